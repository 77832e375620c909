package com.creditai.platform.errors;

import com.creditai.platform.observability.Trace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the container dispatches to when a request failed outside of a controller: a problem for the API, the page {@code error}
 * (model: status, title, detail, traceId) for people.
 */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        ProblemException problem = ProblemTranslation.ofStatus(statusOf(request));
        Problem told = problem.toProblem(Trace.currentId());
        ProblemTranslator.askToComeBack(told.status(), response);
        if (isForPeople(request)) {
            response.setStatus(told.status());
            return new ModelAndView(
                    "error",
                    Map.of(
                            "status",
                            told.status(),
                            "title",
                            told.title(),
                            "detail",
                            told.detail(),
                            "traceId",
                            told.traceId()));
        }
        return ResponseEntity.status(told.status())
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(told);
    }

    private static HttpStatusCode statusOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && ProblemTranslation.isDatabaseAway(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? HttpStatusCode.valueOf(status)
                : HttpStatusCode.valueOf(404);
    }

    private static boolean isForPeople(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !ApiPaths.isApi(path) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
