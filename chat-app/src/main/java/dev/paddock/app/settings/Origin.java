package dev.paddock.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A browser origin such as {@code https://paddock.example}, in the exact form in which browsers send it. */
record Origin(String value, String host) {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

    /** Empty for what no browser would send: another scheme, a path, a final slash, capitals, a wildcard. */
    static Optional<Origin> parse(String text) {
        try {
            var uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getRawPath() == null || uri.getRawPath().isEmpty();
            if (!web || !bare || uri.getHost() == null || !text.equals(canonical(uri))) {
                return Optional.empty();
            }
            return Optional.of(new Origin(text, uri.getHost()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Returns whether only a browser on the server's own machine can have it. */
    boolean isLocal() {
        return LOOPBACK.matcher(host).matches();
    }

    private static String canonical(URI uri) {
        int defaultPort = "http".equals(uri.getScheme()) ? 80 : 443;
        String port = uri.getPort() < 0 || uri.getPort() == defaultPort ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }
}
