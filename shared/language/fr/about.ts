import type { AboutWords } from '../told/aboutWords.ts';

/** What the site says of itself in French. */
export const about: AboutWords = {
  about: {
    title: 'À propos de Visawire',
    parts: [
      {
        heading: null,
        paragraphs: [
          'Visawire lit ce que les États publient sur les visas, l’entrée et l’immigration. Quand une page officielle change, il dit ce qui a changé, avec le texte officiel en regard, et l’envoie par e-mail et aux programmes.',
        ],
      },
      {
        heading: 'Comment ça marche',
        paragraphs: [
          'Chaque source est une page, une liste, un flux ou un fichier officiel, lu de toutes les 15 minutes à une fois par jour. Chaque lecture est comparée à la précédente.',
          'Un changement de date, de tarif, de délai, de pays ou de condition n’est donné comme un fait que si le texte l’énonce avec certitude. Ce qui n’est pas certain n’est montré que dans le texte officiel.',
          'Ce qui est lu est conservé tel quel, de sorte que chaque affirmation peut être vérifiée.',
        ],
      },
      {
        heading: 'Ce qu’il ne peut pas faire',
        paragraphs: [
          'Il ne voit que ce qui est publié aux adresses suivies. Une page en panne ou qui nous bloque ne peut pas être lue ; la liste des sources le signale.',
          'Les phrases sont écrites par un programme, qui peut se tromper. La page officielle fait foi.',
        ],
      },
      {
        heading: 'Pas de conseil juridique',
        paragraphs: [
          'Rien ici n’est un conseil sur votre cas. Avant de décider ou de partir, lisez la page officielle et consultez l’autorité compétente ou un avocat.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Vie privée',
    parts: [
      {
        heading: null,
        paragraphs: [
          'Vous pouvez lire ce site sans dire qui vous êtes. Il ne dépose aucun cookie, n’exécute aucun script et ne charge rien chez des tiers.',
        ],
      },
      {
        heading: 'Si vous consultez le site',
        paragraphs: [
          'Le serveur note l’heure et l’adresse réseau de chaque requête. Ces traces sont supprimées au bout d’un mois. Elles servent uniquement à trouver les pannes et les abus.',
        ],
      },
      {
        heading: 'Si vous vous abonnez',
        paragraphs: [
          'Amazon SNS conserve votre adresse e-mail et vos choix jusqu’à votre désabonnement. Une adresse que personne ne confirme est supprimée par Amazon au bout de quelques jours.',
          'Nous ne tenons aucune liste d’adresses et ne gardons pas trace des messages reçus.',
          'Contre les abus, nous comptons les demandes par réseau pendant une heure et par boîte aux lettres pendant un jour. Nous ne gardons qu’un code calculé à partir de l’adresse avec une clé secrète, impossible à inverser. Les compteurs sont supprimés dans les deux jours.',
          'Le lien vers votre abonnement est signé et n’est pas conservé. Il est valable une heure.',
        ],
      },
      {
        heading: 'Comment tout faire supprimer',
        paragraphs: [
          'Suivez le lien à la fin d’un message, ou ouvrez « Mon abonnement » et choisissez de vous désabonner et de supprimer vos données. Votre adresse, vos choix et les compteurs de votre boîte sont supprimés aussitôt.',
        ],
      },
      {
        heading: 'Qui est responsable',
        paragraphs: ['L’exploitant de cette instance de Visawire. Amazon Web Services agit pour son compte.'],
      },
    ],
  },
  levels: {
    title: 'Que signifient les niveaux ?',
    lead: 'Chaque changement reçoit l’un de quatre niveaux.',
    means: {
      critical:
        'Qui peut entrer, séjourner ou travailler, ou ce que cela coûte, change maintenant ou dans les 30 jours. Seul ce que le texte énonce avec certitude reçoit ce niveau.',
      major:
        'Tout autre changement du contenu d’un avis, et les nouveaux avis d’un ministère ou d’un journal officiel.',
      minor: 'Les mots changent mais pas les exigences ; aussi les nouveaux avis d’organismes de rang inférieur.',
      editorial: 'Le sens ne change pas : orthographe, ordre, mise en page. N’est envoyé et affiché que sur demande.',
    },
    doubt: 'Quand deux niveaux sont possibles, le plus élevé est retenu.',
  },
};
