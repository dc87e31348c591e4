import { fill } from '../core/language/index.js';
import { sizeInWords } from '../platform/contents/index.js';
import { html } from '../platform/http/index.js';
import { dateInWords } from '../procedures/index.js';
import { askedPiecesForm } from './asked-pieces-form.js';
import { page } from './frame.js';
import { mapInWords } from './map-in-words.js';
import { openingFieldsForm } from './opening-fields-form.js';
import { pieceList } from './piece-list.js';
import { PIECES } from './pieces-sayings.js';
import type { Faults } from './said.js';
import { SAY } from './sayings.js';
import { SENDING } from './sending-sayings.js';
import type { ShownDraft } from './show-draft.service.js';
import { broughtFile, siteMap } from './site-form.js';
import { SITE } from './site-sayings.js';
import { area, field, input, marks } from './typed-fields.js';
import { LARGEST_SITE_FILE } from './write-draft.service.js';

/** What is told above the form: that it was saved, or what of it was not. */
export interface Told {
  saved?: boolean;
  refusals?: string[];
}

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
    <form id="draft" class="wide" method="post" action="${path}" enctype="multipart/form-data">
      <input type="hidden" name="lang" value="${language}" />
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
      ${area('parcels', 4, shown, faults, SITE.parcelsHint[language])}
      ${area('corners', 4, shown, faults, SITE.cornersHint[language])}
      ${field(
        'siteFile',
        shown,
        faults,
        fill(SITE.siteFileHint[language], { most: sizeInWords(LARGEST_SITE_FILE, language) }),
        html`<input
            id="siteFile"
            name="siteFile"
            type="file"
            ${marks('siteFile', faults, SITE.siteFileHint[language])}
          />${broughtFile(path, language, said)}`,
      )}
      <h3>${SITE.map[language]}</h3>
      ${mapInWords(shown)}
      <h2>${PIECES.pieces[language]}</h2>
      ${asked.length > 0 && askedPiecesForm(asked, draft.pieces, language)}
      <p>${fill(PIECES[asked.length > 0 ? 'otherPiecesLead' : 'piecesLead'][language], { most: sizeInWords(most, language) })}</p>
      ${pieceList(shown, true)}
      <div>
        <label for="kind">${PIECES.pieceKind[language]}</label>
        <select id="kind" name="kind">
          ${shown.texts.named('documents', language).map(({ name, label }) => html`<option value="${name}">${label}</option>`)}
        </select>
      </div>
      <div>
        <label for="pieces">${PIECES.pieceFiles[language]}</label>
        <input id="pieces" name="pieces" type="file" multiple />
      </div>
      <button class="second" name="act" value="save">${SAY.save[language]}</button>
      <button name="act" value="review">${SENDING.review[language]}</button>
    </form>`;
  const title = `${wrong ? '⚠ ' : ''}${procedure} – ${town.name}`;
  return page({ language, title, path, town, form: { id: 'draft', act: 'save' } }, body);
}
