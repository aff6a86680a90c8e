import { effect, signal } from "@preact/signals";

/** How many things wait for whoever looks at the tab's icon. */
export const waitingForYou = signal(0);

const plain = "/favicon.svg";

/** The mark with a lamp lit in its corner, as an address; the CSP lets images be data. */
export function litMark(count: number): string {
  const figure = count > 9 ? "9+" : String(count);
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    '<rect width="32" height="32" rx="7" fill="#1a1d20"/>',
    '<text x="11" y="22" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="18" fill="#f2f0ea">P</text>',
    '<circle cx="22" cy="10" r="10" fill="#d4380d"/>',
    `<text x="22" y="15" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="${figure.length > 1 ? 11 : 14}" fill="#fff">${figure}</text>`,
    "</svg>",
  ].join("");
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Keeps the tab's icon in step with what waits. */
export function startFavicon() {
  effect(() => {
    const count = waitingForYou.value;
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"][type="image/svg+xml"]');
    icon?.setAttribute("href", count > 0 ? litMark(count) : plain);
  });
}
