import type { ReportWords } from '../told/reportWords.ts';

/** What the form says by which readers report a wrong alert, and its answers, in French. */
export const report: ReportWords = {
  what: 'Quelle est l’erreur ?',
  email: 'Votre adresse e-mail, si vous souhaitez une réponse',
  send: 'Envoyer',
  thanks: 'Merci',
  taken:
    'L’exploitant de ce service reçoit votre signalement par e-mail. Si l’alerte était erronée, tous ceux qui l’ont reçue en seront informés.',
  failed: 'Message non envoyé',
  back: 'Retour au formulaire',
  empty: 'Indiquez en une phrase ce qui est faux.',
  long: 'Soyez bref : 2 000 caractères au plus.',
};
