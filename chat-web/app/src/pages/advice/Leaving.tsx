import type { AdviceRequest } from "@paddock/client";
import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { ask, available, leaveMessage, opensAt, takeBack } from "../../live/advice";
import { me, sendsMail } from "../../live/session";
import { useDraft } from "../../live/use-draft";
import { Ways } from "./Ways";

const longest = 4000;

/** Nobody is there: a message for whoever comes. */
export function Leaving() {
  const texts = t().leaving;
  const [text, setText, forget] = useDraft(me.value?.id, "advice.left");
  const [topic, , forgetTopic] = useDraft(me.value?.id, "advice.topic");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const over = [...text.trim()].length - longest;

  async function submit(event: Event) {
    event.preventDefault();
    if (busy || over > 0) return;
    if (text.trim() === "") {
      setProblem(t().entry.required);
      return;
    }
    setBusy(true);
    setProblem(undefined);
    try {
      await leaveMessage(text, topic);
      forget();
      forgetTopic();
    } catch (error) {
      setProblem(humanError(error));
      setBusy(false);
    }
  }

  return (
    <form class="card stack" noValidate onSubmit={submit} aria-label={texts.form} aria-busy={busy}>
      <h2>{texts.form}</h2>
      <p class="meta">{texts.lead}</p>
      <div class={problem || over > 0 ? "field is-wrong" : "field"}>
        <label for="left-text">{texts.message}</label>
        <textarea
          class="input"
          id="left-text"
          rows={5}
          value={text}
          aria-describedby="left-hint"
          aria-invalid={problem || over > 0 ? "true" : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class={over > 0 ? "wrong" : "hint"} id="left-hint">
          {over > 0 ? t().rooms.tooLong(over) : texts.reach(reachOf())}
        </p>
      </div>
      <div role="alert">
        {problem && (
          <p class="wrong">
            <Icon name="circle-alert" size="s" />
            <span>{problem}</span>
          </p>
        )}
      </div>
      <button class={busy ? "btn --main --l is-busy" : "btn --main --l"} type="submit" aria-disabled={busy}>
        <Icon name={busy ? "refresh-cw" : "send"} />
        {texts.leave}
      </button>
    </form>
  );
}

/** Where the answer finds one: in a mail too, if the address is known to be one's own. */
function reachOf(): "mail" | "unverified" | "page" {
  const user = me.value;
  if (!sendsMail.value || !user?.email) return "page";
  return user.emailVerified ? "mail" : "unverified";
}

/** What one left, until somebody answers. */
export function LeftMessage({ request }: { request: AdviceRequest }) {
  const texts = t().leaving;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const orSay = async (doing: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await doing();
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  };
  const back = opensAt.value;
  return (
    <div class="wait">
      <div>
        <p class="claim">{texts.done}</p>
        <p class="lead">{texts.reach(reachOf())}</p>
      </div>
      <div class="wait-2">
        <section class="card stack" aria-label={texts.yours}>
          <p class="left-text">{request.text}</p>
          <p class="meta">
            {f().when(request.since)}
            {back && `, ${texts.backAt(f().visitDay(back), f().hourThere(back))}`}
          </p>
          <div role="alert">{problem && <p class="wrong">{problem}</p>}</div>
          <div class="row --wrap">
            {(available.value ?? 0) > 0 && (
              <button class="btn --main" type="button" aria-disabled={busy} onClick={() => void orSay(() => ask(""))}>
                <Icon name="headset" />
                {t().advice.ask}
              </button>
            )}
            <button class="btn" type="button" aria-disabled={busy} onClick={() => void orSay(takeBack)}>
              {texts.takeBack}
            </button>
          </div>
        </section>
        <Ways title={t().advice.noWait} />
      </div>
    </div>
  );
}
