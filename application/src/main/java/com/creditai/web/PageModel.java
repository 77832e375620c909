package com.creditai.web;

import com.creditai.identity.Principal;
import com.creditai.platform.settings.Settings;
import com.creditai.platform.wording.Durations;
import com.creditai.platform.wording.Sizes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows. */
@ControllerAdvice(basePackageClasses = PageModel.class)
class PageModel {

    private final Duration confirmation;
    private final Settings.Uploads uploads;

    PageModel(Settings settings) {
        this.confirmation = settings.links().confirmation();
        this.uploads = settings.uploads();
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

    /** How large a file may be, in bytes. */
    @ModelAttribute("uploadBytes")
    long uploadBytes() {
        return uploads.maxSize().toBytes();
    }

    /** How large a file may be, in words. */
    @ModelAttribute("uploadSize")
    String uploadSize() {
        return Sizes.inWords(uploadBytes());
    }

    /** How many pages a file may have. */
    @ModelAttribute("uploadPages")
    int uploadPages() {
        return uploads.maxPages();
    }
}
