import type { Lexicon } from '../language.ts';

/** What is shown or handed in: documents, fingerprints, a registration, a sponsor. */
export const papers: Lexicon = {
  sponsor: [
    'répondants?',
    'garants?',
    'parrain(?:s|ages?|e|er)?',
    "(?:une? )?offres? d'emploi(?: (?:validée?|valide|confirmée?))?",
    'contrats? de travail',
    "promesses? d'embauche",
    "lettres? d'engagement",
    'prises? en charge',
    "étude d'impact sur le marché du travail",
    'eimt',
  ],
  registration: [
    "s'enregistrer",
    '(?:vous |se )?(?:faire )?enregistrer(?= (?:auprès|à la|au|dans))',
    "s'inscrire(?= (?:auprès|à la (?:commune|police|mairie)|au registre))",
    'vous (?:inscrire|enregistrer)(?= (?:auprès|à la (?:commune|police|mairie)|au registre))',
    'se présenter à la (?:commune|police|préfecture)',
    "(?:obligation d'|déclaration d')(?:enregistrement|arrivée|annonce)",
    'déclarer (?:leur|votre|son) (?:arrivée|séjour|domicile)',
    'enregistrement(?= (?:auprès|à la police))',
    "s'annoncer",
    'inscription(?= (?:à la commune|au registre|auprès))',
  ],
  biometrics: [
    '(?:données|renseignements|éléments) biométriques',
    'empreintes(?: digitales)?',
    'biométrie',
    "prise d'empreintes",
    'images? faciales?',
  ],
  document: [
    [
      'return_ticket',
      "(?:billets?|titres? de transport)(?: d'avion)? (?:de )?(?:retour|aller-retour|continuation|sortie)(?: ou de continuation| ou de retour)?",
      'preuves? (?:de|du) (?:retour|départ|voyage de retour|poursuite du voyage)',
    ],
    [
      'insurance',
      "(?:attestations? d'|polices? d')?assurances?(?: (?:maladie|voyage|médicale|santé|rapatriement)s?(?: de voyage)?)*",
      'couverture médicale',
    ],
    [
      'funds',
      '(?:justificatifs?|preuves?) (?:de|des) (?:ressources|moyens(?: financiers| de subsistance)?|fonds)(?: suffisants?| suffisantes?)?',
      '(?:ressources|moyens(?: financiers| de subsistance)?|fonds) suffisante?s',
      'relevés? bancaires?',
      'relevés? de compte',
    ],
    [
      'accommodation',
      "(?:justificatifs?|preuves?|attestations?) (?:d'|de l')(?:hébergement|accueil|logement)",
      "réservations? d'hôtel",
      'réservations? hôtelières?',
    ],
    ['invitation', "lettres? d'invitation", 'invitations?(?= (?:signée|officielle|de|à))'],
    ['photo', "photos?(?:graphies?)?(?: d'identité)?"],
    [
      'yellow_fever',
      "(?:certificats?|carnets?|preuves?)(?: international)? (?:de |d'une )?vaccination(?: internationale?)? (?:contre|antiamaril)(?: la fièvre jaune)?",
      'vaccin(?:ation|ations|s)?(?: obligatoire)? contre la fièvre jaune',
      'fièvre jaune',
      'vaccination antiamarile',
    ],
    ['covid_test', '(?:tests?|dépistages?) (?:pcr|antigéniques?|covid(?:-19)?|négatifs?)(?: négatifs?)?'],
    [
      'vaccination',
      '(?:certificats?|carnets?|preuves?|schémas?) (?:de vaccination|vacca?inal|vaccinaux?)',
      'vaccin(?:ations?|és?|ées?)?',
    ],
    [
      'parental_consent',
      'autorisations? (?:parentales?|de sortie du territoire|des (?:deux )?parents|notariée?s?)(?: (?:pour|des) mineurs?)?',
      'consentement (?:des (?:deux )?parents|parental)',
      'lettres? de consentement',
    ],
    [
      'police_certificate',
      '(?:extraits? (?:de|du) )?casiers? judiciaires?',
      'certificats? de (?:police|bonne conduite)',
    ],
    ['birth_certificate', "(?:actes?|certificats?|extraits?) (?:d'acte )?de naissance"],
    ['medical_certificate', 'certificats? médica(?:l|ux)', 'examens? médica(?:l|ux)', 'visites? médicales?'],
    ['blank_pages', '(?:<number> |deux |une )?pages? (?:vierges?|libres?)'],
    [
      'language_certificate',
      '(?:attestations?|preuves?|certificats?|diplômes?) (?:de )?(?:langue|linguistiques?|compétences linguistiques|connaissances? (?:de la langue|du français))',
    ],
  ],
};
