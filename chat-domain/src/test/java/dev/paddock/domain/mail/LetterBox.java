package dev.paddock.domain.mail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way of mails that keeps them, for tests to read. Safe for use by many threads. */
public final class LetterBox implements MailCarrier {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private volatile Delivery answer = new Delivery.Accepted();

    @Override
    public Delivery carry(Mail mail) {
        if (answer instanceof Delivery.Accepted) {
            mails.add(mail);
        }
        return answer;
    }

    @Override
    public String host() {
        return "paddock.example";
    }

    /** Has the server answer so from now on. */
    public void answers(Delivery delivery) {
        answer = delivery;
    }

    /** Every mail that was accepted, in that order. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** The newest letter of that kind. */
    public <L extends Letter> Optional<L> newest(Class<L> kind) {
        return mails.stream()
                .map(Mail::contents)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((before, after) -> after);
    }
}
