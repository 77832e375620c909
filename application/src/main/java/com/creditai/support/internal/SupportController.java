package com.creditai.support.internal;

import com.creditai.identity.EmailAddress;
import com.creditai.identity.Principal;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.errors.RequestFields;
import com.creditai.support.ConsumerLookup;
import com.creditai.support.ReportStates.ReportState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What support staff can look up: one account by its address, masked, with the states of its reports. */
@RestController
@RequestMapping("/api/v1/support")
@PreAuthorize("hasRole('SUPPORT')")
class SupportController {

    private final ConsumerLookup lookup;

    SupportController(ConsumerLookup lookup) {
        this.lookup = lookup;
    }

    record LookupRequest(@Nullable String email) {}

    record SupportView(UUID id, String email, String state, List<ReportState> reports) {

        static SupportView of(ConsumerLookup.Found found) {
            return new SupportView(found.id(), found.maskedEmail(), found.state(), found.reports());
        }
    }

    /** The address comes in the body, so that it stands in no log of an edge. */
    @PostMapping("/account-lookups")
    SupportView findAccount(@AuthenticationPrincipal Principal principal, @RequestBody LookupRequest request) {
        EmailAddress email = EmailAddress.of(RequestFields.required("email", request.email()));
        return lookup.find(principal, email).map(SupportView::of).orElseThrow(ProblemException::notFound);
    }
}
