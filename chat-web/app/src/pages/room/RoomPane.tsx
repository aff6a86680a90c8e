import type { Room } from "@paddock/client";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Empty, Skeleton } from "../../design/ui";
import { codeOf, errorText, humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { useBar } from "../../live/order/bars";
import { chat, conversations, rooms, status } from "../../live/session";
import { joinRoom, type Talk, talkOf } from "../../live/talks";
import { toast } from "../../live/toasts";
import { go } from "../../router";
import { Banned } from "../talk/Barred";
import { Messages } from "../talk/Messages";
import { SearchPane } from "../talk/SearchPane";
import { pauseWords, TalkComposer } from "../talk/TalkComposer";
import { roomWords } from "../talk/talk-words";
import { PersonRow } from "./PersonRow";
import { SeatCount } from "./SeatCount";

const member = (room: string) => conversations.value.some((c) => (c.room ?? c.id) === room);

/** One room: the talk for those seated, the way in for the others, and a last word when it is gone. */
export function RoomPane({ id }: { id: string }) {
  const known = rooms.value;
  const live = known?.find((room) => room.id === id);
  const seen = useRef<Room | undefined>(undefined);
  if (live) seen.current = live;
  const room = live ?? seen.current;
  const talk = talkOf(id);
  const inside = member(id);
  const deleted = talk.lost.value === "deleted" && talk.messages.value !== undefined;

  if (known === undefined) return <Pane title={t().loading} body={<Skeleton rows={5} />} />;
  if (!room || (!live && !deleted)) {
    return (
      <Pane
        title={t().rooms.unknown}
        body={
          <Empty icon="signpost" text={t().rooms.unknownText}>
            <a class="btn" href="/app/rooms">
              {t().rooms.showAll}
            </a>
          </Empty>
        }
      />
    );
  }
  if (deleted) return <Seated room={room} talk={talk} gone />;
  return inside ? (
    <Seated room={room} talk={talk} gone={false} />
  ) : (
    <WayIn room={room} lost={talk.lost.value === "left" && talk.messages.value !== undefined} />
  );
}

function BackToList() {
  return (
    <a class="ib phone-only to-list" href="/app/rooms" aria-label={t().rooms.showAll}>
      <Icon name="arrow-left" />
    </a>
  );
}

function Pane({ title, body }: { title: string; body: preact.ComponentChildren }) {
  return (
    <section class="pane talk" aria-label={title}>
      <header class="bar">
        <BackToList />
        <h1 class="grow cut">{title}</h1>
      </header>
      <div class="scroll">{body}</div>
    </section>
  );
}

function WayIn({ room, lost }: { room: Room; lost: boolean }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const free = room.capacity - room.members;
  const texts = t().rooms;
  const bar = useBar(room.id);
  const banned = bar?.kind === "ban" ? bar : undefined;
  async function join() {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await joinRoom(room.id);
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Pane
      title={room.name}
      body={
        <div class="way-in">
          <p class={free <= 0 ? "room is-full" : "room"}>
            <span class="meta">
              {free <= 0 ? texts.fullText : texts.seats(String(room.members), String(room.capacity))}
            </span>
            <SeatCount room={room} />
            <SeatsOf room={room} />
          </p>
          {banned && <Banned bar={banned} />}
          {lost && !banned && <p>{texts.seatLost}</p>}
          {banned ? null : free <= 0 ? (
            <>
              <h2>{texts.fullTitle}</h2>
              <p class="meta">{texts.fullWait}</p>
            </>
          ) : (
            <p class="meta">{texts.joinText(free)}</p>
          )}
          <button
            class={busy ? "btn --main --l is-busy" : "btn --main --l"}
            type="button"
            disabled={free <= 0 || banned !== undefined}
            onClick={join}
          >
            {busy && <Icon name="refresh-cw" />}
            {busy ? texts.joining : texts.join}
          </button>
          <div role="alert">
            {problem && (
              <p class="wrong">
                <Icon name="circle-alert" size="s" />
                <span>{problem}</span>
              </p>
            )}
          </div>
        </div>
      }
    />
  );
}

function SeatsOf({ room }: { room: Room }) {
  return (
    <span class="seats" aria-hidden="true" style={{ "--part": String(Math.min(1, room.members / room.capacity)) }} />
  );
}

function Seated({ room, talk, gone }: { room: Room; talk: Talk; gone: boolean }) {
  const [failed, setFailed] = useState<string>();
  const [showPeople, setShowPeople] = useState(false);
  const [finding, setFinding] = useState(false);
  const online = status.value.state === "online";
  const texts = t().rooms;

  // On opening, and again after each reconnection: those present are told by joining alone.
  useEffect(() => {
    if (gone || !online) return;
    setFailed(undefined);
    joinRoom(room.id).catch((error: unknown) => setFailed(codeOf(error)));
  }, [room.id, online, gone]);

  // The button that led in is gone: go on from the box, but without raising a phone's keyboard.
  useEffect(() => {
    if (document.activeElement === document.body && matchMedia("(pointer: fine)").matches)
      document.querySelector<HTMLElement>(".talk textarea")?.focus();
  }, []);

  async function leave() {
    try {
      await chat().leaveRoom(room.id);
      talk.messages.value = undefined;
      toast("go", texts.left(room.name), texts.leftText);
      go("/app/rooms");
    } catch (error) {
      toast("stop", t().entry.problem, humanError(error));
    }
  }

  return (
    <>
      <section class="pane talk" aria-labelledby="room-title">
        <header>
          <div class="bar">
            <BackToList />
            <h1 class="grow cut" id="room-title">
              {room.name}
            </h1>
            {!gone && (
              <button
                class="ib"
                type="button"
                aria-label={texts.find.open(room.name)}
                title={texts.find.open(room.name)}
                aria-expanded={finding}
                onClick={() => setFinding(!finding)}
              >
                <Icon name="search" />
              </button>
            )}
            {!gone && (
              <button
                class="people-button"
                type="button"
                aria-expanded={showPeople}
                aria-controls="people"
                onClick={() => setShowPeople(!showPeople)}
              >
                <Icon name="users" size="s" />
                <SeatCount room={room} sayFull={false} />
              </button>
            )}
            {!gone && (
              <button class="ib" type="button" aria-label={texts.leave} title={texts.leave} onClick={leave}>
                <Icon name="log-out" />
              </button>
            )}
          </div>
          {showPeople && (
            <div class="people-drop" id="people">
              <People talk={talk} room={room} />
            </div>
          )}
          {gone && (
            <p class="strip --stop" role="alert">
              <Icon name="trash" />
              <span>{texts.deleted(room.name)}</span>
            </p>
          )}
          {!gone && (room.slowSeconds ?? 0) > 0 && (
            <p class="strip --quiet">
              <Icon name="clock" />
              <span>{texts.slow(pauseWords(room.slowSeconds ?? 0))}</span>
            </p>
          )}
          {failed && failed !== "network" && (
            <p class="strip --stop" role="alert">
              <Icon name="circle-alert" />
              <span>{errorText(failed)}</span>
            </p>
          )}
        </header>
        {finding && !gone ? (
          <SearchPane conversation={talk.conversation} place={room.name} onClose={() => setFinding(false)} />
        ) : (
          <Messages talk={talk} words={roomWords(room.name)} key={talk.conversation} />
        )}
        <TalkComposer talk={talk} words={roomWords(room.name)} place={`room.${room.id}`} room={room} gone={gone} />
      </section>
      {!gone && (
        <aside class="side scroll" aria-labelledby="people-title">
          <div class="bar">
            <h2 id="people-title">{texts.people}</h2>
          </div>
          <div>
            <People talk={talk} room={room} />
          </div>
        </aside>
      )}
    </>
  );
}

function People({ talk, room }: { talk: Talk; room: Room }) {
  const members = [...talk.members.value].sort((a, b) => a.name.localeCompare(b.name));
  const others = room.members - members.length;
  return (
    <>
      <ul>
        {members.map((person) => (
          <PersonRow person={person} key={person.id} />
        ))}
      </ul>
      {others > 0 && <p class="fine">{t().rooms.morePeople(others)}</p>}
    </>
  );
}
