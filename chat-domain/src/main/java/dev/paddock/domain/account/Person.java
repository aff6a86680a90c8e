package dev.paddock.domain.account;

/**
 * A person as others see them.
 *
 * @param name empty if the person was erased: for people to read, there is {@link #nameFor}
 */
public record Person(UserId id, String name, Role role) {
    public boolean isErased() {
        return name.isEmpty();
    }

    /** The name as somebody reads it who speaks {@code reader}: of a person who was erased, words that say so. */
    public String nameFor(Language reader) {
        return isErased() ? reader.erasedPerson() : name;
    }
}
