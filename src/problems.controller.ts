import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { framed, html, PROBLEMS } from './platform/http/index.js';

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
    return framed(
      { language: 'fr', title: 'Problèmes – Perron', service: 'L’API de Perron' },
      html`<h1>Les problèmes que l’API annonce</h1>
        <dl class="dates">${entries}</dl>`,
    );
  }
}
