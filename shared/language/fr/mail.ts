import type { MailWords } from '../told/mailWords.ts';

const many = (count: number, one: string, other: string): string => `${count} ${count < 2 ? one : other}`;

/** What mails say beside the changes in French. */
export const mail: MailWords = {
  name: 'Français',
  severities: { critical: 'urgent', major: 'important', minor: 'mineur', editorial: 'rédactionnel' },

  facts: 'Ce qui change',
  who: 'Pour qui',
  starts: 'Début',
  ends: 'Fin',
  before: 'Avant',
  now: 'Désormais',
  publisher: 'Publié par',
  level: 'Importance',
  note: 'L’explication donnée par l’organisme',
  official: 'Texte officiel',
  marks: '[-supprimé-] {+ajouté+}',
  ops: { insert: 'Ajouté', delete: 'Supprimé', replace: 'Modifié', move: 'Déplacé', renumber: 'Renuméroté' },
  more: (count) => `… et ${count} de plus sur la page du changement.`,
  renumbered: (count) => `${many(count, 'élément a seulement changé', 'éléments ont seulement changé')} de numéro.`,
  unread: 'Non compris avec certitude ; lisez le texte officiel :',
  page: 'Page officielle',
  change: 'La comparaison complète, avec les preuves',
  read: (time) => `Lu le ${time}.`,
  readBefore: (time) => `Lu auparavant le ${time}.`,
  end: 'Pour ne plus recevoir ces messages, suivez le lien ci-dessous. Pour changer ce que vous recevez, désabonnez-vous puis réabonnez-vous :',
  wrong: 'Une erreur ? Dites-le-nous :',
  members: (names) => `De même sur les pages : ${names}`,

  retraction: {
    takenBack: (line) => `Annulé : ${line}`,
    wrong: 'Une alerte que nous vous avons envoyée était fausse. N’en tenez pas compte :',
    why: 'Ce qui était faux :',
    page: 'La page officielle fait foi :',
    change: 'L’alerte :',
    end: 'Veuillez excuser cette erreur. Vous recevez ce message parce que l’alerte vous a été envoyée.',
  },

  relations: {
    announced: (name) => `Annoncé aussi par : ${name}`,
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
    unread: (count) => many(count, 'source non lue comme promis', 'sources non lues comme promis'),
    quiet: 'rien n’a changé',
    between: (from, until) => `du ${from} au ${until}`,
    changed: 'Ce qui a changé :',
    rest: 'Ce que les alertes n’ont pas dit en entier :',
    pages: (count) => ` (sur ${count} pages)`,
    more: (count) => `… et ${count} de plus sur le site.`,
    nothing: (sources, from) =>
      `Rien n’a changé ; ${sources === 1 ? 'la seule source a été lue' : `les ${sources} sources ont toutes été lues`} comme promis depuis le ${from}.`,
    nothingSeen: (read) =>
      `Aucun changement dans ${many(read, 'la source lue', 'sources lues')} comme promis. Ce que les autres ont publié n’est pas connu.`,
    nothingMore: (told) =>
      `Rien d’autre que ${many(told, 'changement déjà signalé', 'changements déjà signalés')} en entier.`,
    allRead: (sources) => `${many(sources, 'source a été lue', 'sources ont été lues')} comme promis.`,
    someRead: (read, sources) => `${read} des ${sources} sources ont toujours été lues comme promis. Sauf celles-ci :`,
    never: 'jamais lue encore',
    last: (time) => `dernière lecture le ${time}`,
    again: (time) =>
      `lue à nouveau, dernière lecture le ${time} ; ce qui a changé puis a été rétabli entre-temps n’est pas connu`,
    promise: (duration) => `promis en ${duration}`,
    promises: 'Promesse : la dernière bonne lecture ne date jamais de plus de',
    promised: (sources, duration) => `${duration} pour ${many(sources, 'source', 'sources')}`,
    freshness: 'Fraîcheur de chaque source :',
    timeline: 'Tous les changements :',
    end: 'Pour ne plus recevoir ces résumés, suivez le lien ci-dessous. Pour changer ce que vous recevez, désabonnez-vous puis réabonnez-vous sur le site.',
  },
};
