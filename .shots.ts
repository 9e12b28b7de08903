import { launchBrowser, openWindow, overflowOf, smallTargets } from '#tests/support/browser.ts';
import { enterAs } from '#tests/support/demo.ts';
const origin='http://127.0.0.1:4405';
const b=await launchBrowser();
const m=await enterAs(origin,'messenger'); const d=await enterAs(origin,'director'); const g=await enterAs(origin,'manager');
const shot=async(name:string,path:string,cookie:string,width:number,dark=false,print=false)=>{const {page,context,complaints}=await openWindow(b,{origin,width,dark,...(cookie?{cookie}:{}),still:true}); const r=await page.goto(path); if(print) await page.emulateMedia({media:'print'}); await page.screenshot({path:`/tmp/b5/training-shots/${name}-${width}${dark?'-dark':''}.png`,fullPage:true}); console.log(name,width,r?.status(),await overflowOf(page),(await smallTargets(page)).join(' | '),complaints.join()); await context.close();};
const only=process.argv[2];
const run=async(n:string,p:string,c:string)=>{ if(only&&!n.includes(only)) return; await shot(n,p,c,360); await shot(n,p,c,1280); await shot(n,p,c,360,true); };
const {page,context}=await openWindow(b,{origin,cookie:m}); page.setDefaultTimeout(5000); await page.goto('/moi/attestation'); const pr=await page.locator('a[href$="/imprimer"]').first().getAttribute('href') ?? ''; await context.close();
const w=await openWindow(b,{origin,cookie:g}); await w.page.goto('/equipe/seances'); const ss=await w.page.locator('a[href^="/equipe/seances/"]').evaluateAll((l)=>l.map((a)=>a.getAttribute('href') ?? '')); await w.page.goto('/equipe/temps'); const per=await w.page.locator('a[href^="/equipe/temps/"]').first().getAttribute('href') ?? ''; await w.page.goto('/equipe/temps?mois=nope'); const prev=await w.page.locator('a[rel=prev]').getAttribute('href') ?? ''; await w.page.goto(prev); const prev2=await w.page.locator('a[rel=prev]').getAttribute('href') ?? '';await w.page.goto(prev2);  const per2=await w.page.locator('a[href^="/equipe/temps/"]').first().getAttribute('href') ?? '';await w.context.close();
console.log(pr,ss,per,prev2);
await run('mine','/moi/attestation',m); await run('print',pr,m); await run('check',pr.replace('/imprimer',''),''); await run('enter','/attestations',''); await run('unknown','/attestations/AAAAA-BBBBB','');
await run('team','/equipe/attestations',d); await run('time',prev2,d); await run('person',per2,d); await run('sessions','/equipe/seances',g); await run('coming',ss[0]!,g); await run('past',ss[1]!,g); await run('pastdir',ss[1]!,d); await run('sheet',ss[1]!+'/feuille',g);
await run('board','/tableau',d); await run('me','/moi',m);
if(!only||only==='paper'){ await shot('paper-cert',pr,m,800,false,true); await shot('paper-sheet',ss[1]!+'/feuille',g,800,false,true); await shot('paper-time',prev2,d,800,false,true);}
await b.close();
