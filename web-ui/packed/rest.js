import{$ as Ln,$a as _t,$b as Tr,$d as I,A as Me,Ac as me,Ad as gs,B as _n,Ba as or,Bb as fr,Bc as Rt,Bd as vs,C as Cn,Ca as wt,Cb as ot,Cc as te,Cd as ys,D as On,Db as $r,Dc as Wr,Dd as ks,E as w,Eb as hr,Ec as Vr,Ed as ws,Fb as br,Fc as st,Fd as ze,Gb as Tt,Gc as W,Gd as xs,H as Mn,Ha as xo,Hb as At,Hc as Qr,Hd as Ss,Ia as H,Ib as gr,Ic as Yr,Id as _s,J as Tn,Jb as Mo,Jc as Jr,Jd as Cs,K as vo,Ka as U,Kb as vr,Kc as Zr,L as An,La as k,Lb as yr,Lc as es,Ld as Os,M as En,Mb as kr,Mc as Eo,Md as Be,N as In,Na as P,Nb as Ge,Nc as ts,Nd as it,O as et,Ob as wr,Oc as os,Od as Ms,P as he,Pa as Y,Pb as Et,Pc as ns,Pd as Ts,Q as Nn,Qa as M,Qc as rs,Qd as be,R as Dn,Ra as nr,Rb as xr,Rc as ss,S as yo,Sb as To,Sc as is,Sd as Bt,T as ko,Ta as rr,Tb as It,Tc as as,Td as As,U as Pn,Ua as sr,Ub as Sr,Uc as ls,V as Te,Va as tt,Vb as _r,Vd as Es,W as Fn,Wa as xt,Wb as Nt,Wc as cs,Wd as Ht,Xa as Xe,Xb as Cr,Xc as Lt,Xd as Se,Y as Rn,Ya as So,Yb as Or,Yc as ms,Yd as at,Za as J,Zb as Dt,Zd as S,_a as St,_b as Mr,_c as Io,_d as C,a,aa as jn,ab as Ct,ac as Ar,ae as ge,ba as zn,bb as R,be as Is,ca as Bn,cb as le,cc as ce,ce as Ns,d as j,da as Hn,db as _o,dc as Er,dd as us,de as Ds,e as go,ea as Un,eb as Co,ec as Ir,f as $,fa as ie,fc as Nr,g as v,ga as Kn,gc as nt,gd as ds,ge as Ut,h as re,ha as Xn,hc as Dr,he as Ps,i as D,ia as wo,ib as je,ic as Pr,id as ps,ie as uc,j as Q,jb as ir,jc as Fr,jd as fs,je as Ee,ka as yt,kb as ar,kc as Rr,kd as $s,ke as dc,l as Oe,lb as lr,lc as Lr,ld as hs,le as No,m as yn,mb as Ot,mc as jr,me as Fs,nb as xe,nc as zr,ne as Rs,oa as qn,ob as cr,oc as Br,od as z,oe as Ls,p as se,pa as Gn,pc as Ao,pd as L,q as r,qa as Wn,qb as B,qc as Hr,qd as N,r as x,ra as kt,rb as qe,rc as Ur,rd as jt,re as js,s as K,sa as Vn,sb as Ae,sc as Pt,sd as bs,ta as Qn,tc as Kr,te as zs,u as F,ua as Yn,ub as Oo,uc as Xr,v as kn,va as Jn,vb as Mt,vc as rt,w as we,wa as Zn,wb as mr,wc as qr,we as Bs,x as wn,xa as er,xb as ur,xc as Ft,xd as oe,y as xn,yb as dr,yd as zt,z as Sn,za as tr,zb as pr,zc as Gr,zd as A}from"./chunk.js";var Hs=["B","KB","MB","GB","TB"];function ve(e,t){let o=e,n=0;for(;o>=1023.5&&n<Hs.length-1;)o/=1024,n+=1;let i=o<9.95&&n>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:i}).format(o)} ${Hs[n]}`}var pc=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,lt=e=>e.normalize("NFC").replace(pc,"_");function Us(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function Ks(e,t){let[o,n]=e.slice(0,19).replace(/[-:]/g,"").split("T"),i=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${n}.${i==="jpeg"?"jpg":i}`}function Ie({name:e}){let[t,o]=Us(e);return a`<bdi class="file-name" title=${e}><span>${t}</span>${o&&a`<span>${o}</span>`}</bdi>`}function Xs({name:e,size:t,icon:o,url:n,note:i,warns:s}){let l=ve(t,se.value);return a`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${x} name=${o} size=${24} /></span>
    <span class="file-card-main"><${Ie} name=${e} /><span class="file-card-note ${s?"is-warning":""}">${i?r("files.noted",{size:l,note:i}):l}</span></span>
    <a class="icon-button" href=${n??void 0} download=${e} aria-disabled=${n===null} role="link"
      title=${r("files.download")} aria-label=${r("files.downloadName",{name:e})} data-testid="file-download"
      ><${x} name="download" /></a>
  </div>`}var _e=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function qs({name:e,url:t,box:o,onOpen:n,onFailed:i}){let s=D(null);return re(()=>{let l=s.current;l&&(l.style.width=`${o.width}px`,l.style.aspectRatio=`${o.width} / ${o.height}`)},[o.width,o.height]),a`<button type="button" class="file-picture" ref=${s} data-testid="file-picture"
      title=${e} aria-label=${r("files.openName",{name:e})} onClick=${n}>${t&&a`<img crossorigin=${_e(t)} src=${t} alt=${e} decoding="async" onError=${i} />`}</button>`}function Gs({kind:e,name:t,url:o,card:n,onFailed:i}){let s=e==="video"?a`<video controls preload="metadata" playsinline crossorigin=${_e(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${i}></video>`:a`<audio controls preload="metadata" crossorigin=${_e(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${i}></audio>`;return a`<div class="file-player">${s}${n}</div>`}var fc=48,Do=[1,1.5,2,3,4,6];function Ws({pictures:e,at:t,onAt:o,onClose:n,onFailed:i}){let s=D(null),[l,c]=$(0),m=D(null),u=e[t];v(()=>{let h=document.activeElement;return s.current?.showModal(),()=>{h instanceof HTMLElement&&h.isConnected&&h.focus()}},[]);let d=h=>{h<0||h>=e.length||(c(0),o(h))},f=h=>c(Math.min(Do.length-1,Math.max(0,h))),p=h=>{if(h.ctrlKey||h.metaKey||h.altKey)return;let b={ArrowLeft:()=>d(t-1),ArrowRight:()=>d(t+1),Home:()=>d(0),End:()=>d(e.length-1),"+":()=>f(l+1),";":()=>f(l+1),"=":()=>f(l+1),"-":()=>f(l-1),0:()=>f(0)},O=l>0&&h.key.startsWith("Arrow")?void 0:b[h.key];h.stopPropagation(),O&&(h.preventDefault(),O())},g={onPointerDown:h=>{m.current=h.pointerType!=="mouse"&&l===0?h.clientX:null},onPointerUp:h=>{let b=m.current===null?0:h.clientX-m.current;m.current=null,Math.abs(b)>fc&&d(t+(b<0?1:-1))}};return u?a`<dialog class="gallery" ref=${s} aria-label=${r("files.gallery")} data-testid="gallery"
      onKeyDown=${p} onCancel=${h=>{h.preventDefault(),n()}}>
    <header class="gallery-head">
      <p><strong><${Ie} name=${u.name} /></strong>
        <span aria-live="polite">${r("files.position",{at:t+1,count:e.length})}</span></p>
      <${F} icon="zoom-out" label=${r("files.zoomOut")} disabled=${l===0} onClick=${()=>f(l-1)} />
      <${F} icon="zoom-in" label=${r("files.zoomIn")} disabled=${l===Do.length-1}
        testid="gallery-zoom-in" onClick=${()=>f(l+1)} />
      <a class="icon-button" href=${u.download??void 0} download=${u.name}
        title=${r("files.download")} aria-label=${r("files.downloadName",{name:u.name})}
        data-testid="gallery-download"><${x} name="download" /></a>
      <${F} icon="close" label=${r("action.close")} testid="gallery-close" onClick=${n} />
    </header>
    <div class="gallery-stage" ...${g} onClick=${h=>{h.target===h.currentTarget&&n()}}>
      <${$c} key=${u.id} picture=${u} factor=${Do[l]} onFailed=${()=>i(u.id)}
        onToggle=${()=>f(l>0?0:2)} />
    </div>
    ${e.length>1&&a`<${F} icon="chevron-right" class="gallery-before" label=${r("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>d(t-1)} />
        <${F} icon="chevron-right" class="gallery-next" label=${r("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>d(t+1)} />`}
  </dialog>`:null}function $c({picture:e,factor:t,onToggle:o,onFailed:n}){let i=D(null);return re(()=>{let s=i.current,l=s?.parentElement;if(!s||!l)return;let c=()=>{let{width:d,height:f}=e,p=Math.min(1,l.clientWidth/d,l.clientHeight/f);s.style.width=`${Math.round(d*p*t)}px`,s.style.height=`${Math.round(f*p*t)}px`};c();let m={left:(l.scrollWidth-l.clientWidth)/2,top:(l.scrollHeight-l.clientHeight)/2};l.scrollTo(m);let u=new ResizeObserver(c);return u.observe(l),()=>u.disconnect()},[e.id,t]),a`<img ref=${i} crossorigin=${_e(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${n} />`}function Kt({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function Qs(e,{kind:t,query:o}){let n=ze(e),i=n==="video"||n==="audio";return t==="image"&&n!=="image"||t==="media"&&!i||t==="file"&&n!=="file"?!1:Vs(e.filename).includes(Vs(o.trim()))}var Vs=e=>e.normalize("NFKC").toLowerCase();function Ys({files:e,more:t},o){let n=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),i=e.filter(m=>!n.has(m.message_id)),s=new Set(i.map(({id:m})=>m)),l=t?i.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>l).flatMap(({id:m,author:u,created_at:d,attachments:f=[]})=>f.map(p=>({...p,message_id:m,author_id:u.id,created_at:d}))).filter(({id:m})=>!s.has(m));return c.length===0?i.length===e.length?e:i:[...c,...i].sort((m,u)=>m.created_at<u.created_at?1:-1)}var Js=60,Ne=j({}),Po=new Set,Zs=e=>new URL(e,location.href).origin!==location.origin;async function ei(e,t){if(!(Po.has(e)||Ne.peek()[e])){Po.add(e);try{let o=await fetch(t,{credentials:"omit"});o.ok&&hc(e,URL.createObjectURL(await o.blob()))}catch{}finally{Po.delete(e)}}}function hc(e,t){let o=Object.entries(Ne.peek());for(let[,i]of o.slice(0,-(Js-1)))URL.revokeObjectURL(i);let n=o.slice(-(Js-1));Ne.value={...Object.fromEntries(n),[e]:t}}function ti(){for(let e of Object.values(Ne.peek()))URL.revokeObjectURL(e);Ne.value={}}var bc=encodeURIComponent,ct={limits:()=>we("GET","/api/files/limits"),links:e=>we("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>we("GET",`/api/files/${bc(e)}/state`)};var ni=30,oi=100,ri=4e3,gc=6e4,vc=2e3,ye=j({}),mt=j({}),fe=new Set,Fo=new Set,$e=0;function ut(e){let t=Date.now()+gc;for(let o of e)(ye.peek()[o]?.until_ms??0)<t&&fe.add(o);fe.size>0&&$e===0&&($e=setTimeout(Xt,ni))}function si(e){for(let t of e)fe.add(t);fe.size>0&&$e===0&&($e=setTimeout(Xt,ni))}function ii(e){fe.add(e),Fo.add(e),$e===0&&($e=setTimeout(Xt,ri))}async function Xt(){let e=[...fe].slice(0,oi);fe=new Set([...fe].slice(oi)),$e=0;let t=he.peek();try{let{expires_at:o,links:n}=await ct.links(e),i=Date.parse(o),s=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,here:u}of n){let d=(ye.peek()[c]?.turn??0)+(Fo.delete(c)?1:0);s[c]={url:t+m,here:u,until_ms:i,turn:d}}let l=Object.entries(ye.peek()).slice(-vc);ye.value={...Object.fromEntries(l),...s};for(let{id:c,here:m}of n)m||qt(c)}catch{for(let o of e)fe.add(o)}fe.size>0&&$e===0&&($e=setTimeout(Xt,ri))}async function qt(e){try{let t=await ct.state(e);mt.value={...mt.peek(),[e]:t}}catch{}}function ai(){clearTimeout($e),$e=0,fe=new Set,Fo.clear(),ye.value={},mt.value={}}var He=j(null);function li(e,t,o){He.value={message:e,files:t,at:t.indexOf(o)}}function ci(e){let t=He.peek();t&&(He.value={...t,at:e})}function Gt(){He.value=null}ce(e=>{let t=He.peek();e.what==="gone"&&t?.message===e.id&&Gt(),e.what==="unsure"&&t&&si(t.files.map(({id:o})=>o))});var De=e=>ye.value[e]?.url??null,Wt=e=>Ne.value[e]??De(e),ui=e=>`${e} ${ye.value[e]?.turn??0} ${Ne.value[e]??""}`,mi=new Map,yc=3,kc=2e4;function Ro(e){let t=(mi.get(e)??0)+1;mi.set(e,t),qt(e);let o=De(e);o&&Zs(o)&&ei(e,o),t<=yc&&ii(e)}function Lo(e){if(ye.value[e]===null)return{note:r("files.gone"),warns:!0};let t=mt.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(s=>s.reachable);if(o)return{note:r("files.from",{node:o.name}),warns:!1};let[n]=t.nodes;return{note:n?r("files.onlyAt",{node:n.name}):r("files.nowhere"),warns:!0}}function wc({file:e}){let t=De(e.id),o=Lo(e.id);return v(()=>{if(!o.warns)return;let n=setInterval(()=>{qt(e.id)},kc);return()=>clearInterval(n)},[e.id,o.warns]),a`<${Xs} name=${e.filename} size=${e.size} icon=${Kt(e)}
    url=${t&&`${t}&download=1`} ...${o} />`}function di({files:e,message:t}){let o=e.map(({id:c})=>c).join(" ");v(()=>ut(e.map(({id:c})=>c)),[o]);let n=e.filter(c=>ze(c)==="image"),i=({id:c})=>!Lo(c).warns,s=n.filter(i),l=e.filter(c=>!s.includes(c));return a`<div class="attachments" data-testid="attachments">
    ${s.length>0&&a`<div class="file-pictures ${s.length>1?"are-many":""}">${s.map(c=>a`<${qs} key=${ui(c.id)} name=${c.filename} url=${Wt(c.id)}
          box=${xs(c,s.length===1)} onOpen=${()=>li(t,s,c)}
          onFailed=${()=>Ro(c.id)} />`)}</div>`}
    ${l.map(c=>a`<${xc} key=${c.id} file=${c} />`)}
  </div>`}var Vt=({id:e,attachments:t=[]})=>t.length>0&&a`<${di} files=${t} message=${e} />`;function xc({file:e}){let t=ze(e),o=a`<${wc} file=${e} />`;return t!=="audio"&&t!=="video"||Lo(e.id).warns?o:a`<${Gs} key=${ui(e.id)} kind=${t} name=${e.filename} url=${De(e.id)} card=${o}
    onFailed=${()=>Ro(e.id)} />`}function Sc(){let e=He.value,t=e?.files.filter(({id:l})=>ye.value[l]!==null)??[],o=e!==null&&t.length===0;if(v(()=>{e&&ut(e.files.map(({id:l})=>l))},[e]),v(()=>{o&&Gt()},[o]),!e||o)return null;let n=e.files[e.at],i=Math.max(0,n?t.indexOf(n):0),s=t.map(({id:l,filename:c,width:m,height:u})=>({id:l,name:c,url:Wt(l),download:De(l)&&`${De(l)}&download=1`,width:m??1,height:u??1}));return a`<${Ws} pictures=${s} at=${i} onFailed=${Ro} onClose=${Gt}
    onAt=${l=>{let c=t[l];c&&ci(e.files.indexOf(c))}} />`}function pi({over:e,text:t}){let o=D(null);return re(()=>{let n=o.current;if(!n)return;let{left:i,top:s,width:l,height:c}=e.getBoundingClientRect();n.style.left=`${i}px`,n.style.top=`${s}px`,n.style.width=`${l}px`,n.style.height=`${c}px`},[e]),a`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${x} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function jo({files:e,onRemove:t,onRetry:o}){let n=D(null),i=s=>{n.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(s)};return a`<div class="file-tiles" ref=${n} data-testid="file-tiles">
    <ul aria-label=${r("files.attached")}>${e.map(s=>a`<li key=${s.upload} class="file-tile ${s.error?"is-refused":""}"
          data-testid="file-tile" data-state=${fi(s)}>
        <span class="file-tile-picture">${s.picture?a`<img src=${s.picture} alt="" />`:a`<${x} name=${_c(s.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${Ie} name=${lt(s.name)} /><${Cc} file=${s} /></span>
        ${s.error&&o&&a`<${F} icon="refresh" label=${r("files.retry",{name:lt(s.name)})} testid="file-retry" onClick=${()=>o(s.upload)} />`}
        ${t&&a`<${F} icon="close" label=${r("files.remove",{name:lt(s.name)})} testid="file-remove" onClick=${()=>i(s.upload)} />`}
      </li>`)}</ul>
    <${Oc} files=${e} />
  </div>`}var _c=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function fi({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function Cc({file:e}){let{size:t,error:o,transfer:n}=e,i=ve(t,se.value);if(o)return a`<span class="file-tile-note is-error" role="alert">${o}</span>`;let s=fi(e);if(s==="done"||s==="waiting"||!n){let u=s==="done"?i:r("files.waiting",{size:i});return a`<span class="file-tile-note">${u}</span>`}let l=ve(n.sent,se.value),c=n.rate>0?ve(n.rate,se.value):null,m=s==="stalled"?r("files.stalled",{sent:l,size:i}):n.sent===t?r("files.storing",{size:i}):c?r("files.sendingAt",{sent:l,size:i,rate:c}):r("files.sending",{sent:l,size:i});return a`<progress max=${Math.max(1,t)} value=${n.sent}
      aria-label=${r("files.progress",{name:lt(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function Oc({files:e}){let t=e.every(({done:s})=>s),o=D(!1),[n,i]=$("");return v(()=>{t||(o.current=!0),i(t&&o.current?r("files.uploaded",{count:e.length}):"")},[t,e.length]),a`<p role="status" class="visually-hidden">${n}</p>`}var zo={state:"waiting",sent:0,rate:0,at:0},Mc=.3,Tc=400;function $i(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let i=o-e.at;if(i<Tc)return e;let s=(t-e.sent)*1e3/i,l=e.rate===0?s:e.rate+(s-e.rate)*Mc;return{state:"sending",sent:t,rate:l,at:o}}var Ac=["too_many_uploads","disk_reserve","files_unavailable"],hi=({status:e,code:t})=>!Ac.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),bi=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var Ec=16*1024*1024,Ic=4,ee=new Map,Qt=new Map,Pe=j({}),Yt={arrived:()=>{},refused:()=>{},again:()=>{}};function gi(e){Yt=e}function vi(e,t,o){let n=t.type.startsWith("image/")?URL.createObjectURL(t):null,i={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};ee.set(e,{file:t,name:o,picture:n,...i})}function dt(e,t){let{[e]:o,...n}=Pe.peek();Pe.value=t?{...n,[e]:t}:n}function Ho(e){let t=ee.get(e);ee.delete(e),t&&We(t),t?.picture&&URL.revokeObjectURL(t.picture),dt(e,null)}function We(e){e.tus?.abort(),e.node=null}function Nc(e){let t=Qt.get(e);return t||(t=ct.limits().then(({max_bytes:o})=>o),Qt.set(e,t),t.catch(()=>Qt.delete(e))),t.catch(()=>1/0)}async function yi(e,t,o){t.node=o,t.turn+=1;let{file:n,turn:i}=t;try{let[s,l]=await Promise.all([Nc(o),yn()]);if(t.turn!==i||t.node===null)return;if(n.size>s)return Bo(e,t,r("files.tooLarge",{limit:ve(s,se.peek())}));t.tus=new l(n,Dc(e,t,o)),t.tus.start()}catch{ki(e,t,o,{status:0,code:"",detail:""})}}function Dc(e,t,o){let{name:n,urls:i}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:i[o]??null,chunkSize:Ec,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:n,filetype:t.file.type},onBeforeRequest:s=>Pc(s,o),onUploadUrlAvailable:()=>{i[o]=t.tus?.url??i[o]},onProgress:s=>{t.tries=0,dt(e,$i(Pe.peek()[e]??zo,s,Date.now()))},onSuccess:()=>{let s=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,dt(e,null),Yt.arrived(e,o,s)},onError:s=>{ki(e,t,o,Fc(s))}}}async function Pc(e,t){if(yo()&&await ko(t),yo()||he.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${On.peek()}`),e.setHeader("Accept-Language",se.peek())}function Fc(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function ki(e,t,o,n){We(t),t.tries+=1;let i=bi(t.tries,Math.random());t.not_before=Date.now()+i,(n.status===410||n.status===404)&&delete t.urls[o];let s=Pe.peek()[e]??zo,l=n.status===404&&t.tries<Ic;if(n.status!==401&&!l&&!hi(n))return Bo(e,t,n.detail||r("error.unexpected",{code:n.status}));if(n.status===0&&!await Rc(t.file))return Bo(e,t,r("files.unreadable"));ee.has(e)&&(dt(e,{...s,state:"stalled",rate:0}),setTimeout(()=>Yt.again(),i),n.status===0&&await ko(o))}function Bo(e,t,o){We(t),dt(e,null),Yt.refused(e,o)}var Rc=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function wi(){for(let e of[...ee.keys()])Ho(e);Qt.clear()}var Lc=2,xi=32,jc=5e3,zc=3e4,Si=e=>ee.get(e)?.picture??null;function _i(e,t,o=[]){let n=Se.peek()[e]??[],i=t.slice(0,xi-n.length);i.length<t.length&&P(r("files.tooMany",{count:xi}),"error");let s=i.map((l,c)=>{let m=Cn(),u=o[c]??l.name;return vi(m,l,u),{upload:m,name:u,size:l.size,type:l.type,at:{},error:null}});at(e,[...n,...s])}var Ko=()=>[...Object.values(Se.value).flat(),...nt.value.flatMap(e=>e.files??[])];function Jt(e,t){for(let[o,n]of Object.entries(Se.peek()))if(n.some(i=>i.upload===e))return at(o,Nr(n,e,t));return Pr(e,t)}function Ci(e,t){let o=ee.get(t);at(e,(Se.peek()[e]??[]).filter(n=>n.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function Oi(e){let t=ee.get(e);t&&Object.assign(t,{tries:0,not_before:0}),Jt(e,{error:null})}function Uo(){let e=Ko(),t=new Set(e.map(({upload:s})=>s));for(let s of[...ee.keys()])t.has(s)||Ho(s);let o=he.peek();for(let s of ee.values())s.node!==null&&s.node!==o&&We(s);if(et.peek().phase==="reconnecting")return;let n=Date.now(),i=[...ee.values()].filter(s=>s.node!==null).length;for(let{upload:s,at:l,error:c}of e){if(c!==null||l[o])continue;let m=ee.get(s);m?m.node===null&&m.not_before<=n&&i<Lc&&(i+=1,yi(s,m,o)):Jt(s,{error:r("files.lost")})}}function Bc(){let e=Date.now();for(let[t,o]of ee){let n=Pe.peek()[t],i=n?.state==="sending"&&e-n.at>zc;o.node!==null&&i&&n.sent<o.file.size&&We(o)}Uo()}var Mi=()=>`attached.${w.peek()?.id}.${tr()}`;function Hc(){let e=xn(Mi(),{});for(let[t,o]of Object.entries(e))Se.peek()[t]||at(t,o)}function Uc(e){let t=Object.entries(e).map(([o,n])=>[o,n.filter(({at:i})=>Object.keys(i).length>0)]).filter(([,o])=>o.length>0);Sn(Mi(),t.length>0?Object.fromEntries(t):void 0)}var Ti=()=>Ko().some(({upload:e,at:t,error:o})=>o===null&&ee.has(e)&&!t[he.peek()]);function Ai(){Hc(),gi({arrived:(o,n,i)=>{let s=Ko().find(l=>l.upload===o)?.at;s&&Jt(o,{at:{...s,[n]:i}})},refused:(o,n)=>Jt(o,{error:n}),again:Uo});let e=[go(()=>{Se.value,nt.value,he.value,et.value.phase,queueMicrotask(()=>w.peek()&&Uo())}),go(()=>Uc(Se.value))],t=setInterval(Bc,jc);return()=>{clearInterval(t);for(let o of e)o();wi(),Se.value={}}}var Kc=/^(image\.\w+)?$/;function Ni(e,t,o){let n=xt(new Date().toISOString()).toISOString(),i=s=>o&&Kc.test(s.name)?Ks(n,s.type):s.name;_i(e,t,t.map(i))}var Di=e=>({...e,picture:Si(e.upload),done:e.at[he.value]!==void 0,transfer:Pe.value[e.upload]??null});function Xc({of:e,files:t}){return a`<${jo} files=${t.map(Di)}
    onRemove=${o=>Ci(e,o)} onRetry=${Oi} />`}var qc=({item:e})=>a`<${jo} files=${(e.files??[]).map(Di)} />`;function Gc(){let[e,t]=$(null);return v(Ai,[]),v(()=>()=>{ai(),ti()},[]),v(()=>{let o=n=>{Ti()&&n.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),v(()=>Wc(t),[]),e&&a`<${pi} over=${e} text=${r("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var Ei=e=>e.dataTransfer?.types.includes("Files")??!1,Ii=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function Wc(e){let t=s=>{if(!Ei(s)||!s.dataTransfer)return;s.preventDefault();let l=Ii(s);s.dataTransfer.dropEffect=l?"copy":"none",e(l)},i=[["dragenter",t],["dragover",t],["dragleave",s=>{s.relatedTarget===null&&e(null)}],["drop",s=>{if(!Ei(s))return;s.preventDefault(),e(null);let l=Ii(s);l&&Vc(l,s)}]];for(let[s,l]of i)document.addEventListener(s,l,!0);return()=>{for(let[s,l]of i)document.removeEventListener(s,l,!0)}}function Vc(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:s})=>s==="file"),n=o.filter(s=>s.webkitGetAsEntry()?.isDirectory),i=o.filter(s=>!n.includes(s)).map(s=>s.getAsFile()).filter(s=>s!==null);n.length>0&&P(r("files.noFolders"),"error"),i.length>0&&Ni(e.dataset.drop??"",i,!1),e.querySelector(".composer textarea")?.focus()}function T({title:e,onClose:t,children:o,size:n="m",testid:i,bare:s}){let l=D(null),c=Oe();return v(()=>{let u=document.activeElement,d=l.current;return d&&!d.open&&d.showModal(),()=>{u instanceof HTMLElement&&u.isConnected&&u.focus()}},[]),a`<dialog ref=${l} class="modal modal-${n} ${s?"is-bare":""}"
      aria-labelledby=${c} data-testid=${i}
    onCancel=${u=>{u.preventDefault(),t?.()}} onMouseDown=${u=>{u.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${s?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!s&&a`<${F} icon="close" label=${r("action.close")} onClick=${t} />`}
      </div>
      ${o}
    </div>
  </dialog>`}function Pi({title:e,text:t,action:o,danger:n,quote:i,onConfirm:s,onClose:l}){let[c,m]=$(!1),u=async()=>{m(!0),await s(),l()};return a`<${T} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${i&&a`<blockquote class="confirm-quote">${i}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${r("action.cancel")}</button>
      <button type="button" class="button ${n?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${u}>${o}</button>
    </footer>
  <//>`}var Fe=Bt?"⌘":"Ctrl";function Fi({sendKey:e,onClose:t}){let n=[["moving",[["switcher",[[Fe,"K"]]],["search",[[Fe,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[Fe,"Shift","↑"],[Fe,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[Fe,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[Fe,"B"]]],["italic",[[Fe,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[Fe,"Shift","V"]]]]]];return a`<${T} title=${r("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${n.map(([i,s])=>a`<section key=${i}><h3>${r(`keys.${i}`)}</h3>
      <dl>${s.map(([l,c])=>a`<div key=${l}><dt>${r(`keys.${i}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(u=>a`<kbd>${u}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${se.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${r("help.guide")}</a></p>
  <//>`}function ue(e){let t=r(`mesh.reason.${e}`);return Xo(t)?r("mesh.reason.unknown",{code:e}):t}function Ri(e){let t=r(`mesh.counter.${e}`);return Xo(t)?e.replaceAll("_"," "):t}var Zt=(e,t=Date.now())=>Date.parse(e)-t<1e3?r("mesh.soon"):le(e,t);function Re(e,t){let o=t??r("mesh.thisNode"),n=r(`mesh.trouble.${e}`,{node:o});return Xo(n)?r("mesh.verdict.other",{code:e}):n}var Xo=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Li({phase:e,name:t,moved_from:o,lost_at:n,nodes:i,state:s,current:l,onStatus:c,onRetry:m,onClose:u}){let d=e!=="online"?r("node.lostText",{node:t,time:n?Xe(n):""}):o?r("node.movedText",{node:t,from:o}):r("node.onlineText",{node:t}),{behind:f,unreachable:p,trouble:g}=s,h=p.map(b=>b.since?r("node.awaySince",{node:b.name,time:R(b.since)}):b.name);return a`<${T} title=${r("node.title")} onClose=${u} size="s" testid="node-dialog">
    <div class="modal-body"><p>${d}</p>
      ${e==="online"&&g&&a`<p class="form-error" role="alert" data-testid="own-trouble">${Re(g,null)}</p>`}
      ${e==="online"&&f>0&&a`<p data-testid="node-behind">${r("node.behindText",{node:t,count:f})}</p>`}
      ${e==="online"&&h.length>0&&a`<p data-testid="node-away">${r("node.partialText",{others:h.join(r("list.comma"))})}</p>`}
      ${i.length>0&&a`<h3>${r("node.others")}</h3><ul class="node-list">
        ${i.map(b=>{let _=b.id===l,O=e==="online"?p.find(({id:ne})=>ne===b.id):void 0,V=e!=="online";return a`<li key=${b.id} class=${_?"is-current":""} data-testid="node-row">
            <span class="node-dot ${O||V?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&a`<span>${b.segment}</span>`}
            <em class=${O||V?"is-away":"is-ok"}>${Qc(_,O,V)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${r("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${r("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${u}>${r("action.close")}</button></footer>
  <//>`}function Qc(e,t,o){return o?r(e?"node.row.lost":"node.row.unknown"):e?r("node.here"):t?t.since?r("node.row.away",{time:R(t.since)}):r("node.row.awayNow"):r("node.row.reached")}function ji({username:e,describe:t,onSave:o,onLater:n}){let[i,s]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=C(t,["username"]);return a`<${T} title=${r("rename.title")} size="s" onClose=${n}
      testid="rename-dialog">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><p>${r("rename.text",{username:e})}</p>
        <${S} label=${r("auth.username")} value=${i} onInput=${s} autofocus
            maxlength=${50} autocomplete="username" hint=${r("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${n}>${r("action.later")}</button>
        <button class="button is-primary" disabled=${l||i.trim().length<2}
            data-testid="rename-save">${r("rename.save")}</button></footer>
    </form>
  <//>`}function zi({describe:e,onCreate:t,onPreview:o,onAccept:n,onClose:i}){let[s,l]=$(""),[c,m]=$(""),[u,d]=$(null),f=C(e,["name"]),p=C(e);return a`<${T} title=${r("server.add")} onClose=${i} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${f.submit(()=>t(s.trim()))}>
        <h3><${x} name="plus" size=${17} />${r("server.createTitle")}</h3>
        <p class="soft">${r("server.createText")}</p>
        <${S} label=${r("server.name")} value=${s} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${f.at("name")} />
        ${f.failure}
        <button class="button is-primary" disabled=${s.trim()===""||f.busy}
            data-testid="server-create">${r("server.create")}</button>
      </form>
      <form onSubmit=${p.submit(async()=>{u?await n(u.code):d(await o(c))})}>
        <h3><${x} name="ticket" size=${17} />${r("invite.enterTitle")}</h3>
        <p class="soft">${r("invite.enterText")}</p>
        <${S} label=${r("invite.code")} value=${c} mono testid="invite-code"
            error=${p.error} placeholder="ABCD2345"
          onInput=${g=>{m(g),d(null)}} />
        ${u&&a`<${A} tone="ok"><b data-testid="invite-server">${u.server_name}</b>
          ${u.already_member&&a`<br />${r("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||p.busy}
            data-testid=${u?"invite-accept":"invite-preview"}>
          ${u?u.already_member?r("invite.open"):r("invite.join",{name:u.server_name}):r("invite.look")}</button>
      </form>
    </div>
  <//>`}function Bi({name:e,describe:t,onSave:o,onDelete:n,extra:i,onClose:s}){let[l,c]=$(e),{busy:m,at:u,failure:d,submit:f}=C(t,["name"]);return a`<${T} title=${r("server.edit")} onClose=${s} size="s" testid="server-form">
    <form onSubmit=${f(()=>o(l.trim()))}>
      <div class="modal-body"><${S} label=${r("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${u("name")} />${d}${i}</div>
      <footer class="modal-foot">
        ${n&&a`<button type="button" class="button is-danger-quiet" onClick=${n}>${r("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${r("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${r("action.save")}</button>
      </footer>
    </form>
  <//>`}function Hi({server:e,name:t,describe:o,onPassOn:n,onClose:i}){let[s,l]=$(""),{busy:c,failure:m,submit:u}=C(o),d=Tr(s,e),f=u(n);return a`<${T} title=${r("members.passOnTitle",{name:t})} onClose=${i} size="s"
      testid="pass-on">
    <form onSubmit=${p=>d?f(p):p.preventDefault()}>
      <div class="modal-body"><p>${r("members.passOnText",{name:t,server:e})}</p>
        <${S} label=${r("members.passOnField",{server:e})} value=${s} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${r("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!d}>${r("members.passOnAction")}</button></footer>
    </form>
  <//>`}function X({label:e,value:t,options:o,onChange:n,hint:i,testid:s}){let l=Oe();return a`<fieldset class="choice" data-testid=${s}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${o.map(c=>a`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${l} value=${c.value} checked=${c.value===t}
          onChange=${()=>n(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${i&&a`<p class="field-told">${i}</p>`}
  </fieldset>`}function Ve({label:e,value:t,options:o,onChange:n,hint:i,testid:s}){let l=Oe();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${s}
      aria-describedby=${i?`${l}-told`:void 0}
      onChange=${c=>n(c.target.value)}>${o.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${i&&a`<p id="${l}-told" class="field-told">${i}</p>`}
  </div>`}var qo="";function Ui({zone:e,onZone:t}){let o=Q(rr,[]),n=e===null||o.includes(e)?o:[e,...o],i=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${Ve} label=${r("settings.timeZone")} value=${e??qo}
    hint=${r("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:qo,label:r("settings.timeZone.device",{zone:i})},...n.map(s=>({value:s,label:s.replaceAll("_"," ")}))]}
    onChange=${s=>t(s===qo?null:s)} />`}function Ki({username:e,describe:t,onSave:o}){let[n,i]=$(""),[s,l]=$(""),{busy:c,at:m,failure:u,submit:d}=C(t,["current","new"]),f=d(async()=>{await o(n,s),i(""),l("")});return a`<form class="settings-section" onSubmit=${f}>
    <h3>${r("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${S} label=${r("account.currentPassword")} type="password" autocomplete="current-password"
        value=${n} onInput=${i} testid="password-current"
        error=${m("current")} />
    <${S} label=${r("account.newPassword")} type="password" autocomplete="new-password"
        value=${s} onInput=${l} hint=${r("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${u}
    <button class="button" disabled=${c||n===""||s.length<8}
        data-testid="password-save">${r("account.changePassword")}</button>
  </form>`}function Xi({user:e,describe:t,onSave:o}){let[n,i]=$(e.display_name),[s,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:u,failure:d,submit:f}=C(t,c),p=n.trim()===e.display_name&&s.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${f(()=>o({display_name:n.trim(),status_message:s.trim()}))}>
    <div class="profile-card"><${oe} id=${e.id} name=${n||"?"}
        size="l" /><div><strong>${n}</strong><span>@${e.username}</span></div></div>
    <${S} label=${r("account.displayName")} value=${n} onInput=${i} maxlength=${100}
        testid="profile-display-name" error=${u("display_name")} />
    <${S} label=${r("account.status")} value=${s} onInput=${l} maxlength=${200}
        placeholder=${r("account.statusExample")} testid="profile-status"
        error=${u("status_message")} />
    ${d}
    <button class="button is-primary" disabled=${m||p||n.trim()===""}
        data-testid="profile-save">${r("action.save")}</button>
  </form>`}var Yc=["profile","look","notify","account"];function qi(e){let[t,o]=$(e.tab),{settings:n,onSettings:i}=e,s=(l,c)=>c.map(m=>({value:m,label:r(`settings.${l}.${m}`)}));return a`<${T} title=${r("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${r("settings.title")}>${Yc.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${r(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${Xi} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${X} label=${r("settings.theme")} value=${n.theme}
              options=${s("theme",["system","light","dark"])}
              onChange=${l=>i({theme:l})}
              testid="setting-theme" />
          <${X} label=${r("settings.language")} value=${n.language}
              options=${s("language",["system","ja","en"])}
              onChange=${l=>i({language:l})}
              testid="setting-language" />
          <${Ui} zone=${e.zone} onZone=${e.onZone} />
          <${X} label=${r("settings.sendKey")} value=${n.send_key}
              hint=${r("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Bt?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>i({send_key:l})} />
          <${X} label=${r("settings.replies")} value=${n.replies}
              hint=${r("settings.repliesHint")} testid="setting-replies"
            options=${s("replies",["panel","inline"])}
                onChange=${l=>i({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="account"&&a`
          <${Ki} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${r("account.sessions")}</h3><p
              class="soft">${r("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${r("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${r("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Jc=["online","away","do_not_disturb"];function Gi({absence:e,ends:t,describe:o,onSay:n,onClose:i,...s}){let[l,c]=$(e&&s.note===null?e.state:"away"),[m,u]=$(s.note??e?.note??""),[d,f]=$(e?.until?"at":e?"none":"today"),[p,g]=$(s.at),{busy:h,at:b,failure:_,submit:O}=C(o,["note","until"]),V=l==="online"&&m.trim()==="",ne=()=>n({state:l,note:m.trim()||null,until:s.endOf(d,p)}),pe=()=>n({state:"online",note:null,until:null});return a`<${T} title=${r("absence.title")} onClose=${i} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${O(ne)}>
      <${X} label=${r("absence.state")} value=${l} testid="absence-state"
        options=${Jc.map(E=>({value:E,label:r(`absence.choice.${E}`)}))}
        onChange=${c} hint=${r(`absence.hint.${l}`)} />
      <${S} label=${r("absence.note")} value=${m} onInput=${u} maxlength=${200} autofocus
        placeholder=${r("absence.example")} hint=${r("absence.noteHint")} testid="absence-text"
        error=${b("note")} />
      <${Ve} label=${r("absence.end")} value=${d} testid="absence-end" onChange=${f}
        options=${t.map(E=>({value:E,label:r(`absence.end.${E}`)}))} />
      ${d==="at"&&a`<${S} label=${r("absence.endAt")} type="datetime-local" value=${p} required
            onInput=${g} testid="absence-at" error=${b("until")} />`}
      ${_}
      <div class="button-row"><button class="button is-primary" disabled=${h||V}
          data-testid="absence-say">${r("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${h} data-testid="absence-back"
            onClick=${O(pe)}>${r("absence.back")}</button>`}</div>
    </form>
  <//>`}var Vi=["hour","today","tomorrow","week","at","none"];function Wi(e,t){let o=Date.parse(`${e}Z`),n=o-t(o)*6e4;return o-t(n)*6e4}var Go=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function Qi(e,t,o,n){let i=l=>{let c=Go(o,n).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(Wi(m.slice(0,16),n),o+6e4)},s=l=>new Date(l).toISOString();return e==="hour"?s(o+36e5):e==="today"?s(i(0)):e==="tomorrow"?s(i(1)):e==="week"?s(i(Zc(o,n))):e==="at"&&t!==""?s(Wi(t,n)):null}function Zc(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var Wo=36e5;function Yi({note:e}){let t=w.value?.absence??null,o=Math.ceil(Date.now()/Wo)*Wo+Wo,n=t?.until?Date.parse(t.until):o,i=async s=>{let l=await An(s);k(),P(r(l?"absence.said":"absence.takenBack"),"ok")};return a`<${Gi} absence=${t} note=${e} ends=${Vi}
      at=${Go(n,tt)} describe=${I} onSay=${i} onClose=${k}
      endOf=${(s,l)=>Qi(s,l,Date.now(),tt)} />`}var em=200;function eo(e){let{chosen:t,onChange:o,label:n,max:i,me:s,find:l,presenceOf:c}=e,[m,u]=$(""),[d,f]=$(0),{found:p,asking:g}=tm(m,e.ask),h=Oe(),b=D(null);re(()=>b.current?.focus({preventScroll:!0}),[]);let _=l(m,p),O=y=>t.some(G=>G.id===y.id),V=t.length>=i,ne=y=>{!y||V&&!O(y)||(o(O(y)?t.filter(G=>G.id!==y.id):[...t,y]),u(""),f(0),b.current?.focus())},pe=y=>{if(be(y))return;let G=_.length;if((y.key==="ArrowDown"||y.key==="ArrowUp")&&G>0)y.preventDefault(),f((d+(y.key==="ArrowDown"?1:G-1))%G);else if(y.key==="Enter"&&!y.ctrlKey&&!y.metaKey){if(m===""&&t.length>0)return;y.preventDefault(),ne(_[d])}else y.key==="Backspace"&&m===""&&o(t.slice(0,-1))},E=m.trim()!==""&&!g;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(y=>a`<span class="people-chip" key=${y.id} title="@${y.username}" data-testid="person-chosen">
          <span>${y.display_name}</span><button type="button" aria-label=${r("people.remove",{name:y.display_name})}
            title=${r("people.remove",{name:y.display_name})} onClick=${()=>ne(y)}><${x} name="close" size=${14} /></button></span>`)}
      <input ref=${b} type="text" value=${m} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?n:""} aria-label=${n} role="combobox" aria-expanded="true"
        aria-controls="${h}-list" aria-activedescendant=${_.length>0?`${h}-${d}`:void 0}
        onKeyDown=${pe}
        onInput=${y=>{u(y.target.value),f(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${h}-list" aria-label=${n} aria-multiselectable="true">
      ${_.map((y,G)=>a`<li key=${y.id} id="${h}-${G}" role="option" data-testid="person-offered"
            aria-selected=${O(y)} class=${G===d?"is-active":""}
            data-username=${y.username}
            ref=${Ke=>G===d&&Ke?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>G!==d&&f(G)} onClick=${()=>ne(y)}>
          <${oe} id=${y.id} name=${y.display_name} size="s" presence=${c(y)} />
          <span class="people-name"><strong>${y.display_name}${y.id===s?` ${r("members.you")}`:""}</strong> <span>@${y.username}</span></span>
          ${O(y)&&a`<${x} name="check" size=${16} />`}</li>`)}
    </ul>
    ${_.length===0&&a`<p class="people-none" role="status">${E?r("people.none"):e.none??r("people.hint")}</p>`}
    ${V&&a`<p class="people-none" role="status">${r("people.full",{count:i})}</p>`}
  </div>`}function tm(e,t){let[o,n]=$({found:[],asking:!1}),i=D(0);return v(()=>{i.current+=1;let s=i.current;if(e.trim()===""){n({found:[],asking:!1});return}n(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);i.current===s&&n({found:c,asking:!1})},em);return()=>clearTimeout(l)},[e]),o}function Vo(e){let{channel:t,describe:o,onSave:n,onArchive:i,onDelete:s,onClose:l}=e,[c,m]=$(t?.name??""),[u,d]=$(t?.topic??""),[f,p]=$(t?.private??!1),[g,h]=$(t?.posting??"everyone"),[b,_]=$(e.after??""),[O,V]=$([]),{busy:ne,at:pe,failure:E,submit:y}=C(o,["name","topic"]),G=()=>n({name:c.trim(),topic:u.trim(),private:f,posting:g,after:b||null,people:f?O:[]});return a`<${T} title=${r(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${y(G)}>
      <div class="modal-body">
        <${S} label=${r("channel.name")} value=${c} onInput=${m} autofocus
            maxlength=${100} testid="channel-name" error=${pe("name")} />
        <${S} label=${r("channel.topic")} value=${u} onInput=${d} maxlength=${500}
            hint=${r("channel.topicHint")} testid="channel-topic" error=${pe("topic")} />
        <${X} label=${r("channel.audience")} value=${f?"private":"open"}
            testid="channel-audience" onChange=${Ke=>p(Ke==="private")}
            options=${[{value:"open",label:r("channel.audience.open")},{value:"private",label:r("channel.audience.private")}]} hint=${f?r("channel.privateText"):r("channel.openText")} />
        ${om(t,f)}
        <${X} label=${r("channel.posting")} value=${g} onChange=${h}
            testid="channel-posting" options=${[{value:"everyone",label:r("channel.posting.everyone")},{value:"moderators",label:r("channel.posting.moderators")}]} hint=${g==="moderators"?r("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${Ve} label=${r("channel.place")} value=${b} options=${e.places}
            onChange=${_} hint=${r("channel.placeHint")} testid="channel-place" />`}
        ${!t&&f&&a`<${eo} ...${e.picker} chosen=${O} onChange=${V}
            label=${r("channel.choose")} />`}
        ${E}
      </div>
      <footer class="modal-foot">
        ${s&&a`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${s}>${r("channel.delete")}</button>`}
        ${i&&a`<button type="button" class="button" data-testid="channel-archive" onClick=${y(i)}>${r(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||ne}
            data-testid="channel-save">${r(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function om(e,t){return!e||e.private===t?null:a`<${A} tone="warning">${t?r("channel.becomesPrivate"):r("channel.becomesOpen")}<//>`}function pt(e){let{title:t,note:o,adds:n,max:i,me:s,describe:l,onDone:c,onClose:m}=e,[u,d]=$([]),[f,p]=$(""),{busy:g,at:h,failure:b,submit:_}=C(l,["name"]),O=u.filter(E=>E.id!==s),V=!n&&O.length>1,ne=u.length>0&&O.length===0,pe=V?r("dm.startGroup"):ne?r("dm.openNotes"):r("dm.open");return a`<${T} title=${t} onClose=${m} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${_(()=>c(O,V?f.trim():""))}>
      <div class="modal-body">
        ${o&&a`<${A}>${o}<//>`}
        <${eo} chosen=${u} onChange=${d} max=${i} me=${s}
          label=${r("people.find")} ask=${e.ask} find=${e.find} presenceOf=${e.presenceOf} />
        ${V&&a`<${S} label=${r("dm.groupName")} value=${f} onInput=${p}
            maxlength=${100} hint=${r("dm.groupNameHint")} error=${h("name")} testid="group-name" />`}
        ${b}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${m}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${g||u.length===0}>${n?r("dm.add"):pe}</button></footer>
    </form>
  <//>`}function Ji({channels:e,busy:t,onTake:o}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${r("channel.orphans")}</h3>
    <p class="soft">${r("channel.orphansText")}</p>
    <ul>${e.map(n=>a`<li key=${n.id}><${x} name="lock" size=${15} /><span>${n.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>o(n)}>${r("channel.takeOver")}</button></li>`)}</ul></section>`}function Zi(e,t,o){let n=e.filter(d=>d.id!==t),i=o===null?0:n.findIndex(d=>d.id===o)+1,s=e.find(d=>d.id===t);if(!s||o!==null&&i===0)return[];if(e[i]?.id===t)return[];let l=[...n.slice(0,i),s,...n.slice(i)],c=l[i-1]?.position??-1,m=[],u=c;for(let d of l.slice(i)){if(d.id!==t&&d.position>u)break;u+=1,d.position!==u&&m.push({id:d.id,position:u})}return m}var ea=(e,t)=>e[e.findIndex(o=>o.id===t)-1]?.id??null;var rm=50,sm=200,ta=(e,t)=>({me:w.value?.id??"",max:sm,ask:()=>Promise.resolve([]),find:o=>{let i=(Ae.value[e]??[]).map(({user:s})=>s).filter(s=>!t.includes(s.id));return Ge(i,[],o,rm)},presenceOf:Ft,none:r("channel.nobodyLeft")});function oa({server:e}){return a`<${Vo} channel=${null} describe=${I} onSave=${async o=>{let{name:n,topic:i,posting:s}=o,l=await fr(e,{name:n,...i?{topic:i}:{},...o.private?{private:!0}:{}});k(),W(e,l.id);let c=o.people.map(m=>m.id);await Mo(l.id,c).catch(M),s!=="everyone"&&await ot(l.id,{posting:s}).catch(M)}} after=${null}
      places=${[]} picker=${ta(e,[w.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${k} />`}function na({id:e}){let t=Oo(e),o=qe.value[t?.server_id??""]??[],[n]=$({channel:t,after:ea(o,e)});if(!t||!n.channel)return null;let{server_id:i,archived:s}=t,l=n.channel,c=()=>U({kind:"confirm",title:r("channel.delete"),text:r("channel.deleteText",{name:t.name}),action:r("channel.delete"),danger:!0,run:()=>$r(e).then(()=>W(i),M)}),m=async d=>{await ot(e,im(l,d)),d.after!==n.after&&await am(o,e,d.after),k()},u=o.filter(d=>d.id!==e).map(d=>({value:d.id,label:r("channel.placeAfter",{name:d.name})}));return a`<${Vo} channel=${t} describe=${I} onSave=${m}
      after=${n.after} picker=${null}
      places=${[{value:"",label:r("channel.placeFirst")},...u]}
      onArchive=${()=>ot(e,{archived:!s}).then(k)}
      onDelete=${Rn(Mt(i))?c:null} onClose=${k} />`}function im(e,t){let o={};return t.name!==e.name&&(o.name=t.name),t.topic!==(e.topic??"")&&(o.topic=t.topic),t.private!==e.private&&(o.private=t.private),t.posting!==(e.posting??"everyone")&&(o.posting=t.posting),o}async function am(e,t,o){for(let n of Zi(e,t,o))await ot(n.id,{position:n.position})}function ra({id:e}){let t=Oo(e),o=At.value[e]??[];if(!t)return null;let n=ta(t.server_id,o.map(({user:s})=>s.id)),i=async s=>{await Mo(e,s.map(l=>l.id)),k()};return a`<${pt} ...${n} title=${r("channel.addMembers")} adds describe=${I}
      note=${r("channel.addText")} onDone=${i} onClose=${k} />`}function sa({server:e}){let[t,o]=$([]),[n,i]=$(null);return v(()=>{yr(e).then(o,()=>{})},[e]),a`<${Ji} channels=${t} busy=${n} onTake=${async l=>{i(l.id);try{await kr(l.id),k(),W(e,l.id),P(r("channel.takenOver",{name:l.name}),"ok")}catch(c){M(c)}finally{i(null)}}} />`}function ia({name:e,describe:t,onSave:o,onClose:n}){let[i,s]=$(e),{busy:l,at:c,failure:m,submit:u}=C(t,["name"]);return a`<${T} title=${r("dm.rename")} onClose=${n} size="s" testid="name-form">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><${S} label=${r("dm.groupName")} value=${i} onInput=${s}
          autofocus maxlength=${100} hint=${r("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${n}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||i.trim()===e}>${r("action.save")}</button></footer>
    </form>
  <//>`}var la=100,aa=30,ca=e=>({me:w.value?.id??"",ask:Dt,find:(t,o)=>Ge(jt(),o,t,aa+e.length).filter(n=>!e.includes(n.id)).slice(0,aa),presenceOf:t=>t.id===w.value?.id?"online":Ft(t),describe:I,onClose:k});function ma(){let e=async(t,o)=>{let n=await Nt(t.map(i=>i.id),o);k(),N(n.id)};return a`<${pt} ...${ca([])} title=${r("dm.new")} adds=${!1}
      max=${la-1} onDone=${e} />`}function ua({id:e}){let t=To(e);if(!t)return null;let o=t.members.map(i=>i.id),n=async i=>{let s=await Cr(e,i.map(l=>l.id));k(),s.id!==e&&(P(r("dm.newGroup"),"info"),N(s.id))};return a`<${pt} ...${ca(o)} title=${r("dm.add")} adds
      note=${t.is_group?null:r("dm.addMakesGroup")}
      max=${Math.max(1,la-o.length)} onDone=${n} />`}function da({id:e}){let t=To(e);return t?a`<${ia} name=${t.name??""} describe=${I} onClose=${k}
      onSave=${o=>Or(e,o).then(k)} />`:null}function pa({first:e,today:t,earlier:o,describe:n,onGo:i,onClose:s}){let[l,c]=$(e),{busy:m,error:u,submit:d}=C(n);return a`<${T} title=${r("date.title")} onClose=${s} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${d(()=>i(l))}>
      <div class="button-row">${o.map(f=>a`<button type="button" class="button is-small" key=${f.day} disabled=${m}
            onClick=${d(()=>i(f.day))}>${f.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${r("date.day")} data-testid="date-day"
          onInput=${f=>c(f.target.value)} />
        <button class="button is-primary" disabled=${m||l===""}
            data-testid="date-go">${r("date.go")}</button></div>
      ${u&&a`<p class="field-told is-error" role="alert">${u}</p>`}
    </form>
  <//>`}function fa({versions:e,error:t,onClose:o}){let n=(e?.length??0)-1,i=s=>s===0?r("history.original"):r(s===n?"history.current":"history.edited");return a`<${T} title=${r("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${A} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${z} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((s,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===n?"is-current":""}>
        <div class="history-head"><b>${i(l)}</b><time
            datetime=${s.created_at}
            title=${J(s.created_at)}>${St(s.created_at)}</time></div>
        <p dir="auto">${s.changes?s.changes.map(lm):s.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function lm({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var $a=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function ha(e,t){let o=$a(e),n=$a(t),i=0;for(;i<o.length&&i<n.length&&o[i]===n[i];)i+=1;let s=0;for(;s<o.length-i&&s<n.length-i&&o.at(-1-s)===n.at(-1-s);)s+=1;let l=cm(o.slice(i,o.length-s),n.slice(i,n.length-s));return mm([...o.slice(0,i).map(Jo),...l,...o.slice(o.length-s).map(Jo)])}var Jo=e=>({kind:"same",text:e}),Qo=e=>({kind:"gone",text:e}),Yo=e=>({kind:"new",text:e});function cm(e,t){if(e.length*t.length>4e6)return[...e.map(Qo),...t.map(Yo)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let n=[],i=0,s=0;for(;i<e.length&&s<t.length;)e[i]===t[s]?(n.push(Jo(e[i])),i+=1,s+=1):o[i+1][s]>=o[i][s+1]?n.push(Qo(e[i++])):n.push(Yo(t[s++]));return[...n,...e.slice(i).map(Qo),...t.slice(s).map(Yo)]}function mm(e){let t=[];for(let o of e){let n=t.at(-1);n?.kind===o.kind?n.text+=o.text:t.push({...o})}return t}function ba({message:e}){let[t,o]=$(null),[n,i]=$(null);v(()=>{_n.history(e).then(o,l=>i(Y(l)))},[e]);let s=t?.map((l,c)=>({...l,changes:c>0?ha(t[c-1].content,l.content):null}));return a`<${fa} versions=${s??null} error=${n}
    onClose=${k} />`}var Zo=864e5,ft=e=>_t(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function ga({channel:e,at:t}){let o=Date.now(),n=async s=>{let l=await Gn(e,Xn(s,tt));k(),N(e,l),l||await kt(e)},i=[{label:r("date.yesterday"),day:ft(o-Zo)},{label:r("date.week"),day:ft(o-7*Zo)},{label:r("date.month"),day:ft(o-30*Zo)},{label:r("date.beginning"),day:"1970-01-02"}];return a`<${pa} first=${ft(t?Date.parse(t):o)} today=${ft(o)}
      earlier=${i} describe=${I} onGo=${n} onClose=${k} />`}function va({place:e,card:t,max:o,some:n,describe:i,onForward:s,onBack:l,onClose:c}){let[m,u]=$(""),{busy:d,failure:f,submit:p}=C(i),g=p(()=>s(m)),h=b=>{b.key==="Enter"&&As(b)&&!be(b)&&g(b)};return a`<${T} title=${r("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${g} onKeyDown=${h}>
      <div class="modal-body">
        <${S} area autofocus label=${r("forward.comment")} value=${m} onInput=${u}
          maxlength=${o} testid="forward-comment" />
        ${t}
        ${n&&a`<${A}>${r("forward.some")}<//>`}
        ${f}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${l}>${r("action.back")}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${c}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${d} data-testid="forward-send">${r("forward.send")}</button>
      </footer>
    </form>
  <//>`}var ya=400;function to({message:e,text:t,place:o,server:n,onShow:i}){let{author:s,parent_id:l}=e,c=[...t],m=c.length>ya?`${c.slice(0,ya).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${r("pins.show")} onClick=${i}>
    <span class="found-place">${o}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${r("search.inThread")}</small>`}</span>
    <span class="found-by"><${oe} id=${s.id} name=${s.display_name} size="s" />
      <strong>${s.display_name}</strong>
      <time title=${J(e.created_at)}>${St(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function oo({query:e,onQuery:t,targets:o,onClose:n,title:i,label:s,stays:l}){let[c,m]=$(0),u=s??r("switcher.placeholder"),d=p=>{p&&(l||n(),p.go())},f=p=>{if(!be(p))if(p.key==="ArrowDown"||p.key==="ArrowUp"){p.preventDefault();let g=p.key==="ArrowDown"?1:o.length-1;m(o.length?(c+g)%o.length:0)}else p.key==="Enter"&&(p.preventDefault(),d(o[c]))};return a`<${T} title=${i??r("switcher.title")} onClose=${n} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${f}>
      <div class="switcher-field"><${x} name="search" />
        <input type="text" value=${e} placeholder=${u}
            aria-label=${u} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${p=>{t(p.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${i??r("switcher.title")}>
        ${o.map((p,g)=>a`<li key=${p.key} id="switcher-${g}" role="option"
              aria-selected=${g===c}
          class=${p.unread?"is-unread":""} onMouseMove=${()=>m(g)}
              onClick=${()=>d(p)}>
          <${x} name=${p.icon}
              size=${17} /><span>${p.label}</span><small>${p.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${r("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var ka=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function wa(e,t,o){if(t.id===e.id)return!0;let n=e.people?.map(({id:i})=>i)??o;return t.people!==null?!e.hidden&&t.people.every(i=>n.includes(i)):e.server!==null&&!e.hidden&&e.server===t.server}var xa=12,um=6;function Sa(e,t){let o=Ds(),i=wt([...pm(),...o.sort(dm).map(fm)],e.replace(/^[#＃@＠]/,""),u=>u.words,1/0).sort((u,d)=>Number(d.unread)-Number(u.unread)).slice(0,xa),s=new Set(o.flatMap(({person:u})=>u?.id??[])),l=w.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:Ge(jt(),t,c,xa).filter(({id:u})=>!s.has(u));return[...i,...m.slice(0,um).map(u=>$m(u,l))]}var dm=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),pm=()=>(B.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>W(e.id)},...(qe.value[e.id]??[]).map(t=>({key:t.id,icon:Hn(t,null).icon,label:t.name,hint:e.name,unread:(Ot.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>N(t.id)}))]),fm=({id:e,name:t,icon:o,unread:n,words:i})=>({key:e,icon:o,label:t,hint:i[2]&&o==="user"?`@${i[2]}`:"",unread:n>0,words:i,go:()=>N(e)}),$m=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{Ps(e.id)}});var hm=150;function en(){let[e,t]=$(""),[o,n]=$([]);return v(()=>{Et.peek().loaded||It()},[]),v(()=>{let i=!0,s=setTimeout(async()=>{e.trim()!==""&&Sr();let l=await Dt(e.replace(/^[@＠]/,"")).catch(()=>[]);i&&n(l)},hm);return()=>{i=!1,clearTimeout(s)}},[e]),{query:e,setQuery:t,targets:Sa(e,o)}}function _a(){let{query:e,setQuery:t,targets:o}=en();return a`<${oo} query=${e} onQuery=${t}
      targets=${o} onClose=${k} />`}function gm({key:e,icon:t,person:o}){if(o)return!0;let n=t==="server"?null:L(e);return n!==null&&n.posts&&!n.archived}function Ca({message:e}){let[t,o]=$(null),{query:n,setQuery:i,targets:s}=en();if(!t){let l=s.filter(gm).map(c=>({...c,go:()=>o(c)}));return a`<${oo} title=${r("message.forward")} label=${r("forward.where")} stays
      query=${n} onQuery=${i} targets=${l} onClose=${k} />`}return a`<${vm} message=${e} target=${t} onBack=${()=>o(null)} />`}function vm({message:e,target:t,onBack:o}){let n=L(ie(e));if(!n)return null;let i=t.person?null:L(t.key),s=i?.label??t.label,l=Ns(e),c=(Ae.value[n.server??""]??[]).map(({user:g})=>g.id),m=t.person?[t.key,w.value?.id??""]:i?.people?.map(({id:g})=>g),u={id:i?.id??null,server:i?.server??null,people:m??null},d=async g=>{let h=t.key===w.peek()?.id?[]:[t.key],b=i?.id??(await Nt(h)).id;Dr(b,null,ka(g,l)),k(),P(r("forward.done",{place:s}),"ok")},f=()=>{k(),N(n.id,e.id)},p=a`<${to} message=${e} text=${ge(e)} place=${n.label}
    server=${B.value?.find(g=>g.id===n.server)?.name??null} onShow=${f} />`;return a`<${va} place=${s} card=${p} max=${4e3-Mr(l)-2}
    some=${!wa(n,u,c)} describe=${I} onForward=${d}
    onBack=${o} onClose=${k} />`}var ym=["60","1440","10080",""];function Oa({server:e,invites:t,now:o,linkOf:n,describe:i,onCreate:s,onRevoke:l,onClose:c}){let[m,u]=$(""),[d,f]=$("10080"),{busy:p,at:g,failure:h,submit:b}=C(i,["max_uses"]),_=b(()=>s({...m.trim()?{max_uses:Number(m)}:{},...d?{expires_in_minutes:Number(d)}:{}}));return a`<${T} title=${r("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${_}>
      <${X} label=${r("invite.expires")} value=${d} onChange=${f}
          options=${ym.map(O=>({value:O,label:r(`invite.expiry.${O||"never"}`)}))} />
      <div class="invite-make">
        <${S} label=${r("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${u} placeholder=${r("invite.unlimited")} testid="invite-max-uses"
            error=${g("max_uses")} />
        <button class="button is-primary" disabled=${p}
            data-testid="invite-create">${r("invite.create")}</button>
      </div>
      ${h}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${z} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${r("invite.noneYet")}</p>`:a`<ul>${t.map(O=>a`<li key=${O.id}><${km} invite=${O} now=${o} linkOf=${n} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function km({invite:e,now:t,linkOf:o,onRevoke:n}){let i=e.expires_at!==null&&Date.parse(e.expires_at)<t,s=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||i||s,c=e.is_revoked?r("invite.revoked"):i?r("invite.expired"):s?r("invite.usedUp"):e.expires_at?r("invite.until",{when:le(e.expires_at,t)}):r("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${r("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${Ee} text=${e.code} label=${r("action.copy")} />
      <${Ee} text=${o(e.code)} label=${r("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>n(e)}>${r("invite.revoke")}</button>`}
  </div>`}function Ma({server:e}){let[t,o]=$(null),n=()=>Me.list(e).then(s=>o(s.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));v(()=>{n().catch(M)},[e]);let i=async s=>{o(l=>l?.map(c=>c.id===s.id?{...c,is_revoked:!0}:c)??null),await Me.revoke(e,s.id).catch(M),await n().catch(M)};return a`<${Oa}
      server=${B.value?.find(s=>s.id===e)?.name??r("user.unknown")}
      invites=${t} now=${Date.now()} describe=${I}
    linkOf=${s=>location.origin+Gr({page:"invite",code:s})}
    onCreate=${s=>Me.create(e,s).then(n)} onRevoke=${i}
        onClose=${k} />`}var tn=["mon","tue","wed","thu","fri","sat","sun"],wm={from:"18:00",to:"08:30",days:tn};function Ta({keywords:e,hours:t,describe:o,check:n,onSave:i}){let[s,l]=$(e.join(`
`)),[c,m]=$(t!==null),[u,d]=$(t??wm),{busy:f,at:p,failure:g,submit:h}=C(o,["keywords","do_not_disturb"]),b=n(s),_={keywords:b.keywords,do_not_disturb:c?u:null},O=JSON.stringify(_)===JSON.stringify({keywords:e,do_not_disturb:t}),V=b.wrong===null&&(!c||u.from&&u.to&&u.days.length>0),ne=E=>{let y=u.days.includes(E),G=tn.filter(Ke=>Ke===E?!y:u.days.includes(Ke));d({...u,days:G})},pe=E=>a`<${S} type="time" label=${r(`notify.${E}`)} value=${u[E]} testid="notify-${E}"
      onInput=${y=>d({...u,[E]:y})} />`;return a`<form class="settings-section" onSubmit=${h(()=>i(_))}>
    <${S} area label=${r("notify.keywords")} value=${s} onInput=${l}
      hint=${r("notify.keywordsHint")} error=${b.wrong??p("keywords")} testid="notify-keywords" />
    <${X} label=${r("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(E=>({value:E,label:r(`notify.quiet.${E}`)}))}
      onChange=${E=>m(E==="hours")}
      hint=${r("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${pe("from")}${pe("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${r("notify.days")}</legend>
        <div class="choice-options">${tn.map(E=>a`<label key=${E}
            class="choice-option ${u.days.includes(E)?"is-chosen":""}"><input type="checkbox"
            value=${E} checked=${u.days.includes(E)} onChange=${()=>ne(E)} /><span>${r(`notify.day.${E}`)}</span></label>`)}</div>
        ${u.days.length===0&&a`<p class="field-told is-error" role="alert">${r("notify.noDay")}</p>`}
      </fieldset>`}
    ${p("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${p("do_not_disturb")}</p>`}
    ${g}
    <button class="button is-primary" disabled=${f||O||!V}
        data-testid="notify-save">${r("action.save")}</button>
  </form>`}function Aa({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${r("notify.here")}</h3>
    <p class="soft">${r("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${r("notify.allow")}</button>`:a`<${A} tone=${e==="granted"?"ok":"warning"}>${r(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function Fa(e,{mentioned:t,followed:o,set:n,keywords:i}){let{notify:s=null,muted:l=!1}=n??{};if(e.is_deleted||s==="none")return null;if(t)return"mention";if(l)return null;let c=!!e.dm_channel_id;return(s??nr(c))==="all"?c?"direct":"all":o?"thread":xm(e.content,i)?"keyword":null}var Ea=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function xm(e,t){let o=Ia(e);return t.some(n=>Sm(o,Ia(n)))}var Ia=e=>or(e).replace(/\s+/g," ").trim();function Sm(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let n=o+t.length;if(!Na(e,o)&&!Na(e,n))return!0}return!1}function Na(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[n=""]=e.slice(t,t+2);return Ea.test(o)&&Ea.test(n)}var _m=["sun","mon","tue","wed","thu","fri","sat"],Da=1440,Pa=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function Ra(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),n=Pa(e.from),i=Pa(e.to),s=n<i?i-n:i-n+Da,l=c=>{let m=o+c*Da-n,u=_m[(t.getUTCDay()+7-c)%7];return e.days.includes(u)&&m>=0&&m<s};return l(0)||l(1)}function La({count:e,first:t,first_sort:o},n){return e===0?!1:t===null||wo(n)>=wo({id:t,sort:o})}var Cm=5,Om=10*6e4;function ja(e,t){let o=e.filter(({message:s})=>t-Date.parse(s.created_at)<Om),n=o.length<=Cm?o:[],i=new Map;for(let s of e)n.includes(s)||i.set(s.space,[...i.get(s.space)??[],s]);return[...n.map(s=>[s]),...i.values()]}var za=(e,t)=>e===void 0||e==="seen"&&t,on=20,Mm=40;function Ba(e){let t=e.split(`
`).map(i=>i.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(i=>i!==""))],n=o.find(i=>[...i].length>Mm)??null;return{keywords:o,long:n,many:o.length>on}}var Ha=encodeURIComponent,no={list:(e,t)=>we("GET",`/api/inbox${wn({kind:e,cursor:t})}`),readAll:e=>we("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},nn={following:e=>we("GET",`/api/messages/${Ha(e)}/follow`),follow:(e,t)=>we(t?"PUT":"DELETE",`/api/messages/${Ha(e)}/follow`)};var ke=j({}),Tm=500;function ro(e,t){let{[e]:o,...n}=ke.peek(),i=Object.entries(n).slice(-Tm);ke.value={...Object.fromEntries(i),[e]:t}}async function so(e){let t=w.peek()?.id,o=await nn.following(e);return w.peek()?.id===t&&ro(e,o.following),o.following}var Ka=e=>Promise.resolve(ke.peek()[e]??so(e).catch(()=>!1));async function Xa(e){let t=ke.peek()[e]??!1;ro(e,!t);try{await nn.follow(e,!t)}catch(o){ro(e,t),M(o)}}function qa(){let e=ce(Am);return()=>{e(),ke.value={}}}function Am(e){e.what==="followed"?ro(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&Ua(e.message)}function Ua({id:e,parent_id:t}){let o=t??e;ke.peek()[o]===!1&&so(o).catch(()=>{})}var sn="messages",Em=14*864e5,rn=e=>`${w.peek()?.id??""}/${e}`,io=null;function Im(){return io??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(sn),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),io.catch(()=>{io=null}),io}async function Ga(e,t){let o=(await Im()).transaction(sn,"readwrite"),n=o.objectStore(sn),i=[];for(let s of e){let l=rn(s.message.id),c=n.get(l);c.onsuccess=()=>{za(c.result,s.edited)&&(n.put(t,l),i.push(s))}}return n.delete(IDBKeyRange.bound(rn(""),rn(Kn(Date.now()-Em)))),new Promise((s,l)=>{o.oncomplete=()=>s(i),o.onabort=()=>l(o.error)})}var Wa=e=>e.length===0?Promise.resolve([]):Ga(e,"told").catch(()=>e),Va=e=>{Ga([e],e.edited?"told":"seen").catch(()=>{})};var Qa=200;function Ya(e){let{author:t,dm_channel_id:o}=e,n=L(ie(e)),i=o&&!n?.group,s=n&&!i?r("notify.titleIn",{name:t.display_name,place:n.label}):t.display_name,l=ge(e),c=[...l],m=c.length>Qa;return{title:s,body:m?`${c.slice(0,Qa).join("")}…`:l}}function Ja(e){let[{space:t}]=e,o=B.peek()?.find(i=>i.id===t)?.name,n=e.map(({message:i})=>i.dm_channel_id?i.author.display_name:L(ie(i))?.label??"");return{title:r("notify.many",{count:e.length,place:o??r("dm.title")}),body:[...new Set(n.filter(Boolean))].slice(0,5).join(r("list.comma"))}}function Za(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var Ue=j(Za()),Qe=()=>{Ue.value!=="missing"&&(Ue.value=Za())};async function el(){await Notification.requestPermission(),Qe()}var tl=()=>{Ue.value="missing"};var Nm=1500,Je=new Map,Ye=new Map,$t=new Map,co,ao=null;function nl(){Qe();let e=[ce(Dm),qa(),Ot.subscribe(Xm)];return ao=()=>{for(let t of e)t();ao=null,clearTimeout(co),co=void 0,Je.clear(),Ye.clear(),an(()=>!0)},ao}function Dm(e){if(Qe(),Ue.peek()!=="granted")return;if(e.what==="gone")return il(e.id);if(e.what==="sent"||e.what==="followed"||e.what==="unsure")return;let{message:t}=e;if(e.what==="changed")return zm(t);if(t.author.id===w.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let n=o||Pm(e),i={message:t,mentioned:n,followed:!1,edited:o,space:jm(t)};if(lo(i))return ol(i);!t.parent_id||!lo({...i,followed:!0})||Ka(t.parent_id).then(s=>{s&&ao!==null&&lo({...i,followed:s})&&ol({...i,followed:s})})}function ol(e){let{message:t}=e;Lm(ie(t))?Va(e):Fm(e)}var Pm=({message:e,mentioned:t})=>t||rl(e),rl=e=>e.mentions?.includes(w.peek()?.username??"")===!0;function Fm(e){Je.set(e.message.id,e),co??=setTimeout(()=>{Bm()},Nm)}function sl(e,t,o){let{channels:n,keywords:i}=je.peek(),s=n[ie(e)];return Fa(e,{mentioned:t,followed:o,set:s,keywords:i})!==null}var Rm=()=>w.peek()?.absence?.state==="do_not_disturb",lo=({message:e,mentioned:t,followed:o})=>sl(e,t,o)&&!Rm()&&!Ra(je.peek().do_not_disturb,xt(new Date().toISOString()));function Lm(e){return!Lt.peek()||document.visibilityState!=="visible"?!1:me(te.peek())===e&&!(Vr()&&Wr.peek()==="list")}function jm(e){return e.dm_channel_id?"direct":L(ie(e))?.server??""}function il(e){Je.delete(e),Ye.delete(e),an(({messages:t})=>t.has(e))}function zm(e){let t=Je.get(e.id)??Ye.get(e.id);t&&(t.message=e);let o=ke.peek()[e.parent_id??""]===!0;sl(e,rl(e),o)||il(e.id)}async function Bm(){co=void 0;let e=[...Je.values()].filter(lo);Je.clear();let t=await Wa(e);for(let i of t)Ye.set(i.message.id,i);let n=(await Um(t)).filter(i=>Ye.get(i.message.id)===i);for(let{message:i}of t)Ye.delete(i.id);for(let i of ja(n,Date.now()))Km(i)}var Hm={count:0,first:null};async function Um(e){let t=[...new Set(e.map(({message:n})=>ie(n)))],o=new Map(await Promise.all(t.map(async n=>{let i=await Te.unreadIn(n).catch(s=>kn(s).transient?null:Hm);return[n,i]})));return e.filter(({message:n,edited:i})=>{let s=o.get(ie(n));return i||!s||La(s,n)})}function Km(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:n,body:i}=e.length===1?Ya(t.message):Ja(e),s;try{s=new Notification(n,{body:i,tag:o,silent:!0,dir:"auto"})}catch{return tl()}let l={conversations:new Set(e.map(({message:c})=>ie(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:s};$t.set(o,l),s.onclose=()=>{$t.get(o)===l&&$t.delete(o)},s.onclick=()=>{window.focus(),s.close(),k(),N(ie(t.message),t.message.id)}}function an(e){for(let[t,o]of[...$t])e(o)&&($t.delete(t),o.shown.close())}var Xm=({channels:e})=>an(({conversations:t,edited:o})=>!o&&[...t].every(n=>(e[n]??0)===0));function qm(){return v(nl,[]),null}function al(){v(Qe,[]);let{keywords:e,do_not_disturb:t}=je.value,o=async n=>{await ar(n),P(r("account.saved"),"ok")};return a`<${Aa} permission=${Ue.value} origin=${location.origin}
      onAsk=${()=>el().catch(M)} />
    <${Ta} keywords=${e} hours=${t} describe=${I}
      check=${Gm} onSave=${o} />`}function Gm(e){let{keywords:t,long:o,many:n}=Ba(e),i=o!==null?r("notify.long",{word:o}):null;return{keywords:t,wrong:n?r("notify.tooMany",{count:on}):i}}var ll=j(!1);function Wm(){let e=xo.value,t=w.value;return hs.value!=="inside"||!t?null:t.rename_needed&&!ll.value?a`<${ji} username=${t.username} describe=${I} onLater=${()=>{ll.value=!0}}
     
          onSave=${o=>vo({username:o}).then(()=>P(r("rename.done"),"ok"))} />`:e&&a`<${Vm} key=${JSON.stringify(e)} open=${e} user=${t} />`}function Vm({open:e,user:t}){switch(e.kind){case"confirm":return a`<${Pi} ...${e} onConfirm=${e.run} onClose=${()=>{xo.value===e&&k()}} />`;case"switcher":return a`<${_a} />`;case"keys":return a`<${Fi} sendKey=${Co.value.send_key} onClose=${k} />`;case"node":return Qm(t.mesh_admin===!0);case"forward":return a`<${Ca} message=${e.message} />`;case"absence":return a`<${Yi} note=${e.note} />`;case"history":return a`<${ba} message=${e.message} />`;case"date":return a`<${ga} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${ma} />`;case"direct-add":return a`<${ua} id=${e.direct} />`;case"direct-rename":return a`<${da} id=${e.direct} />`;case"invites":return a`<${Ma} server=${e.server} />`;case"server-add":return Ym();case"server-edit":return Jm(e.server);case"server-pass-on":return Zm(e.server,e.user);case"channel-create":return a`<${oa} server=${e.server} />`;case"channel-edit":return a`<${na} id=${e.channel} />`;case"channel-add":return a`<${ra} id=${e.channel} />`;case"settings":return eu(e.tab??"look",t);default:return null}}function Qm(e){let{phase:t,node:o,moved_from:n,lost_at:i}=et.value,s=()=>{k(),st({page:"mesh"})};return a`<${Li} phase=${t} name=${o?.name??r("node.unknown")}
      moved_from=${n} lost_at=${i} nodes=${Nn.value}
      state=${Er.value} current=${o?.id??null}
    onStatus=${e?s:null} onRetry=${Dn} onClose=${k} />`}function cl(e){k(),W(e)}function Ym(){return a`<${zi} describe=${I} onClose=${k}
   
        onCreate=${e=>mr(e).then(t=>cl(t.id))}
    onPreview=${e=>Me.preview(Rt(e))}
   
        onAccept=${e=>Tt(e).then(t=>cl(t.id))} />`}function Jm(e){let t=B.value?.find(n=>n.id===e);if(!t)return null;let o=()=>U({kind:"confirm",title:r("server.delete"),text:r("server.deleteText",{name:t.name}),action:r("server.delete"),danger:!0,run:()=>pr(e).then(()=>st({page:"home"}),M)});return a`<${Bi} name=${t.name} describe=${I}
      onSave=${n=>ur(e,n).then(k)}
    extra=${a`<${sa} server=${e} />`}
    onDelete=${t.owner_id===w.value?.id?o:null} onClose=${k} />`}function Zm(e,t){let o=B.value?.find(l=>l.id===e),n=Ae.value[e]?.find(l=>l.user.id===t);if(!o||!n)return null;let{display_name:i}=n.user,s=()=>{k(),P(r("members.passedOn",{name:i,server:o.name}),"ok")};return a`<${Hi} server=${o.name} name=${i} describe=${I}
      onPassOn=${()=>dr(e,t).then(s)} onClose=${k} />`}function eu(e,t){let o=()=>U({kind:"confirm",title:r("account.logoutEverywhere"),text:r("account.logoutEverywhereText"),action:r("account.logoutEverywhere"),danger:!0,run:()=>In().catch(M)});return a`<${qi} tab=${e} user=${t} settings=${Co.value}
      notify=${a`<${al} />`} zone=${je.value.time_zone}
      onZone=${n=>ir({time_zone:n})}
      onSettings=${lr} describe=${I}
   
        onProfile=${n=>vo(n).then(()=>P(r("account.saved"),"ok"))}
   
        onPassword=${(n,i)=>En(n,i).then(()=>P(r("account.passwordChanged"),"ok"))}
    onLogout=${()=>{k(),Mn(!1)}} onLogoutEverywhere=${o} onClose=${k} />`}function ml({name:e,size:t,at:o,author:n,icon:i,picture:s,url:l,onShow:c}){let m=r("files.listed",{size:ve(t,se.value),author:n,time:Ct(o)});return a`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${r("files.toMessage",{time:J(o)})} data-testid="file-show" onClick=${c}>
      <span class="file-tile-picture">${s?a`<img crossorigin=${_e(s)} src=${s} alt="" loading="lazy" />`:a`<${x} name=${i} size=${22} />`}</span>
      <span class="file-card-main"><${Ie} name=${e} /><span class="file-card-note">${m}</span></span>
    </button>
    <a class="icon-button" href=${l??void 0} download=${e} title=${r("files.download")}
      aria-label=${r("files.downloadName",{name:e})} data-testid="file-download"><${x} name="download" /></a>
  </div>`}function Z({title:e,subtitle:t,onClose:o,children:n,tools:i,testid:s,drop:l}){return a`<aside class="panel" aria-label=${e} data-testid=${s}
      data-drop=${l}>
    <header class="panel-head">
      <${F} icon="arrow-left" label=${r("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>${i}
      <${F} icon="close" label=${r("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${n}
  </aside>`}var ul=50,tu=40,ae=j(null);async function ln(e){ae.value={id:e,files:[],more:!0,loading:!1,error:null},await mo(()=>!0)}async function mo(e){let t=ae.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,n=i=>{let s=ae.peek();s?.id===o&&(ae.value={...s,...i})};n({loading:!0,error:null});try{for(let i=0;i<tu;i+=1){let s=ae.peek()?.files.at(-1)?.id,l=await Te.files(o,{limit:ul,...s?{before:s}:{}}),c=ae.peek();if(c?.id!==o)return;let m=l.length===ul;if(n({files:[...c.files,...l],more:m}),!m||l.some(e))break}}catch(i){n({error:i})}n({loading:!1})}function dl(e){let t=ae.peek();if(!t||t.loading)return;let o=Ys(t,e);o!==t.files&&(ae.value={...t,files:o})}function pl(){ae.value=null}ce(e=>{let t=ae.peek();if(t){if(e.what==="gone"){let o=t.files.filter(n=>n.message_id!==e.id);ae.value={...t,files:o}}e.what==="unsure"&&ln(t.id)}});var ou=["all","image","media","file"];function nu(){let e=me(te.value)??"",t=L(e),[o,n]=$("all"),[i,s]=$("");v(()=>(e&&ln(e),pl),[e]);let l=ae.value,{messages:c}=yt(e).value;v(()=>dl(c),[c,l?.loading]);let m=_=>Qs(_,{kind:o,query:i}),u=(l?.files??[]).filter(m),d=u.map(_=>_.id).join(" ");v(()=>ut(u.map(_=>_.id)),[d]);let f=l!==null&&l.more&&!l.loading&&l.error===null&&u.length===0;if(v(()=>{f&&mo(m)},[f,o,i]),!t||l?.id!==e)return null;let{more:p,loading:g,error:h}=l,b=o!=="all"||i.trim()!=="";return a`<${Z} title=${r("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{H.value=null}}>
    <div class="files-choice">
      <${S} label=${r("files.search")} type="search" value=${i} onInput=${s} testid="files-search" />
      <${X} label=${r("files.kind")} value=${o} onChange=${n}
        testid="files-kind" options=${ou.map(_=>({value:_,label:r(`files.kind.${_}`)}))} />
    </div>
    ${h!==null&&a`<${A} tone="warning">${Y(h)}<//>`}
    ${u.length>0&&a`<ul class="files-list">${u.map(_=>a`<li key=${_.id}><${ru} file=${_} id=${e} /></li>`)}</ul>`}
    ${g&&a`<${z} rows=${3} />`}
    ${!g&&!p&&u.length===0&&a`<${K} icon="file" title=${r(b?"files.noneFound":"files.none")} text=${b?"":r("files.noneText")} />`}
    ${!g&&p&&a`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>mo(m)}>${r("files.older")}</button>`}
  <//>`}function ru({file:e,id:t}){let o=De(e.id),n=()=>{N(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${ml} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${bs(e.author_id)?.display_name??r("user.unknown")} icon=${Kt(e)}
    picture=${ze(e)==="image"?Wt(e.id):null} url=${o&&`${o}&download=1`} onShow=${n} />`}function fl({found:e,describe:t,onJoin:o}){let[n,i]=$(""),[s,l]=$(""),c=C(t),m=C(t),{busy:u,error:d,submit:f}=C(t);return a`<div class="stack">
    <section class="join-found"><h2>${r("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${r("join.searching")}</span></p>`:a`<ul>${e.map(p=>a`<li key=${p.node_id}><span class="join-icon"><${x}
                  name="mesh" /></span>
        <span><strong>${p.mesh_name}</strong><small>${r("join.via",{node:p.node_name,address:p.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:p.address}))}>${r("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${f(()=>o({ticket:n.trim()}))} class="stack">
      <${S} label=${r("join.ticket")} area mono value=${n} onInput=${i}
          hint=${r("join.ticketHint")} error=${d} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${u||n.trim()===""}
          data-testid="join-ticket-submit">${r("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${r("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>o({address:s.trim()}))}>
        <${S} label=${r("join.address")} mono value=${s} onInput=${l}
            hint=${r("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||s.trim()===""}
            data-testid="join-address-submit">${r("join.ask")}</button>
      </form></details>
  </div>`}function uo({words:e}){return a`<ol class="words" aria-label=${r("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function $l({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${A} tone="error">${e.error_code?ue(e.error_code):r("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${r(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||r("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${r("join.compare")}</p><${uo} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${A} tone="warning">${ue(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${r(o?"action.back":"join.cancel")}</button>
  </div>`}var su=2e3;function iu(){let e=ds.value,[t,o]=$(null);if(v(()=>{let s=setInterval(()=>{ps().catch(()=>{})},su);return()=>clearInterval(s)},[]),!e)return null;let n=a`<${Rs} />`;if(e.state==="joining"&&e.join)return a`<${No} title=${r("join.title")} foot=${n}>
      <${$l} join=${e.join} onCancel=${()=>$s().catch(M)} /><//>`;let i=t??(e.found.length>0?"join":"found");return a`<${No} title=${r("first.title")} text=${r("first.text")} foot=${n}>
    <div class="tabs" role="tablist">${["found","join"].map(s=>a`<button type="button" role="tab" key=${s}
      aria-selected=${i===s} data-testid="first-run-${s}"
          onClick=${()=>o(s)}>${r(`first.${s}`)}
      ${s==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${i==="found"?a`<p class="soft">${r("first.foundText")}</p><${Fs} key="found"
            founding describe=${I} action=${r("first.foundAction")} onRegister=${Tn} />`:a`<${fl} key="join" found=${e.found} describe=${I}
            onJoin=${fs} />`}</div>
  <//>`}function hl(e){let{id:t,icon:o,name:n,server:i,unread:s,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${x} name=${o} size=${15} /><strong>${n}</strong>
      ${i&&a`<small>${i}</small>`}<span class="spacer"></span>
      ${s>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${r("unread.label")}</span>${s>99?"99+":s}</span>`:a`<small data-testid="inbox-done"><${x} name="check" size=${14} />${r("inbox.read")}</small>`}</span>
    ${m.map(u=>a`<span class="inbox-line" key=${u.id}><span class="found-by"><strong>${u.author}</strong>
        <time title=${J(u.at)}>${R(u.at)}</time></span>
        <span class="found-text" dir="auto">${u.text}</span></span>`)}
  </button>
  ${s>0&&a`<${F} icon="check" size=${16} label=${r("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function bl(e,{channels:t,mentions:o},n,i){let s=c=>(o[c]??0)>0?0:i(c)?1:2,l=n.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>s(c)-s(m)),[...e,...l]}function gl(e,t,o){let n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,Math.max(0,n))].find(s=>!o(s))??null}var au=3;function vl(e,t,o){let n=e.filter(s=>!s.is_deleted),i=o?n.filter(s=>s.mentions?.includes(t)):[];return i.length>0?i.slice(0,au):n.slice(0,1)}var lu=50,Le=j({});function kl(){Le.value={}}var wl=()=>ce(e=>{e.what==="gone"&&yl(e.id,null),e.what==="changed"&&yl(e.message.id,e.message)});function yl(e,t){for(let[o,n]of Object.entries(Le.peek())){if(!n.some(l=>l.id===e))continue;let s=n.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);Le.value={...Le.peek(),[o]:s}}}async function xl(e){let t=w.peek(),{first:o}=await Te.unreadIn(e);if(!o||!t)return;let n=(xe.peek().mentions[e]??0)>0,[i,s]=await Promise.all([Te.messages(e,{around:o,limit:1}),n?Te.messages(e,{after:o,limit:lu}):[]]),l=[...i,...s].filter(({author:c})=>c.id!==t.id);w.peek()?.id===t.id&&(Le.value={...Le.peek(),[e]:vl(l,t.username,n)})}async function cn(e,t){await no.readAll(t);let o=Io.peek();o&&e.includes(o.channel)&&(Io.value={...o,first:null,held:!1});for(let n of e)cr(n)}function po({found:e,place:t,unread:o=0,onShow:n}){let{message:i,snippet:s,server:l}=e,{author:c}=i,m=u=>{if(u.key!=="ArrowDown"&&u.key!=="ArrowUp")return;let d=u.currentTarget.closest("li"),p=(u.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;(p||u.key==="ArrowUp")&&(u.preventDefault(),(p??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${i.id} onClick=${n} onKeyDown=${m}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${i.parent_id&&a`<small>${r("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${r("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${oe} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${J(i.created_at)}>${R(i.created_at)}</time></span>
    <span class="found-text" dir="auto">${s.map((u,d)=>u.hit?a`<mark key=${d}>${u.text}</mark>`:u.text)}</span>
  </button>`}function Sl({value:e,busy:t,sort:o,filters:n,onInput:i,onEnter:s,onSort:l,onFilter:c}){let m=D(null),[u,d]=$(null);re(()=>{m.current?.focus(),m.current?.select()},[]);let f=p=>{if(!be(p)){if(p.key==="Enter")p.preventDefault(),s();else if(p.key==="ArrowDown"){let g=document.querySelector(".found-list button");g instanceof HTMLElement&&(p.preventDefault(),g.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${x} name="search" size=${17} />
      <input ref=${m} type="search" value=${u??e} maxlength="500"
        placeholder=${r("search.placeholder")} aria-label=${r("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${f}
        onCompositionStart=${p=>d(p.target.value)}
        onCompositionEnd=${p=>{d(null),i(p.target.value)}}
        onInput=${p=>{p.isComposing?d(p.target.value):i(p.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${n.map(({label:p,filter:g})=>a`<button type="button" class="chip" key=${g}
          onClick=${()=>{c(g),m.current?.focus()}}>${p}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${r("search.sort")}</legend>
      ${["newest","best"].map(p=>a`<label key=${p}><input type="radio" name="search-sort" value=${p}
            checked=${o===p} onChange=${()=>l(p)} />
          <span>${r(`search.${p}`)}</span></label>`)}
    </fieldset>
  </div>`}var cu=/^(in|from|on):/;function _l(e,t){let o=mu(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let n=cu.exec(t)?.[0],i=o.filter(l=>!n||!l.startsWith(n)),s=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...i,s].join(" ").trim()}function mu(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function uu(){let{typed:e,sort:t,results:o,cursor:n,total:i,more:s,unknown:l,coverage:c,asked:m,busy:u,error:d}=Ur.value,f=L(me(te.value)),p=f?.server?f:null,g=[p&&{label:r("search.inChannel",{channel:p.name}),filter:`in:#${p.name}`},{label:r("search.fromMe"),filter:"from:me"},{label:r("search.hasLink"),filter:"has:link"},{label:r("search.hasCode"),filter:"has:code"},{label:r("search.today"),filter:"on:today"}].filter(b=>b!=null),h=({message:b,channel:_,dm:O})=>{_?W(_.server_id,_.id,b.id):O&&N(O.id,b.id),matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${Z} title=${r("search.title")} testid="search"
      onClose=${()=>{H.value=null}}>
    <${Sl} value=${e} busy=${u} sort=${t} filters=${g}
      onInput=${b=>Pt(b)}
      onEnter=${()=>Pt(e,{at_once:!0})}
      onSort=${Kr}
      onFilter=${b=>Pt(_l(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${u?void 0:m}>
      ${d!==null&&a`<${A} tone="warning">${Y(d)}<//>`}
      ${l.map(b=>a`<${A} tone="warning" key=${b}>${r("search.unknown",{part:b})}<//>`)}
      ${!m&&!u&&d===null&&a`<${pu} />`}
      ${!m&&u&&a`<${z} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${du(o.length,i,s,n)}</p>
          <ol class="found-list">${o.map(b=>a`<li key=${b.message.id}><${po} found=${b} place=${ht(b)}
                onShow=${()=>h(b)} /></li>`)}</ol>`}
      ${m&&n&&a`<button type="button" class="button" data-testid="search-more" disabled=${u}
            onClick=${Xr}>${r("search.more")}</button>`}
      ${m&&c&&a`<${fu} coverage=${c} />`}
    </div>
  <//>`}function ht({channel:e,dm:t}){return e?`#${e.name}`:t?Un(t,w.value?.id??"",xr()):""}function du(e,t,o,n){return e===0&&!n?r("search.none"):o?r("search.countMore",{count:t}):r("search.count",{count:t})}function pu(){let e=[['"…"',r("search.helpPhrase")],["-…",r("search.helpWithout")],["from:",r("search.helpFrom")],["in:#",r("search.helpIn")],["has:link",r("search.helpHas")],["before: after: on:",r("search.helpDays")]];return a`<${K} icon="search" title=${r("search.start")} text=${r("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function fu({coverage:e}){let{missing:t,behind:o,waiting:n,reading_before:i}=e,s=[...o.map(({name:l,since:c})=>c?r("search.unreachableSince",{name:l,time:Xe(c)}):r("search.unreachable",{name:l})),t>0?r("search.missing",{count:t}):"",n>0?r("search.waiting",{count:n}):"",i?r("search.readingIn"):""].filter(Boolean);return s.length===0?a`<p class="found-coverage">${r("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${s.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var Cl=300,$u=300,hu={items:[],cursor:null,loaded:!1,error:null};function Ol({kind:e}){let[t,o]=$(hu),n=xe.value,i=u=>{let d=w.peek()?.id;return no.list(e,u).then(f=>{w.peek()?.id===d&&o(p=>({items:u?[...p.items,...f.items]:f.items,cursor:f.cursor,loaded:!0,error:null}))},f=>o(p=>({...p,error:f})))};v(()=>{let u=setTimeout(()=>{i(null)},t.loaded?$u:0);return()=>clearTimeout(u)},[n]),v(()=>ce(u=>{if(u.what==="followed"&&i(null),u.what!=="gone")return;let d=({message:f})=>f.id!==u.id;o(f=>({...f,items:f.items.filter(d)}))}),[]);let{items:s,cursor:l,loaded:c,error:m}=t;return a`<div class="found">
    ${m!==null&&a`<${A} tone="warning">${Y(m)}<//>`}
    ${!c&&m===null&&a`<${z} rows=${3} />`}
    ${c&&s.length===0&&a`<${K} icon="inbox" title=${r(`inbox.none.${e}`)} text=${r(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${s.map(u=>a`<li key=${u.message.id}><${po} found=${bu(u)}
          place=${ht(u)} unread=${u.unread} onShow=${()=>gu(u)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{i(l)}}>${r("saved.more")}</button>`}
  </div>`}function bu({message:e,server:t}){let o=[...ge(e)],i=o.length>Cl?`${o.slice(0,Cl).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:i,hit:!1}]}}function gu({message:e,channel:t,dm:o}){t?W(t.server_id,t.id,e.id):o&&N(o.id,e.id)}var vu=40,Ml=e=>(xe.peek().channels[e]??0)===0,yu=()=>[...wr.value.map(({id:e})=>e),...(B.value??[]).flatMap(({id:e})=>(qe.value[e]??[]).map(t=>t.id))],Tl=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),bt=j("unread");function ku(){let t=["unread","mentions","threads"].map(o=>({value:o,label:r(`inbox.kind.${o}`)}));return a`<${Z} title=${r("inbox.title")} testid="inbox"
      onClose=${()=>{H.value=null}}>
    <div class="inbox-kinds"><${X} label=${r("inbox.kinds")} value=${bt.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{bt.value=o}} /></div>
    ${bt.value==="unread"?a`<${wu} />`:a`<${Ol} key=${bt.value} kind=${bt.value} />`}
  <//>`}function wu(){let e=D([]),t=D(null),{loaded:o}=Et.value;v(()=>{It();let m=wl();return()=>{m(),kl()}},[]),v(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let i=bl(e.current,xe.value,yu(),Pn).filter(m=>L(m)!==null);e.current=o?i:[];let s=i.filter(m=>!Ml(m)),l=m=>{let u=gl(i,m,Ml);us(m).catch(M),Tl(u??m)?.focus()},c=()=>U({kind:"confirm",title:r("inbox.readAll"),text:r("inbox.readAllText",{count:s.length}),action:r("inbox.readAll"),run:()=>cn(s,null).catch(M)});return a`<div class="found" ref=${t} onKeyDown=${m=>xu(m,i,l)}>
      ${s.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${r("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${r("inbox.readAll")}</button></div>`:a`<${K} icon="inbox" title=${r("inbox.none")} text=${r("inbox.noneText")} />`}
      <ul class="found-list">${i.map((m,u)=>a`<li key=${m} class="inbox-item"><${Su} id=${m} previewed=${u<vu} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>`}function xu(e,t,o){let i=e.target.dataset.inbox;if(!i||be(e)||e.ctrlKey||e.metaKey||e.altKey)return;let s={ArrowDown:1,ArrowUp:-1}[e.key];if(s)Tl(t[t.indexOf(i)+s]??i)?.focus();else if(e.key.toLowerCase()==="e")o(i);else return;e.preventDefault()}function Su({id:e,previewed:t,onRead:o}){let n=L(e),i=xe.value.channels[e]??0,s=xe.value.mentions[e]??0;if(v(()=>{t&&i>0&&xl(e).catch(()=>{})},[e,t,i>0,s]),!n)return null;let l=Le.value[e]??[],c=l.map(d=>({id:d.id,author:d.author.display_name,at:d.created_at,text:ge(d)})),m=d=>{let[f]=i>0?l:[];N(e,f?.id??null),matchMedia("(max-width: 1180px)").matches?H.value=null:d.detail>0&&requestAnimationFrame(Ls)},u=B.value?.find(d=>d.id===n.server)?.name??null;return a`<${hl} id=${e} icon=${n.icon} name=${n.name} server=${u}
    unread=${i} mentions=${s} current=${me(te.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function _u({code:e}){let[t,o]=$(null),[n,i]=$(null);v(()=>{Me.preview(Rt(e)).then(o,i)},[e]);let s=a`<button type="button" class="button"
      onClick=${()=>st({page:"home"})}>${r(B.value?.length?"empty.goHome":"action.back")}</button>`;if(n)return a`<${K} icon="ticket" title=${r("invite.invalid")}
        text=${Y(n)}>${s}<//>`;if(!t)return null;let l=()=>Tt(t.code).then(c=>W(c.id),M);return t.already_member?a`<${K} icon="ticket" title=${t.server_name}
        text=${r("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>W(t.server_id)}>${r("invite.open")}</button><//>`:a`<${K} icon="ticket"
      title=${r("invite.pageTitle",{name:t.server_name})} text=${r("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${r("invite.join",{name:t.server_name})}</button>${s}<//>`}function fo({user:e,me:t,presence:o,mark:n,onPerson:i}){return a`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${s=>i(e,s.currentTarget)}>
    <${oe} id=${e.id} name=${e.display_name} presence=${o} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&a` <em>${r("members.you")}</em>`}${n}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${r(`person.${o}`)}</span>
  </button>`}var Al=400,Cu=900;function $o({rows:e,draw:t,guess:o,label:n,top:i}){let s=D(null),l=D(new Map),c=D(null),[,m]=$(0),u=gs(e,l.current,o),d=s.current?.scrollTop??0,f=s.current?.clientHeight||Cu,p=vs(u,d-Al,d+f+Al);re(()=>{s.current&&(s.current.scrollTop=0),m(h=>h+1)},[i]),re(()=>{let h=!1;for(let b of s.current?.querySelectorAll("[data-row]")??[]){let{row:_=""}=b.dataset,O=b.getBoundingClientRect().height;Math.abs((l.current.get(_)??0)-O)<.5||(l.current.set(_,O),h=!0)}h&&m(b=>b+1)}),v(()=>{let h=s.current;if(!h)return;let b=new ResizeObserver(()=>m(_=>_+1));return b.observe(h),()=>b.disconnect()},[]);let g=c.current?e.findIndex(h=>h.key===c.current):-1;return a`<div class="members-scroll" ref=${s} role="list" aria-label=${n}
      onScroll=${()=>m(h=>h+1)}
      onFocusIn=${h=>{c.current=h.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${ys(u,p,[g]).map(({index:h,gap_px:b})=>b===void 0?a`<div key=${e[h].key} data-row=${e[h].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${h+1}>${t(e[h])}</div>`:a`<${ks} key=${`gap-${h}`} index=${h} height_px=${b} />`)}
  </div>`}var Ou=46,Mu=38;function El(e){let{members:t,find:o,present:n,roles:i}=e,[s,l]=$(""),[c,m]=$(!1),u=Q(()=>s.trim()?o(t,s):t,[t,s]),d=Q(()=>u.filter(({user:g})=>rt(n,g)!=="offline"),[u,n]),f=c?d:u,p=Q(()=>Au(f,i),[f,i]);return a`<div class="members">
    <div class="members-search"><${x} name="search" size=${16} />
      <input type="search" value=${s} placeholder=${r("members.find")}
          aria-label=${r("members.find")} data-testid="members-find"
        onInput=${g=>l(g.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${r("members.here",{count:d.length})}</button></div>
    ${p.length>0?a`<${$o} rows=${p} guess=${Tu} label=${r("members.title")} top=${`${c} ${s}`}
            draw=${g=>g.member?a`<${Eu} member=${g.member} ...${e} />`:a`<h3>${r(`role.${g.role}.many`)} <span>${g.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${r("members.none")}</p>`}
  </div>`}var Tu=e=>e.member?Ou:Mu,Au=(e,t)=>t.flatMap(o=>{let n=e.filter(s=>s.role===o);if(n.length===0)return[];let i=n.map(s=>({key:s.user.id,member:s}));return[{key:`role-${o}`,role:o,count:n.length},...i]});function Eu({member:e,owner:t,me:o,present:n,roles:i,onPerson:s,...l}){let{canChange:c,canPassOn:m,canRemove:u,onRole:d,onPassOn:f,onRemove:p}=l,{user:g}=e;return a`<div class="member" data-testid="member" data-user-id=${g.id}
      data-role=${e.role}>
    <${fo} user=${g} me=${o} presence=${rt(n,g)} onPerson=${s}
      mark=${g.id===t&&a`<span class="member-owner" title=${r("role.owner")}><${x} name="crown" size=${14} /></span>`} />
    <${zt} label=${r("members.actions",{name:g.display_name})} testid="member-menu"
        items=${[...c(e)?i.map(h=>({label:r(`role.${h}`),checked:h===e.role,testid:`role-${h}`,onClick:()=>d(e,h)})):[],m(e)&&{label:r("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>f(e)},u(e)&&{label:r("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>p(e)}]} />
  </div>`}var Iu=46,Nu=new Intl.Collator;function mn({people:e,me:t,present:o,onPerson:n,actions:i}){let s=Q(()=>e.map(l=>({key:l.id,user:l})).sort((l,c)=>Nu.compare(l.user.display_name,c.user.display_name)||(l.key<c.key?-1:1)),[e]);return a`<div class="members"><${$o} rows=${s} guess=${()=>Iu} top=${null}
      label=${r("members.title")}
      draw=${({user:l})=>a`<div class="member" data-testid="member" data-user-id=${l.id}>
        <${fo} user=${l} me=${t} presence=${rt(o,l)} onPerson=${n} />
        ${i?.(l)}</div>`} /></div>`}var Du=(e,t)=>wt(e,t,({user:o})=>[o.display_name,o.username],e.length);function un(){let e=qr.value,t=w.value?.id??"",o=e[t]??"offline";return Q(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var dn=(e,t)=>Ut(e.username,t,e),pn=()=>{H.value=null};function Pu(){let e=L(me(te.value));return e?.hidden?a`<${Ru} conversation=${e} />`:e?.people?a`<${Fu} conversation=${e} people=${e.people} />`:a`<${Lu} />`}function Fu({conversation:e,people:t}){let{icon:o,label:n,group:i}=e,s=w.value?.id??"",l=un();return a`<${Z} title=${r("members.title")} subtitle=${n} testid="members" onClose=${pn}>
    <${mn} people=${t} me=${s} present=${l} onPerson=${dn} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>U({kind:"direct-add",direct:e.id})}>
        <${x} name="user-add" size=${15} />${r("dm.add")}</button>`}${i&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>js(e)}>${r("dm.leave")}</button>`}</div>
  <//>`}function Ru({conversation:e}){let{id:t,label:o,name:n,manages:i}=e;v(()=>{gr(t).catch(M)},[t]);let s=At.value[t],l=Q(()=>s?.map(({user:f})=>f),[s]),c=un(),m=w.value?.id??"",u=f=>U({kind:"confirm",title:r("channel.putOut"),text:r("channel.putOutText",{name:f.display_name,channel:n}),action:r("channel.putOut"),danger:!0,run:()=>vr(t,f.id).catch(M)}),d=f=>i&&f.id!==m&&a`<${F} icon="user-remove" testid="channel-put-out" onClick=${()=>u(f)}
      label=${r("channel.putOutName",{name:f.display_name})} />`;return a`<${Z} title=${r("members.title")} subtitle=${o} testid="members" onClose=${pn}>
    ${l?a`<${mn} people=${l} me=${m} actions=${d}
            present=${c} onPerson=${dn} />`:a`<${z} rows=${6} kind="line" />`}
    <div class="panel-foot">${i&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>U({kind:"channel-add",channel:t})}>
        <${x} name="user-add" size=${15} />${r("channel.addMembers")}</button>`}</div>
  <//>`}function Lu(){let e=te.value.page==="channel"?te.value.server:"",t=B.value?.find(m=>m.id===e),o=Ae.value[e],n=w.value,i=un(),s=Q(()=>o&&Bn(o),[o]);if(!t||!n)return null;let l=Mt(e),c=m=>U({kind:"confirm",title:r("members.remove"),text:r("members.removeText",{name:m.user.display_name,server:t.name}),action:r("members.remove"),danger:!0,run:()=>br(e,m.user.id).catch(M)});return a`<${Z} title=${r("members.title")} subtitle=${t.name} testid="members"
      onClose=${pn}>
    ${s?a`<${El} members=${s} owner=${t.owner_id} me=${n.id}
            present=${i} onPerson=${dn} roles=${Fn} find=${Du}
      canChange=${m=>Ln(t,l,m,n.id)}
          canRemove=${m=>zn(t,l,m,n.id)}
          canPassOn=${m=>jn(t,m,n.id)}
          onPassOn=${m=>U({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,u)=>hr(e,m.user.id,u).catch(M)}
          onRemove=${c} />`:a`<${z} rows=${6} kind="line" />`}
  <//>`}function Il({request:e,onApprove:t,onDeny:o}){let[n,i]=$(!1),s=async()=>{i(!0),await t(),i(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${r("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,le(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${r("mesh.compare")}</p>
    <${uo} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${n}
        data-testid="node-approve" onClick=${s}>${r("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${n} data-testid="node-deny"
          onClick=${o}>${r("mesh.deny")}</button></div>
  </article>`}var Nl=12;function Dl({holds:e,meshName:t,describe:o,onMake:n,onRestore:i}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${r("mesh.kit")}</h2></header>
    <p class="soft">${r(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${ju} meshName=${t} describe=${o} onMake=${n} />`:a`<${Bu} describe=${o} onRestore=${i} />`}
  </section>`}function ju({meshName:e,describe:t,onMake:o}){let[n,i]=$(""),[s,l]=$(""),[c,m]=$(null),{busy:u,at:d,failure:f,submit:p}=C(t,["passphrase"]),g=p(async()=>{m(await o(n)),i(""),l("")}),h=[...n].length,b=s!==""&&s!==n;return a`<form class="settings-section" onSubmit=${g}>
    <${S} label=${r("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${n} onInput=${i} testid="kit-passphrase" error=${d("passphrase")}
        hint=${r("mesh.kitPassphraseRule",{count:Nl})} />
    <${S} label=${r("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${s} onInput=${l} testid="kit-passphrase-again"
        error=${b?r("mesh.kitPassphraseDiffers"):null} />
    ${f}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${u||h<Nl||s!==n}>${r("mesh.kitMake")}</button></div>
    ${c&&a`<${zu} kit=${c} text=${Hu(c,e)} />`}
  </form>`}function zu({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((n,i)=>a`<li key=${i}>${n}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${r("mesh.kitSave")}</a>
      <${Ee} text=${t} label=${r("mesh.kitCopy")} /></div>
    <p class="soft">${r("mesh.kitKeep")}</p></div>`}function Bu({describe:e,onRestore:t}){let[o,n]=$(""),[i,s]=$(""),{busy:l,at:c,failure:m,submit:u}=C(e,["kit","passphrase"]),d=u(async()=>{await t(o,i),n(""),s("")});return a`<form class="settings-section" onSubmit=${d}>
    <${S} label=${r("mesh.kitLine")} value=${o} onInput=${n} area mono
        testid="kit-line" error=${c("kit")} />
    <${S} label=${r("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${i} onInput=${s} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||i===""}>${r("mesh.kitRestore")}</button></div>
  </form>`}function Hu(e,t){let o=e.words.map((n,i)=>`${i+1}. ${n}`).join(`
`);return`${r("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function Pl({rows:e}){let t=e.filter(([,n])=>n>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${r("mesh.counters")}</h2></header>
    <p class="soft">${r("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${r("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([n,i])=>a`<div key=${n}><dt>${Ri(n)}</dt><dd>${i}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${r("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function Fl({events:e}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${r("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${J(t.at)}>${R(t.at)}</time><span>${Uu(t)}</span></li>`)}</ol>`}
  </section>`}function Uu({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return r("mesh.event.joined");case"connected":return r("mesh.event.connected",{name:o});case"lost":return r("mesh.event.lost",{name:o,reason:ue(String(t.reason))});case"authority_given":case"authority_taken":return r(`mesh.event.${e}`,{name:o});case"authority_restored":return r("mesh.event.authority_restored");case"revoked":return r("mesh.event.revoked",{name:o});case"refused_address":return r(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return Re(String(t.trouble),t.name?o:null);case"trouble_over":return r("mesh.event.troubleOver");case"set_aside":return r("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return r("mesh.event.disk",{detail:t.detail});default:return r("mesh.event.other",{code:e})}}function Rl({node:e,onRevoke:t,onAuthority:o}){let n=[o&&{label:r(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:r("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),i=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&r(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&le(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&R(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Zt(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${r(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${r("mesh.authority")}</span>`}
      ${n.length>0&&a`<${zt} label=${r("mesh.nodeMenu",{name:e.name})} items=${n} />`}</header>
    <dl>${i.map(([s,l])=>l&&a`<div key=${s}><dt>${r(`mesh.fact.${s}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${Re(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${Ku(e)}</p>`}
  </article>`}function Ku({last_error_code:e,last_error_at:t}){let o=ue(e??"");return t?r("mesh.errorAt",{reason:o,time:R(t)}):o}function Ll({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${r("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${r(`mesh.order.${o.kind}`)}</strong> ${le(o.created_at)} — ${r("mesh.ordersMissing",{nodes:o.missing.map(t).join(r("list.comma"))})}</li>`)}</ul>`}
  </section>`}function jl({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${r("mesh.positions")}</caption>
    <thead><tr><th scope="col">${r("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${r("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:n,dimmed:i})=>a`<tr key=${o.id} class=${i?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${i&&o.as_of&&a`<small>${r("mesh.asOf",{time:R(o.as_of)})}</small>`}</th>
      ${n.map(s=>a`<td class=${s.behind>0?"is-behind":""}
            title=${r("mesh.position",{seq:s.held})}>
        ${s.behind===0?"=":`−${s.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${r("mesh.since",{time:R(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var Xu={green:"ok",amber:"clock",red:"warning"};function zl({verdict:e,at:t,stale:o,nodes:n}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${x} name=${Xu[e.level]} size=${22} /><p>${qu(e,n)}</p>
    <small>${r(o?"mesh.staleAt":"mesh.asOf",{time:So(t)})}</small></div>`}function qu({code:e,args:t,at:o},n){let i=s=>Number(t[s]??0);switch(e){case"equal":return r("mesh.verdict.equal",{count:i("nodes"),time:So(o)});case"quarantined":return r("mesh.verdict.quarantined",{count:i("entries")});case"deriving":return r("mesh.verdict.deriving",{percent:i("percent")});case"behind":return r("mesh.verdict.behind",{node:t.node,count:i("behind")+i("ahead")});case"unreachable":return Vu(t,n);case"set_aside":return r("mesh.verdict.setAside",{node:t.node,entry:i("entries")});case"unanswered":return[r("mesh.verdict.unanswered",{address:t.address}),ue(String(t.reason))].join(r("list.sentences"));case"clock":return Wu(t);default:return Gu(e,t)}}function Gu(e,t){let o=t.since&&r("mesh.verdict.since",{time:R(String(t.since))});return[Re(e,t.here?null:String(t.node)),o].filter(Boolean).join(r("list.sentences"))}function Wu({node:e,here:t,ahead:o,seconds:n}){let i=o?"Ahead":"Behind";return t?r(`mesh.verdict.ownClock${i}`,{span:_o(Number(n))}):r(`mesh.verdict.clock${i}`,{node:e,span:_o(Number(n))})}function Vu(e,t){let o=t.filter(i=>i.state==="unreachable"||i.state==="never"),n=Number(e.behind??0);return[r("mesh.verdict.unreachable",{node:o.map(i=>i.name).join(r("list.comma"))}),e.reason&&ue(String(e.reason)),e.heard_at&&r("mesh.verdict.heard",{time:R(String(e.heard_at))}),n>0&&r("mesh.verdict.lacks",{count:n}),e.next_attempt_at&&r("mesh.verdict.next",{when:Zt(String(e.next_attempt_at))})].filter(Boolean).join(r("list.sentences"))}function Bl({ticket:e,earlier:t,nameOf:o,onMake:n}){let[i,s]=$(!1),l=async()=>{s(!0),await n(),s(!1)};return a`<section class="card"><header class="card-head"><h2>${r("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${i}
          data-testid="ticket-make" onClick=${l}><${x} name="ticket"
          size=${16} />${r("mesh.makeTicket")}</button></header>
    <p class="soft">${r("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${Ee} text=${e.ticket} label=${r("mesh.copyTicket")}
          testid="ticket-copy" />
        <${Ee} text="localchat --join ${e.ticket}" label=${r("mesh.copyCommand")} />
        <span
            class="soft">${r("mesh.ticketUntil",{when:le(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${r("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?r("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?r("invite.expired"):r("mesh.ticketOpen",{time:R(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function Hl(e){let t=e.writers.map(({id:n,entries:i})=>({node:n,label:e.nodes.find(s=>s.id===n)?.name??n.slice(-6),top:i})),o=e.nodes.map(n=>{let i=t.map((s,l)=>{let c=n.held[l]??0;return{held:c,behind:s.top-c}});return{node:n,cells:i,dimmed:n.state!=="here"&&n.state!=="connected"}});return{columns:t,rows:o}}function Ul(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var Qu=3e3;function Yu(){let e=w.value?.mesh_admin===!0;if(v(()=>{if(!e)return;Eo();let n=setInterval(Eo,Qu);return()=>clearInterval(n)},[e]),!e)return a`<${K} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=Yr.value,o=Zr.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${F} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${Qr} />
      <div><h1>${r("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${A} tone="warning">${r("mesh.loadFailed")} ${Y(o)}<//>`}
      ${t?a`<${Ju} told=${t} stale=${o!==null} />`:o===null&&a`<${z} rows=${5} kind="line" />`}
    </div>
  </section>`}function Ju({told:e,stale:t}){let o=i=>e.nodes.find(s=>s.id===i)?.name??i.slice(-8),n=e.nodes.some(i=>i.state==="here"&&i.authority);return a`
    <${zl} verdict=${e.verdict} at=${Jr.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${r("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(i=>a`<${Il} key=${i.node_id} request=${i} onApprove=${()=>Zu(i)} onDeny=${()=>ed(i)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${r("mesh.positions")}</h2></header><p
        class="soft">${r("mesh.positionsText")}</p><${jl}
        ...${Hl(e)} /></section>
    <section class="status-nodes" aria-label=${r("mesh.nodes")}>${e.nodes.map(i=>a`<${Rl} key=${i.id} node=${i}
      onRevoke=${i.state==="here"||i.state==="revoked"?null:()=>td(i)}
      onAuthority=${n&&i.state!=="revoked"&&i.state!=="waiting"?()=>od(i):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${A} tone="warning">${e.unanswered.map(({address:i,code:s})=>a`<p key=${i} data-testid="unanswered">${r("mesh.verdict.unanswered",{address:i})} ${ue(s)}</p>`)}<//>`}
    <${Bl} ticket=${es.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>as().catch(M)} />
    <${Dl} holds=${n} meshName=${e.mesh.name} describe=${I}
        onMake=${ss} onRestore=${(i,s)=>is(i,s).then(()=>P(r("mesh.restored"),"ok"))} />
    <div class="card-pair"><${Pl} rows=${Ul(e.counters)} /><${Ll}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${Fl} events=${e.events} />`}function Zu(e){return ts(e.node_id).then(()=>P(r("mesh.approved",{name:e.name}),"ok"),M)}function ed(e){U({kind:"confirm",title:r("mesh.deny"),text:r("mesh.denyText",{name:e.name}),action:r("mesh.deny"),danger:!0,run:()=>os(e.node_id).catch(M)})}function td(e){U({kind:"confirm",title:r("mesh.revoke"),text:r("mesh.revokeText",{name:e.name}),action:r("mesh.revoke"),danger:!0,run:()=>ns(e.id).catch(M)})}function od(e){let t=e.authority,o=r(t?"mesh.takeAuthority":"mesh.giveAuthority"),n={name:e.name};U({kind:"confirm",title:o,text:t?r("mesh.takeAuthorityText",n):r("mesh.giveAuthorityText",n),action:o,danger:t,run:()=>rs(e.id,!t).catch(M)})}var Xl=["href","bold","strike","italic","code"],Kl={bold:"**",strike:"~~",italic:"*"},ql=e=>nd(e).map(t=>{let o=t.reduce((n,{text:i})=>n+(i.match(/[*`~_]/g)?.length??0),0);return ho(t,0,o>1).trim()});function nd(e){let t=[[]],o=!0;for(let n of e)(n.kept?n.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):n.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((s,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!n.kept?s.replace(/^ /,""):s;c!==""&&t[t.length-1].push({...n,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function ho(e,t,o){let n=Xl[t];if(!n)return e.map(({text:s})=>o?id(s):s).join("");let i="";for(let s=0;s<e.length;){let l=s;for(;l<e.length&&e[l][n]===e[s][n];)l+=1;i+=rd(e.slice(s,l),t,o),s=l}return i}function rd(e,t,o){let n=Xl[t],i=e[0][n],s=e.map(({text:l})=>l).join("");if(!i||s.trim()==="")return ho(e,t+1,o);if(n==="code")return fn(s,l=>sd(l));if(n==="href"){if(s.trim()===i)return s;let l=ho(e,t+1,o);return fn(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${i})`)}return fn(ho(e,t+1,o),l=>Kl[n]+l+Kl[n])}function fn(e,t){let o=e.trim(),n=e.length-e.trimStart().length;return e.slice(0,n)+t(o)+e.slice(n+o.length)}var sd=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,id=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function Gl(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var ad=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,ld=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,cd=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,q=e=>e.nodeType===1?e.nodeName.toLowerCase():"",de=(e,t)=>e.getAttribute?.(t)??"",Ce=e=>de(e,"style");function Wl(e){let t=[...e.childNodes].filter(n=>q(n)!==""||n.nodeType===3&&n.nodeValue?.trim()),o=n=>{let i=Ce(n);return q(n)==="pre"||/white-space:\s*pre/i.test(i)&&cd.test(i)};return t.length>0&&t.every(o)}var gt=e=>/display:\s*none|mso-list:\s*ignore/i.test(Ce(e));function Vl(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(Ce(e))?"item":ad.test(t)?"text":null}function Ql(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),n="`".repeat(o+1),i=[...e.childNodes].find(c=>q(c)==="code"),s=`${de(e,"class")} ${i?de(i,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(s)?.[1]??"";return`${n}${l}
${t}
${n}`}function Yl(e,t){let o=Number(/\blevel(\d)/i.exec(Ce(e))?.[1]??1),n=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Jl(e)),i=Number.parseInt((n?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),s=n?`${i||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+s+t.replace(/\n/g,`
${l}${" ".repeat(s.length)}`)}function Jl(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(Ce(t)))return t.textContent??"";let o=q(t)===""?"":Jl(t);if(o)return o}return""}function Zl(e){let t=[...e.childNodes].flatMap(o=>q(o)==="p"?[...o.childNodes]:[o]).find(o=>q(o)==="input"&&de(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var $n=e=>[...e.childNodes].flatMap(t=>{let o=q(t);return gt(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?$n(t):[]}),hn=e=>[...e.childNodes].some(t=>ld.test(q(t))||q(t)==="div"&&hn(t));var md=/^(b|strong)$/,ud=/^(i|em|cite)$/,dd=/^(s|del|strike)$/,pd=/^(code|kbd|samp|tt)$/;function bo(e,t){let o=q(e),n=Ce(e),i=/font-weight:\s*(\w+)/i.exec(n)?.[1]??"",s={...t};(md.test(o)||/^(bold|bolder|[6-9]00)$/i.test(i))&&(s.bold=!0),/^(normal|[1-5]00)$/i.test(i)&&delete s.bold,(ud.test(o)||/font-style:\s*italic/i.test(n))&&(s.italic=!0),(dd.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(n))&&(s.strike=!0),pd.test(o)&&(s.code=!0),/white-space:\s*(pre|break-spaces)/i.test(n)&&(s.kept=!0);let l=o==="a"?Gl(de(e,"href")):void 0;return l&&(s.href=l),s}function tc(e){let t=new Map,o=e.map(i=>{let s=[],l=()=>{for(let c=t.get(s.length);c;c=t.get(s.length))t.set(s.length,c-1),s.push("")};for(let c of i){l();for(let m=0;m<c.columns&&s.length<=40;m+=1)c.rows>1&&t.set(s.length,c.rows-1),s.push(m===0?c.text:"")}return l(),s}),n=Math.max(0,...o.map(i=>i.length));if(n>40||n*o.length>2e3)return null;for(let i of o)for(;i.length<n;)i.push("");return fd(o)}function fd(e){let t=e.filter(n=>n.some(Boolean)),o=Math.max(0,...t.map(n=>n.findLastIndex(Boolean)+1));return t.map(n=>n.slice(0,o))}var $d=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function oc(e,t){let[o,...n]=e,i=o.map((l,c)=>{let m=n.map(d=>d[c]).filter(Boolean),u=m.length>0&&m.every(d=>$d.test(d));return t(c)||u?"--:":"---"}),s=l=>`| ${l.join(" | ")} |`;return[s(o.map(bn)),s(i),...n.map(s)].join(`
`)}var bn=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var bd=150,nc=12,rc=16e3,gd=400,vd=50,yd=80,kd=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Ze=class extends Error{};function sc(e,t){if(Wl(e))return null;let o=new gn;try{o.children(e,{},0)}catch(l){if(l instanceof Ze)return null;throw l}if(o.flush("line"),!o.structured&&!wd(o.looks))return null;let n=[...o.hrefs];if(n.length===1&&t.trim()===n[0])return null;let i=ic(o.blocks);return i.length<=2*rc&&i.split(`
`).length<=gd?i:null}var wd=e=>e.size>1||[...e].some(t=>t.includes("href"));function ic(e){let t="";return e.forEach((o,n)=>{let s=e[n-1]?.kind===o.kind&&o.kind!=="apart";t+=(n===0?"":s?`
`:`

`)+o.text}),t}var gn=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=ql(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(n=>n.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,n){for(let i of t.childNodes)this.node(i,o,n+1)}text(t,o){if(this.#t+=t.length,this.#t>rc)throw new Ze;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:n,...i}=o;this.looks.add(JSON.stringify(Object.keys(i).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,n){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let i=q(t);if(i===""||kd.test(i)||gt(t))return;if(n>bd)return this.text(t.textContent??"",o);if(i==="br")return this.text(`
`,{...o,kept:!0});if(i==="img")return this.text(de(t,"alt").slice(0,yd),o);if(i==="input")return;let s=bo(t,o),l=Vl(t,i);return l?this.block(l,t,s,n):this.children(t,s,n)}block(t,o,n,i){if(this.flush("line"),t==="text"){this.children(o,n,i);let c=q(o)==="p"&&!/Mso|^p\d/.test(de(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,n,i);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Ql(o),"apart");if(t==="list"){let c=this.list(o,n,i);return c===""?void 0:this.put(c,"apart")}let s=this.inside(o,n,i);if(s==="")return;if(t==="item")return this.put(Yl(o,s),"item");if(t==="quote")return this.put(s.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(q(o)[1]));return this.put(`${l} ${bn(s.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,n){let[i,s]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>nc?this.text(t.textContent??"",o):this.children(t,o,n),this.#e-=1,this.flush("line");let l=ic(this.blocks);return this.blocks=i,this.runs=s,l}list(t,o,n){let i=Number.parseInt(de(t,"start"),10)||1,s=q(t)==="ol",l=[];for(let c of t.childNodes){let m=q(c);if(m===""||gt(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let p=this.#e>nc?this.inside(c,o,n):this.list(c,o,n+1);this.#e-=1,p&&l.push(p.replace(/^/gm,s?"   ":"  "));continue}let u=s?`${i}. `:"- ",d=this.inside(c,bo(c,o),n+1).replace(/\n{2,}/g,`
`);d!==""&&(i+=1,l.push(u+Zl(c)+d.replace(/\n/g,`
${" ".repeat(u.length)}`)))}return l.join(`
`)}table(t,o,n){let i=$n(t).map(u=>[...u.childNodes].filter(d=>/^(td|th)$/.test(q(d))&&!gt(d)));if(i.reduce((u,d)=>u+d.length,0)>2e3)throw new Ze;if(!(i.length>1&&i.some(u=>u.length>1))||i.some(u=>u.some(hn))){for(let u of i)for(let d of u)this.block("text",d,o,n+1);return}let c=i.map(u=>u.map(d=>this.cell(d,o,n+1))),m=tc(c);if(!m)throw new Ze;m.length!==0&&(this.structured=!0,this.put(oc(m,u=>xd(c,u)),"apart"))}cell(t,o,n){let i=this.inside(t,bo(t,o),n).replace(/\s*\n\s*/g," "),s=c=>Math.min(Math.max(Number.parseInt(de(t,c),10)||1,1),vd),l=/^right$/i.test(de(t,"align"))||/text-align:\s*right/i.test(Ce(t));return{text:i.replace(/\|/g,"\\|"),right:l,columns:s("colspan"),rows:s("rowspan")}}};function xd(e,t){let o=e.slice(1).flatMap(n=>n[t]?.text?[n[t]]:[]);return o.length>0&&o.every(({right:n})=>n)}var Sd=2e6,_d=2e4;function Cd(e,t){if(e.length>Sd)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>_d?null:sc(o.body,t)}var Od=({links:e})=>a`${e.map(t=>a`<${Ad} key=${t.message} link=${t} />`)}`,vt=new Set,Md=500;function Td(e){vt.has(e)||(vt.size>=Md&&vt.clear(),vt.add(e),_r(e).catch(()=>vt.delete(e)))}function Ad({link:e}){let{conversation:t,message:o,direct:n}=e,i=L(t),s=i!==null,l=Jn.value[o];v(()=>{s&&l===void 0?Zn(t,o):!s&&n&&Td(t)},[t,o,s,l===void 0]);let c=Q(()=>l?ge(l):"",[l]);if(!i||!l)return null;let m=B.value?.find(u=>u.id===i.server)?.name??null;return a`<${to} message=${l} text=${c} place=${i.label} server=${m}
    onShow=${()=>N(t,o)} />`}function ac({message:e,onShow:t,onUnpin:o,onPerson:n,files:i}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${oe} id=${s.id} name=${s.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${s.username}"
        onClick=${l=>n(l.currentTarget)}>${s.display_name}</button>
      <time title=${J(e.created_at)}>${R(e.created_at)}</time>
      ${o&&a`<${F} icon="close" label=${r("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${Ht} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${r("pins.show")}</button>
  </article>`}function Ed(){let e=me(te.value)??"",t=L(e);if(v(()=>{e&&Lr(e)},[e]),!t)return null;let o=Fr.value[e],n=Rr.value,i=s=>{N(e,s.id),!s.parent_id&&matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${Z} title=${r("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{H.value=null}}>
    ${n!==null&&a`<${A} tone="warning">${Y(n)}<//>`}
    ${!o&&n===null&&a`<${z} rows=${3} />`}
    ${o?.length===0&&a`<${K} icon="pin" title=${r("pins.none")} text=${r("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(s=>a`<li key=${s.id}><${ac} message=${s} files=${Vt(s)}
            onPerson=${l=>Ut(s.author.username,l,s.author)}
            onShow=${()=>i(s)} onUnpin=${t.pins?()=>jr(s):null} /></li>`)}</ul>`}
  <//>`}function lc({saved:e,place:t,onShow:o,onRemove:n,files:i}){let{message:s,server:l}=e,{author:c}=s;return a`<article class="pinned" data-testid="saved-message" data-message-id=${s.id}>
    <p class="found-place">${t}${l&&a`<small>${l.name}</small>`}</p>
    <header><${oe} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${J(s.created_at)}>${R(s.created_at)}</time>
      <${F} icon="close" label=${r("saved.remove")} testid="saved-remove" onClick=${n} /></header>
    <div class="pinned-body" dir="auto">${s.html?a`<${Ht} source=${s.html} />`:a`<p class="message-plain">${s.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${r("saved.show")}</button>
  </article>`}function Id(){v(()=>{Ao()},[]);let{items:e,cursor:t,loaded:o}=zr.value,n=Br.value,i=({message:s,channel:l,dm:c})=>{l?W(l.server_id,l.id,s.id):c&&N(c.id,s.id),matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${Z} title=${r("saved.title")} testid="saved"
      onClose=${()=>{H.value=null}}>
    ${n!==null&&a`<${A} tone="warning">${Y(n)}<//>`}
    ${!o&&n===null&&a`<${z} rows=${3} />`}
    ${o&&e.length===0&&a`<${K} icon="clock" title=${r("saved.none")} text=${r("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(s=>a`<li key=${s.message.id}><${lc} saved=${s} files=${Vt(s.message)} place=${ht(s)}
            onShow=${()=>i(s)} onRemove=${()=>Hr(s.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{Ao(!1)}}>${r("saved.more")}</button>`}
  <//>`}var Nd=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>cc?`${t.slice(0,cc).join("")} …`:t.join("")},cc=40;function mc({count:e,max:t,full:o,busy:n,failed:i,onCopy:s,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${r("select.label")} data-testid="selection">
    ${i.length>0&&a`<${A} tone="error"><ul class="selection-failed" data-testid="selection-failed">${i.map(({message:m,reason:u})=>a`<li key=${m.id}>${r("select.failed",{name:m.author.display_name,time:Xe(m.created_at),text:Nd(m.content),reason:u})}</li>`)}</ul><//>`}
    ${o&&a`<${A} tone="warning">${r("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${r("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||n}
        data-testid="selection-copy" onClick=${s}><${x} name="copy" size=${15} />${r("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||n} data-testid="selection-delete"
          onClick=${l}><${x} name="trash" size=${15} />${r("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${r("select.done")}</button>
    </div>
  </section>`}function vn({moderates:e}){let t=Be.value;if(!t)return null;let o=Ms(t),n=o.length,i=e||o.every(({author:c})=>c.id===w.value?.id),s=async()=>{await Es(Is(o,Ct))&&(P(r("select.copied",{count:n}),"ok"),it())},l=()=>U({kind:"confirm",title:r("select.deleteTitle",{count:n}),text:r("select.deleteText"),action:r("select.deleteCount",{count:n}),danger:!0,run:async()=>{let c=await Ts();c>0&&P(r("select.deleted",{count:c}),"ok")}});return a`<${mc} count=${n} max=${Os} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{s()}}
    onDelete=${i?l:null} onDone=${it} />`}function Dd({parent:e}){let t=ke.value[e];return v(()=>{so(e).catch(()=>{})},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${r(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>Xa(e)}>${r(t?"thread.following":"thread.follow")}</button>`}function Pd({id:e,parent:t,at:o}){let n=L(e),i=Vn(e,t).value.messages[0],s=yt(e,t).value,l=ls(s.messages);v(()=>(o||Yn(e,t),Qn(e,t),()=>{Be.peek()?.parent===t&&it()}),[e,t]);let c=Lt.value,[m,u]=$(!1);v(()=>{m&&c&&s.loaded&&cs(e,t,l)},[m,c,s.loaded,l]);let d=Math.max(i?.reply_count??0,s.has_older?s.messages.length:0),f=s.has_newer?[]:Ir(nt.value,e,t,s.messages),p=Q(()=>{let g=i?[{kind:"message",key:t,message:i,continues:!1}]:[];if(!s.loaded)return g;g.push({kind:"replies",key:"replies",count:d});let h=Ss(s.messages,{day:_t}).filter(b=>b.kind!=="day");return[...g,...h,..._s(f)]},[s,i,d,sr.value,...f]);return n?a`<${Z} title=${r("thread.title")} subtitle=${n.label} testid="thread"
      tools=${a`<${Dd} parent=${t} />`}
      drop=${n.archived||Be.value?.parent===t?void 0:er(e,t)}
      onClose=${()=>{H.value=null}}>
    <${ws} name=${r("thread.title")} rows=${p} guess=${Cs}
        draw=${zs({conversation:n,focus:o,thread:!0})} staying=${[Ar.value?.message,"replies"]}
        before=${s.loaded?null:a`<${z} rows=${3} />`}
        hasOlder=${s.loaded&&s.has_older} hasNewer=${s.has_newer}
        missed=${s.missed} wish=${ms(e,t)}
      onOlder=${()=>qn(e,t)}
          onNewer=${()=>Wn(e,t)}
          onLatest=${()=>kt(e,t)}
          onView=${g=>u(g?.end===!0)} />
    ${Be.value?.parent===t&&a`<${vn} moderates=${n.moderates} />`}
    ${!n.archived&&Be.value?.parent!==t&&a`<${Bs} key=${t} conversation=${n} parent=${t} placeholder=${r("thread.placeholder")} />`}
  <//>`:null}export{di as Attachments,Wm as Dialogs,dc as EmojiPopover,nu as FilesPanel,iu as FirstRun,ku as InboxPanel,_u as InvitePage,Pu as MembersPanel,Yu as MeshPage,qm as Notifying,Sc as OpenGallery,qc as PendingFiles,Od as PermalinkCards,uc as PersonPopover,Ed as PinsPanel,Id as SavedPanel,uu as SearchPanel,vn as Selecting,Pd as ThreadPanel,Xc as Tiles,Gc as Uploading,cn as markAllRead,Cd as markdownFrom,Ni as takeFiles};
