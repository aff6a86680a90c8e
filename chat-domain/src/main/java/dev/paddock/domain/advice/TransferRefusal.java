package dev.paddock.domain.advice;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** Why a talk was not handed on. */
public sealed interface TransferRefusal extends Refusal {
    record NotYours() implements TransferRefusal, TransferOutcome {
        @Override
        public Code code() {
            return Code.NOT_A_MEMBER;
        }

        @Override
        public String detail() {
            return "This talk is not yours; only its advisor hands it on.";
        }
    }

    record TalkOver() implements TransferRefusal, TransferOutcome {
        @Override
        public Code code() {
            return Code.CONVERSATION_CLOSED;
        }

        @Override
        public String detail() {
            return "This talk is closed; there is nothing to hand on.";
        }
    }

    record AdvisorUnavailable() implements TransferRefusal, TransferOutcome {
        @Override
        public Code code() {
            return Code.ADVISOR_UNAVAILABLE;
        }

        @Override
        public String detail() {
            return "This colleague takes nobody now; choose another, or send the customer back to the line.";
        }

        @Override
        public String field() {
            return "to";
        }
    }

    record YoursAlready() implements TransferRefusal, TransferOutcome {
        @Override
        public Code code() {
            return Code.INVALID_VALUE;
        }

        @Override
        public String detail() {
            return "The talk is with you already; name a colleague, or nobody for the line.";
        }

        @Override
        public String field() {
            return "to";
        }
    }
}
