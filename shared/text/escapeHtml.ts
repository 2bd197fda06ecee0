const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // HTML has no way to say it (https://html.spec.whatwg.org/#preprocessing-the-input-stream).
  '\0': '\ufffd',
};

/** A text as the content of an HTML element or of an attribute in quotation marks: nothing in it is markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\0]/g, (sign) => entities[sign] ?? sign);
}
