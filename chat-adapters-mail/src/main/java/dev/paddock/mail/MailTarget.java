package dev.paddock.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place that mails are handed over to. */
public sealed interface MailTarget {
    /** A folder, which gets a file for each mail. */
    record Folder(Path path) implements MailTarget {}

    /**
     * A mail server.
     *
     * @param tls whether it speaks TLS from the first byte; otherwise it has to offer STARTTLS, unless it is on this machine
     * @param user null if it asks for no name and password
     */
    record Server(
            String host,
            int port,
            boolean tls,
            @Nullable String user,
            @Nullable String password) implements MailTarget {
        /** Whether the server is on this machine, where nobody listens in on the way. */
        boolean isLocal() {
            var name = host.toLowerCase(Locale.ROOT);
            return name.equals("localhost") || name.equals("[::1]") || name.matches("127\\.\\d+\\.\\d+\\.\\d+");
        }

        @Override
        public String toString() {
            return "Server[" + host + ":" + port + "]"; // the password is nobody's to read
        }
    }

    /** Takes {@code smtp://user:password@host:587}, {@code smtps://…} or {@code file:<folder>}; empty for anything else. */
    static Optional<MailTarget> parse(String text) {
        if (text.startsWith("file:")) {
            return folder(text.substring("file:".length()));
        }
        try {
            return server(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<MailTarget> folder(String path) {
        try {
            var plain = path.startsWith("//") ? path.substring(2) : path;
            return plain.isBlank() ? Optional.empty() : Optional.of(new Folder(Path.of(plain)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<MailTarget> server(URI uri) {
        boolean tls = "smtps".equalsIgnoreCase(uri.getScheme());
        boolean plain = "smtp".equalsIgnoreCase(uri.getScheme());
        var path = uri.getPath();
        if (uri.getHost() == null
                || !(tls || plain)
                || uri.getQuery() != null
                || !(path == null || path.length() < 2)) {
            return Optional.empty();
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587;
        var credentials = uri.getRawUserInfo();
        if (credentials == null) {
            return Optional.of(new Server(uri.getHost(), port, tls, null, null));
        }
        int colon = credentials.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : Optional.of(new Server(
                        uri.getHost(),
                        port,
                        tls,
                        decoded(credentials.substring(0, colon)),
                        decoded(credentials.substring(colon + 1))));
    }

    /** A plus is a plus here, as in no form of a page. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
