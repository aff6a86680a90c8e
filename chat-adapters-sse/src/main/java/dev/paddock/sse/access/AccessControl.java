package dev.paddock.sse.access;

import dev.paddock.domain.Code;
import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.staff.AdmitOutcome;
import dev.paddock.domain.staff.AdmitStaff;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Access control: checks the proof that a call brings, then its origin, then the role that its route asks for, then the rate. A
 * bearer token outweighs a cookie, so that a program's call never hangs on what a browser's jar happens to hold.
 */
public final class AccessControl {
    private static final String BEARER = "bearer ";

    private final Authenticate authenticate;
    private final AdmitStaff admitStaff;
    private final Origins origins;
    private final RateLimits limits;

    public AccessControl(Authenticate authenticate, AdmitStaff admitStaff, Origins origins, RateLimits limits) {
        this.authenticate = authenticate;
        this.admitStaff = admitStaff;
        this.origins = origins;
        this.limits = limits;
    }

    /** The caller that {@code route} asks for, null where it asks for none. */
    public @Nullable Caller admit(HttpRoute route, Context context) {
        if (route.access() == Access.ANYONE) {
            if (route.changesState()) {
                origins.refuseStrangers(context);
            }
            return null;
        }
        var caller = identify(route.access(), route.changesState(), context);
        limits.call(caller.id());
        return caller;
    }

    /** Looks again whether a call that was let in still would be: for what is to last, once it would hear of a change. */
    public Caller recheck(Access access, Context context) {
        return identify(access, false, context);
    }

    private Caller identify(Access access, boolean changesState, Context context) {
        var token = bearerToken(context);
        var caller = token != null
                ? authenticate.byAccessToken(token).orElseThrow(AccessControl::unauthenticated)
                : byCookie(context, changesState);
        SecurityTrail.by(caller.id(), context);
        var role = access.staff();
        if (role != null) {
            RefusalException.require(AdmitOutcome.Admitted.class, admitStaff.admit(caller.account(), role));
        }
        return caller;
    }

    /** The person whose browser sent this, from a page of ours if {@code changesState}. */
    public Caller byCookie(Context context, boolean changesState) {
        var caller =
                SessionCookie.in(context).flatMap(authenticate::bySession).orElseThrow(AccessControl::unauthenticated);
        if (changesState) {
            origins.requireOurs(context);
        }
        return caller;
    }

    /** The token that came along, null if none did. */
    public static @Nullable String bearerToken(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip())
                .orElse(null);
    }

    public static RefusalException unauthenticated() {
        return RefusalException.because(
                Code.UNAUTHENTICATED, "Sign in first: neither a valid session nor a valid token came along.");
    }
}
