package dev.paddock.domain.staff;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import java.util.List;

/** Looking people up for those who govern them. Implementations are safe for use by many threads and several nodes. */
public interface Staffing {
    /** Up to {@code limit} accounts whose name or address contains {@code query}, whatever its case; by name, then id. */
    List<Account> search(String query, int limit);

    /**
     * The admins who are not blocked; no other transaction changes a role or a block before the surrounding one ends.
     */
    List<UserId> lockAdmins();
}
