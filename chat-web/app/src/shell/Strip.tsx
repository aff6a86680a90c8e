import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../design/Icon";
import { t } from "../i18n/i18n";
import { leave, status, tryNow } from "../live/session";
import { entryPath, go, here } from "../router";

/** Whole seconds until a moment, counted down. */
function useSecondsUntil(at: number | undefined): number {
  const [, tick] = useState(0);
  useEffect(() => {
    if (at === undefined) return;
    const timer = setInterval(() => tick((n) => n + 1), 1_000);
    return () => clearInterval(timer);
  }, [at]);
  return at === undefined ? 0 : Math.max(0, Math.ceil((at - Date.now()) / 1_000));
}

function useOnline(): boolean {
  const [online, set] = useState(navigator.onLine);
  useEffect(() => {
    const read = () => set(navigator.onLine);
    addEventListener("online", read);
    addEventListener("offline", read);
    return () => {
      removeEventListener("online", read);
      removeEventListener("offline", read);
    };
  }, []);
  return online;
}

/** How the connection is doing, in words; while all is well there is room for something else. */
export function Strip({ onSignIn = signInHere, children }: { onSignIn?: () => void; children?: ComponentChildren }) {
  const now = status.value;
  const online = useOnline();
  const [was, setWas] = useState<"up" | "down" | "back">("up");
  const [slow, setSlow] = useState(false);
  const seconds = useSecondsUntil(now.state === "waiting" ? now.retryAt : undefined);
  const reconnected = now.state === "online" && was === "down";

  useEffect(() => {
    if (now.state === "waiting" || (now.state === "connecting" && now.attempt > 1) || !online) setWas("down");
    if (reconnected) setWas("back");
    if (now.state !== "online" || was !== "back") return;
    const timer = setTimeout(() => setWas("up"), 4_000);
    return () => clearTimeout(timer);
  }, [now, online, was]);
  useEffect(() => {
    setSlow(false);
    if (now.state !== "connecting") return;
    const timer = setTimeout(() => setSlow(true), 800);
    return () => clearTimeout(timer);
  }, [now.state]);

  return (
    <div class="strips" role="status">
      {text() ?? children}
    </div>
  );

  function text() {
    if (now.state === "closed" && (now.reason === "signed_out" || now.reason === "other_user"))
      return <Ended onSignIn={onSignIn} />;
    if (now.state === "closed" && now.reason === "refused") return <Refused />;
    if (!online) return <Line icon="wifi-off" text={t().link.offline} />;
    if (now.state === "waiting")
      return (
        <p class="strip --wait">
          <Icon name="refresh-cw" />
          {/* the seconds change too often to be read out */}
          <span aria-hidden="true">{t().link.waiting(seconds)}</span>
          <span class="vh">{t().link.reconnecting}</span>
          <button type="button" onClick={tryNow}>
            {t().link.now}
          </button>
        </p>
      );
    if (now.state === "connecting" && was === "down")
      return <Line icon="refresh-cw" tone="--wait" text={t().link.reconnecting} />;
    if (now.state === "connecting" && slow) return <Line icon="refresh-cw" tone="--wait" text={t().link.connecting} />;
    if (now.state === "online" && was === "back") return <Line icon="check" tone="--go" text={t().link.back} />;
    return null;
  }
}

function Line({ icon, text, tone = "" }: { icon: "wifi-off" | "refresh-cw" | "check"; text: string; tone?: string }) {
  return (
    <p class={`strip ${tone}`}>
      <Icon name={icon} />
      <span>{text}</span>
    </p>
  );
}

/** To the way in, which leads back here. */
function signInHere() {
  go(entryPath("sign-in", here.value));
  leave();
}

function Ended({ onSignIn }: { onSignIn: () => void }) {
  return (
    <p class="strip --stop">
      <Icon name="circle-alert" />
      <span>{t().link.ended}</span>
      <button type="button" onClick={onSignIn}>
        {t().link.signIn}
      </button>
    </p>
  );
}

function Refused() {
  return (
    <p class="strip --stop">
      <Icon name="circle-alert" />
      <span>{t().link.refused}</span>
      <button type="button" onClick={() => location.reload()}>
        {t().link.reload}
      </button>
    </p>
  );
}
