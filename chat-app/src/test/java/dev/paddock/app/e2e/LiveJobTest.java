package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class LiveJobTest extends Journey {
    @Test
    void a_customer_asks_for_an_advisor_once_there_is_one_talks_with_them_and_closes() {
        var claire = chromium.visitor("fr-FR");
        var thomas = chromium.visitor("fr-FR");
        signIn(claire, "claire@paddock.example");
        open(claire, "Conseiller");
        assertThat(button(claire, "Demander un conseiller")).isDisabled();
        assertThat(claire.getByText("Personne n’est libre à l’instant")).isVisible();

        signInToConsole(thomas, "advisor@paddock.example");
        thomas.getByLabel("Disponible pour les demandes").check();

        assertThat(button(claire, "Demander un conseiller")).isEnabled(); // without a reload
        claire.getByLabel("De quoi s’agit-il ? (facultatif)").fill("Reprise de ma routière");
        button(claire, "Demander un conseiller").click();
        assertThat(claire.getByText("Vous êtes en tête").first()).isVisible();

        var waiting = thomas.getByRole(AriaRole.LISTITEM, new Page.GetByRoleOptions().setName("Claire Morel"));
        assertThat(waiting).containsText("Reprise de ma routière");
        button(thomas, "Accepter Claire Morel").click();

        write(thomas, "Message à Claire Morel", "Bonjour Claire, quelle année ?");
        assertThat(bubble(claire, "Bonjour Claire, quelle année ?")).hasCount(1, PATIENTLY);
        write(claire, "Message à Thomas Keller", "2019, avec 21 000 km.");
        assertThat(bubble(thomas, "2019, avec 21 000 km.")).hasCount(1, PATIENTLY);

        button(claire, "Terminer").click();
        button(claire, "Terminer l’échange").click();
        assertThat(claire.getByText("Vous avez terminé l’échange")).isVisible();
        assertThat(thomas.getByLabel("Message à Claire Morel")).hasCount(0, PATIENTLY);
        claire.reload();
        open(claire, "Messages");
        assertThat(claire.getByText("2019, avec 21 000 km.").first()).isVisible(); // it stays to be read
        assertThat(chromium.complaints()).isEmpty();
        assertThat(server.log()).doesNotContain("\tat ");
    }

    @Test
    void an_offer_is_seen_at_once_and_what_was_sent_meanwhile_after_a_reconnect_each_once() {
        var karim = chromium.visitor("fr-FR");
        var nadia = chromium.visitor("fr-FR");
        signIn(karim, "karim@paddock.example");
        open(karim, "Offres");
        signInToConsole(nadia, "admin@paddock.example");

        emit(nadia, "Casques à moitié prix");
        assertThat(offer(karim, "Casques à moitié prix")).hasCount(1, PATIENTLY);

        karim.context().setOffline(true);
        emit(nadia, "Chaîne et couronne posées");
        karim.context().setOffline(false);

        assertThat(offer(karim, "Chaîne et couronne posées")).hasCount(1, PATIENTLY);
        assertThat(offer(karim, "Casques à moitié prix")).hasCount(1);
        karim.getByLabel("Recevoir les offres").uncheck();
        assertThat(karim.getByText("Vous ne recevez pas les offres")).isVisible();
        emit(nadia, "Gants offerts");
        karim.getByLabel("Recevoir les offres").check();
        assertThat(offer(karim, "Chaîne et couronne posées")).hasCount(1, PATIENTLY);
        assertThat(offer(karim, "Gants offerts")).hasCount(0); // sent while he did not want any
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void emit(Page page, String title) {
        open(page, "Offres");
        field(page, "Titre").fill(title);
        field(page, "Texte").fill("Cette semaine, dans la limite du stock.");
        button(page, "Envoyer l’offre").click();
        button(page, "Envoyer maintenant").click();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(title)))
                .containsText("envoyée");
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator offer(Page page, String title) {
        return page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(title).setExact(true));
    }
}
