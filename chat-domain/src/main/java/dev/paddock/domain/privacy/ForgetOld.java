package dev.paddock.domain.privacy;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;

/** Forgetting what was kept for long enough: chats by the age that is set, state changes after three days. */
public final class ForgetOld {
    /** The time for which chats are kept unless something else is set. */
    public static final Period USUAL_AGE = Period.ofMonths(24);

    /** The number of messages deleted in one transaction: few enough to hold nobody up. */
    static final int PORTION = 500;

    private final OldChats chats;
    private final EventLog log;
    private final Transactions transactions;
    private final Period age;
    private final InstantSource clock;

    public ForgetOld(OldChats chats, EventLog log, Transactions transactions, Period age, InstantSource clock) {
        if (age.isZero() || age.isNegative()) {
            throw new IllegalArgumentException("chats are kept for some time, not for " + age);
        }
        this.chats = chats;
        this.log = log;
        this.transactions = transactions;
        this.age = age;
        this.clock = clock;
    }

    /** To be called every few minutes, on any number of nodes; returns how many messages were forgotten. */
    public int forget() {
        var now = clock.instant();
        transactions.run(() -> log.prune(now.minus(EventLog.KEPT)));
        var oldest = now.atZone(ZoneOffset.UTC).minus(age).toInstant();
        int all = 0;
        int portion;
        do {
            portion = forget(oldest);
            all += portion;
        } while (portion == PORTION);
        return all;
    }

    private int forget(Instant oldest) {
        return transactions.run(() -> chats.forget(oldest, PORTION));
    }
}
