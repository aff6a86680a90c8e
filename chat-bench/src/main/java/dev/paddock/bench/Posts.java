package dev.paddock.bench;

/** A way to store messages. */
interface Posts extends AutoCloseable {
    /** Returns when a new message of {@code sender} is on the disk; throws if it can't be. */
    void post(int sender, int room);

    @Override
    void close();
}
