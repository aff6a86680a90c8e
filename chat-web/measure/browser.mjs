/** The Chromium of this machine, started for one measurement, with what makes it run in containers as well. */
import { accessSync } from "node:fs";
import puppeteer from "puppeteer-core";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

function executable() {
  const found = [process.env.CHROMIUM, ...usual].filter(Boolean).find((path) => {
    try {
      accessSync(path);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error("There is no Chromium in any usual place; name it in CHROMIUM.");
  return found;
}

export function startBrowser() {
  return puppeteer.launch({
    executablePath: executable(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
