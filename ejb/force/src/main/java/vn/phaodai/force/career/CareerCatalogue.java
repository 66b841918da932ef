package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that registers choose from, kept in memory: they change by migrations only. */
@ApplicationScoped
public class CareerCatalogue {

    @Inject private CareerChoiceRepository repository;

    private volatile Map<String, List<CareerChoice>> lists;

    /** In the order of lists; none for a list that is not known. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<CareerChoice> choices(String list) {
        Map<String, List<CareerChoice>> known = lists;
        if (known == null) {
            known =
                    repository.all().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            CareerChoice::list,
                                            LinkedHashMap::new,
                                            Collectors.toList()));
            lists = known;
        }
        return known.getOrDefault(list, List.of());
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<CareerChoice> choice(String list, String code) {
        return choices(list).stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    /**
     * A figure that law or order sets, on a day.
     *
     * @throws IllegalStateException if none is set for that day
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public int figure(String code, LocalDate day) {
        return repository
                .parameter(code, day)
                .orElseThrow(() -> new IllegalStateException(code + " on " + day))
                .intValue();
    }

    /** What sets the figure of a day. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String source(String code, LocalDate day) {
        return repository.parameterSource(code, day).orElse("");
    }
}
