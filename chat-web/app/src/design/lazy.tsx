import type { ComponentType, FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n/i18n";
import { Empty, Skeleton } from "./ui";

type Loaded<P> = { page: ComponentType<P> } | "failed" | undefined;

/** A page whose code comes when it is opened, or before that by `prefetch`; what was fetched once is there at once. */
export function lazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
): FunctionComponent<P> & { prefetch(): void } {
  let known: ComponentType<P> | undefined;
  const fetched = async () => (known ??= await load());
  function Lazy(props: P) {
    const [now, set] = useState<Loaded<P>>(known && { page: known });
    const fetch = () => {
      set(undefined);
      fetched().then(
        (page) => set({ page }),
        () => set("failed"),
      );
    };
    useEffect(() => void (now ?? fetch()), []);
    // A page that was deployed anew no longer has this code under this name: then all of it is fetched again.
    if (now === "failed") return <NotHere onRetry={() => (navigator.onLine ? location.reload() : fetch())} />;
    if (!now) return <Skeleton rows={4} />;
    const Page = now.page;
    return <Page {...props} />;
  }
  return Object.assign(Lazy, { prefetch: () => void fetched().catch(() => undefined) }); // opening the page tries again, and says so if it fails
}

function NotHere({ onRetry }: { onRetry: () => void }) {
  return (
    <div class="scroll">
      <Empty icon="cloud-off" title={t().entry.problem} text={t().errors.network}>
        <button class="btn" type="button" onClick={onRetry}>
          {t().retry}
        </button>
      </Empty>
    </div>
  );
}
