package dev.paddock.domain.privacy;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.shop.Ports;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Guests in memory of whom no port knows anything. */
public final class InMemoryLostGuests implements LostGuests {
    private final InMemoryAccounts accounts;
    private final Ports ports;

    public InMemoryLostGuests(InMemoryAccounts accounts, Ports ports) {
        this.accounts = accounts;
        this.ports = ports;
    }

    @Override
    public List<UserId> before(Instant instant, int limit) {
        return accounts.all()
                .filter(account -> account.guest() && account.createdAt().isBefore(instant))
                .sorted(Comparator.comparing(Account::createdAt)
                        .thenComparing(account -> account.id().value()))
                .map(Account::id)
                .filter(this::leftNothing)
                .limit(limit)
                .toList();
    }

    private boolean leftNothing(UserId guest) {
        return ports.sessions().of(guest).isEmpty()
                && ports.seats().of(guest).isEmpty()
                && ports.conversations().of(guest).isEmpty()
                && ports.conversations().writtenBy(guest, null, 1).isEmpty()
                && ports.blocks().by(guest).isEmpty()
                && ports.adviceRequests().madeBy(guest).isEmpty()
                && ports.appointments().of(guest).isEmpty()
                && ports.dialogs().of(guest).isEmpty()
                && ports.consents().of(guest).isEmpty()
                && ports.offers().everSentTo(guest).isEmpty();
    }
}
