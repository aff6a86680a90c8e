package dev.paddock.domain.moderation;

import dev.paddock.domain.StateEvent;

/** An event about reports. It holds no text; read the report for what it says. */
public sealed interface ReportEvent extends StateEvent {
    /** A report was made, or decided. */
    record ReportChanged(ReportId id) implements ReportEvent {}
}
