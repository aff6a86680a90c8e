package dev.paddock.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.appointment.AppointmentEvent.AppointmentCancelled;
import dev.paddock.domain.appointment.CancelAppointmentOutcome.AppointmentPast;
import dev.paddock.domain.appointment.CancelAppointmentOutcome.Cancelled;
import dev.paddock.domain.appointment.CancelAppointmentOutcome.NoSuchAppointment;
import dev.paddock.domain.shop.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CancelAppointmentTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Appointment appointment = SomeCalendars.appointment(world, Category.ROAD, claire, 24);
    private final CancelAppointment cancelAppointment = shop.appointments().cancelAppointment();

    @BeforeEach
    void book() {
        world.appointments().book(appointment, 1);
    }

    @Test
    void is_for_its_customer() {
        assertThat(cancelAppointment.cancel(appointment.id(), claire))
                .isEqualTo(new Cancelled(appointment.cancelled()));
        assertThat(world.appointments().find(appointment.id())).contains(appointment.cancelled());
        assertThat(world.heard().heard()).containsExactly(new AppointmentCancelled(appointment.cancelled()));
    }

    @Test
    void is_for_staff() {
        var advisor = world.customer("advisor").withRole(Role.ADVISOR);

        assertThat(cancelAppointment.cancel(appointment.id(), advisor)).isInstanceOf(Cancelled.class);
    }

    @Test
    void is_for_nobody_else_who_can_not_even_tell_that_it_exists() {
        assertThat(cancelAppointment.cancel(appointment.id(), karim)).isEqualTo(new NoSuchAppointment());
        assertThat(cancelAppointment.cancel(new AppointmentId("unknown"), karim))
                .isEqualTo(new NoSuchAppointment());
        assertThat(world.appointments().find(appointment.id())).contains(appointment);
        assertThat(world.heard().heard()).isEmpty();
    }

    @Test
    void twice_is_no_fault_and_told_once() {
        cancelAppointment.cancel(appointment.id(), claire);

        assertThat(cancelAppointment.cancel(appointment.id(), claire))
                .isEqualTo(new Cancelled(appointment.cancelled()));
        assertThat(world.heard().heard()).hasSize(1);
    }

    @Test
    void by_staff_says_so_and_why() {
        var advisor = world.customer("advisor").withRole(Role.ADVISOR);
        var how = new Cancellation(true, new CancelReason("L’atelier est fermé."));

        cancelAppointment.cancel(appointment.id(), advisor, how.reason());

        assertThat(world.appointments().of(claire.id())).containsExactly(appointment.cancelled(how));
        assertThat(world.heard().heard()).containsExactly(new AppointmentCancelled(appointment.cancelled(how)));
    }

    @Test
    void is_over_for_everybody_once_it_has_begun() {
        var advisor = world.customer("advisor").withRole(Role.ADVISOR);
        world.clock().set(appointment.start());

        assertThat(cancelAppointment.cancel(appointment.id(), claire)).isEqualTo(new AppointmentPast());
        assertThat(cancelAppointment.cancel(appointment.id(), advisor)).isEqualTo(new AppointmentPast());
        assertThat(world.appointments().find(appointment.id())).contains(appointment);
    }

    @Test
    void by_many_at_once_is_told_once() {
        Race.of(8, i -> cancelAppointment.cancel(appointment.id(), claire));

        assertThat(world.heard().heard()).hasSize(1);
    }
}
