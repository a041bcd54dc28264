import { describe, expect, it } from 'vitest';
import { tells } from '../../support/tells.ts';

/** Sentences by kind, with all that they state. */
const stating: Readonly<Record<string, readonly (readonly [text: string, ...facts: string[]])[]>> = {
  visas: [
    ['Un visa est obligatoire.', 'visa_required required'],
    ["Aucun visa n'est exigé.", 'visa_required not_required'],
    ["Les ressortissants géorgiens n'ont pas besoin de visa.", 'eligible_nationality GE', 'visa_required not_required'],
    ['Les titulaires de passeports diplomatiques sont dispensés de visa.', 'visa_required not_required'],
    [
      "L'obligation de visa pour les ressortissants du Pérou est supprimée.",
      'eligible_nationality PE',
      'visa_required not_required',
    ],
    [
      'Les ressortissants du Mali ne peuvent plus entrer sans visa.',
      'restricted_nationality ML',
      'visa_required required',
    ],
    ['Les voyageurs doivent obtenir un visa avant le départ.', 'visa_required required'],
    [
      'Les visiteurs qui détiennent un passeport biométrique ne sont pas soumis à l’obligation de visa.',
      'visa_required not_required',
    ],
    ['Les citoyens de Moldavie doivent être munis d’un visa de transit aéroportuaire.', 'visa_required required'],
  ],
  'other papers': [
    ['Vous devez présenter un billet de retour.', 'document_required return_ticket'],
    ["Aucune assurance voyage n'est requise.", 'document_required not_required'],
    ['Les étrangers doivent s’enregistrer auprès de la police.', 'registration_required required'],
    ['Une autorisation de voyage électronique est obligatoire.', 'authorisation_required required'],
    ['Un visa de sortie est exigé.', 'exit_permission required'],
    ['Les enfants sont dispensés de la prise d’empreintes.', 'biometrics_required not_required'],
  ],
  'work and family': [
    ['Ce visa ne donne pas droit au travail.', 'work_permitted not_permitted'],
    ['Le titulaire est autorisé à travailler.', 'work_permitted permitted'],
    ['Un permis de travail est nécessaire.', 'work_permitted permit_required'],
    ['Le conjoint et les enfants peuvent accompagner le titulaire.', 'dependants permitted'],
  ],
  amounts: [
    ['Les frais de visa s’élèvent à 99 €.', 'fee 99'],
    ['Le droit de visa passe de 80 € à 90 €.', 'fee 90'],
    ['Le visa est gratuit.', 'fee 0'],
    ['La demande coûte 100 $ CA.', 'fee 100'],
    ['La rémunération annuelle brute doit atteindre 43 243 €.', 'salary_threshold 43243'],
    ['Vous devez disposer de ressources de 615 € par mois.', 'funds_required 615'],
  ],
  'times and numbers': [
    ['Le passeport doit être valable six mois.', 'passport_validity P6M'],
    ['Le séjour ne peut excéder 90 jours.', 'stay_per_entry P90D'],
    ['Le délai de traitement est de dix jours ouvrables.', 'processing_time P10D'],
    ['Le plafond est fixé à 5 000 permis.', 'quota 5000'],
    ['Le décret entre en vigueur le 1er mars 2027.', 'effective_from 2027-03-01'],
    ['Cette mesure est applicable jusqu’au 31 décembre 2026 inclus.', 'effective_until 2026-12-31'],
  ],
  'borders and applications': [
    ['La frontière terrestre est fermée.', 'border closed'],
    ['La délivrance des visas est suspendue.', 'status suspended'],
    ['Les demandes de visa ne sont plus acceptées.', 'status suspended'],
  ],
  'limits, answers and what replaces another': [
    ['Puis-je travailler ? Non, toute activité professionnelle est interdite.', 'work_permitted not_permitted'],
    ['Les voyageurs doivent obtenir une autorisation de voyage au lieu d’un visa.', 'authorisation_required required'],
    ['Cette dispense ne permet pas d’exercer une activité professionnelle.', 'work_permitted not_permitted'],
  ],
};

/** Sentences that look like a rule and state none: advice, doubt, questions, examples, the past, other money, other times. */
const silent: readonly string[] = [
  'Des sites frauduleux réclament jusqu’à 180 euros pour un visa.',
  'Le Parlement débat d’une redevance de 350 euros.',
  'En 2025, la France a délivré 2,9 millions de visas.',
  'L’Espagne impose un visa aux détenteurs de passeports marocains.',
  'Une assurance voyage peut être réclamée à la frontière.',
  'L’accord entrera en vigueur une fois ratifié par les deux parties.',
  'Il est recommandé de souscrire une assurance voyage.',
  'Un billet de retour peut être exigé.',
  'Ai-je besoin d’un visa ?',
  'Auparavant, un visa était exigé.',
  'Les frais pourraient passer à 120 €.',
  'Par exemple, Nadia doit obtenir un visa.',
  'Ce site peut ne pas fonctionner avec certains navigateurs.',
  'Les sommes de plus de 10 000 € sont à déclarer.',
  'L’assurance doit couvrir 30 000 € de frais médicaux.',
  'Votre message ne doit pas dépasser 500 caractères.',
  'Le séisme était de magnitude 6,1.',
  'La formation dure trois mois.',
  'Le consulat sera fermé au public le 14 juillet 2026, jour férié.',
  'La demande doit être déposée quinze jours avant le départ.',
  'Les enfants de moins de 12 ans voyagent avec leurs parents.',
  'Combien de temps puis-je rester ?',
  'L’interdiction du territoire est de cinq ans.',
  'Le loyer est de 900 €.',
  'L’ambassade à Lima vous remercie.',
  'Un appel local coûte 0,15 € par minute.',
  'En 2025, 40 000 visiteurs sont venus.',
  'Un visa est peut-être nécessaire.',
  'Cela dépend de votre nationalité.',
  'Les dossiers sont conservés cinq ans.',
  'Le guichet ouvre à 8 heures.',
  'Le casier judiciaire doit être daté de moins de trois mois.',
  'Le ministre peut suspendre l’accord.',
  'Les frais sont remboursés à hauteur de 50 €.',
  'Nous conseillons de voyager avec prudence.',
];

describe('French sentences', () => {
  for (const [kind, sentences] of Object.entries(stating))
    it.each(sentences)(`state ${kind}: %s`, (text, ...facts) => {
      expect(tells(text, 'fr', 'FR')).toEqual(facts);
    });

  it.each(silent)('state nothing: %s', (text) => {
    expect(tells(text, 'fr', 'FR')).toEqual([]);
  });
});
