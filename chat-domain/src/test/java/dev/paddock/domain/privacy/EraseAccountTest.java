package dev.paddock.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Session;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentEvent.AppointmentCancelled;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.assistant.DialogId;
import dev.paddock.domain.assistant.StoredDialog;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent.MemberLeft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EraseAccountTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Person nobody = new Person(claire.id(), "", claire.role());
    private final Room atelier = world.room("Atelier", 2);
    private final Secret.Digest session = new Secret("cookie").digest();
    private final EraseAccount eraseAccount = new EraseAccount(
            world.accounts(),
            world.sessions(),
            world.seats(),
            world.appointments(),
            world.dialogs(),
            world.transactions(),
            world.events(),
            world.clock());

    @BeforeEach
    void live() {
        var now = world.clock().instant();
        world.sessions().open(new Session(session, claire.id(), now, now.plus(Session.LIFETIME)));
        world.seat(atelier, claire);
        world.seat(atelier, karim);
        world.post(atelier, claire, "hello");
        world.post(atelier, karim, "hi");
    }

    @Test
    void forgets_who_they_were_and_ends_their_sessions() {
        assertThat(eraseAccount.erase(claire.id())).isTrue();

        assertThat(world.accounts().find(claire.id())).isEmpty();
        assertThat(world.sessions().find(session)).isEmpty();
        assertThat(world.heard().heard())
                .contains(
                        new AccountEvent.SessionEnded(claire.id(), null), new AccountEvent.AccountErased(claire.id()));
    }

    @Test
    void forgets_what_they_told_the_assistant() {
        world.dialogs().save(new StoredDialog(claire.id(), new DialogId("d"), 1, "workshop/1/0/ask-help"));

        eraseAccount.erase(claire.id());

        assertThat(world.dialogs().of(claire.id())).isEmpty();
    }

    @Test
    void leaves_what_they_wrote_without_a_name() {
        eraseAccount.erase(claire.id());

        assertThat(world.conversations().after(atelier.conversation(), 0, 10))
                .extracting(message -> message.from(), message -> message.text().value())
                .containsExactly(tuple(nobody, "hello"), tuple(karim.person(), "hi"));
    }

    @Test
    void gives_up_their_seats_and_nobody_elses() {
        eraseAccount.erase(claire.id());

        assertThat(world.seats().seated(atelier.id(), 10)).containsExactly(karim.person());
        assertThat(world.heard().heard(MemberLeft.class)).containsExactly(new MemberLeft(atelier.id(), nobody));
    }

    @Test
    void cancels_what_lies_ahead_and_leaves_what_was() {
        var past = book(claire, -24);
        var now = book(claire, 0);
        var ahead = book(claire, 24);
        var others = book(karim, 24);

        eraseAccount.erase(claire.id());

        assertThat(world.appointments().of(claire.id())).containsExactly(ahead.cancelled(), now, past);
        assertThat(world.appointments().of(karim.id())).containsExactly(others);
        assertThat(world.heard().heard(AppointmentCancelled.class))
                .containsExactly(new AppointmentCancelled(ahead.cancelled()));
    }

    @Test
    void tells_nobody_of_appointments_cancelled_before() {
        var ahead = book(claire, 24);
        world.appointments().cancel(ahead.id(), world.clock().instant());

        eraseAccount.erase(claire.id());

        assertThat(world.heard().heard(AppointmentCancelled.class)).isEmpty();
    }

    @Test
    void happens_once_even_when_asked_many_times_at_once() {
        var erased = Race.of(8, i -> eraseAccount.erase(claire.id()));

        assertThat(erased).containsOnlyOnce(true);
        assertThat(world.heard().heard(AccountEvent.AccountErased.class)).hasSize(1);
    }

    @Test
    void knows_nobody_unknown() {
        assertThat(eraseAccount.erase(new UserId("nobody"))).isFalse();
        assertThat(world.heard().heard()).isEmpty();
    }

    private Appointment book(Account customer, int hoursAhead) {
        var appointment = SomeCalendars.appointment(world, Category.ROAD, customer, hoursAhead);
        world.appointments().book(appointment, 9);
        return appointment;
    }
}
