/** Starts the planner inside a guide page, where no server drew it. */
import { createRoot } from 'react-dom/client';
import { AgreementPlanner } from './AgreementPlanner.tsx';

export function mount(element: HTMLElement): void {
  createRoot(element).render(<AgreementPlanner />);
}
