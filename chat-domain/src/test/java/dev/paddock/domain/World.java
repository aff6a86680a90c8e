package dev.paddock.domain;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.CountingSecrets;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.account.PasswordHash;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.conversation.RecordingMessages;
import dev.paddock.domain.photo.SomePrints;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.domain.room.Seats;
import dev.paddock.domain.shop.Ports;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.shop.Surroundings;
import dev.paddock.domain.shop.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All driven ports over one store that was empty at first, with a clock to set; and what it takes to fill it in a line. */
public interface World extends Ports, AutoCloseable {
    /** When every world begins: a Monday, 12:00 in Paris. */
    Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    /** The clock the store's own times come from; it starts at {@link #NOON}. */
    SettableClock clock();

    Ids ids();

    /** What a listener of {@link #events()} heard. */
    RecordingEvents heard();

    /** What a listener of {@link #messageLog()} heard. */
    RecordingMessages posted();

    @Override
    default void close() {}

    /** A shop over this world that works by the usual terms; each is a node of its own, as if it had just started. */
    default Shop shop() {
        return shop(SomeTerms.USUAL);
    }

    default Shop shop(Terms terms) {
        return Shop.over(this, terms, surroundings());
    }

    /** The clock and the ids of this world, secrets that can be guessed, access tokens that name nobody, and pictures nobody looks at. */
    default Surroundings surroundings() {
        return new Surroundings(
                clock(), ids(), new CountingSecrets(), token -> Optional.empty(), null, SomePrints::develop);
    }

    /** A customer with the address {@code <name>@paddock.example}. */
    default Account customer(String name) {
        return person(name, Role.CUSTOMER, new EmailAddress(name + "@paddock.example"));
    }

    default Account guest(String name) {
        return person(name, Role.CUSTOMER, null);
    }

    default Account person(String name, Role role, @Nullable EmailAddress email) {
        var now = clock().instant();
        var account = new Account(
                new UserId(ids().next()),
                new DisplayName(name),
                role,
                email,
                Language.FRENCH,
                false,
                Listing.ON,
                false,
                now,
                now);
        accounts().add(account, email == null ? null : new PasswordHash("fake:password of " + name));
        return account;
    }

    default Room room(String name, int seats) {
        var room = new Room(new RoomId(ids().next()), new RoomName(name), new Capacity(seats), 0, false);
        rooms().add(room, clock().instant());
        return room;
    }

    /** Seats somebody, and says what came of it. */
    default Seats.Taking seat(Room room, Account account) {
        return transactions().run(() -> seats().take(room.id(), account.id(), clock().instant()));
    }

    /** Posts {@code text}, which is the client id as well, past any roster; waits until the log has answered. */
    default PostOutcome post(Room room, Account author, String text) {
        return post(new NewMessage(room.conversation(), author.person(), new ClientId(text), new MessageText(text)));
    }

    default PostOutcome post(NewMessage message) {
        return messageLog()
                .append(message)
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    /** As presence does when the last connection of somebody is gone: their seats are kept for {@code grace}. */
    default void gone(UserId user, Duration grace) {
        transactions().run(() -> seats().holdUntil(user, clock().instant().plus(grace)));
    }

    /** As presence does when somebody who was gone connects. */
    default void back(UserId user) {
        transactions().run(() -> seats().hold(user));
    }
}
