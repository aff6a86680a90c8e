package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Follower;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.ChangeProfile;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.advice.Showroom;
import dev.paddock.domain.direct.DirectEvent;
import dev.paddock.domain.direct.OpenDirect;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.JoinRoom;
import dev.paddock.domain.room.LeaveRoom;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.domain.room.RunRooms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of conversations of all kinds: each person's list, kept by a snapshot of any moment and the events since, is
 * what a fresh snapshot says. Messages and read marks are no state events, and left out.
 */
class ConversationSnapshotsTest {
    private static final int STEPS = 300;

    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final OpenDirect openDirect = showroom.shop.direct().openDirect();
    private final JoinRoom joinRoom = showroom.shop.rooms().joinRoom();
    private final LeaveRoom leaveRoom = showroom.shop.rooms().leaveRoom();
    private final RunRooms runRooms = showroom.shop.rooms().runRooms();
    private final ChangeProfile changeProfile = showroom.shop.accounts().changeProfile();
    private final EraseAccount eraseAccount = showroom.shop.accounts().eraseAccount();
    private final UserId marc = showroom.opens(world.advisor("marc"), 20).id();
    private final List<UserId> people = Stream.concat(
                    Stream.of(marc),
                    IntStream.range(0, 5)
                            .mapToObj(i -> world.customer("customer-" + i).id()))
            .toList();
    private final List<View> views = new ArrayList<>();

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
        assertThat(people.stream().flatMap(this::conversations))
                .extracting(Conversation::kind)
                .contains(Conversation.Kind.values());
    }

    private void step(SplittableRandom random) {
        var found = world.accounts().find(people.get(random.nextInt(people.size())));
        found.ifPresent(person -> step(person, random));
    }

    private void step(Account person, SplittableRandom random) {
        if (random.nextInt(100) == 0 && !person.id().equals(marc)) {
            eraseAccount.erase(person.id());
            return;
        }
        switch (random.nextInt(10)) {
            case 0 -> openDirect.open(person, people.get(random.nextInt(people.size())), null);
            case 1 -> runRooms.create(new RoomName("Room " + random.nextInt(9)), new Capacity(3));
            case 2 ->
                onSomeRoom(random, room -> runRooms.change(room, new RoomName("Room " + random.nextInt(9)), null));
            case 3 -> {
                if (random.nextInt(3) == 0) {
                    onSomeRoom(random, runRooms::delete);
                }
            }
            case 4, 5 -> onSomeRoom(random, room -> joinRoom.join(room, person.person()));
            case 6 -> onSomeRoom(random, room -> leaveRoom.leave(room, person.person()));
            case 7 -> adviseSomebody(person);
            case 8 -> endSome(person, random);
            default -> rename(person, random);
        }
    }

    private void onSomeRoom(SplittableRandom random, Consumer<RoomId> work) {
        var rooms = world.rooms().all();
        if (!rooms.isEmpty()) {
            work.accept(rooms.get(random.nextInt(rooms.size())).id());
        }
    }

    private void adviseSomebody(Account person) {
        showroom.requestAdvice.request(person.person(), null);
        world.adviceRequests().pending().stream()
                .findFirst()
                .ifPresent(request -> showroom.accepts(account(marc), request));
    }

    private void endSome(Account person, SplittableRandom random) {
        var own = world.conversations().of(person.id());
        if (!own.isEmpty()) {
            showroom.endTalk.end(own.get(random.nextInt(own.size())).id(), person.id());
        }
    }

    private void rename(Account person, SplittableRandom random) {
        var name = new DisplayName("name-" + random.nextInt(1_000));
        changeProfile.change(person.id(), new ChangeProfile.Changes(name, null, null, null), null);
    }

    private Account account(UserId id) {
        return world.accounts().find(id).orElseThrow();
    }

    private Stream<Conversation> conversations(UserId person) {
        return world.conversations().of(person).stream();
    }

    /** The conversations of each, and the rooms' names. */
    private final class View {
        private final Map<UserId, Map<ConversationId, Conversation>> lists = new HashMap<>();
        private final Map<RoomId, Room> rooms = new HashMap<>();
        private final Follower follower = new Follower(world.eventLog(), this::hear);

        View() {
            world.rooms().all().forEach(room -> rooms.put(room.id(), room));
            people.forEach(person -> lists.put(
                    person, conversations(person).collect(Collectors.toMap(Conversation::id, Function.identity()))));
        }

        void isFresh() {
            follower.catchUp();
            lists.forEach((person, list) -> assertThat(list.values())
                    .containsExactlyInAnyOrderElementsOf(world.conversations().of(person)));
        }

        private void hear(StateEvent event) {
            if (event instanceof DirectEvent.DirectOpened opened) {
                between(opened.conversation(), Conversation.Kind.DIRECT, opened.by(), opened.with(), true);
            } else if (event instanceof AdviceEvent.TalkOpened opened) {
                between(opened.conversation(), Conversation.Kind.ADVICE, opened.customer(), opened.advisor(), true);
            } else if (event instanceof AdviceEvent.AdvisorChanged changed) {
                if (changed.before() != null) {
                    of(changed.before()).remove(changed.conversation());
                }
                advised(changed.conversation(), changed.customer(), changed.advisor(), true);
            } else if (event instanceof AdviceEvent.TalkClosed closed) {
                advised(closed.conversation(), closed.customer(), closed.advisor(), false);
            } else if (event instanceof AccountEvent.AccountChanged changed) {
                lists.values().forEach(list -> list.replaceAll((id, one) -> renamed(one, changed.account())));
            } else if (event instanceof AccountEvent.AccountErased erased) {
                lists.values().forEach(list -> list.replaceAll((id, one) -> abandoned(one, erased.user())));
                Objects.requireNonNull(lists.get(erased.user())).replaceAll((id, one) -> closed(one));
            } else if (event instanceof RoomEvent room) {
                hear(room);
            }
        }

        private void hear(RoomEvent event) {
            if (event instanceof RoomEvent.RoomCreated created) {
                rooms.put(created.id(), created.room());
            } else if (event instanceof RoomEvent.RoomChanged changed) {
                rooms.put(changed.id(), changed.room());
                lists.values()
                        .forEach(list ->
                                list.computeIfPresent(changed.id().conversation(), (id, one) -> in(changed.room())));
            } else if (event instanceof RoomEvent.RoomDeleted deleted) {
                lists.values().forEach(list -> list.remove(deleted.id().conversation()));
            } else if (event instanceof RoomEvent.MemberJoined joined) {
                var room = Objects.requireNonNull(rooms.get(joined.id()));
                of(joined.member()).put(room.conversation(), in(room));
            } else if (event instanceof RoomEvent.MemberLeft left) {
                of(left.member()).remove(left.id().conversation());
            }
        }

        private Map<ConversationId, Conversation> of(Person person) {
            return Objects.requireNonNull(lists.get(person.id()));
        }

        private void advised(ConversationId id, Person customer, @Nullable Person advisor, boolean open) {
            if (advisor == null) {
                of(customer).put(id, new Conversation(id, Conversation.Kind.ADVICE, "", 0, 0, open, null));
            } else {
                between(id, Conversation.Kind.ADVICE, customer, advisor, open);
            }
        }

        private void between(ConversationId id, Conversation.Kind kind, Person one, Person other, boolean open) {
            of(one).put(id, new Conversation(id, kind, other.name(), 0, 0, open, other));
            of(other).put(id, new Conversation(id, kind, one.name(), 0, 0, open, one));
        }
    }

    /** What is left of a conversation with somebody who was erased. */
    private static Conversation abandoned(Conversation one, UserId erased) {
        var with = one.with();
        return with != null && with.id().equals(erased)
                ? new Conversation(one.id(), one.kind(), "", 0, 0, false, new Person(erased, "", with.role()))
                : one;
    }

    private static Conversation closed(Conversation one) {
        return new Conversation(one.id(), one.kind(), one.title(), 0, 0, false, one.with());
    }

    private static Conversation in(Room room) {
        return new Conversation(
                room.conversation(), Conversation.Kind.ROOM, room.name().value(), 0, 0, true, null);
    }

    private static Conversation renamed(Conversation one, Account account) {
        return one.with() != null && one.with().id().equals(account.id())
                ? new Conversation(one.id(), one.kind(), account.name().value(), 0, 0, one.open(), account.person())
                : one;
    }
}
