package dev.paddock.domain.direct;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.conversation.ConversationId;
import java.time.Duration;

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

    /** One of the two blocks the other, or the staff block the other person: which, is not told. */
    record Blocked() implements OpenDirectOutcome, Refusal {
        @Override
        public Code code() {
            return Code.BLOCKED;
        }

        @Override
        public String detail() {
            return "You can't write to this person.";
        }
    }

    /** Too many strangers were written to of late, by this person or by guests from the same place. */
    record TooManyStrangers(Duration pause) implements OpenDirectOutcome, Refusal {
        @Override
        public Code code() {
            return Code.RATE_LIMITED;
        }

        @Override
        public String detail() {
            return "You have written to many new people; you can go on with those, and write to new ones later.";
        }

        @Override
        public Duration retryAfter() {
            return pause;
        }
    }
}
