import { html, type Html } from '../../platform/http/index.js';
import { fill, type Language } from '../../core/language/index.js';
import { SAY } from './sayings.js';
import { LONGEST, type FieldFaults, type Typed } from './typed.js';

/** The form of a comment, with what was typed before and what is wrong with it beside each field. */
export function commentForm(language: Language, path: string, typed: Typed, faults: FieldFaults): Html {
  const most = { most: LONGEST.text.toLocaleString(language === 'en' ? 'en-GB' : `${language}-BE`) };
  const fault = (name: keyof typeof LONGEST) => {
    const said = faults[name];
    const length = name === 'text' ? most : { most: LONGEST[name] };
    return said && html`<span class="hint wrong" id="${name}-fault">⚠ ${fill(SAY[said][language], length)}</span>`;
  };
  const marks = (name: keyof typeof LONGEST, hint?: string) => {
    const told = [faults[name] && `${name}-fault`, hint].filter(Boolean).join(' ');
    return html`${faults[name] && html` aria-invalid="true"`}${told && html` aria-describedby="${told}"`}`;
  };
  const field = (name: 'name' | 'address' | 'email', attributes: Html) =>
    html`<div>
      <label for="${name}">${SAY[name][language]}</label>
      ${fault(name)}
      <input id="${name}" name="${name}" value="${typed[name]}" maxlength="${LONGEST[name]}" ${attributes}${marks(name)} />
    </div>`;
  return html`<h2>${SAY.form[language]}</h2>
    <p>${SAY.private[language]}</p>
    <form id="comment" method="post" action="${path}" class="wide">
      <input type="hidden" name="lang" value="${language}" />
      <input type="hidden" name="nonce" value="${typed.nonce}" />
      ${field('name', html`required autocomplete="name"`)} ${field('address', html`autocomplete="street-address"`)}
      ${field('email', html`type="email" autocomplete="email"`)}
      <div>
        <label for="text">${SAY.text[language]}</label>
        <span class="hint" id="text-hint">${fill(SAY.textHint[language], most)}</span>
        ${fault('text')}
        <textarea id="text" name="text" rows="10" required maxlength="${LONGEST.text}" ${marks('text', 'text-hint')}>
${typed.text}</textarea>
      </div>
      <div class="trap" aria-hidden="true">
        <label for="website">${SAY.trap[language]}</label>
        <input id="website" name="website" tabindex="-1" autocomplete="off" />
      </div>
      <button>${SAY.send[language]}</button>
    </form>`;
}
