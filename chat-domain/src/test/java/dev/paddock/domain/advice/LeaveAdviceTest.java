package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceEvent.AdvisorChanged;
import dev.paddock.domain.advice.AdviceEvent.AdvisorsChanged;
import dev.paddock.domain.advice.AdviceEvent.DeskChanged;
import dev.paddock.domain.advice.AdviceEvent.RequestChanged;
import dev.paddock.domain.advice.AdviceEvent.TalkClosed;
import dev.paddock.domain.advice.AdviceRequest.Status;
import org.junit.jupiter.api.Test;

class LeaveAdviceTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final Account marc = showroom.opens(world.advisor("marc"), 3);
    private final Account claire = world.customer("claire");

    @Test
    void takes_a_customer_out_of_the_line() {
        var waiting = showroom.asks(claire);
        world.heard().forget();

        leaveAsCustomer();

        assertThat(world.heard().heard()).containsExactly(new RequestChanged(waiting.ended(Status.CANCELLED)));
        assertThat(showroom.line.places()).isEmpty();
    }

    @Test
    void ends_the_talk_of_a_customer_in_their_name() {
        var accepted = showroom.accepts(marc, showroom.asks(claire));
        world.heard().forget();

        leaveAsCustomer();

        assertThat(world.heard().heard())
                .containsExactly(
                        new TalkClosed(accepted.talk(), claire.person(), marc.person(), claire.id()),
                        new DeskChanged(new Desk(marc.id(), true, 3), 0));
        assertThat(world.adviceRequests().find(accepted.id()).orElseThrow().status())
                .isEqualTo(Status.DONE);
    }

    @Test
    void lets_those_an_advisor_talked_with_wait_again_at_their_places() {
        var first = showroom.asks(claire);
        var second = showroom.asks(world.customer("karim"));
        var third = showroom.asks(world.customer("lea"));
        var two = showroom.accepts(marc, second).pendingAgain();
        var one = showroom.accepts(marc, first).pendingAgain();
        world.heard().forget();

        leaveAsAdvisor();

        assertThat(world.adviceRequests().pending()).containsExactly(one, two, third);
        assertThat(world.heard().heard(AdvisorChanged.class)).hasSize(2).allMatch(changed -> changed.advisor() == null);
        assertThat(world.heard().heard(DeskChanged.class))
                .last()
                .isEqualTo(new DeskChanged(new Desk(marc.id(), false, 3), 0));
        assertThat(world.heard().heard(AdvisorsChanged.class)).containsExactly(new AdvisorsChanged(0));
    }

    @Test
    void changes_nothing_for_those_who_have_no_part_in_it() {
        showroom.keepDesk.declare(marc.id(), false, null);
        world.heard().forget();

        leaveAsCustomer();
        leaveAsAdvisor();

        assertThat(world.heard().heard()).isEmpty();
    }

    private void leaveAsCustomer() {
        showroom.leaveAdvice.whileLocked(() -> {
            showroom.leaveAdvice.asCustomer(claire.id());
            return Boolean.TRUE;
        });
    }

    private void leaveAsAdvisor() {
        showroom.leaveAdvice.whileLocked(() -> {
            showroom.leaveAdvice.asAdvisor(marc.id());
            return Boolean.TRUE;
        });
    }
}
