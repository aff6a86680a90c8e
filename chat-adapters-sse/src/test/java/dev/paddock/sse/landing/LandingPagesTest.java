package dev.paddock.sse.landing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.SettableClock;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Language;
import dev.paddock.sse.TestEdge;
import dev.paddock.sse.page.WebFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LandingPagesTest {
    private static final Facts ONE_ADVISOR = new Facts(1, null, List.of(), List.of());

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T10:00:00Z"));
    private volatile Supplier<Facts> facts = () -> ONE_ADVISOR;
    private final LandingPages pages = new LandingPages(
            new WebFiles("test-web"),
            new Landing.About("https://paddock.example", false, null, TestEdge.PARIS),
            () -> facts.get(),
            clock);

    private String french() {
        return pages.in(Language.FRENCH).text();
    }

    @Test
    void are_there_without_the_store_and_say_more_when_it_is_back() {
        facts = () -> {
            throw new UnavailableException("away", new IllegalStateException("no connection"));
        };
        assertThat(french()).contains("<title>Accueil</title>", "personne");

        facts = () -> ONE_ADVISOR;
        clock.advance(Duration.ofSeconds(1));
        assertThat(french()).contains("1 disponibles");
    }

    @Test
    void ask_the_store_once_a_second() {
        var asked = new int[1];
        facts = () -> {
            asked[0]++;
            return ONE_ADVISOR;
        };

        french();
        pages.in(Language.ENGLISH);
        clock.advance(Duration.ofMillis(999));
        french();
        assertThat(asked[0]).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));
        french();
        assertThat(asked[0]).isEqualTo(2);
    }

    @Test
    void do_not_make_callers_wait_for_a_slow_store() throws Exception {
        french();
        clock.advance(Duration.ofSeconds(1));
        var asking = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        facts = () -> {
            asking.countDown();
            await(answered);
            return Facts.NONE;
        };
        var slow = CompletableFuture.supplyAsync(this::french);
        await(asking);

        assertThat(french()).contains("1 disponibles");

        answered.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).contains("personne");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
