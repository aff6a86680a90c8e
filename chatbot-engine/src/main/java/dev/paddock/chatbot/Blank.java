package dev.paddock.chatbot;

import org.jspecify.annotations.Nullable;

/**
 * The inside of a {@link Field}: its name, its form when stored, and its kind. Immutable; found by identity, like the field.
 *
 * @param <T> the type of its values
 */
final class Blank<T> {
    private final String name;
    private final Codec<T> codec;
    private final @Nullable Kind<T> kind;

    /**
     * Makes a blank.
     *
     * @param kind the sort of question that asks for it, or null if the host fills it in
     */
    Blank(String name, Codec<T> codec, @Nullable Kind<T> kind) {
        if (!Kebab.isName(name)) {
            throw new IllegalArgumentException("a field's name is lower-kebab-case, at most 40 characters: " + name);
        }
        this.name = name;
        this.codec = codec;
        this.kind = kind;
    }

    String name() {
        return name;
    }

    Codec<T> codec() {
        return codec;
    }

    @Nullable
    Kind<T> kind() {
        return kind;
    }

    @Override
    public String toString() {
        return name;
    }
}
