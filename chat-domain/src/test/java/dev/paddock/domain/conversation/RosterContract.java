package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.FreeSeats;
import dev.paddock.domain.room.JoinRoom;
import dev.paddock.domain.room.LeaveRoom;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RunRooms;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Roster} does; all changes come by the use cases, whose events a roster may listen to. */
public abstract class RosterContract extends Contract {
    private Room atelier;
    private Account claire;

    @BeforeEach
    final void furnish() {
        atelier = world.room("Atelier", 2);
        claire = world.customer("claire");
    }

    @Test
    void knows_nobody_who_never_joined() {
        assertThat(admission(claire, atelier)).isEqualTo(Admission.NOT_A_MEMBER);
        assertThat(world.roster().admission(new UserId("nobody"), atelier.conversation()))
                .isEqualTo(Admission.NOT_A_MEMBER);
        assertThat(world.roster().admission(claire.id(), new ConversationId("elsewhere")))
                .isEqualTo(Admission.NOT_A_MEMBER);
    }

    @Test
    void welcomes_whoever_joined_even_when_asked_before() {
        assertThat(admission(claire, atelier)).isEqualTo(Admission.NOT_A_MEMBER);

        join(claire, atelier);

        assertThat(admission(claire, atelier)).isEqualTo(Admission.WELCOME);
        assertThat(admission(claire, world.room("Balades", 50))).isEqualTo(Admission.NOT_A_MEMBER);
        assertThat(admission(world.customer("karim"), atelier)).isEqualTo(Admission.NOT_A_MEMBER);
    }

    @Test
    void turns_away_whoever_left_and_welcomes_them_back() {
        join(claire, atelier);
        assertThat(admission(claire, atelier)).isEqualTo(Admission.WELCOME);

        new LeaveRoom(world.seats(), world.transactions(), world.events()).leave(atelier.id(), claire.person());
        assertThat(admission(claire, atelier)).isEqualTo(Admission.NOT_A_MEMBER);

        join(claire, atelier);
        assertThat(admission(claire, atelier)).isEqualTo(Admission.WELCOME);
    }

    @Test
    void turns_away_whoever_was_gone_for_longer_than_the_grace_time() {
        join(claire, atelier);
        assertThat(admission(claire, atelier)).isEqualTo(Admission.WELCOME);
        var grace = Duration.ofMinutes(2);
        var freeSeats = new FreeSeats(world.seats(), world.transactions(), world.events(), world.clock());

        world.gone(claire.id(), grace);
        assertThat(admission(claire, atelier)).isEqualTo(Admission.WELCOME);

        world.clock().advance(grace);
        freeSeats.freeExpired();
        assertThat(admission(claire, atelier)).isEqualTo(Admission.NOT_A_MEMBER);
    }

    @Test
    void says_when_the_room_was_deleted() {
        join(claire, atelier);
        assertThat(admission(claire, atelier)).isEqualTo(Admission.WELCOME);

        runRooms().delete(atelier.id());

        assertThat(admission(claire, atelier)).isEqualTo(Admission.ROOM_DELETED);
    }

    @Test
    void takes_no_notice_of_a_room_renamed_or_resized() {
        join(claire, atelier);
        join(world.customer("karim"), atelier);

        runRooms().change(atelier.id(), null, new Capacity(9));

        assertThat(admission(claire, atelier)).isEqualTo(Admission.WELCOME);
    }

    private Admission admission(Account account, Room room) {
        return world.roster().admission(account.id(), room.conversation());
    }

    private void join(Account account, Room room) {
        new JoinRoom(
                        world.rooms(),
                        world.seats(),
                        world.bars(),
                        world.conversations(),
                        world.transactions(),
                        world.events(),
                        world.clock())
                .join(room.id(), account.person());
    }

    private RunRooms runRooms() {
        return new RunRooms(
                world.rooms(), world.seats(), world.transactions(), world.events(), world.ids(), world.clock());
    }
}
