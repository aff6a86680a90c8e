import { signal } from "@preact/signals";
import { t } from "../i18n/i18n";
import { loadMe, me, signedIn } from "./session";
import { toast } from "./toasts";

/** The pass at the end of a link from another site's page, and whose it is. */
export interface Pass {
  readonly pass: string;
  readonly of: string;
}

/** Reads the end of an address. */
export function passIn(hash: string): Pass | undefined {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const pass = parts.get("pass");
  return pass ? { pass, of: parts.get("of") ?? "" } : undefined;
}

/** The question whether to go on as whoever the link is of, for somebody signed in as another person. */
export const arrival = signal<((goOn: boolean) => void) | undefined>(undefined);

/** Finds out who is here; a guest who comes from another site's page goes on as the person they were there. */
export async function arrive() {
  const shown = passIn(location.hash);
  if (!shown) return loadMe();
  history.replaceState(history.state, "", location.pathname + location.search); // a secret stays in no address
  await loadMe();
  const now = me.peek();
  if (now?.id === shown.of) return;
  const goOn = !now || (await new Promise<boolean>((answer) => (arrival.value = answer)));
  arrival.value = undefined;
  if (goOn) await enterBy(shown.pass);
}

async function enterBy(pass: string) {
  try {
    const { arriveByPass } = await import("@paddock/client/embed");
    signedIn(await arriveByPass(pass));
  } catch {
    toast("stop", t().entry.arrival.worthless, t().entry.arrival.worthlessText);
  }
}
