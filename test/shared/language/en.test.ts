import { describe, expect, it } from 'vitest';
import { toldOf } from './toldOf.ts';

/** Sentences by kind: what must be told of each. */
const stating: readonly (readonly [kind: string, text: string, ...facts: string[]])[] = [
  ['visa', 'Travellers must hold a visa before they board.', 'visa_required required'],
  ['visa', 'You do not need to apply for a visa for a short visit.', 'visa_required not_required'],
  ['visa', 'The visa requirement for tourists has been lifted.', 'visa_required not_required'],
  ['visa', 'Visitors from the region cannot enter without a visa.', 'visa_required required'],
  ['visa', 'Crew members are exempt from the visa requirement.', 'visa_required not_required'],
  ['visa', 'Passengers without these papers must obtain a visa.', 'visa_required required'],
  ['people', 'Ecuadorian citizens must hold a visa.', 'restricted_nationality EC'],
  ['people', 'Peruvians no longer need a visa.', 'eligible_nationality PE'],
  [
    'people',
    'Australian, Canadian and US nationals may enter visa-free.',
    'eligible_nationality AU',
    'eligible_nationality CA',
  ],
  ['people', 'South African passport holders are not eligible for visa on arrival.', 'ineligible_nationality ZA'],
  [
    'authorisation',
    'All travellers must obtain an electronic travel authorisation.',
    'authorisation_required required',
  ],
  ['authorisation', 'Permanent residents cannot be asked for an ETA.', 'authorisation_required not_required'],
  ['exit', 'Holders of a single-entry visa need no exit permit.', 'exit_permission not_required'],
  ['fee', 'The visa fee is CAN$7.', 'fee 7'],
  ['fee', 'The visa fee rises from £215 to £1.5K.', 'fee 1500'],
  ['fee', 'The visa fee rises by £15 to £130.', 'fee 130'],
  ['fee', 'The visa fee is ₹1,00,000.', 'fee 100000'],
  ['fee', 'A student visa costs between $60 and $100 in USD.', 'fee 60–100'],
  ['fee', 'Minors pay nothing: no application fee is charged.', 'fee 0'],
  [
    'fee',
    'An additional payment is due as follows:\n- a payment of £400 with each petition',
    'supplementary_charge 400',
  ],
  ['money', 'You must invest at least NZ$5m.', 'capital_required 5000000'],
  ['money', 'Airlines may be fined up to £2,000 for each passenger.', 'penalty 2000'],
  ['stay', 'You may enter visa-free for up to 30 days.', 'stay_per_entry P30D'],
  ['stay', 'You may not stay for more than 60 days.', 'stay_per_entry P60D'],
  ['stay', 'Each stay may last up to two months.', 'stay_per_entry P2M'],
  ['stay', 'Stays are limited to 90 days within a period of 180 days.', 'cumulative_stay P90D'],
  ['validity', 'Your passport must be valid for the duration of your stay.', 'passport_validity stay'],
  ['validity', 'The visa must be used within 90 days.', 'visa_validity P90D'],
  ['processing', 'Applications are usually decided within 15 working days.', 'processing_time P15D'],
  ['work', 'Visitors must not take any job.', 'work_permitted not_permitted'],
  ['work', 'You must have a work permit to work, even remotely.', 'work_permitted permit_required'],
  ['degree', 'You must hold a master’s degree.', 'degree master'],
  ['experience', 'Applicants need at least four years of progressive experience.', 'experience P4Y'],
  ['biometrics', 'Children will not be fingerprinted.', 'biometrics_required not_required'],
  ['registration', 'You are not obliged to register with the police.', 'registration_required not_required'],
  ['registration', 'Foreigners must be registered at their place of stay.', 'registration_required required'],
  ['sponsor', 'You must be sponsored by a local company.', 'sponsor_required required'],
  ['border', 'The land border is closed to all travellers.', 'border closed'],
  ['status', 'We have stopped accepting applications under the programme.', 'status suspended'],
  ['sentences', 'You must be between 18 and 35. If you are from Japan, you need a visa.', 'age_min 18', 'age_max 35'],
  ['sentences', 'The fee is £10 for adults; minors do not pay.', 'fee 10', 'fee 0'],
  [
    'people',
    'Nationals of Bhutan, Cuba and Nigeria who are eligible for a visa must post a bond of £5,000.',
    'bond 5000',
  ],
  ['people', 'Visa-exempt nationals need an eTA.', 'authorisation_required required'],
  ['document', 'You must:\n- show a return ticket', 'document_required return_ticket'],
  ['document', 'You do not need to:\n- show a return ticket', 'document_required not_required'],
  ['family', 'Your partner may be included in your application.', 'dependants permitted'],
];

