package dev.paddock.domain.advice;

/** What came of cancelling one's own request. */
public sealed interface CancelOutcome permits CancelOutcome.Cancelled, AdviceRefusal.RequestNotPending {
    record Cancelled(AdviceRequest request) implements CancelOutcome {}
}
