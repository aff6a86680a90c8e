package dev.paddock.sse.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.account.ContactCard;
import dev.paddock.domain.account.TakeGuestAlong;
import dev.paddock.sse.HttpRecorder;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.access.SecurityTrail;
import dev.paddock.sse.access.SessionCookie;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.UserView;
import java.util.List;

/** REST calls by which a guest on another site's page goes on at our own pages, as the same person. */
public final class PassCalls {
    private final TakeGuestAlong takeGuestAlong;
    private final RateLimits limits;
    private final HttpRecorder recorder;

    public PassCalls(TakeGuestAlong takeGuestAlong, RateLimits limits, HttpRecorder recorder) {
        this.takeGuestAlong = takeGuestAlong;
        this.limits = limits;
        this.recorder = recorder;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.post("/session-passes", Access.PERSON, this::issue),
                HttpRoute.post("/sessions/by-pass", Access.ANYONE, this::arrive));
    }

    private HttpAnswer issue(Call call) {
        var pass = takeGuestAlong
                .passFor(call.caller())
                .orElseThrow(() -> RefusalException.because(
                        Code.FORBIDDEN, "Passes are for guests; whoever has an account signs in with it."));
        return HttpAnswer.created(new PassView(pass.value(), TakeGuestAlong.LIFETIME.toSeconds()));
    }

    private HttpAnswer arrive(Call call) {
        var shown = call.body().text("pass");
        limits.newGuest(call.address());
        var arrival = SessionCookie.secret(shown)
                .flatMap(pass -> takeGuestAlong.arrive(pass, SessionCookie.newcomer(call)))
                .orElseThrow(this::worthNothing);
        recorder.signedIn(HttpRecorder.Attempt.SUCCEEDED);
        SecurityTrail.by(arrival.account().id(), call.context());
        return SessionCookie.set(
                HttpAnswer.ok(UserView.of(
                        arrival.account(), ContactCard.blank(arrival.account().id()))),
                arrival.secret());
    }

    private RefusalException worthNothing() {
        recorder.signedIn(HttpRecorder.Attempt.FAILED);
        return RefusalException.because(
                Code.UNAUTHENTICATED,
                "This pass was used, has expired, or its session has ended; ask for another where it came from.");
    }

    private record PassView(String pass, long expiresInSeconds) {}
}
