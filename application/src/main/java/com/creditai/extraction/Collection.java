package com.creditai.extraction;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A debt in the hands of a collection agency, as printed in the section of collections.
 *
 * @param printedWithoutValue fields whose label stands in the report for this collection while the cell beside it is blank
 */
public record Collection(
        Optional<Printed<String>> agency,
        Optional<Printed<String>> originalCreditor,
        Optional<Printed<String>> accountNumber,
        Optional<Printed<PartialDate>> dateOpened,
        Optional<Printed<PartialDate>> dateReported,
        Optional<Printed<Money>> balance,
        Optional<Printed<Money>> originalAmount,
        Optional<Printed<PartialDate>> firstDelinquency,
        Optional<Printed<String>> status,
        Set<AccountField> printedWithoutValue) {
    public Collection {
        printedWithoutValue = Set.copyOf(printedWithoutValue);
    }

    /** The collection as a tradeline whose creditor is the agency; the original amount has no place in it. */
    public Account asAccount() {
        Account.Builder account = Account.builder();
        agency.ifPresent(account::creditor);
        originalCreditor.ifPresent(account::originalCreditor);
        accountNumber.ifPresent(account::accountNumber);
        dateOpened.ifPresent(account::dateOpened);
        dateReported.ifPresent(account::dateReported);
        balance.ifPresent(account::balance);
        firstDelinquency.ifPresent(account::firstDelinquency);
        status.ifPresent(account::status);
        printedWithoutValue.forEach(account::blank);
        return account.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the printed values of one collection; what is not set is absent. */
    public static final class Builder {
        private @Nullable Printed<String> agency;
        private @Nullable Printed<String> originalCreditor;
        private @Nullable Printed<String> accountNumber;
        private @Nullable Printed<PartialDate> dateOpened;
        private @Nullable Printed<PartialDate> dateReported;
        private @Nullable Printed<Money> balance;
        private @Nullable Printed<Money> originalAmount;
        private @Nullable Printed<PartialDate> firstDelinquency;
        private @Nullable Printed<String> status;
        private final Set<AccountField> printedWithoutValue = EnumSet.noneOf(AccountField.class);

        private Builder() {}

        public Builder agency(Printed<String> printed) {
            agency = printed;
            return this;
        }

        public Builder originalCreditor(Printed<String> printed) {
            originalCreditor = printed;
            return this;
        }

        public Builder accountNumber(Printed<String> printed) {
            accountNumber = printed;
            return this;
        }

        public Builder dateOpened(Printed<PartialDate> printed) {
            dateOpened = printed;
            return this;
        }

        public Builder dateReported(Printed<PartialDate> printed) {
            dateReported = printed;
            return this;
        }

        public Builder balance(Printed<Money> printed) {
            balance = printed;
            return this;
        }

        public Builder originalAmount(Printed<Money> printed) {
            originalAmount = printed;
            return this;
        }

        public Builder firstDelinquency(Printed<PartialDate> printed) {
            firstDelinquency = printed;
            return this;
        }

        public Builder status(Printed<String> printed) {
            status = printed;
            return this;
        }

        /** The label is printed for this collection and its cell is blank. */
        public Builder blank(AccountField field) {
            printedWithoutValue.add(field);
            return this;
        }

        public Collection build() {
            return new Collection(
                    Optional.ofNullable(agency),
                    Optional.ofNullable(originalCreditor),
                    Optional.ofNullable(accountNumber),
                    Optional.ofNullable(dateOpened),
                    Optional.ofNullable(dateReported),
                    Optional.ofNullable(balance),
                    Optional.ofNullable(originalAmount),
                    Optional.ofNullable(firstDelinquency),
                    Optional.ofNullable(status),
                    printedWithoutValue);
        }
    }
}
