import type { Appointment, Category } from "@paddock/client";
import type { Calendar, Opening } from "@paddock/client/staff";
import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { humanError } from "../../errors";
import { isoDay, isoWeek, mondayOf } from "../../i18n/format";
import { f, t } from "../../i18n/i18n";
import { shopZone } from "../../i18n/zone";
import { toast } from "../../live/toasts";
import { admin, appointmentsChanged } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { Content, NumberField, Wrong } from "../ui";
import { categories } from "./Appointments";
import { checkCalendar, withoutOpening } from "./calendar-checks";
import { ClosedDays, OpeningDays } from "./OpeningDays";
import { OpeningDialog } from "./OpeningDialog";
import { Visit } from "./Visit";
import { WeekGrid } from "./WeekGrid";
import { WeekNav } from "./WeekNav";
import { fits, outside, placed } from "./week-grid";

/** Hours as they would be saved; figures as typed. */
interface Draft {
  readonly openings: readonly Opening[];
  readonly closedDays: readonly string[];
  readonly slotMinutes: string;
  readonly places: string;
}

/** What was changed and not saved, by calendar: it outlives a look at another page. */
const drafts = signal<ReadonlyMap<Category, Draft>>(new Map());

function keepDraft(category: Category, draft: Draft | undefined) {
  const next = new Map(drafts.value);
  if (draft) next.set(category, draft);
  else next.delete(category);
  drafts.value = next;
}

const draftOf = ({ openings, closedDays, slotMinutes, places: each }: Calendar): Draft => ({
  openings,
  closedDays,
  slotMinutes: String(slotMinutes),
  places: String(each),
});

/** Opening hours of each calendar, with what is booked in them; what is booked never moves. */
export function Calendars() {
  const texts = st().calendars;
  const [category, setCategory] = useState<Category>("maintenance");
  const [monday, setMonday] = useState(mondayOf(isoDay(new Date(), shopZone())));
  const calendar = useLoaded(
    async (signal) => ({ category, calendar: await admin.calendar(category, { signal }) }),
    [category],
  );
  const week = useLoaded(
    (signal) => admin.appointments({ week: isoWeek(monday), category }, { signal }),
    [monday, category, appointmentsChanged.value],
  );
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
        <WeekNav monday={monday} onMonday={setMonday} />
      </header>
      <div class="scroll">
        <div class="cal-page">
          <div class="seg --scroll" role="group" aria-label={texts.which}>
            {categories.map((one) => (
              <button type="button" aria-pressed={one === category} onClick={() => setCategory(one)} key={one}>
                {t().categories[one]}
                {drafts.value.has(one) && (
                  <span class="badge --dot">
                    <span class="vh">{st().grid.unsaved}</span>
                  </span>
                )}
              </button>
            ))}
          </div>
          <Content of={calendar}>
            {(loaded) =>
              loaded.category === category ? (
                <Editing
                  category={category}
                  monday={monday}
                  stored={loaded.calendar}
                  appointments={week.value ?? []}
                  onSaved={calendar.reload}
                  onChanged={week.reload}
                  key={category}
                />
              ) : null
            }
          </Content>
        </div>
      </div>
    </>
  );
}

type EditingProps = {
  category: Category;
  monday: string;
  stored: Calendar;
  appointments: readonly Appointment[];
  onSaved: () => void;
  onChanged: () => void;
};

function Editing({ category, monday, stored, appointments, onSaved, onChanged }: EditingProps) {
  const texts = st().grid;
  const draft = drafts.value.get(category) ?? draftOf(stored);
  const [opening, setOpening] = useState<number>();
  const [visit, setVisit] = useState<Appointment>();
  const change = (part: Partial<Draft>) => keepDraft(category, { ...draft, ...part });
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
            max={100}
            onValue={(each) => change({ places: each })}
          />
        </div>
        <ClosedDays days={draft.closedDays} onChange={(closedDays) => change({ closedDays })} />
      </div>
      <SaveBar
        category={category}
        draft={draft}
        changed={drafts.value.has(category)}
        booked={booked}
        onSaved={onSaved}
      />
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
  draft: Draft;
  changed: boolean;
  booked: readonly Appointment[];
  onSaved: () => void;
};

/** What is not saved yet, and what it would leave outside of the hours. */
function SaveBar({ category, draft, changed, booked, onSaved }: SaveBarProps) {
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
        slotMinutes: Number(draft.slotMinutes),
        places: Number(draft.places),
        openings: draft.openings,
        closedDays: draft.closedDays,
      });
      keepDraft(category, undefined);
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
      <button class="btn" type="button" disabled={busy} onClick={() => keepDraft(category, undefined)}>
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
