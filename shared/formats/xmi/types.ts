import type { XmlElement } from '../common/readXml.ts';

/** What the features of types hold, as a description of a type system says it. */
export interface TypeSystem {
  /** Whether a feature of a type holds references, by the full name of the type; undefined where nothing is known of it. */
  readonly isReference: (type: string, feature: string) => boolean | undefined;
}

interface Feature {
  readonly range: string;
  readonly isShared: boolean;
}

const primitive = /^uima\.cas\.(?:Integer|Float|String|Boolean|Byte|Short|Long|Double)$/;
const primitiveList = /^uima\.cas\.(?:Integer|Float|String|Boolean|Byte|Short|Long|Double)(?:Array|List)$/;

/** Features that point to others in every type system that is known; those of Glossator are among them. */
const references =
  /^(?:Governor|Dependent|governor|dependent|source|target|next|first|arguments?|arg[12]|pos|lemma|stem|morph|parent|children|head|tail|elements|ontologyConceptArr)$/;

/** Reads the description of a type system (UIMA References, 2.3); a type has the features of those above it too. */
export function readTypes(root: XmlElement): TypeSystem {
  const parents = new Map<string, string>();
  const features = new Map<string, Map<string, Feature>>();
  for (const type of within(root, 'typeDescription')) {
    const name = textIn(type, 'name');
    parents.set(name, textIn(type, 'supertypeName'));
    const own = new Map<string, Feature>();
    for (const feature of within(type, 'featureDescription'))
      own.set(textIn(feature, 'name'), {
        range: textIn(feature, 'rangeTypeName'),
        isShared: textIn(feature, 'multipleReferencesAllowed') === 'true',
      });
    features.set(name, own);
  }
  const find = (type: string, feature: string): Feature | undefined => {
    let at: string | undefined = type;
    for (let steps = 0; at !== undefined && steps < 100; steps += 1) {
      const found = features.get(at)?.get(feature);
      if (found) return found;
      at = parents.get(at);
    }
    return undefined;
  };
  return {
    isReference: (type, name) => {
      const feature = find(type, name);
      if (!feature) return undefined;
      if (primitiveList.test(feature.range)) return feature.isShared;
      // A type of its own that is a text, one of a list.
      return !primitive.test(feature.range) && parents.get(feature.range) !== 'uima.cas.String';
    },
  };
}

/** Without a description: what features of these names hold everywhere. */
export const noTypes: TypeSystem = {
  isReference: (_type, feature) => references.test(feature) || undefined,
};

function within(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : within(child, name)));
}

function textIn(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? '';
}
