import { browserHints, type EventStream, type Offer, type PaddockApi, type User } from "@paddock/client";
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
    /** Follows those of `user` while they want them; ends the moment they don't. The site's tabs share one stream. */
    follow(user: User, api: PaddockApi, options: object, attempt: (act: () => Promise<unknown>) => unknown) {
      stop();
      offers.value = [];
      if (!user.marketingOptIn) return;
      const load = () => void attempt(async () => merge(await api.offers()));
      stream = shareStream({
        name: `paddock.widget.offers.${user.id}`,
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
