import { existsSync, readFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { VERSION } from './platform/settings/index.js';

/** The OpenAPI 3.1 document of the service. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Perron')
    .setDescription(
      'Permit files from deposit to archive. Start with GET /api/applications; every answer carries links, and GET /api/applications/{id} lists the steps that are possible today as requests ready to be sent. What is refused comes as application/problem+json in the language of Accept-Language (fr, de, nl or en; French otherwise), and /problems explains each kind.',
    )
    .setVersion(VERSION)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addBearerAuth()
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, about);
  const { operations, schemas } = builtAnswers();
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Operation>)) {
      if (operation.parameters) operation.parameters = truly(operation.parameters);
      operation.responses['default'] ??= { description: 'Why it is refused (RFC 9457)' };
      const content = operations[operation.operationId];
      for (const [status, answer] of Object.entries(operation.responses)) {
        if (status === 'default' || Number(status) >= 400) answer.content ??= OF_PROBLEM;
        else if (status !== '204' && content) answer.content ??= content;
      }
    }
  }
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...schemas, Problem: PROBLEM } };
  return document;
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Schemas by media type. */
type Content = Record<string, { schema: object }>;

interface Answers {
  /** By their identifiers in the document. */
  operations: Record<string, Content>;
  schemas: Schemas;
}

interface Operation {
  operationId: string;
  parameters?: Parameter[];
  responses: Record<string, { description: string; content?: Content }>;
}

/** What the build read from the types of the handlers (`scripts/answer-schemas.mjs`); a compiler that is run alone leaves nothing. */
function builtAnswers(): Answers {
  const file = new URL('./answers.json', import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Answers) : { operations: {}, schemas: {} };
}

const OF_PROBLEM: Content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const PROBLEM: Schemas[string] = {
  type: 'object',
  description: 'Why a request is refused (RFC 9457); further members carry what a client needs to act on it.',
  properties: {
    type: { type: 'string', description: 'The address of the page that tells about this kind, relative to the service.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What was wrong and what would be right, in the language of Content-Language.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901) to the place in the request.' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
        required: ['detail'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail'],
};

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
}

/** What says the language may always be absent. */
const OF_LANGUAGE = ['accept-language', 'lang'];

/** Nest takes every header and parameter that a handler reads for a required one, and tells those headers twice that are described. */
function truly(parameters: Parameter[]): Parameter[] {
  const described = new Set(
    parameters
      .map(({ name }) => name)
      .filter((name) => name !== name.toLowerCase())
      .map((name) => name.toLowerCase()),
  );
  return parameters
    .filter(({ in: place, name }) => place !== 'header' || !described.has(name))
    .map((parameter) => (OF_LANGUAGE.includes(parameter.name) ? { ...parameter, required: false } : parameter));
}

/** `/api` shows the API to a browser, and gives its document to a program. @returns the document */
export function describeApi(app: NestExpressApplication): OpenAPIObject {
  const document = apiDocument(app);
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wantsDocument = request.method === 'GET' && request.path === '/api' && !request.headers.accept?.includes('text/html');
    if (wantsDocument) response.json(document);
    else next();
  });
  SwaggerModule.setup('api', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Perron – API',
  });
  return document;
}
