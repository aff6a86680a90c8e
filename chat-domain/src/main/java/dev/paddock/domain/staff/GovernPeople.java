package dev.paddock.domain.staff;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.Sessions;
import dev.paddock.domain.account.UserId;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What admins decide about people. A change counts at once, on open connections too. */
public final class GovernPeople {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Staffing staffing;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public GovernPeople(
            Accounts accounts,
            Sessions sessions,
            Staffing staffing,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.staffing = staffing;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Those whose name or address contains {@code query}. */
    public List<Account> search(String query, int limit) {
        return staffing.search(query, limit);
    }

    /**
     * Changes a person's role or blocks them; a blocked person's sessions and tokens end.
     *
     * @param role null leaves the role
     * @param blocked null leaves the block as it is
     */
    public GovernOutcome govern(UserId id, @Nullable Role role, @Nullable Boolean blocked) {
        return transactions.run(() -> {
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
            boolean noLongerAdmin = changed.role() != Role.ADMIN || changed.blocked();
            if (noLongerAdmin && admins.equals(List.of(id))) {
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
        accounts.save(stored);
        events.append(new AccountEvent.AccountChanged(stored));
        if (locksOut) {
            sessions.endAll(stored.id());
            events.append(new AccountEvent.SessionEnded(stored.id(), null));
        }
        return stored;
    }
}
