package com.creditai.web;

import com.creditai.identity.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what the service is for strangers, the own work for everybody else. */
@Controller
class StartPages {

    @GetMapping("/")
    String start(@AuthenticationPrincipal @Nullable Principal person) {
        return person == null ? "start" : "redirect:" + Viewer.of(person).home();
    }

    @GetMapping("/sign-in")
    String signIn(@AuthenticationPrincipal @Nullable Principal person) {
        return person == null ? "sign-in" : "redirect:" + Viewer.of(person).home();
    }
}
