package dev.paddock.sse.stream;

/** A listener to one stream's work, for whoever counts it. Called by many threads: be quick, and never throw. */
public interface StreamRecorder {
    /** So many frames that are no comments were put on it. */
    public void sent(int frames);

    /** It was cut, since its reader did not keep up. */
    public void dropped();
}
