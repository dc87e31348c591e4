import { Module } from '@nestjs/common';
import { AuthenticateAccount } from './authenticate-account.service.js';
import { BearerGuard } from './bearer.guard.js';
import { ManageAccounts } from './manage-accounts.service.js';
import { Operators } from './operators.service.js';
import { RecognisePerson } from './recognise-person.service.js';
import { Sessions } from './sessions.service.js';

const services = [AuthenticateAccount, BearerGuard, ManageAccounts, Operators, RecognisePerson, Sessions];

@Module({ providers: services, exports: services })
export class AccountsModule {}
