import { describe, expect, it } from "vitest";
import { iconNodes } from "../../build/icons";
import { landingHead } from "../../src/landing/head";
import { html } from "../../src/landing/html";
import { landing } from "../../src/landing/landing";

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
