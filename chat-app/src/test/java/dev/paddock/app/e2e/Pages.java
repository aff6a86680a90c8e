package dev.paddock.app.e2e;

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

    /** Writes into the box of that name and sends it by Enter. */
    static void write(Page page, String box, String text) {
        box(page, box).fill(text);
        box(page, box).press("Enter");
    }
}
