package dev.paddock.persistence.log;

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
import dev.paddock.persistence.StoreRecorder;
import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.TestStore;
import dev.paddock.persistence.connection.LogsStatements;
import dev.paddock.persistence.connection.Outage;
import dev.paddock.persistence.connection.Pools;
import dev.paddock.persistence.file.EmbeddedFile;
import dev.paddock.persistence.file.SharedForce;
import dev.paddock.persistence.log.GroupCommitLog.Pending;
import dev.paddock.persistence.message.RecentSends;
import dev.paddock.persistence.node.NodeLease;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A writer of groups, whose store fails before or after it stored a group when a test has it so. */
abstract class GroupWriting {
    static final PostOutcome UNAVAILABLE = new PostOutcome.Unavailable();

    final TestStore store = TestDatabases.SharedH2.STORE;
    final World world = store.emptied();
    final Account claire = world.customer("claire");
    final Room atelier = world.room("Atelier", 2);
    final Room balades = world.room("Balades", 50);
    final RecordingMessages heard = new RecordingMessages();
    final Deque<RuntimeException> beforeStoring = new ArrayDeque<>();
    final Deque<RuntimeException> afterStoring = new ArrayDeque<>();
    final Commits committed = new Commits();
    final Pools pools = new Pools(store.settings(), StoreRecorder.SILENT);
    final JdbiGroupStore tables = new JdbiGroupStore(
            pools.log(),
            SharedForce.by(EmbeddedFile::force),
            new RecentSends(),
            new LogsStatements(LogsStatements.SLOW_MILLIS, Outage.IGNORED),
            NodeLease.NONE);
    final MessageListeners listeners = new MessageListeners();
    final GroupWriter writer = new GroupWriter(this::storeWithFaults, world.clock(), committed, listeners::deliver);

    @BeforeEach
    void listen() {
        listeners.subscribe(heard);
    }

    @AfterEach
    void close() {
        pools.close();
    }

    static final class Commits implements StoreRecorder {
        final List<Integer> sizes = new ArrayList<>();
        final List<Long> nanos = new ArrayList<>();

        @Override
        public void committed(int messages, long took) {
            sizes.add(messages);
            nanos.add(took);
        }
    }

    void storeWithFaults(Group group) {
        throwNext(beforeStoring);
        tables.commit(group);
        throwNext(afterStoring);
    }

    static void throwNext(Deque<RuntimeException> failures) {
        var failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
    }

    NewMessage message(Room room, String text) {
        return new NewMessage(room.conversation(), claire.person(), new ClientId(text), new MessageText(text));
    }

    Posted posted(long seq, boolean duplicate) {
        return new Posted(seq, world.clock().instant(), duplicate);
    }

    static List<Pending> group(NewMessage... messages) {
        return Stream.of(messages).map(Pending::of).toList();
    }

    /** Everybody has an answer when the writer is done: nobody waits here. */
    static List<PostOutcome> outcomes(List<Pending> group) {
        return group.stream()
                .map(pending -> pending.outcome().getNow(new PostOutcome.NotAMember()))
                .toList();
    }

    static List<Long> seqs(List<Message> messages) {
        return messages.stream().map(Message::seq).toList();
    }

    static RuntimeException away() {
        return failure("08006");
    }

    static RuntimeException failure(String state) {
        return new IllegalStateException(new SQLException("a planted failure", state));
    }
}
