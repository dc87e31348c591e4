import { framed, html, type Html } from '../platform/http/index.js';
import type { Language } from '../core/language/index.js';
import { REFUSALS, SAY, type Refusal } from './sayings.js';

/** Why somebody was not let in, and where to begin again. */
export function refusalPage(language: Language, refusal: Refusal): string {
  const begin =
    refusal === 'not-set' || refusal === 'insecure' ? false : html`<p><a href="/auth/login">${SAY.again[language]}</a></p>`;
  return signInPage(
    language,
    SAY.title[language],
    html`<h1>${SAY.title[language]}</h1>
      <p class="fault" role="alert">${REFUSALS[refusal][language]}</p>
      ${begin}`,
  );
}

/** Where a code of invitation is typed, before the provider says who is there. */
export function invitationPage(language: Language, refusal?: Refusal): string {
  const fault = refusal && html`<p class="fault" role="alert" id="fault">${REFUSALS[refusal][language]}</p>`;
  return signInPage(
    language,
    SAY.invitation[language],
    html`<h1>${SAY.invitation[language]}</h1>
      ${fault}
      <form method="post" action="/auth/invitation">
        <label for="code">${SAY.code[language]} <span class="hint">${SAY.codeHint[language]}</span></label>
        <input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required />
        <button>${SAY.continue[language]}</button>
      </form>`,
  );
}

/** The frame of the pages of sign-in. */
export function signInPage(language: Language, title: string, body: Html, languages?: Html): string {
  return framed({ language, title: `${title} – Perron`, service: 'Perron', languages }, body);
}
