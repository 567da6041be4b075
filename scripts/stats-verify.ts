// `npm run stats:verify`: recounts every review and compares with the counts that statistics and lists read.
import { runCommand } from './command';
import { Refusal } from './refusal';

const SHOWN_DIFFERENCES = 20;

void runCommand({}, async ({ client }) => {
  const { rows: differences } = await client.query(
    `select * from monavis.review_count_differences
     union all select * from monavis.review_month_differences order by 1, 2, 3, 4, 5`
  );
  if (differences.length > 0) {
    console.table(differences.slice(0, SHOWN_DIFFERENCES));
    throw new Refusal(
      `${differences.length} compteurs de statistiques diffèrent du recomptage des avis.`
    );
  }
  const { rows } = await client.query('select count(*)::integer as total from reviews');
  console.log(`Les statistiques sont égales au recomptage des ${rows[0].total} avis.`);
});
