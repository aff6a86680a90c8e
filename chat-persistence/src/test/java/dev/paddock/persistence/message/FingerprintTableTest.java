package dev.paddock.persistence.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTableTest {
    private final FingerprintTable table = new FingerprintTable();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void finds_what_a_map_would_find(long seed) {
        var random = new SplittableRandom(seed);
        var expected = new HashMap<Long, Long>();
        for (int i = 0; i < 20_000; i++) {
            long fingerprint =
                    random.nextInt(100) == 0 ? random.nextLong(50) << 20 : random.nextLong(); // some meet in a slot
            long place = random.nextLong(Long.MAX_VALUE);
            table.put(fingerprint, place);
            expected.put(fingerprint == 0 ? 1L : fingerprint, place);
        }

        assertThat(table.size()).isEqualTo(expected.size());
        expected.forEach(
                (fingerprint, place) -> assertThat(table.find(fingerprint)).isEqualTo(place));
    }

    @Test
    void finds_nothing_where_there_is_nothing() {
        table.put(7, 70);

        assertThat(table.find(8)).isEqualTo(-1);
        assertThat(table.find(0)).isEqualTo(-1);
        assertThat(table.find(7L + (1 << 10))).isEqualTo(-1); // the slot of 7
    }

    @Test
    void takes_zero_for_a_fingerprint_like_others() {
        table.put(0, 5);

        assertThat(table.find(0)).isEqualTo(5);
    }
}
