package dev.paddock.app.settings;

import static dev.paddock.app.settings.SettingName.CHAT_BACKUP_DIR;
import static dev.paddock.app.settings.SettingName.CHAT_CLOCK_OFFSET;
import static dev.paddock.app.settings.SettingName.CHAT_DB_PASSWORD;
import static dev.paddock.app.settings.SettingName.CHAT_DB_URL;
import static dev.paddock.app.settings.SettingName.CHAT_DB_USER;
import static dev.paddock.app.settings.SettingName.CHAT_DEALERSHIPS;
import static dev.paddock.app.settings.SettingName.CHAT_DEMO;
import static dev.paddock.app.settings.SettingName.CHAT_FIXTURES;
import static dev.paddock.app.settings.SettingName.CHAT_GRACE_SECONDS;
import static dev.paddock.app.settings.SettingName.CHAT_HSTS;
import static dev.paddock.app.settings.SettingName.CHAT_HTTP_HOST;
import static dev.paddock.app.settings.SettingName.CHAT_HTTP_PORT;
import static dev.paddock.app.settings.SettingName.CHAT_LIMITS;
import static dev.paddock.app.settings.SettingName.CHAT_LOG;
import static dev.paddock.app.settings.SettingName.CHAT_MAIL_FROM;
import static dev.paddock.app.settings.SettingName.CHAT_MAIL_URL;
import static dev.paddock.app.settings.SettingName.CHAT_METRICS_TOKEN;
import static dev.paddock.app.settings.SettingName.CHAT_NATS_URL;
import static dev.paddock.app.settings.SettingName.CHAT_NODE;
import static dev.paddock.app.settings.SettingName.CHAT_NODES;
import static dev.paddock.app.settings.SettingName.CHAT_ORIGINS;
import static dev.paddock.app.settings.SettingName.CHAT_PROXIES;
import static dev.paddock.app.settings.SettingName.CHAT_PUBLIC_WS_URL;
import static dev.paddock.app.settings.SettingName.CHAT_RETENTION_MONTHS;
import static dev.paddock.app.settings.SettingName.CHAT_SECRET_KEY;
import static dev.paddock.app.settings.SettingName.CHAT_WS_HOST;
import static dev.paddock.app.settings.SettingName.CHAT_WS_PORT;
import static dev.paddock.app.settings.SettingName.CHAT_ZONE;
import static dev.paddock.app.settings.SettingName.SENTRY_DSN;

import dev.paddock.contract.address.Proxies;
import dev.paddock.domain.account.Secret;
import dev.paddock.mail.Carriers;
import dev.paddock.mail.MailTarget;
import dev.paddock.sse.Hsts;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns what was written down into {@link Settings}, or says what is wrong with it. */
final class SettingsReader {
    private static final String DEMO_MAILS = "file:./data/mails";
    private static final int LONGEST_GRACE = 86_400;
    private static final int LONGEST_RETENTION = 1_200;

    private final Values values;

    SettingsReader(Values values) {
        this.values = values;
    }

    Settings settings() {
        boolean demo = yesOrNo(CHAT_DEMO, "true", "false", false);
        var http = http();
        var ws = new Address(host(CHAT_WS_HOST), port(CHAT_WS_PORT, 8081));
        if (http.port() != 0 && http.port() == ws.port()) {
            throw new WrongSettingException(
                    CHAT_WS_PORT.name(), "is the same port as CHAT_HTTP_PORT; choose another one");
        }
        return new Settings(
                http,
                ws,
                publicWsUrl(),
                origins(demo),
                database(),
                sharing(),
                secretKey(),
                demo,
                zone(),
                proxies(),
                yesOrNo(CHAT_LIMITS, "on", "off", true),
                yesOrNo(CHAT_HSTS, "subdomains", "host", false) ? Hsts.SUBDOMAINS : Hsts.HOST,
                existing(CHAT_FIXTURES, Files::isDirectory, "a folder"),
                existing(CHAT_DEALERSHIPS, SettingsReader::isReadable, "a file that can be read"),
                Duration.ofSeconds(whole(CHAT_GRACE_SECONDS, 120, LONGEST_GRACE)),
                retention(),
                clockOffset(demo),
                mail(demo),
                mailFrom(),
                metricsToken(),
                existing(CHAT_BACKUP_DIR, SettingsReader::takesFiles, "a folder that can be written to"),
                yesOrNo(CHAT_LOG, "text", "json", demo) ? LogForm.TEXT : LogForm.JSON,
                sentryDsn());
    }

