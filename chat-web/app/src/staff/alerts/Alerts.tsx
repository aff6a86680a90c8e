import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { useSwitch } from "../../design/use-switch";
import { st } from "../i18n/i18n";
import { setSingleKeys, singleKeys } from "../keys";
import { askToNotify, mayNotify, ring, wish, wishes } from "./alerts";

/** How one hears of a new request, and whether single keys act: the part of one's account that this device keeps. */
export function AlertSettings() {
  const texts = st().alerts;
  const { sound, notify } = wishes.value;
  const [permission, setPermission] = useState(mayNotify());
  const soundSwitch = useSwitch(sound, async (on) => wish({ sound: on }));
  const notifySwitch = useSwitch(notify && permission === "granted", async (on) => {
    if (on) await askToNotify();
    else wish({ notify: false });
    setPermission(mayNotify());
  });
  const keysSwitch = useSwitch(singleKeys.value, async (on) => setSingleKeys(on));
  return (
    <section class="card" aria-labelledby="alerts">
      <h2 id="alerts">{texts.title}</h2>
      <p class="meta">{texts.lead}</p>
      <div class="consent">
        <label for="alert-sound">
          <b>{texts.sound}</b>
        </label>
        <p class="meta" id="alert-sound-text">
          {texts.soundText}{" "}
          <button class="btn --bare --s" type="button" onClick={() => void ring()}>
            {texts.listen}
          </button>
        </p>
        <input class="switch" id="alert-sound" aria-describedby="alert-sound-text" {...soundSwitch} />
      </div>
      <div class="consent">
        <label for="alert-notify">
          <b>{texts.notify}</b>
        </label>
        <p class="meta" id="alert-notify-text">
          {permission === "denied" ? texts.denied : permission === "unsupported" ? texts.unsupported : texts.notifyText}
        </p>
        <input
          class="switch"
          id="alert-notify"
          aria-describedby="alert-notify-text"
          {...notifySwitch}
          disabled={permission === "denied" || permission === "unsupported"}
        />
      </div>
      <div class="consent">
        <label for="single-keys">
          <b>{texts.keys}</b>
        </label>
        <p class="meta" id="single-keys-text">
          {texts.keysText}
        </p>
        <input class="switch" id="single-keys" aria-describedby="single-keys-text" {...keysSwitch} />
      </div>
    </section>
  );
}

/** Offered once, in the line; whoever declines finds it under their account. */
export function AlertOffer() {
  const texts = st().alerts;
  if (wishes.value.asked) return null;
  return (
    <div class="card offer-alerts" role="group" aria-label={texts.ask}>
      <p>
        <b>{texts.ask}</b>
        <br />
        <span class="meta">{texts.askText}</span>
      </p>
      <div class="row">
        <button
          class="btn --s"
          type="button"
          onClick={() => {
            wish({ sound: true });
            void ring();
            void askToNotify();
          }}
        >
          <Icon name="bell" size="s" />
          {texts.yes}
        </button>
        <button class="btn --bare --s" type="button" onClick={() => wish({})}>
          {texts.no}
        </button>
      </div>
    </div>
  );
}
