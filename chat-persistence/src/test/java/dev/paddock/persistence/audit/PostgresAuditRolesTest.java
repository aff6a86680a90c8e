package dev.paddock.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.audit.VerifyAudit;
import dev.paddock.domain.audit.VerifyAudit.Finding.Intact;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.TestDatabases;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log on PostgreSQL for an application whose role is an ordinary one, as it should be in earnest. */
class PostgresAuditRolesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Person SOPHIE = new Person(new UserId("sophie"), "Sophie", Role.ADMIN);

    private StoreSettings superuser;
    private StoreSettings ordinary;
    private Stores stores;

    @BeforeEach
    void open() {
        superuser = TestDatabases.postgres();
        String name = superuser.url().replaceAll(".*/|\\?.*", "");
        asSuperuser("CREATE ROLE shop_" + name + " LOGIN PASSWORD 'shop'");
        asSuperuser("GRANT ALL ON SCHEMA public TO shop_" + name);
        ordinary = StoreSettings.at(superuser.url().replaceAll("\\?.*", ""), "shop_" + name, "shop");
        stores = open(ordinary);
        append();
    }

    @AfterEach
    void close() {
        stores.close();
        asSuperuser("DROP OWNED BY " + ordinary.user());
        asSuperuser("DROP ROLE " + ordinary.user());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entries SET outcome = 'ok'",
                "DELETE FROM audit_entries",
                "TRUNCATE audit_entries",
                "SELECT number FROM audit_entries FOR UPDATE"
            })
    void has_no_privilege_to(String statement) {
        assertRefused(statement);
    }

    @Nested
    class Where_another_role_owns_the_table {
        @BeforeEach
        void giveAway() {
            asSuperuser("CREATE ROLE keeper_of_" + ordinary.user());
            asSuperuser("ALTER TABLE audit_entries OWNER TO keeper_of_" + ordinary.user());
            asSuperuser("REVOKE ALL ON audit_entries FROM " + ordinary.user());
            asSuperuser("GRANT SELECT, INSERT ON audit_entries TO " + ordinary.user());
        }

        @AfterEach
        void takeBack() {
            asSuperuser("DROP OWNED BY keeper_of_" + ordinary.user());
            asSuperuser("DROP ROLE keeper_of_" + ordinary.user());
        }

        @Test
        void the_application_goes_on_and_starts_again() {
            append();
            stores.close();
            stores = open(ordinary);
            append();

            assertThat(new VerifyAudit(stores.auditLog()).verify())
                    .isInstanceOfSatisfying(
                            Intact.class, intact -> assertThat(intact.entries()).isEqualTo(3));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "DELETE FROM audit_entries",
                    "ALTER TABLE audit_entries DISABLE TRIGGER audit_kept",
                    "DROP TRIGGER audit_kept ON audit_entries",
                    "DROP TABLE audit_entries",
                    "SET session_replication_role = replica"
                })
        void it_can_not_even(String statement) {
            assertRefused(statement);
        }

        @Test
        void it_can_not_give_itself_the_privilege() {
            as(ordinary, "GRANT DELETE ON audit_entries TO " + ordinary.user()); // PostgreSQL only warns

            assertRefused("DELETE FROM audit_entries");
        }
    }

    private void append() {
        stores.auditLog().append(NOON, SOPHIE, "room.create", "room:1", "ok");
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> as(ordinary, statement))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        cause -> assertThat(cause.getSQLState()).isEqualTo("42501"));
    }

    private void asSuperuser(String statement) {
        as(superuser, statement);
    }

    private static void as(StoreSettings who, String statement) {
        Jdbi.create(who.url(), who.user(), who.password()).useHandle(handle -> handle.execute(statement));
    }

    private static Stores open(StoreSettings settings) {
        return Stores.open(settings, () -> NOON, () -> "an id");
    }
}
