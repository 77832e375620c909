package com.creditai.golive.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.platform.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedSabotageTests {

    private static final String CHOICES = Choices.class.getName();

    /** What it says of 7 when nothing is changed. */
    private static final String HEALTHY = "plus yes true 3.5 [7] Optional[x] 7 Pair[left=3, right=7]";

    private ChildService child;

    @BeforeEach
    void startsAChild() throws IOException {
        child = new ChildService();
    }

    @AfterEach
    void endsTheChild() {
        child.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sign     | turns   | 0     | minus yes true 3.5 [7] Optional[x] 7 Pair[left=3, right=7]",
                "known    | turns   | 0     | plus no true 3.5 [7] Optional[x] 7 Pair[left=3, right=7]",
                "positive | turns   | 0     | plus yes false 3.5 [7] Optional[x] 7 Pair[left=3, right=7]",
                "positive | answers | false | plus yes false 3.5 [7] Optional[x] 7 Pair[left=3, right=7]",
                "sign     | answers | empty | ' yes true 3.5 [7] Optional[x] 7 Pair[left=3, right=7]'",
                "half     | answers | 0     | plus yes true 0.0 [7] Optional[x] 7 Pair[left=3, right=7]",
                "half     | answers | 1     | plus yes true 1.0 [7] Optional[x] 7 Pair[left=3, right=7]",
                "list     | answers | empty | plus yes true 3.5 [] Optional[x] 7 Pair[left=3, right=7]",
                "found    | answers | empty | plus yes true 3.5 [7] Optional.empty 7 Pair[left=3, right=7]",
                "bytes    | answers | empty | plus yes true 3.5 [7] Optional[x] 0 Pair[left=3, right=7]",
                "both     | answers | null  | plus yes true 3.5 [7] Optional[x] 7 null"
            })
    void changesOneMethodOfARunningProcessAndMendsIt(String method, String kind, String argument, String expected) {
        assertThat(child.ask("choose 7")).isEqualTo(HEALTHY);
        AppliedSabotage applied = Sabotages.mutantIn(child, mutant(method, kind, argument));

        assertThat(applied.tookEffect()).as("nobody passed there yet").isFalse();
        assertThat(child.ask("choose 7")).isEqualTo(expected);
        assertThat(applied.tookEffect()).as("it was passed").isTrue();

        applied.close();
        assertThat(child.ask("choose 7")).as("mended").isEqualTo(HEALTHY);
    }

    /** In {@code a || b} the second condition is only asked when the first does not hold. */
    @Test
    void tookNoEffectWhereTheChangedConditionWasNeverAsked() {
        child.ask("choose 7");
        try (AppliedSabotage applied = Sabotages.mutantIn(child, mutant("known", Mutant.TURNS, "1"))) {
            assertThat(child.ask("choose 7")).isEqualTo(HEALTHY);
            assertThat(applied.tookEffect()).isFalse();
            assertThat(child.ask("choose 8")).startsWith("plus yes");
            assertThat(applied.tookEffect()).isTrue();
        }
    }

    @Test
    void refusesAConditionThatDoesNotExistAndChangesNothing() {
        child.ask("choose 7");
        Mutant wrong = new Mutant(CHOICES, "sign", "(I)Ljava/lang/String;", 1, Mutant.TURNS, "5");
        assertThatThrownBy(() -> Sabotages.mutantIn(child, wrong)).isInstanceOf(PlatformException.class);
        assertThat(child.ask("choose 7")).isEqualTo(HEALTHY);
    }

    @Test
    void recordsTheLinesThatRanSinceItWasLastAsked() {
        child.ask("choose 7");
        try (CodeCoverage coverage = CodeCoverage.of(child, List.of(CHOICES))) {
            assertThat(child.ask("choose 7")).as("recording changes nothing").isEqualTo(HEALTHY);
            Set<String> ofPlus = coverage.take();
            assertThat(child.ask("choose -7")).startsWith("minus no false");
            Set<String> ofMinus = coverage.take();

            String sign = CHOICES + "#sign(I)Ljava/lang/String;:";
            assertThat(linesOf(sign, ofPlus))
                    .as("the condition and the last line")
                    .hasSize(2);
            assertThat(linesOf(sign, ofMinus))
                    .as("the condition and the first answer")
                    .hasSize(2);
            assertThat(linesOf(sign, ofPlus)).isNotEqualTo(linesOf(sign, ofMinus));
            assertThat(coverage.take()).as("nothing ran since").isEmpty();
        }
        assertThat(child.ask("choose 7")).as("mended").isEqualTo(HEALTHY);
    }

    @Test
    void findsWhatCanBeChangedAndLeavesOutWhatTeachesNothing() {
        List<String> found = mutants(Choices.class).stream()
                .map(mutant -> mutant.method() + " " + mutant.what())
                .toList();

        assertThat(found)
                .contains(
                        "sign answers empty",
                        "sign condition 1 is turned round",
                        "known condition 2 is turned round",
                        "positive answers true",
                        "positive answers false",
                        "half answers 0",
                        "half answers 1",
                        "list answers empty",
                        "both answers null")
                .noneMatch(each -> each.startsWith("constant"))
                .noneMatch(each -> each.startsWith("<init> answers"));
        assertThat(mutants(Choices.Pair.class))
                .as("no accessor, equals, hashCode or toString; only the record's own condition")
                .singleElement()
                .satisfies(mutant -> assertThat(mutant.method()).isEqualTo("<init>"));
    }

    private static Set<String> linesOf(String method, Set<String> lines) {
        return lines.stream().filter(line -> line.startsWith(method)).collect(Collectors.toSet());
    }

    private static Mutant mutant(String method, String kind, String argument) {
        return mutants(Choices.class).stream()
                .filter(each -> each.method().equals(method)
                        && each.kind().equals(kind)
                        && each.argument().equals(argument))
                .findFirst()
                .orElseThrow();
    }

    private static List<Mutant> mutants(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = Choices.class.getResourceAsStream(file)) {
            return MutantFinder.ofClass(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
