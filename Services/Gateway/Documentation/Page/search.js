// Shows the operations that have all the words of a query, and hides the others.

/** Filters operations and groups by a query; returns how many are shown. */
export function filter(query, sections) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { section, link, operations } of sections) {
    let here = 0;
    for (const operation of operations) {
      operation.hidden = !words.every((word) => operation.words.includes(word));
      if (!operation.hidden) here += 1;
    }
    section.hidden = link.hidden = here === 0;
    shown += here;
  }
  return shown;
}
