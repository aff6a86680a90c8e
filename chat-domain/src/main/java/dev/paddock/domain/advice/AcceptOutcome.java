package dev.paddock.domain.advice;

/** The outcome of accepting a request. */
public sealed interface AcceptOutcome
        permits AcceptOutcome.Accepted,
                AdviceRefusal.TooLate,
                AdviceRefusal.NoSuchRequest,
                AdviceRefusal.NoLongerStaff {
    /** The talk is open; accepting again what is one's own changes nothing. */
    record Accepted(AdviceRequest request) implements AcceptOutcome {}
}
