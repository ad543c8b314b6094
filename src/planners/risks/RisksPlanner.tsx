/** The risk register: what could happen, how bad, what is done about it, and when somebody looks again. */
import { lazy, type ReactNode, useCallback, useState } from 'react';
import { risks } from '#domain/sections/risks/model.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { Section } from '#ui/Section.tsx';
import { WhenRunning } from '#ui/WhenRunning.tsx';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import styles from './risks.module.css';

const Register = lazy(async () => ({ default: (await import('./Register.tsx')).Register }));

const RegisterExports = lazy(async () => ({
  default: (await import('./RegisterExports.tsx')).RegisterExports,
}));

const ScoringChoice = lazy(async () => ({ default: (await import('./ScoringChoice.tsx')).ScoringChoice }));

const ExpectedCost = lazy(async () => ({ default: (await import('./ExpectedCost.tsx')).ExpectedCost }));

const HeatMaps = lazy(async () => ({ default: (await import('./HeatMaps.tsx')).HeatMaps }));

const tables = [risks];

/** Risks a person asked for by a cell of the heat map. */
export interface Picked {
  words: string;
  ids: readonly string[];
}

const loadRules = async () => (await import('#domain/sections/risks/rules.ts')).riskRules;

/** Parts as the server drew them, empty: read without JavaScript, and replaced once the page runs. */
interface RisksPlannerProps {
  register?: ReactNode;
  heatMaps?: ReactNode;
  expectedCost?: ReactNode;
  scoring?: ReactNode;
}

export function RisksPlanner({ register, heatMaps, expectedCost, scoring }: RisksPlannerProps) {
  const [picked, setPicked] = useState<Picked>();
  const pick = useCallback((cell: Picked) => {
    setPicked(cell);
    focusWhenDrawn('[data-picked]');
  }, []);
  const showAll = useCallback(() => setPicked(undefined), []);
  return (
    <PlannerFrame planner="risks" tables={tables} rules={loadRules}>
      <div className={styles.sheet}>
        <Section
          title="Register"
          lead="Because of this, that may happen, and then such follows. A dozen risks that somebody acts on beat a hundred that nobody reads."
        >
          <WhenRunning before={register}>
            <Register picked={picked} onShowAll={showAll} />
          </WhenRunning>
        </Section>
      </div>
      <Section
        title="Heat map"
        lead="The live threats by likelihood and impact, before and after what is done about them."
      >
        <WhenRunning before={heatMaps}>
          <HeatMaps onPick={pick} />
        </WhenRunning>
      </Section>
      <Section
        title="Expected cost"
        lead="What the live risks cost on average: a figure for the contingency of the budget, and wrong in every single case."
      >
        <WhenRunning before={expectedCost}>
          <ExpectedCost />
        </WhenRunning>
      </Section>
      <div className={styles.whole}>
        <Section
          title="How this project scores"
          lead="One model for the whole register, chosen once. A score puts the list in order; it decides nothing."
        >
          <WhenRunning before={scoring}>
            <ScoringChoice />
          </WhenRunning>
        </Section>
      </div>
      <div data-print="no">
        <Section
          title="For other tools"
          lead="The register with its scores, expected costs and review dates as a table."
        >
          <WhenRunning>
            <RegisterExports />
          </WhenRunning>
        </Section>
      </div>
    </PlannerFrame>
  );
}
