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

    Things with(Person somebodyNew) {
        return new Things(report, finding, supportAccount, consumerEmail, somebodyNew);
    }

    Things withConsumer(String email) {
        return new Things(report, finding, supportAccount, email, newcomer);
    }

    Things withSupportAccount(String id) {
        return new Things(report, finding, id, consumerEmail, newcomer);
    }

    static String unknown() {
        return UUID.randomUUID().toString();
    }
}
