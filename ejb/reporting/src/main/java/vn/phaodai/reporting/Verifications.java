package vn.phaodai.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells anybody what was issued under the code on a paper; it holds no personal data. */
@Stateless
@PermitAll
public class Verifications {

    @Inject private ReportRunRepository repository;

    /**
     * @param code as typed or scanned
     */
    public Optional<IssuedDocument> find(String code) {
        return repository.issued(VerifyCode.typed(code));
    }
}
