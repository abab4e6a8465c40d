const panel = document.getElementById('panel');
let held = null;
function show(button) {
  const title = document.createElement('strong');
  title.textContent = button.firstChild.textContent;
  panel.replaceChildren(title, button.querySelector('template').content.cloneNode(true));
}
for (const button of document.querySelectorAll('article button')) {
  button.title = '';
  button.addEventListener('mouseenter', () => show(button));
  button.addEventListener('focus', () => show(button));
  button.addEventListener('mouseleave', () => { if (held) { show(held); } });
  button.addEventListener('click', () => {
    if (held) { held.classList.remove('chosen'); }
    held = held === button ? null : button;
    if (held) { held.classList.add('chosen'); show(held); }
  });
}
