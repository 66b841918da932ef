package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes the register skills in from spreadsheets. */
@ApplicationScoped
class SkillImport extends RegisterImport {

    SkillImport() {
        super(Register.SKILLS);
    }
}
