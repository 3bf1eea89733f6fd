import{$ as Cn,$a as A,$b as br,$d as le,A as dn,Aa as ut,Ab as or,Ac as Fr,B as fn,Bb as gt,Bd as cs,C as pn,Cb as nr,Cc as Rr,Cd as Pe,D as y,Db as rr,Dc as Lr,Dd as Ve,Eb as sr,Ec as jr,Ed as ms,Fa as lo,Fb as vt,Fc as zr,Fd as us,G as $n,Ga as z,Gb as ir,Gc as ho,Gd as xe,Hb as yt,Hc as Br,I as hn,Ia as H,Ic as Ur,Id as Mt,J as ro,Ja as k,Jb as ar,Jc as Hr,Jd as ds,K as bn,Kb as fo,Kc as Kr,L as gn,La as D,Lb as wt,Lc as Xr,Ld as fs,M as vn,Mb as lr,Mc as qr,Md as Et,N as Xe,Na as X,Nb as cr,Nc as Gr,Nd as ps,O as ie,Oa as C,Ob as kt,Oc as Wr,Od as fe,P as yn,Pa as Hn,Pb as mr,Pd as Qe,Q as wn,Qb as ur,Qc as Vr,Qd as _,R as so,Ra as Kn,Rb as xt,Rc as Ct,Rd as x,S as io,Sa as Xn,Sb as dr,Sc as Qr,Sd as S,T as kn,Ta as qe,Tb as fr,Td as W,U as we,Ua as dt,Ub as pr,Uc as bo,Ud as At,V as xn,Va as Re,Vd as I,Wa as co,Wb as $r,Wd as go,Xa as q,Xb as oe,Xd as $s,Ya as ft,Yb as St,Yd as hs,Z as Sn,Za as pt,Zb as Y,Zc as Yr,Zd as bs,_ as _n,_a as $t,_b as hr,_d as gs,a,aa as On,ab as te,ac as Ge,ad as Jr,ae as vs,ba as Tn,bb as mo,bc as ee,be as ys,ca as Mn,cb as uo,cc as gr,cd as Zr,ce as ws,d as F,da as Z,dc as vr,dd as es,e as no,ea as En,ed as ts,f as $,fa as An,fc as ke,fd as os,fe as ks,g as v,ga as ao,gb as Ie,gc as yr,ge as xs,h as ve,hb as qn,hc as wr,he as vo,i as K,ia as ct,ib as Gn,ic as kr,id as R,ie as Ss,j as Q,jb as Wn,jc as We,jd as N,je as Nt,kb as ht,kc as xr,kd as M,ke as _s,l as an,lb as de,lc as Sr,ld as Ot,le as Hl,ma as Nn,mb as Vn,mc as _r,md as ns,me as Se,na as In,nc as Cr,ne as Kl,o as J,oa as Dn,ob as j,oc as Or,oe as yo,p as s,pa as mt,pb as bt,pc as Tr,pe as Cs,q as w,qa as Pn,qb as Le,qc as Mr,qe as Os,r as B,ra as Fn,rc as Er,rd as ae,re as Ts,sa as Rn,sc as po,sd as Tt,t as P,ta as Ln,tb as Qn,tc as Ar,td as O,u as ln,ua as jn,ub as Yn,uc as Nr,ud as rs,ue as Ms,v as ue,va as zn,vb as Jn,vc as _t,vd as De,w as cn,wb as Zn,wc as Ir,wd as ss,we as Es,x as mn,xa as Bn,xb as er,xc as Dr,xd as is,y as un,yc as $o,yd as as,z as ye,za as Un,zb as tr,zc as Pr,zd as ls,ze as As}from"./chunk.js";var Ns=["B","KB","MB","GB","TB"];function ce(e,t){let o=e,n=0;for(;o>=1023.5&&n<Ns.length-1;)o/=1024,n+=1;let i=o<9.95&&n>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:i}).format(o)} ${Ns[n]}`}var Xl=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,Ye=e=>e.normalize("NFC").replace(Xl,"_");function Is(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function Ds(e,t){let[o,n]=e.slice(0,19).replace(/[-:]/g,"").split("T"),i=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${n}.${i==="jpeg"?"jpg":i}`}function _e({name:e}){let[t,o]=Is(e);return a`<bdi class="file-name" title=${e}><span>${t}</span>${o&&a`<span>${o}</span>`}</bdi>`}function Ps({name:e,size:t,icon:o,url:n,note:i,warns:r}){let l=ce(t,J.value);return a`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${w} name=${o} size=${24} /></span>
    <span class="file-card-main"><${_e} name=${e} /><span class="file-card-note ${r?"is-warning":""}">${i?s("files.noted",{size:l,note:i}):l}</span></span>
    <a class="icon-button" href=${n??void 0} download=${e} aria-disabled=${n===null} role="link"
      title=${s("files.download")} aria-label=${s("files.downloadName",{name:e})} data-testid="file-download"
      ><${w} name="download" /></a>
  </div>`}var pe=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function Fs({name:e,url:t,box:o,onOpen:n,onFailed:i}){let r=K(null);return ve(()=>{let l=r.current;l&&(l.style.width=`${o.width}px`,l.style.aspectRatio=`${o.width} / ${o.height}`)},[o.width,o.height]),a`<button type="button" class="file-picture" ref=${r} data-testid="file-picture"
      title=${e} aria-label=${s("files.openName",{name:e})} onClick=${n}>${t&&a`<img crossorigin=${pe(t)} src=${t} alt=${e} decoding="async" onError=${i} />`}</button>`}function Rs({kind:e,name:t,url:o,card:n,onFailed:i}){let r=e==="video"?a`<video controls preload="metadata" playsinline crossorigin=${pe(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${i}></video>`:a`<audio controls preload="metadata" crossorigin=${pe(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${i}></audio>`;return a`<div class="file-player">${r}${n}</div>`}var ql=48,wo=[1,1.5,2,3,4,6];function Ls({pictures:e,at:t,onAt:o,onClose:n,onFailed:i}){let r=K(null),[l,c]=$(0),m=K(null),u=e[t];v(()=>{let g=document.activeElement;return r.current?.showModal(),()=>{g instanceof HTMLElement&&g.isConnected&&g.focus()}},[]);let d=g=>{g<0||g>=e.length||(c(0),o(g))},p=g=>c(Math.min(wo.length-1,Math.max(0,g))),f=g=>{if(g.ctrlKey||g.metaKey||g.altKey)return;let b={ArrowLeft:()=>d(t-1),ArrowRight:()=>d(t+1),Home:()=>d(0),End:()=>d(e.length-1),"+":()=>p(l+1),";":()=>p(l+1),"=":()=>p(l+1),"-":()=>p(l-1),0:()=>p(0)},L=l>0&&g.key.startsWith("Arrow")?void 0:b[g.key];g.stopPropagation(),L&&(g.preventDefault(),L())},h={onPointerDown:g=>{m.current=g.pointerType!=="mouse"&&l===0?g.clientX:null},onPointerUp:g=>{let b=m.current===null?0:g.clientX-m.current;m.current=null,Math.abs(b)>ql&&d(t+(b<0?1:-1))}};return u?a`<dialog class="gallery" ref=${r} aria-label=${s("files.gallery")} data-testid="gallery"
      onKeyDown=${f} onCancel=${g=>{g.preventDefault(),n()}}>
    <header class="gallery-head">
      <p><strong><${_e} name=${u.name} /></strong>
        <span aria-live="polite">${s("files.position",{at:t+1,count:e.length})}</span></p>
      <${P} icon="zoom-out" label=${s("files.zoomOut")} disabled=${l===0} onClick=${()=>p(l-1)} />
      <${P} icon="zoom-in" label=${s("files.zoomIn")} disabled=${l===wo.length-1}
        testid="gallery-zoom-in" onClick=${()=>p(l+1)} />
      <a class="icon-button" href=${u.download??void 0} download=${u.name}
        title=${s("files.download")} aria-label=${s("files.downloadName",{name:u.name})}
        data-testid="gallery-download"><${w} name="download" /></a>
      <${P} icon="close" label=${s("action.close")} testid="gallery-close" onClick=${n} />
    </header>
    <div class="gallery-stage" ...${h} onClick=${g=>{g.target===g.currentTarget&&n()}}>
      <${Gl} key=${u.id} picture=${u} factor=${wo[l]} onFailed=${()=>i(u.id)}
        onToggle=${()=>p(l>0?0:2)} />
    </div>
    ${e.length>1&&a`<${P} icon="chevron-right" class="gallery-before" label=${s("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>d(t-1)} />
        <${P} icon="chevron-right" class="gallery-next" label=${s("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>d(t+1)} />`}
  </dialog>`:null}function Gl({picture:e,factor:t,onToggle:o,onFailed:n}){let i=K(null);return ve(()=>{let r=i.current,l=r?.parentElement;if(!r||!l)return;let c=()=>{let{width:d,height:p}=e,f=Math.min(1,l.clientWidth/d,l.clientHeight/p);r.style.width=`${Math.round(d*f*t)}px`,r.style.height=`${Math.round(p*f*t)}px`};c();let m={left:(l.scrollWidth-l.clientWidth)/2,top:(l.scrollHeight-l.clientHeight)/2};l.scrollTo(m);let u=new ResizeObserver(c);return u.observe(l),()=>u.disconnect()},[e.id,t]),a`<img ref=${i} crossorigin=${pe(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${n} />`}function It({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function zs(e,{kind:t,query:o}){let n=De(e),i=n==="video"||n==="audio";return t==="image"&&n!=="image"||t==="media"&&!i||t==="file"&&n!=="file"?!1:js(e.filename).includes(js(o.trim()))}var js=e=>e.normalize("NFKC").toLowerCase();function Bs({files:e,more:t},o){let n=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),i=e.filter(m=>!n.has(m.message_id)),r=new Set(i.map(({id:m})=>m)),l=t?i.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>l).flatMap(({id:m,author:u,created_at:d,attachments:p=[]})=>p.map(f=>({...f,message_id:m,author_id:u.id,created_at:d}))).filter(({id:m})=>!r.has(m));return c.length===0?i.length===e.length?e:i:[...c,...i].sort((m,u)=>m.created_at<u.created_at?1:-1)}var Us=60,Ce=F({}),ko=new Set,Hs=e=>new URL(e,location.href).origin!==location.origin;async function Ks(e,t){if(!(ko.has(e)||Ce.peek()[e])){ko.add(e);try{let o=await fetch(t,{credentials:"omit"});o.ok&&Wl(e,URL.createObjectURL(await o.blob()))}catch{}finally{ko.delete(e)}}}function Wl(e,t){let o=Object.entries(Ce.peek());for(let[,i]of o.slice(0,-(Us-1)))URL.revokeObjectURL(i);let n=o.slice(-(Us-1));Ce.value={...Object.fromEntries(n),[e]:t}}function Xs(){for(let e of Object.values(Ce.peek()))URL.revokeObjectURL(e);Ce.value={}}var Vl=encodeURIComponent,Je={limits:()=>ue("GET","/api/files/limits"),links:e=>ue("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>ue("GET",`/api/files/${Vl(e)}/state`)};var Ql=30,qs=100,Gs=4e3,Yl=6e4,Jl=2e3,he=F({}),Ze=F({}),$e=new Set,xo=new Set,be=0;function et(e){let t=Date.now()+Yl;for(let o of e)(he.peek()[o]?.until_ms??0)<t&&$e.add(o);$e.size>0&&be===0&&(be=setTimeout(So,Ql))}function Ws(e){$e.add(e),xo.add(e),be===0&&(be=setTimeout(So,Gs))}async function So(){let e=[...$e].slice(0,qs);$e=new Set([...$e].slice(qs)),be=0;let t=ie.peek();try{let{expires_at:o,links:n}=await Je.links(e),i=Date.parse(o),r=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,here:u}of n){let d=(he.peek()[c]?.turn??0)+(xo.delete(c)?1:0);r[c]={url:t+m,here:u,until_ms:i,turn:d}}let l=Object.entries(he.peek()).slice(-Jl);he.value={...Object.fromEntries(l),...r};for(let{id:c,here:m}of n)m||Dt(c)}catch{for(let o of e)$e.add(o)}$e.size>0&&be===0&&(be=setTimeout(So,Gs))}async function Dt(e){try{let t=await Je.state(e);Ze.value={...Ze.peek(),[e]:t}}catch{}}function Vs(){clearTimeout(be),be=0,$e=new Set,xo.clear(),he.value={},Ze.value={}}var Pt=F(null);function Zl(e,t){Pt.value={files:e,at:e.indexOf(t)}}var Oe=e=>he.value[e]?.url??null,Ft=e=>Ce.value[e]??Oe(e),Ys=e=>`${e} ${he.value[e]?.turn??0} ${Ce.value[e]??""}`,Qs=new Map,ec=3,tc=2e4;function _o(e){let t=(Qs.get(e)??0)+1;Qs.set(e,t),Dt(e);let o=Oe(e);o&&Hs(o)&&Ks(e,o),t<=ec&&Ws(e)}function Co(e){if(he.value[e]===null)return{note:s("files.gone"),warns:!0};let t=Ze.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(r=>r.reachable);if(o)return{note:s("files.from",{node:o.name}),warns:!1};let[n]=t.nodes;return{note:n?s("files.onlyAt",{node:n.name}):s("files.nowhere"),warns:!0}}function oc({file:e}){let t=Oe(e.id),o=Co(e.id);return v(()=>{if(!o.warns)return;let n=setInterval(()=>{Dt(e.id)},tc);return()=>clearInterval(n)},[e.id,o.warns]),a`<${Ps} name=${e.filename} size=${e.size} icon=${It(e)}
    url=${t&&`${t}&download=1`} ...${o} />`}function Js({files:e}){let t=e.map(({id:l})=>l).join(" ");v(()=>et(e.map(({id:l})=>l)),[t]);let o=e.filter(l=>De(l)==="image"),n=({id:l})=>!Co(l).warns,i=o.filter(n),r=e.filter(l=>!i.includes(l));return a`<div class="attachments" data-testid="attachments">
    ${i.length>0&&a`<div class="file-pictures ${i.length>1?"are-many":""}">${i.map(l=>a`<${Fs} key=${Ys(l.id)} name=${l.filename} url=${Ft(l.id)}
          box=${ss(l,i.length===1)} onOpen=${()=>Zl(i,l)}
          onFailed=${()=>_o(l.id)} />`)}</div>`}
    ${r.map(l=>a`<${nc} key=${l.id} file=${l} />`)}
  </div>`}var Rt=({attachments:e=[]})=>e.length>0&&a`<${Js} files=${e} />`;function nc({file:e}){let t=De(e),o=a`<${oc} file=${e} />`;return t!=="audio"&&t!=="video"||Co(e.id).warns?o:a`<${Rs} key=${Ys(e.id)} kind=${t} name=${e.filename} url=${Oe(e.id)} card=${o}
    onFailed=${()=>_o(e.id)} />`}function rc(){let e=Pt.value;if(v(()=>{e&&et(e.files.map(({id:o})=>o))},[e]),!e)return null;let t=e.files.map(({id:o,filename:n,width:i,height:r})=>({id:o,name:n,url:Ft(o),download:Oe(o)&&`${Oe(o)}&download=1`,width:i??1,height:r??1}));return a`<${Ls} pictures=${t} at=${e.at} onFailed=${_o}
    onAt=${o=>{Pt.value={...e,at:o}}}
    onClose=${()=>{Pt.value=null}} />`}function Zs({over:e,text:t}){let o=K(null);return ve(()=>{let n=o.current;if(!n)return;let{left:i,top:r,width:l,height:c}=e.getBoundingClientRect();n.style.left=`${i}px`,n.style.top=`${r}px`,n.style.width=`${l}px`,n.style.height=`${c}px`},[e]),a`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${w} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function Oo({files:e,onRemove:t,onRetry:o}){let n=K(null),i=r=>{n.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(r)};return a`<div class="file-tiles" ref=${n} data-testid="file-tiles">
    <ul aria-label=${s("files.attached")}>${e.map(r=>a`<li key=${r.upload} class="file-tile ${r.error?"is-refused":""}"
          data-testid="file-tile" data-state=${ei(r)}>
        <span class="file-tile-picture">${r.picture?a`<img src=${r.picture} alt="" />`:a`<${w} name=${sc(r.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${_e} name=${Ye(r.name)} /><${ic} file=${r} /></span>
        ${r.error&&o&&a`<${P} icon="refresh" label=${s("files.retry",{name:Ye(r.name)})} testid="file-retry" onClick=${()=>o(r.upload)} />`}
        ${t&&a`<${P} icon="close" label=${s("files.remove",{name:Ye(r.name)})} testid="file-remove" onClick=${()=>i(r.upload)} />`}
      </li>`)}</ul>
    <${ac} files=${e} />
  </div>`}var sc=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function ei({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function ic({file:e}){let{size:t,error:o,transfer:n}=e,i=ce(t,J.value);if(o)return a`<span class="file-tile-note is-error" role="alert">${o}</span>`;let r=ei(e);if(r==="done"||r==="waiting"||!n){let u=r==="done"?i:s("files.waiting",{size:i});return a`<span class="file-tile-note">${u}</span>`}let l=ce(n.sent,J.value),c=n.rate>0?ce(n.rate,J.value):null,m=r==="stalled"?s("files.stalled",{sent:l,size:i}):n.sent===t?s("files.storing",{size:i}):c?s("files.sendingAt",{sent:l,size:i,rate:c}):s("files.sending",{sent:l,size:i});return a`<progress max=${Math.max(1,t)} value=${n.sent}
      aria-label=${s("files.progress",{name:Ye(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function ac({files:e}){let t=e.every(({done:r})=>r),o=K(!1),[n,i]=$("");return v(()=>{t||(o.current=!0),i(t&&o.current?s("files.uploaded",{count:e.length}):"")},[t,e.length]),a`<p role="status" class="visually-hidden">${n}</p>`}var To={state:"waiting",sent:0,rate:0,at:0},lc=.3,cc=400;function ti(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let i=o-e.at;if(i<cc)return e;let r=(t-e.sent)*1e3/i,l=e.rate===0?r:e.rate+(r-e.rate)*lc;return{state:"sending",sent:t,rate:l,at:o}}var mc=["too_many_uploads","disk_reserve","files_unavailable"],oi=({status:e,code:t})=>!mc.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),ni=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var uc=16*1024*1024,dc=4,V=new Map,Lt=new Map,Te=F({}),jt={arrived:()=>{},refused:()=>{},again:()=>{}};function ri(e){jt=e}function si(e,t,o){let n=t.type.startsWith("image/")?URL.createObjectURL(t):null,i={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};V.set(e,{file:t,name:o,picture:n,...i})}function tt(e,t){let{[e]:o,...n}=Te.peek();Te.value=t?{...n,[e]:t}:n}function Eo(e){let t=V.get(e);V.delete(e),t&&je(t),t?.picture&&URL.revokeObjectURL(t.picture),tt(e,null)}function je(e){e.tus?.abort(),e.node=null}function fc(e){let t=Lt.get(e);return t||(t=Je.limits().then(({max_bytes:o})=>o),Lt.set(e,t),t.catch(()=>Lt.delete(e))),t.catch(()=>1/0)}async function ii(e,t,o){t.node=o,t.turn+=1;let{file:n,turn:i}=t;try{let[r,l]=await Promise.all([fc(o),an()]);if(t.turn!==i||t.node===null)return;if(n.size>r)return Mo(e,t,s("files.tooLarge",{limit:ce(r,J.peek())}));t.tus=new l(n,pc(e,t,o)),t.tus.start()}catch{ai(e,t,o,{status:0,code:"",detail:""})}}function pc(e,t,o){let{name:n,urls:i}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:i[o]??null,chunkSize:uc,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:n,filetype:t.file.type},onBeforeRequest:r=>$c(r,o),onUploadUrlAvailable:()=>{i[o]=t.tus?.url??i[o]},onProgress:r=>{t.tries=0,tt(e,ti(Te.peek()[e]??To,r,Date.now()))},onSuccess:()=>{let r=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,tt(e,null),jt.arrived(e,o,r)},onError:r=>{ai(e,t,o,hc(r))}}}async function $c(e,t){if(so()&&await io(t),so()||ie.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${pn.peek()}`),e.setHeader("Accept-Language",J.peek())}function hc(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function ai(e,t,o,n){je(t),t.tries+=1;let i=ni(t.tries,Math.random());t.not_before=Date.now()+i,(n.status===410||n.status===404)&&delete t.urls[o];let r=Te.peek()[e]??To,l=n.status===404&&t.tries<dc;if(n.status!==401&&!l&&!oi(n))return Mo(e,t,n.detail||s("error.unexpected",{code:n.status}));if(n.status===0&&!await bc(t.file))return Mo(e,t,s("files.unreadable"));V.has(e)&&(tt(e,{...r,state:"stalled",rate:0}),setTimeout(()=>jt.again(),i),n.status===0&&await io(o))}function Mo(e,t,o){je(t),tt(e,null),jt.refused(e,o)}var bc=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function li(){for(let e of[...V.keys()])Eo(e);Lt.clear()}var gc=2,ci=32,vc=5e3,yc=3e4,mi=e=>V.get(e)?.picture??null;function ui(e,t,o=[]){let n=fe.peek()[e]??[],i=t.slice(0,ci-n.length);i.length<t.length&&D(s("files.tooMany",{count:ci}),"error");let r=i.map((l,c)=>{let m=fn(),u=o[c]??l.name;return si(m,l,u),{upload:m,name:u,size:l.size,type:l.type,at:{},error:null}});Qe(e,[...n,...r])}var No=()=>[...Object.values(fe.value).flat(),...We.value.flatMap(e=>e.files??[])];function zt(e,t){for(let[o,n]of Object.entries(fe.peek()))if(n.some(i=>i.upload===e))return Qe(o,kr(n,e,t));return Sr(e,t)}function di(e,t){let o=V.get(t);Qe(e,(fe.peek()[e]??[]).filter(n=>n.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function fi(e){let t=V.get(e);t&&Object.assign(t,{tries:0,not_before:0}),zt(e,{error:null})}function Ao(){let e=No(),t=new Set(e.map(({upload:r})=>r));for(let r of[...V.keys()])t.has(r)||Eo(r);let o=ie.peek();for(let r of V.values())r.node!==null&&r.node!==o&&je(r);if(Xe.peek().phase==="reconnecting")return;let n=Date.now(),i=[...V.values()].filter(r=>r.node!==null).length;for(let{upload:r,at:l,error:c}of e){if(c!==null||l[o])continue;let m=V.get(r);m?m.node===null&&m.not_before<=n&&i<gc&&(i+=1,ii(r,m,o)):zt(r,{error:s("files.lost")})}}function wc(){let e=Date.now();for(let[t,o]of V){let n=Te.peek()[t],i=n?.state==="sending"&&e-n.at>yc;o.node!==null&&i&&n.sent<o.file.size&&je(o)}Ao()}var pi=()=>`attached.${y.peek()?.id}.${Bn()}`;function kc(){let e=mn(pi(),{});for(let[t,o]of Object.entries(e))fe.peek()[t]||Qe(t,o)}function xc(e){let t=Object.entries(e).map(([o,n])=>[o,n.filter(({at:i})=>Object.keys(i).length>0)]).filter(([,o])=>o.length>0);un(pi(),t.length>0?Object.fromEntries(t):void 0)}var $i=()=>No().some(({upload:e,at:t,error:o})=>o===null&&V.has(e)&&!t[ie.peek()]);function hi(){kc(),ri({arrived:(o,n,i)=>{let r=No().find(l=>l.upload===o)?.at;r&&zt(o,{at:{...r,[n]:i}})},refused:(o,n)=>zt(o,{error:n}),again:Ao});let e=[no(()=>{fe.value,We.value,ie.value,Xe.value.phase,queueMicrotask(()=>y.peek()&&Ao())}),no(()=>xc(fe.value))],t=setInterval(wc,vc);return()=>{clearInterval(t);for(let o of e)o();li(),fe.value={}}}var Sc=/^(image\.\w+)?$/;function vi(e,t,o){let n=dt(new Date().toISOString()).toISOString(),i=r=>o&&Sc.test(r.name)?Ds(n,r.type):r.name;ui(e,t,t.map(i))}var yi=e=>({...e,picture:mi(e.upload),done:e.at[ie.value]!==void 0,transfer:Te.value[e.upload]??null});function _c({of:e,files:t}){return a`<${Oo} files=${t.map(yi)}
    onRemove=${o=>di(e,o)} onRetry=${fi} />`}var Cc=({item:e})=>a`<${Oo} files=${(e.files??[]).map(yi)} />`;function Oc(){let[e,t]=$(null);return v(hi,[]),v(()=>()=>{Vs(),Xs()},[]),v(()=>{let o=n=>{$i()&&n.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),v(()=>Tc(t),[]),e&&a`<${Zs} over=${e} text=${s("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var bi=e=>e.dataTransfer?.types.includes("Files")??!1,gi=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function Tc(e){let t=r=>{if(!bi(r)||!r.dataTransfer)return;r.preventDefault();let l=gi(r);r.dataTransfer.dropEffect=l?"copy":"none",e(l)},i=[["dragenter",t],["dragover",t],["dragleave",r=>{r.relatedTarget===null&&e(null)}],["drop",r=>{if(!bi(r))return;r.preventDefault(),e(null);let l=gi(r);l&&Mc(l,r)}]];for(let[r,l]of i)document.addEventListener(r,l,!0);return()=>{for(let[r,l]of i)document.removeEventListener(r,l,!0)}}function Mc(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:r})=>r==="file"),n=o.filter(r=>r.webkitGetAsEntry()?.isDirectory),i=o.filter(r=>!n.includes(r)).map(r=>r.getAsFile()).filter(r=>r!==null);n.length>0&&D(s("files.noFolders"),"error"),i.length>0&&vi(e.dataset.drop??"",i,!1),e.querySelector(".composer textarea")?.focus()}function wi({title:e,text:t,action:o,danger:n,quote:i,onConfirm:r,onClose:l}){let[c,m]=$(!1),u=async()=>{m(!0),await r(),l()};return a`<${_} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${i&&a`<blockquote class="confirm-quote">${i}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${s("action.cancel")}</button>
      <button type="button" class="button ${n?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${u}>${o}</button>
    </footer>
  <//>`}var Me=Mt?"⌘":"Ctrl";function ki({sendKey:e,onClose:t}){let n=[["moving",[["switcher",[[Me,"K"]]],["search",[[Me,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[Me,"Shift","↑"],[Me,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[Me,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[Me,"B"]]],["italic",[[Me,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[Me,"Shift","V"]]]]]];return a`<${_} title=${s("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${n.map(([i,r])=>a`<section key=${i}><h3>${s(`keys.${i}`)}</h3>
      <dl>${r.map(([l,c])=>a`<div key=${l}><dt>${s(`keys.${i}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(u=>a`<kbd>${u}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${J.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${s("help.guide")}</a></p>
  <//>`}function ne(e){let t=s(`mesh.reason.${e}`);return Io(t)?s("mesh.reason.unknown",{code:e}):t}function xi(e){let t=s(`mesh.counter.${e}`);return Io(t)?e.replaceAll("_"," "):t}var Bt=(e,t=Date.now())=>Date.parse(e)-t<1e3?s("mesh.soon"):te(e,t);function Ee(e,t){let o=t??s("mesh.thisNode"),n=s(`mesh.trouble.${e}`,{node:o});return Io(n)?s("mesh.verdict.other",{code:e}):n}var Io=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Si({phase:e,name:t,moved_from:o,lost_at:n,nodes:i,state:r,current:l,onStatus:c,onRetry:m,onClose:u}){let d=e!=="online"?s("node.lostText",{node:t,time:n?Re(n):""}):o?s("node.movedText",{node:t,from:o}):s("node.onlineText",{node:t}),{behind:p,unreachable:f,trouble:h}=r,g=f.map(b=>b.since?s("node.awaySince",{node:b.name,time:A(b.since)}):b.name);return a`<${_} title=${s("node.title")} onClose=${u} size="s" testid="node-dialog">
    <div class="modal-body"><p>${d}</p>
      ${e==="online"&&h&&a`<p class="form-error" role="alert" data-testid="own-trouble">${Ee(h,null)}</p>`}
      ${e==="online"&&p>0&&a`<p data-testid="node-behind">${s("node.behindText",{node:t,count:p})}</p>`}
      ${e==="online"&&g.length>0&&a`<p data-testid="node-away">${s("node.partialText",{others:g.join(s("list.comma"))})}</p>`}
      ${i.length>0&&a`<h3>${s("node.others")}</h3><ul class="node-list">
        ${i.map(b=>{let T=b.id===l,L=e==="online"?f.find(({id:Ke})=>Ke===b.id):void 0,Ne=e!=="online";return a`<li key=${b.id} class=${T?"is-current":""} data-testid="node-row">
            <span class="node-dot ${L||Ne?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&a`<span>${b.segment}</span>`}
            <em class=${L||Ne?"is-away":"is-ok"}>${Ec(T,L,Ne)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${s("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${s("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${u}>${s("action.close")}</button></footer>
  <//>`}function Ec(e,t,o){return o?s(e?"node.row.lost":"node.row.unknown"):e?s("node.here"):t?t.since?s("node.row.away",{time:A(t.since)}):s("node.row.awayNow"):s("node.row.reached")}function _i({username:e,describe:t,onSave:o,onLater:n}){let[i,r]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=S(t,["username"]);return a`<${_} title=${s("rename.title")} size="s" onClose=${n}
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
  <//>`}function Ci({describe:e,onCreate:t,onPreview:o,onAccept:n,onClose:i}){let[r,l]=$(""),[c,m]=$(""),[u,d]=$(null),p=S(e,["name"]),f=S(e);return a`<${_} title=${s("server.add")} onClose=${i} testid="server-add-dialog">
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
  <//>`}function Oi({name:e,describe:t,onSave:o,onDelete:n,extra:i,onClose:r}){let[l,c]=$(e),{busy:m,at:u,failure:d,submit:p}=S(t,["name"]);return a`<${_} title=${s("server.edit")} onClose=${r} size="s" testid="server-form">
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
  <//>`}function Ti({server:e,name:t,describe:o,onPassOn:n,onClose:i}){let[r,l]=$(""),{busy:c,failure:m,submit:u}=S(o),d=fr(r,e),p=u(n);return a`<${_} title=${s("members.passOnTitle",{name:t})} onClose=${i} size="s"
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
  <//>`}var Do="";function Mi({zone:e,onZone:t}){let o=Q(Kn,[]),n=e===null||o.includes(e)?o:[e,...o],i=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${At} label=${s("settings.timeZone")} value=${e??Do}
    hint=${s("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:Do,label:s("settings.timeZone.device",{zone:i})},...n.map(r=>({value:r,label:r.replaceAll("_"," ")}))]}
    onChange=${r=>t(r===Do?null:r)} />`}function Ei({username:e,describe:t,onSave:o}){let[n,i]=$(""),[r,l]=$(""),{busy:c,at:m,failure:u,submit:d}=S(t,["current","new"]),p=d(async()=>{await o(n,r),i(""),l("")});return a`<form class="settings-section" onSubmit=${p}>
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
  </form>`}function Ai({user:e,describe:t,onSave:o}){let[n,i]=$(e.display_name),[r,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:u,failure:d,submit:p}=S(t,c),f=n.trim()===e.display_name&&r.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${p(()=>o({display_name:n.trim(),status_message:r.trim()}))}>
    <div class="profile-card"><${ae} id=${e.id} name=${n||"?"}
        size="l" /><div><strong>${n}</strong><span>@${e.username}</span></div></div>
    <${x} label=${s("account.displayName")} value=${n} onInput=${i} maxlength=${100}
        testid="profile-display-name" error=${u("display_name")} />
    <${x} label=${s("account.status")} value=${r} onInput=${l} maxlength=${200}
        placeholder=${s("account.statusExample")} testid="profile-status"
        error=${u("status_message")} />
    ${d}
    <button class="button is-primary" disabled=${m||f||n.trim()===""}
        data-testid="profile-save">${s("action.save")}</button>
  </form>`}var Ac=["profile","look","notify","account"];function Ni(e){let[t,o]=$(e.tab),{settings:n,onSettings:i}=e,r=(l,c)=>c.map(m=>({value:m,label:s(`settings.${l}.${m}`)}));return a`<${_} title=${s("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${s("settings.title")}>${Ac.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${s(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${Ai} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${W} label=${s("settings.theme")} value=${n.theme}
              options=${r("theme",["system","light","dark"])}
              onChange=${l=>i({theme:l})}
              testid="setting-theme" />
          <${W} label=${s("settings.language")} value=${n.language}
              options=${r("language",["system","ja","en"])}
              onChange=${l=>i({language:l})}
              testid="setting-language" />
          <${Mi} zone=${e.zone} onZone=${e.onZone} />
          <${W} label=${s("settings.sendKey")} value=${n.send_key}
              hint=${s("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Mt?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>i({send_key:l})} />
          <${W} label=${s("settings.replies")} value=${n.replies}
              hint=${s("settings.repliesHint")} testid="setting-replies"
            options=${r("replies",["panel","inline"])}
                onChange=${l=>i({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="account"&&a`
          <${Ei} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${s("account.sessions")}</h3><p
              class="soft">${s("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${s("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${s("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Nc=["online","away","do_not_disturb"];function Ii({absence:e,ends:t,describe:o,onSay:n,onClose:i,...r}){let[l,c]=$(e&&r.note===null?e.state:"away"),[m,u]=$(r.note??e?.note??""),[d,p]=$(e?.until?"at":e?"none":"today"),[f,h]=$(r.at),{busy:g,at:b,failure:T,submit:L}=S(o,["note","until"]),Ne=l==="online"&&m.trim()==="",Ke=()=>n({state:l,note:m.trim()||null,until:r.endOf(d,f)}),lt=()=>n({state:"online",note:null,until:null});return a`<${_} title=${s("absence.title")} onClose=${i} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${L(Ke)}>
      <${W} label=${s("absence.state")} value=${l} testid="absence-state"
        options=${Nc.map(E=>({value:E,label:s(`absence.choice.${E}`)}))}
        onChange=${c} hint=${s(`absence.hint.${l}`)} />
      <${x} label=${s("absence.note")} value=${m} onInput=${u} maxlength=${200} autofocus
        placeholder=${s("absence.example")} hint=${s("absence.noteHint")} testid="absence-text"
        error=${b("note")} />
      <${At} label=${s("absence.end")} value=${d} testid="absence-end" onChange=${p}
        options=${t.map(E=>({value:E,label:s(`absence.end.${E}`)}))} />
      ${d==="at"&&a`<${x} label=${s("absence.endAt")} type="datetime-local" value=${f} required
            onInput=${h} testid="absence-at" error=${b("until")} />`}
      ${T}
      <div class="button-row"><button class="button is-primary" disabled=${g||Ne}
          data-testid="absence-say">${s("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${g} data-testid="absence-back"
            onClick=${L(lt)}>${s("absence.back")}</button>`}</div>
    </form>
  <//>`}var Pi=["hour","today","tomorrow","week","at","none"];function Di(e,t){let o=Date.parse(`${e}Z`),n=o-t(o)*6e4;return o-t(n)*6e4}var Po=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function Fi(e,t,o,n){let i=l=>{let c=Po(o,n).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(Di(m.slice(0,16),n),o+6e4)},r=l=>new Date(l).toISOString();return e==="hour"?r(o+36e5):e==="today"?r(i(0)):e==="tomorrow"?r(i(1)):e==="week"?r(i(Ic(o,n))):e==="at"&&t!==""?r(Di(t,n)):null}function Ic(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var Fo=36e5;function Ri({note:e}){let t=y.value?.absence??null,o=Math.ceil(Date.now()/Fo)*Fo+Fo,n=t?.until?Date.parse(t.until):o,i=async r=>{let l=await bn(r);k(),D(s(l?"absence.said":"absence.takenBack"),"ok")};return a`<${Ii} absence=${t} note=${e} ends=${Pi}
      at=${Po(n,qe)} describe=${I} onSay=${i} onClose=${k}
      endOf=${(r,l)=>Fi(r,l,Date.now(),qe)} />`}function Li({name:e,describe:t,onSave:o,onClose:n}){let[i,r]=$(e),{busy:l,at:c,failure:m,submit:u}=S(t,["name"]);return a`<${_} title=${s("dm.rename")} onClose=${n} size="s" testid="name-form">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><${x} label=${s("dm.groupName")} value=${i} onInput=${r}
          autofocus maxlength=${100} hint=${s("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${n}>${s("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||i.trim()===e}>${s("action.save")}</button></footer>
    </form>
  <//>`}var zi=100,ji=30,Bi=e=>({me:y.value?.id??"",ask:xt,find:(t,o)=>vt(Ot(),o,t,ji+e.length).filter(n=>!e.includes(n.id)).slice(0,ji),presenceOf:t=>t.id===y.value?.id?"online":Fr(t),describe:I,onClose:k});function Ui(){let e=async(t,o)=>{let n=await kt(t.map(i=>i.id),o);k(),M(n.id)};return a`<${go} ...${Bi([])} title=${s("dm.new")} adds=${!1}
      max=${zi-1} onDone=${e} />`}function Hi({id:e}){let t=fo(e);if(!t)return null;let o=t.members.map(i=>i.id),n=async i=>{let r=await mr(e,i.map(l=>l.id));k(),r.id!==e&&(D(s("dm.newGroup"),"info"),M(r.id))};return a`<${go} ...${Bi(o)} title=${s("dm.add")} adds
      note=${t.is_group?null:s("dm.addMakesGroup")}
      max=${Math.max(1,zi-o.length)} onDone=${n} />`}function Ki({id:e}){let t=fo(e);return t?a`<${Li} name=${t.name??""} describe=${I} onClose=${k}
      onSave=${o=>ur(e,o).then(k)} />`:null}function Xi({first:e,today:t,earlier:o,describe:n,onGo:i,onClose:r}){let[l,c]=$(e),{busy:m,error:u,submit:d}=S(n);return a`<${_} title=${s("date.title")} onClose=${r} size="s" testid="date-dialog">
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
  <//>`}function qi({versions:e,error:t,onClose:o}){let n=(e?.length??0)-1,i=r=>r===0?s("history.original"):s(r===n?"history.current":"history.edited");return a`<${_} title=${s("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${O} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${R} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((r,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===n?"is-current":""}>
        <div class="history-head"><b>${i(l)}</b><time
            datetime=${r.created_at}
            title=${q(r.created_at)}>${ft(r.created_at)}</time></div>
        <p dir="auto">${r.changes?r.changes.map(Dc):r.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function Dc({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var Gi=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function Wi(e,t){let o=Gi(e),n=Gi(t),i=0;for(;i<o.length&&i<n.length&&o[i]===n[i];)i+=1;let r=0;for(;r<o.length-i&&r<n.length-i&&o.at(-1-r)===n.at(-1-r);)r+=1;let l=Pc(o.slice(i,o.length-r),n.slice(i,n.length-r));return Fc([...o.slice(0,i).map(jo),...l,...o.slice(o.length-r).map(jo)])}var jo=e=>({kind:"same",text:e}),Ro=e=>({kind:"gone",text:e}),Lo=e=>({kind:"new",text:e});function Pc(e,t){if(e.length*t.length>4e6)return[...e.map(Ro),...t.map(Lo)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let n=[],i=0,r=0;for(;i<e.length&&r<t.length;)e[i]===t[r]?(n.push(jo(e[i])),i+=1,r+=1):o[i+1][r]>=o[i][r+1]?n.push(Ro(e[i++])):n.push(Lo(t[r++]));return[...n,...e.slice(i).map(Ro),...t.slice(r).map(Lo)]}function Fc(e){let t=[];for(let o of e){let n=t.at(-1);n?.kind===o.kind?n.text+=o.text:t.push({...o})}return t}function Vi({message:e}){let[t,o]=$(null),[n,i]=$(null);v(()=>{dn.history(e).then(o,l=>i(X(l)))},[e]);let r=t?.map((l,c)=>({...l,changes:c>0?Wi(t[c-1].content,l.content):null}));return a`<${qi} versions=${r??null} error=${n}
    onClose=${k} />`}var zo=864e5,ot=e=>pt(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function Qi({channel:e,at:t}){let o=Date.now(),n=async r=>{let l=await In(e,An(r,qe));k(),M(e,l),l||await mt(e)},i=[{label:s("date.yesterday"),day:ot(o-zo)},{label:s("date.week"),day:ot(o-7*zo)},{label:s("date.month"),day:ot(o-30*zo)},{label:s("date.beginning"),day:"1970-01-02"}];return a`<${Xi} first=${ot(t?Date.parse(t):o)} today=${ot(o)}
      earlier=${i} describe=${I} onGo=${n} onClose=${k} />`}function Yi({place:e,card:t,max:o,some:n,describe:i,onForward:r,onBack:l,onClose:c}){let[m,u]=$(""),{busy:d,failure:p,submit:f}=S(i),h=f(()=>r(m)),g=b=>{b.key==="Enter"&&ds(b)&&!xe(b)&&h(b)};return a`<${_} title=${s("forward.to",{place:e})} onClose=${c} testid="forward">
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
  <//>`}var Ji=400;function Ut({message:e,text:t,place:o,server:n,onShow:i}){let{author:r,parent_id:l}=e,c=[...t],m=c.length>Ji?`${c.slice(0,Ji).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${s("pins.show")} onClick=${i}>
    <span class="found-place">${o}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${s("search.inThread")}</small>`}</span>
    <span class="found-by"><${ae} id=${r.id} name=${r.display_name} size="s" />
      <strong>${r.display_name}</strong>
      <time title=${q(e.created_at)}>${ft(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function Ht({query:e,onQuery:t,targets:o,onClose:n,title:i,label:r,stays:l}){let[c,m]=$(0),u=r??s("switcher.placeholder"),d=f=>{f&&(l||n(),f.go())},p=f=>{if(!xe(f))if(f.key==="ArrowDown"||f.key==="ArrowUp"){f.preventDefault();let h=f.key==="ArrowDown"?1:o.length-1;m(o.length?(c+h)%o.length:0)}else f.key==="Enter"&&(f.preventDefault(),d(o[c]))};return a`<${_} title=${i??s("switcher.title")} onClose=${n} bare
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
  <//>`}var Zi=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function ea(e,t,o){if(t.id===e.id)return!0;let n=e.people?.map(({id:i})=>i)??o;return t.people!==null?!e.hidden&&t.people.every(i=>n.includes(i)):e.server!==null&&!e.hidden&&e.server===t.server}var ta=12,Rc=6;function oa(e,t){let o=ws(),i=ut([...jc(),...o.sort(Lc).map(zc)],e.replace(/^[#＃@＠]/,""),u=>u.words,1/0).sort((u,d)=>Number(d.unread)-Number(u.unread)).slice(0,ta),r=new Set(o.flatMap(({person:u})=>u?.id??[])),l=y.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:vt(Ot(),t,c,ta).filter(({id:u})=>!r.has(u));return[...i,...m.slice(0,Rc).map(u=>Bc(u,l))]}var Lc=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),jc=()=>(j.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>ee(e.id)},...(bt.value[e.id]??[]).map(t=>({key:t.id,icon:Tn(t,null).icon,label:t.name,hint:e.name,unread:(ht.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>M(t.id)}))]),zc=({id:e,name:t,icon:o,unread:n,words:i})=>({key:e,icon:o,label:t,hint:i[2]&&o==="user"?`@${i[2]}`:"",unread:n>0,words:i,go:()=>M(e)}),Bc=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{_s(e.id)}});var Uc=150;function Bo(){let[e,t]=$(""),[o,n]=$([]);return v(()=>{yt.peek().loaded||wt()},[]),v(()=>{let i=!0,r=setTimeout(async()=>{e.trim()!==""&&lr();let l=await xt(e.replace(/^[@＠]/,"")).catch(()=>[]);i&&n(l)},Uc);return()=>{i=!1,clearTimeout(r)}},[e]),{query:e,setQuery:t,targets:oa(e,o)}}function na(){let{query:e,setQuery:t,targets:o}=Bo();return a`<${Ht} query=${e} onQuery=${t}
      targets=${o} onClose=${k} />`}function Kc({key:e,icon:t,person:o}){if(o)return!0;let n=t==="server"?null:N(e);return n!==null&&n.posts&&!n.archived}function ra({message:e}){let[t,o]=$(null),{query:n,setQuery:i,targets:r}=Bo();if(!t){let l=r.filter(Kc).map(c=>({...c,go:()=>o(c)}));return a`<${Ht} title=${s("message.forward")} label=${s("forward.where")} stays
      query=${n} onQuery=${i} targets=${l} onClose=${k} />`}return a`<${Xc} message=${e} target=${t} onBack=${()=>o(null)} />`}function Xc({message:e,target:t,onBack:o}){let n=N(Z(e));if(!n)return null;let i=t.person?null:N(t.key),r=i?.label??t.label,l=ys(e),c=(Le.value[n.server??""]??[]).map(({user:h})=>h.id),m=t.person?[t.key,y.value?.id??""]:i?.people?.map(({id:h})=>h),u={id:i?.id??null,server:i?.server??null,people:m??null},d=async h=>{let g=t.key===y.peek()?.id?[]:[t.key],b=i?.id??(await kt(g)).id;xr(b,null,Zi(h,l)),k(),D(s("forward.done",{place:r}),"ok")},p=()=>{k(),M(n.id,e.id)},f=a`<${Ut} message=${e} text=${le(e)} place=${n.label}
    server=${j.value?.find(h=>h.id===n.server)?.name??null} onShow=${p} />`;return a`<${Yi} place=${r} card=${f} max=${4e3-dr(l)-2}
    some=${!ea(n,u,c)} describe=${I} onForward=${d}
    onBack=${o} onClose=${k} />`}var qc=["60","1440","10080",""];function sa({server:e,invites:t,now:o,linkOf:n,describe:i,onCreate:r,onRevoke:l,onClose:c}){let[m,u]=$(""),[d,p]=$("10080"),{busy:f,at:h,failure:g,submit:b}=S(i,["max_uses"]),T=b(()=>r({...m.trim()?{max_uses:Number(m)}:{},...d?{expires_in_minutes:Number(d)}:{}}));return a`<${_} title=${s("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${T}>
      <${W} label=${s("invite.expires")} value=${d} onChange=${p}
          options=${qc.map(L=>({value:L,label:s(`invite.expiry.${L||"never"}`)}))} />
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
      ${t===null?a`<${R} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${s("invite.noneYet")}</p>`:a`<ul>${t.map(L=>a`<li key=${L.id}><${Gc} invite=${L} now=${o} linkOf=${n} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function Gc({invite:e,now:t,linkOf:o,onRevoke:n}){let i=e.expires_at!==null&&Date.parse(e.expires_at)<t,r=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||i||r,c=e.is_revoked?s("invite.revoked"):i?s("invite.expired"):r?s("invite.usedUp"):e.expires_at?s("invite.until",{when:te(e.expires_at,t)}):s("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${s("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${Se} text=${e.code} label=${s("action.copy")} />
      <${Se} text=${o(e.code)} label=${s("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>n(e)}>${s("invite.revoke")}</button>`}
  </div>`}function ia({server:e}){let[t,o]=$(null),n=()=>ye.list(e).then(r=>o(r.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));v(()=>{n().catch(C)},[e]);let i=async r=>{o(l=>l?.map(c=>c.id===r.id?{...c,is_revoked:!0}:c)??null),await ye.revoke(e,r.id).catch(C),await n().catch(C)};return a`<${sa}
      server=${j.value?.find(r=>r.id===e)?.name??s("user.unknown")}
      invites=${t} now=${Date.now()} describe=${I}
    linkOf=${r=>location.origin+$r({page:"invite",code:r})}
    onCreate=${r=>ye.create(e,r).then(n)} onRevoke=${i}
        onClose=${k} />`}var Uo=["mon","tue","wed","thu","fri","sat","sun"],Wc={from:"18:00",to:"08:30",days:Uo};function aa({keywords:e,hours:t,describe:o,check:n,onSave:i}){let[r,l]=$(e.join(`
`)),[c,m]=$(t!==null),[u,d]=$(t??Wc),{busy:p,at:f,failure:h,submit:g}=S(o,["keywords","do_not_disturb"]),b=n(r),T={keywords:b.keywords,do_not_disturb:c?u:null},L=JSON.stringify(T)===JSON.stringify({keywords:e,do_not_disturb:t}),Ne=b.wrong===null&&(!c||u.from&&u.to&&u.days.length>0),Ke=E=>{let oo=u.days.includes(E),Ul=Uo.filter(sn=>sn===E?!oo:u.days.includes(sn));d({...u,days:Ul})},lt=E=>a`<${x} type="time" label=${s(`notify.${E}`)} value=${u[E]} testid="notify-${E}"
      onInput=${oo=>d({...u,[E]:oo})} />`;return a`<form class="settings-section" onSubmit=${g(()=>i(T))}>
    <${x} area label=${s("notify.keywords")} value=${r} onInput=${l}
      hint=${s("notify.keywordsHint")} error=${b.wrong??f("keywords")} testid="notify-keywords" />
    <${W} label=${s("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(E=>({value:E,label:s(`notify.quiet.${E}`)}))}
      onChange=${E=>m(E==="hours")}
      hint=${s("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${lt("from")}${lt("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${s("notify.days")}</legend>
        <div class="choice-options">${Uo.map(E=>a`<label key=${E}
            class="choice-option ${u.days.includes(E)?"is-chosen":""}"><input type="checkbox"
            value=${E} checked=${u.days.includes(E)} onChange=${()=>Ke(E)} /><span>${s(`notify.day.${E}`)}</span></label>`)}</div>
        ${u.days.length===0&&a`<p class="field-told is-error" role="alert">${s("notify.noDay")}</p>`}
      </fieldset>`}
    ${f("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${f("do_not_disturb")}</p>`}
    ${h}
    <button class="button is-primary" disabled=${p||L||!Ne}
        data-testid="notify-save">${s("action.save")}</button>
  </form>`}function la({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${s("notify.here")}</h3>
    <p class="soft">${s("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${s("notify.allow")}</button>`:a`<${O} tone=${e==="granted"?"ok":"warning"}>${s(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function pa(e,{mentioned:t,called:o,followed:n,set:i,keywords:r}){let{notify:l=null,muted:c=!1}=i??{};if(e.is_deleted||l==="none")return null;if(t&&!(o&&c))return"mention";if(c)return null;let m=!!e.dm_channel_id;return(l??Hn(m))==="all"?m?"direct":"all":n?"thread":Vc(e.content,r)?"keyword":null}var ca=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function Vc(e,t){let o=ma(e);return t.some(n=>Qc(o,ma(n)))}var ma=e=>Un(e).replace(/\s+/g," ").trim();function Qc(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let n=o+t.length;if(!ua(e,o)&&!ua(e,n))return!0}return!1}function ua(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[n=""]=e.slice(t,t+2);return ca.test(o)&&ca.test(n)}var Yc=["sun","mon","tue","wed","thu","fri","sat"],da=1440,fa=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function $a(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),n=fa(e.from),i=fa(e.to),r=n<i?i-n:i-n+da,l=c=>{let m=o+c*da-n,u=Yc[(t.getUTCDay()+7-c)%7];return e.days.includes(u)&&m>=0&&m<r};return l(0)||l(1)}function ha({count:e,first:t,first_sort:o},n){return e===0?!1:t===null||ao(n)>=ao({id:t,sort:o})}var Jc=5,Zc=10*6e4;function ba(e,t){let o=e.filter(({message:r})=>t-Date.parse(r.created_at)<Zc),n=o.length<=Jc?o:[],i=new Map;for(let r of e)n.includes(r)||i.set(r.space,[...i.get(r.space)??[],r]);return[...n.map(r=>[r]),...i.values()]}var ga=(e,t)=>e===void 0||e==="seen"&&t,Ho=20,em=40;function va(e){let t=e.split(`
`).map(i=>i.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(i=>i!==""))],n=o.find(i=>[...i].length>em)??null;return{keywords:o,long:n,many:o.length>Ho}}var ya=encodeURIComponent,Kt={list:(e,t)=>ue("GET",`/api/inbox${cn({kind:e,cursor:t})}`),readAll:e=>ue("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},Ko={following:e=>ue("GET",`/api/messages/${ya(e)}/follow`),follow:(e,t)=>ue(t?"PUT":"DELETE",`/api/messages/${ya(e)}/follow`)};var me=F({}),tm=500;function Xt(e,t){let{[e]:o,...n}=me.peek(),i=Object.entries(n).slice(-tm);me.value={...Object.fromEntries(i),[e]:t}}async function qt(e){let t=y.peek()?.id,o=await Ko.following(e);return y.peek()?.id===t&&Xt(e,o.following),o.following}var ka=e=>Promise.resolve(me.peek()[e]??qt(e).catch(()=>!1));async function xa(e){let t=me.peek()[e]??!1;Xt(e,!t);try{await Ko.follow(e,!t)}catch(o){Xt(e,t),C(o)}}function Sa(){let e=ke(om);return()=>{e(),me.value={}}}function om(e){e.what==="followed"?Xt(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&wa(e.message)}function wa({id:e,parent_id:t}){let o=t??e;me.peek()[o]===!1&&qt(o).catch(()=>{})}var qo="messages",nm=14*864e5,Xo=e=>`${y.peek()?.id??""}/${e}`,Gt=null;function rm(){return Gt??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(qo),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),Gt.catch(()=>{Gt=null}),Gt}async function _a(e,t){let o=(await rm()).transaction(qo,"readwrite"),n=o.objectStore(qo),i=[];for(let r of e){let l=Xo(r.message.id),c=n.get(l);c.onsuccess=()=>{ga(c.result,r.edited)&&(n.put(t,l),i.push(r))}}return n.delete(IDBKeyRange.bound(Xo(""),Xo(En(Date.now()-nm)))),new Promise((r,l)=>{o.oncomplete=()=>r(i),o.onabort=()=>l(o.error)})}var Ca=e=>e.length===0?Promise.resolve([]):_a(e,"told").catch(()=>e),Oa=e=>{_a([e],e.edited?"told":"seen").catch(()=>{})};var Ta=200;function Ma(e){let{author:t,dm_channel_id:o}=e,n=N(Z(e)),i=o&&!n?.group,r=n&&!i?s("notify.titleIn",{name:t.display_name,place:n.label}):t.display_name,l=le(e),c=[...l],m=c.length>Ta;return{title:r,body:m?`${c.slice(0,Ta).join("")}…`:l}}function Ea(e){let[{space:t}]=e,o=j.peek()?.find(i=>i.id===t)?.name,n=e.map(({message:i})=>i.dm_channel_id?i.author.display_name:N(Z(i))?.label??"");return{title:s("notify.many",{count:e.length,place:o??s("dm.title")}),body:[...new Set(n.filter(Boolean))].slice(0,5).join(s("list.comma"))}}function Aa(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var Fe=F(Aa()),ze=()=>{Fe.value!=="missing"&&(Fe.value=Aa())};async function Na(){await Notification.requestPermission(),ze()}var Ia=()=>{Fe.value="missing"};var sm=1500,Ue=new Map,Be=new Map,nt=new Map,Qt,Wt=null;function Pa(){ze();let e=[ke(im),Sa(),ht.subscribe(bm)];return Wt=()=>{for(let t of e)t();Wt=null,clearTimeout(Qt),Qt=void 0,Ue.clear(),Be.clear(),Wo(()=>!0)},Wt}function im(e){if(ze(),Fe.peek()!=="granted")return;if(e.what==="gone")return Ra(e.id);if(e.what==="sent"||e.what==="followed")return;let{message:t}=e;if(e.what==="changed")return dm(t);if(t.author.id===y.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let n=o||am(e),i={message:t,mentioned:n,followed:!1,edited:o,space:um(t)};if(Vt(i))return Da(i);!t.parent_id||!Vt({...i,followed:!0})||ka(t.parent_id).then(r=>{r&&Wt!==null&&Vt({...i,followed:r})&&Da({...i,followed:r})})}function Da(e){let{message:t}=e;mm(Z(t))?Oa(e):lm(e)}var am=({message:e,mentioned:t})=>t||Go(e),Go=e=>e.mentions?.some(t=>t===y.peek()?.username||vr(t))===!0;function lm(e){Ue.set(e.message.id,e),Qt??=setTimeout(()=>{fm()},sm)}function Fa(e,t,o){let{channels:n,keywords:i}=Ie.peek(),r=n[Z(e)],l=!Go(e);return pa(e,{mentioned:t,called:l,followed:o,set:r,keywords:i})!==null}var cm=()=>y.peek()?.absence?.state==="do_not_disturb",Vt=({message:e,mentioned:t,followed:o})=>Fa(e,t,o)&&!cm()&&!$a(Ie.peek().do_not_disturb,dt(new Date().toISOString()));function mm(e){return!Ct.peek()||document.visibilityState!=="visible"?!1:oe(Y.peek())===e&&!(br()&&hr.peek()==="list")}function um(e){return e.dm_channel_id?"direct":N(Z(e))?.server??""}function Ra(e){Ue.delete(e),Be.delete(e),Wo(({messages:t})=>t.has(e))}function dm(e){let t=Ue.get(e.id)??Be.get(e.id);t&&(t.message=e);let o=me.peek()[e.parent_id??""]===!0,n=t?.mentioned===!0&&ps(e.content);Fa(e,n||Go(e),o)||Ra(e.id)}async function fm(){Qt=void 0;let e=[...Ue.values()].filter(Vt);Ue.clear();let t=await Ca(e);for(let i of t)Be.set(i.message.id,i);let n=(await $m(t)).filter(i=>Be.get(i.message.id)===i);for(let{message:i}of t)Be.delete(i.id);for(let i of ba(n,Date.now()))hm(i)}var pm={count:0,first:null};async function $m(e){let t=[...new Set(e.map(({message:n})=>Z(n)))],o=new Map(await Promise.all(t.map(async n=>{let i=await we.unreadIn(n).catch(r=>ln(r).transient?null:pm);return[n,i]})));return e.filter(({message:n,edited:i})=>{let r=o.get(Z(n));return i||!r||ha(r,n)})}function hm(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:n,body:i}=e.length===1?Ma(t.message):Ea(e),r;try{r=new Notification(n,{body:i,tag:o,silent:!0,dir:"auto"})}catch{return Ia()}let l={conversations:new Set(e.map(({message:c})=>Z(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:r};nt.set(o,l),r.onclose=()=>{nt.get(o)===l&&nt.delete(o)},r.onclick=()=>{window.focus(),r.close(),k(),M(Z(t.message),t.message.id)}}function Wo(e){for(let[t,o]of[...nt])e(o)&&(nt.delete(t),o.shown.close())}var bm=({channels:e})=>Wo(({conversations:t,edited:o})=>!o&&[...t].every(n=>(e[n]??0)===0));function gm(){return v(Pa,[]),null}function La(){v(ze,[]);let{keywords:e,do_not_disturb:t}=Ie.value,o=async n=>{await Gn(n),D(s("account.saved"),"ok")};return a`<${la} permission=${Fe.value} origin=${location.origin}
      onAsk=${()=>Na().catch(C)} />
    <${aa} keywords=${e} hours=${t} describe=${I}
      check=${vm} onSave=${o} />`}function vm(e){let{keywords:t,long:o,many:n}=va(e),i=o!==null?s("notify.long",{word:o}):null;return{keywords:t,wrong:n?s("notify.tooMany",{count:Ho}):i}}var ja=F(!1);function ym(){let e=lo.value,t=y.value;return os.value!=="inside"||!t?null:t.rename_needed&&!ja.value?a`<${_i} username=${t.username} describe=${I} onLater=${()=>{ja.value=!0}}
     
          onSave=${o=>ro({username:o}).then(()=>D(s("rename.done"),"ok"))} />`:e&&a`<${wm} key=${JSON.stringify(e)} open=${e} user=${t} />`}function wm({open:e,user:t}){switch(e.kind){case"confirm":return a`<${wi} ...${e} onConfirm=${e.run} onClose=${()=>{lo.value===e&&k()}} />`;case"switcher":return a`<${na} />`;case"keys":return a`<${ki} sendKey=${uo.value.send_key} onClose=${k} />`;case"node":return km(t.mesh_admin===!0);case"forward":return a`<${ra} message=${e.message} />`;case"absence":return a`<${Ri} note=${e.note} />`;case"history":return a`<${Vi} message=${e.message} />`;case"date":return a`<${Qi} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${Ui} />`;case"direct-add":return a`<${Hi} id=${e.direct} />`;case"direct-rename":return a`<${Ki} id=${e.direct} />`;case"groups":return a`<${Ss} server=${e.server} />`;case"invites":return a`<${ia} server=${e.server} />`;case"server-add":return xm();case"server-edit":return Sm(e.server);case"server-pass-on":return _m(e.server,e.user);case"channel-create":return a`<${$s} server=${e.server} />`;case"channel-edit":return a`<${hs} id=${e.channel} />`;case"channel-add":return a`<${bs} id=${e.channel} />`;case"settings":return Cm(e.tab??"look",t);default:return null}}function km(e){let{phase:t,node:o,moved_from:n,lost_at:i}=Xe.value,r=()=>{k(),Ge({page:"mesh"})};return a`<${Si} phase=${t} name=${o?.name??s("node.unknown")}
      moved_from=${n} lost_at=${i} nodes=${yn.value}
      state=${yr.value} current=${o?.id??null}
    onStatus=${e?r:null} onRetry=${wn} onClose=${k} />`}function za(e){k(),ee(e)}function xm(){return a`<${Ci} describe=${I} onClose=${k}
   
        onCreate=${e=>Yn(e).then(t=>za(t.id))}
    onPreview=${e=>ye.preview(St(e))}
   
        onAccept=${e=>gt(e).then(t=>za(t.id))} />`}function Sm(e){let t=j.value?.find(n=>n.id===e);if(!t)return null;let o=()=>H({kind:"confirm",title:s("server.delete"),text:s("server.deleteText",{name:t.name}),action:s("server.delete"),danger:!0,run:()=>er(e).then(()=>Ge({page:"home"}),C)});return a`<${Oi} name=${t.name} describe=${I}
      onSave=${n=>Jn(e,n).then(k)}
    extra=${a`<${gs} server=${e} />`}
    onDelete=${t.owner_id===y.value?.id?o:null} onClose=${k} />`}function _m(e,t){let o=j.value?.find(l=>l.id===e),n=Le.value[e]?.find(l=>l.user.id===t);if(!o||!n)return null;let{display_name:i}=n.user,r=()=>{k(),D(s("members.passedOn",{name:i,server:o.name}),"ok")};return a`<${Ti} server=${o.name} name=${i} describe=${I}
      onPassOn=${()=>Zn(e,t).then(r)} onClose=${k} />`}function Cm(e,t){let o=()=>H({kind:"confirm",title:s("account.logoutEverywhere"),text:s("account.logoutEverywhereText"),action:s("account.logoutEverywhere"),danger:!0,run:()=>vn().catch(C)});return a`<${Ni} tab=${e} user=${t} settings=${uo.value}
      notify=${a`<${La} />`} zone=${Ie.value.time_zone}
      onZone=${n=>qn({time_zone:n})}
      onSettings=${Wn} describe=${I}
   
        onProfile=${n=>ro(n).then(()=>D(s("account.saved"),"ok"))}
   
        onPassword=${(n,i)=>gn(n,i).then(()=>D(s("account.passwordChanged"),"ok"))}
    onLogout=${()=>{k(),$n(!1)}} onLogoutEverywhere=${o} onClose=${k} />`}function Ba({name:e,size:t,at:o,author:n,icon:i,picture:r,url:l,onShow:c}){let m=s("files.listed",{size:ce(t,J.value),author:n,time:$t(o)});return a`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${s("files.toMessage",{time:q(o)})} data-testid="file-show" onClick=${c}>
      <span class="file-tile-picture">${r?a`<img crossorigin=${pe(r)} src=${r} alt="" loading="lazy" />`:a`<${w} name=${i} size=${22} />`}</span>
      <span class="file-card-main"><${_e} name=${e} /><span class="file-card-note">${m}</span></span>
    </button>
    <a class="icon-button" href=${l??void 0} download=${e} title=${s("files.download")}
      aria-label=${s("files.downloadName",{name:e})} data-testid="file-download"><${w} name="download" /></a>
  </div>`}function G({title:e,subtitle:t,onClose:o,children:n,tools:i,testid:r,drop:l}){return a`<aside class="panel" aria-label=${e} data-testid=${r}
      data-drop=${l}>
    <header class="panel-head">
      <${P} icon="arrow-left" label=${s("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>${i}
      <${P} icon="close" label=${s("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${n}
  </aside>`}var Ua=50,Om=40,se=F(null);async function Ha(e){se.value={id:e,files:[],more:!0,loading:!1,error:null},await Yt(()=>!0)}async function Yt(e){let t=se.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,n=i=>{let r=se.peek();r?.id===o&&(se.value={...r,...i})};n({loading:!0,error:null});try{for(let i=0;i<Om;i+=1){let r=se.peek()?.files.at(-1)?.id,l=await we.files(o,{limit:Ua,...r?{before:r}:{}}),c=se.peek();if(c?.id!==o)return;let m=l.length===Ua;if(n({files:[...c.files,...l],more:m}),!m||l.some(e))break}}catch(i){n({error:i})}n({loading:!1})}function Ka(e){let t=se.peek();if(!t||t.loading)return;let o=Bs(t,e);o!==t.files&&(se.value={...t,files:o})}function Xa(){se.value=null}var Tm=["all","image","media","file"];function Mm(){let e=oe(Y.value)??"",t=N(e),[o,n]=$("all"),[i,r]=$("");v(()=>(e&&Ha(e),Xa),[e]);let l=se.value,{messages:c}=ct(e).value;v(()=>Ka(c),[c,l?.loading]);let m=T=>zs(T,{kind:o,query:i}),u=(l?.files??[]).filter(m),d=u.map(T=>T.id).join(" ");v(()=>et(u.map(T=>T.id)),[d]);let p=l!==null&&l.more&&!l.loading&&l.error===null&&u.length===0;if(v(()=>{p&&Yt(m)},[p,o,i]),!t||l?.id!==e)return null;let{more:f,loading:h,error:g}=l,b=o!=="all"||i.trim()!=="";return a`<${G} title=${s("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{z.value=null}}>
    <div class="files-choice">
      <${x} label=${s("files.search")} type="search" value=${i} onInput=${r} testid="files-search" />
      <${W} label=${s("files.kind")} value=${o} onChange=${n}
        testid="files-kind" options=${Tm.map(T=>({value:T,label:s(`files.kind.${T}`)}))} />
    </div>
    ${g!==null&&a`<${O} tone="warning">${X(g)}<//>`}
    ${u.length>0&&a`<ul class="files-list">${u.map(T=>a`<li key=${T.id}><${Em} file=${T} id=${e} /></li>`)}</ul>`}
    ${h&&a`<${R} rows=${3} />`}
    ${!h&&!f&&u.length===0&&a`<${B} icon="file" title=${s(b?"files.noneFound":"files.none")} text=${b?"":s("files.noneText")} />`}
    ${!h&&f&&a`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>Yt(m)}>${s("files.older")}</button>`}
  <//>`}function Em({file:e,id:t}){let o=Oe(e.id),n=()=>{M(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(z.value=null)};return a`<${Ba} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${ns(e.author_id)?.display_name??s("user.unknown")} icon=${It(e)}
    picture=${De(e)==="image"?Ft(e.id):null} url=${o&&`${o}&download=1`} onShow=${n} />`}function qa({found:e,describe:t,onJoin:o}){let[n,i]=$(""),[r,l]=$(""),c=S(t),m=S(t),{busy:u,error:d,submit:p}=S(t);return a`<div class="stack">
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
  </div>`}function Jt({words:e}){return a`<ol class="words" aria-label=${s("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function Ga({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${O} tone="error">${e.error_code?ne(e.error_code):s("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${s(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||s("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${s("join.compare")}</p><${Jt} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${O} tone="warning">${ne(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${s(o?"action.back":"join.cancel")}</button>
  </div>`}var Am=2e3;function Nm(){let e=Jr.value,[t,o]=$(null);if(v(()=>{let r=setInterval(()=>{Zr().catch(()=>{})},Am);return()=>clearInterval(r)},[]),!e)return null;let n=a`<${Os} />`;if(e.state==="joining"&&e.join)return a`<${yo} title=${s("join.title")} foot=${n}>
      <${Ga} join=${e.join} onCancel=${()=>ts().catch(C)} /><//>`;let i=t??(e.found.length>0?"join":"found");return a`<${yo} title=${s("first.title")} text=${s("first.text")} foot=${n}>
    <div class="tabs" role="tablist">${["found","join"].map(r=>a`<button type="button" role="tab" key=${r}
      aria-selected=${i===r} data-testid="first-run-${r}"
          onClick=${()=>o(r)}>${s(`first.${r}`)}
      ${r==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${i==="found"?a`<p class="soft">${s("first.foundText")}</p><${Cs} key="found"
            founding describe=${I} action=${s("first.foundAction")} onRegister=${hn} />`:a`<${qa} key="join" found=${e.found} describe=${I}
            onJoin=${es} />`}</div>
  <//>`}function Wa(e){let{id:t,icon:o,name:n,server:i,unread:r,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${w} name=${o} size=${15} /><strong>${n}</strong>
      ${i&&a`<small>${i}</small>`}<span class="spacer"></span>
      ${r>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${s("unread.label")}</span>${r>99?"99+":r}</span>`:a`<small data-testid="inbox-done"><${w} name="check" size=${14} />${s("inbox.read")}</small>`}</span>
    ${m.map(u=>a`<span class="inbox-line" key=${u.id}><span class="found-by"><strong>${u.author}</strong>
        <time title=${q(u.at)}>${A(u.at)}</time></span>
        <span class="found-text" dir="auto">${u.text}</span></span>`)}
  </button>
  ${r>0&&a`<${P} icon="check" size=${16} label=${s("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function Va(e,{channels:t,mentions:o},n,i){let r=c=>(o[c]??0)>0?0:i(c)?1:2,l=n.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>r(c)-r(m)),[...e,...l]}function Qa(e,t,o){let n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,Math.max(0,n))].find(r=>!o(r))??null}var Im=3;function Ya(e,t,o){let n=e.filter(r=>!r.is_deleted),i=o?n.filter(r=>r.mentions?.includes(t)):[];return i.length>0?i.slice(0,Im):n.slice(0,1)}var Dm=50,Ae=F({});function Za(){Ae.value={}}var el=()=>ke(e=>{e.what==="gone"&&Ja(e.id,null),e.what==="changed"&&Ja(e.message.id,e.message)});function Ja(e,t){for(let[o,n]of Object.entries(Ae.peek())){if(!n.some(l=>l.id===e))continue;let r=n.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);Ae.value={...Ae.peek(),[o]:r}}}async function tl(e){let t=y.peek(),{first:o}=await we.unreadIn(e);if(!o||!t)return;let n=(de.peek().mentions[e]??0)>0,[i,r]=await Promise.all([we.messages(e,{around:o,limit:1}),n?we.messages(e,{after:o,limit:Dm}):[]]),l=[...i,...r].filter(({author:c})=>c.id!==t.id);y.peek()?.id===t.id&&(Ae.value={...Ae.peek(),[e]:Ya(l,t.username,n)})}async function Vo(e,t){await Kt.readAll(t);let o=bo.peek();o&&e.includes(o.channel)&&(bo.value={...o,first:null,held:!1});for(let n of e)Vn(n)}function Zt({found:e,place:t,unread:o=0,onShow:n}){let{message:i,snippet:r,server:l}=e,{author:c}=i,m=u=>{if(u.key!=="ArrowDown"&&u.key!=="ArrowUp")return;let d=u.currentTarget.closest("li"),f=(u.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;(f||u.key==="ArrowUp")&&(u.preventDefault(),(f??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${i.id} onClick=${n} onKeyDown=${m}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${i.parent_id&&a`<small>${s("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${s("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${ae} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${q(i.created_at)}>${A(i.created_at)}</time></span>
    <span class="found-text" dir="auto">${r.map((u,d)=>u.hit?a`<mark key=${d}>${u.text}</mark>`:u.text)}</span>
  </button>`}function ol({value:e,busy:t,sort:o,filters:n,onInput:i,onEnter:r,onSort:l,onFilter:c}){let m=K(null),[u,d]=$(null);ve(()=>{m.current?.focus(),m.current?.select()},[]);let p=f=>{if(!xe(f)){if(f.key==="Enter")f.preventDefault(),r();else if(f.key==="ArrowDown"){let h=document.querySelector(".found-list button");h instanceof HTMLElement&&(f.preventDefault(),h.focus())}}};return a`<div class="search-head">
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
  </div>`}var Pm=/^(in|from|on):/;function nl(e,t){let o=Fm(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let n=Pm.exec(t)?.[0],i=o.filter(l=>!n||!l.startsWith(n)),r=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...i,r].join(" ").trim()}function Fm(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function Rm(){let{typed:e,sort:t,results:o,cursor:n,total:i,more:r,unknown:l,coverage:c,asked:m,busy:u,error:d}=Nr.value,p=N(oe(Y.value)),f=p?.server?p:null,h=[f&&{label:s("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:s("search.fromMe"),filter:"from:me"},{label:s("search.hasLink"),filter:"has:link"},{label:s("search.hasCode"),filter:"has:code"},{label:s("search.today"),filter:"on:today"}].filter(b=>b!=null),g=({message:b,channel:T,dm:L})=>{T?ee(T.server_id,T.id,b.id):L&&M(L.id,b.id),matchMedia("(max-width: 1180px)").matches&&(z.value=null)};return a`<${G} title=${s("search.title")} testid="search"
      onClose=${()=>{z.value=null}}>
    <${ol} value=${e} busy=${u} sort=${t} filters=${h}
      onInput=${b=>_t(b)}
      onEnter=${()=>_t(e,{at_once:!0})}
      onSort=${Ir}
      onFilter=${b=>_t(nl(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${u?void 0:m}>
      ${d!==null&&a`<${O} tone="warning">${X(d)}<//>`}
      ${l.map(b=>a`<${O} tone="warning" key=${b}>${s("search.unknown",{part:b})}<//>`)}
      ${!m&&!u&&d===null&&a`<${jm} />`}
      ${!m&&u&&a`<${R} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${Lm(o.length,i,r,n)}</p>
          <ol class="found-list">${o.map(b=>a`<li key=${b.message.id}><${Zt} found=${b} place=${rt(b)}
                onShow=${()=>g(b)} /></li>`)}</ol>`}
      ${m&&n&&a`<button type="button" class="button" data-testid="search-more" disabled=${u}
            onClick=${Dr}>${s("search.more")}</button>`}
      ${m&&c&&a`<${zm} coverage=${c} />`}
    </div>
  <//>`}function rt({channel:e,dm:t}){return e?`#${e.name}`:t?Mn(t,y.value?.id??"",ar()):""}function Lm(e,t,o,n){return e===0&&!n?s("search.none"):o?s("search.countMore",{count:t}):s("search.count",{count:t})}function jm(){let e=[['"…"',s("search.helpPhrase")],["-…",s("search.helpWithout")],["from:",s("search.helpFrom")],["in:#",s("search.helpIn")],["has:link",s("search.helpHas")],["before: after: on:",s("search.helpDays")]];return a`<${B} icon="search" title=${s("search.start")} text=${s("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function zm({coverage:e}){let{missing:t,behind:o,waiting:n,reading_before:i}=e,r=[...o.map(({name:l,since:c})=>c?s("search.unreachableSince",{name:l,time:Re(c)}):s("search.unreachable",{name:l})),t>0?s("search.missing",{count:t}):"",n>0?s("search.waiting",{count:n}):"",i?s("search.readingIn"):""].filter(Boolean);return r.length===0?a`<p class="found-coverage">${s("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${r.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var rl=300,Bm=300,Um={items:[],cursor:null,loaded:!1,error:null};function sl({kind:e}){let[t,o]=$(Um),n=de.value,i=u=>{let d=y.peek()?.id;return Kt.list(e,u).then(p=>{y.peek()?.id===d&&o(f=>({items:u?[...f.items,...p.items]:p.items,cursor:p.cursor,loaded:!0,error:null}))},p=>o(f=>({...f,error:p})))};v(()=>{let u=setTimeout(()=>{i(null)},t.loaded?Bm:0);return()=>clearTimeout(u)},[n]),v(()=>ke(u=>{if(u.what==="followed"&&i(null),u.what!=="gone")return;let d=({message:p})=>p.id!==u.id;o(p=>({...p,items:p.items.filter(d)}))}),[]);let{items:r,cursor:l,loaded:c,error:m}=t;return a`<div class="found">
    ${m!==null&&a`<${O} tone="warning">${X(m)}<//>`}
    ${!c&&m===null&&a`<${R} rows=${3} />`}
    ${c&&r.length===0&&a`<${B} icon="inbox" title=${s(`inbox.none.${e}`)} text=${s(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${r.map(u=>a`<li key=${u.message.id}><${Zt} found=${Hm(u)}
          place=${rt(u)} unread=${u.unread} onShow=${()=>Km(u)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{i(l)}}>${s("saved.more")}</button>`}
  </div>`}function Hm({message:e,server:t}){let o=[...le(e)],i=o.length>rl?`${o.slice(0,rl).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:i,hit:!1}]}}function Km({message:e,channel:t,dm:o}){t?ee(t.server_id,t.id,e.id):o&&M(o.id,e.id)}var Xm=40,il=e=>(de.peek().channels[e]??0)===0,qm=()=>[...ir.value.map(({id:e})=>e),...(j.value??[]).flatMap(({id:e})=>(bt.value[e]??[]).map(t=>t.id))],al=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),st=F("unread");function Gm(){let t=["unread","mentions","threads"].map(o=>({value:o,label:s(`inbox.kind.${o}`)}));return a`<${G} title=${s("inbox.title")} testid="inbox"
      onClose=${()=>{z.value=null}}>
    <div class="inbox-kinds"><${W} label=${s("inbox.kinds")} value=${st.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{st.value=o}} /></div>
    ${st.value==="unread"?a`<${Wm} />`:a`<${sl} key=${st.value} kind=${st.value} />`}
  <//>`}function Wm(){let e=K([]),t=K(null),{loaded:o}=yt.value;v(()=>{wt();let m=el();return()=>{m(),Za()}},[]),v(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let i=Va(e.current,de.value,qm(),kn).filter(m=>N(m)!==null);e.current=o?i:[];let r=i.filter(m=>!il(m)),l=m=>{let u=Qa(i,m,il);Yr(m).catch(C),al(u??m)?.focus()},c=()=>H({kind:"confirm",title:s("inbox.readAll"),text:s("inbox.readAllText",{count:r.length}),action:s("inbox.readAll"),run:()=>Vo(r,null).catch(C)});return a`<div class="found" ref=${t} onKeyDown=${m=>Vm(m,i,l)}>
      ${r.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${s("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${s("inbox.readAll")}</button></div>`:a`<${B} icon="inbox" title=${s("inbox.none")} text=${s("inbox.noneText")} />`}
      <ul class="found-list">${i.map((m,u)=>a`<li key=${m} class="inbox-item"><${Qm} id=${m} previewed=${u<Xm} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>`}function Vm(e,t,o){let i=e.target.dataset.inbox;if(!i||xe(e)||e.ctrlKey||e.metaKey||e.altKey)return;let r={ArrowDown:1,ArrowUp:-1}[e.key];if(r)al(t[t.indexOf(i)+r]??i)?.focus();else if(e.key.toLowerCase()==="e")o(i);else return;e.preventDefault()}function Qm({id:e,previewed:t,onRead:o}){let n=N(e),i=de.value.channels[e]??0,r=de.value.mentions[e]??0;if(v(()=>{t&&i>0&&tl(e).catch(()=>{})},[e,t,i>0,r]),!n)return null;let l=Ae.value[e]??[],c=l.map(d=>({id:d.id,author:d.author.display_name,at:d.created_at,text:le(d)})),m=d=>{let[p]=i>0?l:[];M(e,p?.id??null),matchMedia("(max-width: 1180px)").matches?z.value=null:d.detail>0&&requestAnimationFrame(Ts)},u=j.value?.find(d=>d.id===n.server)?.name??null;return a`<${Wa} id=${e} icon=${n.icon} name=${n.name} server=${u}
    unread=${i} mentions=${r} current=${oe(Y.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function Ym({code:e}){let[t,o]=$(null),[n,i]=$(null);v(()=>{ye.preview(St(e)).then(o,i)},[e]);let r=a`<button type="button" class="button"
      onClick=${()=>Ge({page:"home"})}>${s(j.value?.length?"empty.goHome":"action.back")}</button>`;if(n)return a`<${B} icon="ticket" title=${s("invite.invalid")}
        text=${X(n)}>${r}<//>`;if(!t)return null;let l=()=>gt(t.code).then(c=>ee(c.id),C);return t.already_member?a`<${B} icon="ticket" title=${t.server_name}
        text=${s("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>ee(t.server_id)}>${s("invite.open")}</button><//>`:a`<${B} icon="ticket"
      title=${s("invite.pageTitle",{name:t.server_name})} text=${s("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${s("invite.join",{name:t.server_name})}</button>${r}<//>`}var Jm=46,Zm=38;function ll(e){let{members:t,find:o,present:n,roles:i}=e,[r,l]=$(""),[c,m]=$(!1),u=Q(()=>r.trim()?o(t,r):t,[t,r]),d=Q(()=>u.filter(({user:h})=>$o(n,h)!=="offline"),[u,n]),p=c?d:u,f=Q(()=>tu(p,i),[p,i]);return a`<div class="members">
    <div class="members-search"><${w} name="search" size=${16} />
      <input type="search" value=${r} placeholder=${s("members.find")}
          aria-label=${s("members.find")} data-testid="members-find"
        onInput=${h=>l(h.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${s("members.here",{count:d.length})}</button></div>
    ${f.length>0?a`<${xs} rows=${f} guess=${eu} label=${s("members.title")} top=${`${c} ${r}`}
            draw=${h=>h.member?a`<${ou} member=${h.member} ...${e} />`:a`<h3>${s(`role.${h.role}.many`)} <span>${h.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${s("members.none")}</p>`}
  </div>`}var eu=e=>e.member?Jm:Zm,tu=(e,t)=>t.flatMap(o=>{let n=e.filter(r=>r.role===o);if(n.length===0)return[];let i=n.map(r=>({key:r.user.id,member:r}));return[{key:`role-${o}`,role:o,count:n.length},...i]});function ou({member:e,owner:t,me:o,present:n,roles:i,onPerson:r,...l}){let{canChange:c,canPassOn:m,canRemove:u,onRole:d,onPassOn:p,onRemove:f}=l,{user:h}=e;return a`<div class="member" data-testid="member" data-user-id=${h.id}
      data-role=${e.role}>
    <${ks} user=${h} me=${o} presence=${$o(n,h)} onPerson=${r}
      mark=${h.id===t&&a`<span class="member-owner" title=${s("role.owner")}><${w} name="crown" size=${14} /></span>`} />
    <${Tt} label=${s("members.actions",{name:h.display_name})} testid="member-menu"
        items=${[...c(e)?i.map(g=>({label:s(`role.${g}`),checked:g===e.role,testid:`role-${g}`,onClick:()=>d(e,g)})):[],m(e)&&{label:s("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>p(e)},u(e)&&{label:s("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}var nu=(e,t)=>ut(e,t,({user:o})=>[o.display_name,o.username],e.length);function Qo(){let e=Pr.value,t=y.value?.id??"",o=e[t]??"offline";return Q(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var Yo=(e,t)=>Nt(e.username,t,e),Jo=()=>{z.value=null};function ru(){let e=N(oe(Y.value));return e?.hidden?a`<${iu} conversation=${e} />`:e?.people?a`<${su} conversation=${e} people=${e.people} />`:a`<${au} />`}function su({conversation:e,people:t}){let{icon:o,label:n,group:i}=e,r=y.value?.id??"",l=Qo();return a`<${G} title=${s("members.title")} subtitle=${n} testid="members" onClose=${Jo}>
    <${vo} people=${t} me=${r} present=${l} onPerson=${Yo} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>H({kind:"direct-add",direct:e.id})}>
        <${w} name="user-add" size=${15} />${s("dm.add")}</button>`}${i&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>Ms(e)}>${s("dm.leave")}</button>`}</div>
  <//>`}function iu({conversation:e}){let{id:t,label:o,name:n,manages:i}=e;v(()=>{rr(t).catch(C)},[t]);let r=nr.value[t],l=Q(()=>r?.map(({user:p})=>p),[r]),c=Qo(),m=y.value?.id??"",u=p=>H({kind:"confirm",title:s("channel.putOut"),text:s("channel.putOutText",{name:p.display_name,channel:n}),action:s("channel.putOut"),danger:!0,run:()=>sr(t,p.id).catch(C)}),d=p=>i&&p.id!==m&&a`<${P} icon="user-remove" testid="channel-put-out" onClick=${()=>u(p)}
      label=${s("channel.putOutName",{name:p.display_name})} />`;return a`<${G} title=${s("members.title")} subtitle=${o} testid="members" onClose=${Jo}>
    ${l?a`<${vo} people=${l} me=${m} actions=${d}
            present=${c} onPerson=${Yo} />`:a`<${R} rows=${6} kind="line" />`}
    <div class="panel-foot">${i&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>H({kind:"channel-add",channel:t})}>
        <${w} name="user-add" size=${15} />${s("channel.addMembers")}</button>`}</div>
  <//>`}function au(){let e=Y.value.page==="channel"?Y.value.server:"",t=j.value?.find(m=>m.id===e),o=Le.value[e],n=y.value,i=Qo(),r=Q(()=>o&&On(o),[o]);if(!t||!n)return null;let l=Qn(e),c=m=>H({kind:"confirm",title:s("members.remove"),text:s("members.removeText",{name:m.user.display_name,server:t.name}),action:s("members.remove"),danger:!0,run:()=>or(e,m.user.id).catch(C)});return a`<${G} title=${s("members.title")} subtitle=${t.name} testid="members"
      onClose=${Jo}>
    ${r?a`<${ll} members=${r} owner=${t.owner_id} me=${n.id}
            present=${i} onPerson=${Yo} roles=${xn} find=${nu}
      canChange=${m=>Sn(t,l,m,n.id)}
          canRemove=${m=>Cn(t,l,m,n.id)}
          canPassOn=${m=>_n(t,m,n.id)}
          onPassOn=${m=>H({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,u)=>tr(e,m.user.id,u).catch(C)}
          onRemove=${c} />`:a`<${R} rows=${6} kind="line" />`}
  <//>`}function cl({request:e,onApprove:t,onDeny:o}){let[n,i]=$(!1),r=async()=>{i(!0),await t(),i(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${s("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,te(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${s("mesh.compare")}</p>
    <${Jt} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${n}
        data-testid="node-approve" onClick=${r}>${s("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${n} data-testid="node-deny"
          onClick=${o}>${s("mesh.deny")}</button></div>
  </article>`}var ml=12;function ul({holds:e,meshName:t,describe:o,onMake:n,onRestore:i}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${s("mesh.kit")}</h2></header>
    <p class="soft">${s(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${lu} meshName=${t} describe=${o} onMake=${n} />`:a`<${mu} describe=${o} onRestore=${i} />`}
  </section>`}function lu({meshName:e,describe:t,onMake:o}){let[n,i]=$(""),[r,l]=$(""),[c,m]=$(null),{busy:u,at:d,failure:p,submit:f}=S(t,["passphrase"]),h=f(async()=>{m(await o(n)),i(""),l("")}),g=[...n].length,b=r!==""&&r!==n;return a`<form class="settings-section" onSubmit=${h}>
    <${x} label=${s("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${n} onInput=${i} testid="kit-passphrase" error=${d("passphrase")}
        hint=${s("mesh.kitPassphraseRule",{count:ml})} />
    <${x} label=${s("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${r} onInput=${l} testid="kit-passphrase-again"
        error=${b?s("mesh.kitPassphraseDiffers"):null} />
    ${p}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${u||g<ml||r!==n}>${s("mesh.kitMake")}</button></div>
    ${c&&a`<${cu} kit=${c} text=${uu(c,e)} />`}
  </form>`}function cu({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((n,i)=>a`<li key=${i}>${n}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${s("mesh.kitSave")}</a>
      <${Se} text=${t} label=${s("mesh.kitCopy")} /></div>
    <p class="soft">${s("mesh.kitKeep")}</p></div>`}function mu({describe:e,onRestore:t}){let[o,n]=$(""),[i,r]=$(""),{busy:l,at:c,failure:m,submit:u}=S(e,["kit","passphrase"]),d=u(async()=>{await t(o,i),n(""),r("")});return a`<form class="settings-section" onSubmit=${d}>
    <${x} label=${s("mesh.kitLine")} value=${o} onInput=${n} area mono
        testid="kit-line" error=${c("kit")} />
    <${x} label=${s("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${i} onInput=${r} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||i===""}>${s("mesh.kitRestore")}</button></div>
  </form>`}function uu(e,t){let o=e.words.map((n,i)=>`${i+1}. ${n}`).join(`
`);return`${s("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function dl({rows:e}){let t=e.filter(([,n])=>n>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${s("mesh.counters")}</h2></header>
    <p class="soft">${s("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${s("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([n,i])=>a`<div key=${n}><dt>${xi(n)}</dt><dd>${i}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${s("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function fl({events:e}){return a`<section class="card"><header class="card-head"><h2>${s("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${s("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${q(t.at)}>${A(t.at)}</time><span>${du(t)}</span></li>`)}</ol>`}
  </section>`}function du({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return s("mesh.event.joined");case"connected":return s("mesh.event.connected",{name:o});case"lost":return s("mesh.event.lost",{name:o,reason:ne(String(t.reason))});case"authority_given":case"authority_taken":return s(`mesh.event.${e}`,{name:o});case"authority_restored":return s("mesh.event.authority_restored");case"revoked":return s("mesh.event.revoked",{name:o});case"refused_address":return s(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return Ee(String(t.trouble),t.name?o:null);case"trouble_over":return s("mesh.event.troubleOver");case"set_aside":return s("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return s("mesh.event.disk",{detail:t.detail});default:return s("mesh.event.other",{code:e})}}function pl({node:e,onRevoke:t,onAuthority:o}){let n=[o&&{label:s(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:s("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),i=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&s(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&te(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&A(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Bt(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${s(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${s("mesh.authority")}</span>`}
      ${n.length>0&&a`<${Tt} label=${s("mesh.nodeMenu",{name:e.name})} items=${n} />`}</header>
    <dl>${i.map(([r,l])=>l&&a`<div key=${r}><dt>${s(`mesh.fact.${r}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${Ee(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${fu(e)}</p>`}
  </article>`}function fu({last_error_code:e,last_error_at:t}){let o=ne(e??"");return t?s("mesh.errorAt",{reason:o,time:A(t)}):o}function $l({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${s("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${s("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${s(`mesh.order.${o.kind}`)}</strong> ${te(o.created_at)} — ${s("mesh.ordersMissing",{nodes:o.missing.map(t).join(s("list.comma"))})}</li>`)}</ul>`}
  </section>`}function hl({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${s("mesh.positions")}</caption>
    <thead><tr><th scope="col">${s("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${s("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:n,dimmed:i})=>a`<tr key=${o.id} class=${i?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${i&&o.as_of&&a`<small>${s("mesh.asOf",{time:A(o.as_of)})}</small>`}</th>
      ${n.map(r=>a`<td class=${r.behind>0?"is-behind":""}
            title=${s("mesh.position",{seq:r.held})}>
        ${r.behind===0?"=":`−${r.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${s("mesh.since",{time:A(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var pu={green:"ok",amber:"clock",red:"warning"};function bl({verdict:e,at:t,stale:o,nodes:n}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${w} name=${pu[e.level]} size=${22} /><p>${$u(e,n)}</p>
    <small>${s(o?"mesh.staleAt":"mesh.asOf",{time:co(t)})}</small></div>`}function $u({code:e,args:t,at:o},n){let i=r=>Number(t[r]??0);switch(e){case"equal":return s("mesh.verdict.equal",{count:i("nodes"),time:co(o)});case"quarantined":return s("mesh.verdict.quarantined",{count:i("entries")});case"deriving":return s("mesh.verdict.deriving",{percent:i("percent")});case"behind":return s("mesh.verdict.behind",{node:t.node,count:i("behind")+i("ahead")});case"unreachable":return gu(t,n);case"set_aside":return s("mesh.verdict.setAside",{node:t.node,entry:i("entries")});case"unanswered":return[s("mesh.verdict.unanswered",{address:t.address}),ne(String(t.reason))].join(s("list.sentences"));case"clock":return bu(t);default:return hu(e,t)}}function hu(e,t){let o=t.since&&s("mesh.verdict.since",{time:A(String(t.since))});return[Ee(e,t.here?null:String(t.node)),o].filter(Boolean).join(s("list.sentences"))}function bu({node:e,here:t,ahead:o,seconds:n}){let i=o?"Ahead":"Behind";return t?s(`mesh.verdict.ownClock${i}`,{span:mo(Number(n))}):s(`mesh.verdict.clock${i}`,{node:e,span:mo(Number(n))})}function gu(e,t){let o=t.filter(i=>i.state==="unreachable"||i.state==="never"),n=Number(e.behind??0);return[s("mesh.verdict.unreachable",{node:o.map(i=>i.name).join(s("list.comma"))}),e.reason&&ne(String(e.reason)),e.heard_at&&s("mesh.verdict.heard",{time:A(String(e.heard_at))}),n>0&&s("mesh.verdict.lacks",{count:n}),e.next_attempt_at&&s("mesh.verdict.next",{when:Bt(String(e.next_attempt_at))})].filter(Boolean).join(s("list.sentences"))}function gl({ticket:e,earlier:t,nameOf:o,onMake:n}){let[i,r]=$(!1),l=async()=>{r(!0),await n(),r(!1)};return a`<section class="card"><header class="card-head"><h2>${s("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${i}
          data-testid="ticket-make" onClick=${l}><${w} name="ticket"
          size=${16} />${s("mesh.makeTicket")}</button></header>
    <p class="soft">${s("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${Se} text=${e.ticket} label=${s("mesh.copyTicket")}
          testid="ticket-copy" />
        <${Se} text="localchat --join ${e.ticket}" label=${s("mesh.copyCommand")} />
        <span
            class="soft">${s("mesh.ticketUntil",{when:te(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${s("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?s("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?s("invite.expired"):s("mesh.ticketOpen",{time:A(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function vl(e){let t=e.writers.map(({id:n,entries:i})=>({node:n,label:e.nodes.find(r=>r.id===n)?.name??n.slice(-6),top:i})),o=e.nodes.map(n=>{let i=t.map((r,l)=>{let c=n.held[l]??0;return{held:c,behind:r.top-c}});return{node:n,cells:i,dimmed:n.state!=="here"&&n.state!=="connected"}});return{columns:t,rows:o}}function yl(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var vu=3e3;function yu(){let e=y.value?.mesh_admin===!0;if(v(()=>{if(!e)return;ho();let n=setInterval(ho,vu);return()=>clearInterval(n)},[e]),!e)return a`<${B} icon="shield" title=${s("empty.forbidden")}
        text=${s("mesh.adminsOnly")} />`;let t=Rr.value,o=jr.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${P} icon="arrow-left" label=${s("action.back")}
        class="only-narrow" onClick=${gr} />
      <div><h1>${s("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${O} tone="warning">${s("mesh.loadFailed")} ${X(o)}<//>`}
      ${t?a`<${wu} told=${t} stale=${o!==null} />`:o===null&&a`<${R} rows=${5} kind="line" />`}
    </div>
  </section>`}function wu({told:e,stale:t}){let o=i=>e.nodes.find(r=>r.id===i)?.name??i.slice(-8),n=e.nodes.some(i=>i.state==="here"&&i.authority);return a`
    <${bl} verdict=${e.verdict} at=${Lr.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${s("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(i=>a`<${cl} key=${i.node_id} request=${i} onApprove=${()=>ku(i)} onDeny=${()=>xu(i)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${s("mesh.positions")}</h2></header><p
        class="soft">${s("mesh.positionsText")}</p><${hl}
        ...${vl(e)} /></section>
    <section class="status-nodes" aria-label=${s("mesh.nodes")}>${e.nodes.map(i=>a`<${pl} key=${i.id} node=${i}
      onRevoke=${i.state==="here"||i.state==="revoked"?null:()=>Su(i)}
      onAuthority=${n&&i.state!=="revoked"&&i.state!=="waiting"?()=>_u(i):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${O} tone="warning">${e.unanswered.map(({address:i,code:r})=>a`<p key=${i} data-testid="unanswered">${s("mesh.verdict.unanswered",{address:i})} ${ne(r)}</p>`)}<//>`}
    <${gl} ticket=${zr.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>Gr().catch(C)} />
    <${ul} holds=${n} meshName=${e.mesh.name} describe=${I}
        onMake=${Xr} onRestore=${(i,r)=>qr(i,r).then(()=>D(s("mesh.restored"),"ok"))} />
    <div class="card-pair"><${dl} rows=${yl(e.counters)} /><${$l}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${fl} events=${e.events} />`}function ku(e){return Br(e.node_id).then(()=>D(s("mesh.approved",{name:e.name}),"ok"),C)}function xu(e){H({kind:"confirm",title:s("mesh.deny"),text:s("mesh.denyText",{name:e.name}),action:s("mesh.deny"),danger:!0,run:()=>Ur(e.node_id).catch(C)})}function Su(e){H({kind:"confirm",title:s("mesh.revoke"),text:s("mesh.revokeText",{name:e.name}),action:s("mesh.revoke"),danger:!0,run:()=>Hr(e.id).catch(C)})}function _u(e){let t=e.authority,o=s(t?"mesh.takeAuthority":"mesh.giveAuthority"),n={name:e.name};H({kind:"confirm",title:o,text:t?s("mesh.takeAuthorityText",n):s("mesh.giveAuthorityText",n),action:o,danger:t,run:()=>Kr(e.id,!t).catch(C)})}var kl=["href","bold","strike","italic","code"],wl={bold:"**",strike:"~~",italic:"*"},xl=e=>Cu(e).map(t=>{let o=t.reduce((n,{text:i})=>n+(i.match(/[*`~_]/g)?.length??0),0);return eo(t,0,o>1).trim()});function Cu(e){let t=[[]],o=!0;for(let n of e)(n.kept?n.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):n.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((r,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!n.kept?r.replace(/^ /,""):r;c!==""&&t[t.length-1].push({...n,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function eo(e,t,o){let n=kl[t];if(!n)return e.map(({text:r})=>o?Mu(r):r).join("");let i="";for(let r=0;r<e.length;){let l=r;for(;l<e.length&&e[l][n]===e[r][n];)l+=1;i+=Ou(e.slice(r,l),t,o),r=l}return i}function Ou(e,t,o){let n=kl[t],i=e[0][n],r=e.map(({text:l})=>l).join("");if(!i||r.trim()==="")return eo(e,t+1,o);if(n==="code")return Zo(r,l=>Tu(l));if(n==="href"){if(r.trim()===i)return r;let l=eo(e,t+1,o);return Zo(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${i})`)}return Zo(eo(e,t+1,o),l=>wl[n]+l+wl[n])}function Zo(e,t){let o=e.trim(),n=e.length-e.trimStart().length;return e.slice(0,n)+t(o)+e.slice(n+o.length)}var Tu=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Mu=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function Sl(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var Eu=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,Au=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,Nu=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,U=e=>e.nodeType===1?e.nodeName.toLowerCase():"",re=(e,t)=>e.getAttribute?.(t)??"",ge=e=>re(e,"style");function _l(e){let t=[...e.childNodes].filter(n=>U(n)!==""||n.nodeType===3&&n.nodeValue?.trim()),o=n=>{let i=ge(n);return U(n)==="pre"||/white-space:\s*pre/i.test(i)&&Nu.test(i)};return t.length>0&&t.every(o)}var it=e=>/display:\s*none|mso-list:\s*ignore/i.test(ge(e));function Cl(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(ge(e))?"item":Eu.test(t)?"text":null}function Ol(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),n="`".repeat(o+1),i=[...e.childNodes].find(c=>U(c)==="code"),r=`${re(e,"class")} ${i?re(i,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(r)?.[1]??"";return`${n}${l}
${t}
${n}`}function Tl(e,t){let o=Number(/\blevel(\d)/i.exec(ge(e))?.[1]??1),n=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Ml(e)),i=Number.parseInt((n?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),r=n?`${i||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+r+t.replace(/\n/g,`
${l}${" ".repeat(r.length)}`)}function Ml(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(ge(t)))return t.textContent??"";let o=U(t)===""?"":Ml(t);if(o)return o}return""}function El(e){let t=[...e.childNodes].flatMap(o=>U(o)==="p"?[...o.childNodes]:[o]).find(o=>U(o)==="input"&&re(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var en=e=>[...e.childNodes].flatMap(t=>{let o=U(t);return it(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?en(t):[]}),tn=e=>[...e.childNodes].some(t=>Au.test(U(t))||U(t)==="div"&&tn(t));var Iu=/^(b|strong)$/,Du=/^(i|em|cite)$/,Pu=/^(s|del|strike)$/,Fu=/^(code|kbd|samp|tt)$/;function to(e,t){let o=U(e),n=ge(e),i=/font-weight:\s*(\w+)/i.exec(n)?.[1]??"",r={...t};(Iu.test(o)||/^(bold|bolder|[6-9]00)$/i.test(i))&&(r.bold=!0),/^(normal|[1-5]00)$/i.test(i)&&delete r.bold,(Du.test(o)||/font-style:\s*italic/i.test(n))&&(r.italic=!0),(Pu.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(n))&&(r.strike=!0),Fu.test(o)&&(r.code=!0),/white-space:\s*(pre|break-spaces)/i.test(n)&&(r.kept=!0);let l=o==="a"?Sl(re(e,"href")):void 0;return l&&(r.href=l),r}function Nl(e){let t=new Map,o=e.map(i=>{let r=[],l=()=>{for(let c=t.get(r.length);c;c=t.get(r.length))t.set(r.length,c-1),r.push("")};for(let c of i){l();for(let m=0;m<c.columns&&r.length<=40;m+=1)c.rows>1&&t.set(r.length,c.rows-1),r.push(m===0?c.text:"")}return l(),r}),n=Math.max(0,...o.map(i=>i.length));if(n>40||n*o.length>2e3)return null;for(let i of o)for(;i.length<n;)i.push("");return Ru(o)}function Ru(e){let t=e.filter(n=>n.some(Boolean)),o=Math.max(0,...t.map(n=>n.findLastIndex(Boolean)+1));return t.map(n=>n.slice(0,o))}var Lu=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function Il(e,t){let[o,...n]=e,i=o.map((l,c)=>{let m=n.map(d=>d[c]).filter(Boolean),u=m.length>0&&m.every(d=>Lu.test(d));return t(c)||u?"--:":"---"}),r=l=>`| ${l.join(" | ")} |`;return[r(o.map(on)),r(i),...n.map(r)].join(`
`)}var on=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var zu=150,Dl=12,Pl=16e3,Bu=400,Uu=50,Hu=80,Ku=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,He=class extends Error{};function Fl(e,t){if(_l(e))return null;let o=new nn;try{o.children(e,{},0)}catch(l){if(l instanceof He)return null;throw l}if(o.flush("line"),!o.structured&&!Xu(o.looks))return null;let n=[...o.hrefs];if(n.length===1&&t.trim()===n[0])return null;let i=Rl(o.blocks);return i.length<=2*Pl&&i.split(`
`).length<=Bu?i:null}var Xu=e=>e.size>1||[...e].some(t=>t.includes("href"));function Rl(e){let t="";return e.forEach((o,n)=>{let r=e[n-1]?.kind===o.kind&&o.kind!=="apart";t+=(n===0?"":r?`
`:`

`)+o.text}),t}var nn=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=xl(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(n=>n.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,n){for(let i of t.childNodes)this.node(i,o,n+1)}text(t,o){if(this.#t+=t.length,this.#t>Pl)throw new He;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:n,...i}=o;this.looks.add(JSON.stringify(Object.keys(i).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,n){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let i=U(t);if(i===""||Ku.test(i)||it(t))return;if(n>zu)return this.text(t.textContent??"",o);if(i==="br")return this.text(`
`,{...o,kept:!0});if(i==="img")return this.text(re(t,"alt").slice(0,Hu),o);if(i==="input")return;let r=to(t,o),l=Cl(t,i);return l?this.block(l,t,r,n):this.children(t,r,n)}block(t,o,n,i){if(this.flush("line"),t==="text"){this.children(o,n,i);let c=U(o)==="p"&&!/Mso|^p\d/.test(re(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,n,i);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Ol(o),"apart");if(t==="list"){let c=this.list(o,n,i);return c===""?void 0:this.put(c,"apart")}let r=this.inside(o,n,i);if(r==="")return;if(t==="item")return this.put(Tl(o,r),"item");if(t==="quote")return this.put(r.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(U(o)[1]));return this.put(`${l} ${on(r.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,n){let[i,r]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Dl?this.text(t.textContent??"",o):this.children(t,o,n),this.#e-=1,this.flush("line");let l=Rl(this.blocks);return this.blocks=i,this.runs=r,l}list(t,o,n){let i=Number.parseInt(re(t,"start"),10)||1,r=U(t)==="ol",l=[];for(let c of t.childNodes){let m=U(c);if(m===""||it(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let f=this.#e>Dl?this.inside(c,o,n):this.list(c,o,n+1);this.#e-=1,f&&l.push(f.replace(/^/gm,r?"   ":"  "));continue}let u=r?`${i}. `:"- ",d=this.inside(c,to(c,o),n+1).replace(/\n{2,}/g,`
`);d!==""&&(i+=1,l.push(u+El(c)+d.replace(/\n/g,`
${" ".repeat(u.length)}`)))}return l.join(`
`)}table(t,o,n){let i=en(t).map(u=>[...u.childNodes].filter(d=>/^(td|th)$/.test(U(d))&&!it(d)));if(i.reduce((u,d)=>u+d.length,0)>2e3)throw new He;if(!(i.length>1&&i.some(u=>u.length>1))||i.some(u=>u.some(tn))){for(let u of i)for(let d of u)this.block("text",d,o,n+1);return}let c=i.map(u=>u.map(d=>this.cell(d,o,n+1))),m=Nl(c);if(!m)throw new He;m.length!==0&&(this.structured=!0,this.put(Il(m,u=>qu(c,u)),"apart"))}cell(t,o,n){let i=this.inside(t,to(t,o),n).replace(/\s*\n\s*/g," "),r=c=>Math.min(Math.max(Number.parseInt(re(t,c),10)||1,1),Uu),l=/^right$/i.test(re(t,"align"))||/text-align:\s*right/i.test(ge(t));return{text:i.replace(/\|/g,"\\|"),right:l,columns:r("colspan"),rows:r("rowspan")}}};function qu(e,t){let o=e.slice(1).flatMap(n=>n[t]?.text?[n[t]]:[]);return o.length>0&&o.every(({right:n})=>n)}var Gu=2e6,Wu=2e4;function Vu(e,t){if(e.length>Gu)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>Wu?null:Fl(o.body,t)}var Qu=({links:e})=>a`${e.map(t=>a`<${Zu} key=${t.message} link=${t} />`)}`,at=new Set,Yu=500;function Ju(e){at.has(e)||(at.size>=Yu&&at.clear(),at.add(e),cr(e).catch(()=>at.delete(e)))}function Zu({link:e}){let{conversation:t,message:o,direct:n}=e,i=N(t),r=i!==null,l=Ln.value[o];v(()=>{r&&l===void 0?jn(t,o):!r&&n&&Ju(t)},[t,o,r,l===void 0]);let c=Q(()=>l?le(l):"",[l]);if(!i||!l)return null;let m=j.value?.find(u=>u.id===i.server)?.name??null;return a`<${Ut} message=${l} text=${c} place=${i.label} server=${m}
    onShow=${()=>M(t,o)} />`}function Ll({message:e,onShow:t,onUnpin:o,onPerson:n,files:i}){let{author:r}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${ae} id=${r.id} name=${r.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${r.username}"
        onClick=${l=>n(l.currentTarget)}>${r.display_name}</button>
      <time title=${q(e.created_at)}>${A(e.created_at)}</time>
      ${o&&a`<${P} icon="close" label=${s("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${Et} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${s("pins.show")}</button>
  </article>`}function ed(){let e=oe(Y.value)??"",t=N(e);if(v(()=>{e&&Or(e)},[e]),!t)return null;let o=_r.value[e],n=Cr.value,i=r=>{M(e,r.id),!r.parent_id&&matchMedia("(max-width: 1180px)").matches&&(z.value=null)};return a`<${G} title=${s("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{z.value=null}}>
    ${n!==null&&a`<${O} tone="warning">${X(n)}<//>`}
    ${!o&&n===null&&a`<${R} rows=${3} />`}
    ${o?.length===0&&a`<${B} icon="pin" title=${s("pins.none")} text=${s("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(r=>a`<li key=${r.id}><${Ll} message=${r} files=${Rt(r)}
            onPerson=${l=>Nt(r.author.username,l,r.author)}
            onShow=${()=>i(r)} onUnpin=${t.pins?()=>Tr(r):null} /></li>`)}</ul>`}
  <//>`}function jl({saved:e,place:t,onShow:o,onRemove:n,files:i}){let{message:r,server:l}=e,{author:c}=r;return a`<article class="pinned" data-testid="saved-message" data-message-id=${r.id}>
    <p class="found-place">${t}${l&&a`<small>${l.name}</small>`}</p>
    <header><${ae} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${q(r.created_at)}>${A(r.created_at)}</time>
      <${P} icon="close" label=${s("saved.remove")} testid="saved-remove" onClick=${n} /></header>
    <div class="pinned-body" dir="auto">${r.html?a`<${Et} source=${r.html} />`:a`<p class="message-plain">${r.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${s("saved.show")}</button>
  </article>`}function td(){v(()=>{po()},[]);let{items:e,cursor:t,loaded:o}=Mr.value,n=Er.value,i=({message:r,channel:l,dm:c})=>{l?ee(l.server_id,l.id,r.id):c&&M(c.id,r.id),matchMedia("(max-width: 1180px)").matches&&(z.value=null)};return a`<${G} title=${s("saved.title")} testid="saved"
      onClose=${()=>{z.value=null}}>
    ${n!==null&&a`<${O} tone="warning">${X(n)}<//>`}
    ${!o&&n===null&&a`<${R} rows=${3} />`}
    ${o&&e.length===0&&a`<${B} icon="clock" title=${s("saved.none")} text=${s("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(r=>a`<li key=${r.message.id}><${jl} saved=${r} files=${Rt(r.message)} place=${rt(r)}
            onShow=${()=>i(r)} onRemove=${()=>Ar(r.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{po(!1)}}>${s("saved.more")}</button>`}
  <//>`}var od=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>zl?`${t.slice(0,zl).join("")} …`:t.join("")},zl=40;function Bl({count:e,max:t,full:o,busy:n,failed:i,onCopy:r,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${s("select.label")} data-testid="selection">
    ${i.length>0&&a`<${O} tone="error"><ul class="selection-failed" data-testid="selection-failed">${i.map(({message:m,reason:u})=>a`<li key=${m.id}>${s("select.failed",{name:m.author.display_name,time:Re(m.created_at),text:od(m.content),reason:u})}</li>`)}</ul><//>`}
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
  </section>`}function rn({moderates:e}){let t=Pe.value;if(!t)return null;let o=ms(t),n=o.length,i=e||o.every(({author:c})=>c.id===y.value?.id),r=async()=>{await fs(vs(o,$t))&&(D(s("select.copied",{count:n}),"ok"),Ve())},l=()=>H({kind:"confirm",title:s("select.deleteTitle",{count:n}),text:s("select.deleteText"),action:s("select.deleteCount",{count:n}),danger:!0,run:async()=>{let c=await us();c>0&&D(s("select.deleted",{count:c}),"ok")}});return a`<${Bl} count=${n} max=${cs} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{r()}}
    onDelete=${i?l:null} onDone=${Ve} />`}function nd({parent:e}){let t=me.value[e];return v(()=>{qt(e).catch(()=>{})},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${s(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>xa(e)}>${s(t?"thread.following":"thread.follow")}</button>`}function rd({id:e,parent:t,at:o}){let n=N(e),i=Pn(e,t).value.messages[0],r=ct(e,t).value,l=Wr(r.messages);v(()=>(o||Rn(e,t),Fn(e,t),()=>{Pe.peek()?.parent===t&&Ve()}),[e,t]);let c=Ct.value,[m,u]=$(!1);v(()=>{m&&c&&r.loaded&&Vr(e,t,l)},[m,c,r.loaded,l]);let d=Math.max(i?.reply_count??0,r.has_older?r.messages.length:0),p=r.has_newer?[]:wr(We.value,e,t,r.messages),f=Q(()=>{let h=i?[{kind:"message",key:t,message:i,continues:!1}]:[];if(!r.loaded)return h;h.push({kind:"replies",key:"replies",count:d});let g=is(r.messages,{day:pt}).filter(b=>b.kind!=="day");return[...h,...g,...as(p)]},[r,i,d,Xn.value,...p]);return n?a`<${G} title=${s("thread.title")} subtitle=${n.label} testid="thread"
      tools=${a`<${nd} parent=${t} />`}
      drop=${n.archived||Pe.value?.parent===t?void 0:zn(e,t)}
      onClose=${()=>{z.value=null}}>
    <${rs} name=${s("thread.title")} rows=${f} guess=${ls}
        draw=${Es({conversation:n,focus:o,thread:!0})} staying=${[pr.value?.message,"replies"]}
        before=${r.loaded?null:a`<${R} rows=${3} />`}
        hasOlder=${r.loaded&&r.has_older} hasNewer=${r.has_newer}
        missed=${r.missed} wish=${Qr(e,t)}
      onOlder=${()=>Nn(e,t)}
          onNewer=${()=>Dn(e,t)}
          onLatest=${()=>mt(e,t)}
          onView=${h=>u(h?.end===!0)} />
    ${Pe.value?.parent===t&&a`<${rn} moderates=${n.moderates} />`}
    ${!n.archived&&Pe.value?.parent!==t&&a`<${As} key=${t} conversation=${n} parent=${t} placeholder=${s("thread.placeholder")} />`}
  <//>`:null}export{Js as Attachments,ym as Dialogs,Kl as EmojiPopover,Mm as FilesPanel,Nm as FirstRun,Gm as InboxPanel,Ym as InvitePage,ru as MembersPanel,yu as MeshPage,gm as Notifying,rc as OpenGallery,Cc as PendingFiles,Qu as PermalinkCards,Hl as PersonPopover,ed as PinsPanel,td as SavedPanel,Rm as SearchPanel,rn as Selecting,rd as ThreadPanel,_c as Tiles,Oc as Uploading,Vo as markAllRead,Vu as markdownFrom,vi as takeFiles};
