export type { HeaderWriter } from './header-writer.js';
export { refuseForbiddenKeys } from './forbidden-key.js';
export { LegibleText, refuseIllegible, refuseIllegibleAddress } from './legible-text.js';
export { keepNoCopies } from './no-copies.js';
export { tellMethods } from './known-methods.js';
export * from './preconditions.js';
export * from './problem.js';
export { PROBLEMS, type ProblemCode } from './problem-catalogue.js';
export { PROBLEM_TITLES } from './problem-titles.js';
export * from './problem.filter.js';
export { answerProblem } from './answer-problem.js';
export { languageOfReader } from './language-of-reader.js';
export { prefersPage } from './problem-page.js';
export * from './validation.js';
export * from './html.js';
export {
  framed,
  languageAsked,
  languageButtons,
  languageLinks,
  type Crumb,
  type HeldForm,
  type PageFrame,
} from './page-frame.js';
export { STYLE, STYLE_ADDRESS } from './page-style.js';
export { ICON, ICON_ADDRESS } from './page-icon.js';
export { AsNumber, dayFault, IsDay, IsWhole, Nested } from './field-rules.js';
export { either, FIELDS } from './field-sayings.js';
export { says, saysOneOf } from './says.js';
export { WholeNumber } from './whole-number.pipe.js';
export { VersionTag } from './version-tag.interceptor.js';
export { PageQuery } from './page-query.js';
