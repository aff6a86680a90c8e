package dev.paddock.persistence.backup;

import dev.paddock.persistence.EachDatabase;

class PostgresBackupRefusalsTest extends BackupRefusals {
    @Override
    EachDatabase kind() {
        return EachDatabase.POSTGRESQL;
    }
}
