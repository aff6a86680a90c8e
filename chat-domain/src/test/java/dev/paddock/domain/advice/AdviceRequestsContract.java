package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.advice.AdviceRequests.Line;
import dev.paddock.domain.advice.AdviceRequests.Wait;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AdviceRequests} does. */
public abstract class AdviceRequestsContract extends LiveContract {
    private static final Line FIRST = new Line(1, 1);

    private Account claire;
    private Account karim;
    private Account marc;
    private Account sophie;

    @BeforeEach
    final void meet() {
        claire = world.customer("claire");
        karim = world.customer("karim");
        marc = world.advisor("marc");
        sophie = world.advisor("sophie");
    }

    @Test
    void keeps_a_request_as_it_was_made() {
        var request = request(claire, new Topic("Casque « intégral » ?"));

        assertThat(add(request, new Line(3, 2))).isTrue();

        assertThat(world.adviceRequests().find(request.id())).contains(request);
        assertThat(world.adviceRequests().openOf(claire.id())).contains(request);
        assertThat(world.adviceRequests().pending()).containsExactly(request);
        assertThat(world.adviceRequests().find(new AdviceId("nobody's"))).isEmpty();
        assertThat(world.adviceRequests().openOf(karim.id())).isEmpty();
    }

    @Test
    void keeps_a_request_without_a_topic() {
        var request = made(claire);

        assertThat(world.adviceRequests().find(request.id()).orElseThrow().topic())
                .isNull();
    }

    @Test
    void takes_no_second_one_while_one_waits_or_is_talked_about() {
        var first = made(claire);
        assertThat(add(request(claire, null), FIRST)).isFalse();

        accept(first, marc);
        assertThat(add(request(claire, null), FIRST)).isFalse();
        assertThat(world.adviceRequests().madeBy(claire.id())).hasSize(1);
    }

    @Test
    void takes_another_once_the_first_has_ended() {
        for (var end : new Status[] {Status.CANCELLED, Status.EXPIRED}) {
            replace(made(claire).ended(end), Status.PENDING, null);
        }
        refuse(made(claire), marc);
        var talked = accept(made(claire), marc);
        replace(talked.ended(Status.DONE), Status.ACCEPTED, null);

        assertThat(add(request(claire, null), FIRST)).isTrue();
    }

    @Test
    void takes_one_of_those_made_at_once_by_one_person() {
        var added = Race.of(8, i -> add(request(claire, null), FIRST));

        assertThat(added).containsOnlyOnce(true);
    }

    @Test
    void lists_those_who_wait_first_come_first() {
        var first = made(claire);
        world.clock().advance(Duration.ofMillis(1));
        var second = made(karim);
        var third = made(world.customer("lea"));

        assertThat(world.adviceRequests().pending()).containsExactly(first, second, third);
    }

    @Test
    void keeps_the_order_of_those_who_came_at_the_same_instant() {
        var requests = IntStream.range(0, 30)
                .mapToObj(i -> made(world.customer("customer-" + i)))
                .toList();

        assertThat(world.adviceRequests().pending()).isEqualTo(requests);
    }

    @Test
    void puts_one_that_waits_again_back_to_its_place() {
        var first = made(claire);
        world.clock().advance(Duration.ofSeconds(1));
        var second = made(karim);
        var accepted = accept(first, marc);
        assertThat(world.adviceRequests().pending()).containsExactly(second);

        replace(accepted.pendingAgain(), Status.ACCEPTED, null);

        assertThat(world.adviceRequests().pending()).containsExactly(accepted.pendingAgain(), second);
        assertThat(world.adviceRequests().talkingIn(accepted.talk())).isEmpty();
        assertThat(world.adviceRequests().talksOf(marc.id())).isEmpty();
    }

    @Test
    void finds_accepted_ones_by_their_talk_and_by_their_advisor() {
        var accepted = accept(made(claire), marc);
        var other = accept(made(karim), sophie);

        assertThat(world.adviceRequests().talkingIn(accepted.talk())).contains(accepted);
        assertThat(world.adviceRequests().talksOf(marc.id())).containsExactly(accepted);
        assertThat(world.adviceRequests().talksOf(sophie.id())).containsExactly(other);
        assertThat(world.adviceRequests().openOf(claire.id())).contains(accepted);
        assertThat(world.adviceRequests().pending()).isEmpty();
        assertThat(world.adviceRequests().talkingIn(new ConversationId("elsewhere")))
                .isEmpty();
    }

    @Test
    void counts_no_talk_whose_customer_is_noted_as_away() {
        var accepted = accept(made(claire), marc);
        var other = accept(made(karim), marc);
        var since = world.clock().instant();

        note(accepted, since);

        assertThat(world.adviceRequests().chatsOf(marc.id())).isEqualTo(1);
        assertThat(world.adviceRequests().talksOf(marc.id())).containsExactly(accepted, other);
        assertThat(world.adviceRequests().talking())
                .containsExactly(new AdviceRequests.Talking(accepted, since), new AdviceRequests.Talking(other, null));

        note(accepted, null);
        assertThat(world.adviceRequests().chatsOf(marc.id())).isEqualTo(2);
    }

