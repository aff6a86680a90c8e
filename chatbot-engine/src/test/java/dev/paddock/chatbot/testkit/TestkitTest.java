package dev.paddock.chatbot.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.chatbot.Codec;
import dev.paddock.chatbot.Field;
import dev.paddock.chatbot.Limit;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The kit finds what it is there to find. */
class TestkitTest {
    private enum Step {
        ASK,
        FETCH,
        DONE
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Field<Long> N = Field.integer("n", Limit.of(0L), Limit.of(100L));
    private static final Texts TEXTS =
            Texts.of(Locale.ENGLISH, Map.of("n?", "How many?", "bye", "Bye.", "few", "Few."));

    private static Workflow<Step, String> workflow(Codec<String> codec) {
        return workflow(codec, TEXTS);
    }

    private static Workflow<Step, String> workflow(Codec<String> codec, Texts texts) {
        return Workflow.<Step, String>named("kit", 1)
                .texts(texts)
                .startingAt(Step.ASK)
                .state(Step.ASK)
                .ask("n?")
                .fill(N)
                .when(N.is(42L), Step.DONE)
                .saying("few")
                .otherwise(Step.FETCH)
                .state(Step.FETCH)
                .request(answers -> "fetch")
                .on(String.class, Field.given("got", codec), Step.ASK)
                .state(Step.DONE)
                .end("bye")
                .build();
    }

    private static final Codec<String> SOUND = Codec.of(text -> text, text -> text);
    private static final Workflow<Step, String> WORKFLOW = workflow(SOUND);

    @Nested
    class A_script {
        private final Script<Step, String> script = Script.of(WORKFLOW, TODAY);

        @Test
        void passes_when_all_is_as_expected() {
            script.offers(Prompt.Kind.INTEGER)
                    .within(0L, 100L)
                    .send("1")
                    .at(Step.FETCH)
                    .wants("fetch")
                    .reply("got it")
                    .at(Step.ASK)
                    .says("n?")
                    .resumeOn(TODAY.plusDays(1))
                    .send("42")
                    .says("few", "bye")
                    .ended();
        }

        @Test
        void fails_and_tells_how_the_dialog_went() {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> script.send("lots").at(Step.DONE))
                    .withMessageContaining("stands at ASK, not at DONE")
                    .withMessageContaining("> lots")
                    .withMessageContaining("chatbot.not-a-number");
        }

        @Test
        void fails_on_each_kind_of_check() {
            List<UnaryOperator<Script<Step, String>>> wrong = List.of(
                    one -> one.says("bye"),
                    one -> one.wants("fetch"),
                    one -> one.offers(Prompt.Kind.CHOICE),
                    one -> one.offers(Prompt.Kind.INTEGER, "1"),
                    one -> one.within(1L, 100L),
                    one -> one.within(0L, 99L),
                    Script::ended);

            assertThat(wrong)
                    .allSatisfy(check ->
                            assertThatThrownBy(() -> check.apply(script)).isInstanceOf(AssertionError.class));
        }

        @Test
        void fails_when_an_answer_does_not_survive_being_stored() {
            var lossy = workflow(Codec.of(text -> text, text -> "something else"));

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() ->
                            Script.of(lossy, TODAY).send("1").reply("got it").send("2"))
                    .withMessageContaining("can't be read back");
        }
    }

    @Nested
    class A_walk {
        @Test
        void takes_every_transition_when_given_what_it_needs() {
            var walk = Walk.of(WORKFLOW, TODAY, effect -> List.of("got it"))
                    .trying(Step.ASK, "42")
                    .run()
                    .tookEveryTransition();

            assertThat(walk.taken()).containsExactlyInAnyOrderElementsOf(WORKFLOW.transitions());
            assertThat(walk.turns()).isGreaterThan(5);
        }

        @Test
        void tells_the_transitions_it_missed() {
            var walk = Walk.of(WORKFLOW, TODAY, effect -> List.of("got it")).run();

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(walk::tookEveryTransition)
                    .withMessageContaining("ASK --> DONE")
                    .withMessageNotContaining("ASK --> FETCH");
        }

        @Test
        void fails_when_a_dialog_does_not_survive_being_stored() {
            var lossy = workflow(Codec.of(text -> text, text -> "something else"));

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() ->
                            Walk.of(lossy, TODAY, effect -> List.of("got it")).run())
                    .withMessageContaining("can't be read back");
        }

        @Test
        void fails_when_a_question_changes_by_being_asked_again() {
            var asked = new AtomicLong();
            var moody = Field.integer("n", Limit.of(0L), (answers, today) -> asked.incrementAndGet());
            var workflow = Workflow.<Step, String>named("kit", 1)
                    .texts(TEXTS)
                    .startingAt(Step.ASK)
                    .state(Step.ASK)
                    .ask("n?")
                    .fill(moody, Step.FETCH)
                    .state(Step.FETCH)
                    .request(answers -> "fetch")
                    .on(String.class, Step.DONE)
                    .state(Step.DONE)
                    .end("bye")
                    .build();

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> Walk.of(workflow, TODAY, effect -> List.of("got it"))
                            .run())
                    .withMessageContaining("asks something else when resumed");
        }
    }

    @Nested
    class The_lint {
        @Test
        void finds_nothing_in_good_texts() {
            assertThat(Lint.of(WORKFLOW, TEXTS)).isEmpty();
        }

        @Test
        void finds_texts_never_said() {
            assertThat(lint(TEXTS.and(Texts.of(Locale.ENGLISH, Map.of("n.too-lnog", "Shorter.")))))
                    .containsExactly("the text \"n.too-lnog\" is never said: remove it");
        }

        @Test
        void finds_texts_not_translated_and_badly_set() {
            var french =
                    Texts.of(Locale.FRENCH, Map.of("n?", "Combien?", "bye", "Au  revoir.", "few", "Peu : \"trois\"."));
            var same = Texts.of(Locale.ENGLISH, Map.of("n?", "How many?", "bye", "Au  revoir.", "few", "Few."));

            assertThat(lint(same.and(french)))
                    .containsExactlyInAnyOrder(
                            "the text \"n?\" in fr lacks the narrow space before a high mark",
                            "the text \"bye\" in fr has a space too many",
                            "the text \"bye\" in en has a space too many",
                            "the text \"bye\" is the same in two languages: translate it",
                            "the text \"few\" in fr has straight quotation marks");
        }

        private List<String> lint(Texts texts) {
            return Lint.of(workflow(SOUND, texts), texts);
        }
    }
}
