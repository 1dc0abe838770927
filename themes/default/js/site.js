// What a page can do beyond standing there. Everything else works without it; what only this script can offer is marked data-js and hidden otherwise.
// It is loaded before the styles, so that a chosen scheme is on when the page is first painted.
(() => {
  const root = document.documentElement;
  const kept = (name) => {
    try { return localStorage.getItem('otkryto-' + name) || ''; } catch { return ''; }
  };
  const keep = (name, value) => {
    try {
      if (value) localStorage.setItem('otkryto-' + name, value);
      else localStorage.removeItem('otkryto-' + name);
    } catch { /* a browser that keeps nothing still shows the choice on this page */ }
  };
  const put = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  };
  root.classList.add('js');
  for (const name of ['scheme', 'size']) put(name, kept(name));

  document.addEventListener('DOMContentLoaded', () => {
    for (const input of document.querySelectorAll('.view input')) {
      input.checked = input.value === kept(input.name);
      input.addEventListener('change', () => {
        keep(input.name, input.value);
        put(input.name, input.value);
      });
    }
    // A fold that the address points into opens, so that a link to a figure or a row shows it.
    const open = () => {
      let at = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!at) return;
      const own = at.querySelector('details.figure-open');
      if (own) own.open = true;
      for (; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    };
    addEventListener('hashchange', open);
    open();
    // The search comes when it is wanted: on its own page at once, elsewhere when its field is entered.
    const search = document.querySelector('.searchbox');
    if (search) {
      const load = () => import(search.dataset.script);
      if (document.querySelector('[data-search]')) load();
      else search.addEventListener('focusin', load, { once: true });
    }
    const menus = document.querySelectorAll('details.view, details.menu');
    document.addEventListener('keydown', (e) => {
      if (e.key !== 'Escape') return;
      for (const m of menus) if (m.open && m.contains(document.activeElement)) { m.open = false; m.firstElementChild.focus(); }
    });
    document.addEventListener('click', (e) => {
      for (const m of menus) if (m.open && m.className === 'view' && !m.contains(e.target)) m.open = false;
    });
  });
})();
