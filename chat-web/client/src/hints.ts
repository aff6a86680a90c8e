import type { NetworkHints } from "./chat.ts";

/** What a page knows of the network and of being looked at. */
export function browserHints(page: Window = window): NetworkHints {
  return {
    subscribe(listener) {
      const online = () => listener("online");
      const offline = () => listener("offline");
      const visible = () => {
        if (page.document.visibilityState === "visible") listener("visible");
      };
      page.addEventListener("online", online);
      page.addEventListener("offline", offline);
      page.document.addEventListener("visibilitychange", visible);
      return () => {
        page.removeEventListener("online", online);
        page.removeEventListener("offline", offline);
        page.document.removeEventListener("visibilitychange", visible);
      };
    },
  };
}
