/** What goes beyond the open project, for the pages that need it: the list of projects, backups, files. */
import { Backups } from './backups.ts';
import { projectStore } from './browser.ts';
import { FileReminder } from './file-reminder.ts';
import { StorageKeeping } from './keeping.ts';
import { Projects } from './projects.ts';

export const backups = new Backups(projectStore);
export const projects = new Projects(projectStore, backups);
export const fileReminder = new FileReminder(projectStore, backups);
export const storageKeeping = new StorageKeeping(projectStore);
