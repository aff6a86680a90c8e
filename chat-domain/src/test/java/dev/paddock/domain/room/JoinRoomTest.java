package dev.paddock.domain.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Code;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.shop.Shop;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JoinRoomTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Room atelier = world.room("Atelier", 2);
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Account lea = world.customer("lea");
    private final JoinRoom joinRoom = shop.rooms().joinRoom();
    private final LeaveRoom leaveRoom = shop.rooms().leaveRoom();

    @Nested
    class With_seats_free {
        @Test
        void seats_a_newcomer_and_tells() {
            var joined = (JoinOutcome.Joined) join(claire);

            assertThat(joined.room().members()).isEqualTo(1);
            assertThat(world.seats().holds(atelier.id(), claire.id())).isTrue();
            assertThat(world.heard().heard())
                    .containsExactly(new RoomEvent.MemberJoined(atelier.id(), claire.person()));
        }

        @Test
        void gives_a_newcomer_nothing_unread() {
            world.post(atelier, karim, "before");
            world.post(atelier, karim, "before, too");

            join(claire);
            world.post(atelier, karim, "after");

            var conversation = world.conversations()
                    .find(atelier.conversation(), claire.id())
                    .orElseThrow();
            assertThat(conversation.readSeq()).isEqualTo(2);
            assertThat(conversation.lastSeq()).isEqualTo(3);
        }

        @Test
        void keeps_the_seat_of_whoever_comes_by_another_tab_and_tells_nobody() {
            join(claire);
            world.heard().forget();

            assertThat(((JoinOutcome.AlreadySeated) join(claire)).room().members())
                    .isEqualTo(1);
            assertThat(world.heard().heard()).isEmpty();
        }
    }

    @Nested
    class With_one_seat_left {
        @BeforeEach
        void one_sits_there() {
            join(claire);
        }

        @Test
        void turns_away_whoever_comes_after_the_last_seat() {
            assertThat(((JoinOutcome.Joined) join(karim)).room().isFull()).isTrue();
            world.heard().forget();

            assertThat(join(lea)).isEqualTo(new RoomRefusal.RoomFull(new Capacity(2)));
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void seats_one_of_all_who_come_at_once() {
            var crowd = IntStream.range(0, 16)
                    .mapToObj(i -> world.customer("crowd-" + i))
                    .toList();

            var outcomes = Race.of(16, i -> join(crowd.get(i)));

            assertThat(outcomes.stream().filter(JoinOutcome.Joined.class::isInstance))
                    .hasSize(1);
            assertThat(world.rooms().find(atelier.id()).orElseThrow().members()).isEqualTo(2);
        }
    }

    @Nested
    class In_a_full_room {
        @BeforeEach
        void both_seats_are_taken() {
            join(claire);
            join(karim);
        }

        @Test
        void lets_those_seated_come_back() {
            assertThat(join(claire)).isInstanceOf(JoinOutcome.AlreadySeated.class);
        }

        @Test
        void gives_the_seat_of_whoever_leaves_to_the_next() {
            assertThat(leaveRoom.leave(atelier.id(), claire.person())).isTrue();

            assertThat(join(lea)).isInstanceOf(JoinOutcome.Joined.class);
            assertThat(join(claire)).isInstanceOf(RoomRefusal.RoomFull.class);
        }

        @Test
        void seats_more_once_it_has_grown() {
            world.rooms().save(atelier.sized(new Capacity(3)));

            assertThat(join(lea)).isInstanceOf(JoinOutcome.Joined.class);
        }
    }

    @Nested
    class In_a_room_that_shrank_below_those_present {
        private final Room balades = world.room("Balades", 3);

        @BeforeEach
        void three_sit_in_a_room_for_two() {
            for (var person : new Account[] {claire, karim, lea}) {
                joinRoom.join(balades.id(), person.person());
            }
            world.rooms().save(balades.sized(new Capacity(2)));
        }

        @Test
        void keeps_everybody() {
            assertThat(joinRoom.join(balades.id(), lea.person())).isInstanceOf(JoinOutcome.AlreadySeated.class);
        }

        @Test
        void takes_nobody_until_fewer_sit_there_than_it_seats() {
            var marc = world.customer("marc").person();
            leaveRoom.leave(balades.id(), claire.person());
            assertThat(joinRoom.join(balades.id(), marc)).isEqualTo(new RoomRefusal.RoomFull(new Capacity(2)));

            leaveRoom.leave(balades.id(), karim.person());
            assertThat(joinRoom.join(balades.id(), marc)).isInstanceOf(JoinOutcome.Joined.class);
        }
    }

    @Nested
    class Where_there_is_no_room {
        @Test
        void says_whether_it_ever_was() {
            world.rooms().delete(atelier.id(), world.clock().instant());

            assertThat(join(claire)).isEqualTo(new RoomRefusal.RoomIsDeleted());
            assertThat(joinRoom.join(new RoomId("elsewhere"), claire.person())).isEqualTo(new RoomRefusal.NoSuchRoom());
            assertThat(((Refusal) join(claire)).code()).isEqualTo(Code.ROOM_DELETED);
        }
    }

    @Nested
    class Leaving {
        @Test
        void is_told_once() {
            join(claire);
            world.heard().forget();

            assertThat(leaveRoom.leave(atelier.id(), claire.person())).isTrue();
            assertThat(leaveRoom.leave(atelier.id(), claire.person())).isFalse();
            assertThat(world.heard().heard()).containsExactly(new RoomEvent.MemberLeft(atelier.id(), claire.person()));
        }

        @Test
        void and_coming_back_starts_with_nothing_unread_again() {
            join(claire);
            leaveRoom.leave(atelier.id(), claire.person());
            world.post(atelier, karim, "meanwhile");

            assertThat(join(claire)).isInstanceOf(JoinOutcome.Joined.class);
            assertThat(world.conversations()
                            .find(atelier.conversation(), claire.id())
                            .orElseThrow()
                            .readSeq())
                    .isEqualTo(1);
        }
    }

    private JoinOutcome join(Account account) {
        return joinRoom.join(atelier.id(), account.person());
    }
}
