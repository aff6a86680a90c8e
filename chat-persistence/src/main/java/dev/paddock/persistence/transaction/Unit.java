package dev.paddock.persistence.transaction;

import dev.paddock.domain.StateEvent;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One transaction as its thread sees it: its connection, what it will announce, and whether it changed anything. */
final class Unit {
    private final Handle handle;
    private final List<StateEvent> events = new ArrayList<>();
    private boolean changed;
    private boolean fenced;

    Unit(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    List<StateEvent> events() {
        return events;
    }

    boolean changed() {
        return changed;
    }

    /** True the first time: what was made sure of lasts until the end. */
    boolean needsFence() {
        boolean needed = !fenced;
        fenced = true;
        return needed;
    }

    Handle changing() {
        changed = true;
        return handle;
    }
}
