import { Injectable } from '@nestjs/common';
import type { Proof } from '../core/procedure/index.js';
import { ProcedureLibrary, type Edition } from '../procedures/index.js';
import { proveAside } from './prove-aside.js';

/** How many proofs are remembered: those of the editions on which people work now. */
const REMEMBERED = 20;

/**
 * The proof of an edition, made once: who reviews a text and then publishes it does not wait twice, and what is asked
 * while it is being made waits for the same one. An edition is its hash, and a proof is of nothing else.
 */
@Injectable()
export class ProveEditions {
  private readonly known = new Map<string, Promise<Proof>>();

  constructor(private readonly procedures: ProcedureLibrary) {}

  /** @throws ProofExhausted */
  proofOf({ hash, file }: Edition): Promise<Proof> {
    const known = this.known.get(hash);
    if (known) return known;
    const proof = proveAside(file, this.procedures.calendar.data);
    this.known.set(hash, proof);
    // A proof that failed for want of time or memory may be asked for again.
    proof.catch(() => this.known.delete(hash));
    const [eldest] = this.known.keys();
    if (this.known.size > REMEMBERED) this.known.delete(eldest!);
    return proof;
  }
}
