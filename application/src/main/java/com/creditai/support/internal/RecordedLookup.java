package com.creditai.support.internal;

import com.creditai.audit.AuditAction;
import com.creditai.audit.AuditTrail;
import com.creditai.identity.Accounts;
import com.creditai.identity.Accounts.FoundAccount;
import com.creditai.identity.EmailAddress;
import com.creditai.identity.Principal;
import com.creditai.platform.tenancy.Acting;
import com.creditai.support.ConsumerLookup;
import com.creditai.support.ReportStates;
import com.creditai.support.ReportStates.ReportState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@link ConsumerLookup} that leaves a record in the transaction that looks. */
@Component
class RecordedLookup implements ConsumerLookup {

    private final Acting acting;
    private final Accounts accounts;
    private final ObjectProvider<ReportStates> reportStates;
    private final AuditTrail audit;

    RecordedLookup(Acting acting, Accounts accounts, ObjectProvider<ReportStates> reportStates, AuditTrail audit) {
        this.acting = acting;
        this.accounts = accounts;
        this.reportStates = reportStates;
        this.audit = audit;
    }

    @Override
    public Optional<Found> find(Principal supporter, EmailAddress email) {
        return acting.as(supporter.actor(), () -> {
            Optional<FoundAccount> account = accounts.findConsumer(email);
            // Of an address that nobody has, the record keeps nothing: it would be somebody's personal data for years.
            audit.record(
                    AuditAction.ACCOUNT_LOOKED_UP,
                    account.map(FoundAccount::id).orElse(null),
                    Map.of("found", Boolean.toString(account.isPresent())));
            return account.map(this::found);
        });
    }

    private Found found(FoundAccount account) {
        List<ReportState> reports = reportStates.stream()
                .flatMap(states -> states.ofAccount(account.id()).stream())
                .toList();
        return new Found(account.id(), account.email().masked(), account.state(), reports);
    }
}
