import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { html, PROBLEMS } from './platform/http/index.js';

/** The page that the `type` of every problem points to (RFC 9457 § 3.1.1). */
@ApiExcludeController()
@Controller('problems')
export class ProblemsController {
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  list(): string {
    const entries = Object.entries(PROBLEMS).map(
      ([code, { fr, en }]) =>
        html`<dt id="${code}">${code}</dt>
          <dd>${fr}</dd>
          <dd lang="en">${en}</dd>`,
    );
    return html`<!doctype html>
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Problèmes – Perron</title>
          <link rel="stylesheet" href="/suivi/style.css" />
        </head>
        <body>
          <main>
            <h1>Les problèmes que l’API annonce</h1>
            <dl class="dates">${entries}</dl>
          </main>
        </body>
      </html> `.text;
  }
}
