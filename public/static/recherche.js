// Results as one types, on /referentiel. The page does the same without this script, one request at a time.
(() => {
  const form = document.querySelector('form.search');
  const total = document.getElementById('total');
  const results = document.getElementById('results');
  const pages = document.getElementById('pages');
  if (!form || !total || !results || !pages || !window.fetch || !window.AbortController) return;

  const WAIT_MS = 150;
  let timer;
  let request;
  let shown = new URLSearchParams(new FormData(form)).toString();

  const element = (name, className, text) => {
    const created = document.createElement(name);
    if (className) created.className = className;
    if (text !== undefined) created.textContent = text;
    return created;
  };

  const readQuery = () => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value.trim() !== '') query.set(name, value.trim());
    }
    return query;
  };

  // Positions of what is searched, never markup: a title is only ever text.
  const markedTitle = ({ titre, marques, slug }) => {
    const link = element('a');
    link.href = `/referentiel/${encodeURIComponent(slug)}`;
    let position = 0;
    for (const [start, end] of marques) {
      link.append(titre.slice(position, start), element('mark', '', titre.slice(start, end)));
      position = end;
    }
    link.append(titre.slice(position));
    return link;
  };

  const resultLine = (entry) => {
    const line = element('li');
    const title = element('p');
    title.append(markedTitle(entry));
    line.append(title);
    if (entry.administration) line.append(element('p', 'hint', entry.administration));
    return line;
  };

  const wordTotal = (count, q) => {
    const words = q ? ` pour «\u00a0${q}\u00a0»` : '';
    if (count === 0) return `Aucune démarche${words}`;
    return `${count.toLocaleString('fr-FR')} démarche${count > 1 ? 's' : ''}${words}`;
  };

  // What is chosen stays on offer where the rest of the search leaves nothing of it.
  const offer = (name, facet) => {
    const select = form.elements[name];
    if (!select) return;
    const { value } = select;
    const values = new Set(facet.map((option) => option.value));
    if (value) values.add(value);
    const sorted = [...values].sort((a, b) => a.localeCompare(b, 'fr'));
    select.replaceChildren(select.options[0], ...sorted.map((text) => new Option(text, text)));
    select.value = value;
  };

  const show = (query, { data, meta }) => {
    const q = query.get('q') || '';
    total.textContent = wordTotal(meta.total, q);
    offer('administration', meta.facets.administrations);
    offer('theme', meta.facets.themes);
    offer('publics', meta.facets.publics);
    results.replaceChildren(...data.map(resultLine));
    pages.replaceChildren();
    if (meta.total > meta.pageSize) {
      const next = new URLSearchParams(query);
      next.set('page', '2');
      const link = element('a', 'button button-secondary', 'Page suivante');
      link.href = `/referentiel?${next}`;
      pages.append(link);
    }
    document.title = `${q ? `${q} – ` : ''}Rechercher une démarche – MonAvis`;
    history.replaceState(null, '', query.toString() ? `/referentiel?${query}` : '/referentiel');
  };

  const search = async () => {
    const query = readQuery();
    // What is under way answers other words, even when what is shown is right already.
    if (request) request.abort();
    if (query.toString() === shown) return;
    request = new AbortController();
    const { signal } = request;
    try {
      const response = await fetch(`/api/referentiel?${query}`, { signal });
      // A fault is said by the page itself, which the button asks for.
      if (!response.ok) return;
      const answer = await response.json();
      if (signal.aborted) return;
      shown = query.toString();
      show(query, answer);
    } catch {
      // Aborted by the next letter, or no network: what is shown stays.
    }
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, WAIT_MS);
  });
})();
