package dev.paddock.domain;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A {@link Contract} whose world has advisors, direct messages, offers and staff. */
public abstract class LiveContract {
    protected LiveWorld world;

    /** All ports over one store with nothing in it, which nobody else uses. */
    protected abstract LiveWorld newWorld();

    @BeforeEach
    final void openWorld() {
        world = newWorld();
    }

    @AfterEach
    final void closeWorld() {
        world.close();
    }
}
