// Comunica, which finds out by itself what it has before it:
// comunica.mjs thing URL | comunica.mjs query SOURCE QUERY [SOURCE ...]
import { QueryEngine } from '@comunica/query-sparql';

const [what, source, query, ...more] = process.argv.slice(2);
const engine = new QueryEngine();
const result = await engine.query(what === 'thing' ? 'CONSTRUCT WHERE { ?s ?p ?o }' : query, { sources: [source, ...more] });
const type = what === 'thing' ? 'application/n-triples' : 'text/csv';
const { data } = await engine.resultToString(result, type);
for await (const chunk of data) {
  process.stdout.write(chunk);
}
