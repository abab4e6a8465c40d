  // The table, of which only the rows in sight are in the page, and the evidence for one row.
  const AROUND = 12, PRINTED = 500;
  const COLUMNS = ['province', 'metric', 'value', 'period', 'status', 'publisher', 'confidence'];
  const RIGHT = ['value', 'confidence'];
  const narrow = matchMedia('(max-width: 620px)');
  const rowHeight = () => narrow.matches ? 59 : 39;     // as the style sheet has it, with its line
  const box = $('rows'), body = box.querySelector('tbody'), grid = box.querySelector('table');
  let focused = 0;
  function head() {
    const tr = box.querySelector('thead tr');
    tr.replaceChildren(...COLUMNS.map(c => {
      const on = state.sort.replace('-', '') === c;
      const th = make('th', { scope: 'col', className: 'c-' + c + (RIGHT.includes(c) ? ' number' : '') });
      th.setAttribute('aria-sort', on ? state.sort.startsWith('-') ? 'descending' : 'ascending' : 'none');
      const name = t(c === 'confidence' ? 'sure' : c === 'province' ? 'provinceShort' : c);
      const b = make('button', { type: 'button', title: t(c) + ': ' + t('sort'), textContent: name + (on ? state.sort.startsWith('-') ? ' ▼' : ' ▲' : '') });
      b.dataset.sort = c;
      b.addEventListener('click', () => { set({ sort: state.sort === c ? '-' + c : state.sort === '-' + c ? '' : c }); box.querySelector(`[data-sort=${c}]`).focus(); });
      th.append(b);
      return th;
    }));
    grid.setAttribute('role', 'grid');
    grid.setAttribute('aria-labelledby', 'table-heading');
  }
  function cells(i) {
    return [placeName(i), metricName(cols.metric[i]), value(i), period(i), t('status.' + STATUSES[cols.status[i]]), publisher(i), digits(cols.confidence[i])];
  }
  function tr(n) {
    const i = rows[n];
    const row = make('tr', { tabIndex: n === focused ? 0 : -1 });
    row.dataset.n = n;
    row.setAttribute('aria-rowindex', n + 2);
    row.setAttribute('aria-selected', cols.id[i] === state.row);
    const said = cells(i);
    said.forEach((c, at) => {
      const of = COLUMNS[at];
      const td = make('td', { className: 'c-' + of + (RIGHT.includes(of) ? ' number' : ''), title: c });
      if (of === 'province' && cols.province[i] < 0 || of === 'publisher') td.classList.add('soft');
      if (of === 'confidence' && cols.confidence[i] < LOW) td.classList.add('low');
      if (data.conflicts[i] && of === 'value') td.append(make('span', { className: 'flag', textContent: '≠ ', title: t('conflicting') }));
      td.append(c || '–');
      if (of === 'metric') td.append(make('small', { textContent: [said[0], said[3]].filter(Boolean).join(' · ') }));
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
  const tall = () => Math.max(200, Math.min(560, 42 + rows.length * rowHeight()));
  let shown = '';
  function draw(force, all) {
    const high = rowHeight();
    box.style.height = all ? '' : tall() + 'px';
    const first = all ? 0 : Math.max(0, Math.floor(box.scrollTop / high) - AROUND);
    const last = all ? Math.min(rows.length, PRINTED) : Math.min(rows.length, Math.ceil((box.scrollTop + box.clientHeight) / high) + AROUND);
    if (!force && shown === first + '-' + last) return;
    shown = first + '-' + last;
    const active = document.activeElement && document.activeElement.closest('#rows tbody tr');
    const parts = [];
    if (first > 0) parts.push(space(first * high));
    for (let n = first; n < last; n++) parts.push(tr(n));
    if (!all && last < rows.length) parts.push(space((rows.length - last) * high));
    body.replaceChildren(...parts);
    if (active) focusRow(focused, false);
  }
  function focusRow(n, scroll = true) {
    focused = Math.max(0, Math.min(rows.length - 1, n));
    if (scroll) reveal(focused);
    const row = body.querySelector(`tr[data-n="${focused}"]`);
    if (row) row.focus({ preventScroll: true });
  }
  function reveal(n) {
    const top = n * rowHeight(), under = box.clientHeight - 2 * rowHeight();
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top > box.scrollTop + under) box.scrollTop = top - under;
    draw(true);
  }
  box.addEventListener('scroll', () => requestAnimationFrame(() => draw(false)));
  body.addEventListener('click', e => { const row = e.target.closest('tr[data-n]'); if (row) { focused = Number(row.dataset.n); choose(rows[focused]); } });
  body.addEventListener('keydown', e => {
    const row = e.target.closest('tr[data-n]');
    if (!row) return;
    const page = Math.max(1, Math.floor(box.clientHeight / rowHeight()) - 2);
    const to = { ArrowDown: focused + 1, ArrowUp: focused - 1, PageDown: focused + page, PageUp: focused - page, Home: 0, End: rows.length - 1 }[e.key];
    if (to !== undefined) { e.preventDefault(); focusRow(to); }
    if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); choose(rows[Number(row.dataset.n)]); }
  });

  function choose(i) {
    const at = rows.indexOf(i);
    if (at >= 0) focused = at;
    set({ row: cols.id[i] }, true);
    if (at >= 0) reveal(at);
    $('evidence-heading').focus({ preventScroll: true });
  }
  function unchoose() {
    set({ row: '' }, true);
    focusRow(focused);
  }
  function quote(i) {
    const sentence = dicts.sentences[cols.sentence[i]], from = cols.from[i], until = cols.until[i];
    const out = make('blockquote', { lang: 'vi' });
    const around = cols.paragraph && cols.paragraph[i] >= 0 ? dicts.paragraphs[cols.paragraph[i]] : sentence;
    const at = around.indexOf(sentence);
    if (at > 0) out.append(make('span', { className: 'around', textContent: around.slice(0, at) }));
    if (from < 0) out.append(sentence);
    else out.append(sentence.slice(0, from), make('mark', { textContent: sentence.slice(from, until) }), sentence.slice(until));
    if (at >= 0 && around.length > at + sentence.length) out.append(make('span', { className: 'around', textContent: around.slice(at + sentence.length) }));
    return out;
  }
  function fieldsOf(i) {
    const article = dicts.articles[cols.article[i]], m = dicts.metrics[cols.metric[i]];
    const p = cols.province[i] < 0 ? null : dicts.provinces[cols.province[i]];
    const list = make('dl');
    const field = (key, said) => { if (said) list.append(make('dt', { textContent: t(key) }), make('dd', { textContent: said })); };
    if (fold(dicts.wordings[cols.wording[i]]) !== fold(metricName(cols.metric[i]))) field('asWritten', dicts.wordings[cols.wording[i]]);
    field('kind', t('kind.' + KINDS[cols.kind[i]]));
    field('status', t('status.' + STATUSES[cols.status[i]]));
    field('baseline', cols.baseline[i] || '');
    field('province', p ? p[2] + (p[4] && p[4] !== p[2] ? ' (' + t('now') + ' ' + p[4] + ')' : '') : '');
    field('place', cols.place[i] || '');
    field('period', period(i) + (cols.words[i] ? ' (“' + cols.words[i] + '”)' : ''));
    field('attribution', cols.said[i] || '');
    field('confidence', digits(cols.confidence[i]) + (cols.confidence[i] < LOW ? ' · ' + t('lowWord') : ''));
    field('article', article[1]);
    field('publisher', publisher(i));
    field('published', day(article[3]));
    field('source', article[5]);
    field('metricId', m[0].startsWith('~') ? '' : m[0]);
    field('id', cols.id[i]);
    return list;
  }
  function evidence() {
    const i = state.row ? cols.id.indexOf(state.row) : -1;
    $('evidence').hidden = i < 0;
    $('hint').hidden = i >= 0 || !rows.length;
    document.querySelector('.lower').classList.toggle('open', i >= 0);
    if (i < 0) { $('evidence-body').replaceChildren(); return; }
    const does = make('div', { className: 'does' });
    const link = dicts.articles[cols.article[i]][4];
    if (/^https?:\/\//i.test(link || '')) does.append(make('a', { href: link, rel: 'noopener noreferrer', target: '_blank', textContent: t('open') + ' ↗' }));
    const alone = make('button', { type: 'button', textContent: t('alone') });
    alone.addEventListener('click', () => { set({ metric: dicts.metrics[cols.metric[i]][0] }); $('map-heading').scrollIntoView(); });
    if (dicts.metrics[cols.metric[i]][0] !== state.metric) does.append(alone);
    const parts = [make('p', { className: 'lead', textContent: value(i) }), make('p', { className: 'under', textContent: [metricName(cols.metric[i]), placeName(i), period(i)].filter(Boolean).join(' · ') }), quote(i)];
    if (data.conflicts[i]) {
      const ul = make('ul');
      for (const other of data.conflicts[i]) {
        const b = make('button', { type: 'button', textContent: value(other) + ' · ' + (publisher(other) || dicts.articles[cols.article[other]][5]) });
        b.addEventListener('click', () => choose(other));
        ul.append(make('li', {}, b));
      }
      parts.push(make('div', { className: 'against' }, make('h3', { className: 'flag', textContent: '≠ ' + t('conflictWith') }), ul));
    }
    $('evidence-body').replaceChildren(...parts, does, fieldsOf(i));
  }
