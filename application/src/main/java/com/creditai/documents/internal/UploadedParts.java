package com.creditai.documents.internal;

import com.creditai.platform.errors.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Takes a form with files apart. One that ends early or has no valid form is its sender's fault, not the service's. */
final class UploadedParts extends StandardServletMultipartResolver {

    /** The page that says why a request was refused must not read what was refused. */
    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST && super.isMultipart(request);
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        try {
            return super.resolveMultipart(request);
        } catch (MaxUploadSizeExceededException e) {
            throw e;
        } catch (MultipartException e) {
            ProblemException problem =
                    new ProblemException(400, "invalid-request", "The upload ended early or is no valid form.");
            problem.initCause(e);
            throw problem;
        }
    }
}
