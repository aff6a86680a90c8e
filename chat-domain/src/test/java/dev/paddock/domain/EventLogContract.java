package dev.paddock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.EventLog.Numbered;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationEvent;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link EventLog} does. */
public abstract class EventLogContract extends LiveContract {
    private static final Person CLAIRE = new Person(new UserId("claire"), "Claire", Role.CUSTOMER);

    @Test
    void is_empty_at_first() {
        assertThat(world.eventLog().after(0, 10)).isEmpty();
        assertThat(world.eventLog().newest()).isZero();
        assertThat(world.eventLog().oldestKept()).isEqualTo(1);
    }

    @Test
    void numbers_events_from_one_on_and_keeps_them_as_they_were_and_when() {
        world.transactions().run(() -> {
            append(event(1));
            append(event(2));
        });
        var later = world.clock().advance(Duration.ofSeconds(1));
        append(event(3));

        assertThat(world.eventLog().after(0, 10))
                .containsExactly(
                        new Numbered(1, World.NOON, event(1)),
                        new Numbered(2, World.NOON, event(2)),
                        new Numbered(3, later, event(3)));
        assertThat(world.eventLog().newest()).isEqualTo(3);
        assertThat(world.eventLog().oldestKept()).isEqualTo(1);
    }

    @Test
    void gives_what_follows_a_number_up_to_a_limit() {
        LongStream.rangeClosed(1, 5).forEach(i -> append(event(i)));

        assertThat(world.eventLog().after(2, 2)).extracting(Numbered::number).containsExactly(3L, 4L);
        assertThat(world.eventLog().after(5, 2)).isEmpty();
        assertThat(world.eventLog().after(99, 2)).isEmpty();
    }

    @Test
    void neither_keeps_nor_numbers_what_was_rolled_back() {
        try {
            world.transactions().run(() -> {
                append(event(1));
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException undone) {
            assertThat(undone).hasMessage("undone");
        }
        append(event(2));

        assertThat(world.eventLog().after(0, 10)).containsExactly(new Numbered(1, World.NOON, event(2)));
    }

    @Test
    void keeps_nothing_of_what_is_fleeting_but_tells_it() {
        var read = new ConversationEvent.Read(new ConversationId("talk"), CLAIRE.id(), 7);

        world.events().append(read);
        append(event(1));

        assertThat(world.eventLog().after(0, 10)).extracting(Numbered::event).containsExactly(event(1));
        assertThat(world.heard().heard()).containsExactlyInAnyOrder(read, event(1));
    }

    @Test
    void forgets_what_is_old_and_never_gives_its_numbers_again() {
        append(event(1));
        var noon = world.clock().advance(Duration.ofHours(1));
        append(event(2));

        world.eventLog().prune(noon);
        assertThat(world.eventLog().after(0, 10)).extracting(Numbered::number).containsExactly(2L);
        assertThat(world.eventLog().oldestKept()).isEqualTo(2);

        world.eventLog().prune(noon.plusMillis(1));
        assertThat(world.eventLog().after(0, 10)).isEmpty();
        assertThat(world.eventLog().newest()).isEqualTo(2);
        assertThat(world.eventLog().oldestKept()).isEqualTo(3);

        append(event(3));
        assertThat(world.eventLog().after(0, 10)).extracting(Numbered::number).containsExactly(3L);
    }

    @Test
    void tells_its_followers_before_the_change_returns() {
        world.transactions().run(() -> append(event(1)));

        assertThat(world.logged().heard()).containsExactly(new Numbered(1, World.NOON, event(1)));
    }

    @Test
    void tells_each_event_once_in_the_order_of_numbers_whoever_makes_them() {
        long threads = 16;
        long each = 20;

        Race.of((int) threads, thread -> {
            for (int i = 0; i < each; i++) {
                long number = thread * each + i;
                world.transactions().run(() -> append(event(number)));
            }
            return thread;
        });

        assertThat(world.eventLog().after(0, 1_000)).isEqualTo(world.logged().heard());
        assertThat(world.logged().heard())
                .extracting(Numbered::number)
                .isEqualTo(LongStream.rangeClosed(1, threads * each).boxed().toList());
        assertThat(world.heard().heard())
                .isEqualTo(world.logged().heard().stream().map(Numbered::event).toList());
    }

    @Test
    void shows_no_reader_a_number_before_all_that_are_smaller() {
        var done = new ConcurrentLinkedQueue<Integer>();

        var holes = Race.of(5, thread -> {
            if (thread > 0) {
                LongStream.range(0, 50).forEach(i -> world.transactions().run(() -> append(event(i))));
                done.add(thread);
                return List.<Numbered>of();
            }
            long read = 0;
            while (read < 200) {
                for (var event : world.eventLog().after(read, 1_000)) {
                    if (event.number() != ++read) {
                        return List.of(event);
                    }
                }
            }
            return List.<Numbered>of();
        });

        assertThat(holes).allMatch(List::isEmpty);
        assertThat(done).hasSize(4);
    }

    @Test
    void keeps_events_of_every_kind_as_they_were() {
        var events = SomeEvents.ofEveryKind();

        events.forEach(this::append);

        assertThat(world.eventLog().after(0, 1_000)).extracting(Numbered::event).isEqualTo(events);
    }

    private void append(StateEvent event) {
        world.events().append(event);
    }

    private static StateEvent event(long number) {
        return number % 2 == 0
                ? new RoomEvent.MemberJoined(new RoomId("room-" + number), CLAIRE)
                : new AccountEvent.AccountErased(new UserId("user-" + number));
    }
}
