// What the window knows of the case, and how it changes it. The server holds the truth.

import { get, here, post } from './ask.js';
import { t } from './words.js';

const listeners = new Set();

export const store = {
  /** What `/api/case` told last; null before. */
  case: null,
  /** The last answer by layer, for the revision that it is about. */
  answer: null,
  /** The answer to what is otherwise than in the file; null where nothing is. */
  whatIf: null,
  /** Why the last what-if could not be answered; null where it was. */
  whatIfTrouble: null,
  /** The brief of the last whole analysis, with its revision. */
  whole: null,
  /** What the server does just now: a stage and a share, or null. */
  working: null,
  /** What is worked out about the table just now: of which kind, a run and a share; or null. */
  tabling: null,
  /** How often the proposals that wait were written since this window listens. */
  proposed: 0,
  /** Which answers are still in the language before; they come anew. */
  foreign: new Set(),
  /** How many changes are on their way to the file. */
  saving: 0,
  /** The newest revision that the server told of. */
  heard: 0,
  /** The revisions that this window made. */
  mine: new Set(),
  /** Whether the stream of events is there; null until that is known. */
  connected: null,
  /** The label of the step that was done last, and whether it can be taken back. */
  done: null,
  /** Why nothing can be read or answered: 'gone' of the server, or {key, file, text}; null where all is well. */
  trouble: null,

  on(listen) {
    listeners.add(listen);
    return () => listeners.delete(listen);
  },

  tell(what) {
    for (const listen of listeners) listen(what);
  },

  /** Wait for what writes the file; that it is on its way is known meanwhile. */
  async underway(doing) {
    store.saving += 1;
    store.tell('saving');
    try { return await doing(); } finally {
      store.saving -= 1;
      store.tell('saving');
      await store.follow();
    }
  },

  /** Load what the server has newer, unless a change is on its way: that loads it. */
  async follow(revision = 0) {
    store.heard = Math.max(store.heard, revision);
    if (!store.saving && (store.case?.revision ?? -1) < store.heard) await store.load();
  },

  async load() {
    const { ok, status, body } = await get('/api/case');
    if (!ok) {
      const was = store.trouble?.key ?? store.trouble;
      store.trouble = status === 403 ? { key: 'barred' } : status === 0 || !body.text ? 'gone' : { key: 'unreadable', text: body.text };
      if (was !== (store.trouble.key ?? store.trouble)) store.tell('trouble');
      return;
    }
    store.case = body;
    store.trouble = unread(body.trouble);
    store.tell('case');
  },

  /** Ask for what was answered before this window listened. */
  async catchUp() {
    const now = await get('/api/answer');
    if (now.ok && now.body.revision !== null) {
      store.answer = now.body;
      store.tell('answer');
    }
    const whole = await get('/api/whole');
    if (whole.ok && whole.body.revision !== null) {
      store.whole = whole.body;
      store.tell('answer');
    }
  },

  /** Do steps, thought out on the revision `base`, as one edit that can be undone; returns {ok, problems, elsewhere, clash, text}. */
  async edit(steps, label, { evenSo = false, base = store.case.revision } = {}) {
    return store.underway(async () => settled(await post('/api/edit', {
      base, steps, label, even_so: evenSo,
    }), label));
  },

  /** What steps would write and how it would read; nothing is written. */
  async draft(steps, base = store.case.revision) {
    const { ok, body, lost } = await post('/api/draft', { base, steps });
    return ok ? body : { lost, problems: [{ text: body.text ?? t('lost') }], elsewhere: [], case: null, written: '' };
  },

  /** Write the whole text, as it was made of another. */
  async replace(text, base) {
    return store.underway(async () => settled(await post('/api/text', { base, text }, 'PUT'), t('note.text')));
  },

  async undo() {
    // What it is called is asked before: afterwards the next step may be there already.
    const what = store.case?.undo ?? '';
    return store.underway(async () => settled(await back('undo', what), t('note.undone', { what }), false));
  },

  async redo() {
    const what = store.case?.redo ?? '';
    return store.underway(async () => settled(await back('redo', what), t('note.redone', { what }), false));
  },

  /** Have the file written again as it was last seen, where it is gone. */
  async rewrite() {
    return store.underway(async () => settled(await post('/api/rewrite', {}), t('note.rewritten', { file: store.case?.file ?? '' }), false));
  },

  async restore(version) {
    return store.underway(async () => settled(await post('/api/restore', { version }), t('note.restored')));
  },

  /** Have everything told in another language. */
  async language(language) {
    const { ok } = await post('/api/language', { language });
    if (ok) await store.load();
  },
};

