import { Injectable } from '@nestjs/common';
import { UnitOfWork, type OutsideTransaction } from '../platform/database/index.js';
import { forbidden } from '../platform/http/index.js';
import { SAY } from './problem-sayings.js';

/** Somebody who runs the deployment. */
export interface Operator {
  person: string;
  name: string;
}

/**
 * Operators of the deployment. Who is one is decided by the owner of the database; what one may do is decided by functions of
 * the database, which ask for the hash of a live session each time.
 */
@Injectable()
export class Operators {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The operator whose session it is, or undefined. */
  async here(session: Buffer): Promise<Operator | undefined> {
    const [operator] = await this.unitOfWork.runOutside({ key: session }, ({ query }) =>
      query<Operator>('SELECT person::text, name FROM perron_operator_here()'),
    );
    return operator;
  }

  /** Work that the database does for an operator only. @throws Problem 403 */
  async run<Result>(session: Buffer, work: (tx: OutsideTransaction) => Promise<Result>): Promise<Result> {
    try {
      return await this.unitOfWork.runOutside({ key: session }, work);
    } catch (error) {
      throw (error as { code?: string }).code === 'PO403' ? notAnOperator() : error;
    }
  }
}

export const notAnOperator = () => forbidden(SAY.operatorsOnly);
