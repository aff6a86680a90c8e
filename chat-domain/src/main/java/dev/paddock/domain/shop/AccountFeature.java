package dev.paddock.domain.shop;

import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.ChangeAddress;
import dev.paddock.domain.account.ChangePassword;
import dev.paddock.domain.account.ChangeProfile;
import dev.paddock.domain.account.EndOverdue;
import dev.paddock.domain.account.EnrolSecondFactor;
import dev.paddock.domain.account.Housekeeping;
import dev.paddock.domain.account.ProvePassword;
import dev.paddock.domain.account.ProveSelf;
import dev.paddock.domain.account.ResetPassword;
import dev.paddock.domain.account.ReviewSessions;
import dev.paddock.domain.account.SessionUse;
import dev.paddock.domain.account.SignIn;
import dev.paddock.domain.account.SignOut;
import dev.paddock.domain.account.SignUp;
import dev.paddock.domain.account.SwitchRemindersOff;
import dev.paddock.domain.account.TakeGuestAlong;
import dev.paddock.domain.account.VerifyAddress;
import dev.paddock.domain.mail.Mailing;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.privacy.ExportData;
import dev.paddock.domain.privacy.ForgetGuests;
import dev.paddock.domain.privacy.ForgetOld;
import dev.paddock.domain.privacy.Traces;

/** Accounts: signing up, in and out, proving who one is, one's own data. */
public record AccountFeature(
        SignUp signUp,
        SignIn signIn,
        SignOut signOut,
        ReviewSessions reviewSessions,
        SessionUse sessionUse,
        EndOverdue endOverdue,
        Authenticate authenticate,
        TakeGuestAlong takeGuestAlong,
        ChangeProfile changeProfile,
        ChangePassword changePassword,
        ResetPassword resetPassword,
        VerifyAddress verifyAddress,
        SwitchRemindersOff switchRemindersOff,
        EnrolSecondFactor enrolSecondFactor,
        ProveSelf proveSelf,
        ExportData exportData,
        EraseAccount eraseAccount,
        Housekeeping housekeeping,
        ForgetOld forgetOld,
        ForgetGuests forgetGuests) {

    static AccountFeature of(Ports ports, Terms terms, Surroundings outside, AdviceFeature advice, Mailing mailing) {
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
        var cards = ports.contactCards();
        var mailTokens = ports.mailTokens();
        var verifyAddress =
                new VerifyAddress(accounts, cards, mailTokens, mailing, transactions, events, secrets, clock);
        var provePassword = new ProvePassword(accounts, hashes);
        var use = new SessionUse(sessions, transactions, clock);
        var eraseAccount = new EraseAccount(
                accounts, provePassword, ports.staffing(), advice.leaveAdvice(), traces, events, clock);
        return new AccountFeature(
                new SignUp(
                        accounts,
                        sessions,
                        hashes,
                        consents,
                        ports.skeletons(),
                        transactions,
                        events,
                        verifyAddress,
                        outside.ids(),
                        secrets,
                        clock),
                new SignIn(accounts, sessions, hashes, factors, codes, transactions, events, secrets, clock),
                new SignOut(accounts, sessions, transactions, events, clock),
                new ReviewSessions(sessions, transactions, events, clock),
                use,
                new EndOverdue(sessions, transactions, events, clock),
                new Authenticate(sessions, ports.tickets(), outside.tokens(), use, ports.keyring(), secrets, clock),
                new TakeGuestAlong(sessions, ports.tickets(), transactions, events, secrets, clock),
                new ChangeProfile(
                        accounts,
                        consents,
                        cards,
                        new ChangeAddress(accounts, cards, mailTokens, provePassword, verifyAddress, mailing, clock),
                        ports.skeletons(),
                        transactions,
                        events,
                        clock),
                new ChangePassword(accounts, sessions, hashes, cards, mailing, transactions, events, secrets, clock),
                new ResetPassword(
                        accounts,
                        cards,
                        sessions,
                        hashes,
                        mailTokens,
                        ports.mails(),
                        mailing,
                        transactions,
                        events,
                        secrets,
                        clock),
                verifyAddress,
                new SwitchRemindersOff(cards, mailTokens, transactions, clock),
                new EnrolSecondFactor(provePassword, factors, codes, transactions, secrets, clock),
                new ProveSelf(provePassword, factors, codes, transactions, clock),
                new ExportData(accounts, traces, clock),
                eraseAccount,
                new Housekeeping(ports.tickets(), mailTokens, transactions, clock),
                new ForgetOld(ports.oldChats(), ports.eventLog(), transactions, terms.chatsKept(), clock),
                new ForgetGuests(ports.lostGuests(), eraseAccount, clock));
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
                ports.approaches(),
                ports.adviceRequests(),
                ports.notes(),
                ports.ratings(),
                ports.appointments(),
                ports.homeDealers(),
                ports.calendarFeeds(),
                ports.dialogs(),
                ports.offers(),
                ports.bars(),
                ports.reports(),
                ports.contactCards(),
                ports.mailTokens(),
                ports.mails(),
                ports.photos());
    }
}
