import { describe, expect, it } from "vitest";
import { localeOf, texts } from "../src/i18n/texts";
import { createStore } from "../src/store";
import css from "../src/style.css?inline";

describe("the widget's language", () => {
  it("is the first that somebody wished for", () => {
    expect(localeOf("en", "fr", "fr-FR")).toBe("en");
    expect(localeOf(null, "fr-CA", "en-GB")).toBe("fr");
    expect(localeOf(null, "", "de")).toBe("en");
  });
  it("says everything in each", () => {
    const shape = (some: object): unknown =>
      Object.entries(some).map(([key, value]) => [
        key,
        value && typeof value === "object" ? shape(value as object) : typeof value,
      ]);
    for (const one of Object.values(texts)) expect(shape(one)).toEqual(shape(texts.fr));
  });
});

describe("what the widget looks like", () => {
  it("asks no other server for anything", () => expect(css).not.toMatch(/url\(|@import|https?:/));
});

describe("what a site keeps of its guest", () => {
  it("is read by that server's widget alone, and what can't be read is nobody", () => {
    const kept = new Map([["paddock.widget.https://chat.example", "no json"]]);
    const storage = { getItem: (key: string) => kept.get(key) ?? null } as Storage;
    const store = createStore("https://chat.example", storage);
    store.resume();
    expect(store.user.value).toBeNull();
  });
});
