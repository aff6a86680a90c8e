package dev.paddock.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.paddock.chatbot.Kitchen.Dish;
import dev.paddock.chatbot.Kitchen.FindTable;
import dev.paddock.chatbot.Kitchen.Full;
import dev.paddock.chatbot.Kitchen.Step;
import dev.paddock.chatbot.Kitchen.Table;
import dev.paddock.chatbot.testkit.Script;
import java.time.LocalDate;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Workflow<Step, FindTable> KITCHEN = Kitchen.WORKFLOW;

    @Test
    void greets_and_asks_the_first_question() {
        Script.of(KITCHEN, TODAY).at(Step.ASK_GUESTS).says("hello", "guests?").within(1L, 12L);
    }

    @Test
    void fills_in_the_answer_and_goes_on() {
        var turn = Script.of(KITCHEN, TODAY).send("4").at(Step.ASK_DISH).turn();

        assertThat(turn.dialog().answers().get(Kitchen.GUESTS)).isEqualTo(4);
        assertThat(turn.phrases()).containsExactly(Phrase.of("dish?").with("guests", 4L));
        assertThat(turn.taken()).containsExactly(new Transition<>(Step.ASK_GUESTS, Step.ASK_DISH, "guests otherwise"));
    }

    @Test
    void takes_the_first_way_whose_guard_holds_and_says_what_is_said_there() {
        Script.of(KITCHEN, TODAY).send("9").at(Step.FIND_TABLE).says("many").wants(new FindTable(9));
    }

    @Test
    void gives_the_reason_and_asks_again_when_an_answer_does_not_fit() {
        var before = Script.of(KITCHEN, TODAY).turn();

        var turn = KITCHEN.advance(before.dialog(), Input.text("many"), TODAY);

        assertThat(turn.phrases()).containsExactly(Phrase.of("chatbot.not-a-number"), Phrase.of("guests?"));
        assertThat(turn.dialog()).isEqualTo(before.dialog());
        assertThat(turn.prompt()).isEqualTo(before.prompt());
        assertThat(turn.taken()).isEmpty();
    }

    @Test
    void tells_the_limits_with_the_reason() {
        var turn = Script.of(KITCHEN, TODAY).send("13").at(Step.ASK_GUESTS).turn();

        assertThat(turn.phrases().get(0))
                .isEqualTo(
                        Phrase.of("chatbot.number-out-of-range").with("min", 1L).with("max", 12L));
    }

    @Test
    void gives_the_reason_in_the_fields_own_words_where_it_has_some() {
        var workflow = Kitchen.draft(2)
                .texts(Kitchen.englishBut("guests.not-a-number", "Count again."))
                .build();

        Script.of(workflow, TODAY).send("us").says("guests.not-a-number", "guests?");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 1_000_000})
    void refuses_overlong_input_as_any_other(int length) {
        Script.of(KITCHEN, TODAY).send("4".repeat(length)).at(Step.ASK_GUESTS).says("chatbot.too-long", "guests?");
    }

    @Test
    void fills_in_what_the_host_answers_and_restarts_with_a_word() {
        var turn = Script.of(KITCHEN, TODAY)
                .send("4", "soup")
                .at(Step.FIND_TABLE)
                .reply(new Table(7))
                .at(Step.ASK_GUESTS)
                .says("seated", "guests?")
                .turn();

        assertThat(turn.phrases().get(0)).isEqualTo(Phrase.of("seated").with("number", 7));
        assertThat(turn.dialog()).isEqualTo(KITCHEN.start(TODAY).dialog());
        assertThat(turn.taken()).extracting(Transition::label).containsExactly("Table", "restart");
    }

    @Test
    void ends() {
        var turn =
                Script.of(KITCHEN, TODAY).send("4", "stew").says("bye").ended().turn();

        assertThat(turn.prompt()).isEqualTo(Prompt.NONE);
        assertThatIllegalStateException().isThrownBy(() -> KITCHEN.advance(turn.dialog(), Input.text("soup"), TODAY));
        assertThat(KITCHEN.resume(turn.dialog(), TODAY).phrases()).containsExactly(Phrase.of("bye"));
    }

    @Test
    void asks_the_host_again_when_a_person_types_meanwhile_or_the_dialog_is_resumed() {
        Script.of(KITCHEN, TODAY)
                .send("4", "soup", "hurry up")
                .at(Step.FIND_TABLE)
                .says()
                .wants(new FindTable(4))
                .resumeOn(TODAY.plusDays(1))
                .wants(new FindTable(4));
    }

    @Test
    void is_told_apart_from_a_hosts_mistakes() {
        var asking = KITCHEN.start(TODAY).dialog();
        var waiting = Script.of(KITCHEN, TODAY).send("9").turn().dialog();

        assertThatIllegalStateException()
                .isThrownBy(() -> KITCHEN.advance(asking, Input.reply(new Full()), TODAY))
                .withMessageContaining("asked it nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KITCHEN.advance(waiting, Input.reply("full"), TODAY))
                .withMessageContaining("declare it with on()");
    }

    @Test
    void refuses_a_dialog_of_another_workflow_or_version() {
        var other = Kitchen.draft(3).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KITCHEN.advance(other.start(TODAY).dialog(), Input.text("4"), TODAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KITCHEN.resume(other.start(TODAY).dialog(), TODAY));
    }

    @Test
    void gives_the_same_turn_for_the_same_input_always() {
        var dialog = Script.of(KITCHEN, TODAY).send("4").turn().dialog();

        assertThat(KITCHEN.advance(dialog, Input.text("soup"), TODAY))
                .isEqualTo(KITCHEN.advance(dialog, Input.text("soup"), TODAY));
        assertThat(dialog.answers().find(Kitchen.DISH)).isEmpty();
    }

    @Test
    void knows_answers_by_field() {
        var answers =
                Script.of(KITCHEN, TODAY).send("4", "stew").turn().dialog().answers();

        assertThat(answers.get(Kitchen.DISH)).isEqualTo(Dish.STEW);
        assertThat(answers.find(Kitchen.TABLE)).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> answers.get(Kitchen.TABLE))
                .withMessageContaining("table");
        assertThat(answers).hasToString("{guests=4, dish=STEW}");
    }

    @Test
    void tells_its_transitions_and_draws_them() {
        assertThat(KITCHEN.transitions()).hasSize(7);
        assertThat(KITCHEN.toMermaid()).isEqualTo("""
                        stateDiagram-v2
                            [*] --> ASK_GUESTS
                            ASK_GUESTS --> FIND_TABLE : guests many
                            ASK_GUESTS --> ASK_DISH : guests otherwise
                            ASK_DISH --> FIND_TABLE : dish soup
                            ASK_DISH --> BYE : dish stew
                            FIND_TABLE --> SEATED : Table
                            FIND_TABLE --> BYE : Full
                            SEATED --> ASK_GUESTS : restart
                            BYE --> [*]
                        """);
    }

    @Test
    void keeps_what_ends_a_label_out_of_the_diagram() {
        var workflow = Workflow.<Step, FindTable>named("kitchen", 1)
                .texts(Kitchen.english())
                .startingAt(Step.ASK_GUESTS);
        assertThat(drawn(workflow)).contains("guests odd  10 30  late");
    }

    private static String drawn(WorkflowBuilder<Step, FindTable> draft) {
        return draft.state(Step.ASK_GUESTS)
                .ask("guests?")
                .fill(Kitchen.GUESTS)
                .when(Kitchen.GUESTS.where("odd; 10:30; late", guests -> guests % 2 == 1), Step.ASK_DISH)
                .otherwise(Step.ASK_DISH)
                .state(Step.ASK_DISH)
                .ask("dish?")
                .with(Kitchen.GUESTS)
                .fill(Kitchen.DISH, Step.FIND_TABLE)
                .state(Step.FIND_TABLE)
                .request(answers -> new FindTable(1))
                .on(Full.class, Step.BYE)
                .on(Table.class, Step.SEATED)
                .state(Step.SEATED)
                .restart("bye")
                .state(Step.BYE)
                .end("bye")
                .build()
                .toMermaid();
    }

    @Test
    void joins_turns_for_a_host_that_shows_them_as_one() {
        var first = KITCHEN.advance(Script.of(KITCHEN, TODAY).turn().dialog(), Input.text("9"), TODAY);
        var second = KITCHEN.advance(first.dialog(), Input.reply(new Full()), TODAY);

        var both = second.after(first);

        assertThat(both.phrases()).extracting(Phrase::key).containsExactly("many", "full", "bye");
        assertThat(both.taken()).hasSize(2);
        assertThat(both.effects()).isEmpty();
        assertThat(both.dialog()).isEqualTo(second.dialog());
        assertThat(KITCHEN.texts().in(Locale.ENGLISH).say(both.phrases().get(1)))
                .isEqualTo("Every table is taken.");
    }
}
