import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { Attempts } from './attempts.service.js';
import { GrantToken } from './grant-token.service.js';
import { IdentityProvider } from './identity-provider.service.js';
import { SessionController } from './session.controller.js';
import { SignInController } from './sign-in.controller.js';
import { TokenController } from './token.controller.js';

@Module({
  imports: [AccountsModule, AdministrationsModule],
  controllers: [SessionController, SignInController, TokenController],
  providers: [Attempts, GrantToken, IdentityProvider],
  exports: [IdentityProvider],
})
export class SignInModule {}
