package dev.paddock.chatbot;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form of names in texts, diagrams and stored dialogs: lower case, with hyphens. */
final class Kebab {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private Kebab() {}

    /** Returns the name of {@code constant}: {@code ask-year} for {@code ASK_YEAR}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Says whether {@code text} is such a name, of at most 40 characters. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
