import type { Appointment, Category } from "@paddock/client";
import type { Calendar, Opening } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { Wrong } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { NumberField } from "../ui";
import { checkCalendar, mostHorizon, mostNotice, withoutOpening } from "./calendar-checks";
import { type Draft, draftKey, draftOf, drafts, keepDraft } from "./drafts";
import { ClosedDays, OpeningDays } from "./OpeningDays";
import { OpeningDialog } from "./OpeningDialog";
import { Dragged } from "./visit/Dragged";
import { Visit } from "./visit/Visit";
import { WeekGrid } from "./WeekGrid";
import { fits, outside, placed } from "./week-grid";

type EditingProps = {
  category: Category;
  dealership: string | undefined;
  monday: string;
  stored: Calendar;
  appointments: readonly Appointment[];
  onSaved: () => void;
  onChanged: () => void;
};

export function Editing({ category, dealership, monday, stored, appointments, onSaved, onChanged }: EditingProps) {
  const key = draftKey(category, dealership);
  const texts = st().grid;
  const draft = drafts.value.get(key) ?? draftOf(stored);
  const [opening, setOpening] = useState<number>();
  const [visit, setVisit] = useState<Appointment>();
  const [dropped, setDropped] = useState<{ one: Appointment; day: string; minute: number }>();
  const change = (part: Partial<Draft>) => keepDraft(key, { ...draft, ...part });
  const booked = appointments.filter((one) => one.status === "booked" && one.category === category);
  const put = (at: number, one: Opening) => change({ openings: placed(draft.openings, at, one) });
  return (
    <>
      <p class="legend">
        <span>
          <i class="--visit" />
          {texts.booked}
        </span>
        <span>
          <i class="--open" />
          {texts.open}
        </span>
        <span>
          <i class="--shut" />
          {texts.shut}
        </span>
        <button class="btn --s" type="button" onClick={() => setOpening(-1)}>
          <Icon name="plus" size="s" />
          {texts.add}
        </button>
        <span class="fine desk-only">{texts.how}</span>
      </p>
      <div class="desk-only">
        <WeekGrid
          monday={monday}
          openings={draft.openings}
          closedDays={draft.closedDays}
          appointments={booked}
          onChange={(openings) => change({ openings })}
          onOpening={setOpening}
          onAppointment={setVisit}
          onMove={(one, day, minute) => setDropped({ one, day, minute })}
        />
      </div>
      <div class="phone-only">
        <OpeningDays openings={draft.openings} onChange={(openings) => change({ openings })} />
      </div>
      <div class="cal-settings">
        <div class="card two-fields">
          <NumberField
            label={st().calendars.minutes}
            value={draft.slotMinutes}
            min={5}
            max={480}
            onValue={(slotMinutes) => change({ slotMinutes })}
          />
          <NumberField
            label={st().calendars.places}
            value={draft.places}
            min={1}
            max={50}
            onValue={(each) => change({ places: each })}
          />
          <NumberField
            label={st().calendars.notice}
            hint={st().calendars.noticeHint}
            value={draft.noticeMinutes}
            min={0}
            max={mostNotice}
            onValue={(noticeMinutes) => change({ noticeMinutes })}
          />
          <NumberField
            label={st().calendars.horizon}
            hint={st().calendars.horizonHint}
            value={draft.horizonWeeks}
            min={1}
            max={mostHorizon}
            onValue={(horizonWeeks) => change({ horizonWeeks })}
          />
        </div>
        <ClosedDays days={draft.closedDays} onChange={(closedDays) => change({ closedDays })} />
      </div>
      <SaveBar
        category={category}
        dealership={dealership}
        draft={draft}
        changed={drafts.value.has(key)}
        booked={booked}
        onSaved={onSaved}
      />
      {dropped && (
        <Dragged
          {...dropped}
          onDone={(changed) => {
            setDropped(undefined);
            if (changed) onChanged();
          }}
        />
      )}
      {opening !== undefined && (
        <OpeningDialog
          opening={draft.openings[opening]}
          clear={(one) => fits(draft.openings, opening, one)}
          onDone={() => setOpening(undefined)}
          onPut={(one) => put(opening, one)}
          onRemove={() => change({ openings: withoutOpening(draft.openings, opening) })}
        />
      )}
      {visit && (
        <Visit
          one={visit}
          onDone={(changed) => {
            setVisit(undefined);
            if (changed) onChanged();
          }}
        />
      )}
    </>
  );
}

type SaveBarProps = {
  category: Category;
  dealership: string | undefined;
  draft: Draft;
  changed: boolean;
  booked: readonly Appointment[];
  onSaved: () => void;
};

/** What is not saved yet, and what it would leave outside of the hours. */
function SaveBar({ category, dealership, draft, changed, booked, onSaved }: SaveBarProps) {
  const texts = st().calendars;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const wrong = checkCalendar(draft);
  const left = outside(booked, draft.openings, draft.closedDays).length;
  if (!changed && !problem) return <p class="meta">{texts.kept}</p>;

  async function save() {
    if (busy || wrong) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await admin.setCalendar(category, {
        ...(dealership && { dealership }),
        slotMinutes: Number(draft.slotMinutes),
        places: Number(draft.places),
        openings: draft.openings,
        closedDays: draft.closedDays,
        noticeMinutes: Number(draft.noticeMinutes),
        horizonWeeks: Number(draft.horizonWeeks),
      });
      keepDraft(draftKey(category, dealership), undefined);
      toast("go", texts.saved, t().categories[category]);
      onSaved();
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div class="save-bar" role="group" aria-label={st().grid.unsaved}>
      <p class="grow">
        <b>{st().grid.unsaved}</b>
        <br />
        <span class="meta">{left > 0 ? st().grid.outside(f().number(left), left) : texts.kept}</span>
      </p>
      {(problem ?? wrong) && <Wrong text={problem ?? texts.wrong[wrong!]} />}
      <button
        class="btn"
        type="button"
        disabled={busy}
        onClick={() => keepDraft(draftKey(category, dealership), undefined)}
      >
        {st().grid.discard}
      </button>
      <button
        class={busy ? "btn --main is-busy" : "btn --main"}
        type="button"
        disabled={wrong !== undefined}
        onClick={() => void save()}
      >
        {texts.save}
      </button>
    </div>
  );
}
