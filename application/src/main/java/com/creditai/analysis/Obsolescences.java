package com.creditai.analysis;

import com.creditai.extraction.Collection;
import com.creditai.extraction.CreditReport;
import com.creditai.extraction.PartialDate;
import com.creditai.extraction.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    static Optional<Item> ofAccount(Tradeline line) {
        if (Statuses.CHARGED_OFF.contains(line.status())) {
            return item(Rule.OBSOLETE_CHARGE_OFF, line);
        }
        return Statuses.COLLECTED.contains(line.status()) ? item(Rule.OBSOLETE_COLLECTION, line) : Optional.empty();
    }

    private static Optional<Item> item(Rule rule, Tradeline line) {
        return line.account()
                .firstDelinquency()
                .map(first -> new Item(
                        rule.id().toLowerCase(Locale.ROOT) + "-account-" + line.number(),
                        rule,
                        rule == Rule.OBSOLETE_CHARGE_OFF ? Reason.OBSOLETE_CHARGE_OFF : Reason.OBSOLETE_COLLECTION,
                        line.subject(),
                        first));
    }

    static List<Item> ofCollections(CreditReport report) {
        List<Item> items = new ArrayList<>();
        int number = 0;
        for (Collection collection : report.collections()) {
            int position = ++number;
            collection
                    .firstDelinquency()
                    .map(first -> new Item(
                            Rule.OBSOLETE_COLLECTION.id().toLowerCase(Locale.ROOT) + "-collection-" + position,
                            Rule.OBSOLETE_COLLECTION,
                            Reason.OBSOLETE_COLLECTION,
                            Tradeline.subject(
                                    collection.agency(), collection.accountNumber(), "Collection " + position),
                            first))
                    .ifPresent(items::add);
        }
        return items;
    }

    static List<Derogatory> derogatories(CreditReport report) {
        List<Derogatory> derogatories = new ArrayList<>();
        int number = 0;
        for (var account : report.accounts()) {
            ofAccount(new Tradeline(++number, account, report.statusOf(account)))
                    .map(Item::derogatory)
                    .ifPresent(derogatories::add);
        }
        ofCollections(report).stream().map(Item::derogatory).forEach(derogatories::add);
        return derogatories;
    }
}
