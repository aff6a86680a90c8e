import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../design/Icon";
import { t } from "../i18n/i18n";
import { dismiss, toasts } from "../live/toasts";

const gap = 12;

/** Where there is room under every head and strip that would be covered, in pixels from the top; never further down than the middle. */
function belowHeads(toasts: HTMLElement): number {
  const { left, right } = toasts.getBoundingClientRect();
  const bottoms = [...document.querySelectorAll("#main .bar, #main header, #main .strip")]
    .map((head) => head.getBoundingClientRect())
    .filter((head) => head.height > 0 && head.left < right && head.right > left && head.bottom < innerHeight / 2)
    .map((head) => head.bottom);
  return Math.max(gap, ...bottoms.map((bottom) => bottom + gap));
}

/** What just happened, floating; read out as it comes. */
export function Toasts() {
  const box = useRef<HTMLDivElement>(null);
  const shown = toasts.value.length;
  useLayoutEffect(() => {
    if (shown === 0) return;
    const place = () => box.current?.style.setProperty("--below-heads", `${belowHeads(box.current)}px`);
    place();
    addEventListener("resize", place);
    return () => removeEventListener("resize", place);
  }, [shown]);
  return (
    <div class="toasts" role="status" ref={box}>
      {toasts.value.map(({ id, tone, title, text, href }) => (
        <div class={`toast --${tone}`} key={id}>
          <Icon
            name={
              tone === "go"
                ? "circle-check"
                : tone === "stop"
                  ? "circle-alert"
                  : href === "/app/advisor"
                    ? "headset"
                    : "tag"
            }
          />
          <b>{title}</b>
          <button class="ib" type="button" aria-label={t().close} onClick={() => dismiss(id)}>
            <Icon name="x" />
          </button>
          {text && <p>{text}</p>}
          {href && (
            <a class="act" href={href} onClick={() => dismiss(id)}>
              {t().open}
            </a>
          )}
        </div>
      ))}
    </div>
  );
}
