import{$ as ae,$a as ai,$b as Ai,$c as sa,$d as D,A as Kt,Ab as $i,Ac as Ce,Ae as qa,B as pe,Ba as j,Bc as se,Be as Va,C as As,Ca as C,Cc as Bo,Ce as Pe,D as Xe,Db as mt,Dc as Bi,De as Jt,E as _e,Ea as R,Eb as hi,Ec as Hi,Ed as ka,Ee as Te,F as Ms,Fb as gi,Fc as zi,Fe as ge,G as Gn,Ga as J,Gb as bi,Ge as Ya,H as Es,Ha as E,Hb as To,Hc as Ui,Hd as xa,He as ar,I as Ts,Ia as Qs,Ib as De,Ic as Xi,Id as Xo,Ie as k,J as Ke,Ja as xo,Jb as vi,Jc as le,Jd as Sa,Je as M,K as Ge,Ka as Ve,Kc as Ki,Kd as _a,Ke as Qa,L as Wn,La as Js,Lb as G,Lc as Gi,Ld as Ca,Le as F,M as We,Ma as Zs,Mb as Ct,Mc as Wi,N as yt,Nb as Ee,Nc as Vt,Ne as Ja,O as Is,Oa as So,Oc as qi,Od as U,Oe as Za,P as Ns,Pb as tr,Pc as Vi,Pd as W,Pe as el,Q as qe,Qb as Ot,Qc as Yi,Qd as Oa,Qe as tl,R as ne,Rb as wi,Rc as Qi,Rd as X,S as kt,Sa as ei,Sb as yi,Sc as Ji,Sd as Aa,T as y,Ta as ti,Tb as ki,Tc as Zi,Td as Ko,Te as Wo,U as qn,Ua as oi,Ub as xi,Uc as ea,Ud as Ma,Ue as ol,V as Vn,Va as _o,Vb as Si,Vc as ta,Vd as Ea,Ve as Nt,W as wo,Wa as ni,Wc as rr,We as nl,X as yo,Xa as ri,Xb as _i,Xc as oa,Xe as rl,Y as Ds,Ya as si,Yb as qt,Yc as na,Ye as qo,Z as Ps,Za as ii,Zb as Ci,Zc as Ho,Zd as Z,Ze as sl,_ as Gt,_b as Oi,_c as ra,_d as Qe,a,aa as Rs,ab as li,ac as Io,ad as Yt,ae as Ta,af as il,b as Xn,ba as Ls,bb as ci,bc as No,bd as zo,be as Ia,ca as Yn,cb as Co,cc as Mi,cd as Et,ce as Na,cf as al,d as Ne,da as Qn,dc as or,de as Da,df as ll,e as _s,ea as ko,ec as Ei,ed as ia,ee as Pa,f as Kn,fc as Ti,fd as aa,fe as ut,ff as cl,g as $,ga as Fs,gc as Ii,gd as Tt,ge as Ra,h as v,hb as mi,hc as At,hd as la,he as La,i as K,ia as js,ib as ui,ic as Ni,id as ca,ie as Fa,j as I,ja as Bs,jb as Oo,jc as Do,jd as ma,je as ja,k as B,ka as Hs,kd as ua,la as zs,lb as di,lc as Di,ld as sr,le as Ba,m as Ue,mb as pi,mc as nr,md as da,me as dt,n as Cs,na as Us,nb as Wt,nc as Po,nd as pa,ne as Qt,o as Os,ob as St,oc as Pi,od as fa,oe as Ha,pa as Xs,pb as _t,pc as Ri,pd as $a,pe as za,qa as Ks,qb as Zn,qc as Mt,qd as ha,qe as ke,r as q,ra as Gs,rb as te,rc as Li,rd as ga,s,sa as Ws,sb as Ao,sc as Fi,sd as ba,se as Go,t as x,ta as qs,tb as Mo,tc as Ro,td as va,te as Ua,u as Y,ua as Vs,ub as Eo,uc as Lo,va as Ys,vb as z,vc as he,vd as wa,ve as Xa,w as P,wa as fe,wb as $e,wc as Fo,wd as Uo,we as Ka,x as de,xa as Jn,xb as er,xc as re,xd as ya,xe as It,y as H,ya as xt,yb as Ye,yc as ji,ye as Ga,z as ct,za as Q,zb as fi,zc as jo,zd as ir,ze as Wa}from"./chunk.js";function Je(){let e=I(null);return K(()=>{let t=e.current;return t&&!t.open&&t.showModal(),()=>t?.close()},[]),e}function A({title:e,onClose:t,children:o,size:n="m",testid:r,bare:i}){let l=Je(),c=Ue();return a`<dialog ref=${l} class="modal modal-${n} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${r}
    onCancel=${u=>{u.preventDefault(),t?.()}} onMouseDown=${u=>{u.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&a`<${P} icon="close" label=${s("action.close")} onClick=${t} />`}
      </div>
      ${o}
    </div>
  </dialog>`}function lr({own:{id:e,username:t,name:o,alive:n,waits:r}}){let{count:i,some:l}=r;return a`<${Z} id=${e} name=${o} size="s" />
    <span class="account-names"><strong dir="auto">${o}</strong>
      <span>@${t}${!n&&a` · <span class="account-ended">${s("device.ended")}</span>`}</span></span>
    ${i>0?a`<span class="count is-mention" data-testid="account-count">${i>99?"99+":i}<span
            class="visually-hidden"> ${s("device.unread")}</span></span>`:l&&a`<span class="account-dot" data-testid="account-dot"><span
            class="visually-hidden">${s("device.unread")}</span></span>`}`}var ml=e=>pe("GET","/api/unread",{as:e}),ul=e=>pe("GET","/api/auth/me",{as:e}),dl=e=>pe("GET","/api/me/preferences",{as:e});function pl(e,{channel_id:t,direct:o},n){o&&Qs(t);let i=`/api/${xo(t)?"dms":"channels"}/${encodeURIComponent(t)}/messages`;return pe("POST",i,{body:n,as:e,repeatable:!0})}function fl(e,t){let{channels:o,mentions:n}=ui(Oo(e),t.channels),r=Object.keys(e.dms??{}),i=m=>m.reduce((u,d)=>u+d,0),l=Object.keys(n).filter(m=>!r.includes(m));return{count:i(l.map(m=>n[m]??0))+i(r.map(m=>o[m]??0)),some:Object.values(o).some(m=>m>0)}}function $l(e,t,o,n){let r=e.flatMap(({texts:l})=>Object.keys(l)),i=n.flatMap(l=>Object.keys(l)).filter(l=>!r.includes(l));return{drafts:r.length+i.length+t,unsent:o}}function yl(e,{mentioned:t,called:o,followed:n,set:r,keywords:i}){let{notify:l=null,muted:c=!1}=r??{};if(e.is_deleted||l==="none")return null;if(t&&!(o&&c))return"mention";if(c)return null;let m=!!e.dm_channel_id;return(l??mi(m))==="all"?m?"direct":"all":n?"thread":Up(e.content,i)?"keyword":null}var hl=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function Up(e,t){let o=gl(e);return t.some(n=>Xp(o,gl(n)))}var gl=e=>ci(e).replace(/\s+/g," ").trim();function Xp(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let n=o+t.length;if(!bl(e,o)&&!bl(e,n))return!0}return!1}function bl(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[n=""]=e.slice(t,t+2);return hl.test(o)&&hl.test(n)}var Kp=["sun","mon","tue","wed","thu","fri","sat"],vl=1440,wl=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function Vo(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),n=wl(e.from),r=wl(e.to),i=n<r?r-n:r-n+vl,l=c=>{let m=o+c*vl-n,u=Kp[(t.getUTCDay()+7-c)%7];return e.days.includes(u)&&m>=0&&m<i};return l(0)||l(1)}function kl({count:e,first:t,first_sort:o},n){return e===0?!1:t===null||Jn(n)>=Jn({id:t,sort:o})}var Gp=5,Wp=10*6e4;function xl(e,t){let o=e.filter(({message:i})=>t-Date.parse(i.created_at)<Wp),n=o.length<=Gp?o:[],r=new Map;for(let i of e)n.includes(i)||r.set(i.space,[...r.get(i.space)??[],i]);return[...n.map(i=>[i]),...r.values()]}var Sl=(e,t)=>e===void 0||e==="seen"&&t,cr=20,qp=40;function _l(e){let t=e.split(`
`).map(r=>r.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(r=>r!==""))],n=o.find(r=>[...r].length>qp)??null;return{keywords:o,long:n,many:o.length>cr}}var Zt="messages",Vp=14*864e5,mr=e=>`${y.peek()?.id??""}/${e}`,Yo=null;function Cl(){return Yo??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(Zt),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),Yo.catch(()=>{Yo=null}),Yo}async function Ol(e,t){let o=(await Cl()).transaction(Zt,"readwrite"),n=o.objectStore(Zt),r=[];for(let i of e){let l=mr(i.message.id),c=n.get(l);c.onsuccess=()=>{Sl(c.result,i.edited)&&(n.put(t,l),r.push(i))}}return n.delete(IDBKeyRange.bound(mr(""),mr(Js(Date.now()-Vp)))),new Promise((i,l)=>{o.oncomplete=()=>i(r),o.onabort=()=>l(o.error)})}async function Qo(e){try{(await Cl()).transaction(Zt,"readwrite").objectStore(Zt).delete(IDBKeyRange.bound(`${e}/`,`${e}0`,!1,!0))}catch{}}var Al=e=>e.length===0?Promise.resolve([]):Ol(e,"told").catch(()=>e),Ml=e=>{Ol([e],e.edited?"told":"seen").catch(()=>{})};function El(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var Re=Ne(El()),Ze=()=>{Re.value!=="missing"&&(Re.value=El())};async function Tl(){await Notification.requestPermission(),Ze()}var Il=()=>{Re.value="missing"};var Nl=200;function Dl(e){let{author:t,dm_channel_id:o}=e,n=W(fe(e)),r=o&&!n?.group,i=n&&!r?s("notify.titleIn",{name:t.display_name,place:n.label}):t.display_name,l=Te(e),c=[...l],m=c.length>Nl;return{title:i,body:m?`${c.slice(0,Nl).join("")}…`:l}}function Pl(e){let[{space:t}]=e,o=G.peek()?.find(r=>r.id===t)?.name,n=e.map(({message:r})=>r.dm_channel_id?r.author.display_name:W(fe(r))?.label??"");return{title:s("notify.many",{count:e.length,place:o??s("dm.title")}),body:[...new Set(n.filter(Boolean))].slice(0,5).join(s("list.comma"))}}var eo=new Map,ur=()=>{};function Rl(e){ur=e}function Ll(e,{title:t,body:o},n,r){let i;try{i=new Notification(t,{body:o,tag:e,silent:!0,dir:"auto"})}catch{return Il()}let l={...n,shown:i};eo.set(e,l),i.onclose=()=>{eo.get(e)===l&&eo.delete(e)},i.onclick=()=>{window.focus(),l.shown.close(),C(),r()}}function Fl(e){let[t]=e,{id:o,username:n}=y.peek()??{id:"",username:""},r=`${o} ${e.length===1?t.message.id:`space.${t.space}`}`,{title:i,body:l}=e.length===1?Dl(t.message):Pl(e),m={title:qe().length>1?s("notify.for",{told:i,username:n}):i,body:l},u={account:o,conversations:new Set(e.map(({message:f})=>fe(f))),messages:new Set(e.map(({message:f})=>f.id)),edited:t.edited},d=fe(t.message),p=Lo(Oa(d,t.message.id));Ll(r,m,u,()=>{ne.peek()===o?X(d,t.message.id):ur(o,p)})}function jl(e,t,o){let n={title:s("notify.waiting",{count:o,username:t}),body:s("notify.waitingText")},r={conversations:new Set,messages:new Set};Ll(`${e} waits`,n,{account:e,...r,edited:!1},()=>ur(e,null))}var dr=e=>Jo(({account:t,messages:o})=>t===e&&o.size===0);function Jo(e){for(let[t,o]of[...eo])e(o)&&(eo.delete(t),o.shown.close())}var Bl=e=>Jo(({account:t,messages:o})=>t===y.peek()?.id&&o.has(e)),Zo=(e,{channels:t})=>Jo(({account:o,conversations:n,messages:r,edited:i})=>o===e&&r.size>0&&!i&&[...n].every(l=>(t[l]??0)===0)),Hl=()=>Jo(({account:e})=>!qe().some(([t])=>t===e));var zl=["B","KB","MB","GB","TB"];function we(e,t){let o=e,n=0;for(;o>=1023.5&&n<zl.length-1;)o/=1024,n+=1;let r=o<9.95&&n>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:r}).format(o)} ${zl[n]}`}var Yp=encodeURIComponent,pt={limits:()=>pe("GET","/api/files/limits"),links:e=>pe("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>pe("GET",`/api/files/${Yp(e)}/state`)};var pr={state:"waiting",sent:0,rate:0,at:0},Qp=.3,Jp=400;function Ul(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let r=o-e.at;if(r<Jp)return e;let i=(t-e.sent)*1e3/r,l=e.rate===0?i:e.rate+(i-e.rate)*Qp;return{state:"sending",sent:t,rate:l,at:o}}var Zp=["too_many_uploads","disk_reserve","files_unavailable"],Xl=({status:e,code:t})=>!Zp.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),Kl=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var ef=84,tf=128*1024*1024,Dt=H({}),en=new Set,Gl=Promise.resolve();function Wl(e,t){!t.type.startsWith("image/")||t.size>tf||(en.add(e),Gl=Gl.then(()=>of(e,t)).catch(()=>{}))}async function of(e,t){if(!en.has(e))return;let o=await createImageBitmap(t,{resizeHeight:ef,resizeQuality:"medium"}),n=document.createElement("canvas");[n.width,n.height]=[o.width,o.height],n.getContext("2d")?.drawImage(o,0,0),o.close();let r=await new Promise(i=>n.toBlob(i));!r||!en.has(e)||(Dt.value={...Dt.peek(),[e]:URL.createObjectURL(r)})}function ql(e){en.delete(e);let{[e]:t,...o}=Dt.peek();t&&(URL.revokeObjectURL(t),Dt.value=o)}var nf=16*1024*1024,rf=4,be=new Map,tn=new Map,et=H({}),on={arrived:()=>{},refused:()=>{},again:()=>{}};function Vl(e){on=e}function Yl(e,t,o){let n={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};be.set(e,{file:t,name:o,...n}),Wl(e,t)}function to(e,t){let{[e]:o,...n}=et.peek();et.value=t?{...n,[e]:t}:n}function $r(e){let t=be.get(e);be.delete(e),t&&Pt(t),ql(e),to(e,null)}function Pt(e){e.tus?.abort(),e.node=null}function sf(e){let t=tn.get(e);return t||(t=pt.limits().then(({max_bytes:o})=>o),tn.set(e,t),t.catch(()=>tn.delete(e))),t.catch(()=>1/0)}async function Ql(e,t,o){t.node=o,t.turn+=1;let{file:n,turn:r}=t;try{let[i,l]=await Promise.all([sf(o),Os()]);if(t.turn!==r||t.node===null)return;if(n.size>i)return fr(e,t,s("files.tooLarge",{limit:we(i,q.peek())}));t.tus=new l(n,af(e,t,o)),t.tus.start()}catch{Jl(e,t,o,{status:0,code:"",detail:""})}}function af(e,t,o){let{name:n,urls:r}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:r[o]??null,chunkSize:nf,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:n,filetype:t.file.type},onBeforeRequest:i=>lf(i,o),onUploadUrlAvailable:()=>{r[o]=t.tus?.url??r[o]},onProgress:i=>{t.tries=0,to(e,Ul(et.peek()[e]??pr,i,Date.now()))},onSuccess:()=>{let i=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,to(e,null),on.arrived(e,o,i)},onError:i=>{Jl(e,t,o,cf(i))}}}async function lf(e,t){if(Yn()&&await Qn(t),Yn()||ae.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${kt.peek()}`),e.setHeader("Accept-Language",q.peek())}function cf(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function Jl(e,t,o,n){Pt(t),t.tries+=1;let r=Kl(t.tries,Math.random());t.not_before=Date.now()+r,(n.status===410||n.status===404)&&delete t.urls[o];let i=et.peek()[e]??pr,l=n.status===404&&t.tries<rf;if(n.status!==401&&!l&&!Xl(n))return fr(e,t,n.detail||s("error.unexpected",{code:n.status}));if(n.status===0&&!await mf(t.file))return fr(e,t,s("files.unreadable"));be.has(e)&&(to(e,{...i,state:"stalled",rate:0}),setTimeout(()=>on.again(),r),n.status===0&&await Qn(o))}function fr(e,t,o){Pt(t),to(e,null),on.refused(e,o)}var mf=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function Zl(){for(let e of[...be.keys()])$r(e);tn.clear()}var uf=2,ec=32,df=5e3,pf=3e4;function tc(e,t,o=[]){let n=Pe.peek()[e]??[],r=t.slice(0,ec-n.length);r.length<t.length&&R(s("files.tooMany",{count:ec}),"error");let i=r.map((l,c)=>{let m=Is(),u=o[c]??l.name;return Yl(m,l,u),{upload:m,name:u,size:l.size,type:l.type,at:{},error:null}});Jt(e,[...n,...i])}var gr=()=>[...Object.values(Pe.value).flat(),...Vt.value.flatMap(e=>e.files??[])];function nn(e,t){for(let[o,n]of Object.entries(Pe.peek()))if(n.some(r=>r.upload===e))return Jt(o,Wi(n,e,t));return Vi(e,t)}function oc(e,t){let o=be.get(t);Jt(e,(Pe.peek()[e]??[]).filter(n=>n.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function nc(e){let t=be.get(e);t&&Object.assign(t,{tries:0,not_before:0}),nn(e,{error:null})}function hr(){let e=gr(),t=new Set(e.map(({upload:i})=>i));for(let i of[...be.keys()])t.has(i)||$r(i);let o=ae.peek();for(let i of be.values())i.node!==null&&i.node!==o&&Pt(i);if(Gt.peek().phase==="reconnecting")return;let n=Date.now(),r=[...be.values()].filter(i=>i.node!==null).length;for(let{upload:i,at:l,error:c}of e){if(c!==null||l[o])continue;let m=be.get(i);m?m.node===null&&m.not_before<=n&&r<uf&&(r+=1,Ql(i,m,o)):nn(i,{error:s("files.lost")})}}function ff(){let e=Date.now();for(let[t,o]of be){let n=et.peek()[t],r=n?.state==="sending"&&e-n.at>pf;o.node!==null&&r&&n.sent<o.file.size&&Pt(o)}hr()}var rc=()=>`attached.${y.peek()?.id}.${Fs()}`;function $f(){let e=Xe(rc(),{});for(let[t,o]of Object.entries(e))Pe.peek()[t]||Jt(t,o)}function hf(e){let t=Object.entries(e).map(([o,n])=>[o,n.filter(({at:r})=>Object.keys(r).length>0)]).filter(([,o])=>o.length>0);_e(rc(),t.length>0?Object.fromEntries(t):void 0)}var rn=()=>gr().some(({upload:e,at:t,error:o})=>o===null&&be.has(e)&&!t[ae.peek()]);function sc(){$f(),Vl({arrived:(o,n,r)=>{let i=gr().find(l=>l.upload===o)?.at;i&&nn(o,{at:{...i,[n]:r}})},refused:(o,n)=>nn(o,{error:n}),again:hr});let e=[Kn(()=>{Pe.value,Vt.value,ae.value,Gt.value.phase,queueMicrotask(()=>y.peek()&&hr())}),Kn(()=>hf(Pe.value))],t=setInterval(ff,df);return()=>{clearInterval(t);for(let o of e)o();Zl(),Pe.value={}}}var gf=15e4;function ac(e){_e(`shown.${e}`,Date.now()),dr(e)}var ic=e=>Math.abs(Date.now()-Xe(`shown.${e}`,0))<gf;async function lc(e,t,{before:o,now:n},r){if(n===0&&dr(e),Ze(),Re.peek()!=="granted"||o===null||n<=o||ic(e)||Vo(r.do_not_disturb,St(new Date().toISOString())))return;let{username:i,absence:l}=await ul(t);l?.state!=="do_not_disturb"&&!ic(e)&&jl(e,i,n)}var bf=6e4,br=45e3,vf=2e3,cc={count:0,some:!1},mc={at:0,waits:cc,known:!1},oo=e=>`badge.${e}`,uc=()=>qe().map(([e,{username:t,name:o,token:n}])=>({id:e,username:t,name:o,alive:n!==null,shown:e===ne.value,waits:e===ne.value?cc:Xe(oo(e),mc).waits})),ce=Ne(uc()),tt=()=>{for(let[e]of qe())Ts(e);ce.value=uc()};ne.subscribe(tt);kt.subscribe(tt);Ms(e=>{/^(account|badge)\./.test(e)&&tt()});function sn(e){tt();for(let{id:t,alive:o,shown:n}of ce.value){if(n&&(ac(t),_e(oo(t),void 0)),!o||n)continue;let r=Xe(oo(t),mc);yf(t),!(Math.abs(Date.now()-r.at)<e)&&(_e(oo(t),{...r,at:Date.now()}),wf(t,r.known?r.waits.count:null))}}var dc=()=>sn(vf),an=e=>qe().find(([t])=>t===e)?.[1].token??null;async function wf(e,t){let o=an(e);if(o){try{let[n,r]=await Promise.all([ml(o),dl(o)]);if(an(e)===null)return;let i=fl(n,r);_e(oo(e),{at:Date.now(),waits:i,known:!0}),tt(),Zo(e,Oo(n)),await lc(e,o,{before:t,now:i.count},r)}catch(n){Kt(n).status===401&&pc(e,o)}tt()}}function pc(e,t){let[,o]=qe().find(([n])=>n===e)??[];o?.token!==t||e===ne.peek()||(_e(`account.${e}`,{...o,token:null}),tt())}var vr=new Set;async function yf(e){if(!vr.has(e)){vr.add(e);try{let t=Gn(`outbox.${e}.`).map(([,o])=>o);t.sort((o,n)=>o.created_at.localeCompare(n.created_at));for(let o of t){let n=e===ne.peek()?null:an(e);if(!n||o.state!=="refused"&&!await kf(e,n,o))return}}finally{vr.delete(e)}}}async function kf(e,t,o){let{nonce:n,content:r,parent_id:i,files:l=[]}=o,c=l.map(({at:u})=>u[ae.peek()]);if(c.some(u=>!u))return!0;let m=`outbox.${e}.${n}`;try{return await pl(t,o,{content:r,nonce:n,...i?{parent_id:i}:{},...c.length>0?{attachment_ids:c}:{}}),_e(m,void 0),!0}catch(u){let d=Kt(u);return d.status===401&&pc(e,t),d.transient||d.status===401?!1:(Xe(m,null)&&_e(m,{...o,state:"refused",error:d.detail||d.code}),!0)}}function fc(){sn(br);let e=()=>document.visibilityState==="visible"&&sn(br);document.addEventListener("visibilitychange",e),addEventListener("online",e);let t=setInterval(()=>sn(br),bf);return()=>{clearInterval(t),document.removeEventListener("visibilitychange",e),removeEventListener("online",e)}}function $c(e){if(!rn())return e();j({kind:"confirm",title:s("device.uploading"),text:s("device.uploadingText"),action:s("device.switchAnyway"),danger:!0,run:e})}function ft(e,t=null){e!==ne.peek()&&$c(()=>{t&&history.pushState({view:"content",over_list:!1,account:e},"",t),wo(e)})}Rl(ft);function hc(){ce.peek().length>=Ns?R(s("device.full"),"error"):$c(()=>j({kind:"account-add"}))}function gc(e){let t=o=>Gn(`${o}.${e}.`).map(([,n])=>n);return $l(t("drafts"),t("edit").length,t("outbox").length,t("attached"))}function no(e){let t=an(e);if(t&&Ke.logout(t).catch(()=>{}),Qo(e),e===ne.peek())return yo();Es(e),tt()}function bc(){let e=ne.peek();for(let{id:t}of ce.peek())t!==e&&no(t);e&&no(e)}function ln(e){let t=e.map(gc),o=t.reduce((i,l)=>i+l.drafts,0),n=t.reduce((i,l)=>i+l.unsent,0),r=[o>0&&s("device.drafts",{count:o}),n>0&&s("device.unsent",{count:n})].filter(Boolean);return r.length>0?s("device.lost",{what:r.join(s("list.comma"))}):""}var wc=()=>ln([ne.peek()??""]);function wr(){let e=ce.peek().find(r=>r.shown);if(!e)return;let t=ln([e.id]),o=()=>no(e.id);if(!t){C(),o();return}let n=`@${e.username}`;j({kind:"confirm",title:s("device.logOut",{name:n}),text:t,action:s("account.logout"),danger:!0,run:o})}function xf(){let e=ce.peek(),t=e.map(({username:n})=>`@${n}`).join(s("list.comma")),o=ln(e.map(({id:n})=>n));j({kind:"confirm",title:s("device.logOutAll"),text:[s("device.logOutAllText",{names:t}),o].filter(Boolean).join(" "),action:s("account.logout"),danger:!0,run:bc})}var vc=0;function Sf(){v(()=>{let e=ce.peek().find(o=>o.shown),t=ce.peek().length>1;qn.peek()!==vc&&t&&e&&R(s("device.now",{name:e.name,username:e.username}),"ok"),vc=qn.peek()},[])}function _f(e){return{count:e.reduce((o,{waits:n})=>o+n.count,0),some:e.some(({waits:o,alive:n})=>o.some||!n)}}function Cf(){v(fc,[]),Sf();let e=ce.value,t=e.find(l=>l.shown),{count:o,some:n}=_f(e.filter(l=>!l.shown)),r=e.map(l=>({label:l.name,checked:l.shown,testid:"account-item",view:a`<${lr} own=${l} />`,onClick:()=>ft(l.id)})),i=o>0?s("device.menuWaiting",{count:o}):s("device.menu");return a`<nav class="account-menu" aria-label=${s("device.here")} onClick=${dc}><${Qe} label=${i} up testid="account-menu"
      button=${a`<${x} name="users" /><span class="visually-hidden">${i}</span>
        ${o>0?a`<span class="account-waiting" aria-hidden="true" data-testid="accounts-waiting">${o>99?"99+":o}</span>`:n&&a`<span class="account-waiting is-dot" aria-hidden="true"></span>`}`}
      items=${[{label:s("device.here"),items:r},{label:s("device.add"),icon:"user-add",testid:"account-add",onClick:hc},t&&{label:s("device.logOut",{name:`@${t.username}`}),icon:"log-out",testid:"account-log-out",onClick:wr},e.length>1&&{label:s("device.logOutAll"),icon:"log-out",danger:!0,testid:"account-log-out-all",onClick:xf}]} /></nav>`}function yc(){let e=xt.peek(),t=()=>xt.peek()===e&&C();return v(()=>{Xo().catch(()=>{})},[]),a`<${A} title=${s("device.add")} onClose=${C} size="s" testid="account-form">
    <div class="modal-body account-add"><p class="soft">${s("device.addText")}</p>
      <${Ja} onDone=${t} /></div>
  <//>`}function Of(){let e=ce.value.filter(o=>!o.shown),t=ce.value.find(o=>o.shown);return e.length===0&&!t?null:a`<section class="accounts-here" aria-label=${s("device.here")}>
    ${e.length>0&&a`<h2>${s("device.goOn")}</h2>`}
    <ul class="accounts-list">${e.map(o=>a`<li key=${o.id}><button type="button" class="account-choice"
        data-testid="account-choice" onClick=${()=>wo(o.id)}><${lr} own=${o} /></button></li>`)}</ul>
    ${t&&a`<p class="auth-switch soft">${ln([t.id])}
      <button type="button" class="link" data-testid="account-remove"
        onClick=${()=>no(t.id)}>${s("device.remove",{name:`@${t.username}`})}</button></p>`}
  </section>`}function Af({id:e}){let t=ce.value.find(o=>o.id===e);return!t||e===ne.value?a`<${Ya} id=${null} />`:a`<div data-testid="other-place"><${Y} icon="users"
      title=${s("device.otherPlace",{name:t.name,username:t.username})} text=${s("device.otherPlaceText")}>
    <button type="button" class="button is-primary" data-testid="other-switch"
      onClick=${()=>ft(e)}>${s("device.switchTo",{name:t.name})}</button>
    <button type="button" class="button" onClick=${()=>Ce({page:"home"})}>${s("empty.goHome")}</button><//></div>`}var Mf=()=>a`${ce.value.filter(e=>!e.shown&&e.alive).map(e=>a`<button type="button" class="button" key=${e.id} data-testid="as-other"
        onClick=${()=>ft(e.id,location.pathname)}>${s("device.switchTo",{name:e.name})}</button>`)}`;function kc({describe:e,onAdd:t,onClose:o}){let[n,r]=$(""),[i,l]=$(""),{busy:c,at:m,failure:u,submit:d}=M(e,["username","display_name"]),p=d(()=>t(n.trim(),i.trim()||n.trim()));return a`<${A} title=${s("accounts.add")} size="s" onClose=${o} testid="account-add-dialog">
    <form onSubmit=${p}>
      <div class="modal-body"><p class="soft">${s("accounts.addText")}</p>
        <${k} label=${s("auth.username")} value=${n} onInput=${r} autofocus
            maxlength=${50} autocomplete="off" hint=${s("auth.usernameRule")} error=${m("username")}
            testid="account-username" />
        <${k} label=${s("account.displayName")} value=${i} onInput=${l} maxlength=${100}
            autocomplete="off" error=${m("display_name")} testid="account-display-name" />
        ${u}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${o}>${s("action.cancel")}</button>
        <button class="button is-primary" disabled=${c||n.trim().length<2}
            data-testid="account-add-save">${s("accounts.add")}</button></footer>
    </form>
  <//>`}function xc({username:e,describe:t,onSave:o,onClose:n}){let[r,i]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=M(t,["rename"]);return a`<${A} title=${s("accounts.rename")} size="s" onClose=${n}
      testid="account-rename-dialog">
    <form onSubmit=${u(()=>o(r.trim()))}>
      <div class="modal-body"><${k} label=${s("auth.username")} value=${r} onInput=${i}
          autofocus maxlength=${50} autocomplete="off" hint=${s("auth.usernameRule")}
          error=${c("rename")} testid="account-rename-name" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${n}>${s("action.cancel")}</button>
        <button class="button is-primary" disabled=${l||r.trim().length<2}
            data-testid="account-rename-save">${s("rename.save")}</button></footer>
    </form>
  <//>`}function Sc({account:e,own:t,onDo:o}){let{display_name:n,username:r,mesh_admin:i,disabled:l}=e,c=(u,d)=>({label:s(`accounts.${u}`),danger:d,testid:`account-${u}`,onClick:()=>o(u)}),m=[i&&a`<span class="tag is-accent">${s("accounts.admin")}</span>`,l&&a`<span class="tag is-bad">${s("accounts.disabled")}</span>`,e.no_password&&a`<span class="tag">${s("accounts.noPassword")}</span>`,e.rename_needed&&a`<span class="tag is-warn">${s("accounts.renameNeeded")}</span>`].filter(Boolean);return a`<li class="account ${l?"is-disabled":""}" data-testid="account"
      data-user-id=${e.id}>
    <${Z} id=${e.id} name=${n} size="m" />
    <div class="account-name"><span>${n}${t&&a` <span class="soft">(${s("accounts.you")})</span>`}</span>
      <span class="soft">@${r}</span></div>
    ${m.length>0&&a`<div class="account-marks">${m}</div>`}
    <${Qe} label=${s("accounts.of",{name:n})} testid="account-menu" items=${[!l&&c("reset"),c("rename"),!t&&!i&&!l&&c("make"),!t&&i&&c("unmake",!0),!t&&!i&&(l?c("enable"):c("disable",!0))]} />
  </li>`}function V({label:e,value:t,options:o,onChange:n,hint:r,testid:i}){let l=Ue();return a`<fieldset class="choice" data-testid=${i}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${o.map(c=>a`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${l} value=${c.value} checked=${c.value===t}
          onChange=${()=>n(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${r&&a`<p class="field-told">${r}</p>`}
  </fieldset>`}function _c({name:e,code:t,expires_at:o,onClose:n}){return a`<${A} title=${s("accounts.code",{name:e})} size="s" testid="code-dialog">
    <div class="modal-body"><code class="one-time-code" data-testid="one-time-code">${t}</code>
      <p>${s("accounts.codeText",{name:e,time:z(o)})}</p>
      <p class="soft">${s("accounts.codeWhere")}</p></div>
    <footer class="modal-foot"><${ge} text=${t} label=${s("accounts.codeCopy")}
        testid="code-copy" />
      <button type="button" class="button is-primary" data-testid="code-done"
          onClick=${n}>${s("accounts.codeDone")}</button></footer>
  <//>`}var Ef={mesh:"mesh.title",accounts:"accounts.name"};function cn({page:e,onPage:t}){return a`<nav class="mesh-tabs" aria-label=${s("mesh.title")}>${Object.entries(Ef).map(([o,n])=>a`<button type="button" key=${o}
      aria-current=${o===e?"page":void 0} data-testid="mesh-tab-${o}"
      onClick=${()=>t(o)}>${s(n)}</button>`)}</nav>`}var yr=50,Tf=200,Ie=H(null),$t=H(""),un=H(!1),mn=H(null),dn=H(null);async function ro(){let e=$t.peek(),t=Math.min(Math.max(Ie.peek()?.length??0,yr),Tf);try{let[o,n]=await Promise.all([Ge.accounts({q:e,limit:t}),Ge.settings()]);if(e!==$t.peek())return;let r=(Ie.peek()??[]).slice(t);Ie.value=[...o,...r],r.length===0&&(un.value=o.length===t),dn.value=n,mn.value=null}catch(o){mn.value=o}}function Cc(e){return $t.value=e,Ie.value=null,ro()}async function Oc(){let e=Ie.peek()??[],t=$t.peek(),o=await Ge.accounts({q:t,limit:yr,after:e.at(-1)?.id});t===$t.peek()&&(Ie.value=[...e,...o],un.value=o.length===yr)}async function kr(e,t){let o=await Ge.change(e,t),n=Ie.peek()??[];return Ie.value=n.map(r=>r.id===e?o:r),o}var Ac=e=>Ge.reset(e);async function Mc(e,t){let o=await Ge.create({username:e,display_name:t,expires_in_minutes:10080});return await ro(),o}async function Ec(e){dn.value=await Ge.setSettings({registration:e})}var Nf=5e3,Df={open:"accounts.open",invite:"accounts.byInvite",closed:"accounts.closed"};function Pf(){let e=y.value?.mesh_admin===!0;if(v(()=>{if(!e)return;ro();let o=setInterval(ro,Nf);return()=>clearInterval(o)},[e]),!e)return a`<${Y} icon="shield" title=${s("empty.forbidden")}
        text=${s("mesh.adminsOnly")} />`;let t=mn.value;return a`<section class="mesh-page" data-testid="accounts-page">
    <header class="page-head"><${P} icon="arrow-left" label=${s("action.back")}
        class="only-narrow" onClick=${Bo} /><h1>${s("accounts.name")}</h1>
      <${cn} page="accounts" onPage=${o=>Ce({page:o})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${t!==null&&a`<${D} tone="warning">${J(t)}<//>`}
      <${Rf} /><${Lf} />
    </div>
  </section>`}function Rf(){let e=dn.value;if(!e)return null;let t=Object.entries(Df).map(([n,r])=>({value:n,label:s(r)})),o=n=>Ec(n).then(()=>R(s("accounts.saved"),"ok"),E);return a`<section class="card">
    <${V} label=${s("accounts.registration")} value=${e.registration} options=${t}
        hint=${s(`accounts.registrationHint.${e.registration}`)} onChange=${o}
        testid="registration" />
    ${e.registration_here!==e.registration&&a`<${D}>${s("accounts.here")}<//>`}
  </section>`}function Lf(){let[e,t]=$(null),o=Ie.value,n=()=>t(null),r=async(l,c)=>{let{code:m,expires_at:u}=await Mc(l,c);t({kind:"code",name:c,code:m,expires_at:u})},i=async(l,c)=>{await kr(l.id,{rename:c}),n(),R(s("accounts.done.renamed",{name:c}),"ok")};return a`<section class="card"><header class="card-head"><h2>${s("accounts.name")}</h2>
      <button type="button" class="button is-primary is-small" data-testid="account-add"
          onClick=${()=>t({kind:"add"})}>${s("accounts.add")}</button></header>
    <${k} label=${s("accounts.find")} type="search" value=${$t.value} maxlength=${100}
        onInput=${Cc} testid="account-find" />
    ${o===null&&a`<${U} rows=${4} kind="line" />`}
    ${o?.length===0&&a`<p class="soft">${s("accounts.none")}</p>`}
    <ul class="accounts">${o?.map(l=>a`<${Sc} key=${l.id} account=${l}
        own=${l.id===y.value?.id}
        onDo=${c=>jf(c,l,t)} />`)}</ul>
    ${o&&un.value&&a`<button type="button" class="button" onClick=${()=>Oc().catch(E)}>${s("accounts.more")}</button>`}
    ${e?.kind==="add"&&a`<${kc} describe=${F} onAdd=${r} onClose=${n} />`}
    ${e?.kind==="rename"&&a`<${xc} username=${e.account.username} describe=${F}
        onSave=${l=>i(e.account,l)} onClose=${n} />`}
    ${e?.kind==="code"&&a`<${_c} ...${e} onClose=${n} />`}
  </section>`}var Ff={disable:{change:{disabled:!0},done:"disabled",danger:!0},enable:{change:{disabled:!1},done:"enabled",danger:!1},make:{change:{mesh_admin:!0},done:"made",danger:!1},unmake:{change:{mesh_admin:!1},done:"unmade",danger:!0}};function jf(e,t,o){let n=t.display_name;if(e==="rename")return o({kind:"rename",account:t});if(e==="reset")return Tc("reset",n,!1,async()=>{let{code:m,expires_at:u}=await Ac(t.id);o({kind:"code",name:n,code:m,expires_at:u})});let{change:r,done:i,danger:l}=Ff[e],c=async()=>{await kr(t.id,r),R(s(`accounts.done.${i}`,{name:n}),"ok")};return e==="enable"?void c().catch(E):Tc(e,n,l,c)}function Tc(e,t,o,n){j({kind:"confirm",title:s(`accounts.${e}Action`),text:s(`accounts.${e}Text`,{name:t}),action:s(`accounts.${e}Action`),danger:o,run:()=>n().catch(E)})}var Bf=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,so=e=>e.normalize("NFC").replace(Bf,"_");function Ic(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function Nc(e,t){let[o,n]=e.slice(0,19).replace(/[-:]/g,"").split("T"),r=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${n}.${r==="jpeg"?"jpg":r}`}function ve({name:e}){let[t,o]=Ic(e);return a`<bdi class="file-name" title=${e}><span>${t}</span>${o&&a`<span>${o}</span>`}</bdi>`}function Dc({name:e,size:t,icon:o,url:n,note:r,warns:i,onShow:l}){let c=we(t,q.value);return a`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${x} name=${o} size=${24} /></span>
    <span class="file-card-main"><${ve} name=${e} /><span class="file-card-note ${i?"is-warning":""}">${r?s("files.noted",{size:c,note:r}):c}</span></span>
    ${l&&a`<button type="button" class="button is-small" aria-label=${s("preview.showName",{name:e})} data-testid="file-preview" onClick=${l}>${s("preview.show")}</button>`}
    <a class="icon-button" href=${n??void 0} download=${e} aria-disabled=${n===null} role="link"
      title=${s("files.download")} aria-label=${s("files.downloadName",{name:e})} data-testid="file-download"
      ><${x} name="download" /></a>
  </div>`}var Le=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function Pc({name:e,url:t,moving:o,none:n,box:r,onOpen:i,onFailed:l,onStopped:c,onLoaded:m}){let u=I(null),[d,p]=$(!1);K(()=>{let b=u.current;b&&(b.style.width=`${r.width}px`,b.style.aspectRatio=`${r.width} / ${r.height}`)},[r.width,r.height]);let f=d&&o!==null,g=f?o:t,h=()=>{p(!1),c()};return a`<span class="file-picture-place" ref=${u}>
    <button type="button" class="file-picture" data-testid="file-picture"
      title=${e} aria-label=${s("files.openName",{name:e})} onClick=${i}>${n&&!f?a`<span class="file-unpictured" data-testid="file-unpictured"><${x} name="image" size=${28} />
              <${ve} name=${e} /><span>${s("files.noPreview")}</span></span>`:g&&a`<img key=${f} crossorigin=${Le(g)} src=${g} alt=${e} decoding="async"
              onLoad=${m} onError=${f?h:l} />`}</button>
    ${o!==null&&a`<button type="button" class="file-play" aria-pressed=${f} data-testid="file-play"
        title=${s(f?"files.still":"files.play")} aria-label=${s(f?"files.stillName":"files.playName",{name:e})}
        onClick=${()=>p(!d)}></button>`}
  </span>`}function Rc({kind:e,name:t,url:o,card:n,onFailed:r}){let i=e==="video"?a`<video controls preload="metadata" playsinline crossorigin=${Le(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${r}></video>`:a`<audio controls preload="metadata" crossorigin=${Le(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${r}></audio>`;return a`<div class="file-player">${i}${n}</div>`}var Hf=48,xr=[1,1.5,2,3,4,6];function Lc({pictures:e,at:t,onAt:o,onClose:n,onFailed:r}){let i=Je(),[l,c]=$(0),m=I(null),u=e[t],d=h=>{h<0||h>=e.length||(c(0),o(h))},p=h=>c(Math.min(xr.length-1,Math.max(0,h))),f=h=>{if(h.ctrlKey||h.metaKey||h.altKey)return;let b={ArrowLeft:()=>d(t-1),ArrowRight:()=>d(t+1),Home:()=>d(0),End:()=>d(e.length-1),"+":()=>p(l+1),";":()=>p(l+1),"=":()=>p(l+1),"-":()=>p(l-1),0:()=>p(0)},_=l>0&&h.key.startsWith("Arrow")?void 0:b[h.key];h.stopPropagation(),_&&(h.preventDefault(),_())},g={onPointerDown:h=>{m.current=h.pointerType!=="mouse"&&l===0?h.clientX:null},onPointerUp:h=>{let b=m.current===null?0:h.clientX-m.current;m.current=null,Math.abs(b)>Hf&&d(t+(b<0?1:-1))}};return u?a`<dialog class="gallery" ref=${i} aria-label=${s("files.gallery")} data-testid="gallery"
      onKeyDown=${f} onCancel=${h=>{h.preventDefault(),n()}}>
    <header class="gallery-head">
      <p><strong><${ve} name=${u.name} /></strong>
        <span aria-live="polite">${s("files.position",{at:t+1,count:e.length})}</span></p>
      <${P} icon="zoom-out" label=${s("files.zoomOut")} disabled=${l===0} onClick=${()=>p(l-1)} />
      <${P} icon="zoom-in" label=${s("files.zoomIn")} disabled=${l===xr.length-1}
        testid="gallery-zoom-in" onClick=${()=>p(l+1)} />
      <a class="icon-button" href=${u.download??void 0} download=${u.name}
        title=${s("files.download")} aria-label=${s("files.downloadName",{name:u.name})}
        data-testid="gallery-download"><${x} name="download" /></a>
      <${P} icon="close" label=${s("action.close")} testid="gallery-close" onClick=${n} />
    </header>
    <div class="gallery-stage" ...${g} onClick=${h=>{h.target===h.currentTarget&&n()}}>
      <${zf} key=${u.id} picture=${u} factor=${xr[l]} onFailed=${()=>r(u.id)}
        onToggle=${()=>p(l>0?0:2)} />
    </div>
    ${e.length>1&&a`<${P} icon="chevron-right" class="gallery-before" label=${s("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>d(t-1)} />
        <${P} icon="chevron-right" class="gallery-next" label=${s("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>d(t+1)} />`}
  </dialog>`:null}function zf({picture:e,factor:t,onToggle:o,onFailed:n}){let r=I(null);return K(()=>{let i=r.current,l=i?.parentElement;if(!i||!l)return;let c=()=>{let{width:d,height:p}=e,f=Math.min(1,l.clientWidth/d,l.clientHeight/p);i.style.width=`${Math.round(d*f*t)}px`,i.style.height=`${Math.round(p*f*t)}px`};c();let m={left:(l.scrollWidth-l.clientWidth)/2,top:(l.scrollHeight-l.clientHeight)/2};l.scrollTo(m);let u=new ResizeObserver(c);return u.observe(l),()=>u.disconnect()},[e.id,t]),a`<img ref=${r} crossorigin=${Le(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${n} />`}function pn({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function jc(e,{kind:t,query:o}){let n=ut(e),r=n==="video"||n==="audio";return t==="image"&&n!=="image"||t==="media"&&!r||t==="file"&&n!=="file"?!1:Fc(e.filename).includes(Fc(o.trim()))}var Fc=e=>e.normalize("NFKC").toLowerCase();function Bc({files:e,more:t},o){let n=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),r=e.filter(m=>!n.has(m.message_id)),i=new Set(r.map(({id:m})=>m)),l=t?r.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>l).flatMap(({id:m,author:u,created_at:d,attachments:p=[]})=>p.map(f=>({...f,message_id:m,author_id:u.id,created_at:d}))).filter(({id:m})=>!i.has(m));return c.length===0?r.length===e.length?e:r:[...c,...r].sort((m,u)=>m.created_at<u.created_at?1:-1)}var Hc=60,Fe=Ne({}),fn=new Set;de(()=>{fn=new Set;for(let e of Object.values(Fe.peek()))URL.revokeObjectURL(e);Fe.value={}});var zc=e=>new URL(e,location.href).origin!==location.origin;async function Uc(e,t){if(fn.has(e)||Fe.peek()[e])return;let o=fn.add(e);try{let n=await fetch(t,{credentials:"omit"}),r=n.ok&&await n.blob();r&&o===fn&&Sr(e,URL.createObjectURL(r))}catch{}finally{o.delete(e)}}function Sr(e,t){let o=Object.entries(Fe.peek());for(let[,r]of o.slice(0,-(Hc-1)))URL.revokeObjectURL(r);let n=o.slice(-(Hc-1));Fe.value={...Object.fromEntries(n),[e]:t}}var Kc=30,Xc=100,Gc=4e3,Uf=6e4,Xf=2e3,ie=H({}),$n=H({}),Oe=new Set,_r=new Set,Ae=0;function ht(e){let t=Date.now()+Uf;for(let o of e)(ie.peek()[o]?.until_ms??0)<t&&Oe.add(o);Oe.size>0&&Ae===0&&(Ae=setTimeout(hn,Kc))}function ot(e){for(let t of e)Oe.add(t);Oe.size>0&&Ae===0&&(Ae=setTimeout(hn,Kc))}function Rt(e){Oe.add(e),_r.add(e),Ae===0&&(Ae=setTimeout(hn,Gc))}async function hn(){let e=[...Oe].slice(0,Xc);Oe=new Set([...Oe].slice(Xc)),Ae=0;let t=ae.peek();try{let{expires_at:o,links:n}=await pt.links(e),r=Date.parse(o),i=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,thumbnail_url:u,animated:d,here:p}of n){let f=(ie.peek()[c]?.turn??0)+(_r.delete(c)?1:0),g=u&&t+u;i[c]={url:t+m,small:g,animated:d,here:p,until_ms:r,turn:f}}let l=Object.entries(ie.peek()).slice(-Xf);ie.value={...Object.fromEntries(l),...i};for(let{id:c,here:m}of n)m||Lt(c)}catch{for(let o of e)Oe.add(o)}Oe.size>0&&Ae===0&&(Ae=setTimeout(hn,Gc))}async function Lt(e){try{let t=await pt.state(e);$n.value={...$n.peek(),[e]:t}}catch{}}de(()=>{clearTimeout(Ae),Ae=0,Oe=new Set,_r.clear()});var gt=H(null);function Wc(e,t,o){gt.value={message:e,files:t,at:t.indexOf(o)}}function qc(e){let t=gt.peek();t&&(gt.value={...t,at:e})}function gn(){gt.value=null}le(e=>{let t=gt.peek();e.what==="gone"&&t?.message===e.id&&gn(),e.what==="unsure"&&t&&ot(t.files.map(({id:o})=>o))});var io=H({}),je=new Set,ao=new Map,Kf=8,Gf=3e3,Wf=3e4,qf=2e3,Cr=e=>`${e} small`;async function Or(e,t){if(je.has(e))return;let o=(ao.get(e)??0)+1;if(ao.set(e,o),je.add(e),o>Kf)return void setTimeout(Yf,Wf,e);let n=await Qf(e,t);n!==null?setTimeout(Vf,n,e,t):je.delete(e)}function Vf(e,t){je.delete(e),Or(e,t)}function Yf(e){je.delete(e),ao.delete(e),Rt(e)}async function Qf(e,t){let o=je;try{let n=await fetch(t,{credentials:"omit"}),r=await(n.ok?n.blob():n.json());if(o!==je)return null;if(n.ok)return ao.delete(e),Sr(Cr(e),URL.createObjectURL(r)),null;let{code:i}=r;if(i==="no_thumbnail")Jf(e);else{if(i==="thumbnail_later")return Number(n.headers.get("Retry-After"))*1e3||Gf;Lt(e),Rt(e)}}catch{o===je&&Rt(e)}return null}function Jf(e){let t=Object.entries(io.peek()).slice(-qf);io.value={...Object.fromEntries(t),[e]:!0}}de(()=>{je=new Set,ao.clear()});function Vc(e,{tabs:t=!1,cut:o=!1}={}){let n=/^sep=(.)\n/.exec(e),r=n?e.slice(n[0].length):e,i=n?.[1]??(t?"	":Zf(r)),l=Yc(r,i,o);return o&&l.rows.length>1&&l.rows.pop(),l}function Zf(e){let t=e.slice(0,8e3);return[",","	",";"].map(n=>{let{rows:r}=Yc(t,n,!0),[i,...l]=r.slice(0,10).map(m=>m.length);if(!(i>1))return{mark:n,points:0};let c=l.filter(m=>m===i).length;return{mark:n,points:1+100*(c+1)/(l.length+1)+i/60}}).reduce((n,r)=>r.points>n.points?r:n).mark}function Yc(e,t,o){let n=[],[r,i]=[0,0];for(;i<e.length;){let l=[],c=0;for(let m=!1;!m;){let{cell:u,end:d}=e$(e,i,t,o);c<60&&l.push(u),c+=1,m=e[d]!==t,i=d+1}(c>1||l[0]!=="")&&n.push(l),r=Math.max(r,c)}return{rows:n,columns:r}}function e$(e,t,o,n){let r=e[t]==='"'?t$(e,t,n):null,i=r?.end??t,l=i;for(;l<e.length&&e[l]!==o&&e[l]!==`
`;)l+=1;return{cell:(r?.cell??"")+e.slice(i,l),end:l}}function t$(e,t,o){let n="",r=t+1;for(;;){let l=e.indexOf('"',r);if(l-t>2e4)return null;if(l<0)break;if(n+=e.slice(r,l),e[l+1]!=='"')return{cell:n,end:l+1};n+='"',r=l+2}return o&&e.length-t<2e4?{cell:n+e.slice(r),end:e.length}:null}var o$=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]{0,30}[%％)円]?$/u;function Qc([e=[],...t]){let o=t.reduce((n,r)=>Math.max(n,r.length),e.length);return Array.from({length:o},(n,r)=>{let i=t.flatMap(l=>l[r]?.trim()||[]);return i.length>0&&i.every(l=>o$.test(l))})}var Zc=["utf-8","shift_jis","euc-jp","iso-2022-jp","utf-16le","utf-16be","windows-1252"];var n$=/[\u3000-\u30ff\uff01-\uff5e]/g,r$=/[\u4e00-\u9fff]/g,s$=/[\uff61-\uff9f]/g,i$=/[\ue000-\uf8ff]/g,a$=/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/,Ar=/[\t\n\r\u0020-\u007e\u00a0-\u024f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]/g;function Mr(e,{cut:t=!1,encoding:o=null}={}){if(o)return{text:tm(o,e,t),encoding:o};let n=l$(e);if(n)return bt(n,e,t);let{zeros:r,controls:i,high:l}=c$(e);return r>0?f$(e,t):i>e.length*.02?null:l===0&&m$(e)?bt("iso-2022-jp",e,t)??em(e,t):bt("utf-8",e,t)??u$(e,t)??d$(e,t)??(l<=e.length*.3?bt("windows-1252",e,t):null)}var em=(e,t)=>({text:tm("utf-8",e,t),encoding:"utf-8"});function l$([e,t,o,n]){return e===239&&t===187&&o===191?"utf-8":e===255&&t===254&&!(o===0&&n===0)?"utf-16le":e===254&&t===255?"utf-16be":null}function c$(e){let[t,o,n]=[0,0,0];for(let r of e)r===0?t+=1:r>=128?n+=1:(r<9||r>13&&r<32&&r!==27||r===127)&&(o+=1);return{zeros:t,controls:o,high:n}}function m$(e){for(let t=e.indexOf(27);t>=0;t=e.indexOf(27,t+1)){let[,o,n]=e.subarray(t,t+3);if(o===36&&(n===66||n===64))return!0}return!1}function bt(e,t,o){try{return{text:new TextDecoder(e,{fatal:!0}).decode(t,{stream:o}),encoding:e}}catch{return null}}var tm=(e,t,o)=>new TextDecoder(e).decode(t,{stream:o});function u$(e,t){let o=em(e,t),n=Be(o.text,/\ufffd/g);return Be(o.text,/[\u0080-\ufffc]/g)>n*20?o:null}function d$(e,t){let o=bt("euc-jp",e,t),n=bt("shift_jis",e,t);if(o&&n)return Jc(n.text)>Jc(o.text)?n:o;let r=n&&p$(n.text);return o??(r?null:n)}var Jc=e=>2*Be(e,n$)+Be(e,r$)-Be(e,s$)-4*Be(e,i$);function p$(e){return(e.match(/.?[^\u0000-\u007f]+.?/gs)??[]).every(o=>o.replace(/[\u0000-\u007f]/g,"").length===1&&/[a-z]/.test(o))}function f$(e,t){if(e.length%2===1&&!t)return null;let n=["utf-16le","utf-16be"].flatMap(l=>bt(l,e,t)??[]).filter(({text:l})=>!a$.test(l)&&Be(l,Ar)>=l.length*.7),[r,i]=n;return i?Be(i.text,Ar)>Be(r.text,Ar)?i:r:r??null}var Be=(e,t)=>e.match(t)?.length??0;function om(e,t){let o=e.split(`
`);o.length>1&&o.at(-1)===""&&o.pop();let n=o.map(i=>$$(i,t)),r=[];for(let i=0;i<n.length;){let l=h$(n,i);r.push({from:i+1,count:l,text:n.slice(i,i+l).join(`
`)}),i+=l}return r}function $$(e,t){if(e.length<=2e3)return e;let o=Er(e,1999)?1999:2e3;return e.slice(0,o)+t(e.length-o)}var Er=(e,t)=>e.charCodeAt(t)>>10===54;function h$(e,t){let[o,n,r]=[0,0,0];for(;t+o<e.length&&o<400&&(n+=e[t+o].length+1,!(n>3e4&&o>0));)o+=1,e[t+o-1]===""&&(r=o);return!(t+o>=e.length)&&r>o/2?r:o}var g$=/^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/,nm=200,b$=/^\|?[^\n]{1,150}\n[ |:-]*-[ |:-]{0,40}(?=\n)/,v$=/^(\s|[-*+] |\d{1,9}[.)] |>|\|)/;function sm(e,t){let o=[];for(let n of w$(e)){let r=o.at(-1);r!==void 0&&r.length+2+n.length<=t?o[o.length-1]=`${r}

${n}`:o.push(...y$(n,t))}return o}function w$(e){let t=[],[o,n]=["",!0];for(let r of e.split(`
`)){let i=o!=="";if(!i&&r.trim()===""){n=!0;continue}let l=n&&!i;!l||t.length>0&&v$.test(r)?(l&&t.at(-1)?.push(""),t.at(-1)?.push(r)):t.push([r]),n=!1,o=im(o,r)}return t.map(r=>r.join(`
`))}function im(e,t){let o=g$.exec(t)?.[1]??"";return e===""?o:o[0]===e[0]&&o.length>=e.length&&t.trim()===o?"":e}function y$(e,t){if(e.length<=t)return[e];let o=[],n=b$.exec(e)?.[0]??"",r=t-2*nm,[i,l,c]=["","",""];for(let m of e.split(`
`).flatMap(u=>rm(u,r))){i!==""&&i.length+1+m.length>r&&(o.push(l===""?i:`${i}
${l}`),i=l===""?n:c),i=i===""?m:`${i}
${m}`;let u=im(l,m);l===""&&u!==""&&(c=m.length>nm?u:m),l=u}return o.push(i),o.every(m=>m.length<=t)?o:rm(e,t)}function rm(e,t){if(e.length<=t)return[e];let o=[];for(let n=0;n<e.length;){let r=Er(e,n+t-1)?n+t-1:n+t;o.push(e.slice(n,r)),n=r}return o}var k$=/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,x$=/[\u0000-\u0008\u000b-\u001f\u007f]/g,S$=/[\u0080-\u009f\ufdd0-\ufdef\ufffe\uffff]/g,am=e=>`⟨U+${e.charCodeAt(0).toString(16).toUpperCase().padStart(4,"0")}⟩`,_$=e=>e===""?"␡":String.fromCharCode(9216+e.charCodeAt(0)),lm=e=>e.replace(/\r\n?/g,`
`).replace(x$,_$).replace(k$,am).replace(S$,am);function nt({label:e,value:t,options:o,onChange:n,hint:r,testid:i}){let l=Ue();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${i}
      aria-describedby=${r?`${l}-told`:void 0}
      onChange=${c=>n(c.target.value)}>${o.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${r&&a`<p id="${l}-told" class="field-told">${r}</p>`}
  </div>`}var cm={"utf-8":"UTF-8",shift_jis:"Shift_JIS","euc-jp":"EUC-JP","iso-2022-jp":"ISO-2022-JP","utf-16le":"UTF-16 LE","utf-16be":"UTF-16 BE","windows-1252":"Windows-1252"};function mm(e){let{name:t,note:o,url:n,text:r,views:i,found:l,encoding:c,onClose:m}=e,u=Je(),p=[{value:"",label:l?s("preview.automatic",{encoding:cm[l]}):s("preview.automaticNone")},...Zc.map(f=>({value:f,label:cm[f]}))];return a`<dialog class="preview" ref=${u} aria-label=${s("preview.of",{name:t})} data-testid="preview"
      onKeyDown=${f=>f.stopPropagation()}
      onCancel=${f=>{f.preventDefault(),m()}} onMouseDown=${f=>{f.target===f.currentTarget&&m()}}>
    <div class="preview-box">
      <header class="preview-head">
        <p><strong><${ve} name=${t} /></strong><span data-testid="preview-note">${o}</span></p>
        <a class="icon-button" href=${n??void 0} download=${t} aria-disabled=${n===null} role="link"
          title=${s("files.download")} aria-label=${s("files.downloadName",{name:t})}
          data-testid="preview-download"><${x} name="download" /></a>
        <${P} icon="close" label=${s("action.close")} testid="preview-close" onClick=${m} />
      </header>
      ${l!==null&&a`<div class="preview-tools">
        ${i.length>1&&a`<${V} label=${s("preview.view")} value=${e.view} options=${i} onChange=${e.onView} testid="preview-view" />`}
        <span class="spacer"></span>
        <${nt} label=${s("preview.encoding")} value=${c??""} options=${p} testid="preview-encoding"
          onChange=${f=>e.onEncoding(f||null)} />
        ${r&&a`<${ge} text=${r} label=${s("action.copy")} testid="preview-copy" />`}
      </div>`}
      <div class="preview-body" role="region" aria-label=${s("preview.of",{name:t})} tabindex="0"
        autofocus data-testid="preview-body">${e.children}</div>
    </div>
  </dialog>`}var Ft=({note:e,onMore:t})=>a`<p class="preview-more">
    ${e&&a`<span role="status" data-testid="preview-shown">${e}</span>`}
    ${t&&a`<button type="button" class="button is-small" data-testid="preview-more" onClick=${t}>${s("preview.more")}</button>`}
  </p>`;function um({pieces:e,children:t}){let o=I(null);return v(()=>{for(let n of o.current?.querySelectorAll(".mention")??[])n.classList.remove("mention"),n.removeAttribute("tabindex"),n.removeAttribute("role")},[e]),a`<div class="preview-page" ref=${o} data-testid="preview-page">
    ${e.map((n,r)=>a`<${It} key=${r} source=${n} />`)}${t}
  </div>`}var Tr=200,C$=4e4,dm=400;function fm({table:e,name:t}){let{rows:o,columns:n}=e,[r,i]=$(Tr),l=B(()=>Qc(o),[o]),[c,...m]=o,u=l.length,d=Math.max(Tr,Math.floor(C$/Math.max(1,u))),p=m.slice(0,Math.min(r,d)),f=Array.from({length:u},(T,L)=>L),g=T=>l[T]?"is-figure":void 0,h=new Intl.NumberFormat(q.value),b=(T,L)=>({shown:h.format(T),all:h.format(L)}),S=[s("preview.rows",b(p.length,m.length)),n>u?s("preview.columns",b(u,n)):""],_=p.length<Math.min(m.length,d);return a`<table class="preview-table" data-testid="preview-table">
      <caption class="visually-hidden">${t}</caption>
      <thead><tr>${f.map(T=>a`<th key=${T} scope="col" class=${g(T)}>${pm(c[T])}</th>`)}</tr></thead>
      <tbody>${p.map((T,L)=>a`<tr key=${L}>${f.map(N=>a`<td key=${N} class=${g(N)}>${pm(T[N])}</td>`)}</tr>`)}</tbody>
    </table>
    <${Ft} note=${S.filter(Boolean).join(" · ")} onMore=${_?()=>i(r+Tr):null} />`}var pm=(e="")=>e.length>dm?`${e.slice(0,dm)}…`:e;var $m=2;function Ir({text:e,language:t}){let[o,n]=$($m),r=B(()=>{let i=new Intl.NumberFormat(q.value);return om(e,l=>s("preview.cut",{count:i.format(l)}))},[e]);return a`<div class="preview-text ${t?"is-code":""}" data-testid="preview-text">
    ${r.slice(0,o).map(i=>a`<${O$} key=${i.from} block=${i} language=${t} />`)}
    ${o<r.length&&a`<${Ft} onMore=${()=>n(o+$m)} />`}
  </div>`}function O$({block:e,language:t}){let o=I(null);if(v(()=>{t&&o.current&&Ga(o.current)},[]),!t)return a`<pre>${e.text}</pre>`;let n=Array.from({length:e.count},(r,i)=>e.from+i).join(`
`);return a`<pre class="preview-numbers" aria-hidden="true">${n}</pre>
    <pre ref=${o}><code class="language-${t}">${e.text}</code></pre>`}var hm={bas:"vbnet",cfg:"ini",cls:"vbnet",conf:"ini",csproj:"xml",csx:"csharp",env:"ini",frm:"vbnet",gitconfig:"ini",hta:"html",htm:"html",jsonl:"json",ksh:"bash",psd1:"powershell",psm1:"powershell",pyi:"python",pyw:"python",reg:"ini",service:"ini",sln:"ini",vba:"vbnet",vbproj:"xml",vcxproj:"xml",vue:"html",wsf:"xml",xaml:"xml",xsd:"xml",xsl:"xml"},A$=/^(bash|bat|c|cc|cjs|cmd|cpp|cs|css|cxx|diff|dockerfile|go|gql|graphql|h|hh|hpp|html|ini|java|js|json|json5|jsonc|jsx|kt|kts|less|lua|mak|makefile|mjs|mk|mm|nginx|patch|php|pl|plist|pm|properties|ps1|py|r|rb|rs|rss|scss|sh|sql|svg|swift|toml|ts|tsx|vb|vbs|xhtml|xml|yaml|yml|zsh)$/,M$=/^(asc|eml|ics|ldif|log|lst|nfo|out|puml|rst|srt|text|tex|txt|vcf|vtt)$/,E$=/^(csv|tab|tsv)$/,gm=/^(markdown|md|mdown|mkd)$/,T$=/^(mermaid|mmd)$/,Nr=e=>/[^.]*$/.exec(e.toLowerCase())?.[0]??"";function Dr({content_type:e,filename:t,size:o}){if(o>104857600)return null;let n=I$(t);return/^text\/|^application\/(json|xml|javascript)\b/.test(e)?n??"text":/^application\/octet-stream\b/.test(e)?n:null}function I$(e){let t=Nr(e);return E$.test(t)?"table":gm.test(t)?"markdown":T$.test(t)?"diagram":Pr(e)!==null?"code":M$.test(t)?"text":null}function Pr(e){let t=Nr(e);return gm.test(t)?"markdown":Object.hasOwn(hm,t)?hm[t]:A$.test(t)?t:null}var bm=e=>/^(tab|tsv)$/.test(Nr(e));var vt=256*1024,N$=6e4,lo=H(null);function vm(e,t){lo.value={message:e,file:t}}function bn(){lo.value=null}le(e=>{let t=lo.peek();e.what==="gone"&&t?.message===e.id&&bn(),e.what==="unsure"&&t&&ot([t.file.id])});async function wm({id:e,size:t},o){if(t===0)return{bytes:new Uint8Array,cut:!1};let{links:n}=await pt.links([e]),[r]=n;if(!r)throw new ct({status:404,code:"file_not_found"});let i=setTimeout(()=>o.abort(),N$);try{let l=await fetch(ae.peek()+r.url,{headers:{Range:`bytes=0-${vt-1}`,"Accept-Language":q.peek()},credentials:"omit",cache:"no-store",signal:o.signal});if(!l.ok)throw await D$(l);return{bytes:await P$(l),cut:t>vt}}catch(l){throw l instanceof ct?l:new ct({status:0,code:"unreachable"})}finally{clearTimeout(i)}}async function D$(e){let t=await e.json().catch(()=>({})),o=r=>typeof r=="string"?r:"",n=o(t.code)||`http_${e.status}`;return new ct({status:e.status,code:n,detail:o(t.detail)})}async function P$(e){let t=new Uint8Array(vt),o=e.body?.getReader(),n=0;for(;o&&n<vt;){let{done:r,value:i}=await o.read();if(r)return t.subarray(0,n);let l=i.subarray(0,vt-n);t.set(l,n),n+=l.length}return o?.cancel(),t.subarray(0,n)}var R$=e=>`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`;async function ym({svg:e,width:t,height:o}){let n=Math.min(2,8192/Math.max(t,o),Math.sqrt(32e6/(t*o))),r=new Image;r.src=R$(e);let i=document.createElement("canvas");i.width=Math.max(1,Math.round(t*n)),i.height=Math.max(1,Math.round(o*n));let l=i.getContext("2d");try{return await r.decode(),l?(l.fillStyle="#fff",l.fillRect(0,0,i.width,i.height),l.drawImage(r,0,0,i.width,i.height),await new Promise(c=>i.toBlob(c,"image/png"))):null}catch{return null}}function km(e,t){let o=document.createElement("a"),n=URL.createObjectURL(t);o.href=n,o.download=e,o.click(),setTimeout(()=>URL.revokeObjectURL(n),6e4)}function xm(e){let{source:t,name:o,label:n,url:r,isSource:i,failure:l,onSource:c,onEnlarge:m,onRetry:u}=e;return a`<figure class="code diagram" ref=${e.root} aria-label=${n} data-testid="diagram"
      data-kind=${e.kind}>
    <div class="code-head"><span class="diagram-name">${o?a`<${ve} name=${o} />`:n}</span>
      ${c&&a`<button type="button" class="button is-small" aria-pressed=${i} data-testid="diagram-source"
          onClick=${c}>${s("preview.source")}</button>`}
      <${ge} text=${t} label=${s("action.copy")} testid="diagram-copy" />
      ${m&&a`<${P} icon="zoom-in" label=${s("diagram.enlarge")} testid="diagram-enlarge" onClick=${m} />`}</div>
    ${l!==null&&a`<div class="diagram-failure" role="status" data-testid="diagram-failure">
        <p>${l}</p>
        ${u&&a`<button type="button" class="button is-small" data-testid="diagram-retry" onClick=${u}>${s("action.retry")}</button>`}
      </div>`}
    ${i?a`<${F$} source=${t} line=${e.line} />`:a`<${L$} ...${e} url=${r} />`}
  </figure>`}function L$({url:e,label:t,told:o,light:n,box:r,onEnlarge:i}){let l=I(null);return K(()=>{let c=l.current;c&&(c.style.width=r.width>0?`${r.width}px`:"100%",c.style.height=r.width>0?"auto":`${r.height}px`,c.style.aspectRatio=r.width>0?`${r.width} / ${r.height}`:"auto")},[r.width,r.height]),a`<div class="diagram-ground ${n?"is-light":""}">
    <button type="button" class="diagram-picture" ref=${l} disabled=${!i} tabindex="-1"
      title=${s("diagram.enlarge")} aria-label=${s("diagram.enlargeName",{name:t})}
      data-testid="diagram-picture" onClick=${i??void 0}>${e&&a`<img src=${e} alt=${o?`${t}. ${o}`:t} decoding="async" draggable=${!1}
          data-testid="diagram-image" />`}</button>
  </div>`}function F$({source:e,line:t}){if(t===null)return a`<pre tabindex="0"><code>${e}</code></pre>`;let o=e.replace(/\n$/,"").split(`
`);return a`<pre tabindex="0"><code>${o.map((n,r)=>r+1===t?a`<mark class="diagram-line" data-testid="diagram-line">${n||" "}</mark>${`
`}`:`${n}
`)}</code></pre>`}var Rr=[1,1.5,2,3,4,6,8,12],j$=2;function Sm({label:e,told:t,light:o,note:n,picture:r,onSave:i,onClose:l}){let c=Je(),m=I(null),[u,d]=$(0),p=h=>d(Math.min(Rr.length-1,Math.max(0,h))),f=h=>{if(h.stopPropagation(),h.ctrlKey||h.metaKey||h.altKey)return;let b={"+":u+1,";":u+1,"=":u+1,"-":u-1,0:0}[h.key];b!==void 0&&(h.preventDefault(),p(b))},g=h=>a`<button type="button" class="button is-small diagram-save" disabled=${!r} title=${s("diagram.save",{form:h.toUpperCase()})}
      aria-label=${s("diagram.save",{form:h.toUpperCase()})} data-testid="diagram-${h}"
      onClick=${()=>i(h)}><${x} name="download" size=${16} />${h.toUpperCase()}</button>`;return a`<dialog class="gallery" ref=${c} aria-label=${e} data-testid="diagram-view"
      onKeyDown=${f} onCancel=${h=>{h.preventDefault(),l()}}>
    <header class="gallery-head">
      <p><strong>${e}</strong><span aria-live="polite">${n??""}</span></p>
      <${P} icon="zoom-out" label=${s("files.zoomOut")} disabled=${u===0} testid="diagram-zoom-out" onClick=${()=>p(u-1)} />
      <${P} icon="zoom-in" label=${s("files.zoomIn")} disabled=${u===Rr.length-1}
        testid="diagram-zoom-in" onClick=${()=>p(u+1)} />
      ${g("svg")}${g("png")}
      <${P} icon="close" label=${s("action.close")} testid="diagram-close" onClick=${l} />
    </header>
    <div class="gallery-stage diagram-stage ${u>0?"is-large":""}" ref=${m} tabindex="0" role="region" autofocus
      aria-label=${e} data-testid="diagram-stage" ...${B$(m)}
      onDblClick=${()=>p(u>0?0:2)}
      onWheel=${h=>{h.ctrlKey&&(h.preventDefault(),p(u-Math.sign(h.deltaY)))}}>
      ${r&&a`<${H$} picture=${r} alt=${t?`${e}. ${t}`:e} light=${o} factor=${Rr[u]} />`}
    </div>
  </dialog>`}function B$(e){return{onPointerDown:t=>{t.pointerType!=="mouse"||t.button!==0||(e.current?.setPointerCapture(t.pointerId),e.current?.classList.add("is-dragged"))},onPointerMove:t=>{e.current?.hasPointerCapture(t.pointerId)&&e.current.scrollBy(-t.movementX,-t.movementY)},onPointerUp:()=>e.current?.classList.remove("is-dragged"),onPointerCancel:()=>e.current?.classList.remove("is-dragged")}}function H$({picture:e,alt:t,light:o,factor:n}){let r=I(null),{width:i,height:l}=e;return K(()=>{let c=r.current,m=c?.parentElement;if(!c||!m)return;let u=z$(m),d=()=>{let f=Math.min(j$,m.clientWidth/i,m.clientHeight/l);c.style.width=`${Math.round(i*f*n)}px`,c.style.height=`${Math.round(l*f*n)}px`};d(),m.scrollLeft=u.x*m.scrollWidth-m.clientWidth/2,m.scrollTop=u.y*m.scrollHeight-m.clientHeight/2;let p=new ResizeObserver(d);return p.observe(m),()=>p.disconnect()},[i,l,n]),a`<img ref=${r} class=${o?"is-light":""} src=${e.url} alt=${t} draggable=${!1}
    data-testid="diagram-large" />`}var z$=e=>({x:(e.scrollLeft+e.clientWidth/2)/Math.max(1,e.scrollWidth),y:(e.scrollTop+e.clientHeight/2)/Math.max(1,e.scrollHeight)});var U$=[[/^(flowchart|graph)/,"flowchart"],[/^sequenceDiagram/,"sequence"],[/^classDiagram/,"class"],[/^stateDiagram/,"state"],[/^erDiagram/,"entities"],[/^journey/,"journey"],[/^gantt/,"gantt"],[/^pie/,"pie"],[/^quadrantChart/,"quadrants"],[/^requirement/,"requirements"],[/^gitGraph/,"git"],[/^C4/,"context"],[/^mindmap/,"mindmap"],[/^timeline/,"timeline"],[/^sankey/,"sankey"],[/^xychart/,"chart"],[/^block/,"blocks"],[/^packet/,"packet"],[/^kanban/,"kanban"],[/^architecture/,"architecture"],[/^radar/,"radar"],[/^treemap/,"treemap"],[/^treeView/,"tree"],[/^venn/,"venn"],[/^ishikawa/i,"ishikawa"],[/^wardley/i,"wardley"],[/^cynefin/,"cynefin"],[/^eventmodeling/,"events"],[/^usecase/,"usecase"],[/^swimlane/,"swimlanes"],[/^agentflow/,"agents"],[/^railroad/i,"railroad"]],X$=/^\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*(\n|$)/,_m=/%%\{[\s\S]*?\}%%/g,K$=/^\s*%%(?!\{)/;function co(e){let t=Mm(e).find(o=>o.text.trim()!=="")?.text.trim()??"";return U$.find(([o])=>o.test(t))?.[1]??"other"}var G$=/^(context|events|pie|tree|treemap|wardley)$/,Cm=e=>G$.test(co(e))||/\b(classDef|style|linkStyle|UpdateElementStyle|UpdateRelStyle)\b.*(fill|stroke|color|Color)/.test(e)||/\b(rect|box)\s+(rgba?\(|#|[a-z]+\s)/i.test(e)||/\bthemeVariables\b|["']?\btheme["']?\s*:/.test(e);function Om(e,t){if(t===null||t<1)return null;let o=Mm(e);return o[Math.min(t,o.length)-1]?.number??null}var Am=e=>e.replace(/^Parsing failed: */,"").replace(/\b(Parse|Lexer|Lexical) error on line [\d?]+(, column [\d?]+)?[.:]? */g,"").trim();function Mm(e){let t=m=>m.replace(/[^\n]/g,""),[o]=X$.exec(e)??[""],n=o.split(`
`).length-1,r=e.slice(o.length),i=new Set;for(let{index:m,0:u}of r.matchAll(_m)){let d=r.slice(0,m).split(`
`).length;for(let p=1;p<=t(u).length;p+=1)i.add(n+d+p)}let l=r.replace(_m,t).split(`
`).map((m,u)=>({text:m,number:n+u+1})).filter(({number:m})=>!i.has(m)),c=[];for(let m of l)if(K$.test(m.text))for(;c.length>0&&c[c.length-1].text.trim()==="";)c.pop();else(c.length>0||m.text.trim()!=="")&&c.push(m);return c}var Em=e=>Math.min(420,Math.max(140,52*e.split(`
`).length));function Tm({width:e,height:t}){let o=Math.min(1,W$/t);return{width:Math.round(e*o),height:Math.round(t*o)}}var W$=520;var rt=null,Im=0,Nm=Promise.resolve();function Pm(e,t,o){let n=Nm.then(()=>o()?q$(e,t):null);return Nm=n,n}async function q$(e,t){clearTimeout(Im),rt&&(rt.base!==e||rt.drawn>=40)&&vn(),rt??=V$(e),rt.drawn+=1;let o=await Dm(rt.port,2e4),n=o&&await Dm(Y$(o,t),1e4);if(Im=setTimeout(vn,6e4),o||vn(),!o)return{error:"unreachable"};let r=n?Q$(n):{error:"late"};return"error"in r&&r.error!=="source"&&vn(),r}function V$(e){let t=document.createElement("iframe");t.setAttribute("sandbox","allow-scripts"),t.setAttribute("aria-hidden","true"),t.title="",t.tabIndex=-1,t.className="diagram-frame",t.src=`${e}/app/diagrams/index.html`;let o=new Promise(n=>{t.onload=()=>{let{port1:r,port2:i}=new MessageChannel;r.onmessage=()=>n(r),t.contentWindow?.postMessage("","*",[i])}});return document.body.append(t),{base:e,node:t,port:o,drawn:0}}function vn(){rt?.node.remove(),rt=null}var Y$=(e,t)=>new Promise(o=>{e.onmessage=({data:n})=>o(n),e.postMessage(t)});function Dm(e,t){let o=0,n=new Promise(r=>{o=setTimeout(()=>r(null),t)});return Promise.race([e,n]).finally(()=>clearTimeout(o))}function Q$(e){let{svg:t,error:o,message:n,line:r}=Object(e);if(typeof t=="string")return t.length>2e6?{error:"large"}:{svg:t};if(o!=="source")return{error:"unreachable"};let i=typeof n=="string"?n.slice(0,500):"";return{error:o,message:i,line:Number.isInteger(r)?r:null}}var wn=/<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy,J$=/([\w.:-]+)="([^"]*)"/g,Z$=/^(script|iframe|frame|frameset|object|embed|applet|link|meta|base|form|input|button|select|textarea|video|audio|source|track|animate\w*|set|handler|listener|portal|template|param)$/i,eh=/^(image|img|feimage)$/i,th=/^(href|src|srcset|action|formaction|poster|data|ping|background|codebase|base)$/i,oh=/^data:image\/(png|jpeg|gif|webp);base64,[\w+/=]*$/i,nh={amp:"&",lt:"<",gt:">",quot:'"',apos:"'"};function Lm(e){let t=[],o=0,n=[0,0,0,0],r={title:"",desc:""},i="";for(wn.lastIndex=0;wn.lastIndex<e.length;){let p=wn.lastIndex,f=wn.exec(e);if(!f)return null;let[,g,h,b,S,_]=f,T=t[t.length-1];if(_!==void 0){let L=jm(_);if(L===null||t.length===0&&L.trim()!=="")return null;if(o>0||t.length===0)continue;t.length===2&&(T==="title"||T==="desc")&&(r[T]+=L),i+=Rm(mo(T)==="style"?Fm(L):L)}else if(g){if(T!==h||b!==""||S)return null;t.pop(),o>0?o-=1:i+=`</${h}>`}else{if(t.length===0&&(p>0||h!=="svg"))return null;S||t.push(h);let L=o>0||Z$.test(mo(h));L&&!S&&(o+=1);let N=rh(h,b);if(N===null)return null;if(L)continue;p===0&&(n=(N.get("viewBox")??"").split(/[\s,]+/).map(Number),N.set("width",String(Math.ceil(n[2]))).set("height",String(Math.ceil(n[3]))),N.delete("style"));let w=[...N].map(([ue,O])=>` ${ue}="${Rm(O)}"`);i+=`<${h}${w.join("")}${S&&"/"}>`}}let[,,l,c]=n.map(Math.ceil),m=l>0&&c>0&&l<=3e4&&c<=3e4;if(t.length>0||!m)return null;let[u,d]=[r.title,r.desc].map(p=>p.trim().slice(0,500));return{svg:i,width:l,height:c,title:u,text:d}}var mo=e=>e.toLowerCase().replace(/^.*:/,"");function rh(e,t){let o=new Map;for(let[,n,r]of t.matchAll(J$)){let i=jm(r);if(i===null||o.has(n))return null;/^on/i.test(mo(n))||!sh(e,n,i)||o.set(n,/[(\\]/.test(i)?Fm(i):i)}return o}function sh(e,t,o){let n=mo(t);return!th.test(n)||/^#/.test(o)?!0:eh.test(mo(e))&&n!=="srcset"&&oh.test(o)}var Fm=e=>e.replaceAll("\\","").replace(/@import[^;]*;?/gi,"").replace(/[\w-]*(?:url|image-set|cross-fade|src|image)\(\s*(?!["']?#)[^)]*\)?/gi,"none");function jm(e){let t=!0,o=e.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+))?;?/gi,(n,r,i,l)=>{let c=r?Number(r):parseInt(i??"",16),m=l?nh[l]:c>0&&c<1114112&&String.fromCodePoint(c);return(!m||!n.endsWith(";"))&&(t=!1),m||""});return t?o:null}var Rm=e=>e.replace(/[&<>"]/g,t=>`&${{"&":"amp","<":"lt",">":"gt"}[t]??"quot"};`);var ah=60,lh=16e6,ch=1e3,He=new Map,uo=new Map,Lr=matchMedia("(prefers-color-scheme: dark)"),Bm=Ne(Lr.matches);Lr.addEventListener("change",()=>{Bm.value=Lr.matches});var mh=_s(()=>{let{theme:e}=Ye.value;return e==="system"?Bm.value:e==="dark"}),Fr=e=>mh.value&&!Cm(e);function yn(e,t){let o=`${t?"dark":"light"} ${e}`,n=He.get(o)??{value:Ne(null),holders:0,waits:!1};He.delete(o),He.set(o,n);for(let[r,{value:i,holders:l,waits:c}]of He){if(He.size<=ah&&uh()<=lh)break;if(l>0||c||r===o)continue;He.delete(r);let m=i.peek();m&&"url"in m&&URL.revokeObjectURL(m.url)}return n}function uh(){let e=0;for(let{value:t}of He.values()){let o=t.peek();o&&"url"in o&&(e+=o.svg.length)}return e}function jr(e,t,o){e.holders+=1;let n=e.value.peek();return(!n||"error"in n&&n.error==="unreachable")&&!e.waits&&zm(e,t,o),()=>{e.holders-=1}}function Hm(e,t){let o=yn(e,t);o.waits||(o.value.value=null,zm(o,e,t))}async function zm(e,t,o){if(t.length>5e4){e.value.value={error:"long"};return}e.waits=!0;let n=getComputedStyle(document.documentElement).getPropertyValue("--font").trim(),r={source:t,dark:o,family:n,language:q.peek()},i=await Pm(ae.peek(),r,()=>e.holders>0);e.waits=!1,i&&(e.value.value=dh(i,t))}function dh(e,t){if("error"in e)return e.error==="source"?{...e,line:Om(t,e.line)}:e;let o=Lm(e.svg);if(!o)return{error:"large"};let{width:n,height:r}=o;uo.size>=ch&&uo.clear(),uo.set(t,{width:n,height:r});let i=URL.createObjectURL(new Blob([o.svg],{type:"image/svg+xml"}));return{...o,url:i}}var Um=e=>uo.get(e)??null;function Xm(e){let t=yn(e,!1),o=jr(t,e,!1);return new Promise(n=>{let r=!1,i=t.value.subscribe(l=>{!l||r||(r=!0,o(),n(l),queueMicrotask(()=>i()))})})}var kn=H(null);de(()=>{for(let{value:e}of He.values()){let t=e.peek();t&&"url"in t&&URL.revokeObjectURL(t.url)}He.clear(),uo.clear()});var Km=400,ph=2e3,qm=new WeakMap,Gm=new IntersectionObserver(e=>e.forEach(t=>qm.get(t.target)?.(t.isIntersecting)),{rootMargin:`${Km}px 0px`,scrollMargin:`${Km}px 0px`});function Hr({source:e,name:t}){let o=I(null),[n,r]=$(!1),[i,l]=$("picture"),c=Fr(e),{found:m,last:u}=Vm(e,c,n);K(()=>{let b=o.current;return qm.set(b,r),Gm.observe(b),()=>Gm.unobserve(b)},[]);let d=m&&"error"in m?m:null,p=d?null:u,f=p??Um(e),g=f?Tm(f):{width:0,height:Em(e)},h=i==="source"||d!==null;return fh(o,`${g.width} ${g.height} ${h} ${d?.error}`),a`<${xm} root=${o} source=${e} name=${t} kind=${co(e)}
    label=${Ym(e,p)} told=${p?.text??""} url=${p?.url??null} box=${g}
    light=${!c} isSource=${h} failure=${d&&$h(d)} line=${d?.line??null}
    onSource=${d?null:()=>l(h?"picture":"source")}
    onEnlarge=${p&&(()=>kn.value={source:e,name:t})}
    onRetry=${d&&d.error!=="source"&&d.error!=="long"?()=>Hm(e,c):null} />`}function Vm(e,t,o){let n=I(null),r=B(()=>o?yn(e,t):null,[e,t,o]);v(()=>r?jr(r,e,t):void 0,[r]);let i=r?.value.value??null;return i&&"url"in i&&(n.current=i),{found:i,last:n.current}}function fh(e,t){let o=I(0);K(()=>{let n=e.current,r=n.closest(".timeline"),{height:i,bottom:l}=n.getBoundingClientRect(),c=o.current===0?0:i-o.current;if(o.current=i,!r||c===0)return;let m=r.getBoundingClientRect().top+r.clientHeight/2;l-c<=m&&(r.scrollTop+=c)},[t])}function Ym(e,t){let o=s(`diagram.kind.${co(e)}`),n=s("diagram.name",{kind:o});return t?.title?`${n}: ${t.title}`:n}function $h({error:e,message:t,line:o}){return e!=="source"?s(`diagram.failed.${e}`):`${o?s("diagram.line",{line:o}):s("diagram.noLine")} ${Am(t??"")}`}function Qm(){let e=kn.value,t=()=>kn.value=null;return v(()=>t,[]),e&&a`<${hh} key=${e.source} ...${e} onClose=${t} />`}function hh({source:e,name:t,onClose:o}){let n=Fr(e),[r,i]=$(!1),{found:l,last:c}=Vm(e,n,!0),m=(t??`diagram-${co(e)}`).replace(/\.(mmd|mermaid|md|txt)$/i,""),u=async p=>{let f=await Xm(e),g="error"in f?null:await gh(p,f);i(g===null),g&&km(`${m}.${p}`,g)},d=l&&"error"in l?null:c;return a`<${Sm} label=${Ym(e,d)} told=${d?.text??""} picture=${d} light=${!n}
    note=${r?s("diagram.notSaved"):null} onSave=${u} onClose=${o} />`}var gh=async(e,t)=>e==="png"?ym(t):new Blob([t.svg],{type:"image/svg+xml"}),Br=new Set;function Wm(e){for(let t of Br)t.isConnected||(Xn(null,t),Br.delete(t));for(let t of e.querySelectorAll("code.language-mermaid, code.language-mmd")){let o=t.closest(".code");if(!o)continue;let n=document.createElement("div"),r=t.parentElement.dataset.filename??null;o.replaceWith(n),Br.add(n),Xn(a`<${Hr} source=${t.textContent??""} name=${r} />`,n)}}var Jm=()=>ll().then(()=>{Ka.by=Wm,Wm(document)},()=>setTimeout(Jm,ph));Jm();var Zm=5,bh=/^(table|markdown|diagram)$/,xn=(e,t)=>Dr(t)===null?null:()=>vm(e,t);function eu(){let e=lo.value;return v(()=>bn,[]),e&&a`<${vh} key=${e.file.id} file=${e.file} />`}function vh({file:e}){let{id:t,filename:o,size:n}=e,{head:r,again:i}=kh(e),[l,c]=$(null),[m,u]=$("made"),d=Dr(e),p=r&&"bytes"in r?r:null,f=B(()=>p&&Mr(p.bytes,p),[p]),g=B(()=>p&&l?Mr(p.bytes,{...p,encoding:l}):f,[p,l]),h=B(()=>g&&lm(g.text),[g]),b=bh.test(d??"")?["made","source"]:["source"],S=we(n,q.value),_=we(vt,q.value),T=()=>{if(r===null)return a`<${U} rows=${5} kind="line" />`;if("error"in r)return a`<${tu} error=${r.error} onAgain=${i} />`;if(n===0)return a`<p class="preview-told">${s("preview.empty")}</p>`;if(h===null)return a`<p class="preview-told">${s("preview.notText")}</p>`;let N=g?.encoding;if(m==="made"&&d==="table")return a`<${xh} key=${N} text=${h} file=${e} cut=${r.cut} />`;let w=yh(h,r.cut);return m==="made"&&d==="diagram"?a`<div class="preview-page"><${Hr} source=${h} name=${o} /></div>`:m==="made"&&d==="markdown"?a`<${Sh} key=${N} text=${w} />`:a`<${Ir} key=${N} text=${w} language=${Pr(o)} />`},L=ie.value[t]?.url??null;return a`<${mm} name=${o} note=${p?.cut?s("preview.first",{part:_,size:S}):S}
      url=${L&&`${L}&download=1`} text=${g?.text??null} view=${m} onView=${u}
      views=${b.map(N=>({value:N,label:wh(N,d)}))}
      found=${p&&n>0?f?.encoding??"":null} encoding=${l} onEncoding=${c}
      onClose=${bn}>${T()}<//>`}function wh(e,t){return e==="source"?s("preview.source"):t==="diagram"?s("preview.diagram"):t==="table"?s("preview.table"):s("preview.made")}var yh=(e,t)=>t&&e.includes(`
`)?e.replace(/[^\n]*$/,""):e;function kh(e){let[t,o]=$(0),[n,r]=$(null);v(()=>ht([e.id]),[]),v(()=>{let m=new AbortController,u=!0,d=p=>{u&&r(p)};return r(null),wm(e,m).then(d,p=>d({error:p})),()=>{u=!1,m.abort()}},[t]);let i=()=>{ot([e.id]),o(t+1)},l=ie.value[e.id]===null&&n!==null&&!("error"in n),c=new ct({status:404,code:"file_not_found"});return{head:l?{error:c}:n,again:i}}function tu({error:e,onAgain:t}){return a`<div class="preview-told" data-testid="preview-failed">
    <${D} tone="error">${J(e)}<//>
    <button type="button" class="button" data-testid="preview-retry" onClick=${t}>${s("action.retry")}</button>
  </div>`}function xh({text:e,file:t,cut:o}){let n=bm(t.filename),r=B(()=>Vc(e,{tabs:n,cut:o}),[e]);return r.rows.length===0?a`<${Ir} text=${e} language=${null} />`:a`<${fm} table=${r} name=${t.filename} />`}function Sh({text:e}){let t=B(()=>sm(e,4e3),[e]),[o,n]=$([]),[r,i]=$(Zm),[l,c]=$(null),m=o.length<Math.min(r,t.length);return v(()=>{if(!m||l!==null)return;let u=!0;return yt.preview(t[o.length]).then(d=>u&&n([...o,d.html]),d=>u&&c(d)),()=>{u=!1}},[o,m,l]),a`<${um} pieces=${o}>
    ${m&&l===null&&a`<${U} rows=${3} kind="line" />`}
    ${l!==null&&a`<${tu} error=${l} onAgain=${()=>c(null)} />`}
    ${!m&&o.length<t.length&&a`<${Ft} onMore=${()=>i(r+Zm)} />`}
  <//>`}var st=e=>ie.value[e]?.url??null,ou=e=>Fe.value[e]??st(e),Xr=e=>io.value[e]?null:Fe.value[Cr(e)]??ie.value[e]?.small??null;function Kr(e){let t=ie.peek()[e]?.small;t&&Or(e,t)}function _h(e){ie.peek()[e]?.here===!1&&ot([e])}var nu=e=>`${e} ${ie.value[e]?.turn??0} ${Fe.value[e]??""}`,Ur=new Map;de(()=>Ur.clear());var Ch=3,Oh=2e4;function Gr(e){let t=(Ur.get(e)??0)+1;Ur.set(e,t),Lt(e);let o=st(e);o&&zc(o)&&Uc(e,o),t<=Ch&&Rt(e)}function Wr(e){if(ie.value[e]===null)return{note:s("files.gone"),warns:!0};let t=$n.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(i=>i.reachable);if(o)return{note:s("files.from",{node:o.name}),warns:!1};let[n]=t.nodes;return{note:n?s("files.onlyAt",{node:n.name}):s("files.nowhere"),warns:!0}}function Ah({file:e,message:t}){let o=st(e.id),n=Wr(e.id),r=ie.value[e.id]===null;return v(()=>{if(!n.warns)return;let i=setInterval(()=>{Lt(e.id)},Oh);return()=>clearInterval(i)},[e.id,n.warns]),a`<${Dc} name=${e.filename} size=${e.size} icon=${pn(e)}
    url=${o&&`${o}&download=1`} onShow=${r?null:xn(t,e)} ...${n} />`}function ru({files:e,message:t}){let o=e.map(({id:c})=>c).join(" ");v(()=>ht(e.map(({id:c})=>c)),[o]);let n=e.filter(c=>ut(c)==="image"),r=({id:c})=>!Wr(c).warns,i=n.filter(r),l=e.filter(c=>!i.includes(c));return a`<div class="attachments" data-testid="attachments">
    ${i.length>0&&a`<div class="file-pictures ${i.length>1?"are-many":""}">${i.map(c=>a`<${Pc} key=${nu(c.id)} name=${c.filename} url=${Xr(c.id)}
          moving=${ie.value[c.id]?.animated?ou(c.id):null} none=${io.value[c.id]===!0}
          box=${Ra(c,i.length===1)} onOpen=${()=>Wc(t,i,c)}
          onFailed=${()=>Kr(c.id)} onStopped=${()=>Gr(c.id)} onLoaded=${()=>_h(c.id)} />`)}</div>`}
    ${l.map(c=>a`<${Mh} key=${c.id} file=${c} message=${t} />`)}
  </div>`}var Sn=({id:e,attachments:t=[]})=>t.length>0&&a`<${ru} files=${t} message=${e} />`;function Mh({file:e,message:t}){let o=ut(e),n=a`<${Ah} file=${e} message=${t} />`;return o!=="audio"&&o!=="video"||Wr(e.id).warns?n:a`<${Rc} key=${nu(e.id)} kind=${o} name=${e.filename} url=${st(e.id)} card=${n}
    onFailed=${()=>Gr(e.id)} />`}function su(){let e=gt.value,t=e?.files.filter(({id:l})=>ie.value[l]!==null)??[],o=e!==null&&t.length===0;if(v(()=>{e&&ht(e.files.map(({id:l})=>l))},[e]),v(()=>{o&&gn()},[o]),!e||o)return null;let n=e.files[e.at],r=Math.max(0,n?t.indexOf(n):0),i=t.map(({id:l,filename:c,width:m,height:u})=>({id:l,name:c,url:ou(l),download:st(l)&&`${st(l)}&download=1`,width:m??1,height:u??1}));return a`<${Lc} pictures=${i} at=${r} onFailed=${Gr} onClose=${gn}
    onAt=${l=>{let c=t[l];c&&qc(e.files.indexOf(c))}} />`}function iu({over:e,text:t}){let o=I(null);return K(()=>{let n=o.current;if(!n)return;let{left:r,top:i,width:l,height:c}=e.getBoundingClientRect();n.style.left=`${r}px`,n.style.top=`${i}px`,n.style.width=`${l}px`,n.style.height=`${c}px`},[e]),a`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${x} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function qr({files:e,onRemove:t,onRetry:o}){let n=I(null),r=i=>{n.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(i)};return a`<div class="file-tiles" ref=${n} data-testid="file-tiles">
    <ul aria-label=${s("files.attached")}>${e.map(i=>a`<li key=${i.upload} class="file-tile ${i.error?"is-refused":""}"
          data-testid="file-tile" data-state=${au(i)}>
        <span class="file-tile-picture">${i.picture?a`<img src=${i.picture} alt="" />`:a`<${x} name=${Eh(i.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${ve} name=${so(i.name)} /><${Th} file=${i} /></span>
        ${i.error&&o&&a`<${P} icon="refresh" label=${s("files.retry",{name:so(i.name)})} testid="file-retry" onClick=${()=>o(i.upload)} />`}
        ${t&&a`<${P} icon="close" label=${s("files.remove",{name:so(i.name)})} testid="file-remove" onClick=${()=>r(i.upload)} />`}
      </li>`)}</ul>
    <${Ih} files=${e} />
  </div>`}var Eh=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function au({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function Th({file:e}){let{size:t,error:o,transfer:n}=e,r=we(t,q.value);if(o)return a`<span class="file-tile-note is-error" role="alert">${o}</span>`;let i=au(e);if(i==="done"||i==="waiting"||!n){let u=i==="done"?r:s("files.waiting",{size:r});return a`<span class="file-tile-note">${u}</span>`}let l=we(n.sent,q.value),c=n.rate>0?we(n.rate,q.value):null,m=i==="stalled"?s("files.stalled",{sent:l,size:r}):n.sent===t?s("files.storing",{size:r}):c?s("files.sendingAt",{sent:l,size:r,rate:c}):s("files.sending",{sent:l,size:r});return a`<progress max=${Math.max(1,t)} value=${n.sent}
      aria-label=${s("files.progress",{name:so(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function Ih({files:e}){let t=e.every(({done:i})=>i),o=I(!1),[n,r]=$("");return v(()=>{t||(o.current=!0),r(t&&o.current?s("files.uploaded",{count:e.length}):"")},[t,e.length]),a`<p role="status" class="visually-hidden">${n}</p>`}var Nh=/^(image\.\w+)?$/;function mu(e,t,o){let n=St(new Date().toISOString()).toISOString(),r=i=>o&&Nh.test(i.name)?Nc(n,i.type):i.name;tc(e,t,t.map(r))}var uu=e=>({...e,picture:Dt.value[e.upload]??null,done:e.at[ae.value]!==void 0,transfer:et.value[e.upload]??null});function Dh({of:e,files:t}){return a`<${qr} files=${t.map(uu)}
    onRemove=${o=>oc(e,o)} onRetry=${nc} />`}var Ph=({item:e})=>a`<${qr} files=${(e.files??[]).map(uu)} />`;function Rh(){let[e,t]=$(null);return v(sc,[]),v(()=>{let o=n=>{rn()&&n.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),v(()=>Lh(t),[]),e&&a`<${iu} over=${e} text=${s("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var lu=e=>e.dataTransfer?.types.includes("Files")??!1,cu=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function Lh(e){let t=i=>{if(!lu(i)||!i.dataTransfer)return;i.preventDefault();let l=cu(i);i.dataTransfer.dropEffect=l?"copy":"none",e(l)},r=[["dragenter",t],["dragover",t],["dragleave",i=>{i.relatedTarget===null&&e(null)}],["drop",i=>{if(!lu(i))return;i.preventDefault(),e(null);let l=cu(i);l&&Fh(l,i)}]];for(let[i,l]of r)document.addEventListener(i,l,!0);return()=>{for(let[i,l]of r)document.removeEventListener(i,l,!0)}}function Fh(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:i})=>i==="file"),n=o.filter(i=>i.webkitGetAsEntry()?.isDirectory),r=o.filter(i=>!n.includes(i)).map(i=>i.getAsFile()).filter(i=>i!==null);n.length>0&&R(s("files.noFolders"),"error"),r.length>0&&mu(e.dataset.drop??"",r,!1),e.querySelector(".composer textarea")?.focus()}function wt({browser:e,system:t}){return e&&t?s("devices.name",{browser:e,system:t}):e??t??s("devices.unknown")}function du({sessions:e,onEnd:t,onSeen:o}){return a`<ul class="devices" aria-label=${s("devices.title")}>${e.map(n=>a`<${jh} key=${n.id} session=${n} onEnd=${t} onSeen=${o} />`)}</ul>`}function jh({session:e,onEnd:t,onSeen:o}){let{current:n,new_device:r,address:i,node:l}=e,c=wt(e),m=[i,s("devices.atNode",{node:l.name||s("node.unknown")})];return a`<li class="device" data-testid="device" data-current=${n}>
    <${x} name="monitor" size=${20} />
    <div class="device-text">
      <span class="device-name">${c}
        ${n&&a` <span class="tag is-accent">${s("devices.current")}</span>`}
        ${r&&a` <span class="tag is-warn">${s("devices.new")}</span>`}</span>
      <span class="soft">${m.filter(Boolean).join(" · ")}</span>
      <span class="soft" title=${te(e.last_used_at)}>${n?s("devices.usedNow"):s("devices.used",{time:$e(e.last_used_at)})} · ${s("devices.since",{time:z(e.created_at)})}</span>
    </div>
    ${!n&&a`<div class="button-row">
      ${r&&a`<button type="button" class="button is-small" data-testid="device-seen"
          aria-label=${s("devices.knowOf",{name:c})}
          onClick=${()=>o(e)}>${s("devices.know")}</button>`}
      <button type="button" class="button is-small is-danger-quiet" data-testid="device-end"
          aria-label=${s("devices.endOf",{name:c})}
          onClick=${()=>t(e)}>${s("devices.end")}</button></div>`}
  </li>`}function pu({login:e,more:t,onKnow:o,onEnd:n,onShow:r}){let i={device:wt(e),address:e.address??s("devices.noAddress"),time:z(e.created_at)};return a`<div class="banner login-banner" role="alert" data-testid="login-banner">
    <${x} name="shield" />
    <span>${s("devices.told",i)}
      ${t>0&&a` <button type="button" class="link" data-testid="login-banner-more"
          onClick=${r}>${s("devices.more",{count:t})}</button>`}</span>
    <div class="button-row">
      <button type="button" class="button is-small" data-testid="login-banner-know"
          onClick=${o}>${s("devices.know")}</button>
      <button type="button" class="button is-small is-danger-quiet" data-testid="login-banner-end"
          onClick=${n}>${s("devices.notMe")}</button></div>
  </div>`}async function Vr(e){let t=await Wn.patchMe(e);y.value&&(y.value={...y.value,...t}),await Ps()}async function fu(e){let t=await Wn.sayAbsence(e);return y.value&&(y.value={...y.value,...t}),t.absence!==null}var $u=(e,t)=>Vn(()=>Ke.password({current:e,new:t}));async function hu(){await Vn(()=>Ke.endOthers()),await Tt()}async function Yr(e){await Ke.endOne(e),await Tt()}async function gu(e){await Ke.seeLogin(e),await Tt()}async function bu(){let[e,t]=[ne.value,kt.value];t&&(await Ke.logoutEverywhere(t),ne.value===e&&yo(),e&&await Qo(e))}var vu=e=>{gu(e.id).catch(E)},Hh=e=>{Yr(e.id).then(()=>R(s("devices.ended",{name:wt(e)}),"ok"),E)},wu=()=>j({kind:"settings",tab:"devices"}),zh=()=>j({kind:"confirm",title:s("devices.endOthers"),text:s("devices.endOthersText"),action:s("devices.endOthers"),danger:!0,run:()=>hu().then(()=>{R(s("devices.othersEnded"),"ok"),wu()},E)});function yu(){v(()=>{Tt().catch(E)},[]);let e=ia.value;return e?a`<section class="settings-section devices-section"><h3>${s("devices.title")}</h3>
    <p class="soft">${s("devices.text")}</p>
    <${du} sessions=${e} onEnd=${Hh} onSeen=${vu} />
    ${e.length>1&&a`<button type="button" class="button is-danger-quiet" data-testid="devices-end-others"
        onClick=${zh}>${s("devices.endOthers")}</button>`}</section>`:a`<p class="soft" aria-busy="true">${s("devices.loading")}</p>`}function Uh(){let[e,...t]=aa.value;if(!e)return null;let o=()=>{Yr(e.id).then(()=>j({kind:"confirm",title:s("devices.ended",{name:wt(e)}),text:s("devices.guessed"),action:s("account.changePassword"),run:()=>j({kind:"settings",tab:"account"})}),E)};return a`<${pu} login=${e} more=${t.length} onKnow=${()=>vu(e)}
      onEnd=${o} onShow=${wu} />`}function ku({title:e,text:t,action:o,danger:n,quote:r,onConfirm:i,onClose:l}){let[c,m]=$(!1),u=async()=>{m(!0),await i(),l()};return a`<${A} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${r&&a`<blockquote class="confirm-quote">${r}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" autofocus=${n} data-testid="confirm-no"
          onClick=${l}>${s("action.cancel")}</button>
      <button type="button" class="button ${n?"is-danger":"is-primary"}" autofocus=${!n}
          disabled=${c} data-testid="confirm-yes" onClick=${u}>${o}</button>
    </footer>
  <//>`}var it=Go?"⌘":"Ctrl";function xu({sendKey:e,onClose:t}){let n=[["moving",[["switcher",[[it,"K"]]],["search",[[it,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[it,"Shift","↑"],[it,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[it,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[it,"B"]]],["italic",[[it,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[it,"Shift","V"]]]]]];return a`<${A} title=${s("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${n.map(([r,i])=>a`<section key=${r}><h3>${s(`keys.${r}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${s(`keys.${r}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(u=>a`<kbd>${u}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${q.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${s("help.guide")}</a></p>
  <//>`}function xe(e){let t=s(`mesh.reason.${e}`);return Qr(t)?s("mesh.reason.unknown",{code:e}):t}function Su(e){let t=s(`mesh.counter.${e}`);return Qr(t)?e.replaceAll("_"," "):t}var _n=(e,t=Date.now())=>Date.parse(e)-t<1e3?s("mesh.soon"):$e(e,t);function at(e,t){let o=t??s("mesh.thisNode"),n=s(`mesh.trouble.${e}`,{node:o});return Qr(n)?s("mesh.verdict.other",{code:e}):n}var _u=e=>!Xh.has(e),Xh=new Set(["files_held","files_damaged","certificate_ending","certificate_unread","certificate_wanted"]),Qr=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Cu({phase:e,name:t,moved_from:o,lost_at:n,nodes:r,state:i,current:l,onStatus:c,onRetry:m,onClose:u}){let d=e!=="online"?s("node.lostText",{node:t,time:n?_t(n):""}):o?s("node.movedText",{node:t,from:o}):s("node.onlineText",{node:t}),{behind:p,unreachable:f,trouble:g}=i,h=f.map(b=>b.since?s("node.awaySince",{node:b.name,time:z(b.since)}):b.name);return a`<${A} title=${s("node.title")} onClose=${u} size="s" testid="node-dialog">
    <div class="modal-body"><p>${d}</p>
      ${e==="online"&&g&&a`<p class="form-error" role="alert" data-testid="own-trouble">${at(g,null)}</p>`}
      ${e==="online"&&p>0&&a`<p data-testid="node-behind">${s("node.behindText",{node:t,count:p})}</p>`}
      ${e==="online"&&h.length>0&&a`<p data-testid="node-away">${s("node.partialText",{others:h.join(s("list.comma"))})}</p>`}
      ${r.length>0&&a`<h3>${s("node.others")}</h3><ul class="node-list">
        ${r.map(b=>{let S=b.id===l,_=e==="online"?f.find(({id:L})=>L===b.id):void 0,T=e!=="online";return a`<li key=${b.id} class=${S?"is-current":""} data-testid="node-row">
            <span class="node-dot ${_||T?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&a`<span>${b.segment}</span>`}
            <em class=${_||T?"is-away":"is-ok"}>${Kh(S,_,T)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${s("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${s("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${u}>${s("action.close")}</button></footer>
  <//>`}function Kh(e,t,o){return o?s(e?"node.row.lost":"node.row.unknown"):e?s("node.here"):t?t.since?s("node.row.away",{time:z(t.since)}):s("node.row.awayNow"):s("node.row.reached")}function Ou({username:e,describe:t,onSave:o,onLater:n}){let[r,i]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=M(t,["username"]);return a`<${A} title=${s("rename.title")} size="s" onClose=${n}
      testid="rename-dialog">
    <form onSubmit=${u(()=>o(r.trim()))}>
      <div class="modal-body"><p>${s("rename.text",{username:e})}</p>
        <${k} label=${s("auth.username")} value=${r} onInput=${i} autofocus
            maxlength=${50} autocomplete="username" hint=${s("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${n}>${s("action.later")}</button>
        <button class="button is-primary" disabled=${l||r.trim().length<2}
            data-testid="rename-save">${s("rename.save")}</button></footer>
    </form>
  <//>`}function Au({describe:e,onCreate:t,onPreview:o,onAccept:n,onClose:r}){let[i,l]=$(""),[c,m]=$(""),[u,d]=$(null),p=M(e,["name"]),f=M(e);return a`<${A} title=${s("server.add")} onClose=${r} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${p.submit(()=>t(i.trim()))}>
        <h3><${x} name="plus" size=${17} />${s("server.createTitle")}</h3>
        <p class="soft">${s("server.createText")}</p>
        <${k} label=${s("server.name")} value=${i} onInput=${l} maxlength=${100}
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
        ${u&&a`<${D} tone="ok"><b data-testid="invite-server">${u.server_name}</b>
          ${u.already_member&&a`<br />${s("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||f.busy}
            data-testid=${u?"invite-accept":"invite-preview"}>
          ${u?u.already_member?s("invite.open"):s("invite.join",{name:u.server_name}):s("invite.look")}</button>
      </form>
    </div>
  <//>`}function Mu({name:e,describe:t,onSave:o,onDelete:n,extra:r,onClose:i}){let[l,c]=$(e),{busy:m,at:u,failure:d,submit:p}=M(t,["name"]);return a`<${A} title=${s("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${p(()=>o(l.trim()))}>
      <div class="modal-body"><${k} label=${s("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${u("name")} />${d}${r}</div>
      <footer class="modal-foot">
        ${n&&a`<button type="button" class="button is-danger-quiet" onClick=${n}>${s("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${s("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${s("action.save")}</button>
      </footer>
    </form>
  <//>`}function Eu({server:e,name:t,describe:o,onPassOn:n,onClose:r}){let[i,l]=$(""),{busy:c,failure:m,submit:u}=M(o),d=Hs(i,e),p=u(n);return a`<${A} title=${s("members.passOnTitle",{name:t})} onClose=${r} size="s"
      testid="pass-on">
    <form onSubmit=${f=>d?p(f):f.preventDefault()}>
      <div class="modal-body"><p>${s("members.passOnText",{name:t,server:e})}</p>
        <${k} label=${s("members.passOnField",{server:e})} value=${i} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${r}>${s("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!d}>${s("members.passOnAction")}</button></footer>
    </form>
  <//>`}var Jr="";function Tu({zone:e,onZone:t}){let o=B(di,[]),n=e===null||o.includes(e)?o:[e,...o],r=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${nt} label=${s("settings.timeZone")} value=${e??Jr}
    hint=${s("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:Jr,label:s("settings.timeZone.device",{zone:r})},...n.map(i=>({value:i,label:i.replaceAll("_"," ")}))]}
    onChange=${i=>t(i===Jr?null:i)} />`}function Iu({username:e,describe:t,onSave:o}){let[n,r]=$(""),[i,l]=$(""),{busy:c,at:m,failure:u,submit:d}=M(t,["current","new"]),p=d(async()=>{await o(n,i),r(""),l("")});return a`<form class="settings-section" onSubmit=${p}>
    <h3>${s("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${k} label=${s("account.currentPassword")} type="password" autocomplete="current-password"
        value=${n} onInput=${r} testid="password-current"
        error=${m("current")} />
    <${k} label=${s("account.newPassword")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} hint=${s("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${u}
    <button class="button" disabled=${c||n===""||i.length<8}
        data-testid="password-save">${s("account.changePassword")}</button>
  </form>`}function Nu({user:e,describe:t,onSave:o}){let[n,r]=$(e.display_name),[i,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:u,failure:d,submit:p}=M(t,c),f=n.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${p(()=>o({display_name:n.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${Z} id=${e.id} name=${n||"?"}
        size="l" /><div><strong>${n}</strong><span>@${e.username}</span></div></div>
    <${k} label=${s("account.displayName")} value=${n} onInput=${r} maxlength=${100}
        testid="profile-display-name" error=${u("display_name")} />
    <${k} label=${s("account.status")} value=${i} onInput=${l} maxlength=${200}
        placeholder=${s("account.statusExample")} testid="profile-status"
        error=${u("status_message")} />
    ${d}
    <button class="button is-primary" disabled=${m||f||n.trim()===""}
        data-testid="profile-save">${s("action.save")}</button>
  </form>`}var Gh=["profile","look","notify","account","devices"];function Du(e){let[t,o]=$(e.tab),{settings:n,onSettings:r}=e,i=(l,c)=>c.map(m=>({value:m,label:s(`settings.${l}.${m}`)}));return a`<${A} title=${s("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${s("settings.title")}>${Gh.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${s(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${Nu} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${V} label=${s("settings.theme")} value=${n.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${l=>r({theme:l})}
              testid="setting-theme" />
          <${V} label=${s("settings.language")} value=${n.language}
              options=${i("language",["system","ja","en"])}
              onChange=${l=>r({language:l})}
              testid="setting-language" />
          <${Tu} zone=${e.zone} onZone=${e.onZone} />
          <${V} label=${s("settings.sendKey")} value=${n.send_key}
              hint=${s("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Go?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>r({send_key:l})} />
          <${V} label=${s("settings.replies")} value=${n.replies}
              hint=${s("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>r({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="devices"&&e.devices}
        ${t==="account"&&a`
          <${Iu} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${s("account.sessions")}</h3><p
              class="soft">${s("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${s("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${s("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Wh=["online","away","do_not_disturb"];function Pu({absence:e,ends:t,describe:o,onSay:n,onClose:r,...i}){let[l,c]=$(e&&i.note===null?e.state:"away"),[m,u]=$(i.note??e?.note??""),[d,p]=$(e?.until?"at":e?"none":"today"),[f,g]=$(i.at),{busy:h,at:b,failure:S,submit:_}=M(o,["note","until"]),T=l==="online"&&m.trim()==="",L=()=>n({state:l,note:m.trim()||null,until:i.endOf(d,f)}),N=()=>n({state:"online",note:null,until:null});return a`<${A} title=${s("absence.title")} onClose=${r} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${_(L)}>
      <${V} label=${s("absence.state")} value=${l} testid="absence-state"
        options=${Wh.map(w=>({value:w,label:s(`absence.choice.${w}`)}))}
        onChange=${c} hint=${s(`absence.hint.${l}`)} />
      <${k} label=${s("absence.note")} value=${m} onInput=${u} maxlength=${200} autofocus
        placeholder=${s("absence.example")} hint=${s("absence.noteHint")} testid="absence-text"
        error=${b("note")} />
      <${nt} label=${s("absence.end")} value=${d} testid="absence-end" onChange=${p}
        options=${t.map(w=>({value:w,label:s(`absence.end.${w}`)}))} />
      ${d==="at"&&a`<${k} label=${s("absence.endAt")} type="datetime-local" value=${f} required
            onInput=${g} testid="absence-at" error=${b("until")} />`}
      ${S}
      <div class="button-row"><button class="button is-primary" disabled=${h||T}
          data-testid="absence-say">${s("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${h} data-testid="absence-back"
            onClick=${_(N)}>${s("absence.back")}</button>`}</div>
    </form>
  <//>`}var Lu=["hour","today","tomorrow","week","at","none"];function Ru(e,t){let o=Date.parse(`${e}Z`),n=o-t(o)*6e4;return o-t(n)*6e4}var Zr=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function Fu(e,t,o,n){let r=l=>{let c=Zr(o,n).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(Ru(m.slice(0,16),n),o+6e4)},i=l=>new Date(l).toISOString();return e==="hour"?i(o+36e5):e==="today"?i(r(0)):e==="tomorrow"?i(r(1)):e==="week"?i(r(qh(o,n))):e==="at"&&t!==""?i(Ru(t,n)):null}function qh(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var es=36e5;function ju({note:e}){let t=y.value?.absence??null,o=Math.ceil(Date.now()/es)*es+es,n=t?.until?Date.parse(t.until):o,r=async i=>{let l=await fu(i);C(),R(s(l?"absence.said":"absence.takenBack"),"ok")};return a`<${Pu} absence=${t} note=${e} ends=${Lu}
      at=${Zr(n,Wt)} describe=${F} onSay=${r} onClose=${C}
      endOf=${(i,l)=>Fu(i,l,Date.now(),Wt)} />`}var Vh=200;function jt(e){let{chosen:t,onChange:o,label:n,max:r,me:i,find:l,presenceOf:c}=e,[m,u]=$(""),[d,p]=$(0),{found:f,asking:g}=Yh(m,e.ask),h=Ue(),b=I(null),S=I("");K(()=>b.current?.focus({preventScroll:!0}),[]);let _=l(m,f),T=O=>t.some(ee=>ee.id===O.id),L=t.length>=r,N=O=>{!O||L&&!T(O)||(o(T(O)?t.filter(ee=>ee.id!==O.id):[...t,O]),u(""),p(0),b.current?.focus())};K(()=>{g||S.current===""||(S.current===m&&N(_[0]),S.current="")},[g]);let w=O=>{if(ke(O))return;let ee=_.length;if((O.key==="ArrowDown"||O.key==="ArrowUp")&&ee>0)O.preventDefault(),p((d+(O.key==="ArrowDown"?1:ee-1))%ee);else if(O.key==="Enter"&&!O.ctrlKey&&!O.metaKey){if(m===""&&t.length>0)return;O.preventDefault(),S.current=g&&_.length===0?m:"",N(_[d])}else O.key==="Backspace"&&m===""&&o(t.slice(0,-1))},ue=m.trim()!==""&&!g;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(O=>a`<span class="people-chip" key=${O.id} title="@${O.username}" data-testid="person-chosen">
          <span>${O.display_name}</span><button type="button" aria-label=${s("people.remove",{name:O.display_name})}
            title=${s("people.remove",{name:O.display_name})} onClick=${()=>N(O)}><${x} name="close" size=${14} /></button></span>`)}
      <input ref=${b} type="text" value=${m} autocomplete="off" autofocus data-testid="people-find"
        placeholder=${t.length===0?n:""} aria-label=${n} role="combobox" aria-expanded="true"
        aria-controls="${h}-list" aria-activedescendant=${_.length>0?`${h}-${d}`:void 0}
        onKeyDown=${w}
        onInput=${O=>{u(O.target.value),p(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${h}-list" aria-label=${n} aria-multiselectable="true">
      ${_.map((O,ee)=>a`<li key=${O.id} id="${h}-${ee}" role="option" data-testid="person-offered"
            aria-selected=${T(O)} class=${ee===d?"is-active":""}
            data-username=${O.username}
            ref=${zp=>ee===d&&zp?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>ee!==d&&p(ee)} onClick=${()=>N(O)}>
          <${Z} id=${O.id} name=${O.display_name} size="s" presence=${c(O)} />
          <span class="people-name"><strong>${O.display_name}${O.id===i?` ${s("members.you")}`:""}</strong> <span>@${O.username}</span></span>
          ${T(O)&&a`<${x} name="check" size=${16} />`}</li>`)}
    </ul>
    ${_.length===0&&a`<p class="people-none" role="status">${ue?s("people.none"):e.none??s("people.hint")}</p>`}
    ${L&&a`<p class="people-none" role="status">${s("people.full",{count:r})}</p>`}
  </div>`}function Yh(e,t){let[o,n]=$({found:[],by:""}),r=I(0);return v(()=>{r.current+=1;let i=r.current;if(e.trim()===""){n({found:[],by:e});return}let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);r.current===i&&n({found:c,by:e})},Vh);return()=>clearTimeout(l)},[e]),{found:o.found,asking:e.trim()!==""&&o.by!==e}}function ts(e){let{channel:t,describe:o,onSave:n,onArchive:r,onDelete:i,onClose:l}=e,[c,m]=$(t?.name??""),[u,d]=$(t?.topic??""),[p,f]=$(t?.private??!1),[g,h]=$(t?.posting??"everyone"),[b,S]=$(e.after??""),[_,T]=$([]),{busy:L,at:N,failure:w,submit:ue}=M(o,["name","topic"]),O=()=>n({name:c.trim(),topic:u.trim(),private:p,posting:g,after:b||null,people:p?_:[]});return a`<${A} title=${s(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${ue(O)}>
      <div class="modal-body">
        <${k} label=${s("channel.name")} value=${c} onInput=${m} autofocus
            maxlength=${100} testid="channel-name" error=${N("name")} />
        <${k} label=${s("channel.topic")} value=${u} onInput=${d} maxlength=${500}
            hint=${s("channel.topicHint")} testid="channel-topic" error=${N("topic")} />
        <${V} label=${s("channel.audience")} value=${p?"private":"open"}
            testid="channel-audience" onChange=${ee=>f(ee==="private")}
            options=${[{value:"open",label:s("channel.audience.open")},{value:"private",label:s("channel.audience.private")}]} hint=${p?s("channel.privateText"):s("channel.openText")} />
        ${Qh(t,p)}
        <${V} label=${s("channel.posting")} value=${g} onChange=${h}
            testid="channel-posting" options=${[{value:"everyone",label:s("channel.posting.everyone")},{value:"moderators",label:s("channel.posting.moderators")}]} hint=${g==="moderators"?s("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${nt} label=${s("channel.place")} value=${b} options=${e.places}
            onChange=${S} hint=${s("channel.placeHint")} testid="channel-place" />`}
        ${!t&&p&&a`<${jt} ...${e.picker} chosen=${_} onChange=${T}
            label=${s("channel.choose")} />`}
        ${w}
      </div>
      <footer class="modal-foot">
        ${i&&a`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${i}>${s("channel.delete")}</button>`}
        ${r&&a`<button type="button" class="button" data-testid="channel-archive" onClick=${ue(r)}>${s(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${s("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||L}
            data-testid="channel-save">${s(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function Qh(e,t){return!e||e.private===t?null:a`<${D} tone="warning">${t?s("channel.becomesPrivate"):s("channel.becomesOpen")}<//>`}function po(e){let{title:t,note:o,adds:n,max:r,me:i,describe:l,onDone:c,onClose:m}=e,[u,d]=$([]),[p,f]=$(""),{busy:g,at:h,failure:b,submit:S}=M(l,["name"]),_=u.filter(w=>w.id!==i),T=!n&&_.length>1,L=u.length>0&&_.length===0,N=T?s("dm.startGroup"):L?s("dm.openNotes"):s("dm.open");return a`<${A} title=${t} onClose=${m} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${S(()=>c(_,T?p.trim():""))}>
      <div class="modal-body">
        ${o&&a`<${D}>${o}<//>`}
        <${jt} chosen=${u} onChange=${d} max=${r} me=${i}
          label=${s("people.find")} ask=${e.ask} find=${e.find} presenceOf=${e.presenceOf} />
        ${T&&a`<${k} label=${s("dm.groupName")} value=${p} onInput=${f}
            maxlength=${100} hint=${s("dm.groupNameHint")} error=${h("name")} testid="group-name" />`}
        ${b}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${m}>${s("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${g||u.length===0}>${n?s("dm.add"):N}</button></footer>
    </form>
  <//>`}function Bu({channels:e,busy:t,onTake:o}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${s("channel.orphans")}</h3>
    <p class="soft">${s("channel.orphansText")}</p>
    <ul>${e.map(n=>a`<li key=${n.id}><${x} name="lock" size=${15} /><span>${n.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>o(n)}>${s("channel.takeOver")}</button></li>`)}</ul></section>`}function Hu(e,t,o){let n=e.filter(d=>d.id!==t),r=o===null?0:n.findIndex(d=>d.id===o)+1,i=e.find(d=>d.id===t);if(!i||o!==null&&r===0)return[];if(e[r]?.id===t)return[];let l=[...n.slice(0,r),i,...n.slice(r)],c=l[r-1]?.position??-1,m=[],u=c;for(let d of l.slice(r)){if(d.id!==t&&d.position>u)break;u+=1,d.position!==u&&m.push({id:d.id,position:u})}return m}var zu=(e,t)=>e[e.findIndex(o=>o.id===t)-1]?.id??null;var Zh=50,eg=200,Cn=(e,t)=>({me:y.value?.id??"",max:eg,ask:()=>Promise.resolve([]),find:o=>{let r=(Ee.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return At(r,[],o,Zh)},presenceOf:Et,none:s("channel.nobodyLeft")});function Uu({server:e}){return a`<${ts} channel=${null} describe=${F} onSave=${async o=>{let{name:n,topic:r,posting:i}=o,l=await _i(e,{name:n,...r?{topic:r}:{},...o.private?{private:!0}:{}});C(),se(e,l.id);let c=o.people.map(m=>m.id);await or(l.id,c).catch(E),i!=="everyone"&&await qt(l.id,{posting:i}).catch(E)}} after=${null}
      places=${[]} picker=${Cn(e,[y.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${C} />`}function Xu({id:e}){let t=tr(e),o=Ct.value[t?.server_id??""]??[],[n]=$({channel:t,after:zu(o,e)});if(!t||!n.channel)return null;let{server_id:r,archived:i}=t,l=n.channel,c=()=>j({kind:"confirm",title:s("channel.delete"),text:s("channel.deleteText",{name:t.name}),action:s("channel.delete"),danger:!0,run:()=>Ci(e).then(()=>se(r),E)}),m=async d=>{await qt(e,tg(l,d)),d.after!==n.after&&await og(o,e,d.after),C()},u=o.filter(d=>d.id!==e).map(d=>({value:d.id,label:s("channel.placeAfter",{name:d.name})}));return a`<${ts} channel=${t} describe=${F} onSave=${m}
      after=${n.after} picker=${null}
      places=${[{value:"",label:s("channel.placeFirst")},...u]}
      onArchive=${()=>qt(e,{archived:!i}).then(C)}
      onDelete=${Us(Ot(r))?c:null} onClose=${C} />`}function tg(e,t){let o={};return t.name!==e.name&&(o.name=t.name),t.topic!==(e.topic??"")&&(o.topic=t.topic),t.private!==e.private&&(o.private=t.private),t.posting!==(e.posting??"everyone")&&(o.posting=t.posting),o}async function og(e,t,o){for(let n of Hu(e,t,o))await qt(n.id,{position:n.position})}function Ku({id:e}){let t=tr(e),o=No.value[e]??[];if(!t)return null;let n=Cn(t.server_id,o.map(({user:i})=>i.id)),r=async i=>{await or(e,i.map(l=>l.id)),C()};return a`<${po} ...${n} title=${s("channel.addMembers")} adds describe=${F}
      note=${s("channel.addText")} onDone=${r} onClose=${C} />`}function Gu({server:e}){let[t,o]=$([]),[n,r]=$(null);return v(()=>{Ti(e).then(o,()=>{})},[e]),a`<${Bu} channels=${t} busy=${n} onTake=${async l=>{r(l.id);try{await Ii(l.id),C(),se(e,l.id),R(s("channel.takenOver",{name:l.name}),"ok")}catch(c){E(c)}finally{r(null)}}} />`}function Wu({name:e,describe:t,onSave:o,onClose:n}){let[r,i]=$(e),{busy:l,at:c,failure:m,submit:u}=M(t,["name"]);return a`<${A} title=${s("dm.rename")} onClose=${n} size="s" testid="name-form">
    <form onSubmit=${u(()=>o(r.trim()))}>
      <div class="modal-body"><${k} label=${s("dm.groupName")} value=${r} onInput=${i}
          autofocus maxlength=${100} hint=${s("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${n}>${s("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||r.trim()===e}>${s("action.save")}</button></footer>
    </form>
  <//>`}var Vu=100,qu=30,Yu=e=>({me:y.value?.id??"",ask:Ro,find:(t,o)=>At(Ko(),o,t,qu+e.length).filter(n=>!e.includes(n.id)).slice(0,qu),presenceOf:t=>t.id===y.value?.id?"online":Et(t),describe:F,onClose:C});function Qu(){let e=async(t,o)=>{let n=await Mt(t.map(r=>r.id),o);C(),X(n.id)};return a`<${po} ...${Yu([])} title=${s("dm.new")} adds=${!1}
      max=${Vu-1} onDone=${e} />`}function Ju({id:e}){let t=nr(e);if(!t)return null;let o=t.members.map(r=>r.id),n=async r=>{let i=await Li(e,r.map(l=>l.id));C(),i.id!==e&&(R(s("dm.newGroup"),"info"),X(i.id))};return a`<${po} ...${Yu(o)} title=${s("dm.add")} adds
      note=${t.is_group?null:s("dm.addMakesGroup")}
      max=${Math.max(1,Vu-o.length)} onDone=${n} />`}function Zu({id:e}){let t=nr(e);return t?a`<${Wu} name=${t.name??""} describe=${F} onClose=${C}
      onSave=${o=>Fi(e,o).then(C)} />`:null}function ed({first:e,today:t,earlier:o,describe:n,onGo:r,onClose:i}){let[l,c]=$(e),{busy:m,error:u,submit:d}=M(n);return a`<${A} title=${s("date.title")} onClose=${i} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${d(()=>r(l))}>
      <div class="button-row">${o.map(p=>a`<button type="button" class="button is-small" key=${p.day} disabled=${m}
            onClick=${d(()=>r(p.day))}>${p.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${s("date.day")} data-testid="date-day"
          onInput=${p=>c(p.target.value)} />
        <button class="button is-primary" disabled=${m||l===""}
            data-testid="date-go">${s("date.go")}</button></div>
      ${u&&a`<p class="field-told is-error" role="alert">${u}</p>`}
    </form>
  <//>`}function td({versions:e,error:t,onClose:o}){let n=(e?.length??0)-1,r=i=>i===0?s("history.original"):s(i===n?"history.current":"history.edited");return a`<${A} title=${s("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${D} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${U} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===n?"is-current":""}>
        <div class="history-head"><b>${r(l)}</b><time
            datetime=${i.created_at}
            title=${te(i.created_at)}>${Ao(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(ng):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function ng({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var od=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function nd(e,t){let o=od(e),n=od(t),r=0;for(;r<o.length&&r<n.length&&o[r]===n[r];)r+=1;let i=0;for(;i<o.length-r&&i<n.length-r&&o.at(-1-i)===n.at(-1-i);)i+=1;let l=rg(o.slice(r,o.length-i),n.slice(r,n.length-i));return sg([...o.slice(0,r).map(rs),...l,...o.slice(o.length-i).map(rs)])}var rs=e=>({kind:"same",text:e}),os=e=>({kind:"gone",text:e}),ns=e=>({kind:"new",text:e});function rg(e,t){if(e.length*t.length>4e6)return[...e.map(os),...t.map(ns)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let n=[],r=0,i=0;for(;r<e.length&&i<t.length;)e[r]===t[i]?(n.push(rs(e[r])),r+=1,i+=1):o[r+1][i]>=o[r][i+1]?n.push(os(e[r++])):n.push(ns(t[i++]));return[...n,...e.slice(r).map(os),...t.slice(i).map(ns)]}function sg(e){let t=[];for(let o of e){let n=t.at(-1);n?.kind===o.kind?n.text+=o.text:t.push({...o})}return t}function rd({message:e}){let[t,o]=$(null),[n,r]=$(null);v(()=>{yt.history(e).then(o,l=>r(J(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?nd(t[c-1].content,l.content):null}));return a`<${td} versions=${i??null} error=${n}
    onClose=${C} />`}var ss=864e5,fo=e=>Mo(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function sd({channel:e,at:t}){let o=Date.now(),n=async i=>{let l=await ti(e,Zs(i,Wt));C(),X(e,l),l||await _o(e)},r=[{label:s("date.yesterday"),day:fo(o-ss)},{label:s("date.week"),day:fo(o-7*ss)},{label:s("date.month"),day:fo(o-30*ss)},{label:s("date.beginning"),day:"1970-01-02"}];return a`<${ed} first=${fo(t?Date.parse(t):o)} today=${fo(o)}
      earlier=${r} describe=${F} onGo=${n} onClose=${C} />`}function id({place:e,card:t,max:o,some:n,describe:r,onForward:i,onBack:l,onClose:c}){let[m,u]=$(""),{busy:d,failure:p,submit:f}=M(r),g=f(()=>i(m)),h=b=>{b.key==="Enter"&&Ua(b)&&!ke(b)&&g(b)};return a`<${A} title=${s("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${g} onKeyDown=${h}>
      <div class="modal-body">
        <${k} area autofocus label=${s("forward.comment")} value=${m} onInput=${u}
          maxlength=${o} testid="forward-comment" />
        ${t}
        ${n&&a`<${D}>${s("forward.some")}<//>`}
        ${p}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${l}>${s("action.back")}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${c}>${s("action.cancel")}</button>
        <button class="button is-primary" disabled=${d} data-testid="forward-send">${s("forward.send")}</button>
      </footer>
    </form>
  <//>`}var ad=400;function On({message:e,text:t,place:o,server:n,onShow:r}){let{author:i,parent_id:l}=e,c=[...t],m=c.length>ad?`${c.slice(0,ad).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${s("pins.show")} onClick=${r}>
    <span class="found-place">${o}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${s("search.inThread")}</small>`}</span>
    <span class="found-by"><${Z} id=${i.id} name=${i.display_name} size="s" />
      <strong>${i.display_name}</strong>
      <time title=${te(e.created_at)}>${Ao(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function An({query:e,onQuery:t,targets:o,onClose:n,title:r,label:i,stays:l}){let[c,m]=$(0),u=i??s("switcher.placeholder"),d=f=>{f&&(l||n(),f.go())},p=f=>{if(!ke(f))if(f.key==="ArrowDown"||f.key==="ArrowUp"){f.preventDefault();let g=f.key==="ArrowDown"?1:o.length-1;m(o.length?(c+g)%o.length:0)}else f.key==="Enter"&&(f.preventDefault(),d(o[c]))};return a`<${A} title=${r??s("switcher.title")} onClose=${n} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${p}>
      <div class="switcher-field"><${x} name="search" />
        <input type="text" value=${e} placeholder=${u}
            aria-label=${u} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${f=>{t(f.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${r??s("switcher.title")}>
        ${o.map((f,g)=>a`<li key=${f.key} id="switcher-${g}" role="option"
              aria-selected=${g===c}
          class=${f.unread?"is-unread":""} onMouseMove=${()=>m(g)}
              onClick=${()=>d(f)}>
          <${x} name=${f.icon}
              size=${17} /><span>${f.label}</span><small>${f.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${s("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var ld=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function cd(e,t,o){if(t.id===e.id)return!0;let n=e.people?.map(({id:r})=>r)??o;return t.people!==null?!e.hidden&&t.people.every(r=>n.includes(r)):e.server!==null&&!e.hidden&&e.server===t.server}function Mn(e){e?.focus({preventScroll:!0})}function md({user:e,role:t,presence:o,alike:n,mine:r,away:i,onMessage:l,onMention:c}){return a`<div class="person" data-testid="person-card" tabindex="-1"
      ref=${Mn}>
    <${Z} id=${e.id} name=${e.display_name} size="l" presence=${o} />
    <div class="person-text"><strong>${e.display_name}${r&&a` <em>${s("members.you")}</em>`}</strong>
      <span class="person-username">@${e.username}</span>
      ${t&&a`<span class="tag" data-testid="person-role">${t}</span>`}
      ${e.status_message&&a`<p>${e.status_message}</p>`}
      <p class="soft" data-testid="person-presence">${s(`person.${o}`)}</p>
      <${Ea} name=${e.display_name} absence=${e.absence??null} place="card" />
      ${n&&a`<p class="person-alike">${s("person.alike",{username:e.username})}</p>`}
      ${i&&a`<p class="soft">${s("person.gone",{username:e.username})}</p>`}
      <div class="button-row"><button type="button" class="button is-small" data-testid="person-message"
          onClick=${l}><${x} name=${r?"note":"direct"} size=${15} />${s(r?"dm.notes":"dm.message")}</button>
        ${c&&a`<button type="button" class="button is-small" data-testid="person-mention" onClick=${c}>@ ${s("person.mention")}</button>`}</div></div>
  </div>`}var Bt=6;function En({anchor:e,label:t,onClose:o,children:n}){let r=I(null);return K(()=>{let i=r.current;if(!i)return;let l=new ResizeObserver(()=>is(i,e));is(i,e),l.observe(i);let c=()=>is(i,e);return addEventListener("resize",c),()=>{l.disconnect(),removeEventListener("resize",c)}},[e]),K(()=>{let i=c=>{let m=c.target;!r.current?.contains(m)&&!e.contains(m)&&o()},l=c=>{c.key==="Escape"&&(c.stopPropagation(),o(),e instanceof HTMLElement&&e.focus())};return document.addEventListener("pointerdown",i),document.addEventListener("keydown",l,!0),()=>{document.removeEventListener("pointerdown",i),document.removeEventListener("keydown",l,!0)}},[e]),a`<div class="popover" ref=${r} role="dialog" aria-label=${t}>${n}</div>`}function is(e,t){let o=t.getBoundingClientRect(),n=o.top-2*Bt,r=innerHeight-o.bottom-2*Bt;e.style.setProperty("--room",`${Math.max(n,r,240)}px`);let{offsetWidth:i,offsetHeight:l}=e,m=l<=n||n>r&&l>r?o.top-l-Bt:o.bottom+Bt,u=o.left<innerWidth/2?o.left:o.right-i,d=(p,f)=>Math.max(Bt,Math.min(p,f-Bt));e.style.top=`${d(m,innerHeight-l)}px`,e.style.left=`${d(u,innerWidth-i)}px`}function Tn({user:e,me:t,presence:o,mark:n,onPerson:r}){return a`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${i=>r(e,i.currentTarget)}>
    <${Z} id=${e.id} name=${e.display_name} presence=${o} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&a` <em>${s("members.you")}</em>`}${n}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${s(`person.${o}`)}</span>
  </button>`}var ud=400,ig=900;function In({rows:e,draw:t,guess:o,label:n,top:r}){let i=I(null),l=I(new Map),c=I(null),[,m]=$(0),u=Ta(e,l.current,o),d=i.current?.scrollTop??0,p=i.current?.clientHeight||ig,f=Ia(u,d-ud,d+p+ud);K(()=>{i.current&&(i.current.scrollTop=0),m(h=>h+1)},[r]),K(()=>{let h=!1;for(let b of i.current?.querySelectorAll("[data-row]")??[]){let{row:S=""}=b.dataset,_=b.getBoundingClientRect().height;Math.abs((l.current.get(S)??0)-_)<.5||(l.current.set(S,_),h=!0)}h&&m(b=>b+1)}),v(()=>{let h=i.current;if(!h)return;let b=new ResizeObserver(()=>m(S=>S+1));return b.observe(h),()=>b.disconnect()},[]);let g=c.current?e.findIndex(h=>h.key===c.current):-1;return a`<div class="members-scroll" ref=${i} role="list" aria-label=${n}
      onScroll=${()=>m(h=>h+1)}
      onFocusIn=${h=>{c.current=h.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${Na(u,f,[g]).map(({index:h,gap_px:b})=>b===void 0?a`<div key=${e[h].key} data-row=${e[h].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${h+1}>${t(e[h])}</div>`:a`<${Da} key=${`gap-${h}`} index=${h} height_px=${b} />`)}
  </div>`}var ag=46,lg=new Intl.Collator;function $o({people:e,me:t,present:o,onPerson:n,actions:r}){let i=B(()=>e.map(l=>({key:l.id,user:l})).sort((l,c)=>lg.compare(l.user.display_name,c.user.display_name)||(l.key<c.key?-1:1)),[e]);return a`<div class="members"><${In} rows=${i} guess=${()=>ag} top=${null}
      label=${s("members.title")}
      draw=${({user:l})=>a`<div class="member" data-testid="member" data-user-id=${l.id}>
        <${Tn} user=${l} me=${t} presence=${Yt(o,l)} onPerson=${n} />
        ${r?.(l)}</div>`} /></div>`}var cg=50;function dd(e){let{server:t,groups:o,picker:n,describe:r,peopleOf:i,onSave:l,onDelete:c,onClose:m}=e,[u,d]=$(void 0),p=()=>d(void 0);if(u!==void 0){let f=h=>l(u,h).then(p),g=()=>u?c(u).then(p):Promise.resolve();return a`<${mg} key=${u?.id} group=${u} people=${u?i(u):[]}
      picker=${n} describe=${r} onSave=${f} onDelete=${g} onClose=${p} />`}return a`<${A} title=${s("groups.title",{server:t})} onClose=${m} testid="groups-dialog">
    <div class="modal-body">
      <p class="soft">${s("groups.text")}</p>
      <ul class="user-groups">${o.map(f=>a`<li key=${f.id}><button type="button" class="user-group" data-testid="group-row"
            onClick=${()=>d(f)}><span class="user-group-name">@${f.name}</span>
          <span class="soft">${s("members.count",{count:f.member_ids.length})}</span>
          <${x} name="edit" size=${15} /></button>
          ${f.name.includes("~")&&a`<p class="soft">${s("groups.nameTaken")}</p>`}</li>`)}</ul>
      ${o.length===0&&a`<p class="soft" role="status">${s("groups.none")}</p>`}
    </div>
    <footer class="modal-foot"><span class="spacer"></span>
      <button type="button" class="button is-primary" data-testid="group-new" autofocus
        onClick=${()=>d(null)}>${s("groups.new")}</button></footer>
  <//>`}function mg({group:e,people:t,picker:o,describe:n,onSave:r,onDelete:i,onClose:l}){let[c,m]=$(e?.name??""),[u,d]=$(t),[p,f]=$(!1),{busy:g,at:h,failure:b,submit:S}=M(n,["name"]),_=S(()=>r({name:c.trim(),people:u}));return a`<${A} title=${e?s("groups.edit",{name:e.name}):s("groups.new")}
      onClose=${l} testid="group-form">
    <form class="direct-form" onSubmit=${_}>
      <div class="modal-body">
        <${jt} chosen=${u} onChange=${d} label=${s("people.find")} ...${o} />
        <${k} label=${s("groups.name")} value=${c} onInput=${m} maxlength=${cg}
          hint=${s("groups.nameHint")} error=${h("name")} testid="user-group-name" />
        ${b}
      </div>
      <footer class="modal-foot">
        ${e&&a`<button type="button" class="button is-danger-quiet" data-testid="group-delete"
            disabled=${g} onClick=${p?S(i):()=>f(!0)}>${s(p?"groups.deleteSure":"groups.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${s("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
          disabled=${g||c.trim()===""}>${s("action.save")}</button></footer>
    </form>
  <//>`}var ug=500;function pd({server_id:e,member_ids:t}){let o=new Set(t);return(Ee.value[e]??[]).map(({user:r})=>r).filter(r=>o.has(r.id))}function fd({server:e}){let t=(o,{name:n,people:r})=>{let i={name:n,member_ids:r.map(l=>l.id)};return Ui(e,o,i)};return a`<${dd} groups=${Bi.value[e]??[]}
    server=${G.value?.find(o=>o.id===e)?.name??""}
    picker=${{...Cn(e,[]),max:ug}} describe=${F} peopleOf=${pd}
    onSave=${t} onDelete=${Xi} onClose=${C} />`}function $d({group:e,onPerson:t}){return a`<div class="group-card" data-testid="group-card" tabindex="-1"
      ref=${Mn}>
    <p><strong>@${e.name}</strong> <span class="soft">${s("members.count",{count:e.member_ids.length})}</span></p>
    <${$o} people=${pd(e)} me=${y.value?.id??""} present=${zo.value} onPerson=${t} />
  </div>`}var dg=new Set(["channel","all","here"]),as=()=>{Wo.value=null};async function ls(e){as();try{X((await Mt(e===y.peek()?.id?[]:[e])).id)}catch(t){E(t)}}function pg(e){let t=W(he(re.value));if(!t)return null;let{archived:o,posts:n}=t,r=Q.value,i=r?.kind==="thread"&&r.channel===t.id?r.parent:null;return o||!(n||i)?null:()=>{as(),jo()&&!i&&(Q.value=null),js(ko(t.id,i),`@${e} `)}}function fg(){let e=re.value;if(!Wo.value)return null;let{anchor:t,username:o,known:n}=Wo.value,r=Aa().find(({user:d})=>d.username===o),i=r??(n&&{user:n,role:null}),l=e.page==="channel"?e.server:null,c=i?null:zi(o),m=G.value?.find(d=>d.id===l)?.owner_id,u=i&&(i.user.id===m?"owner":i.role);return a`<${En} anchor=${t} label=${s("person.title")} onClose=${as}>
    ${i?a`<${md} user=${i.user} role=${u?s(`role.${u}`):null}
            presence=${Et(i.user)}
            alike=${ol.value.has(i.user.id)} mine=${i.user.id===y.value?.id} away=${!r}
            onMention=${r&&i.user.id!==y.value?.id?pg(o):null}
            onMessage=${()=>{ls(i.user.id)}} />`:c?a`<${$d} group=${c}
              onPerson=${d=>Nt(d.username,t,d,!0)} />`:a`<p class="person-gone">${dg.has(o.toLowerCase())?s("call.text"):s("person.gone",{username:o})}</p>`}<//>`}var hd=12,$g=6;function gd(e,t){let o=tl(),r=Co([...gg(),...o.sort(hg).map(vg),...bg()],e.replace(/^[#＃@＠]/,""),u=>u.words,1/0).sort((u,d)=>Number(d.unread)-Number(u.unread)).slice(0,hd),i=new Set(o.flatMap(({person:u})=>u?.id??[])),l=y.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:At(Ko(),t,c,hd).filter(({id:u})=>!i.has(u));return[...r,...m.slice(0,$g).map(u=>wg(u,l))]}var hg=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),gg=()=>(G.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>se(e.id)},...(Ct.value[e.id]??[]).map(t=>({key:t.id,icon:Vs(t,null).icon,label:t.name,hint:e.name,unread:(To.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>X(t.id)}))]),bg=()=>ce.value.filter(e=>!e.shown).map(({id:e,name:t,username:o,waits:n})=>({key:`account ${e}`,icon:"users",label:s("device.switchTo",{name:t}),hint:`@${o}`,unread:n.count>0,words:[t,o],go:()=>ft(e)})),vg=({id:e,name:t,icon:o,unread:n,words:r})=>({key:e,icon:o,label:t,hint:r[2]&&o==="user"?`@${r[2]}`:"",unread:n>0,words:r,go:()=>X(e)}),wg=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{ls(e.id)}});var yg=150;function cs(){let[e,t]=$(""),[o,n]=$([]);return v(()=>{Do.peek().loaded||Po()},[]),v(()=>{let r=!0,i=setTimeout(async()=>{e.trim()!==""&&Pi();let l=await Ro(e.replace(/^[@＠]/,"")).catch(()=>[]);r&&n(l)},yg);return()=>{r=!1,clearTimeout(i)}},[e]),{query:e,setQuery:t,targets:gd(e,o)}}function bd(){let{query:e,setQuery:t,targets:o}=cs();return a`<${An} query=${e} onQuery=${t}
      targets=${o} onClose=${C} />`}function kg({key:e,icon:t,person:o}){if(o)return!0;let n=t==="server"?null:W(e);return n!==null&&n.posts&&!n.archived}function vd({message:e}){let[t,o]=$(null),{query:n,setQuery:r,targets:i}=cs();if(!t){let l=i.filter(kg).map(c=>({...c,go:()=>o(c)}));return a`<${An} title=${s("message.forward")} label=${s("forward.where")} stays
      query=${n} onQuery=${r} targets=${l} onClose=${C} />`}return a`<${xg} message=${e} target=${t} onBack=${()=>o(null)} />`}function xg({message:e,target:t,onBack:o}){let n=W(fe(e));if(!n)return null;let r=t.person?null:W(t.key),i=r?.label??t.label,l=el(e),c=(Ee.value[n.server??""]??[]).map(({user:g})=>g.id),m=t.person?[t.key,y.value?.id??""]:r?.people?.map(({id:g})=>g),u={id:r?.id??null,server:r?.server??null,people:m??null},d=async g=>{let h=t.key===y.peek()?.id?[]:[t.key],b=r?.id??(await Mt(h)).id;qi(b,null,ld(g,l)),C(),R(s("forward.done",{place:i}),"ok")},p=()=>{C(),X(n.id,e.id)},f=a`<${On} message=${e} text=${Te(e)} place=${n.label}
    server=${G.value?.find(g=>g.id===n.server)?.name??null} onShow=${p} />`;return a`<${id} place=${i} card=${f} max=${4e3-Bs(l)-2}
    some=${!cd(n,u,c)} describe=${F} onForward=${d}
    onBack=${o} onClose=${C} />`}var Sg=["60","1440","10080",""];function wd({server:e,invites:t,now:o,linkOf:n,describe:r,onCreate:i,onRevoke:l,onClose:c}){let[m,u]=$(""),[d,p]=$("10080"),{busy:f,at:g,failure:h,submit:b}=M(r,["max_uses"]),S=b(()=>i({...m.trim()?{max_uses:Number(m)}:{},...d?{expires_in_minutes:Number(d)}:{}}));return a`<${A} title=${s("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${S}>
      <${V} label=${s("invite.expires")} value=${d} onChange=${p}
          options=${Sg.map(_=>({value:_,label:s(`invite.expiry.${_||"never"}`)}))} />
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
      ${t===null?a`<${U} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${s("invite.noneYet")}</p>`:a`<ul>${t.map(_=>a`<li key=${_.id}><${_g} invite=${_} now=${o} linkOf=${n} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function _g({invite:e,now:t,linkOf:o,onRevoke:n}){let r=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||r||i,c=e.is_revoked?s("invite.revoked"):r?s("invite.expired"):i?s("invite.usedUp"):e.expires_at?s("invite.until",{when:$e(e.expires_at,t)}):s("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${s("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${ge} text=${e.code} label=${s("action.copy")} />
      <${ge} text=${o(e.code)} label=${s("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>n(e)}>${s("invite.revoke")}</button>`}
  </div>`}function yd({server:e}){let[t,o]=$(null),n=()=>We.list(e).then(i=>o(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));v(()=>{n().catch(E)},[e]);let r=async i=>{o(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await We.revoke(e,i.id).catch(E),await n().catch(E)};return a`<${wd}
      server=${G.value?.find(i=>i.id===e)?.name??s("user.unknown")}
      invites=${t} now=${Date.now()} describe=${F}
    linkOf=${i=>location.origin+Lo({page:"invite",code:i})}
    onCreate=${i=>We.create(e,i).then(n)} onRevoke=${r}
        onClose=${C} />`}var ms=["mon","tue","wed","thu","fri","sat","sun"],Cg={from:"18:00",to:"08:30",days:ms};function kd({keywords:e,hours:t,describe:o,check:n,onSave:r}){let[i,l]=$(e.join(`
`)),[c,m]=$(t!==null),[u,d]=$(t??Cg),{busy:p,at:f,failure:g,submit:h}=M(o,["keywords","do_not_disturb"]),b=n(i),S={keywords:b.keywords,do_not_disturb:c?u:null},_=JSON.stringify(S)===JSON.stringify({keywords:e,do_not_disturb:t}),T=b.wrong===null&&(!c||u.from&&u.to&&u.days.length>0),L=w=>{let ue=u.days.includes(w),O=ms.filter(ee=>ee===w?!ue:u.days.includes(ee));d({...u,days:O})},N=w=>a`<${k} type="time" label=${s(`notify.${w}`)} value=${u[w]} testid="notify-${w}"
      onInput=${ue=>d({...u,[w]:ue})} />`;return a`<form class="settings-section" onSubmit=${h(()=>r(S))}>
    <${k} area label=${s("notify.keywords")} value=${i} onInput=${l}
      hint=${s("notify.keywordsHint")} error=${b.wrong??f("keywords")} testid="notify-keywords" />
    <${V} label=${s("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(w=>({value:w,label:s(`notify.quiet.${w}`)}))}
      onChange=${w=>m(w==="hours")}
      hint=${s("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${N("from")}${N("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${s("notify.days")}</legend>
        <div class="choice-options">${ms.map(w=>a`<label key=${w}
            class="choice-option ${u.days.includes(w)?"is-chosen":""}"><input type="checkbox"
            value=${w} checked=${u.days.includes(w)} onChange=${()=>L(w)} /><span>${s(`notify.day.${w}`)}</span></label>`)}</div>
        ${u.days.length===0&&a`<p class="field-told is-error" role="alert">${s("notify.noDay")}</p>`}
      </fieldset>`}
    ${f("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${f("do_not_disturb")}</p>`}
    ${g}
    <button class="button is-primary" disabled=${p||_||!T}
        data-testid="notify-save">${s("action.save")}</button>
  </form>`}function xd({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${s("notify.here")}</h3>
    <p class="soft">${s("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${s("notify.allow")}</button>`:a`<${D} tone=${e==="granted"?"ok":"warning"}>${s(`notify.state.${e}`,{origin:t})}<//>`}</section>`}var Sd=encodeURIComponent,Nn={list:(e,t)=>pe("GET",`/api/inbox${As({kind:e,cursor:t})}`),readAll:e=>pe("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},us={following:e=>pe("GET",`/api/messages/${Sd(e)}/follow`),follow:(e,t)=>pe(t?"PUT":"DELETE",`/api/messages/${Sd(e)}/follow`)};var Me=H({}),Og=500,ho=new Set;de(()=>ho.clear());function Dn(e,t){let{[e]:o,...n}=Me.peek(),r=Object.entries(n).slice(-Og);ho.delete(e),Me.value={...Object.fromEntries(r),[e]:t}}async function Pn(e){let t=y.peek()?.id,o=await us.following(e);return y.peek()?.id===t&&Dn(e,o.following),o.following}var Cd=e=>Promise.resolve(Ag(e)??Pn(e).catch(()=>!1)),Ag=e=>ho.has(e)?void 0:Me.peek()[e];async function Od(e){let t=Me.peek()[e]??!1;Dn(e,!t);try{await us.follow(e,!t)}catch(o){Dn(e,t),E(o)}}function Ad(){let e=le(Mg);return()=>{e(),ho.clear(),Me.value={}}}function Mg(e){if(e.what==="connected")for(let t of Object.keys(Me.peek()))ho.add(t);else e.what==="followed"?Dn(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&_d(e.message)}function _d({id:e,parent_id:t}){let o=t??e;Me.peek()[o]===!1&&Pn(o).catch(()=>{})}var Eg=1500,zt=new Map,Ht=new Map,Fn,Rn=null;function Ed(){Ze();let e=[le(Tg),Ad(),To.subscribe(Hg)];return Rn=()=>{for(let t of e)t();Rn=null,clearTimeout(Fn),Fn=void 0,zt.clear(),Ht.clear(),Hl()},Rn}function Tg(e){if(Ze(),Re.peek()!=="granted")return;if(e.what==="gone")return Id(e.id);if(!("message"in e)||e.what==="sent")return;let{message:t}=e;if(e.what==="changed")return Lg(t);if(t.author.id===y.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let n=o||Ig(e),r={message:t,mentioned:n,followed:!1,edited:o,space:Rg(t)};if(Ln(r))return Md(r);!t.parent_id||!Ln({...r,followed:!0})||Cd(t.parent_id).then(i=>{i&&Rn!==null&&Ln({...r,followed:i})&&Md({...r,followed:i})})}function Md(e){let{message:t}=e;Pg(fe(t))?Ml(e):Ng(e)}var Ig=({message:e,mentioned:t})=>t||ds(e),ds=e=>e.mentions?.some(t=>t===y.peek()?.username||Hi(t))===!0;function Ng(e){zt.set(e.message.id,e),Fn??=setTimeout(()=>{Fg()},Eg)}function Td(e,t,o){let{channels:n,keywords:r}=mt.peek(),i=n[fe(e)],l=!ds(e);return yl(e,{mentioned:t,called:l,followed:o,set:i,keywords:r})!==null}var Dg=()=>y.peek()?.absence?.state==="do_not_disturb",Ln=({message:e,mentioned:t,followed:o})=>Td(e,t,o)&&!Dg()&&!Vo(mt.peek().do_not_disturb,St(new Date().toISOString()));function Pg(e){return!Uo.peek()||document.visibilityState!=="visible"?!1:he(re.peek())===e&&!(jo()&&ji.peek()==="list")}function Rg(e){return e.dm_channel_id?"direct":W(fe(e))?.server??""}function Id(e){zt.delete(e),Ht.delete(e),Bl(e)}function Lg(e){let t=zt.get(e.id)??Ht.get(e.id);t&&(t.message=e);let o=Me.peek()[e.parent_id??""]===!0,n=t?.mentioned===!0&&Wa(e.content);Td(e,n||ds(e),o)||Id(e.id)}async function Fg(){Fn=void 0;let e=[...zt.values()].filter(Ln);zt.clear();let t=await Al(e);for(let r of t)Ht.set(r.message.id,r);let n=(await Bg(t)).filter(r=>Ht.get(r.message.id)===r);for(let{message:r}of t)Ht.delete(r.id);for(let r of xl(n,Date.now()))Fl(r)}var jg={count:0,first:null};async function Bg(e){let t=[...new Set(e.map(({message:n})=>fe(n)))],o=new Map(await Promise.all(t.map(async n=>{let r=await Ve.unreadIn(n).catch(i=>Kt(i).transient?null:jg);return[n,r]})));return e.filter(({message:n,edited:r})=>{let i=o.get(fe(n));return r||!i||kl(i,n)})}var Hg=e=>Zo(y.peek()?.id??"",e);function zg(){return v(Ed,[]),null}function Nd(){v(Ze,[]);let{keywords:e,do_not_disturb:t}=mt.value,o=async n=>{await gi(n),R(s("account.saved"),"ok")};return a`<${xd} permission=${Re.value} origin=${location.origin}
      onAsk=${()=>Tl().catch(E)} />
    <${kd} keywords=${e} hours=${t} describe=${F}
      check=${Ug} onSave=${o} />`}function Ug(e){let{keywords:t,long:o,many:n}=_l(e),r=o!==null?s("notify.long",{word:o}):null;return{keywords:t,wrong:n?s("notify.tooMany",{count:cr}):r}}function Dd({readers:e,others:t,me:o,error:n,onClose:r}){let i=e?.length??0,l=e?s("readers.title",{count:i,others:t}):s("readers.titleAlone");return a`<${A} title=${l} onClose=${r} size="s" testid="readers-dialog">
    <div class="modal-body">
      ${n&&a`<${D} tone="warning">${n}<//>`}
      ${!e&&!n&&a`<${U} rows=${3} kind="line" />`}
      ${e&&i===0&&a`<p role="status">${s(t===0?"readers.noneElse":"readers.none")}</p>`}
      ${e&&a`<ul class="readers" aria-label=${l} tabindex=${i>0?0:void 0}>${e.map(c=>a`<li key=${c.id} class="member" data-testid="reader" data-user-id=${c.id}>
            <${Z} id=${c.id} name=${c.display_name} />
            <span class="member-text"><strong>${c.display_name}${c.id===o&&a` <em>${s("members.you")}</em>`}</strong>
              <span>@${c.username}</span></span></li>`)}</ul>
        ${t>0&&a`<p class="soft">${s("readers.note")}</p>`}`}
    </div>
  <//>`}var Xg=["by_size","on","off"];function Pd({server:e,choice:t,shown:o,describe:n,onChoose:r,onClose:i}){let{failure:l,submit:c}=M(n,[]),[m,u]=$(null),d=f=>{r&&(u(f),c(()=>r(f).finally(()=>u(null)))(void 0))},p=Xg.map(f=>({value:f,label:s(`receipts.${f}`)}));return a`<${A} title=${s("receipts.title")} onClose=${i} size="s" testid="receipts-dialog">
    <div class="modal-body">
      <p role="status" data-testid="receipts-state">${s(o?"receipts.isOn":"receipts.isOff",{server:e})}</p>
      ${r&&a`<${V} label=${s("receipts.choice")} value=${m??t} options=${p}
          hint=${s("receipts.hint")} testid="receipts-choice"
          onChange=${d} />`}
      ${l}
      <p class="soft">${s("receipts.who")}</p>
    </div>
  <//>`}var Kg=5e3;function Rd({message:e}){let[t,o]=$(null),[n,r]=$(null);return v(()=>{let i=!0,l=async()=>{try{let m=await yt.readers(e);if(!i)return;o(m),r(null)}catch(m){if(!i)return;o(null),r(J(m))}};l();let c=setInterval(()=>{document.visibilityState==="visible"&&l()},Kg);return()=>{i=!1,clearInterval(c)}},[e]),a`<${Dd} readers=${t&&nl(t.readers)} others=${t?.others??0}
    me=${y.value?.id??""} error=${n} onClose=${C} />`}function Ld({server:e}){let t=G.value?.find(n=>n.id===e);if(!t)return null;let o=n=>ki(e,n);return a`<${Pd} server=${t.name} choice=${t.read_receipts}
    shown=${rl(e)} describe=${F}
    onChoose=${Xs(Ot(e))?o:null} onClose=${C} />`}var Fd=H(!1);function Gg(){let e=xt.value,t=y.value;return Ca.value!=="inside"||!t?null:t.rename_needed&&!Fd.value?a`<${Ou} username=${t.username} describe=${F} onLater=${()=>{Fd.value=!0}}
     
          onSave=${o=>Vr({username:o}).then(()=>R(s("rename.done"),"ok"))} />`:e&&a`<${Wg} key=${JSON.stringify(e)} open=${e} user=${t} />`}function Wg({open:e,user:t}){switch(e.kind){case"confirm":return a`<${ku} ...${e} onConfirm=${e.run} onClose=${()=>{xt.value===e&&C()}} />`;case"switcher":return a`<${bd} />`;case"keys":return a`<${xu} sendKey=${Ye.value.send_key} onClose=${C} />`;case"node":return qg(t.mesh_admin===!0);case"forward":return a`<${vd} message=${e.message} />`;case"account-add":return a`<${yc} />`;case"absence":return a`<${ju} note=${e.note} />`;case"readers":return a`<${Rd} channel=${e.channel} message=${e.message} />`;case"receipts":return a`<${Ld} server=${e.server} />`;case"history":return a`<${rd} message=${e.message} />`;case"date":return a`<${sd} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${Qu} />`;case"direct-add":return a`<${Ju} id=${e.direct} />`;case"direct-rename":return a`<${Zu} id=${e.direct} />`;case"groups":return a`<${fd} server=${e.server} />`;case"invites":return a`<${yd} server=${e.server} />`;case"server-add":return Vg();case"server-edit":return Yg(e.server);case"server-pass-on":return Qg(e.server,e.user);case"channel-create":return a`<${Uu} server=${e.server} />`;case"channel-edit":return a`<${Xu} id=${e.channel} />`;case"channel-add":return a`<${Ku} id=${e.channel} />`;case"settings":return Jg(e.tab??"look",t);default:return null}}function qg(e){let{phase:t,node:o,moved_from:n,lost_at:r}=Gt.value,i=()=>{C(),Ce({page:"mesh"})};return a`<${Cu} phase=${t} name=${o?.name??s("node.unknown")}
      moved_from=${n} lost_at=${r} nodes=${Rs.value}
      state=${Ki.value} current=${o?.id??null}
    onStatus=${e?i:null} onRetry=${Ls} onClose=${C} />`}function jd(e){C(),se(e)}function Vg(){return a`<${Au} describe=${F} onClose=${C}
   
        onCreate=${e=>wi(e).then(t=>jd(t.id))}
    onPreview=${e=>We.preview(Fo(e))}
   
        onAccept=${e=>Io(e).then(t=>jd(t.id))} />`}function Yg(e){let t=G.value?.find(n=>n.id===e);if(!t)return null;let o=()=>j({kind:"confirm",title:s("server.delete"),text:s("server.deleteText",{name:t.name}),action:s("server.delete"),danger:!0,run:()=>Si(e).then(()=>Ce({page:"home"}),E)});return a`<${Mu} name=${t.name} describe=${F}
      onSave=${n=>yi(e,n).then(C)}
    extra=${a`<${Gu} server=${e} />`}
    onDelete=${t.owner_id===y.value?.id?o:null} onClose=${C} />`}function Qg(e,t){let o=G.value?.find(l=>l.id===e),n=Ee.value[e]?.find(l=>l.user.id===t);if(!o||!n)return null;let{display_name:r}=n.user,i=()=>{C(),R(s("members.passedOn",{name:r,server:o.name}),"ok")};return a`<${Eu} server=${o.name} name=${r} describe=${F}
      onPassOn=${()=>xi(e,t).then(i)} onClose=${C} />`}function Jg(e,t){let o=()=>j({kind:"confirm",title:s("account.logoutEverywhere"),text:[s("account.logoutEverywhereText"),wc()].filter(Boolean).join(" "),action:s("account.logoutEverywhere"),danger:!0,run:()=>bu().catch(E)});return a`<${Du} tab=${e} user=${t} settings=${Ye.value}
      notify=${a`<${Nd} />`} devices=${a`<${yu} />`} zone=${mt.value.time_zone}
      onZone=${n=>hi({time_zone:n})}
      onSettings=${bi} describe=${F}
   
        onProfile=${n=>Vr(n).then(()=>R(s("account.saved"),"ok"))}
   
        onPassword=${(n,r)=>$u(n,r).then(()=>R(s("account.passwordChanged"),"ok"))}
    onLogout=${wr} onLogoutEverywhere=${o} onClose=${C} />`}var Zg=[0,1,3,4,5,6,7,8,9],eb=120;function Bd({recent:e,tone:t,search:o,toned:n,onTone:r,onPick:i}){let[l,c]=$(null),[m,u]=$(!1),[d,p]=$(""),[f,g]=$(""),h=I(null);v(()=>{Cs().then(c,()=>u(!0))},[]);let b=B(()=>l&&d.trim()?o(l,d,eb):null,[l,d]),S=w=>w[5]?n(w[0],t):w[0],_=(w,ue,O=!1)=>a`<button type="button" class="emoji ${O?"is-chosen":""}" data-emoji=${w}
    title=${ue} aria-label=${ue||w} onClick=${()=>i(w)}>${w}</button>`,T=w=>`:${w[2][0]??""}:  ${w[4].split(" ")[0]}`,L=(w,ue=!1)=>w.map((O,ee)=>_(S(O),T(O),ue&&ee===0)),N=b?.[0];return a`<div class="emoji-picker" data-testid="emoji-picker"
      onKeyDown=${w=>ob(w,h.current)}
    onMouseOver=${w=>g(w.target.title??"")}>
    <div class="emoji-search"><${x} name="search" size=${16} />
      <input type="search" value=${d} placeholder=${s("emoji.search")}
          aria-label=${s("emoji.search")} data-testid="emoji-search"
        ref=${w=>{w&&!w.dataset.focused&&(w.dataset.focused="yes",w.focus({preventScroll:!0}))}}
        onKeyDown=${w=>{w.key!=="Enter"||ke(w)||!N||(w.preventDefault(),i(S(N)))}}
        onInput=${w=>{p(w.target.value),g("")}} /></div>
    <div class="emoji-scroll" ref=${h}>
      ${m&&a`<p class="emoji-none">${s("error.unreachable")}</p>`}
      ${b?b.length===0?a`<p class="emoji-none">${s("emoji.none")}</p>`:a`<div class="emoji-grid">${L(b,!0)}</div>`:l&&a`
        ${e.length>0&&a`<h3>${s("emoji.recent")}</h3><div class="emoji-grid">${e.map(w=>_(w,""))}</div>`}
        ${Zg.map(w=>a`<section class="emoji-section"
              key=${w}><h3>${s(`emoji.group.${w}`)}</h3>
          <${tb} table=${l} group=${w} tone=${t} rows=${L} /></section>`)}`}
    </div>
    <div class="emoji-foot"><span class="emoji-hint">${f||(N?`${S(N)} ${T(N)}`:"")}</span>
      <span class="emoji-tones" role="radiogroup" aria-label=${s("emoji.tone")}>
        ${[0,1,2,3,4,5].map(w=>a`<button type="button" role="radio" aria-checked=${w===t} key=${w}
          aria-label=${s("emoji.toneNumber",{number:w})} class="emoji-tone"
              onClick=${()=>r(w)}>${n("✋",w)}</button>`)}
      </span></div>
  </div>`}function tb({table:e,group:t,tone:o,rows:n}){return B(()=>a`<div class="emoji-grid">${n(e.filter(r=>r[1]===t))}</div>`,[e,t,o])}function ob(e,t){let o={ArrowRight:1,ArrowLeft:-1,ArrowDown:0,ArrowUp:0};if(!(e.key in o)||!t)return;let n=[...t.querySelectorAll(".emoji")],r=n.indexOf(document.activeElement);if(r<0){e.key==="ArrowDown"&&(e.preventDefault(),n[0]?.focus());return}e.preventDefault();let i=n[r].parentElement,l=getComputedStyle(i).gridTemplateColumns.split(" ").length,c=o[e.key]||(e.key==="ArrowDown"?l:-l);n[Math.max(0,Math.min(n.length-1,r+c))].focus()}var Hd=()=>{qo.value=null};function nb(){if(!qo.value)return null;let{anchor:e,onPick:t}=qo.value,o=n=>{Hd(),$i(n),t(n)};return a`<${En} anchor=${e} label=${s("emoji.title")} onClose=${Hd}>
    <${Bd} recent=${Ye.value.recent_emoji} tone=${Ye.value.tone}
        search=${qa} toned=${Va}
      onTone=${n=>fi({tone:n})} onPick=${o} /><//>`}function zd(e){let{name:t,size:o,at:n,author:r,icon:i,picture:l,url:c,onShow:m,onPreview:u,onFailed:d}=e,p=s("files.listed",{size:we(o,q.value),author:r,time:Eo(n)});return a`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${s("files.toMessage",{time:te(n)})} data-testid="file-show" onClick=${m}>
      <span class="file-tile-picture">${l?a`<img crossorigin=${Le(l)} src=${l} alt="" loading="lazy" onError=${d} />`:a`<${x} name=${i} size=${22} />`}</span>
      <span class="file-card-main"><${ve} name=${t} /><span class="file-card-note">${p}</span></span>
    </button>
    ${u&&a`<${P} icon="eye" label=${s("preview.showName",{name:t})} testid="file-preview" onClick=${u} />`}
    <a class="icon-button" href=${c??void 0} download=${t} title=${s("files.download")}
      aria-label=${s("files.downloadName",{name:t})} data-testid="file-download"><${x} name="download" /></a>
  </div>`}function me({title:e,subtitle:t,onClose:o,children:n,tools:r,testid:i,drop:l}){return a`<aside class="panel" aria-label=${e} data-testid=${i}
      data-drop=${l}>
    <header class="panel-head">
      <${P} icon="arrow-left" label=${s("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>${r}
      <${P} icon="close" label=${s("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${n}
  </aside>`}var Ud=50,rb=40,ye=H(null);async function ps(e){ye.value={id:e,files:[],more:!0,loading:!1,error:null},await jn(()=>!0)}async function jn(e){let t=ye.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,n=r=>{let i=ye.peek();i?.id===o&&(ye.value={...i,...r})};n({loading:!0,error:null});try{for(let r=0;r<rb;r+=1){let i=ye.peek()?.files.at(-1)?.id,l=await Ve.files(o,{limit:Ud,...i?{before:i}:{}}),c=ye.peek();if(c?.id!==o)return;let m=l.length===Ud;if(n({files:[...c.files,...l],more:m}),!m||l.some(e))break}}catch(r){n({error:r})}n({loading:!1})}function Xd(e){let t=ye.peek();if(!t||t.loading)return;let o=Bc(t,e);o!==t.files&&(ye.value={...t,files:o})}function Kd(){ye.value=null}le(e=>{let t=ye.peek();if(t){if(e.what==="gone"){let o=t.files.filter(n=>n.message_id!==e.id);ye.value={...t,files:o}}e.what==="unsure"&&ps(t.id)}});var sb=["all","image","media","file"];function ib(){let e=he(re.value)??"",t=W(e),[o,n]=$("all"),[r,i]=$("");v(()=>(e&&ps(e),Kd),[e]);let l=ye.value,{messages:c}=So(e).value;v(()=>Xd(c),[c,l?.loading]);let m=S=>jc(S,{kind:o,query:r}),u=(l?.files??[]).filter(m),d=u.map(S=>S.id).join(" ");v(()=>ht(u.map(S=>S.id)),[d]);let p=l!==null&&l.more&&!l.loading&&l.error===null&&u.length===0;if(v(()=>{p&&jn(m)},[p,o,r]),!t||l?.id!==e)return null;let{more:f,loading:g,error:h}=l,b=o!=="all"||r.trim()!=="";return a`<${me} title=${s("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{Q.value=null}}>
    <div class="files-choice">
      <${k} label=${s("files.search")} type="search" value=${r} onInput=${i} testid="files-search" />
      <${V} label=${s("files.kind")} value=${o} onChange=${n}
        testid="files-kind" options=${sb.map(S=>({value:S,label:s(`files.kind.${S}`)}))} />
    </div>
    ${h!==null&&a`<${D} tone="warning">${J(h)}<//>`}
    ${u.length>0&&a`<ul class="files-list">${u.map(S=>a`<li key=${S.id}><${ab} file=${S} id=${e} /></li>`)}</ul>`}
    ${g&&a`<${U} rows=${3} />`}
    ${!g&&!f&&u.length===0&&a`<${Y} icon="file" title=${s(b?"files.noneFound":"files.none")} text=${b?"":s("files.noneText")} />`}
    ${!g&&f&&a`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>jn(m)}>${s("files.older")}</button>`}
  <//>`}function ab({file:e,id:t}){let o=st(e.id),n=()=>{X(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(Q.value=null)};return a`<${zd} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${Ma(e.author_id)?.display_name??s("user.unknown")} icon=${pn(e)}
    picture=${ut(e)==="image"?Xr(e.id):null} onFailed=${()=>Kr(e.id)} url=${o&&`${o}&download=1`} onShow=${n}
    onPreview=${xn(e.message_id,e)} />`}function Gd({found:e,describe:t,onJoin:o}){let[n,r]=$(""),[i,l]=$(""),c=M(t),m=M(t),{busy:u,error:d,submit:p}=M(t);return a`<div class="stack">
    <section class="join-found"><h2>${s("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${s("join.searching")}</span></p>`:a`<ul>${e.map(f=>a`<li key=${f.node_id}><span class="join-icon"><${x}
                  name="mesh" /></span>
        <span><strong>${f.mesh_name}</strong><small>${s("join.via",{node:f.node_name,address:f.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:f.address}))}>${s("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${p(()=>o({ticket:n.trim()}))} class="stack">
      <${k} label=${s("join.ticket")} area mono value=${n} onInput=${r}
          hint=${s("join.ticketHint")} error=${d} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${u||n.trim()===""}
          data-testid="join-ticket-submit">${s("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${s("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>o({address:i.trim()}))}>
        <${k} label=${s("join.address")} mono value=${i} onInput=${l}
            hint=${s("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||i.trim()===""}
            data-testid="join-address-submit">${s("join.ask")}</button>
      </form></details>
  </div>`}function Bn({words:e}){return a`<ol class="words" aria-label=${s("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function Wd({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${D} tone="error">${e.error_code?xe(e.error_code):s("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${s(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||s("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${s("join.compare")}</p><${Bn} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${D} tone="warning">${xe(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${s(o?"action.back":"join.cancel")}</button>
  </div>`}function fs({describe:e,action:t,founding:o,invite:n=null,onRegister:r}){let[i,l]=$(""),[c,m]=$(""),[u,d]=$(""),[p,f]=$(""),[g,h]=$(n??""),b=["username","display_name","password",...o?["mesh_name","trusted_names"]:[],...n!==null?["invite"]:[]],{busy:S,at:_,failure:T,submit:L}=M(e,b),N=L(()=>r({username:c.trim(),display_name:u.trim()||c.trim(),password:p,...i.trim()?{mesh_name:i.trim()}:{},...n!==null?{invite:g}:{}}));return a`<form class="stack" onSubmit=${N} data-testid="register-form">
    ${T}
    ${o&&a`<${k} label=${s("first.meshName")} value=${i} onInput=${l}
        hint=${s("first.meshNameHint")} autofocus maxlength=${100} testid="register-mesh-name"
        error=${_("mesh_name")} />${o(_)}`}
    ${n!==null&&a`<${k} label=${s("auth.inviteCode")} value=${g} onInput=${h} required mono
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
  </form>`}var lb=2e3;function cb(){let e=xa.value,[t,o]=$(""),[n,r]=$(null);if(v(()=>{let u=setInterval(()=>{Xo().catch(()=>{})},lb);return()=>clearInterval(u)},[]),!e)return null;let i=a`<${Qa} />`;if(e.state==="joining"&&e.join)return a`<${ar} title=${s("join.title")} foot=${i}>
      <${Wd} join=${e.join} onCancel=${()=>_a().catch(E)} /><//>`;let l=u=>Ds({...u,...t.trim()?{trusted_names:t.trim().split(/[\s,、]+/u)}:{}}),c=u=>a`<${k} label=${s("first.hosts")} value=${t}
      onInput=${o} hint=${s("first.hostsHint")} testid="register-hosts"
      error=${u("trusted_names")} />`,m=n??(e.found.length>0?"join":"found");return a`<${ar} title=${s("first.title")} text=${s("first.text")} foot=${i}>
    <div class="tabs" role="tablist">${["found","join"].map(u=>a`<button type="button" role="tab" key=${u}
      aria-selected=${m===u} data-testid="first-run-${u}"
          onClick=${()=>r(u)}>${s(`first.${u}`)}
      ${u==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${m==="found"?a`<p class="soft">${s("first.foundText")}</p><${fs} key="found"
            founding=${c} describe=${F} action=${s("first.foundAction")}
            onRegister=${l} />`:a`<${Gd} key="join" found=${e.found} describe=${F}
            onJoin=${Sa} />`}</div>
  <//>`}function qd(e){let{id:t,icon:o,name:n,server:r,unread:i,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${x} name=${o} size=${15} /><strong>${n}</strong>
      ${r&&a`<small>${r}</small>`}<span class="spacer"></span>
      ${i>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${s("unread.label")}</span>${i>99?"99+":i}</span>`:a`<small data-testid="inbox-done"><${x} name="check" size=${14} />${s("inbox.read")}</small>`}</span>
    ${m.map(u=>a`<span class="inbox-line" key=${u.id}><span class="found-by"><strong>${u.author}</strong>
        <time title=${te(u.at)}>${z(u.at)}</time></span>
        <span class="found-text" dir="auto">${u.text}</span></span>`)}
  </button>
  ${i>0&&a`<${P} icon="check" size=${16} label=${s("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function Vd(e,{channels:t,mentions:o},n,r){let i=c=>(o[c]??0)>0?0:r(c)?1:2,l=n.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>i(c)-i(m)),[...e,...l]}function Yd(e,t,o){let n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,Math.max(0,n))].find(i=>!o(i))??null}var mb=3;function Qd(e,t,o){let n=e.filter(i=>!i.is_deleted),r=o?n.filter(i=>i.mentions?.includes(t)):[];return r.length>0?r.slice(0,mb):n.slice(0,1)}var ub=50,lt=H({});function Zd(){lt.value={}}var ep=()=>le(e=>{e.what==="gone"&&Jd(e.id,null),e.what==="changed"&&Jd(e.message.id,e.message)});function Jd(e,t){for(let[o,n]of Object.entries(lt.peek())){if(!n.some(l=>l.id===e))continue;let i=n.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);lt.value={...lt.peek(),[o]:i}}}async function tp(e){let t=y.peek(),{first:o}=await Ve.unreadIn(e);if(!o||!t)return;let n=(De.peek().mentions[e]??0)>0,[r,i]=await Promise.all([Ve.messages(e,{around:o,limit:1}),n?Ve.messages(e,{after:o,limit:ub}):[]]),l=[...r,...i].filter(({author:c})=>c.id!==t.id);y.peek()?.id===t.id&&(lt.value={...lt.peek(),[e]:Qd(l,t.username,n)})}async function $s(e,t){await Nn.readAll(t);let o=ir.peek();o&&e.includes(o.channel)&&(ir.value={...o,first:null,held:!1});for(let n of e)vi(n)}function Hn({found:e,place:t,unread:o=0,onShow:n}){let{message:r,snippet:i,server:l}=e,{author:c}=r,m=u=>{if(u.key!=="ArrowDown"&&u.key!=="ArrowUp")return;let d=u.currentTarget.closest("li"),f=(u.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;(f||u.key==="ArrowUp")&&(u.preventDefault(),(f??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${r.id} onClick=${n} onKeyDown=${m}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${r.parent_id&&a`<small>${s("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${s("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${Z} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${te(r.created_at)}>${z(r.created_at)}</time></span>
    <span class="found-text" dir="auto">${i.map((u,d)=>u.hit?a`<mark key=${d}>${u.text}</mark>`:u.text)}</span>
  </button>`}function op({value:e,busy:t,sort:o,filters:n,onInput:r,onEnter:i,onSort:l,onFilter:c}){let m=I(null),[u,d]=$(null);K(()=>{m.current?.focus(),m.current?.select()},[]);let p=f=>{if(!ke(f)){if(f.key==="Enter")f.preventDefault(),i();else if(f.key==="ArrowDown"){let g=document.querySelector(".found-list button");g instanceof HTMLElement&&(f.preventDefault(),g.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${x} name="search" size=${17} />
      <input ref=${m} type="search" value=${u??e} maxlength="500"
        placeholder=${s("search.placeholder")} aria-label=${s("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${p}
        onCompositionStart=${f=>d(f.target.value)}
        onCompositionEnd=${f=>{d(null),r(f.target.value)}}
        onInput=${f=>{f.isComposing?d(f.target.value):r(f.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${n.map(({label:f,filter:g})=>a`<button type="button" class="chip" key=${g}
          onClick=${()=>{c(g),m.current?.focus()}}>${f}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${s("search.sort")}</legend>
      ${["newest","best"].map(f=>a`<label key=${f}><input type="radio" name="search-sort" value=${f}
            checked=${o===f} onChange=${()=>l(f)} />
          <span>${s(`search.${f}`)}</span></label>`)}
    </fieldset>
  </div>`}var db=/^(in|from|on):/;function np(e,t){let o=pb(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let n=db.exec(t)?.[0],r=o.filter(l=>!n||!l.startsWith(n)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...r,i].join(" ").trim()}function pb(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function fb(){let{typed:e,sort:t,results:o,cursor:n,total:r,more:i,unknown:l,coverage:c,asked:m,busy:u,error:d}=na.value,p=W(he(re.value)),f=p?.server?p:null,g=[f&&{label:s("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:s("search.fromMe"),filter:"from:me"},{label:s("search.hasLink"),filter:"has:link"},{label:s("search.hasCode"),filter:"has:code"},{label:s("search.today"),filter:"on:today"}].filter(b=>b!=null),h=({message:b,channel:S,dm:_})=>{S?se(S.server_id,S.id,b.id):_&&X(_.id,b.id),matchMedia("(max-width: 1180px)").matches&&(Q.value=null)};return a`<${me} title=${s("search.title")} testid="search"
      onClose=${()=>{Q.value=null}}>
    <${op} value=${e} busy=${u} sort=${t} filters=${g}
      onInput=${b=>Ho(b)}
      onEnter=${()=>Ho(e,{at_once:!0})}
      onSort=${ra}
      onFilter=${b=>Ho(np(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${u?void 0:m}>
      ${d!==null&&a`<${D} tone="warning">${J(d)}<//>`}
      ${l.map(b=>a`<${D} tone="warning" key=${b}>${s("search.unknown",{part:b})}<//>`)}
      ${!m&&!u&&d===null&&a`<${hb} />`}
      ${!m&&u&&a`<${U} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${$b(o.length,r,i,n)}</p>
          <ol class="found-list">${o.map(b=>a`<li key=${b.message.id}><${Hn} found=${b} place=${go(b)}
                onShow=${()=>h(b)} /></li>`)}</ol>`}
      ${m&&n&&a`<button type="button" class="button" data-testid="search-more" disabled=${u}
            onClick=${sa}>${s("search.more")}</button>`}
      ${m&&c&&a`<${gb} coverage=${c} />`}
    </div>
  <//>`}function go({channel:e,dm:t}){return e?`#${e.name}`:t?Ys(t,y.value?.id??"",Di()):""}function $b(e,t,o,n){return e===0&&!n?s("search.none"):o?s("search.countMore",{count:t}):s("search.count",{count:t})}function hb(){let e=[['"…"',s("search.helpPhrase")],["-…",s("search.helpWithout")],["from:",s("search.helpFrom")],["in:#",s("search.helpIn")],["has:link",s("search.helpHas")],["before: after: on:",s("search.helpDays")]];return a`<${Y} icon="search" title=${s("search.start")} text=${s("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function gb({coverage:e}){let{missing:t,behind:o,waiting:n,reading_before:r}=e,i=[...o.map(({name:l,since:c})=>c?s("search.unreachableSince",{name:l,time:_t(c)}):s("search.unreachable",{name:l})),t>0?s("search.missing",{count:t}):"",n>0?s("search.waiting",{count:n}):"",r?s("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${s("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var rp=300,bb=300,vb={items:[],cursor:null,loaded:!1,error:null};function sp({kind:e}){let[t,o]=$(vb),n=De.value,r=u=>{let d=y.peek()?.id;return Nn.list(e,u).then(p=>{if(y.peek()?.id===d){if(p.items.length===0&&p.cursor)return r(p.cursor);o(f=>({items:u?[...f.items,...p.items]:p.items,cursor:p.cursor,loaded:!0,error:null}))}},p=>o(f=>({...f,error:p})))};v(()=>{let u=setTimeout(()=>{r(null)},t.loaded?bb:0);return()=>clearTimeout(u)},[n]),v(()=>le(u=>{if(u.what==="followed"&&r(null),u.what!=="gone")return;let d=({message:p})=>p.id!==u.id;o(p=>({...p,items:p.items.filter(d)}))}),[]);let{items:i,cursor:l,loaded:c,error:m}=t;return a`<div class="found">
    ${m!==null&&a`<${D} tone="warning">${J(m)}<//>`}
    ${!c&&m===null&&a`<${U} rows=${3} />`}
    ${c&&i.length===0&&a`<${Y} icon="inbox" title=${s(`inbox.none.${e}`)} text=${s(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${i.map(u=>a`<li key=${u.message.id}><${Hn} found=${wb(u)}
          place=${go(u)} unread=${u.unread} onShow=${()=>yb(u)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{r(l)}}>${s("saved.more")}</button>`}
  </div>`}function wb({message:e,server:t}){let o=[...Te(e)],r=o.length>rp?`${o.slice(0,rp).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:r,hit:!1}]}}function yb({message:e,channel:t,dm:o}){t?se(t.server_id,t.id,e.id):o&&X(o.id,e.id)}var kb=40,ip=e=>(De.peek().channels[e]??0)===0,xb=()=>[...Ni.value.map(({id:e})=>e),...(G.value??[]).flatMap(({id:e})=>(Ct.value[e]??[]).map(t=>t.id))],ap=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),bo=H("unread");function Sb(){let t=["unread","mentions","threads"].map(o=>({value:o,label:s(`inbox.kind.${o}`)}));return a`<${me} title=${s("inbox.title")} testid="inbox"
      onClose=${()=>{Q.value=null}}>
    <div class="inbox-kinds"><${V} label=${s("inbox.kinds")} value=${bo.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{bo.value=o}} /></div>
    ${bo.value==="unread"?a`<${_b} />`:a`<${sp} key=${bo.value} kind=${bo.value} />`}
  <//>`}function _b(){let e=I([]),t=I(null),{loaded:o}=Do.value;v(()=>{Po();let m=ep();return()=>{m(),Zd()}},[]),v(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let r=Vd(e.current,De.value,xb(),xo).filter(m=>W(m)!==null);e.current=o?r:[];let i=r.filter(m=>!ip(m)),l=m=>{let u=Yd(r,m,ip);ka(m).catch(E),ap(u??m)?.focus()},c=()=>j({kind:"confirm",title:s("inbox.readAll"),text:s("inbox.readAllText",{count:i.length}),action:s("inbox.readAll"),run:()=>$s(i,null).catch(E)});return a`<div class="found" ref=${t} onKeyDown=${m=>Cb(m,r,l)}>
      ${i.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${s("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${s("inbox.readAll")}</button></div>`:a`<${Y} icon="inbox" title=${s("inbox.none")} text=${s("inbox.noneText")} />`}
      <ul class="found-list">${r.map((m,u)=>a`<li key=${m} class="inbox-item"><${Ob} id=${m} previewed=${u<kb} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>`}function Cb(e,t,o){let r=e.target.dataset.inbox;if(!r||ke(e)||e.ctrlKey||e.metaKey||e.altKey)return;let i={ArrowDown:1,ArrowUp:-1}[e.key];if(i)ap(t[t.indexOf(r)+i]??r)?.focus();else if(e.key.toLowerCase()==="e")o(r);else return;e.preventDefault()}function Ob({id:e,previewed:t,onRead:o}){let n=W(e),r=De.value.channels[e]??0,i=De.value.mentions[e]??0;if(v(()=>{t&&r>0&&tp(e).catch(()=>{})},[e,t,r>0,i]),!n)return null;let l=lt.value[e]??[],c=l.map(d=>({id:d.id,author:d.author.display_name,at:d.created_at,text:Te(d)})),m=d=>{let[p]=r>0?l:[];X(e,p?.id??null),matchMedia("(max-width: 1180px)").matches?Q.value=null:d.detail>0&&requestAnimationFrame(sl)},u=G.value?.find(d=>d.id===n.server)?.name??null;return a`<${qd} id=${e} icon=${n.icon} name=${n.name} server=${u}
    unread=${r} mentions=${i} current=${he(re.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function Ab({code:e}){let[t,o]=$(null),[n,r]=$(null);v(()=>{We.preview(Fo(e)).then(o,r)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>Ce({page:"home"})}>${s(G.value?.length?"empty.goHome":"action.back")}</button>`;if(n)return a`<${Y} icon="ticket" title=${s("invite.invalid")}
        text=${J(n)}>${i}<//>`;if(!t)return null;let l=()=>Io(t.code).then(c=>se(c.id),E);return t.already_member?a`<${Y} icon="ticket" title=${t.server_name}
        text=${s("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>se(t.server_id)}>${s("invite.open")}</button><//>`:a`<${Y} icon="ticket"
      title=${s("invite.pageTitle",{name:t.server_name})} text=${s("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${s("invite.join",{name:t.server_name})}</button>${i}<//>`}var Mb=46,Eb=38;function lp(e){let{members:t,find:o,present:n,roles:r}=e,[i,l]=$(""),[c,m]=$(!1),u=B(()=>i.trim()?o(t,i):t,[t,i]),d=B(()=>u.filter(({user:g})=>Yt(n,g)!=="offline"),[u,n]),p=c?d:u,f=B(()=>Ib(p,r),[p,r]);return a`<div class="members">
    <div class="members-search"><${x} name="search" size=${16} />
      <input type="search" value=${i} placeholder=${s("members.find")}
          aria-label=${s("members.find")} data-testid="members-find"
        onInput=${g=>l(g.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${s("members.here",{count:d.length})}</button></div>
    ${f.length>0?a`<${In} rows=${f} guess=${Tb} label=${s("members.title")} top=${`${c} ${i}`}
            draw=${g=>g.member?a`<${Nb} member=${g.member} ...${e} />`:a`<h3>${s(`role.${g.role}.many`)} <span>${g.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${s("members.none")}</p>`}
  </div>`}var Tb=e=>e.member?Mb:Eb,Ib=(e,t)=>t.flatMap(o=>{let n=e.filter(i=>i.role===o);if(n.length===0)return[];let r=n.map(i=>({key:i.user.id,member:i}));return[{key:`role-${o}`,role:o,count:n.length},...r]});function Nb({member:e,owner:t,me:o,present:n,roles:r,onPerson:i,...l}){let{canChange:c,canPassOn:m,canRemove:u,onRole:d,onPassOn:p,onRemove:f}=l,{user:g}=e;return a`<div class="member" data-testid="member" data-user-id=${g.id}
      data-role=${e.role}>
    <${Tn} user=${g} me=${o} presence=${Yt(n,g)} onPerson=${i}
      mark=${g.id===t&&a`<span class="member-owner" title=${s("role.owner")}><${x} name="crown" size=${14} /></span>`} />
    <${Qe} label=${s("members.actions",{name:g.display_name})} testid="member-menu"
        items=${[...c(e)?r.map(h=>({label:s(`role.${h}`),checked:h===e.role,testid:`role-${h}`,onClick:()=>d(e,h)})):[],m(e)&&{label:s("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>p(e)},u(e)&&{label:s("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}var Db=(e,t)=>Co(e,t,({user:o})=>[o.display_name,o.username],e.length);function hs(){let e=zo.value,t=y.value?.id??"",o=e[t]??"offline";return B(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var gs=(e,t)=>Nt(e.username,t,e),bs=()=>{Q.value=null};function Pb(){let e=W(he(re.value));return e?.hidden?a`<${Lb} conversation=${e} />`:e?.people?a`<${Rb} conversation=${e} people=${e.people} />`:a`<${Fb} />`}function Rb({conversation:e,people:t}){let{icon:o,label:n,group:r}=e,i=y.value?.id??"",l=hs();return a`<${me} title=${s("members.title")} subtitle=${n} testid="members" onClose=${bs}>
    <${$o} people=${t} me=${i} present=${l} onPerson=${gs} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>j({kind:"direct-add",direct:e.id})}>
        <${x} name="user-add" size=${15} />${s("dm.add")}</button>`}${r&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>il(e)}>${s("dm.leave")}</button>`}</div>
  <//>`}function Lb({conversation:e}){let{id:t,label:o,name:n,manages:r}=e;v(()=>{Mi(t).catch(E)},[t]);let i=No.value[t],l=B(()=>i?.map(({user:p})=>p),[i]),c=hs(),m=y.value?.id??"",u=p=>j({kind:"confirm",title:s("channel.putOut"),text:s("channel.putOutText",{name:p.display_name,channel:n}),action:s("channel.putOut"),danger:!0,run:()=>Ei(t,p.id).catch(E)}),d=p=>r&&p.id!==m&&a`<${P} icon="user-remove" testid="channel-put-out" onClick=${()=>u(p)}
      label=${s("channel.putOutName",{name:p.display_name})} />`;return a`<${me} title=${s("members.title")} subtitle=${o} testid="members" onClose=${bs}>
    ${l?a`<${$o} people=${l} me=${m} actions=${d}
            present=${c} onPerson=${gs} />`:a`<${U} rows=${6} kind="line" />`}
    <div class="panel-foot">${r&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>j({kind:"channel-add",channel:t})}>
        <${x} name="user-add" size=${15} />${s("channel.addMembers")}</button>`}</div>
  <//>`}function Fb(){let e=re.value.page==="channel"?re.value.server:"",t=G.value?.find(m=>m.id===e),o=Ee.value[e],n=y.value,r=hs(),i=B(()=>o&&qs(o),[o]);if(!t||!n)return null;let l=Ot(e),c=m=>j({kind:"confirm",title:s("members.remove"),text:s("members.removeText",{name:m.user.display_name,server:t.name}),action:s("members.remove"),danger:!0,run:()=>Ai(e,m.user.id).catch(E)});return a`<${me} title=${s("members.title")} subtitle=${t.name} testid="members"
      onClose=${bs}>
    ${i?a`<${lp} members=${i} owner=${t.owner_id} me=${n.id}
            present=${r} onPerson=${gs} roles=${zs} find=${Db}
      canChange=${m=>Ks(t,l,m,n.id)}
          canRemove=${m=>Ws(t,l,m,n.id)}
          canPassOn=${m=>Gs(t,m,n.id)}
          onPassOn=${m=>j({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,u)=>Oi(e,m.user.id,u).catch(E)}
          onRemove=${c} />`:a`<${U} rows=${6} kind="line" />`}
  <//>`}function cp({request:e,onApprove:t,onDeny:o}){let[n,r]=$(!1),i=async()=>{r(!0),await t(),r(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${s("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,$e(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${s("mesh.compare")}</p>
    <${Bn} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${n}
        data-testid="node-approve" onClick=${i}>${s("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${n} data-testid="node-deny"
          onClick=${o}>${s("mesh.deny")}</button></div>
  </article>`}var mp=12;function up({holds:e,meshName:t,describe:o,onMake:n,onRestore:r}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${s("mesh.kit")}</h2></header>
    <p class="soft">${s(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${jb} meshName=${t} describe=${o} onMake=${n} />`:a`<${Hb} describe=${o} onRestore=${r} />`}
  </section>`}function jb({meshName:e,describe:t,onMake:o}){let[n,r]=$(""),[i,l]=$(""),[c,m]=$(null),{busy:u,at:d,failure:p,submit:f}=M(t,["passphrase"]),g=f(async()=>{m(await o(n)),r(""),l("")}),h=[...n].length,b=i!==""&&i!==n;return a`<form class="settings-section" onSubmit=${g}>
    <${k} label=${s("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${n} onInput=${r} testid="kit-passphrase" error=${d("passphrase")}
        hint=${s("mesh.kitPassphraseRule",{count:mp})} />
    <${k} label=${s("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${b?s("mesh.kitPassphraseDiffers"):null} />
    ${p}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${u||h<mp||i!==n}>${s("mesh.kitMake")}</button></div>
    ${c&&a`<${Bb} kit=${c} text=${zb(c,e)} />`}
  </form>`}function Bb({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((n,r)=>a`<li key=${r}>${n}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${s("mesh.kitSave")}</a>
      <${ge} text=${t} label=${s("mesh.kitCopy")} /></div>
    <p class="soft">${s("mesh.kitKeep")}</p></div>`}function Hb({describe:e,onRestore:t}){let[o,n]=$(""),[r,i]=$(""),{busy:l,at:c,failure:m,submit:u}=M(e,["kit","passphrase"]),d=u(async()=>{await t(o,r),n(""),i("")});return a`<form class="settings-section" onSubmit=${d}>
    <${k} label=${s("mesh.kitLine")} value=${o} onInput=${n} area mono
        testid="kit-line" error=${c("kit")} />
    <${k} label=${s("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${r} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||r===""}>${s("mesh.kitRestore")}</button></div>
  </form>`}function zb(e,t){let o=e.words.map((n,r)=>`${r+1}. ${n}`).join(`
`);return`${s("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function dp({rows:e}){let t=e.filter(([,n])=>n>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${s("mesh.counters")}</h2></header>
    <p class="soft">${s("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${s("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([n,r])=>a`<div key=${n}><dt>${Su(n)}</dt><dd>${r}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${s("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function pp({events:e}){return a`<section class="card"><header class="card-head"><h2>${s("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${s("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${te(t.at)}>${z(t.at)}</time><span>${Ub(t)}</span></li>`)}</ol>`}
  </section>`}function Ub({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return s("mesh.event.joined");case"connected":return s("mesh.event.connected",{name:o});case"lost":return s("mesh.event.lost",{name:o,reason:xe(String(t.reason))});case"authority_given":case"authority_taken":return s(`mesh.event.${e}`,{name:o});case"authority_restored":return s("mesh.event.authority_restored");case"revoked":return s("mesh.event.revoked",{name:o});case"refused_address":return s(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return at(String(t.trouble),t.name?o:null);case"trouble_over":return s("mesh.event.troubleOver");case"set_aside":return s("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return s("mesh.event.disk",{detail:t.detail});default:return s("mesh.event.other",{code:e})}}function fp({node:e,onRevoke:t,onAuthority:o}){let n=[o&&{label:s(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:s("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),r=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&s(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&$e(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["certificate",e.certificate&&Xb(e.certificate)],["troubleSince",e.trouble_since&&z(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&_n(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${s(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${s("mesh.authority")}</span>`}
      ${n.length>0&&a`<${Qe} label=${s("mesh.nodeMenu",{name:e.name})} items=${n} />`}</header>
    <dl>${r.map(([i,l])=>l&&a`<div key=${i}><dt>${s(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error ${_u(e.trouble)?"is-red":""}" data-testid="node-trouble">${at(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${Kb(e)}</p>`}
  </article>`}function Xb({provisional:e,until:t}){if(e)return s("mesh.certificate.provisional");let o=Math.floor((Date.parse(t)-Date.now())/864e5);return s("mesh.certificate.mesh",{count:Math.max(o,0)})}function Kb({last_error_code:e,last_error_at:t}){let o=xe(e??"");return t?s("mesh.errorAt",{reason:o,time:z(t)}):o}function $p({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${s("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${s("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${s(`mesh.order.${o.kind}`)}</strong> ${$e(o.created_at)} — ${s("mesh.ordersMissing",{nodes:o.missing.map(t).join(s("list.comma"))})}</li>`)}</ul>`}
  </section>`}function hp({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${s("mesh.positions")}</caption>
    <thead><tr><th scope="col">${s("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${s("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:n,dimmed:r})=>a`<tr key=${o.id} class=${r?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${r&&o.as_of&&a`<small>${s("mesh.asOf",{time:z(o.as_of)})}</small>`}</th>
      ${n.map(i=>a`<td class=${i.behind>0?"is-behind":""}
            title=${s("mesh.position",{seq:i.held})}>
        ${i.behind===0?"=":`−${i.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${s("mesh.since",{time:z(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var Gb={green:"ok",amber:"clock",red:"warning"};function gp({verdict:e,at:t,stale:o,nodes:n}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${x} name=${Gb[e.level]} size=${22} /><p>${Wb(e,n)}</p>
    <small>${s(o?"mesh.staleAt":"mesh.asOf",{time:Zn(t)})}</small></div>`}function Wb({code:e,args:t,at:o},n){let r=i=>Number(t[i]??0);switch(e){case"equal":return s("mesh.verdict.equal",{count:r("nodes"),time:Zn(o)});case"quarantined":return s("mesh.verdict.quarantined",{count:r("entries")});case"deriving":return s("mesh.verdict.deriving",{percent:r("percent")});case"behind":return s("mesh.verdict.behind",{node:t.node,count:r("behind")+r("ahead")});case"unreachable":return Qb(t,n);case"set_aside":return s("mesh.verdict.setAside",{node:t.node,entry:r("entries")});case"unanswered":return[s("mesh.verdict.unanswered",{address:t.address}),xe(String(t.reason))].join(s("list.sentences"));case"clock":return Yb(t);default:return qb(e,t)}}function qb(e,t){let o=t.since&&s("mesh.verdict.since",{time:z(String(t.since))});return[at(e,t.here?null:String(t.node)),Vb(e,t),o].filter(Boolean).join(s("list.sentences"))}function Vb(e,{reason:t,files:o,of:n}){if(o===void 0)return null;let r=e==="files_damaged"?"damaged":String(t);return s(`mesh.files.${r}`,{count:Number(o),of:Number(n)})}function Yb({node:e,here:t,ahead:o,seconds:n}){let r=o?"Ahead":"Behind";return t?s(`mesh.verdict.ownClock${r}`,{span:er(Number(n))}):s(`mesh.verdict.clock${r}`,{node:e,span:er(Number(n))})}function Qb(e,t){let o=t.filter(r=>r.state==="unreachable"||r.state==="never"),n=Number(e.behind??0);return[s("mesh.verdict.unreachable",{node:o.map(r=>r.name).join(s("list.comma"))}),e.reason&&xe(String(e.reason)),e.heard_at&&s("mesh.verdict.heard",{time:z(String(e.heard_at))}),n>0&&s("mesh.verdict.lacks",{count:n}),e.next_attempt_at&&s("mesh.verdict.next",{when:_n(String(e.next_attempt_at))})].filter(Boolean).join(s("list.sentences"))}function bp({ticket:e,earlier:t,nameOf:o,onMake:n}){let[r,i]=$(!1),l=async()=>{i(!0),await n(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${s("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${r}
          data-testid="ticket-make" onClick=${l}><${x} name="ticket"
          size=${16} />${s("mesh.makeTicket")}</button></header>
    <p class="soft">${s("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${ge} text=${e.ticket} label=${s("mesh.copyTicket")}
          testid="ticket-copy" />
        <${ge} text="localchat --join ${e.ticket}" label=${s("mesh.copyCommand")} />
        <span
            class="soft">${s("mesh.ticketUntil",{when:$e(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${s("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?s("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?s("invite.expired"):s("mesh.ticketOpen",{time:z(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function vp(e){let t=e.writers.map(({id:n,entries:r})=>({node:n,label:e.nodes.find(i=>i.id===n)?.name??n.slice(-6),top:r})),o=e.nodes.map(n=>{let r=t.map((i,l)=>{let c=n.held[l]??0;return{held:c,behind:i.top-c}});return{node:n,cells:r,dimmed:n.state!=="here"&&n.state!=="connected"}});return{columns:t,rows:o}}function wp(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var Jb=3e3;function Zb(){let e=y.value?.mesh_admin===!0;if(v(()=>{if(!e)return;sr();let n=setInterval(sr,Jb);return()=>clearInterval(n)},[e]),!e)return a`<${Y} icon="shield" title=${s("empty.forbidden")}
        text=${s("mesh.adminsOnly")} />`;let t=la.value,o=ma.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${P} icon="arrow-left" label=${s("action.back")}
        class="only-narrow" onClick=${Bo} />
      <div><h1>${s("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div>
      <${cn} page="mesh" onPage=${n=>Ce({page:n})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${D} tone="warning">${s("mesh.loadFailed")} ${J(o)}<//>`}
      ${t?a`<${ev} told=${t} stale=${o!==null} />`:o===null&&a`<${U} rows=${5} kind="line" />`}
    </div>
  </section>`}function ev({told:e,stale:t}){let o=r=>e.nodes.find(i=>i.id===r)?.name??r.slice(-8),n=e.nodes.some(r=>r.state==="here"&&r.authority);return a`
    <${gp} verdict=${e.verdict} at=${ca.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${s("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(r=>a`<${cp} key=${r.node_id} request=${r} onApprove=${()=>tv(r)} onDeny=${()=>ov(r)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${s("mesh.positions")}</h2></header><p
        class="soft">${s("mesh.positionsText")}</p><${hp}
        ...${vp(e)} /></section>
    <section class="status-nodes" aria-label=${s("mesh.nodes")}>${e.nodes.map(r=>a`<${fp} key=${r.id} node=${r}
      onRevoke=${r.state==="here"||r.state==="revoked"?null:()=>nv(r)}
      onAuthority=${n&&r.state!=="revoked"&&r.state!=="waiting"?()=>rv(r):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${D} tone="warning">${e.unanswered.map(({address:r,code:i})=>a`<p key=${r} data-testid="unanswered">${s("mesh.verdict.unanswered",{address:r})} ${xe(i)}</p>`)}<//>`}
    <${bp} ticket=${ua.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>ba().catch(E)} />
    <${up} holds=${n} meshName=${e.mesh.name} describe=${F}
        onMake=${ha} onRestore=${(r,i)=>ga(r,i).then(()=>R(s("mesh.restored"),"ok"))} />
    <div class="card-pair"><${dp} rows=${wp(e.counters)} /><${$p}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${pp} events=${e.events} />`}function tv(e){return da(e.node_id).then(()=>R(s("mesh.approved",{name:e.name}),"ok"),E)}function ov(e){j({kind:"confirm",title:s("mesh.deny"),text:s("mesh.denyText",{name:e.name}),action:s("mesh.deny"),danger:!0,run:()=>pa(e.node_id).catch(E)})}function nv(e){j({kind:"confirm",title:s("mesh.revoke"),text:s("mesh.revokeText",{name:e.name}),action:s("mesh.revoke"),danger:!0,run:()=>fa(e.id).catch(E)})}function rv(e){let t=e.authority,o=s(t?"mesh.takeAuthority":"mesh.giveAuthority"),n={name:e.name};j({kind:"confirm",title:o,text:t?s("mesh.takeAuthorityText",n):s("mesh.giveAuthorityText",n),action:o,danger:t,run:()=>$a(e.id,!t).catch(E)})}var kp=["href","bold","strike","italic","code"],yp={bold:"**",strike:"~~",italic:"*"},xp=e=>sv(e).map(t=>{let o=t.reduce((n,{text:r})=>n+(r.match(/[*`~_]/g)?.length??0),0);return zn(t,0,o>1).trim()});function sv(e){let t=[[]],o=!0;for(let n of e)(n.kept?n.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):n.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!n.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...n,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function zn(e,t,o){let n=kp[t];if(!n)return e.map(({text:i})=>o?lv(i):i).join("");let r="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][n]===e[i][n];)l+=1;r+=iv(e.slice(i,l),t,o),i=l}return r}function iv(e,t,o){let n=kp[t],r=e[0][n],i=e.map(({text:l})=>l).join("");if(!r||i.trim()==="")return zn(e,t+1,o);if(n==="code")return vs(i,l=>av(l));if(n==="href"){if(i.trim()===r)return i;let l=zn(e,t+1,o);return vs(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${r})`)}return vs(zn(e,t+1,o),l=>yp[n]+l+yp[n])}function vs(e,t){let o=e.trim(),n=e.length-e.trimStart().length;return e.slice(0,n)+t(o)+e.slice(n+o.length)}var av=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,lv=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function Sp(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var cv=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,mv=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,uv=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,oe=e=>e.nodeType===1?e.nodeName.toLowerCase():"",Se=(e,t)=>e.getAttribute?.(t)??"",ze=e=>Se(e,"style");function _p(e){let t=[...e.childNodes].filter(n=>oe(n)!==""||n.nodeType===3&&n.nodeValue?.trim()),o=n=>{let r=ze(n);return oe(n)==="pre"||/white-space:\s*pre/i.test(r)&&uv.test(r)};return t.length>0&&t.every(o)}var vo=e=>/display:\s*none|mso-list:\s*ignore/i.test(ze(e));function Cp(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(ze(e))?"item":cv.test(t)?"text":null}function Op(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),n="`".repeat(o+1),r=[...e.childNodes].find(c=>oe(c)==="code"),i=`${Se(e,"class")} ${r?Se(r,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${n}${l}
${t}
${n}`}function Ap(e,t){let o=Number(/\blevel(\d)/i.exec(ze(e))?.[1]??1),n=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Mp(e)),r=Number.parseInt((n?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=n?`${r||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function Mp(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(ze(t)))return t.textContent??"";let o=oe(t)===""?"":Mp(t);if(o)return o}return""}function Ep(e){let t=[...e.childNodes].flatMap(o=>oe(o)==="p"?[...o.childNodes]:[o]).find(o=>oe(o)==="input"&&Se(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var ws=e=>[...e.childNodes].flatMap(t=>{let o=oe(t);return vo(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?ws(t):[]}),ys=e=>[...e.childNodes].some(t=>mv.test(oe(t))||oe(t)==="div"&&ys(t));var dv=/^(b|strong)$/,pv=/^(i|em|cite)$/,fv=/^(s|del|strike)$/,$v=/^(code|kbd|samp|tt)$/;function Un(e,t){let o=oe(e),n=ze(e),r=/font-weight:\s*(\w+)/i.exec(n)?.[1]??"",i={...t};(dv.test(o)||/^(bold|bolder|[6-9]00)$/i.test(r))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(r)&&delete i.bold,(pv.test(o)||/font-style:\s*italic/i.test(n))&&(i.italic=!0),(fv.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(n))&&(i.strike=!0),$v.test(o)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(n)&&(i.kept=!0);let l=o==="a"?Sp(Se(e,"href")):void 0;return l&&(i.href=l),i}function Ip(e){let t=new Map,o=e.map(r=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of r){l();for(let m=0;m<c.columns&&i.length<=40;m+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(m===0?c.text:"")}return l(),i}),n=Math.max(0,...o.map(r=>r.length));if(n>40||n*o.length>2e3)return null;for(let r of o)for(;r.length<n;)r.push("");return hv(o)}function hv(e){let t=e.filter(n=>n.some(Boolean)),o=Math.max(0,...t.map(n=>n.findLastIndex(Boolean)+1));return t.map(n=>n.slice(0,o))}var gv=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function Np(e,t){let[o,...n]=e,r=o.map((l,c)=>{let m=n.map(d=>d[c]).filter(Boolean),u=m.length>0&&m.every(d=>gv.test(d));return t(c)||u?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(o.map(ks)),i(r),...n.map(i)].join(`
`)}var ks=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var vv=150,Dp=12,Pp=16e3,wv=400,yv=50,kv=80,xv=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Ut=class extends Error{};function Rp(e,t){if(_p(e))return null;let o=new xs;try{o.children(e,{},0)}catch(l){if(l instanceof Ut)return null;throw l}if(o.flush("line"),!o.structured&&!Sv(o.looks))return null;let n=[...o.hrefs];if(n.length===1&&t.trim()===n[0])return null;let r=Lp(o.blocks);return r.length<=2*Pp&&r.split(`
`).length<=wv?r:null}var Sv=e=>e.size>1||[...e].some(t=>t.includes("href"));function Lp(e){let t="";return e.forEach((o,n)=>{let i=e[n-1]?.kind===o.kind&&o.kind!=="apart";t+=(n===0?"":i?`
`:`

`)+o.text}),t}var xs=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=xp(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(n=>n.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,n){for(let r of t.childNodes)this.node(r,o,n+1)}text(t,o){if(this.#t+=t.length,this.#t>Pp)throw new Ut;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:n,...r}=o;this.looks.add(JSON.stringify(Object.keys(r).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,n){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let r=oe(t);if(r===""||xv.test(r)||vo(t))return;if(n>vv)return this.text(t.textContent??"",o);if(r==="br")return this.text(`
`,{...o,kept:!0});if(r==="img")return this.text(Se(t,"alt").slice(0,kv),o);if(r==="input")return;let i=Un(t,o),l=Cp(t,r);return l?this.block(l,t,i,n):this.children(t,i,n)}block(t,o,n,r){if(this.flush("line"),t==="text"){this.children(o,n,r);let c=oe(o)==="p"&&!/Mso|^p\d/.test(Se(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,n,r);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Op(o),"apart");if(t==="list"){let c=this.list(o,n,r);return c===""?void 0:this.put(c,"apart")}let i=this.inside(o,n,r);if(i==="")return;if(t==="item")return this.put(Ap(o,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(oe(o)[1]));return this.put(`${l} ${ks(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,n){let[r,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Dp?this.text(t.textContent??"",o):this.children(t,o,n),this.#e-=1,this.flush("line");let l=Lp(this.blocks);return this.blocks=r,this.runs=i,l}list(t,o,n){let r=Number.parseInt(Se(t,"start"),10)||1,i=oe(t)==="ol",l=[];for(let c of t.childNodes){let m=oe(c);if(m===""||vo(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let f=this.#e>Dp?this.inside(c,o,n):this.list(c,o,n+1);this.#e-=1,f&&l.push(f.replace(/^/gm,i?"   ":"  "));continue}let u=i?`${r}. `:"- ",d=this.inside(c,Un(c,o),n+1).replace(/\n{2,}/g,`
`);d!==""&&(r+=1,l.push(u+Ep(c)+d.replace(/\n/g,`
${" ".repeat(u.length)}`)))}return l.join(`
`)}table(t,o,n){let r=ws(t).map(u=>[...u.childNodes].filter(d=>/^(td|th)$/.test(oe(d))&&!vo(d)));if(r.reduce((u,d)=>u+d.length,0)>2e3)throw new Ut;if(!(r.length>1&&r.some(u=>u.length>1))||r.some(u=>u.some(ys))){for(let u of r)for(let d of u)this.block("text",d,o,n+1);return}let c=r.map(u=>u.map(d=>this.cell(d,o,n+1))),m=Ip(c);if(!m)throw new Ut;m.length!==0&&(this.structured=!0,this.put(Np(m,u=>_v(c,u)),"apart"))}cell(t,o,n){let r=this.inside(t,Un(t,o),n).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(Se(t,c),10)||1,1),yv),l=/^right$/i.test(Se(t,"align"))||/text-align:\s*right/i.test(ze(t));return{text:r.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function _v(e,t){let o=e.slice(1).flatMap(n=>n[t]?.text?[n[t]]:[]);return o.length>0&&o.every(({right:n})=>n)}var Cv=2e6,Ov=2e4;function Av(e,t){if(e.length>Cv)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>Ov?null:Rp(o.body,t)}var Mv=()=>a`<${su} /><${eu} /><${Qm} />`;var Ev=({links:e})=>a`${e.map(t=>a`<${Nv} key=${t.message} link=${t} />`)}`,Xt=new Set,Tv=500;de(()=>Xt.clear());function Iv(e){Xt.has(e)||(Xt.size>=Tv&&Xt.clear(),Xt.add(e),Ri(e).catch(()=>Xt.delete(e)))}function Nv({link:e}){let{conversation:t,message:o,direct:n}=e,r=W(t),i=r!==null,l=ai.value[o];v(()=>{i&&l===void 0?li(t,o):!i&&n&&Iv(t)},[t,o,i,l===void 0]);let c=B(()=>l?Te(l):"",[l]);if(!r||!l)return null;let m=G.value?.find(u=>u.id===r.server)?.name??null;return a`<${On} message=${l} text=${c} place=${r.label} server=${m}
    onShow=${()=>X(t,o)} />`}function Fp({message:e,onShow:t,onUnpin:o,onPerson:n,files:r}){let{author:i}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${Z} id=${i.id} name=${i.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${i.username}"
        onClick=${l=>n(l.currentTarget)}>${i.display_name}</button>
      <time title=${te(e.created_at)}>${z(e.created_at)}</time>
      ${o&&a`<${P} icon="close" label=${s("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${It} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}${r}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${s("pins.show")}</button>
  </article>`}function Dv(){let e=he(re.value)??"",t=W(e);if(v(()=>{e&&Ji(e)},[e]),!t)return null;let o=Yi.value[e],n=Qi.value,r=i=>{X(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(Q.value=null)};return a`<${me} title=${s("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{Q.value=null}}>
    ${n!==null&&a`<${D} tone="warning">${J(n)}<//>`}
    ${!o&&n===null&&a`<${U} rows=${3} />`}
    ${o?.length===0&&a`<${Y} icon="pin" title=${s("pins.none")} text=${s("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(i=>a`<li key=${i.id}><${Fp} message=${i} files=${Sn(i)}
            onPerson=${l=>Nt(i.author.username,l,i.author)}
            onShow=${()=>r(i)} onUnpin=${t.pins?()=>Zi(i):null} /></li>`)}</ul>`}
  <//>`}function Pv({describe:e,onRecover:t}){let[o,n]=$(""),[r,i]=$(""),{busy:l,at:c,failure:m,submit:u}=M(e,["code","new"]);return a`<form class="stack" onSubmit=${u(()=>t(o.trim(),r))}
      data-testid="recover-form">
    ${m}
    <${k} label=${s("auth.code")} value=${o} onInput=${n} hint=${s("auth.codeHint")}
        autofocus mono required maxlength=${60} autocomplete="one-time-code" testid="recover-code"
        error=${c("code")} />
    <${k} label=${s("account.newPassword")} type="password" value=${r} onInput=${i}
        hint=${s("auth.passwordRule")} required minlength=${8} autocomplete="new-password"
        testid="recover-password" error=${c("new")} />
    <button class="button is-primary is-wide" disabled=${l}
        data-testid="recover-submit">${l?s("state.working"):s("auth.recover")}</button>
  </form>`}function jp({saved:e,place:t,onShow:o,onRemove:n,files:r}){let{message:i,server:l}=e,{author:c}=i;return a`<article class="pinned" data-testid="saved-message" data-message-id=${i.id}>
    <p class="found-place">${t}${l&&a`<small>${l.name}</small>`}</p>
    <header><${Z} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${te(i.created_at)}>${z(i.created_at)}</time>
      <${P} icon="close" label=${s("saved.remove")} testid="saved-remove" onClick=${n} /></header>
    <div class="pinned-body" dir="auto">${i.html?a`<${It} source=${i.html} />`:a`<p class="message-plain">${i.content}</p>`}${r}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${s("saved.show")}</button>
  </article>`}function Rv(){v(()=>{rr()},[]);let{items:e,cursor:t,loaded:o}=ea.value,n=ta.value,r=({message:i,channel:l,dm:c})=>{l?se(l.server_id,l.id,i.id):c&&X(c.id,i.id),matchMedia("(max-width: 1180px)").matches&&(Q.value=null)};return a`<${me} title=${s("saved.title")} testid="saved"
      onClose=${()=>{Q.value=null}}>
    ${n!==null&&a`<${D} tone="warning">${J(n)}<//>`}
    ${!o&&n===null&&a`<${U} rows=${3} />`}
    ${o&&e.length===0&&a`<${Y} icon="clock" title=${s("saved.none")} text=${s("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(i=>a`<li key=${i.message.id}><${jp} saved=${i} files=${Sn(i.message)} place=${go(i)}
            onShow=${()=>r(i)} onRemove=${()=>oa(i.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{rr(!1)}}>${s("saved.more")}</button>`}
  <//>`}var Lv=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>Bp?`${t.slice(0,Bp).join("")} …`:t.join("")},Bp=40;function Hp({count:e,max:t,full:o,busy:n,failed:r,onCopy:i,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${s("select.label")} data-testid="selection">
    ${r.length>0&&a`<${D} tone="error"><ul class="selection-failed" data-testid="selection-failed">${r.map(({message:m,reason:u})=>a`<li key=${m.id}>${s("select.failed",{name:m.author.display_name,time:_t(m.created_at),text:Lv(m.content),reason:u})}</li>`)}</ul><//>`}
    ${o&&a`<${D} tone="warning">${s("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${s("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||n}
        data-testid="selection-copy" onClick=${i}><${x} name="copy" size=${15} />${s("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||n} data-testid="selection-delete"
          onClick=${l}><${x} name="trash" size=${15} />${s("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${s("select.done")}</button>
    </div>
  </section>`}function Ss({moderates:e}){let t=dt.value;if(!t)return null;let o=Ha(t),n=o.length,r=e||o.every(({author:c})=>c.id===y.value?.id),i=async()=>{await Xa(Za(o,Eo))&&(R(s("select.copied",{count:n}),"ok"),Qt())},l=()=>j({kind:"confirm",title:s("select.deleteTitle",{count:n}),text:s("select.deleteText"),action:s("select.deleteCount",{count:n}),danger:!0,run:async()=>{let c=await za();c>0&&R(s("select.deleted",{count:c}),"ok")}});return a`<${Hp} count=${n} max=${Ba} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${r?l:null} onDone=${Qt} />`}function Fv({parent:e}){let t=Me.value[e];return v(()=>{let o=()=>Pn(e).catch(()=>{});return o(),le(n=>n.what==="connected"&&void o())},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${s(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>Od(e)}>${s(t?"thread.following":"thread.follow")}</button>`}function jv({id:e,parent:t,at:o}){let n=W(e),r=ni(e,t).value.messages[0],i=So(e,t).value,l=va(i.messages);v(()=>(o||si(e,t),ri(e,t),()=>{dt.peek()?.parent===t&&Qt()}),[e,t]);let c=Uo.value,[m,u]=$(!1);v(()=>{m&&c&&i.loaded&&wa(e,t,l)},[m,c,i.loaded,l]);let d=Math.max(r?.reply_count??0,i.has_older?i.messages.length:0),p=i.has_newer?[]:Gi(Vt.value,e,t,i.messages),f=B(()=>{let g=r?[{kind:"message",key:t,message:r,continues:!1}]:[];if(!i.loaded)return g;g.push({kind:"replies",key:"replies",count:d});let h=La(i.messages,{day:Mo}).filter(b=>b.kind!=="day");return[...g,...h,...Fa(p)]},[i,r,d,pi.value,...p]);return n?a`<${me} title=${s("thread.title")} subtitle=${n.label} testid="thread"
      tools=${a`<${Fv} parent=${t} />`}
      drop=${n.archived||dt.value?.parent===t?void 0:ko(e,t)}
      onClose=${()=>{Q.value=null}}>
    <${Pa} name=${s("thread.title")} rows=${f} guess=${ja}
        draw=${al({conversation:n,focus:o,thread:!0})} staying=${[ii.value?.message,"replies"]}
        before=${i.loaded?null:a`<${U} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${ya(e,t)}
      onOlder=${()=>ei(e,t)}
          onNewer=${()=>oi(e,t)}
          onLatest=${()=>_o(e,t)}
          onView=${g=>u(g?.end===!0)} />
    ${dt.value?.parent===t&&a`<${Ss} moderates=${n.moderates} />`}
    ${!n.archived&&dt.value?.parent!==t&&a`<${cl} key=${t} conversation=${n} parent=${t} placeholder=${s("thread.placeholder")} />`}
  <//>`:null}export{Cf as AccountMenu,Pf as AccountsPage,Mf as AsOther,ru as Attachments,Gg as Dialogs,nb as EmojiPopover,ib as FilesPanel,cb as FirstRun,Sb as InboxPanel,Ab as InvitePage,Pb as MembersPanel,Zb as MeshPage,Uh as NewLogins,zg as Notifying,Mv as OpenFiles,Af as OtherPlace,Ph as PendingFiles,Ev as PermalinkCards,fg as PersonPopover,Dv as PinsPanel,Pv as RecoverForm,fs as RegisterForm,Rv as SavedPanel,fb as SearchPanel,Ss as Selecting,Of as SignedInHere,jv as ThreadPanel,Dh as Tiles,Rh as Uploading,$s as markAllRead,Av as markdownFrom,mu as takeFiles};
