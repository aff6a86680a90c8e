import type { Turn } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";
import { Composer } from "../../design/Composer";
import { Icon } from "../../design/Icon";
import { Ask, HouseFace } from "../../design/ui";
import { f, t } from "../../i18n/i18n";
import {
  answer,
  begin,
  entries,
  givenBack,
  goBackTo,
  openAssistant,
  recap,
  sendingAnswer,
  thinking,
  turn,
} from "../../live/assistant/assistant";
import { me } from "../../live/session";
import { useDraft } from "../../live/use-draft";
import { AssistantLog } from "./AssistantLog";
import { recapText } from "./recap-text";

/** The conversation with the assistant. */
export function Assistant() {
  const [asking, setAsking] = useState(false);
  const gone = turn.value === null && entries.value.length > 0; // the server knows of no dialog any more
  useEffect(() => void openAssistant(), [gone]);
  const restart = () => (recap.value.length > 0 ? setAsking(true) : void begin(true));
  return (
    <>
      <header class="bar">
        <HouseFace icon="wrench" class="desk-only" />
        <h1>{t().nav.assistant}</h1>
        <button class="btn --bare" type="button" onClick={restart} disabled={!turn.value}>
          <Icon name="rotate-ccw" />
          {t().assistant.restart}
        </button>
      </header>
      <div class="two-col">
        <div class="helper">
          <AssistantLog />
          <Answering turn={turn.value} />
        </div>
        <Recap />
      </div>
      {asking && (
        <Ask
          title={t().assistant.restartTitle}
          text={t().assistant.restartText}
          keep={t().assistant.keep}
          act={t().assistant.restart}
          onKeep={() => setAsking(false)}
          onAct={() => {
            setAsking(false);
            void begin(true);
          }}
        />
      )}
    </>
  );
}

function Answering({ turn: now }: { turn: Turn | null }) {
  const [text, setText, forget] = useDraft(me.value?.id, "assistant");
  const kind = now?.prompt.kind ?? "none";
  const { placeholder, range } = t().assistant;
  const { min, max } = now?.prompt ?? {};
  const bounds =
    typeof min === "number" && typeof max === "number" ? range(bound(kind, min), bound(kind, max)) : undefined;
  const shut = now === null || now.ended;
  useEffect(() => {
    if (givenBack.value === "") return;
    setText([givenBack.value, text].filter(Boolean).join("\n"));
    givenBack.value = "";
  }, [givenBack.value]);
  return (
    <footer class="foot">
      <Composer
        label={t().assistant.answer}
        placeholder={placeholder[kind]}
        send={t().assistant.send}
        value={text}
        numeric={kind === "year" || kind === "integer"}
        hint={bounds}
        off={shut}
        onValue={setText}
        onSend={() => {
          forget();
          void answer(
            text.trim(),
            kind === "integer" && /^\d+$/.test(text.trim()) ? f().number(Number(text)) : text.trim(),
          );
        }}
      />
    </footer>
  );
}

const bound = (kind: string, value: number) => (kind === "year" ? String(value) : `${f().number(value)}\u00a0km`);

function Recap() {
  const steps: Record<string, string> = t().assistant.steps;
  const busy = sendingAnswer.value || thinking.value;
  return (
    <aside aria-labelledby="recap">
      <h2 id="recap">{t().assistant.recap}</h2>
      {recap.value.length === 0 ? (
        <p class="meta">{t().assistant.recapEmpty}</p>
      ) : (
        <dl class="recap">
          {recap.value.map((given) => (
            <div key={given.step}>
              <dt>{steps[given.step] ?? given.step}</dt>
              <dd>
                <button
                  type="button"
                  class="correct"
                  title={t().assistant.correct}
                  disabled={busy}
                  onClick={() => void goBackTo(given.step)}
                >
                  <span dir="auto">{recapText(given, f())}</span>
                  <span class="vh">, {t().assistant.correct}</span>
                  <Icon name="pencil" size="s" />
                </button>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {recap.value.length > 0 && <p class="meta">{t().assistant.correctNote}</p>}
      <p class="meta">{t().assistant.recapNote}</p>
    </aside>
  );
}
