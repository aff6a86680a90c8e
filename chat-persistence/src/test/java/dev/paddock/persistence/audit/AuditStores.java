package dev.paddock.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.domain.Race;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.audit.VerifyAudit;
import dev.paddock.domain.audit.VerifyAudit.Finding.Broken;
import dev.paddock.domain.audit.VerifyAudit.Finding.Intact;
import dev.paddock.persistence.AuditTampering;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.sql.Fault;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log against those who write at once and those who would have it say something else; a subclass says where. */
abstract class AuditStores {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Person SOPHIE = new Person(new UserId("sophie"), "Sophie", Role.ADMIN);

    private StoreSettings settings;
    private Stores stores;
    private Jdbi jdbi;

    abstract StoreSettings newDatabase();

    @BeforeEach
    void open() {
        settings = newDatabase();
        stores = Stores.open(settings, () -> NOON, () -> UUID.randomUUID().toString());
        jdbi = Jdbi.create(
                Dialect.of(settings.url()).connectable(settings.url()), settings.user(), settings.password());
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void stays_one_chain_whoever_writes_at_once() {
        Race.of(32, thread -> {
            IntStream.range(0, 10).forEach(i -> appendWhenServed("room.create", "room:" + thread + "-" + i));
            return thread;
        });

        assertThat(verify())
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.entries()).isEqualTo(320));
        assertThat(stores.auditLog().after(0, 400))
                .extracting(entry -> entry.object())
                .doesNotHaveDuplicates();
    }

    @Test
    void is_whole_when_opened_again() {
        append("room.create", "room:1");
        stores.close();
        stores = Stores.open(settings, () -> NOON, () -> "another");
        append("room.delete", "room:1");

        assertThat(verify())
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.entries()).isEqualTo(2));
    }

    @Test
    void is_intact_whatever_an_object_is_called_and_however_fine_the_clock() {
        stores.auditLog()
                .append(NOON.plusNanos(999_999_999), SOPHIE, "room.delete", "room:\0\uD800é\uD83C\uDFCD", "ok");

        assertThat(verify()).isInstanceOf(Intact.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entries SET outcome = 'ok'",
                "UPDATE audit_entries SET number = 7 WHERE number = 2",
                "DELETE FROM audit_entries WHERE number = 2",
                "DELETE FROM audit_entries",
                "TRUNCATE TABLE audit_entries"
            })
    void is_kept_by_the_database_from(String statement) {
        appendThree();

        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement)))
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .satisfies(cause ->
                        assertThat(((SQLException) cause).getSQLState()).isIn("42501", "90106"));
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.entries()).isEqualTo(3));
    }

    @Nested
    class When_somebody_took_the_guards_away {
        @BeforeEach
        void tamper() {
            appendThree();
            jdbi.useHandle(handle -> AuditTampering.with(settings).unlock(handle));
        }

        @Test
        void a_changed_entry_is_found() {
            for (var column : List.of("actor_id", "action", "object", "outcome")) {
                tamperAndUndo(
                        "UPDATE audit_entries SET " + column + " = 'else' WHERE number = 2",
                        "UPDATE audit_entries SET " + column + " = (SELECT o." + column
                                + " FROM audit_entries o WHERE o.number = 1) WHERE number = 2");
            }
        }

        @Test
        void an_entry_of_another_time_is_found() {
            tamper("UPDATE audit_entries SET acted_at = acted_at + INTERVAL '1' SECOND WHERE number = 3");

            assertThat(verify()).isEqualTo(new Broken(3));
        }

        @Test
        void a_removed_entry_is_found() {
            tamper("DELETE FROM audit_entries WHERE number = 1");

            assertThat(verify()).isEqualTo(new Broken(1));
        }

        @Test
        void a_removed_entry_is_found_though_the_others_moved_up() {
            tamper("DELETE FROM audit_entries WHERE number = 2");
            tamper("UPDATE audit_entries SET number = 2 WHERE number = 3");

            assertThat(verify()).isEqualTo(new Broken(2));
        }

        private void tamperAndUndo(String statement, String undo) {
            tamper(statement);
            assertThat(verify()).isEqualTo(new Broken(2));
            tamper(undo);
            assertThat(verify()).isInstanceOf(Intact.class);
        }

        private void tamper(String statement) {
            assertThat(jdbi.<Integer, RuntimeException>withHandle(handle -> handle.execute(statement)))
                    .isEqualTo(1);
        }
    }

    private void appendThree() {
        IntStream.range(0, 3).forEach(i -> append("room.create", "room:1"));
    }

    private void append(String action, String object) {
        stores.auditLog().append(NOON, SOPHIE, action, object, "ok");
    }

    private void appendWhenServed(String action, String object) {
        while (true) {
            try {
                append(action, object);
                return;
            } catch (UnavailableException crowded) {
                assertThat(Fault.of(crowded)).isEqualTo(Fault.CROWDED);
            }
        }
    }

    private VerifyAudit.Finding verify() {
        return new VerifyAudit(stores.auditLog()).verify();
    }
}
