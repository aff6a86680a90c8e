import { signal } from "@preact/signals";

export interface Toast {
  readonly id: number;
  readonly tone: "go" | "stop" | "signal";
  readonly title: string;
  readonly text?: string;
  /** Where one finds more of it. */
  readonly href?: string;
}

export const toasts = signal<readonly Toast[]>([]);
let next = 1;

/** Says something that just happened; it goes by itself, a failure later than a success. */
export function toast(tone: Toast["tone"], title: string, text?: string, href?: string) {
  const id = next++;
  toasts.value = [
    ...toasts.value,
    { id, tone, title, ...(text === undefined ? {} : { text }), ...(href === undefined ? {} : { href }) },
  ].slice(-3);
  setTimeout(() => dismiss(id), tone === "go" ? 6_000 : 12_000);
}

export function dismiss(id: number) {
  toasts.value = toasts.value.filter((one) => one.id !== id);
}
