import type { ReportWords } from '../told/reportWords.ts';

/** What the form says by which readers report a wrong alert, and its answers, in Spanish. */
export const report: ReportWords = {
  what: '¿Cuál es el error?',
  email: 'Su correo electrónico, si desea una respuesta',
  send: 'Enviar',
  thanks: 'Gracias',
  taken:
    'Quien gestiona este servicio recibe su aviso por correo. Si la alerta era incorrecta, se informará a todos los que la recibieron.',
  failed: 'No enviado',
  back: 'Volver al formulario',
  empty: 'Diga en una frase cuál es el error.',
  long: 'Sea breve: 2.000 caracteres como máximo.',
};
