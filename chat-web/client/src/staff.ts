/** What those who work at the dealership need on top of the customers' part. */

export type {
  AuditEntry,
  Availability,
  Calendar,
  CustomerCard,
  DeskSnapshot,
  EmittedOffer,
  Member,
  NewOffer,
  Opening,
  PendingRequest,
  Statistics,
  Waits,
} from "./admin.ts";
export { PaddockAdmin } from "./admin.ts";
export type { EventStream, StreamEvent, StreamOptions, StreamStatus } from "./event-stream.ts";
