import{$ as Mn,$a as E,$b as yr,$d as de,A as $n,Aa as dt,Ab as sr,Ac as jr,B as hn,Bb as vt,Bd as ds,C as bn,Cb as ir,Cc as zr,Cd as De,D as y,Db as ar,Dc as Br,Dd as Qe,Eb as lr,Ec as Ur,Ed as fs,Fa as uo,Fb as yt,Fc as Hr,Fd as ps,G as gn,Ga as z,Gb as cr,Gc as vo,Gd as xe,Hb as wt,Hc as Kr,I as vn,Ia as H,Ic as Xr,Id as At,J as ao,Ja as k,Jb as mr,Jc as qr,Jd as $s,K as yn,Kb as ho,Kc as Gr,L as wn,La as P,Lb as kt,Lc as Wr,Ld as hs,M as kn,Mb as ur,Mc as Vr,Md as Et,N as qe,Na as X,Nb as dr,Nc as Qr,Nd as bs,O as me,Oa as C,Ob as xt,Oc as Yr,Od as be,P as xn,Pa as qn,Pb as fr,Pd as Ye,Q as Sn,Qb as pr,Qc as Jr,Qd as _,R as lo,Ra as Gn,Rb as St,Rc as Ot,Rd as x,S as co,Sa as Wn,Sb as $r,Sc as Zr,Sd as S,T as _n,Ta as Ge,Tb as hr,Td as W,U as ke,Ua as ft,Ub as br,Uc as yo,Ud as Nt,V as Cn,Va as Le,Vd as I,Wa as fo,Wb as gr,Wd as wo,Xa as q,Xb as re,Xd as gs,Ya as pt,Yb as _t,Yd as vs,Z as On,Za as $t,Zb as Y,Zc as es,Zd as ys,_ as Tn,_a as ht,_b as vr,_d as ws,a,aa as An,ab as ne,ac as We,ad as ts,ae as ks,ba as En,bb as po,bc as te,be as xs,ca as Nn,cb as $o,cc as wr,cd as os,ce as Ss,d as F,da as ee,dc as kr,dd as ns,e as io,ea as In,ed as rs,f as $,fa as Pn,fc as J,fd as ss,fe as _s,g as v,ga as mo,gb as Ie,gc as xr,ge as Cs,h as ye,hb as Vn,hc as Sr,he as ko,i as K,ia as mt,ib as Qn,ic as _r,id as R,ie as Os,j as Q,jb as Yn,jc as Ve,jd as N,je as It,kb as bt,kc as Cr,kd as M,ke as Ts,l as mn,lb as he,lc as Or,ld as Tt,le as Ql,ma as Dn,mb as Jn,mc as Tr,md as is,me as Se,na as Fn,nc as Mr,ne as Yl,o as Z,oa as Rn,ob as j,oc as Ar,oe as xo,p as s,pa as ut,pb as gt,pc as Er,pe as Ms,q as w,qa as Ln,qb as je,qc as Nr,qe as As,r as B,ra as jn,rc as Ir,rd as ue,re as Es,sa as zn,sc as bo,sd as Mt,t as D,ta as Bn,tb as Zn,tc as Pr,td as O,u as un,ua as Un,ub as er,uc as Dr,ud as as,ue as Ns,v as $e,va as Hn,vb as tr,vc as Ct,vd as Pe,w as dn,wb as or,wc as Fr,wd as ls,we as Is,x as fn,xa as Kn,xb as nr,xc as Rr,xd as cs,y as pn,yc as go,yd as ms,z as we,za as Xn,zb as rr,zc as Lr,zd as us,ze as Ps}from"./chunk.js";var Ds=["B","KB","MB","GB","TB"];function fe(e,t){let o=e,n=0;for(;o>=1023.5&&n<Ds.length-1;)o/=1024,n+=1;let i=o<9.95&&n>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:i}).format(o)} ${Ds[n]}`}var Jl=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,Je=e=>e.normalize("NFC").replace(Jl,"_");function Fs(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function Rs(e,t){let[o,n]=e.slice(0,19).replace(/[-:]/g,"").split("T"),i=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${n}.${i==="jpeg"?"jpg":i}`}function _e({name:e}){let[t,o]=Fs(e);return a`<bdi class="file-name" title=${e}><span>${t}</span>${o&&a`<span>${o}</span>`}</bdi>`}function Ls({name:e,size:t,icon:o,url:n,note:i,warns:r}){let l=fe(t,Z.value);return a`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${w} name=${o} size=${24} /></span>
    <span class="file-card-main"><${_e} name=${e} /><span class="file-card-note ${r?"is-warning":""}">${i?s("files.noted",{size:l,note:i}):l}</span></span>
    <a class="icon-button" href=${n??void 0} download=${e} aria-disabled=${n===null} role="link"
      title=${s("files.download")} aria-label=${s("files.downloadName",{name:e})} data-testid="file-download"
      ><${w} name="download" /></a>
  </div>`}var ge=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function js({name:e,url:t,box:o,onOpen:n,onFailed:i}){let r=K(null);return ye(()=>{let l=r.current;l&&(l.style.width=`${o.width}px`,l.style.aspectRatio=`${o.width} / ${o.height}`)},[o.width,o.height]),a`<button type="button" class="file-picture" ref=${r} data-testid="file-picture"
      title=${e} aria-label=${s("files.openName",{name:e})} onClick=${n}>${t&&a`<img crossorigin=${ge(t)} src=${t} alt=${e} decoding="async" onError=${i} />`}</button>`}function zs({kind:e,name:t,url:o,card:n,onFailed:i}){let r=e==="video"?a`<video controls preload="metadata" playsinline crossorigin=${ge(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${i}></video>`:a`<audio controls preload="metadata" crossorigin=${ge(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${i}></audio>`;return a`<div class="file-player">${r}${n}</div>`}var Zl=48,So=[1,1.5,2,3,4,6];function Bs({pictures:e,at:t,onAt:o,onClose:n,onFailed:i}){let r=K(null),[l,c]=$(0),m=K(null),u=e[t];v(()=>{let g=document.activeElement;return r.current?.showModal(),()=>{g instanceof HTMLElement&&g.isConnected&&g.focus()}},[]);let d=g=>{g<0||g>=e.length||(c(0),o(g))},p=g=>c(Math.min(So.length-1,Math.max(0,g))),f=g=>{if(g.ctrlKey||g.metaKey||g.altKey)return;let b={ArrowLeft:()=>d(t-1),ArrowRight:()=>d(t+1),Home:()=>d(0),End:()=>d(e.length-1),"+":()=>p(l+1),";":()=>p(l+1),"=":()=>p(l+1),"-":()=>p(l-1),0:()=>p(0)},L=l>0&&g.key.startsWith("Arrow")?void 0:b[g.key];g.stopPropagation(),L&&(g.preventDefault(),L())},h={onPointerDown:g=>{m.current=g.pointerType!=="mouse"&&l===0?g.clientX:null},onPointerUp:g=>{let b=m.current===null?0:g.clientX-m.current;m.current=null,Math.abs(b)>Zl&&d(t+(b<0?1:-1))}};return u?a`<dialog class="gallery" ref=${r} aria-label=${s("files.gallery")} data-testid="gallery"
      onKeyDown=${f} onCancel=${g=>{g.preventDefault(),n()}}>
    <header class="gallery-head">
      <p><strong><${_e} name=${u.name} /></strong>
        <span aria-live="polite">${s("files.position",{at:t+1,count:e.length})}</span></p>
      <${D} icon="zoom-out" label=${s("files.zoomOut")} disabled=${l===0} onClick=${()=>p(l-1)} />
      <${D} icon="zoom-in" label=${s("files.zoomIn")} disabled=${l===So.length-1}
        testid="gallery-zoom-in" onClick=${()=>p(l+1)} />
      <a class="icon-button" href=${u.download??void 0} download=${u.name}
        title=${s("files.download")} aria-label=${s("files.downloadName",{name:u.name})}
        data-testid="gallery-download"><${w} name="download" /></a>
      <${D} icon="close" label=${s("action.close")} testid="gallery-close" onClick=${n} />
    </header>
    <div class="gallery-stage" ...${h} onClick=${g=>{g.target===g.currentTarget&&n()}}>
      <${ec} key=${u.id} picture=${u} factor=${So[l]} onFailed=${()=>i(u.id)}
        onToggle=${()=>p(l>0?0:2)} />
    </div>
    ${e.length>1&&a`<${D} icon="chevron-right" class="gallery-before" label=${s("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>d(t-1)} />
        <${D} icon="chevron-right" class="gallery-next" label=${s("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>d(t+1)} />`}
  </dialog>`:null}function ec({picture:e,factor:t,onToggle:o,onFailed:n}){let i=K(null);return ye(()=>{let r=i.current,l=r?.parentElement;if(!r||!l)return;let c=()=>{let{width:d,height:p}=e,f=Math.min(1,l.clientWidth/d,l.clientHeight/p);r.style.width=`${Math.round(d*f*t)}px`,r.style.height=`${Math.round(p*f*t)}px`};c();let m={left:(l.scrollWidth-l.clientWidth)/2,top:(l.scrollHeight-l.clientHeight)/2};l.scrollTo(m);let u=new ResizeObserver(c);return u.observe(l),()=>u.disconnect()},[e.id,t]),a`<img ref=${i} crossorigin=${ge(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${n} />`}function Pt({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function Hs(e,{kind:t,query:o}){let n=Pe(e),i=n==="video"||n==="audio";return t==="image"&&n!=="image"||t==="media"&&!i||t==="file"&&n!=="file"?!1:Us(e.filename).includes(Us(o.trim()))}var Us=e=>e.normalize("NFKC").toLowerCase();function Ks({files:e,more:t},o){let n=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),i=e.filter(m=>!n.has(m.message_id)),r=new Set(i.map(({id:m})=>m)),l=t?i.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>l).flatMap(({id:m,author:u,created_at:d,attachments:p=[]})=>p.map(f=>({...f,message_id:m,author_id:u.id,created_at:d}))).filter(({id:m})=>!r.has(m));return c.length===0?i.length===e.length?e:i:[...c,...i].sort((m,u)=>m.created_at<u.created_at?1:-1)}var Xs=60,Ce=F({}),_o=new Set,qs=e=>new URL(e,location.href).origin!==location.origin;async function Gs(e,t){if(!(_o.has(e)||Ce.peek()[e])){_o.add(e);try{let o=await fetch(t,{credentials:"omit"});o.ok&&tc(e,URL.createObjectURL(await o.blob()))}catch{}finally{_o.delete(e)}}}function tc(e,t){let o=Object.entries(Ce.peek());for(let[,i]of o.slice(0,-(Xs-1)))URL.revokeObjectURL(i);let n=o.slice(-(Xs-1));Ce.value={...Object.fromEntries(n),[e]:t}}function Ws(){for(let e of Object.values(Ce.peek()))URL.revokeObjectURL(e);Ce.value={}}var oc=encodeURIComponent,Ze={limits:()=>$e("GET","/api/files/limits"),links:e=>$e("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>$e("GET",`/api/files/${oc(e)}/state`)};var Qs=30,Vs=100,Ys=4e3,nc=6e4,rc=2e3,pe=F({}),et=F({}),ae=new Set,Co=new Set,le=0;function tt(e){let t=Date.now()+nc;for(let o of e)(pe.peek()[o]?.until_ms??0)<t&&ae.add(o);ae.size>0&&le===0&&(le=setTimeout(Dt,Qs))}function Js(e){for(let t of e)ae.add(t);ae.size>0&&le===0&&(le=setTimeout(Dt,Qs))}function Zs(e){ae.add(e),Co.add(e),le===0&&(le=setTimeout(Dt,Ys))}async function Dt(){let e=[...ae].slice(0,Vs);ae=new Set([...ae].slice(Vs)),le=0;let t=me.peek();try{let{expires_at:o,links:n}=await Ze.links(e),i=Date.parse(o),r=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,here:u}of n){let d=(pe.peek()[c]?.turn??0)+(Co.delete(c)?1:0);r[c]={url:t+m,here:u,until_ms:i,turn:d}}let l=Object.entries(pe.peek()).slice(-rc);pe.value={...Object.fromEntries(l),...r};for(let{id:c,here:m}of n)m||Ft(c)}catch{for(let o of e)ae.add(o)}ae.size>0&&le===0&&(le=setTimeout(Dt,Ys))}async function Ft(e){try{let t=await Ze.state(e);et.value={...et.peek(),[e]:t}}catch{}}function ei(){clearTimeout(le),le=0,ae=new Set,Co.clear(),pe.value={},et.value={}}var Fe=F(null);function ti(e,t,o){Fe.value={message:e,files:t,at:t.indexOf(o)}}function oi(e){let t=Fe.peek();t&&(Fe.value={...t,at:e})}function Rt(){Fe.value=null}J(e=>{let t=Fe.peek();e.what==="gone"&&t?.message===e.id&&Rt(),e.what==="unsure"&&t&&Js(t.files.map(({id:o})=>o))});var Oe=e=>pe.value[e]?.url??null,Lt=e=>Ce.value[e]??Oe(e),ri=e=>`${e} ${pe.value[e]?.turn??0} ${Ce.value[e]??""}`,ni=new Map,sc=3,ic=2e4;function Oo(e){let t=(ni.get(e)??0)+1;ni.set(e,t),Ft(e);let o=Oe(e);o&&qs(o)&&Gs(e,o),t<=sc&&Zs(e)}function To(e){if(pe.value[e]===null)return{note:s("files.gone"),warns:!0};let t=et.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(r=>r.reachable);if(o)return{note:s("files.from",{node:o.name}),warns:!1};let[n]=t.nodes;return{note:n?s("files.onlyAt",{node:n.name}):s("files.nowhere"),warns:!0}}function ac({file:e}){let t=Oe(e.id),o=To(e.id);return v(()=>{if(!o.warns)return;let n=setInterval(()=>{Ft(e.id)},ic);return()=>clearInterval(n)},[e.id,o.warns]),a`<${Ls} name=${e.filename} size=${e.size} icon=${Pt(e)}
    url=${t&&`${t}&download=1`} ...${o} />`}function si({files:e,message:t}){let o=e.map(({id:c})=>c).join(" ");v(()=>tt(e.map(({id:c})=>c)),[o]);let n=e.filter(c=>Pe(c)==="image"),i=({id:c})=>!To(c).warns,r=n.filter(i),l=e.filter(c=>!r.includes(c));return a`<div class="attachments" data-testid="attachments">
    ${r.length>0&&a`<div class="file-pictures ${r.length>1?"are-many":""}">${r.map(c=>a`<${js} key=${ri(c.id)} name=${c.filename} url=${Lt(c.id)}
          box=${ls(c,r.length===1)} onOpen=${()=>ti(t,r,c)}
          onFailed=${()=>Oo(c.id)} />`)}</div>`}
    ${l.map(c=>a`<${lc} key=${c.id} file=${c} />`)}
  </div>`}var jt=({id:e,attachments:t=[]})=>t.length>0&&a`<${si} files=${t} message=${e} />`;function lc({file:e}){let t=Pe(e),o=a`<${ac} file=${e} />`;return t!=="audio"&&t!=="video"||To(e.id).warns?o:a`<${zs} key=${ri(e.id)} kind=${t} name=${e.filename} url=${Oe(e.id)} card=${o}
    onFailed=${()=>Oo(e.id)} />`}function cc(){let e=Fe.value,t=e?.files.filter(({id:l})=>pe.value[l]!==null)??[],o=e!==null&&t.length===0;if(v(()=>{e&&tt(e.files.map(({id:l})=>l))},[e]),v(()=>{o&&Rt()},[o]),!e||o)return null;let n=e.files[e.at],i=Math.max(0,n?t.indexOf(n):0),r=t.map(({id:l,filename:c,width:m,height:u})=>({id:l,name:c,url:Lt(l),download:Oe(l)&&`${Oe(l)}&download=1`,width:m??1,height:u??1}));return a`<${Bs} pictures=${r} at=${i} onFailed=${Oo} onClose=${Rt}
    onAt=${l=>{let c=t[l];c&&oi(e.files.indexOf(c))}} />`}function ii({over:e,text:t}){let o=K(null);return ye(()=>{let n=o.current;if(!n)return;let{left:i,top:r,width:l,height:c}=e.getBoundingClientRect();n.style.left=`${i}px`,n.style.top=`${r}px`,n.style.width=`${l}px`,n.style.height=`${c}px`},[e]),a`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${w} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function Mo({files:e,onRemove:t,onRetry:o}){let n=K(null),i=r=>{n.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(r)};return a`<div class="file-tiles" ref=${n} data-testid="file-tiles">
    <ul aria-label=${s("files.attached")}>${e.map(r=>a`<li key=${r.upload} class="file-tile ${r.error?"is-refused":""}"
          data-testid="file-tile" data-state=${ai(r)}>
        <span class="file-tile-picture">${r.picture?a`<img src=${r.picture} alt="" />`:a`<${w} name=${mc(r.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${_e} name=${Je(r.name)} /><${uc} file=${r} /></span>
        ${r.error&&o&&a`<${D} icon="refresh" label=${s("files.retry",{name:Je(r.name)})} testid="file-retry" onClick=${()=>o(r.upload)} />`}
        ${t&&a`<${D} icon="close" label=${s("files.remove",{name:Je(r.name)})} testid="file-remove" onClick=${()=>i(r.upload)} />`}
      </li>`)}</ul>
    <${dc} files=${e} />
  </div>`}var mc=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function ai({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function uc({file:e}){let{size:t,error:o,transfer:n}=e,i=fe(t,Z.value);if(o)return a`<span class="file-tile-note is-error" role="alert">${o}</span>`;let r=ai(e);if(r==="done"||r==="waiting"||!n){let u=r==="done"?i:s("files.waiting",{size:i});return a`<span class="file-tile-note">${u}</span>`}let l=fe(n.sent,Z.value),c=n.rate>0?fe(n.rate,Z.value):null,m=r==="stalled"?s("files.stalled",{sent:l,size:i}):n.sent===t?s("files.storing",{size:i}):c?s("files.sendingAt",{sent:l,size:i,rate:c}):s("files.sending",{sent:l,size:i});return a`<progress max=${Math.max(1,t)} value=${n.sent}
      aria-label=${s("files.progress",{name:Je(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function dc({files:e}){let t=e.every(({done:r})=>r),o=K(!1),[n,i]=$("");return v(()=>{t||(o.current=!0),i(t&&o.current?s("files.uploaded",{count:e.length}):"")},[t,e.length]),a`<p role="status" class="visually-hidden">${n}</p>`}var Ao={state:"waiting",sent:0,rate:0,at:0},fc=.3,pc=400;function li(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let i=o-e.at;if(i<pc)return e;let r=(t-e.sent)*1e3/i,l=e.rate===0?r:e.rate+(r-e.rate)*fc;return{state:"sending",sent:t,rate:l,at:o}}var $c=["too_many_uploads","disk_reserve","files_unavailable"],ci=({status:e,code:t})=>!$c.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),mi=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var hc=16*1024*1024,bc=4,V=new Map,zt=new Map,Te=F({}),Bt={arrived:()=>{},refused:()=>{},again:()=>{}};function ui(e){Bt=e}function di(e,t,o){let n=t.type.startsWith("image/")?URL.createObjectURL(t):null,i={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};V.set(e,{file:t,name:o,picture:n,...i})}function ot(e,t){let{[e]:o,...n}=Te.peek();Te.value=t?{...n,[e]:t}:n}function No(e){let t=V.get(e);V.delete(e),t&&ze(t),t?.picture&&URL.revokeObjectURL(t.picture),ot(e,null)}function ze(e){e.tus?.abort(),e.node=null}function gc(e){let t=zt.get(e);return t||(t=Ze.limits().then(({max_bytes:o})=>o),zt.set(e,t),t.catch(()=>zt.delete(e))),t.catch(()=>1/0)}async function fi(e,t,o){t.node=o,t.turn+=1;let{file:n,turn:i}=t;try{let[r,l]=await Promise.all([gc(o),mn()]);if(t.turn!==i||t.node===null)return;if(n.size>r)return Eo(e,t,s("files.tooLarge",{limit:fe(r,Z.peek())}));t.tus=new l(n,vc(e,t,o)),t.tus.start()}catch{pi(e,t,o,{status:0,code:"",detail:""})}}function vc(e,t,o){let{name:n,urls:i}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:i[o]??null,chunkSize:hc,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:n,filetype:t.file.type},onBeforeRequest:r=>yc(r,o),onUploadUrlAvailable:()=>{i[o]=t.tus?.url??i[o]},onProgress:r=>{t.tries=0,ot(e,li(Te.peek()[e]??Ao,r,Date.now()))},onSuccess:()=>{let r=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,ot(e,null),Bt.arrived(e,o,r)},onError:r=>{pi(e,t,o,wc(r))}}}async function yc(e,t){if(lo()&&await co(t),lo()||me.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${bn.peek()}`),e.setHeader("Accept-Language",Z.peek())}function wc(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function pi(e,t,o,n){ze(t),t.tries+=1;let i=mi(t.tries,Math.random());t.not_before=Date.now()+i,(n.status===410||n.status===404)&&delete t.urls[o];let r=Te.peek()[e]??Ao,l=n.status===404&&t.tries<bc;if(n.status!==401&&!l&&!ci(n))return Eo(e,t,n.detail||s("error.unexpected",{code:n.status}));if(n.status===0&&!await kc(t.file))return Eo(e,t,s("files.unreadable"));V.has(e)&&(ot(e,{...r,state:"stalled",rate:0}),setTimeout(()=>Bt.again(),i),n.status===0&&await co(o))}function Eo(e,t,o){ze(t),ot(e,null),Bt.refused(e,o)}var kc=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function $i(){for(let e of[...V.keys()])No(e);zt.clear()}var xc=2,hi=32,Sc=5e3,_c=3e4,bi=e=>V.get(e)?.picture??null;function gi(e,t,o=[]){let n=be.peek()[e]??[],i=t.slice(0,hi-n.length);i.length<t.length&&P(s("files.tooMany",{count:hi}),"error");let r=i.map((l,c)=>{let m=hn(),u=o[c]??l.name;return di(m,l,u),{upload:m,name:u,size:l.size,type:l.type,at:{},error:null}});Ye(e,[...n,...r])}var Po=()=>[...Object.values(be.value).flat(),...Ve.value.flatMap(e=>e.files??[])];function Ut(e,t){for(let[o,n]of Object.entries(be.peek()))if(n.some(i=>i.upload===e))return Ye(o,_r(n,e,t));return Or(e,t)}function vi(e,t){let o=V.get(t);Ye(e,(be.peek()[e]??[]).filter(n=>n.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function yi(e){let t=V.get(e);t&&Object.assign(t,{tries:0,not_before:0}),Ut(e,{error:null})}function Io(){let e=Po(),t=new Set(e.map(({upload:r})=>r));for(let r of[...V.keys()])t.has(r)||No(r);let o=me.peek();for(let r of V.values())r.node!==null&&r.node!==o&&ze(r);if(qe.peek().phase==="reconnecting")return;let n=Date.now(),i=[...V.values()].filter(r=>r.node!==null).length;for(let{upload:r,at:l,error:c}of e){if(c!==null||l[o])continue;let m=V.get(r);m?m.node===null&&m.not_before<=n&&i<xc&&(i+=1,fi(r,m,o)):Ut(r,{error:s("files.lost")})}}function Cc(){let e=Date.now();for(let[t,o]of V){let n=Te.peek()[t],i=n?.state==="sending"&&e-n.at>_c;o.node!==null&&i&&n.sent<o.file.size&&ze(o)}Io()}var wi=()=>`attached.${y.peek()?.id}.${Kn()}`;function Oc(){let e=fn(wi(),{});for(let[t,o]of Object.entries(e))be.peek()[t]||Ye(t,o)}function Tc(e){let t=Object.entries(e).map(([o,n])=>[o,n.filter(({at:i})=>Object.keys(i).length>0)]).filter(([,o])=>o.length>0);pn(wi(),t.length>0?Object.fromEntries(t):void 0)}var ki=()=>Po().some(({upload:e,at:t,error:o})=>o===null&&V.has(e)&&!t[me.peek()]);function xi(){Oc(),ui({arrived:(o,n,i)=>{let r=Po().find(l=>l.upload===o)?.at;r&&Ut(o,{at:{...r,[n]:i}})},refused:(o,n)=>Ut(o,{error:n}),again:Io});let e=[io(()=>{be.value,Ve.value,me.value,qe.value.phase,queueMicrotask(()=>y.peek()&&Io())}),io(()=>Tc(be.value))],t=setInterval(Cc,Sc);return()=>{clearInterval(t);for(let o of e)o();$i(),be.value={}}}var Mc=/^(image\.\w+)?$/;function Ci(e,t,o){let n=ft(new Date().toISOString()).toISOString(),i=r=>o&&Mc.test(r.name)?Rs(n,r.type):r.name;gi(e,t,t.map(i))}var Oi=e=>({...e,picture:bi(e.upload),done:e.at[me.value]!==void 0,transfer:Te.value[e.upload]??null});function Ac({of:e,files:t}){return a`<${Mo} files=${t.map(Oi)}
    onRemove=${o=>vi(e,o)} onRetry=${yi} />`}var Ec=({item:e})=>a`<${Mo} files=${(e.files??[]).map(Oi)} />`;function Nc(){let[e,t]=$(null);return v(xi,[]),v(()=>()=>{ei(),Ws()},[]),v(()=>{let o=n=>{ki()&&n.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),v(()=>Ic(t),[]),e&&a`<${ii} over=${e} text=${s("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var Si=e=>e.dataTransfer?.types.includes("Files")??!1,_i=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function Ic(e){let t=r=>{if(!Si(r)||!r.dataTransfer)return;r.preventDefault();let l=_i(r);r.dataTransfer.dropEffect=l?"copy":"none",e(l)},i=[["dragenter",t],["dragover",t],["dragleave",r=>{r.relatedTarget===null&&e(null)}],["drop",r=>{if(!Si(r))return;r.preventDefault(),e(null);let l=_i(r);l&&Pc(l,r)}]];for(let[r,l]of i)document.addEventListener(r,l,!0);return()=>{for(let[r,l]of i)document.removeEventListener(r,l,!0)}}function Pc(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:r})=>r==="file"),n=o.filter(r=>r.webkitGetAsEntry()?.isDirectory),i=o.filter(r=>!n.includes(r)).map(r=>r.getAsFile()).filter(r=>r!==null);n.length>0&&P(s("files.noFolders"),"error"),i.length>0&&Ci(e.dataset.drop??"",i,!1),e.querySelector(".composer textarea")?.focus()}function Ti({title:e,text:t,action:o,danger:n,quote:i,onConfirm:r,onClose:l}){let[c,m]=$(!1),u=async()=>{m(!0),await r(),l()};return a`<${_} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${i&&a`<blockquote class="confirm-quote">${i}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${s("action.cancel")}</button>
      <button type="button" class="button ${n?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${u}>${o}</button>
    </footer>
  <//>`}var Me=At?"⌘":"Ctrl";function Mi({sendKey:e,onClose:t}){let n=[["moving",[["switcher",[[Me,"K"]]],["search",[[Me,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[Me,"Shift","↑"],[Me,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[Me,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[Me,"B"]]],["italic",[[Me,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[Me,"Shift","V"]]]]]];return a`<${_} title=${s("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${n.map(([i,r])=>a`<section key=${i}><h3>${s(`keys.${i}`)}</h3>
      <dl>${r.map(([l,c])=>a`<div key=${l}><dt>${s(`keys.${i}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(u=>a`<kbd>${u}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${Z.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${s("help.guide")}</a></p>
  <//>`}function se(e){let t=s(`mesh.reason.${e}`);return Do(t)?s("mesh.reason.unknown",{code:e}):t}function Ai(e){let t=s(`mesh.counter.${e}`);return Do(t)?e.replaceAll("_"," "):t}var Ht=(e,t=Date.now())=>Date.parse(e)-t<1e3?s("mesh.soon"):ne(e,t);function Ae(e,t){let o=t??s("mesh.thisNode"),n=s(`mesh.trouble.${e}`,{node:o});return Do(n)?s("mesh.verdict.other",{code:e}):n}var Ei=e=>e!=="files_held"&&e!=="files_damaged",Do=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Ni({phase:e,name:t,moved_from:o,lost_at:n,nodes:i,state:r,current:l,onStatus:c,onRetry:m,onClose:u}){let d=e!=="online"?s("node.lostText",{node:t,time:n?Le(n):""}):o?s("node.movedText",{node:t,from:o}):s("node.onlineText",{node:t}),{behind:p,unreachable:f,trouble:h}=r,g=f.map(b=>b.since?s("node.awaySince",{node:b.name,time:E(b.since)}):b.name);return a`<${_} title=${s("node.title")} onClose=${u} size="s" testid="node-dialog">
    <div class="modal-body"><p>${d}</p>
      ${e==="online"&&h&&a`<p class="form-error" role="alert" data-testid="own-trouble">${Ae(h,null)}</p>`}
      ${e==="online"&&p>0&&a`<p data-testid="node-behind">${s("node.behindText",{node:t,count:p})}</p>`}
      ${e==="online"&&g.length>0&&a`<p data-testid="node-away">${s("node.partialText",{others:g.join(s("list.comma"))})}</p>`}
      ${i.length>0&&a`<h3>${s("node.others")}</h3><ul class="node-list">
        ${i.map(b=>{let T=b.id===l,L=e==="online"?f.find(({id:Xe})=>Xe===b.id):void 0,Ne=e!=="online";return a`<li key=${b.id} class=${T?"is-current":""} data-testid="node-row">
            <span class="node-dot ${L||Ne?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&a`<span>${b.segment}</span>`}
            <em class=${L||Ne?"is-away":"is-ok"}>${Dc(T,L,Ne)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${s("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${s("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${u}>${s("action.close")}</button></footer>
  <//>`}function Dc(e,t,o){return o?s(e?"node.row.lost":"node.row.unknown"):e?s("node.here"):t?t.since?s("node.row.away",{time:E(t.since)}):s("node.row.awayNow"):s("node.row.reached")}function Ii({username:e,describe:t,onSave:o,onLater:n}){let[i,r]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=S(t,["username"]);return a`<${_} title=${s("rename.title")} size="s" onClose=${n}
      testid="rename-dialog">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><p>${s("rename.text",{username:e})}</p>
        <${x} label=${s("auth.username")} value=${i} onInput=${r} autofocus
            maxlength=${50} autocomplete="username" hint=${s("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${n}>${s("action.later")}</button>
        <button class="button is-primary" disabled=${l||i.trim().length<2}
            data-testid="rename-save">${s("rename.save")}</button></footer>
    </form>
  <//>`}function Pi({describe:e,onCreate:t,onPreview:o,onAccept:n,onClose:i}){let[r,l]=$(""),[c,m]=$(""),[u,d]=$(null),p=S(e,["name"]),f=S(e);return a`<${_} title=${s("server.add")} onClose=${i} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${p.submit(()=>t(r.trim()))}>
        <h3><${w} name="plus" size=${17} />${s("server.createTitle")}</h3>
        <p class="soft">${s("server.createText")}</p>
        <${x} label=${s("server.name")} value=${r} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${p.at("name")} />
        ${p.failure}
        <button class="button is-primary" disabled=${r.trim()===""||p.busy}
            data-testid="server-create">${s("server.create")}</button>
      </form>
      <form onSubmit=${f.submit(async()=>{u?await n(u.code):d(await o(c))})}>
        <h3><${w} name="ticket" size=${17} />${s("invite.enterTitle")}</h3>
        <p class="soft">${s("invite.enterText")}</p>
        <${x} label=${s("invite.code")} value=${c} mono testid="invite-code"
            error=${f.error} placeholder="ABCD2345"
          onInput=${h=>{m(h),d(null)}} />
        ${u&&a`<${O} tone="ok"><b data-testid="invite-server">${u.server_name}</b>
          ${u.already_member&&a`<br />${s("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||f.busy}
            data-testid=${u?"invite-accept":"invite-preview"}>
          ${u?u.already_member?s("invite.open"):s("invite.join",{name:u.server_name}):s("invite.look")}</button>
      </form>
    </div>
  <//>`}function Di({name:e,describe:t,onSave:o,onDelete:n,extra:i,onClose:r}){let[l,c]=$(e),{busy:m,at:u,failure:d,submit:p}=S(t,["name"]);return a`<${_} title=${s("server.edit")} onClose=${r} size="s" testid="server-form">
    <form onSubmit=${p(()=>o(l.trim()))}>
      <div class="modal-body"><${x} label=${s("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${u("name")} />${d}${i}</div>
      <footer class="modal-foot">
        ${n&&a`<button type="button" class="button is-danger-quiet" onClick=${n}>${s("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${r}>${s("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${s("action.save")}</button>
      </footer>
    </form>
  <//>`}function Fi({server:e,name:t,describe:o,onPassOn:n,onClose:i}){let[r,l]=$(""),{busy:c,failure:m,submit:u}=S(o),d=hr(r,e),p=u(n);return a`<${_} title=${s("members.passOnTitle",{name:t})} onClose=${i} size="s"
      testid="pass-on">
    <form onSubmit=${f=>d?p(f):f.preventDefault()}>
      <div class="modal-body"><p>${s("members.passOnText",{name:t,server:e})}</p>
        <${x} label=${s("members.passOnField",{server:e})} value=${r} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${s("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!d}>${s("members.passOnAction")}</button></footer>
    </form>
  <//>`}var Fo="";function Ri({zone:e,onZone:t}){let o=Q(Gn,[]),n=e===null||o.includes(e)?o:[e,...o],i=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${Nt} label=${s("settings.timeZone")} value=${e??Fo}
    hint=${s("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:Fo,label:s("settings.timeZone.device",{zone:i})},...n.map(r=>({value:r,label:r.replaceAll("_"," ")}))]}
    onChange=${r=>t(r===Fo?null:r)} />`}function Li({username:e,describe:t,onSave:o}){let[n,i]=$(""),[r,l]=$(""),{busy:c,at:m,failure:u,submit:d}=S(t,["current","new"]),p=d(async()=>{await o(n,r),i(""),l("")});return a`<form class="settings-section" onSubmit=${p}>
    <h3>${s("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${x} label=${s("account.currentPassword")} type="password" autocomplete="current-password"
        value=${n} onInput=${i} testid="password-current"
        error=${m("current")} />
    <${x} label=${s("account.newPassword")} type="password" autocomplete="new-password"
        value=${r} onInput=${l} hint=${s("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${u}
    <button class="button" disabled=${c||n===""||r.length<8}
        data-testid="password-save">${s("account.changePassword")}</button>
  </form>`}function ji({user:e,describe:t,onSave:o}){let[n,i]=$(e.display_name),[r,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:u,failure:d,submit:p}=S(t,c),f=n.trim()===e.display_name&&r.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${p(()=>o({display_name:n.trim(),status_message:r.trim()}))}>
    <div class="profile-card"><${ue} id=${e.id} name=${n||"?"}
        size="l" /><div><strong>${n}</strong><span>@${e.username}</span></div></div>
    <${x} label=${s("account.displayName")} value=${n} onInput=${i} maxlength=${100}
        testid="profile-display-name" error=${u("display_name")} />
    <${x} label=${s("account.status")} value=${r} onInput=${l} maxlength=${200}
        placeholder=${s("account.statusExample")} testid="profile-status"
        error=${u("status_message")} />
    ${d}
    <button class="button is-primary" disabled=${m||f||n.trim()===""}
        data-testid="profile-save">${s("action.save")}</button>
  </form>`}var Fc=["profile","look","notify","account"];function zi(e){let[t,o]=$(e.tab),{settings:n,onSettings:i}=e,r=(l,c)=>c.map(m=>({value:m,label:s(`settings.${l}.${m}`)}));return a`<${_} title=${s("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${s("settings.title")}>${Fc.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${s(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${ji} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${W} label=${s("settings.theme")} value=${n.theme}
              options=${r("theme",["system","light","dark"])}
              onChange=${l=>i({theme:l})}
              testid="setting-theme" />
          <${W} label=${s("settings.language")} value=${n.language}
              options=${r("language",["system","ja","en"])}
              onChange=${l=>i({language:l})}
              testid="setting-language" />
          <${Ri} zone=${e.zone} onZone=${e.onZone} />
          <${W} label=${s("settings.sendKey")} value=${n.send_key}
              hint=${s("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${At?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>i({send_key:l})} />
          <${W} label=${s("settings.replies")} value=${n.replies}
              hint=${s("settings.repliesHint")} testid="setting-replies"
            options=${r("replies",["panel","inline"])}
                onChange=${l=>i({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="account"&&a`
          <${Li} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${s("account.sessions")}</h3><p
              class="soft">${s("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${s("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${s("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Rc=["online","away","do_not_disturb"];function Bi({absence:e,ends:t,describe:o,onSay:n,onClose:i,...r}){let[l,c]=$(e&&r.note===null?e.state:"away"),[m,u]=$(r.note??e?.note??""),[d,p]=$(e?.until?"at":e?"none":"today"),[f,h]=$(r.at),{busy:g,at:b,failure:T,submit:L}=S(o,["note","until"]),Ne=l==="online"&&m.trim()==="",Xe=()=>n({state:l,note:m.trim()||null,until:r.endOf(d,f)}),ct=()=>n({state:"online",note:null,until:null});return a`<${_} title=${s("absence.title")} onClose=${i} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${L(Xe)}>
      <${W} label=${s("absence.state")} value=${l} testid="absence-state"
        options=${Rc.map(A=>({value:A,label:s(`absence.choice.${A}`)}))}
        onChange=${c} hint=${s(`absence.hint.${l}`)} />
      <${x} label=${s("absence.note")} value=${m} onInput=${u} maxlength=${200} autofocus
        placeholder=${s("absence.example")} hint=${s("absence.noteHint")} testid="absence-text"
        error=${b("note")} />
      <${Nt} label=${s("absence.end")} value=${d} testid="absence-end" onChange=${p}
        options=${t.map(A=>({value:A,label:s(`absence.end.${A}`)}))} />
      ${d==="at"&&a`<${x} label=${s("absence.endAt")} type="datetime-local" value=${f} required
            onInput=${h} testid="absence-at" error=${b("until")} />`}
      ${T}
      <div class="button-row"><button class="button is-primary" disabled=${g||Ne}
          data-testid="absence-say">${s("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${g} data-testid="absence-back"
            onClick=${L(ct)}>${s("absence.back")}</button>`}</div>
    </form>
  <//>`}var Hi=["hour","today","tomorrow","week","at","none"];function Ui(e,t){let o=Date.parse(`${e}Z`),n=o-t(o)*6e4;return o-t(n)*6e4}var Ro=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function Ki(e,t,o,n){let i=l=>{let c=Ro(o,n).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(Ui(m.slice(0,16),n),o+6e4)},r=l=>new Date(l).toISOString();return e==="hour"?r(o+36e5):e==="today"?r(i(0)):e==="tomorrow"?r(i(1)):e==="week"?r(i(Lc(o,n))):e==="at"&&t!==""?r(Ui(t,n)):null}function Lc(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var Lo=36e5;function Xi({note:e}){let t=y.value?.absence??null,o=Math.ceil(Date.now()/Lo)*Lo+Lo,n=t?.until?Date.parse(t.until):o,i=async r=>{let l=await yn(r);k(),P(s(l?"absence.said":"absence.takenBack"),"ok")};return a`<${Bi} absence=${t} note=${e} ends=${Hi}
      at=${Ro(n,Ge)} describe=${I} onSay=${i} onClose=${k}
      endOf=${(r,l)=>Ki(r,l,Date.now(),Ge)} />`}function qi({name:e,describe:t,onSave:o,onClose:n}){let[i,r]=$(e),{busy:l,at:c,failure:m,submit:u}=S(t,["name"]);return a`<${_} title=${s("dm.rename")} onClose=${n} size="s" testid="name-form">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><${x} label=${s("dm.groupName")} value=${i} onInput=${r}
          autofocus maxlength=${100} hint=${s("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${n}>${s("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||i.trim()===e}>${s("action.save")}</button></footer>
    </form>
  <//>`}var Wi=100,Gi=30,Vi=e=>({me:y.value?.id??"",ask:St,find:(t,o)=>yt(Tt(),o,t,Gi+e.length).filter(n=>!e.includes(n.id)).slice(0,Gi),presenceOf:t=>t.id===y.value?.id?"online":jr(t),describe:I,onClose:k});function Qi(){let e=async(t,o)=>{let n=await xt(t.map(i=>i.id),o);k(),M(n.id)};return a`<${wo} ...${Vi([])} title=${s("dm.new")} adds=${!1}
      max=${Wi-1} onDone=${e} />`}function Yi({id:e}){let t=ho(e);if(!t)return null;let o=t.members.map(i=>i.id),n=async i=>{let r=await fr(e,i.map(l=>l.id));k(),r.id!==e&&(P(s("dm.newGroup"),"info"),M(r.id))};return a`<${wo} ...${Vi(o)} title=${s("dm.add")} adds
      note=${t.is_group?null:s("dm.addMakesGroup")}
      max=${Math.max(1,Wi-o.length)} onDone=${n} />`}function Ji({id:e}){let t=ho(e);return t?a`<${qi} name=${t.name??""} describe=${I} onClose=${k}
      onSave=${o=>pr(e,o).then(k)} />`:null}function Zi({first:e,today:t,earlier:o,describe:n,onGo:i,onClose:r}){let[l,c]=$(e),{busy:m,error:u,submit:d}=S(n);return a`<${_} title=${s("date.title")} onClose=${r} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${d(()=>i(l))}>
      <div class="button-row">${o.map(p=>a`<button type="button" class="button is-small" key=${p.day} disabled=${m}
            onClick=${d(()=>i(p.day))}>${p.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${s("date.day")} data-testid="date-day"
          onInput=${p=>c(p.target.value)} />
        <button class="button is-primary" disabled=${m||l===""}
            data-testid="date-go">${s("date.go")}</button></div>
      ${u&&a`<p class="field-told is-error" role="alert">${u}</p>`}
    </form>
  <//>`}function ea({versions:e,error:t,onClose:o}){let n=(e?.length??0)-1,i=r=>r===0?s("history.original"):s(r===n?"history.current":"history.edited");return a`<${_} title=${s("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${O} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${R} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((r,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===n?"is-current":""}>
        <div class="history-head"><b>${i(l)}</b><time
            datetime=${r.created_at}
            title=${q(r.created_at)}>${pt(r.created_at)}</time></div>
        <p dir="auto">${r.changes?r.changes.map(jc):r.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function jc({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var ta=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function oa(e,t){let o=ta(e),n=ta(t),i=0;for(;i<o.length&&i<n.length&&o[i]===n[i];)i+=1;let r=0;for(;r<o.length-i&&r<n.length-i&&o.at(-1-r)===n.at(-1-r);)r+=1;let l=zc(o.slice(i,o.length-r),n.slice(i,n.length-r));return Bc([...o.slice(0,i).map(Bo),...l,...o.slice(o.length-r).map(Bo)])}var Bo=e=>({kind:"same",text:e}),jo=e=>({kind:"gone",text:e}),zo=e=>({kind:"new",text:e});function zc(e,t){if(e.length*t.length>4e6)return[...e.map(jo),...t.map(zo)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let n=[],i=0,r=0;for(;i<e.length&&r<t.length;)e[i]===t[r]?(n.push(Bo(e[i])),i+=1,r+=1):o[i+1][r]>=o[i][r+1]?n.push(jo(e[i++])):n.push(zo(t[r++]));return[...n,...e.slice(i).map(jo),...t.slice(r).map(zo)]}function Bc(e){let t=[];for(let o of e){let n=t.at(-1);n?.kind===o.kind?n.text+=o.text:t.push({...o})}return t}function na({message:e}){let[t,o]=$(null),[n,i]=$(null);v(()=>{$n.history(e).then(o,l=>i(X(l)))},[e]);let r=t?.map((l,c)=>({...l,changes:c>0?oa(t[c-1].content,l.content):null}));return a`<${ea} versions=${r??null} error=${n}
    onClose=${k} />`}var Uo=864e5,nt=e=>$t(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function ra({channel:e,at:t}){let o=Date.now(),n=async r=>{let l=await Fn(e,Pn(r,Ge));k(),M(e,l),l||await ut(e)},i=[{label:s("date.yesterday"),day:nt(o-Uo)},{label:s("date.week"),day:nt(o-7*Uo)},{label:s("date.month"),day:nt(o-30*Uo)},{label:s("date.beginning"),day:"1970-01-02"}];return a`<${Zi} first=${nt(t?Date.parse(t):o)} today=${nt(o)}
      earlier=${i} describe=${I} onGo=${n} onClose=${k} />`}function sa({place:e,card:t,max:o,some:n,describe:i,onForward:r,onBack:l,onClose:c}){let[m,u]=$(""),{busy:d,failure:p,submit:f}=S(i),h=f(()=>r(m)),g=b=>{b.key==="Enter"&&$s(b)&&!xe(b)&&h(b)};return a`<${_} title=${s("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${h} onKeyDown=${g}>
      <div class="modal-body">
        <${x} area autofocus label=${s("forward.comment")} value=${m} onInput=${u}
          maxlength=${o} testid="forward-comment" />
        ${t}
        ${n&&a`<${O}>${s("forward.some")}<//>`}
        ${p}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${l}>${s("action.back")}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${c}>${s("action.cancel")}</button>
        <button class="button is-primary" disabled=${d} data-testid="forward-send">${s("forward.send")}</button>
      </footer>
    </form>
  <//>`}var ia=400;function Kt({message:e,text:t,place:o,server:n,onShow:i}){let{author:r,parent_id:l}=e,c=[...t],m=c.length>ia?`${c.slice(0,ia).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${s("pins.show")} onClick=${i}>
    <span class="found-place">${o}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${s("search.inThread")}</small>`}</span>
    <span class="found-by"><${ue} id=${r.id} name=${r.display_name} size="s" />
      <strong>${r.display_name}</strong>
      <time title=${q(e.created_at)}>${pt(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function Xt({query:e,onQuery:t,targets:o,onClose:n,title:i,label:r,stays:l}){let[c,m]=$(0),u=r??s("switcher.placeholder"),d=f=>{f&&(l||n(),f.go())},p=f=>{if(!xe(f))if(f.key==="ArrowDown"||f.key==="ArrowUp"){f.preventDefault();let h=f.key==="ArrowDown"?1:o.length-1;m(o.length?(c+h)%o.length:0)}else f.key==="Enter"&&(f.preventDefault(),d(o[c]))};return a`<${_} title=${i??s("switcher.title")} onClose=${n} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${p}>
      <div class="switcher-field"><${w} name="search" />
        <input type="text" value=${e} placeholder=${u}
            aria-label=${u} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${f=>{t(f.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${i??s("switcher.title")}>
        ${o.map((f,h)=>a`<li key=${f.key} id="switcher-${h}" role="option"
              aria-selected=${h===c}
          class=${f.unread?"is-unread":""} onMouseMove=${()=>m(h)}
              onClick=${()=>d(f)}>
          <${w} name=${f.icon}
              size=${17} /><span>${f.label}</span><small>${f.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${s("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var aa=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function la(e,t,o){if(t.id===e.id)return!0;let n=e.people?.map(({id:i})=>i)??o;return t.people!==null?!e.hidden&&t.people.every(i=>n.includes(i)):e.server!==null&&!e.hidden&&e.server===t.server}var ca=12,Uc=6;function ma(e,t){let o=Ss(),i=dt([...Kc(),...o.sort(Hc).map(Xc)],e.replace(/^[#＃@＠]/,""),u=>u.words,1/0).sort((u,d)=>Number(d.unread)-Number(u.unread)).slice(0,ca),r=new Set(o.flatMap(({person:u})=>u?.id??[])),l=y.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:yt(Tt(),t,c,ca).filter(({id:u})=>!r.has(u));return[...i,...m.slice(0,Uc).map(u=>qc(u,l))]}var Hc=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),Kc=()=>(j.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>te(e.id)},...(gt.value[e.id]??[]).map(t=>({key:t.id,icon:En(t,null).icon,label:t.name,hint:e.name,unread:(bt.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>M(t.id)}))]),Xc=({id:e,name:t,icon:o,unread:n,words:i})=>({key:e,icon:o,label:t,hint:i[2]&&o==="user"?`@${i[2]}`:"",unread:n>0,words:i,go:()=>M(e)}),qc=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{Ts(e.id)}});var Gc=150;function Ho(){let[e,t]=$(""),[o,n]=$([]);return v(()=>{wt.peek().loaded||kt()},[]),v(()=>{let i=!0,r=setTimeout(async()=>{e.trim()!==""&&ur();let l=await St(e.replace(/^[@＠]/,"")).catch(()=>[]);i&&n(l)},Gc);return()=>{i=!1,clearTimeout(r)}},[e]),{query:e,setQuery:t,targets:ma(e,o)}}function ua(){let{query:e,setQuery:t,targets:o}=Ho();return a`<${Xt} query=${e} onQuery=${t}
      targets=${o} onClose=${k} />`}function Vc({key:e,icon:t,person:o}){if(o)return!0;let n=t==="server"?null:N(e);return n!==null&&n.posts&&!n.archived}function da({message:e}){let[t,o]=$(null),{query:n,setQuery:i,targets:r}=Ho();if(!t){let l=r.filter(Vc).map(c=>({...c,go:()=>o(c)}));return a`<${Xt} title=${s("message.forward")} label=${s("forward.where")} stays
      query=${n} onQuery=${i} targets=${l} onClose=${k} />`}return a`<${Qc} message=${e} target=${t} onBack=${()=>o(null)} />`}function Qc({message:e,target:t,onBack:o}){let n=N(ee(e));if(!n)return null;let i=t.person?null:N(t.key),r=i?.label??t.label,l=xs(e),c=(je.value[n.server??""]??[]).map(({user:h})=>h.id),m=t.person?[t.key,y.value?.id??""]:i?.people?.map(({id:h})=>h),u={id:i?.id??null,server:i?.server??null,people:m??null},d=async h=>{let g=t.key===y.peek()?.id?[]:[t.key],b=i?.id??(await xt(g)).id;Cr(b,null,aa(h,l)),k(),P(s("forward.done",{place:r}),"ok")},p=()=>{k(),M(n.id,e.id)},f=a`<${Kt} message=${e} text=${de(e)} place=${n.label}
    server=${j.value?.find(h=>h.id===n.server)?.name??null} onShow=${p} />`;return a`<${sa} place=${r} card=${f} max=${4e3-$r(l)-2}
    some=${!la(n,u,c)} describe=${I} onForward=${d}
    onBack=${o} onClose=${k} />`}var Yc=["60","1440","10080",""];function fa({server:e,invites:t,now:o,linkOf:n,describe:i,onCreate:r,onRevoke:l,onClose:c}){let[m,u]=$(""),[d,p]=$("10080"),{busy:f,at:h,failure:g,submit:b}=S(i,["max_uses"]),T=b(()=>r({...m.trim()?{max_uses:Number(m)}:{},...d?{expires_in_minutes:Number(d)}:{}}));return a`<${_} title=${s("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${T}>
      <${W} label=${s("invite.expires")} value=${d} onChange=${p}
          options=${Yc.map(L=>({value:L,label:s(`invite.expiry.${L||"never"}`)}))} />
      <div class="invite-make">
        <${x} label=${s("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${u} placeholder=${s("invite.unlimited")} testid="invite-max-uses"
            error=${h("max_uses")} />
        <button class="button is-primary" disabled=${f}
            data-testid="invite-create">${s("invite.create")}</button>
      </div>
      ${g}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${R} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${s("invite.noneYet")}</p>`:a`<ul>${t.map(L=>a`<li key=${L.id}><${Jc} invite=${L} now=${o} linkOf=${n} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function Jc({invite:e,now:t,linkOf:o,onRevoke:n}){let i=e.expires_at!==null&&Date.parse(e.expires_at)<t,r=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||i||r,c=e.is_revoked?s("invite.revoked"):i?s("invite.expired"):r?s("invite.usedUp"):e.expires_at?s("invite.until",{when:ne(e.expires_at,t)}):s("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${s("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${Se} text=${e.code} label=${s("action.copy")} />
      <${Se} text=${o(e.code)} label=${s("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>n(e)}>${s("invite.revoke")}</button>`}
  </div>`}function pa({server:e}){let[t,o]=$(null),n=()=>we.list(e).then(r=>o(r.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));v(()=>{n().catch(C)},[e]);let i=async r=>{o(l=>l?.map(c=>c.id===r.id?{...c,is_revoked:!0}:c)??null),await we.revoke(e,r.id).catch(C),await n().catch(C)};return a`<${fa}
      server=${j.value?.find(r=>r.id===e)?.name??s("user.unknown")}
      invites=${t} now=${Date.now()} describe=${I}
    linkOf=${r=>location.origin+gr({page:"invite",code:r})}
    onCreate=${r=>we.create(e,r).then(n)} onRevoke=${i}
        onClose=${k} />`}var Ko=["mon","tue","wed","thu","fri","sat","sun"],Zc={from:"18:00",to:"08:30",days:Ko};function $a({keywords:e,hours:t,describe:o,check:n,onSave:i}){let[r,l]=$(e.join(`
`)),[c,m]=$(t!==null),[u,d]=$(t??Zc),{busy:p,at:f,failure:h,submit:g}=S(o,["keywords","do_not_disturb"]),b=n(r),T={keywords:b.keywords,do_not_disturb:c?u:null},L=JSON.stringify(T)===JSON.stringify({keywords:e,do_not_disturb:t}),Ne=b.wrong===null&&(!c||u.from&&u.to&&u.days.length>0),Xe=A=>{let so=u.days.includes(A),Vl=Ko.filter(cn=>cn===A?!so:u.days.includes(cn));d({...u,days:Vl})},ct=A=>a`<${x} type="time" label=${s(`notify.${A}`)} value=${u[A]} testid="notify-${A}"
      onInput=${so=>d({...u,[A]:so})} />`;return a`<form class="settings-section" onSubmit=${g(()=>i(T))}>
    <${x} area label=${s("notify.keywords")} value=${r} onInput=${l}
      hint=${s("notify.keywordsHint")} error=${b.wrong??f("keywords")} testid="notify-keywords" />
    <${W} label=${s("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(A=>({value:A,label:s(`notify.quiet.${A}`)}))}
      onChange=${A=>m(A==="hours")}
      hint=${s("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${ct("from")}${ct("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${s("notify.days")}</legend>
        <div class="choice-options">${Ko.map(A=>a`<label key=${A}
            class="choice-option ${u.days.includes(A)?"is-chosen":""}"><input type="checkbox"
            value=${A} checked=${u.days.includes(A)} onChange=${()=>Xe(A)} /><span>${s(`notify.day.${A}`)}</span></label>`)}</div>
        ${u.days.length===0&&a`<p class="field-told is-error" role="alert">${s("notify.noDay")}</p>`}
      </fieldset>`}
    ${f("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${f("do_not_disturb")}</p>`}
    ${h}
    <button class="button is-primary" disabled=${p||L||!Ne}
        data-testid="notify-save">${s("action.save")}</button>
  </form>`}function ha({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${s("notify.here")}</h3>
    <p class="soft">${s("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${s("notify.allow")}</button>`:a`<${O} tone=${e==="granted"?"ok":"warning"}>${s(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function ka(e,{mentioned:t,called:o,followed:n,set:i,keywords:r}){let{notify:l=null,muted:c=!1}=i??{};if(e.is_deleted||l==="none")return null;if(t&&!(o&&c))return"mention";if(c)return null;let m=!!e.dm_channel_id;return(l??qn(m))==="all"?m?"direct":"all":n?"thread":em(e.content,r)?"keyword":null}var ba=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function em(e,t){let o=ga(e);return t.some(n=>tm(o,ga(n)))}var ga=e=>Xn(e).replace(/\s+/g," ").trim();function tm(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let n=o+t.length;if(!va(e,o)&&!va(e,n))return!0}return!1}function va(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[n=""]=e.slice(t,t+2);return ba.test(o)&&ba.test(n)}var om=["sun","mon","tue","wed","thu","fri","sat"],ya=1440,wa=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function xa(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),n=wa(e.from),i=wa(e.to),r=n<i?i-n:i-n+ya,l=c=>{let m=o+c*ya-n,u=om[(t.getUTCDay()+7-c)%7];return e.days.includes(u)&&m>=0&&m<r};return l(0)||l(1)}function Sa({count:e,first:t,first_sort:o},n){return e===0?!1:t===null||mo(n)>=mo({id:t,sort:o})}var nm=5,rm=10*6e4;function _a(e,t){let o=e.filter(({message:r})=>t-Date.parse(r.created_at)<rm),n=o.length<=nm?o:[],i=new Map;for(let r of e)n.includes(r)||i.set(r.space,[...i.get(r.space)??[],r]);return[...n.map(r=>[r]),...i.values()]}var Ca=(e,t)=>e===void 0||e==="seen"&&t,Xo=20,sm=40;function Oa(e){let t=e.split(`
`).map(i=>i.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(i=>i!==""))],n=o.find(i=>[...i].length>sm)??null;return{keywords:o,long:n,many:o.length>Xo}}var Ta=encodeURIComponent,qt={list:(e,t)=>$e("GET",`/api/inbox${dn({kind:e,cursor:t})}`),readAll:e=>$e("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},qo={following:e=>$e("GET",`/api/messages/${Ta(e)}/follow`),follow:(e,t)=>$e(t?"PUT":"DELETE",`/api/messages/${Ta(e)}/follow`)};var ce=F({}),im=500,Wt=new Set;function Gt(e,t){let{[e]:o,...n}=ce.peek(),i=Object.entries(n).slice(-im);Wt.delete(e),ce.value={...Object.fromEntries(i),[e]:t}}async function Vt(e){let t=y.peek()?.id,o=await qo.following(e);return y.peek()?.id===t&&Gt(e,o.following),o.following}var Aa=e=>Promise.resolve(am(e)??Vt(e).catch(()=>!1)),am=e=>Wt.has(e)?void 0:ce.peek()[e];async function Ea(e){let t=ce.peek()[e]??!1;Gt(e,!t);try{await qo.follow(e,!t)}catch(o){Gt(e,t),C(o)}}function Na(){let e=J(lm);return()=>{e(),Wt.clear(),ce.value={}}}function lm(e){if(e.what==="connected")for(let t of Object.keys(ce.peek()))Wt.add(t);else e.what==="followed"?Gt(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&Ma(e.message)}function Ma({id:e,parent_id:t}){let o=t??e;ce.peek()[o]===!1&&Vt(o).catch(()=>{})}var Wo="messages",cm=14*864e5,Go=e=>`${y.peek()?.id??""}/${e}`,Qt=null;function mm(){return Qt??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(Wo),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),Qt.catch(()=>{Qt=null}),Qt}async function Ia(e,t){let o=(await mm()).transaction(Wo,"readwrite"),n=o.objectStore(Wo),i=[];for(let r of e){let l=Go(r.message.id),c=n.get(l);c.onsuccess=()=>{Ca(c.result,r.edited)&&(n.put(t,l),i.push(r))}}return n.delete(IDBKeyRange.bound(Go(""),Go(In(Date.now()-cm)))),new Promise((r,l)=>{o.oncomplete=()=>r(i),o.onabort=()=>l(o.error)})}var Pa=e=>e.length===0?Promise.resolve([]):Ia(e,"told").catch(()=>e),Da=e=>{Ia([e],e.edited?"told":"seen").catch(()=>{})};var Fa=200;function Ra(e){let{author:t,dm_channel_id:o}=e,n=N(ee(e)),i=o&&!n?.group,r=n&&!i?s("notify.titleIn",{name:t.display_name,place:n.label}):t.display_name,l=de(e),c=[...l],m=c.length>Fa;return{title:r,body:m?`${c.slice(0,Fa).join("")}…`:l}}function La(e){let[{space:t}]=e,o=j.peek()?.find(i=>i.id===t)?.name,n=e.map(({message:i})=>i.dm_channel_id?i.author.display_name:N(ee(i))?.label??"");return{title:s("notify.many",{count:e.length,place:o??s("dm.title")}),body:[...new Set(n.filter(Boolean))].slice(0,5).join(s("list.comma"))}}function ja(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var Re=F(ja()),Be=()=>{Re.value!=="missing"&&(Re.value=ja())};async function za(){await Notification.requestPermission(),Be()}var Ba=()=>{Re.value="missing"};var um=1500,He=new Map,Ue=new Map,rt=new Map,Zt,Yt=null;function Ha(){Be();let e=[J(dm),Na(),bt.subscribe(xm)];return Yt=()=>{for(let t of e)t();Yt=null,clearTimeout(Zt),Zt=void 0,He.clear(),Ue.clear(),Qo(()=>!0)},Yt}function dm(e){if(Be(),Re.peek()!=="granted")return;if(e.what==="gone")return Xa(e.id);if(!("message"in e)||e.what==="sent")return;let{message:t}=e;if(e.what==="changed")return gm(t);if(t.author.id===y.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let n=o||fm(e),i={message:t,mentioned:n,followed:!1,edited:o,space:bm(t)};if(Jt(i))return Ua(i);!t.parent_id||!Jt({...i,followed:!0})||Aa(t.parent_id).then(r=>{r&&Yt!==null&&Jt({...i,followed:r})&&Ua({...i,followed:r})})}function Ua(e){let{message:t}=e;hm(ee(t))?Da(e):pm(e)}var fm=({message:e,mentioned:t})=>t||Vo(e),Vo=e=>e.mentions?.some(t=>t===y.peek()?.username||kr(t))===!0;function pm(e){He.set(e.message.id,e),Zt??=setTimeout(()=>{vm()},um)}function Ka(e,t,o){let{channels:n,keywords:i}=Ie.peek(),r=n[ee(e)],l=!Vo(e);return ka(e,{mentioned:t,called:l,followed:o,set:r,keywords:i})!==null}var $m=()=>y.peek()?.absence?.state==="do_not_disturb",Jt=({message:e,mentioned:t,followed:o})=>Ka(e,t,o)&&!$m()&&!xa(Ie.peek().do_not_disturb,ft(new Date().toISOString()));function hm(e){return!Ot.peek()||document.visibilityState!=="visible"?!1:re(Y.peek())===e&&!(yr()&&vr.peek()==="list")}function bm(e){return e.dm_channel_id?"direct":N(ee(e))?.server??""}function Xa(e){He.delete(e),Ue.delete(e),Qo(({messages:t})=>t.has(e))}function gm(e){let t=He.get(e.id)??Ue.get(e.id);t&&(t.message=e);let o=ce.peek()[e.parent_id??""]===!0,n=t?.mentioned===!0&&bs(e.content);Ka(e,n||Vo(e),o)||Xa(e.id)}async function vm(){Zt=void 0;let e=[...He.values()].filter(Jt);He.clear();let t=await Pa(e);for(let i of t)Ue.set(i.message.id,i);let n=(await wm(t)).filter(i=>Ue.get(i.message.id)===i);for(let{message:i}of t)Ue.delete(i.id);for(let i of _a(n,Date.now()))km(i)}var ym={count:0,first:null};async function wm(e){let t=[...new Set(e.map(({message:n})=>ee(n)))],o=new Map(await Promise.all(t.map(async n=>{let i=await ke.unreadIn(n).catch(r=>un(r).transient?null:ym);return[n,i]})));return e.filter(({message:n,edited:i})=>{let r=o.get(ee(n));return i||!r||Sa(r,n)})}function km(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:n,body:i}=e.length===1?Ra(t.message):La(e),r;try{r=new Notification(n,{body:i,tag:o,silent:!0,dir:"auto"})}catch{return Ba()}let l={conversations:new Set(e.map(({message:c})=>ee(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:r};rt.set(o,l),r.onclose=()=>{rt.get(o)===l&&rt.delete(o)},r.onclick=()=>{window.focus(),r.close(),k(),M(ee(t.message),t.message.id)}}function Qo(e){for(let[t,o]of[...rt])e(o)&&(rt.delete(t),o.shown.close())}var xm=({channels:e})=>Qo(({conversations:t,edited:o})=>!o&&[...t].every(n=>(e[n]??0)===0));function Sm(){return v(Ha,[]),null}function qa(){v(Be,[]);let{keywords:e,do_not_disturb:t}=Ie.value,o=async n=>{await Qn(n),P(s("account.saved"),"ok")};return a`<${ha} permission=${Re.value} origin=${location.origin}
      onAsk=${()=>za().catch(C)} />
    <${$a} keywords=${e} hours=${t} describe=${I}
      check=${_m} onSave=${o} />`}function _m(e){let{keywords:t,long:o,many:n}=Oa(e),i=o!==null?s("notify.long",{word:o}):null;return{keywords:t,wrong:n?s("notify.tooMany",{count:Xo}):i}}var Ga=F(!1);function Cm(){let e=uo.value,t=y.value;return ss.value!=="inside"||!t?null:t.rename_needed&&!Ga.value?a`<${Ii} username=${t.username} describe=${I} onLater=${()=>{Ga.value=!0}}
     
          onSave=${o=>ao({username:o}).then(()=>P(s("rename.done"),"ok"))} />`:e&&a`<${Om} key=${JSON.stringify(e)} open=${e} user=${t} />`}function Om({open:e,user:t}){switch(e.kind){case"confirm":return a`<${Ti} ...${e} onConfirm=${e.run} onClose=${()=>{uo.value===e&&k()}} />`;case"switcher":return a`<${ua} />`;case"keys":return a`<${Mi} sendKey=${$o.value.send_key} onClose=${k} />`;case"node":return Tm(t.mesh_admin===!0);case"forward":return a`<${da} message=${e.message} />`;case"absence":return a`<${Xi} note=${e.note} />`;case"history":return a`<${na} message=${e.message} />`;case"date":return a`<${ra} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${Qi} />`;case"direct-add":return a`<${Yi} id=${e.direct} />`;case"direct-rename":return a`<${Ji} id=${e.direct} />`;case"groups":return a`<${Os} server=${e.server} />`;case"invites":return a`<${pa} server=${e.server} />`;case"server-add":return Mm();case"server-edit":return Am(e.server);case"server-pass-on":return Em(e.server,e.user);case"channel-create":return a`<${gs} server=${e.server} />`;case"channel-edit":return a`<${vs} id=${e.channel} />`;case"channel-add":return a`<${ys} id=${e.channel} />`;case"settings":return Nm(e.tab??"look",t);default:return null}}function Tm(e){let{phase:t,node:o,moved_from:n,lost_at:i}=qe.value,r=()=>{k(),We({page:"mesh"})};return a`<${Ni} phase=${t} name=${o?.name??s("node.unknown")}
      moved_from=${n} lost_at=${i} nodes=${xn.value}
      state=${xr.value} current=${o?.id??null}
    onStatus=${e?r:null} onRetry=${Sn} onClose=${k} />`}function Wa(e){k(),te(e)}function Mm(){return a`<${Pi} describe=${I} onClose=${k}
   
        onCreate=${e=>er(e).then(t=>Wa(t.id))}
    onPreview=${e=>we.preview(_t(e))}
   
        onAccept=${e=>vt(e).then(t=>Wa(t.id))} />`}function Am(e){let t=j.value?.find(n=>n.id===e);if(!t)return null;let o=()=>H({kind:"confirm",title:s("server.delete"),text:s("server.deleteText",{name:t.name}),action:s("server.delete"),danger:!0,run:()=>nr(e).then(()=>We({page:"home"}),C)});return a`<${Di} name=${t.name} describe=${I}
      onSave=${n=>tr(e,n).then(k)}
    extra=${a`<${ws} server=${e} />`}
    onDelete=${t.owner_id===y.value?.id?o:null} onClose=${k} />`}function Em(e,t){let o=j.value?.find(l=>l.id===e),n=je.value[e]?.find(l=>l.user.id===t);if(!o||!n)return null;let{display_name:i}=n.user,r=()=>{k(),P(s("members.passedOn",{name:i,server:o.name}),"ok")};return a`<${Fi} server=${o.name} name=${i} describe=${I}
      onPassOn=${()=>or(e,t).then(r)} onClose=${k} />`}function Nm(e,t){let o=()=>H({kind:"confirm",title:s("account.logoutEverywhere"),text:s("account.logoutEverywhereText"),action:s("account.logoutEverywhere"),danger:!0,run:()=>kn().catch(C)});return a`<${zi} tab=${e} user=${t} settings=${$o.value}
      notify=${a`<${qa} />`} zone=${Ie.value.time_zone}
      onZone=${n=>Vn({time_zone:n})}
      onSettings=${Yn} describe=${I}
   
        onProfile=${n=>ao(n).then(()=>P(s("account.saved"),"ok"))}
   
        onPassword=${(n,i)=>wn(n,i).then(()=>P(s("account.passwordChanged"),"ok"))}
    onLogout=${()=>{k(),gn(!1)}} onLogoutEverywhere=${o} onClose=${k} />`}function Va({name:e,size:t,at:o,author:n,icon:i,picture:r,url:l,onShow:c}){let m=s("files.listed",{size:fe(t,Z.value),author:n,time:ht(o)});return a`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${s("files.toMessage",{time:q(o)})} data-testid="file-show" onClick=${c}>
      <span class="file-tile-picture">${r?a`<img crossorigin=${ge(r)} src=${r} alt="" loading="lazy" />`:a`<${w} name=${i} size=${22} />`}</span>
      <span class="file-card-main"><${_e} name=${e} /><span class="file-card-note">${m}</span></span>
    </button>
    <a class="icon-button" href=${l??void 0} download=${e} title=${s("files.download")}
      aria-label=${s("files.downloadName",{name:e})} data-testid="file-download"><${w} name="download" /></a>
  </div>`}function G({title:e,subtitle:t,onClose:o,children:n,tools:i,testid:r,drop:l}){return a`<aside class="panel" aria-label=${e} data-testid=${r}
      data-drop=${l}>
    <header class="panel-head">
      <${D} icon="arrow-left" label=${s("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>${i}
      <${D} icon="close" label=${s("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${n}
  </aside>`}var Qa=50,Im=40,oe=F(null);async function Yo(e){oe.value={id:e,files:[],more:!0,loading:!1,error:null},await eo(()=>!0)}async function eo(e){let t=oe.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,n=i=>{let r=oe.peek();r?.id===o&&(oe.value={...r,...i})};n({loading:!0,error:null});try{for(let i=0;i<Im;i+=1){let r=oe.peek()?.files.at(-1)?.id,l=await ke.files(o,{limit:Qa,...r?{before:r}:{}}),c=oe.peek();if(c?.id!==o)return;let m=l.length===Qa;if(n({files:[...c.files,...l],more:m}),!m||l.some(e))break}}catch(i){n({error:i})}n({loading:!1})}function Ya(e){let t=oe.peek();if(!t||t.loading)return;let o=Ks(t,e);o!==t.files&&(oe.value={...t,files:o})}function Ja(){oe.value=null}J(e=>{let t=oe.peek();if(t){if(e.what==="gone"){let o=t.files.filter(n=>n.message_id!==e.id);oe.value={...t,files:o}}e.what==="unsure"&&Yo(t.id)}});var Pm=["all","image","media","file"];function Dm(){let e=re(Y.value)??"",t=N(e),[o,n]=$("all"),[i,r]=$("");v(()=>(e&&Yo(e),Ja),[e]);let l=oe.value,{messages:c}=mt(e).value;v(()=>Ya(c),[c,l?.loading]);let m=T=>Hs(T,{kind:o,query:i}),u=(l?.files??[]).filter(m),d=u.map(T=>T.id).join(" ");v(()=>tt(u.map(T=>T.id)),[d]);let p=l!==null&&l.more&&!l.loading&&l.error===null&&u.length===0;if(v(()=>{p&&eo(m)},[p,o,i]),!t||l?.id!==e)return null;let{more:f,loading:h,error:g}=l,b=o!=="all"||i.trim()!=="";return a`<${G} title=${s("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{z.value=null}}>
    <div class="files-choice">
      <${x} label=${s("files.search")} type="search" value=${i} onInput=${r} testid="files-search" />
      <${W} label=${s("files.kind")} value=${o} onChange=${n}
        testid="files-kind" options=${Pm.map(T=>({value:T,label:s(`files.kind.${T}`)}))} />
    </div>
    ${g!==null&&a`<${O} tone="warning">${X(g)}<//>`}
    ${u.length>0&&a`<ul class="files-list">${u.map(T=>a`<li key=${T.id}><${Fm} file=${T} id=${e} /></li>`)}</ul>`}
    ${h&&a`<${R} rows=${3} />`}
    ${!h&&!f&&u.length===0&&a`<${B} icon="file" title=${s(b?"files.noneFound":"files.none")} text=${b?"":s("files.noneText")} />`}
    ${!h&&f&&a`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>eo(m)}>${s("files.older")}</button>`}
  <//>`}function Fm({file:e,id:t}){let o=Oe(e.id),n=()=>{M(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(z.value=null)};return a`<${Va} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${is(e.author_id)?.display_name??s("user.unknown")} icon=${Pt(e)}
    picture=${Pe(e)==="image"?Lt(e.id):null} url=${o&&`${o}&download=1`} onShow=${n} />`}function Za({found:e,describe:t,onJoin:o}){let[n,i]=$(""),[r,l]=$(""),c=S(t),m=S(t),{busy:u,error:d,submit:p}=S(t);return a`<div class="stack">
    <section class="join-found"><h2>${s("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${s("join.searching")}</span></p>`:a`<ul>${e.map(f=>a`<li key=${f.node_id}><span class="join-icon"><${w}
                  name="mesh" /></span>
        <span><strong>${f.mesh_name}</strong><small>${s("join.via",{node:f.node_name,address:f.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:f.address}))}>${s("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${p(()=>o({ticket:n.trim()}))} class="stack">
      <${x} label=${s("join.ticket")} area mono value=${n} onInput=${i}
          hint=${s("join.ticketHint")} error=${d} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${u||n.trim()===""}
          data-testid="join-ticket-submit">${s("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${s("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>o({address:r.trim()}))}>
        <${x} label=${s("join.address")} mono value=${r} onInput=${l}
            hint=${s("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||r.trim()===""}
            data-testid="join-address-submit">${s("join.ask")}</button>
      </form></details>
  </div>`}function to({words:e}){return a`<ol class="words" aria-label=${s("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function el({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${O} tone="error">${e.error_code?se(e.error_code):s("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${s(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||s("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${s("join.compare")}</p><${to} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${O} tone="warning">${se(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${s(o?"action.back":"join.cancel")}</button>
  </div>`}var Rm=2e3;function Lm(){let e=ts.value,[t,o]=$(null);if(v(()=>{let r=setInterval(()=>{os().catch(()=>{})},Rm);return()=>clearInterval(r)},[]),!e)return null;let n=a`<${As} />`;if(e.state==="joining"&&e.join)return a`<${xo} title=${s("join.title")} foot=${n}>
      <${el} join=${e.join} onCancel=${()=>rs().catch(C)} /><//>`;let i=t??(e.found.length>0?"join":"found");return a`<${xo} title=${s("first.title")} text=${s("first.text")} foot=${n}>
    <div class="tabs" role="tablist">${["found","join"].map(r=>a`<button type="button" role="tab" key=${r}
      aria-selected=${i===r} data-testid="first-run-${r}"
          onClick=${()=>o(r)}>${s(`first.${r}`)}
      ${r==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${i==="found"?a`<p class="soft">${s("first.foundText")}</p><${Ms} key="found"
            founding describe=${I} action=${s("first.foundAction")} onRegister=${vn} />`:a`<${Za} key="join" found=${e.found} describe=${I}
            onJoin=${ns} />`}</div>
  <//>`}function tl(e){let{id:t,icon:o,name:n,server:i,unread:r,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${w} name=${o} size=${15} /><strong>${n}</strong>
      ${i&&a`<small>${i}</small>`}<span class="spacer"></span>
      ${r>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${s("unread.label")}</span>${r>99?"99+":r}</span>`:a`<small data-testid="inbox-done"><${w} name="check" size=${14} />${s("inbox.read")}</small>`}</span>
    ${m.map(u=>a`<span class="inbox-line" key=${u.id}><span class="found-by"><strong>${u.author}</strong>
        <time title=${q(u.at)}>${E(u.at)}</time></span>
        <span class="found-text" dir="auto">${u.text}</span></span>`)}
  </button>
  ${r>0&&a`<${D} icon="check" size=${16} label=${s("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function ol(e,{channels:t,mentions:o},n,i){let r=c=>(o[c]??0)>0?0:i(c)?1:2,l=n.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>r(c)-r(m)),[...e,...l]}function nl(e,t,o){let n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,Math.max(0,n))].find(r=>!o(r))??null}var jm=3;function rl(e,t,o){let n=e.filter(r=>!r.is_deleted),i=o?n.filter(r=>r.mentions?.includes(t)):[];return i.length>0?i.slice(0,jm):n.slice(0,1)}var zm=50,Ee=F({});function il(){Ee.value={}}var al=()=>J(e=>{e.what==="gone"&&sl(e.id,null),e.what==="changed"&&sl(e.message.id,e.message)});function sl(e,t){for(let[o,n]of Object.entries(Ee.peek())){if(!n.some(l=>l.id===e))continue;let r=n.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);Ee.value={...Ee.peek(),[o]:r}}}async function ll(e){let t=y.peek(),{first:o}=await ke.unreadIn(e);if(!o||!t)return;let n=(he.peek().mentions[e]??0)>0,[i,r]=await Promise.all([ke.messages(e,{around:o,limit:1}),n?ke.messages(e,{after:o,limit:zm}):[]]),l=[...i,...r].filter(({author:c})=>c.id!==t.id);y.peek()?.id===t.id&&(Ee.value={...Ee.peek(),[e]:rl(l,t.username,n)})}async function Jo(e,t){await qt.readAll(t);let o=yo.peek();o&&e.includes(o.channel)&&(yo.value={...o,first:null,held:!1});for(let n of e)Jn(n)}function oo({found:e,place:t,unread:o=0,onShow:n}){let{message:i,snippet:r,server:l}=e,{author:c}=i,m=u=>{if(u.key!=="ArrowDown"&&u.key!=="ArrowUp")return;let d=u.currentTarget.closest("li"),f=(u.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;(f||u.key==="ArrowUp")&&(u.preventDefault(),(f??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${i.id} onClick=${n} onKeyDown=${m}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${i.parent_id&&a`<small>${s("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${s("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${ue} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${q(i.created_at)}>${E(i.created_at)}</time></span>
    <span class="found-text" dir="auto">${r.map((u,d)=>u.hit?a`<mark key=${d}>${u.text}</mark>`:u.text)}</span>
  </button>`}function cl({value:e,busy:t,sort:o,filters:n,onInput:i,onEnter:r,onSort:l,onFilter:c}){let m=K(null),[u,d]=$(null);ye(()=>{m.current?.focus(),m.current?.select()},[]);let p=f=>{if(!xe(f)){if(f.key==="Enter")f.preventDefault(),r();else if(f.key==="ArrowDown"){let h=document.querySelector(".found-list button");h instanceof HTMLElement&&(f.preventDefault(),h.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${w} name="search" size=${17} />
      <input ref=${m} type="search" value=${u??e} maxlength="500"
        placeholder=${s("search.placeholder")} aria-label=${s("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${p}
        onCompositionStart=${f=>d(f.target.value)}
        onCompositionEnd=${f=>{d(null),i(f.target.value)}}
        onInput=${f=>{f.isComposing?d(f.target.value):i(f.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${n.map(({label:f,filter:h})=>a`<button type="button" class="chip" key=${h}
          onClick=${()=>{c(h),m.current?.focus()}}>${f}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${s("search.sort")}</legend>
      ${["newest","best"].map(f=>a`<label key=${f}><input type="radio" name="search-sort" value=${f}
            checked=${o===f} onChange=${()=>l(f)} />
          <span>${s(`search.${f}`)}</span></label>`)}
    </fieldset>
  </div>`}var Bm=/^(in|from|on):/;function ml(e,t){let o=Um(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let n=Bm.exec(t)?.[0],i=o.filter(l=>!n||!l.startsWith(n)),r=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...i,r].join(" ").trim()}function Um(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function Hm(){let{typed:e,sort:t,results:o,cursor:n,total:i,more:r,unknown:l,coverage:c,asked:m,busy:u,error:d}=Dr.value,p=N(re(Y.value)),f=p?.server?p:null,h=[f&&{label:s("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:s("search.fromMe"),filter:"from:me"},{label:s("search.hasLink"),filter:"has:link"},{label:s("search.hasCode"),filter:"has:code"},{label:s("search.today"),filter:"on:today"}].filter(b=>b!=null),g=({message:b,channel:T,dm:L})=>{T?te(T.server_id,T.id,b.id):L&&M(L.id,b.id),matchMedia("(max-width: 1180px)").matches&&(z.value=null)};return a`<${G} title=${s("search.title")} testid="search"
      onClose=${()=>{z.value=null}}>
    <${cl} value=${e} busy=${u} sort=${t} filters=${h}
      onInput=${b=>Ct(b)}
      onEnter=${()=>Ct(e,{at_once:!0})}
      onSort=${Fr}
      onFilter=${b=>Ct(ml(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${u?void 0:m}>
      ${d!==null&&a`<${O} tone="warning">${X(d)}<//>`}
      ${l.map(b=>a`<${O} tone="warning" key=${b}>${s("search.unknown",{part:b})}<//>`)}
      ${!m&&!u&&d===null&&a`<${Xm} />`}
      ${!m&&u&&a`<${R} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${Km(o.length,i,r,n)}</p>
          <ol class="found-list">${o.map(b=>a`<li key=${b.message.id}><${oo} found=${b} place=${st(b)}
                onShow=${()=>g(b)} /></li>`)}</ol>`}
      ${m&&n&&a`<button type="button" class="button" data-testid="search-more" disabled=${u}
            onClick=${Rr}>${s("search.more")}</button>`}
      ${m&&c&&a`<${qm} coverage=${c} />`}
    </div>
  <//>`}function st({channel:e,dm:t}){return e?`#${e.name}`:t?Nn(t,y.value?.id??"",mr()):""}function Km(e,t,o,n){return e===0&&!n?s("search.none"):o?s("search.countMore",{count:t}):s("search.count",{count:t})}function Xm(){let e=[['"…"',s("search.helpPhrase")],["-…",s("search.helpWithout")],["from:",s("search.helpFrom")],["in:#",s("search.helpIn")],["has:link",s("search.helpHas")],["before: after: on:",s("search.helpDays")]];return a`<${B} icon="search" title=${s("search.start")} text=${s("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function qm({coverage:e}){let{missing:t,behind:o,waiting:n,reading_before:i}=e,r=[...o.map(({name:l,since:c})=>c?s("search.unreachableSince",{name:l,time:Le(c)}):s("search.unreachable",{name:l})),t>0?s("search.missing",{count:t}):"",n>0?s("search.waiting",{count:n}):"",i?s("search.readingIn"):""].filter(Boolean);return r.length===0?a`<p class="found-coverage">${s("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${r.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var ul=300,Gm=300,Wm={items:[],cursor:null,loaded:!1,error:null};function dl({kind:e}){let[t,o]=$(Wm),n=he.value,i=u=>{let d=y.peek()?.id;return qt.list(e,u).then(p=>{if(y.peek()?.id===d){if(p.items.length===0&&p.cursor)return i(p.cursor);o(f=>({items:u?[...f.items,...p.items]:p.items,cursor:p.cursor,loaded:!0,error:null}))}},p=>o(f=>({...f,error:p})))};v(()=>{let u=setTimeout(()=>{i(null)},t.loaded?Gm:0);return()=>clearTimeout(u)},[n]),v(()=>J(u=>{if(u.what==="followed"&&i(null),u.what!=="gone")return;let d=({message:p})=>p.id!==u.id;o(p=>({...p,items:p.items.filter(d)}))}),[]);let{items:r,cursor:l,loaded:c,error:m}=t;return a`<div class="found">
    ${m!==null&&a`<${O} tone="warning">${X(m)}<//>`}
    ${!c&&m===null&&a`<${R} rows=${3} />`}
    ${c&&r.length===0&&a`<${B} icon="inbox" title=${s(`inbox.none.${e}`)} text=${s(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${r.map(u=>a`<li key=${u.message.id}><${oo} found=${Vm(u)}
          place=${st(u)} unread=${u.unread} onShow=${()=>Qm(u)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{i(l)}}>${s("saved.more")}</button>`}
  </div>`}function Vm({message:e,server:t}){let o=[...de(e)],i=o.length>ul?`${o.slice(0,ul).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:i,hit:!1}]}}function Qm({message:e,channel:t,dm:o}){t?te(t.server_id,t.id,e.id):o&&M(o.id,e.id)}var Ym=40,fl=e=>(he.peek().channels[e]??0)===0,Jm=()=>[...cr.value.map(({id:e})=>e),...(j.value??[]).flatMap(({id:e})=>(gt.value[e]??[]).map(t=>t.id))],pl=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),it=F("unread");function Zm(){let t=["unread","mentions","threads"].map(o=>({value:o,label:s(`inbox.kind.${o}`)}));return a`<${G} title=${s("inbox.title")} testid="inbox"
      onClose=${()=>{z.value=null}}>
    <div class="inbox-kinds"><${W} label=${s("inbox.kinds")} value=${it.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{it.value=o}} /></div>
    ${it.value==="unread"?a`<${eu} />`:a`<${dl} key=${it.value} kind=${it.value} />`}
  <//>`}function eu(){let e=K([]),t=K(null),{loaded:o}=wt.value;v(()=>{kt();let m=al();return()=>{m(),il()}},[]),v(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let i=ol(e.current,he.value,Jm(),_n).filter(m=>N(m)!==null);e.current=o?i:[];let r=i.filter(m=>!fl(m)),l=m=>{let u=nl(i,m,fl);es(m).catch(C),pl(u??m)?.focus()},c=()=>H({kind:"confirm",title:s("inbox.readAll"),text:s("inbox.readAllText",{count:r.length}),action:s("inbox.readAll"),run:()=>Jo(r,null).catch(C)});return a`<div class="found" ref=${t} onKeyDown=${m=>tu(m,i,l)}>
      ${r.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${s("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${s("inbox.readAll")}</button></div>`:a`<${B} icon="inbox" title=${s("inbox.none")} text=${s("inbox.noneText")} />`}
      <ul class="found-list">${i.map((m,u)=>a`<li key=${m} class="inbox-item"><${ou} id=${m} previewed=${u<Ym} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>`}function tu(e,t,o){let i=e.target.dataset.inbox;if(!i||xe(e)||e.ctrlKey||e.metaKey||e.altKey)return;let r={ArrowDown:1,ArrowUp:-1}[e.key];if(r)pl(t[t.indexOf(i)+r]??i)?.focus();else if(e.key.toLowerCase()==="e")o(i);else return;e.preventDefault()}function ou({id:e,previewed:t,onRead:o}){let n=N(e),i=he.value.channels[e]??0,r=he.value.mentions[e]??0;if(v(()=>{t&&i>0&&ll(e).catch(()=>{})},[e,t,i>0,r]),!n)return null;let l=Ee.value[e]??[],c=l.map(d=>({id:d.id,author:d.author.display_name,at:d.created_at,text:de(d)})),m=d=>{let[p]=i>0?l:[];M(e,p?.id??null),matchMedia("(max-width: 1180px)").matches?z.value=null:d.detail>0&&requestAnimationFrame(Es)},u=j.value?.find(d=>d.id===n.server)?.name??null;return a`<${tl} id=${e} icon=${n.icon} name=${n.name} server=${u}
    unread=${i} mentions=${r} current=${re(Y.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function nu({code:e}){let[t,o]=$(null),[n,i]=$(null);v(()=>{we.preview(_t(e)).then(o,i)},[e]);let r=a`<button type="button" class="button"
      onClick=${()=>We({page:"home"})}>${s(j.value?.length?"empty.goHome":"action.back")}</button>`;if(n)return a`<${B} icon="ticket" title=${s("invite.invalid")}
        text=${X(n)}>${r}<//>`;if(!t)return null;let l=()=>vt(t.code).then(c=>te(c.id),C);return t.already_member?a`<${B} icon="ticket" title=${t.server_name}
        text=${s("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>te(t.server_id)}>${s("invite.open")}</button><//>`:a`<${B} icon="ticket"
      title=${s("invite.pageTitle",{name:t.server_name})} text=${s("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${s("invite.join",{name:t.server_name})}</button>${r}<//>`}var ru=46,su=38;function $l(e){let{members:t,find:o,present:n,roles:i}=e,[r,l]=$(""),[c,m]=$(!1),u=Q(()=>r.trim()?o(t,r):t,[t,r]),d=Q(()=>u.filter(({user:h})=>go(n,h)!=="offline"),[u,n]),p=c?d:u,f=Q(()=>au(p,i),[p,i]);return a`<div class="members">
    <div class="members-search"><${w} name="search" size=${16} />
      <input type="search" value=${r} placeholder=${s("members.find")}
          aria-label=${s("members.find")} data-testid="members-find"
        onInput=${h=>l(h.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${s("members.here",{count:d.length})}</button></div>
    ${f.length>0?a`<${Cs} rows=${f} guess=${iu} label=${s("members.title")} top=${`${c} ${r}`}
            draw=${h=>h.member?a`<${lu} member=${h.member} ...${e} />`:a`<h3>${s(`role.${h.role}.many`)} <span>${h.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${s("members.none")}</p>`}
  </div>`}var iu=e=>e.member?ru:su,au=(e,t)=>t.flatMap(o=>{let n=e.filter(r=>r.role===o);if(n.length===0)return[];let i=n.map(r=>({key:r.user.id,member:r}));return[{key:`role-${o}`,role:o,count:n.length},...i]});function lu({member:e,owner:t,me:o,present:n,roles:i,onPerson:r,...l}){let{canChange:c,canPassOn:m,canRemove:u,onRole:d,onPassOn:p,onRemove:f}=l,{user:h}=e;return a`<div class="member" data-testid="member" data-user-id=${h.id}
      data-role=${e.role}>
    <${_s} user=${h} me=${o} presence=${go(n,h)} onPerson=${r}
      mark=${h.id===t&&a`<span class="member-owner" title=${s("role.owner")}><${w} name="crown" size=${14} /></span>`} />
    <${Mt} label=${s("members.actions",{name:h.display_name})} testid="member-menu"
        items=${[...c(e)?i.map(g=>({label:s(`role.${g}`),checked:g===e.role,testid:`role-${g}`,onClick:()=>d(e,g)})):[],m(e)&&{label:s("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>p(e)},u(e)&&{label:s("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}var cu=(e,t)=>dt(e,t,({user:o})=>[o.display_name,o.username],e.length);function Zo(){let e=Lr.value,t=y.value?.id??"",o=e[t]??"offline";return Q(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var en=(e,t)=>It(e.username,t,e),tn=()=>{z.value=null};function mu(){let e=N(re(Y.value));return e?.hidden?a`<${du} conversation=${e} />`:e?.people?a`<${uu} conversation=${e} people=${e.people} />`:a`<${fu} />`}function uu({conversation:e,people:t}){let{icon:o,label:n,group:i}=e,r=y.value?.id??"",l=Zo();return a`<${G} title=${s("members.title")} subtitle=${n} testid="members" onClose=${tn}>
    <${ko} people=${t} me=${r} present=${l} onPerson=${en} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>H({kind:"direct-add",direct:e.id})}>
        <${w} name="user-add" size=${15} />${s("dm.add")}</button>`}${i&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>Ns(e)}>${s("dm.leave")}</button>`}</div>
  <//>`}function du({conversation:e}){let{id:t,label:o,name:n,manages:i}=e;v(()=>{ar(t).catch(C)},[t]);let r=ir.value[t],l=Q(()=>r?.map(({user:p})=>p),[r]),c=Zo(),m=y.value?.id??"",u=p=>H({kind:"confirm",title:s("channel.putOut"),text:s("channel.putOutText",{name:p.display_name,channel:n}),action:s("channel.putOut"),danger:!0,run:()=>lr(t,p.id).catch(C)}),d=p=>i&&p.id!==m&&a`<${D} icon="user-remove" testid="channel-put-out" onClick=${()=>u(p)}
      label=${s("channel.putOutName",{name:p.display_name})} />`;return a`<${G} title=${s("members.title")} subtitle=${o} testid="members" onClose=${tn}>
    ${l?a`<${ko} people=${l} me=${m} actions=${d}
            present=${c} onPerson=${en} />`:a`<${R} rows=${6} kind="line" />`}
    <div class="panel-foot">${i&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>H({kind:"channel-add",channel:t})}>
        <${w} name="user-add" size=${15} />${s("channel.addMembers")}</button>`}</div>
  <//>`}function fu(){let e=Y.value.page==="channel"?Y.value.server:"",t=j.value?.find(m=>m.id===e),o=je.value[e],n=y.value,i=Zo(),r=Q(()=>o&&An(o),[o]);if(!t||!n)return null;let l=Zn(e),c=m=>H({kind:"confirm",title:s("members.remove"),text:s("members.removeText",{name:m.user.display_name,server:t.name}),action:s("members.remove"),danger:!0,run:()=>sr(e,m.user.id).catch(C)});return a`<${G} title=${s("members.title")} subtitle=${t.name} testid="members"
      onClose=${tn}>
    ${r?a`<${$l} members=${r} owner=${t.owner_id} me=${n.id}
            present=${i} onPerson=${en} roles=${Cn} find=${cu}
      canChange=${m=>On(t,l,m,n.id)}
          canRemove=${m=>Mn(t,l,m,n.id)}
          canPassOn=${m=>Tn(t,m,n.id)}
          onPassOn=${m=>H({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,u)=>rr(e,m.user.id,u).catch(C)}
          onRemove=${c} />`:a`<${R} rows=${6} kind="line" />`}
  <//>`}function hl({request:e,onApprove:t,onDeny:o}){let[n,i]=$(!1),r=async()=>{i(!0),await t(),i(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${s("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,ne(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${s("mesh.compare")}</p>
    <${to} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${n}
        data-testid="node-approve" onClick=${r}>${s("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${n} data-testid="node-deny"
          onClick=${o}>${s("mesh.deny")}</button></div>
  </article>`}var bl=12;function gl({holds:e,meshName:t,describe:o,onMake:n,onRestore:i}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${s("mesh.kit")}</h2></header>
    <p class="soft">${s(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${pu} meshName=${t} describe=${o} onMake=${n} />`:a`<${hu} describe=${o} onRestore=${i} />`}
  </section>`}function pu({meshName:e,describe:t,onMake:o}){let[n,i]=$(""),[r,l]=$(""),[c,m]=$(null),{busy:u,at:d,failure:p,submit:f}=S(t,["passphrase"]),h=f(async()=>{m(await o(n)),i(""),l("")}),g=[...n].length,b=r!==""&&r!==n;return a`<form class="settings-section" onSubmit=${h}>
    <${x} label=${s("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${n} onInput=${i} testid="kit-passphrase" error=${d("passphrase")}
        hint=${s("mesh.kitPassphraseRule",{count:bl})} />
    <${x} label=${s("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${r} onInput=${l} testid="kit-passphrase-again"
        error=${b?s("mesh.kitPassphraseDiffers"):null} />
    ${p}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${u||g<bl||r!==n}>${s("mesh.kitMake")}</button></div>
    ${c&&a`<${$u} kit=${c} text=${bu(c,e)} />`}
  </form>`}function $u({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((n,i)=>a`<li key=${i}>${n}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${s("mesh.kitSave")}</a>
      <${Se} text=${t} label=${s("mesh.kitCopy")} /></div>
    <p class="soft">${s("mesh.kitKeep")}</p></div>`}function hu({describe:e,onRestore:t}){let[o,n]=$(""),[i,r]=$(""),{busy:l,at:c,failure:m,submit:u}=S(e,["kit","passphrase"]),d=u(async()=>{await t(o,i),n(""),r("")});return a`<form class="settings-section" onSubmit=${d}>
    <${x} label=${s("mesh.kitLine")} value=${o} onInput=${n} area mono
        testid="kit-line" error=${c("kit")} />
    <${x} label=${s("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${i} onInput=${r} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||i===""}>${s("mesh.kitRestore")}</button></div>
  </form>`}function bu(e,t){let o=e.words.map((n,i)=>`${i+1}. ${n}`).join(`
`);return`${s("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function vl({rows:e}){let t=e.filter(([,n])=>n>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${s("mesh.counters")}</h2></header>
    <p class="soft">${s("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${s("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([n,i])=>a`<div key=${n}><dt>${Ai(n)}</dt><dd>${i}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${s("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function yl({events:e}){return a`<section class="card"><header class="card-head"><h2>${s("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${s("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${q(t.at)}>${E(t.at)}</time><span>${gu(t)}</span></li>`)}</ol>`}
  </section>`}function gu({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return s("mesh.event.joined");case"connected":return s("mesh.event.connected",{name:o});case"lost":return s("mesh.event.lost",{name:o,reason:se(String(t.reason))});case"authority_given":case"authority_taken":return s(`mesh.event.${e}`,{name:o});case"authority_restored":return s("mesh.event.authority_restored");case"revoked":return s("mesh.event.revoked",{name:o});case"refused_address":return s(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return Ae(String(t.trouble),t.name?o:null);case"trouble_over":return s("mesh.event.troubleOver");case"set_aside":return s("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return s("mesh.event.disk",{detail:t.detail});default:return s("mesh.event.other",{code:e})}}function wl({node:e,onRevoke:t,onAuthority:o}){let n=[o&&{label:s(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:s("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),i=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&s(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&ne(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&E(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Ht(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${s(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${s("mesh.authority")}</span>`}
      ${n.length>0&&a`<${Mt} label=${s("mesh.nodeMenu",{name:e.name})} items=${n} />`}</header>
    <dl>${i.map(([r,l])=>l&&a`<div key=${r}><dt>${s(`mesh.fact.${r}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error ${Ei(e.trouble)?"is-red":""}" data-testid="node-trouble">${Ae(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${vu(e)}</p>`}
  </article>`}function vu({last_error_code:e,last_error_at:t}){let o=se(e??"");return t?s("mesh.errorAt",{reason:o,time:E(t)}):o}function kl({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${s("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${s("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${s(`mesh.order.${o.kind}`)}</strong> ${ne(o.created_at)} — ${s("mesh.ordersMissing",{nodes:o.missing.map(t).join(s("list.comma"))})}</li>`)}</ul>`}
  </section>`}function xl({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${s("mesh.positions")}</caption>
    <thead><tr><th scope="col">${s("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${s("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:n,dimmed:i})=>a`<tr key=${o.id} class=${i?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${i&&o.as_of&&a`<small>${s("mesh.asOf",{time:E(o.as_of)})}</small>`}</th>
      ${n.map(r=>a`<td class=${r.behind>0?"is-behind":""}
            title=${s("mesh.position",{seq:r.held})}>
        ${r.behind===0?"=":`−${r.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${s("mesh.since",{time:E(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var yu={green:"ok",amber:"clock",red:"warning"};function Sl({verdict:e,at:t,stale:o,nodes:n}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${w} name=${yu[e.level]} size=${22} /><p>${wu(e,n)}</p>
    <small>${s(o?"mesh.staleAt":"mesh.asOf",{time:fo(t)})}</small></div>`}function wu({code:e,args:t,at:o},n){let i=r=>Number(t[r]??0);switch(e){case"equal":return s("mesh.verdict.equal",{count:i("nodes"),time:fo(o)});case"quarantined":return s("mesh.verdict.quarantined",{count:i("entries")});case"deriving":return s("mesh.verdict.deriving",{percent:i("percent")});case"behind":return s("mesh.verdict.behind",{node:t.node,count:i("behind")+i("ahead")});case"unreachable":return _u(t,n);case"set_aside":return s("mesh.verdict.setAside",{node:t.node,entry:i("entries")});case"unanswered":return[s("mesh.verdict.unanswered",{address:t.address}),se(String(t.reason))].join(s("list.sentences"));case"clock":return Su(t);default:return ku(e,t)}}function ku(e,t){let o=t.since&&s("mesh.verdict.since",{time:E(String(t.since))});return[Ae(e,t.here?null:String(t.node)),xu(e,t),o].filter(Boolean).join(s("list.sentences"))}function xu(e,{reason:t,files:o,of:n}){if(o===void 0)return null;let i=e==="files_damaged"?"damaged":String(t);return s(`mesh.files.${i}`,{count:Number(o),of:Number(n)})}function Su({node:e,here:t,ahead:o,seconds:n}){let i=o?"Ahead":"Behind";return t?s(`mesh.verdict.ownClock${i}`,{span:po(Number(n))}):s(`mesh.verdict.clock${i}`,{node:e,span:po(Number(n))})}function _u(e,t){let o=t.filter(i=>i.state==="unreachable"||i.state==="never"),n=Number(e.behind??0);return[s("mesh.verdict.unreachable",{node:o.map(i=>i.name).join(s("list.comma"))}),e.reason&&se(String(e.reason)),e.heard_at&&s("mesh.verdict.heard",{time:E(String(e.heard_at))}),n>0&&s("mesh.verdict.lacks",{count:n}),e.next_attempt_at&&s("mesh.verdict.next",{when:Ht(String(e.next_attempt_at))})].filter(Boolean).join(s("list.sentences"))}function _l({ticket:e,earlier:t,nameOf:o,onMake:n}){let[i,r]=$(!1),l=async()=>{r(!0),await n(),r(!1)};return a`<section class="card"><header class="card-head"><h2>${s("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${i}
          data-testid="ticket-make" onClick=${l}><${w} name="ticket"
          size=${16} />${s("mesh.makeTicket")}</button></header>
    <p class="soft">${s("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${Se} text=${e.ticket} label=${s("mesh.copyTicket")}
          testid="ticket-copy" />
        <${Se} text="localchat --join ${e.ticket}" label=${s("mesh.copyCommand")} />
        <span
            class="soft">${s("mesh.ticketUntil",{when:ne(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${s("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?s("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?s("invite.expired"):s("mesh.ticketOpen",{time:E(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function Cl(e){let t=e.writers.map(({id:n,entries:i})=>({node:n,label:e.nodes.find(r=>r.id===n)?.name??n.slice(-6),top:i})),o=e.nodes.map(n=>{let i=t.map((r,l)=>{let c=n.held[l]??0;return{held:c,behind:r.top-c}});return{node:n,cells:i,dimmed:n.state!=="here"&&n.state!=="connected"}});return{columns:t,rows:o}}function Ol(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var Cu=3e3;function Ou(){let e=y.value?.mesh_admin===!0;if(v(()=>{if(!e)return;vo();let n=setInterval(vo,Cu);return()=>clearInterval(n)},[e]),!e)return a`<${B} icon="shield" title=${s("empty.forbidden")}
        text=${s("mesh.adminsOnly")} />`;let t=zr.value,o=Ur.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${D} icon="arrow-left" label=${s("action.back")}
        class="only-narrow" onClick=${wr} />
      <div><h1>${s("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${O} tone="warning">${s("mesh.loadFailed")} ${X(o)}<//>`}
      ${t?a`<${Tu} told=${t} stale=${o!==null} />`:o===null&&a`<${R} rows=${5} kind="line" />`}
    </div>
  </section>`}function Tu({told:e,stale:t}){let o=i=>e.nodes.find(r=>r.id===i)?.name??i.slice(-8),n=e.nodes.some(i=>i.state==="here"&&i.authority);return a`
    <${Sl} verdict=${e.verdict} at=${Br.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${s("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(i=>a`<${hl} key=${i.node_id} request=${i} onApprove=${()=>Mu(i)} onDeny=${()=>Au(i)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${s("mesh.positions")}</h2></header><p
        class="soft">${s("mesh.positionsText")}</p><${xl}
        ...${Cl(e)} /></section>
    <section class="status-nodes" aria-label=${s("mesh.nodes")}>${e.nodes.map(i=>a`<${wl} key=${i.id} node=${i}
      onRevoke=${i.state==="here"||i.state==="revoked"?null:()=>Eu(i)}
      onAuthority=${n&&i.state!=="revoked"&&i.state!=="waiting"?()=>Nu(i):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${O} tone="warning">${e.unanswered.map(({address:i,code:r})=>a`<p key=${i} data-testid="unanswered">${s("mesh.verdict.unanswered",{address:i})} ${se(r)}</p>`)}<//>`}
    <${_l} ticket=${Hr.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>Qr().catch(C)} />
    <${gl} holds=${n} meshName=${e.mesh.name} describe=${I}
        onMake=${Wr} onRestore=${(i,r)=>Vr(i,r).then(()=>P(s("mesh.restored"),"ok"))} />
    <div class="card-pair"><${vl} rows=${Ol(e.counters)} /><${kl}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${yl} events=${e.events} />`}function Mu(e){return Kr(e.node_id).then(()=>P(s("mesh.approved",{name:e.name}),"ok"),C)}function Au(e){H({kind:"confirm",title:s("mesh.deny"),text:s("mesh.denyText",{name:e.name}),action:s("mesh.deny"),danger:!0,run:()=>Xr(e.node_id).catch(C)})}function Eu(e){H({kind:"confirm",title:s("mesh.revoke"),text:s("mesh.revokeText",{name:e.name}),action:s("mesh.revoke"),danger:!0,run:()=>qr(e.id).catch(C)})}function Nu(e){let t=e.authority,o=s(t?"mesh.takeAuthority":"mesh.giveAuthority"),n={name:e.name};H({kind:"confirm",title:o,text:t?s("mesh.takeAuthorityText",n):s("mesh.giveAuthorityText",n),action:o,danger:t,run:()=>Gr(e.id,!t).catch(C)})}var Ml=["href","bold","strike","italic","code"],Tl={bold:"**",strike:"~~",italic:"*"},Al=e=>Iu(e).map(t=>{let o=t.reduce((n,{text:i})=>n+(i.match(/[*`~_]/g)?.length??0),0);return no(t,0,o>1).trim()});function Iu(e){let t=[[]],o=!0;for(let n of e)(n.kept?n.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):n.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((r,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!n.kept?r.replace(/^ /,""):r;c!==""&&t[t.length-1].push({...n,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function no(e,t,o){let n=Ml[t];if(!n)return e.map(({text:r})=>o?Fu(r):r).join("");let i="";for(let r=0;r<e.length;){let l=r;for(;l<e.length&&e[l][n]===e[r][n];)l+=1;i+=Pu(e.slice(r,l),t,o),r=l}return i}function Pu(e,t,o){let n=Ml[t],i=e[0][n],r=e.map(({text:l})=>l).join("");if(!i||r.trim()==="")return no(e,t+1,o);if(n==="code")return on(r,l=>Du(l));if(n==="href"){if(r.trim()===i)return r;let l=no(e,t+1,o);return on(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${i})`)}return on(no(e,t+1,o),l=>Tl[n]+l+Tl[n])}function on(e,t){let o=e.trim(),n=e.length-e.trimStart().length;return e.slice(0,n)+t(o)+e.slice(n+o.length)}var Du=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Fu=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function El(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var Ru=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,Lu=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,ju=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,U=e=>e.nodeType===1?e.nodeName.toLowerCase():"",ie=(e,t)=>e.getAttribute?.(t)??"",ve=e=>ie(e,"style");function Nl(e){let t=[...e.childNodes].filter(n=>U(n)!==""||n.nodeType===3&&n.nodeValue?.trim()),o=n=>{let i=ve(n);return U(n)==="pre"||/white-space:\s*pre/i.test(i)&&ju.test(i)};return t.length>0&&t.every(o)}var at=e=>/display:\s*none|mso-list:\s*ignore/i.test(ve(e));function Il(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(ve(e))?"item":Ru.test(t)?"text":null}function Pl(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),n="`".repeat(o+1),i=[...e.childNodes].find(c=>U(c)==="code"),r=`${ie(e,"class")} ${i?ie(i,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(r)?.[1]??"";return`${n}${l}
${t}
${n}`}function Dl(e,t){let o=Number(/\blevel(\d)/i.exec(ve(e))?.[1]??1),n=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Fl(e)),i=Number.parseInt((n?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),r=n?`${i||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+r+t.replace(/\n/g,`
${l}${" ".repeat(r.length)}`)}function Fl(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(ve(t)))return t.textContent??"";let o=U(t)===""?"":Fl(t);if(o)return o}return""}function Rl(e){let t=[...e.childNodes].flatMap(o=>U(o)==="p"?[...o.childNodes]:[o]).find(o=>U(o)==="input"&&ie(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var nn=e=>[...e.childNodes].flatMap(t=>{let o=U(t);return at(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?nn(t):[]}),rn=e=>[...e.childNodes].some(t=>Lu.test(U(t))||U(t)==="div"&&rn(t));var zu=/^(b|strong)$/,Bu=/^(i|em|cite)$/,Uu=/^(s|del|strike)$/,Hu=/^(code|kbd|samp|tt)$/;function ro(e,t){let o=U(e),n=ve(e),i=/font-weight:\s*(\w+)/i.exec(n)?.[1]??"",r={...t};(zu.test(o)||/^(bold|bolder|[6-9]00)$/i.test(i))&&(r.bold=!0),/^(normal|[1-5]00)$/i.test(i)&&delete r.bold,(Bu.test(o)||/font-style:\s*italic/i.test(n))&&(r.italic=!0),(Uu.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(n))&&(r.strike=!0),Hu.test(o)&&(r.code=!0),/white-space:\s*(pre|break-spaces)/i.test(n)&&(r.kept=!0);let l=o==="a"?El(ie(e,"href")):void 0;return l&&(r.href=l),r}function jl(e){let t=new Map,o=e.map(i=>{let r=[],l=()=>{for(let c=t.get(r.length);c;c=t.get(r.length))t.set(r.length,c-1),r.push("")};for(let c of i){l();for(let m=0;m<c.columns&&r.length<=40;m+=1)c.rows>1&&t.set(r.length,c.rows-1),r.push(m===0?c.text:"")}return l(),r}),n=Math.max(0,...o.map(i=>i.length));if(n>40||n*o.length>2e3)return null;for(let i of o)for(;i.length<n;)i.push("");return Ku(o)}function Ku(e){let t=e.filter(n=>n.some(Boolean)),o=Math.max(0,...t.map(n=>n.findLastIndex(Boolean)+1));return t.map(n=>n.slice(0,o))}var Xu=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function zl(e,t){let[o,...n]=e,i=o.map((l,c)=>{let m=n.map(d=>d[c]).filter(Boolean),u=m.length>0&&m.every(d=>Xu.test(d));return t(c)||u?"--:":"---"}),r=l=>`| ${l.join(" | ")} |`;return[r(o.map(sn)),r(i),...n.map(r)].join(`
`)}var sn=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var Gu=150,Bl=12,Ul=16e3,Wu=400,Vu=50,Qu=80,Yu=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Ke=class extends Error{};function Hl(e,t){if(Nl(e))return null;let o=new an;try{o.children(e,{},0)}catch(l){if(l instanceof Ke)return null;throw l}if(o.flush("line"),!o.structured&&!Ju(o.looks))return null;let n=[...o.hrefs];if(n.length===1&&t.trim()===n[0])return null;let i=Kl(o.blocks);return i.length<=2*Ul&&i.split(`
`).length<=Wu?i:null}var Ju=e=>e.size>1||[...e].some(t=>t.includes("href"));function Kl(e){let t="";return e.forEach((o,n)=>{let r=e[n-1]?.kind===o.kind&&o.kind!=="apart";t+=(n===0?"":r?`
`:`

`)+o.text}),t}var an=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=Al(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(n=>n.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,n){for(let i of t.childNodes)this.node(i,o,n+1)}text(t,o){if(this.#t+=t.length,this.#t>Ul)throw new Ke;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:n,...i}=o;this.looks.add(JSON.stringify(Object.keys(i).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,n){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let i=U(t);if(i===""||Yu.test(i)||at(t))return;if(n>Gu)return this.text(t.textContent??"",o);if(i==="br")return this.text(`
`,{...o,kept:!0});if(i==="img")return this.text(ie(t,"alt").slice(0,Qu),o);if(i==="input")return;let r=ro(t,o),l=Il(t,i);return l?this.block(l,t,r,n):this.children(t,r,n)}block(t,o,n,i){if(this.flush("line"),t==="text"){this.children(o,n,i);let c=U(o)==="p"&&!/Mso|^p\d/.test(ie(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,n,i);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Pl(o),"apart");if(t==="list"){let c=this.list(o,n,i);return c===""?void 0:this.put(c,"apart")}let r=this.inside(o,n,i);if(r==="")return;if(t==="item")return this.put(Dl(o,r),"item");if(t==="quote")return this.put(r.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(U(o)[1]));return this.put(`${l} ${sn(r.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,n){let[i,r]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Bl?this.text(t.textContent??"",o):this.children(t,o,n),this.#e-=1,this.flush("line");let l=Kl(this.blocks);return this.blocks=i,this.runs=r,l}list(t,o,n){let i=Number.parseInt(ie(t,"start"),10)||1,r=U(t)==="ol",l=[];for(let c of t.childNodes){let m=U(c);if(m===""||at(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let f=this.#e>Bl?this.inside(c,o,n):this.list(c,o,n+1);this.#e-=1,f&&l.push(f.replace(/^/gm,r?"   ":"  "));continue}let u=r?`${i}. `:"- ",d=this.inside(c,ro(c,o),n+1).replace(/\n{2,}/g,`
`);d!==""&&(i+=1,l.push(u+Rl(c)+d.replace(/\n/g,`
${" ".repeat(u.length)}`)))}return l.join(`
`)}table(t,o,n){let i=nn(t).map(u=>[...u.childNodes].filter(d=>/^(td|th)$/.test(U(d))&&!at(d)));if(i.reduce((u,d)=>u+d.length,0)>2e3)throw new Ke;if(!(i.length>1&&i.some(u=>u.length>1))||i.some(u=>u.some(rn))){for(let u of i)for(let d of u)this.block("text",d,o,n+1);return}let c=i.map(u=>u.map(d=>this.cell(d,o,n+1))),m=jl(c);if(!m)throw new Ke;m.length!==0&&(this.structured=!0,this.put(zl(m,u=>Zu(c,u)),"apart"))}cell(t,o,n){let i=this.inside(t,ro(t,o),n).replace(/\s*\n\s*/g," "),r=c=>Math.min(Math.max(Number.parseInt(ie(t,c),10)||1,1),Vu),l=/^right$/i.test(ie(t,"align"))||/text-align:\s*right/i.test(ve(t));return{text:i.replace(/\|/g,"\\|"),right:l,columns:r("colspan"),rows:r("rowspan")}}};function Zu(e,t){let o=e.slice(1).flatMap(n=>n[t]?.text?[n[t]]:[]);return o.length>0&&o.every(({right:n})=>n)}var ed=2e6,td=2e4;function od(e,t){if(e.length>ed)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>td?null:Hl(o.body,t)}var nd=({links:e})=>a`${e.map(t=>a`<${id} key=${t.message} link=${t} />`)}`,lt=new Set,rd=500;function sd(e){lt.has(e)||(lt.size>=rd&&lt.clear(),lt.add(e),dr(e).catch(()=>lt.delete(e)))}function id({link:e}){let{conversation:t,message:o,direct:n}=e,i=N(t),r=i!==null,l=Bn.value[o];v(()=>{r&&l===void 0?Un(t,o):!r&&n&&sd(t)},[t,o,r,l===void 0]);let c=Q(()=>l?de(l):"",[l]);if(!i||!l)return null;let m=j.value?.find(u=>u.id===i.server)?.name??null;return a`<${Kt} message=${l} text=${c} place=${i.label} server=${m}
    onShow=${()=>M(t,o)} />`}function Xl({message:e,onShow:t,onUnpin:o,onPerson:n,files:i}){let{author:r}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${ue} id=${r.id} name=${r.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${r.username}"
        onClick=${l=>n(l.currentTarget)}>${r.display_name}</button>
      <time title=${q(e.created_at)}>${E(e.created_at)}</time>
      ${o&&a`<${D} icon="close" label=${s("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${Et} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${s("pins.show")}</button>
  </article>`}function ad(){let e=re(Y.value)??"",t=N(e);if(v(()=>{e&&Ar(e)},[e]),!t)return null;let o=Tr.value[e],n=Mr.value,i=r=>{M(e,r.id),!r.parent_id&&matchMedia("(max-width: 1180px)").matches&&(z.value=null)};return a`<${G} title=${s("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{z.value=null}}>
    ${n!==null&&a`<${O} tone="warning">${X(n)}<//>`}
    ${!o&&n===null&&a`<${R} rows=${3} />`}
    ${o?.length===0&&a`<${B} icon="pin" title=${s("pins.none")} text=${s("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(r=>a`<li key=${r.id}><${Xl} message=${r} files=${jt(r)}
            onPerson=${l=>It(r.author.username,l,r.author)}
            onShow=${()=>i(r)} onUnpin=${t.pins?()=>Er(r):null} /></li>`)}</ul>`}
  <//>`}function ql({saved:e,place:t,onShow:o,onRemove:n,files:i}){let{message:r,server:l}=e,{author:c}=r;return a`<article class="pinned" data-testid="saved-message" data-message-id=${r.id}>
    <p class="found-place">${t}${l&&a`<small>${l.name}</small>`}</p>
    <header><${ue} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${q(r.created_at)}>${E(r.created_at)}</time>
      <${D} icon="close" label=${s("saved.remove")} testid="saved-remove" onClick=${n} /></header>
    <div class="pinned-body" dir="auto">${r.html?a`<${Et} source=${r.html} />`:a`<p class="message-plain">${r.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${s("saved.show")}</button>
  </article>`}function ld(){v(()=>{bo()},[]);let{items:e,cursor:t,loaded:o}=Nr.value,n=Ir.value,i=({message:r,channel:l,dm:c})=>{l?te(l.server_id,l.id,r.id):c&&M(c.id,r.id),matchMedia("(max-width: 1180px)").matches&&(z.value=null)};return a`<${G} title=${s("saved.title")} testid="saved"
      onClose=${()=>{z.value=null}}>
    ${n!==null&&a`<${O} tone="warning">${X(n)}<//>`}
    ${!o&&n===null&&a`<${R} rows=${3} />`}
    ${o&&e.length===0&&a`<${B} icon="clock" title=${s("saved.none")} text=${s("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(r=>a`<li key=${r.message.id}><${ql} saved=${r} files=${jt(r.message)} place=${st(r)}
            onShow=${()=>i(r)} onRemove=${()=>Pr(r.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{bo(!1)}}>${s("saved.more")}</button>`}
  <//>`}var cd=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>Gl?`${t.slice(0,Gl).join("")} …`:t.join("")},Gl=40;function Wl({count:e,max:t,full:o,busy:n,failed:i,onCopy:r,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${s("select.label")} data-testid="selection">
    ${i.length>0&&a`<${O} tone="error"><ul class="selection-failed" data-testid="selection-failed">${i.map(({message:m,reason:u})=>a`<li key=${m.id}>${s("select.failed",{name:m.author.display_name,time:Le(m.created_at),text:cd(m.content),reason:u})}</li>`)}</ul><//>`}
    ${o&&a`<${O} tone="warning">${s("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${s("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||n}
        data-testid="selection-copy" onClick=${r}><${w} name="copy" size=${15} />${s("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||n} data-testid="selection-delete"
          onClick=${l}><${w} name="trash" size=${15} />${s("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${s("select.done")}</button>
    </div>
  </section>`}function ln({moderates:e}){let t=De.value;if(!t)return null;let o=fs(t),n=o.length,i=e||o.every(({author:c})=>c.id===y.value?.id),r=async()=>{await hs(ks(o,ht))&&(P(s("select.copied",{count:n}),"ok"),Qe())},l=()=>H({kind:"confirm",title:s("select.deleteTitle",{count:n}),text:s("select.deleteText"),action:s("select.deleteCount",{count:n}),danger:!0,run:async()=>{let c=await ps();c>0&&P(s("select.deleted",{count:c}),"ok")}});return a`<${Wl} count=${n} max=${ds} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{r()}}
    onDelete=${i?l:null} onDone=${Qe} />`}function md({parent:e}){let t=ce.value[e];return v(()=>{let o=()=>Vt(e).catch(()=>{});return o(),J(n=>n.what==="connected"&&void o())},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${s(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>Ea(e)}>${s(t?"thread.following":"thread.follow")}</button>`}function ud({id:e,parent:t,at:o}){let n=N(e),i=Ln(e,t).value.messages[0],r=mt(e,t).value,l=Yr(r.messages);v(()=>(o||zn(e,t),jn(e,t),()=>{De.peek()?.parent===t&&Qe()}),[e,t]);let c=Ot.value,[m,u]=$(!1);v(()=>{m&&c&&r.loaded&&Jr(e,t,l)},[m,c,r.loaded,l]);let d=Math.max(i?.reply_count??0,r.has_older?r.messages.length:0),p=r.has_newer?[]:Sr(Ve.value,e,t,r.messages),f=Q(()=>{let h=i?[{kind:"message",key:t,message:i,continues:!1}]:[];if(!r.loaded)return h;h.push({kind:"replies",key:"replies",count:d});let g=cs(r.messages,{day:$t}).filter(b=>b.kind!=="day");return[...h,...g,...ms(p)]},[r,i,d,Wn.value,...p]);return n?a`<${G} title=${s("thread.title")} subtitle=${n.label} testid="thread"
      tools=${a`<${md} parent=${t} />`}
      drop=${n.archived||De.value?.parent===t?void 0:Hn(e,t)}
      onClose=${()=>{z.value=null}}>
    <${as} name=${s("thread.title")} rows=${f} guess=${us}
        draw=${Is({conversation:n,focus:o,thread:!0})} staying=${[br.value?.message,"replies"]}
        before=${r.loaded?null:a`<${R} rows=${3} />`}
        hasOlder=${r.loaded&&r.has_older} hasNewer=${r.has_newer}
        missed=${r.missed} wish=${Zr(e,t)}
      onOlder=${()=>Dn(e,t)}
          onNewer=${()=>Rn(e,t)}
          onLatest=${()=>ut(e,t)}
          onView=${h=>u(h?.end===!0)} />
    ${De.value?.parent===t&&a`<${ln} moderates=${n.moderates} />`}
    ${!n.archived&&De.value?.parent!==t&&a`<${Ps} key=${t} conversation=${n} parent=${t} placeholder=${s("thread.placeholder")} />`}
  <//>`:null}export{si as Attachments,Cm as Dialogs,Yl as EmojiPopover,Dm as FilesPanel,Lm as FirstRun,Zm as InboxPanel,nu as InvitePage,mu as MembersPanel,Ou as MeshPage,Sm as Notifying,cc as OpenGallery,Ec as PendingFiles,nd as PermalinkCards,Ql as PersonPopover,ad as PinsPanel,ld as SavedPanel,Hm as SearchPanel,ln as Selecting,ud as ThreadPanel,Ac as Tiles,Nc as Uploading,Jo as markAllRead,od as markdownFrom,Ci as takeFiles};
