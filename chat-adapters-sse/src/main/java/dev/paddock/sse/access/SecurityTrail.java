package dev.paddock.sse.access;

import dev.paddock.contract.address.ClientAddress;
import dev.paddock.domain.Code;
import dev.paddock.domain.account.UserId;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line in the log for each call that concerns security: ways in and out, changes of what lets in, and what was refused for want of a
 * right or as too much. It says who (an id, never a name or an address of mail), from where and how it ended; when and which call, every line
 * of the log says. A flood of refusals writes a bounded number of lines a second, and how many it left out. Safe for use by many threads.
 */
public final class SecurityTrail {
    private static final Logger LOG = LoggerFactory.getLogger("dev.paddock.security");
    private static final String PERSON = SecurityTrail.class.getName();

    /** The most lines in a second. */
    static final int PER_SECOND = 50;

    private static final List<String> WAYS_IN = List.of(
            "/accounts",
            "/sessions",
            "/session-passes",
            "/tokens",
            "/me/password",
            "/me/totp",
            "/me/sessions",
            "/password-resets",
            "/email-verifications");

    private static final Set<Code> REFUSALS = Set.of(
            Code.FORBIDDEN, Code.RATE_LIMITED, Code.UNAUTHENTICATED, Code.INVALID_CREDENTIALS, Code.OTP_REQUIRED);

    private final AtomicLong second = new AtomicLong();
    private final AtomicLong written = new AtomicLong();

    /** Notes who {@code context} turned out to come from. */
    public static void by(UserId person, Context context) {
        context.attribute(PERSON, person.value());
    }

    /** Notes that a call was answered as it was meant to be. */
    public void done(HttpRoute route, Context context, ClientAddress from) {
        if (concernsAccess(route)) {
            write(route, context, from, "done");
        }
    }

    /** Notes that a call was refused. */
    public void refused(HttpRoute route, Context context, ClientAddress from, RefusalException refusal) {
        var code = refusal.refusal().code();
        if (concernsAccess(route) || (REFUSALS.contains(code) && !isSignedOut(code, context))) {
            write(route, context, from, code.wireName());
        }
    }

    /** Whether it is but a page that asks who is signed in, when nobody is. */
    private static boolean isSignedOut(Code code, Context context) {
        return code == Code.UNAUTHENTICATED
                && AccessControl.bearerToken(context) == null
                && SessionCookie.in(context).isEmpty();
    }

    private static boolean concernsAccess(HttpRoute route) {
        boolean erasure =
                route.method().equals(HandlerType.DELETE) && route.path().equals(HttpRoute.API + "/me");
        return erasure
                || (route.changesState()
                        && WAYS_IN.stream().anyMatch(way -> route.path().startsWith(HttpRoute.API + way)));
    }

    private void write(HttpRoute route, Context context, ClientAddress from, String outcome) {
        if (mayWrite(System.nanoTime() / 1_000_000_000)) {
            @Nullable String person = context.attribute(PERSON);
            LOG.info(
                    "{} {} by {} from {}: {}",
                    route.method(),
                    route.path(),
                    person == null ? "nobody known" : person,
                    from.value(),
                    outcome);
        }
    }

    /** Whether there is room for a line in that second. */
    boolean mayWrite(long now) {
        long before = second.get();
        if (now != before && second.compareAndSet(before, now)) {
            long leftOut = written.getAndSet(0) - PER_SECOND;
            if (leftOut > 0) {
                LOG.warn("{} more of these in one second were not written down", leftOut);
            }
        }
        return written.incrementAndGet() <= PER_SECOND;
    }
}
