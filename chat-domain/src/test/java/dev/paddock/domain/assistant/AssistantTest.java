package dev.paddock.domain.assistant;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.LiveWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentEvent;
import dev.paddock.domain.appointment.BookOutcome;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The assistant runs dialogs, books what is chosen and stores both as one. */
class AssistantTest {
    /** The world begins on a Monday at noon, when the morning's slots are over: Tuesday's come first. */
    private static final String TUESDAY_NINE = "2026-11-24T08:00:00Z";

    private static final String TUESDAY_TEN = "2026-11-24T09:00:00Z";

    private final LiveWorld world = new InMemoryWorld();
    private final Reception reception = new Reception(world);
    private final UserId claire = world.customer("claire").id();
    private final UserId karim = world.customer("karim").id();

    @BeforeEach
    void openCalendars() {
        for (var category : Category.values()) {
            world.calendars().save(SomeCalendars.weekdays(category, 1));
        }
    }

    @Nested
    class Without_a_dialog {
        @Test
        void begins_one_with_a_greeting_and_the_first_question() {
            var turn = reception.start(claire);

            assertThat(turn.step()).isEqualTo("ask-help");
            assertThat(turn.messages())
                    .containsExactly(
                            "Bonjour, je suis l’assistant de l’atelier.", "Que peut-on faire pour vous\u202F?");
            assertThat(turn.prompt().kind()).isEqualTo("choice");
            assertThat(turn.prompt().options())
                    .containsExactly(
                            new AssistantTurn.Option("maintenance", "Entretien"),
                            new AssistantTurn.Option("vehicle-information", "Renseignement moto"),
                            new AssistantTurn.Option("contact", "Nous contacter"),
                            new AssistantTurn.Option("stop", "Terminer"));
            assertThat(turn.ended()).isFalse();
            assertThat(turn.category()).isNull();
            assertThat(turn.appointment()).isNull();
        }

        @Test
        void takes_no_answer() {
            assertThat(answer("maintenance")).isEqualTo(new AnswerOutcome.NoDialog());
            assertThat(reception.startDialog.inProgress(claire, "phone")).isEmpty();
            assertThat(world.dialogs().of(claire)).isEmpty();
        }
    }

    @Nested
    class In_the_middle_of_a_dialog {
        private final AssistantTurn asked = reception.say(claire, "maintenance", "2019");

        @Test
        void asks_the_same_question_on_another_device_and_after_a_restart_of_the_server() {
            var resumed = new Reception(world).start(claire);

            assertThat(resumed.dialog()).isEqualTo(asked.dialog());
            assertThat(resumed.step()).isEqualTo("ask-last-service");
            assertThat(resumed.messages()).containsExactly("À quand remonte le dernier entretien\u202F?");
            assertThat(resumed.prompt()).isEqualTo(asked.prompt());
            assertThat(reception.startDialog.inProgress(claire, "phone")).contains(resumed);
        }

        @Test
        void bounds_dates_and_numbers_as_pages_want_them() {
            assertThat(asked.prompt().kind()).isEqualTo("date");
            assertThat(asked.prompt().min()).isEqualTo("2018-01-01");
            assertThat(asked.prompt().max()).isEqualTo("2026-11-23");

            var next = reception.say(claire, "2026-03-12").prompt();

            assertThat(next.kind()).isEqualTo("integer");
            assertThat(next.min()).isEqualTo(0L);
            assertThat(next.max()).isEqualTo(1_000_000L);
        }

        @Test
        void speaks_another_language_as_soon_as_the_person_wishes() {
            world.accounts().save(world.accounts().find(claire).orElseThrow().speaking(Language.ENGLISH));

            assertThat(reception.start(claire).messages()).containsExactly("When was its last service?");
        }

        @Test
        void explains_an_answer_that_does_not_fit_and_asks_again() {
            var again = reception.say(claire, "banane");

            assertThat(again.step()).isEqualTo("ask-last-service");
            assertThat(again.messages()).hasSize(2).last().isEqualTo("À quand remonte le dernier entretien\u202F?");
            assertThat(again.prompt()).isEqualTo(asked.prompt());
        }

