package dev.paddock.persistence;

import dev.paddock.domain.World;
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
import java.time.InstantSource;
import java.util.List;

/**
 * A process that writes until it is killed: eight senders, each with one message on its way, and one line on stdout for every
 * acknowledgement: {@code conversation seq clientId !}. Arguments: address, user, password, and what its client ids begin with.
 */
final class CrashWriter {
    static final List<String> ROOMS = List.of("crash-1", "crash-2", "crash-3");
    private static final int SENDERS = 8;

    private final Stores stores;
    private final String prefix;

    private CrashWriter(Stores stores, String prefix) {
        this.stores = stores;
        this.prefix = prefix;
    }

    public static void main(String[] args) throws InterruptedException {
        var settings = StoreSettings.at(args[0], args[1], args[2]);
        var stores = Stores.openPrepared(settings, InstantSource.system(), () -> "epoch", StoreRecorder.SILENT);
        for (String room : ROOMS) {
            stores.rooms().add(new Room(new RoomId(room), new RoomName(room), new Capacity(2), 0, false), World.NOON);
        }
        print("writing");
        var writer = new CrashWriter(stores, args[3]);
        for (int sender = 0; sender < SENDERS; sender++) {
            writer.send(sender, 0);
        }
        Thread.currentThread().join(); // for ever: all other threads are daemons
    }

    /** Sends the next message as soon as this one has an answer; an answer that is no acknowledgement ends this sender. */
    private void send(int sender, int number) {
        var conversation = new ConversationId(ROOMS.get(number % ROOMS.size()));
        var clientId = new ClientId(prefix + "-" + sender + "-" + number);
        var person = new Person(new UserId("sender-" + sender), "Sender", Role.CUSTOMER);
        var message = new NewMessage(conversation, person, clientId, new MessageText("message " + clientId.value()));
        stores.messageLog().append(message).whenComplete((outcome, failure) -> {
            if (outcome instanceof PostOutcome.Posted posted) {
                print(conversation.value() + " " + posted.seq() + " " + clientId.value() + " !");
                send(sender, number + 1);
            }
        });
    }

    private static synchronized void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
