import { NetworkError, ProblemError } from "@paddock/client";
import { t } from "./i18n/i18n";

/** What to tell a person about a failure, with a way on. */
export function humanError(error: unknown): string {
  return errorText(codeOf(error));
}

export function errorText(code: string | undefined): string {
  const texts: Record<string, string> = t().errors;
  return (code === undefined ? undefined : texts[code]) ?? t().errors.internal;
}

export function codeOf(error: unknown): string {
  if (error instanceof ProblemError) return error.code;
  if (error instanceof NetworkError) return "network";
  return "internal";
}
