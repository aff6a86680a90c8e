package dev.paddock.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.World;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.persistence.StoreRecorder;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue and the thread, before a store that takes a group only when it is let to, and stores nothing. */
@Timeout(30)
class GroupCommitLogTest {
    private static final Person CLAIRE = new Person(new UserId("claire"), "Claire", Role.CUSTOMER);
    private static final PostOutcome UNAVAILABLE = new PostOutcome.Unavailable();

    private final Semaphore groupsLeft = new Semaphore(0);
    private final Semaphore groupsBegun = new Semaphore(0);
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

    @Test
    void takes_all_that_waits_as_one_group_up_to_its_largest() {
        try (var log = log(100, this::await)) {
            var first = append(log, 1);
            groupsBegun.acquireUninterruptibly(); // the writer is busy with the first
            var waiting = append(log, 50);

            groupsLeft.release(3);

            join(first);
            join(waiting);
            assertThat(sizes).containsExactly(1, 40, 10);
        }
    }

    @Test
    void refuses_at_once_what_the_queue_has_no_room_for() {
        try (var log = log(10, this::await)) {
            var first = append(log, 1);
            groupsBegun.acquireUninterruptibly();
            var waiting = append(log, 10);

            var tooMany = append(log, 1);

            assertThat(tooMany.get(0).toCompletableFuture().getNow(new PostOutcome.NotAMember()))
                    .isEqualTo(UNAVAILABLE);
            assertThat(log.waiting()).isEqualTo(10);
            groupsLeft.release(2);
            join(first);
            join(waiting);
        }
    }

    @Test
    void answers_those_who_wait_without_another_try_when_the_store_turns_out_to_be_away() {
        try (var log = log(100, this::failFirstWhenLetTo)) {
            var first = append(log, 1);
            groupsBegun.acquireUninterruptibly();
            var waiting = append(log, 20);

            groupsLeft.release();

            assertThat(join(first)).containsOnly(UNAVAILABLE);
            assertThat(join(waiting)).containsOnly(UNAVAILABLE);
        }
        assertThat(sizes).containsExactly(1);
    }

    private void failFirstWhenLetTo(Group group) {
        if (sizes.isEmpty()) {
            await(group);
        } else {
            sizes.add(group.size());
        }
        throw new IllegalStateException(new SQLException("gone", "08006"));
    }

    @Test
    void goes_on_after_whatever_the_store_throws() {
        var failures = new Semaphore(1);
        try (var log = log(100, group -> {
            if (failures.tryAcquire()) {
                throw new StackOverflowError("planted");
            }
            sizes.add(group.size());
        })) {
            assertThat(join(append(log, 1))).containsOnly(UNAVAILABLE);
            join(append(log, 1));
            assertThat(sizes).containsExactly(1);
        }
    }

    @Test
    void goes_on_after_an_interrupt() {
        try (var log = log(100, group -> sizes.add(group.size()))) {
            Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("paddock-message-log"))
                    .forEach(Thread::interrupt);

            join(append(log, 1));

            assertThat(sizes).containsExactly(1);
        }
    }

    @Test
    void stores_what_was_handed_over_before_it_closes_and_refuses_the_rest() {
        var log = log(100, this::await);
        var handedOver = append(log, 30);
        groupsLeft.release(30);

        log.close();

        assertThat(handedOver)
                .allSatisfy(stage -> assertThat(stage.toCompletableFuture()).isDone());
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(30);
        assertThat(join(append(log, 1))).containsExactly(UNAVAILABLE);
    }

    private void await(Group group) {
        groupsBegun.release();
        if (!tryAcquire()) {
            throw new IllegalStateException("nobody let this group go on");
        }
        sizes.add(group.size());
    }

    private boolean tryAcquire() {
        try {
            return groupsLeft.tryAcquire(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static GroupCommitLog log(int capacity, GroupStore store) {
        var log = new GroupCommitLog(
                new GroupWriter(store, InstantSource.fixed(World.NOON), StoreRecorder.SILENT, group -> {}),
                capacity,
                40);
        log.start();
        return log;
    }

    private static List<CompletionStage<PostOutcome>> append(GroupCommitLog log, int messages) {
        return IntStream.range(0, messages)
                .mapToObj(i -> log.append(new NewMessage(
                        new ConversationId("atelier"), CLAIRE, new ClientId("c" + i), new MessageText("hello"))))
                .toList();
    }

    private static List<PostOutcome> join(List<CompletionStage<PostOutcome>> stages) {
        return stages.stream()
                .map(stage -> stage.toCompletableFuture()
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join())
                .toList();
    }
}
