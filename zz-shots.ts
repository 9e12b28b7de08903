import { launchBrowser, openWindow, overflowOf } from '#tests/support/browser.ts';
import { mkdirSync } from 'node:fs';
const origin='http://127.0.0.1:4810';
const enter=async(role:string)=>{const a=await fetch(origin+'/demo/entrer',{method:'POST',redirect:'manual',headers:{origin,'content-type':'application/x-www-form-urlencoded'},body:'role='+role});return a.headers.getSetCookie().map(c=>c.split(';')[0]).join('; ');};
const b=await launchBrowser();
const [role,list,width='360',dark='light',js='js']=process.argv.slice(2);
const cookie=role==='none'?undefined:await enter(role!);
const {page,complaints}=await openWindow(b,{origin,cookie,width:Number(width),dark:dark==='dark',javaScript:js!=='nojs'});
mkdirSync('/tmp/b12/s',{recursive:true});
let camp='';
for(const p of list!.split(',')){
  if(camp===''&&p.includes('ID')){const r=await fetch(origin+(role==='messenger'?'/portes':'/campagnes'),{headers:{cookie:cookie!}});const m=/\/(?:campagnes|portes)\/([0-9a-f-]{36})/.exec(await r.text());camp=m?.[1]??'';}
  const path=p.replace('ID',camp);
  const a=await page.goto(path);
  const name=`/tmp/b12/s/${role}-${width}-${dark}-${p.replaceAll(/[^a-z0-9]+/gi,'_')}.png`;
  await page.waitForTimeout(200);
  await page.screenshot({path:name,fullPage:true});
  console.log(a?.status(),path,await overflowOf(page),name,await page.evaluate(()=>document.documentElement.scrollHeight));
}
console.log(complaints);
await b.close();