        @Test
        void begins_anew_on_request() {
            var anew = reception.startDialog.start(claire, true, "phone");

            assertThat(anew.dialog()).isNotEqualTo(asked.dialog());
            assertThat(anew.step()).isEqualTo("ask-help");
            assertThat(reception.start(claire).dialog()).isEqualTo(anew.dialog());
        }

        @Test
        void announces_each_turn_with_the_connection_that_made_it() {
            world.heard().forget();

            reception.answerDialog.answer(claire, "never", "tablet");

            assertThat(world.heard().heard(DialogEvent.TurnMade.class))
                    .singleElement()
                    .satisfies(made -> {
                        assertThat(made.person()).isEqualTo(claire);
                        assertThat(made.origin()).isEqualTo("tablet");
                        assertThat(made.turn().step()).isEqualTo("offer");
                    });
        }

        @Test
        void announces_nothing_when_a_question_is_only_shown_again() {
            world.heard().forget();

            reception.start(claire);

            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void starts_over_with_a_word_when_the_stored_dialog_can_not_be_read() {
            var stored = world.dialogs().of(claire).orElseThrow();
            world.dialogs().save(stored.next(stored.id(), "workshop/2/ffffffffffff/ask-year?help=maintenance"));

            var turn = ((AnswerOutcome.Answered) answer("2019")).turn();

            assertThat(turn.step()).isEqualTo("ask-help");
            assertThat(turn.messages()).hasSize(2).first().asString().contains("mis à jour");
        }
    }

    @Nested
    class With_slots_on_offer {
        private final AssistantTurn offer;

        With_slots_on_offer() {
            openCalendars();
            offer = reception.say(claire, "maintenance", "2019", "never");
        }

        @Test
        void offers_the_rest_of_the_week_in_the_customers_words() {
            assertThat(offer.step()).isEqualTo("offer");
            assertThat(offer.category()).isEqualTo(Category.MAINTENANCE);
            assertThat(offer.messages())
                    .containsExactly(
                            "Plus d’un an\u202F: c’est le moment de s’en occuper.",
                            "Voici les créneaux libres de cette semaine.",
                            "Lequel vous convient\u202F?");
            assertThat(offer.prompt().kind()).isEqualTo("slot");
            assertThat(offer.prompt().options())
                    .hasSize(12)
                    .first()
                    .isEqualTo(new AssistantTurn.Option(TUESDAY_NINE, "mardi 24 novembre à 9\u00A0h"));
        }

        @Test
        void books_the_slot_chosen_confirms_it_and_asks_the_first_question() {
            var turn = reception.say(claire, TUESDAY_TEN);

            var booked = world.appointments().of(claire);
            assertThat(booked).singleElement().satisfies(appointment -> {
                assertThat(appointment.start()).isEqualTo(Instant.parse(TUESDAY_TEN));
                assertThat(appointment.category()).isEqualTo(Category.MAINTENANCE);
            });
            assertThat(turn.appointment()).isEqualTo(booked.get(0));
            assertThat(turn.step()).isEqualTo("ask-help");
            assertThat(turn.ended()).isFalse();
            assertThat(turn.messages())
                    .containsExactly(
                            "C’est réservé\u202F: mardi 24 novembre 2026 à 10\u00A0h, 12 rue du Circuit."
                                    + " Vous le retrouvez dans vos rendez-vous.",
                            "Que peut-on faire pour vous\u202F?");
            assertThat(world.heard().heard(AppointmentEvent.AppointmentBooked.class))
                    .hasSize(1);
        }

        @Test
        void keeps_with_the_appointment_what_was_told() {
            var booked =
                    Objects.requireNonNull(reception.say(claire, TUESDAY_TEN).appointment());

            assertThat(booked.details().year()).isEqualTo("2019");
            assertThat(booked.details().lastService()).isNotBlank();
            assertThat(world.appointments().of(claire)).containsExactly(booked);
        }

