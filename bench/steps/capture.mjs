import { UnitOfWork } from '../../dist/src/platform/database/index.js';

/** Lets the service take one step and gives the statements of its transaction, in order: `{ name?, text, values }`. */
export async function capture(app, administration, work) {
  const unit = app.get(UnitOfWork);
  const [inside, last] = [[], []];
  let opening;
  unit.runFrom = (id, first, then) => {
    opening = first;
    return UnitOfWork.prototype.runFrom.call(unit, id, first, (tx, rows) =>
      then(
        {
          ...tx,
          query: (text, values) => inside.push({ text, values }) && tx.query(text, values),
          atCommit: (statement) => last.push(statement) && tx.atCommit(statement),
        },
        rows,
      ),
    );
  };
  try {
    await work();
  } finally {
    delete unit.runFrom;
  }
  if (inside.length > 0) throw new Error('A step sends more than the statements that the benchmark knows.');
  const bare = (text) => ({ text, values: [] });
  return [bare('BEGIN'), bare(`SET LOCAL perron.administration = '${administration}'`), opening, ...last, bare('COMMIT')];
}
