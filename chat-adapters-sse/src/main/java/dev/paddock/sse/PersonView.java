package dev.paddock.sse;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, by id and the name they have today.
 *
 * @param erased true, or null of somebody who was not
 */
public record PersonView(String id, String name, @Nullable Boolean erased) {
    public static PersonView of(Person person, Language reader) {
        return new PersonView(person.id().value(), person.nameFor(reader), erased(person));
    }

    /** True, or null of somebody who was not. */
    static @Nullable Boolean erased(Person person) {
        return person.isErased() ? true : null;
    }
}
