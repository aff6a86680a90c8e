package dev.paddock.sse.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.notification.OfferText;
import dev.paddock.sse.EventReader;
import dev.paddock.sse.HttpRecorder;
import dev.paddock.sse.TestEdge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StalledReadersTest {
    private static final String STREAM = "/api/v1/notifications/stream";
    private static final int OFFERS = 600;

    /** Each offer has about 1 KiB: what is sent is a multiple of what a peer that does not read can hold. */
    private static String body(int number) {
        return number + " " + "é".repeat(480);
    }

    @Test
    @Timeout(120)
    void are_cut_and_nobody_else_misses_or_waits_for_anything() throws Exception {
        try (var edge = TestEdge.paced(new Pace(Duration.ofSeconds(15), Duration.ofSeconds(3)))) {
            var emitOffer = edge.shop.offers().emitOffer();
            var reading = new ArrayList<EventReader>();
            var stalled = new ArrayList<EventReader>();
            for (int i = 0; i < 100; i++) {
                var account = edge.world.customer("customer" + i).optedIn(true);
                edge.world.accounts().save(account);
                var program = edge.programOf(account);
                if (i % 10 == 0) {
                    stalled.add(program.stalledStream(STREAM));
                } else {
                    reading.add(program.stream(STREAM));
                }
            }

            for (int i = 0; i < OFFERS; i++) {
                emitOffer.emit(new OfferText("Pneus", body(i), null), null);
                if (i % 50 == 49) {
                    reading.get(0).next(); // somebody keeps pace with what is sent
                }
            }

            for (var reader : reading) {
                readAll(reader, reader == reading.get(0) ? OFFERS / 50 : 0);
            }
            for (var reader : stalled) {
                assertThat(reader.isCut()).isTrue();
            }
            assertThat(edge.tallied.dropped).hasSize(stalled.size()).containsOnly(HttpRecorder.StreamKind.OFFERS);
            reading.forEach(EventReader::close);
        }
    }

    private static void readAll(EventReader reader, int from) {
        List<String> got = IntStream.range(from, OFFERS)
                .mapToObj(i -> reader.next("notification").at("/body"))
                .toList();
        assertThat(got)
                .isEqualTo(IntStream.range(from, OFFERS)
                        .mapToObj(StalledReadersTest::body)
                        .toList());
    }
}
