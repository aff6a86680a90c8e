package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Appointments, from a slot on the landing page to the dealership's calling one off. */
class VisitJourneysTest extends Demo {
    private static final String BOOK_NEXT_WEEK = """
            async () => {
                const day = new Date(Date.now() + 7 * 86400000);
                day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
                const week = Math.ceil(((day - Date.UTC(day.getUTCFullYear(), 0, 1)) / 86400000 + 1) / 7);
                const name = `${day.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
                const {slots} = await (await fetch(`/api/v1/calendars/road/slots?week=${name}`)).json();
                const booked = await fetch("/api/v1/appointments", {
                    method: "POST",
                    headers: {"Content-Type": "application/json"},
                    body: JSON.stringify({category: "road", start: slots[0].start, details: {year: "2019"}}),
                });
                return booked.status;
            }
            """;

    @ParameterizedTest
    @EnumSource
    void a_customer_reads_why_the_dealership_cancelled_until_they_have(Tongue tongue) {
        var name = "Iris " + tongue.tag;
        var customer = people.customer(tongue, name);
        assertThat(customer.evaluate(BOOK_NEXT_WEEK)).isEqualTo(201);
        go(customer, "/app/rooms");
        var advisor = people.member(tongue, "advisor", "/staff/appointments");
        button(advisor, tongue.say("Semaine suivante", "Week after")).click();
        var visit = advisor.locator("article.visit").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(visit).containsText("2019");

        visit.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(tongue.say("Annuler", "Cancel")))
                .click();
        box(advisor, tongue.say("Raison, que le client lira", "Reason, for the customer to read"))
                .fill("Le banc est en panne.");
        assertThat(advisor.getByText(tongue.say(name + " lira", name + " will read"))
                        .first())
                .isVisible();
        button(advisor, tongue.say("Annuler le rendez-vous", "Cancel the appointment"))
                .click();

        var strip = customer.locator(".strips")
                .getByText(tongue.say("Un rendez-vous annulé par la concession", "cancelled by the dealership"));
        assertThat(strip).isVisible();
        customer.reload();
        assertThat(strip).isVisible();
        go(customer, "/app/appointments");
        var news = customer.locator("article.appt.is-off");
        assertThat(news).containsText("Le banc est en panne.");
        button(customer, tongue.say("J’ai lu", "Got it")).click();
        customer.reload();
        assertThat(news).containsText("Le banc est en panne."); // among the past ones
        assertThat(button(customer, tongue.say("J’ai lu", "Got it"))).hasCount(0);
        go(customer, "/app/rooms");
        assertThat(strip).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_slot_of_the_landing_page_is_asked_about_after_coming_in_and_after_a_reload(Tongue tongue) {
        var page = chromium.calmVisitor(tongue.locale);
        go(page, "/" + tongue.tag);
        page.locator(".board a.slot").first().click();
        page.getByLabel(tongue.say("Votre nom", "Your name")).first().fill("Nino " + tongue.tag);
        page.locator("form button[type=submit]").first().click();
        var book = page.locator("dialog button[type=submit]");
        assertThat(book).hasText(Pattern.compile("^" + tongue.say("Réserver ", "Book ")));
        page.reload();
        assertThat(book).isVisible();
        page.locator("#reach-phone").fill("06 39 98 00 00");
        book.click();
        assertThat(page.locator("article.appt")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("/app/appointments$"));
        narrow(page);
    }

    /** On a phone the picker is a row of days over the times of one of them, not a list of screens. */
    private void narrow(Page page) {
        page.setViewportSize(390, 844);
        go(page, "/app/assistant");
        page.locator(".quick .reply").nth(1).click();
        page.locator(".quick .reply").first().click();
        assertThat(page.locator(".day-tab").first()).isVisible();
        var height = page.locator("section.slots").boundingBox().height;
        assertThat(height).isLessThan(700);
        page.locator("button.slot:visible").first().focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator("section.slots footer .btn")).isFocused();
    }
}
