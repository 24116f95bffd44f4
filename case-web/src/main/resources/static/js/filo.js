// Conveniences only: every page works without this file.
import { cresci } from './crescita.js';
import { custodisci } from './modifiche.js';
import { avvisa } from './sessione.js';

document.querySelectorAll('textarea').forEach(cresci);
document.querySelectorAll('form[method="post"]').forEach(custodisci);
avvisa(document.querySelector('meta[name="filo-sessione"]'));
document.querySelector('.riepilogo-errori')?.focus();
