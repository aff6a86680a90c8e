package dev.paddock.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.conversation.Conversation.Kind;
import dev.paddock.domain.staff.Statistics.Rated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Ratings} does, and what statistics make of it. */
public abstract class RatingsContract extends LiveContract {
    private Account claire;
    private Account marc;

    @BeforeEach
    final void meet() {
        claire = world.customer("claire");
        marc = world.advisor("marc");
    }

    @Test
    void keep_the_last_word_of_each_request() {
        var request = done();
        put(request.id(), 2, "Trop long.", 0);
        put(request.id(), 4, null, 60);

        assertThat(world.ratings().of(request.id())).contains(rating(request.id(), 4, null, 60));
        assertThat(world.ratings().by(claire.id())).containsExactly(rating(request.id(), 4, null, 60));
        assertThat(world.ratings().by(marc.id())).isEmpty();
        assertThat(world.ratings().of(new AdviceId("none"))).isEmpty();
    }

    @Test
    void are_newest_first_of_a_customer() {
        var first = done();
        var second = done();
        put(first.id(), 5, null, 0);
        put(second.id(), 3, "Bien.", 60);

        assertThat(world.ratings().by(claire.id()))
                .containsExactly(rating(second.id(), 3, "Bien.", 60), rating(first.id(), 5, null, 0));
    }

    @Test
    void lose_their_words_and_keep_their_scores() {
        var request = done();
        put(request.id(), 1, "Je m’appelle Claire.", 0);

        world.transactions().run(() -> world.ratings().forgetComments(claire.id()));

        assertThat(world.ratings().of(request.id())).contains(rating(request.id(), 1, null, 0));
    }

    @Test
    void are_one_when_given_twice_at_once() {
        var request = done();

        var unused = Race.of(8, i -> {
            put(request.id(), 1 + i % 5, null, i);
            return i;
        });

        assertThat(world.ratings().by(claire.id())).hasSize(1);
    }

    @Test
    void are_counted_by_when_they_were_given_with_whose_talk_it_was() {
        put(done().id(), 5, null, 0);
        put(done().id(), 4, null, 3600);

        assertThat(world.statistics().ratings(at(0), at(3600))).containsExactly(new Rated(at(0), 5, marc.person()));
        assertThat(world.statistics().ratings(at(0), at(3601))).hasSize(2);
    }

    @Test
    void are_deleted_with_an_old_talk() {
        var request = done();
        put(request.id(), 5, null, 0);
        world.transactions().run(() -> world.talks().close(request.talk(), at(0)));

        world.transactions().run(() -> world.oldChats().forget(at(0).plus(Duration.ofDays(1)), 10));

        assertThat(world.ratings().of(request.id())).isEmpty();
    }

    private AdviceRequest done() {
        var made = AdviceRequest.made(new AdviceId(world.ids().next()), claire.person(), null, at(0));
        var accepted = made.acceptedBy(marc.person(), world.talk(Kind.ADVICE, claire, marc));
        world.transactions().run(() -> {
            world.adviceRequests().add(made, new AdviceRequests.Line(1, 1));
            world.adviceRequests().replace(accepted, Status.PENDING, at(0));
            return world.adviceRequests().replace(accepted.ended(Status.DONE), Status.ACCEPTED, null);
        });
        return accepted;
    }

    private void put(AdviceId request, int score, @Nullable String comment, int seconds) {
        world.transactions().run(() -> world.ratings().put(rating(request, score, comment, seconds)));
    }

    private Rating rating(AdviceId request, int score, @Nullable String comment, int seconds) {
        return new Rating(request, new Score(score), comment == null ? null : new RatingComment(comment), at(seconds));
    }

    private Instant at(int seconds) {
        return world.clock().instant().plusSeconds(seconds);
    }
}
