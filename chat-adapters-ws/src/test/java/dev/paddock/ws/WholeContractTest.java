package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last of the module's tests: by then each message was seen, or nobody knows whether it is as documented. */
@Order(Integer.MAX_VALUE)
class WholeContractTest {
    @Test
    void each_frame_was_as_documented() {
        Contract.TRAFFIC.verify();
    }

    @Test
    void each_message_was_seen_by_some_test() {
        var unseen = Contract.TRAFFIC.unseen("socket");

        assumeTrue(System.getProperty("test") == null, () -> "only some tests were run, not " + unseen);
        assertThat(unseen).isEmpty();
    }
}
