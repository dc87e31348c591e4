import { Injectable } from '@nestjs/common';
import type { Language } from '../core/language/index.js';
import type { Administration } from '../administrations/index.js';
import { openingFields, ProcedureEditions, type FieldView } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import type { Transaction } from '../platform/database/index.js';
import { Installation } from '../platform/settings/index.js';
import { Texts } from '../procedures/index.js';
import type { Draft } from './draft.js';
import { LookAtMap, type Looked } from './look-at-map.service.js';
import { askedWith, type AskedPiece } from './online-procedures.js';
import { fieldFaults } from './opening-payload.js';
import { PointAtMap } from './point-at-map.service.js';
import { faultsIn, type Faults } from './said.js';
import type { ShownMap } from './site-form.js';

/** A draft with all that its pages tell of it. */
export interface ShownDraft {
  texts: Texts;
  language: Language;
  /** Its secret address. */
  path: string;
  town: Administration;
  draft: Draft;
  procedure: string;
  looked: Looked;
  map: ShownMap | undefined;
  /** Of the event that opens the file. */
  fields: FieldView[];
  asked: AskedPiece[];
  /** Bytes of the largest piece. */
  most: number;
}

/** Gathers what the pages of a draft tell. */
@Injectable()
export class ShowDraft {
  constructor(
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly installation: Installation,
    private readonly map: LookAtMap,
    private readonly pointing: PointAtMap,
    private readonly texts: Texts,
  ) {}

  async show(
    tx: Transaction,
    town: Administration,
    draft: Draft,
    { language, path }: { language: Language; path: string },
  ): Promise<ShownDraft> {
    const edition = await this.editions.governing(tx, draft.procedure, this.clock.today());
    const procedure = edition ? this.texts.sentence(edition.title, language) : draft.procedure;
    const looked = await this.map.look(tx, draft.said);
    const view = await this.pointing.view(tx, draft.said, looked);
    return {
      texts: this.texts,
      language,
      path,
      town,
      draft,
      procedure,
      looked,
      map: view && { view, parcels: await this.pointing.drawn(tx, view, 'wide') },
      fields: edition ? openingFields(this.texts, edition, language) : [],
      asked: await askedWith(tx, draft.procedure),
      most: this.installation.documents.largest,
    };
  }

  /** What keeps the request from being sent. */
  faultsOf({ draft, looked, fields }: ShownDraft): Faults {
    const opening = fieldFaults(fields, this.editions.openingEvent(draft.procedure), this.clock.today(), draft.said.fields);
    return { ...looked.faults, ...opening, ...faultsIn(draft.said) };
  }
}
