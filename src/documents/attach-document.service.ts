import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NoteOnFile } from '../applications/index.js';
import type { Actor, AddedDocument } from '../journal/index.js';
import { Clock } from '../platform/clock/index.js';
import { Contents, sizeInWords } from '../platform/contents/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Problem, unprocessable } from '../platform/http/index.js';
import { Installation } from '../platform/settings/index.js';
import { noDocument } from './document-id.js';
import { documentsOf, type DocumentRow } from './document-row.js';
import { insertDocument } from './insert-document.js';
import type { NewDocument } from './new-document.js';

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
        `Les documents d’un dossier pèsent ensemble au plus ${sizeInWords(perFile, 'fr')} ; il en tient déjà ${sizeInWords(held, 'fr')}.`,
      );
    if (there.length >= MOST) throw full(`Un dossier tient au plus ${MOST} documents, anciennes versions comprises.`);
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
      'Version dépassée',
      former.withdrawn
        ? `« ${former.title} » est retiré depuis le ${former.withdrawnOn} ; joignez le nouveau à part.`
        : `« ${former.title} » a déjà une version ${former.version + 1} ; c’est elle que l’on remplace.`,
    );
  if (former.sha256 === content.sha256) {
    const detail = `C’est le même fichier que la version ${former.version} de « ${former.title} ».`;
    throw unprocessable(detail, [{ pointer: '/file', code: 'same-content', detail }]);
  }
  return { lineage: former.lineage, version: former.version + 1 };
}

function full(detail: string): Problem {
  return unprocessable(detail, [{ pointer: '/file', code: 'file-full', detail }]);
}