        @Test
        void says_which_three_are_to_come_to_whoever_has_three_and_offers_again() {
            for (var start : List.of("2026-11-25T08:00:00Z", "2026-11-26T08:00:00Z", "2026-11-27T08:00:00Z")) {
                assertThat(reception.bookAppointment.book(claire, at(Category.ROAD), Instant.parse(start)))
                        .isInstanceOf(BookOutcome.Booked.class);
            }

            var turn = ((AnswerOutcome.Answered) answer(TUESDAY_NINE)).turn();

            assertThat(turn.step()).isEqualTo("offer");
            assertThat(turn.messages().get(0))
                    .contains("trois rendez-vous")
                    .contains("mercredi 25 novembre")
                    .contains("jeudi 26 novembre")
                    .contains("vendredi 27 novembre");
            assertThat(values(turn)).contains(TUESDAY_NINE);
            assertThat(world.appointments().of(claire)).hasSize(3);
        }

        @Test
        void says_which_appointment_one_has_at_that_time_already() {
            assertThat(reception.bookAppointment.book(claire, at(Category.ROAD), Instant.parse(TUESDAY_NINE)))
                    .isInstanceOf(BookOutcome.Booked.class);

            var turn = ((AnswerOutcome.Answered) answer(TUESDAY_NINE)).turn();

            assertThat(turn.step()).isEqualTo("offer");
            assertThat(turn.messages().get(0)).contains("déjà un rendez-vous").contains("mardi 24 novembre");
        }

        @Test
        void books_the_slot_told_in_words() {
            reception.say(claire, "mercredi 11 h");

            assertThat(world.appointments().of(claire))
                    .extracting(Appointment::start)
                    .containsExactly(Instant.parse("2026-11-25T10:00:00Z"));
        }

        @Test
        void says_that_a_slot_was_taken_meanwhile_and_offers_what_is_left() {
            takeAsKarim(TUESDAY_NINE);

            var turn = ((AnswerOutcome.Answered) answer(TUESDAY_NINE)).turn();

            assertThat(turn.step()).isEqualTo("offer");
            assertThat(turn.messages())
                    .containsExactly(
                            "Ce créneau n’est plus libre, il vient d’être pris.",
                            "Voici les créneaux libres de cette semaine.",
                            "Lequel vous convient\u202F?");
            assertThat(values(turn)).hasSize(11).doesNotContain(TUESDAY_NINE);
            assertThat(world.appointments().of(claire)).isEmpty();
        }

        @Test
        void asks_again_when_a_slot_was_never_offered() {
            var turn = reception.say(claire, "2026-11-24T08:30:00Z");

            assertThat(turn.step()).isEqualTo("offer");
            assertThat(turn.messages().get(0)).startsWith("Ce créneau n’est pas dans la liste.");
            assertThat(values(turn)).isEqualTo(values(offer));
            assertThat(world.appointments().of(claire)).isEmpty();
        }

        @Test
        void does_not_book_a_slot_that_went_by_while_the_customer_thought() {
            world.clock().set(Instant.parse(TUESDAY_NINE));

            var turn = ((AnswerOutcome.Answered) answer(TUESDAY_NINE)).turn();

            assertThat(values(turn)).doesNotContain(TUESDAY_NINE).contains(TUESDAY_TEN);
            assertThat(world.appointments().of(claire)).isEmpty();
        }

        @Test
        void shows_the_same_offer_elsewhere_as_long_as_it_holds() {
            assertThat(reception.start(claire).prompt()).isEqualTo(offer.prompt());
        }

        @Test
        void shows_a_fresh_offer_on_coming_back_days_later() {
            world.clock().advance(Duration.ofDays(7));

            var turn = reception.start(claire);

            assertThat(turn.step()).isEqualTo("offer");
            assertThat(values(turn)).hasSize(12).first().isEqualTo("2026-12-01T08:00:00Z");
            assertThat(reception.say(claire, "le premier").appointment()).isNotNull();
        }

        @Test
        void keeps_neither_the_booking_nor_the_turn_when_one_of_them_fails() {
            var before = world.dialogs().of(claire);
            world.heard().forget();
            var failing = new Reception(world, new FailingDialogs(world.dialogs()));

            assertThatIllegalStateException()
                    .isThrownBy(() -> failing.answerDialog.answer(claire, TUESDAY_NINE, "phone"));

            assertThat(world.appointments().of(claire)).isEmpty();
            assertThat(world.dialogs().of(claire)).isEqualTo(before);
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void books_once_however_many_devices_answer_at_once() {
            var slots = values(offer);

            var outcomes = Race.of(8, i -> reception.answerDialog.answer(claire, slots.get(i), "device " + i));

            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(AnswerOutcome.Answered.class));
            assertThat(world.appointments().of(claire)).hasSize(1);
            assertThat(reception.start(claire).step()).isEqualTo("ask-help");
        }

