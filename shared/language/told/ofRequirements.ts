/** What is said of a name: `arrival card required`. */
export type OfName = (name: string) => string;

/** What is said of each thing that may be required, in a language that says it of all of them alike. */
export const ofRequirements = (said: Readonly<Record<string, OfName>>): Readonly<Record<string, typeof said>> => ({
  visa_required: said,
  authorisation_required: said,
  exit_permission: said,
  registration_required: said,
  biometrics_required: said,
  sponsor_required: said,
});
