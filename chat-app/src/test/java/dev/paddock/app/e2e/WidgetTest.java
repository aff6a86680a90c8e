package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The widget on a shop's page, which is of another site than the server: {@code 127.0.0.1}, not {@code localhost}. */
class WidgetTest {
    private static final Path DEMO = Path.of("..", "chat-web", "widget", "demo");

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private ServerProcess server;

    @SuppressWarnings("NullAway.Init")
    private HttpServer shop;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        chromium = Chromium.launch();
        server = new ServerProcess(folder);
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", call -> {
            boolean css = call.getRequestURI().getPath().equals("/shop.css");
            var text = Files.readString(DEMO.resolve(css ? "shop.css" : "index.html"))
                    .replace("%SERVER%", server.page("").toString());
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", (css ? "text/css" : "text/html") + "; charset=utf-8");
            call.getResponseHeaders().set("Content-Security-Policy", policy());
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        shop.start();
    }

    @AfterEach
    void close() {
        chromium.takePictures("widget");
        server.close();
        shop.stop(0);
        chromium.close();
    }

    @Test
    void a_guest_of_a_shop_talks_to_the_assistant_and_an_advisor_and_is_known_after_a_reload() {
        server.with("CHAT_ORIGINS", server.page("") + "," + origin()).start();
        var people = new People(chromium, server);
        var advisor = people.member(Tongue.FRENCH, "advisor", "/staff/queue");
        advisor.getByLabel("Disponible pour les demandes").check();

        var page = chromium.calmVisitor("fr-FR");
        page.navigate(origin());
        Pages.button(page, "Ouvrir la discussion").click();
        assertThat(Axe.findings(page)).isEmpty();
        Pages.button(page, Pattern.compile("^Révision, panne ou essai")).click();
        Pages.box(page, "Votre nom").fill("Zoé");
        Pages.button(page, "Commencer").click();
        Pages.button(page, "Entretien").click();
        Pages.write(page, "Votre réponse", "2019");
        assertThat(page.getByText("dernier entretien").last()).isVisible();
        assertThat(Axe.findings(page)).isEmpty();

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Conseiller"))
                .click();
        Pages.box(page, "De quoi s’agit-il ? (facultatif)").fill("Pneus");
        Pages.button(page, "Demander un conseiller").click();
        assertThat(page.getByText("Vous êtes en tête")).isVisible();
        Pages.button(advisor, "Accepter Zoé").click();
        Pages.write(advisor, "Message à Zoé", "Bonjour Zoé, quelle moto ?");
        assertThat(page.getByText("Bonjour Zoé, quelle moto ?")).isVisible();
        Pages.write(page, "Message au conseiller", "Une Z900.");
        assertThat(Pages.bubble(advisor, "Une Z900.")).hasCount(1);

        Pages.box(page, "Message au conseiller").fill("Et des sacoches");
        var title = page.title();
        page.reload();
        assertThat(page.getByText("Une Z900.")).isVisible(); // as it was: open, with the advisor
        assertThat(Pages.box(page, "Message au conseiller")).hasValue("Et des sacoches");
        page.evaluate(
                "() => { const it = document.querySelector('paddock-chat'); it.remove(); document.body.append(it); }");
        assertThat(Pages.box(page, "Message au conseiller")).hasValue("Et des sacoches");
        assertThat(page.getByText("Une Z900.")).isVisible();
        assertThat(page.title()).isEqualTo(title);
        goesOnInTheApp(page);
        page.keyboard().press("Escape");
        Pages.write(advisor, "Message à Zoé", "Passez donc nous voir.");
        var bubble = Pages.button(page, "Ouvrir la discussion, 1 non lu");
        assertThat(bubble).isVisible();
        page.reload();
        assertThat(bubble).isVisible();
        bubble.click();
        booksASlotAndCallsItOff(page);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Offres"))
                .click();
        var consent = page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Recevoir les offres"));
        assertThat(consent).not().isChecked();
        consent.check();
        assertThat(page.getByText("Pas encore d’offre")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(chromium.complaints()).isEmpty();
        assertThat(server.log()).doesNotContain("\tat ");
    }

    private static void booksASlotAndCallsItOff(Page page) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Assistant"))
                .click();
        Pages.write(page, "Votre réponse", "jamais");
        page.locator(".slots .times .reply").first().click();
        assertThat(page.locator(".ticket")).hasCount(0); // chosen, not booked
        Pages.button(page, Pattern.compile("^Réserver ")).click();
        var visit = page.locator(".ticket");
        assertThat(visit).containsText("Montreuil");
        var file = page.waitForDownload(() -> visit.getByText("Agenda (.ics)").click());
        assertThat(file.suggestedFilename()).matches("paddock-.*\\.ics");
        visit.getByText("Annuler", new Locator.GetByTextOptions().setExact(true))
                .click();
        visit.getByText("Annuler le rendez-vous").click();
        assertThat(visit).hasCount(0);
    }

    @Test
    void a_shop_that_is_not_on_the_list_is_told_so() {
        server.start();
        var page = chromium.calmVisitor("en-GB");
        page.navigate(origin());
        Pages.button(page, "Ouvrir la discussion").click(); // the page's language, not the browser's
        Pages.button(page, Pattern.compile("^Parler à un conseiller")).click();
        Pages.box(page, "Votre nom").fill("Zoé");
        Pages.button(page, "Commencer").click();

        assertThat(page.getByRole(AriaRole.ALERT).first()).not().isEmpty();
        assertThat(Pages.box(page, "Votre nom")).hasValue("Zoé");
    }

    /** The same guest, in a session of the app's own, with what was said on the shop's page. */
    private static void goesOnInTheApp(Page page) {
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continuer dans l’application"));
        var app = page.context().waitForPage(link::click);
        assertThat(app).hasURL(Pattern.compile("/app/advisor$"));
        assertThat(Pages.bubble(app, "Une Z900.")).hasCount(1);
        app.close();
    }

    private String origin() {
        return "http://127.0.0.1:" + shop.getAddress().getPort();
    }

    private String policy() {
        var sockets = server.sockets();
        return String.join(
                "; ",
                "default-src 'none'",
                "style-src 'self'",
                "img-src data:",
                "script-src " + server.page(""),
                "connect-src " + server.page("") + " ws://" + sockets.getAuthority(),
                "require-trusted-types-for 'script'",
                "trusted-types 'none'");
    }
}
