package dev.paddock.domain.advice;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.presence.InMemoryPresences;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Desks in memory. */
public final class InMemoryDesks implements Desks {
    private final InMemoryTable<UserId, Desk> rows;
    private final InMemoryAdviceRequests requests;
    private final InMemoryPresences presences;
    private final InMemoryAccounts accounts;
    private final InMemoryTransactions transactions;

    public InMemoryDesks(
            InMemoryTransactions transactions,
            InMemoryAdviceRequests requests,
            InMemoryPresences presences,
            InMemoryAccounts accounts) {
        this.rows = new InMemoryTable<>(transactions);
        this.requests = requests;
        this.presences = presences;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    @Override
    public Desk of(UserId advisor) {
        return rows.find(advisor).orElseGet(() -> Desk.closed(advisor));
    }

    @Override
    public void save(Desk desk) {
        rows.put(desk.advisor(), desk);
    }

    @Override
    public List<UserId> available(Instant graceStart) {
        return transactions.run(() -> declared()
                .filter(desk -> isStaff(desk.advisor()))
                .filter(desk -> presences.seenSince(desk.advisor(), graceStart))
                .filter(desk -> requests.chatsOf(desk.advisor()) < desk.maxChats())
                .map(Desk::advisor)
                .toList());
    }

    @Override
    public List<Colleague> onDuty() {
        return transactions.run(() -> declared()
                .filter(desk -> isStaff(desk.advisor()))
                .filter(desk -> presences.seenSince(desk.advisor(), Instant.EPOCH))
                .map(desk -> new Colleague(
                        accounts.person(desk.advisor()), requests.chatsOf(desk.advisor()), desk.maxChats()))
                .sorted(Comparator.comparing(
                                (Colleague colleague) -> colleague.person().name())
                        .thenComparing(colleague -> colleague.person().id().value()))
                .toList());
    }

    @Override
    public List<UserId> lapsed(Instant graceStart) {
        return transactions.run(() -> Stream.concat(declared().map(Desk::advisor), talking())
                .distinct()
                .filter(advisor -> !presences.seenSince(advisor, graceStart))
                .toList());
    }

    private Stream<Desk> declared() {
        return rows.all().filter(Desk::declared);
    }

    private Stream<UserId> talking() {
        return requests.rows()
                .map(InMemoryAdviceRequests.Row::request)
                .filter(request -> request.status() == AdviceRequest.Status.ACCEPTED)
                .flatMap(request -> Stream.ofNullable(request.advisor()))
                .map(advisor -> advisor.id());
    }

    private boolean isStaff(UserId advisor) {
        return accounts.find(advisor)
                .filter(account -> account.role().isStaff() && !account.blocked())
                .isPresent();
    }
}
