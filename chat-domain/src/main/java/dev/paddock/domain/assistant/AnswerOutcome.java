package dev.paddock.domain.assistant;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of answering the assistant. */
public sealed interface AnswerOutcome {
    /** The assistant's next turn; the same question with the reason, if the answer didn't fit. */
    record Answered(AssistantTurn turn) implements AnswerOutcome {}

    /** The person has no dialog in progress. */
    record NoDialog() implements AnswerOutcome, Refusal {
        @Override
        public Code code() {
            return Code.CONVERSATION_CLOSED;
        }

        @Override
        public String detail() {
            return "No dialog with the assistant is in progress; start one.";
        }
    }
}
