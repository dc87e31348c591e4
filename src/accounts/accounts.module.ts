import { Module } from '@nestjs/common';
import { AuthenticateAccount } from './authenticate-account.service.js';

@Module({ providers: [AuthenticateAccount], exports: [AuthenticateAccount] })
export class AccountsModule {}
