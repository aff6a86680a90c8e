package dev.paddock.persistence;

import dev.paddock.domain.account.Secret;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The place of the keys that a store's secrets are sealed by, which is never the database. Without file and given keys they are in
 * this process's memory, for a store that is there as well.
 *
 * @param file where they are unless they are given; made at the first start
 * @param given the keys themselves, in Base64 with blanks or commas between, the one that seals first
 */
public record KeyPlace(@Nullable Path file, @Nullable Secret given) {
    static final KeyPlace MEMORY = new KeyPlace(null, null);

    /** Its name for the operator. */
    public String shown() {
        if (given != null) {
            return "CHAT_SECRET_KEY";
        }
        return file == null ? "memory" : file.toString();
    }
}
