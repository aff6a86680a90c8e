import { signal } from "@preact/signals";
import type { Shelf } from "./shelf";

export const tabs = ["assistant", "advisor", "offers"] as const;
export type Tab = (typeof tabs)[number];
/** A box one writes in. */
export type Box = "name" | "topic" | "left" | "answer" | "message";

/** How the panel stands, in this tab of the browser, and what was typed and not sent: both outlive the page. */
export function panelState(page: Shelf, site: Shelf) {
  const open = signal(page.read<boolean>("open") === true);
  const known = page.read<Tab>("tab");
  const tab = signal<Tab>(known && tabs.includes(known) ? known : "assistant");
  /** Whether a visitor without a name has said what they came for. */
  const wished = signal(page.read<boolean>("wished") === true);
  const drafts = signal<Partial<Record<Box, string>>>(site.read("drafts") ?? {});
  const write = (box: Box, text: string) => {
    drafts.value = { ...drafts.value, [box]: text || undefined };
    site.write("drafts", drafts.value);
  };
  return {
    open,
    tab,
    wished,
    drafts,
    setOpen(now: boolean) {
      open.value = now;
      page.write("open", now || undefined);
    },
    setTab(now: Tab) {
      tab.value = now;
      page.write("tab", now);
    },
    setWished(now: boolean) {
      wished.value = now;
      page.write("wished", now || undefined);
    },
    write,
    /** Text that came to nothing is in its box again, before what was typed since. */
    giveBack(box: Box, text: string) {
      if (text) write(box, [text, drafts.value[box]].filter(Boolean).join("\n"));
    },
  };
}
