import { useState } from "preact/hooks";
import { Face } from "../../design/ui";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { rooms } from "../../live/session";
import { toast } from "../../live/toasts";
import { admin, reportsChanged } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { Content } from "../ui";

const paces = [0, 10, 30, 60] as const;

/** The pace of a room, and who is kept from what there. */
export function Tools({ id, changed = 0 }: { id: string; changed?: number }) {
  const texts = st().moderation;
  const room = rooms.value?.find((one) => one.id === id);
  const [turn, setTurn] = useState(0);
  const bars = useLoaded((signal) => admin.bars(id, { signal }), [id, turn, changed, reportsChanged.value]);
  const pace = room?.slowSeconds ?? 0;
  async function attempt(what: () => Promise<unknown>, done: string) {
    try {
      await what();
      toast("go", done);
      setTurn((n) => n + 1);
    } catch (error) {
      toast("stop", t().entry.problem, humanError(error));
    }
  }
  return (
    <aside class="tools2" aria-label={room?.name ?? texts.rooms}>
      <section>
        <h3 id="slow">{texts.slow}</h3>
        <p class="meta">{texts.slowText}</p>
        <div class="seg" role="group" aria-labelledby="slow">
          {[...new Set([...paces, pace])].map((seconds) => (
            <button
              type="button"
              aria-pressed={seconds === pace}
              onClick={() => void attempt(() => admin.changeRoom(id, { slowSeconds: seconds }), texts.slowSet)}
              key={seconds}
            >
              {texts.slows[seconds] ?? `${seconds} s`}
            </button>
          ))}
        </div>
      </section>
      <section>
        <h3>{texts.bars}</h3>
        <Content of={bars} rows={2}>
          {(all) => (
            <>
              {all.length === 0 && <p class="meta">{texts.noBars}</p>}
              <ul>
                {all.map(({ user, kind, until, by }) => {
                  const who = user.name || t().rooms.deletedUser;
                  return (
                    <li class="kept-out" key={user.id}>
                      <Face id={user.id} name={who} gone={user.erased} size="s" />
                      <span>
                        <b>{who}</b>
                        <br />
                        <span class="fine">
                          {until
                            ? texts.until(texts.kinds[kind], `${f().dayHere(until)}, ${f().hourHere(until)}`, by.name)
                            : texts.forGood(texts.kinds[kind], by.name)}
                        </span>
                      </span>
                      <button
                        class="btn --s --bare"
                        type="button"
                        aria-label={texts.liftLong(who)}
                        onClick={() => void attempt(() => admin.liftBar(id, user.id), texts.lifted(who))}
                      >
                        {texts.lift}
                      </button>
                    </li>
                  );
                })}
              </ul>
            </>
          )}
        </Content>
      </section>
    </aside>
  );
}
