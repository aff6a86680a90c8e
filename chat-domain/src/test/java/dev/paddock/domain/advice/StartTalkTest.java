package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent.TalkOpened;
import dev.paddock.domain.advice.StartTalkOutcome.NoSuchCustomer;
import dev.paddock.domain.advice.StartTalkOutcome.Started;
import dev.paddock.domain.staff.Range;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartTalkTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final StartTalk startTalk = showroom.shop.advice().startTalk();
    private final Account marc = showroom.opens(world.advisor("marc"), 2);
    private final Account nadia = showroom.opens(world.advisor("nadia"), 2);
    private final Account claire = world.customer("claire");

    @Test
    void opens_a_talk_that_counts_as_nobodys_wait() {
        var request = ((Started) startTalk.start(claire.id(), marc.person())).request();

        assertThat(request.status()).isEqualTo(AdviceRequest.Status.ACCEPTED);
        assertThat(world.heard().heard(TalkOpened.class))
                .containsExactly(new TalkOpened(request.talk(), claire.person(), marc.person()));
        assertThat(world.conversations().find(request.talk(), claire.id())).isPresent();
        assertThat(world.adviceRequests().chatsOf(marc.id())).isEqualTo(1);
        world.clock().advance(Duration.ofSeconds(1));
        var today = showroom.shop.staff().readStatistics().of(Range.TODAY);
        assertThat(today.waits().count()).isZero();
        assertThat(today.chats()).isEqualTo(1);
    }

    @Test
    void is_the_same_talk_when_there_is_one_and_refused_when_it_is_a_colleagues() {
        var first = startTalk.start(claire.id(), marc.person());

        assertThat(startTalk.start(claire.id(), marc.person())).isEqualTo(first);
        assertThat(startTalk.start(claire.id(), nadia.person())).isInstanceOf(AdviceRefusal.RequestAlreadyOpen.class);
    }

    @Test
    void leaves_those_who_wait_to_be_accepted() {
        showroom.asks(claire);

        assertThat(startTalk.start(claire.id(), marc.person())).isInstanceOf(AdviceRefusal.RequestAlreadyOpen.class);
    }

    @Test
    void is_for_customers_who_are_there() {
        assertThat(startTalk.start(nadia.id(), marc.person())).isEqualTo(new NoSuchCustomer());
        assertThat(startTalk.start(new UserId("nobody"), marc.person())).isEqualTo(new NoSuchCustomer());
        world.accounts().save(claire.blocked(true));
        assertThat(startTalk.start(claire.id(), marc.person())).isEqualTo(new NoSuchCustomer());
    }

    @Test
    void is_won_by_one_of_two() {
        var outcomes = Race.of(8, i -> startTalk.start(claire.id(), i % 2 == 0 ? marc.person() : nadia.person()));

        assertThat(outcomes.stream()
                        .filter(Started.class::isInstance)
                        .map(Started.class::cast)
                        .distinct())
                .hasSize(1);
    }
}
