package dev.paddock.domain.account;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The browser or program that opened a session, as people tell theirs apart: "Firefox on Linux". Nothing else is kept of it. */
public record ClientName(String value) {
    /** The longest name there is, in characters; all of them are ASCII. */
    public static final int MAX_LENGTH = 64;

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9 ._-]{1," + MAX_LENGTH + "}");

    /** The name where nothing was said that could be one. */
    public static final ClientName UNKNOWN = new ClientName("Unknown"); // after what it is held against

    private static final int MAX_HEADER = 1_000;
    private static final Pattern PROGRAM = Pattern.compile("([A-Za-z][A-Za-z0-9._-]{0,31})(?:[/ (;].*)?");

    /** Marks of browsers, those first that come along with others': every Edge says it is Chrome, every Chrome that it is Safari. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iOS"),
            new Mark("iPad", "iPadOS"),
            new Mark("Windows", "Windows"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Mac OS X", "macOS"),
            new Mark("Linux", "Linux"));

    public ClientName {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("no name of a client: " + value.length() + " characters");
        }
    }

    /** The name for whoever sends {@code userAgent}, which may be anything; null if nothing was sent. */
    public static ClientName ofUserAgent(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return UNKNOWN;
        }
        var header = userAgent.length() > MAX_HEADER ? userAgent.substring(0, MAX_HEADER) : userAgent;
        var browser = first(BROWSERS, header);
        var system = first(SYSTEMS, header);
        if (browser != null) {
            return new ClientName(system == null ? browser : browser + " on " + system);
        }
        var program = PROGRAM.matcher(header);
        return program.matches() && !program.group(1).equals("Mozilla") ? new ClientName(program.group(1)) : UNKNOWN;
    }

    private static @Nullable String first(List<Mark> marks, String header) {
        return marks.stream()
                .filter(mark -> header.contains(mark.text()))
                .map(Mark::meaning)
                .findFirst()
                .orElse(null);
    }

    private record Mark(String text, String meaning) {}
}
