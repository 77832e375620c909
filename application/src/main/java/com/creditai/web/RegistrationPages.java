package com.creditai.web;

import com.creditai.identity.Registration;
import com.creditai.platform.errors.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Getting an account: the form, the word that a mail is under way, and the confirmation. */
@Controller
class RegistrationPages {

    private final Registration registration;

    RegistrationPages(Registration registration) {
        this.registration = registration;
    }

    @GetMapping("/register")
    String form(Model model) {
        return form(model, "", "", FormProblems.NONE);
    }

    @GetMapping(path = "/register", params = "sent")
    String sent() {
        return "register-sent";
    }

    @PostMapping("/register")
    String register(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletResponse response) {
        try {
            registration.register(email, password, name);
            return "redirect:/register?sent";
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            return form(model, name, email, FormProblems.of(refused));
        }
    }

    /** Only shows a button: programs that look at the links of a mail do not use the link up. */
    @GetMapping("/confirm")
    String confirmation(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "confirm";
    }

    @PostMapping("/confirm")
    String confirm(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        try {
            registration.confirm(token);
            return "redirect:/sign-in?confirmed";
        } catch (ProblemException spent) {
            response.setStatus(spent.status());
            return "confirm-spent";
        }
    }

    private static String form(Model model, String name, String email, FormProblems problems) {
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        return "register";
    }
}
