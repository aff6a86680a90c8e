package dev.paddock.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.paddock.chatbot.Kitchen.Dish;
import dev.paddock.chatbot.Kitchen.FindTable;
import dev.paddock.chatbot.Kitchen.Full;
import dev.paddock.chatbot.Kitchen.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each thing that can be wrong with a workflow is found, and all at once. */
class WorkflowBuilderTest {
    private enum Step {
        A,
        B,
        C
    }

    private static final Field<Long> N = Field.integer("n", Limit.of(0L), Limit.of(9L));
    private static final Field<Dish> DISH = Field.choice("dish", Dish.class);
    private static final Texts TEXTS = Texts.of(
            Locale.ENGLISH,
            Map.of("a?", "A?", "b?", "B?", "bye", "Bye.", "n!", "{n}!", "dish.soup", "Soup", "dish.stew", "Stew"));

    @Test
    void builds_what_is_right() {
        assertThat(Kitchen.draft(1).build().stamp().version()).isEqualTo(1);
        assertThat(problems(draft -> right(draft))).isEmpty();
    }

    @Test
    void finds_a_name_or_version_that_is_none() {
        assertProblems(Workflow.<Step, String>named("My Flow", 0), draft -> right(draft))
                .anySatisfy(problem -> assertThat(problem).contains("My Flow").contains("lower-kebab-case"))
                .anySatisfy(problem -> assertThat(problem).contains("count from 1"));
    }

    @Test
    void finds_that_it_starts_nowhere() {
        assertThat(problems(draft ->
                        asking(draft).state(Step.B).restart("bye").state(Step.C).end("bye")))
                .containsExactly("it starts nowhere: add startingAt(…)");
    }

    @Test
    void finds_that_it_starts_where_nothing_is_asked() {
        assertFound("it starts at C, which asks nothing", draft -> right(draft).startingAt(Step.C));
    }

