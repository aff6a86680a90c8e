import type { Note } from "@paddock/client/staff";
import { expect, it } from "vitest";
import { mergeNotes } from "../../../src/staff/notes/notes";

const note = (id: string, at: string): Note => ({
  id,
  conversation: "c",
  from: { id: "a", name: "Ada" },
  text: id,
  at: `2026-11-23T${at}:00Z`,
});

it("has each note once, whether it was read, heard of or just written, oldest first", () => {
  const first = note("one", "09:00");
  const second = note("two", "10:00");
  expect(mergeNotes([second], [first, second])).toEqual([first, second]);
});
