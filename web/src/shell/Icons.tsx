import type { ReactNode } from 'react';

/** Our own pictures, drawn on a grid of 20; never alone: a word always stands beside them. */
function icon(shape: ReactNode) {
  return function Icon() {
    return (
      <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {shape}
      </svg>
    );
  };
}

export const PerronMark = icon(
  <g fill="currentColor" stroke="none">
    <circle cx="10" cy="2.6" r="1.8" />
    <rect x="7.4" y="5" width="5.2" height="1.4" rx=".7" />
    <rect x="8.3" y="7" width="3.4" height="6.2" rx=".4" />
    <rect x="6.4" y="13.8" width="7.2" height="1.3" />
    <rect x="4.2" y="15.7" width="11.6" height="1.3" />
    <rect x="2" y="17.6" width="16" height="1.4" />
  </g>,
);
export const Refusal = icon(<path d="M4 4l12 12M16 4L4 16" />);
export const Favourable = icon(<path d="M3.5 10.5l4.5 4.5 8.5-10" />);
export const Referral = icon(<path d="M3 10h13M11 5l5 5-5 5" />);
export const Fine = icon(<path d="M10 3v9M10 15.5v1" />);
export const Courtesy = icon(
  <>
    <circle cx="10" cy="10" r="6.5" />
    <path d="M10 6.5V10l2.5 2" />
  </>,
);
export const NoClock = icon(<path d="M5 10h10" />);
export const House = icon(<path d="M3 9.5L10 3.5l7 6M5 8.5V16h10V8.5" />);
export const Hand = icon(
  <>
    <circle cx="10" cy="6.5" r="3" />
    <path d="M4 17c.6-4 3-5.5 6-5.5s5.4 1.5 6 5.5" />
  </>,
);
export const Pen = icon(<path d="M4 16l1-4 8.5-8.5 3 3L8 15l-4 1z" />);
export const Page = icon(<path d="M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5" />);
export const Search = icon(
  <>
    <circle cx="9" cy="9" r="5" />
    <path d="M13 13l4 4" />
  </>,
);

export const CONSEQUENCE_ICONS = {
  refusal: Refusal,
  favourable: Favourable,
  referral: Referral,
  fine: Fine,
  courtesy: Courtesy,
  none: NoClock,
};
