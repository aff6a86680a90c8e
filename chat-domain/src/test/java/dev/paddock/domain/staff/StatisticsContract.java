package dev.paddock.domain.staff;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.staff.Statistics.Minute;
import dev.paddock.domain.staff.Statistics.Wait;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Statistics} does. */
public abstract class StatisticsContract extends LiveContract {
    private static final Duration HOUR = Duration.ofHours(1);

    private Instant noon;
    private Account claire;
    private Account marc;

    @BeforeEach
    final void meet() {
        noon = world.clock().instant();
        claire = world.customer("claire");
        marc = world.advisor("marc");
    }

    @Test
    void count_nothing_where_nothing_happened() {
        assertThat(world.statistics().waits(noon, noon.plus(HOUR))).isEmpty();
        assertThat(world.statistics().chats(noon, noon.plus(HOUR))).isZero();
        assertThat(world.statistics().messages(noon, noon.plus(HOUR))).isZero();
        assertThat(world.statistics().booked(noon, noon.plus(HOUR)).values()).allMatch(count -> count == 0);
    }

    @Test
    void know_how_long_those_accepted_in_that_time_had_waited() {
        var first = accepted(Duration.ofSeconds(30));
        replace(first.ended(Status.DONE), Status.ACCEPTED, null);
        var second = accepted(Duration.ofSeconds(10));

        assertThat(world.statistics().waits(noon, noon.plus(HOUR)))
                .containsExactly(
                        new Wait(noon.plusSeconds(30), Duration.ofSeconds(30), marc.person()),
                        new Wait(noon.plusSeconds(40), Duration.ofSeconds(10), marc.person()));
        assertThat(world.statistics().waits(noon.plusSeconds(30), noon.plusSeconds(40)))
                .hasSize(1);

        replace(second.pendingAgain(), Status.ACCEPTED, null);
        assertThat(world.statistics().waits(noon, noon.plus(HOUR))).hasSize(1);
    }

    @Test
    void count_the_advice_conversations_opened_in_that_time() {
        world.talk(Conversation.Kind.ADVICE, claire, marc);
        world.talk(Conversation.Kind.DIRECT, claire, marc);
        world.clock().advance(HOUR);
        world.talk(Conversation.Kind.ADVICE, claire, marc);

        assertThat(world.statistics().chats(noon, noon.plus(HOUR))).isEqualTo(1);
        assertThat(world.statistics().chats(noon, noon.plus(HOUR).plusMillis(1)))
                .isEqualTo(2);
    }

    @Test
    void count_the_messages_posted_in_that_time() {
        var room = world.room("Atelier", 2);
        world.post(room, claire, "one");
        world.post(room, claire, "two");
        world.clock().advance(HOUR);
        world.post(room, claire, "three");

        assertThat(world.statistics().messages(noon, noon.plus(HOUR))).isEqualTo(2);
        assertThat(world.statistics().messages(noon, noon.plus(HOUR).plusMillis(1)))
                .isEqualTo(3);
    }

    @Test
    void count_the_messages_of_each_minute() {
        var room = world.room("Atelier", 2);
        world.post(room, claire, "one");
        world.clock().advance(Duration.ofSeconds(59));
        world.post(room, claire, "two");
        world.clock().advance(Duration.ofSeconds(121));
        world.post(room, claire, "three");
        world.clock().advance(HOUR);
        world.post(room, claire, "late");

        assertThat(world.statistics().messagesByMinute(noon, noon.plus(HOUR)))
                .containsExactly(new Minute(noon, 2), new Minute(noon.plusSeconds(180), 1));
    }

    @Test
    void count_what_is_booked_for_that_time_by_dealership_and_category() {
        var versailles = new CalendarId(new DealerId("versailles"), Category.ROAD);
        world.appointments().book(SomeCalendars.appointment(world, versailles, claire, 3), 9);
        book(Category.ROAD, 0);
        book(Category.ROAD, 1);
        book(Category.TRACK, 1);
        book(Category.ROAD, 24);
        var cancelled = SomeCalendars.appointment(world, Category.MAINTENANCE, claire, 1);
        world.appointments().book(cancelled, 9);
        world.appointments().cancel(cancelled.id(), noon);

        var booked = world.statistics().booked(noon, noon.plus(Duration.ofDays(1)));

        assertThat(booked)
                .containsEntry(at(Category.ROAD), 2)
                .containsEntry(versailles, 1)
                .containsEntry(at(Category.TRACK), 1)
                .satisfies(counts -> assertThat(counts.getOrDefault(at(Category.MAINTENANCE), 0))
                        .isZero());
    }

    private AdviceRequest accepted(Duration wait) {
        var customer = world.customer("customer-" + wait.toSeconds());
        var request = AdviceRequest.made(
                new AdviceId(world.ids().next()),
                customer.person(),
                null,
                world.clock().instant());
        world.transactions().run(() -> world.adviceRequests().add(request, new AdviceRequests.Line(1, 1)));
        var at = world.clock().advance(wait);
        var accepted = request.acceptedBy(marc.person(), world.talk(Conversation.Kind.ADVICE, customer, marc));
        replace(accepted, Status.PENDING, at);
        return accepted;
    }

    private void replace(AdviceRequest request, Status expected, @Nullable Instant decidedAt) {
        assertThat(world.transactions().run(() -> world.adviceRequests().replace(request, expected, decidedAt)))
                .isTrue();
    }

    private void book(Category category, int hoursAhead) {
        world.appointments().book(SomeCalendars.appointment(world, category, claire, hoursAhead), 9);
    }
}
