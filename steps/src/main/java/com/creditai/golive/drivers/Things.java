package com.creditai.golive.drivers;

import java.util.UUID;

/**
 * What a caller tries operations on.
 *
 * @param supportAccount the id of a support person's account
 * @param consumerEmail the address of a consumer's account
 * @param newcomer somebody whose confirmation link is not used yet
 */
record Things(String report, String finding, String supportAccount, String consumerEmail, Person newcomer) {

    Things withReport(String id, String itsFinding) {
        return new Things(id, itsFinding, supportAccount, consumerEmail, newcomer);
    }

    static String unknown() {
        return UUID.randomUUID().toString();
    }
}
