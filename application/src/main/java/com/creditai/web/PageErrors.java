package com.creditai.web;

import com.creditai.identity.Principal;
import com.creditai.platform.errors.Problem;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.observability.Trace;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Shows the error page for what a page's controller could not do. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
class PageErrors {

    @ExceptionHandler
    ModelAndView problem(
            ProblemException failure,
            @AuthenticationPrincipal @Nullable Principal person,
            HttpServletResponse response) {
        Problem problem = failure.toProblem(Trace.currentId());
        response.setStatus(problem.status());
        ExtendedModelMap model = new ExtendedModelMap();
        model.addAttribute("viewer", person == null ? null : Viewer.of(person));
        model.addAttribute("status", problem.status());
        model.addAttribute("title", problem.title());
        model.addAttribute("detail", problem.detail());
        model.addAttribute("traceId", problem.traceId());
        return new ModelAndView("error", model);
    }

    /** An address that cannot be one of ours leads nowhere. */
    @ExceptionHandler
    ModelAndView unreadable(
            MethodArgumentTypeMismatchException failure,
            @AuthenticationPrincipal @Nullable Principal person,
            HttpServletResponse response) {
        return problem(ProblemException.notFound(), person, response);
    }
}
