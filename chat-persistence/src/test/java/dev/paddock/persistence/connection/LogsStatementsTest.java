package dev.paddock.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.paddock.domain.World;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.persistence.LogLines;
import dev.paddock.persistence.StoreRecorder;
import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.TestStore;
import dev.paddock.persistence.file.SharedForce;
import dev.paddock.persistence.log.GroupCommitLog;
import dev.paddock.persistence.log.GroupWriter;
import dev.paddock.persistence.log.JdbiGroupStore;
import dev.paddock.persistence.message.IndexedSends;
import dev.paddock.persistence.node.NodeLease;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogsStatementsTest {
    private final TestStore postgres = TestDatabases.SharedPostgres.STORE;
    private final World world = postgres.emptied();
    private final LogLines said = LogLines.of(LogsStatements.class);
    private final Pools pools = new Pools(postgres.settings(), StoreRecorder.SILENT);

    @AfterEach
    void close() {
        said.close();
        pools.close();
    }

    private static void asked(Jdbi jdbi, String sql, String value) {
        MDC.put("correlationId", "call-4711");
        try (Handle handle = jdbi.open()) {
            handle.createQuery(sql).bind("value", value).mapTo(String.class).list();
        } finally {
            MDC.remove("correlationId");
        }
    }

    @Test
    void a_statement_that_fails_is_logged_with_the_call_it_was_for_and_without_values() {
        var failure = catchThrowable(() -> asked(pools.shared(), "SELECT CAST(:value\n  AS integer)", "planted words"));

        assertThat(failure).isNotNull();
        assertThat(said.lines())
                .singleElement()
                .asString()
                .matches("WARN \\[call-4711] a statement failed \\(22P02\\) in process [0-9]+: "
                        + "SELECT CAST\\(:value AS integer\\)");
    }

    @Test
    void a_slow_one_is_logged_with_the_process_that_the_server_knows_it_by() {
        var jdbi = pools.shared();
        jdbi.setSqlLogger(new LogsStatements(-1, Outage.IGNORED));

        asked(jdbi, "SELECT pg_backend_pid() || :value", "planted words");

        assertThat(said.lines())
                .singleElement()
                .asString()
                .matches("INFO \\[call-4711] a statement took [0-9]+ ms in process [0-9]+: "
                        + "SELECT pg_backend_pid\\(\\) \\|\\| :value");
    }

    @Test
    void nothing_is_said_of_one_that_is_quick_or_of_a_value_that_is_taken() {
        asked(pools.shared(), "SELECT :value", "x");
        pools.shared().useHandle(handle -> {
            handle.execute("CREATE TEMPORARY TABLE once (value integer PRIMARY KEY)");
            handle.execute("INSERT INTO once VALUES (1)");
            assertThat(catchThrowable(() -> handle.execute("INSERT INTO once VALUES (1)")))
                    .isNotNull();
        });

        assertThat(said.lines()).isEmpty();
    }

    @Test
    void what_is_stored_in_a_group_is_logged_under_the_ids_of_those_who_sent_it() {
        var tables = new JdbiGroupStore(
                pools.log(),
                SharedForce.byCommits(),
                new IndexedSends(),
                new LogsStatements(LogsStatements.SLOW_MILLIS, Outage.IGNORED),
                NodeLease.NONE);
        var writer = new GroupWriter(tables, world.clock(), StoreRecorder.SILENT, group -> {});
        var sender = world.customer("claire").person();
        var group = Stream.of("one", "two").map(call -> {
            MDC.put("correlationId", call);
            try {
                return GroupCommitLog.Pending.of(new NewMessage(
                        new ConversationId("none"),
                        sender,
                        ClientId.parse("client-id-" + call).orThrow(),
                        MessageText.parse("planted words").orThrow()));
            } finally {
                MDC.remove("correlationId");
            }
        });
        postgres.jdbi().useHandle(handle -> handle.execute("ALTER TABLE conversations RENAME TO mislaid"));
        try {
            writer.write(group.toList());
        } finally {
            postgres.jdbi().useHandle(handle -> handle.execute("ALTER TABLE mislaid RENAME TO conversations"));
        }

        assertThat(said.lines()).hasSize(3).allMatch(line -> line.contains("42P01"));
        assertThat(said.lines().get(0)).startsWith("WARN [one,two] ");
        assertThat(said.lines().get(1)).startsWith("WARN [one] ");
        assertThat(said.lines().get(2)).startsWith("WARN [two] ").doesNotContain("planted words");
    }
}
