package dev.paddock.domain.advice;

/** The outcome of handing a talk on. */
public sealed interface TransferOutcome
        permits TransferOutcome.Transferred,
                TransferRefusal.NotYours,
                TransferRefusal.TalkOver,
                TransferRefusal.AdvisorUnavailable,
                TransferRefusal.YoursAlready {
    /**
     * The talk is another's.
     *
     * @param request with its new advisor, or waiting again
     */
    record Transferred(AdviceRequest request) implements TransferOutcome {}
}
