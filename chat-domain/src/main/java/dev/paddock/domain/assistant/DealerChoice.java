package dev.paddock.domain.assistant;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.DealerSite;
import dev.paddock.domain.dealer.FindHome;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The choice of a dealership where slots are on offer: those on offer are one's own, and each other one is an option beside them. */
final class DealerChoice {
    private static final String PREFIX = "dealership:";
    private static final Pattern LEAD = Pattern.compile("^(?:plutot )?(?:a |at |in )");
    private static final Pattern TRAIL = Pattern.compile(" instead$");
    private static final String OFFER = "offer";

    private final FindHome homes;

    DealerChoice(FindHome homes) {
        this.homes = homes;
    }

    /** The dealership of which {@code value} is the option, or the name as people type it. */
    Optional<DealerId> in(String value) {
        if (!homes.dealers().areSeveral()) {
            return Optional.empty();
        }
        var typed = TRAIL.matcher(LEAD.matcher(plain(value)).replaceFirst("")).replaceFirst("");
        return homes.dealers().all().stream()
                .filter(site -> value.equals(PREFIX + site.id().value())
                        || plain(site.name()).equals(typed))
                .map(DealerSite::id)
                .findFirst();
    }

    /** {@code turn}, and where it offers slots, whose they are and which other dealerships there are. */
    AssistantTurn beside(AssistantTurn turn, UserId person, Language language) {
        if (!turn.step().equals(OFFER) || !homes.dealers().areSeveral()) {
            return turn;
        }
        var home = homes.of(person);
        var words = DealerChoiceWords.in(language);
        var options = new ArrayList<>(turn.prompt().options());
        for (var site : homes.dealers().all()) {
            if (!site.equals(home)) {
                options.add(new AssistantTurn.Option(PREFIX + site.id().value(), words.instead(site)));
            }
        }
        return turn.offering(options, words.where(home));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
