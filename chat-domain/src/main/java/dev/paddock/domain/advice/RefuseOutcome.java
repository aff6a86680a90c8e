package dev.paddock.domain.advice;

/** What came of refusing a request. */
public sealed interface RefuseOutcome
        permits RefuseOutcome.Refused, AdviceRefusal.TooLate, AdviceRefusal.NoSuchRequest {
    record Refused(AdviceRequest request) implements RefuseOutcome {}
}
