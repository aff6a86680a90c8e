package dev.paddock.persistence.account;

import java.util.Locale;

/** People's names as the column {@code name_key} has them: databases disagree on which letters have two cases. */
public final class NameKey {
    private NameKey() {}

    /** The key of a name, or of a part of one. */
    static String of(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The pattern that a {@code name_key} with {@code part} in it is like; {@code !} makes other characters mean themselves. */
    public static String pattern(String part) {
        return "%" + of(part).replaceAll("([!%_])", "!$1") + "%";
    }
}
