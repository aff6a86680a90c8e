package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What is on the pages, found as a person finds it: by what it is and what it is called. */
abstract class Pages {
    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator box(Page page, String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    static Locator bubble(Page page, String text) {
        return page.locator("ol.log .bub").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Writes into the box of that name and sends it by Enter, once it can be sent: who asked may still be listening to the last answer. */
    static void write(Page page, String box, String text) {
        var field = box(page, box);
        field.fill(text);
        assertThat(page.locator("form")
                        .filter(new Locator.FilterOptions().setHas(field))
                        .locator("button[type=submit]"))
                .isEnabled();
        field.press("Enter");
    }
}
