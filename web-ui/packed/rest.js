import{$ as Fn,$a as St,$b as Or,$d as I,A as Oe,Ac as le,Ad as hs,B as xn,Ba as er,Bb as dr,Bc as Ft,Bd as bs,C as Sn,Ca as kt,Cb as tt,Cc as te,Cd as gs,D as _n,Db as pr,Dc as qr,Dd as vs,E as w,Eb as fr,Ec as Gr,Ed as ys,Fb as $r,Fc as rt,Fd as ze,Gb as Mt,Gc as W,Gd as ks,H as Cn,Ha as ko,Hb as Tt,Hc as Wr,Hd as ws,Ia as H,Ib as hr,Ic as Vr,Id as xs,J as On,Jb as Co,Jc as Qr,Jd as Ss,K as bo,Ka as U,Kb as br,Kc as Yr,L as Mn,La as k,Lb as gr,Lc as Jr,Ld as _s,M as Tn,Mb as vr,Mc as To,Md as Be,N as An,Na as P,Nb as qe,Nc as Zr,Nd as st,O as Ze,Ob as yr,Oc as es,Od as Cs,P as pe,Pa as Y,Pb as At,Pc as ts,Pd as Os,Q as En,Qa as M,Qc as os,Qd as fe,R as In,Ra as tr,Rb as kr,Rc as ns,S as go,Sb as Oo,Sc as rs,Sd as zt,T as vo,Ta as or,Tb as Et,Tc as ss,Td as Ms,U as Nn,Ua as nr,Ub as wr,Uc as is,V as Me,Va as et,Vb as xr,Vd as Ts,W as Dn,Wa as wt,Wb as It,Wc as as,Wd as Bt,Xa as Ke,Xb as Sr,Xc as Rt,Xd as ye,Y as Pn,Ya as wo,Yb as _r,Yc as ls,Yd as it,Za as J,Zb as Nt,Zd as S,_a as xt,_b as Cr,_c as Ao,_d as C,a,aa as Rn,ab as _t,ac as Mr,ae as $e,ba as Ln,bb as R,be as As,ca as jn,cb as ae,cc as Ae,ce as Es,d as j,da as zn,db as xo,dc as Tr,dd as cs,de as Is,e as ho,ea as Bn,eb as So,ec as Ar,f as $,fa as ie,fc as Er,g as v,ga as Hn,gc as ot,gd as ms,ge as Ht,h as re,ha as Un,hc as Ir,he as Ns,i as D,ia as yo,ib as je,ic as Nr,id as us,ie as ic,j as Q,jb as rr,jc as Dr,jd as ds,je as Ee,ka as vt,kb as sr,kc as Pr,kd as ps,ke as ac,l as Ce,lb as ir,lc as Fr,ld as fs,le as Eo,m as gn,mb as Ct,mc as Rr,me as Ds,nb as ve,nc as Lr,ne as Ps,oa as Kn,ob as ar,oc as jr,od as z,oe as Fs,p as se,pa as Xn,pc as Mo,pd as L,q as r,qa as qn,qb as B,qc as zr,qd as N,r as x,ra as yt,rb as Xe,rc as Br,rd as Lt,re as Rs,s as K,sa as Gn,sb as Te,sc as Dt,sd as $s,ta as Wn,tc as Hr,te as Ls,u as F,ua as Vn,ub as _o,uc as Ur,v as vn,va as Qn,vb as Ot,vc as nt,w as ge,wa as Yn,wb as lr,wc as Kr,we as js,x as yn,xa as Jn,xb as cr,xc as Pt,xd as oe,y as kn,yb as mr,yd as jt,z as wn,za as Zn,zb as ur,zc as Xr,zd as A}from"./chunk.js";var zs=["B","KB","MB","GB","TB"];function he(e,t){let o=e,n=0;for(;o>=1023.5&&n<zs.length-1;)o/=1024,n+=1;let i=o<9.95&&n>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:i}).format(o)} ${zs[n]}`}var lc=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,at=e=>e.normalize("NFC").replace(lc,"_");function Bs(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function Hs(e,t){let[o,n]=e.slice(0,19).replace(/[-:]/g,"").split("T"),i=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${n}.${i==="jpeg"?"jpg":i}`}function Ie({name:e}){let[t,o]=Bs(e);return a`<bdi class="file-name" title=${e}><span>${t}</span>${o&&a`<span>${o}</span>`}</bdi>`}function Us({name:e,size:t,icon:o,url:n,note:i,warns:s}){let l=he(t,se.value);return a`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${x} name=${o} size=${24} /></span>
    <span class="file-card-main"><${Ie} name=${e} /><span class="file-card-note ${s?"is-warning":""}">${i?r("files.noted",{size:l,note:i}):l}</span></span>
    <a class="icon-button" href=${n??void 0} download=${e} aria-disabled=${n===null} role="link"
      title=${r("files.download")} aria-label=${r("files.downloadName",{name:e})} data-testid="file-download"
      ><${x} name="download" /></a>
  </div>`}var ke=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function Ks({name:e,url:t,box:o,onOpen:n,onFailed:i}){let s=D(null);return re(()=>{let l=s.current;l&&(l.style.width=`${o.width}px`,l.style.aspectRatio=`${o.width} / ${o.height}`)},[o.width,o.height]),a`<button type="button" class="file-picture" ref=${s} data-testid="file-picture"
      title=${e} aria-label=${r("files.openName",{name:e})} onClick=${n}>${t&&a`<img crossorigin=${ke(t)} src=${t} alt=${e} decoding="async" onError=${i} />`}</button>`}function Xs({kind:e,name:t,url:o,card:n,onFailed:i}){let s=e==="video"?a`<video controls preload="metadata" playsinline crossorigin=${ke(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${i}></video>`:a`<audio controls preload="metadata" crossorigin=${ke(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${i}></audio>`;return a`<div class="file-player">${s}${n}</div>`}var cc=48,Io=[1,1.5,2,3,4,6];function qs({pictures:e,at:t,onAt:o,onClose:n,onFailed:i}){let s=D(null),[l,c]=$(0),m=D(null),u=e[t];v(()=>{let h=document.activeElement;return s.current?.showModal(),()=>{h instanceof HTMLElement&&h.isConnected&&h.focus()}},[]);let d=h=>{h<0||h>=e.length||(c(0),o(h))},f=h=>c(Math.min(Io.length-1,Math.max(0,h))),p=h=>{if(h.ctrlKey||h.metaKey||h.altKey)return;let b={ArrowLeft:()=>d(t-1),ArrowRight:()=>d(t+1),Home:()=>d(0),End:()=>d(e.length-1),"+":()=>f(l+1),";":()=>f(l+1),"=":()=>f(l+1),"-":()=>f(l-1),0:()=>f(0)},O=l>0&&h.key.startsWith("Arrow")?void 0:b[h.key];h.stopPropagation(),O&&(h.preventDefault(),O())},g={onPointerDown:h=>{m.current=h.pointerType!=="mouse"&&l===0?h.clientX:null},onPointerUp:h=>{let b=m.current===null?0:h.clientX-m.current;m.current=null,Math.abs(b)>cc&&d(t+(b<0?1:-1))}};return u?a`<dialog class="gallery" ref=${s} aria-label=${r("files.gallery")} data-testid="gallery"
      onKeyDown=${p} onCancel=${h=>{h.preventDefault(),n()}}>
    <header class="gallery-head">
      <p><strong><${Ie} name=${u.name} /></strong>
        <span aria-live="polite">${r("files.position",{at:t+1,count:e.length})}</span></p>
      <${F} icon="zoom-out" label=${r("files.zoomOut")} disabled=${l===0} onClick=${()=>f(l-1)} />
      <${F} icon="zoom-in" label=${r("files.zoomIn")} disabled=${l===Io.length-1}
        testid="gallery-zoom-in" onClick=${()=>f(l+1)} />
      <a class="icon-button" href=${u.download??void 0} download=${u.name}
        title=${r("files.download")} aria-label=${r("files.downloadName",{name:u.name})}
        data-testid="gallery-download"><${x} name="download" /></a>
      <${F} icon="close" label=${r("action.close")} testid="gallery-close" onClick=${n} />
    </header>
    <div class="gallery-stage" ...${g} onClick=${h=>{h.target===h.currentTarget&&n()}}>
      <${mc} key=${u.id} picture=${u} factor=${Io[l]} onFailed=${()=>i(u.id)}
        onToggle=${()=>f(l>0?0:2)} />
    </div>
    ${e.length>1&&a`<${F} icon="chevron-right" class="gallery-before" label=${r("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>d(t-1)} />
        <${F} icon="chevron-right" class="gallery-next" label=${r("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>d(t+1)} />`}
  </dialog>`:null}function mc({picture:e,factor:t,onToggle:o,onFailed:n}){let i=D(null);return re(()=>{let s=i.current,l=s?.parentElement;if(!s||!l)return;let c=()=>{let{width:d,height:f}=e,p=Math.min(1,l.clientWidth/d,l.clientHeight/f);s.style.width=`${Math.round(d*p*t)}px`,s.style.height=`${Math.round(f*p*t)}px`};c();let m={left:(l.scrollWidth-l.clientWidth)/2,top:(l.scrollHeight-l.clientHeight)/2};l.scrollTo(m);let u=new ResizeObserver(c);return u.observe(l),()=>u.disconnect()},[e.id,t]),a`<img ref=${i} crossorigin=${ke(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${n} />`}function Ut({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function Ws(e,{kind:t,query:o}){let n=ze(e),i=n==="video"||n==="audio";return t==="image"&&n!=="image"||t==="media"&&!i||t==="file"&&n!=="file"?!1:Gs(e.filename).includes(Gs(o.trim()))}var Gs=e=>e.normalize("NFKC").toLowerCase();function Vs({files:e,more:t},o){let n=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),i=e.filter(m=>!n.has(m.message_id)),s=new Set(i.map(({id:m})=>m)),l=t?i.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>l).flatMap(({id:m,author:u,created_at:d,attachments:f=[]})=>f.map(p=>({...p,message_id:m,author_id:u.id,created_at:d}))).filter(({id:m})=>!s.has(m));return c.length===0?i.length===e.length?e:i:[...c,...i].sort((m,u)=>m.created_at<u.created_at?1:-1)}var Qs=60,Ne=j({}),No=new Set,Ys=e=>new URL(e,location.href).origin!==location.origin;async function Js(e,t){if(!(No.has(e)||Ne.peek()[e])){No.add(e);try{let o=await fetch(t,{credentials:"omit"});o.ok&&uc(e,URL.createObjectURL(await o.blob()))}catch{}finally{No.delete(e)}}}function uc(e,t){let o=Object.entries(Ne.peek());for(let[,i]of o.slice(0,-(Qs-1)))URL.revokeObjectURL(i);let n=o.slice(-(Qs-1));Ne.value={...Object.fromEntries(n),[e]:t}}function Zs(){for(let e of Object.values(Ne.peek()))URL.revokeObjectURL(e);Ne.value={}}var dc=encodeURIComponent,lt={limits:()=>ge("GET","/api/files/limits"),links:e=>ge("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>ge("GET",`/api/files/${dc(e)}/state`)};var pc=30,ei=100,ti=4e3,fc=6e4,$c=2e3,xe=j({}),ct=j({}),we=new Set,Do=new Set,Se=0;function mt(e){let t=Date.now()+fc;for(let o of e)(xe.peek()[o]?.until_ms??0)<t&&we.add(o);we.size>0&&Se===0&&(Se=setTimeout(Po,pc))}function oi(e){we.add(e),Do.add(e),Se===0&&(Se=setTimeout(Po,ti))}async function Po(){let e=[...we].slice(0,ei);we=new Set([...we].slice(ei)),Se=0;let t=pe.peek();try{let{expires_at:o,links:n}=await lt.links(e),i=Date.parse(o),s=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,here:u}of n){let d=(xe.peek()[c]?.turn??0)+(Do.delete(c)?1:0);s[c]={url:t+m,here:u,until_ms:i,turn:d}}let l=Object.entries(xe.peek()).slice(-$c);xe.value={...Object.fromEntries(l),...s};for(let{id:c,here:m}of n)m||Kt(c)}catch{for(let o of e)we.add(o)}we.size>0&&Se===0&&(Se=setTimeout(Po,ti))}async function Kt(e){try{let t=await lt.state(e);ct.value={...ct.peek(),[e]:t}}catch{}}function ni(){clearTimeout(Se),Se=0,we=new Set,Do.clear(),xe.value={},ct.value={}}var Xt=j(null);function hc(e,t){Xt.value={files:e,at:e.indexOf(t)}}var De=e=>xe.value[e]?.url??null,qt=e=>Ne.value[e]??De(e),si=e=>`${e} ${xe.value[e]?.turn??0} ${Ne.value[e]??""}`,ri=new Map,bc=3,gc=2e4;function Fo(e){let t=(ri.get(e)??0)+1;ri.set(e,t),Kt(e);let o=De(e);o&&Ys(o)&&Js(e,o),t<=bc&&oi(e)}function Ro(e){if(xe.value[e]===null)return{note:r("files.gone"),warns:!0};let t=ct.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(s=>s.reachable);if(o)return{note:r("files.from",{node:o.name}),warns:!1};let[n]=t.nodes;return{note:n?r("files.onlyAt",{node:n.name}):r("files.nowhere"),warns:!0}}function vc({file:e}){let t=De(e.id),o=Ro(e.id);return v(()=>{if(!o.warns)return;let n=setInterval(()=>{Kt(e.id)},gc);return()=>clearInterval(n)},[e.id,o.warns]),a`<${Us} name=${e.filename} size=${e.size} icon=${Ut(e)}
    url=${t&&`${t}&download=1`} ...${o} />`}function ii({files:e}){let t=e.map(({id:l})=>l).join(" ");v(()=>mt(e.map(({id:l})=>l)),[t]);let o=e.filter(l=>ze(l)==="image"),n=({id:l})=>!Ro(l).warns,i=o.filter(n),s=e.filter(l=>!i.includes(l));return a`<div class="attachments" data-testid="attachments">
    ${i.length>0&&a`<div class="file-pictures ${i.length>1?"are-many":""}">${i.map(l=>a`<${Ks} key=${si(l.id)} name=${l.filename} url=${qt(l.id)}
          box=${ks(l,i.length===1)} onOpen=${()=>hc(i,l)}
          onFailed=${()=>Fo(l.id)} />`)}</div>`}
    ${s.map(l=>a`<${yc} key=${l.id} file=${l} />`)}
  </div>`}var Gt=({attachments:e=[]})=>e.length>0&&a`<${ii} files=${e} />`;function yc({file:e}){let t=ze(e),o=a`<${vc} file=${e} />`;return t!=="audio"&&t!=="video"||Ro(e.id).warns?o:a`<${Xs} key=${si(e.id)} kind=${t} name=${e.filename} url=${De(e.id)} card=${o}
    onFailed=${()=>Fo(e.id)} />`}function kc(){let e=Xt.value;if(v(()=>{e&&mt(e.files.map(({id:o})=>o))},[e]),!e)return null;let t=e.files.map(({id:o,filename:n,width:i,height:s})=>({id:o,name:n,url:qt(o),download:De(o)&&`${De(o)}&download=1`,width:i??1,height:s??1}));return a`<${qs} pictures=${t} at=${e.at} onFailed=${Fo}
    onAt=${o=>{Xt.value={...e,at:o}}}
    onClose=${()=>{Xt.value=null}} />`}function ai({over:e,text:t}){let o=D(null);return re(()=>{let n=o.current;if(!n)return;let{left:i,top:s,width:l,height:c}=e.getBoundingClientRect();n.style.left=`${i}px`,n.style.top=`${s}px`,n.style.width=`${l}px`,n.style.height=`${c}px`},[e]),a`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${x} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function Lo({files:e,onRemove:t,onRetry:o}){let n=D(null),i=s=>{n.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(s)};return a`<div class="file-tiles" ref=${n} data-testid="file-tiles">
    <ul aria-label=${r("files.attached")}>${e.map(s=>a`<li key=${s.upload} class="file-tile ${s.error?"is-refused":""}"
          data-testid="file-tile" data-state=${li(s)}>
        <span class="file-tile-picture">${s.picture?a`<img src=${s.picture} alt="" />`:a`<${x} name=${wc(s.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${Ie} name=${at(s.name)} /><${xc} file=${s} /></span>
        ${s.error&&o&&a`<${F} icon="refresh" label=${r("files.retry",{name:at(s.name)})} testid="file-retry" onClick=${()=>o(s.upload)} />`}
        ${t&&a`<${F} icon="close" label=${r("files.remove",{name:at(s.name)})} testid="file-remove" onClick=${()=>i(s.upload)} />`}
      </li>`)}</ul>
    <${Sc} files=${e} />
  </div>`}var wc=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function li({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function xc({file:e}){let{size:t,error:o,transfer:n}=e,i=he(t,se.value);if(o)return a`<span class="file-tile-note is-error" role="alert">${o}</span>`;let s=li(e);if(s==="done"||s==="waiting"||!n){let u=s==="done"?i:r("files.waiting",{size:i});return a`<span class="file-tile-note">${u}</span>`}let l=he(n.sent,se.value),c=n.rate>0?he(n.rate,se.value):null,m=s==="stalled"?r("files.stalled",{sent:l,size:i}):n.sent===t?r("files.storing",{size:i}):c?r("files.sendingAt",{sent:l,size:i,rate:c}):r("files.sending",{sent:l,size:i});return a`<progress max=${Math.max(1,t)} value=${n.sent}
      aria-label=${r("files.progress",{name:at(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function Sc({files:e}){let t=e.every(({done:s})=>s),o=D(!1),[n,i]=$("");return v(()=>{t||(o.current=!0),i(t&&o.current?r("files.uploaded",{count:e.length}):"")},[t,e.length]),a`<p role="status" class="visually-hidden">${n}</p>`}var jo={state:"waiting",sent:0,rate:0,at:0},_c=.3,Cc=400;function ci(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let i=o-e.at;if(i<Cc)return e;let s=(t-e.sent)*1e3/i,l=e.rate===0?s:e.rate+(s-e.rate)*_c;return{state:"sending",sent:t,rate:l,at:o}}var Oc=["too_many_uploads","disk_reserve","files_unavailable"],mi=({status:e,code:t})=>!Oc.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),ui=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var Mc=16*1024*1024,Tc=4,ee=new Map,Wt=new Map,Pe=j({}),Vt={arrived:()=>{},refused:()=>{},again:()=>{}};function di(e){Vt=e}function pi(e,t,o){let n=t.type.startsWith("image/")?URL.createObjectURL(t):null,i={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};ee.set(e,{file:t,name:o,picture:n,...i})}function ut(e,t){let{[e]:o,...n}=Pe.peek();Pe.value=t?{...n,[e]:t}:n}function Bo(e){let t=ee.get(e);ee.delete(e),t&&Ge(t),t?.picture&&URL.revokeObjectURL(t.picture),ut(e,null)}function Ge(e){e.tus?.abort(),e.node=null}function Ac(e){let t=Wt.get(e);return t||(t=lt.limits().then(({max_bytes:o})=>o),Wt.set(e,t),t.catch(()=>Wt.delete(e))),t.catch(()=>1/0)}async function fi(e,t,o){t.node=o,t.turn+=1;let{file:n,turn:i}=t;try{let[s,l]=await Promise.all([Ac(o),gn()]);if(t.turn!==i||t.node===null)return;if(n.size>s)return zo(e,t,r("files.tooLarge",{limit:he(s,se.peek())}));t.tus=new l(n,Ec(e,t,o)),t.tus.start()}catch{$i(e,t,o,{status:0,code:"",detail:""})}}function Ec(e,t,o){let{name:n,urls:i}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:i[o]??null,chunkSize:Mc,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:n,filetype:t.file.type},onBeforeRequest:s=>Ic(s,o),onUploadUrlAvailable:()=>{i[o]=t.tus?.url??i[o]},onProgress:s=>{t.tries=0,ut(e,ci(Pe.peek()[e]??jo,s,Date.now()))},onSuccess:()=>{let s=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,ut(e,null),Vt.arrived(e,o,s)},onError:s=>{$i(e,t,o,Nc(s))}}}async function Ic(e,t){if(go()&&await vo(t),go()||pe.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${_n.peek()}`),e.setHeader("Accept-Language",se.peek())}function Nc(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function $i(e,t,o,n){Ge(t),t.tries+=1;let i=ui(t.tries,Math.random());t.not_before=Date.now()+i,(n.status===410||n.status===404)&&delete t.urls[o];let s=Pe.peek()[e]??jo,l=n.status===404&&t.tries<Tc;if(n.status!==401&&!l&&!mi(n))return zo(e,t,n.detail||r("error.unexpected",{code:n.status}));if(n.status===0&&!await Dc(t.file))return zo(e,t,r("files.unreadable"));ee.has(e)&&(ut(e,{...s,state:"stalled",rate:0}),setTimeout(()=>Vt.again(),i),n.status===0&&await vo(o))}function zo(e,t,o){Ge(t),ut(e,null),Vt.refused(e,o)}var Dc=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function hi(){for(let e of[...ee.keys()])Bo(e);Wt.clear()}var Pc=2,bi=32,Fc=5e3,Rc=3e4,gi=e=>ee.get(e)?.picture??null;function vi(e,t,o=[]){let n=ye.peek()[e]??[],i=t.slice(0,bi-n.length);i.length<t.length&&P(r("files.tooMany",{count:bi}),"error");let s=i.map((l,c)=>{let m=Sn(),u=o[c]??l.name;return pi(m,l,u),{upload:m,name:u,size:l.size,type:l.type,at:{},error:null}});it(e,[...n,...s])}var Uo=()=>[...Object.values(ye.value).flat(),...ot.value.flatMap(e=>e.files??[])];function Qt(e,t){for(let[o,n]of Object.entries(ye.peek()))if(n.some(i=>i.upload===e))return it(o,Er(n,e,t));return Nr(e,t)}function yi(e,t){let o=ee.get(t);it(e,(ye.peek()[e]??[]).filter(n=>n.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function ki(e){let t=ee.get(e);t&&Object.assign(t,{tries:0,not_before:0}),Qt(e,{error:null})}function Ho(){let e=Uo(),t=new Set(e.map(({upload:s})=>s));for(let s of[...ee.keys()])t.has(s)||Bo(s);let o=pe.peek();for(let s of ee.values())s.node!==null&&s.node!==o&&Ge(s);if(Ze.peek().phase==="reconnecting")return;let n=Date.now(),i=[...ee.values()].filter(s=>s.node!==null).length;for(let{upload:s,at:l,error:c}of e){if(c!==null||l[o])continue;let m=ee.get(s);m?m.node===null&&m.not_before<=n&&i<Pc&&(i+=1,fi(s,m,o)):Qt(s,{error:r("files.lost")})}}function Lc(){let e=Date.now();for(let[t,o]of ee){let n=Pe.peek()[t],i=n?.state==="sending"&&e-n.at>Rc;o.node!==null&&i&&n.sent<o.file.size&&Ge(o)}Ho()}var wi=()=>`attached.${w.peek()?.id}.${Zn()}`;function jc(){let e=kn(wi(),{});for(let[t,o]of Object.entries(e))ye.peek()[t]||it(t,o)}function zc(e){let t=Object.entries(e).map(([o,n])=>[o,n.filter(({at:i})=>Object.keys(i).length>0)]).filter(([,o])=>o.length>0);wn(wi(),t.length>0?Object.fromEntries(t):void 0)}var xi=()=>Uo().some(({upload:e,at:t,error:o})=>o===null&&ee.has(e)&&!t[pe.peek()]);function Si(){jc(),di({arrived:(o,n,i)=>{let s=Uo().find(l=>l.upload===o)?.at;s&&Qt(o,{at:{...s,[n]:i}})},refused:(o,n)=>Qt(o,{error:n}),again:Ho});let e=[ho(()=>{ye.value,ot.value,pe.value,Ze.value.phase,queueMicrotask(()=>w.peek()&&Ho())}),ho(()=>zc(ye.value))],t=setInterval(Lc,Fc);return()=>{clearInterval(t);for(let o of e)o();hi(),ye.value={}}}var Bc=/^(image\.\w+)?$/;function Oi(e,t,o){let n=wt(new Date().toISOString()).toISOString(),i=s=>o&&Bc.test(s.name)?Hs(n,s.type):s.name;vi(e,t,t.map(i))}var Mi=e=>({...e,picture:gi(e.upload),done:e.at[pe.value]!==void 0,transfer:Pe.value[e.upload]??null});function Hc({of:e,files:t}){return a`<${Lo} files=${t.map(Mi)}
    onRemove=${o=>yi(e,o)} onRetry=${ki} />`}var Uc=({item:e})=>a`<${Lo} files=${(e.files??[]).map(Mi)} />`;function Kc(){let[e,t]=$(null);return v(Si,[]),v(()=>()=>{ni(),Zs()},[]),v(()=>{let o=n=>{xi()&&n.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),v(()=>Xc(t),[]),e&&a`<${ai} over=${e} text=${r("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var _i=e=>e.dataTransfer?.types.includes("Files")??!1,Ci=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function Xc(e){let t=s=>{if(!_i(s)||!s.dataTransfer)return;s.preventDefault();let l=Ci(s);s.dataTransfer.dropEffect=l?"copy":"none",e(l)},i=[["dragenter",t],["dragover",t],["dragleave",s=>{s.relatedTarget===null&&e(null)}],["drop",s=>{if(!_i(s))return;s.preventDefault(),e(null);let l=Ci(s);l&&qc(l,s)}]];for(let[s,l]of i)document.addEventListener(s,l,!0);return()=>{for(let[s,l]of i)document.removeEventListener(s,l,!0)}}function qc(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:s})=>s==="file"),n=o.filter(s=>s.webkitGetAsEntry()?.isDirectory),i=o.filter(s=>!n.includes(s)).map(s=>s.getAsFile()).filter(s=>s!==null);n.length>0&&P(r("files.noFolders"),"error"),i.length>0&&Oi(e.dataset.drop??"",i,!1),e.querySelector(".composer textarea")?.focus()}function T({title:e,onClose:t,children:o,size:n="m",testid:i,bare:s}){let l=D(null),c=Ce();return v(()=>{let u=document.activeElement,d=l.current;return d&&!d.open&&d.showModal(),()=>{u instanceof HTMLElement&&u.isConnected&&u.focus()}},[]),a`<dialog ref=${l} class="modal modal-${n} ${s?"is-bare":""}"
      aria-labelledby=${c} data-testid=${i}
    onCancel=${u=>{u.preventDefault(),t?.()}} onMouseDown=${u=>{u.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${s?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!s&&a`<${F} icon="close" label=${r("action.close")} onClick=${t} />`}
      </div>
      ${o}
    </div>
  </dialog>`}function Ti({title:e,text:t,action:o,danger:n,quote:i,onConfirm:s,onClose:l}){let[c,m]=$(!1),u=async()=>{m(!0),await s(),l()};return a`<${T} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${i&&a`<blockquote class="confirm-quote">${i}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${r("action.cancel")}</button>
      <button type="button" class="button ${n?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${u}>${o}</button>
    </footer>
  <//>`}var Fe=zt?"⌘":"Ctrl";function Ai({sendKey:e,onClose:t}){let n=[["moving",[["switcher",[[Fe,"K"]]],["search",[[Fe,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[Fe,"Shift","↑"],[Fe,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[Fe,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[Fe,"B"]]],["italic",[[Fe,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[Fe,"Shift","V"]]]]]];return a`<${T} title=${r("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${n.map(([i,s])=>a`<section key=${i}><h3>${r(`keys.${i}`)}</h3>
      <dl>${s.map(([l,c])=>a`<div key=${l}><dt>${r(`keys.${i}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(u=>a`<kbd>${u}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${se.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${r("help.guide")}</a></p>
  <//>`}function ce(e){let t=r(`mesh.reason.${e}`);return Ko(t)?r("mesh.reason.unknown",{code:e}):t}function Ei(e){let t=r(`mesh.counter.${e}`);return Ko(t)?e.replaceAll("_"," "):t}var Yt=(e,t=Date.now())=>Date.parse(e)-t<1e3?r("mesh.soon"):ae(e,t);function Re(e,t){let o=t??r("mesh.thisNode"),n=r(`mesh.trouble.${e}`,{node:o});return Ko(n)?r("mesh.verdict.other",{code:e}):n}var Ko=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Ii({phase:e,name:t,moved_from:o,lost_at:n,nodes:i,state:s,current:l,onStatus:c,onRetry:m,onClose:u}){let d=e!=="online"?r("node.lostText",{node:t,time:n?Ke(n):""}):o?r("node.movedText",{node:t,from:o}):r("node.onlineText",{node:t}),{behind:f,unreachable:p,trouble:g}=s,h=p.map(b=>b.since?r("node.awaySince",{node:b.name,time:R(b.since)}):b.name);return a`<${T} title=${r("node.title")} onClose=${u} size="s" testid="node-dialog">
    <div class="modal-body"><p>${d}</p>
      ${e==="online"&&g&&a`<p class="form-error" role="alert" data-testid="own-trouble">${Re(g,null)}</p>`}
      ${e==="online"&&f>0&&a`<p data-testid="node-behind">${r("node.behindText",{node:t,count:f})}</p>`}
      ${e==="online"&&h.length>0&&a`<p data-testid="node-away">${r("node.partialText",{others:h.join(r("list.comma"))})}</p>`}
      ${i.length>0&&a`<h3>${r("node.others")}</h3><ul class="node-list">
        ${i.map(b=>{let _=b.id===l,O=e==="online"?p.find(({id:ne})=>ne===b.id):void 0,V=e!=="online";return a`<li key=${b.id} class=${_?"is-current":""} data-testid="node-row">
            <span class="node-dot ${O||V?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&a`<span>${b.segment}</span>`}
            <em class=${O||V?"is-away":"is-ok"}>${Gc(_,O,V)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${r("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${r("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${u}>${r("action.close")}</button></footer>
  <//>`}function Gc(e,t,o){return o?r(e?"node.row.lost":"node.row.unknown"):e?r("node.here"):t?t.since?r("node.row.away",{time:R(t.since)}):r("node.row.awayNow"):r("node.row.reached")}function Ni({username:e,describe:t,onSave:o,onLater:n}){let[i,s]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=C(t,["username"]);return a`<${T} title=${r("rename.title")} size="s" onClose=${n}
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
  <//>`}function Di({describe:e,onCreate:t,onPreview:o,onAccept:n,onClose:i}){let[s,l]=$(""),[c,m]=$(""),[u,d]=$(null),f=C(e,["name"]),p=C(e);return a`<${T} title=${r("server.add")} onClose=${i} testid="server-add-dialog">
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
  <//>`}function Pi({name:e,describe:t,onSave:o,onDelete:n,extra:i,onClose:s}){let[l,c]=$(e),{busy:m,at:u,failure:d,submit:f}=C(t,["name"]);return a`<${T} title=${r("server.edit")} onClose=${s} size="s" testid="server-form">
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
  <//>`}function Fi({server:e,name:t,describe:o,onPassOn:n,onClose:i}){let[s,l]=$(""),{busy:c,failure:m,submit:u}=C(o),d=Or(s,e),f=u(n);return a`<${T} title=${r("members.passOnTitle",{name:t})} onClose=${i} size="s"
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
  <//>`}function X({label:e,value:t,options:o,onChange:n,hint:i,testid:s}){let l=Ce();return a`<fieldset class="choice" data-testid=${s}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${o.map(c=>a`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${l} value=${c.value} checked=${c.value===t}
          onChange=${()=>n(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${i&&a`<p class="field-told">${i}</p>`}
  </fieldset>`}function We({label:e,value:t,options:o,onChange:n,hint:i,testid:s}){let l=Ce();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${s}
      aria-describedby=${i?`${l}-told`:void 0}
      onChange=${c=>n(c.target.value)}>${o.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${i&&a`<p id="${l}-told" class="field-told">${i}</p>`}
  </div>`}var Xo="";function Ri({zone:e,onZone:t}){let o=Q(or,[]),n=e===null||o.includes(e)?o:[e,...o],i=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${We} label=${r("settings.timeZone")} value=${e??Xo}
    hint=${r("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:Xo,label:r("settings.timeZone.device",{zone:i})},...n.map(s=>({value:s,label:s.replaceAll("_"," ")}))]}
    onChange=${s=>t(s===Xo?null:s)} />`}function Li({username:e,describe:t,onSave:o}){let[n,i]=$(""),[s,l]=$(""),{busy:c,at:m,failure:u,submit:d}=C(t,["current","new"]),f=d(async()=>{await o(n,s),i(""),l("")});return a`<form class="settings-section" onSubmit=${f}>
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
  </form>`}function ji({user:e,describe:t,onSave:o}){let[n,i]=$(e.display_name),[s,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:u,failure:d,submit:f}=C(t,c),p=n.trim()===e.display_name&&s.trim()===(e.status_message??"");return a`<form class="settings-section"
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
  </form>`}var Wc=["profile","look","notify","account"];function zi(e){let[t,o]=$(e.tab),{settings:n,onSettings:i}=e,s=(l,c)=>c.map(m=>({value:m,label:r(`settings.${l}.${m}`)}));return a`<${T} title=${r("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${r("settings.title")}>${Wc.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${r(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${ji} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${X} label=${r("settings.theme")} value=${n.theme}
              options=${s("theme",["system","light","dark"])}
              onChange=${l=>i({theme:l})}
              testid="setting-theme" />
          <${X} label=${r("settings.language")} value=${n.language}
              options=${s("language",["system","ja","en"])}
              onChange=${l=>i({language:l})}
              testid="setting-language" />
          <${Ri} zone=${e.zone} onZone=${e.onZone} />
          <${X} label=${r("settings.sendKey")} value=${n.send_key}
              hint=${r("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${zt?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>i({send_key:l})} />
          <${X} label=${r("settings.replies")} value=${n.replies}
              hint=${r("settings.repliesHint")} testid="setting-replies"
            options=${s("replies",["panel","inline"])}
                onChange=${l=>i({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="account"&&a`
          <${Li} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${r("account.sessions")}</h3><p
              class="soft">${r("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${r("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${r("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Vc=["online","away","do_not_disturb"];function Bi({absence:e,ends:t,describe:o,onSay:n,onClose:i,...s}){let[l,c]=$(e&&s.note===null?e.state:"away"),[m,u]=$(s.note??e?.note??""),[d,f]=$(e?.until?"at":e?"none":"today"),[p,g]=$(s.at),{busy:h,at:b,failure:_,submit:O}=C(o,["note","until"]),V=l==="online"&&m.trim()==="",ne=()=>n({state:l,note:m.trim()||null,until:s.endOf(d,p)}),ue=()=>n({state:"online",note:null,until:null});return a`<${T} title=${r("absence.title")} onClose=${i} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${O(ne)}>
      <${X} label=${r("absence.state")} value=${l} testid="absence-state"
        options=${Vc.map(E=>({value:E,label:r(`absence.choice.${E}`)}))}
        onChange=${c} hint=${r(`absence.hint.${l}`)} />
      <${S} label=${r("absence.note")} value=${m} onInput=${u} maxlength=${200} autofocus
        placeholder=${r("absence.example")} hint=${r("absence.noteHint")} testid="absence-text"
        error=${b("note")} />
      <${We} label=${r("absence.end")} value=${d} testid="absence-end" onChange=${f}
        options=${t.map(E=>({value:E,label:r(`absence.end.${E}`)}))} />
      ${d==="at"&&a`<${S} label=${r("absence.endAt")} type="datetime-local" value=${p} required
            onInput=${g} testid="absence-at" error=${b("until")} />`}
      ${_}
      <div class="button-row"><button class="button is-primary" disabled=${h||V}
          data-testid="absence-say">${r("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${h} data-testid="absence-back"
            onClick=${O(ue)}>${r("absence.back")}</button>`}</div>
    </form>
  <//>`}var Ui=["hour","today","tomorrow","week","at","none"];function Hi(e,t){let o=Date.parse(`${e}Z`),n=o-t(o)*6e4;return o-t(n)*6e4}var qo=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function Ki(e,t,o,n){let i=l=>{let c=qo(o,n).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(Hi(m.slice(0,16),n),o+6e4)},s=l=>new Date(l).toISOString();return e==="hour"?s(o+36e5):e==="today"?s(i(0)):e==="tomorrow"?s(i(1)):e==="week"?s(i(Qc(o,n))):e==="at"&&t!==""?s(Hi(t,n)):null}function Qc(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var Go=36e5;function Xi({note:e}){let t=w.value?.absence??null,o=Math.ceil(Date.now()/Go)*Go+Go,n=t?.until?Date.parse(t.until):o,i=async s=>{let l=await Mn(s);k(),P(r(l?"absence.said":"absence.takenBack"),"ok")};return a`<${Bi} absence=${t} note=${e} ends=${Ui}
      at=${qo(n,et)} describe=${I} onSay=${i} onClose=${k}
      endOf=${(s,l)=>Ki(s,l,Date.now(),et)} />`}var Yc=200;function Jt(e){let{chosen:t,onChange:o,label:n,max:i,me:s,find:l,presenceOf:c}=e,[m,u]=$(""),[d,f]=$(0),{found:p,asking:g}=Jc(m,e.ask),h=Ce(),b=D(null);re(()=>b.current?.focus({preventScroll:!0}),[]);let _=l(m,p),O=y=>t.some(G=>G.id===y.id),V=t.length>=i,ne=y=>{!y||V&&!O(y)||(o(O(y)?t.filter(G=>G.id!==y.id):[...t,y]),u(""),f(0),b.current?.focus())},ue=y=>{if(fe(y))return;let G=_.length;if((y.key==="ArrowDown"||y.key==="ArrowUp")&&G>0)y.preventDefault(),f((d+(y.key==="ArrowDown"?1:G-1))%G);else if(y.key==="Enter"&&!y.ctrlKey&&!y.metaKey){if(m===""&&t.length>0)return;y.preventDefault(),ne(_[d])}else y.key==="Backspace"&&m===""&&o(t.slice(0,-1))},E=m.trim()!==""&&!g;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(y=>a`<span class="people-chip" key=${y.id} title="@${y.username}" data-testid="person-chosen">
          <span>${y.display_name}</span><button type="button" aria-label=${r("people.remove",{name:y.display_name})}
            title=${r("people.remove",{name:y.display_name})} onClick=${()=>ne(y)}><${x} name="close" size=${14} /></button></span>`)}
      <input ref=${b} type="text" value=${m} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?n:""} aria-label=${n} role="combobox" aria-expanded="true"
        aria-controls="${h}-list" aria-activedescendant=${_.length>0?`${h}-${d}`:void 0}
        onKeyDown=${ue}
        onInput=${y=>{u(y.target.value),f(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${h}-list" aria-label=${n} aria-multiselectable="true">
      ${_.map((y,G)=>a`<li key=${y.id} id="${h}-${G}" role="option" data-testid="person-offered"
            aria-selected=${O(y)} class=${G===d?"is-active":""}
            data-username=${y.username}
            ref=${Ue=>G===d&&Ue?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>G!==d&&f(G)} onClick=${()=>ne(y)}>
          <${oe} id=${y.id} name=${y.display_name} size="s" presence=${c(y)} />
          <span class="people-name"><strong>${y.display_name}${y.id===s?` ${r("members.you")}`:""}</strong> <span>@${y.username}</span></span>
          ${O(y)&&a`<${x} name="check" size=${16} />`}</li>`)}
    </ul>
    ${_.length===0&&a`<p class="people-none" role="status">${E?r("people.none"):e.none??r("people.hint")}</p>`}
    ${V&&a`<p class="people-none" role="status">${r("people.full",{count:i})}</p>`}
  </div>`}function Jc(e,t){let[o,n]=$({found:[],asking:!1}),i=D(0);return v(()=>{i.current+=1;let s=i.current;if(e.trim()===""){n({found:[],asking:!1});return}n(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);i.current===s&&n({found:c,asking:!1})},Yc);return()=>clearTimeout(l)},[e]),o}function Wo(e){let{channel:t,describe:o,onSave:n,onArchive:i,onDelete:s,onClose:l}=e,[c,m]=$(t?.name??""),[u,d]=$(t?.topic??""),[f,p]=$(t?.private??!1),[g,h]=$(t?.posting??"everyone"),[b,_]=$(e.after??""),[O,V]=$([]),{busy:ne,at:ue,failure:E,submit:y}=C(o,["name","topic"]),G=()=>n({name:c.trim(),topic:u.trim(),private:f,posting:g,after:b||null,people:f?O:[]});return a`<${T} title=${r(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${y(G)}>
      <div class="modal-body">
        <${S} label=${r("channel.name")} value=${c} onInput=${m} autofocus
            maxlength=${100} testid="channel-name" error=${ue("name")} />
        <${S} label=${r("channel.topic")} value=${u} onInput=${d} maxlength=${500}
            hint=${r("channel.topicHint")} testid="channel-topic" error=${ue("topic")} />
        <${X} label=${r("channel.audience")} value=${f?"private":"open"}
            testid="channel-audience" onChange=${Ue=>p(Ue==="private")}
            options=${[{value:"open",label:r("channel.audience.open")},{value:"private",label:r("channel.audience.private")}]} hint=${f?r("channel.privateText"):r("channel.openText")} />
        ${Zc(t,f)}
        <${X} label=${r("channel.posting")} value=${g} onChange=${h}
            testid="channel-posting" options=${[{value:"everyone",label:r("channel.posting.everyone")},{value:"moderators",label:r("channel.posting.moderators")}]} hint=${g==="moderators"?r("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${We} label=${r("channel.place")} value=${b} options=${e.places}
            onChange=${_} hint=${r("channel.placeHint")} testid="channel-place" />`}
        ${!t&&f&&a`<${Jt} ...${e.picker} chosen=${O} onChange=${V}
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
  <//>`}function Zc(e,t){return!e||e.private===t?null:a`<${A} tone="warning">${t?r("channel.becomesPrivate"):r("channel.becomesOpen")}<//>`}function dt(e){let{title:t,note:o,adds:n,max:i,me:s,describe:l,onDone:c,onClose:m}=e,[u,d]=$([]),[f,p]=$(""),{busy:g,at:h,failure:b,submit:_}=C(l,["name"]),O=u.filter(E=>E.id!==s),V=!n&&O.length>1,ne=u.length>0&&O.length===0,ue=V?r("dm.startGroup"):ne?r("dm.openNotes"):r("dm.open");return a`<${T} title=${t} onClose=${m} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${_(()=>c(O,V?f.trim():""))}>
      <div class="modal-body">
        ${o&&a`<${A}>${o}<//>`}
        <${Jt} chosen=${u} onChange=${d} max=${i} me=${s}
          label=${r("people.find")} ask=${e.ask} find=${e.find} presenceOf=${e.presenceOf} />
        ${V&&a`<${S} label=${r("dm.groupName")} value=${f} onInput=${p}
            maxlength=${100} hint=${r("dm.groupNameHint")} error=${h("name")} testid="group-name" />`}
        ${b}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${m}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${g||u.length===0}>${n?r("dm.add"):ue}</button></footer>
    </form>
  <//>`}function qi({channels:e,busy:t,onTake:o}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${r("channel.orphans")}</h3>
    <p class="soft">${r("channel.orphansText")}</p>
    <ul>${e.map(n=>a`<li key=${n.id}><${x} name="lock" size=${15} /><span>${n.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>o(n)}>${r("channel.takeOver")}</button></li>`)}</ul></section>`}function Gi(e,t,o){let n=e.filter(d=>d.id!==t),i=o===null?0:n.findIndex(d=>d.id===o)+1,s=e.find(d=>d.id===t);if(!s||o!==null&&i===0)return[];if(e[i]?.id===t)return[];let l=[...n.slice(0,i),s,...n.slice(i)],c=l[i-1]?.position??-1,m=[],u=c;for(let d of l.slice(i)){if(d.id!==t&&d.position>u)break;u+=1,d.position!==u&&m.push({id:d.id,position:u})}return m}var Wi=(e,t)=>e[e.findIndex(o=>o.id===t)-1]?.id??null;var tm=50,om=200,Vi=(e,t)=>({me:w.value?.id??"",max:om,ask:()=>Promise.resolve([]),find:o=>{let i=(Te.value[e]??[]).map(({user:s})=>s).filter(s=>!t.includes(s.id));return qe(i,[],o,tm)},presenceOf:Pt,none:r("channel.nobodyLeft")});function Qi({server:e}){return a`<${Wo} channel=${null} describe=${I} onSave=${async o=>{let{name:n,topic:i,posting:s}=o,l=await dr(e,{name:n,...i?{topic:i}:{},...o.private?{private:!0}:{}});k(),W(e,l.id);let c=o.people.map(m=>m.id);await Co(l.id,c).catch(M),s!=="everyone"&&await tt(l.id,{posting:s}).catch(M)}} after=${null}
      places=${[]} picker=${Vi(e,[w.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${k} />`}function Yi({id:e}){let t=_o(e),o=Xe.value[t?.server_id??""]??[],[n]=$({channel:t,after:Wi(o,e)});if(!t||!n.channel)return null;let{server_id:i,archived:s}=t,l=n.channel,c=()=>U({kind:"confirm",title:r("channel.delete"),text:r("channel.deleteText",{name:t.name}),action:r("channel.delete"),danger:!0,run:()=>pr(e).then(()=>W(i),M)}),m=async d=>{await tt(e,nm(l,d)),d.after!==n.after&&await rm(o,e,d.after),k()},u=o.filter(d=>d.id!==e).map(d=>({value:d.id,label:r("channel.placeAfter",{name:d.name})}));return a`<${Wo} channel=${t} describe=${I} onSave=${m}
      after=${n.after} picker=${null}
      places=${[{value:"",label:r("channel.placeFirst")},...u]}
      onArchive=${()=>tt(e,{archived:!s}).then(k)}
      onDelete=${Pn(Ot(i))?c:null} onClose=${k} />`}function nm(e,t){let o={};return t.name!==e.name&&(o.name=t.name),t.topic!==(e.topic??"")&&(o.topic=t.topic),t.private!==e.private&&(o.private=t.private),t.posting!==(e.posting??"everyone")&&(o.posting=t.posting),o}async function rm(e,t,o){for(let n of Gi(e,t,o))await tt(n.id,{position:n.position})}function Ji({id:e}){let t=_o(e),o=Tt.value[e]??[];if(!t)return null;let n=Vi(t.server_id,o.map(({user:s})=>s.id)),i=async s=>{await Co(e,s.map(l=>l.id)),k()};return a`<${dt} ...${n} title=${r("channel.addMembers")} adds describe=${I}
      note=${r("channel.addText")} onDone=${i} onClose=${k} />`}function Zi({server:e}){let[t,o]=$([]),[n,i]=$(null);return v(()=>{gr(e).then(o,()=>{})},[e]),a`<${qi} channels=${t} busy=${n} onTake=${async l=>{i(l.id);try{await vr(l.id),k(),W(e,l.id),P(r("channel.takenOver",{name:l.name}),"ok")}catch(c){M(c)}finally{i(null)}}} />`}function ea({name:e,describe:t,onSave:o,onClose:n}){let[i,s]=$(e),{busy:l,at:c,failure:m,submit:u}=C(t,["name"]);return a`<${T} title=${r("dm.rename")} onClose=${n} size="s" testid="name-form">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><${S} label=${r("dm.groupName")} value=${i} onInput=${s}
          autofocus maxlength=${100} hint=${r("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${n}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||i.trim()===e}>${r("action.save")}</button></footer>
    </form>
  <//>`}var oa=100,ta=30,na=e=>({me:w.value?.id??"",ask:Nt,find:(t,o)=>qe(Lt(),o,t,ta+e.length).filter(n=>!e.includes(n.id)).slice(0,ta),presenceOf:t=>t.id===w.value?.id?"online":Pt(t),describe:I,onClose:k});function ra(){let e=async(t,o)=>{let n=await It(t.map(i=>i.id),o);k(),N(n.id)};return a`<${dt} ...${na([])} title=${r("dm.new")} adds=${!1}
      max=${oa-1} onDone=${e} />`}function sa({id:e}){let t=Oo(e);if(!t)return null;let o=t.members.map(i=>i.id),n=async i=>{let s=await Sr(e,i.map(l=>l.id));k(),s.id!==e&&(P(r("dm.newGroup"),"info"),N(s.id))};return a`<${dt} ...${na(o)} title=${r("dm.add")} adds
      note=${t.is_group?null:r("dm.addMakesGroup")}
      max=${Math.max(1,oa-o.length)} onDone=${n} />`}function ia({id:e}){let t=Oo(e);return t?a`<${ea} name=${t.name??""} describe=${I} onClose=${k}
      onSave=${o=>_r(e,o).then(k)} />`:null}function aa({first:e,today:t,earlier:o,describe:n,onGo:i,onClose:s}){let[l,c]=$(e),{busy:m,error:u,submit:d}=C(n);return a`<${T} title=${r("date.title")} onClose=${s} size="s" testid="date-dialog">
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
  <//>`}function la({versions:e,error:t,onClose:o}){let n=(e?.length??0)-1,i=s=>s===0?r("history.original"):r(s===n?"history.current":"history.edited");return a`<${T} title=${r("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${A} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${z} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((s,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===n?"is-current":""}>
        <div class="history-head"><b>${i(l)}</b><time
            datetime=${s.created_at}
            title=${J(s.created_at)}>${xt(s.created_at)}</time></div>
        <p dir="auto">${s.changes?s.changes.map(sm):s.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function sm({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var ca=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function ma(e,t){let o=ca(e),n=ca(t),i=0;for(;i<o.length&&i<n.length&&o[i]===n[i];)i+=1;let s=0;for(;s<o.length-i&&s<n.length-i&&o.at(-1-s)===n.at(-1-s);)s+=1;let l=im(o.slice(i,o.length-s),n.slice(i,n.length-s));return am([...o.slice(0,i).map(Yo),...l,...o.slice(o.length-s).map(Yo)])}var Yo=e=>({kind:"same",text:e}),Vo=e=>({kind:"gone",text:e}),Qo=e=>({kind:"new",text:e});function im(e,t){if(e.length*t.length>4e6)return[...e.map(Vo),...t.map(Qo)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let n=[],i=0,s=0;for(;i<e.length&&s<t.length;)e[i]===t[s]?(n.push(Yo(e[i])),i+=1,s+=1):o[i+1][s]>=o[i][s+1]?n.push(Vo(e[i++])):n.push(Qo(t[s++]));return[...n,...e.slice(i).map(Vo),...t.slice(s).map(Qo)]}function am(e){let t=[];for(let o of e){let n=t.at(-1);n?.kind===o.kind?n.text+=o.text:t.push({...o})}return t}function ua({message:e}){let[t,o]=$(null),[n,i]=$(null);v(()=>{xn.history(e).then(o,l=>i(Y(l)))},[e]);let s=t?.map((l,c)=>({...l,changes:c>0?ma(t[c-1].content,l.content):null}));return a`<${la} versions=${s??null} error=${n}
    onClose=${k} />`}var Jo=864e5,pt=e=>St(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function da({channel:e,at:t}){let o=Date.now(),n=async s=>{let l=await Xn(e,Un(s,et));k(),N(e,l),l||await yt(e)},i=[{label:r("date.yesterday"),day:pt(o-Jo)},{label:r("date.week"),day:pt(o-7*Jo)},{label:r("date.month"),day:pt(o-30*Jo)},{label:r("date.beginning"),day:"1970-01-02"}];return a`<${aa} first=${pt(t?Date.parse(t):o)} today=${pt(o)}
      earlier=${i} describe=${I} onGo=${n} onClose=${k} />`}function pa({place:e,card:t,max:o,some:n,describe:i,onForward:s,onBack:l,onClose:c}){let[m,u]=$(""),{busy:d,failure:f,submit:p}=C(i),g=p(()=>s(m)),h=b=>{b.key==="Enter"&&Ms(b)&&!fe(b)&&g(b)};return a`<${T} title=${r("forward.to",{place:e})} onClose=${c} testid="forward">
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
  <//>`}var fa=400;function Zt({message:e,text:t,place:o,server:n,onShow:i}){let{author:s,parent_id:l}=e,c=[...t],m=c.length>fa?`${c.slice(0,fa).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${r("pins.show")} onClick=${i}>
    <span class="found-place">${o}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${r("search.inThread")}</small>`}</span>
    <span class="found-by"><${oe} id=${s.id} name=${s.display_name} size="s" />
      <strong>${s.display_name}</strong>
      <time title=${J(e.created_at)}>${xt(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function eo({query:e,onQuery:t,targets:o,onClose:n,title:i,label:s,stays:l}){let[c,m]=$(0),u=s??r("switcher.placeholder"),d=p=>{p&&(l||n(),p.go())},f=p=>{if(!fe(p))if(p.key==="ArrowDown"||p.key==="ArrowUp"){p.preventDefault();let g=p.key==="ArrowDown"?1:o.length-1;m(o.length?(c+g)%o.length:0)}else p.key==="Enter"&&(p.preventDefault(),d(o[c]))};return a`<${T} title=${i??r("switcher.title")} onClose=${n} bare
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
  <//>`}var $a=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function ha(e,t,o){if(t.id===e.id)return!0;let n=e.people?.map(({id:i})=>i)??o;return t.people!==null?!e.hidden&&t.people.every(i=>n.includes(i)):e.server!==null&&!e.hidden&&e.server===t.server}var ba=12,lm=6;function ga(e,t){let o=Is(),i=kt([...mm(),...o.sort(cm).map(um)],e.replace(/^[#＃@＠]/,""),u=>u.words,1/0).sort((u,d)=>Number(d.unread)-Number(u.unread)).slice(0,ba),s=new Set(o.flatMap(({person:u})=>u?.id??[])),l=w.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:qe(Lt(),t,c,ba).filter(({id:u})=>!s.has(u));return[...i,...m.slice(0,lm).map(u=>dm(u,l))]}var cm=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),mm=()=>(B.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>W(e.id)},...(Xe.value[e.id]??[]).map(t=>({key:t.id,icon:zn(t,null).icon,label:t.name,hint:e.name,unread:(Ct.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>N(t.id)}))]),um=({id:e,name:t,icon:o,unread:n,words:i})=>({key:e,icon:o,label:t,hint:i[2]&&o==="user"?`@${i[2]}`:"",unread:n>0,words:i,go:()=>N(e)}),dm=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{Ns(e.id)}});var pm=150;function Zo(){let[e,t]=$(""),[o,n]=$([]);return v(()=>{At.peek().loaded||Et()},[]),v(()=>{let i=!0,s=setTimeout(async()=>{e.trim()!==""&&wr();let l=await Nt(e.replace(/^[@＠]/,"")).catch(()=>[]);i&&n(l)},pm);return()=>{i=!1,clearTimeout(s)}},[e]),{query:e,setQuery:t,targets:ga(e,o)}}function va(){let{query:e,setQuery:t,targets:o}=Zo();return a`<${eo} query=${e} onQuery=${t}
      targets=${o} onClose=${k} />`}function $m({key:e,icon:t,person:o}){if(o)return!0;let n=t==="server"?null:L(e);return n!==null&&n.posts&&!n.archived}function ya({message:e}){let[t,o]=$(null),{query:n,setQuery:i,targets:s}=Zo();if(!t){let l=s.filter($m).map(c=>({...c,go:()=>o(c)}));return a`<${eo} title=${r("message.forward")} label=${r("forward.where")} stays
      query=${n} onQuery=${i} targets=${l} onClose=${k} />`}return a`<${hm} message=${e} target=${t} onBack=${()=>o(null)} />`}function hm({message:e,target:t,onBack:o}){let n=L(ie(e));if(!n)return null;let i=t.person?null:L(t.key),s=i?.label??t.label,l=Es(e),c=(Te.value[n.server??""]??[]).map(({user:g})=>g.id),m=t.person?[t.key,w.value?.id??""]:i?.people?.map(({id:g})=>g),u={id:i?.id??null,server:i?.server??null,people:m??null},d=async g=>{let h=t.key===w.peek()?.id?[]:[t.key],b=i?.id??(await It(h)).id;Ir(b,null,$a(g,l)),k(),P(r("forward.done",{place:s}),"ok")},f=()=>{k(),N(n.id,e.id)},p=a`<${Zt} message=${e} text=${$e(e)} place=${n.label}
    server=${B.value?.find(g=>g.id===n.server)?.name??null} onShow=${f} />`;return a`<${pa} place=${s} card=${p} max=${4e3-Cr(l)-2}
    some=${!ha(n,u,c)} describe=${I} onForward=${d}
    onBack=${o} onClose=${k} />`}var bm=["60","1440","10080",""];function ka({server:e,invites:t,now:o,linkOf:n,describe:i,onCreate:s,onRevoke:l,onClose:c}){let[m,u]=$(""),[d,f]=$("10080"),{busy:p,at:g,failure:h,submit:b}=C(i,["max_uses"]),_=b(()=>s({...m.trim()?{max_uses:Number(m)}:{},...d?{expires_in_minutes:Number(d)}:{}}));return a`<${T} title=${r("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${_}>
      <${X} label=${r("invite.expires")} value=${d} onChange=${f}
          options=${bm.map(O=>({value:O,label:r(`invite.expiry.${O||"never"}`)}))} />
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
      ${t===null?a`<${z} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${r("invite.noneYet")}</p>`:a`<ul>${t.map(O=>a`<li key=${O.id}><${gm} invite=${O} now=${o} linkOf=${n} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function gm({invite:e,now:t,linkOf:o,onRevoke:n}){let i=e.expires_at!==null&&Date.parse(e.expires_at)<t,s=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||i||s,c=e.is_revoked?r("invite.revoked"):i?r("invite.expired"):s?r("invite.usedUp"):e.expires_at?r("invite.until",{when:ae(e.expires_at,t)}):r("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${r("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${Ee} text=${e.code} label=${r("action.copy")} />
      <${Ee} text=${o(e.code)} label=${r("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>n(e)}>${r("invite.revoke")}</button>`}
  </div>`}function wa({server:e}){let[t,o]=$(null),n=()=>Oe.list(e).then(s=>o(s.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));v(()=>{n().catch(M)},[e]);let i=async s=>{o(l=>l?.map(c=>c.id===s.id?{...c,is_revoked:!0}:c)??null),await Oe.revoke(e,s.id).catch(M),await n().catch(M)};return a`<${ka}
      server=${B.value?.find(s=>s.id===e)?.name??r("user.unknown")}
      invites=${t} now=${Date.now()} describe=${I}
    linkOf=${s=>location.origin+Xr({page:"invite",code:s})}
    onCreate=${s=>Oe.create(e,s).then(n)} onRevoke=${i}
        onClose=${k} />`}var en=["mon","tue","wed","thu","fri","sat","sun"],vm={from:"18:00",to:"08:30",days:en};function xa({keywords:e,hours:t,describe:o,check:n,onSave:i}){let[s,l]=$(e.join(`
`)),[c,m]=$(t!==null),[u,d]=$(t??vm),{busy:f,at:p,failure:g,submit:h}=C(o,["keywords","do_not_disturb"]),b=n(s),_={keywords:b.keywords,do_not_disturb:c?u:null},O=JSON.stringify(_)===JSON.stringify({keywords:e,do_not_disturb:t}),V=b.wrong===null&&(!c||u.from&&u.to&&u.days.length>0),ne=E=>{let y=u.days.includes(E),G=en.filter(Ue=>Ue===E?!y:u.days.includes(Ue));d({...u,days:G})},ue=E=>a`<${S} type="time" label=${r(`notify.${E}`)} value=${u[E]} testid="notify-${E}"
      onInput=${y=>d({...u,[E]:y})} />`;return a`<form class="settings-section" onSubmit=${h(()=>i(_))}>
    <${S} area label=${r("notify.keywords")} value=${s} onInput=${l}
      hint=${r("notify.keywordsHint")} error=${b.wrong??p("keywords")} testid="notify-keywords" />
    <${X} label=${r("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(E=>({value:E,label:r(`notify.quiet.${E}`)}))}
      onChange=${E=>m(E==="hours")}
      hint=${r("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${ue("from")}${ue("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${r("notify.days")}</legend>
        <div class="choice-options">${en.map(E=>a`<label key=${E}
            class="choice-option ${u.days.includes(E)?"is-chosen":""}"><input type="checkbox"
            value=${E} checked=${u.days.includes(E)} onChange=${()=>ne(E)} /><span>${r(`notify.day.${E}`)}</span></label>`)}</div>
        ${u.days.length===0&&a`<p class="field-told is-error" role="alert">${r("notify.noDay")}</p>`}
      </fieldset>`}
    ${p("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${p("do_not_disturb")}</p>`}
    ${g}
    <button class="button is-primary" disabled=${f||O||!V}
        data-testid="notify-save">${r("action.save")}</button>
  </form>`}function Sa({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${r("notify.here")}</h3>
    <p class="soft">${r("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${r("notify.allow")}</button>`:a`<${A} tone=${e==="granted"?"ok":"warning"}>${r(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function Aa(e,{mentioned:t,followed:o,set:n,keywords:i}){let{notify:s=null,muted:l=!1}=n??{};if(e.is_deleted||s==="none")return null;if(t)return"mention";if(l)return null;let c=!!e.dm_channel_id;return(s??tr(c))==="all"?c?"direct":"all":o?"thread":ym(e.content,i)?"keyword":null}var _a=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function ym(e,t){let o=Ca(e);return t.some(n=>km(o,Ca(n)))}var Ca=e=>er(e).replace(/\s+/g," ").trim();function km(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let n=o+t.length;if(!Oa(e,o)&&!Oa(e,n))return!0}return!1}function Oa(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[n=""]=e.slice(t,t+2);return _a.test(o)&&_a.test(n)}var wm=["sun","mon","tue","wed","thu","fri","sat"],Ma=1440,Ta=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function Ea(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),n=Ta(e.from),i=Ta(e.to),s=n<i?i-n:i-n+Ma,l=c=>{let m=o+c*Ma-n,u=wm[(t.getUTCDay()+7-c)%7];return e.days.includes(u)&&m>=0&&m<s};return l(0)||l(1)}function Ia({count:e,first:t,first_sort:o},n){return e===0?!1:t===null||yo(n)>=yo({id:t,sort:o})}var xm=5,Sm=10*6e4;function Na(e,t){let o=e.filter(({message:s})=>t-Date.parse(s.created_at)<Sm),n=o.length<=xm?o:[],i=new Map;for(let s of e)n.includes(s)||i.set(s.space,[...i.get(s.space)??[],s]);return[...n.map(s=>[s]),...i.values()]}var Da=(e,t)=>e===void 0||e==="seen"&&t,tn=20,_m=40;function Pa(e){let t=e.split(`
`).map(i=>i.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(i=>i!==""))],n=o.find(i=>[...i].length>_m)??null;return{keywords:o,long:n,many:o.length>tn}}var Fa=encodeURIComponent,to={list:(e,t)=>ge("GET",`/api/inbox${yn({kind:e,cursor:t})}`),readAll:e=>ge("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},on={following:e=>ge("GET",`/api/messages/${Fa(e)}/follow`),follow:(e,t)=>ge(t?"PUT":"DELETE",`/api/messages/${Fa(e)}/follow`)};var be=j({}),Cm=500;function oo(e,t){let{[e]:o,...n}=be.peek(),i=Object.entries(n).slice(-Cm);be.value={...Object.fromEntries(i),[e]:t}}async function no(e){let t=w.peek()?.id,o=await on.following(e);return w.peek()?.id===t&&oo(e,o.following),o.following}var La=e=>Promise.resolve(be.peek()[e]??no(e).catch(()=>!1));async function ja(e){let t=be.peek()[e]??!1;oo(e,!t);try{await on.follow(e,!t)}catch(o){oo(e,t),M(o)}}function za(){let e=Ae(Om);return()=>{e(),be.value={}}}function Om(e){e.what==="followed"?oo(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&Ra(e.message)}function Ra({id:e,parent_id:t}){let o=t??e;be.peek()[o]===!1&&no(o).catch(()=>{})}var rn="messages",Mm=14*864e5,nn=e=>`${w.peek()?.id??""}/${e}`,ro=null;function Tm(){return ro??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(rn),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),ro.catch(()=>{ro=null}),ro}async function Ba(e,t){let o=(await Tm()).transaction(rn,"readwrite"),n=o.objectStore(rn),i=[];for(let s of e){let l=nn(s.message.id),c=n.get(l);c.onsuccess=()=>{Da(c.result,s.edited)&&(n.put(t,l),i.push(s))}}return n.delete(IDBKeyRange.bound(nn(""),nn(Hn(Date.now()-Mm)))),new Promise((s,l)=>{o.oncomplete=()=>s(i),o.onabort=()=>l(o.error)})}var Ha=e=>e.length===0?Promise.resolve([]):Ba(e,"told").catch(()=>e),Ua=e=>{Ba([e],e.edited?"told":"seen").catch(()=>{})};var Ka=200;function Xa(e){let{author:t,dm_channel_id:o}=e,n=L(ie(e)),i=o&&!n?.group,s=n&&!i?r("notify.titleIn",{name:t.display_name,place:n.label}):t.display_name,l=$e(e),c=[...l],m=c.length>Ka;return{title:s,body:m?`${c.slice(0,Ka).join("")}…`:l}}function qa(e){let[{space:t}]=e,o=B.peek()?.find(i=>i.id===t)?.name,n=e.map(({message:i})=>i.dm_channel_id?i.author.display_name:L(ie(i))?.label??"");return{title:r("notify.many",{count:e.length,place:o??r("dm.title")}),body:[...new Set(n.filter(Boolean))].slice(0,5).join(r("list.comma"))}}function Ga(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var He=j(Ga()),Ve=()=>{He.value!=="missing"&&(He.value=Ga())};async function Wa(){await Notification.requestPermission(),Ve()}var Va=()=>{He.value="missing"};var Am=1500,Ye=new Map,Qe=new Map,ft=new Map,ao,so=null;function Ya(){Ve();let e=[Ae(Em),za(),Ct.subscribe(Hm)];return so=()=>{for(let t of e)t();so=null,clearTimeout(ao),ao=void 0,Ye.clear(),Qe.clear(),sn(()=>!0)},so}function Em(e){if(Ve(),He.peek()!=="granted")return;if(e.what==="gone")return el(e.id);if(e.what==="sent"||e.what==="followed")return;let{message:t}=e;if(e.what==="changed")return Rm(t);if(t.author.id===w.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let n=o||Im(e),i={message:t,mentioned:n,followed:!1,edited:o,space:Fm(t)};if(io(i))return Qa(i);!t.parent_id||!io({...i,followed:!0})||La(t.parent_id).then(s=>{s&&so!==null&&io({...i,followed:s})&&Qa({...i,followed:s})})}function Qa(e){let{message:t}=e;Pm(ie(t))?Ua(e):Nm(e)}var Im=({message:e,mentioned:t})=>t||Ja(e),Ja=e=>e.mentions?.includes(w.peek()?.username??"")===!0;function Nm(e){Ye.set(e.message.id,e),ao??=setTimeout(()=>{Lm()},Am)}function Za(e,t,o){let{channels:n,keywords:i}=je.peek(),s=n[ie(e)];return Aa(e,{mentioned:t,followed:o,set:s,keywords:i})!==null}var Dm=()=>w.peek()?.absence?.state==="do_not_disturb",io=({message:e,mentioned:t,followed:o})=>Za(e,t,o)&&!Dm()&&!Ea(je.peek().do_not_disturb,wt(new Date().toISOString()));function Pm(e){return!Rt.peek()||document.visibilityState!=="visible"?!1:le(te.peek())===e&&!(Gr()&&qr.peek()==="list")}function Fm(e){return e.dm_channel_id?"direct":L(ie(e))?.server??""}function el(e){Ye.delete(e),Qe.delete(e),sn(({messages:t})=>t.has(e))}function Rm(e){let t=Ye.get(e.id)??Qe.get(e.id);t&&(t.message=e);let o=be.peek()[e.parent_id??""]===!0;Za(e,Ja(e),o)||el(e.id)}async function Lm(){ao=void 0;let e=[...Ye.values()].filter(io);Ye.clear();let t=await Ha(e);for(let i of t)Qe.set(i.message.id,i);let n=(await zm(t)).filter(i=>Qe.get(i.message.id)===i);for(let{message:i}of t)Qe.delete(i.id);for(let i of Na(n,Date.now()))Bm(i)}var jm={count:0,first:null};async function zm(e){let t=[...new Set(e.map(({message:n})=>ie(n)))],o=new Map(await Promise.all(t.map(async n=>{let i=await Me.unreadIn(n).catch(s=>vn(s).transient?null:jm);return[n,i]})));return e.filter(({message:n,edited:i})=>{let s=o.get(ie(n));return i||!s||Ia(s,n)})}function Bm(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:n,body:i}=e.length===1?Xa(t.message):qa(e),s;try{s=new Notification(n,{body:i,tag:o,silent:!0,dir:"auto"})}catch{return Va()}let l={conversations:new Set(e.map(({message:c})=>ie(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:s};ft.set(o,l),s.onclose=()=>{ft.get(o)===l&&ft.delete(o)},s.onclick=()=>{window.focus(),s.close(),k(),N(ie(t.message),t.message.id)}}function sn(e){for(let[t,o]of[...ft])e(o)&&(ft.delete(t),o.shown.close())}var Hm=({channels:e})=>sn(({conversations:t,edited:o})=>!o&&[...t].every(n=>(e[n]??0)===0));function Um(){return v(Ya,[]),null}function tl(){v(Ve,[]);let{keywords:e,do_not_disturb:t}=je.value,o=async n=>{await sr(n),P(r("account.saved"),"ok")};return a`<${Sa} permission=${He.value} origin=${location.origin}
      onAsk=${()=>Wa().catch(M)} />
    <${xa} keywords=${e} hours=${t} describe=${I}
      check=${Km} onSave=${o} />`}function Km(e){let{keywords:t,long:o,many:n}=Pa(e),i=o!==null?r("notify.long",{word:o}):null;return{keywords:t,wrong:n?r("notify.tooMany",{count:tn}):i}}var ol=j(!1);function Xm(){let e=ko.value,t=w.value;return fs.value!=="inside"||!t?null:t.rename_needed&&!ol.value?a`<${Ni} username=${t.username} describe=${I} onLater=${()=>{ol.value=!0}}
     
          onSave=${o=>bo({username:o}).then(()=>P(r("rename.done"),"ok"))} />`:e&&a`<${qm} key=${JSON.stringify(e)} open=${e} user=${t} />`}function qm({open:e,user:t}){switch(e.kind){case"confirm":return a`<${Ti} ...${e} onConfirm=${e.run} onClose=${()=>{ko.value===e&&k()}} />`;case"switcher":return a`<${va} />`;case"keys":return a`<${Ai} sendKey=${So.value.send_key} onClose=${k} />`;case"node":return Gm(t.mesh_admin===!0);case"forward":return a`<${ya} message=${e.message} />`;case"absence":return a`<${Xi} note=${e.note} />`;case"history":return a`<${ua} message=${e.message} />`;case"date":return a`<${da} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${ra} />`;case"direct-add":return a`<${sa} id=${e.direct} />`;case"direct-rename":return a`<${ia} id=${e.direct} />`;case"invites":return a`<${wa} server=${e.server} />`;case"server-add":return Wm();case"server-edit":return Vm(e.server);case"server-pass-on":return Qm(e.server,e.user);case"channel-create":return a`<${Qi} server=${e.server} />`;case"channel-edit":return a`<${Yi} id=${e.channel} />`;case"channel-add":return a`<${Ji} id=${e.channel} />`;case"settings":return Ym(e.tab??"look",t);default:return null}}function Gm(e){let{phase:t,node:o,moved_from:n,lost_at:i}=Ze.value,s=()=>{k(),rt({page:"mesh"})};return a`<${Ii} phase=${t} name=${o?.name??r("node.unknown")}
      moved_from=${n} lost_at=${i} nodes=${En.value}
      state=${Tr.value} current=${o?.id??null}
    onStatus=${e?s:null} onRetry=${In} onClose=${k} />`}function nl(e){k(),W(e)}function Wm(){return a`<${Di} describe=${I} onClose=${k}
   
        onCreate=${e=>lr(e).then(t=>nl(t.id))}
    onPreview=${e=>Oe.preview(Ft(e))}
   
        onAccept=${e=>Mt(e).then(t=>nl(t.id))} />`}function Vm(e){let t=B.value?.find(n=>n.id===e);if(!t)return null;let o=()=>U({kind:"confirm",title:r("server.delete"),text:r("server.deleteText",{name:t.name}),action:r("server.delete"),danger:!0,run:()=>ur(e).then(()=>rt({page:"home"}),M)});return a`<${Pi} name=${t.name} describe=${I}
      onSave=${n=>cr(e,n).then(k)}
    extra=${a`<${Zi} server=${e} />`}
    onDelete=${t.owner_id===w.value?.id?o:null} onClose=${k} />`}function Qm(e,t){let o=B.value?.find(l=>l.id===e),n=Te.value[e]?.find(l=>l.user.id===t);if(!o||!n)return null;let{display_name:i}=n.user,s=()=>{k(),P(r("members.passedOn",{name:i,server:o.name}),"ok")};return a`<${Fi} server=${o.name} name=${i} describe=${I}
      onPassOn=${()=>mr(e,t).then(s)} onClose=${k} />`}function Ym(e,t){let o=()=>U({kind:"confirm",title:r("account.logoutEverywhere"),text:r("account.logoutEverywhereText"),action:r("account.logoutEverywhere"),danger:!0,run:()=>An().catch(M)});return a`<${zi} tab=${e} user=${t} settings=${So.value}
      notify=${a`<${tl} />`} zone=${je.value.time_zone}
      onZone=${n=>rr({time_zone:n})}
      onSettings=${ir} describe=${I}
   
        onProfile=${n=>bo(n).then(()=>P(r("account.saved"),"ok"))}
   
        onPassword=${(n,i)=>Tn(n,i).then(()=>P(r("account.passwordChanged"),"ok"))}
    onLogout=${()=>{k(),Cn(!1)}} onLogoutEverywhere=${o} onClose=${k} />`}function rl({name:e,size:t,at:o,author:n,icon:i,picture:s,url:l,onShow:c}){let m=r("files.listed",{size:he(t,se.value),author:n,time:_t(o)});return a`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${r("files.toMessage",{time:J(o)})} data-testid="file-show" onClick=${c}>
      <span class="file-tile-picture">${s?a`<img crossorigin=${ke(s)} src=${s} alt="" loading="lazy" />`:a`<${x} name=${i} size=${22} />`}</span>
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
  </aside>`}var sl=50,Jm=40,de=j(null);async function il(e){de.value={id:e,files:[],more:!0,loading:!1,error:null},await lo(()=>!0)}async function lo(e){let t=de.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,n=i=>{let s=de.peek();s?.id===o&&(de.value={...s,...i})};n({loading:!0,error:null});try{for(let i=0;i<Jm;i+=1){let s=de.peek()?.files.at(-1)?.id,l=await Me.files(o,{limit:sl,...s?{before:s}:{}}),c=de.peek();if(c?.id!==o)return;let m=l.length===sl;if(n({files:[...c.files,...l],more:m}),!m||l.some(e))break}}catch(i){n({error:i})}n({loading:!1})}function al(e){let t=de.peek();if(!t||t.loading)return;let o=Vs(t,e);o!==t.files&&(de.value={...t,files:o})}function ll(){de.value=null}var Zm=["all","image","media","file"];function eu(){let e=le(te.value)??"",t=L(e),[o,n]=$("all"),[i,s]=$("");v(()=>(e&&il(e),ll),[e]);let l=de.value,{messages:c}=vt(e).value;v(()=>al(c),[c,l?.loading]);let m=_=>Ws(_,{kind:o,query:i}),u=(l?.files??[]).filter(m),d=u.map(_=>_.id).join(" ");v(()=>mt(u.map(_=>_.id)),[d]);let f=l!==null&&l.more&&!l.loading&&l.error===null&&u.length===0;if(v(()=>{f&&lo(m)},[f,o,i]),!t||l?.id!==e)return null;let{more:p,loading:g,error:h}=l,b=o!=="all"||i.trim()!=="";return a`<${Z} title=${r("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{H.value=null}}>
    <div class="files-choice">
      <${S} label=${r("files.search")} type="search" value=${i} onInput=${s} testid="files-search" />
      <${X} label=${r("files.kind")} value=${o} onChange=${n}
        testid="files-kind" options=${Zm.map(_=>({value:_,label:r(`files.kind.${_}`)}))} />
    </div>
    ${h!==null&&a`<${A} tone="warning">${Y(h)}<//>`}
    ${u.length>0&&a`<ul class="files-list">${u.map(_=>a`<li key=${_.id}><${tu} file=${_} id=${e} /></li>`)}</ul>`}
    ${g&&a`<${z} rows=${3} />`}
    ${!g&&!p&&u.length===0&&a`<${K} icon="file" title=${r(b?"files.noneFound":"files.none")} text=${b?"":r("files.noneText")} />`}
    ${!g&&p&&a`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>lo(m)}>${r("files.older")}</button>`}
  <//>`}function tu({file:e,id:t}){let o=De(e.id),n=()=>{N(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${rl} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${$s(e.author_id)?.display_name??r("user.unknown")} icon=${Ut(e)}
    picture=${ze(e)==="image"?qt(e.id):null} url=${o&&`${o}&download=1`} onShow=${n} />`}function cl({found:e,describe:t,onJoin:o}){let[n,i]=$(""),[s,l]=$(""),c=C(t),m=C(t),{busy:u,error:d,submit:f}=C(t);return a`<div class="stack">
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
  </div>`}function co({words:e}){return a`<ol class="words" aria-label=${r("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function ml({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${A} tone="error">${e.error_code?ce(e.error_code):r("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${r(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||r("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${r("join.compare")}</p><${co} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${A} tone="warning">${ce(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${r(o?"action.back":"join.cancel")}</button>
  </div>`}var ou=2e3;function nu(){let e=ms.value,[t,o]=$(null);if(v(()=>{let s=setInterval(()=>{us().catch(()=>{})},ou);return()=>clearInterval(s)},[]),!e)return null;let n=a`<${Ps} />`;if(e.state==="joining"&&e.join)return a`<${Eo} title=${r("join.title")} foot=${n}>
      <${ml} join=${e.join} onCancel=${()=>ps().catch(M)} /><//>`;let i=t??(e.found.length>0?"join":"found");return a`<${Eo} title=${r("first.title")} text=${r("first.text")} foot=${n}>
    <div class="tabs" role="tablist">${["found","join"].map(s=>a`<button type="button" role="tab" key=${s}
      aria-selected=${i===s} data-testid="first-run-${s}"
          onClick=${()=>o(s)}>${r(`first.${s}`)}
      ${s==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${i==="found"?a`<p class="soft">${r("first.foundText")}</p><${Ds} key="found"
            founding describe=${I} action=${r("first.foundAction")} onRegister=${On} />`:a`<${cl} key="join" found=${e.found} describe=${I}
            onJoin=${ds} />`}</div>
  <//>`}function ul(e){let{id:t,icon:o,name:n,server:i,unread:s,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${x} name=${o} size=${15} /><strong>${n}</strong>
      ${i&&a`<small>${i}</small>`}<span class="spacer"></span>
      ${s>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${r("unread.label")}</span>${s>99?"99+":s}</span>`:a`<small data-testid="inbox-done"><${x} name="check" size=${14} />${r("inbox.read")}</small>`}</span>
    ${m.map(u=>a`<span class="inbox-line" key=${u.id}><span class="found-by"><strong>${u.author}</strong>
        <time title=${J(u.at)}>${R(u.at)}</time></span>
        <span class="found-text" dir="auto">${u.text}</span></span>`)}
  </button>
  ${s>0&&a`<${F} icon="check" size=${16} label=${r("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function dl(e,{channels:t,mentions:o},n,i){let s=c=>(o[c]??0)>0?0:i(c)?1:2,l=n.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>s(c)-s(m)),[...e,...l]}function pl(e,t,o){let n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,Math.max(0,n))].find(s=>!o(s))??null}var ru=3;function fl(e,t,o){let n=e.filter(s=>!s.is_deleted),i=o?n.filter(s=>s.mentions?.includes(t)):[];return i.length>0?i.slice(0,ru):n.slice(0,1)}var su=50,Le=j({});function hl(){Le.value={}}var bl=()=>Ae(e=>{e.what==="gone"&&$l(e.id,null),e.what==="changed"&&$l(e.message.id,e.message)});function $l(e,t){for(let[o,n]of Object.entries(Le.peek())){if(!n.some(l=>l.id===e))continue;let s=n.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);Le.value={...Le.peek(),[o]:s}}}async function gl(e){let t=w.peek(),{first:o}=await Me.unreadIn(e);if(!o||!t)return;let n=(ve.peek().mentions[e]??0)>0,[i,s]=await Promise.all([Me.messages(e,{around:o,limit:1}),n?Me.messages(e,{after:o,limit:su}):[]]),l=[...i,...s].filter(({author:c})=>c.id!==t.id);w.peek()?.id===t.id&&(Le.value={...Le.peek(),[e]:fl(l,t.username,n)})}async function an(e,t){await to.readAll(t);let o=Ao.peek();o&&e.includes(o.channel)&&(Ao.value={...o,first:null,held:!1});for(let n of e)ar(n)}function mo({found:e,place:t,unread:o=0,onShow:n}){let{message:i,snippet:s,server:l}=e,{author:c}=i,m=u=>{if(u.key!=="ArrowDown"&&u.key!=="ArrowUp")return;let d=u.currentTarget.closest("li"),p=(u.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;(p||u.key==="ArrowUp")&&(u.preventDefault(),(p??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${i.id} onClick=${n} onKeyDown=${m}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${i.parent_id&&a`<small>${r("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${r("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${oe} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${J(i.created_at)}>${R(i.created_at)}</time></span>
    <span class="found-text" dir="auto">${s.map((u,d)=>u.hit?a`<mark key=${d}>${u.text}</mark>`:u.text)}</span>
  </button>`}function vl({value:e,busy:t,sort:o,filters:n,onInput:i,onEnter:s,onSort:l,onFilter:c}){let m=D(null),[u,d]=$(null);re(()=>{m.current?.focus(),m.current?.select()},[]);let f=p=>{if(!fe(p)){if(p.key==="Enter")p.preventDefault(),s();else if(p.key==="ArrowDown"){let g=document.querySelector(".found-list button");g instanceof HTMLElement&&(p.preventDefault(),g.focus())}}};return a`<div class="search-head">
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
  </div>`}var iu=/^(in|from|on):/;function yl(e,t){let o=au(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let n=iu.exec(t)?.[0],i=o.filter(l=>!n||!l.startsWith(n)),s=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...i,s].join(" ").trim()}function au(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function lu(){let{typed:e,sort:t,results:o,cursor:n,total:i,more:s,unknown:l,coverage:c,asked:m,busy:u,error:d}=Br.value,f=L(le(te.value)),p=f?.server?f:null,g=[p&&{label:r("search.inChannel",{channel:p.name}),filter:`in:#${p.name}`},{label:r("search.fromMe"),filter:"from:me"},{label:r("search.hasLink"),filter:"has:link"},{label:r("search.hasCode"),filter:"has:code"},{label:r("search.today"),filter:"on:today"}].filter(b=>b!=null),h=({message:b,channel:_,dm:O})=>{_?W(_.server_id,_.id,b.id):O&&N(O.id,b.id),matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${Z} title=${r("search.title")} testid="search"
      onClose=${()=>{H.value=null}}>
    <${vl} value=${e} busy=${u} sort=${t} filters=${g}
      onInput=${b=>Dt(b)}
      onEnter=${()=>Dt(e,{at_once:!0})}
      onSort=${Hr}
      onFilter=${b=>Dt(yl(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${u?void 0:m}>
      ${d!==null&&a`<${A} tone="warning">${Y(d)}<//>`}
      ${l.map(b=>a`<${A} tone="warning" key=${b}>${r("search.unknown",{part:b})}<//>`)}
      ${!m&&!u&&d===null&&a`<${mu} />`}
      ${!m&&u&&a`<${z} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${cu(o.length,i,s,n)}</p>
          <ol class="found-list">${o.map(b=>a`<li key=${b.message.id}><${mo} found=${b} place=${$t(b)}
                onShow=${()=>h(b)} /></li>`)}</ol>`}
      ${m&&n&&a`<button type="button" class="button" data-testid="search-more" disabled=${u}
            onClick=${Ur}>${r("search.more")}</button>`}
      ${m&&c&&a`<${uu} coverage=${c} />`}
    </div>
  <//>`}function $t({channel:e,dm:t}){return e?`#${e.name}`:t?Bn(t,w.value?.id??"",kr()):""}function cu(e,t,o,n){return e===0&&!n?r("search.none"):o?r("search.countMore",{count:t}):r("search.count",{count:t})}function mu(){let e=[['"…"',r("search.helpPhrase")],["-…",r("search.helpWithout")],["from:",r("search.helpFrom")],["in:#",r("search.helpIn")],["has:link",r("search.helpHas")],["before: after: on:",r("search.helpDays")]];return a`<${K} icon="search" title=${r("search.start")} text=${r("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function uu({coverage:e}){let{missing:t,behind:o,waiting:n,reading_before:i}=e,s=[...o.map(({name:l,since:c})=>c?r("search.unreachableSince",{name:l,time:Ke(c)}):r("search.unreachable",{name:l})),t>0?r("search.missing",{count:t}):"",n>0?r("search.waiting",{count:n}):"",i?r("search.readingIn"):""].filter(Boolean);return s.length===0?a`<p class="found-coverage">${r("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${s.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var kl=300,du=300,pu={items:[],cursor:null,loaded:!1,error:null};function wl({kind:e}){let[t,o]=$(pu),n=ve.value,i=u=>{let d=w.peek()?.id;return to.list(e,u).then(f=>{w.peek()?.id===d&&o(p=>({items:u?[...p.items,...f.items]:f.items,cursor:f.cursor,loaded:!0,error:null}))},f=>o(p=>({...p,error:f})))};v(()=>{let u=setTimeout(()=>{i(null)},t.loaded?du:0);return()=>clearTimeout(u)},[n]),v(()=>Ae(u=>{if(u.what==="followed"&&i(null),u.what!=="gone")return;let d=({message:f})=>f.id!==u.id;o(f=>({...f,items:f.items.filter(d)}))}),[]);let{items:s,cursor:l,loaded:c,error:m}=t;return a`<div class="found">
    ${m!==null&&a`<${A} tone="warning">${Y(m)}<//>`}
    ${!c&&m===null&&a`<${z} rows=${3} />`}
    ${c&&s.length===0&&a`<${K} icon="inbox" title=${r(`inbox.none.${e}`)} text=${r(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${s.map(u=>a`<li key=${u.message.id}><${mo} found=${fu(u)}
          place=${$t(u)} unread=${u.unread} onShow=${()=>$u(u)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{i(l)}}>${r("saved.more")}</button>`}
  </div>`}function fu({message:e,server:t}){let o=[...$e(e)],i=o.length>kl?`${o.slice(0,kl).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:i,hit:!1}]}}function $u({message:e,channel:t,dm:o}){t?W(t.server_id,t.id,e.id):o&&N(o.id,e.id)}var hu=40,xl=e=>(ve.peek().channels[e]??0)===0,bu=()=>[...yr.value.map(({id:e})=>e),...(B.value??[]).flatMap(({id:e})=>(Xe.value[e]??[]).map(t=>t.id))],Sl=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),ht=j("unread");function gu(){let t=["unread","mentions","threads"].map(o=>({value:o,label:r(`inbox.kind.${o}`)}));return a`<${Z} title=${r("inbox.title")} testid="inbox"
      onClose=${()=>{H.value=null}}>
    <div class="inbox-kinds"><${X} label=${r("inbox.kinds")} value=${ht.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{ht.value=o}} /></div>
    ${ht.value==="unread"?a`<${vu} />`:a`<${wl} key=${ht.value} kind=${ht.value} />`}
  <//>`}function vu(){let e=D([]),t=D(null),{loaded:o}=At.value;v(()=>{Et();let m=bl();return()=>{m(),hl()}},[]),v(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let i=dl(e.current,ve.value,bu(),Nn).filter(m=>L(m)!==null);e.current=o?i:[];let s=i.filter(m=>!xl(m)),l=m=>{let u=pl(i,m,xl);cs(m).catch(M),Sl(u??m)?.focus()},c=()=>U({kind:"confirm",title:r("inbox.readAll"),text:r("inbox.readAllText",{count:s.length}),action:r("inbox.readAll"),run:()=>an(s,null).catch(M)});return a`<div class="found" ref=${t} onKeyDown=${m=>yu(m,i,l)}>
      ${s.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${r("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${r("inbox.readAll")}</button></div>`:a`<${K} icon="inbox" title=${r("inbox.none")} text=${r("inbox.noneText")} />`}
      <ul class="found-list">${i.map((m,u)=>a`<li key=${m} class="inbox-item"><${ku} id=${m} previewed=${u<hu} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>`}function yu(e,t,o){let i=e.target.dataset.inbox;if(!i||fe(e)||e.ctrlKey||e.metaKey||e.altKey)return;let s={ArrowDown:1,ArrowUp:-1}[e.key];if(s)Sl(t[t.indexOf(i)+s]??i)?.focus();else if(e.key.toLowerCase()==="e")o(i);else return;e.preventDefault()}function ku({id:e,previewed:t,onRead:o}){let n=L(e),i=ve.value.channels[e]??0,s=ve.value.mentions[e]??0;if(v(()=>{t&&i>0&&gl(e).catch(()=>{})},[e,t,i>0,s]),!n)return null;let l=Le.value[e]??[],c=l.map(d=>({id:d.id,author:d.author.display_name,at:d.created_at,text:$e(d)})),m=d=>{let[f]=i>0?l:[];N(e,f?.id??null),matchMedia("(max-width: 1180px)").matches?H.value=null:d.detail>0&&requestAnimationFrame(Fs)},u=B.value?.find(d=>d.id===n.server)?.name??null;return a`<${ul} id=${e} icon=${n.icon} name=${n.name} server=${u}
    unread=${i} mentions=${s} current=${le(te.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function wu({code:e}){let[t,o]=$(null),[n,i]=$(null);v(()=>{Oe.preview(Ft(e)).then(o,i)},[e]);let s=a`<button type="button" class="button"
      onClick=${()=>rt({page:"home"})}>${r(B.value?.length?"empty.goHome":"action.back")}</button>`;if(n)return a`<${K} icon="ticket" title=${r("invite.invalid")}
        text=${Y(n)}>${s}<//>`;if(!t)return null;let l=()=>Mt(t.code).then(c=>W(c.id),M);return t.already_member?a`<${K} icon="ticket" title=${t.server_name}
        text=${r("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>W(t.server_id)}>${r("invite.open")}</button><//>`:a`<${K} icon="ticket"
      title=${r("invite.pageTitle",{name:t.server_name})} text=${r("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${r("invite.join",{name:t.server_name})}</button>${s}<//>`}function uo({user:e,me:t,presence:o,mark:n,onPerson:i}){return a`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${s=>i(e,s.currentTarget)}>
    <${oe} id=${e.id} name=${e.display_name} presence=${o} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&a` <em>${r("members.you")}</em>`}${n}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${r(`person.${o}`)}</span>
  </button>`}var _l=400,xu=900;function po({rows:e,draw:t,guess:o,label:n,top:i}){let s=D(null),l=D(new Map),c=D(null),[,m]=$(0),u=hs(e,l.current,o),d=s.current?.scrollTop??0,f=s.current?.clientHeight||xu,p=bs(u,d-_l,d+f+_l);re(()=>{s.current&&(s.current.scrollTop=0),m(h=>h+1)},[i]),re(()=>{let h=!1;for(let b of s.current?.querySelectorAll("[data-row]")??[]){let{row:_=""}=b.dataset,O=b.getBoundingClientRect().height;Math.abs((l.current.get(_)??0)-O)<.5||(l.current.set(_,O),h=!0)}h&&m(b=>b+1)}),v(()=>{let h=s.current;if(!h)return;let b=new ResizeObserver(()=>m(_=>_+1));return b.observe(h),()=>b.disconnect()},[]);let g=c.current?e.findIndex(h=>h.key===c.current):-1;return a`<div class="members-scroll" ref=${s} role="list" aria-label=${n}
      onScroll=${()=>m(h=>h+1)}
      onFocusIn=${h=>{c.current=h.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${gs(u,p,[g]).map(({index:h,gap_px:b})=>b===void 0?a`<div key=${e[h].key} data-row=${e[h].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${h+1}>${t(e[h])}</div>`:a`<${vs} key=${`gap-${h}`} index=${h} height_px=${b} />`)}
  </div>`}var Su=46,_u=38;function Cl(e){let{members:t,find:o,present:n,roles:i}=e,[s,l]=$(""),[c,m]=$(!1),u=Q(()=>s.trim()?o(t,s):t,[t,s]),d=Q(()=>u.filter(({user:g})=>nt(n,g)!=="offline"),[u,n]),f=c?d:u,p=Q(()=>Ou(f,i),[f,i]);return a`<div class="members">
    <div class="members-search"><${x} name="search" size=${16} />
      <input type="search" value=${s} placeholder=${r("members.find")}
          aria-label=${r("members.find")} data-testid="members-find"
        onInput=${g=>l(g.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${r("members.here",{count:d.length})}</button></div>
    ${p.length>0?a`<${po} rows=${p} guess=${Cu} label=${r("members.title")} top=${`${c} ${s}`}
            draw=${g=>g.member?a`<${Mu} member=${g.member} ...${e} />`:a`<h3>${r(`role.${g.role}.many`)} <span>${g.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${r("members.none")}</p>`}
  </div>`}var Cu=e=>e.member?Su:_u,Ou=(e,t)=>t.flatMap(o=>{let n=e.filter(s=>s.role===o);if(n.length===0)return[];let i=n.map(s=>({key:s.user.id,member:s}));return[{key:`role-${o}`,role:o,count:n.length},...i]});function Mu({member:e,owner:t,me:o,present:n,roles:i,onPerson:s,...l}){let{canChange:c,canPassOn:m,canRemove:u,onRole:d,onPassOn:f,onRemove:p}=l,{user:g}=e;return a`<div class="member" data-testid="member" data-user-id=${g.id}
      data-role=${e.role}>
    <${uo} user=${g} me=${o} presence=${nt(n,g)} onPerson=${s}
      mark=${g.id===t&&a`<span class="member-owner" title=${r("role.owner")}><${x} name="crown" size=${14} /></span>`} />
    <${jt} label=${r("members.actions",{name:g.display_name})} testid="member-menu"
        items=${[...c(e)?i.map(h=>({label:r(`role.${h}`),checked:h===e.role,testid:`role-${h}`,onClick:()=>d(e,h)})):[],m(e)&&{label:r("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>f(e)},u(e)&&{label:r("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>p(e)}]} />
  </div>`}var Tu=46,Au=new Intl.Collator;function ln({people:e,me:t,present:o,onPerson:n,actions:i}){let s=Q(()=>e.map(l=>({key:l.id,user:l})).sort((l,c)=>Au.compare(l.user.display_name,c.user.display_name)||(l.key<c.key?-1:1)),[e]);return a`<div class="members"><${po} rows=${s} guess=${()=>Tu} top=${null}
      label=${r("members.title")}
      draw=${({user:l})=>a`<div class="member" data-testid="member" data-user-id=${l.id}>
        <${uo} user=${l} me=${t} presence=${nt(o,l)} onPerson=${n} />
        ${i?.(l)}</div>`} /></div>`}var Eu=(e,t)=>kt(e,t,({user:o})=>[o.display_name,o.username],e.length);function cn(){let e=Kr.value,t=w.value?.id??"",o=e[t]??"offline";return Q(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var mn=(e,t)=>Ht(e.username,t,e),un=()=>{H.value=null};function Iu(){let e=L(le(te.value));return e?.hidden?a`<${Du} conversation=${e} />`:e?.people?a`<${Nu} conversation=${e} people=${e.people} />`:a`<${Pu} />`}function Nu({conversation:e,people:t}){let{icon:o,label:n,group:i}=e,s=w.value?.id??"",l=cn();return a`<${Z} title=${r("members.title")} subtitle=${n} testid="members" onClose=${un}>
    <${ln} people=${t} me=${s} present=${l} onPerson=${mn} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>U({kind:"direct-add",direct:e.id})}>
        <${x} name="user-add" size=${15} />${r("dm.add")}</button>`}${i&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>Rs(e)}>${r("dm.leave")}</button>`}</div>
  <//>`}function Du({conversation:e}){let{id:t,label:o,name:n,manages:i}=e;v(()=>{hr(t).catch(M)},[t]);let s=Tt.value[t],l=Q(()=>s?.map(({user:f})=>f),[s]),c=cn(),m=w.value?.id??"",u=f=>U({kind:"confirm",title:r("channel.putOut"),text:r("channel.putOutText",{name:f.display_name,channel:n}),action:r("channel.putOut"),danger:!0,run:()=>br(t,f.id).catch(M)}),d=f=>i&&f.id!==m&&a`<${F} icon="user-remove" testid="channel-put-out" onClick=${()=>u(f)}
      label=${r("channel.putOutName",{name:f.display_name})} />`;return a`<${Z} title=${r("members.title")} subtitle=${o} testid="members" onClose=${un}>
    ${l?a`<${ln} people=${l} me=${m} actions=${d}
            present=${c} onPerson=${mn} />`:a`<${z} rows=${6} kind="line" />`}
    <div class="panel-foot">${i&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>U({kind:"channel-add",channel:t})}>
        <${x} name="user-add" size=${15} />${r("channel.addMembers")}</button>`}</div>
  <//>`}function Pu(){let e=te.value.page==="channel"?te.value.server:"",t=B.value?.find(m=>m.id===e),o=Te.value[e],n=w.value,i=cn(),s=Q(()=>o&&jn(o),[o]);if(!t||!n)return null;let l=Ot(e),c=m=>U({kind:"confirm",title:r("members.remove"),text:r("members.removeText",{name:m.user.display_name,server:t.name}),action:r("members.remove"),danger:!0,run:()=>$r(e,m.user.id).catch(M)});return a`<${Z} title=${r("members.title")} subtitle=${t.name} testid="members"
      onClose=${un}>
    ${s?a`<${Cl} members=${s} owner=${t.owner_id} me=${n.id}
            present=${i} onPerson=${mn} roles=${Dn} find=${Eu}
      canChange=${m=>Fn(t,l,m,n.id)}
          canRemove=${m=>Ln(t,l,m,n.id)}
          canPassOn=${m=>Rn(t,m,n.id)}
          onPassOn=${m=>U({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,u)=>fr(e,m.user.id,u).catch(M)}
          onRemove=${c} />`:a`<${z} rows=${6} kind="line" />`}
  <//>`}function Ol({request:e,onApprove:t,onDeny:o}){let[n,i]=$(!1),s=async()=>{i(!0),await t(),i(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${r("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,ae(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${r("mesh.compare")}</p>
    <${co} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${n}
        data-testid="node-approve" onClick=${s}>${r("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${n} data-testid="node-deny"
          onClick=${o}>${r("mesh.deny")}</button></div>
  </article>`}var Ml=12;function Tl({holds:e,meshName:t,describe:o,onMake:n,onRestore:i}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${r("mesh.kit")}</h2></header>
    <p class="soft">${r(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${Fu} meshName=${t} describe=${o} onMake=${n} />`:a`<${Lu} describe=${o} onRestore=${i} />`}
  </section>`}function Fu({meshName:e,describe:t,onMake:o}){let[n,i]=$(""),[s,l]=$(""),[c,m]=$(null),{busy:u,at:d,failure:f,submit:p}=C(t,["passphrase"]),g=p(async()=>{m(await o(n)),i(""),l("")}),h=[...n].length,b=s!==""&&s!==n;return a`<form class="settings-section" onSubmit=${g}>
    <${S} label=${r("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${n} onInput=${i} testid="kit-passphrase" error=${d("passphrase")}
        hint=${r("mesh.kitPassphraseRule",{count:Ml})} />
    <${S} label=${r("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${s} onInput=${l} testid="kit-passphrase-again"
        error=${b?r("mesh.kitPassphraseDiffers"):null} />
    ${f}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${u||h<Ml||s!==n}>${r("mesh.kitMake")}</button></div>
    ${c&&a`<${Ru} kit=${c} text=${ju(c,e)} />`}
  </form>`}function Ru({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((n,i)=>a`<li key=${i}>${n}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${r("mesh.kitSave")}</a>
      <${Ee} text=${t} label=${r("mesh.kitCopy")} /></div>
    <p class="soft">${r("mesh.kitKeep")}</p></div>`}function Lu({describe:e,onRestore:t}){let[o,n]=$(""),[i,s]=$(""),{busy:l,at:c,failure:m,submit:u}=C(e,["kit","passphrase"]),d=u(async()=>{await t(o,i),n(""),s("")});return a`<form class="settings-section" onSubmit=${d}>
    <${S} label=${r("mesh.kitLine")} value=${o} onInput=${n} area mono
        testid="kit-line" error=${c("kit")} />
    <${S} label=${r("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${i} onInput=${s} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||i===""}>${r("mesh.kitRestore")}</button></div>
  </form>`}function ju(e,t){let o=e.words.map((n,i)=>`${i+1}. ${n}`).join(`
`);return`${r("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function Al({rows:e}){let t=e.filter(([,n])=>n>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${r("mesh.counters")}</h2></header>
    <p class="soft">${r("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${r("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([n,i])=>a`<div key=${n}><dt>${Ei(n)}</dt><dd>${i}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${r("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function El({events:e}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${r("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${J(t.at)}>${R(t.at)}</time><span>${zu(t)}</span></li>`)}</ol>`}
  </section>`}function zu({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return r("mesh.event.joined");case"connected":return r("mesh.event.connected",{name:o});case"lost":return r("mesh.event.lost",{name:o,reason:ce(String(t.reason))});case"authority_given":case"authority_taken":return r(`mesh.event.${e}`,{name:o});case"authority_restored":return r("mesh.event.authority_restored");case"revoked":return r("mesh.event.revoked",{name:o});case"refused_address":return r(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return Re(String(t.trouble),t.name?o:null);case"trouble_over":return r("mesh.event.troubleOver");case"set_aside":return r("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return r("mesh.event.disk",{detail:t.detail});default:return r("mesh.event.other",{code:e})}}function Il({node:e,onRevoke:t,onAuthority:o}){let n=[o&&{label:r(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:r("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),i=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&r(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&ae(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&R(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Yt(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${r(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${r("mesh.authority")}</span>`}
      ${n.length>0&&a`<${jt} label=${r("mesh.nodeMenu",{name:e.name})} items=${n} />`}</header>
    <dl>${i.map(([s,l])=>l&&a`<div key=${s}><dt>${r(`mesh.fact.${s}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${Re(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${Bu(e)}</p>`}
  </article>`}function Bu({last_error_code:e,last_error_at:t}){let o=ce(e??"");return t?r("mesh.errorAt",{reason:o,time:R(t)}):o}function Nl({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${r("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${r(`mesh.order.${o.kind}`)}</strong> ${ae(o.created_at)} — ${r("mesh.ordersMissing",{nodes:o.missing.map(t).join(r("list.comma"))})}</li>`)}</ul>`}
  </section>`}function Dl({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
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
    </tr>`)}</tbody></table></div>`}var Hu={green:"ok",amber:"clock",red:"warning"};function Pl({verdict:e,at:t,stale:o,nodes:n}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${x} name=${Hu[e.level]} size=${22} /><p>${Uu(e,n)}</p>
    <small>${r(o?"mesh.staleAt":"mesh.asOf",{time:wo(t)})}</small></div>`}function Uu({code:e,args:t,at:o},n){let i=s=>Number(t[s]??0);switch(e){case"equal":return r("mesh.verdict.equal",{count:i("nodes"),time:wo(o)});case"quarantined":return r("mesh.verdict.quarantined",{count:i("entries")});case"deriving":return r("mesh.verdict.deriving",{percent:i("percent")});case"behind":return r("mesh.verdict.behind",{node:t.node,count:i("behind")+i("ahead")});case"unreachable":return qu(t,n);case"set_aside":return r("mesh.verdict.setAside",{node:t.node,entry:i("entries")});case"unanswered":return[r("mesh.verdict.unanswered",{address:t.address}),ce(String(t.reason))].join(r("list.sentences"));case"clock":return Xu(t);default:return Ku(e,t)}}function Ku(e,t){let o=t.since&&r("mesh.verdict.since",{time:R(String(t.since))});return[Re(e,t.here?null:String(t.node)),o].filter(Boolean).join(r("list.sentences"))}function Xu({node:e,here:t,ahead:o,seconds:n}){let i=o?"Ahead":"Behind";return t?r(`mesh.verdict.ownClock${i}`,{span:xo(Number(n))}):r(`mesh.verdict.clock${i}`,{node:e,span:xo(Number(n))})}function qu(e,t){let o=t.filter(i=>i.state==="unreachable"||i.state==="never"),n=Number(e.behind??0);return[r("mesh.verdict.unreachable",{node:o.map(i=>i.name).join(r("list.comma"))}),e.reason&&ce(String(e.reason)),e.heard_at&&r("mesh.verdict.heard",{time:R(String(e.heard_at))}),n>0&&r("mesh.verdict.lacks",{count:n}),e.next_attempt_at&&r("mesh.verdict.next",{when:Yt(String(e.next_attempt_at))})].filter(Boolean).join(r("list.sentences"))}function Fl({ticket:e,earlier:t,nameOf:o,onMake:n}){let[i,s]=$(!1),l=async()=>{s(!0),await n(),s(!1)};return a`<section class="card"><header class="card-head"><h2>${r("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${i}
          data-testid="ticket-make" onClick=${l}><${x} name="ticket"
          size=${16} />${r("mesh.makeTicket")}</button></header>
    <p class="soft">${r("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${Ee} text=${e.ticket} label=${r("mesh.copyTicket")}
          testid="ticket-copy" />
        <${Ee} text="localchat --join ${e.ticket}" label=${r("mesh.copyCommand")} />
        <span
            class="soft">${r("mesh.ticketUntil",{when:ae(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${r("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?r("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?r("invite.expired"):r("mesh.ticketOpen",{time:R(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function Rl(e){let t=e.writers.map(({id:n,entries:i})=>({node:n,label:e.nodes.find(s=>s.id===n)?.name??n.slice(-6),top:i})),o=e.nodes.map(n=>{let i=t.map((s,l)=>{let c=n.held[l]??0;return{held:c,behind:s.top-c}});return{node:n,cells:i,dimmed:n.state!=="here"&&n.state!=="connected"}});return{columns:t,rows:o}}function Ll(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var Gu=3e3;function Wu(){let e=w.value?.mesh_admin===!0;if(v(()=>{if(!e)return;To();let n=setInterval(To,Gu);return()=>clearInterval(n)},[e]),!e)return a`<${K} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=Vr.value,o=Yr.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${F} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${Wr} />
      <div><h1>${r("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${A} tone="warning">${r("mesh.loadFailed")} ${Y(o)}<//>`}
      ${t?a`<${Vu} told=${t} stale=${o!==null} />`:o===null&&a`<${z} rows=${5} kind="line" />`}
    </div>
  </section>`}function Vu({told:e,stale:t}){let o=i=>e.nodes.find(s=>s.id===i)?.name??i.slice(-8),n=e.nodes.some(i=>i.state==="here"&&i.authority);return a`
    <${Pl} verdict=${e.verdict} at=${Qr.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${r("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(i=>a`<${Ol} key=${i.node_id} request=${i} onApprove=${()=>Qu(i)} onDeny=${()=>Yu(i)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${r("mesh.positions")}</h2></header><p
        class="soft">${r("mesh.positionsText")}</p><${Dl}
        ...${Rl(e)} /></section>
    <section class="status-nodes" aria-label=${r("mesh.nodes")}>${e.nodes.map(i=>a`<${Il} key=${i.id} node=${i}
      onRevoke=${i.state==="here"||i.state==="revoked"?null:()=>Ju(i)}
      onAuthority=${n&&i.state!=="revoked"&&i.state!=="waiting"?()=>Zu(i):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${A} tone="warning">${e.unanswered.map(({address:i,code:s})=>a`<p key=${i} data-testid="unanswered">${r("mesh.verdict.unanswered",{address:i})} ${ce(s)}</p>`)}<//>`}
    <${Fl} ticket=${Jr.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>ss().catch(M)} />
    <${Tl} holds=${n} meshName=${e.mesh.name} describe=${I}
        onMake=${ns} onRestore=${(i,s)=>rs(i,s).then(()=>P(r("mesh.restored"),"ok"))} />
    <div class="card-pair"><${Al} rows=${Ll(e.counters)} /><${Nl}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${El} events=${e.events} />`}function Qu(e){return Zr(e.node_id).then(()=>P(r("mesh.approved",{name:e.name}),"ok"),M)}function Yu(e){U({kind:"confirm",title:r("mesh.deny"),text:r("mesh.denyText",{name:e.name}),action:r("mesh.deny"),danger:!0,run:()=>es(e.node_id).catch(M)})}function Ju(e){U({kind:"confirm",title:r("mesh.revoke"),text:r("mesh.revokeText",{name:e.name}),action:r("mesh.revoke"),danger:!0,run:()=>ts(e.id).catch(M)})}function Zu(e){let t=e.authority,o=r(t?"mesh.takeAuthority":"mesh.giveAuthority"),n={name:e.name};U({kind:"confirm",title:o,text:t?r("mesh.takeAuthorityText",n):r("mesh.giveAuthorityText",n),action:o,danger:t,run:()=>os(e.id,!t).catch(M)})}var zl=["href","bold","strike","italic","code"],jl={bold:"**",strike:"~~",italic:"*"},Bl=e=>ed(e).map(t=>{let o=t.reduce((n,{text:i})=>n+(i.match(/[*`~_]/g)?.length??0),0);return fo(t,0,o>1).trim()});function ed(e){let t=[[]],o=!0;for(let n of e)(n.kept?n.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):n.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((s,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!n.kept?s.replace(/^ /,""):s;c!==""&&t[t.length-1].push({...n,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function fo(e,t,o){let n=zl[t];if(!n)return e.map(({text:s})=>o?nd(s):s).join("");let i="";for(let s=0;s<e.length;){let l=s;for(;l<e.length&&e[l][n]===e[s][n];)l+=1;i+=td(e.slice(s,l),t,o),s=l}return i}function td(e,t,o){let n=zl[t],i=e[0][n],s=e.map(({text:l})=>l).join("");if(!i||s.trim()==="")return fo(e,t+1,o);if(n==="code")return dn(s,l=>od(l));if(n==="href"){if(s.trim()===i)return s;let l=fo(e,t+1,o);return dn(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${i})`)}return dn(fo(e,t+1,o),l=>jl[n]+l+jl[n])}function dn(e,t){let o=e.trim(),n=e.length-e.trimStart().length;return e.slice(0,n)+t(o)+e.slice(n+o.length)}var od=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,nd=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function Hl(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var rd=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,sd=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,id=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,q=e=>e.nodeType===1?e.nodeName.toLowerCase():"",me=(e,t)=>e.getAttribute?.(t)??"",_e=e=>me(e,"style");function Ul(e){let t=[...e.childNodes].filter(n=>q(n)!==""||n.nodeType===3&&n.nodeValue?.trim()),o=n=>{let i=_e(n);return q(n)==="pre"||/white-space:\s*pre/i.test(i)&&id.test(i)};return t.length>0&&t.every(o)}var bt=e=>/display:\s*none|mso-list:\s*ignore/i.test(_e(e));function Kl(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(_e(e))?"item":rd.test(t)?"text":null}function Xl(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),n="`".repeat(o+1),i=[...e.childNodes].find(c=>q(c)==="code"),s=`${me(e,"class")} ${i?me(i,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(s)?.[1]??"";return`${n}${l}
${t}
${n}`}function ql(e,t){let o=Number(/\blevel(\d)/i.exec(_e(e))?.[1]??1),n=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Gl(e)),i=Number.parseInt((n?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),s=n?`${i||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+s+t.replace(/\n/g,`
${l}${" ".repeat(s.length)}`)}function Gl(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(_e(t)))return t.textContent??"";let o=q(t)===""?"":Gl(t);if(o)return o}return""}function Wl(e){let t=[...e.childNodes].flatMap(o=>q(o)==="p"?[...o.childNodes]:[o]).find(o=>q(o)==="input"&&me(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var pn=e=>[...e.childNodes].flatMap(t=>{let o=q(t);return bt(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?pn(t):[]}),fn=e=>[...e.childNodes].some(t=>sd.test(q(t))||q(t)==="div"&&fn(t));var ad=/^(b|strong)$/,ld=/^(i|em|cite)$/,cd=/^(s|del|strike)$/,md=/^(code|kbd|samp|tt)$/;function $o(e,t){let o=q(e),n=_e(e),i=/font-weight:\s*(\w+)/i.exec(n)?.[1]??"",s={...t};(ad.test(o)||/^(bold|bolder|[6-9]00)$/i.test(i))&&(s.bold=!0),/^(normal|[1-5]00)$/i.test(i)&&delete s.bold,(ld.test(o)||/font-style:\s*italic/i.test(n))&&(s.italic=!0),(cd.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(n))&&(s.strike=!0),md.test(o)&&(s.code=!0),/white-space:\s*(pre|break-spaces)/i.test(n)&&(s.kept=!0);let l=o==="a"?Hl(me(e,"href")):void 0;return l&&(s.href=l),s}function Ql(e){let t=new Map,o=e.map(i=>{let s=[],l=()=>{for(let c=t.get(s.length);c;c=t.get(s.length))t.set(s.length,c-1),s.push("")};for(let c of i){l();for(let m=0;m<c.columns&&s.length<=40;m+=1)c.rows>1&&t.set(s.length,c.rows-1),s.push(m===0?c.text:"")}return l(),s}),n=Math.max(0,...o.map(i=>i.length));if(n>40||n*o.length>2e3)return null;for(let i of o)for(;i.length<n;)i.push("");return ud(o)}function ud(e){let t=e.filter(n=>n.some(Boolean)),o=Math.max(0,...t.map(n=>n.findLastIndex(Boolean)+1));return t.map(n=>n.slice(0,o))}var dd=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function Yl(e,t){let[o,...n]=e,i=o.map((l,c)=>{let m=n.map(d=>d[c]).filter(Boolean),u=m.length>0&&m.every(d=>dd.test(d));return t(c)||u?"--:":"---"}),s=l=>`| ${l.join(" | ")} |`;return[s(o.map($n)),s(i),...n.map(s)].join(`
`)}var $n=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var fd=150,Jl=12,Zl=16e3,$d=400,hd=50,bd=80,gd=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Je=class extends Error{};function ec(e,t){if(Ul(e))return null;let o=new hn;try{o.children(e,{},0)}catch(l){if(l instanceof Je)return null;throw l}if(o.flush("line"),!o.structured&&!vd(o.looks))return null;let n=[...o.hrefs];if(n.length===1&&t.trim()===n[0])return null;let i=tc(o.blocks);return i.length<=2*Zl&&i.split(`
`).length<=$d?i:null}var vd=e=>e.size>1||[...e].some(t=>t.includes("href"));function tc(e){let t="";return e.forEach((o,n)=>{let s=e[n-1]?.kind===o.kind&&o.kind!=="apart";t+=(n===0?"":s?`
`:`

`)+o.text}),t}var hn=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=Bl(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(n=>n.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,n){for(let i of t.childNodes)this.node(i,o,n+1)}text(t,o){if(this.#t+=t.length,this.#t>Zl)throw new Je;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:n,...i}=o;this.looks.add(JSON.stringify(Object.keys(i).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,n){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let i=q(t);if(i===""||gd.test(i)||bt(t))return;if(n>fd)return this.text(t.textContent??"",o);if(i==="br")return this.text(`
`,{...o,kept:!0});if(i==="img")return this.text(me(t,"alt").slice(0,bd),o);if(i==="input")return;let s=$o(t,o),l=Kl(t,i);return l?this.block(l,t,s,n):this.children(t,s,n)}block(t,o,n,i){if(this.flush("line"),t==="text"){this.children(o,n,i);let c=q(o)==="p"&&!/Mso|^p\d/.test(me(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,n,i);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Xl(o),"apart");if(t==="list"){let c=this.list(o,n,i);return c===""?void 0:this.put(c,"apart")}let s=this.inside(o,n,i);if(s==="")return;if(t==="item")return this.put(ql(o,s),"item");if(t==="quote")return this.put(s.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(q(o)[1]));return this.put(`${l} ${$n(s.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,n){let[i,s]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Jl?this.text(t.textContent??"",o):this.children(t,o,n),this.#e-=1,this.flush("line");let l=tc(this.blocks);return this.blocks=i,this.runs=s,l}list(t,o,n){let i=Number.parseInt(me(t,"start"),10)||1,s=q(t)==="ol",l=[];for(let c of t.childNodes){let m=q(c);if(m===""||bt(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let p=this.#e>Jl?this.inside(c,o,n):this.list(c,o,n+1);this.#e-=1,p&&l.push(p.replace(/^/gm,s?"   ":"  "));continue}let u=s?`${i}. `:"- ",d=this.inside(c,$o(c,o),n+1).replace(/\n{2,}/g,`
`);d!==""&&(i+=1,l.push(u+Wl(c)+d.replace(/\n/g,`
${" ".repeat(u.length)}`)))}return l.join(`
`)}table(t,o,n){let i=pn(t).map(u=>[...u.childNodes].filter(d=>/^(td|th)$/.test(q(d))&&!bt(d)));if(i.reduce((u,d)=>u+d.length,0)>2e3)throw new Je;if(!(i.length>1&&i.some(u=>u.length>1))||i.some(u=>u.some(fn))){for(let u of i)for(let d of u)this.block("text",d,o,n+1);return}let c=i.map(u=>u.map(d=>this.cell(d,o,n+1))),m=Ql(c);if(!m)throw new Je;m.length!==0&&(this.structured=!0,this.put(Yl(m,u=>yd(c,u)),"apart"))}cell(t,o,n){let i=this.inside(t,$o(t,o),n).replace(/\s*\n\s*/g," "),s=c=>Math.min(Math.max(Number.parseInt(me(t,c),10)||1,1),hd),l=/^right$/i.test(me(t,"align"))||/text-align:\s*right/i.test(_e(t));return{text:i.replace(/\|/g,"\\|"),right:l,columns:s("colspan"),rows:s("rowspan")}}};function yd(e,t){let o=e.slice(1).flatMap(n=>n[t]?.text?[n[t]]:[]);return o.length>0&&o.every(({right:n})=>n)}var kd=2e6,wd=2e4;function xd(e,t){if(e.length>kd)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>wd?null:ec(o.body,t)}var Sd=({links:e})=>a`${e.map(t=>a`<${Od} key=${t.message} link=${t} />`)}`,gt=new Set,_d=500;function Cd(e){gt.has(e)||(gt.size>=_d&&gt.clear(),gt.add(e),xr(e).catch(()=>gt.delete(e)))}function Od({link:e}){let{conversation:t,message:o,direct:n}=e,i=L(t),s=i!==null,l=Qn.value[o];v(()=>{s&&l===void 0?Yn(t,o):!s&&n&&Cd(t)},[t,o,s,l===void 0]);let c=Q(()=>l?$e(l):"",[l]);if(!i||!l)return null;let m=B.value?.find(u=>u.id===i.server)?.name??null;return a`<${Zt} message=${l} text=${c} place=${i.label} server=${m}
    onShow=${()=>N(t,o)} />`}function oc({message:e,onShow:t,onUnpin:o,onPerson:n,files:i}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${oe} id=${s.id} name=${s.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${s.username}"
        onClick=${l=>n(l.currentTarget)}>${s.display_name}</button>
      <time title=${J(e.created_at)}>${R(e.created_at)}</time>
      ${o&&a`<${F} icon="close" label=${r("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${Bt} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${r("pins.show")}</button>
  </article>`}function Md(){let e=le(te.value)??"",t=L(e);if(v(()=>{e&&Fr(e)},[e]),!t)return null;let o=Dr.value[e],n=Pr.value,i=s=>{N(e,s.id),!s.parent_id&&matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${Z} title=${r("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{H.value=null}}>
    ${n!==null&&a`<${A} tone="warning">${Y(n)}<//>`}
    ${!o&&n===null&&a`<${z} rows=${3} />`}
    ${o?.length===0&&a`<${K} icon="pin" title=${r("pins.none")} text=${r("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(s=>a`<li key=${s.id}><${oc} message=${s} files=${Gt(s)}
            onPerson=${l=>Ht(s.author.username,l,s.author)}
            onShow=${()=>i(s)} onUnpin=${t.pins?()=>Rr(s):null} /></li>`)}</ul>`}
  <//>`}function nc({saved:e,place:t,onShow:o,onRemove:n,files:i}){let{message:s,server:l}=e,{author:c}=s;return a`<article class="pinned" data-testid="saved-message" data-message-id=${s.id}>
    <p class="found-place">${t}${l&&a`<small>${l.name}</small>`}</p>
    <header><${oe} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${J(s.created_at)}>${R(s.created_at)}</time>
      <${F} icon="close" label=${r("saved.remove")} testid="saved-remove" onClick=${n} /></header>
    <div class="pinned-body" dir="auto">${s.html?a`<${Bt} source=${s.html} />`:a`<p class="message-plain">${s.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${r("saved.show")}</button>
  </article>`}function Td(){v(()=>{Mo()},[]);let{items:e,cursor:t,loaded:o}=Lr.value,n=jr.value,i=({message:s,channel:l,dm:c})=>{l?W(l.server_id,l.id,s.id):c&&N(c.id,s.id),matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${Z} title=${r("saved.title")} testid="saved"
      onClose=${()=>{H.value=null}}>
    ${n!==null&&a`<${A} tone="warning">${Y(n)}<//>`}
    ${!o&&n===null&&a`<${z} rows=${3} />`}
    ${o&&e.length===0&&a`<${K} icon="clock" title=${r("saved.none")} text=${r("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(s=>a`<li key=${s.message.id}><${nc} saved=${s} files=${Gt(s.message)} place=${$t(s)}
            onShow=${()=>i(s)} onRemove=${()=>zr(s.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{Mo(!1)}}>${r("saved.more")}</button>`}
  <//>`}var Ad=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>rc?`${t.slice(0,rc).join("")} …`:t.join("")},rc=40;function sc({count:e,max:t,full:o,busy:n,failed:i,onCopy:s,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${r("select.label")} data-testid="selection">
    ${i.length>0&&a`<${A} tone="error"><ul class="selection-failed" data-testid="selection-failed">${i.map(({message:m,reason:u})=>a`<li key=${m.id}>${r("select.failed",{name:m.author.display_name,time:Ke(m.created_at),text:Ad(m.content),reason:u})}</li>`)}</ul><//>`}
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
  </section>`}function bn({moderates:e}){let t=Be.value;if(!t)return null;let o=Cs(t),n=o.length,i=e||o.every(({author:c})=>c.id===w.value?.id),s=async()=>{await Ts(As(o,_t))&&(P(r("select.copied",{count:n}),"ok"),st())},l=()=>U({kind:"confirm",title:r("select.deleteTitle",{count:n}),text:r("select.deleteText"),action:r("select.deleteCount",{count:n}),danger:!0,run:async()=>{let c=await Os();c>0&&P(r("select.deleted",{count:c}),"ok")}});return a`<${sc} count=${n} max=${_s} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{s()}}
    onDelete=${i?l:null} onDone=${st} />`}function Ed({parent:e}){let t=be.value[e];return v(()=>{no(e).catch(()=>{})},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${r(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>ja(e)}>${r(t?"thread.following":"thread.follow")}</button>`}function Id({id:e,parent:t,at:o}){let n=L(e),i=Gn(e,t).value.messages[0],s=vt(e,t).value,l=is(s.messages);v(()=>(o||Vn(e,t),Wn(e,t),()=>{Be.peek()?.parent===t&&st()}),[e,t]);let c=Rt.value,[m,u]=$(!1);v(()=>{m&&c&&s.loaded&&as(e,t,l)},[m,c,s.loaded,l]);let d=Math.max(i?.reply_count??0,s.has_older?s.messages.length:0),f=s.has_newer?[]:Ar(ot.value,e,t,s.messages),p=Q(()=>{let g=i?[{kind:"message",key:t,message:i,continues:!1}]:[];if(!s.loaded)return g;g.push({kind:"replies",key:"replies",count:d});let h=ws(s.messages,{day:St}).filter(b=>b.kind!=="day");return[...g,...h,...xs(f)]},[s,i,d,nr.value,...f]);return n?a`<${Z} title=${r("thread.title")} subtitle=${n.label} testid="thread"
      tools=${a`<${Ed} parent=${t} />`}
      drop=${n.archived||Be.value?.parent===t?void 0:Jn(e,t)}
      onClose=${()=>{H.value=null}}>
    <${ys} name=${r("thread.title")} rows=${p} guess=${Ss}
        draw=${Ls({conversation:n,focus:o,thread:!0})} staying=${[Mr.value?.message,"replies"]}
        before=${s.loaded?null:a`<${z} rows=${3} />`}
        hasOlder=${s.loaded&&s.has_older} hasNewer=${s.has_newer}
        missed=${s.missed} wish=${ls(e,t)}
      onOlder=${()=>Kn(e,t)}
          onNewer=${()=>qn(e,t)}
          onLatest=${()=>yt(e,t)}
          onView=${g=>u(g?.end===!0)} />
    ${Be.value?.parent===t&&a`<${bn} moderates=${n.moderates} />`}
    ${!n.archived&&Be.value?.parent!==t&&a`<${js} key=${t} conversation=${n} parent=${t} placeholder=${r("thread.placeholder")} />`}
  <//>`:null}export{ii as Attachments,Xm as Dialogs,ac as EmojiPopover,eu as FilesPanel,nu as FirstRun,gu as InboxPanel,wu as InvitePage,Iu as MembersPanel,Wu as MeshPage,Um as Notifying,kc as OpenGallery,Uc as PendingFiles,Sd as PermalinkCards,ic as PersonPopover,Md as PinsPanel,Td as SavedPanel,lu as SearchPanel,bn as Selecting,Id as ThreadPanel,Hc as Tiles,Kc as Uploading,an as markAllRead,xd as markdownFrom,Oi as takeFiles};
