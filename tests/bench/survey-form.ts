/** The questionnaire as a visitor's browser would send it: read from the page, answered, ready to post. */

const attributeOf = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const fieldsOf = (markup: string): { name: string; type: string; value: string }[] =>
  [...markup.matchAll(/<input\b[^>]*>/g)].map(([tag]) => ({
    name: attributeOf(tag, 'name'),
    type: attributeOf(tag, 'type'),
    value: attributeOf(tag, 'value'),
  }));

export type SurveyForm = { path: string; body: string; answered: number };

/**
 * Reads the page once and fills it in completely; `{once}` stands where each sending puts a new random key.
 * Throws where the page shows no such form.
 */
export const readSurveyForm = async (origin: string, path: string): Promise<SurveyForm> => {
  const page = await fetch(`${origin}${path}`);
  const markup = await page.text();
  const forms = [...markup.matchAll(/<form\b[^>]*>/g)].map(([tag]) => tag);
  const action = attributeOf(forms.find((tag) => attributeOf(tag, 'method') === 'post') ?? '', 'action');
  const fields = fieldsOf(markup);
  const sent = new URLSearchParams();
  for (const { name, type, value } of fields) {
    if (type === 'hidden') sent.set(name, name === 'once' ? '{once}' : value);
    if (type === 'radio' && value === '4') sent.set(name, value);
  }
  const answered = fields.filter(({ type, value }) => type === 'radio' && value === '4').length;
  if (action === '' || !sent.has('once') || answered === 0)
    throw new Error(`${path} shows no questionnaire (${page.status})`);
  return { path: action, body: sent.toString().replace(encodeURIComponent('{once}'), '{once}'), answered };
};
