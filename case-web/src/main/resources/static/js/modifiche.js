// Asks before a page with unsaved text is left.
const modificati = new Set();

export function custodisci(modulo) {
  const campi = modulo.querySelectorAll('input:not([type="hidden"]), select, textarea');
  if (campi.length === 0) {
    return;
  }
  modulo.addEventListener('input', () => modificati.add(modulo));
  modulo.addEventListener('submit', () => modificati.clear());
}

window.addEventListener('beforeunload', (evento) => {
  if (modificati.size > 0) {
    evento.preventDefault();
  }
});
