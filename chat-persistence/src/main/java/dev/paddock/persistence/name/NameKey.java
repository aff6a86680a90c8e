package dev.paddock.persistence.name;

import dev.paddock.domain.SearchText;

/** People's names as the column {@code name_key} has them: databases disagree on which letters have two cases. */
public final class NameKey {
    private NameKey() {}

    /** The key of a name, or of a part of one. */
    public static String of(String name) {
        return SearchText.folded(name);
    }

    /** The pattern that a {@code name_key} with {@code part} in it is like. */
    public static String pattern(String part) {
        return patternOf(of(part));
    }

    /** The pattern that any text with {@code part} in it is like; {@code !} makes other characters mean themselves. */
    public static String patternOf(String part) {
        return "%" + part.replaceAll("([!%_])", "!$1") + "%";
    }
}
