export { newAccessToken } from './access-token.js';
export { AccountEntity } from './account.entity.js';
export { AccountsModule } from './accounts.module.js';
export { AuthenticateAccount, type Caller } from './authenticate-account.service.js';
