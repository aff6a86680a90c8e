package dev.paddock.domain.photo;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.conversation.Photo;
import java.time.Duration;

/** The outcome of uploading a photo. */
public sealed interface UploadOutcome {
    record Uploaded(Photo photo) implements UploadOutcome {}

    /** Whoever may not write somewhere uploads nothing for there either. */
    record NoWriter(Refusal likeAMessage) implements UploadOutcome, Refusal {
        @Override
        public Code code() {
            return likeAMessage.code();
        }

        @Override
        public String detail() {
            return likeAMessage.detail();
        }
    }

    /**
     * It is no picture, or one that can't be taken.
     *
     * @param why in a sentence
     */
    record NoPicture(String why) implements UploadOutcome, Refusal {
        @Override
        public Code code() {
            return Code.ATTACHMENT_INVALID;
        }

        @Override
        public String detail() {
            return why;
        }
    }

    record TooManyUnsent() implements UploadOutcome, Refusal {
        @Override
        public Code code() {
            return Code.RATE_LIMITED;
        }

        @Override
        public String detail() {
            return "Too many photos wait to be sent; send them, or wait until they are dropped after an hour.";
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofMinutes(5);
        }
    }

    record Busy() implements UploadOutcome, Refusal {
        @Override
        public Code code() {
            return Code.UNAVAILABLE;
        }

        @Override
        public String detail() {
            return "Too many photos are being taken in at once; nothing was stored, upload it again shortly.";
        }
    }
}
