/** What those who work at the dealership need on top of the customers' part. */

export { PaddockAdmin } from "./admin.ts";
export type { EventStream, StreamEvent, StreamOptions, StreamStatus } from "./event-stream.ts";
export type * from "./staff-model.ts";
