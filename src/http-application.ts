import type { IncomingMessage } from 'node:http';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { AppModule, type Foundations } from './app.module.js';
import { describeApi } from './describe-api.js';
import { serveStaffPages } from './staff-pages.js';
import {
  keepNoCopies,
  LegibleText,
  ProblemFilter,
  refuseForbiddenKeys,
  refuseIllegibleAddress,
  tellMethods,
  validation,
} from './platform/http/index.js';
import { Doors } from './platform/doors/index.js';
import { countAnswers, Meters } from './platform/metrics/index.js';
import { languageOf } from './core/language/index.js';
import { openToMapTools } from './maps/index.js';
import { MOUNTED_AT, type DemoProvider } from './demo/index.js';
import { refusalPage } from './sign-in/index.js';

export interface HttpOptions {
  /** Wrong codes that one address may try in a quarter of an hour. */
  attempts?: number;
  quiet?: boolean;
  /** The demonstration's own identity provider, where it is asked for. */
  demoProvider?: DemoProvider | undefined;
}

const QUARTER_OF_AN_HOUR = 15 * 60 * 1000;

/** Builds the service with everything that stands at its doors; it does not listen yet. */
export async function createHttpApplication(
  foundations: Foundations,
  { attempts = 20, quiet = false, demoProvider }: HttpOptions = {},
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(foundations), {
    logger: new ConsoleLogger({ logLevels: quiet ? ['error', 'fatal'] : ['warn', 'error', 'fatal'] }),
    bodyParser: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.use(countAnswers(app.get(Meters)), leaveWhenClosing(app.get(Doors)));
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: PAGES } }));
  app.use('/api', helmet.contentSecurityPolicy({ useDefaults: false, directives: API_PAGES }));
  app.use(refuseIllegibleAddress);
  app.use('/ogc', openToMapTools);
  app.use('/suivi', pageLimiter(attempts, true));
  app.use('/enquetes', pageLimiter(attempts, false));
  // A request is written in many sendings: its pieces one after the other, each click on the map.
  app.use('/depot', pageLimiter(attempts * 15, false));
  // One address is often a whole town hall: a programme whose secret is wrong keeps nobody from signing in there.
  app.use('/oauth', signInLimiter(attempts, true));
  app.use('/auth', signInLimiter(attempts, true));
  // A sign-in that was begun costs a row until it is finished.
  app.use('/auth/login', signInLimiter(attempts * 10, false));
  if (demoProvider) app.use(MOUNTED_AT, demoProvider.handle);
  app.useBodyParser('json', { limit: '2mb', reviver: refuseForbiddenKeys });
  app.useBodyParser('urlencoded', { limit: '400kb', extended: false, type: isLongForm });
  app.useBodyParser('urlencoded', { limit: '10kb', extended: false });
  app.useGlobalPipes(new LegibleText(), validation());
  app.useGlobalFilters(new ProblemFilter());
  const { paths } = describeApi(app);
  app.use(['/api', '/livez', '/readyz', '/startupz'], keepNoCopies);
  app.use(tellMethods(Object.fromEntries(Object.entries(paths).filter(([path]) => path.startsWith('/api/')))));
  serveStaffPages(app);
  await app.init();
  return app;
}

/** While the service ends, a caller is told not to send the next request on the same connection. */
function leaveWhenClosing(doors: Doors) {
  return (_request: Request, response: Response, next: NextFunction) => {
    if (doors.stage.at === 'closing') response.setHeader('Connection', 'close');
    next();
  };
}

/** Where people write at length: a reasoned opinion, a claim; elsewhere a form holds a reference and a code. */
const LONG_FORMS = ['/avis', '/enquetes/'];

function isLongForm({ url = '', headers }: IncomingMessage): boolean {
  const isForm = headers['content-type']?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false;
  return isForm && LONG_FORMS.some((place) => url.startsWith(place));
}

/** The public pages fetch nothing from elsewhere and run no script. */
const PAGES = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

/** The page that shows the API brings scripts of its own, and styles inside its page. */
const API_PAGES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

/** Slows down who guesses codes or fills a register; the page then answers with what was typed, so that nothing is lost. */
function pageLimiter(limit: number, onlyRefused: boolean) {
  return rateLimit({
    windowMs: QUARTER_OF_AN_HOUR,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: ({ method }) => method !== 'POST',
    skipSuccessfulRequests: onlyRefused,
    handler: (_request: Request, response: Response, next: NextFunction) => {
      response.locals['tooMany'] = true;
      next();
    },
  });
}

/** Slows down who tries to get in; what was let in does not count. */
function signInLimiter(limit: number, onlyRefused: boolean) {
  return rateLimit({
    windowMs: QUARTER_OF_AN_HOUR,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: onlyRefused,
    skip: ({ path }) => path === '/logout',
    handler: (request: Request, response: Response) => {
      if (request.method === 'POST') response.status(429).json({ error: 'too_many_requests' });
      else
        response
          .status(429)
          .type('html')
          .send(refusalPage(languageOf(request.headers['accept-language']), 'too-many'));
    },
  });
}
