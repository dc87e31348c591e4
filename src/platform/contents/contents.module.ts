import { Module } from '@nestjs/common';
import { Contents } from './contents.service.js';
import { Uploads } from './uploads.js';

/** Files that people bring: received, recognised, kept whole and given back. */
@Module({ providers: [Contents, Uploads], exports: [Contents, Uploads] })
export class ContentsModule {}
