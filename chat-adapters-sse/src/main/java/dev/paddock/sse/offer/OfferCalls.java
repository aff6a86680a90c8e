package dev.paddock.sse.offer;

import dev.paddock.domain.Checked;
import dev.paddock.domain.notification.CallOffOutcome;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferId;
import dev.paddock.domain.notification.OfferText;
import dev.paddock.domain.notification.ReadOffers;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.Paging;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.OfferView;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers: read by those they were sent to, emitted and called off by admins. */
public final class OfferCalls {
    private final ReadOffers readOffers;
    private final StaffActions actions;
    private final InstantSource clock;

    public OfferCalls(ReadOffers readOffers, StaffActions actions, InstantSource clock) {
        this.readOffers = readOffers;
        this.actions = actions;
        this.clock = clock;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/notifications", Access.PERSON, this::own),
                HttpRoute.post("/notifications/seen", Access.PERSON, this::seen),
                HttpRoute.get(HttpRoute.API + "/admin/notifications", Access.ADMIN, this::all),
                HttpRoute.post("/admin/notifications", Access.ADMIN, this::emit),
                HttpRoute.delete("/admin/notifications/{id}", Access.ADMIN, this::callOff));
    }

    private HttpAnswer own(Call call) {
        var offers = readOffers.of(call.caller().id(), before(call), Paging.limit(call));
        return HttpAnswer.ok(
                new OfferView.All(offers.stream().map(OfferView::of).toList()));
    }

    private HttpAnswer seen(Call call) {
        readOffers.seen(call.caller().id(), call.body().required("upTo", OfferCalls::id));
        return HttpAnswer.noContent();
    }

    private HttpAnswer all(Call call) {
        var offers = readOffers.all(before(call), Paging.limit(call));
        return HttpAnswer.ok(new OfferView.Emitted.All(
                offers.stream().map(OfferView.Emitted::of).toList()));
    }

    private HttpAnswer emit(Call call) {
        var body = call.body();
        var text = new OfferText(
                body.required("title", OfferText::parseTitle),
                body.required("body", OfferText::parseBody),
                body.optional("url", OfferText::parseUrl));
        var at = body.optional("at", this::time);
        return HttpAnswer.created(OfferView.Receipt.of(actions.emitOffer(call.account(), text, at)));
    }

    private HttpAnswer callOff(Call call) {
        var id = call.id(OfferId::new, new CallOffOutcome.NoSuchOffer());
        RefusalException.require(CallOffOutcome.CalledOff.class, actions.callOffOffer(call.account(), id));
        return HttpAnswer.noContent();
    }

    private static @Nullable OfferId before(Call call) {
        return call.query("before", OfferCalls::id);
    }

    private static Checked<OfferId> id(String raw) {
        return raw.isEmpty() || raw.length() > 64
                ? Checked.invalidValue("This is no offer's id.")
                : Checked.valid(new OfferId(raw));
    }

    private Checked<Instant> time(String raw) {
        try {
            return Offer.checkTime(Instant.parse(raw), clock.instant());
        } catch (DateTimeParseException e) {
            return Checked.invalidValue("A time looks like 2026-11-23T09:30:00Z.");
        }
    }
}
