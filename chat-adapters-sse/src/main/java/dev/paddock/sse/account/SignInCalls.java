package dev.paddock.sse.account;

import dev.paddock.domain.Checked;
import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.account.ContactCards;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.SignIn;
import dev.paddock.domain.account.SignInOutcome;
import dev.paddock.domain.account.SignOut;
import dev.paddock.sse.HttpRecorder;
import dev.paddock.sse.SignedTokens;
import dev.paddock.sse.access.AccessControl;
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

/** Signing in and out: sessions for browsers, access tokens for programs. */
public final class SignInCalls {
    private final SignIn signIn;
    private final SignOut signOut;
    private final SignedTokens tokens;
    private final AccessControl accessControl;
    private final Authenticate authenticate;
    private final ContactCards cards;
    private final RateLimits limits;
    private final KnownDevices devices;
    private final HashGate gate;
    private final HttpRecorder recorder;

    public SignInCalls(
            SignIn signIn,
            SignOut signOut,
            SignedTokens tokens,
            AccessControl accessControl,
            Authenticate authenticate,
            ContactCards cards,
            RateLimits limits,
            KnownDevices devices,
            HashGate gate,
            HttpRecorder recorder) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.tokens = tokens;
        this.accessControl = accessControl;
        this.authenticate = authenticate;
        this.cards = cards;
        this.limits = limits;
        this.devices = devices;
        this.gate = gate;
        this.recorder = recorder;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.post("/sessions", Access.ANYONE, this::openSession),
                HttpRoute.delete("/sessions/current", Access.PERSON, this::signOutHere),
                HttpRoute.delete("/sessions", Access.PERSON, this::signOutEverywhere),
                HttpRoute.post("/tokens", Access.ANYONE, this::issueToken),
                HttpRoute.get("/.well-known/jwks.json", Access.ANYONE, this::publicKeys));
    }

    private HttpAnswer openSession(Call call) {
        var newcomer = SessionCookie.newcomer(call);
        var outcome =
                attempt(call, call.body(), (email, password, otp) -> signIn.signIn(email, password, otp, newcomer));
        var signedIn = RefusalException.require(SignInOutcome.SignedIn.class, outcome);
        var account = signedIn.account();
        SecurityTrail.by(account.id(), call.context());
        var answer = SessionCookie.set(HttpAnswer.ok(UserView.of(account, cards.of(account.id()))), signedIn.secret());
        return account.email() == null ? answer : devices.remember(answer, account.email(), call.context());
    }

    private HttpAnswer signOutHere(Call call) {
        signOut.here(call.caller());
        return SessionCookie.clear(HttpAnswer.noContent());
    }

    private HttpAnswer signOutEverywhere(Call call) {
        signOut.everywhere(call.caller().id());
        return SessionCookie.clear(HttpAnswer.noContent());
    }

    /**
     * A token for whom the credentials name, for an embedded guest's session, or with the cookie and none of these, for the person signed in. A token is no way to the next
     * one: whoever gets hold of it must not be able to live on it for ever.
     */
    private HttpAnswer issueToken(Call call) {
        var body = call.optionalBody();
        var session = body.filter(given -> given.has("session"));
        var credentials = body.filter(given -> given.has("email") || given.has("password"));
        var token = session.isPresent()
                ? tokenFor(inSession(session.get()))
                : credentials.isPresent()
                        ? tokenFor(call, credentials.get())
                        : tokenFor(accessControl.byCookie(call.context(), true));
        return HttpAnswer.ok(new Token(token, "Bearer", SignedTokens.LIFETIME.toSeconds()));
    }

    private String tokenFor(Caller caller) {
        return tokens.issue(caller.id(), caller.session());
    }

    /** A token for a program, in a session of its own, by which it can be ended. */
    private String tokenFor(Call call, Body body) {
        var outcome = attempt(
                call,
                body,
                (email, password, otp) -> signIn.forToken(email, password, otp, call.client(), SignedTokens.LIFETIME));
        var signedIn = RefusalException.require(SignInOutcome.SignedIn.class, outcome);
        SecurityTrail.by(signedIn.account().id(), call.context());
        return tokens.issue(signedIn.account().id(), signedIn.secret().digest());
    }

    /** The person in whose session an embedded guest's page is, by the session's secret; it stands in for the cookie that can't reach it. */
    private Caller inSession(Body body) {
        return SessionCookie.secret(body.text("session"))
                .flatMap(authenticate::bySession)
                .orElseThrow(AccessControl::unauthenticated);
    }

    private HttpAnswer publicKeys(Call call) {
        return HttpAnswer.ok(tokens.publicKeys()).with("Cache-Control", "public, max-age=300");
    }

    /** Tries the credentials; text that can't be an address or a password is as wrong as any other. */
    private SignInOutcome attempt(Call call, Body body, Proof proof) {
        var email = credential(EmailAddress.parse(body.text("email")));
        var password = Password.parse(body.text("password"));
        var otp = body.optional("otp", Checked::valid);
        var attempt = limits.signIn(
                email, call.address(), devices.knownTo(email, call.context()).orElse(null));
        var given = credential(password);
        var outcome = gate.through(() -> proof.show(email, given, otp));
        var result = result(outcome);
        recorder.signedIn(result);
        if (result != HttpRecorder.Attempt.FAILED) {
            attempt.succeeded();
        }
        return outcome;
    }

    private static HttpRecorder.Attempt result(SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.WrongCredentials || outcome instanceof SignInOutcome.WrongOtp) {
            return HttpRecorder.Attempt.FAILED;
        }
        if (outcome instanceof SignInOutcome.OtpRequired) {
            return HttpRecorder.Attempt.CODE_NEEDED;
        }
        return outcome instanceof SignInOutcome.Barred ? HttpRecorder.Attempt.BARRED : HttpRecorder.Attempt.SUCCEEDED;
    }

    /** A way to show credentials to the domain. */
    @FunctionalInterface
    private interface Proof {
        SignInOutcome show(EmailAddress email, Password password, @Nullable String otp);
    }

    private <T> T credential(Checked<T> checked) {
        if (checked instanceof Checked.Valid<T> valid) {
            return valid.value();
        }
        recorder.signedIn(HttpRecorder.Attempt.FAILED);
        throw wrongCredentials();
    }

    private static RefusalException wrongCredentials() {
        return RefusalException.because(new SignInOutcome.WrongCredentials());
    }

    private record Token(String accessToken, String tokenType, long expiresInSeconds) {}
}
