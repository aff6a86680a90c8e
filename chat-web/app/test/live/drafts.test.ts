import { beforeEach, describe, expect, it } from "vitest";
import { forgetPerson, readDraft, readKept, unsent, writeDraft, writeKept } from "../../src/live/drafts";

beforeEach(() => localStorage.clear());

describe("drafts", () => {
  it("are kept by person and place", () => {
    writeDraft("claire", "room.balades", "Je prends le thermos");
    expect(readDraft("claire", "room.balades")).toBe("Je prends le thermos");
    expect(readDraft("claire", "room.atelier")).toBe("");
    expect(readDraft("karim", "room.balades")).toBe("");
  });
  it("are gone once sent", () => {
    writeDraft("claire", "room.balades", "x");
    writeDraft("claire", "room.balades", "");
    expect(localStorage.length).toBe(0);
  });
  it("leave with their person, and only theirs", () => {
    writeDraft("claire", "room.balades", "x");
    writeKept("claire", "assistant", { entries: [] });
    writeDraft("claire2", "room.balades", "y");
    localStorage.setItem("paddock.outbox.claire.c1", "{}");
    localStorage.setItem("paddock.outbox.claire2.c1", "{}");
    expect(unsent("claire")).toBe(1);
    forgetPerson("claire");
    expect(localStorage.length).toBe(2);
    expect(unsent("claire")).toBe(0);
    expect(unsent("claire2")).toBe(1);
    expect(readDraft("claire2", "room.balades")).toBe("y");
  });
  it("that cannot be read are none", () => {
    localStorage.setItem("paddock.of.claire.assistant", "{broken");
    expect(readKept("claire", "assistant")).toBeUndefined();
  });
  it("do not fail where storage is forbidden", () => {
    const allowed = globalThis.localStorage;
    Object.defineProperty(globalThis, "localStorage", {
      configurable: true,
      get: () => {
        throw new Error("forbidden");
      },
    });
    try {
      writeDraft("claire", "room.balades", "x");
      expect(readDraft("claire", "room.balades")).toBe("");
    } finally {
      Object.defineProperty(globalThis, "localStorage", { configurable: true, writable: true, value: allowed });
    }
  });
});
