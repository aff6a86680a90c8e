package dev.paddock.domain.direct;

import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Talks;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Opening a conversation with another customer. */
public final class OpenDirect {
    private final Accounts accounts;
    private final Blocks blocks;
    private final Talks talks;
    private final Approaches approaches;
    private final boolean limited;
    private final Transactions transactions;
    private final StateEvents events;
    private final Ids ids;
    private final InstantSource clock;

    /**
     * @param limited whether strangers are few that somebody may write to in a while
     */
    public OpenDirect(
            Accounts accounts,
            Blocks blocks,
            Talks talks,
            Approaches approaches,
            boolean limited,
            Transactions transactions,
            StateEvents events,
            Ids ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.blocks = blocks;
        this.talks = talks;
        this.approaches = approaches;
        this.limited = limited;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens the one conversation of the two, or finds it; with a stranger only if they agreed to be listed, and as long as these are
     * few.
     *
     * @param address where the opener comes from, for guests, who are as many as somebody likes; null if that is not known
     */
    public OpenDirectOutcome open(Account opener, UserId other, @Nullable String address) {
        return transactions.run(() -> {
            var with = accounts.find(other)
                    .filter(account -> !other.equals(opener.id()))
                    .orElse(null);
            if (with == null) {
                return new OpenDirectOutcome.NoSuchPerson();
            }
            if (with.blocked() || blocks.between(opener.id(), other)) {
                return new OpenDirectOutcome.Blocked();
            }
            var existing = talks.directBetween(opener.id(), other);
            if (existing.isPresent()) {
                return new OpenDirectOutcome.Opened(existing.get());
            }
            return canBeFound(with)
                    ? approach(opener, other, opener.guest() ? address : null)
                    : new OpenDirectOutcome.NoSuchPerson();
        });
    }

    /** Staff may block them meanwhile, who decide about the conversations there are: so their account is held until this one is. */
    private OpenDirectOutcome approach(Account opener, UserId other, @Nullable String address) {
        var wait = waitFor(opener, address);
        if (!wait.isZero()) {
            return new OpenDirectOutcome.TooManyStrangers(wait);
        }
        var with = accounts.lock(other).orElse(null);
        if (with == null) {
            return new OpenDirectOutcome.NoSuchPerson();
        }
        return with.blocked() ? new OpenDirectOutcome.Blocked() : start(opener, with, address);
    }

    private Duration waitFor(Account opener, @Nullable String address) {
        if (!limited || opener.role().isStaff()) {
            return Duration.ZERO;
        }
        var now = clock.instant();
        var since = now.minus(ApproachLimit.COUNTED);
        return ApproachLimit.wait(approaches.lockAfter(since, opener.id(), address, ApproachLimit.MOST), now);
    }

    private OpenDirectOutcome start(Account opener, Account with, @Nullable String address) {
        var id = new ConversationId(ids.next());
        var now = clock.instant();
        if (!talks.open(id, Conversation.Kind.DIRECT, opener.id(), with.id(), now)) {
            return new OpenDirectOutcome.Opened(
                    talks.directBetween(opener.id(), with.id()).orElseThrow()); // the other was faster
        }
        if (limited) {
            approaches.add(id, opener.id(), address, now);
        }
        events.append(new DirectEvent.DirectOpened(id, opener.person(), with.person()));
        return new OpenDirectOutcome.Opened(id);
    }

    private static boolean canBeFound(Account account) {
        return account.listed() && !account.blocked() && account.role() == Role.CUSTOMER;
    }
}
