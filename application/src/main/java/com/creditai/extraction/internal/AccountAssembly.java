package com.creditai.extraction.internal;

import com.creditai.extraction.Account;
import com.creditai.extraction.AccountField;
import com.creditai.extraction.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an account of its cells. */
final class AccountAssembly {

    /** Equifax: the limit stands in the column of the high credit. */
    private static final String HIGH_CREDIT_IS_THE_LIMIT = "233";

    private AccountAssembly() {}

    static Account account(Optional<Printed<String>> name, Cells cells) {
        Account.Builder account = Account.builder();
        cells.text("creditor").or(() -> name).ifPresent(account::creditor);
        cells.text("accountNumber").ifPresent(account::accountNumber);
        cells.text("accountType").ifPresent(account::accountType);
        cells.text("responsibility").ifPresent(account::responsibility);
        cells.text("status").ifPresent(account::status);
        cells.text("terms").ifPresent(account::terms);
        cells.text("originalCreditor").ifPresent(account::originalCreditor);
        dates(account, cells);
        List<Printed<String>> codes = codes(cells);
        amounts(account, cells, codes);
        codes.forEach(account::remark);
        cells.texts("remarks").forEach(account::remark);
        for (AccountField field : AccountField.values()) {
            if (cells.isBlank(field.key())) {
                account.blank(field);
            }
        }
        return account.build();
    }

    private static void dates(Account.Builder account, Cells cells) {
        cells.date("dateOpened").ifPresent(account::dateOpened);
        cells.date("dateReported").ifPresent(account::dateReported);
        cells.date("dateClosed").ifPresent(account::dateClosed);
        cells.date("firstDelinquency").ifPresent(account::firstDelinquency);
        cells.date("onRecordUntil").ifPresent(account::onRecordUntil);
    }

    private static void amounts(Account.Builder account, Cells cells, List<Printed<String>> codes) {
        cells.money("balance").ifPresent(account::balance);
        cells.money("pastDue").ifPresent(account::pastDue);
        cells.money("monthlyPayment").ifPresent(account::monthlyPayment);
        cells.money("chargeOffAmount").ifPresent(account::chargeOffAmount);
        boolean highCreditIsLimit = codes.stream().anyMatch(code -> code.value().equals(HIGH_CREDIT_IS_THE_LIMIT));
        if (highCreditIsLimit && cells.money("creditLimit").isEmpty()) {
            cells.money("highBalance").ifPresent(account::creditLimit);
        } else {
            cells.money("creditLimit").ifPresent(account::creditLimit);
            cells.money("highBalance").ifPresent(account::highBalance);
        }
    }

    /** Several codes stand in one cell; each is a remark of its own. */
    private static List<Printed<String>> codes(Cells cells) {
        List<Printed<String>> codes = new ArrayList<>();
        for (Printed<String> cell : cells.texts("codes")) {
            for (String code : cell.value().split("[,;\\s]+")) {
                codes.add(new Printed<>(code, cell.page(), cell.line(), code));
            }
        }
        return codes;
    }
}
