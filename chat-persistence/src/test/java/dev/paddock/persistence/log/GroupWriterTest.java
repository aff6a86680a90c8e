package dev.paddock.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.World;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.conversation.PostOutcome.Posted;
import dev.paddock.domain.conversation.RecordingMessages;
import dev.paddock.domain.room.Room;
import dev.paddock.persistence.LogFigures;
import dev.paddock.persistence.StoreRecorder;
import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.TestStore;
import dev.paddock.persistence.connection.LogsStatements;
import dev.paddock.persistence.connection.Outage;
import dev.paddock.persistence.connection.Pools;
import dev.paddock.persistence.file.EmbeddedFile;
import dev.paddock.persistence.file.SharedForce;
import dev.paddock.persistence.log.GroupCommitLog.Pending;
import dev.paddock.persistence.log.GroupStore.OutcomeUnknownException;
import dev.paddock.persistence.message.RecentSends;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GroupWriterTest {
    private static final PostOutcome UNAVAILABLE = new PostOutcome.Unavailable();

    private final TestStore store = TestDatabases.SharedH2.STORE;
    private final World world = store.emptied();
    private final Account claire = world.customer("claire");
    private final Room atelier = world.room("Atelier", 2);
    private final Room balades = world.room("Balades", 50);
    private final RecordingMessages heard = new RecordingMessages();
    private final Deque<RuntimeException> beforeStoring = new ArrayDeque<>();
    private final Deque<RuntimeException> afterStoring = new ArrayDeque<>();
    private final Commits committed = new Commits();
    private final Pools pools = new Pools(store.settings(), StoreRecorder.SILENT);
    private final JdbiGroupStore tables = new JdbiGroupStore(
            pools.log(),
            SharedForce.by(EmbeddedFile::force),
            new RecentSends(),
            new LogsStatements(LogsStatements.SLOW_MILLIS, Outage.IGNORED));
    private final GroupWriter writer = new GroupWriter(this::storeWithFaults, world.clock(), committed);

    @BeforeEach
    void listen() {
        writer.subscribe(heard);
    }

    @AfterEach
    void close() {
        pools.close();
    }

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
    void tells_how_long_each_transaction_took_and_how_many_messages_it_stored() {
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
    class When_the_end_of_a_commit_is_unknown {
        @Test
        void never_acknowledges() {
            afterStoring.add(new OutcomeUnknownException(away()));
            var group = group(message(atelier, "a"));

            assertThat(writer.write(group)).isFalse();

            assertThat(outcomes(group)).containsExactly(UNAVAILABLE);
            assertThat(heard.heard()).isEmpty();
        }

        @Test
        void tells_readers_of_what_had_been_stored_before_anything_newer() {
            afterStoring.add(new OutcomeUnknownException(away()));
            writer.write(group(message(atelier, "a"), message(atelier, "b")));

            writer.write(group(message(atelier, "c")));

            assertThat(heard.heard()).isEqualTo(world.conversations().after(atelier.conversation(), 0, 10));
            assertThat(seqs(heard.heard())).containsExactly(1L, 2L, 3L);
        }

        @Test
        void finds_out_even_when_nobody_writes_any_more() {
            afterStoring.add(new OutcomeUnknownException(away()));
            writer.write(group(message(atelier, "a")));

            writer.write(List.of());
            writer.write(List.of());

            assertThat(seqs(heard.heard())).containsExactly(1L);
        }

        @Test
        void finds_out_after_further_failures() {
            afterStoring.add(new OutcomeUnknownException(away()));
            writer.write(group(message(atelier, "a")));
            beforeStoring.add(away());
            writer.write(group(message(atelier, "never stored")));
            afterStoring.add(new OutcomeUnknownException(away()));
            writer.write(group(message(atelier, "b")));

            writer.write(List.of());

            assertThat(heard.heard())
                    .extracting(message -> message.text().value())
                    .containsExactly("a", "b");
        }

        @Test
        void tells_readers_nothing_of_what_had_not_been_stored() {
            beforeStoring.add(new OutcomeUnknownException(away()));
            writer.write(group(message(atelier, "a")));

            writer.write(group(message(atelier, "b")));

            assertThat(heard.heard())
                    .extracting(message -> message.text().value())
                    .containsExactly("b");
        }

        @Test
        void gives_the_resend_the_first_number_and_readers_one_message() {
            afterStoring.add(new OutcomeUnknownException(away()));
            writer.write(group(message(atelier, "a")));
            var resend = group(message(atelier, "a"));

            writer.write(resend);

            assertThat(outcomes(resend)).containsExactly(posted(1, true));
            assertThat(seqs(heard.heard())).containsExactly(1L);
        }
    }

    @Nested
    class With_a_listener_that_fails {
        @Test
        void acknowledges_all_the_same_and_tells_the_other_listeners() {
            var other = new RecordingMessages();
            var failing = new GroupWriter(tables, world.clock(), StoreRecorder.SILENT);
            failing.subscribe(messages -> {
                throw new IllegalStateException("a listener's mistake");
            });
            failing.subscribe(other);
            var group = group(message(atelier, "a"));

            assertThat(failing.write(group)).isTrue();

            assertThat(outcomes(group)).containsExactly(posted(1, false));
            assertThat(seqs(other.heard())).containsExactly(1L);
        }
    }

    private static final class Commits implements StoreRecorder {
        private final List<Integer> sizes = new ArrayList<>();
        private final List<Long> nanos = new ArrayList<>();

        @Override
        public void committed(int messages, long took) {
            sizes.add(messages);
            nanos.add(took);
        }
    }

    private void storeWithFaults(Group group) {
        throwNext(beforeStoring);
        tables.commit(group);
        throwNext(afterStoring);
    }

    private static void throwNext(Deque<RuntimeException> failures) {
        var failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
    }

    private NewMessage message(Room room, String text) {
        return new NewMessage(room.conversation(), claire.person(), new ClientId(text), new MessageText(text));
    }

    private Posted posted(long seq, boolean duplicate) {
        return new Posted(seq, world.clock().instant(), duplicate);
    }

    private static List<Pending> group(NewMessage... messages) {
        return Stream.of(messages).map(Pending::of).toList();
    }

    /** Everybody has an answer when the writer is done: nobody waits here. */
    private static List<PostOutcome> outcomes(List<Pending> group) {
        return group.stream()
                .map(pending -> pending.outcome().getNow(new PostOutcome.NotAMember()))
                .toList();
    }

    private static List<Long> seqs(List<Message> messages) {
        return messages.stream().map(Message::seq).toList();
    }

    private static RuntimeException away() {
        return failure("08006");
    }

    private static RuntimeException failure(String state) {
        return new IllegalStateException(new SQLException("a planted failure", state));
    }
}
