import { expect, it } from "vitest";
import { zone } from "../../../src/i18n/zone";
import { nearest } from "../../../src/staff/week/visit/Dragged";

it("lets an appointment stay at the free slot nearest to where it was let go", () => {
  zone.value = "Europe/Paris";
  const starts = ["2026-11-24T08:00:00Z", "2026-11-24T13:00:00Z", "2026-11-25T09:00:00Z"];

  expect(nearest(starts, "2026-11-24", 9 * 60 + 30)).toBe("2026-11-24T08:00:00Z");
  expect(nearest(starts, "2026-11-24", 15 * 60)).toBe("2026-11-24T13:00:00Z");
  expect(nearest(starts, "2026-11-24", 11 * 60 + 30)).toBeUndefined();
  expect(nearest(starts, "2026-11-26", 10 * 60)).toBeUndefined();
});
