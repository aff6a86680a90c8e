package dev.paddock.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.paddock.chatbot.Kitchen.FindTable;
import dev.paddock.chatbot.Kitchen.Step;
import dev.paddock.chatbot.running.Trail;
import dev.paddock.chatbot.testkit.Script;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredDialogTest {
    private enum Two {
        ASK,
        END
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Workflow<Step, FindTable> KITCHEN = Kitchen.WORKFLOW;
    private static final String HASH = KITCHEN.stamp().hash();
    private static final Dialog<Step> ASKING =
            Script.of(KITCHEN, TODAY).send("4").turn().dialog();

    @Test
    void is_one_line_that_people_can_read() {
        assertThat(ASKING.encode()).isEqualTo("kitchen/2/" + HASH + "/ask-dish?guests=4&~trail=ask-guests:0");
        assertThat(HASH).matches("[0-9a-f]{12}");
    }

    @Test
    void is_read_back_as_it_was() {
        assertThat(KITCHEN.decode(ASKING.encode())).isEqualTo(new Restored.Intact<>(ASKING));
        assertThat(KITCHEN.decode(ASKING.encode()).dialog()).hasSameHashCodeAs(ASKING);
    }

    @Test
    void keeps_the_question_and_its_options_for_another_device() {
        var turn = Script.of(KITCHEN, TODAY).send("4").turn();
        var resumed = KITCHEN.resume(KITCHEN.decode(turn.dialog().encode()), TODAY);

        assertThat(resumed.prompt()).isEqualTo(turn.prompt());
        assertThat(resumed.phrases()).isEqualTo(turn.phrases());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "/",
                "kitchen",
                "kitchen/2",
                "kitchen/2/HASH/ask-dish",
                "kitchen/2/HASH/ask-dish?",
                "kitchen/2/HASH/ask-dish?guests",
                "kitchen/2/HASH/ask-dish?guests=",
                "kitchen/2/HASH/ask-dish?guests=four",
                "kitchen/2/HASH/ask-dish?guests=04",
                "kitchen/2/HASH/ask-dish?guests=%34",
                "kitchen/2/HASH/ask-dish?guests=4&",
                "kitchen/2/HASH/ask-dish?guests=4&guests=4",
                "kitchen/2/HASH/ask-dish?guests=4&dish=stew&more=1",
                "kitchen/2/HASH/ask-dish?dish=stew&guests=4",
                "kitchen/2/HASH/ask-dish?guests=4&dish=salad",
                "kitchen/2/HASH/ASK_DISH?guests=4",
                "kitchen/2/HASH/nowhere?guests=4",
                "kitchen/2/HASH/ask-dish/x?guests=4",
                "kitchen/2/HASH/seated?guests=4",
                "kitchen/2/HASH/ask-dish?guests=4%",
                "kitchen/2/HASH/ask-dish?guests=%zz",
                "kitchen/2/HASH/ask-dish?guests=4 ",
                "kitchen/02/HASH/ask-dish?guests=4",
                "kitchen/+2/HASH/ask-dish?guests=4",
                "kitchen/-2/HASH/ask-dish?guests=4",
                "kitchen/99999999999/HASH/ask-dish?guests=4",
                "kitchen//HASH/ask-dish?guests=4",
                "kitchen/3/HASH/ask-dish?guests=4",
                "kitchen/1/HASH/ask-dish?guests=4",
                "kitchen/2/000000000000/ask-dish?guests=4",
                "pantry/2/HASH/ask-dish?guests=4",
                "{\"guests\":4}",
                "\u0000\uFFFF"
            })
    void restarts_with_a_word_when_it_can_not_be_read(String stored) {
        var restored = KITCHEN.decode(stored.replace("HASH", HASH));

        assertThat(restored).isInstanceOf(Restored.Restarted.class);
        assertThat(restored.dialog()).isEqualTo(KITCHEN.start(TODAY).dialog());
        assertThat(KITCHEN.resume(restored, TODAY).phrases())
                .containsExactly(Phrase.of("chatbot.restarted"), Phrase.of("guests?"));
    }

    @Test
    void says_why_it_can_not_be_read_without_telling_what_a_person_wrote() {
        var restored = KITCHEN.decode("kitchen/2/" + HASH + "/ask-dish?guests=secret");

        assertThat(restored)
                .isEqualTo(
                        new Restored.Restarted<>(KITCHEN.start(TODAY).dialog(), "the answer to guests is unreadable"));
    }

    @Test
    void is_bounded_both_ways() {
        assertThat(KITCHEN.decode("x".repeat(Workflow.LONGEST_STORED + 1)))
                .isEqualTo(new Restored.Restarted<>(KITCHEN.start(TODAY).dialog(), "it is too long"));
        var chatty = Field.given("note", Codec.of((String text) -> text, text -> text));
        var dialog = new Dialog<>(
                new Stamp("notes", 1, HASH),
                Step.ASK_GUESTS,
                Answers.to(chatty.blank()).with(chatty.blank(), "x".repeat(Workflow.LONGEST_STORED)),
                Dialog.Phase.ASKING,
                Trail.EMPTY,
                null);
        assertThatIllegalStateException().isThrownBy(dialog::encode).withMessageContaining("store less");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void never_breaks_on_garbage(long seed) {
        var random = new SplittableRandom(seed);
        String valid = ASKING.encode();
        for (int i = 0; i < 5_000; i++) {
            String garbled = garbled(valid, random);
            var restored = KITCHEN.decode(garbled);

            if (restored instanceof Restored.Intact<Step> intact) {
                assertThat(intact.dialog().encode()).isEqualTo(garbled);
            }
            assertThat(KITCHEN.resume(restored, TODAY).dialog()).isEqualTo(restored.dialog());
        }
    }

    private static String garbled(String valid, SplittableRandom random) {
        var text = new StringBuilder(valid);
        for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(32, 127));
                case 1 -> text.insert(at, (char) random.nextInt(0x10000));
                case 2 -> text.deleteCharAt(at);
                default -> text.insert(at, text.substring(at));
            }
            if (text.isEmpty()) {
                text.append('?');
            }
        }
        return text.toString();
    }

    @Nested
    class Of_an_older_version {
        private final String old = "kitchen/1/0123456789ab/ask-meal?people=4";

        @Test
        void is_carried_over_by_its_rule() {
            var restored = migrating(snapshot ->
                            snapshot.at("ask-dish").without("people").with("guests", "4"))
                    .decode(old);

            assertThat(restored).isInstanceOf(Restored.Migrated.class);
            assertThat(restored.dialog().answers()).isEqualTo(ASKING.answers());
            assertThat(restored.dialog().answered()).isEmpty();
            assertThat(KITCHEN.resume(restored, TODAY).phrases())
                    .containsExactly(Phrase.of("dish?").with("guests", 4L));
        }

        @Test
        void is_shown_to_its_rule_as_it_was() {
            migrating(snapshot -> {
                        assertThat(snapshot).isEqualTo(new Snapshot("ask-meal", Map.of("people", "4")));
                        return snapshot;
                    })
                    .decode(old);
        }

        @Test
        void restarts_when_there_is_no_rule() {
            assertThat(KITCHEN.decode(old)).isInstanceOf(Restored.Restarted.class);
            assertThat(migrating(snapshot -> snapshot).decode(old.replace("/1/", "/0/")))
                    .isInstanceOf(Restored.Restarted.class);
        }

        @Test
        void restarts_when_the_rule_leaves_what_is_wrong() {
            assertThat(migrating(snapshot -> snapshot).decode(old)).isInstanceOf(Restored.Restarted.class);
            assertThat(migrating(snapshot -> snapshot.at("ask-dish").without("people"))
                            .decode(old))
                    .isInstanceOfSatisfying(
                            Restored.Restarted.class,
                            restarted -> assertThat(restarted.why()).isEqualTo("it lacks the answer to guests"));
        }

        @Test
        void restarts_when_the_rule_leaves_answers_that_nobody_knows() {
            var restored = migrating(snapshot -> snapshot.at("ask-dish").with("guests", "4"))
                    .decode(old);

            assertThat(restored)
                    .isEqualTo(new Restored.Restarted<>(
                            KITCHEN.start(TODAY).dialog(), "it has answers to unknown fields"));
        }

        @Test
        void restarts_when_the_rule_fails() {
            assertThat(migrating(snapshot -> {
                                throw new IllegalStateException("oops");
                            })
                            .decode(old))
                    .isInstanceOf(Restored.Restarted.class);
        }

        private Workflow<Step, FindTable> migrating(UnaryOperator<Snapshot> rule) {
            return Kitchen.draft(2).migrating(1, rule).build();
        }
    }

    @Nested
    class The_structural_hash {
        @Test
        void is_the_same_for_the_same_structure_whatever_the_words() {
            assertThat(Kitchen.draft(2)
                            .texts(Kitchen.englishBut("bye", "See you."))
                            .build()
                            .stamp())
                    .isEqualTo(KITCHEN.stamp());
        }

        @Test
        void changes_with_fields_states_and_transitions() {
            var hashes = List.of(
                    workflow(Kitchen.GUESTS, false).stamp().hash(),
                    workflow(Kitchen.GUESTS, true).stamp().hash(),
                    workflow(Kitchen.DISH, false).stamp().hash(),
                    workflow(Field.text("guests", 9), false).stamp().hash(),
                    workflow(Field.integer("people", Limit.of(1L), Limit.of(12L)), false)
                            .stamp()
                            .hash());

            assertThat(hashes).doesNotHaveDuplicates();
        }

        private Workflow<Two, FindTable> workflow(Field<?> asked, boolean branching) {
            var draft = Workflow.<Two, FindTable>named("two", 1)
                    .texts(Kitchen.english())
                    .startingAt(Two.ASK)
                    .state(Two.ASK)
                    .ask("guests?")
                    .fill(asked);
            return (branching
                            ? draft.when((answers, today) -> true, Two.ASK).otherwise(Two.END)
                            : draft.otherwise(Two.END))
                    .state(Two.END)
                    .end("bye")
                    .build();
        }
    }
}
