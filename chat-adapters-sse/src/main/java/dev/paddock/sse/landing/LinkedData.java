package dev.paddock.sse.landing;

import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.dealer.Dealer;
import dev.paddock.domain.dealer.DealerGroup;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data for search engines in the page, as JSON-LD: the group with the hours in which its calendars take appointments, and each
 * dealership with the hours of its doors.
 */
final class LinkedData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String origin;
    private final @Nullable DealerGroup group;

    LinkedData(String origin, @Nullable DealerGroup group) {
        this.origin = origin;
        this.group = group;
    }

    /** JSON that can stand in a script element: nothing in it ends one, or begins a comment. */
    String json(Collection<Calendar> calendars, LocalDate today) {
        return JSON.writeValueAsString(dealer(calendars, today))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private Map<String, Object> dealer(Collection<Calendar> calendars, LocalDate today) {
        var dealer = new LinkedHashMap<String, Object>();
        dealer.put("@context", "https://schema.org");
        dealer.put("@type", "MotorcycleDealer");
        dealer.put("@id", origin + "/#dealer");
        dealer.put("name", "Paddock");
        dealer.put("url", origin + "/");
        dealer.put("logo", origin + "/icon-512.png");
        dealer.put("image", origin + "/og-fr.png");
        if (group != null) {
            dealer.put("email", group.email().value());
            dealer.put("telephone", group.phone().value());
            dealer.put("address", address(group.dealers().get(0)));
        }
        dealer.put("openingHoursSpecification", hours(calendars, today));
        if (group != null) {
            dealer.put(
                    "department", group.dealers().stream().map(this::department).toList());
        }
        return dealer;
    }

    private Map<String, Object> department(Dealer dealer) {
        var department = new LinkedHashMap<String, Object>();
        department.put("@type", "MotorcycleDealer");
        department.put("name", "Paddock " + dealer.name());
        department.put("image", origin + "/og-fr.png");
        department.put("address", address(dealer));
        department.put("telephone", dealer.phone().value());
        if (dealer.map() != null) {
            department.put("hasMap", dealer.map().toASCIIString());
        }
        department.put("openingHoursSpecification", weekly(dealer.openings()));
        return department;
    }

    private static Map<String, Object> address(Dealer dealer) {
        var address = dealer.address();
        var words = new LinkedHashMap<String, Object>();
        words.put("@type", "PostalAddress");
        words.put("streetAddress", address.street());
        words.put("postalCode", address.postalCode());
        words.put("addressLocality", address.city());
        words.put("addressCountry", address.country());
        return words;
    }

    private static List<Object> hours(Collection<Calendar> calendars, LocalDate today) {
        var openings = calendars.stream()
                .flatMap(calendar -> calendar.openings().stream())
                .toList();
        var hours = new ArrayList<Object>(weekly(OpenTimes.joined(openings)));
        closedDays(calendars, today).forEach(day -> hours.add(closed(day)));
        return hours;
    }

    /** One entry for all days with the same hours. */
    private static List<Map<String, Object>> weekly(List<Opening> openings) {
        var days = new TreeMap<String, TreeSet<DayOfWeek>>();
        openings.forEach(
                opening -> days.computeIfAbsent(opening.from() + "/" + closes(opening), hours -> new TreeSet<>())
                        .add(opening.day()));
        return days.entrySet().stream()
                .map(entry -> weekly(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Schema.org has no 24:00: a day that is open to its end closes at its last minute. */
    private static String closes(Opening opening) {
        return opening.endsTheDay() ? "23:59" : opening.to().toString();
    }

    private static Map<String, Object> weekly(String hours, SortedSet<DayOfWeek> days) {
        int slash = hours.indexOf('/');
        var specification = specification(hours.substring(0, slash), hours.substring(slash + 1));
        specification.put(
                "dayOfWeek",
                days.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                        .toList());
        return specification;
    }

    /** The days of the coming year on which no calendar takes anybody. */
    private static SortedSet<LocalDate> closedDays(Collection<Calendar> calendars, LocalDate today) {
        return calendars.stream()
                .flatMap(calendar -> calendar.closedDays().stream())
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(1)))
                .filter(day -> calendars.stream()
                        .allMatch(calendar -> calendar.closedDays().contains(day)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Object> closed(LocalDate day) {
        var specification = specification("00:00", "00:00");
        specification.put("validFrom", day.toString());
        specification.put("validThrough", day.toString());
        return specification;
    }

    private static Map<String, Object> specification(String opens, String closes) {
        var specification = new LinkedHashMap<String, Object>();
        specification.put("@type", "OpeningHoursSpecification");
        specification.put("opens", opens);
        specification.put("closes", closes);
        return specification;
    }
}
