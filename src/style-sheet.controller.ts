import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { STYLE, STYLE_ADDRESS } from './platform/http/index.js';

/** The style sheet of the pages that the service renders. */
@ApiExcludeController()
@Controller()
export class StyleSheetController {
  @Get(STYLE_ADDRESS)
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  style(): string {
    return STYLE;
  }
}
