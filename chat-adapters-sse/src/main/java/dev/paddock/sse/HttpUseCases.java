package dev.paddock.sse;

import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.ChangePassword;
import dev.paddock.domain.account.ChangeProfile;
import dev.paddock.domain.account.ContactCards;
import dev.paddock.domain.account.EnrolSecondFactor;
import dev.paddock.domain.account.ResetPassword;
import dev.paddock.domain.account.ReviewSessions;
import dev.paddock.domain.account.Secrets;
import dev.paddock.domain.account.SignIn;
import dev.paddock.domain.account.SignOut;
import dev.paddock.domain.account.SignUp;
import dev.paddock.domain.account.SwitchRemindersOff;
import dev.paddock.domain.account.TakeGuestAlong;
import dev.paddock.domain.account.VerifyAddress;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.CancelAppointment;
import dev.paddock.domain.appointment.FeedCalendars;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.MoveAppointment;
import dev.paddock.domain.appointment.ReadAppointments;
import dev.paddock.domain.assistant.ChooseDealer;
import dev.paddock.domain.assistant.RecallDialog;
import dev.paddock.domain.dealer.FindHome;
import dev.paddock.domain.dealer.HomeDealers;
import dev.paddock.domain.direct.FindPeople;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.privacy.ExportData;
import dev.paddock.domain.room.Rooms;
import dev.paddock.domain.shop.PhotoFeature;
import dev.paddock.domain.shop.Shop;
import dev.paddock.sse.access.KnownDevices;
import java.util.function.Consumer;

/**
 * The use cases that the HTTP edge calls.
 *
 * @param clientErrors hears of what goes wrong in browsers
 */
public record HttpUseCases(
        SignUp signUp,
        SignIn signIn,
        SignOut signOut,
        ReviewSessions reviewSessions,
        Authenticate authenticate,
        TakeGuestAlong takeGuestAlong,
        SignedTokens tokens,
        KnownDevices devices,
        ChangeProfile changeProfile,
        ChangePassword changePassword,
        ResetPassword resetPassword,
        VerifyAddress verifyAddress,
        ContactCards cards,
        SwitchRemindersOff switchRemindersOff,
        EnrolSecondFactor secondFactor,
        FindPeople findPeople,
        PhotoFeature photos,
        Rooms rooms,
        FindSlots findSlots,
        BookAppointment bookAppointment,
        MoveAppointment moveAppointment,
        CancelAppointment cancelAppointment,
        ReadAppointments readAppointments,
        RecallDialog recallDialog,
        FeedCalendars feedCalendars,
        FindHome findHome,
        HomeDealers homeDealers,
        ChooseDealer chooseDealer,
        ExportData exportData,
        EraseAccount eraseAccount,
        StaffUseCases staff,
        StreamUseCases streams,
        Readiness readiness,
        Monitoring monitoring,
        Consumer<ClientError> clientErrors) {

    /** Those of {@code shop} that this edge may call; {@code tokens} are the ones that the shop takes. */
    public static HttpUseCases of(
            Shop shop,
            SignedTokens tokens,
            Secrets secrets,
            Readiness readiness,
            Monitoring monitoring,
            Consumer<ClientError> clientErrors) {
        var accounts = shop.accounts();
        var appointments = shop.appointments();
        return new HttpUseCases(
                accounts.signUp(),
                accounts.signIn(),
                accounts.signOut(),
                accounts.reviewSessions(),
                accounts.authenticate(),
                accounts.takeGuestAlong(),
                tokens,
                KnownDevices.keptIn(shop.ports().keyring(), secrets, shop.clock()),
                accounts.changeProfile(),
                accounts.changePassword(),
                accounts.resetPassword(),
                accounts.verifyAddress(),
                shop.ports().contactCards(),
                accounts.switchRemindersOff(),
                accounts.enrolSecondFactor(),
                shop.direct().findPeople(),
                shop.photos(),
                shop.ports().rooms(),
                appointments.findSlots(),
                appointments.bookAppointment(),
                appointments.moveAppointment(),
                appointments.cancelAppointment(),
                appointments.readAppointments(),
                shop.assistant().recallDialog(),
                appointments.feedCalendars(),
                appointments.findHome(),
                shop.ports().homeDealers(),
                shop.assistant().chooseDealer(),
                accounts.exportData(),
                accounts.eraseAccount(),
                StaffUseCases.of(shop),
                StreamUseCases.of(shop),
                readiness,
                monitoring,
                clientErrors);
    }
}
