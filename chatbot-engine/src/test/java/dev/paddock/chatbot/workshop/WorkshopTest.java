package dev.paddock.chatbot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Slots;
import dev.paddock.chatbot.testkit.Script;
import dev.paddock.chatbot.workshop.WorkshopEffect.BookSlot;
import dev.paddock.chatbot.workshop.WorkshopEffect.FindContact;
import dev.paddock.chatbot.workshop.WorkshopEffect.FindSlots;
import dev.paddock.chatbot.workshop.WorkshopReply.Booked;
import dev.paddock.chatbot.workshop.WorkshopReply.ContactDetails;
import dev.paddock.chatbot.workshop.WorkshopReply.FreeLater;
import dev.paddock.chatbot.workshop.WorkshopReply.NothingFree;
import dev.paddock.chatbot.workshop.WorkshopReply.OfferOutdated;
import dev.paddock.chatbot.workshop.WorkshopReply.Offered;
import dev.paddock.chatbot.workshop.WorkshopReply.SlotTaken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dialog of the product's description, state by state. */
class WorkshopTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T13:30:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-11-26T08:00:00Z");
    private static final Offered THIS_WEEK = new Offered(Week.THIS, Slots.of(PARIS, List.of(WEDNESDAY, THURSDAY)));

    private static Script<Step, WorkshopEffect> start() {
        return Script.of(Workshop.WORKFLOW, TODAY);
    }

    private static Script<Step, WorkshopEffect> startOn(LocalDate day) {
        return Script.of(Workshop.WORKFLOW, day);
    }

    @Nested
    class Asked_for_help {
        @Test
        void offers_maintenance_information_contact_and_an_end() {
            start().at(Step.ASK_HELP)
                    .says("workshop.hello", "workshop.help")
                    .offers(Prompt.Kind.CHOICE, "maintenance", "vehicle-information", "contact", "stop");
        }

        @ParameterizedTest
        @CsvSource({
            "maintenance, ASK_YEAR",
            "Entretien, ASK_YEAR",
            "révision, ASK_YEAR",
            "1, ASK_YEAR",
            "vehicle-information, ASK_USAGE",
            "Renseignement moto, ASK_USAGE",
            "test ride, ASK_USAGE",
            "contact, ASK_CONTACT",
            "nous contacter, ASK_CONTACT",
            "stop, END",
            "Terminer, END",
            "4, END"
        })
        void goes_where_the_answer_leads(String answer, Step next) {
            start().send(answer).at(next);
        }

        @Test
        void ends_when_nothing_is_wanted() {
            start().send("stop")
                    .says("workshop.goodbye")
                    .offers(Prompt.Kind.NONE)
                    .ended();
        }

        @Test
        void names_its_steps_as_clients_know_them() {
            assertThat(start().turn().dialog().step()).isEqualTo("ask-help");
            assertThat(start().send("maintenance", "2019").turn().dialog().step())
                    .isEqualTo("ask-last-service");
        }
    }

    @Nested
    class Asked_for_the_year {
        private final Script<Step, WorkshopEffect> asked = start().send("maintenance");

        @Test
        void takes_1900_to_next_year() {
            asked.at(Step.ASK_YEAR).offers(Prompt.Kind.YEAR).within(1900L, 2027L);
        }

        @ParameterizedTest
        @CsvSource({
            "1900, ASK_LAST_SERVICE",
            "2027, ASK_LAST_SERVICE",
            "1899, ASK_YEAR",
            "2028, ASK_YEAR",
            "bientôt, ASK_YEAR"
        })
        void goes_on_within_the_limits_alone(String year, Step next) {
            asked.send(year).at(next);
        }
    }

    @Nested
    class Asked_for_the_last_service {
        @Test
        void takes_the_year_before_the_model_year_to_today_or_never() {
            start().send("maintenance", "2019")
                    .at(Step.ASK_LAST_SERVICE)
                    .says("workshop.noted", "workshop.last-service")
                    .offers(Prompt.Kind.DATE, "never")
                    .within(LocalDate.of(2018, 1, 1), TODAY);
        }

        @ParameterizedTest
        @CsvSource({
            "2017-12-31, last-service.date-too-early",
            "2026-11-23, last-service.date-too-late",
            "banane, chatbot.not-a-date",
            "31/06/2026, chatbot.no-such-day"
        })
        void says_why_a_day_does_not_fit(String day, String reason) {
            start().send("maintenance", "2019", day).at(Step.ASK_LAST_SERVICE).says(reason, "workshop.last-service");
        }

        @Test
        void takes_the_first_day_there_can_have_been_a_service() {
            start().send("maintenance", "2019", "2018-01-01").at(Step.FIND_SLOTS);
        }

        @Test
        void leaves_a_next_year_motorcycle_the_days_of_this_year() {
            start().send("maintenance", "2027").within(LocalDate.of(2026, 1, 1), TODAY);
            startOn(LocalDate.of(2026, 1, 1))
                    .send("maintenance", "2027")
                    .within(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1))
                    .send("2026-01-01")
                    .at(Step.ASK_KILOMETRES);
        }

        @Test
        void leaves_a_day_to_choose_even_if_the_clock_was_set_back() {
            start().send("maintenance", "2027")
                    .resumeOn(LocalDate.of(2025, 6, 1))
                    .within(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 1));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-11-22, 2025-11-22, ASK_KILOMETRES",
            "2026-11-22, 2025-11-21, FIND_SLOTS",
            "2026-11-22, 2026-11-22, ASK_KILOMETRES",
            "2026-11-22, never, FIND_SLOTS",
            "2026-11-22, jamais, FIND_SLOTS",
            "2026-11-22, il y a un an, ASK_KILOMETRES",
            "2026-11-22, il y a plus d'un an, FIND_SLOTS",
            "2028-02-29, 2027-02-28, ASK_KILOMETRES",
            "2028-02-29, 2027-02-27, FIND_SLOTS",
            "2029-02-28, 2028-02-29, ASK_KILOMETRES",
            "2029-02-28, 2028-02-28, ASK_KILOMETRES",
            "2029-03-01, 2028-02-29, FIND_SLOTS",
            "2027-01-01, 2026-01-01, ASK_KILOMETRES",
            "2027-01-01, 2025-12-31, FIND_SLOTS"
        })
        void offers_a_service_when_the_last_one_is_over_a_year_ago_to_the_day(LocalDate today, String last, Step next) {
            startOn(today).send("maintenance", "2019", last).at(next);
        }

        @Test
        void says_why_a_service_is_due() {
            start().send("maintenance", "2019", "never")
                    .says("workshop.over-a-year")
                    .wants(new FindSlots(Visit.MAINTENANCE));
        }

        @Test
        void counts_from_the_day_of_the_answer_not_of_the_question() {
            start().send("maintenance", "2019")
                    .resumeOn(LocalDate.of(2027, 11, 22))
                    .send("2026-11-21")
                    .at(Step.FIND_SLOTS);
        }
    }

    @Nested
    class Asked_for_kilometres {
        private final Script<Step, WorkshopEffect> asked = start().send("maintenance", "2019", "2026-03-12");

        @Test
        void takes_none_to_a_million() {
            asked.at(Step.ASK_KILOMETRES).offers(Prompt.Kind.INTEGER).within(0L, 1_000_000L);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "0|ASK_WANTS_SERVICE", "9999|ASK_WANTS_SERVICE", "9 999 km|ASK_WANTS_SERVICE", "10000|FIND_SLOTS",
                            "10 000|FIND_SLOTS",
                    "10k|FIND_SLOTS", "9,999k|ASK_WANTS_SERVICE", "1000000|FIND_SLOTS", "1000001|ASK_KILOMETRES",
                            "-1|ASK_KILOMETRES",
                    "beaucoup|ASK_KILOMETRES"
                })
        void offers_a_service_from_ten_thousand_on(String kilometres, Step next) {
            asked.send(kilometres).at(next);
        }

        @Test
        void says_why() {
            asked.send("10 000").says("workshop.over-the-interval").wants(new FindSlots(Visit.MAINTENANCE));
        }

        @Test
        void asks_whether_one_is_wanted_all_the_same_below() {
            asked.send("9 999")
                    .says("workshop.no-hurry", "workshop.wants-service")
                    .offers(Prompt.Kind.CHOICE, "yes", "no");
        }

        @ParameterizedTest
        @CsvSource({
            "yes, FIND_SLOTS",
            "oui, FIND_SLOTS",
            "no, ASK_HELP",
            "non merci, ASK_HELP",
            "peut-être, ASK_WANTS_SERVICE"
        })
        void goes_by_the_wish(String wish, Step next) {
            asked.send("9 999", wish).at(next);
        }

        @Test
        void restarts_with_a_word_when_none_is_wanted() {
            var turn = asked.send("9 999", "no")
                    .says("workshop.declined", "workshop.help")
                    .turn();

            assertThat(turn.dialog()).isEqualTo(start().turn().dialog());
        }
    }

    @Nested
    class Asked_for_information {
        @ParameterizedTest
        @CsvSource({"road, ROAD", "offroad, OFFROAD", "sport, TRACK", "Sur circuit, TRACK", "off-road, OFFROAD"})
        void looks_into_the_calendar_of_the_usage(String usage, Visit visit) {
            start().send("vehicle-information")
                    .offers(Prompt.Kind.CHOICE, "road", "offroad", "sport")
                    .send(usage)
                    .at(Step.FIND_SLOTS)
                    .wants(new FindSlots(visit));
        }

        @Test
        void knows_the_calendar_from_then_on() {
            assertThat(visit()).isEmpty();
            assertThat(visit("maintenance")).contains(Visit.MAINTENANCE);
            assertThat(visit("vehicle-information")).isEmpty();
            assertThat(visit("vehicle-information", "sport")).contains(Visit.TRACK);
            assertThat(visit("contact")).isEmpty();
            assertThat(visit("stop")).isEmpty();
        }

        private Optional<Visit> visit(String... answers) {
            return Workshop.visit(start().send(answers).turn().dialog().answers());
        }
    }

    @Nested
    class Asked_for_contact {
        @ParameterizedTest
        @CsvSource({
            "email, EMAIL, workshop.email",
            "Par téléphone, PHONE, workshop.phone",
            "mail, EMAIL, workshop.email"
        })
        void gives_the_details_and_ends(String answer, Channel channel, String said) {
            var turn = start().send("contact")
                    .offers(Prompt.Kind.CHOICE, "email", "phone")
                    .send(answer)
                    .wants(new FindContact(channel))
                    .reply(new ContactDetails("this way"))
                    .says(said, "workshop.goodbye")
                    .ended()
                    .turn();

            assertThat(turn.phrases().get(0)).isEqualTo(Phrase.of(said).with("details", "this way"));
        }
    }

    @Nested
    class With_slots_on_offer {
        private final Script<Step, WorkshopEffect> offered =
                start().send("vehicle-information", "road").reply(THIS_WEEK);

        @Test
        void shows_them_by_their_start() {
            offered.at(Step.OFFER)
                    .says("workshop.this-week", "workshop.offer")
                    .offers(Prompt.Kind.SLOT, "2026-11-25T13:30:00Z", "2026-11-26T08:00:00Z");
        }

        @Test
        void says_that_they_are_next_weeks() {
            start().send("vehicle-information", "road")
                    .reply(new Offered(Week.NEXT, THIS_WEEK.slots()))
                    .says("workshop.next-week", "workshop.offer");
        }

        @Test
        void shows_the_same_on_another_device() {
            offered.resumeOn(TODAY)
                    .says("workshop.offer")
                    .offers(Prompt.Kind.SLOT, "2026-11-25T13:30:00Z", "2026-11-26T08:00:00Z");
        }

        @ParameterizedTest
        @CsvSource({
            "2026-11-25T13:30:00Z",
            "le premier",
            "mercredi",
            "mercredi 25 novembre à 14 h 30",
            "Wednesday 14:30"
        })
        void books_the_one_chosen(String answer) {
            offered.send(answer).at(Step.BOOK).wants(new BookSlot(Visit.ROAD, WEDNESDAY));
        }

        @Test
        void asks_again_when_one_was_never_offered() {
            offered.send("2026-11-25T14:30:00Z")
                    .at(Step.OFFER)
                    .says("chatbot.slot-not-offered", "workshop.offer")
                    .offers(Prompt.Kind.SLOT, "2026-11-25T13:30:00Z", "2026-11-26T08:00:00Z");
        }

        @Test
        void confirms_with_date_time_and_place_and_asks_the_first_question() {
            var turn = offered.send("le premier")
                    .reply(new Booked(WEDNESDAY.atZone(PARIS), "Garage"))
                    .at(Step.ASK_HELP)
                    .says("workshop.booked", "workshop.help")
                    .turn();

            assertThat(turn.phrases().get(0))
                    .isEqualTo(Phrase.of("workshop.booked")
                            .with("start", WEDNESDAY.atZone(PARIS))
                            .with("place", "Garage"));
            assertThat(turn.dialog().ended()).isFalse();
        }

        @Test
        void says_that_it_was_taken_and_asks_for_a_fresh_offer() {
            offered.send("le premier")
                    .reply(new SlotTaken())
                    .says("workshop.slot-taken")
                    .wants(new FindSlots(Visit.ROAD))
                    .reply(new Offered(Week.THIS, Slots.of(PARIS, List.of(THURSDAY))))
                    .offers(Prompt.Kind.SLOT, "2026-11-26T08:00:00Z");
        }

        @Test
        void says_which_appointment_stands_at_that_time_and_offers_again() {
            var turn = offered.send("le premier")
                    .reply(new WorkshopReply.Occupied(WEDNESDAY.atZone(PARIS)))
                    .says("workshop.occupied")
                    .wants(new FindSlots(Visit.ROAD))
                    .turn();

            assertThat(turn.phrases().get(0).args()).containsEntry("start", WEDNESDAY.atZone(PARIS));
        }

        @Test
        void says_which_three_are_to_come_and_offers_again() {
            var wednesday = WEDNESDAY.atZone(PARIS);
            var limit = new WorkshopReply.LimitReached(wednesday, wednesday.plusDays(1), wednesday.plusDays(2));
            var turn = offered.send("le premier")
                    .reply(limit)
                    .says("workshop.limit")
                    .wants(new FindSlots(Visit.ROAD))
                    .turn();

            assertThat(Workshop.WORKFLOW
                            .texts()
                            .in(Locale.FRENCH)
                            .say(turn.phrases().get(0)))
                    .contains("mercredi 25 novembre")
                    .contains("vendredi 27 novembre");
        }

        @Test
        void tells_what_was_said_of_the_motorcycle_in_the_form_in_which_it_is_stored() {
            assertThat(Told.in(start().send("maintenance", "2019", "never")
                            .turn()
                            .dialog()
                            .answers()))
                    .isEqualTo(new Told("2019", "never", null, null));
            assertThat(Told.in(offered.turn().dialog().answers())).isEqualTo(new Told(null, null, null, "road"));
        }

        @Test
        void asks_for_a_fresh_offer_when_told_that_this_one_is_old() {
            offered.reply(new OfferOutdated()).at(Step.FIND_SLOTS).says().wants(new FindSlots(Visit.ROAD));
            assertThat(Workshop.offered(offered.turn().dialog().answers())).contains(THIS_WEEK);
        }

        @Test
        void says_the_first_day_that_has_one_when_there_is_none() {
            start().send("vehicle-information", "road")
                    .reply(new FreeLater(LocalDate.of(2026, 12, 9)))
                    .at(Step.ASK_HELP)
                    .says("workshop.free-later", "workshop.help");
        }

        @Test
        void gives_the_number_when_there_is_none_at_all() {
            start().send("vehicle-information", "road")
                    .reply(new NothingFree("01 99 00 14 20"))
                    .at(Step.ASK_HELP)
                    .says("workshop.nothing-free", "workshop.help");
        }
    }
}
