import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../core/canonical/index.js';
import { Calendar } from '../core/calendar/index.js';
import {
  compile,
  governedProcedures,
  type Fault,
  type Procedure,
  type Proofreader,
  type WorkflowFile,
} from '../core/procedure/index.js';
import { readBooks } from './read-books.js';
import { textForOne, writtenAnew } from './workflow-text.js';

/** A procedure under one law version, with the hash of its meaning: comments and order of keys do not change it. */
export interface Edition extends Procedure {
  hash: string;
  /** Hash of the calendar it is read with. */
  calendarHash: string;
}

/** A workflow file that may not be used; the service does not start with it. */
export class BadWorkflow extends Error {
  constructor(readonly faults: Fault[]) {
    super(faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'));
  }
}

/** The law books on the shelf: every edition of every procedure, proofread and compiled once. */
export class ProcedureLibrary {
  private readonly byHash = new Map<string, Edition>();
  private readonly shelf: Edition[] = [];
  /** Where the text of an edition of the shelf lies, by its hash. */
  private readonly places = new Map<string, string>();
  /** Known by the hash of its data, like an edition. */
  readonly calendarHash: string;

  constructor(
    readonly calendar: Calendar,
    /** Reads a workflow file, or says all that is wrong with it. */
    readonly proofread: Proofreader,
  ) {
    this.calendarHash = hashOf(calendar.data);
  }

  /**
   * Reads a region's folder: `calendar.yaml`, and `<law>/<procedure>.yaml`; the schema lies beside it.
   * @throws BadWorkflow with every fault
   */
  static load(folder: string): ProcedureLibrary {
    const { calendar, files, proofread, faults } = readBooks(folder);
    if (faults.length > 0) throw new BadWorkflow(faults);
    const library = new ProcedureLibrary(new Calendar(calendar!), proofread);
    const rivals = files.flatMap(({ path, content }) =>
      governedProcedures(content).flatMap((file, index) => library.shelve(file, path, index, join(folder, path))),
    );
    if (rivals.length > 0) throw new BadWorkflow(rivals);
    return library;
  }

  /** A shelf of files that were proofread, read with that calendar. */
  static of(calendar: Calendar, files: WorkflowFile[], proofread: Proofreader): ProcedureLibrary {
    const library = new ProcedureLibrary(calendar, proofread);
    for (const file of files) library.put(file, true);
    return library;
  }

  /** The edition that governs a file first submitted that day; the law version is never recomputed (V1). */
  governing(procedure: string, firstSubmittedOn: string): Edition | undefined {
    return this.shelf.find(
      ({ id, inForce: { from, until } }) =>
        id === procedure && from <= firstSubmittedOn && (until === undefined || firstSubmittedOn <= until),
    );
  }

  knows(procedure: string): boolean {
    return this.shelf.some(({ id }) => id === procedure);
  }

  /** The event that opens a file of the procedure: a deposit for most, a finding for an infringement. */
  openingEvent(procedure: string): string | undefined {
    return this.shelf.find(({ id }) => id === procedure)?.openingEvent;
  }

  /** What a procedure is called in French, in its latest edition. */
  title(procedure: string): string {
    return this.shelf.findLast(({ id }) => id === procedure)?.title ?? procedure;
  }

  edition(hash: string): Edition | undefined {
    return this.byHash.get(hash);
  }

  /** Takes in an edition that does not stand on the shelf: a town's own, or one that files are pinned to. */
  putAside(file: WorkflowFile): Edition {
    return this.put(file, false);
  }

  list(): readonly Edition[] {
    return this.shelf;
  }

  /**
   * The workflow file of an edition as YAML, to work on: with the comments of our own file, as long as that still says what
   * the edition says; else as its content gives it. It describes one procedure.
   */
  textOf({ hash, file }: Edition): string {
    const place = this.places.get(hash);
    const ours = place === undefined ? undefined : textForOne(readFileSync(place, 'utf8'), file);
    const read = ours === undefined ? undefined : this.proofread(ours, place!);
    return read && 'file' in read && semanticHash(read.file) === hash ? ours! : writtenAnew(file);
  }

  /** Puts a file on the shelf, unless another governs some of its days already. */
  private shelve(file: WorkflowFile, path: string, index: number, place: string): Fault[] {
    const rival = this.shelf.find(({ id, inForce }) => id === file.id && overlap(inForce, file.inForce));
    if (rival) {
      const message = `« ${file.id} » est déjà régi ces jours-là par ${rival.law} (dès le ${rival.inForce.from}).`;
      const pointer = index === 0 ? '/inForce' : `/alsoGoverns/${index - 1}`;
      return [{ file: path, line: 1, column: 1, pointer, message }];
    }
    this.places.set(this.put(file, true).hash, place);
    return [];
  }

  /** The edition that a file makes, without taking it in. */
  compile(file: WorkflowFile): Edition {
    return { ...compile(file, this.calendar), hash: semanticHash(file), calendarHash: this.calendarHash };
  }

  private put(file: WorkflowFile, onShelf: boolean): Edition {
    const edition = this.compile(file);
    this.byHash.set(edition.hash, edition);
    if (onShelf) this.shelf.push(edition);
    return edition;
  }
}

function overlap(a: WorkflowFile['inForce'], b: WorkflowFile['inForce']): boolean {
  return a.from <= (b.until ?? '9999-12-31') && b.from <= (a.until ?? '9999-12-31');
}

/** The hash of what a workflow file means: its parsed content in canonical form, without the place of its anchors. */
export function semanticHash({ rules: _anchors, ...meaning }: WorkflowFile): string {
  return hashOf(meaning);
}

/** SHA-256 of a value in canonical form (RFC 8785). */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
