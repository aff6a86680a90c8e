package dev.paddock.domain.shop;

import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.ChangePassword;
import dev.paddock.domain.account.ChangeProfile;
import dev.paddock.domain.account.EnrolSecondFactor;
import dev.paddock.domain.account.Housekeeping;
import dev.paddock.domain.account.SignIn;
import dev.paddock.domain.account.SignOut;
import dev.paddock.domain.account.SignUp;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.privacy.ExportData;
import dev.paddock.domain.privacy.ForgetOld;
import dev.paddock.domain.privacy.Traces;

/** Accounts: signing up, in and out, proving who one is, one's own data. */
public record AccountFeature(
        SignUp signUp,
        SignIn signIn,
        SignOut signOut,
        Authenticate authenticate,
        ChangeProfile changeProfile,
        ChangePassword changePassword,
        EnrolSecondFactor enrolSecondFactor,
        ExportData exportData,
        EraseAccount eraseAccount,
        Housekeeping housekeeping,
        ForgetOld forgetOld) {

    static AccountFeature of(Ports ports, Terms terms, Surroundings outside, AdviceFeature advice) {
        var accounts = ports.accounts();
        var sessions = ports.sessions();
        var hashes = ports.passwordHashes();
        var consents = ports.consents();
        var factors = ports.secondFactors();
        var codes = ports.oneTimePasswords();
        var transactions = ports.transactions();
        var events = ports.events();
        var secrets = outside.secrets();
        var clock = outside.clock();
        var traces = traces(ports);
        return new AccountFeature(
                new SignUp(accounts, sessions, hashes, consents, transactions, outside.ids(), secrets, clock),
                new SignIn(accounts, sessions, hashes, factors, codes, transactions, secrets, clock),
                new SignOut(accounts, sessions, transactions, events, clock),
                new Authenticate(accounts, sessions, ports.tickets(), outside.tokens(), secrets, clock),
                new ChangeProfile(accounts, consents, transactions, events, clock),
                new ChangePassword(accounts, sessions, hashes, transactions, events, secrets, clock),
                new EnrolSecondFactor(factors, codes, transactions, secrets, clock),
                new ExportData(accounts, traces, clock),
                new EraseAccount(accounts, ports.staffing(), advice.leaveAdvice(), traces, events, clock),
                new Housekeeping(sessions, ports.tickets(), transactions, clock),
                new ForgetOld(ports.oldChats(), ports.eventLog(), transactions, terms.chatsKept(), clock));
    }

    private static Traces traces(Ports ports) {
        return new Traces(
                ports.sessions(),
                ports.secondFactors(),
                ports.consents(),
                ports.seats(),
                ports.conversations(),
                ports.talks(),
                ports.blocks(),
                ports.adviceRequests(),
                ports.appointments(),
                ports.dialogs(),
                ports.offers());
    }
}
