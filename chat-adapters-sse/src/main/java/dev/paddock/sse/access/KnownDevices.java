package dev.paddock.sse.access;

import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Keyring;
import dev.paddock.domain.account.Secrets;
import dev.paddock.sse.http.HttpAnswer;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The devices that accounts were signed in to from before, known by a cookie of their own, which signing out leaves. It lets nobody in:
 * it only counts the tries of its device by themselves, so that strangers' don't hold it up. A mark in it is a random name, the time it
 * ends and a signature over both and the account; the last few accounts of a shared device have one each. Safe for use by many threads.
 */
public final class KnownDevices {
    private static final String NAME = "__Host-paddock-device";
    private static final String KEY_NAME = "device-key";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";
    private static final Duration LIFETIME = Duration.ofDays(365);
    private static final int ACCOUNTS = 5;
    private static final int MAX_LENGTH = 1_000;

    private final SecretKeySpec key;
    private final Secrets secrets;
    private final InstantSource clock;

    private KnownDevices(String key, Secrets secrets, InstantSource clock) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Devices whose marks are signed by the key in {@code keyring}, where one is put if there is none. */
    public static KnownDevices keptIn(Keyring keyring, Secrets secrets, InstantSource clock) {
        var kept = keyring.find(KEY_NAME)
                .orElseGet(() -> keyring.keep(KEY_NAME, secrets.next().value()));
        return new KnownDevices(kept, secrets, clock);
    }

    /** The random name of the device that calls, if {@code account} was signed in to from it. */
    public Optional<String> knownTo(EmailAddress account, Context context) {
        return marks(context).filter(mark -> isOf(account, mark)).findFirst().map(mark -> mark.split("\\.", -1)[0]);
    }

    /** {@code answer} with a cookie by which the device that called will be known to {@code account}. */
    public HttpAnswer remember(HttpAnswer answer, EmailAddress account, Context context) {
        var others = marks(context).filter(mark -> !isOf(account, mark));
        var cookie = Stream.concat(Stream.of(newMark(account)), others).limit(ACCOUNTS);
        return answer.withCookie(NAME + "=" + cookie.collect(Collectors.joining("~")) + "; Max-Age="
                + LIFETIME.toSeconds() + ATTRIBUTES);
    }

    private static Stream<String> marks(Context context) {
        var cookie = context.cookie(NAME);
        return cookie == null || cookie.length() > MAX_LENGTH
                ? Stream.empty()
                : Arrays.stream(cookie.split("~", -1)).filter(mark -> mark.matches("[\\w-]+\\.\\d{1,12}\\.[\\w-]{43}"));
    }

    private String newMark(EmailAddress account) {
        var named =
                secrets.next().value() + "." + clock.instant().plus(LIFETIME).getEpochSecond();
        return named + "." + signature(account, named);
    }

    private boolean isOf(EmailAddress account, String mark) {
        int last = mark.lastIndexOf('.');
        var named = mark.substring(0, last);
        long ends = Long.parseLong(named.substring(named.indexOf('.') + 1));
        return clock.instant().getEpochSecond() < ends
                && MessageDigest.isEqual(
                        signature(account, named).getBytes(StandardCharsets.US_ASCII),
                        mark.substring(last + 1).getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(EmailAddress account, String named) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] signed = mac.doFinal((named + "." + account.value()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
