import { useState } from "preact/hooks";
import { Composer } from "../design/Composer";
import { Icon } from "../design/Icon";
import { Badge, Face, Field, HouseFace, Seats } from "../design/ui";
import { t } from "../i18n/i18n";
import { Replies } from "../pages/assistant/Replies";
import { TextField } from "../staff/ui";
import { g } from "./i18n/i18n";
import { State, States } from "./states";

const nothing = () => undefined;

export function Actions() {
  const kinds = ["", "--main", "--strong", "--bare", "--stop", "--stop-solid"] as const;
  const word = g().book;
  return (
    <States>
      {kinds.map((kind) => (
        <State name={kind || g().button} key={kind}>
          <div class="row --wrap">
            <button class={`btn ${kind}`} type="button">
              {word}
            </button>
            <button class={`btn ${kind} is-hover`} type="button">
              {g().hovered}
            </button>
            <button class={`btn ${kind} is-busy`} type="button" aria-disabled="true">
              <Icon name="refresh-cw" />
              {t().entry.busy}
            </button>
          </div>
        </State>
      ))}
      <State name={g().offWithTheReason}>
        <button class="btn --main" type="button" disabled aria-describedby="why-off">
          {t().advice.ask}
        </button>
        <p class="meta" id="why-off">
          {t().advice.nobody}
        </p>
      </State>
      <State name={g().largeSmallIcon}>
        <div class="row --wrap">
          <button class="btn --main --l" type="button">
            {t().rooms.join}
          </button>
          <button class="btn --s" type="button">
            {t().retry}
          </button>
          <button class="ib" type="button" aria-label={t().rooms.leave}>
            <Icon name="log-out" />
          </button>
          <button class="ib --main" type="button" aria-label={t().assistant.send}>
            <Icon name="send" />
          </button>
        </div>
      </State>
      <State name={g().repliesToPress}>
        <Replies
          prompt={{
            kind: "choice",
            options: [
              { value: "road", label: g().onTheRoad },
              { value: "off", label: g().offTheRoad },
            ],
          }}
          off={false}
          onAnswer={nothing}
        />
      </State>
      <State name={g().repliesOff}>
        <Replies
          prompt={{ kind: "choice", options: [{ value: "road", label: g().onTheRoad }] }}
          off
          onAnswer={nothing}
        />
      </State>
    </States>
  );
}

export function Fields() {
  const [name, setName] = useState("Claire");
  const [on, setOn] = useState(true);
  const [text, setText] = useState("");
  return (
    <States>
      <State name={g().withAHint}>
        <Field
          label={t().entry.displayName}
          hint={t().entry.displayNameHint}
          value={name}
          onValue={setName}
          name="g-name"
        />
      </State>
      <State name={g().wrongWithTheReason}>
        <Field label={t().entry.email} error={t().entry.badEmail} value="claire" onValue={nothing} name="g-mail" />
      </State>
      <State name={g().withACount}>
        <TextField label={g().title} value={name} longest={80} onValue={setName} />
      </State>
      <State name={g().tooLong}>
        <TextField label={g().text} value={"moto ".repeat(20)} longest={80} rows={2} onValue={nothing} />
      </State>
      <State name={g().switch}>
        <div class="row">
          <input
            class="switch"
            type="checkbox"
            role="switch"
            aria-label={t().offers.consent}
            checked={on}
            onChange={() => setOn(!on)}
          />
          <input class="switch" type="checkbox" role="switch" aria-label={g().off} />
          <input class="switch" type="checkbox" role="switch" aria-label={g().unavailable} disabled />
        </div>
      </State>
      <State name={g().choices}>
        <label class="check">
          <input type="checkbox" />
          <span>{t().entry.marketing}</span>
        </label>
        <div class="seg" role="group" aria-label={t().theme.label}>
          <button type="button" aria-pressed="true">
            {t().theme.system}
          </button>
          <button type="button" aria-pressed="false">
            {t().theme.dark}
          </button>
        </div>
      </State>
      <State name={g().emptyBox}>
        <Composer
          label={t().assistant.answer}
          placeholder={t().assistant.placeholder.choice}
          send={t().assistant.send}
          value={text}
          onValue={setText}
          onSend={() => setText("")}
        />
      </State>
      <State name={g().boxTooLong}>
        <Composer
          label={g().messageTooLong}
          placeholder=""
          send={t().assistant.send}
          value="…"
          error={t().rooms.tooLong(12)}
          onValue={nothing}
          onSend={nothing}
        />
      </State>
      <State name={g().boxOff}>
        <Composer
          label={g().answerOff}
          placeholder={t().assistant.placeholder.none}
          send={t().assistant.send}
          value=""
          off
          onValue={nothing}
          onSend={nothing}
        />
      </State>
    </States>
  );
}

export function Marks() {
  return (
    <States>
      <State name={g().faces}>
        <div class="row --wrap">
          <Face id="claire" name="Claire Morel" here="on" />
          <Face id="karim" name="Karim Haddad" here="busy" />
          <Face id="lea" name="Léa Simon" here="off" />
          <Face id="thomas" name="Thomas Keller" house />
          <Face id="gone" name="" gone />
          <HouseFace icon="wrench" />
          <Face id="lea" name="Léa Simon" size="s" />
          <Face id="lea" name="Léa Simon" size="l" />
        </div>
      </State>
      <State name={g().counts}>
        <div class="row --wrap">
          <Badge count={2} />
          <Badge count={7} quiet />
          <Badge count={3} waiting />
          <Badge count={120} />
        </div>
      </State>
      <State name={g().tags}>
        <div class="row --wrap">
          <span class="tag">{t().advisor}</span>
          <span class="tag --go">{t().appointments.confirmed}</span>
          <span class="tag --wait">{t().nav.waiting(2)}</span>
          <span class="tag --line">{t().guest}</span>
        </div>
      </State>
      <State name={g().stonesOfTheLine}>
        <div class="row --wrap">
          {[1, 2, 12].map((n) => (
            <span class="stone" key={n}>
              <span>{n}</span>
            </span>
          ))}
          <span class="stone --off">
            <span>3</span>
          </span>
          <span class="stone --s">
            <span>1</span>
          </span>
        </div>
      </State>
      <State name={g().seatsOfARoom}>
        <Seats taken={0} capacity={50} />
        <Seats taken={18} capacity={50} />
        <p class="room is-full">
          <span class="name">{g().workshop}</span>
          <span class="count">2 / 2</span>
          <Seats taken={2} capacity={2} />
        </p>
      </State>
      <State name={g().keys}>
        <p>
          <kbd>j</kbd> <kbd>k</kbd> <kbd>a</kbd> <kbd>/</kbd> <kbd>?</kbd>
        </p>
      </State>
    </States>
  );
}
