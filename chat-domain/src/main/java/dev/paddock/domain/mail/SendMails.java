package dev.paddock.domain.mail;

import dev.paddock.domain.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Sending what is due in the outbox. To be called every second or so, on any number of nodes: each mail is taken by one of them, which has
 * it to itself for a while; one whose node dies meanwhile is tried again after that, under the same Message-ID. Thread-safe.
 */
public final class SendMails {
    /** The time for which whoever took a mail has it to themselves: longer than a carrier takes. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final Duration SENT_KEPT = Duration.ofDays(2);
    private static final Duration DEAD_KEPT = Duration.ofDays(30);
    private static final int LONGEST_REASON = 500;
    private static final int AT_A_TIME = 100;

    private final Mails mails;
    private final @Nullable MailCarrier carrier;
    private final RunErrands errands;
    private final Transactions transactions;
    private final InstantSource clock;
    private final LongAdder sent = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /**
     * @param carrier null where nothing is mailed
     */
    public SendMails(
            Mails mails,
            @Nullable MailCarrier carrier,
            RunErrands errands,
            Transactions transactions,
            InstantSource clock) {
        this.mails = mails;
        this.carrier = carrier;
        this.errands = errands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends what is due, some hundred at most. */
    public void sendDue() {
        if (carrier == null) {
            return;
        }
        for (int i = 0; i < AT_A_TIME && sendNext(carrier); i++) {
            // one after the other, until none is due
        }
    }

    /** Forgets what was sent, and what was given up on, long ago. */
    public void tidyUp() {
        var now = clock.instant();
        transactions.run(() -> mails.prune(now.minus(SENT_KEPT), now.minus(DEAD_KEPT)));
    }

    /** The mails that this node handed over since its start. */
    public long sent() {
        return sent.sum();
    }

    /** The tries of this node that failed since its start. */
    public long failed() {
        return failed.sum();
    }

    public MailFigures figures() {
        return mails.figures(clock.instant());
    }

    private boolean sendNext(MailCarrier out) {
        var now = clock.instant();
        var taken = transactions.run(() -> mails.take(now, now.plus(LEASE)));
        taken.ifPresent(mail -> work(mail, out));
        return taken.isPresent();
    }

    private void work(Mail mail, MailCarrier out) {
        if (mail.contents() instanceof Errand errand) {
            transactions.run(() -> {
                mails.remove(mail.id());
                if (!clock.instant().isAfter(mail.until())) {
                    errands.run(errand);
                }
            });
        } else {
            note(mail, out.carry(mail));
        }
    }

    private void note(Mail mail, Delivery delivery) {
        var now = clock.instant();
        if (delivery instanceof Delivery.Accepted) {
            sent.increment();
            transactions.run(() -> mails.sent(mail.id(), now));
        } else if (delivery instanceof Delivery.Rejected rejected) {
            failed.increment();
            transactions.run(() -> mails.giveUp(mail.id(), now, shortened(rejected.reason())));
        } else if (delivery instanceof Delivery.PutOff putOff) {
            failed.increment();
            putOff(mail, putOff);
        }
    }

    private void putOff(Mail mail, Delivery.PutOff putOff) {
        var now = clock.instant();
        var next = now.plus(mail.pause());
        var reason = shortened(putOff.reason());
        transactions.run(() -> {
            if (next.isAfter(mail.until())) {
                mails.giveUp(mail.id(), now, reason);
            } else {
                mails.putOff(mail.id(), next, reason);
            }
        });
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
