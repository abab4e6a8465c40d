  // The map, the lines and the bars, drawn by ECharts.
  const TOP_LINES = 5, TOP_BARS = 12, FREQUENT = 14;
  const THEMES = {
    light: { ink: '#16222e', soft: '#51606f', line: '#d5dce3', card: '#ffffff', none: '#eef1f4', chosen: '#d9730d', bar: '#3b7dbd',
      ramp: ['#e4eff9', '#a9cdea', '#5b9bd0', '#1f5f9f'], series: ['#0b5394', '#b45309', '#3f7d20', '#8e3b8e', '#a61b1b', '#0f766e', '#5b5b5b'] },
    dark: { ink: '#e6ebf0', soft: '#a3b1bf', line: '#33414f', card: '#18232d', none: '#222e39', chosen: '#ffb163', bar: '#4f93d2',
      ramp: ['#1d3347', '#2a5680', '#3f83bf', '#9ccdf5'], series: ['#7ab8f0', '#f0a35e', '#8cc96b', '#d59ad5', '#ff9a92', '#5fd0c3', '#c3c9cf'] },
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let printing = false;
  const theme = () => THEMES[dark.matches && !printing ? 'dark' : 'light'];
  const charts = {};
  function chart(id) {
    if (!charts[id]) {
      charts[id] = echarts.init($(id), null, { renderer: 'canvas', devicePixelRatio: printing ? 3 : devicePixelRatio || 1 });
      charts[id].on('click', clicked[id]);
    }
    return charts[id];
  }
  /** Charts anew, sharp on paper or as on the screen. */
  function renew() {
    for (const id of Object.keys(charts)) { charts[id].dispose(); delete charts[id]; }
  }
  const clicked = {
    map: p => toggle(state.edition + ':' + p.data.code),
    lines: p => { if (p.data && p.data.i !== undefined) choose(p.data.i); },
    bars: p => { if (dicts.publishers.includes(p.name)) set({ publisher: state.publisher === p.name ? '' : p.name }); },
  };
  const base = () => ({ animation: false, textStyle: { fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif', color: theme().ink },
    tooltip: { renderMode: 'richText', confine: true, backgroundColor: theme().card, borderColor: theme().line, textStyle: { color: theme().ink } } });
  const rgb = hex => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
  /** A colour of the ramp, 0 to 1. */
  function shade(part) {
    const ramp = theme().ramp, x = Math.min(0.9999, Math.max(0, part)) * (ramp.length - 1), n = Math.floor(x);
    const a = rgb(ramp[n]), b = rgb(ramp[n + 1]);
    return a.map((v, k) => Math.round(v + (b[k] - v) * (x - n)));
  }
  const luminance = c => c.map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, k) => sum + v * [0.2126, 0.7152, 0.0722][k], 0);
  const legible = c => luminance(c) > 0.19 ? '#10202e' : '#ffffff';

  /** What values must share to be set side by side: kind, unit and, of counts and amounts, the length of the period. */
  const likeness = i => cols.kind[i] + '|' + cols.unit[i] + '|' + (cols.kind[i] === COUNT || cols.kind[i] === AMOUNT ? months(i) : '');
  /** Of a list, the levels of provinces that are alike: those like {@code first} where there are any, else the most frequent. */
  function comparable(list, first) {
    const by = new Map();
    for (const i of list) {
      if (cols.kind[i] === CHANGE && state.kind !== 'change' || cols.place[i] || cols.baseline[i] || cols.province[i] < 0 || cols.status[i] === TARGET && state.status !== 'target') continue;
      const key = likeness(i);
      if (!by.has(key)) by.set(key, []);
      by.get(key).push(i);
    }
    return first !== undefined && by.get(likeness(first)) || [...by.values()].sort((a, b) => b.length - a.length || months(b[0]) - months(a[0]))[0] || [];
  }
  function what(i) {
    const unit = dicts.units[cols.unit[i]], n = months(i);
    const parts = [t('kind.' + KINDS[cols.kind[i]])];
    if (unit && unit !== 'hạng') parts.push(unitWord(unit, cols.kind[i]));
    if (cols.kind[i] === COUNT || cols.kind[i] === AMOUNT) parts.push(n === 0 ? t('span.0') : t('span.n').replace('{n}', n));
    return metricName(cols.metric[i]) + ' (' + parts.join(', ') + ')';
  }
  const later = (a, b) => (cols.end[a] || '') > (cols.end[b] || '') || cols.end[a] === cols.end[b] && cols.confidence[a] > cols.confidence[b];
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
    const of = comparable(list.filter(i => cols.province[i] >= 0 && dicts.provinces[cols.province[i]][0] === state.edition), comparable(rows.filter(i => cols.end[i]))[0]);
    for (const i of of) {
      const code = dicts.provinces[cols.province[i]][1], had = out.get(code);
      if (!had || later(i, had.i)) out.set(code, { v: cols.value[i], i });
    }
    return { out, like: of[0] };
  }
  let mapList = () => { };     // writes the map as a list, once that is opened
  function drawMap(list) {
    const of = tiles.filter(x => x[0] === state.edition);
    const wide = Math.max(...of.map(x => x[3])) + 1, high = Math.max(...of.map(x => x[4])) + 1;
    const { out, like } = mapValues(list);
    const c = chart('map'), w = c.getWidth() / wide - 2, h = c.getHeight() / high - 2, th = theme();
    const values = [...out.values()].map(x => x.v);
    const low = Math.min(...values), top = Math.max(...values);
    const rank = like !== undefined && cols.kind[like] === RANK;
    const said = x => x ? x.i === undefined ? digits(x.v) + ' ' + t('claims') : value(x.i) + (period(x.i) ? ', ' + period(x.i) : '') : t('noValue');
    const end = v => like === undefined ? digits(v) : rank ? t('unit.rank') + ' ' + digits(v) : amount(v, dicts.units[cols.unit[like]], cols.kind[like], 2);
    $('map-what').textContent = !state.metric ? t('mapCount') : like === undefined ? t('mapNone') : what(like) + ', ' + t('latest');
    const legend = $('legend'), ends = legend.querySelectorAll('span');
    legend.hidden = !values.length || low === top;
    legend.classList.toggle('flip', rank);
    ends[0].textContent = end(low);
    ends[1].textContent = end(top);
    const chosen = new Set(state.province.split(','));
    const point = x => {
      const v = out.get(x[1]), on = chosen.has(x[0] + ':' + x[1]);
      const part = !v ? 0 : top > low ? (v.v - low) / (top - low) : 0.6;
      const colour = v ? shade(rank ? 1 - part : part) : rgb(th.none);
      return { value: [x[3], x[4], v ? v.v : null], code: x[1], name: x[2], said: said(v), label: { color: v ? legible(colour) : th.soft },
        itemStyle: { color: 'rgb(' + colour.join(',') + ')', borderColor: on ? th.chosen : th.card, borderWidth: on ? 3 : 0, opacity: 1 } };
    };
    const small = w < 52;
    const shape = { type: 'scatter', itemStyle: { opacity: 1 }, symbol: 'rect', symbolSize: [w, h], cursor: 'pointer', emphasis: { scale: false },
      label: { show: true, formatter: p => p.data.name, fontSize: small ? 9 : 11, lineHeight: small ? 10 : 12, width: w - 2, overflow: 'break' } };
    c.setOption({ ...base(), grid: { left: 0, right: 0, top: 0, bottom: 0 },
      tooltip: { ...base().tooltip, formatter: p => p.data.name + ': ' + p.data.said },
      xAxis: { show: false, min: -0.5, max: wide - 0.5, type: 'value' }, yAxis: { show: false, min: -0.5, max: high - 0.5, inverse: true, type: 'value' },
      series: [{ ...shape, data: of.filter(x => !out.has(x[1])).map(point) }, { ...shape, data: of.filter(x => out.has(x[1])).map(point) }] }, true);
    $('map').setAttribute('aria-label', t('map') + ': ' + $('map-what').textContent);
    mapList = () => $('map-list').replaceChildren(...[...of].sort((a, b) => a[2].localeCompare(b[2], 'vi')).map(x => {
      const b = make('button', { type: 'button', textContent: x[2] + ': ' + said(out.get(x[1])) });
      b.setAttribute('aria-pressed', chosen.has(x[0] + ':' + x[1]));
      b.addEventListener('click', () => toggle(x[0] + ':' + x[1]));
      return make('li', {}, b);
    }));
    if ($('map-list').closest('details').open) mapList();
  }
  /** Where a period stands on the axis of time: its middle, or the moment that it ends in. */
  function moment(i) {
    const a = cols.start[i], b = cols.end[i];
    return a ? new Date((Date.parse(a) + Date.parse(b)) / 2).toISOString().slice(0, 10) : b;
  }
  function drawLines(list) {
    const of = state.metric ? comparable(list.filter(i => cols.end[i])) : [];
    const by = new Map();
    for (const i of of) {
      const key = provinceKey(i), at = moment(i);
      if (!by.has(key)) by.set(key, new Map());
      const had = by.get(key).get(at);
      if (had === undefined || cols.confidence[i] > cols.confidence[had]) by.get(key).set(at, i);
    }
    const all = [...by.values()].sort((a, b) => b.size - a.size);
    const kept = all.slice(0, state.province ? theme().series.length : TOP_LINES);
    const said = $('lines-what');
    said.textContent = !state.metric ? list.length ? t('linesHint') : '' : of.length ? what(of[0]) + (all.length > kept.length ? '. ' + t('linesMore').replace('{n}', kept.length).replace('{all}', all.length) : '') : t('linesNone');
    const seen = !$('lines').hidden;
    $('lines').hidden = !of.length;
    $('frequent').hidden = Boolean(state.metric);
    if (!state.metric) frequent(list);
    if (!of.length) return;
    const rank = cols.kind[of[0]] === RANK, th = theme(), unit = dicts.units[cols.unit[of[0]]];
    const axis = { axisLine: { lineStyle: { color: th.soft } }, axisLabel: { color: th.soft }, splitLine: { lineStyle: { color: th.line } } };
    const symbol = i => cols.status[i] === ESTIMATE ? 'emptyCircle' : cols.status[i] === TARGET ? 'diamond' : 'circle';
    const c = chart('lines');
    if (!seen) c.resize();
    c.setOption({ ...base(), color: th.series, grid: { left: 8, right: 24, top: kept.length > 1 ? 40 : 24, bottom: 8, containLabel: true },
      legend: { type: 'scroll', top: 0, left: 0, textStyle: { color: th.ink }, pageTextStyle: { color: th.ink } },
      tooltip: { ...base().tooltip, formatter: p => provinceName(p.data.i) + ', ' + period(p.data.i) + ': ' + value(p.data.i) + (cols.status[p.data.i] ? ' (' + t('status.' + STATUSES[cols.status[p.data.i]]).toLowerCase() + ')' : '') },
      xAxis: { ...axis, type: 'time', splitLine: { show: false }, minInterval: 86400000 * 28, axisLabel: { color: th.soft, hideOverlap: true, formatter: { year: '{yyyy}', month: '{M}/{yyyy}', day: '{d}/{M}' } } },
      yAxis: { ...axis, type: 'value', inverse: rank, min: rank ? 1 : undefined, scale: true, minInterval: rank ? 1 : undefined,
        axisLabel: { color: th.soft, formatter: v => { const [by, word] = scale(v, unit); return digits(v / by, 2) + word + (/^[%‰]$/.test(unit) ? unit : ''); } } },
      series: kept.map(points => ({ type: 'line', symbolSize: 9, name: provinceName([...points.values()][0]), cursor: 'pointer', lineStyle: { width: 2.5 },
        data: [...points.entries()].sort((a, b) => a[0] < b[0] ? -1 : 1).map(([at, i]) => ({ value: [at, cols.value[i]], i, symbol: symbol(i) })) })) }, true);
    $('lines').setAttribute('aria-label', t('lines') + ': ' + said.textContent);
  }
  /** Metrics to choose from, where none is chosen. */
  function frequent(list) {
    const many = new Map();
    for (const i of list) many.set(cols.metric[i], (many.get(cols.metric[i]) || 0) + 1);
    const named = m => dicts.metrics[m][0].startsWith('~') ? 0 : 1;        // those of the lexicon first
    $('frequent').replaceChildren(...[...many].sort((a, b) => named(b[0]) - named(a[0]) || b[1] - a[1]).slice(0, FREQUENT).map(([m, n]) => {
      const b = make('button', { type: 'button' }, metricName(m), make('b', { textContent: digits(n) }));
      b.addEventListener('click', () => { set({ metric: dicts.metrics[m][0] }); $('metric').focus({ preventScroll: true }); });
      return make('li', {}, b);
    }));
  }
  function drawBars(list) {
    const by = new Map();
    let unknown = 0;
    for (const i of list) { const p = publisher(i); if (p) by.set(p, (by.get(p) || 0) + 1); else unknown++; }
    const all = [...by.entries()].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'vi'));
    const top = all.slice(0, TOP_BARS).map(([name, n]) => ({ name, value: n, itemStyle: { color: theme().bar } }));
    const rest = all.slice(TOP_BARS).reduce((sum, x) => sum + x[1], 0);
    const notes = [rest && t('others').replace('{papers}', digits(all.length - TOP_BARS)).replace('{n}', digits(rest)), unknown && t('unknownPaper').replace('{n}', digits(unknown))];
    $('bars-what').textContent = notes.filter(Boolean).join(' ');
    const high = top.length * 24 + 'px', bars = $('bars'), same = bars.style.height === high && !bars.hidden;
    bars.style.height = high;
    bars.hidden = !top.length;
    if (!top.length) return;
    const c = chart('bars');
    if (!same) c.resize();
    c.setOption({ ...base(), grid: { left: 0, right: 56, top: 0, bottom: 0, containLabel: true }, xAxis: { type: 'value', show: false },
      tooltip: { ...base().tooltip, formatter: p => p.name + ': ' + digits(p.value) },
      yAxis: { type: 'category', inverse: true, data: top.map(x => x.name), axisTick: { show: false }, axisLine: { show: false },
        axisLabel: { width: 170, overflow: 'truncate', interval: 0, fontSize: 12, color: theme().ink } },
      series: [{ type: 'bar', data: top, barMaxWidth: 15, cursor: 'pointer', itemStyle: { borderRadius: 2 }, label: { show: true, position: 'right', color: theme().ink, formatter: p => digits(p.value) } }] }, true);
    $('bars').setAttribute('aria-label', t('bars') + ': ' + top.map(x => x.name + ' ' + digits(x.value)).join(', '));
  }
  function toggle(key) {
    const on = new Set(state.province ? state.province.split(',') : []);
    if (!on.delete(key)) on.add(key);
    set({ province: [...on].join(',') });
  }
  function drawCharts() {
    drawMap(state.province ? passing(true).filter(inView) : rows);
    drawLines(rows);
    drawBars(rows);
  }
