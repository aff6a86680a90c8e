import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { kept, onKept } from "../storage";

const key = "paddock.keys";

/** Whether single keys do something: some people's speech input types them by accident. */
export const singleKeys = signal(kept.read(key) !== "off");
onKept(key, (value) => {
  singleKeys.value = value !== "off";
});

export function setSingleKeys(on: boolean) {
  singleKeys.value = on;
  if (on) kept.remove(key);
  else kept.write(key, "off");
}

/** What a key press means: itself, or after `g` the two together (`g q`). */
export function chord(before: string | undefined, pressed: string): string {
  return before === "g" ? `g ${pressed}` : pressed;
}

/** How long a `g` waits for its second key. */
const chordMs = 1_200;
let before: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
type Keys = Record<string, () => void>;
const listening: { current: Keys }[] = [];

function press(event: KeyboardEvent) {
  const writing =
    event.target instanceof Element && event.target.closest("input, textarea, select, dialog, [contenteditable]");
  if (!singleKeys.value || writing || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
  const name = chord(before, event.key);
  clearTimeout(timer);
  before = name === "g" ? "g" : undefined;
  if (before) timer = setTimeout(() => (before = undefined), chordMs);
  const act = listening.findLast(({ current }) => current[name])?.current[name];
  if (!act) return;
  event.preventDefault();
  act();
}

/**
 * Plain keys, where nobody is writing and no dialog is open; of two that want the same key, the one that came later has it. They act on what is shown:
 * they are renewed with each rendering, before a key can come, not after it is painted.
 */
export function useKeys(keys: Keys) {
  const mine = useRef(keys);
  useLayoutEffect(() => {
    mine.current = keys;
  });
  useLayoutEffect(() => {
    listening.push(mine);
    if (listening.length === 1) document.addEventListener("keydown", press);
    return () => {
      listening.splice(listening.indexOf(mine), 1);
      if (listening.length === 0) document.removeEventListener("keydown", press);
    };
  }, []);
}
