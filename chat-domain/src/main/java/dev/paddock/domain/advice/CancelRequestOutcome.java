package dev.paddock.domain.advice;

/** The outcome of cancelling one's own request. */
public sealed interface CancelRequestOutcome permits CancelRequestOutcome.Cancelled, AdviceRefusal.RequestNotPending {
    record Cancelled(AdviceRequest request) implements CancelRequestOutcome {}
}
