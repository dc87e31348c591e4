import { Controller, Get, Header, Headers, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { framed, html, languageLinks, PROBLEM_TITLES, PROBLEMS, type ProblemCode } from './platform/http/index.js';
import { languageOf, type Words } from './core/language/index.js';

const SAY = {
  title: {
    fr: 'Les problèmes que l’API annonce',
    de: 'Die Probleme, die die API meldet',
    nl: 'De problemen die de API meldt',
    en: 'The problems that the API tells',
  },
  service: { fr: 'L’API de Perron', de: 'Die API von Perron', nl: 'De API van Perron', en: 'The API of Perron' },
} satisfies Record<string, Words>;

/** The page that the `type` of every problem points to (RFC 9457 § 3.1.1). */
@ApiExcludeController()
@Controller('problems')
export class ProblemsController {
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  @Header('Vary', 'Accept-Language')
  list(@Query('lang') lang?: string, @Headers('accept-language') accepted?: string): string {
    const language = languageOf(lang ?? accepted);
    const entries = (Object.keys(PROBLEMS) as ProblemCode[]).map(
      (code) =>
        html`<dt id="${code}">${PROBLEM_TITLES[code][language]} <code>${code}</code></dt>
          <dd>${PROBLEMS[code][language]}</dd>`,
    );
    return framed(
      {
        language,
        title: `${SAY.title[language]} – Perron`,
        service: SAY.service[language],
        languages: languageLinks(language, '/problems'),
      },
      html`<h1>${SAY.title[language]}</h1>
        <dl class="dates">${entries}</dl>`,
    );
  }
}
