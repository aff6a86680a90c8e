package dev.paddock.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.audit.VerifyAudit.Finding.Broken;
import dev.paddock.domain.audit.VerifyAudit.Finding.Intact;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a forger does to the log is found, and where; but for the loss of its newest end. */
class VerifyAuditTest {
    private static final int ENTRIES = 5;

    private final InMemoryWorld world = new InMemoryWorld();
    private final InMemoryAuditLog log = world.auditLog();
    private final VerifyAudit verifyAudit = new VerifyAudit(log);
    private final Account sophie = world.admin("sophie");
    private final Account lucas = world.admin("lucas");

    @BeforeEach
    void act() {
        append(ENTRIES);
    }

    @Test
    void finds_nothing_wrong_with_what_was_written() {
        assertThat(verifyAudit.verify())
                .isEqualTo(new Intact(ENTRIES, entry(ENTRIES).hash()));
    }

    @Test
    void reads_logs_longer_than_a_page_up_to_their_end() {
        append(2_500);
        int newest = ENTRIES + 2_500;
        assertThat(verifyAudit.verify())
                .isEqualTo(new Intact(newest, entry(newest).hash()));

        log.tearOut(newest - 1);
        assertThat(verifyAudit.verify()).isEqualTo(new Broken(newest - 1));
    }

    @Test
    void reads_a_log_of_exactly_a_page() {
        append(1_000 - ENTRIES);

        assertThat(verifyAudit.verify())
                .isEqualTo(new Intact(1_000, entry(1_000).hash()));
    }

    @Test
    void finds_a_change_of_any_field() {
        var was = entry(3);
        for (var forged : List.of(
                new Entry(
                        3, was.at().plusMillis(1), was.actor(), was.action(), was.object(), was.outcome(), was.hash()),
                new Entry(3, was.at(), lucas.person(), was.action(), was.object(), was.outcome(), was.hash()),
                new Entry(3, was.at(), was.actor(), "room.create", was.object(), was.outcome(), was.hash()),
                new Entry(3, was.at(), was.actor(), was.action(), "room:other", was.outcome(), was.hash()),
                new Entry(3, was.at(), was.actor(), was.action(), was.object(), "forbidden", was.hash()),
                new Entry(3, was.at(), was.actor(), was.action(), was.object(), was.outcome(), Entry.GENESIS))) {
            log.forge(forged);
            assertThat(verifyAudit.verify()).isEqualTo(new Broken(3));
        }
        log.forge(was);
        assertThat(verifyAudit.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void finds_a_change_whose_hash_was_made_to_fit_at_the_entry_after() {
        var was = entry(3);
        String hash = Entry.hashAfter(
                entry(2).hash(), 3, was.at(), was.actor().id().value(), was.action(), "room:other", "ok");
        log.forge(new Entry(3, was.at(), was.actor(), was.action(), "room:other", "ok", hash));

        assertThat(verifyAudit.verify()).isEqualTo(new Broken(4));
    }

    @Test
    void finds_an_entry_taken_out_the_first_included() {
        log.tearOut(3);
        assertThat(verifyAudit.verify()).isEqualTo(new Broken(3));

        log.tearOut(1);
        assertThat(verifyAudit.verify()).isEqualTo(new Broken(1));
    }

    @Test
    void finds_a_gap_although_the_chain_was_made_to_fit_over_it() {
        var last = entry(ENTRIES);
        String hash = Entry.hashAfter(
                last.hash(), ENTRIES + 2, last.at(), last.actor().id().value(), last.action(), last.object(), "ok");
        log.forge(new Entry(ENTRIES + 2, last.at(), last.actor(), last.action(), last.object(), "ok", hash));

        assertThat(verifyAudit.verify()).isEqualTo(new Broken(ENTRIES + 1));
    }

    @Test
    void finds_entries_that_changed_places() {
        var third = entry(3);
        var fourth = entry(4);
        log.forge(numbered(fourth, 3));
        log.forge(numbered(third, 4));

        assertThat(verifyAudit.verify()).isEqualTo(new Broken(3));
    }

    @Test
    void finds_an_entry_put_in_at_the_end_by_who_does_not_know_how() {
        log.forge(numbered(entry(ENTRIES), ENTRIES + 1));

        assertThat(verifyAudit.verify()).isEqualTo(new Broken(ENTRIES + 1));
    }

    @Test
    void can_not_see_a_loss_at_the_newest_end_but_gives_the_hash_to_hold_against_it() {
        var noted = ((Intact) verifyAudit.verify()).newestHash();
        log.tearOut(ENTRIES);

        assertThat(verifyAudit.verify()).isInstanceOf(Intact.class).isNotEqualTo(new Intact(ENTRIES, noted));
    }

    @Test
    void does_not_hash_two_entries_alike_whose_fields_only_join_to_the_same() {
        assertThat(hash("room.create", "room:1")).isNotEqualTo(hash("room.creater", "oom:1"));
        assertThat(hash("a", "11:b")).isNotEqualTo(hash("a1", "1:b"));
    }

    private String hash(String action, String object) {
        return Entry.hashAfter(Entry.GENESIS, 1, world.clock().instant(), "sophie", action, object, "ok");
    }

    private void append(int entries) {
        IntStream.range(0, entries)
                .forEach(i -> log.append(
                        world.clock().advance(Duration.ofSeconds(1)), sophie.person(), "room.change", "room:1", "ok"));
    }

    private Entry entry(long number) {
        return log.after(number - 1, 1).get(0);
    }

    private static Entry numbered(Entry was, long number) {
        return new Entry(number, was.at(), was.actor(), was.action(), was.object(), was.outcome(), was.hash());
    }
}
