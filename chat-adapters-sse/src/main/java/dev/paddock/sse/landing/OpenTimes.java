package dev.paddock.sse.landing;

import dev.paddock.domain.appointment.Opening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The hours in which at least one of several is open. */
final class OpenTimes {
    private OpenTimes() {}

    /** {@code openings} in order, those that overlap or touch made one. */
    static List<Opening> joined(List<Opening> openings) {
        var joined = new ArrayList<Opening>();
        openings.stream()
                .sorted(Comparator.comparing(Opening::day).thenComparing(Opening::from))
                .forEach(next -> {
                    var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last != null && last.day() == next.day() && !next.from().isAfter(last.to())) {
                        var to = next.to().isAfter(last.to()) ? next.to() : last.to();
                        joined.set(joined.size() - 1, new Opening(last.day(), last.from(), to));
                    } else {
                        joined.add(next);
                    }
                });
        return joined;
    }
}
