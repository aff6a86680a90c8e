package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.dealer.PhoneNumber;
import org.junit.jupiter.api.Test;

/** What every {@link ContactCards} does. */
public abstract class ContactCardsContract extends Contract {
    @Test
    void know_nothing_of_somebody_at_first() {
        var claire = world.customer("claire").id();

        assertThat(world.contactCards().of(claire)).isEqualTo(ContactCard.blank(claire));
    }

    @Test
    void keep_the_card_saved_last() {
        var claire = world.customer("claire").id();
        var pending = new EmailAddress("neuve@paddock.example");
        var full = new ContactCard(claire, true, pending, new PhoneNumber("+33639980000"));

        world.contactCards().save(ContactCard.blank(claire).awaiting(pending));
        world.contactCards().save(full);

        assertThat(world.contactCards().of(claire)).isEqualTo(full);
    }

    @Test
    void forget_one_and_no_other() {
        var claire = world.customer("claire").id();
        var karim = world.customer("karim").id();
        world.contactCards().save(ContactCard.blank(claire).proven());
        world.contactCards().save(ContactCard.blank(karim).proven());

        world.contactCards().forget(claire);

        assertThat(world.contactCards().of(claire)).isEqualTo(ContactCard.blank(claire));
        assertThat(world.contactCards().of(karim).verified()).isTrue();
    }
}
