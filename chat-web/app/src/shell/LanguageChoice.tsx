import type { Locale } from "@paddock/client";
import { chooseLocale, locale } from "../i18n/i18n";

const languages: [Locale, string, string][] = [
  ["fr", "FR", "Français"],
  ["en", "EN", "English"],
];

/** The two languages, side by side, each in its own words. */
export function LanguageChoice() {
  return (
    <span class="lang">
      {languages.map(([code, short, name]) => (
        <button
          type="button"
          lang={code}
          aria-label={`${short}, ${name}`}
          aria-pressed={locale.value === code}
          onClick={() => chooseLocale(code)}
          key={code}
        >
          {short}
        </button>
      ))}
    </span>
  );
}
