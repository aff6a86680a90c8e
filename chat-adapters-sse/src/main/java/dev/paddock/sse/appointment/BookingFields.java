package dev.paddock.sse.appointment;

import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.appointment.BookingContact;
import dev.paddock.domain.appointment.VisitDetails;
import dev.paddock.sse.http.Body;
import org.jspecify.annotations.Nullable;

/** The fields of a booking that may be left out. */
final class BookingFields {
    private BookingFields() {}

    static VisitDetails details(@Nullable Body told) {
        return told == null
                ? VisitDetails.NONE
                : new VisitDetails(
                        told.optional("year", VisitDetails::parseYear),
                        told.optional("lastService", VisitDetails::parseLastService),
                        told.optional("kilometres", VisitDetails::parseKilometres),
                        told.optional("usage", VisitDetails::parseUsage));
    }

    static BookingContact contact(Body body) {
        return new BookingContact(
                body.optional("email", EmailAddress::parse), body.optional("phone", BookingContact::parsePhone));
    }
}
