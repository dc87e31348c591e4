import { Injectable } from '@nestjs/common';
import { Installation } from '../platform/settings/index.js';

/** Addresses that people outside are given; without a public address of the installation there are none. */
@Injectable()
export class OutgoingLinks {
  constructor(private readonly installation: Installation) {}

  /** The page on which applicants follow their files. */
  tracking(slug: string): string | undefined {
    const { publicUrl } = this.installation;
    return publicUrl && `${publicUrl}/suivi/${slug}`;
  }

  /** An address that a calendar programme subscribes to; relative to the installation where it has no public address. */
  calendar(slug: string, secret: string): string {
    return `${this.installation.publicUrl ?? ''}/calendar/${slug}/${secret}.ics`;
  }
}
