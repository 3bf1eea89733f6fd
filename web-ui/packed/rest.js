import{$ as Zn,$a as At,$b as jt,$c as Ms,$d as _,A as Oe,Ab as Mr,Ac as ls,Ad as Z,Ae as Uo,B as wt,Ba as br,Bc as Ro,Bd as Xe,Be as li,C as Bn,Ca as _t,Cb as Tr,Cc as cs,Cd as O,Ce as ci,D as Un,Db as Er,Dc as ms,Dd as Fs,De as mi,E as y,Eb as It,Ed as Fe,Fb as Nr,Fc as us,Fd as Ls,Gb as Ir,Gc as ds,Gd as js,Ge as ui,Ha as To,Hb as Pr,Hc as fs,Hd as zs,I as Hn,Ia as H,Ib as Pt,Ic as Fo,Id as Bs,Ie as di,Jb as Dr,Jc as ps,K as Co,Ka as F,Kb as Dt,Kc as $s,Kd as Us,L as Kn,La as x,Lc as hs,Ld as Le,Le as fi,M as Xn,Mb as Rr,Mc as bs,Md as st,N as qn,Na as M,Nb as Po,Nc as gs,Nd as Hs,O as Gn,Ob as Rt,Oc as vs,Od as Ks,P as ot,Pa as U,Pb as Fr,Pc as Lo,Pd as Me,Q as de,Qa as S,Qb as Lr,Qc as ys,R as Wn,Ra as gr,Rb as Ft,Rc as ks,Rd as Kt,S as Vn,Sb as jr,Sc as ws,Sd as Xs,T as Oo,Ta as vr,Tb as zr,Tc as xs,U as Ao,Ua as yr,Ub as Lt,Uc as Ss,Ud as qs,V as Qn,Va as nt,Vb as Br,Vc as _s,Vd as Xt,W as Ae,Wa as Ct,Wb as Ur,Wc as Cs,Wd as Gs,X as Yn,Xa as He,Xb as Hr,Xc as Os,Xd as ke,Ya as Eo,Yd as it,Za as X,Zb as Kr,Zc as As,Zd as w,_ as Jn,_a as Ot,_b as ie,_c as Ut,_d as Ws,a,aa as er,ab as Mt,ac as Y,ae as C,ba as tr,bb as T,bc as Xr,bd as jo,be as K,ca as or,cb as Q,cc as qr,ce as fe,d as A,da as nr,db as No,dc as ye,de as E,e as _o,ea as rr,eb as Io,ec as re,ee as qt,f as $,fa as ne,fc as zt,fe as zo,g,ga as sr,gc as Gr,gd as Ts,ge as Vs,h as _e,ha as ir,he as Qs,i as W,ia as Mo,ib as Re,ic as J,ie as Ys,j as V,jb as kr,jc as Wr,jd as Es,je as Js,ka as xt,kb as wr,kc as Vr,ke as pe,l as Rn,lb as xr,lc as Qr,ld as Ns,le as Zs,mb as Tt,mc as rt,md as Is,me as ei,nb as ve,nc as Yr,nd as Ps,ne as ti,o as oe,oa as ar,ob as Sr,oc as Jr,od as Ds,p as r,pa as lr,pc as Zr,q as k,qa as cr,qb as j,qc as es,qe as oi,r as B,ra as St,rb as Et,rc as ts,rd as D,re as ni,sa as mr,sb as Ke,sc as os,sd as L,se as Bo,t as R,ta as ur,tc as ns,td as I,te as ri,u as Fn,ua as dr,uc as rs,ud as Ht,ue as Gt,v as ge,va as fr,vb as Nt,vc as Do,vd as Rs,ve as si,w as Ln,wa as pr,wb as _r,wc as ss,we as Qc,x as jn,xa as $r,xb as Cr,xc as is,xe as ii,y as zn,yb as Or,yc as Bt,ye as ai,z as Ce,za as hr,zb as Ar,zc as as,ze as Yc}from"./chunk.js";function pi({describe:e,onAdd:t,onClose:o}){let[n,i]=$(""),[s,l]=$(""),{busy:c,at:m,failure:u,submit:f}=C(e,["username","display_name"]),p=f(()=>t(n.trim(),s.trim()||n.trim()));return a`<${_} title=${r("accounts.add")} size="s" onClose=${o} testid="account-add-dialog">
    <form onSubmit=${p}>
      <div class="modal-body"><p class="soft">${r("accounts.addText")}</p>
        <${w} label=${r("auth.username")} value=${n} onInput=${i} autofocus
            maxlength=${50} autocomplete="off" hint=${r("auth.usernameRule")} error=${m("username")}
            testid="account-username" />
        <${w} label=${r("account.displayName")} value=${s} onInput=${l} maxlength=${100}
            autocomplete="off" error=${m("display_name")} testid="account-display-name" />
        ${u}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${o}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${c||n.trim().length<2}
            data-testid="account-add-save">${r("accounts.add")}</button></footer>
    </form>
  <//>`}function $i({username:e,describe:t,onSave:o,onClose:n}){let[i,s]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=C(t,["rename"]);return a`<${_} title=${r("accounts.rename")} size="s" onClose=${n}
      testid="account-rename-dialog">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><${w} label=${r("auth.username")} value=${i} onInput=${s}
          autofocus maxlength=${50} autocomplete="off" hint=${r("auth.usernameRule")}
          error=${c("rename")} testid="account-rename-name" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${n}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${l||i.trim().length<2}
            data-testid="account-rename-save">${r("rename.save")}</button></footer>
    </form>
  <//>`}function hi({account:e,own:t,onDo:o}){let{display_name:n,username:i,mesh_admin:s,disabled:l}=e,c=(u,f)=>({label:r(`accounts.${u}`),danger:f,testid:`account-${u}`,onClick:()=>o(u)}),m=[s&&a`<span class="tag is-accent">${r("accounts.admin")}</span>`,l&&a`<span class="tag is-bad">${r("accounts.disabled")}</span>`,e.no_password&&a`<span class="tag">${r("accounts.noPassword")}</span>`,e.rename_needed&&a`<span class="tag is-warn">${r("accounts.renameNeeded")}</span>`].filter(Boolean);return a`<li class="account ${l?"is-disabled":""}" data-testid="account"
      data-user-id=${e.id}>
    <${Z} id=${e.id} name=${n} size="m" />
    <div class="account-name"><span>${n}${t&&a` <span class="soft">(${r("accounts.you")})</span>`}</span>
      <span class="soft">@${i}</span></div>
    ${m.length>0&&a`<div class="account-marks">${m}</div>`}
    <${Xe} label=${r("accounts.of",{name:n})} testid="account-menu" items=${[!l&&c("reset"),c("rename"),!t&&!s&&!l&&c("make"),!t&&s&&c("unmake",!0),!t&&!s&&(l?c("enable"):c("disable",!0))]} />
  </li>`}function bi({name:e,code:t,expires_at:o,onClose:n}){return a`<${_} title=${r("accounts.code",{name:e})} size="s" testid="code-dialog">
    <div class="modal-body"><code class="one-time-code" data-testid="one-time-code">${t}</code>
      <p>${r("accounts.codeText",{name:e,time:T(o)})}</p>
      <p class="soft">${r("accounts.codeWhere")}</p></div>
    <footer class="modal-foot"><${fe} text=${t} label=${r("accounts.codeCopy")}
        testid="code-copy" />
      <button type="button" class="button is-primary" data-testid="code-done"
          onClick=${n}>${r("accounts.codeDone")}</button></footer>
  <//>`}var Jc={mesh:"mesh.title",accounts:"accounts.name"};function Wt({page:e,onPage:t}){return a`<nav class="mesh-tabs" aria-label=${r("mesh.title")}>${Object.entries(Jc).map(([o,n])=>a`<button type="button" key=${o}
      aria-current=${o===e?"page":void 0} data-testid="mesh-tab-${o}"
      onClick=${()=>t(o)}>${r(n)}</button>`)}</nav>`}var Ho=50,Zc=200,$e=A(null),je=A(""),Qt=A(!1),Vt=A(null),Yt=A(null);async function at(){let e=je.peek(),t=Math.min(Math.max($e.peek()?.length??0,Ho),Zc);try{let[o,n]=await Promise.all([Ce.accounts({q:e,limit:t}),Ce.settings()]);if(e!==je.peek())return;let i=($e.peek()??[]).slice(t);$e.value=[...o,...i],i.length===0&&(Qt.value=o.length===t),Yt.value=n,Vt.value=null}catch(o){Vt.value=o}}function gi(e){return je.value=e,$e.value=null,at()}async function vi(){let e=$e.peek()??[],t=je.peek(),o=await Ce.accounts({q:t,limit:Ho,after:e.at(-1)?.id});t===je.peek()&&($e.value=[...e,...o],Qt.value=o.length===Ho)}async function Ko(e,t){let o=await Ce.change(e,t),n=$e.peek()??[];return $e.value=n.map(i=>i.id===e?o:i),o}var yi=e=>Ce.reset(e);async function ki(e,t){let o=await Ce.create({username:e,display_name:t,expires_in_minutes:10080});return await at(),o}async function wi(e){Yt.value=await Ce.setSettings({registration:e})}var tm=5e3,om={open:"accounts.open",invite:"accounts.byInvite",closed:"accounts.closed"};function nm(){let e=y.value?.mesh_admin===!0;if(g(()=>{if(!e)return;at();let o=setInterval(at,tm);return()=>clearInterval(o)},[e]),!e)return a`<${B} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=Vt.value;return a`<section class="mesh-page" data-testid="accounts-page">
    <header class="page-head"><${R} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${zt} /><h1>${r("accounts.name")}</h1>
      <${Wt} page="accounts" onPage=${o=>ye({page:o})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${t!==null&&a`<${O} tone="warning">${U(t)}<//>`}
      <${rm} /><${sm} />
    </div>
  </section>`}function rm(){let e=Yt.value;if(!e)return null;let t=Object.entries(om).map(([n,i])=>({value:n,label:r(i)})),o=n=>wi(n).then(()=>M(r("accounts.saved"),"ok"),S);return a`<section class="card">
    <${K} label=${r("accounts.registration")} value=${e.registration} options=${t}
        hint=${r(`accounts.registrationHint.${e.registration}`)} onChange=${o}
        testid="registration" />
    ${e.registration_here!==e.registration&&a`<${O}>${r("accounts.here")}<//>`}
  </section>`}function sm(){let[e,t]=$(null),o=$e.value,n=()=>t(null),i=async(l,c)=>{let{code:m,expires_at:u}=await ki(l,c);t({kind:"code",name:c,code:m,expires_at:u})},s=async(l,c)=>{await Ko(l.id,{rename:c}),n(),M(r("accounts.done.renamed",{name:c}),"ok")};return a`<section class="card"><header class="card-head"><h2>${r("accounts.name")}</h2>
      <button type="button" class="button is-primary is-small" data-testid="account-add"
          onClick=${()=>t({kind:"add"})}>${r("accounts.add")}</button></header>
    <${w} label=${r("accounts.find")} type="search" value=${je.value} maxlength=${100}
        onInput=${gi} testid="account-find" />
    ${o===null&&a`<${D} rows=${4} kind="line" />`}
    ${o?.length===0&&a`<p class="soft">${r("accounts.none")}</p>`}
    <ul class="accounts">${o?.map(l=>a`<${hi} key=${l.id} account=${l}
        own=${l.id===y.value?.id}
        onDo=${c=>am(c,l,t)} />`)}</ul>
    ${o&&Qt.value&&a`<button type="button" class="button" onClick=${()=>vi().catch(S)}>${r("accounts.more")}</button>`}
    ${e?.kind==="add"&&a`<${pi} describe=${E} onAdd=${i} onClose=${n} />`}
    ${e?.kind==="rename"&&a`<${$i} username=${e.account.username} describe=${E}
        onSave=${l=>s(e.account,l)} onClose=${n} />`}
    ${e?.kind==="code"&&a`<${bi} ...${e} onClose=${n} />`}
  </section>`}var im={disable:{change:{disabled:!0},done:"disabled",danger:!0},enable:{change:{disabled:!1},done:"enabled",danger:!1},make:{change:{mesh_admin:!0},done:"made",danger:!1},unmake:{change:{mesh_admin:!1},done:"unmade",danger:!0}};function am(e,t,o){let n=t.display_name;if(e==="rename")return o({kind:"rename",account:t});if(e==="reset")return xi("reset",n,!1,async()=>{let{code:m,expires_at:u}=await yi(t.id);o({kind:"code",name:n,code:m,expires_at:u})});let{change:i,done:s,danger:l}=im[e],c=async()=>{await Ko(t.id,i),M(r(`accounts.done.${s}`,{name:n}),"ok")};return e==="enable"?void c().catch(S):xi(e,n,l,c)}function xi(e,t,o,n){F({kind:"confirm",title:r(`accounts.${e}Action`),text:r(`accounts.${e}Text`,{name:t}),action:r(`accounts.${e}Action`),danger:o,run:()=>n().catch(S)})}var Si=["B","KB","MB","GB","TB"];function he(e,t){let o=e,n=0;for(;o>=1023.5&&n<Si.length-1;)o/=1024,n+=1;let i=o<9.95&&n>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:i}).format(o)} ${Si[n]}`}var lm=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,lt=e=>e.normalize("NFC").replace(lm,"_");function _i(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function Ci(e,t){let[o,n]=e.slice(0,19).replace(/[-:]/g,"").split("T"),i=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${n}.${i==="jpeg"?"jpg":i}`}function be({name:e}){let[t,o]=_i(e);return a`<bdi class="file-name" title=${e}><span>${t}</span>${o&&a`<span>${o}</span>`}</bdi>`}function Oi({name:e,size:t,icon:o,url:n,note:i,warns:s}){let l=he(t,oe.value);return a`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${k} name=${o} size=${24} /></span>
    <span class="file-card-main"><${be} name=${e} /><span class="file-card-note ${s?"is-warning":""}">${i?r("files.noted",{size:l,note:i}):l}</span></span>
    <a class="icon-button" href=${n??void 0} download=${e} aria-disabled=${n===null} role="link"
      title=${r("files.download")} aria-label=${r("files.downloadName",{name:e})} data-testid="file-download"
      ><${k} name="download" /></a>
  </div>`}var we=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function Ai({name:e,url:t,moving:o,none:n,box:i,onOpen:s,onFailed:l,onStopped:c,onLoaded:m}){let u=W(null),[f,p]=$(!1);_e(()=>{let b=u.current;b&&(b.style.width=`${i.width}px`,b.style.aspectRatio=`${i.width} / ${i.height}`)},[i.width,i.height]);let d=f&&o!==null,h=d?o:t,v=()=>{p(!1),c()};return a`<span class="file-picture-place" ref=${u}>
    <button type="button" class="file-picture" data-testid="file-picture"
      title=${e} aria-label=${r("files.openName",{name:e})} onClick=${s}>${n&&!d?a`<span class="file-unpictured" data-testid="file-unpictured"><${k} name="image" size=${28} />
              <${be} name=${e} /><span>${r("files.noPreview")}</span></span>`:h&&a`<img key=${d} crossorigin=${we(h)} src=${h} alt=${e} decoding="async"
              onLoad=${m} onError=${d?v:l} />`}</button>
    ${o!==null&&a`<button type="button" class="file-play" aria-pressed=${d} data-testid="file-play"
        title=${r(d?"files.still":"files.play")} aria-label=${r(d?"files.stillName":"files.playName",{name:e})}
        onClick=${()=>p(!f)}></button>`}
  </span>`}function Mi({kind:e,name:t,url:o,card:n,onFailed:i}){let s=e==="video"?a`<video controls preload="metadata" playsinline crossorigin=${we(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${i}></video>`:a`<audio controls preload="metadata" crossorigin=${we(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${i}></audio>`;return a`<div class="file-player">${s}${n}</div>`}var cm=48,Xo=[1,1.5,2,3,4,6];function Ti({pictures:e,at:t,onAt:o,onClose:n,onFailed:i}){let s=Ws(),[l,c]=$(0),m=W(null),u=e[t],f=v=>{v<0||v>=e.length||(c(0),o(v))},p=v=>c(Math.min(Xo.length-1,Math.max(0,v))),d=v=>{if(v.ctrlKey||v.metaKey||v.altKey)return;let b={ArrowLeft:()=>f(t-1),ArrowRight:()=>f(t+1),Home:()=>f(0),End:()=>f(e.length-1),"+":()=>p(l+1),";":()=>p(l+1),"=":()=>p(l+1),"-":()=>p(l-1),0:()=>p(0)},z=l>0&&v.key.startsWith("Arrow")?void 0:b[v.key];v.stopPropagation(),z&&(v.preventDefault(),z())},h={onPointerDown:v=>{m.current=v.pointerType!=="mouse"&&l===0?v.clientX:null},onPointerUp:v=>{let b=m.current===null?0:v.clientX-m.current;m.current=null,Math.abs(b)>cm&&f(t+(b<0?1:-1))}};return u?a`<dialog class="gallery" ref=${s} aria-label=${r("files.gallery")} data-testid="gallery"
      onKeyDown=${d} onCancel=${v=>{v.preventDefault(),n()}}>
    <header class="gallery-head">
      <p><strong><${be} name=${u.name} /></strong>
        <span aria-live="polite">${r("files.position",{at:t+1,count:e.length})}</span></p>
      <${R} icon="zoom-out" label=${r("files.zoomOut")} disabled=${l===0} onClick=${()=>p(l-1)} />
      <${R} icon="zoom-in" label=${r("files.zoomIn")} disabled=${l===Xo.length-1}
        testid="gallery-zoom-in" onClick=${()=>p(l+1)} />
      <a class="icon-button" href=${u.download??void 0} download=${u.name}
        title=${r("files.download")} aria-label=${r("files.downloadName",{name:u.name})}
        data-testid="gallery-download"><${k} name="download" /></a>
      <${R} icon="close" label=${r("action.close")} testid="gallery-close" onClick=${n} />
    </header>
    <div class="gallery-stage" ...${h} onClick=${v=>{v.target===v.currentTarget&&n()}}>
      <${mm} key=${u.id} picture=${u} factor=${Xo[l]} onFailed=${()=>i(u.id)}
        onToggle=${()=>p(l>0?0:2)} />
    </div>
    ${e.length>1&&a`<${R} icon="chevron-right" class="gallery-before" label=${r("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>f(t-1)} />
        <${R} icon="chevron-right" class="gallery-next" label=${r("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>f(t+1)} />`}
  </dialog>`:null}function mm({picture:e,factor:t,onToggle:o,onFailed:n}){let i=W(null);return _e(()=>{let s=i.current,l=s?.parentElement;if(!s||!l)return;let c=()=>{let{width:f,height:p}=e,d=Math.min(1,l.clientWidth/f,l.clientHeight/p);s.style.width=`${Math.round(f*d*t)}px`,s.style.height=`${Math.round(p*d*t)}px`};c();let m={left:(l.scrollWidth-l.clientWidth)/2,top:(l.scrollHeight-l.clientHeight)/2};l.scrollTo(m);let u=new ResizeObserver(c);return u.observe(l),()=>u.disconnect()},[e.id,t]),a`<img ref=${i} crossorigin=${we(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${n} />`}function Jt({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function Ni(e,{kind:t,query:o}){let n=Fe(e),i=n==="video"||n==="audio";return t==="image"&&n!=="image"||t==="media"&&!i||t==="file"&&n!=="file"?!1:Ei(e.filename).includes(Ei(o.trim()))}var Ei=e=>e.normalize("NFKC").toLowerCase();function Ii({files:e,more:t},o){let n=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),i=e.filter(m=>!n.has(m.message_id)),s=new Set(i.map(({id:m})=>m)),l=t?i.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>l).flatMap(({id:m,author:u,created_at:f,attachments:p=[]})=>p.map(d=>({...d,message_id:m,author_id:u.id,created_at:f}))).filter(({id:m})=>!s.has(m));return c.length===0?i.length===e.length?e:i:[...c,...i].sort((m,u)=>m.created_at<u.created_at?1:-1)}var Pi=60,xe=A({}),qo=new Set,Di=e=>new URL(e,location.href).origin!==location.origin;async function Ri(e,t){if(!(qo.has(e)||xe.peek()[e])){qo.add(e);try{let o=await fetch(t,{credentials:"omit"});o.ok&&Go(e,URL.createObjectURL(await o.blob()))}catch{}finally{qo.delete(e)}}}function Go(e,t){let o=Object.entries(xe.peek());for(let[,i]of o.slice(0,-(Pi-1)))URL.revokeObjectURL(i);let n=o.slice(-(Pi-1));xe.value={...Object.fromEntries(n),[e]:t}}function Fi(){for(let e of Object.values(xe.peek()))URL.revokeObjectURL(e);xe.value={}}var um=encodeURIComponent,ct={limits:()=>ge("GET","/api/files/limits"),links:e=>ge("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>ge("GET",`/api/files/${um(e)}/state`)};var ji=30,Li=100,zi=4e3,dm=6e4,fm=2e3,ee=A({}),mt=A({}),ce=new Set,Wo=new Set,me=0;function ut(e){let t=Date.now()+dm;for(let o of e)(ee.peek()[o]?.until_ms??0)<t&&ce.add(o);ce.size>0&&me===0&&(me=setTimeout(eo,ji))}function Zt(e){for(let t of e)ce.add(t);ce.size>0&&me===0&&(me=setTimeout(eo,ji))}function qe(e){ce.add(e),Wo.add(e),me===0&&(me=setTimeout(eo,zi))}async function eo(){let e=[...ce].slice(0,Li);ce=new Set([...ce].slice(Li)),me=0;let t=de.peek();try{let{expires_at:o,links:n}=await ct.links(e),i=Date.parse(o),s=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,thumbnail_url:u,animated:f,here:p}of n){let d=(ee.peek()[c]?.turn??0)+(Wo.delete(c)?1:0),h=u&&t+u;s[c]={url:t+m,small:h,animated:f,here:p,until_ms:i,turn:d}}let l=Object.entries(ee.peek()).slice(-fm);ee.value={...Object.fromEntries(l),...s};for(let{id:c,here:m}of n)m||Ge(c)}catch{for(let o of e)ce.add(o)}ce.size>0&&me===0&&(me=setTimeout(eo,zi))}async function Ge(e){try{let t=await ct.state(e);mt.value={...mt.peek(),[e]:t}}catch{}}function Bi(){clearTimeout(me),me=0,ce=new Set,Wo.clear(),ee.value={},mt.value={}}var ze=A(null);function Ui(e,t,o){ze.value={message:e,files:t,at:t.indexOf(o)}}function Hi(e){let t=ze.peek();t&&(ze.value={...t,at:e})}function to(){ze.value=null}J(e=>{let t=ze.peek();e.what==="gone"&&t?.message===e.id&&to(),e.what==="unsure"&&t&&Zt(t.files.map(({id:o})=>o))});var We=A({}),dt=new Set,ft=new Map,pm=8,$m=3e3,hm=3e4,bm=2e3,Vo=e=>`${e} small`;async function Qo(e,t){if(dt.has(e))return;let o=(ft.get(e)??0)+1;if(ft.set(e,o),dt.add(e),o>pm)return void setTimeout(vm,hm,e);let n=await ym(e,t);n!==null?setTimeout(gm,n,e,t):dt.delete(e)}function gm(e,t){dt.delete(e),Qo(e,t)}function vm(e){dt.delete(e),ft.delete(e),qe(e)}async function ym(e,t){try{let o=await fetch(t,{credentials:"omit"});if(o.ok)return ft.delete(e),Go(Vo(e),URL.createObjectURL(await o.blob())),null;let{code:n}=await o.json();if(n==="no_thumbnail")km(e);else{if(n==="thumbnail_later")return Number(o.headers.get("Retry-After"))*1e3||$m;Ge(e),qe(e)}}catch{qe(e)}return null}function km(e){let t=Object.entries(We.peek()).slice(-bm);We.value={...Object.fromEntries(t),[e]:!0}}function Ki(){ft.clear(),We.value={}}var Te=e=>ee.value[e]?.url??null,qi=e=>xe.value[e]??Te(e),Yo=e=>We.value[e]?null:xe.value[Vo(e)]??ee.value[e]?.small??null;function Jo(e){let t=ee.peek()[e]?.small;t&&Qo(e,t)}function wm(e){ee.peek()[e]?.here===!1&&Zt([e])}var Gi=e=>`${e} ${ee.value[e]?.turn??0} ${xe.value[e]??""}`,Xi=new Map,xm=3,Sm=2e4;function Zo(e){let t=(Xi.get(e)??0)+1;Xi.set(e,t),Ge(e);let o=Te(e);o&&Di(o)&&Ri(e,o),t<=xm&&qe(e)}function en(e){if(ee.value[e]===null)return{note:r("files.gone"),warns:!0};let t=mt.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(s=>s.reachable);if(o)return{note:r("files.from",{node:o.name}),warns:!1};let[n]=t.nodes;return{note:n?r("files.onlyAt",{node:n.name}):r("files.nowhere"),warns:!0}}function _m({file:e}){let t=Te(e.id),o=en(e.id);return g(()=>{if(!o.warns)return;let n=setInterval(()=>{Ge(e.id)},Sm);return()=>clearInterval(n)},[e.id,o.warns]),a`<${Oi} name=${e.filename} size=${e.size} icon=${Jt(e)}
    url=${t&&`${t}&download=1`} ...${o} />`}function Wi({files:e,message:t}){let o=e.map(({id:c})=>c).join(" ");g(()=>ut(e.map(({id:c})=>c)),[o]);let n=e.filter(c=>Fe(c)==="image"),i=({id:c})=>!en(c).warns,s=n.filter(i),l=e.filter(c=>!s.includes(c));return a`<div class="attachments" data-testid="attachments">
    ${s.length>0&&a`<div class="file-pictures ${s.length>1?"are-many":""}">${s.map(c=>a`<${Ai} key=${Gi(c.id)} name=${c.filename} url=${Yo(c.id)}
          moving=${ee.value[c.id]?.animated?qi(c.id):null} none=${We.value[c.id]===!0}
          box=${Ls(c,s.length===1)} onOpen=${()=>Ui(t,s,c)}
          onFailed=${()=>Jo(c.id)} onStopped=${()=>Zo(c.id)} onLoaded=${()=>wm(c.id)} />`)}</div>`}
    ${l.map(c=>a`<${Cm} key=${c.id} file=${c} />`)}
  </div>`}var oo=({id:e,attachments:t=[]})=>t.length>0&&a`<${Wi} files=${t} message=${e} />`;function Cm({file:e}){let t=Fe(e),o=a`<${_m} file=${e} />`;return t!=="audio"&&t!=="video"||en(e.id).warns?o:a`<${Mi} key=${Gi(e.id)} kind=${t} name=${e.filename} url=${Te(e.id)} card=${o}
    onFailed=${()=>Zo(e.id)} />`}function Om(){let e=ze.value,t=e?.files.filter(({id:l})=>ee.value[l]!==null)??[],o=e!==null&&t.length===0;if(g(()=>{e&&ut(e.files.map(({id:l})=>l))},[e]),g(()=>{o&&to()},[o]),!e||o)return null;let n=e.files[e.at],i=Math.max(0,n?t.indexOf(n):0),s=t.map(({id:l,filename:c,width:m,height:u})=>({id:l,name:c,url:qi(l),download:Te(l)&&`${Te(l)}&download=1`,width:m??1,height:u??1}));return a`<${Ti} pictures=${s} at=${i} onFailed=${Zo} onClose=${to}
    onAt=${l=>{let c=t[l];c&&Hi(e.files.indexOf(c))}} />`}function Vi({over:e,text:t}){let o=W(null);return _e(()=>{let n=o.current;if(!n)return;let{left:i,top:s,width:l,height:c}=e.getBoundingClientRect();n.style.left=`${i}px`,n.style.top=`${s}px`,n.style.width=`${l}px`,n.style.height=`${c}px`},[e]),a`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${k} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function tn({files:e,onRemove:t,onRetry:o}){let n=W(null),i=s=>{n.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(s)};return a`<div class="file-tiles" ref=${n} data-testid="file-tiles">
    <ul aria-label=${r("files.attached")}>${e.map(s=>a`<li key=${s.upload} class="file-tile ${s.error?"is-refused":""}"
          data-testid="file-tile" data-state=${Qi(s)}>
        <span class="file-tile-picture">${s.picture?a`<img src=${s.picture} alt="" />`:a`<${k} name=${Am(s.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${be} name=${lt(s.name)} /><${Mm} file=${s} /></span>
        ${s.error&&o&&a`<${R} icon="refresh" label=${r("files.retry",{name:lt(s.name)})} testid="file-retry" onClick=${()=>o(s.upload)} />`}
        ${t&&a`<${R} icon="close" label=${r("files.remove",{name:lt(s.name)})} testid="file-remove" onClick=${()=>i(s.upload)} />`}
      </li>`)}</ul>
    <${Tm} files=${e} />
  </div>`}var Am=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function Qi({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function Mm({file:e}){let{size:t,error:o,transfer:n}=e,i=he(t,oe.value);if(o)return a`<span class="file-tile-note is-error" role="alert">${o}</span>`;let s=Qi(e);if(s==="done"||s==="waiting"||!n){let u=s==="done"?i:r("files.waiting",{size:i});return a`<span class="file-tile-note">${u}</span>`}let l=he(n.sent,oe.value),c=n.rate>0?he(n.rate,oe.value):null,m=s==="stalled"?r("files.stalled",{sent:l,size:i}):n.sent===t?r("files.storing",{size:i}):c?r("files.sendingAt",{sent:l,size:i,rate:c}):r("files.sending",{sent:l,size:i});return a`<progress max=${Math.max(1,t)} value=${n.sent}
      aria-label=${r("files.progress",{name:lt(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function Tm({files:e}){let t=e.every(({done:s})=>s),o=W(!1),[n,i]=$("");return g(()=>{t||(o.current=!0),i(t&&o.current?r("files.uploaded",{count:e.length}):"")},[t,e.length]),a`<p role="status" class="visually-hidden">${n}</p>`}var on={state:"waiting",sent:0,rate:0,at:0},Em=.3,Nm=400;function Yi(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let i=o-e.at;if(i<Nm)return e;let s=(t-e.sent)*1e3/i,l=e.rate===0?s:e.rate+(s-e.rate)*Em;return{state:"sending",sent:t,rate:l,at:o}}var Im=["too_many_uploads","disk_reserve","files_unavailable"],Ji=({status:e,code:t})=>!Im.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),Zi=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var Pm=84,Dm=128*1024*1024,Ve=A({}),no=new Set,ea=Promise.resolve();function ta(e,t){!t.type.startsWith("image/")||t.size>Dm||(no.add(e),ea=ea.then(()=>Rm(e,t)).catch(()=>{}))}async function Rm(e,t){if(!no.has(e))return;let o=await createImageBitmap(t,{resizeHeight:Pm,resizeQuality:"medium"}),n=document.createElement("canvas");[n.width,n.height]=[o.width,o.height],n.getContext("2d")?.drawImage(o,0,0),o.close();let i=await new Promise(s=>n.toBlob(s));!i||!no.has(e)||(Ve.value={...Ve.peek(),[e]:URL.createObjectURL(i)})}function oa(e){no.delete(e);let{[e]:t,...o}=Ve.peek();t&&(URL.revokeObjectURL(t),Ve.value=o)}var Fm=16*1024*1024,Lm=4,te=new Map,ro=new Map,Ee=A({}),so={arrived:()=>{},refused:()=>{},again:()=>{}};function na(e){so=e}function ra(e,t,o){let n={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};te.set(e,{file:t,name:o,...n}),ta(e,t)}function pt(e,t){let{[e]:o,...n}=Ee.peek();Ee.value=t?{...n,[e]:t}:n}function rn(e){let t=te.get(e);te.delete(e),t&&Qe(t),oa(e),pt(e,null)}function Qe(e){e.tus?.abort(),e.node=null}function jm(e){let t=ro.get(e);return t||(t=ct.limits().then(({max_bytes:o})=>o),ro.set(e,t),t.catch(()=>ro.delete(e))),t.catch(()=>1/0)}async function sa(e,t,o){t.node=o,t.turn+=1;let{file:n,turn:i}=t;try{let[s,l]=await Promise.all([jm(o),Rn()]);if(t.turn!==i||t.node===null)return;if(n.size>s)return nn(e,t,r("files.tooLarge",{limit:he(s,oe.peek())}));t.tus=new l(n,zm(e,t,o)),t.tus.start()}catch{ia(e,t,o,{status:0,code:"",detail:""})}}function zm(e,t,o){let{name:n,urls:i}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:i[o]??null,chunkSize:Fm,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:n,filetype:t.file.type},onBeforeRequest:s=>Bm(s,o),onUploadUrlAvailable:()=>{i[o]=t.tus?.url??i[o]},onProgress:s=>{t.tries=0,pt(e,Yi(Ee.peek()[e]??on,s,Date.now()))},onSuccess:()=>{let s=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,pt(e,null),so.arrived(e,o,s)},onError:s=>{ia(e,t,o,Um(s))}}}async function Bm(e,t){if(Oo()&&await Ao(t),Oo()||de.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${Un.peek()}`),e.setHeader("Accept-Language",oe.peek())}function Um(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function ia(e,t,o,n){Qe(t),t.tries+=1;let i=Zi(t.tries,Math.random());t.not_before=Date.now()+i,(n.status===410||n.status===404)&&delete t.urls[o];let s=Ee.peek()[e]??on,l=n.status===404&&t.tries<Lm;if(n.status!==401&&!l&&!Ji(n))return nn(e,t,n.detail||r("error.unexpected",{code:n.status}));if(n.status===0&&!await Hm(t.file))return nn(e,t,r("files.unreadable"));te.has(e)&&(pt(e,{...s,state:"stalled",rate:0}),setTimeout(()=>so.again(),i),n.status===0&&await Ao(o))}function nn(e,t,o){Qe(t),pt(e,null),so.refused(e,o)}var Hm=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function aa(){for(let e of[...te.keys()])rn(e);ro.clear()}var Km=2,la=32,Xm=5e3,qm=3e4;function ca(e,t,o=[]){let n=ke.peek()[e]??[],i=t.slice(0,la-n.length);i.length<t.length&&M(r("files.tooMany",{count:la}),"error");let s=i.map((l,c)=>{let m=Bn(),u=o[c]??l.name;return ra(m,l,u),{upload:m,name:u,size:l.size,type:l.type,at:{},error:null}});it(e,[...n,...s])}var an=()=>[...Object.values(ke.value).flat(),...rt.value.flatMap(e=>e.files??[])];function io(e,t){for(let[o,n]of Object.entries(ke.peek()))if(n.some(i=>i.upload===e))return it(o,Qr(n,e,t));return Jr(e,t)}function ma(e,t){let o=te.get(t);it(e,(ke.peek()[e]??[]).filter(n=>n.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function ua(e){let t=te.get(e);t&&Object.assign(t,{tries:0,not_before:0}),io(e,{error:null})}function sn(){let e=an(),t=new Set(e.map(({upload:s})=>s));for(let s of[...te.keys()])t.has(s)||rn(s);let o=de.peek();for(let s of te.values())s.node!==null&&s.node!==o&&Qe(s);if(ot.peek().phase==="reconnecting")return;let n=Date.now(),i=[...te.values()].filter(s=>s.node!==null).length;for(let{upload:s,at:l,error:c}of e){if(c!==null||l[o])continue;let m=te.get(s);m?m.node===null&&m.not_before<=n&&i<Km&&(i+=1,sa(s,m,o)):io(s,{error:r("files.lost")})}}function Gm(){let e=Date.now();for(let[t,o]of te){let n=Ee.peek()[t],i=n?.state==="sending"&&e-n.at>qm;o.node!==null&&i&&n.sent<o.file.size&&Qe(o)}sn()}var da=()=>`attached.${y.peek()?.id}.${hr()}`;function Wm(){let e=jn(da(),{});for(let[t,o]of Object.entries(e))ke.peek()[t]||it(t,o)}function Vm(e){let t=Object.entries(e).map(([o,n])=>[o,n.filter(({at:i})=>Object.keys(i).length>0)]).filter(([,o])=>o.length>0);zn(da(),t.length>0?Object.fromEntries(t):void 0)}var fa=()=>an().some(({upload:e,at:t,error:o})=>o===null&&te.has(e)&&!t[de.peek()]);function pa(){Wm(),na({arrived:(o,n,i)=>{let s=an().find(l=>l.upload===o)?.at;s&&io(o,{at:{...s,[n]:i}})},refused:(o,n)=>io(o,{error:n}),again:sn});let e=[_o(()=>{ke.value,rt.value,de.value,ot.value.phase,queueMicrotask(()=>y.peek()&&sn())}),_o(()=>Vm(ke.value))],t=setInterval(Gm,Xm);return()=>{clearInterval(t);for(let o of e)o();aa(),ke.value={}}}var Qm=/^(image\.\w+)?$/;function ba(e,t,o){let n=Ct(new Date().toISOString()).toISOString(),i=s=>o&&Qm.test(s.name)?Ci(n,s.type):s.name;ca(e,t,t.map(i))}var ga=e=>({...e,picture:Ve.value[e.upload]??null,done:e.at[de.value]!==void 0,transfer:Ee.value[e.upload]??null});function Ym({of:e,files:t}){return a`<${tn} files=${t.map(ga)}
    onRemove=${o=>ma(e,o)} onRetry=${ua} />`}var Jm=({item:e})=>a`<${tn} files=${(e.files??[]).map(ga)} />`;function Zm(){let[e,t]=$(null);return g(pa,[]),g(()=>()=>{Bi(),Fi(),Ki()},[]),g(()=>{let o=n=>{fa()&&n.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),g(()=>eu(t),[]),e&&a`<${Vi} over=${e} text=${r("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var $a=e=>e.dataTransfer?.types.includes("Files")??!1,ha=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function eu(e){let t=s=>{if(!$a(s)||!s.dataTransfer)return;s.preventDefault();let l=ha(s);s.dataTransfer.dropEffect=l?"copy":"none",e(l)},i=[["dragenter",t],["dragover",t],["dragleave",s=>{s.relatedTarget===null&&e(null)}],["drop",s=>{if(!$a(s))return;s.preventDefault(),e(null);let l=ha(s);l&&tu(l,s)}]];for(let[s,l]of i)document.addEventListener(s,l,!0);return()=>{for(let[s,l]of i)document.removeEventListener(s,l,!0)}}function tu(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:s})=>s==="file"),n=o.filter(s=>s.webkitGetAsEntry()?.isDirectory),i=o.filter(s=>!n.includes(s)).map(s=>s.getAsFile()).filter(s=>s!==null);n.length>0&&M(r("files.noFolders"),"error"),i.length>0&&ba(e.dataset.drop??"",i,!1),e.querySelector(".composer textarea")?.focus()}function Be({browser:e,system:t}){return e&&t?r("devices.name",{browser:e,system:t}):e??t??r("devices.unknown")}function va({sessions:e,onEnd:t,onSeen:o}){return a`<ul class="devices" aria-label=${r("devices.title")}>${e.map(n=>a`<${ou} key=${n.id} session=${n} onEnd=${t} onSeen=${o} />`)}</ul>`}function ou({session:e,onEnd:t,onSeen:o}){let{current:n,new_device:i,address:s,node:l}=e,c=Be(e),m=[s,r("devices.atNode",{node:l.name||r("node.unknown")})];return a`<li class="device" data-testid="device" data-current=${n}>
    <${k} name="monitor" size=${20} />
    <div class="device-text">
      <span class="device-name">${c}
        ${n&&a` <span class="tag is-accent">${r("devices.current")}</span>`}
        ${i&&a` <span class="tag is-warn">${r("devices.new")}</span>`}</span>
      <span class="soft">${m.filter(Boolean).join(" · ")}</span>
      <span class="soft" title=${X(e.last_used_at)}>${n?r("devices.usedNow"):r("devices.used",{time:Q(e.last_used_at)})} · ${r("devices.since",{time:T(e.created_at)})}</span>
    </div>
    ${!n&&a`<div class="button-row">
      ${i&&a`<button type="button" class="button is-small" data-testid="device-seen"
          aria-label=${r("devices.knowOf",{name:c})}
          onClick=${()=>o(e)}>${r("devices.know")}</button>`}
      <button type="button" class="button is-small is-danger-quiet" data-testid="device-end"
          aria-label=${r("devices.endOf",{name:c})}
          onClick=${()=>t(e)}>${r("devices.end")}</button></div>`}
  </li>`}function ya({login:e,more:t,onKnow:o,onEnd:n,onShow:i}){let s={device:Be(e),address:e.address??r("devices.noAddress"),time:T(e.created_at)};return a`<div class="banner login-banner" role="alert" data-testid="login-banner">
    <${k} name="shield" />
    <span>${r("devices.told",s)}
      ${t>0&&a` <button type="button" class="link" data-testid="login-banner-more"
          onClick=${i}>${r("devices.more",{count:t})}</button>`}</span>
    <div class="button-row">
      <button type="button" class="button is-small" data-testid="login-banner-know"
          onClick=${o}>${r("devices.know")}</button>
      <button type="button" class="button is-small is-danger-quiet" data-testid="login-banner-end"
          onClick=${n}>${r("devices.notMe")}</button></div>
  </div>`}var ka=e=>{$s(e.id).catch(S)},nu=e=>{Fo(e.id).then(()=>M(r("devices.ended",{name:Be(e)}),"ok"),S)},wa=()=>F({kind:"settings",tab:"devices"}),ru=()=>F({kind:"confirm",title:r("devices.endOthers"),text:r("devices.endOthersText"),action:r("devices.endOthers"),danger:!0,run:()=>ps().then(()=>{M(r("devices.othersEnded"),"ok"),wa()},S)});function xa(){g(()=>{fs().catch(S)},[]);let e=us.value;return e?a`<section class="settings-section devices-section"><h3>${r("devices.title")}</h3>
    <p class="soft">${r("devices.text")}</p>
    <${va} sessions=${e} onEnd=${nu} onSeen=${ka} />
    ${e.length>1&&a`<button type="button" class="button is-danger-quiet" data-testid="devices-end-others"
        onClick=${ru}>${r("devices.endOthers")}</button>`}</section>`:a`<p class="soft" aria-busy="true">${r("devices.loading")}</p>`}function su(){let[e,...t]=ds.value;if(!e)return null;let o=()=>{Fo(e.id).then(()=>F({kind:"confirm",title:r("devices.ended",{name:Be(e)}),text:r("devices.guessed"),action:r("account.changePassword"),run:()=>F({kind:"settings",tab:"account"})}),S)};return a`<${ya} login=${e} more=${t.length} onKnow=${()=>ka(e)}
      onEnd=${o} onShow=${wa} />`}function Sa({title:e,text:t,action:o,danger:n,quote:i,onConfirm:s,onClose:l}){let[c,m]=$(!1),u=async()=>{m(!0),await s(),l()};return a`<${_} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${i&&a`<blockquote class="confirm-quote">${i}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${r("action.cancel")}</button>
      <button type="button" class="button ${n?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${u}>${o}</button>
    </footer>
  <//>`}var Ne=Kt?"⌘":"Ctrl";function _a({sendKey:e,onClose:t}){let n=[["moving",[["switcher",[[Ne,"K"]]],["search",[[Ne,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[Ne,"Shift","↑"],[Ne,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[Ne,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[Ne,"B"]]],["italic",[[Ne,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[Ne,"Shift","V"]]]]]];return a`<${_} title=${r("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${n.map(([i,s])=>a`<section key=${i}><h3>${r(`keys.${i}`)}</h3>
      <dl>${s.map(([l,c])=>a`<div key=${l}><dt>${r(`keys.${i}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(u=>a`<kbd>${u}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${oe.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${r("help.guide")}</a></p>
  <//>`}function ae(e){let t=r(`mesh.reason.${e}`);return ln(t)?r("mesh.reason.unknown",{code:e}):t}function Ca(e){let t=r(`mesh.counter.${e}`);return ln(t)?e.replaceAll("_"," "):t}var ao=(e,t=Date.now())=>Date.parse(e)-t<1e3?r("mesh.soon"):Q(e,t);function Ie(e,t){let o=t??r("mesh.thisNode"),n=r(`mesh.trouble.${e}`,{node:o});return ln(n)?r("mesh.verdict.other",{code:e}):n}var Oa=e=>e!=="files_held"&&e!=="files_damaged",ln=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Aa({phase:e,name:t,moved_from:o,lost_at:n,nodes:i,state:s,current:l,onStatus:c,onRetry:m,onClose:u}){let f=e!=="online"?r("node.lostText",{node:t,time:n?He(n):""}):o?r("node.movedText",{node:t,from:o}):r("node.onlineText",{node:t}),{behind:p,unreachable:d,trouble:h}=s,v=d.map(b=>b.since?r("node.awaySince",{node:b.name,time:T(b.since)}):b.name);return a`<${_} title=${r("node.title")} onClose=${u} size="s" testid="node-dialog">
    <div class="modal-body"><p>${f}</p>
      ${e==="online"&&h&&a`<p class="form-error" role="alert" data-testid="own-trouble">${Ie(h,null)}</p>`}
      ${e==="online"&&p>0&&a`<p data-testid="node-behind">${r("node.behindText",{node:t,count:p})}</p>`}
      ${e==="online"&&v.length>0&&a`<p data-testid="node-away">${r("node.partialText",{others:v.join(r("list.comma"))})}</p>`}
      ${i.length>0&&a`<h3>${r("node.others")}</h3><ul class="node-list">
        ${i.map(b=>{let N=b.id===l,z=e==="online"?d.find(({id:tt})=>tt===b.id):void 0,De=e!=="online";return a`<li key=${b.id} class=${N?"is-current":""} data-testid="node-row">
            <span class="node-dot ${z||De?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&a`<span>${b.segment}</span>`}
            <em class=${z||De?"is-away":"is-ok"}>${iu(N,z,De)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${r("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${r("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${u}>${r("action.close")}</button></footer>
  <//>`}function iu(e,t,o){return o?r(e?"node.row.lost":"node.row.unknown"):e?r("node.here"):t?t.since?r("node.row.away",{time:T(t.since)}):r("node.row.awayNow"):r("node.row.reached")}function Ma({username:e,describe:t,onSave:o,onLater:n}){let[i,s]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=C(t,["username"]);return a`<${_} title=${r("rename.title")} size="s" onClose=${n}
      testid="rename-dialog">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><p>${r("rename.text",{username:e})}</p>
        <${w} label=${r("auth.username")} value=${i} onInput=${s} autofocus
            maxlength=${50} autocomplete="username" hint=${r("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${n}>${r("action.later")}</button>
        <button class="button is-primary" disabled=${l||i.trim().length<2}
            data-testid="rename-save">${r("rename.save")}</button></footer>
    </form>
  <//>`}function Ta({describe:e,onCreate:t,onPreview:o,onAccept:n,onClose:i}){let[s,l]=$(""),[c,m]=$(""),[u,f]=$(null),p=C(e,["name"]),d=C(e);return a`<${_} title=${r("server.add")} onClose=${i} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${p.submit(()=>t(s.trim()))}>
        <h3><${k} name="plus" size=${17} />${r("server.createTitle")}</h3>
        <p class="soft">${r("server.createText")}</p>
        <${w} label=${r("server.name")} value=${s} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${p.at("name")} />
        ${p.failure}
        <button class="button is-primary" disabled=${s.trim()===""||p.busy}
            data-testid="server-create">${r("server.create")}</button>
      </form>
      <form onSubmit=${d.submit(async()=>{u?await n(u.code):f(await o(c))})}>
        <h3><${k} name="ticket" size=${17} />${r("invite.enterTitle")}</h3>
        <p class="soft">${r("invite.enterText")}</p>
        <${w} label=${r("invite.code")} value=${c} mono testid="invite-code"
            error=${d.error} placeholder="ABCD2345"
          onInput=${h=>{m(h),f(null)}} />
        ${u&&a`<${O} tone="ok"><b data-testid="invite-server">${u.server_name}</b>
          ${u.already_member&&a`<br />${r("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||d.busy}
            data-testid=${u?"invite-accept":"invite-preview"}>
          ${u?u.already_member?r("invite.open"):r("invite.join",{name:u.server_name}):r("invite.look")}</button>
      </form>
    </div>
  <//>`}function Ea({name:e,describe:t,onSave:o,onDelete:n,extra:i,onClose:s}){let[l,c]=$(e),{busy:m,at:u,failure:f,submit:p}=C(t,["name"]);return a`<${_} title=${r("server.edit")} onClose=${s} size="s" testid="server-form">
    <form onSubmit=${p(()=>o(l.trim()))}>
      <div class="modal-body"><${w} label=${r("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${u("name")} />${f}${i}</div>
      <footer class="modal-foot">
        ${n&&a`<button type="button" class="button is-danger-quiet" onClick=${n}>${r("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${r("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${r("action.save")}</button>
      </footer>
    </form>
  <//>`}function Na({server:e,name:t,describe:o,onPassOn:n,onClose:i}){let[s,l]=$(""),{busy:c,failure:m,submit:u}=C(o),f=Ur(s,e),p=u(n);return a`<${_} title=${r("members.passOnTitle",{name:t})} onClose=${i} size="s"
      testid="pass-on">
    <form onSubmit=${d=>f?p(d):d.preventDefault()}>
      <div class="modal-body"><p>${r("members.passOnText",{name:t,server:e})}</p>
        <${w} label=${r("members.passOnField",{server:e})} value=${s} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${r("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!f}>${r("members.passOnAction")}</button></footer>
    </form>
  <//>`}var cn="";function Ia({zone:e,onZone:t}){let o=V(vr,[]),n=e===null||o.includes(e)?o:[e,...o],i=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${qt} label=${r("settings.timeZone")} value=${e??cn}
    hint=${r("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:cn,label:r("settings.timeZone.device",{zone:i})},...n.map(s=>({value:s,label:s.replaceAll("_"," ")}))]}
    onChange=${s=>t(s===cn?null:s)} />`}function Pa({username:e,describe:t,onSave:o}){let[n,i]=$(""),[s,l]=$(""),{busy:c,at:m,failure:u,submit:f}=C(t,["current","new"]),p=f(async()=>{await o(n,s),i(""),l("")});return a`<form class="settings-section" onSubmit=${p}>
    <h3>${r("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${w} label=${r("account.currentPassword")} type="password" autocomplete="current-password"
        value=${n} onInput=${i} testid="password-current"
        error=${m("current")} />
    <${w} label=${r("account.newPassword")} type="password" autocomplete="new-password"
        value=${s} onInput=${l} hint=${r("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${u}
    <button class="button" disabled=${c||n===""||s.length<8}
        data-testid="password-save">${r("account.changePassword")}</button>
  </form>`}function Da({user:e,describe:t,onSave:o}){let[n,i]=$(e.display_name),[s,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:u,failure:f,submit:p}=C(t,c),d=n.trim()===e.display_name&&s.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${p(()=>o({display_name:n.trim(),status_message:s.trim()}))}>
    <div class="profile-card"><${Z} id=${e.id} name=${n||"?"}
        size="l" /><div><strong>${n}</strong><span>@${e.username}</span></div></div>
    <${w} label=${r("account.displayName")} value=${n} onInput=${i} maxlength=${100}
        testid="profile-display-name" error=${u("display_name")} />
    <${w} label=${r("account.status")} value=${s} onInput=${l} maxlength=${200}
        placeholder=${r("account.statusExample")} testid="profile-status"
        error=${u("status_message")} />
    ${f}
    <button class="button is-primary" disabled=${m||d||n.trim()===""}
        data-testid="profile-save">${r("action.save")}</button>
  </form>`}var au=["profile","look","notify","account","devices"];function Ra(e){let[t,o]=$(e.tab),{settings:n,onSettings:i}=e,s=(l,c)=>c.map(m=>({value:m,label:r(`settings.${l}.${m}`)}));return a`<${_} title=${r("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${r("settings.title")}>${au.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${r(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${Da} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${K} label=${r("settings.theme")} value=${n.theme}
              options=${s("theme",["system","light","dark"])}
              onChange=${l=>i({theme:l})}
              testid="setting-theme" />
          <${K} label=${r("settings.language")} value=${n.language}
              options=${s("language",["system","ja","en"])}
              onChange=${l=>i({language:l})}
              testid="setting-language" />
          <${Ia} zone=${e.zone} onZone=${e.onZone} />
          <${K} label=${r("settings.sendKey")} value=${n.send_key}
              hint=${r("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Kt?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>i({send_key:l})} />
          <${K} label=${r("settings.replies")} value=${n.replies}
              hint=${r("settings.repliesHint")} testid="setting-replies"
            options=${s("replies",["panel","inline"])}
                onChange=${l=>i({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="devices"&&e.devices}
        ${t==="account"&&a`
          <${Pa} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${r("account.sessions")}</h3><p
              class="soft">${r("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${r("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${r("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var lu=["online","away","do_not_disturb"];function Fa({absence:e,ends:t,describe:o,onSay:n,onClose:i,...s}){let[l,c]=$(e&&s.note===null?e.state:"away"),[m,u]=$(s.note??e?.note??""),[f,p]=$(e?.until?"at":e?"none":"today"),[d,h]=$(s.at),{busy:v,at:b,failure:N,submit:z}=C(o,["note","until"]),De=l==="online"&&m.trim()==="",tt=()=>n({state:l,note:m.trim()||null,until:s.endOf(f,d)}),kt=()=>n({state:"online",note:null,until:null});return a`<${_} title=${r("absence.title")} onClose=${i} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${z(tt)}>
      <${K} label=${r("absence.state")} value=${l} testid="absence-state"
        options=${lu.map(P=>({value:P,label:r(`absence.choice.${P}`)}))}
        onChange=${c} hint=${r(`absence.hint.${l}`)} />
      <${w} label=${r("absence.note")} value=${m} onInput=${u} maxlength=${200} autofocus
        placeholder=${r("absence.example")} hint=${r("absence.noteHint")} testid="absence-text"
        error=${b("note")} />
      <${qt} label=${r("absence.end")} value=${f} testid="absence-end" onChange=${p}
        options=${t.map(P=>({value:P,label:r(`absence.end.${P}`)}))} />
      ${f==="at"&&a`<${w} label=${r("absence.endAt")} type="datetime-local" value=${d} required
            onInput=${h} testid="absence-at" error=${b("until")} />`}
      ${N}
      <div class="button-row"><button class="button is-primary" disabled=${v||De}
          data-testid="absence-say">${r("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${v} data-testid="absence-back"
            onClick=${z(kt)}>${r("absence.back")}</button>`}</div>
    </form>
  <//>`}var ja=["hour","today","tomorrow","week","at","none"];function La(e,t){let o=Date.parse(`${e}Z`),n=o-t(o)*6e4;return o-t(n)*6e4}var mn=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function za(e,t,o,n){let i=l=>{let c=mn(o,n).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(La(m.slice(0,16),n),o+6e4)},s=l=>new Date(l).toISOString();return e==="hour"?s(o+36e5):e==="today"?s(i(0)):e==="tomorrow"?s(i(1)):e==="week"?s(i(cu(o,n))):e==="at"&&t!==""?s(La(t,n)):null}function cu(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var un=36e5;function Ba({note:e}){let t=y.value?.absence??null,o=Math.ceil(Date.now()/un)*un+un,n=t?.until?Date.parse(t.until):o,i=async s=>{let l=await Kn(s);x(),M(r(l?"absence.said":"absence.takenBack"),"ok")};return a`<${Fa} absence=${t} note=${e} ends=${ja}
      at=${mn(n,nt)} describe=${E} onSay=${i} onClose=${x}
      endOf=${(s,l)=>za(s,l,Date.now(),nt)} />`}function Ua({name:e,describe:t,onSave:o,onClose:n}){let[i,s]=$(e),{busy:l,at:c,failure:m,submit:u}=C(t,["name"]);return a`<${_} title=${r("dm.rename")} onClose=${n} size="s" testid="name-form">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><${w} label=${r("dm.groupName")} value=${i} onInput=${s}
          autofocus maxlength=${100} hint=${r("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${n}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||i.trim()===e}>${r("action.save")}</button></footer>
    </form>
  <//>`}var Ka=100,Ha=30,Xa=e=>({me:y.value?.id??"",ask:Lt,find:(t,o)=>Pt(Ht(),o,t,Ha+e.length).filter(n=>!e.includes(n.id)).slice(0,Ha),presenceOf:t=>t.id===y.value?.id?"online":ms(t),describe:E,onClose:x});function qa(){let e=async(t,o)=>{let n=await Ft(t.map(i=>i.id),o);x(),I(n.id)};return a`<${zo} ...${Xa([])} title=${r("dm.new")} adds=${!1}
      max=${Ka-1} onDone=${e} />`}function Ga({id:e}){let t=Po(e);if(!t)return null;let o=t.members.map(i=>i.id),n=async i=>{let s=await jr(e,i.map(l=>l.id));x(),s.id!==e&&(M(r("dm.newGroup"),"info"),I(s.id))};return a`<${zo} ...${Xa(o)} title=${r("dm.add")} adds
      note=${t.is_group?null:r("dm.addMakesGroup")}
      max=${Math.max(1,Ka-o.length)} onDone=${n} />`}function Wa({id:e}){let t=Po(e);return t?a`<${Ua} name=${t.name??""} describe=${E} onClose=${x}
      onSave=${o=>zr(e,o).then(x)} />`:null}function Va({first:e,today:t,earlier:o,describe:n,onGo:i,onClose:s}){let[l,c]=$(e),{busy:m,error:u,submit:f}=C(n);return a`<${_} title=${r("date.title")} onClose=${s} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${f(()=>i(l))}>
      <div class="button-row">${o.map(p=>a`<button type="button" class="button is-small" key=${p.day} disabled=${m}
            onClick=${f(()=>i(p.day))}>${p.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${r("date.day")} data-testid="date-day"
          onInput=${p=>c(p.target.value)} />
        <button class="button is-primary" disabled=${m||l===""}
            data-testid="date-go">${r("date.go")}</button></div>
      ${u&&a`<p class="field-told is-error" role="alert">${u}</p>`}
    </form>
  <//>`}function Qa({versions:e,error:t,onClose:o}){let n=(e?.length??0)-1,i=s=>s===0?r("history.original"):r(s===n?"history.current":"history.edited");return a`<${_} title=${r("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${O} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${D} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((s,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===n?"is-current":""}>
        <div class="history-head"><b>${i(l)}</b><time
            datetime=${s.created_at}
            title=${X(s.created_at)}>${Ot(s.created_at)}</time></div>
        <p dir="auto">${s.changes?s.changes.map(mu):s.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function mu({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var Ya=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function Ja(e,t){let o=Ya(e),n=Ya(t),i=0;for(;i<o.length&&i<n.length&&o[i]===n[i];)i+=1;let s=0;for(;s<o.length-i&&s<n.length-i&&o.at(-1-s)===n.at(-1-s);)s+=1;let l=uu(o.slice(i,o.length-s),n.slice(i,n.length-s));return du([...o.slice(0,i).map(pn),...l,...o.slice(o.length-s).map(pn)])}var pn=e=>({kind:"same",text:e}),dn=e=>({kind:"gone",text:e}),fn=e=>({kind:"new",text:e});function uu(e,t){if(e.length*t.length>4e6)return[...e.map(dn),...t.map(fn)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let n=[],i=0,s=0;for(;i<e.length&&s<t.length;)e[i]===t[s]?(n.push(pn(e[i])),i+=1,s+=1):o[i+1][s]>=o[i][s+1]?n.push(dn(e[i++])):n.push(fn(t[s++]));return[...n,...e.slice(i).map(dn),...t.slice(s).map(fn)]}function du(e){let t=[];for(let o of e){let n=t.at(-1);n?.kind===o.kind?n.text+=o.text:t.push({...o})}return t}function Za({message:e}){let[t,o]=$(null),[n,i]=$(null);g(()=>{wt.history(e).then(o,l=>i(U(l)))},[e]);let s=t?.map((l,c)=>({...l,changes:c>0?Ja(t[c-1].content,l.content):null}));return a`<${Qa} versions=${s??null} error=${n}
    onClose=${x} />`}var $n=864e5,$t=e=>At(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function el({channel:e,at:t}){let o=Date.now(),n=async s=>{let l=await lr(e,ir(s,nt));x(),I(e,l),l||await St(e)},i=[{label:r("date.yesterday"),day:$t(o-$n)},{label:r("date.week"),day:$t(o-7*$n)},{label:r("date.month"),day:$t(o-30*$n)},{label:r("date.beginning"),day:"1970-01-02"}];return a`<${Va} first=${$t(t?Date.parse(t):o)} today=${$t(o)}
      earlier=${i} describe=${E} onGo=${n} onClose=${x} />`}function tl({place:e,card:t,max:o,some:n,describe:i,onForward:s,onBack:l,onClose:c}){let[m,u]=$(""),{busy:f,failure:p,submit:d}=C(i),h=d(()=>s(m)),v=b=>{b.key==="Enter"&&Xs(b)&&!Me(b)&&h(b)};return a`<${_} title=${r("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${h} onKeyDown=${v}>
      <div class="modal-body">
        <${w} area autofocus label=${r("forward.comment")} value=${m} onInput=${u}
          maxlength=${o} testid="forward-comment" />
        ${t}
        ${n&&a`<${O}>${r("forward.some")}<//>`}
        ${p}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${l}>${r("action.back")}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${c}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${f} data-testid="forward-send">${r("forward.send")}</button>
      </footer>
    </form>
  <//>`}var ol=400;function lo({message:e,text:t,place:o,server:n,onShow:i}){let{author:s,parent_id:l}=e,c=[...t],m=c.length>ol?`${c.slice(0,ol).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${r("pins.show")} onClick=${i}>
    <span class="found-place">${o}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${r("search.inThread")}</small>`}</span>
    <span class="found-by"><${Z} id=${s.id} name=${s.display_name} size="s" />
      <strong>${s.display_name}</strong>
      <time title=${X(e.created_at)}>${Ot(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function co({query:e,onQuery:t,targets:o,onClose:n,title:i,label:s,stays:l}){let[c,m]=$(0),u=s??r("switcher.placeholder"),f=d=>{d&&(l||n(),d.go())},p=d=>{if(!Me(d))if(d.key==="ArrowDown"||d.key==="ArrowUp"){d.preventDefault();let h=d.key==="ArrowDown"?1:o.length-1;m(o.length?(c+h)%o.length:0)}else d.key==="Enter"&&(d.preventDefault(),f(o[c]))};return a`<${_} title=${i??r("switcher.title")} onClose=${n} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${p}>
      <div class="switcher-field"><${k} name="search" />
        <input type="text" value=${e} placeholder=${u}
            aria-label=${u} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${d=>{t(d.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${i??r("switcher.title")}>
        ${o.map((d,h)=>a`<li key=${d.key} id="switcher-${h}" role="option"
              aria-selected=${h===c}
          class=${d.unread?"is-unread":""} onMouseMove=${()=>m(h)}
              onClick=${()=>f(d)}>
          <${k} name=${d.icon}
              size=${17} /><span>${d.label}</span><small>${d.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${r("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var nl=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function rl(e,t,o){if(t.id===e.id)return!0;let n=e.people?.map(({id:i})=>i)??o;return t.people!==null?!e.hidden&&t.people.every(i=>n.includes(i)):e.server!==null&&!e.hidden&&e.server===t.server}var sl=12,fu=6;function il(e,t){let o=ti(),i=_t([...$u(),...o.sort(pu).map(hu)],e.replace(/^[#＃@＠]/,""),u=>u.words,1/0).sort((u,f)=>Number(f.unread)-Number(u.unread)).slice(0,sl),s=new Set(o.flatMap(({person:u})=>u?.id??[])),l=y.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:Pt(Ht(),t,c,sl).filter(({id:u})=>!s.has(u));return[...i,...m.slice(0,fu).map(u=>bu(u,l))]}var pu=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),$u=()=>(j.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>re(e.id)},...(Et.value[e.id]??[]).map(t=>({key:t.id,icon:nr(t,null).icon,label:t.name,hint:e.name,unread:(Tt.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>I(t.id)}))]),hu=({id:e,name:t,icon:o,unread:n,words:i})=>({key:e,icon:o,label:t,hint:i[2]&&o==="user"?`@${i[2]}`:"",unread:n>0,words:i,go:()=>I(e)}),bu=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{si(e.id)}});var gu=150;function hn(){let[e,t]=$(""),[o,n]=$([]);return g(()=>{Dt.peek().loaded||Rt()},[]),g(()=>{let i=!0,s=setTimeout(async()=>{e.trim()!==""&&Fr();let l=await Lt(e.replace(/^[@＠]/,"")).catch(()=>[]);i&&n(l)},gu);return()=>{i=!1,clearTimeout(s)}},[e]),{query:e,setQuery:t,targets:il(e,o)}}function al(){let{query:e,setQuery:t,targets:o}=hn();return a`<${co} query=${e} onQuery=${t}
      targets=${o} onClose=${x} />`}function yu({key:e,icon:t,person:o}){if(o)return!0;let n=t==="server"?null:L(e);return n!==null&&n.posts&&!n.archived}function ll({message:e}){let[t,o]=$(null),{query:n,setQuery:i,targets:s}=hn();if(!t){let l=s.filter(yu).map(c=>({...c,go:()=>o(c)}));return a`<${co} title=${r("message.forward")} label=${r("forward.where")} stays
      query=${n} onQuery=${i} targets=${l} onClose=${x} />`}return a`<${ku} message=${e} target=${t} onBack=${()=>o(null)} />`}function ku({message:e,target:t,onBack:o}){let n=L(ne(e));if(!n)return null;let i=t.person?null:L(t.key),s=i?.label??t.label,l=ei(e),c=(Ke.value[n.server??""]??[]).map(({user:h})=>h.id),m=t.person?[t.key,y.value?.id??""]:i?.people?.map(({id:h})=>h),u={id:i?.id??null,server:i?.server??null,people:m??null},f=async h=>{let v=t.key===y.peek()?.id?[]:[t.key],b=i?.id??(await Ft(v)).id;Yr(b,null,nl(h,l)),x(),M(r("forward.done",{place:s}),"ok")},p=()=>{x(),I(n.id,e.id)},d=a`<${lo} message=${e} text=${pe(e)} place=${n.label}
    server=${j.value?.find(h=>h.id===n.server)?.name??null} onShow=${p} />`;return a`<${tl} place=${s} card=${d} max=${4e3-Br(l)-2}
    some=${!rl(n,u,c)} describe=${E} onForward=${f}
    onBack=${o} onClose=${x} />`}var wu=["60","1440","10080",""];function cl({server:e,invites:t,now:o,linkOf:n,describe:i,onCreate:s,onRevoke:l,onClose:c}){let[m,u]=$(""),[f,p]=$("10080"),{busy:d,at:h,failure:v,submit:b}=C(i,["max_uses"]),N=b(()=>s({...m.trim()?{max_uses:Number(m)}:{},...f?{expires_in_minutes:Number(f)}:{}}));return a`<${_} title=${r("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${N}>
      <${K} label=${r("invite.expires")} value=${f} onChange=${p}
          options=${wu.map(z=>({value:z,label:r(`invite.expiry.${z||"never"}`)}))} />
      <div class="invite-make">
        <${w} label=${r("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${u} placeholder=${r("invite.unlimited")} testid="invite-max-uses"
            error=${h("max_uses")} />
        <button class="button is-primary" disabled=${d}
            data-testid="invite-create">${r("invite.create")}</button>
      </div>
      ${v}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${D} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${r("invite.noneYet")}</p>`:a`<ul>${t.map(z=>a`<li key=${z.id}><${xu} invite=${z} now=${o} linkOf=${n} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function xu({invite:e,now:t,linkOf:o,onRevoke:n}){let i=e.expires_at!==null&&Date.parse(e.expires_at)<t,s=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||i||s,c=e.is_revoked?r("invite.revoked"):i?r("invite.expired"):s?r("invite.usedUp"):e.expires_at?r("invite.until",{when:Q(e.expires_at,t)}):r("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${r("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${fe} text=${e.code} label=${r("action.copy")} />
      <${fe} text=${o(e.code)} label=${r("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>n(e)}>${r("invite.revoke")}</button>`}
  </div>`}function ml({server:e}){let[t,o]=$(null),n=()=>Oe.list(e).then(s=>o(s.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));g(()=>{n().catch(S)},[e]);let i=async s=>{o(l=>l?.map(c=>c.id===s.id?{...c,is_revoked:!0}:c)??null),await Oe.revoke(e,s.id).catch(S),await n().catch(S)};return a`<${cl}
      server=${j.value?.find(s=>s.id===e)?.name??r("user.unknown")}
      invites=${t} now=${Date.now()} describe=${E}
    linkOf=${s=>location.origin+Kr({page:"invite",code:s})}
    onCreate=${s=>Oe.create(e,s).then(n)} onRevoke=${i}
        onClose=${x} />`}var bn=["mon","tue","wed","thu","fri","sat","sun"],Su={from:"18:00",to:"08:30",days:bn};function ul({keywords:e,hours:t,describe:o,check:n,onSave:i}){let[s,l]=$(e.join(`
`)),[c,m]=$(t!==null),[u,f]=$(t??Su),{busy:p,at:d,failure:h,submit:v}=C(o,["keywords","do_not_disturb"]),b=n(s),N={keywords:b.keywords,do_not_disturb:c?u:null},z=JSON.stringify(N)===JSON.stringify({keywords:e,do_not_disturb:t}),De=b.wrong===null&&(!c||u.from&&u.to&&u.days.length>0),tt=P=>{let So=u.days.includes(P),Vc=bn.filter(Dn=>Dn===P?!So:u.days.includes(Dn));f({...u,days:Vc})},kt=P=>a`<${w} type="time" label=${r(`notify.${P}`)} value=${u[P]} testid="notify-${P}"
      onInput=${So=>f({...u,[P]:So})} />`;return a`<form class="settings-section" onSubmit=${v(()=>i(N))}>
    <${w} area label=${r("notify.keywords")} value=${s} onInput=${l}
      hint=${r("notify.keywordsHint")} error=${b.wrong??d("keywords")} testid="notify-keywords" />
    <${K} label=${r("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(P=>({value:P,label:r(`notify.quiet.${P}`)}))}
      onChange=${P=>m(P==="hours")}
      hint=${r("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${kt("from")}${kt("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${r("notify.days")}</legend>
        <div class="choice-options">${bn.map(P=>a`<label key=${P}
            class="choice-option ${u.days.includes(P)?"is-chosen":""}"><input type="checkbox"
            value=${P} checked=${u.days.includes(P)} onChange=${()=>tt(P)} /><span>${r(`notify.day.${P}`)}</span></label>`)}</div>
        ${u.days.length===0&&a`<p class="field-told is-error" role="alert">${r("notify.noDay")}</p>`}
      </fieldset>`}
    ${d("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${d("do_not_disturb")}</p>`}
    ${h}
    <button class="button is-primary" disabled=${p||z||!De}
        data-testid="notify-save">${r("action.save")}</button>
  </form>`}function dl({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${r("notify.here")}</h3>
    <p class="soft">${r("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${r("notify.allow")}</button>`:a`<${O} tone=${e==="granted"?"ok":"warning"}>${r(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function gl(e,{mentioned:t,called:o,followed:n,set:i,keywords:s}){let{notify:l=null,muted:c=!1}=i??{};if(e.is_deleted||l==="none")return null;if(t&&!(o&&c))return"mention";if(c)return null;let m=!!e.dm_channel_id;return(l??gr(m))==="all"?m?"direct":"all":n?"thread":_u(e.content,s)?"keyword":null}var fl=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function _u(e,t){let o=pl(e);return t.some(n=>Cu(o,pl(n)))}var pl=e=>br(e).replace(/\s+/g," ").trim();function Cu(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let n=o+t.length;if(!$l(e,o)&&!$l(e,n))return!0}return!1}function $l(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[n=""]=e.slice(t,t+2);return fl.test(o)&&fl.test(n)}var Ou=["sun","mon","tue","wed","thu","fri","sat"],hl=1440,bl=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function vl(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),n=bl(e.from),i=bl(e.to),s=n<i?i-n:i-n+hl,l=c=>{let m=o+c*hl-n,u=Ou[(t.getUTCDay()+7-c)%7];return e.days.includes(u)&&m>=0&&m<s};return l(0)||l(1)}function yl({count:e,first:t,first_sort:o},n){return e===0?!1:t===null||Mo(n)>=Mo({id:t,sort:o})}var Au=5,Mu=10*6e4;function kl(e,t){let o=e.filter(({message:s})=>t-Date.parse(s.created_at)<Mu),n=o.length<=Au?o:[],i=new Map;for(let s of e)n.includes(s)||i.set(s.space,[...i.get(s.space)??[],s]);return[...n.map(s=>[s]),...i.values()]}var wl=(e,t)=>e===void 0||e==="seen"&&t,gn=20,Tu=40;function xl(e){let t=e.split(`
`).map(i=>i.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(i=>i!==""))],n=o.find(i=>[...i].length>Tu)??null;return{keywords:o,long:n,many:o.length>gn}}var Sl=encodeURIComponent,mo={list:(e,t)=>ge("GET",`/api/inbox${Ln({kind:e,cursor:t})}`),readAll:e=>ge("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},vn={following:e=>ge("GET",`/api/messages/${Sl(e)}/follow`),follow:(e,t)=>ge(t?"PUT":"DELETE",`/api/messages/${Sl(e)}/follow`)};var ue=A({}),Eu=500,fo=new Set;function uo(e,t){let{[e]:o,...n}=ue.peek(),i=Object.entries(n).slice(-Eu);fo.delete(e),ue.value={...Object.fromEntries(i),[e]:t}}async function po(e){let t=y.peek()?.id,o=await vn.following(e);return y.peek()?.id===t&&uo(e,o.following),o.following}var Cl=e=>Promise.resolve(Nu(e)??po(e).catch(()=>!1)),Nu=e=>fo.has(e)?void 0:ue.peek()[e];async function Ol(e){let t=ue.peek()[e]??!1;uo(e,!t);try{await vn.follow(e,!t)}catch(o){uo(e,t),S(o)}}function Al(){let e=J(Iu);return()=>{e(),fo.clear(),ue.value={}}}function Iu(e){if(e.what==="connected")for(let t of Object.keys(ue.peek()))fo.add(t);else e.what==="followed"?uo(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&_l(e.message)}function _l({id:e,parent_id:t}){let o=t??e;ue.peek()[o]===!1&&po(o).catch(()=>{})}var kn="messages",Pu=14*864e5,yn=e=>`${y.peek()?.id??""}/${e}`,$o=null;function Du(){return $o??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(kn),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),$o.catch(()=>{$o=null}),$o}async function Ml(e,t){let o=(await Du()).transaction(kn,"readwrite"),n=o.objectStore(kn),i=[];for(let s of e){let l=yn(s.message.id),c=n.get(l);c.onsuccess=()=>{wl(c.result,s.edited)&&(n.put(t,l),i.push(s))}}return n.delete(IDBKeyRange.bound(yn(""),yn(sr(Date.now()-Pu)))),new Promise((s,l)=>{o.oncomplete=()=>s(i),o.onabort=()=>l(o.error)})}var Tl=e=>e.length===0?Promise.resolve([]):Ml(e,"told").catch(()=>e),El=e=>{Ml([e],e.edited?"told":"seen").catch(()=>{})};var Nl=200;function Il(e){let{author:t,dm_channel_id:o}=e,n=L(ne(e)),i=o&&!n?.group,s=n&&!i?r("notify.titleIn",{name:t.display_name,place:n.label}):t.display_name,l=pe(e),c=[...l],m=c.length>Nl;return{title:s,body:m?`${c.slice(0,Nl).join("")}…`:l}}function Pl(e){let[{space:t}]=e,o=j.peek()?.find(i=>i.id===t)?.name,n=e.map(({message:i})=>i.dm_channel_id?i.author.display_name:L(ne(i))?.label??"");return{title:r("notify.many",{count:e.length,place:o??r("dm.title")}),body:[...new Set(n.filter(Boolean))].slice(0,5).join(r("list.comma"))}}function Dl(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var Ue=A(Dl()),Ye=()=>{Ue.value!=="missing"&&(Ue.value=Dl())};async function Rl(){await Notification.requestPermission(),Ye()}var Fl=()=>{Ue.value="missing"};var Ru=1500,Ze=new Map,Je=new Map,ht=new Map,go,ho=null;function jl(){Ye();let e=[J(Fu),Al(),Tt.subscribe(Wu)];return ho=()=>{for(let t of e)t();ho=null,clearTimeout(go),go=void 0,Ze.clear(),Je.clear(),xn(()=>!0)},ho}function Fu(e){if(Ye(),Ue.peek()!=="granted")return;if(e.what==="gone")return Bl(e.id);if(!("message"in e)||e.what==="sent")return;let{message:t}=e;if(e.what==="changed")return Hu(t);if(t.author.id===y.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let n=o||Lu(e),i={message:t,mentioned:n,followed:!1,edited:o,space:Uu(t)};if(bo(i))return Ll(i);!t.parent_id||!bo({...i,followed:!0})||Cl(t.parent_id).then(s=>{s&&ho!==null&&bo({...i,followed:s})&&Ll({...i,followed:s})})}function Ll(e){let{message:t}=e;Bu(ne(t))?El(e):ju(e)}var Lu=({message:e,mentioned:t})=>t||wn(e),wn=e=>e.mentions?.some(t=>t===y.peek()?.username||Gr(t))===!0;function ju(e){Ze.set(e.message.id,e),go??=setTimeout(()=>{Ku()},Ru)}function zl(e,t,o){let{channels:n,keywords:i}=Re.peek(),s=n[ne(e)],l=!wn(e);return gl(e,{mentioned:t,called:l,followed:o,set:s,keywords:i})!==null}var zu=()=>y.peek()?.absence?.state==="do_not_disturb",bo=({message:e,mentioned:t,followed:o})=>zl(e,t,o)&&!zu()&&!vl(Re.peek().do_not_disturb,Ct(new Date().toISOString()));function Bu(e){return!Ut.peek()||document.visibilityState!=="visible"?!1:ie(Y.peek())===e&&!(qr()&&Xr.peek()==="list")}function Uu(e){return e.dm_channel_id?"direct":L(ne(e))?.server??""}function Bl(e){Ze.delete(e),Je.delete(e),xn(({messages:t})=>t.has(e))}function Hu(e){let t=Ze.get(e.id)??Je.get(e.id);t&&(t.message=e);let o=ue.peek()[e.parent_id??""]===!0,n=t?.mentioned===!0&&Gs(e.content);zl(e,n||wn(e),o)||Bl(e.id)}async function Ku(){go=void 0;let e=[...Ze.values()].filter(bo);Ze.clear();let t=await Tl(e);for(let i of t)Je.set(i.message.id,i);let n=(await qu(t)).filter(i=>Je.get(i.message.id)===i);for(let{message:i}of t)Je.delete(i.id);for(let i of kl(n,Date.now()))Gu(i)}var Xu={count:0,first:null};async function qu(e){let t=[...new Set(e.map(({message:n})=>ne(n)))],o=new Map(await Promise.all(t.map(async n=>{let i=await Ae.unreadIn(n).catch(s=>Fn(s).transient?null:Xu);return[n,i]})));return e.filter(({message:n,edited:i})=>{let s=o.get(ne(n));return i||!s||yl(s,n)})}function Gu(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:n,body:i}=e.length===1?Il(t.message):Pl(e),s;try{s=new Notification(n,{body:i,tag:o,silent:!0,dir:"auto"})}catch{return Fl()}let l={conversations:new Set(e.map(({message:c})=>ne(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:s};ht.set(o,l),s.onclose=()=>{ht.get(o)===l&&ht.delete(o)},s.onclick=()=>{window.focus(),s.close(),x(),I(ne(t.message),t.message.id)}}function xn(e){for(let[t,o]of[...ht])e(o)&&(ht.delete(t),o.shown.close())}var Wu=({channels:e})=>xn(({conversations:t,edited:o})=>!o&&[...t].every(n=>(e[n]??0)===0));function Vu(){return g(jl,[]),null}function Ul(){g(Ye,[]);let{keywords:e,do_not_disturb:t}=Re.value,o=async n=>{await wr(n),M(r("account.saved"),"ok")};return a`<${dl} permission=${Ue.value} origin=${location.origin}
      onAsk=${()=>Rl().catch(S)} />
    <${ul} keywords=${e} hours=${t} describe=${E}
      check=${Qu} onSave=${o} />`}function Qu(e){let{keywords:t,long:o,many:n}=xl(e),i=o!==null?r("notify.long",{word:o}):null;return{keywords:t,wrong:n?r("notify.tooMany",{count:gn}):i}}function Hl({readers:e,others:t,me:o,error:n,onClose:i}){let s=e?.length??0,l=e?r("readers.title",{count:s,others:t}):r("readers.titleAlone");return a`<${_} title=${l} onClose=${i} size="s" testid="readers-dialog">
    <div class="modal-body">
      ${n&&a`<${O} tone="warning">${n}<//>`}
      ${!e&&!n&&a`<${D} rows=${3} kind="line" />`}
      ${e&&s===0&&a`<p role="status">${r(t===0?"readers.noneElse":"readers.none")}</p>`}
      ${e&&a`<ul class="readers" aria-label=${l} tabindex=${s>0?0:void 0}>${e.map(c=>a`<li key=${c.id} class="member" data-testid="reader" data-user-id=${c.id}>
            <${Z} id=${c.id} name=${c.display_name} />
            <span class="member-text"><strong>${c.display_name}${c.id===o&&a` <em>${r("members.you")}</em>`}</strong>
              <span>@${c.username}</span></span></li>`)}</ul>
        ${t>0&&a`<p class="soft">${r("readers.note")}</p>`}`}
    </div>
  <//>`}var Yu=["by_size","on","off"];function Kl({server:e,choice:t,shown:o,describe:n,onChoose:i,onClose:s}){let{failure:l,submit:c}=C(n,[]),[m,u]=$(null),f=d=>{i&&(u(d),c(()=>i(d).finally(()=>u(null)))(void 0))},p=Yu.map(d=>({value:d,label:r(`receipts.${d}`)}));return a`<${_} title=${r("receipts.title")} onClose=${s} size="s" testid="receipts-dialog">
    <div class="modal-body">
      <p role="status" data-testid="receipts-state">${r(o?"receipts.isOn":"receipts.isOff",{server:e})}</p>
      ${i&&a`<${K} label=${r("receipts.choice")} value=${m??t} options=${p}
          hint=${r("receipts.hint")} testid="receipts-choice"
          onChange=${f} />`}
      ${l}
      <p class="soft">${r("receipts.who")}</p>
    </div>
  <//>`}var Ju=5e3;function Xl({message:e}){let[t,o]=$(null),[n,i]=$(null);return g(()=>{let s=!0,l=async()=>{try{let m=await wt.readers(e);if(!s)return;o(m),i(null)}catch(m){if(!s)return;o(null),i(U(m))}};l();let c=setInterval(()=>{document.visibilityState==="visible"&&l()},Ju);return()=>{s=!1,clearInterval(c)}},[e]),a`<${Hl} readers=${t&&ii(t.readers)} others=${t?.others??0}
    me=${y.value?.id??""} error=${n} onClose=${x} />`}function ql({server:e}){let t=j.value?.find(n=>n.id===e);if(!t)return null;let o=n=>Or(e,n);return a`<${Kl} server=${t.name} choice=${t.read_receipts}
    shown=${ai(e)} describe=${E}
    onChoose=${Jn(Nt(e))?o:null} onClose=${x} />`}var Gl=A(!1);function Zu(){let e=To.value,t=y.value;return Ds.value!=="inside"||!t?null:t.rename_needed&&!Gl.value?a`<${Ma} username=${t.username} describe=${E} onLater=${()=>{Gl.value=!0}}
     
          onSave=${o=>Co({username:o}).then(()=>M(r("rename.done"),"ok"))} />`:e&&a`<${ed} key=${JSON.stringify(e)} open=${e} user=${t} />`}function ed({open:e,user:t}){switch(e.kind){case"confirm":return a`<${Sa} ...${e} onConfirm=${e.run} onClose=${()=>{To.value===e&&x()}} />`;case"switcher":return a`<${al} />`;case"keys":return a`<${_a} sendKey=${Io.value.send_key} onClose=${x} />`;case"node":return td(t.mesh_admin===!0);case"forward":return a`<${ll} message=${e.message} />`;case"absence":return a`<${Ba} note=${e.note} />`;case"readers":return a`<${Xl} channel=${e.channel} message=${e.message} />`;case"receipts":return a`<${ql} server=${e.server} />`;case"history":return a`<${Za} message=${e.message} />`;case"date":return a`<${el} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${qa} />`;case"direct-add":return a`<${Ga} id=${e.direct} />`;case"direct-rename":return a`<${Wa} id=${e.direct} />`;case"groups":return a`<${ri} server=${e.server} />`;case"invites":return a`<${ml} server=${e.server} />`;case"server-add":return od();case"server-edit":return nd(e.server);case"server-pass-on":return rd(e.server,e.user);case"channel-create":return a`<${Vs} server=${e.server} />`;case"channel-edit":return a`<${Qs} id=${e.channel} />`;case"channel-add":return a`<${Ys} id=${e.channel} />`;case"settings":return sd(e.tab??"look",t);default:return null}}function td(e){let{phase:t,node:o,moved_from:n,lost_at:i}=ot.value,s=()=>{x(),ye({page:"mesh"})};return a`<${Aa} phase=${t} name=${o?.name??r("node.unknown")}
      moved_from=${n} lost_at=${i} nodes=${Wn.value}
      state=${Wr.value} current=${o?.id??null}
    onStatus=${e?s:null} onRetry=${Vn} onClose=${x} />`}function Wl(e){x(),re(e)}function od(){return a`<${Ta} describe=${E} onClose=${x}
   
        onCreate=${e=>_r(e).then(t=>Wl(t.id))}
    onPreview=${e=>Oe.preview(jt(e))}
   
        onAccept=${e=>It(e).then(t=>Wl(t.id))} />`}function nd(e){let t=j.value?.find(n=>n.id===e);if(!t)return null;let o=()=>F({kind:"confirm",title:r("server.delete"),text:r("server.deleteText",{name:t.name}),action:r("server.delete"),danger:!0,run:()=>Mr(e).then(()=>ye({page:"home"}),S)});return a`<${Ea} name=${t.name} describe=${E}
      onSave=${n=>Cr(e,n).then(x)}
    extra=${a`<${Js} server=${e} />`}
    onDelete=${t.owner_id===y.value?.id?o:null} onClose=${x} />`}function rd(e,t){let o=j.value?.find(l=>l.id===e),n=Ke.value[e]?.find(l=>l.user.id===t);if(!o||!n)return null;let{display_name:i}=n.user,s=()=>{x(),M(r("members.passedOn",{name:i,server:o.name}),"ok")};return a`<${Na} server=${o.name} name=${i} describe=${E}
      onPassOn=${()=>Ar(e,t).then(s)} onClose=${x} />`}function sd(e,t){let o=()=>F({kind:"confirm",title:r("account.logoutEverywhere"),text:r("account.logoutEverywhereText"),action:r("account.logoutEverywhere"),danger:!0,run:()=>Gn().catch(S)});return a`<${Ra} tab=${e} user=${t} settings=${Io.value}
      notify=${a`<${Ul} />`} devices=${a`<${xa} />`} zone=${Re.value.time_zone}
      onZone=${n=>kr({time_zone:n})}
      onSettings=${xr} describe=${E}
   
        onProfile=${n=>Co(n).then(()=>M(r("account.saved"),"ok"))}
   
        onPassword=${(n,i)=>Xn(n,i).then(()=>M(r("account.passwordChanged"),"ok"))}
    onLogout=${()=>{x(),qn()}} onLogoutEverywhere=${o} onClose=${x} />`}function Vl({name:e,size:t,at:o,author:n,icon:i,picture:s,url:l,onShow:c,onFailed:m}){let u=r("files.listed",{size:he(t,oe.value),author:n,time:Mt(o)});return a`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${r("files.toMessage",{time:X(o)})} data-testid="file-show" onClick=${c}>
      <span class="file-tile-picture">${s?a`<img crossorigin=${we(s)} src=${s} alt="" loading="lazy" onError=${m} />`:a`<${k} name=${i} size=${22} />`}</span>
      <span class="file-card-main"><${be} name=${e} /><span class="file-card-note">${u}</span></span>
    </button>
    <a class="icon-button" href=${l??void 0} download=${e} title=${r("files.download")}
      aria-label=${r("files.downloadName",{name:e})} data-testid="file-download"><${k} name="download" /></a>
  </div>`}function G({title:e,subtitle:t,onClose:o,children:n,tools:i,testid:s,drop:l}){return a`<aside class="panel" aria-label=${e} data-testid=${s}
      data-drop=${l}>
    <header class="panel-head">
      <${R} icon="arrow-left" label=${r("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>${i}
      <${R} icon="close" label=${r("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${n}
  </aside>`}var Ql=50,id=40,se=A(null);async function Sn(e){se.value={id:e,files:[],more:!0,loading:!1,error:null},await vo(()=>!0)}async function vo(e){let t=se.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,n=i=>{let s=se.peek();s?.id===o&&(se.value={...s,...i})};n({loading:!0,error:null});try{for(let i=0;i<id;i+=1){let s=se.peek()?.files.at(-1)?.id,l=await Ae.files(o,{limit:Ql,...s?{before:s}:{}}),c=se.peek();if(c?.id!==o)return;let m=l.length===Ql;if(n({files:[...c.files,...l],more:m}),!m||l.some(e))break}}catch(i){n({error:i})}n({loading:!1})}function Yl(e){let t=se.peek();if(!t||t.loading)return;let o=Ii(t,e);o!==t.files&&(se.value={...t,files:o})}function Jl(){se.value=null}J(e=>{let t=se.peek();if(t){if(e.what==="gone"){let o=t.files.filter(n=>n.message_id!==e.id);se.value={...t,files:o}}e.what==="unsure"&&Sn(t.id)}});var ad=["all","image","media","file"];function ld(){let e=ie(Y.value)??"",t=L(e),[o,n]=$("all"),[i,s]=$("");g(()=>(e&&Sn(e),Jl),[e]);let l=se.value,{messages:c}=xt(e).value;g(()=>Yl(c),[c,l?.loading]);let m=N=>Ni(N,{kind:o,query:i}),u=(l?.files??[]).filter(m),f=u.map(N=>N.id).join(" ");g(()=>ut(u.map(N=>N.id)),[f]);let p=l!==null&&l.more&&!l.loading&&l.error===null&&u.length===0;if(g(()=>{p&&vo(m)},[p,o,i]),!t||l?.id!==e)return null;let{more:d,loading:h,error:v}=l,b=o!=="all"||i.trim()!=="";return a`<${G} title=${r("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{H.value=null}}>
    <div class="files-choice">
      <${w} label=${r("files.search")} type="search" value=${i} onInput=${s} testid="files-search" />
      <${K} label=${r("files.kind")} value=${o} onChange=${n}
        testid="files-kind" options=${ad.map(N=>({value:N,label:r(`files.kind.${N}`)}))} />
    </div>
    ${v!==null&&a`<${O} tone="warning">${U(v)}<//>`}
    ${u.length>0&&a`<ul class="files-list">${u.map(N=>a`<li key=${N.id}><${cd} file=${N} id=${e} /></li>`)}</ul>`}
    ${h&&a`<${D} rows=${3} />`}
    ${!h&&!d&&u.length===0&&a`<${B} icon="file" title=${r(b?"files.noneFound":"files.none")} text=${b?"":r("files.noneText")} />`}
    ${!h&&d&&a`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>vo(m)}>${r("files.older")}</button>`}
  <//>`}function cd({file:e,id:t}){let o=Te(e.id),n=()=>{I(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${Vl} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${Rs(e.author_id)?.display_name??r("user.unknown")} icon=${Jt(e)}
    picture=${Fe(e)==="image"?Yo(e.id):null} onFailed=${()=>Jo(e.id)} url=${o&&`${o}&download=1`} onShow=${n} />`}function Zl({found:e,describe:t,onJoin:o}){let[n,i]=$(""),[s,l]=$(""),c=C(t),m=C(t),{busy:u,error:f,submit:p}=C(t);return a`<div class="stack">
    <section class="join-found"><h2>${r("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${r("join.searching")}</span></p>`:a`<ul>${e.map(d=>a`<li key=${d.node_id}><span class="join-icon"><${k}
                  name="mesh" /></span>
        <span><strong>${d.mesh_name}</strong><small>${r("join.via",{node:d.node_name,address:d.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:d.address}))}>${r("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${p(()=>o({ticket:n.trim()}))} class="stack">
      <${w} label=${r("join.ticket")} area mono value=${n} onInput=${i}
          hint=${r("join.ticketHint")} error=${f} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${u||n.trim()===""}
          data-testid="join-ticket-submit">${r("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${r("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>o({address:s.trim()}))}>
        <${w} label=${r("join.address")} mono value=${s} onInput=${l}
            hint=${r("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||s.trim()===""}
            data-testid="join-address-submit">${r("join.ask")}</button>
      </form></details>
  </div>`}function yo({words:e}){return a`<ol class="words" aria-label=${r("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function ec({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${O} tone="error">${e.error_code?ae(e.error_code):r("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${r(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||r("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${r("join.compare")}</p><${yo} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${O} tone="warning">${ae(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${r(o?"action.back":"join.cancel")}</button>
  </div>`}var md=2e3;function ud(){let e=Es.value,[t,o]=$(null);if(g(()=>{let s=setInterval(()=>{Ns().catch(()=>{})},md);return()=>clearInterval(s)},[]),!e)return null;let n=a`<${ci} />`;if(e.state==="joining"&&e.join)return a`<${Uo} title=${r("join.title")} foot=${n}>
      <${ec} join=${e.join} onCancel=${()=>Ps().catch(S)} /><//>`;let i=t??(e.found.length>0?"join":"found");return a`<${Uo} title=${r("first.title")} text=${r("first.text")} foot=${n}>
    <div class="tabs" role="tablist">${["found","join"].map(s=>a`<button type="button" role="tab" key=${s}
      aria-selected=${i===s} data-testid="first-run-${s}"
          onClick=${()=>o(s)}>${r(`first.${s}`)}
      ${s==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${i==="found"?a`<p class="soft">${r("first.foundText")}</p><${li} key="found"
            founding describe=${E} action=${r("first.foundAction")} onRegister=${Hn} />`:a`<${Zl} key="join" found=${e.found} describe=${E}
            onJoin=${Is} />`}</div>
  <//>`}function tc(e){let{id:t,icon:o,name:n,server:i,unread:s,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${k} name=${o} size=${15} /><strong>${n}</strong>
      ${i&&a`<small>${i}</small>`}<span class="spacer"></span>
      ${s>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${r("unread.label")}</span>${s>99?"99+":s}</span>`:a`<small data-testid="inbox-done"><${k} name="check" size=${14} />${r("inbox.read")}</small>`}</span>
    ${m.map(u=>a`<span class="inbox-line" key=${u.id}><span class="found-by"><strong>${u.author}</strong>
        <time title=${X(u.at)}>${T(u.at)}</time></span>
        <span class="found-text" dir="auto">${u.text}</span></span>`)}
  </button>
  ${s>0&&a`<${R} icon="check" size=${16} label=${r("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function oc(e,{channels:t,mentions:o},n,i){let s=c=>(o[c]??0)>0?0:i(c)?1:2,l=n.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>s(c)-s(m)),[...e,...l]}function nc(e,t,o){let n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,Math.max(0,n))].find(s=>!o(s))??null}var dd=3;function rc(e,t,o){let n=e.filter(s=>!s.is_deleted),i=o?n.filter(s=>s.mentions?.includes(t)):[];return i.length>0?i.slice(0,dd):n.slice(0,1)}var fd=50,Pe=A({});function ic(){Pe.value={}}var ac=()=>J(e=>{e.what==="gone"&&sc(e.id,null),e.what==="changed"&&sc(e.message.id,e.message)});function sc(e,t){for(let[o,n]of Object.entries(Pe.peek())){if(!n.some(l=>l.id===e))continue;let s=n.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);Pe.value={...Pe.peek(),[o]:s}}}async function lc(e){let t=y.peek(),{first:o}=await Ae.unreadIn(e);if(!o||!t)return;let n=(ve.peek().mentions[e]??0)>0,[i,s]=await Promise.all([Ae.messages(e,{around:o,limit:1}),n?Ae.messages(e,{after:o,limit:fd}):[]]),l=[...i,...s].filter(({author:c})=>c.id!==t.id);y.peek()?.id===t.id&&(Pe.value={...Pe.peek(),[e]:rc(l,t.username,n)})}async function _n(e,t){await mo.readAll(t);let o=jo.peek();o&&e.includes(o.channel)&&(jo.value={...o,first:null,held:!1});for(let n of e)Sr(n)}function ko({found:e,place:t,unread:o=0,onShow:n}){let{message:i,snippet:s,server:l}=e,{author:c}=i,m=u=>{if(u.key!=="ArrowDown"&&u.key!=="ArrowUp")return;let f=u.currentTarget.closest("li"),d=(u.key==="ArrowDown"?f?.nextElementSibling:f?.previousElementSibling)?.querySelector("button")??null;(d||u.key==="ArrowUp")&&(u.preventDefault(),(d??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${i.id} onClick=${n} onKeyDown=${m}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${i.parent_id&&a`<small>${r("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${r("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${Z} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${X(i.created_at)}>${T(i.created_at)}</time></span>
    <span class="found-text" dir="auto">${s.map((u,f)=>u.hit?a`<mark key=${f}>${u.text}</mark>`:u.text)}</span>
  </button>`}function cc({value:e,busy:t,sort:o,filters:n,onInput:i,onEnter:s,onSort:l,onFilter:c}){let m=W(null),[u,f]=$(null);_e(()=>{m.current?.focus(),m.current?.select()},[]);let p=d=>{if(!Me(d)){if(d.key==="Enter")d.preventDefault(),s();else if(d.key==="ArrowDown"){let h=document.querySelector(".found-list button");h instanceof HTMLElement&&(d.preventDefault(),h.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${k} name="search" size=${17} />
      <input ref=${m} type="search" value=${u??e} maxlength="500"
        placeholder=${r("search.placeholder")} aria-label=${r("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${p}
        onCompositionStart=${d=>f(d.target.value)}
        onCompositionEnd=${d=>{f(null),i(d.target.value)}}
        onInput=${d=>{d.isComposing?f(d.target.value):i(d.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${n.map(({label:d,filter:h})=>a`<button type="button" class="chip" key=${h}
          onClick=${()=>{c(h),m.current?.focus()}}>${d}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${r("search.sort")}</legend>
      ${["newest","best"].map(d=>a`<label key=${d}><input type="radio" name="search-sort" value=${d}
            checked=${o===d} onChange=${()=>l(d)} />
          <span>${r(`search.${d}`)}</span></label>`)}
    </fieldset>
  </div>`}var pd=/^(in|from|on):/;function mc(e,t){let o=$d(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let n=pd.exec(t)?.[0],i=o.filter(l=>!n||!l.startsWith(n)),s=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...i,s].join(" ").trim()}function $d(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function hd(){let{typed:e,sort:t,results:o,cursor:n,total:i,more:s,unknown:l,coverage:c,asked:m,busy:u,error:f}=is.value,p=L(ie(Y.value)),d=p?.server?p:null,h=[d&&{label:r("search.inChannel",{channel:d.name}),filter:`in:#${d.name}`},{label:r("search.fromMe"),filter:"from:me"},{label:r("search.hasLink"),filter:"has:link"},{label:r("search.hasCode"),filter:"has:code"},{label:r("search.today"),filter:"on:today"}].filter(b=>b!=null),v=({message:b,channel:N,dm:z})=>{N?re(N.server_id,N.id,b.id):z&&I(z.id,b.id),matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${G} title=${r("search.title")} testid="search"
      onClose=${()=>{H.value=null}}>
    <${cc} value=${e} busy=${u} sort=${t} filters=${h}
      onInput=${b=>Bt(b)}
      onEnter=${()=>Bt(e,{at_once:!0})}
      onSort=${as}
      onFilter=${b=>Bt(mc(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${u?void 0:m}>
      ${f!==null&&a`<${O} tone="warning">${U(f)}<//>`}
      ${l.map(b=>a`<${O} tone="warning" key=${b}>${r("search.unknown",{part:b})}<//>`)}
      ${!m&&!u&&f===null&&a`<${gd} />`}
      ${!m&&u&&a`<${D} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${bd(o.length,i,s,n)}</p>
          <ol class="found-list">${o.map(b=>a`<li key=${b.message.id}><${ko} found=${b} place=${bt(b)}
                onShow=${()=>v(b)} /></li>`)}</ol>`}
      ${m&&n&&a`<button type="button" class="button" data-testid="search-more" disabled=${u}
            onClick=${ls}>${r("search.more")}</button>`}
      ${m&&c&&a`<${vd} coverage=${c} />`}
    </div>
  <//>`}function bt({channel:e,dm:t}){return e?`#${e.name}`:t?rr(t,y.value?.id??"",Rr()):""}function bd(e,t,o,n){return e===0&&!n?r("search.none"):o?r("search.countMore",{count:t}):r("search.count",{count:t})}function gd(){let e=[['"…"',r("search.helpPhrase")],["-…",r("search.helpWithout")],["from:",r("search.helpFrom")],["in:#",r("search.helpIn")],["has:link",r("search.helpHas")],["before: after: on:",r("search.helpDays")]];return a`<${B} icon="search" title=${r("search.start")} text=${r("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function vd({coverage:e}){let{missing:t,behind:o,waiting:n,reading_before:i}=e,s=[...o.map(({name:l,since:c})=>c?r("search.unreachableSince",{name:l,time:He(c)}):r("search.unreachable",{name:l})),t>0?r("search.missing",{count:t}):"",n>0?r("search.waiting",{count:n}):"",i?r("search.readingIn"):""].filter(Boolean);return s.length===0?a`<p class="found-coverage">${r("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${s.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var uc=300,yd=300,kd={items:[],cursor:null,loaded:!1,error:null};function dc({kind:e}){let[t,o]=$(kd),n=ve.value,i=u=>{let f=y.peek()?.id;return mo.list(e,u).then(p=>{if(y.peek()?.id===f){if(p.items.length===0&&p.cursor)return i(p.cursor);o(d=>({items:u?[...d.items,...p.items]:p.items,cursor:p.cursor,loaded:!0,error:null}))}},p=>o(d=>({...d,error:p})))};g(()=>{let u=setTimeout(()=>{i(null)},t.loaded?yd:0);return()=>clearTimeout(u)},[n]),g(()=>J(u=>{if(u.what==="followed"&&i(null),u.what!=="gone")return;let f=({message:p})=>p.id!==u.id;o(p=>({...p,items:p.items.filter(f)}))}),[]);let{items:s,cursor:l,loaded:c,error:m}=t;return a`<div class="found">
    ${m!==null&&a`<${O} tone="warning">${U(m)}<//>`}
    ${!c&&m===null&&a`<${D} rows=${3} />`}
    ${c&&s.length===0&&a`<${B} icon="inbox" title=${r(`inbox.none.${e}`)} text=${r(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${s.map(u=>a`<li key=${u.message.id}><${ko} found=${wd(u)}
          place=${bt(u)} unread=${u.unread} onShow=${()=>xd(u)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{i(l)}}>${r("saved.more")}</button>`}
  </div>`}function wd({message:e,server:t}){let o=[...pe(e)],i=o.length>uc?`${o.slice(0,uc).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:i,hit:!1}]}}function xd({message:e,channel:t,dm:o}){t?re(t.server_id,t.id,e.id):o&&I(o.id,e.id)}var Sd=40,fc=e=>(ve.peek().channels[e]??0)===0,_d=()=>[...Dr.value.map(({id:e})=>e),...(j.value??[]).flatMap(({id:e})=>(Et.value[e]??[]).map(t=>t.id))],pc=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),gt=A("unread");function Cd(){let t=["unread","mentions","threads"].map(o=>({value:o,label:r(`inbox.kind.${o}`)}));return a`<${G} title=${r("inbox.title")} testid="inbox"
      onClose=${()=>{H.value=null}}>
    <div class="inbox-kinds"><${K} label=${r("inbox.kinds")} value=${gt.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{gt.value=o}} /></div>
    ${gt.value==="unread"?a`<${Od} />`:a`<${dc} key=${gt.value} kind=${gt.value} />`}
  <//>`}function Od(){let e=W([]),t=W(null),{loaded:o}=Dt.value;g(()=>{Rt();let m=ac();return()=>{m(),ic()}},[]),g(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let i=oc(e.current,ve.value,_d(),Qn).filter(m=>L(m)!==null);e.current=o?i:[];let s=i.filter(m=>!fc(m)),l=m=>{let u=nc(i,m,fc);Ts(m).catch(S),pc(u??m)?.focus()},c=()=>F({kind:"confirm",title:r("inbox.readAll"),text:r("inbox.readAllText",{count:s.length}),action:r("inbox.readAll"),run:()=>_n(s,null).catch(S)});return a`<div class="found" ref=${t} onKeyDown=${m=>Ad(m,i,l)}>
      ${s.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${r("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${r("inbox.readAll")}</button></div>`:a`<${B} icon="inbox" title=${r("inbox.none")} text=${r("inbox.noneText")} />`}
      <ul class="found-list">${i.map((m,u)=>a`<li key=${m} class="inbox-item"><${Md} id=${m} previewed=${u<Sd} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>`}function Ad(e,t,o){let i=e.target.dataset.inbox;if(!i||Me(e)||e.ctrlKey||e.metaKey||e.altKey)return;let s={ArrowDown:1,ArrowUp:-1}[e.key];if(s)pc(t[t.indexOf(i)+s]??i)?.focus();else if(e.key.toLowerCase()==="e")o(i);else return;e.preventDefault()}function Md({id:e,previewed:t,onRead:o}){let n=L(e),i=ve.value.channels[e]??0,s=ve.value.mentions[e]??0;if(g(()=>{t&&i>0&&lc(e).catch(()=>{})},[e,t,i>0,s]),!n)return null;let l=Pe.value[e]??[],c=l.map(f=>({id:f.id,author:f.author.display_name,at:f.created_at,text:pe(f)})),m=f=>{let[p]=i>0?l:[];I(e,p?.id??null),matchMedia("(max-width: 1180px)").matches?H.value=null:f.detail>0&&requestAnimationFrame(mi)},u=j.value?.find(f=>f.id===n.server)?.name??null;return a`<${tc} id=${e} icon=${n.icon} name=${n.name} server=${u}
    unread=${i} mentions=${s} current=${ie(Y.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function Td({code:e}){let[t,o]=$(null),[n,i]=$(null);g(()=>{Oe.preview(jt(e)).then(o,i)},[e]);let s=a`<button type="button" class="button"
      onClick=${()=>ye({page:"home"})}>${r(j.value?.length?"empty.goHome":"action.back")}</button>`;if(n)return a`<${B} icon="ticket" title=${r("invite.invalid")}
        text=${U(n)}>${s}<//>`;if(!t)return null;let l=()=>It(t.code).then(c=>re(c.id),S);return t.already_member?a`<${B} icon="ticket" title=${t.server_name}
        text=${r("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>re(t.server_id)}>${r("invite.open")}</button><//>`:a`<${B} icon="ticket"
      title=${r("invite.pageTitle",{name:t.server_name})} text=${r("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${r("invite.join",{name:t.server_name})}</button>${s}<//>`}var Ed=46,Nd=38;function $c(e){let{members:t,find:o,present:n,roles:i}=e,[s,l]=$(""),[c,m]=$(!1),u=V(()=>s.trim()?o(t,s):t,[t,s]),f=V(()=>u.filter(({user:h})=>Ro(n,h)!=="offline"),[u,n]),p=c?f:u,d=V(()=>Pd(p,i),[p,i]);return a`<div class="members">
    <div class="members-search"><${k} name="search" size=${16} />
      <input type="search" value=${s} placeholder=${r("members.find")}
          aria-label=${r("members.find")} data-testid="members-find"
        onInput=${h=>l(h.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${r("members.here",{count:f.length})}</button></div>
    ${d.length>0?a`<${ni} rows=${d} guess=${Id} label=${r("members.title")} top=${`${c} ${s}`}
            draw=${h=>h.member?a`<${Dd} member=${h.member} ...${e} />`:a`<h3>${r(`role.${h.role}.many`)} <span>${h.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${r("members.none")}</p>`}
  </div>`}var Id=e=>e.member?Ed:Nd,Pd=(e,t)=>t.flatMap(o=>{let n=e.filter(s=>s.role===o);if(n.length===0)return[];let i=n.map(s=>({key:s.user.id,member:s}));return[{key:`role-${o}`,role:o,count:n.length},...i]});function Dd({member:e,owner:t,me:o,present:n,roles:i,onPerson:s,...l}){let{canChange:c,canPassOn:m,canRemove:u,onRole:f,onPassOn:p,onRemove:d}=l,{user:h}=e;return a`<div class="member" data-testid="member" data-user-id=${h.id}
      data-role=${e.role}>
    <${oi} user=${h} me=${o} presence=${Ro(n,h)} onPerson=${s}
      mark=${h.id===t&&a`<span class="member-owner" title=${r("role.owner")}><${k} name="crown" size=${14} /></span>`} />
    <${Xe} label=${r("members.actions",{name:h.display_name})} testid="member-menu"
        items=${[...c(e)?i.map(v=>({label:r(`role.${v}`),checked:v===e.role,testid:`role-${v}`,onClick:()=>f(e,v)})):[],m(e)&&{label:r("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>p(e)},u(e)&&{label:r("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>d(e)}]} />
  </div>`}var Rd=(e,t)=>_t(e,t,({user:o})=>[o.display_name,o.username],e.length);function Cn(){let e=cs.value,t=y.value?.id??"",o=e[t]??"offline";return V(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var On=(e,t)=>Gt(e.username,t,e),An=()=>{H.value=null};function Fd(){let e=L(ie(Y.value));return e?.hidden?a`<${jd} conversation=${e} />`:e?.people?a`<${Ld} conversation=${e} people=${e.people} />`:a`<${zd} />`}function Ld({conversation:e,people:t}){let{icon:o,label:n,group:i}=e,s=y.value?.id??"",l=Cn();return a`<${G} title=${r("members.title")} subtitle=${n} testid="members" onClose=${An}>
    <${Bo} people=${t} me=${s} present=${l} onPerson=${On} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>F({kind:"direct-add",direct:e.id})}>
        <${k} name="user-add" size=${15} />${r("dm.add")}</button>`}${i&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>ui(e)}>${r("dm.leave")}</button>`}</div>
  <//>`}function jd({conversation:e}){let{id:t,label:o,name:n,manages:i}=e;g(()=>{Ir(t).catch(S)},[t]);let s=Nr.value[t],l=V(()=>s?.map(({user:p})=>p),[s]),c=Cn(),m=y.value?.id??"",u=p=>F({kind:"confirm",title:r("channel.putOut"),text:r("channel.putOutText",{name:p.display_name,channel:n}),action:r("channel.putOut"),danger:!0,run:()=>Pr(t,p.id).catch(S)}),f=p=>i&&p.id!==m&&a`<${R} icon="user-remove" testid="channel-put-out" onClick=${()=>u(p)}
      label=${r("channel.putOutName",{name:p.display_name})} />`;return a`<${G} title=${r("members.title")} subtitle=${o} testid="members" onClose=${An}>
    ${l?a`<${Bo} people=${l} me=${m} actions=${f}
            present=${c} onPerson=${On} />`:a`<${D} rows=${6} kind="line" />`}
    <div class="panel-foot">${i&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>F({kind:"channel-add",channel:t})}>
        <${k} name="user-add" size=${15} />${r("channel.addMembers")}</button>`}</div>
  <//>`}function zd(){let e=Y.value.page==="channel"?Y.value.server:"",t=j.value?.find(m=>m.id===e),o=Ke.value[e],n=y.value,i=Cn(),s=V(()=>o&&or(o),[o]);if(!t||!n)return null;let l=Nt(e),c=m=>F({kind:"confirm",title:r("members.remove"),text:r("members.removeText",{name:m.user.display_name,server:t.name}),action:r("members.remove"),danger:!0,run:()=>Er(e,m.user.id).catch(S)});return a`<${G} title=${r("members.title")} subtitle=${t.name} testid="members"
      onClose=${An}>
    ${s?a`<${$c} members=${s} owner=${t.owner_id} me=${n.id}
            present=${i} onPerson=${On} roles=${Yn} find=${Rd}
      canChange=${m=>Zn(t,l,m,n.id)}
          canRemove=${m=>tr(t,l,m,n.id)}
          canPassOn=${m=>er(t,m,n.id)}
          onPassOn=${m=>F({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,u)=>Tr(e,m.user.id,u).catch(S)}
          onRemove=${c} />`:a`<${D} rows=${6} kind="line" />`}
  <//>`}function hc({request:e,onApprove:t,onDeny:o}){let[n,i]=$(!1),s=async()=>{i(!0),await t(),i(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${r("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,Q(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${r("mesh.compare")}</p>
    <${yo} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${n}
        data-testid="node-approve" onClick=${s}>${r("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${n} data-testid="node-deny"
          onClick=${o}>${r("mesh.deny")}</button></div>
  </article>`}var bc=12;function gc({holds:e,meshName:t,describe:o,onMake:n,onRestore:i}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${r("mesh.kit")}</h2></header>
    <p class="soft">${r(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${Bd} meshName=${t} describe=${o} onMake=${n} />`:a`<${Hd} describe=${o} onRestore=${i} />`}
  </section>`}function Bd({meshName:e,describe:t,onMake:o}){let[n,i]=$(""),[s,l]=$(""),[c,m]=$(null),{busy:u,at:f,failure:p,submit:d}=C(t,["passphrase"]),h=d(async()=>{m(await o(n)),i(""),l("")}),v=[...n].length,b=s!==""&&s!==n;return a`<form class="settings-section" onSubmit=${h}>
    <${w} label=${r("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${n} onInput=${i} testid="kit-passphrase" error=${f("passphrase")}
        hint=${r("mesh.kitPassphraseRule",{count:bc})} />
    <${w} label=${r("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${s} onInput=${l} testid="kit-passphrase-again"
        error=${b?r("mesh.kitPassphraseDiffers"):null} />
    ${p}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${u||v<bc||s!==n}>${r("mesh.kitMake")}</button></div>
    ${c&&a`<${Ud} kit=${c} text=${Kd(c,e)} />`}
  </form>`}function Ud({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((n,i)=>a`<li key=${i}>${n}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${r("mesh.kitSave")}</a>
      <${fe} text=${t} label=${r("mesh.kitCopy")} /></div>
    <p class="soft">${r("mesh.kitKeep")}</p></div>`}function Hd({describe:e,onRestore:t}){let[o,n]=$(""),[i,s]=$(""),{busy:l,at:c,failure:m,submit:u}=C(e,["kit","passphrase"]),f=u(async()=>{await t(o,i),n(""),s("")});return a`<form class="settings-section" onSubmit=${f}>
    <${w} label=${r("mesh.kitLine")} value=${o} onInput=${n} area mono
        testid="kit-line" error=${c("kit")} />
    <${w} label=${r("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${i} onInput=${s} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||i===""}>${r("mesh.kitRestore")}</button></div>
  </form>`}function Kd(e,t){let o=e.words.map((n,i)=>`${i+1}. ${n}`).join(`
`);return`${r("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function vc({rows:e}){let t=e.filter(([,n])=>n>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${r("mesh.counters")}</h2></header>
    <p class="soft">${r("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${r("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([n,i])=>a`<div key=${n}><dt>${Ca(n)}</dt><dd>${i}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${r("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function yc({events:e}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${r("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${X(t.at)}>${T(t.at)}</time><span>${Xd(t)}</span></li>`)}</ol>`}
  </section>`}function Xd({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return r("mesh.event.joined");case"connected":return r("mesh.event.connected",{name:o});case"lost":return r("mesh.event.lost",{name:o,reason:ae(String(t.reason))});case"authority_given":case"authority_taken":return r(`mesh.event.${e}`,{name:o});case"authority_restored":return r("mesh.event.authority_restored");case"revoked":return r("mesh.event.revoked",{name:o});case"refused_address":return r(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return Ie(String(t.trouble),t.name?o:null);case"trouble_over":return r("mesh.event.troubleOver");case"set_aside":return r("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return r("mesh.event.disk",{detail:t.detail});default:return r("mesh.event.other",{code:e})}}function kc({node:e,onRevoke:t,onAuthority:o}){let n=[o&&{label:r(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:r("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),i=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&r(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&Q(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&T(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&ao(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${r(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${r("mesh.authority")}</span>`}
      ${n.length>0&&a`<${Xe} label=${r("mesh.nodeMenu",{name:e.name})} items=${n} />`}</header>
    <dl>${i.map(([s,l])=>l&&a`<div key=${s}><dt>${r(`mesh.fact.${s}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error ${Oa(e.trouble)?"is-red":""}" data-testid="node-trouble">${Ie(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${qd(e)}</p>`}
  </article>`}function qd({last_error_code:e,last_error_at:t}){let o=ae(e??"");return t?r("mesh.errorAt",{reason:o,time:T(t)}):o}function wc({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${r("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${r(`mesh.order.${o.kind}`)}</strong> ${Q(o.created_at)} — ${r("mesh.ordersMissing",{nodes:o.missing.map(t).join(r("list.comma"))})}</li>`)}</ul>`}
  </section>`}function xc({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${r("mesh.positions")}</caption>
    <thead><tr><th scope="col">${r("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${r("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:n,dimmed:i})=>a`<tr key=${o.id} class=${i?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${i&&o.as_of&&a`<small>${r("mesh.asOf",{time:T(o.as_of)})}</small>`}</th>
      ${n.map(s=>a`<td class=${s.behind>0?"is-behind":""}
            title=${r("mesh.position",{seq:s.held})}>
        ${s.behind===0?"=":`−${s.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${r("mesh.since",{time:T(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var Gd={green:"ok",amber:"clock",red:"warning"};function Sc({verdict:e,at:t,stale:o,nodes:n}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${k} name=${Gd[e.level]} size=${22} /><p>${Wd(e,n)}</p>
    <small>${r(o?"mesh.staleAt":"mesh.asOf",{time:Eo(t)})}</small></div>`}function Wd({code:e,args:t,at:o},n){let i=s=>Number(t[s]??0);switch(e){case"equal":return r("mesh.verdict.equal",{count:i("nodes"),time:Eo(o)});case"quarantined":return r("mesh.verdict.quarantined",{count:i("entries")});case"deriving":return r("mesh.verdict.deriving",{percent:i("percent")});case"behind":return r("mesh.verdict.behind",{node:t.node,count:i("behind")+i("ahead")});case"unreachable":return Jd(t,n);case"set_aside":return r("mesh.verdict.setAside",{node:t.node,entry:i("entries")});case"unanswered":return[r("mesh.verdict.unanswered",{address:t.address}),ae(String(t.reason))].join(r("list.sentences"));case"clock":return Yd(t);default:return Vd(e,t)}}function Vd(e,t){let o=t.since&&r("mesh.verdict.since",{time:T(String(t.since))});return[Ie(e,t.here?null:String(t.node)),Qd(e,t),o].filter(Boolean).join(r("list.sentences"))}function Qd(e,{reason:t,files:o,of:n}){if(o===void 0)return null;let i=e==="files_damaged"?"damaged":String(t);return r(`mesh.files.${i}`,{count:Number(o),of:Number(n)})}function Yd({node:e,here:t,ahead:o,seconds:n}){let i=o?"Ahead":"Behind";return t?r(`mesh.verdict.ownClock${i}`,{span:No(Number(n))}):r(`mesh.verdict.clock${i}`,{node:e,span:No(Number(n))})}function Jd(e,t){let o=t.filter(i=>i.state==="unreachable"||i.state==="never"),n=Number(e.behind??0);return[r("mesh.verdict.unreachable",{node:o.map(i=>i.name).join(r("list.comma"))}),e.reason&&ae(String(e.reason)),e.heard_at&&r("mesh.verdict.heard",{time:T(String(e.heard_at))}),n>0&&r("mesh.verdict.lacks",{count:n}),e.next_attempt_at&&r("mesh.verdict.next",{when:ao(String(e.next_attempt_at))})].filter(Boolean).join(r("list.sentences"))}function _c({ticket:e,earlier:t,nameOf:o,onMake:n}){let[i,s]=$(!1),l=async()=>{s(!0),await n(),s(!1)};return a`<section class="card"><header class="card-head"><h2>${r("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${i}
          data-testid="ticket-make" onClick=${l}><${k} name="ticket"
          size=${16} />${r("mesh.makeTicket")}</button></header>
    <p class="soft">${r("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${fe} text=${e.ticket} label=${r("mesh.copyTicket")}
          testid="ticket-copy" />
        <${fe} text="localchat --join ${e.ticket}" label=${r("mesh.copyCommand")} />
        <span
            class="soft">${r("mesh.ticketUntil",{when:Q(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${r("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?r("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?r("invite.expired"):r("mesh.ticketOpen",{time:T(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function Cc(e){let t=e.writers.map(({id:n,entries:i})=>({node:n,label:e.nodes.find(s=>s.id===n)?.name??n.slice(-6),top:i})),o=e.nodes.map(n=>{let i=t.map((s,l)=>{let c=n.held[l]??0;return{held:c,behind:s.top-c}});return{node:n,cells:i,dimmed:n.state!=="here"&&n.state!=="connected"}});return{columns:t,rows:o}}function Oc(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var Zd=3e3;function ef(){let e=y.value?.mesh_admin===!0;if(g(()=>{if(!e)return;Lo();let n=setInterval(Lo,Zd);return()=>clearInterval(n)},[e]),!e)return a`<${B} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=hs.value,o=gs.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${R} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${zt} />
      <div><h1>${r("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div>
      <${Wt} page="mesh" onPage=${n=>ye({page:n})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${O} tone="warning">${r("mesh.loadFailed")} ${U(o)}<//>`}
      ${t?a`<${tf} told=${t} stale=${o!==null} />`:o===null&&a`<${D} rows=${5} kind="line" />`}
    </div>
  </section>`}function tf({told:e,stale:t}){let o=i=>e.nodes.find(s=>s.id===i)?.name??i.slice(-8),n=e.nodes.some(i=>i.state==="here"&&i.authority);return a`
    <${Sc} verdict=${e.verdict} at=${bs.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${r("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(i=>a`<${hc} key=${i.node_id} request=${i} onApprove=${()=>of(i)} onDeny=${()=>nf(i)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${r("mesh.positions")}</h2></header><p
        class="soft">${r("mesh.positionsText")}</p><${xc}
        ...${Cc(e)} /></section>
    <section class="status-nodes" aria-label=${r("mesh.nodes")}>${e.nodes.map(i=>a`<${kc} key=${i.id} node=${i}
      onRevoke=${i.state==="here"||i.state==="revoked"?null:()=>rf(i)}
      onAuthority=${n&&i.state!=="revoked"&&i.state!=="waiting"?()=>sf(i):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${O} tone="warning">${e.unanswered.map(({address:i,code:s})=>a`<p key=${i} data-testid="unanswered">${r("mesh.verdict.unanswered",{address:i})} ${ae(s)}</p>`)}<//>`}
    <${_c} ticket=${vs.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>Cs().catch(S)} />
    <${gc} holds=${n} meshName=${e.mesh.name} describe=${E}
        onMake=${Ss} onRestore=${(i,s)=>_s(i,s).then(()=>M(r("mesh.restored"),"ok"))} />
    <div class="card-pair"><${vc} rows=${Oc(e.counters)} /><${wc}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${yc} events=${e.events} />`}function of(e){return ys(e.node_id).then(()=>M(r("mesh.approved",{name:e.name}),"ok"),S)}function nf(e){F({kind:"confirm",title:r("mesh.deny"),text:r("mesh.denyText",{name:e.name}),action:r("mesh.deny"),danger:!0,run:()=>ks(e.node_id).catch(S)})}function rf(e){F({kind:"confirm",title:r("mesh.revoke"),text:r("mesh.revokeText",{name:e.name}),action:r("mesh.revoke"),danger:!0,run:()=>ws(e.id).catch(S)})}function sf(e){let t=e.authority,o=r(t?"mesh.takeAuthority":"mesh.giveAuthority"),n={name:e.name};F({kind:"confirm",title:o,text:t?r("mesh.takeAuthorityText",n):r("mesh.giveAuthorityText",n),action:o,danger:t,run:()=>xs(e.id,!t).catch(S)})}var Mc=["href","bold","strike","italic","code"],Ac={bold:"**",strike:"~~",italic:"*"},Tc=e=>af(e).map(t=>{let o=t.reduce((n,{text:i})=>n+(i.match(/[*`~_]/g)?.length??0),0);return wo(t,0,o>1).trim()});function af(e){let t=[[]],o=!0;for(let n of e)(n.kept?n.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):n.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((s,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!n.kept?s.replace(/^ /,""):s;c!==""&&t[t.length-1].push({...n,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function wo(e,t,o){let n=Mc[t];if(!n)return e.map(({text:s})=>o?mf(s):s).join("");let i="";for(let s=0;s<e.length;){let l=s;for(;l<e.length&&e[l][n]===e[s][n];)l+=1;i+=lf(e.slice(s,l),t,o),s=l}return i}function lf(e,t,o){let n=Mc[t],i=e[0][n],s=e.map(({text:l})=>l).join("");if(!i||s.trim()==="")return wo(e,t+1,o);if(n==="code")return Mn(s,l=>cf(l));if(n==="href"){if(s.trim()===i)return s;let l=wo(e,t+1,o);return Mn(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${i})`)}return Mn(wo(e,t+1,o),l=>Ac[n]+l+Ac[n])}function Mn(e,t){let o=e.trim(),n=e.length-e.trimStart().length;return e.slice(0,n)+t(o)+e.slice(n+o.length)}var cf=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,mf=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function Ec(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var uf=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,df=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,ff=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,q=e=>e.nodeType===1?e.nodeName.toLowerCase():"",le=(e,t)=>e.getAttribute?.(t)??"",Se=e=>le(e,"style");function Nc(e){let t=[...e.childNodes].filter(n=>q(n)!==""||n.nodeType===3&&n.nodeValue?.trim()),o=n=>{let i=Se(n);return q(n)==="pre"||/white-space:\s*pre/i.test(i)&&ff.test(i)};return t.length>0&&t.every(o)}var vt=e=>/display:\s*none|mso-list:\s*ignore/i.test(Se(e));function Ic(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(Se(e))?"item":uf.test(t)?"text":null}function Pc(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),n="`".repeat(o+1),i=[...e.childNodes].find(c=>q(c)==="code"),s=`${le(e,"class")} ${i?le(i,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(s)?.[1]??"";return`${n}${l}
${t}
${n}`}function Dc(e,t){let o=Number(/\blevel(\d)/i.exec(Se(e))?.[1]??1),n=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Rc(e)),i=Number.parseInt((n?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),s=n?`${i||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+s+t.replace(/\n/g,`
${l}${" ".repeat(s.length)}`)}function Rc(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(Se(t)))return t.textContent??"";let o=q(t)===""?"":Rc(t);if(o)return o}return""}function Fc(e){let t=[...e.childNodes].flatMap(o=>q(o)==="p"?[...o.childNodes]:[o]).find(o=>q(o)==="input"&&le(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var Tn=e=>[...e.childNodes].flatMap(t=>{let o=q(t);return vt(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?Tn(t):[]}),En=e=>[...e.childNodes].some(t=>df.test(q(t))||q(t)==="div"&&En(t));var pf=/^(b|strong)$/,$f=/^(i|em|cite)$/,hf=/^(s|del|strike)$/,bf=/^(code|kbd|samp|tt)$/;function xo(e,t){let o=q(e),n=Se(e),i=/font-weight:\s*(\w+)/i.exec(n)?.[1]??"",s={...t};(pf.test(o)||/^(bold|bolder|[6-9]00)$/i.test(i))&&(s.bold=!0),/^(normal|[1-5]00)$/i.test(i)&&delete s.bold,($f.test(o)||/font-style:\s*italic/i.test(n))&&(s.italic=!0),(hf.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(n))&&(s.strike=!0),bf.test(o)&&(s.code=!0),/white-space:\s*(pre|break-spaces)/i.test(n)&&(s.kept=!0);let l=o==="a"?Ec(le(e,"href")):void 0;return l&&(s.href=l),s}function jc(e){let t=new Map,o=e.map(i=>{let s=[],l=()=>{for(let c=t.get(s.length);c;c=t.get(s.length))t.set(s.length,c-1),s.push("")};for(let c of i){l();for(let m=0;m<c.columns&&s.length<=40;m+=1)c.rows>1&&t.set(s.length,c.rows-1),s.push(m===0?c.text:"")}return l(),s}),n=Math.max(0,...o.map(i=>i.length));if(n>40||n*o.length>2e3)return null;for(let i of o)for(;i.length<n;)i.push("");return gf(o)}function gf(e){let t=e.filter(n=>n.some(Boolean)),o=Math.max(0,...t.map(n=>n.findLastIndex(Boolean)+1));return t.map(n=>n.slice(0,o))}var vf=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function zc(e,t){let[o,...n]=e,i=o.map((l,c)=>{let m=n.map(f=>f[c]).filter(Boolean),u=m.length>0&&m.every(f=>vf.test(f));return t(c)||u?"--:":"---"}),s=l=>`| ${l.join(" | ")} |`;return[s(o.map(Nn)),s(i),...n.map(s)].join(`
`)}var Nn=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var kf=150,Bc=12,Uc=16e3,wf=400,xf=50,Sf=80,_f=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,et=class extends Error{};function Hc(e,t){if(Nc(e))return null;let o=new In;try{o.children(e,{},0)}catch(l){if(l instanceof et)return null;throw l}if(o.flush("line"),!o.structured&&!Cf(o.looks))return null;let n=[...o.hrefs];if(n.length===1&&t.trim()===n[0])return null;let i=Kc(o.blocks);return i.length<=2*Uc&&i.split(`
`).length<=wf?i:null}var Cf=e=>e.size>1||[...e].some(t=>t.includes("href"));function Kc(e){let t="";return e.forEach((o,n)=>{let s=e[n-1]?.kind===o.kind&&o.kind!=="apart";t+=(n===0?"":s?`
`:`

`)+o.text}),t}var In=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=Tc(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(n=>n.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,n){for(let i of t.childNodes)this.node(i,o,n+1)}text(t,o){if(this.#t+=t.length,this.#t>Uc)throw new et;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:n,...i}=o;this.looks.add(JSON.stringify(Object.keys(i).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,n){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let i=q(t);if(i===""||_f.test(i)||vt(t))return;if(n>kf)return this.text(t.textContent??"",o);if(i==="br")return this.text(`
`,{...o,kept:!0});if(i==="img")return this.text(le(t,"alt").slice(0,Sf),o);if(i==="input")return;let s=xo(t,o),l=Ic(t,i);return l?this.block(l,t,s,n):this.children(t,s,n)}block(t,o,n,i){if(this.flush("line"),t==="text"){this.children(o,n,i);let c=q(o)==="p"&&!/Mso|^p\d/.test(le(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,n,i);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Pc(o),"apart");if(t==="list"){let c=this.list(o,n,i);return c===""?void 0:this.put(c,"apart")}let s=this.inside(o,n,i);if(s==="")return;if(t==="item")return this.put(Dc(o,s),"item");if(t==="quote")return this.put(s.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(q(o)[1]));return this.put(`${l} ${Nn(s.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,n){let[i,s]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Bc?this.text(t.textContent??"",o):this.children(t,o,n),this.#e-=1,this.flush("line");let l=Kc(this.blocks);return this.blocks=i,this.runs=s,l}list(t,o,n){let i=Number.parseInt(le(t,"start"),10)||1,s=q(t)==="ol",l=[];for(let c of t.childNodes){let m=q(c);if(m===""||vt(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let d=this.#e>Bc?this.inside(c,o,n):this.list(c,o,n+1);this.#e-=1,d&&l.push(d.replace(/^/gm,s?"   ":"  "));continue}let u=s?`${i}. `:"- ",f=this.inside(c,xo(c,o),n+1).replace(/\n{2,}/g,`
`);f!==""&&(i+=1,l.push(u+Fc(c)+f.replace(/\n/g,`
${" ".repeat(u.length)}`)))}return l.join(`
`)}table(t,o,n){let i=Tn(t).map(u=>[...u.childNodes].filter(f=>/^(td|th)$/.test(q(f))&&!vt(f)));if(i.reduce((u,f)=>u+f.length,0)>2e3)throw new et;if(!(i.length>1&&i.some(u=>u.length>1))||i.some(u=>u.some(En))){for(let u of i)for(let f of u)this.block("text",f,o,n+1);return}let c=i.map(u=>u.map(f=>this.cell(f,o,n+1))),m=jc(c);if(!m)throw new et;m.length!==0&&(this.structured=!0,this.put(zc(m,u=>Of(c,u)),"apart"))}cell(t,o,n){let i=this.inside(t,xo(t,o),n).replace(/\s*\n\s*/g," "),s=c=>Math.min(Math.max(Number.parseInt(le(t,c),10)||1,1),xf),l=/^right$/i.test(le(t,"align"))||/text-align:\s*right/i.test(Se(t));return{text:i.replace(/\|/g,"\\|"),right:l,columns:s("colspan"),rows:s("rowspan")}}};function Of(e,t){let o=e.slice(1).flatMap(n=>n[t]?.text?[n[t]]:[]);return o.length>0&&o.every(({right:n})=>n)}var Af=2e6,Mf=2e4;function Tf(e,t){if(e.length>Af)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>Mf?null:Hc(o.body,t)}var Ef=({links:e})=>a`${e.map(t=>a`<${Pf} key=${t.message} link=${t} />`)}`,yt=new Set,Nf=500;function If(e){yt.has(e)||(yt.size>=Nf&&yt.clear(),yt.add(e),Lr(e).catch(()=>yt.delete(e)))}function Pf({link:e}){let{conversation:t,message:o,direct:n}=e,i=L(t),s=i!==null,l=fr.value[o];g(()=>{s&&l===void 0?pr(t,o):!s&&n&&If(t)},[t,o,s,l===void 0]);let c=V(()=>l?pe(l):"",[l]);if(!i||!l)return null;let m=j.value?.find(u=>u.id===i.server)?.name??null;return a`<${lo} message=${l} text=${c} place=${i.label} server=${m}
    onShow=${()=>I(t,o)} />`}function Xc({message:e,onShow:t,onUnpin:o,onPerson:n,files:i}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${Z} id=${s.id} name=${s.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${s.username}"
        onClick=${l=>n(l.currentTarget)}>${s.display_name}</button>
      <time title=${X(e.created_at)}>${T(e.created_at)}</time>
      ${o&&a`<${R} icon="close" label=${r("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${Xt} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${r("pins.show")}</button>
  </article>`}function Df(){let e=ie(Y.value)??"",t=L(e);if(g(()=>{e&&ts(e)},[e]),!t)return null;let o=Zr.value[e],n=es.value,i=s=>{I(e,s.id),!s.parent_id&&matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${G} title=${r("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{H.value=null}}>
    ${n!==null&&a`<${O} tone="warning">${U(n)}<//>`}
    ${!o&&n===null&&a`<${D} rows=${3} />`}
    ${o?.length===0&&a`<${B} icon="pin" title=${r("pins.none")} text=${r("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(s=>a`<li key=${s.id}><${Xc} message=${s} files=${oo(s)}
            onPerson=${l=>Gt(s.author.username,l,s.author)}
            onShow=${()=>i(s)} onUnpin=${t.pins?()=>os(s):null} /></li>`)}</ul>`}
  <//>`}function qc({saved:e,place:t,onShow:o,onRemove:n,files:i}){let{message:s,server:l}=e,{author:c}=s;return a`<article class="pinned" data-testid="saved-message" data-message-id=${s.id}>
    <p class="found-place">${t}${l&&a`<small>${l.name}</small>`}</p>
    <header><${Z} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${X(s.created_at)}>${T(s.created_at)}</time>
      <${R} icon="close" label=${r("saved.remove")} testid="saved-remove" onClick=${n} /></header>
    <div class="pinned-body" dir="auto">${s.html?a`<${Xt} source=${s.html} />`:a`<p class="message-plain">${s.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${r("saved.show")}</button>
  </article>`}function Rf(){g(()=>{Do()},[]);let{items:e,cursor:t,loaded:o}=ns.value,n=rs.value,i=({message:s,channel:l,dm:c})=>{l?re(l.server_id,l.id,s.id):c&&I(c.id,s.id),matchMedia("(max-width: 1180px)").matches&&(H.value=null)};return a`<${G} title=${r("saved.title")} testid="saved"
      onClose=${()=>{H.value=null}}>
    ${n!==null&&a`<${O} tone="warning">${U(n)}<//>`}
    ${!o&&n===null&&a`<${D} rows=${3} />`}
    ${o&&e.length===0&&a`<${B} icon="clock" title=${r("saved.none")} text=${r("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(s=>a`<li key=${s.message.id}><${qc} saved=${s} files=${oo(s.message)} place=${bt(s)}
            onShow=${()=>i(s)} onRemove=${()=>ss(s.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{Do(!1)}}>${r("saved.more")}</button>`}
  <//>`}var Ff=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>Gc?`${t.slice(0,Gc).join("")} …`:t.join("")},Gc=40;function Wc({count:e,max:t,full:o,busy:n,failed:i,onCopy:s,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${r("select.label")} data-testid="selection">
    ${i.length>0&&a`<${O} tone="error"><ul class="selection-failed" data-testid="selection-failed">${i.map(({message:m,reason:u})=>a`<li key=${m.id}>${r("select.failed",{name:m.author.display_name,time:He(m.created_at),text:Ff(m.content),reason:u})}</li>`)}</ul><//>`}
    ${o&&a`<${O} tone="warning">${r("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${r("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||n}
        data-testid="selection-copy" onClick=${s}><${k} name="copy" size=${15} />${r("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||n} data-testid="selection-delete"
          onClick=${l}><${k} name="trash" size=${15} />${r("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${r("select.done")}</button>
    </div>
  </section>`}function Pn({moderates:e}){let t=Le.value;if(!t)return null;let o=Hs(t),n=o.length,i=e||o.every(({author:c})=>c.id===y.value?.id),s=async()=>{await qs(Zs(o,Mt))&&(M(r("select.copied",{count:n}),"ok"),st())},l=()=>F({kind:"confirm",title:r("select.deleteTitle",{count:n}),text:r("select.deleteText"),action:r("select.deleteCount",{count:n}),danger:!0,run:async()=>{let c=await Ks();c>0&&M(r("select.deleted",{count:c}),"ok")}});return a`<${Wc} count=${n} max=${Us} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{s()}}
    onDelete=${i?l:null} onDone=${st} />`}function Lf({parent:e}){let t=ue.value[e];return g(()=>{let o=()=>po(e).catch(()=>{});return o(),J(n=>n.what==="connected"&&void o())},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${r(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>Ol(e)}>${r(t?"thread.following":"thread.follow")}</button>`}function jf({id:e,parent:t,at:o}){let n=L(e),i=mr(e,t).value.messages[0],s=xt(e,t).value,l=Os(s.messages);g(()=>(o||dr(e,t),ur(e,t),()=>{Le.peek()?.parent===t&&st()}),[e,t]);let c=Ut.value,[m,u]=$(!1);g(()=>{m&&c&&s.loaded&&As(e,t,l)},[m,c,s.loaded,l]);let f=Math.max(i?.reply_count??0,s.has_older?s.messages.length:0),p=s.has_newer?[]:Vr(rt.value,e,t,s.messages),d=V(()=>{let h=i?[{kind:"message",key:t,message:i,continues:!1}]:[];if(!s.loaded)return h;h.push({kind:"replies",key:"replies",count:f});let v=js(s.messages,{day:At}).filter(b=>b.kind!=="day");return[...h,...v,...zs(p)]},[s,i,f,yr.value,...p]);return n?a`<${G} title=${r("thread.title")} subtitle=${n.label} testid="thread"
      tools=${a`<${Lf} parent=${t} />`}
      drop=${n.archived||Le.value?.parent===t?void 0:$r(e,t)}
      onClose=${()=>{H.value=null}}>
    <${Fs} name=${r("thread.title")} rows=${d} guess=${Bs}
        draw=${di({conversation:n,focus:o,thread:!0})} staying=${[Hr.value?.message,"replies"]}
        before=${s.loaded?null:a`<${D} rows=${3} />`}
        hasOlder=${s.loaded&&s.has_older} hasNewer=${s.has_newer}
        missed=${s.missed} wish=${Ms(e,t)}
      onOlder=${()=>ar(e,t)}
          onNewer=${()=>cr(e,t)}
          onLatest=${()=>St(e,t)}
          onView=${h=>u(h?.end===!0)} />
    ${Le.value?.parent===t&&a`<${Pn} moderates=${n.moderates} />`}
    ${!n.archived&&Le.value?.parent!==t&&a`<${fi} key=${t} conversation=${n} parent=${t} placeholder=${r("thread.placeholder")} />`}
  <//>`:null}export{nm as AccountsPage,Wi as Attachments,Zu as Dialogs,Yc as EmojiPopover,ld as FilesPanel,ud as FirstRun,Cd as InboxPanel,Td as InvitePage,Fd as MembersPanel,ef as MeshPage,su as NewLogins,Vu as Notifying,Om as OpenGallery,Jm as PendingFiles,Ef as PermalinkCards,Qc as PersonPopover,Df as PinsPanel,Rf as SavedPanel,hd as SearchPanel,Pn as Selecting,jf as ThreadPanel,Ym as Tiles,Zm as Uploading,_n as markAllRead,Tf as markdownFrom,ba as takeFiles};
