import type { SubscriptionWords } from '../told/subscriptionWords.ts';

/** What the form, its answers and the reader's own page say in French. */
export const subscription: SubscriptionWords = {
  title: 'S’abonner',
  lead: 'Par e-mail, gratuitement. Vous confirmez par un message d’Amazon SNS, seul à conserver votre adresse. Chaque message contient un lien de désabonnement.',
  have: 'Voir ou modifier un abonnement existant',
  email: 'Adresse e-mail',
  language: 'Langue des messages',
  often: 'Fréquence',
  sends: {
    'at-once': 'Immédiatement, dès qu’un changement survient',
    daily: 'Un résumé chaque jour',
    weekly: 'Un résumé chaque lundi',
  },
  oftenHint:
    'Un résumé consacre une ligne à chaque changement et indique les sources qui n’ont pas été consultées dans le délai promis. Si vous recevez aussi les alertes immédiates, il omet ce qu’elles ont déjà détaillé.',
  levels: 'Niveaux à signaler immédiatement',
  countries: 'Pays',
  countriesHint:
    'Sans choix, vous recevez tout. Si vous choisissez des pays, des dispositifs ou des sources, vous recevez un résumé par pays ; sinon un seul pour tous.',
  programmes: 'Seulement certains dispositifs',
  destinations: 'Seulement les conseils aux voyageurs pour certains pays',
  sources: 'Seulement certaines sources',
  send: 'S’abonner',
  problem: 'Vérifiez votre saisie',
  failed: 'Abonnement non enregistré',
  back: 'Revenir au formulaire',
  problems: {
    address: {
      long: 'Une adresse e-mail compte au plus 254 caractères, dont 64 avant le @.',
      characters:
        'Écrivez l’adresse e-mail sans accent, espace ni saut de ligne, et un domaine international sous sa forme xn--.',
      form: 'Écrivez l’adresse e-mail sous la forme name@example.org, sans nom, parenthèses ni guillemets.',
    },
    nothing: 'Choisissez ce que vous voulez recevoir : alertes immédiates, résumé, ou les deux.',
    noLevel: 'Choisissez au moins un niveau à signaler immédiatement.',
    digestOfDestination:
      'Il n’y a pas de résumé des conseils aux voyageurs pour un seul pays. Choisissez les alertes immédiates, ou retirez ce pays.',
    names: (chosen, most) =>
      `Choisissez moins de critères : vous filtrez sur ${chosen} critères, langue et niveau compris ; Amazon SNS en accepte ${most}.`,
    combinations: (chosen, most) =>
      `Réduisez votre sélection : vos choix forment ${chosen} combinaisons de niveau, de pays, de dispositif et de source ; Amazon SNS en accepte ${most}.`,
    unknown: 'Le formulaire ne propose pas ce choix. Ouvrez-le de nouveau.',
    large: 'Votre envoi est trop volumineux.',
    foreign: 'Envoyez le formulaire depuis sa propre page.',
    often: 'Trop d’essais depuis le même réseau. Réessayez dans une heure.',
    busy: 'Trop de demandes aujourd’hui. Réessayez demain.',
    full: 'Nous ne pouvons pas accepter d’autres abonnements pour le moment. Réessayez dans quelques jours.',
  },
  asked: {
    title: 'Consultez votre messagerie',
    text: 'Si cette adresse n’est pas encore abonnée, Amazon SNS lui envoie un message avec un lien. Les alertes et les résumés commencent une fois ce lien suivi, pas avant.',
    one: 'Chaque adresse n’a qu’un abonnement. Si vous en avez un, vous pouvez le modifier :',
    spam: 'Rien au bout de quelques minutes ? Cherchez dans les indésirables un message de « Visawire » ou de no-reply@sns.amazonaws.com.',
  },

  mine: {
    title: 'Mon abonnement',
    lead: 'Saisissez votre adresse. Nous lui envoyons un lien vers votre abonnement, valable une heure.',
    send: 'Envoyer le lien',
    asked: 'Si cette adresse est abonnée, nous lui envoyons un lien valable une heure.',
    slow: 'Après un abonnement ou une modification, il peut s’écouler 15 minutes avant qu’un message avec le lien ne vous parvienne. S’il n’est pas arrivé d’ici là, redemandez-le.',
    expired: 'Ce lien ne fonctionne plus. Demandez-en un nouveau.',
    mail: {
      subject: 'Le lien vers votre abonnement',
      text: 'Suivez ce lien pour voir ou modifier ce que vous recevez. Il est valable une heure :',
      ignore: 'Si vous ne l’avez pas demandé, ignorez ce message. Rien n’a changé.',
    },
    change: 'Ce que vous recevez',
    save: 'Enregistrer',
    saved: 'Enregistré. La prise en compte peut prendre 15 minutes.',
    pause: 'Suspendre tous les messages',
    paused: 'Votre abonnement est suspendu. Vous ne recevez rien tant que vous ne le reprenez pas.',
    resume: 'Reprendre les messages',
    lately: 'Ce qui a été envoyé ces 30 derniers jours',
    none: 'Rien de ce que vous avez choisi n’a été envoyé ces 30 derniers jours.',
    end: 'Me désabonner et supprimer mes données',
    endHint:
      'Amazon SNS supprime votre adresse et vos choix, et nous supprimons les compteurs liés à votre adresse. Rien d’autre n’est conservé.',
    ended: 'Votre abonnement a pris fin',
    endedText: 'Votre adresse et vos choix sont supprimés. Vous ne recevrez plus de messages.',
  },
};
