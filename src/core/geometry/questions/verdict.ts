/**
 * - `affected`: the answer is yes;
 * - `contact`: no, but they share an edge or a sliver below the tolerance, which is drawing and not law;
 * - `uncertain`: the limit is drawn so roughly that the answer could turn;
 * - `clear`: the answer is no.
 */
export type Verdict = 'affected' | 'contact' | 'uncertain' | 'clear';
