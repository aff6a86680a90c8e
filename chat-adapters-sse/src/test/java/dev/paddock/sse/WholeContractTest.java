package dev.paddock.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last of the module's tests: by then each operation and each event was seen, or nobody knows whether it is as documented. */
@Order(Integer.MAX_VALUE)
class WholeContractTest {
    @Test
    void each_operation_was_carried_out_by_some_test() {
        var unseen = Contract.CALLS.unseen();

        assumeTrue(System.getProperty("test") == null, () -> "only some tests were run, not " + unseen);
        assertThat(unseen).isEmpty();
    }

    @Test
    void each_event_was_told_to_some_test() {
        var unseen = new ArrayList<>(Contract.STREAMS.unseen("notifications"));
        unseen.addAll(Contract.STREAMS.unseen("events"));

        assumeTrue(System.getProperty("test") == null, () -> "only some tests were run, not " + unseen);
        assertThat(unseen).isEmpty();
    }

    @Test
    void each_event_was_as_documented() {
        Contract.STREAMS.verify();
    }
}
