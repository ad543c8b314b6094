/** All that runs on every page, in one file: each part looks for its own elements and does nothing without them. */
import { watchSearchOpeners } from '#components/search/search-opener.ts';
import './menu.ts';
import './theme-switch.ts';
import '#components/guide/table-of-contents.ts';
import '#components/paths/path-bar-loader.ts';
import '#components/vocabulary/planner-embed.ts';
import '#components/vocabulary/term.ts';

watchSearchOpeners();
