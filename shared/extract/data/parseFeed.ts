/** The one thing of the library that is used: a bundle of a whole module holds what writes feeds as well, 53 KB of it (2026-11-30). */
export { parseFeed } from 'feedsmith';
