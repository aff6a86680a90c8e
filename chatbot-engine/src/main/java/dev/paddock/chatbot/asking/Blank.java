package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Codec;
import dev.paddock.chatbot.Field;
import org.jspecify.annotations.Nullable;

/**
 * The inside of a {@link Field}: its name, its form when stored, and its kind. Immutable; found by identity, like the field.
 *
 * @param <T> the type of its values
 */
public final class Blank<T> {
    private final String name;
    private final Codec<T> codec;
    private final @Nullable Kind<T> kind;

    /**
     * Makes a blank.
     *
     * @param kind the sort of question that asks for it, or null if the host fills it in
     */
    public Blank(String name, Codec<T> codec, @Nullable Kind<T> kind) {
        if (!Kebab.isName(name)) {
            throw new IllegalArgumentException("a field's name is lower-kebab-case, at most 40 characters: " + name);
        }
        this.name = name;
        this.codec = codec;
        this.kind = kind;
    }

    public String name() {
        return name;
    }

    public Codec<T> codec() {
        return codec;
    }

    @Nullable
    public Kind<T> kind() {
        return kind;
    }

    @Override
    public String toString() {
        return name;
    }
}
