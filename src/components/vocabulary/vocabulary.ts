/** The words content may use in MDX without importing anything. content/README.md explains each. */
import Callout from './Callout.astro';
import ComparisonTable from './ComparisonTable.astro';
import Figure from './Figure.astro';
import Link from './Link.astro';
import OnMonday from './OnMonday.astro';
import PlannerEmbed from './PlannerEmbed.astro';
import Source from './Source.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Try from './Try.astro';
import WhenToUse from './WhenToUse.astro';
import Worksheet from './Worksheet.astro';

export const vocabulary = {
  a: Link,
  table: Table,
  Callout,
  ComparisonTable,
  Figure,
  OnMonday,
  PlannerEmbed,
  Source,
  Steps,
  Term,
  Try,
  WhenToUse,
  Worksheet,
};
