package dev.paddock.domain;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every implementation of a port must do, each test in a fresh world; a subclass says which world. */
public abstract class Contract {
    protected World world;

    /** All ports over one store with nothing in it, which nobody else uses. */
    protected abstract World newWorld();

    @BeforeEach
    final void openWorld() {
        world = newWorld();
    }

    @AfterEach
    final void closeWorld() {
        world.close();
    }
}
