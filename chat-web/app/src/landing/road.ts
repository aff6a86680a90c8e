import { raw } from "./html.ts";

/** The road, and the tail lamp that rides it. */
export const road =
  raw(`<svg class="hero-road" viewBox="0 0 1440 760" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
<defs><linearGradient id="trail" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#ff5c30" stop-opacity="0"/><stop offset=".55" stop-color="#ff5c30" stop-opacity=".55"/><stop offset="1" stop-color="#ff5c30"/></linearGradient><filter id="soft" x="-20%" y="-200%" width="140%" height="500%"><feGaussianBlur stdDeviation="9"/></filter></defs>
<path d="M-40 742 C 300 690 640 668 920 694 S 1330 660 1500 560 L1500 800 L-40 800Z" fill="#131518"/>
<path d="M-40 668 C 300 616 640 594 920 620 S 1330 590 1500 488" fill="none" stroke="#f3f0e9" stroke-opacity=".22" stroke-width="3"/>
<path d="M-40 752 C 300 700 640 678 920 704 S 1330 672 1500 570" fill="none" stroke="#f3f0e9" stroke-opacity=".5" stroke-width="4" stroke-dasharray="36 120"/>
<path d="M-40 710 C 300 658 640 636 920 662 C 1130 681.5 1255.6 654.9 1377 597" fill="none" stroke="url(#trail)" stroke-width="12" filter="url(#soft)" opacity=".65"/>
<path d="M-40 710 C 300 658 640 636 920 662 C 1130 681.5 1255.6 654.9 1377 597" fill="none" stroke="url(#trail)" stroke-width="3"/>
<g transform="translate(1377 597) rotate(-25)"><rect x="-3" y="-9" width="9" height="18" rx="4" fill="#ff5c30" filter="url(#soft)"/><rect x="-3" y="-8" width="7" height="16" rx="3.5" fill="#ff5c30"/><rect x="-1" y="-5" width="3" height="10" rx="1.5" fill="#ffd9cc"/></g>
</svg>`);
