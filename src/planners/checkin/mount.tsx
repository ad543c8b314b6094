/** Starts the planner inside a guide page, where no server drew it. */
import { createRoot } from 'react-dom/client';
import { CheckinPlanner } from './CheckinPlanner.tsx';

export function mount(element: HTMLElement): void {
  createRoot(element).render(<CheckinPlanner isEmbedded />);
}
