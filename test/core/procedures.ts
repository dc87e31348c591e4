import { ProcedureLibrary, Texts } from '../../src/procedures/index.js';

export const library = ProcedureLibrary.load('workflows/wallonia');
export const texts = Texts.load('workflows');
export const permit = library.governing('urban-permit', '2025-01-06')!;
export const formerPermit = library.governing('urban-permit', '2020-01-06')!;
