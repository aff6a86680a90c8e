package dev.paddock.domain.readyanswer;

import java.util.List;
import java.util.Optional;

/** Every ready answer. Implementations are safe for use by many threads and several nodes. */
public interface ReadyAnswers {
    /** All of them, in the order they were made. */
    List<ReadyAnswer> all();

    Optional<ReadyAnswer> find(ReadyAnswerId id);

    void add(ReadyAnswer answer);

    /** Stores other words for one there is; returns whether there is one. */
    boolean save(ReadyAnswer answer);

    /** Returns whether there was one. */
    boolean remove(ReadyAnswerId id);
}
