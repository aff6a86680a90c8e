import { describe, expect, it } from "vitest";
import { type ClientError, errorReports } from "../src/client-errors";

function reporting(page = "/app/chat") {
  const sent: ClientError[] = [];
  return {
    sent,
    report: errorReports(
      (error) => sent.push(error),
      () => page,
      "main-B1",
    ),
  };
}

function error(message: string, stack = "Error\n    at show (https://paddock.example/assets/app-B1.js:1:23)") {
  const thrown = new Error(message);
  thrown.stack = stack;
  return thrown;
}

describe("an error on a page", () => {
  it("is told with its place, its page and its build", () => {
    const { sent, report } = reporting();

    report(error("boom"));

    expect(sent).toEqual([
      {
        message: "Error: boom",
        stack: "    at show (https://paddock.example/assets/app-B1.js:1:23)",
        page: "/app/chat",
        version: "main-B1",
      },
    ]);
  });

  it("is told once", () => {
    const { sent, report } = reporting();

    report(error("boom"));
    report(error("boom"));
    report(error("boom", "Error\n    at elsewhere (https://paddock.example/assets/app-B1.js:9:9)"));

    expect(sent).toHaveLength(2);
  });

  it("is not told any more after the fifth", () => {
    const { sent, report } = reporting();

    for (let i = 0; i < 50; i++) report(error(`boom ${i}`));

    expect(sent).toHaveLength(5);
  });

  it("is told without what may be somebody's", () => {
    const { sent, report } = reporting();

    report(
      error(
        'Unexpected token B, "Bonjour, ici Claire" is not JSON: claire@paddock.example',
        "B: Bonjour\nshow@https://paddock.example/a.js?token=secret:1:23\nboom",
      ),
    );

    expect(sent[0]).toMatchObject({
      message: "Error: Unexpected token B, <quoted> is not JSON: <e-mail>",
      stack: "show@https://paddock.example/a.js:1:23",
    });
  });

  it("is cut where it is long", () => {
    const { sent, report } = reporting(`/app/${"x".repeat(300)}`);

    report(error("x".repeat(400), "    at show (a.js:1:2)\n".repeat(1000)));

    expect(sent[0]!.message).toHaveLength(300);
    expect(sent[0]!.stack).toHaveLength(4000);
    expect(sent[0]!.page).toHaveLength(200);
  });

  it("is none if there was no network, somebody left, or something else than an error was thrown", () => {
    const { sent, report } = reporting();
    const named = (name: string) => Object.assign(error("gone"), { name });

    report(named("NetworkError"));
    report(named("AbortError"));
    report("Bonjour");
    report(undefined);

    expect(sent).toEqual([]);
  });
});
