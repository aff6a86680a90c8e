package dev.paddock.domain;

import java.util.Locale;

/**
 * The one table of refusal codes, shared by every edge. A code is stable: clients branch on its {@link #wireName()}, never on
 * the words that come with it.
 */
public enum Code {
    BAD_REQUEST(Kind.MALFORMED),
    INVALID_TEXT(Kind.INVALID),
    INVALID_VALUE(Kind.INVALID),
    UNAUTHENTICATED(Kind.UNAUTHENTICATED),
    INVALID_CREDENTIALS(Kind.UNAUTHENTICATED),
    OTP_REQUIRED(Kind.UNAUTHENTICATED),
    FORBIDDEN(Kind.FORBIDDEN),
    NOT_FOUND(Kind.MISSING),
    ROOM_NOT_FOUND(Kind.MISSING),
    ROOM_DELETED(Kind.GONE),
    ROOM_FULL(Kind.CONFLICT),
    NAME_TAKEN(Kind.CONFLICT),
    NAME_RESERVED(Kind.CONFLICT),
    EMAIL_TAKEN(Kind.CONFLICT),
    WEAK_PASSWORD(Kind.INVALID),
    INVALID_TOKEN(Kind.INVALID),
    NO_MAIL(Kind.CONFLICT),
    NOT_A_MEMBER(Kind.FORBIDDEN),
    CONVERSATION_CLOSED(Kind.CONFLICT),
    BLOCKED(Kind.FORBIDDEN),
    MUTED(Kind.FORBIDDEN),
    BANNED(Kind.FORBIDDEN),
    NO_ADVISOR_AVAILABLE(Kind.CONFLICT),
    ADVISOR_UNAVAILABLE(Kind.CONFLICT),
    REQUEST_ALREADY_OPEN(Kind.CONFLICT),
    REQUEST_ALREADY_TAKEN(Kind.CONFLICT),
    REQUEST_NOT_PENDING(Kind.CONFLICT),
    ADVISOR_AVAILABLE(Kind.CONFLICT),
    SLOT_TAKEN(Kind.CONFLICT),
    SLOT_NOT_OFFERED(Kind.INVALID),
    TOO_MANY_APPOINTMENTS(Kind.CONFLICT),
    APPOINTMENT_PAST(Kind.CONFLICT),
    ATTACHMENT_INVALID(Kind.INVALID),
    MISDIRECTED(Kind.MISDIRECTED),
    TOO_LARGE(Kind.TOO_LARGE),
    RATE_LIMITED(Kind.TOO_MANY),
    UNAVAILABLE(Kind.UNAVAILABLE),
    INTERNAL(Kind.INTERNAL);

    /** The sort of refusal that a code is; the edges answer each kind in one way. */
    public enum Kind {
        MALFORMED,
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        MISSING,
        GONE,
        CONFLICT,
        MISDIRECTED,
        TOO_LARGE,
        TOO_MANY,
        UNAVAILABLE,
        INTERNAL
    }

    private final Kind kind;
    private final String wireName;

    Code(Kind kind) {
        this.kind = kind;
        this.wireName = name().toLowerCase(Locale.ROOT);
    }

    public Kind kind() {
        return kind;
    }

    /** The code as clients see it, such as {@code room_full}. */
    public String wireName() {
        return wireName;
    }
}
