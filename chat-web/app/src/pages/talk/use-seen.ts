import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { OnScreen } from "./on-screen";

/** Whether the page is the one looked at. */
export function useVisible(): boolean {
  const [visible, set] = useState(document.visibilityState === "visible");
  useEffect(() => {
    const read = () => set(document.visibilityState === "visible");
    document.addEventListener("visibilitychange", read);
    return () => document.removeEventListener("visibilitychange", read);
  }, []);
  return visible;
}

/** Whether any of an element is inside of the window: a column beside it is not. */
export function useInView(element: { current: HTMLElement | null }): boolean {
  const [inView, set] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const watcher = new IntersectionObserver((seen) => set(seen.at(-1)!.isIntersecting));
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, []);
  return inView;
}

/** How much of a message has to be inside of the window, so that it is more than its edge. */
const enough = "-12px";

/**
 * Calls back with the newest message that was on the screen while the page was looked at, which nothing is until the list is `placed`;
 * messages are the elements that have a `data-seq`.
 */
export function useSeen(box: { current: HTMLElement | null }, onRead: (seq: number) => void, placed = true) {
  const read = useRef(onRead);
  read.current = onRead;
  const visible = useVisible() && placed;
  const watching = useRef<{ screen: OnScreen; watcher: IntersectionObserver; watched: Set<Element> } | undefined>(
    undefined,
  );
  useLayoutEffect(() => {
    const screen = new OnScreen((seq) => read.current(seq), visible);
    const watcher = new IntersectionObserver(
      (seen) =>
        screen.change(
          seen.map(({ target, isIntersecting }) => ({
            seq: Number((target as HTMLElement).dataset.seq),
            shown: isIntersecting,
          })),
        ),
      { rootMargin: enough },
    );
    watching.current = { screen, watcher, watched: new Set() };
    return () => watcher.disconnect();
  }, []);
  useEffect(() => watching.current?.screen.look(visible), [visible]);
  // Lines come and go with what is near: those on the page now are watched, and those that left no longer.
  useEffect(() => {
    const list = box.current;
    const all = watching.current;
    if (!list || !all) return;
    const renew = () => {
      const now = new Set<Element>(list.querySelectorAll("[data-seq]"));
      const left = [...all.watched].filter((line) => !now.has(line));
      for (const line of left) all.watcher.unobserve(line);
      all.screen.change(left.map((line) => ({ seq: Number((line as HTMLElement).dataset.seq), shown: false })));
      for (const line of now) if (!all.watched.has(line)) all.watcher.observe(line);
      all.watched = now;
    };
    renew();
    const changes = new MutationObserver(renew);
    changes.observe(list, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, []);
}
