package com.creditai.documents.internal;

import com.creditai.platform.errors.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Takes a form with files apart. One that ends early or has no valid form is its sender's fault, not the service's. */
final class UploadedParts extends StandardServletMultipartResolver {

    private static final Logger LOG = LoggerFactory.getLogger(UploadedParts.class);

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
            LOG.info("an upload broke off before its end or has no valid form: {}", String.valueOf(e.getCause()));
            ProblemException problem =
                    new ProblemException(400, "invalid-request", "The upload ended early or is no valid form.");
            problem.initCause(e);
            throw problem;
        }
    }
}
