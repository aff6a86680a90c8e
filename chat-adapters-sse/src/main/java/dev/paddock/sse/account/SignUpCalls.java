package dev.paddock.sse.account;

import dev.paddock.contract.shape.Shape;
import dev.paddock.contract.shape.UserShape;
import dev.paddock.domain.account.ContactCards;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.SignUp;
import dev.paddock.domain.account.SignUpOutcome;
import dev.paddock.sse.access.HashGate;
import dev.paddock.sse.access.KnownDevices;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.access.SecurityTrail;
import dev.paddock.sse.access.SessionCookie;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Body;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.UserView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** REST calls for signing up, as a customer with an account or as a guest. */
public final class SignUpCalls {
    private final SignUp signUp;
    private final ContactCards cards;
    private final RateLimits limits;
    private final KnownDevices devices;
    private final HashGate gate;

    public SignUpCalls(SignUp signUp, ContactCards cards, RateLimits limits, KnownDevices devices, HashGate gate) {
        this.signUp = signUp;
        this.cards = cards;
        this.limits = limits;
        this.devices = devices;
        this.gate = gate;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.post("/accounts", Access.ANYONE, this::customer),
                HttpRoute.post("/guests", Access.ANYONE, this::guest));
    }

    private HttpAnswer customer(Call call) {
        var body = call.body();
        var application = new SignUp.Application(
                body.required("email", EmailAddress::parse),
                body.required("password", Password::parse),
                body.required("displayName", DisplayName::parse),
                language(call, body),
                body.flag("marketingOptIn", false),
                listing(body.flag("listed")));
        limits.newAccount(call.address());
        var signedUp = RefusalException.require(
                SignUpOutcome.SignedUp.class,
                gate.through(() -> signUp.customer(application, call.address().value(), SessionCookie.newcomer(call))));
        SecurityTrail.by(signedUp.account().id(), call.context());
        return devices.remember(signedUp(signedUp), application.email(), call.context());
    }

    private HttpAnswer guest(Call call) {
        var body = call.body();
        var name = body.required("displayName", DisplayName::parse);
        var language = language(call, body);
        boolean embedded = body.flag("session", false);
        limits.newGuest(call.address());
        var signedUp = RefusalException.require(
                SignUpOutcome.SignedUp.class, signUp.guest(name, language, SessionCookie.newcomer(call)));
        return embedded ? handedOver(signedUp) : signedUp(signedUp);
    }

    /**
     * For a page of another site, which no cookie of ours reaches: the session's secret itself, to be kept there and shown for
     * access tokens. Whose page may ask is decided where every call is: its origin has to be on the list.
     */
    private static HttpAnswer handedOver(SignUpOutcome.SignedUp signedUp) {
        return HttpAnswer.created(new HandedOver(
                UserShape.of(signedUp.account()), signedUp.secret().value()));
    }

    private record HandedOver(Shape user, String session) {}

    private static Language language(Call call, Body body) {
        var chosen = body.optional("locale", Language::parse);
        return chosen == null ? call.preferredLanguage() : chosen;
    }

    /** Who says nothing is asked where others would be found. */
    private static Listing listing(@Nullable Boolean listed) {
        return listed == null ? Listing.UNASKED : Listing.answered(listed);
    }

    private HttpAnswer signedUp(SignUpOutcome.SignedUp signedUp) {
        var account = signedUp.account();
        return SessionCookie.set(HttpAnswer.created(UserView.of(account, cards.of(account.id()))), signedUp.secret());
    }
}
