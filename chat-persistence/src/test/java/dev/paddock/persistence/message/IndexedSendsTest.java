package dev.paddock.persistence.message;

import static dev.paddock.persistence.TestDatabases.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.persistence.StoreRecorder;
import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.connection.Pools;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class IndexedSendsTest {
    /** Of the plan PostgreSQL keeps for the log, made while the table is as small as can be. */
    @Test
    void finds_messages_sent_before_by_their_key_however_many_there_are() {
        var settings = TestDatabases.postgres();
        try (var stores = open(settings);
                var pools = new Pools(settings, StoreRecorder.SILENT)) {
            assertThat(stores.reachable()).isTrue();
            var plan = pools.log().withHandle(IndexedSendsTest::keptPlanOfFind);

            assertThat(plan)
                    .anySatisfy(line -> assertThat(line).contains("using message_sent_once"))
                    .noneSatisfy(line -> assertThat(line).containsAnyOf("Seq Scan", "Hash"));
        }
    }

    private static List<String> keptPlanOfFind(Handle handle) {
        handle.execute("SET plan_cache_mode = force_generic_plan");
        handle.execute("PREPARE find (bigint[], varchar[]) AS "
                + IndexedSends.FIND.replaceFirst("\\?", "\\$1").replaceFirst("\\?", "\\$2"));
        return handle.createQuery("EXPLAIN EXECUTE find (ARRAY[1], ARRAY['b'])")
                .mapTo(String.class)
                .list();
    }
}
