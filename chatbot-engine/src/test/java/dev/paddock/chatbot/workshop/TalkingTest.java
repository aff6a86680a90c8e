package dev.paddock.chatbot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.chatbot.Context;
import dev.paddock.chatbot.DialogCommand;
import dev.paddock.chatbot.Given;
import dev.paddock.chatbot.Input;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Restored;
import dev.paddock.chatbot.Turn;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to the dialog itself, and what an answer leaves open. Today is Monday 30 November 2026. */
class TalkingTest {
    private static final Context FRENCH = Typings.in("fr");

    private Turn<Step, WorkshopEffect> turn = Workshop.WORKFLOW.start(FRENCH);

    /** Says it, and stores and reads the dialog in between. */
    private TalkingTest say(String... all) {
        for (String one : all) {
            Restored<Step> restored = Workshop.WORKFLOW.decode(turn.dialog().encode());
            assertThat(restored).isEqualTo(new Restored.Intact<>(turn.dialog()));
            turn = Typings.settled(Workshop.WORKFLOW.advance(restored.dialog(), Input.text(one), FRENCH), FRENCH);
        }
        return this;
    }

    private void stands(Step step, String... understood) {
        assertThat(turn.dialog().state()).isEqualTo(step);
        assertThat(
                        turn.understood() == null
                                ? List.of()
                                : List.of(turn.understood().value()))
                .isEqualTo(List.of(understood));
    }

    private List<String> options() {
        return turn.prompt().options().stream().map(Option::value).toList();
    }

    private List<String> given() {
        return Workshop.WORKFLOW.given(turn.dialog(), FRENCH).stream()
                .map(TalkingTest::line)
                .toList();
    }

    private static String line(Given given) {
        return given.step() + " " + given.understood().value() + " "
                + Workshop.WORKFLOW
                        .texts()
                        .in(FRENCH.language())
                        .say(given.understood().label())
                        .replaceAll("[\\s\\u00a0\\u202f]", " ");
    }

    @Nested
    class Back {
        @Test
        void takes_the_last_answer_back_each_time_and_stays_at_the_first_question() {
            say("maintenance", "2019", "2026-03-12", "retour").stands(Step.ASK_LAST_SERVICE);
            assertThat(given()).containsExactly("ask-help maintenance Entretien", "ask-year 2019 2019");
            say("back").stands(Step.ASK_YEAR);
            say("retour").stands(Step.ASK_HELP);
            say("retour").stands(Step.ASK_HELP);
            assertThat(turn.command()).isEqualTo(DialogCommand.BACK);
            assertThat(turn.dialog()).isEqualTo(Workshop.WORKFLOW.start(FRENCH).dialog());
        }

        @Test
        void leads_to_an_earlier_question_by_its_name() {
            say("maintenance", "2019", "2026-03-12", "back:ask-year").stands(Step.ASK_YEAR);
            assertThat(given()).containsExactly("ask-help maintenance Entretien");
            say("back:ask-kilometres").stands(Step.ASK_YEAR);
        }

        @Test
        void takes_back_not_knowing() {
            say("maintenance", "je ne sais pas", "je ne sais pas", "retour").stands(Step.ASK_LAST_SERVICE);
            assertThat(given()).containsExactly("ask-help maintenance Entretien", "ask-year unknown je ne sais pas");
        }

        @Test
        void is_forgotten_after_a_booking() {
            say("maintenance", "2019", "jamais", "le premier").stands(Step.ASK_HELP, "2026-12-01T08:00:00Z");
            assertThat(given()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"annuler", "laisse tomber", "cancel", "je veux tout arrêter"})
    void cancel_ends_the_walk(String typed) {
        say("maintenance", "2019", typed).stands(Step.ASK_HELP);
        assertThat(turn.phrases().get(0).key()).isEqualTo("chatbot.cancelled");
        assertThat(turn.dialog().answers().find(Fields.YEAR)).isEmpty();
    }

    @Test
    void help_says_what_the_question_wants() {
        say("maintenance", "aide").stands(Step.ASK_YEAR);
        assertThat(turn.phrases().get(0).key()).isEqualTo("year.help");
        say("2019", "2026-06-01", "5000", "je ne sais pas").stands(Step.ASK_WANTS_SERVICE);
        assertThat(turn.phrases().get(0).key()).isEqualTo("wants-service.help");
    }

