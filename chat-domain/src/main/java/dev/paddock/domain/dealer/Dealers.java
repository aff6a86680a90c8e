package dev.paddock.domain.dealer;

import dev.paddock.domain.Checked;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dealerships that have calendars, in the order in which the operator named them.
 *
 * @param all at least one; the first is everybody's who chose none
 */
public record Dealers(List<DealerSite> all) {
    public Dealers {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is at least one dealership");
        }
    }

    /** Those of {@code group}; one of which nothing is known if it is null. */
    public static Dealers of(@Nullable DealerGroup group) {
        return group == null
                ? new Dealers(List.of(new DealerSite(NamedDealer.ONLY, NamedDealer.ONLY.name())))
                : new Dealers(group.dealers().stream().map(Dealer::site).toList());
    }

    public DealerSite first() {
        return all.get(0);
    }

    public boolean areSeveral() {
        return all.size() > 1;
    }

    public Optional<DealerSite> find(DealerId id) {
        return all.stream().filter(site -> site.id().equals(id)).findFirst();
    }

    /** Takes the id of one of these. */
    public Checked<DealerId> parse(String raw) {
        return all.stream()
                .map(DealerSite::id)
                .filter(id -> id.value().equals(raw))
                .findFirst()
                .map(Checked::valid)
                .orElseGet(() -> Checked.invalidValue("There is no such dealership; choose one of: "
                        + all.stream().map(site -> site.id().value()).collect(Collectors.joining(", ")) + "."));
    }
}
