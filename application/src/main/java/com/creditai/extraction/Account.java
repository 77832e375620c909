package com.creditai.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tradeline: one account as its creditor reports it.
 *
 * @param accountNumber masked as printed
 * @param status the printed words; {@link CreditReport#statusOf} gives their code
 * @param dateReported the date of account information
 * @param firstDelinquency the date of the first delinquency that was never cured
 * @param printedWithoutValue fields whose label stands in the report for this account while the cell beside it is blank
 */
public record Account(
        Optional<Printed<String>> creditor,
        Optional<Printed<String>> accountNumber,
        Optional<Printed<String>> accountType,
        Optional<Printed<String>> responsibility,
        Optional<Printed<PartialDate>> dateOpened,
        Optional<Printed<PartialDate>> dateReported,
        Optional<Printed<PartialDate>> dateClosed,
        Optional<Printed<String>> status,
        Optional<Printed<Money>> balance,
        Optional<Printed<Money>> creditLimit,
        Optional<Printed<Money>> highBalance,
        Optional<Printed<Money>> pastDue,
        Optional<Printed<Money>> monthlyPayment,
        Optional<Printed<String>> terms,
        Optional<Printed<Money>> chargeOffAmount,
        Optional<Printed<PartialDate>> firstDelinquency,
        Optional<Printed<String>> originalCreditor,
        Optional<Printed<PartialDate>> onRecordUntil,
        List<Printed<String>> remarks,
        Set<AccountField> printedWithoutValue) {
    public Account {
        remarks = List.copyOf(remarks);
        printedWithoutValue = Set.copyOf(printedWithoutValue);
    }

    /** Whether the report prints the field's label for this account, with or without a value. */
    public boolean prints(AccountField field) {
        return printedWithoutValue.contains(field) || field.of(this).isPresent();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the printed values of one account; what is not set is absent. */
    public static final class Builder {
        private @Nullable Printed<String> creditor;
        private @Nullable Printed<String> accountNumber;
        private @Nullable Printed<String> accountType;
        private @Nullable Printed<String> responsibility;
        private @Nullable Printed<PartialDate> dateOpened;
        private @Nullable Printed<PartialDate> dateReported;
        private @Nullable Printed<PartialDate> dateClosed;
        private @Nullable Printed<String> status;
        private @Nullable Printed<Money> balance;
        private @Nullable Printed<Money> creditLimit;
        private @Nullable Printed<Money> highBalance;
        private @Nullable Printed<Money> pastDue;
        private @Nullable Printed<Money> monthlyPayment;
        private @Nullable Printed<String> terms;
        private @Nullable Printed<Money> chargeOffAmount;
        private @Nullable Printed<PartialDate> firstDelinquency;
        private @Nullable Printed<String> originalCreditor;
        private @Nullable Printed<PartialDate> onRecordUntil;
        private final List<Printed<String>> remarks = new ArrayList<>();
        private final Set<AccountField> printedWithoutValue = EnumSet.noneOf(AccountField.class);

        private Builder() {}

        public Builder creditor(Printed<String> printed) {
            creditor = printed;
            return this;
        }

        public Builder accountNumber(Printed<String> printed) {
            accountNumber = printed;
            return this;
        }

        public Builder accountType(Printed<String> printed) {
            accountType = printed;
            return this;
        }

        public Builder responsibility(Printed<String> printed) {
            responsibility = printed;
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

        public Builder dateClosed(Printed<PartialDate> printed) {
            dateClosed = printed;
            return this;
        }

        public Builder status(Printed<String> printed) {
            status = printed;
            return this;
        }

        public Builder balance(Printed<Money> printed) {
            balance = printed;
            return this;
        }

        public Builder creditLimit(Printed<Money> printed) {
            creditLimit = printed;
            return this;
        }

        public Builder highBalance(Printed<Money> printed) {
            highBalance = printed;
            return this;
        }

        public Builder pastDue(Printed<Money> printed) {
            pastDue = printed;
            return this;
        }

        public Builder monthlyPayment(Printed<Money> printed) {
            monthlyPayment = printed;
            return this;
        }

        public Builder terms(Printed<String> printed) {
            terms = printed;
            return this;
        }

        public Builder chargeOffAmount(Printed<Money> printed) {
            chargeOffAmount = printed;
            return this;
        }

        public Builder firstDelinquency(Printed<PartialDate> printed) {
            firstDelinquency = printed;
            return this;
        }

        public Builder originalCreditor(Printed<String> printed) {
            originalCreditor = printed;
            return this;
        }

        public Builder onRecordUntil(Printed<PartialDate> printed) {
            onRecordUntil = printed;
            return this;
        }

        public Builder remark(Printed<String> printed) {
            remarks.add(printed);
            return this;
        }

        /** The label is printed for this account and its cell is blank. */
        public Builder blank(AccountField field) {
            printedWithoutValue.add(field);
            return this;
        }

        public Account build() {
            return new Account(
                    Optional.ofNullable(creditor),
                    Optional.ofNullable(accountNumber),
                    Optional.ofNullable(accountType),
                    Optional.ofNullable(responsibility),
                    Optional.ofNullable(dateOpened),
                    Optional.ofNullable(dateReported),
                    Optional.ofNullable(dateClosed),
                    Optional.ofNullable(status),
                    Optional.ofNullable(balance),
                    Optional.ofNullable(creditLimit),
                    Optional.ofNullable(highBalance),
                    Optional.ofNullable(pastDue),
                    Optional.ofNullable(monthlyPayment),
                    Optional.ofNullable(terms),
                    Optional.ofNullable(chargeOffAmount),
                    Optional.ofNullable(firstDelinquency),
                    Optional.ofNullable(originalCreditor),
                    Optional.ofNullable(onRecordUntil),
                    remarks,
                    printedWithoutValue);
        }
    }
}
