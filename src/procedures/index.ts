export { BadWorkflow, ProcedureLibrary, semanticHash, workflowFiles, type Edition } from './procedure-library.js';
export * from './words.js';
