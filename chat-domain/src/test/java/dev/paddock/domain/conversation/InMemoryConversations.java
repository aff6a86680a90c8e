package dev.paddock.domain.conversation;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conversations in memory, and who is in them, which the features that open them say. */
public final class InMemoryConversations implements Conversations {
    /** Whether a talk still takes messages, and if not, why. */
    enum State {
        OPEN,
        CLOSED,
        DELETED
    }

    record Talk(ConversationId id, Kind kind, String title, State state, List<Message> messages) {
        Talk {
            messages = List.copyOf(messages);
        }

        long lastSeq() {
            return messages.size();
        }

        Talk with(Message message) {
            return new Talk(
                    id,
                    kind,
                    title,
                    state,
                    Stream.concat(messages.stream(), Stream.of(message)).toList());
        }
    }

    private record Place(ConversationId conversation, UserId user) {}

    private final InMemoryTable<ConversationId, Talk> talks;
    private final InMemoryTable<Place, Place> places;
    private final InMemoryTable<Place, Long> marks;
    private final InMemoryAccounts accounts;
    private final InMemoryTransactions transactions;

    public InMemoryConversations(InMemoryTransactions transactions, InMemoryAccounts accounts) {
        this.talks = new InMemoryTable<>(transactions);
        this.places = new InMemoryTable<>(transactions);
        this.marks = new InMemoryTable<>(transactions);
        this.accounts = accounts;
        this.transactions = transactions;
    }

    public void open(ConversationId id, Kind kind, String title) {
        talks.put(id, new Talk(id, kind, title, State.OPEN, List.of()));
    }

    public void rename(ConversationId id, String title) {
        change(id, title, null);
    }

    /** Ends it for good: no message is stored from then on. */
    public void close(ConversationId id, boolean deleted) {
        change(id, null, deleted ? State.DELETED : State.CLOSED);
    }

    public void enter(ConversationId id, UserId user) {
        places.put(new Place(id, user), new Place(id, user));
    }

    public void leave(ConversationId id, UserId user) {
        places.remove(new Place(id, user));
    }

    /** How many people are in it. */
    public int people(ConversationId id) {
        return (int)
                places.all().filter(place -> place.conversation().equals(id)).count();
    }

    boolean isIn(ConversationId id, UserId user) {
        return places.has(new Place(id, user));
    }

    Optional<Talk> talk(ConversationId id) {
        return talks.find(id);
    }

    /** The message {@code sender} posted with this client id, anywhere. */
    Optional<Message> posted(UserId sender, ClientId clientId) {
        return written(sender)
                .filter(message -> message.clientId().equals(clientId))
                .findFirst();
    }

    void store(Message message) {
        transactions.run(() -> talks.put(
                message.conversation(),
                talks.find(message.conversation()).orElseThrow().with(message)));
    }

    @Override
    public List<Conversation> of(UserId user) {
        return transactions.run(() -> places.all()
                .filter(place -> place.user().equals(user))
                .flatMap(place -> find(place.conversation(), user).stream())
                .toList());
    }

    @Override
    public Optional<Conversation> find(ConversationId id, UserId user) {
        return transactions.run(() -> talks.find(id)
                .filter(talk -> isIn(id, user))
                .map(talk -> new Conversation(
                        id,
                        talk.kind(),
                        talk.title(),
                        talk.lastSeq(),
                        marks.find(new Place(id, user)).orElse(0L),
                        talk.state() == State.OPEN,
                        null)));
    }

    @Override
    public List<Message> after(ConversationId id, long seq, int limit) {
        return messages(id).filter(message -> message.seq() > seq).limit(limit).toList();
    }

    @Override
    public List<Message> before(ConversationId id, long seq, int limit) {
        var found = messages(id).filter(message -> message.seq() < seq).toList();
        return found.subList(Math.max(0, found.size() - limit), found.size());
    }

    @Override
    public long lastSeq(ConversationId id) {
        return talks.find(id).map(Talk::lastSeq).orElse(0L);
    }

    @Override
    public boolean markRead(ConversationId id, UserId user, long seq) {
        return transactions.run(() -> {
            var place = new Place(id, user);
            long mark = Math.min(seq, lastSeq(id));
            if (mark <= marks.find(place).orElse(0L)) {
                return false;
            }
            marks.put(place, mark);
            return true;
        });
    }

    @Override
    public List<Message> writtenBy(UserId user, int offset, int limit) {
        return written(user)
                .sorted(Comparator.comparing(Message::at))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public String epoch() {
        return "in-memory";
    }

    private Stream<Message> written(UserId user) {
        return talks.all()
                .flatMap(talk -> talk.messages().stream())
                .filter(message -> message.from().id().equals(user))
                .map(this::asSeenToday);
    }

    private Stream<Message> messages(ConversationId id) {
        return talks.find(id).stream().flatMap(talk -> talk.messages().stream()).map(this::asSeenToday);
    }

    private Message asSeenToday(Message message) {
        Person author = accounts.person(message.from().id());
        return new Message(
                message.conversation(), message.seq(), author, message.text(), message.at(), message.clientId());
    }

    private void change(ConversationId id, @Nullable String title, @Nullable State state) {
        transactions.run(() -> talks.find(id)
                .ifPresent(talk -> talks.put(
                        id,
                        new Talk(
                                id,
                                talk.kind(),
                                title == null ? talk.title() : title,
                                state == null ? talk.state() : state,
                                talk.messages()))));
    }
}
