package com.creditai.golive.steadiness;

import com.creditai.golive.statistics.Rates;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many flakes there may be: attempts that failed although the same scenario passed at another time.
 *
 * <p>With more of them people learn to run it again instead of asking why, and a red that is true is lost among those that are
 * not. At most {@code 0.5 %} of attempts: a third of what Google measured for its own tests and found too much (J. Micco,
 * "Flaky Tests at Google and How We Mitigate Them", 2016: about 1.5 %). It is judged by the 95 % bound, so that 598 attempts
 * without a flake show it. A scenario that always failed is broken and no flake.
 *
 * @param attempts of all scenarios that ever passed
 * @param flakes of those
 */
public record FlakeBudget(long attempts, long flakes) {

    /** The largest share of attempts that may be flakes. */
    public static final double MOST = 0.005;

    static FlakeBudget of(Collection<Attempts> scenarios) {
        List<Attempts> passed =
                scenarios.stream().filter(each -> each.made() > each.failed()).toList();
        return new FlakeBudget(
                passed.stream().mapToLong(Attempts::made).sum(),
                passed.stream().mapToLong(Attempts::failed).sum());
    }

    /** The rate of flakes is at most this, with a confidence of 95 %. */
    public double bound() {
        return Rates.upperBound(flakes, attempts, Rates.CONFIDENCE);
    }

    /** For people. */
    public String words() {
        return flakes + " of " + attempts + " attempts on record, at most " + Attempts.percent(bound()) + "; "
                + Attempts.percent(MOST) + " are allowed";
    }

    /** Why the budget is not kept; empty when it is. */
    public Optional<String> objection() {
        if (bound() <= MOST) {
            return Optional.empty();
        }
        OptionalLong more = Rates.moreTrialsForAtLeast(attempts - flakes, attempts, 1 - MOST, Rates.CONFIDENCE);
        String allowed = Attempts.percent(MOST) + " of attempts may be flakes";
        String seen = flakes + " of " + attempts + " are";
        return Optional.of(
                more.isPresent()
                        ? "the flake budget is not shown yet (" + allowed + ", " + seen + ": " + more.getAsLong()
                                + " more attempts at this rate would show it)"
                        : "the flake budget is exceeded (" + allowed + ", " + seen + ")");
    }
}
