package dev.paddock.domain.presence;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.direct.People;
import java.util.Set;

/** Seeing who of those one talks with is there: what presence events are changes of. */
public final class SeePresence {
    private final People people;
    private final Presences presences;

    public SeePresence(People people, Presences presences) {
        this.people = people;
        this.presences = presences;
    }

    /** Those whom {@code user} talks with who are online now. */
    public Set<UserId> of(UserId user) {
        return presences.online(people.talkingWith(user));
    }
}
