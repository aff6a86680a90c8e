package dev.paddock.chatbot.reading;

import dev.paddock.chatbot.language.KnownLanguage;
import dev.paddock.chatbot.language.LanguageRules;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures as people type them. */
public final class Numbers {
    private static final int MOST_DIGITS = 15;
    private static final List<String> ABOUT = Stream.concat(
                    KnownLanguage.together(LanguageRules::about).stream().map(word -> word + " "), Stream.of("~", "≈"))
            .toList();
    private static final Set<String> THOUSANDS = Stream.concat(
                    KnownLanguage.together(rules -> List.of(rules.thousand())).stream(), Stream.of("k"))
            .collect(Collectors.toUnmodifiableSet());

    private Numbers() {}

    /** Returns the number that {@code text} is as a whole, one of at most three digits, perhaps with a point; or -1. */
    public static int ordinal(String text) {
        String digits = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return digits.length() <= 3 && isDigits(digits) ? Integer.parseInt(digits) : -1;
    }

    /** Returns the one token of four digits in {@code text}, or -1 if there is none or more than one. */
    public static int year(String text) {
        int year = -1;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            int last = end;
            while (last > start && ".,;:!?".indexOf(text.charAt(last - 1)) >= 0) {
                last--;
            }
            if (last - start == 4 && isDigits(text.substring(start, last))) {
                if (year >= 0) {
                    return -1;
                }
                year = Integer.parseInt(text, start, last, 10);
            }
            start = end + 1;
        }
        return year;
    }

    /**
     * Returns the whole number that {@code typed} tells, with separators of thousands, "k" or "mille", and one of
     * {@code units} (in plain words); a number too large to matter becomes {@link Long#MAX_VALUE}.
     */
    public static OptionalLong whole(Typed typed, Set<String> units) {
        String text = withoutAbout(typed.folded());
        boolean negative = text.startsWith("-");
        String unsigned = negative || text.startsWith("+") ? text.substring(1) : text;
        int end = endOfFigures(unsigned);
        Figures figures = Figures.of(unsigned.substring(0, end));
        OptionalLong number = figures.times(Typed.plain(unsigned.substring(end)), units);
        return negative && number.isPresent() ? OptionalLong.of(-number.getAsLong()) : number;
    }

    private static String withoutAbout(String text) {
        for (String about : ABOUT) {
            if (text.startsWith(about)) {
                return text.substring(about.length()).strip();
            }
        }
        return text;
    }

    private static int endOfFigures(String text) {
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                end = i + 1;
            } else if (" .,'".indexOf(c) < 0 || end == 0) {
                break;
            }
        }
        return end;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Numbers::isDigit);
    }

    /** Groups of digits, a space between each two, and the one separator that stood there; {@code mixed} if it made no sense. */
    private record Figures(String groups, char separator, boolean mixed) {
        private static final Figures NONE = new Figures("", '\0', true);

        static Figures of(String text) {
            StringBuilder groups = new StringBuilder(text.length());
            char separator = '\0';
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isDigit(c)) {
                    groups.append(c);
                } else if ((separator != '\0' && c != separator) || !isDigit(text.charAt(i - 1))) {
                    return NONE;
                } else {
                    separator = c;
                    groups.append(' ');
                }
            }
            return new Figures(groups.toString(), separator, false);
        }

        OptionalLong times(String suffix, Set<String> units) {
            if (mixed || groups.isEmpty()) {
                return OptionalLong.empty();
            }
            String[] words = suffix.split(" ", 2);
            if (THOUSANDS.contains(words[0])) {
                return words.length == 1 || units.contains(words[1]) ? thousands() : OptionalLong.empty();
            }
            return suffix.isEmpty() || units.contains(suffix) ? grouped() : OptionalLong.empty();
        }

        private OptionalLong grouped() {
            String[] parts = groups.split(" ", -1);
            for (int i = 1; i < parts.length; i++) {
                if (parts[i].length() != 3 || parts[0].length() > 3) {
                    return OptionalLong.empty();
                }
            }
            return OptionalLong.of(value(String.join("", parts)));
        }

        private OptionalLong thousands() {
            String[] parts = groups.split(" ", -1);
            boolean decimals = separator == '.' || separator == ',';
            if (parts.length > 2 || (parts.length == 2 && (!decimals || parts[1].length() > 3))) {
                return OptionalLong.empty();
            }
            String rest = parts.length == 2 ? parts[1] : "";
            return OptionalLong.of(value(parts[0] + rest + "0".repeat(3 - rest.length())));
        }

        private static long value(String digits) {
            int zeros = 0;
            while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
                zeros++;
            }
            return digits.length() - zeros > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
        }
    }
}
