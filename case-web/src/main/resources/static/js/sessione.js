// Five minutes before the session ends, says so and offers to go on (WCAG 2.1, 2.2.1).
// All tabs share one session, so the last request of any of them counts.
const ANTICIPO = 5 * 60 * 1000;
const ULTIMA = 'filo-ultima-richiesta';

export function avvisa(meta) {
  const durata = Number(meta?.content) * 1000;
  if (!durata) {
    return;
  }
  let chiuso = false;
  let timer = 0;
  const riquadro = document.createElement('div');
  riquadro.className = 'avviso-sessione';
  riquadro.setAttribute('role', 'alert');

  const mostra = (testo, ...azioni) => {
    const paragrafo = document.createElement('p');
    paragrafo.textContent = testo;
    riquadro.replaceChildren(paragrafo, ...azioni);
    document.body.append(riquadro);
  };

  const bottone = () => {
    const resta = document.createElement('button');
    resta.type = 'button';
    resta.className = 'btn btn-primary btn-sm';
    resta.textContent = 'Continua a lavorare';
    resta.addEventListener('click', prolunga);
    return resta;
  };

  async function prolunga() {
    try {
      const risposta = await fetch(meta.dataset.indirizzo, { redirect: 'manual', cache: 'no-store' });
      if (risposta.status === 204) {
        riparti();
        return;
      }
      finita();
    } catch {
      mostra('Non è stato possibile prolungare la sessione: controllare la rete e riprovare.', bottone());
    }
  }

  function finita() {
    chiuso = true;
    mostra('La sessione è scaduta. Premendo «Salva» si torna all’accesso; quanto scritto resta come bozza.');
  }

  function guarda() {
    const mancano = Number(localStorage.getItem(ULTIMA)) + durata - Date.now();
    if (mancano <= 0) {
      finita();
    } else if (mancano <= ANTICIPO) {
      const minuti = Math.ceil(mancano / 60000);
      mostra(
        `La sessione scade ${minuti <= 1 ? 'entro un minuto' : 'entro cinque minuti'}.`,
        bottone(),
      );
      timer = setTimeout(guarda, mancano > 60000 ? mancano - 60000 : mancano);
    } else {
      timer = setTimeout(guarda, mancano - ANTICIPO);
    }
  }

  function riparti() {
    localStorage.setItem(ULTIMA, Date.now());
    riguarda();
  }

  function riguarda() {
    if (!chiuso) {
      clearTimeout(timer);
      riquadro.remove();
      guarda();
    }
  }

  window.addEventListener('storage', (evento) => {
    if (evento.key === ULTIMA) {
      riguarda();
    }
  });

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      riguarda();
    }
  });
  riparti();
}
