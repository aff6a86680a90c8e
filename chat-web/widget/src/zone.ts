import type { PaddockApi } from "@paddock/client";
import type { Signal } from "@preact/signals";

/** Learns the dealerships' zone, for as long as somebody wants it. Times stay away until it is known: a wrong one is worse than none. */
export async function learnZone(zone: Signal<string | undefined>, api: PaddockApi, wanted: () => boolean) {
  while (wanted() && !zone.value) {
    try {
      zone.value = (await api.site()).zone;
    } catch {
      await new Promise((later) => setTimeout(later, 5_000));
    }
  }
}
