package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes the register languages in from spreadsheets. */
@ApplicationScoped
class LanguageImport extends RegisterImport {

    LanguageImport() {
        super(Register.LANGUAGES);
    }
}
