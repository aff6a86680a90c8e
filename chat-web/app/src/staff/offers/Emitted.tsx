import type { EmittedOffer } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { Wrong } from "../../design/FormDialog";
import { Empty } from "../../design/ui";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { admin } from "../desk";
import { st } from "../i18n/i18n";

export function Emitted({ all, onChanged }: { all: readonly EmittedOffer[]; onChanged: () => void }) {
  const texts = st().offers;
  const [problem, setProblem] = useState<string>();
  async function callOff(offer: EmittedOffer) {
    setProblem(undefined);
    try {
      await admin.callOffOffer(offer.id);
      toast("go", texts.calledOff, offer.title);
    } catch (error) {
      setProblem(humanError(error));
    }
    onChanged();
  }
  if (all.length === 0) return <Empty icon="megaphone" text={texts.none} />;
  return (
    <div class="wide">
      {problem && <Wrong text={problem} />}
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
                    onClick={() => void callOff(offer)}
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
    </div>
  );
}
