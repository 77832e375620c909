package com.creditai.analysis;

import com.creditai.extraction.PartialDate;
import com.creditai.extraction.Printed;
import java.util.Optional;

/**
 * The age of collections and charge-offs, paid since or not. Age is counted as of the report's own date: a report without a
 * date, or an item without first delinquency, is not judged.
 */
final class Obsolescences {
    private Obsolescences() {}

    /** A dated item: an account that was charged off or went to collection, or an entry among the collections. */
    record Item(String id, Rule rule, Reason reason, String subject, Printed<PartialDate> firstDelinquency) {

        Derogatory derogatory() {
            return new Derogatory(
                    subject,
                    rule,
                    DateRange.obsoleteFrom(firstDelinquency.value()),
                    DateRange.bureauPractice(firstDelinquency.value()),
                    Place.of(firstDelinquency));
        }

        Optional<Finding> finding(Optional<Printed<PartialDate>> reportDate) {
            return reportDate.map(Printed::value).flatMap(this::findingAsOf);
        }

        private Optional<Finding> findingAsOf(PartialDate reportDate) {
            DateRange from = derogatory().obsoleteFrom();
            if (reportDate.latest().isBefore(from.earliest())) {
                return Optional.empty();
            }
            boolean certain = !reportDate.earliest().isBefore(from.latest());
            String statement = Finding.OPENING
                    + "%s has a first delinquency of %s, so it %s obsolete from %s, and the report is of %s. "
                            .formatted(
                                    subject,
                                    firstDelinquency.value(),
                                    certain ? "is" : "may be",
                                    from.inWords(),
                                    reportDate)
                    + "Bureaus in practice remove it seven years after the first delinquency: %s."
                            .formatted(derogatory().bureauPractice().inWords());
            return Optional.of(new Finding(
                    id,
                    rule,
                    subject,
                    statement,
                    reason,
                    certain ? Confidence.CERTAIN : Confidence.POSSIBLE,
                    Place.of(firstDelinquency),
                    Optional.of(new Finding.Obsolescence(from, derogatory().bureauPractice()))));
        }
    }

    /** The item that the tradeline is, if it was charged off or collected and its first delinquency is printed. */
    static Optional<Item> of(Tradeline line) {
        return line.isAccount() ? ofAccount(line) : ofCollection(line);
    }

    private static Optional<Item> ofAccount(Tradeline line) {
        if (line.isChargedOff()) {
            return item(Rule.OBSOLETE_CHARGE_OFF, Reason.OBSOLETE_CHARGE_OFF, line);
        }
        return line.isCollected() ? ofCollection(line) : Optional.empty();
    }

    private static Optional<Item> ofCollection(Tradeline line) {
        return item(Rule.OBSOLETE_COLLECTION, Reason.OBSOLETE_COLLECTION, line);
    }

    private static Optional<Item> item(Rule rule, Reason reason, Tradeline line) {
        return line.account()
                .firstDelinquency()
                .map(first -> new Item(line.findingId(rule), rule, reason, line.subject(), first));
    }
}
