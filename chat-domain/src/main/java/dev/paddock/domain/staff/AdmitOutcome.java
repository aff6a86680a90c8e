package dev.paddock.domain.staff;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of asking to do what staff do. */
public sealed interface AdmitOutcome {
    record Admitted() implements AdmitOutcome {}

    record RoleMissing() implements AdmitOutcome, Refusal {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "Your role does not allow this.";
        }
    }

    record FactorMissing() implements AdmitOutcome, Refusal {
        @Override
        public Code code() {
            return Code.OTP_REQUIRED;
        }

        @Override
        public String detail() {
            return "Staff need a second factor; set it up under your account first.";
        }
    }
}
