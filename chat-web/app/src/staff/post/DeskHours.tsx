import type { Opening } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { humanError } from "../../errors";
import { f } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { Content } from "../ui";
import { hoursProblem, withClosed } from "../week/calendar-checks";
import { OpeningDays } from "../week/OpeningDays";

/** The hours at which advisors are at their desks, as customers are told them. */
export function DeskHours() {
  const texts = st().deskHours;
  const hours = useLoaded((signal) => admin.deskHours({ signal }), []);
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
      </header>
      <div class="scroll">
        <div class="sheet">
          <p class="meta">{texts.lead}</p>
          <Content of={hours}>{(stored) => <Editor stored={stored} />}</Content>
        </div>
      </div>
    </>
  );
}

type Hours = { readonly openings: readonly Opening[]; readonly closedDays: readonly string[] };

function Editor({ stored }: { stored: Hours }) {
  const texts = st().deskHours;
  const [kept, setKept] = useState(stored);
  const [openings, setOpenings] = useState(stored.openings);
  const [closedDays, setClosedDays] = useState(stored.closedDays);
  const [day, setDay] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const changed = JSON.stringify({ openings, closedDays }) !== JSON.stringify(kept);
  const wrongHours = hoursProblem(openings);
  const problem = wrongHours && st().calendars.wrong[wrongHours];

  async function submit(event: Event) {
    event.preventDefault();
    if (busy || problem) return;
    setBusy(true);
    setWrong(undefined);
    try {
      const now = await admin.setDeskHours({ openings, closedDays });
      setKept(now);
      setOpenings(now.openings);
      setClosedDays(now.closedDays);
      toast("go", texts.saved, texts.savedText);
    } catch (error) {
      setWrong(humanError(error));
    } finally {
      setBusy(false);
    }
  }

  function close() {
    if (day !== "") setClosedDays(withClosed(closedDays, day));
    setDay("");
  }

  return (
    <form class="stack" noValidate onSubmit={submit} aria-busy={busy}>
      <OpeningDays openings={openings} onChange={setOpenings} />
      <section class="card stack" aria-labelledby="closed-days">
        <h2 id="closed-days">{texts.closedDays}</h2>
        {closedDays.length === 0 && <p class="meta">{texts.noClosedDay}</p>}
        <ul class="stack">
          {closedDays.map((one) => (
            <li class="row" key={one}>
              <span class="grow">{f().longDay(one)}</span>
              <button
                class="btn --s"
                type="button"
                aria-label={texts.openAgainLong(f().longDay(one))}
                onClick={() => setClosedDays(closedDays.filter((other) => other !== one))}
              >
                {texts.openAgain}
              </button>
            </li>
          ))}
        </ul>
        <div class="row --wrap">
          <input
            class="input --s"
            type="date"
            aria-label={texts.closedDay}
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
          <button class="btn --s" type="button" disabled={day === ""} onClick={close}>
            {texts.close}
          </button>
        </div>
      </section>
      <div role="alert">{(wrong ?? problem) && <p class="wrong">{wrong ?? problem}</p>}</div>
      <button
        class={busy ? "btn --strong is-busy" : "btn --strong"}
        type="submit"
        aria-disabled={busy}
        disabled={!changed}
      >
        {texts.save}
      </button>
    </form>
  );
}
