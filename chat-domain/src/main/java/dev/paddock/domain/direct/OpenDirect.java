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
import java.time.InstantSource;

/** Opening a conversation with another customer. */
public final class OpenDirect {
    private final Accounts accounts;
    private final Blocks blocks;
    private final Talks talks;
    private final Transactions transactions;
    private final StateEvents events;
    private final Ids ids;
    private final InstantSource clock;

    public OpenDirect(
            Accounts accounts,
            Blocks blocks,
            Talks talks,
            Transactions transactions,
            StateEvents events,
            Ids ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.blocks = blocks;
        this.talks = talks;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens the one conversation of the two, or finds it; with a stranger only if they agreed to be listed. */
    public OpenDirectOutcome open(Account opener, UserId other) {
        return transactions.run(() -> {
            var with = accounts.find(other)
                    .filter(account -> !other.equals(opener.id()))
                    .orElse(null);
            if (with == null) {
                return new OpenDirectOutcome.NoSuchPerson();
            }
            if (blocks.between(opener.id(), other)) {
                return new OpenDirectOutcome.Blocked();
            }
            var existing = talks.directBetween(opener.id(), other);
            if (existing.isPresent()) {
                return new OpenDirectOutcome.Opened(existing.get());
            }
            return canBeFound(with) ? start(opener, with) : new OpenDirectOutcome.NoSuchPerson();
        });
    }

    private OpenDirectOutcome start(Account opener, Account with) {
        var id = new ConversationId(ids.next());
        if (!talks.open(id, Conversation.Kind.DIRECT, opener.id(), with.id(), clock.instant())) {
            return new OpenDirectOutcome.Opened(
                    talks.directBetween(opener.id(), with.id()).orElseThrow()); // the other was faster
        }
        events.append(new DirectEvent.DirectOpened(id, opener.person(), with.person()));
        return new OpenDirectOutcome.Opened(id);
    }

    private static boolean canBeFound(Account account) {
        return account.listed() && !account.blocked() && account.role() == Role.CUSTOMER;
    }
}
