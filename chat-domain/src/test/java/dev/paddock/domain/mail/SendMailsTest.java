package dev.paddock.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendMailsTest {
    private static final EmailAddress CLAIRE = new EmailAddress("claire@paddock.example");

    private final InMemoryWorld world = new InMemoryWorld();
    private final LetterBox box = new LetterBox();
    private final List<Errand> run = new ArrayList<>();
    private final Mailing mailing = new Mailing(world.mails(), box.host(), world.ids(), world.clock());
    private final SendMails sendMails =
            new SendMails(world.mails(), box, run::add, world.transactions(), world.clock());

    @Test
    void sends_what_is_due_once() {
        write();

        sendMails.sendDue();
        sendMails.sendDue();

        assertThat(box.mails()).hasSize(1);
        assertThat(sendMails.sent()).isEqualTo(1);
        assertThat(world.mails().figures(world.clock().instant()).waiting()).isZero();
    }

    @Test
    void tries_again_with_growing_pauses_and_under_the_same_message_id() {
        box.answers(new Delivery.PutOff("away"));
        write();
        var pauses = new ArrayList<Long>();
        for (int i = 0; i < 4; i++) {
            sendMails.sendDue();
            pauses.add(secondsUntilDue());
            world.clock().advance(Duration.ofSeconds(pauses.get(i)));
        }
        box.answers(new Delivery.Accepted());

        sendMails.sendDue();

        assertThat(pauses).containsExactly(10L, 20L, 40L, 80L);
        assertThat(box.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.messageId()).isEqualTo(messageId);
            assertThat(mail.tries()).isEqualTo(5);
        });
        assertThat(sendMails.failed()).isEqualTo(4);
    }

    @Test
    void gives_up_after_a_day_and_says_why() {
        box.answers(new Delivery.PutOff("away"));
        write();
        for (int i = 0; i < 60; i++) {
            sendMails.sendDue();
            world.clock().advance(Duration.ofHours(1));
        }

        assertThat(world.mails().dead(10)).singleElement().satisfies(dead -> {
            assertThat(dead.reason()).isEqualTo("away");
            assertThat(dead.diedAt()).isBeforeOrEqualTo(dead.mail().until());
            assertThat(dead.mail().tries()).isBetween(20, 40);
        });
    }

    @Test
    void gives_up_at_once_what_the_server_will_never_take() {
        box.answers(new Delivery.Rejected("550 no such person"));
        write();

        sendMails.sendDue();

        assertThat(world.mails().dead(10)).extracting(DeadMail::reason).containsExactly("550 no such person");
    }

    @Test
    void sends_again_what_an_admin_wants_sent_again() {
        box.answers(new Delivery.Rejected("550 no such person"));
        write();
        sendMails.sendDue();
        box.answers(new Delivery.Accepted());
        var review = new ReviewMails(world.mails(), true, world.clock());
        var id = review.dead().get(0).mail().id();

        assertThat(review.sendAgain(id)).isEqualTo(new SendAgainOutcome.Queued(id));
        assertThat(review.sendAgain(id)).isEqualTo(new SendAgainOutcome.NoSuchMail());
        sendMails.sendDue();

        assertThat(box.mails()).extracting(Mail::messageId).containsExactly(messageId);
    }

    @Test
    void does_not_stop_at_one_that_nobody_takes() {
        write();
        world.mails().take(world.clock().instant(), world.clock().instant().plus(SendMails.LEASE));
        write();

        sendMails.sendDue();
        assertThat(box.mails()).hasSize(1);

        world.clock().advance(SendMails.LEASE); // its node died with it in hand
        sendMails.sendDue();
        assertThat(box.mails()).hasSize(2);
    }

    @Test
    void runs_errands_once_and_none_that_came_too_late() {
        var now = world.clock().instant();
        var inTime = new Errand.ResetWished(CLAIRE);
        mailing.plan(inTime, null, now, now);
        mailing.plan(new Errand.ResetWished(new EmailAddress("late@paddock.example")), null, now, now.minusMillis(1));

        sendMails.sendDue();
        sendMails.sendDue();

        assertThat(run).containsExactly(inTime);
    }

    @Test
    void does_nothing_where_nothing_is_mailed() {
        var silent = new Mailing(world.mails(), null, world.ids(), world.clock());
        silent.send(CLAIRE, Language.FRENCH, new Letter.AddressToVerify("Claire", "t"));

        assertThat(world.mails().figures(world.clock().instant()).waiting()).isZero();
        assertThat(new ReviewMails(world.mails(), false, world.clock()).sendAgain(new MailId("any")))
                .isEqualTo(new SendAgainOutcome.NothingIsMailed());
    }

    private String messageId = "";

    private void write() {
        mailing.send(CLAIRE, Language.FRENCH, new Letter.AddressToVerify("Claire", "token"));
        var now = world.clock().instant();
        world.transactions().run(() -> {
            var mail = world.mails().take(now, now).orElseThrow();
            messageId = mail.messageId();
            world.mails().remove(mail.id());
            world.mails().add(mail(mail));
        });
    }

    /** As it was before it was looked at. */
    private static Mail mail(Mail seen) {
        return new Mail(
                seen.id(),
                seen.messageId(),
                seen.to(),
                seen.language(),
                seen.contents(),
                seen.about(),
                seen.madeAt(),
                seen.dueAt(),
                seen.until(),
                0);
    }

    private long secondsUntilDue() {
        var now = world.clock().instant();
        for (long seconds = 1; seconds <= 7200; seconds++) {
            var at = now.plusSeconds(seconds);
            if (isDue(at)) {
                return seconds;
            }
        }
        throw new AssertionError("never due");
    }

    private boolean isDue(Instant at) {
        var due = new boolean[1];
        try {
            world.transactions().run(() -> {
                due[0] = world.mails().take(at, at).isPresent();
                throw new IllegalStateException("looked at");
            });
        } catch (IllegalStateException e) {
            return due[0];
        }
        return due[0];
    }
}
