import{$ as jn,$a as _t,$b as Ar,$d as I,A as Me,Ac as me,Ad as vs,B as Cn,Ba as nr,Bb as $r,Bc as Rt,Bd as ys,C as On,Ca as wt,Cb as ot,Cc as oe,Cd as ks,D as Mn,Db as hr,Dc as Vr,Dd as ws,E as w,Eb as br,Ec as Qr,Ed as xs,Fb as gr,Fc as st,Fd as ze,Gb as Tt,Gc as W,Gd as Ss,H as Tn,Ha as So,Hb as At,Hc as Yr,Hd as _s,Ia as H,Ib as vr,Ic as Jr,Id as Cs,J as An,Jb as To,Jc as Zr,Jd as Os,K as yo,Ka as U,Kb as yr,Kc as es,L as En,La as k,Lb as kr,Lc as ts,Ld as Ms,M as In,Mb as wr,Mc as Io,Md as Be,N as Nn,Na as P,Nb as Ge,Nc as os,Nd as it,O as et,Ob as xr,Oc as ns,Od as Ts,P as be,Pa as Y,Pb as Et,Pc as rs,Pd as As,Q as Dn,Qa as M,Qc as ss,Qd as ge,R as Pn,Ra as rr,Rb as Sr,Rc as is,S as ko,Sb as Ao,Sc as as,Sd as Bt,T as wo,Ta as sr,Tb as It,Tc as ls,Td as Es,U as Fn,Ua as ir,Ub as _r,Uc as cs,V as Te,Va as tt,Vb as Cr,Vd as Is,W as Rn,Wa as xt,Wb as Nt,Wc as ms,Wd as Ht,Xa as Xe,Xb as Or,Xc as Lt,Xd as Se,Y as Ln,Ya as _o,Yb as Mr,Yc as us,Yd as at,Za as J,Zb as Dt,Zd as S,_a as St,_b as Tr,_c as No,_d as C,a,aa as zn,ab as Ct,ac as Er,ae as ve,ba as Bn,bb as R,be as Ns,ca as Hn,cb as ce,cc as te,ce as Ds,d as j,da as Un,db as Co,dc as Ir,dd as ds,de as Ps,e as vo,ea as Kn,eb as Oo,ec as Nr,f as $,fa as ae,fc as Dr,g as v,ga as Xn,gc as nt,gd as fs,ge as Ut,h as se,ha as qn,hc as Pr,he as Fs,i as D,ia as xo,ib as je,ic as Fr,id as ps,ie as dc,j as Q,jb as ar,jc as Rr,jd as $s,je as Ee,ka as yt,kb as lr,kc as Lr,kd as hs,ke as fc,l as Oe,lb as cr,lc as jr,ld as bs,le as Do,m as kn,mb as Ot,mc as zr,me as Rs,nb as xe,nc as Br,ne as Ls,oa as Gn,ob as mr,oc as Hr,od as z,oe as js,p as ie,pa as Wn,pc as Eo,pd as L,q as r,qa as Vn,qb as B,qc as Ur,qd as N,r as x,ra as kt,rb as qe,rc as Kr,rd as jt,re as zs,s as K,sa as Qn,sb as Ae,sc as Pt,sd as gs,ta as Yn,tc as Xr,te as Bs,u as F,ua as Jn,ub as Mo,uc as qr,v as wn,va as Zn,vb as Mt,vc as rt,w as we,wa as er,wb as ur,wc as Gr,we as Hs,x as xn,xa as tr,xb as dr,xc as Ft,xd as ne,y as Sn,yb as fr,yd as zt,z as _n,za as or,zb as pr,zc as Wr,zd as A}from"./chunk.js";var Us=["B","KB","MB","GB","TB"];function ye(e,t){let o=e,n=0;for(;o>=1023.5&&n<Us.length-1;)o/=1024,n+=1;let i=o<9.95&&n>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:i}).format(o)} ${Us[n]}`}var pc=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,lt=e=>e.normalize("NFC").replace(pc,"_");function Ks(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function Xs(e,t){let[o,n]=e.slice(0,19).replace(/[-:]/g,"").split("T"),i=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${n}.${i==="jpeg"?"jpg":i}`}function Ie({name:e}){let[t,o]=Ks(e);return a`<bdi class="file-name" title=${e}><span>${t}</span>${o&&a`<span>${o}</span>`}</bdi>`}function qs({name:e,size:t,icon:o,url:n,note:i,warns:s}){let l=ye(t,ie.value);return a`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${x} name=${o} size=${24} /></span>
    <span class="file-card-main"><${Ie} name=${e} /><span class="file-card-note ${s?"is-warning":""}">${i?r("files.noted",{size:l,note:i}):l}</span></span>
    <a class="icon-button" href=${n??void 0} download=${e} aria-disabled=${n===null} role="link"
      title=${r("files.download")} aria-label=${r("files.downloadName",{name:e})} data-testid="file-download"
      ><${x} name="download" /></a>
  </div>`}var _e=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function Gs({name:e,url:t,box:o,onOpen:n,onFailed:i}){let s=D(null);return se(()=>{let l=s.current;l&&(l.style.width=`${o.width}px`,l.style.aspectRatio=`${o.width} / ${o.height}`)},[o.width,o.height]),a`<button type="button" class="file-picture" ref=${s} data-testid="file-picture"
      title=${e} aria-label=${r("files.openName",{name:e})} onClick=${n}>${t&&a`<img crossorigin=${_e(t)} src=${t} alt=${e} decoding="async" onError=${i} />`}</button>`}function Ws({kind:e,name:t,url:o,card:n,onFailed:i}){let s=e==="video"?a`<video controls preload="metadata" playsinline crossorigin=${_e(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${i}></video>`:a`<audio controls preload="metadata" crossorigin=${_e(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${i}></audio>`;return a`<div class="file-player">${s}${n}</div>`}var $c=48,Po=[1,1.5,2,3,4,6];function Vs({pictures:e,at:t,onAt:o,onClose:n,onFailed:i}){let s=D(null),[l,c]=$(0),m=D(null),u=e[t];v(()=>{let h=document.activeElement;return s.current?.showModal(),()=>{h instanceof HTMLElement&&h.isConnected&&h.focus()}},[]);let d=h=>{h<0||h>=e.length||(c(0),o(h))},p=h=>c(Math.min(Po.length-1,Math.max(0,h))),f=h=>{if(h.ctrlKey||h.metaKey||h.altKey)return;let b={ArrowLeft:()=>d(t-1),ArrowRight:()=>d(t+1),Home:()=>d(0),End:()=>d(e.length-1),"+":()=>p(l+1),";":()=>p(l+1),"=":()=>p(l+1),"-":()=>p(l-1),0:()=>p(0)},O=l>0&&h.key.startsWith("Arrow")?void 0:b[h.key];h.stopPropagation(),O&&(h.preventDefault(),O())},g={onPointerDown:h=>{m.current=h.pointerType!=="mouse"&&l===0?h.clientX:null},onPointerUp:h=>{let b=m.current===null?0:h.clientX-m.current;m.current=null,Math.abs(b)>$c&&d(t+(b<0?1:-1))}};return u?a`<dialog class="gallery" ref=${s} aria-label=${r("files.gallery")} data-testid="gallery"
      onKeyDown=${f} onCancel=${h=>{h.preventDefault(),n()}}>
    <header class="gallery-head">
      <p><strong><${Ie} name=${u.name} /></strong>
        <span aria-live="polite">${r("files.position",{at:t+1,count:e.length})}</span></p>
      <${F} icon="zoom-out" label=${r("files.zoomOut")} disabled=${l===0} onClick=${()=>p(l-1)} />
      <${F} icon="zoom-in" label=${r("files.zoomIn")} disabled=${l===Po.length-1}
        testid="gallery-zoom-in" onClick=${()=>p(l+1)} />
      <a class="icon-button" href=${u.download??void 0} download=${u.name}
        title=${r("files.download")} aria-label=${r("files.downloadName",{name:u.name})}
        data-testid="gallery-download"><${x} name="download" /></a>
      <${F} icon="close" label=${r("action.close")} testid="gallery-close" onClick=${n} />
    </header>
    <div class="gallery-stage" ...${g} onClick=${h=>{h.target===h.currentTarget&&n()}}>
      <${hc} key=${u.id} picture=${u} factor=${Po[l]} onFailed=${()=>i(u.id)}
        onToggle=${()=>p(l>0?0:2)} />
    </div>
    ${e.length>1&&a`<${F} icon="chevron-right" class="gallery-before" label=${r("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>d(t-1)} />
        <${F} icon="chevron-right" class="gallery-next" label=${r("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>d(t+1)} />`}
  </dialog>`:null}function hc({picture:e,factor:t,onToggle:o,onFailed:n}){let i=D(null);return se(()=>{let s=i.current,l=s?.parentElement;if(!s||!l)return;let c=()=>{let{width:d,height:p}=e,f=Math.min(1,l.clientWidth/d,l.clientHeight/p);s.style.width=`${Math.round(d*f*t)}px`,s.style.height=`${Math.round(p*f*t)}px`};c();let m={left:(l.scrollWidth-l.clientWidth)/2,top:(l.scrollHeight-l.clientHeight)/2};l.scrollTo(m);let u=new ResizeObserver(c);return u.observe(l),()=>u.disconnect()},[e.id,t]),a`<img ref=${i} crossorigin=${_e(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${n} />`}function Kt({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function Ys(e,{kind:t,query:o}){let n=ze(e),i=n==="video"||n==="audio";return t==="image"&&n!=="image"||t==="media"&&!i||t==="file"&&n!=="file"?!1:Qs(e.filename).includes(Qs(o.trim()))}var Qs=e=>e.normalize("NFKC").toLowerCase();function Js({files:e,more:t},o){let n=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),i=e.filter(m=>!n.has(m.message_id)),s=new Set(i.map(({id:m})=>m)),l=t?i.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>l).flatMap(({id:m,author:u,created_at:d,attachments:p=[]})=>p.map(f=>({...f,message_id:m,author_id:u.id,created_at:d}))).filter(({id:m})=>!s.has(m));return c.length===0?i.length===e.length?e:i:[...c,...i].sort((m,u)=>m.created_at<u.created_at?1:-1)}var Zs=60,Ne=j({}),Fo=new Set,ei=e=>new URL(e,location.href).origin!==location.origin;async function ti(e,t){if(!(Fo.has(e)||Ne.peek()[e])){Fo.add(e);try{let o=await fetch(t,{credentials:"omit"});o.ok&&bc(e,URL.createObjectURL(await o.blob()))}catch{}finally{Fo.delete(e)}}}function bc(e,t){let o=Object.entries(Ne.peek());for(let[,i]of o.slice(0,-(Zs-1)))URL.revokeObjectURL(i);let n=o.slice(-(Zs-1));Ne.value={...Object.fromEntries(n),[e]:t}}function oi(){for(let e of Object.values(Ne.peek()))URL.revokeObjectURL(e);Ne.value={}}var gc=encodeURIComponent,ct={limits:()=>we("GET","/api/files/limits"),links:e=>we("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>we("GET",`/api/files/${gc(e)}/state`)};var ri=30,ni=100,si=4e3,vc=6e4,yc=2e3,ke=j({}),mt=j({}),pe=new Set,Ro=new Set,$e=0;function ut(e){let t=Date.now()+vc;for(let o of e)(ke.peek()[o]?.until_ms??0)<t&&pe.add(o);pe.size>0&&$e===0&&($e=setTimeout(Xt,ri))}function ii(e){for(let t of e)pe.add(t);pe.size>0&&$e===0&&($e=setTimeout(Xt,ri))}function ai(e){pe.add(e),Ro.add(e),$e===0&&($e=setTimeout(Xt,si))}async function Xt(){let e=[...pe].slice(0,ni);pe=new Set([...pe].slice(ni)),$e=0;let t=be.peek();try{let{expires_at:o,links:n}=await ct.links(e),i=Date.parse(o),s=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,here:u}of n){let d=(ke.peek()[c]?.turn??0)+(Ro.delete(c)?1:0);s[c]={url:t+m,here:u,until_ms:i,turn:d}}let l=Object.entries(ke.peek()).slice(-yc);ke.value={...Object.fromEntries(l),...s};for(let{id:c,here:m}of n)m||qt(c)}catch{for(let o of e)pe.add(o)}pe.size>0&&$e===0&&($e=setTimeout(Xt,si))}async function qt(e){try{let t=await ct.state(e);mt.value={...mt.peek(),[e]:t}}catch{}}function li(){clearTimeout($e),$e=0,pe=new Set,Ro.clear(),ke.value={},mt.value={}}var He=j(null);function ci(e,t,o){He.value={message:e,files:t,at:t.indexOf(o)}}function mi(e){let t=He.peek();t&&(He.value={...t,at:e})}function Gt(){He.value=null}te(e=>{let t=He.peek();e.what==="gone"&&t?.message===e.id&&Gt(),e.what==="unsure"&&t&&ii(t.files.map(({id:o})=>o))});var De=e=>ke.value[e]?.url??null,Wt=e=>Ne.value[e]??De(e),di=e=>`${e} ${ke.value[e]?.turn??0} ${Ne.value[e]??""}`,ui=new Map,kc=3,wc=2e4;function Lo(e){let t=(ui.get(e)??0)+1;ui.set(e,t),qt(e);let o=De(e);o&&ei(o)&&ti(e,o),t<=kc&&ai(e)}function jo(e){if(ke.value[e]===null)return{note:r("files.gone"),warns:!0};let t=mt.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(s=>s.reachable);if(o)return{note:r("files.from",{node:o.name}),warns:!1};let[n]=t.nodes;return{note:n?r("files.onlyAt",{node:n.name}):r("files.nowhere"),warns:!0}}function xc({file:e}){let t=De(e.id),o=jo(e.id);return v(()=>{if(!o.warns)return;let n=setInterval(()=>{qt(e.id)},wc);return()=>clearInterval(n)},[e.id,o.warns]),a`<${qs} name=${e.filename} size=${e.size} icon=${Kt(e)}
    url=${t&&`${t}&download=1`} ...${o} />`}function fi({files:e,message:t}){let o=e.map(({id:c})=>c).join(" ");v(()=>ut(e.map(({id:c})=>c)),[o]);let n=e.filter(c=>ze(c)==="image"),i=({id:c})=>!jo(c).warns,s=n.filter(i),l=e.filter(c=>!s.includes(c));return a`<div class="attachments" data-testid="attachments">
    ${s.length>0&&a`<div class="file-pictures ${s.length>1?"are-many":""}">${s.map(c=>a`<${Gs} key=${di(c.id)} name=${c.filename} url=${Wt(c.id)}
          box=${Ss(c,s.length===1)} onOpen=${()=>ci(t,s,c)}
          onFailed=${()=>Lo(c.id)} />`)}</div>`}
    ${l.map(c=>a`<${Sc} key=${c.id} file=${c} />`)}
  </div>`}var Vt=({id:e,attachments:t=[]})=>t.length>0&&a`<${fi} files=${t} message=${e} />`;function Sc({file:e}){let t=ze(e),o=a`<${xc} file=${e} />`;return t!=="audio"&&t!=="video"||jo(e.id).warns?o:a`<${Ws} key=${di(e.id)} kind=${t} name=${e.filename} url=${De(e.id)} card=${o}
    onFailed=${()=>Lo(e.id)} />`}function _c(){let e=He.value,t=e?.files.filter(({id:l})=>ke.value[l]!==null)??[],o=e!==null&&t.length===0;if(v(()=>{e&&ut(e.files.map(({id:l})=>l))},[e]),v(()=>{o&&Gt()},[o]),!e||o)return null;let n=e.files[e.at],i=Math.max(0,n?t.indexOf(n):0),s=t.map(({id:l,filename:c,width:m,height:u})=>({id:l,name:c,url:Wt(l),download:De(l)&&`${De(l)}&download=1`,width:m??1,height:u??1}));return a`<${Vs} pictures=${s} at=${i} onFailed=${Lo} onClose=${Gt}
    onAt=${l=>{let c=t[l];c&&mi(e.files.indexOf(c))}} />`}function pi({over:e,text:t}){let o=D(null);return se(()=>{let n=o.current;if(!n)return;let{left:i,top:s,width:l,height:c}=e.getBoundingClientRect();n.style.left=`${i}px`,n.style.top=`${s}px`,n.style.width=`${l}px`,n.style.height=`${c}px`},[e]),a`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${x} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function zo({files:e,onRemove:t,onRetry:o}){let n=D(null),i=s=>{n.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(s)};return a`<div class="file-tiles" ref=${n} data-testid="file-tiles">
    <ul aria-label=${r("files.attached")}>${e.map(s=>a`<li key=${s.upload} class="file-tile ${s.error?"is-refused":""}"
          data-testid="file-tile" data-state=${$i(s)}>
        <span class="file-tile-picture">${s.picture?a`<img src=${s.picture} alt="" />`:a`<${x} name=${Cc(s.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${Ie} name=${lt(s.name)} /><${Oc} file=${s} /></span>
        ${s.error&&o&&a`<${F} icon="refresh" label=${r("files.retry",{name:lt(s.name)})} testid="file-retry" onClick=${()=>o(s.upload)} />`}
        ${t&&a`<${F} icon="close" label=${r("files.remove",{name:lt(s.name)})} testid="file-remove" onClick=${()=>i(s.upload)} />`}
      </li>`)}</ul>
    <${Mc} files=${e} />
  </div>`}var Cc=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function $i({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function Oc({file:e}){let{size:t,error:o,transfer:n}=e,i=ye(t,ie.value);if(o)return a`<span class="file-tile-note is-error" role="alert">${o}</span>`;let s=$i(e);if(s==="done"||s==="waiting"||!n){let u=s==="done"?i:r("files.waiting",{size:i});return a`<span class="file-tile-note">${u}</span>`}let l=ye(n.sent,ie.value),c=n.rate>0?ye(n.rate,ie.value):null,m=s==="stalled"?r("files.stalled",{sent:l,size:i}):n.sent===t?r("files.storing",{size:i}):c?r("files.sendingAt",{sent:l,size:i,rate:c}):r("files.sending",{sent:l,size:i});return a`<progress max=${Math.max(1,t)} value=${n.sent}
      aria-label=${r("files.progress",{name:lt(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function Mc({files:e}){let t=e.every(({done:s})=>s),o=D(!1),[n,i]=$("");return v(()=>{t||(o.current=!0),i(t&&o.current?r("files.uploaded",{count:e.length}):"")},[t,e.length]),a`<p role="status" class="visually-hidden">${n}</p>`}var Bo={state:"waiting",sent:0,rate:0,at:0},Tc=.3,Ac=400;function hi(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let i=o-e.at;if(i<Ac)return e;let s=(t-e.sent)*1e3/i,l=e.rate===0?s:e.rate+(s-e.rate)*Tc;return{state:"sending",sent:t,rate:l,at:o}}var Ec=["too_many_uploads","disk_reserve","files_unavailable"],bi=({status:e,code:t})=>!Ec.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),gi=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var Ic=16*1024*1024,Nc=4,ee=new Map,Qt=new Map,Pe=j({}),Yt={arrived:()=>{},refused:()=>{},again:()=>{}};function vi(e){Yt=e}function yi(e,t,o){let n=t.type.startsWith("image/")?URL.createObjectURL(t):null,i={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};ee.set(e,{file:t,name:o,picture:n,...i})}function dt(e,t){let{[e]:o,...n}=Pe.peek();Pe.value=t?{...n,[e]:t}:n}function Uo(e){let t=ee.get(e);ee.delete(e),t&&We(t),t?.picture&&URL.revokeObjectURL(t.picture),dt(e,null)}function We(e){e.tus?.abort(),e.node=null}function Dc(e){let t=Qt.get(e);return t||(t=ct.limits().then(({max_bytes:o})=>o),Qt.set(e,t),t.catch(()=>Qt.delete(e))),t.catch(()=>1/0)}async function ki(e,t,o){t.node=o,t.turn+=1;let{file:n,turn:i}=t;try{let[s,l]=await Promise.all([Dc(o),kn()]);if(t.turn!==i||t.node===null)return;if(n.size>s)return Ho(e,t,r("files.tooLarge",{limit:ye(s,ie.peek())}));t.tus=new l(n,Pc(e,t,o)),t.tus.start()}catch{wi(e,t,o,{status:0,code:"",detail:""})}}function Pc(e,t,o){let{name:n,urls:i}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:i[o]??null,chunkSize:Ic,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:n,filetype:t.file.type},onBeforeRequest:s=>Fc(s,o),onUploadUrlAvailable:()=>{i[o]=t.tus?.url??i[o]},onProgress:s=>{t.tries=0,dt(e,hi(Pe.peek()[e]??Bo,s,Date.now()))},onSuccess:()=>{let s=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,dt(e,null),Yt.arrived(e,o,s)},onError:s=>{wi(e,t,o,Rc(s))}}}async function Fc(e,t){if(ko()&&await wo(t),ko()||be.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${Mn.peek()}`),e.setHeader("Accept-Language",ie.peek())}function Rc(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function wi(e,t,o,n){We(t),t.tries+=1;let i=gi(t.tries,Math.random());t.not_before=Date.now()+i,(n.status===410||n.status===404)&&delete t.urls[o];let s=Pe.peek()[e]??Bo,l=n.status===404&&t.tries<Nc;if(n.status!==401&&!l&&!bi(n))return Ho(e,t,n.detail||r("error.unexpected",{code:n.status}));if(n.status===0&&!await Lc(t.file))return Ho(e,t,r("files.unreadable"));ee.has(e)&&(dt(e,{...s,state:"stalled",rate:0}),setTimeout(()=>Yt.again(),i),n.status===0&&await wo(o))}function Ho(e,t,o){We(t),dt(e,null),Yt.refused(e,o)}var Lc=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function xi(){for(let e of[...ee.keys()])Uo(e);Qt.clear()}var jc=2,Si=32,zc=5e3,Bc=3e4,_i=e=>ee.get(e)?.picture??null;function Ci(e,t,o=[]){let n=Se.peek()[e]??[],i=t.slice(0,Si-n.length);i.length<t.length&&P(r("files.tooMany",{count:Si}),"error");let s=i.map((l,c)=>{let m=On(),u=o[c]??l.name;return yi(m,l,u),{upload:m,name:u,size:l.size,type:l.type,at:{},error:null}});at(e,[...n,...s])}var Xo=()=>[...Object.values(Se.value).flat(),...nt.value.flatMap(e=>e.files??[])];function Jt(e,t){for(let[o,n]of Object.entries(Se.peek()))if(n.some(i=>i.upload===e))return at(o,Dr(n,e,t));return Fr(e,t)}function Oi(e,t){let o=ee.get(t);at(e,(Se.peek()[e]??[]).filter(n=>n.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function Mi(e){let t=ee.get(e);t&&Object.assign(t,{tries:0,not_before:0}),Jt(e,{error:null})}function Ko(){let e=Xo(),t=new Set(e.map(({upload:s})=>s));for(let s of[...ee.keys()])t.has(s)||Uo(s);let o=be.peek();for(let s of ee.values())s.node!==null&&s.node!==o&&We(s);if(et.peek().phase==="reconnecting")return;let n=Date.now(),i=[...ee.values()].filter(s=>s.node!==null).length;for(let{upload:s,at:l,error:c}of e){if(c!==null||l[o])continue;let m=ee.get(s);m?m.node===null&&m.not_before<=n&&i<jc&&(i+=1,ki(s,m,o)):Jt(s,{error:r("files.lost")})}}function Hc(){let e=Date.now();for(let[t,o]of ee){let n=Pe.peek()[t],i=n?.state==="sending"&&e-n.at>Bc;o.node!==null&&i&&n.sent<o.file.size&&We(o)}Ko()}var Ti=()=>`attached.${w.peek()?.id}.${or()}`;function Uc(){let e=Sn(Ti(),{});for(let[t,o]of Object.entries(e))Se.peek()[t]||at(t,o)}function Kc(e){let t=Object.entries(e).map(([o,n])=>[o,n.filter(({at:i})=>Object.keys(i).length>0)]).filter(([,o])=>o.length>0);_n(Ti(),t.length>0?Object.fromEntries(t):void 0)}var Ai=()=>Xo().some(({upload:e,at:t,error:o})=>o===null&&ee.has(e)&&!t[be.peek()]);function Ei(){Uc(),vi({arrived:(o,n,i)=>{let s=Xo().find(l=>l.upload===o)?.at;s&&Jt(o,{at:{...s,[n]:i}})},refused:(o,n)=>Jt(o,{error:n}),again:Ko});let e=[vo(()=>{Se.value,nt.value,be.value,et.value.phase,queueMicrotask(()=>w.peek()&&Ko())}),vo(()=>Kc(Se.value))],t=setInterval(Hc,zc);return()=>{clearInterval(t);for(let o of e)o();xi(),Se.value={}}}var Xc=/^(image\.\w+)?$/;function Di(e,t,o){let n=xt(new Date().toISOString()).toISOString(),i=s=>o&&Xc.test(s.name)?Xs(n,s.type):s.name;Ci(e,t,t.map(i))}var Pi=e=>({...e,picture:_i(e.upload),done:e.at[be.value]!==void 0,transfer:Pe.value[e.upload]??null});function qc({of:e,files:t}){return a`<${zo} files=${t.map(Pi)}
    onRemove=${o=>Oi(e,o)} onRetry=${Mi} />`}var Gc=({item:e})=>a`<${zo} files=${(e.files??[]).map(Pi)} />`;function Wc(){let[e,t]=$(null);return v(Ei,[]),v(()=>()=>{li(),oi()},[]),v(()=>{let o=n=>{Ai()&&n.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),v(()=>Vc(t),[]),e&&a`<${pi} over=${e} text=${r("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var Ii=e=>e.dataTransfer?.types.includes("Files")??!1,Ni=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function Vc(e){let t=s=>{if(!Ii(s)||!s.dataTransfer)return;s.preventDefault();let l=Ni(s);s.dataTransfer.dropEffect=l?"copy":"none",e(l)},i=[["dragenter",t],["dragover",t],["dragleave",s=>{s.relatedTarget===null&&e(null)}],["drop",s=>{if(!Ii(s))return;s.preventDefault(),e(null);let l=Ni(s);l&&Qc(l,s)}]];for(let[s,l]of i)document.addEventListener(s,l,!0);return()=>{for(let[s,l]of i)document.removeEventListener(s,l,!0)}}function Qc(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:s})=>s==="file"),n=o.filter(s=>s.webkitGetAsEntry()?.isDirectory),i=o.filter(s=>!n.includes(s)).map(s=>s.getAsFile()).filter(s=>s!==null);n.length>0&&P(r("files.noFolders"),"error"),i.length>0&&Di(e.dataset.drop??"",i,!1),e.querySelector(".composer textarea")?.focus()}function T({title:e,onClose:t,children:o,size:n="m",testid:i,bare:s}){let l=D(null),c=Oe();return v(()=>{let u=document.activeElement,d=l.current;return d&&!d.open&&d.showModal(),()=>{u instanceof HTMLElement&&u.isConnected&&u.focus()}},[]),a`<dialog ref=${l} class="modal modal-${n} ${s?"is-bare":""}"
      aria-labelledby=${c} data-testid=${i}
    onCancel=${u=>{u.preventDefault(),t?.()}} onMouseDown=${u=>{u.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${s?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!s&&a`<${F} icon="close" label=${r("action.close")} onClick=${t} />`}
      </div>
      ${o}
    </div>
  </dialog>`}function Fi({title:e,text:t,action:o,danger:n,quote:i,onConfirm:s,onClose:l}){let[c,m]=$(!1),u=async()=>{m(!0),await s(),l()};return a`<${T} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${i&&a`<blockquote class="confirm-quote">${i}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${r("action.cancel")}</button>
      <button type="button" class="button ${n?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${u}>${o}</button>
    </footer>
  <//>`}var Fe=Bt?"⌘":"Ctrl";function Ri({sendKey:e,onClose:t}){let n=[["moving",[["switcher",[[Fe,"K"]]],["search",[[Fe,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[Fe,"Shift","↑"],[Fe,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[Fe,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[Fe,"B"]]],["italic",[[Fe,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[Fe,"Shift","V"]]]]]];return a`<${T} title=${r("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${n.map(([i,s])=>a`<section key=${i}><h3>${r(`keys.${i}`)}</h3>
      <dl>${s.map(([l,c])=>a`<div key=${l}><dt>${r(`keys.${i}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(u=>a`<kbd>${u}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${ie.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${r("help.guide")}</a></p>
  <//>`}function ue(e){let t=r(`mesh.reason.${e}`);return qo(t)?r("mesh.reason.unknown",{code:e}):t}function Li(e){let t=r(`mesh.counter.${e}`);return qo(t)?e.replaceAll("_"," "):t}var Zt=(e,t=Date.now())=>Date.parse(e)-t<1e3?r("mesh.soon"):ce(e,t);function Re(e,t){let o=t??r("mesh.thisNode"),n=r(`mesh.trouble.${e}`,{node:o});return qo(n)?r("mesh.verdict.other",{code:e}):n}var qo=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function ji({phase:e,name:t,moved_from:o,lost_at:n,nodes:i,state:s,current:l,onStatus:c,onRetry:m,onClose:u}){let d=e!=="online"?r("node.lostText",{node:t,time:n?Xe(n):""}):o?r("node.movedText",{node:t,from:o}):r("node.onlineText",{node:t}),{behind:p,unreachable:f,trouble:g}=s,h=f.map(b=>b.since?r("node.awaySince",{node:b.name,time:R(b.since)}):b.name);return a`<${T} title=${r("node.title")} onClose=${u} size="s" testid="node-dialog">
    <div class="modal-body"><p>${d}</p>
      ${e==="online"&&g&&a`<p class="form-error" role="alert" data-testid="own-trouble">${Re(g,null)}</p>`}
      ${e==="online"&&p>0&&a`<p data-testid="node-behind">${r("node.behindText",{node:t,count:p})}</p>`}
      ${e==="online"&&h.length>0&&a`<p data-testid="node-away">${r("node.partialText",{others:h.join(r("list.comma"))})}</p>`}
      ${i.length>0&&a`<h3>${r("node.others")}</h3><ul class="node-list">
        ${i.map(b=>{let _=b.id===l,O=e==="online"?f.find(({id:re})=>re===b.id):void 0,V=e!=="online";return a`<li key=${b.id} class=${_?"is-current":""} data-testid="node-row">
            <span class="node-dot ${O||V?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&a`<span>${b.segment}</span>`}
            <em class=${O||V?"is-away":"is-ok"}>${Yc(_,O,V)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${r("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${r("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${u}>${r("action.close")}</button></footer>
  <//>`}function Yc(e,t,o){return o?r(e?"node.row.lost":"node.row.unknown"):e?r("node.here"):t?t.since?r("node.row.away",{time:R(t.since)}):r("node.row.awayNow"):r("node.row.reached")}function zi({username:e,describe:t,onSave:o,onLater:n}){let[i,s]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=C(t,["username"]);return a`<${T} title=${r("rename.title")} size="s" onClose=${n}
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
  <//>`}function Bi({describe:e,onCreate:t,onPreview:o,onAccept:n,onClose:i}){let[s,l]=$(""),[c,m]=$(""),[u,d]=$(null),p=C(e,["name"]),f=C(e);return a`<${T} title=${r("server.add")} onClose=${i} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${p.submit(()=>t(s.trim()))}>
        <h3><${x} name="plus" size=${17} />${r("server.createTitle")}</h3>
        <p class="soft">${r("server.createText")}</p>
        <${S} label=${r("server.name")} value=${s} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${p.at("name")} />
        ${p.failure}
        <button class="button is-primary" disabled=${s.trim()===""||p.busy}
            data-testid="server-create">${r("server.create")}</button>
      </form>
      <form onSubmit=${f.submit(async()=>{u?await n(u.code):d(await o(c))})}>
        <h3><${x} name="ticket" size=${17} />${r("invite.enterTitle")}</h3>
        <p class="soft">${r("invite.enterText")}</p>
        <${S} label=${r("invite.code")} value=${c} mono testid="invite-code"
            error=${f.error} placeholder="ABCD2345"
          onInput=${g=>{m(g),d(null)}} />
        ${u&&a`<${A} tone="ok"><b data-testid="invite-server">${u.server_name}</b>
          ${u.already_member&&a`<br />${r("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||f.busy}
            data-testid=${u?"invite-accept":"invite-preview"}>
          ${u?u.already_member?r("invite.open"):r("invite.join",{name:u.server_name}):r("invite.look")}</button>
      </form>
    </div>
  <//>`}function Hi({name:e,describe:t,onSave:o,onDelete:n,extra:i,onClose:s}){let[l,c]=$(e),{busy:m,at:u,failure:d,submit:p}=C(t,["name"]);return a`<${T} title=${r("server.edit")} onClose=${s} size="s" testid="server-form">
    <form onSubmit=${p(()=>o(l.trim()))}>
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
  <//>`}function Ui({server:e,name:t,describe:o,onPassOn:n,onClose:i}){let[s,l]=$(""),{busy:c,failure:m,submit:u}=C(o),d=Ar(s,e),p=u(n);return a`<${T} title=${r("members.passOnTitle",{name:t})} onClose=${i} size="s"
      testid="pass-on">
    <form onSubmit=${f=>d?p(f):f.preventDefault()}>
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
  </div>`}var Go="";function Ki({zone:e,onZone:t}){let o=Q(sr,[]),n=e===null||o.includes(e)?o:[e,...o],i=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${Ve} label=${r("settings.timeZone")} value=${e??Go}
    hint=${r("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:Go,label:r("settings.timeZone.device",{zone:i})},...n.map(s=>({value:s,label:s.replaceAll("_"," ")}))]}
    onChange=${s=>t(s===Go?null:s)} />`}function Xi({username:e,describe:t,onSave:o}){let[n,i]=$(""),[s,l]=$(""),{busy:c,at:m,failure:u,submit:d}=C(t,["current","new"]),p=d(async()=>{await o(n,s),i(""),l("")});return a`<form class="settings-section" onSubmit=${p}>
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
  </form>`}function qi({user:e,describe:t,onSave:o}){let[n,i]=$(e.display_name),[s,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:u,failure:d,submit:p}=C(t,c),f=n.trim()===e.display_name&&s.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${p(()=>o({display_name:n.trim(),status_message:s.trim()}))}>
    <div class="profile-card"><${ne} id=${e.id} name=${n||"?"}
        size="l" /><div><strong>${n}</strong><span>@${e.username}</span></div></div>
    <${S} label=${r("account.displayName")} value=${n} onInput=${i} maxlength=${100}
        testid="profile-display-name" error=${u("display_name")} />
    <${S} label=${r("account.status")} value=${s} onInput=${l} maxlength=${200}
        placeholder=${r("account.statusExample")} testid="profile-status"
        error=${u("status_message")} />
    ${d}
    <button class="button is-primary" disabled=${m||f||n.trim()===""}
        data-testid="profile-save">${r("action.save")}</button>
  </form>`}var Jc=["profile","look","notify","account"];function Gi(e){let[t,o]=$(e.tab),{settings:n,onSettings:i}=e,s=(l,c)=>c.map(m=>({value:m,label:r(`settings.${l}.${m}`)}));return a`<${T} title=${r("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${r("settings.title")}>${Jc.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${r(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${qi} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${X} label=${r("settings.theme")} value=${n.theme}
              options=${s("theme",["system","light","dark"])}
              onChange=${l=>i({theme:l})}
              testid="setting-theme" />
          <${X} label=${r("settings.language")} value=${n.language}
              options=${s("language",["system","ja","en"])}
              onChange=${l=>i({language:l})}
              testid="setting-language" />
          <${Ki} zone=${e.zone} onZone=${e.onZone} />
          <${X} label=${r("settings.sendKey")} value=${n.send_key}
              hint=${r("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Bt?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>i({send_key:l})} />
          <${X} label=${r("settings.replies")} value=${n.replies}
              hint=${r("settings.repliesHint")} testid="setting-replies"
            options=${s("replies",["panel","inline"])}
                onChange=${l=>i({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="account"&&a`
          <${Xi} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${r("account.sessions")}</h3><p
              class="soft">${r("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${r("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${r("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Zc=["online","away","do_not_disturb"];function Wi({absence:e,ends:t,describe:o,onSay:n,onClose:i,...s}){let[l,c]=$(e&&s.note===null?e.state:"away"),[m,u]=$(s.note??e?.note??""),[d,p]=$(e?.until?"at":e?"none":"today"),[f,g]=$(s.at),{busy:h,at:b,failure:_,submit:O}=C(o,["note","until"]),V=l==="online"&&m.trim()==="",re=()=>n({state:l,note:m.trim()||null,until:s.endOf(d,f)}),fe=()=>n({state:"online",note:null,until:null});return a`<${T} title=${r("absence.title")} onClose=${i} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${O(re)}>
      <${X} label=${r("absence.state")} value=${l} testid="absence-state"
        options=${Zc.map(E=>({value:E,label:r(`absence.choice.${E}`)}))}
        onChange=${c} hint=${r(`absence.hint.${l}`)} />
      <${S} label=${r("absence.note")} value=${m} onInput=${u} maxlength=${200} autofocus
        placeholder=${r("absence.example")} hint=${r("absence.noteHint")} testid="absence-text"
        error=${b("note")} />
      <${Ve} label=${r("absence.end")} value=${d} testid="absence-end" onChange=${p}
        options=${t.map(E=>({value:E,label:r(`absence.end.${E}`)}))} />
      ${d==="at"&&a`<${S} label=${r("absence.endAt")} type="datetime-local" value=${f} required
            onInput=${g} testid="absence-at" error=${b("until")} />`}
      ${_}
      <div class="button-row"><button class="button is-primary" disabled=${h||V}
          data-testid="absence-say">${r("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${h} data-testid="absence-back"
            onClick=${O(fe)}>${r("absence.back")}</button>`}</div>
    </form>
  <//>`}var Qi=["hour","today","tomorrow","week","at","none"];function Vi(e,t){let o=Date.parse(`${e}Z`),n=o-t(o)*6e4;return o-t(n)*6e4}var Wo=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function Yi(e,t,o,n){let i=l=>{let c=Wo(o,n).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(Vi(m.slice(0,16),n),o+6e4)},s=l=>new Date(l).toISOString();return e==="hour"?s(o+36e5):e==="today"?s(i(0)):e==="tomorrow"?s(i(1)):e==="week"?s(i(em(o,n))):e==="at"&&t!==""?s(Vi(t,n)):null}function em(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var Vo=36e5;function Ji({note:e}){let t=w.value?.absence??null,o=Math.ceil(Date.now()/Vo)*Vo+Vo,n=t?.until?Date.parse(t.until):o,i=async s=>{let l=await En(s);k(),P(r(l?"absence.said":"absence.takenBack"),"ok")};return a`<${Wi} absence=${t} note=${e} ends=${Qi}
      at=${Wo(n,tt)} describe=${I} onSay=${i} onClose=${k}
      endOf=${(s,l)=>Yi(s,l,Date.now(),tt)} />`}var tm=200;function eo(e){let{chosen:t,onChange:o,label:n,max:i,me:s,find:l,presenceOf:c}=e,[m,u]=$(""),[d,p]=$(0),{found:f,asking:g}=om(m,e.ask),h=Oe(),b=D(null);se(()=>b.current?.focus({preventScroll:!0}),[]);let _=l(m,f),O=y=>t.some(G=>G.id===y.id),V=t.length>=i,re=y=>{!y||V&&!O(y)||(o(O(y)?t.filter(G=>G.id!==y.id):[...t,y]),u(""),p(0),b.current?.focus())},fe=y=>{if(ge(y))return;let G=_.length;if((y.key==="ArrowDown"||y.key==="ArrowUp")&&G>0)y.preventDefault(),p((d+(y.key==="ArrowDown"?1:G-1))%G);else if(y.key==="Enter"&&!y.ctrlKey&&!y.metaKey){if(m===""&&t.length>0)return;y.preventDefault(),re(_[d])}else y.key==="Backspace"&&m===""&&o(t.slice(0,-1))},E=m.trim()!==""&&!g;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(y=>a`<span class="people-chip" key=${y.id} title="@${y.username}" data-testid="person-chosen">
          <span>${y.display_name}</span><button type="button" aria-label=${r("people.remove",{name:y.display_name})}
            title=${r("people.remove",{name:y.display_name})} onClick=${()=>re(y)}><${x} name="close" size=${14} /></button></span>`)}
      <input ref=${b} type="text" value=${m} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?n:""} aria-label=${n} role="combobox" aria-expanded="true"
        aria-controls="${h}-list" aria-activedescendant=${_.length>0?`${h}-${d}`:void 0}
        onKeyDown=${fe}
        onInput=${y=>{u(y.target.value),p(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${h}-list" aria-label=${n} aria-multiselectable="true">
      ${_.map((y,G)=>a`<li key=${y.id} id="${h}-${G}" role="option" data-testid="person-offered"
            aria-selected=${O(y)} class=${G===d?"is-active":""}
            data-username=${y.username}
            ref=${Ke=>G===d&&Ke?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>G!==d&&p(G)} onClick=${()=>re(y)}>
          <${ne} id=${y.id} name=${y.display_name} size="s" presence=${c(y)} />
          <span class="people-name"><strong>${y.display_name}${y.id===s?` ${r("members.you")}`:""}</strong> <span>@${y.username}</span></span>
          ${O(y)&&a`<${x} name="check" size=${16} />`}</li>`)}
    </ul>
    ${_.length===0&&a`<p class="people-none" role="status">${E?r("people.none"):e.none??r("people.hint")}</p>`}
    ${V&&a`<p class="people-none" role="status">${r("people.full",{count:i})}</p>`}
  </div>`}function om(e,t){let[o,n]=$({found:[],asking:!1}),i=D(0);return v(()=>{i.current+=1;let s=i.current;if(e.trim()===""){n({found:[],asking:!1});return}n(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);i.current===s&&n({found:c,asking:!1})},tm);return()=>clearTimeout(l)},[e]),o}function Qo(e){let{channel:t,describe:o,onSave:n,onArchive:i,onDelete:s,onClose:l}=e,[c,m]=$(t?.name??""),[u,d]=$(t?.topic??""),[p,f]=$(t?.private??!1),[g,h]=$(t?.posting??"everyone"),[b,_]=$(e.after??""),[O,V]=$([]),{busy:re,at:fe,failure:E,submit:y}=C(o,["name","topic"]),G=()=>n({name:c.trim(),topic:u.trim(),private:p,posting:g,after:b||null,people:p?O:[]});return a`<${T} title=${r(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${y(G)}>
      <div class="modal-body">
        <${S} label=${r("channel.name")} value=${c} onInput=${m} autofocus
            maxlength=${100} testid="channel-name" error=${fe("name")} />
        <${S} label=${r("channel.topic")} value=${u} onInput=${d} maxlength=${500}
            hint=${r("channel.topicHint")} testid="channel-topic" error=${fe("topic")} />
        <${X} label=${r("channel.audience")} value=${p?"private":"open"}
            testid="channel-audience" onChange=${Ke=>f(Ke==="private")}
            options=${[{value:"open",label:r("channel.audience.open")},{value:"private",label:r("channel.audience.private")}]} hint=${p?r("channel.privateText"):r("channel.openText")} />
        ${nm(t,p)}
        <${X} label=${r("channel.posting")} value=${g} onChange=${h}
            testid="channel-posting" options=${[{value:"everyone",label:r("channel.posting.everyone")},{value:"moderators",label:r("channel.posting.moderators")}]} hint=${g==="moderators"?r("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${Ve} label=${r("channel.place")} value=${b} options=${e.places}
            onChange=${_} hint=${r("channel.placeHint")} testid="channel-place" />`}
        ${!t&&p&&a`<${eo} ...${e.picker} chosen=${O} onChange=${V}
            label=${r("channel.choose")} />`}
        ${E}
      </div>
      <footer class="modal-foot">
        ${s&&a`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${s}>${r("channel.delete")}</button>`}
        ${i&&a`<button type="button" class="button" data-testid="channel-archive" onClick=${y(i)}>${r(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||re}
            data-testid="channel-save">${r(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function nm(e,t){return!e||e.private===t?null:a`<${A} tone="warning">${t?r("channel.becomesPrivate"):r("channel.becomesOpen")}<//>`}function ft(e){let{title:t,note:o,adds:n,max:i,me:s,describe:l,onDone:c,onClose:m}=e,[u,d]=$([]),[p,f]=$(""),{busy:g,at:h,failure:b,submit:_}=C(l,["name"]),O=u.filter(E=>E.id!==s),V=!n&&O.length>1,re=u.length>0&&O.length===0,fe=V?r("dm.startGroup"):re?r("dm.openNotes"):r("dm.open");return a`<${T} title=${t} onClose=${m} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${_(()=>c(O,V?p.trim():""))}>
      <div class="modal-body">
        ${o&&a`<${A}>${o}<//>`}
        <${eo} chosen=${u} onChange=${d} max=${i} me=${s}
          label=${r("people.find")} ask=${e.ask} find=${e.find} presenceOf=${e.presenceOf} />
        ${V&&a`<${S} label=${r("dm.groupName")} value=${p} onInput=${f}
            maxlength=${100} hint=${r("dm.groupNameHint")} error=${h("name")} testid="group-name" />`}
        ${b}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${m}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${g||u.length===0}>${n?r("dm.add"):fe}</button></footer>
    </form>
  <//>`}function Zi({channels:e,busy:t,onTake:o}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${r("channel.orphans")}</h3>
    <p class="soft">${r("channel.orphansText")}</p>
    <ul>${e.map(n=>a`<li key=${n.id}><${x} name="lock" size=${15} /><span>${n.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>o(n)}>${r("channel.takeOver")}</button></li>`)}</ul></section>`}function ea(e,t,o){let n=e.filter(d=>d.id!==t),i=o===null?0:n.findIndex(d=>d.id===o)+1,s=e.find(d=>d.id===t);if(!s||o!==null&&i===0)return[];if(e[i]?.id===t)return[];let l=[...n.slice(0,i),s,...n.slice(i)],c=l[i-1]?.position??-1,m=[],u=c;for(let d of l.slice(i)){if(d.id!==t&&d.position>u)break;u+=1,d.position!==u&&m.push({id:d.id,position:u})}return m}var ta=(e,t)=>e[e.findIndex(o=>o.id===t)-1]?.id??null;var sm=50,im=200,oa=(e,t)=>({me:w.value?.id??"",max:im,ask:()=>Promise.resolve([]),find:o=>{let i=(Ae.value[e]??[]).map(({user:s})=>s).filter(s=>!t.includes(s.id));return Ge(i,[],o,sm)},presenceOf:Ft,none:r("channel.nobodyLeft")});function na({server:e}){return a`<${Qo} channel=${null} describe=${I} onSave=${async o=>{let{name:n,topic:i,posting:s}=o,l=await $r(e,{name:n,...i?{topic:i}:{},...o.private?{private:!0}:{}});k(),W(e,l.id);let c=o.people.map(m=>m.id);await To(l.id,c).catch(M),s!=="everyone"&&await ot(l.id,{posting:s}).catch(M)}} after=${null}
      places=${[]} picker=${oa(e,[w.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${k} />`}function ra({id:e}){let t=Mo(e),o=qe.value[t?.server_id??""]??[],[n]=$({channel:t,after:ta(o,e)});if(!t||!n.channel)return null;let{server_id:i,archived:s}=t,l=n.channel,c=()=>U({kind:"confirm",title:r("channel.delete"),text:r("channel.deleteText",{name:t.name}),action:r("channel.delete"),danger:!0,run:()=>hr(e).then(()=>W(i),M)}),m=async d=>{await ot(e,am(l,d)),d.after!==n.after&&await lm(o,e,d.after),k()},u=o.filter(d=>d.id!==e).map(d=>({value:d.id,label:r("channel.placeAfter",{name:d.name})}));return a`<${Qo} channel=${t} describe=${I} onSave=${m}
      after=${n.after} picker=${null}
      places=${[{value:"",label:r("channel.placeFirst")},...u]}
      onArchive=${()=>ot(e,{archived:!s}).then(k)}
      onDelete=${Ln(Mt(i))?c:null} onClose=${k} />`}function am(e,t){let o={};return t.name!==e.name&&(o.name=t.name),t.topic!==(e.topic??"")&&(o.topic=t.topic),t.private!==e.private&&(o.private=t.private),t.posting!==(e.posting??"everyone")&&(o.posting=t.posting),o}async function lm(e,t,o){for(let n of ea(e,t,o))await ot(n.id,{position:n.position})}function sa({id:e}){let t=Mo(e),o=At.value[e]??[];if(!t)return null;let n=oa(t.server_id,o.map(({user:s})=>s.id)),i=async s=>{await To(e,s.map(l=>l.id)),k()};return a`<${ft} ...${n} title=${r("channel.addMembers")} adds describe=${I}
      note=${r("channel.addText")} onDone=${i} onClose=${k} />`}function ia({server:e}){let[t,o]=$([]),[n,i]=$(null);return v(()=>{kr(e).then(o,()=>{})},[e]),a`<${Zi} channels=${t} busy=${n} onTake=${async l=>{i(l.id);try{await wr(l.id),k(),W(e,l.id),P(r("channel.takenOver",{name:l.name}),"ok")}catch(c){M(c)}finally{i(null)}}} />`}function aa({name:e,describe:t,onSave:o,onClose:n}){let[i,s]=$(e),{busy:l,at:c,failure:m,submit:u}=C(t,["name"]);return a`<${T} title=${r("dm.rename")} onClose=${n} size="s" testid="name-form">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><${S} label=${r("dm.groupName")} value=${i} onInput=${s}
          autofocus maxlength=${100} hint=${r("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${n}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||i.trim()===e}>${r("action.save")}</button></footer>
    </form>
  <//>`}var ca=100,la=30,ma=e=>({me:w.value?.id??"",ask:Dt,find:(t,o)=>Ge(jt(),o,t,la+e.length).filter(n=>!e.includes(n.id)).slice(0,la),presenceOf:t=>t.id===w.value?.id?"online":Ft(t),describe:I,onClose:k});function ua(){let e=async(t,o)=>{let n=await Nt(t.map(i=>i.id),o);k(),N(n.id)};return a`<${ft} ...${ma([])} title=${r("dm.new")} adds=${!1}
      max=${ca-1} onDone=${e} />`}function da({id:e}){let t=Ao(e);if(!t)return null;let o=t.members.map(i=>i.id),n=async i=>{let s=await Or(e,i.map(l=>l.id));k(),s.id!==e&&(P(r("dm.newGroup"),"info"),N(s.id))};return a`<${ft} ...${ma(o)} title=${r("dm.add")} adds
      note=${t.is_group?null:r("dm.addMakesGroup")}
      max=${Math.max(1,ca-o.length)} onDone=${n} />`}function fa({id:e}){let t=Ao(e);return t?a`<${aa} name=${t.name??""} describe=${I} onClose=${k}
      onSave=${o=>Mr(e,o).then(k)} />`:null}function pa({first:e,today:t,earlier:o,describe:n,onGo:i,onClose:s}){let[l,c]=$(e),{busy:m,error:u,submit:d}=C(n);return a`<${T} title=${r("date.title")} onClose=${s} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${d(()=>i(l))}>
      <div class="button-row">${o.map(p=>a`<button type="button" class="button is-small" key=${p.day} disabled=${m}
            onClick=${d(()=>i(p.day))}>${p.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${r("date.day")} data-testid="date-day"
          onInput=${p=>c(p.target.value)} />
        <button class="button is-primary" disabled=${m||l===""}
            data-testid="date-go">${r("date.go")}</button></div>
      ${u&&a`<p class="field-told is-error" role="alert">${u}</p>`}
    </form>
  <//>`}function $a({versions:e,error:t,onClose:o}){let n=(e?.length??0)-1,i=s=>s===0?r("history.original"):r(s===n?"history.current":"history.edited");return a`<${T} title=${r("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${A} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${z} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((s,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===n?"is-current":""}>
        <div class="history-head"><b>${i(l)}</b><time
            datetime=${s.created_at}
            title=${J(s.created_at)}>${St(s.created_at)}</time></div>
        <p dir="auto">${s.changes?s.changes.map(cm):s.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function cm({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var ha=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function ba(e,t){let o=ha(e),n=ha(t),i=0;for(;i<o.length&&i<n.length&&o[i]===n[i];)i+=1;let s=0;for(;s<o.length-i&&s<n.length-i&&o.at(-1-s)===n.at(-1-s);)s+=1;let l=mm(o.slice(i,o.length-s),n.slice(i,n.length-s));return um([...o.slice(0,i).map(Zo),...l,...o.slice(o.length-s).map(Zo)])}var Zo=e=>({kind:"same",text:e}),Yo=e=>({kind:"gone",text:e}),Jo=e=>({kind:"new",text:e});function mm(e,t){if(e.length*t.length>4e6)return[...e.map(Yo),...t.map(Jo)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let n=[],i=0,s=0;for(;i<e.length&&s<t.length;)e[i]===t[s]?(n.push(Zo(e[i])),i+=1,s+=1):o[i+1][s]>=o[i][s+1]?n.push(Yo(e[i++])):n.push(Jo(t[s++]));return[...n,...e.slice(i).map(Yo),...t.slice(s).map(Jo)]}function um(e){let t=[];for(let o of e){let n=t.at(-1);n?.kind===o.kind?n.text+=o.text:t.push({...o})}return t}function ga({message:e}){let[t,o]=$(null),[n,i]=$(null);v(()=>{Cn.history(e).then(o,l=>i(Y(l)))},[e]);let s=t?.map((l,c)=>({...l,changes:c>0?ba(t[c-1].content,l.content):null}));return a`<${$a} versions=${s??null} error=${n}
    onClose=${k} />`}var en=864e5,pt=e=>_t(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function va({channel:e,at:t}){let o=Date.now(),n=async s=>{let l=await Wn(e,qn(s,tt));k(),N(e,l),l||await kt(e)},i=[{label:r("date.yesterday"),day:pt(o-en)},{label:r("date.week"),day:pt(o-7*en)},{label:r("date.month"),day:pt(o-30*en)},{label:r("date.beginning"),day:"1970-01-02"}];return a`<${pa} first=${pt(t?Date.parse(t):o)} today=${pt(o)}
      earlier=${i} describe=${I} onGo=${n} onClose=${k} />`}function ya({place:e,card:t,max:o,some:n,describe:i,onForward:s,onBack:l,onClose:c}){let[m,u]=$(""),{busy:d,failure:p,submit:f}=C(i),g=f(()=>s(m)),h=b=>{b.key==="Enter"&&Es(b)&&!ge(b)&&g(b)};return a`<${T} title=${r("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${g} onKeyDown=${h}>
      <div class="modal-body">
        <${S} area autofocus label=${r("forward.comment")} value=${m} onInput=${u}
          maxlength=${o} testid="forward-comment" />
        ${t}
        ${n&&a`<${A}>${r("forward.some")}<//>`}
        ${p}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${l}>${r("action.back")}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${c}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${d} data-testid="forward-send">${r("forward.send")}</button>
      </footer>
    </form>
  <//>`}var ka=400;function to({message:e,text:t,place:o,server:n,onShow:i}){let{author:s,parent_id:l}=e,c=[...t],m=c.length>ka?`${c.slice(0,ka).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${r("pins.show")} onClick=${i}>
    <span class="found-place">${o}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${r("search.inThread")}</small>`}</span>
    <span class="found-by"><${ne} id=${s.id} name=${s.display_name} size="s" />
      <strong>${s.display_name}</strong>
      <time title=${J(e.created_at)}>${St(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function oo({query:e,onQuery:t,targets:o,onClose:n,title:i,label:s,stays:l}){let[c,m]=$(0),u=s??r("switcher.placeholder"),d=f=>{f&&(l||n(),f.go())},p=f=>{if(!ge(f))if(f.key==="ArrowDown"||f.key==="ArrowUp"){f.preventDefault();let g=f.key==="ArrowDown"?1:o.length-1;m(o.length?(c+g)%o.length:0)}else f.key==="Enter"&&(f.preventDefault(),d(o[c]))};return a`<${T} title=${i??r("switcher.title")} onClose=${n} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${p}>
      <div class="switcher-field"><${x} name="search" />
        <input type="text" value=${e} placeholder=${u}
            aria-label=${u} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${f=>{t(f.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${i??r("switcher.title")}>
        ${o.map((f,g)=>a`<li key=${f.key} id="switcher-${g}" role="option"
              aria-selected=${g===c}
          class=${f.unread?"is-unread":""} onMouseMove=${()=>m(g)}
              onClick=${()=>d(f)}>
          <${x} name=${f.icon}
              size=${17} /><span>${f.label}</span><small>${f.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${r("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var wa=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function xa(e,t,o){if(t.id===e.id)return!0;let n=e.people?.map(({id:i})=>i)??o;return t.people!==null?!e.hidden&&t.people.every(i=>n.includes(i)):e.server!==null&&!e.hidden&&e.server===t.server}var Sa=12,dm=6;function _a(e,t){let o=Ps(),i=wt([...pm(),...o.sort(fm).map($m)],e.replace(/^[#＃@＠]/,""),u=>u.words,1/0).sort((u,d)=>Number(d.unread)-Number(u.unread)).slice(0,Sa),s=new Set(o.flatMap(({person:u})=>u?.id??[])),l=w.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:Ge(jt(),t,c,Sa).filter(({id:u})=>!s.has(u));return[...i,...m.slice(0,dm).map(u=>hm(u,l))]}var fm=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),pm=()=>(B.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>W(e.id)},...(qe.value[e.id]??[]).map(t=>({key:t.id,icon:Un(t,null).icon,label:t.name,hint:e.name,unread:(Ot.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>N(t.id)}))]),$m=({id:e,name:t,icon:o,unread:n,words:i})=>({key:e,icon:o,label:t,hint:i[2]&&o==="user"?`@${i[2]}`:"",unread:n>0,words:i,go:()=>N(e)}),hm=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{Fs(e.id)}});var bm=150;function tn(){let[e,t]=$(""),[o,n]=$([]);return v(()=>{Et.peek().loaded||It()},[]),v(()=>{let i=!0,s=setTimeout(async()=>{e.trim()!==""&&_r();let l=await Dt(e.replace(/^[@＠]/,"")).catch(()=>[]);i&&n(l)},bm);return()=>{i=!1,clearTimeout(s)}},[e]),{query:e,setQuery:t,targets:_a(e,o)}}function Ca(){let{query:e,setQuery:t,targets:o}=tn();return a`<${oo} query=${e} onQuery=${t}
      targets=${o} onClose=${k} />`}function vm({key:e,icon:t,person:o}){if(o)return!0;let n=t==="server"?null:L(e);return n!==null&&n.posts&&!n.archived}function Oa({message:e}){let[t,o]=$(null),{query:n,setQuery:i,targets:s}=tn();if(!t){let l=s.filter(vm).map(c=>({...c,go:()=>o(c)}));return a`<${oo} title=${r("message.forward")} label=${r("forward.where")} stays
      query=${n} onQuery=${i} targets=${l} onClose=${k} />`}return a`<${ym} message=${e} target=${t} onBack=${()=>o(null)} />`}function ym({message:e,target:t,onBack:o}){let n=L(ae(e));if(!n)return null;let i=t.person?null:L(t.key),s=i?.label??t.label,l=Ds(e),c=(Ae.value[n.server??""]??[]).map(({user:g})=>g.id),m=t.person?[t.key,w.value?.id??""]:i?.people?.map(({id:g})=>g),u={id:i?.id??null,server:i?.server??null,people:m??null},d=async g=>{let h=t.key===w.peek()?.id?[]:[t.key],b=i?.id??(await Nt(h)).id;Pr(b,null,wa(g,l)),k(),P(r("forward.done",{place:s}),"ok")},p=()=>{k(),N(n.id,e.id)},f=a`<${to} message=${e} text=${ve(e)} place=${n.label}
    server=${B.value?.find(g=>g.id===n.server)?.name??null} onShow=${p} />`;return a`<${ya} place=${s} card=${f} max=${4e3-Tr(l)-2}
    some=${!xa(n,u,c)} describe=${I} onForward=${d}
    onBack=${o} onClose=${k} />`}var km=["60","1440","10080",""];function Ma({server:e,invites:t,now:o,linkOf:n,describe:i,onCreate:s,onRevoke:l,onClose:c}){let[m,u]=$(""),[d,p]=$("10080"),{busy:f,at:g,failure:h,submit:b}=C(i,["max_uses"]),_=b(()=>s({...m.trim()?{max_uses:Number(m)}:{},...d?{expires_in_minutes:Number(d)}:{}}));return a`<${T} title=${r("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${_}>
      <${X} label=${r("invite.expires")} value=${d} onChange=${p}
          options=${km.map(O=>({value:O,label:r(`invite.expiry.${O||"never"}`)}))} />
      <div class="invite-make">
        <${S} label=${r("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${u} placeholder=${r("invite.unlimited")} testid="invite-max-uses"
            error=${g("max_uses")} />
        <button class="button is-primary" disabled=${f}
            data-testid="invite-create">${r("invite.create")}</button>
      </div>
      ${h}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${z} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${r("invite.noneYet")}</p>`:a`<ul>${t.map(O=>a`<li key=${O.id}><${wm} invite=${O} now=${o} linkOf=${n} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function wm({invite:e,now:t,linkOf:o,onRevoke:n}){let i=e.expires_at!==null&&Date.parse(e.expires_at)<t,s=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||i||s,c=e.is_revoked?r("invite.revoked"):i?r("invite.expired"):s?r("invite.usedUp"):e.expires_at?r("invite.until",{when:ce(e.expires_at,t)}):r("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${r("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${Ee} text=${e.code} label=${r("action.copy")} />
      <${Ee} text=${o(e.code)} label=${r("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>n(e)}>${r("invite.revoke")}</button>`}
  </div>`}function Ta({server:e}){let[t,o]=$(null),n=()=>Me.list(e).then(s=>o(s.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));v(()=>{n().catch(M)},[e]);let i=async s=>{o(l=>l?.map(c=>c.id===s.id?{...c,is_revoked:!0}:c)??null),await Me.revoke(e,s.id).catch(M),await n().catch(M)};return a`<${Ma}
      server=${B.value?.find(s=>s.id===e)?.name??r("user.unknown")}
      invites=${t} now=${Date.now()} describe=${I}
    linkOf=${s=>location.origin+Wr({page:"invite",code:s})}
    onCreate=${s=>Me.create(e,s).then(n)} onRevoke=${i}
        onClose=${k} />`}var on=["mon","tue","wed","thu","fri","sat","sun"],xm={from:"18:00",to:"08:30",days:on};function Aa({keywords:e,hours:t,describe:o,check:n,onSave:i}){let[s,l]=$(e.join(`
`)),[c,m]=$(t!==null),[u,d]=$(t??xm),{busy:p,at:f,failure:g,submit:h}=C(o,["keywords","do_not_disturb"]),b=n(s),_={keywords:b.keywords,do_not_disturb:c?u:null},O=JSON.stringify(_)===JSON.stringify({keywords:e,do_not_disturb:t}),V=b.wrong===null&&(!c||u.from&&u.to&&u.days.length>0),re=E=>{let y=u.days.includes(E),G=on.filter(Ke=>Ke===E?!y:u.days.includes(Ke));d({...u,days:G})},fe=E=>a`<${S} type="time" label=${r(`notify.${E}`)} value=${u[E]} testid="notify-${E}"
      onInput=${y=>d({...u,[E]:y})} />`;return a`<form class="settings-section" onSubmit=${h(()=>i(_))}>
    <${S} area label=${r("notify.keywords")} value=${s} onInput=${l}
      hint=${r("notify.keywordsHint")} error=${b.wrong??f("keywords")} testid="notify-keywords" />
    <${X} label=${r("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(E=>({value:E,label:r(`notify.quiet.${E}`)}))}
      onChange=${E=>m(E==="hours")}
      hint=${r("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${fe("from")}${fe("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${r("notify.days")}</legend>
        <div class="choice-options">${on.map(E=>a`<label key=${E}
            class="choice-option ${u.days.includes(E)?"is-chosen":""}"><input type="checkbox"
            value=${E} checked=${u.days.includes(E)} onChange=${()=>re(E)} /><span>${r(`notify.day.${E}`)}</span></label>`)}</div>
        ${u.days.length===0&&a`<p class="field-told is-error" role="alert">${r("notify.noDay")}</p>`}
      </fieldset>`}
    ${f("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${f("do_not_disturb")}</p>`}
    ${g}
    <button class="button is-primary" disabled=${p||O||!V}
        data-testid="notify-save">${r("action.save")}</button>
  </form>`}function Ea({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${r("notify.here")}</h3>
    <p class="soft">${r("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${r("notify.allow")}</button>`:a`<${A} tone=${e==="granted"?"ok":"warning"}>${r(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function Ra(e,{mentioned:t,followed:o,set:n,keywords:i}){let{notify:s=null,muted:l=!1}=n??{};if(e.is_deleted||s==="none")return null;if(t)return"mention";if(l)return null;let c=!!e.dm_channel_id;return(s??rr(c))==="all"?c?"direct":"all":o?"thread":Sm(e.content,i)?"keyword":null}var Ia=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function Sm(e,t){let o=Na(e);return t.some(n=>_m(o,Na(n)))}var Na=e=>nr(e).replace(/\s+/g," ").trim();function _m(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let n=o+t.length;if(!Da(e,o)&&!Da(e,n))return!0}return!1}function Da(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[n=""]=e.slice(t,t+2);return Ia.test(o)&&Ia.test(n)}var Cm=["sun","mon","tue","wed","thu","fri","sat"],Pa=1440,Fa=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function La(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),n=Fa(e.from),i=Fa(e.to),s=n<i?i-n:i-n+Pa,l=c=>{let m=o+c*Pa-n,u=Cm[(t.getUTCDay()+7-c)%7];return e.days.includes(u)&&m>=0&&m<s};return l(0)||l(1)}function ja({count:e,first:t,first_sort:o},n){return e===0?!1:t===null||xo(n)>=xo({id:t,sort:o})}var Om=5,Mm=10*6e4;function za(e,t){let o=e.filter(({message:s})=>t-Date.parse(s.created_at)<Mm),n=o.length<=Om?o:[],i=new Map;for(let s of e)n.includes(s)||i.set(s.space,[...i.get(s.space)??[],s]);return[...n.map(s=>[s]),...i.values()]}var Ba=(e,t)=>e===void 0||e==="seen"&&t,nn=20,Tm=40;function Ha(e){let t=e.split(`
`).map(i=>i.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(i=>i!==""))],n=o.find(i=>[...i].length>Tm)??null;return{keywords:o,long:n,many:o.length>nn}}var Ua=encodeURIComponent,no={list:(e,t)=>we("GET",`/api/inbox${xn({kind:e,cursor:t})}`),readAll:e=>we("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},rn={following:e=>we("GET",`/api/messages/${Ua(e)}/follow`),follow:(e,t)=>we(t?"PUT":"DELETE",`/api/messages/${Ua(e)}/follow`)};var he=j({}),Am=500,so=new Set;function ro(e,t){let{[e]:o,...n}=he.peek(),i=Object.entries(n).slice(-Am);so.delete(e),he.value={...Object.fromEntries(i),[e]:t}}async function io(e){let t=w.peek()?.id,o=await rn.following(e);return w.peek()?.id===t&&ro(e,o.following),o.following}var Xa=e=>Promise.resolve(Em(e)??io(e).catch(()=>!1)),Em=e=>so.has(e)?void 0:he.peek()[e];async function qa(e){let t=he.peek()[e]??!1;ro(e,!t);try{await rn.follow(e,!t)}catch(o){ro(e,t),M(o)}}function Ga(){let e=te(Im);return()=>{e(),so.clear(),he.value={}}}function Im(e){if(e.what==="connected")for(let t of Object.keys(he.peek()))so.add(t);else e.what==="followed"?ro(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&Ka(e.message)}function Ka({id:e,parent_id:t}){let o=t??e;he.peek()[o]===!1&&io(o).catch(()=>{})}var an="messages",Nm=14*864e5,sn=e=>`${w.peek()?.id??""}/${e}`,ao=null;function Dm(){return ao??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(an),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),ao.catch(()=>{ao=null}),ao}async function Wa(e,t){let o=(await Dm()).transaction(an,"readwrite"),n=o.objectStore(an),i=[];for(let s of e){let l=sn(s.message.id),c=n.get(l);c.onsuccess=()=>{Ba(c.result,s.edited)&&(n.put(t,l),i.push(s))}}return n.delete(IDBKeyRange.bound(sn(""),sn(Xn(Date.now()-Nm)))),new Promise((s,l)=>{o.oncomplete=()=>s(i),o.onabort=()=>l(o.error)})}var Va=e=>e.length===0?Promise.resolve([]):Wa(e,"told").catch(()=>e),Qa=e=>{Wa([e],e.edited?"told":"seen").catch(()=>{})};var Ya=200;function Ja(e){let{author:t,dm_channel_id:o}=e,n=L(ae(e)),i=o&&!n?.group,s=n&&!i?r("notify.titleIn",{name:t.display_name,place:n.label}):t.display_name,l=ve(e),c=[...l],m=c.length>Ya;return{title:s,body:m?`${c.slice(0,Ya).join("")}…`:l}}function Za(e){let[{space:t}]=e,o=B.peek()?.find(i=>i.id===t)?.name,n=e.map(({message:i})=>i.dm_channel_id?i.author.display_name:L(ae(i))?.label??"");return{title:r("notify.many",{count:e.length,place:o??r("dm.title")}),body:[...new Set(n.filter(Boolean))].slice(0,5).join(r("list.comma"))}}function el(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var Ue=j(el()),Qe=()=>{Ue.value!=="missing"&&(Ue.value=el())};async function tl(){await Notification.requestPermission(),Qe()}var ol=()=>{Ue.value="missing"};var Pm=1500,Je=new Map,Ye=new Map,$t=new Map,mo,lo=null;function rl(){Qe();let e=[te(Fm),Ga(),Ot.subscribe(Gm)];return lo=()=>{for(let t of e)t();lo=null,clearTimeout(mo),mo=void 0,Je.clear(),Ye.clear(),ln(()=>!0)},lo}function Fm(e){if(Qe(),Ue.peek()!=="granted")return;if(e.what==="gone")return al(e.id);if(!("message"in e)||e.what==="sent")return;let{message:t}=e;if(e.what==="changed")return Hm(t);if(t.author.id===w.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let n=o||Rm(e),i={message:t,mentioned:n,followed:!1,edited:o,space:Bm(t)};if(co(i))return nl(i);!t.parent_id||!co({...i,followed:!0})||Xa(t.parent_id).then(s=>{s&&lo!==null&&co({...i,followed:s})&&nl({...i,followed:s})})}function nl(e){let{message:t}=e;zm(ae(t))?Qa(e):Lm(e)}var Rm=({message:e,mentioned:t})=>t||sl(e),sl=e=>e.mentions?.includes(w.peek()?.username??"")===!0;function Lm(e){Je.set(e.message.id,e),mo??=setTimeout(()=>{Um()},Pm)}function il(e,t,o){let{channels:n,keywords:i}=je.peek(),s=n[ae(e)];return Ra(e,{mentioned:t,followed:o,set:s,keywords:i})!==null}var jm=()=>w.peek()?.absence?.state==="do_not_disturb",co=({message:e,mentioned:t,followed:o})=>il(e,t,o)&&!jm()&&!La(je.peek().do_not_disturb,xt(new Date().toISOString()));function zm(e){return!Lt.peek()||document.visibilityState!=="visible"?!1:me(oe.peek())===e&&!(Qr()&&Vr.peek()==="list")}function Bm(e){return e.dm_channel_id?"direct":L(ae(e))?.server??""}function al(e){Je.delete(e),Ye.delete(e),ln(({messages:t})=>t.has(e))}function Hm(e){let t=Je.get(e.id)??Ye.get(e.id);t&&(t.message=e);let o=he.peek()[e.parent_id??""]===!0;il(e,sl(e),o)||al(e.id)}async function Um(){mo=void 0;let e=[...Je.values()].filter(co);Je.clear();let t=await Va(e);for(let i of t)Ye.set(i.message.id,i);let n=(await Xm(t)).filter(i=>Ye.get(i.message.id)===i);for(let{message:i}of t)Ye.delete(i.id);for(let i of za(n,Date.now()))qm(i)}var Km={count:0,first:null};async function Xm(e){let t=[...new Set(e.map(({message:n})=>ae(n)))],o=new Map(await Promise.all(t.map(async n=>{let i=await Te.unreadIn(n).catch(s=>wn(s).transient?null:Km);return[n,i]})));return e.filter(({message:n,edited:i})=>{let s=o.get(ae(n));return i||!s||ja(s,n)})}function qm(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:n,body:i}=e.length===1?Ja(t.message):Za(e),s;try{s=new Notification(n,{body:i,tag:o,silent:!0,dir:"auto"})}catch{return ol()}let l={conversations:new Set(e.map(({message:c})=>ae(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:s};$t.set(o,l),s.onclose=()=>{$t.get(o)===l&&$t.delete(o)},s.onclick=()=>{window.focus(),s.close(),k(),N(ae(t.message),t.message.id)}}function ln(e){for(let[t,o]of[...$t])e(o)&&($t.delete(t),o.shown.close())}var Gm=({channels:e})=>ln(({conversations:t,edited:o})=>!o&&[...t].every(n=>(e[n]??0)===0));function Wm(){return v(rl,[]),null}function ll(){v(Qe,[]);let{keywords:e,do_not_disturb:t}=je.value,o=async n=>{await lr(n),P(r("account.saved"),"ok")};return a`<${Ea} permission=${Ue.value} origin=${location.origin}
      onAsk=${()=>tl().catch(M)} />
    <${Aa} keywords=${e} hours=${t} describe=${I}
      check=${Vm} onSave=${o} />`}function Vm(e){let{keywords:t,long:o,many:n}=Ha(e),i=o!==null?r("notify.long",{word:o}):null;return{keywords:t,wrong:n?r("notify.tooMany",{count:nn}):i}}var cl=j(!1);function Qm(){let e=So.value,t=w.value;return bs.value!=="inside"||!t?null:t.rename_needed&&!cl.value?a`<${zi} username=${t.username} describe=${I} onLater=${()=>{cl.value=!0}}
     
          onSave=${o=>yo({username:o}).then(()=>P(r("rename.done"),"ok"))} />`:e&&a`<${Ym} key=${JSON.stringify(e)} open=${e} user=${t} />`}function Ym({open:e,user:t}){switch(e.kind){case"confirm":return a`<${Fi} ...${e} onConfirm=${e.run} onClose=${()=>{So.value===e&&k()}} />`;case"switcher":return a`<${Ca} />`;case"keys":return a`<${Ri} sendKey=${Oo.value.send_key} onClose=${k} />`;case"node":return Jm(t.mesh_admin===!0);case"forward":return a`<${Oa} message=${e.message} />`;case"absence":return a`<${Ji} note=${e.note} />`;case"history":return a`<${ga} message=${e.message} />`;case"date":return a`<${va} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${ua} />`;case"direct-add":return a`<${da} id=${e.direct} />`;case"direct-rename":return a`<${fa} id=${e.direct} />`;case"invites":return a`<${Ta} server=${e.server} />`;case"server-add":return Zm();case"server-edit":return eu(e.server);case"server-pass-on":return tu(e.server,e.user);case"channel-create":return a`<${na} server=${e.server} />`;case"channel-edit":return a`<${ra} id=${e.channel} />`;case"channel-add":return a`<${sa} id=${e.channel} />`;case"settings":return ou(e.tab??"look",t);default:return null}}function Jm(e){let{phase:t,node:o,moved_from:n,lost_at:i}=et.value,s=()=>{k(),st({page:"mesh"})};return a`<${ji} phase=${t} name=${o?.name??r("node.unknown")}
      moved_from=${n} lost_at=${i} nodes=${Dn.value}
      state=${Ir.value} current=${o?.id??null}
    onStatus=${e?s:null} onRetry=${Pn} onClose=${k} />`}function ml(e){k(),W(e)}function Zm(){return a`<${Bi} describe=${I} onClose=${k}
   
        onCreate=${e=>ur(e).then(t=>ml(t.id))}
    onPreview=${e=>Me.preview(Rt(e))}
   
        onAccept=${e=>Tt(e).then(t=>ml(t.id))} />`}function eu(e){let t=B.value?.find(n=>n.id===e);if(!t)return null;let o=()=>U({kind:"confirm",title:r("server.delete"),text:r("server.deleteText",{name:t.name}),action:r("server.delete"),danger:!0,run:()=>pr(e).then(()=>st({page:"home"}),M)});return a`<${Hi} name=${t.name} describe=${I}
      onSave=${n=>dr(e,n).then(k)}
    extra=${a`<${ia} server=${e} />`}
    onDelete=${t.owner_id===w.value?.id?o:null} onClose=${k} />`}function tu(e,t){let o=B.value?.find(l=>l.id===e),n=Ae.value[e]?.find(l=>l.user.id===t);if(!o||!n)return null;let{display_name:i}=n.user,s=()=>{k(),P(r("members.passedOn",{name:i,server:o.name}),"ok")};return a`<${Ui} server=${o.name} name=${i} describe=${I}
      onPassOn=${()=>fr(e,t).then(s)} onClose=${k} />`}function ou(e,t){let o=()=>U({kind:"confirm",title:r("account.logoutEverywhere"),text:r("account.logoutEverywhereText"),action:r("account.logoutEverywhere"),danger:!0,run:()=>Nn().catch(M)});return a`<${Gi} tab=${e} user=${t} settings=${Oo.value}
      notify=${a`<${ll} />`} zone=${je.value.time_zone}
      onZone=${n=>ar({time_zone:n})}
      onSettings=${cr} describe=${I}
   
        onProfile=${n=>yo(n).then(()=>P(r("account.saved"),"ok"))}
   
        onPassword=${(n,i)=>In(n,i).then(()=>P(r("account.passwordChanged"),"ok"))}
    onLogout=${()=>{k(),Tn(!1)}} onLogoutEverywhere=${o} onClose=${k} />`}function ul({name:e,size:t,at:o,author:n,icon:i,picture:s,url:l,onShow:c}){let m=r("files.listed",{size:ye(t,ie.value),author:n,time:Ct(o)});return a`<div class="file-row" data-testid="file-row">
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
  </aside>`}var dl=50,nu=40,le=j(null);async function cn(e){le.value={id:e,files:[],more:!0,loading:!1,error:null},await uo(()=>!0)}async function uo(e){let t=le.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,n=i=>{let s=le.peek();s?.id===o&&(le.value={...s,...i})};n({loading:!0,error:null});try{for(let i=0;i<nu;i+=1){let s=le.peek()?.files.at(-1)?.id,l=await Te.files(o,{limit:dl,...s?{before:s}:{}}),c=le.peek();if(c?.id!==o)return;let m=l.length===dl;if(n({files:[...c.files,...l],more:m}),!m||l.some(e))break}}catch(i){n({error:i})}n({loading:!1})}function fl(e){let t=le.peek();if(!t||t.loading)return;let o=Js(t,e);o!==t.files&&(le.value={...t,files:o})}function pl(){le.value=null}te(e=>{let t=le.peek();if(t){if(e.what==="gone"){let o=t.files.filter(n=>n.message_id!==e.id);le.value={...t,files:o}}e.what==="unsure"&&cn(t.id)}});var ru=["all","image","media","file"];function su(){let e=me(oe.value)??"",t=L(e),[o,n]=$("all"),[i,s]=$("");v(()=>(e&&cn(e),pl),[e]);let l=le.value,{messages:c}=yt(e).value;v(()=>fl(c),[c,l?.loading]);let m=_=>Ys(_,{kind:o,query:i}),u=(l?.files??[]).filter(m),d=u.map(_=>_.id).join(" ");v(()=>ut(u.map(_=>_.id)),[d]);let p=l!==null&&l.more&&!l.loading&&l.error===null&&u.length===0;if(v(()=>{p&&uo(m)},[p,o,i]),!t||l?.id!==e)return null;let{more:f,loading:g,error:h}=l,b=o!=="all"||i.trim()!=="";return a`<${Z} title=${r("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{H.value=null}}>
    <div class="files-choice">
      <${S} label=${r("files.search")} type="search" value=${i} onInput=${s} testid="files-search" />
      <${X} label=${r("files.kind")} value=${o} onChange=${n}
        testid="files-kind" options=${ru.map(_=>({value:_,label:r(`files.kind.${_}`)}))} />
    </div>
    ${h!==null&&a`<${A} tone="warning">${Y(h)}<//>`}
    ${u.length>0&&a`<ul class="files-list">${u.map(_=>a`<li key=${_.id}><${iu} file=${_} id=${e} /></li>`)}</ul>`}
    ${g&&a`<${z} rows=${3} />`}
    ${!g&&!f&&u.length===0&&a`<${K} icon="file" title=${r(b?"files.noneFound":"files.none")} text=${b?"":r("files.noneText")} />`}
    ${!g&&f&&a`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>uo(m)}>${r("files.older")}</button>`}
  <//>`}function iu({file:e,id:t}){let o=De(e.id),n=()=>{N(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${ul} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${gs(e.author_id)?.display_name??r("user.unknown")} icon=${Kt(e)}
    picture=${ze(e)==="image"?Wt(e.id):null} url=${o&&`${o}&download=1`} onShow=${n} />`}function $l({found:e,describe:t,onJoin:o}){let[n,i]=$(""),[s,l]=$(""),c=C(t),m=C(t),{busy:u,error:d,submit:p}=C(t);return a`<div class="stack">
    <section class="join-found"><h2>${r("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${r("join.searching")}</span></p>`:a`<ul>${e.map(f=>a`<li key=${f.node_id}><span class="join-icon"><${x}
                  name="mesh" /></span>
        <span><strong>${f.mesh_name}</strong><small>${r("join.via",{node:f.node_name,address:f.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:f.address}))}>${r("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${p(()=>o({ticket:n.trim()}))} class="stack">
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
  </div>`}function fo({words:e}){return a`<ol class="words" aria-label=${r("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function hl({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${A} tone="error">${e.error_code?ue(e.error_code):r("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${r(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||r("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${r("join.compare")}</p><${fo} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${A} tone="warning">${ue(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${r(o?"action.back":"join.cancel")}</button>
  </div>`}var au=2e3;function lu(){let e=fs.value,[t,o]=$(null);if(v(()=>{let s=setInterval(()=>{ps().catch(()=>{})},au);return()=>clearInterval(s)},[]),!e)return null;let n=a`<${Ls} />`;if(e.state==="joining"&&e.join)return a`<${Do} title=${r("join.title")} foot=${n}>
      <${hl} join=${e.join} onCancel=${()=>hs().catch(M)} /><//>`;let i=t??(e.found.length>0?"join":"found");return a`<${Do} title=${r("first.title")} text=${r("first.text")} foot=${n}>
    <div class="tabs" role="tablist">${["found","join"].map(s=>a`<button type="button" role="tab" key=${s}
      aria-selected=${i===s} data-testid="first-run-${s}"
          onClick=${()=>o(s)}>${r(`first.${s}`)}
      ${s==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${i==="found"?a`<p class="soft">${r("first.foundText")}</p><${Rs} key="found"
            founding describe=${I} action=${r("first.foundAction")} onRegister=${An} />`:a`<${$l} key="join" found=${e.found} describe=${I}
            onJoin=${$s} />`}</div>
  <//>`}function bl(e){let{id:t,icon:o,name:n,server:i,unread:s,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${x} name=${o} size=${15} /><strong>${n}</strong>
      ${i&&a`<small>${i}</small>`}<span class="spacer"></span>
      ${s>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${r("unread.label")}</span>${s>99?"99+":s}</span>`:a`<small data-testid="inbox-done"><${x} name="check" size=${14} />${r("inbox.read")}</small>`}</span>
    ${m.map(u=>a`<span class="inbox-line" key=${u.id}><span class="found-by"><strong>${u.author}</strong>
        <time title=${J(u.at)}>${R(u.at)}</time></span>
        <span class="found-text" dir="auto">${u.text}</span></span>`)}
  </button>
  ${s>0&&a`<${F} icon="check" size=${16} label=${r("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function gl(e,{channels:t,mentions:o},n,i){let s=c=>(o[c]??0)>0?0:i(c)?1:2,l=n.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>s(c)-s(m)),[...e,...l]}function vl(e,t,o){let n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,Math.max(0,n))].find(s=>!o(s))??null}var cu=3;function yl(e,t,o){let n=e.filter(s=>!s.is_deleted),i=o?n.filter(s=>s.mentions?.includes(t)):[];return i.length>0?i.slice(0,cu):n.slice(0,1)}var mu=50,Le=j({});function wl(){Le.value={}}var xl=()=>te(e=>{e.what==="gone"&&kl(e.id,null),e.what==="changed"&&kl(e.message.id,e.message)});function kl(e,t){for(let[o,n]of Object.entries(Le.peek())){if(!n.some(l=>l.id===e))continue;let s=n.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);Le.value={...Le.peek(),[o]:s}}}async function Sl(e){let t=w.peek(),{first:o}=await Te.unreadIn(e);if(!o||!t)return;let n=(xe.peek().mentions[e]??0)>0,[i,s]=await Promise.all([Te.messages(e,{around:o,limit:1}),n?Te.messages(e,{after:o,limit:mu}):[]]),l=[...i,...s].filter(({author:c})=>c.id!==t.id);w.peek()?.id===t.id&&(Le.value={...Le.peek(),[e]:yl(l,t.username,n)})}async function mn(e,t){await no.readAll(t);let o=No.peek();o&&e.includes(o.channel)&&(No.value={...o,first:null,held:!1});for(let n of e)mr(n)}function po({found:e,place:t,unread:o=0,onShow:n}){let{message:i,snippet:s,server:l}=e,{author:c}=i,m=u=>{if(u.key!=="ArrowDown"&&u.key!=="ArrowUp")return;let d=u.currentTarget.closest("li"),f=(u.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;(f||u.key==="ArrowUp")&&(u.preventDefault(),(f??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${i.id} onClick=${n} onKeyDown=${m}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${i.parent_id&&a`<small>${r("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${r("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${ne} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${J(i.created_at)}>${R(i.created_at)}</time></span>
    <span class="found-text" dir="auto">${s.map((u,d)=>u.hit?a`<mark key=${d}>${u.text}</mark>`:u.text)}</span>
  </button>`}function _l({value:e,busy:t,sort:o,filters:n,onInput:i,onEnter:s,onSort:l,onFilter:c}){let m=D(null),[u,d]=$(null);se(()=>{m.current?.focus(),m.current?.select()},[]);let p=f=>{if(!ge(f)){if(f.key==="Enter")f.preventDefault(),s();else if(f.key==="ArrowDown"){let g=document.querySelector(".found-list button");g instanceof HTMLElement&&(f.preventDefault(),g.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${x} name="search" size=${17} />
      <input ref=${m} type="search" value=${u??e} maxlength="500"
        placeholder=${r("search.placeholder")} aria-label=${r("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${p}
        onCompositionStart=${f=>d(f.target.value)}
        onCompositionEnd=${f=>{d(null),i(f.target.value)}}
        onInput=${f=>{f.isComposing?d(f.target.value):i(f.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${n.map(({label:f,filter:g})=>a`<button type="button" class="chip" key=${g}
          onClick=${()=>{c(g),m.current?.focus()}}>${f}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${r("search.sort")}</legend>
      ${["newest","best"].map(f=>a`<label key=${f}><input type="radio" name="search-sort" value=${f}
            checked=${o===f} onChange=${()=>l(f)} />
          <span>${r(`search.${f}`)}</span></label>`)}
    </fieldset>
  </div>`}var uu=/^(in|from|on):/;function Cl(e,t){let o=du(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let n=uu.exec(t)?.[0],i=o.filter(l=>!n||!l.startsWith(n)),s=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...i,s].join(" ").trim()}function du(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function fu(){let{typed:e,sort:t,results:o,cursor:n,total:i,more:s,unknown:l,coverage:c,asked:m,busy:u,error:d}=Kr.value,p=L(me(oe.value)),f=p?.server?p:null,g=[f&&{label:r("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:r("search.fromMe"),filter:"from:me"},{label:r("search.hasLink"),filter:"has:link"},{label:r("search.hasCode"),filter:"has:code"},{label:r("search.today"),filter:"on:today"}].filter(b=>b!=null),h=({message:b,channel:_,dm:O})=>{_?W(_.server_id,_.id,b.id):O&&N(O.id,b.id),matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${Z} title=${r("search.title")} testid="search"
      onClose=${()=>{H.value=null}}>
    <${_l} value=${e} busy=${u} sort=${t} filters=${g}
      onInput=${b=>Pt(b)}
      onEnter=${()=>Pt(e,{at_once:!0})}
      onSort=${Xr}
      onFilter=${b=>Pt(Cl(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${u?void 0:m}>
      ${d!==null&&a`<${A} tone="warning">${Y(d)}<//>`}
      ${l.map(b=>a`<${A} tone="warning" key=${b}>${r("search.unknown",{part:b})}<//>`)}
      ${!m&&!u&&d===null&&a`<${$u} />`}
      ${!m&&u&&a`<${z} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${pu(o.length,i,s,n)}</p>
          <ol class="found-list">${o.map(b=>a`<li key=${b.message.id}><${po} found=${b} place=${ht(b)}
                onShow=${()=>h(b)} /></li>`)}</ol>`}
      ${m&&n&&a`<button type="button" class="button" data-testid="search-more" disabled=${u}
            onClick=${qr}>${r("search.more")}</button>`}
      ${m&&c&&a`<${hu} coverage=${c} />`}
    </div>
  <//>`}function ht({channel:e,dm:t}){return e?`#${e.name}`:t?Kn(t,w.value?.id??"",Sr()):""}function pu(e,t,o,n){return e===0&&!n?r("search.none"):o?r("search.countMore",{count:t}):r("search.count",{count:t})}function $u(){let e=[['"…"',r("search.helpPhrase")],["-…",r("search.helpWithout")],["from:",r("search.helpFrom")],["in:#",r("search.helpIn")],["has:link",r("search.helpHas")],["before: after: on:",r("search.helpDays")]];return a`<${K} icon="search" title=${r("search.start")} text=${r("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function hu({coverage:e}){let{missing:t,behind:o,waiting:n,reading_before:i}=e,s=[...o.map(({name:l,since:c})=>c?r("search.unreachableSince",{name:l,time:Xe(c)}):r("search.unreachable",{name:l})),t>0?r("search.missing",{count:t}):"",n>0?r("search.waiting",{count:n}):"",i?r("search.readingIn"):""].filter(Boolean);return s.length===0?a`<p class="found-coverage">${r("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${s.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var Ol=300,bu=300,gu={items:[],cursor:null,loaded:!1,error:null};function Ml({kind:e}){let[t,o]=$(gu),n=xe.value,i=u=>{let d=w.peek()?.id;return no.list(e,u).then(p=>{if(w.peek()?.id===d){if(p.items.length===0&&p.cursor)return i(p.cursor);o(f=>({items:u?[...f.items,...p.items]:p.items,cursor:p.cursor,loaded:!0,error:null}))}},p=>o(f=>({...f,error:p})))};v(()=>{let u=setTimeout(()=>{i(null)},t.loaded?bu:0);return()=>clearTimeout(u)},[n]),v(()=>te(u=>{if(u.what==="followed"&&i(null),u.what!=="gone")return;let d=({message:p})=>p.id!==u.id;o(p=>({...p,items:p.items.filter(d)}))}),[]);let{items:s,cursor:l,loaded:c,error:m}=t;return a`<div class="found">
    ${m!==null&&a`<${A} tone="warning">${Y(m)}<//>`}
    ${!c&&m===null&&a`<${z} rows=${3} />`}
    ${c&&s.length===0&&a`<${K} icon="inbox" title=${r(`inbox.none.${e}`)} text=${r(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${s.map(u=>a`<li key=${u.message.id}><${po} found=${vu(u)}
          place=${ht(u)} unread=${u.unread} onShow=${()=>yu(u)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{i(l)}}>${r("saved.more")}</button>`}
  </div>`}function vu({message:e,server:t}){let o=[...ve(e)],i=o.length>Ol?`${o.slice(0,Ol).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:i,hit:!1}]}}function yu({message:e,channel:t,dm:o}){t?W(t.server_id,t.id,e.id):o&&N(o.id,e.id)}var ku=40,Tl=e=>(xe.peek().channels[e]??0)===0,wu=()=>[...xr.value.map(({id:e})=>e),...(B.value??[]).flatMap(({id:e})=>(qe.value[e]??[]).map(t=>t.id))],Al=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),bt=j("unread");function xu(){let t=["unread","mentions","threads"].map(o=>({value:o,label:r(`inbox.kind.${o}`)}));return a`<${Z} title=${r("inbox.title")} testid="inbox"
      onClose=${()=>{H.value=null}}>
    <div class="inbox-kinds"><${X} label=${r("inbox.kinds")} value=${bt.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{bt.value=o}} /></div>
    ${bt.value==="unread"?a`<${Su} />`:a`<${Ml} key=${bt.value} kind=${bt.value} />`}
  <//>`}function Su(){let e=D([]),t=D(null),{loaded:o}=Et.value;v(()=>{It();let m=xl();return()=>{m(),wl()}},[]),v(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let i=gl(e.current,xe.value,wu(),Fn).filter(m=>L(m)!==null);e.current=o?i:[];let s=i.filter(m=>!Tl(m)),l=m=>{let u=vl(i,m,Tl);ds(m).catch(M),Al(u??m)?.focus()},c=()=>U({kind:"confirm",title:r("inbox.readAll"),text:r("inbox.readAllText",{count:s.length}),action:r("inbox.readAll"),run:()=>mn(s,null).catch(M)});return a`<div class="found" ref=${t} onKeyDown=${m=>_u(m,i,l)}>
      ${s.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${r("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${r("inbox.readAll")}</button></div>`:a`<${K} icon="inbox" title=${r("inbox.none")} text=${r("inbox.noneText")} />`}
      <ul class="found-list">${i.map((m,u)=>a`<li key=${m} class="inbox-item"><${Cu} id=${m} previewed=${u<ku} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>`}function _u(e,t,o){let i=e.target.dataset.inbox;if(!i||ge(e)||e.ctrlKey||e.metaKey||e.altKey)return;let s={ArrowDown:1,ArrowUp:-1}[e.key];if(s)Al(t[t.indexOf(i)+s]??i)?.focus();else if(e.key.toLowerCase()==="e")o(i);else return;e.preventDefault()}function Cu({id:e,previewed:t,onRead:o}){let n=L(e),i=xe.value.channels[e]??0,s=xe.value.mentions[e]??0;if(v(()=>{t&&i>0&&Sl(e).catch(()=>{})},[e,t,i>0,s]),!n)return null;let l=Le.value[e]??[],c=l.map(d=>({id:d.id,author:d.author.display_name,at:d.created_at,text:ve(d)})),m=d=>{let[p]=i>0?l:[];N(e,p?.id??null),matchMedia("(max-width: 1180px)").matches?H.value=null:d.detail>0&&requestAnimationFrame(js)},u=B.value?.find(d=>d.id===n.server)?.name??null;return a`<${bl} id=${e} icon=${n.icon} name=${n.name} server=${u}
    unread=${i} mentions=${s} current=${me(oe.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function Ou({code:e}){let[t,o]=$(null),[n,i]=$(null);v(()=>{Me.preview(Rt(e)).then(o,i)},[e]);let s=a`<button type="button" class="button"
      onClick=${()=>st({page:"home"})}>${r(B.value?.length?"empty.goHome":"action.back")}</button>`;if(n)return a`<${K} icon="ticket" title=${r("invite.invalid")}
        text=${Y(n)}>${s}<//>`;if(!t)return null;let l=()=>Tt(t.code).then(c=>W(c.id),M);return t.already_member?a`<${K} icon="ticket" title=${t.server_name}
        text=${r("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>W(t.server_id)}>${r("invite.open")}</button><//>`:a`<${K} icon="ticket"
      title=${r("invite.pageTitle",{name:t.server_name})} text=${r("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${r("invite.join",{name:t.server_name})}</button>${s}<//>`}function $o({user:e,me:t,presence:o,mark:n,onPerson:i}){return a`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${s=>i(e,s.currentTarget)}>
    <${ne} id=${e.id} name=${e.display_name} presence=${o} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&a` <em>${r("members.you")}</em>`}${n}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${r(`person.${o}`)}</span>
  </button>`}var El=400,Mu=900;function ho({rows:e,draw:t,guess:o,label:n,top:i}){let s=D(null),l=D(new Map),c=D(null),[,m]=$(0),u=vs(e,l.current,o),d=s.current?.scrollTop??0,p=s.current?.clientHeight||Mu,f=ys(u,d-El,d+p+El);se(()=>{s.current&&(s.current.scrollTop=0),m(h=>h+1)},[i]),se(()=>{let h=!1;for(let b of s.current?.querySelectorAll("[data-row]")??[]){let{row:_=""}=b.dataset,O=b.getBoundingClientRect().height;Math.abs((l.current.get(_)??0)-O)<.5||(l.current.set(_,O),h=!0)}h&&m(b=>b+1)}),v(()=>{let h=s.current;if(!h)return;let b=new ResizeObserver(()=>m(_=>_+1));return b.observe(h),()=>b.disconnect()},[]);let g=c.current?e.findIndex(h=>h.key===c.current):-1;return a`<div class="members-scroll" ref=${s} role="list" aria-label=${n}
      onScroll=${()=>m(h=>h+1)}
      onFocusIn=${h=>{c.current=h.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${ks(u,f,[g]).map(({index:h,gap_px:b})=>b===void 0?a`<div key=${e[h].key} data-row=${e[h].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${h+1}>${t(e[h])}</div>`:a`<${ws} key=${`gap-${h}`} index=${h} height_px=${b} />`)}
  </div>`}var Tu=46,Au=38;function Il(e){let{members:t,find:o,present:n,roles:i}=e,[s,l]=$(""),[c,m]=$(!1),u=Q(()=>s.trim()?o(t,s):t,[t,s]),d=Q(()=>u.filter(({user:g})=>rt(n,g)!=="offline"),[u,n]),p=c?d:u,f=Q(()=>Iu(p,i),[p,i]);return a`<div class="members">
    <div class="members-search"><${x} name="search" size=${16} />
      <input type="search" value=${s} placeholder=${r("members.find")}
          aria-label=${r("members.find")} data-testid="members-find"
        onInput=${g=>l(g.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${r("members.here",{count:d.length})}</button></div>
    ${f.length>0?a`<${ho} rows=${f} guess=${Eu} label=${r("members.title")} top=${`${c} ${s}`}
            draw=${g=>g.member?a`<${Nu} member=${g.member} ...${e} />`:a`<h3>${r(`role.${g.role}.many`)} <span>${g.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${r("members.none")}</p>`}
  </div>`}var Eu=e=>e.member?Tu:Au,Iu=(e,t)=>t.flatMap(o=>{let n=e.filter(s=>s.role===o);if(n.length===0)return[];let i=n.map(s=>({key:s.user.id,member:s}));return[{key:`role-${o}`,role:o,count:n.length},...i]});function Nu({member:e,owner:t,me:o,present:n,roles:i,onPerson:s,...l}){let{canChange:c,canPassOn:m,canRemove:u,onRole:d,onPassOn:p,onRemove:f}=l,{user:g}=e;return a`<div class="member" data-testid="member" data-user-id=${g.id}
      data-role=${e.role}>
    <${$o} user=${g} me=${o} presence=${rt(n,g)} onPerson=${s}
      mark=${g.id===t&&a`<span class="member-owner" title=${r("role.owner")}><${x} name="crown" size=${14} /></span>`} />
    <${zt} label=${r("members.actions",{name:g.display_name})} testid="member-menu"
        items=${[...c(e)?i.map(h=>({label:r(`role.${h}`),checked:h===e.role,testid:`role-${h}`,onClick:()=>d(e,h)})):[],m(e)&&{label:r("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>p(e)},u(e)&&{label:r("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}var Du=46,Pu=new Intl.Collator;function un({people:e,me:t,present:o,onPerson:n,actions:i}){let s=Q(()=>e.map(l=>({key:l.id,user:l})).sort((l,c)=>Pu.compare(l.user.display_name,c.user.display_name)||(l.key<c.key?-1:1)),[e]);return a`<div class="members"><${ho} rows=${s} guess=${()=>Du} top=${null}
      label=${r("members.title")}
      draw=${({user:l})=>a`<div class="member" data-testid="member" data-user-id=${l.id}>
        <${$o} user=${l} me=${t} presence=${rt(o,l)} onPerson=${n} />
        ${i?.(l)}</div>`} /></div>`}var Fu=(e,t)=>wt(e,t,({user:o})=>[o.display_name,o.username],e.length);function dn(){let e=Gr.value,t=w.value?.id??"",o=e[t]??"offline";return Q(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var fn=(e,t)=>Ut(e.username,t,e),pn=()=>{H.value=null};function Ru(){let e=L(me(oe.value));return e?.hidden?a`<${ju} conversation=${e} />`:e?.people?a`<${Lu} conversation=${e} people=${e.people} />`:a`<${zu} />`}function Lu({conversation:e,people:t}){let{icon:o,label:n,group:i}=e,s=w.value?.id??"",l=dn();return a`<${Z} title=${r("members.title")} subtitle=${n} testid="members" onClose=${pn}>
    <${un} people=${t} me=${s} present=${l} onPerson=${fn} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>U({kind:"direct-add",direct:e.id})}>
        <${x} name="user-add" size=${15} />${r("dm.add")}</button>`}${i&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>zs(e)}>${r("dm.leave")}</button>`}</div>
  <//>`}function ju({conversation:e}){let{id:t,label:o,name:n,manages:i}=e;v(()=>{vr(t).catch(M)},[t]);let s=At.value[t],l=Q(()=>s?.map(({user:p})=>p),[s]),c=dn(),m=w.value?.id??"",u=p=>U({kind:"confirm",title:r("channel.putOut"),text:r("channel.putOutText",{name:p.display_name,channel:n}),action:r("channel.putOut"),danger:!0,run:()=>yr(t,p.id).catch(M)}),d=p=>i&&p.id!==m&&a`<${F} icon="user-remove" testid="channel-put-out" onClick=${()=>u(p)}
      label=${r("channel.putOutName",{name:p.display_name})} />`;return a`<${Z} title=${r("members.title")} subtitle=${o} testid="members" onClose=${pn}>
    ${l?a`<${un} people=${l} me=${m} actions=${d}
            present=${c} onPerson=${fn} />`:a`<${z} rows=${6} kind="line" />`}
    <div class="panel-foot">${i&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>U({kind:"channel-add",channel:t})}>
        <${x} name="user-add" size=${15} />${r("channel.addMembers")}</button>`}</div>
  <//>`}function zu(){let e=oe.value.page==="channel"?oe.value.server:"",t=B.value?.find(m=>m.id===e),o=Ae.value[e],n=w.value,i=dn(),s=Q(()=>o&&Hn(o),[o]);if(!t||!n)return null;let l=Mt(e),c=m=>U({kind:"confirm",title:r("members.remove"),text:r("members.removeText",{name:m.user.display_name,server:t.name}),action:r("members.remove"),danger:!0,run:()=>gr(e,m.user.id).catch(M)});return a`<${Z} title=${r("members.title")} subtitle=${t.name} testid="members"
      onClose=${pn}>
    ${s?a`<${Il} members=${s} owner=${t.owner_id} me=${n.id}
            present=${i} onPerson=${fn} roles=${Rn} find=${Fu}
      canChange=${m=>jn(t,l,m,n.id)}
          canRemove=${m=>Bn(t,l,m,n.id)}
          canPassOn=${m=>zn(t,m,n.id)}
          onPassOn=${m=>U({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,u)=>br(e,m.user.id,u).catch(M)}
          onRemove=${c} />`:a`<${z} rows=${6} kind="line" />`}
  <//>`}function Nl({request:e,onApprove:t,onDeny:o}){let[n,i]=$(!1),s=async()=>{i(!0),await t(),i(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${r("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,ce(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${r("mesh.compare")}</p>
    <${fo} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${n}
        data-testid="node-approve" onClick=${s}>${r("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${n} data-testid="node-deny"
          onClick=${o}>${r("mesh.deny")}</button></div>
  </article>`}var Dl=12;function Pl({holds:e,meshName:t,describe:o,onMake:n,onRestore:i}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${r("mesh.kit")}</h2></header>
    <p class="soft">${r(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${Bu} meshName=${t} describe=${o} onMake=${n} />`:a`<${Uu} describe=${o} onRestore=${i} />`}
  </section>`}function Bu({meshName:e,describe:t,onMake:o}){let[n,i]=$(""),[s,l]=$(""),[c,m]=$(null),{busy:u,at:d,failure:p,submit:f}=C(t,["passphrase"]),g=f(async()=>{m(await o(n)),i(""),l("")}),h=[...n].length,b=s!==""&&s!==n;return a`<form class="settings-section" onSubmit=${g}>
    <${S} label=${r("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${n} onInput=${i} testid="kit-passphrase" error=${d("passphrase")}
        hint=${r("mesh.kitPassphraseRule",{count:Dl})} />
    <${S} label=${r("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${s} onInput=${l} testid="kit-passphrase-again"
        error=${b?r("mesh.kitPassphraseDiffers"):null} />
    ${p}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${u||h<Dl||s!==n}>${r("mesh.kitMake")}</button></div>
    ${c&&a`<${Hu} kit=${c} text=${Ku(c,e)} />`}
  </form>`}function Hu({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((n,i)=>a`<li key=${i}>${n}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${r("mesh.kitSave")}</a>
      <${Ee} text=${t} label=${r("mesh.kitCopy")} /></div>
    <p class="soft">${r("mesh.kitKeep")}</p></div>`}function Uu({describe:e,onRestore:t}){let[o,n]=$(""),[i,s]=$(""),{busy:l,at:c,failure:m,submit:u}=C(e,["kit","passphrase"]),d=u(async()=>{await t(o,i),n(""),s("")});return a`<form class="settings-section" onSubmit=${d}>
    <${S} label=${r("mesh.kitLine")} value=${o} onInput=${n} area mono
        testid="kit-line" error=${c("kit")} />
    <${S} label=${r("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${i} onInput=${s} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||i===""}>${r("mesh.kitRestore")}</button></div>
  </form>`}function Ku(e,t){let o=e.words.map((n,i)=>`${i+1}. ${n}`).join(`
`);return`${r("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function Fl({rows:e}){let t=e.filter(([,n])=>n>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${r("mesh.counters")}</h2></header>
    <p class="soft">${r("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${r("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([n,i])=>a`<div key=${n}><dt>${Li(n)}</dt><dd>${i}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${r("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function Rl({events:e}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${r("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${J(t.at)}>${R(t.at)}</time><span>${Xu(t)}</span></li>`)}</ol>`}
  </section>`}function Xu({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return r("mesh.event.joined");case"connected":return r("mesh.event.connected",{name:o});case"lost":return r("mesh.event.lost",{name:o,reason:ue(String(t.reason))});case"authority_given":case"authority_taken":return r(`mesh.event.${e}`,{name:o});case"authority_restored":return r("mesh.event.authority_restored");case"revoked":return r("mesh.event.revoked",{name:o});case"refused_address":return r(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return Re(String(t.trouble),t.name?o:null);case"trouble_over":return r("mesh.event.troubleOver");case"set_aside":return r("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return r("mesh.event.disk",{detail:t.detail});default:return r("mesh.event.other",{code:e})}}function Ll({node:e,onRevoke:t,onAuthority:o}){let n=[o&&{label:r(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:r("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),i=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&r(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&ce(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&R(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Zt(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${r(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${r("mesh.authority")}</span>`}
      ${n.length>0&&a`<${zt} label=${r("mesh.nodeMenu",{name:e.name})} items=${n} />`}</header>
    <dl>${i.map(([s,l])=>l&&a`<div key=${s}><dt>${r(`mesh.fact.${s}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${Re(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${qu(e)}</p>`}
  </article>`}function qu({last_error_code:e,last_error_at:t}){let o=ue(e??"");return t?r("mesh.errorAt",{reason:o,time:R(t)}):o}function jl({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${r("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${r(`mesh.order.${o.kind}`)}</strong> ${ce(o.created_at)} — ${r("mesh.ordersMissing",{nodes:o.missing.map(t).join(r("list.comma"))})}</li>`)}</ul>`}
  </section>`}function zl({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
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
    </tr>`)}</tbody></table></div>`}var Gu={green:"ok",amber:"clock",red:"warning"};function Bl({verdict:e,at:t,stale:o,nodes:n}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${x} name=${Gu[e.level]} size=${22} /><p>${Wu(e,n)}</p>
    <small>${r(o?"mesh.staleAt":"mesh.asOf",{time:_o(t)})}</small></div>`}function Wu({code:e,args:t,at:o},n){let i=s=>Number(t[s]??0);switch(e){case"equal":return r("mesh.verdict.equal",{count:i("nodes"),time:_o(o)});case"quarantined":return r("mesh.verdict.quarantined",{count:i("entries")});case"deriving":return r("mesh.verdict.deriving",{percent:i("percent")});case"behind":return r("mesh.verdict.behind",{node:t.node,count:i("behind")+i("ahead")});case"unreachable":return Yu(t,n);case"set_aside":return r("mesh.verdict.setAside",{node:t.node,entry:i("entries")});case"unanswered":return[r("mesh.verdict.unanswered",{address:t.address}),ue(String(t.reason))].join(r("list.sentences"));case"clock":return Qu(t);default:return Vu(e,t)}}function Vu(e,t){let o=t.since&&r("mesh.verdict.since",{time:R(String(t.since))});return[Re(e,t.here?null:String(t.node)),o].filter(Boolean).join(r("list.sentences"))}function Qu({node:e,here:t,ahead:o,seconds:n}){let i=o?"Ahead":"Behind";return t?r(`mesh.verdict.ownClock${i}`,{span:Co(Number(n))}):r(`mesh.verdict.clock${i}`,{node:e,span:Co(Number(n))})}function Yu(e,t){let o=t.filter(i=>i.state==="unreachable"||i.state==="never"),n=Number(e.behind??0);return[r("mesh.verdict.unreachable",{node:o.map(i=>i.name).join(r("list.comma"))}),e.reason&&ue(String(e.reason)),e.heard_at&&r("mesh.verdict.heard",{time:R(String(e.heard_at))}),n>0&&r("mesh.verdict.lacks",{count:n}),e.next_attempt_at&&r("mesh.verdict.next",{when:Zt(String(e.next_attempt_at))})].filter(Boolean).join(r("list.sentences"))}function Hl({ticket:e,earlier:t,nameOf:o,onMake:n}){let[i,s]=$(!1),l=async()=>{s(!0),await n(),s(!1)};return a`<section class="card"><header class="card-head"><h2>${r("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${i}
          data-testid="ticket-make" onClick=${l}><${x} name="ticket"
          size=${16} />${r("mesh.makeTicket")}</button></header>
    <p class="soft">${r("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${Ee} text=${e.ticket} label=${r("mesh.copyTicket")}
          testid="ticket-copy" />
        <${Ee} text="localchat --join ${e.ticket}" label=${r("mesh.copyCommand")} />
        <span
            class="soft">${r("mesh.ticketUntil",{when:ce(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${r("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?r("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?r("invite.expired"):r("mesh.ticketOpen",{time:R(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function Ul(e){let t=e.writers.map(({id:n,entries:i})=>({node:n,label:e.nodes.find(s=>s.id===n)?.name??n.slice(-6),top:i})),o=e.nodes.map(n=>{let i=t.map((s,l)=>{let c=n.held[l]??0;return{held:c,behind:s.top-c}});return{node:n,cells:i,dimmed:n.state!=="here"&&n.state!=="connected"}});return{columns:t,rows:o}}function Kl(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var Ju=3e3;function Zu(){let e=w.value?.mesh_admin===!0;if(v(()=>{if(!e)return;Io();let n=setInterval(Io,Ju);return()=>clearInterval(n)},[e]),!e)return a`<${K} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=Jr.value,o=es.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${F} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${Yr} />
      <div><h1>${r("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${A} tone="warning">${r("mesh.loadFailed")} ${Y(o)}<//>`}
      ${t?a`<${ed} told=${t} stale=${o!==null} />`:o===null&&a`<${z} rows=${5} kind="line" />`}
    </div>
  </section>`}function ed({told:e,stale:t}){let o=i=>e.nodes.find(s=>s.id===i)?.name??i.slice(-8),n=e.nodes.some(i=>i.state==="here"&&i.authority);return a`
    <${Bl} verdict=${e.verdict} at=${Zr.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${r("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(i=>a`<${Nl} key=${i.node_id} request=${i} onApprove=${()=>td(i)} onDeny=${()=>od(i)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${r("mesh.positions")}</h2></header><p
        class="soft">${r("mesh.positionsText")}</p><${zl}
        ...${Ul(e)} /></section>
    <section class="status-nodes" aria-label=${r("mesh.nodes")}>${e.nodes.map(i=>a`<${Ll} key=${i.id} node=${i}
      onRevoke=${i.state==="here"||i.state==="revoked"?null:()=>nd(i)}
      onAuthority=${n&&i.state!=="revoked"&&i.state!=="waiting"?()=>rd(i):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${A} tone="warning">${e.unanswered.map(({address:i,code:s})=>a`<p key=${i} data-testid="unanswered">${r("mesh.verdict.unanswered",{address:i})} ${ue(s)}</p>`)}<//>`}
    <${Hl} ticket=${ts.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>ls().catch(M)} />
    <${Pl} holds=${n} meshName=${e.mesh.name} describe=${I}
        onMake=${is} onRestore=${(i,s)=>as(i,s).then(()=>P(r("mesh.restored"),"ok"))} />
    <div class="card-pair"><${Fl} rows=${Kl(e.counters)} /><${jl}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${Rl} events=${e.events} />`}function td(e){return os(e.node_id).then(()=>P(r("mesh.approved",{name:e.name}),"ok"),M)}function od(e){U({kind:"confirm",title:r("mesh.deny"),text:r("mesh.denyText",{name:e.name}),action:r("mesh.deny"),danger:!0,run:()=>ns(e.node_id).catch(M)})}function nd(e){U({kind:"confirm",title:r("mesh.revoke"),text:r("mesh.revokeText",{name:e.name}),action:r("mesh.revoke"),danger:!0,run:()=>rs(e.id).catch(M)})}function rd(e){let t=e.authority,o=r(t?"mesh.takeAuthority":"mesh.giveAuthority"),n={name:e.name};U({kind:"confirm",title:o,text:t?r("mesh.takeAuthorityText",n):r("mesh.giveAuthorityText",n),action:o,danger:t,run:()=>ss(e.id,!t).catch(M)})}var ql=["href","bold","strike","italic","code"],Xl={bold:"**",strike:"~~",italic:"*"},Gl=e=>sd(e).map(t=>{let o=t.reduce((n,{text:i})=>n+(i.match(/[*`~_]/g)?.length??0),0);return bo(t,0,o>1).trim()});function sd(e){let t=[[]],o=!0;for(let n of e)(n.kept?n.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):n.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((s,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!n.kept?s.replace(/^ /,""):s;c!==""&&t[t.length-1].push({...n,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function bo(e,t,o){let n=ql[t];if(!n)return e.map(({text:s})=>o?ld(s):s).join("");let i="";for(let s=0;s<e.length;){let l=s;for(;l<e.length&&e[l][n]===e[s][n];)l+=1;i+=id(e.slice(s,l),t,o),s=l}return i}function id(e,t,o){let n=ql[t],i=e[0][n],s=e.map(({text:l})=>l).join("");if(!i||s.trim()==="")return bo(e,t+1,o);if(n==="code")return $n(s,l=>ad(l));if(n==="href"){if(s.trim()===i)return s;let l=bo(e,t+1,o);return $n(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${i})`)}return $n(bo(e,t+1,o),l=>Xl[n]+l+Xl[n])}function $n(e,t){let o=e.trim(),n=e.length-e.trimStart().length;return e.slice(0,n)+t(o)+e.slice(n+o.length)}var ad=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,ld=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function Wl(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var cd=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,md=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,ud=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,q=e=>e.nodeType===1?e.nodeName.toLowerCase():"",de=(e,t)=>e.getAttribute?.(t)??"",Ce=e=>de(e,"style");function Vl(e){let t=[...e.childNodes].filter(n=>q(n)!==""||n.nodeType===3&&n.nodeValue?.trim()),o=n=>{let i=Ce(n);return q(n)==="pre"||/white-space:\s*pre/i.test(i)&&ud.test(i)};return t.length>0&&t.every(o)}var gt=e=>/display:\s*none|mso-list:\s*ignore/i.test(Ce(e));function Ql(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(Ce(e))?"item":cd.test(t)?"text":null}function Yl(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),n="`".repeat(o+1),i=[...e.childNodes].find(c=>q(c)==="code"),s=`${de(e,"class")} ${i?de(i,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(s)?.[1]??"";return`${n}${l}
${t}
${n}`}function Jl(e,t){let o=Number(/\blevel(\d)/i.exec(Ce(e))?.[1]??1),n=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Zl(e)),i=Number.parseInt((n?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),s=n?`${i||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+s+t.replace(/\n/g,`
${l}${" ".repeat(s.length)}`)}function Zl(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(Ce(t)))return t.textContent??"";let o=q(t)===""?"":Zl(t);if(o)return o}return""}function ec(e){let t=[...e.childNodes].flatMap(o=>q(o)==="p"?[...o.childNodes]:[o]).find(o=>q(o)==="input"&&de(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var hn=e=>[...e.childNodes].flatMap(t=>{let o=q(t);return gt(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?hn(t):[]}),bn=e=>[...e.childNodes].some(t=>md.test(q(t))||q(t)==="div"&&bn(t));var dd=/^(b|strong)$/,fd=/^(i|em|cite)$/,pd=/^(s|del|strike)$/,$d=/^(code|kbd|samp|tt)$/;function go(e,t){let o=q(e),n=Ce(e),i=/font-weight:\s*(\w+)/i.exec(n)?.[1]??"",s={...t};(dd.test(o)||/^(bold|bolder|[6-9]00)$/i.test(i))&&(s.bold=!0),/^(normal|[1-5]00)$/i.test(i)&&delete s.bold,(fd.test(o)||/font-style:\s*italic/i.test(n))&&(s.italic=!0),(pd.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(n))&&(s.strike=!0),$d.test(o)&&(s.code=!0),/white-space:\s*(pre|break-spaces)/i.test(n)&&(s.kept=!0);let l=o==="a"?Wl(de(e,"href")):void 0;return l&&(s.href=l),s}function oc(e){let t=new Map,o=e.map(i=>{let s=[],l=()=>{for(let c=t.get(s.length);c;c=t.get(s.length))t.set(s.length,c-1),s.push("")};for(let c of i){l();for(let m=0;m<c.columns&&s.length<=40;m+=1)c.rows>1&&t.set(s.length,c.rows-1),s.push(m===0?c.text:"")}return l(),s}),n=Math.max(0,...o.map(i=>i.length));if(n>40||n*o.length>2e3)return null;for(let i of o)for(;i.length<n;)i.push("");return hd(o)}function hd(e){let t=e.filter(n=>n.some(Boolean)),o=Math.max(0,...t.map(n=>n.findLastIndex(Boolean)+1));return t.map(n=>n.slice(0,o))}var bd=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function nc(e,t){let[o,...n]=e,i=o.map((l,c)=>{let m=n.map(d=>d[c]).filter(Boolean),u=m.length>0&&m.every(d=>bd.test(d));return t(c)||u?"--:":"---"}),s=l=>`| ${l.join(" | ")} |`;return[s(o.map(gn)),s(i),...n.map(s)].join(`
`)}var gn=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var vd=150,rc=12,sc=16e3,yd=400,kd=50,wd=80,xd=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Ze=class extends Error{};function ic(e,t){if(Vl(e))return null;let o=new vn;try{o.children(e,{},0)}catch(l){if(l instanceof Ze)return null;throw l}if(o.flush("line"),!o.structured&&!Sd(o.looks))return null;let n=[...o.hrefs];if(n.length===1&&t.trim()===n[0])return null;let i=ac(o.blocks);return i.length<=2*sc&&i.split(`
`).length<=yd?i:null}var Sd=e=>e.size>1||[...e].some(t=>t.includes("href"));function ac(e){let t="";return e.forEach((o,n)=>{let s=e[n-1]?.kind===o.kind&&o.kind!=="apart";t+=(n===0?"":s?`
`:`

`)+o.text}),t}var vn=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=Gl(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(n=>n.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,n){for(let i of t.childNodes)this.node(i,o,n+1)}text(t,o){if(this.#t+=t.length,this.#t>sc)throw new Ze;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:n,...i}=o;this.looks.add(JSON.stringify(Object.keys(i).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,n){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let i=q(t);if(i===""||xd.test(i)||gt(t))return;if(n>vd)return this.text(t.textContent??"",o);if(i==="br")return this.text(`
`,{...o,kept:!0});if(i==="img")return this.text(de(t,"alt").slice(0,wd),o);if(i==="input")return;let s=go(t,o),l=Ql(t,i);return l?this.block(l,t,s,n):this.children(t,s,n)}block(t,o,n,i){if(this.flush("line"),t==="text"){this.children(o,n,i);let c=q(o)==="p"&&!/Mso|^p\d/.test(de(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,n,i);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Yl(o),"apart");if(t==="list"){let c=this.list(o,n,i);return c===""?void 0:this.put(c,"apart")}let s=this.inside(o,n,i);if(s==="")return;if(t==="item")return this.put(Jl(o,s),"item");if(t==="quote")return this.put(s.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(q(o)[1]));return this.put(`${l} ${gn(s.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,n){let[i,s]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>rc?this.text(t.textContent??"",o):this.children(t,o,n),this.#e-=1,this.flush("line");let l=ac(this.blocks);return this.blocks=i,this.runs=s,l}list(t,o,n){let i=Number.parseInt(de(t,"start"),10)||1,s=q(t)==="ol",l=[];for(let c of t.childNodes){let m=q(c);if(m===""||gt(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let f=this.#e>rc?this.inside(c,o,n):this.list(c,o,n+1);this.#e-=1,f&&l.push(f.replace(/^/gm,s?"   ":"  "));continue}let u=s?`${i}. `:"- ",d=this.inside(c,go(c,o),n+1).replace(/\n{2,}/g,`
`);d!==""&&(i+=1,l.push(u+ec(c)+d.replace(/\n/g,`
${" ".repeat(u.length)}`)))}return l.join(`
`)}table(t,o,n){let i=hn(t).map(u=>[...u.childNodes].filter(d=>/^(td|th)$/.test(q(d))&&!gt(d)));if(i.reduce((u,d)=>u+d.length,0)>2e3)throw new Ze;if(!(i.length>1&&i.some(u=>u.length>1))||i.some(u=>u.some(bn))){for(let u of i)for(let d of u)this.block("text",d,o,n+1);return}let c=i.map(u=>u.map(d=>this.cell(d,o,n+1))),m=oc(c);if(!m)throw new Ze;m.length!==0&&(this.structured=!0,this.put(nc(m,u=>_d(c,u)),"apart"))}cell(t,o,n){let i=this.inside(t,go(t,o),n).replace(/\s*\n\s*/g," "),s=c=>Math.min(Math.max(Number.parseInt(de(t,c),10)||1,1),kd),l=/^right$/i.test(de(t,"align"))||/text-align:\s*right/i.test(Ce(t));return{text:i.replace(/\|/g,"\\|"),right:l,columns:s("colspan"),rows:s("rowspan")}}};function _d(e,t){let o=e.slice(1).flatMap(n=>n[t]?.text?[n[t]]:[]);return o.length>0&&o.every(({right:n})=>n)}var Cd=2e6,Od=2e4;function Md(e,t){if(e.length>Cd)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>Od?null:ic(o.body,t)}var Td=({links:e})=>a`${e.map(t=>a`<${Id} key=${t.message} link=${t} />`)}`,vt=new Set,Ad=500;function Ed(e){vt.has(e)||(vt.size>=Ad&&vt.clear(),vt.add(e),Cr(e).catch(()=>vt.delete(e)))}function Id({link:e}){let{conversation:t,message:o,direct:n}=e,i=L(t),s=i!==null,l=Zn.value[o];v(()=>{s&&l===void 0?er(t,o):!s&&n&&Ed(t)},[t,o,s,l===void 0]);let c=Q(()=>l?ve(l):"",[l]);if(!i||!l)return null;let m=B.value?.find(u=>u.id===i.server)?.name??null;return a`<${to} message=${l} text=${c} place=${i.label} server=${m}
    onShow=${()=>N(t,o)} />`}function lc({message:e,onShow:t,onUnpin:o,onPerson:n,files:i}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${ne} id=${s.id} name=${s.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${s.username}"
        onClick=${l=>n(l.currentTarget)}>${s.display_name}</button>
      <time title=${J(e.created_at)}>${R(e.created_at)}</time>
      ${o&&a`<${F} icon="close" label=${r("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${Ht} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${r("pins.show")}</button>
  </article>`}function Nd(){let e=me(oe.value)??"",t=L(e);if(v(()=>{e&&jr(e)},[e]),!t)return null;let o=Rr.value[e],n=Lr.value,i=s=>{N(e,s.id),!s.parent_id&&matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${Z} title=${r("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{H.value=null}}>
    ${n!==null&&a`<${A} tone="warning">${Y(n)}<//>`}
    ${!o&&n===null&&a`<${z} rows=${3} />`}
    ${o?.length===0&&a`<${K} icon="pin" title=${r("pins.none")} text=${r("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(s=>a`<li key=${s.id}><${lc} message=${s} files=${Vt(s)}
            onPerson=${l=>Ut(s.author.username,l,s.author)}
            onShow=${()=>i(s)} onUnpin=${t.pins?()=>zr(s):null} /></li>`)}</ul>`}
  <//>`}function cc({saved:e,place:t,onShow:o,onRemove:n,files:i}){let{message:s,server:l}=e,{author:c}=s;return a`<article class="pinned" data-testid="saved-message" data-message-id=${s.id}>
    <p class="found-place">${t}${l&&a`<small>${l.name}</small>`}</p>
    <header><${ne} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${J(s.created_at)}>${R(s.created_at)}</time>
      <${F} icon="close" label=${r("saved.remove")} testid="saved-remove" onClick=${n} /></header>
    <div class="pinned-body" dir="auto">${s.html?a`<${Ht} source=${s.html} />`:a`<p class="message-plain">${s.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${r("saved.show")}</button>
  </article>`}function Dd(){v(()=>{Eo()},[]);let{items:e,cursor:t,loaded:o}=Br.value,n=Hr.value,i=({message:s,channel:l,dm:c})=>{l?W(l.server_id,l.id,s.id):c&&N(c.id,s.id),matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${Z} title=${r("saved.title")} testid="saved"
      onClose=${()=>{H.value=null}}>
    ${n!==null&&a`<${A} tone="warning">${Y(n)}<//>`}
    ${!o&&n===null&&a`<${z} rows=${3} />`}
    ${o&&e.length===0&&a`<${K} icon="clock" title=${r("saved.none")} text=${r("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(s=>a`<li key=${s.message.id}><${cc} saved=${s} files=${Vt(s.message)} place=${ht(s)}
            onShow=${()=>i(s)} onRemove=${()=>Ur(s.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{Eo(!1)}}>${r("saved.more")}</button>`}
  <//>`}var Pd=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>mc?`${t.slice(0,mc).join("")} …`:t.join("")},mc=40;function uc({count:e,max:t,full:o,busy:n,failed:i,onCopy:s,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${r("select.label")} data-testid="selection">
    ${i.length>0&&a`<${A} tone="error"><ul class="selection-failed" data-testid="selection-failed">${i.map(({message:m,reason:u})=>a`<li key=${m.id}>${r("select.failed",{name:m.author.display_name,time:Xe(m.created_at),text:Pd(m.content),reason:u})}</li>`)}</ul><//>`}
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
  </section>`}function yn({moderates:e}){let t=Be.value;if(!t)return null;let o=Ts(t),n=o.length,i=e||o.every(({author:c})=>c.id===w.value?.id),s=async()=>{await Is(Ns(o,Ct))&&(P(r("select.copied",{count:n}),"ok"),it())},l=()=>U({kind:"confirm",title:r("select.deleteTitle",{count:n}),text:r("select.deleteText"),action:r("select.deleteCount",{count:n}),danger:!0,run:async()=>{let c=await As();c>0&&P(r("select.deleted",{count:c}),"ok")}});return a`<${uc} count=${n} max=${Ms} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{s()}}
    onDelete=${i?l:null} onDone=${it} />`}function Fd({parent:e}){let t=he.value[e];return v(()=>{let o=()=>io(e).catch(()=>{});return o(),te(n=>n.what==="connected"&&void o())},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${r(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>qa(e)}>${r(t?"thread.following":"thread.follow")}</button>`}function Rd({id:e,parent:t,at:o}){let n=L(e),i=Qn(e,t).value.messages[0],s=yt(e,t).value,l=cs(s.messages);v(()=>(o||Jn(e,t),Yn(e,t),()=>{Be.peek()?.parent===t&&it()}),[e,t]);let c=Lt.value,[m,u]=$(!1);v(()=>{m&&c&&s.loaded&&ms(e,t,l)},[m,c,s.loaded,l]);let d=Math.max(i?.reply_count??0,s.has_older?s.messages.length:0),p=s.has_newer?[]:Nr(nt.value,e,t,s.messages),f=Q(()=>{let g=i?[{kind:"message",key:t,message:i,continues:!1}]:[];if(!s.loaded)return g;g.push({kind:"replies",key:"replies",count:d});let h=_s(s.messages,{day:_t}).filter(b=>b.kind!=="day");return[...g,...h,...Cs(p)]},[s,i,d,ir.value,...p]);return n?a`<${Z} title=${r("thread.title")} subtitle=${n.label} testid="thread"
      tools=${a`<${Fd} parent=${t} />`}
      drop=${n.archived||Be.value?.parent===t?void 0:tr(e,t)}
      onClose=${()=>{H.value=null}}>
    <${xs} name=${r("thread.title")} rows=${f} guess=${Os}
        draw=${Bs({conversation:n,focus:o,thread:!0})} staying=${[Er.value?.message,"replies"]}
        before=${s.loaded?null:a`<${z} rows=${3} />`}
        hasOlder=${s.loaded&&s.has_older} hasNewer=${s.has_newer}
        missed=${s.missed} wish=${us(e,t)}
      onOlder=${()=>Gn(e,t)}
          onNewer=${()=>Vn(e,t)}
          onLatest=${()=>kt(e,t)}
          onView=${g=>u(g?.end===!0)} />
    ${Be.value?.parent===t&&a`<${yn} moderates=${n.moderates} />`}
    ${!n.archived&&Be.value?.parent!==t&&a`<${Hs} key=${t} conversation=${n} parent=${t} placeholder=${r("thread.placeholder")} />`}
  <//>`:null}export{fi as Attachments,Qm as Dialogs,fc as EmojiPopover,su as FilesPanel,lu as FirstRun,xu as InboxPanel,Ou as InvitePage,Ru as MembersPanel,Zu as MeshPage,Wm as Notifying,_c as OpenGallery,Gc as PendingFiles,Td as PermalinkCards,dc as PersonPopover,Nd as PinsPanel,Dd as SavedPanel,fu as SearchPanel,yn as Selecting,Rd as ThreadPanel,qc as Tiles,Wc as Uploading,mn as markAllRead,Md as markdownFrom,Di as takeFiles};
