package dev.paddock.sse;

import dev.paddock.domain.Checked;
import dev.paddock.domain.notification.CallOffOutcome;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferId;
import dev.paddock.domain.notification.OfferText;
import dev.paddock.domain.notification.ReadOffers;
import dev.paddock.domain.staff.StaffActions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers: read by those they were sent to, emitted and called off by admins. */
final class OfferCalls {
    private final ReadOffers readOffers;
    private final StaffActions actions;
    private final InstantSource clock;

    OfferCalls(ReadOffers readOffers, StaffActions actions, InstantSource clock) {
        this.readOffers = readOffers;
        this.actions = actions;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Route.API + "/notifications", Access.PERSON, this::own),
                Route.post("/notifications/seen", Access.PERSON, this::seen),
                Route.get(Route.API + "/admin/notifications", Access.ADMIN, this::all),
                Route.post("/admin/notifications", Access.ADMIN, this::emit),
                Route.delete("/admin/notifications/{id}", Access.ADMIN, this::callOff));
    }

    private Answer own(Call call) {
        var offers = readOffers.of(call.caller().id(), before(call), Paging.limit(call));
        return Answer.ok(new OfferView.All(offers.stream().map(OfferView::of).toList()));
    }

    private Answer seen(Call call) {
        readOffers.seen(call.caller().id(), call.body().required("upTo", OfferCalls::id));
        return Answer.noContent();
    }

    private Answer all(Call call) {
        var offers = readOffers.all(before(call), Paging.limit(call));
        return Answer.ok(new OfferView.Emitted.All(
                offers.stream().map(OfferView.Emitted::of).toList()));
    }

    private Answer emit(Call call) {
        var body = call.body();
        var text = new OfferText(
                body.required("title", OfferText::parseTitle),
                body.required("body", OfferText::parseBody),
                body.optional("url", OfferText::parseUrl));
        var at = body.optional("at", this::time);
        return Answer.created(OfferView.Receipt.of(actions.emitOffer(call.account(), text, at)));
    }

    private Answer callOff(Call call) {
        var id = call.id(OfferId::new, new CallOffOutcome.NoSuchOffer());
        Refused.unless(CallOffOutcome.CalledOff.class, actions.callOffOffer(call.account(), id));
        return Answer.noContent();
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
