package dev.paddock.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.conversation.PostOutcome;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FullDiskTest extends StoreOnSmallDisk {
    @Test
    void fails_at_once_is_logged_once_and_goes_on_by_itself() throws Exception {
        seq(post("first"));
        fillUp();

        for (int i = 0; i < 20; i++) {
            assertThat(inTime(() -> post("meanwhile"))).isEqualTo(new PostOutcome.Unavailable());
            assertThat(inTime(() -> stores.reachable())).isFalse();
            inTime(() -> assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> stores.rooms().all()));
            inTime(() -> assertThatExceptionOfType(UnavailableException.class).isThrownBy(this::announce));
        }
        disk.free();
        awaitReturn();
        seq(post("meanwhile"));

        assertHistoryIsWhole();
        assertThat(said.lines()).hasSize(2);
        assertThat(said.lines().get(0))
                .contains("the database is away (its file can't be written: No space left on device)");
        assertThat(said.lines().get(1)).contains("the database is back after");
        assertThat(saidOfStatements.lines()).isEmpty();
        assertThat(saidOfGroups.lines()).isEmpty();
    }

    @Test
    void says_it_again_when_it_happens_again() throws Exception {
        for (int outages = 1; outages <= 3; outages++) {
            fillUp();
            disk.free();
            awaitReturn();
            assertThat(said.lines()).hasSize(2 * outages);
        }
        assertHistoryIsWhole();
    }

    @Test
    void is_not_opened_before_there_is_room_for_a_while() throws Exception {
        fillUp();
        disk.free(300_000);
        long began = System.nanoTime();
        while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(3)) { // it looks every second
            assertThat(stores.reachable()).isFalse();
        }

        disk.free();
        awaitReturn();
        assertThat(said.lines()).hasSize(2);
    }

    @Test
    void can_be_closed_while_it_is_away_and_opened_later() throws Exception {
        fillUp();
        stores.close();

        assertThat(said.lines()).hasSize(1);
        disk.free();
        stores = opened();
        assertHistoryIsWhole();
    }
}
