import type { DeadMail } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { Empty } from "../../design/ui";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { Content } from "../ui";

/** The mails that could not be sent, and how many wait. */
export function Mails() {
  const texts = st().mails;
  const all = useLoaded((signal) => admin.mails({ signal }), []);
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
      </header>
      <div class="scroll">
        <div class="sheet --wide">
          <Content of={all}>
            {({ mails, waiting }) => (
              <>
                <p class="meta" role="status">
                  {texts.waiting(waiting)}
                </p>
                {mails.length === 0 ? (
                  <Empty icon="circle-check" text={texts.none} />
                ) : (
                  <ul class="stack" aria-label={texts.dead}>
                    {mails.map((mail) => (
                      <li key={mail.id}>
                        <Dead mail={mail} onSent={all.reload} />
                      </li>
                    ))}
                  </ul>
                )}
              </>
            )}
          </Content>
        </div>
      </div>
    </>
  );
}

function Dead({ mail, onSent }: { mail: DeadMail; onSent: () => void }) {
  const texts = st().mails;
  const [busy, setBusy] = useState(false);
  const kinds: Record<string, string> = texts.kinds;
  async function send() {
    if (busy) return;
    setBusy(true);
    try {
      await admin.sendMail(mail.id);
      toast("go", texts.sent, mail.to);
      onSent();
    } catch (error) {
      toast("stop", t().entry.problem, humanError(error));
      setBusy(false);
    }
  }
  return (
    <article class="card row --wrap" aria-label={mail.to}>
      <div class="grow">
        <b>{mail.to}</b>
        <p class="meta">
          {kinds[mail.kind] ?? mail.kind}, {f().when(mail.at)}, {texts.tries(mail.tries)}
        </p>
        <p>{mail.reason}</p>
      </div>
      <button
        class={busy ? "btn --s is-busy" : "btn --s"}
        type="button"
        aria-disabled={busy}
        aria-label={texts.sendLong(mail.to)}
        onClick={() => void send()}
      >
        {texts.send}
      </button>
    </article>
  );
}
