package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CreditReportJsonTests {

    @Test
    void writesEachValueWithItsPlaceAndKeepsMoneyAndMonthsExact() {
        Account account = Account.builder()
                .creditor(new Printed<>("NORTHWIND BANK", 2, 7, "NORTHWIND BANK - Closed"))
                .pastDue(new Printed<>(Money.of("1234"), 2, 9, "$1,234"))
                .firstDelinquency(new Printed<>(PartialDate.parse("2021-03"), 2, 10, "03/2021"))
                .remark(new Printed<>("Account closed by consumer", 2, 12, "Account closed by consumer"))
                .build();

        JsonNode json = JsonMapper.shared().readTree(CreditReportJson.write(reportWith(account)));

        assertThat(json.at("/accounts/0").toString())
                .isEqualTo(
                        "{\"creditor\":{\"value\":\"NORTHWIND BANK\",\"page\":2,\"line\":7,\"raw\":\"NORTHWIND BANK - Closed\"},"
                                + "\"pastDue\":{\"value\":\"1234.00\",\"page\":2,\"line\":9,\"raw\":\"$1,234\"},"
                                + "\"firstDelinquency\":{\"value\":\"2021-03\",\"page\":2,\"line\":10,\"raw\":\"03/2021\"},"
                                + "\"remarks\":[{\"value\":\"Account closed by consumer\",\"page\":2,\"line\":12,\"raw\":\"Account closed by consumer\"}]}");
        assertThat(json.at("/inquiries/0/kind").asString()).isEqualTo("SOFT");
        assertThat(json.at("/birthYear/value").asInt()).isEqualTo(1984);
    }

    @Test
    void leavesOutWhatIsNotPrintedInsteadOfWritingZeroOrNothing() {
        Account account = Account.builder().blank(AccountField.DATE_CLOSED).build();

        JsonNode json = JsonMapper.shared().readTree(CreditReportJson.write(reportWith(account)));

        assertThat(json.at("/accounts/0").toString())
                .as("a blank cell is no value")
                .isEqualTo("{}");
        assertThat(account.prints(AccountField.DATE_CLOSED)).isTrue();
        assertThat(account.prints(AccountField.FIRST_DELINQUENCY))
                .as("a label that the report does not print")
                .isFalse();
    }

    private static CreditReport reportWith(Account account) {
        return new CreditReport(
                Bureau.EQUIFAX,
                Optional.of(new Printed<>(PartialDate.parse("2026-05-04"), 1, 2, "May 4, 2026")),
                List.of(),
                List.of(),
                Optional.of(new Printed<>(1984, 1, 6, "1984")),
                List.of(account),
                List.of(),
                List.of(),
                List.of(new Inquiry(Inquiry.Kind.SOFT, Optional.empty(), Optional.empty())));
    }
}
