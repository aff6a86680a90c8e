package dev.paddock.chatbot.example;

import dev.paddock.chatbot.Codec;
import dev.paddock.chatbot.Field;
import dev.paddock.chatbot.Input;
import dev.paddock.chatbot.Limit;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.Workflow;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;

/** A barista at the console: the whole of what it takes to embed the engine. */
final class CoffeeBar {
    // quoted from here
    enum Step {
        ASK_DRINK,
        ASK_CUPS,
        BREW,
        SERVED
    }

    enum Drink {
        ESPRESSO,
        TEA
    }

    record Brew(Drink drink, long cups) {}

    record Brewed(long minutes) {}

    static final Field<Drink> DRINK = Field.choice("drink", Drink.class);
    static final Field<Long> CUPS = Field.integer("cups", Limit.of(1L), Limit.of(9L));
    static final Field<Brewed> BREWED =
            Field.given("brewed", Codec.of(brewed -> "" + brewed.minutes(), text -> new Brewed(Long.parseLong(text))));

    static final Workflow<Step, Brew> BAR = Workflow.<Step, Brew>named("coffee-bar", 1)
            .texts(Texts.of(
                    Locale.ENGLISH,
                    Map.of(
                            "what", "What would you like?",
                            "drink.espresso", "An espresso",
                            "drink.tea", "Tea",
                            "how-many", "How many cups?",
                            "served", "Ready in {minutes} min.")))
            .startingAt(Step.ASK_DRINK)
            .state(Step.ASK_DRINK)
            .ask("what")
            .fill(DRINK, Step.ASK_CUPS)
            .state(Step.ASK_CUPS)
            .ask("how-many")
            .fill(CUPS, Step.BREW)
            .state(Step.BREW)
            .request(answers -> new Brew(answers.get(DRINK), answers.get(CUPS)))
            .on(Brewed.class, BREWED, Step.SERVED)
            .state(Step.SERVED)
            .end("served")
            .with("minutes", answers -> answers.get(BREWED).minutes())
            .build();

    static void serve(Scanner keyboard, PrintStream screen, LocalDate today) {
        var words = BAR.texts().in(Locale.ENGLISH);
        var turn = BAR.start(today);
        while (true) {
            turn.phrases().forEach(phrase -> screen.println(words.say(phrase)));
            turn.prompt().options().forEach(option -> screen.println(" - " + words.say(option.label())));
            if (turn.dialog().ended()) {
                return;
            }
            var input = turn.effects().isEmpty()
                    ? Input.text(keyboard.nextLine())
                    : Input.reply(new Brewed(turn.effects().get(0).cups() * 2));
            turn = BAR.advance(turn.dialog(), input, today);
        }
    }
    // to here

    private CoffeeBar() {}

    public static void main(String[] args) {
        serve(new Scanner(System.in, StandardCharsets.UTF_8), System.out, LocalDate.now(ZoneId.systemDefault()));
    }
}
