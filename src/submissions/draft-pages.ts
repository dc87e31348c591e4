import type { Administration } from '../administrations/index.js';
import { layersInWords, type FieldView } from '../applications/index.js';
import { sizeInWords } from '../platform/contents/index.js';
import { html, type Html, fill } from '../platform/http/index.js';
import { dateInWords, type Language, type Texts } from '../procedures/index.js';
import { askedPiecesForm, askedPiecesMissing } from './asked-pieces-form.js';
import type { Draft } from './draft.js';
import { WRONG } from './fault-sayings.js';
import { page } from './frame.js';
import type { Looked } from './look-at-map.service.js';
import { openingFieldsForm, openingFieldsTold } from './opening-fields-form.js';
import type { AskedPiece } from './online-procedures.js';
import { LONGEST, senderOf, type Faults, type Field } from './said.js';
import { SAY } from './sayings.js';
import type { Receipt } from './send-draft.service.js';
import { broughtFile, siteMap, type ShownMap } from './site-form.js';
import { LARGEST_SITE_FILE } from './write-draft.service.js';

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

/** What is told above the form: that it was saved, or what of it was not. */
export interface Told {
  saved?: boolean;
  refusals?: string[];
}

/** Parcels that are told one by one. */
const TOLD = 12;

/** The whole request on one page, with what is wrong beside each field and all that was typed. */
export function draftPage(shown: ShownDraft, faults: Faults, { saved = false, refusals = [] }: Told = {}): string {
  const { language, path, town, draft, procedure, most, looked, map, fields, asked } = shown;
  const { said } = draft;
  const wrong = Object.keys(faults).length > 0;
  const body = html`<h1>${procedure}</h1>
    <p>${fill(SAY.kept[language], { day: dateInWords(draft.expiresOn, language) })}</p>
    ${wrong && html`<p class="fault" role="alert">${SAY.faults[language]}</p>`}
    ${refusals.map((one) => html`<p class="fault" role="alert">${one}</p>`)}
    ${saved && !wrong && refusals.length === 0 && html`<p role="status">${SAY.saved[language]}</p>`}
    <form class="wide" method="post" action="${path}" enctype="multipart/form-data">
      <input type="hidden" name="lang" value="${language}" />
      ${/* Enter in a field presses the first button of a form: it must save, not remove a piece. */ ''}
      <button hidden name="act" value="save">${SAY.save[language]}</button>
      <h2>${SAY.who[language]}</h2>
      <fieldset>
        <legend>${SAY.role[language]}</legend>
        ${(['applicant', 'architect'] as const).map(
          (role) =>
            html`<label class="choice"
              ><input type="radio" name="role" value="${role}" ${said.role === role && html` checked`} />
              ${SAY[role === 'applicant' ? 'roleApplicant' : 'roleArchitect'][language]}</label
            >`,
        )}
      </fieldset>
      ${input('applicantName', shown, faults)} ${input('architectName', shown, faults)}
      ${area('applicantAddress', 3, shown, faults)} ${input('email', shown, faults, SAY.emailHint[language])}
      <label class="choice"
        ><input type="checkbox" name="mail" value="yes" ${said.mail === 'yes' && html` checked`} /> ${SAY.mail[language]}</label
      >
      <h2>${SAY.project[language]}</h2>
      ${input('title', shown, faults)} ${openingFieldsForm(fields, said.fields, faults, language)}
      <h2>${SAY.place[language]}</h2>
      ${input('address', shown, faults)} ${siteMap(path, language, said, looked, map)}
      ${area('parcels', 4, shown, faults, SAY.parcelsHint[language])}
      ${area('corners', 4, shown, faults, SAY.cornersHint[language])}
      ${field(
        'siteFile',
        shown,
        faults,
        fill(SAY.siteFileHint[language], { most: sizeInWords(LARGEST_SITE_FILE, language) }),
        html`<input
            id="siteFile"
            name="siteFile"
            type="file"
            ${marks('siteFile', faults, SAY.siteFileHint[language])}
          />${broughtFile(path, language, said)}`,
      )}
      <h3>${SAY.map[language]}</h3>
      ${mapSays(shown)}
      <h2>${SAY.pieces[language]}</h2>
      ${asked.length > 0 && askedPiecesForm(asked, draft.pieces, language)}
      <p>${fill(SAY[asked.length > 0 ? 'otherPiecesLead' : 'piecesLead'][language], { most: sizeInWords(most, language) })}</p>
      ${pieceList(shown, true)}
      <div>
        <label for="kind">${SAY.pieceKind[language]}</label>
        <select id="kind" name="kind">
          ${shown.texts.names('documents').map((name) => html`<option value="${name}">${shown.texts.word('documents', name, language)}</option>`)}
        </select>
      </div>
      <div>
        <label for="pieces">${SAY.pieceFiles[language]}</label>
        <input id="pieces" name="pieces" type="file" multiple />
      </div>
      <button class="second" name="act" value="save">${SAY.save[language]}</button>
      <button name="act" value="review">${SAY.review[language]}</button>
    </form>`;
  return page({ language, title: `${wrong ? '⚠ ' : ''}${procedure} – ${town.name}`, path, town }, body);
}