/** Undo or redo; a step whose lines others changed since is passed over, which is said. */
async function back(way, what) {
  const found = await post(`/api/${way}`, {});
  return found.clash ? { ...found, body: { ...found.body, text: t('note.kept', { what }) } } : found;
}

const unread = (trouble) => (trouble ? { ...trouble, key: trouble.missing ? 'missing' : 'unreadable' } : null);

async function settled({ ok, status, body, clash, lost }, label, back = true) {
  if (ok) {
    if (body.revision !== null) store.mine.add(body.revision);
    await store.load();
    // An edit that changes nothing makes no step.
    if (body.revision !== null && label) {
      store.done = { label, back };
      store.tell('done');
    }
    return { ok: true, revision: body.revision, problems: [], elsewhere: [] };
  }
  if (clash) await store.load();
  return {
    ok: false,
    problems: body.problems ?? [],
    elsewhere: body.elsewhere ?? [],
    clash,
    text: body.text ?? '',
    status,
    lost,
  };
}

/** After a break the server may be another one, and its numbers mean nothing here. */
let greeted = false;
const AGAIN = 3000;

/** Listen to the server; a stream that ends is begun again, and everything is loaded anew. */
export function listen() {
  const stream = new EventSource(here('/api/events'));
  const hear = (kind, act) => stream.addEventListener(kind, (event) => act(JSON.parse(event.data)));
  stream.addEventListener('open', () => {
    store.connected = true;
    store.tell('connected');
  });
  stream.addEventListener('error', () => {
    store.connected = false;
    store.tell('connected');
    // Whether it is gone, or lets this page in no more.
    store.load();
    // What was refused no browser asks for again.
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN);
  });
  hear('hello', async ({ revision }) => {
    if (greeted || store.case === null || store.case.revision !== revision) await store.load();
    if (greeted) {
      store.answer = store.whole = null;
      store.heard = revision;
      store.mine.clear();
    }
    greeted = true;
    await store.catchUp();
  });
  hear('case', ({ revision }) => store.follow(revision));
  hear('answer', (told) => {
    if (store.answer !== null && told.revision < store.answer.revision) return;
    store.answer = told;
    store.foreign.delete('answer');
    store.tell('answer');
  });
  hear('whole', (told) => {
    store.whole = told;
    store.foreign.delete('whole');
    store.working = null;
    store.tell('answer');
  });
  hear('progress', (told) => {
    const began = store.working === null;
    store.working = told;
    // Only that it works is shown.
    if (began) store.tell('working');
  });
  hear('dropped', () => {
    store.working = null;
    store.tell('working');
  });
  hear('table', (told) => {
    store.tabling = told.end ? null : told;
    store.tell(told.end ? 'tabled' : 'tabling');
  });
  hear('language', async () => {
    // Of a file with problems none is made.
    if (store.case?.sound) for (const each of ['answer', 'whole']) if (store[each] !== null) store.foreign.add(each);
    await store.load();
  });
  hear('failed', ({ text }) => {
    store.working = null;
    store.trouble = { key: 'failed', text };
    store.tell('trouble');
  });
  hear('unreadable', ({ file, missing, text }) => {
    store.trouble = unread({ file, missing, text });
    store.tell('trouble');
  });
  hear('readable', () => store.load());
  hear('proposals', ({ waiting }) => {
    store.proposed += 1;
    if (store.case !== null) store.case.waiting = waiting;
    store.tell('proposals');
  });
  hear('version', () => store.tell('version'));
}
