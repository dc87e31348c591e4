interface Text {
  conditions: string[];
  reasons: string;
  labels: { conditions: string; reasons: string };
  /** Level of its headings. */
  heading?: 'h3' | 'h4';
}

/** Conditions and reasons of an opinion, as they were written. */
export function OpinionText({ conditions, reasons, labels, heading: Heading = 'h3' }: Text) {
  return (
    <>
      {conditions.length > 0 && (
        <>
          <Heading>{labels.conditions}</Heading>
          <ol>
            {conditions.map((condition, place) => (
              <li key={place} className="written">
                {condition}
              </li>
            ))}
          </ol>
        </>
      )}
      <Heading>{labels.reasons}</Heading>
      <p className="written">{reasons}</p>
    </>
  );
}
