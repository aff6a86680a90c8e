import type { VisitDetails } from "@paddock/client";
import { f, t } from "../../i18n/i18n";

const bound = /^(before|after):(.+)$/;

/** A day, a month or a year as the server keeps it, in words. */
function dayWords(day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return f().date(day);
  if (/^\d{4}-\d{2}$/.test(day)) return f().monthOf(`${day}-15T12:00:00Z`);
  return day;
}

function lastService(told: string): string {
  const texts = t().told;
  if (told === "never") return texts.never;
  if (told === "unknown") return texts.serviceUnknown;
  const [, side, day] = bound.exec(told) ?? [];
  if (side && day) return texts.service(side === "before" ? texts.before(dayWords(day)) : texts.after(dayWords(day)));
  return texts.service(dayWords(told));
}

/** What a customer told before they booked, in one line; empty if it was nothing. */
export function told(details: VisitDetails | undefined): string {
  if (!details) return "";
  const texts = t().told;
  const { year, kilometres, usage } = details;
  return [
    year && (year === "unknown" ? texts.yearUnknown : texts.year(year)),
    details.lastService && lastService(details.lastService),
    kilometres &&
      (kilometres === "unknown" ? texts.kilometresUnknown : texts.kilometres(f().number(Number(kilometres)))),
    usage && (texts.usages as Record<string, string>)[usage],
  ]
    .filter(Boolean)
    .join(", ");
}
