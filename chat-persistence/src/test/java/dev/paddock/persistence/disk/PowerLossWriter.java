package dev.paddock.persistence.disk;

import static dev.paddock.domain.appointment.SomeCalendars.at;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.World;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SlotTime;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.room.RoomId;
import dev.paddock.persistence.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Somebody who writes messages, takes seats, books, comes, goes and welcomes guests, and enters all of it in a {@link Ledger}. */
final class PowerLossWriter {
    static final List<RoomId> ROOMS = List.of(new RoomId("power-1"), new RoomId("power-2"), new RoomId("power-3"));

    private final Stores stores;
    private final Ledger ledger;
    private final SplittableRandom random;
    private final String prefix;
    private final UserId user;
    private int number;

    /**
     * Somebody named {@code name}, the same one in every life of the disk.
     *
     * @param life makes new ids differ from those of other lives
     */
    PowerLossWriter(Stores stores, Ledger ledger, SplittableRandom random, String name, int life) {
        this.stores = stores;
        this.ledger = ledger;
        this.random = random;
        this.prefix = name + "-" + life;
        this.user = new UserId(name);
    }

    /** Does one thing or another, and returns when the store has answered; throws what the store threw. */
    void act() {
        try {
            switch (random.nextInt(8)) {
                case 0 -> sit();
                case 1 -> book();
                case 2 -> comeOrGo();
                case 3 -> welcome();
                default -> post();
            }
        } catch (UnavailableException e) {
            Thread.onSpinWait(); // it may have happened or not: the ledger knows
        }
    }

    private void post() {
        var answers = Stream.generate(this::send).limit(1 + random.nextInt(3)).toList();
        answers.forEach(answer -> answer.orTimeout(30, TimeUnit.SECONDS).join());
    }

    private CompletableFuture<PostOutcome> send() {
        var clientId = new ClientId(next());
        var room = room().conversation();
        ledger.sent(clientId.value(), room);
        var message = new NewMessage(
                room, new Person(user, "Writer", Role.CUSTOMER), clientId, new MessageText(clientId.value()));
        return stores.messageLog()
                .append(message)
                .whenComplete((outcome, failure) -> {
                    if (outcome instanceof PostOutcome.Posted posted) {
                        ledger.posted(clientId.value(), posted.seq());
                    }
                })
                .toCompletableFuture();
    }

    private void sit() {
        var room = room();
        boolean takes = random.nextBoolean();
        String name = "seat of " + user.value() + " in " + room.value();
        String value = takes ? "taken" : "free";
        ledger.attempt(name, "free", value, store -> store.seats().holds(room, user) ? "taken" : "free");
        if (takes) {
            stores.transactions().run(() -> stores.seats().take(room, user, World.NOON));
        } else {
            stores.transactions().run(() -> stores.seats().leave(room, user));
        }
        ledger.acknowledge(name, value);
    }

    private void book() {
        var id = new AppointmentId(next());
        var start = World.NOON.plus(Duration.ofHours(random.nextInt(500)));
        var appointment = new Appointment(
                id,
                at(Category.ROAD),
                user,
                new SlotTime(start, start.plusSeconds(60)),
                "Paris",
                Appointment.Status.BOOKED);
        change(
                "appointment " + id.value(),
                "none",
                "BOOKED",
                store -> status(store, id),
                () -> stores.appointments().book(appointment, 100));
        if (random.nextBoolean()) {
            change(
                    "appointment " + id.value(),
                    "none",
                    "CANCELLED",
                    store -> status(store, id),
                    () -> stores.appointments().cancel(id, World.NOON));
        }
    }

    private static String status(Stores store, AppointmentId id) {
        return store.appointments()
                .find(id)
                .map(appointment -> appointment.status().name())
                .orElse("none");
    }

    private void comeOrGo() {
        boolean comes = random.nextBoolean();
        change(
                "presence of " + user.value(),
                "gone",
                comes ? "here" : "gone",
                store -> store.presences().isOnline(user) ? "here" : "gone",
                () -> comes
                        ? stores.presences().arrived(user)
                        : stores.presences().gone(user, World.NOON));
    }

    private void welcome() {
        var guest = guest(new UserId(next()), World.NOON);
        var renamed = guest.named(new DisplayName("Renamed"));
        String name = "guest " + guest.id().value();
        change(
                name,
                "none",
                "New",
                store -> name(store, guest.id()),
                () -> stores.accounts().add(guest, null));
        if (random.nextBoolean()) {
            ledger.attempt(name, "none", "Renamed", store -> name(store, guest.id()));
            stores.accounts().save(renamed);
            ledger.acknowledge(name, "Renamed");
        }
    }

    private static String name(Stores store, UserId id) {
        return store.accounts().find(id).map(found -> found.name().value()).orElse("none");
    }

    private static Account guest(UserId id, Instant at) {
        return new Account(
                id, new DisplayName("New"), Role.CUSTOMER, null, Language.FRENCH, false, Listing.ON, false, at, at);
    }

    private void change(String name, String first, String value, Function<Stores, String> reader, Supplier<?> work) {
        ledger.attempt(name, first, value, reader);
        var unused = work.get();
        ledger.acknowledge(name, value);
    }

    private RoomId room() {
        return ROOMS.get(random.nextInt(ROOMS.size()));
    }

    private String next() {
        return prefix + "-" + number++;
    }

    static List<ConversationId> conversations() {
        return ROOMS.stream().map(RoomId::conversation).toList();
    }
}
