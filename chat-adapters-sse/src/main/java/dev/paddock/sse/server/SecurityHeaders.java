package dev.paddock.sse.server;

import java.net.URI;
import java.util.Map;

/** The security headers of every answer, so that a mistake elsewhere does less harm. */
public final class SecurityHeaders {
    /** For all that is no page: it may do nothing at all. */
    static final String DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", DATA_POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cache-Control", "no-store");

    private SecurityHeaders() {}

    /** For pictures that people uploaded: whatever a browser takes one for, it may do nothing, and belongs to no site. */
    public static String pictures() {
        return "sandbox; " + DATA_POLICY;
    }

    /** For pages: their own files, this server, and the WebSocket they are told to connect to. */
    public static String pagePolicy(String webSocketUrl) {
        var socket = URI.create(webSocketUrl);
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data: blob:",
                "font-src 'self'",
                "manifest-src 'self'",
                "connect-src 'self' " + socket.getScheme() + "://" + socket.getRawAuthority(),
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'");
    }
}
