package com.creditai.analysis;

import com.creditai.extraction.Account;
import com.creditai.extraction.Printed;
import com.creditai.extraction.StatusCode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An account with its position in the report (from 1) and the code of its status. */
record Tradeline(int number, Account account, StatusCode status) {

    String subject() {
        return subject(account.creditor(), account.accountNumber(), "Account " + number);
    }

    /** The status as the bureau words it. */
    String statusWords() {
        return account.status().map(Printed::value).orElse("");
    }

    /** The line where the account starts; its status stands in for a creditor that is not printed. */
    Optional<Place> heading() {
        return account.creditor().or(account::status).map(Place::of);
    }

    static String subject(Optional<Printed<String>> name, Optional<Printed<String>> maskedNumber, String otherwise) {
        String subject = Stream.of(name, maskedNumber)
                .flatMap(Optional::stream)
                .map(Printed::value)
                .collect(Collectors.joining(" "));
        return subject.isBlank() ? otherwise : subject;
    }
}
