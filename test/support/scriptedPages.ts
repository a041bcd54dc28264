/** Pages that scripts fill, in the manner of three frameworks, written for the tests. */

const shell = (body: string, head = '<title>Visas</title>'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** What all of them show: the salary that a permit asks for. */
export const permitAnswer = (salary: string): string =>
  JSON.stringify({ title: 'Work permit', salary, rules: ['a job offer', 'a degree', 'a clean record'] });

/** In the manner of React: an empty root, elements made by functions, state that an effect fills from an API. */
export const elementsPage = shell(
  `<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/static/main.js"></script>`,
);
export const elementsScript = `
const h = (type, props, ...children) => ({ type, props: props ?? {}, children });
const make = (node) => {
  if (typeof node !== 'object') return document.createTextNode(String(node));
  if (typeof node.type === 'function') return make(node.type(node.props));
  const element = document.createElement(node.type);
  for (const [name, value] of Object.entries(node.props)) element.setAttribute(name, value);
  element.append(...node.children.flat().map(make));
  return element;
};
let state = null, pending = null;
const useAnswer = (url) => {
  if (state === null && pending === null)
    pending = fetch(url).then((answer) => answer.json()).then((answer) => { state = answer; render(); });
  return state;
};
const App = () => {
  const answer = useAnswer('/api/permit');
  if (answer === null) return h('p', null, 'Loading…');
  return h('main', null, h('h1', null, answer.title),
    h('p', null, 'You can apply from abroad. The salary must be at least ', h('strong', null, answer.salary), ' a year.'),
    h('h2', null, 'What you need'), h('ul', null, answer.rules.map((rule) => h('li', null, rule))));
};
const render = () => document.getElementById('root').replaceChildren(make(h(App)));
render();`;

/** In the manner of Vue: data in the page as JSON, a template with braces and directives, text that a proxy keeps up to date. */
export const templatePage = (salary: string): string =>
  shell(`<div id="app"></div>
<script type="application/json" id="__STATE__">${permitAnswer(salary)}</script>
<script type="text/x-template" id="page"><main><h1>{{ title }}</h1><p>You can apply from abroad. The salary must be at least {{ salary }} a year.</p><ul><li v-for="rules">{{ item }}</li></ul></main></script>
<script>
const fill = (text, scope) => text.replace(/{{ (\\w+) }}/g, (_, name) => String(scope[name]));
const draw = () => {
  const template = document.createElement('template');
  template.innerHTML = document.getElementById('page').textContent;
  for (const node of template.content.querySelectorAll('[v-for]')) {
    const items = state[node.getAttribute('v-for')];
    node.replaceWith(...items.map((item) => { const one = node.cloneNode(true); one.removeAttribute('v-for'); one.textContent = fill(one.textContent, { item }); return one; }));
  }
  const main = template.content.firstChild;
  main.innerHTML = fill(main.innerHTML, state);
  document.getElementById('app').replaceChildren(main);
};
const state = new Proxy({}, { set(target, name, value) { target[name] = value; queueMicrotask(draw); return true; } });
Object.assign(state, JSON.parse(document.getElementById('__STATE__').textContent));
</script>`);

/** In the manner of Angular and of web components: a root element of its own, a part that is loaded late, shadow trees with slots. */
export const componentsPage = shell(
  `<app-root></app-root><script type="module" src="/main.js"></script>`,
  '<base href="/"><title>Visas</title>',
);
export const componentsScript = `
class Notice extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'closed' });
    root.innerHTML = '<style>p { color: black }</style><section><h2><slot name="heading"></slot></h2><slot></slot><p>Conditions of this page apply to all.</p></section>';
  }
}
customElements.define('app-notice', Notice);
customElements.define('app-root', class extends HTMLElement {
  async connectedCallback() {
    this.innerHTML = '<main><h1>Visas</h1><div class="outlet">Loading…</div></main>';
    const { show } = await import('/chunk-permit.js');
    await show(this.querySelector('.outlet'));
  }
});`;
export const lateScript = `
export const show = async (outlet) => {
  const { title, salary, rules } = await (await fetch('/api/permit')).json();
  outlet.innerHTML = '<app-notice><span slot="heading">' + title + '</span><p>You can apply from abroad. The salary must be at least ' + salary + ' a year.</p><ul>'
    + rules.map((rule) => '<li>' + rule + '</li>').join('') + '</ul></app-notice>';
};`;

/** A page that shows one sentence of its own and runs a script beside. */
export const scripted = (script: string): string =>
  shell(
    `<main><h1>Work permit</h1><p>The salary must be at least 50,000 dollars a year, and the job must be offered in writing by an employer of this country.</p><p id="said"></p></main><script>${script}</script>`,
  );
