import type { Appointment, Message } from "@paddock/client";
import { useState } from "preact/hooks";
import { Icon } from "../design/Icon";
import { Ask, Empty, Skeleton } from "../design/ui";
import { errorText } from "../errors";
import { t } from "../i18n/i18n";
import { placeMessages } from "../live/messages";
import { talkOf } from "../live/talks";
import { AppointmentCard } from "../pages/appointment/AppointmentCard";
import { SlotPicker } from "../pages/appointment/SlotPicker";
import { OfferCard } from "../pages/offer/OfferCard";
import { Line, Outgoing } from "../pages/talk/MessageLine";
import { g } from "./i18n/i18n";
import { State, States } from "./states";

const day = 86_400_000;
const at = (ms: number) => new Date(Date.now() + ms).toISOString();

function said(seq: number, from: string, role: "customer" | "advisor", text: string): Message {
  return {
    conversation: "gallery",
    seq,
    from: { id: from, name: from, role },
    text,
    at: at(seq * 1000 - 3_600_000),
    clientId: `g${seq}`,
  };
}

export function Talks() {
  const all = [
    said(1, "Claire Morel", "customer", g().noise),
    said(2, "Claire Morel", "customer", g().since),
    said(3, "me", "customer", g().letMeSee),
    said(4, "Thomas Keller", "advisor", g().comeBy),
  ];
  const talk = talkOf("gallery");
  const way = { conversation: "gallery", createdAt: Date.now() };
  return (
    <States wide>
      <State name={g().messages}>
        <ol class="log">
          {placeMessages(all, { firstNew: 4 }).map((placed) => (
            <Line
              placed={placed}
              mine={placed.message.from.id === "me"}
              newCount={1}
              read={placed.message.seq === 3}
              key={placed.message.seq}
            />
          ))}
        </ol>
      </State>
      <State name={g().outgoing}>
        <ol class="log">
          <Outgoing talk={talk} message={{ ...way, clientId: "a", text: g().beingSent, state: "sending" }} first last />
          <Outgoing
            talk={talk}
            message={{ ...way, clientId: "b", text: g().leavesLater, state: "waiting" }}
            first
            last
          />
          <Outgoing
            talk={talk}
            message={{
              ...way,
              clientId: "c",
              text: g().didNotLeave,
              state: "failed",
              code: "blocked",
            }}
            first
            last
          />
          <li class="closed">{t().advice.over}</li>
        </ol>
      </State>
      <State name={g().somebodyWrites}>
        <p class="typing-line">
          <span class="typing" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {t().rooms.typingTwo("Claire", "Karim")}
        </p>
      </State>
      <State name={g().slots}>
        <SlotPicker
          options={[2, 3, 26, 27, 50].map((h) => ({ value: at(h * 3_600_000), label: "" }))}
          category={undefined}
          off={false}
          onBook={() => undefined}
        />
      </State>
    </States>
  );
}

export function Cards() {
  const appointment: Appointment = {
    id: "g",
    category: "maintenance",
    start: at(2 * day),
    end: at(2 * day + 3_600_000),
    dealership: { id: "montreuil", name: "Montreuil" },
    place: "Montreuil, 18, rue des Essais",
    status: "booked",
  };
  return (
    <>
      <States wide>
        <State name={g().appointments}>
          <div class="stack cq">
            <AppointmentCard appointment={appointment} onCancel={() => undefined} />
            <AppointmentCard appointment={{ ...appointment, start: at(-2 * day), end: at(-2 * day) }} />
            <AppointmentCard appointment={{ ...appointment, status: "cancelled" }} />
          </div>
        </State>
      </States>
      <States>
        <State name={g().newOffer}>
          <OfferCard
            title={g().helmetsAtHalfPrice}
            body={g().whileTheyLast}
            url="https://paddock.example/casques"
            when={t().day.today}
            fresh
          />
        </State>
        <State name={g().offerSeen}>
          <OfferCard title={g().chainAndSprocketFitted} body={g().untilSaturday} when={t().day.yesterday} />
        </State>
        <State name={g().listStates}>
          <ul class="list">
            {["", "is-unread", "is-here"].map((state) => (
              <li key={state}>
                <a class={`item ${state}`} href="#cards">
                  <span class="name cut">Claire Morel {state}</span>
                  <span class="when">14:31</span>
                  <span class="text cut">{g().thanks}</span>
                </a>
              </li>
            ))}
          </ul>
        </State>
      </States>
    </>
  );
}

export function Feedback() {
  const [asking, setAsking] = useState(false);
  return (
    <States>
      <State name={g().offline}>
        <p class="strip">
          <Icon name="wifi-off" />
          <span>{t().link.offline}</span>
        </p>
      </State>
      <State name={g().reconnecting}>
        <p class="strip --wait">
          <Icon name="refresh-cw" />
          <span>{t().link.reconnecting}</span>
        </p>
      </State>
      <State name={g().back}>
        <p class="strip --go">
          <Icon name="check" />
          <span>{t().link.back}</span>
        </p>
      </State>
      <State name={g().sessionEnded}>
        <p class="strip --stop">
          <Icon name="circle-alert" />
          <span>{t().link.ended}</span>
        </p>
      </State>
      {(["go", "signal", "stop"] as const).map((tone) => (
        <State name={`toast ${tone}`} key={tone}>
          <div class={`toast --${tone}`}>
            <Icon name={tone === "go" ? "circle-check" : tone === "stop" ? "circle-alert" : "tag"} />
            <b>{tone === "go" ? t().me.saved : tone === "stop" ? t().entry.problem : t().offers.arrived}</b>
            <button class="ib" type="button" aria-label={t().close}>
              <Icon name="x" />
            </button>
            <p>{tone === "stop" ? errorText("rate_limited") : g().oneMoreWord}</p>
          </div>
        </State>
      ))}
      <State name={g().empty}>
        <Empty icon="calendar-days" title={t().appointments.empty} text={t().appointments.emptyText} level="h2">
          <a class="btn --strong" href="#feedback">
            {t().appointments.emptyDo}
          </a>
        </Empty>
      </State>
      <State name={g().loading}>
        <Skeleton rows={2} />
      </State>
      <State name={g().failed}>
        <Empty icon="cloud-off" title={t().appointments.failed} text={errorText("network")}>
          <button class="btn" type="button">
            {t().retry}
          </button>
        </Empty>
      </State>
      <State name={g().question}>
        <button class="btn" type="button" onClick={() => setAsking(true)}>
          {t().appointments.cancelDo}
        </button>
        {asking && (
          <Ask
            title={t().appointments.cancelTitle}
            text={t().appointments.cancelText("…")}
            keep={t().appointments.keep}
            act={t().appointments.cancelDo}
            destroys
            onKeep={() => setAsking(false)}
            onAct={() => setAsking(false)}
          />
        )}
      </State>
    </States>
  );
}
