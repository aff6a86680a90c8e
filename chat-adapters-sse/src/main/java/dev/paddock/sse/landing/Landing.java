package dev.paddock.sse.landing;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.advice.Estimate;
import dev.paddock.domain.dealer.DealerGroup;
import dev.paddock.domain.dealer.Dealers;
import dev.paddock.domain.room.Room;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The landing page in one language. Its template is a page of the web build in Mustache; whatever is put into it is escaped, but
 * for the linked data, which escapes itself. A name in the template that is not known here is an error, not a gap.
 */
public final class Landing {
    private static final int ROOMS_SHOWN = 3;

    private static final Comparator<Room> FULLEST = Comparator.comparingInt(Room::members)
            .thenComparingInt(room -> room.capacity().seats())
            .reversed();

    private final Template template;
    private final Language language;
    private final About about;

    /**
     * @param template the page of the web build
     */
    public Landing(String template, Language language, About about) {
        this.template = Mustache.compiler()
                .strictSections(true)
                .emptyStringIsFalse(true)
                .compile(template);
        this.language = language;
        this.about = about;
    }

    /**
     * The facts that don't change while the platform runs.
     *
     * @param origin where people find the platform
     * @param demo whether the page says so
     * @param dealers null if nobody said anything of them
     * @param zone the calendars'
     */
    public record About(
            String origin, boolean demo, @Nullable DealerGroup dealers, ZoneId zone) {}

    /** The page with {@code facts}, as they are {@code now}. */
    public String page(Facts facts, Instant now) {
        var words = new LandingDates(language);
        var today = now.atZone(about.zone()).toLocalDate();
        var dealers = about.dealers();
        var model = new HashMap<String, Object>();
        model.put("origin", about.origin());
        model.put("demo", about.demo());
        model.put("linkedData", new LinkedData(about.origin(), dealers).json(facts.calendars(), today));
        model.put("advisors", advisors(facts, back(facts, words, today)));
        model.put("rooms", rooms(facts.rooms()));
        model.put("bookable", !facts.calendars().isEmpty());
        var boards = new Board(words, about.zone(), today).boards(facts, Dealers.of(dealers));
        model.put("boards", boards);
        model.put("choice", boards.size() > 1);
        model.put("shops", dealers == null ? false : new Shops(words).of(dealers));
        return template.execute(model);
    }

    private static Map<String, Object> advisors(Facts facts, Object back) {
        return Map.of(
                "some",
                facts.advisors() > 0,
                "several",
                facts.advisors() > 1,
                "count",
                facts.advisors(),
                "wait",
                facts.delay() == null ? false : minutes(facts.delay()),
                "back",
                back);
    }

    /** When an advisor is back: the day unless it is today, and the time; false where nobody can say. */
    private Object back(Facts facts, LandingDates words, LocalDate today) {
        if (facts.opensAt() == null) {
            return false;
        }
        var local = facts.opensAt().atZone(about.zone());
        var day = local.toLocalDate();
        return Map.of(
                "day",
                day.equals(today) ? false : words.weekday(day.getDayOfWeek()),
                "time",
                words.time(local.toLocalTime()));
    }

    /** In whole minutes; a range even where both are the same, since a lone figure would be a promise. */
    private static Map<String, Object> minutes(Estimate estimate) {
        long from = estimate.from().toMinutes();
        long to = estimate.to().plus(Duration.ofSeconds(59)).toMinutes();
        return Map.of("from", from, "to", Math.max(to, from + 1));
    }

    private static Map<String, Object> rooms(List<Room> rooms) {
        int present = rooms.stream().mapToInt(Room::members).sum();
        var shown = rooms.stream()
                .sorted(FULLEST)
                .limit(ROOMS_SHOWN)
                .map(Landing::room)
                .toList();
        return Map.of(
                "some",
                !rooms.isEmpty(),
                "present",
                present,
                "anybody",
                present > 0,
                "several",
                present > 1,
                "list",
                shown);
    }

    private static Map<String, Object> room(Room room) {
        int capacity = room.capacity().seats();
        return Map.of(
                "id", room.id().value(),
                "name", room.name().value(),
                "full", room.isFull(),
                "members", room.members(),
                "capacity", capacity,
                "part", Math.min(1.0, (double) room.members() / capacity));
    }
}
