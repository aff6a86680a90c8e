package dev.paddock.domain.conversation;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation.Kind;
import dev.paddock.domain.direct.InMemoryBlocks;
import dev.paddock.domain.photo.InMemoryPhotos;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conversations in memory, and who is in them, which the features that open them say. */
public final class InMemoryConversations implements Conversations {
    private static final Comparator<Message> PLACE = Comparator.comparing(
                    (Message message) -> message.conversation().value())
            .thenComparing(Message::seq);

    /** Whether a talk still takes messages, and if not, why. */
    enum State {
        OPEN,
        CLOSED,
        DELETED
    }

    record Talk(
            ConversationId id,
            Kind kind,
            String title,
            State state,
            Instant openedAt,
            long lastSeq,
            List<Message> messages,
            long changes) {
        Talk {
            messages = List.copyOf(messages);
        }

        Talk with(Message message) {
            return new Talk(
                    id,
                    kind,
                    title,
                    state,
                    openedAt,
                    message.seq(),
                    Stream.concat(messages.stream(), Stream.of(message)).toList(),
                    changes);
        }

        Talk changed(Message message) {
            var now = messages.stream().map(each -> each.seq() == message.seq() ? message : each);
            return new Talk(id, kind, title, state, openedAt, lastSeq, now.toList(), changes + 1);
        }

        Talk without(Set<Message> forgotten) {
            var kept = messages.stream().filter(message -> !forgotten.contains(message));
            return new Talk(id, kind, title, state, openedAt, lastSeq, kept.toList(), changes);
        }

        boolean isOver(Instant before) {
            return kind == Kind.ADVICE && state == State.CLOSED && messages.isEmpty() && openedAt.isBefore(before);
        }
    }

    private record Place(ConversationId conversation, UserId user) {}

    private final InMemoryTable<ConversationId, Talk> talks;
    private final InMemoryTable<Place, Place> places;
    private final InMemoryTable<Place, Long> marks;
    private final InMemoryTable<ConversationId, Integer> paces;
    private final InMemoryTable<Place, Instant> posts;
    private final InMemoryTable<ConversationId, UserId> customers;
    private final InMemoryTable<Place, Place> formers;
    private final InMemoryAccounts accounts;
    private final InMemoryPhotos photos;
    private final InMemoryTransactions transactions;

    public InMemoryConversations(InMemoryTransactions transactions, InMemoryAccounts accounts, InMemoryPhotos photos) {
        this.talks = new InMemoryTable<>(transactions);
        this.places = new InMemoryTable<>(transactions);
        this.marks = new InMemoryTable<>(transactions);
        this.paces = new InMemoryTable<>(transactions);
        this.posts = new InMemoryTable<>(transactions);
        this.customers = new InMemoryTable<>(transactions);
        this.formers = new InMemoryTable<>(transactions);
        this.accounts = accounts;
        this.photos = photos;
        this.transactions = transactions;
    }

