import { describe, expect, it } from "vitest";
import { OnScreen } from "../../../src/pages/talk/on-screen";

function watched(visible: boolean) {
  const read: number[] = [];
  return { read, screen: new OnScreen((seq) => read.push(seq), visible) };
}

describe("what was read", () => {
  it("is what came onto the screen, not what is further down", () => {
    const { read, screen } = watched(true);
    screen.change([
      { seq: 3, shown: true },
      { seq: 4, shown: true },
      { seq: 9, shown: false },
    ]);
    expect(read.at(-1)).toBe(4);
  });

  it("is nothing in a column outside of the window", () => {
    const { read, screen } = watched(true);
    screen.change([{ seq: 3, shown: false }]);
    expect(read).toEqual([]);
  });

  it("is nothing in a page nobody looks at, until somebody does", () => {
    const { read, screen } = watched(false);
    screen.change([{ seq: 3, shown: true }]);
    expect(read).toEqual([]);
    screen.look(true);
    expect(read).toEqual([3]);
  });

  it("is not what left the screen before somebody looked", () => {
    const { read, screen } = watched(false);
    screen.change([{ seq: 3, shown: true }]);
    screen.change([{ seq: 3, shown: false }]);
    screen.look(true);
    expect(read).toEqual([]);
  });
});
