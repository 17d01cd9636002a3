import { rolldown } from 'rolldown'; import {gzipSync} from 'node:zlib';
const all = await rolldown({input:'./core/read-figures.ts'}); const {output}=await all.generate({minify:true,format:'esm'}); console.log('ALL', output[0].code.length, gzipSync(output[0].code,{level:9}).length);
const mods = output[0].moduleIds; const rows=[];
for (const m of mods) { const b=await rolldown({input:m, external:(id,imp)=>!!imp}); const {output:o}=await b.generate({minify:true,format:'esm'}); const c=o[0].code; rows.push([gzipSync(c,{level:9}).length,c.length,m.split('/').pop()]); }
rows.sort((a,b)=>b[0]-a[0]); for(const r of rows) console.log(...r);
