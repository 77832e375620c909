package com.creditai.web;

import com.creditai.identity.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows. */
@ControllerAdvice(basePackageClasses = PageModel.class)
class PageModel {

    /** Who looks at the page; null for strangers. */
    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(@AuthenticationPrincipal @Nullable Principal person) {
        return person == null ? null : Viewer.of(person);
    }
}
