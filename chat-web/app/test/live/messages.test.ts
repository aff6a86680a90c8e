import type { Message } from "@paddock/client";
import { describe, expect, it } from "vitest";
import {
  changedMessage,
  initials,
  mergeMessages,
  minutesLeft,
  moveLine,
  newOnes,
  openLine,
  opensFurtherUp,
  paintOf,
  placeMessages,
} from "../../src/live/messages";

const message = (seq: number, from: string, at: string): Message => ({
  conversation: "balades",
  seq,
  from: { id: from, name: from, role: "customer" },
  text: `${seq}`,
  at,
  clientId: `c${seq}`,
});
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 10, minute)).toISOString();

describe("a change", () => {
  const first = message(1, "lea", at(0));
  const place = { conversation: "balades", seq: 1, changes: 1 };
  it("puts other words in the place of the first, and says since when", () =>
    expect(changedMessage(first, { ...place, text: "eins", editedAt: at(1) })).toEqual({
      ...first,
      text: "eins",
      editedAt: at(1),
    }));
  it("leaves nothing to read of a message that was taken away", () => {
    const edited = changedMessage(first, { ...place, text: "eins", editedAt: at(1) });
    const gone = changedMessage(edited, { ...place, by: "staff" });
    expect(gone.removedBy).toBe("staff");
    expect(gone).not.toHaveProperty("text");
    expect(gone).not.toHaveProperty("editedAt");
  });
  it("is its author's to make for ten minutes", () => {
    expect(minutesLeft(first, Date.parse(at(0)))).toBe(10);
    expect(minutesLeft(first, Date.parse(at(9)) + 1)).toBe(1);
    expect(minutesLeft(first, Date.parse(at(10)))).toBe(0);
    expect(minutesLeft({ ...first, removed: true }, Date.parse(at(0)))).toBe(0);
  });
});

describe("merging", () => {
  const [one, two, three] = [message(1, "lea", at(0)), message(2, "lea", at(1)), message(3, "yann", at(2))] as const;
  it("is the other list if one is empty", () => {
    expect(mergeMessages([], [one])).toEqual([one]);
    expect(mergeMessages([one], [])).toEqual([one]);
  });
  it("appends what comes after", () => expect(mergeMessages([one], [two])).toEqual([one, two]));
  it("puts an older page in front", () => expect(mergeMessages([one, two], [three])).toEqual([one, two, three]));
  it("keeps one of each where they overlap", () =>
    expect(mergeMessages([one, two], [two, three])).toEqual([one, two, three]));
  it("orders what came out of order", () =>
    expect(mergeMessages([one, three], [two]).map((m) => m.seq)).toEqual([1, 2, 3]));
});

describe("placing", () => {
  const shape = (messages: Message[], readSeq: number) =>
    placeMessages(messages, {
      firstNew: newOnes(messages, { after: readSeq, until: Infinity }, "me")[0]?.seq,
      zone: "UTC",
    }).map(({ opensDay, opensUnread, first, last }) =>
      [opensDay && "day", opensUnread && "new", first && "first", last && "last"].filter(Boolean).join(" "),
    );

  it("groups what one person says within five minutes", () => {
    expect(shape([message(1, "lea", at(0)), message(2, "lea", at(5)), message(3, "yann", at(5))], 3)).toEqual([
      "day first",
      "last",
      "first last",
    ]);
  });
  it("parts a group after a longer silence", () => {
    expect(shape([message(1, "lea", at(0)), message(2, "lea", at(6))], 2)).toEqual(["day first last", "first last"]);
  });
  it("opens a day at midnight, where the reader is", () => {
    const [late, early] = [message(1, "lea", "2026-11-24T23:59:00Z"), message(2, "lea", "2026-11-25T00:01:00Z")];
    expect(shape([late, early], 2)).toEqual(["day first last", "day first last"]);
  });
  it("marks the first message nobody here has read, and never one's own", () => {
    expect(
      shape([message(1, "lea", at(0)), message(2, "me", at(1)), message(3, "lea", at(2)), message(4, "lea", at(3))], 1),
    ).toEqual(["day first last", "first last", "new first", "last"]);
  });
});

describe("the line over new messages", () => {
  const where = ({ after, until }: { after: number; until: number }) => [after, until];
  it("stands where one left off, and stays while one looks", () => {
    const opened = moveLine(openLine(5, 8), 8, true);
    expect(where(opened)).toEqual([5, 8]);
    expect(where(moveLine(opened, 9, true))).toEqual([5, 8]);
  });
  it("moves to what came while one looked elsewhere, and grows with it", () => {
    const looked = moveLine(moveLine(openLine(5, 8), 8, true), 9, true);
    const left = moveLine(looked, 10, false);
    expect(where(left)).toEqual([9, 10]);
    expect(where(moveLine(left, 12, false))).toEqual([9, 12]);
  });
  it("grows from where one left off until one looks", () =>
    expect(where(moveLine(openLine(5, 8), 9, false))).toEqual([5, 9]));
});

describe("where a talk opens", () => {
  const some = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => message(from + i, "lea", at(0)));
  it("is further up while the first new message is not here", () => {
    expect(opensFurtherUp(some(263, 312), 0)).toBe(true);
    expect(opensFurtherUp(some(263, 312), 261)).toBe(true);
    expect(opensFurtherUp(some(263, 312), 262)).toBe(false);
  });
  it("is at the end of one that was read, or that nobody knows of", () => {
    expect(opensFurtherUp(some(263, 312), 312)).toBe(false);
    expect(opensFurtherUp(some(263, 312), undefined)).toBe(false);
    expect(opensFurtherUp([], 0)).toBe(false);
  });
});

describe("faces", () => {
  it.each([
    ["Claire Dumont", "CD"],
    ["Yann Le Goff", "YG"],
    ["Élodie", "É"],
    ["  ", "?"],
    ["🏍 Paul", "P"],
  ])("%j shows %s", (name, letters) => expect(initials(name)).toBe(letters));
  it("keep their paint, one of six", () => {
    expect(paintOf("u-lea")).toBe(paintOf("u-lea"));
    for (let i = 0; i < 50; i++) expect(paintOf(`u${i}`)).toSatisfy((n: number) => n >= 1 && n <= 6);
  });
});
