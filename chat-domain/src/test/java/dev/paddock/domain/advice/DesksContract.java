package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Desks} does. */
public abstract class DesksContract extends LiveContract {
    private static final Duration GRACE = Duration.ofMinutes(2);

    private Account marc;
    private Account sophie;

    @BeforeEach
    final void meet() {
        marc = world.advisor("marc");
        sophie = world.admin("sophie");
    }

    @Test
    void are_closed_until_declared_otherwise() {
        assertThat(world.desks().of(marc.id())).isEqualTo(Desk.closed(marc.id()));
        assertThat(world.desks().available(Instant.EPOCH)).isEmpty();
        assertThat(world.desks().lapsed(Instant.EPOCH)).isEmpty();
    }

    @Test
    void keep_what_was_declared_last() {
        save(new Desk(marc.id(), true, 5));
        save(new Desk(marc.id(), false, 7));

        assertThat(world.desks().of(marc.id())).isEqualTo(new Desk(marc.id(), false, 7));
        assertThat(world.desks().of(sophie.id())).isEqualTo(Desk.closed(sophie.id()));
    }

    @Test
    void are_on_duty_by_name_with_their_load_full_or_not() {
        open(marc, 1);
        open(sophie, 3);
        arrive(marc);
        assertThat(world.desks().onDuty()).containsExactly(new Colleague(marc.person(), 0, 1));

        arrive(sophie);
        assertThat(world.desks().onDuty())
                .containsExactly(new Colleague(marc.person(), 0, 1), new Colleague(sophie.person(), 0, 3));

        save(new Desk(sophie.id(), false, 3));
        world.transactions().run(() -> world.accounts().save(marc.blocked(true)));
        assertThat(world.desks().onDuty()).isEmpty();
    }

    @Test
    void are_available_while_declared_and_connected() {
        open(marc, 3);
        open(sophie, 3);
        assertThat(available()).isEmpty();

        arrive(marc);
        assertThat(available()).isEqualTo("marc");
        arrive(sophie);
        assertThat(available()).isEqualTo("marc sophie");

        save(new Desk(marc.id(), false, 3));
        assertThat(available()).isEqualTo("sophie");
    }

    @Test
    void stay_available_for_the_grace_time_and_have_lapsed_after_it() {
        open(marc, 3);
        arrive(marc);
        leave(marc);

        world.clock().advance(GRACE.minusMillis(1));
        assertThat(available()).isEqualTo("marc");
        assertThat(lapsed()).isEmpty();

        world.clock().advance(Duration.ofMillis(1));
        assertThat(available()).isEmpty();
        assertThat(lapsed()).isEqualTo("marc");
    }

    @Test
    void are_available_by_a_sign_of_life_too() {
        open(marc, 3);

        world.transactions()
                .run(() -> world.presences().seen(marc.id(), world.clock().instant()));

        assertThat(available()).isEqualTo("marc");
        assertThat(lapsed()).isEmpty();
    }

    @Test
    void are_not_available_at_their_limit_of_talks() {
        open(marc, 2);
        arrive(marc);
        talk(marc, "claire");
        assertThat(available()).isEqualTo("marc");

        var second = talk(marc, "karim");
        assertThat(available()).isEmpty();

        world.transactions()
                .run(() -> world.adviceRequests()
                        .replace(second.ended(AdviceRequest.Status.DONE), AdviceRequest.Status.ACCEPTED, null));
        assertThat(available()).isEqualTo("marc");
    }

    @Test
    void are_not_available_when_those_at_them_are_no_staff_or_blocked_or_erased() {
        var anne = world.advisor("anne");
        for (var advisor : new Account[] {marc, sophie, anne}) {
            open(advisor, 3);
            arrive(advisor);
        }

        world.accounts().save(marc.withRole(Role.CUSTOMER));
        world.accounts().save(sophie.blocked(true));
        world.accounts().erase(anne.id());

        assertThat(available()).isEmpty();
    }

    @Test
    void have_lapsed_with_a_talk_going_on_even_when_not_declared() {
        talk(marc, "claire");
        assertThat(lapsed()).isEqualTo("marc");

        arrive(marc);
        assertThat(lapsed()).isEmpty();
    }

    @Test
    void have_not_lapsed_when_nobody_expects_anything_of_them() {
        save(new Desk(marc.id(), false, 3));
        arrive(marc);
        leave(marc);
        world.clock().advance(GRACE);

        assertThat(lapsed()).isEmpty();
    }

    private AdviceRequest talk(Account advisor, String customerName) {
        var customer = world.customer(customerName);
        var request = AdviceRequest.made(
                new AdviceId(world.ids().next()),
                customer.person(),
                null,
                world.clock().instant());
        var accepted = request.acceptedBy(advisor.person(), world.talk(Conversation.Kind.ADVICE, customer, advisor));
        world.transactions().run(() -> {
            world.adviceRequests().add(request, new AdviceRequests.Line(1, 1));
            world.adviceRequests()
                    .replace(
                            accepted,
                            AdviceRequest.Status.PENDING,
                            world.clock().instant());
        });
        return accepted;
    }

    private void open(Account advisor, int maxChats) {
        save(new Desk(advisor.id(), true, maxChats));
    }

    private void save(Desk desk) {
        world.transactions().run(() -> world.desks().save(desk));
    }

    private void arrive(Account advisor) {
        world.transactions().run(() -> world.presences().arrived(advisor.id()));
    }

    private void leave(Account advisor) {
        world.transactions()
                .run(() -> world.presences().gone(advisor.id(), world.clock().instant()));
    }

    private String available() {
        return names(world.desks().available(world.clock().instant().minus(GRACE)));
    }

    private String lapsed() {
        return names(world.desks().lapsed(world.clock().instant().minus(GRACE)));
    }

    private String names(List<UserId> advisors) {
        return advisors.stream()
                .map(id -> world.accounts().find(id).orElseThrow().name().value())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
