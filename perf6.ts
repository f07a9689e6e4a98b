import { createClient } from '@libsql/client';
import { sqliteSearch } from './platform/search/sqlite/engine';
import { foldForSearch, toExact } from './domain/text';
const client=createClient({url:'file:/tmp/h/p5.db'});
const times=new Map<string,number[]>();
const wrapped={execute:async(q:any)=>{const s=performance.now();const r=await client.execute(q);const k=q.sql.replace(/\s+/g,' ').slice(0,90)+' '+String(q.args[0]).slice(0,30);(times.get(k)??times.set(k,[]).get(k)!).push(performance.now()-s);return r}};
const engine=sqliteSearch({client:wrapped,payload:null} as any);
const C='bcdghklmnpqrstvx';const A=['a','á','ạ','e','ế','i','í','o','ộ','ợ','u','ử'];
const syl=(i:number)=>{let w='';i+=20;do{w+=C[i%16]!+A[(i>>4)%12]!;i=(i/192)|0}while(i>0);return w};
const word=(w:string)=>({folded:foldForSearch(w),exact:foldForSearch(w)===toExact(w)?null:toExact(w)});
for (const g of [[5,60,200],[0,1,2],[300,900]]) for(let i=0;i<4;i++){ if(i===1)times.clear(); const s0=performance.now(); const r=await engine.search({groups:g.map(k=>[[word(syl(k))]]),without:[],match:'all',filters:{}},new Date()); const tot=performance.now()-s0;
 if(i===3){console.log(g,g.map(syl),'total',tot.toFixed(1),r.total,r.isMore);let sum=0;for(const [k,v] of times){const m=v.at(-1)!;sum+=m;console.log('  ',m.toFixed(2),k)}console.log('   js',(tot-sum).toFixed(1));}}
process.exit(0);
