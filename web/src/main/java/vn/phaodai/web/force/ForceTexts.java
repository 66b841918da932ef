package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.Position;
import vn.phaodai.force.Strength;
import vn.phaodai.force.decisions.DecisionCode;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.decisions.Decisions;
import vn.phaodai.force.decisions.LineRow;
import vn.phaodai.web.Messages;
import vn.phaodai.web.Shell;
import vn.phaodai.web.kit.Texts;

/** Names of ranks and positions, and strength in words, in the reader's language. */
@Named("force")
@RequestScoped
public class ForceTexts {

    @Inject private Catalogue catalogue;
    @Inject private Decisions decisions;
    @Inject private Shell shell;

    private Map<String, String> codeNames;
    private Locale locale;

    public String rank(String code) {
        return catalogue.rank(code).map(rank -> rank.name(locale())).orElse(code);
    }

    public String position(String code) {
        return catalogue.position(code).map(position -> position.name(locale())).orElse(code);
    }

    /** From the highest down. */
    public List<SelectItem> getRanks() {
        List<SelectItem> items =
                new ArrayList<>(
                        catalogue.ranks().stream()
                                .map(rank -> new SelectItem(rank.code(), rank.name(locale())))
                                .toList());
        Collections.reverse(items);
        return items;
    }

    public List<SelectItem> getPositions() {
        return items(catalogue.positions());
    }

    List<SelectItem> items(List<Position> positions) {
        return positions.stream()
                .map(position -> new SelectItem(position.code(), position.name(locale())))
                .toList();
    }

    /** What a decision brings an officer: unit and position, rank, or words; and until when. */
    public String line(LineRow line) {
        List<String> parts = new ArrayList<>();
        if (line.toUnit() != null) {
            parts.add(line.toUnit());
        }
        if (line.position() != null) {
            parts.add(position(line.position()));
        }
        if (line.rank() != null) {
            parts.add(rank(line.rank()));
        }
        if (line.coefficient() != null) {
            parts.add(Texts.show(line.coefficient()));
        }
        if (line.code() != null) {
            parts.add(codeName(line.code()));
        }
        if (line.content() != null) {
            parts.add(line.content());
        }
        String said = String.join(" · ", parts);
        return line.endsOn() == null
                ? said
                : Messages.text(locale(), "decision.until", said, line.endsOn().minusDays(1));
    }

    private String codeName(String code) {
        if (codeNames == null) {
            codeNames =
                    Stream.of(
                                    DecisionKind.LEAVE,
                                    DecisionKind.DISCIPLINE,
                                    DecisionKind.COMMENDATION,
                                    DecisionKind.TRAINING)
                            .flatMap(kind -> decisions.codes(kind).stream())
                            .collect(
                                    Collectors.toMap(
                                            DecisionCode::code, known -> known.name(locale())));
        }
        return codeNames.getOrDefault(code, code);
    }

    List<SelectItem> codes(List<DecisionCode> codes) {
        return codes.stream()
                .map(code -> new SelectItem(code.code(), code.name(locale())))
                .toList();
    }

    /** Short of so many, over by so many, or complete. */
    public String gap(Strength strength) {
        if (strength.isShort()) {
            return Messages.text(locale(), "strength.short", strength.gap());
        }
        return strength.isOver()
                ? Messages.text(locale(), "strength.over", -strength.gap())
                : Messages.text(locale(), "strength.complete");
    }

    /** People over the establishment as +2, people missing as −2; empty if it is complete. */
    public String surplus(Strength strength) {
        long over = -strength.gap();
        if (over == 0) {
            return "";
        }
        return over < 0 ? "\u2212" + -over : "+" + over;
    }

    /** Present in % of the establishment, as 93,0%; empty without an establishment. */
    public String percent(Strength strength) {
        return strength.percent() == null ? "" : Texts.percent(strength.percent().movePointLeft(2));
    }

    /** A bar in words, for those who cannot see it. */
    public String bar(Strength strength) {
        return Messages.text(
                locale(),
                "strength.bar",
                strength.present(),
                strength.establishment(),
                gap(strength));
    }

    /** Asked for twice in each row of a list. */
    private Locale locale() {
        if (locale == null) {
            locale = Locale.forLanguageTag(shell.getLang());
        }
        return locale;
    }
}
