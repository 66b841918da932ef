package vn.phaodai.web.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.phaodai.force.teams.MemberCondition;
import vn.phaodai.force.teams.Schooling;
import vn.phaodai.web.kit.Texts;

/** What a condition of the law asks for and what there is, in words. */
@Named("teamTexts")
@ApplicationScoped
public class TeamTexts {

    private static final int YEAR_DIGITS = 4;
    private static final int MONTH_DIGITS = 7;
    private static final int MONTHS = 24;
    private static final String MONTH = "\\d{4}-\\d{2}(-\\d{2})?";

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

    /** A month in a filter, as 2026-09 or by a day of it; anything else stays as it is. */
    public String monthTyped(String typed) {
        return typed.matches(MONTH)
                ? typed.substring(YEAR_DIGITS + 1, MONTH_DIGITS)
                        + "/"
                        + typed.substring(0, YEAR_DIGITS)
                : typed;
    }

    /** The latest months to choose from, this one first; values as 2026-09. */
    List<SelectItem> months(LocalDate first) {
        return IntStream.range(0, MONTHS)
                .mapToObj(first::minusMonths)
                .map(month -> month.toString().substring(0, MONTH_DIGITS))
                .map(month -> new SelectItem(month, monthTyped(month)))
                .toList();
    }

    /** A month by its first day, as 09/2026. */
    public String month(LocalDate month) {
        String day = Texts.show(month);
        return day.length() < MONTH_DIGITS ? day : day.substring(day.length() - MONTH_DIGITS);
    }
}
