/** A place where a widget keeps things through a change of page, by name; of this page alone where the site may keep nothing. */
export interface Shelf {
  read<T>(name: string): T | undefined;
  /** `undefined` takes it away. */
  write(name: string, value: unknown): void;
}

/** One in a browser's storage, which may be forbidden, full, or written to by others. */
export function shelfIn(storage: Storage | undefined, prefix: string): Shelf {
  const here = new Map<string, string>();
  const key = (name: string) => (name ? `${prefix}.${name}` : prefix);
  return {
    read<T>(name: string) {
      try {
        const text = here.get(name) ?? storage?.getItem(key(name)) ?? null;
        return text === null ? undefined : ((JSON.parse(text) ?? undefined) as T | undefined);
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      here.delete(name);
      try {
        if (value === undefined) storage?.removeItem(key(name));
        else if (storage) storage.setItem(key(name), JSON.stringify(value));
        else here.set(name, JSON.stringify(value));
      } catch {
        if (value !== undefined) here.set(name, JSON.stringify(value)); // full or forbidden: as long as the page lives
      }
    },
  };
}
