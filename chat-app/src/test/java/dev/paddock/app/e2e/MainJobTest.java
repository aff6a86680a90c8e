package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {
    private static final LocatorAssertions.HasCountOptions PATIENTLY =
            new LocatorAssertions.HasCountOptions().setTimeout(30_000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private ServerProcess server;

    @BeforeEach
    void start() {
        chromium = Chromium.launch();
        server = new ServerProcess(folder).start();
    }

    @AfterEach
    void stop(TestInfo test) {
        if (chromium != null) {
            chromium.takePictures(test.getTestMethod().orElseThrow().getName());
        }
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

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
        openRooms(lea, "Rooms"); // who speaks English
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

    private void enterAsGuest(Page page, String submit, String nameLabel, String name) {
        page.navigate(server.page("/app").toString());
        page.getByLabel(nameLabel).fill(name);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(submit).setExact(true))
                .click();
    }

    private void signIn(Page page, String email) {
        page.navigate(server.page("/app").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("J’ai un compte"))
                .click();
        page.getByLabel("Adresse e-mail").fill(email);
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill("paddock-demo-2026");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Se connecter").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Assistant")))
                .isVisible();
    }

    private static void joinAtelier(Page page) {
        openRooms(page, "Salons");
        atelier(page).click();
        button(page, "Entrer dans le salon").click();
        assertThat(page.getByLabel("Message au salon Atelier")).isVisible();
    }

    private static void openRooms(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first()
                .click();
    }

    private static Locator atelier(Page page) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Atelier")));
    }

    private static void say(Page page, String text) {
        page.getByLabel("Message au salon Atelier").fill(text);
        page.getByLabel("Message au salon Atelier").press("Enter");
    }

    private static Locator bubble(Page page, String text) {
        return page.locator("ol.log .bub").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void answer(Page page, String label, String text) {
        var box = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        assertThat(box).hasValue("");
        box.fill(text);
        assertThat(button(page, "Envoyer")).isEnabled(); // the assistant has asked
        box.press("Enter");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
