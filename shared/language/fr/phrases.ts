import type { PhraseBook } from '../clauses/phraseBook.ts';

const from = '(?:à (?:compter|partir|dater) du|dès le|depuis le|au)';
const least = '(?<least>au moins )?';
const until = "(?:jusqu'au|jusqu'à fin|jusqu'en|jusqu'à)";

/** What the rules of dates and conditions look for. */
export const phrases: PhraseBook = {
  notPolicy: [
    "(?:jours? )?fériés?(?![a-z])|horaires? d'ouverture|heures d'ouverture|sera fermée? au public|maintenance|fermeture exceptionnelle|transférée? (?:rue|au|à|dans)|déménage|nouve(?:lle adresse|aux locaux)",
  ],
  effectiveRange: [
    `(?:du|entre le|à (?:compter|partir) du|depuis le) <date>,? (?:au|et le|${until}) <date>(?: (?:inclus|compris))?`,
    '(?:valables?|en vigueur|applicables?)[^.]{0,40}? <date> (?:au|-|à) <date>',
  ],
  extendedUntil: [
    `(?:prolong|prorog|reconduit|reconduct)[^.;]{0,60}? ${until} <date>`,
    '(?:prolong|prorog)[^.;]{0,40}? au <date>',
  ],
  repealedFrom: [
    "(?:abrog|supprim|cess(?:e|ent|era|eront) (?:de s'appliquer|d'être en vigueur|d'être))[^.;]{0,60}? (?:à (?:compter|partir) du|le|au) <date>",
    '(?:à (?:compter|partir) du|le) <date>,? [^.;]{0,80}?(?:est|sont|sera|seront) (?:abrogée?s?|supprimée?s?|caduque?s?)',
  ],
  plainUntil: [
    `(?:valables?|valides?|en vigueur|applicables?|maintenue?s?|effet)[^.;]{0,40}? ${least}(?:${until}) <date>(?: (?:inclus|compris))?`,
    '(?:expire(?:nt|ra|ront)?|expirée?|a expiré|prend(?:ra|ront)? fin|a pris fin|prennent fin|arrive(?:nt)? à échéance|se termine(?:nt|ra)?)(?: le| en| fin| au)? <date>',
    '(?<least>ne (?:sera|seront|prendra|prendront|cessera|cesseront) pas (?:levée?s?|supprimée?s?|abrogée?s?|fin) )avant le <date>',
    "date (?:d'expiration|de fin)(?: de validité)?:? ?\\|? ?(?:le )?<date>",
  ],
  cuedUntil: [`${least}${until} <date>(?: (?:inclus|compris))?`],
  cuedUntilNeeds: [
    'visa|passeport|entrée|entrer|accept|suspen|exig|applique|applicable|permis|séjour|programme|mesure|régime|règle|frontière|reste|demeure|fermé|dispens|exempt|dérogation|délivr|paiement|vigueur',
  ],
  cuedUntilUnless: [
    "(?:ne|n')[^.;]{0,60}? avant <date>",
    'horaires?|ouvert (?:du|de)',
    'report|repouss|différ|ajourn',
    'fini[rt] (?:ses|leurs|ces) études',
  ],
  heldUntil: ["(?:^|[,;:|] ?) ?(?:jusqu'(?:au|en|à)(?: fin)?|avant(?: le)?) <date>"],
  unchanged: ['(?:reste|demeure)(?:nt)? inchangée?s?'],
  formerDay: [
    "(?:initialement|d'abord|à l'origine)[^.;]{0,40}? (?:le|au|pour le|à compter du|à partir du) <date>",
    '(?:prévue?s?|fixée?s?|annoncée?s?) (?:initialement|au départ)[^.;]{0,12}? (?:le|au|pour le) <date>',
    '(?:au lieu du|et non le) <date>',
    '(?:prévue?s?|fixée?s?|annoncée?s?|programmée?s?) (?:pour |au |à )?(?:le |la |l.)?<date>(?=[^.;]{0,30} (?:reporté|repoussé|différé|ajourné|décalé|suspendu|annulé))',
  ],
  plainFrom: [
    '(?:reporté|repoussé|différé|décalé|ajourné)[^.;]{0,80}? (?:au|jusqu.au) <date>',
    '(?:reporte|repousse|diffère)(?:nt)?[^.;]{0,80}? au <date>',
    '(?:entr(?:e|ent|era|eront|ée)|entré(?:es?|s)?)[^.;]{0,20}? en (?:vigueur|application)[^.;]{0,20}?(?: le| au| à (?:compter|partir) du|:| dès le| en)? <date>',
    '(?:prend(?:ra|ront)?|prennent|produi(?:t|sent|ra|ront)|pris)(?: ses| leurs)? effets?[^.;]{0,20}? (?:le|au|à (?:compter|partir) du|dès le) <date>',
    `(?:applicables?|s'appliqu(?:e|ent|era|eront)|en vigueur|valables?|effecti(?:f|ve|fs|ves))[^.;]{0,30}? (?:${from}|le) <date>`,
    '(?:rouver(?:te?s?)|réouver(?:te?s?)|fermée?s?|suspendue?s?)[^.;]{0,60}? depuis le <date>',
    '(?:^|[.;:|(] ?)(?:à (?:compter|partir|dater) du|dès le|depuis le) <date>',
    '(?:^|[.;] ?)le <date>,? [^.;]{0,100}? (?:entr(?:e|ent|era|eront) en vigueur|sera|seront|devient|deviendra|passera)',
    "date d'(?:entrée en vigueur|effet):? ?\\|? ?(?:le )?<date>",
    '(?:débute(?:nt|ra|ront)?|commence(?:nt|ra|ront)?|lancé[es]?)[^.;]{0,30}? (?:le|en|au|à (?:compter|partir) du) <date>',
    '(?:passe(?:nt|ra|ront)?|augment|réduit|réduction|port[ée]|fix[ée])[^.;]{0,80}? (?:le|au|à (?:compter|partir) du|dès le) <date>',
  ],
  cuedFrom: [`(?:à (?:compter|partir) du|dès le) <date>`],
  cuedFromNeeds: [
    "(?:sera|seront|doit|doivent|devr|peut|peuvent|pourr|exig|requis|obligatoire|appliqu|instaur|introdui|augment|ferm|chang|modifi|suspen|n'est plus|ne sont plus|passe|est|sont|dispens|délivr|accept)",
  ],
  cuedFromUnless: ['(?:délivrée?s?|née?s?|datée?s?|obtenue?s?|renouvelée?s?)[^.;]{0,20}? <date>'],
  commentsUntil: [
    `(?:commentaires?|observations?|contributions?|avis)[^.;]{0,60}? (?:${until}|avant le|au plus tard le) <date>`,
    `consultation[^.;]{0,60}? (?:${until}|close le|prend fin le|se termine le) <date>`,
  ],
  registrationWindow: [
    '(?:demandes|candidatures|dossiers|inscriptions)[^.;]{0,80}? (?:du|entre le) <date> (?:au|et le) <date>',
    "(?:période|fenêtre)s? (?:d'inscription|de dépôt|de candidature|d'enregistrement)[^.]{0,60}?<date>[^.]{0,20}?<date>",
    '(?:inscriptions?|candidatures?|demandes)[^.]{0,40}? (?:ouvertes?|du) (?:du )?<date> (?:au|et) <date>',
  ],
  deadline: [
    '(?:date limite|dernier délai|clôture)[^.;]{0,50}?:? ?(?:le )?<date>',
    "(?:demandes?|candidatures?|dossiers?|inscriptions?)[^.;]{0,60}? (?:au plus tard le|(?<!(?:déposé|présenté|introduit|reçu|soumis)e?s? )avant le|jusqu'au) <date>",
    'aucune demande ne [^.;]{0,40}? après le <date>',
  ],
  filedBeforeDay: [
    '(?:demandes?|dossiers?|requêtes?)[^.;]{0,40}? (?:déposée?s?|présentée?s?|introduite?s?|reçue?s?|soumise?s?) avant le <date>',
  ],
  filedUpToDay: [
    `(?:demandes?|dossiers?|requêtes?)[^.;]{0,40}? (?:déposée?s?|présentée?s?|introduite?s?|reçue?s?|soumise?s?) (?:${until}|au plus tard le) <date>`,
  ],
  filedFrom: [
    '(?:demandes?|dossiers?|requêtes?)[^.;]{0,40}? (?:déposée?s?|présentée?s?|introduite?s?|reçue?s?|soumise?s?) (?:à (?:compter|partir) du|dès le|depuis le|après le|le ou après le) <date>',
    '(?:arriv|entr)(?:ant|ent|ée?s?)[^.;]{0,30}? (?:à (?:compter|partir) du|après le) <date>',
  ],
  signedOn: [
    "(?<!(?:au sens|application|vertu|conformément|prévue?s? par|article)[^.;]{0,30} )(?:loi|décret|arrêté|ordonnance|règlement|directive|accord|circulaire)(?: (?:[a-zé'’-]{1,16}|\\ue006|\\ue002|\\ue008|n°)){0,5}? du <date>",
    '(?:signée?|faite?)(?: à [\\p{L} -]{1,30})?,? le <date>',
  ],
  adoptedOn: ['(?:adoptée?|approuvée?|votée?)[^.;]{0,40}? le <date>'],
  announcedOn: ['annoncée?s?(?! pour)[^.;]{0,30}? le <date>', '(?:^|[.;] ?)le <date>,? [^.;]{0,60}? a annoncé'],
  publishedOn: [
    '(?:publiée?s?|paru(?:es?|s)?)(?: au [^.;]{0,40}?)?,? (?:le |du |au )?<date>',
    '(?:date de publication|publié le|mis en ligne le):? ?\\|? ?(?:le )?<date>',
  ],
  publishedOnUnless: ['mise? à jour'],
  fromPublication: [
    'en vigueur (?:dès|le jour de|à (?:compter|partir) de|à la date de) (?:le jour de )?(?:sa|la|leur) (?:publication|promulgation)',
  ],
  dayAfterPublication: ['le lendemain (?:du jour )?de (?:sa|la|leur) publication'],
  afterPublication: [
    '<duration> après (?:la date de )?(?:sa|la|leur) publication',
    '<duration> à (?:compter|partir) de (?:la date de )?(?:sa|la|leur) publication',
  ],
  immediately: ['(?:avec )?effet immédiat', 'en vigueur immédiatement', 'immédiatement applicables?'],
  fromSignature: ['(?:dès|à compter de|le jour de) (?:sa|la) signature'],
  expiresAfter: [
    "(?:expire|cesse|prend fin|caduc)[^.;]{0,60}? <duration> après (?:la date de )?(?:son|l'|leur) ?entrée en vigueur",
  ],
  filedBeforeEffect: ["(?:déposée?s?|présentée?s?|introduite?s?) avant (?:la date d')?(?:l'|son )?entrée en vigueur"],
  promises: [
    '(?:sera|seront) (?:publiée?s?|annoncée?s?|communiquée?s?|précisée?s?|fixée?s?)(?: (?:ultérieurement|prochainement|plus tard|par décret))?',
    "(?:n'a|n'ont|n'est|ne sont) pas encore (?:été )?(?:publiée?s?|fixée?s?|connue?s?|annoncée?s?)",
    'en attente de parution',
  ],
  notPromises: ['a été publiée?|ont été publiée?s|décision (?:vous )?sera|vous sera communiquée?'],
  ofWhat: [
    "<share> (?:le |la |les |l'|du |de la |des |de l')(?<of>(?:[\\p{L}() '-]{3,80}? )?(?:smic|salaire (?:minimum|moyen|médian|annuel brut moyen|brut moyen)(?: \\p{L}{3,12}){0,3}|revenu (?:minimum|médian|national brut)|plafond|rmmg))(?![\\p{L}])",
  ],
  caps: [
    "(?:contingent|quota|plafond|limite)(?: [\\p{L}']{1,14}){0,4}? (?:de|à|:) <number>",
    '(?:limitée?s?|plafonnée?s?|fixée?s?) à <number>',
    '<number> (?:\\p{L}{1,14} ){0,2}?(?:places|invitations|visas|permis|autorisations)(?![\\p{L}])',
  ],
  quotaReached: ['(?:quota|contingent|plafond)[^.;]{0,40}?(?:atteint|épuisé)'],
  methodsLottery: ['(?:par )?tirages? au sort|loterie|sélection aléatoire'],
  methodsFirstCome: [
    "(?:selon|dans|par) (?:l')?ordre d'arrivée|premier arrivé,? premier servi|ordre (?:chronologique )?de (?:réception|dépôt)",
  ],
  methodsPoints: ['système (?:de|à) points'],
  levels: [
    '(?:niveau |niveaux |au moins )?(?<![\\p{L}0-9/-])(?<level>[abc][12])(?![\\p{L}0-9/-])',
    '(?:niveau|nclc|clb|niveau de compétence) (?:minimum |minimal )?(?:de )?<number>',
  ],
  pointsThreshold: [
    '(?:au moins|un minimum de|note (?:minimale|de passage) de|obtenir) <number> points',
    '<number> points (?:sont |ou plus|au moins|au minimum)',
  ],
  degreeBachelor: [
    '(?:licence|baccalauréat universitaire|bachelor)[^.;]{0,30}? (?:exigée?|requise?|obligatoire)',
    "(?:titulaire|être titulaire) d'(?:une licence|un bachelor)",
  ],
  degreeMaster: [
    '(?:master|maîtrise)[^.;]{0,30}? (?:exigée?|requise?|obligatoire)',
    "titulaire d'(?:un master|une maîtrise)",
  ],
  degreeDoctorate: ['doctorat[^.;]{0,20}? (?:exigé|requis)'],
  continuing: [
    "^ ?(?:toutefois,? |cependant,? )?(?:cette|ce|ces|cet|celle-ci|elle|il)[^.]{0,60}? (?:ne|n')[^.]{0,6} ?(?:s'applique|appliquent|concerne|vise|(?:est|sont)(?= pas (?:applicable|exigible|exigé|requis|due?s?|perçu|opposable)))[^.]{0,4} pas|^ ?(?:exceptions?|sauf)",
  ],
  refusing: [
    '(?:rejetée?s?|refusée?s?|irrecevables?|ne (?:seront|sera) (?:pas|plus) (?:acceptée?s?|traitée?s?|examinée?s?))',
  ],
  referring: [
    "^ ?(?:ils? (?!(?:ne |n'|s')?(?:est|faut|agit|convient|suffit|existe|y |importe))|elles? |ceux-ci|celles-ci|ces (?:derniers|dernières|personnes|voyageurs|ressortissants|étrangers|travailleurs|étudiants|titulaires)|(?:dans|en) ce(?:s|tte)? (?:cas|hypothèse))",
  ],
  windows: [
    "(?:du )?<date> (?:au|jusqu'au) <date>",
    `(?:${until}) <date>`,
    '(?:à (?:compter|partir) du|dès le|depuis le) <date>',
  ],
  adviceTitle: [
    "(?:conseils aux voyageurs|conditions d'entrée|conseils de voyage|avis aux voyageurs)(?: (?:pour|en|au|aux|à))?",
  ],
  aspectAge: ["limite d'âge"],
  aspectDegree: ['diplôme'],
  aspectExperience: ['expérience professionnelle'],
  aspectEntries: ["nombre d'entrées"],
  aspectValidity: ['durée de validité'],
  aspectStay: ['durée (?:de|du) séjour'],
  aspectFee: ['frais|droits|tarif'],
  aspectSalary: ['seuil (?:de rémunération|salarial)'],
  aspectQuota: ['contingent|quota|plafond'],
  aspectChannel: ['modalités de (?:demande|dépôt)'],
  aspectProcessing: ['délai de traitement'],
  aspectConditions: ['conditions|modalités|critères|détails'],
  levelsNeed: ['langue|linguistique|français'],
  openEnd: ["au moins jusqu|au plus tôt|jusqu'à nouvel ordre|provisoirement"],
  otherDays: ['exercice (?:budgétaire|financier|fiscal)|année (?:budgétaire|fiscale)|formulaire|version du|édition du'],
};
