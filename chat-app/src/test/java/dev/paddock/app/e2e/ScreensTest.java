package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Puts the pages into the states that matter, looks at each with axe in both schemes on a phone and a desktop, and leaves a picture
 * of each in {@code chat-web/target/screens}.
 */
class ScreensTest extends Demo {
    private static final Path FOLDER = Path.of("..", "chat-web", "target", "screens");
    private static final int[][] SIZES = {{390, 844}, {1440, 900}};
    private static final Tongue FR = Tongue.FRENCH;
    private static final Tongue EN = Tongue.ENGLISH;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void states_of_the_customers_pages() {
        var guest = chromium.calmVisitor("fr-FR");
        go(guest, "/fr");
        shoot(guest, "landing-fr");
        go(guest, "/en");
        shoot(guest, "landing-en");
        go(guest, "/design");
        assertThat(guest.locator(".group")).hasCount(9);
        shoot(guest, "design");
        go(guest, "/app/sign-up");
        button(guest, "Créer le compte").click(); // with everything missing
        shoot(guest, "sign-up-errors");

        var claire = people.member(FR, "claire", "/app/assistant");
        assertThat(button(claire, "Entretien")).isVisible();
        shoot(claire, "assistant");
        button(claire, "Entretien").click();
        write(claire, "Votre réponse", "2019");
        assertThat(claire.locator(".date-reply")).isVisible();
        shoot(claire, "assistant-date");
        write(claire, "Votre réponse", "jamais");
        claire.locator("button.slot").first().click();
        shoot(claire, "assistant-slots");
        button(claire, Pattern.compile("^Réserver ")).click();
        assertThat(claire.locator(".ticket")).isVisible();
        shoot(claire, "assistant-booked");
        go(claire, "/app/appointments");
        assertThat(claire.locator("article.appt").first()).isVisible();
        shoot(claire, "appointments");
        go(claire, "/app/advisor");
        assertThat(button(claire, "Demander un conseiller")).isDisabled();
        shoot(claire, "advisor-off");
        go(claire, "/app/offers");
        assertThat(claire.getByRole(AriaRole.ARTICLE).first()).isVisible();
        shoot(claire, "offers");
        go(claire, "/app/me");
        shoot(claire, "me");

        var karim = people.member(EN, "karim", "/app/rooms");
        assertThat(karim.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Balades"))))
                .isVisible();
        shoot(karim, "rooms");
        karim.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Balades")))
                .click();
        button(karim, "Join the room").click();
        write(karim, "Message to Balades", "Who is in on Sunday? https://paddock.example/route");
        assertThat(bubble(karim, "Who is in on Sunday?")).hasCount(1);
        shoot(karim, "room");
        go(karim, "/app/messages");
        karim.locator("a.item").first().click();
        assertThat(karim.locator("ol.log .bub").first()).isVisible();
        shoot(karim, "direct");
        assertThat(wrong).isEmpty();
    }

    @Test
    void states_of_the_console() {
        var admin = people.member(FR, "admin", "/staff/queue");
        admin.getByLabel("Disponible pour les demandes").check();
        assertThat(heading(admin, "Personne n’attend")).isVisible();
        shoot(admin, "staff-queue-empty");
        var lea = asks("lea", EN, "Himalayan delivery");
        asks("karim", FR, "Pneus pour la pluie");
        assertThat(admin.locator(".ask")).hasCount(2);
        shoot(admin, "staff-queue");
        shoot(lea, "advisor-wait");
        button(admin, "Accepter Léa Simon").click();
        write(admin, "Message à Léa Simon", "Bonjour Léa, elle arrive jeudi.");
        assertThat(bubble(lea, "elle arrive jeudi")).hasCount(1);
        shoot(admin, "staff-talks");
        shoot(lea, "advisor-talk");
        admin.keyboard().press("Escape");
        admin.locator("body").evaluate("body => document.activeElement.blur()");
        admin.keyboard().press("?");
        shoot(admin, "staff-keys");
        admin.keyboard().press("Escape");
        for (var page : List.of(
                "chats", "rooms", "appointments", "calendars", "offers", "statistics", "people", "audit", "me")) {
            go(admin, "/staff/" + page);
            assertThat(admin.locator("h1").first()).isAttached();
            assertThat(admin.locator(".skeleton")).hasCount(0);
            shoot(admin, "staff-" + page);
        }
        go(admin, "/staff/queue");
        admin.getByLabel("Disponible pour les demandes").uncheck();
        assertThat(wrong).isEmpty();
    }

    private Page asks(String who, Tongue tongue, String topic) {
        var page = people.member(tongue, who, "/app/advisor");
        box(page, tongue.say("De quoi s’agit-il ? (facultatif)", "What is it about? (optional)"))
                .fill(topic);
        button(page, tongue.say("Demander un conseiller", "Ask for an advisor")).click();
        assertThat(page.locator(".stone").first()).isVisible();
        return page;
    }

    private void shoot(Page page, String state) {
        for (var size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                var name = state + "-" + size[0] + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
                page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
                Axe.findings(page).forEach(finding -> wrong.add(name + ": " + finding));
            }
        }
        page.setViewportSize(1280, 900);
    }
}
