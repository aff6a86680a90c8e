package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StaffJourneysTest extends Demo {
    @ParameterizedTest
    @EnumSource
    void works_the_line_by_keys_alone_with_the_customer_before_one(Tongue tongue) {
        var advisor = people.member(tongue, "advisor", "/staff/queue");
        var admin = people.member(tongue, "admin", "/staff/queue");
        duty(advisor, tongue).check();
        var first = asking(tongue, "Alma " + tongue.tag, "Pneus");
        var second = asking(tongue, "Bruno " + tongue.tag, "Casque");

        advisor.locator("body").click();
        advisor.keyboard().press("?");
        assertThat(advisor.getByRole(AriaRole.DIALOG)).containsText("j");
        advisor.keyboard().press("Escape");
        advisor.keyboard().press("j");
        assertThat(advisor.locator(".ask.is-here")).containsText("Bruno");
        assertThat(advisor.locator(".fiche")).containsText("Bruno"); // who they are, before one accepts
        advisor.keyboard().press("k");
        assertThat(advisor.locator(".ask.is-here")).containsText("Alma");
        advisor.evaluate("""
                () => {
                  const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
                  new MutationObserver((_, seen) => (seen.disconnect(), press("a"))) // as soon as it shows, not yet painted
                    .observe(document.querySelector(".queue ol"), { subtree: true, attributeFilter: ["class"] });
                  press("j");
                }""");
        assertThat(advisor.getByLabel(
                        tongue.say("Échange avec Bruno ", "Chat with Bruno ") + tongue.tag,
                        new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        button(admin, tongue.say("Accepter Alma ", "Accept Alma ") + tongue.tag).click();
        assertThat(advisor.locator(".ask")).hasCount(0); // somebody else was faster

        var box = box(advisor, tongue.say("Message à Bruno ", "Message to Bruno ") + tongue.tag);
        assertThat(box).isFocused(); // accepting opens the talk
        advisor.keyboard().press("Escape"); // and this leads back to the line
        assertThat(box).not().isFocused();
        advisor.keyboard().press("/");
        assertThat(advisor.locator("#desk-search")).isFocused();
        advisor.keyboard().press("Escape");
        advisor.keyboard().press("1");
        assertThat(box).isFocused();
        advisor.keyboard().type(tongue.say("/bienv", "/welc"));
        advisor.keyboard().press("Enter");
        assertThat(box).hasValue(Pattern.compile("Bruno, ")); // by name
        advisor.keyboard().press("Enter");
        assertThat(bubble(second, "Bruno, ")).hasCount(1);
        advisor.keyboard().type("j a r"); // writing, these are letters
        assertThat(box).hasValue("j a r");

        button(advisor, Pattern.compile(tongue.say("^Clore l’échange avec Bruno", "^Close the chat with Bruno")))
                .click();
        button(advisor, tongue.say("Clore l’échange", "Close the chat")).click();
        assertThat(second.getByText(tongue.say("Thomas Keller a terminé l’échange", "Thomas Keller ended the chat"))
                        .first())
                .isVisible();
        button(first, tongue.say("Terminer", "End chat")).click();
        button(first, tongue.say("Terminer l’échange", "End the chat")).click();
        assertThat(box(admin, tongue.say("Message à Alma ", "Message to Alma ") + tongue.tag))
                .hasCount(0);
        duty(advisor, tongue).uncheck();
        assertThat(duty(advisor, tongue)).not().isChecked();
    }

    @ParameterizedTest
    @EnumSource
    void is_told_of_a_new_request_by_one_tab_of_several(Tongue tongue) {
        var advisor = people.member(tongue, "advisor", "/staff/me");
        advisor.context()
                .addInitScript("window.rung = 0; const { resume } = AudioContext.prototype;"
                        + " AudioContext.prototype.resume = function () { window.rung++; return resume.call(this); };");
        var beside = chromium.tabBeside(advisor);
        go(advisor, "/staff/me");
        advisor.getByLabel(tongue.say("Un son", "A sound"), new Page.GetByLabelOptions().setExact(true))
                .check();
        go(advisor, "/staff/queue");
        go(beside, "/staff/queue");
        duty(advisor, tongue).check();
        assertThat(duty(beside, tongue)).isChecked(); // both hear what happens

        var customer = asking(tongue, "Cleo " + tongue.tag, "Gants");
        assertThat(advisor.locator(".ask")).hasCount(1);
        assertThat(beside.locator(".ask")).hasCount(1);
        assertThat(advisor).hasTitle(Pattern.compile("^\\(1\\) "));
        assertThat(advisor.locator("link[rel=icon][type='image/svg+xml']"))
                .hasAttribute("href", Pattern.compile("^data:image/svg"));
        assertThat(rung(advisor) + rung(beside)).isEqualTo(1);

        button(customer, tongue.say("Quitter la file", "Leave the queue")).click();
        assertThat(advisor.locator(".ask")).hasCount(0);
        assertThat(advisor.locator("link[rel=icon][type='image/svg+xml']")).hasAttribute("href", "/favicon.svg");
        duty(advisor, tongue).uncheck();
        assertThat(duty(advisor, tongue)).not().isChecked();
    }

    private static int rung(Page page) {
        return (int) page.evaluate("window.rung");
    }

    @ParameterizedTest
    @EnumSource
    void draws_opening_hours_by_hand_by_keys_and_by_fields(Tongue tongue) {
        var admin = people.member(tongue, "admin", "/staff/calendars");
        var monday = tongue.say("Ouverture lundi, ", "Open Monday, ");
        button(admin, tongue.say("Essai sport", "Track test ride")).click();
        button(admin, tongue.say("Ajouter une ouverture", "Add an opening")).click();
        admin.getByLabel(tongue.say("Ouvre à", "Opens at"), new Page.GetByLabelOptions().setExact(true))
                .fill("08:00");
        admin.getByLabel(tongue.say("Ferme à", "Closes at"), new Page.GetByLabelOptions().setExact(true))
                .fill("10:00");
        button(admin, tongue.say("Ajouter", "Add")).click();
        var opening = button(admin, monday + "08:00 – 10:00");
        opening.press("ArrowDown");
        button(admin, monday + "08:15 – 10:15").press("Shift+ArrowDown");
        var stretched = button(admin, monday + "08:15 – 10:30");
        drag(admin, stretched, 48);
        assertThat(button(admin, monday + "09:15 – 11:30")).isVisible();
        button(admin, tongue.say("Enregistrer les horaires", "Save the hours")).click();
        assertThat(admin.getByText(tongue.say("Horaires enregistrés", "Hours saved")))
                .isVisible();
        admin.reload();
        button(admin, tongue.say("Essai sport", "Track test ride")).click();
        var saved = button(admin, monday + "09:15 – 11:30");
        saved.press("Delete");
        assertThat(saved).hasCount(0);
        button(admin, tongue.say("Revenir à ce qui est enregistré", "Back to what is saved"))
                .click();
        saved.press("Delete");
        button(admin, tongue.say("Enregistrer les horaires", "Save the hours")).click();
        assertThat(saved).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void blocks_somebody_whose_session_ends_and_finds_it_in_the_audit_log(Tongue tongue) {
        var name = "Rex " + tongue.tag;
        var customer = people.customer(tongue, name);
        var admin = people.member(tongue, "admin", "/staff/people");
        admin.getByRole(AriaRole.SEARCHBOX).fill(name);
        button(admin, tongue.say("Bloquer ", "Block ") + name).click();
        admin.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(tongue.say("^Bloquer", "^Block"))))
                .click();
        assertThat(customer.getByText(tongue.say("Votre session est terminée", "Your session has ended"))
                        .first())
                .isVisible();
        go(admin, "/staff/audit");
        assertThat(admin.locator(".journal li").first()).containsText(tongue.say("a bloqué ", "blocked ") + name);
        go(admin, "/staff/statistics");
        assertThat(admin.locator(".stat")).hasCount(6);
        assertThat(admin.locator(".chart")).not().hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void schedules_an_offer_and_calls_it_off(Tongue tongue) {
        var title = "Portes ouvertes " + tongue.tag;
        var admin = people.member(tongue, "admin", "/staff/offers");
        box(admin, tongue.say("Titre", "Title")).fill(title);
        box(admin, tongue.say("Texte", "Text")).fill("Samedi.");
        assertThat(admin.locator(".preview.--l")).containsText(title);
        assertThat(admin.locator(".preview.--d")).containsText(title);
        button(admin, tongue.say("À une date", "At a date")).click();
        admin.locator("input[type=datetime-local]").fill(inTenDays());
        button(admin, tongue.say("Programmer l’offre", "Schedule the offer")).click();
        button(admin, tongue.say("Programmer", "Schedule")).click();
        button(admin, tongue.say("Annuler l’offre ", "Call off the offer ") + title)
                .click();
        button(admin, tongue.say("Annuler l’offre", "Call off the offer")).click();
        var row = admin.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(title));
        assertThat(row).containsText(tongue.say("annulée", "called off"));
    }

    @ParameterizedTest
    @EnumSource
    void goes_anywhere_by_a_few_letters(Tongue tongue) {
        var admin = people.member(tongue, "admin", "/staff/queue");
        assertThat(duty(admin, tongue)).isVisible();
        admin.keyboard().press("Control+k");
        var letters = admin.getByRole(AriaRole.DIALOG).getByRole(AriaRole.COMBOBOX);
        assertThat(letters).isFocused();
        letters.fill(tongue.say("claire", "claire"));
        assertThat(admin.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("Claire")))
                .isVisible();
        letters.fill(tongue.say("hor", "hou"));
        assertThat(admin.locator("[role=option][aria-selected=true]")).containsText(tongue.say("Horaires", "Hours"));
        assertThat(Axe.findings(admin)).isEmpty();
        letters.press("Enter");
        assertThat(admin).hasURL(Pattern.compile("/staff/calendars$"));
        admin.evaluate("""
                () => {
                  const press = (on, key, ctrlKey) =>
                    on.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true, cancelable: true }));
                  new MutationObserver((_, seen) => {
                    const dialog = document.querySelector("dialog.palette");
                    if (dialog) {
                      seen.disconnect();
                      window.modal = dialog.matches(":modal"); // as soon as it is there, not once it is painted
                    }
                  }).observe(document.body, { subtree: true, childList: true });
                  press(document.body, "k", true);
                }""");
        assertThat(letters).isFocused();
        assertThat(admin.evaluate("window.modal")).isEqualTo(true);
        admin.keyboard().press("Escape");
        assertThat(admin.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static String inTenDays() {
        return LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(10) + "T10:00";
    }

    private Page asking(Tongue tongue, String name, String topic) {
        var page = people.customer(tongue, name);
        go(page, "/app/advisor");
        box(page, tongue.say("De quoi s’agit-il ? (facultatif)", "What is it about? (optional)"))
                .fill(topic);
        button(page, tongue.say("Demander un conseiller", "Ask for an advisor")).click();
        assertThat(page.locator(".stone").first()).isVisible();
        return page;
    }

    private static Locator duty(Page page, Tongue tongue) {
        return page.getByLabel(tongue.say("Disponible pour les demandes", "Available for requests"));
    }

    private static void drag(Page page, Locator what, int down) {
        what.scrollIntoViewIfNeeded();
        var box = what.boundingBox();
        page.mouse().move(box.x + 8, box.y + 12);
        page.mouse().down();
        page.mouse().move(box.x + 8, box.y + 12 + down / 2.0);
        page.mouse().move(box.x + 8, box.y + 12 + down);
        page.mouse().up();
    }
}
