import fs from 'node:fs';
import { createClient } from '@libsql/client';
import { putEntries } from './platform/search/sqlite/write';
import { up } from './platform/db/migrations/sqlite/20261129_033000_search_index';
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql';
fs.rmSync('/tmp/h/p7.db',{force:true});
const client=createClient({url:'file:/tmp/h/p7.db'});const db=drizzle(client as any) as any;
await client.execute('pragma synchronous=off');await up({db} as any);
const text=(n:number)=>Array.from({length:n},()=>'w'+((Math.random()*4000)|0)).join(' ');
const hex=(n:number)=>n.toString(16).padStart(24,'0');
const m=()=>{const u=process.memoryUsage();return [u.rss,u.heapUsed,u.heapTotal,u.external].map(x=>Math.round(x/1e6)).join(' ')};
for(let b=0;b<12000;b+=200){await client.execute('begin');await putEntries(db,Array.from({length:200},(_,j)=>({kind:'articles' as const,id:hex(b+j),title:text(12),names:[],lead:text(40),body:text(300),at:new Date(1262304000000+(b+j)*5000000),topics:[],agencies:[]})));await client.execute('commit');if(b%2000===0){const before=m();if(process.argv[2])(global as any).gc();console.log(b,before,'| after gc',m())}}
process.exit(0);
