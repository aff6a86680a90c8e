package dev.paddock.app.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks at a page as axe does: against WCAG 2.2 AA and good practice, and that names begin with what is seen. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { violations } = await axe.run(document, {
                runOnly: tags, rules: { 'label-content-name-mismatch': { enabled: true } }, resultTypes: ['violations']
              });
              return violations.map(({ id, help, nodes }) =>
                `${id}: ${help}\\n` + nodes.slice(0, 3).map(({ html, failureSummary }) => `  ${html}\\n  ${failureSummary}`).join('\\n'));
            }
            """;

    private Axe() {}

    /** What it finds wrong, each with where and why; nothing if all is well. */
    @SuppressWarnings("unchecked")
    static List<String> findings(Page page) {
        page.evaluate(SCRIPT); // by the debugger, which the page's own rules about scripts do not bind
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (var in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe is not on the path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
