package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} does. */
public abstract class AccountsContract extends Contract {
    @Test
    void finds_a_customer_as_stored_by_id_and_by_address() {
        var claire = world.customer("claire");

        assertThat(world.accounts().find(claire.id())).contains(claire);
        assertThat(world.accounts().findByEmail(new EmailAddress("CLAIRE@paddock.example")))
                .contains(claire);
        assertThat(world.accounts().passwordOf(claire.id())).contains(new PasswordHash("fake:password of claire"));
    }

    @Test
    void keeps_every_role_language_and_choice() {
        var karim = world.customer("karim")
                .withRole(Role.ADMIN)
                .speaking(Language.ENGLISH)
                .optedIn(true)
                .listed(false)
                .blocked(true);

        world.accounts().save(karim);

        assertThat(world.accounts().find(karim.id())).contains(karim);
    }

    @Test
    void finds_nothing_of_somebody_unknown() {
        assertThat(world.accounts().find(new UserId("nobody"))).isEmpty();
        assertThat(world.accounts().lock(new UserId("nobody"))).isEmpty();
        assertThat(world.accounts().findByEmail(new EmailAddress("nobody@paddock.example")))
                .isEmpty();
        assertThat(world.accounts().passwordOf(new UserId("nobody"))).isEmpty();
    }

    @Test
    void takes_any_number_of_guests_without_address_and_password() {
        var first = world.guest("first");
        var second = world.guest("second");

        assertThat(world.accounts().find(first.id())).contains(first);
        assertThat(world.accounts().find(second.id())).contains(second);
        assertThat(world.accounts().passwordOf(first.id())).isEmpty();
    }

    @Test
    void stores_nothing_for_an_address_that_is_taken() {
        var claire = world.customer("claire");
        var impostor = copyOf(claire, new UserId("impostor"));

        assertThat(world.accounts().add(impostor, new PasswordHash("other"))).isFalse();
        assertThat(world.accounts().find(impostor.id())).isEmpty();
        assertThat(world.accounts().findByEmail(address(claire))).contains(claire);
        assertThat(world.accounts().passwordOf(claire.id())).contains(new PasswordHash("fake:password of claire"));
    }

