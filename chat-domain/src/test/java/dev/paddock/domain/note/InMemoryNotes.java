package dev.paddock.domain.note;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.InMemoryConversations;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Notes in memory. */
public final class InMemoryNotes implements Notes {
    private record Row(Note note, long arrival) {}

    private static final Comparator<Row> BY_ARRIVAL = Comparator.comparing(Row::arrival);

    private final InMemoryTable<NoteId, Row> rows;
    private final InMemoryConversations conversations;
    private final InMemoryAccounts accounts;
    private long arrivals;

    public InMemoryNotes(
            InMemoryTransactions transactions, InMemoryConversations conversations, InMemoryAccounts accounts) {
        this.rows = new InMemoryTable<>(transactions);
        this.conversations = conversations;
        this.accounts = accounts;
    }

    /** Forgets all that was noted beside a talk. */
    public void forget(ConversationId conversation) {
        rows.removeIf(row -> row.getValue().note().conversation().equals(conversation));
    }

    @Override
    public void add(Note note) {
        rows.put(note.id(), new Row(note, arrivals++));
    }

    @Override
    public Optional<Note> find(NoteId id) {
        return those(note -> note.id().equals(id), BY_ARRIVAL).findFirst();
    }

    @Override
    public List<Note> of(ConversationId conversation) {
        return those(note -> note.conversation().equals(conversation), BY_ARRIVAL)
                .toList();
    }

    @Override
    public List<Note> about(UserId customer) {
        return those(note -> conversations.isAdviceFor(note.conversation(), customer), BY_ARRIVAL.reversed())
                .toList();
    }

    @Override
    public void forgetAbout(UserId customer) {
        rows.removeIf(row -> conversations.isAdviceFor(row.getValue().note().conversation(), customer));
    }

    private Stream<Note> those(Predicate<Note> which, Comparator<Row> order) {
        return rows.all()
                .filter(row -> which.test(row.note()))
                .sorted(order)
                .map(Row::note)
                .map(this::asSignedToday);
    }

    private Note asSignedToday(Note note) {
        return new Note(
                note.id(), note.conversation(), accounts.person(note.from().id()), note.text(), note.at());
    }
}
