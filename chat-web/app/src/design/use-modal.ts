import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * A `dialog` that opens over everything as it appears, before the next key can come; as it goes, the focus is where it was. `again` opens it
 * anew.
 */
export function useModal(again: readonly unknown[] = []) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => before instanceof HTMLElement && before.isConnected && before.focus();
  }, again);
  return dialog;
}
