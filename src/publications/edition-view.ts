import type { Language } from '../core/language/index.js';
import type { Edition, Texts } from '../procedures/index.js';

/** An edition by its name and its law, with what can be asked of it. */
export function editionView(texts: Texts, { hash, id, law, title, inForce }: Edition, language: Language) {
  const self = `/api/procedures/editions/${hash}`;
  return {
    procedure: id,
    law,
    title: texts.sentence(title, language),
    inForce,
    hash,
    links: { self, drawing: `${self}/drawing`, text: `${self}/text`, difference: `${self}/difference` },
  };
}
