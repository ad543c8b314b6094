/** Who writes, of which day, and the form. */

import { CheckinForm } from './CheckinForm.tsx';
import styles from './checkin.module.css';
import { DayChoice } from './DayChoice.tsx';
import { useDesk } from './use-desk.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { WhoAmI } from './WhoAmI.tsx';

interface TodayProps {
  /** Part of a page that is being read: it leaves the focus alone. */
  isEmbedded?: boolean;
}

export function Today({ isEmbedded = false }: TodayProps) {
  const desk = useDesk();
  useFirstFocus(desk, !isEmbedded);
  return (
    <>
      <div className={styles.desk} data-print="no">
        <WhoAmI me={desk.me} />
        {desk.person !== '' && <DayChoice desk={desk} />}
      </div>
      <CheckinForm desk={desk} />
    </>
  );
}
