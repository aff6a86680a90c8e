package dev.paddock.domain.account;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The making and reading of tickets, whose text says all that there is to know about them, under a seal (HMAC-SHA256) by a key that every
 * node finds in the {@link Keyring}: so nothing is stored of one before it is used. Safe for use by many threads.
 */
final class TicketSeal {
    private static final String KEY_NAME = "ticket-key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int PARTS = 6;
    private static final int MAX_LENGTH = 1_024;

    private final Keyring keyring;
    private final Secrets secrets;
    private volatile @Nullable SecretKeySpec key;

    TicketSeal(Keyring keyring, Secrets secrets) {
        this.keyring = keyring;
        this.secrets = secrets;
    }

    /** Has the next start make another key, by which tickets of this one are no good. */
    static void forgetKey(Keyring keyring) {
        keyring.forget(KEY_NAME);
    }

    /** A new ticket for {@code caller}, asked for at {@code now}. */
    Secret issue(Caller caller, Instant now) {
        var text = String.join(
                ".",
                secrets.next().value(),
                encoded(caller.id().value().getBytes(StandardCharsets.UTF_8)),
                caller.session().value(),
                String.valueOf(caller.expiresAt().toEpochMilli()),
                String.valueOf(now.plus(Ticket.LIFETIME).toEpochMilli()));
        return new Secret(text + "." + sealOf(text));
    }

    /** What {@code secret} says, empty if it bears no seal of ours; whether it is still good is not asked. */
    Optional<Ticket> open(Secret secret) {
        var text = secret.value();
        int end = text.lastIndexOf('.');
        if (end < 0 || text.length() > MAX_LENGTH || !isSealed(text.substring(0, end), text.substring(end + 1))) {
            return Optional.empty();
        }
        var parts = text.split("\\.", -1);
        return parts.length == PARTS ? Optional.of(ticket(parts)) : Optional.empty();
    }

    private static Ticket ticket(String[] parts) {
        return new Ticket(
                new Secret(parts[0]).digest(),
                new UserId(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)),
                new Secret.Digest(parts[2]),
                Instant.ofEpochMilli(Long.parseLong(parts[3])),
                Instant.ofEpochMilli(Long.parseLong(parts[4])));
    }

    private boolean isSealed(String text, String seal) {
        return MessageDigest.isEqual(
                sealOf(text).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }

    private String sealOf(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return encoded(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            var kept = keyring.find(KEY_NAME)
                    .orElseGet(() -> keyring.keep(KEY_NAME, secrets.next().value()));
            known = new SecretKeySpec(kept.getBytes(StandardCharsets.UTF_8), ALGORITHM);
            key = known;
        }
        return known;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
