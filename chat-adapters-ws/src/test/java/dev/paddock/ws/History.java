package dev.paddock.ws;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomName;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A house in which much happens at random: what the same seed leads to is the same, but for what the connections' threads do. */
final class History {
    /** So many people, the first ones, are always connected; the others come and go. */
    static final int OBSERVED = 4;

    private static final int ADVISORS = 2;

    private final House house;
    private final SplittableRandom random;
    private final List<Account> people = new ArrayList<>();
    private final List<@Nullable Client> clients = new ArrayList<>();
    private final Semaphore steps = new Semaphore(0);
    private int rooms;
    private int lapses;

    History(House house, SplittableRandom random) {
        this.house = house;
        this.random = random;
        people.add(house.world.advisor("marc"));
        people.add(house.world.customer("claire"));
        people.add(house.world.customer("lea"));
        people.add(house.world.customer("ines"));
        people.add(house.world.customer("karim"));
        people.add(house.world.advisor("paul"));
        people.forEach(account -> clients.add(house.connect(account)));
        people.forEach(this::declare);
        createRoom();
    }

    Account person(int index) {
        return people.get(index);
    }

    void run(int count) {
        for (int i = 0; i < count; i++) {
            step(random.nextInt(23));
            steps.release();
        }
    }

    /** Waits until something has happened, if anything happens at all; some of it may wait for who is waiting here. */
    void awaitSomeSteps() {
        steps.drainPermits();
        try {
            boolean unused = steps.tryAcquire(4, 30, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void step(int what) {
        var one = somebody();
        switch (what) {
            case 0, 1 -> aRoom(room -> say(one, "room.join", "room", room.id().value()));
            case 2 -> aRoom(room -> say(one, "room.leave", "room", room.id().value()));
            case 3, 4 -> aConversation(one, conversation -> write(one, conversation));
            case 5 -> aConversation(one, conversation -> read(one, conversation));
            case 6 -> say(one, "direct.open", "user", somebody().id().value());
            case 7 -> say(one, "people.block", "user", somebody().id().value());
            case 8 -> say(one, "people.unblock", "user", somebody().id().value());
            case 9, 10, 11 -> say(one, "advice.request", "topic", "");
            case 12 -> say(one, "advice.cancel", "topic", "");
            case 13, 14 -> decide();
            case 15 ->
                aConversation(
                        one,
                        conversation -> say(
                                one,
                                "conversation.close",
                                "conversation",
                                conversation.id().value()));
            case 16 -> declare(one);
            case 17 -> changeRooms();
            case 20, 21, 22 -> aConversation(one, conversation -> changeMessage(one, conversation));
            case 18 -> comeOrGo(OBSERVED + random.nextInt(people.size() - OBSERVED));
            default -> lapse();
        }
    }

    private void decide() {
        var pending = house.world.adviceRequests().pending();
        if (!pending.isEmpty()) {
            var customer = people.stream()
                    .filter(account -> account.id()
                            .equals(pending.get(random.nextInt(pending.size()))
                                    .customer()
                                    .id()))
                    .findFirst();
            var advisor = random.nextBoolean() ? people.get(0) : people.get(people.size() - 1);
            customer.ifPresent(account -> {
                if (random.nextInt(4) == 0) {
                    house.staff.refuse(advisor, account, "Non.");
                } else {
                    house.staff.accept(advisor, account);
                }
            });
        }
    }

    private void declare(Account account) {
        if (account.role().isStaff()) {
            house.staff.available(account, random.nextInt(4) > 0, 1 + random.nextInt(ADVISORS));
        }
    }

    private void changeRooms() {
        if (random.nextInt(3) == 0) {
            createRoom();
        } else {
            aRoom(room -> {
                if (random.nextInt(3) == 0) {
                    house.runRooms.delete(room.id());
                } else {
                    house.runRooms.change(room.id(), new RoomName("Salle " + ++rooms), null);
                }
            });
        }
    }

    private void createRoom() {
        house.runRooms.create(new RoomName("Salle " + ++rooms), new Capacity(2 + random.nextInt(3)));
    }

    private void comeOrGo(int index) {
        var client = clients.get(index);
        if (client == null) {
            clients.set(index, house.connect(people.get(index)));
        } else {
            client.hangUp();
            clients.set(index, null);
        }
    }

    /** Those who are gone are given up; not too often, as everybody's proof of who they are ends after an hour. */
    private void lapse() {
        if (lapses++ % 3 == 0 && lapses < 60) {
            house.letPass(House.GRACE.plusSeconds(1));
        }
    }

    private void write(Account who, Conversation conversation) {
        var client = client(who);
        if (client != null) {
            client.send(conversation.id().value(), "bonjour");
        }
    }

    private void changeMessage(Account who, Conversation conversation) {
        var client = client(who);
        if (client != null) {
            var place = "\"conversation\":\"%s\",\"seq\":%d"
                    .formatted(conversation.id().value(), 1 + random.nextLong(1 + conversation.lastSeq()));
            if (random.nextInt(3) == 0) {
                client.ask("message.remove", place);
            } else {
                client.ask("message.edit", place + ",\"text\":\"mieux\"");
            }
        }
    }

    private void read(Account who, Conversation conversation) {
        var client = client(who);
        if (client != null) {
            client.ask(
                    "conversation.read",
                    "\"conversation\":\"%s\",\"seq\":%d"
                            .formatted(conversation.id().value(), conversation.lastSeq()));
        }
    }

    private void say(Account who, String command, String field, String value) {
        var client = client(who);
        if (client != null) {
            client.ask(command, "\"%s\":\"%s\"".formatted(field, value));
        }
    }

    private @Nullable Client client(Account account) {
        return clients.get(people.indexOf(account));
    }

    private Account somebody() {
        return people.get(random.nextInt(people.size()));
    }

    private void aRoom(Consumer<Room> action) {
        var all = house.world.rooms().all();
        if (!all.isEmpty()) {
            action.accept(all.get(random.nextInt(all.size())));
        }
    }

    private void aConversation(Account who, Consumer<Conversation> action) {
        var all = house.world.conversations().of(who.id());
        if (!all.isEmpty()) {
            action.accept(all.get(random.nextInt(all.size())));
        }
    }
}
