package dev.paddock.domain.account;

/** The outcome of wanting a second factor. */
public sealed interface EnrolOutcome
        permits EnrolOutcome.Enrolled,
                SecondFactorRefusal.AlreadyEnrolled,
                SecondFactorRefusal.GuestsHaveNone,
                SecondFactorRefusal.NotThePassword {
    /**
     * The device can be set up now.
     *
     * @param secret in Base32, to be typed in
     * @param uri the same, to be scanned
     */
    record Enrolled(String secret, String uri) implements EnrolOutcome {
        @Override
        public String toString() {
            return "Enrolled[hidden]";
        }
    }
}
