package dev.paddock.sse;

/** A listener to the edge's work, for whoever counts it. Called by many threads: be quick, and never throw. */
public interface HttpRecorder {
    /** Counts nothing. */
    HttpRecorder SILENT = new HttpRecorder() {};

    /** A thing of which each person or address may use only so much. */
    public enum Limit {
        SIGN_INS_BY_ACCOUNT,
        SIGN_INS_BY_ADDRESS,
        CODES,
        ACCOUNTS,
        GUESTS,
        EXPORTS,
        PHOTOS,
        CALLS,
        STREAMS,
        METRICS,
        CLIENT_ERRORS,
        MAILED_LINKS
    }

    /** The end of an attempt to sign in by password. */
    public enum Attempt {
        SUCCEEDED,
        /** The address, the password or the code was wrong. */
        FAILED,
        /** The password was right, and a code is needed as well. */
        CODE_NEEDED,
        BARRED
    }

    /** A kind of event stream. */
    public enum StreamKind {
        OFFERS,
        STAFF
    }

    /**
     * A call was answered; one for a stream is when that is open.
     *
     * @param method one of HTTP's usual ones, or {@code other}
     * @param route the pattern of the path, {@code none} if there is no such route
     */
    public default void answered(String method, String route, int status, long nanos) {}

    /** Somebody was told that it was too much. */
    public default void limited(Limit limit) {}

    /** Somebody showed a password. */
    public default void signedIn(Attempt attempt) {}

    /** So many frames that are no comments were put on a stream. */
    public default void sent(StreamKind kind, int frames) {}

    /** A stream was cut, since its reader did not keep up. */
    public default void dropped(StreamKind kind) {}
}
