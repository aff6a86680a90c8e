import type { Appointment } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { iconNodes } from "../../build/icons";
import { folded } from "../../src/folded";
import { landingHead } from "../../src/landing/head";
import { html } from "../../src/landing/html";
import { landing } from "../../src/landing/landing";
import { checkEmail, checkName, checkPassword } from "../../src/pages/account/entry-checks";
import { splitAppointments } from "../../src/pages/appointment/Appointments";

describe("the landing page", () => {
  it.each(["fr", "en"] as const)("in %s has nothing inline that the CSP forbids", (locale) => {
    const page = landing(locale, iconNodes());
    expect(page).not.toMatch(/\sstyle=|<style|<script|\son\w+=|javascript:/);
    expect(page).toContain('href="/app/assistant"');
  });
  it.each(["fr", "en"] as const)("in %s closes every section that the server fills, in order", (locale) => {
    const open: string[] = [];
    for (const [, kind, name = ""] of (landingHead(locale) + landing(locale, iconNodes())).matchAll(
      /\{\{([#^/])([\w.]+)\}\}/g,
    )) {
      if (kind === "/") expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });
  it.each(["fr", "en"] as const)("in %s puts no value into a script but the linked data", (locale) => {
    const [script = "", ...others] = landingHead(locale).match(/<script[\s\S]*?<\/script>/g) ?? [];
    expect(script).toBe('<script type="application/ld+json">{{{linkedData}}}</script>');
    expect(others).toEqual([]);
    expect(landing(locale, iconNodes())).not.toContain("{{{");
  });
  it("escapes what it is given", () =>
    expect(html`<p title="${'"<&'}">${"<script>"}</p>`.toString()).toBe(
      '<p title="&quot;&lt;&amp;">&lt;script&gt;</p>',
    ));
});

describe("appointments", () => {
  const one = (id: string, start: string, status: "booked" | "cancelled" = "booked"): Appointment => ({
    id,
    category: "road",
    start,
    end: start,
    place: "",
    status,
  });
  it("come soonest first, and go newest first; a cancelled one is of the past", () => {
    const all = [
      one("far", "2026-12-03T10:00:00Z"),
      one("old", "2026-03-12T10:00:00Z"),
      one("near", "2026-11-25T10:00:00Z"),
      one("off", "2026-11-26T10:00:00Z", "cancelled"),
    ];
    const { coming, past } = splitAppointments(all, Date.parse("2026-11-24T10:00:00Z"));
    expect([coming.map(({ id }) => id), past.map(({ id }) => id)]).toEqual([
      ["near", "far"],
      ["off", "old"],
    ]);
  });
});

describe("forms", () => {
  it("count characters, not code units", () => {
    expect(checkName("🏍🏍")).toBeUndefined();
    expect(checkName("🏍")).toBeDefined();
    expect(checkName("é".repeat(33))).toBeDefined();
    expect(checkPassword("a".repeat(11))).toBe("Encore 1 caractère\u202f: il en faut 12.");
    expect(checkPassword("a".repeat(12))).toBeUndefined();
    expect(checkPassword("a".repeat(129))).toBeDefined();
  });
  it("know an address by its form alone", () => {
    expect(checkEmail("claire@paddock.example")).toBeUndefined();
    expect(checkEmail("claire")).toBeDefined();
    expect(checkEmail(" ")).toBe("Ce champ est à remplir.");
  });
});

describe("searching rooms", () => {
  it("does not mind case or accents", () => expect(folded("Côte d’ÉMERAUDE")).toContain(folded("cote d’émer")));
});
