package dev.paddock.domain.audit;

import dev.paddock.domain.account.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a member of staff did.
 *
 * @param number 1, 2, 3 … without holes
 * @param object what it was done to, such as {@code room:<id>}
 * @param outcome {@code ok}, or the code of the refusal
 * @param change what it changed, as {@link Change} has it in writing; null if nothing, or not known
 * @param hash what {@link #hashAfter} gives over this entry and the one before
 */
public record Entry(
        long number,
        Instant at,
        Person actor,
        String action,
        String object,
        String outcome,
        @Nullable String change,
        String hash) {
    /** An entry of an act that says nothing of what it changed. */
    public Entry(long number, Instant at, Person actor, String action, String object, String outcome, String hash) {
        this(number, at, actor, action, object, outcome, null, hash);
    }

    /** The hash that the first entry is chained to. */
    public static final String GENESIS = "0".repeat(64);

    /**
     * The chain's next link: SHA-256, in hex, over the hash before and every field but the actor's name (which erasure may
     * take away), each preceded by its length in bytes so that no two entries read the same; the time counts in milliseconds. What
     * was changed is a field where there is any: entries from before it was kept are as they were.
     */
    public static String hashAfter(
            String previous,
            long number,
            Instant at,
            String actor,
            String action,
            String object,
            String outcome,
            @Nullable String change) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var fields = new ArrayList<>(List.of(
                    previous, Long.toString(number), Long.toString(at.toEpochMilli()), actor, action, object, outcome));
            if (change != null) {
                fields.add(change);
            }
            for (String field : fields) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** {@link #hashAfter(String, long, Instant, String, String, String, String, String)} where nothing is said of a change. */
    public static String hashAfter(
            String previous, long number, Instant at, String actor, String action, String object, String outcome) {
        return hashAfter(previous, number, at, actor, action, object, outcome, null);
    }

    /** What it changed, as far as that was kept. */
    public List<Change> changes() {
        return Change.read(change);
    }

    /** Returns whether this entry, following one of hash {@code previous}, is as it was written. */
    public boolean follows(String previous) {
        return hash.equals(hashAfter(previous, number, at, actor.id().value(), action, object, outcome, change));
    }
}