    Address http() {
        return new Address(host(CHAT_HTTP_HOST), port(CHAT_HTTP_PORT, 8080));
    }

    /** Silently ignoring a broker would look as if it were of use. */
    private Sharing sharing() {
        boolean many = yesOrNo(CHAT_NODES, "many", "1", false);
        if (many && !database().url().startsWith("jdbc:postgresql:")) {
            throw new WrongSettingException(
                    CHAT_NODES.name(),
                    "is many, but an H2 file has one server: several need PostgreSQL (CHAT_DB_URL=jdbc:postgresql:…)");
        }
        if (values.find(CHAT_NATS_URL).isPresent()) {
            throw new WrongSettingException(
                    CHAT_NATS_URL.name(), "is of no use: nodes need PostgreSQL and no broker; leave it unset");
        }
        String node = values.find(CHAT_NODE).orElse(null);
        if (node != null && !node.matches("[A-Za-z0-9._-]{1,64}")) {
            throw wrong(CHAT_NODE, node, "a name of up to 64 letters, digits, dots, hyphens and underscores");
        }
        return new Sharing(many, node);
    }

    /** Several with blanks or commas between: the first seals, the others open what they sealed before. */
    private @Nullable Secret secretKey() {
        String text = values.find(CHAT_SECRET_KEY).orElse(null);
        if (text != null && !text.matches("[A-Za-z0-9+/_-]{43}=?([\\s,]+[A-Za-z0-9+/_-]{43}=?)*")) {
            throw wrong(CHAT_SECRET_KEY, text, "32 bytes in Base64, as \"openssl rand -base64 32\" makes them");
        }
        return text == null ? null : new Secret(text);
    }

    private Period retention() {
        int months = whole(CHAT_RETENTION_MONTHS, 24, LONGEST_RETENTION);
        if (months == 0) {
            throw wrong(CHAT_RETENTION_MONTHS, "0", "a whole number of months from 1 to " + LONGEST_RETENTION);
        }
        return Period.ofMonths(months);
    }

    private String host(SettingName name) {
        String host = values.find(name).orElse("127.0.0.1");
        if (!host.matches("[A-Za-z0-9.:_\\[\\]-]+")) {
            throw wrong(name, host, "a host name or address");
        }
        return host;
    }

    private int port(SettingName name, int standard) {
        return whole(name, standard, 65_535);
    }

