package dev.paddock.domain.account;

/** The outcome of taking a second factor away. */
public sealed interface RemoveFactorOutcome
        permits RemoveFactorOutcome.Removed, SecondFactorRefusal.NotEnrolled, SecondFactorRefusal.WrongCode {
    record Removed() implements RemoveFactorOutcome {}
}
