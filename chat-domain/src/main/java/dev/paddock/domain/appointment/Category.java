package dev.paddock.domain.appointment;

import java.util.Locale;
import java.util.Optional;

/** The purpose of an appointment. Each category has a calendar of its own, which no other ever touches. */
public enum Category {
    MAINTENANCE,
    ROAD,
    OFFROAD,
    TRACK;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The category of that wire name. */
    public static Optional<Category> named(String wireName) {
        for (Category category : values()) {
            if (category.wireName().equals(wireName)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
