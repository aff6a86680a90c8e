import { useRef } from "preact/hooks";
import { Icon } from "../../../design/Icon";
import { errorText } from "../../../errors";
import { t } from "../../../i18n/i18n";
import {
  addPhotos,
  type Chosen,
  dropPhoto,
  mostPhotos,
  photoTypes,
  retryPhoto,
  type Tray,
} from "../../../live/photo/tray";
import { toast } from "../../../live/toasts";

/** Takes pictures into the tray, and says which of them can't go along. */
export function take(tray: Tray, files: readonly File[]) {
  const left = addPhotos(tray, files);
  if (left) toast("stop", left === "type" ? t().photos.wrongType : t().photos.tooMany);
}

/** The button that lets one choose pictures; a telephone offers its camera too. */
export function AddPhotos({ tray }: { tray: Tray }) {
  const input = useRef<HTMLInputElement>(null);
  const full = tray.photos.value.length >= mostPhotos;
  const label = full ? t().photos.tooMany : t().photos.add;
  return (
    <>
      <input
        class="vh"
        ref={input}
        type="file"
        accept={photoTypes}
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          take(tray, [...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      <button
        class="ib"
        type="button"
        disabled={full}
        aria-label={label}
        title={label}
        onClick={() => input.current?.click()}
      >
        <Icon name="image-plus" />
      </button>
    </>
  );
}

/** What is chosen for the next message: previews, how far each is, and a way back. */
export function TrayPhotos({ tray }: { tray: Tray }) {
  const photos = tray.photos.value;
  if (photos.length === 0) return null;
  return (
    <ul class="tray" aria-label={t().photos.add}>
      {photos.map((photo, i) => (
        <Photo tray={tray} photo={photo} n={i + 1} key={photo.key} />
      ))}
    </ul>
  );
}

function Photo({ tray, photo, n }: { tray: Tray; photo: Chosen; n: number }) {
  const { key, shown, state, part, code } = photo;
  const name = t().photos.nth(n);
  return (
    <li class={`thumb is-${state}`}>
      <img src={shown} alt={name} />
      {state === "uploading" && (
        <progress max={1} value={part} aria-label={name}>
          {Math.round(part * 100)}
        </progress>
      )}
      {state === "failed" && (
        <button
          class="again"
          type="button"
          title={errorText(code)}
          aria-label={`${t().retry}, ${name}`}
          onClick={() => retryPhoto(tray, key)}
        >
          <Icon name="rotate-ccw" />
        </button>
      )}
      <button class="x" type="button" aria-label={`${t().rooms.remove}, ${name}`} onClick={() => dropPhoto(tray, key)}>
        <span>
          <Icon name="x" size="s" />
        </span>
      </button>
    </li>
  );
}
