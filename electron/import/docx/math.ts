import { inScript } from '../office.ts';
import { elementAt, elementsOf, isElement, type XmlElement } from '../xmlTree.ts';

/** An equation (OMML, ISO/IEC 29500-1, 22.1) as a line of text: “x=3.5”, “(a+b)/2”, “√(2)”, “10⁶”. */
export function mathText(root: XmlElement): string {
  return root.children.map((node) => (isElement(node) ? ofElement(node) : '')).join('');
}

function ofElement(element: XmlElement): string {
  const part = (name: string): string => {
    const found = elementAt(element, name);
    return found ? mathText(found) : '';
  };
  const property = (name: string): string | undefined =>
    elementAt(element, `${element.name}Pr`, name)?.attributes['m:val'];
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return element.children.filter((node) => !isElement(node)).join('');
    case 'w:tab':
    case 'w:br':
      return ' ';
    case 'w:del':
    case 'w:moveFrom':
      return '';
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
      return `${part('m:e')}${script(part('m:sup'), 'superscript', '^')}`;
    case 'm:sSub':
      return `${part('m:e')}${script(part('m:sub'), 'subscript', '_')}`;
    case 'm:sSubSup':
      return `${part('m:e')}${script(part('m:sub'), 'subscript', '_')}${script(part('m:sup'), 'superscript', '^')}`;
    case 'm:sPre':
      return `${script(part('m:sub'), 'subscript', '_')}${script(part('m:sup'), 'superscript', '^')}${part('m:e')}`;
    case 'm:rad':
      return `${inScript(part('m:deg'), 'superscript')}√(${part('m:e')})`;
    case 'm:nary': {
      const sign = property('m:chr') ?? '∫';
      return `${sign}${script(part('m:sub'), 'subscript', '_')}${script(part('m:sup'), 'superscript', '^')} ${part('m:e')}`;
    }
    case 'm:d': {
      const [begin, end, between] = [
        property('m:begChr') ?? '(',
        property('m:endChr') ?? ')',
        property('m:sepChr') ?? '|',
      ];
      return `${begin}${elementsOf(element, 'm:e').map(mathText).join(between)}${end}`;
    }
    case 'm:func':
      return `${part('m:fName')} ${part('m:e')}`;
    case 'm:limLow':
      return `${part('m:e')}${script(part('m:lim'), 'subscript', '_')}`;
    case 'm:limUpp':
      return `${part('m:e')}${script(part('m:lim'), 'superscript', '^')}`;
    case 'm:eqArr':
      return elementsOf(element, 'm:e').map(mathText).join('; ');
    case 'm:m':
      return `[${elementsOf(element, 'm:mr')
        .map((row) => elementsOf(row, 'm:e').map(mathText).join(', '))
        .join('; ')}]`;
    default:
      return element.name.endsWith('Pr') ? '' : mathText(element);
  }
}

/** In brackets where it is more than one number or name. */
function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`;
}

function script(text: string, kind: 'superscript' | 'subscript', sign: string): string {
  if (text === '') return '';
  const raised = inScript(text, kind);
  return raised === text ? `${sign}${grouped(text)}` : raised;
}
