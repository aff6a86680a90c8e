package dev.paddock.domain.mail;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.EmailAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An outbox in memory. */
public final class InMemoryMails implements Mails {
    private enum State {
        WAITING,
        SENT,
        DEAD
    }

    private record Row(Mail mail, State state, @Nullable Instant ended, String reason) {}

    private final InMemoryTable<MailId, Row> rows;
    private final InMemoryTransactions transactions;

    public InMemoryMails(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
        this.transactions = transactions;
    }

    @Override
    public void add(Mail mail) {
        rows.put(mail.id(), new Row(mail, State.WAITING, null, ""));
    }

    @Override
    public Optional<Mail> take(Instant now, Instant lease) {
        return transactions.run(() -> rows.all()
                .filter(row ->
                        row.state() == State.WAITING && !row.mail().dueAt().isAfter(now))
                .map(Row::mail)
                .min(Comparator.comparing(Mail::dueAt).thenComparing(Mail::madeAt))
                .map(mail -> {
                    var taken = due(mail, lease, mail.until(), mail.tries() + 1);
                    rows.put(mail.id(), new Row(taken, State.WAITING, null, ""));
                    return taken;
                }));
    }

    @Override
    public void sent(MailId id, Instant at) {
        rows.find(id).ifPresent(row -> rows.put(id, new Row(row.mail(), State.SENT, at, "")));
    }

    @Override
    public void putOff(MailId id, Instant due, String reason) {
        rows.find(id)
                .ifPresent(row -> rows.put(
                        id,
                        new Row(
                                due(
                                        row.mail(),
                                        due,
                                        row.mail().until(),
                                        row.mail().tries()),
                                State.WAITING,
                                null,
                                reason)));
    }

    @Override
    public void giveUp(MailId id, Instant at, String reason) {
        rows.find(id).ifPresent(row -> rows.put(id, new Row(row.mail(), State.DEAD, at, reason)));
    }

    @Override
    public void remove(MailId id) {
        rows.remove(id);
    }

    @Override
    public void withdraw(String about) {
        rows.removeIf(row -> row.getValue().state() == State.WAITING
                && about.equals(row.getValue().mail().about()));
    }

    @Override
    public int countTo(EmailAddress to, String about, Instant since) {
        return (int) rows.all()
                .map(Row::mail)
                .filter(mail -> to.equals(mail.to()) && !mail.madeAt().isBefore(since))
                .filter(mail -> mail.about() != null && mail.about().startsWith(about))
                .count();
    }

    @Override
    public List<DeadMail> dead(int limit) {
        return rows.all()
                .filter(row -> row.state() == State.DEAD)
                .map(row -> new DeadMail(row.mail(), Objects.requireNonNull(row.ended()), row.reason()))
                .sorted(Comparator.comparing(DeadMail::diedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public boolean revive(MailId id, Instant now, Instant until) {
        return rows.find(id)
                .filter(row -> row.state() == State.DEAD)
                .map(row -> {
                    rows.put(id, new Row(due(row.mail(), now, until, 0), State.WAITING, null, ""));
                    return true;
                })
                .orElse(false);
    }

    @Override
    public MailFigures figures(Instant now) {
        var due = rows.all()
                .filter(row -> row.state() == State.WAITING)
                .filter(row -> row.mail().contents() instanceof Letter)
                .toList();
        int dead = (int) rows.all().filter(row -> row.state() == State.DEAD).count();
        var oldest = due.stream().map(row -> row.mail().madeAt()).min(Comparator.naturalOrder());
        return new MailFigures(due.size(), dead, oldest.orElse(null));
    }

    @Override
    public void forget(EmailAddress address) {
        rows.removeIf(row -> address.equals(row.getValue().mail().to()));
    }

    @Override
    public void prune(Instant sent, Instant dead) {
        rows.removeIf(row -> isOld(row.getValue(), State.SENT, sent) || isOld(row.getValue(), State.DEAD, dead));
    }

    private static boolean isOld(Row row, State state, Instant before) {
        return row.state() == state && row.ended() != null && row.ended().isBefore(before);
    }

    private static Mail due(Mail mail, Instant due, Instant until, int tries) {
        return new Mail(
                mail.id(),
                mail.messageId(),
                mail.to(),
                mail.language(),
                mail.contents(),
                mail.about(),
                mail.madeAt(),
                due,
                until,
                tries);
    }
}
