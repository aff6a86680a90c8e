package dev.paddock.domain.account;

import java.util.List;

/** The outcome of confirming a second factor. */
public sealed interface ConfirmOutcome
        permits ConfirmOutcome.Confirmed, SecondFactorRefusal.NotEnrolled, SecondFactorRefusal.WrongCode {
    /** The factor counts from now on; each of the codes lets its holder in once without the device. */
    record Confirmed(List<String> recoveryCodes) implements ConfirmOutcome {
        public Confirmed {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "Confirmed[hidden]";
        }
    }
}
