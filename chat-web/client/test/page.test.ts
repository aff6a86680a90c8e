import { describe, expect, it } from "vitest";
import { browserHints, webStorageOutbox } from "../src/index.ts";

/** As much of a page as the library looks at. */
class FakePage extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: "visible" });
}

class FakeStorage {
  readonly #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  getItem = (key: string) => this.#items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#items.set(key, value);
  removeItem = (key: string) => void this.#items.delete(key);
}

const stored = (clientId: string) => ({ clientId, conversation: "garage", text: "Bonjour", createdAt: 1 });
const windowOf = (page: FakePage) => page as unknown as Window;

describe("unsent messages in localStorage", () => {
  const page = new FakePage();
  const storage = new FakeStorage();
  const outbox = webStorageOutbox(storage, "lea", windowOf(page));

  it("are kept per person, and whole", () => {
    outbox.put(stored("a"));
    outbox.put({ ...stored("b"), code: "blocked" });
    webStorageOutbox(storage, "karim", windowOf(page)).put(stored("c"));
    storage.setItem("theme", "dark");

    expect(outbox.load()).toEqual([stored("a"), { ...stored("b"), code: "blocked" }]);
    outbox.remove("a");
    expect([outbox.has("a"), outbox.has("b"), outbox.has("c")]).toEqual([false, true, false]);
  });

  it("are passed over where something else was written in their place", () => {
    for (const [key, value] of [
      "{",
      "null",
      "[]",
      '{"clientId":"x"}',
      '{"clientId":1,"conversation":"c","text":"t","createdAt":"now"}',
    ].entries()) {
      storage.setItem(`paddock.outbox.lea.bad${key}`, value);
    }
    expect(outbox.load().map(({ clientId }) => clientId)).toEqual(["b"]);
  });

  it("are watched for what other tabs change of them, until told otherwise", () => {
    let changes = 0;
    const end = outbox.watch?.(() => changes++);
    const change = (key: string | null, storageArea: object = storage) =>
      page.dispatchEvent(Object.assign(new Event("storage"), { key, storageArea }));
    change("paddock.outbox.lea.a");
    change(null);
    expect(changes).toBe(2);
    change("paddock.outbox.karim.a");
    change("paddock.outbox.lea.a", new FakeStorage());
    end?.();
    change("paddock.outbox.lea.a");
    expect(changes).toBe(2);
  });
});

describe("the page's hints", () => {
  it("tell of the network and of being looked at, until told otherwise", () => {
    const page = new FakePage();
    const heard: string[] = [];
    const end = browserHints(windowOf(page)).subscribe((hint) => heard.push(hint));
    page.dispatchEvent(new Event("offline"));
    page.dispatchEvent(new Event("online"));
    page.document.dispatchEvent(new Event("visibilitychange"));
    page.document.visibilityState = "hidden";
    page.document.dispatchEvent(new Event("visibilitychange"));
    expect(heard).toEqual(["offline", "online", "visible"]);
    end();
    page.dispatchEvent(new Event("online"));
    expect(heard).toHaveLength(3);
  });
});
