import{$ as zn,$a as kt,$b as J,$d as C,A as _e,Ac as Ao,Ad as Xe,Ae as Vs,B as An,Ba as rr,Bb as br,Bc as Qr,Bd as O,C as Mn,Ca as gt,Cb as gr,Cc as Yr,Cd as Ss,D as Tn,Db as _t,Dd as Re,De as Qs,E as y,Eb as vr,Ec as Jr,Ed as _s,Fb as yr,Fc as Zr,Fd as Cs,Fe as Ys,Gb as kr,Gc as es,Gd as Os,Ha as wo,Hb as Ct,Hc as Mo,Hd as As,I as En,Ia as U,Ib as wr,Ic as ts,Ie as Js,Jb as Ot,Jc as os,Jd as Ms,K as go,Ka as F,Kc as ns,Kd as Le,L as Nn,La as S,Lb as xr,Lc as rs,Ld as tt,M as In,Mb as Co,Mc as ss,Md as Ts,N as Pn,Na as A,Nb as At,Nc as is,Nd as Es,O as Dn,Ob as Sr,Oc as To,Od as Oe,P as Je,Pa as H,Pb as _r,Pc as as,Q as de,Qa as x,Qb as Mt,Qc as ls,Qd as Ft,R as Fn,Ra as sr,Rb as Cr,Rc as cs,Rd as Ns,S as Rn,Sb as Or,Sc as ms,T as vo,Ta as ir,Tb as Tt,Tc as ds,Td as Is,U as yo,Ua as ar,Ub as Ar,Uc as us,Ud as Rt,V as Ln,Va as Ze,Vb as Mr,Vc as fs,Vd as Ps,W as Ce,Wa as vt,Wb as Tr,Wc as ps,Wd as ye,X as jn,Xa as He,Xd as ot,Ya as xo,Yb as Er,Yc as $s,Yd as k,Za as K,Zb as re,Zc as Pt,Zd as Ds,_a as yt,_b as Et,_c as hs,_d as _,a,aa as Bn,ab as wt,ac as Nr,ad as Eo,ae as q,ba as Un,bb as M,bc as Ir,be as ue,ca as Hn,cb as Y,cc as ve,ce as E,d as T,da as Kn,db as So,dc as oe,de as Lt,e as bo,ea as Xn,eb as _o,ec as Nt,ee as No,f as $,fa as te,fc as Pr,fd as bs,fe as Fs,g,ga as qn,ge as Rs,h as xe,ha as Gn,hc as Z,he as Ls,i as W,ia as ko,ib as Fe,ic as Dr,id as gs,ie as js,j as Q,jb as lr,jc as Fr,je as fe,ka as ht,kb as cr,kc as Rr,kd as vs,ke as zs,l as xn,lb as mr,lc as et,ld as ys,le as Bs,mb as xt,mc as Lr,md as ks,me as Us,nb as ge,nc as jr,nd as ws,o as ee,oa as Wn,ob as dr,oc as zr,p as n,pa as Vn,pc as Br,pe as Hs,q as w,qa as Qn,qb as B,qc as Ur,qd as L,qe as Ks,r as z,ra as bt,rb as St,rc as Hr,rd as R,re as Io,sa as Yn,sb as Ke,sc as Kr,sd as I,se as Xs,t as D,ta as Jn,tc as Xr,td as Dt,te as jt,u as Sn,ua as Zn,uc as Oo,ud as xs,ue as qs,v as be,va as er,vb as ur,vc as qr,ve as Mc,w as _n,wa as tr,wb as fr,wc as Gr,we as Tc,x as Cn,xa as or,xb as pr,xc as It,xe as Po,y as On,yb as $r,yc as Wr,ye as Gs,z as Se,za as nr,zb as hr,zc as Vr,zd as se,ze as Ws}from"./chunk.js";function Zs({describe:e,onAdd:t,onClose:o}){let[r,i]=$(""),[s,l]=$(""),{busy:c,at:m,failure:d,submit:u}=C(e,["username","display_name"]),p=u(()=>t(r.trim(),s.trim()||r.trim()));return a`<${_} title=${n("accounts.add")} size="s" onClose=${o} testid="account-add-dialog">
    <form onSubmit=${p}>
      <div class="modal-body"><p class="soft">${n("accounts.addText")}</p>
        <${k} label=${n("auth.username")} value=${r} onInput=${i} autofocus
            maxlength=${50} autocomplete="off" hint=${n("auth.usernameRule")} error=${m("username")}
            testid="account-username" />
        <${k} label=${n("account.displayName")} value=${s} onInput=${l} maxlength=${100}
            autocomplete="off" error=${m("display_name")} testid="account-display-name" />
        ${d}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${o}>${n("action.cancel")}</button>
        <button class="button is-primary" disabled=${c||r.trim().length<2}
            data-testid="account-add-save">${n("accounts.add")}</button></footer>
    </form>
  <//>`}function ei({username:e,describe:t,onSave:o,onClose:r}){let[i,s]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:d}=C(t,["rename"]);return a`<${_} title=${n("accounts.rename")} size="s" onClose=${r}
      testid="account-rename-dialog">
    <form onSubmit=${d(()=>o(i.trim()))}>
      <div class="modal-body"><${k} label=${n("auth.username")} value=${i} onInput=${s}
          autofocus maxlength=${50} autocomplete="off" hint=${n("auth.usernameRule")}
          error=${c("rename")} testid="account-rename-name" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${r}>${n("action.cancel")}</button>
        <button class="button is-primary" disabled=${l||i.trim().length<2}
            data-testid="account-rename-save">${n("rename.save")}</button></footer>
    </form>
  <//>`}function ti({account:e,own:t,onDo:o}){let{display_name:r,username:i,mesh_admin:s,disabled:l}=e,c=(d,u)=>({label:n(`accounts.${d}`),danger:u,testid:`account-${d}`,onClick:()=>o(d)}),m=[s&&a`<span class="tag is-accent">${n("accounts.admin")}</span>`,l&&a`<span class="tag is-bad">${n("accounts.disabled")}</span>`,e.no_password&&a`<span class="tag">${n("accounts.noPassword")}</span>`,e.rename_needed&&a`<span class="tag is-warn">${n("accounts.renameNeeded")}</span>`].filter(Boolean);return a`<li class="account ${l?"is-disabled":""}" data-testid="account"
      data-user-id=${e.id}>
    <${se} id=${e.id} name=${r} size="m" />
    <div class="account-name"><span>${r}${t&&a` <span class="soft">(${n("accounts.you")})</span>`}</span>
      <span class="soft">@${i}</span></div>
    ${m.length>0&&a`<div class="account-marks">${m}</div>`}
    <${Xe} label=${n("accounts.of",{name:r})} testid="account-menu" items=${[!l&&c("reset"),c("rename"),!t&&!s&&!l&&c("make"),!t&&s&&c("unmake",!0),!t&&!s&&(l?c("enable"):c("disable",!0))]} />
  </li>`}function oi({name:e,code:t,expires_at:o,onClose:r}){return a`<${_} title=${n("accounts.code",{name:e})} size="s" testid="code-dialog">
    <div class="modal-body"><code class="one-time-code" data-testid="one-time-code">${t}</code>
      <p>${n("accounts.codeText",{name:e,time:M(o)})}</p>
      <p class="soft">${n("accounts.codeWhere")}</p></div>
    <footer class="modal-foot"><${ue} text=${t} label=${n("accounts.codeCopy")}
        testid="code-copy" />
      <button type="button" class="button is-primary" data-testid="code-done"
          onClick=${r}>${n("accounts.codeDone")}</button></footer>
  <//>`}var Ec={mesh:"mesh.title",accounts:"accounts.name"};function zt({page:e,onPage:t}){return a`<nav class="mesh-tabs" aria-label=${n("mesh.title")}>${Object.entries(Ec).map(([o,r])=>a`<button type="button" key=${o}
      aria-current=${o===e?"page":void 0} data-testid="mesh-tab-${o}"
      onClick=${()=>t(o)}>${n(r)}</button>`)}</nav>`}var Do=50,Nc=200,pe=T(null),je=T(""),Ut=T(!1),Bt=T(null),Ht=T(null);async function nt(){let e=je.peek(),t=Math.min(Math.max(pe.peek()?.length??0,Do),Nc);try{let[o,r]=await Promise.all([Se.accounts({q:e,limit:t}),Se.settings()]);if(e!==je.peek())return;let i=(pe.peek()??[]).slice(t);pe.value=[...o,...i],i.length===0&&(Ut.value=o.length===t),Ht.value=r,Bt.value=null}catch(o){Bt.value=o}}function ni(e){return je.value=e,pe.value=null,nt()}async function ri(){let e=pe.peek()??[],t=je.peek(),o=await Se.accounts({q:t,limit:Do,after:e.at(-1)?.id});t===je.peek()&&(pe.value=[...e,...o],Ut.value=o.length===Do)}async function Fo(e,t){let o=await Se.change(e,t),r=pe.peek()??[];return pe.value=r.map(i=>i.id===e?o:i),o}var si=e=>Se.reset(e);async function ii(e,t){let o=await Se.create({username:e,display_name:t,expires_in_minutes:10080});return await nt(),o}async function ai(e){Ht.value=await Se.setSettings({registration:e})}var Pc=5e3,Dc={open:"accounts.open",invite:"accounts.byInvite",closed:"accounts.closed"};function Fc(){let e=y.value?.mesh_admin===!0;if(g(()=>{if(!e)return;nt();let o=setInterval(nt,Pc);return()=>clearInterval(o)},[e]),!e)return a`<${z} icon="shield" title=${n("empty.forbidden")}
        text=${n("mesh.adminsOnly")} />`;let t=Bt.value;return a`<section class="mesh-page" data-testid="accounts-page">
    <header class="page-head"><${D} icon="arrow-left" label=${n("action.back")}
        class="only-narrow" onClick=${Nt} /><h1>${n("accounts.name")}</h1>
      <${zt} page="accounts" onPage=${o=>ve({page:o})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${t!==null&&a`<${O} tone="warning">${H(t)}<//>`}
      <${Rc} /><${Lc} />
    </div>
  </section>`}function Rc(){let e=Ht.value;if(!e)return null;let t=Object.entries(Dc).map(([r,i])=>({value:r,label:n(i)})),o=r=>ai(r).then(()=>A(n("accounts.saved"),"ok"),x);return a`<section class="card">
    <${q} label=${n("accounts.registration")} value=${e.registration} options=${t}
        hint=${n(`accounts.registrationHint.${e.registration}`)} onChange=${o}
        testid="registration" />
    ${e.registration_here!==e.registration&&a`<${O}>${n("accounts.here")}<//>`}
  </section>`}function Lc(){let[e,t]=$(null),o=pe.value,r=()=>t(null),i=async(l,c)=>{let{code:m,expires_at:d}=await ii(l,c);t({kind:"code",name:c,code:m,expires_at:d})},s=async(l,c)=>{await Fo(l.id,{rename:c}),r(),A(n("accounts.done.renamed",{name:c}),"ok")};return a`<section class="card"><header class="card-head"><h2>${n("accounts.name")}</h2>
      <button type="button" class="button is-primary is-small" data-testid="account-add"
          onClick=${()=>t({kind:"add"})}>${n("accounts.add")}</button></header>
    <${k} label=${n("accounts.find")} type="search" value=${je.value} maxlength=${100}
        onInput=${ni} testid="account-find" />
    ${o===null&&a`<${L} rows=${4} kind="line" />`}
    ${o?.length===0&&a`<p class="soft">${n("accounts.none")}</p>`}
    <ul class="accounts">${o?.map(l=>a`<${ti} key=${l.id} account=${l}
        own=${l.id===y.value?.id}
        onDo=${c=>zc(c,l,t)} />`)}</ul>
    ${o&&Ut.value&&a`<button type="button" class="button" onClick=${()=>ri().catch(x)}>${n("accounts.more")}</button>`}
    ${e?.kind==="add"&&a`<${Zs} describe=${E} onAdd=${i} onClose=${r} />`}
    ${e?.kind==="rename"&&a`<${ei} username=${e.account.username} describe=${E}
        onSave=${l=>s(e.account,l)} onClose=${r} />`}
    ${e?.kind==="code"&&a`<${oi} ...${e} onClose=${r} />`}
  </section>`}var jc={disable:{change:{disabled:!0},done:"disabled",danger:!0},enable:{change:{disabled:!1},done:"enabled",danger:!1},make:{change:{mesh_admin:!0},done:"made",danger:!1},unmake:{change:{mesh_admin:!1},done:"unmade",danger:!0}};function zc(e,t,o){let r=t.display_name;if(e==="rename")return o({kind:"rename",account:t});if(e==="reset")return li("reset",r,!1,async()=>{let{code:m,expires_at:d}=await si(t.id);o({kind:"code",name:r,code:m,expires_at:d})});let{change:i,done:s,danger:l}=jc[e],c=async()=>{await Fo(t.id,i),A(n(`accounts.done.${s}`,{name:r}),"ok")};return e==="enable"?void c().catch(x):li(e,r,l,c)}function li(e,t,o,r){F({kind:"confirm",title:n(`accounts.${e}Action`),text:n(`accounts.${e}Text`,{name:t}),action:n(`accounts.${e}Action`),danger:o,run:()=>r().catch(x)})}var ci=["B","KB","MB","GB","TB"];function $e(e,t){let o=e,r=0;for(;o>=1023.5&&r<ci.length-1;)o/=1024,r+=1;let i=o<9.95&&r>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:i}).format(o)} ${ci[r]}`}var Bc=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,rt=e=>e.normalize("NFC").replace(Bc,"_");function mi(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function di(e,t){let[o,r]=e.slice(0,19).replace(/[-:]/g,"").split("T"),i=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${r}.${i==="jpeg"?"jpg":i}`}function Ae({name:e}){let[t,o]=mi(e);return a`<bdi class="file-name" title=${e}><span>${t}</span>${o&&a`<span>${o}</span>`}</bdi>`}function ui({name:e,size:t,icon:o,url:r,note:i,warns:s}){let l=$e(t,ee.value);return a`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${w} name=${o} size=${24} /></span>
    <span class="file-card-main"><${Ae} name=${e} /><span class="file-card-note ${s?"is-warning":""}">${i?n("files.noted",{size:l,note:i}):l}</span></span>
    <a class="icon-button" href=${r??void 0} download=${e} aria-disabled=${r===null} role="link"
      title=${n("files.download")} aria-label=${n("files.downloadName",{name:e})} data-testid="file-download"
      ><${w} name="download" /></a>
  </div>`}var ke=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function fi({name:e,url:t,box:o,onOpen:r,onFailed:i}){let s=W(null);return xe(()=>{let l=s.current;l&&(l.style.width=`${o.width}px`,l.style.aspectRatio=`${o.width} / ${o.height}`)},[o.width,o.height]),a`<button type="button" class="file-picture" ref=${s} data-testid="file-picture"
      title=${e} aria-label=${n("files.openName",{name:e})} onClick=${r}>${t&&a`<img crossorigin=${ke(t)} src=${t} alt=${e} decoding="async" onError=${i} />`}</button>`}function pi({kind:e,name:t,url:o,card:r,onFailed:i}){let s=e==="video"?a`<video controls preload="metadata" playsinline crossorigin=${ke(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${i}></video>`:a`<audio controls preload="metadata" crossorigin=${ke(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${i}></audio>`;return a`<div class="file-player">${s}${r}</div>`}var Uc=48,Ro=[1,1.5,2,3,4,6];function $i({pictures:e,at:t,onAt:o,onClose:r,onFailed:i}){let s=Ds(),[l,c]=$(0),m=W(null),d=e[t],u=v=>{v<0||v>=e.length||(c(0),o(v))},p=v=>c(Math.min(Ro.length-1,Math.max(0,v))),f=v=>{if(v.ctrlKey||v.metaKey||v.altKey)return;let b={ArrowLeft:()=>u(t-1),ArrowRight:()=>u(t+1),Home:()=>u(0),End:()=>u(e.length-1),"+":()=>p(l+1),";":()=>p(l+1),"=":()=>p(l+1),"-":()=>p(l-1),0:()=>p(0)},j=l>0&&v.key.startsWith("Arrow")?void 0:b[v.key];v.stopPropagation(),j&&(v.preventDefault(),j())},h={onPointerDown:v=>{m.current=v.pointerType!=="mouse"&&l===0?v.clientX:null},onPointerUp:v=>{let b=m.current===null?0:v.clientX-m.current;m.current=null,Math.abs(b)>Uc&&u(t+(b<0?1:-1))}};return d?a`<dialog class="gallery" ref=${s} aria-label=${n("files.gallery")} data-testid="gallery"
      onKeyDown=${f} onCancel=${v=>{v.preventDefault(),r()}}>
    <header class="gallery-head">
      <p><strong><${Ae} name=${d.name} /></strong>
        <span aria-live="polite">${n("files.position",{at:t+1,count:e.length})}</span></p>
      <${D} icon="zoom-out" label=${n("files.zoomOut")} disabled=${l===0} onClick=${()=>p(l-1)} />
      <${D} icon="zoom-in" label=${n("files.zoomIn")} disabled=${l===Ro.length-1}
        testid="gallery-zoom-in" onClick=${()=>p(l+1)} />
      <a class="icon-button" href=${d.download??void 0} download=${d.name}
        title=${n("files.download")} aria-label=${n("files.downloadName",{name:d.name})}
        data-testid="gallery-download"><${w} name="download" /></a>
      <${D} icon="close" label=${n("action.close")} testid="gallery-close" onClick=${r} />
    </header>
    <div class="gallery-stage" ...${h} onClick=${v=>{v.target===v.currentTarget&&r()}}>
      <${Hc} key=${d.id} picture=${d} factor=${Ro[l]} onFailed=${()=>i(d.id)}
        onToggle=${()=>p(l>0?0:2)} />
    </div>
    ${e.length>1&&a`<${D} icon="chevron-right" class="gallery-before" label=${n("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>u(t-1)} />
        <${D} icon="chevron-right" class="gallery-next" label=${n("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>u(t+1)} />`}
  </dialog>`:null}function Hc({picture:e,factor:t,onToggle:o,onFailed:r}){let i=W(null);return xe(()=>{let s=i.current,l=s?.parentElement;if(!s||!l)return;let c=()=>{let{width:u,height:p}=e,f=Math.min(1,l.clientWidth/u,l.clientHeight/p);s.style.width=`${Math.round(u*f*t)}px`,s.style.height=`${Math.round(p*f*t)}px`};c();let m={left:(l.scrollWidth-l.clientWidth)/2,top:(l.scrollHeight-l.clientHeight)/2};l.scrollTo(m);let d=new ResizeObserver(c);return d.observe(l),()=>d.disconnect()},[e.id,t]),a`<img ref=${i} crossorigin=${ke(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${r} />`}function Kt({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function bi(e,{kind:t,query:o}){let r=Re(e),i=r==="video"||r==="audio";return t==="image"&&r!=="image"||t==="media"&&!i||t==="file"&&r!=="file"?!1:hi(e.filename).includes(hi(o.trim()))}var hi=e=>e.normalize("NFKC").toLowerCase();function gi({files:e,more:t},o){let r=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),i=e.filter(m=>!r.has(m.message_id)),s=new Set(i.map(({id:m})=>m)),l=t?i.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>l).flatMap(({id:m,author:d,created_at:u,attachments:p=[]})=>p.map(f=>({...f,message_id:m,author_id:d.id,created_at:u}))).filter(({id:m})=>!s.has(m));return c.length===0?i.length===e.length?e:i:[...c,...i].sort((m,d)=>m.created_at<d.created_at?1:-1)}var vi=60,Me=T({}),Lo=new Set,yi=e=>new URL(e,location.href).origin!==location.origin;async function ki(e,t){if(!(Lo.has(e)||Me.peek()[e])){Lo.add(e);try{let o=await fetch(t,{credentials:"omit"});o.ok&&Kc(e,URL.createObjectURL(await o.blob()))}catch{}finally{Lo.delete(e)}}}function Kc(e,t){let o=Object.entries(Me.peek());for(let[,i]of o.slice(0,-(vi-1)))URL.revokeObjectURL(i);let r=o.slice(-(vi-1));Me.value={...Object.fromEntries(r),[e]:t}}function wi(){for(let e of Object.values(Me.peek()))URL.revokeObjectURL(e);Me.value={}}var Xc=encodeURIComponent,st={limits:()=>be("GET","/api/files/limits"),links:e=>be("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>be("GET",`/api/files/${Xc(e)}/state`)};var Si=30,xi=100,_i=4e3,qc=6e4,Gc=2e3,he=T({}),it=T({}),le=new Set,jo=new Set,ce=0;function at(e){let t=Date.now()+qc;for(let o of e)(he.peek()[o]?.until_ms??0)<t&&le.add(o);le.size>0&&ce===0&&(ce=setTimeout(Xt,Si))}function Ci(e){for(let t of e)le.add(t);le.size>0&&ce===0&&(ce=setTimeout(Xt,Si))}function Oi(e){le.add(e),jo.add(e),ce===0&&(ce=setTimeout(Xt,_i))}async function Xt(){let e=[...le].slice(0,xi);le=new Set([...le].slice(xi)),ce=0;let t=de.peek();try{let{expires_at:o,links:r}=await st.links(e),i=Date.parse(o),s=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,here:d}of r){let u=(he.peek()[c]?.turn??0)+(jo.delete(c)?1:0);s[c]={url:t+m,here:d,until_ms:i,turn:u}}let l=Object.entries(he.peek()).slice(-Gc);he.value={...Object.fromEntries(l),...s};for(let{id:c,here:m}of r)m||qt(c)}catch{for(let o of e)le.add(o)}le.size>0&&ce===0&&(ce=setTimeout(Xt,_i))}async function qt(e){try{let t=await st.state(e);it.value={...it.peek(),[e]:t}}catch{}}function Ai(){clearTimeout(ce),ce=0,le=new Set,jo.clear(),he.value={},it.value={}}var ze=T(null);function Mi(e,t,o){ze.value={message:e,files:t,at:t.indexOf(o)}}function Ti(e){let t=ze.peek();t&&(ze.value={...t,at:e})}function Gt(){ze.value=null}Z(e=>{let t=ze.peek();e.what==="gone"&&t?.message===e.id&&Gt(),e.what==="unsure"&&t&&Ci(t.files.map(({id:o})=>o))});var Te=e=>he.value[e]?.url??null,Wt=e=>Me.value[e]??Te(e),Ni=e=>`${e} ${he.value[e]?.turn??0} ${Me.value[e]??""}`,Ei=new Map,Wc=3,Vc=2e4;function zo(e){let t=(Ei.get(e)??0)+1;Ei.set(e,t),qt(e);let o=Te(e);o&&yi(o)&&ki(e,o),t<=Wc&&Oi(e)}function Bo(e){if(he.value[e]===null)return{note:n("files.gone"),warns:!0};let t=it.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(s=>s.reachable);if(o)return{note:n("files.from",{node:o.name}),warns:!1};let[r]=t.nodes;return{note:r?n("files.onlyAt",{node:r.name}):n("files.nowhere"),warns:!0}}function Qc({file:e}){let t=Te(e.id),o=Bo(e.id);return g(()=>{if(!o.warns)return;let r=setInterval(()=>{qt(e.id)},Vc);return()=>clearInterval(r)},[e.id,o.warns]),a`<${ui} name=${e.filename} size=${e.size} icon=${Kt(e)}
    url=${t&&`${t}&download=1`} ...${o} />`}function Ii({files:e,message:t}){let o=e.map(({id:c})=>c).join(" ");g(()=>at(e.map(({id:c})=>c)),[o]);let r=e.filter(c=>Re(c)==="image"),i=({id:c})=>!Bo(c).warns,s=r.filter(i),l=e.filter(c=>!s.includes(c));return a`<div class="attachments" data-testid="attachments">
    ${s.length>0&&a`<div class="file-pictures ${s.length>1?"are-many":""}">${s.map(c=>a`<${fi} key=${Ni(c.id)} name=${c.filename} url=${Wt(c.id)}
          box=${_s(c,s.length===1)} onOpen=${()=>Mi(t,s,c)}
          onFailed=${()=>zo(c.id)} />`)}</div>`}
    ${l.map(c=>a`<${Yc} key=${c.id} file=${c} />`)}
  </div>`}var Vt=({id:e,attachments:t=[]})=>t.length>0&&a`<${Ii} files=${t} message=${e} />`;function Yc({file:e}){let t=Re(e),o=a`<${Qc} file=${e} />`;return t!=="audio"&&t!=="video"||Bo(e.id).warns?o:a`<${pi} key=${Ni(e.id)} kind=${t} name=${e.filename} url=${Te(e.id)} card=${o}
    onFailed=${()=>zo(e.id)} />`}function Jc(){let e=ze.value,t=e?.files.filter(({id:l})=>he.value[l]!==null)??[],o=e!==null&&t.length===0;if(g(()=>{e&&at(e.files.map(({id:l})=>l))},[e]),g(()=>{o&&Gt()},[o]),!e||o)return null;let r=e.files[e.at],i=Math.max(0,r?t.indexOf(r):0),s=t.map(({id:l,filename:c,width:m,height:d})=>({id:l,name:c,url:Wt(l),download:Te(l)&&`${Te(l)}&download=1`,width:m??1,height:d??1}));return a`<${$i} pictures=${s} at=${i} onFailed=${zo} onClose=${Gt}
    onAt=${l=>{let c=t[l];c&&Ti(e.files.indexOf(c))}} />`}function Pi({over:e,text:t}){let o=W(null);return xe(()=>{let r=o.current;if(!r)return;let{left:i,top:s,width:l,height:c}=e.getBoundingClientRect();r.style.left=`${i}px`,r.style.top=`${s}px`,r.style.width=`${l}px`,r.style.height=`${c}px`},[e]),a`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${w} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function Uo({files:e,onRemove:t,onRetry:o}){let r=W(null),i=s=>{r.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(s)};return a`<div class="file-tiles" ref=${r} data-testid="file-tiles">
    <ul aria-label=${n("files.attached")}>${e.map(s=>a`<li key=${s.upload} class="file-tile ${s.error?"is-refused":""}"
          data-testid="file-tile" data-state=${Di(s)}>
        <span class="file-tile-picture">${s.picture?a`<img src=${s.picture} alt="" />`:a`<${w} name=${Zc(s.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${Ae} name=${rt(s.name)} /><${em} file=${s} /></span>
        ${s.error&&o&&a`<${D} icon="refresh" label=${n("files.retry",{name:rt(s.name)})} testid="file-retry" onClick=${()=>o(s.upload)} />`}
        ${t&&a`<${D} icon="close" label=${n("files.remove",{name:rt(s.name)})} testid="file-remove" onClick=${()=>i(s.upload)} />`}
      </li>`)}</ul>
    <${tm} files=${e} />
  </div>`}var Zc=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function Di({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function em({file:e}){let{size:t,error:o,transfer:r}=e,i=$e(t,ee.value);if(o)return a`<span class="file-tile-note is-error" role="alert">${o}</span>`;let s=Di(e);if(s==="done"||s==="waiting"||!r){let d=s==="done"?i:n("files.waiting",{size:i});return a`<span class="file-tile-note">${d}</span>`}let l=$e(r.sent,ee.value),c=r.rate>0?$e(r.rate,ee.value):null,m=s==="stalled"?n("files.stalled",{sent:l,size:i}):r.sent===t?n("files.storing",{size:i}):c?n("files.sendingAt",{sent:l,size:i,rate:c}):n("files.sending",{sent:l,size:i});return a`<progress max=${Math.max(1,t)} value=${r.sent}
      aria-label=${n("files.progress",{name:rt(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function tm({files:e}){let t=e.every(({done:s})=>s),o=W(!1),[r,i]=$("");return g(()=>{t||(o.current=!0),i(t&&o.current?n("files.uploaded",{count:e.length}):"")},[t,e.length]),a`<p role="status" class="visually-hidden">${r}</p>`}var Ho={state:"waiting",sent:0,rate:0,at:0},om=.3,nm=400;function Fi(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let i=o-e.at;if(i<nm)return e;let s=(t-e.sent)*1e3/i,l=e.rate===0?s:e.rate+(s-e.rate)*om;return{state:"sending",sent:t,rate:l,at:o}}var rm=["too_many_uploads","disk_reserve","files_unavailable"],Ri=({status:e,code:t})=>!rm.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),Li=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var sm=16*1024*1024,im=4,V=new Map,Qt=new Map,Ee=T({}),Yt={arrived:()=>{},refused:()=>{},again:()=>{}};function ji(e){Yt=e}function zi(e,t,o){let r=t.type.startsWith("image/")?URL.createObjectURL(t):null,i={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};V.set(e,{file:t,name:o,picture:r,...i})}function lt(e,t){let{[e]:o,...r}=Ee.peek();Ee.value=t?{...r,[e]:t}:r}function Xo(e){let t=V.get(e);V.delete(e),t&&qe(t),t?.picture&&URL.revokeObjectURL(t.picture),lt(e,null)}function qe(e){e.tus?.abort(),e.node=null}function am(e){let t=Qt.get(e);return t||(t=st.limits().then(({max_bytes:o})=>o),Qt.set(e,t),t.catch(()=>Qt.delete(e))),t.catch(()=>1/0)}async function Bi(e,t,o){t.node=o,t.turn+=1;let{file:r,turn:i}=t;try{let[s,l]=await Promise.all([am(o),xn()]);if(t.turn!==i||t.node===null)return;if(r.size>s)return Ko(e,t,n("files.tooLarge",{limit:$e(s,ee.peek())}));t.tus=new l(r,lm(e,t,o)),t.tus.start()}catch{Ui(e,t,o,{status:0,code:"",detail:""})}}function lm(e,t,o){let{name:r,urls:i}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:i[o]??null,chunkSize:sm,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:r,filetype:t.file.type},onBeforeRequest:s=>cm(s,o),onUploadUrlAvailable:()=>{i[o]=t.tus?.url??i[o]},onProgress:s=>{t.tries=0,lt(e,Fi(Ee.peek()[e]??Ho,s,Date.now()))},onSuccess:()=>{let s=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,lt(e,null),Yt.arrived(e,o,s)},onError:s=>{Ui(e,t,o,mm(s))}}}async function cm(e,t){if(vo()&&await yo(t),vo()||de.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${Tn.peek()}`),e.setHeader("Accept-Language",ee.peek())}function mm(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function Ui(e,t,o,r){qe(t),t.tries+=1;let i=Li(t.tries,Math.random());t.not_before=Date.now()+i,(r.status===410||r.status===404)&&delete t.urls[o];let s=Ee.peek()[e]??Ho,l=r.status===404&&t.tries<im;if(r.status!==401&&!l&&!Ri(r))return Ko(e,t,r.detail||n("error.unexpected",{code:r.status}));if(r.status===0&&!await dm(t.file))return Ko(e,t,n("files.unreadable"));V.has(e)&&(lt(e,{...s,state:"stalled",rate:0}),setTimeout(()=>Yt.again(),i),r.status===0&&await yo(o))}function Ko(e,t,o){qe(t),lt(e,null),Yt.refused(e,o)}var dm=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function Hi(){for(let e of[...V.keys()])Xo(e);Qt.clear()}var um=2,Ki=32,fm=5e3,pm=3e4,Xi=e=>V.get(e)?.picture??null;function qi(e,t,o=[]){let r=ye.peek()[e]??[],i=t.slice(0,Ki-r.length);i.length<t.length&&A(n("files.tooMany",{count:Ki}),"error");let s=i.map((l,c)=>{let m=Mn(),d=o[c]??l.name;return zi(m,l,d),{upload:m,name:d,size:l.size,type:l.type,at:{},error:null}});ot(e,[...r,...s])}var Go=()=>[...Object.values(ye.value).flat(),...et.value.flatMap(e=>e.files??[])];function Jt(e,t){for(let[o,r]of Object.entries(ye.peek()))if(r.some(i=>i.upload===e))return ot(o,Rr(r,e,t));return jr(e,t)}function Gi(e,t){let o=V.get(t);ot(e,(ye.peek()[e]??[]).filter(r=>r.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function Wi(e){let t=V.get(e);t&&Object.assign(t,{tries:0,not_before:0}),Jt(e,{error:null})}function qo(){let e=Go(),t=new Set(e.map(({upload:s})=>s));for(let s of[...V.keys()])t.has(s)||Xo(s);let o=de.peek();for(let s of V.values())s.node!==null&&s.node!==o&&qe(s);if(Je.peek().phase==="reconnecting")return;let r=Date.now(),i=[...V.values()].filter(s=>s.node!==null).length;for(let{upload:s,at:l,error:c}of e){if(c!==null||l[o])continue;let m=V.get(s);m?m.node===null&&m.not_before<=r&&i<um&&(i+=1,Bi(s,m,o)):Jt(s,{error:n("files.lost")})}}function $m(){let e=Date.now();for(let[t,o]of V){let r=Ee.peek()[t],i=r?.state==="sending"&&e-r.at>pm;o.node!==null&&i&&r.sent<o.file.size&&qe(o)}qo()}var Vi=()=>`attached.${y.peek()?.id}.${nr()}`;function hm(){let e=Cn(Vi(),{});for(let[t,o]of Object.entries(e))ye.peek()[t]||ot(t,o)}function bm(e){let t=Object.entries(e).map(([o,r])=>[o,r.filter(({at:i})=>Object.keys(i).length>0)]).filter(([,o])=>o.length>0);On(Vi(),t.length>0?Object.fromEntries(t):void 0)}var Qi=()=>Go().some(({upload:e,at:t,error:o})=>o===null&&V.has(e)&&!t[de.peek()]);function Yi(){hm(),ji({arrived:(o,r,i)=>{let s=Go().find(l=>l.upload===o)?.at;s&&Jt(o,{at:{...s,[r]:i}})},refused:(o,r)=>Jt(o,{error:r}),again:qo});let e=[bo(()=>{ye.value,et.value,de.value,Je.value.phase,queueMicrotask(()=>y.peek()&&qo())}),bo(()=>bm(ye.value))],t=setInterval($m,fm);return()=>{clearInterval(t);for(let o of e)o();Hi(),ye.value={}}}var gm=/^(image\.\w+)?$/;function ea(e,t,o){let r=vt(new Date().toISOString()).toISOString(),i=s=>o&&gm.test(s.name)?di(r,s.type):s.name;qi(e,t,t.map(i))}var ta=e=>({...e,picture:Xi(e.upload),done:e.at[de.value]!==void 0,transfer:Ee.value[e.upload]??null});function vm({of:e,files:t}){return a`<${Uo} files=${t.map(ta)}
    onRemove=${o=>Gi(e,o)} onRetry=${Wi} />`}var ym=({item:e})=>a`<${Uo} files=${(e.files??[]).map(ta)} />`;function km(){let[e,t]=$(null);return g(Yi,[]),g(()=>()=>{Ai(),wi()},[]),g(()=>{let o=r=>{Qi()&&r.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),g(()=>wm(t),[]),e&&a`<${Pi} over=${e} text=${n("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var Ji=e=>e.dataTransfer?.types.includes("Files")??!1,Zi=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function wm(e){let t=s=>{if(!Ji(s)||!s.dataTransfer)return;s.preventDefault();let l=Zi(s);s.dataTransfer.dropEffect=l?"copy":"none",e(l)},i=[["dragenter",t],["dragover",t],["dragleave",s=>{s.relatedTarget===null&&e(null)}],["drop",s=>{if(!Ji(s))return;s.preventDefault(),e(null);let l=Zi(s);l&&xm(l,s)}]];for(let[s,l]of i)document.addEventListener(s,l,!0);return()=>{for(let[s,l]of i)document.removeEventListener(s,l,!0)}}function xm(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:s})=>s==="file"),r=o.filter(s=>s.webkitGetAsEntry()?.isDirectory),i=o.filter(s=>!r.includes(s)).map(s=>s.getAsFile()).filter(s=>s!==null);r.length>0&&A(n("files.noFolders"),"error"),i.length>0&&ea(e.dataset.drop??"",i,!1),e.querySelector(".composer textarea")?.focus()}function Be({browser:e,system:t}){return e&&t?n("devices.name",{browser:e,system:t}):e??t??n("devices.unknown")}function oa({sessions:e,onEnd:t,onSeen:o}){return a`<ul class="devices" aria-label=${n("devices.title")}>${e.map(r=>a`<${Sm} key=${r.id} session=${r} onEnd=${t} onSeen=${o} />`)}</ul>`}function Sm({session:e,onEnd:t,onSeen:o}){let{current:r,new_device:i,address:s,node:l}=e,c=Be(e),m=[s,n("devices.atNode",{node:l.name||n("node.unknown")})];return a`<li class="device" data-testid="device" data-current=${r}>
    <${w} name="monitor" size=${20} />
    <div class="device-text">
      <span class="device-name">${c}
        ${r&&a` <span class="tag is-accent">${n("devices.current")}</span>`}
        ${i&&a` <span class="tag is-warn">${n("devices.new")}</span>`}</span>
      <span class="soft">${m.filter(Boolean).join(" · ")}</span>
      <span class="soft" title=${K(e.last_used_at)}>${r?n("devices.usedNow"):n("devices.used",{time:Y(e.last_used_at)})} · ${n("devices.since",{time:M(e.created_at)})}</span>
    </div>
    ${!r&&a`<div class="button-row">
      ${i&&a`<button type="button" class="button is-small" data-testid="device-seen"
          aria-label=${n("devices.knowOf",{name:c})}
          onClick=${()=>o(e)}>${n("devices.know")}</button>`}
      <button type="button" class="button is-small is-danger-quiet" data-testid="device-end"
          aria-label=${n("devices.endOf",{name:c})}
          onClick=${()=>t(e)}>${n("devices.end")}</button></div>`}
  </li>`}function na({login:e,more:t,onKnow:o,onEnd:r,onShow:i}){let s={device:Be(e),address:e.address??n("devices.noAddress"),time:M(e.created_at)};return a`<div class="banner login-banner" role="alert" data-testid="login-banner">
    <${w} name="shield" />
    <span>${n("devices.told",s)}
      ${t>0&&a` <button type="button" class="link" data-testid="login-banner-more"
          onClick=${i}>${n("devices.more",{count:t})}</button>`}</span>
    <div class="button-row">
      <button type="button" class="button is-small" data-testid="login-banner-know"
          onClick=${o}>${n("devices.know")}</button>
      <button type="button" class="button is-small is-danger-quiet" data-testid="login-banner-end"
          onClick=${r}>${n("devices.notMe")}</button></div>
  </div>`}var ra=e=>{os(e.id).catch(x)},_m=e=>{Mo(e.id).then(()=>A(n("devices.ended",{name:Be(e)}),"ok"),x)},sa=()=>F({kind:"settings",tab:"devices"}),Cm=()=>F({kind:"confirm",title:n("devices.endOthers"),text:n("devices.endOthersText"),action:n("devices.endOthers"),danger:!0,run:()=>ts().then(()=>{A(n("devices.othersEnded"),"ok"),sa()},x)});function ia(){g(()=>{es().catch(x)},[]);let e=Jr.value;return e?a`<section class="settings-section devices-section"><h3>${n("devices.title")}</h3>
    <p class="soft">${n("devices.text")}</p>
    <${oa} sessions=${e} onEnd=${_m} onSeen=${ra} />
    ${e.length>1&&a`<button type="button" class="button is-danger-quiet" data-testid="devices-end-others"
        onClick=${Cm}>${n("devices.endOthers")}</button>`}</section>`:a`<p class="soft" aria-busy="true">${n("devices.loading")}</p>`}function Om(){let[e,...t]=Zr.value;if(!e)return null;let o=()=>{Mo(e.id).then(()=>F({kind:"confirm",title:n("devices.ended",{name:Be(e)}),text:n("devices.guessed"),action:n("account.changePassword"),run:()=>F({kind:"settings",tab:"account"})}),x)};return a`<${na} login=${e} more=${t.length} onKnow=${()=>ra(e)}
      onEnd=${o} onShow=${sa} />`}function aa({title:e,text:t,action:o,danger:r,quote:i,onConfirm:s,onClose:l}){let[c,m]=$(!1),d=async()=>{m(!0),await s(),l()};return a`<${_} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${i&&a`<blockquote class="confirm-quote">${i}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${n("action.cancel")}</button>
      <button type="button" class="button ${r?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${d}>${o}</button>
    </footer>
  <//>`}var Ne=Ft?"⌘":"Ctrl";function la({sendKey:e,onClose:t}){let r=[["moving",[["switcher",[[Ne,"K"]]],["search",[[Ne,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[Ne,"Shift","↑"],[Ne,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[Ne,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[Ne,"B"]]],["italic",[[Ne,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[Ne,"Shift","V"]]]]]];return a`<${_} title=${n("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${r.map(([i,s])=>a`<section key=${i}><h3>${n(`keys.${i}`)}</h3>
      <dl>${s.map(([l,c])=>a`<div key=${l}><dt>${n(`keys.${i}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(d=>a`<kbd>${d}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${ee.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${n("help.guide")}</a></p>
  <//>`}function ie(e){let t=n(`mesh.reason.${e}`);return Wo(t)?n("mesh.reason.unknown",{code:e}):t}function ca(e){let t=n(`mesh.counter.${e}`);return Wo(t)?e.replaceAll("_"," "):t}var Zt=(e,t=Date.now())=>Date.parse(e)-t<1e3?n("mesh.soon"):Y(e,t);function Ie(e,t){let o=t??n("mesh.thisNode"),r=n(`mesh.trouble.${e}`,{node:o});return Wo(r)?n("mesh.verdict.other",{code:e}):r}var ma=e=>e!=="files_held"&&e!=="files_damaged",Wo=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function da({phase:e,name:t,moved_from:o,lost_at:r,nodes:i,state:s,current:l,onStatus:c,onRetry:m,onClose:d}){let u=e!=="online"?n("node.lostText",{node:t,time:r?He(r):""}):o?n("node.movedText",{node:t,from:o}):n("node.onlineText",{node:t}),{behind:p,unreachable:f,trouble:h}=s,v=f.map(b=>b.since?n("node.awaySince",{node:b.name,time:M(b.since)}):b.name);return a`<${_} title=${n("node.title")} onClose=${d} size="s" testid="node-dialog">
    <div class="modal-body"><p>${u}</p>
      ${e==="online"&&h&&a`<p class="form-error" role="alert" data-testid="own-trouble">${Ie(h,null)}</p>`}
      ${e==="online"&&p>0&&a`<p data-testid="node-behind">${n("node.behindText",{node:t,count:p})}</p>`}
      ${e==="online"&&v.length>0&&a`<p data-testid="node-away">${n("node.partialText",{others:v.join(n("list.comma"))})}</p>`}
      ${i.length>0&&a`<h3>${n("node.others")}</h3><ul class="node-list">
        ${i.map(b=>{let N=b.id===l,j=e==="online"?f.find(({id:Ye})=>Ye===b.id):void 0,De=e!=="online";return a`<li key=${b.id} class=${N?"is-current":""} data-testid="node-row">
            <span class="node-dot ${j||De?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&a`<span>${b.segment}</span>`}
            <em class=${j||De?"is-away":"is-ok"}>${Am(N,j,De)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${n("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${n("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${d}>${n("action.close")}</button></footer>
  <//>`}function Am(e,t,o){return o?n(e?"node.row.lost":"node.row.unknown"):e?n("node.here"):t?t.since?n("node.row.away",{time:M(t.since)}):n("node.row.awayNow"):n("node.row.reached")}function ua({username:e,describe:t,onSave:o,onLater:r}){let[i,s]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:d}=C(t,["username"]);return a`<${_} title=${n("rename.title")} size="s" onClose=${r}
      testid="rename-dialog">
    <form onSubmit=${d(()=>o(i.trim()))}>
      <div class="modal-body"><p>${n("rename.text",{username:e})}</p>
        <${k} label=${n("auth.username")} value=${i} onInput=${s} autofocus
            maxlength=${50} autocomplete="username" hint=${n("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${r}>${n("action.later")}</button>
        <button class="button is-primary" disabled=${l||i.trim().length<2}
            data-testid="rename-save">${n("rename.save")}</button></footer>
    </form>
  <//>`}function fa({describe:e,onCreate:t,onPreview:o,onAccept:r,onClose:i}){let[s,l]=$(""),[c,m]=$(""),[d,u]=$(null),p=C(e,["name"]),f=C(e);return a`<${_} title=${n("server.add")} onClose=${i} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${p.submit(()=>t(s.trim()))}>
        <h3><${w} name="plus" size=${17} />${n("server.createTitle")}</h3>
        <p class="soft">${n("server.createText")}</p>
        <${k} label=${n("server.name")} value=${s} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${p.at("name")} />
        ${p.failure}
        <button class="button is-primary" disabled=${s.trim()===""||p.busy}
            data-testid="server-create">${n("server.create")}</button>
      </form>
      <form onSubmit=${f.submit(async()=>{d?await r(d.code):u(await o(c))})}>
        <h3><${w} name="ticket" size=${17} />${n("invite.enterTitle")}</h3>
        <p class="soft">${n("invite.enterText")}</p>
        <${k} label=${n("invite.code")} value=${c} mono testid="invite-code"
            error=${f.error} placeholder="ABCD2345"
          onInput=${h=>{m(h),u(null)}} />
        ${d&&a`<${O} tone="ok"><b data-testid="invite-server">${d.server_name}</b>
          ${d.already_member&&a`<br />${n("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||f.busy}
            data-testid=${d?"invite-accept":"invite-preview"}>
          ${d?d.already_member?n("invite.open"):n("invite.join",{name:d.server_name}):n("invite.look")}</button>
      </form>
    </div>
  <//>`}function pa({name:e,describe:t,onSave:o,onDelete:r,extra:i,onClose:s}){let[l,c]=$(e),{busy:m,at:d,failure:u,submit:p}=C(t,["name"]);return a`<${_} title=${n("server.edit")} onClose=${s} size="s" testid="server-form">
    <form onSubmit=${p(()=>o(l.trim()))}>
      <div class="modal-body"><${k} label=${n("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${d("name")} />${u}${i}</div>
      <footer class="modal-foot">
        ${r&&a`<button type="button" class="button is-danger-quiet" onClick=${r}>${n("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${n("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${n("action.save")}</button>
      </footer>
    </form>
  <//>`}function $a({server:e,name:t,describe:o,onPassOn:r,onClose:i}){let[s,l]=$(""),{busy:c,failure:m,submit:d}=C(o),u=Mr(s,e),p=d(r);return a`<${_} title=${n("members.passOnTitle",{name:t})} onClose=${i} size="s"
      testid="pass-on">
    <form onSubmit=${f=>u?p(f):f.preventDefault()}>
      <div class="modal-body"><p>${n("members.passOnText",{name:t,server:e})}</p>
        <${k} label=${n("members.passOnField",{server:e})} value=${s} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${n("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!u}>${n("members.passOnAction")}</button></footer>
    </form>
  <//>`}var Vo="";function ha({zone:e,onZone:t}){let o=Q(ir,[]),r=e===null||o.includes(e)?o:[e,...o],i=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${Lt} label=${n("settings.timeZone")} value=${e??Vo}
    hint=${n("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:Vo,label:n("settings.timeZone.device",{zone:i})},...r.map(s=>({value:s,label:s.replaceAll("_"," ")}))]}
    onChange=${s=>t(s===Vo?null:s)} />`}function ba({username:e,describe:t,onSave:o}){let[r,i]=$(""),[s,l]=$(""),{busy:c,at:m,failure:d,submit:u}=C(t,["current","new"]),p=u(async()=>{await o(r,s),i(""),l("")});return a`<form class="settings-section" onSubmit=${p}>
    <h3>${n("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${k} label=${n("account.currentPassword")} type="password" autocomplete="current-password"
        value=${r} onInput=${i} testid="password-current"
        error=${m("current")} />
    <${k} label=${n("account.newPassword")} type="password" autocomplete="new-password"
        value=${s} onInput=${l} hint=${n("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${d}
    <button class="button" disabled=${c||r===""||s.length<8}
        data-testid="password-save">${n("account.changePassword")}</button>
  </form>`}function ga({user:e,describe:t,onSave:o}){let[r,i]=$(e.display_name),[s,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:d,failure:u,submit:p}=C(t,c),f=r.trim()===e.display_name&&s.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${p(()=>o({display_name:r.trim(),status_message:s.trim()}))}>
    <div class="profile-card"><${se} id=${e.id} name=${r||"?"}
        size="l" /><div><strong>${r}</strong><span>@${e.username}</span></div></div>
    <${k} label=${n("account.displayName")} value=${r} onInput=${i} maxlength=${100}
        testid="profile-display-name" error=${d("display_name")} />
    <${k} label=${n("account.status")} value=${s} onInput=${l} maxlength=${200}
        placeholder=${n("account.statusExample")} testid="profile-status"
        error=${d("status_message")} />
    ${u}
    <button class="button is-primary" disabled=${m||f||r.trim()===""}
        data-testid="profile-save">${n("action.save")}</button>
  </form>`}var Mm=["profile","look","notify","account","devices"];function va(e){let[t,o]=$(e.tab),{settings:r,onSettings:i}=e,s=(l,c)=>c.map(m=>({value:m,label:n(`settings.${l}.${m}`)}));return a`<${_} title=${n("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${n("settings.title")}>${Mm.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${n(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${ga} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${q} label=${n("settings.theme")} value=${r.theme}
              options=${s("theme",["system","light","dark"])}
              onChange=${l=>i({theme:l})}
              testid="setting-theme" />
          <${q} label=${n("settings.language")} value=${r.language}
              options=${s("language",["system","ja","en"])}
              onChange=${l=>i({language:l})}
              testid="setting-language" />
          <${ha} zone=${e.zone} onZone=${e.onZone} />
          <${q} label=${n("settings.sendKey")} value=${r.send_key}
              hint=${n("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Ft?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>i({send_key:l})} />
          <${q} label=${n("settings.replies")} value=${r.replies}
              hint=${n("settings.repliesHint")} testid="setting-replies"
            options=${s("replies",["panel","inline"])}
                onChange=${l=>i({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="devices"&&e.devices}
        ${t==="account"&&a`
          <${ba} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${n("account.sessions")}</h3><p
              class="soft">${n("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${n("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${n("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Tm=["online","away","do_not_disturb"];function ya({absence:e,ends:t,describe:o,onSay:r,onClose:i,...s}){let[l,c]=$(e&&s.note===null?e.state:"away"),[m,d]=$(s.note??e?.note??""),[u,p]=$(e?.until?"at":e?"none":"today"),[f,h]=$(s.at),{busy:v,at:b,failure:N,submit:j}=C(o,["note","until"]),De=l==="online"&&m.trim()==="",Ye=()=>r({state:l,note:m.trim()||null,until:s.endOf(u,f)}),$t=()=>r({state:"online",note:null,until:null});return a`<${_} title=${n("absence.title")} onClose=${i} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${j(Ye)}>
      <${q} label=${n("absence.state")} value=${l} testid="absence-state"
        options=${Tm.map(P=>({value:P,label:n(`absence.choice.${P}`)}))}
        onChange=${c} hint=${n(`absence.hint.${l}`)} />
      <${k} label=${n("absence.note")} value=${m} onInput=${d} maxlength=${200} autofocus
        placeholder=${n("absence.example")} hint=${n("absence.noteHint")} testid="absence-text"
        error=${b("note")} />
      <${Lt} label=${n("absence.end")} value=${u} testid="absence-end" onChange=${p}
        options=${t.map(P=>({value:P,label:n(`absence.end.${P}`)}))} />
      ${u==="at"&&a`<${k} label=${n("absence.endAt")} type="datetime-local" value=${f} required
            onInput=${h} testid="absence-at" error=${b("until")} />`}
      ${N}
      <div class="button-row"><button class="button is-primary" disabled=${v||De}
          data-testid="absence-say">${n("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${v} data-testid="absence-back"
            onClick=${j($t)}>${n("absence.back")}</button>`}</div>
    </form>
  <//>`}var wa=["hour","today","tomorrow","week","at","none"];function ka(e,t){let o=Date.parse(`${e}Z`),r=o-t(o)*6e4;return o-t(r)*6e4}var Qo=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function xa(e,t,o,r){let i=l=>{let c=Qo(o,r).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(ka(m.slice(0,16),r),o+6e4)},s=l=>new Date(l).toISOString();return e==="hour"?s(o+36e5):e==="today"?s(i(0)):e==="tomorrow"?s(i(1)):e==="week"?s(i(Em(o,r))):e==="at"&&t!==""?s(ka(t,r)):null}function Em(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var Yo=36e5;function Sa({note:e}){let t=y.value?.absence??null,o=Math.ceil(Date.now()/Yo)*Yo+Yo,r=t?.until?Date.parse(t.until):o,i=async s=>{let l=await Nn(s);S(),A(n(l?"absence.said":"absence.takenBack"),"ok")};return a`<${ya} absence=${t} note=${e} ends=${wa}
      at=${Qo(r,Ze)} describe=${E} onSay=${i} onClose=${S}
      endOf=${(s,l)=>xa(s,l,Date.now(),Ze)} />`}function _a({name:e,describe:t,onSave:o,onClose:r}){let[i,s]=$(e),{busy:l,at:c,failure:m,submit:d}=C(t,["name"]);return a`<${_} title=${n("dm.rename")} onClose=${r} size="s" testid="name-form">
    <form onSubmit=${d(()=>o(i.trim()))}>
      <div class="modal-body"><${k} label=${n("dm.groupName")} value=${i} onInput=${s}
          autofocus maxlength=${100} hint=${n("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${r}>${n("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||i.trim()===e}>${n("action.save")}</button></footer>
    </form>
  <//>`}var Oa=100,Ca=30,Aa=e=>({me:y.value?.id??"",ask:Tt,find:(t,o)=>Ct(Dt(),o,t,Ca+e.length).filter(r=>!e.includes(r.id)).slice(0,Ca),presenceOf:t=>t.id===y.value?.id?"online":Yr(t),describe:E,onClose:S});function Ma(){let e=async(t,o)=>{let r=await Mt(t.map(i=>i.id),o);S(),I(r.id)};return a`<${No} ...${Aa([])} title=${n("dm.new")} adds=${!1}
      max=${Oa-1} onDone=${e} />`}function Ta({id:e}){let t=Co(e);if(!t)return null;let o=t.members.map(i=>i.id),r=async i=>{let s=await Cr(e,i.map(l=>l.id));S(),s.id!==e&&(A(n("dm.newGroup"),"info"),I(s.id))};return a`<${No} ...${Aa(o)} title=${n("dm.add")} adds
      note=${t.is_group?null:n("dm.addMakesGroup")}
      max=${Math.max(1,Oa-o.length)} onDone=${r} />`}function Ea({id:e}){let t=Co(e);return t?a`<${_a} name=${t.name??""} describe=${E} onClose=${S}
      onSave=${o=>Or(e,o).then(S)} />`:null}function Na({first:e,today:t,earlier:o,describe:r,onGo:i,onClose:s}){let[l,c]=$(e),{busy:m,error:d,submit:u}=C(r);return a`<${_} title=${n("date.title")} onClose=${s} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${u(()=>i(l))}>
      <div class="button-row">${o.map(p=>a`<button type="button" class="button is-small" key=${p.day} disabled=${m}
            onClick=${u(()=>i(p.day))}>${p.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${n("date.day")} data-testid="date-day"
          onInput=${p=>c(p.target.value)} />
        <button class="button is-primary" disabled=${m||l===""}
            data-testid="date-go">${n("date.go")}</button></div>
      ${d&&a`<p class="field-told is-error" role="alert">${d}</p>`}
    </form>
  <//>`}function Ia({versions:e,error:t,onClose:o}){let r=(e?.length??0)-1,i=s=>s===0?n("history.original"):n(s===r?"history.current":"history.edited");return a`<${_} title=${n("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${O} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${L} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((s,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===r?"is-current":""}>
        <div class="history-head"><b>${i(l)}</b><time
            datetime=${s.created_at}
            title=${K(s.created_at)}>${yt(s.created_at)}</time></div>
        <p dir="auto">${s.changes?s.changes.map(Nm):s.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function Nm({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var Pa=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function Da(e,t){let o=Pa(e),r=Pa(t),i=0;for(;i<o.length&&i<r.length&&o[i]===r[i];)i+=1;let s=0;for(;s<o.length-i&&s<r.length-i&&o.at(-1-s)===r.at(-1-s);)s+=1;let l=Im(o.slice(i,o.length-s),r.slice(i,r.length-s));return Pm([...o.slice(0,i).map(en),...l,...o.slice(o.length-s).map(en)])}var en=e=>({kind:"same",text:e}),Jo=e=>({kind:"gone",text:e}),Zo=e=>({kind:"new",text:e});function Im(e,t){if(e.length*t.length>4e6)return[...e.map(Jo),...t.map(Zo)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let r=[],i=0,s=0;for(;i<e.length&&s<t.length;)e[i]===t[s]?(r.push(en(e[i])),i+=1,s+=1):o[i+1][s]>=o[i][s+1]?r.push(Jo(e[i++])):r.push(Zo(t[s++]));return[...r,...e.slice(i).map(Jo),...t.slice(s).map(Zo)]}function Pm(e){let t=[];for(let o of e){let r=t.at(-1);r?.kind===o.kind?r.text+=o.text:t.push({...o})}return t}function Fa({message:e}){let[t,o]=$(null),[r,i]=$(null);g(()=>{An.history(e).then(o,l=>i(H(l)))},[e]);let s=t?.map((l,c)=>({...l,changes:c>0?Da(t[c-1].content,l.content):null}));return a`<${Ia} versions=${s??null} error=${r}
    onClose=${S} />`}var tn=864e5,ct=e=>kt(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function Ra({channel:e,at:t}){let o=Date.now(),r=async s=>{let l=await Vn(e,Gn(s,Ze));S(),I(e,l),l||await bt(e)},i=[{label:n("date.yesterday"),day:ct(o-tn)},{label:n("date.week"),day:ct(o-7*tn)},{label:n("date.month"),day:ct(o-30*tn)},{label:n("date.beginning"),day:"1970-01-02"}];return a`<${Na} first=${ct(t?Date.parse(t):o)} today=${ct(o)}
      earlier=${i} describe=${E} onGo=${r} onClose=${S} />`}function La({place:e,card:t,max:o,some:r,describe:i,onForward:s,onBack:l,onClose:c}){let[m,d]=$(""),{busy:u,failure:p,submit:f}=C(i),h=f(()=>s(m)),v=b=>{b.key==="Enter"&&Ns(b)&&!Oe(b)&&h(b)};return a`<${_} title=${n("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${h} onKeyDown=${v}>
      <div class="modal-body">
        <${k} area autofocus label=${n("forward.comment")} value=${m} onInput=${d}
          maxlength=${o} testid="forward-comment" />
        ${t}
        ${r&&a`<${O}>${n("forward.some")}<//>`}
        ${p}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${l}>${n("action.back")}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${c}>${n("action.cancel")}</button>
        <button class="button is-primary" disabled=${u} data-testid="forward-send">${n("forward.send")}</button>
      </footer>
    </form>
  <//>`}var ja=400;function eo({message:e,text:t,place:o,server:r,onShow:i}){let{author:s,parent_id:l}=e,c=[...t],m=c.length>ja?`${c.slice(0,ja).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${n("pins.show")} onClick=${i}>
    <span class="found-place">${o}${r&&a`<small>${r}</small>`}
      ${l&&a`<small>${n("search.inThread")}</small>`}</span>
    <span class="found-by"><${se} id=${s.id} name=${s.display_name} size="s" />
      <strong>${s.display_name}</strong>
      <time title=${K(e.created_at)}>${yt(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function to({query:e,onQuery:t,targets:o,onClose:r,title:i,label:s,stays:l}){let[c,m]=$(0),d=s??n("switcher.placeholder"),u=f=>{f&&(l||r(),f.go())},p=f=>{if(!Oe(f))if(f.key==="ArrowDown"||f.key==="ArrowUp"){f.preventDefault();let h=f.key==="ArrowDown"?1:o.length-1;m(o.length?(c+h)%o.length:0)}else f.key==="Enter"&&(f.preventDefault(),u(o[c]))};return a`<${_} title=${i??n("switcher.title")} onClose=${r} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${p}>
      <div class="switcher-field"><${w} name="search" />
        <input type="text" value=${e} placeholder=${d}
            aria-label=${d} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${f=>{t(f.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${i??n("switcher.title")}>
        ${o.map((f,h)=>a`<li key=${f.key} id="switcher-${h}" role="option"
              aria-selected=${h===c}
          class=${f.unread?"is-unread":""} onMouseMove=${()=>m(h)}
              onClick=${()=>u(f)}>
          <${w} name=${f.icon}
              size=${17} /><span>${f.label}</span><small>${f.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${n("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var za=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function Ba(e,t,o){if(t.id===e.id)return!0;let r=e.people?.map(({id:i})=>i)??o;return t.people!==null?!e.hidden&&t.people.every(i=>r.includes(i)):e.server!==null&&!e.hidden&&e.server===t.server}var Ua=12,Dm=6;function Ha(e,t){let o=Us(),i=gt([...Rm(),...o.sort(Fm).map(Lm)],e.replace(/^[#＃@＠]/,""),d=>d.words,1/0).sort((d,u)=>Number(u.unread)-Number(d.unread)).slice(0,Ua),s=new Set(o.flatMap(({person:d})=>d?.id??[])),l=y.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:Ct(Dt(),t,c,Ua).filter(({id:d})=>!s.has(d));return[...i,...m.slice(0,Dm).map(d=>jm(d,l))]}var Fm=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),Rm=()=>(B.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>oe(e.id)},...(St.value[e.id]??[]).map(t=>({key:t.id,icon:Kn(t,null).icon,label:t.name,hint:e.name,unread:(xt.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>I(t.id)}))]),Lm=({id:e,name:t,icon:o,unread:r,words:i})=>({key:e,icon:o,label:t,hint:i[2]&&o==="user"?`@${i[2]}`:"",unread:r>0,words:i,go:()=>I(e)}),jm=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{qs(e.id)}});var zm=150;function on(){let[e,t]=$(""),[o,r]=$([]);return g(()=>{Ot.peek().loaded||At()},[]),g(()=>{let i=!0,s=setTimeout(async()=>{e.trim()!==""&&Sr();let l=await Tt(e.replace(/^[@＠]/,"")).catch(()=>[]);i&&r(l)},zm);return()=>{i=!1,clearTimeout(s)}},[e]),{query:e,setQuery:t,targets:Ha(e,o)}}function Ka(){let{query:e,setQuery:t,targets:o}=on();return a`<${to} query=${e} onQuery=${t}
      targets=${o} onClose=${S} />`}function Um({key:e,icon:t,person:o}){if(o)return!0;let r=t==="server"?null:R(e);return r!==null&&r.posts&&!r.archived}function Xa({message:e}){let[t,o]=$(null),{query:r,setQuery:i,targets:s}=on();if(!t){let l=s.filter(Um).map(c=>({...c,go:()=>o(c)}));return a`<${to} title=${n("message.forward")} label=${n("forward.where")} stays
      query=${r} onQuery=${i} targets=${l} onClose=${S} />`}return a`<${Hm} message=${e} target=${t} onBack=${()=>o(null)} />`}function Hm({message:e,target:t,onBack:o}){let r=R(te(e));if(!r)return null;let i=t.person?null:R(t.key),s=i?.label??t.label,l=Bs(e),c=(Ke.value[r.server??""]??[]).map(({user:h})=>h.id),m=t.person?[t.key,y.value?.id??""]:i?.people?.map(({id:h})=>h),d={id:i?.id??null,server:i?.server??null,people:m??null},u=async h=>{let v=t.key===y.peek()?.id?[]:[t.key],b=i?.id??(await Mt(v)).id;Lr(b,null,za(h,l)),S(),A(n("forward.done",{place:s}),"ok")},p=()=>{S(),I(r.id,e.id)},f=a`<${eo} message=${e} text=${fe(e)} place=${r.label}
    server=${B.value?.find(h=>h.id===r.server)?.name??null} onShow=${p} />`;return a`<${La} place=${s} card=${f} max=${4e3-Ar(l)-2}
    some=${!Ba(r,d,c)} describe=${E} onForward=${u}
    onBack=${o} onClose=${S} />`}var Km=["60","1440","10080",""];function qa({server:e,invites:t,now:o,linkOf:r,describe:i,onCreate:s,onRevoke:l,onClose:c}){let[m,d]=$(""),[u,p]=$("10080"),{busy:f,at:h,failure:v,submit:b}=C(i,["max_uses"]),N=b(()=>s({...m.trim()?{max_uses:Number(m)}:{},...u?{expires_in_minutes:Number(u)}:{}}));return a`<${_} title=${n("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${N}>
      <${q} label=${n("invite.expires")} value=${u} onChange=${p}
          options=${Km.map(j=>({value:j,label:n(`invite.expiry.${j||"never"}`)}))} />
      <div class="invite-make">
        <${k} label=${n("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${d} placeholder=${n("invite.unlimited")} testid="invite-max-uses"
            error=${h("max_uses")} />
        <button class="button is-primary" disabled=${f}
            data-testid="invite-create">${n("invite.create")}</button>
      </div>
      ${v}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${L} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${n("invite.noneYet")}</p>`:a`<ul>${t.map(j=>a`<li key=${j.id}><${Xm} invite=${j} now=${o} linkOf=${r} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function Xm({invite:e,now:t,linkOf:o,onRevoke:r}){let i=e.expires_at!==null&&Date.parse(e.expires_at)<t,s=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||i||s,c=e.is_revoked?n("invite.revoked"):i?n("invite.expired"):s?n("invite.usedUp"):e.expires_at?n("invite.until",{when:Y(e.expires_at,t)}):n("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${n("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${ue} text=${e.code} label=${n("action.copy")} />
      <${ue} text=${o(e.code)} label=${n("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>r(e)}>${n("invite.revoke")}</button>`}
  </div>`}function Ga({server:e}){let[t,o]=$(null),r=()=>_e.list(e).then(s=>o(s.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));g(()=>{r().catch(x)},[e]);let i=async s=>{o(l=>l?.map(c=>c.id===s.id?{...c,is_revoked:!0}:c)??null),await _e.revoke(e,s.id).catch(x),await r().catch(x)};return a`<${qa}
      server=${B.value?.find(s=>s.id===e)?.name??n("user.unknown")}
      invites=${t} now=${Date.now()} describe=${E}
    linkOf=${s=>location.origin+Er({page:"invite",code:s})}
    onCreate=${s=>_e.create(e,s).then(r)} onRevoke=${i}
        onClose=${S} />`}var nn=["mon","tue","wed","thu","fri","sat","sun"],qm={from:"18:00",to:"08:30",days:nn};function Wa({keywords:e,hours:t,describe:o,check:r,onSave:i}){let[s,l]=$(e.join(`
`)),[c,m]=$(t!==null),[d,u]=$(t??qm),{busy:p,at:f,failure:h,submit:v}=C(o,["keywords","do_not_disturb"]),b=r(s),N={keywords:b.keywords,do_not_disturb:c?d:null},j=JSON.stringify(N)===JSON.stringify({keywords:e,do_not_disturb:t}),De=b.wrong===null&&(!c||d.from&&d.to&&d.days.length>0),Ye=P=>{let ho=d.days.includes(P),Ac=nn.filter(wn=>wn===P?!ho:d.days.includes(wn));u({...d,days:Ac})},$t=P=>a`<${k} type="time" label=${n(`notify.${P}`)} value=${d[P]} testid="notify-${P}"
      onInput=${ho=>u({...d,[P]:ho})} />`;return a`<form class="settings-section" onSubmit=${v(()=>i(N))}>
    <${k} area label=${n("notify.keywords")} value=${s} onInput=${l}
      hint=${n("notify.keywordsHint")} error=${b.wrong??f("keywords")} testid="notify-keywords" />
    <${q} label=${n("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(P=>({value:P,label:n(`notify.quiet.${P}`)}))}
      onChange=${P=>m(P==="hours")}
      hint=${n("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${$t("from")}${$t("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${n("notify.days")}</legend>
        <div class="choice-options">${nn.map(P=>a`<label key=${P}
            class="choice-option ${d.days.includes(P)?"is-chosen":""}"><input type="checkbox"
            value=${P} checked=${d.days.includes(P)} onChange=${()=>Ye(P)} /><span>${n(`notify.day.${P}`)}</span></label>`)}</div>
        ${d.days.length===0&&a`<p class="field-told is-error" role="alert">${n("notify.noDay")}</p>`}
      </fieldset>`}
    ${f("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${f("do_not_disturb")}</p>`}
    ${h}
    <button class="button is-primary" disabled=${p||j||!De}
        data-testid="notify-save">${n("action.save")}</button>
  </form>`}function Va({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${n("notify.here")}</h3>
    <p class="soft">${n("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${n("notify.allow")}</button>`:a`<${O} tone=${e==="granted"?"ok":"warning"}>${n(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function tl(e,{mentioned:t,called:o,followed:r,set:i,keywords:s}){let{notify:l=null,muted:c=!1}=i??{};if(e.is_deleted||l==="none")return null;if(t&&!(o&&c))return"mention";if(c)return null;let m=!!e.dm_channel_id;return(l??sr(m))==="all"?m?"direct":"all":r?"thread":Gm(e.content,s)?"keyword":null}var Qa=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function Gm(e,t){let o=Ya(e);return t.some(r=>Wm(o,Ya(r)))}var Ya=e=>rr(e).replace(/\s+/g," ").trim();function Wm(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let r=o+t.length;if(!Ja(e,o)&&!Ja(e,r))return!0}return!1}function Ja(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[r=""]=e.slice(t,t+2);return Qa.test(o)&&Qa.test(r)}var Vm=["sun","mon","tue","wed","thu","fri","sat"],Za=1440,el=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function ol(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),r=el(e.from),i=el(e.to),s=r<i?i-r:i-r+Za,l=c=>{let m=o+c*Za-r,d=Vm[(t.getUTCDay()+7-c)%7];return e.days.includes(d)&&m>=0&&m<s};return l(0)||l(1)}function nl({count:e,first:t,first_sort:o},r){return e===0?!1:t===null||ko(r)>=ko({id:t,sort:o})}var Qm=5,Ym=10*6e4;function rl(e,t){let o=e.filter(({message:s})=>t-Date.parse(s.created_at)<Ym),r=o.length<=Qm?o:[],i=new Map;for(let s of e)r.includes(s)||i.set(s.space,[...i.get(s.space)??[],s]);return[...r.map(s=>[s]),...i.values()]}var sl=(e,t)=>e===void 0||e==="seen"&&t,rn=20,Jm=40;function il(e){let t=e.split(`
`).map(i=>i.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(i=>i!==""))],r=o.find(i=>[...i].length>Jm)??null;return{keywords:o,long:r,many:o.length>rn}}var al=encodeURIComponent,oo={list:(e,t)=>be("GET",`/api/inbox${_n({kind:e,cursor:t})}`),readAll:e=>be("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},sn={following:e=>be("GET",`/api/messages/${al(e)}/follow`),follow:(e,t)=>be(t?"PUT":"DELETE",`/api/messages/${al(e)}/follow`)};var me=T({}),Zm=500,ro=new Set;function no(e,t){let{[e]:o,...r}=me.peek(),i=Object.entries(r).slice(-Zm);ro.delete(e),me.value={...Object.fromEntries(i),[e]:t}}async function so(e){let t=y.peek()?.id,o=await sn.following(e);return y.peek()?.id===t&&no(e,o.following),o.following}var cl=e=>Promise.resolve(ed(e)??so(e).catch(()=>!1)),ed=e=>ro.has(e)?void 0:me.peek()[e];async function ml(e){let t=me.peek()[e]??!1;no(e,!t);try{await sn.follow(e,!t)}catch(o){no(e,t),x(o)}}function dl(){let e=Z(td);return()=>{e(),ro.clear(),me.value={}}}function td(e){if(e.what==="connected")for(let t of Object.keys(me.peek()))ro.add(t);else e.what==="followed"?no(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&ll(e.message)}function ll({id:e,parent_id:t}){let o=t??e;me.peek()[o]===!1&&so(o).catch(()=>{})}var ln="messages",od=14*864e5,an=e=>`${y.peek()?.id??""}/${e}`,io=null;function nd(){return io??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(ln),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),io.catch(()=>{io=null}),io}async function ul(e,t){let o=(await nd()).transaction(ln,"readwrite"),r=o.objectStore(ln),i=[];for(let s of e){let l=an(s.message.id),c=r.get(l);c.onsuccess=()=>{sl(c.result,s.edited)&&(r.put(t,l),i.push(s))}}return r.delete(IDBKeyRange.bound(an(""),an(qn(Date.now()-od)))),new Promise((s,l)=>{o.oncomplete=()=>s(i),o.onabort=()=>l(o.error)})}var fl=e=>e.length===0?Promise.resolve([]):ul(e,"told").catch(()=>e),pl=e=>{ul([e],e.edited?"told":"seen").catch(()=>{})};var $l=200;function hl(e){let{author:t,dm_channel_id:o}=e,r=R(te(e)),i=o&&!r?.group,s=r&&!i?n("notify.titleIn",{name:t.display_name,place:r.label}):t.display_name,l=fe(e),c=[...l],m=c.length>$l;return{title:s,body:m?`${c.slice(0,$l).join("")}…`:l}}function bl(e){let[{space:t}]=e,o=B.peek()?.find(i=>i.id===t)?.name,r=e.map(({message:i})=>i.dm_channel_id?i.author.display_name:R(te(i))?.label??"");return{title:n("notify.many",{count:e.length,place:o??n("dm.title")}),body:[...new Set(r.filter(Boolean))].slice(0,5).join(n("list.comma"))}}function gl(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var Ue=T(gl()),Ge=()=>{Ue.value!=="missing"&&(Ue.value=gl())};async function vl(){await Notification.requestPermission(),Ge()}var yl=()=>{Ue.value="missing"};var rd=1500,Ve=new Map,We=new Map,mt=new Map,co,ao=null;function wl(){Ge();let e=[Z(sd),dl(),xt.subscribe(hd)];return ao=()=>{for(let t of e)t();ao=null,clearTimeout(co),co=void 0,Ve.clear(),We.clear(),mn(()=>!0)},ao}function sd(e){if(Ge(),Ue.peek()!=="granted")return;if(e.what==="gone")return Sl(e.id);if(!("message"in e)||e.what==="sent")return;let{message:t}=e;if(e.what==="changed")return dd(t);if(t.author.id===y.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let r=o||id(e),i={message:t,mentioned:r,followed:!1,edited:o,space:md(t)};if(lo(i))return kl(i);!t.parent_id||!lo({...i,followed:!0})||cl(t.parent_id).then(s=>{s&&ao!==null&&lo({...i,followed:s})&&kl({...i,followed:s})})}function kl(e){let{message:t}=e;cd(te(t))?pl(e):ad(e)}var id=({message:e,mentioned:t})=>t||cn(e),cn=e=>e.mentions?.some(t=>t===y.peek()?.username||Pr(t))===!0;function ad(e){Ve.set(e.message.id,e),co??=setTimeout(()=>{ud()},rd)}function xl(e,t,o){let{channels:r,keywords:i}=Fe.peek(),s=r[te(e)],l=!cn(e);return tl(e,{mentioned:t,called:l,followed:o,set:s,keywords:i})!==null}var ld=()=>y.peek()?.absence?.state==="do_not_disturb",lo=({message:e,mentioned:t,followed:o})=>xl(e,t,o)&&!ld()&&!ol(Fe.peek().do_not_disturb,vt(new Date().toISOString()));function cd(e){return!Pt.peek()||document.visibilityState!=="visible"?!1:re(J.peek())===e&&!(Ir()&&Nr.peek()==="list")}function md(e){return e.dm_channel_id?"direct":R(te(e))?.server??""}function Sl(e){Ve.delete(e),We.delete(e),mn(({messages:t})=>t.has(e))}function dd(e){let t=Ve.get(e.id)??We.get(e.id);t&&(t.message=e);let o=me.peek()[e.parent_id??""]===!0,r=t?.mentioned===!0&&Ps(e.content);xl(e,r||cn(e),o)||Sl(e.id)}async function ud(){co=void 0;let e=[...Ve.values()].filter(lo);Ve.clear();let t=await fl(e);for(let i of t)We.set(i.message.id,i);let r=(await pd(t)).filter(i=>We.get(i.message.id)===i);for(let{message:i}of t)We.delete(i.id);for(let i of rl(r,Date.now()))$d(i)}var fd={count:0,first:null};async function pd(e){let t=[...new Set(e.map(({message:r})=>te(r)))],o=new Map(await Promise.all(t.map(async r=>{let i=await Ce.unreadIn(r).catch(s=>Sn(s).transient?null:fd);return[r,i]})));return e.filter(({message:r,edited:i})=>{let s=o.get(te(r));return i||!s||nl(s,r)})}function $d(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:r,body:i}=e.length===1?hl(t.message):bl(e),s;try{s=new Notification(r,{body:i,tag:o,silent:!0,dir:"auto"})}catch{return yl()}let l={conversations:new Set(e.map(({message:c})=>te(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:s};mt.set(o,l),s.onclose=()=>{mt.get(o)===l&&mt.delete(o)},s.onclick=()=>{window.focus(),s.close(),S(),I(te(t.message),t.message.id)}}function mn(e){for(let[t,o]of[...mt])e(o)&&(mt.delete(t),o.shown.close())}var hd=({channels:e})=>mn(({conversations:t,edited:o})=>!o&&[...t].every(r=>(e[r]??0)===0));function bd(){return g(wl,[]),null}function _l(){g(Ge,[]);let{keywords:e,do_not_disturb:t}=Fe.value,o=async r=>{await cr(r),A(n("account.saved"),"ok")};return a`<${Va} permission=${Ue.value} origin=${location.origin}
      onAsk=${()=>vl().catch(x)} />
    <${Wa} keywords=${e} hours=${t} describe=${E}
      check=${gd} onSave=${o} />`}function gd(e){let{keywords:t,long:o,many:r}=il(e),i=o!==null?n("notify.long",{word:o}):null;return{keywords:t,wrong:r?n("notify.tooMany",{count:rn}):i}}var Cl=T(!1);function vd(){let e=wo.value,t=y.value;return ws.value!=="inside"||!t?null:t.rename_needed&&!Cl.value?a`<${ua} username=${t.username} describe=${E} onLater=${()=>{Cl.value=!0}}
     
          onSave=${o=>go({username:o}).then(()=>A(n("rename.done"),"ok"))} />`:e&&a`<${yd} key=${JSON.stringify(e)} open=${e} user=${t} />`}function yd({open:e,user:t}){switch(e.kind){case"confirm":return a`<${aa} ...${e} onConfirm=${e.run} onClose=${()=>{wo.value===e&&S()}} />`;case"switcher":return a`<${Ka} />`;case"keys":return a`<${la} sendKey=${_o.value.send_key} onClose=${S} />`;case"node":return kd(t.mesh_admin===!0);case"forward":return a`<${Xa} message=${e.message} />`;case"absence":return a`<${Sa} note=${e.note} />`;case"history":return a`<${Fa} message=${e.message} />`;case"date":return a`<${Ra} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${Ma} />`;case"direct-add":return a`<${Ta} id=${e.direct} />`;case"direct-rename":return a`<${Ea} id=${e.direct} />`;case"groups":return a`<${Xs} server=${e.server} />`;case"invites":return a`<${Ga} server=${e.server} />`;case"server-add":return wd();case"server-edit":return xd(e.server);case"server-pass-on":return Sd(e.server,e.user);case"channel-create":return a`<${Fs} server=${e.server} />`;case"channel-edit":return a`<${Rs} id=${e.channel} />`;case"channel-add":return a`<${Ls} id=${e.channel} />`;case"settings":return _d(e.tab??"look",t);default:return null}}function kd(e){let{phase:t,node:o,moved_from:r,lost_at:i}=Je.value,s=()=>{S(),ve({page:"mesh"})};return a`<${da} phase=${t} name=${o?.name??n("node.unknown")}
      moved_from=${r} lost_at=${i} nodes=${Fn.value}
      state=${Dr.value} current=${o?.id??null}
    onStatus=${e?s:null} onRetry=${Rn} onClose=${S} />`}function Ol(e){S(),oe(e)}function wd(){return a`<${fa} describe=${E} onClose=${S}
   
        onCreate=${e=>fr(e).then(t=>Ol(t.id))}
    onPreview=${e=>_e.preview(Et(e))}
   
        onAccept=${e=>_t(e).then(t=>Ol(t.id))} />`}function xd(e){let t=B.value?.find(r=>r.id===e);if(!t)return null;let o=()=>F({kind:"confirm",title:n("server.delete"),text:n("server.deleteText",{name:t.name}),action:n("server.delete"),danger:!0,run:()=>hr(e).then(()=>ve({page:"home"}),x)});return a`<${pa} name=${t.name} describe=${E}
      onSave=${r=>pr(e,r).then(S)}
    extra=${a`<${js} server=${e} />`}
    onDelete=${t.owner_id===y.value?.id?o:null} onClose=${S} />`}function Sd(e,t){let o=B.value?.find(l=>l.id===e),r=Ke.value[e]?.find(l=>l.user.id===t);if(!o||!r)return null;let{display_name:i}=r.user,s=()=>{S(),A(n("members.passedOn",{name:i,server:o.name}),"ok")};return a`<${$a} server=${o.name} name=${i} describe=${E}
      onPassOn=${()=>$r(e,t).then(s)} onClose=${S} />`}function _d(e,t){let o=()=>F({kind:"confirm",title:n("account.logoutEverywhere"),text:n("account.logoutEverywhereText"),action:n("account.logoutEverywhere"),danger:!0,run:()=>Dn().catch(x)});return a`<${va} tab=${e} user=${t} settings=${_o.value}
      notify=${a`<${_l} />`} devices=${a`<${ia} />`} zone=${Fe.value.time_zone}
      onZone=${r=>lr({time_zone:r})}
      onSettings=${mr} describe=${E}
   
        onProfile=${r=>go(r).then(()=>A(n("account.saved"),"ok"))}
   
        onPassword=${(r,i)=>In(r,i).then(()=>A(n("account.passwordChanged"),"ok"))}
    onLogout=${()=>{S(),Pn()}} onLogoutEverywhere=${o} onClose=${S} />`}function Al({name:e,size:t,at:o,author:r,icon:i,picture:s,url:l,onShow:c}){let m=n("files.listed",{size:$e(t,ee.value),author:r,time:wt(o)});return a`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${n("files.toMessage",{time:K(o)})} data-testid="file-show" onClick=${c}>
      <span class="file-tile-picture">${s?a`<img crossorigin=${ke(s)} src=${s} alt="" loading="lazy" />`:a`<${w} name=${i} size=${22} />`}</span>
      <span class="file-card-main"><${Ae} name=${e} /><span class="file-card-note">${m}</span></span>
    </button>
    <a class="icon-button" href=${l??void 0} download=${e} title=${n("files.download")}
      aria-label=${n("files.downloadName",{name:e})} data-testid="file-download"><${w} name="download" /></a>
  </div>`}function G({title:e,subtitle:t,onClose:o,children:r,tools:i,testid:s,drop:l}){return a`<aside class="panel" aria-label=${e} data-testid=${s}
      data-drop=${l}>
    <header class="panel-head">
      <${D} icon="arrow-left" label=${n("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>${i}
      <${D} icon="close" label=${n("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${r}
  </aside>`}var Ml=50,Cd=40,ne=T(null);async function dn(e){ne.value={id:e,files:[],more:!0,loading:!1,error:null},await mo(()=>!0)}async function mo(e){let t=ne.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,r=i=>{let s=ne.peek();s?.id===o&&(ne.value={...s,...i})};r({loading:!0,error:null});try{for(let i=0;i<Cd;i+=1){let s=ne.peek()?.files.at(-1)?.id,l=await Ce.files(o,{limit:Ml,...s?{before:s}:{}}),c=ne.peek();if(c?.id!==o)return;let m=l.length===Ml;if(r({files:[...c.files,...l],more:m}),!m||l.some(e))break}}catch(i){r({error:i})}r({loading:!1})}function Tl(e){let t=ne.peek();if(!t||t.loading)return;let o=gi(t,e);o!==t.files&&(ne.value={...t,files:o})}function El(){ne.value=null}Z(e=>{let t=ne.peek();if(t){if(e.what==="gone"){let o=t.files.filter(r=>r.message_id!==e.id);ne.value={...t,files:o}}e.what==="unsure"&&dn(t.id)}});var Od=["all","image","media","file"];function Ad(){let e=re(J.value)??"",t=R(e),[o,r]=$("all"),[i,s]=$("");g(()=>(e&&dn(e),El),[e]);let l=ne.value,{messages:c}=ht(e).value;g(()=>Tl(c),[c,l?.loading]);let m=N=>bi(N,{kind:o,query:i}),d=(l?.files??[]).filter(m),u=d.map(N=>N.id).join(" ");g(()=>at(d.map(N=>N.id)),[u]);let p=l!==null&&l.more&&!l.loading&&l.error===null&&d.length===0;if(g(()=>{p&&mo(m)},[p,o,i]),!t||l?.id!==e)return null;let{more:f,loading:h,error:v}=l,b=o!=="all"||i.trim()!=="";return a`<${G} title=${n("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{U.value=null}}>
    <div class="files-choice">
      <${k} label=${n("files.search")} type="search" value=${i} onInput=${s} testid="files-search" />
      <${q} label=${n("files.kind")} value=${o} onChange=${r}
        testid="files-kind" options=${Od.map(N=>({value:N,label:n(`files.kind.${N}`)}))} />
    </div>
    ${v!==null&&a`<${O} tone="warning">${H(v)}<//>`}
    ${d.length>0&&a`<ul class="files-list">${d.map(N=>a`<li key=${N.id}><${Md} file=${N} id=${e} /></li>`)}</ul>`}
    ${h&&a`<${L} rows=${3} />`}
    ${!h&&!f&&d.length===0&&a`<${z} icon="file" title=${n(b?"files.noneFound":"files.none")} text=${b?"":n("files.noneText")} />`}
    ${!h&&f&&a`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>mo(m)}>${n("files.older")}</button>`}
  <//>`}function Md({file:e,id:t}){let o=Te(e.id),r=()=>{I(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(U.value=null)};return a`<${Al} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${xs(e.author_id)?.display_name??n("user.unknown")} icon=${Kt(e)}
    picture=${Re(e)==="image"?Wt(e.id):null} url=${o&&`${o}&download=1`} onShow=${r} />`}function Nl({found:e,describe:t,onJoin:o}){let[r,i]=$(""),[s,l]=$(""),c=C(t),m=C(t),{busy:d,error:u,submit:p}=C(t);return a`<div class="stack">
    <section class="join-found"><h2>${n("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${n("join.searching")}</span></p>`:a`<ul>${e.map(f=>a`<li key=${f.node_id}><span class="join-icon"><${w}
                  name="mesh" /></span>
        <span><strong>${f.mesh_name}</strong><small>${n("join.via",{node:f.node_name,address:f.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:f.address}))}>${n("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${p(()=>o({ticket:r.trim()}))} class="stack">
      <${k} label=${n("join.ticket")} area mono value=${r} onInput=${i}
          hint=${n("join.ticketHint")} error=${u} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${d||r.trim()===""}
          data-testid="join-ticket-submit">${n("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${n("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>o({address:s.trim()}))}>
        <${k} label=${n("join.address")} mono value=${s} onInput=${l}
            hint=${n("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||s.trim()===""}
            data-testid="join-address-submit">${n("join.ask")}</button>
      </form></details>
  </div>`}function uo({words:e}){return a`<ol class="words" aria-label=${n("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function Il({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${O} tone="error">${e.error_code?ie(e.error_code):n("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${n(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||n("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${n("join.compare")}</p><${uo} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${O} tone="warning">${ie(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${n(o?"action.back":"join.cancel")}</button>
  </div>`}var Td=2e3;function Ed(){let e=gs.value,[t,o]=$(null);if(g(()=>{let s=setInterval(()=>{vs().catch(()=>{})},Td);return()=>clearInterval(s)},[]),!e)return null;let r=a`<${Ws} />`;if(e.state==="joining"&&e.join)return a`<${Po} title=${n("join.title")} foot=${r}>
      <${Il} join=${e.join} onCancel=${()=>ks().catch(x)} /><//>`;let i=t??(e.found.length>0?"join":"found");return a`<${Po} title=${n("first.title")} text=${n("first.text")} foot=${r}>
    <div class="tabs" role="tablist">${["found","join"].map(s=>a`<button type="button" role="tab" key=${s}
      aria-selected=${i===s} data-testid="first-run-${s}"
          onClick=${()=>o(s)}>${n(`first.${s}`)}
      ${s==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${i==="found"?a`<p class="soft">${n("first.foundText")}</p><${Gs} key="found"
            founding describe=${E} action=${n("first.foundAction")} onRegister=${En} />`:a`<${Nl} key="join" found=${e.found} describe=${E}
            onJoin=${ys} />`}</div>
  <//>`}function Pl(e){let{id:t,icon:o,name:r,server:i,unread:s,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${w} name=${o} size=${15} /><strong>${r}</strong>
      ${i&&a`<small>${i}</small>`}<span class="spacer"></span>
      ${s>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${n("unread.label")}</span>${s>99?"99+":s}</span>`:a`<small data-testid="inbox-done"><${w} name="check" size=${14} />${n("inbox.read")}</small>`}</span>
    ${m.map(d=>a`<span class="inbox-line" key=${d.id}><span class="found-by"><strong>${d.author}</strong>
        <time title=${K(d.at)}>${M(d.at)}</time></span>
        <span class="found-text" dir="auto">${d.text}</span></span>`)}
  </button>
  ${s>0&&a`<${D} icon="check" size=${16} label=${n("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function Dl(e,{channels:t,mentions:o},r,i){let s=c=>(o[c]??0)>0?0:i(c)?1:2,l=r.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>s(c)-s(m)),[...e,...l]}function Fl(e,t,o){let r=e.indexOf(t);return[...e.slice(r+1),...e.slice(0,Math.max(0,r))].find(s=>!o(s))??null}var Nd=3;function Rl(e,t,o){let r=e.filter(s=>!s.is_deleted),i=o?r.filter(s=>s.mentions?.includes(t)):[];return i.length>0?i.slice(0,Nd):r.slice(0,1)}var Id=50,Pe=T({});function jl(){Pe.value={}}var zl=()=>Z(e=>{e.what==="gone"&&Ll(e.id,null),e.what==="changed"&&Ll(e.message.id,e.message)});function Ll(e,t){for(let[o,r]of Object.entries(Pe.peek())){if(!r.some(l=>l.id===e))continue;let s=r.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);Pe.value={...Pe.peek(),[o]:s}}}async function Bl(e){let t=y.peek(),{first:o}=await Ce.unreadIn(e);if(!o||!t)return;let r=(ge.peek().mentions[e]??0)>0,[i,s]=await Promise.all([Ce.messages(e,{around:o,limit:1}),r?Ce.messages(e,{after:o,limit:Id}):[]]),l=[...i,...s].filter(({author:c})=>c.id!==t.id);y.peek()?.id===t.id&&(Pe.value={...Pe.peek(),[e]:Rl(l,t.username,r)})}async function un(e,t){await oo.readAll(t);let o=Eo.peek();o&&e.includes(o.channel)&&(Eo.value={...o,first:null,held:!1});for(let r of e)dr(r)}function fo({found:e,place:t,unread:o=0,onShow:r}){let{message:i,snippet:s,server:l}=e,{author:c}=i,m=d=>{if(d.key!=="ArrowDown"&&d.key!=="ArrowUp")return;let u=d.currentTarget.closest("li"),f=(d.key==="ArrowDown"?u?.nextElementSibling:u?.previousElementSibling)?.querySelector("button")??null;(f||d.key==="ArrowUp")&&(d.preventDefault(),(f??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${i.id} onClick=${r} onKeyDown=${m}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${i.parent_id&&a`<small>${n("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${n("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${se} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${K(i.created_at)}>${M(i.created_at)}</time></span>
    <span class="found-text" dir="auto">${s.map((d,u)=>d.hit?a`<mark key=${u}>${d.text}</mark>`:d.text)}</span>
  </button>`}function Ul({value:e,busy:t,sort:o,filters:r,onInput:i,onEnter:s,onSort:l,onFilter:c}){let m=W(null),[d,u]=$(null);xe(()=>{m.current?.focus(),m.current?.select()},[]);let p=f=>{if(!Oe(f)){if(f.key==="Enter")f.preventDefault(),s();else if(f.key==="ArrowDown"){let h=document.querySelector(".found-list button");h instanceof HTMLElement&&(f.preventDefault(),h.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${w} name="search" size=${17} />
      <input ref=${m} type="search" value=${d??e} maxlength="500"
        placeholder=${n("search.placeholder")} aria-label=${n("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${p}
        onCompositionStart=${f=>u(f.target.value)}
        onCompositionEnd=${f=>{u(null),i(f.target.value)}}
        onInput=${f=>{f.isComposing?u(f.target.value):i(f.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${r.map(({label:f,filter:h})=>a`<button type="button" class="chip" key=${h}
          onClick=${()=>{c(h),m.current?.focus()}}>${f}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${n("search.sort")}</legend>
      ${["newest","best"].map(f=>a`<label key=${f}><input type="radio" name="search-sort" value=${f}
            checked=${o===f} onChange=${()=>l(f)} />
          <span>${n(`search.${f}`)}</span></label>`)}
    </fieldset>
  </div>`}var Pd=/^(in|from|on):/;function Hl(e,t){let o=Dd(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let r=Pd.exec(t)?.[0],i=o.filter(l=>!r||!l.startsWith(r)),s=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...i,s].join(" ").trim()}function Dd(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function Fd(){let{typed:e,sort:t,results:o,cursor:r,total:i,more:s,unknown:l,coverage:c,asked:m,busy:d,error:u}=Gr.value,p=R(re(J.value)),f=p?.server?p:null,h=[f&&{label:n("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:n("search.fromMe"),filter:"from:me"},{label:n("search.hasLink"),filter:"has:link"},{label:n("search.hasCode"),filter:"has:code"},{label:n("search.today"),filter:"on:today"}].filter(b=>b!=null),v=({message:b,channel:N,dm:j})=>{N?oe(N.server_id,N.id,b.id):j&&I(j.id,b.id),matchMedia("(max-width: 1180px)").matches&&(U.value=null)};return a`<${G} title=${n("search.title")} testid="search"
      onClose=${()=>{U.value=null}}>
    <${Ul} value=${e} busy=${d} sort=${t} filters=${h}
      onInput=${b=>It(b)}
      onEnter=${()=>It(e,{at_once:!0})}
      onSort=${Wr}
      onFilter=${b=>It(Hl(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${d?void 0:m}>
      ${u!==null&&a`<${O} tone="warning">${H(u)}<//>`}
      ${l.map(b=>a`<${O} tone="warning" key=${b}>${n("search.unknown",{part:b})}<//>`)}
      ${!m&&!d&&u===null&&a`<${Ld} />`}
      ${!m&&d&&a`<${L} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${Rd(o.length,i,s,r)}</p>
          <ol class="found-list">${o.map(b=>a`<li key=${b.message.id}><${fo} found=${b} place=${dt(b)}
                onShow=${()=>v(b)} /></li>`)}</ol>`}
      ${m&&r&&a`<button type="button" class="button" data-testid="search-more" disabled=${d}
            onClick=${Vr}>${n("search.more")}</button>`}
      ${m&&c&&a`<${jd} coverage=${c} />`}
    </div>
  <//>`}function dt({channel:e,dm:t}){return e?`#${e.name}`:t?Xn(t,y.value?.id??"",xr()):""}function Rd(e,t,o,r){return e===0&&!r?n("search.none"):o?n("search.countMore",{count:t}):n("search.count",{count:t})}function Ld(){let e=[['"…"',n("search.helpPhrase")],["-…",n("search.helpWithout")],["from:",n("search.helpFrom")],["in:#",n("search.helpIn")],["has:link",n("search.helpHas")],["before: after: on:",n("search.helpDays")]];return a`<${z} icon="search" title=${n("search.start")} text=${n("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function jd({coverage:e}){let{missing:t,behind:o,waiting:r,reading_before:i}=e,s=[...o.map(({name:l,since:c})=>c?n("search.unreachableSince",{name:l,time:He(c)}):n("search.unreachable",{name:l})),t>0?n("search.missing",{count:t}):"",r>0?n("search.waiting",{count:r}):"",i?n("search.readingIn"):""].filter(Boolean);return s.length===0?a`<p class="found-coverage">${n("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${s.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var Kl=300,zd=300,Bd={items:[],cursor:null,loaded:!1,error:null};function Xl({kind:e}){let[t,o]=$(Bd),r=ge.value,i=d=>{let u=y.peek()?.id;return oo.list(e,d).then(p=>{if(y.peek()?.id===u){if(p.items.length===0&&p.cursor)return i(p.cursor);o(f=>({items:d?[...f.items,...p.items]:p.items,cursor:p.cursor,loaded:!0,error:null}))}},p=>o(f=>({...f,error:p})))};g(()=>{let d=setTimeout(()=>{i(null)},t.loaded?zd:0);return()=>clearTimeout(d)},[r]),g(()=>Z(d=>{if(d.what==="followed"&&i(null),d.what!=="gone")return;let u=({message:p})=>p.id!==d.id;o(p=>({...p,items:p.items.filter(u)}))}),[]);let{items:s,cursor:l,loaded:c,error:m}=t;return a`<div class="found">
    ${m!==null&&a`<${O} tone="warning">${H(m)}<//>`}
    ${!c&&m===null&&a`<${L} rows=${3} />`}
    ${c&&s.length===0&&a`<${z} icon="inbox" title=${n(`inbox.none.${e}`)} text=${n(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${s.map(d=>a`<li key=${d.message.id}><${fo} found=${Ud(d)}
          place=${dt(d)} unread=${d.unread} onShow=${()=>Hd(d)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{i(l)}}>${n("saved.more")}</button>`}
  </div>`}function Ud({message:e,server:t}){let o=[...fe(e)],i=o.length>Kl?`${o.slice(0,Kl).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:i,hit:!1}]}}function Hd({message:e,channel:t,dm:o}){t?oe(t.server_id,t.id,e.id):o&&I(o.id,e.id)}var Kd=40,ql=e=>(ge.peek().channels[e]??0)===0,Xd=()=>[...wr.value.map(({id:e})=>e),...(B.value??[]).flatMap(({id:e})=>(St.value[e]??[]).map(t=>t.id))],Gl=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),ut=T("unread");function qd(){let t=["unread","mentions","threads"].map(o=>({value:o,label:n(`inbox.kind.${o}`)}));return a`<${G} title=${n("inbox.title")} testid="inbox"
      onClose=${()=>{U.value=null}}>
    <div class="inbox-kinds"><${q} label=${n("inbox.kinds")} value=${ut.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{ut.value=o}} /></div>
    ${ut.value==="unread"?a`<${Gd} />`:a`<${Xl} key=${ut.value} kind=${ut.value} />`}
  <//>`}function Gd(){let e=W([]),t=W(null),{loaded:o}=Ot.value;g(()=>{At();let m=zl();return()=>{m(),jl()}},[]),g(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let i=Dl(e.current,ge.value,Xd(),Ln).filter(m=>R(m)!==null);e.current=o?i:[];let s=i.filter(m=>!ql(m)),l=m=>{let d=Fl(i,m,ql);bs(m).catch(x),Gl(d??m)?.focus()},c=()=>F({kind:"confirm",title:n("inbox.readAll"),text:n("inbox.readAllText",{count:s.length}),action:n("inbox.readAll"),run:()=>un(s,null).catch(x)});return a`<div class="found" ref=${t} onKeyDown=${m=>Wd(m,i,l)}>
      ${s.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${n("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${n("inbox.readAll")}</button></div>`:a`<${z} icon="inbox" title=${n("inbox.none")} text=${n("inbox.noneText")} />`}
      <ul class="found-list">${i.map((m,d)=>a`<li key=${m} class="inbox-item"><${Vd} id=${m} previewed=${d<Kd} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>`}function Wd(e,t,o){let i=e.target.dataset.inbox;if(!i||Oe(e)||e.ctrlKey||e.metaKey||e.altKey)return;let s={ArrowDown:1,ArrowUp:-1}[e.key];if(s)Gl(t[t.indexOf(i)+s]??i)?.focus();else if(e.key.toLowerCase()==="e")o(i);else return;e.preventDefault()}function Vd({id:e,previewed:t,onRead:o}){let r=R(e),i=ge.value.channels[e]??0,s=ge.value.mentions[e]??0;if(g(()=>{t&&i>0&&Bl(e).catch(()=>{})},[e,t,i>0,s]),!r)return null;let l=Pe.value[e]??[],c=l.map(u=>({id:u.id,author:u.author.display_name,at:u.created_at,text:fe(u)})),m=u=>{let[p]=i>0?l:[];I(e,p?.id??null),matchMedia("(max-width: 1180px)").matches?U.value=null:u.detail>0&&requestAnimationFrame(Vs)},d=B.value?.find(u=>u.id===r.server)?.name??null;return a`<${Pl} id=${e} icon=${r.icon} name=${r.name} server=${d}
    unread=${i} mentions=${s} current=${re(J.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function Qd({code:e}){let[t,o]=$(null),[r,i]=$(null);g(()=>{_e.preview(Et(e)).then(o,i)},[e]);let s=a`<button type="button" class="button"
      onClick=${()=>ve({page:"home"})}>${n(B.value?.length?"empty.goHome":"action.back")}</button>`;if(r)return a`<${z} icon="ticket" title=${n("invite.invalid")}
        text=${H(r)}>${s}<//>`;if(!t)return null;let l=()=>_t(t.code).then(c=>oe(c.id),x);return t.already_member?a`<${z} icon="ticket" title=${t.server_name}
        text=${n("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>oe(t.server_id)}>${n("invite.open")}</button><//>`:a`<${z} icon="ticket"
      title=${n("invite.pageTitle",{name:t.server_name})} text=${n("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${n("invite.join",{name:t.server_name})}</button>${s}<//>`}var Yd=46,Jd=38;function Wl(e){let{members:t,find:o,present:r,roles:i}=e,[s,l]=$(""),[c,m]=$(!1),d=Q(()=>s.trim()?o(t,s):t,[t,s]),u=Q(()=>d.filter(({user:h})=>Ao(r,h)!=="offline"),[d,r]),p=c?u:d,f=Q(()=>eu(p,i),[p,i]);return a`<div class="members">
    <div class="members-search"><${w} name="search" size=${16} />
      <input type="search" value=${s} placeholder=${n("members.find")}
          aria-label=${n("members.find")} data-testid="members-find"
        onInput=${h=>l(h.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${n("members.here",{count:u.length})}</button></div>
    ${f.length>0?a`<${Ks} rows=${f} guess=${Zd} label=${n("members.title")} top=${`${c} ${s}`}
            draw=${h=>h.member?a`<${tu} member=${h.member} ...${e} />`:a`<h3>${n(`role.${h.role}.many`)} <span>${h.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${n("members.none")}</p>`}
  </div>`}var Zd=e=>e.member?Yd:Jd,eu=(e,t)=>t.flatMap(o=>{let r=e.filter(s=>s.role===o);if(r.length===0)return[];let i=r.map(s=>({key:s.user.id,member:s}));return[{key:`role-${o}`,role:o,count:r.length},...i]});function tu({member:e,owner:t,me:o,present:r,roles:i,onPerson:s,...l}){let{canChange:c,canPassOn:m,canRemove:d,onRole:u,onPassOn:p,onRemove:f}=l,{user:h}=e;return a`<div class="member" data-testid="member" data-user-id=${h.id}
      data-role=${e.role}>
    <${Hs} user=${h} me=${o} presence=${Ao(r,h)} onPerson=${s}
      mark=${h.id===t&&a`<span class="member-owner" title=${n("role.owner")}><${w} name="crown" size=${14} /></span>`} />
    <${Xe} label=${n("members.actions",{name:h.display_name})} testid="member-menu"
        items=${[...c(e)?i.map(v=>({label:n(`role.${v}`),checked:v===e.role,testid:`role-${v}`,onClick:()=>u(e,v)})):[],m(e)&&{label:n("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>p(e)},d(e)&&{label:n("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}var ou=(e,t)=>gt(e,t,({user:o})=>[o.display_name,o.username],e.length);function fn(){let e=Qr.value,t=y.value?.id??"",o=e[t]??"offline";return Q(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var pn=(e,t)=>jt(e.username,t,e),$n=()=>{U.value=null};function nu(){let e=R(re(J.value));return e?.hidden?a`<${su} conversation=${e} />`:e?.people?a`<${ru} conversation=${e} people=${e.people} />`:a`<${iu} />`}function ru({conversation:e,people:t}){let{icon:o,label:r,group:i}=e,s=y.value?.id??"",l=fn();return a`<${G} title=${n("members.title")} subtitle=${r} testid="members" onClose=${$n}>
    <${Io} people=${t} me=${s} present=${l} onPerson=${pn} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>F({kind:"direct-add",direct:e.id})}>
        <${w} name="user-add" size=${15} />${n("dm.add")}</button>`}${i&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>Qs(e)}>${n("dm.leave")}</button>`}</div>
  <//>`}function su({conversation:e}){let{id:t,label:o,name:r,manages:i}=e;g(()=>{yr(t).catch(x)},[t]);let s=vr.value[t],l=Q(()=>s?.map(({user:p})=>p),[s]),c=fn(),m=y.value?.id??"",d=p=>F({kind:"confirm",title:n("channel.putOut"),text:n("channel.putOutText",{name:p.display_name,channel:r}),action:n("channel.putOut"),danger:!0,run:()=>kr(t,p.id).catch(x)}),u=p=>i&&p.id!==m&&a`<${D} icon="user-remove" testid="channel-put-out" onClick=${()=>d(p)}
      label=${n("channel.putOutName",{name:p.display_name})} />`;return a`<${G} title=${n("members.title")} subtitle=${o} testid="members" onClose=${$n}>
    ${l?a`<${Io} people=${l} me=${m} actions=${u}
            present=${c} onPerson=${pn} />`:a`<${L} rows=${6} kind="line" />`}
    <div class="panel-foot">${i&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>F({kind:"channel-add",channel:t})}>
        <${w} name="user-add" size=${15} />${n("channel.addMembers")}</button>`}</div>
  <//>`}function iu(){let e=J.value.page==="channel"?J.value.server:"",t=B.value?.find(m=>m.id===e),o=Ke.value[e],r=y.value,i=fn(),s=Q(()=>o&&Hn(o),[o]);if(!t||!r)return null;let l=ur(e),c=m=>F({kind:"confirm",title:n("members.remove"),text:n("members.removeText",{name:m.user.display_name,server:t.name}),action:n("members.remove"),danger:!0,run:()=>gr(e,m.user.id).catch(x)});return a`<${G} title=${n("members.title")} subtitle=${t.name} testid="members"
      onClose=${$n}>
    ${s?a`<${Wl} members=${s} owner=${t.owner_id} me=${r.id}
            present=${i} onPerson=${pn} roles=${jn} find=${ou}
      canChange=${m=>zn(t,l,m,r.id)}
          canRemove=${m=>Un(t,l,m,r.id)}
          canPassOn=${m=>Bn(t,m,r.id)}
          onPassOn=${m=>F({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,d)=>br(e,m.user.id,d).catch(x)}
          onRemove=${c} />`:a`<${L} rows=${6} kind="line" />`}
  <//>`}function Vl({request:e,onApprove:t,onDeny:o}){let[r,i]=$(!1),s=async()=>{i(!0),await t(),i(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${n("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,Y(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${n("mesh.compare")}</p>
    <${uo} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${r}
        data-testid="node-approve" onClick=${s}>${n("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${r} data-testid="node-deny"
          onClick=${o}>${n("mesh.deny")}</button></div>
  </article>`}var Ql=12;function Yl({holds:e,meshName:t,describe:o,onMake:r,onRestore:i}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${n("mesh.kit")}</h2></header>
    <p class="soft">${n(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${au} meshName=${t} describe=${o} onMake=${r} />`:a`<${cu} describe=${o} onRestore=${i} />`}
  </section>`}function au({meshName:e,describe:t,onMake:o}){let[r,i]=$(""),[s,l]=$(""),[c,m]=$(null),{busy:d,at:u,failure:p,submit:f}=C(t,["passphrase"]),h=f(async()=>{m(await o(r)),i(""),l("")}),v=[...r].length,b=s!==""&&s!==r;return a`<form class="settings-section" onSubmit=${h}>
    <${k} label=${n("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${r} onInput=${i} testid="kit-passphrase" error=${u("passphrase")}
        hint=${n("mesh.kitPassphraseRule",{count:Ql})} />
    <${k} label=${n("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${s} onInput=${l} testid="kit-passphrase-again"
        error=${b?n("mesh.kitPassphraseDiffers"):null} />
    ${p}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${d||v<Ql||s!==r}>${n("mesh.kitMake")}</button></div>
    ${c&&a`<${lu} kit=${c} text=${mu(c,e)} />`}
  </form>`}function lu({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((r,i)=>a`<li key=${i}>${r}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${n("mesh.kitSave")}</a>
      <${ue} text=${t} label=${n("mesh.kitCopy")} /></div>
    <p class="soft">${n("mesh.kitKeep")}</p></div>`}function cu({describe:e,onRestore:t}){let[o,r]=$(""),[i,s]=$(""),{busy:l,at:c,failure:m,submit:d}=C(e,["kit","passphrase"]),u=d(async()=>{await t(o,i),r(""),s("")});return a`<form class="settings-section" onSubmit=${u}>
    <${k} label=${n("mesh.kitLine")} value=${o} onInput=${r} area mono
        testid="kit-line" error=${c("kit")} />
    <${k} label=${n("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${i} onInput=${s} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||i===""}>${n("mesh.kitRestore")}</button></div>
  </form>`}function mu(e,t){let o=e.words.map((r,i)=>`${i+1}. ${r}`).join(`
`);return`${n("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function Jl({rows:e}){let t=e.filter(([,r])=>r>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${n("mesh.counters")}</h2></header>
    <p class="soft">${n("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${n("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([r,i])=>a`<div key=${r}><dt>${ca(r)}</dt><dd>${i}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${n("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function Zl({events:e}){return a`<section class="card"><header class="card-head"><h2>${n("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${n("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${K(t.at)}>${M(t.at)}</time><span>${du(t)}</span></li>`)}</ol>`}
  </section>`}function du({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return n("mesh.event.joined");case"connected":return n("mesh.event.connected",{name:o});case"lost":return n("mesh.event.lost",{name:o,reason:ie(String(t.reason))});case"authority_given":case"authority_taken":return n(`mesh.event.${e}`,{name:o});case"authority_restored":return n("mesh.event.authority_restored");case"revoked":return n("mesh.event.revoked",{name:o});case"refused_address":return n(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return Ie(String(t.trouble),t.name?o:null);case"trouble_over":return n("mesh.event.troubleOver");case"set_aside":return n("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return n("mesh.event.disk",{detail:t.detail});default:return n("mesh.event.other",{code:e})}}function ec({node:e,onRevoke:t,onAuthority:o}){let r=[o&&{label:n(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:n("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),i=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&n(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&Y(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&M(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Zt(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${n(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${n("mesh.authority")}</span>`}
      ${r.length>0&&a`<${Xe} label=${n("mesh.nodeMenu",{name:e.name})} items=${r} />`}</header>
    <dl>${i.map(([s,l])=>l&&a`<div key=${s}><dt>${n(`mesh.fact.${s}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error ${ma(e.trouble)?"is-red":""}" data-testid="node-trouble">${Ie(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${uu(e)}</p>`}
  </article>`}function uu({last_error_code:e,last_error_at:t}){let o=ie(e??"");return t?n("mesh.errorAt",{reason:o,time:M(t)}):o}function tc({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${n("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${n("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${n(`mesh.order.${o.kind}`)}</strong> ${Y(o.created_at)} — ${n("mesh.ordersMissing",{nodes:o.missing.map(t).join(n("list.comma"))})}</li>`)}</ul>`}
  </section>`}function oc({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${n("mesh.positions")}</caption>
    <thead><tr><th scope="col">${n("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${n("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:r,dimmed:i})=>a`<tr key=${o.id} class=${i?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${i&&o.as_of&&a`<small>${n("mesh.asOf",{time:M(o.as_of)})}</small>`}</th>
      ${r.map(s=>a`<td class=${s.behind>0?"is-behind":""}
            title=${n("mesh.position",{seq:s.held})}>
        ${s.behind===0?"=":`−${s.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${n("mesh.since",{time:M(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var fu={green:"ok",amber:"clock",red:"warning"};function nc({verdict:e,at:t,stale:o,nodes:r}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${w} name=${fu[e.level]} size=${22} /><p>${pu(e,r)}</p>
    <small>${n(o?"mesh.staleAt":"mesh.asOf",{time:xo(t)})}</small></div>`}function pu({code:e,args:t,at:o},r){let i=s=>Number(t[s]??0);switch(e){case"equal":return n("mesh.verdict.equal",{count:i("nodes"),time:xo(o)});case"quarantined":return n("mesh.verdict.quarantined",{count:i("entries")});case"deriving":return n("mesh.verdict.deriving",{percent:i("percent")});case"behind":return n("mesh.verdict.behind",{node:t.node,count:i("behind")+i("ahead")});case"unreachable":return gu(t,r);case"set_aside":return n("mesh.verdict.setAside",{node:t.node,entry:i("entries")});case"unanswered":return[n("mesh.verdict.unanswered",{address:t.address}),ie(String(t.reason))].join(n("list.sentences"));case"clock":return bu(t);default:return $u(e,t)}}function $u(e,t){let o=t.since&&n("mesh.verdict.since",{time:M(String(t.since))});return[Ie(e,t.here?null:String(t.node)),hu(e,t),o].filter(Boolean).join(n("list.sentences"))}function hu(e,{reason:t,files:o,of:r}){if(o===void 0)return null;let i=e==="files_damaged"?"damaged":String(t);return n(`mesh.files.${i}`,{count:Number(o),of:Number(r)})}function bu({node:e,here:t,ahead:o,seconds:r}){let i=o?"Ahead":"Behind";return t?n(`mesh.verdict.ownClock${i}`,{span:So(Number(r))}):n(`mesh.verdict.clock${i}`,{node:e,span:So(Number(r))})}function gu(e,t){let o=t.filter(i=>i.state==="unreachable"||i.state==="never"),r=Number(e.behind??0);return[n("mesh.verdict.unreachable",{node:o.map(i=>i.name).join(n("list.comma"))}),e.reason&&ie(String(e.reason)),e.heard_at&&n("mesh.verdict.heard",{time:M(String(e.heard_at))}),r>0&&n("mesh.verdict.lacks",{count:r}),e.next_attempt_at&&n("mesh.verdict.next",{when:Zt(String(e.next_attempt_at))})].filter(Boolean).join(n("list.sentences"))}function rc({ticket:e,earlier:t,nameOf:o,onMake:r}){let[i,s]=$(!1),l=async()=>{s(!0),await r(),s(!1)};return a`<section class="card"><header class="card-head"><h2>${n("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${i}
          data-testid="ticket-make" onClick=${l}><${w} name="ticket"
          size=${16} />${n("mesh.makeTicket")}</button></header>
    <p class="soft">${n("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${ue} text=${e.ticket} label=${n("mesh.copyTicket")}
          testid="ticket-copy" />
        <${ue} text="localchat --join ${e.ticket}" label=${n("mesh.copyCommand")} />
        <span
            class="soft">${n("mesh.ticketUntil",{when:Y(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${n("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?n("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?n("invite.expired"):n("mesh.ticketOpen",{time:M(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function sc(e){let t=e.writers.map(({id:r,entries:i})=>({node:r,label:e.nodes.find(s=>s.id===r)?.name??r.slice(-6),top:i})),o=e.nodes.map(r=>{let i=t.map((s,l)=>{let c=r.held[l]??0;return{held:c,behind:s.top-c}});return{node:r,cells:i,dimmed:r.state!=="here"&&r.state!=="connected"}});return{columns:t,rows:o}}function ic(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var vu=3e3;function yu(){let e=y.value?.mesh_admin===!0;if(g(()=>{if(!e)return;To();let r=setInterval(To,vu);return()=>clearInterval(r)},[e]),!e)return a`<${z} icon="shield" title=${n("empty.forbidden")}
        text=${n("mesh.adminsOnly")} />`;let t=ns.value,o=ss.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${D} icon="arrow-left" label=${n("action.back")}
        class="only-narrow" onClick=${Nt} />
      <div><h1>${n("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div>
      <${zt} page="mesh" onPage=${r=>ve({page:r})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${O} tone="warning">${n("mesh.loadFailed")} ${H(o)}<//>`}
      ${t?a`<${ku} told=${t} stale=${o!==null} />`:o===null&&a`<${L} rows=${5} kind="line" />`}
    </div>
  </section>`}function ku({told:e,stale:t}){let o=i=>e.nodes.find(s=>s.id===i)?.name??i.slice(-8),r=e.nodes.some(i=>i.state==="here"&&i.authority);return a`
    <${nc} verdict=${e.verdict} at=${rs.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${n("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(i=>a`<${Vl} key=${i.node_id} request=${i} onApprove=${()=>wu(i)} onDeny=${()=>xu(i)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${n("mesh.positions")}</h2></header><p
        class="soft">${n("mesh.positionsText")}</p><${oc}
        ...${sc(e)} /></section>
    <section class="status-nodes" aria-label=${n("mesh.nodes")}>${e.nodes.map(i=>a`<${ec} key=${i.id} node=${i}
      onRevoke=${i.state==="here"||i.state==="revoked"?null:()=>Su(i)}
      onAuthority=${r&&i.state!=="revoked"&&i.state!=="waiting"?()=>_u(i):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${O} tone="warning">${e.unanswered.map(({address:i,code:s})=>a`<p key=${i} data-testid="unanswered">${n("mesh.verdict.unanswered",{address:i})} ${ie(s)}</p>`)}<//>`}
    <${rc} ticket=${is.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>fs().catch(x)} />
    <${Yl} holds=${r} meshName=${e.mesh.name} describe=${E}
        onMake=${ds} onRestore=${(i,s)=>us(i,s).then(()=>A(n("mesh.restored"),"ok"))} />
    <div class="card-pair"><${Jl} rows=${ic(e.counters)} /><${tc}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${Zl} events=${e.events} />`}function wu(e){return as(e.node_id).then(()=>A(n("mesh.approved",{name:e.name}),"ok"),x)}function xu(e){F({kind:"confirm",title:n("mesh.deny"),text:n("mesh.denyText",{name:e.name}),action:n("mesh.deny"),danger:!0,run:()=>ls(e.node_id).catch(x)})}function Su(e){F({kind:"confirm",title:n("mesh.revoke"),text:n("mesh.revokeText",{name:e.name}),action:n("mesh.revoke"),danger:!0,run:()=>cs(e.id).catch(x)})}function _u(e){let t=e.authority,o=n(t?"mesh.takeAuthority":"mesh.giveAuthority"),r={name:e.name};F({kind:"confirm",title:o,text:t?n("mesh.takeAuthorityText",r):n("mesh.giveAuthorityText",r),action:o,danger:t,run:()=>ms(e.id,!t).catch(x)})}var lc=["href","bold","strike","italic","code"],ac={bold:"**",strike:"~~",italic:"*"},cc=e=>Cu(e).map(t=>{let o=t.reduce((r,{text:i})=>r+(i.match(/[*`~_]/g)?.length??0),0);return po(t,0,o>1).trim()});function Cu(e){let t=[[]],o=!0;for(let r of e)(r.kept?r.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):r.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((s,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!r.kept?s.replace(/^ /,""):s;c!==""&&t[t.length-1].push({...r,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function po(e,t,o){let r=lc[t];if(!r)return e.map(({text:s})=>o?Mu(s):s).join("");let i="";for(let s=0;s<e.length;){let l=s;for(;l<e.length&&e[l][r]===e[s][r];)l+=1;i+=Ou(e.slice(s,l),t,o),s=l}return i}function Ou(e,t,o){let r=lc[t],i=e[0][r],s=e.map(({text:l})=>l).join("");if(!i||s.trim()==="")return po(e,t+1,o);if(r==="code")return hn(s,l=>Au(l));if(r==="href"){if(s.trim()===i)return s;let l=po(e,t+1,o);return hn(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${i})`)}return hn(po(e,t+1,o),l=>ac[r]+l+ac[r])}function hn(e,t){let o=e.trim(),r=e.length-e.trimStart().length;return e.slice(0,r)+t(o)+e.slice(r+o.length)}var Au=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Mu=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function mc(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var Tu=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,Eu=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,Nu=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,X=e=>e.nodeType===1?e.nodeName.toLowerCase():"",ae=(e,t)=>e.getAttribute?.(t)??"",we=e=>ae(e,"style");function dc(e){let t=[...e.childNodes].filter(r=>X(r)!==""||r.nodeType===3&&r.nodeValue?.trim()),o=r=>{let i=we(r);return X(r)==="pre"||/white-space:\s*pre/i.test(i)&&Nu.test(i)};return t.length>0&&t.every(o)}var ft=e=>/display:\s*none|mso-list:\s*ignore/i.test(we(e));function uc(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(we(e))?"item":Tu.test(t)?"text":null}function fc(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),r="`".repeat(o+1),i=[...e.childNodes].find(c=>X(c)==="code"),s=`${ae(e,"class")} ${i?ae(i,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(s)?.[1]??"";return`${r}${l}
${t}
${r}`}function pc(e,t){let o=Number(/\blevel(\d)/i.exec(we(e))?.[1]??1),r=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec($c(e)),i=Number.parseInt((r?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),s=r?`${i||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+s+t.replace(/\n/g,`
${l}${" ".repeat(s.length)}`)}function $c(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(we(t)))return t.textContent??"";let o=X(t)===""?"":$c(t);if(o)return o}return""}function hc(e){let t=[...e.childNodes].flatMap(o=>X(o)==="p"?[...o.childNodes]:[o]).find(o=>X(o)==="input"&&ae(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var bn=e=>[...e.childNodes].flatMap(t=>{let o=X(t);return ft(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?bn(t):[]}),gn=e=>[...e.childNodes].some(t=>Eu.test(X(t))||X(t)==="div"&&gn(t));var Iu=/^(b|strong)$/,Pu=/^(i|em|cite)$/,Du=/^(s|del|strike)$/,Fu=/^(code|kbd|samp|tt)$/;function $o(e,t){let o=X(e),r=we(e),i=/font-weight:\s*(\w+)/i.exec(r)?.[1]??"",s={...t};(Iu.test(o)||/^(bold|bolder|[6-9]00)$/i.test(i))&&(s.bold=!0),/^(normal|[1-5]00)$/i.test(i)&&delete s.bold,(Pu.test(o)||/font-style:\s*italic/i.test(r))&&(s.italic=!0),(Du.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(r))&&(s.strike=!0),Fu.test(o)&&(s.code=!0),/white-space:\s*(pre|break-spaces)/i.test(r)&&(s.kept=!0);let l=o==="a"?mc(ae(e,"href")):void 0;return l&&(s.href=l),s}function gc(e){let t=new Map,o=e.map(i=>{let s=[],l=()=>{for(let c=t.get(s.length);c;c=t.get(s.length))t.set(s.length,c-1),s.push("")};for(let c of i){l();for(let m=0;m<c.columns&&s.length<=40;m+=1)c.rows>1&&t.set(s.length,c.rows-1),s.push(m===0?c.text:"")}return l(),s}),r=Math.max(0,...o.map(i=>i.length));if(r>40||r*o.length>2e3)return null;for(let i of o)for(;i.length<r;)i.push("");return Ru(o)}function Ru(e){let t=e.filter(r=>r.some(Boolean)),o=Math.max(0,...t.map(r=>r.findLastIndex(Boolean)+1));return t.map(r=>r.slice(0,o))}var Lu=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function vc(e,t){let[o,...r]=e,i=o.map((l,c)=>{let m=r.map(u=>u[c]).filter(Boolean),d=m.length>0&&m.every(u=>Lu.test(u));return t(c)||d?"--:":"---"}),s=l=>`| ${l.join(" | ")} |`;return[s(o.map(vn)),s(i),...r.map(s)].join(`
`)}var vn=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var zu=150,yc=12,kc=16e3,Bu=400,Uu=50,Hu=80,Ku=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Qe=class extends Error{};function wc(e,t){if(dc(e))return null;let o=new yn;try{o.children(e,{},0)}catch(l){if(l instanceof Qe)return null;throw l}if(o.flush("line"),!o.structured&&!Xu(o.looks))return null;let r=[...o.hrefs];if(r.length===1&&t.trim()===r[0])return null;let i=xc(o.blocks);return i.length<=2*kc&&i.split(`
`).length<=Bu?i:null}var Xu=e=>e.size>1||[...e].some(t=>t.includes("href"));function xc(e){let t="";return e.forEach((o,r)=>{let s=e[r-1]?.kind===o.kind&&o.kind!=="apart";t+=(r===0?"":s?`
`:`

`)+o.text}),t}var yn=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=cc(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(r=>r.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,r){for(let i of t.childNodes)this.node(i,o,r+1)}text(t,o){if(this.#t+=t.length,this.#t>kc)throw new Qe;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:r,...i}=o;this.looks.add(JSON.stringify(Object.keys(i).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,r){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let i=X(t);if(i===""||Ku.test(i)||ft(t))return;if(r>zu)return this.text(t.textContent??"",o);if(i==="br")return this.text(`
`,{...o,kept:!0});if(i==="img")return this.text(ae(t,"alt").slice(0,Hu),o);if(i==="input")return;let s=$o(t,o),l=uc(t,i);return l?this.block(l,t,s,r):this.children(t,s,r)}block(t,o,r,i){if(this.flush("line"),t==="text"){this.children(o,r,i);let c=X(o)==="p"&&!/Mso|^p\d/.test(ae(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,r,i);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(fc(o),"apart");if(t==="list"){let c=this.list(o,r,i);return c===""?void 0:this.put(c,"apart")}let s=this.inside(o,r,i);if(s==="")return;if(t==="item")return this.put(pc(o,s),"item");if(t==="quote")return this.put(s.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(X(o)[1]));return this.put(`${l} ${vn(s.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,r){let[i,s]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>yc?this.text(t.textContent??"",o):this.children(t,o,r),this.#e-=1,this.flush("line");let l=xc(this.blocks);return this.blocks=i,this.runs=s,l}list(t,o,r){let i=Number.parseInt(ae(t,"start"),10)||1,s=X(t)==="ol",l=[];for(let c of t.childNodes){let m=X(c);if(m===""||ft(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let f=this.#e>yc?this.inside(c,o,r):this.list(c,o,r+1);this.#e-=1,f&&l.push(f.replace(/^/gm,s?"   ":"  "));continue}let d=s?`${i}. `:"- ",u=this.inside(c,$o(c,o),r+1).replace(/\n{2,}/g,`
`);u!==""&&(i+=1,l.push(d+hc(c)+u.replace(/\n/g,`
${" ".repeat(d.length)}`)))}return l.join(`
`)}table(t,o,r){let i=bn(t).map(d=>[...d.childNodes].filter(u=>/^(td|th)$/.test(X(u))&&!ft(u)));if(i.reduce((d,u)=>d+u.length,0)>2e3)throw new Qe;if(!(i.length>1&&i.some(d=>d.length>1))||i.some(d=>d.some(gn))){for(let d of i)for(let u of d)this.block("text",u,o,r+1);return}let c=i.map(d=>d.map(u=>this.cell(u,o,r+1))),m=gc(c);if(!m)throw new Qe;m.length!==0&&(this.structured=!0,this.put(vc(m,d=>qu(c,d)),"apart"))}cell(t,o,r){let i=this.inside(t,$o(t,o),r).replace(/\s*\n\s*/g," "),s=c=>Math.min(Math.max(Number.parseInt(ae(t,c),10)||1,1),Uu),l=/^right$/i.test(ae(t,"align"))||/text-align:\s*right/i.test(we(t));return{text:i.replace(/\|/g,"\\|"),right:l,columns:s("colspan"),rows:s("rowspan")}}};function qu(e,t){let o=e.slice(1).flatMap(r=>r[t]?.text?[r[t]]:[]);return o.length>0&&o.every(({right:r})=>r)}var Gu=2e6,Wu=2e4;function Vu(e,t){if(e.length>Gu)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>Wu?null:wc(o.body,t)}var Qu=({links:e})=>a`${e.map(t=>a`<${Zu} key=${t.message} link=${t} />`)}`,pt=new Set,Yu=500;function Ju(e){pt.has(e)||(pt.size>=Yu&&pt.clear(),pt.add(e),_r(e).catch(()=>pt.delete(e)))}function Zu({link:e}){let{conversation:t,message:o,direct:r}=e,i=R(t),s=i!==null,l=er.value[o];g(()=>{s&&l===void 0?tr(t,o):!s&&r&&Ju(t)},[t,o,s,l===void 0]);let c=Q(()=>l?fe(l):"",[l]);if(!i||!l)return null;let m=B.value?.find(d=>d.id===i.server)?.name??null;return a`<${eo} message=${l} text=${c} place=${i.label} server=${m}
    onShow=${()=>I(t,o)} />`}function Sc({message:e,onShow:t,onUnpin:o,onPerson:r,files:i}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${se} id=${s.id} name=${s.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${s.username}"
        onClick=${l=>r(l.currentTarget)}>${s.display_name}</button>
      <time title=${K(e.created_at)}>${M(e.created_at)}</time>
      ${o&&a`<${D} icon="close" label=${n("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${Rt} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${n("pins.show")}</button>
  </article>`}function ef(){let e=re(J.value)??"",t=R(e);if(g(()=>{e&&Ur(e)},[e]),!t)return null;let o=zr.value[e],r=Br.value,i=s=>{I(e,s.id),!s.parent_id&&matchMedia("(max-width: 1180px)").matches&&(U.value=null)};return a`<${G} title=${n("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{U.value=null}}>
    ${r!==null&&a`<${O} tone="warning">${H(r)}<//>`}
    ${!o&&r===null&&a`<${L} rows=${3} />`}
    ${o?.length===0&&a`<${z} icon="pin" title=${n("pins.none")} text=${n("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(s=>a`<li key=${s.id}><${Sc} message=${s} files=${Vt(s)}
            onPerson=${l=>jt(s.author.username,l,s.author)}
            onShow=${()=>i(s)} onUnpin=${t.pins?()=>Hr(s):null} /></li>`)}</ul>`}
  <//>`}function _c({saved:e,place:t,onShow:o,onRemove:r,files:i}){let{message:s,server:l}=e,{author:c}=s;return a`<article class="pinned" data-testid="saved-message" data-message-id=${s.id}>
    <p class="found-place">${t}${l&&a`<small>${l.name}</small>`}</p>
    <header><${se} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${K(s.created_at)}>${M(s.created_at)}</time>
      <${D} icon="close" label=${n("saved.remove")} testid="saved-remove" onClick=${r} /></header>
    <div class="pinned-body" dir="auto">${s.html?a`<${Rt} source=${s.html} />`:a`<p class="message-plain">${s.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${n("saved.show")}</button>
  </article>`}function tf(){g(()=>{Oo()},[]);let{items:e,cursor:t,loaded:o}=Kr.value,r=Xr.value,i=({message:s,channel:l,dm:c})=>{l?oe(l.server_id,l.id,s.id):c&&I(c.id,s.id),matchMedia("(max-width: 1180px)").matches&&(U.value=null)};return a`<${G} title=${n("saved.title")} testid="saved"
      onClose=${()=>{U.value=null}}>
    ${r!==null&&a`<${O} tone="warning">${H(r)}<//>`}
    ${!o&&r===null&&a`<${L} rows=${3} />`}
    ${o&&e.length===0&&a`<${z} icon="clock" title=${n("saved.none")} text=${n("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(s=>a`<li key=${s.message.id}><${_c} saved=${s} files=${Vt(s.message)} place=${dt(s)}
            onShow=${()=>i(s)} onRemove=${()=>qr(s.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{Oo(!1)}}>${n("saved.more")}</button>`}
  <//>`}var of=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>Cc?`${t.slice(0,Cc).join("")} …`:t.join("")},Cc=40;function Oc({count:e,max:t,full:o,busy:r,failed:i,onCopy:s,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${n("select.label")} data-testid="selection">
    ${i.length>0&&a`<${O} tone="error"><ul class="selection-failed" data-testid="selection-failed">${i.map(({message:m,reason:d})=>a`<li key=${m.id}>${n("select.failed",{name:m.author.display_name,time:He(m.created_at),text:of(m.content),reason:d})}</li>`)}</ul><//>`}
    ${o&&a`<${O} tone="warning">${n("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${n("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||r}
        data-testid="selection-copy" onClick=${s}><${w} name="copy" size=${15} />${n("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||r} data-testid="selection-delete"
          onClick=${l}><${w} name="trash" size=${15} />${n("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${n("select.done")}</button>
    </div>
  </section>`}function kn({moderates:e}){let t=Le.value;if(!t)return null;let o=Ts(t),r=o.length,i=e||o.every(({author:c})=>c.id===y.value?.id),s=async()=>{await Is(zs(o,wt))&&(A(n("select.copied",{count:r}),"ok"),tt())},l=()=>F({kind:"confirm",title:n("select.deleteTitle",{count:r}),text:n("select.deleteText"),action:n("select.deleteCount",{count:r}),danger:!0,run:async()=>{let c=await Es();c>0&&A(n("select.deleted",{count:c}),"ok")}});return a`<${Oc} count=${r} max=${Ms} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{s()}}
    onDelete=${i?l:null} onDone=${tt} />`}function nf({parent:e}){let t=me.value[e];return g(()=>{let o=()=>so(e).catch(()=>{});return o(),Z(r=>r.what==="connected"&&void o())},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${n(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>ml(e)}>${n(t?"thread.following":"thread.follow")}</button>`}function rf({id:e,parent:t,at:o}){let r=R(e),i=Yn(e,t).value.messages[0],s=ht(e,t).value,l=ps(s.messages);g(()=>(o||Zn(e,t),Jn(e,t),()=>{Le.peek()?.parent===t&&tt()}),[e,t]);let c=Pt.value,[m,d]=$(!1);g(()=>{m&&c&&s.loaded&&$s(e,t,l)},[m,c,s.loaded,l]);let u=Math.max(i?.reply_count??0,s.has_older?s.messages.length:0),p=s.has_newer?[]:Fr(et.value,e,t,s.messages),f=Q(()=>{let h=i?[{kind:"message",key:t,message:i,continues:!1}]:[];if(!s.loaded)return h;h.push({kind:"replies",key:"replies",count:u});let v=Cs(s.messages,{day:kt}).filter(b=>b.kind!=="day");return[...h,...v,...Os(p)]},[s,i,u,ar.value,...p]);return r?a`<${G} title=${n("thread.title")} subtitle=${r.label} testid="thread"
      tools=${a`<${nf} parent=${t} />`}
      drop=${r.archived||Le.value?.parent===t?void 0:or(e,t)}
      onClose=${()=>{U.value=null}}>
    <${Ss} name=${n("thread.title")} rows=${f} guess=${As}
        draw=${Ys({conversation:r,focus:o,thread:!0})} staying=${[Tr.value?.message,"replies"]}
        before=${s.loaded?null:a`<${L} rows=${3} />`}
        hasOlder=${s.loaded&&s.has_older} hasNewer=${s.has_newer}
        missed=${s.missed} wish=${hs(e,t)}
      onOlder=${()=>Wn(e,t)}
          onNewer=${()=>Qn(e,t)}
          onLatest=${()=>bt(e,t)}
          onView=${h=>d(h?.end===!0)} />
    ${Le.value?.parent===t&&a`<${kn} moderates=${r.moderates} />`}
    ${!r.archived&&Le.value?.parent!==t&&a`<${Js} key=${t} conversation=${r} parent=${t} placeholder=${n("thread.placeholder")} />`}
  <//>`:null}export{Fc as AccountsPage,Ii as Attachments,vd as Dialogs,Tc as EmojiPopover,Ad as FilesPanel,Ed as FirstRun,qd as InboxPanel,Qd as InvitePage,nu as MembersPanel,yu as MeshPage,Om as NewLogins,bd as Notifying,Jc as OpenGallery,ym as PendingFiles,Qu as PermalinkCards,Mc as PersonPopover,ef as PinsPanel,tf as SavedPanel,Fd as SearchPanel,kn as Selecting,rf as ThreadPanel,vm as Tiles,km as Uploading,un as markAllRead,Vu as markdownFrom,ea as takeFiles};
