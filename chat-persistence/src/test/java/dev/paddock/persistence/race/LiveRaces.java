package dev.paddock.persistence.race;

import static dev.paddock.persistence.race.StoreRaces.untilServed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AcceptOutcome;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.advice.AdviceRefusal;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.advice.RequestOutcome;
import dev.paddock.domain.conversation.Conversation.Kind;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.shop.Shop;
import dev.paddock.persistence.TestStore;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 64 threads that want the same of each other; what came of it is read from the tables, not from what anybody was told. */
abstract class LiveRaces {
    private static final int THREADS = 64;

    private LiveWorld world;
    private Shop shop;
    private Account claire;
    private Account karim;

    abstract TestStore store();

    @BeforeEach
    void meet() {
        world = store().emptied();
        shop = world.shop();
        claire = world.customer("claire");
        karim = world.customer("karim");
    }

    @Test
    void accept_one_request_once_and_tell_the_others_who_won() {
        var advisors = advisors();
        var request = ((RequestOutcome.Requested) shop.advice().requestAdvice().request(claire.person(), null))
                .place()
                .request();

        var outcomes = Race.of(
                THREADS,
                i -> untilServed(() -> shop.advice()
                        .decideRequest()
                        .accept(request.id(), advisors.get(i).person())));

        assertThat(outcomes)
                .filteredOn(AcceptOutcome.Accepted.class::isInstance)
                .hasSize(1);
        var winner = advisors.get(IntStream.range(0, THREADS)
                .filter(i -> outcomes.get(i) instanceof AcceptOutcome.Accepted)
                .findFirst()
                .orElseThrow());
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof AcceptOutcome.Accepted))
                .containsOnly(new AdviceRefusal.RequestAlreadyTaken(winner.person()));
        assertThat(text("SELECT advisor_id FROM advice_requests WHERE status = 'accepted'"))
                .isEqualTo(winner.id().value());
        assertThat(count("SELECT COUNT(*) FROM conversations")).isEqualTo(1);
        assertThat(world.heard().heard(AdviceEvent.TalkOpened.class)).hasSize(1);
    }

    /** Past the use case, whose lock lines them up: the conditional update alone decides. */
    @Test
    void accept_one_request_once_without_the_queues_lock() {
        var advisors = advisors();
        var request = ((RequestOutcome.Requested) shop.advice().requestAdvice().request(claire.person(), null))
                .place()
                .request();

        var won = Race.of(THREADS, i -> {
            var talk = world.talk(Kind.ADVICE, claire, advisors.get(i));
            var accepted = request.acceptedBy(advisors.get(i).person(), talk);
            return untilServed(() -> world.adviceRequests()
                    .replace(accepted, Status.PENDING, world.clock().instant()));
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(text("SELECT advisor_id FROM advice_requests"))
                .isEqualTo(advisors.get(won.indexOf(true)).id().value());
    }

    @Test
    void make_one_request_of_one_customer() {
        advisors();

        var outcomes = Race.of(
                THREADS, i -> untilServed(() -> shop.advice().requestAdvice().request(claire.person(), null)));

        assertThat(outcomes)
                .filteredOn(RequestOutcome.Requested.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(AdviceRefusal.RequestAlreadyOpen.class::isInstance)
                .hasSize(THREADS - 1);
        assertThat(count("SELECT COUNT(*) FROM advice_requests")).isEqualTo(1);
    }

    /** The log of events tells in which order things were decided: after the last advisor left, nobody was let in. */
    @Test
    void make_no_request_once_the_last_advisor_has_left() {
        var marc = world.advisor("marc");
        arrive(marc);
        var customers = IntStream.range(0, THREADS)
                .mapToObj(i -> world.customer("customer-" + i))
                .toList();
        shop.advice().keepDesk().declare(marc.id(), true, null);

        var outcomes = Race.of(
                THREADS,
                i -> i == 0
                        ? untilServed(() -> shop.advice().keepDesk().declare(marc.id(), false, null))
                        : untilServed(() -> shop.advice()
                                .requestAdvice()
                                .request(customers.get(i).person(), null)));

        var log = world.logged().heard();
        long left = log.stream()
                .filter(event -> event.event().equals(new AdviceEvent.AdvisorsChanged(0)))
                .findFirst()
                .orElseThrow()
                .number();
        assertThat(log)
                .filteredOn(event -> event.event() instanceof AdviceEvent.RequestChanged)
                .allMatch(event -> event.number() < left)
                .hasSize((int) outcomes.stream()
                        .filter(RequestOutcome.Requested.class::isInstance)
                        .count());
    }

    @Test
    void open_one_direct_conversation_which_is_blocked_when_the_two_are() {
        Race.of(THREADS, i -> {
            var random = new SplittableRandom(i);
            for (int n = 0; n < 5; n++) {
                boolean fromClaire = random.nextBoolean();
                var me = fromClaire ? claire : karim;
                var other = fromClaire ? karim : claire;
                switch (random.nextInt(3)) {
                    case 0 -> untilServed(() -> shop.direct().openDirect().open(me, other.id(), null));
                    case 1 -> untilServed(() -> block(me, other));
                    default -> untilServed(() -> unblock(me, other));
                }
            }
            return true;
        });
        block(karim, claire);
        unblock(karim, claire);

        assertThat(count("SELECT COUNT(*) FROM pairs")).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM conversations")).isLessThanOrEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM conversations c JOIN pairs p ON p.conversation_id = c.id"
                        + " WHERE c.is_blocked <> (p.one_blocks OR p.other_blocks)"))
                .isZero();
    }

    @Test
    void store_nothing_between_two_people_from_the_block_on() {
        var talk = world.talk(Kind.DIRECT, claire, karim);

        var outcomes = Race.of(THREADS, i -> {
            if (i == 0) {
                untilServed(() -> block(karim, claire));
                long last = world.conversations().lastSeq(talk);
                assertThat(world.post(talk, claire, "late")).isEqualTo(new PostOutcome.Blocked());
                return List.<PostOutcome>of(
                        new PostOutcome.Posted(last, world.clock().instant(), true));
            }
            return IntStream.range(0, 20)
                    .mapToObj(n -> world.post(talk, i % 2 == 0 ? claire : karim, i + "-" + n))
                    .toList();
        });

        var last = (PostOutcome.Posted) outcomes.get(0).get(0);
        assertThat(count("SELECT COUNT(*) FROM messages")).isEqualTo(last.seq());
        assertThat(count("SELECT last_seq FROM conversations")).isEqualTo(last.seq());
    }

    private List<Account> advisors() {
        var advisors = IntStream.range(0, THREADS)
                .mapToObj(i -> world.advisor("advisor-" + i))
                .toList();
        arrive(advisors.get(0));
        shop.advice().keepDesk().declare(advisors.get(0).id(), true, null);
        return advisors;
    }

    private void arrive(Account account) {
        world.transactions().run(() -> world.presences().arrived(account.id()));
    }

    private boolean block(Account blocker, Account blocked) {
        return shop.direct().blockPerson().block(blocker.id(), blocked.id());
    }

    private boolean unblock(Account blocker, Account blocked) {
        shop.direct().blockPerson().unblock(blocker.id(), blocked.id());
        return true;
    }

    private long count(String query) {
        return store().jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private String text(String query) {
        return store().jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }
}
