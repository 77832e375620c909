package com.creditai.extraction;

import java.util.List;
import java.util.Optional;

/**
 * A printed credit report, the same for every bureau. Only what is printed is there: a value that the report lacks is absent,
 * never zero or empty.
 *
 * @param reportDate the day as of which the report speaks; every rule about age counts from it, never from today
 */
public record CreditReport(
        Bureau bureau,
        Optional<Printed<PartialDate>> reportDate,
        List<Printed<String>> names,
        List<Printed<String>> addresses,
        Optional<Printed<Integer>> birthYear,
        List<Account> accounts,
        List<Collection> collections,
        List<PublicRecord> publicRecords,
        List<Inquiry> inquiries) {
    public CreditReport {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        accounts = List.copyOf(accounts);
        collections = List.copyOf(collections);
        publicRecords = List.copyOf(publicRecords);
        inquiries = List.copyOf(inquiries);
    }

    /** The Metro 2 code of an account's printed status; {@link StatusCode#UNKNOWN} also when no status is printed. */
    public StatusCode statusOf(Account account) {
        return account.status()
                .map(words -> StatusTable.codeOf(bureau, words.value()))
                .orElse(StatusCode.UNKNOWN);
    }
}
