package dev.paddock.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.audit.VerifyAudit.Finding.Intact;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} does. */
public abstract class AuditLogContract extends LiveContract {
    private Account sophie;

    @BeforeEach
    final void meet() {
        sophie = world.admin("sophie");
    }

    @Test
    void is_empty_and_intact_at_first() {
        assertThat(world.auditLog().before(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(world.auditLog().after(0, 10)).isEmpty();
        assertThat(verify()).isEqualTo(new Intact(0, Entry.GENESIS));
    }

    @Test
    void keeps_entries_as_they_were_chained_from_one_on() {
        append("room.create", "ok");
        var later = world.clock().advance(Duration.ofMillis(1));
        append("room.delete", "room_not_found");

        var entries = world.auditLog().after(0, 10);

        assertThat(entries).extracting(Entry::number).containsExactly(1L, 2L);
        assertThat(entries.get(0).follows(Entry.GENESIS)).isTrue();
        assertThat(entries.get(1).follows(entries.get(0).hash())).isTrue();
        assertThat(entries.get(1))
                .isEqualTo(new Entry(
                        2,
                        later,
                        sophie.person(),
                        "room.delete",
                        "room:é",
                        "room_not_found",
                        entries.get(1).hash()));
    }

    @Test
    void gives_pages_newest_first_and_oldest_first() {
        LongStream.rangeClosed(1, 5).forEach(i -> append("action-" + i, "ok"));

        assertThat(world.auditLog().before(Long.MAX_VALUE, 2))
                .extracting(Entry::number)
                .containsExactly(5L, 4L);
        assertThat(world.auditLog().before(4, 2)).extracting(Entry::number).containsExactly(3L, 2L);
        assertThat(world.auditLog().before(1, 2)).isEmpty();
        assertThat(world.auditLog().after(1, 2)).extracting(Entry::number).containsExactly(2L, 3L);
        assertThat(world.auditLog().after(5, 2)).isEmpty();
    }

    @Test
    void writes_nothing_down_of_a_transaction_that_rolled_back() {
        append("first", "ok");
        try {
            world.transactions().run(() -> {
                append("undone", "ok");
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException undone) {
            assertThat(undone).hasMessage("undone");
        }
        append("second", "ok");

        assertThat(world.auditLog().after(0, 10)).extracting(Entry::action).containsExactly("first", "second");
        assertThat(verify()).isInstanceOf(Intact.class);
    }

    @Test
    void stays_one_chain_whoever_writes_at_once() {
        Race.of(8, thread -> {
            for (int i = 0; i < 10; i++) {
                append("action-" + thread, "ok");
            }
            return thread;
        });

        var newest = world.auditLog().before(Long.MAX_VALUE, 1).get(0);
        assertThat(verify()).isEqualTo(new Intact(80, newest.hash()));
    }

    @Test
    void stays_intact_when_somebody_who_acted_is_erased() {
        append("room.create", "ok");

        world.accounts().erase(sophie.id());

        assertThat(world.auditLog().after(0, 10))
                .extracting(Entry::actor)
                .containsExactly(new Person(sophie.id(), "", sophie.role()));
        assertThat(verify()).isInstanceOf(Intact.class);
    }

    private VerifyAudit.Finding verify() {
        return new VerifyAudit(world.auditLog()).verify();
    }

    private void append(String action, String outcome) {
        world.auditLog().append(world.clock().instant(), sophie.person(), action, "room:é", outcome);
    }
}
