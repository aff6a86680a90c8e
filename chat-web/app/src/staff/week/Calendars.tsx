import type { Category } from "@paddock/client";
import { useState } from "preact/hooks";
import { isoDay, isoWeek, mondayOf } from "../../i18n/format";
import { t } from "../../i18n/i18n";
import { shopZone } from "../../i18n/zone";
import { home } from "../../live/assistant/dealership";
import { HomeChoice } from "../../pages/appointment/HomeChoice";
import { admin, appointmentsChanged } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { staffPath } from "../routes";
import { Content } from "../ui";
import { categories } from "./categories";
import { draftKey, drafts } from "./drafts";
import { Editing } from "./Editing";
import { WeekNav } from "./WeekNav";

/** Opening hours of each calendar, with what is booked in them; what is booked never moves. */
export function Calendars() {
  const texts = st().calendars;
  const [category, setCategory] = useState<Category>("maintenance");
  const [monday, setMonday] = useState(mondayOf(isoDay(new Date(), shopZone())));
  const dealership = home.value?.id;
  const at = { ...(dealership && { dealership }) };
  const key = draftKey(category, dealership);
  const calendar = useLoaded(
    async (signal) => ({ key, calendar: await admin.calendar(category, at, { signal }) }),
    [key],
  );
  const week = useLoaded(
    (signal) => admin.appointments({ week: isoWeek(monday), category, ...at }, { signal }),
    [monday, key, appointmentsChanged.value],
  );
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
        <HomeChoice />
        <WeekNav monday={monday} onMonday={setMonday} />
        <a class="btn --s" href={staffPath("desk-hours")}>
          {st().nav["desk-hours"]}
        </a>
      </header>
      <div class="scroll">
        <div class="cal-page">
          <div class="seg --scroll" role="group" aria-label={texts.which}>
            {categories.map((one) => (
              <button type="button" aria-pressed={one === category} onClick={() => setCategory(one)} key={one}>
                {t().categories[one]}
                {drafts.value.has(draftKey(one, dealership)) && (
                  <span class="badge --dot">
                    <span class="vh">{st().grid.unsaved}</span>
                  </span>
                )}
              </button>
            ))}
          </div>
          <Content of={calendar}>
            {(loaded) =>
              loaded.key === key ? (
                <Editing
                  category={category}
                  dealership={dealership}
                  monday={monday}
                  stored={loaded.calendar}
                  appointments={week.value ?? []}
                  onSaved={calendar.reload}
                  onChanged={week.reload}
                  key={key}
                />
              ) : null
            }
          </Content>
        </div>
      </div>
    </>
  );
}
