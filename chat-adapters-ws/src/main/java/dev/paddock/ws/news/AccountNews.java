package dev.paddock.ws.news;

import dev.paddock.contract.CloseCode;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.ws.connection.Attendees;
import dev.paddock.ws.connection.ClientSession;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The news of a person's account, felt at once by their connections: a session's end closes them, a new name or role counts. What
 * happened while somebody was being let in is repeated to them, as they were not there to hear it.
 */
public final class AccountNews {
    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(30);

    private final Attendees attendees;
    private final Consumer<ClientSession> roleChanged;
    private final Queue<Heard> recent = new ConcurrentLinkedQueue<>();

    public AccountNews(Attendees attendees, Consumer<ClientSession> roleChanged) {
        this.attendees = attendees;
        this.roleChanged = roleChanged;
    }

    public void on(AccountEvent event) {
        recent.add(new Heard(event, System.nanoTime()));
        attendees
                .find(event.user())
                .ifPresent(attendee -> attendee.sessions().forEach(session -> apply(event, session)));
    }

    /** Repeats to {@code session}, which is one of its person's by now, what happened since {@code began}. */
    public void repeat(ClientSession session, long began) {
        for (var heard : recent) {
            if (heard.at() - began >= 0 && heard.event().user().equals(session.user())) {
                apply(heard.event(), session);
            }
        }
    }

    public void forget() {
        long now = System.nanoTime();
        recent.removeIf(heard -> now - heard.at() > REMEMBERED);
    }

    private void apply(AccountEvent event, ClientSession session) {
        if (event instanceof AccountEvent.AccountChanged changed) {
            apply(changed.account(), session);
        }
        if (event.ends(session.caller())) {
            session.close(CloseCode.SESSION_ENDED, "session ended");
        }
    }

    private void apply(Account account, ClientSession session) {
        var before = session.account().role();
        session.changed(account);
        if (account.role() != before && !account.blocked()) {
            roleChanged.accept(session);
        }
    }

    private record Heard(AccountEvent event, long at) {}
}