    @Test
    void gives_an_address_to_one_of_those_who_ask_for_it_at_once() {
        var wanted = copyOf(world.guest("wanted"), new UserId("wanted"));
        var contested = withAddress(wanted, new EmailAddress("contested@paddock.example"));

        var stored = Race.of(
                8,
                i -> world.transactions()
                        .run(() -> world.accounts()
                                .add(copyOf(contested, new UserId("user-" + i)), new PasswordHash("x"))));

        assertThat(stored).containsOnlyOnce(true);
        assertThat(IntStream.range(0, 8)
                        .filter(i ->
                                world.accounts().find(new UserId("user-" + i)).isPresent())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void saves_all_but_address_and_date_of_creation() {
        var claire = world.customer("claire");
        var later = world.clock().advance(Duration.ofHours(1));
        var other = new Account(
                claire.id(),
                new DisplayName("Clara"),
                Role.ADVISOR,
                new EmailAddress("clara@paddock.example"),
                Language.ENGLISH,
                true,
                Listing.OFF,
                true,
                later,
                later);

        world.accounts().save(other);

        assertThat(world.accounts().find(claire.id()))
                .contains(new Account(
                        claire.id(),
                        new DisplayName("Clara"),
                        Role.ADVISOR,
                        claire.email(),
                        Language.ENGLISH,
                        true,
                        Listing.OFF,
                        true,
                        claire.createdAt(),
                        later));
        assertThat(world.accounts().passwordOf(claire.id())).contains(new PasswordHash("fake:password of claire"));
    }

    @Test
    void saves_nothing_of_somebody_unknown() {
        var unknown = copyOf(world.guest("known"), new UserId("unknown"));

        world.accounts().save(unknown);

        assertThat(world.accounts().find(unknown.id())).isEmpty();
    }

    @Test
    void loses_no_change_of_those_who_lock_first() {
        var claire = world.customer("claire");

        Race.of(
                16,
                i -> world.transactions().run(() -> {
                    var locked = world.accounts().lock(claire.id()).orElseThrow();
                    world.accounts()
                            .save(locked.trustedSince(locked.trustedSince().plusSeconds(1)));
                    return true;
                }));

        assertThat(world.accounts().find(claire.id()).orElseThrow().trustedSince())
                .isEqualTo(claire.trustedSince().plusSeconds(16));
    }

    @Test
    void forgets_an_erased_person_but_not_that_they_wrote() {
        var claire = world.customer("claire");
        var karim = world.customer("karim");
        var room = world.room("Atelier", 2);
        world.seat(room, karim);
        world.post(room, claire, "hello");

        world.accounts().erase(claire.id());

        assertThat(world.accounts().find(claire.id())).isEmpty();
        assertThat(world.accounts().lock(claire.id())).isEmpty();
        assertThat(world.accounts().findByEmail(address(claire))).isEmpty();
        assertThat(world.accounts().passwordOf(claire.id())).isEmpty();
        assertThat(world.conversations().after(room.conversation(), 0, 10))
                .extracting(
                        message -> message.from().id(),
                        message -> message.from().name())
                .containsExactly(tuple(claire.id(), ""));
        assertThat(world.accounts().find(karim.id())).contains(karim);
    }

    @Test
    void gives_the_address_of_an_erased_person_to_whoever_comes_next() {
        var claire = world.customer("claire");
        world.accounts().erase(claire.id());

        var next = world.customer("claire");

        assertThat(next.id()).isNotEqualTo(claire.id());
        assertThat(world.accounts().findByEmail(address(claire))).contains(next);
    }

    @Test
    void does_not_bring_an_erased_person_back_by_saving() {
        var claire = world.customer("claire");
        world.accounts().erase(claire.id());

        world.accounts().save(claire);

        assertThat(world.accounts().find(claire.id())).isEmpty();
    }

    @Test
    void erases_nobody_unknown_and_nobody_twice() {
        var claire = world.customer("claire");

        world.accounts().erase(new UserId("nobody"));
        world.accounts().erase(claire.id());
        world.accounts().erase(claire.id());

        assertThat(world.accounts().find(claire.id())).isEmpty();
    }

    @Test
    void is_empty_until_the_first_account() {
        assertThat(world.accounts().isEmpty()).isTrue();
        world.guest("first");
        assertThat(world.accounts().isEmpty()).isFalse();
    }

    private static EmailAddress address(Account account) {
        return Objects.requireNonNull(account.email());
    }

    private static Account copyOf(Account account, UserId id) {
        return new Account(
                id,
                account.name(),
                account.role(),
                account.email(),
                account.language(),
                account.marketingOptIn(),
                account.listing(),
                account.blocked(),
                account.createdAt(),
                account.trustedSince());
    }

    private static Account withAddress(Account account, EmailAddress email) {
        return new Account(
                account.id(),
                account.name(),
                account.role(),
                email,
                account.language(),
                account.marketingOptIn(),
                account.listing(),
                account.blocked(),
                account.createdAt(),
                account.trustedSince());
    }

    @Test
    void give_somebody_another_address_unless_it_is_taken() {
        var claire = world.customer("claire");
        var karim = world.customer("karim");
        var wished = new EmailAddress("neuve@paddock.example");

        assertThat(world.accounts().readdress(claire.id(), wished)).isTrue();
        assertThat(world.accounts().readdress(karim.id(), wished)).isFalse();
        assertThat(world.accounts().readdress(new UserId("nobody"), new EmailAddress("n@paddock.example")))
                .isFalse();

        assertThat(world.accounts().findByEmail(wished)).contains(claire.reachedAt(wished));
        assertThat(world.accounts().find(karim.id())).contains(karim);
        assertThat(world.accounts().findByEmail(new EmailAddress("claire@paddock.example")))
                .isEmpty();
    }

    @Test
    void leave_a_guest_without_an_address() {
        var guest = world.guest("lea");

        assertThat(world.accounts().readdress(guest.id(), new EmailAddress("lea@paddock.example")))
                .isFalse();
        assertThat(world.accounts().find(guest.id())).contains(guest);
    }
}
