import { useState } from "preact/hooks";
import { humanError } from "../../errors";

/** Something to be asked about before it is done. */
export function useAsked(act: () => Promise<void>) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  return {
    open,
    ask: () => {
      setError(undefined);
      setOpen(true);
    },
    dialog: {
      busy,
      error,
      onKeep: () => setOpen(false),
      onAct: () => {
        setBusy(true);
        act()
          .then(() => setOpen(false))
          .catch((failure: unknown) => setError(humanError(failure)))
          .finally(() => setBusy(false));
      },
    },
  };
}
