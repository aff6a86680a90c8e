package dev.paddock.sse.staffstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomName;
import dev.paddock.sse.Client;
import dev.paddock.sse.EventReader;
import dev.paddock.sse.Shift;
import dev.paddock.sse.TestEdge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens, and however often the connection breaks: a snapshot and the events since make the next snapshot. */
class StaffHistoriesTest {
    private static final String EVENTS = "/api/v1/admin/events";

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Timeout(120)
    void a_snapshot_and_its_events_make_a_fresh_snapshot(long seed) throws Exception {
        try (var edge = TestEdge.unlimited()) {
            var history = new History(edge, new SplittableRandom(seed));
            history.goOn(120);
            history.check();
        }
    }

    /** One day at the dealership. */
    private static final class History {
        private final TestEdge edge;
        private final SplittableRandom random;
        private final Shift shift;
        private final Account ada;
        private final Account bob;
        private final List<Account> customers;
        private final Map<ConversationId, Account> talks = new HashMap<>();
        private final Client program;
        private final StaffScreen screen = new StaffScreen();
        private EventReader stream;
        private int count;

        History(TestEdge edge, SplittableRandom random) {
            this.edge = edge;
            this.random = random;
            this.shift = new Shift(edge);
            this.ada = edge.world.admin("ada");
            this.bob = edge.world.advisor("bob");
            this.customers = IntStream.range(0, 8)
                    .mapToObj(i -> edge.world.customer("customer" + i))
                    .toList();
            this.program = edge.programOf(ada);
            shift.begin(bob);
            shift.begin(ada);
            this.stream = program.stream(EVENTS);
        }

        void goOn(int steps) {
            for (int i = 0; i < steps; i++) {
                step();
            }
        }

        private void step() {
            switch (random.nextInt(14)) {
                case 0, 1, 2 -> shift.requestAdvice.request(customer().person(), null);
                case 3, 4 -> pending().ifPresent(request -> accept(request));
                case 5 -> pending().ifPresent(request -> shift.actions.refuseRequest(advisor(), request.id(), null));
                case 6 -> shift.requestAdvice.cancel(customer().id());
                case 7, 8, 9 -> talk().ifPresent(talk -> say(talk));
                case 10 -> talk().ifPresent(talk -> close(talk));
                case 11 -> changeRooms();
                case 12 -> shift.actions.declare(advisor(), random.nextInt(3) > 0, 1 + random.nextInt(5));
                default -> reconnect();
            }
        }

        private void accept(AdviceRequest request) {
            var advisor = advisor();
            shift.actions.acceptRequest(advisor, request.id());
            edge.world
                    .adviceRequests()
                    .find(request.id())
                    .map(AdviceRequest::conversation)
                    .ifPresent(talk -> talks.put(talk, advisor));
        }

        private void close(ConversationId talk) {
            var advisor = Objects.requireNonNull(talks.remove(talk));
            shift.actions.closeTalk(advisor, talk);
        }

        private void say(ConversationId talk) {
            var people = edge.world.talks().peopleOf(talk);
            var author =
                    edge.world.accounts().find(people.get(random.nextInt(2))).orElseThrow();
            edge.world.post(talk, author, "message " + count++);
        }

        private void changeRooms() {
            var rooms = edge.world.rooms().all();
            if (rooms.isEmpty() || random.nextInt(4) == 0) {
                shift.actions.createRoom(ada, new RoomName("Room " + count++), new Capacity(3));
                return;
            }
            Room room = rooms.get(random.nextInt(rooms.size()));
            switch (random.nextInt(6)) {
                case 0 -> shift.actions.deleteRoom(ada, room.id());
                case 1 -> shift.actions.changeRoom(ada, room.id(), new RoomName("Room " + count++), null, null);
                case 2 -> shift.leaveRoom.leave(room.id(), customer().person());
                default -> shift.joinRoom.join(room.id(), customer().person());
            }
        }

        /** Breaks the connection anywhere: some of what was sent may not have been read. */
        private void reconnect() {
            int unread = random.nextInt(3);
            if (unread > 0) {
                readUpToFence();
            }
            stream.close();
            drain();
            var lastId = stream.lastId();
            stream = lastId == null ? program.stream(EVENTS) : program.with("Last-Event-ID", lastId).stream(EVENTS);
        }

        /** Reconnects from the last id that the reader got before it heard that the connection is gone. */
        private void drain() {
            stream.allToTheEnd().forEach(screen::read);
        }

        private void readUpToFence() {
            var name = "Fence " + count++;
            shift.actions.createRoom(ada, new RoomName(name), new Capacity(2));
            EventReader.Event event;
            do {
                event = stream.next();
                screen.read(event);
            } while (!event.name().equals("room") || !event.at("/room/name").equals(name));
        }

        void check() {
            readUpToFence();
            var fresh = new StaffScreen();
            try (var other = program.stream(EVENTS)) {
                fresh.read(other.next("snapshot"));
            }
            stream.close();
            assertThat(screen.picture()).isEqualTo(fresh.picture());
        }

        private Account customer() {
            return customers.get(random.nextInt(customers.size()));
        }

        private Account advisor() {
            return random.nextBoolean() ? ada : bob;
        }

        private Optional<AdviceRequest> pending() {
            var pending = edge.world.adviceRequests().pending();
            return pending.isEmpty() ? Optional.empty() : Optional.of(pending.get(random.nextInt(pending.size())));
        }

        private Optional<ConversationId> talk() {
            return talks.keySet().stream()
                    .sorted(java.util.Comparator.comparing(ConversationId::value))
                    .skip(talks.isEmpty() ? 0 : random.nextInt(talks.size()))
                    .findFirst();
        }
    }
}
