package dev.paddock.domain.account;

/** What came of taking a second factor away. */
public sealed interface RemoveFactorOutcome
        permits RemoveFactorOutcome.Removed, SecondFactorRefusal.NotEnrolled, SecondFactorRefusal.WrongCode {
    record Removed() implements RemoveFactorOutcome {}
}
