package dev.paddock.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Follower;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.advice.Showroom;
import dev.paddock.domain.direct.BlockPerson;
import dev.paddock.domain.direct.DirectEvent;
import dev.paddock.domain.direct.OpenDirect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of who is there: whom each sees online, kept by a snapshot of any moment and the events since, is what a fresh
 * snapshot says. Whose presence one may see changes with whom one talks with; then, and only then, it is read again.
 */
class PresenceSnapshotsTest {
    private static final int STEPS = 400;

    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final SeePresence seePresence = showroom.shop.presence().seePresence();
    private final OpenDirect openDirect = showroom.shop.direct().openDirect();
    private final BlockPerson blockPerson = showroom.shop.direct().blockPerson();
    private final UserId marc = showroom.opens(world.advisor("marc"), 20).id();
    private final List<UserId> people = Stream.concat(
                    Stream.of(marc),
                    IntStream.range(0, 5)
                            .mapToObj(i -> world.customer("customer-" + i).id()))
            .toList();
    private final Map<UserId, Integer> connections = new HashMap<>(Map.of(marc, 1));
    private final List<View> views = new ArrayList<>();
    private KeepPresence keepPresence = showroom.keepPresence;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void and_the_events_since_are_a_fresh_snapshot(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < STEPS; i++) {
            if (i % 50 == 0) {
                views.add(new View());
            }
            step(random);
            assertThat(views).as("seed %d, step %d", seed, i).allSatisfy(View::isFresh);
        }
    }

    private void step(SplittableRandom random) {
        var person = people.get(random.nextInt(people.size()));
        var other = people.get(random.nextInt(people.size()));
        switch (random.nextInt(14)) {
            case 0 -> blockPerson.block(person, other);
            case 1 -> blockPerson.unblock(person, other);
            case 2, 3 -> openDirect.open(world.accounts().find(person).orElseThrow(), other, null);
            case 4 -> advise(person);
            case 5 -> endTalks(person);
            case 6 -> {
                if (random.nextInt(10) == 0) {
                    crash();
                }
            }
            case 7, 8, 9 -> disconnect(person);
            default -> connect(person);
        }
    }

    private void connect(UserId person) {
        keepPresence.opened(person);
        connections.merge(person, 1, Integer::sum);
    }

    private void disconnect(UserId person) {
        if (connections.getOrDefault(person, 0) > 0) {
            keepPresence.closed(person);
            connections.merge(person, -1, Integer::sum);
        }
    }

    private void crash() {
        keepPresence = new Showroom(world).keepPresence;
        keepPresence.nobodyIsConnected();
        connections.clear();
    }

    private void advise(UserId customer) {
        showroom.keepDesk.declare(marc, true, 20);
        showroom.requestAdvice.request(
                world.accounts().find(customer).orElseThrow().person(), null);
        world.adviceRequests()
                .pending()
                .forEach(request -> showroom.accepts(world.accounts().find(marc).orElseThrow(), request));
    }

    private void endTalks(UserId person) {
        world.conversations().of(person).forEach(talk -> showroom.endTalk.end(talk.id(), person));
    }

    /** Whom each sees online. */
    private final class View {
        private final Map<UserId, Set<UserId>> seen = new HashMap<>();
        private final Follower follower = new Follower(world.eventLog(), this::hear);

        View() {
            people.forEach(this::read);
        }

        void isFresh() {
            follower.catchUp();
            people.forEach(person -> assertThat(seen.get(person)).isEqualTo(seePresence.of(person)));
        }

        private void hear(StateEvent event) {
            if (event instanceof PresenceEvent presence) {
                presence.changes().forEach(changed -> changed.audience().forEach(person -> note(person, changed)));
            } else if (event instanceof DirectEvent.DirectOpened opened) {
                readBoth(opened.by().id(), opened.with().id());
            } else if (event instanceof DirectEvent.BlockChanged changed) {
                readBoth(changed.blocker(), changed.blocked());
            } else if (event instanceof DirectEvent.TalkSettled settled) {
                readBoth(settled.person(), settled.other());
            } else if (event instanceof AdviceEvent.TalkOpened opened) {
                readBoth(opened.customer().id(), opened.advisor().id());
            } else if (event instanceof AdviceEvent.AdvisorChanged changed) {
                read(changed.customer().id());
                Stream.of(changed.before(), changed.advisor())
                        .filter(Objects::nonNull)
                        .forEach(advisor -> read(advisor.id()));
            } else if (event instanceof AdviceEvent.TalkClosed closed) {
                read(closed.customer().id());
                if (closed.advisor() != null) {
                    read(closed.advisor().id());
                }
            }
        }

        private void note(UserId person, PresenceEvent.PresenceChanged changed) {
            var online = Objects.requireNonNull(seen.get(person));
            assertThat(changed.online() ? online.add(changed.user()) : online.remove(changed.user()))
                    .as("told what was not known")
                    .isTrue();
        }

        private void readBoth(UserId one, UserId other) {
            read(one);
            read(other);
        }

        private void read(UserId person) {
            seen.put(person, new HashSet<>(seePresence.of(person)));
        }
    }
}