    @Test
    void finds_that_it_starts_at_a_state_not_declared() {
        assertFound(
                "it starts at A, which is not declared",
                draft -> draft.startingAt(Step.A)
                        .state(Step.B)
                        .ask("b?")
                        .fill(N, Step.C)
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_states_declared_twice() {
        assertFound("C is declared twice", draft -> right(draft).state(Step.C).end("bye"));
    }

    @Test
    void finds_constants_never_declared() {
        assertFound(
                "B is not declared: add state(B), or remove the constant",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(N, Step.C)
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_unknown_targets_and_who_leads_there() {
        assertFound(
                "B is not declared, but [A] lead there",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(N)
                        .when(N.is(1L), Step.B)
                        .otherwise(Step.C)
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_unreachable_states() {
        assertFound(
                "B is unreachable",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(N, Step.C)
                        .state(Step.B)
                        .restart("bye")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_dead_ends_even_round_in_a_circle() {
        assertThat(problems(draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(N)
                        .when(N.is(1L), Step.B)
                        .otherwise(Step.C)
                        .state(Step.B)
                        .ask("b?")
                        .fill(DISH, Step.B)
                        .state(Step.C)
                        .end("bye")))
                .singleElement()
                .asString()
                .startsWith("B is a dead end");
    }

    @Test
    void finds_states_that_do_nothing() {
        assertFound(
                "B does nothing",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(N, Step.C)
                        .state(Step.B)
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_states_that_do_two_things() {
        assertFound("C does two things", draft -> right(draft).restart("bye"));
    }

    @Test
    void finds_questions_that_fill_nothing_in() {
        assertFound(
                "B asks but fills nothing in",
                draft -> asking(draft)
                        .startingAt(Step.A)
                        .state(Step.B)
                        .ask("b?")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_questions_that_fill_in_twice() {
        assertFound(
                "A has a fill(dish) that no question precedes",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(N, Step.B)
                        .fill(DISH, Step.C)
                        .state(Step.B)
                        .restart("bye")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_questions_for_what_the_host_gives() {
        assertFound(
                "A asks for table, which the host gives",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(Kitchen.TABLE, Step.B)
                        .state(Step.B)
                        .restart("bye")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_requests_without_answers() {
        assertFound(
                "B requests but takes no answer",
                draft -> asking(draft)
                        .startingAt(Step.A)
                        .state(Step.B)
                        .request(answers -> "find")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_answers_taken_twice() {
        assertFound(
                "B has two on(Full)",
                draft -> asking(draft)
                        .startingAt(Step.A)
                        .state(Step.B)
                        .request(answers -> "find")
                        .on(Full.class, Step.C)
                        .on(Full.class, Step.A)
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_answers_that_no_request_precedes() {
        assertFound(
                "B has an on(Full) that no request or question precedes",
                draft -> asking(draft)
                        .startingAt(Step.A)
                        .state(Step.B)
                        .on(Full.class, Step.C)
                        .restart("bye")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_ways_out_of_an_end() {
        assertFound(
                "C leads on although it restarts or ends", draft -> right(draft).on(Full.class, Step.A));
    }

    @Test
    void finds_guards_without_otherwise() {
        assertFound(
                "A has guards after n but no way when none holds: add otherwise(…)",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(N)
                        .when(N.is(1L), Step.B)
                        .when(N.is(2L), Step.C)
                        .state(Step.B)
                        .restart("bye")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_choices_that_leave_an_option_out() {
        assertFound(
                "A has guards after dish but no way when none holds",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(DISH)
                        .choice(Dish.SOUP, Step.B)
                        .state(Step.B)
                        .restart("bye")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_choices_that_are_no_option() {
        assertFound(
                "A has a choice(A) that is no option of the field before it",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(DISH)
                        .choice(Step.A, Step.B)
                        .otherwise(Step.C)
                        .state(Step.B)
                        .restart("bye")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_ways_behind_otherwise() {
        assertFound(
                "A has a way to C behind otherwise",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(N)
                        .otherwise(Step.B)
                        .when(N.is(1L), Step.C)
                        .state(Step.B)
                        .restart("bye")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_answers_that_lead_nowhere() {
        assertFound(
                "A goes nowhere after n: name the next state",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(N)
                        .state(Step.B)
                        .restart("bye")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_ways_before_any_answer() {
        assertFound(
                "A has a way to C before any fill() or on()",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .otherwise(Step.C)
                        .fill(N, Step.B)
                        .state(Step.B)
                        .restart("bye")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_words_on_no_way() {
        assertFound("C has a saying(bye) on no way", draft -> right(draft).saying("bye"));
    }

    @Test
    void finds_values_for_no_text() {
        assertFound("with(n) follows no text", draft -> draft.with(N));
        assertFound("with(n) follows no text", draft -> asking(draft).with(N));
    }

    @Test
    void finds_two_fields_of_one_name() {
        Field<Long> other = Field.integer("n", Limit.of(0L), Limit.of(9L));

        assertFound(
                "two fields are named \"n\"",
                draft -> asking(draft)
                        .startingAt(Step.A)
                        .state(Step.B)
                        .ask("b?")
                        .fill(other, Step.C)
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_that_there_are_no_texts() {
        assertProblems(Workflow.<Step, String>named("flow", 1), draft -> structure(draft))
                .containsExactly("it has no texts: add texts(…)");
    }

    @Test
    void finds_texts_missing_in_any_language() {
        assertFound(
                "the text \"b?\" is missing in [fr]",
                draft -> right(draft).texts(Texts.of(Locale.FRENCH, Map.of("a?", "A ?", "bye", "Au revoir."))));
        assertFound(
                "the text \"nope\" is missing in [en]", draft -> right(draft).greeting("nope"));
    }

    @Test
    void finds_labels_and_reasons_missing_in_a_language_the_engine_does_not_speak() {
        var german = Texts.of(Locale.GERMAN, Map.of("a?", "A?", "b?", "B?", "bye", "Ade."));

        assertThat(problems(draft -> right(draft).texts(german)))
                .contains("the text \"chatbot.not-a-number\" is missing in [de]: add it there")
                .contains("the text \"chatbot.restarted\" is missing in [de]: add it there");
    }

    @Test
    void finds_reasons_worded_in_one_language_only() {
        var half = Texts.of(Locale.ENGLISH, Map.of("n.too-long", "Shorter."))
                .and(Texts.of(Locale.FRENCH, Map.of("a?", "A ?", "b?", "B ?", "bye", "Au revoir.")));

        assertFound(
                "the text \"n.too-long\" is missing in [fr]",
                draft -> right(draft).texts(half));
    }

    @Test
    void finds_option_labels_that_are_missing_or_the_same() {
        assertThat(choosing(Texts.of(Locale.ENGLISH, Map.of("a?", "A?", "bye", "Bye.", "dish.soup", "Soup"))))
                .contains("the text \"dish.stew\" is missing in [en]: add it there");
        assertThat(choosing(TEXTS.and(Texts.of(Locale.ENGLISH, Map.of("dish.stew", "SOUP")))))
                .anySatisfy(problem -> assertThat(problem).contains("two options called \"SOUP\""));
    }

    private static List<String> choosing(Texts texts) {
        return problemsOf(Workflow.<Step, String>named("flow", 1)
                .texts(texts)
                .startingAt(Step.A)
                .state(Step.A)
                .ask("a?")
                .fill(DISH)
                .choice(Dish.SOUP, Step.B)
                .choice(Dish.STEW, Step.C)
                .state(Step.B)
                .restart("bye")
                .state(Step.C)
                .end("bye"));
    }

    @Test
    void finds_places_without_values_and_values_without_places() {
        assertFound(
                "has a place {n} in en for which there is no value",
                draft -> right(draft).greeting("n!"));
        assertFound("has no place {x} in any language", draft -> right(draft).with("x", answers -> 1));
    }

    @Test
    void finds_unknown_forms() {
        assertFound(
                "wants the unknown form {n:loud} in en",
                draft -> right(draft)
                        .texts(Texts.of(Locale.ENGLISH, Map.of("bye", "{n:loud}")))
                        .with("n", answers -> 1));
    }

    @Test
    void finds_values_not_filled_in_on_every_way() {
        assertFound(
                "the text \"n!\" tells n, which is not filled in on every way there",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("a?")
                        .fill(DISH)
                        .choice(Dish.SOUP, Step.B)
                        .choice(Dish.STEW, Step.C)
                        .state(Step.B)
                        .ask("b?")
                        .fill(N, Step.C)
                        .state(Step.C)
                        .end("n!")
                        .with(N));
        assertFound(
                "the text \"n!\" tells n",
                draft -> draft.startingAt(Step.A)
                        .state(Step.A)
                        .ask("n!")
                        .with(N)
                        .fill(N, Step.B)
                        .state(Step.B)
                        .restart("bye")
                        .state(Step.C)
                        .end("bye"));
    }

    @Test
    void finds_rules_that_migrate_from_the_future_or_twice() {
        assertFound(
                "a rule migrates from version 1: it must be older",
                draft -> right(draft).migrating(1, old -> old));
        assertFound(
                "two rules migrate from version 1",
                draft -> right(draft).migrating(1, old -> old).migrating(1, old -> old));
    }

    @Test
    void tells_everything_at_once() {
        var failure = catchThrowableOfType(
                InvalidWorkflowException.class,
                () -> Workflow.<Step, String>named("flow", 0)
                        .state(Step.A)
                        .ask("a?")
                        .state(Step.A)
                        .build());

        assertThat(failure.problems()).hasSizeGreaterThan(4);
        assertThat(failure)
                .hasMessageStartingWith(
                        "workflow \"flow\" has " + failure.problems().size() + " problems:\n - ");
        failure.problems().forEach(problem -> assertThat(failure).hasMessageContaining(problem));
    }

    @Test
    void wants_a_state_first() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Workflow.<Step, String>named("flow", 1).ask("a?"));
    }

    @Test
    void finds_a_missing_text_of_a_whole_workflow() {
        assertThatExceptionOfType(InvalidWorkflowException.class)
                .isThrownBy(() -> Workflow.<Kitchen.Step, FindTable>named("kitchen", 1)
                        .texts(Kitchen.englishWithout("bye"))
                        .startingAt(Kitchen.Step.ASK_GUESTS)
                        .state(Kitchen.Step.ASK_GUESTS)
                        .ask("guests?")
                        .fill(Kitchen.GUESTS, Kitchen.Step.FIND_TABLE)
                        .state(Kitchen.Step.FIND_TABLE)
                        .request(answers -> new FindTable(1))
                        .on(Table.class, Kitchen.Step.BYE)
                        .state(Kitchen.Step.BYE)
                        .end("bye")
                        .build())
                .withMessageContaining("the text \"bye\" is missing in [en]");
    }

    private static WorkflowBuilder<Step, String> asking(WorkflowBuilder<Step, String> draft) {
        return draft.state(Step.A).ask("a?").fill(N).when(N.is(1L), Step.B).otherwise(Step.C);
    }

    private static WorkflowBuilder<Step, String> structure(WorkflowBuilder<Step, String> draft) {
        return asking(draft.startingAt(Step.A))
                .state(Step.B)
                .restart("b?")
                .state(Step.C)
                .end("bye");
    }

    private static WorkflowBuilder<Step, String> right(WorkflowBuilder<Step, String> draft) {
        return structure(draft.texts(TEXTS));
    }

    private static void assertFound(String problem, UnaryOperator<WorkflowBuilder<Step, String>> declare) {
        assertThat(problems(declare)).anySatisfy(found -> assertThat(found).contains(problem));
    }

    private static org.assertj.core.api.ListAssert<String> assertProblems(
            WorkflowBuilder<Step, String> draft, UnaryOperator<WorkflowBuilder<Step, String>> declare) {
        return assertThat(problemsOf(declare.apply(draft)));
    }

    private static List<String> problems(UnaryOperator<WorkflowBuilder<Step, String>> declare) {
        return problemsOf(declare.apply(Workflow.<Step, String>named("flow", 1).texts(TEXTS)));
    }

    private static List<String> problemsOf(WorkflowBuilder<Step, String> draft) {
        try {
            draft.build();
            return List.of();
        } catch (InvalidWorkflowException e) {
            return e.problems();
        }
    }
}