    @Test
    void not_knowing_means_what_the_workflow_says() {
        say("maintenance", "aucune idée").stands(Step.ASK_LAST_SERVICE);
        say("2026-03-12", "unknown").stands(Step.ASK_WANTS_SERVICE);
        say("retour", "retour", "je sais plus").stands(Step.OFFER);
    }

    @Test
    void a_person_is_for_the_host_to_find() {
        say("maintenance", "un conseiller svp").stands(Step.ASK_YEAR);
        assertThat(turn.command()).isEqualTo(DialogCommand.PERSON);
    }

    @Nested
    class Correcting {
        @ParameterizedTest
        @CsvSource({
            "changer l'année, ASK_YEAR",
            "modifier la date, ASK_LAST_SERVICE",
            "change the date, ASK_LAST_SERVICE"
        })
        void asks_the_earlier_question_named(String typed, Step step) {
            say("maintenance", "2019", "2026-03-12", typed).stands(step);
            assertThat(turn.command()).isEqualTo(DialogCommand.CHANGE);
        }

        @Test
        void takes_the_answer_for_the_question_before_where_only_that_can_be_meant() {
            say("maintenance", "2019", "2026-03-12", "en fait hier").stands(Step.ASK_KILOMETRES, "2026-11-29");
        }

        @Test
        void asks_which_question_is_meant_where_both_may_be() {
            say("maintenance", "2019", "en fait 2020").stands(Step.ASK_LAST_SERVICE);
            assertThat(options()).containsExactly("change:ask-year:2020", "2020", "never");
            say("change:ask-year:2020").stands(Step.ASK_LAST_SERVICE, "2020");
            assertThat(given()).contains("ask-year 2020 2020");
        }
    }

    @Nested
    class Left_open {
        @Test
        void a_month_that_does_not_decide_asks_for_the_day_which_alone_completes_it() {
            say("maintenance", "2019", "novembre 2025").stands(Step.ASK_LAST_SERVICE, "2025-11");
            say("le 12").stands(Step.OFFER, "2025-11-12");
        }

        @Test
        void a_year_that_does_not_decide_is_completed_by_a_month() {
            say("maintenance", "2019", "2025").stands(Step.ASK_LAST_SERVICE, "2025");
            say("mars").stands(Step.OFFER, "2025-03");
        }

        @Test
        void a_month_that_decides_goes_on() {
            say("maintenance", "2019", "mars 26").stands(Step.ASK_KILOMETRES, "2026-03");
            assertThat(given()).contains("ask-last-service 2026-03 mars 2026");
        }

        @Test
        void readings_stay_buttons_for_whoever_comes_back() {
            say("maintenance", "2018 ou 2019").stands(Step.ASK_YEAR);
            assertThat(options()).containsExactly("2018", "2019");
            var resumed = Workshop.WORKFLOW.resume(
                    Workshop.WORKFLOW.decode(turn.dialog().encode()), FRENCH);
            assertThat(resumed.prompt()).isEqualTo(turn.prompt());
            say("2018").stands(Step.ASK_LAST_SERVICE, "2018");
        }

        @Test
        void an_hour_of_several_days_is_asked_back_with_those_slots_alone() {
            say("maintenance", "2019", "jamais", "14 h").stands(Step.OFFER);
            assertThat(options()).hasSize(4).allMatch(start -> start.endsWith("T13:00:00Z"));
            say("mercredi").stands(Step.OFFER);
            assertThat(options()).hasSize(7);
        }

        @Test
        void miles_are_told_as_kilometres_and_said_so() {
            say("maintenance", "2019", "2026-03-12", "3,000 miles").stands(Step.ASK_WANTS_SERVICE, "4828");
            assertThat(Objects.requireNonNull(turn.understood()).label().key()).isEqualTo("chatbot.from-miles");
        }

        @Test
        void almost_ten_thousand_is_asked_back() {
            say("maintenance", "2019", "2026-03-12", "presque 10000").stands(Step.ASK_KILOMETRES);
            assertThat(options()).containsExactly("9999", "10000");
        }
    }

    @Test
    void dialogs_of_the_version_before_go_on() {
        var old = Workshop.WORKFLOW.decode(
                "workshop/1/0123456789ab/ask-kilometres?help=maintenance&year=2019&last-service=2026-03-12");

        assertThat(old).isInstanceOf(Restored.Migrated.class);
        turn = Workshop.WORKFLOW.resume(old, FRENCH);
        say("5000").stands(Step.ASK_WANTS_SERVICE, "5000");
    }
}
