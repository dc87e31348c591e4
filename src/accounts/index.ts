export { openAccount, type NewAccount } from './open-account.js';
export { AccountEntity } from './account.entity.js';
export { AccountsModule } from './accounts.module.js';
export { BearerGuard, CurrentCaller } from './bearer.guard.js';
export { AuthenticateAccount, type Caller } from './authenticate-account.service.js';
