package dev.paddock.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Mails} does. */
public abstract class MailsContract extends Contract {
    private static final EmailAddress CLAIRE = new EmailAddress("claire@paddock.example");
    private static final EmailAddress KARIM = new EmailAddress("karim@paddock.example");

    private Mails mails;
    private Instant now;
    private Instant later;

    @BeforeEach
    final void open() {
        mails = world.mails();
        now = world.clock().instant();
        later = now.plusSeconds(180);
    }

    @Test
    void gives_out_what_is_due_as_it_was_added_and_counts_the_try() {
        var mail = add(CLAIRE, "a", null, now);

        assertThat(mails.take(now, later)).contains(tried(mail, later));
    }

    @Test
    void keeps_errands_which_have_no_address() {
        var errand = new Errand.ResetWished(CLAIRE);
        mails.add(mail(null, errand, null, now));

        assertThat(mails.take(now, later).orElseThrow().contents()).isEqualTo(errand);
    }

    @Test
    void gives_the_one_that_was_due_first() {
        add(CLAIRE, "second", null, now);
        add(CLAIRE, "first", null, now.minusSeconds(1));
        add(CLAIRE, "not yet", null, now.plusMillis(1));

        assertThat(taken()).isEqualTo("first");
        assertThat(taken()).isEqualTo("second");
        assertThat(mails.take(now, later)).isEmpty();
    }

    @Test
    void gives_it_to_nobody_else_before_the_lease_is_over() {
        add(CLAIRE, "a", null, now);
        mails.take(now, later);

        assertThat(mails.take(later.minusMillis(1), later)).isEmpty();
        assertThat(mails.take(later, later.plusSeconds(1)).orElseThrow().tries())
                .isEqualTo(2);
    }

    @Test
    void gives_each_of_those_who_ask_at_once_another_one() {
        for (int i = 0; i < 4; i++) {
            add(CLAIRE, "mail " + i, null, now);
        }

        var taken = Race.of(8, i -> world.transactions().run(() -> mails.take(now, later)));

        assertThat(taken.stream().flatMap(Optional::stream).map(Mail::id)).doesNotHaveDuplicates();
    }

    @Test
    void is_never_given_out_again_once_it_was_sent() {
        var mail = add(CLAIRE, "a", null, now);
        mails.take(now, later);

        mails.sent(mail.id(), now);

        assertThat(mails.take(later.plusSeconds(1), later)).isEmpty();
    }

    @Test
    void comes_again_when_it_was_put_off_until_then() {
        var mail = add(CLAIRE, "a", null, now);
        mails.take(now, later);

        mails.putOff(mail.id(), now.plusSeconds(10), "busy");

        assertThat(mails.take(now.plusSeconds(9), later)).isEmpty();
        assertThat(mails.take(now.plusSeconds(10), later)).isPresent();
    }

    @Test
    void shows_what_was_given_up_on_until_it_is_sent_again() {
        var mail = add(CLAIRE, "a", null, now);
        mails.take(now, later);
        mails.giveUp(mail.id(), now, "550 no such person");

        assertThat(mails.dead(10)).singleElement().satisfies(dead -> {
            assertThat(dead.mail().id()).isEqualTo(mail.id());
            assertThat(dead.mail().to()).isEqualTo(CLAIRE);
            assertThat(dead.reason()).isEqualTo("550 no such person");
            assertThat(dead.diedAt()).isEqualTo(now);
        });
        assertThat(mails.take(later, later)).isEmpty();

        assertThat(mails.revive(mail.id(), later, later.plusSeconds(60))).isTrue();

        var again = mails.take(later, later.plusSeconds(5)).orElseThrow();
        assertThat(again.messageId()).isEqualTo(mail.messageId());
        assertThat(again.until()).isEqualTo(later.plusSeconds(60));
        assertThat(again.tries()).isEqualTo(1);
        assertThat(mails.dead(10)).isEmpty();
        assertThat(mails.revive(mail.id(), later, later)).isFalse();
    }

    @Test
    void withdraws_what_waits_and_is_about_that() {
        add(CLAIRE, "about it", "visit:1", now);
        add(CLAIRE, "about another", "visit:2", now);
        add(CLAIRE, "about nothing", null, now);

        mails.withdraw("visit:1");

        assertThat(mails.figures(now).waiting()).isEqualTo(2);
    }

    @Test
    void counts_what_went_to_an_address_about_that() {
        add(CLAIRE, "a", "visit:1", now);
        add(CLAIRE, "b", "visit:2", now);
        add(CLAIRE, "c", "other", now);
        add(KARIM, "d", "visit:1", now);
        mails.take(now, later).ifPresent(mail -> mails.sent(mail.id(), now));

        assertThat(mails.countTo(CLAIRE, "visit:", now)).isEqualTo(2);
        assertThat(mails.countTo(CLAIRE, "visit:", now.plusMillis(1))).isZero();
    }

    @Test
    void goes_with_the_transaction_that_it_was_added_in() {
        assertThatThrownBy(() -> world.transactions().run(() -> {
                    add(CLAIRE, "a", null, now);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(mails.take(now, later)).isEmpty();
    }

    @Test
    void forgets_all_to_an_address_and_what_is_old() {
        add(CLAIRE, "a", null, now);
        var sent = add(KARIM, "sent", null, now);
        var dead = add(KARIM, "dead", null, now);
        mails.sent(sent.id(), now);
        mails.giveUp(dead.id(), now, "no");

        mails.forget(CLAIRE);
        mails.prune(now.plusMillis(1), now);

        assertThat(mails.take(later, later)).isEmpty();
        assertThat(mails.countTo(KARIM, "", now)).isZero();
        assertThat(mails.dead(10)).hasSize(1);
        mails.prune(now, now.plusMillis(1));
        assertThat(mails.dead(10)).isEmpty();
    }

    @Test
    void says_how_many_wait_and_since_when() {
        assertThat(mails.figures(now)).isEqualTo(new MailFigures(0, 0, null));
        add(CLAIRE, "a", null, now);
        mails.add(mail(null, new Errand.ResetWished(CLAIRE), null, now));
        var dead = add(CLAIRE, "dead", null, now);
        mails.giveUp(dead.id(), now, "no");

        assertThat(mails.figures(later)).isEqualTo(new MailFigures(1, 1, now));
    }

    private String taken() {
        return ((Letter) mails.take(now, later).orElseThrow().contents()).name();
    }

    private Mail add(EmailAddress to, String name, @Nullable String about, Instant due) {
        var mail = mail(to, new Letter.AddressToVerify(name, "token of " + name), about, due);
        mails.add(mail);
        return mail;
    }

    private Mail mail(@Nullable EmailAddress to, Contents contents, @Nullable String about, Instant due) {
        var id = world.ids().next();
        return new Mail(
                new MailId(id),
                "<" + id + "@paddock.example>",
                to,
                Language.ENGLISH,
                contents,
                about,
                now,
                due,
                now.plus(Mail.PATIENCE),
                0);
    }

    private static Mail tried(Mail mail, Instant due) {
        return new Mail(
                mail.id(),
                mail.messageId(),
                mail.to(),
                mail.language(),
                mail.contents(),
                mail.about(),
                mail.madeAt(),
                due,
                mail.until(),
                mail.tries() + 1);
    }
}
