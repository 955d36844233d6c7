// Which view stands at which address, in the order of the rail.

/** Each: its place, the part of the rail it stands in, and the module that draws it. A view that stands in no part of the rail has null there. */
export const VIEWS = [
  { id: 'who', part: 'case', load: () => import('./view_who.js') },
  { id: 'what', part: 'case', load: () => import('./view_what.js') },
  { id: 'rules', part: 'case', load: () => import('./view_rules.js') },
  { id: 'scores', part: 'case', load: () => import('./view_scores.js') },
  { id: 'statements', part: 'case', load: () => import('./view_statements.js') },
  { id: 'offers', part: 'case', load: () => import('./view_offers.js') },
  { id: 'approval', part: 'case', load: () => import('./view_approval.js') },
  { id: 'sources', part: 'evidence', load: () => import('./view_sources.js') },
  { id: 'proposals', part: 'evidence', load: () => import('./view_proposals.js') },
  { id: 'answers', part: 'results', load: () => import('./view_answers.js') },
  { id: 'map', part: 'results', load: () => import('./view_map.js') },
  { id: 'table', part: 'results', load: () => import('./view_table.js') },
  { id: 'history', part: 'results', load: () => import('./view_history.js') },
  { id: 'file', part: 'results', load: () => import('./view_file.js') },
  { id: 'present', part: null, load: () => import('./view_present.js') },
];

export const PARTS = ['case', 'evidence', 'results'];
export const FIRST = 'statements';
