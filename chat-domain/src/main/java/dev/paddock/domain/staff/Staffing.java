package dev.paddock.domain.staff;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking people up for those who govern them. Implementations are safe for use by many threads and several nodes. */
public interface Staffing {
    /**
     * Up to {@code limit} accounts whose name contains {@code query}, or whose address does, whatever its case, and for names its accents
     * and spaces; by name, then id.
     *
     * @param after the one after whom to go on, null to begin; after nobody's there is nobody
     */
    List<Account> search(String query, @Nullable UserId after, int limit);

    /**
     * The admins who are not blocked; no other transaction changes a role or a block before the surrounding one ends.
     */
    List<UserId> lockAdmins();
}
