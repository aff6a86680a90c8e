import type { EmittedOffer } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { Ask, Empty } from "../../design/ui";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { admin } from "../desk";
import { st } from "../i18n/i18n";

export function Emitted({ all, onChanged }: { all: readonly EmittedOffer[]; onChanged: () => void }) {
  const texts = st().offers;
  const [asking, setAsking] = useState<EmittedOffer>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function callOff(offer: EmittedOffer) {
    setBusy(true);
    setProblem(undefined);
    try {
      await admin.callOffOffer(offer.id);
      toast("go", texts.calledOff, offer.title);
      setAsking(undefined);
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
      onChanged();
    }
  }
  if (all.length === 0) return <Empty icon="megaphone" text={texts.none} />;
  return (
    <div class="wide">
      <table class="table --cards">
        <thead>
          <tr>
            <th scope="col">{texts.offer}</th>
            <th scope="col">{texts.status}</th>
            <th scope="col" class="r">
              {texts.recipientsHead}
            </th>
            <th scope="col" class="r">
              {texts.seen}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((offer) => (
            <tr key={offer.id}>
              <td class="full">
                <b>{offer.title}</b>
                <br />
                <span class="meta">{t().offers.at(f().dayHere(offer.at), f().hourHere(offer.at))}</span>
              </td>
              <td>
                <span
                  class={offer.status === "sent" ? "tag --go" : offer.status === "scheduled" ? "tag --wait" : "tag"}
                >
                  {texts.statuses[offer.status]}
                </span>
                {offer.status === "scheduled" && (
                  <button
                    class="btn --bare --s --stop"
                    type="button"
                    aria-label={texts.callOffLong(offer.title)}
                    onClick={() => setAsking(offer)}
                  >
                    {texts.callOff}
                  </button>
                )}
              </td>
              <td class="r" data-of={texts.recipientsHead}>
                {f().number(offer.recipients)}
              </td>
              <td class="r" data-of={texts.seen}>
                {f().number(offer.seen)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asking && (
        <Ask
          title={texts.callOffTitle(asking.title)}
          text={texts.callOffText(f().dayHere(asking.at), f().hourHere(asking.at))}
          keep={texts.callOffKeep}
          act={texts.callOffDo}
          destroys
          busy={busy}
          error={problem}
          onKeep={() => {
            setAsking(undefined);
            setProblem(undefined);
          }}
          onAct={() => void callOff(asking)}
        />
      )}
    </div>
  );
}
