package dev.paddock.persistence.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.paddock.domain.account.OneTimePasswords;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** One-time passwords by the library java-otp, in the form that every authenticator app knows. Thread-safe. */
public final class TotpPasswords implements OneTimePasswords {
    private static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final long stepSeconds = generator.getTimeStep().toSeconds();
    private final SecureRandom random = new SecureRandom();

    @Override
    public String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base32.toBase32String(secret);
    }

    /** Of the steps, the one of {@code now} is looked at first, then the one before: most codes are typed within these. */
    @Override
    public OptionalLong matchingStep(String secret, String code, Instant now) {
        var key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
        long step = Math.floorDiv(now.getEpochSecond(), stepSeconds);
        return LongStream.of(step, step - 1, step + 1)
                .filter(candidate -> isEqual(code, codeOf(key, candidate)))
                .findFirst();
    }

    private String codeOf(Key key, long step) {
        try {
            var instant = Instant.ofEpochSecond(step * stepSeconds);
            return generator.generateOneTimePasswordString(key, instant, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("not a secret for one-time passwords", e);
        }
    }

    /** Takes as long for a wrong code as for a right one. */
    private static boolean isEqual(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
