package dev.paddock.domain.advice;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.Person;

/** Why something about advice was not done; each outcome names which of these it may be. */
public sealed interface AdviceRefusal extends Refusal {
    record NoAdvisorAvailable() implements AdviceRefusal, RequestOutcome {
        @Override
        public Code code() {
            return Code.NO_ADVISOR_AVAILABLE;
        }

        @Override
        public String detail() {
            return "No advisor is available now; ask the assistant or book an appointment.";
        }
    }

    record AdvisorAvailable() implements AdviceRefusal, LeaveMessageOutcome {
        @Override
        public Code code() {
            return Code.ADVISOR_AVAILABLE;
        }

        @Override
        public String detail() {
            return "An advisor is available; ask to talk to them.";
        }
    }

    record RequestAlreadyOpen(AdviceRequest request)
            implements AdviceRefusal, RequestOutcome, StartTalkOutcome, LeaveMessageOutcome {
        @Override
        public Code code() {
            return Code.REQUEST_ALREADY_OPEN;
        }

        @Override
        public String detail() {
            return "You have an open request already; cancel it before making another.";
        }
    }

    record StaffAreNotAdvised() implements AdviceRefusal, RequestOutcome, LeaveMessageOutcome {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "Only customers can ask for an advisor.";
        }
    }

    record RequestAlreadyTaken(Person advisor) implements TooLate {
        @Override
        public Code code() {
            return Code.REQUEST_ALREADY_TAKEN;
        }

        @Override
        public String detail() {
            return advisor.name() + " was faster and has taken this request.";
        }
    }

    record RequestNotPending() implements TooLate, CancelRequestOutcome {
        @Override
        public Code code() {
            return Code.REQUEST_NOT_PENDING;
        }

        @Override
        public String detail() {
            return "This request no longer waits.";
        }
    }

    record NoLongerStaff() implements AdviceRefusal, AcceptOutcome {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "Only advisors and admins accept requests.";
        }
    }

    record NoSuchRequest() implements AdviceRefusal, AcceptOutcome, RefuseOutcome {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no such request.";
        }
    }

    /** The request was decided before. */
    sealed interface TooLate extends AdviceRefusal, AcceptOutcome, RefuseOutcome {}
}
