package dev.paddock.sse.account;

import dev.paddock.domain.Checked;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.ChangePasswordOutcome;
import dev.paddock.domain.account.ChangeProfile;
import dev.paddock.domain.account.ChangeProfileOutcome;
import dev.paddock.domain.account.ContactCards;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Ticket;
import dev.paddock.domain.appointment.BookingContact;
import dev.paddock.domain.assistant.ChooseDealer;
import dev.paddock.domain.dealer.DealerSite;
import dev.paddock.domain.dealer.Dealers;
import dev.paddock.domain.dealer.HomeDealers;
import dev.paddock.domain.dealer.PhoneNumber;
import dev.paddock.sse.access.HashGate;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.UserView;
import java.util.List;
import java.util.Set;

/** REST calls about one's own profile, and for a ticket that opens a connection. */
public final class MeCalls {
    private static final Set<String> CHANGEABLE = Set.of(
            "displayName", "locale", "marketingOptIn", "listed", "email", "currentPassword", "phone", "dealership");

    private final ChangeProfile changeProfile;
    private final ChooseDealer chooseDealer;
    private final HomeDealers homes;
    private final Dealers dealers;
    private final ContactCards cards;
    private final Authenticate authenticate;
    private final Passwords passwords;
    private final String webSocketUrl;

    public MeCalls(
            ChangeProfile changeProfile,
            ChooseDealer chooseDealer,
            HomeDealers homes,
            Dealers dealers,
            ContactCards cards,
            Authenticate authenticate,
            RateLimits limits,
            HashGate gate,
            String webSocketUrl) {
        this.changeProfile = changeProfile;
        this.chooseDealer = chooseDealer;
        this.homes = homes;
        this.dealers = dealers;
        this.cards = cards;
        this.passwords = new Passwords(limits, gate);
        this.authenticate = authenticate;
        this.webSocketUrl = webSocketUrl;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/me", Access.PERSON, call -> answer(call.account())),
                HttpRoute.patch("/me", Access.PERSON, this::change),
                HttpRoute.post("/ws-tickets", Access.PERSON, this::ticket));
    }

    private HttpAnswer change(Call call) {
        var body = call.body();
        body.requireOnly(CHANGEABLE);
        var changes = new ChangeProfile.Changes(
                body.optional("displayName", DisplayName::parse),
                body.optional("locale", Language::parse),
                body.flag("marketingOptIn"),
                body.flag("listed"),
                body.optional("email", EmailAddress::parse),
                body.optional("phone", MeCalls::phone));
        var dealer = body.optional("dealership", dealers::parse);
        var user = call.caller().id();
        var origin = call.address().value();
        var outcome = changes.email() == null
                ? changeProfile.change(user, changes, origin)
                : passwords.asked(
                        body,
                        user,
                        new ChangePasswordOutcome.WrongPassword(),
                        current -> changeProfile.change(user, changes, current, origin));
        var changed = RefusalException.require(ChangeProfileOutcome.ProfileChanged.class, outcome);
        if (dealer != null) {
            chooseDealer.choose(user, dealer);
        }
        return answer(changed.account());
    }

    /** The dealership is absent for whoever chose none, or one that is no more. */
    private HttpAnswer answer(Account account) {
        var home = homes.of(account.id())
                .flatMap(dealers::find)
                .map(DealerSite::id)
                .orElse(null);
        return HttpAnswer.ok(UserView.of(account, cards.of(account.id()), home));
    }

    /** Nothing between the quotes is no number from now on. */
    private static Checked<ChangeProfile.PhoneChange> phone(String raw) {
        if (raw.isBlank()) {
            return Checked.valid(new ChangeProfile.PhoneChange(null));
        }
        return BookingContact.parsePhone(raw) instanceof Checked.Valid<String> valid
                ? Checked.valid(new ChangeProfile.PhoneChange(new PhoneNumber(valid.value())))
                : Checked.invalidValue("A phone number looks like 06 39 98 00 00 or +33 6 39 98 00 00.");
    }

    private HttpAnswer ticket(Call call) {
        var secret = authenticate.ticketFor(call.caller());
        return HttpAnswer.created(new TicketView(secret.value(), webSocketUrl, Ticket.LIFETIME.toSeconds()));
    }

    private record TicketView(String ticket, String url, long expiresInSeconds) {}
}
