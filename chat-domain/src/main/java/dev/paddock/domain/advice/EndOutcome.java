package dev.paddock.domain.advice;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** What came of closing an advice conversation. */
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
}
