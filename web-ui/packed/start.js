import{$ as Xe,$b as Dt,$c as Ee,A as He,Aa as T,Ab as b,Ac as fe,B as je,Ba as L,Bb as A,Ca as at,Cb as vt,Cc as Rt,Da as it,Db as S,Dc as Me,Ea as st,Eb as gt,Ec as At,F as ne,Fa as V,Fb as bt,Fc as he,G as qe,Gb as yt,Gc as ve,H as Ue,Hc as H,Ic as M,J as oe,Jc as Bt,Ka as lt,Kc as zt,L as re,Lc as Ft,M as Ve,Mc as Kt,Nc as Nt,Pc as z,Qc as ge,Ra as ct,Sa as mt,Tb as kt,Tc as be,U as Ge,Uc as Ht,V as Je,W as De,Wb as wt,Wc as W,X as Qe,Xb as Ct,Y as We,Ya as ut,Yb as Pe,Z as Oe,Za as G,Zb as xt,Zc as jt,_b as St,a as o,aa as Ye,ac as Ot,ad as qt,b as Be,bc as Pt,bd as Le,c as Ce,cb as dt,cc as Tt,cd as Ut,dc as J,dd as Vt,e as C,ec as Te,ed as Gt,f as v,fd as Jt,g as ze,ga as Ze,gd as Qt,h as I,ha as ae,i as R,ib as me,ic as Q,j as xe,ja as ie,jb as pt,jc as Ie,jd as Wt,ka as et,kb as ue,kc as En,kd as Xt,l as w,la as se,lb as $t,lc as It,ld as Yt,m as Fe,ma as tt,mb as de,mc as pe,n as r,na as le,nc as Mt,nd as Zt,o as d,oa as y,oc as Et,p as D,pa as nt,pc as Lt,pd as en,q as ee,qa as f,qd as tn,r as x,s as te,sa as K,t as Se,tc as _t,ua as ot,va as ce,vb as ft,w as F,wa as N,wb as ht,x as Ke,xa as rt,y as Ne,ya as P,yb as _,yc as $e,za as U,zc as B}from"./chunk.js";function nn({toasts:e,onDismiss:n}){return o`<div class="toasts" role="status" aria-live="polite">
    ${e.map(t=>o`<div class="toast toast-${t.tone}" key=${t.id}>
      <${d} name=${t.tone==="info"?"info":t.tone} /><span>${t.text}</span>
      <${x} icon="close" size=${16} label=${r("action.close")}
          onClick=${()=>n(t.id)} />
    </div>`)}
  </div>`}function on({name:e,lost_at:n,waiting:t,onRetry:a}){let i=e??r("node.unknown");return o`<div class="banner" role="status" data-testid="connection-banner">
    <${d} name="offline" />
    <span>${r("banner.lost",{node:i,time:Lt(n)})}
      ${t>0&&o` ${r("banner.waiting",{count:t})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${r("action.retryNow")}</button>
  </div>`}function rn(e){let{conversation:n,person:t,members:a,membersOpen:i,pinsOpen:s,items:c}=e,{name:u,icon:p,topic:$}=n,g=t&&(t.status??r(t.online?"person.online":"person.offline"));return o`<header class="channel-header">
    <${x} icon="arrow-left" label=${r("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${t?o`<${ve} id=${t.id} name=${t.name} size="s" online=${t.online} />`:o`<${d} name=${p} size=${19} />`}
      <span data-testid="channel-title" title=${u}>${u}</span></h1>
    ${n.archived&&o`<span class="tag">${r("channel.archivedTag")}</span>`}
    ${n.announces&&o`<span class="tag only-wide">${r("channel.announceTag")}</span>`}
    ${($||g)&&o`<p class="channel-topic" title=${$||g}>${$||g}</p>`}
    <span class="spacer"></span>
    <${x} icon="go-to" label=${r("switcher.open")} onClick=${e.onSwitch}
        class="only-wide" testid="switcher-open" />
    <${x} icon="search" label=${r("search.open")} pressed=${e.searchOpen}
        onClick=${e.onSearch} testid="search-open" />
    <${x} icon="calendar" label=${r("date.title")} onClick=${e.onDate} class="only-wide"
        testid="date-open" />
    <${x} icon="pin" label=${r("pins.title")} pressed=${s} onClick=${e.onPins}
        testid="pins-button" />
    <button type="button" class="icon-button with-count" aria-pressed=${i}
        title=${r("members.title")}
      aria-label=${a===null?r("members.title"):r("members.count",{count:a})} data-testid="members-button" onClick=${e.onMembers}>
      <${d} name="users" />${a!==null&&o`<span>${a}</span>`}</button>
    <${H} label=${r("channel.menu")} testid="channel-menu" items=${c} />
  </header>`}function an({names:e}){let n=e.length===0?"":e.length>3?r("typing.many"):r("typing.some",{count:e.length,names:e.join(r("list.comma"))});return o`<p class="typing"
      aria-live="polite">${n&&o`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${n}`}</p>`}var Ln=100;function sn({count:e,threads:n,onJump:t,onRead:a,onThread:i}){if(e===0&&n===0)return null;let s=e>=Ln;return o`<div class="unread-bar" role="status">
    ${e>0&&o`<div class="unread-bar-part" data-testid="unread-above">
        <span>${s?r("unread.aboveMany",{count:e}):r("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${t}>
          <${d} name="arrow-up" size=${14} />${r("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${r("unread.markRead")}</button></div>`}
    ${n>0&&o`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${i}><${d} name="thread" size=${14} />
        ${r("unread.threads",{count:n})}</button>`}
  </div>`}var _n=w(()=>import("./rest.js").then(e=>e.Selecting));function _e({conversation:e,at:n}){let{id:t,label:a}=e,{message:i}=n;v(()=>(St(t),()=>{Dt(t),pt(),ge()}),[t]),v(()=>{i?Nt(t,i):De(t)},[t,i&&n]);let s=e.icon==="note";return o`<section class="conversation" aria-label=${a}>
    <${Rn} conversation=${e} />
    <${An} conversation=${e} focus=${i} />
    <${Kn} channel=${t} />
    ${z.value?.conversation===t&&z.value.parent===null?o`<${_n} moderates=${e.moderates} />`:e.archived||!e.posts?o`<div class="composer-closed" data-testid="composer-closed"><${M}>${e.archived?r("channel.archivedText"):r("channel.announceOnly")}<//></div>`:o`<${tn} key=${t} conversation=${e} parent=${null}
            placeholder=${s?r("composer.note"):r("composer.placeholder",{channel:a})} />`}
  </section>`}function Rn({conversation:e}){let{id:n,server:t,people:a,hidden:i}=e;v(()=>{i&&mt(n).catch(()=>{})},[n,i]);let s=e.icon==="user"&&a?.find(p=>p.id!==F.value?.id),c=s?{id:s.id,name:s.display_name,online:ft.value[s.id]??s.online??!1,status:s.status_message}:null,u=a??(i?ct.value[n]:at.value[t??""]);return o`<${rn} conversation=${e} person=${c}
      members=${u?.length??null} items=${Zt(e)}
      membersOpen=${y.value?.kind==="members"} pinsOpen=${y.value?.kind==="pins"}
      onBack=${bt} onMembers=${()=>K({kind:"members"})}
      onPins=${()=>K({kind:"pins"})} searchOpen=${y.value?.kind==="search"}
      onSearch=${()=>K({kind:"search"})}
      onDate=${()=>f({kind:"date",channel:n,at:null})}
      onSwitch=${()=>f({kind:"switcher"})} />`}function An({conversation:e,focus:n}){let{id:t}=e,a=Je(t).value,i=Ge.value[t],c=(Pe.value?.channel===t?Pe.value:null)?.line,u=R(()=>zt(Qe(a.messages),{new_from:c,day:_t}),[a.messages,c]),p=a.has_newer?[]:$t(de.value,t,null,a.messages),$=R(()=>[...u,...Ft(p)],[u,...p]);if(!a.loaded)return i?o`<div class="timeline-frame">
        <${ln} error=${i} onRetry=${()=>De(t)} /></div>`:o`<div class="timeline-frame"><${$e} rows=${8} /></div>`;let g=a.has_older?o`<div
        class="older">${i?o`<${ln} error=${i} onRetry=${()=>Oe(t)} />`:o`<span class="spinner" role="status" aria-label=${r("state.loading")}></span>`}</div>`:o`<${zn} conversation=${e} empty=${$.length===0} />`;return o`<${Bt} name=${r("timeline.label",{channel:e.label})}
      rows=${$} draw=${en({conversation:e,focus:n})} guess=${Kt} before=${g}
      staying=${[me.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${wt(t)} onOlder=${()=>Oe(t)}
        onNewer=${()=>Xe(t)}
    onLatest=${()=>(n&&fe(t),Ye(t))}
    onView=${(k,E)=>Ot(t,k,E)}
    above=${o`<${Bn} channel=${t} />`} />`}function Bn({channel:e}){let n=P.value.channels[e]??0,t=Object.keys(kt.value[e]??{}),a=async()=>{let i=await Tt(e).catch(N);i&&(await We(e,i).catch(N),Ct(e,null,i))};return o`<${sn} count=${xt.value?n:0} threads=${t.length}
    onJump=${()=>{a()}} onRead=${()=>Pt(e).catch(N)}
    onThread=${()=>{y.value={kind:"thread",channel:e,parent:t[0]}}} />`}function zn({conversation:e,empty:n}){let{server:t,label:a,icon:i}=e,s=t?"channel":i==="note"?"notes":"direct";return n?o`<${D} icon=${i} title=${r(`empty.${s}`,{channel:a,name:a})}
        text=${r(`empty.${s}Text`)}>${t&&o`<${Fn} id=${e.id} server=${t} />`}<//>`:o`<header
      class="beginning"><h2>${a}</h2><p>${r(`timeline.beginning.${s}`)}</p></header>`}function Fn({id:e,server:n}){let t=V(n),a=oe(t);return o`${re(t)&&o`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>f({kind:"invites",server:n})}>
      <${d} name="user-add" size=${16} />${r("invite.manage")}</button>`}${a&&o`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>f({kind:"channel-create",server:n})}>
      <${d} name="plus" size=${16} />${r("channel.create")}</button>`}${a&&!st(e)?.topic&&o`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>f({kind:"channel-edit",channel:e})}>
      <${d} name="edit" size=${16} />${r("channel.setTopic")}</button>`}`}function ln({error:e,onRetry:n}){return o`<div class="load-failed"><${M} tone="warning">${ce(e)} <button
      type="button" class="link" onClick=${n}>${r("action.retry")}</button><//></div>`}function Kn({channel:e}){return o`<${an} names=${ht(e).map(n=>Rt(n)?.display_name).filter(Boolean)} />`}var mn="channel";function cn(e){let n=e.target;n.dataset?.home&&(mn=n.dataset.home)}var ye=e=>document.querySelector(e);function Re(){let e=matchMedia("(pointer: coarse)").matches,n=ye("#content [role=log]"),t=ye(`[data-home=${mn}]:not([hidden])`)??ye("[data-home]:not([hidden])")??n;(e?n??t:t)?.focus({preventScroll:!0})}var Ae=()=>document.activeElement===null||document.activeElement===document.body;function un(){v(()=>(document.addEventListener("focusin",cn),()=>document.removeEventListener("focusin",cn)),[]);let n=[b,A,y,le,me,jt,Qt,z].map(t=>t.value);v(()=>{let t=requestAnimationFrame(()=>{Ae()&&!ye("dialog[open]")&&Re()});return()=>cancelAnimationFrame(t)},n)}function pn(){v(()=>(addEventListener("keydown",dn),()=>removeEventListener("keydown",dn)),[])}function dn(e){if(!(be(e)||e.defaultPrevented)){if(W(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),f({kind:"switcher"});return}if(!le.value){if(W(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),_(b.value)&&(y.value={kind:"search"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),jn(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Ht(e.target)?(e.preventDefault(),f({kind:"keys"})):e.key==="Escape"&&z.value?ge():e.key==="Escape"&&y.value?y.value=null:Ae()&&Nn(e)&&Re()}}}var Nn=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function Hn(){let e=b.value;if(e.page==="direct"){let{unread:s,others:c}=Jt(Vt(),e.direct);return[...s,...c]}if(e.page!=="channel")return[];let{channel_order:n,own_order:t}=Q.value,a=t[e.server]??[],i=ie(L.value[e.server]??[],"",n,a);return se(i,[]).flatMap(({key:s,rows:c})=>s==="archived"?[]:c)}function jn(e,n){let t=Hn(),a=t.findIndex(i=>i.id===_(b.value));for(let i=1;i<=t.length;i+=1){let s=t[(a+e*i+t.length*i)%t.length];if(!n||(P.value.channels[s.id]??0)>0){fe(s.id);return}}}function j({id:e}){let n=e?U.value[e]:void 0,t=e?ae.value[e]:void 0,a=n?.name??"";return o`<div class="gone" data-testid="gone"><${D} icon=${n?"info":"search"}
      title=${n?r(`gone.${n.why}`,{name:a}):r("empty.missing")}
      text=${n?r(`gone.${n.why}Text`):r("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>S({page:"home"})}>${r("empty.goHome")}</button><//>
    ${t&&o`<section class="gone-draft"><h3>${r("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${t}</blockquote>
        <${Ut} text=${t} label=${r("message.copyText")} /></section>`}</div>`}function X(e){return te("places",{})[e??"last"]??null}function $n(e,n){let t={server:e,channel:n};Se("places",{...te("places",{}),last:t,[e]:t})}var fn=()=>te("direct",null),hn=e=>Se("direct",e??void 0);var ke=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function vn({sections:e,movable:n,onMove:t}){let a=I(null),i=I(null),[s,c]=C(null),[u,p]=C("");v(()=>{let l=i.current;i.current=null;let m=l&&document.querySelector(`[data-channel-id="${CSS.escape(l)}"]`);m instanceof HTMLElement&&m.focus()});let $=l=>e.find(({rows:m})=>m.some(h=>h.id===l))?.rows??[],g=(l,m)=>{let h=$(l),O=h.findIndex(q=>q.id===m),Z=h.find(q=>q.id===l)?.name;!n||!m||O<0||m===l||Z===void 0||(p(r("channels.moved",{name:Z,place:O+1,count:h.length})),t(e.flatMap(q=>q.rows.map(Mn=>Mn.id)),l,m))},k=(l,m)=>{let h=$(l);return h[h.findIndex(O=>O.id===l)+m]?.id};return{over:s,told:u,items:l=>[-1,1].map(m=>k(l,m)&&{label:r(m<0?"channels.moveUp":"channels.moveDown"),testid:m<0?"channel-up":"channel-down",icon:m<0?"arrow-up":"arrow-down",onClick:()=>g(l,k(l,m))}),handlers:{onKeyDown:l=>{let m={ArrowUp:-1,ArrowDown:1}[l.key],h=ke(l.target);!m||!h||!W(l)||!l.shiftKey||(l.preventDefault(),l.stopPropagation(),i.current=h,g(h,k(h,m)))},onDragStart:l=>{a.current=ke(l.target),l.dataTransfer&&(l.dataTransfer.effectAllowed="move")},onDragOver:l=>{let m=ke(l.target);!m||!$(m).some(h=>h.id===a.current)||(l.preventDefault(),c(m))},onDragLeave:()=>c(null),onDragEnd:()=>{a.current=null,c(null)},onDrop:l=>{let m=ke(l.target);l.preventDefault(),c(null),a.current&&m&&g(a.current,m)}}}}var qn=8;function bn(e){let{channels:n,current:t,onOpen:a,onCreate:i,order:s,onOrder:c,arrange:u}=e,[p,$]=C(""),g=R(()=>u(n,p),[n,p,u]),k=vn({sections:g,movable:p==="",onMove:e.onMove}),E=g.find(({rows:l})=>l.length>0)?.rows[0],Y=l=>{be(l)||p===""||(l.key==="Escape"?(l.stopPropagation(),$("")):l.key==="Enter"&&E&&($(""),a(E.id)))};return o`${n.length>=qn&&o`<div class="channels-find"><${d} name="search" size=${15} />
      <input type="search" value=${p} placeholder=${r("channels.find")} data-testid="channel-find"
        aria-label=${r("channels.find")} onKeyDown=${Y}
        onInput=${l=>$(l.target.value)} />
      <${H} label=${r("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(l=>({label:r(`channels.order.${l}`),checked:l===s,testid:`channel-order-${l}`,onClick:()=>c(l)})),...s==="own"&&t?k.items(t):[]]} /></div>`}<div class="channels" ...${k.handlers}>
    <p class="visually-hidden" role="status">${k.told}</p>
    ${g.map(({key:l,rows:m,chunks:h})=>(m.length>0||l==="channels"&&p==="")&&o`<section key=${l}>
      <header class="channels-head"><h2>${r(`channels.${l}`)}</h2>
        ${l==="channels"&&i&&o`<${x} icon="plus" size=${16} label=${r("channel.create")}
          testid="channel-create" onClick=${i} />`}</header>
      <div role="list">${h.map((O,Z)=>o`<${Un} key=${Z} rows=${O} onOpen=${a}
          movable=${p===""} current=${gn(O,t)} over=${gn(O,k.over)} />`)}</div>
    </section>`)}
    ${!E&&p!==""&&o`<p class="channels-none">${r("channels.none")}</p>`}
  </div>`}var gn=(e,n)=>e.some(t=>t.id===n)?n:null,Un=Ce(function({rows:n,current:t,over:a,movable:i,onOpen:s}){let c=I(null);return ze(()=>{c.current?.style.setProperty("--rows",String(n.length))},[n.length]),o`<div role="none" class="channels-chunk" ref=${c}>${n.map(u=>o`<div role="listitem" key=${u.id} draggable=${i}
        class=${u.id===a?"is-target":""}><${Vn} ...${u} current=${u.id===t} onOpen=${s} /></div>`)}</div>`}),Vn=Ce(function(n){let{current:t,onOpen:a}=n,i=n.unread>0&&!t,s=I(null);return v(()=>{t&&s.current?.scrollIntoView({block:"nearest"})},[t]),o`<button type="button" ref=${s}
      class="channel ${t?"is-current":""} ${i?"is-unread":""}"
    aria-current=${t?"page":void 0} data-testid="channel-button"
        data-channel-id=${n.id}
    title=${n.name} onClick=${()=>a(n.id)}>
    ${n.private?o`<${d} name="lock" size=${16} /><span class="visually-hidden">${r("channel.audience.private")}</span>`:n.announces?o`<${d} name="announce" size=${16} /><span class="visually-hidden">${r("channel.announceTag")}</span>`:o`<span class="channel-hash" aria-hidden="true">#</span>`}
    <span class="channel-name">${n.name}</span>
    ${n.draft&&!t&&o`<span class="channel-draft" title=${r("channel.draft")}><${d} name="edit" size=${14} /><span class="visually-hidden">${r("channel.draft")}</span></span>`}
    ${i&&o`<span class="count ${n.mentions>0?"is-mention":""}" data-testid="unread-count">
      <span
          class="visually-hidden">${r("unread.label")}</span>${n.unread>99?"99+":n.unread}</span>`}
  </button>`});function yn({phase:e,name:n,segment:t,moved:a,behind:i,partial:s,troubled:c,onClick:u}){let $=e==="online"?c?"troubled":i?"behind":a?"moved":s?"partial":"online":"lost",g=r(`node.state.${$}`),k=n??r("node.unknown");return o`<button type="button" class="node-pill is-${$}" data-testid="node-pill"
      data-state=${$}
    title=${g} onClick=${u}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${k}${t?o` <span class="node-segment">${t}</span>`:""}</span>
    <span class="visually-hidden">${g}</span>
  </button>`}function kn({user:e,online:n,onProfile:t,onSettings:a,pill:i}){return o`<div class="profile">
    ${i}
    <div class="profile-row">
      <button type="button" class="profile-me" onClick=${t} data-testid="profile-button">
        <${ve} id=${e.id} name=${e.display_name} online=${n} />
        <span class="profile-text"><strong>${e.display_name}</strong>
          <span>${e.status_message||`@${e.username}`}</span></span>
      </button>
      <${x} icon="settings" label=${r("settings.title")} testid="settings-button"
          onClick=${a} />
    </div>
  </div>`}function wn({name:e,canInvite:n,canManage:t,isOwner:a,onInvite:i,onEdit:s,onMembers:c,onLeave:u}){let p=o`<span class="server-name">${e}</span><${d} name="chevron-down"
      size=${16} />`;return o`<div class="server-head">
    <h1 class="server-title"><${H} label=${r("server.menu")} class="server-menu" button=${p} align="start"
        testid="server-menu" items=${[n&&{label:r("invite.manage"),icon:"user-add",onClick:i,testid:"invite-open"},{label:r("members.title"),icon:"users",onClick:c},t&&{label:r("server.edit"),icon:"settings",onClick:s,testid:"server-edit"},!a&&{label:r("server.leave"),icon:"leave",onClick:u,danger:!0,testid:"server-leave"}]} /></h1>
    ${n&&o`<button type="button" class="icon-button" title=${r("invite.manage")}
          aria-label=${r("invite.manage")}
      data-testid="invite-button" onClick=${i}><${d} name="user-add" /></button>`}
  </div>`}function Cn({servers:e,current:n,onOpen:t,onAdd:a,directs:i,mesh:s}){let c=Gn(e);return o`<nav class="rail" aria-label=${r("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${ee} size=${34} /></span>
    <ul class="rail-list">
      <li class="rail-first ${i.current?"is-current":""}">
        <button type="button" class="rail-server is-directs" title=${r("dm.title")} data-testid="directs-button"
            aria-current=${i.current?"page":void 0} onClick=${i.onOpen}>
          <${d} name="direct" size=${20} />
          <span class="visually-hidden">${r("dm.title")}
            ${i.unread>0&&r("unread.count",{count:i.unread})}</span></button>
        ${i.unread>0&&o`<span class="rail-count" aria-hidden="true" data-testid="directs-count">${i.unread>99?"99+":i.unread}</span>`}
      </li>
      ${e.map(u=>o`<li key=${u.id} class=${u.id===n?"is-current":""}>
        <button type="button" class="rail-server hue-${c.get(u.id)}" title=${u.name} data-server-id=${u.id}
            data-testid="server-button"
          aria-current=${u.id===n?"page":void 0}
              onClick=${()=>t(u.id)}>
          <span class="rail-initials" aria-hidden="true">${he(u.name)}</span>
          <span class="visually-hidden">${u.name}
            ${u.unread>0&&r("unread.count",{count:u.unread})}</span>
        </button>
        ${u.mentions>0?o`<span class="rail-count" aria-hidden="true">${u.mentions}</span>`:u.unread>0&&o`<span class="rail-dot" aria-hidden="true"></span>`}
      </li>`)}
      <li><button type="button" class="rail-server is-add" title=${r("server.add")}
          aria-label=${r("server.add")}
        data-testid="server-add" onClick=${a}><${d} name="plus" size=${20} /></button></li>
    </ul>
    ${s.shown&&o`<button type="button" class="rail-mesh" aria-current=${s.current?"page":void 0}
      title=${r("mesh.title")} aria-label=${r("mesh.title")} data-testid="mesh-page"
          onClick=${s.onOpen}>
      <${d} name="mesh" size=${20} />
      ${s.waiting>0&&o`<span class="rail-count">${s.waiting}</span>`}</button>`}
  </nav>`}function Gn(e){let n=new Map,t=new Set;for(let{id:a,name:i}of e){let s=At(a);for(let c=1;c<Me&&t.has(`${he(i)} ${s}`);c+=1)s=(s+1)%Me;t.add(`${he(i)} ${s}`),n.set(a,s)}return n}function xn(){let e=b.value,n=e.page==="channel"?e.server:null,t=n??X(null)?.server,a=T.value?.find(s=>s.id===t)??null,i=(T.value??[]).map(s=>{let c=rt(P.value,(L.value[s.id]??[]).map(u=>u.id));return{id:s.id,name:s.name,unread:c.count,mentions:c.mentions}});return o`<div class="sidebar">
    <${Cn} servers=${i} current=${n}
        onAdd=${()=>f({kind:"server-add"})}
      onOpen=${s=>S({page:"channel",server:s,channel:null,message:null},{view:"list"})}
      directs=${{current:e.page==="direct",unread:G.value.count,onOpen:()=>S({page:"direct",direct:fn(),message:null},{view:"list"})}}
      mesh=${{shown:F.value?.mesh_admin===!0,current:e.page==="mesh",waiting:yt.value?.waiting.length??0,onOpen:()=>S({page:"mesh"})}} />
    <div class="sidebar-main" role=${vt()&&A.value==="list"?"main":void 0}>
      ${e.page==="direct"?o`<${Gt} />`:a?o`<${Jn} server=${a} /><${Qn} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:o`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${Wn} />
    </div>
  </div>`}function Jn({server:e}){let n=V(e.id),t=()=>f({kind:"confirm",title:r("server.leave"),text:r("server.leaveText",{name:e.name}),action:r("server.leave"),danger:!0,run:()=>lt(e.id).then(()=>S({page:"home"}),N)});return o`<${wn} name=${e.name} canInvite=${re(n)}
      canManage=${Ve(n)} isOwner=${e.owner_id===F.value?.id}
    onInvite=${()=>f({kind:"invites",server:e.id})}
        onEdit=${()=>f({kind:"server-edit",server:e.id})}
    onMembers=${()=>{y.value=null,S(b.value),K({kind:"members"})}} onLeave=${t} />`}function Qn({server:e,current:n}){let t=L.value[e],a=P.value,i=ae.value,s=I(new Map),c=R(()=>tt((t??[]).map(m=>({id:m.id,name:m.name,private:m.private,announces:m.posting==="moderators",archived:m.archived,unread:a.channels[m.id]??0,mentions:a.mentions[m.id]??0,draft:Ze(i,m.id)})),s.current),[t,a,i]),{channel_order:u,own_order:p}=Q.value,$=p[e],g=I([]),k=xe((m,h)=>(g.current=se(ie(m,h,u,$??[]),g.current),g.current),[u,$]),E=(m,h,O)=>Ie({channel_order:"own",own_order:{...Q.peek().own_order,[e]:et(m,h,O)}}),Y=xe(m=>gt(e,m),[e]),l=oe(V(e))?()=>f({kind:"channel-create",server:e}):null;return o`<nav aria-label=${r("channels.channels")} class="channels-nav"><${bn}
      channels=${c} current=${n} onOpen=${Y} onCreate=${l}
      order=${u} arrange=${k} onMove=${E}
      onOrder=${m=>Ie({channel_order:m})} /></nav>`}function Wn(){let e=F.value;if(!e)return null;let{phase:n,node:t,moved_from:a}=ne.value,i=qe.value.find(c=>c.id===t?.id),s=o`<${yn} phase=${n} name=${i?.name??t?.name??null}
      segment=${i?.segment??null} moved=${a!==null} behind=${ue.value.behind>0} troubled=${ue.value.trouble!==null} partial=${ue.value.unreachable.length>0}
    onClick=${()=>f({kind:"node"})} />`;return o`<${kn} user=${e} online=${n==="online"} pill=${s}
    onProfile=${()=>f({kind:"settings",tab:"profile"})}
        onSettings=${()=>f({kind:"settings",tab:"look"})} />`}var Xn='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function Yn(){return Object.values(P.value.mentions).reduce((n,t)=>n+t,0)-G.value.mentions+G.value.count}function Dn(){let e=B(_(b.value)),n=b.value.page==="mesh"?r("mesh.title"):e?.label??"",t=Yn(),a=Object.values(P.value.channels).some(s=>s>0),i=t>0?`(${t>99?"99+":t}) `:a?"• ":"";v(()=>{document.title=i+(n?`${n} · LocalChat`:"LocalChat")},[i,n]),v(()=>{Zn(t>0)},[t>0])}var we=null,Sn=!1;async function Zn(e){Sn=e;let n=document.querySelector("link[rel=icon]");if(!(!n||we===null&&!e)){if(we??=n.href,!e){n.href=we;return}try{let a=(await(await fetch(we,{credentials:"omit"})).text()).replace("</svg>",`${Xn}</svg>`);Sn&&(n.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var eo=w(()=>import("./rest.js").then(e=>e.InvitePage)),to=w(()=>import("./rest.js").then(e=>e.MembersPanel)),no=w(()=>import("./rest.js").then(e=>e.PinsPanel)),oo=w(()=>import("./rest.js").then(e=>e.ThreadPanel)),ro=w(()=>import("./rest.js").then(e=>e.MeshPage)),ao=w(()=>import("./rest.js").then(e=>e.SearchPanel));function On(){pn(),io(),un(),Dn();let{phase:e,node:n,lost_at:t}=ne.value,a=B(_(b.value))?y.value:null;return o`<div class="chat" data-narrow=${A.value}
      data-panel=${a?a.kind:void 0} data-page=${b.value.page}>
    <a class="skip" href="#content">${r("action.skip")}</a>
    ${e==="reconnecting"&&t&&o`<${on} name=${n?.name??null} lost_at=${t} waiting=${de.value.length} onRetry=${Ue} />`}
    <${xn} />
    <main class="content" id="content"><${so} /></main>
    ${a?.kind==="members"&&o`<${to} />`}
    ${a?.kind==="pins"&&o`<${no} />`}
    ${a?.kind==="search"&&o`<${ao} />`}
    ${a?.kind==="thread"&&o`<${oo} key=${a.parent} id=${a.channel} parent=${a.parent} at=${a.at} />`}
  </div>`}function io(){let e=b.value,n=e.page==="channel"?e.server:null,t=n?L.value[n]:void 0;v(()=>{if(e.page==="home"&&T.value?.length){let i=X(null),s=T.value.find(c=>c.id===i?.server)??T.value[0];S({page:"channel",server:s.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&t?.length){let i=X(e.server),s=t.find(c=>c.id===i?.channel)??t.find(c=>!c.archived)??t[0];S({...e,channel:s.id},{replace:!0,view:A.peek()})}else e.page==="channel"&&e.channel?$n(e.server,e.channel):e.page==="direct"&&e.direct&&hn(e.direct)},[e,t,T.value]),v(()=>{n&&it(n).catch(()=>{})},[n]);let a=_(e);v(()=>{let i=y.peek();i?.kind==="thread"&&i.channel!==a&&(y.value=null)},[a])}function so(){let e=b.value;if(e.page==="mesh")return o`<${ro} />`;if(e.page==="invite")return o`<${eo} key=${e.code} code=${e.code} />`;if(e.page==="direct")return o`<${lo} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&U.value[e.channel]&&!B(e.channel))return o`<${j} id=${e.channel} />`;if(T.value?.length===0)return o`<${D} icon="mesh" title=${r("empty.noServer")}
        text=${r("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>f({kind:"server-add"})}>${r("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>S({page:"direct",direct:null,message:null},{view:"list"})}>${r("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>f({kind:"settings",tab:"profile"})}>${r("settings.title")}</button><//>`;if(e.page==="missing")return o`<${j} id=${null} />`;if(e.page!=="channel")return null;if(!T.value?.some(i=>i.id===e.server))return o`<${j} id=${e.channel} />`;let t=L.value[e.server];if(!e.channel||!t)return t?.length===0?o`<${D} icon="hash" title=${r("empty.noChannel")}
          text=${r("empty.noChannelText")} />`:null;let a=B(e.channel);return a?.server!==e.server?o`<${j} id=${e.channel} />`:o`<${_e} key=${a.id} conversation=${a} at=${e} />`}function lo({at:e}){let n=e.direct,[t,a]=C(!1),i=()=>{a(!1),n&&dt(n).then(c=>a(c===null),c=>a(ce(c)))};v(i,[n]);let s=B(n);return s&&s.server===null?o`<${_e} key=${s.id} conversation=${s} at=${e} />`:n&&(t===!0||U.value[n])?o`<${j} id=${n} />`:typeof t=="string"?o`<${D} icon="offline" title=${t}><button type="button" class="button"
      onClick=${i}>${r("action.retry")}</button><//>`:n||!ut.value.loaded?o`<div class="timeline-frame"><${$e} rows=${8} /></div>`:o`<${D} icon="direct" title=${r("empty.noDirect")} text=${r("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>f({kind:"direct-new"})}>${r("dm.new")}</button><//>`}function Pn({username:e,describe:n,onLogin:t}){let[a,i]=C(e),[s,c]=C(""),{busy:u,error:p,submit:$}=qt(n);return o`<form class="stack"
      onSubmit=${$(()=>t({username:a.trim(),password:s}))}
      data-testid="login-form">
    ${p&&o`<${M} tone="error">${p}<//>`}
    <${Ee} label=${r("auth.username")} value=${a} onInput=${i} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${Ee} label=${r("auth.password")} type="password" value=${s} onInput=${c}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${u}
        data-testid="login-submit">${u?r("state.working"):r("auth.login")}</button>
  </form>`}function Tn(){let[e,n]=C("login"),t=J.value?.registration!=="closed",a=t&&e==="register",i=J.value?.mesh?.name??"";return o`<${Wt} title=${r(a?"auth.registerTitle":"auth.loginTitle")}
      text=${i&&r("auth.mesh",{mesh:i})} foot=${o`<${Yt} />`}>
    ${Te.value&&o`<${M} tone="ok"><span data-testid="admitted">${r(`join.admitted.${Te.value}`,{mesh:i})}</span><//>`}
    ${Ne.value&&o`<${M} tone="warning">${r("auth.ended")}<//>`}
    ${b.value.page==="invite"&&o`<${M}>${r("auth.forInvite",{code:b.value.code})}<//>`}
    ${a?o`<${Xt} key="register" describe=${Le} action=${r("auth.register")}
            onRegister=${je} />`:o`<${Pn} key="login" username=${Ke.value} describe=${Le} onLogin=${He} />`}
    ${t&&o`<p class="auth-switch">${r(a?"auth.haveAccount":"auth.noAccount")}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${()=>n(a?"login":"register")}>${r(a?"auth.login":"auth.register")}</button></p>`}
  <//>`}var co=w(()=>import("./rest.js").then(e=>e.Dialogs)),mo=w(()=>import("./rest.js").then(e=>e.EmojiPopover)),uo=w(()=>import("./rest.js").then(e=>e.PersonPopover)),po=w(()=>import("./rest.js").then(e=>e.FirstRun));function In(){return o`<${$o} /><${co} /><${mo} /><${uo} />
    <${nn} toasts=${nt.value} onDismiss=${ot} />`}function $o(){return pe.value==="inside"?o`<${On} />`:pe.value==="failed"?o`<main class="auth"><${D} icon="offline" title=${r("boot.failed")}
        text=${r("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${Et}>${r("action.retry")}</button><//></main>`:pe.value==="outside"?J.value?.state==="member"?o`<${Tn} />`:o`<${po} />`:o`<main class="auth splash" aria-busy="true"><${ee} size=${56} /></main>`}function fs(){Mt();let e=document.getElementById("app");e&&Be(o`<${In} />`,e),Fe(It)}export{En as fetchTexts,fs as start};
