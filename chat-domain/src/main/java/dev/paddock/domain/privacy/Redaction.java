package dev.paddock.domain.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of technical texts what may be about a person or let somebody in: e-mail addresses, what looks like a token or an id,
 * queries of addresses, long numbers, and what is quoted, which is how errors cite what people wrote. A safeguard behind not
 * writing such things down, as it can't know a name from any other word.
 */
public final class Redaction {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"'<>(),;:]{1,64}@[^\\s@\"'<>(),;:]{1,255}");
    private static final Pattern QUERY = Pattern.compile("[?#][^\\s?#)\"':]*+");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"?|“[^”]*+”?|«[^»]*+»?|`[^`]*+`?");
    /** Not an apostrophe; what engines name by it of the code stays, such as {@code (reading 'length')}. */
    private static final Pattern SINGLY_QUOTED = Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\(reading )'[^']*+'?");

    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9_+/=-]{16,}+(?!\\.(?:js|css|html)\\b)");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9](?:[ ().-]?[0-9]){7,}+");

    private Redaction() {}

    /** {@code text} without what may be about a person, shortened to {@code longest} characters. */
    public static String of(String text, int longest) {
        var redacted = EMAIL.matcher(text).replaceAll("<e-mail>");
        redacted = QUOTED.matcher(redacted).replaceAll("<quoted>");
        redacted = SINGLY_QUOTED.matcher(redacted).replaceAll("<quoted>");
        redacted = QUERY.matcher(redacted).replaceAll("");
        redacted = LONG_WORD.matcher(redacted).replaceAll(Redaction::unlessOfCode);
        redacted = NUMBER.matcher(redacted).replaceAll("<number>");
        return redacted.length() <= longest ? redacted : redacted.substring(0, longest);
    }

    /** Names in code have no digits, nor have the folders of a path. */
    private static String unlessOfCode(MatchResult word) {
        boolean digits = word.group().chars().anyMatch(character -> character >= '0' && character <= '9');
        return digits ? "<token>" : java.util.regex.Matcher.quoteReplacement(word.group());
    }
}
