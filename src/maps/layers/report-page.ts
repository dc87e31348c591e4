import { fill, type Language } from '../../core/language/index.js';
import type { FactChange, Review, TouchedFile } from '../../applications/index.js';
import type { Change, ChangedFeature, FoundAttribute } from '../../parcels/index.js';
import { framed, html, languageLinks, type Html } from '../../platform/http/index.js';
import { dateInWords } from '../../procedures/index.js';
import type { DeliveryReport } from './delivery-report.js';
import type { EditionState } from './layer-overview.service.js';
import { CHANGES, ROLES, SAY, STATES } from './report-sayings.js';

export interface ReportOn {
  /** Absent where the report was made without keeping anything. */
  state?: EditionState;
  /** Where the page stands, for its other languages; a page in a file has none. */
  path?: string;
  /** Style sheet written into the page, where no service stands beside it. */
  style?: string;
}

/** The report of a delivery as a page: no script, nothing fetched from elsewhere. */
export function reportPage(language: Language, report: DeliveryReport, { state, path, style }: ReportOn = {}): string {
  const title = fill(SAY.title[language], { edition: report.edition, layer: report.title });
  const languages = path === undefined ? undefined : languageLinks(language, path);
  return framed(
    { language, title, service: SAY.service[language], languages, style },
    html`<h1>${title}</h1>
      ${state && html`<p class="lead">${STATES[state][language]}</p>`} ${origin(language, report)} ${changes(language, report)}
      ${files(language, report)} ${aside(language, report, path)} ${attributes(language, report)} ${notes(language, report)}`,
  );
}

function origin(language: Language, { comparedWith, onDay, source, features, changes: { everywhere } }: DeliveryReport): Html {
  const day = dateInWords(onDay, language);
  const compared =
    comparedWith === null ? fill(SAY.first[language], { day }) : fill(SAY.compared[language], { edition: comparedWith, day });
  return html`<p>${compared}</p>
    <p>${fill(SAY.source[language], { name: source.name, crs: source.crs, features: number(language, features) })}</p>
    ${everywhere === 'other-accuracy' && html`<p>${SAY.accuracy[language]}</p>`}
    ${everywhere === 'other-label' && html`<p>${SAY.label[language]}</p>`}`;
}

function changes(language: Language, { changes: { counts, examples } }: DeliveryReport): Html {
  const row = (label: string, count: number) =>
    html`<tr>
      <th scope="row">${label}</th>
      <td>${number(language, count)}</td>
    </tr>`;
  const counted: [Change, number][] = [
    ['added', counts.added],
    ['removed', counts.removed],
    ['geometry', counts.changedGeometry],
    ['attributes', counts.changedAttributes],
  ];
  return html`<h2>${SAY.changes[language]}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${SAY.what[language]}</th>
          <th scope="col">${SAY.count[language]}</th>
        </tr>
      </thead>
      <tbody>
        ${counted.map(([change, count]) => row(CHANGES[change][language], count))}
        ${row(SAY.unchanged[language], counts.unchanged)}
      </tbody>
    </table>
    ${examples.length > 0 && exampleTable(language, examples)}`;
}

