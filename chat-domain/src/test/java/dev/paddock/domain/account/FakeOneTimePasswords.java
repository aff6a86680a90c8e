package dev.paddock.domain.account;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** One-time passwords that follow from secret and time step as the real ones do, and can be guessed. Safe for use by many threads. */
public final class FakeOneTimePasswords implements OneTimePasswords {
    private static final int STEP_SECONDS = 30;

    private final AtomicInteger given = new AtomicInteger();

    /** What the device that has {@code secret} shows at {@code now}. */
    public String code(String secret, Instant now) {
        return code(secret, step(now));
    }

    @Override
    public String newSecret() {
        return "SECRET" + given.incrementAndGet();
    }

    @Override
    public OptionalLong matchingStep(String secret, String code, Instant now) {
        return LongStream.rangeClosed(step(now) - 1, step(now) + 1)
                .filter(step -> code(secret, step).equals(code))
                .findFirst();
    }

    private static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    private static String code(String secret, long step) {
        return "%06d".formatted(Math.floorMod(secret.hashCode() * 31L + step * 7919, 1_000_000));
    }
}
