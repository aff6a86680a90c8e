package dev.paddock.persistence.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.Stores;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Posting to conversations that go on through all lives: some send the next message when the last one is acknowledged, some send
 * many at once. Every acknowledged message must be there with its number, once, and the numbers are 1, 2, 3 … without a hole.
 */
final class Posting implements Act {
    private static final String KIND = "message";
    private static final List<String> ROOMS = List.of("crash-1", "crash-2", "crash-3");
    private static final int SENDERS = 8;
    private static final int SENDERS_OF_MANY = 2;
    private static final int MANY = 20;
    private static final int PAGE = 1000;

    private final Map<ConversationId, Long> lastRead = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    @Override
    public void begin(Stores stores, Life life, Voice voice) {
        ROOMS.forEach(room -> stores.rooms()
                .add(new Room(new RoomId(room), new RoomName(room), new Capacity(2), 0, false), Instant.EPOCH));
        for (int sender = 0; sender < SENDERS; sender++) {
            send(stores, life, voice, sender, 0, sender < SENDERS_OF_MANY ? MANY : 1);
        }
    }

    /** Sends the next ones as soon as all of these have an answer; one that is no acknowledgement ends this sender. */
    private static void send(Stores stores, Life life, Voice voice, int sender, int first, int count) {
        var posts = IntStream.range(first, first + count)
                .mapToObj(number -> message(life, sender, number))
                .map(message -> post(stores, voice, message))
                .toArray(CompletableFuture<?>[]::new);
        var unused =
                CompletableFuture.allOf(posts).thenRun(() -> send(stores, life, voice, sender, first + count, count));
    }

    private static CompletableFuture<Void> post(Stores stores, Voice voice, NewMessage message) {
        return stores.messageLog()
                .append(message)
                .thenAccept(outcome -> {
                    var posted = (PostOutcome.Posted) outcome;
                    voice.acknowledge(
                            KIND, key(message.conversation(), message.clientId()), Long.toString(posted.seq()));
                })
                .toCompletableFuture();
    }

    private static NewMessage message(Life life, int sender, int number) {
        return new NewMessage(
                new ConversationId(ROOMS.get(number % ROOMS.size())),
                new Person(new UserId("sender-" + sender), "Sender", Role.CUSTOMER),
                new ClientId(life + "-" + sender + "-" + number),
                new MessageText("Message " + number + " of " + sender + " in " + life));
    }

    private static String key(ConversationId conversation, ClientId clientId) {
        return conversation.value() + "/" + clientId.value();
    }

    @Override
    public void check(Stores stores, Acknowledgements said) {
        ROOMS.forEach(room -> readOn(stores, new ConversationId(room)));
        assertThat(numbers).containsAllEntriesOf(said.of(KIND));
    }

    /** Reads what is new. What was read stays so if the store breaks off in the middle. */
    private void readOn(Stores stores, ConversationId conversation) {
        List<Message> page;
        do {
            page = stores.conversations().after(conversation, lastRead(conversation), PAGE);
            page.forEach(this::read);
        } while (page.size() == PAGE);
        assertThat(stores.conversations().lastSeq(conversation))
                .as("the number last given in %s, and the last one to be read", conversation)
                .isEqualTo(lastRead(conversation));
    }

    private void read(Message message) {
        long seq = lastRead(message.conversation()) + 1;
        assertThat(message.seq()).as("the number of %s", message).isEqualTo(seq);
        assertThat(numbers.put(key(message.conversation(), message.clientId()), Long.toString(seq)))
                .as("an earlier number of %s", message)
                .isNull();
        lastRead.put(message.conversation(), seq);
    }

    private long lastRead(ConversationId conversation) {
        return lastRead.getOrDefault(conversation, 0L);
    }
}
