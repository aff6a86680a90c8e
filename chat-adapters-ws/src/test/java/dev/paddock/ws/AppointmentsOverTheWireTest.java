package dev.paddock.ws;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.appointment.BookOutcome;
import dev.paddock.domain.appointment.CancelReason;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.shop.AppointmentFeature;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppointmentsOverTheWireTest {
    private final House house = new House();
    private final Account claireAccount = house.world.customer("claire");
    private final AppointmentFeature appointments = house.shop.appointments();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void their_customer_hears_on_every_connection_what_becomes_of_them_and_why_and_nobody_else_does() {
        house.world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 1));
        var phone = house.connect(claireAccount);
        var desk = house.connect(claireAccount);
        var karim = house.connect(house.world.customer("karim"));

        var booked = (BookOutcome.Booked) appointments
                .bookAppointment()
                .book(claireAccount.id(), at(Category.ROAD), Instant.parse("2026-11-24T08:00:00Z"));
        appointments
                .cancelAppointment()
                .cancel(booked.appointment().id(), house.world.advisor("marc"), new CancelReason("Fermé."));

        for (var client : new Client[] {phone, desk}) {
            assertThat(client.event("appointment").at("/appointment/status").asString())
                    .isEqualTo("booked");
            var cancelled = client.event("appointment");
            assertThat(cancelled.at("/appointment/status").asString()).isEqualTo("cancelled");
            assertThat(cancelled.at("/appointment/cancelledBy").asString()).isEqualTo("staff");
            assertThat(cancelled.at("/appointment/reason").asString()).isEqualTo("Fermé.");
            assertThat(cancelled.at("/reason").asString()).isEqualTo("Fermé.");
        }
        assertThat(karim.eventsUntilNow("appointment")).isEmpty();
    }
}
