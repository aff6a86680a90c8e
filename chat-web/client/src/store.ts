import type { OutboxStore, StoredMessage } from "./chat.ts";

/** The part of the browser's Storage used here. */
export type WebStorage = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/** Keeps unsent messages as long as the page lives. */
export function memoryOutbox(): OutboxStore {
  const messages = new Map<string, StoredMessage>();
  return {
    load: () => [...messages.values()],
    has: (clientId) => messages.has(clientId),
    put: (message) => void messages.set(message.clientId, message),
    remove: (clientId) => void messages.delete(clientId),
  };
}

/**
 * Keeps one person's unsent messages in localStorage, where reloads and other tabs find them. Every message has a key of its own, so
 * that tabs writing at the same time never undo each other's work.
 */
export function webStorageOutbox(storage: WebStorage, user: string, page: Window = window): OutboxStore {
  const prefix = `paddock.outbox.${user}.`;
  return {
    load: () =>
      [...Array(storage.length).keys()]
        .map((index) => storage.key(index))
        .filter((key) => key?.startsWith(prefix))
        .flatMap((key) => storedMessage(storage.getItem(key as string))),
    has: (clientId) => storage.getItem(prefix + clientId) !== null,
    put: (message) => storage.setItem(prefix + message.clientId, JSON.stringify(message)),
    remove: (clientId) => storage.removeItem(prefix + clientId),
    watch(listener) {
      const changed = (event: StorageEvent) => {
        if (event.storageArea === storage && (event.key === null || event.key.startsWith(prefix))) listener();
      };
      page.addEventListener("storage", changed);
      return () => page.removeEventListener("storage", changed);
    },
  };
}

/** Nothing where the value isn't a message: other scripts of the page can write there too. */
function storedMessage(value: string | null): StoredMessage[] {
  try {
    const { clientId, conversation, text, createdAt, code } = JSON.parse(value ?? "{}") as StoredMessage;
    const whole =
      [clientId, conversation, text].every((part) => typeof part === "string") && typeof createdAt === "number";
    return whole ? [{ clientId, conversation, text, createdAt, ...(typeof code === "string" && { code }) }] : [];
  } catch {
    return [];
  }
}
