  // The form, the totals, and what happens when.
  const FIELDS = ['q', 'metric', 'kind', 'status', 'province', 'publisher', 'since', 'until', 'confidence', 'edition'];
  const MOST_METRICS = 300;
  function options(select, list, chosen) {
    select.replaceChildren(make('option', { value: '', textContent: t('any') }), ...list.map(([v, s]) => make('option', { value: v, textContent: s })));
    if (chosen && !list.some(([v]) => v === chosen)) {
      const several = chosen.split(',').map(k => (list.find(([v]) => v === k) || [k, k])[1]).join(', ');
      select.append(make('option', { value: chosen, textContent: several }));
    }
    select.value = chosen;
  }
  function totals() {
    const units = state.edition === '34' ? dicts.provinces.map(p => p[3]) : dicts.provinces.filter(p => p[0] === '63').map(p => p[1]);
    const number = (n, key) => make('li', { className: key === 'conflicting' && n ? 'some' : '' }, make('b', { textContent: digits(n) }), t(key));
    $('totals').replaceChildren(number(size, 'claims'), number(dicts.articles.length, 'articles'), number(new Set(units.filter(Boolean)).size, 'provinces'),
      number(dicts.publishers.length, 'newspapers'), number(Object.keys(data.conflicts).length, 'conflicting'));
    const days = dicts.articles.map(a => (a[3] || '').slice(0, 10)).filter(d => d.length === 10).sort();
    $('about').textContent = days.length ? t('publishedFromTo').replace('{from}', day(days[0])).replace('{to}', day(days[days.length - 1])) : '';
  }
  function words() {
    document.documentElement.lang = state.lang;
    document.title = t('title');
    document.querySelectorAll('[data-text]').forEach(e => { e.textContent = t(e.dataset.text); });
    $('language').textContent = t('language');
    $('language').lang = state.lang === 'vi' ? 'en' : 'vi';
    $('views').setAttribute('aria-label', t('view'));
    $('filter').setAttribute('aria-label', t('filter'));
    totals();
    const order = new Intl.Collator(state.lang);
    const many = new Array(dicts.metrics.length).fill(0);
    cols.metric.forEach(m => { many[m]++; });
    const frequentFirst = dicts.metrics.map((m, n) => [m[0], n, many[n]]).sort((a, b) => b[2] - a[2]).slice(0, MOST_METRICS);
    options($('metric'), frequentFirst.map(([id, n, count]) => [id, metricName(n) + ' (' + digits(count) + ')']), state.metric);
    if (state.metric && $('metric').selectedIndex > frequentFirst.length) {
      const n = dicts.metrics.findIndex(m => m[0] === state.metric);
      if (n >= 0) $('metric').selectedOptions[0].textContent = metricName(n) + ' (' + digits(many[n]) + ')';
    }
    options($('kind'), KINDS.map(k => [k, t('kind.' + k)]), state.kind);
    options($('status'), STATUSES.map(k => [k, t('status.' + k)]), state.status);
    options($('publisher'), dicts.publishers.map(p => [p, p]).sort((a, b) => order.compare(a[1], b[1])), state.publisher);
    head();
  }
  let provincesFor = '';
  function provinceOptions() {
    const now = state.lang + state.province;
    if (provincesFor === now) return;
    provincesFor = now;
    const known = new Set(dicts.provinces.flatMap(p => [p[0] + ':' + p[1], '34:' + p[3]]));
    const both = new Set(dicts.provinces.map(p => p[0])).size > 1;
    options($('province'), tiles.filter(x => known.has(x[0] + ':' + x[1]) && (both || x[0] === '34' || x[0] === dicts.provinces[0][0]))
      .map(x => [x[0] + ':' + x[1], x[2] + (x[0] === '34' ? ' (' + t('since2025') + ')' : '')]).sort((a, b) => a[1].localeCompare(b[1], 'vi')), state.province);
  }
  function fields() {
    if (state.metric && ![...$('metric').options].some(o => o.value === state.metric)) words();
    provinceOptions();
    for (const id of FIELDS) {
      if ($(id).value !== state[id]) $(id).value = state[id];
      const label = $(id).closest('#filter label');
      if (label) {
        label.classList.toggle('on', state[id] !== '');
        $(id).classList.toggle('set', state[id] !== '');
      }
    }
    document.querySelectorAll('[data-view]').forEach(b => b.setAttribute('aria-pressed', b.dataset.view === state.view));
  }
  let drawing = 0;
  function refresh(onlyRow) {
    if (!onlyRow) {
      const any = passing();
      const many = { all: any.length, conflicts: any.filter(i => data.conflicts[i]).length, low: any.filter(i => cols.confidence[i] < LOW).length };
      document.querySelectorAll('[data-view]').forEach(b => { b.querySelector('b').textContent = digits(many[b.dataset.view]); });
      rows = sorted(any.filter(inView));
      focused = 0;
      box.scrollTop = 0;
      grid.setAttribute('aria-rowcount', rows.length + 1);
      $('count').textContent = digits(rows.length) + (rows.length === size ? ' ' + t('claims') : ' / ' + digits(size) + ' ' + t('claims'));
      $('none').hidden = rows.length > 0;
      $('none').textContent = t(state.view === 'conflicts' && many.all ? 'noConflicts' : state.view === 'low' && many.all ? 'noLow' : size ? 'noRows' : 'noClaims');
      cancelAnimationFrame(drawing);
      drawing = requestAnimationFrame(drawCharts);
    }
    evidence();
    draw(true);
  }
  function set(change, onlyRow) {
    const language = change.lang && change.lang !== state.lang;
    state = { ...state, ...change };
    writeUrl();
    if (language) words();
    if ('sort' in change) head();
    if ('edition' in change) totals();
    if (!onlyRow) fields();
    refresh(onlyRow);
  }
  let typing = 0;
  $('q').addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(() => set({ q: $('q').value }), 120); });
  for (const id of FIELDS.slice(1)) $(id).addEventListener('change', () => set({ [id]: $(id).value }));
  $('filter').addEventListener('submit', e => e.preventDefault());
  $('filter').addEventListener('reset', e => { e.preventDefault(); set({ ...DEFAULTS, lang: state.lang, edition: state.edition, sort: state.sort }); });
  document.querySelectorAll('[data-view]').forEach(b => b.addEventListener('click', () => set({ view: b.dataset.view })));
  $('language').addEventListener('click', () => set({ lang: state.lang === 'vi' ? 'en' : 'vi' }));
  $('more').addEventListener('click', () => { const on = $('filter').classList.toggle('more'); $('more').setAttribute('aria-expanded', on); $('more').textContent = t(on ? 'fewer' : 'more'); });
  $('map-list').closest('details').addEventListener('toggle', () => mapList());
  $('close').addEventListener('click', unchoose);
  document.addEventListener('keydown', e => { if (e.key === 'Escape' && state.row) unchoose(); });
  addEventListener('hashchange', () => { state = readUrl(); words(); fields(); refresh(); });
  function fit(width) {
    Object.values(charts).forEach(c => c.resize(width || { width: 'auto', height: 'auto' }));
    drawCharts();
    draw(true);
  }
  let sizing = 0;
  addEventListener('resize', () => { cancelAnimationFrame(sizing); sizing = requestAnimationFrame(() => { if (!printing) fit(); }); });
  dark.addEventListener('change', () => drawCharts());
  addEventListener('beforeprint', () => {
    printing = true;
    renew();
    drawCharts();
    fit({ width: Math.min(640, document.querySelector('main').clientWidth) });
    charts.map.resize({ width: 560, height: 540 });
    drawMap(state.province ? passing(true).filter(inView) : rows);
    draw(true, true);
    $('printed').hidden = rows.length <= PRINTED;
    $('printed').textContent = t('printed').replace('{n}', digits(PRINTED));
  });
  addEventListener('afterprint', () => { printing = false; $('printed').hidden = true; renew(); fit(); });
  words();
  fields();
  refresh();
  setTimeout(folded, 50);
  window.solieu = { state: () => ({ ...state }), rows: () => rows.length, set, chart: id => charts[id].getOption() };
