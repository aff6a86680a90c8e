package dev.paddock.ws.protocol;

import dev.paddock.contract.ErrorStatus;
import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The contract's errors as frames. */
public final class ErrorFrames {
    private ErrorFrames() {}

    public static byte[] of(String id, Refusal refusal) {
        return frame(id, refusal.code(), refusal.detail(), refusal.retryAfter());
    }

    /** An error without an id answers what could not be read. */
    public static byte[] of(@Nullable String id, Code code, String detail) {
        return frame(id, code, detail, null);
    }

    /** Says that the same command is welcome again after {@code wait}. */
    public static byte[] rateLimited(String id, String detail, Duration wait) {
        return frame(id, Code.RATE_LIMITED, detail, wait);
    }

    private static byte[] frame(@Nullable String id, Code code, String detail, @Nullable Duration known) {
        var wait = known == null ? ErrorStatus.of(code).pause() : known;
        return FrameJson.frame("error", json -> {
            if (id != null) {
                json.writeStringProperty("id", id);
            }
            json.writeStringProperty("code", code.wireName());
            json.writeStringProperty("detail", detail);
            json.writeBooleanProperty("retryable", ErrorStatus.of(code).retryable());
            if (wait != null) {
                json.writeNumberProperty("retryAfterMs", Math.max(1, wait.toMillis()));
            }
        });
    }
}
