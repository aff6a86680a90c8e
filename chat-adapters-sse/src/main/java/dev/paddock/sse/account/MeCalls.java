package dev.paddock.sse.account;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.ChangeProfile;
import dev.paddock.domain.account.ChangeProfileOutcome;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Ticket;
import dev.paddock.domain.assistant.ChooseDealer;
import dev.paddock.domain.dealer.DealerSite;
import dev.paddock.domain.dealer.Dealers;
import dev.paddock.domain.dealer.HomeDealers;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.UserView;
import java.util.List;

/** REST calls about one's own profile, and for a ticket that opens a connection. */
public final class MeCalls {
    private final ChangeProfile changeProfile;
    private final ChooseDealer chooseDealer;
    private final HomeDealers homes;
    private final Dealers dealers;
    private final Authenticate authenticate;
    private final String webSocketUrl;

    public MeCalls(
            ChangeProfile changeProfile,
            ChooseDealer chooseDealer,
            HomeDealers homes,
            Dealers dealers,
            Authenticate authenticate,
            String webSocketUrl) {
        this.changeProfile = changeProfile;
        this.chooseDealer = chooseDealer;
        this.homes = homes;
        this.dealers = dealers;
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
        var changes = new ChangeProfile.Changes(
                body.optional("displayName", DisplayName::parse),
                body.optional("locale", Language::parse),
                body.flag("marketingOptIn"),
                body.flag("listed"));
        var dealer = body.optional("dealership", dealers::parse);
        var outcome =
                changeProfile.change(call.caller().id(), changes, call.address().value());
        var changed = RefusalException.require(ChangeProfileOutcome.ProfileChanged.class, outcome);
        if (dealer != null) {
            chooseDealer.choose(call.caller().id(), dealer);
        }
        return answer(changed.account());
    }

    /** The dealership is absent for whoever chose none, or one that is no more. */
    private HttpAnswer answer(Account account) {
        var home = homes.of(account.id())
                .flatMap(dealers::find)
                .map(DealerSite::id)
                .orElse(null);
        return HttpAnswer.ok(UserView.of(account, home));
    }

    private HttpAnswer ticket(Call call) {
        var secret = authenticate.ticketFor(call.caller());
        return HttpAnswer.created(new TicketView(secret.value(), webSocketUrl, Ticket.LIFETIME.toSeconds()));
    }

    private record TicketView(String ticket, String url, long expiresInSeconds) {}
}
