import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ICON, ICON_ADDRESS, STYLE, STYLE_ADDRESS } from './platform/http/index.js';

/** The style sheet and the icon of the pages that the service renders. */
@ApiExcludeController()
@Controller()
export class PageDressController {
  @Get(STYLE_ADDRESS)
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  style(): string {
    return STYLE;
  }

  /** Browsers ask for the second address by themselves, beside JSON and letters too. */
  @Get([ICON_ADDRESS, '/favicon.ico'])
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'public, max-age=86400')
  icon(): string {
    return ICON;
  }
}
