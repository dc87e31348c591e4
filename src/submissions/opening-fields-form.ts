import type { FieldView } from '../applications/index.js';
import { html, type Html } from '../platform/http/index.js';
import { fill, type Language } from '../core/language/index.js';
import { WRONG } from './fault-sayings.js';
import type { Faults } from './said.js';
import { SAY } from './sayings.js';

/** The fields that the opening of such a file may carry, as the counter has them. */
export function openingFieldsForm(
  fields: readonly FieldView[],
  typed: Readonly<Record<string, string>>,
  faults: Faults,
  language: Language,
): Html | undefined {
  if (fields.length === 0) return undefined;
  return html`<h2>${SAY.more[language]}</h2>
    ${fields.map((field) => fieldOf(field, typed[field.name] ?? '', faults, language))}`;
}

/** What was told of them, for who reads over. */
export function openingFieldsTold(
  fields: readonly FieldView[],
  typed: Readonly<Record<string, string>>,
  language: Language,
): Html[] {
  return fields
    .filter(({ name }) => (typed[name] ?? '') !== '')
    .map(({ name, label, kind, values = [] }) => {
      const words = typed[name]!.split(',').map((one) => values.find((value) => value.name === one)?.label ?? one);
      return html`<dt>${label}</dt>
        <dd>${kind === 'boolean' ? SAY.yes[language] : words.join(', ')}</dd>`;
    });
}

function fieldOf(field: FieldView, typed: string, faults: Faults, language: Language): Html {
  const { name, label, kind, values = [] } = field;
  const id = `field.${name}` as const;
  const fault = faults[id];
  const wrong =
    fault &&
    html`<span class="hint wrong" id="${id}-fault">⚠ ${fill(WRONG[fault.name][language], { about: fault.about ?? '' })}</span>`;
  const marks = fault && html` aria-invalid="true" aria-describedby="${id}-fault"`;
  const box = (type: string, value: string, text: string, checked: boolean) =>
    html`<label class="choice"
      ><input type="${type}" name="${id}" value="${value}" ${checked && html` checked`} ${marks} />
      <span class="sentence">${text}</span></label
    >`;
  if (kind === 'boolean') return html`<div>${wrong} ${box('checkbox', 'yes', label, typed === 'yes')}</div>`;
  if (kind === 'choices')
    return html`<fieldset>
      <legend class="sentence">${label}</legend>
      ${wrong} ${values.map((value) => box('checkbox', value.name, value.label, typed.split(',').includes(value.name)))}
    </fieldset>`;
  const control =
    kind === 'choice'
      ? html`<select id="${id}" name="${id}" ${marks}>
          <option value="">${SAY.chooseNone[language]}</option>
          ${values.map((value) => html`<option value="${value.name}" ${value.name === typed && html` selected`}>${value.label}</option>`)}
        </select>`
      : html`<input
          id="${id}"
          name="${id}"
          value="${typed}"
          ${kind === 'date' && html`type="date"`}
          ${kind === 'integer' && html`inputmode="numeric"`}
          ${marks}
        />`;
  return html`<div><label class="sentence" for="${id}">${label}</label> ${wrong} ${control}</div>`;
}
