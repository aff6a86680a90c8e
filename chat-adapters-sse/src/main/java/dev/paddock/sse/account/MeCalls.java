package dev.paddock.sse.account;

import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.ChangeProfile;
import dev.paddock.domain.account.ChangeProfileOutcome;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Ticket;
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
    private final Authenticate authenticate;
    private final String webSocketUrl;

    public MeCalls(ChangeProfile changeProfile, Authenticate authenticate, String webSocketUrl) {
        this.changeProfile = changeProfile;
        this.authenticate = authenticate;
        this.webSocketUrl = webSocketUrl;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/me", Access.PERSON, call -> HttpAnswer.ok(UserView.of(call.account()))),
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
        var outcome =
                changeProfile.change(call.caller().id(), changes, call.address().value());
        return HttpAnswer.ok(UserView.of(RefusalException.require(ChangeProfileOutcome.ProfileChanged.class, outcome)
                .account()));
    }

    private HttpAnswer ticket(Call call) {
        var secret = authenticate.ticketFor(call.caller());
        return HttpAnswer.created(new TicketView(secret.value(), webSocketUrl, Ticket.LIFETIME.toSeconds()));
    }

    private record TicketView(String ticket, String url, long expiresInSeconds) {}
}
