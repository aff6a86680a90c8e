import type { Dealership, Option } from "@paddock/client";
import { computed } from "@preact/signals";
import { dealerships } from "../../i18n/zone";
import { changeMe, me } from "../session";

/** One's own dealership: the one chosen, or else the first; `undefined` where nobody said which there are. */
export const home = computed<Dealership | undefined>(
  () => dealerships.value.find(({ id }) => id === me.value?.dealership) ?? dealerships.value[0],
);

/** Whether there is anything to choose. */
export const areSeveral = computed(() => dealerships.value.length > 1);

export const chooseHome = (dealership: string) => changeMe({ dealership });

const prefix = "dealership:";

/** The dealership that an answer to the assistant chooses. */
export const dealershipIn = (answer: string) => (answer.startsWith(prefix) ? answer.slice(prefix.length) : undefined);

/** Slots on offer are of one's own dealership, which is the one that is no option beside them. */
export function learnHome(options: readonly Option[]) {
  const others = options.flatMap(({ value }) => dealershipIn(value) ?? []);
  const own = others.length > 0 && dealerships.value.find(({ id }) => !others.includes(id))?.id;
  if (own && me.value && home.value?.id !== own) me.value = { ...me.value, dealership: own };
}
