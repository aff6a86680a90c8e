package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerJourneysTest extends Demo {
    @ParameterizedTest
    @EnumSource
    void signs_up_and_out_and_another_tab_knows(Tongue tongue) {
        var page = people.member(tongue, "claire", "/app/me");
        var beside = chromium.tabBeside(page);
        go(beside, "/app/offers");
        assertThat(heading(beside, tongue.say("Offres", "Offers")).first()).isVisible();

        button(page, tongue.say("Se déconnecter", "Sign out")).click();

        var asGuest = tongue.say("Continuer sans compte", "Continue as a guest");
        var asMember = tongue.say("Se connecter", "Sign in");
        assertThat(button(page, asMember)).isVisible();
        assertThat(button(beside, asGuest)).isVisible(); // without a touch
        beside.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(tongue.say("Créer un compte", "Create an account")))
                .click();
        box(beside, tongue.say("Votre nom", "Your name")).fill("Zoé " + tongue.tag);
        box(beside, tongue.say("Adresse e-mail", "E-mail address")).fill("zoe-" + tongue.tag + "@paddock.example");
        beside.getByLabel(tongue.say("Mot de passe", "Password"), new Page.GetByLabelOptions().setExact(true))
                .fill("une phrase de passe");
        assertThat(beside.getByRole(AriaRole.CHECKBOX).first()).not().isChecked(); // nobody is opted in by itself
        button(beside, tongue.say("Créer le compte", "Create the account")).click();
        assertThat(heading(beside, tongue.say("Offres", "Offers")).first()).isVisible(); // back where one wanted to be
        assertThat(button(page, asMember)).hasCount(0); // and signed in here as well
    }

    @ParameterizedTest
    @EnumSource
    void is_taken_through_every_branch_by_the_assistant(Tongue tongue) {
        var page = people.customer(tongue, "Ines");
        reply(page, tongue.say("Entretien", "Maintenance"));
        answer(page, tongue, "1776");
        assertThat(bubble(page, "1900")).isVisible(); // why it will not do
        answer(page, tongue, "2019");
        answer(page, tongue, tongue.say("il y a 3 mois", "3 months ago"));
        answer(page, tongue, "4000");
        var recap = page.locator(".recap");
        assertThat(recap).containsText(Pattern.compile("4.000.km"));
        recap.getByText("2019").click(); // back to the year
        assertThat(recap).not().containsText("2019");
        answer(page, tongue, "2020");
        answer(page, tongue, tongue.say("il y a 3 mois", "3 months ago"));
        answer(page, tongue, "4000");
        assertThat(recap).containsText("2020");
        reply(page, tongue.say("Non", "No"));
        reply(page, tongue.say("Nous contacter", "Contact us"));
        reply(page, tongue.say("Par e-mail", "By e-mail"));
        assertThat(page.getByText(tongue.say("Conversation terminée", "Conversation ended")))
                .isVisible();
        button(page, tongue.say("Reprendre une conversation", "Start a new conversation"))
                .click();
        answer(page, tongue, tongue.say("renseignement moto", "vehicle information"));
        reply(page, tongue.say("Sur route", "On the road"));
        assertThat(page.locator("section.slots")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void books_by_keys_alone(Tongue tongue) {
        var page = people.customer(tongue, "Ada");
        assertThat(button(page, tongue.say("Entretien", "Maintenance"))).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused(); // past the navigation
        page.keyboard().press("Enter");
        tabTo(page, button(page, tongue.say("Entretien", "Maintenance")));
        page.keyboard().press("Enter");
        var box = box(page, tongue.say("Votre réponse", "Your answer"));
        tabTo(page, box);
        page.keyboard().type("2019");
        assertThat(button(page, tongue.say("Envoyer", "Send"))).isEnabled(); // the assistant has asked
        page.keyboard().press("Enter");
        assertThat(page.locator(".date-reply")).isVisible();
        assertThat(box).isFocused(); // one goes on where one writes
        page.keyboard().type(tongue.say("jamais", "never"));
        assertThat(button(page, tongue.say("Envoyer", "Send"))).isEnabled();
        page.keyboard().press("Enter");
        assertThat(page.locator("button.slot").first()).isVisible();
        page.locator(".helper .scroll").focus();
        tabTo(page, page.locator("button.slot").first());
        page.keyboard().press("Enter");
        tabTo(page, button(page, Pattern.compile("^(Réserver|Book) ")));
        page.keyboard().press("Enter");
        assertThat(page.locator(".ticket article.appt")).isVisible();
    }

    /** Presses Tab until the focus is there, which has to show. */
    private static void tabTo(Page page, Locator what) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((boolean) what.evaluate("element => element === document.activeElement")) {
                assertThat(what).not().hasCSS("outline-style", "none");
                return;
            }
        }
        throw new AssertionError("the focus never came to " + what);
    }

    @ParameterizedTest
    @EnumSource
    void books_in_another_week_and_cancels(Tongue tongue) {
        var page = people.customer(tongue, "Hugo");
        reply(page, tongue.say("Entretien", "Maintenance"));
        answer(page, tongue, "2019");
        answer(page, tongue, tongue.say("jamais", "never"));
        button(page, tongue.say("Semaine suivante", "Week after")).click();
        page.locator("button.slot").first().click();
        button(page, Pattern.compile("^(Réserver|Book) ")).click();
        assertThat(page.locator(".ticket article.appt")).isVisible();
        assertThat(page.locator(".ticket a[download]")).hasAttribute("href", Pattern.compile("\\.ics$"));
        assertThat(page.locator(".ticket a[target=_blank]"))
                .hasAttribute("href", Pattern.compile("^https://www\\.openstreetmap\\.org/search\\?query=."));
        page.reload(); // the conversation is where it was
        assertThat(page.locator(".ticket article.appt")).isVisible();

        go(page, "/app/appointments");
        button(page, Pattern.compile("^" + tongue.say("Annuler : ", "Cancel: ").replace(" ", ".")))
                .click();
        button(page, tongue.say("Annuler le rendez-vous", "Cancel the appointment"))
                .click();
        assertThat(page.locator("article.appt.is-off")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource
    void is_refused_with_a_reason_asks_again_and_leaves_the_line(Tongue tongue) {
        var page = people.customer(tongue, "Paul " + tongue.tag);
        var advisor = onDuty(tongue);
        go(page, "/app/advisor");
        box(page, tongue.say("De quoi s’agit-il ? (facultatif)", "What is it about? (optional)"))
                .fill("Casques");
        button(page, tongue.say("Demander un conseiller", "Ask for an advisor")).click();
        assertThat(page.getByText(tongue.say("Vous êtes en tête", "You are next"))
                        .first())
                .isVisible();

        button(advisor, tongue.say("Refuser Paul fr", "Refuse Paul en")).click();
        box(advisor, tongue.say("Raison", "Reason")).fill("Closing.");
        button(advisor, tongue.say("Refuser la demande", "Refuse the request")).click();
        assertThat(page.getByText("Closing.")).isVisible();

        button(page, Pattern.compile(tongue.say("^(Red|D)emander", "^Ask"))).click();
        button(page, tongue.say("Quitter la file", "Leave the queue")).click();
        assertThat(button(page, Pattern.compile(tongue.say("emander .*un conseiller", "^Ask"))))
                .isEnabled();
        offDuty(advisor, tongue);
        assertThat(button(page, Pattern.compile(tongue.say("emander .*un conseiller", "^Ask"))))
                .isDisabled();
    }

    @ParameterizedTest
    @EnumSource
    void keeps_the_text_written_in_a_room_that_is_deleted(Tongue tongue) {
        var name = "Tour " + tongue.tag;
        var admin = people.member(tongue, "admin", "/staff/rooms");
        button(admin, tongue.say("Nouveau salon", "New room")).click();
        box(admin, tongue.say("Nom", "Name")).fill(name);
        box(admin, tongue.say("Places", "Seats")).fill("2");
        button(admin, tongue.say("Créer le salon", "Create the room")).click();

        var lina = people.customer(tongue, "Lina");
        join(lina, tongue, name);
        var yann = people.customer(tongue, "Yann");
        join(yann, tongue, name);
        write(yann, tongue.say("Message au salon ", "Message to ") + name, "On part à huit heures");
        assertThat(bubble(lina, "On part à huit heures")).hasCount(1);
        var third = people.customer(tongue, "Max");
        go(third, "/app/rooms");
        roomLink(third, name).click();
        assertThat(button(third, tongue.say("Entrer dans le salon", "Join the room")))
                .isDisabled();

        box(lina, tongue.say("Message au salon ", "Message to ") + name).fill("J’apporte le café");
        button(admin, tongue.say("Supprimer ", "Delete ") + name).click();
        button(admin, tongue.say("Supprimer le salon", "Delete the room")).click();
        assertThat(lina.getByLabel(
                        tongue.say("Votre texte est resté ici : copiez-le.", "Your text is still here: copy it.")))
                .hasValue("J’apporte le café");
    }

    @ParameterizedTest
    @EnumSource
    void writes_to_another_customer_who_can_block_them(Tongue tongue) {
        var nora = people.customer(tongue, "Nora " + tongue.tag);
        var oscar = people.customer(tongue, "Oscar " + tongue.tag);
        go(oscar, "/app/messages");
        button(oscar, tongue.say("Oui, apparaître", "Yes, show me")).click();
        go(nora, "/app/messages");
        button(nora, tongue.say("Pas maintenant", "Not now")).click();
        nora.getByRole(AriaRole.SEARCHBOX).fill("Oscar " + tongue.tag);
        button(nora, Pattern.compile("Oscar " + tongue.tag)).first().click();
        write(nora, tongue.say("Message à Oscar ", "Message to Oscar ") + tongue.tag, "Salut");
        go(oscar, "/app/messages");
        oscar.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Nora " + tongue.tag)))
                .first()
                .click();
        assertThat(bubble(oscar, "Salut")).hasCount(1);
        button(oscar, Pattern.compile(tongue.say("^Bloquer", "^Block"))).first().click();
        oscar.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(tongue.say("^Bloquer", "^Block"))))
                .click();
        assertThat(button(oscar, tongue.say("Débloquer", "Unblock"))).isVisible(); // so that it is stored
        write(nora, tongue.say("Message à Oscar ", "Message to Oscar ") + tongue.tag, "Tu es là ?");
        assertThat(nora.getByText(tongue.say("Non remis", "Not delivered")).first())
                .isVisible();
        assertThat(button(nora, tongue.say("Débloquer", "Unblock"))).hasCount(0);
        oscar.reload();
        assertThat(button(oscar, tongue.say("Débloquer", "Unblock"))).isVisible();
        assertThat(oscar.locator(".askonce")).hasCount(0);
        go(oscar, "/app/me");
        button(oscar, tongue.say("Débloquer", "Unblock") + " Nora " + tongue.tag)
                .click();
        write(nora, tongue.say("Message à Oscar ", "Message to Oscar ") + tongue.tag, "Et maintenant ?");
        assertThat(bubble(nora, "Et maintenant ?")).hasCount(1);
    }

    private static void join(Page page, Tongue tongue, String room) {
        page.locator("a[href='/app/rooms']").first().click();
        roomLink(page, room).click();
        button(page, tongue.say("Entrer dans le salon", "Join the room")).click();
        assertThat(box(page, tongue.say("Message au salon ", "Message to ") + room))
                .isVisible();
    }

    private static Locator roomLink(Page page, String room) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + room)));
    }

    private Page onDuty(Tongue tongue) {
        var advisor = people.member(tongue, "advisor", "/staff/queue");
        duty(advisor, tongue).check();
        return advisor;
    }

    private static void offDuty(Page advisor, Tongue tongue) {
        duty(advisor, tongue).uncheck();
        assertThat(duty(advisor, tongue)).not().isChecked();
    }

    private static Locator duty(Page page, Tongue tongue) {
        return page.getByLabel(tongue.say("Disponible pour les demandes", "Available for requests"));
    }

    private static void reply(Page page, String label) {
        button(page, label).click();
    }

    private static void answer(Page page, Tongue tongue, String text) {
        var box = box(page, tongue.say("Votre réponse", "Your answer"));
        assertThat(box).hasValue("");
        box.fill(text);
        assertThat(button(page, tongue.say("Envoyer", "Send"))).isEnabled(); // the assistant has asked
        box.press("Enter");
    }
}
