/** What the figures are about, how they went, and what the review says of them. */
import { ConfidenceTrend } from './ConfidenceTrend.tsx';
import { RoundFields } from './RoundFields.tsx';
import { TeamFindings } from './TeamFindings.tsx';

export function Confidence() {
  return (
    <>
      <TeamFindings />
      <RoundFields />
      <ConfidenceTrend />
    </>
  );
}
