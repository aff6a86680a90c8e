package dev.paddock.chatbot.drafting;

import dev.paddock.chatbot.running.Words;
import java.util.ArrayList;
import java.util.List;

/** A text being declared. Mutable, used by the builder alone. */
public final class WordsDraft {
    final String key;
    final List<Words.Arg> args = new ArrayList<>();

    public WordsDraft(String key) {
        this.key = key;
    }

    public void add(Words.Arg arg) {
        args.add(arg);
    }

    Words words() {
        return new Words(key, args);
    }
}
