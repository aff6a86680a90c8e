package dev.paddock.persistence.crash;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;

/**
 * One process, from its start to the kill. Whoever does something in it, and where, bears its number: what a life left behind stays
 * as it was, and is found again after all later lives.
 */
public record Life(int number) {
    @Override
    public String toString() {
        return "life" + number;
    }

    Person person(String kind, int of, int index) {
        String id = this + "-" + kind + of + "-" + index;
        return new Person(new UserId(id), id, Role.CUSTOMER);
    }
}
