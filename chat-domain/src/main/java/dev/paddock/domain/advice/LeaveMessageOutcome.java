package dev.paddock.domain.advice;

/** The outcome of leaving a message for the advisors. */
public sealed interface LeaveMessageOutcome
        permits LeaveMessageOutcome.MessageLeft,
                AdviceRefusal.AdvisorAvailable,
                AdviceRefusal.RequestAlreadyOpen,
                AdviceRefusal.StaffAreNotAdvised {
    record MessageLeft(AdviceRequest request) implements LeaveMessageOutcome {}
}
