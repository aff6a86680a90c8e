package dev.paddock.persistence.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceRangeTest {
    private static final long MOST = (1L << 32) - 1;

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 4294967295", "2147483647, 1", "2147483647, 4294967295"})
    void has_a_place_for_each_message_of_each_conversation(long conversation, long seq) {
        long place = MessagePlace.of(conversation, seq);

        assertThat(MessagePlace.conversation(place)).isEqualTo(conversation);
        assertThat(MessagePlace.seq(place)).isEqualTo(seq);
    }

    @ParameterizedTest
    @CsvSource({"1, 4294967296", "2147483648, 1", "-1, 1", "1, -1"})
    void has_no_place_for_what_would_be_another_conversations(long conversation, long seq) {
        assertThatIllegalArgumentException().isThrownBy(() -> MessagePlace.of(conversation, seq));
    }

    @Test
    void compares_with_numbers_no_message_has_within_the_conversation() {
        assertThat(MessagePlace.bound(Long.MAX_VALUE)).isEqualTo(MOST + 1);
        assertThat(MessagePlace.bound(-5)).isZero();
        assertThat(MessagePlace.bound(7)).isEqualTo(7);
    }

    @Test
    void reads_what_it_writes() {
        var ranges = List.of(
                new PlaceRange(MessagePlace.of(1, 5), MessagePlace.of(1, 9)),
                new PlaceRange(MessagePlace.of(2_000_000_000, 1), MessagePlace.of(2_000_000_000, MOST)));

        assertThat(PlaceRange.text(ranges)).isEqualTo("1:5-9 2000000000:1-4294967295");
        assertThat(PlaceRange.parse(PlaceRange.text(ranges))).isEqualTo(ranges);
    }
}
