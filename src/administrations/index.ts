export type { AdministrationType, Role } from './administration-type.js';
export { AdministrationDirectory, type Administration } from './administration-directory.service.js';
export { AdministrationEntity } from './administration.entity.js';
export { AdministrationsModule } from './administrations.module.js';
export { BadAdministration, registerAdministration, type NewAdministration } from './register-administration.js';
export { ADMINISTRATION_TYPES, roleOf, rolesOf } from './types.js';
export { holdersOf } from './holders.js';
export { DECISIONS, everRecords, rolesThatRecord, type HeldRoles, type Situation } from './who-records.js';
