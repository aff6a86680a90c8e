/** Storage of the browser that may be forbidden or full: then nothing is kept, and nothing breaks. */
export interface Kept {
  read(key: string): string | null;
  write(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

function keptIn(storage: () => Storage): Kept {
  const attempt = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      return use(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) => attempt((s) => s.getItem(key), null),
    write: (key, value) => attempt((s) => s.setItem(key, value), undefined),
    remove: (key) => attempt((s) => s.removeItem(key), undefined),
    keys: () => attempt((s) => Array.from({ length: s.length }, (_, i) => s.key(i) ?? ""), []),
  };
}

/** Outlives the browser. */
export const kept = keptIn(() => localStorage);

/** Calls back when another tab wrote a key, or removed it (`null`). */
export function onKept(key: string, listener: (value: string | null) => void) {
  if (typeof addEventListener === "undefined") return; // where there are no tabs
  addEventListener("storage", (event) => event.key === key && listener(event.newValue));
}
