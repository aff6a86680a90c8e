/** What one tab tells the others of the same browser about who is signed in; each then asks the server. */
const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("paddock.session");

/** Somebody signed in or out here. */
export const tellTabs = () => channel?.postMessage("changed");

/** Calls back when somebody signed in or out in another tab. */
export function hearTabs(listener: () => void) {
  channel?.addEventListener("message", listener);
}
