package dev.paddock.chatbot;

import java.util.ArrayList;
import java.util.List;

/** A text being declared. Mutable, used by the builder alone. */
final class WordsDraft {
    final String key;
    final List<Words.Arg> args = new ArrayList<>();

    WordsDraft(String key) {
        this.key = key;
    }

    void add(Words.Arg arg) {
        args.add(arg);
    }

    Words words() {
        return new Words(key, args);
    }
}
