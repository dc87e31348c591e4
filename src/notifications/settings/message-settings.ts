import type { Transaction } from '../../platform/database/index.js';
import type { Language } from '../../core/language/index.js';

/** Where a correspondent of the administration is reached. */
export interface AddressBookEntry {
  /** `office`, an authority, or the name of a consulted body: `fire-zone`. */
  recipient: string;
  name: string;
  email?: string;
  /** Lines of the postal address. */
  address?: string;
  language?: Language;
}

/** How an administration signs what it sends, and where its correspondents are. */
export interface MessageSettings {
  /** Instead of the administration's own name. */
  senderName: string | null;
  replyTo: string | null;
  /** Lines at the head of printed letters. */
  postalAddress: string | null;
  addresses: AddressBookEntry[];
}

export async function readMessageSettings(tx: Transaction): Promise<MessageSettings> {
  const [row] = await tx.query<MessageSettings>(
    `SELECT sender_name AS "senderName", reply_to AS "replyTo", postal_address AS "postalAddress", addresses
       FROM message_settings WHERE administration_id = $1`,
    [tx.administrationId],
  );
  return row ?? { senderName: null, replyTo: null, postalAddress: null, addresses: [] };
}

export async function writeMessageSettings(tx: Transaction, settings: MessageSettings, at: Date, by: string): Promise<void> {
  await tx.query(
    `INSERT INTO message_settings (administration_id, sender_name, reply_to, postal_address, addresses, changed_at, changed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (administration_id) DO UPDATE
        SET sender_name = $2, reply_to = $3, postal_address = $4, addresses = $5, changed_at = $6, changed_by = $7`,
    [
      tx.administrationId,
      settings.senderName,
      settings.replyTo,
      settings.postalAddress,
      JSON.stringify(settings.addresses),
      at,
      by,
    ],
  );
}
