package dev.paddock.domain.mail;

import dev.paddock.domain.Ids;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The writing of mails into the outbox, to be done in the transaction of what they tell of. Does nothing where nothing is mailed. */
public final class Mailing {
    private final Mails mails;
    private final @Nullable String host;
    private final Ids ids;
    private final InstantSource clock;

    /**
     * @param host in whose name mails are sent, null where nothing is mailed
     */
    public Mailing(Mails mails, @Nullable String host, Ids ids, InstantSource clock) {
        this.mails = mails;
        this.host = host;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether anything is mailed at all. */
    public boolean isOn() {
        return host != null;
    }

    /** Puts a letter into the outbox, to be sent now. */
    public void send(EmailAddress to, Language language, Letter letter) {
        send(to, language, letter, null);
    }

    /** {@link #send(EmailAddress, Language, Letter)} of one that can be withdrawn or counted as being about {@code about}. */
    public void send(EmailAddress to, Language language, Letter letter, @Nullable String about) {
        send(to, language, letter, about, clock.instant().plus(Mail.PATIENCE));
    }

    /** {@link #send(EmailAddress, Language, Letter, String)} of one that is of no use after {@code until}. */
    public void send(EmailAddress to, Language language, Letter letter, @Nullable String about, Instant until) {
        add(to, language, letter, about, clock.instant(), until);
    }

    /** Has {@code errand} looked into at {@code due}, and no later than {@code until}. */
    public void plan(Errand errand, @Nullable String about, Instant due, Instant until) {
        add(null, Language.FRENCH, errand, about, due, until);
    }

    /** Takes out of the outbox what waits there and is about {@code about}. */
    public void withdraw(String about) {
        if (isOn()) {
            mails.withdraw(about);
        }
    }

    private void add(
            @Nullable EmailAddress to,
            Language language,
            Contents contents,
            @Nullable String about,
            Instant due,
            Instant until) {
        if (host == null) {
            return;
        }
        var messageId = "<" + ids.next() + "@" + host + ">";
        mails.add(new Mail(
                new MailId(ids.next()), messageId, to, language, contents, about, clock.instant(), due, until, 0));
    }
}
