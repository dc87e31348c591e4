import { fill, type Language } from '../../core/language/index.js';
import { layersInWords } from '../../applications/index.js';
import { sizeInWords } from '../../platform/contents/index.js';
import { html, type Html } from '../../platform/http/index.js';
import { dateInWords, type Texts } from '../../procedures/index.js';
import type { Asked } from '../asked.js';
import type { ConsultationRow } from '../asking/consultation-row.js';
import { PAGE } from './page-sayings.js';

/** What a body without account is shown of a file: the same as one with an account, in words. */
export function fileShown(
  texts: Texts,
  language: Language,
  { asked, documents, safe, legal }: ConsultationRow,
  path: string,
): Html {
  const { reference, procedureTitle, title, address, language: spoken, evidence, silence } = asked;
  const typed = spoken !== language && html` lang="${spoken}"`;
  return html`<h2>${PAGE.about[language]}</h2>
    <dl class="dates">
      <dt>${PAGE.reference[language]}</dt>
      <dd>${reference}</dd>
      <dt>${PAGE.procedure[language]}</dt>
      <dd>${texts.sentence(procedureTitle, language)}</dd>
      <dt>${PAGE.subject[language]}</dt>
      <dd${typed}>${title}</dd>
      ${
        address !== null &&
        html`<dt>${PAGE.address[language]}</dt>
          <dd${typed}>${address}</dd>`
      }
      ${
        evidence !== null &&
        evidence.parcels.length > 0 &&
        html`<dt>${PAGE.parcels[language]}</dt>
          <dd>${evidence.parcels.join(', ')}</dd>`
      }
    </dl>
    ${documents.length > 0 && documentList(texts, language, documents, path)} ${evidence && map(evidence, language)} ${legal !== null && term(texts, language, safe!, legal, silence)}`;
}

function documentList(texts: Texts, language: Language, documents: ConsultationRow['documents'], path: string): Html {
  return html`<h3>${PAGE.documents[language]}</h3>
    <ul class="plain">
      ${documents.map(
        ({ id, kind, title, fileName, size }) =>
          html`<li>
            ${texts.word('documents', kind, language)}${language === 'fr' ? '\u00A0' : ''}:
            <a href="${path}/documents/${id}">${title}</a>
            (${fileName.split('.').pop()!.toUpperCase()}, ${sizeInWords(size, language)})
          </li>`,
      )}
    </ul>`;
}

function map(evidence: NonNullable<Asked['evidence']>, language: Language): Html {
  return html`<h3>${PAGE.map[language]}</h3>
    <ul class="plain">
      ${layersInWords(evidence, language).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`;
}

function term(texts: Texts, language: Language, safe: string, legal: string, silence: string | null): Html {
  const outcome = silence === null ? undefined : texts.find('outcomes', silence, language);
  return html`<h2>${PAGE.term[language]}</h2>
    <p>
      ${safe !== legal && fill(PAGE.safeDay[language], { day: dateInWords(safe, language, true) })}
      <strong>${fill(PAGE.legalDay[language], { day: dateInWords(legal, language, true) })}</strong>
      ${outcome !== undefined && fill(PAGE.silence[language], { outcome })}
    </p>`;
}
