package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes the register qualifications in from spreadsheets. */
@ApplicationScoped
class QualificationImport extends RegisterImport {

    QualificationImport() {
        super(Register.QUALIFICATIONS);
    }
}
