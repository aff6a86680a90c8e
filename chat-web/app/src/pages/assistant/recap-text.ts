import type { formats } from "../../i18n/format";
import type { Given } from "../../live/assistant/entries";

type Formats = Pick<ReturnType<typeof formats>, "date" | "number">;

/** An answer as it was understood: a day with its month in words, kilometres in groups of three. What is not known to be either stays as it was given. */
export function recapText({ step, value, text, understood }: Given, f: Formats): string {
  if (understood) return understood;
  if (step === "ask-last-service" && /^\d{4}-\d\d-\d\d$/.test(value)) return f.date(value);
  const kilometres = /^(\d[\d .\u00a0\u202f]*?)\s*(?:km)?$/i.exec(value.trim())?.[1];
  if (step === "ask-kilometres" && kilometres) return `${f.number(Number(kilometres.replace(/\D/g, "")))}\u00a0km`;
  return text;
}
