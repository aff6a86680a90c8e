package dev.paddock.domain.conversation;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of editing or removing a message. */
public sealed interface ChangeOutcome {
    /**
     * The message as it is now.
     *
     * @param changes how many changes its conversation has had
     */
    record Changed(Message message, long changes) implements ChangeOutcome {}

    record NotAMember() implements ChangeOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_A_MEMBER;
        }

        @Override
        public String detail() {
            return "You are not in this conversation; join the room first.";
        }
    }

    /** There is no such message, or it was removed. */
    record NoSuchMessage() implements ChangeOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no such message, or it was removed.";
        }
    }

    record NotTheirs() implements ChangeOutcome, Refusal {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "Somebody else wrote this message.";
        }
    }

    record TooLate() implements ChangeOutcome, Refusal {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "A message can be changed for ten minutes; write another one.";
        }
    }

    /** The staff keep the person from writing in this room; removing is not writing. */
    record Muted() implements ChangeOutcome, Refusal {
        @Override
        public Code code() {
            return Code.MUTED;
        }

        @Override
        public String detail() {
            return "The staff keep you from writing in this room; you may remove what you wrote.";
        }
    }

    /** One of two people blocked the other: new words would reach whoever does not want them. */
    record KeptOff() implements ChangeOutcome, Refusal {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "You can't write to this person, nor change what you wrote; you may remove it.";
        }
    }

    record ConversationClosed() implements ChangeOutcome, Refusal {
        @Override
        public Code code() {
            return Code.CONVERSATION_CLOSED;
        }

        @Override
        public String detail() {
            return "This conversation is closed; what was said stays as it is.";
        }
    }
}
