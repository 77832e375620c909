package com.creditai.golive.census;

import com.creditai.golive.census.ExampleCells.Cell;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a cell says when it is changed: the opposite, another word of its column, or a number that is one more. */
public final class OtherWords {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Map<String, String> OPPOSITES =
            Map.of("yes", "no", "no", "yes", "true", "false", "false", "true");

    private OtherWords() {}

    /** Empty where nothing else is known to say. */
    public static Optional<String> than(Cell cell) {
        String opposite = OPPOSITES.get(cell.words());
        if (opposite != null) {
            return Optional.of(opposite);
        }
        boolean number = cell.words().chars().allMatch(each -> Character.isDigit(each) || each == '.' || each == ',');
        return number || cell.others().isEmpty()
                ? oneMore(cell.words())
                : cell.others().stream().findFirst();
    }

    /** The first number in the words, one more: a later year, a larger amount. */
    private static Optional<String> oneMore(String words) {
        return NUMBER.matcher(words)
                .results()
                .findFirst()
                .map(number -> words.substring(0, number.start()) + more(number) + words.substring(number.end()));
    }

    private static String more(MatchResult number) {
        return new BigInteger(number.group()).add(BigInteger.ONE).toString();
    }
}
