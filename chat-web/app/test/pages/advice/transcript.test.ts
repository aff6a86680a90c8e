import type { Message } from "@paddock/client";
import { expect, it } from "vitest";
import { asText } from "../../../src/pages/advice/transcript";

const message = (seq: number, name: string, text: string): Message => ({
  conversation: "c",
  seq,
  from: { id: name, name, role: "customer" },
  text,
  at: `2026-11-23T09:0${seq}:00Z`,
  clientId: `${seq}`,
});

it("is a heading, then who said what and when, with every line of it", () => {
  const text = asText(
    "Échange",
    [message(1, "Claire", "Bonjour\nune question"), message(2, "Nadia", "Oui ?")],
    (at) => at.slice(11, 16),
    "retiré",
  );
  expect(text).toBe("Échange\n=======\n\n09:01  Claire\n  Bonjour\n  une question\n\n09:02  Nadia\n  Oui ?\n");
});
