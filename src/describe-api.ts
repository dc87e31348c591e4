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
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { parameters?: Parameter[] }>)) {
      if (operation.parameters) operation.parameters = truly(operation.parameters);
    }
  }
  return document;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
}

/** Nest takes every header that a handler reads for a required one, and tells those twice that are described. */
function truly(parameters: Parameter[]): Parameter[] {
  const described = new Set(
    parameters
      .map(({ name }) => name)
      .filter((name) => name !== name.toLowerCase())
      .map((name) => name.toLowerCase()),
  );
  return parameters
    .filter(({ in: place, name }) => place !== 'header' || !described.has(name))
    .map((parameter) =>
      parameter.in === 'header' && parameter.name === 'accept-language' ? { ...parameter, required: false } : parameter,
    );
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
