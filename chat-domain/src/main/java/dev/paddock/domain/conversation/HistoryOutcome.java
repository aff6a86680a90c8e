package dev.paddock.domain.conversation;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import java.util.List;

/** The outcome of asking for messages. */
public sealed interface HistoryOutcome {
    /**
     * A page of messages, ascending.
     *
     * @param more whether there are further ones in the direction asked for
     * @param changes how many changes the conversation had, of which the page shows all
     */
    record Page(List<Message> messages, long lastSeq, boolean more, long changes) implements HistoryOutcome {
        public Page {
            messages = List.copyOf(messages);
        }
    }

    record NotAMember() implements HistoryOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_A_MEMBER;
        }

        @Override
        public String detail() {
            return "You are not in this conversation; join the room first.";
        }
    }
}
