package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;

/** Where people reach the system from outside, for addresses that are printed. */
@ApplicationScoped
class PublicAddress {

    private static final String VARIABLE = "PHAODAI_PUBLIC_URL";
    private static final String DEFAULT = "http://127.0.0.1:8080/phaodai";

    String of(String path) {
        String set = System.getenv(VARIABLE);
        return (set == null || set.isBlank() ? DEFAULT : set.replaceAll("/+$", "")) + path;
    }
}
