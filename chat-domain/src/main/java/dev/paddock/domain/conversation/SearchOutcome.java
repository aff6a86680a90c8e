package dev.paddock.domain.conversation;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of looking for messages. */
public sealed interface SearchOutcome {
    /**
     * A page of what was found, newest first.
     *
     * @param next where the next page begins, null where there is none or a conversation was named
     */
    record Found(
            List<Message> messages, boolean more, @Nullable SearchPosition next) implements SearchOutcome {
        public Found {
            messages = List.copyOf(messages);
        }
    }

    record NotAMember() implements SearchOutcome, Refusal {
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
