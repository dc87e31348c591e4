import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { inEachLanguage, told, type Words } from '../core/language/index.js';
import { NoteOnFile } from '../applications/index.js';
import type { Actor, AddedDocument } from '../journal/index.js';
import { Clock } from '../platform/clock/index.js';
import { Contents, sizeInWords } from '../platform/contents/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { invalidAt, Problem } from '../platform/http/index.js';
import { Installation } from '../platform/settings/index.js';
import { noDocument } from './document-id.js';
import { documentsOf, type DocumentRow } from './document-row.js';
import { insertDocument } from './insert-document.js';
import type { NewDocument } from './new-document.js';
import { SAY } from './problem-sayings.js';

/** Versions that one file may have of all its documents. */
const MOST = 1000;

/** Puts a document into a file: its content is kept, and the journal tells it by its hash, in one transaction. */
@Injectable()
export class AttachDocument {
  constructor(
    private readonly clock: Clock,
    private readonly contents: Contents,
    private readonly installation: Installation,
    private readonly notes: NoteOnFile,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The same document sent again is the one that is there.
   * @param path where the content lies
   * @throws Problem 404, 409 when the version to replace is none any more, 422 when the file has all it may have
   */
  attach(
    administrationId: number,
    applicationId: string,
    document: NewDocument,
    path: string,
    actor: Actor,
  ): Promise<{ id: string; made: boolean }> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      let answer = { id: randomUUID() as string, made: true };
      // Before the file is locked: nobody waits for the bytes. Without the document they are not kept either.
      await this.contents.keepFile(tx, document.content, path);
      await this.notes.note(tx, applicationId, actor, async (sequence) => {
        const there = await documentsOf(tx, applicationId);
        const again = there.find((one) => isSame(one, document));
        if (again) answer = { id: again.id, made: false };
        if (again) return undefined;
        this.checkRoom(there, document);
        const { lineage, version } = placeOf(there, document, answer.id);
        const { kind, content } = document;
        const added: AddedDocument = { id: answer.id, lineage, version, kind, sha256: content.sha256, size: content.size };
        await insertDocument(tx, { applicationId, sequence, document, added, by: actor.name, at: this.clock.now() });
        return { type: 'documents.added', correction: { kind: 'documents', added: [added] } };
      });
      return answer;
    });
  }

  private checkRoom(there: DocumentRow[], { content }: NewDocument): void {
    const { perFile } = this.installation.documents;
    const held = there.reduce((total, { size }) => total + size, 0);
    if (held + content.size > perFile)
      throw full(
        told(SAY.fileFull, {
          most: inEachLanguage((language) => sizeInWords(perFile, language)),
          held: inEachLanguage((language) => sizeInWords(held, language)),
        }),
      );
    if (there.length >= MOST) throw full(told(SAY.tooManyDocuments, { most: MOST }));
  }
}

function isSame(one: DocumentRow, { content, kind, title, replaces }: NewDocument): boolean {
  const sameContent = one.current && one.sha256 === content.sha256 && one.kind === kind && one.title === title;
  // A version sent twice replaces once: the second finds itself where it wanted to be.
  return sameContent && (replaces === undefined || (one.version > 1 && one.id !== replaces));
}

function placeOf(there: DocumentRow[], { replaces, content }: NewDocument, id: string): { lineage: string; version: number } {
  if (replaces === undefined) return { lineage: id, version: 1 };
  const former = there.find((one) => one.id === replaces);
  if (!former) throw noDocument();
  if (!former.current)
    throw new Problem(
      409,
      'document-superseded',
      former.withdrawn
        ? told(SAY.withdrawn, { title: former.title, day: former.withdrawnOn! })
        : told(SAY.replaced, { title: former.title, version: former.version + 1 }),
    );
  if (former.sha256 === content.sha256) {
    throw invalidAt('/file', 'same-content', told(SAY.sameContent, { version: former.version, title: former.title }));
  }
  return { lineage: former.lineage, version: former.version + 1 };
}

function full(detail: Words): Problem {
  return invalidAt('/file', 'file-full', detail);
}
