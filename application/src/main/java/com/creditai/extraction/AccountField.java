package com.creditai.extraction;

import java.util.Optional;
import java.util.function.Function;

/** The single values of an account, with the names they carry in JSON. */
public enum AccountField {
    CREDITOR("creditor", Account::creditor),
    ACCOUNT_NUMBER("accountNumber", Account::accountNumber),
    ACCOUNT_TYPE("accountType", Account::accountType),
    RESPONSIBILITY("responsibility", Account::responsibility),
    DATE_OPENED("dateOpened", Account::dateOpened),
    DATE_REPORTED("dateReported", Account::dateReported),
    DATE_CLOSED("dateClosed", Account::dateClosed),
    STATUS("status", Account::status),
    BALANCE("balance", Account::balance),
    CREDIT_LIMIT("creditLimit", Account::creditLimit),
    HIGH_BALANCE("highBalance", Account::highBalance),
    PAST_DUE("pastDue", Account::pastDue),
    MONTHLY_PAYMENT("monthlyPayment", Account::monthlyPayment),
    TERMS("terms", Account::terms),
    CHARGE_OFF_AMOUNT("chargeOffAmount", Account::chargeOffAmount),
    FIRST_DELINQUENCY("firstDelinquency", Account::firstDelinquency),
    ORIGINAL_CREDITOR("originalCreditor", Account::originalCreditor),
    ON_RECORD_UNTIL("onRecordUntil", Account::onRecordUntil);

    private final String key;
    private final Function<Account, Optional<? extends Printed<?>>> reader;

    AccountField(String key, Function<Account, Optional<? extends Printed<?>>> reader) {
        this.key = key;
        this.reader = reader;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }

    /** The value that the account has for this field. */
    public Optional<? extends Printed<?>> of(Account account) {
        return reader.apply(account);
    }
}
