import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Caller } from '../../accounts/index.js';
import { Permissions } from '../../applications/index.js';

/** Lets in whose roles import layers, before a single byte of a file is read. Stands behind `BearerGuard`. */
@Injectable()
export class ImportersGuard implements CanActivate {
  constructor(private readonly permissions: Permissions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.permissions.mayImportLayers(context.switchToHttp().getRequest<{ caller: Caller }>().caller);
    return true;
  }
}