/** Read over before it is sent for good (WCAG 3.3.4). */
export function reviewPage(shown: ShownDraft, refusal?: string): string {
  const { language, path, town, draft, procedure } = shown;
  const { said } = draft;
  const line = (name: keyof typeof LONGEST, label = SAY[name]) =>
    said[name] !== '' &&
    html`<dt>${label[language]}</dt>
      <dd class="lines">${said[name]}</dd>`;
  const body = html`<h1>${SAY.review[language]}</h1>
    ${refusal !== undefined && html`<p class="fault" role="alert">${refusal}</p>`}
    <p class="lead">${SAY.reviewLead[language]}</p>
    <dl class="dates">
      <dt>${SAY.what[language]}</dt>
      <dd>${procedure}</dd>
      ${line('title', SAY.project)} ${line('applicantName')} ${said.role === 'architect' && line('architectName')}
      ${line('applicantAddress')} ${line('email')} ${openingFieldsTold(shown.fields, said.fields, language)} ${line('address')}
    </dl>
    <h2>${SAY.map[language]}</h2>
    ${mapSays(shown)}
    <h2>${SAY.pieces[language]}</h2>
    ${pieceList(shown, false)} ${askedPiecesMissing(shown.asked, shown.draft.pieces, language)}
    <form class="wide" method="post" action="${path}">
      <input type="hidden" name="lang" value="${language}" />
      <button name="act" value="send">${fill(SAY.send[language], { town: town.name })}</button>
      <button class="link" name="act" value="correct">${SAY.correct[language]}</button>
    </form>`;
  return page({ language, title: `${SAY.review[language]} – ${town.name}`, path, town }, body);
}

export function receiptPage(
  { language, path, town, draft }: Pick<ShownDraft, 'language' | 'path' | 'town' | 'draft'>,
  receipt: Receipt,
): string {
  const body = html`<h1>${SAY.receipt[language]}</h1>
    <p class="lead">${SAY.receiptLead[language]}</p>
    <dl class="dates">
      <dt>${SAY.reference[language]}</dt>
      <dd>${receipt.reference}</dd>
      <dt>${SAY.code[language]}</dt>
      <dd>${receipt.code}</dd>
      <dt>${SAY.project[language]}</dt>
      <dd>${draft.said.title}</dd>
      <dt>${SAY.sender[language]}</dt>
      <dd>${senderOf(draft.said)}</dd>
    </dl>
    <p>${SAY.next[language]} <a href="/suivi/${town.slug}?lang=${language}">${SAY.follow[language]}</a></p>`;
  return page({ language, title: SAY.receipt[language], path, town }, body);
}

function mapSays({ language, looked: { evidence, site } }: ShownDraft): Html {
  if (!evidence) return html`<p>${SAY.mapLater[language]}</p>`;
  const number = (value: number, most: number) =>
    value.toLocaleString(language === 'en' ? 'en-GB' : `${language}-BE`, { maximumFractionDigits: most });
  const area = number(evidence.siteArea, 0);
  const [parcels, ares] = [parcelsInWords(evidence.parcels, language), number(evidence.siteArea / 100, 2)];
  const drawn = evidence.parcels.length > 0 ? SAY.outlineArea : SAY.outlineOutside;
  const found = site && 'geometry' in site ? drawn : SAY.mapFound;
  return html`<p>${fill(found[language], { parcels, area, ares })}</p>
    <ul class="plain">
      ${layersInWords(evidence, language).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`;
}

/** A large site touches more parcels than anybody reads. */
function parcelsInWords(parcels: readonly string[], language: Language): string {
  const told = parcels.slice(0, TOLD).join(', ');
  const count = parcels.length - TOLD;
  return count > 1 ? fill(SAY.andOthers[language], { parcels: told, count }) : parcels.join(', ');
}

function pieceList({ texts, language, draft: { pieces } }: ShownDraft, removable: boolean): Html {
  if (pieces.length === 0) return html`<p>${SAY.noPieces[language]}</p>`;
  return html`<ul class="plain">
    ${pieces.map(
      ({ number, kind, title, fileName, size }) =>
        html`<li>
          ${texts.word('documents', kind, language)} – ${title} (${fileName.split('.').pop()!.toUpperCase()},
          ${sizeInWords(size, language)})
          ${removable && html`<button class="link" name="act" value="remove:${number}">${fill(SAY.remove[language], { title })}</button>`}
        </li>`,
    )}
  </ul>`;
}

type Typed = keyof typeof LONGEST;
type Named = Exclude<Field, `field.${string}`>;

function input(name: Typed, shown: ShownDraft, faults: Faults, hint?: string): Html {
  const { draft } = shown;
  const complete: Partial<Record<Typed, string>> = { applicantName: 'name', email: 'email', applicantAddress: 'street-address' };
  const autocomplete = complete[name];
  return field(
    name,
    shown,
    faults,
    hint,
    html`<input
      id="${name}"
      name="${name}"
      value="${draft.said[name]}"
      maxlength="${LONGEST[name]}"
      ${autocomplete !== undefined && html`autocomplete="${autocomplete}"`}
      ${marks(name, faults, hint)}
    />`,
  );
}

function area(name: Typed, rows: number, shown: ShownDraft, faults: Faults, hint?: string): Html {
  return field(
    name,
    shown,
    faults,
    hint,
    html`<textarea id="${name}" name="${name}" rows="${rows}" maxlength="${LONGEST[name]}" ${marks(name, faults, hint)}>
${shown.draft.said[name]}</textarea>`,
  );
}

function field(name: Named, { language }: ShownDraft, faults: Faults, hint: string | undefined, control: Html): Html {
  const fault = faults[name];
  return html`<div>
    <label for="${name}">${SAY[name][language]}</label>
    ${hint !== undefined && html`<span class="hint" id="${name}-hint">${hint}</span>`}
    ${fault && html`<span class="hint wrong" id="${name}-fault">⚠ ${fill(WRONG[fault.name][language], { about: fault.about ?? '' })}</span>`}
    ${control}
  </div>`;
}

function marks(name: Named, faults: Faults, hint: string | undefined): Html {
  const by = [faults[name] && `${name}-fault`, hint !== undefined && `${name}-hint`].filter(Boolean).join(' ');
  return html`${faults[name] && html` aria-invalid="true"`}${by !== '' && html` aria-describedby="${by}"`}`;
}
