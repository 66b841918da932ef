package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes the register salaries in from spreadsheets. */
@ApplicationScoped
class SalaryImport extends RegisterImport {

    SalaryImport() {
        super(Register.SALARIES);
    }
}
