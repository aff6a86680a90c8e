import { onChat } from "../live/session";

let aheadMs = 0;

/** The time by the server's clock, as its last welcome told it: a browser's own may be hours off. */
export const serverNow = () => Date.now() + aheadMs;

/** Takes the server's time as of this moment. */
function setServerTime(at: string) {
  const time = Date.parse(at);
  if (!Number.isNaN(time)) aheadMs = time - Date.now();
}

onChat((live) => live.on("welcome", ({ serverTime }) => setServerTime(serverTime)));
