'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const { dicts, cols, tiles, text } = data;
  const size = cols.id.length;
  const $ = id => document.getElementById(id);
  const make = (tag, props, ...children) => {
    const e = Object.assign(document.createElement(tag), props);
    e.append(...children);
    return e;
  };
  const fold = s => s.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replace(/đ/g, 'd').trim();
  const DEFAULTS = { lang: data.lang, q: '', metric: '', kind: '', status: '', province: '', publisher: '', since: '', until: '', confidence: '',
    view: 'all', edition: '', sort: '', row: '' };
  const KINDS = ['percentage', 'rank', 'ratio', 'count', 'amount', 'score', 'change'];
  const STATUSES = ['actual', 'estimate', 'target'];
  const QUALIFIERS = ['exact', 'about', 'nearly', 'more_than', 'at_least', 'less_than', 'at_most'];
  const RANK = KINDS.indexOf('rank'), CHANGE = KINDS.indexOf('change'), TARGET = STATUSES.indexOf('target');
  const LOW = 0.6, ROW = 36, AROUND = 12, PRINTED = 500, TOP_LINES = 5, TOP_BARS = 15;
  let state = readUrl();
  let rows = [];               // numbers of the claims that pass, in the table's order
  let focused = 0;
  let maps = null;             // folded texts, made when first needed
  const t = key => (text[key] || {})[state.lang] || key;
  const seriesColours = ['#0b5394', '#b45309', '#3f7d20', '#8e3b8e', '#a61b1b', '#0f766e', '#5b5b5b'];

  // ---- the URL
  function readUrl() {
    const given = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    const out = { ...DEFAULTS };
    for (const key of Object.keys(DEFAULTS)) if (typeof given[key] === 'string') out[key] = given[key];
    if (out.lang !== 'vi' && out.lang !== 'en') out.lang = data.lang;
    if (!['all', 'conflicts', 'low'].includes(out.view)) out.view = 'all';
    if (out.edition !== '63' && out.edition !== '34') out.edition = data.edition;
    return out;
  }
  function writeUrl() {
    const p = new URLSearchParams();
    for (const [key, value] of Object.entries(state)) if (value !== '' && value !== DEFAULTS[key] && !(key === 'edition' && value === data.edition)) p.set(key, value);
    const hash = p.toString();
    history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);
  }

  // ---- words for values
  const provinceKey = i => { const p = cols.province[i]; return p < 0 ? '' : dicts.provinces[p][0] + ':' + dicts.provinces[p][1]; };
  const provinceName = i => { const p = cols.province[i]; return p < 0 ? '' : dicts.provinces[p][2]; };
  const metricName = m => { const d = dicts.metrics[m]; return (state.lang === 'en' ? d[2] : d[1]) || d[3]; };
  const publisher = i => dicts.publishers[dicts.articles[cols.article[i]][2]] || '';
  const numbers = {};
  function digits(v) {
    const f = numbers[state.lang] || (numbers[state.lang] = new Intl.NumberFormat(state.lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 }));
    return f.format(v);
  }
  function amount(v, unit) {
    const money = /^(VND|USD)/.test(unit);
    if (money && Math.abs(v) >= 1e9) return digits(v / 1e9) + ' ' + t('bn') + ' ' + unit;
    if (money && Math.abs(v) >= 1e6) return digits(v / 1e6) + ' ' + t('m') + ' ' + unit;
    if (unit === '%' || unit === '‰') return digits(v) + unit;
    return digits(v) + (unit ? ' ' + unit : '');
  }
  function value(i) {
    const unit = dicts.units[cols.unit[i]];
    const q = QUALIFIERS[cols.qualifier[i]];
    let s = cols.total[i] !== null ? digits(cols.value[i]) + '/' + amount(cols.total[i], unit)
      : cols.to[i] !== null ? digits(cols.value[i]) + '–' + amount(cols.to[i], unit) : amount(cols.value[i], unit);
    if (cols.direction[i]) s = (cols.direction[i] > 0 ? '▲ ' : '▼ ') + s;
    return q === 'exact' ? s : t('qualifier.' + q) + ' ' + s;
  }
  function day(iso) {
    if (!iso) return '';
    return state.lang === 'vi' ? iso.split('-').reverse().join('/') : iso;
  }
  const wholeMonth = b => new Date(Date.UTC(Number(b.slice(0, 4)), Number(b.slice(5, 7)), 0)).getUTCDate() === Number(b.slice(8, 10));
  function period(i) {
    const a = cols.start[i], b = cols.end[i];
    if (!b && !a) return '';
    if (!a) return t('asOf') + ' ' + day(b);
    if (a.slice(5) === '01-01' && b && b.slice(5) === '12-31') return a.slice(0, 4) === b.slice(0, 4) ? a.slice(0, 4) : a.slice(0, 4) + '–' + b.slice(0, 4);
    if (b && a.slice(8) === '01' && wholeMonth(b) && a.slice(0, 4) === b.slice(0, 4)) {
      const from = Number(a.slice(5, 7)), to = Number(b.slice(5, 7));
      return state.lang === 'vi' ? (from === to ? from : from + '–' + to) + '/' + a.slice(0, 4) : a.slice(0, 7) + (from === to ? '' : '–' + b.slice(5, 7));
    }
    return day(a) + '–' + day(b);
  }

  // ---- what passes the filter
  function folded() {
    return maps || (maps = { sentences: dicts.sentences.map(fold), metrics: dicts.metrics.map(m => fold(m.slice(0, 4).filter(Boolean).join(' '))),
      provinces: dicts.provinces.map(p => fold(p[2] + ' ' + (p[4] || ''))), articles: dicts.articles.map(a => fold((a[1] || '') + ' ' + (dicts.publishers[a[2]] || ''))) });
  }
  function searched(q) {
    const words = fold(q).split(/\s+/).filter(Boolean);
    if (!words.length) return null;
    const phrase = words.join(' ');
    const f = folded();
    const hit = part => ({ s: f.sentences.map(x => x.includes(part)), m: f.metrics.map(x => x.includes(part)), p: f.provinces.map(x => x.includes(part)), a: f.articles.map(x => x.includes(part)) });
    const parts = [hit(phrase)];
    return i => parts.every(h => h.s[cols.sentence[i]] || h.m[cols.metric[i]] || cols.province[i] >= 0 && h.p[cols.province[i]] || h.a[cols.article[i]]);
  }
  function passing(skip) {
    const found = searched(state.q);
    const kind = state.kind ? KINDS.indexOf(state.kind) : -1;
    const status = state.status ? STATUSES.indexOf(state.status) : -1;
    const metric = state.metric ? dicts.metrics.findIndex(m => m[0] === state.metric) : -1;
    const provinces = state.province && skip !== 'province' ? new Set(state.province.split(',')) : null;
    const ofProvince = provinces && dicts.provinces.map(p => provinces.has(p[0] + ':' + p[1]) || p[3] && provinces.has('34:' + p[3]));
    const paper = state.publisher ? dicts.articles.map(a => dicts.publishers[a[2]] === state.publisher) : null;
    const least = state.confidence === '' ? -1 : Number(state.confidence);
    const out = [];
    for (let i = 0; i < size; i++) {
      if (kind >= 0 && cols.kind[i] !== kind || status >= 0 && cols.status[i] !== status || state.metric && cols.metric[i] !== metric
        || ofProvince && (cols.province[i] < 0 || !ofProvince[cols.province[i]]) || paper && !paper[cols.article[i]] || cols.confidence[i] < least
        || state.view === 'conflicts' && !data.conflicts[i] || state.view === 'low' && cols.confidence[i] >= LOW
        || state.since && !(cols.end[i] >= state.since) || state.until && !(cols.end[i] && cols.end[i] <= state.until) || found && !found(i)) continue;
      out.push(i);
    }
    return out;
  }
  const sortKeys = {
    province: i => rankOf(dicts.provinces, cols.province[i], p => p[2], 'p'), metric: i => rankOf(dicts.metrics, cols.metric[i], (m, n) => metricName(n), 'm'),
    value: i => cols.value[i], period: i => cols.end[i] || '', status: i => cols.status[i], publisher: i => publisher(i), confidence: i => cols.confidence[i],
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
    const keys = new Map(list.map(i => [i, key(i)]));
    return list.sort((a, b) => { const x = keys.get(a), y = keys.get(b); return x < y ? -sign : x > y ? sign : a - b; });
  }

  // ---- the table: only the rows in sight are in the page
  const COLUMNS = ['province', 'metric', 'value', 'period', 'status', 'publisher', 'confidence'];
  const box = $('rows'), body = box.querySelector('tbody'), grid = box.querySelector('table');
  function head() {
    const tr = box.querySelector('thead tr');
    tr.replaceChildren(...COLUMNS.map(c => {
      const on = state.sort.replace('-', '') === c;
      const th = make('th', { scope: 'col', className: 'c-' + c + (c === 'value' || c === 'confidence' ? ' number' : '') });
      th.setAttribute('aria-sort', on ? state.sort.startsWith('-') ? 'descending' : 'ascending' : 'none');
      const b = make('button', { type: 'button', title: t(c), textContent: t(c === 'confidence' ? 'sure' : c === 'province' ? 'provinceShort' : c) + (on ? state.sort.startsWith('-') ? ' ▼' : ' ▲' : '') });
      b.dataset.sort = c;
      b.addEventListener('click', () => { set({ sort: state.sort === c ? '-' + c : state.sort === '-' + c ? '' : c }); box.querySelector(`[data-sort=${c}]`).focus(); });
      th.append(b);
      return th;
    }));
    grid.setAttribute('role', 'grid');
    grid.setAttribute('aria-labelledby', 'table-heading');
  }
  function cells(i) {
    return [provinceName(i), metricName(cols.metric[i]), value(i), period(i), t('status.' + STATUSES[cols.status[i]]), publisher(i), digits(cols.confidence[i])];
  }
  function tr(n) {
    const i = rows[n];
    const row = make('tr', { tabIndex: n === focused ? 0 : -1 });
    row.dataset.n = n;
    row.setAttribute('aria-rowindex', n + 2);
    row.setAttribute('aria-selected', cols.id[i] === state.row);
    cells(i).forEach((c, at) => {
      const td = make('td', { className: 'c-' + COLUMNS[at] + (at === 2 || at === 6 ? ' number' : ''), title: c });
      if (at === 0 && data.conflicts[i]) td.append(make('span', { className: 'flag', textContent: '≠ ', title: t('conflicting') }));
      td.append(c);
      row.append(td);
    });
    return row;
  }
  function space(height) {
    const row = make('tr', { className: 'space' }, make('td', { colSpan: COLUMNS.length }));
    row.setAttribute('aria-hidden', 'true');
    row.firstChild.style.height = height + 'px';
    return row;
  }
  let shown = '';
  function draw(force, all) {
    const first = all ? 0 : Math.max(0, Math.floor(box.scrollTop / ROW) - AROUND);
    const last = all ? Math.min(rows.length, PRINTED) : Math.min(rows.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + AROUND);
    if (!force && shown === first + '-' + last) return;
    shown = first + '-' + last;
    const active = document.activeElement && document.activeElement.closest('#rows tbody tr');
    const parts = [];
    if (first > 0) parts.push(space(first * ROW));
    for (let n = first; n < last; n++) parts.push(tr(n));
    if (!all && last < rows.length) parts.push(space((rows.length - last) * ROW));
    body.replaceChildren(...parts);
    if (active) focusRow(focused, false);
  }
  function focusRow(n, scroll = true) {
    focused = Math.max(0, Math.min(rows.length - 1, n));
    if (scroll) {
      const top = focused * ROW, under = box.clientHeight - 2 * ROW;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top > box.scrollTop + under) box.scrollTop = top - under;
      draw(true);
    }
    const row = body.querySelector(`tr[data-n="${focused}"]`);
    if (row) row.focus({ preventScroll: true });
  }
  box.addEventListener('scroll', () => requestAnimationFrame(() => draw(false)));
  body.addEventListener('click', e => { const row = e.target.closest('tr[data-n]'); if (row) { focused = Number(row.dataset.n); choose(rows[focused]); } });
  body.addEventListener('keydown', e => {
    const row = e.target.closest('tr[data-n]');
    if (!row) return;
    const page = Math.max(1, Math.floor(box.clientHeight / ROW) - 2);
    const to = { ArrowDown: focused + 1, ArrowUp: focused - 1, PageDown: focused + page, PageUp: focused - page, Home: 0, End: rows.length - 1 }[e.key];
    if (to !== undefined) { e.preventDefault(); focusRow(to); }
    if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); choose(rows[Number(row.dataset.n)]); }
  });

  // ---- the evidence
  function choose(i) {
    set({ row: cols.id[i] }, true);
    $('evidence-heading').focus();
  }
  function evidence() {
    const i = state.row ? cols.id.indexOf(state.row) : -1;
    const panel = $('evidence'), to = $('evidence-body');
    panel.classList.toggle('open', i >= 0);
    if (i < 0) { to.replaceChildren(make('p', { textContent: t('evidenceHint') })); return; }
    const sentence = dicts.sentences[cols.sentence[i]], from = cols.from[i], until = cols.until[i];
    const quote = make('blockquote', { lang: 'vi' });
    const around = cols.paragraph && cols.paragraph[i] >= 0 ? dicts.paragraphs[cols.paragraph[i]] : sentence;
    const at = around.indexOf(sentence);
    if (at > 0) quote.append(make('span', { className: 'around', textContent: around.slice(0, at) }));
    if (from < 0) quote.append(sentence);
    else quote.append(sentence.slice(0, from), make('mark', { textContent: sentence.slice(from, until) }), sentence.slice(until));
    if (at >= 0) quote.append(make('span', { className: 'around', textContent: around.slice(at + sentence.length) }));
    const article = dicts.articles[cols.article[i]];
    const m = dicts.metrics[cols.metric[i]];
    const list = make('dl');
    const field = (key, said) => { if (said) list.append(make('dt', { textContent: t(key) }), make('dd', { textContent: said })); };
    field('metric', metricName(cols.metric[i]) + (m[0].startsWith('~') ? '' : ' (' + m[0] + ')'));
    field('asWritten', dicts.wordings[cols.wording[i]]);
    field('value', value(i));
    field('kind', t('kind.' + KINDS[cols.kind[i]]));
    field('status', t('status.' + STATUSES[cols.status[i]]));
    field('baseline', cols.baseline[i] || '');
    const p = cols.province[i] < 0 ? null : dicts.provinces[cols.province[i]];
    field('province', p ? p[2] + (p[4] && p[4] !== p[2] ? ' → ' + p[4] : '') : '');
    field('place', cols.place[i] || '');
    field('period', period(i) + (cols.words[i] ? ' (' + cols.words[i] + ')' : ''));
    field('attribution', cols.said[i] || '');
    field('confidence', digits(cols.confidence[i]));
    field('article', article[1]);
    field('publisher', publisher(i));
    field('published', article[3]);
    field('source', article[5]);
    field('id', cols.id[i]);
    const close = make('button', { type: 'button', textContent: t('close') });
    close.addEventListener('click', () => { set({ row: '' }, true); focusRow(focused); });
    const parts = [make('div', { className: 'bar' }, make('h3', { textContent: [provinceName(i), value(i)].filter(Boolean).join(': ') }), close), quote, list];
    if (/^https?:\/\//i.test(article[4] || '')) parts.push(make('p', {}, make('a', { href: article[4], rel: 'noopener noreferrer', target: '_blank', textContent: t('open') })));
    if (data.conflicts[i]) {
      const ul = make('ul');
      for (const other of data.conflicts[i]) {
        const b = make('button', { type: 'button', textContent: value(other) + ' · ' + (publisher(other) || dicts.articles[cols.article[other]][5]) });
        b.addEventListener('click', () => choose(other));
        ul.append(make('li', {}, b));
      }
      parts.push(make('h3', { className: 'flag', textContent: '≠ ' + t('conflictWith') }), ul);
    }
    to.replaceChildren(...parts);
  }

  // ---- charts
  const charts = {};
  const chart = id => charts[id] || (charts[id] = echarts.init($(id), null, { renderer: 'canvas' }));
  const base = { animation: false, textStyle: { fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif' }, tooltip: { renderMode: 'richText', confine: true } };
  /** Of the claims of a metric, those of the most frequent kind and unit that is a level. */
  function levels(list) {
    const by = new Map();
    for (const i of list) {
      if (cols.kind[i] === CHANGE && state.kind !== 'change' || cols.place[i] || cols.baseline[i] || cols.province[i] < 0) continue;
      const key = cols.kind[i] + '|' + cols.unit[i];
      if (!by.has(key)) by.set(key, []);
      by.get(key).push(i);
    }
    return [...by.values()].sort((a, b) => b.length - a.length)[0] || [];
  }
  const kindAndUnit = i => t('kind.' + KINDS[cols.kind[i]]) + (dicts.units[cols.unit[i]] ? ', ' + dicts.units[cols.unit[i]] : '');
  function mapValues(list) {
    const out = new Map();
    if (!state.metric) {
      for (const i of list) {
        if (cols.province[i] < 0) continue;
        const p = dicts.provinces[cols.province[i]];
        const code = state.edition === '34' ? p[3] : p[0] === '63' ? p[1] : null;
        if (code) out.set(code, { v: (out.get(code) ? out.get(code).v : 0) + 1 });
      }
      return { out };
    }
    const of = levels(list).filter(i => dicts.provinces[cols.province[i]][0] === state.edition && cols.status[i] !== TARGET);
    for (const i of of) {
      const code = dicts.provinces[cols.province[i]][1], had = out.get(code);
      if (!had || (cols.end[i] || '') > (cols.end[had.i] || '') || cols.end[i] === cols.end[had.i] && cols.confidence[i] > cols.confidence[had.i]) out.set(code, { v: cols.value[i], i });
    }
    return { out, like: of[0] };
  }
  function drawMap(list) {
    const of = tiles.filter(x => x[0] === state.edition);
    const wide = Math.max(...of.map(x => x[3])) + 1, high = Math.max(...of.map(x => x[4])) + 1;
    const { out, like } = mapValues(list);
    const box = $('map'), w = box.clientWidth / wide - 3, h = (box.clientHeight - 50) / high - 3;
    const values = [...out.values()].map(x => x.v);
    const rank = like !== undefined && cols.kind[like] === RANK;
    const said = x => x ? like === undefined && x.i === undefined ? digits(x.v) : value(x.i) + (period(x.i) ? ', ' + period(x.i) : '') : t('unknown');
    $('map-what').textContent = state.metric ? metricName(dicts.metrics.findIndex(m => m[0] === state.metric)) + (like === undefined ? '' : ' (' + kindAndUnit(like) + ')') : t('mapCount');
    const chosen = new Set(state.province.split(','));
    const point = x => {
      const v = out.get(x[1]);
      const on = chosen.has(x[0] + ':' + x[1]);
      return { value: [x[3], x[4], v ? v.v : null], code: x[1], name: x[2], said: said(v), itemStyle: { borderColor: on ? '#d9730d' : '#fff', borderWidth: on ? 3 : 1 } };
    };
    const label = { show: true, formatter: p => p.data.name, fontSize: 10, lineHeight: 11, width: w - 2, overflow: 'break', color: '#1c2733' };
    const shape = { type: 'scatter', symbol: 'rect', symbolSize: [w, h], label, cursor: 'pointer', emphasis: { scale: false } };
    const low = Math.min(...values), top = Math.max(...values);
    chart('map').setOption({ ...base, grid: { left: 0, right: 0, top: 2, bottom: 48 },
      tooltip: { ...base.tooltip, formatter: p => p.data.name + ': ' + p.data.said },
      xAxis: { show: false, min: -0.5, max: wide - 0.5, type: 'value' }, yAxis: { show: false, min: -0.5, max: high - 0.5, inverse: true, type: 'value' },
      visualMap: values.length ? { seriesIndex: 1, dimension: 2, min: low, max: top > low ? top : low + 1, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 120,
        inverse: rank, text: rank ? [digits(low), digits(top)].reverse() : [digits(top), digits(low)], formatter: digits, inRange: { color: rank ? ['#5aa0dc', '#e3eef8'] : ['#e3eef8', '#5aa0dc'] } } : [],
      series: [{ ...shape, data: of.filter(x => !out.has(x[1])).map(point), itemStyle: { color: '#eceff2' } }, { ...shape, data: of.filter(x => out.has(x[1])).map(point) }],
    }, true);
    box.setAttribute('aria-label', t('map') + ': ' + $('map-what').textContent);
    $('map-list').replaceChildren(...[...of].sort((a, b) => a[2].localeCompare(b[2], 'vi')).map(x => {
      const b = make('button', { type: 'button', textContent: x[2] + ': ' + said(out.get(x[1])) });
      b.setAttribute('aria-pressed', chosen.has(x[0] + ':' + x[1]));
      b.addEventListener('click', () => toggle(x[0] + ':' + x[1]));
      return make('li', {}, b);
    }));
  }
  function drawLines(list) {
    const what = $('lines-what');
    const of = state.metric ? levels(list).filter(i => cols.end[i] && cols.status[i] !== TARGET) : [];
    const by = new Map();
    for (const i of of) {
      const key = provinceKey(i);
      if (!by.has(key)) by.set(key, new Map());
      const had = by.get(key).get(cols.end[i]);
      if (had === undefined || cols.confidence[i] > cols.confidence[had]) by.get(key).set(cols.end[i], i);
    }
    const all = [...by.values()].sort((a, b) => b.size - a.size);
    const kept = state.province ? all.slice(0, seriesColours.length) : all.slice(0, TOP_LINES);
    what.textContent = !state.metric ? t('linesHint') : of.length ? metricName(cols.metric[of[0]]) + ' (' + kindAndUnit(of[0]) + ')' : t('linesNone');
    const rank = of.length && cols.kind[of[0]] === RANK;
    const c = chart('lines');
    c.setOption({ ...base, color: seriesColours, grid: { left: 60, right: 20, top: 34, bottom: 28 }, legend: { type: 'scroll', top: 0 },
      tooltip: { ...base.tooltip, formatter: p => provinceName(p.data.i) + ', ' + period(p.data.i) + ': ' + value(p.data.i) },
      xAxis: { type: 'time', show: of.length > 0 }, yAxis: { type: 'value', inverse: !!rank, min: rank ? 1 : undefined, scale: true, show: of.length > 0, minInterval: rank ? 1 : undefined,
        axisLabel: { formatter: v => Math.abs(v) >= 1e9 ? digits(v / 1e9) + ' ' + t('bn') : Math.abs(v) >= 1e6 ? digits(v / 1e6) + ' ' + t('m') : digits(v) } },
      series: kept.map(points => ({ type: 'line', symbolSize: 8, name: provinceName([...points.values()][0]),
        data: [...points.entries()].sort((a, b) => a[0] < b[0] ? -1 : 1).map(([end, i]) => ({ value: [end, cols.value[i]], i })) })) }, true);
    $('lines').setAttribute('aria-label', t('lines') + ': ' + what.textContent);
    $('lines').hidden = !of.length;
    if (of.length) c.resize();
  }
  function drawBars(list) {
    const by = new Map();
    for (const i of list) { const p = publisher(i) || t('unknown'); by.set(p, (by.get(p) || 0) + 1); }
    const top = [...by.entries()].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'vi')).slice(0, TOP_BARS).reverse();
    chart('bars').setOption({ ...base, grid: { left: 8, right: 40, top: 4, bottom: 4, containLabel: true }, xAxis: { type: 'value', show: false },
      yAxis: { type: 'category', data: top.map(x => x[0]), axisTick: { show: false }, axisLabel: { width: 150, overflow: 'truncate', interval: 0, fontSize: 11 } },
      series: [{ type: 'bar', data: top.map(x => x[1]), itemStyle: { color: '#3b7dbd' }, label: { show: true, position: 'right', formatter: p => digits(p.value) } }] }, true);
    $('bars').setAttribute('aria-label', t('bars') + ': ' + [...top].reverse().map(x => x[0] + ' ' + digits(x[1])).join(', '));
  }
  function toggle(key) {
    const on = new Set(state.province ? state.province.split(',') : []);
    if (!on.delete(key)) on.add(key);
    set({ province: [...on].join(',') });
  }

  // ---- the page
  function options(select, list, chosen) {
    select.replaceChildren(make('option', { value: '', textContent: t('any') }), ...list.map(([v, s]) => make('option', { value: v, textContent: s })));
    if (chosen && !list.some(([v]) => v === chosen)) {
      const several = chosen.split(',').map(k => (list.find(([v]) => v === k) || [k, k])[1]).join(', ');
      select.append(make('option', { value: chosen, textContent: several }));
    }
    select.value = chosen;
  }
  function words() {
    document.documentElement.lang = state.lang;
    document.title = t('title');
    document.querySelectorAll('[data-text]').forEach(e => { e.textContent = t(e.dataset.text); });
    $('language').textContent = t('language');
    $('language').lang = state.lang === 'vi' ? 'en' : 'vi';
    $('views').setAttribute('aria-label', t('view'));
    $('filter').setAttribute('aria-label', t('filter'));
    const number = (n, key) => make('li', {}, make('b', { textContent: digits(n) }), t(key));
    $('totals').replaceChildren(number(size, 'claims'), number(dicts.articles.length, 'articles'), number(new Set(dicts.provinces.map(p => p[2])).size, 'provinces'),
      number(dicts.publishers.length, 'newspapers'), number(Object.keys(data.conflicts).length, 'conflicting'));
    const order = new Intl.Collator(state.lang);
    const many = new Array(dicts.metrics.length).fill(0);
    cols.metric.forEach(m => { many[m]++; });
    const frequent = dicts.metrics.map((m, n) => [m[0], metricName(n) + ' (' + digits(many[n]) + ')', many[n]]).sort((a, b) => b[2] - a[2]).slice(0, 300);
    options($('metric'), frequent, state.metric);
    options($('kind'), KINDS.map(k => [k, t('kind.' + k)]), state.kind);
    options($('status'), STATUSES.map(k => [k, t('status.' + k)]), state.status);
    options($('publisher'), dicts.publishers.map(p => [p, p]).sort((a, b) => order.compare(a[1], b[1])), state.publisher);
    provinceOptions();
    head();
  }
  function provinceOptions() {
    const known = new Set(dicts.provinces.map(p => p[0] + ':' + p[1]));
    options($('province'), tiles.filter(x => known.has(x[0] + ':' + x[1])).map(x => [x[0] + ':' + x[1], x[2] + ' (' + x[0] + ')'])
      .sort((a, b) => a[1].localeCompare(b[1], 'vi')), state.province);
  }
  function fields() {
    for (const id of ['q', 'metric', 'kind', 'status', 'publisher', 'since', 'until', 'confidence', 'edition']) if ($(id).value !== state[id]) $(id).value = state[id];
    if (state.metric && $('metric').value !== state.metric) words();
    provinceOptions();
    document.querySelectorAll('[data-view]').forEach(b => b.setAttribute('aria-pressed', b.dataset.view === state.view));
  }
  let drawing = 0;
  function refresh(onlyRow) {
    if (!onlyRow) {
      rows = sorted(passing());
      focused = 0;
      box.scrollTop = 0;
      grid.setAttribute('aria-rowcount', rows.length + 1);
      $('count').textContent = digits(rows.length) + ' ' + t('shown');
      $('none').hidden = rows.length > 0;
      cancelAnimationFrame(drawing);
      drawing = requestAnimationFrame(drawCharts);
    }
    draw(true);
    evidence();
  }
  function drawCharts() {
    drawMap(state.province ? passing('province') : rows);
    drawLines(rows);
    drawBars(rows);
  }
  function set(change, onlyRow) {
    const language = change.lang && change.lang !== state.lang;
    state = { ...state, ...change };
    writeUrl();
    if (language) words();
    if ('sort' in change) head();
    if (!onlyRow) fields();
    refresh(onlyRow);
  }
  let typing = 0;
  $('q').addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(() => set({ q: $('q').value }), 120); });
  for (const id of ['metric', 'kind', 'status', 'province', 'publisher', 'since', 'until', 'confidence', 'edition']) $(id).addEventListener('change', () => set({ [id]: $(id).value }));
  $('filter').addEventListener('submit', e => e.preventDefault());
  $('filter').addEventListener('reset', e => { e.preventDefault(); set({ ...DEFAULTS, lang: state.lang, edition: state.edition, sort: state.sort }); });
  document.querySelectorAll('[data-view]').forEach(b => b.addEventListener('click', () => set({ view: b.dataset.view })));
  $('language').addEventListener('click', () => set({ lang: state.lang === 'vi' ? 'en' : 'vi' }));
  document.addEventListener('keydown', e => { if (e.key === 'Escape' && state.row) { set({ row: '' }, true); focusRow(focused); } });
  addEventListener('hashchange', () => { state = readUrl(); words(); fields(); refresh(); });
  addEventListener('resize', () => { Object.values(charts).forEach(c => c.resize()); drawing = requestAnimationFrame(drawCharts); draw(true); });
  addEventListener('beforeprint', () => {
    draw(true, true);
    $('printed').hidden = rows.length <= PRINTED;
    $('printed').textContent = t('printed').replace('{n}', digits(PRINTED));
  });
  addEventListener('afterprint', () => { $('printed').hidden = true; draw(true); });
  words();
  fields();
  refresh();
  chart('map').on('click', p => toggle(state.edition + ':' + p.data.code));
  setTimeout(folded, 50);
  window.solieu = { state: () => ({ ...state }), rows: () => rows.length, set, chart: id => charts[id].getOption() };
})();
