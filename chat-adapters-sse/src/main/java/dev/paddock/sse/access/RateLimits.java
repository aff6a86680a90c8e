package dev.paddock.sse.access;

import dev.paddock.contract.address.ClientAddress;
import dev.paddock.domain.Code;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.UserId;
import dev.paddock.sse.HttpRecorder;
import dev.paddock.sse.HttpRecorder.Limit;
import dev.paddock.sse.http.RefusalException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The limits on the rate of calls and attempts. A sign-in takes its tries before the password is looked at,
 * so that attempts in parallel don't slip through, and gets them back when the password was right: who knows it is never locked out by
 * signing in often, and nobody else's tries are made good by it. Wrong passwords have the next try at that account from that address
 * wait, longer each time; all tries at one account and from one address are bounded so generously that only a program notices. Safe for use by many threads.
 */
public final class RateLimits {
    private static final int STREAMS = 10;

    private final boolean on;
    private final HttpRecorder recorder;
    private final Pauses signIns;
    private final Quota signInsByAccount;
    private final Quota signInsByAddress;
    private final Quota accounts;
    private final Quota guests;
    private final Quota exports;
    private final Quota photos;
    private final Quota calls;
    private final Quota codes;
    private final Quota clientErrors;
    private final Quota metrics;
    private final Quota mailedLinks;

    public RateLimits(boolean on, InstantSource clock, HttpRecorder recorder) {
        this.on = on;
        this.recorder = recorder;
        this.signIns = new Pauses(clock);
        this.signInsByAccount = new Quota(200, Duration.ofHours(1), clock);
        this.signInsByAddress = new Quota(100, Duration.ofHours(1), clock); // an office comes in at nine
        this.accounts = new Quota(60, Duration.ofMinutes(10), clock);
        this.guests = new Quota(300, Duration.ofMinutes(10), clock); // a showroom's visitors share one address
        this.exports = new Quota(5, Duration.ofMinutes(10), clock);
        this.photos = new Quota(120, Duration.ofMinutes(10), clock);
        this.calls = new Quota(600, Duration.ofMinutes(1), clock);
        this.codes = new Quota(5, Duration.ofMinutes(10), clock);
        this.clientErrors = new Quota(60, Duration.ofMinutes(10), clock);
        this.metrics = new Quota(20, Duration.ofMinutes(10), clock);
        this.mailedLinks = new Quota(300, Duration.ofMinutes(10), clock); // as many as guests, for the same reason
    }

    /** An attempt at something secret that was allowed. */
    @FunctionalInterface
    public interface Attempt {
        /** To be called when what was shown was right. */
        void succeeded();
    }

    /**
     * An attempt to sign in.
     *
     * @param device a name of the device if it is known to the account: it counts by itself then, whatever strangers tried
     */
    public Attempt signIn(EmailAddress account, ClientAddress address, @Nullable String device) {
        if (!on) {
            return () -> {};
        }
        var here = account.value() + " " + (device == null ? "from " + address.value() : "on " + device);
        var attempt = wrongPassword(here);
        return device == null ? and(attempt, stranger(account, address)) : attempt;
    }

    /** An attempt to show one's own password, by somebody who is signed in. */
    public Attempt ownPassword(UserId person) {
        return on ? wrongPassword("of " + person.value()) : () -> {};
    }

    private Attempt wrongPassword(String key) {
        refuse(signIns.take(key), Limit.SIGN_INS_BY_ACCOUNT, "Too many wrong passwords here; wait and try again.");
        return () -> signIns.giveBack(key);
    }

    private Attempt stranger(EmailAddress account, ClientAddress address) {
        take(
                signInsByAddress,
                address.value(),
                Limit.SIGN_INS_BY_ADDRESS,
                "Too many wrong passwords from this address; wait and try again.");
        take(
                signInsByAccount,
                account.value(),
                Limit.SIGN_INS_BY_ACCOUNT,
                "Too many wrong passwords for this account; wait and try again.");
        return () -> {
            signInsByAddress.giveBack(address.value());
            signInsByAccount.giveBack(account.value());
        };
    }

    private static Attempt and(Attempt one, Attempt other) {
        return () -> {
            one.succeeded();
            other.succeeded();
        };
    }

    /** An attempt to show a code of one's second factor, of which there are few enough to try them all. */
    public Attempt code(UserId person) {
        check(codes, person.value(), Limit.CODES, "Too many codes; wait and try again.");
        return () -> {
            if (on) {
                codes.giveBack(person.value());
            }
        };
    }

    /** An attempt to show the token that is for the figures alone. */
    public Attempt metrics(ClientAddress address) {
        check(metrics, address.value(), Limit.METRICS, "Too many wrong tokens from this address; wait and try again.");
        return () -> {
            if (on) {
                metrics.giveBack(address.value());
            }
        };
    }

    public void newAccount(ClientAddress address) {
        check(
                accounts,
                address.value(),
                Limit.ACCOUNTS,
                "Too many new accounts from this address; wait and try again.");
    }

    public void newGuest(ClientAddress address) {
        check(guests, address.value(), Limit.GUESTS, "Too many guests from this address; wait and try again.");
    }

    public void clientError(ClientAddress address) {
        check(
                clientErrors,
                address.value(),
                Limit.CLIENT_ERRORS,
                "Too many errors from this address; they are known by now.");
    }

    /** A link that somebody asks to have mailed, or shows. */
    public void mailedLink(ClientAddress address) {
        check(
                mailedLinks,
                address.value(),
                Limit.MAILED_LINKS,
                "Too many links asked for or shown from this address; wait and try again.");
    }

    public void export(UserId person) {
        check(exports, person.value(), Limit.EXPORTS, "Too many exports; wait and try again.");
    }

    public void photo(UserId person) {
        check(photos, person.value(), Limit.PHOTOS, "Too many photos; wait and try again.");
    }

    /** One more event stream of a kind of which its person has {@code open} already. */
    public void stream(int open) {
        if (on && open >= STREAMS) {
            recorder.limited(Limit.STREAMS);
            throw RefusalException.retryAfter(
                    Duration.ofSeconds(5), Code.RATE_LIMITED, "Too many streams of one person; close one first.");
        }
    }

    public void call(UserId person) {
        check(calls, person.value(), Limit.CALLS, "Too many requests; slow down.");
    }

    private void check(Quota quota, String key, Limit limit, String detail) {
        if (on) {
            take(quota, key, limit, detail);
        }
    }

    private void take(Quota quota, String key, Limit limit, String detail) {
        refuse(quota.take(key), limit, detail);
    }

    private void refuse(Optional<Duration> wait, Limit limit, String detail) {
        if (wait.isPresent()) {
            recorder.limited(limit);
            throw RefusalException.retryAfter(wait.get(), Code.RATE_LIMITED, detail);
        }
    }
}
