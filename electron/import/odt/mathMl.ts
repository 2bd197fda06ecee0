import { inScript } from '../office.ts';
import { elementsOf, type XmlElement, xmlText } from '../xmlTree.ts';

/** An equation in MathML 3 as a line of text: “x=3.5”, “(a+b)/2”. */
export function mathMlText(element: XmlElement): string {
  const parts = elementsOf(element);
  const part = (index: number): string => (parts[index] ? mathMlText(parts[index]) : '');
  switch (element.name.replace(/^math:/, '')) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
    case 'ms':
      return xmlText(element).replace(/\s+/g, ' ');
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`;
    case 'msup':
      return `${part(0)}${raised(part(1), 'superscript', '^')}`;
    case 'msub':
      return `${part(0)}${raised(part(1), 'subscript', '_')}`;
    case 'msubsup':
    case 'munderover':
      return `${part(0)}${raised(part(1), 'subscript', '_')}${raised(part(2), 'superscript', '^')}`;
    case 'msqrt':
      return `√(${parts.map(mathMlText).join('')})`;
    case 'mroot':
      return `${inScript(part(1), 'superscript')}√(${part(0)})`;
    case 'mtable':
      return `[${parts.map(mathMlText).join('; ')}]`;
    case 'mtr':
      return parts.map(mathMlText).join(', ');
    default:
      return parts.map(mathMlText).join('');
  }
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`;
}

function raised(text: string, script: 'superscript' | 'subscript', sign: string): string {
  const written = inScript(text, script);
  return text === '' ? '' : written === text ? `${sign}${grouped(text)}` : written;
}
