package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes the register evaluations in from spreadsheets. */
@ApplicationScoped
class EvaluationImport extends RegisterImport {

    EvaluationImport() {
        super(Register.EVALUATIONS);
    }
}
