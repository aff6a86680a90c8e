package dev.paddock.ws.protocol;

import org.jspecify.annotations.Nullable;

/** Says that what came is no command of the contract. */
public final class BadRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable String id;

    BadRequestException(@Nullable String id, String detail) {
        super(detail, null, false, false);
        this.id = id;
    }

    /** The command's id, as far as it could be read. */
    public @Nullable String id() {
        return id;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
