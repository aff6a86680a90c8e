package dev.paddock.sse;

import dev.paddock.contract.address.Proxies;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The settings of the HTTP edge.
 *
 * @param host the one that is listened on
 * @param webSocketUrl where clients are told to connect to, such as {@code ws://localhost:8081/ws}
 * @param origins whose pages may call, each exactly as browsers write it; port 0 in one stands for the port listened on
 * @param limits whether rate limits hold; without them for load tests alone
 * @param proxies those whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} say who calls, and how
 * @param hsts for whom TLS is asked for
 * @param webFiles the folder on the class path with the web client's files, such as {@code web}
 * @param site what the pages say of the platform
 */
public record HttpSettings(
        String host,
        String webSocketUrl,
        Set<String> origins,
        boolean limits,
        Proxies proxies,
        Hsts hsts,
        String webFiles,
        Site site) {
    public HttpSettings {
        origins = Set.copyOf(origins);
        origins.forEach(HttpSettings::checkOrigin);
        var url = URI.create(webSocketUrl);
        if (!("ws".equals(url.getScheme()) || "wss".equals(url.getScheme())) || url.getAuthority() == null) {
            throw new IllegalArgumentException("not a WebSocket address: " + webSocketUrl);
        }
    }

    private static void checkOrigin(String origin) {
        var url = URI.create(origin);
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        boolean bare = url.getHost() != null && origin.equals(url.getScheme() + "://" + url.getAuthority());
        if (!web || !bare || !origin.equals(origin.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not an origin as browsers write it: " + origin);
        }
    }
}
