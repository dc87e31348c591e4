export { drawChart } from './drawing/draw-chart.js';
export { tellChart } from './drawing/tell-chart.js';
export { dateInWords, farInWords, lengthInWords } from './dates.js';
export { explanationInWords } from './explanation-in-words.js';
export { BadWorkflow, governedFiles, ProcedureLibrary, semanticHash, workflowFiles, type Edition } from './procedure-library.js';
export { ProceduresModule } from './procedures.module.js';
export { LANGUAGES, languageOf, Texts, type Language, type Section, type Words } from './texts.js';
export { didYouMean, reasonInWords } from './words.js';
