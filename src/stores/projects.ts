/** Many projects: listing, making, switching, deleting and bringing back. One is open in each tab. */
import { atom, type ReadableAtom } from 'nanostores';
import { setProjectFields } from '#domain/document/edit.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { type ReadResult, readProject } from '#domain/document/read.ts';
import type { BackupReason, Backups } from './backups.ts';
import { buryProject } from './bury-project.ts';
import { ashoreOf, noteAdrift } from './pending-edits.ts';
import { type DeletedHead, listProjects, type ProjectHead } from './project-list.ts';
import type { ProjectStore } from './project-store.ts';
import { saveProject } from './save-project.ts';
import { chooseStored, NOTHING_STORED, type StoredState } from './stored-copies.ts';

export type { DeletedHead, ProjectHead } from './project-list.ts';

/** Bytes on this device: our own count, and the browser's where it tells. */
export interface Room {
  projects: number;
  local: number;
  used: number | undefined;
  allowed: number | undefined;
}

export class Projects {
  readonly #store: ProjectStore;
  readonly #backups: Backups;
  readonly #projects = atom<readonly ProjectHead[]>([]);
  readonly #deleted = atom<readonly DeletedHead[]>([]);
  /** Projects deleted in this tab, for an undo that needs no backup. */
  readonly #removed = new Map<string, ProjectDocument>();

  constructor(store: ProjectStore, backups: Backups) {
    this.#store = store;
    this.#backups = backups;
    store.environment.channel?.listen(() => void this.refresh());
    store.listenSaved(() => void this.refresh());
  }

  /** Empty until `refresh` was called. */
  get $projects(): ReadableAtom<readonly ProjectHead[]> {
    return this.#projects;
  }
  /** Projects that can be brought back as long as their backup is kept. */
  get $deleted(): ReadableAtom<readonly DeletedHead[]> {
    return this.#deleted;
  }

