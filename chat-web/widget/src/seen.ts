/** Calls back once an element is on the screen of a page that is looked at; returns how to stop waiting for that. */
export function onceSeen(element: Element, then: () => void): () => void {
  let shown = false;
  const watcher = new IntersectionObserver((seen) => {
    shown = seen.at(-1)!.isIntersecting;
    tell();
  });
  const stop = () => {
    watcher.disconnect();
    document.removeEventListener("visibilitychange", tell);
  };
  function tell() {
    if (!shown || document.visibilityState !== "visible") return;
    stop();
    then();
  }
  document.addEventListener("visibilitychange", tell);
  watcher.observe(element);
  return stop;
}
