package dev.paddock.persistence.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.persistence.Stores;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Arriving and being gone. Everybody must be found as they were last acknowledged to be. */
final class Attending implements Act {
    private static final String KIND = "presence";
    private static final String ONLINE = "online";
    private static final String GONE = "gone";
    private static final int THREADS = 2;
    private static final int PEOPLE = 5;

    @Override
    public void begin(Stores stores, Life life, Voice voice) {
        for (int thread = 0; thread < THREADS; thread++) {
            int of = thread;
            Act.eachRound(KIND + of, number -> {
                var user = life.person(KIND, of, number % PEOPLE).id();
                boolean arrives = number / PEOPLE % 2 == 0;
                change(stores, voice, user, arrives);
            });
        }
    }

    private static void change(Stores stores, Voice voice, UserId user, boolean arrives) {
        voice.begin(KIND, user.value(), arrives ? ONLINE : GONE);
        if (arrives) {
            stores.presences().arrived(user);
        } else {
            stores.presences().gone(user, Instant.now());
        }
        voice.acknowledge(KIND, user.value(), arrives ? ONLINE : GONE);
    }

    @Override
    public void check(Stores stores, Acknowledgements said) {
        var people = people(said.life());
        var online = stores.presences().online(people);
        assertThat(people)
                .allSatisfy(user ->
                        assertThat(online.contains(user) ? ONLINE : GONE).isIn(said.allowed(KIND, user.value(), GONE)));
    }

    private static List<UserId> people(Life life) {
        return IntStream.range(0, THREADS * PEOPLE)
                .mapToObj(i -> life.person(KIND, i / PEOPLE, i % PEOPLE))
                .map(Person::id)
                .toList();
    }
}
