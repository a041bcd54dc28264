/** Imported for what it does: it hands pdf.js its own worker, so that no second one is started. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
