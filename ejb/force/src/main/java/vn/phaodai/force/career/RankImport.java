package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes the register ranks in from spreadsheets. */
@ApplicationScoped
class RankImport extends RegisterImport {

    RankImport() {
        super(Register.RANKS);
    }
}