        @Test
        void sells_the_last_place_to_one_of_many_customers() {
            var customers = Stream.iterate(0, i -> i + 1)
                    .limit(8)
                    .map(i -> world.customer("customer" + i).id())
                    .toList();
            customers.forEach(customer -> reception.say(customer, "vehicle-information", "road"));

            Race.of(8, i -> reception.answerDialog.answer(customers.get(i), TUESDAY_NINE, "phone"));

            var booked = customers.stream()
                    .flatMap(customer -> world.appointments().of(customer).stream())
                    .map(Appointment::category)
                    .collect(Collectors.toList());
            assertThat(booked).containsExactly(Category.ROAD);
        }
    }

    @Nested
    class With_the_week_full {
        private void close(LocalDate from, int days) {
            var closed =
                    Stream.iterate(from, day -> day.plusDays(1)).limit(days).collect(Collectors.toSet());
            var open = SomeCalendars.weekdays(Category.TRACK, 1);
            world.calendars()
                    .save(new Calendar(at(Category.TRACK), open.slotLength(), 1, open.openings(), Set.copyOf(closed)));
        }

        @Test
        void offers_the_next_week() {
            close(LocalDate.of(2026, 11, 23), 7);

            var turn = reception.say(claire, "vehicle-information", "sport");

            assertThat(turn.category()).isEqualTo(Category.TRACK);
            assertThat(turn.messages().get(0)).startsWith("Plus rien de libre cette semaine");
            assertThat(values(turn)).hasSize(15).first().isEqualTo("2026-11-30T08:00:00Z");
        }

        @Test
        void says_the_first_day_that_has_a_slot_when_the_next_week_is_full_as_well() {
            close(LocalDate.of(2026, 11, 23), 15);

            var turn = reception.say(claire, "vehicle-information", "sport");

            assertThat(turn.step()).isEqualTo("ask-help");
            assertThat(turn.messages().get(0)).endsWith("est le mardi 8 décembre 2026.");
        }

        @Test
        void gives_the_number_when_nothing_is_free_at_all() {
            close(LocalDate.of(2026, 11, 23), 400);

            var turn = reception.say(claire, "vehicle-information", "sport");

            assertThat(turn.step()).isEqualTo("ask-help");
            assertThat(turn.messages().get(0)).contains("01 99 00 14 20");
        }
    }

    @Nested
    class At_the_end {
        @Test
        void gives_the_address_and_ends() {
            var turn = reception.say(claire, "contact", "email");

            assertThat(turn.messages()).contains("Écrivez-nous à bonjour@paddock.example.");
            assertEnded(turn);
        }

        @Test
        void gives_the_number_and_ends() {
            var turn = reception.say(claire, "contact", "phone");

            assertThat(turn.messages()).contains("Appelez-nous au 01 99 00 14 20.");
            assertEnded(turn);
        }

        @Test
        void takes_no_answer_any_more_and_begins_anew_when_started() {
            var ended = reception.say(claire, "stop");
            assertEnded(ended);

            assertThat(answer("maintenance")).isEqualTo(new AnswerOutcome.NoDialog());
            assertThat(reception.startDialog.inProgress(claire, "phone")).isEqualTo(Optional.empty());
            var anew = reception.start(claire);
            assertThat(anew.dialog()).isNotEqualTo(ended.dialog());
            assertThat(anew.step()).isEqualTo("ask-help");
        }

        private void assertEnded(AssistantTurn turn) {
            assertThat(turn.ended()).isTrue();
            assertThat(turn.prompt()).isEqualTo(new AssistantTurn.Prompt("none", List.of(), null, null));
        }
    }

