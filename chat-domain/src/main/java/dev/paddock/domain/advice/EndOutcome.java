package dev.paddock.domain.advice;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of closing an advice conversation. */
public sealed interface EndOutcome {
    record Ended() implements EndOutcome {}

    record NotAMember() implements EndOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_A_MEMBER;
        }

        @Override
        public String detail() {
            return "You are not in this conversation.";
        }
    }

    /** Rooms are left and direct conversations stay; only advice comes to an end. */
    record NotAdvice() implements EndOutcome, Refusal {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "Only a conversation with an advisor can be closed.";
        }
    }
}
