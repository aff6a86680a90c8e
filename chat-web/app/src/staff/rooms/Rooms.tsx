import type { Room } from "@paddock/client";
import { useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Empty, Seats, Skeleton } from "../../design/ui";
import { f } from "../../i18n/i18n";
import { rooms } from "../../live/session";
import { toast } from "../../live/toasts";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { NumberField, TextField, wholeWithin } from "../ui";

type Doing = { what: "create" } | { what: "change" | "delete"; room: Room };

/** The rooms there are: making, renaming, resizing and deleting them. */
export function Rooms() {
  const texts = st().rooms;
  const all = rooms.value;
  const [doing, setDoing] = useState<Doing>();
  const done = () => setDoing(undefined);
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
        <button class="btn --main" type="button" onClick={() => setDoing({ what: "create" })}>
          <Icon name="plus" />
          {texts.new}
        </button>
      </header>
      <div class="scroll">
        <div class="sheet">
          {!all && <Skeleton rows={4} />}
          {all?.length === 0 && <Empty icon="signpost" title={texts.none} text={texts.noneText} />}
          <ul class="stack" aria-label={texts.title}>
            {all?.map((room) => (
              <li class="card room-card" aria-label={room.name} key={room.id}>
                <div class="grow">
                  <h2 class="cut">{room.name}</h2>
                  <p class="meta">{texts.seats(f().number(room.members), f().number(room.capacity))}</p>
                  <Seats taken={room.members} capacity={room.capacity} />
                </div>
                <button
                  class="btn --s"
                  type="button"
                  aria-label={texts.changeLong(room.name)}
                  onClick={() => setDoing({ what: "change", room })}
                >
                  <Icon name="pencil" size="s" />
                  {texts.change}
                </button>
                <button
                  class="ib --s"
                  type="button"
                  aria-label={texts.deleteLong(room.name)}
                  title={texts.delete}
                  onClick={() => setDoing({ what: "delete", room })}
                >
                  <Icon name="trash" />
                </button>
              </li>
            ))}
          </ul>
        </div>
      </div>
      {doing?.what === "create" && <RoomForm onDone={done} />}
      {doing?.what === "change" && <RoomForm room={doing.room} onDone={done} />}
      {doing?.what === "delete" && <Deleting room={doing.room} onDone={done} />}
    </>
  );
}

const seats = { min: 2, max: 10_000 };

function RoomForm({ room, onDone }: { room?: Room; onDone: () => void }) {
  const texts = st().rooms;
  const [name, setName] = useState(room?.name ?? "");
  const [capacity, setCapacity] = useState(String(room?.capacity ?? 50));
  const [slow, setSlow] = useState(String(room?.slowSeconds ?? 0));
  const length = [...name.trim()].length;
  async function save() {
    const wished = { name: name.trim(), capacity: Number(capacity) };
    await (room ? admin.changeRoom(room.id, { ...wished, slowSeconds: Number(slow) }) : admin.createRoom(wished));
    toast("go", room ? texts.changed : texts.created, wished.name);
    onDone();
  }
  return (
    <FormDialog
      title={room ? texts.changeTitle(room.name) : texts.newTitle}
      keep={texts.keep}
      act={room ? texts.save : texts.create}
      ready={length >= 3 && length <= 64 && wholeWithin(capacity, seats.min, seats.max) && wholeWithin(slow, 0, 3_600)}
      onKeep={onDone}
      onAct={save}
    >
      <TextField label={texts.name} hint={texts.nameHint} value={name} longest={64} onValue={setName} />
      <NumberField
        label={texts.capacity}
        hint={room ? texts.shrinkHint : texts.capacityHint}
        value={capacity}
        {...seats}
        onValue={setCapacity}
      />
      {room && (
        <NumberField label={texts.slow} hint={texts.slowHint} value={slow} min={0} max={3_600} onValue={setSlow} />
      )}
    </FormDialog>
  );
}

function Deleting({ room, onDone }: { room: Room; onDone: () => void }) {
  const texts = st().rooms;
  return (
    <FormDialog
      title={texts.deleteTitle(room.name)}
      text={texts.deleteText(room.members)}
      keep={texts.keepRoom}
      act={texts.deleteDo}
      destroys
      onKeep={onDone}
      onAct={async () => {
        await admin.deleteRoom(room.id);
        toast("go", texts.deleted, room.name);
        onDone();
      }}
    />
  );
}
