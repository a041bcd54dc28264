import { main } from './main.ts';
import { story } from './story.ts';

await main(story);
