import{$ as vs,$a as Xs,$b as Oo,$c as qt,$d as fa,A as me,Aa as F,Ac as re,Ae as Pe,B as us,Ba as _,Bc as Do,Be as Vt,C as ze,Cb as st,Cc as xi,Ce as Te,D as _e,Da as I,Db as Zs,Dc as Si,Dd as sa,De as ye,E as ds,Eb as ei,Ec as _i,Ee as Na,F as Dn,Fa as Q,Fb as ti,Fe as Vn,G as ps,Ga as E,Gb as Co,Gc as Ci,Gd as ia,Ge as k,H as fs,Ha as Ps,Hb as Ie,Hc as Oi,Hd as jo,He as M,I as Ue,Ia as go,Ib as oi,Ic as ae,Id as aa,Ie as Ia,J as Ke,Ja as We,Jc as Ai,Jd as la,Je as P,K as Rn,Ka as Ds,Kb as X,Kc as Mi,Kd as ca,L as Xe,La as Rs,Lb as xt,Lc as Ei,Le as Pa,M as bt,Mb as Ee,Mc as Wt,Me as Da,N as $s,Na as vo,Nc as Ti,Nd as z,Ne as Ra,O as hs,Ob as Kn,Oc as Ni,Od as G,Oe as Fa,P as Ge,Pb as St,Pc as Ii,Pd as ma,Q as ie,Qb as ni,Qc as Pi,Qd as U,R as gt,Ra as Fs,Rb as ri,Rc as Di,Rd as ua,Re as zo,S as y,Sa as Ls,Sb as si,Sc as Ri,Sd as Bo,Se as La,T as Fn,Ta as js,Tb as ii,Tc as Fi,Td as da,Te as Et,U as Ln,Ua as wo,Ub as ai,Uc as Li,Ud as pa,Ue as ja,V as $o,Va as Bs,Vc as Wn,Ve as Ba,W as ho,Wa as Hs,Wb as li,Wc as ji,We as Uo,X as bs,Xa as zs,Xb as Gt,Xc as Bi,Xe as Ha,Y as gs,Ya as Us,Yb as ci,Yc as Ro,Yd as J,Z as Kt,Zb as mi,Zc as Hi,Zd as qe,_ as ue,_a as Ks,_b as ui,_c as zi,_d as T,_e as za,a,aa as ws,ab as Gs,ac as Ao,ad as Fo,ae as $a,af as Ua,ba as jn,bb as yo,bc as di,bd as Ot,be as ha,ca as Bn,cc as Xn,ce as ba,d as ht,da as bo,dc as pi,dd as Ui,de as ga,df as Ka,e as Pn,ec as fi,ed as Ki,ee as it,f as $,fa as ys,fc as $i,fd as At,fe as va,g as v,gb as Ws,gc as _t,gd as Xi,ge as wa,h as ee,ha as ks,hb as qs,hc as hi,hd as Gi,he as ya,i as R,ia as xs,ib as ko,ic as Mo,id as Wi,ie as ka,j as B,ja as Ss,jd as qi,ka as _s,kb as Ys,kc as bi,kd as qn,ke as xa,l as He,lb as Vs,lc as Gn,ld as Yi,le as at,m as cs,ma as Cs,mb as Xt,mc as Eo,md as Vi,me as Yt,n as ms,nb as wt,nc as gi,nd as Qi,ne as Sa,oa as Os,ob as yt,oc as vi,od as Ji,oe as _a,pa as As,pb as zn,pc as Ct,pd as Zi,pe as we,q,qa as Ms,qb as te,qc as wi,qd as ea,r,ra as Es,rb as xo,rc as yi,rd as ta,re as Ho,s as x,sa as Ts,sb as So,sc as To,sd as oa,se as Ca,t as Y,ta as Ns,tb as _o,tc as No,ua as Is,ub as j,uc as fe,ud as na,ue as Oa,v as L,va as de,vb as pe,vc as Io,vd as Lo,ve as Mt,w as ve,wa as Hn,wb as Un,wc as ne,wd as ra,we as Aa,x as H,xa as vt,xb as kt,xc as ki,xe as Ma,y as rt,ya as V,yb as Qs,yc as Po,yd as Yn,ye as Ea,z as Ut,zb as Js,zc as Ce,ze as Ta}from"./chunk.js";function Tt(){let e=R(null);return ee(()=>{let t=e.current;return t&&!t.open&&t.showModal(),()=>t?.close()},[]),e}function O({title:e,onClose:t,children:o,size:n="m",testid:s,bare:i}){let l=Tt(),c=He();return a`<dialog ref=${l} class="modal modal-${n} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${s}
    onCancel=${u=>{u.preventDefault(),t?.()}} onMouseDown=${u=>{u.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&a`<${L} icon="close" label=${r("action.close")} onClick=${t} />`}
      </div>
      ${o}
    </div>
  </dialog>`}function Qn({own:{id:e,username:t,name:o,alive:n,waits:s}}){let{count:i,some:l}=s;return a`<${J} id=${e} name=${o} size="s" />
    <span class="account-names"><strong dir="auto">${o}</strong>
      <span>@${t}${!n&&a` · <span class="account-ended">${r("device.ended")}</span>`}</span></span>
    ${i>0?a`<span class="count is-mention" data-testid="account-count">${i>99?"99+":i}<span
            class="visually-hidden"> ${r("device.unread")}</span></span>`:l&&a`<span class="account-dot" data-testid="account-dot"><span
            class="visually-hidden">${r("device.unread")}</span></span>`}`}var Xa=e=>me("GET","/api/unread",{as:e}),Ga=e=>me("GET","/api/auth/me",{as:e}),Wa=e=>me("GET","/api/me/preferences",{as:e});function qa(e,{channel_id:t,direct:o},n){o&&Ps(t);let i=`/api/${go(t)?"dms":"channels"}/${encodeURIComponent(t)}/messages`;return me("POST",i,{body:n,as:e,repeatable:!0})}function Ya(e,t){let{channels:o,mentions:n}=qs(ko(e),t.channels),s=Object.keys(e.dms??{}),i=m=>m.reduce((u,d)=>u+d,0),l=Object.keys(n).filter(m=>!s.includes(m));return{count:i(l.map(m=>n[m]??0))+i(s.map(m=>o[m]??0)),some:Object.values(o).some(m=>m>0)}}function Va(e,t,o,n){let s=e.flatMap(({texts:l})=>Object.keys(l)),i=n.flatMap(l=>Object.keys(l)).filter(l=>!s.includes(l));return{drafts:s.length+i.length+t,unsent:o}}function ol(e,{mentioned:t,called:o,followed:n,set:s,keywords:i}){let{notify:l=null,muted:c=!1}=s??{};if(e.is_deleted||l==="none")return null;if(t&&!(o&&c))return"mention";if(c)return null;let m=!!e.dm_channel_id;return(l??Ws(m))==="all"?m?"direct":"all":n?"thread":Xd(e.content,i)?"keyword":null}var Qa=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function Xd(e,t){let o=Ja(e);return t.some(n=>Gd(o,Ja(n)))}var Ja=e=>Gs(e).replace(/\s+/g," ").trim();function Gd(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let n=o+t.length;if(!Za(e,o)&&!Za(e,n))return!0}return!1}function Za(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[n=""]=e.slice(t,t+2);return Qa.test(o)&&Qa.test(n)}var Wd=["sun","mon","tue","wed","thu","fri","sat"],el=1440,tl=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function Ko(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),n=tl(e.from),s=tl(e.to),i=n<s?s-n:s-n+el,l=c=>{let m=o+c*el-n,u=Wd[(t.getUTCDay()+7-c)%7];return e.days.includes(u)&&m>=0&&m<i};return l(0)||l(1)}function nl({count:e,first:t,first_sort:o},n){return e===0?!1:t===null||Hn(n)>=Hn({id:t,sort:o})}var qd=5,Yd=10*6e4;function rl(e,t){let o=e.filter(({message:i})=>t-Date.parse(i.created_at)<Yd),n=o.length<=qd?o:[],s=new Map;for(let i of e)n.includes(i)||s.set(i.space,[...s.get(i.space)??[],i]);return[...n.map(i=>[i]),...s.values()]}var sl=(e,t)=>e===void 0||e==="seen"&&t,Jn=20,Vd=40;function il(e){let t=e.split(`
`).map(s=>s.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(s=>s!==""))],n=o.find(s=>[...s].length>Vd)??null;return{keywords:o,long:n,many:o.length>Jn}}var Qt="messages",Qd=14*864e5,Zn=e=>`${y.peek()?.id??""}/${e}`,Xo=null;function al(){return Xo??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(Qt),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),Xo.catch(()=>{Xo=null}),Xo}async function ll(e,t){let o=(await al()).transaction(Qt,"readwrite"),n=o.objectStore(Qt),s=[];for(let i of e){let l=Zn(i.message.id),c=n.get(l);c.onsuccess=()=>{sl(c.result,i.edited)&&(n.put(t,l),s.push(i))}}return n.delete(IDBKeyRange.bound(Zn(""),Zn(Ds(Date.now()-Qd)))),new Promise((i,l)=>{o.oncomplete=()=>i(s),o.onabort=()=>l(o.error)})}async function Go(e){try{(await al()).transaction(Qt,"readwrite").objectStore(Qt).delete(IDBKeyRange.bound(`${e}/`,`${e}0`,!1,!0))}catch{}}var cl=e=>e.length===0?Promise.resolve([]):ll(e,"told").catch(()=>e),ml=e=>{ll([e],e.edited?"told":"seen").catch(()=>{})};function ul(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var De=ht(ul()),Ye=()=>{De.value!=="missing"&&(De.value=ul())};async function dl(){await Notification.requestPermission(),Ye()}var pl=()=>{De.value="missing"};var fl=200;function $l(e){let{author:t,dm_channel_id:o}=e,n=G(de(e)),s=o&&!n?.group,i=n&&!s?r("notify.titleIn",{name:t.display_name,place:n.label}):t.display_name,l=Te(e),c=[...l],m=c.length>fl;return{title:i,body:m?`${c.slice(0,fl).join("")}…`:l}}function hl(e){let[{space:t}]=e,o=X.peek()?.find(s=>s.id===t)?.name,n=e.map(({message:s})=>s.dm_channel_id?s.author.display_name:G(de(s))?.label??"");return{title:r("notify.many",{count:e.length,place:o??r("dm.title")}),body:[...new Set(n.filter(Boolean))].slice(0,5).join(r("list.comma"))}}var Jt=new Map,er=()=>{};function bl(e){er=e}function gl(e,{title:t,body:o},n,s){let i;try{i=new Notification(t,{body:o,tag:e,silent:!0,dir:"auto"})}catch{return pl()}let l={...n,shown:i};Jt.set(e,l),i.onclose=()=>{Jt.get(e)===l&&Jt.delete(e)},i.onclick=()=>{window.focus(),l.shown.close(),_(),s()}}function vl(e){let[t]=e,{id:o,username:n}=y.peek()??{id:"",username:""},s=`${o} ${e.length===1?t.message.id:`space.${t.space}`}`,{title:i,body:l}=e.length===1?$l(t.message):hl(e),m={title:Ge().length>1?r("notify.for",{told:i,username:n}):i,body:l},u={account:o,conversations:new Set(e.map(({message:p})=>de(p))),messages:new Set(e.map(({message:p})=>p.id)),edited:t.edited},d=de(t.message),f=No(ma(d,t.message.id));gl(s,m,u,()=>{ie.peek()===o?U(d,t.message.id):er(o,f)})}function wl(e,t,o){let n={title:r("notify.waiting",{count:o,username:t}),body:r("notify.waitingText")},s={conversations:new Set,messages:new Set};gl(`${e} waits`,n,{account:e,...s,edited:!1},()=>er(e,null))}var tr=e=>Wo(({account:t,messages:o})=>t===e&&o.size===0);function Wo(e){for(let[t,o]of[...Jt])e(o)&&(Jt.delete(t),o.shown.close())}var yl=e=>Wo(({account:t,messages:o})=>t===y.peek()?.id&&o.has(e)),qo=(e,{channels:t})=>Wo(({account:o,conversations:n,messages:s,edited:i})=>o===e&&s.size>0&&!i&&[...n].every(l=>(t[l]??0)===0)),kl=()=>Wo(({account:e})=>!Ge().some(([t])=>t===e));var xl=["B","KB","MB","GB","TB"];function be(e,t){let o=e,n=0;for(;o>=1023.5&&n<xl.length-1;)o/=1024,n+=1;let s=o<9.95&&n>0?1:0;return`${new Intl.NumberFormat(t,{maximumFractionDigits:s}).format(o)} ${xl[n]}`}var Jd=encodeURIComponent,lt={limits:()=>me("GET","/api/files/limits"),links:e=>me("POST","/api/files/links",{body:{ids:e},repeatable:!0}),state:e=>me("GET",`/api/files/${Jd(e)}/state`)};var or={state:"waiting",sent:0,rate:0,at:0},Zd=.3,ep=400;function Sl(e,t,o){if(e.state!=="sending"||t<e.sent)return{state:"sending",sent:t,rate:0,at:o};let s=o-e.at;if(s<ep)return e;let i=(t-e.sent)*1e3/s,l=e.rate===0?i:e.rate+(i-e.rate)*Zd;return{state:"sending",sent:t,rate:l,at:o}}var tp=["too_many_uploads","disk_reserve","files_unavailable"],_l=({status:e,code:t})=>!tp.includes(t)&&(e===0||e===409||e===410||e===423||e===429||e>=500),Cl=(e,t)=>Math.round(Math.min(1e4,500*2**Math.min(e,5))*(.75+t/2));var op=84,np=128*1024*1024,Nt=H({}),Yo=new Set,Ol=Promise.resolve();function Al(e,t){!t.type.startsWith("image/")||t.size>np||(Yo.add(e),Ol=Ol.then(()=>rp(e,t)).catch(()=>{}))}async function rp(e,t){if(!Yo.has(e))return;let o=await createImageBitmap(t,{resizeHeight:op,resizeQuality:"medium"}),n=document.createElement("canvas");[n.width,n.height]=[o.width,o.height],n.getContext("2d")?.drawImage(o,0,0),o.close();let s=await new Promise(i=>n.toBlob(i));!s||!Yo.has(e)||(Nt.value={...Nt.peek(),[e]:URL.createObjectURL(s)})}function Ml(e){Yo.delete(e);let{[e]:t,...o}=Nt.peek();t&&(URL.revokeObjectURL(t),Nt.value=o)}var sp=16*1024*1024,ip=4,$e=new Map,Vo=new Map,Ve=H({}),Qo={arrived:()=>{},refused:()=>{},again:()=>{}};function El(e){Qo=e}function Tl(e,t,o){let n={tus:null,node:null,urls:{},tries:0,not_before:0,turn:0};$e.set(e,{file:t,name:o,...n}),Al(e,t)}function Zt(e,t){let{[e]:o,...n}=Ve.peek();Ve.value=t?{...n,[e]:t}:n}function rr(e){let t=$e.get(e);$e.delete(e),t&&It(t),Ml(e),Zt(e,null)}function It(e){e.tus?.abort(),e.node=null}function ap(e){let t=Vo.get(e);return t||(t=lt.limits().then(({max_bytes:o})=>o),Vo.set(e,t),t.catch(()=>Vo.delete(e))),t.catch(()=>1/0)}async function Nl(e,t,o){t.node=o,t.turn+=1;let{file:n,turn:s}=t;try{let[i,l]=await Promise.all([ap(o),ms()]);if(t.turn!==s||t.node===null)return;if(n.size>i)return nr(e,t,r("files.tooLarge",{limit:be(i,q.peek())}));t.tus=new l(n,lp(e,t,o)),t.tus.start()}catch{Il(e,t,o,{status:0,code:"",detail:""})}}function lp(e,t,o){let{name:n,urls:s}=t;return{endpoint:`${o}/api/uploads`,uploadUrl:s[o]??null,chunkSize:sp,retryDelays:null,storeFingerprintForResuming:!1,metadata:{filename:n,filetype:t.file.type},onBeforeRequest:i=>cp(i,o),onUploadUrlAvailable:()=>{s[o]=t.tus?.url??s[o]},onProgress:i=>{t.tries=0,Zt(e,Sl(Ve.peek()[e]??or,i,Date.now()))},onSuccess:()=>{let i=new URL(t.tus.url).pathname.split("/").at(-1)??"";t.node=null,Zt(e,null),Qo.arrived(e,o,i)},onError:i=>{Il(e,t,o,mp(i))}}}async function cp(e,t){if(jn()&&await Bn(t),jn()||ue.peek()!==t)throw new Error("the node is gone");e.setHeader("Authorization",`Bearer ${gt.peek()}`),e.setHeader("Accept-Language",q.peek())}function mp(e){let t=e.originalResponse;if(!t)return{status:0,code:"",detail:""};let o;try{o=JSON.parse(t.getBody())}catch{o={}}return{status:t.getStatus(),code:o.code??"",detail:o.detail??""}}async function Il(e,t,o,n){It(t),t.tries+=1;let s=Cl(t.tries,Math.random());t.not_before=Date.now()+s,(n.status===410||n.status===404)&&delete t.urls[o];let i=Ve.peek()[e]??or,l=n.status===404&&t.tries<ip;if(n.status!==401&&!l&&!_l(n))return nr(e,t,n.detail||r("error.unexpected",{code:n.status}));if(n.status===0&&!await up(t.file))return nr(e,t,r("files.unreadable"));$e.has(e)&&(Zt(e,{...i,state:"stalled",rate:0}),setTimeout(()=>Qo.again(),s),n.status===0&&await Bn(o))}function nr(e,t,o){It(t),Zt(e,null),Qo.refused(e,o)}var up=e=>e.slice(0,1).arrayBuffer().then(()=>!0,()=>!1);function Pl(){for(let e of[...$e.keys()])rr(e);Vo.clear()}var dp=2,Dl=32,pp=5e3,fp=3e4;function Rl(e,t,o=[]){let n=Pe.peek()[e]??[],s=t.slice(0,Dl-n.length);s.length<t.length&&I(r("files.tooMany",{count:Dl}),"error");let i=s.map((l,c)=>{let m=$s(),u=o[c]??l.name;return Tl(m,l,u),{upload:m,name:u,size:l.size,type:l.type,at:{},error:null}});Vt(e,[...n,...i])}var ir=()=>[...Object.values(Pe.value).flat(),...Wt.value.flatMap(e=>e.files??[])];function Jo(e,t){for(let[o,n]of Object.entries(Pe.peek()))if(n.some(s=>s.upload===e))return Vt(o,Ei(n,e,t));return Ni(e,t)}function Fl(e,t){let o=$e.get(t);Vt(e,(Pe.peek()[e]??[]).filter(n=>n.upload!==t)),o?.tus?.abort(!0).catch(()=>{})}function Ll(e){let t=$e.get(e);t&&Object.assign(t,{tries:0,not_before:0}),Jo(e,{error:null})}function sr(){let e=ir(),t=new Set(e.map(({upload:i})=>i));for(let i of[...$e.keys()])t.has(i)||rr(i);let o=ue.peek();for(let i of $e.values())i.node!==null&&i.node!==o&&It(i);if(Kt.peek().phase==="reconnecting")return;let n=Date.now(),s=[...$e.values()].filter(i=>i.node!==null).length;for(let{upload:i,at:l,error:c}of e){if(c!==null||l[o])continue;let m=$e.get(i);m?m.node===null&&m.not_before<=n&&s<dp&&(s+=1,Nl(i,m,o)):Jo(i,{error:r("files.lost")})}}function $p(){let e=Date.now();for(let[t,o]of $e){let n=Ve.peek()[t],s=n?.state==="sending"&&e-n.at>fp;o.node!==null&&s&&n.sent<o.file.size&&It(o)}sr()}var jl=()=>`attached.${y.peek()?.id}.${ys()}`;function hp(){let e=ze(jl(),{});for(let[t,o]of Object.entries(e))Pe.peek()[t]||Vt(t,o)}function bp(e){let t=Object.entries(e).map(([o,n])=>[o,n.filter(({at:s})=>Object.keys(s).length>0)]).filter(([,o])=>o.length>0);_e(jl(),t.length>0?Object.fromEntries(t):void 0)}var Zo=()=>ir().some(({upload:e,at:t,error:o})=>o===null&&$e.has(e)&&!t[ue.peek()]);function Bl(){hp(),El({arrived:(o,n,s)=>{let i=ir().find(l=>l.upload===o)?.at;i&&Jo(o,{at:{...i,[n]:s}})},refused:(o,n)=>Jo(o,{error:n}),again:sr});let e=[Pn(()=>{Pe.value,Wt.value,ue.value,Kt.value.phase,queueMicrotask(()=>y.peek()&&sr())}),Pn(()=>bp(Pe.value))],t=setInterval($p,pp);return()=>{clearInterval(t);for(let o of e)o();Pl(),Pe.value={}}}var gp=15e4;function zl(e){_e(`shown.${e}`,Date.now()),tr(e)}var Hl=e=>Math.abs(Date.now()-ze(`shown.${e}`,0))<gp;async function Ul(e,t,{before:o,now:n},s){if(n===0&&tr(e),Ye(),De.peek()!=="granted"||o===null||n<=o||Hl(e)||Ko(s.do_not_disturb,wt(new Date().toISOString())))return;let{username:i,absence:l}=await Ga(t);l?.state!=="do_not_disturb"&&!Hl(e)&&wl(e,i,n)}var vp=6e4,ar=45e3,wp=2e3,Kl={count:0,some:!1},Xl={at:0,waits:Kl,known:!1},eo=e=>`badge.${e}`,Gl=()=>Ge().map(([e,{username:t,name:o,token:n}])=>({id:e,username:t,name:o,alive:n!==null,shown:e===ie.value,waits:e===ie.value?Kl:ze(eo(e),Xl).waits})),le=ht(Gl()),Qe=()=>{for(let[e]of Ge())fs(e);le.value=Gl()};ie.subscribe(Qe);gt.subscribe(Qe);ds(e=>{/^(account|badge)\./.test(e)&&Qe()});function en(e){Qe();for(let{id:t,alive:o,shown:n}of le.value){if(n&&(zl(t),_e(eo(t),void 0)),!o||n)continue;let s=ze(eo(t),Xl);kp(t),!(Math.abs(Date.now()-s.at)<e)&&(_e(eo(t),{...s,at:Date.now()}),yp(t,s.known?s.waits.count:null))}}var Wl=()=>en(wp),tn=e=>Ge().find(([t])=>t===e)?.[1].token??null;async function yp(e,t){let o=tn(e);if(o){try{let[n,s]=await Promise.all([Xa(o),Wa(o)]);if(tn(e)===null)return;let i=Ya(n,s);_e(eo(e),{at:Date.now(),waits:i,known:!0}),Qe(),qo(e,ko(n)),await Ul(e,o,{before:t,now:i.count},s)}catch(n){Ut(n).status===401&&ql(e,o)}Qe()}}function ql(e,t){let[,o]=Ge().find(([n])=>n===e)??[];o?.token!==t||e===ie.peek()||(_e(`account.${e}`,{...o,token:null}),Qe())}var lr=new Set;async function kp(e){if(!lr.has(e)){lr.add(e);try{let t=Dn(`outbox.${e}.`).map(([,o])=>o);t.sort((o,n)=>o.created_at.localeCompare(n.created_at));for(let o of t){let n=e===ie.peek()?null:tn(e);if(!n||o.state!=="refused"&&!await xp(e,n,o))return}}finally{lr.delete(e)}}}async function xp(e,t,o){let{nonce:n,content:s,parent_id:i,files:l=[]}=o,c=l.map(({at:u})=>u[ue.peek()]);if(c.some(u=>!u))return!0;let m=`outbox.${e}.${n}`;try{return await qa(t,o,{content:s,nonce:n,...i?{parent_id:i}:{},...c.length>0?{attachment_ids:c}:{}}),_e(m,void 0),!0}catch(u){let d=Ut(u);return d.status===401&&ql(e,t),d.transient||d.status===401?!1:(ze(m,null)&&_e(m,{...o,state:"refused",error:d.detail||d.code}),!0)}}function Yl(){en(ar);let e=()=>document.visibilityState==="visible"&&en(ar);document.addEventListener("visibilitychange",e),addEventListener("online",e);let t=setInterval(()=>en(ar),vp);return()=>{clearInterval(t),document.removeEventListener("visibilitychange",e),removeEventListener("online",e)}}function Vl(e){if(!Zo())return e();F({kind:"confirm",title:r("device.uploading"),text:r("device.uploadingText"),action:r("device.switchAnyway"),danger:!0,run:e})}function ct(e,t=null){e!==ie.peek()&&Vl(()=>{t&&history.pushState({view:"content",over_list:!1,account:e},"",t),$o(e)})}bl(ct);function Ql(){le.peek().length>=hs?I(r("device.full"),"error"):Vl(()=>F({kind:"account-add"}))}function Jl(e){let t=o=>Dn(`${o}.${e}.`).map(([,n])=>n);return Va(t("drafts"),t("edit").length,t("outbox").length,t("attached"))}function to(e){let t=tn(e);if(t&&Ue.logout(t).catch(()=>{}),Go(e),e===ie.peek())return ho();ps(e),Qe()}function Zl(){let e=ie.peek();for(let{id:t}of le.peek())t!==e&&to(t);e&&to(e)}function cr(e){let t=e.map(Jl),o=t.reduce((i,l)=>i+l.drafts,0),n=t.reduce((i,l)=>i+l.unsent,0),s=[o>0&&r("device.drafts",{count:o}),n>0&&r("device.unsent",{count:n})].filter(Boolean);return s.length>0?r("device.lost",{what:s.join(r("list.comma"))}):""}function mr(){let e=le.peek().find(s=>s.shown);if(!e)return;let t=cr([e.id]),o=()=>to(e.id);if(!t){_(),o();return}let n=`@${e.username}`;F({kind:"confirm",title:r("device.logOut",{name:n}),text:t,action:r("account.logout"),danger:!0,run:o})}function Sp(){let e=le.peek(),t=e.map(({username:n})=>`@${n}`).join(r("list.comma")),o=cr(e.map(({id:n})=>n));F({kind:"confirm",title:r("device.logOutAll"),text:[r("device.logOutAllText",{names:t}),o].filter(Boolean).join(" "),action:r("account.logout"),danger:!0,run:Zl})}var ec=0;function _p(){v(()=>{let e=le.peek().find(o=>o.shown),t=le.peek().length>1;Fn.peek()!==ec&&t&&e&&I(r("device.now",{name:e.name,username:e.username}),"ok"),ec=Fn.peek()},[])}function Cp(e){return{count:e.reduce((o,{waits:n})=>o+n.count,0),some:e.some(({waits:o,alive:n})=>o.some||!n)}}function Op(){v(Yl,[]),_p();let e=le.value,t=e.find(l=>l.shown),{count:o,some:n}=Cp(e.filter(l=>!l.shown)),s=e.map(l=>({label:l.name,checked:l.shown,testid:"account-item",view:a`<${Qn} own=${l} />`,onClick:()=>ct(l.id)})),i=o>0?r("device.menuWaiting",{count:o}):r("device.menu");return a`<nav class="account-menu" aria-label=${r("device.here")} onClick=${Wl}><${qe} label=${i} up testid="account-menu"
      button=${a`<${x} name="users" /><span class="visually-hidden">${i}</span>
        ${o>0?a`<span class="account-waiting" aria-hidden="true" data-testid="accounts-waiting">${o>99?"99+":o}</span>`:n&&a`<span class="account-waiting is-dot" aria-hidden="true"></span>`}`}
      items=${[{label:r("device.here"),items:s},{label:r("device.add"),icon:"user-add",testid:"account-add",onClick:Ql},t&&{label:r("device.logOut",{name:`@${t.username}`}),icon:"log-out",testid:"account-log-out",onClick:mr},e.length>1&&{label:r("device.logOutAll"),icon:"log-out",danger:!0,testid:"account-log-out-all",onClick:Sp}]} /></nav>`}function tc(){let e=vt.peek(),t=()=>vt.peek()===e&&_();return v(()=>{jo().catch(()=>{})},[]),a`<${O} title=${r("device.add")} onClose=${_} size="s" testid="account-form">
    <div class="modal-body account-add"><p class="soft">${r("device.addText")}</p>
      <${Pa} onDone=${t} /></div>
  <//>`}function Ap(){let e=le.value.filter(o=>!o.shown),t=le.value.find(o=>o.shown);return e.length===0&&!t?null:a`<section class="accounts-here" aria-label=${r("device.here")}>
    ${e.length>0&&a`<h2>${r("device.goOn")}</h2>`}
    <ul class="accounts-list">${e.map(o=>a`<li key=${o.id}><button type="button" class="account-choice"
        data-testid="account-choice" onClick=${()=>$o(o.id)}><${Qn} own=${o} /></button></li>`)}</ul>
    ${t&&a`<p class="auth-switch soft">${cr([t.id])}
      <button type="button" class="link" data-testid="account-remove"
        onClick=${()=>to(t.id)}>${r("device.remove",{name:`@${t.username}`})}</button></p>`}
  </section>`}function Mp({id:e}){let t=le.value.find(o=>o.id===e);return!t||e===ie.value?a`<${Na} id=${null} />`:a`<div data-testid="other-place"><${Y} icon="users"
      title=${r("device.otherPlace",{name:t.name,username:t.username})} text=${r("device.otherPlaceText")}>
    <button type="button" class="button is-primary" data-testid="other-switch"
      onClick=${()=>ct(e)}>${r("device.switchTo",{name:t.name})}</button>
    <button type="button" class="button" onClick=${()=>Ce({page:"home"})}>${r("empty.goHome")}</button><//></div>`}var Ep=()=>a`${le.value.filter(e=>!e.shown&&e.alive).map(e=>a`<button type="button" class="button" key=${e.id} data-testid="as-other"
        onClick=${()=>ct(e.id,location.pathname)}>${r("device.switchTo",{name:e.name})}</button>`)}`;function oc({describe:e,onAdd:t,onClose:o}){let[n,s]=$(""),[i,l]=$(""),{busy:c,at:m,failure:u,submit:d}=M(e,["username","display_name"]),f=d(()=>t(n.trim(),i.trim()||n.trim()));return a`<${O} title=${r("accounts.add")} size="s" onClose=${o} testid="account-add-dialog">
    <form onSubmit=${f}>
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
  <//>`}function nc({username:e,describe:t,onSave:o,onClose:n}){let[s,i]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=M(t,["rename"]);return a`<${O} title=${r("accounts.rename")} size="s" onClose=${n}
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
  <//>`}function rc({account:e,own:t,onDo:o}){let{display_name:n,username:s,mesh_admin:i,disabled:l}=e,c=(u,d)=>({label:r(`accounts.${u}`),danger:d,testid:`account-${u}`,onClick:()=>o(u)}),m=[i&&a`<span class="tag is-accent">${r("accounts.admin")}</span>`,l&&a`<span class="tag is-bad">${r("accounts.disabled")}</span>`,e.no_password&&a`<span class="tag">${r("accounts.noPassword")}</span>`,e.rename_needed&&a`<span class="tag is-warn">${r("accounts.renameNeeded")}</span>`].filter(Boolean);return a`<li class="account ${l?"is-disabled":""}" data-testid="account"
      data-user-id=${e.id}>
    <${J} id=${e.id} name=${n} size="m" />
    <div class="account-name"><span>${n}${t&&a` <span class="soft">(${r("accounts.you")})</span>`}</span>
      <span class="soft">@${s}</span></div>
    ${m.length>0&&a`<div class="account-marks">${m}</div>`}
    <${qe} label=${r("accounts.of",{name:n})} testid="account-menu" items=${[!l&&c("reset"),c("rename"),!t&&!i&&!l&&c("make"),!t&&i&&c("unmake",!0),!t&&!i&&(l?c("enable"):c("disable",!0))]} />
  </li>`}function W({label:e,value:t,options:o,onChange:n,hint:s,testid:i}){let l=He();return a`<fieldset class="choice" data-testid=${i}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${o.map(c=>a`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${l} value=${c.value} checked=${c.value===t}
          onChange=${()=>n(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${s&&a`<p class="field-told">${s}</p>`}
  </fieldset>`}function sc({name:e,code:t,expires_at:o,onClose:n}){return a`<${O} title=${r("accounts.code",{name:e})} size="s" testid="code-dialog">
    <div class="modal-body"><code class="one-time-code" data-testid="one-time-code">${t}</code>
      <p>${r("accounts.codeText",{name:e,time:j(o)})}</p>
      <p class="soft">${r("accounts.codeWhere")}</p></div>
    <footer class="modal-foot"><${ye} text=${t} label=${r("accounts.codeCopy")}
        testid="code-copy" />
      <button type="button" class="button is-primary" data-testid="code-done"
          onClick=${n}>${r("accounts.codeDone")}</button></footer>
  <//>`}var Tp={mesh:"mesh.title",accounts:"accounts.name"};function on({page:e,onPage:t}){return a`<nav class="mesh-tabs" aria-label=${r("mesh.title")}>${Object.entries(Tp).map(([o,n])=>a`<button type="button" key=${o}
      aria-current=${o===e?"page":void 0} data-testid="mesh-tab-${o}"
      onClick=${()=>t(o)}>${r(n)}</button>`)}</nav>`}var ur=50,Np=200,Ne=H(null),mt=H(""),rn=H(!1),nn=H(null),sn=H(null);async function oo(){let e=mt.peek(),t=Math.min(Math.max(Ne.peek()?.length??0,ur),Np);try{let[o,n]=await Promise.all([Ke.accounts({q:e,limit:t}),Ke.settings()]);if(e!==mt.peek())return;let s=(Ne.peek()??[]).slice(t);Ne.value=[...o,...s],s.length===0&&(rn.value=o.length===t),sn.value=n,nn.value=null}catch(o){nn.value=o}}function ic(e){return mt.value=e,Ne.value=null,oo()}async function ac(){let e=Ne.peek()??[],t=mt.peek(),o=await Ke.accounts({q:t,limit:ur,after:e.at(-1)?.id});t===mt.peek()&&(Ne.value=[...e,...o],rn.value=o.length===ur)}async function dr(e,t){let o=await Ke.change(e,t),n=Ne.peek()??[];return Ne.value=n.map(s=>s.id===e?o:s),o}var lc=e=>Ke.reset(e);async function cc(e,t){let o=await Ke.create({username:e,display_name:t,expires_in_minutes:10080});return await oo(),o}async function mc(e){sn.value=await Ke.setSettings({registration:e})}var Pp=5e3,Dp={open:"accounts.open",invite:"accounts.byInvite",closed:"accounts.closed"};function Rp(){let e=y.value?.mesh_admin===!0;if(v(()=>{if(!e)return;oo();let o=setInterval(oo,Pp);return()=>clearInterval(o)},[e]),!e)return a`<${Y} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=nn.value;return a`<section class="mesh-page" data-testid="accounts-page">
    <header class="page-head"><${L} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${Do} /><h1>${r("accounts.name")}</h1>
      <${on} page="accounts" onPage=${o=>Ce({page:o})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${t!==null&&a`<${T} tone="warning">${Q(t)}<//>`}
      <${Fp} /><${Lp} />
    </div>
  </section>`}function Fp(){let e=sn.value;if(!e)return null;let t=Object.entries(Dp).map(([n,s])=>({value:n,label:r(s)})),o=n=>mc(n).then(()=>I(r("accounts.saved"),"ok"),E);return a`<section class="card">
    <${W} label=${r("accounts.registration")} value=${e.registration} options=${t}
        hint=${r(`accounts.registrationHint.${e.registration}`)} onChange=${o}
        testid="registration" />
    ${e.registration_here!==e.registration&&a`<${T}>${r("accounts.here")}<//>`}
  </section>`}function Lp(){let[e,t]=$(null),o=Ne.value,n=()=>t(null),s=async(l,c)=>{let{code:m,expires_at:u}=await cc(l,c);t({kind:"code",name:c,code:m,expires_at:u})},i=async(l,c)=>{await dr(l.id,{rename:c}),n(),I(r("accounts.done.renamed",{name:c}),"ok")};return a`<section class="card"><header class="card-head"><h2>${r("accounts.name")}</h2>
      <button type="button" class="button is-primary is-small" data-testid="account-add"
          onClick=${()=>t({kind:"add"})}>${r("accounts.add")}</button></header>
    <${k} label=${r("accounts.find")} type="search" value=${mt.value} maxlength=${100}
        onInput=${ic} testid="account-find" />
    ${o===null&&a`<${z} rows=${4} kind="line" />`}
    ${o?.length===0&&a`<p class="soft">${r("accounts.none")}</p>`}
    <ul class="accounts">${o?.map(l=>a`<${rc} key=${l.id} account=${l}
        own=${l.id===y.value?.id}
        onDo=${c=>Bp(c,l,t)} />`)}</ul>
    ${o&&rn.value&&a`<button type="button" class="button" onClick=${()=>ac().catch(E)}>${r("accounts.more")}</button>`}
    ${e?.kind==="add"&&a`<${oc} describe=${P} onAdd=${s} onClose=${n} />`}
    ${e?.kind==="rename"&&a`<${nc} username=${e.account.username} describe=${P}
        onSave=${l=>i(e.account,l)} onClose=${n} />`}
    ${e?.kind==="code"&&a`<${sc} ...${e} onClose=${n} />`}
  </section>`}var jp={disable:{change:{disabled:!0},done:"disabled",danger:!0},enable:{change:{disabled:!1},done:"enabled",danger:!1},make:{change:{mesh_admin:!0},done:"made",danger:!1},unmake:{change:{mesh_admin:!1},done:"unmade",danger:!0}};function Bp(e,t,o){let n=t.display_name;if(e==="rename")return o({kind:"rename",account:t});if(e==="reset")return uc("reset",n,!1,async()=>{let{code:m,expires_at:u}=await lc(t.id);o({kind:"code",name:n,code:m,expires_at:u})});let{change:s,done:i,danger:l}=jp[e],c=async()=>{await dr(t.id,s),I(r(`accounts.done.${i}`,{name:n}),"ok")};return e==="enable"?void c().catch(E):uc(e,n,l,c)}function uc(e,t,o,n){F({kind:"confirm",title:r(`accounts.${e}Action`),text:r(`accounts.${e}Text`,{name:t}),action:r(`accounts.${e}Action`),danger:o,run:()=>n().catch(E)})}var Hp=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,no=e=>e.normalize("NFC").replace(Hp,"_");function dc(e){let t=Array.from(new Intl.Segmenter().segment(e),({segment:o})=>o);return t.length<=20?[e,""]:[t.slice(0,-10).join(""),t.slice(-10).join("")]}function pc(e,t){let[o,n]=e.slice(0,19).replace(/[-:]/g,"").split("T"),s=/^image\/(png|jpeg|gif|webp)$/.exec(t)?.[1]??"bin";return`pasted-${o}-${n}.${s==="jpeg"?"jpg":s}`}function ke({name:e}){let[t,o]=dc(e);return a`<bdi class="file-name" title=${e}><span>${t}</span>${o&&a`<span>${o}</span>`}</bdi>`}function fc({name:e,size:t,icon:o,url:n,note:s,warns:i,onShow:l}){let c=be(t,q.value);return a`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${x} name=${o} size=${24} /></span>
    <span class="file-card-main"><${ke} name=${e} /><span class="file-card-note ${i?"is-warning":""}">${s?r("files.noted",{size:c,note:s}):c}</span></span>
    ${l&&a`<button type="button" class="button is-small" aria-label=${r("preview.showName",{name:e})} data-testid="file-preview" onClick=${l}>${r("preview.show")}</button>`}
    <a class="icon-button" href=${n??void 0} download=${e} aria-disabled=${n===null} role="link"
      title=${r("files.download")} aria-label=${r("files.downloadName",{name:e})} data-testid="file-download"
      ><${x} name="download" /></a>
  </div>`}var Re=e=>e&&new URL(e,location.href).origin!==location.origin?"anonymous":void 0;function $c({name:e,url:t,moving:o,none:n,box:s,onOpen:i,onFailed:l,onStopped:c,onLoaded:m}){let u=R(null),[d,f]=$(!1);ee(()=>{let g=u.current;g&&(g.style.width=`${s.width}px`,g.style.aspectRatio=`${s.width} / ${s.height}`)},[s.width,s.height]);let p=d&&o!==null,h=p?o:t,b=()=>{f(!1),c()};return a`<span class="file-picture-place" ref=${u}>
    <button type="button" class="file-picture" data-testid="file-picture"
      title=${e} aria-label=${r("files.openName",{name:e})} onClick=${i}>${n&&!p?a`<span class="file-unpictured" data-testid="file-unpictured"><${x} name="image" size=${28} />
              <${ke} name=${e} /><span>${r("files.noPreview")}</span></span>`:h&&a`<img key=${p} crossorigin=${Re(h)} src=${h} alt=${e} decoding="async"
              onLoad=${m} onError=${p?b:l} />`}</button>
    ${o!==null&&a`<button type="button" class="file-play" aria-pressed=${p} data-testid="file-play"
        title=${r(p?"files.still":"files.play")} aria-label=${r(p?"files.stillName":"files.playName",{name:e})}
        onClick=${()=>f(!d)}></button>`}
  </span>`}function hc({kind:e,name:t,url:o,card:n,onFailed:s}){let i=e==="video"?a`<video controls preload="metadata" playsinline crossorigin=${Re(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-video" onError=${s}></video>`:a`<audio controls preload="metadata" crossorigin=${Re(o)} src=${o??void 0} aria-label=${t}
          data-testid="file-audio" onError=${s}></audio>`;return a`<div class="file-player">${i}${n}</div>`}var zp=48,pr=[1,1.5,2,3,4,6];function bc({pictures:e,at:t,onAt:o,onClose:n,onFailed:s}){let i=Tt(),[l,c]=$(0),m=R(null),u=e[t],d=b=>{b<0||b>=e.length||(c(0),o(b))},f=b=>c(Math.min(pr.length-1,Math.max(0,b))),p=b=>{if(b.ctrlKey||b.metaKey||b.altKey)return;let g={ArrowLeft:()=>d(t-1),ArrowRight:()=>d(t+1),Home:()=>d(0),End:()=>d(e.length-1),"+":()=>f(l+1),";":()=>f(l+1),"=":()=>f(l+1),"-":()=>f(l-1),0:()=>f(0)},C=l>0&&b.key.startsWith("Arrow")?void 0:g[b.key];b.stopPropagation(),C&&(b.preventDefault(),C())},h={onPointerDown:b=>{m.current=b.pointerType!=="mouse"&&l===0?b.clientX:null},onPointerUp:b=>{let g=m.current===null?0:b.clientX-m.current;m.current=null,Math.abs(g)>zp&&d(t+(g<0?1:-1))}};return u?a`<dialog class="gallery" ref=${i} aria-label=${r("files.gallery")} data-testid="gallery"
      onKeyDown=${p} onCancel=${b=>{b.preventDefault(),n()}}>
    <header class="gallery-head">
      <p><strong><${ke} name=${u.name} /></strong>
        <span aria-live="polite">${r("files.position",{at:t+1,count:e.length})}</span></p>
      <${L} icon="zoom-out" label=${r("files.zoomOut")} disabled=${l===0} onClick=${()=>f(l-1)} />
      <${L} icon="zoom-in" label=${r("files.zoomIn")} disabled=${l===pr.length-1}
        testid="gallery-zoom-in" onClick=${()=>f(l+1)} />
      <a class="icon-button" href=${u.download??void 0} download=${u.name}
        title=${r("files.download")} aria-label=${r("files.downloadName",{name:u.name})}
        data-testid="gallery-download"><${x} name="download" /></a>
      <${L} icon="close" label=${r("action.close")} testid="gallery-close" onClick=${n} />
    </header>
    <div class="gallery-stage" ...${h} onClick=${b=>{b.target===b.currentTarget&&n()}}>
      <${Up} key=${u.id} picture=${u} factor=${pr[l]} onFailed=${()=>s(u.id)}
        onToggle=${()=>f(l>0?0:2)} />
    </div>
    ${e.length>1&&a`<${L} icon="chevron-right" class="gallery-before" label=${r("files.before")}
          disabled=${t===0} testid="gallery-before" onClick=${()=>d(t-1)} />
        <${L} icon="chevron-right" class="gallery-next" label=${r("files.next")}
          disabled=${t===e.length-1} testid="gallery-next" onClick=${()=>d(t+1)} />`}
  </dialog>`:null}function Up({picture:e,factor:t,onToggle:o,onFailed:n}){let s=R(null);return ee(()=>{let i=s.current,l=i?.parentElement;if(!i||!l)return;let c=()=>{let{width:d,height:f}=e,p=Math.min(1,l.clientWidth/d,l.clientHeight/f);i.style.width=`${Math.round(d*p*t)}px`,i.style.height=`${Math.round(f*p*t)}px`};c();let m={left:(l.scrollWidth-l.clientWidth)/2,top:(l.scrollHeight-l.clientHeight)/2};l.scrollTo(m);let u=new ResizeObserver(c);return u.observe(l),()=>u.disconnect()},[e.id,t]),a`<img ref=${s} crossorigin=${Re(e.url)} src=${e.url??void 0} alt=${e.name} draggable=${!1}
    data-testid="gallery-image" onDblClick=${o} onError=${n} />`}function an({content_type:e,filename:t}){return e.startsWith("image/")?"image":e.startsWith("video/")?"video":e.startsWith("audio/")?"audio":/\.(zip|7z|rar|tar|t?gz|lzh)$/i.test(t)?"archive":/^text\/|pdf|officedocument|msword|ms-excel|ms-powerpoint|opendocument/.test(e)?"file-text":"file"}function vc(e,{kind:t,query:o}){let n=it(e),s=n==="video"||n==="audio";return t==="image"&&n!=="image"||t==="media"&&!s||t==="file"&&n!=="file"?!1:gc(e.filename).includes(gc(o.trim()))}var gc=e=>e.normalize("NFKC").toLowerCase();function wc({files:e,more:t},o){let n=new Set(o.filter(m=>m.is_deleted).map(({id:m})=>m)),s=e.filter(m=>!n.has(m.message_id)),i=new Set(s.map(({id:m})=>m)),l=t?s.at(-1)?.created_at??"":"",c=o.filter(({created_at:m})=>m>l).flatMap(({id:m,author:u,created_at:d,attachments:f=[]})=>f.map(p=>({...p,message_id:m,author_id:u.id,created_at:d}))).filter(({id:m})=>!i.has(m));return c.length===0?s.length===e.length?e:s:[...c,...s].sort((m,u)=>m.created_at<u.created_at?1:-1)}var yc=60,Fe=ht({}),ln=new Set;ve(()=>{ln=new Set;for(let e of Object.values(Fe.peek()))URL.revokeObjectURL(e);Fe.value={}});var kc=e=>new URL(e,location.href).origin!==location.origin;async function xc(e,t){if(ln.has(e)||Fe.peek()[e])return;let o=ln.add(e);try{let n=await fetch(t,{credentials:"omit"}),s=n.ok&&await n.blob();s&&o===ln&&fr(e,URL.createObjectURL(s))}catch{}finally{o.delete(e)}}function fr(e,t){let o=Object.entries(Fe.peek());for(let[,s]of o.slice(0,-(yc-1)))URL.revokeObjectURL(s);let n=o.slice(-(yc-1));Fe.value={...Object.fromEntries(n),[e]:t}}var _c=30,Sc=100,Cc=4e3,Kp=6e4,Xp=2e3,se=H({}),cn=H({}),Oe=new Set,$r=new Set,Ae=0;function ut(e){let t=Date.now()+Kp;for(let o of e)(se.peek()[o]?.until_ms??0)<t&&Oe.add(o);Oe.size>0&&Ae===0&&(Ae=setTimeout(mn,_c))}function Je(e){for(let t of e)Oe.add(t);Oe.size>0&&Ae===0&&(Ae=setTimeout(mn,_c))}function Pt(e){Oe.add(e),$r.add(e),Ae===0&&(Ae=setTimeout(mn,Cc))}async function mn(){let e=[...Oe].slice(0,Sc);Oe=new Set([...Oe].slice(Sc)),Ae=0;let t=ue.peek();try{let{expires_at:o,links:n}=await lt.links(e),s=Date.parse(o),i=Object.fromEntries(e.map(c=>[c,null]));for(let{id:c,url:m,thumbnail_url:u,animated:d,here:f}of n){let p=(se.peek()[c]?.turn??0)+($r.delete(c)?1:0),h=u&&t+u;i[c]={url:t+m,small:h,animated:d,here:f,until_ms:s,turn:p}}let l=Object.entries(se.peek()).slice(-Xp);se.value={...Object.fromEntries(l),...i};for(let{id:c,here:m}of n)m||Dt(c)}catch{for(let o of e)Oe.add(o)}Oe.size>0&&Ae===0&&(Ae=setTimeout(mn,Cc))}async function Dt(e){try{let t=await lt.state(e);cn.value={...cn.peek(),[e]:t}}catch{}}ve(()=>{clearTimeout(Ae),Ae=0,Oe=new Set,$r.clear()});var dt=H(null);function Oc(e,t,o){dt.value={message:e,files:t,at:t.indexOf(o)}}function Ac(e){let t=dt.peek();t&&(dt.value={...t,at:e})}function un(){dt.value=null}ae(e=>{let t=dt.peek();e.what==="gone"&&t?.message===e.id&&un(),e.what==="unsure"&&t&&Je(t.files.map(({id:o})=>o))});var ro=H({}),Le=new Set,so=new Map,Gp=8,Wp=3e3,qp=3e4,Yp=2e3,hr=e=>`${e} small`;async function br(e,t){if(Le.has(e))return;let o=(so.get(e)??0)+1;if(so.set(e,o),Le.add(e),o>Gp)return void setTimeout(Qp,qp,e);let n=await Jp(e,t);n!==null?setTimeout(Vp,n,e,t):Le.delete(e)}function Vp(e,t){Le.delete(e),br(e,t)}function Qp(e){Le.delete(e),so.delete(e),Pt(e)}async function Jp(e,t){let o=Le;try{let n=await fetch(t,{credentials:"omit"}),s=await(n.ok?n.blob():n.json());if(o!==Le)return null;if(n.ok)return so.delete(e),fr(hr(e),URL.createObjectURL(s)),null;let{code:i}=s;if(i==="no_thumbnail")Zp(e);else{if(i==="thumbnail_later")return Number(n.headers.get("Retry-After"))*1e3||Wp;Dt(e),Pt(e)}}catch{o===Le&&Pt(e)}return null}function Zp(e){let t=Object.entries(ro.peek()).slice(-Yp);ro.value={...Object.fromEntries(t),[e]:!0}}ve(()=>{Le=new Set,so.clear()});function Mc(e,{tabs:t=!1,cut:o=!1}={}){let n=/^sep=(.)\n/.exec(e),s=n?e.slice(n[0].length):e,i=n?.[1]??(t?"	":ef(s)),l=Ec(s,i,o);return o&&l.rows.length>1&&l.rows.pop(),l}function ef(e){let t=e.slice(0,8e3);return[",","	",";"].map(n=>{let{rows:s}=Ec(t,n,!0),[i,...l]=s.slice(0,10).map(m=>m.length);if(!(i>1))return{mark:n,points:0};let c=l.filter(m=>m===i).length;return{mark:n,points:1+100*(c+1)/(l.length+1)+i/60}}).reduce((n,s)=>s.points>n.points?s:n).mark}function Ec(e,t,o){let n=[],[s,i]=[0,0];for(;i<e.length;){let l=[],c=0;for(let m=!1;!m;){let{cell:u,end:d}=tf(e,i,t,o);c<60&&l.push(u),c+=1,m=e[d]!==t,i=d+1}(c>1||l[0]!=="")&&n.push(l),s=Math.max(s,c)}return{rows:n,columns:s}}function tf(e,t,o,n){let s=e[t]==='"'?of(e,t,n):null,i=s?.end??t,l=i;for(;l<e.length&&e[l]!==o&&e[l]!==`
`;)l+=1;return{cell:(s?.cell??"")+e.slice(i,l),end:l}}function of(e,t,o){let n="",s=t+1;for(;;){let l=e.indexOf('"',s);if(l-t>2e4)return null;if(l<0)break;if(n+=e.slice(s,l),e[l+1]!=='"')return{cell:n,end:l+1};n+='"',s=l+2}return o&&e.length-t<2e4?{cell:n+e.slice(s),end:e.length}:null}var nf=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]{0,30}[%％)円]?$/u;function Tc([e=[],...t]){let o=t.reduce((n,s)=>Math.max(n,s.length),e.length);return Array.from({length:o},(n,s)=>{let i=t.flatMap(l=>l[s]?.trim()||[]);return i.length>0&&i.every(l=>nf.test(l))})}var Ic=["utf-8","shift_jis","euc-jp","iso-2022-jp","utf-16le","utf-16be","windows-1252"];var rf=/[\u3000-\u30ff\uff01-\uff5e]/g,sf=/[\u4e00-\u9fff]/g,af=/[\uff61-\uff9f]/g,lf=/[\ue000-\uf8ff]/g,cf=/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/,gr=/[\t\n\r\u0020-\u007e\u00a0-\u024f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]/g;function vr(e,{cut:t=!1,encoding:o=null}={}){if(o)return{text:Dc(o,e,t),encoding:o};let n=mf(e);if(n)return pt(n,e,t);let{zeros:s,controls:i,high:l}=uf(e);return s>0?hf(e,t):i>e.length*.02?null:l===0&&df(e)?pt("iso-2022-jp",e,t)??Pc(e,t):pt("utf-8",e,t)??pf(e,t)??ff(e,t)??(l<=e.length*.3?pt("windows-1252",e,t):null)}var Pc=(e,t)=>({text:Dc("utf-8",e,t),encoding:"utf-8"});function mf([e,t,o,n]){return e===239&&t===187&&o===191?"utf-8":e===255&&t===254&&!(o===0&&n===0)?"utf-16le":e===254&&t===255?"utf-16be":null}function uf(e){let[t,o,n]=[0,0,0];for(let s of e)s===0?t+=1:s>=128?n+=1:(s<9||s>13&&s<32&&s!==27||s===127)&&(o+=1);return{zeros:t,controls:o,high:n}}function df(e){for(let t=e.indexOf(27);t>=0;t=e.indexOf(27,t+1)){let[,o,n]=e.subarray(t,t+3);if(o===36&&(n===66||n===64))return!0}return!1}function pt(e,t,o){try{return{text:new TextDecoder(e,{fatal:!0}).decode(t,{stream:o}),encoding:e}}catch{return null}}var Dc=(e,t,o)=>new TextDecoder(e).decode(t,{stream:o});function pf(e,t){let o=Pc(e,t),n=je(o.text,/\ufffd/g);return je(o.text,/[\u0080-\ufffc]/g)>n*20?o:null}function ff(e,t){let o=pt("euc-jp",e,t),n=pt("shift_jis",e,t);if(o&&n)return Nc(n.text)>Nc(o.text)?n:o;let s=n&&$f(n.text);return o??(s?null:n)}var Nc=e=>2*je(e,rf)+je(e,sf)-je(e,af)-4*je(e,lf);function $f(e){return(e.match(/.?[^\u0000-\u007f]+.?/gs)??[]).every(o=>o.replace(/[\u0000-\u007f]/g,"").length===1&&/[a-z]/.test(o))}function hf(e,t){if(e.length%2===1&&!t)return null;let n=["utf-16le","utf-16be"].flatMap(l=>pt(l,e,t)??[]).filter(({text:l})=>!cf.test(l)&&je(l,gr)>=l.length*.7),[s,i]=n;return i?je(i.text,gr)>je(s.text,gr)?i:s:s??null}var je=(e,t)=>e.match(t)?.length??0;function Rc(e,t){let o=e.split(`
`);o.length>1&&o.at(-1)===""&&o.pop();let n=o.map(i=>bf(i,t)),s=[];for(let i=0;i<n.length;){let l=gf(n,i);s.push({from:i+1,count:l,text:n.slice(i,i+l).join(`
`)}),i+=l}return s}function bf(e,t){if(e.length<=2e3)return e;let o=wr(e,1999)?1999:2e3;return e.slice(0,o)+t(e.length-o)}var wr=(e,t)=>e.charCodeAt(t)>>10===54;function gf(e,t){let[o,n,s]=[0,0,0];for(;t+o<e.length&&o<400&&(n+=e[t+o].length+1,!(n>3e4&&o>0));)o+=1,e[t+o-1]===""&&(s=o);return!(t+o>=e.length)&&s>o/2?s:o}var vf=/^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/,Fc=200,wf=/^\|?[^\n]{1,150}\n[ |:-]*-[ |:-]{0,40}(?=\n)/,yf=/^(\s|[-*+] |\d{1,9}[.)] |>|\|)/;function jc(e,t){let o=[];for(let n of kf(e)){let s=o.at(-1);s!==void 0&&s.length+2+n.length<=t?o[o.length-1]=`${s}

${n}`:o.push(...xf(n,t))}return o}function kf(e){let t=[],[o,n]=["",!0];for(let s of e.split(`
`)){let i=o!=="";if(!i&&s.trim()===""){n=!0;continue}let l=n&&!i;!l||t.length>0&&yf.test(s)?(l&&t.at(-1)?.push(""),t.at(-1)?.push(s)):t.push([s]),n=!1,o=Bc(o,s)}return t.map(s=>s.join(`
`))}function Bc(e,t){let o=vf.exec(t)?.[1]??"";return e===""?o:o[0]===e[0]&&o.length>=e.length&&t.trim()===o?"":e}function xf(e,t){if(e.length<=t)return[e];let o=[],n=wf.exec(e)?.[0]??"",s=t-2*Fc,[i,l,c]=["","",""];for(let m of e.split(`
`).flatMap(u=>Lc(u,s))){i!==""&&i.length+1+m.length>s&&(o.push(l===""?i:`${i}
${l}`),i=l===""?n:c),i=i===""?m:`${i}
${m}`;let u=Bc(l,m);l===""&&u!==""&&(c=m.length>Fc?u:m),l=u}return o.push(i),o.every(m=>m.length<=t)?o:Lc(e,t)}function Lc(e,t){if(e.length<=t)return[e];let o=[];for(let n=0;n<e.length;){let s=wr(e,n+t-1)?n+t-1:n+t;o.push(e.slice(n,s)),n=s}return o}var Sf=/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,_f=/[\u0000-\u0008\u000b-\u001f\u007f]/g,Cf=/[\u0080-\u009f\ufdd0-\ufdef\ufffe\uffff]/g,Hc=e=>`⟨U+${e.charCodeAt(0).toString(16).toUpperCase().padStart(4,"0")}⟩`,Of=e=>e===""?"␡":String.fromCharCode(9216+e.charCodeAt(0)),zc=e=>e.replace(/\r\n?/g,`
`).replace(_f,Of).replace(Sf,Hc).replace(Cf,Hc);function Ze({label:e,value:t,options:o,onChange:n,hint:s,testid:i}){let l=He();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${i}
      aria-describedby=${s?`${l}-told`:void 0}
      onChange=${c=>n(c.target.value)}>${o.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${s&&a`<p id="${l}-told" class="field-told">${s}</p>`}
  </div>`}var Uc={"utf-8":"UTF-8",shift_jis:"Shift_JIS","euc-jp":"EUC-JP","iso-2022-jp":"ISO-2022-JP","utf-16le":"UTF-16 LE","utf-16be":"UTF-16 BE","windows-1252":"Windows-1252"};function Kc(e){let{name:t,note:o,url:n,text:s,views:i,found:l,encoding:c,onClose:m}=e,u=Tt(),f=[{value:"",label:l?r("preview.automatic",{encoding:Uc[l]}):r("preview.automaticNone")},...Ic.map(p=>({value:p,label:Uc[p]}))];return a`<dialog class="preview" ref=${u} aria-label=${r("preview.of",{name:t})} data-testid="preview"
      onKeyDown=${p=>p.stopPropagation()}
      onCancel=${p=>{p.preventDefault(),m()}} onMouseDown=${p=>{p.target===p.currentTarget&&m()}}>
    <div class="preview-box">
      <header class="preview-head">
        <p><strong><${ke} name=${t} /></strong><span data-testid="preview-note">${o}</span></p>
        <a class="icon-button" href=${n??void 0} download=${t} aria-disabled=${n===null} role="link"
          title=${r("files.download")} aria-label=${r("files.downloadName",{name:t})}
          data-testid="preview-download"><${x} name="download" /></a>
        <${L} icon="close" label=${r("action.close")} testid="preview-close" onClick=${m} />
      </header>
      ${l!==null&&a`<div class="preview-tools">
        ${i.length>1&&a`<${W} label=${r("preview.view")} value=${e.view} options=${i} onChange=${e.onView} testid="preview-view" />`}
        <span class="spacer"></span>
        <${Ze} label=${r("preview.encoding")} value=${c??""} options=${f} testid="preview-encoding"
          onChange=${p=>e.onEncoding(p||null)} />
        ${s&&a`<${ye} text=${s} label=${r("action.copy")} testid="preview-copy" />`}
      </div>`}
      <div class="preview-body" role="region" aria-label=${r("preview.of",{name:t})} tabindex="0"
        autofocus data-testid="preview-body">${e.children}</div>
    </div>
  </dialog>`}var Rt=({note:e,onMore:t})=>a`<p class="preview-more">
    ${e&&a`<span role="status" data-testid="preview-shown">${e}</span>`}
    ${t&&a`<button type="button" class="button is-small" data-testid="preview-more" onClick=${t}>${r("preview.more")}</button>`}
  </p>`;function Xc({pieces:e,children:t}){let o=R(null);return v(()=>{for(let n of o.current?.querySelectorAll(".mention")??[])n.classList.remove("mention"),n.removeAttribute("tabindex"),n.removeAttribute("role")},[e]),a`<div class="preview-page" ref=${o} data-testid="preview-page">
    ${e.map((n,s)=>a`<${Mt} key=${s} source=${n} />`)}${t}
  </div>`}var yr=200,Af=4e4,Gc=400;function qc({table:e,name:t}){let{rows:o,columns:n}=e,[s,i]=$(yr),l=B(()=>Tc(o),[o]),[c,...m]=o,u=l.length,d=Math.max(yr,Math.floor(Af/Math.max(1,u))),f=m.slice(0,Math.min(s,d)),p=Array.from({length:u},(N,K)=>K),h=N=>l[N]?"is-figure":void 0,b=new Intl.NumberFormat(q.value),g=(N,K)=>({shown:b.format(N),all:b.format(K)}),S=[r("preview.rows",g(f.length,m.length)),n>u?r("preview.columns",g(u,n)):""],C=f.length<Math.min(m.length,d);return a`<table class="preview-table" data-testid="preview-table">
      <caption class="visually-hidden">${t}</caption>
      <thead><tr>${p.map(N=>a`<th key=${N} scope="col" class=${h(N)}>${Wc(c[N])}</th>`)}</tr></thead>
      <tbody>${f.map((N,K)=>a`<tr key=${K}>${p.map(D=>a`<td key=${D} class=${h(D)}>${Wc(N[D])}</td>`)}</tr>`)}</tbody>
    </table>
    <${Rt} note=${S.filter(Boolean).join(" · ")} onMore=${C?()=>i(s+yr):null} />`}var Wc=(e="")=>e.length>Gc?`${e.slice(0,Gc)}…`:e;var Yc=2;function kr({text:e,language:t}){let[o,n]=$(Yc),s=B(()=>{let i=new Intl.NumberFormat(q.value);return Rc(e,l=>r("preview.cut",{count:i.format(l)}))},[e]);return a`<div class="preview-text ${t?"is-code":""}" data-testid="preview-text">
    ${s.slice(0,o).map(i=>a`<${Mf} key=${i.from} block=${i} language=${t} />`)}
    ${o<s.length&&a`<${Rt} onMore=${()=>n(o+Yc)} />`}
  </div>`}function Mf({block:e,language:t}){let o=R(null);if(v(()=>{t&&o.current&&Aa(o.current)},[]),!t)return a`<pre>${e.text}</pre>`;let n=Array.from({length:e.count},(s,i)=>e.from+i).join(`
`);return a`<pre class="preview-numbers" aria-hidden="true">${n}</pre>
    <pre ref=${o}><code class="language-${t}">${e.text}</code></pre>`}var Vc={bas:"vbnet",cfg:"ini",cls:"vbnet",conf:"ini",csproj:"xml",csx:"csharp",env:"ini",frm:"vbnet",gitconfig:"ini",hta:"html",htm:"html",jsonl:"json",ksh:"bash",psd1:"powershell",psm1:"powershell",pyi:"python",pyw:"python",reg:"ini",service:"ini",sln:"ini",vba:"vbnet",vbproj:"xml",vcxproj:"xml",vue:"html",wsf:"xml",xaml:"xml",xsd:"xml",xsl:"xml"},Ef=/^(bash|bat|c|cc|cjs|cmd|cpp|cs|css|cxx|diff|dockerfile|go|gql|graphql|h|hh|hpp|html|ini|java|js|json|json5|jsonc|jsx|kt|kts|less|lua|mak|makefile|mjs|mk|mm|nginx|patch|php|pl|plist|pm|properties|ps1|py|r|rb|rs|rss|scss|sh|sql|svg|swift|toml|ts|tsx|vb|vbs|xhtml|xml|yaml|yml|zsh)$/,Tf=/^(asc|eml|ics|ldif|log|lst|nfo|out|puml|rst|srt|text|tex|txt|vcf|vtt)$/,Nf=/^(csv|tab|tsv)$/,Qc=/^(markdown|md|mdown|mkd)$/,xr=e=>/[^.]*$/.exec(e.toLowerCase())?.[0]??"";function Sr({content_type:e,filename:t,size:o}){if(o>104857600)return null;let n=If(t);return/^text\/|^application\/(json|xml|javascript)\b/.test(e)?n??"text":/^application\/octet-stream\b/.test(e)?n:null}function If(e){let t=xr(e);return Nf.test(t)?"table":Qc.test(t)?"markdown":_r(e)!==null?"code":Tf.test(t)?"text":null}function _r(e){let t=xr(e);return Qc.test(t)?"markdown":Object.hasOwn(Vc,t)?Vc[t]:Ef.test(t)?t:null}var Jc=e=>/^(tab|tsv)$/.test(xr(e));var ft=256*1024,Pf=6e4,io=H(null);function Zc(e,t){io.value={message:e,file:t}}function dn(){io.value=null}ae(e=>{let t=io.peek();e.what==="gone"&&t?.message===e.id&&dn(),e.what==="unsure"&&t&&Je([t.file.id])});async function em({id:e,size:t},o){if(t===0)return{bytes:new Uint8Array,cut:!1};let{links:n}=await lt.links([e]),[s]=n;if(!s)throw new rt({status:404,code:"file_not_found"});let i=setTimeout(()=>o.abort(),Pf);try{let l=await fetch(ue.peek()+s.url,{headers:{Range:`bytes=0-${ft-1}`,"Accept-Language":q.peek()},credentials:"omit",cache:"no-store",signal:o.signal});if(!l.ok)throw await Df(l);return{bytes:await Rf(l),cut:t>ft}}catch(l){throw l instanceof rt?l:new rt({status:0,code:"unreachable"})}finally{clearTimeout(i)}}async function Df(e){let t=await e.json().catch(()=>({})),o=s=>typeof s=="string"?s:"",n=o(t.code)||`http_${e.status}`;return new rt({status:e.status,code:n,detail:o(t.detail)})}async function Rf(e){let t=new Uint8Array(ft),o=e.body?.getReader(),n=0;for(;o&&n<ft;){let{done:s,value:i}=await o.read();if(s)return t.subarray(0,n);let l=i.subarray(0,ft-n);t.set(l,n),n+=l.length}return o?.cancel(),t.subarray(0,n)}var tm=5,pn=(e,t)=>Sr(t)===null?null:()=>Zc(e,t);function om(){let e=io.value;return v(()=>dn,[]),e&&a`<${Ff} key=${e.file.id} file=${e.file} />`}function Ff({file:e}){let{id:t,filename:o,size:n}=e,{head:s,again:i}=Bf(e),[l,c]=$(null),[m,u]=$("made"),d=Sr(e),f=s&&"bytes"in s?s:null,p=B(()=>f&&vr(f.bytes,f),[f]),h=B(()=>f&&l?vr(f.bytes,{...f,encoding:l}):p,[f,l]),b=B(()=>h&&zc(h.text),[h]),g=d==="table"||d==="markdown"?["made","source"]:["source"],S=be(n,q.value),C=be(ft,q.value),N=()=>{if(s===null)return a`<${z} rows=${5} kind="line" />`;if("error"in s)return a`<${nm} error=${s.error} onAgain=${i} />`;if(n===0)return a`<p class="preview-told">${r("preview.empty")}</p>`;if(b===null)return a`<p class="preview-told">${r("preview.notText")}</p>`;let D=h?.encoding;if(m==="made"&&d==="table")return a`<${Hf} key=${D} text=${b} file=${e} cut=${s.cut} />`;let w=jf(b,s.cut);return m==="made"&&d==="markdown"?a`<${zf} key=${D} text=${w} />`:a`<${kr} key=${D} text=${w} language=${_r(o)} />`},K=se.value[t]?.url??null;return a`<${Kc} name=${o} note=${f?.cut?r("preview.first",{part:C,size:S}):S}
      url=${K&&`${K}&download=1`} text=${h?.text??null} view=${m} onView=${u}
      views=${g.map(D=>({value:D,label:Lf(D,d)}))}
      found=${f&&n>0?p?.encoding??"":null} encoding=${l} onEncoding=${c}
      onClose=${dn}>${N()}<//>`}function Lf(e,t){return e==="source"?r("preview.source"):t==="table"?r("preview.table"):r("preview.made")}var jf=(e,t)=>t&&e.includes(`
`)?e.replace(/[^\n]*$/,""):e;function Bf(e){let[t,o]=$(0),[n,s]=$(null);v(()=>ut([e.id]),[]),v(()=>{let m=new AbortController,u=!0,d=f=>{u&&s(f)};return s(null),em(e,m).then(d,f=>d({error:f})),()=>{u=!1,m.abort()}},[t]);let i=()=>{Je([e.id]),o(t+1)},l=se.value[e.id]===null&&n!==null&&!("error"in n),c=new rt({status:404,code:"file_not_found"});return{head:l?{error:c}:n,again:i}}function nm({error:e,onAgain:t}){return a`<div class="preview-told" data-testid="preview-failed">
    <${T} tone="error">${Q(e)}<//>
    <button type="button" class="button" data-testid="preview-retry" onClick=${t}>${r("action.retry")}</button>
  </div>`}function Hf({text:e,file:t,cut:o}){let n=Jc(t.filename),s=B(()=>Mc(e,{tabs:n,cut:o}),[e]);return s.rows.length===0?a`<${kr} text=${e} language=${null} />`:a`<${qc} table=${s} name=${t.filename} />`}function zf({text:e}){let t=B(()=>jc(e,4e3),[e]),[o,n]=$([]),[s,i]=$(tm),[l,c]=$(null),m=o.length<Math.min(s,t.length);return v(()=>{if(!m||l!==null)return;let u=!0;return bt.preview(t[o.length]).then(d=>u&&n([...o,d.html]),d=>u&&c(d)),()=>{u=!1}},[o,m,l]),a`<${Xc} pieces=${o}>
    ${m&&l===null&&a`<${z} rows=${3} kind="line" />`}
    ${l!==null&&a`<${nm} error=${l} onAgain=${()=>c(null)} />`}
    ${!m&&o.length<t.length&&a`<${Rt} onMore=${()=>i(s+tm)} />`}
  <//>`}var et=e=>se.value[e]?.url??null,rm=e=>Fe.value[e]??et(e),Ar=e=>ro.value[e]?null:Fe.value[hr(e)]??se.value[e]?.small??null;function Mr(e){let t=se.peek()[e]?.small;t&&br(e,t)}function Uf(e){se.peek()[e]?.here===!1&&Je([e])}var sm=e=>`${e} ${se.value[e]?.turn??0} ${Fe.value[e]??""}`,Or=new Map;ve(()=>Or.clear());var Kf=3,Xf=2e4;function Er(e){let t=(Or.get(e)??0)+1;Or.set(e,t),Dt(e);let o=et(e);o&&kc(o)&&xc(e,o),t<=Kf&&Pt(e)}function Tr(e){if(se.value[e]===null)return{note:r("files.gone"),warns:!0};let t=cn.value[e];if(!t||t.here)return{note:null,warns:!1};let o=t.nodes.find(i=>i.reachable);if(o)return{note:r("files.from",{node:o.name}),warns:!1};let[n]=t.nodes;return{note:n?r("files.onlyAt",{node:n.name}):r("files.nowhere"),warns:!0}}function Gf({file:e,message:t}){let o=et(e.id),n=Tr(e.id),s=se.value[e.id]===null;return v(()=>{if(!n.warns)return;let i=setInterval(()=>{Dt(e.id)},Xf);return()=>clearInterval(i)},[e.id,n.warns]),a`<${fc} name=${e.filename} size=${e.size} icon=${an(e)}
    url=${o&&`${o}&download=1`} onShow=${s?null:pn(t,e)} ...${n} />`}function im({files:e,message:t}){let o=e.map(({id:c})=>c).join(" ");v(()=>ut(e.map(({id:c})=>c)),[o]);let n=e.filter(c=>it(c)==="image"),s=({id:c})=>!Tr(c).warns,i=n.filter(s),l=e.filter(c=>!i.includes(c));return a`<div class="attachments" data-testid="attachments">
    ${i.length>0&&a`<div class="file-pictures ${i.length>1?"are-many":""}">${i.map(c=>a`<${$c} key=${sm(c.id)} name=${c.filename} url=${Ar(c.id)}
          moving=${se.value[c.id]?.animated?rm(c.id):null} none=${ro.value[c.id]===!0}
          box=${va(c,i.length===1)} onOpen=${()=>Oc(t,i,c)}
          onFailed=${()=>Mr(c.id)} onStopped=${()=>Er(c.id)} onLoaded=${()=>Uf(c.id)} />`)}</div>`}
    ${l.map(c=>a`<${Wf} key=${c.id} file=${c} message=${t} />`)}
  </div>`}var fn=({id:e,attachments:t=[]})=>t.length>0&&a`<${im} files=${t} message=${e} />`;function Wf({file:e,message:t}){let o=it(e),n=a`<${Gf} file=${e} message=${t} />`;return o!=="audio"&&o!=="video"||Tr(e.id).warns?n:a`<${hc} key=${sm(e.id)} kind=${o} name=${e.filename} url=${et(e.id)} card=${n}
    onFailed=${()=>Er(e.id)} />`}function am(){let e=dt.value,t=e?.files.filter(({id:l})=>se.value[l]!==null)??[],o=e!==null&&t.length===0;if(v(()=>{e&&ut(e.files.map(({id:l})=>l))},[e]),v(()=>{o&&un()},[o]),!e||o)return null;let n=e.files[e.at],s=Math.max(0,n?t.indexOf(n):0),i=t.map(({id:l,filename:c,width:m,height:u})=>({id:l,name:c,url:rm(l),download:et(l)&&`${et(l)}&download=1`,width:m??1,height:u??1}));return a`<${bc} pictures=${i} at=${s} onFailed=${Er} onClose=${un}
    onAt=${l=>{let c=t[l];c&&Ac(e.files.indexOf(c))}} />`}function lm({over:e,text:t}){let o=R(null);return ee(()=>{let n=o.current;if(!n)return;let{left:s,top:i,width:l,height:c}=e.getBoundingClientRect();n.style.left=`${s}px`,n.style.top=`${i}px`,n.style.width=`${l}px`,n.style.height=`${c}px`},[e]),a`<div class="drop-veil" ref=${o} data-testid="drop-veil"><p><${x} name="attach" size=${28} />
    <span>${t}</span></p></div>`}function Nr({files:e,onRemove:t,onRetry:o}){let n=R(null),s=i=>{n.current?.closest(".composer")?.querySelector("textarea")?.focus(),t?.(i)};return a`<div class="file-tiles" ref=${n} data-testid="file-tiles">
    <ul aria-label=${r("files.attached")}>${e.map(i=>a`<li key=${i.upload} class="file-tile ${i.error?"is-refused":""}"
          data-testid="file-tile" data-state=${cm(i)}>
        <span class="file-tile-picture">${i.picture?a`<img src=${i.picture} alt="" />`:a`<${x} name=${qf(i.type)} size=${22} />`}</span>
        <span class="file-tile-main"><${ke} name=${no(i.name)} /><${Yf} file=${i} /></span>
        ${i.error&&o&&a`<${L} icon="refresh" label=${r("files.retry",{name:no(i.name)})} testid="file-retry" onClick=${()=>o(i.upload)} />`}
        ${t&&a`<${L} icon="close" label=${r("files.remove",{name:no(i.name)})} testid="file-remove" onClick=${()=>s(i.upload)} />`}
      </li>`)}</ul>
    <${Vf} files=${e} />
  </div>`}var qf=e=>/^(image|video|audio)\//.exec(e)?.[1]??"file";function cm({error:e,done:t,transfer:o}){return e?"refused":t?"done":o?.state??"waiting"}function Yf({file:e}){let{size:t,error:o,transfer:n}=e,s=be(t,q.value);if(o)return a`<span class="file-tile-note is-error" role="alert">${o}</span>`;let i=cm(e);if(i==="done"||i==="waiting"||!n){let u=i==="done"?s:r("files.waiting",{size:s});return a`<span class="file-tile-note">${u}</span>`}let l=be(n.sent,q.value),c=n.rate>0?be(n.rate,q.value):null,m=i==="stalled"?r("files.stalled",{sent:l,size:s}):n.sent===t?r("files.storing",{size:s}):c?r("files.sendingAt",{sent:l,size:s,rate:c}):r("files.sending",{sent:l,size:s});return a`<progress max=${Math.max(1,t)} value=${n.sent}
      aria-label=${r("files.progress",{name:no(e.name)})}></progress>
    <span class="file-tile-note">${m}</span>`}function Vf({files:e}){let t=e.every(({done:i})=>i),o=R(!1),[n,s]=$("");return v(()=>{t||(o.current=!0),s(t&&o.current?r("files.uploaded",{count:e.length}):"")},[t,e.length]),a`<p role="status" class="visually-hidden">${n}</p>`}var Qf=/^(image\.\w+)?$/;function dm(e,t,o){let n=wt(new Date().toISOString()).toISOString(),s=i=>o&&Qf.test(i.name)?pc(n,i.type):i.name;Rl(e,t,t.map(s))}var pm=e=>({...e,picture:Nt.value[e.upload]??null,done:e.at[ue.value]!==void 0,transfer:Ve.value[e.upload]??null});function Jf({of:e,files:t}){return a`<${Nr} files=${t.map(pm)}
    onRemove=${o=>Fl(e,o)} onRetry=${Ll} />`}var Zf=({item:e})=>a`<${Nr} files=${(e.files??[]).map(pm)} />`;function e$(){let[e,t]=$(null);return v(Bl,[]),v(()=>{let o=n=>{Zo()&&n.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[]),v(()=>t$(t),[]),e&&a`<${lm} over=${e} text=${r("files.drop",{place:e.getAttribute("aria-label")??""})} />`}var mm=e=>e.dataTransfer?.types.includes("Files")??!1,um=({target:e})=>e instanceof Element?e.closest("[data-drop]"):null;function t$(e){let t=i=>{if(!mm(i)||!i.dataTransfer)return;i.preventDefault();let l=um(i);i.dataTransfer.dropEffect=l?"copy":"none",e(l)},s=[["dragenter",t],["dragover",t],["dragleave",i=>{i.relatedTarget===null&&e(null)}],["drop",i=>{if(!mm(i))return;i.preventDefault(),e(null);let l=um(i);l&&o$(l,i)}]];for(let[i,l]of s)document.addEventListener(i,l,!0);return()=>{for(let[i,l]of s)document.removeEventListener(i,l,!0)}}function o$(e,t){let o=[...t.dataTransfer?.items??[]].filter(({kind:i})=>i==="file"),n=o.filter(i=>i.webkitGetAsEntry()?.isDirectory),s=o.filter(i=>!n.includes(i)).map(i=>i.getAsFile()).filter(i=>i!==null);n.length>0&&I(r("files.noFolders"),"error"),s.length>0&&dm(e.dataset.drop??"",s,!1),e.querySelector(".composer textarea")?.focus()}function $t({browser:e,system:t}){return e&&t?r("devices.name",{browser:e,system:t}):e??t??r("devices.unknown")}function fm({sessions:e,onEnd:t,onSeen:o}){return a`<ul class="devices" aria-label=${r("devices.title")}>${e.map(n=>a`<${n$} key=${n.id} session=${n} onEnd=${t} onSeen=${o} />`)}</ul>`}function n$({session:e,onEnd:t,onSeen:o}){let{current:n,new_device:s,address:i,node:l}=e,c=$t(e),m=[i,r("devices.atNode",{node:l.name||r("node.unknown")})];return a`<li class="device" data-testid="device" data-current=${n}>
    <${x} name="monitor" size=${20} />
    <div class="device-text">
      <span class="device-name">${c}
        ${n&&a` <span class="tag is-accent">${r("devices.current")}</span>`}
        ${s&&a` <span class="tag is-warn">${r("devices.new")}</span>`}</span>
      <span class="soft">${m.filter(Boolean).join(" · ")}</span>
      <span class="soft" title=${te(e.last_used_at)}>${n?r("devices.usedNow"):r("devices.used",{time:pe(e.last_used_at)})} · ${r("devices.since",{time:j(e.created_at)})}</span>
    </div>
    ${!n&&a`<div class="button-row">
      ${s&&a`<button type="button" class="button is-small" data-testid="device-seen"
          aria-label=${r("devices.knowOf",{name:c})}
          onClick=${()=>o(e)}>${r("devices.know")}</button>`}
      <button type="button" class="button is-small is-danger-quiet" data-testid="device-end"
          aria-label=${r("devices.endOf",{name:c})}
          onClick=${()=>t(e)}>${r("devices.end")}</button></div>`}
  </li>`}function $m({login:e,more:t,onKnow:o,onEnd:n,onShow:s}){let i={device:$t(e),address:e.address??r("devices.noAddress"),time:j(e.created_at)};return a`<div class="banner login-banner" role="alert" data-testid="login-banner">
    <${x} name="shield" />
    <span>${r("devices.told",i)}
      ${t>0&&a` <button type="button" class="link" data-testid="login-banner-more"
          onClick=${s}>${r("devices.more",{count:t})}</button>`}</span>
    <div class="button-row">
      <button type="button" class="button is-small" data-testid="login-banner-know"
          onClick=${o}>${r("devices.know")}</button>
      <button type="button" class="button is-small is-danger-quiet" data-testid="login-banner-end"
          onClick=${n}>${r("devices.notMe")}</button></div>
  </div>`}async function Ir(e){let t=await Rn.patchMe(e);y.value&&(y.value={...y.value,...t}),await gs()}async function hm(e){let t=await Rn.sayAbsence(e);return y.value&&(y.value={...y.value,...t}),t.absence!==null}var bm=(e,t)=>Ln(()=>Ue.password({current:e,new:t}));async function gm(){await Ln(()=>Ue.endOthers()),await At()}async function Pr(e){await Ue.endOne(e),await At()}async function vm(e){await Ue.seeLogin(e),await At()}async function wm(){let[e,t]=[ie.value,gt.value];t&&(await Ue.logoutEverywhere(t),ie.value===e&&ho(),e&&await Go(e))}var ym=e=>{vm(e.id).catch(E)},s$=e=>{Pr(e.id).then(()=>I(r("devices.ended",{name:$t(e)}),"ok"),E)},km=()=>F({kind:"settings",tab:"devices"}),i$=()=>F({kind:"confirm",title:r("devices.endOthers"),text:r("devices.endOthersText"),action:r("devices.endOthers"),danger:!0,run:()=>gm().then(()=>{I(r("devices.othersEnded"),"ok"),km()},E)});function xm(){v(()=>{At().catch(E)},[]);let e=Ui.value;return e?a`<section class="settings-section devices-section"><h3>${r("devices.title")}</h3>
    <p class="soft">${r("devices.text")}</p>
    <${fm} sessions=${e} onEnd=${s$} onSeen=${ym} />
    ${e.length>1&&a`<button type="button" class="button is-danger-quiet" data-testid="devices-end-others"
        onClick=${i$}>${r("devices.endOthers")}</button>`}</section>`:a`<p class="soft" aria-busy="true">${r("devices.loading")}</p>`}function a$(){let[e,...t]=Ki.value;if(!e)return null;let o=()=>{Pr(e.id).then(()=>F({kind:"confirm",title:r("devices.ended",{name:$t(e)}),text:r("devices.guessed"),action:r("account.changePassword"),run:()=>F({kind:"settings",tab:"account"})}),E)};return a`<${$m} login=${e} more=${t.length} onKnow=${()=>ym(e)}
      onEnd=${o} onShow=${km} />`}function Sm({title:e,text:t,action:o,danger:n,quote:s,onConfirm:i,onClose:l}){let[c,m]=$(!1),u=async()=>{m(!0),await i(),l()};return a`<${O} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${s&&a`<blockquote class="confirm-quote">${s}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" autofocus=${n} data-testid="confirm-no"
          onClick=${l}>${r("action.cancel")}</button>
      <button type="button" class="button ${n?"is-danger":"is-primary"}" autofocus=${!n}
          disabled=${c} data-testid="confirm-yes" onClick=${u}>${o}</button>
    </footer>
  <//>`}var tt=Ho?"⌘":"Ctrl";function _m({sendKey:e,onClose:t}){let n=[["moving",[["switcher",[[tt,"K"]]],["search",[[tt,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[tt,"Shift","↑"],[tt,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[tt,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[tt,"B"]]],["italic",[[tt,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[tt,"Shift","V"]]]]]];return a`<${O} title=${r("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${n.map(([s,i])=>a`<section key=${s}><h3>${r(`keys.${s}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${r(`keys.${s}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(u=>a`<kbd>${u}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${q.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${r("help.guide")}</a></p>
  <//>`}function xe(e){let t=r(`mesh.reason.${e}`);return Dr(t)?r("mesh.reason.unknown",{code:e}):t}function Cm(e){let t=r(`mesh.counter.${e}`);return Dr(t)?e.replaceAll("_"," "):t}var $n=(e,t=Date.now())=>Date.parse(e)-t<1e3?r("mesh.soon"):pe(e,t);function ot(e,t){let o=t??r("mesh.thisNode"),n=r(`mesh.trouble.${e}`,{node:o});return Dr(n)?r("mesh.verdict.other",{code:e}):n}var Om=e=>e!=="files_held"&&e!=="files_damaged",Dr=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Am({phase:e,name:t,moved_from:o,lost_at:n,nodes:s,state:i,current:l,onStatus:c,onRetry:m,onClose:u}){let d=e!=="online"?r("node.lostText",{node:t,time:n?yt(n):""}):o?r("node.movedText",{node:t,from:o}):r("node.onlineText",{node:t}),{behind:f,unreachable:p,trouble:h}=i,b=p.map(g=>g.since?r("node.awaySince",{node:g.name,time:j(g.since)}):g.name);return a`<${O} title=${r("node.title")} onClose=${u} size="s" testid="node-dialog">
    <div class="modal-body"><p>${d}</p>
      ${e==="online"&&h&&a`<p class="form-error" role="alert" data-testid="own-trouble">${ot(h,null)}</p>`}
      ${e==="online"&&f>0&&a`<p data-testid="node-behind">${r("node.behindText",{node:t,count:f})}</p>`}
      ${e==="online"&&b.length>0&&a`<p data-testid="node-away">${r("node.partialText",{others:b.join(r("list.comma"))})}</p>`}
      ${s.length>0&&a`<h3>${r("node.others")}</h3><ul class="node-list">
        ${s.map(g=>{let S=g.id===l,C=e==="online"?p.find(({id:K})=>K===g.id):void 0,N=e!=="online";return a`<li key=${g.id} class=${S?"is-current":""} data-testid="node-row">
            <span class="node-dot ${C||N?"is-away":""}"></span>
            <strong>${g.name}</strong>${g.segment&&a`<span>${g.segment}</span>`}
            <em class=${C||N?"is-away":"is-ok"}>${l$(S,C,N)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${r("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${r("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${u}>${r("action.close")}</button></footer>
  <//>`}function l$(e,t,o){return o?r(e?"node.row.lost":"node.row.unknown"):e?r("node.here"):t?t.since?r("node.row.away",{time:j(t.since)}):r("node.row.awayNow"):r("node.row.reached")}function Mm({username:e,describe:t,onSave:o,onLater:n}){let[s,i]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:u}=M(t,["username"]);return a`<${O} title=${r("rename.title")} size="s" onClose=${n}
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
  <//>`}function Em({describe:e,onCreate:t,onPreview:o,onAccept:n,onClose:s}){let[i,l]=$(""),[c,m]=$(""),[u,d]=$(null),f=M(e,["name"]),p=M(e);return a`<${O} title=${r("server.add")} onClose=${s} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${f.submit(()=>t(i.trim()))}>
        <h3><${x} name="plus" size=${17} />${r("server.createTitle")}</h3>
        <p class="soft">${r("server.createText")}</p>
        <${k} label=${r("server.name")} value=${i} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${f.at("name")} />
        ${f.failure}
        <button class="button is-primary" disabled=${i.trim()===""||f.busy}
            data-testid="server-create">${r("server.create")}</button>
      </form>
      <form onSubmit=${p.submit(async()=>{u?await n(u.code):d(await o(c))})}>
        <h3><${x} name="ticket" size=${17} />${r("invite.enterTitle")}</h3>
        <p class="soft">${r("invite.enterText")}</p>
        <${k} label=${r("invite.code")} value=${c} mono testid="invite-code"
            error=${p.error} placeholder="ABCD2345"
          onInput=${h=>{m(h),d(null)}} />
        ${u&&a`<${T} tone="ok"><b data-testid="invite-server">${u.server_name}</b>
          ${u.already_member&&a`<br />${r("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||p.busy}
            data-testid=${u?"invite-accept":"invite-preview"}>
          ${u?u.already_member?r("invite.open"):r("invite.join",{name:u.server_name}):r("invite.look")}</button>
      </form>
    </div>
  <//>`}function Tm({name:e,describe:t,onSave:o,onDelete:n,extra:s,onClose:i}){let[l,c]=$(e),{busy:m,at:u,failure:d,submit:f}=M(t,["name"]);return a`<${O} title=${r("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${f(()=>o(l.trim()))}>
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
  <//>`}function Nm({server:e,name:t,describe:o,onPassOn:n,onClose:s}){let[i,l]=$(""),{busy:c,failure:m,submit:u}=M(o),d=Ss(i,e),f=u(n);return a`<${O} title=${r("members.passOnTitle",{name:t})} onClose=${s} size="s"
      testid="pass-on">
    <form onSubmit=${p=>d?f(p):p.preventDefault()}>
      <div class="modal-body"><p>${r("members.passOnText",{name:t,server:e})}</p>
        <${k} label=${r("members.passOnField",{server:e})} value=${i} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${r("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!d}>${r("members.passOnAction")}</button></footer>
    </form>
  <//>`}var Rr="";function Im({zone:e,onZone:t}){let o=B(Ys,[]),n=e===null||o.includes(e)?o:[e,...o],s=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${Ze} label=${r("settings.timeZone")} value=${e??Rr}
    hint=${r("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:Rr,label:r("settings.timeZone.device",{zone:s})},...n.map(i=>({value:i,label:i.replaceAll("_"," ")}))]}
    onChange=${i=>t(i===Rr?null:i)} />`}function Pm({username:e,describe:t,onSave:o}){let[n,s]=$(""),[i,l]=$(""),{busy:c,at:m,failure:u,submit:d}=M(t,["current","new"]),f=d(async()=>{await o(n,i),s(""),l("")});return a`<form class="settings-section" onSubmit=${f}>
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
  </form>`}function Dm({user:e,describe:t,onSave:o}){let[n,s]=$(e.display_name),[i,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:u,failure:d,submit:f}=M(t,c),p=n.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${f(()=>o({display_name:n.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${J} id=${e.id} name=${n||"?"}
        size="l" /><div><strong>${n}</strong><span>@${e.username}</span></div></div>
    <${k} label=${r("account.displayName")} value=${n} onInput=${s} maxlength=${100}
        testid="profile-display-name" error=${u("display_name")} />
    <${k} label=${r("account.status")} value=${i} onInput=${l} maxlength=${200}
        placeholder=${r("account.statusExample")} testid="profile-status"
        error=${u("status_message")} />
    ${d}
    <button class="button is-primary" disabled=${m||p||n.trim()===""}
        data-testid="profile-save">${r("action.save")}</button>
  </form>`}var c$=["profile","look","notify","account","devices"];function Rm(e){let[t,o]=$(e.tab),{settings:n,onSettings:s}=e,i=(l,c)=>c.map(m=>({value:m,label:r(`settings.${l}.${m}`)}));return a`<${O} title=${r("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${r("settings.title")}>${c$.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${r(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${Dm} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${W} label=${r("settings.theme")} value=${n.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${l=>s({theme:l})}
              testid="setting-theme" />
          <${W} label=${r("settings.language")} value=${n.language}
              options=${i("language",["system","ja","en"])}
              onChange=${l=>s({language:l})}
              testid="setting-language" />
          <${Im} zone=${e.zone} onZone=${e.onZone} />
          <${W} label=${r("settings.sendKey")} value=${n.send_key}
              hint=${r("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Ho?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>s({send_key:l})} />
          <${W} label=${r("settings.replies")} value=${n.replies}
              hint=${r("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>s({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="devices"&&e.devices}
        ${t==="account"&&a`
          <${Pm} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${r("account.sessions")}</h3><p
              class="soft">${r("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${r("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${r("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var m$=["online","away","do_not_disturb"];function Fm({absence:e,ends:t,describe:o,onSay:n,onClose:s,...i}){let[l,c]=$(e&&i.note===null?e.state:"away"),[m,u]=$(i.note??e?.note??""),[d,f]=$(e?.until?"at":e?"none":"today"),[p,h]=$(i.at),{busy:b,at:g,failure:S,submit:C}=M(o,["note","until"]),N=l==="online"&&m.trim()==="",K=()=>n({state:l,note:m.trim()||null,until:i.endOf(d,p)}),D=()=>n({state:"online",note:null,until:null});return a`<${O} title=${r("absence.title")} onClose=${s} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${C(K)}>
      <${W} label=${r("absence.state")} value=${l} testid="absence-state"
        options=${m$.map(w=>({value:w,label:r(`absence.choice.${w}`)}))}
        onChange=${c} hint=${r(`absence.hint.${l}`)} />
      <${k} label=${r("absence.note")} value=${m} onInput=${u} maxlength=${200} autofocus
        placeholder=${r("absence.example")} hint=${r("absence.noteHint")} testid="absence-text"
        error=${g("note")} />
      <${Ze} label=${r("absence.end")} value=${d} testid="absence-end" onChange=${f}
        options=${t.map(w=>({value:w,label:r(`absence.end.${w}`)}))} />
      ${d==="at"&&a`<${k} label=${r("absence.endAt")} type="datetime-local" value=${p} required
            onInput=${h} testid="absence-at" error=${g("until")} />`}
      ${S}
      <div class="button-row"><button class="button is-primary" disabled=${b||N}
          data-testid="absence-say">${r("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${b} data-testid="absence-back"
            onClick=${C(D)}>${r("absence.back")}</button>`}</div>
    </form>
  <//>`}var jm=["hour","today","tomorrow","week","at","none"];function Lm(e,t){let o=Date.parse(`${e}Z`),n=o-t(o)*6e4;return o-t(n)*6e4}var Fr=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function Bm(e,t,o,n){let s=l=>{let c=Fr(o,n).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(Lm(m.slice(0,16),n),o+6e4)},i=l=>new Date(l).toISOString();return e==="hour"?i(o+36e5):e==="today"?i(s(0)):e==="tomorrow"?i(s(1)):e==="week"?i(s(u$(o,n))):e==="at"&&t!==""?i(Lm(t,n)):null}function u$(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var Lr=36e5;function Hm({note:e}){let t=y.value?.absence??null,o=Math.ceil(Date.now()/Lr)*Lr+Lr,n=t?.until?Date.parse(t.until):o,s=async i=>{let l=await hm(i);_(),I(r(l?"absence.said":"absence.takenBack"),"ok")};return a`<${Fm} absence=${t} note=${e} ends=${jm}
      at=${Fr(n,Xt)} describe=${P} onSay=${s} onClose=${_}
      endOf=${(i,l)=>Bm(i,l,Date.now(),Xt)} />`}var d$=200;function Ft(e){let{chosen:t,onChange:o,label:n,max:s,me:i,find:l,presenceOf:c}=e,[m,u]=$(""),[d,f]=$(0),{found:p,asking:h}=p$(m,e.ask),b=He(),g=R(null),S=R("");ee(()=>g.current?.focus({preventScroll:!0}),[]);let C=l(m,p),N=A=>t.some(Z=>Z.id===A.id),K=t.length>=s,D=A=>{!A||K&&!N(A)||(o(N(A)?t.filter(Z=>Z.id!==A.id):[...t,A]),u(""),f(0),g.current?.focus())};ee(()=>{h||S.current===""||(S.current===m&&D(C[0]),S.current="")},[h]);let w=A=>{if(we(A))return;let Z=C.length;if((A.key==="ArrowDown"||A.key==="ArrowUp")&&Z>0)A.preventDefault(),f((d+(A.key==="ArrowDown"?1:Z-1))%Z);else if(A.key==="Enter"&&!A.ctrlKey&&!A.metaKey){if(m===""&&t.length>0)return;A.preventDefault(),S.current=h&&C.length===0?m:"",D(C[d])}else A.key==="Backspace"&&m===""&&o(t.slice(0,-1))},he=m.trim()!==""&&!h;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(A=>a`<span class="people-chip" key=${A.id} title="@${A.username}" data-testid="person-chosen">
          <span>${A.display_name}</span><button type="button" aria-label=${r("people.remove",{name:A.display_name})}
            title=${r("people.remove",{name:A.display_name})} onClick=${()=>D(A)}><${x} name="close" size=${14} /></button></span>`)}
      <input ref=${g} type="text" value=${m} autocomplete="off" autofocus data-testid="people-find"
        placeholder=${t.length===0?n:""} aria-label=${n} role="combobox" aria-expanded="true"
        aria-controls="${b}-list" aria-activedescendant=${C.length>0?`${b}-${d}`:void 0}
        onKeyDown=${w}
        onInput=${A=>{u(A.target.value),f(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${b}-list" aria-label=${n} aria-multiselectable="true">
      ${C.map((A,Z)=>a`<li key=${A.id} id="${b}-${Z}" role="option" data-testid="person-offered"
            aria-selected=${N(A)} class=${Z===d?"is-active":""}
            data-username=${A.username}
            ref=${Kd=>Z===d&&Kd?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>Z!==d&&f(Z)} onClick=${()=>D(A)}>
          <${J} id=${A.id} name=${A.display_name} size="s" presence=${c(A)} />
          <span class="people-name"><strong>${A.display_name}${A.id===i?` ${r("members.you")}`:""}</strong> <span>@${A.username}</span></span>
          ${N(A)&&a`<${x} name="check" size=${16} />`}</li>`)}
    </ul>
    ${C.length===0&&a`<p class="people-none" role="status">${he?r("people.none"):e.none??r("people.hint")}</p>`}
    ${K&&a`<p class="people-none" role="status">${r("people.full",{count:s})}</p>`}
  </div>`}function p$(e,t){let[o,n]=$({found:[],by:""}),s=R(0);return v(()=>{s.current+=1;let i=s.current;if(e.trim()===""){n({found:[],by:e});return}let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);s.current===i&&n({found:c,by:e})},d$);return()=>clearTimeout(l)},[e]),{found:o.found,asking:e.trim()!==""&&o.by!==e}}function jr(e){let{channel:t,describe:o,onSave:n,onArchive:s,onDelete:i,onClose:l}=e,[c,m]=$(t?.name??""),[u,d]=$(t?.topic??""),[f,p]=$(t?.private??!1),[h,b]=$(t?.posting??"everyone"),[g,S]=$(e.after??""),[C,N]=$([]),{busy:K,at:D,failure:w,submit:he}=M(o,["name","topic"]),A=()=>n({name:c.trim(),topic:u.trim(),private:f,posting:h,after:g||null,people:f?C:[]});return a`<${O} title=${r(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${he(A)}>
      <div class="modal-body">
        <${k} label=${r("channel.name")} value=${c} onInput=${m} autofocus
            maxlength=${100} testid="channel-name" error=${D("name")} />
        <${k} label=${r("channel.topic")} value=${u} onInput=${d} maxlength=${500}
            hint=${r("channel.topicHint")} testid="channel-topic" error=${D("topic")} />
        <${W} label=${r("channel.audience")} value=${f?"private":"open"}
            testid="channel-audience" onChange=${Z=>p(Z==="private")}
            options=${[{value:"open",label:r("channel.audience.open")},{value:"private",label:r("channel.audience.private")}]} hint=${f?r("channel.privateText"):r("channel.openText")} />
        ${f$(t,f)}
        <${W} label=${r("channel.posting")} value=${h} onChange=${b}
            testid="channel-posting" options=${[{value:"everyone",label:r("channel.posting.everyone")},{value:"moderators",label:r("channel.posting.moderators")}]} hint=${h==="moderators"?r("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${Ze} label=${r("channel.place")} value=${g} options=${e.places}
            onChange=${S} hint=${r("channel.placeHint")} testid="channel-place" />`}
        ${!t&&f&&a`<${Ft} ...${e.picker} chosen=${C} onChange=${N}
            label=${r("channel.choose")} />`}
        ${w}
      </div>
      <footer class="modal-foot">
        ${i&&a`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${i}>${r("channel.delete")}</button>`}
        ${s&&a`<button type="button" class="button" data-testid="channel-archive" onClick=${he(s)}>${r(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||K}
            data-testid="channel-save">${r(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function f$(e,t){return!e||e.private===t?null:a`<${T} tone="warning">${t?r("channel.becomesPrivate"):r("channel.becomesOpen")}<//>`}function ao(e){let{title:t,note:o,adds:n,max:s,me:i,describe:l,onDone:c,onClose:m}=e,[u,d]=$([]),[f,p]=$(""),{busy:h,at:b,failure:g,submit:S}=M(l,["name"]),C=u.filter(w=>w.id!==i),N=!n&&C.length>1,K=u.length>0&&C.length===0,D=N?r("dm.startGroup"):K?r("dm.openNotes"):r("dm.open");return a`<${O} title=${t} onClose=${m} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${S(()=>c(C,N?f.trim():""))}>
      <div class="modal-body">
        ${o&&a`<${T}>${o}<//>`}
        <${Ft} chosen=${u} onChange=${d} max=${s} me=${i}
          label=${r("people.find")} ask=${e.ask} find=${e.find} presenceOf=${e.presenceOf} />
        ${N&&a`<${k} label=${r("dm.groupName")} value=${f} onInput=${p}
            maxlength=${100} hint=${r("dm.groupNameHint")} error=${b("name")} testid="group-name" />`}
        ${g}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${m}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${h||u.length===0}>${n?r("dm.add"):D}</button></footer>
    </form>
  <//>`}function zm({channels:e,busy:t,onTake:o}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${r("channel.orphans")}</h3>
    <p class="soft">${r("channel.orphansText")}</p>
    <ul>${e.map(n=>a`<li key=${n.id}><${x} name="lock" size=${15} /><span>${n.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>o(n)}>${r("channel.takeOver")}</button></li>`)}</ul></section>`}function Um(e,t,o){let n=e.filter(d=>d.id!==t),s=o===null?0:n.findIndex(d=>d.id===o)+1,i=e.find(d=>d.id===t);if(!i||o!==null&&s===0)return[];if(e[s]?.id===t)return[];let l=[...n.slice(0,s),i,...n.slice(s)],c=l[s-1]?.position??-1,m=[],u=c;for(let d of l.slice(s)){if(d.id!==t&&d.position>u)break;u+=1,d.position!==u&&m.push({id:d.id,position:u})}return m}var Km=(e,t)=>e[e.findIndex(o=>o.id===t)-1]?.id??null;var h$=50,b$=200,hn=(e,t)=>({me:y.value?.id??"",max:b$,ask:()=>Promise.resolve([]),find:o=>{let s=(Ee.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return _t(s,[],o,h$)},presenceOf:Ot,none:r("channel.nobodyLeft")});function Xm({server:e}){return a`<${jr} channel=${null} describe=${P} onSave=${async o=>{let{name:n,topic:s,posting:i}=o,l=await li(e,{name:n,...s?{topic:s}:{},...o.private?{private:!0}:{}});_(),re(e,l.id);let c=o.people.map(m=>m.id);await Xn(l.id,c).catch(E),i!=="everyone"&&await Gt(l.id,{posting:i}).catch(E)}} after=${null}
      places=${[]} picker=${hn(e,[y.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${_} />`}function Gm({id:e}){let t=Kn(e),o=xt.value[t?.server_id??""]??[],[n]=$({channel:t,after:Km(o,e)});if(!t||!n.channel)return null;let{server_id:s,archived:i}=t,l=n.channel,c=()=>F({kind:"confirm",title:r("channel.delete"),text:r("channel.deleteText",{name:t.name}),action:r("channel.delete"),danger:!0,run:()=>ci(e).then(()=>re(s),E)}),m=async d=>{await Gt(e,g$(l,d)),d.after!==n.after&&await v$(o,e,d.after),_()},u=o.filter(d=>d.id!==e).map(d=>({value:d.id,label:r("channel.placeAfter",{name:d.name})}));return a`<${jr} channel=${t} describe=${P} onSave=${m}
      after=${n.after} picker=${null}
      places=${[{value:"",label:r("channel.placeFirst")},...u]}
      onArchive=${()=>Gt(e,{archived:!i}).then(_)}
      onDelete=${Cs(St(s))?c:null} onClose=${_} />`}function g$(e,t){let o={};return t.name!==e.name&&(o.name=t.name),t.topic!==(e.topic??"")&&(o.topic=t.topic),t.private!==e.private&&(o.private=t.private),t.posting!==(e.posting??"everyone")&&(o.posting=t.posting),o}async function v$(e,t,o){for(let n of Um(e,t,o))await Gt(n.id,{position:n.position})}function Wm({id:e}){let t=Kn(e),o=Ao.value[e]??[];if(!t)return null;let n=hn(t.server_id,o.map(({user:i})=>i.id)),s=async i=>{await Xn(e,i.map(l=>l.id)),_()};return a`<${ao} ...${n} title=${r("channel.addMembers")} adds describe=${P}
      note=${r("channel.addText")} onDone=${s} onClose=${_} />`}function qm({server:e}){let[t,o]=$([]),[n,s]=$(null);return v(()=>{fi(e).then(o,()=>{})},[e]),a`<${zm} channels=${t} busy=${n} onTake=${async l=>{s(l.id);try{await $i(l.id),_(),re(e,l.id),I(r("channel.takenOver",{name:l.name}),"ok")}catch(c){E(c)}finally{s(null)}}} />`}function Ym({name:e,describe:t,onSave:o,onClose:n}){let[s,i]=$(e),{busy:l,at:c,failure:m,submit:u}=M(t,["name"]);return a`<${O} title=${r("dm.rename")} onClose=${n} size="s" testid="name-form">
    <form onSubmit=${u(()=>o(s.trim()))}>
      <div class="modal-body"><${k} label=${r("dm.groupName")} value=${s} onInput=${i}
          autofocus maxlength=${100} hint=${r("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${n}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||s.trim()===e}>${r("action.save")}</button></footer>
    </form>
  <//>`}var Qm=100,Vm=30,Jm=e=>({me:y.value?.id??"",ask:To,find:(t,o)=>_t(Bo(),o,t,Vm+e.length).filter(n=>!e.includes(n.id)).slice(0,Vm),presenceOf:t=>t.id===y.value?.id?"online":Ot(t),describe:P,onClose:_});function Zm(){let e=async(t,o)=>{let n=await Ct(t.map(s=>s.id),o);_(),U(n.id)};return a`<${ao} ...${Jm([])} title=${r("dm.new")} adds=${!1}
      max=${Qm-1} onDone=${e} />`}function eu({id:e}){let t=Gn(e);if(!t)return null;let o=t.members.map(s=>s.id),n=async s=>{let i=await wi(e,s.map(l=>l.id));_(),i.id!==e&&(I(r("dm.newGroup"),"info"),U(i.id))};return a`<${ao} ...${Jm(o)} title=${r("dm.add")} adds
      note=${t.is_group?null:r("dm.addMakesGroup")}
      max=${Math.max(1,Qm-o.length)} onDone=${n} />`}function tu({id:e}){let t=Gn(e);return t?a`<${Ym} name=${t.name??""} describe=${P} onClose=${_}
      onSave=${o=>yi(e,o).then(_)} />`:null}function ou({first:e,today:t,earlier:o,describe:n,onGo:s,onClose:i}){let[l,c]=$(e),{busy:m,error:u,submit:d}=M(n);return a`<${O} title=${r("date.title")} onClose=${i} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${d(()=>s(l))}>
      <div class="button-row">${o.map(f=>a`<button type="button" class="button is-small" key=${f.day} disabled=${m}
            onClick=${d(()=>s(f.day))}>${f.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${r("date.day")} data-testid="date-day"
          onInput=${f=>c(f.target.value)} />
        <button class="button is-primary" disabled=${m||l===""}
            data-testid="date-go">${r("date.go")}</button></div>
      ${u&&a`<p class="field-told is-error" role="alert">${u}</p>`}
    </form>
  <//>`}function nu({versions:e,error:t,onClose:o}){let n=(e?.length??0)-1,s=i=>i===0?r("history.original"):r(i===n?"history.current":"history.edited");return a`<${O} title=${r("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${T} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${z} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===n?"is-current":""}>
        <div class="history-head"><b>${s(l)}</b><time
            datetime=${i.created_at}
            title=${te(i.created_at)}>${xo(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(w$):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function w$({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var ru=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function su(e,t){let o=ru(e),n=ru(t),s=0;for(;s<o.length&&s<n.length&&o[s]===n[s];)s+=1;let i=0;for(;i<o.length-s&&i<n.length-s&&o.at(-1-i)===n.at(-1-i);)i+=1;let l=y$(o.slice(s,o.length-i),n.slice(s,n.length-i));return k$([...o.slice(0,s).map(zr),...l,...o.slice(o.length-i).map(zr)])}var zr=e=>({kind:"same",text:e}),Br=e=>({kind:"gone",text:e}),Hr=e=>({kind:"new",text:e});function y$(e,t){if(e.length*t.length>4e6)return[...e.map(Br),...t.map(Hr)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let n=[],s=0,i=0;for(;s<e.length&&i<t.length;)e[s]===t[i]?(n.push(zr(e[s])),s+=1,i+=1):o[s+1][i]>=o[s][i+1]?n.push(Br(e[s++])):n.push(Hr(t[i++]));return[...n,...e.slice(s).map(Br),...t.slice(i).map(Hr)]}function k$(e){let t=[];for(let o of e){let n=t.at(-1);n?.kind===o.kind?n.text+=o.text:t.push({...o})}return t}function iu({message:e}){let[t,o]=$(null),[n,s]=$(null);v(()=>{bt.history(e).then(o,l=>s(Q(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?su(t[c-1].content,l.content):null}));return a`<${nu} versions=${i??null} error=${n}
    onClose=${_} />`}var Ur=864e5,lo=e=>So(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function au({channel:e,at:t}){let o=Date.now(),n=async i=>{let l=await Ls(e,Rs(i,Xt));_(),U(e,l),l||await wo(e)},s=[{label:r("date.yesterday"),day:lo(o-Ur)},{label:r("date.week"),day:lo(o-7*Ur)},{label:r("date.month"),day:lo(o-30*Ur)},{label:r("date.beginning"),day:"1970-01-02"}];return a`<${ou} first=${lo(t?Date.parse(t):o)} today=${lo(o)}
      earlier=${s} describe=${P} onGo=${n} onClose=${_} />`}function lu({place:e,card:t,max:o,some:n,describe:s,onForward:i,onBack:l,onClose:c}){let[m,u]=$(""),{busy:d,failure:f,submit:p}=M(s),h=p(()=>i(m)),b=g=>{g.key==="Enter"&&Ca(g)&&!we(g)&&h(g)};return a`<${O} title=${r("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${h} onKeyDown=${b}>
      <div class="modal-body">
        <${k} area autofocus label=${r("forward.comment")} value=${m} onInput=${u}
          maxlength=${o} testid="forward-comment" />
        ${t}
        ${n&&a`<${T}>${r("forward.some")}<//>`}
        ${f}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${l}>${r("action.back")}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${c}>${r("action.cancel")}</button>
        <button class="button is-primary" disabled=${d} data-testid="forward-send">${r("forward.send")}</button>
      </footer>
    </form>
  <//>`}var cu=400;function bn({message:e,text:t,place:o,server:n,onShow:s}){let{author:i,parent_id:l}=e,c=[...t],m=c.length>cu?`${c.slice(0,cu).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${r("pins.show")} onClick=${s}>
    <span class="found-place">${o}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${r("search.inThread")}</small>`}</span>
    <span class="found-by"><${J} id=${i.id} name=${i.display_name} size="s" />
      <strong>${i.display_name}</strong>
      <time title=${te(e.created_at)}>${xo(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function gn({query:e,onQuery:t,targets:o,onClose:n,title:s,label:i,stays:l}){let[c,m]=$(0),u=i??r("switcher.placeholder"),d=p=>{p&&(l||n(),p.go())},f=p=>{if(!we(p))if(p.key==="ArrowDown"||p.key==="ArrowUp"){p.preventDefault();let h=p.key==="ArrowDown"?1:o.length-1;m(o.length?(c+h)%o.length:0)}else p.key==="Enter"&&(p.preventDefault(),d(o[c]))};return a`<${O} title=${s??r("switcher.title")} onClose=${n} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${f}>
      <div class="switcher-field"><${x} name="search" />
        <input type="text" value=${e} placeholder=${u}
            aria-label=${u} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${p=>{t(p.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${s??r("switcher.title")}>
        ${o.map((p,h)=>a`<li key=${p.key} id="switcher-${h}" role="option"
              aria-selected=${h===c}
          class=${p.unread?"is-unread":""} onMouseMove=${()=>m(h)}
              onClick=${()=>d(p)}>
          <${x} name=${p.icon}
              size=${17} /><span>${p.label}</span><small>${p.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${r("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var mu=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function uu(e,t,o){if(t.id===e.id)return!0;let n=e.people?.map(({id:s})=>s)??o;return t.people!==null?!e.hidden&&t.people.every(s=>n.includes(s)):e.server!==null&&!e.hidden&&e.server===t.server}function vn(e){e?.focus({preventScroll:!0})}function du({user:e,role:t,presence:o,alike:n,mine:s,away:i,onMessage:l,onMention:c}){return a`<div class="person" data-testid="person-card" tabindex="-1"
      ref=${vn}>
    <${J} id=${e.id} name=${e.display_name} size="l" presence=${o} />
    <div class="person-text"><strong>${e.display_name}${s&&a` <em>${r("members.you")}</em>`}</strong>
      <span class="person-username">@${e.username}</span>
      ${t&&a`<span class="tag" data-testid="person-role">${t}</span>`}
      ${e.status_message&&a`<p>${e.status_message}</p>`}
      <p class="soft" data-testid="person-presence">${r(`person.${o}`)}</p>
      <${pa} name=${e.display_name} absence=${e.absence??null} place="card" />
      ${n&&a`<p class="person-alike">${r("person.alike",{username:e.username})}</p>`}
      ${i&&a`<p class="soft">${r("person.gone",{username:e.username})}</p>`}
      <div class="button-row"><button type="button" class="button is-small" data-testid="person-message"
          onClick=${l}><${x} name=${s?"note":"direct"} size=${15} />${r(s?"dm.notes":"dm.message")}</button>
        ${c&&a`<button type="button" class="button is-small" data-testid="person-mention" onClick=${c}>@ ${r("person.mention")}</button>`}</div></div>
  </div>`}var Lt=6;function wn({anchor:e,label:t,onClose:o,children:n}){let s=R(null);return ee(()=>{let i=s.current;if(!i)return;let l=new ResizeObserver(()=>Kr(i,e));Kr(i,e),l.observe(i);let c=()=>Kr(i,e);return addEventListener("resize",c),()=>{l.disconnect(),removeEventListener("resize",c)}},[e]),ee(()=>{let i=c=>{let m=c.target;!s.current?.contains(m)&&!e.contains(m)&&o()},l=c=>{c.key==="Escape"&&(c.stopPropagation(),o(),e instanceof HTMLElement&&e.focus())};return document.addEventListener("pointerdown",i),document.addEventListener("keydown",l,!0),()=>{document.removeEventListener("pointerdown",i),document.removeEventListener("keydown",l,!0)}},[e]),a`<div class="popover" ref=${s} role="dialog" aria-label=${t}>${n}</div>`}function Kr(e,t){let o=t.getBoundingClientRect(),n=o.top-2*Lt,s=innerHeight-o.bottom-2*Lt;e.style.setProperty("--room",`${Math.max(n,s,240)}px`);let{offsetWidth:i,offsetHeight:l}=e,m=l<=n||n>s&&l>s?o.top-l-Lt:o.bottom+Lt,u=o.left<innerWidth/2?o.left:o.right-i,d=(f,p)=>Math.max(Lt,Math.min(f,p-Lt));e.style.top=`${d(m,innerHeight-l)}px`,e.style.left=`${d(u,innerWidth-i)}px`}function yn({user:e,me:t,presence:o,mark:n,onPerson:s}){return a`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${i=>s(e,i.currentTarget)}>
    <${J} id=${e.id} name=${e.display_name} presence=${o} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&a` <em>${r("members.you")}</em>`}${n}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${r(`person.${o}`)}</span>
  </button>`}var pu=400,x$=900;function kn({rows:e,draw:t,guess:o,label:n,top:s}){let i=R(null),l=R(new Map),c=R(null),[,m]=$(0),u=fa(e,l.current,o),d=i.current?.scrollTop??0,f=i.current?.clientHeight||x$,p=$a(u,d-pu,d+f+pu);ee(()=>{i.current&&(i.current.scrollTop=0),m(b=>b+1)},[s]),ee(()=>{let b=!1;for(let g of i.current?.querySelectorAll("[data-row]")??[]){let{row:S=""}=g.dataset,C=g.getBoundingClientRect().height;Math.abs((l.current.get(S)??0)-C)<.5||(l.current.set(S,C),b=!0)}b&&m(g=>g+1)}),v(()=>{let b=i.current;if(!b)return;let g=new ResizeObserver(()=>m(S=>S+1));return g.observe(b),()=>g.disconnect()},[]);let h=c.current?e.findIndex(b=>b.key===c.current):-1;return a`<div class="members-scroll" ref=${i} role="list" aria-label=${n}
      onScroll=${()=>m(b=>b+1)}
      onFocusIn=${b=>{c.current=b.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${ha(u,p,[h]).map(({index:b,gap_px:g})=>g===void 0?a`<div key=${e[b].key} data-row=${e[b].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${b+1}>${t(e[b])}</div>`:a`<${ba} key=${`gap-${b}`} index=${b} height_px=${g} />`)}
  </div>`}var S$=46,_$=new Intl.Collator;function co({people:e,me:t,present:o,onPerson:n,actions:s}){let i=B(()=>e.map(l=>({key:l.id,user:l})).sort((l,c)=>_$.compare(l.user.display_name,c.user.display_name)||(l.key<c.key?-1:1)),[e]);return a`<div class="members"><${kn} rows=${i} guess=${()=>S$} top=${null}
      label=${r("members.title")}
      draw=${({user:l})=>a`<div class="member" data-testid="member" data-user-id=${l.id}>
        <${yn} user=${l} me=${t} presence=${qt(o,l)} onPerson=${n} />
        ${s?.(l)}</div>`} /></div>`}var C$=50;function fu(e){let{server:t,groups:o,picker:n,describe:s,peopleOf:i,onSave:l,onDelete:c,onClose:m}=e,[u,d]=$(void 0),f=()=>d(void 0);if(u!==void 0){let p=b=>l(u,b).then(f),h=()=>u?c(u).then(f):Promise.resolve();return a`<${O$} key=${u?.id} group=${u} people=${u?i(u):[]}
      picker=${n} describe=${s} onSave=${p} onDelete=${h} onClose=${f} />`}return a`<${O} title=${r("groups.title",{server:t})} onClose=${m} testid="groups-dialog">
    <div class="modal-body">
      <p class="soft">${r("groups.text")}</p>
      <ul class="user-groups">${o.map(p=>a`<li key=${p.id}><button type="button" class="user-group" data-testid="group-row"
            onClick=${()=>d(p)}><span class="user-group-name">@${p.name}</span>
          <span class="soft">${r("members.count",{count:p.member_ids.length})}</span>
          <${x} name="edit" size=${15} /></button>
          ${p.name.includes("~")&&a`<p class="soft">${r("groups.nameTaken")}</p>`}</li>`)}</ul>
      ${o.length===0&&a`<p class="soft" role="status">${r("groups.none")}</p>`}
    </div>
    <footer class="modal-foot"><span class="spacer"></span>
      <button type="button" class="button is-primary" data-testid="group-new" autofocus
        onClick=${()=>d(null)}>${r("groups.new")}</button></footer>
  <//>`}function O$({group:e,people:t,picker:o,describe:n,onSave:s,onDelete:i,onClose:l}){let[c,m]=$(e?.name??""),[u,d]=$(t),[f,p]=$(!1),{busy:h,at:b,failure:g,submit:S}=M(n,["name"]),C=S(()=>s({name:c.trim(),people:u}));return a`<${O} title=${e?r("groups.edit",{name:e.name}):r("groups.new")}
      onClose=${l} testid="group-form">
    <form class="direct-form" onSubmit=${C}>
      <div class="modal-body">
        <${Ft} chosen=${u} onChange=${d} label=${r("people.find")} ...${o} />
        <${k} label=${r("groups.name")} value=${c} onInput=${m} maxlength=${C$}
          hint=${r("groups.nameHint")} error=${b("name")} testid="user-group-name" />
        ${g}
      </div>
      <footer class="modal-foot">
        ${e&&a`<button type="button" class="button is-danger-quiet" data-testid="group-delete"
            disabled=${h} onClick=${f?S(i):()=>p(!0)}>${r(f?"groups.deleteSure":"groups.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${r("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
          disabled=${h||c.trim()===""}>${r("action.save")}</button></footer>
    </form>
  <//>`}var A$=500;function $u({server_id:e,member_ids:t}){let o=new Set(t);return(Ee.value[e]??[]).map(({user:s})=>s).filter(s=>o.has(s.id))}function hu({server:e}){let t=(o,{name:n,people:s})=>{let i={name:n,member_ids:s.map(l=>l.id)};return Ci(e,o,i)};return a`<${fu} groups=${xi.value[e]??[]}
    server=${X.value?.find(o=>o.id===e)?.name??""}
    picker=${{...hn(e,[]),max:A$}} describe=${P} peopleOf=${$u}
    onSave=${t} onDelete=${Oi} onClose=${_} />`}function bu({group:e,onPerson:t}){return a`<div class="group-card" data-testid="group-card" tabindex="-1"
      ref=${vn}>
    <p><strong>@${e.name}</strong> <span class="soft">${r("members.count",{count:e.member_ids.length})}</span></p>
    <${co} people=${$u(e)} me=${y.value?.id??""} present=${Fo.value} onPerson=${t} />
  </div>`}var M$=new Set(["channel","all","here"]),Xr=()=>{zo.value=null};async function Gr(e){Xr();try{U((await Ct(e===y.peek()?.id?[]:[e])).id)}catch(t){E(t)}}function E$(e){let t=G(fe(ne.value));if(!t)return null;let{archived:o,posts:n}=t,s=V.value,i=s?.kind==="thread"&&s.channel===t.id?s.parent:null;return o||!(n||i)?null:()=>{Xr(),Po()&&!i&&(V.value=null),ks(bo(t.id,i),`@${e} `)}}function T$(){let e=ne.value;if(!zo.value)return null;let{anchor:t,username:o,known:n}=zo.value,s=ua().find(({user:d})=>d.username===o),i=s??(n&&{user:n,role:null}),l=e.page==="channel"?e.server:null,c=i?null:_i(o),m=X.value?.find(d=>d.id===l)?.owner_id,u=i&&(i.user.id===m?"owner":i.role);return a`<${wn} anchor=${t} label=${r("person.title")} onClose=${Xr}>
    ${i?a`<${du} user=${i.user} role=${u?r(`role.${u}`):null}
            presence=${Ot(i.user)}
            alike=${La.value.has(i.user.id)} mine=${i.user.id===y.value?.id} away=${!s}
            onMention=${s&&i.user.id!==y.value?.id?E$(o):null}
            onMessage=${()=>{Gr(i.user.id)}} />`:c?a`<${bu} group=${c}
              onPerson=${d=>Et(d.username,t,d,!0)} />`:a`<p class="person-gone">${M$.has(o.toLowerCase())?r("call.text"):r("person.gone",{username:o})}</p>`}<//>`}var gu=12,N$=6;function vu(e,t){let o=Fa(),s=yo([...P$(),...o.sort(I$).map(R$),...D$()],e.replace(/^[#＃@＠]/,""),u=>u.words,1/0).sort((u,d)=>Number(d.unread)-Number(u.unread)).slice(0,gu),i=new Set(o.flatMap(({person:u})=>u?.id??[])),l=y.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:_t(Bo(),t,c,gu).filter(({id:u})=>!i.has(u));return[...s,...m.slice(0,N$).map(u=>F$(u,l))]}var I$=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),P$=()=>(X.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>re(e.id)},...(xt.value[e.id]??[]).map(t=>({key:t.id,icon:Ns(t,null).icon,label:t.name,hint:e.name,unread:(Co.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>U(t.id)}))]),D$=()=>le.value.filter(e=>!e.shown).map(({id:e,name:t,username:o,waits:n})=>({key:`account ${e}`,icon:"users",label:r("device.switchTo",{name:t}),hint:`@${o}`,unread:n.count>0,words:[t,o],go:()=>ct(e)})),R$=({id:e,name:t,icon:o,unread:n,words:s})=>({key:e,icon:o,label:t,hint:s[2]&&o==="user"?`@${s[2]}`:"",unread:n>0,words:s,go:()=>U(e)}),F$=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{Gr(e.id)}});var L$=150;function Wr(){let[e,t]=$(""),[o,n]=$([]);return v(()=>{Mo.peek().loaded||Eo()},[]),v(()=>{let s=!0,i=setTimeout(async()=>{e.trim()!==""&&gi();let l=await To(e.replace(/^[@＠]/,"")).catch(()=>[]);s&&n(l)},L$);return()=>{s=!1,clearTimeout(i)}},[e]),{query:e,setQuery:t,targets:vu(e,o)}}function wu(){let{query:e,setQuery:t,targets:o}=Wr();return a`<${gn} query=${e} onQuery=${t}
      targets=${o} onClose=${_} />`}function j$({key:e,icon:t,person:o}){if(o)return!0;let n=t==="server"?null:G(e);return n!==null&&n.posts&&!n.archived}function yu({message:e}){let[t,o]=$(null),{query:n,setQuery:s,targets:i}=Wr();if(!t){let l=i.filter(j$).map(c=>({...c,go:()=>o(c)}));return a`<${gn} title=${r("message.forward")} label=${r("forward.where")} stays
      query=${n} onQuery=${s} targets=${l} onClose=${_} />`}return a`<${B$} message=${e} target=${t} onBack=${()=>o(null)} />`}function B$({message:e,target:t,onBack:o}){let n=G(de(e));if(!n)return null;let s=t.person?null:G(t.key),i=s?.label??t.label,l=Ra(e),c=(Ee.value[n.server??""]??[]).map(({user:h})=>h.id),m=t.person?[t.key,y.value?.id??""]:s?.people?.map(({id:h})=>h),u={id:s?.id??null,server:s?.server??null,people:m??null},d=async h=>{let b=t.key===y.peek()?.id?[]:[t.key],g=s?.id??(await Ct(b)).id;Ti(g,null,mu(h,l)),_(),I(r("forward.done",{place:i}),"ok")},f=()=>{_(),U(n.id,e.id)},p=a`<${bn} message=${e} text=${Te(e)} place=${n.label}
    server=${X.value?.find(h=>h.id===n.server)?.name??null} onShow=${f} />`;return a`<${lu} place=${i} card=${p} max=${4e3-xs(l)-2}
    some=${!uu(n,u,c)} describe=${P} onForward=${d}
    onBack=${o} onClose=${_} />`}var H$=["60","1440","10080",""];function ku({server:e,invites:t,now:o,linkOf:n,describe:s,onCreate:i,onRevoke:l,onClose:c}){let[m,u]=$(""),[d,f]=$("10080"),{busy:p,at:h,failure:b,submit:g}=M(s,["max_uses"]),S=g(()=>i({...m.trim()?{max_uses:Number(m)}:{},...d?{expires_in_minutes:Number(d)}:{}}));return a`<${O} title=${r("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${S}>
      <${W} label=${r("invite.expires")} value=${d} onChange=${f}
          options=${H$.map(C=>({value:C,label:r(`invite.expiry.${C||"never"}`)}))} />
      <div class="invite-make">
        <${k} label=${r("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${u} placeholder=${r("invite.unlimited")} testid="invite-max-uses"
            error=${h("max_uses")} />
        <button class="button is-primary" disabled=${p}
            data-testid="invite-create">${r("invite.create")}</button>
      </div>
      ${b}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${z} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${r("invite.noneYet")}</p>`:a`<ul>${t.map(C=>a`<li key=${C.id}><${z$} invite=${C} now=${o} linkOf=${n} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function z$({invite:e,now:t,linkOf:o,onRevoke:n}){let s=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||s||i,c=e.is_revoked?r("invite.revoked"):s?r("invite.expired"):i?r("invite.usedUp"):e.expires_at?r("invite.until",{when:pe(e.expires_at,t)}):r("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${r("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${ye} text=${e.code} label=${r("action.copy")} />
      <${ye} text=${o(e.code)} label=${r("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>n(e)}>${r("invite.revoke")}</button>`}
  </div>`}function xu({server:e}){let[t,o]=$(null),n=()=>Xe.list(e).then(i=>o(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));v(()=>{n().catch(E)},[e]);let s=async i=>{o(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await Xe.revoke(e,i.id).catch(E),await n().catch(E)};return a`<${ku}
      server=${X.value?.find(i=>i.id===e)?.name??r("user.unknown")}
      invites=${t} now=${Date.now()} describe=${P}
    linkOf=${i=>location.origin+No({page:"invite",code:i})}
    onCreate=${i=>Xe.create(e,i).then(n)} onRevoke=${s}
        onClose=${_} />`}var qr=["mon","tue","wed","thu","fri","sat","sun"],U$={from:"18:00",to:"08:30",days:qr};function Su({keywords:e,hours:t,describe:o,check:n,onSave:s}){let[i,l]=$(e.join(`
`)),[c,m]=$(t!==null),[u,d]=$(t??U$),{busy:f,at:p,failure:h,submit:b}=M(o,["keywords","do_not_disturb"]),g=n(i),S={keywords:g.keywords,do_not_disturb:c?u:null},C=JSON.stringify(S)===JSON.stringify({keywords:e,do_not_disturb:t}),N=g.wrong===null&&(!c||u.from&&u.to&&u.days.length>0),K=w=>{let he=u.days.includes(w),A=qr.filter(Z=>Z===w?!he:u.days.includes(Z));d({...u,days:A})},D=w=>a`<${k} type="time" label=${r(`notify.${w}`)} value=${u[w]} testid="notify-${w}"
      onInput=${he=>d({...u,[w]:he})} />`;return a`<form class="settings-section" onSubmit=${b(()=>s(S))}>
    <${k} area label=${r("notify.keywords")} value=${i} onInput=${l}
      hint=${r("notify.keywordsHint")} error=${g.wrong??p("keywords")} testid="notify-keywords" />
    <${W} label=${r("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(w=>({value:w,label:r(`notify.quiet.${w}`)}))}
      onChange=${w=>m(w==="hours")}
      hint=${r("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${D("from")}${D("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${r("notify.days")}</legend>
        <div class="choice-options">${qr.map(w=>a`<label key=${w}
            class="choice-option ${u.days.includes(w)?"is-chosen":""}"><input type="checkbox"
            value=${w} checked=${u.days.includes(w)} onChange=${()=>K(w)} /><span>${r(`notify.day.${w}`)}</span></label>`)}</div>
        ${u.days.length===0&&a`<p class="field-told is-error" role="alert">${r("notify.noDay")}</p>`}
      </fieldset>`}
    ${p("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${p("do_not_disturb")}</p>`}
    ${h}
    <button class="button is-primary" disabled=${f||C||!N}
        data-testid="notify-save">${r("action.save")}</button>
  </form>`}function _u({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${r("notify.here")}</h3>
    <p class="soft">${r("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${r("notify.allow")}</button>`:a`<${T} tone=${e==="granted"?"ok":"warning"}>${r(`notify.state.${e}`,{origin:t})}<//>`}</section>`}var Cu=encodeURIComponent,xn={list:(e,t)=>me("GET",`/api/inbox${us({kind:e,cursor:t})}`),readAll:e=>me("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},Yr={following:e=>me("GET",`/api/messages/${Cu(e)}/follow`),follow:(e,t)=>me(t?"PUT":"DELETE",`/api/messages/${Cu(e)}/follow`)};var Me=H({}),K$=500,mo=new Set;ve(()=>mo.clear());function Sn(e,t){let{[e]:o,...n}=Me.peek(),s=Object.entries(n).slice(-K$);mo.delete(e),Me.value={...Object.fromEntries(s),[e]:t}}async function _n(e){let t=y.peek()?.id,o=await Yr.following(e);return y.peek()?.id===t&&Sn(e,o.following),o.following}var Au=e=>Promise.resolve(X$(e)??_n(e).catch(()=>!1)),X$=e=>mo.has(e)?void 0:Me.peek()[e];async function Mu(e){let t=Me.peek()[e]??!1;Sn(e,!t);try{await Yr.follow(e,!t)}catch(o){Sn(e,t),E(o)}}function Eu(){let e=ae(G$);return()=>{e(),mo.clear(),Me.value={}}}function G$(e){if(e.what==="connected")for(let t of Object.keys(Me.peek()))mo.add(t);else e.what==="followed"?Sn(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&Ou(e.message)}function Ou({id:e,parent_id:t}){let o=t??e;Me.peek()[o]===!1&&_n(o).catch(()=>{})}var W$=1500,Bt=new Map,jt=new Map,An,Cn=null;function Nu(){Ye();let e=[ae(q$),Eu(),Co.subscribe(rh)];return Cn=()=>{for(let t of e)t();Cn=null,clearTimeout(An),An=void 0,Bt.clear(),jt.clear(),kl()},Cn}function q$(e){if(Ye(),De.peek()!=="granted")return;if(e.what==="gone")return Pu(e.id);if(!("message"in e)||e.what==="sent")return;let{message:t}=e;if(e.what==="changed")return eh(t);if(t.author.id===y.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let n=o||Y$(e),s={message:t,mentioned:n,followed:!1,edited:o,space:Z$(t)};if(On(s))return Tu(s);!t.parent_id||!On({...s,followed:!0})||Au(t.parent_id).then(i=>{i&&Cn!==null&&On({...s,followed:i})&&Tu({...s,followed:i})})}function Tu(e){let{message:t}=e;J$(de(t))?ml(e):V$(e)}var Y$=({message:e,mentioned:t})=>t||Vr(e),Vr=e=>e.mentions?.some(t=>t===y.peek()?.username||Si(t))===!0;function V$(e){Bt.set(e.message.id,e),An??=setTimeout(()=>{th()},W$)}function Iu(e,t,o){let{channels:n,keywords:s}=st.peek(),i=n[de(e)],l=!Vr(e);return ol(e,{mentioned:t,called:l,followed:o,set:i,keywords:s})!==null}var Q$=()=>y.peek()?.absence?.state==="do_not_disturb",On=({message:e,mentioned:t,followed:o})=>Iu(e,t,o)&&!Q$()&&!Ko(st.peek().do_not_disturb,wt(new Date().toISOString()));function J$(e){return!Lo.peek()||document.visibilityState!=="visible"?!1:fe(ne.peek())===e&&!(Po()&&ki.peek()==="list")}function Z$(e){return e.dm_channel_id?"direct":G(de(e))?.server??""}function Pu(e){Bt.delete(e),jt.delete(e),yl(e)}function eh(e){let t=Bt.get(e.id)??jt.get(e.id);t&&(t.message=e);let o=Me.peek()[e.parent_id??""]===!0,n=t?.mentioned===!0&&Ma(e.content);Iu(e,n||Vr(e),o)||Pu(e.id)}async function th(){An=void 0;let e=[...Bt.values()].filter(On);Bt.clear();let t=await cl(e);for(let s of t)jt.set(s.message.id,s);let n=(await nh(t)).filter(s=>jt.get(s.message.id)===s);for(let{message:s}of t)jt.delete(s.id);for(let s of rl(n,Date.now()))vl(s)}var oh={count:0,first:null};async function nh(e){let t=[...new Set(e.map(({message:n})=>de(n)))],o=new Map(await Promise.all(t.map(async n=>{let s=await We.unreadIn(n).catch(i=>Ut(i).transient?null:oh);return[n,s]})));return e.filter(({message:n,edited:s})=>{let i=o.get(de(n));return s||!i||nl(i,n)})}var rh=e=>qo(y.peek()?.id??"",e);function sh(){return v(Nu,[]),null}function Du(){v(Ye,[]);let{keywords:e,do_not_disturb:t}=st.value,o=async n=>{await ei(n),I(r("account.saved"),"ok")};return a`<${_u} permission=${De.value} origin=${location.origin}
      onAsk=${()=>dl().catch(E)} />
    <${Su} keywords=${e} hours=${t} describe=${P}
      check=${ih} onSave=${o} />`}function ih(e){let{keywords:t,long:o,many:n}=il(e),s=o!==null?r("notify.long",{word:o}):null;return{keywords:t,wrong:n?r("notify.tooMany",{count:Jn}):s}}function Ru({readers:e,others:t,me:o,error:n,onClose:s}){let i=e?.length??0,l=e?r("readers.title",{count:i,others:t}):r("readers.titleAlone");return a`<${O} title=${l} onClose=${s} size="s" testid="readers-dialog">
    <div class="modal-body">
      ${n&&a`<${T} tone="warning">${n}<//>`}
      ${!e&&!n&&a`<${z} rows=${3} kind="line" />`}
      ${e&&i===0&&a`<p role="status">${r(t===0?"readers.noneElse":"readers.none")}</p>`}
      ${e&&a`<ul class="readers" aria-label=${l} tabindex=${i>0?0:void 0}>${e.map(c=>a`<li key=${c.id} class="member" data-testid="reader" data-user-id=${c.id}>
            <${J} id=${c.id} name=${c.display_name} />
            <span class="member-text"><strong>${c.display_name}${c.id===o&&a` <em>${r("members.you")}</em>`}</strong>
              <span>@${c.username}</span></span></li>`)}</ul>
        ${t>0&&a`<p class="soft">${r("readers.note")}</p>`}`}
    </div>
  <//>`}var ah=["by_size","on","off"];function Fu({server:e,choice:t,shown:o,describe:n,onChoose:s,onClose:i}){let{failure:l,submit:c}=M(n,[]),[m,u]=$(null),d=p=>{s&&(u(p),c(()=>s(p).finally(()=>u(null)))(void 0))},f=ah.map(p=>({value:p,label:r(`receipts.${p}`)}));return a`<${O} title=${r("receipts.title")} onClose=${i} size="s" testid="receipts-dialog">
    <div class="modal-body">
      <p role="status" data-testid="receipts-state">${r(o?"receipts.isOn":"receipts.isOff",{server:e})}</p>
      ${s&&a`<${W} label=${r("receipts.choice")} value=${m??t} options=${f}
          hint=${r("receipts.hint")} testid="receipts-choice"
          onChange=${d} />`}
      ${l}
      <p class="soft">${r("receipts.who")}</p>
    </div>
  <//>`}var lh=5e3;function Lu({message:e}){let[t,o]=$(null),[n,s]=$(null);return v(()=>{let i=!0,l=async()=>{try{let m=await bt.readers(e);if(!i)return;o(m),s(null)}catch(m){if(!i)return;o(null),s(Q(m))}};l();let c=setInterval(()=>{document.visibilityState==="visible"&&l()},lh);return()=>{i=!1,clearInterval(c)}},[e]),a`<${Ru} readers=${t&&ja(t.readers)} others=${t?.others??0}
    me=${y.value?.id??""} error=${n} onClose=${_} />`}function ju({server:e}){let t=X.value?.find(n=>n.id===e);if(!t)return null;let o=n=>si(e,n);return a`<${Fu} server=${t.name} choice=${t.read_receipts}
    shown=${Ba(e)} describe=${P}
    onChoose=${Os(St(e))?o:null} onClose=${_} />`}var Bu=H(!1);function ch(){let e=vt.value,t=y.value;return ca.value!=="inside"||!t?null:t.rename_needed&&!Bu.value?a`<${Mm} username=${t.username} describe=${P} onLater=${()=>{Bu.value=!0}}
     
          onSave=${o=>Ir({username:o}).then(()=>I(r("rename.done"),"ok"))} />`:e&&a`<${mh} key=${JSON.stringify(e)} open=${e} user=${t} />`}function mh({open:e,user:t}){switch(e.kind){case"confirm":return a`<${Sm} ...${e} onConfirm=${e.run} onClose=${()=>{vt.value===e&&_()}} />`;case"switcher":return a`<${wu} />`;case"keys":return a`<${_m} sendKey=${kt.value.send_key} onClose=${_} />`;case"node":return uh(t.mesh_admin===!0);case"forward":return a`<${yu} message=${e.message} />`;case"account-add":return a`<${tc} />`;case"absence":return a`<${Hm} note=${e.note} />`;case"readers":return a`<${Lu} channel=${e.channel} message=${e.message} />`;case"receipts":return a`<${ju} server=${e.server} />`;case"history":return a`<${iu} message=${e.message} />`;case"date":return a`<${au} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${Zm} />`;case"direct-add":return a`<${eu} id=${e.direct} />`;case"direct-rename":return a`<${tu} id=${e.direct} />`;case"groups":return a`<${hu} server=${e.server} />`;case"invites":return a`<${xu} server=${e.server} />`;case"server-add":return dh();case"server-edit":return ph(e.server);case"server-pass-on":return fh(e.server,e.user);case"channel-create":return a`<${Xm} server=${e.server} />`;case"channel-edit":return a`<${Gm} id=${e.channel} />`;case"channel-add":return a`<${Wm} id=${e.channel} />`;case"settings":return $h(e.tab??"look",t);default:return null}}function uh(e){let{phase:t,node:o,moved_from:n,lost_at:s}=Kt.value,i=()=>{_(),Ce({page:"mesh"})};return a`<${Am} phase=${t} name=${o?.name??r("node.unknown")}
      moved_from=${n} lost_at=${s} nodes=${vs.value}
      state=${Ai.value} current=${o?.id??null}
    onStatus=${e?i:null} onRetry=${ws} onClose=${_} />`}function Hu(e){_(),re(e)}function dh(){return a`<${Em} describe=${P} onClose=${_}
   
        onCreate=${e=>ni(e).then(t=>Hu(t.id))}
    onPreview=${e=>Xe.preview(Io(e))}
   
        onAccept=${e=>Oo(e).then(t=>Hu(t.id))} />`}function ph(e){let t=X.value?.find(n=>n.id===e);if(!t)return null;let o=()=>F({kind:"confirm",title:r("server.delete"),text:r("server.deleteText",{name:t.name}),action:r("server.delete"),danger:!0,run:()=>ai(e).then(()=>Ce({page:"home"}),E)});return a`<${Tm} name=${t.name} describe=${P}
      onSave=${n=>ri(e,n).then(_)}
    extra=${a`<${qm} server=${e} />`}
    onDelete=${t.owner_id===y.value?.id?o:null} onClose=${_} />`}function fh(e,t){let o=X.value?.find(l=>l.id===e),n=Ee.value[e]?.find(l=>l.user.id===t);if(!o||!n)return null;let{display_name:s}=n.user,i=()=>{_(),I(r("members.passedOn",{name:s,server:o.name}),"ok")};return a`<${Nm} server=${o.name} name=${s} describe=${P}
      onPassOn=${()=>ii(e,t).then(i)} onClose=${_} />`}function $h(e,t){let o=()=>F({kind:"confirm",title:r("account.logoutEverywhere"),text:r("account.logoutEverywhereText"),action:r("account.logoutEverywhere"),danger:!0,run:()=>wm().catch(E)});return a`<${Rm} tab=${e} user=${t} settings=${kt.value}
      notify=${a`<${Du} />`} devices=${a`<${xm} />`} zone=${st.value.time_zone}
      onZone=${n=>Zs({time_zone:n})}
      onSettings=${ti} describe=${P}
   
        onProfile=${n=>Ir(n).then(()=>I(r("account.saved"),"ok"))}
   
        onPassword=${(n,s)=>bm(n,s).then(()=>I(r("account.passwordChanged"),"ok"))}
    onLogout=${mr} onLogoutEverywhere=${o} onClose=${_} />`}var hh=[0,1,3,4,5,6,7,8,9],bh=120;function zu({recent:e,tone:t,search:o,toned:n,onTone:s,onPick:i}){let[l,c]=$(null),[m,u]=$(!1),[d,f]=$(""),[p,h]=$(""),b=R(null);v(()=>{cs().then(c,()=>u(!0))},[]);let g=B(()=>l&&d.trim()?o(l,d,bh):null,[l,d]),S=w=>w[5]?n(w[0],t):w[0],C=(w,he,A=!1)=>a`<button type="button" class="emoji ${A?"is-chosen":""}" data-emoji=${w}
    title=${he} aria-label=${he||w} onClick=${()=>i(w)}>${w}</button>`,N=w=>`:${w[2][0]??""}:  ${w[4].split(" ")[0]}`,K=(w,he=!1)=>w.map((A,Z)=>C(S(A),N(A),he&&Z===0)),D=g?.[0];return a`<div class="emoji-picker" data-testid="emoji-picker"
      onKeyDown=${w=>vh(w,b.current)}
    onMouseOver=${w=>h(w.target.title??"")}>
    <div class="emoji-search"><${x} name="search" size=${16} />
      <input type="search" value=${d} placeholder=${r("emoji.search")}
          aria-label=${r("emoji.search")} data-testid="emoji-search"
        ref=${w=>{w&&!w.dataset.focused&&(w.dataset.focused="yes",w.focus({preventScroll:!0}))}}
        onKeyDown=${w=>{w.key!=="Enter"||we(w)||!D||(w.preventDefault(),i(S(D)))}}
        onInput=${w=>{f(w.target.value),h("")}} /></div>
    <div class="emoji-scroll" ref=${b}>
      ${m&&a`<p class="emoji-none">${r("error.unreachable")}</p>`}
      ${g?g.length===0?a`<p class="emoji-none">${r("emoji.none")}</p>`:a`<div class="emoji-grid">${K(g,!0)}</div>`:l&&a`
        ${e.length>0&&a`<h3>${r("emoji.recent")}</h3><div class="emoji-grid">${e.map(w=>C(w,""))}</div>`}
        ${hh.map(w=>a`<section class="emoji-section"
              key=${w}><h3>${r(`emoji.group.${w}`)}</h3>
          <${gh} table=${l} group=${w} tone=${t} rows=${K} /></section>`)}`}
    </div>
    <div class="emoji-foot"><span class="emoji-hint">${p||(D?`${S(D)} ${N(D)}`:"")}</span>
      <span class="emoji-tones" role="radiogroup" aria-label=${r("emoji.tone")}>
        ${[0,1,2,3,4,5].map(w=>a`<button type="button" role="radio" aria-checked=${w===t} key=${w}
          aria-label=${r("emoji.toneNumber",{number:w})} class="emoji-tone"
              onClick=${()=>s(w)}>${n("✋",w)}</button>`)}
      </span></div>
  </div>`}function gh({table:e,group:t,tone:o,rows:n}){return B(()=>a`<div class="emoji-grid">${n(e.filter(s=>s[1]===t))}</div>`,[e,t,o])}function vh(e,t){let o={ArrowRight:1,ArrowLeft:-1,ArrowDown:0,ArrowUp:0};if(!(e.key in o)||!t)return;let n=[...t.querySelectorAll(".emoji")],s=n.indexOf(document.activeElement);if(s<0){e.key==="ArrowDown"&&(e.preventDefault(),n[0]?.focus());return}e.preventDefault();let i=n[s].parentElement,l=getComputedStyle(i).gridTemplateColumns.split(" ").length,c=o[e.key]||(e.key==="ArrowDown"?l:-l);n[Math.max(0,Math.min(n.length-1,s+c))].focus()}var Uu=()=>{Uo.value=null};function wh(){if(!Uo.value)return null;let{anchor:e,onPick:t}=Uo.value,o=n=>{Uu(),Js(n),t(n)};return a`<${wn} anchor=${e} label=${r("emoji.title")} onClose=${Uu}>
    <${zu} recent=${kt.value.recent_emoji} tone=${kt.value.tone}
        search=${Ea} toned=${Ta}
      onTone=${n=>Qs({tone:n})} onPick=${o} /><//>`}function Ku(e){let{name:t,size:o,at:n,author:s,icon:i,picture:l,url:c,onShow:m,onPreview:u,onFailed:d}=e,f=r("files.listed",{size:be(o,q.value),author:s,time:_o(n)});return a`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${r("files.toMessage",{time:te(n)})} data-testid="file-show" onClick=${m}>
      <span class="file-tile-picture">${l?a`<img crossorigin=${Re(l)} src=${l} alt="" loading="lazy" onError=${d} />`:a`<${x} name=${i} size=${22} />`}</span>
      <span class="file-card-main"><${ke} name=${t} /><span class="file-card-note">${f}</span></span>
    </button>
    ${u&&a`<${L} icon="eye" label=${r("preview.showName",{name:t})} testid="file-preview" onClick=${u} />`}
    <a class="icon-button" href=${c??void 0} download=${t} title=${r("files.download")}
      aria-label=${r("files.downloadName",{name:t})} data-testid="file-download"><${x} name="download" /></a>
  </div>`}function ce({title:e,subtitle:t,onClose:o,children:n,tools:s,testid:i,drop:l}){return a`<aside class="panel" aria-label=${e} data-testid=${i}
      data-drop=${l}>
    <header class="panel-head">
      <${L} icon="arrow-left" label=${r("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>${s}
      <${L} icon="close" label=${r("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${n}
  </aside>`}var Xu=50,yh=40,ge=H(null);async function Qr(e){ge.value={id:e,files:[],more:!0,loading:!1,error:null},await Mn(()=>!0)}async function Mn(e){let t=ge.peek();if(!t||t.loading||!t.more)return;let{id:o}=t,n=s=>{let i=ge.peek();i?.id===o&&(ge.value={...i,...s})};n({loading:!0,error:null});try{for(let s=0;s<yh;s+=1){let i=ge.peek()?.files.at(-1)?.id,l=await We.files(o,{limit:Xu,...i?{before:i}:{}}),c=ge.peek();if(c?.id!==o)return;let m=l.length===Xu;if(n({files:[...c.files,...l],more:m}),!m||l.some(e))break}}catch(s){n({error:s})}n({loading:!1})}function Gu(e){let t=ge.peek();if(!t||t.loading)return;let o=wc(t,e);o!==t.files&&(ge.value={...t,files:o})}function Wu(){ge.value=null}ae(e=>{let t=ge.peek();if(t){if(e.what==="gone"){let o=t.files.filter(n=>n.message_id!==e.id);ge.value={...t,files:o}}e.what==="unsure"&&Qr(t.id)}});var kh=["all","image","media","file"];function xh(){let e=fe(ne.value)??"",t=G(e),[o,n]=$("all"),[s,i]=$("");v(()=>(e&&Qr(e),Wu),[e]);let l=ge.value,{messages:c}=vo(e).value;v(()=>Gu(c),[c,l?.loading]);let m=S=>vc(S,{kind:o,query:s}),u=(l?.files??[]).filter(m),d=u.map(S=>S.id).join(" ");v(()=>ut(u.map(S=>S.id)),[d]);let f=l!==null&&l.more&&!l.loading&&l.error===null&&u.length===0;if(v(()=>{f&&Mn(m)},[f,o,s]),!t||l?.id!==e)return null;let{more:p,loading:h,error:b}=l,g=o!=="all"||s.trim()!=="";return a`<${ce} title=${r("channel.files")} subtitle=${t.label} testid="files"
      onClose=${()=>{V.value=null}}>
    <div class="files-choice">
      <${k} label=${r("files.search")} type="search" value=${s} onInput=${i} testid="files-search" />
      <${W} label=${r("files.kind")} value=${o} onChange=${n}
        testid="files-kind" options=${kh.map(S=>({value:S,label:r(`files.kind.${S}`)}))} />
    </div>
    ${b!==null&&a`<${T} tone="warning">${Q(b)}<//>`}
    ${u.length>0&&a`<ul class="files-list">${u.map(S=>a`<li key=${S.id}><${Sh} file=${S} id=${e} /></li>`)}</ul>`}
    ${h&&a`<${z} rows=${3} />`}
    ${!h&&!p&&u.length===0&&a`<${Y} icon="file" title=${r(g?"files.noneFound":"files.none")} text=${g?"":r("files.noneText")} />`}
    ${!h&&p&&a`<button type="button" class="button files-more" data-testid="files-more" onClick=${()=>Mn(m)}>${r("files.older")}</button>`}
  <//>`}function Sh({file:e,id:t}){let o=et(e.id),n=()=>{U(t,e.message_id),matchMedia("(max-width: 1180px)").matches&&(V.value=null)};return a`<${Ku} name=${e.filename} size=${e.size} at=${e.created_at}
    author=${da(e.author_id)?.display_name??r("user.unknown")} icon=${an(e)}
    picture=${it(e)==="image"?Ar(e.id):null} onFailed=${()=>Mr(e.id)} url=${o&&`${o}&download=1`} onShow=${n}
    onPreview=${pn(e.message_id,e)} />`}function qu({found:e,describe:t,onJoin:o}){let[n,s]=$(""),[i,l]=$(""),c=M(t),m=M(t),{busy:u,error:d,submit:f}=M(t);return a`<div class="stack">
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
  </div>`}function En({words:e}){return a`<ol class="words" aria-label=${r("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function Yu({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${T} tone="error">${e.error_code?xe(e.error_code):r("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${r(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||r("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${r("join.compare")}</p><${En} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${T} tone="warning">${xe(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${r(o?"action.back":"join.cancel")}</button>
  </div>`}function Jr({describe:e,action:t,founding:o,invite:n=null,onRegister:s}){let[i,l]=$(""),[c,m]=$(""),[u,d]=$(""),[f,p]=$(""),[h,b]=$(n??""),g=["username","display_name","password",...o?["mesh_name"]:[],...n!==null?["invite"]:[]],{busy:S,at:C,failure:N,submit:K}=M(e,g),D=K(()=>s({username:c.trim(),display_name:u.trim()||c.trim(),password:f,...i.trim()?{mesh_name:i.trim()}:{},...n!==null?{invite:h}:{}}));return a`<form class="stack" onSubmit=${D} data-testid="register-form">
    ${N}
    ${o&&a`<${k} label=${r("first.meshName")} value=${i} onInput=${l}
        hint=${r("first.meshNameHint")} autofocus maxlength=${100} testid="register-mesh-name"
        error=${C("mesh_name")} />`}
    ${n!==null&&a`<${k} label=${r("auth.inviteCode")} value=${h} onInput=${b} required mono
        hint=${r("auth.inviteCodeHint")} autofocus=${n===""} maxlength=${500}
        autocomplete="off" testid="register-invite" error=${C("invite")} />`}
    <${k} label=${r("auth.username")} value=${c} onInput=${m}
        hint=${r("auth.usernameRule")} autofocus=${!o&&n!==""} required minlength=${2} maxlength=${50}
        autocomplete="username" testid="register-username" error=${C("username")} />
    <${k} label=${r("account.displayName")} value=${u} onInput=${d}
        hint=${r("auth.displayNameHint")} maxlength=${100} autocomplete="name"
        testid="register-display-name" error=${C("display_name")} />
    <${k} label=${r("auth.password")} type="password" value=${f} onInput=${p}
        hint=${r("auth.passwordRule")} required minlength=${8} autocomplete="new-password"
        testid="register-password" error=${C("password")} />
    <button class="button is-primary is-wide" disabled=${S}
        data-testid="register-submit">${S?r("state.working"):t}</button>
  </form>`}var _h=2e3;function Ch(){let e=ia.value,[t,o]=$(null);if(v(()=>{let i=setInterval(()=>{jo().catch(()=>{})},_h);return()=>clearInterval(i)},[]),!e)return null;let n=a`<${Ia} />`;if(e.state==="joining"&&e.join)return a`<${Vn} title=${r("join.title")} foot=${n}>
      <${Yu} join=${e.join} onCancel=${()=>la().catch(E)} /><//>`;let s=t??(e.found.length>0?"join":"found");return a`<${Vn} title=${r("first.title")} text=${r("first.text")} foot=${n}>
    <div class="tabs" role="tablist">${["found","join"].map(i=>a`<button type="button" role="tab" key=${i}
      aria-selected=${s===i} data-testid="first-run-${i}"
          onClick=${()=>o(i)}>${r(`first.${i}`)}
      ${i==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${s==="found"?a`<p class="soft">${r("first.foundText")}</p><${Jr} key="found"
            founding describe=${P} action=${r("first.foundAction")} onRegister=${bs} />`:a`<${qu} key="join" found=${e.found} describe=${P}
            onJoin=${aa} />`}</div>
  <//>`}function Vu(e){let{id:t,icon:o,name:n,server:s,unread:i,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${x} name=${o} size=${15} /><strong>${n}</strong>
      ${s&&a`<small>${s}</small>`}<span class="spacer"></span>
      ${i>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${r("unread.label")}</span>${i>99?"99+":i}</span>`:a`<small data-testid="inbox-done"><${x} name="check" size=${14} />${r("inbox.read")}</small>`}</span>
    ${m.map(u=>a`<span class="inbox-line" key=${u.id}><span class="found-by"><strong>${u.author}</strong>
        <time title=${te(u.at)}>${j(u.at)}</time></span>
        <span class="found-text" dir="auto">${u.text}</span></span>`)}
  </button>
  ${i>0&&a`<${L} icon="check" size=${16} label=${r("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function Qu(e,{channels:t,mentions:o},n,s){let i=c=>(o[c]??0)>0?0:s(c)?1:2,l=n.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>i(c)-i(m)),[...e,...l]}function Ju(e,t,o){let n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,Math.max(0,n))].find(i=>!o(i))??null}var Oh=3;function Zu(e,t,o){let n=e.filter(i=>!i.is_deleted),s=o?n.filter(i=>i.mentions?.includes(t)):[];return s.length>0?s.slice(0,Oh):n.slice(0,1)}var Ah=50,nt=H({});function td(){nt.value={}}var od=()=>ae(e=>{e.what==="gone"&&ed(e.id,null),e.what==="changed"&&ed(e.message.id,e.message)});function ed(e,t){for(let[o,n]of Object.entries(nt.peek())){if(!n.some(l=>l.id===e))continue;let i=n.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);nt.value={...nt.peek(),[o]:i}}}async function nd(e){let t=y.peek(),{first:o}=await We.unreadIn(e);if(!o||!t)return;let n=(Ie.peek().mentions[e]??0)>0,[s,i]=await Promise.all([We.messages(e,{around:o,limit:1}),n?We.messages(e,{after:o,limit:Ah}):[]]),l=[...s,...i].filter(({author:c})=>c.id!==t.id);y.peek()?.id===t.id&&(nt.value={...nt.peek(),[e]:Zu(l,t.username,n)})}async function Zr(e,t){await xn.readAll(t);let o=Yn.peek();o&&e.includes(o.channel)&&(Yn.value={...o,first:null,held:!1});for(let n of e)oi(n)}function Tn({found:e,place:t,unread:o=0,onShow:n}){let{message:s,snippet:i,server:l}=e,{author:c}=s,m=u=>{if(u.key!=="ArrowDown"&&u.key!=="ArrowUp")return;let d=u.currentTarget.closest("li"),p=(u.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;(p||u.key==="ArrowUp")&&(u.preventDefault(),(p??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${s.id} onClick=${n} onKeyDown=${m}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${s.parent_id&&a`<small>${r("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${r("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${J} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${te(s.created_at)}>${j(s.created_at)}</time></span>
    <span class="found-text" dir="auto">${i.map((u,d)=>u.hit?a`<mark key=${d}>${u.text}</mark>`:u.text)}</span>
  </button>`}function rd({value:e,busy:t,sort:o,filters:n,onInput:s,onEnter:i,onSort:l,onFilter:c}){let m=R(null),[u,d]=$(null);ee(()=>{m.current?.focus(),m.current?.select()},[]);let f=p=>{if(!we(p)){if(p.key==="Enter")p.preventDefault(),i();else if(p.key==="ArrowDown"){let h=document.querySelector(".found-list button");h instanceof HTMLElement&&(p.preventDefault(),h.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${x} name="search" size=${17} />
      <input ref=${m} type="search" value=${u??e} maxlength="500"
        placeholder=${r("search.placeholder")} aria-label=${r("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${f}
        onCompositionStart=${p=>d(p.target.value)}
        onCompositionEnd=${p=>{d(null),s(p.target.value)}}
        onInput=${p=>{p.isComposing?d(p.target.value):s(p.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${n.map(({label:p,filter:h})=>a`<button type="button" class="chip" key=${h}
          onClick=${()=>{c(h),m.current?.focus()}}>${p}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${r("search.sort")}</legend>
      ${["newest","best"].map(p=>a`<label key=${p}><input type="radio" name="search-sort" value=${p}
            checked=${o===p} onChange=${()=>l(p)} />
          <span>${r(`search.${p}`)}</span></label>`)}
    </fieldset>
  </div>`}var Mh=/^(in|from|on):/;function sd(e,t){let o=Eh(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let n=Mh.exec(t)?.[0],s=o.filter(l=>!n||!l.startsWith(n)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...s,i].join(" ").trim()}function Eh(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function Th(){let{typed:e,sort:t,results:o,cursor:n,total:s,more:i,unknown:l,coverage:c,asked:m,busy:u,error:d}=Bi.value,f=G(fe(ne.value)),p=f?.server?f:null,h=[p&&{label:r("search.inChannel",{channel:p.name}),filter:`in:#${p.name}`},{label:r("search.fromMe"),filter:"from:me"},{label:r("search.hasLink"),filter:"has:link"},{label:r("search.hasCode"),filter:"has:code"},{label:r("search.today"),filter:"on:today"}].filter(g=>g!=null),b=({message:g,channel:S,dm:C})=>{S?re(S.server_id,S.id,g.id):C&&U(C.id,g.id),matchMedia("(max-width: 1180px)").matches&&(V.value=null)};return a`<${ce} title=${r("search.title")} testid="search"
      onClose=${()=>{V.value=null}}>
    <${rd} value=${e} busy=${u} sort=${t} filters=${h}
      onInput=${g=>Ro(g)}
      onEnter=${()=>Ro(e,{at_once:!0})}
      onSort=${Hi}
      onFilter=${g=>Ro(sd(e,g),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${u?void 0:m}>
      ${d!==null&&a`<${T} tone="warning">${Q(d)}<//>`}
      ${l.map(g=>a`<${T} tone="warning" key=${g}>${r("search.unknown",{part:g})}<//>`)}
      ${!m&&!u&&d===null&&a`<${Ih} />`}
      ${!m&&u&&a`<${z} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${Nh(o.length,s,i,n)}</p>
          <ol class="found-list">${o.map(g=>a`<li key=${g.message.id}><${Tn} found=${g} place=${uo(g)}
                onShow=${()=>b(g)} /></li>`)}</ol>`}
      ${m&&n&&a`<button type="button" class="button" data-testid="search-more" disabled=${u}
            onClick=${zi}>${r("search.more")}</button>`}
      ${m&&c&&a`<${Ph} coverage=${c} />`}
    </div>
  <//>`}function uo({channel:e,dm:t}){return e?`#${e.name}`:t?Is(t,y.value?.id??"",bi()):""}function Nh(e,t,o,n){return e===0&&!n?r("search.none"):o?r("search.countMore",{count:t}):r("search.count",{count:t})}function Ih(){let e=[['"…"',r("search.helpPhrase")],["-…",r("search.helpWithout")],["from:",r("search.helpFrom")],["in:#",r("search.helpIn")],["has:link",r("search.helpHas")],["before: after: on:",r("search.helpDays")]];return a`<${Y} icon="search" title=${r("search.start")} text=${r("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function Ph({coverage:e}){let{missing:t,behind:o,waiting:n,reading_before:s}=e,i=[...o.map(({name:l,since:c})=>c?r("search.unreachableSince",{name:l,time:yt(c)}):r("search.unreachable",{name:l})),t>0?r("search.missing",{count:t}):"",n>0?r("search.waiting",{count:n}):"",s?r("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${r("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var id=300,Dh=300,Rh={items:[],cursor:null,loaded:!1,error:null};function ad({kind:e}){let[t,o]=$(Rh),n=Ie.value,s=u=>{let d=y.peek()?.id;return xn.list(e,u).then(f=>{if(y.peek()?.id===d){if(f.items.length===0&&f.cursor)return s(f.cursor);o(p=>({items:u?[...p.items,...f.items]:f.items,cursor:f.cursor,loaded:!0,error:null}))}},f=>o(p=>({...p,error:f})))};v(()=>{let u=setTimeout(()=>{s(null)},t.loaded?Dh:0);return()=>clearTimeout(u)},[n]),v(()=>ae(u=>{if(u.what==="followed"&&s(null),u.what!=="gone")return;let d=({message:f})=>f.id!==u.id;o(f=>({...f,items:f.items.filter(d)}))}),[]);let{items:i,cursor:l,loaded:c,error:m}=t;return a`<div class="found">
    ${m!==null&&a`<${T} tone="warning">${Q(m)}<//>`}
    ${!c&&m===null&&a`<${z} rows=${3} />`}
    ${c&&i.length===0&&a`<${Y} icon="inbox" title=${r(`inbox.none.${e}`)} text=${r(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${i.map(u=>a`<li key=${u.message.id}><${Tn} found=${Fh(u)}
          place=${uo(u)} unread=${u.unread} onShow=${()=>Lh(u)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{s(l)}}>${r("saved.more")}</button>`}
  </div>`}function Fh({message:e,server:t}){let o=[...Te(e)],s=o.length>id?`${o.slice(0,id).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:s,hit:!1}]}}function Lh({message:e,channel:t,dm:o}){t?re(t.server_id,t.id,e.id):o&&U(o.id,e.id)}var jh=40,ld=e=>(Ie.peek().channels[e]??0)===0,Bh=()=>[...hi.value.map(({id:e})=>e),...(X.value??[]).flatMap(({id:e})=>(xt.value[e]??[]).map(t=>t.id))],cd=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),po=H("unread");function Hh(){let t=["unread","mentions","threads"].map(o=>({value:o,label:r(`inbox.kind.${o}`)}));return a`<${ce} title=${r("inbox.title")} testid="inbox"
      onClose=${()=>{V.value=null}}>
    <div class="inbox-kinds"><${W} label=${r("inbox.kinds")} value=${po.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{po.value=o}} /></div>
    ${po.value==="unread"?a`<${zh} />`:a`<${ad} key=${po.value} kind=${po.value} />`}
  <//>`}function zh(){let e=R([]),t=R(null),{loaded:o}=Mo.value;v(()=>{Eo();let m=od();return()=>{m(),td()}},[]),v(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let s=Qu(e.current,Ie.value,Bh(),go).filter(m=>G(m)!==null);e.current=o?s:[];let i=s.filter(m=>!ld(m)),l=m=>{let u=Ju(s,m,ld);sa(m).catch(E),cd(u??m)?.focus()},c=()=>F({kind:"confirm",title:r("inbox.readAll"),text:r("inbox.readAllText",{count:i.length}),action:r("inbox.readAll"),run:()=>Zr(i,null).catch(E)});return a`<div class="found" ref=${t} onKeyDown=${m=>Uh(m,s,l)}>
      ${i.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${r("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${r("inbox.readAll")}</button></div>`:a`<${Y} icon="inbox" title=${r("inbox.none")} text=${r("inbox.noneText")} />`}
      <ul class="found-list">${s.map((m,u)=>a`<li key=${m} class="inbox-item"><${Kh} id=${m} previewed=${u<jh} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>`}function Uh(e,t,o){let s=e.target.dataset.inbox;if(!s||we(e)||e.ctrlKey||e.metaKey||e.altKey)return;let i={ArrowDown:1,ArrowUp:-1}[e.key];if(i)cd(t[t.indexOf(s)+i]??s)?.focus();else if(e.key.toLowerCase()==="e")o(s);else return;e.preventDefault()}function Kh({id:e,previewed:t,onRead:o}){let n=G(e),s=Ie.value.channels[e]??0,i=Ie.value.mentions[e]??0;if(v(()=>{t&&s>0&&nd(e).catch(()=>{})},[e,t,s>0,i]),!n)return null;let l=nt.value[e]??[],c=l.map(d=>({id:d.id,author:d.author.display_name,at:d.created_at,text:Te(d)})),m=d=>{let[f]=s>0?l:[];U(e,f?.id??null),matchMedia("(max-width: 1180px)").matches?V.value=null:d.detail>0&&requestAnimationFrame(Ha)},u=X.value?.find(d=>d.id===n.server)?.name??null;return a`<${Vu} id=${e} icon=${n.icon} name=${n.name} server=${u}
    unread=${s} mentions=${i} current=${fe(ne.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function Xh({code:e}){let[t,o]=$(null),[n,s]=$(null);v(()=>{Xe.preview(Io(e)).then(o,s)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>Ce({page:"home"})}>${r(X.value?.length?"empty.goHome":"action.back")}</button>`;if(n)return a`<${Y} icon="ticket" title=${r("invite.invalid")}
        text=${Q(n)}>${i}<//>`;if(!t)return null;let l=()=>Oo(t.code).then(c=>re(c.id),E);return t.already_member?a`<${Y} icon="ticket" title=${t.server_name}
        text=${r("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>re(t.server_id)}>${r("invite.open")}</button><//>`:a`<${Y} icon="ticket"
      title=${r("invite.pageTitle",{name:t.server_name})} text=${r("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${r("invite.join",{name:t.server_name})}</button>${i}<//>`}var Gh=46,Wh=38;function md(e){let{members:t,find:o,present:n,roles:s}=e,[i,l]=$(""),[c,m]=$(!1),u=B(()=>i.trim()?o(t,i):t,[t,i]),d=B(()=>u.filter(({user:h})=>qt(n,h)!=="offline"),[u,n]),f=c?d:u,p=B(()=>Yh(f,s),[f,s]);return a`<div class="members">
    <div class="members-search"><${x} name="search" size=${16} />
      <input type="search" value=${i} placeholder=${r("members.find")}
          aria-label=${r("members.find")} data-testid="members-find"
        onInput=${h=>l(h.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${r("members.here",{count:d.length})}</button></div>
    ${p.length>0?a`<${kn} rows=${p} guess=${qh} label=${r("members.title")} top=${`${c} ${i}`}
            draw=${h=>h.member?a`<${Vh} member=${h.member} ...${e} />`:a`<h3>${r(`role.${h.role}.many`)} <span>${h.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${r("members.none")}</p>`}
  </div>`}var qh=e=>e.member?Gh:Wh,Yh=(e,t)=>t.flatMap(o=>{let n=e.filter(i=>i.role===o);if(n.length===0)return[];let s=n.map(i=>({key:i.user.id,member:i}));return[{key:`role-${o}`,role:o,count:n.length},...s]});function Vh({member:e,owner:t,me:o,present:n,roles:s,onPerson:i,...l}){let{canChange:c,canPassOn:m,canRemove:u,onRole:d,onPassOn:f,onRemove:p}=l,{user:h}=e;return a`<div class="member" data-testid="member" data-user-id=${h.id}
      data-role=${e.role}>
    <${yn} user=${h} me=${o} presence=${qt(n,h)} onPerson=${i}
      mark=${h.id===t&&a`<span class="member-owner" title=${r("role.owner")}><${x} name="crown" size=${14} /></span>`} />
    <${qe} label=${r("members.actions",{name:h.display_name})} testid="member-menu"
        items=${[...c(e)?s.map(b=>({label:r(`role.${b}`),checked:b===e.role,testid:`role-${b}`,onClick:()=>d(e,b)})):[],m(e)&&{label:r("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>f(e)},u(e)&&{label:r("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>p(e)}]} />
  </div>`}var Qh=(e,t)=>yo(e,t,({user:o})=>[o.display_name,o.username],e.length);function es(){let e=Fo.value,t=y.value?.id??"",o=e[t]??"offline";return B(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var ts=(e,t)=>Et(e.username,t,e),os=()=>{V.value=null};function Jh(){let e=G(fe(ne.value));return e?.hidden?a`<${eb} conversation=${e} />`:e?.people?a`<${Zh} conversation=${e} people=${e.people} />`:a`<${tb} />`}function Zh({conversation:e,people:t}){let{icon:o,label:n,group:s}=e,i=y.value?.id??"",l=es();return a`<${ce} title=${r("members.title")} subtitle=${n} testid="members" onClose=${os}>
    <${co} people=${t} me=${i} present=${l} onPerson=${ts} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>F({kind:"direct-add",direct:e.id})}>
        <${x} name="user-add" size=${15} />${r("dm.add")}</button>`}${s&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>za(e)}>${r("dm.leave")}</button>`}</div>
  <//>`}function eb({conversation:e}){let{id:t,label:o,name:n,manages:s}=e;v(()=>{di(t).catch(E)},[t]);let i=Ao.value[t],l=B(()=>i?.map(({user:f})=>f),[i]),c=es(),m=y.value?.id??"",u=f=>F({kind:"confirm",title:r("channel.putOut"),text:r("channel.putOutText",{name:f.display_name,channel:n}),action:r("channel.putOut"),danger:!0,run:()=>pi(t,f.id).catch(E)}),d=f=>s&&f.id!==m&&a`<${L} icon="user-remove" testid="channel-put-out" onClick=${()=>u(f)}
      label=${r("channel.putOutName",{name:f.display_name})} />`;return a`<${ce} title=${r("members.title")} subtitle=${o} testid="members" onClose=${os}>
    ${l?a`<${co} people=${l} me=${m} actions=${d}
            present=${c} onPerson=${ts} />`:a`<${z} rows=${6} kind="line" />`}
    <div class="panel-foot">${s&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>F({kind:"channel-add",channel:t})}>
        <${x} name="user-add" size=${15} />${r("channel.addMembers")}</button>`}</div>
  <//>`}function tb(){let e=ne.value.page==="channel"?ne.value.server:"",t=X.value?.find(m=>m.id===e),o=Ee.value[e],n=y.value,s=es(),i=B(()=>o&&Ts(o),[o]);if(!t||!n)return null;let l=St(e),c=m=>F({kind:"confirm",title:r("members.remove"),text:r("members.removeText",{name:m.user.display_name,server:t.name}),action:r("members.remove"),danger:!0,run:()=>ui(e,m.user.id).catch(E)});return a`<${ce} title=${r("members.title")} subtitle=${t.name} testid="members"
      onClose=${os}>
    ${i?a`<${md} members=${i} owner=${t.owner_id} me=${n.id}
            present=${s} onPerson=${ts} roles=${_s} find=${Qh}
      canChange=${m=>As(t,l,m,n.id)}
          canRemove=${m=>Es(t,l,m,n.id)}
          canPassOn=${m=>Ms(t,m,n.id)}
          onPassOn=${m=>F({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,u)=>mi(e,m.user.id,u).catch(E)}
          onRemove=${c} />`:a`<${z} rows=${6} kind="line" />`}
  <//>`}function ud({request:e,onApprove:t,onDeny:o}){let[n,s]=$(!1),i=async()=>{s(!0),await t(),s(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${r("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,pe(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${r("mesh.compare")}</p>
    <${En} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${n}
        data-testid="node-approve" onClick=${i}>${r("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${n} data-testid="node-deny"
          onClick=${o}>${r("mesh.deny")}</button></div>
  </article>`}var dd=12;function pd({holds:e,meshName:t,describe:o,onMake:n,onRestore:s}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${r("mesh.kit")}</h2></header>
    <p class="soft">${r(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${ob} meshName=${t} describe=${o} onMake=${n} />`:a`<${rb} describe=${o} onRestore=${s} />`}
  </section>`}function ob({meshName:e,describe:t,onMake:o}){let[n,s]=$(""),[i,l]=$(""),[c,m]=$(null),{busy:u,at:d,failure:f,submit:p}=M(t,["passphrase"]),h=p(async()=>{m(await o(n)),s(""),l("")}),b=[...n].length,g=i!==""&&i!==n;return a`<form class="settings-section" onSubmit=${h}>
    <${k} label=${r("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${n} onInput=${s} testid="kit-passphrase" error=${d("passphrase")}
        hint=${r("mesh.kitPassphraseRule",{count:dd})} />
    <${k} label=${r("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${g?r("mesh.kitPassphraseDiffers"):null} />
    ${f}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${u||b<dd||i!==n}>${r("mesh.kitMake")}</button></div>
    ${c&&a`<${nb} kit=${c} text=${sb(c,e)} />`}
  </form>`}function nb({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((n,s)=>a`<li key=${s}>${n}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${r("mesh.kitSave")}</a>
      <${ye} text=${t} label=${r("mesh.kitCopy")} /></div>
    <p class="soft">${r("mesh.kitKeep")}</p></div>`}function rb({describe:e,onRestore:t}){let[o,n]=$(""),[s,i]=$(""),{busy:l,at:c,failure:m,submit:u}=M(e,["kit","passphrase"]),d=u(async()=>{await t(o,s),n(""),i("")});return a`<form class="settings-section" onSubmit=${d}>
    <${k} label=${r("mesh.kitLine")} value=${o} onInput=${n} area mono
        testid="kit-line" error=${c("kit")} />
    <${k} label=${r("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${s} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||s===""}>${r("mesh.kitRestore")}</button></div>
  </form>`}function sb(e,t){let o=e.words.map((n,s)=>`${s+1}. ${n}`).join(`
`);return`${r("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function fd({rows:e}){let t=e.filter(([,n])=>n>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${r("mesh.counters")}</h2></header>
    <p class="soft">${r("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${r("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([n,s])=>a`<div key=${n}><dt>${Cm(n)}</dt><dd>${s}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${r("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function $d({events:e}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${r("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${te(t.at)}>${j(t.at)}</time><span>${ib(t)}</span></li>`)}</ol>`}
  </section>`}function ib({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return r("mesh.event.joined");case"connected":return r("mesh.event.connected",{name:o});case"lost":return r("mesh.event.lost",{name:o,reason:xe(String(t.reason))});case"authority_given":case"authority_taken":return r(`mesh.event.${e}`,{name:o});case"authority_restored":return r("mesh.event.authority_restored");case"revoked":return r("mesh.event.revoked",{name:o});case"refused_address":return r(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return ot(String(t.trouble),t.name?o:null);case"trouble_over":return r("mesh.event.troubleOver");case"set_aside":return r("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return r("mesh.event.disk",{detail:t.detail});default:return r("mesh.event.other",{code:e})}}function hd({node:e,onRevoke:t,onAuthority:o}){let n=[o&&{label:r(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:r("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),s=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&r(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&pe(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&j(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&$n(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${r(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${r("mesh.authority")}</span>`}
      ${n.length>0&&a`<${qe} label=${r("mesh.nodeMenu",{name:e.name})} items=${n} />`}</header>
    <dl>${s.map(([i,l])=>l&&a`<div key=${i}><dt>${r(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error ${Om(e.trouble)?"is-red":""}" data-testid="node-trouble">${ot(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${ab(e)}</p>`}
  </article>`}function ab({last_error_code:e,last_error_at:t}){let o=xe(e??"");return t?r("mesh.errorAt",{reason:o,time:j(t)}):o}function bd({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${r("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${r("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${r(`mesh.order.${o.kind}`)}</strong> ${pe(o.created_at)} — ${r("mesh.ordersMissing",{nodes:o.missing.map(t).join(r("list.comma"))})}</li>`)}</ul>`}
  </section>`}function gd({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${r("mesh.positions")}</caption>
    <thead><tr><th scope="col">${r("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${r("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:n,dimmed:s})=>a`<tr key=${o.id} class=${s?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${s&&o.as_of&&a`<small>${r("mesh.asOf",{time:j(o.as_of)})}</small>`}</th>
      ${n.map(i=>a`<td class=${i.behind>0?"is-behind":""}
            title=${r("mesh.position",{seq:i.held})}>
        ${i.behind===0?"=":`−${i.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${r("mesh.since",{time:j(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var lb={green:"ok",amber:"clock",red:"warning"};function vd({verdict:e,at:t,stale:o,nodes:n}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${x} name=${lb[e.level]} size=${22} /><p>${cb(e,n)}</p>
    <small>${r(o?"mesh.staleAt":"mesh.asOf",{time:zn(t)})}</small></div>`}function cb({code:e,args:t,at:o},n){let s=i=>Number(t[i]??0);switch(e){case"equal":return r("mesh.verdict.equal",{count:s("nodes"),time:zn(o)});case"quarantined":return r("mesh.verdict.quarantined",{count:s("entries")});case"deriving":return r("mesh.verdict.deriving",{percent:s("percent")});case"behind":return r("mesh.verdict.behind",{node:t.node,count:s("behind")+s("ahead")});case"unreachable":return pb(t,n);case"set_aside":return r("mesh.verdict.setAside",{node:t.node,entry:s("entries")});case"unanswered":return[r("mesh.verdict.unanswered",{address:t.address}),xe(String(t.reason))].join(r("list.sentences"));case"clock":return db(t);default:return mb(e,t)}}function mb(e,t){let o=t.since&&r("mesh.verdict.since",{time:j(String(t.since))});return[ot(e,t.here?null:String(t.node)),ub(e,t),o].filter(Boolean).join(r("list.sentences"))}function ub(e,{reason:t,files:o,of:n}){if(o===void 0)return null;let s=e==="files_damaged"?"damaged":String(t);return r(`mesh.files.${s}`,{count:Number(o),of:Number(n)})}function db({node:e,here:t,ahead:o,seconds:n}){let s=o?"Ahead":"Behind";return t?r(`mesh.verdict.ownClock${s}`,{span:Un(Number(n))}):r(`mesh.verdict.clock${s}`,{node:e,span:Un(Number(n))})}function pb(e,t){let o=t.filter(s=>s.state==="unreachable"||s.state==="never"),n=Number(e.behind??0);return[r("mesh.verdict.unreachable",{node:o.map(s=>s.name).join(r("list.comma"))}),e.reason&&xe(String(e.reason)),e.heard_at&&r("mesh.verdict.heard",{time:j(String(e.heard_at))}),n>0&&r("mesh.verdict.lacks",{count:n}),e.next_attempt_at&&r("mesh.verdict.next",{when:$n(String(e.next_attempt_at))})].filter(Boolean).join(r("list.sentences"))}function wd({ticket:e,earlier:t,nameOf:o,onMake:n}){let[s,i]=$(!1),l=async()=>{i(!0),await n(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${r("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${s}
          data-testid="ticket-make" onClick=${l}><${x} name="ticket"
          size=${16} />${r("mesh.makeTicket")}</button></header>
    <p class="soft">${r("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${ye} text=${e.ticket} label=${r("mesh.copyTicket")}
          testid="ticket-copy" />
        <${ye} text="localchat --join ${e.ticket}" label=${r("mesh.copyCommand")} />
        <span
            class="soft">${r("mesh.ticketUntil",{when:pe(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${r("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?r("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?r("invite.expired"):r("mesh.ticketOpen",{time:j(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function yd(e){let t=e.writers.map(({id:n,entries:s})=>({node:n,label:e.nodes.find(i=>i.id===n)?.name??n.slice(-6),top:s})),o=e.nodes.map(n=>{let s=t.map((i,l)=>{let c=n.held[l]??0;return{held:c,behind:i.top-c}});return{node:n,cells:s,dimmed:n.state!=="here"&&n.state!=="connected"}});return{columns:t,rows:o}}function kd(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var fb=3e3;function $b(){let e=y.value?.mesh_admin===!0;if(v(()=>{if(!e)return;qn();let n=setInterval(qn,fb);return()=>clearInterval(n)},[e]),!e)return a`<${Y} icon="shield" title=${r("empty.forbidden")}
        text=${r("mesh.adminsOnly")} />`;let t=Xi.value,o=Wi.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${L} icon="arrow-left" label=${r("action.back")}
        class="only-narrow" onClick=${Do} />
      <div><h1>${r("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div>
      <${on} page="mesh" onPage=${n=>Ce({page:n})} /></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${T} tone="warning">${r("mesh.loadFailed")} ${Q(o)}<//>`}
      ${t?a`<${hb} told=${t} stale=${o!==null} />`:o===null&&a`<${z} rows=${5} kind="line" />`}
    </div>
  </section>`}function hb({told:e,stale:t}){let o=s=>e.nodes.find(i=>i.id===s)?.name??s.slice(-8),n=e.nodes.some(s=>s.state==="here"&&s.authority);return a`
    <${vd} verdict=${e.verdict} at=${Gi.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${r("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(s=>a`<${ud} key=${s.node_id} request=${s} onApprove=${()=>bb(s)} onDeny=${()=>gb(s)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${r("mesh.positions")}</h2></header><p
        class="soft">${r("mesh.positionsText")}</p><${gd}
        ...${yd(e)} /></section>
    <section class="status-nodes" aria-label=${r("mesh.nodes")}>${e.nodes.map(s=>a`<${hd} key=${s.id} node=${s}
      onRevoke=${s.state==="here"||s.state==="revoked"?null:()=>vb(s)}
      onAuthority=${n&&s.state!=="revoked"&&s.state!=="waiting"?()=>wb(s):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${T} tone="warning">${e.unanswered.map(({address:s,code:i})=>a`<p key=${s} data-testid="unanswered">${r("mesh.verdict.unanswered",{address:s})} ${xe(i)}</p>`)}<//>`}
    <${wd} ticket=${qi.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>ta().catch(E)} />
    <${pd} holds=${n} meshName=${e.mesh.name} describe=${P}
        onMake=${Zi} onRestore=${(s,i)=>ea(s,i).then(()=>I(r("mesh.restored"),"ok"))} />
    <div class="card-pair"><${fd} rows=${kd(e.counters)} /><${bd}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${$d} events=${e.events} />`}function bb(e){return Yi(e.node_id).then(()=>I(r("mesh.approved",{name:e.name}),"ok"),E)}function gb(e){F({kind:"confirm",title:r("mesh.deny"),text:r("mesh.denyText",{name:e.name}),action:r("mesh.deny"),danger:!0,run:()=>Vi(e.node_id).catch(E)})}function vb(e){F({kind:"confirm",title:r("mesh.revoke"),text:r("mesh.revokeText",{name:e.name}),action:r("mesh.revoke"),danger:!0,run:()=>Qi(e.id).catch(E)})}function wb(e){let t=e.authority,o=r(t?"mesh.takeAuthority":"mesh.giveAuthority"),n={name:e.name};F({kind:"confirm",title:o,text:t?r("mesh.takeAuthorityText",n):r("mesh.giveAuthorityText",n),action:o,danger:t,run:()=>Ji(e.id,!t).catch(E)})}var Sd=["href","bold","strike","italic","code"],xd={bold:"**",strike:"~~",italic:"*"},_d=e=>yb(e).map(t=>{let o=t.reduce((n,{text:s})=>n+(s.match(/[*`~_]/g)?.length??0),0);return Nn(t,0,o>1).trim()});function yb(e){let t=[[]],o=!0;for(let n of e)(n.kept?n.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):n.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!n.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...n,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function Nn(e,t,o){let n=Sd[t];if(!n)return e.map(({text:i})=>o?Sb(i):i).join("");let s="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][n]===e[i][n];)l+=1;s+=kb(e.slice(i,l),t,o),i=l}return s}function kb(e,t,o){let n=Sd[t],s=e[0][n],i=e.map(({text:l})=>l).join("");if(!s||i.trim()==="")return Nn(e,t+1,o);if(n==="code")return ns(i,l=>xb(l));if(n==="href"){if(i.trim()===s)return i;let l=Nn(e,t+1,o);return ns(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${s})`)}return ns(Nn(e,t+1,o),l=>xd[n]+l+xd[n])}function ns(e,t){let o=e.trim(),n=e.length-e.trimStart().length;return e.slice(0,n)+t(o)+e.slice(n+o.length)}var xb=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Sb=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function Cd(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var _b=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,Cb=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,Ob=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,oe=e=>e.nodeType===1?e.nodeName.toLowerCase():"",Se=(e,t)=>e.getAttribute?.(t)??"",Be=e=>Se(e,"style");function Od(e){let t=[...e.childNodes].filter(n=>oe(n)!==""||n.nodeType===3&&n.nodeValue?.trim()),o=n=>{let s=Be(n);return oe(n)==="pre"||/white-space:\s*pre/i.test(s)&&Ob.test(s)};return t.length>0&&t.every(o)}var fo=e=>/display:\s*none|mso-list:\s*ignore/i.test(Be(e));function Ad(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(Be(e))?"item":_b.test(t)?"text":null}function Md(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),n="`".repeat(o+1),s=[...e.childNodes].find(c=>oe(c)==="code"),i=`${Se(e,"class")} ${s?Se(s,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${n}${l}
${t}
${n}`}function Ed(e,t){let o=Number(/\blevel(\d)/i.exec(Be(e))?.[1]??1),n=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Td(e)),s=Number.parseInt((n?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=n?`${s||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function Td(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(Be(t)))return t.textContent??"";let o=oe(t)===""?"":Td(t);if(o)return o}return""}function Nd(e){let t=[...e.childNodes].flatMap(o=>oe(o)==="p"?[...o.childNodes]:[o]).find(o=>oe(o)==="input"&&Se(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var rs=e=>[...e.childNodes].flatMap(t=>{let o=oe(t);return fo(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?rs(t):[]}),ss=e=>[...e.childNodes].some(t=>Cb.test(oe(t))||oe(t)==="div"&&ss(t));var Ab=/^(b|strong)$/,Mb=/^(i|em|cite)$/,Eb=/^(s|del|strike)$/,Tb=/^(code|kbd|samp|tt)$/;function In(e,t){let o=oe(e),n=Be(e),s=/font-weight:\s*(\w+)/i.exec(n)?.[1]??"",i={...t};(Ab.test(o)||/^(bold|bolder|[6-9]00)$/i.test(s))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(s)&&delete i.bold,(Mb.test(o)||/font-style:\s*italic/i.test(n))&&(i.italic=!0),(Eb.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(n))&&(i.strike=!0),Tb.test(o)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(n)&&(i.kept=!0);let l=o==="a"?Cd(Se(e,"href")):void 0;return l&&(i.href=l),i}function Pd(e){let t=new Map,o=e.map(s=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of s){l();for(let m=0;m<c.columns&&i.length<=40;m+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(m===0?c.text:"")}return l(),i}),n=Math.max(0,...o.map(s=>s.length));if(n>40||n*o.length>2e3)return null;for(let s of o)for(;s.length<n;)s.push("");return Nb(o)}function Nb(e){let t=e.filter(n=>n.some(Boolean)),o=Math.max(0,...t.map(n=>n.findLastIndex(Boolean)+1));return t.map(n=>n.slice(0,o))}var Ib=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function Dd(e,t){let[o,...n]=e,s=o.map((l,c)=>{let m=n.map(d=>d[c]).filter(Boolean),u=m.length>0&&m.every(d=>Ib.test(d));return t(c)||u?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(o.map(is)),i(s),...n.map(i)].join(`
`)}var is=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var Db=150,Rd=12,Fd=16e3,Rb=400,Fb=50,Lb=80,jb=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Ht=class extends Error{};function Ld(e,t){if(Od(e))return null;let o=new as;try{o.children(e,{},0)}catch(l){if(l instanceof Ht)return null;throw l}if(o.flush("line"),!o.structured&&!Bb(o.looks))return null;let n=[...o.hrefs];if(n.length===1&&t.trim()===n[0])return null;let s=jd(o.blocks);return s.length<=2*Fd&&s.split(`
`).length<=Rb?s:null}var Bb=e=>e.size>1||[...e].some(t=>t.includes("href"));function jd(e){let t="";return e.forEach((o,n)=>{let i=e[n-1]?.kind===o.kind&&o.kind!=="apart";t+=(n===0?"":i?`
`:`

`)+o.text}),t}var as=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=_d(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(n=>n.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,n){for(let s of t.childNodes)this.node(s,o,n+1)}text(t,o){if(this.#t+=t.length,this.#t>Fd)throw new Ht;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:n,...s}=o;this.looks.add(JSON.stringify(Object.keys(s).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,n){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let s=oe(t);if(s===""||jb.test(s)||fo(t))return;if(n>Db)return this.text(t.textContent??"",o);if(s==="br")return this.text(`
`,{...o,kept:!0});if(s==="img")return this.text(Se(t,"alt").slice(0,Lb),o);if(s==="input")return;let i=In(t,o),l=Ad(t,s);return l?this.block(l,t,i,n):this.children(t,i,n)}block(t,o,n,s){if(this.flush("line"),t==="text"){this.children(o,n,s);let c=oe(o)==="p"&&!/Mso|^p\d/.test(Se(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,n,s);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Md(o),"apart");if(t==="list"){let c=this.list(o,n,s);return c===""?void 0:this.put(c,"apart")}let i=this.inside(o,n,s);if(i==="")return;if(t==="item")return this.put(Ed(o,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(oe(o)[1]));return this.put(`${l} ${is(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,n){let[s,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Rd?this.text(t.textContent??"",o):this.children(t,o,n),this.#e-=1,this.flush("line");let l=jd(this.blocks);return this.blocks=s,this.runs=i,l}list(t,o,n){let s=Number.parseInt(Se(t,"start"),10)||1,i=oe(t)==="ol",l=[];for(let c of t.childNodes){let m=oe(c);if(m===""||fo(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let p=this.#e>Rd?this.inside(c,o,n):this.list(c,o,n+1);this.#e-=1,p&&l.push(p.replace(/^/gm,i?"   ":"  "));continue}let u=i?`${s}. `:"- ",d=this.inside(c,In(c,o),n+1).replace(/\n{2,}/g,`
`);d!==""&&(s+=1,l.push(u+Nd(c)+d.replace(/\n/g,`
${" ".repeat(u.length)}`)))}return l.join(`
`)}table(t,o,n){let s=rs(t).map(u=>[...u.childNodes].filter(d=>/^(td|th)$/.test(oe(d))&&!fo(d)));if(s.reduce((u,d)=>u+d.length,0)>2e3)throw new Ht;if(!(s.length>1&&s.some(u=>u.length>1))||s.some(u=>u.some(ss))){for(let u of s)for(let d of u)this.block("text",d,o,n+1);return}let c=s.map(u=>u.map(d=>this.cell(d,o,n+1))),m=Pd(c);if(!m)throw new Ht;m.length!==0&&(this.structured=!0,this.put(Dd(m,u=>Hb(c,u)),"apart"))}cell(t,o,n){let s=this.inside(t,In(t,o),n).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(Se(t,c),10)||1,1),Fb),l=/^right$/i.test(Se(t,"align"))||/text-align:\s*right/i.test(Be(t));return{text:s.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function Hb(e,t){let o=e.slice(1).flatMap(n=>n[t]?.text?[n[t]]:[]);return o.length>0&&o.every(({right:n})=>n)}var zb=2e6,Ub=2e4;function Kb(e,t){if(e.length>zb)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>Ub?null:Ld(o.body,t)}var Xb=()=>a`<${am} /><${om} />`;var Gb=({links:e})=>a`${e.map(t=>a`<${Yb} key=${t.message} link=${t} />`)}`,zt=new Set,Wb=500;ve(()=>zt.clear());function qb(e){zt.has(e)||(zt.size>=Wb&&zt.clear(),zt.add(e),vi(e).catch(()=>zt.delete(e)))}function Yb({link:e}){let{conversation:t,message:o,direct:n}=e,s=G(t),i=s!==null,l=Ks.value[o];v(()=>{i&&l===void 0?Xs(t,o):!i&&n&&qb(t)},[t,o,i,l===void 0]);let c=B(()=>l?Te(l):"",[l]);if(!s||!l)return null;let m=X.value?.find(u=>u.id===s.server)?.name??null;return a`<${bn} message=${l} text=${c} place=${s.label} server=${m}
    onShow=${()=>U(t,o)} />`}function Bd({message:e,onShow:t,onUnpin:o,onPerson:n,files:s}){let{author:i}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${J} id=${i.id} name=${i.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${i.username}"
        onClick=${l=>n(l.currentTarget)}>${i.display_name}</button>
      <time title=${te(e.created_at)}>${j(e.created_at)}</time>
      ${o&&a`<${L} icon="close" label=${r("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${Mt} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}${s}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${r("pins.show")}</button>
  </article>`}function Vb(){let e=fe(ne.value)??"",t=G(e);if(v(()=>{e&&Di(e)},[e]),!t)return null;let o=Ii.value[e],n=Pi.value,s=i=>{U(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(V.value=null)};return a`<${ce} title=${r("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{V.value=null}}>
    ${n!==null&&a`<${T} tone="warning">${Q(n)}<//>`}
    ${!o&&n===null&&a`<${z} rows=${3} />`}
    ${o?.length===0&&a`<${Y} icon="pin" title=${r("pins.none")} text=${r("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(i=>a`<li key=${i.id}><${Bd} message=${i} files=${fn(i)}
            onPerson=${l=>Et(i.author.username,l,i.author)}
            onShow=${()=>s(i)} onUnpin=${t.pins?()=>Ri(i):null} /></li>`)}</ul>`}
  <//>`}function Qb({describe:e,onRecover:t}){let[o,n]=$(""),[s,i]=$(""),{busy:l,at:c,failure:m,submit:u}=M(e,["code","new"]);return a`<form class="stack" onSubmit=${u(()=>t(o.trim(),s))}
      data-testid="recover-form">
    ${m}
    <${k} label=${r("auth.code")} value=${o} onInput=${n} hint=${r("auth.codeHint")}
        autofocus mono required maxlength=${60} autocomplete="one-time-code" testid="recover-code"
        error=${c("code")} />
    <${k} label=${r("account.newPassword")} type="password" value=${s} onInput=${i}
        hint=${r("auth.passwordRule")} required minlength=${8} autocomplete="new-password"
        testid="recover-password" error=${c("new")} />
    <button class="button is-primary is-wide" disabled=${l}
        data-testid="recover-submit">${l?r("state.working"):r("auth.recover")}</button>
  </form>`}function Hd({saved:e,place:t,onShow:o,onRemove:n,files:s}){let{message:i,server:l}=e,{author:c}=i;return a`<article class="pinned" data-testid="saved-message" data-message-id=${i.id}>
    <p class="found-place">${t}${l&&a`<small>${l.name}</small>`}</p>
    <header><${J} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${te(i.created_at)}>${j(i.created_at)}</time>
      <${L} icon="close" label=${r("saved.remove")} testid="saved-remove" onClick=${n} /></header>
    <div class="pinned-body" dir="auto">${i.html?a`<${Mt} source=${i.html} />`:a`<p class="message-plain">${i.content}</p>`}${s}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${r("saved.show")}</button>
  </article>`}function Jb(){v(()=>{Wn()},[]);let{items:e,cursor:t,loaded:o}=Fi.value,n=Li.value,s=({message:i,channel:l,dm:c})=>{l?re(l.server_id,l.id,i.id):c&&U(c.id,i.id),matchMedia("(max-width: 1180px)").matches&&(V.value=null)};return a`<${ce} title=${r("saved.title")} testid="saved"
      onClose=${()=>{V.value=null}}>
    ${n!==null&&a`<${T} tone="warning">${Q(n)}<//>`}
    ${!o&&n===null&&a`<${z} rows=${3} />`}
    ${o&&e.length===0&&a`<${Y} icon="clock" title=${r("saved.none")} text=${r("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(i=>a`<li key=${i.message.id}><${Hd} saved=${i} files=${fn(i.message)} place=${uo(i)}
            onShow=${()=>s(i)} onRemove=${()=>ji(i.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{Wn(!1)}}>${r("saved.more")}</button>`}
  <//>`}var Zb=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>zd?`${t.slice(0,zd).join("")} …`:t.join("")},zd=40;function Ud({count:e,max:t,full:o,busy:n,failed:s,onCopy:i,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${r("select.label")} data-testid="selection">
    ${s.length>0&&a`<${T} tone="error"><ul class="selection-failed" data-testid="selection-failed">${s.map(({message:m,reason:u})=>a`<li key=${m.id}>${r("select.failed",{name:m.author.display_name,time:yt(m.created_at),text:Zb(m.content),reason:u})}</li>`)}</ul><//>`}
    ${o&&a`<${T} tone="warning">${r("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${r("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||n}
        data-testid="selection-copy" onClick=${i}><${x} name="copy" size=${15} />${r("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||n} data-testid="selection-delete"
          onClick=${l}><${x} name="trash" size=${15} />${r("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${r("select.done")}</button>
    </div>
  </section>`}function ls({moderates:e}){let t=at.value;if(!t)return null;let o=Sa(t),n=o.length,s=e||o.every(({author:c})=>c.id===y.value?.id),i=async()=>{await Oa(Da(o,_o))&&(I(r("select.copied",{count:n}),"ok"),Yt())},l=()=>F({kind:"confirm",title:r("select.deleteTitle",{count:n}),text:r("select.deleteText"),action:r("select.deleteCount",{count:n}),danger:!0,run:async()=>{let c=await _a();c>0&&I(r("select.deleted",{count:c}),"ok")}});return a`<${Ud} count=${n} max=${xa} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${s?l:null} onDone=${Yt} />`}function eg({parent:e}){let t=Me.value[e];return v(()=>{let o=()=>_n(e).catch(()=>{});return o(),ae(n=>n.what==="connected"&&void o())},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${r(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>Mu(e)}>${r(t?"thread.following":"thread.follow")}</button>`}function tg({id:e,parent:t,at:o}){let n=G(e),s=Bs(e,t).value.messages[0],i=vo(e,t).value,l=oa(i.messages);v(()=>(o||zs(e,t),Hs(e,t),()=>{at.peek()?.parent===t&&Yt()}),[e,t]);let c=Lo.value,[m,u]=$(!1);v(()=>{m&&c&&i.loaded&&na(e,t,l)},[m,c,i.loaded,l]);let d=Math.max(s?.reply_count??0,i.has_older?i.messages.length:0),f=i.has_newer?[]:Mi(Wt.value,e,t,i.messages),p=B(()=>{let h=s?[{kind:"message",key:t,message:s,continues:!1}]:[];if(!i.loaded)return h;h.push({kind:"replies",key:"replies",count:d});let b=wa(i.messages,{day:So}).filter(g=>g.kind!=="day");return[...h,...b,...ya(f)]},[i,s,d,Vs.value,...f]);return n?a`<${ce} title=${r("thread.title")} subtitle=${n.label} testid="thread"
      tools=${a`<${eg} parent=${t} />`}
      drop=${n.archived||at.value?.parent===t?void 0:bo(e,t)}
      onClose=${()=>{V.value=null}}>
    <${ga} name=${r("thread.title")} rows=${p} guess=${ka}
        draw=${Ua({conversation:n,focus:o,thread:!0})} staying=${[Us.value?.message,"replies"]}
        before=${i.loaded?null:a`<${z} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${ra(e,t)}
      onOlder=${()=>Fs(e,t)}
          onNewer=${()=>js(e,t)}
          onLatest=${()=>wo(e,t)}
          onView=${h=>u(h?.end===!0)} />
    ${at.value?.parent===t&&a`<${ls} moderates=${n.moderates} />`}
    ${!n.archived&&at.value?.parent!==t&&a`<${Ka} key=${t} conversation=${n} parent=${t} placeholder=${r("thread.placeholder")} />`}
  <//>`:null}export{Op as AccountMenu,Rp as AccountsPage,Ep as AsOther,im as Attachments,ch as Dialogs,wh as EmojiPopover,xh as FilesPanel,Ch as FirstRun,Hh as InboxPanel,Xh as InvitePage,Jh as MembersPanel,$b as MeshPage,a$ as NewLogins,sh as Notifying,Xb as OpenFiles,Mp as OtherPlace,Zf as PendingFiles,Gb as PermalinkCards,T$ as PersonPopover,Vb as PinsPanel,Qb as RecoverForm,Jr as RegisterForm,Jb as SavedPanel,Th as SearchPanel,ls as Selecting,Ap as SignedInHere,tg as ThreadPanel,Jf as Tiles,e$ as Uploading,Zr as markAllRead,Kb as markdownFrom,dm as takeFiles};
