package dev.paddock.sse;

/** The hosts that browsers are told to call over TLS alone, once they called over TLS. */
public enum Hsts {
    /** The one that was called. */
    HOST("max-age=31536000"),
    /** That one and all names below it, which then all have to speak TLS. */
    SUBDOMAINS("max-age=31536000; includeSubDomains");

    private final String header;

    Hsts(String header) {
        this.header = header;
    }

    /** The value of {@code Strict-Transport-Security}. */
    public String header() {
        return header;
    }
}
