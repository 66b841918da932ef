package vn.phaodai.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The address in the browser's address line, whatever view it was led to. */
final class CurrentAddress {

    private CurrentAddress() {}

    static String of(HttpServletRequest request) {
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null) {
            query = request.getQueryString();
        }
        return query == null ? path(request) : path(request) + "?" + query;
    }

    /** The same without its query. */
    static String path(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return forwarded == null ? request.getRequestURI() : forwarded.toString();
    }
}
