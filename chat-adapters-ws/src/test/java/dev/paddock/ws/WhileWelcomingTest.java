package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.presence.PresenceEvent;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.RoomName;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events after a welcome's snapshot was read, and before it is sent. */
class WhileWelcomingTest {
    private final House house = new House();
    private final Account advisor = house.world.advisor("marc");
    private final Account claire = house.world.customer("claire");
    private final Account karim = house.world.customer("karim");
    private final Client other = house.connect(karim);
    private final Client device = house.connect(claire); // without which she would not keep a place in line
    private final Client witness = house.connect(karim);

    @BeforeEach
    void open() {
        house.connect(advisor);
        house.staff.available(advisor, true, 3);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_decision_is_told_after_it() {
        house.staff.requestAdvice.request(claire.person(), null);

        var client = welcomedWhile(() -> house.staff.refuse(advisor, claire, "Non."));

        assertThat(client.welcome().at("/request/status").asString()).isEqualTo("pending");
        client.event("advice", "/request/status", "refused");
    }

    @Test
    void a_new_place_is_told_after_it() {
        house.staff.requestAdvice.request(karim.person(), null);
        house.staff.requestAdvice.request(claire.person(), null);
        other.event("advice", "/request/position", "1");

        var client = welcomedWhile(() -> house.staff.refuse(advisor, karim, "Non."));

        assertThat(client.welcome().at("/request/position").asInt()).isEqualTo(2);
        client.event("advice", "/request/position", "1");
    }

    @Test
    void a_place_that_is_again_what_it_was_is_told_to_whoever_saw_another() {
        house.staff.requestAdvice.request(karim.person(), null);
        house.staff.requestAdvice.request(claire.person(), null);
        device.event("advice", "/request/position", "2");
        house.staff.accept(advisor, karim);

        var client = welcomedWhile(() -> house.staff.role(advisor, Role.CUSTOMER)); // what they took on waits again

        assertThat(client.welcome().at("/request/position").asInt()).isEqualTo(1);
        client.event("advice", "/request/position", "2");
    }

    @Test
    void a_conversation_is_opened_and_closed_after_it() {
        house.staff.requestAdvice.request(claire.person(), null);
        house.atNextWelcome(() -> house.staff.endTalk.end(house.staff.accept(advisor, claire), advisor.id()));

        var client = house.connect(claire);

        assertThat(client.welcome().path("conversations")).isEmpty();
        client.event("conversation.opened");
        client.event("conversation.closed");
    }

    @Test
    void advisors_and_rooms_are_told_after_it() {
        var client = welcomedWhile(() -> {
            house.staff.available(advisor, false, 3);
            house.runRooms.create(new RoomName("Atelier"), new Capacity(2));
        });

        assertThat(client.welcome().at("/advisors/available").asInt()).isEqualTo(1);
        assertThat(client.event("advisors").path("available").asInt(-1)).isZero();
        client.event("room.created");
    }

    @Test
    void a_message_after_the_reading_and_before_the_following_is_not_missed() {
        var room = house.openRoom("Balades", 5);
        house.world.seat(room, claire);
        house.world.seat(room, karim);
        var reader = house.connect(karim);
        house.afterNextReading(() -> {
            reader.ask(
                    "{\"type\":\"message.send\",\"id\":\"s\",\"conversation\":\"%s\",\"clientId\":\"c\",\"text\":\"in between\"}"
                            .formatted(room.id().value()));
            reader.event("message", "/text", "in between"); // it was sent: nobody who follows from now on hears it
        });

        var client = house.call();
        client.say("{\"type\":\"hello\",\"id\":\"1\",\"accessToken\":\"user%s\",\"since\":{\"%s\":0}}"
                .formatted(claire.id().value(), room.id().value()));

        client.event("message", "/text", "in between");
    }

    @Test
    void a_new_role_shows_the_line() {
        house.staff.requestAdvice.request(karim.person(), null);

        var client = welcomedWhile(() -> house.staff.role(claire, Role.ADVISOR));

        assertThat(client.welcome().at("/user/role").asString()).isEqualTo("customer");
        client.event("advice", "/request/customer/name", "karim");
    }

    @Test
    void a_block_by_the_staff_shows_out() {
        house.atNextWelcome(() -> house.staff.block(claire));
        var client = house.call();

        client.say("{\"type\":\"hello\",\"id\":\"1\",\"accessToken\":\"user"
                + claire.id().value() + "\"}");

        assertThat(client.closeCode()).isEqualTo(4003);
    }

    @Test
    void what_is_in_the_snapshot_is_not_told_again() {
        house.staff.available(advisor, false, 3);
        house.runRooms.create(new RoomName("Atelier"), new Capacity(2));

        var client = welcomedWhile(() -> house.runRooms.create(new RoomName("Balades"), new Capacity(2)));

        client.event("room.created", "/room/name", "Balades");
        assertThat(client.eventsUntilNow("advisors")).isEmpty();
        assertThat(client.eventsUntilNow("room.created")).isEmpty();
    }

    private Client welcomedWhile(Runnable happening) {
        house.atNextWelcome(() -> {
            happening.run();
            awaitTold();
        });
        return house.connect(claire);
    }

    /** Waits until what happened was told to all who listen by now: later listeners are too late for it. */
    private void awaitTold() {
        house.tell(new PresenceEvent.PresenceChanged(new UserId("fence"), true, Set.of(karim.id())));
        witness.event("presence", "/user", "fence");
    }
}
