package dev.paddock.persistence.account;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.PasswordHash;
import dev.paddock.domain.account.PasswordHashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords hashed by Argon2id into PHC strings, with the parameters OWASP recommends (19 MiB, two passes, one lane). As many are
 * hashed at once as there are processors, so that a storm of sign-ins takes neither the memory nor all the time; who waits for
 * too long gets an {@link UnavailableException}. Thread-safe.
 */
public final class Argon2Passwords implements PasswordHashes {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PATIENCE_SECONDS = 5;
    /** Stored hashes may have been made with other parameters, though not with any: nine digits of kibibytes would not fit. */
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns;

    public Argon2Passwords(int parallel) {
        turns = new Semaphore(parallel, true);
    }

    @Override
    public PasswordHash hash(Password password) {
        byte[] salt = salt();
        byte[] hash = compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        var base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash));
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        var phc = parsed(hash);
        return Integer.parseInt(phc.group(1)) < MEMORY_KIB
                || Integer.parseInt(phc.group(2)) < PASSES
                || Base64.getDecoder().decode(phc.group(5)).length < HASH_BYTES;
    }

    private static Matcher parsed(PasswordHash hash) {
        var phc = PHC.matcher(hash.value());
        if (!phc.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash in PHC form");
        }
        return phc;
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        var phc = parsed(hash);
        byte[] expected = Base64.getDecoder().decode(phc.group(5));
        byte[] salt = Base64.getDecoder().decode(phc.group(4));
        byte[] found = compute(
                password,
                salt,
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    @Override
    public void pretend(Password password) {
        compute(password, salt(), MEMORY_KIB, PASSES, LANES, HASH_BYTES);
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private byte[] compute(Password password, byte[] salt, int memory, int passes, int lanes, int length) {
        awaitTurn();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new UnavailableException("too many sign-ins at once", new TimeoutException());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while waiting to check a password", e);
        }
    }
}
