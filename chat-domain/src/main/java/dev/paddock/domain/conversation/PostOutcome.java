package dev.paddock.domain.conversation;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import java.time.Duration;
import java.time.Instant;

/** The outcome of posting a message. */
public sealed interface PostOutcome {
    /**
     * The message is stored and survives a crash.
     *
     * @param duplicate whether this clientId had been posted before; number and time are then the first's
     */
    record Posted(long seq, Instant at, boolean duplicate) implements PostOutcome {}

    /** The sender has no place in the conversation, or there is no such conversation: which, is not told. */
    record NotAMember() implements PostOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_A_MEMBER;
        }

        @Override
        public String detail() {
            return "You are not in this conversation; join the room first.";
        }
    }

    record ConversationClosed() implements PostOutcome, Refusal {
        @Override
        public Code code() {
            return Code.CONVERSATION_CLOSED;
        }

        @Override
        public String detail() {
            return "This conversation is closed; the message was not stored.";
        }
    }

    record RoomDeleted() implements PostOutcome, Refusal {
        @Override
        public Code code() {
            return Code.ROOM_DELETED;
        }

        @Override
        public String detail() {
            return "The room was deleted; the message was not stored.";
        }
    }

    /** One of two people blocked the other. */
    record Blocked() implements PostOutcome, Refusal {
        @Override
        public Code code() {
            return Code.BLOCKED;
        }

        @Override
        public String detail() {
            return "You can't write to this person.";
        }
    }

    /** A photo it names is not there, not the sender's, of another conversation, or was sent before. */
    record PhotosInvalid() implements PostOutcome, Refusal {
        @Override
        public Code code() {
            return Code.ATTACHMENT_INVALID;
        }

        @Override
        public String detail() {
            return "One of the photos can't be sent with this message; upload it again, and send it here within the hour.";
        }

        @Override
        public String field() {
            return "attachments";
        }
    }

    /** The staff keep the person from writing in this room. */
    record Muted() implements PostOutcome, Refusal {
        @Override
        public Code code() {
            return Code.MUTED;
        }

        @Override
        public String detail() {
            return "The staff keep you from writing in this room; the message was not stored.";
        }
    }

    /**
     * The room is slow, and the person wrote a moment ago.
     *
     * @param pause for how long they have to wait
     */
    record TooSoon(Duration pause) implements PostOutcome, Refusal {
        @Override
        public Code code() {
            return Code.RATE_LIMITED;
        }

        @Override
        public String detail() {
            return "This room is in slow mode; send it again in a moment.";
        }

        @Override
        public Duration retryAfter() {
            return pause;
        }
    }

    /** The store can't be reached: nothing was stored, as far as can be known; sending again is safe. */
    record Unavailable() implements PostOutcome, Refusal {
        @Override
        public Code code() {
            return Code.UNAVAILABLE;
        }

        @Override
        public String detail() {
            return "Messages can't be stored at the moment; send it again shortly.";
        }
    }
}
