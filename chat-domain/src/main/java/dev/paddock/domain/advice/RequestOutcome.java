package dev.paddock.domain.advice;

/** The outcome of asking for an advisor. */
public sealed interface RequestOutcome
        permits RequestOutcome.Requested,
                AdviceRefusal.NoAdvisorAvailable,
                AdviceRefusal.RequestAlreadyOpen,
                AdviceRefusal.StaffAreNotAdvised {
    record Requested(AdviceLine.Place place) implements RequestOutcome {}
}
