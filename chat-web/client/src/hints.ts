import type { NetworkHints } from "./chat.ts";

/** What a page knows of the network and of being looked at. */
export function browserHints(page: Window = window): NetworkHints {
  return {
    subscribe(listener) {
      const until = new AbortController(); // has the `signal` that ends each of them
      const visible = () => {
        if (page.document.visibilityState === "visible") listener("visible");
      };
      page.addEventListener("online", () => listener("online"), until);
      page.addEventListener("offline", () => listener("offline"), until);
      page.document.addEventListener("visibilitychange", visible, until);
      return () => until.abort();
    },
  };
}
