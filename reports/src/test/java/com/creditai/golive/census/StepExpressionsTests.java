package com.creditai.golive.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepExpressionsTests {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "she uploads it, she uploads it, true",
        "she uploads it, she uploads it again, false",
        "{int} report(s) is/are kept, 1 report is kept, true",
        "{int} report(s) is/are kept, 12 reports are kept, true",
        "{int} report(s) is/are kept, no reports are kept, false",
        "{person} has {string}, Maya has \"a report\", true",
        "{person} has {string}, Maya has a report, false",
        "{person} has {string}, it has \"a report\", false",
        "{person} has {file}, Maya has an empty file, true",
        "{person} has {file}, the answer has a body, false",
        "{person} has {unknown}, Maya has whatever it is, true",
        "costs 3.50 \\(gross), costs 3.50 (gross), true",
        "^a (.*) b$, a x b, true",
    })
    void matchesAsCucumberDoes(String expression, String step, boolean matches) {
        var expressions = new StepExpressions();
        expressions.define("person", List.of("Maya|Noor|she"));
        expressions.define("file", List.of("an (?:empty|odd) file|a report"));
        assertThat(expressions.matcher(expression).test(step)).isEqualTo(matches);
    }
}
