package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of showing a token that is unknown, used, over, or void because there is a newer one. */
public record InvalidToken() implements ResetOutcome, VerifyOutcome, Refusal {
    @Override
    public Code code() {
        return Code.INVALID_TOKEN;
    }

    @Override
    public String detail() {
        return "This link no longer works; it was used, is too old, or a newer one took its place. Ask for another.";
    }

    @Override
    public String field() {
        return "token";
    }
}
