import { humanError } from "../errors";
import { chooseLocale, locale } from "../i18n/i18n";
import { languages, locales } from "../i18n/languages";
import { toast } from "../live/toasts";

/** The languages, side by side, each in its own words. */
export function LanguageChoice() {
  return (
    <span class="lang">
      {locales().map((code) => (
        <button
          type="button"
          lang={code}
          aria-label={`${code.toUpperCase()}, ${languages[code].name}`}
          aria-pressed={locale.value === code}
          onClick={() => void chooseLocale(code).catch((error: unknown) => toast("stop", humanError(error)))}
          key={code}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </span>
  );
}
