import { expect, it } from 'vitest';
import { collections } from '#domain/project/collections.ts';
import { sections } from '#domain/project/sections.ts';

it('the collections a reader knows are those of the sections', () => {
  const ofSections = sections.flatMap((section) => section.collections.map((definition) => definition.name));
  expect(collections.map((definition) => definition.name).toSorted()).toEqual(ofSections.toSorted());
});

it('no two collections share a name', () => {
  const names = collections.map((definition) => definition.name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
