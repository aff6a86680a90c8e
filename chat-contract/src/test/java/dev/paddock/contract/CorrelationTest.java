package dev.paddock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CorrelationTest {
    @Test
    void leads_from_a_connection_to_its_command() {
        assertThat(Correlation.of("connection-7", "q1")).isEqualTo(new Correlation("connection-7.q1"));
    }

    @Test
    void an_id_that_is_not_fit_for_a_log_stays_out_of_it() {
        assertThat(Correlation.of("connection-7", "claire@paddock.example")).isEqualTo(new Correlation("connection-7"));
    }

    @Test
    void stands_beside_what_is_logged_while_it_lasts_and_no_longer() {
        MDC.put(Correlation.KEY, "outer");
        try {
            new Correlation("inner")
                    .during(() -> assertThat(MDC.get(Correlation.KEY)).isEqualTo("inner"));

            assertThat(MDC.get(Correlation.KEY)).isEqualTo("outer");
        } finally {
            MDC.remove(Correlation.KEY);
        }
    }
}
