package dev.paddock.domain.staff;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.ProofOutcome;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.Sessions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.LeaveAdvice;
import dev.paddock.domain.conversation.Talks;
import dev.paddock.domain.direct.DirectEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Governing people, as admins do: their role, and whether they are blocked. A change counts at once, on open connections too. */
public final class GovernPeople {
    /** The longest page given. */
    public static final int MAX_FOUND = 100;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Staffing staffing;
    private final LeaveAdvice leaveAdvice;
    private final Talks talks;
    private final StateEvents events;
    private final InstantSource clock;

    public GovernPeople(
            Accounts accounts,
            Sessions sessions,
            Staffing staffing,
            LeaveAdvice leaveAdvice,
            Talks talks,
            StateEvents events,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.staffing = staffing;
        this.leaveAdvice = leaveAdvice;
        this.talks = talks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Those whose name or address contains {@code query}, by name, a page of them.
     *
     * @param after the one after whom to go on, null to begin
     * @param limit how many at most; never more than {@link #MAX_FOUND}
     */
    public Found search(String query, @Nullable UserId after, int limit) {
        int size = Math.min(limit, MAX_FOUND);
        var found =
                staffing.search(query.strip(), after, size + 1); // one more than asked for tells whether there are more
        boolean more = found.size() > size;
        return new Found(more ? found.subList(0, size) : found, more);
    }

    /** The account of {@code id}, unless it was erased. */
    Optional<Account> find(UserId id) {
        return accounts.find(id);
    }

    /** {@link #govern(UserId, Role, Boolean, ProofOutcome)} by somebody who showed nothing: it makes nobody an admin. */
    public GovernOutcome govern(UserId id, @Nullable Role role, @Nullable Boolean blocked) {
        return govern(id, role, blocked, new ProofOutcome.CodeMissing());
    }

    /**
     * Changes a person's role or blocks them. Their part in advice ends where the role it came with does; a blocked person's
     * sessions and tokens end, and so do their direct conversations as long as they are blocked.
     *
     * @param role null leaves the role
     * @param blocked null leaves the block as it is
     * @param proof that it is the admin who governs, without which nobody is made an admin: a page left open is not enough
     */
    public GovernOutcome govern(UserId id, @Nullable Role role, @Nullable Boolean blocked, ProofOutcome proof) {
        return leaveAdvice.whileLocked(() -> {
            var admins = staffing.lockAdmins();
            var account = accounts.lock(id).orElse(null);
            if (account == null) {
                return new GovernOutcome.NoSuchPerson();
            }
            var withRole = role == null ? account : account.withRole(role);
            var changed = blocked == null ? withRole : withRole.blocked(blocked);
            if (changed.guest() && changed.role().isStaff()) {
                return new GovernOutcome.GuestsAreNoStaff();
            }
            if (changed.role().needsProof()
                    && account.role() != changed.role()
                    && proof instanceof ProofOutcome.Unproven missing) {
                return new GovernOutcome.NotProven(missing);
            }
            if (!governs(changed) && admins.equals(List.of(id))) {
                return new GovernOutcome.LastAdmin();
            }
            return new GovernOutcome.Governed(store(account, changed));
        });
    }

    private Account store(Account before, Account changed) {
        if (changed.equals(before)) {
            return before;
        }
        boolean locksOut = changed.blocked() && !before.blocked();
        var stored = locksOut ? changed.trustedSince(clock.instant()) : changed;
        endTheirPart(before, stored);
        accounts.save(stored);
        if (stored.blocked() != before.blocked()) {
            settleTalks(stored.id());
        }
        if (stored.role() != before.role()) {
            sessions.of(stored.id()).forEach(open -> sessions.save(open.seen(open.lastSeenAt(), stored.role())));
        }
        events.append(new AccountEvent.AccountChanged(stored));
        if (locksOut) {
            sessions.endAll(stored.id());
            events.append(new AccountEvent.SessionEnded(stored.id(), null));
        }
        return stored;
    }

    /** Nobody writes to a blocked person, and whoever never answered them is no longer shown what they wrote. */
    private void settleTalks(UserId person) {
        talks.settleDirectOf(person);
        talks.directOf(person)
                .forEach(talk -> events.append(new DirectEvent.TalkSettled(talk.id(), person, talk.with())));
    }

    private void endTheirPart(Account before, Account after) {
        if (before.role().isStaff() && (after.blocked() || !after.role().isStaff())) {
            leaveAdvice.asAdvisor(before.id());
        }
        if (!before.role().isStaff() && (after.blocked() || after.role().isStaff())) {
            leaveAdvice.asCustomer(before.id());
        }
    }

    /**
     * A page of people.
     *
     * @param more whether others follow
     */
    public record Found(List<Account> people, boolean more) {
        public Found {
            people = List.copyOf(people);
        }
    }

    private static boolean governs(Account account) {
        return account.role() == Role.ADMIN && !account.blocked();
    }
}
