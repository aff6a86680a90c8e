package dev.paddock.app.settings;

import dev.paddock.contract.address.Proxies;
import dev.paddock.domain.account.Secret;
import dev.paddock.mail.MailTarget;
import dev.paddock.sse.Hsts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator can set, checked.
 *
 * @param publicWsUrl where clients are told to connect, null for this machine and the port in use
 * @param origins the browser origins let in; empty for this machine and the port in use
 * @param sharing whether other nodes have the database as well
 * @param secretKey the keys that secrets in the database are sealed by, null for those of a file
 * @param demo whether an empty database gets demo data
 * @param zone the zone of the calendars
 * @param proxies those in front, which are believed about who calls
 * @param limits whether rates and connections are limited
 * @param hsts the hosts that browsers are told to call over TLS alone
 * @param fixtures a folder with demo data of one's own, null for those in the jar
 * @param dealerships a file that says where and how to reach the dealerships, null for those of the demo data, or for none
 * @param grace how long a dropped connection keeps what its person holds
 * @param retention how long chats are kept
 * @param mail where mails go, null for nowhere
 * @param mailFrom the sender of mails, null for one at the host of the first origin
 * @param metricsToken opens the metrics to whoever shows it, null for nobody
 * @param backups the folder in which the server makes a backup each day, null for none
 * @param log how lines of the log are written
 * @param sentryDsn where a Sentry server takes errors, null for nowhere; a secret
 */
public record Settings(
        Address http,
        Address ws,
        @Nullable URI publicWsUrl,
        List<String> origins,
        DatabaseAccess database,
        Sharing sharing,
        @Nullable Secret secretKey,
        boolean demo,
        ZoneId zone,
        Proxies proxies,
        boolean limits,
        Hsts hsts,
        @Nullable Path fixtures,
        @Nullable Path dealerships,
        Duration grace,
        Period retention,
        ClockOffset clockOffset,
        @Nullable MailTarget mail,
        @Nullable String mailFrom,
        @Nullable Secret metricsToken,
        @Nullable Path backups,
        LogForm log,
        @Nullable URI sentryDsn) {

    public Settings {
        origins = List.copyOf(origins);
    }

    /**
     * The settings in {@code environment}, and in the file that its {@code CHAT_CONFIG} names.
     *
     * @throws WrongSettingException at the first one that is wrong
     */
    public static Settings from(Map<String, String> environment) {
        return new SettingsReader(Values.read(environment)).settings();
    }

    /**
     * Where the server with these settings listens for HTTP; all else may be missing or wrong.
     *
     * @throws WrongSettingException if just this is
     */
    public static Address httpAddress(Map<String, String> environment) {
        return new SettingsReader(Values.read(environment)).http();
    }

    /**
     * These settings for a database with demo data in it.
     *
     * @throws WrongSettingException if others than people on this machine could come in
     */
    public Settings forDemoData() {
        for (String origin : origins) {
            if (!Origin.parse(origin).orElseThrow().isLocal()) {
                throw new WrongSettingException(
                        SettingName.CHAT_ORIGINS.name(),
                        "has " + origin + ", but demo data has passwords that everybody knows: take an empty database"
                                + " (CHAT_DB_URL) without demo data, or serve it to this machine alone");
            }
        }
        return new Settings(
                http,
                ws,
                publicWsUrl,
                origins,
                database,
                sharing,
                secretKey,
                true,
                zone,
                proxies,
                limits,
                hsts,
                fixtures,
                dealerships,
                grace,
                retention,
                clockOffset,
                mail,
                mailFrom,
                metricsToken,
                backups,
                log,
                sentryDsn);
    }

    /** The address that clients connect to, once the WebSocket edge listens on {@code port}. */
    public URI publicWsUrl(int port) {
        return publicWsUrl == null ? URI.create("ws://localhost:" + port + "/ws") : publicWsUrl;
    }

    /** The browser origins let in, once the HTTP edge listens on {@code port}. */
    public List<String> origins(int port) {
        return origins.isEmpty() ? List.of("http://localhost:" + port, "http://127.0.0.1:" + port) : origins;
    }
}
