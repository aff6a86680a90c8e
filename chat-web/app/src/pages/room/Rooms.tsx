import type { Room } from "@paddock/client";
import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Badge, Empty, Seats, Skeleton } from "../../design/ui";
import { folded } from "../../folded";
import { t } from "../../i18n/i18n";
import { conversations, rooms } from "../../live/session";
import { roomPath } from "../../router";
import { RoomPane } from "./RoomPane";
import { SeatCount } from "./SeatCount";

/** The list of rooms, with the one that is open beside it; on a phone one of the two. */
export function Rooms({ open }: { open?: string | undefined }) {
  return (
    <div class={open ? "split has-open" : "split"}>
      <section class="pane first" aria-labelledby="rooms-title">
        <RoomList open={open} />
      </section>
      {open ? (
        <RoomPane id={open} key={open} />
      ) : (
        <section class="pane talk is-blank" aria-label={t().rooms.pick}>
          <Empty icon="signpost" title={t().rooms.pick} text={t().rooms.pickText} />
        </section>
      )}
    </div>
  );
}

function RoomList({ open }: { open: string | undefined }) {
  const [query, setQuery] = useState("");
  const all = rooms.value;
  const texts = t().rooms;
  const found = (all ?? []).filter((room) => folded(room.name).includes(folded(query.trim())));
  const mine = new Set(conversations.value.map((conversation) => conversation.room ?? conversation.id));
  const yours = found.filter((room) => mine.has(room.id));
  const others = found.filter((room) => !mine.has(room.id));
  return (
    <>
      <header>
        <div class="bar">
          <h1 id="rooms-title">{texts.title}</h1>
        </div>
        <div class="phead">
          <label class="affix">
            <span class="vh">{texts.search}</span>
            <Icon name="search" />
            <input
              class="input"
              type="search"
              placeholder={texts.search}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </label>
        </div>
      </header>
      <div class="scroll">
        {all === undefined && <Skeleton rows={4} />}
        {all?.length === 0 && <Empty icon="signpost" title={texts.none} text={texts.noneText} />}
        {all !== undefined && all.length > 0 && found.length === 0 && (
          <Empty icon="search" title={texts.notFound(query.trim())} text={texts.notFoundText}>
            <button class="btn" type="button" onClick={() => setQuery("")}>
              {texts.showAll}
            </button>
          </Empty>
        )}
        <Group title={texts.yours} rooms={yours} open={open} />
        <Group title={yours.length > 0 ? texts.others : texts.all} rooms={others} open={open} />
      </div>
    </>
  );
}

function Group({ title, rooms: some, open }: { title: string; rooms: readonly Room[]; open: string | undefined }) {
  if (some.length === 0) return null;
  return (
    <section class="group" aria-label={title}>
      <h2 class="label">{title}</h2>
      <ul class="list">
        {some.map((room) => (
          <li key={room.id}>
            <RoomRow room={room} open={room.id === open} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RoomRow({ room, open }: { room: Room; open: boolean }) {
  const conversation = conversations.value.find(({ id, room: held }) => (held ?? id) === room.id);
  const unread = conversation ? Math.max(0, conversation.lastSeq - conversation.readSeq) : 0;
  const full = room.members >= room.capacity;
  const texts = t().rooms;
  return (
    <a
      class={full && !conversation ? "room is-full" : "room"}
      href={roomPath(room.id)}
      aria-current={open ? "true" : undefined}
    >
      <span class="name">{room.name}</span>
      <span class="row">
        {!open && <Badge count={unread} quiet />}
        <SeatCount room={room} sayFull={!conversation} />
      </span>
      <Seats taken={room.members} capacity={room.capacity} />
      {!conversation && full && <span class="text">{texts.fullText}</span>}
      {!conversation && room.capacity - room.members === 1 && <span class="text">{texts.oneLeft}</span>}
    </a>
  );
}
