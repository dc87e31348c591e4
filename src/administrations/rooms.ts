import { ADMINISTRATION_TYPES, rolesOf } from './types.js';

/** Which rooms of the office are for somebody; the routes behind them judge each call by themselves. */
export interface Rooms {
  /** Anything of what the administration keeps. */
  read: boolean;
  /** Files: the administration keeps some. */
  files: boolean;
  /** New files at the counter. */
  deposit: boolean;
  /** Opinions that others ask of the administration. */
  advise: boolean;
  /** Meetings of the college and the council. */
  meet: boolean;
  /** Layers of the map, delivered and put in force. */
  layers: boolean;
  /** Pages of the procedures of which it keeps files: whoever works on a file may read the law that governs it. */
  procedures: boolean;
  /** Editions of procedures, reviewed and published. */
  publish: boolean;
  /** Work on files that is no act: what did not get through is sent again. */
  handle: boolean;
  /** Accounts, their roles and keys, and who has read which file. */
  people: boolean;
  /** How the administration numbers, writes, and whom it asks and tells. */
  settings: boolean;
}

/** @param names of the roles held there, for every file or for those of one procedure */
export function roomsOf(type: string, names: readonly string[]): Rooms {
  const held = rolesOf(type, names);
  const read = held.some(({ reads }) => reads);
  const { runs = [], advisesAs = [], decidesAs = [] } = ADMINISTRATION_TYPES[type] ?? {};
  return {
    read,
    files: read && runs.length > 0,
    deposit: held.some(({ deposits }) => deposits),
    advise: read && advisesAs.length > 0,
    meet: read && decidesAs.includes('college'),
    layers: held.some(({ importsLayers }) => importsLayers),
    procedures: read && runs.length > 0,
    publish: runs.length > 0 && held.some(({ publishesProcedures }) => publishesProcedures),
    handle: runs.length > 0 && held.some(({ records, decides }) => records.length > 0 || decides !== undefined),
    people: held.some(({ managesPeople }) => managesPeople),
    settings: held.some(({ publishesProcedures, managesPeople }) => publishesProcedures || managesPeople),
  };
}
