import { useEffect, useState } from "preact/hooks";

/** Whether the palette is open: Ctrl or ⌘ and K open and close it, also while one writes, but not over another dialog. */
export function usePaletteKey(prefetch: () => void): [open: boolean, set: (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault(); // or the browser goes to its own search
      if (!document.querySelector("dialog[open]:not(.palette)")) setOpen((now) => !now);
    };
    document.addEventListener("keydown", press);
    const soon = setTimeout(prefetch, 3_000);
    return () => {
      document.removeEventListener("keydown", press);
      clearTimeout(soon);
    };
  }, []);
  return [open, setOpen];
}
