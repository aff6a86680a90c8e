package dev.paddock.domain.mail;

import java.time.InstantSource;
import java.util.List;

/** Looking at the mails that could not be sent, as admins do, and sending one again. */
public final class ReviewMails {
    private static final int SHOWN = 200;

    private final Mails mails;
    private final boolean on;
    private final InstantSource clock;

    public ReviewMails(Mails mails, boolean on, InstantSource clock) {
        this.mails = mails;
        this.on = on;
        this.clock = clock;
    }

    /** Those given up on, latest first. */
    public List<DeadMail> dead() {
        return mails.dead(SHOWN);
    }

    public MailFigures figures() {
        return mails.figures(clock.instant());
    }

    /** Has one that was given up on tried again for as long as a new one; to be called in a transaction. */
    public SendAgainOutcome sendAgain(MailId id) {
        if (!on) {
            return new SendAgainOutcome.NothingIsMailed();
        }
        var now = clock.instant();
        return mails.revive(id, now, now.plus(Mail.PATIENCE))
                ? new SendAgainOutcome.Queued(id)
                : new SendAgainOutcome.NoSuchMail();
    }
}
