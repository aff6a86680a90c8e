package dev.paddock.domain.advice;

/** The outcome of refusing a request. */
public sealed interface RefuseOutcome
        permits RefuseOutcome.Refused, AdviceRefusal.TooLate, AdviceRefusal.NoSuchRequest {
    record Refused(AdviceRequest request) implements RefuseOutcome {}
}
