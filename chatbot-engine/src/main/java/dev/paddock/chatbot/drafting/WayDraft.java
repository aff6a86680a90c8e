package dev.paddock.chatbot.drafting;

import dev.paddock.chatbot.Guard;
import org.jspecify.annotations.Nullable;

/** A transition being declared. Mutable, used by the builder alone. */
public final class WayDraft<S extends Enum<S>> {
    final S next;
    final @Nullable Guard guard;
    final @Nullable Enum<?> option;
    final String label;

    @Nullable
    SayingDraft saying;

    public WayDraft(S next, @Nullable Guard guard, @Nullable Enum<?> option, String label) {
        this.next = next;
        this.guard = guard;
        this.option = option;
        this.label = label;
    }
}
