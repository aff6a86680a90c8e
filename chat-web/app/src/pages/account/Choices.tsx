import type { Locale, User } from "@paddock/client";
import { useSwitch } from "../../design/use-switch";
import { locale, t } from "../../i18n/i18n";
import { languages, locales } from "../../i18n/languages";
import { toast } from "../../live/toasts";
import { chooseTheme, type Theme, theme } from "../../theme";
import { saveProfile } from "./save-profile";

/** A row of choices of which one is taken. */
function Segments<T extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string;
  choices: [T, string][];
  chosen: T;
  onChoose: (choice: T) => void;
}) {
  return (
    <div class="card setting">
      <h2>{label}</h2>
      <div class="seg" role="group" aria-label={label}>
        {choices.map(([value, name]) => (
          <button type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)} key={value}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The language of one's account. */
export function Language() {
  const choose = async (chosen: Locale) => {
    const problem = await saveProfile({ locale: chosen });
    if (problem) toast("stop", t().entry.problem, problem);
  };
  return (
    <Segments
      label={t().me.language}
      choices={locales().map((one) => [one, languages[one].name])}
      chosen={locale.value}
      onChoose={(chosen) => void choose(chosen)}
    />
  );
}

/** Light, dark, or as the device says; this device alone. */
export function Appearance() {
  const texts = t().theme;
  const choices: [Theme, string][] = [
    ["system", texts.system],
    ["light", texts.light],
    ["dark", texts.dark],
  ];
  return <Segments label={texts.label} choices={choices} chosen={theme.value} onChoose={chooseTheme} />;
}

export function Choice({
  field,
  user,
  label,
  text,
}: {
  field: "marketingOptIn" | "listed";
  user: User;
  label: string;
  text: string;
}) {
  const button = useSwitch(user[field], async (wanted) => {
    const problem = await saveProfile({ [field]: wanted });
    if (problem) toast("stop", t().entry.problem, problem);
  });
  return (
    <div class="consent">
      <label for={field}>
        <b>{label}</b>
      </label>
      <p class="meta" id={`${field}-text`}>
        {text}
      </p>
      <input class="switch" id={field} aria-describedby={`${field}-text`} {...button} />
    </div>
  );
}
