import type { ReadyAnswer } from "@paddock/client/staff";
import { effect, signal } from "@preact/signals";
import { codeOf } from "../../errors";
import { folded } from "../../folded";
import { locale } from "../../i18n/i18n";
import { me } from "../../live/session";
import { admin } from "../desk";

/** The ready answers of the house; `undefined` before they were asked for. */
export const answers = signal<readonly ReadyAnswer[] | undefined>(undefined);
export const answersFailed = signal<string | undefined>(undefined);

export async function loadAnswers() {
  try {
    answers.value = await admin.readyAnswers();
    answersFailed.value = undefined;
  } catch (error) {
    answersFailed.value = codeOf(error);
  }
}

/** Whoever signs in next has to ask for themselves. */
effect(() => {
  if (me.value === null) answers.value = undefined;
});

const first = (name: string) => name.trim().split(/\s+/)[0] ?? "";

/** A ready answer with the names it has a place for. */
export const filled = (text: string, customer: string, advisor = me.peek()?.displayName ?? "") =>
  text
    .replace(/\{(?:prénom|prenom|name)\}/gi, () => first(customer))
    .replace(/\{(?:conseiller|advisor)\}/gi, () => first(advisor));

/** Those in the language of the customer first, or else of the advisor, each group in its order. */
export const inOrder = (all: readonly ReadyAnswer[], language: string = locale.value) => [
  ...all.filter((one) => one.language === language),
  ...all.filter((one) => one.language !== language),
];

/** The ready answers that what was typed after `/` stands for. */
export function answersFor<T extends { readonly title: string }>(draft: string, all: readonly T[]): readonly T[] {
  const asked = /^\/(.*)$/.exec(draft)?.[1]?.trim();
  return asked === undefined ? [] : all.filter(({ title }) => folded(title).includes(folded(asked)));
}
