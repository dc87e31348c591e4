export { IdentityProvider } from './identity-provider.service.js';
export { refusalPage, signInPage } from './pages.js';
export { SignInModule } from './sign-in.module.js';
