export type { AdministrationType, Role } from './administration-type.js';
export { AdministrationDirectory, type Administration } from './administration-directory.service.js';
export { AdministrationEntity } from './administration.entity.js';
export { AdministrationsModule } from './administrations.module.js';
export { BadAdministration, registerAdministration, type NewAdministration } from './register-administration.js';
export { ADMINISTRATION_TYPES, rolesOf } from './types.js';
export { holdersOf } from './holders.js';
