import type { ComponentChildren } from "preact";
import { t } from "../../i18n/i18n";
import { LanguageChoice } from "../../shell/LanguageChoice";
import { Brand, ThemeToggle } from "../../shell/Shell";

/** A page before the shell: a way in, or a link from a mail. */
export function Gate({ title, lead, children }: { title: string; lead?: string; children: ComponentChildren }) {
  return (
    <div class="entry">
      <a class="skip" href="#main">
        {t().skip}
      </a>
      <header class="asphalt">
        <div class="entry-top">
          <Brand />
          <span class="grow" />
          <LanguageChoice />
          <ThemeToggle />
        </div>
      </header>
      <main id="main" class="entry-main" tabIndex={-1}>
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
      </main>
    </div>
  );
}
