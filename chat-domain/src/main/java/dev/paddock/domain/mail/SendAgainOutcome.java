package dev.paddock.domain.mail;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of sending a mail again that could not be sent. */
public sealed interface SendAgainOutcome {
    record Queued(MailId id) implements SendAgainOutcome {}

    record NoSuchMail() implements SendAgainOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no such mail among those that could not be sent.";
        }
    }

    record NothingIsMailed() implements SendAgainOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NO_MAIL;
        }

        @Override
        public String detail() {
            return "This server sends no mail; set CHAT_MAIL_URL and start it again.";
        }
    }
}
