package dev.paddock.domain.direct;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.conversation.ConversationId;

/** The outcome of wanting to write to somebody. */
public sealed interface OpenDirectOutcome {
    /** The conversation of the two, new or not. */
    record Opened(ConversationId conversation) implements OpenDirectOutcome {}

    /** There is nobody with this id, or they don't want to be found: which, is not told. */
    record NoSuchPerson() implements OpenDirectOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is nobody with this id to write to.";
        }
    }

    record Blocked() implements OpenDirectOutcome, Refusal {
        @Override
        public Code code() {
            return Code.BLOCKED;
        }

        @Override
        public String detail() {
            return "One of you has blocked the other.";
        }
    }
}
