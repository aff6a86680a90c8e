package dev.paddock.domain.moderation;

import static dev.paddock.domain.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.moderation.Report.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Reports} does. */
public abstract class ReportsContract extends LiveContract {
    private static final ConversationId ROOM = new ConversationId("room");

    private Account claire;
    private Account karim;

    @BeforeEach
    final void meet() {
        claire = world.customer("claire");
        karim = world.customer("karim");
    }

    private Report report(String id, long seq, Account reporter, @Nullable String reason) {
        return new Report(
                new ReportId(id),
                ROOM,
                true,
                seq,
                new MessageText("Vends casque"),
                karim.person(),
                NOON.minusSeconds(60),
                reporter.person(),
                reason == null ? null : new ReportReason(reason),
                NOON,
                null);
    }

    private boolean add(Report report) {
        return world.transactions().run(() -> world.reports().add(report));
    }

    @Test
    void keep_what_was_said_and_a_second_one_by_the_same_person_changes_nothing() {
        var first = report("1", 1, claire, "Publicité");

        assertThat(add(first)).isTrue();
        assertThat(add(report("2", 1, claire, null))).isFalse();
        assertThat(add(report("3", 1, karim, null))).isTrue();
        assertThat(add(report("4", 2, claire, null))).isTrue();

        assertThat(world.reports().find(first.id())).contains(first);
        assertThat(world.reports().find(new ReportId("2"))).isEmpty();
        assertThat(ids(world.reports().list(true, null, 10))).containsExactly("4", "3", "1");
        assertThat(ids(world.reports().list(true, new ReportId("4"), 1))).containsExactly("3");
        assertThat(ids(world.reports().by(claire.id()))).containsExactly("4", "1");
    }

    @Test
    void are_closed_with_what_was_decided() {
        add(report("1", 1, claire, null));
        add(report("2", 1, karim, null));

        world.transactions().run(() -> world.reports().close(new ReportId("1"), Verdict.DISMISS, karim.id(), NOON));

        assertThat(ids(world.reports().list(true, null, 10))).containsExactly("2");
        assertThat(world.reports().list(false, null, 10))
                .extracting(Report::verdict)
                .containsExactly(Verdict.DISMISS);
        assertThat(world.reports().openOf(ROOM, 1)).containsExactly(new ReportId("2"));
        assertThat(world.reports().openOf(ROOM, 2)).isEmpty();
    }

    @Test
    void lose_the_reasons_of_who_is_no_more_and_go_with_the_age_of_the_message() {
        add(report("1", 1, claire, "Publicité"));

        world.transactions().run(() -> world.reports().forgetReasons(claire.id()));
        assertThat(world.reports().list(true, null, 10))
                .extracting(Report::reason)
                .containsOnlyNulls();

        world.transactions().run(() -> world.oldChats().forget(NOON.minusSeconds(60), 10));
        assertThat(world.reports().list(true, null, 10)).hasSize(1);
        world.transactions().run(() -> world.oldChats().forget(NOON, 10));
        assertThat(world.reports().list(true, null, 10)).isEmpty();
    }

    private static List<String> ids(List<Report> reports) {
        return reports.stream().map(report -> report.id().value()).toList();
    }
}
