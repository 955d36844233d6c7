// Requests to the server of this window, and nothing else.

import { t } from './words.js';

/** Where what is asked for lies: under the case that this window shows, if it shows one. */
export const inCase = /^\/case\/\d+(?=\/)/.exec(location.pathname)?.[0] ?? '';

/** The address of something of the server, for this window. */
export const here = (path) => inCase + path;

/** Whether the page is being left: what is sent then has to outlive it. */
let leaving = false;
addEventListener('pagehide', () => { leaving = true; });
addEventListener('pageshow', () => { leaving = false; });

async function asked(path, options) {
  try {
    const answer = await fetch(here(path), { credentials: 'same-origin', keepalive: leaving, ...options });
    const kind = answer.headers.get('content-type') ?? '';
    const body = kind.includes('json') ? await answer.json() : { text: await answer.text() };
    // Lost is what the server or the file kept from being answered: nothing is said against it.
    // That something is not done is an answer too; the status of an error is kept for what nobody means to ask.
    if (answer.status === 403) return { ok: false, status: 403, body: { text: t('barred') }, clash: null, lost: true };
    const no = body.refused ?? body.clash;
    return { ok: answer.ok && no === undefined, status: answer.status, body: no ?? body, clash: body.clash ?? null, lost: no?.unreadable === true };
  } catch {
    // The server is gone, or the network between: told as such, never as an answer.
    return { ok: false, status: 0, body: {}, clash: null, lost: true };
  }
}

export const get = (path) => asked(path, {});

export const post = (path, body, method = 'POST') => asked(path, {
  method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
});

/** Send a file as it is. */
export const send = (path, file) => asked(path, {
  method: 'PUT', headers: { 'Content-Type': 'application/octet-stream' }, body: file,
});
