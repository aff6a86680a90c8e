package dev.paddock.contract;

/** The close codes of the wire contract, and the standard ones in use beside them. */
public final class CloseCode {
    public static final int NORMAL = 1000;
    public static final int GOING_AWAY = 1001;
    public static final int PROTOCOL_ERROR = 1002;

    /** No code at all: the connection just ended. */
    public static final int ABNORMAL = 1006;

    /** For peers that keep sending what can't be understood, or faster than can be taken. */
    public static final int POLICY_VIOLATION = 1008;

    public static final int TOO_LARGE = 1009;
    public static final int NO_HELLO = 4001;
    public static final int SESSION_ENDED = 4003;
    public static final int TOO_SLOW = 4008;
    public static final int TOO_MANY = 4029;

    /** Never said: stands for whatever code of its own a peer took its leave with. */
    public static final int OF_THE_PEER = 0;

    private CloseCode() {}
}
