import type { MailWords } from '../told/mailWords.ts';

const many = (count: number, one: string, other: string): string => `${count} ${count < 2 ? one : other}`;

/** What mails say beside the changes in French. */
export const mail: MailWords = {
  name: 'Français',
  severities: { critical: 'très important', major: 'important', minor: 'peu important', editorial: 'rédactionnel' },

  trial: 'ESSAI : aucun avis n’a changé',
  facts: 'Ce qui change',
  who: 'Pour qui ou quand',
  starts: 'Début',
  ends: 'Fin',
  before: 'Avant',
  now: 'Désormais',
  publisher: 'Publié par',
  level: 'Niveau',
  note: 'Explication de l’organisme',
  notice: 'Avis',
  official: 'Texte officiel',
  marks: '[-supprimé-] {+ajouté+}',
  machine: 'Traduction automatique',
  ops: { insert: 'Ajouté', delete: 'Supprimé', replace: 'Modifié', move: 'Déplacé', renumber: 'Renuméroté' },
  more: (count) => `… et ${count} autre${count === 1 ? '' : 's'} sur la page du changement.`,
  renumbered: (count) => `${many(count, 'élément a seulement changé', 'éléments ont seulement changé')} de numéro.`,
  unread: 'Nous n’avons pas pu interpréter ceci avec certitude ; reportez-vous au texte officiel :',
  page: 'Page officielle',
  change: 'Comparaison complète, preuves à l’appui',
  read: (time) => `Page consultée le ${time}.`,
  readBefore: (time) => `Consultation précédente le ${time}.`,
  end: 'Pour ne plus recevoir ces messages, suivez le lien tout en bas. Pour les suspendre ou changer ce que vous recevez :',
  wrong: 'Une erreur ? Dites-le-nous :',
  members: (names) => `Même changement sur les pages : ${names}`,

  retraction: {
    takenBack: (line) => `Alerte annulée : ${line}`,
    wrong: 'Une alerte que nous vous avons envoyée était erronée. N’en tenez pas compte :',
    why: 'Ce qui était erroné :',
    page: 'La page officielle fait foi :',
    change: 'L’alerte :',
    end: 'Veuillez excuser cette erreur. Vous recevez ce message parce que l’alerte vous a été envoyée.',
  },

  relations: {
    announced: (name) => `Également annoncé par : ${name}`,
    translates: (name) => `Traduction d’une annonce de : ${name}`,
    corrects: (name) => `Rectifie ${name}`,
    supersedes: (name) => `Remplace ${name}`,
    reverts: 'Annule un changement précédent',
    sameEdit: 'Même modification que sur une page déjà signalée',
    disagrees: (what) => `Diffère d’une annonce précédente : ${what}`,
  },

  digest: {
    name: { daily: 'Résumé du jour', weekly: 'Résumé de la semaine' },
    changes: (count) => many(count, 'changement', 'changements'),
    unread: (count) => many(count, 'source en retard', 'sources en retard'),
    quiet: 'rien n’a changé',
    told: 'rien au-delà des alertes',
    between: (from, until) => `du ${from} au ${until}`,
    changed: 'Ce qui a changé :',
    rest: 'Ce que les alertes n’ont pas détaillé :',
    pages: (count) => ` (sur ${count} pages)`,
    more: (count) => `… et ${count} autre${count === 1 ? '' : 's'} sur le site.`,
    nothing: (sources, from) =>
      `Rien n’a changé ; ${sources === 1 ? 'l’unique source a été consultée' : `les ${sources} sources ont toutes été consultées`} à temps depuis le ${from}.`,
    nothingSeen: (read) =>
      `Aucun changement dans ${read < 2 ? 'la source consultée' : `les ${read} sources consultées`} à temps. Ce que les autres ont publié n’est pas connu.`,
    nothingMore: (told) =>
      told === 1 ? 'Un seul changement, déjà signalé en détail.' : `${told} changements, tous déjà signalés en détail.`,
    allRead: (sources) =>
      `${sources < 2 ? 'L’unique source a été consultée' : `Les ${sources} sources ont toutes été consultées`} à temps.`,
    someRead: (read, sources) =>
      `${read} des ${sources} sources ${read === 1 ? 'a toujours été consultée' : 'ont toujours été consultées'} à temps. Les autres :`,
    never: 'pas encore consultée',
    last: (time) => `dernière consultation le ${time}`,
    again: (time) =>
      `de nouveau consultée, la dernière fois le ${time} ; ce qui a changé puis a été rétabli entre-temps n’est pas connu`,
    promise: (duration) => `délai promis : ${duration}`,
    promises: 'Délai maximal depuis la dernière consultation réussie :',
    promised: (sources, duration) => `${duration} pour ${many(sources, 'source', 'sources')}`,
    freshness: 'Dernière consultation de chaque source :',
    timeline: 'Tous les changements :',
    end: 'Pour ne plus recevoir ces résumés, suivez le lien tout en bas. Pour les suspendre ou changer ce que vous recevez :',
  },
};
