  // What passes the filter, and in which order.
  let rows = [];               // numbers of the claims that pass, in the table's order
  let maps = null;             // folded texts, made when first needed
  function folded() {
    return maps || (maps = { sentences: dicts.sentences.map(fold), metrics: dicts.metrics.map(m => fold(m.slice(0, 4).filter(Boolean).join(' '))),
      provinces: dicts.provinces.map(p => fold(p[2] + ' ' + (p[4] || ''))), articles: dicts.articles.map(a => fold((a[1] || '') + ' ' + (dicts.publishers[a[2]] || ''))) });
  }
  function searched(q) {
    const phrase = fold(q).split(/\s+/).filter(Boolean).join(' ');
    if (!phrase) return null;
    const f = folded();
    const hit = texts => texts.map(x => x.includes(phrase));
    const s = hit(f.sentences), m = hit(f.metrics), p = hit(f.provinces), a = hit(f.articles);
    const places = new Map();
    const place = name => { if (!places.has(name)) places.set(name, fold(name).includes(phrase)); return places.get(name); };
    return i => s[cols.sentence[i]] || m[cols.metric[i]] || cols.province[i] >= 0 && p[cols.province[i]] || a[cols.article[i]]
      || cols.place[i] && place(cols.place[i]);
  }
  const inView = i => state.view === 'all' || (state.view === 'conflicts' ? Boolean(data.conflicts[i]) : cols.confidence[i] < LOW);
  /** The claims that pass the form, whatever the view; {@code anyProvince} leaves the provinces out. */
  function passing(anyProvince) {
    const found = searched(state.q);
    const kind = state.kind ? KINDS.indexOf(state.kind) : -1;
    const status = state.status ? STATUSES.indexOf(state.status) : -1;
    const metric = state.metric ? dicts.metrics.findIndex(m => m[0] === state.metric) : -1;
    const provinces = state.province && !anyProvince ? new Set(state.province.split(',')) : null;
    const ofProvince = provinces && dicts.provinces.map(p => provinces.has(p[0] + ':' + p[1]) || p[3] && provinces.has('34:' + p[3]));
    const paper = state.publisher ? dicts.articles.map(a => dicts.publishers[a[2]] === state.publisher) : null;
    const least = state.confidence === '' ? -1 : Number(state.confidence);
    const out = [];
    for (let i = 0; i < size; i++) {
      if (kind >= 0 && cols.kind[i] !== kind || status >= 0 && cols.status[i] !== status || state.metric && cols.metric[i] !== metric
        || ofProvince && (cols.province[i] < 0 || !ofProvince[cols.province[i]]) || paper && !paper[cols.article[i]] || cols.confidence[i] < least
        || state.since && !(cols.end[i] >= state.since) || state.until && !(cols.end[i] && cols.end[i] <= state.until) || found && !found(i)) continue;
      out.push(i);
    }
    return out;
  }
  const sortKeys = {
    province: i => rankOf(dicts.provinces, cols.province[i], p => p[2], 'p'), metric: i => rankOf(dicts.metrics, cols.metric[i], (m, n) => metricName(n), 'm'),
    value: i => cols.value[i], period: i => cols.end[i] || '', status: i => cols.status[i],
    publisher: i => rankOf(dicts.publishers, dicts.articles[cols.article[i]][2], p => p, 'n'), confidence: i => cols.confidence[i],
  };
  const ranks = {};
  function rankOf(dict, at, name, of) {                 // place in the alphabet, worked out once a language
    const key = of + state.lang;
    if (!ranks[key]) {
      const order = new Intl.Collator(state.lang);
      const by = dict.map((d, n) => [name(d, n) || '', n]).sort((a, b) => order.compare(a[0], b[0]));
      ranks[key] = new Map(by.map(([, n], place) => [n, place]));
    }
    return at < 0 ? -1 : ranks[key].get(at);
  }
  function sorted(list) {
    const key = sortKeys[state.sort.replace('-', '')];
    if (!key) return list;
    const sign = state.sort.startsWith('-') ? -1 : 1;
    const keys = new Array(size);
    for (const i of list) keys[i] = key(i);
    return list.sort((a, b) => { const x = keys[a], y = keys[b]; return x < y ? -sign : x > y ? sign : a - b; });
  }
