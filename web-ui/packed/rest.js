import{$ as Ln,$a as yt,$b as Y,$c as ms,$d as Ms,A as _e,Ac as Ao,Ad as ys,B as Cn,Ba as or,Bb as $r,Bc as Wr,Bd as ks,C as An,Ca as bt,Cb as hr,Cc as Vr,Ce as Xs,D as On,Db as St,Dd as ws,E as y,Eb as br,Ec as Qr,Ed as Le,Fb as gr,Fc as Yr,Fd as et,Gb as vr,Gc as Jr,Gd as xs,H as Mn,Ha as ko,Hb as _t,Hc as Zr,Hd as Ss,Ia as B,Ib as yr,Ic as Oo,Id as Ae,J as Tn,Jb as Ct,Jc as es,Ka as U,Kc as ts,Kd as Dt,L as bo,La as x,Lb as kr,Lc as os,Ld as _s,M as En,Mb as _o,Mc as ns,N as Nn,Na as M,Nb as At,Nc as rs,Nd as Cs,O as In,Ob as wr,Oc as ss,Od as Ft,P as Ye,Pa as H,Pb as xr,Pc as is,Pd as As,Q as ue,Qa as C,Qb as Ot,Qc as as,Qd as ye,R as Pn,Ra as nr,Rb as Sr,Rd as tt,S as Dn,Sb as _r,Sc as ls,Sd as k,T as go,Ta as rr,Tb as Mt,Tc as It,Td as Os,U as vo,Ua as sr,Ub as Cr,Uc as cs,Ud as S,V as Fn,Va as Je,Vb as Ar,Vd as _,W as Ce,Wa as gt,Wb as Or,Wc as Mo,Wd as X,X as Rn,Xa as Ue,Xd as de,Ya as wo,Yb as Mr,Yd as T,Za as q,Zb as re,Zd as Rt,_a as vt,_b as Tt,_d as To,a,aa as jn,ab as kt,ac as Tr,ae as Ts,ba as zn,bb as N,bc as Er,be as Es,ca as Bn,cb as ne,cc as ve,cd as us,ce as Ns,d as O,da as Un,db as xo,dc as te,de as fe,e as ho,ea as Hn,eb as So,ec as Et,ed as ds,ee as Is,f as $,fa as ee,fc as Nr,fd as fs,fe as Ps,g,ga as Kn,gd as ps,ge as Ds,h as xe,ha as Xn,hc as J,hd as $s,i as W,ia as yo,ib as Fe,ic as Ir,j as Q,jb as ir,jc as Pr,je as Fs,ka as $t,kb as ar,kc as Dr,kd as R,ke as Rs,l as kn,lb as lr,lc as Ze,ld as F,le as Eo,mb as wt,mc as Fr,md as I,me as Ls,nb as ge,nc as Rr,nd as Pt,ne as Lt,o as Z,oa as qn,ob as cr,oc as Lr,od as hs,oe as js,p as r,pa as Gn,pc as jr,pe as bc,q as w,qa as Wn,qb as z,qc as zr,qe as gc,r as j,ra as ht,rb as xt,rc as Br,re as No,sa as Vn,sb as He,sc as Ur,se as zs,t as D,ta as Qn,tc as Hr,td as se,te as Bs,u as wn,ua as Yn,uc as Co,ud as Ke,ue as Us,v as be,va as Jn,vb as mr,vc as Kr,vd as A,w as xn,wa as Zn,wb as ur,wc as Xr,wd as bs,x as Sn,xa as er,xb as dr,xc as Nt,xd as Re,xe as Hs,y as _n,yb as fr,yc as qr,yd as gs,z as Se,za as tr,zb as pr,zc as Gr,zd as vs,ze as Ks}from"./chunk.js";function qs({describe:e,onAdd:t,onClose:o}){let[n,i]=$(""),[s,l]=$(""),{busy:c,at:m,failure:u,submit:d}=_(e,["username","display_name"]),p=d(()=>t(n.trim(),s.trim()||n.trim()));return a`<${S} title=${r("accounts.add")} size="s" onClose=${o} testid="account-add-dialog">
    <form onSubmit=${p}>
      <div class="modal-body"><p class="soft">${r("accounts.addText")}</p>
        <${k} label=${r("auth.username")} value=${n} onInput=${i} autofocus
            maxlength=${50} autocomplete="off" hint=${r("auth.usernameRule")} error=${m("username")}
            testid="account-username" />
        <${k} label=${r("account.displayName")} value=${s} onInput=${l} maxlength=${100}
            autocomplete="off" error=${m("display_name")} testid="account-display-name" />
        ${u}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${o}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${c||n.trim().length<2}
            data-testid="account-add-save">${r("accounts.add")}</button></footer>
    </form>
  <//>`}function Gs({username:e,describe:t,onSave:o,onClose:n}){let[i,s]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=_(t,["rename"]);return a`<${S} title=${r("accounts.rename")} size="s" onClose=${n}
      testid="account-rename-dialog">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><${k} label=${r("auth.username")} value=${i} onInput=${s}
          autofocus maxlength=${50} autocomplete="off" hint=${r("auth.usernameRule")}
          error=${c("rename")} testid="account-rename-name" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${n}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${l||i.trim().length<2}
            data-testid="account-rename-save">${r("rename.save")}</button></footer>
    </form>
  <//>`}function Ws({account:e,own:t,onDo:o}){let{display_name:n,username:i,mesh_admin:s,disabled:l}=e,c=(u,d)=>({label:r(`accounts.${u}`),danger:d,testid:`account-${u}`,onClick:()=>o(u)}),m=[s&&a`<span class="tag is-accent">${r("accounts.admin")}</span>`,l&&a`<span class="tag is-bad">${r("accounts.disabled")}</span>`,e.no_password&&a`<span class="tag">${r("accounts.noPassword")}</span>`,e.rename_needed&&a`<span class="tag is-warn">${r("accounts.renameNeeded")}</span>`].filter(Boolean);return a`<li class="account ${l?"is-disabled":""}" data-testid="account"
      data-user-id=${e.id}>
    <${se} id=${e.id} name=${n} size="m" />
    <div class="account-name"><span>${n}${t&&a` <span class="soft">(${r("accounts.you")})</span>`}</span>
      <span class="soft">@${i}</span></div>
    ${m.length>0&&a`<div class="account-marks">${m}</div>`}
    <${Ke} label=${r("accounts.of",{name:n})} testid="account-menu" items=${[!l&&c("reset"),c("rename"),!t&&!s&&!l&&c("make"),!t&&s&&c("unmake",!0),!t&&!s&&(l?c("enable"):c("disable",!0))]} />
  </li>`}function Vs({name:e,code:t,expires_at:o,onClose:n}){return a`<${S} title=${r("accounts.code",{name:e})} size="s" testid="code-dialog">
    <div class="modal-body"><code class="one-time-code" data-testid="one-time-code">${t}</code>
      <p>${r("accounts.codeText",{name:e,time:N(o)})}</p>
      <p class="soft">${r("accounts.codeWhere")}</p></div>
    <footer class="modal-foot"><${de} text=${t} label=${r("accounts.codeCopy")}
        testid="code-copy" />
      <button type="button" class="button is-primary" data-testid="code-done"
          onClick=${n}>${r("accounts.codeDone")}</button></footer>
  <//>`}var vc={mesh:"mesh.title",accounts:"accounts.name"};function jt({page:e,onPage:t}){return a`<nav class="mesh-tabs" aria-label=${r("mesh.title")}>${Object.entries(vc).map(([o,n])=>a`<button type="button" key=${o}
      aria-current=${o===e?"page":void 0} data-testid="mesh-tab-${o}"
      onClick=${()=>t(o)}>${r(n)}</button>`)}</nav>`}var Io=50,yc=200,pe=O(null),je=O(""),Bt=O(!1),zt=O(null),Ut=O(null);async function ot(){let e=je.peek(),t=Math.min(Math.max(pe.peek()?.length??0,Io),yc);try{let[o,n]=await Promise.all([Se.accounts({q:e,limit:t}),Se.settings()]);if(e!==je.peek())return;let i=(pe.peek()??[]).slice(t);pe.value=[...o,...i],i.length===0&&(Bt.value=o.length===t),Ut.value=n,zt.value=null}catch(o){zt.value=o}}function Qs(e){return je.value=e,pe.value=null,ot()}async function Ys(){let e=pe.peek()??[],t=je.peek(),o=await Se.accounts({q:t,limit:Io,after:e.at(-1)?.id});t===je.peek()&&(pe.value=[...e,...o],Bt.value=o.length===Io)}async function Po(e,t){let o=await Se.change(e,t),n=pe.peek()??[];return pe.value=n.map(i=>i.id===e?o:i),o}var Js=e=>Se.reset(e);async function Zs(e,t){let o=await Se.create({username:e,display_name:t,expires_in_minutes:10080});return await ot(),o}async function ei(e){Ut.value=await Se.setSettings({registration:e})}var wc=5e3,xc={open:"accounts.open",invite:"accounts.byInvite",closed:"accounts.closed"};function Sc(){let e=y.value?.mesh_admin===!0;if(g(()=>{if(!e)return;ot();let o=setInterval(ot,wc);return()=>clearInterval(o)},[e]),!e)return a`<${j} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=zt.value;return a`<section class="mesh-page" data-testid="accounts-page">
    <header class="page-head"><${D} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${Et} /><h1>${r("accounts.name")}</h1>
      <${jt} page="accounts" onPage=${o=>ve({page:o})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${t!==null&&a`<${A} tone="warning">${H(t)}<//>`}
      <${_c} /><${Cc} />
    </div>
  </section>`}function _c(){let e=Ut.value;if(!e)return null;let t=Object.entries(xc).map(([n,i])=>({value:n,label:r(i)})),o=n=>ei(n).then(()=>M(r("accounts.saved"),"ok"),C);return a`<section class="card">
    <${X} label=${r("accounts.registration")} value=${e.registration} options=${t}
        hint=${r(`accounts.registrationHint.${e.registration}`)} onChange=${o}
        testid="registration" />
    ${e.registration_here!==e.registration&&a`<${A}>${r("accounts.here")}<//>`}
  </section>`}function Cc(){let[e,t]=$(null),o=pe.value,n=()=>t(null),i=async(l,c)=>{let{code:m,expires_at:u}=await Zs(l,c);t({kind:"code",name:c,code:m,expires_at:u})},s=async(l,c)=>{await Po(l.id,{rename:c}),n(),M(r("accounts.done.renamed",{name:c}),"ok")};return a`<section class="card"><header class="card-head"><h2>${r("accounts.name")}</h2>
      <button type="button" class="button is-primary is-small" data-testid="account-add"
          onClick=${()=>t({kind:"add"})}>${r("accounts.add")}</button></header>
    <${k} label=${r("accounts.find")} type="search" value=${je.value} maxlength=${100}
        onInput=${Qs} testid="account-find" />
    ${o===null&&a`<${R} rows=${4} kind="line" />`}
    ${o?.length===0&&a`<p class="soft">${r("accounts.none")}</p>`}
    <ul class="accounts">${o?.map(l=>a`<${Ws} key=${l.id} account=${l}
        own=${l.id===y.value?.id}
        onDo=${c=>Oc(c,l,t)} />`)}</ul>
    ${o&&Bt.value&&a`<button type="button" class="button" onClick=${()=>Ys().catch(C)}>${r("accounts.more")}</button>`}
    ${e?.kind==="add"&&a`<${qs} describe=${T} onAdd=${i} onClose=${n} />`}
    ${e?.kind==="rename"&&a`<${Gs} username=${e.account.username} describe=${T}
        onSave=${l=>s(e.account,l)} onClose=${n} />`}
    ${e?.kind==="code"&&a`<${Vs} ...${e} onClose=${n} />`}
  </section>`}var Ac={disable:{change:{disabled:!0},done:"disabled",danger:!0},enable:{change:{disabled:!1},done:"enabled",danger:!1},make:{change:{mesh_admin:!0},done:"made",danger:!1},unmake:{change:{mesh_admin:!1},done:"unmade",danger:!0}};function Oc(e,t,o){let n=t.display_name;if(e==="rename")return o({kind:"rename",account:t});if(e==="reset")return ti("reset",n,!1,async()=>{let{code:m,expires_at:u}=await Js(t.id);o({kind:"code",name:n,code:m,expires_at:u})});let{change:i,done:s,danger:l}=Ac[e],c=async()=>{await Po(t.id,i),M(r(`accounts.done.${s}`,{name:n}),"ok")};return e==="enable"?void c().catch(C):ti(e,n,l,c)}function ti(e,t,o,n){U({kind:"confirm",title:r(`accounts.${e}Action`),text:r(`accounts.${e}Text`,{name:t}),action:r(`accounts.${e}Action`),danger:o,run:()=>n().catch(C)})}var oi=["B","KB","MB","GB","TB"];function $e(e,t){let o=e,n=0;for(;o>=1023.5&&n<oi.length-1;)o/=1024,n+=1;let i=o<9.95&&n>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:i}).format(o)} ${oi[n]}`}var Mc=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,nt=e=>e.normalize("NFC").replace(Mc,"_");function ni(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function ri(e,t){let[o,n]=e.slice(0,19).replace(/[-:]/g,"").split("T"),i=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${n}.${i==="jpeg"?"jpg":i}`}function Oe({name:e}){let[t,o]=ni(e);return a`<bdi class="file-name" title=${e}><span>${t}</span>${o&&a`<span>${o}</span>`}</bdi>`}function si({name:e,size:t,icon:o,url:n,note:i,warns:s}){let l=$e(t,Z.value);return a`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${w} name=${o} size=${24} /></span>
    <span class="file-card-main"><${Oe} name=${e} /><span class="file-card-note ${s?"is-warning":""}">${i?r("files.noted",{size:l,note:i}):l}</span></span>
    <a class="icon-button" href=${n??void 0} download=${e} aria-disabled=${n===null} role="link"
      title=${r("files.download")} aria-label=${r("files.downloadName",{name:e})} data-testid="file-download"
      ><${w} name="download" /></a>
  </div>`}var ke=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function ii({name:e,url:t,box:o,onOpen:n,onFailed:i}){let s=W(null);return xe(()=>{let l=s.current;l&&(l.style.width=`${o.width}px`,l.style.aspectRatio=`${o.width} / ${o.height}`)},[o.width,o.height]),a`<button type="button" class="file-picture" ref=${s} data-testid="file-picture"
      title=${e} aria-label=${r("files.openName",{name:e})} onClick=${n}>${t&&a`<img crossorigin=${ke(t)} src=${t} alt=${e} decoding="async" onError=${i} />`}</button>`}function ai({kind:e,name:t,url:o,card:n,onFailed:i}){let s=e==="video"?a`<video controls preload="metadata" playsinline crossorigin=${ke(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${i}></video>`:a`<audio controls preload="metadata" crossorigin=${ke(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${i}></audio>`;return a`<div class="file-player">${s}${n}</div>`}var Tc=48,Do=[1,1.5,2,3,4,6];function li({pictures:e,at:t,onAt:o,onClose:n,onFailed:i}){let s=Os(),[l,c]=$(0),m=W(null),u=e[t],d=v=>{v<0||v>=e.length||(c(0),o(v))},p=v=>c(Math.min(Do.length-1,Math.max(0,v))),f=v=>{if(v.ctrlKey||v.metaKey||v.altKey)return;let b={ArrowLeft:()=>d(t-1),ArrowRight:()=>d(t+1),Home:()=>d(0),End:()=>d(e.length-1),"+":()=>p(l+1),";":()=>p(l+1),"=":()=>p(l+1),"-":()=>p(l-1),0:()=>p(0)},L=l>0&&v.key.startsWith("Arrow")?void 0:b[v.key];v.stopPropagation(),L&&(v.preventDefault(),L())},h={onPointerDown:v=>{m.current=v.pointerType!=="mouse"&&l===0?v.clientX:null},onPointerUp:v=>{let b=m.current===null?0:v.clientX-m.current;m.current=null,Math.abs(b)>Tc&&d(t+(b<0?1:-1))}};return u?a`<dialog class="gallery" ref=${s} aria-label=${r("files.gallery")} data-testid="gallery"
      onKeyDown=${f} onCancel=${v=>{v.preventDefault(),n()}}>
    <header class="gallery-head">
      <p><strong><${Oe} name=${u.name} /></strong>
        <span aria-live="polite">${r("files.position",{at:t+1,count:e.length})}</span></p>
      <${D} icon="zoom-out" label=${r("files.zoomOut")} disabled=${l===0} onClick=${()=>p(l-1)} />
      <${D} icon="zoom-in" label=${r("files.zoomIn")} disabled=${l===Do.length-1}
        testid="gallery-zoom-in" onClick=${()=>p(l+1)} />
      <a class="icon-button" href=${u.download??void 0} download=${u.name}
        title=${r("files.download")} aria-label=${r("files.downloadName",{name:u.name})}
        data-testid="gallery-download"><${w} name="download" /></a>
      <${D} icon="close" label=${r("action.close")} testid="gallery-close" onClick=${n} />
    </header>
    <div class="gallery-stage" ...${h} onClick=${v=>{v.target===v.currentTarget&&n()}}>
      <${Ec} key=${u.id} picture=${u} factor=${Do[l]} onFailed=${()=>i(u.id)}
        onToggle=${()=>p(l>0?0:2)} />
    </div>
    ${e.length>1&&a`<${D} icon="chevron-right" class="gallery-before" label=${r("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>d(t-1)} />
        <${D} icon="chevron-right" class="gallery-next" label=${r("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>d(t+1)} />`}
  </dialog>`:null}function Ec({picture:e,factor:t,onToggle:o,onFailed:n}){let i=W(null);return xe(()=>{let s=i.current,l=s?.parentElement;if(!s||!l)return;let c=()=>{let{width:d,height:p}=e,f=Math.min(1,l.clientWidth/d,l.clientHeight/p);s.style.width=`${Math.round(d*f*t)}px`,s.style.height=`${Math.round(p*f*t)}px`};c();let m={left:(l.scrollWidth-l.clientWidth)/2,top:(l.scrollHeight-l.clientHeight)/2};l.scrollTo(m);let u=new ResizeObserver(c);return u.observe(l),()=>u.disconnect()},[e.id,t]),a`<img ref=${i} crossorigin=${ke(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${n} />`}function Ht({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function mi(e,{kind:t,query:o}){let n=Re(e),i=n==="video"||n==="audio";return t==="image"&&n!=="image"||t==="media"&&!i||t==="file"&&n!=="file"?!1:ci(e.filename).includes(ci(o.trim()))}var ci=e=>e.normalize("NFKC").toLowerCase();function ui({files:e,more:t},o){let n=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),i=e.filter(m=>!n.has(m.message_id)),s=new Set(i.map(({id:m})=>m)),l=t?i.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>l).flatMap(({id:m,author:u,created_at:d,attachments:p=[]})=>p.map(f=>({...f,message_id:m,author_id:u.id,created_at:d}))).filter(({id:m})=>!s.has(m));return c.length===0?i.length===e.length?e:i:[...c,...i].sort((m,u)=>m.created_at<u.created_at?1:-1)}var di=60,Me=O({}),Fo=new Set,fi=e=>new URL(e,location.href).origin!==location.origin;async function pi(e,t){if(!(Fo.has(e)||Me.peek()[e])){Fo.add(e);try{let o=await fetch(t,{credentials:"omit"});o.ok&&Nc(e,URL.createObjectURL(await o.blob()))}catch{}finally{Fo.delete(e)}}}function Nc(e,t){let o=Object.entries(Me.peek());for(let[,i]of o.slice(0,-(di-1)))URL.revokeObjectURL(i);let n=o.slice(-(di-1));Me.value={...Object.fromEntries(n),[e]:t}}function $i(){for(let e of Object.values(Me.peek()))URL.revokeObjectURL(e);Me.value={}}var Ic=encodeURIComponent,rt={limits:()=>be("GET","/api/files/limits"),links:e=>be("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>be("GET",`/api/files/${Ic(e)}/state`)};var bi=30,hi=100,gi=4e3,Pc=6e4,Dc=2e3,he=O({}),st=O({}),le=new Set,Ro=new Set,ce=0;function it(e){let t=Date.now()+Pc;for(let o of e)(he.peek()[o]?.until_ms??0)<t&&le.add(o);le.size>0&&ce===0&&(ce=setTimeout(Kt,bi))}function vi(e){for(let t of e)le.add(t);le.size>0&&ce===0&&(ce=setTimeout(Kt,bi))}function yi(e){le.add(e),Ro.add(e),ce===0&&(ce=setTimeout(Kt,gi))}async function Kt(){let e=[...le].slice(0,hi);le=new Set([...le].slice(hi)),ce=0;let t=ue.peek();try{let{expires_at:o,links:n}=await rt.links(e),i=Date.parse(o),s=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,here:u}of n){let d=(he.peek()[c]?.turn??0)+(Ro.delete(c)?1:0);s[c]={url:t+m,here:u,until_ms:i,turn:d}}let l=Object.entries(he.peek()).slice(-Dc);he.value={...Object.fromEntries(l),...s};for(let{id:c,here:m}of n)m||Xt(c)}catch{for(let o of e)le.add(o)}le.size>0&&ce===0&&(ce=setTimeout(Kt,gi))}async function Xt(e){try{let t=await rt.state(e);st.value={...st.peek(),[e]:t}}catch{}}function ki(){clearTimeout(ce),ce=0,le=new Set,Ro.clear(),he.value={},st.value={}}var ze=O(null);function wi(e,t,o){ze.value={message:e,files:t,at:t.indexOf(o)}}function xi(e){let t=ze.peek();t&&(ze.value={...t,at:e})}function qt(){ze.value=null}J(e=>{let t=ze.peek();e.what==="gone"&&t?.message===e.id&&qt(),e.what==="unsure"&&t&&vi(t.files.map(({id:o})=>o))});var Te=e=>he.value[e]?.url??null,Gt=e=>Me.value[e]??Te(e),_i=e=>`${e} ${he.value[e]?.turn??0} ${Me.value[e]??""}`,Si=new Map,Fc=3,Rc=2e4;function Lo(e){let t=(Si.get(e)??0)+1;Si.set(e,t),Xt(e);let o=Te(e);o&&fi(o)&&pi(e,o),t<=Fc&&yi(e)}function jo(e){if(he.value[e]===null)return{note:r("files.gone"),warns:!0};let t=st.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(s=>s.reachable);if(o)return{note:r("files.from",{node:o.name}),warns:!1};let[n]=t.nodes;return{note:n?r("files.onlyAt",{node:n.name}):r("files.nowhere"),warns:!0}}function Lc({file:e}){let t=Te(e.id),o=jo(e.id);return g(()=>{if(!o.warns)return;let n=setInterval(()=>{Xt(e.id)},Rc);return()=>clearInterval(n)},[e.id,o.warns]),a`<${si} name=${e.filename} size=${e.size} icon=${Ht(e)}
    url=${t&&`${t}&download=1`} ...${o} />`}function Ci({files:e,message:t}){let o=e.map(({id:c})=>c).join(" ");g(()=>it(e.map(({id:c})=>c)),[o]);let n=e.filter(c=>Re(c)==="image"),i=({id:c})=>!jo(c).warns,s=n.filter(i),l=e.filter(c=>!s.includes(c));return a`<div class="attachments" data-testid="attachments">
    ${s.length>0&&a`<div class="file-pictures ${s.length>1?"are-many":""}">${s.map(c=>a`<${ii} key=${_i(c.id)} name=${c.filename} url=${Gt(c.id)}
          box=${gs(c,s.length===1)} onOpen=${()=>wi(t,s,c)}
          onFailed=${()=>Lo(c.id)} />`)}</div>`}
    ${l.map(c=>a`<${jc} key=${c.id} file=${c} />`)}
  </div>`}var Wt=({id:e,attachments:t=[]})=>t.length>0&&a`<${Ci} files=${t} message=${e} />`;function jc({file:e}){let t=Re(e),o=a`<${Lc} file=${e} />`;return t!=="audio"&&t!=="video"||jo(e.id).warns?o:a`<${ai} key=${_i(e.id)} kind=${t} name=${e.filename} url=${Te(e.id)} card=${o}
    onFailed=${()=>Lo(e.id)} />`}function zc(){let e=ze.value,t=e?.files.filter(({id:l})=>he.value[l]!==null)??[],o=e!==null&&t.length===0;if(g(()=>{e&&it(e.files.map(({id:l})=>l))},[e]),g(()=>{o&&qt()},[o]),!e||o)return null;let n=e.files[e.at],i=Math.max(0,n?t.indexOf(n):0),s=t.map(({id:l,filename:c,width:m,height:u})=>({id:l,name:c,url:Gt(l),download:Te(l)&&`${Te(l)}&download=1`,width:m??1,height:u??1}));return a`<${li} pictures=${s} at=${i} onFailed=${Lo} onClose=${qt}
    onAt=${l=>{let c=t[l];c&&xi(e.files.indexOf(c))}} />`}function Ai({over:e,text:t}){let o=W(null);return xe(()=>{let n=o.current;if(!n)return;let{left:i,top:s,width:l,height:c}=e.getBoundingClientRect();n.style.left=`${i}px`,n.style.top=`${s}px`,n.style.width=`${l}px`,n.style.height=`${c}px`},[e]),a`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${w} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function zo({files:e,onRemove:t,onRetry:o}){let n=W(null),i=s=>{n.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(s)};return a`<div class="file-tiles" ref=${n} data-testid="file-tiles">
    <ul aria-label=${r("files.attached")}>${e.map(s=>a`<li key=${s.upload} class="file-tile ${s.error?"is-refused":""}"
          data-testid="file-tile" data-state=${Oi(s)}>
        <span class="file-tile-picture">${s.picture?a`<img src=${s.picture} alt="" />`:a`<${w} name=${Bc(s.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${Oe} name=${nt(s.name)} /><${Uc} file=${s} /></span>
        ${s.error&&o&&a`<${D} icon="refresh" label=${r("files.retry",{name:nt(s.name)})} testid="file-retry" onClick=${()=>o(s.upload)} />`}
        ${t&&a`<${D} icon="close" label=${r("files.remove",{name:nt(s.name)})} testid="file-remove" onClick=${()=>i(s.upload)} />`}
      </li>`)}</ul>
    <${Hc} files=${e} />
  </div>`}var Bc=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function Oi({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function Uc({file:e}){let{size:t,error:o,transfer:n}=e,i=$e(t,Z.value);if(o)return a`<span class="file-tile-note is-error" role="alert">${o}</span>`;let s=Oi(e);if(s==="done"||s==="waiting"||!n){let u=s==="done"?i:r("files.waiting",{size:i});return a`<span class="file-tile-note">${u}</span>`}let l=$e(n.sent,Z.value),c=n.rate>0?$e(n.rate,Z.value):null,m=s==="stalled"?r("files.stalled",{sent:l,size:i}):n.sent===t?r("files.storing",{size:i}):c?r("files.sendingAt",{sent:l,size:i,rate:c}):r("files.sending",{sent:l,size:i});return a`<progress max=${Math.max(1,t)} value=${n.sent}
      aria-label=${r("files.progress",{name:nt(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function Hc({files:e}){let t=e.every(({done:s})=>s),o=W(!1),[n,i]=$("");return g(()=>{t||(o.current=!0),i(t&&o.current?r("files.uploaded",{count:e.length}):"")},[t,e.length]),a`<p role="status" class="visually-hidden">${n}</p>`}var Bo={state:"waiting",sent:0,rate:0,at:0},Kc=.3,Xc=400;function Mi(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let i=o-e.at;if(i<Xc)return e;let s=(t-e.sent)*1e3/i,l=e.rate===0?s:e.rate+(s-e.rate)*Kc;return{state:"sending",sent:t,rate:l,at:o}}var qc=["too_many_uploads","disk_reserve","files_unavailable"],Ti=({status:e,code:t})=>!qc.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),Ei=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var Gc=16*1024*1024,Wc=4,V=new Map,Vt=new Map,Ee=O({}),Qt={arrived:()=>{},refused:()=>{},again:()=>{}};function Ni(e){Qt=e}function Ii(e,t,o){let n=t.type.startsWith("image/")?URL.createObjectURL(t):null,i={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};V.set(e,{file:t,name:o,picture:n,...i})}function at(e,t){let{[e]:o,...n}=Ee.peek();Ee.value=t?{...n,[e]:t}:n}function Ho(e){let t=V.get(e);V.delete(e),t&&Xe(t),t?.picture&&URL.revokeObjectURL(t.picture),at(e,null)}function Xe(e){e.tus?.abort(),e.node=null}function Vc(e){let t=Vt.get(e);return t||(t=rt.limits().then(({max_bytes:o})=>o),Vt.set(e,t),t.catch(()=>Vt.delete(e))),t.catch(()=>1/0)}async function Pi(e,t,o){t.node=o,t.turn+=1;let{file:n,turn:i}=t;try{let[s,l]=await Promise.all([Vc(o),kn()]);if(t.turn!==i||t.node===null)return;if(n.size>s)return Uo(e,t,r("files.tooLarge",{limit:$e(s,Z.peek())}));t.tus=new l(n,Qc(e,t,o)),t.tus.start()}catch{Di(e,t,o,{status:0,code:"",detail:""})}}function Qc(e,t,o){let{name:n,urls:i}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:i[o]??null,chunkSize:Gc,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:n,filetype:t.file.type},onBeforeRequest:s=>Yc(s,o),onUploadUrlAvailable:()=>{i[o]=t.tus?.url??i[o]},onProgress:s=>{t.tries=0,at(e,Mi(Ee.peek()[e]??Bo,s,Date.now()))},onSuccess:()=>{let s=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,at(e,null),Qt.arrived(e,o,s)},onError:s=>{Di(e,t,o,Jc(s))}}}async function Yc(e,t){if(go()&&await vo(t),go()||ue.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${On.peek()}`),e.setHeader("Accept-Language",Z.peek())}function Jc(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function Di(e,t,o,n){Xe(t),t.tries+=1;let i=Ei(t.tries,Math.random());t.not_before=Date.now()+i,(n.status===410||n.status===404)&&delete t.urls[o];let s=Ee.peek()[e]??Bo,l=n.status===404&&t.tries<Wc;if(n.status!==401&&!l&&!Ti(n))return Uo(e,t,n.detail||r("error.unexpected",{code:n.status}));if(n.status===0&&!await Zc(t.file))return Uo(e,t,r("files.unreadable"));V.has(e)&&(at(e,{...s,state:"stalled",rate:0}),setTimeout(()=>Qt.again(),i),n.status===0&&await vo(o))}function Uo(e,t,o){Xe(t),at(e,null),Qt.refused(e,o)}var Zc=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function Fi(){for(let e of[...V.keys()])Ho(e);Vt.clear()}var em=2,Ri=32,tm=5e3,om=3e4,Li=e=>V.get(e)?.picture??null;function ji(e,t,o=[]){let n=ye.peek()[e]??[],i=t.slice(0,Ri-n.length);i.length<t.length&&M(r("files.tooMany",{count:Ri}),"error");let s=i.map((l,c)=>{let m=An(),u=o[c]??l.name;return Ii(m,l,u),{upload:m,name:u,size:l.size,type:l.type,at:{},error:null}});tt(e,[...n,...s])}var Xo=()=>[...Object.values(ye.value).flat(),...Ze.value.flatMap(e=>e.files??[])];function Yt(e,t){for(let[o,n]of Object.entries(ye.peek()))if(n.some(i=>i.upload===e))return tt(o,Dr(n,e,t));return Rr(e,t)}function zi(e,t){let o=V.get(t);tt(e,(ye.peek()[e]??[]).filter(n=>n.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function Bi(e){let t=V.get(e);t&&Object.assign(t,{tries:0,not_before:0}),Yt(e,{error:null})}function Ko(){let e=Xo(),t=new Set(e.map(({upload:s})=>s));for(let s of[...V.keys()])t.has(s)||Ho(s);let o=ue.peek();for(let s of V.values())s.node!==null&&s.node!==o&&Xe(s);if(Ye.peek().phase==="reconnecting")return;let n=Date.now(),i=[...V.values()].filter(s=>s.node!==null).length;for(let{upload:s,at:l,error:c}of e){if(c!==null||l[o])continue;let m=V.get(s);m?m.node===null&&m.not_before<=n&&i<em&&(i+=1,Pi(s,m,o)):Yt(s,{error:r("files.lost")})}}function nm(){let e=Date.now();for(let[t,o]of V){let n=Ee.peek()[t],i=n?.state==="sending"&&e-n.at>om;o.node!==null&&i&&n.sent<o.file.size&&Xe(o)}Ko()}var Ui=()=>`attached.${y.peek()?.id}.${tr()}`;function rm(){let e=Sn(Ui(),{});for(let[t,o]of Object.entries(e))ye.peek()[t]||tt(t,o)}function sm(e){let t=Object.entries(e).map(([o,n])=>[o,n.filter(({at:i})=>Object.keys(i).length>0)]).filter(([,o])=>o.length>0);_n(Ui(),t.length>0?Object.fromEntries(t):void 0)}var Hi=()=>Xo().some(({upload:e,at:t,error:o})=>o===null&&V.has(e)&&!t[ue.peek()]);function Ki(){rm(),Ni({arrived:(o,n,i)=>{let s=Xo().find(l=>l.upload===o)?.at;s&&Yt(o,{at:{...s,[n]:i}})},refused:(o,n)=>Yt(o,{error:n}),again:Ko});let e=[ho(()=>{ye.value,Ze.value,ue.value,Ye.value.phase,queueMicrotask(()=>y.peek()&&Ko())}),ho(()=>sm(ye.value))],t=setInterval(nm,tm);return()=>{clearInterval(t);for(let o of e)o();Fi(),ye.value={}}}var im=/^(image\.\w+)?$/;function Gi(e,t,o){let n=gt(new Date().toISOString()).toISOString(),i=s=>o&&im.test(s.name)?ri(n,s.type):s.name;ji(e,t,t.map(i))}var Wi=e=>({...e,picture:Li(e.upload),done:e.at[ue.value]!==void 0,transfer:Ee.value[e.upload]??null});function am({of:e,files:t}){return a`<${zo} files=${t.map(Wi)}
    onRemove=${o=>zi(e,o)} onRetry=${Bi} />`}var lm=({item:e})=>a`<${zo} files=${(e.files??[]).map(Wi)} />`;function cm(){let[e,t]=$(null);return g(Ki,[]),g(()=>()=>{ki(),$i()},[]),g(()=>{let o=n=>{Hi()&&n.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),g(()=>mm(t),[]),e&&a`<${Ai} over=${e} text=${r("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var Xi=e=>e.dataTransfer?.types.includes("Files")??!1,qi=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function mm(e){let t=s=>{if(!Xi(s)||!s.dataTransfer)return;s.preventDefault();let l=qi(s);s.dataTransfer.dropEffect=l?"copy":"none",e(l)},i=[["dragenter",t],["dragover",t],["dragleave",s=>{s.relatedTarget===null&&e(null)}],["drop",s=>{if(!Xi(s))return;s.preventDefault(),e(null);let l=qi(s);l&&um(l,s)}]];for(let[s,l]of i)document.addEventListener(s,l,!0);return()=>{for(let[s,l]of i)document.removeEventListener(s,l,!0)}}function um(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:s})=>s==="file"),n=o.filter(s=>s.webkitGetAsEntry()?.isDirectory),i=o.filter(s=>!n.includes(s)).map(s=>s.getAsFile()).filter(s=>s!==null);n.length>0&&M(r("files.noFolders"),"error"),i.length>0&&Gi(e.dataset.drop??"",i,!1),e.querySelector(".composer textarea")?.focus()}function Vi({title:e,text:t,action:o,danger:n,quote:i,onConfirm:s,onClose:l}){let[c,m]=$(!1),u=async()=>{m(!0),await s(),l()};return a`<${S} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${i&&a`<blockquote class="confirm-quote">${i}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${r("action.cancel")}</button>
      <button type="button" class="button ${n?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${u}>${o}</button>
    </footer>
  <//>`}var Ne=Dt?"⌘":"Ctrl";function Qi({sendKey:e,onClose:t}){let n=[["moving",[["switcher",[[Ne,"K"]]],["search",[[Ne,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[Ne,"Shift","↑"],[Ne,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[Ne,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[Ne,"B"]]],["italic",[[Ne,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[Ne,"Shift","V"]]]]]];return a`<${S} title=${r("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${n.map(([i,s])=>a`<section key=${i}><h3>${r(`keys.${i}`)}</h3>
      <dl>${s.map(([l,c])=>a`<div key=${l}><dt>${r(`keys.${i}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(u=>a`<kbd>${u}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${Z.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${r("help.guide")}</a></p>
  <//>`}function ie(e){let t=r(`mesh.reason.${e}`);return qo(t)?r("mesh.reason.unknown",{code:e}):t}function Yi(e){let t=r(`mesh.counter.${e}`);return qo(t)?e.replaceAll("_"," "):t}var Jt=(e,t=Date.now())=>Date.parse(e)-t<1e3?r("mesh.soon"):ne(e,t);function Ie(e,t){let o=t??r("mesh.thisNode"),n=r(`mesh.trouble.${e}`,{node:o});return qo(n)?r("mesh.verdict.other",{code:e}):n}var Ji=e=>e!=="files_held"&&e!=="files_damaged",qo=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Zi({phase:e,name:t,moved_from:o,lost_at:n,nodes:i,state:s,current:l,onStatus:c,onRetry:m,onClose:u}){let d=e!=="online"?r("node.lostText",{node:t,time:n?Ue(n):""}):o?r("node.movedText",{node:t,from:o}):r("node.onlineText",{node:t}),{behind:p,unreachable:f,trouble:h}=s,v=f.map(b=>b.since?r("node.awaySince",{node:b.name,time:N(b.since)}):b.name);return a`<${S} title=${r("node.title")} onClose=${u} size="s" testid="node-dialog">
    <div class="modal-body"><p>${d}</p>
      ${e==="online"&&h&&a`<p class="form-error" role="alert" data-testid="own-trouble">${Ie(h,null)}</p>`}
      ${e==="online"&&p>0&&a`<p data-testid="node-behind">${r("node.behindText",{node:t,count:p})}</p>`}
      ${e==="online"&&v.length>0&&a`<p data-testid="node-away">${r("node.partialText",{others:v.join(r("list.comma"))})}</p>`}
      ${i.length>0&&a`<h3>${r("node.others")}</h3><ul class="node-list">
        ${i.map(b=>{let E=b.id===l,L=e==="online"?f.find(({id:Qe})=>Qe===b.id):void 0,De=e!=="online";return a`<li key=${b.id} class=${E?"is-current":""} data-testid="node-row">
            <span class="node-dot ${L||De?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&a`<span>${b.segment}</span>`}
            <em class=${L||De?"is-away":"is-ok"}>${dm(E,L,De)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${r("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${r("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${u}>${r("action.close")}</button></footer>
  <//>`}function dm(e,t,o){return o?r(e?"node.row.lost":"node.row.unknown"):e?r("node.here"):t?t.since?r("node.row.away",{time:N(t.since)}):r("node.row.awayNow"):r("node.row.reached")}function ea({username:e,describe:t,onSave:o,onLater:n}){let[i,s]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=_(t,["username"]);return a`<${S} title=${r("rename.title")} size="s" onClose=${n}
      testid="rename-dialog">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><p>${r("rename.text",{username:e})}</p>
        <${k} label=${r("auth.username")} value=${i} onInput=${s} autofocus
            maxlength=${50} autocomplete="username" hint=${r("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${n}>${r("action.later")}</button>
        <button class="button is-primary" disabled=${l||i.trim().length<2}
            data-testid="rename-save">${r("rename.save")}</button></footer>
    </form>
  <//>`}function ta({describe:e,onCreate:t,onPreview:o,onAccept:n,onClose:i}){let[s,l]=$(""),[c,m]=$(""),[u,d]=$(null),p=_(e,["name"]),f=_(e);return a`<${S} title=${r("server.add")} onClose=${i} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${p.submit(()=>t(s.trim()))}>
        <h3><${w} name="plus" size=${17} />${r("server.createTitle")}</h3>
        <p class="soft">${r("server.createText")}</p>
        <${k} label=${r("server.name")} value=${s} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${p.at("name")} />
        ${p.failure}
        <button class="button is-primary" disabled=${s.trim()===""||p.busy}
            data-testid="server-create">${r("server.create")}</button>
      </form>
      <form onSubmit=${f.submit(async()=>{u?await n(u.code):d(await o(c))})}>
        <h3><${w} name="ticket" size=${17} />${r("invite.enterTitle")}</h3>
        <p class="soft">${r("invite.enterText")}</p>
        <${k} label=${r("invite.code")} value=${c} mono testid="invite-code"
            error=${f.error} placeholder="ABCD2345"
          onInput=${h=>{m(h),d(null)}} />
        ${u&&a`<${A} tone="ok"><b data-testid="invite-server">${u.server_name}</b>
          ${u.already_member&&a`<br />${r("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||f.busy}
            data-testid=${u?"invite-accept":"invite-preview"}>
          ${u?u.already_member?r("invite.open"):r("invite.join",{name:u.server_name}):r("invite.look")}</button>
      </form>
    </div>
  <//>`}function oa({name:e,describe:t,onSave:o,onDelete:n,extra:i,onClose:s}){let[l,c]=$(e),{busy:m,at:u,failure:d,submit:p}=_(t,["name"]);return a`<${S} title=${r("server.edit")} onClose=${s} size="s" testid="server-form">
    <form onSubmit=${p(()=>o(l.trim()))}>
      <div class="modal-body"><${k} label=${r("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${u("name")} />${d}${i}</div>
      <footer class="modal-foot">
        ${n&&a`<button type="button" class="button is-danger-quiet" onClick=${n}>${r("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${r("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${r("action.save")}</button>
      </footer>
    </form>
  <//>`}function na({server:e,name:t,describe:o,onPassOn:n,onClose:i}){let[s,l]=$(""),{busy:c,failure:m,submit:u}=_(o),d=Ar(s,e),p=u(n);return a`<${S} title=${r("members.passOnTitle",{name:t})} onClose=${i} size="s"
      testid="pass-on">
    <form onSubmit=${f=>d?p(f):f.preventDefault()}>
      <div class="modal-body"><p>${r("members.passOnText",{name:t,server:e})}</p>
        <${k} label=${r("members.passOnField",{server:e})} value=${s} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${r("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!d}>${r("members.passOnAction")}</button></footer>
    </form>
  <//>`}var Go="";function ra({zone:e,onZone:t}){let o=Q(rr,[]),n=e===null||o.includes(e)?o:[e,...o],i=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${Rt} label=${r("settings.timeZone")} value=${e??Go}
    hint=${r("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:Go,label:r("settings.timeZone.device",{zone:i})},...n.map(s=>({value:s,label:s.replaceAll("_"," ")}))]}
    onChange=${s=>t(s===Go?null:s)} />`}function sa({username:e,describe:t,onSave:o}){let[n,i]=$(""),[s,l]=$(""),{busy:c,at:m,failure:u,submit:d}=_(t,["current","new"]),p=d(async()=>{await o(n,s),i(""),l("")});return a`<form class="settings-section" onSubmit=${p}>
    <h3>${r("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${k} label=${r("account.currentPassword")} type="password" autocomplete="current-password"
        value=${n} onInput=${i} testid="password-current"
        error=${m("current")} />
    <${k} label=${r("account.newPassword")} type="password" autocomplete="new-password"
        value=${s} onInput=${l} hint=${r("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${u}
    <button class="button" disabled=${c||n===""||s.length<8}
        data-testid="password-save">${r("account.changePassword")}</button>
  </form>`}function ia({user:e,describe:t,onSave:o}){let[n,i]=$(e.display_name),[s,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:u,failure:d,submit:p}=_(t,c),f=n.trim()===e.display_name&&s.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${p(()=>o({display_name:n.trim(),status_message:s.trim()}))}>
    <div class="profile-card"><${se} id=${e.id} name=${n||"?"}
        size="l" /><div><strong>${n}</strong><span>@${e.username}</span></div></div>
    <${k} label=${r("account.displayName")} value=${n} onInput=${i} maxlength=${100}
        testid="profile-display-name" error=${u("display_name")} />
    <${k} label=${r("account.status")} value=${s} onInput=${l} maxlength=${200}
        placeholder=${r("account.statusExample")} testid="profile-status"
        error=${u("status_message")} />
    ${d}
    <button class="button is-primary" disabled=${m||f||n.trim()===""}
        data-testid="profile-save">${r("action.save")}</button>
  </form>`}var fm=["profile","look","notify","account"];function aa(e){let[t,o]=$(e.tab),{settings:n,onSettings:i}=e,s=(l,c)=>c.map(m=>({value:m,label:r(`settings.${l}.${m}`)}));return a`<${S} title=${r("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${r("settings.title")}>${fm.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${r(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${ia} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${X} label=${r("settings.theme")} value=${n.theme}
              options=${s("theme",["system","light","dark"])}
              onChange=${l=>i({theme:l})}
              testid="setting-theme" />
          <${X} label=${r("settings.language")} value=${n.language}
              options=${s("language",["system","ja","en"])}
              onChange=${l=>i({language:l})}
              testid="setting-language" />
          <${ra} zone=${e.zone} onZone=${e.onZone} />
          <${X} label=${r("settings.sendKey")} value=${n.send_key}
              hint=${r("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Dt?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>i({send_key:l})} />
          <${X} label=${r("settings.replies")} value=${n.replies}
              hint=${r("settings.repliesHint")} testid="setting-replies"
            options=${s("replies",["panel","inline"])}
                onChange=${l=>i({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="account"&&a`
          <${sa} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${r("account.sessions")}</h3><p
              class="soft">${r("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${r("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${r("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var pm=["online","away","do_not_disturb"];function la({absence:e,ends:t,describe:o,onSay:n,onClose:i,...s}){let[l,c]=$(e&&s.note===null?e.state:"away"),[m,u]=$(s.note??e?.note??""),[d,p]=$(e?.until?"at":e?"none":"today"),[f,h]=$(s.at),{busy:v,at:b,failure:E,submit:L}=_(o,["note","until"]),De=l==="online"&&m.trim()==="",Qe=()=>n({state:l,note:m.trim()||null,until:s.endOf(d,f)}),pt=()=>n({state:"online",note:null,until:null});return a`<${S} title=${r("absence.title")} onClose=${i} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${L(Qe)}>
      <${X} label=${r("absence.state")} value=${l} testid="absence-state"
        options=${pm.map(P=>({value:P,label:r(`absence.choice.${P}`)}))}
        onChange=${c} hint=${r(`absence.hint.${l}`)} />
      <${k} label=${r("absence.note")} value=${m} onInput=${u} maxlength=${200} autofocus
        placeholder=${r("absence.example")} hint=${r("absence.noteHint")} testid="absence-text"
        error=${b("note")} />
      <${Rt} label=${r("absence.end")} value=${d} testid="absence-end" onChange=${p}
        options=${t.map(P=>({value:P,label:r(`absence.end.${P}`)}))} />
      ${d==="at"&&a`<${k} label=${r("absence.endAt")} type="datetime-local" value=${f} required
            onInput=${h} testid="absence-at" error=${b("until")} />`}
      ${E}
      <div class="button-row"><button class="button is-primary" disabled=${v||De}
          data-testid="absence-say">${r("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${v} data-testid="absence-back"
            onClick=${L(pt)}>${r("absence.back")}</button>`}</div>
    </form>
  <//>`}var ma=["hour","today","tomorrow","week","at","none"];function ca(e,t){let o=Date.parse(`${e}Z`),n=o-t(o)*6e4;return o-t(n)*6e4}var Wo=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function ua(e,t,o,n){let i=l=>{let c=Wo(o,n).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(ca(m.slice(0,16),n),o+6e4)},s=l=>new Date(l).toISOString();return e==="hour"?s(o+36e5):e==="today"?s(i(0)):e==="tomorrow"?s(i(1)):e==="week"?s(i($m(o,n))):e==="at"&&t!==""?s(ca(t,n)):null}function $m(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var Vo=36e5;function da({note:e}){let t=y.value?.absence??null,o=Math.ceil(Date.now()/Vo)*Vo+Vo,n=t?.until?Date.parse(t.until):o,i=async s=>{let l=await En(s);x(),M(r(l?"absence.said":"absence.takenBack"),"ok")};return a`<${la} absence=${t} note=${e} ends=${ma}
      at=${Wo(n,Je)} describe=${T} onSay=${i} onClose=${x}
      endOf=${(s,l)=>ua(s,l,Date.now(),Je)} />`}function fa({name:e,describe:t,onSave:o,onClose:n}){let[i,s]=$(e),{busy:l,at:c,failure:m,submit:u}=_(t,["name"]);return a`<${S} title=${r("dm.rename")} onClose=${n} size="s" testid="name-form">
    <form onSubmit=${u(()=>o(i.trim()))}>
      <div class="modal-body"><${k} label=${r("dm.groupName")} value=${i} onInput=${s}
          autofocus maxlength=${100} hint=${r("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${n}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||i.trim()===e}>${r("action.save")}</button></footer>
    </form>
  <//>`}var $a=100,pa=30,ha=e=>({me:y.value?.id??"",ask:Mt,find:(t,o)=>_t(Pt(),o,t,pa+e.length).filter(n=>!e.includes(n.id)).slice(0,pa),presenceOf:t=>t.id===y.value?.id?"online":Vr(t),describe:T,onClose:x});function ba(){let e=async(t,o)=>{let n=await Ot(t.map(i=>i.id),o);x(),I(n.id)};return a`<${To} ...${ha([])} title=${r("dm.new")} adds=${!1}
      max=${$a-1} onDone=${e} />`}function ga({id:e}){let t=_o(e);if(!t)return null;let o=t.members.map(i=>i.id),n=async i=>{let s=await Sr(e,i.map(l=>l.id));x(),s.id!==e&&(M(r("dm.newGroup"),"info"),I(s.id))};return a`<${To} ...${ha(o)} title=${r("dm.add")} adds
      note=${t.is_group?null:r("dm.addMakesGroup")}
      max=${Math.max(1,$a-o.length)} onDone=${n} />`}function va({id:e}){let t=_o(e);return t?a`<${fa} name=${t.name??""} describe=${T} onClose=${x}
      onSave=${o=>_r(e,o).then(x)} />`:null}function ya({first:e,today:t,earlier:o,describe:n,onGo:i,onClose:s}){let[l,c]=$(e),{busy:m,error:u,submit:d}=_(n);return a`<${S} title=${r("date.title")} onClose=${s} size="s" testid="date-dialog">
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
  <//>`}function ka({versions:e,error:t,onClose:o}){let n=(e?.length??0)-1,i=s=>s===0?r("history.original"):r(s===n?"history.current":"history.edited");return a`<${S} title=${r("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${A} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${R} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((s,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===n?"is-current":""}>
        <div class="history-head"><b>${i(l)}</b><time
            datetime=${s.created_at}
            title=${q(s.created_at)}>${vt(s.created_at)}</time></div>
        <p dir="auto">${s.changes?s.changes.map(hm):s.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function hm({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var wa=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function xa(e,t){let o=wa(e),n=wa(t),i=0;for(;i<o.length&&i<n.length&&o[i]===n[i];)i+=1;let s=0;for(;s<o.length-i&&s<n.length-i&&o.at(-1-s)===n.at(-1-s);)s+=1;let l=bm(o.slice(i,o.length-s),n.slice(i,n.length-s));return gm([...o.slice(0,i).map(Jo),...l,...o.slice(o.length-s).map(Jo)])}var Jo=e=>({kind:"same",text:e}),Qo=e=>({kind:"gone",text:e}),Yo=e=>({kind:"new",text:e});function bm(e,t){if(e.length*t.length>4e6)return[...e.map(Qo),...t.map(Yo)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let n=[],i=0,s=0;for(;i<e.length&&s<t.length;)e[i]===t[s]?(n.push(Jo(e[i])),i+=1,s+=1):o[i+1][s]>=o[i][s+1]?n.push(Qo(e[i++])):n.push(Yo(t[s++]));return[...n,...e.slice(i).map(Qo),...t.slice(s).map(Yo)]}function gm(e){let t=[];for(let o of e){let n=t.at(-1);n?.kind===o.kind?n.text+=o.text:t.push({...o})}return t}function Sa({message:e}){let[t,o]=$(null),[n,i]=$(null);g(()=>{Cn.history(e).then(o,l=>i(H(l)))},[e]);let s=t?.map((l,c)=>({...l,changes:c>0?xa(t[c-1].content,l.content):null}));return a`<${ka} versions=${s??null} error=${n}
    onClose=${x} />`}var Zo=864e5,lt=e=>yt(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function _a({channel:e,at:t}){let o=Date.now(),n=async s=>{let l=await Gn(e,Xn(s,Je));x(),I(e,l),l||await ht(e)},i=[{label:r("date.yesterday"),day:lt(o-Zo)},{label:r("date.week"),day:lt(o-7*Zo)},{label:r("date.month"),day:lt(o-30*Zo)},{label:r("date.beginning"),day:"1970-01-02"}];return a`<${ya} first=${lt(t?Date.parse(t):o)} today=${lt(o)}
      earlier=${i} describe=${T} onGo=${n} onClose=${x} />`}function Ca({place:e,card:t,max:o,some:n,describe:i,onForward:s,onBack:l,onClose:c}){let[m,u]=$(""),{busy:d,failure:p,submit:f}=_(i),h=f(()=>s(m)),v=b=>{b.key==="Enter"&&_s(b)&&!Ae(b)&&h(b)};return a`<${S} title=${r("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${h} onKeyDown=${v}>
      <div class="modal-body">
        <${k} area autofocus label=${r("forward.comment")} value=${m} onInput=${u}
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
  <//>`}var Aa=400;function Zt({message:e,text:t,place:o,server:n,onShow:i}){let{author:s,parent_id:l}=e,c=[...t],m=c.length>Aa?`${c.slice(0,Aa).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${r("pins.show")} onClick=${i}>
    <span class="found-place">${o}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${r("search.inThread")}</small>`}</span>
    <span class="found-by"><${se} id=${s.id} name=${s.display_name} size="s" />
      <strong>${s.display_name}</strong>
      <time title=${q(e.created_at)}>${vt(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function eo({query:e,onQuery:t,targets:o,onClose:n,title:i,label:s,stays:l}){let[c,m]=$(0),u=s??r("switcher.placeholder"),d=f=>{f&&(l||n(),f.go())},p=f=>{if(!Ae(f))if(f.key==="ArrowDown"||f.key==="ArrowUp"){f.preventDefault();let h=f.key==="ArrowDown"?1:o.length-1;m(o.length?(c+h)%o.length:0)}else f.key==="Enter"&&(f.preventDefault(),d(o[c]))};return a`<${S} title=${i??r("switcher.title")} onClose=${n} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${p}>
      <div class="switcher-field"><${w} name="search" />
        <input type="text" value=${e} placeholder=${u}
            aria-label=${u} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${f=>{t(f.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${i??r("switcher.title")}>
        ${o.map((f,h)=>a`<li key=${f.key} id="switcher-${h}" role="option"
              aria-selected=${h===c}
          class=${f.unread?"is-unread":""} onMouseMove=${()=>m(h)}
              onClick=${()=>d(f)}>
          <${w} name=${f.icon}
              size=${17} /><span>${f.label}</span><small>${f.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${r("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var Oa=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function Ma(e,t,o){if(t.id===e.id)return!0;let n=e.people?.map(({id:i})=>i)??o;return t.people!==null?!e.hidden&&t.people.every(i=>n.includes(i)):e.server!==null&&!e.hidden&&e.server===t.server}var Ta=12,vm=6;function Ea(e,t){let o=Ds(),i=bt([...km(),...o.sort(ym).map(wm)],e.replace(/^[#＃@＠]/,""),u=>u.words,1/0).sort((u,d)=>Number(d.unread)-Number(u.unread)).slice(0,Ta),s=new Set(o.flatMap(({person:u})=>u?.id??[])),l=y.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:_t(Pt(),t,c,Ta).filter(({id:u})=>!s.has(u));return[...i,...m.slice(0,vm).map(u=>xm(u,l))]}var ym=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),km=()=>(z.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>te(e.id)},...(xt.value[e.id]??[]).map(t=>({key:t.id,icon:Un(t,null).icon,label:t.name,hint:e.name,unread:(wt.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>I(t.id)}))]),wm=({id:e,name:t,icon:o,unread:n,words:i})=>({key:e,icon:o,label:t,hint:i[2]&&o==="user"?`@${i[2]}`:"",unread:n>0,words:i,go:()=>I(e)}),xm=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{js(e.id)}});var Sm=150;function en(){let[e,t]=$(""),[o,n]=$([]);return g(()=>{Ct.peek().loaded||At()},[]),g(()=>{let i=!0,s=setTimeout(async()=>{e.trim()!==""&&wr();let l=await Mt(e.replace(/^[@＠]/,"")).catch(()=>[]);i&&n(l)},Sm);return()=>{i=!1,clearTimeout(s)}},[e]),{query:e,setQuery:t,targets:Ea(e,o)}}function Na(){let{query:e,setQuery:t,targets:o}=en();return a`<${eo} query=${e} onQuery=${t}
      targets=${o} onClose=${x} />`}function Cm({key:e,icon:t,person:o}){if(o)return!0;let n=t==="server"?null:F(e);return n!==null&&n.posts&&!n.archived}function Ia({message:e}){let[t,o]=$(null),{query:n,setQuery:i,targets:s}=en();if(!t){let l=s.filter(Cm).map(c=>({...c,go:()=>o(c)}));return a`<${eo} title=${r("message.forward")} label=${r("forward.where")} stays
      query=${n} onQuery=${i} targets=${l} onClose=${x} />`}return a`<${Am} message=${e} target=${t} onBack=${()=>o(null)} />`}function Am({message:e,target:t,onBack:o}){let n=F(ee(e));if(!n)return null;let i=t.person?null:F(t.key),s=i?.label??t.label,l=Ps(e),c=(He.value[n.server??""]??[]).map(({user:h})=>h.id),m=t.person?[t.key,y.value?.id??""]:i?.people?.map(({id:h})=>h),u={id:i?.id??null,server:i?.server??null,people:m??null},d=async h=>{let v=t.key===y.peek()?.id?[]:[t.key],b=i?.id??(await Ot(v)).id;Fr(b,null,Oa(h,l)),x(),M(r("forward.done",{place:s}),"ok")},p=()=>{x(),I(n.id,e.id)},f=a`<${Zt} message=${e} text=${fe(e)} place=${n.label}
    server=${z.value?.find(h=>h.id===n.server)?.name??null} onShow=${p} />`;return a`<${Ca} place=${s} card=${f} max=${4e3-Cr(l)-2}
    some=${!Ma(n,u,c)} describe=${T} onForward=${d}
    onBack=${o} onClose=${x} />`}var Om=["60","1440","10080",""];function Pa({server:e,invites:t,now:o,linkOf:n,describe:i,onCreate:s,onRevoke:l,onClose:c}){let[m,u]=$(""),[d,p]=$("10080"),{busy:f,at:h,failure:v,submit:b}=_(i,["max_uses"]),E=b(()=>s({...m.trim()?{max_uses:Number(m)}:{},...d?{expires_in_minutes:Number(d)}:{}}));return a`<${S} title=${r("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${E}>
      <${X} label=${r("invite.expires")} value=${d} onChange=${p}
          options=${Om.map(L=>({value:L,label:r(`invite.expiry.${L||"never"}`)}))} />
      <div class="invite-make">
        <${k} label=${r("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${u} placeholder=${r("invite.unlimited")} testid="invite-max-uses"
            error=${h("max_uses")} />
        <button class="button is-primary" disabled=${f}
            data-testid="invite-create">${r("invite.create")}</button>
      </div>
      ${v}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${R} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${r("invite.noneYet")}</p>`:a`<ul>${t.map(L=>a`<li key=${L.id}><${Mm} invite=${L} now=${o} linkOf=${n} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function Mm({invite:e,now:t,linkOf:o,onRevoke:n}){let i=e.expires_at!==null&&Date.parse(e.expires_at)<t,s=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||i||s,c=e.is_revoked?r("invite.revoked"):i?r("invite.expired"):s?r("invite.usedUp"):e.expires_at?r("invite.until",{when:ne(e.expires_at,t)}):r("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${r("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${de} text=${e.code} label=${r("action.copy")} />
      <${de} text=${o(e.code)} label=${r("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>n(e)}>${r("invite.revoke")}</button>`}
  </div>`}function Da({server:e}){let[t,o]=$(null),n=()=>_e.list(e).then(s=>o(s.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));g(()=>{n().catch(C)},[e]);let i=async s=>{o(l=>l?.map(c=>c.id===s.id?{...c,is_revoked:!0}:c)??null),await _e.revoke(e,s.id).catch(C),await n().catch(C)};return a`<${Pa}
      server=${z.value?.find(s=>s.id===e)?.name??r("user.unknown")}
      invites=${t} now=${Date.now()} describe=${T}
    linkOf=${s=>location.origin+Mr({page:"invite",code:s})}
    onCreate=${s=>_e.create(e,s).then(n)} onRevoke=${i}
        onClose=${x} />`}var tn=["mon","tue","wed","thu","fri","sat","sun"],Tm={from:"18:00",to:"08:30",days:tn};function Fa({keywords:e,hours:t,describe:o,check:n,onSave:i}){let[s,l]=$(e.join(`
`)),[c,m]=$(t!==null),[u,d]=$(t??Tm),{busy:p,at:f,failure:h,submit:v}=_(o,["keywords","do_not_disturb"]),b=n(s),E={keywords:b.keywords,do_not_disturb:c?u:null},L=JSON.stringify(E)===JSON.stringify({keywords:e,do_not_disturb:t}),De=b.wrong===null&&(!c||u.from&&u.to&&u.days.length>0),Qe=P=>{let $o=u.days.includes(P),hc=tn.filter(yn=>yn===P?!$o:u.days.includes(yn));d({...u,days:hc})},pt=P=>a`<${k} type="time" label=${r(`notify.${P}`)} value=${u[P]} testid="notify-${P}"
      onInput=${$o=>d({...u,[P]:$o})} />`;return a`<form class="settings-section" onSubmit=${v(()=>i(E))}>
    <${k} area label=${r("notify.keywords")} value=${s} onInput=${l}
      hint=${r("notify.keywordsHint")} error=${b.wrong??f("keywords")} testid="notify-keywords" />
    <${X} label=${r("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(P=>({value:P,label:r(`notify.quiet.${P}`)}))}
      onChange=${P=>m(P==="hours")}
      hint=${r("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${pt("from")}${pt("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${r("notify.days")}</legend>
        <div class="choice-options">${tn.map(P=>a`<label key=${P}
            class="choice-option ${u.days.includes(P)?"is-chosen":""}"><input type="checkbox"
            value=${P} checked=${u.days.includes(P)} onChange=${()=>Qe(P)} /><span>${r(`notify.day.${P}`)}</span></label>`)}</div>
        ${u.days.length===0&&a`<p class="field-told is-error" role="alert">${r("notify.noDay")}</p>`}
      </fieldset>`}
    ${f("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${f("do_not_disturb")}</p>`}
    ${h}
    <button class="button is-primary" disabled=${p||L||!De}
        data-testid="notify-save">${r("action.save")}</button>
  </form>`}function Ra({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${r("notify.here")}</h3>
    <p class="soft">${r("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${r("notify.allow")}</button>`:a`<${A} tone=${e==="granted"?"ok":"warning"}>${r(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function Ha(e,{mentioned:t,called:o,followed:n,set:i,keywords:s}){let{notify:l=null,muted:c=!1}=i??{};if(e.is_deleted||l==="none")return null;if(t&&!(o&&c))return"mention";if(c)return null;let m=!!e.dm_channel_id;return(l??nr(m))==="all"?m?"direct":"all":n?"thread":Em(e.content,s)?"keyword":null}var La=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function Em(e,t){let o=ja(e);return t.some(n=>Nm(o,ja(n)))}var ja=e=>or(e).replace(/\s+/g," ").trim();function Nm(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let n=o+t.length;if(!za(e,o)&&!za(e,n))return!0}return!1}function za(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[n=""]=e.slice(t,t+2);return La.test(o)&&La.test(n)}var Im=["sun","mon","tue","wed","thu","fri","sat"],Ba=1440,Ua=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function Ka(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),n=Ua(e.from),i=Ua(e.to),s=n<i?i-n:i-n+Ba,l=c=>{let m=o+c*Ba-n,u=Im[(t.getUTCDay()+7-c)%7];return e.days.includes(u)&&m>=0&&m<s};return l(0)||l(1)}function Xa({count:e,first:t,first_sort:o},n){return e===0?!1:t===null||yo(n)>=yo({id:t,sort:o})}var Pm=5,Dm=10*6e4;function qa(e,t){let o=e.filter(({message:s})=>t-Date.parse(s.created_at)<Dm),n=o.length<=Pm?o:[],i=new Map;for(let s of e)n.includes(s)||i.set(s.space,[...i.get(s.space)??[],s]);return[...n.map(s=>[s]),...i.values()]}var Ga=(e,t)=>e===void 0||e==="seen"&&t,on=20,Fm=40;function Wa(e){let t=e.split(`
`).map(i=>i.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(i=>i!==""))],n=o.find(i=>[...i].length>Fm)??null;return{keywords:o,long:n,many:o.length>on}}var Va=encodeURIComponent,to={list:(e,t)=>be("GET",`/api/inbox${xn({kind:e,cursor:t})}`),readAll:e=>be("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},nn={following:e=>be("GET",`/api/messages/${Va(e)}/follow`),follow:(e,t)=>be(t?"PUT":"DELETE",`/api/messages/${Va(e)}/follow`)};var me=O({}),Rm=500,no=new Set;function oo(e,t){let{[e]:o,...n}=me.peek(),i=Object.entries(n).slice(-Rm);no.delete(e),me.value={...Object.fromEntries(i),[e]:t}}async function ro(e){let t=y.peek()?.id,o=await nn.following(e);return y.peek()?.id===t&&oo(e,o.following),o.following}var Ya=e=>Promise.resolve(Lm(e)??ro(e).catch(()=>!1)),Lm=e=>no.has(e)?void 0:me.peek()[e];async function Ja(e){let t=me.peek()[e]??!1;oo(e,!t);try{await nn.follow(e,!t)}catch(o){oo(e,t),C(o)}}function Za(){let e=J(jm);return()=>{e(),no.clear(),me.value={}}}function jm(e){if(e.what==="connected")for(let t of Object.keys(me.peek()))no.add(t);else e.what==="followed"?oo(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&Qa(e.message)}function Qa({id:e,parent_id:t}){let o=t??e;me.peek()[o]===!1&&ro(o).catch(()=>{})}var sn="messages",zm=14*864e5,rn=e=>`${y.peek()?.id??""}/${e}`,so=null;function Bm(){return so??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(sn),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),so.catch(()=>{so=null}),so}async function el(e,t){let o=(await Bm()).transaction(sn,"readwrite"),n=o.objectStore(sn),i=[];for(let s of e){let l=rn(s.message.id),c=n.get(l);c.onsuccess=()=>{Ga(c.result,s.edited)&&(n.put(t,l),i.push(s))}}return n.delete(IDBKeyRange.bound(rn(""),rn(Kn(Date.now()-zm)))),new Promise((s,l)=>{o.oncomplete=()=>s(i),o.onabort=()=>l(o.error)})}var tl=e=>e.length===0?Promise.resolve([]):el(e,"told").catch(()=>e),ol=e=>{el([e],e.edited?"told":"seen").catch(()=>{})};var nl=200;function rl(e){let{author:t,dm_channel_id:o}=e,n=F(ee(e)),i=o&&!n?.group,s=n&&!i?r("notify.titleIn",{name:t.display_name,place:n.label}):t.display_name,l=fe(e),c=[...l],m=c.length>nl;return{title:s,body:m?`${c.slice(0,nl).join("")}…`:l}}function sl(e){let[{space:t}]=e,o=z.peek()?.find(i=>i.id===t)?.name,n=e.map(({message:i})=>i.dm_channel_id?i.author.display_name:F(ee(i))?.label??"");return{title:r("notify.many",{count:e.length,place:o??r("dm.title")}),body:[...new Set(n.filter(Boolean))].slice(0,5).join(r("list.comma"))}}function il(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var Be=O(il()),qe=()=>{Be.value!=="missing"&&(Be.value=il())};async function al(){await Notification.requestPermission(),qe()}var ll=()=>{Be.value="missing"};var Um=1500,We=new Map,Ge=new Map,ct=new Map,lo,io=null;function ml(){qe();let e=[J(Hm),Za(),wt.subscribe(eu)];return io=()=>{for(let t of e)t();io=null,clearTimeout(lo),lo=void 0,We.clear(),Ge.clear(),ln(()=>!0)},io}function Hm(e){if(qe(),Be.peek()!=="granted")return;if(e.what==="gone")return dl(e.id);if(!("message"in e)||e.what==="sent")return;let{message:t}=e;if(e.what==="changed")return Vm(t);if(t.author.id===y.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let n=o||Km(e),i={message:t,mentioned:n,followed:!1,edited:o,space:Wm(t)};if(ao(i))return cl(i);!t.parent_id||!ao({...i,followed:!0})||Ya(t.parent_id).then(s=>{s&&io!==null&&ao({...i,followed:s})&&cl({...i,followed:s})})}function cl(e){let{message:t}=e;Gm(ee(t))?ol(e):Xm(e)}var Km=({message:e,mentioned:t})=>t||an(e),an=e=>e.mentions?.some(t=>t===y.peek()?.username||Nr(t))===!0;function Xm(e){We.set(e.message.id,e),lo??=setTimeout(()=>{Qm()},Um)}function ul(e,t,o){let{channels:n,keywords:i}=Fe.peek(),s=n[ee(e)],l=!an(e);return Ha(e,{mentioned:t,called:l,followed:o,set:s,keywords:i})!==null}var qm=()=>y.peek()?.absence?.state==="do_not_disturb",ao=({message:e,mentioned:t,followed:o})=>ul(e,t,o)&&!qm()&&!Ka(Fe.peek().do_not_disturb,gt(new Date().toISOString()));function Gm(e){return!It.peek()||document.visibilityState!=="visible"?!1:re(Y.peek())===e&&!(Er()&&Tr.peek()==="list")}function Wm(e){return e.dm_channel_id?"direct":F(ee(e))?.server??""}function dl(e){We.delete(e),Ge.delete(e),ln(({messages:t})=>t.has(e))}function Vm(e){let t=We.get(e.id)??Ge.get(e.id);t&&(t.message=e);let o=me.peek()[e.parent_id??""]===!0,n=t?.mentioned===!0&&As(e.content);ul(e,n||an(e),o)||dl(e.id)}async function Qm(){lo=void 0;let e=[...We.values()].filter(ao);We.clear();let t=await tl(e);for(let i of t)Ge.set(i.message.id,i);let n=(await Jm(t)).filter(i=>Ge.get(i.message.id)===i);for(let{message:i}of t)Ge.delete(i.id);for(let i of qa(n,Date.now()))Zm(i)}var Ym={count:0,first:null};async function Jm(e){let t=[...new Set(e.map(({message:n})=>ee(n)))],o=new Map(await Promise.all(t.map(async n=>{let i=await Ce.unreadIn(n).catch(s=>wn(s).transient?null:Ym);return[n,i]})));return e.filter(({message:n,edited:i})=>{let s=o.get(ee(n));return i||!s||Xa(s,n)})}function Zm(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:n,body:i}=e.length===1?rl(t.message):sl(e),s;try{s=new Notification(n,{body:i,tag:o,silent:!0,dir:"auto"})}catch{return ll()}let l={conversations:new Set(e.map(({message:c})=>ee(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:s};ct.set(o,l),s.onclose=()=>{ct.get(o)===l&&ct.delete(o)},s.onclick=()=>{window.focus(),s.close(),x(),I(ee(t.message),t.message.id)}}function ln(e){for(let[t,o]of[...ct])e(o)&&(ct.delete(t),o.shown.close())}var eu=({channels:e})=>ln(({conversations:t,edited:o})=>!o&&[...t].every(n=>(e[n]??0)===0));function tu(){return g(ml,[]),null}function fl(){g(qe,[]);let{keywords:e,do_not_disturb:t}=Fe.value,o=async n=>{await ar(n),M(r("account.saved"),"ok")};return a`<${Ra} permission=${Be.value} origin=${location.origin}
      onAsk=${()=>al().catch(C)} />
    <${Fa} keywords=${e} hours=${t} describe=${T}
      check=${ou} onSave=${o} />`}function ou(e){let{keywords:t,long:o,many:n}=Wa(e),i=o!==null?r("notify.long",{word:o}):null;return{keywords:t,wrong:n?r("notify.tooMany",{count:on}):i}}var pl=O(!1);function nu(){let e=ko.value,t=y.value;return $s.value!=="inside"||!t?null:t.rename_needed&&!pl.value?a`<${ea} username=${t.username} describe=${T} onLater=${()=>{pl.value=!0}}
     
          onSave=${o=>bo({username:o}).then(()=>M(r("rename.done"),"ok"))} />`:e&&a`<${ru} key=${JSON.stringify(e)} open=${e} user=${t} />`}function ru({open:e,user:t}){switch(e.kind){case"confirm":return a`<${Vi} ...${e} onConfirm=${e.run} onClose=${()=>{ko.value===e&&x()}} />`;case"switcher":return a`<${Na} />`;case"keys":return a`<${Qi} sendKey=${So.value.send_key} onClose=${x} />`;case"node":return su(t.mesh_admin===!0);case"forward":return a`<${Ia} message=${e.message} />`;case"absence":return a`<${da} note=${e.note} />`;case"history":return a`<${Sa} message=${e.message} />`;case"date":return a`<${_a} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${ba} />`;case"direct-add":return a`<${ga} id=${e.direct} />`;case"direct-rename":return a`<${va} id=${e.direct} />`;case"groups":return a`<${Ls} server=${e.server} />`;case"invites":return a`<${Da} server=${e.server} />`;case"server-add":return iu();case"server-edit":return au(e.server);case"server-pass-on":return lu(e.server,e.user);case"channel-create":return a`<${Ms} server=${e.server} />`;case"channel-edit":return a`<${Ts} id=${e.channel} />`;case"channel-add":return a`<${Es} id=${e.channel} />`;case"settings":return cu(e.tab??"look",t);default:return null}}function su(e){let{phase:t,node:o,moved_from:n,lost_at:i}=Ye.value,s=()=>{x(),ve({page:"mesh"})};return a`<${Zi} phase=${t} name=${o?.name??r("node.unknown")}
      moved_from=${n} lost_at=${i} nodes=${Pn.value}
      state=${Ir.value} current=${o?.id??null}
    onStatus=${e?s:null} onRetry=${Dn} onClose=${x} />`}function $l(e){x(),te(e)}function iu(){return a`<${ta} describe=${T} onClose=${x}
   
        onCreate=${e=>ur(e).then(t=>$l(t.id))}
    onPreview=${e=>_e.preview(Tt(e))}
   
        onAccept=${e=>St(e).then(t=>$l(t.id))} />`}function au(e){let t=z.value?.find(n=>n.id===e);if(!t)return null;let o=()=>U({kind:"confirm",title:r("server.delete"),text:r("server.deleteText",{name:t.name}),action:r("server.delete"),danger:!0,run:()=>pr(e).then(()=>ve({page:"home"}),C)});return a`<${oa} name=${t.name} describe=${T}
      onSave=${n=>dr(e,n).then(x)}
    extra=${a`<${Ns} server=${e} />`}
    onDelete=${t.owner_id===y.value?.id?o:null} onClose=${x} />`}function lu(e,t){let o=z.value?.find(l=>l.id===e),n=He.value[e]?.find(l=>l.user.id===t);if(!o||!n)return null;let{display_name:i}=n.user,s=()=>{x(),M(r("members.passedOn",{name:i,server:o.name}),"ok")};return a`<${na} server=${o.name} name=${i} describe=${T}
      onPassOn=${()=>fr(e,t).then(s)} onClose=${x} />`}function cu(e,t){let o=()=>U({kind:"confirm",title:r("account.logoutEverywhere"),text:r("account.logoutEverywhereText"),action:r("account.logoutEverywhere"),danger:!0,run:()=>In().catch(C)});return a`<${aa} tab=${e} user=${t} settings=${So.value}
      notify=${a`<${fl} />`} zone=${Fe.value.time_zone}
      onZone=${n=>ir({time_zone:n})}
      onSettings=${lr} describe=${T}
   
        onProfile=${n=>bo(n).then(()=>M(r("account.saved"),"ok"))}
   
        onPassword=${(n,i)=>Nn(n,i).then(()=>M(r("account.passwordChanged"),"ok"))}
    onLogout=${()=>{x(),Mn(!1)}} onLogoutEverywhere=${o} onClose=${x} />`}function hl({name:e,size:t,at:o,author:n,icon:i,picture:s,url:l,onShow:c}){let m=r("files.listed",{size:$e(t,Z.value),author:n,time:kt(o)});return a`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${r("files.toMessage",{time:q(o)})} data-testid="file-show" onClick=${c}>
      <span class="file-tile-picture">${s?a`<img crossorigin=${ke(s)} src=${s} alt="" loading="lazy" />`:a`<${w} name=${i} size=${22} />`}</span>
      <span class="file-card-main"><${Oe} name=${e} /><span class="file-card-note">${m}</span></span>
    </button>
    <a class="icon-button" href=${l??void 0} download=${e} title=${r("files.download")}
      aria-label=${r("files.downloadName",{name:e})} data-testid="file-download"><${w} name="download" /></a>
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
  </aside>`}var bl=50,mu=40,oe=O(null);async function cn(e){oe.value={id:e,files:[],more:!0,loading:!1,error:null},await co(()=>!0)}async function co(e){let t=oe.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,n=i=>{let s=oe.peek();s?.id===o&&(oe.value={...s,...i})};n({loading:!0,error:null});try{for(let i=0;i<mu;i+=1){let s=oe.peek()?.files.at(-1)?.id,l=await Ce.files(o,{limit:bl,...s?{before:s}:{}}),c=oe.peek();if(c?.id!==o)return;let m=l.length===bl;if(n({files:[...c.files,...l],more:m}),!m||l.some(e))break}}catch(i){n({error:i})}n({loading:!1})}function gl(e){let t=oe.peek();if(!t||t.loading)return;let o=ui(t,e);o!==t.files&&(oe.value={...t,files:o})}function vl(){oe.value=null}J(e=>{let t=oe.peek();if(t){if(e.what==="gone"){let o=t.files.filter(n=>n.message_id!==e.id);oe.value={...t,files:o}}e.what==="unsure"&&cn(t.id)}});var uu=["all","image","media","file"];function du(){let e=re(Y.value)??"",t=F(e),[o,n]=$("all"),[i,s]=$("");g(()=>(e&&cn(e),vl),[e]);let l=oe.value,{messages:c}=$t(e).value;g(()=>gl(c),[c,l?.loading]);let m=E=>mi(E,{kind:o,query:i}),u=(l?.files??[]).filter(m),d=u.map(E=>E.id).join(" ");g(()=>it(u.map(E=>E.id)),[d]);let p=l!==null&&l.more&&!l.loading&&l.error===null&&u.length===0;if(g(()=>{p&&co(m)},[p,o,i]),!t||l?.id!==e)return null;let{more:f,loading:h,error:v}=l,b=o!=="all"||i.trim()!=="";return a`<${G} title=${r("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{B.value=null}}>
    <div class="files-choice">
      <${k} label=${r("files.search")} type="search" value=${i} onInput=${s} testid="files-search" />
      <${X} label=${r("files.kind")} value=${o} onChange=${n}
        testid="files-kind" options=${uu.map(E=>({value:E,label:r(`files.kind.${E}`)}))} />
    </div>
    ${v!==null&&a`<${A} tone="warning">${H(v)}<//>`}
    ${u.length>0&&a`<ul class="files-list">${u.map(E=>a`<li key=${E.id}><${fu} file=${E} id=${e} /></li>`)}</ul>`}
    ${h&&a`<${R} rows=${3} />`}
    ${!h&&!f&&u.length===0&&a`<${j} icon="file" title=${r(b?"files.noneFound":"files.none")} text=${b?"":r("files.noneText")} />`}
    ${!h&&f&&a`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>co(m)}>${r("files.older")}</button>`}
  <//>`}function fu({file:e,id:t}){let o=Te(e.id),n=()=>{I(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(B.value=null)};return a`<${hl} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${hs(e.author_id)?.display_name??r("user.unknown")} icon=${Ht(e)}
    picture=${Re(e)==="image"?Gt(e.id):null} url=${o&&`${o}&download=1`} onShow=${n} />`}function yl({found:e,describe:t,onJoin:o}){let[n,i]=$(""),[s,l]=$(""),c=_(t),m=_(t),{busy:u,error:d,submit:p}=_(t);return a`<div class="stack">
    <section class="join-found"><h2>${r("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${r("join.searching")}</span></p>`:a`<ul>${e.map(f=>a`<li key=${f.node_id}><span class="join-icon"><${w}
                  name="mesh" /></span>
        <span><strong>${f.mesh_name}</strong><small>${r("join.via",{node:f.node_name,address:f.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:f.address}))}>${r("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${p(()=>o({ticket:n.trim()}))} class="stack">
      <${k} label=${r("join.ticket")} area mono value=${n} onInput=${i}
          hint=${r("join.ticketHint")} error=${d} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${u||n.trim()===""}
          data-testid="join-ticket-submit">${r("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${r("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>o({address:s.trim()}))}>
        <${k} label=${r("join.address")} mono value=${s} onInput=${l}
            hint=${r("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||s.trim()===""}
            data-testid="join-address-submit">${r("join.ask")}</button>
      </form></details>
  </div>`}function mo({words:e}){return a`<ol class="words" aria-label=${r("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function kl({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${A} tone="error">${e.error_code?ie(e.error_code):r("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${r(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||r("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${r("join.compare")}</p><${mo} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${A} tone="warning">${ie(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${r(o?"action.back":"join.cancel")}</button>
  </div>`}var pu=2e3;function $u(){let e=us.value,[t,o]=$(null);if(g(()=>{let s=setInterval(()=>{ds().catch(()=>{})},pu);return()=>clearInterval(s)},[]),!e)return null;let n=a`<${Bs} />`;if(e.state==="joining"&&e.join)return a`<${No} title=${r("join.title")} foot=${n}>
      <${kl} join=${e.join} onCancel=${()=>ps().catch(C)} /><//>`;let i=t??(e.found.length>0?"join":"found");return a`<${No} title=${r("first.title")} text=${r("first.text")} foot=${n}>
    <div class="tabs" role="tablist">${["found","join"].map(s=>a`<button type="button" role="tab" key=${s}
      aria-selected=${i===s} data-testid="first-run-${s}"
          onClick=${()=>o(s)}>${r(`first.${s}`)}
      ${s==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${i==="found"?a`<p class="soft">${r("first.foundText")}</p><${zs} key="found"
            founding describe=${T} action=${r("first.foundAction")} onRegister=${Tn} />`:a`<${yl} key="join" found=${e.found} describe=${T}
            onJoin=${fs} />`}</div>
  <//>`}function wl(e){let{id:t,icon:o,name:n,server:i,unread:s,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${w} name=${o} size=${15} /><strong>${n}</strong>
      ${i&&a`<small>${i}</small>`}<span class="spacer"></span>
      ${s>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${r("unread.label")}</span>${s>99?"99+":s}</span>`:a`<small data-testid="inbox-done"><${w} name="check" size=${14} />${r("inbox.read")}</small>`}</span>
    ${m.map(u=>a`<span class="inbox-line" key=${u.id}><span class="found-by"><strong>${u.author}</strong>
        <time title=${q(u.at)}>${N(u.at)}</time></span>
        <span class="found-text" dir="auto">${u.text}</span></span>`)}
  </button>
  ${s>0&&a`<${D} icon="check" size=${16} label=${r("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function xl(e,{channels:t,mentions:o},n,i){let s=c=>(o[c]??0)>0?0:i(c)?1:2,l=n.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>s(c)-s(m)),[...e,...l]}function Sl(e,t,o){let n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,Math.max(0,n))].find(s=>!o(s))??null}var hu=3;function _l(e,t,o){let n=e.filter(s=>!s.is_deleted),i=o?n.filter(s=>s.mentions?.includes(t)):[];return i.length>0?i.slice(0,hu):n.slice(0,1)}var bu=50,Pe=O({});function Al(){Pe.value={}}var Ol=()=>J(e=>{e.what==="gone"&&Cl(e.id,null),e.what==="changed"&&Cl(e.message.id,e.message)});function Cl(e,t){for(let[o,n]of Object.entries(Pe.peek())){if(!n.some(l=>l.id===e))continue;let s=n.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);Pe.value={...Pe.peek(),[o]:s}}}async function Ml(e){let t=y.peek(),{first:o}=await Ce.unreadIn(e);if(!o||!t)return;let n=(ge.peek().mentions[e]??0)>0,[i,s]=await Promise.all([Ce.messages(e,{around:o,limit:1}),n?Ce.messages(e,{after:o,limit:bu}):[]]),l=[...i,...s].filter(({author:c})=>c.id!==t.id);y.peek()?.id===t.id&&(Pe.value={...Pe.peek(),[e]:_l(l,t.username,n)})}async function mn(e,t){await to.readAll(t);let o=Mo.peek();o&&e.includes(o.channel)&&(Mo.value={...o,first:null,held:!1});for(let n of e)cr(n)}function uo({found:e,place:t,unread:o=0,onShow:n}){let{message:i,snippet:s,server:l}=e,{author:c}=i,m=u=>{if(u.key!=="ArrowDown"&&u.key!=="ArrowUp")return;let d=u.currentTarget.closest("li"),f=(u.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;(f||u.key==="ArrowUp")&&(u.preventDefault(),(f??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${i.id} onClick=${n} onKeyDown=${m}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${i.parent_id&&a`<small>${r("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${r("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${se} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${q(i.created_at)}>${N(i.created_at)}</time></span>
    <span class="found-text" dir="auto">${s.map((u,d)=>u.hit?a`<mark key=${d}>${u.text}</mark>`:u.text)}</span>
  </button>`}function Tl({value:e,busy:t,sort:o,filters:n,onInput:i,onEnter:s,onSort:l,onFilter:c}){let m=W(null),[u,d]=$(null);xe(()=>{m.current?.focus(),m.current?.select()},[]);let p=f=>{if(!Ae(f)){if(f.key==="Enter")f.preventDefault(),s();else if(f.key==="ArrowDown"){let h=document.querySelector(".found-list button");h instanceof HTMLElement&&(f.preventDefault(),h.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${w} name="search" size=${17} />
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
  </div>`}var gu=/^(in|from|on):/;function El(e,t){let o=vu(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let n=gu.exec(t)?.[0],i=o.filter(l=>!n||!l.startsWith(n)),s=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...i,s].join(" ").trim()}function vu(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function yu(){let{typed:e,sort:t,results:o,cursor:n,total:i,more:s,unknown:l,coverage:c,asked:m,busy:u,error:d}=Xr.value,p=F(re(Y.value)),f=p?.server?p:null,h=[f&&{label:r("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:r("search.fromMe"),filter:"from:me"},{label:r("search.hasLink"),filter:"has:link"},{label:r("search.hasCode"),filter:"has:code"},{label:r("search.today"),filter:"on:today"}].filter(b=>b!=null),v=({message:b,channel:E,dm:L})=>{E?te(E.server_id,E.id,b.id):L&&I(L.id,b.id),matchMedia("(max-width: 1180px)").matches&&(B.value=null)};return a`<${G} title=${r("search.title")} testid="search"
      onClose=${()=>{B.value=null}}>
    <${Tl} value=${e} busy=${u} sort=${t} filters=${h}
      onInput=${b=>Nt(b)}
      onEnter=${()=>Nt(e,{at_once:!0})}
      onSort=${qr}
      onFilter=${b=>Nt(El(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${u?void 0:m}>
      ${d!==null&&a`<${A} tone="warning">${H(d)}<//>`}
      ${l.map(b=>a`<${A} tone="warning" key=${b}>${r("search.unknown",{part:b})}<//>`)}
      ${!m&&!u&&d===null&&a`<${wu} />`}
      ${!m&&u&&a`<${R} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${ku(o.length,i,s,n)}</p>
          <ol class="found-list">${o.map(b=>a`<li key=${b.message.id}><${uo} found=${b} place=${mt(b)}
                onShow=${()=>v(b)} /></li>`)}</ol>`}
      ${m&&n&&a`<button type="button" class="button" data-testid="search-more" disabled=${u}
            onClick=${Gr}>${r("search.more")}</button>`}
      ${m&&c&&a`<${xu} coverage=${c} />`}
    </div>
  <//>`}function mt({channel:e,dm:t}){return e?`#${e.name}`:t?Hn(t,y.value?.id??"",kr()):""}function ku(e,t,o,n){return e===0&&!n?r("search.none"):o?r("search.countMore",{count:t}):r("search.count",{count:t})}function wu(){let e=[['"…"',r("search.helpPhrase")],["-…",r("search.helpWithout")],["from:",r("search.helpFrom")],["in:#",r("search.helpIn")],["has:link",r("search.helpHas")],["before: after: on:",r("search.helpDays")]];return a`<${j} icon="search" title=${r("search.start")} text=${r("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function xu({coverage:e}){let{missing:t,behind:o,waiting:n,reading_before:i}=e,s=[...o.map(({name:l,since:c})=>c?r("search.unreachableSince",{name:l,time:Ue(c)}):r("search.unreachable",{name:l})),t>0?r("search.missing",{count:t}):"",n>0?r("search.waiting",{count:n}):"",i?r("search.readingIn"):""].filter(Boolean);return s.length===0?a`<p class="found-coverage">${r("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${s.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var Nl=300,Su=300,_u={items:[],cursor:null,loaded:!1,error:null};function Il({kind:e}){let[t,o]=$(_u),n=ge.value,i=u=>{let d=y.peek()?.id;return to.list(e,u).then(p=>{if(y.peek()?.id===d){if(p.items.length===0&&p.cursor)return i(p.cursor);o(f=>({items:u?[...f.items,...p.items]:p.items,cursor:p.cursor,loaded:!0,error:null}))}},p=>o(f=>({...f,error:p})))};g(()=>{let u=setTimeout(()=>{i(null)},t.loaded?Su:0);return()=>clearTimeout(u)},[n]),g(()=>J(u=>{if(u.what==="followed"&&i(null),u.what!=="gone")return;let d=({message:p})=>p.id!==u.id;o(p=>({...p,items:p.items.filter(d)}))}),[]);let{items:s,cursor:l,loaded:c,error:m}=t;return a`<div class="found">
    ${m!==null&&a`<${A} tone="warning">${H(m)}<//>`}
    ${!c&&m===null&&a`<${R} rows=${3} />`}
    ${c&&s.length===0&&a`<${j} icon="inbox" title=${r(`inbox.none.${e}`)} text=${r(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${s.map(u=>a`<li key=${u.message.id}><${uo} found=${Cu(u)}
          place=${mt(u)} unread=${u.unread} onShow=${()=>Au(u)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{i(l)}}>${r("saved.more")}</button>`}
  </div>`}function Cu({message:e,server:t}){let o=[...fe(e)],i=o.length>Nl?`${o.slice(0,Nl).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:i,hit:!1}]}}function Au({message:e,channel:t,dm:o}){t?te(t.server_id,t.id,e.id):o&&I(o.id,e.id)}var Ou=40,Pl=e=>(ge.peek().channels[e]??0)===0,Mu=()=>[...yr.value.map(({id:e})=>e),...(z.value??[]).flatMap(({id:e})=>(xt.value[e]??[]).map(t=>t.id))],Dl=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),ut=O("unread");function Tu(){let t=["unread","mentions","threads"].map(o=>({value:o,label:r(`inbox.kind.${o}`)}));return a`<${G} title=${r("inbox.title")} testid="inbox"
      onClose=${()=>{B.value=null}}>
    <div class="inbox-kinds"><${X} label=${r("inbox.kinds")} value=${ut.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{ut.value=o}} /></div>
    ${ut.value==="unread"?a`<${Eu} />`:a`<${Il} key=${ut.value} kind=${ut.value} />`}
  <//>`}function Eu(){let e=W([]),t=W(null),{loaded:o}=Ct.value;g(()=>{At();let m=Ol();return()=>{m(),Al()}},[]),g(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let i=xl(e.current,ge.value,Mu(),Fn).filter(m=>F(m)!==null);e.current=o?i:[];let s=i.filter(m=>!Pl(m)),l=m=>{let u=Sl(i,m,Pl);ms(m).catch(C),Dl(u??m)?.focus()},c=()=>U({kind:"confirm",title:r("inbox.readAll"),text:r("inbox.readAllText",{count:s.length}),action:r("inbox.readAll"),run:()=>mn(s,null).catch(C)});return a`<div class="found" ref=${t} onKeyDown=${m=>Nu(m,i,l)}>
      ${s.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${r("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${r("inbox.readAll")}</button></div>`:a`<${j} icon="inbox" title=${r("inbox.none")} text=${r("inbox.noneText")} />`}
      <ul class="found-list">${i.map((m,u)=>a`<li key=${m} class="inbox-item"><${Iu} id=${m} previewed=${u<Ou} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>`}function Nu(e,t,o){let i=e.target.dataset.inbox;if(!i||Ae(e)||e.ctrlKey||e.metaKey||e.altKey)return;let s={ArrowDown:1,ArrowUp:-1}[e.key];if(s)Dl(t[t.indexOf(i)+s]??i)?.focus();else if(e.key.toLowerCase()==="e")o(i);else return;e.preventDefault()}function Iu({id:e,previewed:t,onRead:o}){let n=F(e),i=ge.value.channels[e]??0,s=ge.value.mentions[e]??0;if(g(()=>{t&&i>0&&Ml(e).catch(()=>{})},[e,t,i>0,s]),!n)return null;let l=Pe.value[e]??[],c=l.map(d=>({id:d.id,author:d.author.display_name,at:d.created_at,text:fe(d)})),m=d=>{let[p]=i>0?l:[];I(e,p?.id??null),matchMedia("(max-width: 1180px)").matches?B.value=null:d.detail>0&&requestAnimationFrame(Us)},u=z.value?.find(d=>d.id===n.server)?.name??null;return a`<${wl} id=${e} icon=${n.icon} name=${n.name} server=${u}
    unread=${i} mentions=${s} current=${re(Y.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function Pu({code:e}){let[t,o]=$(null),[n,i]=$(null);g(()=>{_e.preview(Tt(e)).then(o,i)},[e]);let s=a`<button type="button" class="button"
      onClick=${()=>ve({page:"home"})}>${r(z.value?.length?"empty.goHome":"action.back")}</button>`;if(n)return a`<${j} icon="ticket" title=${r("invite.invalid")}
        text=${H(n)}>${s}<//>`;if(!t)return null;let l=()=>St(t.code).then(c=>te(c.id),C);return t.already_member?a`<${j} icon="ticket" title=${t.server_name}
        text=${r("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>te(t.server_id)}>${r("invite.open")}</button><//>`:a`<${j} icon="ticket"
      title=${r("invite.pageTitle",{name:t.server_name})} text=${r("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${r("invite.join",{name:t.server_name})}</button>${s}<//>`}var Du=46,Fu=38;function Fl(e){let{members:t,find:o,present:n,roles:i}=e,[s,l]=$(""),[c,m]=$(!1),u=Q(()=>s.trim()?o(t,s):t,[t,s]),d=Q(()=>u.filter(({user:h})=>Ao(n,h)!=="offline"),[u,n]),p=c?d:u,f=Q(()=>Lu(p,i),[p,i]);return a`<div class="members">
    <div class="members-search"><${w} name="search" size=${16} />
      <input type="search" value=${s} placeholder=${r("members.find")}
          aria-label=${r("members.find")} data-testid="members-find"
        onInput=${h=>l(h.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${r("members.here",{count:d.length})}</button></div>
    ${f.length>0?a`<${Rs} rows=${f} guess=${Ru} label=${r("members.title")} top=${`${c} ${s}`}
            draw=${h=>h.member?a`<${ju} member=${h.member} ...${e} />`:a`<h3>${r(`role.${h.role}.many`)} <span>${h.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${r("members.none")}</p>`}
  </div>`}var Ru=e=>e.member?Du:Fu,Lu=(e,t)=>t.flatMap(o=>{let n=e.filter(s=>s.role===o);if(n.length===0)return[];let i=n.map(s=>({key:s.user.id,member:s}));return[{key:`role-${o}`,role:o,count:n.length},...i]});function ju({member:e,owner:t,me:o,present:n,roles:i,onPerson:s,...l}){let{canChange:c,canPassOn:m,canRemove:u,onRole:d,onPassOn:p,onRemove:f}=l,{user:h}=e;return a`<div class="member" data-testid="member" data-user-id=${h.id}
      data-role=${e.role}>
    <${Fs} user=${h} me=${o} presence=${Ao(n,h)} onPerson=${s}
      mark=${h.id===t&&a`<span class="member-owner" title=${r("role.owner")}><${w} name="crown" size=${14} /></span>`} />
    <${Ke} label=${r("members.actions",{name:h.display_name})} testid="member-menu"
        items=${[...c(e)?i.map(v=>({label:r(`role.${v}`),checked:v===e.role,testid:`role-${v}`,onClick:()=>d(e,v)})):[],m(e)&&{label:r("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>p(e)},u(e)&&{label:r("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}var zu=(e,t)=>bt(e,t,({user:o})=>[o.display_name,o.username],e.length);function un(){let e=Wr.value,t=y.value?.id??"",o=e[t]??"offline";return Q(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var dn=(e,t)=>Lt(e.username,t,e),fn=()=>{B.value=null};function Bu(){let e=F(re(Y.value));return e?.hidden?a`<${Hu} conversation=${e} />`:e?.people?a`<${Uu} conversation=${e} people=${e.people} />`:a`<${Ku} />`}function Uu({conversation:e,people:t}){let{icon:o,label:n,group:i}=e,s=y.value?.id??"",l=un();return a`<${G} title=${r("members.title")} subtitle=${n} testid="members" onClose=${fn}>
    <${Eo} people=${t} me=${s} present=${l} onPerson=${dn} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>U({kind:"direct-add",direct:e.id})}>
        <${w} name="user-add" size=${15} />${r("dm.add")}</button>`}${i&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>Hs(e)}>${r("dm.leave")}</button>`}</div>
  <//>`}function Hu({conversation:e}){let{id:t,label:o,name:n,manages:i}=e;g(()=>{gr(t).catch(C)},[t]);let s=br.value[t],l=Q(()=>s?.map(({user:p})=>p),[s]),c=un(),m=y.value?.id??"",u=p=>U({kind:"confirm",title:r("channel.putOut"),text:r("channel.putOutText",{name:p.display_name,channel:n}),action:r("channel.putOut"),danger:!0,run:()=>vr(t,p.id).catch(C)}),d=p=>i&&p.id!==m&&a`<${D} icon="user-remove" testid="channel-put-out" onClick=${()=>u(p)}
      label=${r("channel.putOutName",{name:p.display_name})} />`;return a`<${G} title=${r("members.title")} subtitle=${o} testid="members" onClose=${fn}>
    ${l?a`<${Eo} people=${l} me=${m} actions=${d}
            present=${c} onPerson=${dn} />`:a`<${R} rows=${6} kind="line" />`}
    <div class="panel-foot">${i&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>U({kind:"channel-add",channel:t})}>
        <${w} name="user-add" size=${15} />${r("channel.addMembers")}</button>`}</div>
  <//>`}function Ku(){let e=Y.value.page==="channel"?Y.value.server:"",t=z.value?.find(m=>m.id===e),o=He.value[e],n=y.value,i=un(),s=Q(()=>o&&Bn(o),[o]);if(!t||!n)return null;let l=mr(e),c=m=>U({kind:"confirm",title:r("members.remove"),text:r("members.removeText",{name:m.user.display_name,server:t.name}),action:r("members.remove"),danger:!0,run:()=>hr(e,m.user.id).catch(C)});return a`<${G} title=${r("members.title")} subtitle=${t.name} testid="members"
      onClose=${fn}>
    ${s?a`<${Fl} members=${s} owner=${t.owner_id} me=${n.id}
            present=${i} onPerson=${dn} roles=${Rn} find=${zu}
      canChange=${m=>Ln(t,l,m,n.id)}
          canRemove=${m=>zn(t,l,m,n.id)}
          canPassOn=${m=>jn(t,m,n.id)}
          onPassOn=${m=>U({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,u)=>$r(e,m.user.id,u).catch(C)}
          onRemove=${c} />`:a`<${R} rows=${6} kind="line" />`}
  <//>`}function Rl({request:e,onApprove:t,onDeny:o}){let[n,i]=$(!1),s=async()=>{i(!0),await t(),i(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${r("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,ne(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${r("mesh.compare")}</p>
    <${mo} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${n}
        data-testid="node-approve" onClick=${s}>${r("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${n} data-testid="node-deny"
          onClick=${o}>${r("mesh.deny")}</button></div>
  </article>`}var Ll=12;function jl({holds:e,meshName:t,describe:o,onMake:n,onRestore:i}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${r("mesh.kit")}</h2></header>
    <p class="soft">${r(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${Xu} meshName=${t} describe=${o} onMake=${n} />`:a`<${Gu} describe=${o} onRestore=${i} />`}
  </section>`}function Xu({meshName:e,describe:t,onMake:o}){let[n,i]=$(""),[s,l]=$(""),[c,m]=$(null),{busy:u,at:d,failure:p,submit:f}=_(t,["passphrase"]),h=f(async()=>{m(await o(n)),i(""),l("")}),v=[...n].length,b=s!==""&&s!==n;return a`<form class="settings-section" onSubmit=${h}>
    <${k} label=${r("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${n} onInput=${i} testid="kit-passphrase" error=${d("passphrase")}
        hint=${r("mesh.kitPassphraseRule",{count:Ll})} />
    <${k} label=${r("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${s} onInput=${l} testid="kit-passphrase-again"
        error=${b?r("mesh.kitPassphraseDiffers"):null} />
    ${p}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${u||v<Ll||s!==n}>${r("mesh.kitMake")}</button></div>
    ${c&&a`<${qu} kit=${c} text=${Wu(c,e)} />`}
  </form>`}function qu({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((n,i)=>a`<li key=${i}>${n}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${r("mesh.kitSave")}</a>
      <${de} text=${t} label=${r("mesh.kitCopy")} /></div>
    <p class="soft">${r("mesh.kitKeep")}</p></div>`}function Gu({describe:e,onRestore:t}){let[o,n]=$(""),[i,s]=$(""),{busy:l,at:c,failure:m,submit:u}=_(e,["kit","passphrase"]),d=u(async()=>{await t(o,i),n(""),s("")});return a`<form class="settings-section" onSubmit=${d}>
    <${k} label=${r("mesh.kitLine")} value=${o} onInput=${n} area mono
        testid="kit-line" error=${c("kit")} />
    <${k} label=${r("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${i} onInput=${s} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||i===""}>${r("mesh.kitRestore")}</button></div>
  </form>`}function Wu(e,t){let o=e.words.map((n,i)=>`${i+1}. ${n}`).join(`
`);return`${r("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function zl({rows:e}){let t=e.filter(([,n])=>n>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${r("mesh.counters")}</h2></header>
    <p class="soft">${r("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${r("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([n,i])=>a`<div key=${n}><dt>${Yi(n)}</dt><dd>${i}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${r("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function Bl({events:e}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${r("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${q(t.at)}>${N(t.at)}</time><span>${Vu(t)}</span></li>`)}</ol>`}
  </section>`}function Vu({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return r("mesh.event.joined");case"connected":return r("mesh.event.connected",{name:o});case"lost":return r("mesh.event.lost",{name:o,reason:ie(String(t.reason))});case"authority_given":case"authority_taken":return r(`mesh.event.${e}`,{name:o});case"authority_restored":return r("mesh.event.authority_restored");case"revoked":return r("mesh.event.revoked",{name:o});case"refused_address":return r(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return Ie(String(t.trouble),t.name?o:null);case"trouble_over":return r("mesh.event.troubleOver");case"set_aside":return r("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return r("mesh.event.disk",{detail:t.detail});default:return r("mesh.event.other",{code:e})}}function Ul({node:e,onRevoke:t,onAuthority:o}){let n=[o&&{label:r(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:r("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),i=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&r(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&ne(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&N(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Jt(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${r(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${r("mesh.authority")}</span>`}
      ${n.length>0&&a`<${Ke} label=${r("mesh.nodeMenu",{name:e.name})} items=${n} />`}</header>
    <dl>${i.map(([s,l])=>l&&a`<div key=${s}><dt>${r(`mesh.fact.${s}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error ${Ji(e.trouble)?"is-red":""}" data-testid="node-trouble">${Ie(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${Qu(e)}</p>`}
  </article>`}function Qu({last_error_code:e,last_error_at:t}){let o=ie(e??"");return t?r("mesh.errorAt",{reason:o,time:N(t)}):o}function Hl({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${r("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${r(`mesh.order.${o.kind}`)}</strong> ${ne(o.created_at)} — ${r("mesh.ordersMissing",{nodes:o.missing.map(t).join(r("list.comma"))})}</li>`)}</ul>`}
  </section>`}function Kl({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${r("mesh.positions")}</caption>
    <thead><tr><th scope="col">${r("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${r("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:n,dimmed:i})=>a`<tr key=${o.id} class=${i?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${i&&o.as_of&&a`<small>${r("mesh.asOf",{time:N(o.as_of)})}</small>`}</th>
      ${n.map(s=>a`<td class=${s.behind>0?"is-behind":""}
            title=${r("mesh.position",{seq:s.held})}>
        ${s.behind===0?"=":`−${s.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${r("mesh.since",{time:N(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var Yu={green:"ok",amber:"clock",red:"warning"};function Xl({verdict:e,at:t,stale:o,nodes:n}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${w} name=${Yu[e.level]} size=${22} /><p>${Ju(e,n)}</p>
    <small>${r(o?"mesh.staleAt":"mesh.asOf",{time:wo(t)})}</small></div>`}function Ju({code:e,args:t,at:o},n){let i=s=>Number(t[s]??0);switch(e){case"equal":return r("mesh.verdict.equal",{count:i("nodes"),time:wo(o)});case"quarantined":return r("mesh.verdict.quarantined",{count:i("entries")});case"deriving":return r("mesh.verdict.deriving",{percent:i("percent")});case"behind":return r("mesh.verdict.behind",{node:t.node,count:i("behind")+i("ahead")});case"unreachable":return od(t,n);case"set_aside":return r("mesh.verdict.setAside",{node:t.node,entry:i("entries")});case"unanswered":return[r("mesh.verdict.unanswered",{address:t.address}),ie(String(t.reason))].join(r("list.sentences"));case"clock":return td(t);default:return Zu(e,t)}}function Zu(e,t){let o=t.since&&r("mesh.verdict.since",{time:N(String(t.since))});return[Ie(e,t.here?null:String(t.node)),ed(e,t),o].filter(Boolean).join(r("list.sentences"))}function ed(e,{reason:t,files:o,of:n}){if(o===void 0)return null;let i=e==="files_damaged"?"damaged":String(t);return r(`mesh.files.${i}`,{count:Number(o),of:Number(n)})}function td({node:e,here:t,ahead:o,seconds:n}){let i=o?"Ahead":"Behind";return t?r(`mesh.verdict.ownClock${i}`,{span:xo(Number(n))}):r(`mesh.verdict.clock${i}`,{node:e,span:xo(Number(n))})}function od(e,t){let o=t.filter(i=>i.state==="unreachable"||i.state==="never"),n=Number(e.behind??0);return[r("mesh.verdict.unreachable",{node:o.map(i=>i.name).join(r("list.comma"))}),e.reason&&ie(String(e.reason)),e.heard_at&&r("mesh.verdict.heard",{time:N(String(e.heard_at))}),n>0&&r("mesh.verdict.lacks",{count:n}),e.next_attempt_at&&r("mesh.verdict.next",{when:Jt(String(e.next_attempt_at))})].filter(Boolean).join(r("list.sentences"))}function ql({ticket:e,earlier:t,nameOf:o,onMake:n}){let[i,s]=$(!1),l=async()=>{s(!0),await n(),s(!1)};return a`<section class="card"><header class="card-head"><h2>${r("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${i}
          data-testid="ticket-make" onClick=${l}><${w} name="ticket"
          size=${16} />${r("mesh.makeTicket")}</button></header>
    <p class="soft">${r("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${de} text=${e.ticket} label=${r("mesh.copyTicket")}
          testid="ticket-copy" />
        <${de} text="localchat --join ${e.ticket}" label=${r("mesh.copyCommand")} />
        <span
            class="soft">${r("mesh.ticketUntil",{when:ne(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${r("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?r("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?r("invite.expired"):r("mesh.ticketOpen",{time:N(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function Gl(e){let t=e.writers.map(({id:n,entries:i})=>({node:n,label:e.nodes.find(s=>s.id===n)?.name??n.slice(-6),top:i})),o=e.nodes.map(n=>{let i=t.map((s,l)=>{let c=n.held[l]??0;return{held:c,behind:s.top-c}});return{node:n,cells:i,dimmed:n.state!=="here"&&n.state!=="connected"}});return{columns:t,rows:o}}function Wl(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var nd=3e3;function rd(){let e=y.value?.mesh_admin===!0;if(g(()=>{if(!e)return;Oo();let n=setInterval(Oo,nd);return()=>clearInterval(n)},[e]),!e)return a`<${j} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=Qr.value,o=Jr.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${D} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${Et} />
      <div><h1>${r("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div>
      <${jt} page="mesh" onPage=${n=>ve({page:n})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${A} tone="warning">${r("mesh.loadFailed")} ${H(o)}<//>`}
      ${t?a`<${sd} told=${t} stale=${o!==null} />`:o===null&&a`<${R} rows=${5} kind="line" />`}
    </div>
  </section>`}function sd({told:e,stale:t}){let o=i=>e.nodes.find(s=>s.id===i)?.name??i.slice(-8),n=e.nodes.some(i=>i.state==="here"&&i.authority);return a`
    <${Xl} verdict=${e.verdict} at=${Yr.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${r("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(i=>a`<${Rl} key=${i.node_id} request=${i} onApprove=${()=>id(i)} onDeny=${()=>ad(i)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${r("mesh.positions")}</h2></header><p
        class="soft">${r("mesh.positionsText")}</p><${Kl}
        ...${Gl(e)} /></section>
    <section class="status-nodes" aria-label=${r("mesh.nodes")}>${e.nodes.map(i=>a`<${Ul} key=${i.id} node=${i}
      onRevoke=${i.state==="here"||i.state==="revoked"?null:()=>ld(i)}
      onAuthority=${n&&i.state!=="revoked"&&i.state!=="waiting"?()=>cd(i):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${A} tone="warning">${e.unanswered.map(({address:i,code:s})=>a`<p key=${i} data-testid="unanswered">${r("mesh.verdict.unanswered",{address:i})} ${ie(s)}</p>`)}<//>`}
    <${ql} ticket=${Zr.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>is().catch(C)} />
    <${jl} holds=${n} meshName=${e.mesh.name} describe=${T}
        onMake=${rs} onRestore=${(i,s)=>ss(i,s).then(()=>M(r("mesh.restored"),"ok"))} />
    <div class="card-pair"><${zl} rows=${Wl(e.counters)} /><${Hl}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${Bl} events=${e.events} />`}function id(e){return es(e.node_id).then(()=>M(r("mesh.approved",{name:e.name}),"ok"),C)}function ad(e){U({kind:"confirm",title:r("mesh.deny"),text:r("mesh.denyText",{name:e.name}),action:r("mesh.deny"),danger:!0,run:()=>ts(e.node_id).catch(C)})}function ld(e){U({kind:"confirm",title:r("mesh.revoke"),text:r("mesh.revokeText",{name:e.name}),action:r("mesh.revoke"),danger:!0,run:()=>os(e.id).catch(C)})}function cd(e){let t=e.authority,o=r(t?"mesh.takeAuthority":"mesh.giveAuthority"),n={name:e.name};U({kind:"confirm",title:o,text:t?r("mesh.takeAuthorityText",n):r("mesh.giveAuthorityText",n),action:o,danger:t,run:()=>ns(e.id,!t).catch(C)})}var Ql=["href","bold","strike","italic","code"],Vl={bold:"**",strike:"~~",italic:"*"},Yl=e=>md(e).map(t=>{let o=t.reduce((n,{text:i})=>n+(i.match(/[*`~_]/g)?.length??0),0);return fo(t,0,o>1).trim()});function md(e){let t=[[]],o=!0;for(let n of e)(n.kept?n.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):n.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((s,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!n.kept?s.replace(/^ /,""):s;c!==""&&t[t.length-1].push({...n,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function fo(e,t,o){let n=Ql[t];if(!n)return e.map(({text:s})=>o?fd(s):s).join("");let i="";for(let s=0;s<e.length;){let l=s;for(;l<e.length&&e[l][n]===e[s][n];)l+=1;i+=ud(e.slice(s,l),t,o),s=l}return i}function ud(e,t,o){let n=Ql[t],i=e[0][n],s=e.map(({text:l})=>l).join("");if(!i||s.trim()==="")return fo(e,t+1,o);if(n==="code")return pn(s,l=>dd(l));if(n==="href"){if(s.trim()===i)return s;let l=fo(e,t+1,o);return pn(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${i})`)}return pn(fo(e,t+1,o),l=>Vl[n]+l+Vl[n])}function pn(e,t){let o=e.trim(),n=e.length-e.trimStart().length;return e.slice(0,n)+t(o)+e.slice(n+o.length)}var dd=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,fd=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function Jl(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var pd=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,$d=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,hd=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,K=e=>e.nodeType===1?e.nodeName.toLowerCase():"",ae=(e,t)=>e.getAttribute?.(t)??"",we=e=>ae(e,"style");function Zl(e){let t=[...e.childNodes].filter(n=>K(n)!==""||n.nodeType===3&&n.nodeValue?.trim()),o=n=>{let i=we(n);return K(n)==="pre"||/white-space:\s*pre/i.test(i)&&hd.test(i)};return t.length>0&&t.every(o)}var dt=e=>/display:\s*none|mso-list:\s*ignore/i.test(we(e));function ec(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(we(e))?"item":pd.test(t)?"text":null}function tc(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),n="`".repeat(o+1),i=[...e.childNodes].find(c=>K(c)==="code"),s=`${ae(e,"class")} ${i?ae(i,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(s)?.[1]??"";return`${n}${l}
${t}
${n}`}function oc(e,t){let o=Number(/\blevel(\d)/i.exec(we(e))?.[1]??1),n=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(nc(e)),i=Number.parseInt((n?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),s=n?`${i||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+s+t.replace(/\n/g,`
${l}${" ".repeat(s.length)}`)}function nc(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(we(t)))return t.textContent??"";let o=K(t)===""?"":nc(t);if(o)return o}return""}function rc(e){let t=[...e.childNodes].flatMap(o=>K(o)==="p"?[...o.childNodes]:[o]).find(o=>K(o)==="input"&&ae(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var $n=e=>[...e.childNodes].flatMap(t=>{let o=K(t);return dt(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?$n(t):[]}),hn=e=>[...e.childNodes].some(t=>$d.test(K(t))||K(t)==="div"&&hn(t));var bd=/^(b|strong)$/,gd=/^(i|em|cite)$/,vd=/^(s|del|strike)$/,yd=/^(code|kbd|samp|tt)$/;function po(e,t){let o=K(e),n=we(e),i=/font-weight:\s*(\w+)/i.exec(n)?.[1]??"",s={...t};(bd.test(o)||/^(bold|bolder|[6-9]00)$/i.test(i))&&(s.bold=!0),/^(normal|[1-5]00)$/i.test(i)&&delete s.bold,(gd.test(o)||/font-style:\s*italic/i.test(n))&&(s.italic=!0),(vd.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(n))&&(s.strike=!0),yd.test(o)&&(s.code=!0),/white-space:\s*(pre|break-spaces)/i.test(n)&&(s.kept=!0);let l=o==="a"?Jl(ae(e,"href")):void 0;return l&&(s.href=l),s}function ic(e){let t=new Map,o=e.map(i=>{let s=[],l=()=>{for(let c=t.get(s.length);c;c=t.get(s.length))t.set(s.length,c-1),s.push("")};for(let c of i){l();for(let m=0;m<c.columns&&s.length<=40;m+=1)c.rows>1&&t.set(s.length,c.rows-1),s.push(m===0?c.text:"")}return l(),s}),n=Math.max(0,...o.map(i=>i.length));if(n>40||n*o.length>2e3)return null;for(let i of o)for(;i.length<n;)i.push("");return kd(o)}function kd(e){let t=e.filter(n=>n.some(Boolean)),o=Math.max(0,...t.map(n=>n.findLastIndex(Boolean)+1));return t.map(n=>n.slice(0,o))}var wd=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function ac(e,t){let[o,...n]=e,i=o.map((l,c)=>{let m=n.map(d=>d[c]).filter(Boolean),u=m.length>0&&m.every(d=>wd.test(d));return t(c)||u?"--:":"---"}),s=l=>`| ${l.join(" | ")} |`;return[s(o.map(bn)),s(i),...n.map(s)].join(`
`)}var bn=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var Sd=150,lc=12,cc=16e3,_d=400,Cd=50,Ad=80,Od=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Ve=class extends Error{};function mc(e,t){if(Zl(e))return null;let o=new gn;try{o.children(e,{},0)}catch(l){if(l instanceof Ve)return null;throw l}if(o.flush("line"),!o.structured&&!Md(o.looks))return null;let n=[...o.hrefs];if(n.length===1&&t.trim()===n[0])return null;let i=uc(o.blocks);return i.length<=2*cc&&i.split(`
`).length<=_d?i:null}var Md=e=>e.size>1||[...e].some(t=>t.includes("href"));function uc(e){let t="";return e.forEach((o,n)=>{let s=e[n-1]?.kind===o.kind&&o.kind!=="apart";t+=(n===0?"":s?`
`:`

`)+o.text}),t}var gn=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=Yl(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(n=>n.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,n){for(let i of t.childNodes)this.node(i,o,n+1)}text(t,o){if(this.#t+=t.length,this.#t>cc)throw new Ve;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:n,...i}=o;this.looks.add(JSON.stringify(Object.keys(i).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,n){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let i=K(t);if(i===""||Od.test(i)||dt(t))return;if(n>Sd)return this.text(t.textContent??"",o);if(i==="br")return this.text(`
`,{...o,kept:!0});if(i==="img")return this.text(ae(t,"alt").slice(0,Ad),o);if(i==="input")return;let s=po(t,o),l=ec(t,i);return l?this.block(l,t,s,n):this.children(t,s,n)}block(t,o,n,i){if(this.flush("line"),t==="text"){this.children(o,n,i);let c=K(o)==="p"&&!/Mso|^p\d/.test(ae(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,n,i);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(tc(o),"apart");if(t==="list"){let c=this.list(o,n,i);return c===""?void 0:this.put(c,"apart")}let s=this.inside(o,n,i);if(s==="")return;if(t==="item")return this.put(oc(o,s),"item");if(t==="quote")return this.put(s.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(K(o)[1]));return this.put(`${l} ${bn(s.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,n){let[i,s]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>lc?this.text(t.textContent??"",o):this.children(t,o,n),this.#e-=1,this.flush("line");let l=uc(this.blocks);return this.blocks=i,this.runs=s,l}list(t,o,n){let i=Number.parseInt(ae(t,"start"),10)||1,s=K(t)==="ol",l=[];for(let c of t.childNodes){let m=K(c);if(m===""||dt(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let f=this.#e>lc?this.inside(c,o,n):this.list(c,o,n+1);this.#e-=1,f&&l.push(f.replace(/^/gm,s?"   ":"  "));continue}let u=s?`${i}. `:"- ",d=this.inside(c,po(c,o),n+1).replace(/\n{2,}/g,`
`);d!==""&&(i+=1,l.push(u+rc(c)+d.replace(/\n/g,`
${" ".repeat(u.length)}`)))}return l.join(`
`)}table(t,o,n){let i=$n(t).map(u=>[...u.childNodes].filter(d=>/^(td|th)$/.test(K(d))&&!dt(d)));if(i.reduce((u,d)=>u+d.length,0)>2e3)throw new Ve;if(!(i.length>1&&i.some(u=>u.length>1))||i.some(u=>u.some(hn))){for(let u of i)for(let d of u)this.block("text",d,o,n+1);return}let c=i.map(u=>u.map(d=>this.cell(d,o,n+1))),m=ic(c);if(!m)throw new Ve;m.length!==0&&(this.structured=!0,this.put(ac(m,u=>Td(c,u)),"apart"))}cell(t,o,n){let i=this.inside(t,po(t,o),n).replace(/\s*\n\s*/g," "),s=c=>Math.min(Math.max(Number.parseInt(ae(t,c),10)||1,1),Cd),l=/^right$/i.test(ae(t,"align"))||/text-align:\s*right/i.test(we(t));return{text:i.replace(/\|/g,"\\|"),right:l,columns:s("colspan"),rows:s("rowspan")}}};function Td(e,t){let o=e.slice(1).flatMap(n=>n[t]?.text?[n[t]]:[]);return o.length>0&&o.every(({right:n})=>n)}var Ed=2e6,Nd=2e4;function Id(e,t){if(e.length>Ed)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>Nd?null:mc(o.body,t)}var Pd=({links:e})=>a`${e.map(t=>a`<${Rd} key=${t.message} link=${t} />`)}`,ft=new Set,Dd=500;function Fd(e){ft.has(e)||(ft.size>=Dd&&ft.clear(),ft.add(e),xr(e).catch(()=>ft.delete(e)))}function Rd({link:e}){let{conversation:t,message:o,direct:n}=e,i=F(t),s=i!==null,l=Jn.value[o];g(()=>{s&&l===void 0?Zn(t,o):!s&&n&&Fd(t)},[t,o,s,l===void 0]);let c=Q(()=>l?fe(l):"",[l]);if(!i||!l)return null;let m=z.value?.find(u=>u.id===i.server)?.name??null;return a`<${Zt} message=${l} text=${c} place=${i.label} server=${m}
    onShow=${()=>I(t,o)} />`}function dc({message:e,onShow:t,onUnpin:o,onPerson:n,files:i}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${se} id=${s.id} name=${s.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${s.username}"
        onClick=${l=>n(l.currentTarget)}>${s.display_name}</button>
      <time title=${q(e.created_at)}>${N(e.created_at)}</time>
      ${o&&a`<${D} icon="close" label=${r("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${Ft} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${r("pins.show")}</button>
  </article>`}function Ld(){let e=re(Y.value)??"",t=F(e);if(g(()=>{e&&zr(e)},[e]),!t)return null;let o=Lr.value[e],n=jr.value,i=s=>{I(e,s.id),!s.parent_id&&matchMedia("(max-width: 1180px)").matches&&(B.value=null)};return a`<${G} title=${r("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{B.value=null}}>
    ${n!==null&&a`<${A} tone="warning">${H(n)}<//>`}
    ${!o&&n===null&&a`<${R} rows=${3} />`}
    ${o?.length===0&&a`<${j} icon="pin" title=${r("pins.none")} text=${r("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(s=>a`<li key=${s.id}><${dc} message=${s} files=${Wt(s)}
            onPerson=${l=>Lt(s.author.username,l,s.author)}
            onShow=${()=>i(s)} onUnpin=${t.pins?()=>Br(s):null} /></li>`)}</ul>`}
  <//>`}function fc({saved:e,place:t,onShow:o,onRemove:n,files:i}){let{message:s,server:l}=e,{author:c}=s;return a`<article class="pinned" data-testid="saved-message" data-message-id=${s.id}>
    <p class="found-place">${t}${l&&a`<small>${l.name}</small>`}</p>
    <header><${se} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${q(s.created_at)}>${N(s.created_at)}</time>
      <${D} icon="close" label=${r("saved.remove")} testid="saved-remove" onClick=${n} /></header>
    <div class="pinned-body" dir="auto">${s.html?a`<${Ft} source=${s.html} />`:a`<p class="message-plain">${s.content}</p>`}${i}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${r("saved.show")}</button>
  </article>`}function jd(){g(()=>{Co()},[]);let{items:e,cursor:t,loaded:o}=Ur.value,n=Hr.value,i=({message:s,channel:l,dm:c})=>{l?te(l.server_id,l.id,s.id):c&&I(c.id,s.id),matchMedia("(max-width: 1180px)").matches&&(B.value=null)};return a`<${G} title=${r("saved.title")} testid="saved"
      onClose=${()=>{B.value=null}}>
    ${n!==null&&a`<${A} tone="warning">${H(n)}<//>`}
    ${!o&&n===null&&a`<${R} rows=${3} />`}
    ${o&&e.length===0&&a`<${j} icon="clock" title=${r("saved.none")} text=${r("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(s=>a`<li key=${s.message.id}><${fc} saved=${s} files=${Wt(s.message)} place=${mt(s)}
            onShow=${()=>i(s)} onRemove=${()=>Kr(s.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{Co(!1)}}>${r("saved.more")}</button>`}
  <//>`}var zd=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>pc?`${t.slice(0,pc).join("")} …`:t.join("")},pc=40;function $c({count:e,max:t,full:o,busy:n,failed:i,onCopy:s,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${r("select.label")} data-testid="selection">
    ${i.length>0&&a`<${A} tone="error"><ul class="selection-failed" data-testid="selection-failed">${i.map(({message:m,reason:u})=>a`<li key=${m.id}>${r("select.failed",{name:m.author.display_name,time:Ue(m.created_at),text:zd(m.content),reason:u})}</li>`)}</ul><//>`}
    ${o&&a`<${A} tone="warning">${r("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${r("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||n}
        data-testid="selection-copy" onClick=${s}><${w} name="copy" size=${15} />${r("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||n} data-testid="selection-delete"
          onClick=${l}><${w} name="trash" size=${15} />${r("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${r("select.done")}</button>
    </div>
  </section>`}function vn({moderates:e}){let t=Le.value;if(!t)return null;let o=xs(t),n=o.length,i=e||o.every(({author:c})=>c.id===y.value?.id),s=async()=>{await Cs(Is(o,kt))&&(M(r("select.copied",{count:n}),"ok"),et())},l=()=>U({kind:"confirm",title:r("select.deleteTitle",{count:n}),text:r("select.deleteText"),action:r("select.deleteCount",{count:n}),danger:!0,run:async()=>{let c=await Ss();c>0&&M(r("select.deleted",{count:c}),"ok")}});return a`<${$c} count=${n} max=${ws} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{s()}}
    onDelete=${i?l:null} onDone=${et} />`}function Bd({parent:e}){let t=me.value[e];return g(()=>{let o=()=>ro(e).catch(()=>{});return o(),J(n=>n.what==="connected"&&void o())},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${r(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>Ja(e)}>${r(t?"thread.following":"thread.follow")}</button>`}function Ud({id:e,parent:t,at:o}){let n=F(e),i=Vn(e,t).value.messages[0],s=$t(e,t).value,l=as(s.messages);g(()=>(o||Yn(e,t),Qn(e,t),()=>{Le.peek()?.parent===t&&et()}),[e,t]);let c=It.value,[m,u]=$(!1);g(()=>{m&&c&&s.loaded&&ls(e,t,l)},[m,c,s.loaded,l]);let d=Math.max(i?.reply_count??0,s.has_older?s.messages.length:0),p=s.has_newer?[]:Pr(Ze.value,e,t,s.messages),f=Q(()=>{let h=i?[{kind:"message",key:t,message:i,continues:!1}]:[];if(!s.loaded)return h;h.push({kind:"replies",key:"replies",count:d});let v=vs(s.messages,{day:yt}).filter(b=>b.kind!=="day");return[...h,...v,...ys(p)]},[s,i,d,sr.value,...p]);return n?a`<${G} title=${r("thread.title")} subtitle=${n.label} testid="thread"
      tools=${a`<${Bd} parent=${t} />`}
      drop=${n.archived||Le.value?.parent===t?void 0:er(e,t)}
      onClose=${()=>{B.value=null}}>
    <${bs} name=${r("thread.title")} rows=${f} guess=${ks}
        draw=${Ks({conversation:n,focus:o,thread:!0})} staying=${[Or.value?.message,"replies"]}
        before=${s.loaded?null:a`<${R} rows=${3} />`}
        hasOlder=${s.loaded&&s.has_older} hasNewer=${s.has_newer}
        missed=${s.missed} wish=${cs(e,t)}
      onOlder=${()=>qn(e,t)}
          onNewer=${()=>Wn(e,t)}
          onLatest=${()=>ht(e,t)}
          onView=${h=>u(h?.end===!0)} />
    ${Le.value?.parent===t&&a`<${vn} moderates=${n.moderates} />`}
    ${!n.archived&&Le.value?.parent!==t&&a`<${Xs} key=${t} conversation=${n} parent=${t} placeholder=${r("thread.placeholder")} />`}
  <//>`:null}export{Sc as AccountsPage,Ci as Attachments,nu as Dialogs,gc as EmojiPopover,du as FilesPanel,$u as FirstRun,Tu as InboxPanel,Pu as InvitePage,Bu as MembersPanel,rd as MeshPage,tu as Notifying,zc as OpenGallery,lm as PendingFiles,Pd as PermalinkCards,bc as PersonPopover,Ld as PinsPanel,jd as SavedPanel,yu as SearchPanel,vn as Selecting,Ud as ThreadPanel,am as Tiles,cm as Uploading,mn as markAllRead,Id as markdownFrom,Gi as takeFiles};
