package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The whole stack through TLS, each of its parts restarted and the server killed. It wants one that runs with the demo data, and its
 * origin: {@code PADDOCK_STACK=https://localhost}. How to have one is in {@code docs/operations.md}.
 */
@EnabledIfEnvironmentVariable(
        named = "PADDOCK_STACK",
        matches = "https://.+",
        disabledReason = "PADDOCK_STACK names no stack to try")
class StackTest extends Pages {
    private static final String BOX = "Message au salon Atelier";

    private static final LocatorAssertions.IsVisibleOptions VISIBLE_PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private final Stack stack = new Stack(System.getenv("PADDOCK_STACK"));
    private final List<String> said = new ArrayList<>();
    /** The stack remembers what earlier runs said. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private People people;

    @BeforeEach
    void open() {
        chromium = Chromium.launch();
        people = new People(chromium, stack, "customer-" + run);
    }

    @AfterEach
    void close(TestInfo test) {
        chromium.takePictures(test.getTestMethod().orElseThrow().getName());
        chromium.close();
    }

    @Test
    void what_people_say_and_book_is_there_once_whatever_is_restarted_or_killed() {
        var claire = inAtelier("claire");
        var karim = inAtelier("karim");
        exchange(claire, karim, "Avant tout");
        book("Camille");

        troubles().forEach((name, trouble) -> {
            trouble.run();
            exchange(claire, karim, name);
        });

        for (var page : List.of(claire, karim)) {
            page.reload();
            said.forEach(text -> assertThat(bubble(page, text)).hasCount(1, Journey.PATIENTLY));
        }
        book("Dominique");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void an_advisor_takes_a_customer_through_the_proxy() {
        var lea = people.member(Tongue.FRENCH, "lea", "/app/advisor");
        var thomas = people.member(Tongue.FRENCH, "advisor", "/staff");
        thomas.getByLabel("Disponible pour les demandes").check();

        button(lea, "Demander un conseiller").click();
        button(thomas, "Accepter Léa Simon").click();
        write(thomas, "Message à Léa Simon", "Bonjour Léa");

        assertThat(bubble(lea, "Bonjour Léa")).hasCount(1, Journey.PATIENTLY);
        button(lea, "Terminer").click();
        button(lea, "Terminer l’échange").click();
        assertThat(lea.getByText("Vous avez terminé l’échange")).isVisible();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void the_guide_takes_the_shop_back_to_where_its_backup_was() {
        var claire = inAtelier("claire");
        var karim = inAtelier("karim");
        exchange(claire, karim, "Avant la sauvegarde");
        stack.shell(named(Guide.block("Back up and restore", " backup /var")) + "rm " + run + ".backup");
        write(claire, BOX, run + " perdu");
        assertThat(bubble(karim, run + " perdu")).hasCount(1, Journey.PATIENTLY);

        stack.shell("docker compose exec postgres psql --username postgres"
                + " --command 'DROP DATABASE IF EXISTS paddock_before'");
        stack.shell(named(Guide.block("Back up and restore", " restore ")));

        for (var page : List.of(claire, karim)) {
            signInAgain(page, page == claire ? "claire" : "karim");
            said.forEach(text -> assertThat(bubble(page, text)).hasCount(1, Journey.PATIENTLY));
            assertThat(bubble(page, run + " perdu")).hasCount(0);
        }
        exchange(claire, karim, "Et on continue");
    }

    @Test
    void the_guide_changes_keys_and_passwords_under_people_who_talk() {
        var claire = inAtelier("claire");
        var karim = inAtelier("karim");
        for (var secret : List.of("database_password", "metrics_token", "keys rotate")) {
            stack.shell(Guide.block("Keys and secrets", secret));
            exchange(claire, karim, secret);
        }

        stack.shell(Guide.block("Keys and secrets", "epoch renew"));

        signInAgain(claire, "claire");
        signInAgain(karim, "karim");
        exchange(claire, karim, "epoch renew");
    }

    /** Follows the page's own word that the session is over, and goes back to the room. */
    private static void signInAgain(Page page, String name) {
        assertThat(page.getByText("Votre session est terminée")).isVisible(VISIBLE_PATIENTLY);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se connecter"))
                .or(button(page, "Se connecter"))
                .first()
                .click();
        page.getByLabel("Adresse e-mail").fill(name + "@paddock.example");
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill(People.PASSWORD);
        button(page, "Se connecter").click();
        enterAtelier(page);
    }

    private String named(String commands) {
        return commands.replace("<name>", run);
    }

    private Map<String, Runnable> troubles() {
        var troubles = new LinkedHashMap<String, Runnable>();
        troubles.put("Caddy relancé", () -> stack.compose("restart", "caddy"));
        troubles.put("Serveur relancé", () -> stack.compose("restart", "app"));
        troubles.put("Base relancée", () -> stack.compose("restart", "postgres"));
        troubles.put("Serveur tué", () -> {
            stack.compose("kill", "--signal", "KILL", "app");
            stack.compose("start", "app");
        });
        return troubles;
    }

    private Page inAtelier(String name) {
        var page = people.member(Tongue.FRENCH, name, "/app/rooms");
        enterAtelier(page);
        return page;
    }

    private static void enterAtelier(Page page) {
        Journey.open(page, "Salons");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Atelier")))
                .click();
        var enter = button(page, "Entrer dans le salon");
        assertThat(enter.or(page.getByLabel(BOX))).isVisible();
        if (enter.isVisible()) { // else the seat of an earlier run is still kept
            enter.click();
        }
        assertThat(page.getByLabel(BOX)).isVisible();
    }

    /** One says something and the other answers, each as soon as the page lets them; what is typed while nobody is there goes out later. */
    private void exchange(Page one, Page other, String subject) {
        for (var text : List.of(run + " " + subject + " : tu me lis ?", run + " " + subject + " : oui, une fois.")) {
            var writer = text.endsWith("?") ? one : other;
            write(writer, BOX, text);
            said.add(text);
            for (var page : List.of(one, other)) {
                assertThat(bubble(page, text)).hasCount(1, Journey.PATIENTLY);
            }
        }
    }

    private void book(String name) {
        var page = people.customer(Tongue.FRENCH, name);
        button(page, "Entretien").click();
        answer(page, "2019");
        answer(page, "il y a 3 ans");
        page.locator("button.slot").first().click();
        button(page, Pattern.compile("^Réserver .+")).click();
        assertThat(page.locator("article.appt")).hasCount(1);
    }

    private static void answer(Page page, String text) {
        assertThat(box(page, "Votre réponse")).hasValue("");
        write(page, "Votre réponse", text);
    }
}
