package dev.paddock.domain.readyanswer;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of changing or deleting a ready answer. */
public sealed interface ChangeAnswerOutcome {
    /** It has other words, or is gone: these were the last. */
    record AnswerChanged(ReadyAnswer answer) implements ChangeAnswerOutcome {}

    record NoSuchAnswer() implements ChangeAnswerOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no such ready answer (any more).";
        }
    }
}
