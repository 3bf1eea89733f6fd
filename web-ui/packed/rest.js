import{$ as hr,$a as Rt,$b as ue,$c as Qt,$d as k,A as Me,Aa as Pr,Ab as Gr,Ac as _s,Ae as _i,B as Te,Bb as qr,Bc as Cs,Bd as re,Be as Km,C as Je,Ca as Dr,Cc as Ko,Cd as tt,Ce as Qo,D as sr,Da as Pt,Db as Wr,Dc as As,Dd as A,De as Ci,E as ir,Eb as Yr,Ec as Os,Ed as ti,Ee as Ai,F as y,Fb as Ut,Fd as Ue,Fe as Oi,Gb as Vr,Gc as Es,Gd as oi,Hb as Qr,Hc as Ms,Hd as ni,Ia as jo,Ib as Jr,Ic as Ts,Id as ri,Ie as Ei,J as ar,Ja as W,Jb as Ht,Jc as Go,Jd as si,Kb as Zr,Kc as Ns,Ke as Mi,L as Do,La as j,Lb as Xt,Lc as Is,Ld as ii,M as lr,Ma as x,Mc as Ps,Md as He,N as cr,Nb as es,Nc as Ds,Nd as bt,Ne as Ti,O as mr,Oa as M,Ob as Ho,Oc as Rs,Od as ai,P as ur,Pb as Kt,Pc as Fs,Pd as li,Q as pt,Qa as U,Qb as ts,Qc as qo,Qd as Ie,R as me,Ra as S,Rb as os,Rc as Ls,S as dr,Sa as Rr,Sb as Gt,Sc as js,Sd as Zt,T as fr,Tb as ns,Tc as Bs,Td as ci,U as Ro,Ua as Fr,Ub as rs,Uc as zs,V as Fo,Va as Lr,Vb as qt,Vc as Us,Vd as mi,W as pr,Wa as $t,Wb as ss,Wc as Hs,Wd as ot,X as Ne,Xa as Dt,Xb as is,Xc as Xs,Xd as ui,Y as $r,Ya as Ze,Yb as as,Yc as Ks,Yd as di,Za as Bo,Zd as Se,_a as Y,_b as ls,_c as Gs,_d as gt,a,aa as br,ab as Ft,ac as Wt,ad as qs,ae as eo,ba as gr,bb as Lt,bc as ne,be as _,ca as vr,cb as T,cc as cs,cd as Wo,ce as C,d as O,da as yr,db as oe,dc as ms,de as X,e as Po,ea as wr,eb as zo,ec as xe,ee as de,f as $,fa as kr,fb as Uo,fc as ae,fe as N,g as b,ga as ie,gc as Yt,ge as nt,h as Ee,ha as xr,hc as us,hd as Ws,he as Yo,i as q,ia as Sr,ie as fi,j as L,ja as Lo,jb as ze,jc as J,je as pi,kb as jr,kc as ds,kd as Ys,ke as $i,l as er,la as Nt,lb as Br,lc as fs,le as hi,mb as zr,mc as ps,md as Vs,me as ve,nb as jt,nc as ht,nd as Qs,ne as bi,o as z,ob as ke,oc as $s,od as Js,oe as gi,p as r,pa as _r,pb as Ur,pc as hs,pd as Zs,pe as vi,q as w,qa as Cr,qc as bs,r as G,ra as Ar,rb as H,rc as gs,sa as It,sb as Bt,sc as vs,sd as D,se as yi,t as P,ta as Or,tb as et,tc as ys,td as B,te as wi,u as Be,ua as Er,uc as ws,ud as R,ue as Vo,v as tr,va as Mr,vc as ks,vd as Jt,ve as ki,w as we,wa as Tr,wb as zt,wc as Xo,wd as ei,we as to,x as or,xa as Nr,xb as Hr,xc as xs,xe as xi,y as nr,ya as Ir,yb as Xr,yc as Ss,ye as Xm,z as rr,zb as Kr,zc as Vt,ze as Si}from"./chunk.js";function Ni({describe:e,onAdd:t,onClose:o}){let[n,s]=$(""),[i,l]=$(""),{busy:c,at:m,failure:u,submit:d}=C(e,["username","display_name"]),p=d(()=>t(n.trim(),i.trim()||n.trim()));return a`<${_} title=${r("accounts.add")} size="s" onClose=${o} testid="account-add-dialog">
    <form onSubmit=${p}>
      <div class="modal-body"><p class="soft">${r("accounts.addText")}</p>
        <${k} label=${r("auth.username")} value=${n} onInput=${s} autofocus
            maxlength=${50} autocomplete="off" hint=${r("auth.usernameRule")} error=${m("username")}
            testid="account-username" />
        <${k} label=${r("account.displayName")} value=${i} onInput=${l} maxlength=${100}
            autocomplete="off" error=${m("display_name")} testid="account-display-name" />
        ${u}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${o}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${c||n.trim().length<2}
            data-testid="account-add-save">${r("accounts.add")}</button></footer>
    </form>
  <//>`}function Ii({username:e,describe:t,onSave:o,onClose:n}){let[s,i]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=C(t,["rename"]);return a`<${_} title=${r("accounts.rename")} size="s" onClose=${n}
      testid="account-rename-dialog">
    <form onSubmit=${u(()=>o(s.trim()))}>
      <div class="modal-body"><${k} label=${r("auth.username")} value=${s} onInput=${i}
          autofocus maxlength=${50} autocomplete="off" hint=${r("auth.usernameRule")}
          error=${c("rename")} testid="account-rename-name" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${n}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${l||s.trim().length<2}
            data-testid="account-rename-save">${r("rename.save")}</button></footer>
    </form>
  <//>`}function Pi({account:e,own:t,onDo:o}){let{display_name:n,username:s,mesh_admin:i,disabled:l}=e,c=(u,d)=>({label:r(`accounts.${u}`),danger:d,testid:`account-${u}`,onClick:()=>o(u)}),m=[i&&a`<span class="tag is-accent">${r("accounts.admin")}</span>`,l&&a`<span class="tag is-bad">${r("accounts.disabled")}</span>`,e.no_password&&a`<span class="tag">${r("accounts.noPassword")}</span>`,e.rename_needed&&a`<span class="tag is-warn">${r("accounts.renameNeeded")}</span>`].filter(Boolean);return a`<li class="account ${l?"is-disabled":""}" data-testid="account"
      data-user-id=${e.id}>
    <${re} id=${e.id} name=${n} size="m" />
    <div class="account-name"><span>${n}${t&&a` <span class="soft">(${r("accounts.you")})</span>`}</span>
      <span class="soft">@${s}</span></div>
    ${m.length>0&&a`<div class="account-marks">${m}</div>`}
    <${tt} label=${r("accounts.of",{name:n})} testid="account-menu" items=${[!l&&c("reset"),c("rename"),!t&&!i&&!l&&c("make"),!t&&i&&c("unmake",!0),!t&&!i&&(l?c("enable"):c("disable",!0))]} />
  </li>`}function Di({name:e,code:t,expires_at:o,onClose:n}){return a`<${_} title=${r("accounts.code",{name:e})} size="s" testid="code-dialog">
    <div class="modal-body"><code class="one-time-code" data-testid="one-time-code">${t}</code>
      <p>${r("accounts.codeText",{name:e,time:T(o)})}</p>
      <p class="soft">${r("accounts.codeWhere")}</p></div>
    <footer class="modal-foot"><${de} text=${t} label=${r("accounts.codeCopy")}
        testid="code-copy" />
      <button type="button" class="button is-primary" data-testid="code-done"
          onClick=${n}>${r("accounts.codeDone")}</button></footer>
  <//>`}var Gm={mesh:"mesh.title",accounts:"accounts.name"};function oo({page:e,onPage:t}){return a`<nav class="mesh-tabs" aria-label=${r("mesh.title")}>${Object.entries(Gm).map(([o,n])=>a`<button type="button" key=${o}
      aria-current=${o===e?"page":void 0} data-testid="mesh-tab-${o}"
      onClick=${()=>t(o)}>${r(n)}</button>`)}</nav>`}var Jo=50,qm=200,ye=O(null),Xe=O(""),ro=O(!1),no=O(null),so=O(null);async function vt(){let e=Xe.peek(),t=Math.min(Math.max(ye.peek()?.length??0,Jo),qm);try{let[o,n]=await Promise.all([Me.accounts({q:e,limit:t}),Me.settings()]);if(e!==Xe.peek())return;let s=(ye.peek()??[]).slice(t);ye.value=[...o,...s],s.length===0&&(ro.value=o.length===t),so.value=n,no.value=null}catch(o){no.value=o}}function Ri(e){return Xe.value=e,ye.value=null,vt()}async function Fi(){let e=ye.peek()??[],t=Xe.peek(),o=await Me.accounts({q:t,limit:Jo,after:e.at(-1)?.id});t===Xe.peek()&&(ye.value=[...e,...o],ro.value=o.length===Jo)}async function Zo(e,t){let o=await Me.change(e,t),n=ye.peek()??[];return ye.value=n.map(s=>s.id===e?o:s),o}var Li=e=>Me.reset(e);async function ji(e,t){let o=await Me.create({username:e,display_name:t,expires_in_minutes:10080});return await vt(),o}async function Bi(e){so.value=await Me.setSettings({registration:e})}var Ym=5e3,Vm={open:"accounts.open",invite:"accounts.byInvite",closed:"accounts.closed"};function Qm(){let e=y.value?.mesh_admin===!0;if(b(()=>{if(!e)return;vt();let o=setInterval(vt,Ym);return()=>clearInterval(o)},[e]),!e)return a`<${G} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=no.value;return a`<section class="mesh-page" data-testid="accounts-page">
    <header class="page-head"><${P} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${Yt} /><h1>${r("accounts.name")}</h1>
      <${oo} page="accounts" onPage=${o=>xe({page:o})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${t!==null&&a`<${A} tone="warning">${U(t)}<//>`}
      <${Jm} /><${Zm} />
    </div>
  </section>`}function Jm(){let e=so.value;if(!e)return null;let t=Object.entries(Vm).map(([n,s])=>({value:n,label:r(s)})),o=n=>Bi(n).then(()=>M(r("accounts.saved"),"ok"),S);return a`<section class="card">
    <${X} label=${r("accounts.registration")} value=${e.registration} options=${t}
        hint=${r(`accounts.registrationHint.${e.registration}`)} onChange=${o}
        testid="registration" />
    ${e.registration_here!==e.registration&&a`<${A}>${r("accounts.here")}<//>`}
  </section>`}function Zm(){let[e,t]=$(null),o=ye.value,n=()=>t(null),s=async(l,c)=>{let{code:m,expires_at:u}=await ji(l,c);t({kind:"code",name:c,code:m,expires_at:u})},i=async(l,c)=>{await Zo(l.id,{rename:c}),n(),M(r("accounts.done.renamed",{name:c}),"ok")};return a`<section class="card"><header class="card-head"><h2>${r("accounts.name")}</h2>
      <button type="button" class="button is-primary is-small" data-testid="account-add"
          onClick=${()=>t({kind:"add"})}>${r("accounts.add")}</button></header>
    <${k} label=${r("accounts.find")} type="search" value=${Xe.value} maxlength=${100}
        onInput=${Ri} testid="account-find" />
    ${o===null&&a`<${D} rows=${4} kind="line" />`}
    ${o?.length===0&&a`<p class="soft">${r("accounts.none")}</p>`}
    <ul class="accounts">${o?.map(l=>a`<${Pi} key=${l.id} account=${l}
        own=${l.id===y.value?.id}
        onDo=${c=>tu(c,l,t)} />`)}</ul>
    ${o&&ro.value&&a`<button type="button" class="button" onClick=${()=>Fi().catch(S)}>${r("accounts.more")}</button>`}
    ${e?.kind==="add"&&a`<${Ni} describe=${N} onAdd=${s} onClose=${n} />`}
    ${e?.kind==="rename"&&a`<${Ii} username=${e.account.username} describe=${N}
        onSave=${l=>i(e.account,l)} onClose=${n} />`}
    ${e?.kind==="code"&&a`<${Di} ...${e} onClose=${n} />`}
  </section>`}var eu={disable:{change:{disabled:!0},done:"disabled",danger:!0},enable:{change:{disabled:!1},done:"enabled",danger:!1},make:{change:{mesh_admin:!0},done:"made",danger:!1},unmake:{change:{mesh_admin:!1},done:"unmade",danger:!0}};function tu(e,t,o){let n=t.display_name;if(e==="rename")return o({kind:"rename",account:t});if(e==="reset")return zi("reset",n,!1,async()=>{let{code:m,expires_at:u}=await Li(t.id);o({kind:"code",name:n,code:m,expires_at:u})});let{change:s,done:i,danger:l}=eu[e],c=async()=>{await Zo(t.id,s),M(r(`accounts.done.${i}`,{name:n}),"ok")};return e==="enable"?void c().catch(S):zi(e,n,l,c)}function zi(e,t,o,n){j({kind:"confirm",title:r(`accounts.${e}Action`),text:r(`accounts.${e}Text`,{name:t}),action:r(`accounts.${e}Action`),danger:o,run:()=>n().catch(S)})}var Ui=["B","KB","MB","GB","TB"];function le(e,t){let o=e,n=0;for(;o>=1023.5&&n<Ui.length-1;)o/=1024,n+=1;let s=o<9.95&&n>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:s}).format(o)} ${Ui[n]}`}var ou=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,yt=e=>e.normalize("NFC").replace(ou,"_");function Hi(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function Xi(e,t){let[o,n]=e.slice(0,19).replace(/[-:]/g,"").split("T"),s=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${n}.${s==="jpeg"?"jpg":s}`}function fe({name:e}){let[t,o]=Hi(e);return a`<bdi class="file-name" title=${e}><span>${t}</span>${o&&a`<span>${o}</span>`}</bdi>`}function Ki({name:e,size:t,icon:o,url:n,note:s,warns:i,onShow:l}){let c=le(t,z.value);return a`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${w} name=${o} size=${24} /></span>
    <span class="file-card-main"><${fe} name=${e} /><span class="file-card-note ${i?"is-warning":""}">${s?r("files.noted",{size:c,note:s}):c}</span></span>
    ${l&&a`<button type="button" class="button is-small" aria-label=${r("preview.showName",{name:e})} data-testid="file-preview" onClick=${l}>${r("preview.show")}</button>`}
    <a class="icon-button" href=${n??void 0} download=${e} aria-disabled=${n===null} role="link"
      title=${r("files.download")} aria-label=${r("files.downloadName",{name:e})} data-testid="file-download"
      ><${w} name="download" /></a>
  </div>`}var _e=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function Gi({name:e,url:t,moving:o,none:n,box:s,onOpen:i,onFailed:l,onStopped:c,onLoaded:m}){let u=q(null),[d,p]=$(!1);Ee(()=>{let g=u.current;g&&(g.style.width=`${s.width}px`,g.style.aspectRatio=`${s.width} / ${s.height}`)},[s.width,s.height]);let f=d&&o!==null,h=f?o:t,v=()=>{p(!1),c()};return a`<span class="file-picture-place" ref=${u}>
    <button type="button" class="file-picture" data-testid="file-picture"
      title=${e} aria-label=${r("files.openName",{name:e})} onClick=${i}>${n&&!f?a`<span class="file-unpictured" data-testid="file-unpictured"><${w} name="image" size=${28} />
              <${fe} name=${e} /><span>${r("files.noPreview")}</span></span>`:h&&a`<img key=${f} crossorigin=${_e(h)} src=${h} alt=${e} decoding="async"
              onLoad=${m} onError=${f?v:l} />`}</button>
    ${o!==null&&a`<button type="button" class="file-play" aria-pressed=${f} data-testid="file-play"
        title=${r(f?"files.still":"files.play")} aria-label=${r(f?"files.stillName":"files.playName",{name:e})}
        onClick=${()=>p(!d)}></button>`}
  </span>`}function qi({kind:e,name:t,url:o,card:n,onFailed:s}){let i=e==="video"?a`<video controls preload="metadata" playsinline crossorigin=${_e(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${s}></video>`:a`<audio controls preload="metadata" crossorigin=${_e(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${s}></audio>`;return a`<div class="file-player">${i}${n}</div>`}var nu=48,en=[1,1.5,2,3,4,6];function Wi({pictures:e,at:t,onAt:o,onClose:n,onFailed:s}){let i=eo(),[l,c]=$(0),m=q(null),u=e[t],d=v=>{v<0||v>=e.length||(c(0),o(v))},p=v=>c(Math.min(en.length-1,Math.max(0,v))),f=v=>{if(v.ctrlKey||v.metaKey||v.altKey)return;let g={ArrowLeft:()=>d(t-1),ArrowRight:()=>d(t+1),Home:()=>d(0),End:()=>d(e.length-1),"+":()=>p(l+1),";":()=>p(l+1),"=":()=>p(l+1),"-":()=>p(l-1),0:()=>p(0)},F=l>0&&v.key.startsWith("Arrow")?void 0:g[v.key];v.stopPropagation(),F&&(v.preventDefault(),F())},h={onPointerDown:v=>{m.current=v.pointerType!=="mouse"&&l===0?v.clientX:null},onPointerUp:v=>{let g=m.current===null?0:v.clientX-m.current;m.current=null,Math.abs(g)>nu&&d(t+(g<0?1:-1))}};return u?a`<dialog class="gallery" ref=${i} aria-label=${r("files.gallery")} data-testid="gallery"
      onKeyDown=${f} onCancel=${v=>{v.preventDefault(),n()}}>
    <header class="gallery-head">
      <p><strong><${fe} name=${u.name} /></strong>
        <span aria-live="polite">${r("files.position",{at:t+1,count:e.length})}</span></p>
      <${P} icon="zoom-out" label=${r("files.zoomOut")} disabled=${l===0} onClick=${()=>p(l-1)} />
      <${P} icon="zoom-in" label=${r("files.zoomIn")} disabled=${l===en.length-1}
        testid="gallery-zoom-in" onClick=${()=>p(l+1)} />
      <a class="icon-button" href=${u.download??void 0} download=${u.name}
        title=${r("files.download")} aria-label=${r("files.downloadName",{name:u.name})}
        data-testid="gallery-download"><${w} name="download" /></a>
      <${P} icon="close" label=${r("action.close")} testid="gallery-close" onClick=${n} />
    </header>
    <div class="gallery-stage" ...${h} onClick=${v=>{v.target===v.currentTarget&&n()}}>
      <${ru} key=${u.id} picture=${u} factor=${en[l]} onFailed=${()=>s(u.id)}
        onToggle=${()=>p(l>0?0:2)} />
    </div>
    ${e.length>1&&a`<${P} icon="chevron-right" class="gallery-before" label=${r("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>d(t-1)} />
        <${P} icon="chevron-right" class="gallery-next" label=${r("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>d(t+1)} />`}
  </dialog>`:null}function ru({picture:e,factor:t,onToggle:o,onFailed:n}){let s=q(null);return Ee(()=>{let i=s.current,l=i?.parentElement;if(!i||!l)return;let c=()=>{let{width:d,height:p}=e,f=Math.min(1,l.clientWidth/d,l.clientHeight/p);i.style.width=`${Math.round(d*f*t)}px`,i.style.height=`${Math.round(p*f*t)}px`};c();let m={left:(l.scrollWidth-l.clientWidth)/2,top:(l.scrollHeight-l.clientHeight)/2};l.scrollTo(m);let u=new ResizeObserver(c);return u.observe(l),()=>u.disconnect()},[e.id,t]),a`<img ref=${s} crossorigin=${_e(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${n} />`}function io({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function Vi(e,{kind:t,query:o}){let n=Ue(e),s=n==="video"||n==="audio";return t==="image"&&n!=="image"||t==="media"&&!s||t==="file"&&n!=="file"?!1:Yi(e.filename).includes(Yi(o.trim()))}var Yi=e=>e.normalize("NFKC").toLowerCase();function Qi({files:e,more:t},o){let n=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),s=e.filter(m=>!n.has(m.message_id)),i=new Set(s.map(({id:m})=>m)),l=t?s.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>l).flatMap(({id:m,author:u,created_at:d,attachments:p=[]})=>p.map(f=>({...f,message_id:m,author_id:u.id,created_at:d}))).filter(({id:m})=>!i.has(m));return c.length===0?s.length===e.length?e:s:[...c,...s].sort((m,u)=>m.created_at<u.created_at?1:-1)}var Ji=60,Ce=O({}),tn=new Set,Zi=e=>new URL(e,location.href).origin!==location.origin;async function ea(e,t){if(!(tn.has(e)||Ce.peek()[e])){tn.add(e);try{let o=await fetch(t,{credentials:"omit"});o.ok&&on(e,URL.createObjectURL(await o.blob()))}catch{}finally{tn.delete(e)}}}function on(e,t){let o=Object.entries(Ce.peek());for(let[,s]of o.slice(0,-(Ji-1)))URL.revokeObjectURL(s);let n=o.slice(-(Ji-1));Ce.value={...Object.fromEntries(n),[e]:t}}function ta(){for(let e of Object.values(Ce.peek()))URL.revokeObjectURL(e);Ce.value={}}var su=encodeURIComponent,Ke={limits:()=>we("GET","/api/files/limits"),links:e=>we("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>we("GET",`/api/files/${su(e)}/state`)};var na=30,oa=100,ra=4e3,iu=6e4,au=2e3,V=O({}),wt=O({}),he=new Set,nn=new Set,be=0;function Ge(e){let t=Date.now()+iu;for(let o of e)(V.peek()[o]?.until_ms??0)<t&&he.add(o);he.size>0&&be===0&&(be=setTimeout(ao,na))}function Pe(e){for(let t of e)he.add(t);he.size>0&&be===0&&(be=setTimeout(ao,na))}function rt(e){he.add(e),nn.add(e),be===0&&(be=setTimeout(ao,ra))}async function ao(){let e=[...he].slice(0,oa);he=new Set([...he].slice(oa)),be=0;let t=me.peek();try{let{expires_at:o,links:n}=await Ke.links(e),s=Date.parse(o),i=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,thumbnail_url:u,animated:d,here:p}of n){let f=(V.peek()[c]?.turn??0)+(nn.delete(c)?1:0),h=u&&t+u;i[c]={url:t+m,small:h,animated:d,here:p,until_ms:s,turn:f}}let l=Object.entries(V.peek()).slice(-au);V.value={...Object.fromEntries(l),...i};for(let{id:c,here:m}of n)m||st(c)}catch{for(let o of e)he.add(o)}he.size>0&&be===0&&(be=setTimeout(ao,ra))}async function st(e){try{let t=await Ke.state(e);wt.value={...wt.peek(),[e]:t}}catch{}}function sa(){clearTimeout(be),be=0,he=new Set,nn.clear(),V.value={},wt.value={}}var qe=O(null);function ia(e,t,o){qe.value={message:e,files:t,at:t.indexOf(o)}}function aa(e){let t=qe.peek();t&&(qe.value={...t,at:e})}function lo(){qe.value=null}J(e=>{let t=qe.peek();e.what==="gone"&&t?.message===e.id&&lo(),e.what==="unsure"&&t&&Pe(t.files.map(({id:o})=>o))});var it=O({}),kt=new Set,xt=new Map,lu=8,cu=3e3,mu=3e4,uu=2e3,rn=e=>`${e} small`;async function sn(e,t){if(kt.has(e))return;let o=(xt.get(e)??0)+1;if(xt.set(e,o),kt.add(e),o>lu)return void setTimeout(fu,mu,e);let n=await pu(e,t);n!==null?setTimeout(du,n,e,t):kt.delete(e)}function du(e,t){kt.delete(e),sn(e,t)}function fu(e){kt.delete(e),xt.delete(e),rt(e)}async function pu(e,t){try{let o=await fetch(t,{credentials:"omit"});if(o.ok)return xt.delete(e),on(rn(e),URL.createObjectURL(await o.blob())),null;let{code:n}=await o.json();if(n==="no_thumbnail")$u(e);else{if(n==="thumbnail_later")return Number(o.headers.get("Retry-After"))*1e3||cu;st(e),rt(e)}}catch{rt(e)}return null}function $u(e){let t=Object.entries(it.peek()).slice(-uu);it.value={...Object.fromEntries(t),[e]:!0}}function la(){xt.clear(),it.value={}}function ca(e,{tabs:t=!1,cut:o=!1}={}){let n=/^sep=(.)\n/.exec(e),s=n?e.slice(n[0].length):e,i=n?.[1]??(t?"	":hu(s)),l=ma(s,i,o);return o&&l.rows.length>1&&l.rows.pop(),l}function hu(e){let t=e.slice(0,8e3);return[",","	",";"].map(n=>{let{rows:s}=ma(t,n,!0),[i,...l]=s.slice(0,10).map(m=>m.length);if(!(i>1))return{mark:n,points:0};let c=l.filter(m=>m===i).length;return{mark:n,points:1+100*(c+1)/(l.length+1)+i/60}}).reduce((n,s)=>s.points>n.points?s:n).mark}function ma(e,t,o){let n=[],[s,i]=[0,0];for(;i<e.length;){let l=[],c=0;for(let m=!1;!m;){let{cell:u,end:d}=bu(e,i,t,o);c<60&&l.push(u),c+=1,m=e[d]!==t,i=d+1}(c>1||l[0]!=="")&&n.push(l),s=Math.max(s,c)}return{rows:n,columns:s}}function bu(e,t,o,n){let s=e[t]==='"'?gu(e,t,n):null,i=s?.end??t,l=i;for(;l<e.length&&e[l]!==o&&e[l]!==`
`;)l+=1;return{cell:(s?.cell??"")+e.slice(i,l),end:l}}function gu(e,t,o){let n="",s=t+1;for(;;){let l=e.indexOf('"',s);if(l-t>2e4)return null;if(l<0)break;if(n+=e.slice(s,l),e[l+1]!=='"')return{cell:n,end:l+1};n+='"',s=l+2}return o&&e.length-t<2e4?{cell:n+e.slice(s),end:e.length}:null}var vu=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]{0,30}[%％)円]?$/u;function ua([e=[],...t]){let o=t.reduce((n,s)=>Math.max(n,s.length),e.length);return Array.from({length:o},(n,s)=>{let i=t.flatMap(l=>l[s]?.trim()||[]);return i.length>0&&i.every(l=>vu.test(l))})}var fa=["utf-8","shift_jis","euc-jp","iso-2022-jp","utf-16le","utf-16be","windows-1252"];var yu=/[\u3000-\u30ff\uff01-\uff5e]/g,wu=/[\u4e00-\u9fff]/g,ku=/[\uff61-\uff9f]/g,xu=/[\ue000-\uf8ff]/g,Su=/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/,an=/[\t\n\r\u0020-\u007e\u00a0-\u024f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]/g;function ln(e,{cut:t=!1,encoding:o=null}={}){if(o)return{text:$a(o,e,t),encoding:o};let n=_u(e);if(n)return We(n,e,t);let{zeros:s,controls:i,high:l}=Cu(e);return s>0?Tu(e,t):i>e.length*.02?null:l===0&&Au(e)?We("iso-2022-jp",e,t)??pa(e,t):We("utf-8",e,t)??Ou(e,t)??Eu(e,t)??(l<=e.length*.3?We("windows-1252",e,t):null)}var pa=(e,t)=>({text:$a("utf-8",e,t),encoding:"utf-8"});function _u([e,t,o,n]){return e===239&&t===187&&o===191?"utf-8":e===255&&t===254&&!(o===0&&n===0)?"utf-16le":e===254&&t===255?"utf-16be":null}function Cu(e){let[t,o,n]=[0,0,0];for(let s of e)s===0?t+=1:s>=128?n+=1:(s<9||s>13&&s<32&&s!==27||s===127)&&(o+=1);return{zeros:t,controls:o,high:n}}function Au(e){for(let t=e.indexOf(27);t>=0;t=e.indexOf(27,t+1)){let[,o,n]=e.subarray(t,t+3);if(o===36&&(n===66||n===64))return!0}return!1}function We(e,t,o){try{return{text:new TextDecoder(e,{fatal:!0}).decode(t,{stream:o}),encoding:e}}catch{return null}}var $a=(e,t,o)=>new TextDecoder(e).decode(t,{stream:o});function Ou(e,t){let o=pa(e,t),n=Ae(o.text,/\ufffd/g);return Ae(o.text,/[\u0080-\ufffc]/g)>n*20?o:null}function Eu(e,t){let o=We("euc-jp",e,t),n=We("shift_jis",e,t);if(o&&n)return da(n.text)>da(o.text)?n:o;let s=n&&Mu(n.text);return o??(s?null:n)}var da=e=>2*Ae(e,yu)+Ae(e,wu)-Ae(e,ku)-4*Ae(e,xu);function Mu(e){return(e.match(/.?[^\u0000-\u007f]+.?/gs)??[]).every(o=>o.replace(/[\u0000-\u007f]/g,"").length===1&&/[a-z]/.test(o))}function Tu(e,t){if(e.length%2===1&&!t)return null;let n=["utf-16le","utf-16be"].flatMap(l=>We(l,e,t)??[]).filter(({text:l})=>!Su.test(l)&&Ae(l,an)>=l.length*.7),[s,i]=n;return i?Ae(i.text,an)>Ae(s.text,an)?i:s:s??null}var Ae=(e,t)=>e.match(t)?.length??0;function ha(e,t){let o=e.split(`
`);o.length>1&&o.at(-1)===""&&o.pop();let n=o.map(i=>Nu(i,t)),s=[];for(let i=0;i<n.length;){let l=Iu(n,i);s.push({from:i+1,count:l,text:n.slice(i,i+l).join(`
`)}),i+=l}return s}function Nu(e,t){if(e.length<=2e3)return e;let o=cn(e,1999)?1999:2e3;return e.slice(0,o)+t(e.length-o)}var cn=(e,t)=>e.charCodeAt(t)>>10===54;function Iu(e,t){let[o,n,s]=[0,0,0];for(;t+o<e.length&&o<400&&(n+=e[t+o].length+1,!(n>3e4&&o>0));)o+=1,e[t+o-1]===""&&(s=o);return!(t+o>=e.length)&&s>o/2?s:o}var Pu=/^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/,ba=200,Du=/^\|?[^\n]{1,150}\n[ |:-]*-[ |:-]{0,40}(?=\n)/,Ru=/^(\s|[-*+] |\d{1,9}[.)] |>|\|)/;function va(e,t){let o=[];for(let n of Fu(e)){let s=o.at(-1);s!==void 0&&s.length+2+n.length<=t?o[o.length-1]=`${s}

${n}`:o.push(...Lu(n,t))}return o}function Fu(e){let t=[],[o,n]=["",!0];for(let s of e.split(`
`)){let i=o!=="";if(!i&&s.trim()===""){n=!0;continue}let l=n&&!i;!l||t.length>0&&Ru.test(s)?(l&&t.at(-1)?.push(""),t.at(-1)?.push(s)):t.push([s]),n=!1,o=ya(o,s)}return t.map(s=>s.join(`
`))}function ya(e,t){let o=Pu.exec(t)?.[1]??"";return e===""?o:o[0]===e[0]&&o.length>=e.length&&t.trim()===o?"":e}function Lu(e,t){if(e.length<=t)return[e];let o=[],n=Du.exec(e)?.[0]??"",s=t-2*ba,[i,l,c]=["","",""];for(let m of e.split(`
`).flatMap(u=>ga(u,s))){i!==""&&i.length+1+m.length>s&&(o.push(l===""?i:`${i}
${l}`),i=l===""?n:c),i=i===""?m:`${i}
${m}`;let u=ya(l,m);l===""&&u!==""&&(c=m.length>ba?u:m),l=u}return o.push(i),o.every(m=>m.length<=t)?o:ga(e,t)}function ga(e,t){if(e.length<=t)return[e];let o=[];for(let n=0;n<e.length;){let s=cn(e,n+t-1)?n+t-1:n+t;o.push(e.slice(n,s)),n=s}return o}var ju=/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,Bu=/[\u0000-\u0008\u000b-\u001f\u007f]/g,zu=/[\u0080-\u009f\ufdd0-\ufdef\ufffe\uffff]/g,wa=e=>`⟨U+${e.charCodeAt(0).toString(16).toUpperCase().padStart(4,"0")}⟩`,Uu=e=>e===""?"␡":String.fromCharCode(9216+e.charCodeAt(0)),ka=e=>e.replace(/\r\n?/g,`
`).replace(Bu,Uu).replace(ju,wa).replace(zu,wa);var xa={"utf-8":"UTF-8",shift_jis:"Shift_JIS","euc-jp":"EUC-JP","iso-2022-jp":"ISO-2022-JP","utf-16le":"UTF-16 LE","utf-16be":"UTF-16 BE","windows-1252":"Windows-1252"};function Sa(e){let{name:t,note:o,url:n,text:s,views:i,found:l,encoding:c,onClose:m}=e,u=eo(),p=[{value:"",label:l?r("preview.automatic",{encoding:xa[l]}):r("preview.automaticNone")},...fa.map(f=>({value:f,label:xa[f]}))];return a`<dialog class="preview" ref=${u} aria-label=${r("preview.of",{name:t})} data-testid="preview"
      onKeyDown=${f=>f.stopPropagation()}
      onCancel=${f=>{f.preventDefault(),m()}} onMouseDown=${f=>{f.target===f.currentTarget&&m()}}>
    <div class="preview-box">
      <header class="preview-head">
        <p><strong><${fe} name=${t} /></strong><span data-testid="preview-note">${o}</span></p>
        <a class="icon-button" href=${n??void 0} download=${t} aria-disabled=${n===null} role="link"
          title=${r("files.download")} aria-label=${r("files.downloadName",{name:t})}
          data-testid="preview-download"><${w} name="download" /></a>
        <${P} icon="close" label=${r("action.close")} testid="preview-close" onClick=${m} />
      </header>
      ${l!==null&&a`<div class="preview-tools">
        ${i.length>1&&a`<${X} label=${r("preview.view")} value=${e.view} options=${i} onChange=${e.onView} testid="preview-view" />`}
        <span class="spacer"></span>
        <${nt} label=${r("preview.encoding")} value=${c??""} options=${p} testid="preview-encoding"
          onChange=${f=>e.onEncoding(f||null)} />
        ${s&&a`<${de} text=${s} label=${r("action.copy")} testid="preview-copy" />`}
      </div>`}
      <div class="preview-body" role="region" aria-label=${r("preview.of",{name:t})} tabindex="0"
        autofocus data-testid="preview-body">${e.children}</div>
    </div>
  </dialog>`}var at=({note:e,onMore:t})=>a`<p class="preview-more">
    ${e&&a`<span role="status" data-testid="preview-shown">${e}</span>`}
    ${t&&a`<button type="button" class="button is-small" data-testid="preview-more" onClick=${t}>${r("preview.more")}</button>`}
  </p>`;function _a({pieces:e,children:t}){let o=q(null);return b(()=>{for(let n of o.current?.querySelectorAll(".mention")??[])n.classList.remove("mention"),n.removeAttribute("tabindex"),n.removeAttribute("role")},[e]),a`<div class="preview-page" ref=${o} data-testid="preview-page">
    ${e.map((n,s)=>a`<${ot} key=${s} source=${n} />`)}${t}
  </div>`}var mn=200,Hu=4e4,Ca=400;function Oa({table:e,name:t}){let{rows:o,columns:n}=e,[s,i]=$(mn),l=L(()=>ua(o),[o]),[c,...m]=o,u=l.length,d=Math.max(mn,Math.floor(Hu/Math.max(1,u))),p=m.slice(0,Math.min(s,d)),f=Array.from({length:u},(K,te)=>te),h=K=>l[K]?"is-figure":void 0,v=new Intl.NumberFormat(z.value),g=(K,te)=>({shown:v.format(K),all:v.format(te)}),E=[r("preview.rows",g(p.length,m.length)),n>u?r("preview.columns",g(u,n)):""],F=p.length<Math.min(m.length,d);return a`<table class="preview-table" data-testid="preview-table">
      <caption class="visually-hidden">${t}</caption>
      <thead><tr>${f.map(K=>a`<th key=${K} scope="col" class=${h(K)}>${Aa(c[K])}</th>`)}</tr></thead>
      <tbody>${p.map((K,te)=>a`<tr key=${te}>${f.map(ee=>a`<td key=${ee} class=${h(ee)}>${Aa(K[ee])}</td>`)}</tr>`)}</tbody>
    </table>
    <${at} note=${E.filter(Boolean).join(" · ")} onMore=${F?()=>i(s+mn):null} />`}var Aa=(e="")=>e.length>Ca?`${e.slice(0,Ca)}…`:e;var Ea=2;function un({text:e,language:t}){let[o,n]=$(Ea),s=L(()=>{let i=new Intl.NumberFormat(z.value);return ha(e,l=>r("preview.cut",{count:i.format(l)}))},[e]);return a`<div class="preview-text ${t?"is-code":""}" data-testid="preview-text">
    ${s.slice(0,o).map(i=>a`<${Xu} key=${i.from} block=${i} language=${t} />`)}
    ${o<s.length&&a`<${at} onMore=${()=>n(o+Ea)} />`}
  </div>`}function Xu({block:e,language:t}){let o=q(null);if(b(()=>{t&&o.current&&ui(o.current)},[]),!t)return a`<pre>${e.text}</pre>`;let n=Array.from({length:e.count},(s,i)=>e.from+i).join(`
`);return a`<pre class="preview-numbers" aria-hidden="true">${n}</pre>
    <pre ref=${o}><code class="language-${t}">${e.text}</code></pre>`}var Ma={bas:"vbnet",cfg:"ini",cls:"vbnet",conf:"ini",csproj:"xml",csx:"csharp",env:"ini",frm:"vbnet",gitconfig:"ini",hta:"html",htm:"html",jsonl:"json",ksh:"bash",psd1:"powershell",psm1:"powershell",pyi:"python",pyw:"python",reg:"ini",service:"ini",sln:"ini",vba:"vbnet",vbproj:"xml",vcxproj:"xml",vue:"html",wsf:"xml",xaml:"xml",xsd:"xml",xsl:"xml"},Ku=/^(bash|bat|c|cc|cjs|cmd|cpp|cs|css|cxx|diff|dockerfile|go|gql|graphql|h|hh|hpp|html|ini|java|js|json|json5|jsonc|jsx|kt|kts|less|lua|mak|makefile|mjs|mk|mm|nginx|patch|php|pl|plist|pm|properties|ps1|py|r|rb|rs|rss|scss|sh|sql|svg|swift|toml|ts|tsx|vb|vbs|xhtml|xml|yaml|yml|zsh)$/,Gu=/^(asc|eml|ics|ldif|log|lst|nfo|out|puml|rst|srt|text|tex|txt|vcf|vtt)$/,qu=/^(csv|tab|tsv)$/,Ta=/^(markdown|md|mdown|mkd)$/,dn=e=>/[^.]*$/.exec(e.toLowerCase())?.[0]??"";function fn({content_type:e,filename:t,size:o}){if(o>104857600)return null;let n=Wu(t);return/^text\/|^application\/(json|xml|javascript)\b/.test(e)?n??"text":/^application\/octet-stream\b/.test(e)?n:null}function Wu(e){let t=dn(e);return qu.test(t)?"table":Ta.test(t)?"markdown":pn(e)!==null?"code":Gu.test(t)?"text":null}function pn(e){let t=dn(e);return Ta.test(t)?"markdown":Object.hasOwn(Ma,t)?Ma[t]:Ku.test(t)?t:null}var Na=e=>/^(tab|tsv)$/.test(dn(e));var Ye=256*1024,Yu=6e4,St=O(null);function Ia(e,t){St.value={message:e,file:t}}function co(){St.value=null}J(e=>{let t=St.peek();e.what==="gone"&&t?.message===e.id&&co(),e.what==="unsure"&&t&&Pe([t.file.id])});async function Pa({id:e,size:t},o){if(t===0)return{bytes:new Uint8Array,cut:!1};let{links:n}=await Ke.links([e]),[s]=n;if(!s)throw new Be({status:404,code:"file_not_found"});let i=setTimeout(()=>o.abort(),Yu);try{let l=await fetch(me.peek()+s.url,{headers:{Range:`bytes=0-${Ye-1}`,"Accept-Language":z.peek()},credentials:"omit",cache:"no-store",signal:o.signal});if(!l.ok)throw await Vu(l);return{bytes:await Qu(l),cut:t>Ye}}catch(l){throw l instanceof Be?l:new Be({status:0,code:"unreachable"})}finally{clearTimeout(i)}}async function Vu(e){let t=await e.json().catch(()=>({})),o=s=>typeof s=="string"?s:"",n=o(t.code)||`http_${e.status}`;return new Be({status:e.status,code:n,detail:o(t.detail)})}async function Qu(e){let t=new Uint8Array(Ye),o=e.body?.getReader(),n=0;for(;o&&n<Ye;){let{done:s,value:i}=await o.read();if(s)return t.subarray(0,n);let l=i.subarray(0,Ye-n);t.set(l,n),n+=l.length}return o?.cancel(),t.subarray(0,n)}var Da=5,mo=(e,t)=>fn(t)===null?null:()=>Ia(e,t);function Ra(){let e=St.value;return b(()=>co,[]),e&&a`<${Ju} key=${e.file.id} file=${e.file} />`}function Ju({file:e}){let{id:t,filename:o,size:n}=e,{head:s,again:i}=td(e),[l,c]=$(null),[m,u]=$("made"),d=fn(e),p=s&&"bytes"in s?s:null,f=L(()=>p&&ln(p.bytes,p),[p]),h=L(()=>p&&l?ln(p.bytes,{...p,encoding:l}):f,[p,l]),v=L(()=>h&&ka(h.text),[h]),g=d==="table"||d==="markdown"?["made","source"]:["source"],E=le(n,z.value),F=le(Ye,z.value),K=()=>{if(s===null)return a`<${D} rows=${5} kind="line" />`;if("error"in s)return a`<${Fa} error=${s.error} onAgain=${i} />`;if(n===0)return a`<p class="preview-told">${r("preview.empty")}</p>`;if(v===null)return a`<p class="preview-told">${r("preview.notText")}</p>`;let ee=h?.encoding;if(m==="made"&&d==="table")return a`<${od} key=${ee} text=${v} file=${e} cut=${s.cut} />`;let I=ed(v,s.cut);return m==="made"&&d==="markdown"?a`<${nd} key=${ee} text=${I} />`:a`<${un} key=${ee} text=${I} language=${pn(o)} />`},te=V.value[t]?.url??null;return a`<${Sa} name=${o} note=${p?.cut?r("preview.first",{part:F,size:E}):E}
      url=${te&&`${te}&download=1`} text=${h?.text??null} view=${m} onView=${u}
      views=${g.map(ee=>({value:ee,label:Zu(ee,d)}))}
      found=${p&&n>0?f?.encoding??"":null} encoding=${l} onEncoding=${c}
      onClose=${co}>${K()}<//>`}function Zu(e,t){return e==="source"?r("preview.source"):t==="table"?r("preview.table"):r("preview.made")}var ed=(e,t)=>t&&e.includes(`
`)?e.replace(/[^\n]*$/,""):e;function td(e){let[t,o]=$(0),[n,s]=$(null);b(()=>Ge([e.id]),[]),b(()=>{let m=new AbortController,u=!0,d=p=>{u&&s(p)};return s(null),Pa(e,m).then(d,p=>d({error:p})),()=>{u=!1,m.abort()}},[t]);let i=()=>{Pe([e.id]),o(t+1)},l=V.value[e.id]===null&&n!==null&&!("error"in n),c=new Be({status:404,code:"file_not_found"});return{head:l?{error:c}:n,again:i}}function Fa({error:e,onAgain:t}){return a`<div class="preview-told" data-testid="preview-failed">
    <${A} tone="error">${U(e)}<//>
    <button type="button" class="button" data-testid="preview-retry" onClick=${t}>${r("action.retry")}</button>
  </div>`}function od({text:e,file:t,cut:o}){let n=Na(t.filename),s=L(()=>ca(e,{tabs:n,cut:o}),[e]);return s.rows.length===0?a`<${un} text=${e} language=${null} />`:a`<${Oa} table=${s} name=${t.filename} />`}function nd({text:e}){let t=L(()=>va(e,4e3),[e]),[o,n]=$([]),[s,i]=$(Da),[l,c]=$(null),m=o.length<Math.min(s,t.length);return b(()=>{if(!m||l!==null)return;let u=!0;return Je.preview(t[o.length]).then(d=>u&&n([...o,d.html]),d=>u&&c(d)),()=>{u=!1}},[o,m,l]),a`<${_a} pieces=${o}>
    ${m&&l===null&&a`<${D} rows=${3} kind="line" />`}
    ${l!==null&&a`<${Fa} error=${l} onAgain=${()=>c(null)} />`}
    ${!m&&o.length<t.length&&a`<${at} onMore=${()=>i(s+Da)} />`}
  <//>`}var De=e=>V.value[e]?.url??null,ja=e=>Ce.value[e]??De(e),hn=e=>it.value[e]?null:Ce.value[rn(e)]??V.value[e]?.small??null;function bn(e){let t=V.peek()[e]?.small;t&&sn(e,t)}function rd(e){V.peek()[e]?.here===!1&&Pe([e])}var Ba=e=>`${e} ${V.value[e]?.turn??0} ${Ce.value[e]??""}`,La=new Map,sd=3,id=2e4;function gn(e){let t=(La.get(e)??0)+1;La.set(e,t),st(e);let o=De(e);o&&Zi(o)&&ea(e,o),t<=sd&&rt(e)}function vn(e){if(V.value[e]===null)return{note:r("files.gone"),warns:!0};let t=wt.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(i=>i.reachable);if(o)return{note:r("files.from",{node:o.name}),warns:!1};let[n]=t.nodes;return{note:n?r("files.onlyAt",{node:n.name}):r("files.nowhere"),warns:!0}}function ad({file:e,message:t}){let o=De(e.id),n=vn(e.id),s=V.value[e.id]===null;return b(()=>{if(!n.warns)return;let i=setInterval(()=>{st(e.id)},id);return()=>clearInterval(i)},[e.id,n.warns]),a`<${Ki} name=${e.filename} size=${e.size} icon=${io(e)}
    url=${o&&`${o}&download=1`} onShow=${s?null:mo(t,e)} ...${n} />`}function za({files:e,message:t}){let o=e.map(({id:c})=>c).join(" ");b(()=>Ge(e.map(({id:c})=>c)),[o]);let n=e.filter(c=>Ue(c)==="image"),s=({id:c})=>!vn(c).warns,i=n.filter(s),l=e.filter(c=>!i.includes(c));return a`<div class="attachments" data-testid="attachments">
    ${i.length>0&&a`<div class="file-pictures ${i.length>1?"are-many":""}">${i.map(c=>a`<${Gi} key=${Ba(c.id)} name=${c.filename} url=${hn(c.id)}
          moving=${V.value[c.id]?.animated?ja(c.id):null} none=${it.value[c.id]===!0}
          box=${oi(c,i.length===1)} onOpen=${()=>ia(t,i,c)}
          onFailed=${()=>bn(c.id)} onStopped=${()=>gn(c.id)} onLoaded=${()=>rd(c.id)} />`)}</div>`}
    ${l.map(c=>a`<${ld} key=${c.id} file=${c} message=${t} />`)}
  </div>`}var uo=({id:e,attachments:t=[]})=>t.length>0&&a`<${za} files=${t} message=${e} />`;function ld({file:e,message:t}){let o=Ue(e),n=a`<${ad} file=${e} message=${t} />`;return o!=="audio"&&o!=="video"||vn(e.id).warns?n:a`<${qi} key=${Ba(e.id)} kind=${o} name=${e.filename} url=${De(e.id)} card=${n}
    onFailed=${()=>gn(e.id)} />`}function Ua(){let e=qe.value,t=e?.files.filter(({id:l})=>V.value[l]!==null)??[],o=e!==null&&t.length===0;if(b(()=>{e&&Ge(e.files.map(({id:l})=>l))},[e]),b(()=>{o&&lo()},[o]),!e||o)return null;let n=e.files[e.at],s=Math.max(0,n?t.indexOf(n):0),i=t.map(({id:l,filename:c,width:m,height:u})=>({id:l,name:c,url:ja(l),download:De(l)&&`${De(l)}&download=1`,width:m??1,height:u??1}));return a`<${Wi} pictures=${i} at=${s} onFailed=${gn} onClose=${lo}
    onAt=${l=>{let c=t[l];c&&aa(e.files.indexOf(c))}} />`}function Ha({over:e,text:t}){let o=q(null);return Ee(()=>{let n=o.current;if(!n)return;let{left:s,top:i,width:l,height:c}=e.getBoundingClientRect();n.style.left=`${s}px`,n.style.top=`${i}px`,n.style.width=`${l}px`,n.style.height=`${c}px`},[e]),a`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${w} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function yn({files:e,onRemove:t,onRetry:o}){let n=q(null),s=i=>{n.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(i)};return a`<div class="file-tiles" ref=${n} data-testid="file-tiles">
    <ul aria-label=${r("files.attached")}>${e.map(i=>a`<li key=${i.upload} class="file-tile ${i.error?"is-refused":""}"
          data-testid="file-tile" data-state=${Xa(i)}>
        <span class="file-tile-picture">${i.picture?a`<img src=${i.picture} alt="" />`:a`<${w} name=${cd(i.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${fe} name=${yt(i.name)} /><${md} file=${i} /></span>
        ${i.error&&o&&a`<${P} icon="refresh" label=${r("files.retry",{name:yt(i.name)})} testid="file-retry" onClick=${()=>o(i.upload)} />`}
        ${t&&a`<${P} icon="close" label=${r("files.remove",{name:yt(i.name)})} testid="file-remove" onClick=${()=>s(i.upload)} />`}
      </li>`)}</ul>
    <${ud} files=${e} />
  </div>`}var cd=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function Xa({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function md({file:e}){let{size:t,error:o,transfer:n}=e,s=le(t,z.value);if(o)return a`<span class="file-tile-note is-error" role="alert">${o}</span>`;let i=Xa(e);if(i==="done"||i==="waiting"||!n){let u=i==="done"?s:r("files.waiting",{size:s});return a`<span class="file-tile-note">${u}</span>`}let l=le(n.sent,z.value),c=n.rate>0?le(n.rate,z.value):null,m=i==="stalled"?r("files.stalled",{sent:l,size:s}):n.sent===t?r("files.storing",{size:s}):c?r("files.sendingAt",{sent:l,size:s,rate:c}):r("files.sending",{sent:l,size:s});return a`<progress max=${Math.max(1,t)} value=${n.sent}
      aria-label=${r("files.progress",{name:yt(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function ud({files:e}){let t=e.every(({done:i})=>i),o=q(!1),[n,s]=$("");return b(()=>{t||(o.current=!0),s(t&&o.current?r("files.uploaded",{count:e.length}):"")},[t,e.length]),a`<p role="status" class="visually-hidden">${n}</p>`}var wn={state:"waiting",sent:0,rate:0,at:0},dd=.3,fd=400;function Ka(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let s=o-e.at;if(s<fd)return e;let i=(t-e.sent)*1e3/s,l=e.rate===0?i:e.rate+(i-e.rate)*dd;return{state:"sending",sent:t,rate:l,at:o}}var pd=["too_many_uploads","disk_reserve","files_unavailable"],Ga=({status:e,code:t})=>!pd.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),qa=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var $d=84,hd=128*1024*1024,lt=O({}),fo=new Set,Wa=Promise.resolve();function Ya(e,t){!t.type.startsWith("image/")||t.size>hd||(fo.add(e),Wa=Wa.then(()=>bd(e,t)).catch(()=>{}))}async function bd(e,t){if(!fo.has(e))return;let o=await createImageBitmap(t,{resizeHeight:$d,resizeQuality:"medium"}),n=document.createElement("canvas");[n.width,n.height]=[o.width,o.height],n.getContext("2d")?.drawImage(o,0,0),o.close();let s=await new Promise(i=>n.toBlob(i));!s||!fo.has(e)||(lt.value={...lt.peek(),[e]:URL.createObjectURL(s)})}function Va(e){fo.delete(e);let{[e]:t,...o}=lt.peek();t&&(URL.revokeObjectURL(t),lt.value=o)}var gd=16*1024*1024,vd=4,se=new Map,po=new Map,Re=O({}),$o={arrived:()=>{},refused:()=>{},again:()=>{}};function Qa(e){$o=e}function Ja(e,t,o){let n={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};se.set(e,{file:t,name:o,...n}),Ya(e,t)}function _t(e,t){let{[e]:o,...n}=Re.peek();Re.value=t?{...n,[e]:t}:n}function xn(e){let t=se.get(e);se.delete(e),t&&ct(t),Va(e),_t(e,null)}function ct(e){e.tus?.abort(),e.node=null}function yd(e){let t=po.get(e);return t||(t=Ke.limits().then(({max_bytes:o})=>o),po.set(e,t),t.catch(()=>po.delete(e))),t.catch(()=>1/0)}async function Za(e,t,o){t.node=o,t.turn+=1;let{file:n,turn:s}=t;try{let[i,l]=await Promise.all([yd(o),er()]);if(t.turn!==s||t.node===null)return;if(n.size>i)return kn(e,t,r("files.tooLarge",{limit:le(i,z.peek())}));t.tus=new l(n,wd(e,t,o)),t.tus.start()}catch{el(e,t,o,{status:0,code:"",detail:""})}}function wd(e,t,o){let{name:n,urls:s}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:s[o]??null,chunkSize:gd,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:n,filetype:t.file.type},onBeforeRequest:i=>kd(i,o),onUploadUrlAvailable:()=>{s[o]=t.tus?.url??s[o]},onProgress:i=>{t.tries=0,_t(e,Ka(Re.peek()[e]??wn,i,Date.now()))},onSuccess:()=>{let i=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,_t(e,null),$o.arrived(e,o,i)},onError:i=>{el(e,t,o,xd(i))}}}async function kd(e,t){if(Ro()&&await Fo(t),Ro()||me.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${ir.peek()}`),e.setHeader("Accept-Language",z.peek())}function xd(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function el(e,t,o,n){ct(t),t.tries+=1;let s=qa(t.tries,Math.random());t.not_before=Date.now()+s,(n.status===410||n.status===404)&&delete t.urls[o];let i=Re.peek()[e]??wn,l=n.status===404&&t.tries<vd;if(n.status!==401&&!l&&!Ga(n))return kn(e,t,n.detail||r("error.unexpected",{code:n.status}));if(n.status===0&&!await Sd(t.file))return kn(e,t,r("files.unreadable"));se.has(e)&&(_t(e,{...i,state:"stalled",rate:0}),setTimeout(()=>$o.again(),s),n.status===0&&await Fo(o))}function kn(e,t,o){ct(t),_t(e,null),$o.refused(e,o)}var Sd=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function tl(){for(let e of[...se.keys()])xn(e);po.clear()}var _d=2,ol=32,Cd=5e3,Ad=3e4;function nl(e,t,o=[]){let n=Se.peek()[e]??[],s=t.slice(0,ol-n.length);s.length<t.length&&M(r("files.tooMany",{count:ol}),"error");let i=s.map((l,c)=>{let m=sr(),u=o[c]??l.name;return Ja(m,l,u),{upload:m,name:u,size:l.size,type:l.type,at:{},error:null}});gt(e,[...n,...i])}var _n=()=>[...Object.values(Se.value).flat(),...ht.value.flatMap(e=>e.files??[])];function ho(e,t){for(let[o,n]of Object.entries(Se.peek()))if(n.some(s=>s.upload===e))return gt(o,ps(n,e,t));return hs(e,t)}function rl(e,t){let o=se.get(t);gt(e,(Se.peek()[e]??[]).filter(n=>n.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function sl(e){let t=se.get(e);t&&Object.assign(t,{tries:0,not_before:0}),ho(e,{error:null})}function Sn(){let e=_n(),t=new Set(e.map(({upload:i})=>i));for(let i of[...se.keys()])t.has(i)||xn(i);let o=me.peek();for(let i of se.values())i.node!==null&&i.node!==o&&ct(i);if(pt.peek().phase==="reconnecting")return;let n=Date.now(),s=[...se.values()].filter(i=>i.node!==null).length;for(let{upload:i,at:l,error:c}of e){if(c!==null||l[o])continue;let m=se.get(i);m?m.node===null&&m.not_before<=n&&s<_d&&(s+=1,Za(i,m,o)):ho(i,{error:r("files.lost")})}}function Od(){let e=Date.now();for(let[t,o]of se){let n=Re.peek()[t],s=n?.state==="sending"&&e-n.at>Ad;o.node!==null&&s&&n.sent<o.file.size&&ct(o)}Sn()}var il=()=>`attached.${y.peek()?.id}.${Pr()}`;function Ed(){let e=nr(il(),{});for(let[t,o]of Object.entries(e))Se.peek()[t]||gt(t,o)}function Md(e){let t=Object.entries(e).map(([o,n])=>[o,n.filter(({at:s})=>Object.keys(s).length>0)]).filter(([,o])=>o.length>0);rr(il(),t.length>0?Object.fromEntries(t):void 0)}var al=()=>_n().some(({upload:e,at:t,error:o})=>o===null&&se.has(e)&&!t[me.peek()]);function ll(){Ed(),Qa({arrived:(o,n,s)=>{let i=_n().find(l=>l.upload===o)?.at;i&&ho(o,{at:{...i,[n]:s}})},refused:(o,n)=>ho(o,{error:n}),again:Sn});let e=[Po(()=>{Se.value,ht.value,me.value,pt.value.phase,queueMicrotask(()=>y.peek()&&Sn())}),Po(()=>Md(Se.value))],t=setInterval(Od,Cd);return()=>{clearInterval(t);for(let o of e)o();tl(),Se.value={}}}var Td=/^(image\.\w+)?$/;function ul(e,t,o){let n=Dt(new Date().toISOString()).toISOString(),s=i=>o&&Td.test(i.name)?Xi(n,i.type):i.name;nl(e,t,t.map(s))}var dl=e=>({...e,picture:lt.value[e.upload]??null,done:e.at[me.value]!==void 0,transfer:Re.value[e.upload]??null});function Nd({of:e,files:t}){return a`<${yn} files=${t.map(dl)}
    onRemove=${o=>rl(e,o)} onRetry=${sl} />`}var Id=({item:e})=>a`<${yn} files=${(e.files??[]).map(dl)} />`;function Pd(){let[e,t]=$(null);return b(ll,[]),b(()=>()=>{sa(),ta(),la()},[]),b(()=>{let o=n=>{al()&&n.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),b(()=>Dd(t),[]),e&&a`<${Ha} over=${e} text=${r("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var cl=e=>e.dataTransfer?.types.includes("Files")??!1,ml=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function Dd(e){let t=i=>{if(!cl(i)||!i.dataTransfer)return;i.preventDefault();let l=ml(i);i.dataTransfer.dropEffect=l?"copy":"none",e(l)},s=[["dragenter",t],["dragover",t],["dragleave",i=>{i.relatedTarget===null&&e(null)}],["drop",i=>{if(!cl(i))return;i.preventDefault(),e(null);let l=ml(i);l&&Rd(l,i)}]];for(let[i,l]of s)document.addEventListener(i,l,!0);return()=>{for(let[i,l]of s)document.removeEventListener(i,l,!0)}}function Rd(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:i})=>i==="file"),n=o.filter(i=>i.webkitGetAsEntry()?.isDirectory),s=o.filter(i=>!n.includes(i)).map(i=>i.getAsFile()).filter(i=>i!==null);n.length>0&&M(r("files.noFolders"),"error"),s.length>0&&ul(e.dataset.drop??"",s,!1),e.querySelector(".composer textarea")?.focus()}function Ve({browser:e,system:t}){return e&&t?r("devices.name",{browser:e,system:t}):e??t??r("devices.unknown")}function fl({sessions:e,onEnd:t,onSeen:o}){return a`<ul class="devices" aria-label=${r("devices.title")}>${e.map(n=>a`<${Fd} key=${n.id} session=${n} onEnd=${t} onSeen=${o} />`)}</ul>`}function Fd({session:e,onEnd:t,onSeen:o}){let{current:n,new_device:s,address:i,node:l}=e,c=Ve(e),m=[i,r("devices.atNode",{node:l.name||r("node.unknown")})];return a`<li class="device" data-testid="device" data-current=${n}>
    <${w} name="monitor" size=${20} />
    <div class="device-text">
      <span class="device-name">${c}
        ${n&&a` <span class="tag is-accent">${r("devices.current")}</span>`}
        ${s&&a` <span class="tag is-warn">${r("devices.new")}</span>`}</span>
      <span class="soft">${m.filter(Boolean).join(" · ")}</span>
      <span class="soft" title=${Y(e.last_used_at)}>${n?r("devices.usedNow"):r("devices.used",{time:oe(e.last_used_at)})} · ${r("devices.since",{time:T(e.created_at)})}</span>
    </div>
    ${!n&&a`<div class="button-row">
      ${s&&a`<button type="button" class="button is-small" data-testid="device-seen"
          aria-label=${r("devices.knowOf",{name:c})}
          onClick=${()=>o(e)}>${r("devices.know")}</button>`}
      <button type="button" class="button is-small is-danger-quiet" data-testid="device-end"
          aria-label=${r("devices.endOf",{name:c})}
          onClick=${()=>t(e)}>${r("devices.end")}</button></div>`}
  </li>`}function pl({login:e,more:t,onKnow:o,onEnd:n,onShow:s}){let i={device:Ve(e),address:e.address??r("devices.noAddress"),time:T(e.created_at)};return a`<div class="banner login-banner" role="alert" data-testid="login-banner">
    <${w} name="shield" />
    <span>${r("devices.told",i)}
      ${t>0&&a` <button type="button" class="link" data-testid="login-banner-more"
          onClick=${s}>${r("devices.more",{count:t})}</button>`}</span>
    <div class="button-row">
      <button type="button" class="button is-small" data-testid="login-banner-know"
          onClick=${o}>${r("devices.know")}</button>
      <button type="button" class="button is-small is-danger-quiet" data-testid="login-banner-end"
          onClick=${n}>${r("devices.notMe")}</button></div>
  </div>`}var $l=e=>{Is(e.id).catch(S)},Ld=e=>{Go(e.id).then(()=>M(r("devices.ended",{name:Ve(e)}),"ok"),S)},hl=()=>j({kind:"settings",tab:"devices"}),jd=()=>j({kind:"confirm",title:r("devices.endOthers"),text:r("devices.endOthersText"),action:r("devices.endOthers"),danger:!0,run:()=>Ns().then(()=>{M(r("devices.othersEnded"),"ok"),hl()},S)});function bl(){b(()=>{Ts().catch(S)},[]);let e=Es.value;return e?a`<section class="settings-section devices-section"><h3>${r("devices.title")}</h3>
    <p class="soft">${r("devices.text")}</p>
    <${fl} sessions=${e} onEnd=${Ld} onSeen=${$l} />
    ${e.length>1&&a`<button type="button" class="button is-danger-quiet" data-testid="devices-end-others"
        onClick=${jd}>${r("devices.endOthers")}</button>`}</section>`:a`<p class="soft" aria-busy="true">${r("devices.loading")}</p>`}function Bd(){let[e,...t]=Ms.value;if(!e)return null;let o=()=>{Go(e.id).then(()=>j({kind:"confirm",title:r("devices.ended",{name:Ve(e)}),text:r("devices.guessed"),action:r("account.changePassword"),run:()=>j({kind:"settings",tab:"account"})}),S)};return a`<${pl} login=${e} more=${t.length} onKnow=${()=>$l(e)}
      onEnd=${o} onShow=${hl} />`}function gl({title:e,text:t,action:o,danger:n,quote:s,onConfirm:i,onClose:l}){let[c,m]=$(!1),u=async()=>{m(!0),await i(),l()};return a`<${_} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${s&&a`<blockquote class="confirm-quote">${s}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${r("action.cancel")}</button>
      <button type="button" class="button ${n?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${u}>${o}</button>
    </footer>
  <//>`}var Fe=Zt?"⌘":"Ctrl";function vl({sendKey:e,onClose:t}){let n=[["moving",[["switcher",[[Fe,"K"]]],["search",[[Fe,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[Fe,"Shift","↑"],[Fe,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[Fe,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[Fe,"B"]]],["italic",[[Fe,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[Fe,"Shift","V"]]]]]];return a`<${_} title=${r("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${n.map(([s,i])=>a`<section key=${s}><h3>${r(`keys.${s}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${r(`keys.${s}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(u=>a`<kbd>${u}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${z.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${r("help.guide")}</a></p>
  <//>`}function pe(e){let t=r(`mesh.reason.${e}`);return Cn(t)?r("mesh.reason.unknown",{code:e}):t}function yl(e){let t=r(`mesh.counter.${e}`);return Cn(t)?e.replaceAll("_"," "):t}var bo=(e,t=Date.now())=>Date.parse(e)-t<1e3?r("mesh.soon"):oe(e,t);function Le(e,t){let o=t??r("mesh.thisNode"),n=r(`mesh.trouble.${e}`,{node:o});return Cn(n)?r("mesh.verdict.other",{code:e}):n}var wl=e=>e!=="files_held"&&e!=="files_damaged",Cn=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function kl({phase:e,name:t,moved_from:o,lost_at:n,nodes:s,state:i,current:l,onStatus:c,onRetry:m,onClose:u}){let d=e!=="online"?r("node.lostText",{node:t,time:n?Ze(n):""}):o?r("node.movedText",{node:t,from:o}):r("node.onlineText",{node:t}),{behind:p,unreachable:f,trouble:h}=i,v=f.map(g=>g.since?r("node.awaySince",{node:g.name,time:T(g.since)}):g.name);return a`<${_} title=${r("node.title")} onClose=${u} size="s" testid="node-dialog">
    <div class="modal-body"><p>${d}</p>
      ${e==="online"&&h&&a`<p class="form-error" role="alert" data-testid="own-trouble">${Le(h,null)}</p>`}
      ${e==="online"&&p>0&&a`<p data-testid="node-behind">${r("node.behindText",{node:t,count:p})}</p>`}
      ${e==="online"&&v.length>0&&a`<p data-testid="node-away">${r("node.partialText",{others:v.join(r("list.comma"))})}</p>`}
      ${s.length>0&&a`<h3>${r("node.others")}</h3><ul class="node-list">
        ${s.map(g=>{let E=g.id===l,F=e==="online"?f.find(({id:te})=>te===g.id):void 0,K=e!=="online";return a`<li key=${g.id} class=${E?"is-current":""} data-testid="node-row">
            <span class="node-dot ${F||K?"is-away":""}"></span>
            <strong>${g.name}</strong>${g.segment&&a`<span>${g.segment}</span>`}
            <em class=${F||K?"is-away":"is-ok"}>${zd(E,F,K)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${r("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${r("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${u}>${r("action.close")}</button></footer>
  <//>`}function zd(e,t,o){return o?r(e?"node.row.lost":"node.row.unknown"):e?r("node.here"):t?t.since?r("node.row.away",{time:T(t.since)}):r("node.row.awayNow"):r("node.row.reached")}function xl({username:e,describe:t,onSave:o,onLater:n}){let[s,i]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=C(t,["username"]);return a`<${_} title=${r("rename.title")} size="s" onClose=${n}
      testid="rename-dialog">
    <form onSubmit=${u(()=>o(s.trim()))}>
      <div class="modal-body"><p>${r("rename.text",{username:e})}</p>
        <${k} label=${r("auth.username")} value=${s} onInput=${i} autofocus
            maxlength=${50} autocomplete="username" hint=${r("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${n}>${r("action.later")}</button>
        <button class="button is-primary" disabled=${l||s.trim().length<2}
            data-testid="rename-save">${r("rename.save")}</button></footer>
    </form>
  <//>`}function Sl({describe:e,onCreate:t,onPreview:o,onAccept:n,onClose:s}){let[i,l]=$(""),[c,m]=$(""),[u,d]=$(null),p=C(e,["name"]),f=C(e);return a`<${_} title=${r("server.add")} onClose=${s} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${p.submit(()=>t(i.trim()))}>
        <h3><${w} name="plus" size=${17} />${r("server.createTitle")}</h3>
        <p class="soft">${r("server.createText")}</p>
        <${k} label=${r("server.name")} value=${i} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${p.at("name")} />
        ${p.failure}
        <button class="button is-primary" disabled=${i.trim()===""||p.busy}
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
  <//>`}function _l({name:e,describe:t,onSave:o,onDelete:n,extra:s,onClose:i}){let[l,c]=$(e),{busy:m,at:u,failure:d,submit:p}=C(t,["name"]);return a`<${_} title=${r("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${p(()=>o(l.trim()))}>
      <div class="modal-body"><${k} label=${r("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${u("name")} />${d}${s}</div>
      <footer class="modal-foot">
        ${n&&a`<button type="button" class="button is-danger-quiet" onClick=${n}>${r("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${r("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${r("action.save")}</button>
      </footer>
    </form>
  <//>`}function Cl({server:e,name:t,describe:o,onPassOn:n,onClose:s}){let[i,l]=$(""),{busy:c,failure:m,submit:u}=C(o),d=is(i,e),p=u(n);return a`<${_} title=${r("members.passOnTitle",{name:t})} onClose=${s} size="s"
      testid="pass-on">
    <form onSubmit=${f=>d?p(f):f.preventDefault()}>
      <div class="modal-body"><p>${r("members.passOnText",{name:t,server:e})}</p>
        <${k} label=${r("members.passOnField",{server:e})} value=${i} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${r("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!d}>${r("members.passOnAction")}</button></footer>
    </form>
  <//>`}var An="";function Al({zone:e,onZone:t}){let o=L(Fr,[]),n=e===null||o.includes(e)?o:[e,...o],s=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${nt} label=${r("settings.timeZone")} value=${e??An}
    hint=${r("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:An,label:r("settings.timeZone.device",{zone:s})},...n.map(i=>({value:i,label:i.replaceAll("_"," ")}))]}
    onChange=${i=>t(i===An?null:i)} />`}function Ol({username:e,describe:t,onSave:o}){let[n,s]=$(""),[i,l]=$(""),{busy:c,at:m,failure:u,submit:d}=C(t,["current","new"]),p=d(async()=>{await o(n,i),s(""),l("")});return a`<form class="settings-section" onSubmit=${p}>
    <h3>${r("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${k} label=${r("account.currentPassword")} type="password" autocomplete="current-password"
        value=${n} onInput=${s} testid="password-current"
        error=${m("current")} />
    <${k} label=${r("account.newPassword")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} hint=${r("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${u}
    <button class="button" disabled=${c||n===""||i.length<8}
        data-testid="password-save">${r("account.changePassword")}</button>
  </form>`}function El({user:e,describe:t,onSave:o}){let[n,s]=$(e.display_name),[i,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:u,failure:d,submit:p}=C(t,c),f=n.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${p(()=>o({display_name:n.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${re} id=${e.id} name=${n||"?"}
        size="l" /><div><strong>${n}</strong><span>@${e.username}</span></div></div>
    <${k} label=${r("account.displayName")} value=${n} onInput=${s} maxlength=${100}
        testid="profile-display-name" error=${u("display_name")} />
    <${k} label=${r("account.status")} value=${i} onInput=${l} maxlength=${200}
        placeholder=${r("account.statusExample")} testid="profile-status"
        error=${u("status_message")} />
    ${d}
    <button class="button is-primary" disabled=${m||f||n.trim()===""}
        data-testid="profile-save">${r("action.save")}</button>
  </form>`}var Ud=["profile","look","notify","account","devices"];function Ml(e){let[t,o]=$(e.tab),{settings:n,onSettings:s}=e,i=(l,c)=>c.map(m=>({value:m,label:r(`settings.${l}.${m}`)}));return a`<${_} title=${r("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${r("settings.title")}>${Ud.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${r(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${El} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${X} label=${r("settings.theme")} value=${n.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${l=>s({theme:l})}
              testid="setting-theme" />
          <${X} label=${r("settings.language")} value=${n.language}
              options=${i("language",["system","ja","en"])}
              onChange=${l=>s({language:l})}
              testid="setting-language" />
          <${Al} zone=${e.zone} onZone=${e.onZone} />
          <${X} label=${r("settings.sendKey")} value=${n.send_key}
              hint=${r("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Zt?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>s({send_key:l})} />
          <${X} label=${r("settings.replies")} value=${n.replies}
              hint=${r("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>s({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="devices"&&e.devices}
        ${t==="account"&&a`
          <${Ol} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${r("account.sessions")}</h3><p
              class="soft">${r("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${r("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${r("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Hd=["online","away","do_not_disturb"];function Tl({absence:e,ends:t,describe:o,onSay:n,onClose:s,...i}){let[l,c]=$(e&&i.note===null?e.state:"away"),[m,u]=$(i.note??e?.note??""),[d,p]=$(e?.until?"at":e?"none":"today"),[f,h]=$(i.at),{busy:v,at:g,failure:E,submit:F}=C(o,["note","until"]),K=l==="online"&&m.trim()==="",te=()=>n({state:l,note:m.trim()||null,until:i.endOf(d,f)}),ee=()=>n({state:"online",note:null,until:null});return a`<${_} title=${r("absence.title")} onClose=${s} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${F(te)}>
      <${X} label=${r("absence.state")} value=${l} testid="absence-state"
        options=${Hd.map(I=>({value:I,label:r(`absence.choice.${I}`)}))}
        onChange=${c} hint=${r(`absence.hint.${l}`)} />
      <${k} label=${r("absence.note")} value=${m} onInput=${u} maxlength=${200} autofocus
        placeholder=${r("absence.example")} hint=${r("absence.noteHint")} testid="absence-text"
        error=${g("note")} />
      <${nt} label=${r("absence.end")} value=${d} testid="absence-end" onChange=${p}
        options=${t.map(I=>({value:I,label:r(`absence.end.${I}`)}))} />
      ${d==="at"&&a`<${k} label=${r("absence.endAt")} type="datetime-local" value=${f} required
            onInput=${h} testid="absence-at" error=${g("until")} />`}
      ${E}
      <div class="button-row"><button class="button is-primary" disabled=${v||K}
          data-testid="absence-say">${r("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${v} data-testid="absence-back"
            onClick=${F(ee)}>${r("absence.back")}</button>`}</div>
    </form>
  <//>`}var Il=["hour","today","tomorrow","week","at","none"];function Nl(e,t){let o=Date.parse(`${e}Z`),n=o-t(o)*6e4;return o-t(n)*6e4}var On=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function Pl(e,t,o,n){let s=l=>{let c=On(o,n).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(Nl(m.slice(0,16),n),o+6e4)},i=l=>new Date(l).toISOString();return e==="hour"?i(o+36e5):e==="today"?i(s(0)):e==="tomorrow"?i(s(1)):e==="week"?i(s(Xd(o,n))):e==="at"&&t!==""?i(Nl(t,n)):null}function Xd(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var En=36e5;function Dl({note:e}){let t=y.value?.absence??null,o=Math.ceil(Date.now()/En)*En+En,n=t?.until?Date.parse(t.until):o,s=async i=>{let l=await lr(i);x(),M(r(l?"absence.said":"absence.takenBack"),"ok")};return a`<${Tl} absence=${t} note=${e} ends=${Il}
      at=${On(n,$t)} describe=${N} onSay=${s} onClose=${x}
      endOf=${(i,l)=>Pl(i,l,Date.now(),$t)} />`}function Rl({name:e,describe:t,onSave:o,onClose:n}){let[s,i]=$(e),{busy:l,at:c,failure:m,submit:u}=C(t,["name"]);return a`<${_} title=${r("dm.rename")} onClose=${n} size="s" testid="name-form">
    <form onSubmit=${u(()=>o(s.trim()))}>
      <div class="modal-body"><${k} label=${r("dm.groupName")} value=${s} onInput=${i}
          autofocus maxlength=${100} hint=${r("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${n}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||s.trim()===e}>${r("action.save")}</button></footer>
    </form>
  <//>`}var Ll=100,Fl=30,jl=e=>({me:y.value?.id??"",ask:qt,find:(t,o)=>Ht(Jt(),o,t,Fl+e.length).filter(n=>!e.includes(n.id)).slice(0,Fl),presenceOf:t=>t.id===y.value?.id?"online":Os(t),describe:N,onClose:x});function Bl(){let e=async(t,o)=>{let n=await Gt(t.map(s=>s.id),o);x(),R(n.id)};return a`<${Yo} ...${jl([])} title=${r("dm.new")} adds=${!1}
      max=${Ll-1} onDone=${e} />`}function zl({id:e}){let t=Ho(e);if(!t)return null;let o=t.members.map(s=>s.id),n=async s=>{let i=await ns(e,s.map(l=>l.id));x(),i.id!==e&&(M(r("dm.newGroup"),"info"),R(i.id))};return a`<${Yo} ...${jl(o)} title=${r("dm.add")} adds
      note=${t.is_group?null:r("dm.addMakesGroup")}
      max=${Math.max(1,Ll-o.length)} onDone=${n} />`}function Ul({id:e}){let t=Ho(e);return t?a`<${Rl} name=${t.name??""} describe=${N} onClose=${x}
      onSave=${o=>rs(e,o).then(x)} />`:null}function Hl({first:e,today:t,earlier:o,describe:n,onGo:s,onClose:i}){let[l,c]=$(e),{busy:m,error:u,submit:d}=C(n);return a`<${_} title=${r("date.title")} onClose=${i} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${d(()=>s(l))}>
      <div class="button-row">${o.map(p=>a`<button type="button" class="button is-small" key=${p.day} disabled=${m}
            onClick=${d(()=>s(p.day))}>${p.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${r("date.day")} data-testid="date-day"
          onInput=${p=>c(p.target.value)} />
        <button class="button is-primary" disabled=${m||l===""}
            data-testid="date-go">${r("date.go")}</button></div>
      ${u&&a`<p class="field-told is-error" role="alert">${u}</p>`}
    </form>
  <//>`}function Xl({versions:e,error:t,onClose:o}){let n=(e?.length??0)-1,s=i=>i===0?r("history.original"):r(i===n?"history.current":"history.edited");return a`<${_} title=${r("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${A} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${D} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===n?"is-current":""}>
        <div class="history-head"><b>${s(l)}</b><time
            datetime=${i.created_at}
            title=${Y(i.created_at)}>${Rt(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(Kd):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function Kd({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var Kl=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function Gl(e,t){let o=Kl(e),n=Kl(t),s=0;for(;s<o.length&&s<n.length&&o[s]===n[s];)s+=1;let i=0;for(;i<o.length-s&&i<n.length-s&&o.at(-1-i)===n.at(-1-i);)i+=1;let l=Gd(o.slice(s,o.length-i),n.slice(s,n.length-i));return qd([...o.slice(0,s).map(Nn),...l,...o.slice(o.length-i).map(Nn)])}var Nn=e=>({kind:"same",text:e}),Mn=e=>({kind:"gone",text:e}),Tn=e=>({kind:"new",text:e});function Gd(e,t){if(e.length*t.length>4e6)return[...e.map(Mn),...t.map(Tn)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let n=[],s=0,i=0;for(;s<e.length&&i<t.length;)e[s]===t[i]?(n.push(Nn(e[s])),s+=1,i+=1):o[s+1][i]>=o[s][i+1]?n.push(Mn(e[s++])):n.push(Tn(t[i++]));return[...n,...e.slice(s).map(Mn),...t.slice(i).map(Tn)]}function qd(e){let t=[];for(let o of e){let n=t.at(-1);n?.kind===o.kind?n.text+=o.text:t.push({...o})}return t}function ql({message:e}){let[t,o]=$(null),[n,s]=$(null);b(()=>{Je.history(e).then(o,l=>s(U(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?Gl(t[c-1].content,l.content):null}));return a`<${Xl} versions=${i??null} error=${n}
    onClose=${x} />`}var In=864e5,Ct=e=>Ft(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function Wl({channel:e,at:t}){let o=Date.now(),n=async i=>{let l=await Cr(e,Sr(i,$t));x(),R(e,l),l||await It(e)},s=[{label:r("date.yesterday"),day:Ct(o-In)},{label:r("date.week"),day:Ct(o-7*In)},{label:r("date.month"),day:Ct(o-30*In)},{label:r("date.beginning"),day:"1970-01-02"}];return a`<${Hl} first=${Ct(t?Date.parse(t):o)} today=${Ct(o)}
      earlier=${s} describe=${N} onGo=${n} onClose=${x} />`}function Yl({place:e,card:t,max:o,some:n,describe:s,onForward:i,onBack:l,onClose:c}){let[m,u]=$(""),{busy:d,failure:p,submit:f}=C(s),h=f(()=>i(m)),v=g=>{g.key==="Enter"&&ci(g)&&!Ie(g)&&h(g)};return a`<${_} title=${r("forward.to",{place:e})} onClose=${c} testid="forward">
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
  <//>`}var Vl=400;function go({message:e,text:t,place:o,server:n,onShow:s}){let{author:i,parent_id:l}=e,c=[...t],m=c.length>Vl?`${c.slice(0,Vl).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${r("pins.show")} onClick=${s}>
    <span class="found-place">${o}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${r("search.inThread")}</small>`}</span>
    <span class="found-by"><${re} id=${i.id} name=${i.display_name} size="s" />
      <strong>${i.display_name}</strong>
      <time title=${Y(e.created_at)}>${Rt(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function vo({query:e,onQuery:t,targets:o,onClose:n,title:s,label:i,stays:l}){let[c,m]=$(0),u=i??r("switcher.placeholder"),d=f=>{f&&(l||n(),f.go())},p=f=>{if(!Ie(f))if(f.key==="ArrowDown"||f.key==="ArrowUp"){f.preventDefault();let h=f.key==="ArrowDown"?1:o.length-1;m(o.length?(c+h)%o.length:0)}else f.key==="Enter"&&(f.preventDefault(),d(o[c]))};return a`<${_} title=${s??r("switcher.title")} onClose=${n} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${p}>
      <div class="switcher-field"><${w} name="search" />
        <input type="text" value=${e} placeholder=${u}
            aria-label=${u} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${f=>{t(f.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${s??r("switcher.title")}>
        ${o.map((f,h)=>a`<li key=${f.key} id="switcher-${h}" role="option"
              aria-selected=${h===c}
          class=${f.unread?"is-unread":""} onMouseMove=${()=>m(h)}
              onClick=${()=>d(f)}>
          <${w} name=${f.icon}
              size=${17} /><span>${f.label}</span><small>${f.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${r("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var Ql=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function Jl(e,t,o){if(t.id===e.id)return!0;let n=e.people?.map(({id:s})=>s)??o;return t.people!==null?!e.hidden&&t.people.every(s=>n.includes(s)):e.server!==null&&!e.hidden&&e.server===t.server}var Zl=12,Wd=6;function ec(e,t){let o=vi(),s=Pt([...Vd(),...o.sort(Yd).map(Qd)],e.replace(/^[#＃@＠]/,""),u=>u.words,1/0).sort((u,d)=>Number(d.unread)-Number(u.unread)).slice(0,Zl),i=new Set(o.flatMap(({person:u})=>u?.id??[])),l=y.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:Ht(Jt(),t,c,Zl).filter(({id:u})=>!i.has(u));return[...s,...m.slice(0,Wd).map(u=>Jd(u,l))]}var Yd=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),Vd=()=>(H.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>ae(e.id)},...(Bt.value[e.id]??[]).map(t=>({key:t.id,icon:wr(t,null).icon,label:t.name,hint:e.name,unread:(jt.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>R(t.id)}))]),Qd=({id:e,name:t,icon:o,unread:n,words:s})=>({key:e,icon:o,label:t,hint:s[2]&&o==="user"?`@${s[2]}`:"",unread:n>0,words:s,go:()=>R(e)}),Jd=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{xi(e.id)}});var Zd=150;function Pn(){let[e,t]=$(""),[o,n]=$([]);return b(()=>{Xt.peek().loaded||Kt()},[]),b(()=>{let s=!0,i=setTimeout(async()=>{e.trim()!==""&&ts();let l=await qt(e.replace(/^[@＠]/,"")).catch(()=>[]);s&&n(l)},Zd);return()=>{s=!1,clearTimeout(i)}},[e]),{query:e,setQuery:t,targets:ec(e,o)}}function tc(){let{query:e,setQuery:t,targets:o}=Pn();return a`<${vo} query=${e} onQuery=${t}
      targets=${o} onClose=${x} />`}function ef({key:e,icon:t,person:o}){if(o)return!0;let n=t==="server"?null:B(e);return n!==null&&n.posts&&!n.archived}function oc({message:e}){let[t,o]=$(null),{query:n,setQuery:s,targets:i}=Pn();if(!t){let l=i.filter(ef).map(c=>({...c,go:()=>o(c)}));return a`<${vo} title=${r("message.forward")} label=${r("forward.where")} stays
      query=${n} onQuery=${s} targets=${l} onClose=${x} />`}return a`<${tf} message=${e} target=${t} onBack=${()=>o(null)} />`}function tf({message:e,target:t,onBack:o}){let n=B(ie(e));if(!n)return null;let s=t.person?null:B(t.key),i=s?.label??t.label,l=gi(e),c=(et.value[n.server??""]??[]).map(({user:h})=>h.id),m=t.person?[t.key,y.value?.id??""]:s?.people?.map(({id:h})=>h),u={id:s?.id??null,server:s?.server??null,people:m??null},d=async h=>{let v=t.key===y.peek()?.id?[]:[t.key],g=s?.id??(await Gt(v)).id;$s(g,null,Ql(h,l)),x(),M(r("forward.done",{place:i}),"ok")},p=()=>{x(),R(n.id,e.id)},f=a`<${go} message=${e} text=${ve(e)} place=${n.label}
    server=${H.value?.find(h=>h.id===n.server)?.name??null} onShow=${p} />`;return a`<${Yl} place=${i} card=${f} max=${4e3-ss(l)-2}
    some=${!Jl(n,u,c)} describe=${N} onForward=${d}
    onBack=${o} onClose=${x} />`}var of=["60","1440","10080",""];function nc({server:e,invites:t,now:o,linkOf:n,describe:s,onCreate:i,onRevoke:l,onClose:c}){let[m,u]=$(""),[d,p]=$("10080"),{busy:f,at:h,failure:v,submit:g}=C(s,["max_uses"]),E=g(()=>i({...m.trim()?{max_uses:Number(m)}:{},...d?{expires_in_minutes:Number(d)}:{}}));return a`<${_} title=${r("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${E}>
      <${X} label=${r("invite.expires")} value=${d} onChange=${p}
          options=${of.map(F=>({value:F,label:r(`invite.expiry.${F||"never"}`)}))} />
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
      ${t===null?a`<${D} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${r("invite.noneYet")}</p>`:a`<ul>${t.map(F=>a`<li key=${F.id}><${nf} invite=${F} now=${o} linkOf=${n} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function nf({invite:e,now:t,linkOf:o,onRevoke:n}){let s=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||s||i,c=e.is_revoked?r("invite.revoked"):s?r("invite.expired"):i?r("invite.usedUp"):e.expires_at?r("invite.until",{when:oe(e.expires_at,t)}):r("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${r("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${de} text=${e.code} label=${r("action.copy")} />
      <${de} text=${o(e.code)} label=${r("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>n(e)}>${r("invite.revoke")}</button>`}
  </div>`}function rc({server:e}){let[t,o]=$(null),n=()=>Te.list(e).then(i=>o(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));b(()=>{n().catch(S)},[e]);let s=async i=>{o(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await Te.revoke(e,i.id).catch(S),await n().catch(S)};return a`<${nc}
      server=${H.value?.find(i=>i.id===e)?.name??r("user.unknown")}
      invites=${t} now=${Date.now()} describe=${N}
    linkOf=${i=>location.origin+ls({page:"invite",code:i})}
    onCreate=${i=>Te.create(e,i).then(n)} onRevoke=${s}
        onClose=${x} />`}var Dn=["mon","tue","wed","thu","fri","sat","sun"],rf={from:"18:00",to:"08:30",days:Dn};function sc({keywords:e,hours:t,describe:o,check:n,onSave:s}){let[i,l]=$(e.join(`
`)),[c,m]=$(t!==null),[u,d]=$(t??rf),{busy:p,at:f,failure:h,submit:v}=C(o,["keywords","do_not_disturb"]),g=n(i),E={keywords:g.keywords,do_not_disturb:c?u:null},F=JSON.stringify(E)===JSON.stringify({keywords:e,do_not_disturb:t}),K=g.wrong===null&&(!c||u.from&&u.to&&u.days.length>0),te=I=>{let Io=u.days.includes(I),Hm=Dn.filter(Zn=>Zn===I?!Io:u.days.includes(Zn));d({...u,days:Hm})},ee=I=>a`<${k} type="time" label=${r(`notify.${I}`)} value=${u[I]} testid="notify-${I}"
      onInput=${Io=>d({...u,[I]:Io})} />`;return a`<form class="settings-section" onSubmit=${v(()=>s(E))}>
    <${k} area label=${r("notify.keywords")} value=${i} onInput=${l}
      hint=${r("notify.keywordsHint")} error=${g.wrong??f("keywords")} testid="notify-keywords" />
    <${X} label=${r("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(I=>({value:I,label:r(`notify.quiet.${I}`)}))}
      onChange=${I=>m(I==="hours")}
      hint=${r("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${ee("from")}${ee("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${r("notify.days")}</legend>
        <div class="choice-options">${Dn.map(I=>a`<label key=${I}
            class="choice-option ${u.days.includes(I)?"is-chosen":""}"><input type="checkbox"
            value=${I} checked=${u.days.includes(I)} onChange=${()=>te(I)} /><span>${r(`notify.day.${I}`)}</span></label>`)}</div>
        ${u.days.length===0&&a`<p class="field-told is-error" role="alert">${r("notify.noDay")}</p>`}
      </fieldset>`}
    ${f("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${f("do_not_disturb")}</p>`}
    ${h}
    <button class="button is-primary" disabled=${p||F||!K}
        data-testid="notify-save">${r("action.save")}</button>
  </form>`}function ic({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${r("notify.here")}</h3>
    <p class="soft">${r("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${r("notify.allow")}</button>`:a`<${A} tone=${e==="granted"?"ok":"warning"}>${r(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function dc(e,{mentioned:t,called:o,followed:n,set:s,keywords:i}){let{notify:l=null,muted:c=!1}=s??{};if(e.is_deleted||l==="none")return null;if(t&&!(o&&c))return"mention";if(c)return null;let m=!!e.dm_channel_id;return(l??Rr(m))==="all"?m?"direct":"all":n?"thread":sf(e.content,i)?"keyword":null}var ac=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function sf(e,t){let o=lc(e);return t.some(n=>af(o,lc(n)))}var lc=e=>Dr(e).replace(/\s+/g," ").trim();function af(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let n=o+t.length;if(!cc(e,o)&&!cc(e,n))return!0}return!1}function cc(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[n=""]=e.slice(t,t+2);return ac.test(o)&&ac.test(n)}var lf=["sun","mon","tue","wed","thu","fri","sat"],mc=1440,uc=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function fc(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),n=uc(e.from),s=uc(e.to),i=n<s?s-n:s-n+mc,l=c=>{let m=o+c*mc-n,u=lf[(t.getUTCDay()+7-c)%7];return e.days.includes(u)&&m>=0&&m<i};return l(0)||l(1)}function pc({count:e,first:t,first_sort:o},n){return e===0?!1:t===null||Lo(n)>=Lo({id:t,sort:o})}var cf=5,mf=10*6e4;function $c(e,t){let o=e.filter(({message:i})=>t-Date.parse(i.created_at)<mf),n=o.length<=cf?o:[],s=new Map;for(let i of e)n.includes(i)||s.set(i.space,[...s.get(i.space)??[],i]);return[...n.map(i=>[i]),...s.values()]}var hc=(e,t)=>e===void 0||e==="seen"&&t,Rn=20,uf=40;function bc(e){let t=e.split(`
`).map(s=>s.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(s=>s!==""))],n=o.find(s=>[...s].length>uf)??null;return{keywords:o,long:n,many:o.length>Rn}}var gc=encodeURIComponent,yo={list:(e,t)=>we("GET",`/api/inbox${or({kind:e,cursor:t})}`),readAll:e=>we("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},Fn={following:e=>we("GET",`/api/messages/${gc(e)}/follow`),follow:(e,t)=>we(t?"PUT":"DELETE",`/api/messages/${gc(e)}/follow`)};var ge=O({}),df=500,ko=new Set;function wo(e,t){let{[e]:o,...n}=ge.peek(),s=Object.entries(n).slice(-df);ko.delete(e),ge.value={...Object.fromEntries(s),[e]:t}}async function xo(e){let t=y.peek()?.id,o=await Fn.following(e);return y.peek()?.id===t&&wo(e,o.following),o.following}var yc=e=>Promise.resolve(ff(e)??xo(e).catch(()=>!1)),ff=e=>ko.has(e)?void 0:ge.peek()[e];async function wc(e){let t=ge.peek()[e]??!1;wo(e,!t);try{await Fn.follow(e,!t)}catch(o){wo(e,t),S(o)}}function kc(){let e=J(pf);return()=>{e(),ko.clear(),ge.value={}}}function pf(e){if(e.what==="connected")for(let t of Object.keys(ge.peek()))ko.add(t);else e.what==="followed"?wo(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&vc(e.message)}function vc({id:e,parent_id:t}){let o=t??e;ge.peek()[o]===!1&&xo(o).catch(()=>{})}var jn="messages",$f=14*864e5,Ln=e=>`${y.peek()?.id??""}/${e}`,So=null;function hf(){return So??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(jn),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),So.catch(()=>{So=null}),So}async function xc(e,t){let o=(await hf()).transaction(jn,"readwrite"),n=o.objectStore(jn),s=[];for(let i of e){let l=Ln(i.message.id),c=n.get(l);c.onsuccess=()=>{hc(c.result,i.edited)&&(n.put(t,l),s.push(i))}}return n.delete(IDBKeyRange.bound(Ln(""),Ln(xr(Date.now()-$f)))),new Promise((i,l)=>{o.oncomplete=()=>i(s),o.onabort=()=>l(o.error)})}var Sc=e=>e.length===0?Promise.resolve([]):xc(e,"told").catch(()=>e),_c=e=>{xc([e],e.edited?"told":"seen").catch(()=>{})};var Cc=200;function Ac(e){let{author:t,dm_channel_id:o}=e,n=B(ie(e)),s=o&&!n?.group,i=n&&!s?r("notify.titleIn",{name:t.display_name,place:n.label}):t.display_name,l=ve(e),c=[...l],m=c.length>Cc;return{title:i,body:m?`${c.slice(0,Cc).join("")}…`:l}}function Oc(e){let[{space:t}]=e,o=H.peek()?.find(s=>s.id===t)?.name,n=e.map(({message:s})=>s.dm_channel_id?s.author.display_name:B(ie(s))?.label??"");return{title:r("notify.many",{count:e.length,place:o??r("dm.title")}),body:[...new Set(n.filter(Boolean))].slice(0,5).join(r("list.comma"))}}function Ec(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var Qe=O(Ec()),mt=()=>{Qe.value!=="missing"&&(Qe.value=Ec())};async function Mc(){await Notification.requestPermission(),mt()}var Tc=()=>{Qe.value="missing"};var bf=1500,dt=new Map,ut=new Map,At=new Map,Ao,_o=null;function Ic(){mt();let e=[J(gf),kc(),jt.subscribe(Ef)];return _o=()=>{for(let t of e)t();_o=null,clearTimeout(Ao),Ao=void 0,dt.clear(),ut.clear(),zn(()=>!0)},_o}function gf(e){if(mt(),Qe.peek()!=="granted")return;if(e.what==="gone")return Dc(e.id);if(!("message"in e)||e.what==="sent")return;let{message:t}=e;if(e.what==="changed")return Sf(t);if(t.author.id===y.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let n=o||vf(e),s={message:t,mentioned:n,followed:!1,edited:o,space:xf(t)};if(Co(s))return Nc(s);!t.parent_id||!Co({...s,followed:!0})||yc(t.parent_id).then(i=>{i&&_o!==null&&Co({...s,followed:i})&&Nc({...s,followed:i})})}function Nc(e){let{message:t}=e;kf(ie(t))?_c(e):yf(e)}var vf=({message:e,mentioned:t})=>t||Bn(e),Bn=e=>e.mentions?.some(t=>t===y.peek()?.username||us(t))===!0;function yf(e){dt.set(e.message.id,e),Ao??=setTimeout(()=>{_f()},bf)}function Pc(e,t,o){let{channels:n,keywords:s}=ze.peek(),i=n[ie(e)],l=!Bn(e);return dc(e,{mentioned:t,called:l,followed:o,set:i,keywords:s})!==null}var wf=()=>y.peek()?.absence?.state==="do_not_disturb",Co=({message:e,mentioned:t,followed:o})=>Pc(e,t,o)&&!wf()&&!fc(ze.peek().do_not_disturb,Dt(new Date().toISOString()));function kf(e){return!Qt.peek()||document.visibilityState!=="visible"?!1:ue(ne.peek())===e&&!(ms()&&cs.peek()==="list")}function xf(e){return e.dm_channel_id?"direct":B(ie(e))?.server??""}function Dc(e){dt.delete(e),ut.delete(e),zn(({messages:t})=>t.has(e))}function Sf(e){let t=dt.get(e.id)??ut.get(e.id);t&&(t.message=e);let o=ge.peek()[e.parent_id??""]===!0,n=t?.mentioned===!0&&di(e.content);Pc(e,n||Bn(e),o)||Dc(e.id)}async function _f(){Ao=void 0;let e=[...dt.values()].filter(Co);dt.clear();let t=await Sc(e);for(let s of t)ut.set(s.message.id,s);let n=(await Af(t)).filter(s=>ut.get(s.message.id)===s);for(let{message:s}of t)ut.delete(s.id);for(let s of $c(n,Date.now()))Of(s)}var Cf={count:0,first:null};async function Af(e){let t=[...new Set(e.map(({message:n})=>ie(n)))],o=new Map(await Promise.all(t.map(async n=>{let s=await Ne.unreadIn(n).catch(i=>tr(i).transient?null:Cf);return[n,s]})));return e.filter(({message:n,edited:s})=>{let i=o.get(ie(n));return s||!i||pc(i,n)})}function Of(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:n,body:s}=e.length===1?Ac(t.message):Oc(e),i;try{i=new Notification(n,{body:s,tag:o,silent:!0,dir:"auto"})}catch{return Tc()}let l={conversations:new Set(e.map(({message:c})=>ie(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:i};At.set(o,l),i.onclose=()=>{At.get(o)===l&&At.delete(o)},i.onclick=()=>{window.focus(),i.close(),x(),R(ie(t.message),t.message.id)}}function zn(e){for(let[t,o]of[...At])e(o)&&(At.delete(t),o.shown.close())}var Ef=({channels:e})=>zn(({conversations:t,edited:o})=>!o&&[...t].every(n=>(e[n]??0)===0));function Mf(){return b(Ic,[]),null}function Rc(){b(mt,[]);let{keywords:e,do_not_disturb:t}=ze.value,o=async n=>{await Br(n),M(r("account.saved"),"ok")};return a`<${ic} permission=${Qe.value} origin=${location.origin}
      onAsk=${()=>Mc().catch(S)} />
    <${sc} keywords=${e} hours=${t} describe=${N}
      check=${Tf} onSave=${o} />`}function Tf(e){let{keywords:t,long:o,many:n}=bc(e),s=o!==null?r("notify.long",{word:o}):null;return{keywords:t,wrong:n?r("notify.tooMany",{count:Rn}):s}}function Fc({readers:e,others:t,me:o,error:n,onClose:s}){let i=e?.length??0,l=e?r("readers.title",{count:i,others:t}):r("readers.titleAlone");return a`<${_} title=${l} onClose=${s} size="s" testid="readers-dialog">
    <div class="modal-body">
      ${n&&a`<${A} tone="warning">${n}<//>`}
      ${!e&&!n&&a`<${D} rows=${3} kind="line" />`}
      ${e&&i===0&&a`<p role="status">${r(t===0?"readers.noneElse":"readers.none")}</p>`}
      ${e&&a`<ul class="readers" aria-label=${l} tabindex=${i>0?0:void 0}>${e.map(c=>a`<li key=${c.id} class="member" data-testid="reader" data-user-id=${c.id}>
            <${re} id=${c.id} name=${c.display_name} />
            <span class="member-text"><strong>${c.display_name}${c.id===o&&a` <em>${r("members.you")}</em>`}</strong>
              <span>@${c.username}</span></span></li>`)}</ul>
        ${t>0&&a`<p class="soft">${r("readers.note")}</p>`}`}
    </div>
  <//>`}var Nf=["by_size","on","off"];function Lc({server:e,choice:t,shown:o,describe:n,onChoose:s,onClose:i}){let{failure:l,submit:c}=C(n,[]),[m,u]=$(null),d=f=>{s&&(u(f),c(()=>s(f).finally(()=>u(null)))(void 0))},p=Nf.map(f=>({value:f,label:r(`receipts.${f}`)}));return a`<${_} title=${r("receipts.title")} onClose=${i} size="s" testid="receipts-dialog">
    <div class="modal-body">
      <p role="status" data-testid="receipts-state">${r(o?"receipts.isOn":"receipts.isOff",{server:e})}</p>
      ${s&&a`<${X} label=${r("receipts.choice")} value=${m??t} options=${p}
          hint=${r("receipts.hint")} testid="receipts-choice"
          onChange=${d} />`}
      ${l}
      <p class="soft">${r("receipts.who")}</p>
    </div>
  <//>`}var If=5e3;function jc({message:e}){let[t,o]=$(null),[n,s]=$(null);return b(()=>{let i=!0,l=async()=>{try{let m=await Je.readers(e);if(!i)return;o(m),s(null)}catch(m){if(!i)return;o(null),s(U(m))}};l();let c=setInterval(()=>{document.visibilityState==="visible"&&l()},If);return()=>{i=!1,clearInterval(c)}},[e]),a`<${Fc} readers=${t&&Si(t.readers)} others=${t?.others??0}
    me=${y.value?.id??""} error=${n} onClose=${x} />`}function Bc({server:e}){let t=H.value?.find(n=>n.id===e);if(!t)return null;let o=n=>Kr(e,n);return a`<${Lc} server=${t.name} choice=${t.read_receipts}
    shown=${_i(e)} describe=${N}
    onChoose=${hr(zt(e))?o:null} onClose=${x} />`}var zc=O(!1);function Pf(){let e=jo.value,t=y.value;return Zs.value!=="inside"||!t?null:t.rename_needed&&!zc.value?a`<${xl} username=${t.username} describe=${N} onLater=${()=>{zc.value=!0}}
     
          onSave=${o=>Do({username:o}).then(()=>M(r("rename.done"),"ok"))} />`:e&&a`<${Df} key=${JSON.stringify(e)} open=${e} user=${t} />`}function Df({open:e,user:t}){switch(e.kind){case"confirm":return a`<${gl} ...${e} onConfirm=${e.run} onClose=${()=>{jo.value===e&&x()}} />`;case"switcher":return a`<${tc} />`;case"keys":return a`<${vl} sendKey=${Uo.value.send_key} onClose=${x} />`;case"node":return Rf(t.mesh_admin===!0);case"forward":return a`<${oc} message=${e.message} />`;case"absence":return a`<${Dl} note=${e.note} />`;case"readers":return a`<${jc} channel=${e.channel} message=${e.message} />`;case"receipts":return a`<${Bc} server=${e.server} />`;case"history":return a`<${ql} message=${e.message} />`;case"date":return a`<${Wl} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${Bl} />`;case"direct-add":return a`<${zl} id=${e.direct} />`;case"direct-rename":return a`<${Ul} id=${e.direct} />`;case"groups":return a`<${ki} server=${e.server} />`;case"invites":return a`<${rc} server=${e.server} />`;case"server-add":return Ff();case"server-edit":return Lf(e.server);case"server-pass-on":return jf(e.server,e.user);case"channel-create":return a`<${fi} server=${e.server} />`;case"channel-edit":return a`<${pi} id=${e.channel} />`;case"channel-add":return a`<${$i} id=${e.channel} />`;case"settings":return Bf(e.tab??"look",t);default:return null}}function Rf(e){let{phase:t,node:o,moved_from:n,lost_at:s}=pt.value,i=()=>{x(),xe({page:"mesh"})};return a`<${kl} phase=${t} name=${o?.name??r("node.unknown")}
      moved_from=${n} lost_at=${s} nodes=${dr.value}
      state=${ds.value} current=${o?.id??null}
    onStatus=${e?i:null} onRetry=${fr} onClose=${x} />`}function Uc(e){x(),ae(e)}function Ff(){return a`<${Sl} describe=${N} onClose=${x}
   
        onCreate=${e=>Hr(e).then(t=>Uc(t.id))}
    onPreview=${e=>Te.preview(Wt(e))}
   
        onAccept=${e=>Ut(e).then(t=>Uc(t.id))} />`}function Lf(e){let t=H.value?.find(n=>n.id===e);if(!t)return null;let o=()=>j({kind:"confirm",title:r("server.delete"),text:r("server.deleteText",{name:t.name}),action:r("server.delete"),danger:!0,run:()=>qr(e).then(()=>xe({page:"home"}),S)});return a`<${_l} name=${t.name} describe=${N}
      onSave=${n=>Xr(e,n).then(x)}
    extra=${a`<${hi} server=${e} />`}
    onDelete=${t.owner_id===y.value?.id?o:null} onClose=${x} />`}function jf(e,t){let o=H.value?.find(l=>l.id===e),n=et.value[e]?.find(l=>l.user.id===t);if(!o||!n)return null;let{display_name:s}=n.user,i=()=>{x(),M(r("members.passedOn",{name:s,server:o.name}),"ok")};return a`<${Cl} server=${o.name} name=${s} describe=${N}
      onPassOn=${()=>Gr(e,t).then(i)} onClose=${x} />`}function Bf(e,t){let o=()=>j({kind:"confirm",title:r("account.logoutEverywhere"),text:r("account.logoutEverywhereText"),action:r("account.logoutEverywhere"),danger:!0,run:()=>ur().catch(S)});return a`<${Ml} tab=${e} user=${t} settings=${Uo.value}
      notify=${a`<${Rc} />`} devices=${a`<${bl} />`} zone=${ze.value.time_zone}
      onZone=${n=>jr({time_zone:n})}
      onSettings=${zr} describe=${N}
   
        onProfile=${n=>Do(n).then(()=>M(r("account.saved"),"ok"))}
   
        onPassword=${(n,s)=>cr(n,s).then(()=>M(r("account.passwordChanged"),"ok"))}
    onLogout=${()=>{x(),mr()}} onLogoutEverywhere=${o} onClose=${x} />`}function Hc(e){let{name:t,size:o,at:n,author:s,icon:i,picture:l,url:c,onShow:m,onPreview:u,onFailed:d}=e,p=r("files.listed",{size:le(o,z.value),author:s,time:Lt(n)});return a`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${r("files.toMessage",{time:Y(n)})} data-testid="file-show" onClick=${m}>
      <span class="file-tile-picture">${l?a`<img crossorigin=${_e(l)} src=${l} alt="" loading="lazy" onError=${d} />`:a`<${w} name=${i} size=${22} />`}</span>
      <span class="file-card-main"><${fe} name=${t} /><span class="file-card-note">${p}</span></span>
    </button>
    ${u&&a`<${P} icon="eye" label=${r("preview.showName",{name:t})} testid="file-preview" onClick=${u} />`}
    <a class="icon-button" href=${c??void 0} download=${t} title=${r("files.download")}
      aria-label=${r("files.downloadName",{name:t})} data-testid="file-download"><${w} name="download" /></a>
  </div>`}function Z({title:e,subtitle:t,onClose:o,children:n,tools:s,testid:i,drop:l}){return a`<aside class="panel" aria-label=${e} data-testid=${i}
      data-drop=${l}>
    <header class="panel-head">
      <${P} icon="arrow-left" label=${r("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>${s}
      <${P} icon="close" label=${r("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${n}
  </aside>`}var Xc=50,zf=40,ce=O(null);async function Un(e){ce.value={id:e,files:[],more:!0,loading:!1,error:null},await Oo(()=>!0)}async function Oo(e){let t=ce.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,n=s=>{let i=ce.peek();i?.id===o&&(ce.value={...i,...s})};n({loading:!0,error:null});try{for(let s=0;s<zf;s+=1){let i=ce.peek()?.files.at(-1)?.id,l=await Ne.files(o,{limit:Xc,...i?{before:i}:{}}),c=ce.peek();if(c?.id!==o)return;let m=l.length===Xc;if(n({files:[...c.files,...l],more:m}),!m||l.some(e))break}}catch(s){n({error:s})}n({loading:!1})}function Kc(e){let t=ce.peek();if(!t||t.loading)return;let o=Qi(t,e);o!==t.files&&(ce.value={...t,files:o})}function Gc(){ce.value=null}J(e=>{let t=ce.peek();if(t){if(e.what==="gone"){let o=t.files.filter(n=>n.message_id!==e.id);ce.value={...t,files:o}}e.what==="unsure"&&Un(t.id)}});var Uf=["all","image","media","file"];function Hf(){let e=ue(ne.value)??"",t=B(e),[o,n]=$("all"),[s,i]=$("");b(()=>(e&&Un(e),Gc),[e]);let l=ce.value,{messages:c}=Nt(e).value;b(()=>Kc(c),[c,l?.loading]);let m=E=>Vi(E,{kind:o,query:s}),u=(l?.files??[]).filter(m),d=u.map(E=>E.id).join(" ");b(()=>Ge(u.map(E=>E.id)),[d]);let p=l!==null&&l.more&&!l.loading&&l.error===null&&u.length===0;if(b(()=>{p&&Oo(m)},[p,o,s]),!t||l?.id!==e)return null;let{more:f,loading:h,error:v}=l,g=o!=="all"||s.trim()!=="";return a`<${Z} title=${r("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{W.value=null}}>
    <div class="files-choice">
      <${k} label=${r("files.search")} type="search" value=${s} onInput=${i} testid="files-search" />
      <${X} label=${r("files.kind")} value=${o} onChange=${n}
        testid="files-kind" options=${Uf.map(E=>({value:E,label:r(`files.kind.${E}`)}))} />
    </div>
    ${v!==null&&a`<${A} tone="warning">${U(v)}<//>`}
    ${u.length>0&&a`<ul class="files-list">${u.map(E=>a`<li key=${E.id}><${Xf} file=${E} id=${e} /></li>`)}</ul>`}
    ${h&&a`<${D} rows=${3} />`}
    ${!h&&!f&&u.length===0&&a`<${G} icon="file" title=${r(g?"files.noneFound":"files.none")} text=${g?"":r("files.noneText")} />`}
    ${!h&&f&&a`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>Oo(m)}>${r("files.older")}</button>`}
  <//>`}function Xf({file:e,id:t}){let o=De(e.id),n=()=>{R(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(W.value=null)};return a`<${Hc} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${ei(e.author_id)?.display_name??r("user.unknown")} icon=${io(e)}
    picture=${Ue(e)==="image"?hn(e.id):null} onFailed=${()=>bn(e.id)} url=${o&&`${o}&download=1`} onShow=${n}
    onPreview=${mo(e.message_id,e)} />`}function qc({found:e,describe:t,onJoin:o}){let[n,s]=$(""),[i,l]=$(""),c=C(t),m=C(t),{busy:u,error:d,submit:p}=C(t);return a`<div class="stack">
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
      <${k} label=${r("join.ticket")} area mono value=${n} onInput=${s}
          hint=${r("join.ticketHint")} error=${d} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${u||n.trim()===""}
          data-testid="join-ticket-submit">${r("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${r("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>o({address:i.trim()}))}>
        <${k} label=${r("join.address")} mono value=${i} onInput=${l}
            hint=${r("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||i.trim()===""}
            data-testid="join-address-submit">${r("join.ask")}</button>
      </form></details>
  </div>`}function Eo({words:e}){return a`<ol class="words" aria-label=${r("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function Wc({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${A} tone="error">${e.error_code?pe(e.error_code):r("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${r(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||r("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${r("join.compare")}</p><${Eo} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${A} tone="warning">${pe(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${r(o?"action.back":"join.cancel")}</button>
  </div>`}var Kf=2e3;function Gf(){let e=Ys.value,[t,o]=$(null);if(b(()=>{let i=setInterval(()=>{Vs().catch(()=>{})},Kf);return()=>clearInterval(i)},[]),!e)return null;let n=a`<${Ai} />`;if(e.state==="joining"&&e.join)return a`<${Qo} title=${r("join.title")} foot=${n}>
      <${Wc} join=${e.join} onCancel=${()=>Js().catch(S)} /><//>`;let s=t??(e.found.length>0?"join":"found");return a`<${Qo} title=${r("first.title")} text=${r("first.text")} foot=${n}>
    <div class="tabs" role="tablist">${["found","join"].map(i=>a`<button type="button" role="tab" key=${i}
      aria-selected=${s===i} data-testid="first-run-${i}"
          onClick=${()=>o(i)}>${r(`first.${i}`)}
      ${i==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${s==="found"?a`<p class="soft">${r("first.foundText")}</p><${Ci} key="found"
            founding describe=${N} action=${r("first.foundAction")} onRegister=${ar} />`:a`<${qc} key="join" found=${e.found} describe=${N}
            onJoin=${Qs} />`}</div>
  <//>`}function Yc(e){let{id:t,icon:o,name:n,server:s,unread:i,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${w} name=${o} size=${15} /><strong>${n}</strong>
      ${s&&a`<small>${s}</small>`}<span class="spacer"></span>
      ${i>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${r("unread.label")}</span>${i>99?"99+":i}</span>`:a`<small data-testid="inbox-done"><${w} name="check" size=${14} />${r("inbox.read")}</small>`}</span>
    ${m.map(u=>a`<span class="inbox-line" key=${u.id}><span class="found-by"><strong>${u.author}</strong>
        <time title=${Y(u.at)}>${T(u.at)}</time></span>
        <span class="found-text" dir="auto">${u.text}</span></span>`)}
  </button>
  ${i>0&&a`<${P} icon="check" size=${16} label=${r("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function Vc(e,{channels:t,mentions:o},n,s){let i=c=>(o[c]??0)>0?0:s(c)?1:2,l=n.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>i(c)-i(m)),[...e,...l]}function Qc(e,t,o){let n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,Math.max(0,n))].find(i=>!o(i))??null}var qf=3;function Jc(e,t,o){let n=e.filter(i=>!i.is_deleted),s=o?n.filter(i=>i.mentions?.includes(t)):[];return s.length>0?s.slice(0,qf):n.slice(0,1)}var Wf=50,je=O({});function em(){je.value={}}var tm=()=>J(e=>{e.what==="gone"&&Zc(e.id,null),e.what==="changed"&&Zc(e.message.id,e.message)});function Zc(e,t){for(let[o,n]of Object.entries(je.peek())){if(!n.some(l=>l.id===e))continue;let i=n.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);je.value={...je.peek(),[o]:i}}}async function om(e){let t=y.peek(),{first:o}=await Ne.unreadIn(e);if(!o||!t)return;let n=(ke.peek().mentions[e]??0)>0,[s,i]=await Promise.all([Ne.messages(e,{around:o,limit:1}),n?Ne.messages(e,{after:o,limit:Wf}):[]]),l=[...s,...i].filter(({author:c})=>c.id!==t.id);y.peek()?.id===t.id&&(je.value={...je.peek(),[e]:Jc(l,t.username,n)})}async function Hn(e,t){await yo.readAll(t);let o=Wo.peek();o&&e.includes(o.channel)&&(Wo.value={...o,first:null,held:!1});for(let n of e)Ur(n)}function Mo({found:e,place:t,unread:o=0,onShow:n}){let{message:s,snippet:i,server:l}=e,{author:c}=s,m=u=>{if(u.key!=="ArrowDown"&&u.key!=="ArrowUp")return;let d=u.currentTarget.closest("li"),f=(u.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;(f||u.key==="ArrowUp")&&(u.preventDefault(),(f??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${s.id} onClick=${n} onKeyDown=${m}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${s.parent_id&&a`<small>${r("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${r("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${re} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${Y(s.created_at)}>${T(s.created_at)}</time></span>
    <span class="found-text" dir="auto">${i.map((u,d)=>u.hit?a`<mark key=${d}>${u.text}</mark>`:u.text)}</span>
  </button>`}function nm({value:e,busy:t,sort:o,filters:n,onInput:s,onEnter:i,onSort:l,onFilter:c}){let m=q(null),[u,d]=$(null);Ee(()=>{m.current?.focus(),m.current?.select()},[]);let p=f=>{if(!Ie(f)){if(f.key==="Enter")f.preventDefault(),i();else if(f.key==="ArrowDown"){let h=document.querySelector(".found-list button");h instanceof HTMLElement&&(f.preventDefault(),h.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${w} name="search" size=${17} />
      <input ref=${m} type="search" value=${u??e} maxlength="500"
        placeholder=${r("search.placeholder")} aria-label=${r("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${p}
        onCompositionStart=${f=>d(f.target.value)}
        onCompositionEnd=${f=>{d(null),s(f.target.value)}}
        onInput=${f=>{f.isComposing?d(f.target.value):s(f.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${n.map(({label:f,filter:h})=>a`<button type="button" class="chip" key=${h}
          onClick=${()=>{c(h),m.current?.focus()}}>${f}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${r("search.sort")}</legend>
      ${["newest","best"].map(f=>a`<label key=${f}><input type="radio" name="search-sort" value=${f}
            checked=${o===f} onChange=${()=>l(f)} />
          <span>${r(`search.${f}`)}</span></label>`)}
    </fieldset>
  </div>`}var Yf=/^(in|from|on):/;function rm(e,t){let o=Vf(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let n=Yf.exec(t)?.[0],s=o.filter(l=>!n||!l.startsWith(n)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...s,i].join(" ").trim()}function Vf(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function Qf(){let{typed:e,sort:t,results:o,cursor:n,total:s,more:i,unknown:l,coverage:c,asked:m,busy:u,error:d}=Ss.value,p=B(ue(ne.value)),f=p?.server?p:null,h=[f&&{label:r("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:r("search.fromMe"),filter:"from:me"},{label:r("search.hasLink"),filter:"has:link"},{label:r("search.hasCode"),filter:"has:code"},{label:r("search.today"),filter:"on:today"}].filter(g=>g!=null),v=({message:g,channel:E,dm:F})=>{E?ae(E.server_id,E.id,g.id):F&&R(F.id,g.id),matchMedia("(max-width: 1180px)").matches&&(W.value=null)};return a`<${Z} title=${r("search.title")} testid="search"
      onClose=${()=>{W.value=null}}>
    <${nm} value=${e} busy=${u} sort=${t} filters=${h}
      onInput=${g=>Vt(g)}
      onEnter=${()=>Vt(e,{at_once:!0})}
      onSort=${_s}
      onFilter=${g=>Vt(rm(e,g),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${u?void 0:m}>
      ${d!==null&&a`<${A} tone="warning">${U(d)}<//>`}
      ${l.map(g=>a`<${A} tone="warning" key=${g}>${r("search.unknown",{part:g})}<//>`)}
      ${!m&&!u&&d===null&&a`<${Zf} />`}
      ${!m&&u&&a`<${D} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${Jf(o.length,s,i,n)}</p>
          <ol class="found-list">${o.map(g=>a`<li key=${g.message.id}><${Mo} found=${g} place=${Ot(g)}
                onShow=${()=>v(g)} /></li>`)}</ol>`}
      ${m&&n&&a`<button type="button" class="button" data-testid="search-more" disabled=${u}
            onClick=${Cs}>${r("search.more")}</button>`}
      ${m&&c&&a`<${ep} coverage=${c} />`}
    </div>
  <//>`}function Ot({channel:e,dm:t}){return e?`#${e.name}`:t?kr(t,y.value?.id??"",es()):""}function Jf(e,t,o,n){return e===0&&!n?r("search.none"):o?r("search.countMore",{count:t}):r("search.count",{count:t})}function Zf(){let e=[['"…"',r("search.helpPhrase")],["-…",r("search.helpWithout")],["from:",r("search.helpFrom")],["in:#",r("search.helpIn")],["has:link",r("search.helpHas")],["before: after: on:",r("search.helpDays")]];return a`<${G} icon="search" title=${r("search.start")} text=${r("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function ep({coverage:e}){let{missing:t,behind:o,waiting:n,reading_before:s}=e,i=[...o.map(({name:l,since:c})=>c?r("search.unreachableSince",{name:l,time:Ze(c)}):r("search.unreachable",{name:l})),t>0?r("search.missing",{count:t}):"",n>0?r("search.waiting",{count:n}):"",s?r("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${r("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var sm=300,tp=300,op={items:[],cursor:null,loaded:!1,error:null};function im({kind:e}){let[t,o]=$(op),n=ke.value,s=u=>{let d=y.peek()?.id;return yo.list(e,u).then(p=>{if(y.peek()?.id===d){if(p.items.length===0&&p.cursor)return s(p.cursor);o(f=>({items:u?[...f.items,...p.items]:p.items,cursor:p.cursor,loaded:!0,error:null}))}},p=>o(f=>({...f,error:p})))};b(()=>{let u=setTimeout(()=>{s(null)},t.loaded?tp:0);return()=>clearTimeout(u)},[n]),b(()=>J(u=>{if(u.what==="followed"&&s(null),u.what!=="gone")return;let d=({message:p})=>p.id!==u.id;o(p=>({...p,items:p.items.filter(d)}))}),[]);let{items:i,cursor:l,loaded:c,error:m}=t;return a`<div class="found">
    ${m!==null&&a`<${A} tone="warning">${U(m)}<//>`}
    ${!c&&m===null&&a`<${D} rows=${3} />`}
    ${c&&i.length===0&&a`<${G} icon="inbox" title=${r(`inbox.none.${e}`)} text=${r(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${i.map(u=>a`<li key=${u.message.id}><${Mo} found=${np(u)}
          place=${Ot(u)} unread=${u.unread} onShow=${()=>rp(u)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{s(l)}}>${r("saved.more")}</button>`}
  </div>`}function np({message:e,server:t}){let o=[...ve(e)],s=o.length>sm?`${o.slice(0,sm).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:s,hit:!1}]}}function rp({message:e,channel:t,dm:o}){t?ae(t.server_id,t.id,e.id):o&&R(o.id,e.id)}var sp=40,am=e=>(ke.peek().channels[e]??0)===0,ip=()=>[...Zr.value.map(({id:e})=>e),...(H.value??[]).flatMap(({id:e})=>(Bt.value[e]??[]).map(t=>t.id))],lm=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),Et=O("unread");function ap(){let t=["unread","mentions","threads"].map(o=>({value:o,label:r(`inbox.kind.${o}`)}));return a`<${Z} title=${r("inbox.title")} testid="inbox"
      onClose=${()=>{W.value=null}}>
    <div class="inbox-kinds"><${X} label=${r("inbox.kinds")} value=${Et.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{Et.value=o}} /></div>
    ${Et.value==="unread"?a`<${lp} />`:a`<${im} key=${Et.value} kind=${Et.value} />`}
  <//>`}function lp(){let e=q([]),t=q(null),{loaded:o}=Xt.value;b(()=>{Kt();let m=tm();return()=>{m(),em()}},[]),b(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let s=Vc(e.current,ke.value,ip(),pr).filter(m=>B(m)!==null);e.current=o?s:[];let i=s.filter(m=>!am(m)),l=m=>{let u=Qc(s,m,am);Ws(m).catch(S),lm(u??m)?.focus()},c=()=>j({kind:"confirm",title:r("inbox.readAll"),text:r("inbox.readAllText",{count:i.length}),action:r("inbox.readAll"),run:()=>Hn(i,null).catch(S)});return a`<div class="found" ref=${t} onKeyDown=${m=>cp(m,s,l)}>
      ${i.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${r("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${r("inbox.readAll")}</button></div>`:a`<${G} icon="inbox" title=${r("inbox.none")} text=${r("inbox.noneText")} />`}
      <ul class="found-list">${s.map((m,u)=>a`<li key=${m} class="inbox-item"><${mp} id=${m} previewed=${u<sp} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>`}function cp(e,t,o){let s=e.target.dataset.inbox;if(!s||Ie(e)||e.ctrlKey||e.metaKey||e.altKey)return;let i={ArrowDown:1,ArrowUp:-1}[e.key];if(i)lm(t[t.indexOf(s)+i]??s)?.focus();else if(e.key.toLowerCase()==="e")o(s);else return;e.preventDefault()}function mp({id:e,previewed:t,onRead:o}){let n=B(e),s=ke.value.channels[e]??0,i=ke.value.mentions[e]??0;if(b(()=>{t&&s>0&&om(e).catch(()=>{})},[e,t,s>0,i]),!n)return null;let l=je.value[e]??[],c=l.map(d=>({id:d.id,author:d.author.display_name,at:d.created_at,text:ve(d)})),m=d=>{let[p]=s>0?l:[];R(e,p?.id??null),matchMedia("(max-width: 1180px)").matches?W.value=null:d.detail>0&&requestAnimationFrame(Oi)},u=H.value?.find(d=>d.id===n.server)?.name??null;return a`<${Yc} id=${e} icon=${n.icon} name=${n.name} server=${u}
    unread=${s} mentions=${i} current=${ue(ne.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function up({code:e}){let[t,o]=$(null),[n,s]=$(null);b(()=>{Te.preview(Wt(e)).then(o,s)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>xe({page:"home"})}>${r(H.value?.length?"empty.goHome":"action.back")}</button>`;if(n)return a`<${G} icon="ticket" title=${r("invite.invalid")}
        text=${U(n)}>${i}<//>`;if(!t)return null;let l=()=>Ut(t.code).then(c=>ae(c.id),S);return t.already_member?a`<${G} icon="ticket" title=${t.server_name}
        text=${r("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>ae(t.server_id)}>${r("invite.open")}</button><//>`:a`<${G} icon="ticket"
      title=${r("invite.pageTitle",{name:t.server_name})} text=${r("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${r("invite.join",{name:t.server_name})}</button>${i}<//>`}var dp=46,fp=38;function cm(e){let{members:t,find:o,present:n,roles:s}=e,[i,l]=$(""),[c,m]=$(!1),u=L(()=>i.trim()?o(t,i):t,[t,i]),d=L(()=>u.filter(({user:h})=>Ko(n,h)!=="offline"),[u,n]),p=c?d:u,f=L(()=>$p(p,s),[p,s]);return a`<div class="members">
    <div class="members-search"><${w} name="search" size=${16} />
      <input type="search" value=${i} placeholder=${r("members.find")}
          aria-label=${r("members.find")} data-testid="members-find"
        onInput=${h=>l(h.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${r("members.here",{count:d.length})}</button></div>
    ${f.length>0?a`<${wi} rows=${f} guess=${pp} label=${r("members.title")} top=${`${c} ${i}`}
            draw=${h=>h.member?a`<${hp} member=${h.member} ...${e} />`:a`<h3>${r(`role.${h.role}.many`)} <span>${h.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${r("members.none")}</p>`}
  </div>`}var pp=e=>e.member?dp:fp,$p=(e,t)=>t.flatMap(o=>{let n=e.filter(i=>i.role===o);if(n.length===0)return[];let s=n.map(i=>({key:i.user.id,member:i}));return[{key:`role-${o}`,role:o,count:n.length},...s]});function hp({member:e,owner:t,me:o,present:n,roles:s,onPerson:i,...l}){let{canChange:c,canPassOn:m,canRemove:u,onRole:d,onPassOn:p,onRemove:f}=l,{user:h}=e;return a`<div class="member" data-testid="member" data-user-id=${h.id}
      data-role=${e.role}>
    <${yi} user=${h} me=${o} presence=${Ko(n,h)} onPerson=${i}
      mark=${h.id===t&&a`<span class="member-owner" title=${r("role.owner")}><${w} name="crown" size=${14} /></span>`} />
    <${tt} label=${r("members.actions",{name:h.display_name})} testid="member-menu"
        items=${[...c(e)?s.map(v=>({label:r(`role.${v}`),checked:v===e.role,testid:`role-${v}`,onClick:()=>d(e,v)})):[],m(e)&&{label:r("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>p(e)},u(e)&&{label:r("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}var bp=(e,t)=>Pt(e,t,({user:o})=>[o.display_name,o.username],e.length);function Xn(){let e=As.value,t=y.value?.id??"",o=e[t]??"offline";return L(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var Kn=(e,t)=>to(e.username,t,e),Gn=()=>{W.value=null};function gp(){let e=B(ue(ne.value));return e?.hidden?a`<${yp} conversation=${e} />`:e?.people?a`<${vp} conversation=${e} people=${e.people} />`:a`<${wp} />`}function vp({conversation:e,people:t}){let{icon:o,label:n,group:s}=e,i=y.value?.id??"",l=Xn();return a`<${Z} title=${r("members.title")} subtitle=${n} testid="members" onClose=${Gn}>
    <${Vo} people=${t} me=${i} present=${l} onPerson=${Kn} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>j({kind:"direct-add",direct:e.id})}>
        <${w} name="user-add" size=${15} />${r("dm.add")}</button>`}${s&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>Ei(e)}>${r("dm.leave")}</button>`}</div>
  <//>`}function yp({conversation:e}){let{id:t,label:o,name:n,manages:s}=e;b(()=>{Qr(t).catch(S)},[t]);let i=Vr.value[t],l=L(()=>i?.map(({user:p})=>p),[i]),c=Xn(),m=y.value?.id??"",u=p=>j({kind:"confirm",title:r("channel.putOut"),text:r("channel.putOutText",{name:p.display_name,channel:n}),action:r("channel.putOut"),danger:!0,run:()=>Jr(t,p.id).catch(S)}),d=p=>s&&p.id!==m&&a`<${P} icon="user-remove" testid="channel-put-out" onClick=${()=>u(p)}
      label=${r("channel.putOutName",{name:p.display_name})} />`;return a`<${Z} title=${r("members.title")} subtitle=${o} testid="members" onClose=${Gn}>
    ${l?a`<${Vo} people=${l} me=${m} actions=${d}
            present=${c} onPerson=${Kn} />`:a`<${D} rows=${6} kind="line" />`}
    <div class="panel-foot">${s&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>j({kind:"channel-add",channel:t})}>
        <${w} name="user-add" size=${15} />${r("channel.addMembers")}</button>`}</div>
  <//>`}function wp(){let e=ne.value.page==="channel"?ne.value.server:"",t=H.value?.find(m=>m.id===e),o=et.value[e],n=y.value,s=Xn(),i=L(()=>o&&yr(o),[o]);if(!t||!n)return null;let l=zt(e),c=m=>j({kind:"confirm",title:r("members.remove"),text:r("members.removeText",{name:m.user.display_name,server:t.name}),action:r("members.remove"),danger:!0,run:()=>Yr(e,m.user.id).catch(S)});return a`<${Z} title=${r("members.title")} subtitle=${t.name} testid="members"
      onClose=${Gn}>
    ${i?a`<${cm} members=${i} owner=${t.owner_id} me=${n.id}
            present=${s} onPerson=${Kn} roles=${$r} find=${bp}
      canChange=${m=>br(t,l,m,n.id)}
          canRemove=${m=>vr(t,l,m,n.id)}
          canPassOn=${m=>gr(t,m,n.id)}
          onPassOn=${m=>j({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,u)=>Wr(e,m.user.id,u).catch(S)}
          onRemove=${c} />`:a`<${D} rows=${6} kind="line" />`}
  <//>`}function mm({request:e,onApprove:t,onDeny:o}){let[n,s]=$(!1),i=async()=>{s(!0),await t(),s(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${r("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,oe(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${r("mesh.compare")}</p>
    <${Eo} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${n}
        data-testid="node-approve" onClick=${i}>${r("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${n} data-testid="node-deny"
          onClick=${o}>${r("mesh.deny")}</button></div>
  </article>`}var um=12;function dm({holds:e,meshName:t,describe:o,onMake:n,onRestore:s}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${r("mesh.kit")}</h2></header>
    <p class="soft">${r(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${kp} meshName=${t} describe=${o} onMake=${n} />`:a`<${Sp} describe=${o} onRestore=${s} />`}
  </section>`}function kp({meshName:e,describe:t,onMake:o}){let[n,s]=$(""),[i,l]=$(""),[c,m]=$(null),{busy:u,at:d,failure:p,submit:f}=C(t,["passphrase"]),h=f(async()=>{m(await o(n)),s(""),l("")}),v=[...n].length,g=i!==""&&i!==n;return a`<form class="settings-section" onSubmit=${h}>
    <${k} label=${r("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${n} onInput=${s} testid="kit-passphrase" error=${d("passphrase")}
        hint=${r("mesh.kitPassphraseRule",{count:um})} />
    <${k} label=${r("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${g?r("mesh.kitPassphraseDiffers"):null} />
    ${p}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${u||v<um||i!==n}>${r("mesh.kitMake")}</button></div>
    ${c&&a`<${xp} kit=${c} text=${_p(c,e)} />`}
  </form>`}function xp({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((n,s)=>a`<li key=${s}>${n}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${r("mesh.kitSave")}</a>
      <${de} text=${t} label=${r("mesh.kitCopy")} /></div>
    <p class="soft">${r("mesh.kitKeep")}</p></div>`}function Sp({describe:e,onRestore:t}){let[o,n]=$(""),[s,i]=$(""),{busy:l,at:c,failure:m,submit:u}=C(e,["kit","passphrase"]),d=u(async()=>{await t(o,s),n(""),i("")});return a`<form class="settings-section" onSubmit=${d}>
    <${k} label=${r("mesh.kitLine")} value=${o} onInput=${n} area mono
        testid="kit-line" error=${c("kit")} />
    <${k} label=${r("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${s} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||s===""}>${r("mesh.kitRestore")}</button></div>
  </form>`}function _p(e,t){let o=e.words.map((n,s)=>`${s+1}. ${n}`).join(`
`);return`${r("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function fm({rows:e}){let t=e.filter(([,n])=>n>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${r("mesh.counters")}</h2></header>
    <p class="soft">${r("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${r("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([n,s])=>a`<div key=${n}><dt>${yl(n)}</dt><dd>${s}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${r("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function pm({events:e}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${r("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${Y(t.at)}>${T(t.at)}</time><span>${Cp(t)}</span></li>`)}</ol>`}
  </section>`}function Cp({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return r("mesh.event.joined");case"connected":return r("mesh.event.connected",{name:o});case"lost":return r("mesh.event.lost",{name:o,reason:pe(String(t.reason))});case"authority_given":case"authority_taken":return r(`mesh.event.${e}`,{name:o});case"authority_restored":return r("mesh.event.authority_restored");case"revoked":return r("mesh.event.revoked",{name:o});case"refused_address":return r(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return Le(String(t.trouble),t.name?o:null);case"trouble_over":return r("mesh.event.troubleOver");case"set_aside":return r("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return r("mesh.event.disk",{detail:t.detail});default:return r("mesh.event.other",{code:e})}}function $m({node:e,onRevoke:t,onAuthority:o}){let n=[o&&{label:r(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:r("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),s=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&r(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&oe(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&T(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&bo(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${r(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${r("mesh.authority")}</span>`}
      ${n.length>0&&a`<${tt} label=${r("mesh.nodeMenu",{name:e.name})} items=${n} />`}</header>
    <dl>${s.map(([i,l])=>l&&a`<div key=${i}><dt>${r(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error ${wl(e.trouble)?"is-red":""}" data-testid="node-trouble">${Le(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${Ap(e)}</p>`}
  </article>`}function Ap({last_error_code:e,last_error_at:t}){let o=pe(e??"");return t?r("mesh.errorAt",{reason:o,time:T(t)}):o}function hm({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${r("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${r(`mesh.order.${o.kind}`)}</strong> ${oe(o.created_at)} — ${r("mesh.ordersMissing",{nodes:o.missing.map(t).join(r("list.comma"))})}</li>`)}</ul>`}
  </section>`}function bm({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${r("mesh.positions")}</caption>
    <thead><tr><th scope="col">${r("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${r("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:n,dimmed:s})=>a`<tr key=${o.id} class=${s?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${s&&o.as_of&&a`<small>${r("mesh.asOf",{time:T(o.as_of)})}</small>`}</th>
      ${n.map(i=>a`<td class=${i.behind>0?"is-behind":""}
            title=${r("mesh.position",{seq:i.held})}>
        ${i.behind===0?"=":`−${i.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${r("mesh.since",{time:T(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var Op={green:"ok",amber:"clock",red:"warning"};function gm({verdict:e,at:t,stale:o,nodes:n}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${w} name=${Op[e.level]} size=${22} /><p>${Ep(e,n)}</p>
    <small>${r(o?"mesh.staleAt":"mesh.asOf",{time:Bo(t)})}</small></div>`}function Ep({code:e,args:t,at:o},n){let s=i=>Number(t[i]??0);switch(e){case"equal":return r("mesh.verdict.equal",{count:s("nodes"),time:Bo(o)});case"quarantined":return r("mesh.verdict.quarantined",{count:s("entries")});case"deriving":return r("mesh.verdict.deriving",{percent:s("percent")});case"behind":return r("mesh.verdict.behind",{node:t.node,count:s("behind")+s("ahead")});case"unreachable":return Ip(t,n);case"set_aside":return r("mesh.verdict.setAside",{node:t.node,entry:s("entries")});case"unanswered":return[r("mesh.verdict.unanswered",{address:t.address}),pe(String(t.reason))].join(r("list.sentences"));case"clock":return Np(t);default:return Mp(e,t)}}function Mp(e,t){let o=t.since&&r("mesh.verdict.since",{time:T(String(t.since))});return[Le(e,t.here?null:String(t.node)),Tp(e,t),o].filter(Boolean).join(r("list.sentences"))}function Tp(e,{reason:t,files:o,of:n}){if(o===void 0)return null;let s=e==="files_damaged"?"damaged":String(t);return r(`mesh.files.${s}`,{count:Number(o),of:Number(n)})}function Np({node:e,here:t,ahead:o,seconds:n}){let s=o?"Ahead":"Behind";return t?r(`mesh.verdict.ownClock${s}`,{span:zo(Number(n))}):r(`mesh.verdict.clock${s}`,{node:e,span:zo(Number(n))})}function Ip(e,t){let o=t.filter(s=>s.state==="unreachable"||s.state==="never"),n=Number(e.behind??0);return[r("mesh.verdict.unreachable",{node:o.map(s=>s.name).join(r("list.comma"))}),e.reason&&pe(String(e.reason)),e.heard_at&&r("mesh.verdict.heard",{time:T(String(e.heard_at))}),n>0&&r("mesh.verdict.lacks",{count:n}),e.next_attempt_at&&r("mesh.verdict.next",{when:bo(String(e.next_attempt_at))})].filter(Boolean).join(r("list.sentences"))}function vm({ticket:e,earlier:t,nameOf:o,onMake:n}){let[s,i]=$(!1),l=async()=>{i(!0),await n(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${r("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${s}
          data-testid="ticket-make" onClick=${l}><${w} name="ticket"
          size=${16} />${r("mesh.makeTicket")}</button></header>
    <p class="soft">${r("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${de} text=${e.ticket} label=${r("mesh.copyTicket")}
          testid="ticket-copy" />
        <${de} text="localchat --join ${e.ticket}" label=${r("mesh.copyCommand")} />
        <span
            class="soft">${r("mesh.ticketUntil",{when:oe(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${r("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?r("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?r("invite.expired"):r("mesh.ticketOpen",{time:T(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function ym(e){let t=e.writers.map(({id:n,entries:s})=>({node:n,label:e.nodes.find(i=>i.id===n)?.name??n.slice(-6),top:s})),o=e.nodes.map(n=>{let s=t.map((i,l)=>{let c=n.held[l]??0;return{held:c,behind:i.top-c}});return{node:n,cells:s,dimmed:n.state!=="here"&&n.state!=="connected"}});return{columns:t,rows:o}}function wm(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var Pp=3e3;function Dp(){let e=y.value?.mesh_admin===!0;if(b(()=>{if(!e)return;qo();let n=setInterval(qo,Pp);return()=>clearInterval(n)},[e]),!e)return a`<${G} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=Ps.value,o=Rs.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${P} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${Yt} />
      <div><h1>${r("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div>
      <${oo} page="mesh" onPage=${n=>xe({page:n})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${A} tone="warning">${r("mesh.loadFailed")} ${U(o)}<//>`}
      ${t?a`<${Rp} told=${t} stale=${o!==null} />`:o===null&&a`<${D} rows=${5} kind="line" />`}
    </div>
  </section>`}function Rp({told:e,stale:t}){let o=s=>e.nodes.find(i=>i.id===s)?.name??s.slice(-8),n=e.nodes.some(s=>s.state==="here"&&s.authority);return a`
    <${gm} verdict=${e.verdict} at=${Ds.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${r("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(s=>a`<${mm} key=${s.node_id} request=${s} onApprove=${()=>Fp(s)} onDeny=${()=>Lp(s)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${r("mesh.positions")}</h2></header><p
        class="soft">${r("mesh.positionsText")}</p><${bm}
        ...${ym(e)} /></section>
    <section class="status-nodes" aria-label=${r("mesh.nodes")}>${e.nodes.map(s=>a`<${$m} key=${s.id} node=${s}
      onRevoke=${s.state==="here"||s.state==="revoked"?null:()=>jp(s)}
      onAuthority=${n&&s.state!=="revoked"&&s.state!=="waiting"?()=>Bp(s):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${A} tone="warning">${e.unanswered.map(({address:s,code:i})=>a`<p key=${s} data-testid="unanswered">${r("mesh.verdict.unanswered",{address:s})} ${pe(i)}</p>`)}<//>`}
    <${vm} ticket=${Fs.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>Xs().catch(S)} />
    <${dm} holds=${n} meshName=${e.mesh.name} describe=${N}
        onMake=${Us} onRestore=${(s,i)=>Hs(s,i).then(()=>M(r("mesh.restored"),"ok"))} />
    <div class="card-pair"><${fm} rows=${wm(e.counters)} /><${hm}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${pm} events=${e.events} />`}function Fp(e){return Ls(e.node_id).then(()=>M(r("mesh.approved",{name:e.name}),"ok"),S)}function Lp(e){j({kind:"confirm",title:r("mesh.deny"),text:r("mesh.denyText",{name:e.name}),action:r("mesh.deny"),danger:!0,run:()=>js(e.node_id).catch(S)})}function jp(e){j({kind:"confirm",title:r("mesh.revoke"),text:r("mesh.revokeText",{name:e.name}),action:r("mesh.revoke"),danger:!0,run:()=>Bs(e.id).catch(S)})}function Bp(e){let t=e.authority,o=r(t?"mesh.takeAuthority":"mesh.giveAuthority"),n={name:e.name};j({kind:"confirm",title:o,text:t?r("mesh.takeAuthorityText",n):r("mesh.giveAuthorityText",n),action:o,danger:t,run:()=>zs(e.id,!t).catch(S)})}var xm=["href","bold","strike","italic","code"],km={bold:"**",strike:"~~",italic:"*"},Sm=e=>zp(e).map(t=>{let o=t.reduce((n,{text:s})=>n+(s.match(/[*`~_]/g)?.length??0),0);return To(t,0,o>1).trim()});function zp(e){let t=[[]],o=!0;for(let n of e)(n.kept?n.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):n.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!n.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...n,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function To(e,t,o){let n=xm[t];if(!n)return e.map(({text:i})=>o?Xp(i):i).join("");let s="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][n]===e[i][n];)l+=1;s+=Up(e.slice(i,l),t,o),i=l}return s}function Up(e,t,o){let n=xm[t],s=e[0][n],i=e.map(({text:l})=>l).join("");if(!s||i.trim()==="")return To(e,t+1,o);if(n==="code")return qn(i,l=>Hp(l));if(n==="href"){if(i.trim()===s)return i;let l=To(e,t+1,o);return qn(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${s})`)}return qn(To(e,t+1,o),l=>km[n]+l+km[n])}function qn(e,t){let o=e.trim(),n=e.length-e.trimStart().length;return e.slice(0,n)+t(o)+e.slice(n+o.length)}var Hp=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Xp=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function _m(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var Kp=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,Gp=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,qp=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,Q=e=>e.nodeType===1?e.nodeName.toLowerCase():"",$e=(e,t)=>e.getAttribute?.(t)??"",Oe=e=>$e(e,"style");function Cm(e){let t=[...e.childNodes].filter(n=>Q(n)!==""||n.nodeType===3&&n.nodeValue?.trim()),o=n=>{let s=Oe(n);return Q(n)==="pre"||/white-space:\s*pre/i.test(s)&&qp.test(s)};return t.length>0&&t.every(o)}var Mt=e=>/display:\s*none|mso-list:\s*ignore/i.test(Oe(e));function Am(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(Oe(e))?"item":Kp.test(t)?"text":null}function Om(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),n="`".repeat(o+1),s=[...e.childNodes].find(c=>Q(c)==="code"),i=`${$e(e,"class")} ${s?$e(s,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${n}${l}
${t}
${n}`}function Em(e,t){let o=Number(/\blevel(\d)/i.exec(Oe(e))?.[1]??1),n=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Mm(e)),s=Number.parseInt((n?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=n?`${s||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function Mm(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(Oe(t)))return t.textContent??"";let o=Q(t)===""?"":Mm(t);if(o)return o}return""}function Tm(e){let t=[...e.childNodes].flatMap(o=>Q(o)==="p"?[...o.childNodes]:[o]).find(o=>Q(o)==="input"&&$e(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var Wn=e=>[...e.childNodes].flatMap(t=>{let o=Q(t);return Mt(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?Wn(t):[]}),Yn=e=>[...e.childNodes].some(t=>Gp.test(Q(t))||Q(t)==="div"&&Yn(t));var Wp=/^(b|strong)$/,Yp=/^(i|em|cite)$/,Vp=/^(s|del|strike)$/,Qp=/^(code|kbd|samp|tt)$/;function No(e,t){let o=Q(e),n=Oe(e),s=/font-weight:\s*(\w+)/i.exec(n)?.[1]??"",i={...t};(Wp.test(o)||/^(bold|bolder|[6-9]00)$/i.test(s))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(s)&&delete i.bold,(Yp.test(o)||/font-style:\s*italic/i.test(n))&&(i.italic=!0),(Vp.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(n))&&(i.strike=!0),Qp.test(o)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(n)&&(i.kept=!0);let l=o==="a"?_m($e(e,"href")):void 0;return l&&(i.href=l),i}function Im(e){let t=new Map,o=e.map(s=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of s){l();for(let m=0;m<c.columns&&i.length<=40;m+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(m===0?c.text:"")}return l(),i}),n=Math.max(0,...o.map(s=>s.length));if(n>40||n*o.length>2e3)return null;for(let s of o)for(;s.length<n;)s.push("");return Jp(o)}function Jp(e){let t=e.filter(n=>n.some(Boolean)),o=Math.max(0,...t.map(n=>n.findLastIndex(Boolean)+1));return t.map(n=>n.slice(0,o))}var Zp=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function Pm(e,t){let[o,...n]=e,s=o.map((l,c)=>{let m=n.map(d=>d[c]).filter(Boolean),u=m.length>0&&m.every(d=>Zp.test(d));return t(c)||u?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(o.map(Vn)),i(s),...n.map(i)].join(`
`)}var Vn=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var t$=150,Dm=12,Rm=16e3,o$=400,n$=50,r$=80,s$=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,ft=class extends Error{};function Fm(e,t){if(Cm(e))return null;let o=new Qn;try{o.children(e,{},0)}catch(l){if(l instanceof ft)return null;throw l}if(o.flush("line"),!o.structured&&!i$(o.looks))return null;let n=[...o.hrefs];if(n.length===1&&t.trim()===n[0])return null;let s=Lm(o.blocks);return s.length<=2*Rm&&s.split(`
`).length<=o$?s:null}var i$=e=>e.size>1||[...e].some(t=>t.includes("href"));function Lm(e){let t="";return e.forEach((o,n)=>{let i=e[n-1]?.kind===o.kind&&o.kind!=="apart";t+=(n===0?"":i?`
`:`

`)+o.text}),t}var Qn=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=Sm(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(n=>n.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,n){for(let s of t.childNodes)this.node(s,o,n+1)}text(t,o){if(this.#t+=t.length,this.#t>Rm)throw new ft;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:n,...s}=o;this.looks.add(JSON.stringify(Object.keys(s).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,n){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let s=Q(t);if(s===""||s$.test(s)||Mt(t))return;if(n>t$)return this.text(t.textContent??"",o);if(s==="br")return this.text(`
`,{...o,kept:!0});if(s==="img")return this.text($e(t,"alt").slice(0,r$),o);if(s==="input")return;let i=No(t,o),l=Am(t,s);return l?this.block(l,t,i,n):this.children(t,i,n)}block(t,o,n,s){if(this.flush("line"),t==="text"){this.children(o,n,s);let c=Q(o)==="p"&&!/Mso|^p\d/.test($e(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,n,s);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Om(o),"apart");if(t==="list"){let c=this.list(o,n,s);return c===""?void 0:this.put(c,"apart")}let i=this.inside(o,n,s);if(i==="")return;if(t==="item")return this.put(Em(o,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(Q(o)[1]));return this.put(`${l} ${Vn(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,n){let[s,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Dm?this.text(t.textContent??"",o):this.children(t,o,n),this.#e-=1,this.flush("line");let l=Lm(this.blocks);return this.blocks=s,this.runs=i,l}list(t,o,n){let s=Number.parseInt($e(t,"start"),10)||1,i=Q(t)==="ol",l=[];for(let c of t.childNodes){let m=Q(c);if(m===""||Mt(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let f=this.#e>Dm?this.inside(c,o,n):this.list(c,o,n+1);this.#e-=1,f&&l.push(f.replace(/^/gm,i?"   ":"  "));continue}let u=i?`${s}. `:"- ",d=this.inside(c,No(c,o),n+1).replace(/\n{2,}/g,`
`);d!==""&&(s+=1,l.push(u+Tm(c)+d.replace(/\n/g,`
${" ".repeat(u.length)}`)))}return l.join(`
`)}table(t,o,n){let s=Wn(t).map(u=>[...u.childNodes].filter(d=>/^(td|th)$/.test(Q(d))&&!Mt(d)));if(s.reduce((u,d)=>u+d.length,0)>2e3)throw new ft;if(!(s.length>1&&s.some(u=>u.length>1))||s.some(u=>u.some(Yn))){for(let u of s)for(let d of u)this.block("text",d,o,n+1);return}let c=s.map(u=>u.map(d=>this.cell(d,o,n+1))),m=Im(c);if(!m)throw new ft;m.length!==0&&(this.structured=!0,this.put(Pm(m,u=>a$(c,u)),"apart"))}cell(t,o,n){let s=this.inside(t,No(t,o),n).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt($e(t,c),10)||1,1),n$),l=/^right$/i.test($e(t,"align"))||/text-align:\s*right/i.test(Oe(t));return{text:s.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function a$(e,t){let o=e.slice(1).flatMap(n=>n[t]?.text?[n[t]]:[]);return o.length>0&&o.every(({right:n})=>n)}var l$=2e6,c$=2e4;function m$(e,t){if(e.length>l$)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>c$?null:Fm(o.body,t)}var u$=()=>a`<${Ua} /><${Ra} />`;var d$=({links:e})=>a`${e.map(t=>a`<${$$} key=${t.message} link=${t} />`)}`,Tt=new Set,f$=500;function p$(e){Tt.has(e)||(Tt.size>=f$&&Tt.clear(),Tt.add(e),os(e).catch(()=>Tt.delete(e)))}function $$({link:e}){let{conversation:t,message:o,direct:n}=e,s=B(t),i=s!==null,l=Tr.value[o];b(()=>{i&&l===void 0?Nr(t,o):!i&&n&&p$(t)},[t,o,i,l===void 0]);let c=L(()=>l?ve(l):"",[l]);if(!s||!l)return null;let m=H.value?.find(u=>u.id===s.server)?.name??null;return a`<${go} message=${l} text=${c} place=${s.label} server=${m}
    onShow=${()=>R(t,o)} />`}function jm({message:e,onShow:t,onUnpin:o,onPerson:n,files:s}){let{author:i}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${re} id=${i.id} name=${i.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${i.username}"
        onClick=${l=>n(l.currentTarget)}>${i.display_name}</button>
      <time title=${Y(e.created_at)}>${T(e.created_at)}</time>
      ${o&&a`<${P} icon="close" label=${r("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${ot} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}${s}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${r("pins.show")}</button>
  </article>`}function h$(){let e=ue(ne.value)??"",t=B(e);if(b(()=>{e&&vs(e)},[e]),!t)return null;let o=bs.value[e],n=gs.value,s=i=>{R(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(W.value=null)};return a`<${Z} title=${r("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{W.value=null}}>
    ${n!==null&&a`<${A} tone="warning">${U(n)}<//>`}
    ${!o&&n===null&&a`<${D} rows=${3} />`}
    ${o?.length===0&&a`<${G} icon="pin" title=${r("pins.none")} text=${r("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(i=>a`<li key=${i.id}><${jm} message=${i} files=${uo(i)}
            onPerson=${l=>to(i.author.username,l,i.author)}
            onShow=${()=>s(i)} onUnpin=${t.pins?()=>ys(i):null} /></li>`)}</ul>`}
  <//>`}function Bm({saved:e,place:t,onShow:o,onRemove:n,files:s}){let{message:i,server:l}=e,{author:c}=i;return a`<article class="pinned" data-testid="saved-message" data-message-id=${i.id}>
    <p class="found-place">${t}${l&&a`<small>${l.name}</small>`}</p>
    <header><${re} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${Y(i.created_at)}>${T(i.created_at)}</time>
      <${P} icon="close" label=${r("saved.remove")} testid="saved-remove" onClick=${n} /></header>
    <div class="pinned-body" dir="auto">${i.html?a`<${ot} source=${i.html} />`:a`<p class="message-plain">${i.content}</p>`}${s}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${r("saved.show")}</button>
  </article>`}function b$(){b(()=>{Xo()},[]);let{items:e,cursor:t,loaded:o}=ws.value,n=ks.value,s=({message:i,channel:l,dm:c})=>{l?ae(l.server_id,l.id,i.id):c&&R(c.id,i.id),matchMedia("(max-width: 1180px)").matches&&(W.value=null)};return a`<${Z} title=${r("saved.title")} testid="saved"
      onClose=${()=>{W.value=null}}>
    ${n!==null&&a`<${A} tone="warning">${U(n)}<//>`}
    ${!o&&n===null&&a`<${D} rows=${3} />`}
    ${o&&e.length===0&&a`<${G} icon="clock" title=${r("saved.none")} text=${r("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(i=>a`<li key=${i.message.id}><${Bm} saved=${i} files=${uo(i.message)} place=${Ot(i)}
            onShow=${()=>s(i)} onRemove=${()=>xs(i.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{Xo(!1)}}>${r("saved.more")}</button>`}
  <//>`}var g$=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>zm?`${t.slice(0,zm).join("")} …`:t.join("")},zm=40;function Um({count:e,max:t,full:o,busy:n,failed:s,onCopy:i,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${r("select.label")} data-testid="selection">
    ${s.length>0&&a`<${A} tone="error"><ul class="selection-failed" data-testid="selection-failed">${s.map(({message:m,reason:u})=>a`<li key=${m.id}>${r("select.failed",{name:m.author.display_name,time:Ze(m.created_at),text:g$(m.content),reason:u})}</li>`)}</ul><//>`}
    ${o&&a`<${A} tone="warning">${r("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${r("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||n}
        data-testid="selection-copy" onClick=${i}><${w} name="copy" size=${15} />${r("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||n} data-testid="selection-delete"
          onClick=${l}><${w} name="trash" size=${15} />${r("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${r("select.done")}</button>
    </div>
  </section>`}function Jn({moderates:e}){let t=He.value;if(!t)return null;let o=ai(t),n=o.length,s=e||o.every(({author:c})=>c.id===y.value?.id),i=async()=>{await mi(bi(o,Lt))&&(M(r("select.copied",{count:n}),"ok"),bt())},l=()=>j({kind:"confirm",title:r("select.deleteTitle",{count:n}),text:r("select.deleteText"),action:r("select.deleteCount",{count:n}),danger:!0,run:async()=>{let c=await li();c>0&&M(r("select.deleted",{count:c}),"ok")}});return a`<${Um} count=${n} max=${ii} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${s?l:null} onDone=${bt} />`}function v$({parent:e}){let t=ge.value[e];return b(()=>{let o=()=>xo(e).catch(()=>{});return o(),J(n=>n.what==="connected"&&void o())},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${r(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>wc(e)}>${r(t?"thread.following":"thread.follow")}</button>`}function y$({id:e,parent:t,at:o}){let n=B(e),s=Or(e,t).value.messages[0],i=Nt(e,t).value,l=Ks(i.messages);b(()=>(o||Mr(e,t),Er(e,t),()=>{He.peek()?.parent===t&&bt()}),[e,t]);let c=Qt.value,[m,u]=$(!1);b(()=>{m&&c&&i.loaded&&Gs(e,t,l)},[m,c,i.loaded,l]);let d=Math.max(s?.reply_count??0,i.has_older?i.messages.length:0),p=i.has_newer?[]:fs(ht.value,e,t,i.messages),f=L(()=>{let h=s?[{kind:"message",key:t,message:s,continues:!1}]:[];if(!i.loaded)return h;h.push({kind:"replies",key:"replies",count:d});let v=ni(i.messages,{day:Ft}).filter(g=>g.kind!=="day");return[...h,...v,...ri(p)]},[i,s,d,Lr.value,...p]);return n?a`<${Z} title=${r("thread.title")} subtitle=${n.label} testid="thread"
      tools=${a`<${v$} parent=${t} />`}
      drop=${n.archived||He.value?.parent===t?void 0:Ir(e,t)}
      onClose=${()=>{W.value=null}}>
    <${ti} name=${r("thread.title")} rows=${f} guess=${si}
        draw=${Mi({conversation:n,focus:o,thread:!0})} staying=${[as.value?.message,"replies"]}
        before=${i.loaded?null:a`<${D} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${qs(e,t)}
      onOlder=${()=>_r(e,t)}
          onNewer=${()=>Ar(e,t)}
          onLatest=${()=>It(e,t)}
          onView=${h=>u(h?.end===!0)} />
    ${He.value?.parent===t&&a`<${Jn} moderates=${n.moderates} />`}
    ${!n.archived&&He.value?.parent!==t&&a`<${Ti} key=${t} conversation=${n} parent=${t} placeholder=${r("thread.placeholder")} />`}
  <//>`:null}export{Qm as AccountsPage,za as Attachments,Pf as Dialogs,Km as EmojiPopover,Hf as FilesPanel,Gf as FirstRun,ap as InboxPanel,up as InvitePage,gp as MembersPanel,Dp as MeshPage,Bd as NewLogins,Mf as Notifying,u$ as OpenFiles,Id as PendingFiles,d$ as PermalinkCards,Xm as PersonPopover,h$ as PinsPanel,b$ as SavedPanel,Qf as SearchPanel,Jn as Selecting,y$ as ThreadPanel,Nd as Tiles,Pd as Uploading,Hn as markAllRead,m$ as markdownFrom,ul as takeFiles};
