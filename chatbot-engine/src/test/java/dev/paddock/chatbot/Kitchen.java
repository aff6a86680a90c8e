package dev.paddock.chatbot;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A little workflow to test with: a restaurant that looks for a table. */
final class Kitchen {
    enum Step {
        ASK_GUESTS,
        ASK_DISH,
        FIND_TABLE,
        SEATED,
        BYE
    }

    enum Dish {
        SOUP,
        STEW
    }

    record FindTable(long guests) {}

    record Table(int number) {}

    record Full() {}

    static final Field<Long> GUESTS = Field.integer("guests", Limit.of(1L), Limit.of(12L));
    static final Field<Dish> DISH = Field.choice("dish", Dish.class);
    static final Field<Table> TABLE = Field.given(
            "table", Codec.of(table -> Integer.toString(table.number()), text -> new Table(Integer.parseInt(text))));

    private static final Map<String, String> ENGLISH = Map.of(
            "hello", "Good evening.",
            "guests?", "How many are you?",
            "dish?", "{guests} then. Soup or stew?",
            "dish.soup", "Soup",
            "dish.stew", "Stew",
            "many", "A lot.",
            "full", "Every table is taken.",
            "seated", "Table {number}.",
            "bye", "Good night.");

    private Kitchen() {}

    static Texts english() {
        return Texts.of(Locale.ENGLISH, ENGLISH);
    }

    static Texts englishWithout(String key) {
        Map<String, String> fewer = new TreeMap<>(ENGLISH);
        fewer.remove(key);
        return Texts.of(Locale.ENGLISH, fewer);
    }

    static Texts englishBut(String key, String text) {
        return english().and(Texts.of(Locale.ENGLISH, Map.of(key, text)));
    }

    /** Everything but {@code build()}. */
    static WorkflowBuilder<Step, FindTable> draft(int version) {
        return Workflow.<Step, FindTable>named("kitchen", version)
                .texts(english())
                .startingAt(Step.ASK_GUESTS)
                .greeting("hello")
                .state(Step.ASK_GUESTS)
                .ask("guests?")
                .fill(GUESTS)
                .when(GUESTS.where("many", guests -> guests > 8), Step.FIND_TABLE)
                .saying("many")
                .otherwise(Step.ASK_DISH)
                .state(Step.ASK_DISH)
                .ask("dish?")
                .with(GUESTS)
                .fill(DISH)
                .choice(Dish.SOUP, Step.FIND_TABLE)
                .choice(Dish.STEW, Step.BYE)
                .state(Step.FIND_TABLE)
                .request(answers -> new FindTable(answers.get(GUESTS)))
                .on(Table.class, TABLE, Step.SEATED)
                .on(Full.class, Step.BYE)
                .saying("full")
                .state(Step.SEATED)
                .restart("seated")
                .with("number", answers -> answers.get(TABLE).number())
                .state(Step.BYE)
                .end("bye");
    }

    static final Workflow<Step, FindTable> WORKFLOW = draft(2).build();
}
