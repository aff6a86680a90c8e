import { browserHints, type EventStream, type Offer, type PaddockApi } from "@paddock/client";
import { followEvents } from "@paddock/client/streams";
import { computed, signal } from "@preact/signals";
import { shareStream } from "../../app/src/live/shared/shared-stream";
import type { Shelf } from "./shelf";

/** The offers of a guest who wants them, and up to which they were looked at. */
export function offersState(shelf: Shelf) {
  const offers = signal<readonly Offer[]>([]);
  const seenAt = signal(shelf.read<number>("offers") ?? 0);
  let stream: EventStream | undefined;

  function merge(some: readonly Offer[]) {
    const byId = new Map([...offers.value, ...some].map((one) => [one.id, one]));
    offers.value = [...byId.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  }

  function stop() {
    stream?.close();
    stream = undefined;
  }

  return {
    offers,
    unread: computed(() => offers.value.filter(({ at }) => Date.parse(at) > seenAt.value).length),
    stop,
    /** Follows them while they are `wished` for, by whom; ends the moment they are not. The site's tabs share one stream. */
    follow(
      wished: string | undefined,
      api: PaddockApi,
      options: object,
      attempt: (act: () => Promise<unknown>) => unknown,
    ) {
      stop();
      offers.value = [];
      if (!wished) return;
      const load = () => void attempt(async () => merge(await api.offers()));
      stream = shareStream({
        name: `paddock.widget.offers.${wished}`,
        snapshots: false,
        open: (lastEventId, hear, onStatus) =>
          followEvents("/notifications/stream", { ...options, lastEventId, hints: browserHints(), onStatus }, hear),
        hear({ type, data }) {
          if (type === "notification") merge([data as Offer]);
          else if (type === "resync") load();
        },
        onStatus: ({ state }) => state === "open" && load(),
      });
    },
    /** They are on the screen. */
    look(api: PaddockApi | undefined) {
      const newest = offers.value[0];
      if (!newest || Date.parse(newest.at) <= seenAt.value) return;
      seenAt.value = Date.parse(newest.at);
      shelf.write("offers", seenAt.value);
      void api?.offersSeen(newest.id).catch(() => undefined); // it counts for the shop's figures alone
    },
    forget() {
      stop();
      offers.value = [];
      seenAt.value = 0;
      shelf.write("offers", undefined);
    },
  };
}
