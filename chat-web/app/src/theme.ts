import { signal } from "@preact/signals";
import { kept, onKept } from "./storage";

/** Follows the device, or the person's own choice; early.js applies a kept one before the first paint. */
export type Theme = "system" | "light" | "dark";

const key = "paddock.theme";
const read = (): Theme => {
  const chosen = kept.read(key);
  return chosen === "light" || chosen === "dark" ? chosen : "system";
};

export const theme = signal<Theme>(read());

export function chooseTheme(chosen: Theme) {
  if (chosen === "system") kept.remove(key);
  else kept.write(key, chosen);
  show(chosen);
}

onKept(key, () => show(read()));

function show(chosen: Theme) {
  theme.value = chosen;
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

/** From what one sees now to the other. */
export function toggleTheme() {
  const dark =
    theme.value === "dark" || (theme.value === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  chooseTheme(dark ? "light" : "dark");
}
