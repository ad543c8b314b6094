/** A link that holds the project, made only when asked for, with a list of what is inside. */
import { useState } from 'react';
import { type SharedLink, shareLink } from '#domain/project/share-link.ts';
import { sharedCopy } from '#domain/project/shared-copy.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/save-file.ts';
import { siteLink } from '#ui/site-link.ts';
import styles from './project.module.css';

interface Made {
  link: SharedLink;
  contents: readonly string[];
  leftOut: readonly string[];
}

export function Share() {
  const [sensitive, setSensitive] = useState(false);
  const [confidential, setConfidential] = useState(false);
  const [made, setMade] = useState<Made>();

  function make(): void {
    const copy = sharedCopy($project.get(), { sensitive, confidential });
    const page = new URL(siteLink('/project/'), location.href).href;
    setMade({ link: shareLink(copy.project, page), contents: copy.contents, leftOut: copy.leftOut });
    announce('The link is ready below.');
  }

  async function copy(address: string): Promise<void> {
    if (await copyText(address)) announce('The link was copied.');
    else
      projectStore.notify(
        'warning',
        'The browser did not allow copying. Select the link and copy it by hand.',
      );
  }

  return (
    <div className={styles.stack} data-share>
      <p>
        The link holds the project itself, behind the # sign, which browsers do not send to any server.
        Whoever has the link can read what is in it. Names that stand inside sentences stay there.
      </p>
      <label className={styles.option}>
        <input type="checkbox" checked={sensitive} onChange={(event) => setSensitive(event.target.checked)} />
        With names of people and e-mail addresses
      </label>
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={confidential}
          onChange={(event) => setConfidential(event.target.checked)}
        />
        With private notes
      </label>
      <Button onClick={make}>Make a link</Button>
      {made && (
        <>
          {made.link.kind === 'ok' ? (
            <>
              <p className={styles.link}>
                <input
                  readOnly
                  aria-label="Link to the project"
                  value={made.link.address}
                  onFocus={(event) => event.target.select()}
                />
                <Button onClick={() => made.link.kind === 'ok' && void copy(made.link.address)}>
                  Copy the link
                </Button>
              </p>
              {made.link.isLong && (
                <p>
                  The link has {made.link.characters.toLocaleString('en')} characters. Some programs for mail
                  and chat cut links of more than 8,000; a file is safer.
                </p>
              )}
            </>
          ) : (
            <p>{made.link.reason}</p>
          )}
          <p>Inside: {made.contents.join(', ') || 'only the name'}.</p>
          {made.leftOut.length > 0 && <p>Left out: {made.leftOut.join('; ')}.</p>}
        </>
      )}
    </div>
  );
}
