import{$ as ae,$a as hi,$b as Li,$c as fa,$d as N,A as qt,Ab as Si,Ac as Ae,Ae as nl,B as fe,Ba as j,Bc as ie,Be as rl,C as Ls,Ca as C,Cc as Xo,Ce as Fe,D as qe,Db as pt,Dc as Vi,De as to,E as Ce,Ea as R,Eb as _i,Ec as Yi,Ed as Ta,Ee as Ne,F as Fs,Fb as Ci,Fc as Qi,Fe as be,G as or,Ga as V,Gb as Ai,Ge as sl,H as js,Ha as E,Hb as Do,Hc as Ji,Hd as Ia,He as gr,I as Bs,Ia as ii,Ib as Le,Ic as Zi,Id as qo,Ie as k,J as Ve,Ja as Ao,Jb as Oi,Jc as le,Jd as Na,Je as M,K as Ye,Ka as Ze,Kc as ea,Kd as Pa,Ke as il,L as nr,La as ai,Lb as W,Lc as ta,Ld as Da,Le as F,M as Qe,Ma as li,Mb as At,Mc as oa,N as kt,Nb as Ie,Nc as Jt,Ne as al,O as zs,Oa as Oo,Oc as na,Od as U,Oe as ll,P as Hs,Pb as ur,Pc as ra,Pd as q,Pe as cl,Q as Je,Qb as Ot,Qc as sa,Qd as Ra,Qe as ml,R as re,Rb as Mi,Rc as ia,Rd as X,S as xt,Sa as ci,Sb as Ei,Sc as aa,Sd as La,T as y,Ta as mi,Tb as Ti,Tc as la,Td as Vo,Te as Qo,U as rr,Ua as ui,Ub as Ii,Uc as ca,Ud as Fa,Ue as ul,V as sr,Va as Mo,Vb as Ni,Vc as ma,Vd as ja,Ve as Pt,W as So,Wa as di,Wc as fr,We as dl,X as _o,Xa as pi,Xb as Pi,Xc as ua,Xe as pl,Y as Us,Ya as fi,Yb as Qt,Yc as da,Ye as Jo,Z as Xs,Za as $i,Zb as Di,Zc as Ko,Zd as Z,Ze as fl,_ as Vt,_b as Ri,_c as pa,_d as tt,a as l,aa as Ks,ab as gi,ac as Ro,ad as Zt,ae as Ba,af as $l,b as er,ba as Gs,bb as bi,bc as Lo,bd as Go,be as za,ca as ir,cb as Eo,cc as Fi,cd as Tt,ce as Ha,cf as hl,d as Re,da as ar,dc as dr,de as Ua,df as gl,e as Ps,ea as Co,ec as ji,ed as $a,ee as Xa,f as tr,fc as Bi,fd as ha,fe as ft,ff as bl,g as $,ga as Ws,gc as zi,gd as It,ge as Ka,h as v,hb as vi,hc as Mt,hd as ga,he as Ga,i as G,ia as qs,ib as wi,ic as Hi,id as ba,ie as Wa,j as I,ja as Vs,jb as To,jc as Fo,jd as va,je as qa,k as B,ka as Ys,kd as wa,la as Qs,lb as yi,lc as Ui,ld as $r,le as Va,m as We,mb as ki,mc as pr,md as ya,me as $t,n as Ds,na as Js,nb as Yt,nc as jo,nd as ka,ne as eo,o as Rs,ob as _t,oc as Xi,od as xa,oe as Ya,pa as Zs,pb as Ct,pc as Ki,pd as Sa,pe as Qa,qa as ei,qb as cr,qc as Et,qd as _a,qe as ke,r as K,ra as ti,rb as oe,rc as Gi,rd as Ca,s,sa as oi,sb as Io,sc as Wi,sd as Aa,se as Yo,t as x,ta as ni,tb as No,tc as Bo,td as Oa,te as Ja,u as Q,ua as ri,ub as Po,uc as zo,va as si,vb as H,vc as ge,vd as Ma,ve as Za,w as D,wa as $e,wb as he,wc as Ho,wd as Wo,we as el,x as pe,xa as lr,xb as mr,xc as se,xd as Ea,xe as Nt,y as z,ya as St,yb as et,yc as qi,ye as tl,z as Te,za as J,zb as xi,zc as Uo,zd as hr,ze as ol}from"./chunk.js";function ot(){let e=I(null);return G(()=>{let t=e.current;return t&&!t.open&&t.showModal(),()=>t?.close()},[]),e}function O({title:e,onClose:t,children:o,size:n="m",testid:r,bare:i}){let a=ot(),c=We();return l`<dialog ref=${a} class="modal modal-${n} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${r}
    onCancel=${u=>{u.preventDefault(),t?.()}} onMouseDown=${u=>{u.target===a.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&l`<${D} icon="close" label=${s("action.close")} onClick=${t} />`}
      </div>
      ${o}
    </div>
  </dialog>`}function br({own:{id:e,username:t,name:o,alive:n,waits:r}}){let{count:i,some:a}=r;return l`<${Z} id=${e} name=${o} size="s" />
    <span class="account-names"><strong dir="auto">${o}</strong>
      <span>@${t}${!n&&l` · <span class="account-ended">${s("device.ended")}</span>`}</span></span>
    ${i>0?l`<span class="count is-mention" data-testid="account-count">${i>99?"99+":i}<span
            class="visually-hidden"> ${s("device.unread")}</span></span>`:a&&l`<span class="account-dot" data-testid="account-dot"><span
            class="visually-hidden">${s("device.unread")}</span></span>`}`}var vl=e=>fe("GET","/api/unread",{as:e}),wl=e=>fe("GET","/api/auth/me",{as:e}),yl=e=>fe("GET","/api/me/preferences",{as:e});function kl(e,{channel_id:t,direct:o},n){o&&ii(t);let i=`/api/${Ao(t)?"dms":"channels"}/${encodeURIComponent(t)}/messages`;return fe("POST",i,{body:n,as:e,repeatable:!0})}function xl(e,t){let{channels:o,mentions:n}=wi(To(e),t.channels),r=Object.keys(e.dms??{}),i=m=>m.reduce((u,d)=>u+d,0),a=Object.keys(n).filter(m=>!r.includes(m));return{count:i(a.map(m=>n[m]??0))+i(r.map(m=>o[m]??0)),some:Object.values(o).some(m=>m>0)}}function Sl(e,t,o,n){let r=e.flatMap(({texts:a})=>Object.keys(a)),i=n.flatMap(a=>Object.keys(a)).filter(a=>!r.includes(a));return{drafts:r.length+i.length+t,unsent:o}}function El(e,{mentioned:t,called:o,followed:n,set:r,keywords:i}){let{notify:a=null,muted:c=!1}=r??{};if(e.is_deleted||a==="none")return null;if(t&&!(o&&c))return"mention";if(c)return null;let m=!!e.dm_channel_id;return(a??vi(m))==="all"?m?"direct":"all":n?"thread":ef(e.content,i)?"keyword":null}var _l=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function ef(e,t){let o=Cl(e);return t.some(n=>tf(o,Cl(n)))}var Cl=e=>bi(e).replace(/\s+/g," ").trim();function tf(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let n=o+t.length;if(!Al(e,o)&&!Al(e,n))return!0}return!1}function Al(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[n=""]=e.slice(t,t+2);return _l.test(o)&&_l.test(n)}var of=["sun","mon","tue","wed","thu","fri","sat"],Ol=1440,Ml=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function Zo(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),n=Ml(e.from),r=Ml(e.to),i=n<r?r-n:r-n+Ol,a=c=>{let m=o+c*Ol-n,u=of[(t.getUTCDay()+7-c)%7];return e.days.includes(u)&&m>=0&&m<i};return a(0)||a(1)}function Tl({count:e,first:t,first_sort:o},n){return e===0?!1:t===null||lr(n)>=lr({id:t,sort:o})}var nf=5,rf=10*6e4;function Il(e,t){let o=e.filter(({message:i})=>t-Date.parse(i.created_at)<rf),n=o.length<=nf?o:[],r=new Map;for(let i of e)n.includes(i)||r.set(i.space,[...r.get(i.space)??[],i]);return[...n.map(i=>[i]),...r.values()]}var Nl=(e,t)=>e===void 0||e==="seen"&&t,vr=20,sf=40;function Pl(e){let t=e.split(`
`).map(r=>r.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(r=>r!==""))],n=o.find(r=>[...r].length>sf)??null;return{keywords:o,long:n,many:o.length>vr}}var oo="messages",af=14*864e5,wr=e=>`${y.peek()?.id??""}/${e}`,en=null;function Dl(){return en??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(oo),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),en.catch(()=>{en=null}),en}async function Rl(e,t){let o=(await Dl()).transaction(oo,"readwrite"),n=o.objectStore(oo),r=[];for(let i of e){let a=wr(i.message.id),c=n.get(a);c.onsuccess=()=>{Nl(c.result,i.edited)&&(n.put(t,a),r.push(i))}}return n.delete(IDBKeyRange.bound(wr(""),wr(ai(Date.now()-af)))),new Promise((i,a)=>{o.oncomplete=()=>i(r),o.onabort=()=>a(o.error)})}async function tn(e){try{(await Dl()).transaction(oo,"readwrite").objectStore(oo).delete(IDBKeyRange.bound(`${e}/`,`${e}0`,!1,!0))}catch{}}var Ll=e=>e.length===0?Promise.resolve([]):Rl(e,"told").catch(()=>e),Fl=e=>{Rl([e],e.edited?"told":"seen").catch(()=>{})};function jl(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var je=Re(jl()),nt=()=>{je.value!=="missing"&&(je.value=jl())};async function Bl(){await Notification.requestPermission(),nt()}var zl=()=>{je.value="missing"};var Hl=200;function Ul(e){let{author:t,dm_channel_id:o}=e,n=q($e(e)),r=o&&!n?.group,i=n&&!r?s("notify.titleIn",{name:t.display_name,place:n.label}):t.display_name,a=Ne(e),c=[...a],m=c.length>Hl;return{title:i,body:m?`${c.slice(0,Hl).join("")}…`:a}}function Xl(e){let[{space:t}]=e,o=W.peek()?.find(r=>r.id===t)?.name,n=e.map(({message:r})=>r.dm_channel_id?r.author.display_name:q($e(r))?.label??"");return{title:s("notify.many",{count:e.length,place:o??s("dm.title")}),body:[...new Set(n.filter(Boolean))].slice(0,5).join(s("list.comma"))}}var no=new Map,yr=()=>{};function Kl(e){yr=e}function Gl(e,{title:t,body:o},n,r){let i;try{i=new Notification(t,{body:o,tag:e,silent:!0,dir:"auto"})}catch{return zl()}let a={...n,shown:i};no.set(e,a),i.onclose=()=>{no.get(e)===a&&no.delete(e)},i.onclick=()=>{window.focus(),a.shown.close(),C(),r()}}function Wl(e){let[t]=e,{id:o,username:n}=y.peek()??{id:"",username:""},r=`${o} ${e.length===1?t.message.id:`space.${t.space}`}`,{title:i,body:a}=e.length===1?Ul(t.message):Xl(e),m={title:Je().length>1?s("notify.for",{told:i,username:n}):i,body:a},u={account:o,conversations:new Set(e.map(({message:f})=>$e(f))),messages:new Set(e.map(({message:f})=>f.id)),edited:t.edited},d=$e(t.message),p=zo(Ra(d,t.message.id));Gl(r,m,u,()=>{re.peek()===o?X(d,t.message.id):yr(o,p)})}function ql(e,t,o){let n={title:s("notify.waiting",{count:o,username:t}),body:s("notify.waitingText")},r={conversations:new Set,messages:new Set};Gl(`${e} waits`,n,{account:e,...r,edited:!1},()=>yr(e,null))}var kr=e=>on(({account:t,messages:o})=>t===e&&o.size===0);function on(e){for(let[t,o]of[...no])e(o)&&(no.delete(t),o.shown.close())}var Vl=e=>on(({account:t,messages:o})=>t===y.peek()?.id&&o.has(e)),nn=(e,{channels:t})=>on(({account:o,conversations:n,messages:r,edited:i})=>o===e&&r.size>0&&!i&&[...n].every(a=>(t[a]??0)===0)),Yl=()=>on(({account:e})=>!Je().some(([t])=>t===e));var Ql=["B","KB","MB","GB","TB"];function de(e,t){let o=e,n=0;for(;o>=1023.5&&n<Ql.length-1;)o/=1024,n+=1;let r=o<9.95&&n>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:r}).format(o)} ${Ql[n]}`}var lf=encodeURIComponent,ht={limits:()=>fe("GET","/api/files/limits"),links:e=>fe("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>fe("GET",`/api/files/${lf(e)}/state`)};var xr={state:"waiting",sent:0,rate:0,at:0},cf=.3,mf=400;function Jl(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let r=o-e.at;if(r<mf)return e;let i=(t-e.sent)*1e3/r,a=e.rate===0?i:e.rate+(i-e.rate)*cf;return{state:"sending",sent:t,rate:a,at:o}}var uf=["too_many_uploads","disk_reserve","files_unavailable"],Zl=({status:e,code:t})=>!uf.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),ec=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var df=84,pf=128*1024*1024,Dt=z({}),rn=new Set,tc=Promise.resolve();function oc(e,t){!t.type.startsWith("image/")||t.size>pf||(rn.add(e),tc=tc.then(()=>ff(e,t)).catch(()=>{}))}async function ff(e,t){if(!rn.has(e))return;let o=await createImageBitmap(t,{resizeHeight:df,resizeQuality:"medium"}),n=document.createElement("canvas");[n.width,n.height]=[o.width,o.height],n.getContext("2d")?.drawImage(o,0,0),o.close();let r=await new Promise(i=>n.toBlob(i));!r||!rn.has(e)||(Dt.value={...Dt.peek(),[e]:URL.createObjectURL(r)})}function nc(e){rn.delete(e);let{[e]:t,...o}=Dt.peek();t&&(URL.revokeObjectURL(t),Dt.value=o)}var $f=16*1024*1024,hf=4,ve=new Map,sn=new Map,rt=z({}),an={arrived:()=>{},refused:()=>{},again:()=>{}};function rc(e){an=e}function sc(e,t,o){let n={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};ve.set(e,{file:t,name:o,...n}),oc(e,t)}function ro(e,t){let{[e]:o,...n}=rt.peek();rt.value=t?{...n,[e]:t}:n}function _r(e){let t=ve.get(e);ve.delete(e),t&&Rt(t),nc(e),ro(e,null)}function Rt(e){e.tus?.abort(),e.node=null}function gf(e){let t=sn.get(e);return t||(t=ht.limits().then(({max_bytes:o})=>o),sn.set(e,t),t.catch(()=>sn.delete(e))),t.catch(()=>1/0)}async function ic(e,t,o){t.node=o,t.turn+=1;let{file:n,turn:r}=t;try{let[i,a]=await Promise.all([gf(o),Rs()]);if(t.turn!==r||t.node===null)return;if(n.size>i)return Sr(e,t,s("files.tooLarge",{limit:de(i,K.peek())}));t.tus=new a(n,bf(e,t,o)),t.tus.start()}catch{ac(e,t,o,{status:0,code:"",detail:""})}}function bf(e,t,o){let{name:n,urls:r}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:r[o]??null,chunkSize:$f,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:n,filetype:t.file.type},onBeforeRequest:i=>vf(i,o),onUploadUrlAvailable:()=>{r[o]=t.tus?.url??r[o]},onProgress:i=>{t.tries=0,ro(e,Jl(rt.peek()[e]??xr,i,Date.now()))},onSuccess:()=>{let i=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,ro(e,null),an.arrived(e,o,i)},onError:i=>{ac(e,t,o,wf(i))}}}async function vf(e,t){if(ir()&&await ar(t),ir()||ae.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${xt.peek()}`),e.setHeader("Accept-Language",K.peek())}function wf(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function ac(e,t,o,n){Rt(t),t.tries+=1;let r=ec(t.tries,Math.random());t.not_before=Date.now()+r,(n.status===410||n.status===404)&&delete t.urls[o];let i=rt.peek()[e]??xr,a=n.status===404&&t.tries<hf;if(n.status!==401&&!a&&!Zl(n))return Sr(e,t,n.detail||s("error.unexpected",{code:n.status}));if(n.status===0&&!await yf(t.file))return Sr(e,t,s("files.unreadable"));ve.has(e)&&(ro(e,{...i,state:"stalled",rate:0}),setTimeout(()=>an.again(),r),n.status===0&&await ar(o))}function Sr(e,t,o){Rt(t),ro(e,null),an.refused(e,o)}var yf=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function lc(){for(let e of[...ve.keys()])_r(e);sn.clear()}var kf=2,cc=32,xf=5e3,Sf=3e4;function mc(e,t,o=[]){let n=Fe.peek()[e]??[],r=t.slice(0,cc-n.length);r.length<t.length&&R(s("files.tooMany",{count:cc}),"error");let i=r.map((a,c)=>{let m=zs(),u=o[c]??a.name;return sc(m,a,u),{upload:m,name:u,size:a.size,type:a.type,at:{},error:null}});to(e,[...n,...i])}var Ar=()=>[...Object.values(Fe.value).flat(),...Jt.value.flatMap(e=>e.files??[])];function ln(e,t){for(let[o,n]of Object.entries(Fe.peek()))if(n.some(r=>r.upload===e))return to(o,oa(n,e,t));return ra(e,t)}function uc(e,t){let o=ve.get(t);to(e,(Fe.peek()[e]??[]).filter(n=>n.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function dc(e){let t=ve.get(e);t&&Object.assign(t,{tries:0,not_before:0}),ln(e,{error:null})}function Cr(){let e=Ar(),t=new Set(e.map(({upload:i})=>i));for(let i of[...ve.keys()])t.has(i)||_r(i);let o=ae.peek();for(let i of ve.values())i.node!==null&&i.node!==o&&Rt(i);if(Vt.peek().phase==="reconnecting")return;let n=Date.now(),r=[...ve.values()].filter(i=>i.node!==null).length;for(let{upload:i,at:a,error:c}of e){if(c!==null||a[o])continue;let m=ve.get(i);m?m.node===null&&m.not_before<=n&&r<kf&&(r+=1,ic(i,m,o)):ln(i,{error:s("files.lost")})}}function _f(){let e=Date.now();for(let[t,o]of ve){let n=rt.peek()[t],r=n?.state==="sending"&&e-n.at>Sf;o.node!==null&&r&&n.sent<o.file.size&&Rt(o)}Cr()}var pc=()=>`attached.${y.peek()?.id}.${Ws()}`;function Cf(){let e=qe(pc(),{});for(let[t,o]of Object.entries(e))Fe.peek()[t]||to(t,o)}function Af(e){let t=Object.entries(e).map(([o,n])=>[o,n.filter(({at:r})=>Object.keys(r).length>0)]).filter(([,o])=>o.length>0);Ce(pc(),t.length>0?Object.fromEntries(t):void 0)}var cn=()=>Ar().some(({upload:e,at:t,error:o})=>o===null&&ve.has(e)&&!t[ae.peek()]);function fc(){Cf(),rc({arrived:(o,n,r)=>{let i=Ar().find(a=>a.upload===o)?.at;i&&ln(o,{at:{...i,[n]:r}})},refused:(o,n)=>ln(o,{error:n}),again:Cr});let e=[tr(()=>{Fe.value,Jt.value,ae.value,Vt.value.phase,queueMicrotask(()=>y.peek()&&Cr())}),tr(()=>Af(Fe.value))],t=setInterval(_f,xf);return()=>{clearInterval(t);for(let o of e)o();lc(),Fe.value={}}}var Of=15e4;function hc(e){Ce(`shown.${e}`,Date.now()),kr(e)}var $c=e=>Math.abs(Date.now()-qe(`shown.${e}`,0))<Of;async function gc(e,t,{before:o,now:n},r){if(n===0&&kr(e),nt(),je.peek()!=="granted"||o===null||n<=o||$c(e)||Zo(r.do_not_disturb,_t(new Date().toISOString())))return;let{username:i,absence:a}=await wl(t);a?.state!=="do_not_disturb"&&!$c(e)&&ql(e,i,n)}var Mf=6e4,Or=45e3,Ef=2e3,bc={count:0,some:!1},vc={at:0,waits:bc,known:!1},so=e=>`badge.${e}`,wc=()=>Je().map(([e,{username:t,name:o,token:n}])=>({id:e,username:t,name:o,alive:n!==null,shown:e===re.value,waits:e===re.value?bc:qe(so(e),vc).waits})),ce=Re(wc()),st=()=>{for(let[e]of Je())Bs(e);ce.value=wc()};re.subscribe(st);xt.subscribe(st);Fs(e=>{/^(account|badge)\./.test(e)&&st()});function mn(e){st();for(let{id:t,alive:o,shown:n}of ce.value){if(n&&(hc(t),Ce(so(t),void 0)),!o||n)continue;let r=qe(so(t),vc);If(t),!(Math.abs(Date.now()-r.at)<e)&&(Ce(so(t),{...r,at:Date.now()}),Tf(t,r.known?r.waits.count:null))}}var yc=()=>mn(Ef),un=e=>Je().find(([t])=>t===e)?.[1].token??null;async function Tf(e,t){let o=un(e);if(o){try{let[n,r]=await Promise.all([vl(o),yl(o)]);if(un(e)===null)return;let i=xl(n,r);Ce(so(e),{at:Date.now(),waits:i,known:!0}),st(),nn(e,To(n)),await gc(e,o,{before:t,now:i.count},r)}catch(n){qt(n).status===401&&kc(e,o)}st()}}function kc(e,t){let[,o]=Je().find(([n])=>n===e)??[];o?.token!==t||e===re.peek()||(Ce(`account.${e}`,{...o,token:null}),st())}var Mr=new Set;async function If(e){if(!Mr.has(e)){Mr.add(e);try{let t=or(`outbox.${e}.`).map(([,o])=>o);t.sort((o,n)=>o.created_at.localeCompare(n.created_at));for(let o of t){let n=e===re.peek()?null:un(e);if(!n||o.state!=="refused"&&!await Nf(e,n,o))return}}finally{Mr.delete(e)}}}async function Nf(e,t,o){let{nonce:n,content:r,parent_id:i,files:a=[]}=o,c=a.map(({at:u})=>u[ae.peek()]);if(c.some(u=>!u))return!0;let m=`outbox.${e}.${n}`;try{return await kl(t,o,{content:r,nonce:n,...i?{parent_id:i}:{},...c.length>0?{attachment_ids:c}:{}}),Ce(m,void 0),!0}catch(u){let d=qt(u);return d.status===401&&kc(e,t),d.transient||d.status===401?!1:(qe(m,null)&&Ce(m,{...o,state:"refused",error:d.detail||d.code}),!0)}}function xc(){mn(Or);let e=()=>document.visibilityState==="visible"&&mn(Or);document.addEventListener("visibilitychange",e),addEventListener("online",e);let t=setInterval(()=>mn(Or),Mf);return()=>{clearInterval(t),document.removeEventListener("visibilitychange",e),removeEventListener("online",e)}}function Sc(e){if(!cn())return e();j({kind:"confirm",title:s("device.uploading"),text:s("device.uploadingText"),action:s("device.switchAnyway"),danger:!0,run:e})}function gt(e,t=null){e!==re.peek()&&Sc(()=>{t&&history.pushState({view:"content",over_list:!1,account:e},"",t),So(e)})}Kl(gt);function _c(){ce.peek().length>=Hs?R(s("device.full"),"error"):Sc(()=>j({kind:"account-add"}))}function Cc(e){let t=o=>or(`${o}.${e}.`).map(([,n])=>n);return Sl(t("drafts"),t("edit").length,t("outbox").length,t("attached"))}function io(e){let t=un(e);if(t&&Ve.logout(t).catch(()=>{}),tn(e),e===re.peek())return _o();js(e),st()}function Ac(){let e=re.peek();for(let{id:t}of ce.peek())t!==e&&io(t);e&&io(e)}function dn(e){let t=e.map(Cc),o=t.reduce((i,a)=>i+a.drafts,0),n=t.reduce((i,a)=>i+a.unsent,0),r=[o>0&&s("device.drafts",{count:o}),n>0&&s("device.unsent",{count:n})].filter(Boolean);return r.length>0?s("device.lost",{what:r.join(s("list.comma"))}):""}var Mc=()=>dn([re.peek()??""]);function Er(){let e=ce.peek().find(r=>r.shown);if(!e)return;let t=dn([e.id]),o=()=>io(e.id);if(!t){C(),o();return}let n=`@${e.username}`;j({kind:"confirm",title:s("device.logOut",{name:n}),text:t,action:s("account.logout"),danger:!0,run:o})}function Pf(){let e=ce.peek(),t=e.map(({username:n})=>`@${n}`).join(s("list.comma")),o=dn(e.map(({id:n})=>n));j({kind:"confirm",title:s("device.logOutAll"),text:[s("device.logOutAllText",{names:t}),o].filter(Boolean).join(" "),action:s("account.logout"),danger:!0,run:Ac})}var Oc=0;function Df(){v(()=>{let e=ce.peek().find(o=>o.shown),t=ce.peek().length>1;rr.peek()!==Oc&&t&&e&&R(s("device.now",{name:e.name,username:e.username}),"ok"),Oc=rr.peek()},[])}function Rf(e){return{count:e.reduce((o,{waits:n})=>o+n.count,0),some:e.some(({waits:o,alive:n})=>o.some||!n)}}function Lf(){v(xc,[]),Df();let e=ce.value,t=e.find(a=>a.shown),{count:o,some:n}=Rf(e.filter(a=>!a.shown)),r=e.map(a=>({label:a.name,checked:a.shown,testid:"account-item",view:l`<${br} own=${a} />`,onClick:()=>gt(a.id)})),i=o>0?s("device.menuWaiting",{count:o}):s("device.menu");return l`<nav class="account-menu" aria-label=${s("device.here")} onClick=${yc}><${tt} label=${i} up testid="account-menu"
      button=${l`<${x} name="users" /><span class="visually-hidden">${i}</span>
        ${o>0?l`<span class="account-waiting" aria-hidden="true" data-testid="accounts-waiting">${o>99?"99+":o}</span>`:n&&l`<span class="account-waiting is-dot" aria-hidden="true"></span>`}`}
      items=${[{label:s("device.here"),items:r},{label:s("device.add"),icon:"user-add",testid:"account-add",onClick:_c},t&&{label:s("device.logOut",{name:`@${t.username}`}),icon:"log-out",testid:"account-log-out",onClick:Er},e.length>1&&{label:s("device.logOutAll"),icon:"log-out",danger:!0,testid:"account-log-out-all",onClick:Pf}]} /></nav>`}function Ec(){let e=St.peek(),t=()=>St.peek()===e&&C();return v(()=>{qo().catch(()=>{})},[]),l`<${O} title=${s("device.add")} onClose=${C} size="s" testid="account-form">
    <div class="modal-body account-add"><p class="soft">${s("device.addText")}</p>
      <${al} onDone=${t} /></div>
  <//>`}function Ff(){let e=ce.value.filter(o=>!o.shown),t=ce.value.find(o=>o.shown);return e.length===0&&!t?null:l`<section class="accounts-here" aria-label=${s("device.here")}>
    ${e.length>0&&l`<h2>${s("device.goOn")}</h2>`}
    <ul class="accounts-list">${e.map(o=>l`<li key=${o.id}><button type="button" class="account-choice"
        data-testid="account-choice" onClick=${()=>So(o.id)}><${br} own=${o} /></button></li>`)}</ul>
    ${t&&l`<p class="auth-switch soft">${dn([t.id])}
      <button type="button" class="link" data-testid="account-remove"
        onClick=${()=>io(t.id)}>${s("device.remove",{name:`@${t.username}`})}</button></p>`}
  </section>`}function jf({id:e}){let t=ce.value.find(o=>o.id===e);return!t||e===re.value?l`<${sl} id=${null} />`:l`<div data-testid="other-place"><${Q} icon="users"
      title=${s("device.otherPlace",{name:t.name,username:t.username})} text=${s("device.otherPlaceText")}>
    <button type="button" class="button is-primary" data-testid="other-switch"
      onClick=${()=>gt(e)}>${s("device.switchTo",{name:t.name})}</button>
    <button type="button" class="button" onClick=${()=>Ae({page:"home"})}>${s("empty.goHome")}</button><//></div>`}var Bf=()=>l`${ce.value.filter(e=>!e.shown&&e.alive).map(e=>l`<button type="button" class="button" key=${e.id} data-testid="as-other"
        onClick=${()=>gt(e.id,location.pathname)}>${s("device.switchTo",{name:e.name})}</button>`)}`;function Tc({describe:e,onAdd:t,onClose:o}){let[n,r]=$(""),[i,a]=$(""),{busy:c,at:m,failure:u,submit:d}=M(e,["username","display_name"]),p=d(()=>t(n.trim(),i.trim()||n.trim()));return l`<${O} title=${s("accounts.add")} size="s" onClose=${o} testid="account-add-dialog">
    <form onSubmit=${p}>
      <div class="modal-body"><p class="soft">${s("accounts.addText")}</p>
        <${k} label=${s("auth.username")} value=${n} onInput=${r} autofocus
            maxlength=${50} autocomplete="off" hint=${s("auth.usernameRule")} error=${m("username")}
            testid="account-username" />
        <${k} label=${s("account.displayName")} value=${i} onInput=${a} maxlength=${100}
            autocomplete="off" error=${m("display_name")} testid="account-display-name" />
        ${u}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${o}>${s("action.cancel")}</button>
        <button class="button is-primary" disabled=${c||n.trim().length<2}
            data-testid="account-add-save">${s("accounts.add")}</button></footer>
    </form>
  <//>`}function Ic({username:e,describe:t,onSave:o,onClose:n}){let[r,i]=$(e.replace(/~\d+$/,"")),{busy:a,at:c,failure:m,submit:u}=M(t,["rename"]);return l`<${O} title=${s("accounts.rename")} size="s" onClose=${n}
      testid="account-rename-dialog">
    <form onSubmit=${u(()=>o(r.trim()))}>
      <div class="modal-body"><${k} label=${s("auth.username")} value=${r} onInput=${i}
          autofocus maxlength=${50} autocomplete="off" hint=${s("auth.usernameRule")}
          error=${c("rename")} testid="account-rename-name" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${n}>${s("action.cancel")}</button>
        <button class="button is-primary" disabled=${a||r.trim().length<2}
            data-testid="account-rename-save">${s("rename.save")}</button></footer>
    </form>
  <//>`}function Nc({account:e,own:t,onDo:o}){let{display_name:n,username:r,mesh_admin:i,disabled:a}=e,c=(u,d)=>({label:s(`accounts.${u}`),danger:d,testid:`account-${u}`,onClick:()=>o(u)}),m=[i&&l`<span class="tag is-accent">${s("accounts.admin")}</span>`,a&&l`<span class="tag is-bad">${s("accounts.disabled")}</span>`,e.no_password&&l`<span class="tag">${s("accounts.noPassword")}</span>`,e.rename_needed&&l`<span class="tag is-warn">${s("accounts.renameNeeded")}</span>`].filter(Boolean);return l`<li class="account ${a?"is-disabled":""}" data-testid="account"
      data-user-id=${e.id}>
    <${Z} id=${e.id} name=${n} size="m" />
    <div class="account-name"><span>${n}${t&&l` <span class="soft">(${s("accounts.you")})</span>`}</span>
      <span class="soft">@${r}</span></div>
    ${m.length>0&&l`<div class="account-marks">${m}</div>`}
    <${tt} label=${s("accounts.of",{name:n})} testid="account-menu" items=${[!a&&c("reset"),c("rename"),!t&&!i&&!a&&c("make"),!t&&i&&c("unmake",!0),!t&&!i&&(a?c("enable"):c("disable",!0))]} />
  </li>`}function Y({label:e,value:t,options:o,onChange:n,hint:r,testid:i}){let a=We();return l`<fieldset class="choice" data-testid=${i}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${o.map(c=>l`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${a} value=${c.value} checked=${c.value===t}
          onChange=${()=>n(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${r&&l`<p class="field-told">${r}</p>`}
  </fieldset>`}function Pc({name:e,code:t,expires_at:o,onClose:n}){return l`<${O} title=${s("accounts.code",{name:e})} size="s" testid="code-dialog">
    <div class="modal-body"><code class="one-time-code" data-testid="one-time-code">${t}</code>
      <p>${s("accounts.codeText",{name:e,time:H(o)})}</p>
      <p class="soft">${s("accounts.codeWhere")}</p></div>
    <footer class="modal-foot"><${be} text=${t} label=${s("accounts.codeCopy")}
        testid="code-copy" />
      <button type="button" class="button is-primary" data-testid="code-done"
          onClick=${n}>${s("accounts.codeDone")}</button></footer>
  <//>`}var zf={mesh:"mesh.title",accounts:"accounts.name"};function pn({page:e,onPage:t}){return l`<nav class="mesh-tabs" aria-label=${s("mesh.title")}>${Object.entries(zf).map(([o,n])=>l`<button type="button" key=${o}
      aria-current=${o===e?"page":void 0} data-testid="mesh-tab-${o}"
      onClick=${()=>t(o)}>${s(n)}</button>`)}</nav>`}var Tr=50,Hf=200,Pe=z(null),bt=z(""),$n=z(!1),fn=z(null),hn=z(null);async function ao(){let e=bt.peek(),t=Math.min(Math.max(Pe.peek()?.length??0,Tr),Hf);try{let[o,n]=await Promise.all([Ye.accounts({q:e,limit:t}),Ye.settings()]);if(e!==bt.peek())return;let r=(Pe.peek()??[]).slice(t);Pe.value=[...o,...r],r.length===0&&($n.value=o.length===t),hn.value=n,fn.value=null}catch(o){fn.value=o}}function Dc(e){return bt.value=e,Pe.value=null,ao()}async function Rc(){let e=Pe.peek()??[],t=bt.peek(),o=await Ye.accounts({q:t,limit:Tr,after:e.at(-1)?.id});t===bt.peek()&&(Pe.value=[...e,...o],$n.value=o.length===Tr)}async function Ir(e,t){let o=await Ye.change(e,t),n=Pe.peek()??[];return Pe.value=n.map(r=>r.id===e?o:r),o}var Lc=e=>Ye.reset(e);async function Fc(e,t){let o=await Ye.create({username:e,display_name:t,expires_in_minutes:10080});return await ao(),o}async function jc(e){hn.value=await Ye.setSettings({registration:e})}var Xf=5e3,Kf={open:"accounts.open",invite:"accounts.byInvite",closed:"accounts.closed"};function Gf(){let e=y.value?.mesh_admin===!0;if(v(()=>{if(!e)return;ao();let o=setInterval(ao,Xf);return()=>clearInterval(o)},[e]),!e)return l`<${Q} icon="shield" title=${s("empty.forbidden")}
        text=${s("mesh.adminsOnly")} />`;let t=fn.value;return l`<section class="mesh-page" data-testid="accounts-page">
    <header class="page-head"><${D} icon="arrow-left" label=${s("action.back")}
        class="only-narrow" onClick=${Xo} /><h1>${s("accounts.name")}</h1>
      <${pn} page="accounts" onPage=${o=>Ae({page:o})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${t!==null&&l`<${N} tone="warning">${V(t)}<//>`}
      <${Wf} /><${qf} />
    </div>
  </section>`}function Wf(){let e=hn.value;if(!e)return null;let t=Object.entries(Kf).map(([n,r])=>({value:n,label:s(r)})),o=n=>jc(n).then(()=>R(s("accounts.saved"),"ok"),E);return l`<section class="card">
    <${Y} label=${s("accounts.registration")} value=${e.registration} options=${t}
        hint=${s(`accounts.registrationHint.${e.registration}`)} onChange=${o}
        testid="registration" />
    ${e.registration_here!==e.registration&&l`<${N}>${s("accounts.here")}<//>`}
  </section>`}function qf(){let[e,t]=$(null),o=Pe.value,n=()=>t(null),r=async(a,c)=>{let{code:m,expires_at:u}=await Fc(a,c);t({kind:"code",name:c,code:m,expires_at:u})},i=async(a,c)=>{await Ir(a.id,{rename:c}),n(),R(s("accounts.done.renamed",{name:c}),"ok")};return l`<section class="card"><header class="card-head"><h2>${s("accounts.name")}</h2>
      <button type="button" class="button is-primary is-small" data-testid="account-add"
          onClick=${()=>t({kind:"add"})}>${s("accounts.add")}</button></header>
    <${k} label=${s("accounts.find")} type="search" value=${bt.value} maxlength=${100}
        onInput=${Dc} testid="account-find" />
    ${o===null&&l`<${U} rows=${4} kind="line" />`}
    ${o?.length===0&&l`<p class="soft">${s("accounts.none")}</p>`}
    <ul class="accounts">${o?.map(a=>l`<${Nc} key=${a.id} account=${a}
        own=${a.id===y.value?.id}
        onDo=${c=>Yf(c,a,t)} />`)}</ul>
    ${o&&$n.value&&l`<button type="button" class="button" onClick=${()=>Rc().catch(E)}>${s("accounts.more")}</button>`}
    ${e?.kind==="add"&&l`<${Tc} describe=${F} onAdd=${r} onClose=${n} />`}
    ${e?.kind==="rename"&&l`<${Ic} username=${e.account.username} describe=${F}
        onSave=${a=>i(e.account,a)} onClose=${n} />`}
    ${e?.kind==="code"&&l`<${Pc} ...${e} onClose=${n} />`}
  </section>`}var Vf={disable:{change:{disabled:!0},done:"disabled",danger:!0},enable:{change:{disabled:!1},done:"enabled",danger:!1},make:{change:{mesh_admin:!0},done:"made",danger:!1},unmake:{change:{mesh_admin:!1},done:"unmade",danger:!0}};function Yf(e,t,o){let n=t.display_name;if(e==="rename")return o({kind:"rename",account:t});if(e==="reset")return Bc("reset",n,!1,async()=>{let{code:m,expires_at:u}=await Lc(t.id);o({kind:"code",name:n,code:m,expires_at:u})});let{change:r,done:i,danger:a}=Vf[e],c=async()=>{await Ir(t.id,r),R(s(`accounts.done.${i}`,{name:n}),"ok")};return e==="enable"?void c().catch(E):Bc(e,n,a,c)}function Bc(e,t,o,n){j({kind:"confirm",title:s(`accounts.${e}Action`),text:s(`accounts.${e}Text`,{name:t}),action:s(`accounts.${e}Action`),danger:o,run:()=>n().catch(E)})}var Qf=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,lo=e=>e.normalize("NFC").replace(Qf,"_");function zc(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function Hc(e,t){let[o,n]=e.slice(0,19).replace(/[-:]/g,"").split("T"),r=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${n}.${r==="jpeg"?"jpg":r}`}function we({name:e}){let[t,o]=zc(e);return l`<bdi class="file-name" title=${e}><span>${t}</span>${o&&l`<span>${o}</span>`}</bdi>`}function Uc({name:e,size:t,icon:o,url:n,note:r,warns:i,onShow:a}){let c=de(t,K.value);return l`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${x} name=${o} size=${24} /></span>
    <span class="file-card-main"><${we} name=${e} /><span class="file-card-note ${i?"is-warning":""}">${r?s("files.noted",{size:c,note:r}):c}</span></span>
    ${a&&l`<button type="button" class="button is-small" aria-label=${s("preview.showName",{name:e})} data-testid="file-preview" onClick=${a}>${s("preview.show")}</button>`}
    <a class="icon-button" href=${n??void 0} download=${e} aria-disabled=${n===null} role="link"
      title=${s("files.download")} aria-label=${s("files.downloadName",{name:e})} data-testid="file-download"
      ><${x} name="download" /></a>
  </div>`}var Be=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function Xc({name:e,url:t,moving:o,none:n,box:r,onOpen:i,onFailed:a,onStopped:c,onLoaded:m}){let u=I(null),[d,p]=$(!1);G(()=>{let b=u.current;b&&(b.style.width=`${r.width}px`,b.style.aspectRatio=`${r.width} / ${r.height}`)},[r.width,r.height]);let f=d&&o!==null,g=f?o:t,h=()=>{p(!1),c()};return l`<span class="file-picture-place" ref=${u}>
    <button type="button" class="file-picture" data-testid="file-picture"
      title=${e} aria-label=${s("files.openName",{name:e})} onClick=${i}>${n&&!f?l`<span class="file-unpictured" data-testid="file-unpictured"><${x} name="image" size=${28} />
              <${we} name=${e} /><span>${s("files.noPreview")}</span></span>`:g&&l`<img key=${f} crossorigin=${Be(g)} src=${g} alt=${e} decoding="async"
              onLoad=${m} onError=${f?h:a} />`}</button>
    ${o!==null&&l`<button type="button" class="file-play" aria-pressed=${f} data-testid="file-play"
        title=${s(f?"files.still":"files.play")} aria-label=${s(f?"files.stillName":"files.playName",{name:e})}
        onClick=${()=>p(!d)}></button>`}
  </span>`}function Kc({kind:e,name:t,url:o,card:n,onFailed:r}){let i=e==="video"?l`<video controls preload="metadata" playsinline crossorigin=${Be(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${r}></video>`:l`<audio controls preload="metadata" crossorigin=${Be(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${r}></audio>`;return l`<div class="file-player">${i}${n}</div>`}var Jf=48,Nr=[1,1.5,2,3,4,6];function Gc({pictures:e,at:t,onAt:o,onClose:n,onFailed:r}){let i=ot(),[a,c]=$(0),m=I(null),u=e[t],d=h=>{h<0||h>=e.length||(c(0),o(h))},p=h=>c(Math.min(Nr.length-1,Math.max(0,h))),f=h=>{if(h.ctrlKey||h.metaKey||h.altKey)return;let b={ArrowLeft:()=>d(t-1),ArrowRight:()=>d(t+1),Home:()=>d(0),End:()=>d(e.length-1),"+":()=>p(a+1),";":()=>p(a+1),"=":()=>p(a+1),"-":()=>p(a-1),0:()=>p(0)},_=a>0&&h.key.startsWith("Arrow")?void 0:b[h.key];h.stopPropagation(),_&&(h.preventDefault(),_())},g={onPointerDown:h=>{m.current=h.pointerType!=="mouse"&&a===0?h.clientX:null},onPointerUp:h=>{let b=m.current===null?0:h.clientX-m.current;m.current=null,Math.abs(b)>Jf&&d(t+(b<0?1:-1))}};return u?l`<dialog class="gallery" ref=${i} aria-label=${s("files.gallery")} data-testid="gallery"
      onKeyDown=${f} onCancel=${h=>{h.preventDefault(),n()}}>
    <header class="gallery-head">
      <p><strong><${we} name=${u.name} /></strong>
        <span aria-live="polite">${s("files.position",{at:t+1,count:e.length})}</span></p>
      <${D} icon="zoom-out" label=${s("files.zoomOut")} disabled=${a===0} onClick=${()=>p(a-1)} />
      <${D} icon="zoom-in" label=${s("files.zoomIn")} disabled=${a===Nr.length-1}
        testid="gallery-zoom-in" onClick=${()=>p(a+1)} />
      <a class="icon-button" href=${u.download??void 0} download=${u.name}
        title=${s("files.download")} aria-label=${s("files.downloadName",{name:u.name})}
        data-testid="gallery-download"><${x} name="download" /></a>
      <${D} icon="close" label=${s("action.close")} testid="gallery-close" onClick=${n} />
    </header>
    <div class="gallery-stage" ...${g} onClick=${h=>{h.target===h.currentTarget&&n()}}>
      <${Zf} key=${u.id} picture=${u} factor=${Nr[a]} onFailed=${()=>r(u.id)}
        onToggle=${()=>p(a>0?0:2)} />
    </div>
    ${e.length>1&&l`<${D} icon="chevron-right" class="gallery-before" label=${s("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>d(t-1)} />
        <${D} icon="chevron-right" class="gallery-next" label=${s("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>d(t+1)} />`}
  </dialog>`:null}function Zf({picture:e,factor:t,onToggle:o,onFailed:n}){let r=I(null);return G(()=>{let i=r.current,a=i?.parentElement;if(!i||!a)return;let c=()=>{let{width:d,height:p}=e,f=Math.min(1,a.clientWidth/d,a.clientHeight/p);i.style.width=`${Math.round(d*f*t)}px`,i.style.height=`${Math.round(p*f*t)}px`};c();let m={left:(a.scrollWidth-a.clientWidth)/2,top:(a.scrollHeight-a.clientHeight)/2};a.scrollTo(m);let u=new ResizeObserver(c);return u.observe(a),()=>u.disconnect()},[e.id,t]),l`<img ref=${r} crossorigin=${Be(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${n} />`}function gn({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function qc(e,{kind:t,query:o}){let n=ft(e),r=n==="video"||n==="audio";return t==="image"&&n!=="image"||t==="media"&&!r||t==="file"&&n!=="file"?!1:Wc(e.filename).includes(Wc(o.trim()))}var Wc=e=>e.normalize("NFKC").toLowerCase();function Vc({files:e,more:t},o){let n=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),r=e.filter(m=>!n.has(m.message_id)),i=new Set(r.map(({id:m})=>m)),a=t?r.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>a).flatMap(({id:m,author:u,created_at:d,attachments:p=[]})=>p.map(f=>({...f,message_id:m,author_id:u.id,created_at:d}))).filter(({id:m})=>!i.has(m));return c.length===0?r.length===e.length?e:r:[...c,...r].sort((m,u)=>m.created_at<u.created_at?1:-1)}var Yc=60,ze=Re({}),bn=new Set;pe(()=>{bn=new Set;for(let e of Object.values(ze.peek()))URL.revokeObjectURL(e);ze.value={}});var Qc=e=>new URL(e,location.href).origin!==location.origin;async function Jc(e,t){if(bn.has(e)||ze.peek()[e])return;let o=bn.add(e);try{let n=await fetch(t,{credentials:"omit"}),r=n.ok&&await n.blob();r&&o===bn&&Pr(e,URL.createObjectURL(r))}catch{}finally{o.delete(e)}}function Pr(e,t){let o=Object.entries(ze.peek());for(let[,r]of o.slice(0,-(Yc-1)))URL.revokeObjectURL(r);let n=o.slice(-(Yc-1));ze.value={...Object.fromEntries(n),[e]:t}}var em=30,Zc=100,tm=4e3,e$=6e4,t$=2e3,te=z({}),vn=z({}),Oe=new Set,Dr=new Set,Me=0;function He(e){let t=Date.now()+e$;for(let o of e)(te.peek()[o]?.until_ms??0)<t&&Oe.add(o);Oe.size>0&&Me===0&&(Me=setTimeout(wn,em))}function De(e){for(let t of e)Oe.add(t);Oe.size>0&&Me===0&&(Me=setTimeout(wn,em))}function Lt(e){Oe.add(e),Dr.add(e),Me===0&&(Me=setTimeout(wn,tm))}async function wn(){let e=[...Oe].slice(0,Zc);Oe=new Set([...Oe].slice(Zc)),Me=0;let t=ae.peek();try{let{expires_at:o,links:n}=await ht.links(e),r=Date.parse(o),i=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,thumbnail_url:u,animated:d,here:p}of n){let f=(te.peek()[c]?.turn??0)+(Dr.delete(c)?1:0),g=u&&t+u;i[c]={url:t+m,small:g,animated:d,here:p,until_ms:r,turn:f}}let a=Object.entries(te.peek()).slice(-t$);te.value={...Object.fromEntries(a),...i};for(let{id:c,here:m}of n)m||Ft(c)}catch{for(let o of e)Oe.add(o)}Oe.size>0&&Me===0&&(Me=setTimeout(wn,tm))}async function Ft(e){try{let t=await ht.state(e);vn.value={...vn.peek(),[e]:t}}catch{}}pe(()=>{clearTimeout(Me),Me=0,Oe=new Set,Dr.clear()});var vt=z(null);function om(e,t,o){vt.value={message:e,files:t,at:t.indexOf(o)}}function nm(e){let t=vt.peek();t&&(vt.value={...t,at:e})}function yn(){vt.value=null}le(e=>{let t=vt.peek();e.what==="gone"&&t?.message===e.id&&yn(),e.what==="unsure"&&t&&De(t.files.map(({id:o})=>o))});var co=z({}),Ue=new Set,mo=new Map,o$=8,n$=3e3,r$=3e4,s$=2e3,Rr=e=>`${e} small`;async function Lr(e,t){if(Ue.has(e))return;let o=(mo.get(e)??0)+1;if(mo.set(e,o),Ue.add(e),o>o$)return void setTimeout(a$,r$,e);let n=await l$(e,t);n!==null?setTimeout(i$,n,e,t):Ue.delete(e)}function i$(e,t){Ue.delete(e),Lr(e,t)}function a$(e){Ue.delete(e),mo.delete(e),Lt(e)}async function l$(e,t){let o=Ue;try{let n=await fetch(t,{credentials:"omit"}),r=await(n.ok?n.blob():n.json());if(o!==Ue)return null;if(n.ok)return mo.delete(e),Pr(Rr(e),URL.createObjectURL(r)),null;let{code:i}=r;if(i==="no_thumbnail")c$(e);else{if(i==="thumbnail_later")return Number(n.headers.get("Retry-After"))*1e3||n$;Ft(e),Lt(e)}}catch{o===Ue&&Lt(e)}return null}function c$(e){let t=Object.entries(co.peek()).slice(-s$);co.value={...Object.fromEntries(t),[e]:!0}}pe(()=>{Ue=new Set,mo.clear()});function rm(e,{tabs:t=!1,cut:o=!1}={}){let n=/^sep=(.)\n/.exec(e),r=n?e.slice(n[0].length):e,i=n?.[1]??(t?"	":m$(r)),a=sm(r,i,o);return o&&a.rows.length>1&&a.rows.pop(),a}function m$(e){let t=e.slice(0,8e3);return[",","	",";"].map(n=>{let{rows:r}=sm(t,n,!0),[i,...a]=r.slice(0,10).map(m=>m.length);if(!(i>1))return{mark:n,points:0};let c=a.filter(m=>m===i).length;return{mark:n,points:1+100*(c+1)/(a.length+1)+i/60}}).reduce((n,r)=>r.points>n.points?r:n).mark}function sm(e,t,o){let n=[],[r,i]=[0,0];for(;i<e.length;){let a=[],c=0;for(let m=!1;!m;){let{cell:u,end:d}=u$(e,i,t,o);c<60&&a.push(u),c+=1,m=e[d]!==t,i=d+1}(c>1||a[0]!=="")&&n.push(a),r=Math.max(r,c)}return{rows:n,columns:r}}function u$(e,t,o,n){let r=e[t]==='"'?d$(e,t,n):null,i=r?.end??t,a=i;for(;a<e.length&&e[a]!==o&&e[a]!==`
`;)a+=1;return{cell:(r?.cell??"")+e.slice(i,a),end:a}}function d$(e,t,o){let n="",r=t+1;for(;;){let a=e.indexOf('"',r);if(a-t>2e4)return null;if(a<0)break;if(n+=e.slice(r,a),e[a+1]!=='"')return{cell:n,end:a+1};n+='"',r=a+2}return o&&e.length-t<2e4?{cell:n+e.slice(r),end:e.length}:null}var p$=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]{0,30}[%％)円]?$/u;function im([e=[],...t]){let o=t.reduce((n,r)=>Math.max(n,r.length),e.length);return Array.from({length:o},(n,r)=>{let i=t.flatMap(a=>a[r]?.trim()||[]);return i.length>0&&i.every(a=>p$.test(a))})}var lm=["utf-8","shift_jis","euc-jp","iso-2022-jp","utf-16le","utf-16be","windows-1252"];var f$=/[\u3000-\u30ff\uff01-\uff5e]/g,$$=/[\u4e00-\u9fff]/g,h$=/[\uff61-\uff9f]/g,g$=/[\ue000-\uf8ff]/g,b$=/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/,Fr=/[\t\n\r\u0020-\u007e\u00a0-\u024f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]/g;function jt(e,{cut:t=!1,encoding:o=null}={}){if(o)return{text:mm(o,e,t),encoding:o};let n=v$(e);if(n)return wt(n,e,t);let{zeros:r,controls:i,high:a}=w$(e);return r>0?_$(e,t):i>e.length*.02?null:a===0&&y$(e)?wt("iso-2022-jp",e,t)??cm(e,t):wt("utf-8",e,t)??k$(e,t)??x$(e,t)??(a<=e.length*.3?wt("windows-1252",e,t):null)}var cm=(e,t)=>({text:mm("utf-8",e,t),encoding:"utf-8"});function v$([e,t,o,n]){return e===239&&t===187&&o===191?"utf-8":e===255&&t===254&&!(o===0&&n===0)?"utf-16le":e===254&&t===255?"utf-16be":null}function w$(e){let[t,o,n]=[0,0,0];for(let r of e)r===0?t+=1:r>=128?n+=1:(r<9||r>13&&r<32&&r!==27||r===127)&&(o+=1);return{zeros:t,controls:o,high:n}}function y$(e){for(let t=e.indexOf(27);t>=0;t=e.indexOf(27,t+1)){let[,o,n]=e.subarray(t,t+3);if(o===36&&(n===66||n===64))return!0}return!1}function wt(e,t,o){try{return{text:new TextDecoder(e,{fatal:!0}).decode(t,{stream:o}),encoding:e}}catch{return null}}var mm=(e,t,o)=>new TextDecoder(e).decode(t,{stream:o});function k$(e,t){let o=cm(e,t),n=Xe(o.text,/\ufffd/g);return Xe(o.text,/[\u0080-\ufffc]/g)>n*20?o:null}function x$(e,t){let o=wt("euc-jp",e,t),n=wt("shift_jis",e,t);if(o&&n)return am(n.text)>am(o.text)?n:o;let r=n&&S$(n.text);return o??(r?null:n)}var am=e=>2*Xe(e,f$)+Xe(e,$$)-Xe(e,h$)-4*Xe(e,g$);function S$(e){return(e.match(/.?[^\u0000-\u007f]+.?/gs)??[]).every(o=>o.replace(/[\u0000-\u007f]/g,"").length===1&&/[a-z]/.test(o))}function _$(e,t){if(e.length%2===1&&!t)return null;let n=["utf-16le","utf-16be"].flatMap(a=>wt(a,e,t)??[]).filter(({text:a})=>!b$.test(a)&&Xe(a,Fr)>=a.length*.7),[r,i]=n;return i?Xe(i.text,Fr)>Xe(r.text,Fr)?i:r:r??null}var Xe=(e,t)=>e.match(t)?.length??0;function um(e,t){let o=e.split(`
`);o.length>1&&o.at(-1)===""&&o.pop();let n=o.map(i=>C$(i,t)),r=[];for(let i=0;i<n.length;){let a=A$(n,i);r.push({from:i+1,count:a,text:n.slice(i,i+a).join(`
`)}),i+=a}return r}function C$(e,t){if(e.length<=2e3)return e;let o=jr(e,1999)?1999:2e3;return e.slice(0,o)+t(e.length-o)}var jr=(e,t)=>e.charCodeAt(t)>>10===54;function A$(e,t){let[o,n,r]=[0,0,0];for(;t+o<e.length&&o<400&&(n+=e[t+o].length+1,!(n>3e4&&o>0));)o+=1,e[t+o-1]===""&&(r=o);return!(t+o>=e.length)&&r>o/2?r:o}var O$=/^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/,dm=200,M$=/^\|?[^\n]{1,150}\n[ |:-]*-[ |:-]{0,40}(?=\n)/,E$=/^(\s|[-*+] |\d{1,9}[.)] |>|\|)/;function fm(e,t){let o=[];for(let n of T$(e)){let r=o.at(-1);r!==void 0&&r.length+2+n.length<=t?o[o.length-1]=`${r}

${n}`:o.push(...I$(n,t))}return o}function T$(e){let t=[],[o,n]=["",!0];for(let r of e.split(`
`)){let i=o!=="";if(!i&&r.trim()===""){n=!0;continue}let a=n&&!i;!a||t.length>0&&E$.test(r)?(a&&t.at(-1)?.push(""),t.at(-1)?.push(r)):t.push([r]),n=!1,o=$m(o,r)}return t.map(r=>r.join(`
`))}function $m(e,t){let o=O$.exec(t)?.[1]??"";return e===""?o:o[0]===e[0]&&o.length>=e.length&&t.trim()===o?"":e}function I$(e,t){if(e.length<=t)return[e];let o=[],n=M$.exec(e)?.[0]??"",r=t-2*dm,[i,a,c]=["","",""];for(let m of e.split(`
`).flatMap(u=>pm(u,r))){i!==""&&i.length+1+m.length>r&&(o.push(a===""?i:`${i}
${a}`),i=a===""?n:c),i=i===""?m:`${i}
${m}`;let u=$m(a,m);a===""&&u!==""&&(c=m.length>dm?u:m),a=u}return o.push(i),o.every(m=>m.length<=t)?o:pm(e,t)}function pm(e,t){if(e.length<=t)return[e];let o=[];for(let n=0;n<e.length;){let r=jr(e,n+t-1)?n+t-1:n+t;o.push(e.slice(n,r)),n=r}return o}var N$=/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,P$=/[\u0000-\u0008\u000b-\u001f\u007f]/g,D$=/[\u0080-\u009f\ufdd0-\ufdef\ufffe\uffff]/g,hm=e=>`⟨U+${e.charCodeAt(0).toString(16).toUpperCase().padStart(4,"0")}⟩`,R$=e=>e===""?"␡":String.fromCharCode(9216+e.charCodeAt(0)),kn=e=>e.replace(/\r\n?/g,`
`).replace(P$,R$).replace(N$,hm).replace(D$,hm);function it({label:e,value:t,options:o,onChange:n,hint:r,testid:i}){let a=We();return l`<div class="field"><label for=${a}>${e}</label>
    <select id=${a} value=${t} data-testid=${i}
      aria-describedby=${r?`${a}-told`:void 0}
      onChange=${c=>n(c.target.value)}>${o.map(c=>l`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${r&&l`<p id="${a}-told" class="field-told">${r}</p>`}
  </div>`}var gm={"utf-8":"UTF-8",shift_jis:"Shift_JIS","euc-jp":"EUC-JP","iso-2022-jp":"ISO-2022-JP","utf-16le":"UTF-16 LE","utf-16be":"UTF-16 BE","windows-1252":"Windows-1252"};function xn(e){let{name:t,note:o,url:n,text:r,views:i,found:a,encoding:c,onClose:m}=e,u=ot(),p=[{value:"",label:a?s("preview.automatic",{encoding:gm[a]}):s("preview.automaticNone")},...lm.map(f=>({value:f,label:gm[f]}))];return l`<dialog class="preview" ref=${u} aria-label=${s("preview.of",{name:t})} data-testid="preview"
      onKeyDown=${f=>f.stopPropagation()}
      onCancel=${f=>{f.preventDefault(),m()}} onMouseDown=${f=>{f.target===f.currentTarget&&m()}}>
    <div class="preview-box">
      <header class="preview-head">
        <p><strong><${we} name=${t} /></strong><span data-testid="preview-note">${o}</span></p>
        <a class="icon-button" href=${n??void 0} download=${t} aria-disabled=${n===null} role="link"
          title=${s("files.download")} aria-label=${s("files.downloadName",{name:t})}
          data-testid="preview-download"><${x} name="download" /></a>
        <${D} icon="close" label=${s("action.close")} testid="preview-close" onClick=${m} />
      </header>
      ${a!==null&&l`<div class="preview-tools">
        ${i.length>1&&l`<${Y} label=${s("preview.view")} value=${e.view} options=${i} onChange=${e.onView} testid="preview-view" />`}
        <span class="spacer"></span>
        <${it} label=${s("preview.encoding")} value=${c??""} options=${p} testid="preview-encoding"
          onChange=${f=>e.onEncoding(f||null)} />
        ${r&&l`<${be} text=${r} label=${s("action.copy")} testid="preview-copy" />`}
      </div>`}
      <div class="preview-body" role="region" aria-label=${s("preview.of",{name:t})} tabindex="0"
        autofocus data-testid="preview-body">${e.children}</div>
    </div>
  </dialog>`}var Bt=({note:e,onMore:t})=>l`<p class="preview-more">
    ${e&&l`<span role="status" data-testid="preview-shown">${e}</span>`}
    ${t&&l`<button type="button" class="button is-small" data-testid="preview-more" onClick=${t}>${s("preview.more")}</button>`}
  </p>`;function bm({pieces:e,children:t}){let o=I(null);return v(()=>{for(let n of o.current?.querySelectorAll(".mention")??[])n.classList.remove("mention"),n.removeAttribute("tabindex"),n.removeAttribute("role")},[e]),l`<div class="preview-page" ref=${o} data-testid="preview-page">
    ${e.map((n,r)=>l`<${Nt} key=${r} source=${n} />`)}${t}
  </div>`}var Br=200,L$=4e4,vm=400;function Sn({table:e,name:t}){let{rows:o,columns:n}=e,[r,i]=$(Br),a=B(()=>im(o),[o]),[c,...m]=o,u=a.length,d=Math.max(Br,Math.floor(L$/Math.max(1,u))),p=m.slice(0,Math.min(r,d)),f=Array.from({length:u},(T,L)=>L),g=T=>a[T]?"is-figure":void 0,h=new Intl.NumberFormat(K.value),b=(T,L)=>({shown:h.format(T),all:h.format(L)}),S=[s("preview.rows",b(p.length,m.length)),n>u?s("preview.columns",b(u,n)):""],_=p.length<Math.min(m.length,d);return l`<table class="preview-table" data-testid="preview-table">
      <caption class="visually-hidden">${t}</caption>
      <thead><tr>${f.map(T=>l`<th key=${T} scope="col" class=${g(T)}>${wm(c[T])}</th>`)}</tr></thead>
      <tbody>${p.map((T,L)=>l`<tr key=${L}>${f.map(P=>l`<td key=${P} class=${g(P)}>${wm(T[P])}</td>`)}</tr>`)}</tbody>
    </table>
    <${Bt} note=${S.filter(Boolean).join(" · ")} onMore=${_?()=>i(r+Br):null} />`}var wm=(e="")=>e.length>vm?`${e.slice(0,vm)}…`:e;var ym=2;function zr({text:e,language:t}){let[o,n]=$(ym),r=B(()=>{let i=new Intl.NumberFormat(K.value);return um(e,a=>s("preview.cut",{count:i.format(a)}))},[e]);return l`<div class="preview-text ${t?"is-code":""}" data-testid="preview-text">
    ${r.slice(0,o).map(i=>l`<${F$} key=${i.from} block=${i} language=${t} />`)}
    ${o<r.length&&l`<${Bt} onMore=${()=>n(o+ym)} />`}
  </div>`}function F$({block:e,language:t}){let o=I(null);if(v(()=>{t&&o.current&&tl(o.current)},[]),!t)return l`<pre>${e.text}</pre>`;let n=Array.from({length:e.count},(r,i)=>e.from+i).join(`
`);return l`<pre class="preview-numbers" aria-hidden="true">${n}</pre>
    <pre ref=${o}><code class="language-${t}">${e.text}</code></pre>`}var km={bas:"vbnet",cfg:"ini",cls:"vbnet",conf:"ini",csproj:"xml",csx:"csharp",env:"ini",frm:"vbnet",gitconfig:"ini",hta:"html",htm:"html",jsonl:"json",ksh:"bash",psd1:"powershell",psm1:"powershell",pyi:"python",pyw:"python",reg:"ini",service:"ini",sln:"ini",vba:"vbnet",vbproj:"xml",vcxproj:"xml",vue:"html",wsf:"xml",xaml:"xml",xsd:"xml",xsl:"xml"},j$=/^(bash|bat|c|cc|cjs|cmd|cpp|cs|css|cxx|diff|dockerfile|go|gql|graphql|h|hh|hpp|html|ini|java|js|json|json5|jsonc|jsx|kt|kts|less|lua|mak|makefile|mjs|mk|mm|nginx|patch|php|pl|plist|pm|properties|ps1|py|r|rb|rs|rss|scss|sh|sql|svg|swift|toml|ts|tsx|vb|vbs|xhtml|xml|yaml|yml|zsh)$/,B$=/^(asc|eml|ics|ldif|log|lst|nfo|out|puml|rst|srt|text|tex|txt|vcf|vtt)$/,z$=/^(csv|tab|tsv)$/,xm=/^(markdown|md|mdown|mkd)$/,H$=/^(mermaid|mmd)$/,_n=e=>/[^.]*$/.exec(e.toLowerCase())?.[0]??"";function Cn({content_type:e,filename:t,size:o}){let n=/^application\/octet-stream\b/.test(e);if((n||/^application\/zip\b/.test(e))&&_n(t)==="zip")return"archive";if(o>104857600)return null;let i=U$(t);return/^text\/|^application\/(json|xml|javascript)\b/.test(e)?i??"text":n?i:null}function U$(e){let t=_n(e);return z$.test(t)?"table":xm.test(t)?"markdown":H$.test(t)?"diagram":Hr(e)!==null?"code":B$.test(t)?"text":null}function Hr(e){let t=_n(e);return xm.test(t)?"markdown":Object.hasOwn(km,t)?km[t]:j$.test(t)?t:null}var Sm=e=>/^(tab|tsv)$/.test(_n(e));var An=256*1024,X$=6e4,uo=z(null);function _m(e,t){uo.value={message:e,file:t}}function zt(){uo.value=null}le(e=>{let t=uo.peek();e.what==="gone"&&t?.message===e.id&&zt(),e.what==="unsure"&&t&&De([t.file.id])});async function Cm({id:e,size:t},o){return t===0?{bytes:new Uint8Array,cut:!1}:{bytes:await Ur(e,0,An,o),cut:t>An}}async function Ur(e,t,o,n){if(o<=t)return new Uint8Array;let{links:r}=await ht.links([e]),[i]=r;if(!i)throw new Te({status:404,code:"file_not_found"});let a=setTimeout(()=>n.abort(),X$);try{let c=await fetch(ae.peek()+i.url,{headers:{Range:`bytes=${t}-${o-1}`,"Accept-Language":K.peek()},credentials:"omit",cache:"no-store",signal:n.signal});if(!c.ok)throw await K$(c);if(!(c.status===206||t===0))throw new Te({status:c.status,code:"unreachable"});return await G$(c,o-t)}catch(c){throw c instanceof Te?c:new Te({status:0,code:"unreachable"})}finally{clearTimeout(a)}}async function K$(e){let t=await e.json().catch(()=>({})),o=r=>typeof r=="string"?r:"",n=o(t.code)||`http_${e.status}`;return new Te({status:e.status,code:n,detail:o(t.detail)})}async function G$(e,t){let o=new Uint8Array(t),n=e.body?.getReader(),r=0;for(;n&&r<t;){let{done:i,value:a}=await n.read();if(i)return o.subarray(0,r);let c=a.subarray(0,t-r);o.set(c,r),r+=c.length}return n?.cancel(),o.subarray(0,r)}var W$=e=>`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`;async function Am({svg:e,width:t,height:o}){let n=Math.min(2,8192/Math.max(t,o),Math.sqrt(32e6/(t*o))),r=new Image;r.src=W$(e);let i=document.createElement("canvas");i.width=Math.max(1,Math.round(t*n)),i.height=Math.max(1,Math.round(o*n));let a=i.getContext("2d");try{return await r.decode(),a?(a.fillStyle="#fff",a.fillRect(0,0,i.width,i.height),a.drawImage(r,0,0,i.width,i.height),await new Promise(c=>i.toBlob(c,"image/png"))):null}catch{return null}}function Om(e,t){let o=document.createElement("a"),n=URL.createObjectURL(t);o.href=n,o.download=e,o.click(),setTimeout(()=>URL.revokeObjectURL(n),6e4)}function Mm(e){let{source:t,name:o,label:n,url:r,isSource:i,failure:a,onSource:c,onEnlarge:m,onRetry:u}=e;return l`<figure class="code diagram" ref=${e.root} aria-label=${n} data-testid="diagram"
      data-kind=${e.kind}>
    <div class="code-head"><span class="diagram-name">${o?l`<${we} name=${o} />`:n}</span>
      ${c&&l`<button type="button" class="button is-small" aria-pressed=${i} data-testid="diagram-source"
          onClick=${c}>${s("preview.source")}</button>`}
      <${be} text=${t} label=${s("action.copy")} testid="diagram-copy" />
      ${m&&l`<${D} icon="zoom-in" label=${s("diagram.enlarge")} testid="diagram-enlarge" onClick=${m} />`}</div>
    ${a!==null&&l`<div class="diagram-failure" role="status" data-testid="diagram-failure">
        <p>${a}</p>
        ${u&&l`<button type="button" class="button is-small" data-testid="diagram-retry" onClick=${u}>${s("action.retry")}</button>`}
      </div>`}
    ${i?l`<${V$} source=${t} line=${e.line} />`:l`<${q$} ...${e} url=${r} />`}
  </figure>`}function q$({url:e,label:t,told:o,light:n,box:r,onEnlarge:i}){let a=I(null);return G(()=>{let c=a.current;c&&(c.style.width=r.width>0?`${r.width}px`:"100%",c.style.height=r.width>0?"auto":`${r.height}px`,c.style.aspectRatio=r.width>0?`${r.width} / ${r.height}`:"auto")},[r.width,r.height]),l`<div class="diagram-ground ${n?"is-light":""}">
    <button type="button" class="diagram-picture" ref=${a} disabled=${!i} tabindex="-1"
      title=${s("diagram.enlarge")} aria-label=${s("diagram.enlargeName",{name:t})}
      data-testid="diagram-picture" onClick=${i??void 0}>${e&&l`<img src=${e} alt=${o?`${t}. ${o}`:t} decoding="async" draggable=${!1}
          data-testid="diagram-image" />`}</button>
  </div>`}function V$({source:e,line:t}){if(t===null)return l`<pre tabindex="0"><code>${e}</code></pre>`;let o=e.replace(/\n$/,"").split(`
`);return l`<pre tabindex="0"><code>${o.map((n,r)=>r+1===t?l`<mark class="diagram-line" data-testid="diagram-line">${n||" "}</mark>${`
`}`:`${n}
`)}</code></pre>`}var Xr=[1,1.5,2,3,4,6,8,12],Y$=2;function Em({label:e,told:t,light:o,note:n,picture:r,onSave:i,onClose:a}){let c=ot(),m=I(null),[u,d]=$(0),p=h=>d(Math.min(Xr.length-1,Math.max(0,h))),f=h=>{if(h.stopPropagation(),h.ctrlKey||h.metaKey||h.altKey)return;let b={"+":u+1,";":u+1,"=":u+1,"-":u-1,0:0}[h.key];b!==void 0&&(h.preventDefault(),p(b))},g=h=>l`<button type="button" class="button is-small diagram-save" disabled=${!r} title=${s("diagram.save",{form:h.toUpperCase()})}
      aria-label=${s("diagram.save",{form:h.toUpperCase()})} data-testid="diagram-${h}"
      onClick=${()=>i(h)}><${x} name="download" size=${16} />${h.toUpperCase()}</button>`;return l`<dialog class="gallery" ref=${c} aria-label=${e} data-testid="diagram-view"
      onKeyDown=${f} onCancel=${h=>{h.preventDefault(),a()}}>
    <header class="gallery-head">
      <p><strong>${e}</strong><span aria-live="polite">${n??""}</span></p>
      <${D} icon="zoom-out" label=${s("files.zoomOut")} disabled=${u===0} testid="diagram-zoom-out" onClick=${()=>p(u-1)} />
      <${D} icon="zoom-in" label=${s("files.zoomIn")} disabled=${u===Xr.length-1}
        testid="diagram-zoom-in" onClick=${()=>p(u+1)} />
      ${g("svg")}${g("png")}
      <${D} icon="close" label=${s("action.close")} testid="diagram-close" onClick=${a} />
    </header>
    <div class="gallery-stage diagram-stage ${u>0?"is-large":""}" ref=${m} tabindex="0" role="region" autofocus
      aria-label=${e} data-testid="diagram-stage" ...${Q$(m)}
      onDblClick=${()=>p(u>0?0:2)}
      onWheel=${h=>{h.ctrlKey&&(h.preventDefault(),p(u-Math.sign(h.deltaY)))}}>
      ${r&&l`<${J$} picture=${r} alt=${t?`${e}. ${t}`:e} light=${o} factor=${Xr[u]} />`}
    </div>
  </dialog>`}function Q$(e){return{onPointerDown:t=>{t.pointerType!=="mouse"||t.button!==0||(e.current?.setPointerCapture(t.pointerId),e.current?.classList.add("is-dragged"))},onPointerMove:t=>{e.current?.hasPointerCapture(t.pointerId)&&e.current.scrollBy(-t.movementX,-t.movementY)},onPointerUp:()=>e.current?.classList.remove("is-dragged"),onPointerCancel:()=>e.current?.classList.remove("is-dragged")}}function J$({picture:e,alt:t,light:o,factor:n}){let r=I(null),{width:i,height:a}=e;return G(()=>{let c=r.current,m=c?.parentElement;if(!c||!m)return;let u=Z$(m),d=()=>{let f=Math.min(Y$,m.clientWidth/i,m.clientHeight/a);c.style.width=`${Math.round(i*f*n)}px`,c.style.height=`${Math.round(a*f*n)}px`};d(),m.scrollLeft=u.x*m.scrollWidth-m.clientWidth/2,m.scrollTop=u.y*m.scrollHeight-m.clientHeight/2;let p=new ResizeObserver(d);return p.observe(m),()=>p.disconnect()},[i,a,n]),l`<img ref=${r} class=${o?"is-light":""} src=${e.url} alt=${t} draggable=${!1}
    data-testid="diagram-large" />`}var Z$=e=>({x:(e.scrollLeft+e.clientWidth/2)/Math.max(1,e.scrollWidth),y:(e.scrollTop+e.clientHeight/2)/Math.max(1,e.scrollHeight)});var eh=[[/^(flowchart|graph)/,"flowchart"],[/^sequenceDiagram/,"sequence"],[/^classDiagram/,"class"],[/^stateDiagram/,"state"],[/^erDiagram/,"entities"],[/^journey/,"journey"],[/^gantt/,"gantt"],[/^pie/,"pie"],[/^quadrantChart/,"quadrants"],[/^requirement/,"requirements"],[/^gitGraph/,"git"],[/^C4/,"context"],[/^mindmap/,"mindmap"],[/^timeline/,"timeline"],[/^sankey/,"sankey"],[/^xychart/,"chart"],[/^block/,"blocks"],[/^packet/,"packet"],[/^kanban/,"kanban"],[/^architecture/,"architecture"],[/^radar/,"radar"],[/^treemap/,"treemap"],[/^treeView/,"tree"],[/^venn/,"venn"],[/^ishikawa/i,"ishikawa"],[/^wardley/i,"wardley"],[/^cynefin/,"cynefin"],[/^eventmodeling/,"events"],[/^usecase/,"usecase"],[/^swimlane/,"swimlanes"],[/^agentflow/,"agents"],[/^railroad/i,"railroad"]],th=/^\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*(\n|$)/,Tm=/%%\{[\s\S]*?\}%%/g,oh=/^\s*%%(?!\{)/;function po(e){let t=Dm(e).find(o=>o.text.trim()!=="")?.text.trim()??"";return eh.find(([o])=>o.test(t))?.[1]??"other"}var nh=/^(context|events|pie|tree|treemap|wardley)$/,Im=e=>nh.test(po(e))||/\b(classDef|style|linkStyle|UpdateElementStyle|UpdateRelStyle)\b.*(fill|stroke|color|Color)/.test(e)||/\b(rect|box)\s+(rgba?\(|#|[a-z]+\s)/i.test(e)||/\bthemeVariables\b|["']?\btheme["']?\s*:/.test(e);function Nm(e,t){if(t===null||t<1)return null;let o=Dm(e);return o[Math.min(t,o.length)-1]?.number??null}var Pm=e=>e.replace(/\n\s*\nInitialize mermaid [\s\S]*$/,"").replace(/^Parsing failed: */,"").replace(/\b(Parse|Lexer|Lexical) error on line [\d?]+(, column [\d?]+)?[.:]? */g,"").trim();function Dm(e){let t=m=>m.replace(/[^\n]/g,""),[o]=th.exec(e)??[""],n=o.split(`
`).length-1,r=e.slice(o.length),i=new Set;for(let{index:m,0:u}of r.matchAll(Tm)){let d=r.slice(0,m).split(`
`).length;for(let p=1;p<=t(u).length;p+=1)i.add(n+d+p)}let a=r.replace(Tm,t).split(`
`).map((m,u)=>({text:m,number:n+u+1})).filter(({number:m})=>!i.has(m)),c=[];for(let m of a)if(oh.test(m.text))for(;c.length>0&&c[c.length-1].text.trim()==="";)c.pop();else(c.length>0||m.text.trim()!=="")&&c.push(m);return c}var Rm=e=>Math.min(420,Math.max(140,52*e.split(`
`).length));function Lm({width:e,height:t}){let o=Math.min(1,rh/t);return{width:Math.round(e*o),height:Math.round(t*o)}}var rh=520;var at=null,Fm=0,jm=Promise.resolve();function zm(e,t,o){let n=jm.then(()=>o()?sh(e,t):null);return jm=n,n}async function sh(e,t){clearTimeout(Fm),at&&(at.base!==e||at.drawn>=40)&&On(),at??=ih(e),at.drawn+=1;let o=await Bm(at.port,2e4),n=o&&await Bm(ah(o,t),1e4);if(Fm=setTimeout(On,6e4),o||On(),!o)return{error:"unreachable"};let r=n?lh(n):{error:"late"};return"error"in r&&r.error!=="source"&&On(),r}function ih(e){let t=document.createElement("iframe");t.setAttribute("sandbox","allow-scripts"),t.setAttribute("aria-hidden","true"),t.title="",t.tabIndex=-1,t.className="diagram-frame",t.src=`${e}/app/diagrams/index.html`;let o=new Promise(n=>{t.onload=()=>{let{port1:r,port2:i}=new MessageChannel;r.onmessage=()=>n(r),t.contentWindow?.postMessage("","*",[i])}});return document.body.append(t),{base:e,node:t,port:o,drawn:0}}function On(){at?.node.remove(),at=null}var ah=(e,t)=>new Promise(o=>{e.onmessage=({data:n})=>o(n),e.postMessage(t)});function Bm(e,t){let o=0,n=new Promise(r=>{o=setTimeout(()=>r(null),t)});return Promise.race([e,n]).finally(()=>clearTimeout(o))}function lh(e){let{svg:t,error:o,message:n,line:r}=Object(e);if(typeof t=="string")return t.length>2e6?{error:"large"}:{svg:t};if(o!=="source")return{error:"unreachable"};let i=typeof n=="string"?n.slice(0,500):"";return{error:o,message:i,line:Number.isInteger(r)?r:null}}var Mn=/<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy,ch=/([\w.:-]+)="([^"]*)"/g,mh=/^(script|iframe|frame|frameset|object|embed|applet|link|meta|base|form|input|button|select|textarea|video|audio|source|track|animate\w*|set|handler|listener|portal|template|param)$/i,uh=/^(image|img|feimage)$/i,dh=/^(href|src|srcset|action|formaction|poster|data|ping|background|codebase|base)$/i,ph=/^data:image\/(png|jpeg|gif|webp);base64,[\w+/=]*$/i,fh={amp:"&",lt:"<",gt:">",quot:'"',apos:"'"};function Um(e){let t=[],o=0,n=[0,0,0,0],r={title:"",desc:""},i="";for(Mn.lastIndex=0;Mn.lastIndex<e.length;){let p=Mn.lastIndex,f=Mn.exec(e);if(!f)return null;let[,g,h,b,S,_]=f,T=t[t.length-1];if(_!==void 0){let L=Km(_);if(L===null||t.length===0&&L.trim()!=="")return null;if(o>0||t.length===0)continue;t.length===2&&(T==="title"||T==="desc")&&(r[T]+=L),i+=Hm(fo(T)==="style"?Xm(L):L)}else if(g){if(T!==h||b!==""||S)return null;t.pop(),o>0?o-=1:i+=`</${h}>`}else{if(t.length===0&&(p>0||h!=="svg"))return null;S||t.push(h);let L=o>0||mh.test(fo(h));L&&!S&&(o+=1);let P=$h(h,b);if(P===null)return null;if(L)continue;p===0&&(n=(P.get("viewBox")??"").split(/[\s,]+/).map(Number),P.set("width",String(Math.ceil(n[2]))).set("height",String(Math.ceil(n[3]))),P.delete("style"));let w=[...P].map(([ue,A])=>` ${ue}="${Hm(A)}"`);i+=`<${h}${w.join("")}${S&&"/"}>`}}let[,,a,c]=n.map(Math.ceil),m=a>0&&c>0&&a<=3e4&&c<=3e4;if(t.length>0||!m)return null;let[u,d]=[r.title,r.desc].map(p=>p.trim().slice(0,500));return{svg:i,width:a,height:c,title:u,text:d}}var fo=e=>e.toLowerCase().replace(/^.*:/,"");function $h(e,t){let o=new Map;for(let[,n,r]of t.matchAll(ch)){let i=Km(r);if(i===null||o.has(n))return null;/^on/i.test(fo(n))||!hh(e,n,i)||o.set(n,/[(\\]/.test(i)?Xm(i):i)}return o}function hh(e,t,o){let n=fo(t);return!dh.test(n)||/^#/.test(o)?!0:uh.test(fo(e))&&n!=="srcset"&&ph.test(o)}var Xm=e=>e.replaceAll("\\","").replace(/@import[^;]*;?/gi,"").replace(/[\w-]*(?:url|image-set|cross-fade|src|image)\(\s*(?!["']?#)[^)]*\)?/gi,"none");function Km(e){let t=!0,o=e.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+))?;?/gi,(n,r,i,a)=>{let c=r?Number(r):parseInt(i??"",16),m=a?fh[a]:c>0&&c<1114112&&String.fromCodePoint(c);return(!m||!n.endsWith(";"))&&(t=!1),m||""});return t?o:null}var Hm=e=>e.replace(/[&<>"]/g,t=>`&${{"&":"amp","<":"lt",">":"gt"}[t]??"quot"};`);var bh=60,vh=16e6,wh=1e3,Ke=new Map,$o=new Map,Kr=matchMedia("(prefers-color-scheme: dark)"),Gm=Re(Kr.matches);Kr.addEventListener("change",()=>{Gm.value=Kr.matches});var yh=Ps(()=>{let{theme:e}=et.value;return e==="system"?Gm.value:e==="dark"}),Gr=e=>yh.value&&!Im(e);function En(e,t){let o=`${t?"dark":"light"} ${e}`,n=Ke.get(o)??{value:Re(null),holders:0,waits:!1};Ke.delete(o),Ke.set(o,n);for(let[r,{value:i,holders:a,waits:c}]of Ke){if(Ke.size<=bh&&kh()<=vh)break;if(a>0||c||r===o)continue;Ke.delete(r);let m=i.peek();m&&"url"in m&&URL.revokeObjectURL(m.url)}return n}function kh(){let e=0;for(let{value:t}of Ke.values()){let o=t.peek();o&&"url"in o&&(e+=o.svg.length)}return e}function Wr(e,t,o){e.holders+=1;let n=e.value.peek();return(!n||"error"in n&&n.error==="unreachable")&&!e.waits&&qm(e,t,o),()=>{e.holders-=1}}function Wm(e,t){let o=En(e,t);o.waits||(o.value.value=null,qm(o,e,t))}async function qm(e,t,o){if(t.length>5e4){e.value.value={error:"long"};return}e.waits=!0;let n=getComputedStyle(document.documentElement).getPropertyValue("--font").trim(),r={source:t,dark:o,family:n,language:K.peek()},i=await zm(ae.peek(),r,()=>e.holders>0);e.waits=!1,i&&(e.value.value=xh(i,t))}function xh(e,t){if("error"in e)return e.error==="source"?{...e,line:Nm(t,e.line)}:e;let o=Um(e.svg);if(!o)return{error:"large"};let{width:n,height:r}=o;$o.size>=wh&&$o.clear(),$o.set(t,{width:n,height:r});let i=URL.createObjectURL(new Blob([o.svg],{type:"image/svg+xml"}));return{...o,url:i}}var Vm=e=>$o.get(e)??null;function Ym(e){let t=En(e,!1),o=Wr(t,e,!1);return new Promise(n=>{let r=!1,i=t.value.subscribe(a=>{!a||r||(r=!0,o(),n(a),queueMicrotask(()=>i()))})})}var Tn=z(null);pe(()=>{for(let{value:e}of Ke.values()){let t=e.peek();t&&"url"in t&&URL.revokeObjectURL(t.url)}Ke.clear(),$o.clear()});var Qm=400,Sh=2e3,eu=new WeakMap,Jm=new IntersectionObserver(e=>e.forEach(t=>eu.get(t.target)?.(t.isIntersecting)),{rootMargin:`${Qm}px 0px`,scrollMargin:`${Qm}px 0px`});function Vr({source:e,name:t}){let o=I(null),[n,r]=$(!1),[i,a]=$("picture"),c=Gr(e),{found:m,last:u}=tu(e,c,n);G(()=>{let b=o.current;return eu.set(b,r),Jm.observe(b),()=>Jm.unobserve(b)},[]);let d=m&&"error"in m?m:null,p=d?null:u,f=p??Vm(e),g=f?Lm(f):{width:0,height:Rm(e)},h=i==="source"||d!==null;return _h(o,`${g.width} ${g.height} ${h} ${d?.error}`),l`<${Mm} root=${o} source=${e} name=${t} kind=${po(e)}
    label=${ou(e,p)} told=${p?.text??""} url=${p?.url??null} box=${g}
    light=${!c} isSource=${h} failure=${d&&Ch(d)} line=${d?.line??null}
    onSource=${d?null:()=>a(h?"picture":"source")}
    onEnlarge=${p&&(()=>Tn.value={source:e,name:t})}
    onRetry=${d&&d.error!=="source"&&d.error!=="long"?()=>Wm(e,c):null} />`}function tu(e,t,o){let n=I(null),r=B(()=>o?En(e,t):null,[e,t,o]);v(()=>r?Wr(r,e,t):void 0,[r]);let i=r?.value.value??null;return i&&"url"in i&&(n.current=i),{found:i,last:n.current}}function _h(e,t){let o=I(0);G(()=>{let n=e.current,r=n.closest(".timeline"),{height:i,bottom:a}=n.getBoundingClientRect(),c=o.current===0?0:i-o.current;if(o.current=i,!r||c===0)return;let m=r.getBoundingClientRect().top+r.clientHeight/2;a-c<=m&&(r.scrollTop+=c)},[t])}function ou(e,t){let o=s(`diagram.kind.${po(e)}`),n=s("diagram.name",{kind:o});return t?.title?`${n}: ${t.title}`:n}function Ch({error:e,message:t,line:o}){return e!=="source"?s(`diagram.failed.${e}`):`${o?s("diagram.line",{line:o}):s("diagram.noLine")} ${Pm(t??"")}`}function nu(){let e=Tn.value,t=()=>Tn.value=null;return v(()=>t,[]),e&&l`<${Ah} key=${e.source} ...${e} onClose=${t} />`}function Ah({source:e,name:t,onClose:o}){let n=Gr(e),[r,i]=$(!1),{found:a,last:c}=tu(e,n,!0),m=(t??`diagram-${po(e)}`).replace(/\.(mmd|mermaid|md|txt)$/i,""),u=async p=>{let f=await Ym(e),g="error"in f?null:await Oh(p,f);i(g===null),g&&Om(`${m}.${p}`,g)},d=a&&"error"in a?null:c;return l`<${Em} label=${ou(e,d)} told=${d?.text??""} picture=${d} light=${!n}
    note=${r?s("diagram.notSaved"):null} onSave=${u} onClose=${o} />`}var Oh=async(e,t)=>e==="png"?Am(t):new Blob([t.svg],{type:"image/svg+xml"}),qr=new Set;function Zm(e){for(let t of qr)t.isConnected||(er(null,t),qr.delete(t));for(let t of e.querySelectorAll("code.language-mermaid, code.language-mmd")){let o=t.closest(".code");if(!o)continue;let n=document.createElement("div"),r=t.parentElement.dataset.filename??null;o.replaceWith(n),qr.add(n),er(l`<${Vr} source=${t.textContent??""} name=${r} />`,n)}}var ru=()=>gl().then(()=>{el.by=Zm,Zm(document)},()=>setTimeout(ru,Sh));ru();var Mh=2*1024*1024,Eh=1e4,Th=1e3,Yr=22,Ih=65535,au=20,su=56,iu=46,In=4294967295;async function lu(e,t,o=null){let n=Math.max(0,e-Yr-Ih-au),r=await t(n,e),i=Nh(r);if(i===null)return null;let a=await Ph(r,i,n,t);if(!a)return null;let{from:c,bytes:m,all:u}=a;if(!(c>=0&&m>=0&&c+m<=e))return null;let d=await t(c,c+Math.min(m,Mh)),p=Dh(d,u);return p===null?null:{...Lh(p,o),all:u}}function Nh(e){for(let t=e.length-Yr;t>=0;t-=1)if(e[t]===80&&e[t+1]===75&&e[t+2]===5&&e[t+3]===6&&xe(e,t+20)===e.length-t-Yr)return t;return null}async function Ph(e,t,o,n){let r=xe(e,t+10),i=lt(e,t+12),a=o+t;if(r!==65535&&i!==In&&lt(e,t+16)!==In)return xe(e,t+4)===0?{from:a-i,bytes:i,all:r}:null;let c=t-au;if(c<0||lt(e,c)!==117853008)return null;let m=ho(e,c+8);if(m+su>a)return null;let u=await n(m,m+su);return lt(u,0)!==101075792?null:{from:ho(u,48),bytes:ho(u,40),all:ho(u,32)}}function Dh(e,t){let o=[],n=0;for(;o.length<Math.min(t,Eh)&&n+iu<=e.length;){if(lt(e,n)!==33639248)return null;let[r,i,a]=[28,30,32].map(g=>xe(e,n+g)),c=n+iu,m=c+r,u=m+i+a;if(u>e.length)break;let d=xe(e,n+8),p=lt(e,n+24),f=e.subarray(m,m+i);o.push({name:e.subarray(c,Math.min(m,c+Th)),utf8:(d&2048)!==0,size:p===In?Rh(f):p,changed:jh(xe(e,n+14),xe(e,n+12)),locked:(d&1)!==0}),n=u}return o.length===0&&t>0?null:o}function Rh(e){for(let t=0;t+4<=e.length;t+=4+xe(e,t+2))if(xe(e,t)===1&&xe(e,t+2)>=8&&t+12<=e.length)return ho(e,t+4);return In}function Lh(e,t){let o=e.filter(({utf8:a})=>!a).map(({name:a})=>a),n=jt(Fh(o))?.encoding??null,r=t??n??"utf-8";return{packed:e.map(({name:a,utf8:c,...m})=>{let d=(jt(a,{encoding:c?"utf-8":r})?.text??"").replaceAll("\\","/");return{...m,name:d,folder:d.endsWith("/")}}),encoding:o.length>0?n:null}}function Fh(e){let t=new Uint8Array(e.reduce((n,r)=>n+r.length+1,0)),o=0;for(let n of e)t.set(n,o),t[o+n.length]=10,o+=n.length+1;return t}function jh(e,t){let o=a=>String(a).padStart(2,"0"),[n,r]=[e>>5&15,e&31];if(n<1||n>12||r<1)return"";let i=`${o(t>>11)}:${o(t>>5&63)}`;return`${1980+(e>>9)}-${o(n)}-${o(r)} ${i}`}var xe=(e,t)=>e[t]|e[t+1]<<8,lt=(e,t)=>(xe(e,t)|xe(e,t+2)<<16)>>>0,ho=(e,t)=>lt(e,t)+lt(e,t+4)*2**32;function cu({file:e}){let{id:t,filename:o,size:n}=e,[r,i]=$(null),{read:a,again:c}=zh(e,r),m=a&&"packed"in a?a:null,u=de(n,K.value),d=m?s("preview.packed",{count:m.all}):"",p=te.value[t]?.url??null,f=m?.packed.map(({name:h})=>h).join(`
`)??null,g=()=>a===null?l`<${U} rows=${5} kind="line" />`:"error"in a?l`<div class="preview-told" data-testid="preview-failed">
        <${N} tone="error">${V(a.error)}<//>
        <button type="button" class="button" data-testid="preview-retry" onClick=${c}>${s("action.retry")}</button>
      </div>`:"none"in a?l`<p class="preview-told">${s("preview.noArchive")}</p>`:a.packed.length===0?l`<p class="preview-told">${s("preview.empty")}</p>`:l`${a.packed.some(({locked:h})=>h)&&l`<p class="preview-told" data-testid="preview-locked">${s("preview.locked")}</p>`}
      <${Sn} key=${r} table=${Bh(a)} name=${o} />
      ${a.all>a.packed.length&&l`<p class="preview-told">${s("preview.packedFirst",{count:a.packed.length})}</p>`}`;return l`<${xn} name=${o} note=${m?`${u} · ${d}`:u} url=${p&&`${p}&download=1`} text=${f}
    views=${[]} view="made" onView=${()=>{}} found=${m?m.encoding??"":null} encoding=${r}
    onEncoding=${i} onClose=${zt}>${g()}<//>`}function Bh({packed:e}){let t=new Intl.NumberFormat(K.value),o=e.map(({name:r,size:i,changed:a,folder:c})=>[kn(r).replaceAll(`
`,"␤").replaceAll("	","␉"),c?"":t.format(i),a]),n=[s("preview.packedName"),s("preview.packedSize"),s("preview.packedTime")];return{rows:[n,...o],columns:n.length}}function zh({id:e,size:t},o){let[n,r]=$(0),[i,a]=$(null);v(()=>He([e]),[]),v(()=>{let d=new AbortController,p=!0,f=h=>{p&&a(h)};return lu(t,(h,b)=>Ur(e,h,b,d),o).then(h=>f(h??{none:!0}),h=>f({error:h})),()=>{p=!1,d.abort()}},[n,o]);let c=()=>{De([e]),a(null),r(n+1)},m=te.value[e]===null&&i!==null&&!("error"in i),u=new Te({status:404,code:"file_not_found"});return{read:m?{error:u}:i,again:c}}var mu=5,Hh=/^(table|markdown|diagram)$/,Nn=(e,t)=>Cn(t)===null?null:()=>_m(e,t);function uu(){let e=uo.value;if(v(()=>zt,[]),!e)return null;let t=Cn(e.file)==="archive"?cu:Uh;return l`<${t} key=${e.file.id} file=${e.file} />`}function Uh({file:e}){let{id:t,filename:o,size:n}=e,{head:r,again:i}=Gh(e),[a,c]=$(null),[m,u]=$("made"),d=Cn(e),p=r&&"bytes"in r?r:null,f=B(()=>p&&jt(p.bytes,p),[p]),g=B(()=>p&&a?jt(p.bytes,{...p,encoding:a}):f,[p,a]),h=B(()=>g&&kn(g.text),[g]),b=Hh.test(d??"")?["made","source"]:["source"],S=de(n,K.value),_=de(An,K.value),T=()=>{if(r===null)return l`<${U} rows=${5} kind="line" />`;if("error"in r)return l`<${du} error=${r.error} onAgain=${i} />`;if(n===0)return l`<p class="preview-told">${s("preview.empty")}</p>`;if(h===null)return l`<p class="preview-told">${s("preview.notText")}</p>`;let P=g?.encoding;if(m==="made"&&d==="table")return l`<${Wh} key=${P} text=${h} file=${e} cut=${r.cut} />`;let w=Kh(h,r.cut);return m==="made"&&d==="diagram"?l`<div class="preview-page"><${Vr} source=${h} name=${o} /></div>`:m==="made"&&d==="markdown"?l`<${qh} key=${P} text=${w} />`:l`<${zr} key=${P} text=${w} language=${Hr(o)} />`},L=te.value[t]?.url??null;return l`<${xn} name=${o} note=${p?.cut?s("preview.first",{part:_,size:S}):S}
      url=${L&&`${L}&download=1`} text=${g?.text??null} view=${m} onView=${u}
      views=${b.map(P=>({value:P,label:Xh(P,d)}))}
      found=${p&&n>0?f?.encoding??"":null} encoding=${a} onEncoding=${c}
      onClose=${zt}>${T()}<//>`}function Xh(e,t){return e==="source"?s("preview.source"):t==="diagram"?s("preview.diagram"):t==="table"?s("preview.table"):s("preview.made")}var Kh=(e,t)=>t&&e.includes(`
`)?e.replace(/[^\n]*$/,""):e;function Gh(e){let[t,o]=$(0),[n,r]=$(null);v(()=>He([e.id]),[]),v(()=>{let m=new AbortController,u=!0,d=p=>{u&&r(p)};return r(null),Cm(e,m).then(d,p=>d({error:p})),()=>{u=!1,m.abort()}},[t]);let i=()=>{De([e.id]),o(t+1)},a=te.value[e.id]===null&&n!==null&&!("error"in n),c=new Te({status:404,code:"file_not_found"});return{head:a?{error:c}:n,again:i}}function du({error:e,onAgain:t}){return l`<div class="preview-told" data-testid="preview-failed">
    <${N} tone="error">${V(e)}<//>
    <button type="button" class="button" data-testid="preview-retry" onClick=${t}>${s("action.retry")}</button>
  </div>`}function Wh({text:e,file:t,cut:o}){let n=Sm(t.filename),r=B(()=>rm(e,{tabs:n,cut:o}),[e]);return r.rows.length===0?l`<${zr} text=${e} language=${null} />`:l`<${Sn} table=${r} name=${t.filename} />`}function qh({text:e}){let t=B(()=>fm(e,4e3),[e]),[o,n]=$([]),[r,i]=$(mu),[a,c]=$(null),m=o.length<Math.min(r,t.length);return v(()=>{if(!m||a!==null)return;let u=!0;return kt.preview(t[o.length]).then(d=>u&&n([...o,d.html]),d=>u&&c(d)),()=>{u=!1}},[o,m,a]),l`<${bm} pieces=${o}>
    ${m&&a===null&&l`<${U} rows=${3} kind="line" />`}
    ${a!==null&&l`<${du} error=${a} onAgain=${()=>c(null)} />`}
    ${!m&&o.length<t.length&&l`<${Bt} onMore=${()=>i(r+mu)} />`}
  <//>`}var ct=e=>te.value[e]?.url??null,pu=e=>ze.value[e]??ct(e),Zr=e=>co.value[e]?null:ze.value[Rr(e)]??te.value[e]?.small??null;function es(e){let t=te.peek()[e]?.small;t&&Lr(e,t)}function Vh(e){te.peek()[e]?.here===!1&&De([e])}var fu=e=>`${e} ${te.value[e]?.turn??0} ${ze.value[e]??""}`,Jr=new Map;pe(()=>Jr.clear());var Yh=3,Qh=2e4;function ts(e){let t=(Jr.get(e)??0)+1;Jr.set(e,t),Ft(e);let o=ct(e);o&&Qc(o)&&Jc(e,o),t<=Yh&&Lt(e)}function os(e){if(te.value[e]===null)return{note:s("files.gone"),warns:!0};let t=vn.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(i=>i.reachable);if(o)return{note:s("files.from",{node:o.name}),warns:!1};let[n]=t.nodes;return{note:n?s("files.onlyAt",{node:n.name}):s("files.nowhere"),warns:!0}}function Jh({file:e,message:t}){let o=ct(e.id),n=os(e.id),r=te.value[e.id]===null;return v(()=>{if(!n.warns)return;let i=setInterval(()=>{Ft(e.id)},Qh);return()=>clearInterval(i)},[e.id,n.warns]),l`<${Uc} name=${e.filename} size=${e.size} icon=${gn(e)}
    url=${o&&`${o}&download=1`} onShow=${r?null:Nn(t,e)} ...${n} />`}function $u({files:e,message:t}){let o=e.map(({id:c})=>c).join(" ");v(()=>He(e.map(({id:c})=>c)),[o]);let n=e.filter(c=>ft(c)==="image"),r=({id:c})=>!os(c).warns,i=n.filter(r),a=e.filter(c=>!i.includes(c));return l`<div class="attachments" data-testid="attachments">
    ${i.length>0&&l`<div class="file-pictures ${i.length>1?"are-many":""}">${i.map(c=>l`<${Xc} key=${fu(c.id)} name=${c.filename} url=${Zr(c.id)}
          moving=${te.value[c.id]?.animated?pu(c.id):null} none=${co.value[c.id]===!0}
          box=${Ka(c,i.length===1)} onOpen=${()=>om(t,i,c)}
          onFailed=${()=>es(c.id)} onStopped=${()=>ts(c.id)} onLoaded=${()=>Vh(c.id)} />`)}</div>`}
    ${a.map(c=>l`<${Zh} key=${c.id} file=${c} message=${t} />`)}
  </div>`}var Pn=({id:e,attachments:t=[]})=>t.length>0&&l`<${$u} files=${t} message=${e} />`;function Zh({file:e,message:t}){let o=ft(e),n=l`<${Jh} file=${e} message=${t} />`;return o!=="audio"&&o!=="video"||os(e.id).warns?n:l`<${Kc} key=${fu(e.id)} kind=${o} name=${e.filename} url=${ct(e.id)} card=${n}
    onFailed=${()=>ts(e.id)} />`}function hu(){let e=vt.value,t=e?.files.filter(({id:a})=>te.value[a]!==null)??[],o=e!==null&&t.length===0;if(v(()=>{e&&He(e.files.map(({id:a})=>a))},[e]),v(()=>{o&&yn()},[o]),!e||o)return null;let n=e.files[e.at],r=Math.max(0,n?t.indexOf(n):0),i=t.map(({id:a,filename:c,width:m,height:u})=>({id:a,name:c,url:pu(a),download:ct(a)&&`${ct(a)}&download=1`,width:m??1,height:u??1}));return l`<${Gc} pictures=${i} at=${r} onFailed=${ts} onClose=${yn}
    onAt=${a=>{let c=t[a];c&&nm(e.files.indexOf(c))}} />`}function gu({over:e,text:t}){let o=I(null);return G(()=>{let n=o.current;if(!n)return;let{left:r,top:i,width:a,height:c}=e.getBoundingClientRect();n.style.left=`${r}px`,n.style.top=`${i}px`,n.style.width=`${a}px`,n.style.height=`${c}px`},[e]),l`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${x} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function ns({files:e,onRemove:t,onRetry:o}){let n=I(null),r=i=>{n.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(i)};return l`<div class="file-tiles" ref=${n} data-testid="file-tiles">
    <ul aria-label=${s("files.attached")}>${e.map(i=>l`<li key=${i.upload} class="file-tile ${i.error?"is-refused":""}"
          data-testid="file-tile" data-state=${bu(i)}>
        <span class="file-tile-picture">${i.picture?l`<img src=${i.picture} alt="" />`:l`<${x} name=${eg(i.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${we} name=${lo(i.name)} /><${tg} file=${i} /></span>
        ${i.error&&o&&l`<${D} icon="refresh" label=${s("files.retry",{name:lo(i.name)})} testid="file-retry" onClick=${()=>o(i.upload)} />`}
        ${t&&l`<${D} icon="close" label=${s("files.remove",{name:lo(i.name)})} testid="file-remove" onClick=${()=>r(i.upload)} />`}
      </li>`)}</ul>
    <${og} files=${e} />
  </div>`}var eg=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function bu({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function tg({file:e}){let{size:t,error:o,transfer:n}=e,r=de(t,K.value);if(o)return l`<span class="file-tile-note is-error" role="alert">${o}</span>`;let i=bu(e);if(i==="done"||i==="waiting"||!n){let u=i==="done"?r:s("files.waiting",{size:r});return l`<span class="file-tile-note">${u}</span>`}let a=de(n.sent,K.value),c=n.rate>0?de(n.rate,K.value):null,m=i==="stalled"?s("files.stalled",{sent:a,size:r}):n.sent===t?s("files.storing",{size:r}):c?s("files.sendingAt",{sent:a,size:r,rate:c}):s("files.sending",{sent:a,size:r});return l`<progress max=${Math.max(1,t)} value=${n.sent}
      aria-label=${s("files.progress",{name:lo(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function og({files:e}){let t=e.every(({done:i})=>i),o=I(!1),[n,r]=$("");return v(()=>{t||(o.current=!0),r(t&&o.current?s("files.uploaded",{count:e.length}):"")},[t,e.length]),l`<p role="status" class="visually-hidden">${n}</p>`}var ng=/^(image\.\w+)?$/;function yu(e,t,o){let n=_t(new Date().toISOString()).toISOString(),r=i=>o&&ng.test(i.name)?Hc(n,i.type):i.name;mc(e,t,t.map(r))}var ku=e=>({...e,picture:Dt.value[e.upload]??null,done:e.at[ae.value]!==void 0,transfer:rt.value[e.upload]??null});function rg({of:e,files:t}){return l`<${ns} files=${t.map(ku)}
    onRemove=${o=>uc(e,o)} onRetry=${dc} />`}var sg=({item:e})=>l`<${ns} files=${(e.files??[]).map(ku)} />`;function ig(){let[e,t]=$(null);return v(fc,[]),v(()=>{let o=n=>{cn()&&n.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),v(()=>ag(t),[]),e&&l`<${gu} over=${e} text=${s("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var vu=e=>e.dataTransfer?.types.includes("Files")??!1,wu=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function ag(e){let t=i=>{if(!vu(i)||!i.dataTransfer)return;i.preventDefault();let a=wu(i);i.dataTransfer.dropEffect=a?"copy":"none",e(a)},r=[["dragenter",t],["dragover",t],["dragleave",i=>{i.relatedTarget===null&&e(null)}],["drop",i=>{if(!vu(i))return;i.preventDefault(),e(null);let a=wu(i);a&&lg(a,i)}]];for(let[i,a]of r)document.addEventListener(i,a,!0);return()=>{for(let[i,a]of r)document.removeEventListener(i,a,!0)}}function lg(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:i})=>i==="file"),n=o.filter(i=>i.webkitGetAsEntry()?.isDirectory),r=o.filter(i=>!n.includes(i)).map(i=>i.getAsFile()).filter(i=>i!==null);n.length>0&&R(s("files.noFolders"),"error"),r.length>0&&yu(e.dataset.drop??"",r,!1),e.querySelector(".composer textarea")?.focus()}function yt({browser:e,system:t}){return e&&t?s("devices.name",{browser:e,system:t}):e??t??s("devices.unknown")}function xu({sessions:e,onEnd:t,onSeen:o}){return l`<ul class="devices" aria-label=${s("devices.title")}>${e.map(n=>l`<${cg} key=${n.id} session=${n} onEnd=${t} onSeen=${o} />`)}</ul>`}function cg({session:e,onEnd:t,onSeen:o}){let{current:n,new_device:r,address:i,node:a}=e,c=yt(e),m=[i,s("devices.atNode",{node:a.name||s("node.unknown")})];return l`<li class="device" data-testid="device" data-current=${n}>
    <${x} name="monitor" size=${20} />
    <div class="device-text">
      <span class="device-name">${c}
        ${n&&l` <span class="tag is-accent">${s("devices.current")}</span>`}
        ${r&&l` <span class="tag is-warn">${s("devices.new")}</span>`}</span>
      <span class="soft">${m.filter(Boolean).join(" · ")}</span>
      <span class="soft" title=${oe(e.last_used_at)}>${n?s("devices.usedNow"):s("devices.used",{time:he(e.last_used_at)})} · ${s("devices.since",{time:H(e.created_at)})}</span>
    </div>
    ${!n&&l`<div class="button-row">
      ${r&&l`<button type="button" class="button is-small" data-testid="device-seen"
          aria-label=${s("devices.knowOf",{name:c})}
          onClick=${()=>o(e)}>${s("devices.know")}</button>`}
      <button type="button" class="button is-small is-danger-quiet" data-testid="device-end"
          aria-label=${s("devices.endOf",{name:c})}
          onClick=${()=>t(e)}>${s("devices.end")}</button></div>`}
  </li>`}function Su({login:e,more:t,onKnow:o,onEnd:n,onShow:r}){let i={device:yt(e),address:e.address??s("devices.noAddress"),time:H(e.created_at)};return l`<div class="banner login-banner" role="alert" data-testid="login-banner">
    <${x} name="shield" />
    <span>${s("devices.told",i)}
      ${t>0&&l` <button type="button" class="link" data-testid="login-banner-more"
          onClick=${r}>${s("devices.more",{count:t})}</button>`}</span>
    <div class="button-row">
      <button type="button" class="button is-small" data-testid="login-banner-know"
          onClick=${o}>${s("devices.know")}</button>
      <button type="button" class="button is-small is-danger-quiet" data-testid="login-banner-end"
          onClick=${n}>${s("devices.notMe")}</button></div>
  </div>`}async function rs(e){let t=await nr.patchMe(e);y.value&&(y.value={...y.value,...t}),await Xs()}async function _u(e){let t=await nr.sayAbsence(e);return y.value&&(y.value={...y.value,...t}),t.absence!==null}var Cu=(e,t)=>sr(()=>Ve.password({current:e,new:t}));async function Au(){await sr(()=>Ve.endOthers()),await It()}async function ss(e){await Ve.endOne(e),await It()}async function Ou(e){await Ve.seeLogin(e),await It()}async function Mu(){let[e,t]=[re.value,xt.value];t&&(await Ve.logoutEverywhere(t),re.value===e&&_o(),e&&await tn(e))}var Eu=e=>{Ou(e.id).catch(E)},ug=e=>{ss(e.id).then(()=>R(s("devices.ended",{name:yt(e)}),"ok"),E)},Tu=()=>j({kind:"settings",tab:"devices"}),dg=()=>j({kind:"confirm",title:s("devices.endOthers"),text:s("devices.endOthersText"),action:s("devices.endOthers"),danger:!0,run:()=>Au().then(()=>{R(s("devices.othersEnded"),"ok"),Tu()},E)});function Iu(){v(()=>{It().catch(E)},[]);let e=$a.value;return e?l`<section class="settings-section devices-section"><h3>${s("devices.title")}</h3>
    <p class="soft">${s("devices.text")}</p>
    <${xu} sessions=${e} onEnd=${ug} onSeen=${Eu} />
    ${e.length>1&&l`<button type="button" class="button is-danger-quiet" data-testid="devices-end-others"
        onClick=${dg}>${s("devices.endOthers")}</button>`}</section>`:l`<p class="soft" aria-busy="true">${s("devices.loading")}</p>`}function pg(){let[e,...t]=ha.value;if(!e)return null;let o=()=>{ss(e.id).then(()=>j({kind:"confirm",title:s("devices.ended",{name:yt(e)}),text:s("devices.guessed"),action:s("account.changePassword"),run:()=>j({kind:"settings",tab:"account"})}),E)};return l`<${Su} login=${e} more=${t.length} onKnow=${()=>Eu(e)}
      onEnd=${o} onShow=${Tu} />`}function Nu({title:e,text:t,action:o,danger:n,quote:r,onConfirm:i,onClose:a}){let[c,m]=$(!1),u=async()=>{m(!0),await i(),a()};return l`<${O} title=${e} onClose=${a} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${r&&l`<blockquote class="confirm-quote">${r}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" autofocus=${n} data-testid="confirm-no"
          onClick=${a}>${s("action.cancel")}</button>
      <button type="button" class="button ${n?"is-danger":"is-primary"}" autofocus=${!n}
          disabled=${c} data-testid="confirm-yes" onClick=${u}>${o}</button>
    </footer>
  <//>`}var mt=Yo?"⌘":"Ctrl";function Pu({sendKey:e,onClose:t}){let n=[["moving",[["switcher",[[mt,"K"]]],["search",[[mt,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[mt,"Shift","↑"],[mt,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[mt,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[mt,"B"]]],["italic",[[mt,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[mt,"Shift","V"]]]]]];return l`<${O} title=${s("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${n.map(([r,i])=>l`<section key=${r}><h3>${s(`keys.${r}`)}</h3>
      <dl>${i.map(([a,c])=>l`<div key=${a}><dt>${s(`keys.${r}.${a}`)}</dt>
        <dd>${c.map(m=>l`<span class="combo">${m.map(u=>l`<kbd>${u}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${K.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${s("help.guide")}</a></p>
  <//>`}function Se(e){let t=s(`mesh.reason.${e}`);return is(t)?s("mesh.reason.unknown",{code:e}):t}function Du(e){let t=s(`mesh.counter.${e}`);return is(t)?e.replaceAll("_"," "):t}var Dn=(e,t=Date.now())=>Date.parse(e)-t<1e3?s("mesh.soon"):he(e,t);function ut(e,t){let o=t??s("mesh.thisNode"),n=s(`mesh.trouble.${e}`,{node:o});return is(n)?s("mesh.verdict.other",{code:e}):n}var Ru=e=>!fg.has(e),fg=new Set(["files_held","files_damaged","certificate_ending","certificate_unread","certificate_wanted"]),is=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Lu({phase:e,name:t,moved_from:o,lost_at:n,nodes:r,state:i,current:a,onStatus:c,onRetry:m,onClose:u}){let d=e!=="online"?s("node.lostText",{node:t,time:n?Ct(n):""}):o?s("node.movedText",{node:t,from:o}):s("node.onlineText",{node:t}),{behind:p,unreachable:f,trouble:g}=i,h=f.map(b=>b.since?s("node.awaySince",{node:b.name,time:H(b.since)}):b.name);return l`<${O} title=${s("node.title")} onClose=${u} size="s" testid="node-dialog">
    <div class="modal-body"><p>${d}</p>
      ${e==="online"&&g&&l`<p class="form-error" role="alert" data-testid="own-trouble">${ut(g,null)}</p>`}
      ${e==="online"&&p>0&&l`<p data-testid="node-behind">${s("node.behindText",{node:t,count:p})}</p>`}
      ${e==="online"&&h.length>0&&l`<p data-testid="node-away">${s("node.partialText",{others:h.join(s("list.comma"))})}</p>`}
      ${r.length>0&&l`<h3>${s("node.others")}</h3><ul class="node-list">
        ${r.map(b=>{let S=b.id===a,_=e==="online"?f.find(({id:L})=>L===b.id):void 0,T=e!=="online";return l`<li key=${b.id} class=${S?"is-current":""} data-testid="node-row">
            <span class="node-dot ${_||T?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&l`<span>${b.segment}</span>`}
            <em class=${_||T?"is-away":"is-ok"}>${$g(S,_,T)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&l`<button type="button" class="button is-primary" onClick=${m}>${s("action.retryNow")}</button>`}
      ${c&&l`<button type="button" class="button" onClick=${c}>${s("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${u}>${s("action.close")}</button></footer>
  <//>`}function $g(e,t,o){return o?s(e?"node.row.lost":"node.row.unknown"):e?s("node.here"):t?t.since?s("node.row.away",{time:H(t.since)}):s("node.row.awayNow"):s("node.row.reached")}function Fu({username:e,describe:t,onSave:o,onLater:n}){let[r,i]=$(e.replace(/~\d+$/,"")),{busy:a,at:c,failure:m,submit:u}=M(t,["username"]);return l`<${O} title=${s("rename.title")} size="s" onClose=${n}
      testid="rename-dialog">
    <form onSubmit=${u(()=>o(r.trim()))}>
      <div class="modal-body"><p>${s("rename.text",{username:e})}</p>
        <${k} label=${s("auth.username")} value=${r} onInput=${i} autofocus
            maxlength=${50} autocomplete="username" hint=${s("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${n}>${s("action.later")}</button>
        <button class="button is-primary" disabled=${a||r.trim().length<2}
            data-testid="rename-save">${s("rename.save")}</button></footer>
    </form>
  <//>`}function ju({describe:e,onCreate:t,onPreview:o,onAccept:n,onClose:r}){let[i,a]=$(""),[c,m]=$(""),[u,d]=$(null),p=M(e,["name"]),f=M(e);return l`<${O} title=${s("server.add")} onClose=${r} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${p.submit(()=>t(i.trim()))}>
        <h3><${x} name="plus" size=${17} />${s("server.createTitle")}</h3>
        <p class="soft">${s("server.createText")}</p>
        <${k} label=${s("server.name")} value=${i} onInput=${a} maxlength=${100}
            autofocus testid="server-name" error=${p.at("name")} />
        ${p.failure}
        <button class="button is-primary" disabled=${i.trim()===""||p.busy}
            data-testid="server-create">${s("server.create")}</button>
      </form>
      <form onSubmit=${f.submit(async()=>{u?await n(u.code):d(await o(c))})}>
        <h3><${x} name="ticket" size=${17} />${s("invite.enterTitle")}</h3>
        <p class="soft">${s("invite.enterText")}</p>
        <${k} label=${s("invite.code")} value=${c} mono testid="invite-code"
            error=${f.error} placeholder="ABCD2345"
          onInput=${g=>{m(g),d(null)}} />
        ${u&&l`<${N} tone="ok"><b data-testid="invite-server">${u.server_name}</b>
          ${u.already_member&&l`<br />${s("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||f.busy}
            data-testid=${u?"invite-accept":"invite-preview"}>
          ${u?u.already_member?s("invite.open"):s("invite.join",{name:u.server_name}):s("invite.look")}</button>
      </form>
    </div>
  <//>`}function Bu({name:e,describe:t,onSave:o,onDelete:n,extra:r,onClose:i}){let[a,c]=$(e),{busy:m,at:u,failure:d,submit:p}=M(t,["name"]);return l`<${O} title=${s("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${p(()=>o(a.trim()))}>
      <div class="modal-body"><${k} label=${s("server.name")} value=${a} onInput=${c}
          autofocus maxlength=${100} error=${u("name")} />${d}${r}</div>
      <footer class="modal-foot">
        ${n&&l`<button type="button" class="button is-danger-quiet" onClick=${n}>${s("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${s("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${a.trim()===""||m}>${s("action.save")}</button>
      </footer>
    </form>
  <//>`}function zu({server:e,name:t,describe:o,onPassOn:n,onClose:r}){let[i,a]=$(""),{busy:c,failure:m,submit:u}=M(o),d=Ys(i,e),p=u(n);return l`<${O} title=${s("members.passOnTitle",{name:t})} onClose=${r} size="s"
      testid="pass-on">
    <form onSubmit=${f=>d?p(f):f.preventDefault()}>
      <div class="modal-body"><p>${s("members.passOnText",{name:t,server:e})}</p>
        <${k} label=${s("members.passOnField",{server:e})} value=${i} onInput=${a}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${r}>${s("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!d}>${s("members.passOnAction")}</button></footer>
    </form>
  <//>`}var as="";function Hu({zone:e,onZone:t}){let o=B(yi,[]),n=e===null||o.includes(e)?o:[e,...o],r=Intl.DateTimeFormat().resolvedOptions().timeZone;return l`<${it} label=${s("settings.timeZone")} value=${e??as}
    hint=${s("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:as,label:s("settings.timeZone.device",{zone:r})},...n.map(i=>({value:i,label:i.replaceAll("_"," ")}))]}
    onChange=${i=>t(i===as?null:i)} />`}function Uu({username:e,describe:t,onSave:o}){let[n,r]=$(""),[i,a]=$(""),{busy:c,at:m,failure:u,submit:d}=M(t,["current","new"]),p=d(async()=>{await o(n,i),r(""),a("")});return l`<form class="settings-section" onSubmit=${p}>
    <h3>${s("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${k} label=${s("account.currentPassword")} type="password" autocomplete="current-password"
        value=${n} onInput=${r} testid="password-current"
        error=${m("current")} />
    <${k} label=${s("account.newPassword")} type="password" autocomplete="new-password"
        value=${i} onInput=${a} hint=${s("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${u}
    <button class="button" disabled=${c||n===""||i.length<8}
        data-testid="password-save">${s("account.changePassword")}</button>
  </form>`}function Xu({user:e,describe:t,onSave:o}){let[n,r]=$(e.display_name),[i,a]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:u,failure:d,submit:p}=M(t,c),f=n.trim()===e.display_name&&i.trim()===(e.status_message??"");return l`<form class="settings-section"
      onSubmit=${p(()=>o({display_name:n.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${Z} id=${e.id} name=${n||"?"}
        size="l" /><div><strong>${n}</strong><span>@${e.username}</span></div></div>
    <${k} label=${s("account.displayName")} value=${n} onInput=${r} maxlength=${100}
        testid="profile-display-name" error=${u("display_name")} />
    <${k} label=${s("account.status")} value=${i} onInput=${a} maxlength=${200}
        placeholder=${s("account.statusExample")} testid="profile-status"
        error=${u("status_message")} />
    ${d}
    <button class="button is-primary" disabled=${m||f||n.trim()===""}
        data-testid="profile-save">${s("action.save")}</button>
  </form>`}var hg=["profile","look","notify","account","devices"];function Ku(e){let[t,o]=$(e.tab),{settings:n,onSettings:r}=e,i=(a,c)=>c.map(m=>({value:m,label:s(`settings.${a}.${m}`)}));return l`<${O} title=${s("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${s("settings.title")}>${hg.map(a=>l`<button type="button" key=${a}
            aria-current=${a===t?"page":void 0}
        data-testid="settings-tab-${a}"
            onClick=${()=>o(a)}>${s(`settings.tab.${a}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&l`<${Xu} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&l`
          <${Y} label=${s("settings.theme")} value=${n.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${a=>r({theme:a})}
              testid="setting-theme" />
          <${Y} label=${s("settings.language")} value=${n.language}
              options=${i("language",["system","ja","en"])}
              onChange=${a=>r({language:a})}
              testid="setting-language" />
          <${Hu} zone=${e.zone} onZone=${e.onZone} />
          <${Y} label=${s("settings.sendKey")} value=${n.send_key}
              hint=${s("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Yo?"⌘":"Ctrl"}+Enter`}]} onChange=${a=>r({send_key:a})} />
          <${Y} label=${s("settings.replies")} value=${n.replies}
              hint=${s("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${a=>r({replies:a})} />`}
        ${t==="notify"&&e.notify}
        ${t==="devices"&&e.devices}
        ${t==="account"&&l`
          <${Uu} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${s("account.sessions")}</h3><p
              class="soft">${s("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${s("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${s("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var gg=["online","away","do_not_disturb"];function Gu({absence:e,ends:t,describe:o,onSay:n,onClose:r,...i}){let[a,c]=$(e&&i.note===null?e.state:"away"),[m,u]=$(i.note??e?.note??""),[d,p]=$(e?.until?"at":e?"none":"today"),[f,g]=$(i.at),{busy:h,at:b,failure:S,submit:_}=M(o,["note","until"]),T=a==="online"&&m.trim()==="",L=()=>n({state:a,note:m.trim()||null,until:i.endOf(d,f)}),P=()=>n({state:"online",note:null,until:null});return l`<${O} title=${s("absence.title")} onClose=${r} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${_(L)}>
      <${Y} label=${s("absence.state")} value=${a} testid="absence-state"
        options=${gg.map(w=>({value:w,label:s(`absence.choice.${w}`)}))}
        onChange=${c} hint=${s(`absence.hint.${a}`)} />
      <${k} label=${s("absence.note")} value=${m} onInput=${u} maxlength=${200} autofocus
        placeholder=${s("absence.example")} hint=${s("absence.noteHint")} testid="absence-text"
        error=${b("note")} />
      <${it} label=${s("absence.end")} value=${d} testid="absence-end" onChange=${p}
        options=${t.map(w=>({value:w,label:s(`absence.end.${w}`)}))} />
      ${d==="at"&&l`<${k} label=${s("absence.endAt")} type="datetime-local" value=${f} required
            onInput=${g} testid="absence-at" error=${b("until")} />`}
      ${S}
      <div class="button-row"><button class="button is-primary" disabled=${h||T}
          data-testid="absence-say">${s("absence.say")}</button>
        ${e&&l`<button type="button" class="button" disabled=${h} data-testid="absence-back"
            onClick=${_(P)}>${s("absence.back")}</button>`}</div>
    </form>
  <//>`}var qu=["hour","today","tomorrow","week","at","none"];function Wu(e,t){let o=Date.parse(`${e}Z`),n=o-t(o)*6e4;return o-t(n)*6e4}var ls=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function Vu(e,t,o,n){let r=a=>{let c=ls(o,n).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+a*864e5).toISOString();return Math.max(Wu(m.slice(0,16),n),o+6e4)},i=a=>new Date(a).toISOString();return e==="hour"?i(o+36e5):e==="today"?i(r(0)):e==="tomorrow"?i(r(1)):e==="week"?i(r(bg(o,n))):e==="at"&&t!==""?i(Wu(t,n)):null}function bg(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var cs=36e5;function Yu({note:e}){let t=y.value?.absence??null,o=Math.ceil(Date.now()/cs)*cs+cs,n=t?.until?Date.parse(t.until):o,r=async i=>{let a=await _u(i);C(),R(s(a?"absence.said":"absence.takenBack"),"ok")};return l`<${Gu} absence=${t} note=${e} ends=${qu}
      at=${ls(n,Yt)} describe=${F} onSay=${r} onClose=${C}
      endOf=${(i,a)=>Vu(i,a,Date.now(),Yt)} />`}var vg=200;function Ht(e){let{chosen:t,onChange:o,label:n,max:r,me:i,find:a,presenceOf:c}=e,[m,u]=$(""),[d,p]=$(0),{found:f,asking:g}=wg(m,e.ask),h=We(),b=I(null),S=I("");G(()=>b.current?.focus({preventScroll:!0}),[]);let _=a(m,f),T=A=>t.some(ee=>ee.id===A.id),L=t.length>=r,P=A=>{!A||L&&!T(A)||(o(T(A)?t.filter(ee=>ee.id!==A.id):[...t,A]),u(""),p(0),b.current?.focus())};G(()=>{g||S.current===""||(S.current===m&&P(_[0]),S.current="")},[g]);let w=A=>{if(ke(A))return;let ee=_.length;if((A.key==="ArrowDown"||A.key==="ArrowUp")&&ee>0)A.preventDefault(),p((d+(A.key==="ArrowDown"?1:ee-1))%ee);else if(A.key==="Enter"&&!A.ctrlKey&&!A.metaKey){if(m===""&&t.length>0)return;A.preventDefault(),S.current=g&&_.length===0?m:"",P(_[d])}else A.key==="Backspace"&&m===""&&o(t.slice(0,-1))},ue=m.trim()!==""&&!g;return l`<div class="people-picker">
    <div class="people-field">
      ${t.map(A=>l`<span class="people-chip" key=${A.id} title="@${A.username}" data-testid="person-chosen">
          <span>${A.display_name}</span><button type="button" aria-label=${s("people.remove",{name:A.display_name})}
            title=${s("people.remove",{name:A.display_name})} onClick=${()=>P(A)}><${x} name="close" size=${14} /></button></span>`)}
      <input ref=${b} type="text" value=${m} autocomplete="off" autofocus data-testid="people-find"
        placeholder=${t.length===0?n:""} aria-label=${n} role="combobox" aria-expanded="true"
        aria-controls="${h}-list" aria-activedescendant=${_.length>0?`${h}-${d}`:void 0}
        onKeyDown=${w}
        onInput=${A=>{u(A.target.value),p(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${h}-list" aria-label=${n} aria-multiselectable="true">
      ${_.map((A,ee)=>l`<li key=${A.id} id="${h}-${ee}" role="option" data-testid="person-offered"
            aria-selected=${T(A)} class=${ee===d?"is-active":""}
            data-username=${A.username}
            ref=${Zp=>ee===d&&Zp?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>ee!==d&&p(ee)} onClick=${()=>P(A)}>
          <${Z} id=${A.id} name=${A.display_name} size="s" presence=${c(A)} />
          <span class="people-name"><strong>${A.display_name}${A.id===i?` ${s("members.you")}`:""}</strong> <span>@${A.username}</span></span>
          ${T(A)&&l`<${x} name="check" size=${16} />`}</li>`)}
    </ul>
    ${_.length===0&&l`<p class="people-none" role="status">${ue?s("people.none"):e.none??s("people.hint")}</p>`}
    ${L&&l`<p class="people-none" role="status">${s("people.full",{count:r})}</p>`}
  </div>`}function wg(e,t){let[o,n]=$({found:[],by:""}),r=I(0);return v(()=>{r.current+=1;let i=r.current;if(e.trim()===""){n({found:[],by:e});return}let a=setTimeout(async()=>{let c=await t(e).catch(()=>[]);r.current===i&&n({found:c,by:e})},vg);return()=>clearTimeout(a)},[e]),{found:o.found,asking:e.trim()!==""&&o.by!==e}}function ms(e){let{channel:t,describe:o,onSave:n,onArchive:r,onDelete:i,onClose:a}=e,[c,m]=$(t?.name??""),[u,d]=$(t?.topic??""),[p,f]=$(t?.private??!1),[g,h]=$(t?.posting??"everyone"),[b,S]=$(e.after??""),[_,T]=$([]),{busy:L,at:P,failure:w,submit:ue}=M(o,["name","topic"]),A=()=>n({name:c.trim(),topic:u.trim(),private:p,posting:g,after:b||null,people:p?_:[]});return l`<${O} title=${s(t?"channel.edit":"channel.create")} onClose=${a}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${ue(A)}>
      <div class="modal-body">
        <${k} label=${s("channel.name")} value=${c} onInput=${m} autofocus
            maxlength=${100} testid="channel-name" error=${P("name")} />
        <${k} label=${s("channel.topic")} value=${u} onInput=${d} maxlength=${500}
            hint=${s("channel.topicHint")} testid="channel-topic" error=${P("topic")} />
        <${Y} label=${s("channel.audience")} value=${p?"private":"open"}
            testid="channel-audience" onChange=${ee=>f(ee==="private")}
            options=${[{value:"open",label:s("channel.audience.open")},{value:"private",label:s("channel.audience.private")}]} hint=${p?s("channel.privateText"):s("channel.openText")} />
        ${yg(t,p)}
        <${Y} label=${s("channel.posting")} value=${g} onChange=${h}
            testid="channel-posting" options=${[{value:"everyone",label:s("channel.posting.everyone")},{value:"moderators",label:s("channel.posting.moderators")}]} hint=${g==="moderators"?s("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&l`<${it} label=${s("channel.place")} value=${b} options=${e.places}
            onChange=${S} hint=${s("channel.placeHint")} testid="channel-place" />`}
        ${!t&&p&&l`<${Ht} ...${e.picker} chosen=${_} onChange=${T}
            label=${s("channel.choose")} />`}
        ${w}
      </div>
      <footer class="modal-foot">
        ${i&&l`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${i}>${s("channel.delete")}</button>`}
        ${r&&l`<button type="button" class="button" data-testid="channel-archive" onClick=${ue(r)}>${s(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${a}>${s("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||L}
            data-testid="channel-save">${s(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function yg(e,t){return!e||e.private===t?null:l`<${N} tone="warning">${t?s("channel.becomesPrivate"):s("channel.becomesOpen")}<//>`}function go(e){let{title:t,note:o,adds:n,max:r,me:i,describe:a,onDone:c,onClose:m}=e,[u,d]=$([]),[p,f]=$(""),{busy:g,at:h,failure:b,submit:S}=M(a,["name"]),_=u.filter(w=>w.id!==i),T=!n&&_.length>1,L=u.length>0&&_.length===0,P=T?s("dm.startGroup"):L?s("dm.openNotes"):s("dm.open");return l`<${O} title=${t} onClose=${m} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${S(()=>c(_,T?p.trim():""))}>
      <div class="modal-body">
        ${o&&l`<${N}>${o}<//>`}
        <${Ht} chosen=${u} onChange=${d} max=${r} me=${i}
          label=${s("people.find")} ask=${e.ask} find=${e.find} presenceOf=${e.presenceOf} />
        ${T&&l`<${k} label=${s("dm.groupName")} value=${p} onInput=${f}
            maxlength=${100} hint=${s("dm.groupNameHint")} error=${h("name")} testid="group-name" />`}
        ${b}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${m}>${s("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${g||u.length===0}>${n?s("dm.add"):P}</button></footer>
    </form>
  <//>`}function Qu({channels:e,busy:t,onTake:o}){return e.length===0?null:l`<section class="orphans" data-testid="orphans"><h3>${s("channel.orphans")}</h3>
    <p class="soft">${s("channel.orphansText")}</p>
    <ul>${e.map(n=>l`<li key=${n.id}><${x} name="lock" size=${15} /><span>${n.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>o(n)}>${s("channel.takeOver")}</button></li>`)}</ul></section>`}function Ju(e,t,o){let n=e.filter(d=>d.id!==t),r=o===null?0:n.findIndex(d=>d.id===o)+1,i=e.find(d=>d.id===t);if(!i||o!==null&&r===0)return[];if(e[r]?.id===t)return[];let a=[...n.slice(0,r),i,...n.slice(r)],c=a[r-1]?.position??-1,m=[],u=c;for(let d of a.slice(r)){if(d.id!==t&&d.position>u)break;u+=1,d.position!==u&&m.push({id:d.id,position:u})}return m}var Zu=(e,t)=>e[e.findIndex(o=>o.id===t)-1]?.id??null;var xg=50,Sg=200,Rn=(e,t)=>({me:y.value?.id??"",max:Sg,ask:()=>Promise.resolve([]),find:o=>{let r=(Ie.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return Mt(r,[],o,xg)},presenceOf:Tt,none:s("channel.nobodyLeft")});function ed({server:e}){return l`<${ms} channel=${null} describe=${F} onSave=${async o=>{let{name:n,topic:r,posting:i}=o,a=await Pi(e,{name:n,...r?{topic:r}:{},...o.private?{private:!0}:{}});C(),ie(e,a.id);let c=o.people.map(m=>m.id);await dr(a.id,c).catch(E),i!=="everyone"&&await Qt(a.id,{posting:i}).catch(E)}} after=${null}
      places=${[]} picker=${Rn(e,[y.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${C} />`}function td({id:e}){let t=ur(e),o=At.value[t?.server_id??""]??[],[n]=$({channel:t,after:Zu(o,e)});if(!t||!n.channel)return null;let{server_id:r,archived:i}=t,a=n.channel,c=()=>j({kind:"confirm",title:s("channel.delete"),text:s("channel.deleteText",{name:t.name}),action:s("channel.delete"),danger:!0,run:()=>Di(e).then(()=>ie(r),E)}),m=async d=>{await Qt(e,_g(a,d)),d.after!==n.after&&await Cg(o,e,d.after),C()},u=o.filter(d=>d.id!==e).map(d=>({value:d.id,label:s("channel.placeAfter",{name:d.name})}));return l`<${ms} channel=${t} describe=${F} onSave=${m}
      after=${n.after} picker=${null}
      places=${[{value:"",label:s("channel.placeFirst")},...u]}
      onArchive=${()=>Qt(e,{archived:!i}).then(C)}
      onDelete=${Js(Ot(r))?c:null} onClose=${C} />`}function _g(e,t){let o={};return t.name!==e.name&&(o.name=t.name),t.topic!==(e.topic??"")&&(o.topic=t.topic),t.private!==e.private&&(o.private=t.private),t.posting!==(e.posting??"everyone")&&(o.posting=t.posting),o}async function Cg(e,t,o){for(let n of Ju(e,t,o))await Qt(n.id,{position:n.position})}function od({id:e}){let t=ur(e),o=Lo.value[e]??[];if(!t)return null;let n=Rn(t.server_id,o.map(({user:i})=>i.id)),r=async i=>{await dr(e,i.map(a=>a.id)),C()};return l`<${go} ...${n} title=${s("channel.addMembers")} adds describe=${F}
      note=${s("channel.addText")} onDone=${r} onClose=${C} />`}function nd({server:e}){let[t,o]=$([]),[n,r]=$(null);return v(()=>{Bi(e).then(o,()=>{})},[e]),l`<${Qu} channels=${t} busy=${n} onTake=${async a=>{r(a.id);try{await zi(a.id),C(),ie(e,a.id),R(s("channel.takenOver",{name:a.name}),"ok")}catch(c){E(c)}finally{r(null)}}} />`}function rd({name:e,describe:t,onSave:o,onClose:n}){let[r,i]=$(e),{busy:a,at:c,failure:m,submit:u}=M(t,["name"]);return l`<${O} title=${s("dm.rename")} onClose=${n} size="s" testid="name-form">
    <form onSubmit=${u(()=>o(r.trim()))}>
      <div class="modal-body"><${k} label=${s("dm.groupName")} value=${r} onInput=${i}
          autofocus maxlength=${100} hint=${s("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${n}>${s("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${a||r.trim()===e}>${s("action.save")}</button></footer>
    </form>
  <//>`}var id=100,sd=30,ad=e=>({me:y.value?.id??"",ask:Bo,find:(t,o)=>Mt(Vo(),o,t,sd+e.length).filter(n=>!e.includes(n.id)).slice(0,sd),presenceOf:t=>t.id===y.value?.id?"online":Tt(t),describe:F,onClose:C});function ld(){let e=async(t,o)=>{let n=await Et(t.map(r=>r.id),o);C(),X(n.id)};return l`<${go} ...${ad([])} title=${s("dm.new")} adds=${!1}
      max=${id-1} onDone=${e} />`}function cd({id:e}){let t=pr(e);if(!t)return null;let o=t.members.map(r=>r.id),n=async r=>{let i=await Gi(e,r.map(a=>a.id));C(),i.id!==e&&(R(s("dm.newGroup"),"info"),X(i.id))};return l`<${go} ...${ad(o)} title=${s("dm.add")} adds
      note=${t.is_group?null:s("dm.addMakesGroup")}
      max=${Math.max(1,id-o.length)} onDone=${n} />`}function md({id:e}){let t=pr(e);return t?l`<${rd} name=${t.name??""} describe=${F} onClose=${C}
      onSave=${o=>Wi(e,o).then(C)} />`:null}function ud({first:e,today:t,earlier:o,describe:n,onGo:r,onClose:i}){let[a,c]=$(e),{busy:m,error:u,submit:d}=M(n);return l`<${O} title=${s("date.title")} onClose=${i} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${d(()=>r(a))}>
      <div class="button-row">${o.map(p=>l`<button type="button" class="button is-small" key=${p.day} disabled=${m}
            onClick=${d(()=>r(p.day))}>${p.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${a} max=${t} required
          aria-label=${s("date.day")} data-testid="date-day"
          onInput=${p=>c(p.target.value)} />
        <button class="button is-primary" disabled=${m||a===""}
            data-testid="date-go">${s("date.go")}</button></div>
      ${u&&l`<p class="field-told is-error" role="alert">${u}</p>`}
    </form>
  <//>`}function dd({versions:e,error:t,onClose:o}){let n=(e?.length??0)-1,r=i=>i===0?s("history.original"):s(i===n?"history.current":"history.edited");return l`<${O} title=${s("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&l`<${N} tone="warning">${t}<//>`}
      ${!e&&!t&&l`<${U} rows=${2} kind="line" />`}
      ${e&&l`<ol>${e.map((i,a)=>l`<li key=${a} data-testid="history-version"
                class=${a===n?"is-current":""}>
        <div class="history-head"><b>${r(a)}</b><time
            datetime=${i.created_at}
            title=${oe(i.created_at)}>${Io(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(Ag):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function Ag({kind:e,text:t}){return e==="gone"?l`<del>${t}</del>`:e==="new"?l`<ins>${t}</ins>`:t}var pd=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function fd(e,t){let o=pd(e),n=pd(t),r=0;for(;r<o.length&&r<n.length&&o[r]===n[r];)r+=1;let i=0;for(;i<o.length-r&&i<n.length-r&&o.at(-1-i)===n.at(-1-i);)i+=1;let a=Og(o.slice(r,o.length-i),n.slice(r,n.length-i));return Mg([...o.slice(0,r).map(ps),...a,...o.slice(o.length-i).map(ps)])}var ps=e=>({kind:"same",text:e}),us=e=>({kind:"gone",text:e}),ds=e=>({kind:"new",text:e});function Og(e,t){if(e.length*t.length>4e6)return[...e.map(us),...t.map(ds)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let a=e.length-1;a>=0;a-=1)for(let c=t.length-1;c>=0;c-=1)o[a][c]=e[a]===t[c]?o[a+1][c+1]+1:Math.max(o[a+1][c],o[a][c+1]);let n=[],r=0,i=0;for(;r<e.length&&i<t.length;)e[r]===t[i]?(n.push(ps(e[r])),r+=1,i+=1):o[r+1][i]>=o[r][i+1]?n.push(us(e[r++])):n.push(ds(t[i++]));return[...n,...e.slice(r).map(us),...t.slice(i).map(ds)]}function Mg(e){let t=[];for(let o of e){let n=t.at(-1);n?.kind===o.kind?n.text+=o.text:t.push({...o})}return t}function $d({message:e}){let[t,o]=$(null),[n,r]=$(null);v(()=>{kt.history(e).then(o,a=>r(V(a)))},[e]);let i=t?.map((a,c)=>({...a,changes:c>0?fd(t[c-1].content,a.content):null}));return l`<${dd} versions=${i??null} error=${n}
    onClose=${C} />`}var fs=864e5,bo=e=>No(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function hd({channel:e,at:t}){let o=Date.now(),n=async i=>{let a=await mi(e,li(i,Yt));C(),X(e,a),a||await Mo(e)},r=[{label:s("date.yesterday"),day:bo(o-fs)},{label:s("date.week"),day:bo(o-7*fs)},{label:s("date.month"),day:bo(o-30*fs)},{label:s("date.beginning"),day:"1970-01-02"}];return l`<${ud} first=${bo(t?Date.parse(t):o)} today=${bo(o)}
      earlier=${r} describe=${F} onGo=${n} onClose=${C} />`}function gd({place:e,card:t,max:o,some:n,describe:r,onForward:i,onBack:a,onClose:c}){let[m,u]=$(""),{busy:d,failure:p,submit:f}=M(r),g=f(()=>i(m)),h=b=>{b.key==="Enter"&&Ja(b)&&!ke(b)&&g(b)};return l`<${O} title=${s("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${g} onKeyDown=${h}>
      <div class="modal-body">
        <${k} area autofocus label=${s("forward.comment")} value=${m} onInput=${u}
          maxlength=${o} testid="forward-comment" />
        ${t}
        ${n&&l`<${N}>${s("forward.some")}<//>`}
        ${p}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${a}>${s("action.back")}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${c}>${s("action.cancel")}</button>
        <button class="button is-primary" disabled=${d} data-testid="forward-send">${s("forward.send")}</button>
      </footer>
    </form>
  <//>`}var bd=400;function Ln({message:e,text:t,place:o,server:n,onShow:r}){let{author:i,parent_id:a}=e,c=[...t],m=c.length>bd?`${c.slice(0,bd).join("")} …`:t;return l`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${s("pins.show")} onClick=${r}>
    <span class="found-place">${o}${n&&l`<small>${n}</small>`}
      ${a&&l`<small>${s("search.inThread")}</small>`}</span>
    <span class="found-by"><${Z} id=${i.id} name=${i.display_name} size="s" />
      <strong>${i.display_name}</strong>
      <time title=${oe(e.created_at)}>${Io(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function Fn({query:e,onQuery:t,targets:o,onClose:n,title:r,label:i,stays:a}){let[c,m]=$(0),u=i??s("switcher.placeholder"),d=f=>{f&&(a||n(),f.go())},p=f=>{if(!ke(f))if(f.key==="ArrowDown"||f.key==="ArrowUp"){f.preventDefault();let g=f.key==="ArrowDown"?1:o.length-1;m(o.length?(c+g)%o.length:0)}else f.key==="Enter"&&(f.preventDefault(),d(o[c]))};return l`<${O} title=${r??s("switcher.title")} onClose=${n} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${p}>
      <div class="switcher-field"><${x} name="search" />
        <input type="text" value=${e} placeholder=${u}
            aria-label=${u} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${f=>{t(f.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${r??s("switcher.title")}>
        ${o.map((f,g)=>l`<li key=${f.key} id="switcher-${g}" role="option"
              aria-selected=${g===c}
          class=${f.unread?"is-unread":""} onMouseMove=${()=>m(g)}
              onClick=${()=>d(f)}>
          <${x} name=${f.icon}
              size=${17} /><span>${f.label}</span><small>${f.hint}</small></li>`)}
        ${o.length===0&&l`<li class="is-none">${s("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var vd=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function wd(e,t,o){if(t.id===e.id)return!0;let n=e.people?.map(({id:r})=>r)??o;return t.people!==null?!e.hidden&&t.people.every(r=>n.includes(r)):e.server!==null&&!e.hidden&&e.server===t.server}function jn(e){e?.focus({preventScroll:!0})}function yd({user:e,role:t,presence:o,alike:n,mine:r,away:i,onMessage:a,onMention:c}){return l`<div class="person" data-testid="person-card" tabindex="-1"
      ref=${jn}>
    <${Z} id=${e.id} name=${e.display_name} size="l" presence=${o} />
    <div class="person-text"><strong>${e.display_name}${r&&l` <em>${s("members.you")}</em>`}</strong>
      <span class="person-username">@${e.username}</span>
      ${t&&l`<span class="tag" data-testid="person-role">${t}</span>`}
      ${e.status_message&&l`<p>${e.status_message}</p>`}
      <p class="soft" data-testid="person-presence">${s(`person.${o}`)}</p>
      <${ja} name=${e.display_name} absence=${e.absence??null} place="card" />
      ${n&&l`<p class="person-alike">${s("person.alike",{username:e.username})}</p>`}
      ${i&&l`<p class="soft">${s("person.gone",{username:e.username})}</p>`}
      <div class="button-row"><button type="button" class="button is-small" data-testid="person-message"
          onClick=${a}><${x} name=${r?"note":"direct"} size=${15} />${s(r?"dm.notes":"dm.message")}</button>
        ${c&&l`<button type="button" class="button is-small" data-testid="person-mention" onClick=${c}>@ ${s("person.mention")}</button>`}</div></div>
  </div>`}var Ut=6;function Bn({anchor:e,label:t,onClose:o,children:n}){let r=I(null);return G(()=>{let i=r.current;if(!i)return;let a=new ResizeObserver(()=>$s(i,e));$s(i,e),a.observe(i);let c=()=>$s(i,e);return addEventListener("resize",c),()=>{a.disconnect(),removeEventListener("resize",c)}},[e]),G(()=>{let i=c=>{let m=c.target;!r.current?.contains(m)&&!e.contains(m)&&o()},a=c=>{c.key==="Escape"&&(c.stopPropagation(),o(),e instanceof HTMLElement&&e.focus())};return document.addEventListener("pointerdown",i),document.addEventListener("keydown",a,!0),()=>{document.removeEventListener("pointerdown",i),document.removeEventListener("keydown",a,!0)}},[e]),l`<div class="popover" ref=${r} role="dialog" aria-label=${t}>${n}</div>`}function $s(e,t){let o=t.getBoundingClientRect(),n=o.top-2*Ut,r=innerHeight-o.bottom-2*Ut;e.style.setProperty("--room",`${Math.max(n,r,240)}px`);let{offsetWidth:i,offsetHeight:a}=e,m=a<=n||n>r&&a>r?o.top-a-Ut:o.bottom+Ut,u=o.left<innerWidth/2?o.left:o.right-i,d=(p,f)=>Math.max(Ut,Math.min(p,f-Ut));e.style.top=`${d(m,innerHeight-a)}px`,e.style.left=`${d(u,innerWidth-i)}px`}function zn({user:e,me:t,presence:o,mark:n,onPerson:r}){return l`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${i=>r(e,i.currentTarget)}>
    <${Z} id=${e.id} name=${e.display_name} presence=${o} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&l` <em>${s("members.you")}</em>`}${n}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${s(`person.${o}`)}</span>
  </button>`}var kd=400,Eg=900;function Hn({rows:e,draw:t,guess:o,label:n,top:r}){let i=I(null),a=I(new Map),c=I(null),[,m]=$(0),u=Ba(e,a.current,o),d=i.current?.scrollTop??0,p=i.current?.clientHeight||Eg,f=za(u,d-kd,d+p+kd);G(()=>{i.current&&(i.current.scrollTop=0),m(h=>h+1)},[r]),G(()=>{let h=!1;for(let b of i.current?.querySelectorAll("[data-row]")??[]){let{row:S=""}=b.dataset,_=b.getBoundingClientRect().height;Math.abs((a.current.get(S)??0)-_)<.5||(a.current.set(S,_),h=!0)}h&&m(b=>b+1)}),v(()=>{let h=i.current;if(!h)return;let b=new ResizeObserver(()=>m(S=>S+1));return b.observe(h),()=>b.disconnect()},[]);let g=c.current?e.findIndex(h=>h.key===c.current):-1;return l`<div class="members-scroll" ref=${i} role="list" aria-label=${n}
      onScroll=${()=>m(h=>h+1)}
      onFocusIn=${h=>{c.current=h.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${Ha(u,f,[g]).map(({index:h,gap_px:b})=>b===void 0?l`<div key=${e[h].key} data-row=${e[h].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${h+1}>${t(e[h])}</div>`:l`<${Ua} key=${`gap-${h}`} index=${h} height_px=${b} />`)}
  </div>`}var Tg=46,Ig=new Intl.Collator;function vo({people:e,me:t,present:o,onPerson:n,actions:r}){let i=B(()=>e.map(a=>({key:a.id,user:a})).sort((a,c)=>Ig.compare(a.user.display_name,c.user.display_name)||(a.key<c.key?-1:1)),[e]);return l`<div class="members"><${Hn} rows=${i} guess=${()=>Tg} top=${null}
      label=${s("members.title")}
      draw=${({user:a})=>l`<div class="member" data-testid="member" data-user-id=${a.id}>
        <${zn} user=${a} me=${t} presence=${Zt(o,a)} onPerson=${n} />
        ${r?.(a)}</div>`} /></div>`}var Ng=50;function xd(e){let{server:t,groups:o,picker:n,describe:r,peopleOf:i,onSave:a,onDelete:c,onClose:m}=e,[u,d]=$(void 0),p=()=>d(void 0);if(u!==void 0){let f=h=>a(u,h).then(p),g=()=>u?c(u).then(p):Promise.resolve();return l`<${Pg} key=${u?.id} group=${u} people=${u?i(u):[]}
      picker=${n} describe=${r} onSave=${f} onDelete=${g} onClose=${p} />`}return l`<${O} title=${s("groups.title",{server:t})} onClose=${m} testid="groups-dialog">
    <div class="modal-body">
      <p class="soft">${s("groups.text")}</p>
      <ul class="user-groups">${o.map(f=>l`<li key=${f.id}><button type="button" class="user-group" data-testid="group-row"
            onClick=${()=>d(f)}><span class="user-group-name">@${f.name}</span>
          <span class="soft">${s("members.count",{count:f.member_ids.length})}</span>
          <${x} name="edit" size=${15} /></button>
          ${f.name.includes("~")&&l`<p class="soft">${s("groups.nameTaken")}</p>`}</li>`)}</ul>
      ${o.length===0&&l`<p class="soft" role="status">${s("groups.none")}</p>`}
    </div>
    <footer class="modal-foot"><span class="spacer"></span>
      <button type="button" class="button is-primary" data-testid="group-new" autofocus
        onClick=${()=>d(null)}>${s("groups.new")}</button></footer>
  <//>`}function Pg({group:e,people:t,picker:o,describe:n,onSave:r,onDelete:i,onClose:a}){let[c,m]=$(e?.name??""),[u,d]=$(t),[p,f]=$(!1),{busy:g,at:h,failure:b,submit:S}=M(n,["name"]),_=S(()=>r({name:c.trim(),people:u}));return l`<${O} title=${e?s("groups.edit",{name:e.name}):s("groups.new")}
      onClose=${a} testid="group-form">
    <form class="direct-form" onSubmit=${_}>
      <div class="modal-body">
        <${Ht} chosen=${u} onChange=${d} label=${s("people.find")} ...${o} />
        <${k} label=${s("groups.name")} value=${c} onInput=${m} maxlength=${Ng}
          hint=${s("groups.nameHint")} error=${h("name")} testid="user-group-name" />
        ${b}
      </div>
      <footer class="modal-foot">
        ${e&&l`<button type="button" class="button is-danger-quiet" data-testid="group-delete"
            disabled=${g} onClick=${p?S(i):()=>f(!0)}>${s(p?"groups.deleteSure":"groups.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${a}>${s("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
          disabled=${g||c.trim()===""}>${s("action.save")}</button></footer>
    </form>
  <//>`}var Dg=500;function Sd({server_id:e,member_ids:t}){let o=new Set(t);return(Ie.value[e]??[]).map(({user:r})=>r).filter(r=>o.has(r.id))}function _d({server:e}){let t=(o,{name:n,people:r})=>{let i={name:n,member_ids:r.map(a=>a.id)};return Ji(e,o,i)};return l`<${xd} groups=${Vi.value[e]??[]}
    server=${W.value?.find(o=>o.id===e)?.name??""}
    picker=${{...Rn(e,[]),max:Dg}} describe=${F} peopleOf=${Sd}
    onSave=${t} onDelete=${Zi} onClose=${C} />`}function Cd({group:e,onPerson:t}){return l`<div class="group-card" data-testid="group-card" tabindex="-1"
      ref=${jn}>
    <p><strong>@${e.name}</strong> <span class="soft">${s("members.count",{count:e.member_ids.length})}</span></p>
    <${vo} people=${Sd(e)} me=${y.value?.id??""} present=${Go.value} onPerson=${t} />
  </div>`}var Rg=new Set(["channel","all","here"]),hs=()=>{Qo.value=null};async function gs(e){hs();try{X((await Et(e===y.peek()?.id?[]:[e])).id)}catch(t){E(t)}}function Lg(e){let t=q(ge(se.value));if(!t)return null;let{archived:o,posts:n}=t,r=J.value,i=r?.kind==="thread"&&r.channel===t.id?r.parent:null;return o||!(n||i)?null:()=>{hs(),Uo()&&!i&&(J.value=null),qs(Co(t.id,i),`@${e} `)}}function Fg(){let e=se.value;if(!Qo.value)return null;let{anchor:t,username:o,known:n}=Qo.value,r=La().find(({user:d})=>d.username===o),i=r??(n&&{user:n,role:null}),a=e.page==="channel"?e.server:null,c=i?null:Qi(o),m=W.value?.find(d=>d.id===a)?.owner_id,u=i&&(i.user.id===m?"owner":i.role);return l`<${Bn} anchor=${t} label=${s("person.title")} onClose=${hs}>
    ${i?l`<${yd} user=${i.user} role=${u?s(`role.${u}`):null}
            presence=${Tt(i.user)}
            alike=${ul.value.has(i.user.id)} mine=${i.user.id===y.value?.id} away=${!r}
            onMention=${r&&i.user.id!==y.value?.id?Lg(o):null}
            onMessage=${()=>{gs(i.user.id)}} />`:c?l`<${Cd} group=${c}
              onPerson=${d=>Pt(d.username,t,d,!0)} />`:l`<p class="person-gone">${Rg.has(o.toLowerCase())?s("call.text"):s("person.gone",{username:o})}</p>`}<//>`}var Ad=12,jg=6;function Od(e,t){let o=ml(),r=Eo([...zg(),...o.sort(Bg).map(Ug),...Hg()],e.replace(/^[#＃@＠]/,""),u=>u.words,1/0).sort((u,d)=>Number(d.unread)-Number(u.unread)).slice(0,Ad),i=new Set(o.flatMap(({person:u})=>u?.id??[])),a=y.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:Mt(Vo(),t,c,Ad).filter(({id:u})=>!i.has(u));return[...r,...m.slice(0,jg).map(u=>Xg(u,a))]}var Bg=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),zg=()=>(W.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>ie(e.id)},...(At.value[e.id]??[]).map(t=>({key:t.id,icon:ri(t,null).icon,label:t.name,hint:e.name,unread:(Do.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>X(t.id)}))]),Hg=()=>ce.value.filter(e=>!e.shown).map(({id:e,name:t,username:o,waits:n})=>({key:`account ${e}`,icon:"users",label:s("device.switchTo",{name:t}),hint:`@${o}`,unread:n.count>0,words:[t,o],go:()=>gt(e)})),Ug=({id:e,name:t,icon:o,unread:n,words:r})=>({key:e,icon:o,label:t,hint:r[2]&&o==="user"?`@${r[2]}`:"",unread:n>0,words:r,go:()=>X(e)}),Xg=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{gs(e.id)}});var Kg=150;function bs(){let[e,t]=$(""),[o,n]=$([]);return v(()=>{Fo.peek().loaded||jo()},[]),v(()=>{let r=!0,i=setTimeout(async()=>{e.trim()!==""&&Xi();let a=await Bo(e.replace(/^[@＠]/,"")).catch(()=>[]);r&&n(a)},Kg);return()=>{r=!1,clearTimeout(i)}},[e]),{query:e,setQuery:t,targets:Od(e,o)}}function Md(){let{query:e,setQuery:t,targets:o}=bs();return l`<${Fn} query=${e} onQuery=${t}
      targets=${o} onClose=${C} />`}function Gg({key:e,icon:t,person:o}){if(o)return!0;let n=t==="server"?null:q(e);return n!==null&&n.posts&&!n.archived}function Ed({message:e}){let[t,o]=$(null),{query:n,setQuery:r,targets:i}=bs();if(!t){let a=i.filter(Gg).map(c=>({...c,go:()=>o(c)}));return l`<${Fn} title=${s("message.forward")} label=${s("forward.where")} stays
      query=${n} onQuery=${r} targets=${a} onClose=${C} />`}return l`<${Wg} message=${e} target=${t} onBack=${()=>o(null)} />`}function Wg({message:e,target:t,onBack:o}){let n=q($e(e));if(!n)return null;let r=t.person?null:q(t.key),i=r?.label??t.label,a=cl(e),c=(Ie.value[n.server??""]??[]).map(({user:g})=>g.id),m=t.person?[t.key,y.value?.id??""]:r?.people?.map(({id:g})=>g),u={id:r?.id??null,server:r?.server??null,people:m??null},d=async g=>{let h=t.key===y.peek()?.id?[]:[t.key],b=r?.id??(await Et(h)).id;na(b,null,vd(g,a)),C(),R(s("forward.done",{place:i}),"ok")},p=()=>{C(),X(n.id,e.id)},f=l`<${Ln} message=${e} text=${Ne(e)} place=${n.label}
    server=${W.value?.find(g=>g.id===n.server)?.name??null} onShow=${p} />`;return l`<${gd} place=${i} card=${f} max=${4e3-Vs(a)-2}
    some=${!wd(n,u,c)} describe=${F} onForward=${d}
    onBack=${o} onClose=${C} />`}var qg=["60","1440","10080",""];function Td({server:e,invites:t,now:o,linkOf:n,describe:r,onCreate:i,onRevoke:a,onClose:c}){let[m,u]=$(""),[d,p]=$("10080"),{busy:f,at:g,failure:h,submit:b}=M(r,["max_uses"]),S=b(()=>i({...m.trim()?{max_uses:Number(m)}:{},...d?{expires_in_minutes:Number(d)}:{}}));return l`<${O} title=${s("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${S}>
      <${Y} label=${s("invite.expires")} value=${d} onChange=${p}
          options=${qg.map(_=>({value:_,label:s(`invite.expiry.${_||"never"}`)}))} />
      <div class="invite-make">
        <${k} label=${s("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${u} placeholder=${s("invite.unlimited")} testid="invite-max-uses"
            error=${g("max_uses")} />
        <button class="button is-primary" disabled=${f}
            data-testid="invite-create">${s("invite.create")}</button>
      </div>
      ${h}
    </form>
    <div class="modal-body invite-list">
      ${t===null?l`<${U} rows=${3} kind="line" />`:t.length===0?l`<p class="soft">${s("invite.noneYet")}</p>`:l`<ul>${t.map(_=>l`<li key=${_.id}><${Vg} invite=${_} now=${o} linkOf=${n} onRevoke=${a} /></li>`)}</ul>`}
    </div>
  <//>`}function Vg({invite:e,now:t,linkOf:o,onRevoke:n}){let r=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,a=e.is_revoked||r||i,c=e.is_revoked?s("invite.revoked"):r?s("invite.expired"):i?s("invite.usedUp"):e.expires_at?s("invite.until",{when:he(e.expires_at,t)}):s("invite.forever");return l`<div class="invite ${a?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${s("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!a&&l`<${be} text=${e.code} label=${s("action.copy")} />
      <${be} text=${o(e.code)} label=${s("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>n(e)}>${s("invite.revoke")}</button>`}
  </div>`}function Id({server:e}){let[t,o]=$(null),n=()=>Qe.list(e).then(i=>o(i.slice().sort((a,c)=>a.created_at<c.created_at?1:-1)));v(()=>{n().catch(E)},[e]);let r=async i=>{o(a=>a?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await Qe.revoke(e,i.id).catch(E),await n().catch(E)};return l`<${Td}
      server=${W.value?.find(i=>i.id===e)?.name??s("user.unknown")}
      invites=${t} now=${Date.now()} describe=${F}
    linkOf=${i=>location.origin+zo({page:"invite",code:i})}
    onCreate=${i=>Qe.create(e,i).then(n)} onRevoke=${r}
        onClose=${C} />`}var vs=["mon","tue","wed","thu","fri","sat","sun"],Yg={from:"18:00",to:"08:30",days:vs};function Nd({keywords:e,hours:t,describe:o,check:n,onSave:r}){let[i,a]=$(e.join(`
`)),[c,m]=$(t!==null),[u,d]=$(t??Yg),{busy:p,at:f,failure:g,submit:h}=M(o,["keywords","do_not_disturb"]),b=n(i),S={keywords:b.keywords,do_not_disturb:c?u:null},_=JSON.stringify(S)===JSON.stringify({keywords:e,do_not_disturb:t}),T=b.wrong===null&&(!c||u.from&&u.to&&u.days.length>0),L=w=>{let ue=u.days.includes(w),A=vs.filter(ee=>ee===w?!ue:u.days.includes(ee));d({...u,days:A})},P=w=>l`<${k} type="time" label=${s(`notify.${w}`)} value=${u[w]} testid="notify-${w}"
      onInput=${ue=>d({...u,[w]:ue})} />`;return l`<form class="settings-section" onSubmit=${h(()=>r(S))}>
    <${k} area label=${s("notify.keywords")} value=${i} onInput=${a}
      hint=${s("notify.keywordsHint")} error=${b.wrong??f("keywords")} testid="notify-keywords" />
    <${Y} label=${s("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(w=>({value:w,label:s(`notify.quiet.${w}`)}))}
      onChange=${w=>m(w==="hours")}
      hint=${s("notify.quietHint")} />
    ${c&&l`<div class="notify-hours">${P("from")}${P("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${s("notify.days")}</legend>
        <div class="choice-options">${vs.map(w=>l`<label key=${w}
            class="choice-option ${u.days.includes(w)?"is-chosen":""}"><input type="checkbox"
            value=${w} checked=${u.days.includes(w)} onChange=${()=>L(w)} /><span>${s(`notify.day.${w}`)}</span></label>`)}</div>
        ${u.days.length===0&&l`<p class="field-told is-error" role="alert">${s("notify.noDay")}</p>`}
      </fieldset>`}
    ${f("do_not_disturb")&&l`<p class="field-told is-error" role="alert">${f("do_not_disturb")}</p>`}
    ${g}
    <button class="button is-primary" disabled=${p||_||!T}
        data-testid="notify-save">${s("action.save")}</button>
  </form>`}function Pd({permission:e,origin:t,onAsk:o}){return l`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${s("notify.here")}</h3>
    <p class="soft">${s("notify.what")}</p>
    ${e==="default"?l`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${s("notify.allow")}</button>`:l`<${N} tone=${e==="granted"?"ok":"warning"}>${s(`notify.state.${e}`,{origin:t})}<//>`}</section>`}var Dd=encodeURIComponent,Un={list:(e,t)=>fe("GET",`/api/inbox${Ls({kind:e,cursor:t})}`),readAll:e=>fe("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},ws={following:e=>fe("GET",`/api/messages/${Dd(e)}/follow`),follow:(e,t)=>fe(t?"PUT":"DELETE",`/api/messages/${Dd(e)}/follow`)};var Ee=z({}),Qg=500,wo=new Set;pe(()=>wo.clear());function Xn(e,t){let{[e]:o,...n}=Ee.peek(),r=Object.entries(n).slice(-Qg);wo.delete(e),Ee.value={...Object.fromEntries(r),[e]:t}}async function Kn(e){let t=y.peek()?.id,o=await ws.following(e);return y.peek()?.id===t&&Xn(e,o.following),o.following}var Ld=e=>Promise.resolve(Jg(e)??Kn(e).catch(()=>!1)),Jg=e=>wo.has(e)?void 0:Ee.peek()[e];async function Fd(e){let t=Ee.peek()[e]??!1;Xn(e,!t);try{await ws.follow(e,!t)}catch(o){Xn(e,t),E(o)}}function jd(){let e=le(Zg);return()=>{e(),wo.clear(),Ee.value={}}}function Zg(e){if(e.what==="connected")for(let t of Object.keys(Ee.peek()))wo.add(t);else e.what==="followed"?Xn(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&Rd(e.message)}function Rd({id:e,parent_id:t}){let o=t??e;Ee.peek()[o]===!1&&Kn(o).catch(()=>{})}var eb=1500,Kt=new Map,Xt=new Map,qn,Gn=null;function zd(){nt();let e=[le(tb),jd(),Do.subscribe(ub)];return Gn=()=>{for(let t of e)t();Gn=null,clearTimeout(qn),qn=void 0,Kt.clear(),Xt.clear(),Yl()},Gn}function tb(e){if(nt(),je.peek()!=="granted")return;if(e.what==="gone")return Ud(e.id);if(!("message"in e)||e.what==="sent")return;let{message:t}=e;if(e.what==="changed")return ab(t);if(t.author.id===y.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let n=o||ob(e),r={message:t,mentioned:n,followed:!1,edited:o,space:ib(t)};if(Wn(r))return Bd(r);!t.parent_id||!Wn({...r,followed:!0})||Ld(t.parent_id).then(i=>{i&&Gn!==null&&Wn({...r,followed:i})&&Bd({...r,followed:i})})}function Bd(e){let{message:t}=e;sb($e(t))?Fl(e):nb(e)}var ob=({message:e,mentioned:t})=>t||ys(e),ys=e=>e.mentions?.some(t=>t===y.peek()?.username||Yi(t))===!0;function nb(e){Kt.set(e.message.id,e),qn??=setTimeout(()=>{lb()},eb)}function Hd(e,t,o){let{channels:n,keywords:r}=pt.peek(),i=n[$e(e)],a=!ys(e);return El(e,{mentioned:t,called:a,followed:o,set:i,keywords:r})!==null}var rb=()=>y.peek()?.absence?.state==="do_not_disturb",Wn=({message:e,mentioned:t,followed:o})=>Hd(e,t,o)&&!rb()&&!Zo(pt.peek().do_not_disturb,_t(new Date().toISOString()));function sb(e){return!Wo.peek()||document.visibilityState!=="visible"?!1:ge(se.peek())===e&&!(Uo()&&qi.peek()==="list")}function ib(e){return e.dm_channel_id?"direct":q($e(e))?.server??""}function Ud(e){Kt.delete(e),Xt.delete(e),Vl(e)}function ab(e){let t=Kt.get(e.id)??Xt.get(e.id);t&&(t.message=e);let o=Ee.peek()[e.parent_id??""]===!0,n=t?.mentioned===!0&&ol(e.content);Hd(e,n||ys(e),o)||Ud(e.id)}async function lb(){qn=void 0;let e=[...Kt.values()].filter(Wn);Kt.clear();let t=await Ll(e);for(let r of t)Xt.set(r.message.id,r);let n=(await mb(t)).filter(r=>Xt.get(r.message.id)===r);for(let{message:r}of t)Xt.delete(r.id);for(let r of Il(n,Date.now()))Wl(r)}var cb={count:0,first:null};async function mb(e){let t=[...new Set(e.map(({message:n})=>$e(n)))],o=new Map(await Promise.all(t.map(async n=>{let r=await Ze.unreadIn(n).catch(i=>qt(i).transient?null:cb);return[n,r]})));return e.filter(({message:n,edited:r})=>{let i=o.get($e(n));return r||!i||Tl(i,n)})}var ub=e=>nn(y.peek()?.id??"",e);function db(){return v(zd,[]),null}function Xd(){v(nt,[]);let{keywords:e,do_not_disturb:t}=pt.value,o=async n=>{await Ci(n),R(s("account.saved"),"ok")};return l`<${Pd} permission=${je.value} origin=${location.origin}
      onAsk=${()=>Bl().catch(E)} />
    <${Nd} keywords=${e} hours=${t} describe=${F}
      check=${pb} onSave=${o} />`}function pb(e){let{keywords:t,long:o,many:n}=Pl(e),r=o!==null?s("notify.long",{word:o}):null;return{keywords:t,wrong:n?s("notify.tooMany",{count:vr}):r}}function Kd({readers:e,others:t,me:o,error:n,onClose:r}){let i=e?.length??0,a=e?s("readers.title",{count:i,others:t}):s("readers.titleAlone");return l`<${O} title=${a} onClose=${r} size="s" testid="readers-dialog">
    <div class="modal-body">
      ${n&&l`<${N} tone="warning">${n}<//>`}
      ${!e&&!n&&l`<${U} rows=${3} kind="line" />`}
      ${e&&i===0&&l`<p role="status">${s(t===0?"readers.noneElse":"readers.none")}</p>`}
      ${e&&l`<ul class="readers" aria-label=${a} tabindex=${i>0?0:void 0}>${e.map(c=>l`<li key=${c.id} class="member" data-testid="reader" data-user-id=${c.id}>
            <${Z} id=${c.id} name=${c.display_name} />
            <span class="member-text"><strong>${c.display_name}${c.id===o&&l` <em>${s("members.you")}</em>`}</strong>
              <span>@${c.username}</span></span></li>`)}</ul>
        ${t>0&&l`<p class="soft">${s("readers.note")}</p>`}`}
    </div>
  <//>`}var fb=["by_size","on","off"];function Gd({server:e,choice:t,shown:o,describe:n,onChoose:r,onClose:i}){let{failure:a,submit:c}=M(n,[]),[m,u]=$(null),d=f=>{r&&(u(f),c(()=>r(f).finally(()=>u(null)))(void 0))},p=fb.map(f=>({value:f,label:s(`receipts.${f}`)}));return l`<${O} title=${s("receipts.title")} onClose=${i} size="s" testid="receipts-dialog">
    <div class="modal-body">
      <p role="status" data-testid="receipts-state">${s(o?"receipts.isOn":"receipts.isOff",{server:e})}</p>
      ${r&&l`<${Y} label=${s("receipts.choice")} value=${m??t} options=${p}
          hint=${s("receipts.hint")} testid="receipts-choice"
          onChange=${d} />`}
      ${a}
      <p class="soft">${s("receipts.who")}</p>
    </div>
  <//>`}var $b=5e3;function Wd({message:e}){let[t,o]=$(null),[n,r]=$(null);return v(()=>{let i=!0,a=async()=>{try{let m=await kt.readers(e);if(!i)return;o(m),r(null)}catch(m){if(!i)return;o(null),r(V(m))}};a();let c=setInterval(()=>{document.visibilityState==="visible"&&a()},$b);return()=>{i=!1,clearInterval(c)}},[e]),l`<${Kd} readers=${t&&dl(t.readers)} others=${t?.others??0}
    me=${y.value?.id??""} error=${n} onClose=${C} />`}function qd({server:e}){let t=W.value?.find(n=>n.id===e);if(!t)return null;let o=n=>Ti(e,n);return l`<${Gd} server=${t.name} choice=${t.read_receipts}
    shown=${pl(e)} describe=${F}
    onChoose=${Zs(Ot(e))?o:null} onClose=${C} />`}var Vd=z(!1);function hb(){let e=St.value,t=y.value;return Da.value!=="inside"||!t?null:t.rename_needed&&!Vd.value?l`<${Fu} username=${t.username} describe=${F} onLater=${()=>{Vd.value=!0}}
     
          onSave=${o=>rs({username:o}).then(()=>R(s("rename.done"),"ok"))} />`:e&&l`<${gb} key=${JSON.stringify(e)} open=${e} user=${t} />`}function gb({open:e,user:t}){switch(e.kind){case"confirm":return l`<${Nu} ...${e} onConfirm=${e.run} onClose=${()=>{St.value===e&&C()}} />`;case"switcher":return l`<${Md} />`;case"keys":return l`<${Pu} sendKey=${et.value.send_key} onClose=${C} />`;case"node":return bb(t.mesh_admin===!0);case"forward":return l`<${Ed} message=${e.message} />`;case"account-add":return l`<${Ec} />`;case"absence":return l`<${Yu} note=${e.note} />`;case"readers":return l`<${Wd} channel=${e.channel} message=${e.message} />`;case"receipts":return l`<${qd} server=${e.server} />`;case"history":return l`<${$d} message=${e.message} />`;case"date":return l`<${hd} channel=${e.channel} at=${e.at} />`;case"direct-new":return l`<${ld} />`;case"direct-add":return l`<${cd} id=${e.direct} />`;case"direct-rename":return l`<${md} id=${e.direct} />`;case"groups":return l`<${_d} server=${e.server} />`;case"invites":return l`<${Id} server=${e.server} />`;case"server-add":return vb();case"server-edit":return wb(e.server);case"server-pass-on":return yb(e.server,e.user);case"channel-create":return l`<${ed} server=${e.server} />`;case"channel-edit":return l`<${td} id=${e.channel} />`;case"channel-add":return l`<${od} id=${e.channel} />`;case"settings":return kb(e.tab??"look",t);default:return null}}function bb(e){let{phase:t,node:o,moved_from:n,lost_at:r}=Vt.value,i=()=>{C(),Ae({page:"mesh"})};return l`<${Lu} phase=${t} name=${o?.name??s("node.unknown")}
      moved_from=${n} lost_at=${r} nodes=${Ks.value}
      state=${ea.value} current=${o?.id??null}
    onStatus=${e?i:null} onRetry=${Gs} onClose=${C} />`}function Yd(e){C(),ie(e)}function vb(){return l`<${ju} describe=${F} onClose=${C}
   
        onCreate=${e=>Mi(e).then(t=>Yd(t.id))}
    onPreview=${e=>Qe.preview(Ho(e))}
   
        onAccept=${e=>Ro(e).then(t=>Yd(t.id))} />`}function wb(e){let t=W.value?.find(n=>n.id===e);if(!t)return null;let o=()=>j({kind:"confirm",title:s("server.delete"),text:s("server.deleteText",{name:t.name}),action:s("server.delete"),danger:!0,run:()=>Ni(e).then(()=>Ae({page:"home"}),E)});return l`<${Bu} name=${t.name} describe=${F}
      onSave=${n=>Ei(e,n).then(C)}
    extra=${l`<${nd} server=${e} />`}
    onDelete=${t.owner_id===y.value?.id?o:null} onClose=${C} />`}function yb(e,t){let o=W.value?.find(a=>a.id===e),n=Ie.value[e]?.find(a=>a.user.id===t);if(!o||!n)return null;let{display_name:r}=n.user,i=()=>{C(),R(s("members.passedOn",{name:r,server:o.name}),"ok")};return l`<${zu} server=${o.name} name=${r} describe=${F}
      onPassOn=${()=>Ii(e,t).then(i)} onClose=${C} />`}function kb(e,t){let o=()=>j({kind:"confirm",title:s("account.logoutEverywhere"),text:[s("account.logoutEverywhereText"),Mc()].filter(Boolean).join(" "),action:s("account.logoutEverywhere"),danger:!0,run:()=>Mu().catch(E)});return l`<${Ku} tab=${e} user=${t} settings=${et.value}
      notify=${l`<${Xd} />`} devices=${l`<${Iu} />`} zone=${pt.value.time_zone}
      onZone=${n=>_i({time_zone:n})}
      onSettings=${Ai} describe=${F}
   
        onProfile=${n=>rs(n).then(()=>R(s("account.saved"),"ok"))}
   
        onPassword=${(n,r)=>Cu(n,r).then(()=>R(s("account.passwordChanged"),"ok"))}
    onLogout=${Er} onLogoutEverywhere=${o} onClose=${C} />`}var xb=[0,1,3,4,5,6,7,8,9],Sb=120;function Qd({recent:e,tone:t,search:o,toned:n,onTone:r,onPick:i}){let[a,c]=$(null),[m,u]=$(!1),[d,p]=$(""),[f,g]=$(""),h=I(null);v(()=>{Ds().then(c,()=>u(!0))},[]);let b=B(()=>a&&d.trim()?o(a,d,Sb):null,[a,d]),S=w=>w[5]?n(w[0],t):w[0],_=(w,ue,A=!1)=>l`<button type="button" class="emoji ${A?"is-chosen":""}" data-emoji=${w}
    title=${ue} aria-label=${ue||w} onClick=${()=>i(w)}>${w}</button>`,T=w=>`:${w[2][0]??""}:  ${w[4].split(" ")[0]}`,L=(w,ue=!1)=>w.map((A,ee)=>_(S(A),T(A),ue&&ee===0)),P=b?.[0];return l`<div class="emoji-picker" data-testid="emoji-picker"
      onKeyDown=${w=>Cb(w,h.current)}
    onMouseOver=${w=>g(w.target.title??"")}>
    <div class="emoji-search"><${x} name="search" size=${16} />
      <input type="search" value=${d} placeholder=${s("emoji.search")}
          aria-label=${s("emoji.search")} data-testid="emoji-search"
        ref=${w=>{w&&!w.dataset.focused&&(w.dataset.focused="yes",w.focus({preventScroll:!0}))}}
        onKeyDown=${w=>{w.key!=="Enter"||ke(w)||!P||(w.preventDefault(),i(S(P)))}}
        onInput=${w=>{p(w.target.value),g("")}} /></div>
    <div class="emoji-scroll" ref=${h}>
      ${m&&l`<p class="emoji-none">${s("error.unreachable")}</p>`}
      ${b?b.length===0?l`<p class="emoji-none">${s("emoji.none")}</p>`:l`<div class="emoji-grid">${L(b,!0)}</div>`:a&&l`
        ${e.length>0&&l`<h3>${s("emoji.recent")}</h3><div class="emoji-grid">${e.map(w=>_(w,""))}</div>`}
        ${xb.map(w=>l`<section class="emoji-section"
              key=${w}><h3>${s(`emoji.group.${w}`)}</h3>
          <${_b} table=${a} group=${w} tone=${t} rows=${L} /></section>`)}`}
    </div>
    <div class="emoji-foot"><span class="emoji-hint">${f||(P?`${S(P)} ${T(P)}`:"")}</span>
      <span class="emoji-tones" role="radiogroup" aria-label=${s("emoji.tone")}>
        ${[0,1,2,3,4,5].map(w=>l`<button type="button" role="radio" aria-checked=${w===t} key=${w}
          aria-label=${s("emoji.toneNumber",{number:w})} class="emoji-tone"
              onClick=${()=>r(w)}>${n("✋",w)}</button>`)}
      </span></div>
  </div>`}function _b({table:e,group:t,tone:o,rows:n}){return B(()=>l`<div class="emoji-grid">${n(e.filter(r=>r[1]===t))}</div>`,[e,t,o])}function Cb(e,t){let o={ArrowRight:1,ArrowLeft:-1,ArrowDown:0,ArrowUp:0};if(!(e.key in o)||!t)return;let n=[...t.querySelectorAll(".emoji")],r=n.indexOf(document.activeElement);if(r<0){e.key==="ArrowDown"&&(e.preventDefault(),n[0]?.focus());return}e.preventDefault();let i=n[r].parentElement,a=getComputedStyle(i).gridTemplateColumns.split(" ").length,c=o[e.key]||(e.key==="ArrowDown"?a:-a);n[Math.max(0,Math.min(n.length-1,r+c))].focus()}var Jd=()=>{Jo.value=null};function Ab(){if(!Jo.value)return null;let{anchor:e,onPick:t}=Jo.value,o=n=>{Jd(),Si(n),t(n)};return l`<${Bn} anchor=${e} label=${s("emoji.title")} onClose=${Jd}>
    <${Qd} recent=${et.value.recent_emoji} tone=${et.value.tone}
        search=${nl} toned=${rl}
      onTone=${n=>xi({tone:n})} onPick=${o} /><//>`}function Zd(e){let{name:t,size:o,at:n,author:r,icon:i,picture:a,url:c,onShow:m,onPreview:u,onFailed:d}=e,p=s("files.listed",{size:de(o,K.value),author:r,time:Po(n)});return l`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${s("files.toMessage",{time:oe(n)})} data-testid="file-show" onClick=${m}>
      <span class="file-tile-picture">${a?l`<img crossorigin=${Be(a)} src=${a} alt="" loading="lazy" onError=${d} />`:l`<${x} name=${i} size=${22} />`}</span>
      <span class="file-card-main"><${we} name=${t} /><span class="file-card-note">${p}</span></span>
    </button>
    ${u&&l`<${D} icon="eye" label=${s("preview.showName",{name:t})} testid="file-preview" onClick=${u} />`}
    <a class="icon-button" href=${c??void 0} download=${t} title=${s("files.download")}
      aria-label=${s("files.downloadName",{name:t})} data-testid="file-download"><${x} name="download" /></a>
  </div>`}function me({title:e,subtitle:t,onClose:o,children:n,tools:r,testid:i,drop:a}){return l`<aside class="panel" aria-label=${e} data-testid=${i}
      data-drop=${a}>
    <header class="panel-head">
      <${D} icon="arrow-left" label=${s("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&l`<p>${t}</p>`}</div>${r}
      <${D} icon="close" label=${s("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${n}
  </aside>`}var ep=50,Ob=40,ye=z(null);async function ks(e){ye.value={id:e,files:[],more:!0,loading:!1,error:null},await Vn(()=>!0)}async function Vn(e){let t=ye.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,n=r=>{let i=ye.peek();i?.id===o&&(ye.value={...i,...r})};n({loading:!0,error:null});try{for(let r=0;r<Ob;r+=1){let i=ye.peek()?.files.at(-1)?.id,a=await Ze.files(o,{limit:ep,...i?{before:i}:{}}),c=ye.peek();if(c?.id!==o)return;let m=a.length===ep;if(n({files:[...c.files,...a],more:m}),!m||a.some(e))break}}catch(r){n({error:r})}n({loading:!1})}function tp(e){let t=ye.peek();if(!t||t.loading)return;let o=Vc(t,e);o!==t.files&&(ye.value={...t,files:o})}function op(){ye.value=null}le(e=>{let t=ye.peek();if(t){if(e.what==="gone"){let o=t.files.filter(n=>n.message_id!==e.id);ye.value={...t,files:o}}e.what==="unsure"&&ks(t.id)}});var Mb=["all","image","media","file"];function Eb(){let e=ge(se.value)??"",t=q(e),[o,n]=$("all"),[r,i]=$("");v(()=>(e&&ks(e),op),[e]);let a=ye.value,{messages:c}=Oo(e).value;v(()=>tp(c),[c,a?.loading]);let m=S=>qc(S,{kind:o,query:r}),u=(a?.files??[]).filter(m),d=u.map(S=>S.id).join(" ");v(()=>He(u.map(S=>S.id)),[d]);let p=a!==null&&a.more&&!a.loading&&a.error===null&&u.length===0;if(v(()=>{p&&Vn(m)},[p,o,r]),!t||a?.id!==e)return null;let{more:f,loading:g,error:h}=a,b=o!=="all"||r.trim()!=="";return l`<${me} title=${s("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{J.value=null}}>
    <div class="files-choice">
      <${k} label=${s("files.search")} type="search" value=${r} onInput=${i} testid="files-search" />
      <${Y} label=${s("files.kind")} value=${o} onChange=${n}
        testid="files-kind" options=${Mb.map(S=>({value:S,label:s(`files.kind.${S}`)}))} />
    </div>
    ${h!==null&&l`<${N} tone="warning">${V(h)}<//>`}
    ${u.length>0&&l`<ul class="files-list">${u.map(S=>l`<li key=${S.id}><${Tb} file=${S} id=${e} /></li>`)}</ul>`}
    ${g&&l`<${U} rows=${3} />`}
    ${!g&&!f&&u.length===0&&l`<${Q} icon="file" title=${s(b?"files.noneFound":"files.none")} text=${b?"":s("files.noneText")} />`}
    ${!g&&f&&l`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>Vn(m)}>${s("files.older")}</button>`}
  <//>`}function Tb({file:e,id:t}){let o=ct(e.id),n=()=>{X(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(J.value=null)};return l`<${Zd} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${Fa(e.author_id)?.display_name??s("user.unknown")} icon=${gn(e)}
    picture=${ft(e)==="image"?Zr(e.id):null} onFailed=${()=>es(e.id)} url=${o&&`${o}&download=1`} onShow=${n}
    onPreview=${Nn(e.message_id,e)} />`}function np({found:e,describe:t,onJoin:o}){let[n,r]=$(""),[i,a]=$(""),c=M(t),m=M(t),{busy:u,error:d,submit:p}=M(t);return l`<div class="stack">
    <section class="join-found"><h2>${s("join.found")}</h2>
      ${e.length===0?l`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${s("join.searching")}</span></p>`:l`<ul>${e.map(f=>l`<li key=${f.node_id}><span class="join-icon"><${x}
                  name="mesh" /></span>
        <span><strong>${f.mesh_name}</strong><small>${s("join.via",{node:f.node_name,address:f.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:f.address}))}>${s("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&l`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${p(()=>o({ticket:n.trim()}))} class="stack">
      <${k} label=${s("join.ticket")} area mono value=${n} onInput=${r}
          hint=${s("join.ticketHint")} error=${d} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${u||n.trim()===""}
          data-testid="join-ticket-submit">${s("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${s("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>o({address:i.trim()}))}>
        <${k} label=${s("join.address")} mono value=${i} onInput=${a}
            hint=${s("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||i.trim()===""}
            data-testid="join-address-submit">${s("join.ask")}</button>
      </form></details>
  </div>`}function Yn({words:e}){return l`<ol class="words" aria-label=${s("mesh.words")}
      data-testid="words">${e.map(t=>l`<li>${t}</li>`)}</ol>`}function rp({join:e,onCancel:t}){let o=e.status==="refused";return l`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?l`<${N} tone="error">${e.error_code?Se(e.error_code):s("join.refused")}<//>`:l`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${s(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||s("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&l`<p class="soft">${s("join.compare")}</p><${Yn} words=${e.words} />`}
    ${!o&&e.error_code&&l`<${N} tone="warning">${Se(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${s(o?"action.back":"join.cancel")}</button>
  </div>`}function xs({describe:e,action:t,founding:o,invite:n=null,onRegister:r}){let[i,a]=$(""),[c,m]=$(""),[u,d]=$(""),[p,f]=$(""),[g,h]=$(n??""),b=["username","display_name","password",...o?["mesh_name","trusted_names"]:[],...n!==null?["invite"]:[]],{busy:S,at:_,failure:T,submit:L}=M(e,b),P=L(()=>r({username:c.trim(),display_name:u.trim()||c.trim(),password:p,...i.trim()?{mesh_name:i.trim()}:{},...n!==null?{invite:g}:{}}));return l`<form class="stack" onSubmit=${P} data-testid="register-form">
    ${T}
    ${o&&l`<${k} label=${s("first.meshName")} value=${i} onInput=${a}
        hint=${s("first.meshNameHint")} autofocus maxlength=${100} testid="register-mesh-name"
        error=${_("mesh_name")} />${o(_)}`}
    ${n!==null&&l`<${k} label=${s("auth.inviteCode")} value=${g} onInput=${h} required mono
        hint=${s("auth.inviteCodeHint")} autofocus=${n===""} maxlength=${500}
        autocomplete="off" testid="register-invite" error=${_("invite")} />`}
    <${k} label=${s("auth.username")} value=${c} onInput=${m}
        hint=${s("auth.usernameRule")} autofocus=${!o&&n!==""} required minlength=${2} maxlength=${50}
        autocomplete="username" testid="register-username" error=${_("username")} />
    <${k} label=${s("account.displayName")} value=${u} onInput=${d}
        hint=${s("auth.displayNameHint")} maxlength=${100} autocomplete="name"
        testid="register-display-name" error=${_("display_name")} />
    <${k} label=${s("auth.password")} type="password" value=${p} onInput=${f}
        hint=${s("auth.passwordRule")} required minlength=${8} autocomplete="new-password"
        testid="register-password" error=${_("password")} />
    <button class="button is-primary is-wide" disabled=${S}
        data-testid="register-submit">${S?s("state.working"):t}</button>
  </form>`}var Ib=2e3;function Nb(){let e=Ia.value,[t,o]=$(""),[n,r]=$(null);if(v(()=>{let u=setInterval(()=>{qo().catch(()=>{})},Ib);return()=>clearInterval(u)},[]),!e)return null;let i=l`<${il} />`;if(e.state==="joining"&&e.join)return l`<${gr} title=${s("join.title")} foot=${i}>
      <${rp} join=${e.join} onCancel=${()=>Pa().catch(E)} /><//>`;let a=u=>Us({...u,...t.trim()?{trusted_names:t.trim().split(/[\s,、]+/u)}:{}}),c=u=>l`<${k} label=${s("first.hosts")} value=${t}
      onInput=${o} hint=${s("first.hostsHint")} testid="register-hosts"
      error=${u("trusted_names")} />`,m=n??(e.found.length>0?"join":"found");return l`<${gr} title=${s("first.title")} text=${s("first.text")} foot=${i}>
    <div class="tabs" role="tablist">${["found","join"].map(u=>l`<button type="button" role="tab" key=${u}
      aria-selected=${m===u} data-testid="first-run-${u}"
          onClick=${()=>r(u)}>${s(`first.${u}`)}
      ${u==="join"&&e.found.length>0&&l`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${m==="found"?l`<p class="soft">${s("first.foundText")}</p><${xs} key="found"
            founding=${c} describe=${F} action=${s("first.foundAction")}
            onRegister=${a} />`:l`<${np} key="join" found=${e.found} describe=${F}
            onJoin=${Na} />`}</div>
  <//>`}function sp(e){let{id:t,icon:o,name:n,server:r,unread:i,mentions:a,current:c,lines:m}=e;return l`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${x} name=${o} size=${15} /><strong>${n}</strong>
      ${r&&l`<small>${r}</small>`}<span class="spacer"></span>
      ${i>0?l`<span class="count ${a>0?"is-mention":""}"><span
              class="visually-hidden">${s("unread.label")}</span>${i>99?"99+":i}</span>`:l`<small data-testid="inbox-done"><${x} name="check" size=${14} />${s("inbox.read")}</small>`}</span>
    ${m.map(u=>l`<span class="inbox-line" key=${u.id}><span class="found-by"><strong>${u.author}</strong>
        <time title=${oe(u.at)}>${H(u.at)}</time></span>
        <span class="found-text" dir="auto">${u.text}</span></span>`)}
  </button>
  ${i>0&&l`<${D} icon="check" size=${16} label=${s("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function ip(e,{channels:t,mentions:o},n,r){let i=c=>(o[c]??0)>0?0:r(c)?1:2,a=n.filter(c=>(t[c]??0)>0&&!e.includes(c));return a.sort((c,m)=>i(c)-i(m)),[...e,...a]}function ap(e,t,o){let n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,Math.max(0,n))].find(i=>!o(i))??null}var Pb=3;function lp(e,t,o){let n=e.filter(i=>!i.is_deleted),r=o?n.filter(i=>i.mentions?.includes(t)):[];return r.length>0?r.slice(0,Pb):n.slice(0,1)}var Db=50,dt=z({});function mp(){dt.value={}}var up=()=>le(e=>{e.what==="gone"&&cp(e.id,null),e.what==="changed"&&cp(e.message.id,e.message)});function cp(e,t){for(let[o,n]of Object.entries(dt.peek())){if(!n.some(a=>a.id===e))continue;let i=n.map(a=>a.id===e?t:a).filter(a=>a!==null&&!a.is_deleted);dt.value={...dt.peek(),[o]:i}}}async function dp(e){let t=y.peek(),{first:o}=await Ze.unreadIn(e);if(!o||!t)return;let n=(Le.peek().mentions[e]??0)>0,[r,i]=await Promise.all([Ze.messages(e,{around:o,limit:1}),n?Ze.messages(e,{after:o,limit:Db}):[]]),a=[...r,...i].filter(({author:c})=>c.id!==t.id);y.peek()?.id===t.id&&(dt.value={...dt.peek(),[e]:lp(a,t.username,n)})}async function Ss(e,t){await Un.readAll(t);let o=hr.peek();o&&e.includes(o.channel)&&(hr.value={...o,first:null,held:!1});for(let n of e)Oi(n)}function Qn({found:e,place:t,unread:o=0,onShow:n}){let{message:r,snippet:i,server:a}=e,{author:c}=r,m=u=>{if(u.key!=="ArrowDown"&&u.key!=="ArrowUp")return;let d=u.currentTarget.closest("li"),f=(u.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;(f||u.key==="ArrowUp")&&(u.preventDefault(),(f??document.querySelector(".search-field input"))?.focus())};return l`<button type="button" class="found-message" data-testid="found"
      data-message-id=${r.id} onClick=${n} onKeyDown=${m}>
    <span class="found-place">${t}${a&&l`<small>${a.name}</small>`}
      ${r.parent_id&&l`<small>${s("search.inThread")}</small>`}${o>0&&l`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${s("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${Z} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${oe(r.created_at)}>${H(r.created_at)}</time></span>
    <span class="found-text" dir="auto">${i.map((u,d)=>u.hit?l`<mark key=${d}>${u.text}</mark>`:u.text)}</span>
  </button>`}function pp({value:e,busy:t,sort:o,filters:n,onInput:r,onEnter:i,onSort:a,onFilter:c}){let m=I(null),[u,d]=$(null);G(()=>{m.current?.focus(),m.current?.select()},[]);let p=f=>{if(!ke(f)){if(f.key==="Enter")f.preventDefault(),i();else if(f.key==="ArrowDown"){let g=document.querySelector(".found-list button");g instanceof HTMLElement&&(f.preventDefault(),g.focus())}}};return l`<div class="search-head">
    <div class="search-field" role="search"><${x} name="search" size=${17} />
      <input ref=${m} type="search" value=${u??e} maxlength="500"
        placeholder=${s("search.placeholder")} aria-label=${s("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${p}
        onCompositionStart=${f=>d(f.target.value)}
        onCompositionEnd=${f=>{d(null),r(f.target.value)}}
        onInput=${f=>{f.isComposing?d(f.target.value):r(f.target.value)}} />
      ${t&&l`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${n.map(({label:f,filter:g})=>l`<button type="button" class="chip" key=${g}
          onClick=${()=>{c(g),m.current?.focus()}}>${f}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${s("search.sort")}</legend>
      ${["newest","best"].map(f=>l`<label key=${f}><input type="radio" name="search-sort" value=${f}
            checked=${o===f} onChange=${()=>a(f)} />
          <span>${s(`search.${f}`)}</span></label>`)}
    </fieldset>
  </div>`}var Rb=/^(in|from|on):/;function fp(e,t){let o=Lb(e);if(o.includes(t))return o.filter(a=>a!==t).join(" ");let n=Rb.exec(t)?.[0],r=o.filter(a=>!n||!a.startsWith(n)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...r,i].join(" ").trim()}function Lb(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function Fb(){let{typed:e,sort:t,results:o,cursor:n,total:r,more:i,unknown:a,coverage:c,asked:m,busy:u,error:d}=da.value,p=q(ge(se.value)),f=p?.server?p:null,g=[f&&{label:s("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:s("search.fromMe"),filter:"from:me"},{label:s("search.hasLink"),filter:"has:link"},{label:s("search.hasCode"),filter:"has:code"},{label:s("search.today"),filter:"on:today"}].filter(b=>b!=null),h=({message:b,channel:S,dm:_})=>{S?ie(S.server_id,S.id,b.id):_&&X(_.id,b.id),matchMedia("(max-width: 1180px)").matches&&(J.value=null)};return l`<${me} title=${s("search.title")} testid="search"
      onClose=${()=>{J.value=null}}>
    <${pp} value=${e} busy=${u} sort=${t} filters=${g}
      onInput=${b=>Ko(b)}
      onEnter=${()=>Ko(e,{at_once:!0})}
      onSort=${pa}
      onFilter=${b=>Ko(fp(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${u?void 0:m}>
      ${d!==null&&l`<${N} tone="warning">${V(d)}<//>`}
      ${a.map(b=>l`<${N} tone="warning" key=${b}>${s("search.unknown",{part:b})}<//>`)}
      ${!m&&!u&&d===null&&l`<${Bb} />`}
      ${!m&&u&&l`<${U} rows=${3} />`}
      ${m&&l`<p class="found-count" role="status">${jb(o.length,r,i,n)}</p>
          <ol class="found-list">${o.map(b=>l`<li key=${b.message.id}><${Qn} found=${b} place=${yo(b)}
                onShow=${()=>h(b)} /></li>`)}</ol>`}
      ${m&&n&&l`<button type="button" class="button" data-testid="search-more" disabled=${u}
            onClick=${fa}>${s("search.more")}</button>`}
      ${m&&c&&l`<${zb} coverage=${c} />`}
    </div>
  <//>`}function yo({channel:e,dm:t}){return e?`#${e.name}`:t?si(t,y.value?.id??"",Ui()):""}function jb(e,t,o,n){return e===0&&!n?s("search.none"):o?s("search.countMore",{count:t}):s("search.count",{count:t})}function Bb(){let e=[['"…"',s("search.helpPhrase")],["-…",s("search.helpWithout")],["from:",s("search.helpFrom")],["in:#",s("search.helpIn")],["has:link",s("search.helpHas")],["before: after: on:",s("search.helpDays")]];return l`<${Q} icon="search" title=${s("search.start")} text=${s("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>l`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function zb({coverage:e}){let{missing:t,behind:o,waiting:n,reading_before:r}=e,i=[...o.map(({name:a,since:c})=>c?s("search.unreachableSince",{name:a,time:Ct(c)}):s("search.unreachable",{name:a})),t>0?s("search.missing",{count:t}):"",n>0?s("search.waiting",{count:n}):"",r?s("search.readingIn"):""].filter(Boolean);return i.length===0?l`<p class="found-coverage">${s("search.complete")}</p>`:l`<div class="found-coverage" data-testid="search-coverage">${i.map(a=>l`<p key=${a}>${a}</p>`)}</div>`}var $p=300,Hb=300,Ub={items:[],cursor:null,loaded:!1,error:null};function hp({kind:e}){let[t,o]=$(Ub),n=Le.value,r=u=>{let d=y.peek()?.id;return Un.list(e,u).then(p=>{if(y.peek()?.id===d){if(p.items.length===0&&p.cursor)return r(p.cursor);o(f=>({items:u?[...f.items,...p.items]:p.items,cursor:p.cursor,loaded:!0,error:null}))}},p=>o(f=>({...f,error:p})))};v(()=>{let u=setTimeout(()=>{r(null)},t.loaded?Hb:0);return()=>clearTimeout(u)},[n]),v(()=>le(u=>{if(u.what==="followed"&&r(null),u.what!=="gone")return;let d=({message:p})=>p.id!==u.id;o(p=>({...p,items:p.items.filter(d)}))}),[]);let{items:i,cursor:a,loaded:c,error:m}=t;return l`<div class="found">
    ${m!==null&&l`<${N} tone="warning">${V(m)}<//>`}
    ${!c&&m===null&&l`<${U} rows=${3} />`}
    ${c&&i.length===0&&l`<${Q} icon="inbox" title=${s(`inbox.none.${e}`)} text=${s(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${i.map(u=>l`<li key=${u.message.id}><${Qn} found=${Xb(u)}
          place=${yo(u)} unread=${u.unread} onShow=${()=>Kb(u)} /></li>`)}</ol>
    ${a&&l`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{r(a)}}>${s("saved.more")}</button>`}
  </div>`}function Xb({message:e,server:t}){let o=[...Ne(e)],r=o.length>$p?`${o.slice(0,$p).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:r,hit:!1}]}}function Kb({message:e,channel:t,dm:o}){t?ie(t.server_id,t.id,e.id):o&&X(o.id,e.id)}var Gb=40,gp=e=>(Le.peek().channels[e]??0)===0,Wb=()=>[...Hi.value.map(({id:e})=>e),...(W.value??[]).flatMap(({id:e})=>(At.value[e]??[]).map(t=>t.id))],bp=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),ko=z("unread");function qb(){let t=["unread","mentions","threads"].map(o=>({value:o,label:s(`inbox.kind.${o}`)}));return l`<${me} title=${s("inbox.title")} testid="inbox"
      onClose=${()=>{J.value=null}}>
    <div class="inbox-kinds"><${Y} label=${s("inbox.kinds")} value=${ko.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{ko.value=o}} /></div>
    ${ko.value==="unread"?l`<${Vb} />`:l`<${hp} key=${ko.value} kind=${ko.value} />`}
  <//>`}function Vb(){let e=I([]),t=I(null),{loaded:o}=Fo.value;v(()=>{jo();let m=up();return()=>{m(),mp()}},[]),v(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let r=ip(e.current,Le.value,Wb(),Ao).filter(m=>q(m)!==null);e.current=o?r:[];let i=r.filter(m=>!gp(m)),a=m=>{let u=ap(r,m,gp);Ta(m).catch(E),bp(u??m)?.focus()},c=()=>j({kind:"confirm",title:s("inbox.readAll"),text:s("inbox.readAllText",{count:i.length}),action:s("inbox.readAll"),run:()=>Ss(i,null).catch(E)});return l`<div class="found" ref=${t} onKeyDown=${m=>Yb(m,r,a)}>
      ${i.length>0?l`<div class="inbox-head"><p class="found-count only-wide">${s("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${s("inbox.readAll")}</button></div>`:l`<${Q} icon="inbox" title=${s("inbox.none")} text=${s("inbox.noneText")} />`}
      <ul class="found-list">${r.map((m,u)=>l`<li key=${m} class="inbox-item"><${Qb} id=${m} previewed=${u<Gb} onRead=${()=>a(m)} /></li>`)}</ul>
    </div>`}function Yb(e,t,o){let r=e.target.dataset.inbox;if(!r||ke(e)||e.ctrlKey||e.metaKey||e.altKey)return;let i={ArrowDown:1,ArrowUp:-1}[e.key];if(i)bp(t[t.indexOf(r)+i]??r)?.focus();else if(e.key.toLowerCase()==="e")o(r);else return;e.preventDefault()}function Qb({id:e,previewed:t,onRead:o}){let n=q(e),r=Le.value.channels[e]??0,i=Le.value.mentions[e]??0;if(v(()=>{t&&r>0&&dp(e).catch(()=>{})},[e,t,r>0,i]),!n)return null;let a=dt.value[e]??[],c=a.map(d=>({id:d.id,author:d.author.display_name,at:d.created_at,text:Ne(d)})),m=d=>{let[p]=r>0?a:[];X(e,p?.id??null),matchMedia("(max-width: 1180px)").matches?J.value=null:d.detail>0&&requestAnimationFrame(fl)},u=W.value?.find(d=>d.id===n.server)?.name??null;return l`<${sp} id=${e} icon=${n.icon} name=${n.name} server=${u}
    unread=${r} mentions=${i} current=${ge(se.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function Jb({code:e}){let[t,o]=$(null),[n,r]=$(null);v(()=>{Qe.preview(Ho(e)).then(o,r)},[e]);let i=l`<button type="button" class="button"
      onClick=${()=>Ae({page:"home"})}>${s(W.value?.length?"empty.goHome":"action.back")}</button>`;if(n)return l`<${Q} icon="ticket" title=${s("invite.invalid")}
        text=${V(n)}>${i}<//>`;if(!t)return null;let a=()=>Ro(t.code).then(c=>ie(c.id),E);return t.already_member?l`<${Q} icon="ticket" title=${t.server_name}
        text=${s("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>ie(t.server_id)}>${s("invite.open")}</button><//>`:l`<${Q} icon="ticket"
      title=${s("invite.pageTitle",{name:t.server_name})} text=${s("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${a}>${s("invite.join",{name:t.server_name})}</button>${i}<//>`}var Zb=46,ev=38;function vp(e){let{members:t,find:o,present:n,roles:r}=e,[i,a]=$(""),[c,m]=$(!1),u=B(()=>i.trim()?o(t,i):t,[t,i]),d=B(()=>u.filter(({user:g})=>Zt(n,g)!=="offline"),[u,n]),p=c?d:u,f=B(()=>ov(p,r),[p,r]);return l`<div class="members">
    <div class="members-search"><${x} name="search" size=${16} />
      <input type="search" value=${i} placeholder=${s("members.find")}
          aria-label=${s("members.find")} data-testid="members-find"
        onInput=${g=>a(g.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${s("members.here",{count:d.length})}</button></div>
    ${f.length>0?l`<${Hn} rows=${f} guess=${tv} label=${s("members.title")} top=${`${c} ${i}`}
            draw=${g=>g.member?l`<${nv} member=${g.member} ...${e} />`:l`<h3>${s(`role.${g.role}.many`)} <span>${g.count}</span></h3>`} />`:l`<p class="panel-none" role="status">${s("members.none")}</p>`}
  </div>`}var tv=e=>e.member?Zb:ev,ov=(e,t)=>t.flatMap(o=>{let n=e.filter(i=>i.role===o);if(n.length===0)return[];let r=n.map(i=>({key:i.user.id,member:i}));return[{key:`role-${o}`,role:o,count:n.length},...r]});function nv({member:e,owner:t,me:o,present:n,roles:r,onPerson:i,...a}){let{canChange:c,canPassOn:m,canRemove:u,onRole:d,onPassOn:p,onRemove:f}=a,{user:g}=e;return l`<div class="member" data-testid="member" data-user-id=${g.id}
      data-role=${e.role}>
    <${zn} user=${g} me=${o} presence=${Zt(n,g)} onPerson=${i}
      mark=${g.id===t&&l`<span class="member-owner" title=${s("role.owner")}><${x} name="crown" size=${14} /></span>`} />
    <${tt} label=${s("members.actions",{name:g.display_name})} testid="member-menu"
        items=${[...c(e)?r.map(h=>({label:s(`role.${h}`),checked:h===e.role,testid:`role-${h}`,onClick:()=>d(e,h)})):[],m(e)&&{label:s("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>p(e)},u(e)&&{label:s("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}var rv=(e,t)=>Eo(e,t,({user:o})=>[o.display_name,o.username],e.length);function _s(){let e=Go.value,t=y.value?.id??"",o=e[t]??"offline";return B(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var Cs=(e,t)=>Pt(e.username,t,e),As=()=>{J.value=null};function sv(){let e=q(ge(se.value));return e?.hidden?l`<${av} conversation=${e} />`:e?.people?l`<${iv} conversation=${e} people=${e.people} />`:l`<${lv} />`}function iv({conversation:e,people:t}){let{icon:o,label:n,group:r}=e,i=y.value?.id??"",a=_s();return l`<${me} title=${s("members.title")} subtitle=${n} testid="members" onClose=${As}>
    <${vo} people=${t} me=${i} present=${a} onPerson=${Cs} />
    <div class="panel-foot">${o!=="note"&&l`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>j({kind:"direct-add",direct:e.id})}>
        <${x} name="user-add" size=${15} />${s("dm.add")}</button>`}${r&&l`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>$l(e)}>${s("dm.leave")}</button>`}</div>
  <//>`}function av({conversation:e}){let{id:t,label:o,name:n,manages:r}=e;v(()=>{Fi(t).catch(E)},[t]);let i=Lo.value[t],a=B(()=>i?.map(({user:p})=>p),[i]),c=_s(),m=y.value?.id??"",u=p=>j({kind:"confirm",title:s("channel.putOut"),text:s("channel.putOutText",{name:p.display_name,channel:n}),action:s("channel.putOut"),danger:!0,run:()=>ji(t,p.id).catch(E)}),d=p=>r&&p.id!==m&&l`<${D} icon="user-remove" testid="channel-put-out" onClick=${()=>u(p)}
      label=${s("channel.putOutName",{name:p.display_name})} />`;return l`<${me} title=${s("members.title")} subtitle=${o} testid="members" onClose=${As}>
    ${a?l`<${vo} people=${a} me=${m} actions=${d}
            present=${c} onPerson=${Cs} />`:l`<${U} rows=${6} kind="line" />`}
    <div class="panel-foot">${r&&l`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>j({kind:"channel-add",channel:t})}>
        <${x} name="user-add" size=${15} />${s("channel.addMembers")}</button>`}</div>
  <//>`}function lv(){let e=se.value.page==="channel"?se.value.server:"",t=W.value?.find(m=>m.id===e),o=Ie.value[e],n=y.value,r=_s(),i=B(()=>o&&ni(o),[o]);if(!t||!n)return null;let a=Ot(e),c=m=>j({kind:"confirm",title:s("members.remove"),text:s("members.removeText",{name:m.user.display_name,server:t.name}),action:s("members.remove"),danger:!0,run:()=>Li(e,m.user.id).catch(E)});return l`<${me} title=${s("members.title")} subtitle=${t.name} testid="members"
      onClose=${As}>
    ${i?l`<${vp} members=${i} owner=${t.owner_id} me=${n.id}
            present=${r} onPerson=${Cs} roles=${Qs} find=${rv}
      canChange=${m=>ei(t,a,m,n.id)}
          canRemove=${m=>oi(t,a,m,n.id)}
          canPassOn=${m=>ti(t,m,n.id)}
          onPassOn=${m=>j({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,u)=>Ri(e,m.user.id,u).catch(E)}
          onRemove=${c} />`:l`<${U} rows=${6} kind="line" />`}
  <//>`}function wp({request:e,onApprove:t,onDeny:o}){let[n,r]=$(!1),i=async()=>{r(!0),await t(),r(!1)};return l`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${s("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,he(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${s("mesh.compare")}</p>
    <${Yn} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${n}
        data-testid="node-approve" onClick=${i}>${s("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${n} data-testid="node-deny"
          onClick=${o}>${s("mesh.deny")}</button></div>
  </article>`}var yp=12;function kp({holds:e,meshName:t,describe:o,onMake:n,onRestore:r}){return l`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${s("mesh.kit")}</h2></header>
    <p class="soft">${s(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?l`<${cv} meshName=${t} describe=${o} onMake=${n} />`:l`<${uv} describe=${o} onRestore=${r} />`}
  </section>`}function cv({meshName:e,describe:t,onMake:o}){let[n,r]=$(""),[i,a]=$(""),[c,m]=$(null),{busy:u,at:d,failure:p,submit:f}=M(t,["passphrase"]),g=f(async()=>{m(await o(n)),r(""),a("")}),h=[...n].length,b=i!==""&&i!==n;return l`<form class="settings-section" onSubmit=${g}>
    <${k} label=${s("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${n} onInput=${r} testid="kit-passphrase" error=${d("passphrase")}
        hint=${s("mesh.kitPassphraseRule",{count:yp})} />
    <${k} label=${s("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${a} testid="kit-passphrase-again"
        error=${b?s("mesh.kitPassphraseDiffers"):null} />
    ${p}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${u||h<yp||i!==n}>${s("mesh.kitMake")}</button></div>
    ${c&&l`<${mv} kit=${c} text=${dv(c,e)} />`}
  </form>`}function mv({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return l`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((n,r)=>l`<li key=${r}>${n}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${s("mesh.kitSave")}</a>
      <${be} text=${t} label=${s("mesh.kitCopy")} /></div>
    <p class="soft">${s("mesh.kitKeep")}</p></div>`}function uv({describe:e,onRestore:t}){let[o,n]=$(""),[r,i]=$(""),{busy:a,at:c,failure:m,submit:u}=M(e,["kit","passphrase"]),d=u(async()=>{await t(o,r),n(""),i("")});return l`<form class="settings-section" onSubmit=${d}>
    <${k} label=${s("mesh.kitLine")} value=${o} onInput=${n} area mono
        testid="kit-line" error=${c("kit")} />
    <${k} label=${s("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${r} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${a||o.trim()===""||r===""}>${s("mesh.kitRestore")}</button></div>
  </form>`}function dv(e,t){let o=e.words.map((n,r)=>`${r+1}. ${n}`).join(`
`);return`${s("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function xp({rows:e}){let t=e.filter(([,n])=>n>0),o=e.length-t.length;return l`<section class="card"><header
      class="card-head"><h2>${s("mesh.counters")}</h2></header>
    <p class="soft">${s("mesh.countersText")}</p>
    ${t.length===0?l`<p class="all-well">${s("mesh.countersNone")}</p>`:l`<dl class="counters">${t.map(([n,r])=>l`<div key=${n}><dt>${Du(n)}</dt><dd>${r}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&l`<p class="soft">${s("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function Sp({events:e}){return l`<section class="card"><header class="card-head"><h2>${s("mesh.events")}</h2></header>
    ${e.length===0?l`<p class="soft">${s("mesh.eventsNone")}</p>`:l`<ol class="tape">${e.map((t,o)=>l`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${oe(t.at)}>${H(t.at)}</time><span>${pv(t)}</span></li>`)}</ol>`}
  </section>`}function pv({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return s("mesh.event.joined");case"connected":return s("mesh.event.connected",{name:o});case"lost":return s("mesh.event.lost",{name:o,reason:Se(String(t.reason))});case"authority_given":case"authority_taken":return s(`mesh.event.${e}`,{name:o});case"authority_restored":return s("mesh.event.authority_restored");case"revoked":return s("mesh.event.revoked",{name:o});case"refused_address":return s(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return ut(String(t.trouble),t.name?o:null);case"trouble_over":return s("mesh.event.troubleOver");case"set_aside":return s("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return s("mesh.event.disk",{detail:t.detail});default:return s("mesh.event.other",{code:e})}}function _p({node:e,onRevoke:t,onAuthority:o}){let n=[o&&{label:s(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:s("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),r=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&s(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&he(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["certificate",e.certificate&&fv(e.certificate)],["troubleSince",e.trouble_since&&H(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Dn(e.next_attempt_at)]];return l`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${s(`mesh.state.${e.state}`)}</span>
      ${e.authority&&l`<span class="tag" data-testid="node-holds-key">${s("mesh.authority")}</span>`}
      ${n.length>0&&l`<${tt} label=${s("mesh.nodeMenu",{name:e.name})} items=${n} />`}</header>
    <dl>${r.map(([i,a])=>a&&l`<div key=${i}><dt>${s(`mesh.fact.${i}`)}</dt><dd>${a}</dd></div>`)}</dl>
    ${e.trouble&&l`<p class="status-error ${Ru(e.trouble)?"is-red":""}" data-testid="node-trouble">${ut(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&l`<p class="status-error">${$v(e)}</p>`}
  </article>`}function fv({provisional:e,until:t}){if(e)return s("mesh.certificate.provisional");let o=Math.floor((Date.parse(t)-Date.now())/864e5);return s("mesh.certificate.mesh",{count:Math.max(o,0)})}function $v({last_error_code:e,last_error_at:t}){let o=Se(e??"");return t?s("mesh.errorAt",{reason:o,time:H(t)}):o}function Cp({orders:e,nameOf:t}){return l`<section class="card"><header class="card-head"><h2>${s("mesh.orders")}</h2></header>
    ${e.length===0?l`<p class="all-well">${s("mesh.ordersNone")}</p>`:l`<ul class="plain-list">${e.map(o=>l`<li key=${o.order_id}>
      <strong>${s(`mesh.order.${o.kind}`)}</strong> ${he(o.created_at)} — ${s("mesh.ordersMissing",{nodes:o.missing.map(t).join(s("list.comma"))})}</li>`)}</ul>`}
  </section>`}function Ap({columns:e,rows:t}){return l`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${s("mesh.positions")}</caption>
    <thead><tr><th scope="col">${s("mesh.node")}</th>
      ${e.map(o=>l`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${s("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:n,dimmed:r})=>l`<tr key=${o.id} class=${r?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${r&&o.as_of&&l`<small>${s("mesh.asOf",{time:H(o.as_of)})}</small>`}</th>
      ${n.map(i=>l`<td class=${i.behind>0?"is-behind":""}
            title=${s("mesh.position",{seq:i.held})}>
        ${i.behind===0?"=":`−${i.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":l`−${o.behind.entries}${o.behind.oldest_at&&l` <small>${s("mesh.since",{time:H(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var hv={green:"ok",amber:"clock",red:"warning"};function Op({verdict:e,at:t,stale:o,nodes:n}){return l`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${x} name=${hv[e.level]} size=${22} /><p>${gv(e,n)}</p>
    <small>${s(o?"mesh.staleAt":"mesh.asOf",{time:cr(t)})}</small></div>`}function gv({code:e,args:t,at:o},n){let r=i=>Number(t[i]??0);switch(e){case"equal":return s("mesh.verdict.equal",{count:r("nodes"),time:cr(o)});case"quarantined":return s("mesh.verdict.quarantined",{count:r("entries")});case"deriving":return s("mesh.verdict.deriving",{percent:r("percent")});case"behind":return s("mesh.verdict.behind",{node:t.node,count:r("behind")+r("ahead")});case"unreachable":return yv(t,n);case"set_aside":return s("mesh.verdict.setAside",{node:t.node,entry:r("entries")});case"unanswered":return[s("mesh.verdict.unanswered",{address:t.address}),Se(String(t.reason))].join(s("list.sentences"));case"clock":return wv(t);default:return bv(e,t)}}function bv(e,t){let o=t.since&&s("mesh.verdict.since",{time:H(String(t.since))});return[ut(e,t.here?null:String(t.node)),vv(e,t),o].filter(Boolean).join(s("list.sentences"))}function vv(e,{reason:t,files:o,of:n}){if(o===void 0)return null;let r=e==="files_damaged"?"damaged":String(t);return s(`mesh.files.${r}`,{count:Number(o),of:Number(n)})}function wv({node:e,here:t,ahead:o,seconds:n}){let r=o?"Ahead":"Behind";return t?s(`mesh.verdict.ownClock${r}`,{span:mr(Number(n))}):s(`mesh.verdict.clock${r}`,{node:e,span:mr(Number(n))})}function yv(e,t){let o=t.filter(r=>r.state==="unreachable"||r.state==="never"),n=Number(e.behind??0);return[s("mesh.verdict.unreachable",{node:o.map(r=>r.name).join(s("list.comma"))}),e.reason&&Se(String(e.reason)),e.heard_at&&s("mesh.verdict.heard",{time:H(String(e.heard_at))}),n>0&&s("mesh.verdict.lacks",{count:n}),e.next_attempt_at&&s("mesh.verdict.next",{when:Dn(String(e.next_attempt_at))})].filter(Boolean).join(s("list.sentences"))}function Mp({ticket:e,earlier:t,nameOf:o,onMake:n}){let[r,i]=$(!1),a=async()=>{i(!0),await n(),i(!1)};return l`<section class="card"><header class="card-head"><h2>${s("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${r}
          data-testid="ticket-make" onClick=${a}><${x} name="ticket"
          size=${16} />${s("mesh.makeTicket")}</button></header>
    <p class="soft">${s("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&l`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${be} text=${e.ticket} label=${s("mesh.copyTicket")}
          testid="ticket-copy" />
        <${be} text="localchat --join ${e.ticket}" label=${s("mesh.copyCommand")} />
        <span
            class="soft">${s("mesh.ticketUntil",{when:he(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&l`<details><summary>${s("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>l`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?s("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?s("invite.expired"):s("mesh.ticketOpen",{time:H(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function Ep(e){let t=e.writers.map(({id:n,entries:r})=>({node:n,label:e.nodes.find(i=>i.id===n)?.name??n.slice(-6),top:r})),o=e.nodes.map(n=>{let r=t.map((i,a)=>{let c=n.held[a]??0;return{held:c,behind:i.top-c}});return{node:n,cells:r,dimmed:n.state!=="here"&&n.state!=="connected"}});return{columns:t,rows:o}}function Tp(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var kv=3e3;function xv(){let e=y.value?.mesh_admin===!0;if(v(()=>{if(!e)return;$r();let n=setInterval($r,kv);return()=>clearInterval(n)},[e]),!e)return l`<${Q} icon="shield" title=${s("empty.forbidden")}
        text=${s("mesh.adminsOnly")} />`;let t=ga.value,o=va.value;return l`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${D} icon="arrow-left" label=${s("action.back")}
        class="only-narrow" onClick=${Xo} />
      <div><h1>${s("mesh.title")}</h1>${t&&l`<p>${t.mesh.name}</p>`}</div>
      <${pn} page="mesh" onPage=${n=>Ae({page:n})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&l`<${N} tone="warning">${s("mesh.loadFailed")} ${V(o)}<//>`}
      ${t?l`<${Sv} told=${t} stale=${o!==null} />`:o===null&&l`<${U} rows=${5} kind="line" />`}
    </div>
  </section>`}function Sv({told:e,stale:t}){let o=r=>e.nodes.find(i=>i.id===r)?.name??r.slice(-8),n=e.nodes.some(r=>r.state==="here"&&r.authority);return l`
    <${Op} verdict=${e.verdict} at=${ba.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&l`<section class="card is-accent"><header
          class="card-head"><h2>${s("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(r=>l`<${wp} key=${r.node_id} request=${r} onApprove=${()=>_v(r)} onDeny=${()=>Cv(r)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${s("mesh.positions")}</h2></header><p
        class="soft">${s("mesh.positionsText")}</p><${Ap}
        ...${Ep(e)} /></section>
    <section class="status-nodes" aria-label=${s("mesh.nodes")}>${e.nodes.map(r=>l`<${_p} key=${r.id} node=${r}
      onRevoke=${r.state==="here"||r.state==="revoked"?null:()=>Av(r)}
      onAuthority=${n&&r.state!=="revoked"&&r.state!=="waiting"?()=>Ov(r):null} />`)}</section>
    ${e.unanswered.length>0&&l`<${N} tone="warning">${e.unanswered.map(({address:r,code:i})=>l`<p key=${r} data-testid="unanswered">${s("mesh.verdict.unanswered",{address:r})} ${Se(i)}</p>`)}<//>`}
    <${Mp} ticket=${wa.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>Aa().catch(E)} />
    <${kp} holds=${n} meshName=${e.mesh.name} describe=${F}
        onMake=${_a} onRestore=${(r,i)=>Ca(r,i).then(()=>R(s("mesh.restored"),"ok"))} />
    <div class="card-pair"><${xp} rows=${Tp(e.counters)} /><${Cp}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${Sp} events=${e.events} />`}function _v(e){return ya(e.node_id).then(()=>R(s("mesh.approved",{name:e.name}),"ok"),E)}function Cv(e){j({kind:"confirm",title:s("mesh.deny"),text:s("mesh.denyText",{name:e.name}),action:s("mesh.deny"),danger:!0,run:()=>ka(e.node_id).catch(E)})}function Av(e){j({kind:"confirm",title:s("mesh.revoke"),text:s("mesh.revokeText",{name:e.name}),action:s("mesh.revoke"),danger:!0,run:()=>xa(e.id).catch(E)})}function Ov(e){let t=e.authority,o=s(t?"mesh.takeAuthority":"mesh.giveAuthority"),n={name:e.name};j({kind:"confirm",title:o,text:t?s("mesh.takeAuthorityText",n):s("mesh.giveAuthorityText",n),action:o,danger:t,run:()=>Sa(e.id,!t).catch(E)})}var Np=["href","bold","strike","italic","code"],Ip={bold:"**",strike:"~~",italic:"*"},Pp=e=>Mv(e).map(t=>{let o=t.reduce((n,{text:r})=>n+(r.match(/[*`~_]/g)?.length??0),0);return Jn(t,0,o>1).trim()});function Mv(e){let t=[[]],o=!0;for(let n of e)(n.kept?n.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):n.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,a)=>{a>0&&t.push([]);let c=(a>0||o)&&!n.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...n,text:c}),o=c===""?a>0||o:c.endsWith(" ")});return t}function Jn(e,t,o){let n=Np[t];if(!n)return e.map(({text:i})=>o?Iv(i):i).join("");let r="";for(let i=0;i<e.length;){let a=i;for(;a<e.length&&e[a][n]===e[i][n];)a+=1;r+=Ev(e.slice(i,a),t,o),i=a}return r}function Ev(e,t,o){let n=Np[t],r=e[0][n],i=e.map(({text:a})=>a).join("");if(!r||i.trim()==="")return Jn(e,t+1,o);if(n==="code")return Os(i,a=>Tv(a));if(n==="href"){if(i.trim()===r)return i;let a=Jn(e,t+1,o);return Os(a,c=>`[${c.replace(/[[\]]/g," ").trim()}](${r})`)}return Os(Jn(e,t+1,o),a=>Ip[n]+a+Ip[n])}function Os(e,t){let o=e.trim(),n=e.length-e.trimStart().length;return e.slice(0,n)+t(o)+e.slice(n+o.length)}var Tv=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Iv=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function Dp(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var Nv=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,Pv=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,Dv=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,ne=e=>e.nodeType===1?e.nodeName.toLowerCase():"",_e=(e,t)=>e.getAttribute?.(t)??"",Ge=e=>_e(e,"style");function Rp(e){let t=[...e.childNodes].filter(n=>ne(n)!==""||n.nodeType===3&&n.nodeValue?.trim()),o=n=>{let r=Ge(n);return ne(n)==="pre"||/white-space:\s*pre/i.test(r)&&Dv.test(r)};return t.length>0&&t.every(o)}var xo=e=>/display:\s*none|mso-list:\s*ignore/i.test(Ge(e));function Lp(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(Ge(e))?"item":Nv.test(t)?"text":null}function Fp(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),n="`".repeat(o+1),r=[...e.childNodes].find(c=>ne(c)==="code"),i=`${_e(e,"class")} ${r?_e(r,"class"):""}`,a=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${n}${a}
${t}
${n}`}function jp(e,t){let o=Number(/\blevel(\d)/i.exec(Ge(e))?.[1]??1),n=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Bp(e)),r=Number.parseInt((n?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=n?`${r||1}. `:"- ",a="   ".repeat(Math.max(0,o-1));return a+i+t.replace(/\n/g,`
${a}${" ".repeat(i.length)}`)}function Bp(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(Ge(t)))return t.textContent??"";let o=ne(t)===""?"":Bp(t);if(o)return o}return""}function zp(e){let t=[...e.childNodes].flatMap(o=>ne(o)==="p"?[...o.childNodes]:[o]).find(o=>ne(o)==="input"&&_e(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var Ms=e=>[...e.childNodes].flatMap(t=>{let o=ne(t);return xo(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?Ms(t):[]}),Es=e=>[...e.childNodes].some(t=>Pv.test(ne(t))||ne(t)==="div"&&Es(t));var Rv=/^(b|strong)$/,Lv=/^(i|em|cite)$/,Fv=/^(s|del|strike)$/,jv=/^(code|kbd|samp|tt)$/;function Zn(e,t){let o=ne(e),n=Ge(e),r=/font-weight:\s*(\w+)/i.exec(n)?.[1]??"",i={...t};(Rv.test(o)||/^(bold|bolder|[6-9]00)$/i.test(r))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(r)&&delete i.bold,(Lv.test(o)||/font-style:\s*italic/i.test(n))&&(i.italic=!0),(Fv.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(n))&&(i.strike=!0),jv.test(o)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(n)&&(i.kept=!0);let a=o==="a"?Dp(_e(e,"href")):void 0;return a&&(i.href=a),i}function Up(e){let t=new Map,o=e.map(r=>{let i=[],a=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of r){a();for(let m=0;m<c.columns&&i.length<=40;m+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(m===0?c.text:"")}return a(),i}),n=Math.max(0,...o.map(r=>r.length));if(n>40||n*o.length>2e3)return null;for(let r of o)for(;r.length<n;)r.push("");return Bv(o)}function Bv(e){let t=e.filter(n=>n.some(Boolean)),o=Math.max(0,...t.map(n=>n.findLastIndex(Boolean)+1));return t.map(n=>n.slice(0,o))}var zv=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function Xp(e,t){let[o,...n]=e,r=o.map((a,c)=>{let m=n.map(d=>d[c]).filter(Boolean),u=m.length>0&&m.every(d=>zv.test(d));return t(c)||u?"--:":"---"}),i=a=>`| ${a.join(" | ")} |`;return[i(o.map(Ts)),i(r),...n.map(i)].join(`
`)}var Ts=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var Uv=150,Kp=12,Gp=16e3,Xv=400,Kv=50,Gv=80,Wv=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Gt=class extends Error{};function Wp(e,t){if(Rp(e))return null;let o=new Is;try{o.children(e,{},0)}catch(a){if(a instanceof Gt)return null;throw a}if(o.flush("line"),!o.structured&&!qv(o.looks))return null;let n=[...o.hrefs];if(n.length===1&&t.trim()===n[0])return null;let r=qp(o.blocks);return r.length<=2*Gp&&r.split(`
`).length<=Xv?r:null}var qv=e=>e.size>1||[...e].some(t=>t.includes("href"));function qp(e){let t="";return e.forEach((o,n)=>{let i=e[n-1]?.kind===o.kind&&o.kind!=="apart";t+=(n===0?"":i?`
`:`

`)+o.text}),t}var Is=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=Pp(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(n=>n.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,n){for(let r of t.childNodes)this.node(r,o,n+1)}text(t,o){if(this.#t+=t.length,this.#t>Gp)throw new Gt;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:n,...r}=o;this.looks.add(JSON.stringify(Object.keys(r).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,n){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let r=ne(t);if(r===""||Wv.test(r)||xo(t))return;if(n>Uv)return this.text(t.textContent??"",o);if(r==="br")return this.text(`
`,{...o,kept:!0});if(r==="img")return this.text(_e(t,"alt").slice(0,Gv),o);if(r==="input")return;let i=Zn(t,o),a=Lp(t,r);return a?this.block(a,t,i,n):this.children(t,i,n)}block(t,o,n,r){if(this.flush("line"),t==="text"){this.children(o,n,r);let c=ne(o)==="p"&&!/Mso|^p\d/.test(_e(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,n,r);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Fp(o),"apart");if(t==="list"){let c=this.list(o,n,r);return c===""?void 0:this.put(c,"apart")}let i=this.inside(o,n,r);if(i==="")return;if(t==="item")return this.put(jp(o,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let a="#".repeat(Number(ne(o)[1]));return this.put(`${a} ${Ts(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,n){let[r,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Kp?this.text(t.textContent??"",o):this.children(t,o,n),this.#e-=1,this.flush("line");let a=qp(this.blocks);return this.blocks=r,this.runs=i,a}list(t,o,n){let r=Number.parseInt(_e(t,"start"),10)||1,i=ne(t)==="ol",a=[];for(let c of t.childNodes){let m=ne(c);if(m===""||xo(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let f=this.#e>Kp?this.inside(c,o,n):this.list(c,o,n+1);this.#e-=1,f&&a.push(f.replace(/^/gm,i?"   ":"  "));continue}let u=i?`${r}. `:"- ",d=this.inside(c,Zn(c,o),n+1).replace(/\n{2,}/g,`
`);d!==""&&(r+=1,a.push(u+zp(c)+d.replace(/\n/g,`
${" ".repeat(u.length)}`)))}return a.join(`
`)}table(t,o,n){let r=Ms(t).map(u=>[...u.childNodes].filter(d=>/^(td|th)$/.test(ne(d))&&!xo(d)));if(r.reduce((u,d)=>u+d.length,0)>2e3)throw new Gt;if(!(r.length>1&&r.some(u=>u.length>1))||r.some(u=>u.some(Es))){for(let u of r)for(let d of u)this.block("text",d,o,n+1);return}let c=r.map(u=>u.map(d=>this.cell(d,o,n+1))),m=Up(c);if(!m)throw new Gt;m.length!==0&&(this.structured=!0,this.put(Xp(m,u=>Vv(c,u)),"apart"))}cell(t,o,n){let r=this.inside(t,Zn(t,o),n).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(_e(t,c),10)||1,1),Kv),a=/^right$/i.test(_e(t,"align"))||/text-align:\s*right/i.test(Ge(t));return{text:r.replace(/\|/g,"\\|"),right:a,columns:i("colspan"),rows:i("rowspan")}}};function Vv(e,t){let o=e.slice(1).flatMap(n=>n[t]?.text?[n[t]]:[]);return o.length>0&&o.every(({right:n})=>n)}var Yv=2e6,Qv=2e4;function Jv(e,t){if(e.length>Yv)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>Qv?null:Wp(o.body,t)}var Zv=()=>l`<${hu} /><${uu} /><${nu} />`;var ew=({links:e})=>l`${e.map(t=>l`<${nw} key=${t.message} link=${t} />`)}`,Wt=new Set,tw=500;pe(()=>Wt.clear());function ow(e){Wt.has(e)||(Wt.size>=tw&&Wt.clear(),Wt.add(e),Ki(e).catch(()=>Wt.delete(e)))}function nw({link:e}){let{conversation:t,message:o,direct:n}=e,r=q(t),i=r!==null,a=hi.value[o];v(()=>{i&&a===void 0?gi(t,o):!i&&n&&ow(t)},[t,o,i,a===void 0]);let c=B(()=>a?Ne(a):"",[a]);if(!r||!a)return null;let m=W.value?.find(u=>u.id===r.server)?.name??null;return l`<${Ln} message=${a} text=${c} place=${r.label} server=${m}
    onShow=${()=>X(t,o)} />`}function Vp({message:e,onShow:t,onUnpin:o,onPerson:n,files:r}){let{author:i}=e;return l`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${Z} id=${i.id} name=${i.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${i.username}"
        onClick=${a=>n(a.currentTarget)}>${i.display_name}</button>
      <time title=${oe(e.created_at)}>${H(e.created_at)}</time>
      ${o&&l`<${D} icon="close" label=${s("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?l`<${Nt} source=${e.html} />`:l`<p class="message-plain">${e.content}</p>`}${r}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${s("pins.show")}</button>
  </article>`}function rw(){let e=ge(se.value)??"",t=q(e);if(v(()=>{e&&aa(e)},[e]),!t)return null;let o=sa.value[e],n=ia.value,r=i=>{X(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(J.value=null)};return l`<${me} title=${s("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{J.value=null}}>
    ${n!==null&&l`<${N} tone="warning">${V(n)}<//>`}
    ${!o&&n===null&&l`<${U} rows=${3} />`}
    ${o?.length===0&&l`<${Q} icon="pin" title=${s("pins.none")} text=${s("pins.noneText")} />`}
    ${o&&o.length>0&&l`<ul class="pins">${o.map(i=>l`<li key=${i.id}><${Vp} message=${i} files=${Pn(i)}
            onPerson=${a=>Pt(i.author.username,a,i.author)}
            onShow=${()=>r(i)} onUnpin=${t.pins?()=>la(i):null} /></li>`)}</ul>`}
  <//>`}function sw({describe:e,onRecover:t}){let[o,n]=$(""),[r,i]=$(""),{busy:a,at:c,failure:m,submit:u}=M(e,["code","new"]);return l`<form class="stack" onSubmit=${u(()=>t(o.trim(),r))}
      data-testid="recover-form">
    ${m}
    <${k} label=${s("auth.code")} value=${o} onInput=${n} hint=${s("auth.codeHint")}
        autofocus mono required maxlength=${60} autocomplete="one-time-code" testid="recover-code"
        error=${c("code")} />
    <${k} label=${s("account.newPassword")} type="password" value=${r} onInput=${i}
        hint=${s("auth.passwordRule")} required minlength=${8} autocomplete="new-password"
        testid="recover-password" error=${c("new")} />
    <button class="button is-primary is-wide" disabled=${a}
        data-testid="recover-submit">${a?s("state.working"):s("auth.recover")}</button>
  </form>`}function Yp({saved:e,place:t,onShow:o,onRemove:n,files:r}){let{message:i,server:a}=e,{author:c}=i;return l`<article class="pinned" data-testid="saved-message" data-message-id=${i.id}>
    <p class="found-place">${t}${a&&l`<small>${a.name}</small>`}</p>
    <header><${Z} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${oe(i.created_at)}>${H(i.created_at)}</time>
      <${D} icon="close" label=${s("saved.remove")} testid="saved-remove" onClick=${n} /></header>
    <div class="pinned-body" dir="auto">${i.html?l`<${Nt} source=${i.html} />`:l`<p class="message-plain">${i.content}</p>`}${r}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${s("saved.show")}</button>
  </article>`}function iw(){v(()=>{fr()},[]);let{items:e,cursor:t,loaded:o}=ca.value,n=ma.value,r=({message:i,channel:a,dm:c})=>{a?ie(a.server_id,a.id,i.id):c&&X(c.id,i.id),matchMedia("(max-width: 1180px)").matches&&(J.value=null)};return l`<${me} title=${s("saved.title")} testid="saved"
      onClose=${()=>{J.value=null}}>
    ${n!==null&&l`<${N} tone="warning">${V(n)}<//>`}
    ${!o&&n===null&&l`<${U} rows=${3} />`}
    ${o&&e.length===0&&l`<${Q} icon="clock" title=${s("saved.none")} text=${s("saved.noneText")} />`}
    ${e.length>0&&l`<ul class="pins">${e.map(i=>l`<li key=${i.message.id}><${Yp} saved=${i} files=${Pn(i.message)} place=${yo(i)}
            onShow=${()=>r(i)} onRemove=${()=>ua(i.message.id)} /></li>`)}</ul>`}
    ${t&&l`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{fr(!1)}}>${s("saved.more")}</button>`}
  <//>`}var aw=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>Qp?`${t.slice(0,Qp).join("")} …`:t.join("")},Qp=40;function Jp({count:e,max:t,full:o,busy:n,failed:r,onCopy:i,onDelete:a,onDone:c}){return l`<section class="selection" aria-label=${s("select.label")} data-testid="selection">
    ${r.length>0&&l`<${N} tone="error"><ul class="selection-failed" data-testid="selection-failed">${r.map(({message:m,reason:u})=>l`<li key=${m.id}>${s("select.failed",{name:m.author.display_name,time:Ct(m.created_at),text:aw(m.content),reason:u})}</li>`)}</ul><//>`}
    ${o&&l`<${N} tone="warning">${s("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${s("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||n}
        data-testid="selection-copy" onClick=${i}><${x} name="copy" size=${15} />${s("select.copy")}</button>
      ${a&&l`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||n} data-testid="selection-delete"
          onClick=${a}><${x} name="trash" size=${15} />${s("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${s("select.done")}</button>
    </div>
  </section>`}function Ns({moderates:e}){let t=$t.value;if(!t)return null;let o=Ya(t),n=o.length,r=e||o.every(({author:c})=>c.id===y.value?.id),i=async()=>{await Za(ll(o,Po))&&(R(s("select.copied",{count:n}),"ok"),eo())},a=()=>j({kind:"confirm",title:s("select.deleteTitle",{count:n}),text:s("select.deleteText"),action:s("select.deleteCount",{count:n}),danger:!0,run:async()=>{let c=await Qa();c>0&&R(s("select.deleted",{count:c}),"ok")}});return l`<${Jp} count=${n} max=${Va} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${r?a:null} onDone=${eo} />`}function lw({parent:e}){let t=Ee.value[e];return v(()=>{let o=()=>Kn(e).catch(()=>{});return o(),le(n=>n.what==="connected"&&void o())},[e]),t===void 0?null:l`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${s(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>Fd(e)}>${s(t?"thread.following":"thread.follow")}</button>`}function cw({id:e,parent:t,at:o}){let n=q(e),r=di(e,t).value.messages[0],i=Oo(e,t).value,a=Oa(i.messages);v(()=>(o||fi(e,t),pi(e,t),()=>{$t.peek()?.parent===t&&eo()}),[e,t]);let c=Wo.value,[m,u]=$(!1);v(()=>{m&&c&&i.loaded&&Ma(e,t,a)},[m,c,i.loaded,a]);let d=Math.max(r?.reply_count??0,i.has_older?i.messages.length:0),p=i.has_newer?[]:ta(Jt.value,e,t,i.messages),f=B(()=>{let g=r?[{kind:"message",key:t,message:r,continues:!1}]:[];if(!i.loaded)return g;g.push({kind:"replies",key:"replies",count:d});let h=Ga(i.messages,{day:No}).filter(b=>b.kind!=="day");return[...g,...h,...Wa(p)]},[i,r,d,ki.value,...p]);return n?l`<${me} title=${s("thread.title")} subtitle=${n.label} testid="thread"
      tools=${l`<${lw} parent=${t} />`}
      drop=${n.archived||$t.value?.parent===t?void 0:Co(e,t)}
      onClose=${()=>{J.value=null}}>
    <${Xa} name=${s("thread.title")} rows=${f} guess=${qa}
        draw=${hl({conversation:n,focus:o,thread:!0})} staying=${[$i.value?.message,"replies"]}
        before=${i.loaded?null:l`<${U} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${Ea(e,t)}
      onOlder=${()=>ci(e,t)}
          onNewer=${()=>ui(e,t)}
          onLatest=${()=>Mo(e,t)}
          onView=${g=>u(g?.end===!0)} />
    ${$t.value?.parent===t&&l`<${Ns} moderates=${n.moderates} />`}
    ${!n.archived&&$t.value?.parent!==t&&l`<${bl} key=${t} conversation=${n} parent=${t} placeholder=${s("thread.placeholder")} />`}
  <//>`:null}export{Lf as AccountMenu,Gf as AccountsPage,Bf as AsOther,$u as Attachments,hb as Dialogs,Ab as EmojiPopover,Eb as FilesPanel,Nb as FirstRun,qb as InboxPanel,Jb as InvitePage,sv as MembersPanel,xv as MeshPage,pg as NewLogins,db as Notifying,Zv as OpenFiles,jf as OtherPlace,sg as PendingFiles,ew as PermalinkCards,Fg as PersonPopover,rw as PinsPanel,sw as RecoverForm,xs as RegisterForm,iw as SavedPanel,Fb as SearchPanel,Ns as Selecting,Ff as SignedInHere,cw as ThreadPanel,rg as Tiles,ig as Uploading,Ss as markAllRead,Jv as markdownFrom,yu as takeFiles};
