import type { Turn } from "@paddock/client";
import { t } from "../i18n/i18n";
import { answer, begin, sendingAnswer } from "../live/assistant";
import { Replies } from "./Replies";
import { SlotPicker } from "./SlotPicker";

/** What can be answered with one press, by the kind of question. */
export function Offered({ turn: now }: { turn: Turn }) {
  const give = (value: string, label: string) => void answer(value, label);
  const off = sendingAnswer.value;
  if (now.ended) {
    return (
      <div class="answer">
        <button class="btn --main" type="button" onClick={() => void begin(true)}>
          {t().assistant.startAgain}
        </button>
      </div>
    );
  }
  return (
    <div class="answer">
      {now.prompt.kind === "slot" ? (
        <SlotPicker options={now.prompt.options} category={now.category} off={off} onBook={give} key={JSON.stringify(now.prompt.options)} />
      ) : (
        <Replies prompt={now.prompt} off={off} onAnswer={give} key={`${now.dialog} ${now.step}`} />
      )}
    </div>
  );
}
