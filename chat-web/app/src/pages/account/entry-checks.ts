import { t } from "../../i18n/i18n";

/** What is wrong with something typed, or nothing; the server has the last word. */
type Check = (value: string) => string | undefined;

const length = (text: string) => [...text].length;

export const checkRequired: Check = (value) => (value.trim() === "" ? t().entry.required : undefined);

export const checkName: Check = (value) => {
  const n = length(value.trim());
  return checkRequired(value) ?? (n < 2 || n > 32 ? t().entry.nameLength : undefined);
};

export const checkEmail: Check = (value) =>
  checkRequired(value) ?? (/^[^\s@]+@[^\s@]+$/.test(value.trim()) ? undefined : t().entry.badEmail);

export const checkPassword: Check = (value) => {
  const n = length(value);
  if (n === 0) return t().entry.required;
  if (n > 128) return t().entry.longPassword;
  return n < 12 ? t().entry.shortPassword(12 - n) : undefined;
};
