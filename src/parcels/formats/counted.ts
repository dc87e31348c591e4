import { fill, inEachLanguage, type Words } from '../../core/language/index.js';
import { SAY } from './shapefile-sayings.js';

export const elements = (count: number) => counted(count, SAY.element, SAY.elements);
export const lines = (count: number) => counted(count, SAY.line, SAY.lines);

/** French says none in the singular, others do not. */
function counted(count: number, one: Words, many: Words): Words {
  return inEachLanguage((language) => {
    const isOne = new Intl.PluralRules(language).select(count) === 'one';
    return fill((isOne ? one : many)[language], { count });
  });
}
