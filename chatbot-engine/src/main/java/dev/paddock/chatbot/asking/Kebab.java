package dev.paddock.chatbot.asking;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form of names in texts, diagrams and stored dialogs: lower case, with hyphens. */
public final class Kebab {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private Kebab() {}

    /** Returns the name of {@code constant}: {@code ask-year} for {@code ASK_YEAR}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Says whether {@code text} is such a name, of at most 40 characters. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
