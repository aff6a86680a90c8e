package dev.paddock.sse.http;

import dev.paddock.domain.account.Role;
import io.javalin.security.RouteRole;
import org.jspecify.annotations.Nullable;

/** The kind of caller that a route lets in. Each route names one; a route without one can't be built. */
public enum Access implements RouteRole {
    /** Anybody, signed in or not. */
    ANYONE,
    /** Whoever proved who they are. */
    PERSON,
    /** Advisors and admins. */
    STAFF,
    ADMIN;

    /** The role of staff that is asked for, null if none is. */
    public @Nullable Role staff() {
        return switch (this) {
            case ANYONE, PERSON -> null;
            case STAFF -> Role.ADVISOR;
            case ADMIN -> Role.ADMIN;
        };
    }
}
