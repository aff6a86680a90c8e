package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineBoardTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final LineBoard board = new LineBoard(showroom.line);
    private final Account marc = showroom.opens(world.advisor("marc"), 20);
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Account lea = world.customer("lea");

    @BeforeEach
    void hear_everything() {
        for (var customer : new Account[] {claire, karim, lea}) {
            world.clock().advance(Duration.ofSeconds(1));
            showroom.asks(customer);
        }
        hearEvents();
    }

    @Test
    void tells_everybody_their_place_at_first_and_then_nobody() {
        assertThat(board.changes()).isEqualTo(showroom.line.places()).hasSize(3);
        assertThat(board.changes()).isEmpty();
    }

    @Test
    void tells_those_who_moved_up_and_nobody_else() {
        board.changes();

        showroom.requestAdvice.cancel(karim.id());
        hearEvents();

        assertThat(board.changes())
                .extracting(place -> place.request().customer(), AdviceLine.Place::position)
                .containsExactly(tuple(lea.person(), 2));
    }

    @Test
    void tells_who_waits_again_and_whom_that_moves_back() {
        var accepted = showroom.accepts(
                marc, world.adviceRequests().openOf(claire.id()).orElseThrow());
        hearEvents();
        board.changes();

        showroom.leaveAdvice.whileLocked(() -> {
            showroom.leaveAdvice.asAdvisor(marc.id());
            return Boolean.TRUE;
        });
        hearEvents();

        assertThat(board.changes()).isEqualTo(showroom.line.places()).hasSize(3);
        assertThat(showroom.line.places().get(0).request()).isEqualTo(accepted.pendingAgain());
        assertThat(board.told()).isEqualTo(showroom.line.places());
    }

    @Test
    void tells_again_who_left_and_came_back_to_the_same_place() {
        board.changes();

        showroom.requestAdvice.cancel(lea.id());
        showroom.asks(lea);
        hearEvents();

        assertThat(board.changes())
                .extracting(place -> place.request().customer())
                .containsExactly(lea.person());
    }

    @Test
    void tells_again_who_was_accepted_and_waits_at_the_same_place_all_within_a_moment() {
        board.changes();

        showroom.accepts(marc, world.adviceRequests().openOf(claire.id()).orElseThrow());
        showroom.leaveAdvice.whileLocked(() -> {
            showroom.leaveAdvice.asAdvisor(marc.id());
            return Boolean.TRUE;
        });
        hearEvents();

        assertThat(board.changes())
                .extracting(place -> place.request().customer())
                .containsExactly(claire.person());
    }

    @Test
    void remembers_what_all_were_told_for_somebody_new() {
        assertThat(board.told()).isEmpty();

        board.changes();
        assertThat(board.told()).isEqualTo(showroom.line.places());

        showroom.requestAdvice.cancel(claire.id());
        showroom.asks(claire);
        hearEvents();
        board.changes();
        assertThat(board.told()).isEqualTo(showroom.line.places()).hasSize(3);
    }

    @Test
    void tells_again_whoever_read_their_place_themselves() {
        board.changes();

        board.forget(karim.id());

        assertThat(board.changes())
                .extracting(place -> place.request().customer())
                .containsExactly(karim.person());
    }

    @Test
    void tells_everybody_when_an_estimate_can_be_given_and_when_it_changes() {
        board.changes();
        for (int i = 0; i < WaitEstimate.ENOUGH; i++) {
            var accepted = showroom.accepts(marc, showroom.asks(world.customer("stranger-" + i)));
            showroom.endTalk.end(accepted.talk(), marc.id());
            world.clock().advance(Duration.ofSeconds(1));
        }
        hearEvents();
        assertThat(board.changes()).hasSize(3).allMatch(place -> place.estimate() != null);

        showroom.keepDesk.declare(marc.id(), false, null);
        hearEvents();
        assertThat(board.changes()).hasSize(3).allMatch(place -> place.estimate() == null);
    }

    @Test
    void asks_to_be_read_again_when_the_line_may_have_moved() {
        var request = world.adviceRequests().openOf(claire.id()).orElseThrow();
        var desk = new Desk(marc.id(), true, 3);

        assertThat(board.hear(new AdviceEvent.RequestChanged(request))).isTrue();
        assertThat(board.hear(new AdviceEvent.AdvisorsChanged(2))).isTrue();
        assertThat(board.hear(new AdviceEvent.DeskChanged(desk, 1))).isFalse();
    }

    private void hearEvents() {
        world.heard().heard(AdviceEvent.class).forEach(board::hear);
        world.heard().forget();
    }
}
