package dev.paddock.sse.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.account.ReviewSessions;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Session;
import dev.paddock.sse.access.SessionCookie;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import java.util.List;
import java.util.regex.Pattern;

/** REST calls by which people see where they are signed in, and end what should not be there. */
public final class SessionCalls {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final ReviewSessions reviewSessions;

    public SessionCalls(ReviewSessions reviewSessions) {
        this.reviewSessions = reviewSessions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/me/sessions", Access.PERSON, this::all),
                HttpRoute.delete("/me/sessions/{id}", Access.PERSON, this::end));
    }

    private HttpAnswer all(Call call) {
        var caller = call.caller();
        return HttpAnswer.ok(new SessionsView(reviewSessions.of(caller.id()).stream()
                .map(session -> view(session, caller))
                .toList()));
    }

    private HttpAnswer end(Call call) {
        var caller = call.caller();
        var id = call.path("id");
        if (!ID.matcher(id).matches() || !reviewSessions.end(caller.id(), new Secret.Digest(id))) {
            throw RefusalException.because(Code.NOT_FOUND, "You have no such session (any more).");
        }
        var answer = HttpAnswer.noContent();
        return id.equals(caller.session().value()) ? SessionCookie.clear(answer) : answer;
    }

    private static OneSession view(Session session, Caller caller) {
        return new OneSession(
                session.digest().value(),
                session.openedAt().toString(),
                session.lastSeenAt().toString(),
                session.client().value(),
                session.digest().equals(caller.session()));
    }

    private record SessionsView(List<OneSession> sessions) {}

    private record OneSession(String id, String openedAt, String lastSeenAt, String client, boolean current) {}
}
