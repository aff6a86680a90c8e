package dev.paddock.sse;

import dev.paddock.domain.account.Account;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The answer expected of one route, for a caller and the owner of the thing called on. */
final class Expectation {
    /** The caller. */
    enum Who {
        NOBODY,
        BLOCKED,
        GUEST,
        CUSTOMER,
        ADVISOR,
        ADMIN
    }

    /** The owner of the thing called on. */
    enum Whose {
        OWN,
        FOREIGN
    }

    /**
     * A call and what it gives whoever may make it.
     *
     * @param thing what the id in the path names, made for its owner; null for a path without one
     */
    record Case(Whose whose, @Nullable BiFunction<Scene, Account, String> thing, int status) {}

    private static final Set<Who> STRANGERS = Set.of(Who.NOBODY, Who.BLOCKED);

    final String route;
    private final Set<Who> admitted;
    private final Map<Who, Integer> exceptions = new EnumMap<>(Who.class);
    private final List<Case> cases = new ArrayList<>();
    private @Nullable String body;

    private Expectation(String route, Set<Who> admitted) {
        this.route = route;
        this.admitted = admitted;
    }

    static Expectation anybody(String route) {
        return new Expectation(route, Set.of(Who.values()));
    }

    static Expectation person(String route) {
        return new Expectation(route, Set.of(Who.GUEST, Who.CUSTOMER, Who.ADVISOR, Who.ADMIN));
    }

    static Expectation staff(String route) {
        return new Expectation(route, Set.of(Who.ADVISOR, Who.ADMIN));
    }

    static Expectation admin(String route) {
        return new Expectation(route, Set.of(Who.ADMIN));
    }

    Expectation sending(String json) {
        body = json;
        return this;
    }

    /** Of a route that is about nothing of anybody's. */
    Expectation gives(int status) {
        cases.add(new Case(Whose.OWN, null, status));
        return this;
    }

    Expectation own(BiFunction<Scene, Account, String> thing, int status) {
        cases.add(new Case(Whose.OWN, thing, status));
        return this;
    }

    Expectation foreign(BiFunction<Scene, Account, String> thing, int status) {
        cases.add(new Case(Whose.FOREIGN, thing, status));
        return this;
    }

    /** Somebody who is let in and told something else. */
    Expectation but(Who who, int status) {
        exceptions.put(who, status);
        return this;
    }

    List<Case> cases() {
        return cases;
    }

    @Nullable
    String body() {
        return body;
    }

    boolean admits(Who who) {
        return admitted.contains(who);
    }

    /** Deny by default: who is not let in hears 401 if nobody knows them, 403 otherwise. */
    int status(Case called, Who who) {
        if (!admits(who)) {
            return STRANGERS.contains(who) ? 401 : 403;
        }
        return exceptions.getOrDefault(who, called.status());
    }

    @Override
    public String toString() {
        return route;
    }
}
