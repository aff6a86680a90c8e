package dev.paddock.domain.account;

/** The outcome of choosing a new password in place of a forgotten one. */
public sealed interface ResetOutcome permits ResetOutcome.PasswordReset, InvalidToken, WeakPassword {
    record PasswordReset(UserId user) implements ResetOutcome {}
}
