package dev.paddock.domain.direct;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import java.util.List;

/** Finding other customers: those to write to, and those whom one keeps from writing. */
public final class FindPeople {
    /** The longest list given. */
    public static final int MAX = 100;

    private static final int LONGEST_NAME = 32;
    private static final PlainText QUERY = PlainText.line(0, LONGEST_NAME);

    private final People people;

    public FindPeople(People people) {
        this.people = people;
    }

    /**
     * Customers who are online and agreed to be listed, by name, at most {@link #MAX}.
     *
     * @param query part of the name, whatever its case; empty finds everybody, and what can't be part of a name nobody
     */
    public List<Person> listed(UserId seeker, String query) {
        return QUERY.check(query) instanceof Checked.Valid<String> part
                ? people.listed(seeker, part.value(), MAX)
                : List.of();
    }

    /** Those whom {@code blocker} keeps from writing, by name: for themselves alone, nobody else is ever told. */
    public List<Person> blockedBy(UserId blocker) {
        return people.blockedBy(blocker);
    }
}
