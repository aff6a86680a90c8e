export {};

// What the modules under test read of a browser, and nothing more.
class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  getItem = (key: string) => this.#items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#items.set(key, value);
  removeItem = (key: string) => void this.#items.delete(key);
  clear = () => this.#items.clear();
}

globalThis.localStorage = new MemoryStorage();
(await import("../src/i18n/zone")).zone.value = "Europe/Paris"; // as the server of these tests says
Object.defineProperty(globalThis, "navigator", { value: { language: "fr-FR", onLine: true } });
const { load } = await import("../src/i18n/texts");
await Promise.all([load("fr"), load("en")]);
