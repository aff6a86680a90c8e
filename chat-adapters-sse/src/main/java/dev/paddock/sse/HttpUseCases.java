package dev.paddock.sse;

import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.ChangePassword;
import dev.paddock.domain.account.ChangeProfile;
import dev.paddock.domain.account.EnrolSecondFactor;
import dev.paddock.domain.account.SignIn;
import dev.paddock.domain.account.SignOut;
import dev.paddock.domain.account.SignUp;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.CancelAppointment;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.ReadAppointments;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.privacy.ExportData;
import dev.paddock.domain.room.Rooms;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The use cases that the HTTP edge calls.
 *
 * @param databaseIsUp whether the database answers now; asked by each readiness check, so it must answer or give up soon
 * @param clientErrors hears of what goes wrong in browsers
 */
public record HttpUseCases(
        SignUp signUp,
        SignIn signIn,
        SignOut signOut,
        Authenticate authenticate,
        SignedTokens tokens,
        ChangeProfile changeProfile,
        ChangePassword changePassword,
        EnrolSecondFactor secondFactor,
        Rooms rooms,
        FindSlots findSlots,
        BookAppointment bookAppointment,
        CancelAppointment cancelAppointment,
        ReadAppointments readAppointments,
        ExportData exportData,
        EraseAccount eraseAccount,
        StaffUseCases staff,
        StreamUseCases streams,
        BooleanSupplier databaseIsUp,
        Monitoring monitoring,
        Consumer<ClientError> clientErrors) {}