    @Test
    void forgets_that_a_customer_was_away_with_the_talk() {
        var accepted = accept(made(claire), marc);
        note(accepted, world.clock().instant());
        replace(accepted.pendingAgain(), Status.ACCEPTED, null);

        replace(accepted, Status.PENDING, world.clock().instant());

        assertThat(world.adviceRequests().chatsOf(marc.id())).isEqualTo(1);
    }

    private void note(AdviceRequest request, @Nullable Instant since) {
        world.transactions().run(() -> {
            world.adviceRequests().noteAway(request.id(), since);
            return Boolean.TRUE;
        });
    }

    @Test
    void forgets_the_talk_of_one_that_is_done() {
        var accepted = accept(made(claire), marc);

        replace(accepted.ended(Status.DONE), Status.ACCEPTED, null);

        assertThat(world.adviceRequests().talkingIn(accepted.talk())).isEmpty();
        assertThat(world.adviceRequests().talksOf(marc.id())).isEmpty();
        assertThat(world.adviceRequests().openOf(claire.id())).isEmpty();
        assertThat(world.adviceRequests().find(accepted.id())).contains(accepted.ended(Status.DONE));
    }

    @Test
    void keeps_why_and_by_whom_one_was_refused() {
        var refused = made(claire).refusedBy(marc.person(), new Reason("Revenez demain."));

        assertThat(replace(refused, Status.PENDING, world.clock().instant())).isTrue();

        assertThat(world.adviceRequests().find(refused.id())).contains(refused);
        assertThat(world.adviceRequests().openOf(claire.id())).isEmpty();
    }

    @Test
    void changes_nothing_that_is_not_as_expected() {
        var request = made(claire);
        replace(request.ended(Status.CANCELLED), Status.PENDING, null);

        assertThat(replace(
                        request.acceptedBy(marc.person(), new ConversationId("late")),
                        Status.PENDING,
                        world.clock().instant()))
                .isFalse();

        assertThat(world.adviceRequests().find(request.id())).contains(request.ended(Status.CANCELLED));
    }

    @Test
    void lets_one_of_many_win_who_change_it_at_once() {
        var request = made(claire);
        var advisors = IntStream.range(0, 8)
                .mapToObj(i -> world.advisor("advisor-" + i))
                .toList();

        var won = Race.of(8, i -> {
            var advisor = advisors.get(i);
            var talk = world.talk(Conversation.Kind.ADVICE, claire, advisor);
            var accepted = request.acceptedBy(advisor.person(), talk);
            return replace(accepted, Status.PENDING, world.clock().instant());
        });

        assertThat(won).containsOnlyOnce(true);
        var winner = advisors.get(won.indexOf(true)).person();
        assertThat(world.adviceRequests().find(request.id()).orElseThrow().advisor())
                .isEqualTo(winner);
    }

    @Test
    void lets_one_at_a_time_decide_by_the_queue() {
        var added = Race.of(
                8,
                i -> world.transactions().run(() -> {
                    world.adviceRequests().lockLine();
                    if (!world.adviceRequests().pending().isEmpty()) {
                        return false;
                    }
                    return world.adviceRequests().add(request(i % 2 == 0 ? claire : karim, null), FIRST);
                }));

        assertThat(added).containsOnlyOnce(true);
    }

    @Test
    void shows_people_with_the_name_they_have_today() {
        var accepted = accept(made(claire), marc);

        world.accounts().erase(claire.id());

        assertThat(world.adviceRequests().find(accepted.id()).orElseThrow().customer())
                .isEqualTo(new Person(claire.id(), "", claire.role()));
    }

    @Test
    void lists_all_that_somebody_made_newest_first_and_forgets_their_topics() {
        var first = request(claire, new Topic("premier"));
        add(first, FIRST);
        replace(first.ended(Status.CANCELLED), Status.PENDING, null);
        world.clock().advance(Duration.ofSeconds(1));
        add(request(claire, new Topic("second")), FIRST);
        add(request(karim, new Topic("de Karim")), FIRST);

        assertThat(world.adviceRequests().madeBy(claire.id()))
                .extracting(AdviceRequest::topic)
                .containsExactly(new Topic("second"), new Topic("premier"));
        assertThat(world.adviceRequests().newestOf(claire.id()).map(AdviceRequest::topic))
                .contains(new Topic("second"));
        assertThat(world.adviceRequests().newestOf(new UserId("nobody"))).isEmpty();

        world.transactions().run(() -> world.adviceRequests().forgetTopics(claire.id()));

        assertThat(world.adviceRequests().madeBy(claire.id()))
                .extracting(AdviceRequest::topic)
                .containsOnlyNulls()
                .hasSize(2);
        assertThat(world.adviceRequests().madeBy(karim.id()))
                .extracting(AdviceRequest::topic)
                .containsExactly(new Topic("de Karim"));
    }

