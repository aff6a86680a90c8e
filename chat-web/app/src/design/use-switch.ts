import { useState } from "preact/hooks";

/** A switch that shows what was wished at once, and what is so again when that could not be had. `change` tells its own failure. */
export function useSwitch(on: boolean, change: (wanted: boolean) => Promise<void>) {
  const [wanted, setWanted] = useState<boolean>();
  return {
    type: "checkbox" as const,
    role: "switch" as const,
    checked: wanted ?? on,
    disabled: wanted !== undefined,
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      setWanted(event.currentTarget.checked);
      void change(event.currentTarget.checked).finally(() => setWanted(undefined));
    },
  };
}
