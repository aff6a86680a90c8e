package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Texts that would run if a page took them for anything but text, put wherever others see what somebody wrote: every page that shows them
 * shows them as they were typed, and nothing runs. Complaints of the safety rules fail these tests as well.
 */
class HostileTextsTest extends Demo {
    /** Short enough for a name, and so for every text there is. */
    private static final List<String> SHORT = List.of(
            "<img src=x onerror=pwned=1>",
            "<svg onload=pwned=1>",
            "<script>pwned=1</script>",
            "</title><svg onload=pwned=1>",
            "\"autofocus onfocus=pwned=1 x=\"",
            "'-(window.pwned=1)-'",
            "{{pwned=1}}${pwned=1}<%pwned%>",
            "[x](javascript:pwned=1)",
            "javascript:window.pwned=1",
            "</textarea><b onload=pwned=1>");

    private static final List<String> LONG = List.of(
            "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
            "<details open ontoggle=pwned=1><a href=javascript:pwned=1>link</a></details>",
            "</script><script>window.pwned=1</script><!--",
            "<style>@import 'javascript:pwned=1';*{display:none}</style><base href=//evil.example>",
            "<math><mtext></p><style><img src=x onerror=pwned=1></style>" + "x".repeat(600));

    /** Texts that are refused at the door wherever somebody may type. */
    private static final List<String> REFUSED = List.of("\u202e\u202c", "a\u0000b", "a\u0007b", "\u200b");

    private static final String SEND = """
            async ({ path, body }) =>
              (await fetch('/api/v1' + path, {
                method: 'POST',
                headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify(body),
              })).status
            """;

    private final List<Page> watched = new ArrayList<>();
    private final List<String> dialogs = new ArrayList<>();

    @BeforeEach
    void watch_nobody_yet() {
        watched.clear();
    }

