package dev.paddock.sse.access;

import dev.paddock.domain.account.Newcomer;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Session;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cookie that carries a session's secret: out of reach of scripts, of other hosts and of other sites' requests. */
public final class SessionCookie {
    private static final String NAME = "__Host-paddock";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";
    private static final int MAX_LENGTH = 128;

    private SessionCookie() {}

    public static Optional<Secret> in(Context context) {
        return secret(context.cookie(NAME));
    }

    /** The newcomer that a call is from; a session that their cookie is of is replaced. */
    public static Newcomer newcomer(Call call) {
        return new Newcomer(
                call.client(), in(call.context()).map(Secret::digest).orElse(null));
    }

    /** A secret as it came along; empty for what can be none. */
    public static Optional<Secret> secret(@Nullable String raw) {
        return Optional.ofNullable(raw)
                .filter(value -> !value.isEmpty() && value.length() <= MAX_LENGTH)
                .map(Secret::new);
    }

    public static HttpAnswer set(HttpAnswer answer, Secret secret) {
        return answer.withCookie(
                NAME + "=" + secret.value() + "; Max-Age=" + Session.LIFETIME.toSeconds() + ATTRIBUTES);
    }

    public static HttpAnswer clear(HttpAnswer answer) {
        return answer.withCookie(NAME + "=; Max-Age=0" + ATTRIBUTES);
    }
}
