import { Module } from '@nestjs/common';
import { AuthenticateAccount } from './authenticate-account.service.js';
import { BearerGuard } from './bearer.guard.js';

@Module({ providers: [AuthenticateAccount, BearerGuard], exports: [AuthenticateAccount, BearerGuard] })
export class AccountsModule {}