    private Page watched(Page page) {
        page.onDialog((Dialog dialog) -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        watched.add(page);
        return page;
    }

    private static int send(Page page, String path, Map<String, ?> body) {
        return (Integer) page.evaluate(SEND, Map.of("path", path, "body", body));
    }

    private void nothingRan() {
        assertThat(dialogs).isEmpty();
        for (var page : watched) {
            assertThat(page.evaluate("window.pwned ?? 0")).as(page.url()).isEqualTo(0);
            assertThat(page.evaluate(
                            "document.querySelectorAll('[onerror],[onload],[onfocus],[ontoggle],iframe,base').length"))
                    .as(page.url())
                    .isEqualTo(0);
            assertThat(page.evaluate(
                            "[...document.links].filter(a => !/^(https?|tel|mailto|sms):/.test(a.href)).length"))
                    .as(page.url())
                    .isEqualTo(0);
        }
    }

    private void shows(Page page, String path, List<String> texts) {
        go(page, path);
        texts.forEach(text -> page.getByText(text).first().waitFor());
    }

    private static void post(Page page, String path, Map<String, ?> body) {
        assertThat(send(page, path, body)).as(path + " " + body).isEqualTo(201);
    }

    @Test
    void are_shown_as_texts_where_the_house_or_a_name_puts_them() {
        var admin = watched(people.member(Tongue.FRENCH, "admin", "/staff/queue"));
        var reader = watched(people.member(Tongue.FRENCH, "claire", "/app/rooms"));
        for (int i = 0; i < SHORT.size(); i++) {
            var text = SHORT.get(i);
            post(admin, "/admin/rooms", Map.of("name", i + text, "capacity", 9));
            post(
                    admin,
                    "/admin/notifications",
                    Map.of(
                            "title",
                            i + text,
                            "body",
                            text + LONG.get(i % 4),
                            "url",
                            "https://paddock.example/?q=" + i));
            shows(watched(people.customer(Tongue.FRENCH, text)), "/app/me", List.of(text));
        }
        var titles =
                IntStream.range(0, SHORT.size()).mapToObj(i -> i + SHORT.get(i)).toList();
        shows(reader, "/app/rooms", titles);
        shows(reader, "/app/offers", titles);
        shows(admin, "/staff/rooms", titles);
        shows(admin, "/staff/offers", titles);
        shows(admin, "/staff/people", SHORT);
        for (var page : List.of("queue", "chats", "appointments", "calendars", "statistics", "audit", "me")) {
            go(admin, "/staff/" + page);
            assertThat(admin.locator("h1").first()).isAttached();
            assertThat(admin.locator(".skeleton")).hasCount(0);
            nothingRan();
        }
        go(reader, "/");
        nothingRan();
    }

    @Test
    void are_shown_as_texts_in_rooms_and_talks() {
        var name = "<b onclick=pwned=1>Salle</b>";
        var admin = watched(people.member(Tongue.FRENCH, "admin", "/staff/queue"));
        post(admin, "/admin/rooms", Map.of("name", name, "capacity", 9));
        var nora = watched(people.customer(Tongue.FRENCH, SHORT.get(0)));
        var oscar = watched(people.customer(Tongue.FRENCH, SHORT.get(1)));
        for (var page : List.of(nora, oscar)) {
            go(page, "/app/rooms");
            page.getByText(name).first().click();
            button(page, "Entrer dans le salon").click();
        }
        for (var text : texts()) {
            write(nora, "Message au salon " + name, text);
            assertThat(bubble(oscar, text).first()).isVisible();
        }
        go(oscar, "/app/messages");
        button(oscar, "Oui, apparaître").click();
        go(nora, "/app/messages");
        nora.getByRole(AriaRole.SEARCHBOX).fill(SHORT.get(1));
        nora.getByText("Écrire à " + SHORT.get(1)).first().click();
        for (var text : texts()) {
            write(nora, "Message à " + SHORT.get(1), text);
            assertThat(bubble(nora, text).first()).isVisible();
        }
        go(oscar, "/app/messages");
        oscar.locator("a.item").first().click();
        assertThat(bubble(oscar, LONG.get(0)).first()).isVisible();
        nothingRan();
    }

    @Test
    void are_shown_as_texts_in_requests_reasons_and_to_the_assistant() {
        var admin = watched(people.member(Tongue.FRENCH, "admin", "/staff/queue"));
        admin.getByLabel("Disponible pour les demandes").check();
        var customer = watched(people.customer(Tongue.FRENCH, SHORT.get(3)));
        for (var text : texts()) {
            write(customer, "Votre réponse", text);
            assertThat(bubble(customer, text).first()).isVisible();
        }
        go(customer, "/app/advisor");
        box(customer, "De quoi s’agit-il ? (facultatif)").fill(SHORT.get(4));
        button(customer, "Demander un conseiller").click();
        admin.getByText(SHORT.get(4)).first().waitFor();
        button(admin, "Refuser " + SHORT.get(3)).click();
        box(admin, "Raison").fill(LONG.get(1));
        button(admin, "Refuser la demande").click();
        customer.getByText(LONG.get(1)).first().waitFor();
        admin.getByLabel("Disponible pour les demandes").uncheck();
        nothingRan();
    }

    @Test
    void are_refused_where_they_could_not_be_seen_for_what_they_are() {
        var admin = people.member(Tongue.FRENCH, "admin", "/staff/queue");
        for (var text : REFUSED) {
            assertThat(send(admin, "/guests", Map.of("displayName", text))).isEqualTo(422);
            assertThat(send(admin, "/admin/rooms", Map.of("name", text, "capacity", 2)))
                    .isEqualTo(422);
            assertThat(send(admin, "/admin/notifications", Map.of("title", text, "body", "x")))
                    .isEqualTo(422);
        }
        assertThat(send(admin, "/guests", Map.of("displayName", "x".repeat(33))))
                .isEqualTo(422);
        for (var url : List.of(
                "javascript:pwned=1", "data:text/html,<svg onload=pwned=1>", "vbscript:x", "https:x\" onclick=y")) {
            assertThat(send(admin, "/admin/notifications", Map.of("title", "x", "body", "x", "url", url)))
                    .as(url)
                    .isEqualTo(422);
        }
    }

    private static List<String> texts() {
        return Stream.concat(SHORT.stream(), LONG.stream()).toList();
    }
}
