package dev.paddock.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.Handover;
import dev.paddock.domain.advice.Showroom;
import dev.paddock.domain.rating.RateOutcome.NothingToRate;
import dev.paddock.domain.rating.RateOutcome.Rated;
import dev.paddock.domain.staff.Figures.RatingsGiven;
import dev.paddock.domain.staff.Range;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateTalkTest {
    private static final RatingComment WELL = new RatingComment("Très clair.");

    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final RateTalk rateTalk = showroom.shop.advice().rateTalk();
    private final Account marc = showroom.opens(world.advisor("marc"), 3);
    private final Account claire = world.customer("claire");
    private final AdviceRequest accepted = showroom.accepts(marc, showroom.asks(claire));

    private RateOutcome rate(int score) {
        return rateTalk.rate(claire.id(), accepted.id(), new Score(score), WELL);
    }

    @Test
    void waits_for_the_end_of_the_talk() {
        assertThat(rate(5)).isEqualTo(new NothingToRate());
        assertThat(rateTalk.offeredTo(claire.id())).isEmpty();

        showroom.endTalk.end(accepted.talk(), marc.id());

        assertThat(rateTalk.offeredTo(claire.id()).orElseThrow().rating()).isNull();
        assertThat(rate(5)).isInstanceOf(Rated.class);
    }

    @Test
    void keeps_the_last_word() {
        showroom.endTalk.end(accepted.talk(), claire.id());
        rate(2);

        rateTalk.rate(claire.id(), accepted.id(), new Score(4), null);

        var last = new Rating(accepted.id(), new Score(4), null, world.clock().instant());
        assertThat(world.ratings().of(accepted.id())).contains(last);
        assertThat(rateTalk.offeredTo(claire.id()).orElseThrow().rating()).isEqualTo(last);
    }

    @Test
    void is_possible_for_seven_days() {
        showroom.endTalk.end(accepted.talk(), claire.id());
        world.clock().advance(RateTalk.OPEN_FOR.minusMillis(1));
        assertThat(rate(5)).isInstanceOf(Rated.class);

        world.clock().advance(Duration.ofMillis(1));

        assertThat(rate(1)).isEqualTo(new NothingToRate());
        assertThat(rateTalk.offeredTo(claire.id())).isEmpty();
        assertThat(world.ratings().of(accepted.id()).orElseThrow().score()).isEqualTo(new Score(5));
    }

    @Test
    void is_for_its_customer_alone() {
        showroom.endTalk.end(accepted.talk(), claire.id());

        assertThat(rateTalk.rate(marc.id(), accepted.id(), new Score(5), null)).isEqualTo(new NothingToRate());
        assertThat(rateTalk.rate(claire.id(), new AdviceId("none"), new Score(5), null))
                .isEqualTo(new NothingToRate());
    }

    @Test
    void never_follows_a_refusal_even_of_a_talk_that_waited_again() {
        showroom.shop.advice().transferTalk().transfer(accepted.talk(), marc.person(), new Handover(null, null));
        showroom.decideRequest.refuse(accepted.id(), marc.person(), null);

        assertThat(rate(1)).isEqualTo(new NothingToRate());
        assertThat(rateTalk.offeredTo(claire.id())).isEmpty();
    }

    @Test
    void is_not_asked_once_something_newer_was_asked_for() {
        showroom.endTalk.end(accepted.talk(), claire.id());
        world.clock().advance(Duration.ofSeconds(1));
        showroom.requestAdvice.request(claire.person(), null);

        assertThat(rateTalk.offeredTo(claire.id())).isEmpty();
    }

    @Test
    void is_counted_by_advisor_and_by_day() {
        showroom.endTalk.end(accepted.talk(), claire.id());
        rate(4);
        world.clock().advance(Duration.ofSeconds(1));

        var figures = showroom.shop.staff().readStatistics().of(Range.WEEK);

        assertThat(figures.ratings()).isEqualTo(new RatingsGiven(1, 4));
        assertThat(figures.advisors()).singleElement().satisfies(of -> {
            assertThat(of.advisor()).isEqualTo(marc.person());
            assertThat(of.waits().count()).isEqualTo(1);
            assertThat(of.ratings()).isEqualTo(new RatingsGiven(1, 4));
        });
        assertThat(figures.days())
                .singleElement()
                .satisfies(day -> assertThat(day.day()).hasToString("2026-11-23"));
    }

    @Test
    void keeps_the_score_of_the_erased_and_not_their_words() {
        showroom.endTalk.end(accepted.talk(), claire.id());
        rate(4);

        showroom.shop.accounts().eraseAccount().erase(claire.id());

        assertThat(world.ratings().of(accepted.id()).orElseThrow().comment()).isNull();
    }

    @Test
    void is_part_of_the_export() {
        showroom.endTalk.end(accepted.talk(), claire.id());
        rate(4);

        var export = showroom.shop.accounts().exportData().of(claire.id()).orElseThrow();

        assertThat(export.ratings()).extracting(Rating::comment).containsExactly(WELL);
    }
}
