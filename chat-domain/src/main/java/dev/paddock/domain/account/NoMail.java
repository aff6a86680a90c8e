package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of what needs mail on a platform that sends none. */
public record NoMail() implements AskResetOutcome, ResendOutcome, ChangeProfileOutcome, Refusal {
    @Override
    public Code code() {
        return Code.NO_MAIL;
    }

    @Override
    public String detail() {
        return "This server sends no mail (CHAT_MAIL_URL is not set); ask the staff for help.";
    }
}
