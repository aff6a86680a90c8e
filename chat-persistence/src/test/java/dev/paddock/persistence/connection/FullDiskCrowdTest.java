package dev.paddock.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.conversation.Roster.Admission;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FullDiskCrowdTest extends StoreOnSmallDisk {
    /** Whatever each of them is in the middle of: nobody waits for ever, and what was acknowledged is so. */
    @RepeatedTest(3)
    void loses_nothing_that_was_acknowledged_to_a_crowd() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<Long>();
        var announced = new ConcurrentLinkedQueue<String>();
        var crowd = Executors.newFixedThreadPool(12);
        var done = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.runAsync(() -> goOn(i, acknowledged, announced), crowd))
                .toList();
        while (acknowledged.size() < 30) {
            Thread.onSpinWait();
        }
        disk.fill();
        CompletableFuture.allOf(done.toArray(CompletableFuture[]::new))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        crowd.shutdown();
        disk.free();
        awaitReturn();
        seq(post("after"));
        announce();

        assertHistoryIsWhole();
        assertThat(heard.heard()).extracting(Message::seq).containsAll(acknowledged);
        assertThat(eventsHeard()).containsAll(announced).doesNotHaveDuplicates();
        assertThat(eventsStored()).isEqualTo(eventsHeard());
        assertThat(said.lines()).hasSize(2);
    }

    /** Posts, announces or reads, by turns of {@code person}, until it failed three times. */
    private void goOn(int person, Queue<Long> acknowledged, Queue<String> announced) {
        int failures = 0;
        for (int n = 0; failures < 3; n++) {
            String what = person + ":" + n;
            boolean done = switch (person % 3) {
                case 0 -> posted(what, acknowledged);
                case 1 -> announced(what, announced);
                default -> read();
            };
            failures += done ? 0 : 1;
        }
    }

    private boolean posted(String text, Queue<Long> acknowledged) {
        if (post(text) instanceof PostOutcome.Posted posted) {
            acknowledged.add(posted.seq());
            return true;
        }
        return false;
    }

    private boolean announced(String what, Queue<String> announced) {
        try {
            announce(what);
            announced.add(what);
            return true;
        } catch (UnavailableException e) {
            return false;
        }
    }

    private boolean read() {
        try {
            assertThat(stores.rooms().find(room.id())).isPresent();
            assertThat(stores.roster().admission(CLAIRE.id(), room.conversation()))
                    .isEqualTo(Admission.NOT_A_MEMBER);
            return true;
        } catch (UnavailableException e) {
            return false;
        }
    }

    private List<String> eventsHeard() {
        return events.heard().stream().map(event -> words(event.event())).toList();
    }

    private List<String> eventsStored() {
        return stores.eventLog().after(0, 100_000).stream()
                .map(event -> words(event.event()))
                .toList();
    }
}
