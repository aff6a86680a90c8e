import { signal } from "@preact/signals";

/** The assistant is about to say something. */
export const thinking = signal(false);

const moving = () => !matchMedia("(prefers-reduced-motion: reduce)").matches;
/** 400 to 900 ms, longer for a longer text. */
const pauseMs = (text: string) => 400 + Math.min(500, text.length * 5);

/** The moment before a text is said, for who sees it. */
export async function pause(text: string) {
  if (!moving() || document.hidden) return;
  thinking.value = true;
  await new Promise((done) => setTimeout(done, pauseMs(text)));
}
