import { fill } from '../core/language/index.js';
import { html, type Html } from '../platform/http/index.js';
import { WRONG } from './fault-sayings.js';
import { LONGEST, type Faults, type Field } from './said.js';
import { SAY } from './sayings.js';
import type { ShownDraft } from './show-draft.service.js';

type Typed = keyof typeof LONGEST;
type Named = Exclude<Field, `field.${string}`>;

export function input(name: Typed, shown: ShownDraft, faults: Faults, hint?: string): Html {
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

export function area(name: Typed, rows: number, shown: ShownDraft, faults: Faults, hint?: string): Html {
  return field(
    name,
    shown,
    faults,
    hint,
    html`<textarea id="${name}" name="${name}" rows="${rows}" maxlength="${LONGEST[name]}" ${marks(name, faults, hint)}>
${shown.draft.said[name]}</textarea>`,
  );
}

export function field(name: Named, { language }: ShownDraft, faults: Faults, hint: string | undefined, control: Html): Html {
  const fault = faults[name];
  return html`<div>
    <label for="${name}">${SAY[name][language]}</label>
    ${hint !== undefined && html`<span class="hint" id="${name}-hint">${hint}</span>`}
    ${fault && html`<span class="hint wrong" id="${name}-fault">⚠ ${fill(WRONG[fault.name][language], { about: fault.about ?? '' })}</span>`}
    ${control}
  </div>`;
}

export function marks(name: Named, faults: Faults, hint: string | undefined): Html {
  const by = [faults[name] && `${name}-fault`, hint !== undefined && `${name}-hint`].filter(Boolean).join(' ');
  return html`${faults[name] && html` aria-invalid="true"`}${by !== '' && html` aria-describedby="${by}"`}`;
}
