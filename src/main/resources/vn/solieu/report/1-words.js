  // The data, the state that stands in the URL, and words for values.
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
  const VIEWS = ['all', 'conflicts', 'low'];
  const RANK = KINDS.indexOf('rank'), CHANGE = KINDS.indexOf('change'), COUNT = KINDS.indexOf('count'), AMOUNT = KINDS.indexOf('amount');
  const ESTIMATE = STATUSES.indexOf('estimate'), TARGET = STATUSES.indexOf('target');
  const LOW = 0.6;
  let state = readUrl();
  const t = key => (text[key] || {})[state.lang] || key;

  function readUrl() {
    const given = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    const out = { ...DEFAULTS };
    for (const key of Object.keys(DEFAULTS)) if (typeof given[key] === 'string') out[key] = given[key];
    if (out.lang !== 'vi' && out.lang !== 'en') out.lang = data.lang;
    if (!VIEWS.includes(out.view)) out.view = 'all';
    if (out.edition !== '63' && out.edition !== '34') out.edition = data.edition;
    return out;
  }
  function writeUrl() {
    const p = new URLSearchParams();
    for (const [key, value] of Object.entries(state)) if (value !== '' && value !== DEFAULTS[key] && !(key === 'edition' && value === data.edition)) p.set(key, value);
    const hash = p.toString();
    history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);
  }

  const provinceKey = i => { const p = cols.province[i]; return p < 0 ? '' : dicts.provinces[p][0] + ':' + dicts.provinces[p][1]; };
  const provinceName = i => { const p = cols.province[i]; return p < 0 ? '' : dicts.provinces[p][2]; };
  const placeName = i => [cols.place[i], provinceName(i)].filter(Boolean).join(', ') || t('country');
  const metricName = m => { const d = dicts.metrics[m]; return (state.lang === 'en' ? d[2] : d[1]) || d[3]; };
  const publisher = i => dicts.publishers[dicts.articles[cols.article[i]][2]] || '';
  const numbers = {};
  function digits(v, most = 6) {
    const key = state.lang + most;
    const f = numbers[key] || (numbers[key] = new Intl.NumberFormat(state.lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: most, useGrouping: true }));
    return f.format(v);
  }
  /** A unit as it is said: VND is đồng, and a change by places is no rank. */
  function unitWord(unit, kind) {
    const [head, ...per] = unit.split('/');
    const key = 'unit.' + (head === 'hạng' && kind !== CHANGE ? 'rank' : head);
    return [(text[key] || {})[state.lang] || head, ...per].join('/');
  }
  /** Money in thousands of millions or millions, as people say it: the divisor and its word. */
  function scale(v, unit) {
    if (/^(VND|USD)/.test(unit) && Math.abs(v) >= 1e6) return Math.abs(v) >= 1e9 ? [1e9, ' ' + t('bn')] : [1e6, ' ' + t('m')];
    return [1, ''];
  }
  function amount(v, unit, kind, most) {
    const [by, word] = scale(v, unit);
    const name = unitWord(unit, kind);
    return digits(v / by, most) + word + (/^[%‰]$/.test(name) ? name : name ? ' ' + name : '');
  }
  function value(i) {
    const unit = dicts.units[cols.unit[i]], kind = cols.kind[i], v = cols.value[i], total = cols.total[i], to = cols.to[i];
    const q = QUALIFIERS[cols.qualifier[i]];
    if (kind === RANK && unit === 'hạng') {
      const of = digits(v) + (to === null ? '' : '–' + digits(to)) + (total === null ? '' : '/' + digits(total));
      return q === 'at_most' ? 'top ' + of : (q === 'exact' ? '' : t('qualifier.' + q) + ' ') + t('unit.rank') + ' ' + of;
    }
    const end = total !== null ? total : to;
    const by = end === null ? 1 : scale(end, unit)[0];
    const s = end === null ? amount(v, unit, kind) : digits(v / by) + (total !== null ? '/' : '–') + amount(end, unit, kind);
    const arrow = cols.direction[i] ? cols.direction[i] > 0 ? '▲ ' : '▼ ' : '';
    return arrow + (q === 'exact' ? '' : t('qualifier.' + q) + ' ') + s;
  }

  const month = (y, m) => new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' }).format(Date.UTC(y, m - 1, 1));
  function day(iso) {
    if (!iso) return '';
    const [y, m, d] = iso.slice(0, 10).split('-').map(Number);
    if (!m) return String(y);
    if (!d) return state.lang === 'vi' ? m + '/' + y : month(y, m) + ' ' + y;
    return state.lang === 'vi' ? String(d).padStart(2, '0') + '/' + String(m).padStart(2, '0') + '/' + y : d + ' ' + month(y, m) + ' ' + y;
  }
  const lastOfMonth = iso => new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), 0)).getUTCDate() === Number(iso.slice(8, 10));
  function period(i) {
    const a = cols.start[i], b = cols.end[i];
    if (!b && !a) return '';
    if (!a) return t('asOf') + ' ' + day(b);
    if (!b || a === b) return day(a);
    const [ya, yb] = [a.slice(0, 4), b.slice(0, 4)];
    if (a.slice(5) === '01-01' && b.slice(5) === '12-31') return ya === yb ? ya : ya + '–' + yb;
    if (a.slice(8) === '01' && lastOfMonth(b) && ya === yb) {
      const from = Number(a.slice(5, 7)), to = Number(b.slice(5, 7));
      if (state.lang === 'vi') return (from === to ? from : from + '–' + to) + '/' + ya;
      return (from === to ? '' : month(ya, from) + '–') + month(ya, to) + ' ' + ya;
    }
    if (ya !== yb) return day(a) + '–' + day(b);
    if (state.lang === 'vi') return day(a).slice(0, 5) + '–' + day(b);
    return a.slice(5, 7) === b.slice(5, 7) ? Number(a.slice(8, 10)) + '–' + day(b) : day(a).replace(/ \d{4}$/, '') + ' – ' + day(b);
  }
  /** How long a claim's period is, in months; 0 for a state as of a moment. */
  function months(i) {
    const a = cols.start[i], b = cols.end[i];
    return a && b ? Math.max(1, Math.round((Date.parse(b) - Date.parse(a)) / 86400000 / 30.44)) : 0;
  }
