package dev.paddock.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ContactCard;
import dev.paddock.domain.account.CountingSecrets;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.LetterBox;
import dev.paddock.domain.mail.Mail;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.shop.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails about appointments, from booking to the day before. */
class MailVisitsTest {
    private static final EmailAddress GIVEN = new EmailAddress("zoe@paddock.example");

    private final InMemoryWorld world = new InMemoryWorld();
    private final LetterBox box = new LetterBox();
    private final Shop shop = Shop.over(
            world,
            SomeTerms.USUAL,
            new Surroundings(world.clock(), world.ids(), new CountingSecrets(), token -> Optional.empty(), box));
    private final Account claire = world.customer("claire");

    @BeforeEach
    void open() {
        world.calendars().save(SomeCalendars.weekdays(Category.MAINTENANCE, 1));
        world.contactCards().save(ContactCard.blank(claire.id()).proven());
    }

    @Test
    void a_booking_is_mailed_to_the_verified_address() {
        var booked = book(claire, null, later());

        send();

        var letter = box.newest(Letter.VisitBooked.class).orElseThrow();
        assertThat(letter.visit().id()).isEqualTo(booked.id().value());
        assertThat(letter.visit().start()).isEqualTo(booked.start());
        assertThat(box.mails()).extracting(Mail::to).containsExactly(claire.email());
    }

    @Test
    void nothing_is_mailed_to_an_address_that_nobody_verified() {
        world.contactCards().forget(claire.id());
        book(claire, null, later());

        send();

        assertThat(box.mails()).isEmpty();
    }

    @Test
    void a_guest_gets_mail_at_the_address_they_gave() {
        var zoe = world.guest("zoe");
        book(zoe, GIVEN, later());

        send();

        assertThat(box.mails()).extracting(Mail::to).containsExactly(GIVEN);
    }

    @Test
    void five_mails_a_day_go_to_an_address_that_was_given() {
        var zoe = world.guest("zoe");
        for (int i = 0; i < 4; i++) {
            var booked = book(zoe, GIVEN, later());
            shop.appointments().cancelAppointment().cancel(booked.id(), zoe);
        }

        send();

        assertThat(box.mails()).hasSize(5);
        world.clock().advance(Duration.ofHours(25));
        book(zoe, GIVEN, Instant.parse("2026-12-07T08:00:00Z"));
        send();
        assertThat(box.mails()).hasSize(6);
    }

    @Test
    void a_cancellation_says_by_whom_and_why() {
        var booked = book(claire, null, later());
        var marc = world.person("marc", Role.ADVISOR, null);

        shop.appointments().cancelAppointment().cancel(booked.id(), marc, new CancelReason("La moto est à l’atelier."));
        send();

        var letter = box.newest(Letter.VisitCancelled.class).orElseThrow();
        assertThat(letter.byStaff()).isTrue();
        assertThat(letter.reason()).isEqualTo("La moto est à l’atelier.");
        assertThat(letter.visit().sequence()).isEqualTo(1);
    }

    @Test
    void a_move_says_from_when_and_is_reminded_of_at_its_new_time() {
        var booked = book(claire, null, later());
        var moved = later().plus(Duration.ofDays(1));

        shop.appointments().moveAppointment().move(booked.id(), claire, moved);
        send();

        var letter = box.newest(Letter.VisitMoved.class).orElseThrow();
        assertThat(letter.before()).isEqualTo(later());
        assertThat(letter.visit().start()).isEqualTo(moved);
        assertThat(letter.visit().sequence()).isEqualTo(1);
        world.clock().set(later().minusSeconds(60));
        send();
        assertThat(box.newest(Letter.VisitSoon.class)).isEmpty();
        world.clock().set(moved.minusSeconds(60));
        send();
        assertThat(box.newest(Letter.VisitSoon.class).orElseThrow().visit().start())
                .isEqualTo(moved);
    }

    @Test
    void a_reminder_goes_out_a_day_before_once() {
        book(claire, null, later());
        world.clock().set(later().minus(Duration.ofDays(1)).minusSeconds(1));
        send();
        assertThat(box.newest(Letter.VisitSoon.class)).isEmpty();

        world.clock().advance(Duration.ofSeconds(1));
        send();
        send();

        assertThat(box.mails())
                .filteredOn(mail -> mail.contents() instanceof Letter.VisitSoon)
                .hasSize(1);
    }

    @Test
    void a_reminder_that_was_missed_goes_out_late_and_never_after_the_appointment_began() {
        book(claire, null, later());
        world.clock().set(later().minusSeconds(60));
        send();
        assertThat(box.newest(Letter.VisitSoon.class)).isPresent();

        var second = book(claire, null, later().plus(Duration.ofDays(7)));
        world.clock().set(second.start().plusSeconds(1));
        send();
        assertThat(box.mails())
                .filteredOn(mail -> mail.contents() instanceof Letter.VisitSoon)
                .hasSize(1);
    }

    @Test
    void nobody_is_reminded_of_what_was_booked_late_or_cancelled() {
        var cancelled = book(claire, null, later());
        shop.appointments().cancelAppointment().cancel(cancelled.id(), claire);
        world.clock().set(later().minus(Duration.ofHours(23)));
        book(claire, null, later());

        world.clock().set(later().minusSeconds(60));
        send();

        assertThat(box.newest(Letter.VisitSoon.class)).isEmpty();
    }

    @Test
    void reminders_are_switched_off_by_the_token_in_one() {
        book(claire, null, later());
        world.clock().set(later().minus(Duration.ofHours(23)));
        send();
        var token = box.newest(Letter.VisitSoon.class).orElseThrow().off();

        assertThat(shop.accounts().switchRemindersOff().by(new Secret("made up")))
                .isFalse();
        assertThat(shop.accounts().switchRemindersOff().by(new Secret(token))).isTrue();
        assertThat(shop.accounts().switchRemindersOff().by(new Secret(token))).isTrue();

        var next = book(claire, null, later().plus(Duration.ofDays(7)));
        world.clock().set(next.start().minusSeconds(60));
        send();
        assertThat(box.mails())
                .filteredOn(mail -> mail.contents() instanceof Letter.VisitSoon)
                .hasSize(1);
    }

    private static Instant later() {
        return Instant.parse("2026-11-30T08:00:00Z");
    }

    private Appointment book(Account customer, @Nullable EmailAddress given, Instant start) {
        var wish = new BookingWish(
                customer.id(),
                SomeCalendars.at(Category.MAINTENANCE),
                start,
                VisitDetails.NONE,
                new BookingContact(given, null));
        return ((BookOutcome.Booked) shop.appointments().bookAppointment().book(wish)).appointment();
    }

    private void send() {
        shop.mail().sendMails().sendDue();
        shop.mail().sendMails().sendDue();
    }
}
