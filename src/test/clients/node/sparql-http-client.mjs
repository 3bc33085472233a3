// sparql-http-client: sparql-http-client.mjs ENDPOINT QUERY
import ParsingClient from 'sparql-http-client/ParsingClient.js';

const [endpointUrl, query] = process.argv.slice(2);
const rows = await new ParsingClient({ endpointUrl }).query.select(query);
const names = [...query.match(/SELECT (?:DISTINCT )?((?:\?\w+ ?)+)/)[1].matchAll(/\?(\w+)/g)].map((match) => match[1]);
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
console.log(names.join(','));
for (const row of rows) {
  console.log(names.map((name) => quoted(row[name]?.value ?? '')).join(','));
}
