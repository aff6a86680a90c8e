package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What one comes back to: many tabs of one browser, and rooms where much was said meanwhile. */
class TabsTest extends Demo {
    private static final Tongue FR = Tongue.FRENCH;
    private static final String EMIT = """
            async (title) => (await fetch('/api/v1/admin/notifications', {
              method: 'POST',
              headers: { 'Content-Type': 'application/json' },
              body: JSON.stringify({ title, body: 'Pour essayer.' }),
            })).status
            """;
    private static final String SAY = """
            async (many) => {
              const { ticket, url } = await (await fetch('/api/v1/ws-tickets', { method: 'POST' })).json();
              const { rooms } = await (await fetch('/api/v1/rooms')).json();
              const { id: room, conversation } = rooms.find(({ name }) => name === 'Balades');
              const socket = new WebSocket(url);
              const asked = new Map();
              socket.onmessage = ({ data }) => { const frame = JSON.parse(data); asked.get(frame.id)?.(frame); };
              await new Promise((open) => { socket.onopen = open; });
              const ask = (frame) => new Promise((done, failed) => {
                asked.set(frame.id, (answer) => answer.type === 'error' ? failed(new Error(answer.code)) : done(answer));
                socket.send(JSON.stringify(frame));
              });
              await ask({ type: 'hello', id: 'hello', ticket });
              await ask({ type: 'room.join', id: 'join', room });
              for (let i = 1; i <= many; i++)
                await ask({ type: 'message.send', id: `m${i}`, conversation, clientId: `c${i}`, text: `Message ${i}` });
              socket.close();
            }
            """;

    @Test
    void eight_of_one_browser_share_one_stream_and_miss_nothing() {
        var first = people.member(FR, "karim", "/app/offers");
        var open = openStreams(first);
        var tabs = new ArrayList<Page>(List.of(first));
        while (tabs.size() < 8) {
            var tab = chromium.tabBeside(first);
            go(tab, "/app/offers");
            tabs.add(tab);
        }
        tabs.forEach(tab -> assertThat(heading(tab, "Offres").first()).isVisible());
        var admin = people.member(FR, "admin", "/staff/offers");

        assertThat(admin.evaluate(EMIT, "Gants d’hiver")).isEqualTo(201);
        tabs.forEach(tab -> assertThat(offer(tab, "Gants d’hiver")).hasCount(1));
        assertThat(open).hasSize(1);

        tabs.remove(0).close(); // the one that has the stream
        assertThat(admin.evaluate(EMIT, "Sacoches")).isEqualTo(201);
        tabs.forEach(tab -> assertThat(offer(tab, "Sacoches")).hasCount(1));
        tabs.forEach(tab -> assertThat(offer(tab, "Gants d’hiver")).hasCount(1));
    }

    @Test
    void a_room_opens_at_the_first_of_many_new_messages() {
        var karim = people.member(FR, "karim", "/app/rooms");
        karim.getByText("Balades").first().click();
        button(karim, "Entrer dans le salon")
                .or(box(karim, "Message au salon Balades"))
                .first()
                .waitFor();
        if (button(karim, "Entrer dans le salon").count() > 0) {
            button(karim, "Entrer dans le salon").click();
        }
        assertThat(box(karim, "Message au salon Balades")).isVisible();
        karim.locator("a[href='/app/assistant']").first().click();

        people.member(FR, "lea", "/app/rooms").evaluate(SAY, 312);
        karim.locator("a[href='/app/rooms']").first().click();
        karim.getByText("Balades").first().click();

        assertThat(karim.locator("li.unread")).containsText("312 nouveaux messages");
        assertThat(karim.locator("li.unread")).isInViewport();
        assertThat(bubble(karim, "Message 1").first()).isInViewport();
        var down = button(karim, Pattern.compile("\\d{3} nouveaux messages")); // what is on the screen is read
        down.click();
        assertThat(bubble(karim, "Message 312")).isInViewport();
        assertThat(down).hasCount(0);
    }

    @Test
    void a_page_that_nobody_is_signed_in_on_asks_for_nobody() {
        var page = chromium.calmVisitor("fr-FR");
        var refused = new ArrayList<String>();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                refused.add(response.url());
            }
        });
        for (var path : List.of("/app", "/app/sign-in", "/staff")) {
            go(page, path);
            assertThat(page.locator("form").first()).isVisible();
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void what_is_typed_while_the_assistant_writes_waits_for_its_question() {
        var page = chromium.visitor("fr-FR"); // for whom the assistant takes its time
        go(page, "/app/guest");
        box(page, "Votre nom").fill("Zoé");
        button(page, "Continuer sans compte").click();
        button(page, "Entretien").click();
        box(page, "Votre réponse").fill("2019");
        box(page, "Votre réponse").press("Enter");

        assertThat(box(page, "Votre réponse")).hasValue("");
        assertThat(page.locator(".msg.--me:not(.is-sending)").filter(new Locator.FilterOptions().setHasText("2019")))
                .hasCount(1);
        assertThat(page.locator(".date-reply")).isVisible();
    }

    private static Locator offer(Page page, String title) {
        return page.locator("article.offer").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** The streams of offers that the browser of {@code page} has open from now on. */
    private static Set<Request> openStreams(Page page) {
        var open = new HashSet<Request>();
        var context = page.context();
        context.onRequest(request -> {
            if (request.url().contains("/notifications/stream")) {
                open.add(request);
            }
        });
        context.onRequestFinished(open::remove);
        context.onRequestFailed(open::remove);
        page.reload();
        return open;
    }
}
