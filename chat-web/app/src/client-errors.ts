/** What the server is told of an error on a page; never who was on it, nor what they wrote. */
export interface ClientError {
  message: string;
  stack?: string;
  page: string;
  version?: string;
}

const MOST = 5;
const MAX_MESSAGE = 300;
const MAX_STACK = 4000;

/**
 * Tells `send` of errors: each once, and no more than a few, for a page that is broken is so again and again. Somebody without a
 * network, or who left while a call was under way, is no error.
 */
export function errorReports(
  send: (error: ClientError) => void,
  page: () => string,
  version?: string,
): (thrown: unknown) => void {
  const told = new Set<string>();
  return (thrown) => {
    if (!(thrown instanceof Error) || thrown.name === "AbortError" || thrown.name === "NetworkError") return;
    const message = bare(`${thrown.name}: ${thrown.message}`, MAX_MESSAGE);
    const stack = bare(places(thrown), MAX_STACK);
    const error = { message, page: page().slice(0, 200), ...(stack && { stack }), ...(version && { version }) };
    const key = message + stack;
    if (told.size >= MOST || told.has(key)) return;
    told.add(key);
    send(error);
  };
}

/** The stack without the message that some engines put before it. */
function places(error: Error): string {
  const lines = (error.stack ?? "").split("\n");
  return lines.filter((line) => /^\s+at |@.*:\d+:\d+$/.test(line)).join("\n");
}

/** `text` without what may be somebody's: quotations, addresses and queries. The server looks more closely. */
function bare(text: string, longest: number): string {
  return text
    .replace(/"[^"]*"?|«[^»]*»?|“[^”]*”?/g, "<quoted>")
    .replace(/[^\s@(]+@[^\s@:/]+\.[^\s@:/]+/g, "<e-mail>")
    .replace(/[?#][^\s)"':]*/g, "")
    .slice(0, longest);
}

/** Reports what nobody catches on this page. */
export function reportErrors() {
  const build = new URL(import.meta.url).pathname.match(/([\w.-]{1,40})\.js$/)?.[1];
  const report = errorReports(post, () => location.pathname, build);
  addEventListener("error", (event) => report(event.error));
  addEventListener("unhandledrejection", (event) => report(event.reason));
}

function post(error: ClientError) {
  fetch("/api/v1/client-errors", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(error),
    credentials: "omit",
    keepalive: true, // it may be the page's last word
  }).catch(() => undefined); // nobody is left to be told
}
