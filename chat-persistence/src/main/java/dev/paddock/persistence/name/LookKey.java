package dev.paddock.persistence.name;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Skeletons as columns have them: one can be many times as long as its name, and longer than an index takes. */
public final class LookKey {
    private LookKey() {}

    public static String of(String skeleton) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(skeleton.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
