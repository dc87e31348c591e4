export { addFileCommands } from './files.js';
export { addMapCommands } from './map.js';
export { addProcedureCommands } from './procedures.js';
export { addServiceCommands } from './service.js';
