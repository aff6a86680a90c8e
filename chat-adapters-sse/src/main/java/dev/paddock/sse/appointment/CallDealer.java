package dev.paddock.sse.appointment;

import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.DealerSite;
import dev.paddock.domain.dealer.FindHome;
import dev.paddock.sse.http.Body;
import dev.paddock.sse.http.Call;
import org.jspecify.annotations.Nullable;

/** The dealership that a call is about: the one it names, else the caller's own. */
final class CallDealer {
    private static final String NAME = "dealership";

    private final FindHome homes;

    CallDealer(FindHome homes) {
        this.homes = homes;
    }

    /** The one named in the query. */
    DealerId in(Call call) {
        var named = named(call);
        return named == null ? homes.of(call.caller().id()).id() : named;
    }

    /** The one named in {@code body}, else in the query. */
    DealerId in(Call call, Body body) {
        var named = named(call, body);
        return named == null ? homes.of(call.caller().id()).id() : named;
    }

    /** The one named in the query; null if none is. */
    @Nullable
    DealerId named(Call call) {
        return call.query(NAME, homes.dealers()::parse);
    }

    /** The one named in {@code body}, else in the query; null if none is. */
    @Nullable
    DealerId named(Call call, Body body) {
        var named = body.optional(NAME, homes.dealers()::parse);
        return named == null ? named(call) : named;
    }

    DealerSite site(DealerId id) {
        return homes.dealers().find(id).orElseThrow();
    }
}
