package com.creditai.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Forms with files. */
final class Multipart {

    private Multipart() {}

    /** Whether the request has a body and says that it is one; clients that follow a redirect may say so without a body. */
    static boolean isSent(HttpServletRequest request) {
        String type = request.getContentType();
        boolean hasBody = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        return hasBody && type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
