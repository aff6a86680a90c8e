package dev.paddock.chatbot.drafting;

import dev.paddock.chatbot.running.Saying;
import java.util.ArrayList;
import java.util.List;

/** A text being declared. Mutable, used by the builder alone. */
public final class SayingDraft {
    final String key;
    final List<Saying.Arg> args = new ArrayList<>();

    public SayingDraft(String key) {
        this.key = key;
    }

    public void add(Saying.Arg arg) {
        args.add(arg);
    }

    Saying saying() {
        return new Saying(key, args);
    }
}
