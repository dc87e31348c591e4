import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { canonicalJson } from '../core/canonical/index.js';
import { Calendar, type CalendarData } from '../core/calendar/index.js';
import { compile, proofreader, type Fault, type Procedure, type WorkflowFile } from '../core/procedure/index.js';

/** A procedure under one law version, with the hash of its meaning: comments and order of keys do not change it. */
export interface Edition extends Procedure {
  hash: string;
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

  constructor(private readonly calendar: Calendar) {}

  /**
   * Reads a region's folder: `calendar.yaml`, and `<law>/<procedure>.yaml`; the schema lies beside it.
   * @throws BadWorkflow with every fault
   */
  static load(folder: string): ProcedureLibrary {
    const proofread = proofreader(JSON.parse(readFileSync(join(folder, '..', 'workflow.schema.json'), 'utf8')) as object);
    const calendar = parse(readFileSync(join(folder, 'calendar.yaml'), 'utf8')) as CalendarData;
    const library = new ProcedureLibrary(new Calendar(calendar));
    const faults: Fault[] = [];
    for (const path of workflowFiles(folder)) {
      const result = proofread(readFileSync(join(folder, path), 'utf8'), path);
      if ('faults' in result) faults.push(...result.faults);
      else for (const file of governedFiles(result.file)) faults.push(...library.shelve(file, path));
    }
    if (faults.length > 0) throw new BadWorkflow(faults);
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

  edition(hash: string): Edition | undefined {
    return this.byHash.get(hash);
  }

  /** Takes in an edition that files are pinned to but that the shelf no longer holds. */
  putPinned(file: WorkflowFile): Edition {
    return this.put(file, false);
  }

  list(): readonly Edition[] {
    return this.shelf;
  }

  /** Puts a file on the shelf, unless another governs some of its days already. */
  private shelve(file: WorkflowFile, path: string): Fault[] {
    const rival = this.shelf.find(({ id, inForce }) => id === file.id && overlap(inForce, file.inForce));
    if (rival) {
      const message = `« ${file.id} » est déjà régi ces jours-là par ${rival.law} (dès le ${rival.inForce.from}).`;
      return [{ file: path, line: 1, column: 1, pointer: '/inForce', message }];
    }
    this.put(file, true);
    return [];
  }

  private put(file: WorkflowFile, onShelf: boolean): Edition {
    const edition = { ...compile(file, this.calendar), hash: semanticHash(file) };
    this.byHash.set(edition.hash, edition);
    if (onShelf) this.shelf.push(edition);
    return edition;
  }
}

/** One plain file for each procedure that a file governs: its own, and those that follow it word for word. */
export function governedFiles({ alsoGoverns = [], ...file }: WorkflowFile): WorkflowFile[] {
  return [file, ...alsoGoverns.map((procedure) => ({ ...file, ...procedure }))];
}

function overlap(a: WorkflowFile['inForce'], b: WorkflowFile['inForce']): boolean {
  return a.from <= (b.until ?? '9999-12-31') && b.from <= (a.until ?? '9999-12-31');
}

/** The hash of what a workflow file means: its parsed content in canonical form, without the place of its anchors. */
export function semanticHash({ rules: _anchors, ...meaning }: WorkflowFile): string {
  return createHash('sha256').update(canonicalJson(meaning)).digest('hex');
}

/** Paths of the workflow files below a folder: `codt-2024/urban-permit.yaml`. */
export function workflowFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((law) => readdirSync(join(folder, law.name)).map((name) => `${law.name}/${name}`))
    .filter((path) => path.endsWith('.yaml'))
    .sort();
}
