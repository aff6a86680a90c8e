import drawings from "virtual:icons";
import { h } from "preact";
import type { IconName } from "./icon-names";

/** One of lucide's drawings; hidden from assistive technology, so a word or a label stands beside it. */
export function Icon({ name, size }: { name: IconName; size?: "s" | "l" | "xl" }) {
  return (
    <svg class={size ? `i --${size}` : "i"} viewBox="0 0 24 24" aria-hidden="true">
      {(drawings[name] ?? []).map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
