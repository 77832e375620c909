package com.creditai.web;

import com.creditai.identity.Principal;
import com.creditai.platform.settings.Settings;
import com.creditai.platform.wording.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows. */
@ControllerAdvice(basePackageClasses = PageModel.class)
class PageModel {

    private final Duration confirmation;

    PageModel(Settings settings) {
        this.confirmation = settings.links().confirmation();
    }

    /** Who looks at the page; null for strangers. */
    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(@AuthenticationPrincipal @Nullable Principal person) {
        return person == null ? null : Viewer.of(person);
    }

    /** How long the link that confirms an address is good. */
    @ModelAttribute("linkLifetime")
    String linkLifetime() {
        return Durations.inWords(confirmation);
    }
}
