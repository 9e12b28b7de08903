import sharp from 'sharp';
const [out,...files]=process.argv.slice(2);
const H=1500, W=360; const parts=[]; let x=0;
for(const f of files){const m=await sharp(f).metadata(); for(let y=0;y<m.height;y+=H){const h=Math.min(H,m.height-y); const w=m.width; parts.push({input:await sharp(f).extract({left:0,top:y,width:w,height:h}).png().toBuffer(),left:x,top:0}); x+=w+12;}}
await sharp({create:{width:x,height:H,channels:3,background:'#888'}}).composite(parts).png().toFile(out); console.log(out,x);
