package dev.paddock.domain.moderation;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of deciding a report. */
public sealed interface ResolveOutcome {
    record Resolved(Report report) implements ResolveOutcome {}

    record NoSuchReport() implements ResolveOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no such report.";
        }
    }
}
