import pg from 'pg';

/** Runs the work and gives every statement that it sent, in order: `{ text, values }`. */
export async function capture(work) {
  const original = pg.Client.prototype.query;
  const sent = [];
  pg.Client.prototype.query = function query(config, values, ...rest) {
    sent.push(
      typeof config === 'string'
        ? { text: config, values: values ?? [] }
        : { text: config.text, values: config.values ?? values ?? [] },
    );
    return original.call(this, config, values, ...rest);
  };
  try {
    await work();
    return sent;
  } finally {
    pg.Client.prototype.query = original;
  }
}
