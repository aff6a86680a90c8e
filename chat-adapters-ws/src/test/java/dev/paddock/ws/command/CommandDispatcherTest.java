package dev.paddock.ws.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.Correlation;
import dev.paddock.domain.UnavailableException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CommandDispatcherTest {
    @Test
    void a_fault_of_ours_has_a_correlation_id_and_says_no_more() {
        var correlation = Correlation.of("connection-7", "1");
        var error = CommandDispatcher.failure("1", correlation, new IllegalStateException("secret words"));

        assertThat(new String(error, StandardCharsets.UTF_8))
                .contains("\"code\":\"internal\"")
                .contains("correlation id connection-7.1.")
                .doesNotContain("secret words");
        assertThat(new String(
                        CommandDispatcher.failure(
                                "1", correlation, new UnavailableException("away", new RuntimeException())),
                        StandardCharsets.UTF_8))
                .contains("\"code\":\"unavailable\"");
    }
}
