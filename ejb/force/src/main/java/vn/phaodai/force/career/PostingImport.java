package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes past postings in from spreadsheets; the present one changes by transfer only. */
@ApplicationScoped
class PostingImport extends RegisterImport {

    PostingImport() {
        super(Register.POSTINGS);
    }
}
