// A text area grows with its text, by rows, since the content security policy forbids inline styles.
export function cresci(area) {
  const minimo = area.rows;
  const adegua = () => {
    area.rows = minimo;
    while (area.scrollHeight > area.clientHeight && area.rows < 40) {
      area.rows += 1;
    }
  };
  area.addEventListener('input', adegua);
  adegua();
}
