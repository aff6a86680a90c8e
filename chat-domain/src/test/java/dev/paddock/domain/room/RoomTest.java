package dev.paddock.domain.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paddock.domain.Checked;
import dev.paddock.domain.conversation.ConversationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {
    @Nested
    class A_name {
        @Test
        void has_3_to_64_characters() {
            assertThat(RoomName.parse("ab")).isInstanceOf(Checked.Invalid.class);
            assertThat(RoomName.parse(" ab ")).isInstanceOf(Checked.Invalid.class);
            assertThat(RoomName.parse("abc")).isEqualTo(Checked.valid(new RoomName("abc")));
            assertThat(RoomName.parse("é".repeat(64))).isInstanceOf(Checked.Valid.class);
            assertThat(RoomName.parse("é".repeat(65))).isInstanceOf(Checked.Invalid.class);
        }

        @Test
        void is_the_same_name_in_whatever_case_and_form() {
            assertThat(RoomName.parse("ÉTÉ à Nîmes").orThrow().key())
                    .isEqualTo(RoomName.parse("été À nI\u0302mes").orThrow().key());
            assertThat(RoomName.parse("Atelier 1").orThrow().key())
                    .isNotEqualTo(RoomName.parse("Atelier 2").orThrow().key());
        }

        @Test
        void stays_on_one_line_and_in_one_direction() {
            assertThat(RoomName.parse("Ate\nlier")).isEqualTo(Checked.valid(new RoomName("Ate lier")));
            assertThat(RoomName.parse("Ate\u202elier")).isEqualTo(Checked.valid(new RoomName("Atelier")));
        }
    }

    @Nested
    class A_capacity {
        @ParameterizedTest
        @ValueSource(longs = {2, 3, 9_999, 10_000})
        void is_2_to_10000(long seats) {
            assertThat(Capacity.parse(seats)).isEqualTo(Checked.valid(new Capacity((int) seats)));
        }

        @ParameterizedTest
        @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, 10_001, (1L << 32) + 2, Long.MAX_VALUE})
        void is_nothing_else(long seats) {
            assertThat(Capacity.parse(seats)).isEqualTo(Checked.invalidValue("A room has 2 to 10,000 seats."));
        }

        @Test
        void can_not_even_be_made_of_anything_else() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Capacity(1));
            assertThatIllegalArgumentException().isThrownBy(() -> new Capacity(10_001));
        }

        @Test
        void is_reached_by_as_many_as_it_seats() {
            assertThat(new Capacity(2).isReachedBy(1)).isFalse();
            assertThat(new Capacity(2).isReachedBy(2)).isTrue();
            assertThat(new Capacity(2).isReachedBy(3)).isTrue();
        }
    }

    @Nested
    class A_room {
        private final Room room = new Room(new RoomId("r"), new RoomName("Atelier"), new Capacity(2), 1, false);

        @Test
        void is_full_when_every_seat_is_taken() {
            assertThat(room.isFull()).isFalse();
            assertThat(new Room(room.id(), room.name(), room.capacity(), 2, false).isFull())
                    .isTrue();
        }

        @Test
        void has_a_conversation_by_its_own_id() {
            assertThat(room.conversation()).isEqualTo(new ConversationId("r"));
        }

        @Test
        void seats_nobody_once_deleted() {
            assertThat(room.asDeleted()).isEqualTo(new Room(room.id(), room.name(), room.capacity(), 0, true));
        }
    }
}
