package dev.paddock.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One counter for each constant of an enum, all there from the start: a rate can't be told of one that appears with its first event. */
final class Counters<E extends Enum<E>> {
    private final Map<E, Counter> counters;

    private Counters(Map<E, Counter> counters) {
        this.counters = counters;
    }

    /** Counters of one name, set apart by {@code label} and such other labels as come in pairs. */
    static <E extends Enum<E>> Counters<E> of(
            MeterRegistry registry, Class<E> type, String name, String description, String label, String... others) {
        var counters = new EnumMap<E, Counter>(type);
        for (var constant : type.getEnumConstants()) {
            counters.put(
                    constant,
                    Counter.builder(name)
                            .description(description)
                            .tags(others)
                            .tag(label, label(constant))
                            .register(registry));
        }
        return new Counters<>(counters);
    }

    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    void increment(E which) {
        increment(which, 1);
    }

    void increment(E which, int by) {
        Objects.requireNonNull(counters.get(which)).increment(by);
    }
}
