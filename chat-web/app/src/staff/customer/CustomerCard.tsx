import type { Appointment } from "@paddock/client";
import type { CustomerCard as Card } from "@paddock/client/staff";
import { Icon } from "../../design/Icon";
import { Face } from "../../design/ui";
import { useModal } from "../../design/use-modal";
import { f, t } from "../../i18n/i18n";
import { told } from "../../pages/appointment/told";
import { appointmentsChanged, noteHeard, notesMissed, requests } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { NoteSlip } from "../notes/Notes";
import { Content } from "../ui";
import { cardOf } from "./cards";

const most = 5;

/** What an advisor should know of the customer before them: since when they come, what they agreed to, booked and asked for. */
export function CustomerCard({ id, name }: { id: string; name: string }) {
  const card = useLoaded(
    (signal) => cardOf(id, signal),
    [id, appointmentsChanged.value, requests.value?.length, noteHeard.value?.id, notesMissed.value],
  );
  return (
    <aside class="fiche scroll" aria-label={st().customer.card(name)}>
      <header>
        <Face id={id} name={name} gone={card.value === null} size="l" />
        <div>
          <h2>{name || t().rooms.deletedUser}</h2>
          {card.value && (
            <p class="meta">
              {card.value.guest
                ? st().customer.guest(f().dayHere(card.value.since))
                : st().customer.since(f().monthOf(card.value.since))}
            </p>
          )}
        </div>
      </header>
      <Content of={card}>
        {(known) => (known ? <Facts card={known} /> : <p class="meta">{st().customer.gone}</p>)}
      </Content>
    </aside>
  );
}

function Facts({ card }: { card: Card }) {
  const texts = st().customer;
  const comes = card.appointments.filter(({ status }) => status === "booked");
  const past = card.requests.filter(({ status }) => status !== "pending");
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{texts.language}</dt>
          <dd>{texts.languages[card.locale]}</dd>
        </div>
        <div>
          <dt>{texts.offers}</dt>
          <dd>
            <span class={card.marketingOptIn ? "tag --go" : "tag"}>
              {card.marketingOptIn && <Icon name="check" size="s" />}
              {card.marketingOptIn ? texts.accepts : texts.declines}
            </span>{" "}
            {card.decidedAt && <span class="meta">{texts.decided(f().date(card.decidedAt.slice(0, 10)))}</span>}
          </dd>
        </div>
      </dl>
      {card.blocked && (
        <p class="strip --stop">
          <Icon name="ban" />
          <span>{texts.blocked}</span>
        </p>
      )}
      <section aria-labelledby={`a-${card.id}`}>
        <h3 class="label" id={`a-${card.id}`}>
          {texts.appointments}
        </h3>
        {comes.length === 0 ? (
          <p class="meta">{texts.noAppointments}</p>
        ) : (
          <ul class="dated">
            {comes.slice(0, most).map((one) => (
              <li key={one.id}>
                <time dateTime={one.start}>{f().shortDate(one.start)}</time>
                <span>
                  {t().categories[one.category]}, {f().hourThere(one.start)}
                  <Aside one={one} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby={`r-${card.id}`}>
        <h3 class="label" id={`r-${card.id}`}>
          {texts.requests}
        </h3>
        {past.length === 0 ? (
          <p class="meta">{texts.noRequests}</p>
        ) : (
          <ul class="dated">
            {past.slice(0, most).map((one) => (
              <li key={one.id}>
                <time dateTime={one.since}>{f().shortDate(one.since)}</time>
                <span>
                  {one.topic || texts.noTopic}
                  {one.advisor && `, ${texts.with(one.advisor.name)}`}
                  {one.status !== "accepted" && <span class="meta"> ({texts.status[one.status]})</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby={`n-${card.id}`}>
        <h3 class="label" id={`n-${card.id}`}>
          {st().notes.heading}
        </h3>
        {card.notes.length === 0 ? (
          <p class="meta">{st().notes.none}</p>
        ) : (
          card.notes.slice(0, most).map((note) => <NoteSlip note={note} key={note.id} />)
        )}
      </section>
    </>
  );
}

/** What was told before an appointment, and how to reach the customer about it. */
function Aside({ one }: { one: Appointment }) {
  const about = [told(one.details), one.contact?.phone, one.contact?.email].filter(Boolean).join(", ");
  return about ? (
    <>
      <br />
      <span class="meta">{about}</span>
    </>
  ) : null;
}

/** The same over the page, where there is no room beside the talks. */
export function CustomerDialog({ id, name, onDone }: { id: string; name: string; onDone: () => void }) {
  const dialog = useModal();
  return (
    <dialog
      class="dlg --sheet"
      ref={dialog}
      aria-label={st().customer.card(name)}
      onCancel={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <CustomerCard id={id} name={name} />
      <div class="do">
        <button class="btn" type="button" autofocus onClick={onDone}>
          {t().close}
        </button>
      </div>
    </dialog>
  );
}
