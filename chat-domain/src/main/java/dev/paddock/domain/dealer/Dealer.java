package dev.paddock.domain.dealer;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;
import dev.paddock.domain.appointment.Opening;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One dealership.
 *
 * @param map where a map shows it, an https address; null if nobody said
 * @param openings when its doors are open, in order; what can be booked is the calendars' business
 */
public record Dealer(
        DealerId id,
        String name,
        PostalAddress address,
        PhoneNumber phone,
        @Nullable URI map,
        List<Opening> openings) {
    private static final PlainText NAME = PlainText.line(1, 60);
    private static final int MAX_LINK = 500;

    public Dealer {
        openings = inOrder(openings);
        if (overlap(openings)) {
            throw new IllegalArgumentException("hours of one day overlap: " + openings);
        }
    }

    /** This as appointments have it. */
    DealerSite site() {
        return new DealerSite(new NamedDealer(id, name), address.toString());
    }

    /** Returns whether {@code openings} have two at one moment, which no dealership can have. */
    public static boolean overlap(List<Opening> openings) {
        var ordered = inOrder(openings);
        return IntStream.range(1, ordered.size())
                .anyMatch(i -> ordered.get(i - 1).overlaps(ordered.get(i)));
    }

    private static List<Opening> inOrder(List<Opening> openings) {
        return openings.stream()
                .sorted(Comparator.comparing(Opening::day).thenComparing(Opening::from))
                .toList();
    }

    public static Checked<String> parseName(String raw) {
        return NAME.check(raw);
    }

    /** Takes the https address of a map. */
    public static Checked<URI> parseMap(String raw) {
        try {
            var uri = new URI(raw);
            if (raw.length() <= MAX_LINK && "https".equals(uri.getScheme()) && uri.getHost() != null) {
                return Checked.valid(uri);
            }
        } catch (URISyntaxException e) {
            return Checked.invalidValue("A map is an https address, which this is not: " + e.getReason() + ".");
        }
        return Checked.invalidValue("A map is an https address of at most " + MAX_LINK + " characters.");
    }
}