    private int whole(SettingName name, int standard, int max) {
        String text = values.find(name).orElse(String.valueOf(standard));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > max) {
            throw wrong(name, text, "a whole number from 0 to " + max);
        }
        return Integer.parseInt(text);
    }

    private boolean yesOrNo(SettingName name, String yes, String no, boolean standard) {
        String text = values.find(name).orElse(standard ? yes : no);
        if (!text.equals(yes) && !text.equals(no)) {
            throw wrong(name, text, yes + " or " + no);
        }
        return text.equals(yes);
    }

    private @Nullable URI publicWsUrl() {
        String text = values.find(CHAT_PUBLIC_WS_URL).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            var uri = new URI(text);
            if (uri.getHost() != null && ("ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw wrong(CHAT_PUBLIC_WS_URL, text, "a URL with ws:// or wss://");
        }
        throw wrong(CHAT_PUBLIC_WS_URL, text, "a URL with ws:// or wss://");
    }

    private List<String> origins(boolean demo) {
        var origins = new ArrayList<String>();
        for (String text :
                values.find(CHAT_ORIGINS).map(list -> list.split(",", -1)).orElse(new String[0])) {
            var origin = Origin.parse(text.strip())
                    .orElseThrow(() -> wrong(
                            CHAT_ORIGINS,
                            text.strip(),
                            "an origin such as https://paddock.example, without a path or slash"));
            if (demo && !origin.isLocal()) {
                throw new WrongSettingException(
                        CHAT_DEMO.name(),
                        "is refused with the origin " + origin.value() + ": everybody knows the demo passwords");
            }
            origins.add(origin.value());
        }
        return origins;
    }

    private DatabaseAccess database() {
        String url = values.find(CHAT_DB_URL).orElse(DatabaseAccess.DEFAULT_URL);
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw new WrongSettingException(CHAT_DB_URL.name(), "must begin with jdbc:h2: or jdbc:postgresql:");
        }
        return new DatabaseAccess(
                url,
                values.find(CHAT_DB_USER).orElse(null),
                values.find(CHAT_DB_PASSWORD).orElse(null));
    }

    private ZoneId zone() {
        String text = values.find(CHAT_ZONE).orElse("Europe/Paris");
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw wrong(CHAT_ZONE, text, "a time zone such as Europe/Paris");
        }
    }

    private Proxies proxies() {
        String text = values.find(CHAT_PROXIES).orElse(null);
        try {
            return text == null ? Proxies.LOOPBACK : Proxies.of(text);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    CHAT_PROXIES,
                    String.valueOf(e.getMessage()),
                    "an address or a network such as 127.0.0.1 or 172.16.0.0/12");
        }
    }

    private @Nullable Path existing(SettingName name, Predicate<Path> kind, String expected) {
        String text = values.find(name).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            var path = Path.of(text);
            if (kind.test(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw wrong(name, text, expected);
        }
        throw wrong(name, text, expected);
    }

    private static boolean isReadable(Path path) {
        return Files.isRegularFile(path) && Files.isReadable(path);
    }

    private static boolean takesFiles(Path path) {
        return Files.isDirectory(path) && Files.isWritable(path);
    }

    private ClockOffset clockOffset(boolean demo) {
        String text = values.find(CHAT_CLOCK_OFFSET).orElse(null);
        if (text == null) {
            return ClockOffset.NONE;
        }
        if (!demo) {
            throw new WrongSettingException(CHAT_CLOCK_OFFSET.name(), "is for demo mode alone (CHAT_DEMO=true)");
        }
        try {
            return ClockOffset.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(CHAT_CLOCK_OFFSET, text, "an ISO duration such as P2W or -PT36H");
        }
    }

    private @Nullable MailTarget mail(boolean demo) {
        String text = values.find(CHAT_MAIL_URL).orElse(demo ? DEMO_MAILS : null);
        return text == null
                ? null
                : MailTarget.parse(text)
                        .orElseThrow(() -> wrong(
                                CHAT_MAIL_URL,
                                text,
                                "smtp://user:password@host:587, smtps://user:password@host:465 or file:<folder>"));
    }

    private @Nullable String mailFrom() {
        String text = values.find(CHAT_MAIL_FROM).orElse(null);
        if (text != null && !Carriers.isSender(text)) {
            throw wrong(CHAT_MAIL_FROM, text, "a sender such as Paddock <noreply@paddock.example>");
        }
        return text;
    }

    private @Nullable Secret metricsToken() {
        String text = values.find(CHAT_METRICS_TOKEN).orElse(null);
        if (text != null && !text.matches("[!-~]{24,}")) {
            throw wrong(CHAT_METRICS_TOKEN, text, "24 or more printable ASCII characters without spaces");
        }
        return text == null ? null : new Secret(text);
    }

    /** As Sentry shows it: the project's number at the end of the path, and its public key where a user would stand. */
    private @Nullable URI sentryDsn() {
        String text = values.find(SENTRY_DSN).orElse(null);
        if (text == null) {
            return null;
        }
        if (text.matches("https?://[A-Za-z0-9]+@[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/[0-9]+")) {
            return URI.create(text);
        }
        throw wrong(SENTRY_DSN, text, "an address such as https://<key>@sentry.example/<number of the project>");
    }

    private static WrongSettingException wrong(SettingName name, String value, String expected) {
        String shown = name.secret() ? "the value" : "\"" + value + "\"";
        return new WrongSettingException(name.name(), shown + " is not " + expected);
    }
}