    public void open(ConversationId id, Kind kind, String title, Instant at) {
        talks.put(id, new Talk(id, kind, title, State.OPEN, at, 0, List.of(), 0));
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

    /** Remembers the first of the two as the one who asked for the other. */
    void askedBy(ConversationId id, UserId customer) {
        customers.put(id, customer);
    }

    void hadAdvisor(ConversationId id, UserId advisor) {
        formers.put(new Place(id, advisor), new Place(id, advisor));
    }

    /** Whether it is a talk that {@code customer} asked an advisor for. */
    public boolean isAdviceFor(ConversationId id, UserId customer) {
        return talks.find(id).filter(talk -> talk.kind() == Kind.ADVICE).isPresent()
                && customers.find(id).filter(customer::equals).isPresent();
    }

    /** How many people are in it. */
    public int people(ConversationId id) {
        return in(id).size();
    }

    /** Those who are in it, by id. */
    public List<UserId> in(ConversationId id) {
        return places.all()
                .filter(place -> place.conversation().equals(id))
                .map(Place::user)
                .sorted(Comparator.comparing(UserId::value))
                .toList();
    }

    /** Whether nobody writes there as one of its two people blocks the other, or the staff block one of them. */
    boolean isSilenced(Talk talk, InMemoryBlocks blocks) {
        var people = in(talk.id());
        return talk.kind() == Kind.DIRECT
                && (blocks.between(people.get(0), people.get(1))
                        || people.stream().anyMatch(this::isBarred));
    }

    /** The direct conversations of somebody, hidden from them or not. */
    Stream<ConversationId> directOf(UserId user) {
        return places.all()
                .filter(place -> place.user().equals(user))
                .map(Place::conversation)
                .filter(id -> talks.find(id)
                        .filter(talk -> talk.kind() == Kind.DIRECT)
                        .isPresent());
    }

    private boolean isBarred(UserId person) {
        return accounts.find(person).filter(Account::blocked).isPresent();
    }

    private boolean isHidden(Talk talk, UserId from) {
        return talk.kind() == Kind.DIRECT
                && in(talk.id()).stream().anyMatch(person -> !person.equals(from) && isBarred(person))
                && talk.messages().stream()
                        .noneMatch(message -> message.from().id().equals(from));
    }

    /** Everything that was said and is kept. */
    public Stream<Message> messages() {
        return talks.all().flatMap(talk -> talk.messages().stream());
    }

    /** How many advice conversations were opened in that time. */
    public int adviceOpened(Instant from, Instant until) {
        return (int) talks.all()
                .filter(talk -> talk.kind() == Kind.ADVICE)
                .filter(talk ->
                        !talk.openedAt().isBefore(from) && talk.openedAt().isBefore(until))
                .count();
    }

    /** Forgets up to {@code limit} messages posted before {@code instant}, oldest first; returns how many. */
    public int forgetMessages(Instant instant, int limit) {
        return transactions.run(() -> {
            var forgotten = messages()
                    .filter(message -> message.at().isBefore(instant))
                    .sorted(Comparator.comparing(Message::at).thenComparing(Message::seq))
                    .limit(limit)
                    .collect(Collectors.toUnmodifiableSet());
            talks.all().toList().forEach(talk -> talks.put(talk.id(), talk.without(forgotten)));
            forgotten.forEach(message -> photos.forgetOf(message.conversation(), message.seq()));
            return forgotten.size();
        });
    }

    /** Forgets the closed advice conversations from before {@code instant} in which nothing is left; returns which. */
    public List<ConversationId> forgetEmptyAdvice(Instant instant) {
        return transactions.run(() -> {
            var over = talks.all()
                    .filter(talk -> talk.isOver(instant))
                    .map(Talk::id)
                    .toList();
            over.forEach(talks::remove);
            places.removeIf(row -> over.contains(row.getKey().conversation()));
            marks.removeIf(row -> over.contains(row.getKey().conversation()));
            customers.removeIf(row -> over.contains(row.getKey()));
            formers.removeIf(row -> over.contains(row.getKey().conversation()));
            return over;
        });
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

    /** Has customers make a pause of {@code seconds} between two messages there. */
    public void slow(ConversationId id, int seconds) {
        paces.put(id, seconds);
        if (seconds == 0) {
            posts.removeIf(row -> row.getKey().conversation().equals(id));
        }
    }

    /** The time that {@code user} has to wait before they write there again, zero for none. */
    Duration pause(ConversationId id, UserId user, Instant now) {
        int seconds = paces.find(id).orElse(0);
        var next = posts.find(new Place(id, user)).map(last -> last.plusSeconds(seconds));
        return next.filter(now::isBefore).map(end -> Duration.between(now, end)).orElse(Duration.ZERO);
    }

    void wrote(ConversationId id, UserId user, Instant at) {
        if (paces.find(id).orElse(0) > 0) {
            posts.put(new Place(id, user), at);
        }
    }

    /** Puts a message in the place of what it was; returns how many changes the talk has had. */
    long change(Message message) {
        return transactions.run(() -> {
            var changed = talks.find(message.conversation()).orElseThrow().changed(message);
            talks.put(message.conversation(), changed);
            if (message.isRemoved()) {
                photos.forgetOf(message.conversation(), message.seq());
            }
            return changed.changes();
        });
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
                .filter(talk -> isIn(id, user) && !isHidden(talk, user))
                .map(talk -> asSeenBy(user, talk)));
    }

    @Override
    public Optional<Conversation> findForStaff(ConversationId id, UserId staff) {
        return transactions.run(() -> talks.find(id)
                .filter(talk -> isStaffBeside(talk, staff))
                .filter(talk -> isIn(id, staff) || formers.has(new Place(id, staff)) || talk.state() != State.OPEN)
                .map(talk -> asReadBy(staff, talk, talk.state() == State.OPEN)));
    }

    @Override
    public List<Conversation> formerlyOf(UserId staff) {
        return transactions.run(() -> formers.all()
                .filter(place -> place.user().equals(staff) && !places.has(place))
                .flatMap(place -> talks.find(place.conversation()).stream())
                .filter(talk -> isStaffBeside(talk, staff))
                .map(talk -> asReadBy(staff, talk, false))
                .toList());
    }

    private boolean isStaffBeside(Talk talk, UserId staff) {
        return talk.kind() == Kind.ADVICE
                && !isAdviceFor(talk.id(), staff)
                && accounts.find(staff)
                        .filter(account -> account.role().isStaff() && !account.blocked())
                        .isPresent();
    }

    private Conversation asReadBy(UserId staff, Talk talk, boolean open) {
        var customer = accounts.person(customers.find(talk.id()).orElseThrow());
        long read = marks.find(new Place(talk.id(), staff)).orElse(0L);
        return new Conversation(talk.id(), talk.kind(), customer.name(), talk.lastSeq(), read, open, customer);
    }

    private Conversation asSeenBy(UserId user, Talk talk) {
        var with = talk.kind() == Kind.ROOM ? null : other(talk.id(), user);
        return new Conversation(
                talk.id(),
                talk.kind(),
                with == null ? talk.title() : with.name(),
                talk.lastSeq(),
                marks.find(new Place(talk.id(), user)).orElse(0L),
                talk.state() == State.OPEN,
                with,
                talk.changes());
    }

    private @Nullable Person other(ConversationId id, UserId user) {
        var other = in(id).stream().filter(each -> !each.equals(user)).findFirst();
        return other.map(accounts::person).orElse(null);
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
    public List<Message> writtenBy(UserId user, @Nullable Message last, int limit) {
        return written(user)
                .sorted(PLACE)
                .dropWhile(message -> last != null && PLACE.compare(message, last) <= 0)
                .limit(limit)
                .toList();
    }

    @Override
    public String epoch() {
        return "in-memory";
    }

    private Stream<Message> written(UserId user) {
        return messages().filter(message -> message.from().id().equals(user)).map(this::asSeenToday);
    }

    private Stream<Message> messages(ConversationId id) {
        return talks.find(id).stream().flatMap(talk -> talk.messages().stream()).map(this::asSeenToday);
    }

    private Message asSeenToday(Message message) {
        return message.by(accounts.person(message.from().id())).with(photos.kept(message.photos()));
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
                                talk.openedAt(),
                                talk.lastSeq(),
                                talk.messages(),
                                talk.changes()))));
    }
}
