/**
 * What a long talk and a burst cost the page: `node long-talk.mjs http://localhost:8080`, against a server in demo mode with
 * `CHAT_LIMITS=off`. Posts 10,000 messages into a room, pages all of them in, scrolls through 600 frames, then lets another person say
 * 200 a second for five seconds. Prints the times between frames and the tasks over 50 ms.
 */
import { startBrowser } from "./browser.mjs";

const base = process.argv[2] ?? "http://localhost:8080";
const count = Number(process.argv[3] ?? 10_000);

/** Runs in a page: signs in, opens a socket and joins the first large room. */
async function speaker(who) {
  const call = async (path, body) =>
    (
      await fetch(`/api/v1${path}`, {
        method: body ? "POST" : "GET",
        headers: { "Content-Type": "application/json" },
        ...(body && { body: JSON.stringify(body) }),
      })
    ).json();
  await call("/sessions", { email: `${who}@paddock.example`, password: "paddock-demo-2026" });
  const room = (await call("/rooms")).rooms.find(({ capacity }) => capacity >= 50);
  const { ticket, url } = await call("/ws-tickets", {});
  const socket = new WebSocket(url);
  await new Promise((open) => (socket.onopen = open));
  const waiting = new Map();
  socket.onmessage = ({ data }) => {
    const { id } = JSON.parse(data);
    waiting.get(id)?.();
    waiting.delete(id);
  };
  let next = 0;
  const send = (frame) =>
    new Promise((done) => {
      const id = String(++next);
      waiting.set(id, done);
      socket.send(JSON.stringify({ ...frame, id }));
    });
  await send({ type: "hello", ticket });
  await send({ type: "room.join", room: room.id });
  window.say = (text) =>
    send({ type: "message.send", conversation: room.conversation, clientId: crypto.randomUUID(), text });
  return room.id;
}

const percentiles = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => Math.round((sorted[Math.floor(sorted.length * part)] ?? 0) * 10) / 10;
  return `${sorted.length} frames, ms between two: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(0.9999)}`;
};

const [one, other] = [await startBrowser(), await startBrowser()];
try {
  const karim = await other.newPage();
  await karim.goto(`${base}/app/sign-in`);
  const room = await karim.evaluate(speaker, "karim");
  await karim.evaluate(async (n) => {
    for (let i = 0; i < n; i += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, k) =>
          window.say(`${i + k} ${"la route est ouverte ".repeat(1 + ((i + k) % 7))}`),
        ),
      );
  }, count);

  const claire = await one.newPage();
  await claire.setViewport({ width: 1280, height: 900 });
  await claire.goto(`${base}/app/sign-in`);
  await claire.evaluate(() =>
    fetch("/api/v1/sessions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email: "claire@paddock.example", password: "paddock-demo-2026" }),
    }),
  );
  await claire.goto(`${base}/app/rooms/${room}`);
  await (await claire.waitForSelector(".way-in .btn, ol.log .bub")).evaluate(
    (element) => element.matches(".btn") && element.click(),
  );
  await claire.waitForSelector("ol.log .bub");
  const before = await claire.evaluate(async () => {
    const box = document.querySelector(".scroll.bottom");
    for (let same = 0, last = 0; same < 60; same = box.scrollHeight === last ? same + 1 : 0) {
      last = box.scrollHeight;
      box.scrollTop = -1e9;
      await new Promise((done) => setTimeout(done, 40));
    }
    return { height: box.scrollHeight, lines: document.querySelectorAll("ol.log li").length };
  });
  console.log(`${count} messages are ${before.height} px high; ${before.lines} lines of them are on the page`);

  const scrolling = await claire.evaluate(async () => {
    const box = document.querySelector(".scroll.bottom");
    const times = [];
    let last = await new Promise(requestAnimationFrame);
    for (let i = 0; i < 600; i++) {
      box.scrollTop += (i < 300 ? 1 : -1) * 120;
      const now = await new Promise(requestAnimationFrame);
      times.push(now - last);
      last = now;
    }
    return times;
  });
  console.log(`scrolling: ${percentiles(scrolling)}`);

  await claire.evaluate(() => {
    document.querySelector(".scroll.bottom").scrollTop = 0;
    window.times = [];
    window.long = [];
    new PerformanceObserver((list) =>
      window.long.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
    ).observe({ entryTypes: ["longtask"] });
    let last = performance.now();
    const frame = (now) => {
      window.times.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await karim.evaluate(async () => {
    const begun = performance.now();
    const said = [];
    while (said.length < 1_000) {
      for (const due = Math.min(1_000, Math.floor((performance.now() - begun) / 5)); said.length < due; )
        said.push(window.say(`burst ${said.length}`));
      await new Promise((done) => setTimeout(done, 5));
    }
    await Promise.all(said);
  });
  await claire.waitForFunction(() => document.body.textContent.includes("burst 999"));
  const { times, long } = await claire.evaluate(() => ({ times: window.times, long: window.long }));
  console.log(`200 messages a second: ${percentiles(times)}; tasks over 50 ms: ${long.join(", ") || "none"}`);
} finally {
  await Promise.all([one.close(), other.close()]);
}
