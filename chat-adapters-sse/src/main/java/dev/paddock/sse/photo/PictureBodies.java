package dev.paddock.sse.photo;

import dev.paddock.domain.Code;
import dev.paddock.domain.photo.Darkroom;
import dev.paddock.sse.http.RefusalException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that are pictures and no JSON. All of them that are held at once have a bounded size together; whoever sends one is known by
 * then, so that nobody's memory is taken by strangers. Safe for use by many threads.
 */
final class PictureBodies {
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");
    private static final int HELD_KIB = 40_000;
    private static final int PATIENCE_SECONDS = 5;

    /** What is read of a body that nobody wants, so that its sender hears why. */
    private static final long MOST_DISCARDED = 40_000_000;

    private final Semaphore free = new Semaphore(HELD_KIB);

    /** What {@code use} makes of the body of {@code request}. */
    <T> T with(HttpServletRequest request, Function<byte[], T> use) {
        try {
            requireType(request.getContentType());
            return held(request, use);
        } catch (RefusalException refused) {
            discard(request);
            throw refused;
        }
    }

    /** Reads what is left of the body of {@code request}, within bounds: an answer is not heard while one still sends. */
    void discard(HttpServletRequest request) {
        try (InputStream in = request.getInputStream()) {
            var buffer = new byte[8 * 1024];
            long left = MOST_DISCARDED;
            while (left > 0) {
                int count = in.read(buffer);
                if (count < 0) {
                    return;
                }
                left -= count;
            }
        } catch (IOException e) {
            throw brokenOff(); // nobody may be there to hear it
        }
    }

    private <T> T held(HttpServletRequest request, Function<byte[], T> use) {
        long length = request.getContentLengthLong();
        if (length > Darkroom.MAX_BYTES) {
            throw tooLarge();
        }
        int kib = 1 + (int) (length < 0 ? 2 * Darkroom.MAX_BYTES : length) / 1024; // of unknown length it is held twice
        if (!isFree(kib)) {
            throw RefusalException.because(
                    Code.UNAVAILABLE, "Too many photos are on their way at once; upload it again shortly.");
        }
        try {
            return use.apply(read(request, (int) length));
        } finally {
            free.release(kib);
        }
    }

    private boolean isFree(int kib) {
        try {
            return free.tryAcquire(kib, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] read(HttpServletRequest request, int length) {
        try {
            var in = request.getInputStream();
            if (length >= 0) {
                var bytes = new byte[length];
                if (in.readNBytes(bytes, 0, length) < length) {
                    throw brokenOff();
                }
                return bytes;
            }
            var bytes = in.readNBytes(Darkroom.MAX_BYTES + 1);
            if (bytes.length > Darkroom.MAX_BYTES) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    /** What the picture is, its bytes say; but whoever says that they send something else is taken at their word. */
    private static void requireType(@Nullable String contentType) {
        if (contentType == null) {
            return;
        }
        int parameters = contentType.indexOf(';');
        var type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        if (!TYPES.contains(type.strip().toLowerCase(Locale.ROOT))) {
            throw RefusalException.because(
                    Code.ATTACHMENT_INVALID,
                    "A photo is image/jpeg, image/png or image/webp, and the body is its bytes.");
        }
    }

    private static RefusalException tooLarge() {
        return RefusalException.because(Code.TOO_LARGE, "A photo has at most 10,000,000 bytes; make it smaller.");
    }

    private static RefusalException brokenOff() {
        return RefusalException.because(Code.BAD_REQUEST, "The body broke off.");
    }
}
