import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AdministrationEntity } from './administration.entity.js';

export type Administration = AdministrationEntity;

/** The public directory of administrations: who they are, not what they keep. */
@Injectable()
export class AdministrationDirectory {
  constructor(private readonly database: DataSource) {}

  list(type?: string): Promise<Administration[]> {
    const where = type === undefined ? {} : { type };
    return this.database.getRepository(AdministrationEntity).find({ where, order: { name: 'ASC' } });
  }

  find(id: number): Promise<Administration | null> {
    return this.database.getRepository(AdministrationEntity).findOneBy({ id });
  }

  /** Of the towns that the public pages are for. */
  async findMunicipality(slug: string): Promise<Administration | undefined> {
    return (await this.database.getRepository(AdministrationEntity).findOneBy({ slug, type: 'municipality' })) ?? undefined;
  }

  findBySlug(slug: string): Promise<Administration | null> {
    return this.database.getRepository(AdministrationEntity).findOneBy({ slug });
  }
}
