package dev.paddock.domain.presence;

import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.List;

/**
 * The servers that people are connected to, each of which counts as alive for as long as it keeps saying so. Implementations are safe for use by many
 * threads and several nodes.
 */
@FunctionalInterface
public interface Nodes {
    /**
     * Notes, of every node that is dead by now, that nobody is connected to it any more, since {@code at}. Returns those who thereby have no
     * connection anywhere; of each node that dies they are returned once, on whichever node this is called.
     */
    List<UserId> bury(Instant at);
}
