package dev.paddock.domain.account;

/** The outcome of asking for a way to a new password; it says nothing of whether anybody has the address. */
public sealed interface AskResetOutcome permits AskResetOutcome.Asked, NoMail {
    record Asked() implements AskResetOutcome {}
}
