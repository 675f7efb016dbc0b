/**
 * What is given for each item, one behind the other. The same as flatMap, which takes ten times as long to put lists together: most of what a report is
 * asked gives nothing for most of its sentences and numbers.
 */
export function gather<Item, Given>(
  items: readonly Item[],
  give: (item: Item, index: number) => readonly Given[],
): Given[] {
  const all: Given[] = []
  for (let i = 0; i < items.length; i++) for (const given of give(items[i] as Item, i)) all.push(given)
  return all
}
