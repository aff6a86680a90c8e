import { t } from "../../i18n/i18n";

/** What is wrong with something typed, or nothing; the server has the last word. */
type Check = (value: string) => string | undefined;

const length = (text: string) => [...text].length;

export const checkRequired: Check = (value) => (value.trim() === "" ? t().entry.required : undefined);

/** A letter that is a word or a syllable, and a name by itself. */
const wholeInOne = /^[\p{Ideographic}\p{Script=Hangul}]$/u;

export const checkName: Check = (value) => {
  const n = length(value.trim());
  return (
    checkRequired(value) ?? ((n < 2 && !wholeInOne.test(value.trim())) || n > 32 ? t().entry.nameLength : undefined)
  );
};

export const checkEmail: Check = (value) =>
  checkRequired(value) ?? (/^[^\s@]+@[^\s@]+$/.test(value.trim()) ? undefined : t().entry.badEmail);

/** Whose password it is to be, as far as the page knows. */
export type Owner = { name?: string; email?: string };

const caseless = (text: string) => text.normalize("NFC").toUpperCase().toLowerCase();

/** What others would guess a password by, as soon as it shows: one character again and again, or who one is. */
export function weakness(password: string, { name = "", email = "" }: Owner): string | undefined {
  const characters = new Set([...password].filter((character) => !/\s/.test(character)));
  if (length(password) >= 4 && characters.size <= 1) return t().entry.repeatedPassword;
  const personal = [name.trim(), email.trim().split("@")[0] ?? ""].filter((part) => length(part) >= 4);
  return personal.some((part) => caseless(password).includes(caseless(part))) ? t().entry.personalPassword : undefined;
}

export const checkPassword = (value: string, owner: Owner = {}): string | undefined => {
  const n = length(value);
  if (n === 0) return t().entry.required;
  if (n > 128) return t().entry.longPassword;
  return n < 12 ? t().entry.shortPassword(12 - n) : weakness(value, owner);
};