/** Sentences that look like the facts of their kind, and which of those must not be told. */
const silent: readonly (readonly [kind: string, text: string, ...types: string[]])[] = [
  ['visa', 'Do I need a visa?', 'visa_required'],
  ['visa', 'Until 2024 a visa was required.', 'visa_required'],
  ['visa', 'You may need a visa.', 'visa_required'],
  ['biometrics', 'You may need to:\n- have your fingerprints and your photo taken', 'biometrics_required'],
  ['biometrics', 'Children can be required to have their photo taken.', 'biometrics_required'],
  ['document', 'To enter, visitors should:\n- carry proof of accommodation', 'document_required'],
  ['visa', 'Officers check that you have not overstayed the 90-day visa-free limit.', 'visa_required'],
  ['visa', 'You should check whether you need a visa.', 'visa_required'],
  [
    'visa',
    'Applicants must pay a visa integrity fee of £10. It does not apply to Visa Waiver Program travellers.',
    'visa_required',
  ],
  ['biometrics', 'You may also need to provide your fingerprints.', 'biometrics_required'],
  ['biometrics', 'You might still be asked to give your fingerprints.', 'biometrics_required'],
  ['people', 'The Ecuadorian embassy issues visas.', 'eligible_nationality', 'restricted_nationality'],
  ['people', 'Indian authorities require a visa.', 'restricted_nationality'],
  ['people', 'Residents of Peru must apply for a visa in Lima.', 'eligible_nationality'],
  ['people', 'Applicants must speak German to hold a visa.', 'restricted_nationality'],
  ['fee', 'You must try 3 times to pay the fee.', 'fee'],
  ['fee', 'The fee was £115.', 'fee'],
  ['fee', 'For example, Ana pays a fee of £300.', 'fee'],
  ['fee', 'You need insurance with cover of at least $30,000.', 'fee'],
  ['fee', 'The visa fee rises by £15 to £30.', 'fee'],
  ['fee', 'Petitioners must pay a $215 registration fee.', 'fee'],
  ['fee', 'Between 2023 and 2025 you paid a fee of £10.', 'fee'],
  ['stay', 'A visa valid for ten years does not allow you to remain for ten years.', 'stay_per_entry'],
  ['stay', 'Apply at least 30 days before travel.', 'stay_per_entry', 'visa_validity'],
  ['stay', 'Overstayers are banned for five years.', 'stay_per_entry'],
  ['validity', 'Passports need not be valid for six months.', 'passport_validity', 'visa_validity'],
  ['work', 'This website may not work in some browsers.', 'work_permitted'],
  ['work', 'Can I work while I visit?', 'work_permitted'],
  ['degree', 'A university degree is not mandatory.', 'degree'],
  ['selection', 'You do not have to enter a ballot.', 'selection_method'],
  ['age', 'Arrivals between 12 and 16 June need a return ticket.', 'age_min', 'age_max'],
  ['age', 'Children of 11 or younger give no fingerprints.', 'age_max'],
  ['quota', 'Your message may hold no more than 150 words.', 'quota'],
  ['border', 'The offices at the border are closed on Sundays.', 'border', 'status'],
  ['status', 'The service is not suspended.', 'status'],
  ['status', 'The office is closed on public holidays.', 'status'],
  ['biometrics', 'Officers must take your fingerprints and photo at the border.', 'document_required'],
  ['biometrics', 'You may be asked to give fingerprints.', 'biometrics_required'],
  ['registration', 'Register for our newsletter.', 'registration_required'],
];

describe('English sentences', () => {
  it.each(stating)('%s: %s', (_, text, ...facts) => {
    expect(toldOf(text, 'en', 'GB')).toEqual(expect.arrayContaining(facts));
  });

  it.each(silent)('%s: nothing false of: %s', (_, text, ...types) => {
    expect(toldOf(text, 'en', 'GB').filter((fact) => types.includes(fact.split(' ')[0] ?? ''))).toEqual([]);
  });
});
