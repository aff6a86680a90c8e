package dev.paddock.sse;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Person;

/** Somebody, by id and the name they have today. */
record PersonView(String id, String name) {
    static PersonView of(Person person, Language reader) {
        return new PersonView(person.id().value(), name(person, reader));
    }

    /** The name; of somebody who was erased, words that say so in the reader's language. */
    static String name(Person person, Language reader) {
        if (!person.name().isEmpty()) {
            return person.name();
        }
        return reader == Language.FRENCH ? "Utilisateur supprimé" : "Deleted user";
    }
}
