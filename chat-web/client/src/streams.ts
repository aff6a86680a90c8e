export type { EventStream, StreamEvent, StreamOptions, StreamStatus } from "./event-stream.ts";
export { followEvents } from "./event-stream.ts";
