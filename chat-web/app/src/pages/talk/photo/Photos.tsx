import type { Attachment, Message } from "@paddock/client";
import { photoUrl } from "@paddock/client/photos";
import { useState } from "preact/hooks";
import { Icon } from "../../../design/Icon";
import { useModal } from "../../../design/use-modal";
import { f, t } from "../../../i18n/i18n";

type PhotosProps = { message: Message; photos: readonly Attachment[]; who: string };

/** The photos of a message; pressed, one is seen as large as the screen. */
export function Photos({ message, photos, who }: PhotosProps) {
  const [open, setOpen] = useState<number>();
  return (
    <div class={`pics --${photos.length}`}>
      {photos.map(({ id, width, height }, i) => (
        <button class="pic" type="button" key={id} onClick={() => setOpen(i)}>
          <img
            src={photoUrl(id, "thumb")}
            width={width}
            height={height}
            alt={t().photos.by(who, i + 1, photos.length)}
            loading="lazy"
          />
        </button>
      ))}
      {open !== undefined && (
        <Viewer
          message={message}
          photos={photos}
          who={who}
          at={open}
          onAt={setOpen}
          onDone={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

type ViewerProps = PhotosProps & { at: number; onAt: (at: number) => void; onDone: () => void };

/** One photo over everything; arrows show the others, Escape closes. */
function Viewer({ message, photos, who, at, onAt, onDone }: ViewerProps) {
  const dialog = useModal();
  const { id, type, width, height } = photos[at]!;
  const texts = t().photos;
  const title = texts.by(who, at + 1, photos.length);
  const go = (step: number) => onAt((at + step + photos.length) % photos.length);
  return (
    <dialog
      class="lightbox"
      ref={dialog}
      aria-label={title}
      onClose={onDone}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft" && photos.length > 1) go(-1);
        else if (event.key === "ArrowRight" && photos.length > 1) go(1);
        event.stopPropagation(); // no key of the page beneath
      }}
    >
      <header>
        <h2 class="grow cut">{title}</h2>
        <a
          class="ib"
          href={photoUrl(id)}
          download={`photo-${message.seq}-${at + 1}.${type === "image/png" ? "png" : "jpg"}`}
          aria-label={texts.save}
          title={texts.save}
        >
          <Icon name="download" />
        </a>
        <button
          class="ib"
          type="button"
          aria-label={t().close}
          title={t().close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="x" />
        </button>
      </header>
      <div class="view">
        <img src={photoUrl(id)} width={width} height={height} alt={title} key={id} />
        {photos.length > 1 && (
          <>
            <button class="ib prev" type="button" aria-label={texts.previous} onClick={() => go(-1)}>
              <Icon name="chevron-left" size="l" />
            </button>
            <button class="ib next" type="button" aria-label={texts.next} onClick={() => go(1)}>
              <Icon name="chevron-right" size="l" />
            </button>
          </>
        )}
      </div>
      <footer>
        <span class="meta num">{f().stamp(message.at)}</span>
      </footer>
    </dialog>
  );
}
