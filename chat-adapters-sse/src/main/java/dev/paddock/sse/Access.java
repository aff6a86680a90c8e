package dev.paddock.sse;

import dev.paddock.domain.account.Role;
import io.javalin.security.RouteRole;

/** Who may call a route. Each route names one; a route without one can't be built. */
enum Access implements RouteRole {
    /** Anybody, signed in or not. */
    ANYONE,
    /** Whoever proved who they are. */
    PERSON,
    /** Advisors and admins. */
    STAFF,
    ADMIN;

    boolean admits(Role role) {
        return switch (this) {
            case ANYONE, PERSON -> true;
            case STAFF -> role.isStaff();
            case ADMIN -> role == Role.ADMIN;
        };
    }
}
