package dev.paddock.domain.privacy;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Consents;
import dev.paddock.domain.account.MailToken;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.ProvePassword;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.LeaveAdvice;
import dev.paddock.domain.appointment.AppointmentEvent;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.staff.Staffing;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forgetting a person: name, address, password, second factor, whom they blocked, and what they told the assistant or asked
 * advisors about, and what advisors noted about them, are gone, as are their photos; sessions end, seats, their part in advice and appointments ahead are given up. What they wrote and the
 * appointments they kept stay, as of somebody without a name, so that the talk of others and the calendars keep their sense. So does for
 * a day whom they approached from where, or a guest who erases themselves would have it all to do again. The
 * audit log and the ledger of consents stay whole: they are what the platform answers for.
 */
public final class EraseAccount {
    private final Accounts accounts;
    private final ProvePassword provePassword;
    private final Staffing staffing;
    private final LeaveAdvice leaveAdvice;
    private final Traces traces;
    private final StateEvents events;
    private final InstantSource clock;

    public EraseAccount(
            Accounts accounts,
            ProvePassword provePassword,
            Staffing staffing,
            LeaveAdvice leaveAdvice,
            Traces traces,
            StateEvents events,
            InstantSource clock) {
        this.accounts = accounts;
        this.provePassword = provePassword;
        this.staffing = staffing;
        this.leaveAdvice = leaveAdvice;
        this.traces = traces;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Erases somebody who asks for it themselves, with their password; guests have none, and need none.
     *
     * @param current the present password as it was typed; null if none was, or if it can't be one
     */
    public EraseOutcome byThemselves(Account account, @Nullable Password current) {
        return account.guest() || provePassword.isOf(account.id(), current)
                ? erase(account.id())
                : new EraseOutcome.NotProven();
    }

    /** Erases {@code user}, unless nobody would be left to govern. */
    public EraseOutcome erase(UserId user) {
        return leaveAdvice.whileLocked(() -> {
            var admins = staffing.lockAdmins();
            var account = accounts.lock(user).orElse(null);
            if (account == null) {
                return new EraseOutcome.NoSuchPerson();
            }
            if (admins.equals(List.of(user))) {
                return new EraseOutcome.LastAdmin();
            }
            erase(account);
            return new EraseOutcome.Erased();
        });
    }

    /** Name, topics and what staff noted go first, so that what is told of the rest no longer holds them. */
    private void erase(Account account) {
        var user = account.id();
        traces.requests().forgetTopics(user);
        traces.notes().forgetAbout(user);
        traces.ratings().forgetComments(user);
        accounts.erase(user);
        leaveAdvice.asCustomer(user);
        leaveAdvice.asAdvisor(user);
        leaveRooms(new Person(user, "", account.role()));
        leaveDirectTalks(user);
        traces.bars().forget(user);
        traces.reports().forgetReasons(user);
        traces.appointments().forgetDetails(user);
        cancelAppointments(user);
        traces.homeDealers().forget(user);
        traces.calendarFeeds().forget(user);
        traces.dialogs().forget(user);
        traces.photos().forgetAllOf(user);
        withdrawConsent(account);
        traces.secondFactors().remove(user);
        forgetAddress(account);
        traces.sessions().endAll(user);
        events.append(new AccountEvent.SessionEnded(user, null));
        events.append(new AccountEvent.AccountErased(user));
    }

    /** Nothing that waits is mailed to somebody who is no more. */
    private void forgetAddress(Account account) {
        var user = account.id();
        var pending = traces.cards().of(user).pending();
        traces.cards().forget(user);
        List.of(MailToken.Purpose.values())
                .forEach(purpose -> traces.mailTokens().forget(user, purpose));
        if (account.email() != null) {
            traces.mails().forget(account.email());
        }
        if (pending != null) {
            traces.mails().forget(pending);
        }
    }

    private void leaveRooms(Person nameless) {
        for (var room : traces.seats().of(nameless.id())) {
            if (traces.seats().leave(room, nameless.id())) {
                events.append(new RoomEvent.MemberLeft(room, nameless));
            }
        }
    }

    /** The others keep what was said, but nobody writes to somebody who is no more. */
    private void leaveDirectTalks(UserId user) {
        traces.talks().directOf(user).forEach(talk -> traces.talks().close(talk.id(), clock.instant()));
        traces.blocks().by(user).forEach(blocked -> traces.blocks().remove(user, blocked));
    }

    private void cancelAppointments(UserId user) {
        var now = clock.instant();
        traces.appointments().of(user).stream()
                .filter(appointment -> appointment.isAhead(now))
                .filter(appointment -> traces.appointments().cancel(appointment.id(), now))
                .forEach(appointment ->
                        events.append(new AppointmentEvent.AppointmentCancelled(appointment.cancelled())));
    }

    private void withdrawConsent(Account account) {
        if (account.marketingOptIn()) {
            traces.consents()
                    .record(new Consents.Consent(account.id(), false, clock.instant(), Consents.TEXT_VERSION, null));
        }
    }
}
