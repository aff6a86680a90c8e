package dev.paddock.sse.server;

import dev.paddock.domain.Code;
import dev.paddock.sse.HttpSettings;
import dev.paddock.sse.http.RefusalException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The handler that refuses calls to a host which is none of the server's own names: those of its origins, and the address that it listens
 * on. So a name that a stranger lets point here never is one of ours. The operator's probes call by whatever name they know: health and
 * figures are theirs under any.
 */
final class KnownHosts extends Handler.Wrapper {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Set<String> origins;
    private final Set<String> listening;

    KnownHosts(HttpSettings settings) {
        this.origins = new HashSet<>();
        settings.origins().forEach(origin -> add(URI.create(origin)));
        this.listening = listening(settings.host());
    }

    /** Each with its port and without: proxies leave it out. A port that is not known before the server listens is its own. */
    private void add(URI origin) {
        int standard = "https".equals(origin.getScheme()) ? HTTPS : HTTP;
        int port = origin.getPort() < 0 ? standard : origin.getPort();
        origins.add(origin.getHost());
        origins.add(origin.getHost() + ":" + port);
    }

    private static Set<String> listening(String host) {
        var names = new HashSet<>(Set.of(bracketed(host.toLowerCase(Locale.ROOT))));
        try {
            var address = InetAddress.getByName(host);
            if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
                names.addAll(List.of("localhost", "127.0.0.1", "[::1]"));
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("CHAT_HTTP_HOST: there is no host " + host, e);
        }
        return names;
    }

    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isForProbes(request.getHttpURI().getCanonicalPath())
                || isOurs(request.getHttpURI().getAuthority(), Request.getLocalPort(request))) {
            return super.handle(request, response, callback);
        }
        ServerProblems.refuse(
                RefusalException.because(
                        Code.MISDIRECTED,
                        "This server goes by other names: call the address it was published under."
                                + " Its operator sets them in CHAT_ORIGINS."),
                request,
                response,
                callback);
        return true;
    }

    private static boolean isForProbes(@Nullable String path) {
        return path != null && (path.startsWith("/health/") || path.equals("/metrics"));
    }

    private boolean isOurs(@Nullable String authority, int ownPort) {
        if (authority == null) {
            return false;
        }
        var name = authority.toLowerCase(Locale.ROOT);
        var own = ":" + ownPort;
        var bare = name.endsWith(own) ? name.substring(0, name.length() - own.length()) : name;
        return origins.contains(name) || listening.contains(bare) || origins.contains(bare + ":0");
    }
}
