package dev.paddock.domain.advice;

/** What came of cancelling one's own request. */
public sealed interface CancelRequestOutcome permits CancelRequestOutcome.Cancelled, AdviceRefusal.RequestNotPending {
    record Cancelled(AdviceRequest request) implements CancelRequestOutcome {}
}