    @Test
    void remembers_how_long_those_accepted_had_waited_and_where_latest_first() {
        var noon = world.clock().instant();
        waitFor(claire, new Line(2, 1), Duration.ofSeconds(90));
        waitFor(karim, new Line(1, 3), Duration.ofSeconds(5));

        assertThat(world.adviceRequests().waitsSince(noon, 10))
                .containsExactly(
                        new Wait(Duration.ofSeconds(5), new Line(1, 3)),
                        new Wait(Duration.ofSeconds(90), new Line(2, 1)));
        assertThat(world.adviceRequests().waitsSince(noon, 1))
                .containsExactly(new Wait(Duration.ofSeconds(5), new Line(1, 3)));
        assertThat(world.adviceRequests().waitsSince(noon.plusSeconds(90), 10)).hasSize(2);
        assertThat(world.adviceRequests().waitsSince(noon.plusSeconds(91), 10)).hasSize(1);
    }

    @Test
    void remembers_the_wait_when_the_talk_has_ended_but_none_of_who_waits_again_or_was_refused() {
        var noon = world.clock().instant();
        var ended = waitFor(claire, FIRST, Duration.ofSeconds(7));
        replace(ended.ended(Status.DONE), Status.ACCEPTED, null);
        var again = waitFor(karim, FIRST, Duration.ofSeconds(8));
        replace(again.pendingAgain(), Status.ACCEPTED, null);
        refuse(made(world.customer("lea")), marc);

        assertThat(world.adviceRequests().waitsSince(noon, 10)).containsExactly(new Wait(Duration.ofSeconds(7), FIRST));
    }

    private AdviceRequest waitFor(Account customer, Line line, Duration wait) {
        var request = request(customer, null);
        add(request, line);
        world.clock().advance(wait);
        return accept(request, marc);
    }

    private AdviceRequest accept(AdviceRequest request, Account advisor) {
        var customer = world.accounts().find(request.customer().id()).orElseThrow();
        var accepted = request.acceptedBy(advisor.person(), world.talk(Conversation.Kind.ADVICE, customer, advisor));
        assertThat(replace(accepted, Status.PENDING, world.clock().instant())).isTrue();
        return accepted;
    }

    private void refuse(AdviceRequest request, Account advisor) {
        var refused = request.refusedBy(advisor.person(), null);
        assertThat(replace(refused, Status.PENDING, world.clock().instant())).isTrue();
    }

    private AdviceRequest made(Account customer) {
        var request = request(customer, null);
        assertThat(add(request, FIRST)).isTrue();
        return request;
    }

    private AdviceRequest request(Account customer, @Nullable Topic topic) {
        return AdviceRequest.made(
                new AdviceId(world.ids().next()),
                customer.person(),
                topic,
                world.clock().instant());
    }

    private boolean add(AdviceRequest request, Line line) {
        return world.transactions().run(() -> world.adviceRequests().add(request, line));
    }

    private boolean replace(AdviceRequest request, Status expected, @Nullable Instant decidedAt) {
        return world.transactions().run(() -> world.adviceRequests().replace(request, expected, decidedAt));
    }

    @Test
    void keep_messages_left_apart_from_the_line_until_they_join_it() {
        var lea = world.customer("lea");
        var left = AdviceRequest.left(
                new AdviceId(world.ids().next()),
                lea.person(),
                new Topic("Trail"),
                world.clock().instant(),
                new MessageText("Bonjour\nUne question"));
        world.transactions().run(() -> world.adviceRequests().add(left, new AdviceRequests.Line(1, 1)));

        assertThat(world.adviceRequests().pending()).isEmpty();
        assertThat(world.adviceRequests().left()).containsExactly(left);
        assertThat(world.adviceRequests().openOf(lea.id())).contains(left);
        assertThat(world.adviceRequests().unsettled()).isEmpty();

        var pending = left.inLine(null, world.clock().instant().plusSeconds(60));
        assertThat(world.adviceRequests().replace(pending, AdviceRequest.Status.LEFT, null))
                .isTrue();
        assertThat(world.adviceRequests().pending()).containsExactly(pending);
        assertThat(world.adviceRequests().left()).isEmpty();
    }

    @Test
    void name_the_answers_to_messages_left_until_they_are_settled() {
        var lea = world.customer("lea");
        var marc = world.person("marc", Role.ADVISOR, null);
        var left = AdviceRequest.left(
                new AdviceId(world.ids().next()),
                lea.person(),
                null,
                world.clock().instant(),
                new MessageText("Bonjour"));
        world.adviceRequests().add(left, new AdviceRequests.Line(1, 1));
        var accepted = left.acceptedBy(marc.person(), new ConversationId("talk of lea"));
        world.adviceRequests()
                .replace(accepted, AdviceRequest.Status.LEFT, world.clock().instant());

        assertThat(world.adviceRequests().unsettled()).containsExactly(accepted);
        assertThat(world.adviceRequests().waitsSince(world.clock().instant(), 10))
                .isEmpty();

        world.adviceRequests().settle(left.id());
        assertThat(world.adviceRequests().unsettled()).isEmpty();

        world.adviceRequests().forgetTopics(lea.id());
        assertThat(world.adviceRequests().find(left.id()).orElseThrow().text()).isNull();
    }
}
