package dev.paddock.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.persistence.Backups;
import dev.paddock.persistence.EachDatabase;
import dev.paddock.persistence.StoreUnreachableException;
import dev.paddock.persistence.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2BackupTest extends BackupStores {
    @Override
    EachDatabase kind() {
        return EachDatabase.H2;
    }

    @Test
    void makes_no_database_where_there_is_none(@TempDir Path empty) {
        var settings = TestDatabases.h2(empty.resolve("none"));

        assertThatThrownBy(() -> new Backups(settings, InstantSource.system()).write(empty.resolve("backup")))
                .isInstanceOf(StoreUnreachableException.class);
        assertThat(Files.exists(empty.resolve("none.mv.db"))).isFalse();
    }
}
