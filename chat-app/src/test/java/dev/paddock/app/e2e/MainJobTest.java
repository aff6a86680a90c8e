package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MainJobTest extends Journey {
    @Test
    void a_guest_books_a_service_with_the_assistant_in_French() {
        var page = chromium.visitor("fr-FR");
        enterAsGuest(page, "Continuer sans compte", "Votre nom", "Camille");

        button(page, "Entretien").click();
        answer(page, "Votre réponse", "2019");
        answer(page, "Votre réponse", "il y a 3 ans");
        page.locator("button.slot").first().click();
        button(page, Pattern.compile("^Réserver .+")).click();

        assertThat(page.locator("article.appt")).hasCount(1);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("rendez-vous", Pattern.CASE_INSENSITIVE)))
                .first()
                .click();
        assertThat(page.locator("article.appt")).hasCount(1);
        page.reload();
        assertThat(page.locator("article.appt")).hasCount(1);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void what_two_people_say_in_a_room_survives_a_killed_server_once_each_and_a_third_finds_no_seat() {
        var claire = chromium.visitor("fr-FR");
        var karim = chromium.visitor("fr-FR");
        var lea = chromium.visitor("fr-FR");
        signIn(claire, "claire@paddock.example");
        signIn(karim, "karim@paddock.example");
        signIn(lea, "lea@paddock.example");

        joinAtelier(claire);
        joinAtelier(karim);
        say(claire, "Quelqu’un a une béquille d’atelier ?");
        assertThat(bubble(karim, "Quelqu’un a une béquille d’atelier ?")).hasCount(1);
        open(lea, "Rooms"); // who speaks English
        atelier(lea).click();
        assertThat(lea.getByText("This room is full")).isVisible();
        assertThat(button(lea, "Join the room")).isDisabled();

        server.kill();
        say(karim, "Oui, je l’apporte à 18 h.");
        assertThat(karim.getByText("Partira au retour de la connexion")).isVisible();
        server.start();

        assertThat(bubble(claire, "Oui, je l’apporte à 18 h.")).hasCount(1, PATIENTLY);
        say(claire, "Parfait, merci.");
        assertThat(bubble(karim, "Parfait, merci.")).hasCount(1, PATIENTLY);
        for (var page : new Page[] {claire, karim}) {
            page.reload();
            assertThat(bubble(page, "Parfait, merci.")).hasCount(1, PATIENTLY);
            assertThat(bubble(page, "Quelqu’un a une béquille d’atelier ?")).hasCount(1);
            assertThat(bubble(page, "Oui, je l’apporte à 18 h.")).hasCount(1);
        }
        assertThat(chromium.complaints()).isEmpty();
        assertThat(server.log()).doesNotContain("\tat ");
    }

    private static void joinAtelier(Page page) {
        open(page, "Salons");
        atelier(page).click();
        button(page, "Entrer dans le salon").click();
        assertThat(page.getByLabel("Message au salon Atelier")).isVisible();
    }

    private static Locator atelier(Page page) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Atelier")));
    }

    private static void say(Page page, String text) {
        write(page, "Message au salon Atelier", text);
    }

    private static void answer(Page page, String label, String text) {
        var box = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        assertThat(box).hasValue("");
        box.fill(text);
        assertThat(button(page, "Envoyer")).isEnabled(); // the assistant has asked
        box.press("Enter");
    }
}
