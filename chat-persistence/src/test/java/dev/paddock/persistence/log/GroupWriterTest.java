package dev.paddock.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.RecordingMessages;
import dev.paddock.persistence.LogFigures;
import dev.paddock.persistence.StoreRecorder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GroupWriterTest extends GroupWriting {
    @Test
    void gives_both_of_two_equal_messages_in_one_group_the_number_of_the_first() {
        var group = group(message(atelier, "a"), message(atelier, "b"), message(atelier, "a"));

        assertThat(writer.write(group)).isTrue();

        assertThat(outcomes(group)).containsExactly(posted(1, false), posted(2, false), posted(1, true));
        assertThat(seqs(heard.heard())).containsExactly(1L, 2L);
    }

    @Test
    void stores_nothing_for_a_group_of_nothing() {
        beforeStoring.add(away());

        assertThat(writer.write(List.of())).isTrue();
    }

    @Test
    void counts_messages_groups_and_refusals() {
        writer.write(group(message(atelier, "a"), message(balades, "b")));
        beforeStoring.add(away());
        writer.write(group(message(atelier, "c")));

        assertThat(writer.figures(7)).isEqualTo(new LogFigures(2, 1, 1, 7));
    }

    @Test
    void records_how_long_each_transaction_took_and_how_many_messages_it_stored() {
        writer.write(group(message(atelier, "a"), message(balades, "b"), message(atelier, "a")));
        beforeStoring.add(away());
        writer.write(group(message(atelier, "c")));
        writer.write(group(message(atelier, "d")));

        assertThat(committed.sizes).containsExactly(2, 1);
        assertThat(committed.nanos)
                .hasSize(2)
                .allSatisfy(nanos -> assertThat(nanos).isPositive());
    }

    @Nested
    class With_a_database_that_is_away {
        @Test
        void answers_that_it_is_unavailable_and_goes_on_when_it_is_back() {
            beforeStoring.add(away());
            var group = group(message(atelier, "a"));

            assertThat(writer.write(group)).isFalse();
            assertThat(outcomes(group)).containsExactly(UNAVAILABLE);

            var again = group(message(atelier, "a"));
            assertThat(writer.write(again)).isTrue();
            assertThat(outcomes(again)).containsExactly(posted(1, false));
        }
    }

    @Nested
    class When_a_race_is_lost {
        @Test
        void runs_the_group_again() {
            beforeStoring.add(failure("40001"));
            beforeStoring.add(failure("40P01"));
            beforeStoring.add(failure("23505")); // another node stored the same message meanwhile
            var group = group(message(atelier, "a"));

            assertThat(writer.write(group)).isTrue();

            assertThat(outcomes(group)).containsExactly(posted(1, false));
        }

        @Test
        void gives_up_in_the_end() {
            Stream.generate(() -> failure("40001")).limit(50).forEach(beforeStoring::add);
            var group = group(message(atelier, "a"), message(atelier, "b"));

            writer.write(group);

            assertThat(outcomes(group)).containsExactly(UNAVAILABLE, UNAVAILABLE);
        }
    }

    @Nested
    class With_a_message_the_database_refuses {
        private final NewMessage poison = new NewMessage(
                atelier.conversation(), claire.person(), new ClientId("poison"), new MessageText("x".repeat(8001)));

        @Test
        void stores_all_the_others_in_their_order() {
            var group = group(
                    message(atelier, "a"), message(balades, "b"), poison, message(atelier, "c"), message(atelier, "d"));

            assertThat(writer.write(group)).isTrue();

            assertThat(outcomes(group))
                    .containsExactly(
                            posted(1, false), posted(1, false), UNAVAILABLE, posted(2, false), posted(3, false));
            assertThat(world.conversations().lastSeq(atelier.conversation())).isEqualTo(3);
            assertThat(heard.heard())
                    .extracting(message -> message.text().value())
                    .containsExactly("a", "b", "c", "d");
        }

        @Test
        void stores_the_next_group() {
            writer.write(group(poison));
            var next = group(message(atelier, "a"));

            writer.write(next);

            assertThat(outcomes(next)).containsExactly(posted(1, false));
        }
    }

    @Nested
    class With_a_listener_that_fails {
        @Test
        void acknowledges_all_the_same_and_publishes_to_the_other_listeners() {
            var other = new RecordingMessages();
            var some = new MessageListeners();
            var failing = new GroupWriter(tables, world.clock(), StoreRecorder.SILENT, some::deliver);
            some.subscribe(messages -> {
                throw new IllegalStateException("a listener's mistake");
            });
            some.subscribe(other);
            var group = group(message(atelier, "a"));

            assertThat(failing.write(group)).isTrue();

            assertThat(outcomes(group)).containsExactly(posted(1, false));
            assertThat(seqs(other.heard())).containsExactly(1L);
        }
    }
}
