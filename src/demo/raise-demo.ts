import type { INestApplicationContext } from '@nestjs/common';
import type { Foundations } from '../app.module.js';
export async function raiseDemo(_app: INestApplicationContext, _foundations: Foundations, _card: string): Promise<void> {}