    @Nested
    class When_another_device_was_faster {
        @Test
        void answers_what_the_faster_one_led_to() {
            reception.start(claire);
            var seen = world.dialogs().of(claire).orElseThrow();
            reception.say(claire, "maintenance");
            var late = new Reception(world, new LateDialogs(world.dialogs(), seen, 1));

            var turn = ((AnswerOutcome.Answered) late.answerDialog.answer(claire, "2019", "tablet")).turn();

            assertThat(turn.step()).isEqualTo("ask-last-service");
            assertThat(world.dialogs().of(claire).orElseThrow().version()).isEqualTo(3);
        }

        @Test
        void takes_back_what_was_booked_for_a_dialog_that_had_moved_on() {
            reception.say(claire, "maintenance", "2019", "never");
            var seen = world.dialogs().of(claire).orElseThrow();
            reception.say(claire, TUESDAY_TEN);
            world.heard().forget();
            var late = new Reception(world, new LateDialogs(world.dialogs(), seen, 1));

            var turn = ((AnswerOutcome.Answered) late.answerDialog.answer(claire, TUESDAY_NINE, "tablet")).turn();

            assertThat(turn.step()).isEqualTo("ask-help");
            assertThat(turn.appointment()).isNull();
            assertThat(world.appointments().of(claire))
                    .extracting(Appointment::start)
                    .containsExactly(Instant.parse(TUESDAY_TEN));
            assertThat(world.heard().heard(AppointmentEvent.class)).isEmpty();
            assertThat(world.heard().heard(DialogEvent.class)).hasSize(1);
        }

        @Test
        void gives_up_in_the_end_rather_than_try_for_ever() {
            reception.start(claire);
            var seen = world.dialogs().of(claire).orElseThrow();
            reception.say(claire, "maintenance");
            var late = new Reception(world, new LateDialogs(world.dialogs(), seen, Integer.MAX_VALUE));

            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> late.answerDialog.answer(claire, "2019", "tablet"));
        }
    }

    @Test
    void applies_each_of_two_answers_at_once_to_what_the_other_led_to() {
        reception.start(claire);

        Race.of(8, i -> reception.answerDialog.answer(claire, "maintenance", "device " + i));

        assertThat(reception.start(claire).step()).isEqualTo("ask-year");
        assertThat(world.dialogs().of(claire).orElseThrow().version()).isEqualTo(9);
    }

    @Test
    void begins_one_dialog_when_two_devices_start_at_once() {
        var turns = Race.of(8, i -> reception.startDialog.start(claire, false, "device " + i));

        assertThat(turns)
                .extracting(AssistantTurn::dialog)
                .containsOnly(turns.get(0).dialog());
    }

    private AnswerOutcome answer(String value) {
        return reception.answerDialog.answer(claire, value, "phone");
    }

    private void takeAsKarim(String start) {
        assertThat(reception.bookAppointment.book(karim, at(Category.MAINTENANCE), Instant.parse(start)))
                .isInstanceOf(BookOutcome.Booked.class);
    }

    private static List<String> values(AssistantTurn turn) {
        return turn.prompt().options().stream().map(AssistantTurn.Option::value).toList();
    }

    /** Reads, but can't write. */
    private record FailingDialogs(Dialogs dialogs) implements Dialogs {
        @Override
        public Optional<StoredDialog> of(UserId person) {
            return dialogs.of(person);
        }

        @Override
        public void save(StoredDialog dialog) {
            throw new IllegalStateException("the disk is full");
        }

        @Override
        public void forget(UserId person) {
            dialogs.forget(person);
        }
    }

    /** Shows a dialog as it was for the first few reads, as a transaction does that began before another's commit. */
    private static final class LateDialogs implements Dialogs {
        private final Dialogs dialogs;
        private final StoredDialog seen;
        private int lateReads;

        LateDialogs(Dialogs dialogs, StoredDialog seen, int lateReads) {
            this.dialogs = dialogs;
            this.seen = seen;
            this.lateReads = lateReads;
        }

        @Override
        public Optional<StoredDialog> of(UserId person) {
            return lateReads-- > 0 ? Optional.of(seen) : dialogs.of(person);
        }

        @Override
        public void save(StoredDialog dialog) {
            dialogs.save(dialog);
        }

        @Override
        public void forget(UserId person) {
            dialogs.forget(person);
        }
    }
}
