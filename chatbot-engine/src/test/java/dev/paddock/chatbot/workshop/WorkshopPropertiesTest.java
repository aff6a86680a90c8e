package dev.paddock.chatbot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.chatbot.Dialog;
import dev.paddock.chatbot.Input;
import dev.paddock.chatbot.Restored;
import dev.paddock.chatbot.Slots;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.Turn;
import dev.paddock.chatbot.testkit.Lint;
import dev.paddock.chatbot.testkit.Walk;
import dev.paddock.chatbot.workshop.WorkshopReply.OfferOutdated;
import dev.paddock.chatbot.workshop.WorkshopReply.Offered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The properties of every dialog there can be. */
class WorkshopPropertiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant SLOT = Instant.parse("2026-11-25T13:30:00Z");

    @Test
    void every_transition_can_be_taken_stored_resumed_and_told() {
        Walk.of(Workshop.WORKFLOW, TODAY, WorkshopPropertiesTest::replies)
                .trying(Step.ASK_LAST_SERVICE, "2025-11-22", "2025-11-21", "unknown")
                .trying(Step.ASK_YEAR, "unknown")
                .trying(Step.ASK_KILOMETRES, "9999", "10000", "unknown")
                .telling(Step.OFFER, new OfferOutdated())
                .run()
                .tookEveryTransition();
    }

    @Test
    void every_text_is_said_translated_and_well_set() {
        var own = Texts.load(Workshop.class, "workshop", Locale.FRENCH, Locale.ENGLISH);

        assertThat(Lint.of(Workshop.WORKFLOW, own)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void random_dialogs_survive_being_stored_at_every_turn(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            var turn = Workshop.WORKFLOW.start(TODAY);
            for (int step = 0; step < 30 && !turn.dialog().ended(); step++) {
                var restored = Workshop.WORKFLOW.decode(turn.dialog().encode());
                assertThat(restored).isEqualTo(new Restored.Intact<>(turn.dialog()));
                turn = Workshop.WORKFLOW.advance(restored.dialog(), input(turn, random), TODAY);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void the_same_inputs_give_the_same_turns(long seed) {
        assertThat(turns(seed)).isEqualTo(turns(seed));
    }

    private static List<Turn<Step, WorkshopEffect>> turns(long seed) {
        var random = new SplittableRandom(seed);
        var turns = new ArrayList<Turn<Step, WorkshopEffect>>();
        var turn = Workshop.WORKFLOW.start(TODAY);
        while (turns.size() < 50 && !turn.dialog().ended()) {
            turns.add(turn);
            turn = Workshop.WORKFLOW.advance(turn.dialog(), input(turn, random), TODAY);
        }
        return turns;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    @Timeout(60)
    void hostile_input_changes_nothing_and_costs_little(long seed) {
        var random = new SplittableRandom(seed);
        for (Dialog<Step> dialog : dialogsThatAsk()) {
            for (int i = 0; i < 500; i++) {
                var turn = Workshop.WORKFLOW.advance(dialog, Input.text(noise(random)), TODAY);
                if (turn.taken().isEmpty()) {
                    assertThat(turn.dialog().state()).isEqualTo(dialog.state());
                    assertThat(turn.dialog().answers()).isEqualTo(dialog.answers());
                    assertThat(turn.phrases()).isNotEmpty();
                }
            }
        }
    }

    /** One dialog at each question. */
    private static List<Dialog<Step>> dialogsThatAsk() {
        return List.of(
                reached(),
                reached("maintenance"),
                reached("maintenance", "2019"),
                reached("maintenance", "2019", "2026-03-12"),
                reached("maintenance", "2019", "2026-03-12", "9999"),
                reached("vehicle-information"),
                reached("contact"),
                Workshop.WORKFLOW
                        .advance(reached("vehicle-information", "road"), Input.reply(offer(40)), TODAY)
                        .dialog());
    }

    private static Dialog<Step> reached(String... answers) {
        var dialog = Workshop.WORKFLOW.start(TODAY).dialog();
        for (String answer : answers) {
            dialog =
                    Workshop.WORKFLOW.advance(dialog, Input.text(answer), TODAY).dialog();
        }
        return dialog;
    }

    private static String noise(SplittableRandom random) {
        String alphabet = "0123456789 .,/-'kKmMilya\u0000\u202E\u0660\uFDFA\uD83D\uDE00\u0301éÀœ«»\t\n%&?=";
        int length = random.nextInt(10) == 0 ? random.nextInt(2_000) : random.nextInt(40);
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(8) == 0
                            ? (char) random.nextInt(0x10000)
                            : alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static Input input(Turn<Step, WorkshopEffect> turn, SplittableRandom random) {
        if (!turn.effects().isEmpty()) {
            var replies = replies(turn.effects().get(0));
            return Input.reply(replies.get(random.nextInt(replies.size())));
        }
        var options = turn.prompt().options();
        if (!options.isEmpty() && random.nextInt(4) > 0) {
            return Input.text(options.get(random.nextInt(options.size())).value());
        }
        var typed = List.of("2019", "2026-03-12", "il y a 2 ans", "12 500 km", "42", "n'importe quoi", "1");
        return Input.text(typed.get(random.nextInt(typed.size())));
    }

    private static Offered offer(int slots) {
        return new Offered(
                Week.THIS,
                Slots.of(
                        PARIS,
                        IntStream.range(0, slots)
                                .mapToObj(i -> SLOT.plus(Duration.ofMinutes(30L * i)))
                                .toList()));
    }

    private static List<WorkshopReply> replies(WorkshopEffect effect) {
        if (effect instanceof WorkshopEffect.FindSlots) {
            return List.of(
                    offer(3),
                    new Offered(Week.NEXT, offer(1).slots()),
                    new WorkshopReply.FreeLater(LocalDate.of(2026, 12, 9)),
                    new WorkshopReply.NothingFree("01 99 00 14 20"));
        }
        return effect instanceof WorkshopEffect.BookSlot book
                ? List.of(
                        new WorkshopReply.Booked(book.start().atZone(PARIS), "Garage, 18, rue des Essais & Cie"),
                        new WorkshopReply.SlotTaken(),
                        new WorkshopReply.Occupied(book.start().atZone(PARIS)),
                        new WorkshopReply.LimitReached(
                                book.start().atZone(PARIS),
                                book.start().atZone(PARIS).plusDays(1),
                                book.start().atZone(PARIS).plusDays(9)))
                : List.of(new WorkshopReply.ContactDetails("bonjour@paddock.example"));
    }
}
