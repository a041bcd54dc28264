import { describe, expect, it } from 'vitest';
import { tells } from '../../support/tells.ts';

/** Sentences by kind, with all that they state. */
const stating: Readonly<Record<string, readonly (readonly [text: string, ...facts: string[]])[]>> = {
  visas: [
    ['Se requiere visado.', 'visa_required required'],
    ['No se exige ningún visado.', 'visa_required not_required'],
    ['Los nacionales georgianos no necesitan visado.', 'eligible_nationality GE', 'visa_required not_required'],
    ['Los titulares de pasaportes diplomáticos están exentos de visado.', 'visa_required not_required'],
    [
      'Se suprime el requisito de visado a los nacionales del Perú.',
      'eligible_nationality PE',
      'visa_required not_required',
    ],
    ['Los nacionales de Malí ya no pueden entrar sin visado.', 'restricted_nationality ML', 'visa_required required'],
    ['Los viajeros deben obtener un visado antes del viaje.', 'visa_required required'],
    ['Los visitantes que tengan pasaporte biométrico no requieren visado.', 'visa_required not_required'],
    ['Los ciudadanos de Moldavia deberán contar con visado de tránsito aeroportuario.', 'visa_required required'],
  ],
  'other papers': [
    ['Debe presentar un billete de vuelta.', 'document_required return_ticket'],
    ['No es obligatorio el seguro de viaje.', 'document_required not_required'],
    ['Los extranjeros deben registrarse ante la policía.', 'registration_required required'],
    ['Es obligatoria una autorización electrónica de viaje.', 'authorisation_required required'],
    ['Se exige un permiso de salida.', 'exit_permission required'],
    ['Los niños están exentos de la toma de huellas.', 'biometrics_required not_required'],
  ],
  'work and family': [
    ['Este visado no permite trabajar.', 'work_permitted not_permitted'],
    ['El titular está autorizado a trabajar.', 'work_permitted permitted'],
    ['Es necesario un permiso de trabajo.', 'work_permitted permit_required'],
    ['El cónyuge y los hijos podrán acompañar al titular.', 'dependants permitted'],
  ],
  amounts: [
    ['La tasa de visado es de 90 euros.', 'fee 90'],
    ['La tasa pasa de 80 € a 90 €.', 'fee 90'],
    ['El visado es gratuito.', 'fee 0'],
    ['El arancel es de 50 dólares estadounidenses.', 'fee 50'],
    ['El salario bruto anual mínimo es de 41.010,50 euros.', 'salary_threshold 41010.5'],
    ['Debe acreditar fondos de 600 euros al mes.', 'funds_required 600'],
  ],
  'times and numbers': [
    ['El pasaporte debe tener una vigencia de seis meses.', 'passport_validity P6M'],
    ['La estancia no podrá exceder de noventa (90) días.', 'stay_per_entry P90D'],
    ['La resolución tarda veinte días hábiles.', 'processing_time P20D'],
    ['El cupo anual es de 5.000 visados.', 'quota 5000'],
    ['La orden entrará en vigor el 1 de marzo de 2027.', 'effective_from 2027-03-01'],
    ['La medida está vigente hasta el 31 de diciembre de 2026 inclusive.', 'effective_until 2026-12-31'],
  ],
  'borders and applications': [
    ['La frontera terrestre permanece cerrada.', 'border closed'],
    ['La expedición de visados queda suspendida.', 'status suspended'],
    ['No se aceptan solicitudes de visado.', 'status suspended'],
  ],
  'limits, answers and what replaces another': [
    ['¿Necesito visado? No, usted no necesita visado.', 'visa_required not_required'],
    ['El visado permite residir, sin que habilite a realizar actividades laborales.', 'work_permitted not_permitted'],
    [
      'Quienes provengan de zonas de riesgo deberán presentar el certificado de fiebre amarilla.',
      'document_required yellow_fever',
    ],
  ],
};

/** Sentences that look like a rule and state none: advice, doubt, questions, examples, the past, other money, other times. */
const silent: readonly string[] = [
  'Es falso que los ciudadanos marroquíes ya no necesiten visado.',
  'El Congreso debate elevar la tasa de visa a 250 dólares.',
  'Más de 40.000 extranjeros obtuvieron la residencia definitiva el año pasado.',
  'Estados Unidos exige visa a los colombianos que hacen escala en Miami.',
  'El agente migratorio podrá exigirle un boleto de regreso.',
  'Los ciudadanos de 45 países necesitarán visa.',
  'Se recomienda contratar un seguro de viaje.',
  'Se le podrá exigir un billete de vuelta.',
  '¿Necesito visado?',
  'Anteriormente se exigía visado.',
  'La tasa podría subir a 120 euros.',
  'Por ejemplo, Lucía debe obtener un visado.',
  'Esta página puede no funcionar en algunos navegadores.',
  'Las cantidades de más de 10.000 euros en efectivo se deben declarar.',
  'El mensaje admite hasta 500 caracteres.',
  'El terremoto fue de magnitud 6,1.',
  'El curso dura tres meses.',
  'El consulado permanecerá cerrado al público el 12 de octubre de 2026, día festivo.',
  'La solicitud debe presentarse quince días antes del viaje.',
  'Los niños de menos de 12 años viajan con sus padres.',
  '¿Cuánto tiempo puedo quedarme?',
  'La prohibición de entrada es de cinco años.',
  'El alquiler es de 900 euros.',
  'La embajada en Lima agradece su paciencia.',
  'La llamada cuesta 0,15 euros por minuto.',
  'En 2025 llegaron 40.000 turistas.',
  'Tal vez sea necesario un visado.',
  'Depende de su nacionalidad.',
  'Los expedientes se conservan cinco años.',
  'La ventanilla abre a las 8 horas.',
  'El certificado debe estar expedido hace menos de tres meses.',
  'El Gobierno podrá suspender el acuerdo.',
  'Se reembolsan 50 euros.',
  'Aconsejamos viajar con prudencia.',
];

describe('Spanish sentences', () => {
  for (const [kind, sentences] of Object.entries(stating))
    it.each(sentences)(`state ${kind}: %s`, (text, ...facts) => {
      expect(tells(text, 'es', 'ES')).toEqual(facts);
    });

  it.each(silent)('state nothing: %s', (text) => {
    expect(tells(text, 'es', 'ES')).toEqual([]);
  });
});
