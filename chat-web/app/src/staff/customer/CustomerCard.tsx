import type { AdviceRequest, Appointment } from "@paddock/client";
import type { CustomerCard as Card, Rating } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Face } from "../../design/ui";
import { useModal } from "../../design/use-modal";
import { codeOf, humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { told } from "../../pages/appointment/told";
import { go } from "../../router";
import { openColumn } from "../chats/columns";
import { admin, appointmentsChanged, noteHeard, notesMissed, requests } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { NoteSlip } from "../notes/Notes";
import { staffPath } from "../routes";
import { Content } from "../ui";
import { cardOf } from "./cards";
import { PastTalk } from "./PastTalk";

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
  const [read, setRead] = useState<AdviceRequest>();
  const past = card.requests.filter(({ status }) => status !== "pending");
  return (
    <>
      <dl class="facts">
        {card.contact.phone && (
          <div>
            <dt>{texts.phone}</dt>
            <dd class="num">
              <a href={`tel:${card.contact.phone}`}>{card.contact.phone}</a>
            </dd>
          </div>
        )}
        {card.contact.email && (
          <div>
            <dt>{texts.email}</dt>
            <dd class="cut">
              <a href={`mailto:${card.contact.email}`}>{card.contact.email}</a>
            </dd>
          </div>
        )}
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
      {!card.blocked && <Write customer={card.id} />}
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
                  {one.conversation ? (
                    <button class="link" type="button" onClick={() => setRead(one)}>
                      {one.topic || texts.noTopic}
                    </button>
                  ) : (
                    one.topic || texts.noTopic
                  )}
                  {one.advisor && `, ${texts.with(one.advisor.name)}`}
                  <Stars of={card.ratings.find(({ request }) => request === one.id)} />
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
      {read?.conversation && (
        <PastTalk
          conversation={read.conversation}
          title={read.topic || texts.noTopic}
          with={{ id: card.id, name: card.name }}
          onDone={() => setRead(undefined)}
        />
      )}
    </>
  );
}

/** How a talk was rated, and what was said with it. */
function Stars({ of: rating }: { of: Rating | undefined }) {
  if (!rating) return null;
  return (
    <span class="stars" role="img" aria-label={st().ratings.of(String(rating.score))} title={rating.comment}>
      {[1, 2, 3, 4, 5].map((star) => (
        <span class={star > rating.score ? "is-none" : undefined} key={star}>
          <Icon name="star" size="s" />
        </span>
      ))}
    </span>
  );
}

/** Begins a talk with somebody who did not ask for one. */
function Write({ customer }: { customer: string }) {
  const texts = st().customer;
  const [busy, setBusy] = useState(false);
  async function begin() {
    if (busy) return;
    setBusy(true);
    try {
      const chat = await admin.beginConversation(customer);
      openColumn(chat);
      go(matchMedia("(min-width: 768px)").matches ? staffPath("queue") : staffPath("chats", chat.id));
    } catch (error) {
      const waits = codeOf(error) === "request_already_open";
      toast("stop", texts.notBegun, waits ? texts.waitsOrTalks : humanError(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <button class="btn --s" type="button" aria-disabled={busy} onClick={() => void begin()}>
      <Icon name="messages-square" size="s" />
      {texts.write}
    </button>
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
