package dev.paddock.domain.advice;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of beginning a talk with a customer who did not ask for one. */
public sealed interface StartTalkOutcome
        permits StartTalkOutcome.Started, AdviceRefusal.RequestAlreadyOpen, StartTalkOutcome.NoSuchCustomer {
    /** The talk is open; beginning one that one has already changes nothing. */
    record Started(AdviceRequest request) implements StartTalkOutcome {}

    record NoSuchCustomer() implements StartTalkOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no such customer (any more).";
        }
    }
}
