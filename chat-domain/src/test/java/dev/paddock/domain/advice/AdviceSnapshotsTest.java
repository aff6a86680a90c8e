package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Follower;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.ChangeProfile;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.staff.GovernPeople;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of advice: whoever took a snapshot at any moment and heard the events since then knows what a fresh snapshot
 * says, and what must never be is not.
 */
class AdviceSnapshotsTest {
    private static final int STEPS = 400;
    private static final int BETWEEN_SNAPSHOTS = 50;

    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final ReadTalks readTalks = showroom.shop.conversations().readTalks();
    private final TransferTalk transferTalk = showroom.shop.advice().transferTalk();
    private final ChangeProfile changeProfile = showroom.shop.accounts().changeProfile();
    private final GovernPeople governPeople = showroom.shop.staff().governPeople();
    private final EraseAccount eraseAccount = showroom.shop.accounts().eraseAccount();
    private final List<UserId> people = Stream.concat(
                    IntStream.range(0, 4).mapToObj(i -> world.advisor("advisor-" + i)),
                    IntStream.range(0, 7).mapToObj(i -> world.customer("customer-" + i)))
            .map(Account::id)
            .toList();
    private final List<View> views = new ArrayList<>();
    private final Map<UserId, Integer> connections = new HashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void and_the_events_since_are_a_fresh_snapshot(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < STEPS; i++) {
            if (i % BETWEEN_SNAPSHOTS == 0) {
                views.add(new View());
            }
            step(random);
            world.clock()
                    .advance(Duration.ofMillis(1)); // events do not say who of one instant came first: the board does
            showroom.awaitReturn.giveUpOnTheGone();
            views.forEach(View::catchUp);
            assertThat(views).as("seed %d, step %d", seed, i).allSatisfy(View::isFresh);
            assertThat(impossible()).as("seed %d, step %d", seed, i).isEmpty();
        }
        assertThat(world.heard().heard(AdviceEvent.TalkClosed.class))
                .as("seed %d: some talks were ended by people", seed)
                .anyMatch(closed -> closed.by() != null);
        assertThat(world.heard().heard(AdviceEvent.AdvisorChanged.class))
                .as("seed %d: some went on without an advisor, some with another", seed)
                .anyMatch(changed -> changed.before() != null && changed.advisor() != null)
                .anyMatch(changed -> changed.advisor() == null)
                .anyMatch(changed -> changed.before() == null);
    }

    private void step(SplittableRandom random) {
        var person = people.get(random.nextInt(people.size()));
        world.accounts().find(person).ifPresent(account -> step(account, random));
    }

    private void step(Account account, SplittableRandom random) {
        if (random.nextInt(120) == 0) {
            eraseAccount.erase(account.id());
            return;
        }
        if (account.blocked()) { // whose sessions have ended
            govern(account, random);
            return;
        }
        switch (random.nextInt(17)) {
            case 0 -> {
                world.clock().advance(Duration.ofSeconds(random.nextInt(150)));
                step(random); // before anybody looked who is gone by now
            }
            case 1, 2 -> connect(account.id());
            case 3 -> disconnect(account.id());
            case 4 -> govern(account, random);
            case 5 -> rename(account, random);
            case 6 -> showroom.requestAdvice.cancel(account.id());
            case 7 -> end(account, random);
            case 8 -> handOn(random);
            default -> work(account, random);
        }
    }

    private void work(Account account, SplittableRandom random) {
        if (!account.role().isStaff()) {
            showroom.requestAdvice.request(account.person(), null);
            return;
        }
        var pending = world.adviceRequests().pending();
        if (pending.isEmpty() || random.nextInt(3) == 0) {
            showroom.keepDesk.declare(account.id(), random.nextInt(4) > 0, random.nextInt(1, 4));
        } else {
            var id = pending.get(random.nextInt(pending.size())).id();
            if (random.nextInt(8) == 0) {
                showroom.decideRequest.refuse(id, account.person(), null);
            } else {
                showroom.decideRequest.accept(id, account.person());
            }
        }
    }

    private void end(Account account, SplittableRandom random) {
        var own = world.conversations().of(account.id());
        if (!own.isEmpty()) {
            showroom.endTalk.end(own.get(random.nextInt(own.size())).id(), account.id());
        }
    }

    private void handOn(SplittableRandom random) {
        var free = world.desks().available(Instant.EPOCH);
        var to = free.isEmpty() || random.nextInt(4) == 0 ? null : free.get(random.nextInt(free.size()));
        var talking = world.adviceRequests().talking();
        if (!talking.isEmpty()) {
            var request = talking.get(random.nextInt(talking.size())).request();
            transferTalk.transfer(request.talk(), Objects.requireNonNull(request.advisor()), new Handover(to, null));
        }
    }

    private void govern(Account account, SplittableRandom random) {
        governPeople.govern(account.id(), random.nextBoolean() ? Role.ADVISOR : Role.CUSTOMER, random.nextInt(4) == 0);
    }

    private void rename(Account account, SplittableRandom random) {
        var name = new DisplayName("name-" + random.nextInt(1_000));
        changeProfile.change(account.id(), new ChangeProfile.Changes(name, null, null, null), null);
    }

    private void connect(UserId user) {
        showroom.keepPresence.opened(user);
        connections.merge(user, 1, Integer::sum);
    }

    private void disconnect(UserId user) {
        if (connections.getOrDefault(user, 0) > 0) {
            showroom.keepPresence.closed(user);
            connections.merge(user, -1, Integer::sum);
        }
    }

    /** What must never be, in words. */
    private List<String> impossible() {
        var found = new ArrayList<String>();
        Set<UserId> withOne = new HashSet<>();
        for (var row : world.adviceRequests().rows().toList()) {
            var request = row.request();
            boolean talking = request.status() == AdviceRequest.Status.ACCEPTED;
            if ((talking || request.status() == AdviceRequest.Status.PENDING)
                    && !withOne.add(request.customer().id())) {
                found.add("two open requests of " + request.customer());
            }
            if (request.conversation() != null && isOpen(request) != isUnderWay(request)) {
                found.add("a talk that is open or closed against its request: " + request);
            }
        }
        withOne.stream()
                .filter(customer -> !has(customer, false))
                .forEach(gone -> found.add("waits, but is no customer: " + gone));
        people.stream()
                .filter(person -> !has(person, true))
                .filter(person -> showroom.keepDesk.of(person).desk().declared()
                        || showroom.keepDesk.of(person).chats() > 0)
                .forEach(gone -> found.add("has a desk, but is no staff: " + gone));
        return found;
    }

    private static boolean isUnderWay(AdviceRequest request) {
        return request.status() == AdviceRequest.Status.ACCEPTED || request.status() == AdviceRequest.Status.PENDING;
    }

    private boolean has(UserId person, boolean staff) {
        return world.accounts()
                .find(person)
                .filter(account -> !account.blocked() && account.role().isStaff() == staff)
                .isPresent();
    }

    private boolean isOpen(AdviceRequest request) {
        return world.conversations()
                .find(request.talk(), request.customer().id())
                .orElseThrow()
                .open();
    }

    /** All that people see of advice, once read and then kept up by events. */
    private final class View {
        private final Map<AdviceId, AdviceRequest> pending = new HashMap<>();
        private final Map<UserId, KeepDesk.Status> desks = new HashMap<>();
        private final Map<UserId, AdviceRequest> open = new HashMap<>();
        private final Map<UserId, Map<ConversationId, Boolean>> talks = new HashMap<>();
        private final LineBoard board = new LineBoard(showroom.line);
        private final Map<UserId, AdviceLine.Place> places = new HashMap<>();
        private final Follower follower = new Follower(world.eventLog(), this::hear);
        private int available = showroom.line.advisorsAvailable();

        View() {
            world.adviceRequests().pending().forEach(request -> pending.put(request.id(), request));
            for (var person : people) {
                desks.put(person, showroom.keepDesk.of(person));
                talks.put(person, freshTalks(person));
                world.adviceRequests().openOf(person).ifPresent(request -> open.put(person, request));
            }
            readPlaces();
        }

        void catchUp() {
            follower.catchUp();
        }

        void isFresh() {
            assertThat(sortedPending()).isEqualTo(world.adviceRequests().pending());
            assertThat(available).isEqualTo(showroom.line.advisorsAvailable());
            assertThat(places.values()).containsExactlyInAnyOrderElementsOf(showroom.line.places());
            for (var person : people) {
                assertThat(desks.get(person)).isEqualTo(showroom.keepDesk.of(person));
                assertThat(open.get(person))
                        .isEqualTo(world.adviceRequests().openOf(person).orElse(null));
                assertThat(talks.get(person)).isEqualTo(freshTalks(person));
            }
        }

        private void hear(StateEvent event) {
            if (event instanceof AccountEvent.AccountChanged changed) {
                rename(person -> renamed(person, changed.account()));
            } else if (event instanceof AccountEvent.AccountErased erased) {
                rename(person -> person.id().equals(erased.user()) ? nameless(person) : person);
            } else if (event instanceof AdviceEvent advice) {
                hear(advice);
                if (board.hear(advice)) {
                    readPlaces();
                }
            }
        }

        private void rename(UnaryOperator<Person> names) {
            pending.replaceAll((id, request) -> renamed(request, names));
            open.replaceAll((id, request) -> renamed(request, names));
            places.replaceAll((id, place) ->
                    new AdviceLine.Place(renamed(place.request(), names), place.position(), place.estimate()));
        }

        private void hear(AdviceEvent event) {
            if (event instanceof AdviceEvent.RequestChanged changed) {
                hear(changed.request());
            } else if (event instanceof AdviceEvent.AdvisorsChanged changed) {
                available = changed.available();
            } else if (event instanceof AdviceEvent.DeskChanged changed) {
                desks.put(changed.desk().advisor(), new KeepDesk.Status(changed.desk(), changed.chats()));
            } else if (event instanceof AdviceEvent.TalkOpened opened) {
                of(opened.customer()).put(opened.conversation(), true);
                of(opened.advisor()).put(opened.conversation(), true);
            } else if (event instanceof AdviceEvent.AdvisorChanged changed) {
                if (changed.before() != null) {
                    of(changed.before()).remove(changed.conversation());
                }
                if (changed.advisor() != null) {
                    of(changed.advisor()).put(changed.conversation(), true);
                }
            } else if (event instanceof AdviceEvent.TalkClosed closed) {
                of(closed.customer()).put(closed.conversation(), false);
                if (closed.advisor() != null) {
                    of(closed.advisor()).put(closed.conversation(), false);
                }
                open.values().removeIf(request -> closed.conversation().equals(request.conversation()));
            }
        }

        private void hear(AdviceRequest request) {
            var customer = request.customer().id();
            pending.remove(request.id());
            open.remove(customer);
            places.remove(customer);
            switch (request.status()) {
                case PENDING -> {
                    pending.put(request.id(), request);
                    open.put(customer, request);
                }
                case ACCEPTED -> open.put(customer, request);
                default -> {} // it is over
            }
        }

        private void readPlaces() {
            board.changes()
                    .forEach(place -> places.put(place.request().customer().id(), place));
        }

        private List<AdviceRequest> sortedPending() {
            return pending.values().stream()
                    .sorted(Comparator.comparing(AdviceRequest::since))
                    .toList();
        }

        private Map<ConversationId, Boolean> of(Person person) {
            return Objects.requireNonNull(talks.get(person.id()));
        }

        private Map<ConversationId, Boolean> freshTalks(UserId person) {
            return readTalks.of(person).stream().collect(Collectors.toMap(Conversation::id, Conversation::open));
        }
    }

    private static AdviceRequest renamed(AdviceRequest request, UnaryOperator<Person> names) {
        return new AdviceRequest(
                request.id(),
                names.apply(request.customer()),
                request.topic(),
                request.since(),
                request.status(),
                request.reason(),
                request.advisor() == null ? null : names.apply(request.advisor()),
                request.conversation());
    }

    private static Person nameless(Person person) {
        return new Person(person.id(), "", person.role());
    }

    private static Person renamed(Person person, Account account) {
        return person.id().equals(account.id()) ? account.person() : person;
    }
}
