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

    /** Only shows a form: programs that look at the links of a mail do not use the link up. */
    @GetMapping("/confirm")
    String confirmation(@RequestParam(defaultValue = "") String token, Model model) {
        return confirmation(token, FormProblems.NONE, model);
    }

    @PostMapping("/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletResponse response) {
        try {
            registration.confirm(token, password);
            return "redirect:/sign-in?confirmed";
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            return refused.code().equals("link-spent")
                    ? "confirm-spent"
                    : confirmation(token, FormProblems.of(refused), model);
        }
    }

    private static String confirmation(String token, FormProblems problems, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("problems", problems);
        return "confirm";
    }

    private static String form(Model model, String name, String email, FormProblems problems) {
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        return "register";
    }
}
