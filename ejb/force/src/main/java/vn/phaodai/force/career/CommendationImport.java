package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes the register commendations in from spreadsheets. */
@ApplicationScoped
class CommendationImport extends RegisterImport {

    CommendationImport() {
        super(Register.COMMENDATIONS);
    }
}
