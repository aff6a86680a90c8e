package dev.paddock.domain.advice;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests for advice in memory. */
public final class InMemoryAdviceRequests implements AdviceRequests {
    /** A request as stored; people's names are looked up when it is read. */
    public record Row(
            AdviceRequest request,
            Line line,
            long arrival,
            @Nullable Instant decidedAt,
            @Nullable Instant awaySince) {
        boolean isOpen() {
            return request.isOpen();
        }

        /** Whether it was accepted and does not wait again; the talk may have ended since. */
        public boolean wasAccepted() {
            return decidedAt != null && (request.status() == Status.ACCEPTED || request.status() == Status.DONE);
        }

        /** When it was decided; to be asked of one that was. */
        public Instant decided() {
            return Objects.requireNonNull(decidedAt);
        }

        public Duration waited() {
            return Duration.between(request.since(), decided());
        }
    }

    private static final Comparator<Row> BY_PLACE =
            Comparator.<Row, Instant>comparing(row -> row.request().since()).thenComparing(Row::arrival);

    private final InMemoryTable<AdviceId, Row> rows;
    private final InMemoryTable<AdviceId, AdviceId> settled;
    private final InMemoryAccounts accounts;
    private final InMemoryTransactions transactions;
    private long arrivals;

    public InMemoryAdviceRequests(InMemoryTransactions transactions, InMemoryAccounts accounts) {
        this.rows = new InMemoryTable<>(transactions);
        this.settled = new InMemoryTable<>(transactions);
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /** What was ever stored, in no particular order. */
    public Stream<Row> rows() {
        return rows.all();
    }

    /** Forgets a request for good. */
    public void remove(AdviceId id) {
        rows.remove(id);
    }

    @Override
    public void lockLine() {
        if (!transactions.isRunning()) {
            throw new IllegalStateException("a lock outside of a transaction holds nobody up");
        }
    }

    @Override
    public boolean add(AdviceRequest request, Line line) {
        return transactions.run(() -> openOf(request.customer().id()).isEmpty()
                && rows.putIfAbsent(request.id(), new Row(request, line, arrivals++, null, null)));
    }

    @Override
    public Optional<AdviceRequest> find(AdviceId id) {
        return rows.find(id).map(this::asOfToday);
    }

    @Override
    public Optional<AdviceRequest> openOf(UserId customer) {
        return those(row -> row.isOpen() && row.request().customer().id().equals(customer))
                .findFirst();
    }

    @Override
    public Optional<AdviceRequest> talkingIn(ConversationId conversation) {
        return those(row -> row.request().status() == Status.ACCEPTED
                        && conversation.equals(row.request().conversation()))
                .findFirst();
    }

    @Override
    public List<AdviceRequest> pending() {
        return those(row -> row.request().status() == Status.PENDING).toList();
    }

    @Override
    public List<AdviceRequest> left() {
        return those(row -> row.request().status() == Status.LEFT).toList();
    }

    @Override
    public List<AdviceRequest> unsettled() {
        return those(row -> row.request().text() != null
                        && row.request().conversation() != null
                        && !settled.has(row.request().id()))
                .toList();
    }

    @Override
    public void settle(AdviceId id) {
        settled.put(id, id);
    }

    @Override
    public List<AdviceRequest> talksOf(UserId advisor) {
        return those(row -> row.request().status() == Status.ACCEPTED && isBy(row.request(), advisor))
                .toList();
    }

    @Override
    public int chatsOf(UserId advisor) {
        return (int) accepted()
                .filter(row -> isBy(row.request(), advisor) && row.awaySince() == null)
                .count();
    }

    @Override
    public List<Talking> talking() {
        return accepted()
                .sorted(BY_PLACE)
                .map(row -> new Talking(asOfToday(row), row.awaySince()))
                .toList();
    }

    @Override
    public void noteAway(AdviceId id, @Nullable Instant since) {
        transactions.run(() -> rows.find(id)
                .filter(row -> row.request().status() == Status.ACCEPTED)
                .ifPresent(row ->
                        rows.put(id, new Row(row.request(), row.line(), row.arrival(), row.decidedAt(), since))));
    }

    private Stream<Row> accepted() {
        return rows.all().filter(row -> row.request().status() == Status.ACCEPTED);
    }

    @Override
    public boolean replace(AdviceRequest request, Status expected, @Nullable Instant decidedAt) {
        return transactions.run(() -> {
            var row = rows.find(request.id())
                    .filter(found -> found.request().status() == expected)
                    .orElse(null);
            if (row == null) {
                return false;
            }
            var decided = decidedAt == null ? row.decidedAt() : decidedAt;
            boolean waits = request.isWaiting();
            rows.put(request.id(), new Row(request, row.line(), row.arrival(), waits ? null : decided, null));
            return true;
        });
    }

    @Override
    public List<Wait> waitsSince(Instant since, int limit) {
        return rows.all()
                .filter(row -> row.wasAccepted() && !row.decided().isBefore(since))
                .filter(row -> row.request().text() == null)
                .sorted(Comparator.comparing(Row::decided).reversed())
                .limit(limit)
                .map(row -> new Wait(row.waited(), row.line()))
                .toList();
    }

    @Override
    public Optional<AdviceRequest> newestOf(UserId customer) {
        return madeBy(customer).stream().findFirst();
    }

    @Override
    public List<AdviceRequest> madeBy(UserId customer) {
        return rows.all()
                .filter(row -> row.request().customer().id().equals(customer))
                .sorted(BY_PLACE.reversed())
                .map(this::asOfToday)
                .toList();
    }

    @Override
    public void forgetTopics(UserId customer) {
        transactions.run(() -> rows.all()
                .filter(row -> row.request().customer().id().equals(customer))
                .forEach(row -> rows.put(
                        row.request().id(),
                        new Row(
                                withTopic(row.request(), null),
                                row.line(),
                                row.arrival(),
                                row.decidedAt(),
                                row.awaySince()))));
    }

    private Stream<AdviceRequest> those(Predicate<Row> which) {
        return rows.all().filter(which).sorted(BY_PLACE).map(this::asOfToday);
    }

    private AdviceRequest asOfToday(Row row) {
        var was = row.request();
        return new AdviceRequest(
                was.id(),
                accounts.person(was.customer().id()),
                was.topic(),
                was.since(),
                was.status(),
                was.reason(),
                was.advisor() == null ? null : accounts.person(was.advisor().id()),
                was.conversation(),
                was.text());
    }

    private static AdviceRequest withTopic(AdviceRequest was, @Nullable Topic topic) {
        return new AdviceRequest(
                was.id(),
                was.customer(),
                topic,
                was.since(),
                was.status(),
                was.reason(),
                was.advisor(),
                was.conversation(),
                topic == null ? null : was.text());
    }

    private static boolean isBy(AdviceRequest request, UserId advisor) {
        Person by = request.advisor();
        return by != null && by.id().equals(advisor);
    }
}
