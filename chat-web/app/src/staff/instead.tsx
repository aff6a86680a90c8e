import { Empty, Skeleton } from "../design/ui";
import { errorText, humanError } from "../errors";
import { t } from "../i18n/i18n";
import { leave, loadMe, meFailed, signOut } from "../live/session";
import { go } from "../router";
import { Toasts } from "../shell/Toasts";
import { SecondFactor } from "./account/SecondFactor";
import { again } from "./desk";
import { st } from "./i18n/i18n";

/** Until it is known who is signed in, or that nobody can say. */
export function Starting() {
  if (meFailed.value === undefined)
    return (
      <div class="whole">
        <Skeleton rows={2} />
      </div>
    );
  return (
    <main class="whole">
      <Empty icon="cloud-off" level="h1" title={t().entry.problem} text={humanError(meFailed.value)}>
        <button class="btn --main" type="button" onClick={() => void loadMe()}>
          {t().retry}
        </button>
      </Empty>
    </main>
  );
}

/** A customer came to the console. */
export function NotStaff() {
  const texts = st().notStaff;
  return (
    <main class="whole" id="main" tabIndex={-1}>
      <Empty icon="shield-check" level="h1" title={texts.title} text={texts.text}>
        <div class="row --wrap">
          <a class="btn --main" href="/app">
            {texts.toApp}
          </a>
          <button class="btn" type="button" onClick={() => void signOut().catch(leave)}>
            {t().me.signOut}
          </button>
        </div>
      </Empty>
    </main>
  );
}

/** The second factor is asked for before anything else. */
export function FactorFirst() {
  return (
    <main class="entry-main" id="main" tabIndex={-1}>
      <h1>{st().factor.first}</h1>
      <p class="lead">{st().factor.firstText}</p>
      <SecondFactor onDone={again} />
      <button class="btn --bare" type="button" onClick={() => void signOut().catch(leave)}>
        {t().me.signOut}
      </button>
      <Toasts />
    </main>
  );
}

/** A page that this person may not see, or not now. */
export function Shut({ code }: { code: string }) {
  return (
    <div class="scroll">
      <Empty icon="shield-check" level="h1" title={st().shut} text={errorText(code)}>
        <div class="row --wrap">
          {code === "unauthenticated" ? (
            <button class="btn --main" type="button" onClick={leave}>
              {t().link.signIn}
            </button>
          ) : (
            <button class="btn --main" type="button" onClick={again}>
              {t().retry}
            </button>
          )}
          <button class="btn" type="button" onClick={() => go("/staff/queue")}>
            {st().nav.queue}
          </button>
        </div>
      </Empty>
    </div>
  );
}

/** There is no such page. */
export function Unknown() {
  return (
    <div class="scroll">
      <Empty icon="signpost" level="h1" title={t().unknown.title} text={st().unknownText}>
        <a class="btn --main" href="/staff/queue">
          {st().nav.queue}
        </a>
      </Empty>
    </div>
  );
}
