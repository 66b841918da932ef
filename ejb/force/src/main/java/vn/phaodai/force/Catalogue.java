package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.units.UnitKind;

/**
 * Ranks and positions, kept in memory: they change by migrations only. Ceilings can be set; they
 * are read anew after that, and on other nodes within a minute.
 */
@ApplicationScoped
public class Catalogue {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Content(List<Rank> ranks, List<Position> positions) {}

    private record Ceilings(List<RankCeiling> all, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    @Inject private CatalogueRepository repository;

    private volatile Content content;
    private volatile Ceilings ceilings;
    private volatile Map<String, Rank> rankByCode;
    private volatile Map<String, Position> positionByCode;

    /** From the lowest up. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Rank> ranks() {
        return content().ranks;
    }

    /** In the order of lists. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Position> positions() {
        return content().positions;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Position> positionsOf(UnitKind kind) {
        return content().positions.stream()
                .filter(position -> position.unitKinds().contains(kind))
                .toList();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Rank> rank(String code) {
        content();
        return code == null ? Optional.empty() : Optional.ofNullable(rankByCode.get(code));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Position> position(String code) {
        content();
        return code == null ? Optional.empty() : Optional.ofNullable(positionByCode.get(code));
    }

    /** By code or by a name in either language, diacritics forgiven if that is unambiguous. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Rank> rankCalled(String typed) {
        return called(content().ranks, typed, List.of(Rank::code, Rank::nameVi, Rank::nameEn));
    }

    /** By code or by a name in either language, diacritics forgiven if that is unambiguous. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Position> positionCalled(String typed) {
        return called(
                content().positions,
                typed,
                List.of(Position::code, Position::nameVi, Position::nameEn));
    }

    /** The ceiling of a position on a day; empty if none is set. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<RankCeiling> ceiling(String position, LocalDate day) {
        return ceilings().stream()
                .filter(ceiling -> ceiling.position().equals(position))
                .filter(ceiling -> ceiling.period().covers(day))
                .findFirst();
    }

    /** Whether the rank is higher than the position allows on that day. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean exceedsCeiling(String rank, String position, LocalDate day) {
        return ceiling(position, day)
                .flatMap(limit -> rank(rank).map(held -> held.level() > limit.level()))
                .orElse(false);
    }

    private static <T> Optional<T> called(
            List<T> all, String typed, List<Function<T, String>> names) {
        String wanted = VietnameseText.clean(typed);
        if (wanted == null) {
            return Optional.empty();
        }
        Optional<T> exact =
                all.stream()
                        .filter(
                                one ->
                                        names.stream()
                                                .anyMatch(
                                                        name ->
                                                                name.apply(one)
                                                                        .equalsIgnoreCase(wanted)))
                        .findFirst();
        return exact.isPresent() ? exact : onlyOneLike(all, wanted, names);
    }

    private static <T> Optional<T> onlyOneLike(
            List<T> all, String wanted, List<Function<T, String>> names) {
        String bare = VietnameseText.searchForm(wanted);
        List<T> alike =
                all.stream()
                        .filter(
                                one ->
                                        names.stream()
                                                .map(name -> name.apply(one))
                                                .map(VietnameseText::searchForm)
                                                .anyMatch(bare::equals))
                        .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) CeilingsChanged changed) {
        ceilings = null;
    }

    private List<RankCeiling> ceilings() {
        Ceilings known = ceilings;
        if (known == null || !known.isFresh()) {
            known = new Ceilings(repository.ceilings(), System.nanoTime());
            ceilings = known;
        }
        return known.all;
    }

    private Content content() {
        Content known = content;
        if (known == null) {
            known = new Content(repository.ranks(), repository.positions());
            rankByCode =
                    known.ranks.stream().collect(Collectors.toMap(Rank::code, Function.identity()));
            positionByCode =
                    known.positions.stream()
                            .collect(Collectors.toMap(Position::code, Function.identity()));
            content = known;
        }
        return known;
    }
}
