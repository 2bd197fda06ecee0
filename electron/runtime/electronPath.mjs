import { launch } from './launcher.mjs';
import { prepare } from './setup.mjs';

await launch(async () => {
  const { electron } = await prepare({ electron: true, displays: 0, build: false });
  process.stdout.write(`${electron?.executable}\n`);
  return 0;
});
