package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that no client sends: whatever comes, it ends one connection at most, and the next one is served. */
class FrameFuzzTest {
    private static final int PEERS = 80;
    private static final int[] LENGTHS = {0, 1, 125, 126, 127, 65_535, 65_536, 16 * 1024, 16 * 1024 + 1};

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void broken_frames_end_their_connection_at_most(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < PEERS; i++) {
            try (var attacker = house.attack().shakeHands()) {
                for (int frames = random.nextInt(1, 6); frames > 0; frames--) {
                    attacker.write(frame(random));
                }
            } catch (UncheckedIOException e) {
                // cut off while it still wrote, which is as good an end as any
                assertThat(e).hasMessageMatching(".*(reset|[Bb]roken pipe|aborted).*");
            }
        }

        var claire = house.connect(house.world.customer("claire"));
        assertThat(claire.ask("{\"type\":\"people.list\",\"id\":\"7\"}")
                        .path("type")
                        .asString())
                .isEqualTo("ok");
    }

    /** A frame whose head is drawn, with a payload that need not be as long as it says. */
    private static byte[] frame(SplittableRandom random) {
        var frame = new ByteArrayOutputStream();
        frame.write(random.nextInt(256));
        boolean masked = random.nextInt(8) > 0;
        long says = random.nextBoolean() ? LENGTHS[random.nextInt(LENGTHS.length)] : random.nextInt(200);
        int form = random.nextInt(4);
        int bit = masked ? 0x80 : 0;
        if (form == 0) {
            frame.write(bit | 127);
            long huge = random.nextBoolean() ? random.nextLong() : says;
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) (huge >>> shift));
            }
        } else if (form == 1 || says > 125) {
            frame.write(bit | 126);
            frame.write((int) says >> 8);
            frame.write((int) says);
        } else {
            frame.write(bit | (int) says);
        }
        var mask = new byte[4];
        random.nextBytes(mask);
        if (masked) {
            frame.writeBytes(mask);
        }
        var payload = new byte[(int) Math.min(says, random.nextInt(400))];
        if (random.nextBoolean()) {
            random.nextBytes(payload);
        } else {
            var json = "{\"type\":\"hello\",\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);
            System.arraycopy(json, 0, payload, 0, Math.min(json.length, payload.length));
        }
        frame.writeBytes(payload);
        return frame.toByteArray();
    }
}
