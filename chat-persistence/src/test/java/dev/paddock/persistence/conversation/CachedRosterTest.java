package dev.paddock.persistence.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Race;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Roster;
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.direct.DirectEvent;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedRosterTest {
    private static final RoomId ATELIER = new RoomId("atelier");
    private static final RoomId BALADES = new RoomId("balades");
    private static final Person CLAIRE = person("claire");

    private final Map<String, Admission> stored = new ConcurrentHashMap<>();
    private final AtomicInteger readings = new AtomicInteger();

    private Admission read(UserId user, ConversationId conversation) {
        readings.incrementAndGet();
        return stored.getOrDefault(user.value() + "@" + conversation.value(), Admission.NOT_A_MEMBER);
    }

    private void seat(Person person, RoomId room) {
        stored.put(person.id().value() + "@" + room.value(), Admission.WELCOME);
    }

    @Test
    void asks_once_about_somebody_who_is_welcome() {
        var roster = new CachedRoster(this::read, 10);
        seat(CLAIRE, ATELIER);

        for (int i = 0; i < 5; i++) {
            assertThat(roster.admission(CLAIRE.id(), ATELIER.conversation())).isEqualTo(Admission.WELCOME);
        }

        assertThat(readings).hasValue(1);
    }

    @Test
    void forgets_all_and_what_is_being_read_when_it_is_told_so() {
        var whileReading = new ArrayList<Runnable>();
        var roster = new CachedRoster(
                (user, conversation) -> {
                    whileReading.forEach(Runnable::run);
                    return read(user, conversation);
                },
                10);
        whileReading.add(roster::forgetAll);
        seat(CLAIRE, ATELIER);
        roster.admission(CLAIRE.id(), ATELIER.conversation());
        assertThat(roster.size()).isZero();

        var other = new CachedRoster(this::read, 10);
        other.admission(CLAIRE.id(), ATELIER.conversation());
        other.forgetAll();
        assertThat(other.size()).isZero();
    }

    @Test
    void keeps_nothing_of_those_who_have_no_place() {
        var roster = new CachedRoster(this::read, 10);

        for (int i = 0; i < 100; i++) {
            roster.admission(CLAIRE.id(), new ConversationId("guess-" + i));
        }

        assertThat(roster.size()).isZero();
    }

    @Test
    void keeps_no_more_than_its_limit_and_answers_all_the_same() {
        var roster = new CachedRoster(this::read, 16);

        for (int i = 0; i < 100; i++) {
            var person = person("p" + i);
            seat(person, ATELIER);
            assertThat(roster.admission(person.id(), ATELIER.conversation())).isEqualTo(Admission.WELCOME);
        }

        assertThat(roster.size()).isBetween(1, 16);
    }

    @Test
    void forgets_everybody_in_a_deleted_room_and_nobody_elsewhere() {
        var roster = new CachedRoster(this::read, 100);
        var karim = person("karim");
        seat(CLAIRE, ATELIER);
        seat(karim, ATELIER);
        seat(CLAIRE, BALADES);
        roster.admission(CLAIRE.id(), ATELIER.conversation());
        roster.admission(karim.id(), ATELIER.conversation());
        roster.admission(CLAIRE.id(), BALADES.conversation());

        roster.forget(new RoomEvent.RoomDeleted(ATELIER));

        assertThat(roster.size()).isEqualTo(1);
    }

    @Test
    void forgets_all_conversations_of_two_people_with_a_block_between_them_and_of_nobody_else() {
        var roster = new CachedRoster(this::read, 100);
        var karim = person("karim");
        var lea = person("lea");
        for (var person : List.of(CLAIRE, karim, lea)) {
            for (var room : List.of(ATELIER, BALADES)) {
                seat(person, room);
                roster.admission(person.id(), room.conversation());
            }
        }

        roster.forget(new DirectEvent.BlockChanged(CLAIRE.id(), karim.id()));

        assertThat(roster.size()).isEqualTo(2);
        roster.admission(lea.id(), ATELIER.conversation());
        roster.admission(lea.id(), BALADES.conversation());
        assertThat(readings).hasValue(6);
    }

    @Test
    void forgets_the_two_people_of_a_talk_that_was_closed() {
        var roster = new CachedRoster(this::read, 100);
        var marc = person("marc");
        seat(CLAIRE, ATELIER);
        seat(marc, ATELIER);
        roster.admission(CLAIRE.id(), ATELIER.conversation());
        roster.admission(marc.id(), ATELIER.conversation());

        roster.forget(new AdviceEvent.TalkClosed(ATELIER.conversation(), CLAIRE, marc, null));

        assertThat(roster.size()).isZero();
    }

    @Nested
    class When_a_change_overtakes_a_reading {
        /** Reads, then lets the change happen, then returns what it read before. */
        private Roster overtakenBy(Runnable change) {
            return (user, conversation) -> {
                var before = read(user, conversation);
                if (readings.get() == 1) {
                    change.run();
                }
                return before;
            };
        }

        @Test
        void asks_again_after_somebody_was_blocked() {
            seat(CLAIRE, ATELIER);
            var roster = new CachedRoster[1];
            roster[0] = new CachedRoster(
                    overtakenBy(() -> {
                        stored.clear();
                        roster[0].forget(new DirectEvent.BlockChanged(new UserId("karim"), CLAIRE.id()));
                    }),
                    10);

            roster[0].admission(CLAIRE.id(), ATELIER.conversation());

            assertThat(roster[0].admission(CLAIRE.id(), ATELIER.conversation())).isEqualTo(Admission.NOT_A_MEMBER);
        }

        @Test
        void asks_again_after_somebody_left() {
            seat(CLAIRE, ATELIER);
            var roster = new CachedRoster[1];
            roster[0] = new CachedRoster(
                    overtakenBy(() -> {
                        stored.clear();
                        roster[0].forget(new RoomEvent.MemberLeft(ATELIER, CLAIRE));
                    }),
                    10);

            roster[0].admission(CLAIRE.id(), ATELIER.conversation());

            assertThat(roster[0].admission(CLAIRE.id(), ATELIER.conversation())).isEqualTo(Admission.NOT_A_MEMBER);
        }

        @Test
        void asks_again_after_the_room_was_deleted() {
            seat(CLAIRE, ATELIER);
            var roster = new CachedRoster[1];
            roster[0] = new CachedRoster(
                    overtakenBy(() -> {
                        stored.put("claire@atelier", Admission.ROOM_DELETED);
                        roster[0].forget(new RoomEvent.RoomDeleted(ATELIER));
                    }),
                    10);

            roster[0].admission(CLAIRE.id(), ATELIER.conversation());

            assertThat(roster[0].admission(CLAIRE.id(), ATELIER.conversation())).isEqualTo(Admission.ROOM_DELETED);
        }
    }

    /** One thread joins and leaves, the others ask: once a change was published, nobody hears of the state before it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void never_answers_what_was_true_before_a_change_it_was_told_of(long seed) {
        var roster = new CachedRoster(this::read, 4);
        var random = new SplittableRandom(seed);

        Race.of(4, thread -> {
            if (thread > 0) {
                for (int i = 0; i < 200_000; i++) {
                    roster.admission(CLAIRE.id(), ATELIER.conversation());
                }
                return true;
            }
            for (int i = 0; i < 20_000; i++) {
                boolean joins = random.nextBoolean();
                if (joins) {
                    seat(CLAIRE, ATELIER);
                    roster.forget(new RoomEvent.MemberJoined(ATELIER, CLAIRE));
                } else {
                    stored.remove("claire@atelier");
                    roster.forget(new RoomEvent.MemberLeft(ATELIER, CLAIRE));
                }
                assertThat(roster.admission(CLAIRE.id(), ATELIER.conversation()))
                        .isEqualTo(joins ? Admission.WELCOME : Admission.NOT_A_MEMBER);
            }
            return true;
        });
    }

    private static Person person(String id) {
        return new Person(new UserId(id), id, Role.CUSTOMER);
    }
}
