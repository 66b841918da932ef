package vn.phaodai.web.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import vn.phaodai.force.teams.MemberCondition;
import vn.phaodai.force.teams.Schooling;
import vn.phaodai.web.kit.Texts;

/** What a condition of the law asks for and what there is, in words. */
@Named("teamTexts")
@ApplicationScoped
public class TeamTexts {

    private static final int MONTH_DIGITS = 7;

    /** What the rule asks for. */
    public String wanted(MemberCondition condition) {
        return switch (condition.kind()) {
            case AGE -> Texts.text1("teams.wanted.age", condition.wanted());
            case SCHOOLING ->
                    Texts.text1(
                            "teams.wanted.schooling",
                            Texts.show(Schooling.valueOf(condition.wanted())));
            case HEALTH -> Texts.text("teams.wanted.health");
            case RESIDENCE -> Texts.text1("teams.wanted.residence", condition.wanted());
        };
    }

    /** What is known of the member. */
    public String found(MemberCondition condition) {
        if (condition.found() == null) {
            return Texts.text("teams.found.nothing");
        }
        return switch (condition.kind()) {
            case AGE -> Texts.text1("teams.found.age", condition.found());
            case SCHOOLING -> Texts.show(Schooling.valueOf(condition.found()));
            case HEALTH, RESIDENCE -> Texts.show(LocalDate.parse(condition.found()));
        };
    }

    /** A month by its first day, as 09/2026. */
    public String month(LocalDate month) {
        String day = Texts.show(month);
        return day.length() < MONTH_DIGITS ? day : day.substring(day.length() - MONTH_DIGITS);
    }
}
