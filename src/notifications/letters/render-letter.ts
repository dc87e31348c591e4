import type { Language } from '../../core/language/index.js';
import { html, type Html } from '../../platform/http/index.js';
import type { Texts } from '../../procedures/index.js';
import { SAY } from './letter-words.js';
import type { LetterTemplate } from './letter.js';
import { valueOf, type LetterFacts } from './placeholders.js';

/** A letter in words, as plain text and as HTML, from one template. */
export interface RenderedLetter {
  subject: string;
  text: string;
  html: string;
}

export function renderLetter(template: LetterTemplate, facts: LetterFacts, texts: Texts, language: Language): RenderedLetter {
  const value = (name: string) => valueOf(name, facts, texts, language);
  const fill = (text: string) => text.replaceAll(/\{([^{}]*)\}/g, (_whole, name: string) => value(name) ?? '');
  const body = template.paragraphs
    .filter(({ when }) => when === undefined || value(when) !== undefined)
    .map((paragraph) => fill(paragraph[language]));
  const paragraphs = [SAY.salutation[language], ...body, SAY.closing[language], facts.administration];
  return {
    subject: fill(template.subject[language]),
    text: `${paragraphs.join('\n\n')}\n`,
    html: html`${paragraphs.map((paragraph): Html => html`<p>${paragraph}</p> `)}`.text.trim(),
  };
}
