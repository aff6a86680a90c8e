import { type EventStream, followEvents, type StreamOptions } from "./event-stream.ts";
import type { Offer } from "./model.ts";

/** Who hears of offers. */
export interface OfferListener {
  /** An offer, as it is sent or as it was missed. */
  onOffer(offer: Offer): void;
  /** Too much was missed: fetch the list anew. */
  onResync(): void;
}

/** Follows the offers sent to the person signed in, who has to be opted in; what was missed since `lastEventId` comes first. */
export function followOffers(options: StreamOptions & OfferListener): EventStream {
  return followEvents("/notifications/stream", options, ({ type, data }) => {
    if (type === "notification") options.onOffer(data as Offer);
    else if (type === "resync") options.onResync();
  });
}
