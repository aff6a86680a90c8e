package dev.paddock.domain.moderation;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of reporting a message. */
public sealed interface ReportOutcome {
    /** The staff will see it; a second report by the same person is the first. */
    record Reported() implements ReportOutcome {}

    record NotAMember() implements ReportOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_A_MEMBER;
        }

        @Override
        public String detail() {
            return "You are not in this conversation; join the room first.";
        }
    }

    record NothingToReport() implements ReportOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no such message, or it was removed.";
        }
    }

    record OneselfReported() implements ReportOutcome, Refusal {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "You wrote this message yourself; remove it if you like.";
        }
    }
}
