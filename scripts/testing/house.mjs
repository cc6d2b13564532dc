// `npm run check -- house`: the figures of the house. Figures to look at, not limits; test/architecture.test.ts
// holds the few that are.
import { functionLengths, houseOf } from '../../test/architecture/house.ts';
import { readSources } from '../../test/architecture/scan.ts';

const listed = (names) => (names.length === 0 ? '0' : `${names.length}: ${names.join(', ')}`);

/** The figures as lines. */
export function houseLines(root) {
  const house = houseOf(readSources(root, ['src']), functionLengths(root, ['src']));
  return [
    `code files in src           ${house.files}`,
    `lines of a file, median     ${house.medianLines}; longest ${house.longestFile}`,
    `lines of a function, median ${house.medianFunction}; longest ${house.longestFunction}`,
    `folders over 20 files       ${listed(house.fullFolders)}`,
    `rooms in a circle           ${listed(house.circles)}`,
    `names exported twice        ${listed(house.namesTwice)}`,
    `files of at most 20 lines   ${listed(house.smallFiles)}`,
  ];
}
