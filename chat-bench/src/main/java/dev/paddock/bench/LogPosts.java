package dev.paddock.bench;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Messages stored by the platform's own log. */
final class LogPosts implements Posts {
    static final String TEXT = "The brake pads are down to two millimetres; shall I order a new set?";

    private final Stores stores;
    private final AtomicLong clientIds = new AtomicLong();

    LogPosts(StoreSettings settings, int rooms) {
        stores = open(settings, rooms);
    }

    /** A store with rooms numbered from 0 on. */
    static Stores open(StoreSettings settings, int rooms) {
        var stores = Stores.open(
                settings, InstantSource.system(), () -> UUID.randomUUID().toString());
        for (int i = 0; i < rooms; i++) {
            var room = new Room(new RoomId(room(i)), new RoomName("Room " + i), new Capacity(100), 0, false);
            stores.rooms().add(room, Instant.EPOCH);
        }
        return stores;
    }

    static String room(int number) {
        return "room-" + number;
    }

    @Override
    public void post(int sender, int room) {
        var message = new NewMessage(
                new ConversationId(room(room)),
                new Person(new UserId("sender-" + sender), "Sender", Role.CUSTOMER),
                new ClientId("c" + clientIds.incrementAndGet()),
                new MessageText(TEXT));
        var outcome = stores.messageLog().append(message).toCompletableFuture().join();
        if (!(outcome instanceof PostOutcome.Posted)) {
            throw new IllegalStateException("not stored: " + outcome);
        }
    }

    @Override
    public void close() {
        stores.close();
    }
}