function exampleTable(language: Language, examples: ChangedFeature[]): Html {
  const row = ({ key, name, before, after, change, at, attributes }: ChangedFeature) =>
    html`<tr>
      <th scope="row">${key ?? name ?? `n° ${after ?? before}`}</th>
      <td>${CHANGES[change][language]}</td>
      <td>${at.map((metres) => metres.toFixed(1)).join(' ')}</td>
      <td>${attributes.map((one) => `${one.name} : ${text(one.before)} → ${text(one.after)}`).join(' ; ')}</td>
    </tr>`;
  return html`<table>
    <caption>
      ${SAY.examples[language]}
    </caption>
    <thead>
      <tr>
        ${[SAY.feature, SAY.change, SAY.place, SAY.attributes].map((words) => html`<th scope="col">${words[language]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${examples.map(row)}
    </tbody>
  </table>`;
}

function files(language: Language, { files: { near, touched } }: DeliveryReport): Html {
  const item = ({ reference, title, facts, reviews }: TouchedFile) =>
    html`<li>
      <strong>${reference}</strong> – ${title}
      <ul>
        ${facts.map((change) => html`<li>${factInWords(language, change)}</li>`)}
        ${reviews.map((review) => html`<li>${reviewInWords(language, review)}</li>`)}
      </ul>
    </li>`;
  const told = fill(SAY.near[language], { near: number(language, near), touched: number(language, touched.length) });
  return html`<h2>${SAY.files[language]}</h2>
    <p>${told}</p>
    ${
      touched.length > 0 &&
      html`<ul class="plain">
        ${touched.map(item)}
      </ul>`
    }`;
}

function aside(language: Language, { quarantined }: DeliveryReport, path: string | undefined): Html | undefined {
  if (!quarantined) return undefined;
  const { count, withoutPlace, examples } = quarantined;
  return html`<h2>${SAY.aside[language]}</h2>
    <p>${fill(SAY.asideLead[language], { count: number(language, count) })}</p>
    ${withoutPlace > 0 && html`<p>${fill(SAY.asideLost[language], { count: number(language, withoutPlace) })}</p>`}
    <table>
      <thead>
        <tr>
          <th scope="col">${SAY.feature[language]}</th>
          <th scope="col">${SAY.why[language]}</th>
        </tr>
      </thead>
      <tbody>
        ${examples.map(
          (one) =>
            html`<tr>
              <th scope="row">n° ${one.number}</th>
              <td lang="fr">${one.detail}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${path !== undefined && html`<p><a href="${path}/quarantine">${SAY.asideAll[language]}</a></p>`}`;
}

function attributes(language: Language, { attributes: found = [], mapping = [] }: DeliveryReport): Html | undefined {
  if (found.length === 0) return undefined;
  const rolesIn = (name: string) =>
    mapping
      .filter(({ attribute }) => attribute === name)
      .map(({ role, said }) => `${ROLES[role][language]} (${(said ? SAY.said : SAY.guessed)[language]})`)
      .join(', ');
  const row = ({ name, filled, examples }: FoundAttribute) =>
    html`<tr>
      <th scope="row">${name}</th>
      <td>${number(language, filled)}</td>
      <td>${examples.join(' ; ')}</td>
      <td>${rolesIn(name)}</td>
    </tr>`;
  const without = mapping.filter(({ attribute }) => attribute === null).map(({ role }) => ROLES[role][language]);
  return html`<h2>${SAY.found[language]}</h2>
    <div class="scrolls" tabindex="0" role="region" aria-label="${SAY.found[language]}">
      <table>
        <thead>
          <tr>
            ${[SAY.attribute, SAY.filled, SAY.values, SAY.carries].map((words) => html`<th scope="col">${words[language]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${found.map(row)}
        </tbody>
      </table>
    </div>
    ${without.length > 0 && html`<p>${fill(SAY.without[language], { roles: without.join(', ') })}</p>`}`;
}

function notes(language: Language, { notes: told }: DeliveryReport): Html | undefined {
  if (told.length === 0) return undefined;
  return html`<h2>${SAY.notes[language]}</h2>
    <ul class="plain" lang="fr">
      ${told.map((note) => html`<li>${note}</li>`)}
    </ul>`;
}

/** A change of a fact as one line: « aléa d'inondation : non → oui (par élevé, 120.5 m²) ». */
export function factInWords(language: Language, { fact, label, before, after, by }: FactChange): string {
  const answer = (value: boolean | null) => SAY[String(value) as 'true' | 'false' | 'null'][language];
  const told = by.map(({ key, name, feature, area, distance }) => {
    const measure = area > 0 ? `${area.toFixed(1)} m²` : `${distance.toFixed(2)} m`;
    return `${key ?? name ?? `n° ${feature}`}, ${measure}`;
  });
  const line = fill(SAY.fact[language], { fact: label?.[language] ?? fact, before: answer(before), after: answer(after) });
  return told.length > 0 ? `${line}${fill(SAY.by[language], { by: told.join(' ; ') })}` : line;
}

/** An override of an officer that an edition puts in question, or no longer, as one line. */
export function reviewInWords(language: Language, { label, toReview }: Review): string {
  return fill(SAY[toReview ? 'review' : 'stands'][language], { check: label[language] ?? label.fr });
}

function number(language: Language, value: number): string {
  return value.toLocaleString(`${language}-BE`);
}

function text(value: unknown): string {
  return value === null ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
