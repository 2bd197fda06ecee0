import { saveComparison } from '../../state/actions/comparing.ts';
import { guarded } from '../../state/actions/notices.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import type { Twin } from '../twin.ts';

interface Props {
  /** What the picture answers, which stands above it in a file. */
  readonly heading: string;
  readonly twin: Twin;
  readonly hasPicture: boolean;
  /** The picture as it is on screen; null where the table is shown, or nothing. */
  readonly picture: () => SVGSVGElement | null;
}

/** Saves what a view shows as a picture or as a table; what makes the files is loaded with the first one. */
export function SaveMenu({ heading, twin, hasPicture, picture }: Props) {
  const { name } = twin;
  const saveSvg = async () => {
    const svg = picture();
    const { svgText } = await import('./svgText.ts');
    if (svg) await saveComparison({ name, format: 'svg', content: svgText(svg, heading) });
  };
  const savePng = async () => {
    const svg = picture();
    const { pngOf } = await import('./pngOf.ts');
    if (svg) await saveComparison({ name, format: 'png', content: await pngOf(svg, heading) });
  };
  const saveCsv = async () => {
    const { csvText } = await import('./csvText.ts');
    await saveComparison({ name, format: 'csv', content: csvText(twin) });
  };
  return (
    <MenuButton
      label="Save as"
      name="Save as a file"
      items={[
        ...(!hasPicture
          ? []
          : [
              { label: 'SVG…', hint: 'a picture of any size', onChoose: () => void guarded(saveSvg) },
              { label: 'PNG…', hint: 'a picture in pixels', onChoose: () => void guarded(savePng) },
            ]),
        { label: 'CSV…', hint: 'the table', onChoose: () => void guarded(saveCsv) },
      ]}
    />
  );
}
