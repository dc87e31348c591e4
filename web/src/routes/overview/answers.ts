import type { Named } from '../../api/named';

/** What the service answers of the office; the shape of `src/office/overview.controller.ts`. */
export interface Overview {
  asOf: string;
  /** Days that bound the ages, each exclusive; the last age has no bound. */
  bounds: number[];
  ages: { procedure: Named; open: number; late: number; byAge: number[] }[];
  decided: {
    months: { month: string; acts: number; silences: number }[];
    acts: number;
    silences: number;
    /** Of what was decided, by an act; null when nothing was. */
    share: number | null;
  };
  waiting: { holder: Named; open: number; late: number; first: string }[];
  opinions: { body: Named; asked: number; pending: number; silent: number }[];
  hands: { name: string | null; open: number; late: number }[];
}
