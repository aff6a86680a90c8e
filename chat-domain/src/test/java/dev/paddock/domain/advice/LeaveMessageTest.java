package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ContactCard;
import dev.paddock.domain.account.CountingSecrets;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.LetterBox;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.shop.Surroundings;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages left while no advisor is there, from leaving one to reading its answer. */
class LeaveMessageTest {
    private static final MessageText TEXT = new MessageText("Vous reprenez ma moto\u202f?");

    private final InMemoryWorld world = new InMemoryWorld();
    private final LetterBox box = new LetterBox();
    private final Shop shop = Shop.over(
            world,
            SomeTerms.USUAL,
            new Surroundings(world.clock(), world.ids(), new CountingSecrets(), token -> Optional.empty(), box));
    private final Account claire = world.customer("claire");
    private final Account marc = world.person("marc", Role.ADVISOR, null);

    @Test
    void a_message_waits_apart_from_the_line_and_is_the_one_request_of_its_customer() {
        var left = leave();

        assertThat(left.status()).isEqualTo(AdviceRequest.Status.LEFT);
        assertThat(shop.advice().line().left())
                .extracting(AdviceLine.Place::request)
                .containsExactly(left);
        assertThat(shop.advice().line().places()).isEmpty();
        assertThat(shop.advice().requestAdvice().leave(claire.person(), TEXT, null))
                .isEqualTo(new AdviceRefusal.RequestAlreadyOpen(left));
        assertThat(shop.advice().line().shownTo(claire.id()).orElseThrow().request())
                .isEqualTo(left);
    }

    @Test
    void none_is_left_while_an_advisor_is_there() {
        marcComes();

        assertThat(shop.advice().requestAdvice().leave(claire.person(), TEXT, null))
                .isEqualTo(new AdviceRefusal.AdvisorAvailable());
    }

    @Test
    void it_joins_the_line_when_its_customer_asks_for_an_advisor() {
        leave();
        marcComes();

        var outcome = shop.advice().requestAdvice().request(claire.person(), null);

        var place = ((RequestOutcome.Requested) outcome).place();
        assertThat(place.position()).isEqualTo(1);
        assertThat(place.request().text()).isEqualTo(TEXT);
        assertThat(shop.advice().line().left()).isEmpty();
    }

    @Test
    void it_can_be_taken_back_and_refused() {
        leave();
        assertThat(shop.advice().requestAdvice().cancel(claire.id()))
                .isInstanceOf(CancelRequestOutcome.Cancelled.class);

        var again = leave();
        assertThat(shop.advice().decideRequest().refuse(again.id(), marc.person(), null))
                .isInstanceOf(RefuseOutcome.Refused.class);
        assertThat(shop.advice().line().left()).isEmpty();
    }

    @Test
    void it_is_the_first_message_of_the_talk_once() {
        var talk = accept(leave()).talk();
        shop.advice().postLeft().postMissing();

        assertThat(world.conversations().after(talk, 0, 10)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo(TEXT);
            assertThat(message.from().id()).isEqualTo(claire.id());
            assertThat(message.seq()).isEqualTo(1);
        });
    }

    @Test
    void what_a_crash_kept_from_being_posted_is_posted_later() {
        var left = leave();
        var accepted = (AcceptOutcome.Accepted) shop.advice().decideRequest().accept(left.id(), marc.person());

        shop.advice().postLeft().postMissing();

        assertThat(world.conversations().lastSeq(accepted.request().talk())).isEqualTo(1);
    }

    @Test
    void the_answer_is_mailed_to_who_is_away_and_has_a_verified_address() {
        world.contactCards().save(ContactCard.blank(claire.id()).proven());
        answered();

        mailAnswers();
        mailAnswers();

        assertThat(box.mails()).hasSize(1);
        var letter = box.newest(Letter.MessageAnswered.class).orElseThrow();
        assertThat(letter.answer()).isEqualTo("Oui, passez.");
        assertThat(letter.left()).isEqualTo(TEXT.value());
        assertThat(letter.advisor()).isEqualTo("marc");
    }

    @Test
    void the_answer_is_not_mailed_to_an_address_that_nobody_verified() {
        answered();

        mailAnswers();

        assertThat(box.mails()).isEmpty();
        assertThat(world.adviceRequests().unsettled()).isEmpty();
    }

    @Test
    void the_answer_is_not_mailed_to_who_is_there_or_has_read_it() {
        world.contactCards().save(ContactCard.blank(claire.id()).proven());
        world.presences().arrived(claire.id());
        var talk = answered();
        mailAnswers();
        assertThat(box.mails()).isEmpty();

        world.conversations().markRead(talk, claire.id(), 2);
        mailAnswers();
        world.presences().gone(claire.id(), world.clock().instant());
        mailAnswers();

        assertThat(box.mails()).isEmpty();
    }

    private AdviceRequest leave() {
        var outcome = shop.advice().requestAdvice().leave(claire.person(), TEXT, null);
        return ((LeaveMessageOutcome.MessageLeft) outcome).request();
    }

    private AdviceRequest accept(AdviceRequest request) {
        var outcome = shop.staff().actions().acceptRequest(marc, request.id());
        return ((AcceptOutcome.Accepted) outcome).request();
    }

    private ConversationId answered() {
        var talk = accept(leave()).talk();
        world.post(new NewMessage(talk, marc.person(), new ClientId("a"), new MessageText("Oui, passez.")));
        return talk;
    }

    private void mailAnswers() {
        world.clock().advance(Duration.ofSeconds(30));
        shop.advice().mailAnswers().mail();
        shop.mail().sendMails().sendDue();
    }

    private void marcComes() {
        world.presences().arrived(marc.id());
        shop.advice().keepDesk().declare(marc.id(), true, 2);
    }
}
