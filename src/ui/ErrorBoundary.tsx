/** When a planner fails to draw, the person's data is still there to be saved. */
import { Component, type ReactNode } from 'react';
import { writeProject } from '#domain/document/write.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { Button } from './Button.tsx';
import styles from './planner-frame.module.css';
import { saveFile } from './save-file.ts';

export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    const save = () => {
      const project = $project.get();
      saveFile(fileName(project.title, '.baseline.json'), writeProject(project), 'application/json');
    };
    return (
      <div className={styles.rescue} role="alert">
        <h2>This planner stopped working</h2>
        <p>
          Your answers are not lost: they are in this browser, and you can save them to a file now. Then
          reload the page.
        </p>
        <p>
          <Button weight="main" onClick={save}>
            Save the project to a file
          </Button>{' '}
          <Button onClick={() => location.reload()}>Reload the page</Button>
        </p>
        <p className={styles.small}>What went wrong: {this.state.error.message}</p>
      </div>
    );
  }
}
