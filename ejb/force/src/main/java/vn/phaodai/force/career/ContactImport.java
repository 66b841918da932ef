package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes the register contacts in from spreadsheets. */
@ApplicationScoped
class ContactImport extends RegisterImport {

    ContactImport() {
        super(Register.CONTACTS);
    }
}
