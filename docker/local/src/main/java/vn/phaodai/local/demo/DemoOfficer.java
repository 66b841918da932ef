package vn.phaodai.local.demo;

import java.util.List;
import java.util.UUID;

/** A made-up officer with the way behind them. */
record DemoOfficer(
        UUID id,
        String serviceNumber,
        String fullName,
        String personalId,
        Career career,
        List<Posting> postings,
        String phone,
        String mail,
        String status,
        String account) {

    /** Where they serve, or served last. */
    Posting lastPosting() {
        return postings.get(postings.size() - 1);
    }

    boolean isServing() {
        return lastPosting().isOpen();
    }
}