  async refresh(): Promise<void> {
    const stored = await this.#store.database?.readAll().catch(() => undefined);
    const { projects, deleted } = listProjects(stored ?? [], this.#store.copies.readAll());
    this.#projects.set(projects);
    this.#deleted.set(deleted);
  }

  /** Makes a new project and shows it. @returns its id, or `undefined` when the open one could not be saved first */
  async create(fields: { title?: string; description?: string } = {}): Promise<string | undefined> {
    const project = emptyProject(this.#store.newId('prj'), this.#store.now);
    return this.#show({ ...project, ...fields, rev: 1 });
  }

  /** Shows a stored project. False when the one that is open could not be saved first. */
  async open(id: string): Promise<boolean> {
    if (!(await this.#canLeave())) return false;
    await this.#store.open(id);
    return true;
  }

  /** Opens the text of a project file, a case or a link beside what is there, under a new id. */
  async openAsNew(text: string): Promise<ReadResult> {
    const read = readProject(text);
    if (read.kind === 'ok') await this.#show({ ...read.project, id: this.#store.newId('prj') });
    return read;
  }

  /**
   * Opens a project file under its own id, so that a later file of the same project can be merged. One that is stored
   * already is opened as it is stored; the file can then be merged into it.
   */
  async adopt(project: ProjectDocument): Promise<'shown' | 'is-stored' | 'not-left'> {
    await this.refresh();
    if (this.#projects.get().some(({ id }) => id === project.id)) {
      return (await this.open(project.id)) ? 'is-stored' : 'not-left';
    }
    const buried = this.#deleted.get().find(({ id }) => id === project.id)?.rev ?? -1;
    const rev = Math.max(project.rev, buried + 1);
    return (await this.#show({ ...project, rev })) === undefined ? 'not-left' : 'shown';
  }

  /** Changes title, description or archiving of any project, open or not. */
  async change(
    id: string,
    fields: { title?: string; description?: string; archived?: boolean },
    label = 'Change the project',
  ): Promise<boolean> {
    const edit = (project: ProjectDocument) => setProjectFields(project, fields, this.#store.now);
    if (id === this.#store.$project.get().id) {
      this.#store.change(label, edit);
      await this.#store.flush();
      return true;
    }
    const found = await this.#find(id);
    return found ? this.#save(edit(found.project), found.stored) : false;
  }

  rename(id: string, title: string): Promise<boolean> {
    return this.change(id, { title }, 'Rename the project');
  }

  archive(id: string, archived: boolean): Promise<boolean> {
    return this.change(
      id,
      { archived },
      archived ? 'Archive the project' : 'Take the project out of the archive',
    );
  }

  /** @returns the id of the copy, which is stored and not shown */
  async duplicate(id: string, title?: string): Promise<string | undefined> {
    const source = await this.#latest(id);
    if (!source) return undefined;
    const { archived: _archived, ...rest } = source;
    const copy: ProjectDocument = {
      ...rest,
      id: this.#store.newId('prj'),
      rev: 1,
      title: title ?? `${source.title || 'Project without a title'} (copy)`,
      createdAt: this.#store.now,
      updatedAt: this.#store.now,
    };
    return (await this.#save(copy, NOTHING_STORED)) ? copy.id : undefined;
  }

  /**
   * Deletes a project: a backup is kept, a mark takes its place in both stores, and other tabs are told. A project saved
   * by a newer version of the site is left alone.
   */
  async remove(id: string): Promise<boolean> {
    const isOpen = id === this.#store.$project.get().id;
    if (isOpen) await this.#store.flush();
    const project = await this.#latest(id);
    if (project) {
      this.#removed.set(id, project);
      await this.#backups.add(project, 'delete');
    }
    const title = project?.title ?? '';
    if (!(await buryProject(this.#store, { id, title, rev: project?.rev ?? 0 }))) {
      this.#store.notify('warning', 'The project was not deleted: the browser stopped the attempt.');
      return false;
    }
    this.#store.environment.channel?.post({ kind: 'deleted', id, title });
    await this.refresh();
    if (isOpen) await this.#openAnother();
    return true;
  }

  /** Undoes a deletion. False when nothing is left to bring back. */
  async bringBack(id: string): Promise<boolean> {
    const project = this.#removed.get(id) ?? (await this.#backedUp(id));
    if (!project) return false;
    await this.refresh();
    const rev = Math.max(project.rev, this.#deleted.get().find((each) => each.id === id)?.rev ?? 0) + 1;
    const isBack = await this.#save({ ...project, rev, updatedAt: this.#store.now }, NOTHING_STORED);
    if (isBack) this.#removed.delete(id);
    return isBack;
  }

  /**
   * Makes the open project hold what `project` holds, with a backup behind it and an undo before it.
   * @param reason why the state before is set aside
   */
  async replaceOpen(project: ProjectDocument, label: string, reason: BackupReason): Promise<void> {
    await this.#backups.add(this.#store.$project.get(), reason);
    this.#store.replaceWith(project, label);
    await this.#store.flush(true);
  }

  /** Empties the open project but for its name. */
  async reset(): Promise<void> {
    const { id, title, createdAt, currency, locale } = this.#store.$project.get();
    const blank = {
      ...emptyProject(id, createdAt),
      title,
      ...(currency ? { currency } : {}),
      ...(locale ? { locale } : {}),
    };
    await this.replaceOpen(blank, 'Empty the project', 'reset');
  }

  async room(): Promise<Room> {
    await this.refresh();
    const estimate = await this.#store.environment.estimate();
    return {
      projects: this.#projects.get().reduce((sum, { bytes }) => sum + bytes, 0),
      local: this.#store.copies.bytes,
      used: estimate?.used,
      allowed: estimate?.allowed,
    };
  }

  async #show(project: ProjectDocument): Promise<string | undefined> {
    if (!(await this.#canLeave())) return undefined;
    this.#store.show(project);
    await this.#store.flush();
    return project.id;
  }

  /** What was typed goes to the store first; a project that cannot be saved stays open. */
  async #canLeave(): Promise<boolean> {
    await this.#store.flush();
    if (!this.#store.hasUnsaved) return true;
    this.#store.notify(
      'warning',
      'The open project is not saved, so it stays open. Save it to a file first.',
    );
    return false;
  }

  async #openAnother(): Promise<void> {
    const next = this.#projects.get().find((project) => project.state === 'ok' && !project.archived);
    if (next) await this.#store.open(next.id);
    else this.#store.startAfresh();
  }

  async #latest(id: string): Promise<ProjectDocument | undefined> {
    const open = this.#store.$project.get();
    return id === open.id ? open : (await this.#find(id))?.project;
  }

  async #find(id: string): Promise<{ project: ProjectDocument; stored: StoredState } | undefined> {
    const { database, copies } = this.#store;
    const texts = [await database?.read(id).catch(() => undefined), copies.read(id)];
    const pending = copies.pending(id).map(({ text }) => text);
    const found = chooseStored(texts, pending);
    return found.kind === 'ok' ? found : undefined;
  }

  async #backedUp(id: string): Promise<ProjectDocument | undefined> {
    const [latest] = await this.#backups.list(id);
    const read = latest && (await this.#backups.read(latest));
    return read?.kind === 'ok' ? read.project : undefined;
  }

  async #save(project: ProjectDocument, base: StoredState): Promise<boolean> {
    const { database, copies, environment } = this.#store;
    const attempt = { project, base, now: environment.now(), writer: environment.writer, strict: true };
    const ashore = ashoreOf(copies, base.project);
    const outcome = await saveProject(database, copies, attempt);
    if (outcome.kind !== 'stored') {
      this.#store.notify('warning', 'That was not saved: the browser has no room, or does not allow it.');
      return false;
    }
    if (outcome.copies === 'local') noteAdrift(copies, ashore, outcome.stored.project);
    environment.channel?.post({ kind: 'saved', id: project.id, text: outcome.text });
    await this.refresh();
    return true;
  }
}
