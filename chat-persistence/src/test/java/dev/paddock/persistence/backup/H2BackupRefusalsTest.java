package dev.paddock.persistence.backup;

import dev.paddock.persistence.EachDatabase;

class H2BackupRefusalsTest extends BackupRefusals {
    @Override
    EachDatabase kind() {
        return EachDatabase.H2;
    }
}
