import { useStore } from '../../state/store.ts';
import { allStatements } from '../comparedStatements.ts';
import { ViewFrame } from '../ViewFrame.tsx';

const twin = { name: 'figures', columns: ['As of', 'Says', 'Outlet'], rows: [] };

/** What the view says where there are no figures. */
export function FiguresEmpty() {
  const isReading = useStore((state) => state.comparing.answer === null);
  const others = useStore((state) => allStatements(state).length);
  return (
    <ViewFrame
      title="How many, as of when, says who"
      about=""
      twin={twin}
      words={isReading ? 'The statements are being read.' : 'There are no figures among what is compared.'}
      places={[]}
      picture={null}
      empty={
        <p className="comparing-empty">
          {isReading
            ? 'Reading…'
            : others === 0
              ? 'Nothing to compare here yet: tag figures in the articles, and say what they measure.'
              : 'No figures among what is compared: tag figures in these articles, or compare more.'}
        </p>
      }
    />
  );
}
