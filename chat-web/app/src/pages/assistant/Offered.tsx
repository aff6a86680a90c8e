import type { Turn } from "@paddock/client";
import { Icon } from "../../design/Icon";
import { t } from "../../i18n/i18n";
import { answer, begin, bookElsewhere, sendingAnswer } from "../../live/assistant/assistant";
import { dealershipIn } from "../../live/assistant/dealership";
import { SlotPicker } from "../appointment/SlotPicker";
import { Replies } from "./Replies";

/** What can be answered with one press, by the kind of question. */
export function Offered({ turn: now }: { turn: Turn }) {
  const give = (value: string, label: string) => void answer(value, label);
  const off = sendingAnswer.value;
  const category = now.category;
  const book = (start: string, label: string, elsewhere: boolean) =>
    elsewhere && category ? void bookElsewhere(category, start, label) : give(start, label);
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
      {(now.answers?.length ?? 0) > 0 && (
        <p class="row">
          <button class="btn --bare" type="button" disabled={off} onClick={() => give("back", t().assistant.back)}>
            <Icon name="arrow-left" size="s" />
            {t().assistant.back}
          </button>
        </p>
      )}
      {now.prompt.kind === "slot" ? (
        <>
          <SlotPicker
            options={now.prompt.options}
            category={category}
            off={off}
            onBook={book}
            key={JSON.stringify(now.prompt.options)}
          />
          <Replies
            prompt={{ kind: "choice", options: now.prompt.options.filter(({ value }) => dealershipIn(value)) }}
            off={off}
            onAnswer={give}
          />
          <p class="meta">
            {t().appointments.limits} <a href="/app/appointments">{t().appointments.mine}</a>
          </p>
        </>
      ) : (
        <Replies prompt={now.prompt} off={off} onAnswer={give} key={`${now.dialog} ${now.step}`} />
      )}
    </div>
  );
}
