import type { Role } from "@paddock/client";

/** From the one that allows least. */
export const roles: readonly Role[] = ["customer", "advisor", "admin"];

/** The roles whose rights come with the step from one to another, and those whose rights go. */
export function gained(from: Role, to: Role): { more: readonly Role[]; less: readonly Role[] } {
  const a = roles.indexOf(from);
  const b = roles.indexOf(to);
  return { more: roles.slice(a + 1, b + 1), less: roles.slice(b + 1, a + 1) };
}

/** What has to be shown that it is oneself, if a refusal says that this was missing or wrong. */
export function proofAskedFor(code: string, field: string | undefined): "code" | "password" | undefined {
  if (code !== "otp_required" && code !== "invalid_credentials") return undefined;
  return field === "currentPassword" ? "password" : "code";
}
