package dev.paddock.ws.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final Remembered<Integer> number = new Remembered<>(() -> {
        int value = read.incrementAndGet();
        meanwhile.getAndSet(() -> {}).run();
        return value;
    });

    @Test
    void is_read_again_once_it_may_have_changed() {
        assertThat(number.get()).isEqualTo(1);

        number.forget();
        assertThat(number.get()).isEqualTo(2);
    }

    @Test
    void is_not_remembered_if_it_changed_while_it_was_read() {
        meanwhile.set(number::forget);
        assertThat(number.get()).isEqualTo(1);
        assertThat(number.get()).isEqualTo(2);
    }

    @Test
    void is_what_it_was_set_to_whoever_still_reads_what_it_was() {
        meanwhile.set(() -> number.set(7));
        assertThat(number.get()).isEqualTo(1);

        number.set(8);
        assertThat(number.get()).isEqualTo(8);
    }
}
