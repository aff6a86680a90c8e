package dev.paddock.domain.account;

/** The outcome of showing who one is, without a session: for edges that issue access tokens. */
public sealed interface IdentifyOutcome
        permits IdentifyOutcome.Identified,
                SignInOutcome.WrongCredentials,
                SignInOutcome.Barred,
                SignInOutcome.OtpRequired,
                SignInOutcome.WrongOtp {
    record Identified(Account account) implements IdentifyOutcome {}
}
