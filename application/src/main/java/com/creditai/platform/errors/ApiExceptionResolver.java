package com.creditai.platform.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every failure of a controller under /api with a problem; pages keep their error page. */
@Component
class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

    private final ProblemTranslator problems;

    ApiExceptionResolver(ProblemTranslator problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiPaths.isApi(request.getRequestURI())) {
            return null;
        }
        problems.answer(request, response, failure);
        return new ModelAndView();
    }
}
