import{$ as Yn,$a as Ot,$b as Y,$d as C,A as Oe,Ac as Po,Ad as Xe,Ae as ii,B as jn,Ba as $r,Bb as Ar,Bc as as,Bd as A,C as zn,Ca as St,Cb as Tr,Cc as ls,Cd as Ds,D as Bn,Db as Et,Dd as Re,De as ai,E as y,Eb as Mr,Ec as cs,Ed as Fs,Fb as Er,Fc as ms,Fd as Rs,Fe as li,Gb as Nr,Gc as us,Gd as Ls,Ha as Ao,Hb as Nt,Hc as Do,Hd as js,I as Un,Ia as U,Ib as Ir,Ic as ds,Ie as ci,Jb as It,Jc as fs,Jd as zs,K as So,Ka as F,Kc as ps,Kd as Le,L as Hn,La as S,Lb as Pr,Lc as $s,Ld as st,M as Kn,Mb as No,Mc as hs,Md as Bs,N as Xn,Na as T,Nb as Pt,Nc as bs,Nd as Us,O as qn,Ob as Dr,Oc as Fo,Od as Te,P as ot,Pa as H,Pb as Fr,Pc as gs,Q as de,Qa as x,Qb as Dt,Qc as vs,Qd as Ut,R as Gn,Ra as hr,Rb as Rr,Rc as ys,Rd as Hs,S as Wn,Sb as Lr,Sc as ks,T as _o,Ta as br,Tb as Ft,Tc as ws,Td as Ks,U as Co,Ua as gr,Ub as jr,Uc as xs,Ud as Ht,V as Vn,Va as nt,Vb as zr,Vc as Ss,Vd as Xs,W as Ae,Wa as _t,Wb as Br,Wc as _s,Wd as ke,X as Qn,Xa as He,Xd as it,Ya as To,Yb as Ur,Yc as Cs,Yd as w,Za as K,Zb as se,Zc as zt,Zd as qs,_a as Ct,_b as Rt,_c as Os,_d as _,a,aa as Jn,ab as At,ac as Hr,ad as Ro,ae as q,ba as Zn,bb as M,bc as Kr,be as fe,ca as er,cb as Q,cc as ye,ce as E,d as O,da as tr,db as Mo,dc as ne,de as Kt,e as xo,ea as or,eb as Eo,ec as Lt,ee as Lo,f as $,fa as oe,fc as Xr,fd as As,fe as Gs,g,ga as nr,ge as Ws,h as _e,ha as rr,hc as J,he as Vs,i as W,ia as Oo,ib as Fe,ic as qr,id as Ts,ie as Qs,j as V,jb as vr,jc as Gr,je as pe,ka as wt,kb as yr,kc as Wr,kd as Ms,ke as Ys,l as Pn,lb as kr,lc as rt,ld as Es,le as Js,mb as Tt,mc as Vr,md as Ns,me as Zs,nb as ve,nc as Qr,nd as Is,o as te,oa as sr,ob as wr,oc as Yr,p as r,pa as ir,pc as Jr,pe as ei,q as k,qa as ar,qb as B,qc as Zr,qd as L,qe as ti,r as z,ra as xt,rb as Mt,rc as es,rd as R,re as jo,sa as lr,sb as Ke,sc as ts,sd as I,se as oi,t as D,ta as cr,tc as os,td as Bt,te as Xt,u as Dn,ua as mr,uc as Io,ud as Ps,ue as ni,v as ge,va as ur,vb as xr,vc as ns,ve as Uc,w as Fn,wa as dr,wb as Sr,wc as rs,we as Hc,x as Rn,xa as fr,xb as _r,xc as jt,xe as zo,y as Ln,yb as Cr,yc as ss,ye as ri,z as Ce,za as pr,zb as Or,zc as is,zd as ie,ze as si}from"./chunk.js";function mi({describe:e,onAdd:t,onClose:o}){let[n,i]=$(""),[s,l]=$(""),{busy:c,at:m,failure:u,submit:d}=C(e,["username","display_name"]),p=d(()=>t(n.trim(),s.trim()||n.trim()));return a`<${_} title=${r("accounts.add")} size="s" onClose=${o} testid="account-add-dialog">
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
  <//>`}function ui({username:e,describe:t,onSave:o,onClose:n}){let[i,s]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=C(t,["rename"]);return a`<${_} title=${r("accounts.rename")} size="s" onClose=${n}
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
  <//>`}function di({account:e,own:t,onDo:o}){let{display_name:n,username:i,mesh_admin:s,disabled:l}=e,c=(u,d)=>({label:r(`accounts.${u}`),danger:d,testid:`account-${u}`,onClick:()=>o(u)}),m=[s&&a`<span class="tag is-accent">${r("accounts.admin")}</span>`,l&&a`<span class="tag is-bad">${r("accounts.disabled")}</span>`,e.no_password&&a`<span class="tag">${r("accounts.noPassword")}</span>`,e.rename_needed&&a`<span class="tag is-warn">${r("accounts.renameNeeded")}</span>`].filter(Boolean);return a`<li class="account ${l?"is-disabled":""}" data-testid="account"
      data-user-id=${e.id}>
    <${ie} id=${e.id} name=${n} size="m" />
    <div class="account-name"><span>${n}${t&&a` <span class="soft">(${r("accounts.you")})</span>`}</span>
      <span class="soft">@${i}</span></div>
    ${m.length>0&&a`<div class="account-marks">${m}</div>`}
    <${Xe} label=${r("accounts.of",{name:n})} testid="account-menu" items=${[!l&&c("reset"),c("rename"),!t&&!s&&!l&&c("make"),!t&&s&&c("unmake",!0),!t&&!s&&(l?c("enable"):c("disable",!0))]} />
  </li>`}function fi({name:e,code:t,expires_at:o,onClose:n}){return a`<${_} title=${r("accounts.code",{name:e})} size="s" testid="code-dialog">
    <div class="modal-body"><code class="one-time-code" data-testid="one-time-code">${t}</code>
      <p>${r("accounts.codeText",{name:e,time:M(o)})}</p>
      <p class="soft">${r("accounts.codeWhere")}</p></div>
    <footer class="modal-foot"><${fe} text=${t} label=${r("accounts.codeCopy")}
        testid="code-copy" />
      <button type="button" class="button is-primary" data-testid="code-done"
          onClick=${n}>${r("accounts.codeDone")}</button></footer>
  <//>`}var Kc={mesh:"mesh.title",accounts:"accounts.name"};function qt({page:e,onPage:t}){return a`<nav class="mesh-tabs" aria-label=${r("mesh.title")}>${Object.entries(Kc).map(([o,n])=>a`<button type="button" key=${o}
      aria-current=${o===e?"page":void 0} data-testid="mesh-tab-${o}"
      onClick=${()=>t(o)}>${r(n)}</button>`)}</nav>`}var Bo=50,Xc=200,$e=O(null),je=O(""),Wt=O(!1),Gt=O(null),Vt=O(null);async function at(){let e=je.peek(),t=Math.min(Math.max($e.peek()?.length??0,Bo),Xc);try{let[o,n]=await Promise.all([Ce.accounts({q:e,limit:t}),Ce.settings()]);if(e!==je.peek())return;let i=($e.peek()??[]).slice(t);$e.value=[...o,...i],i.length===0&&(Wt.value=o.length===t),Vt.value=n,Gt.value=null}catch(o){Gt.value=o}}function pi(e){return je.value=e,$e.value=null,at()}async function $i(){let e=$e.peek()??[],t=je.peek(),o=await Ce.accounts({q:t,limit:Bo,after:e.at(-1)?.id});t===je.peek()&&($e.value=[...e,...o],Wt.value=o.length===Bo)}async function Uo(e,t){let o=await Ce.change(e,t),n=$e.peek()??[];return $e.value=n.map(i=>i.id===e?o:i),o}var hi=e=>Ce.reset(e);async function bi(e,t){let o=await Ce.create({username:e,display_name:t,expires_in_minutes:10080});return await at(),o}async function gi(e){Vt.value=await Ce.setSettings({registration:e})}var Gc=5e3,Wc={open:"accounts.open",invite:"accounts.byInvite",closed:"accounts.closed"};function Vc(){let e=y.value?.mesh_admin===!0;if(g(()=>{if(!e)return;at();let o=setInterval(at,Gc);return()=>clearInterval(o)},[e]),!e)return a`<${z} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=Gt.value;return a`<section class="mesh-page" data-testid="accounts-page">
    <header class="page-head"><${D} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${Lt} /><h1>${r("accounts.name")}</h1>
      <${qt} page="accounts" onPage=${o=>ye({page:o})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${t!==null&&a`<${A} tone="warning">${H(t)}<//>`}
      <${Qc} /><${Yc} />
    </div>
  </section>`}function Qc(){let e=Vt.value;if(!e)return null;let t=Object.entries(Wc).map(([n,i])=>({value:n,label:r(i)})),o=n=>gi(n).then(()=>T(r("accounts.saved"),"ok"),x);return a`<section class="card">
    <${q} label=${r("accounts.registration")} value=${e.registration} options=${t}
        hint=${r(`accounts.registrationHint.${e.registration}`)} onChange=${o}
        testid="registration" />
    ${e.registration_here!==e.registration&&a`<${A}>${r("accounts.here")}<//>`}
  </section>`}function Yc(){let[e,t]=$(null),o=$e.value,n=()=>t(null),i=async(l,c)=>{let{code:m,expires_at:u}=await bi(l,c);t({kind:"code",name:c,code:m,expires_at:u})},s=async(l,c)=>{await Uo(l.id,{rename:c}),n(),T(r("accounts.done.renamed",{name:c}),"ok")};return a`<section class="card"><header class="card-head"><h2>${r("accounts.name")}</h2>
      <button type="button" class="button is-primary is-small" data-testid="account-add"
          onClick=${()=>t({kind:"add"})}>${r("accounts.add")}</button></header>
    <${w} label=${r("accounts.find")} type="search" value=${je.value} maxlength=${100}
        onInput=${pi} testid="account-find" />
    ${o===null&&a`<${L} rows=${4} kind="line" />`}
    ${o?.length===0&&a`<p class="soft">${r("accounts.none")}</p>`}
    <ul class="accounts">${o?.map(l=>a`<${di} key=${l.id} account=${l}
        own=${l.id===y.value?.id}
        onDo=${c=>Zc(c,l,t)} />`)}</ul>
    ${o&&Wt.value&&a`<button type="button" class="button" onClick=${()=>$i().catch(x)}>${r("accounts.more")}</button>`}
    ${e?.kind==="add"&&a`<${mi} describe=${E} onAdd=${i} onClose=${n} />`}
    ${e?.kind==="rename"&&a`<${ui} username=${e.account.username} describe=${E}
        onSave=${l=>s(e.account,l)} onClose=${n} />`}
    ${e?.kind==="code"&&a`<${fi} ...${e} onClose=${n} />`}
  </section>`}var Jc={disable:{change:{disabled:!0},done:"disabled",danger:!0},enable:{change:{disabled:!1},done:"enabled",danger:!1},make:{change:{mesh_admin:!0},done:"made",danger:!1},unmake:{change:{mesh_admin:!1},done:"unmade",danger:!0}};function Zc(e,t,o){let n=t.display_name;if(e==="rename")return o({kind:"rename",account:t});if(e==="reset")return vi("reset",n,!1,async()=>{let{code:m,expires_at:u}=await hi(t.id);o({kind:"code",name:n,code:m,expires_at:u})});let{change:i,done:s,danger:l}=Jc[e],c=async()=>{await Uo(t.id,i),T(r(`accounts.done.${s}`,{name:n}),"ok")};return e==="enable"?void c().catch(x):vi(e,n,l,c)}function vi(e,t,o,n){F({kind:"confirm",title:r(`accounts.${e}Action`),text:r(`accounts.${e}Text`,{name:t}),action:r(`accounts.${e}Action`),danger:o,run:()=>n().catch(x)})}var yi=["B","KB","MB","GB","TB"];function he(e,t){let o=e,n=0;for(;o>=1023.5&&n<yi.length-1;)o/=1024,n+=1;let i=o<9.95&&n>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:i}).format(o)} ${yi[n]}`}var em=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,lt=e=>e.normalize("NFC").replace(em,"_");function ki(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function wi(e,t){let[o,n]=e.slice(0,19).replace(/[-:]/g,"").split("T"),i=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${n}.${i==="jpeg"?"jpg":i}`}function be({name:e}){let[t,o]=ki(e);return a`<bdi class="file-name" title=${e}><span>${t}</span>${o&&a`<span>${o}</span>`}</bdi>`}function xi({name:e,size:t,icon:o,url:n,note:i,warns:s}){let l=he(t,te.value);return a`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${k} name=${o} size=${24} /></span>
    <span class="file-card-main"><${be} name=${e} /><span class="file-card-note ${s?"is-warning":""}">${i?r("files.noted",{size:l,note:i}):l}</span></span>
    <a class="icon-button" href=${n??void 0} download=${e} aria-disabled=${n===null} role="link"
      title=${r("files.download")} aria-label=${r("files.downloadName",{name:e})} data-testid="file-download"
      ><${k} name="download" /></a>
  </div>`}var we=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function Si({name:e,url:t,moving:o,none:n,box:i,onOpen:s,onFailed:l,onStopped:c,onLoaded:m}){let u=W(null),[d,p]=$(!1);_e(()=>{let b=u.current;b&&(b.style.width=`${i.width}px`,b.style.aspectRatio=`${i.width} / ${i.height}`)},[i.width,i.height]);let f=d&&o!==null,h=f?o:t,v=()=>{p(!1),c()};return a`<span class="file-picture-place" ref=${u}>
    <button type="button" class="file-picture" data-testid="file-picture"
      title=${e} aria-label=${r("files.openName",{name:e})} onClick=${s}>${n&&!f?a`<span class="file-unpictured" data-testid="file-unpictured"><${k} name="image" size=${28} />
              <${be} name=${e} /><span>${r("files.noPreview")}</span></span>`:h&&a`<img key=${f} crossorigin=${we(h)} src=${h} alt=${e} decoding="async"
              onLoad=${m} onError=${f?v:l} />`}</button>
    ${o!==null&&a`<button type="button" class="file-play" aria-pressed=${f} data-testid="file-play"
        title=${r(f?"files.still":"files.play")} aria-label=${r(f?"files.stillName":"files.playName",{name:e})}
        onClick=${()=>p(!d)}></button>`}
  </span>`}function _i({kind:e,name:t,url:o,card:n,onFailed:i}){let s=e==="video"?a`<video controls preload="metadata" playsinline crossorigin=${we(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${i}></video>`:a`<audio controls preload="metadata" crossorigin=${we(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${i}></audio>`;return a`<div class="file-player">${s}${n}</div>`}var tm=48,Ho=[1,1.5,2,3,4,6];function Ci({pictures:e,at:t,onAt:o,onClose:n,onFailed:i}){let s=qs(),[l,c]=$(0),m=W(null),u=e[t],d=v=>{v<0||v>=e.length||(c(0),o(v))},p=v=>c(Math.min(Ho.length-1,Math.max(0,v))),f=v=>{if(v.ctrlKey||v.metaKey||v.altKey)return;let b={ArrowLeft:()=>d(t-1),ArrowRight:()=>d(t+1),Home:()=>d(0),End:()=>d(e.length-1),"+":()=>p(l+1),";":()=>p(l+1),"=":()=>p(l+1),"-":()=>p(l-1),0:()=>p(0)},j=l>0&&v.key.startsWith("Arrow")?void 0:b[v.key];v.stopPropagation(),j&&(v.preventDefault(),j())},h={onPointerDown:v=>{m.current=v.pointerType!=="mouse"&&l===0?v.clientX:null},onPointerUp:v=>{let b=m.current===null?0:v.clientX-m.current;m.current=null,Math.abs(b)>tm&&d(t+(b<0?1:-1))}};return u?a`<dialog class="gallery" ref=${s} aria-label=${r("files.gallery")} data-testid="gallery"
      onKeyDown=${f} onCancel=${v=>{v.preventDefault(),n()}}>
    <header class="gallery-head">
      <p><strong><${be} name=${u.name} /></strong>
        <span aria-live="polite">${r("files.position",{at:t+1,count:e.length})}</span></p>
      <${D} icon="zoom-out" label=${r("files.zoomOut")} disabled=${l===0} onClick=${()=>p(l-1)} />
      <${D} icon="zoom-in" label=${r("files.zoomIn")} disabled=${l===Ho.length-1}
        testid="gallery-zoom-in" onClick=${()=>p(l+1)} />
      <a class="icon-button" href=${u.download??void 0} download=${u.name}
        title=${r("files.download")} aria-label=${r("files.downloadName",{name:u.name})}
        data-testid="gallery-download"><${k} name="download" /></a>
      <${D} icon="close" label=${r("action.close")} testid="gallery-close" onClick=${n} />
    </header>
    <div class="gallery-stage" ...${h} onClick=${v=>{v.target===v.currentTarget&&n()}}>
      <${om} key=${u.id} picture=${u} factor=${Ho[l]} onFailed=${()=>i(u.id)}
        onToggle=${()=>p(l>0?0:2)} />
    </div>
    ${e.length>1&&a`<${D} icon="chevron-right" class="gallery-before" label=${r("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>d(t-1)} />
        <${D} icon="chevron-right" class="gallery-next" label=${r("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>d(t+1)} />`}
  </dialog>`:null}function om({picture:e,factor:t,onToggle:o,onFailed:n}){let i=W(null);return _e(()=>{let s=i.current,l=s?.parentElement;if(!s||!l)return;let c=()=>{let{width:d,height:p}=e,f=Math.min(1,l.clientWidth/d,l.clientHeight/p);s.style.width=`${Math.round(d*f*t)}px`,s.style.height=`${Math.round(p*f*t)}px`};c();let m={left:(l.scrollWidth-l.clientWidth)/2,top:(l.scrollHeight-l.clientHeight)/2};l.scrollTo(m);let u=new ResizeObserver(c);return u.observe(l),()=>u.disconnect()},[e.id,t]),a`<img ref=${i} crossorigin=${we(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${n} />`}function Qt({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function Ai(e,{kind:t,query:o}){let n=Re(e),i=n==="video"||n==="audio";return t==="image"&&n!=="image"||t==="media"&&!i||t==="file"&&n!=="file"?!1:Oi(e.filename).includes(Oi(o.trim()))}var Oi=e=>e.normalize("NFKC").toLowerCase();function Ti({files:e,more:t},o){let n=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),i=e.filter(m=>!n.has(m.message_id)),s=new Set(i.map(({id:m})=>m)),l=t?i.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>l).flatMap(({id:m,author:u,created_at:d,attachments:p=[]})=>p.map(f=>({...f,message_id:m,author_id:u.id,created_at:d}))).filter(({id:m})=>!s.has(m));return c.length===0?i.length===e.length?e:i:[...c,...i].sort((m,u)=>m.created_at<u.created_at?1:-1)}var Mi=60,xe=O({}),Ko=new Set,Ei=e=>new URL(e,location.href).origin!==location.origin;async function Ni(e,t){if(!(Ko.has(e)||xe.peek()[e])){Ko.add(e);try{let o=await fetch(t,{credentials:"omit"});o.ok&&Xo(e,URL.createObjectURL(await o.blob()))}catch{}finally{Ko.delete(e)}}}function Xo(e,t){let o=Object.entries(xe.peek());for(let[,i]of o.slice(0,-(Mi-1)))URL.revokeObjectURL(i);let n=o.slice(-(Mi-1));xe.value={...Object.fromEntries(n),[e]:t}}function Ii(){for(let e of Object.values(xe.peek()))URL.revokeObjectURL(e);xe.value={}}var nm=encodeURIComponent,ct={limits:()=>ge("GET","/api/files/limits"),links:e=>ge("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>ge("GET",`/api/files/${nm(e)}/state`)};var Di=30,Pi=100,Fi=4e3,rm=6e4,sm=2e3,Z=O({}),mt=O({}),ce=new Set,qo=new Set,me=0;function ut(e){let t=Date.now()+rm;for(let o of e)(Z.peek()[o]?.until_ms??0)<t&&ce.add(o);ce.size>0&&me===0&&(me=setTimeout(Jt,Di))}function Yt(e){for(let t of e)ce.add(t);ce.size>0&&me===0&&(me=setTimeout(Jt,Di))}function qe(e){ce.add(e),qo.add(e),me===0&&(me=setTimeout(Jt,Fi))}async function Jt(){let e=[...ce].slice(0,Pi);ce=new Set([...ce].slice(Pi)),me=0;let t=de.peek();try{let{expires_at:o,links:n}=await ct.links(e),i=Date.parse(o),s=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,thumbnail_url:u,animated:d,here:p}of n){let f=(Z.peek()[c]?.turn??0)+(qo.delete(c)?1:0),h=u&&t+u;s[c]={url:t+m,small:h,animated:d,here:p,until_ms:i,turn:f}}let l=Object.entries(Z.peek()).slice(-sm);Z.value={...Object.fromEntries(l),...s};for(let{id:c,here:m}of n)m||Ge(c)}catch{for(let o of e)ce.add(o)}ce.size>0&&me===0&&(me=setTimeout(Jt,Fi))}async function Ge(e){try{let t=await ct.state(e);mt.value={...mt.peek(),[e]:t}}catch{}}function Ri(){clearTimeout(me),me=0,ce=new Set,qo.clear(),Z.value={},mt.value={}}var ze=O(null);function Li(e,t,o){ze.value={message:e,files:t,at:t.indexOf(o)}}function ji(e){let t=ze.peek();t&&(ze.value={...t,at:e})}function Zt(){ze.value=null}J(e=>{let t=ze.peek();e.what==="gone"&&t?.message===e.id&&Zt(),e.what==="unsure"&&t&&Yt(t.files.map(({id:o})=>o))});var We=O({}),dt=new Set,ft=new Map,im=8,am=3e3,lm=3e4,cm=2e3,Go=e=>`${e} small`;async function Wo(e,t){if(dt.has(e))return;let o=(ft.get(e)??0)+1;if(ft.set(e,o),dt.add(e),o>im)return void setTimeout(um,lm,e);let n=await dm(e,t);n!==null?setTimeout(mm,n,e,t):dt.delete(e)}function mm(e,t){dt.delete(e),Wo(e,t)}function um(e){dt.delete(e),ft.delete(e),qe(e)}async function dm(e,t){try{let o=await fetch(t,{credentials:"omit"});if(o.ok)return ft.delete(e),Xo(Go(e),URL.createObjectURL(await o.blob())),null;let{code:n}=await o.json();if(n==="no_thumbnail")fm(e);else{if(n==="thumbnail_later")return Number(o.headers.get("Retry-After"))*1e3||am;Ge(e),qe(e)}}catch{qe(e)}return null}function fm(e){let t=Object.entries(We.peek()).slice(-cm);We.value={...Object.fromEntries(t),[e]:!0}}function zi(){ft.clear(),We.value={}}var Me=e=>Z.value[e]?.url??null,Ui=e=>xe.value[e]??Me(e),Vo=e=>We.value[e]?null:xe.value[Go(e)]??Z.value[e]?.small??null;function Qo(e){let t=Z.peek()[e]?.small;t&&Wo(e,t)}function pm(e){Z.peek()[e]?.here===!1&&Yt([e])}var Hi=e=>`${e} ${Z.value[e]?.turn??0} ${xe.value[e]??""}`,Bi=new Map,$m=3,hm=2e4;function Yo(e){let t=(Bi.get(e)??0)+1;Bi.set(e,t),Ge(e);let o=Me(e);o&&Ei(o)&&Ni(e,o),t<=$m&&qe(e)}function Jo(e){if(Z.value[e]===null)return{note:r("files.gone"),warns:!0};let t=mt.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(s=>s.reachable);if(o)return{note:r("files.from",{node:o.name}),warns:!1};let[n]=t.nodes;return{note:n?r("files.onlyAt",{node:n.name}):r("files.nowhere"),warns:!0}}function bm({file:e}){let t=Me(e.id),o=Jo(e.id);return g(()=>{if(!o.warns)return;let n=setInterval(()=>{Ge(e.id)},hm);return()=>clearInterval(n)},[e.id,o.warns]),a`<${xi} name=${e.filename} size=${e.size} icon=${Qt(e)}
    url=${t&&`${t}&download=1`} ...${o} />`}function Ki({files:e,message:t}){let o=e.map(({id:c})=>c).join(" ");g(()=>ut(e.map(({id:c})=>c)),[o]);let n=e.filter(c=>Re(c)==="image"),i=({id:c})=>!Jo(c).warns,s=n.filter(i),l=e.filter(c=>!s.includes(c));return a`<div class="attachments" data-testid="attachments">
    ${s.length>0&&a`<div class="file-pictures ${s.length>1?"are-many":""}">${s.map(c=>a`<${Si} key=${Hi(c.id)} name=${c.filename} url=${Vo(c.id)}
          moving=${Z.value[c.id]?.animated?Ui(c.id):null} none=${We.value[c.id]===!0}
          box=${Fs(c,s.length===1)} onOpen=${()=>Li(t,s,c)}
          onFailed=${()=>Qo(c.id)} onStopped=${()=>Yo(c.id)} onLoaded=${()=>pm(c.id)} />`)}</div>`}
    ${l.map(c=>a`<${gm} key=${c.id} file=${c} />`)}
  </div>`}var eo=({id:e,attachments:t=[]})=>t.length>0&&a`<${Ki} files=${t} message=${e} />`;function gm({file:e}){let t=Re(e),o=a`<${bm} file=${e} />`;return t!=="audio"&&t!=="video"||Jo(e.id).warns?o:a`<${_i} key=${Hi(e.id)} kind=${t} name=${e.filename} url=${Me(e.id)} card=${o}
    onFailed=${()=>Yo(e.id)} />`}function vm(){let e=ze.value,t=e?.files.filter(({id:l})=>Z.value[l]!==null)??[],o=e!==null&&t.length===0;if(g(()=>{e&&ut(e.files.map(({id:l})=>l))},[e]),g(()=>{o&&Zt()},[o]),!e||o)return null;let n=e.files[e.at],i=Math.max(0,n?t.indexOf(n):0),s=t.map(({id:l,filename:c,width:m,height:u})=>({id:l,name:c,url:Ui(l),download:Me(l)&&`${Me(l)}&download=1`,width:m??1,height:u??1}));return a`<${Ci} pictures=${s} at=${i} onFailed=${Yo} onClose=${Zt}
    onAt=${l=>{let c=t[l];c&&ji(e.files.indexOf(c))}} />`}function Xi({over:e,text:t}){let o=W(null);return _e(()=>{let n=o.current;if(!n)return;let{left:i,top:s,width:l,height:c}=e.getBoundingClientRect();n.style.left=`${i}px`,n.style.top=`${s}px`,n.style.width=`${l}px`,n.style.height=`${c}px`},[e]),a`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${k} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function Zo({files:e,onRemove:t,onRetry:o}){let n=W(null),i=s=>{n.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(s)};return a`<div class="file-tiles" ref=${n} data-testid="file-tiles">
    <ul aria-label=${r("files.attached")}>${e.map(s=>a`<li key=${s.upload} class="file-tile ${s.error?"is-refused":""}"
          data-testid="file-tile" data-state=${qi(s)}>
        <span class="file-tile-picture">${s.picture?a`<img src=${s.picture} alt="" />`:a`<${k} name=${ym(s.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${be} name=${lt(s.name)} /><${km} file=${s} /></span>
        ${s.error&&o&&a`<${D} icon="refresh" label=${r("files.retry",{name:lt(s.name)})} testid="file-retry" onClick=${()=>o(s.upload)} />`}
        ${t&&a`<${D} icon="close" label=${r("files.remove",{name:lt(s.name)})} testid="file-remove" onClick=${()=>i(s.upload)} />`}
      </li>`)}</ul>
    <${wm} files=${e} />
  </div>`}var ym=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function qi({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function km({file:e}){let{size:t,error:o,transfer:n}=e,i=he(t,te.value);if(o)return a`<span class="file-tile-note is-error" role="alert">${o}</span>`;let s=qi(e);if(s==="done"||s==="waiting"||!n){let u=s==="done"?i:r("files.waiting",{size:i});return a`<span class="file-tile-note">${u}</span>`}let l=he(n.sent,te.value),c=n.rate>0?he(n.rate,te.value):null,m=s==="stalled"?r("files.stalled",{sent:l,size:i}):n.sent===t?r("files.storing",{size:i}):c?r("files.sendingAt",{sent:l,size:i,rate:c}):r("files.sending",{sent:l,size:i});return a`<progress max=${Math.max(1,t)} value=${n.sent}
      aria-label=${r("files.progress",{name:lt(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function wm({files:e}){let t=e.every(({done:s})=>s),o=W(!1),[n,i]=$("");return g(()=>{t||(o.current=!0),i(t&&o.current?r("files.uploaded",{count:e.length}):"")},[t,e.length]),a`<p role="status" class="visually-hidden">${n}</p>`}var en={state:"waiting",sent:0,rate:0,at:0},xm=.3,Sm=400;function Gi(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let i=o-e.at;if(i<Sm)return e;let s=(t-e.sent)*1e3/i,l=e.rate===0?s:e.rate+(s-e.rate)*xm;return{state:"sending",sent:t,rate:l,at:o}}var _m=["too_many_uploads","disk_reserve","files_unavailable"],Wi=({status:e,code:t})=>!_m.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),Vi=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var Cm=84,Om=128*1024*1024,Ve=O({}),to=new Set,Qi=Promise.resolve();function Yi(e,t){!t.type.startsWith("image/")||t.size>Om||(to.add(e),Qi=Qi.then(()=>Am(e,t)).catch(()=>{}))}async function Am(e,t){if(!to.has(e))return;let o=await createImageBitmap(t,{resizeHeight:Cm,resizeQuality:"medium"}),n=document.createElement("canvas");[n.width,n.height]=[o.width,o.height],n.getContext("2d")?.drawImage(o,0,0),o.close();let i=await new Promise(s=>n.toBlob(s));!i||!to.has(e)||(Ve.value={...Ve.peek(),[e]:URL.createObjectURL(i)})}function Ji(e){to.delete(e);let{[e]:t,...o}=Ve.peek();t&&(URL.revokeObjectURL(t),Ve.value=o)}var Tm=16*1024*1024,Mm=4,ee=new Map,oo=new Map,Ee=O({}),no={arrived:()=>{},refused:()=>{},again:()=>{}};function Zi(e){no=e}function ea(e,t,o){let n={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};ee.set(e,{file:t,name:o,...n}),Yi(e,t)}function pt(e,t){let{[e]:o,...n}=Ee.peek();Ee.value=t?{...n,[e]:t}:n}function on(e){let t=ee.get(e);ee.delete(e),t&&Qe(t),Ji(e),pt(e,null)}function Qe(e){e.tus?.abort(),e.node=null}function Em(e){let t=oo.get(e);return t||(t=ct.limits().then(({max_bytes:o})=>o),oo.set(e,t),t.catch(()=>oo.delete(e))),t.catch(()=>1/0)}async function ta(e,t,o){t.node=o,t.turn+=1;let{file:n,turn:i}=t;try{let[s,l]=await Promise.all([Em(o),Pn()]);if(t.turn!==i||t.node===null)return;if(n.size>s)return tn(e,t,r("files.tooLarge",{limit:he(s,te.peek())}));t.tus=new l(n,Nm(e,t,o)),t.tus.start()}catch{oa(e,t,o,{status:0,code:"",detail:""})}}function Nm(e,t,o){let{name:n,urls:i}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:i[o]??null,chunkSize:Tm,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:n,filetype:t.file.type},onBeforeRequest:s=>Im(s,o),onUploadUrlAvailable:()=>{i[o]=t.tus?.url??i[o]},onProgress:s=>{t.tries=0,pt(e,Gi(Ee.peek()[e]??en,s,Date.now()))},onSuccess:()=>{let s=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,pt(e,null),no.arrived(e,o,s)},onError:s=>{oa(e,t,o,Pm(s))}}}async function Im(e,t){if(_o()&&await Co(t),_o()||de.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${Bn.peek()}`),e.setHeader("Accept-Language",te.peek())}function Pm(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function oa(e,t,o,n){Qe(t),t.tries+=1;let i=Vi(t.tries,Math.random());t.not_before=Date.now()+i,(n.status===410||n.status===404)&&delete t.urls[o];let s=Ee.peek()[e]??en,l=n.status===404&&t.tries<Mm;if(n.status!==401&&!l&&!Wi(n))return tn(e,t,n.detail||r("error.unexpected",{code:n.status}));if(n.status===0&&!await Dm(t.file))return tn(e,t,r("files.unreadable"));ee.has(e)&&(pt(e,{...s,state:"stalled",rate:0}),setTimeout(()=>no.again(),i),n.status===0&&await Co(o))}function tn(e,t,o){Qe(t),pt(e,null),no.refused(e,o)}var Dm=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function na(){for(let e of[...ee.keys()])on(e);oo.clear()}var Fm=2,ra=32,Rm=5e3,Lm=3e4;function sa(e,t,o=[]){let n=ke.peek()[e]??[],i=t.slice(0,ra-n.length);i.length<t.length&&T(r("files.tooMany",{count:ra}),"error");let s=i.map((l,c)=>{let m=zn(),u=o[c]??l.name;return ea(m,l,u),{upload:m,name:u,size:l.size,type:l.type,at:{},error:null}});it(e,[...n,...s])}var rn=()=>[...Object.values(ke.value).flat(),...rt.value.flatMap(e=>e.files??[])];function ro(e,t){for(let[o,n]of Object.entries(ke.peek()))if(n.some(i=>i.upload===e))return it(o,Wr(n,e,t));return Qr(e,t)}function ia(e,t){let o=ee.get(t);it(e,(ke.peek()[e]??[]).filter(n=>n.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function aa(e){let t=ee.get(e);t&&Object.assign(t,{tries:0,not_before:0}),ro(e,{error:null})}function nn(){let e=rn(),t=new Set(e.map(({upload:s})=>s));for(let s of[...ee.keys()])t.has(s)||on(s);let o=de.peek();for(let s of ee.values())s.node!==null&&s.node!==o&&Qe(s);if(ot.peek().phase==="reconnecting")return;let n=Date.now(),i=[...ee.values()].filter(s=>s.node!==null).length;for(let{upload:s,at:l,error:c}of e){if(c!==null||l[o])continue;let m=ee.get(s);m?m.node===null&&m.not_before<=n&&i<Fm&&(i+=1,ta(s,m,o)):ro(s,{error:r("files.lost")})}}function jm(){let e=Date.now();for(let[t,o]of ee){let n=Ee.peek()[t],i=n?.state==="sending"&&e-n.at>Lm;o.node!==null&&i&&n.sent<o.file.size&&Qe(o)}nn()}var la=()=>`attached.${y.peek()?.id}.${pr()}`;function zm(){let e=Rn(la(),{});for(let[t,o]of Object.entries(e))ke.peek()[t]||it(t,o)}function Bm(e){let t=Object.entries(e).map(([o,n])=>[o,n.filter(({at:i})=>Object.keys(i).length>0)]).filter(([,o])=>o.length>0);Ln(la(),t.length>0?Object.fromEntries(t):void 0)}var ca=()=>rn().some(({upload:e,at:t,error:o})=>o===null&&ee.has(e)&&!t[de.peek()]);function ma(){zm(),Zi({arrived:(o,n,i)=>{let s=rn().find(l=>l.upload===o)?.at;s&&ro(o,{at:{...s,[n]:i}})},refused:(o,n)=>ro(o,{error:n}),again:nn});let e=[xo(()=>{ke.value,rt.value,de.value,ot.value.phase,queueMicrotask(()=>y.peek()&&nn())}),xo(()=>Bm(ke.value))],t=setInterval(jm,Rm);return()=>{clearInterval(t);for(let o of e)o();na(),ke.value={}}}var Um=/^(image\.\w+)?$/;function fa(e,t,o){let n=_t(new Date().toISOString()).toISOString(),i=s=>o&&Um.test(s.name)?wi(n,s.type):s.name;sa(e,t,t.map(i))}var pa=e=>({...e,picture:Ve.value[e.upload]??null,done:e.at[de.value]!==void 0,transfer:Ee.value[e.upload]??null});function Hm({of:e,files:t}){return a`<${Zo} files=${t.map(pa)}
    onRemove=${o=>ia(e,o)} onRetry=${aa} />`}var Km=({item:e})=>a`<${Zo} files=${(e.files??[]).map(pa)} />`;function Xm(){let[e,t]=$(null);return g(ma,[]),g(()=>()=>{Ri(),Ii(),zi()},[]),g(()=>{let o=n=>{ca()&&n.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),g(()=>qm(t),[]),e&&a`<${Xi} over=${e} text=${r("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var ua=e=>e.dataTransfer?.types.includes("Files")??!1,da=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function qm(e){let t=s=>{if(!ua(s)||!s.dataTransfer)return;s.preventDefault();let l=da(s);s.dataTransfer.dropEffect=l?"copy":"none",e(l)},i=[["dragenter",t],["dragover",t],["dragleave",s=>{s.relatedTarget===null&&e(null)}],["drop",s=>{if(!ua(s))return;s.preventDefault(),e(null);let l=da(s);l&&Gm(l,s)}]];for(let[s,l]of i)document.addEventListener(s,l,!0);return()=>{for(let[s,l]of i)document.removeEventListener(s,l,!0)}}function Gm(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:s})=>s==="file"),n=o.filter(s=>s.webkitGetAsEntry()?.isDirectory),i=o.filter(s=>!n.includes(s)).map(s=>s.getAsFile()).filter(s=>s!==null);n.length>0&&T(r("files.noFolders"),"error"),i.length>0&&fa(e.dataset.drop??"",i,!1),e.querySelector(".composer textarea")?.focus()}function Be({browser:e,system:t}){return e&&t?r("devices.name",{browser:e,system:t}):e??t??r("devices.unknown")}function $a({sessions:e,onEnd:t,onSeen:o}){return a`<ul class="devices" aria-label=${r("devices.title")}>${e.map(n=>a`<${Wm} key=${n.id} session=${n} onEnd=${t} onSeen=${o} />`)}</ul>`}function Wm({session:e,onEnd:t,onSeen:o}){let{current:n,new_device:i,address:s,node:l}=e,c=Be(e),m=[s,r("devices.atNode",{node:l.name||r("node.unknown")})];return a`<li class="device" data-testid="device" data-current=${n}>
    <${k} name="monitor" size=${20} />
    <div class="device-text">
      <span class="device-name">${c}
        ${n&&a` <span class="tag is-accent">${r("devices.current")}</span>`}
        ${i&&a` <span class="tag is-warn">${r("devices.new")}</span>`}</span>
      <span class="soft">${m.filter(Boolean).join(" · ")}</span>
      <span class="soft" title=${K(e.last_used_at)}>${n?r("devices.usedNow"):r("devices.used",{time:Q(e.last_used_at)})} · ${r("devices.since",{time:M(e.created_at)})}</span>
    </div>
    ${!n&&a`<div class="button-row">
      ${i&&a`<button type="button" class="button is-small" data-testid="device-seen"
          aria-label=${r("devices.knowOf",{name:c})}
          onClick=${()=>o(e)}>${r("devices.know")}</button>`}
      <button type="button" class="button is-small is-danger-quiet" data-testid="device-end"
          aria-label=${r("devices.endOf",{name:c})}
          onClick=${()=>t(e)}>${r("devices.end")}</button></div>`}
  </li>`}function ha({login:e,more:t,onKnow:o,onEnd:n,onShow:i}){let s={device:Be(e),address:e.address??r("devices.noAddress"),time:M(e.created_at)};return a`<div class="banner login-banner" role="alert" data-testid="login-banner">
    <${k} name="shield" />
    <span>${r("devices.told",s)}
      ${t>0&&a` <button type="button" class="link" data-testid="login-banner-more"
          onClick=${i}>${r("devices.more",{count:t})}</button>`}</span>
    <div class="button-row">
      <button type="button" class="button is-small" data-testid="login-banner-know"
          onClick=${o}>${r("devices.know")}</button>
      <button type="button" class="button is-small is-danger-quiet" data-testid="login-banner-end"
          onClick=${n}>${r("devices.notMe")}</button></div>
  </div>`}var ba=e=>{fs(e.id).catch(x)},Vm=e=>{Do(e.id).then(()=>T(r("devices.ended",{name:Be(e)}),"ok"),x)},ga=()=>F({kind:"settings",tab:"devices"}),Qm=()=>F({kind:"confirm",title:r("devices.endOthers"),text:r("devices.endOthersText"),action:r("devices.endOthers"),danger:!0,run:()=>ds().then(()=>{T(r("devices.othersEnded"),"ok"),ga()},x)});function va(){g(()=>{us().catch(x)},[]);let e=cs.value;return e?a`<section class="settings-section devices-section"><h3>${r("devices.title")}</h3>
    <p class="soft">${r("devices.text")}</p>
    <${$a} sessions=${e} onEnd=${Vm} onSeen=${ba} />
    ${e.length>1&&a`<button type="button" class="button is-danger-quiet" data-testid="devices-end-others"
        onClick=${Qm}>${r("devices.endOthers")}</button>`}</section>`:a`<p class="soft" aria-busy="true">${r("devices.loading")}</p>`}function Ym(){let[e,...t]=ms.value;if(!e)return null;let o=()=>{Do(e.id).then(()=>F({kind:"confirm",title:r("devices.ended",{name:Be(e)}),text:r("devices.guessed"),action:r("account.changePassword"),run:()=>F({kind:"settings",tab:"account"})}),x)};return a`<${ha} login=${e} more=${t.length} onKnow=${()=>ba(e)}
      onEnd=${o} onShow=${ga} />`}function ya({title:e,text:t,action:o,danger:n,quote:i,onConfirm:s,onClose:l}){let[c,m]=$(!1),u=async()=>{m(!0),await s(),l()};return a`<${_} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${i&&a`<blockquote class="confirm-quote">${i}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${r("action.cancel")}</button>
      <button type="button" class="button ${n?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${u}>${o}</button>
    </footer>
  <//>`}var Ne=Ut?"⌘":"Ctrl";function ka({sendKey:e,onClose:t}){let n=[["moving",[["switcher",[[Ne,"K"]]],["search",[[Ne,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[Ne,"Shift","↑"],[Ne,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[Ne,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[Ne,"B"]]],["italic",[[Ne,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[Ne,"Shift","V"]]]]]];return a`<${_} title=${r("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${n.map(([i,s])=>a`<section key=${i}><h3>${r(`keys.${i}`)}</h3>
      <dl>${s.map(([l,c])=>a`<div key=${l}><dt>${r(`keys.${i}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(u=>a`<kbd>${u}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${te.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${r("help.guide")}</a></p>
  <//>`}function ae(e){let t=r(`mesh.reason.${e}`);return sn(t)?r("mesh.reason.unknown",{code:e}):t}function wa(e){let t=r(`mesh.counter.${e}`);return sn(t)?e.replaceAll("_"," "):t}var so=(e,t=Date.now())=>Date.parse(e)-t<1e3?r("mesh.soon"):Q(e,t);function Ie(e,t){let o=t??r("mesh.thisNode"),n=r(`mesh.trouble.${e}`,{node:o});return sn(n)?r("mesh.verdict.other",{code:e}):n}var xa=e=>e!=="files_held"&&e!=="files_damaged",sn=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Sa({phase:e,name:t,moved_from:o,lost_at:n,nodes:i,state:s,current:l,onStatus:c,onRetry:m,onClose:u}){let d=e!=="online"?r("node.lostText",{node:t,time:n?He(n):""}):o?r("node.movedText",{node:t,from:o}):r("node.onlineText",{node:t}),{behind:p,unreachable:f,trouble:h}=s,v=f.map(b=>b.since?r("node.awaySince",{node:b.name,time:M(b.since)}):b.name);return a`<${_} title=${r("node.title")} onClose=${u} size="s" testid="node-dialog">
    <div class="modal-body"><p>${d}</p>
      ${e==="online"&&h&&a`<p class="form-error" role="alert" data-testid="own-trouble">${Ie(h,null)}</p>`}
      ${e==="online"&&p>0&&a`<p data-testid="node-behind">${r("node.behindText",{node:t,count:p})}</p>`}
      ${e==="online"&&v.length>0&&a`<p data-testid="node-away">${r("node.partialText",{others:v.join(r("list.comma"))})}</p>`}
      ${i.length>0&&a`<h3>${r("node.others")}</h3><ul class="node-list">
        ${i.map(b=>{let N=b.id===l,j=e==="online"?f.find(({id:tt})=>tt===b.id):void 0,De=e!=="online";return a`<li key=${b.id} class=${N?"is-current":""} data-testid="node-row">
            <span class="node-dot ${j||De?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&a`<span>${b.segment}</span>`}
            <em class=${j||De?"is-away":"is-ok"}>${Jm(N,j,De)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${r("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${r("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${u}>${r("action.close")}</button></footer>
  <//>`}function Jm(e,t,o){return o?r(e?"node.row.lost":"node.row.unknown"):e?r("node.here"):t?t.since?r("node.row.away",{time:M(t.since)}):r("node.row.awayNow"):r("node.row.reached")}function _a({username:e,describe:t,onSave:o,onLater:n}){let[i,s]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=C(t,["username"]);return a`<${_} title=${r("rename.title")} size="s" onClose=${n}
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
  <//>`}function Ca({describe:e,onCreate:t,onPreview:o,onAccept:n,onClose:i}){let[s,l]=$(""),[c,m]=$(""),[u,d]=$(null),p=C(e,["name"]),f=C(e);return a`<${_} title=${r("server.add")} onClose=${i} testid="server-add-dialog">
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
      <form onSubmit=${f.submit(async()=>{u?await n(u.code):d(await o(c))})}>
        <h3><${k} name="ticket" size=${17} />${r("invite.enterTitle")}</h3>
        <p class="soft">${r("invite.enterText")}</p>
        <${w} label=${r("invite.code")} value=${c} mono testid="invite-code"
            error=${f.error} placeholder="ABCD2345"
          onInput=${h=>{m(h),d(null)}} />
        ${u&&a`<${A} tone="ok"><b data-testid="invite-server">${u.server_name}</b>
          ${u.already_member&&a`<br />${r("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||f.busy}
            data-testid=${u?"invite-accept":"invite-preview"}>
          ${u?u.already_member?r("invite.open"):r("invite.join",{name:u.server_name}):r("invite.look")}</button>
      </form>
    </div>
  <//>`}function Oa({name:e,describe:t,onSave:o,onDelete:n,extra:i,onClose:s}){let[l,c]=$(e),{busy:m,at:u,failure:d,submit:p}=C(t,["name"]);return a`<${_} title=${r("server.edit")} onClose=${s} size="s" testid="server-form">
    <form onSubmit=${p(()=>o(l.trim()))}>
      <div class="modal-body"><${w} label=${r("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${u("name")} />${d}${i}</div>
      <footer class="modal-foot">
        ${n&&a`<button type="button" class="button is-danger-quiet" onClick=${n}>${r("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${r("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${r("action.save")}</button>
      </footer>
    </form>
  <//>`}function Aa({server:e,name:t,describe:o,onPassOn:n,onClose:i}){let[s,l]=$(""),{busy:c,failure:m,submit:u}=C(o),d=zr(s,e),p=u(n);return a`<${_} title=${r("members.passOnTitle",{name:t})} onClose=${i} size="s"
      testid="pass-on">
    <form onSubmit=${f=>d?p(f):f.preventDefault()}>
      <div class="modal-body"><p>${r("members.passOnText",{name:t,server:e})}</p>
        <${w} label=${r("members.passOnField",{server:e})} value=${s} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${r("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!d}>${r("members.passOnAction")}</button></footer>
    </form>
  <//>`}var an="";function Ta({zone:e,onZone:t}){let o=V(br,[]),n=e===null||o.includes(e)?o:[e,...o],i=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${Kt} label=${r("settings.timeZone")} value=${e??an}
    hint=${r("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:an,label:r("settings.timeZone.device",{zone:i})},...n.map(s=>({value:s,label:s.replaceAll("_"," ")}))]}
    onChange=${s=>t(s===an?null:s)} />`}function Ma({username:e,describe:t,onSave:o}){let[n,i]=$(""),[s,l]=$(""),{busy:c,at:m,failure:u,submit:d}=C(t,["current","new"]),p=d(async()=>{await o(n,s),i(""),l("")});return a`<form class="settings-section" onSubmit=${p}>
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
  </form>`}function Ea({user:e,describe:t,onSave:o}){let[n,i]=$(e.display_name),[s,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:u,failure:d,submit:p}=C(t,c),f=n.trim()===e.display_name&&s.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${p(()=>o({display_name:n.trim(),status_message:s.trim()}))}>
    <div class="profile-card"><${ie} id=${e.id} name=${n||"?"}
        size="l" /><div><strong>${n}</strong><span>@${e.username}</span></div></div>
    <${w} label=${r("account.displayName")} value=${n} onInput=${i} maxlength=${100}
        testid="profile-display-name" error=${u("display_name")} />
    <${w} label=${r("account.status")} value=${s} onInput=${l} maxlength=${200}
        placeholder=${r("account.statusExample")} testid="profile-status"
        error=${u("status_message")} />
    ${d}
    <button class="button is-primary" disabled=${m||f||n.trim()===""}
        data-testid="profile-save">${r("action.save")}</button>
  </form>`}var Zm=["profile","look","notify","account","devices"];function Na(e){let[t,o]=$(e.tab),{settings:n,onSettings:i}=e,s=(l,c)=>c.map(m=>({value:m,label:r(`settings.${l}.${m}`)}));return a`<${_} title=${r("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${r("settings.title")}>${Zm.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${r(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${Ea} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${q} label=${r("settings.theme")} value=${n.theme}
              options=${s("theme",["system","light","dark"])}
              onChange=${l=>i({theme:l})}
              testid="setting-theme" />
          <${q} label=${r("settings.language")} value=${n.language}
              options=${s("language",["system","ja","en"])}
              onChange=${l=>i({language:l})}
              testid="setting-language" />
          <${Ta} zone=${e.zone} onZone=${e.onZone} />
          <${q} label=${r("settings.sendKey")} value=${n.send_key}
              hint=${r("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Ut?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>i({send_key:l})} />
          <${q} label=${r("settings.replies")} value=${n.replies}
              hint=${r("settings.repliesHint")} testid="setting-replies"
            options=${s("replies",["panel","inline"])}
                onChange=${l=>i({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="devices"&&e.devices}
        ${t==="account"&&a`
          <${Ma} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${r("account.sessions")}</h3><p
              class="soft">${r("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${r("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${r("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var eu=["online","away","do_not_disturb"];function Ia({absence:e,ends:t,describe:o,onSay:n,onClose:i,...s}){let[l,c]=$(e&&s.note===null?e.state:"away"),[m,u]=$(s.note??e?.note??""),[d,p]=$(e?.until?"at":e?"none":"today"),[f,h]=$(s.at),{busy:v,at:b,failure:N,submit:j}=C(o,["note","until"]),De=l==="online"&&m.trim()==="",tt=()=>n({state:l,note:m.trim()||null,until:s.endOf(d,f)}),kt=()=>n({state:"online",note:null,until:null});return a`<${_} title=${r("absence.title")} onClose=${i} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${j(tt)}>
      <${q} label=${r("absence.state")} value=${l} testid="absence-state"
        options=${eu.map(P=>({value:P,label:r(`absence.choice.${P}`)}))}
        onChange=${c} hint=${r(`absence.hint.${l}`)} />
      <${w} label=${r("absence.note")} value=${m} onInput=${u} maxlength=${200} autofocus
        placeholder=${r("absence.example")} hint=${r("absence.noteHint")} testid="absence-text"
        error=${b("note")} />
      <${Kt} label=${r("absence.end")} value=${d} testid="absence-end" onChange=${p}
        options=${t.map(P=>({value:P,label:r(`absence.end.${P}`)}))} />
      ${d==="at"&&a`<${w} label=${r("absence.endAt")} type="datetime-local" value=${f} required
            onInput=${h} testid="absence-at" error=${b("until")} />`}
      ${N}
      <div class="button-row"><button class="button is-primary" disabled=${v||De}
          data-testid="absence-say">${r("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${v} data-testid="absence-back"
            onClick=${j(kt)}>${r("absence.back")}</button>`}</div>
    </form>
  <//>`}var Da=["hour","today","tomorrow","week","at","none"];function Pa(e,t){let o=Date.parse(`${e}Z`),n=o-t(o)*6e4;return o-t(n)*6e4}var ln=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function Fa(e,t,o,n){let i=l=>{let c=ln(o,n).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(Pa(m.slice(0,16),n),o+6e4)},s=l=>new Date(l).toISOString();return e==="hour"?s(o+36e5):e==="today"?s(i(0)):e==="tomorrow"?s(i(1)):e==="week"?s(i(tu(o,n))):e==="at"&&t!==""?s(Pa(t,n)):null}function tu(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var cn=36e5;function Ra({note:e}){let t=y.value?.absence??null,o=Math.ceil(Date.now()/cn)*cn+cn,n=t?.until?Date.parse(t.until):o,i=async s=>{let l=await Hn(s);S(),T(r(l?"absence.said":"absence.takenBack"),"ok")};return a`<${Ia} absence=${t} note=${e} ends=${Da}
      at=${ln(n,nt)} describe=${E} onSay=${i} onClose=${S}
      endOf=${(s,l)=>Fa(s,l,Date.now(),nt)} />`}function La({name:e,describe:t,onSave:o,onClose:n}){let[i,s]=$(e),{busy:l,at:c,failure:m,submit:u}=C(t,["name"]);return a`<${_} title=${r("dm.rename")} onClose=${n} size="s" testid="name-form">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><${w} label=${r("dm.groupName")} value=${i} onInput=${s}
          autofocus maxlength=${100} hint=${r("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${n}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||i.trim()===e}>${r("action.save")}</button></footer>
    </form>
  <//>`}var za=100,ja=30,Ba=e=>({me:y.value?.id??"",ask:Ft,find:(t,o)=>Nt(Bt(),o,t,ja+e.length).filter(n=>!e.includes(n.id)).slice(0,ja),presenceOf:t=>t.id===y.value?.id?"online":ls(t),describe:E,onClose:S});function Ua(){let e=async(t,o)=>{let n=await Dt(t.map(i=>i.id),o);S(),I(n.id)};return a`<${Lo} ...${Ba([])} title=${r("dm.new")} adds=${!1}
      max=${za-1} onDone=${e} />`}function Ha({id:e}){let t=No(e);if(!t)return null;let o=t.members.map(i=>i.id),n=async i=>{let s=await Rr(e,i.map(l=>l.id));S(),s.id!==e&&(T(r("dm.newGroup"),"info"),I(s.id))};return a`<${Lo} ...${Ba(o)} title=${r("dm.add")} adds
      note=${t.is_group?null:r("dm.addMakesGroup")}
      max=${Math.max(1,za-o.length)} onDone=${n} />`}function Ka({id:e}){let t=No(e);return t?a`<${La} name=${t.name??""} describe=${E} onClose=${S}
      onSave=${o=>Lr(e,o).then(S)} />`:null}function Xa({first:e,today:t,earlier:o,describe:n,onGo:i,onClose:s}){let[l,c]=$(e),{busy:m,error:u,submit:d}=C(n);return a`<${_} title=${r("date.title")} onClose=${s} size="s" testid="date-dialog">
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
  <//>`}function qa({versions:e,error:t,onClose:o}){let n=(e?.length??0)-1,i=s=>s===0?r("history.original"):r(s===n?"history.current":"history.edited");return a`<${_} title=${r("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${A} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${L} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((s,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===n?"is-current":""}>
        <div class="history-head"><b>${i(l)}</b><time
            datetime=${s.created_at}
            title=${K(s.created_at)}>${Ct(s.created_at)}</time></div>
        <p dir="auto">${s.changes?s.changes.map(ou):s.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function ou({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var Ga=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function Wa(e,t){let o=Ga(e),n=Ga(t),i=0;for(;i<o.length&&i<n.length&&o[i]===n[i];)i+=1;let s=0;for(;s<o.length-i&&s<n.length-i&&o.at(-1-s)===n.at(-1-s);)s+=1;let l=nu(o.slice(i,o.length-s),n.slice(i,n.length-s));return ru([...o.slice(0,i).map(dn),...l,...o.slice(o.length-s).map(dn)])}var dn=e=>({kind:"same",text:e}),mn=e=>({kind:"gone",text:e}),un=e=>({kind:"new",text:e});function nu(e,t){if(e.length*t.length>4e6)return[...e.map(mn),...t.map(un)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let n=[],i=0,s=0;for(;i<e.length&&s<t.length;)e[i]===t[s]?(n.push(dn(e[i])),i+=1,s+=1):o[i+1][s]>=o[i][s+1]?n.push(mn(e[i++])):n.push(un(t[s++]));return[...n,...e.slice(i).map(mn),...t.slice(s).map(un)]}function ru(e){let t=[];for(let o of e){let n=t.at(-1);n?.kind===o.kind?n.text+=o.text:t.push({...o})}return t}function Va({message:e}){let[t,o]=$(null),[n,i]=$(null);g(()=>{jn.history(e).then(o,l=>i(H(l)))},[e]);let s=t?.map((l,c)=>({...l,changes:c>0?Wa(t[c-1].content,l.content):null}));return a`<${qa} versions=${s??null} error=${n}
    onClose=${S} />`}var fn=864e5,$t=e=>Ot(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function Qa({channel:e,at:t}){let o=Date.now(),n=async s=>{let l=await ir(e,rr(s,nt));S(),I(e,l),l||await xt(e)},i=[{label:r("date.yesterday"),day:$t(o-fn)},{label:r("date.week"),day:$t(o-7*fn)},{label:r("date.month"),day:$t(o-30*fn)},{label:r("date.beginning"),day:"1970-01-02"}];return a`<${Xa} first=${$t(t?Date.parse(t):o)} today=${$t(o)}
      earlier=${i} describe=${E} onGo=${n} onClose=${S} />`}function Ya({place:e,card:t,max:o,some:n,describe:i,onForward:s,onBack:l,onClose:c}){let[m,u]=$(""),{busy:d,failure:p,submit:f}=C(i),h=f(()=>s(m)),v=b=>{b.key==="Enter"&&Hs(b)&&!Te(b)&&h(b)};return a`<${_} title=${r("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${h} onKeyDown=${v}>
      <div class="modal-body">
        <${w} area autofocus label=${r("forward.comment")} value=${m} onInput=${u}
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
  <//>`}var Ja=400;function io({message:e,text:t,place:o,server:n,onShow:i}){let{author:s,parent_id:l}=e,c=[...t],m=c.length>Ja?`${c.slice(0,Ja).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${r("pins.show")} onClick=${i}>
    <span class="found-place">${o}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${r("search.inThread")}</small>`}</span>
    <span class="found-by"><${ie} id=${s.id} name=${s.display_name} size="s" />
      <strong>${s.display_name}</strong>
      <time title=${K(e.created_at)}>${Ct(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function ao({query:e,onQuery:t,targets:o,onClose:n,title:i,label:s,stays:l}){let[c,m]=$(0),u=s??r("switcher.placeholder"),d=f=>{f&&(l||n(),f.go())},p=f=>{if(!Te(f))if(f.key==="ArrowDown"||f.key==="ArrowUp"){f.preventDefault();let h=f.key==="ArrowDown"?1:o.length-1;m(o.length?(c+h)%o.length:0)}else f.key==="Enter"&&(f.preventDefault(),d(o[c]))};return a`<${_} title=${i??r("switcher.title")} onClose=${n} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${p}>
      <div class="switcher-field"><${k} name="search" />
        <input type="text" value=${e} placeholder=${u}
            aria-label=${u} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${f=>{t(f.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${i??r("switcher.title")}>
        ${o.map((f,h)=>a`<li key=${f.key} id="switcher-${h}" role="option"
              aria-selected=${h===c}
          class=${f.unread?"is-unread":""} onMouseMove=${()=>m(h)}
              onClick=${()=>d(f)}>
          <${k} name=${f.icon}
              size=${17} /><span>${f.label}</span><small>${f.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${r("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var Za=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function el(e,t,o){if(t.id===e.id)return!0;let n=e.people?.map(({id:i})=>i)??o;return t.people!==null?!e.hidden&&t.people.every(i=>n.includes(i)):e.server!==null&&!e.hidden&&e.server===t.server}var tl=12,su=6;function ol(e,t){let o=Zs(),i=St([...au(),...o.sort(iu).map(lu)],e.replace(/^[#＃@＠]/,""),u=>u.words,1/0).sort((u,d)=>Number(d.unread)-Number(u.unread)).slice(0,tl),s=new Set(o.flatMap(({person:u})=>u?.id??[])),l=y.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:Nt(Bt(),t,c,tl).filter(({id:u})=>!s.has(u));return[...i,...m.slice(0,su).map(u=>cu(u,l))]}var iu=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),au=()=>(B.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>ne(e.id)},...(Mt.value[e.id]??[]).map(t=>({key:t.id,icon:tr(t,null).icon,label:t.name,hint:e.name,unread:(Tt.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>I(t.id)}))]),lu=({id:e,name:t,icon:o,unread:n,words:i})=>({key:e,icon:o,label:t,hint:i[2]&&o==="user"?`@${i[2]}`:"",unread:n>0,words:i,go:()=>I(e)}),cu=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{ni(e.id)}});var mu=150;function pn(){let[e,t]=$(""),[o,n]=$([]);return g(()=>{It.peek().loaded||Pt()},[]),g(()=>{let i=!0,s=setTimeout(async()=>{e.trim()!==""&&Dr();let l=await Ft(e.replace(/^[@＠]/,"")).catch(()=>[]);i&&n(l)},mu);return()=>{i=!1,clearTimeout(s)}},[e]),{query:e,setQuery:t,targets:ol(e,o)}}function nl(){let{query:e,setQuery:t,targets:o}=pn();return a`<${ao} query=${e} onQuery=${t}
      targets=${o} onClose=${S} />`}function du({key:e,icon:t,person:o}){if(o)return!0;let n=t==="server"?null:R(e);return n!==null&&n.posts&&!n.archived}function rl({message:e}){let[t,o]=$(null),{query:n,setQuery:i,targets:s}=pn();if(!t){let l=s.filter(du).map(c=>({...c,go:()=>o(c)}));return a`<${ao} title=${r("message.forward")} label=${r("forward.where")} stays
      query=${n} onQuery=${i} targets=${l} onClose=${S} />`}return a`<${fu} message=${e} target=${t} onBack=${()=>o(null)} />`}function fu({message:e,target:t,onBack:o}){let n=R(oe(e));if(!n)return null;let i=t.person?null:R(t.key),s=i?.label??t.label,l=Js(e),c=(Ke.value[n.server??""]??[]).map(({user:h})=>h.id),m=t.person?[t.key,y.value?.id??""]:i?.people?.map(({id:h})=>h),u={id:i?.id??null,server:i?.server??null,people:m??null},d=async h=>{let v=t.key===y.peek()?.id?[]:[t.key],b=i?.id??(await Dt(v)).id;Vr(b,null,Za(h,l)),S(),T(r("forward.done",{place:s}),"ok")},p=()=>{S(),I(n.id,e.id)},f=a`<${io} message=${e} text=${pe(e)} place=${n.label}
    server=${B.value?.find(h=>h.id===n.server)?.name??null} onShow=${p} />`;return a`<${Ya} place=${s} card=${f} max=${4e3-jr(l)-2}
    some=${!el(n,u,c)} describe=${E} onForward=${d}
    onBack=${o} onClose=${S} />`}var pu=["60","1440","10080",""];function sl({server:e,invites:t,now:o,linkOf:n,describe:i,onCreate:s,onRevoke:l,onClose:c}){let[m,u]=$(""),[d,p]=$("10080"),{busy:f,at:h,failure:v,submit:b}=C(i,["max_uses"]),N=b(()=>s({...m.trim()?{max_uses:Number(m)}:{},...d?{expires_in_minutes:Number(d)}:{}}));return a`<${_} title=${r("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${N}>
      <${q} label=${r("invite.expires")} value=${d} onChange=${p}
          options=${pu.map(j=>({value:j,label:r(`invite.expiry.${j||"never"}`)}))} />
      <div class="invite-make">
        <${w} label=${r("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${u} placeholder=${r("invite.unlimited")} testid="invite-max-uses"
            error=${h("max_uses")} />
        <button class="button is-primary" disabled=${f}
            data-testid="invite-create">${r("invite.create")}</button>
      </div>
      ${v}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${L} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${r("invite.noneYet")}</p>`:a`<ul>${t.map(j=>a`<li key=${j.id}><${$u} invite=${j} now=${o} linkOf=${n} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function $u({invite:e,now:t,linkOf:o,onRevoke:n}){let i=e.expires_at!==null&&Date.parse(e.expires_at)<t,s=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||i||s,c=e.is_revoked?r("invite.revoked"):i?r("invite.expired"):s?r("invite.usedUp"):e.expires_at?r("invite.until",{when:Q(e.expires_at,t)}):r("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${r("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${fe} text=${e.code} label=${r("action.copy")} />
      <${fe} text=${o(e.code)} label=${r("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>n(e)}>${r("invite.revoke")}</button>`}
  </div>`}function il({server:e}){let[t,o]=$(null),n=()=>Oe.list(e).then(s=>o(s.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));g(()=>{n().catch(x)},[e]);let i=async s=>{o(l=>l?.map(c=>c.id===s.id?{...c,is_revoked:!0}:c)??null),await Oe.revoke(e,s.id).catch(x),await n().catch(x)};return a`<${sl}
      server=${B.value?.find(s=>s.id===e)?.name??r("user.unknown")}
      invites=${t} now=${Date.now()} describe=${E}
    linkOf=${s=>location.origin+Ur({page:"invite",code:s})}
    onCreate=${s=>Oe.create(e,s).then(n)} onRevoke=${i}
        onClose=${S} />`}var $n=["mon","tue","wed","thu","fri","sat","sun"],hu={from:"18:00",to:"08:30",days:$n};function al({keywords:e,hours:t,describe:o,check:n,onSave:i}){let[s,l]=$(e.join(`
`)),[c,m]=$(t!==null),[u,d]=$(t??hu),{busy:p,at:f,failure:h,submit:v}=C(o,["keywords","do_not_disturb"]),b=n(s),N={keywords:b.keywords,do_not_disturb:c?u:null},j=JSON.stringify(N)===JSON.stringify({keywords:e,do_not_disturb:t}),De=b.wrong===null&&(!c||u.from&&u.to&&u.days.length>0),tt=P=>{let wo=u.days.includes(P),Bc=$n.filter(In=>In===P?!wo:u.days.includes(In));d({...u,days:Bc})},kt=P=>a`<${w} type="time" label=${r(`notify.${P}`)} value=${u[P]} testid="notify-${P}"
      onInput=${wo=>d({...u,[P]:wo})} />`;return a`<form class="settings-section" onSubmit=${v(()=>i(N))}>
    <${w} area label=${r("notify.keywords")} value=${s} onInput=${l}
      hint=${r("notify.keywordsHint")} error=${b.wrong??f("keywords")} testid="notify-keywords" />
    <${q} label=${r("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(P=>({value:P,label:r(`notify.quiet.${P}`)}))}
      onChange=${P=>m(P==="hours")}
      hint=${r("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${kt("from")}${kt("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${r("notify.days")}</legend>
        <div class="choice-options">${$n.map(P=>a`<label key=${P}
            class="choice-option ${u.days.includes(P)?"is-chosen":""}"><input type="checkbox"
            value=${P} checked=${u.days.includes(P)} onChange=${()=>tt(P)} /><span>${r(`notify.day.${P}`)}</span></label>`)}</div>
        ${u.days.length===0&&a`<p class="field-told is-error" role="alert">${r("notify.noDay")}</p>`}
      </fieldset>`}
    ${f("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${f("do_not_disturb")}</p>`}
    ${h}
    <button class="button is-primary" disabled=${p||j||!De}
        data-testid="notify-save">${r("action.save")}</button>
  </form>`}function ll({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${r("notify.here")}</h3>
    <p class="soft">${r("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${r("notify.allow")}</button>`:a`<${A} tone=${e==="granted"?"ok":"warning"}>${r(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function pl(e,{mentioned:t,called:o,followed:n,set:i,keywords:s}){let{notify:l=null,muted:c=!1}=i??{};if(e.is_deleted||l==="none")return null;if(t&&!(o&&c))return"mention";if(c)return null;let m=!!e.dm_channel_id;return(l??hr(m))==="all"?m?"direct":"all":n?"thread":bu(e.content,s)?"keyword":null}var cl=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function bu(e,t){let o=ml(e);return t.some(n=>gu(o,ml(n)))}var ml=e=>$r(e).replace(/\s+/g," ").trim();function gu(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let n=o+t.length;if(!ul(e,o)&&!ul(e,n))return!0}return!1}function ul(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[n=""]=e.slice(t,t+2);return cl.test(o)&&cl.test(n)}var vu=["sun","mon","tue","wed","thu","fri","sat"],dl=1440,fl=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function $l(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),n=fl(e.from),i=fl(e.to),s=n<i?i-n:i-n+dl,l=c=>{let m=o+c*dl-n,u=vu[(t.getUTCDay()+7-c)%7];return e.days.includes(u)&&m>=0&&m<s};return l(0)||l(1)}function hl({count:e,first:t,first_sort:o},n){return e===0?!1:t===null||Oo(n)>=Oo({id:t,sort:o})}var yu=5,ku=10*6e4;function bl(e,t){let o=e.filter(({message:s})=>t-Date.parse(s.created_at)<ku),n=o.length<=yu?o:[],i=new Map;for(let s of e)n.includes(s)||i.set(s.space,[...i.get(s.space)??[],s]);return[...n.map(s=>[s]),...i.values()]}var gl=(e,t)=>e===void 0||e==="seen"&&t,hn=20,wu=40;function vl(e){let t=e.split(`
`).map(i=>i.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(i=>i!==""))],n=o.find(i=>[...i].length>wu)??null;return{keywords:o,long:n,many:o.length>hn}}var yl=encodeURIComponent,lo={list:(e,t)=>ge("GET",`/api/inbox${Fn({kind:e,cursor:t})}`),readAll:e=>ge("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},bn={following:e=>ge("GET",`/api/messages/${yl(e)}/follow`),follow:(e,t)=>ge(t?"PUT":"DELETE",`/api/messages/${yl(e)}/follow`)};var ue=O({}),xu=500,mo=new Set;function co(e,t){let{[e]:o,...n}=ue.peek(),i=Object.entries(n).slice(-xu);mo.delete(e),ue.value={...Object.fromEntries(i),[e]:t}}async function uo(e){let t=y.peek()?.id,o=await bn.following(e);return y.peek()?.id===t&&co(e,o.following),o.following}var wl=e=>Promise.resolve(Su(e)??uo(e).catch(()=>!1)),Su=e=>mo.has(e)?void 0:ue.peek()[e];async function xl(e){let t=ue.peek()[e]??!1;co(e,!t);try{await bn.follow(e,!t)}catch(o){co(e,t),x(o)}}function Sl(){let e=J(_u);return()=>{e(),mo.clear(),ue.value={}}}function _u(e){if(e.what==="connected")for(let t of Object.keys(ue.peek()))mo.add(t);else e.what==="followed"?co(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&kl(e.message)}function kl({id:e,parent_id:t}){let o=t??e;ue.peek()[o]===!1&&uo(o).catch(()=>{})}var vn="messages",Cu=14*864e5,gn=e=>`${y.peek()?.id??""}/${e}`,fo=null;function Ou(){return fo??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(vn),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),fo.catch(()=>{fo=null}),fo}async function _l(e,t){let o=(await Ou()).transaction(vn,"readwrite"),n=o.objectStore(vn),i=[];for(let s of e){let l=gn(s.message.id),c=n.get(l);c.onsuccess=()=>{gl(c.result,s.edited)&&(n.put(t,l),i.push(s))}}return n.delete(IDBKeyRange.bound(gn(""),gn(nr(Date.now()-Cu)))),new Promise((s,l)=>{o.oncomplete=()=>s(i),o.onabort=()=>l(o.error)})}var Cl=e=>e.length===0?Promise.resolve([]):_l(e,"told").catch(()=>e),Ol=e=>{_l([e],e.edited?"told":"seen").catch(()=>{})};var Al=200;function Tl(e){let{author:t,dm_channel_id:o}=e,n=R(oe(e)),i=o&&!n?.group,s=n&&!i?r("notify.titleIn",{name:t.display_name,place:n.label}):t.display_name,l=pe(e),c=[...l],m=c.length>Al;return{title:s,body:m?`${c.slice(0,Al).join("")}…`:l}}function Ml(e){let[{space:t}]=e,o=B.peek()?.find(i=>i.id===t)?.name,n=e.map(({message:i})=>i.dm_channel_id?i.author.display_name:R(oe(i))?.label??"");return{title:r("notify.many",{count:e.length,place:o??r("dm.title")}),body:[...new Set(n.filter(Boolean))].slice(0,5).join(r("list.comma"))}}function El(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var Ue=O(El()),Ye=()=>{Ue.value!=="missing"&&(Ue.value=El())};async function Nl(){await Notification.requestPermission(),Ye()}var Il=()=>{Ue.value="missing"};var Au=1500,Ze=new Map,Je=new Map,ht=new Map,ho,po=null;function Dl(){Ye();let e=[J(Tu),Sl(),Tt.subscribe(zu)];return po=()=>{for(let t of e)t();po=null,clearTimeout(ho),ho=void 0,Ze.clear(),Je.clear(),kn(()=>!0)},po}function Tu(e){if(Ye(),Ue.peek()!=="granted")return;if(e.what==="gone")return Rl(e.id);if(!("message"in e)||e.what==="sent")return;let{message:t}=e;if(e.what==="changed")return Du(t);if(t.author.id===y.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let n=o||Mu(e),i={message:t,mentioned:n,followed:!1,edited:o,space:Pu(t)};if($o(i))return Pl(i);!t.parent_id||!$o({...i,followed:!0})||wl(t.parent_id).then(s=>{s&&po!==null&&$o({...i,followed:s})&&Pl({...i,followed:s})})}function Pl(e){let{message:t}=e;Iu(oe(t))?Ol(e):Eu(e)}var Mu=({message:e,mentioned:t})=>t||yn(e),yn=e=>e.mentions?.some(t=>t===y.peek()?.username||Xr(t))===!0;function Eu(e){Ze.set(e.message.id,e),ho??=setTimeout(()=>{Fu()},Au)}function Fl(e,t,o){let{channels:n,keywords:i}=Fe.peek(),s=n[oe(e)],l=!yn(e);return pl(e,{mentioned:t,called:l,followed:o,set:s,keywords:i})!==null}var Nu=()=>y.peek()?.absence?.state==="do_not_disturb",$o=({message:e,mentioned:t,followed:o})=>Fl(e,t,o)&&!Nu()&&!$l(Fe.peek().do_not_disturb,_t(new Date().toISOString()));function Iu(e){return!zt.peek()||document.visibilityState!=="visible"?!1:se(Y.peek())===e&&!(Kr()&&Hr.peek()==="list")}function Pu(e){return e.dm_channel_id?"direct":R(oe(e))?.server??""}function Rl(e){Ze.delete(e),Je.delete(e),kn(({messages:t})=>t.has(e))}function Du(e){let t=Ze.get(e.id)??Je.get(e.id);t&&(t.message=e);let o=ue.peek()[e.parent_id??""]===!0,n=t?.mentioned===!0&&Xs(e.content);Fl(e,n||yn(e),o)||Rl(e.id)}async function Fu(){ho=void 0;let e=[...Ze.values()].filter($o);Ze.clear();let t=await Cl(e);for(let i of t)Je.set(i.message.id,i);let n=(await Lu(t)).filter(i=>Je.get(i.message.id)===i);for(let{message:i}of t)Je.delete(i.id);for(let i of bl(n,Date.now()))ju(i)}var Ru={count:0,first:null};async function Lu(e){let t=[...new Set(e.map(({message:n})=>oe(n)))],o=new Map(await Promise.all(t.map(async n=>{let i=await Ae.unreadIn(n).catch(s=>Dn(s).transient?null:Ru);return[n,i]})));return e.filter(({message:n,edited:i})=>{let s=o.get(oe(n));return i||!s||hl(s,n)})}function ju(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:n,body:i}=e.length===1?Tl(t.message):Ml(e),s;try{s=new Notification(n,{body:i,tag:o,silent:!0,dir:"auto"})}catch{return Il()}let l={conversations:new Set(e.map(({message:c})=>oe(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:s};ht.set(o,l),s.onclose=()=>{ht.get(o)===l&&ht.delete(o)},s.onclick=()=>{window.focus(),s.close(),S(),I(oe(t.message),t.message.id)}}function kn(e){for(let[t,o]of[...ht])e(o)&&(ht.delete(t),o.shown.close())}var zu=({channels:e})=>kn(({conversations:t,edited:o})=>!o&&[...t].every(n=>(e[n]??0)===0));function Bu(){return g(Dl,[]),null}function Ll(){g(Ye,[]);let{keywords:e,do_not_disturb:t}=Fe.value,o=async n=>{await yr(n),T(r("account.saved"),"ok")};return a`<${ll} permission=${Ue.value} origin=${location.origin}
      onAsk=${()=>Nl().catch(x)} />
    <${al} keywords=${e} hours=${t} describe=${E}
      check=${Uu} onSave=${o} />`}function Uu(e){let{keywords:t,long:o,many:n}=vl(e),i=o!==null?r("notify.long",{word:o}):null;return{keywords:t,wrong:n?r("notify.tooMany",{count:hn}):i}}var jl=O(!1);function Hu(){let e=Ao.value,t=y.value;return Is.value!=="inside"||!t?null:t.rename_needed&&!jl.value?a`<${_a} username=${t.username} describe=${E} onLater=${()=>{jl.value=!0}}
     
          onSave=${o=>So({username:o}).then(()=>T(r("rename.done"),"ok"))} />`:e&&a`<${Ku} key=${JSON.stringify(e)} open=${e} user=${t} />`}function Ku({open:e,user:t}){switch(e.kind){case"confirm":return a`<${ya} ...${e} onConfirm=${e.run} onClose=${()=>{Ao.value===e&&S()}} />`;case"switcher":return a`<${nl} />`;case"keys":return a`<${ka} sendKey=${Eo.value.send_key} onClose=${S} />`;case"node":return Xu(t.mesh_admin===!0);case"forward":return a`<${rl} message=${e.message} />`;case"absence":return a`<${Ra} note=${e.note} />`;case"history":return a`<${Va} message=${e.message} />`;case"date":return a`<${Qa} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${Ua} />`;case"direct-add":return a`<${Ha} id=${e.direct} />`;case"direct-rename":return a`<${Ka} id=${e.direct} />`;case"groups":return a`<${oi} server=${e.server} />`;case"invites":return a`<${il} server=${e.server} />`;case"server-add":return qu();case"server-edit":return Gu(e.server);case"server-pass-on":return Wu(e.server,e.user);case"channel-create":return a`<${Gs} server=${e.server} />`;case"channel-edit":return a`<${Ws} id=${e.channel} />`;case"channel-add":return a`<${Vs} id=${e.channel} />`;case"settings":return Vu(e.tab??"look",t);default:return null}}function Xu(e){let{phase:t,node:o,moved_from:n,lost_at:i}=ot.value,s=()=>{S(),ye({page:"mesh"})};return a`<${Sa} phase=${t} name=${o?.name??r("node.unknown")}
      moved_from=${n} lost_at=${i} nodes=${Gn.value}
      state=${qr.value} current=${o?.id??null}
    onStatus=${e?s:null} onRetry=${Wn} onClose=${S} />`}function zl(e){S(),ne(e)}function qu(){return a`<${Ca} describe=${E} onClose=${S}
   
        onCreate=${e=>Sr(e).then(t=>zl(t.id))}
    onPreview=${e=>Oe.preview(Rt(e))}
   
        onAccept=${e=>Et(e).then(t=>zl(t.id))} />`}function Gu(e){let t=B.value?.find(n=>n.id===e);if(!t)return null;let o=()=>F({kind:"confirm",title:r("server.delete"),text:r("server.deleteText",{name:t.name}),action:r("server.delete"),danger:!0,run:()=>Or(e).then(()=>ye({page:"home"}),x)});return a`<${Oa} name=${t.name} describe=${E}
      onSave=${n=>_r(e,n).then(S)}
    extra=${a`<${Qs} server=${e} />`}
    onDelete=${t.owner_id===y.value?.id?o:null} onClose=${S} />`}function Wu(e,t){let o=B.value?.find(l=>l.id===e),n=Ke.value[e]?.find(l=>l.user.id===t);if(!o||!n)return null;let{display_name:i}=n.user,s=()=>{S(),T(r("members.passedOn",{name:i,server:o.name}),"ok")};return a`<${Aa} server=${o.name} name=${i} describe=${E}
      onPassOn=${()=>Cr(e,t).then(s)} onClose=${S} />`}function Vu(e,t){let o=()=>F({kind:"confirm",title:r("account.logoutEverywhere"),text:r("account.logoutEverywhereText"),action:r("account.logoutEverywhere"),danger:!0,run:()=>qn().catch(x)});return a`<${Na} tab=${e} user=${t} settings=${Eo.value}
      notify=${a`<${Ll} />`} devices=${a`<${va} />`} zone=${Fe.value.time_zone}
      onZone=${n=>vr({time_zone:n})}
      onSettings=${kr} describe=${E}
   
        onProfile=${n=>So(n).then(()=>T(r("account.saved"),"ok"))}
   
        onPassword=${(n,i)=>Kn(n,i).then(()=>T(r("account.passwordChanged"),"ok"))}
    onLogout=${()=>{S(),Xn()}} onLogoutEverywhere=${o} onClose=${S} />`}function Bl({name:e,size:t,at:o,author:n,icon:i,picture:s,url:l,onShow:c,onFailed:m}){let u=r("files.listed",{size:he(t,te.value),author:n,time:At(o)});return a`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${r("files.toMessage",{time:K(o)})} data-testid="file-show" onClick=${c}>
      <span class="file-tile-picture">${s?a`<img crossorigin=${we(s)} src=${s} alt="" loading="lazy" onError=${m} />`:a`<${k} name=${i} size=${22} />`}</span>
      <span class="file-card-main"><${be} name=${e} /><span class="file-card-note">${u}</span></span>
    </button>
    <a class="icon-button" href=${l??void 0} download=${e} title=${r("files.download")}
      aria-label=${r("files.downloadName",{name:e})} data-testid="file-download"><${k} name="download" /></a>
  </div>`}function G({title:e,subtitle:t,onClose:o,children:n,tools:i,testid:s,drop:l}){return a`<aside class="panel" aria-label=${e} data-testid=${s}
      data-drop=${l}>
    <header class="panel-head">
      <${D} icon="arrow-left" label=${r("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>${i}
      <${D} icon="close" label=${r("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${n}
  </aside>`}var Ul=50,Qu=40,re=O(null);async function wn(e){re.value={id:e,files:[],more:!0,loading:!1,error:null},await bo(()=>!0)}async function bo(e){let t=re.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,n=i=>{let s=re.peek();s?.id===o&&(re.value={...s,...i})};n({loading:!0,error:null});try{for(let i=0;i<Qu;i+=1){let s=re.peek()?.files.at(-1)?.id,l=await Ae.files(o,{limit:Ul,...s?{before:s}:{}}),c=re.peek();if(c?.id!==o)return;let m=l.length===Ul;if(n({files:[...c.files,...l],more:m}),!m||l.some(e))break}}catch(i){n({error:i})}n({loading:!1})}function Hl(e){let t=re.peek();if(!t||t.loading)return;let o=Ti(t,e);o!==t.files&&(re.value={...t,files:o})}function Kl(){re.value=null}J(e=>{let t=re.peek();if(t){if(e.what==="gone"){let o=t.files.filter(n=>n.message_id!==e.id);re.value={...t,files:o}}e.what==="unsure"&&wn(t.id)}});var Yu=["all","image","media","file"];function Ju(){let e=se(Y.value)??"",t=R(e),[o,n]=$("all"),[i,s]=$("");g(()=>(e&&wn(e),Kl),[e]);let l=re.value,{messages:c}=wt(e).value;g(()=>Hl(c),[c,l?.loading]);let m=N=>Ai(N,{kind:o,query:i}),u=(l?.files??[]).filter(m),d=u.map(N=>N.id).join(" ");g(()=>ut(u.map(N=>N.id)),[d]);let p=l!==null&&l.more&&!l.loading&&l.error===null&&u.length===0;if(g(()=>{p&&bo(m)},[p,o,i]),!t||l?.id!==e)return null;let{more:f,loading:h,error:v}=l,b=o!=="all"||i.trim()!=="";return a`<${G} title=${r("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{U.value=null}}>
    <div class="files-choice">
      <${w} label=${r("files.search")} type="search" value=${i} onInput=${s} testid="files-search" />
      <${q} label=${r("files.kind")} value=${o} onChange=${n}
        testid="files-kind" options=${Yu.map(N=>({value:N,label:r(`files.kind.${N}`)}))} />
    </div>
    ${v!==null&&a`<${A} tone="warning">${H(v)}<//>`}
    ${u.length>0&&a`<ul class="files-list">${u.map(N=>a`<li key=${N.id}><${Zu} file=${N} id=${e} /></li>`)}</ul>`}
    ${h&&a`<${L} rows=${3} />`}
    ${!h&&!f&&u.length===0&&a`<${z} icon="file" title=${r(b?"files.noneFound":"files.none")} text=${b?"":r("files.noneText")} />`}
    ${!h&&f&&a`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>bo(m)}>${r("files.older")}</button>`}
  <//>`}function Zu({file:e,id:t}){let o=Me(e.id),n=()=>{I(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(U.value=null)};return a`<${Bl} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${Ps(e.author_id)?.display_name??r("user.unknown")} icon=${Qt(e)}
    picture=${Re(e)==="image"?Vo(e.id):null} onFailed=${()=>Qo(e.id)} url=${o&&`${o}&download=1`} onShow=${n} />`}function Xl({found:e,describe:t,onJoin:o}){let[n,i]=$(""),[s,l]=$(""),c=C(t),m=C(t),{busy:u,error:d,submit:p}=C(t);return a`<div class="stack">
    <section class="join-found"><h2>${r("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${r("join.searching")}</span></p>`:a`<ul>${e.map(f=>a`<li key=${f.node_id}><span class="join-icon"><${k}
                  name="mesh" /></span>
        <span><strong>${f.mesh_name}</strong><small>${r("join.via",{node:f.node_name,address:f.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:f.address}))}>${r("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${p(()=>o({ticket:n.trim()}))} class="stack">
      <${w} label=${r("join.ticket")} area mono value=${n} onInput=${i}
          hint=${r("join.ticketHint")} error=${d} testid="join-ticket" />
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
  </div>`}function go({words:e}){return a`<ol class="words" aria-label=${r("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function ql({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${A} tone="error">${e.error_code?ae(e.error_code):r("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${r(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||r("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${r("join.compare")}</p><${go} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${A} tone="warning">${ae(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${r(o?"action.back":"join.cancel")}</button>
  </div>`}var ed=2e3;function td(){let e=Ts.value,[t,o]=$(null);if(g(()=>{let s=setInterval(()=>{Ms().catch(()=>{})},ed);return()=>clearInterval(s)},[]),!e)return null;let n=a`<${si} />`;if(e.state==="joining"&&e.join)return a`<${zo} title=${r("join.title")} foot=${n}>
      <${ql} join=${e.join} onCancel=${()=>Ns().catch(x)} /><//>`;let i=t??(e.found.length>0?"join":"found");return a`<${zo} title=${r("first.title")} text=${r("first.text")} foot=${n}>
    <div class="tabs" role="tablist">${["found","join"].map(s=>a`<button type="button" role="tab" key=${s}
      aria-selected=${i===s} data-testid="first-run-${s}"
          onClick=${()=>o(s)}>${r(`first.${s}`)}
      ${s==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${i==="found"?a`<p class="soft">${r("first.foundText")}</p><${ri} key="found"
            founding describe=${E} action=${r("first.foundAction")} onRegister=${Un} />`:a`<${Xl} key="join" found=${e.found} describe=${E}
            onJoin=${Es} />`}</div>
  <//>`}function Gl(e){let{id:t,icon:o,name:n,server:i,unread:s,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${k} name=${o} size=${15} /><strong>${n}</strong>
      ${i&&a`<small>${i}</small>`}<span class="spacer"></span>
      ${s>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${r("unread.label")}</span>${s>99?"99+":s}</span>`:a`<small data-testid="inbox-done"><${k} name="check" size=${14} />${r("inbox.read")}</small>`}</span>
    ${m.map(u=>a`<span class="inbox-line" key=${u.id}><span class="found-by"><strong>${u.author}</strong>
        <time title=${K(u.at)}>${M(u.at)}</time></span>
        <span class="found-text" dir="auto">${u.text}</span></span>`)}
  </button>
  ${s>0&&a`<${D} icon="check" size=${16} label=${r("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function Wl(e,{channels:t,mentions:o},n,i){let s=c=>(o[c]??0)>0?0:i(c)?1:2,l=n.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>s(c)-s(m)),[...e,...l]}function Vl(e,t,o){let n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,Math.max(0,n))].find(s=>!o(s))??null}var od=3;function Ql(e,t,o){let n=e.filter(s=>!s.is_deleted),i=o?n.filter(s=>s.mentions?.includes(t)):[];return i.length>0?i.slice(0,od):n.slice(0,1)}var nd=50,Pe=O({});function Jl(){Pe.value={}}var Zl=()=>J(e=>{e.what==="gone"&&Yl(e.id,null),e.what==="changed"&&Yl(e.message.id,e.message)});function Yl(e,t){for(let[o,n]of Object.entries(Pe.peek())){if(!n.some(l=>l.id===e))continue;let s=n.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);Pe.value={...Pe.peek(),[o]:s}}}async function ec(e){let t=y.peek(),{first:o}=await Ae.unreadIn(e);if(!o||!t)return;let n=(ve.peek().mentions[e]??0)>0,[i,s]=await Promise.all([Ae.messages(e,{around:o,limit:1}),n?Ae.messages(e,{after:o,limit:nd}):[]]),l=[...i,...s].filter(({author:c})=>c.id!==t.id);y.peek()?.id===t.id&&(Pe.value={...Pe.peek(),[e]:Ql(l,t.username,n)})}async function xn(e,t){await lo.readAll(t);let o=Ro.peek();o&&e.includes(o.channel)&&(Ro.value={...o,first:null,held:!1});for(let n of e)wr(n)}function vo({found:e,place:t,unread:o=0,onShow:n}){let{message:i,snippet:s,server:l}=e,{author:c}=i,m=u=>{if(u.key!=="ArrowDown"&&u.key!=="ArrowUp")return;let d=u.currentTarget.closest("li"),f=(u.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;(f||u.key==="ArrowUp")&&(u.preventDefault(),(f??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${i.id} onClick=${n} onKeyDown=${m}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${i.parent_id&&a`<small>${r("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${r("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${ie} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${K(i.created_at)}>${M(i.created_at)}</time></span>
    <span class="found-text" dir="auto">${s.map((u,d)=>u.hit?a`<mark key=${d}>${u.text}</mark>`:u.text)}</span>
  </button>`}function tc({value:e,busy:t,sort:o,filters:n,onInput:i,onEnter:s,onSort:l,onFilter:c}){let m=W(null),[u,d]=$(null);_e(()=>{m.current?.focus(),m.current?.select()},[]);let p=f=>{if(!Te(f)){if(f.key==="Enter")f.preventDefault(),s();else if(f.key==="ArrowDown"){let h=document.querySelector(".found-list button");h instanceof HTMLElement&&(f.preventDefault(),h.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${k} name="search" size=${17} />
      <input ref=${m} type="search" value=${u??e} maxlength="500"
        placeholder=${r("search.placeholder")} aria-label=${r("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${p}
        onCompositionStart=${f=>d(f.target.value)}
        onCompositionEnd=${f=>{d(null),i(f.target.value)}}
        onInput=${f=>{f.isComposing?d(f.target.value):i(f.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${n.map(({label:f,filter:h})=>a`<button type="button" class="chip" key=${h}
          onClick=${()=>{c(h),m.current?.focus()}}>${f}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${r("search.sort")}</legend>
      ${["newest","best"].map(f=>a`<label key=${f}><input type="radio" name="search-sort" value=${f}
            checked=${o===f} onChange=${()=>l(f)} />
          <span>${r(`search.${f}`)}</span></label>`)}
    </fieldset>
  </div>`}var rd=/^(in|from|on):/;function oc(e,t){let o=sd(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let n=rd.exec(t)?.[0],i=o.filter(l=>!n||!l.startsWith(n)),s=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...i,s].join(" ").trim()}function sd(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function id(){let{typed:e,sort:t,results:o,cursor:n,total:i,more:s,unknown:l,coverage:c,asked:m,busy:u,error:d}=rs.value,p=R(se(Y.value)),f=p?.server?p:null,h=[f&&{label:r("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:r("search.fromMe"),filter:"from:me"},{label:r("search.hasLink"),filter:"has:link"},{label:r("search.hasCode"),filter:"has:code"},{label:r("search.today"),filter:"on:today"}].filter(b=>b!=null),v=({message:b,channel:N,dm:j})=>{N?ne(N.server_id,N.id,b.id):j&&I(j.id,b.id),matchMedia("(max-width: 1180px)").matches&&(U.value=null)};return a`<${G} title=${r("search.title")} testid="search"
      onClose=${()=>{U.value=null}}>
    <${tc} value=${e} busy=${u} sort=${t} filters=${h}
      onInput=${b=>jt(b)}
      onEnter=${()=>jt(e,{at_once:!0})}
      onSort=${ss}
      onFilter=${b=>jt(oc(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${u?void 0:m}>
      ${d!==null&&a`<${A} tone="warning">${H(d)}<//>`}
      ${l.map(b=>a`<${A} tone="warning" key=${b}>${r("search.unknown",{part:b})}<//>`)}
      ${!m&&!u&&d===null&&a`<${ld} />`}
      ${!m&&u&&a`<${L} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${ad(o.length,i,s,n)}</p>
          <ol class="found-list">${o.map(b=>a`<li key=${b.message.id}><${vo} found=${b} place=${bt(b)}
                onShow=${()=>v(b)} /></li>`)}</ol>`}
      ${m&&n&&a`<button type="button" class="button" data-testid="search-more" disabled=${u}
            onClick=${is}>${r("search.more")}</button>`}
      ${m&&c&&a`<${cd} coverage=${c} />`}
    </div>
  <//>`}function bt({channel:e,dm:t}){return e?`#${e.name}`:t?or(t,y.value?.id??"",Pr()):""}function ad(e,t,o,n){return e===0&&!n?r("search.none"):o?r("search.countMore",{count:t}):r("search.count",{count:t})}function ld(){let e=[['"…"',r("search.helpPhrase")],["-…",r("search.helpWithout")],["from:",r("search.helpFrom")],["in:#",r("search.helpIn")],["has:link",r("search.helpHas")],["before: after: on:",r("search.helpDays")]];return a`<${z} icon="search" title=${r("search.start")} text=${r("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function cd({coverage:e}){let{missing:t,behind:o,waiting:n,reading_before:i}=e,s=[...o.map(({name:l,since:c})=>c?r("search.unreachableSince",{name:l,time:He(c)}):r("search.unreachable",{name:l})),t>0?r("search.missing",{count:t}):"",n>0?r("search.waiting",{count:n}):"",i?r("search.readingIn"):""].filter(Boolean);return s.length===0?a`<p class="found-coverage">${r("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${s.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var nc=300,md=300,ud={items:[],cursor:null,loaded:!1,error:null};function rc({kind:e}){let[t,o]=$(ud),n=ve.value,i=u=>{let d=y.peek()?.id;return lo.list(e,u).then(p=>{if(y.peek()?.id===d){if(p.items.length===0&&p.cursor)return i(p.cursor);o(f=>({items:u?[...f.items,...p.items]:p.items,cursor:p.cursor,loaded:!0,error:null}))}},p=>o(f=>({...f,error:p})))};g(()=>{let u=setTimeout(()=>{i(null)},t.loaded?md:0);return()=>clearTimeout(u)},[n]),g(()=>J(u=>{if(u.what==="followed"&&i(null),u.what!=="gone")return;let d=({message:p})=>p.id!==u.id;o(p=>({...p,items:p.items.filter(d)}))}),[]);let{items:s,cursor:l,loaded:c,error:m}=t;return a`<div class="found">
    ${m!==null&&a`<${A} tone="warning">${H(m)}<//>`}
    ${!c&&m===null&&a`<${L} rows=${3} />`}
    ${c&&s.length===0&&a`<${z} icon="inbox" title=${r(`inbox.none.${e}`)} text=${r(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${s.map(u=>a`<li key=${u.message.id}><${vo} found=${dd(u)}
          place=${bt(u)} unread=${u.unread} onShow=${()=>fd(u)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{i(l)}}>${r("saved.more")}</button>`}
  </div>`}function dd({message:e,server:t}){let o=[...pe(e)],i=o.length>nc?`${o.slice(0,nc).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:i,hit:!1}]}}function fd({message:e,channel:t,dm:o}){t?ne(t.server_id,t.id,e.id):o&&I(o.id,e.id)}var pd=40,sc=e=>(ve.peek().channels[e]??0)===0,$d=()=>[...Ir.value.map(({id:e})=>e),...(B.value??[]).flatMap(({id:e})=>(Mt.value[e]??[]).map(t=>t.id))],ic=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),gt=O("unread");function hd(){let t=["unread","mentions","threads"].map(o=>({value:o,label:r(`inbox.kind.${o}`)}));return a`<${G} title=${r("inbox.title")} testid="inbox"
      onClose=${()=>{U.value=null}}>
    <div class="inbox-kinds"><${q} label=${r("inbox.kinds")} value=${gt.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{gt.value=o}} /></div>
    ${gt.value==="unread"?a`<${bd} />`:a`<${rc} key=${gt.value} kind=${gt.value} />`}
  <//>`}function bd(){let e=W([]),t=W(null),{loaded:o}=It.value;g(()=>{Pt();let m=Zl();return()=>{m(),Jl()}},[]),g(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let i=Wl(e.current,ve.value,$d(),Vn).filter(m=>R(m)!==null);e.current=o?i:[];let s=i.filter(m=>!sc(m)),l=m=>{let u=Vl(i,m,sc);As(m).catch(x),ic(u??m)?.focus()},c=()=>F({kind:"confirm",title:r("inbox.readAll"),text:r("inbox.readAllText",{count:s.length}),action:r("inbox.readAll"),run:()=>xn(s,null).catch(x)});return a`<div class="found" ref=${t} onKeyDown=${m=>gd(m,i,l)}>
      ${s.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${r("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${r("inbox.readAll")}</button></div>`:a`<${z} icon="inbox" title=${r("inbox.none")} text=${r("inbox.noneText")} />`}
      <ul class="found-list">${i.map((m,u)=>a`<li key=${m} class="inbox-item"><${vd} id=${m} previewed=${u<pd} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>`}function gd(e,t,o){let i=e.target.dataset.inbox;if(!i||Te(e)||e.ctrlKey||e.metaKey||e.altKey)return;let s={ArrowDown:1,ArrowUp:-1}[e.key];if(s)ic(t[t.indexOf(i)+s]??i)?.focus();else if(e.key.toLowerCase()==="e")o(i);else return;e.preventDefault()}function vd({id:e,previewed:t,onRead:o}){let n=R(e),i=ve.value.channels[e]??0,s=ve.value.mentions[e]??0;if(g(()=>{t&&i>0&&ec(e).catch(()=>{})},[e,t,i>0,s]),!n)return null;let l=Pe.value[e]??[],c=l.map(d=>({id:d.id,author:d.author.display_name,at:d.created_at,text:pe(d)})),m=d=>{let[p]=i>0?l:[];I(e,p?.id??null),matchMedia("(max-width: 1180px)").matches?U.value=null:d.detail>0&&requestAnimationFrame(ii)},u=B.value?.find(d=>d.id===n.server)?.name??null;return a`<${Gl} id=${e} icon=${n.icon} name=${n.name} server=${u}
    unread=${i} mentions=${s} current=${se(Y.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function yd({code:e}){let[t,o]=$(null),[n,i]=$(null);g(()=>{Oe.preview(Rt(e)).then(o,i)},[e]);let s=a`<button type="button" class="button"
      onClick=${()=>ye({page:"home"})}>${r(B.value?.length?"empty.goHome":"action.back")}</button>`;if(n)return a`<${z} icon="ticket" title=${r("invite.invalid")}
        text=${H(n)}>${s}<//>`;if(!t)return null;let l=()=>Et(t.code).then(c=>ne(c.id),x);return t.already_member?a`<${z} icon="ticket" title=${t.server_name}
        text=${r("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>ne(t.server_id)}>${r("invite.open")}</button><//>`:a`<${z} icon="ticket"
      title=${r("invite.pageTitle",{name:t.server_name})} text=${r("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${r("invite.join",{name:t.server_name})}</button>${s}<//>`}var kd=46,wd=38;function ac(e){let{members:t,find:o,present:n,roles:i}=e,[s,l]=$(""),[c,m]=$(!1),u=V(()=>s.trim()?o(t,s):t,[t,s]),d=V(()=>u.filter(({user:h})=>Po(n,h)!=="offline"),[u,n]),p=c?d:u,f=V(()=>Sd(p,i),[p,i]);return a`<div class="members">
    <div class="members-search"><${k} name="search" size=${16} />
      <input type="search" value=${s} placeholder=${r("members.find")}
          aria-label=${r("members.find")} data-testid="members-find"
        onInput=${h=>l(h.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${r("members.here",{count:d.length})}</button></div>
    ${f.length>0?a`<${ti} rows=${f} guess=${xd} label=${r("members.title")} top=${`${c} ${s}`}
            draw=${h=>h.member?a`<${_d} member=${h.member} ...${e} />`:a`<h3>${r(`role.${h.role}.many`)} <span>${h.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${r("members.none")}</p>`}
  </div>`}var xd=e=>e.member?kd:wd,Sd=(e,t)=>t.flatMap(o=>{let n=e.filter(s=>s.role===o);if(n.length===0)return[];let i=n.map(s=>({key:s.user.id,member:s}));return[{key:`role-${o}`,role:o,count:n.length},...i]});function _d({member:e,owner:t,me:o,present:n,roles:i,onPerson:s,...l}){let{canChange:c,canPassOn:m,canRemove:u,onRole:d,onPassOn:p,onRemove:f}=l,{user:h}=e;return a`<div class="member" data-testid="member" data-user-id=${h.id}
      data-role=${e.role}>
    <${ei} user=${h} me=${o} presence=${Po(n,h)} onPerson=${s}
      mark=${h.id===t&&a`<span class="member-owner" title=${r("role.owner")}><${k} name="crown" size=${14} /></span>`} />
    <${Xe} label=${r("members.actions",{name:h.display_name})} testid="member-menu"
        items=${[...c(e)?i.map(v=>({label:r(`role.${v}`),checked:v===e.role,testid:`role-${v}`,onClick:()=>d(e,v)})):[],m(e)&&{label:r("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>p(e)},u(e)&&{label:r("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}var Cd=(e,t)=>St(e,t,({user:o})=>[o.display_name,o.username],e.length);function Sn(){let e=as.value,t=y.value?.id??"",o=e[t]??"offline";return V(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var _n=(e,t)=>Xt(e.username,t,e),Cn=()=>{U.value=null};function Od(){let e=R(se(Y.value));return e?.hidden?a`<${Td} conversation=${e} />`:e?.people?a`<${Ad} conversation=${e} people=${e.people} />`:a`<${Md} />`}function Ad({conversation:e,people:t}){let{icon:o,label:n,group:i}=e,s=y.value?.id??"",l=Sn();return a`<${G} title=${r("members.title")} subtitle=${n} testid="members" onClose=${Cn}>
    <${jo} people=${t} me=${s} present=${l} onPerson=${_n} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>F({kind:"direct-add",direct:e.id})}>
        <${k} name="user-add" size=${15} />${r("dm.add")}</button>`}${i&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>ai(e)}>${r("dm.leave")}</button>`}</div>
  <//>`}function Td({conversation:e}){let{id:t,label:o,name:n,manages:i}=e;g(()=>{Er(t).catch(x)},[t]);let s=Mr.value[t],l=V(()=>s?.map(({user:p})=>p),[s]),c=Sn(),m=y.value?.id??"",u=p=>F({kind:"confirm",title:r("channel.putOut"),text:r("channel.putOutText",{name:p.display_name,channel:n}),action:r("channel.putOut"),danger:!0,run:()=>Nr(t,p.id).catch(x)}),d=p=>i&&p.id!==m&&a`<${D} icon="user-remove" testid="channel-put-out" onClick=${()=>u(p)}
      label=${r("channel.putOutName",{name:p.display_name})} />`;return a`<${G} title=${r("members.title")} subtitle=${o} testid="members" onClose=${Cn}>
    ${l?a`<${jo} people=${l} me=${m} actions=${d}
            present=${c} onPerson=${_n} />`:a`<${L} rows=${6} kind="line" />`}
    <div class="panel-foot">${i&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>F({kind:"channel-add",channel:t})}>
        <${k} name="user-add" size=${15} />${r("channel.addMembers")}</button>`}</div>
  <//>`}function Md(){let e=Y.value.page==="channel"?Y.value.server:"",t=B.value?.find(m=>m.id===e),o=Ke.value[e],n=y.value,i=Sn(),s=V(()=>o&&er(o),[o]);if(!t||!n)return null;let l=xr(e),c=m=>F({kind:"confirm",title:r("members.remove"),text:r("members.removeText",{name:m.user.display_name,server:t.name}),action:r("members.remove"),danger:!0,run:()=>Tr(e,m.user.id).catch(x)});return a`<${G} title=${r("members.title")} subtitle=${t.name} testid="members"
      onClose=${Cn}>
    ${s?a`<${ac} members=${s} owner=${t.owner_id} me=${n.id}
            present=${i} onPerson=${_n} roles=${Qn} find=${Cd}
      canChange=${m=>Yn(t,l,m,n.id)}
          canRemove=${m=>Zn(t,l,m,n.id)}
          canPassOn=${m=>Jn(t,m,n.id)}
          onPassOn=${m=>F({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,u)=>Ar(e,m.user.id,u).catch(x)}
          onRemove=${c} />`:a`<${L} rows=${6} kind="line" />`}
  <//>`}function lc({request:e,onApprove:t,onDeny:o}){let[n,i]=$(!1),s=async()=>{i(!0),await t(),i(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${r("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,Q(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${r("mesh.compare")}</p>
    <${go} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${n}
        data-testid="node-approve" onClick=${s}>${r("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${n} data-testid="node-deny"
          onClick=${o}>${r("mesh.deny")}</button></div>
  </article>`}var cc=12;function mc({holds:e,meshName:t,describe:o,onMake:n,onRestore:i}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${r("mesh.kit")}</h2></header>
    <p class="soft">${r(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${Ed} meshName=${t} describe=${o} onMake=${n} />`:a`<${Id} describe=${o} onRestore=${i} />`}
  </section>`}function Ed({meshName:e,describe:t,onMake:o}){let[n,i]=$(""),[s,l]=$(""),[c,m]=$(null),{busy:u,at:d,failure:p,submit:f}=C(t,["passphrase"]),h=f(async()=>{m(await o(n)),i(""),l("")}),v=[...n].length,b=s!==""&&s!==n;return a`<form class="settings-section" onSubmit=${h}>
    <${w} label=${r("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${n} onInput=${i} testid="kit-passphrase" error=${d("passphrase")}
        hint=${r("mesh.kitPassphraseRule",{count:cc})} />
    <${w} label=${r("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${s} onInput=${l} testid="kit-passphrase-again"
        error=${b?r("mesh.kitPassphraseDiffers"):null} />
    ${p}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${u||v<cc||s!==n}>${r("mesh.kitMake")}</button></div>
    ${c&&a`<${Nd} kit=${c} text=${Pd(c,e)} />`}
  </form>`}function Nd({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((n,i)=>a`<li key=${i}>${n}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${r("mesh.kitSave")}</a>
      <${fe} text=${t} label=${r("mesh.kitCopy")} /></div>
    <p class="soft">${r("mesh.kitKeep")}</p></div>`}function Id({describe:e,onRestore:t}){let[o,n]=$(""),[i,s]=$(""),{busy:l,at:c,failure:m,submit:u}=C(e,["kit","passphrase"]),d=u(async()=>{await t(o,i),n(""),s("")});return a`<form class="settings-section" onSubmit=${d}>
    <${w} label=${r("mesh.kitLine")} value=${o} onInput=${n} area mono
        testid="kit-line" error=${c("kit")} />
    <${w} label=${r("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${i} onInput=${s} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||i===""}>${r("mesh.kitRestore")}</button></div>
  </form>`}function Pd(e,t){let o=e.words.map((n,i)=>`${i+1}. ${n}`).join(`
`);return`${r("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function uc({rows:e}){let t=e.filter(([,n])=>n>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${r("mesh.counters")}</h2></header>
    <p class="soft">${r("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${r("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([n,i])=>a`<div key=${n}><dt>${wa(n)}</dt><dd>${i}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${r("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function dc({events:e}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${r("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${K(t.at)}>${M(t.at)}</time><span>${Dd(t)}</span></li>`)}</ol>`}
  </section>`}function Dd({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return r("mesh.event.joined");case"connected":return r("mesh.event.connected",{name:o});case"lost":return r("mesh.event.lost",{name:o,reason:ae(String(t.reason))});case"authority_given":case"authority_taken":return r(`mesh.event.${e}`,{name:o});case"authority_restored":return r("mesh.event.authority_restored");case"revoked":return r("mesh.event.revoked",{name:o});case"refused_address":return r(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return Ie(String(t.trouble),t.name?o:null);case"trouble_over":return r("mesh.event.troubleOver");case"set_aside":return r("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return r("mesh.event.disk",{detail:t.detail});default:return r("mesh.event.other",{code:e})}}function fc({node:e,onRevoke:t,onAuthority:o}){let n=[o&&{label:r(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:r("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),i=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&r(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&Q(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&M(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&so(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${r(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${r("mesh.authority")}</span>`}
      ${n.length>0&&a`<${Xe} label=${r("mesh.nodeMenu",{name:e.name})} items=${n} />`}</header>
    <dl>${i.map(([s,l])=>l&&a`<div key=${s}><dt>${r(`mesh.fact.${s}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error ${xa(e.trouble)?"is-red":""}" data-testid="node-trouble">${Ie(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${Fd(e)}</p>`}
  </article>`}function Fd({last_error_code:e,last_error_at:t}){let o=ae(e??"");return t?r("mesh.errorAt",{reason:o,time:M(t)}):o}function pc({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${r("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${r(`mesh.order.${o.kind}`)}</strong> ${Q(o.created_at)} — ${r("mesh.ordersMissing",{nodes:o.missing.map(t).join(r("list.comma"))})}</li>`)}</ul>`}
  </section>`}function $c({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${r("mesh.positions")}</caption>
    <thead><tr><th scope="col">${r("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${r("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:n,dimmed:i})=>a`<tr key=${o.id} class=${i?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${i&&o.as_of&&a`<small>${r("mesh.asOf",{time:M(o.as_of)})}</small>`}</th>
      ${n.map(s=>a`<td class=${s.behind>0?"is-behind":""}
            title=${r("mesh.position",{seq:s.held})}>
        ${s.behind===0?"=":`−${s.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${r("mesh.since",{time:M(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var Rd={green:"ok",amber:"clock",red:"warning"};function hc({verdict:e,at:t,stale:o,nodes:n}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${k} name=${Rd[e.level]} size=${22} /><p>${Ld(e,n)}</p>
    <small>${r(o?"mesh.staleAt":"mesh.asOf",{time:To(t)})}</small></div>`}function Ld({code:e,args:t,at:o},n){let i=s=>Number(t[s]??0);switch(e){case"equal":return r("mesh.verdict.equal",{count:i("nodes"),time:To(o)});case"quarantined":return r("mesh.verdict.quarantined",{count:i("entries")});case"deriving":return r("mesh.verdict.deriving",{percent:i("percent")});case"behind":return r("mesh.verdict.behind",{node:t.node,count:i("behind")+i("ahead")});case"unreachable":return Ud(t,n);case"set_aside":return r("mesh.verdict.setAside",{node:t.node,entry:i("entries")});case"unanswered":return[r("mesh.verdict.unanswered",{address:t.address}),ae(String(t.reason))].join(r("list.sentences"));case"clock":return Bd(t);default:return jd(e,t)}}function jd(e,t){let o=t.since&&r("mesh.verdict.since",{time:M(String(t.since))});return[Ie(e,t.here?null:String(t.node)),zd(e,t),o].filter(Boolean).join(r("list.sentences"))}function zd(e,{reason:t,files:o,of:n}){if(o===void 0)return null;let i=e==="files_damaged"?"damaged":String(t);return r(`mesh.files.${i}`,{count:Number(o),of:Number(n)})}function Bd({node:e,here:t,ahead:o,seconds:n}){let i=o?"Ahead":"Behind";return t?r(`mesh.verdict.ownClock${i}`,{span:Mo(Number(n))}):r(`mesh.verdict.clock${i}`,{node:e,span:Mo(Number(n))})}function Ud(e,t){let o=t.filter(i=>i.state==="unreachable"||i.state==="never"),n=Number(e.behind??0);return[r("mesh.verdict.unreachable",{node:o.map(i=>i.name).join(r("list.comma"))}),e.reason&&ae(String(e.reason)),e.heard_at&&r("mesh.verdict.heard",{time:M(String(e.heard_at))}),n>0&&r("mesh.verdict.lacks",{count:n}),e.next_attempt_at&&r("mesh.verdict.next",{when:so(String(e.next_attempt_at))})].filter(Boolean).join(r("list.sentences"))}function bc({ticket:e,earlier:t,nameOf:o,onMake:n}){let[i,s]=$(!1),l=async()=>{s(!0),await n(),s(!1)};return a`<section class="card"><header class="card-head"><h2>${r("mesh.addNode")}</h2>
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
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?r("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?r("invite.expired"):r("mesh.ticketOpen",{time:M(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function gc(e){let t=e.writers.map(({id:n,entries:i})=>({node:n,label:e.nodes.find(s=>s.id===n)?.name??n.slice(-6),top:i})),o=e.nodes.map(n=>{let i=t.map((s,l)=>{let c=n.held[l]??0;return{held:c,behind:s.top-c}});return{node:n,cells:i,dimmed:n.state!=="here"&&n.state!=="connected"}});return{columns:t,rows:o}}function vc(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var Hd=3e3;function Kd(){let e=y.value?.mesh_admin===!0;if(g(()=>{if(!e)return;Fo();let n=setInterval(Fo,Hd);return()=>clearInterval(n)},[e]),!e)return a`<${z} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=ps.value,o=hs.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${D} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${Lt} />
      <div><h1>${r("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div>
      <${qt} page="mesh" onPage=${n=>ye({page:n})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${A} tone="warning">${r("mesh.loadFailed")} ${H(o)}<//>`}
      ${t?a`<${Xd} told=${t} stale=${o!==null} />`:o===null&&a`<${L} rows=${5} kind="line" />`}
    </div>
  </section>`}function Xd({told:e,stale:t}){let o=i=>e.nodes.find(s=>s.id===i)?.name??i.slice(-8),n=e.nodes.some(i=>i.state==="here"&&i.authority);return a`
    <${hc} verdict=${e.verdict} at=${$s.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${r("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(i=>a`<${lc} key=${i.node_id} request=${i} onApprove=${()=>qd(i)} onDeny=${()=>Gd(i)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${r("mesh.positions")}</h2></header><p
        class="soft">${r("mesh.positionsText")}</p><${$c}
        ...${gc(e)} /></section>
    <section class="status-nodes" aria-label=${r("mesh.nodes")}>${e.nodes.map(i=>a`<${fc} key=${i.id} node=${i}
      onRevoke=${i.state==="here"||i.state==="revoked"?null:()=>Wd(i)}
      onAuthority=${n&&i.state!=="revoked"&&i.state!=="waiting"?()=>Vd(i):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${A} tone="warning">${e.unanswered.map(({address:i,code:s})=>a`<p key=${i} data-testid="unanswered">${r("mesh.verdict.unanswered",{address:i})} ${ae(s)}</p>`)}<//>`}
    <${bc} ticket=${bs.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>Ss().catch(x)} />
    <${mc} holds=${n} meshName=${e.mesh.name} describe=${E}
        onMake=${ws} onRestore=${(i,s)=>xs(i,s).then(()=>T(r("mesh.restored"),"ok"))} />
    <div class="card-pair"><${uc} rows=${vc(e.counters)} /><${pc}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${dc} events=${e.events} />`}function qd(e){return gs(e.node_id).then(()=>T(r("mesh.approved",{name:e.name}),"ok"),x)}function Gd(e){F({kind:"confirm",title:r("mesh.deny"),text:r("mesh.denyText",{name:e.name}),action:r("mesh.deny"),danger:!0,run:()=>vs(e.node_id).catch(x)})}function Wd(e){F({kind:"confirm",title:r("mesh.revoke"),text:r("mesh.revokeText",{name:e.name}),action:r("mesh.revoke"),danger:!0,run:()=>ys(e.id).catch(x)})}function Vd(e){let t=e.authority,o=r(t?"mesh.takeAuthority":"mesh.giveAuthority"),n={name:e.name};F({kind:"confirm",title:o,text:t?r("mesh.takeAuthorityText",n):r("mesh.giveAuthorityText",n),action:o,danger:t,run:()=>ks(e.id,!t).catch(x)})}var kc=["href","bold","strike","italic","code"],yc={bold:"**",strike:"~~",italic:"*"},wc=e=>Qd(e).map(t=>{let o=t.reduce((n,{text:i})=>n+(i.match(/[*`~_]/g)?.length??0),0);return yo(t,0,o>1).trim()});function Qd(e){let t=[[]],o=!0;for(let n of e)(n.kept?n.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):n.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((s,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!n.kept?s.replace(/^ /,""):s;c!==""&&t[t.length-1].push({...n,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function yo(e,t,o){let n=kc[t];if(!n)return e.map(({text:s})=>o?Zd(s):s).join("");let i="";for(let s=0;s<e.length;){let l=s;for(;l<e.length&&e[l][n]===e[s][n];)l+=1;i+=Yd(e.slice(s,l),t,o),s=l}return i}function Yd(e,t,o){let n=kc[t],i=e[0][n],s=e.map(({text:l})=>l).join("");if(!i||s.trim()==="")return yo(e,t+1,o);if(n==="code")return On(s,l=>Jd(l));if(n==="href"){if(s.trim()===i)return s;let l=yo(e,t+1,o);return On(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${i})`)}return On(yo(e,t+1,o),l=>yc[n]+l+yc[n])}function On(e,t){let o=e.trim(),n=e.length-e.trimStart().length;return e.slice(0,n)+t(o)+e.slice(n+o.length)}var Jd=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Zd=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function xc(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var ef=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,tf=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,of=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,X=e=>e.nodeType===1?e.nodeName.toLowerCase():"",le=(e,t)=>e.getAttribute?.(t)??"",Se=e=>le(e,"style");function Sc(e){let t=[...e.childNodes].filter(n=>X(n)!==""||n.nodeType===3&&n.nodeValue?.trim()),o=n=>{let i=Se(n);return X(n)==="pre"||/white-space:\s*pre/i.test(i)&&of.test(i)};return t.length>0&&t.every(o)}var vt=e=>/display:\s*none|mso-list:\s*ignore/i.test(Se(e));function _c(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(Se(e))?"item":ef.test(t)?"text":null}function Cc(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),n="`".repeat(o+1),i=[...e.childNodes].find(c=>X(c)==="code"),s=`${le(e,"class")} ${i?le(i,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(s)?.[1]??"";return`${n}${l}
${t}
${n}`}function Oc(e,t){let o=Number(/\blevel(\d)/i.exec(Se(e))?.[1]??1),n=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Ac(e)),i=Number.parseInt((n?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),s=n?`${i||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+s+t.replace(/\n/g,`
${l}${" ".repeat(s.length)}`)}function Ac(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(Se(t)))return t.textContent??"";let o=X(t)===""?"":Ac(t);if(o)return o}return""}function Tc(e){let t=[...e.childNodes].flatMap(o=>X(o)==="p"?[...o.childNodes]:[o]).find(o=>X(o)==="input"&&le(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var An=e=>[...e.childNodes].flatMap(t=>{let o=X(t);return vt(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?An(t):[]}),Tn=e=>[...e.childNodes].some(t=>tf.test(X(t))||X(t)==="div"&&Tn(t));var nf=/^(b|strong)$/,rf=/^(i|em|cite)$/,sf=/^(s|del|strike)$/,af=/^(code|kbd|samp|tt)$/;function ko(e,t){let o=X(e),n=Se(e),i=/font-weight:\s*(\w+)/i.exec(n)?.[1]??"",s={...t};(nf.test(o)||/^(bold|bolder|[6-9]00)$/i.test(i))&&(s.bold=!0),/^(normal|[1-5]00)$/i.test(i)&&delete s.bold,(rf.test(o)||/font-style:\s*italic/i.test(n))&&(s.italic=!0),(sf.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(n))&&(s.strike=!0),af.test(o)&&(s.code=!0),/white-space:\s*(pre|break-spaces)/i.test(n)&&(s.kept=!0);let l=o==="a"?xc(le(e,"href")):void 0;return l&&(s.href=l),s}function Ec(e){let t=new Map,o=e.map(i=>{let s=[],l=()=>{for(let c=t.get(s.length);c;c=t.get(s.length))t.set(s.length,c-1),s.push("")};for(let c of i){l();for(let m=0;m<c.columns&&s.length<=40;m+=1)c.rows>1&&t.set(s.length,c.rows-1),s.push(m===0?c.text:"")}return l(),s}),n=Math.max(0,...o.map(i=>i.length));if(n>40||n*o.length>2e3)return null;for(let i of o)for(;i.length<n;)i.push("");return lf(o)}function lf(e){let t=e.filter(n=>n.some(Boolean)),o=Math.max(0,...t.map(n=>n.findLastIndex(Boolean)+1));return t.map(n=>n.slice(0,o))}var cf=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function Nc(e,t){let[o,...n]=e,i=o.map((l,c)=>{let m=n.map(d=>d[c]).filter(Boolean),u=m.length>0&&m.every(d=>cf.test(d));return t(c)||u?"--:":"---"}),s=l=>`| ${l.join(" | ")} |`;return[s(o.map(Mn)),s(i),...n.map(s)].join(`
`)}var Mn=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var uf=150,Ic=12,Pc=16e3,df=400,ff=50,pf=80,$f=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,et=class extends Error{};function Dc(e,t){if(Sc(e))return null;let o=new En;try{o.children(e,{},0)}catch(l){if(l instanceof et)return null;throw l}if(o.flush("line"),!o.structured&&!hf(o.looks))return null;let n=[...o.hrefs];if(n.length===1&&t.trim()===n[0])return null;let i=Fc(o.blocks);return i.length<=2*Pc&&i.split(`
`).length<=df?i:null}var hf=e=>e.size>1||[...e].some(t=>t.includes("href"));function Fc(e){let t="";return e.forEach((o,n)=>{let s=e[n-1]?.kind===o.kind&&o.kind!=="apart";t+=(n===0?"":s?`
`:`

`)+o.text}),t}var En=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=wc(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(n=>n.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,n){for(let i of t.childNodes)this.node(i,o,n+1)}text(t,o){if(this.#t+=t.length,this.#t>Pc)throw new et;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:n,...i}=o;this.looks.add(JSON.stringify(Object.keys(i).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,n){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let i=X(t);if(i===""||$f.test(i)||vt(t))return;if(n>uf)return this.text(t.textContent??"",o);if(i==="br")return this.text(`
`,{...o,kept:!0});if(i==="img")return this.text(le(t,"alt").slice(0,pf),o);if(i==="input")return;let s=ko(t,o),l=_c(t,i);return l?this.block(l,t,s,n):this.children(t,s,n)}block(t,o,n,i){if(this.flush("line"),t==="text"){this.children(o,n,i);let c=X(o)==="p"&&!/Mso|^p\d/.test(le(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,n,i);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Cc(o),"apart");if(t==="list"){let c=this.list(o,n,i);return c===""?void 0:this.put(c,"apart")}let s=this.inside(o,n,i);if(s==="")return;if(t==="item")return this.put(Oc(o,s),"item");if(t==="quote")return this.put(s.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(X(o)[1]));return this.put(`${l} ${Mn(s.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,n){let[i,s]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Ic?this.text(t.textContent??"",o):this.children(t,o,n),this.#e-=1,this.flush("line");let l=Fc(this.blocks);return this.blocks=i,this.runs=s,l}list(t,o,n){let i=Number.parseInt(le(t,"start"),10)||1,s=X(t)==="ol",l=[];for(let c of t.childNodes){let m=X(c);if(m===""||vt(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let f=this.#e>Ic?this.inside(c,o,n):this.list(c,o,n+1);this.#e-=1,f&&l.push(f.replace(/^/gm,s?"   ":"  "));continue}let u=s?`${i}. `:"- ",d=this.inside(c,ko(c,o),n+1).replace(/\n{2,}/g,`
`);d!==""&&(i+=1,l.push(u+Tc(c)+d.replace(/\n/g,`
${" ".repeat(u.length)}`)))}return l.join(`
`)}table(t,o,n){let i=An(t).map(u=>[...u.childNodes].filter(d=>/^(td|th)$/.test(X(d))&&!vt(d)));if(i.reduce((u,d)=>u+d.length,0)>2e3)throw new et;if(!(i.length>1&&i.some(u=>u.length>1))||i.some(u=>u.some(Tn))){for(let u of i)for(let d of u)this.block("text",d,o,n+1);return}let c=i.map(u=>u.map(d=>this.cell(d,o,n+1))),m=Ec(c);if(!m)throw new et;m.length!==0&&(this.structured=!0,this.put(Nc(m,u=>bf(c,u)),"apart"))}cell(t,o,n){let i=this.inside(t,ko(t,o),n).replace(/\s*\n\s*/g," "),s=c=>Math.min(Math.max(Number.parseInt(le(t,c),10)||1,1),ff),l=/^right$/i.test(le(t,"align"))||/text-align:\s*right/i.test(Se(t));return{text:i.replace(/\|/g,"\\|"),right:l,columns:s("colspan"),rows:s("rowspan")}}};function bf(e,t){let o=e.slice(1).flatMap(n=>n[t]?.text?[n[t]]:[]);return o.length>0&&o.every(({right:n})=>n)}var gf=2e6,vf=2e4;function yf(e,t){if(e.length>gf)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>vf?null:Dc(o.body,t)}var kf=({links:e})=>a`${e.map(t=>a`<${Sf} key=${t.message} link=${t} />`)}`,yt=new Set,wf=500;function xf(e){yt.has(e)||(yt.size>=wf&&yt.clear(),yt.add(e),Fr(e).catch(()=>yt.delete(e)))}function Sf({link:e}){let{conversation:t,message:o,direct:n}=e,i=R(t),s=i!==null,l=ur.value[o];g(()=>{s&&l===void 0?dr(t,o):!s&&n&&xf(t)},[t,o,s,l===void 0]);let c=V(()=>l?pe(l):"",[l]);if(!i||!l)return null;let m=B.value?.find(u=>u.id===i.server)?.name??null;return a`<${io} message=${l} text=${c} place=${i.label} server=${m}
    onShow=${()=>I(t,o)} />`}function Rc({message:e,onShow:t,onUnpin:o,onPerson:n,files:i}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${ie} id=${s.id} name=${s.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${s.username}"
        onClick=${l=>n(l.currentTarget)}>${s.display_name}</button>
      <time title=${K(e.created_at)}>${M(e.created_at)}</time>
      ${o&&a`<${D} icon="close" label=${r("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${Ht} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${r("pins.show")}</button>
  </article>`}function _f(){let e=se(Y.value)??"",t=R(e);if(g(()=>{e&&Zr(e)},[e]),!t)return null;let o=Yr.value[e],n=Jr.value,i=s=>{I(e,s.id),!s.parent_id&&matchMedia("(max-width: 1180px)").matches&&(U.value=null)};return a`<${G} title=${r("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{U.value=null}}>
    ${n!==null&&a`<${A} tone="warning">${H(n)}<//>`}
    ${!o&&n===null&&a`<${L} rows=${3} />`}
    ${o?.length===0&&a`<${z} icon="pin" title=${r("pins.none")} text=${r("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(s=>a`<li key=${s.id}><${Rc} message=${s} files=${eo(s)}
            onPerson=${l=>Xt(s.author.username,l,s.author)}
            onShow=${()=>i(s)} onUnpin=${t.pins?()=>es(s):null} /></li>`)}</ul>`}
  <//>`}function Lc({saved:e,place:t,onShow:o,onRemove:n,files:i}){let{message:s,server:l}=e,{author:c}=s;return a`<article class="pinned" data-testid="saved-message" data-message-id=${s.id}>
    <p class="found-place">${t}${l&&a`<small>${l.name}</small>`}</p>
    <header><${ie} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${K(s.created_at)}>${M(s.created_at)}</time>
      <${D} icon="close" label=${r("saved.remove")} testid="saved-remove" onClick=${n} /></header>
    <div class="pinned-body" dir="auto">${s.html?a`<${Ht} source=${s.html} />`:a`<p class="message-plain">${s.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${r("saved.show")}</button>
  </article>`}function Cf(){g(()=>{Io()},[]);let{items:e,cursor:t,loaded:o}=ts.value,n=os.value,i=({message:s,channel:l,dm:c})=>{l?ne(l.server_id,l.id,s.id):c&&I(c.id,s.id),matchMedia("(max-width: 1180px)").matches&&(U.value=null)};return a`<${G} title=${r("saved.title")} testid="saved"
      onClose=${()=>{U.value=null}}>
    ${n!==null&&a`<${A} tone="warning">${H(n)}<//>`}
    ${!o&&n===null&&a`<${L} rows=${3} />`}
    ${o&&e.length===0&&a`<${z} icon="clock" title=${r("saved.none")} text=${r("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(s=>a`<li key=${s.message.id}><${Lc} saved=${s} files=${eo(s.message)} place=${bt(s)}
            onShow=${()=>i(s)} onRemove=${()=>ns(s.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{Io(!1)}}>${r("saved.more")}</button>`}
  <//>`}var Of=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>jc?`${t.slice(0,jc).join("")} …`:t.join("")},jc=40;function zc({count:e,max:t,full:o,busy:n,failed:i,onCopy:s,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${r("select.label")} data-testid="selection">
    ${i.length>0&&a`<${A} tone="error"><ul class="selection-failed" data-testid="selection-failed">${i.map(({message:m,reason:u})=>a`<li key=${m.id}>${r("select.failed",{name:m.author.display_name,time:He(m.created_at),text:Of(m.content),reason:u})}</li>`)}</ul><//>`}
    ${o&&a`<${A} tone="warning">${r("select.full",{count:t})}<//>`}
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
  </section>`}function Nn({moderates:e}){let t=Le.value;if(!t)return null;let o=Bs(t),n=o.length,i=e||o.every(({author:c})=>c.id===y.value?.id),s=async()=>{await Ks(Ys(o,At))&&(T(r("select.copied",{count:n}),"ok"),st())},l=()=>F({kind:"confirm",title:r("select.deleteTitle",{count:n}),text:r("select.deleteText"),action:r("select.deleteCount",{count:n}),danger:!0,run:async()=>{let c=await Us();c>0&&T(r("select.deleted",{count:c}),"ok")}});return a`<${zc} count=${n} max=${zs} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{s()}}
    onDelete=${i?l:null} onDone=${st} />`}function Af({parent:e}){let t=ue.value[e];return g(()=>{let o=()=>uo(e).catch(()=>{});return o(),J(n=>n.what==="connected"&&void o())},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${r(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>xl(e)}>${r(t?"thread.following":"thread.follow")}</button>`}function Tf({id:e,parent:t,at:o}){let n=R(e),i=lr(e,t).value.messages[0],s=wt(e,t).value,l=_s(s.messages);g(()=>(o||mr(e,t),cr(e,t),()=>{Le.peek()?.parent===t&&st()}),[e,t]);let c=zt.value,[m,u]=$(!1);g(()=>{m&&c&&s.loaded&&Cs(e,t,l)},[m,c,s.loaded,l]);let d=Math.max(i?.reply_count??0,s.has_older?s.messages.length:0),p=s.has_newer?[]:Gr(rt.value,e,t,s.messages),f=V(()=>{let h=i?[{kind:"message",key:t,message:i,continues:!1}]:[];if(!s.loaded)return h;h.push({kind:"replies",key:"replies",count:d});let v=Rs(s.messages,{day:Ot}).filter(b=>b.kind!=="day");return[...h,...v,...Ls(p)]},[s,i,d,gr.value,...p]);return n?a`<${G} title=${r("thread.title")} subtitle=${n.label} testid="thread"
      tools=${a`<${Af} parent=${t} />`}
      drop=${n.archived||Le.value?.parent===t?void 0:fr(e,t)}
      onClose=${()=>{U.value=null}}>
    <${Ds} name=${r("thread.title")} rows=${f} guess=${js}
        draw=${li({conversation:n,focus:o,thread:!0})} staying=${[Br.value?.message,"replies"]}
        before=${s.loaded?null:a`<${L} rows=${3} />`}
        hasOlder=${s.loaded&&s.has_older} hasNewer=${s.has_newer}
        missed=${s.missed} wish=${Os(e,t)}
      onOlder=${()=>sr(e,t)}
          onNewer=${()=>ar(e,t)}
          onLatest=${()=>xt(e,t)}
          onView=${h=>u(h?.end===!0)} />
    ${Le.value?.parent===t&&a`<${Nn} moderates=${n.moderates} />`}
    ${!n.archived&&Le.value?.parent!==t&&a`<${ci} key=${t} conversation=${n} parent=${t} placeholder=${r("thread.placeholder")} />`}
  <//>`:null}export{Vc as AccountsPage,Ki as Attachments,Hu as Dialogs,Hc as EmojiPopover,Ju as FilesPanel,td as FirstRun,hd as InboxPanel,yd as InvitePage,Od as MembersPanel,Kd as MeshPage,Ym as NewLogins,Bu as Notifying,vm as OpenGallery,Km as PendingFiles,kf as PermalinkCards,Uc as PersonPopover,_f as PinsPanel,Cf as SavedPanel,id as SearchPanel,Nn as Selecting,Tf as ThreadPanel,Hm as Tiles,Xm as Uploading,xn as markAllRead,yf as markdownFrom,fa as takeFiles};
