import{$ as Xe,$b as Pt,A as He,Aa as T,Ab as b,Ac as fe,B as je,Ba as L,Bb as A,Ca as at,Cb as vt,Cc as Rt,Da as it,Db as S,Dc as Me,Ea as st,Eb as gt,Ec as At,F as ne,Fa as V,Fb as bt,Fc as he,G as qe,Gb as yt,Gc as ve,H as Ue,Hc as H,Ic as M,J as oe,Ka as lt,L as re,M as Ve,Nc as Bt,Oc as zt,Pc as Ft,Qc as Kt,Ra as ct,Rc as Nt,Sa as mt,Tb as kt,Tc as z,U as Ge,Uc as ge,V as Je,W as Pe,Wb as wt,X as Qe,Xb as Ct,Xc as be,Y as We,Ya as ut,Yb as Oe,Yc as Ht,Z as De,Za as G,Zb as xt,_b as St,_c as W,a as o,aa as Ye,ac as Dt,b as Be,bc as Ot,bd as jt,c as Ce,cb as dt,cc as Tt,dc as J,dd as Ee,e as C,ec as Te,ed as qt,f as v,fd as Le,g as ze,ga as Ze,gd as Ut,h as I,ha as ae,hd as Vt,i as R,ib as me,ic as Q,id as Gt,j as xe,ja as ie,jb as pt,jc as Ie,jd as Jt,ka as et,kb as ue,kc as Ln,kd as Qt,l as w,la as se,lb as $t,lc as It,ld as Wt,m as Fe,ma as tt,mb as de,mc as pe,n as r,na as le,nc as Mt,o as p,oa as y,oc as Et,od as Xt,p as P,pa as nt,pc as Lt,pd as Yt,q as ee,qa as f,qd as Zt,r as x,s as te,sa as K,sd as en,t as Se,tc as _t,ua as ot,ud as tn,va as ce,vb as ft,vd as nn,w as F,wa as N,wb as ht,x as Ke,xa as rt,y as Ne,ya as O,yb as _,yc as $e,za as U,zc as B}from"./chunk.js";function on({toasts:e,onDismiss:n}){return o`<div class="toasts" role="status" aria-live="polite">
    ${e.map(t=>o`<div class="toast toast-${t.tone}" key=${t.id}>
      <${p} name=${t.tone==="info"?"info":t.tone} /><span>${t.text}</span>
      <${x} icon="close" size=${16} label=${r("action.close")}
          onClick=${()=>n(t.id)} />
    </div>`)}
  </div>`}function rn({name:e,lost_at:n,waiting:t,onRetry:a}){let i=e??r("node.unknown");return o`<div class="banner" role="status" data-testid="connection-banner">
    <${p} name="offline" />
    <span>${r("banner.lost",{node:i,time:Lt(n)})}
      ${t>0&&o` ${r("banner.waiting",{count:t})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${r("action.retryNow")}</button>
  </div>`}function an(e){let{conversation:n,person:t,members:a,membersOpen:i,pinsOpen:s,items:c}=e,{name:m,icon:d,topic:$}=n,g=t&&(t.status??r(t.online?"person.online":"person.offline"));return o`<header class="channel-header">
    <${x} icon="arrow-left" label=${r("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${t?o`<${ve} id=${t.id} name=${t.name} size="s" online=${t.online} />`:o`<${p} name=${d} size=${19} />`}
      ${t?o`<button type="button" class="channel-person" data-testid="channel-title" title=${m}
              aria-haspopup="dialog" onClick=${k=>e.onPerson(k.currentTarget)}>${m}</button>`:o`<span data-testid="channel-title" title=${m}>${m}</span>`}</h1>
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
      <${p} name="users" />${a!==null&&o`<span>${a}</span>`}</button>
    <${H} label=${r("channel.menu")} testid="channel-menu" items=${c} />
  </header>`}function sn({names:e}){let n=e.length===0?"":e.length>3?r("typing.many"):r("typing.some",{count:e.length,names:e.join(r("list.comma"))});return o`<p class="typing"
      aria-live="polite">${n&&o`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${n}`}</p>`}var _n=100;function ln({count:e,threads:n,onJump:t,onRead:a,onThread:i}){if(e===0&&n===0)return null;let s=e>=_n;return o`<div class="unread-bar" role="status">
    ${e>0&&o`<div class="unread-bar-part" data-testid="unread-above">
        <span>${s?r("unread.aboveMany",{count:e}):r("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${t}>
          <${p} name="arrow-up" size=${14} />${r("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${r("unread.markRead")}</button></div>`}
    ${n>0&&o`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${i}><${p} name="thread" size=${14} />
        ${r("unread.threads",{count:n})}</button>`}
  </div>`}var Rn=w(()=>import("./rest.js").then(e=>e.Selecting));function _e({conversation:e,at:n}){let{id:t,label:a}=e,{message:i}=n;v(()=>(St(t),()=>{Pt(t),pt(),ge()}),[t]),v(()=>{i?Nt(t,i):Pe(t)},[t,i&&n]);let s=e.icon==="note";return o`<section class="conversation" aria-label=${a}>
    <${An} conversation=${e} />
    <${Bn} conversation=${e} focus=${i} />
    <${Nn} channel=${t} />
    ${z.value?.conversation===t&&z.value.parent===null?o`<${Rn} moderates=${e.moderates} />`:e.archived||!e.posts?o`<div class="composer-closed" data-testid="composer-closed"><${M}>${e.archived?r("channel.archivedText"):r("channel.announceOnly")}<//></div>`:o`<${nn} key=${t} conversation=${e} parent=${null}
            placeholder=${s?r("composer.note"):r("composer.placeholder",{channel:a})} />`}
  </section>`}function An({conversation:e}){let{id:n,server:t,people:a,hidden:i}=e;v(()=>{i&&mt(n).catch(()=>{})},[n,i]);let s=e.icon==="user"&&a?.find(d=>d.id!==F.value?.id),c=s?{id:s.id,name:s.display_name,online:ft.value[s.id]??s.online??!1,status:s.status_message}:null,m=a??(i?ct.value[n]:at.value[t??""]);return o`<${an} conversation=${e} person=${c}
      members=${m?.length??null} items=${en(e)}
      membersOpen=${y.value?.kind==="members"} pinsOpen=${y.value?.kind==="pins"}
      onBack=${bt} onMembers=${()=>K({kind:"members"})}
      onPins=${()=>K({kind:"pins"})} searchOpen=${y.value?.kind==="search"}
      onSearch=${()=>K({kind:"search"})}
      onPerson=${d=>s&&Wt(s.username,d,s)}
      onDate=${()=>f({kind:"date",channel:n,at:null})}
      onSwitch=${()=>f({kind:"switcher"})} />`}function Bn({conversation:e,focus:n}){let{id:t}=e,a=Je(t).value,i=Ge.value[t],c=(Oe.value?.channel===t?Oe.value:null)?.line,m=R(()=>zt(Qe(a.messages),{new_from:c,day:_t}),[a.messages,c]),d=a.has_newer?[]:$t(de.value,t,null,a.messages),$=R(()=>[...m,...Ft(d)],[m,...d]);if(!a.loaded)return i?o`<div class="timeline-frame">
        <${cn} error=${i} onRetry=${()=>Pe(t)} /></div>`:o`<div class="timeline-frame"><${$e} rows=${8} /></div>`;let g=a.has_older?o`<div
        class="older">${i?o`<${cn} error=${i} onRetry=${()=>De(t)} />`:o`<span class="spinner" role="status" aria-label=${r("state.loading")}></span>`}</div>`:o`<${Fn} conversation=${e} empty=${$.length===0} />`;return o`<${Bt} name=${r("timeline.label",{channel:e.label})}
      rows=${$} draw=${tn({conversation:e,focus:n})} guess=${Kt} before=${g}
      staying=${[me.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${wt(t)} onOlder=${()=>De(t)}
        onNewer=${()=>Xe(t)}
    onLatest=${()=>(n&&fe(t),Ye(t))}
    onView=${(k,E)=>Dt(t,k,E)}
    above=${o`<${zn} channel=${t} />`} />`}function zn({channel:e}){let n=O.value.channels[e]??0,t=Object.keys(kt.value[e]??{}),a=async()=>{let i=await Tt(e).catch(N);i&&(await We(e,i).catch(N),Ct(e,null,i))};return o`<${ln} count=${xt.value?n:0} threads=${t.length}
    onJump=${()=>{a()}} onRead=${()=>Ot(e).catch(N)}
    onThread=${()=>{y.value={kind:"thread",channel:e,parent:t[0]}}} />`}function Fn({conversation:e,empty:n}){let{server:t,label:a,icon:i}=e,s=t?"channel":i==="note"?"notes":"direct";return n?o`<${P} icon=${i} title=${r(`empty.${s}`,{channel:a,name:a})}
        text=${r(`empty.${s}Text`)}>${t&&o`<${Kn} id=${e.id} server=${t} />`}<//>`:o`<header
      class="beginning"><h2>${a}</h2><p>${r(`timeline.beginning.${s}`)}</p></header>`}function Kn({id:e,server:n}){let t=V(n),a=oe(t);return o`${re(t)&&o`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>f({kind:"invites",server:n})}>
      <${p} name="user-add" size=${16} />${r("invite.manage")}</button>`}${a&&o`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>f({kind:"channel-create",server:n})}>
      <${p} name="plus" size=${16} />${r("channel.create")}</button>`}${a&&!st(e)?.topic&&o`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>f({kind:"channel-edit",channel:e})}>
      <${p} name="edit" size=${16} />${r("channel.setTopic")}</button>`}`}function cn({error:e,onRetry:n}){return o`<div class="load-failed"><${M} tone="warning">${ce(e)} <button
      type="button" class="link" onClick=${n}>${r("action.retry")}</button><//></div>`}function Nn({channel:e}){return o`<${sn} names=${ht(e).map(n=>Rt(n)?.display_name).filter(Boolean)} />`}var un="channel";function mn(e){let n=e.target;n.dataset?.home&&(un=n.dataset.home)}var ye=e=>document.querySelector(e);function Re(){let e=matchMedia("(pointer: coarse)").matches,n=ye("#content [role=log]"),t=ye(`[data-home=${un}]:not([hidden])`)??ye("[data-home]:not([hidden])")??n;(e?n??t:t)?.focus({preventScroll:!0})}var Ae=()=>document.activeElement===null||document.activeElement===document.body;function dn(){v(()=>(document.addEventListener("focusin",mn),()=>document.removeEventListener("focusin",mn)),[]);let n=[b,A,y,le,me,jt,Qt,z].map(t=>t.value);v(()=>{let t=requestAnimationFrame(()=>{Ae()&&!ye("dialog[open]")&&Re()});return()=>cancelAnimationFrame(t)},n)}function $n(){v(()=>(addEventListener("keydown",pn),()=>removeEventListener("keydown",pn)),[])}function pn(e){if(!(be(e)||e.defaultPrevented)){if(W(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),f({kind:"switcher"});return}if(!le.value){if(W(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),_(b.value)&&(y.value={kind:"search"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),qn(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Ht(e.target)?(e.preventDefault(),f({kind:"keys"})):e.key==="Escape"&&z.value?ge():e.key==="Escape"&&y.value?y.value=null:Ae()&&Hn(e)&&Re()}}}var Hn=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function jn(){let e=b.value;if(e.page==="direct"){let{unread:s,others:c}=Jt(Vt(),e.direct);return[...s,...c]}if(e.page!=="channel")return[];let{channel_order:n,own_order:t}=Q.value,a=t[e.server]??[],i=ie(L.value[e.server]??[],"",n,a);return se(i,[]).flatMap(({key:s,rows:c})=>s==="archived"?[]:c)}function qn(e,n){let t=jn(),a=t.findIndex(i=>i.id===_(b.value));for(let i=1;i<=t.length;i+=1){let s=t[(a+e*i+t.length*i)%t.length];if(!n||(O.value.channels[s.id]??0)>0){fe(s.id);return}}}function j({id:e}){let n=e?U.value[e]:void 0,t=e?ae.value[e]:void 0,a=n?.name??"";return o`<div class="gone" data-testid="gone"><${P} icon=${n?"info":"search"}
      title=${n?r(`gone.${n.why}`,{name:a}):r("empty.missing")}
      text=${n?r(`gone.${n.why}Text`):r("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>S({page:"home"})}>${r("empty.goHome")}</button><//>
    ${t&&o`<section class="gone-draft"><h3>${r("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${t}</blockquote>
        <${Ut} text=${t} label=${r("message.copyText")} /></section>`}</div>`}function X(e){return te("places",{})[e??"last"]??null}function fn(e,n){let t={server:e,channel:n};Se("places",{...te("places",{}),last:t,[e]:t})}var hn=()=>te("direct",null),vn=e=>Se("direct",e??void 0);var ke=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function gn({sections:e,movable:n,onMove:t}){let a=I(null),i=I(null),[s,c]=C(null),[m,d]=C("");v(()=>{let l=i.current;i.current=null;let u=l&&document.querySelector(`[data-channel-id="${CSS.escape(l)}"]`);u instanceof HTMLElement&&u.focus()});let $=l=>e.find(({rows:u})=>u.some(h=>h.id===l))?.rows??[],g=(l,u)=>{let h=$(l),D=h.findIndex(q=>q.id===u),Z=h.find(q=>q.id===l)?.name;!n||!u||D<0||u===l||Z===void 0||(d(r("channels.moved",{name:Z,place:D+1,count:h.length})),t(e.flatMap(q=>q.rows.map(En=>En.id)),l,u))},k=(l,u)=>{let h=$(l);return h[h.findIndex(D=>D.id===l)+u]?.id};return{over:s,told:m,items:l=>[-1,1].map(u=>k(l,u)&&{label:r(u<0?"channels.moveUp":"channels.moveDown"),testid:u<0?"channel-up":"channel-down",icon:u<0?"arrow-up":"arrow-down",onClick:()=>g(l,k(l,u))}),handlers:{onKeyDown:l=>{let u={ArrowUp:-1,ArrowDown:1}[l.key],h=ke(l.target);!u||!h||!W(l)||!l.shiftKey||(l.preventDefault(),l.stopPropagation(),i.current=h,g(h,k(h,u)))},onDragStart:l=>{a.current=ke(l.target),l.dataTransfer&&(l.dataTransfer.effectAllowed="move")},onDragOver:l=>{let u=ke(l.target);!u||!$(u).some(h=>h.id===a.current)||(l.preventDefault(),c(u))},onDragLeave:()=>c(null),onDragEnd:()=>{a.current=null,c(null)},onDrop:l=>{let u=ke(l.target);l.preventDefault(),c(null),a.current&&u&&g(a.current,u)}}}}var Un=8;function yn(e){let{channels:n,current:t,onOpen:a,onCreate:i,order:s,onOrder:c,arrange:m}=e,[d,$]=C(""),g=R(()=>m(n,d),[n,d,m]),k=gn({sections:g,movable:d==="",onMove:e.onMove}),E=g.find(({rows:l})=>l.length>0)?.rows[0],Y=l=>{be(l)||d===""||(l.key==="Escape"?(l.stopPropagation(),$("")):l.key==="Enter"&&E&&($(""),a(E.id)))};return o`${n.length>=Un&&o`<div class="channels-find"><${p} name="search" size=${15} />
      <input type="search" value=${d} placeholder=${r("channels.find")} data-testid="channel-find"
        aria-label=${r("channels.find")} onKeyDown=${Y}
        onInput=${l=>$(l.target.value)} />
      <${H} label=${r("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(l=>({label:r(`channels.order.${l}`),checked:l===s,testid:`channel-order-${l}`,onClick:()=>c(l)})),...s==="own"&&t?k.items(t):[]]} /></div>`}<div class="channels" ...${k.handlers}>
    <p class="visually-hidden" role="status">${k.told}</p>
    ${g.map(({key:l,rows:u,chunks:h})=>(u.length>0||l==="channels"&&d==="")&&o`<section key=${l}>
      <header class="channels-head"><h2>${r(`channels.${l}`)}</h2>
        ${l==="channels"&&i&&o`<${x} icon="plus" size=${16} label=${r("channel.create")}
          testid="channel-create" onClick=${i} />`}</header>
      <div role="list">${h.map((D,Z)=>o`<${Vn} key=${Z} rows=${D} onOpen=${a}
          movable=${d===""} current=${bn(D,t)} over=${bn(D,k.over)} />`)}</div>
    </section>`)}
    ${!E&&d!==""&&o`<p class="channels-none">${r("channels.none")}</p>`}
  </div>`}var bn=(e,n)=>e.some(t=>t.id===n)?n:null,Vn=Ce(function({rows:n,current:t,over:a,movable:i,onOpen:s}){let c=I(null);return ze(()=>{c.current?.style.setProperty("--rows",String(n.length))},[n.length]),o`<div role="none" class="channels-chunk" ref=${c}>${n.map(m=>o`<div role="listitem" key=${m.id} draggable=${i}
        class=${m.id===a?"is-target":""}><${Gn} ...${m} current=${m.id===t} onOpen=${s} /></div>`)}</div>`}),Gn=Ce(function(n){let{current:t,onOpen:a}=n,i=n.unread>0&&!t,s=I(null);return v(()=>{t&&s.current?.scrollIntoView({block:"nearest"})},[t]),o`<button type="button" ref=${s}
      class="channel ${t?"is-current":""} ${i?"is-unread":""}"
    aria-current=${t?"page":void 0} data-testid="channel-button"
        data-channel-id=${n.id}
    title=${n.name} onClick=${()=>a(n.id)}>
    ${n.private?o`<${p} name="lock" size=${16} /><span class="visually-hidden">${r("channel.audience.private")}</span>`:n.announces?o`<${p} name="announce" size=${16} /><span class="visually-hidden">${r("channel.announceTag")}</span>`:o`<span class="channel-hash" aria-hidden="true">#</span>`}
    <span class="channel-name">${n.name}</span>
    ${n.draft&&!t&&o`<span class="channel-draft" title=${r("channel.draft")}><${p} name="edit" size=${14} /><span class="visually-hidden">${r("channel.draft")}</span></span>`}
    ${i&&o`<span class="count ${n.mentions>0?"is-mention":""}" data-testid="unread-count">
      <span
          class="visually-hidden">${r("unread.label")}</span>${n.unread>99?"99+":n.unread}</span>`}
  </button>`});function kn({phase:e,name:n,segment:t,moved:a,behind:i,partial:s,troubled:c,onClick:m}){let $=e==="online"?c?"troubled":i?"behind":a?"moved":s?"partial":"online":"lost",g=r(`node.state.${$}`),k=n??r("node.unknown");return o`<button type="button" class="node-pill is-${$}" data-testid="node-pill"
      data-state=${$}
    title=${g} onClick=${m}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${k}${t?o` <span class="node-segment">${t}</span>`:""}</span>
    <span class="visually-hidden">${g}</span>
  </button>`}function wn({user:e,online:n,onProfile:t,onSettings:a,pill:i}){return o`<div class="profile">
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
  </div>`}function Cn({name:e,canInvite:n,canManage:t,isOwner:a,onInvite:i,onEdit:s,onMembers:c,onLeave:m}){let d=o`<span class="server-name">${e}</span><${p} name="chevron-down"
      size=${16} />`;return o`<div class="server-head">
    <h1 class="server-title"><${H} label=${r("server.menu")} class="server-menu" button=${d} align="start"
        testid="server-menu" items=${[n&&{label:r("invite.manage"),icon:"user-add",onClick:i,testid:"invite-open"},{label:r("members.title"),icon:"users",onClick:c},t&&{label:r("server.edit"),icon:"settings",onClick:s,testid:"server-edit"},!a&&{label:r("server.leave"),icon:"leave",onClick:m,danger:!0,testid:"server-leave"}]} /></h1>
    ${n&&o`<button type="button" class="icon-button" title=${r("invite.manage")}
          aria-label=${r("invite.manage")}
      data-testid="invite-button" onClick=${i}><${p} name="user-add" /></button>`}
  </div>`}function xn({servers:e,current:n,onOpen:t,onAdd:a,directs:i,mesh:s}){let c=Jn(e);return o`<nav class="rail" aria-label=${r("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${ee} size=${34} /></span>
    <ul class="rail-list">
      <li class="rail-first ${i.current?"is-current":""}">
        <button type="button" class="rail-server is-directs" title=${r("dm.title")} data-testid="directs-button"
            aria-current=${i.current?"page":void 0} onClick=${i.onOpen}>
          <${p} name="direct" size=${20} />
          <span class="visually-hidden">${r("dm.title")}
            ${i.unread>0&&r("unread.count",{count:i.unread})}</span></button>
        ${i.unread>0&&o`<span class="rail-count" aria-hidden="true" data-testid="directs-count">${i.unread>99?"99+":i.unread}</span>`}
      </li>
      ${e.map(m=>o`<li key=${m.id} class=${m.id===n?"is-current":""}>
        <button type="button" class="rail-server hue-${c.get(m.id)}" title=${m.name} data-server-id=${m.id}
            data-testid="server-button"
          aria-current=${m.id===n?"page":void 0}
              onClick=${()=>t(m.id)}>
          <span class="rail-initials" aria-hidden="true">${he(m.name)}</span>
          <span class="visually-hidden">${m.name}
            ${m.unread>0&&r("unread.count",{count:m.unread})}</span>
        </button>
        ${m.mentions>0?o`<span class="rail-count" aria-hidden="true">${m.mentions}</span>`:m.unread>0&&o`<span class="rail-dot" aria-hidden="true"></span>`}
      </li>`)}
      <li><button type="button" class="rail-server is-add" title=${r("server.add")}
          aria-label=${r("server.add")}
        data-testid="server-add" onClick=${a}><${p} name="plus" size=${20} /></button></li>
    </ul>
    ${s.shown&&o`<button type="button" class="rail-mesh" aria-current=${s.current?"page":void 0}
      title=${r("mesh.title")} aria-label=${r("mesh.title")} data-testid="mesh-page"
          onClick=${s.onOpen}>
      <${p} name="mesh" size=${20} />
      ${s.waiting>0&&o`<span class="rail-count">${s.waiting}</span>`}</button>`}
  </nav>`}function Jn(e){let n=new Map,t=new Set;for(let{id:a,name:i}of e){let s=At(a);for(let c=1;c<Me&&t.has(`${he(i)} ${s}`);c+=1)s=(s+1)%Me;t.add(`${he(i)} ${s}`),n.set(a,s)}return n}function Sn(){let e=b.value,n=e.page==="channel"?e.server:null,t=n??X(null)?.server,a=T.value?.find(s=>s.id===t)??null,i=(T.value??[]).map(s=>{let c=rt(O.value,(L.value[s.id]??[]).map(m=>m.id));return{id:s.id,name:s.name,unread:c.count,mentions:c.mentions}});return o`<div class="sidebar">
    <${xn} servers=${i} current=${n}
        onAdd=${()=>f({kind:"server-add"})}
      onOpen=${s=>S({page:"channel",server:s,channel:null,message:null},{view:"list"})}
      directs=${{current:e.page==="direct",unread:G.value.count,onOpen:()=>S({page:"direct",direct:hn(),message:null},{view:"list"})}}
      mesh=${{shown:F.value?.mesh_admin===!0,current:e.page==="mesh",waiting:yt.value?.waiting.length??0,onOpen:()=>S({page:"mesh"})}} />
    <div class="sidebar-main" role=${vt()&&A.value==="list"?"main":void 0}>
      ${e.page==="direct"?o`<${Gt} />`:a?o`<${Qn} server=${a} /><${Wn} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:o`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${Xn} />
    </div>
  </div>`}function Qn({server:e}){let n=V(e.id),t=()=>f({kind:"confirm",title:r("server.leave"),text:r("server.leaveText",{name:e.name}),action:r("server.leave"),danger:!0,run:()=>lt(e.id).then(()=>S({page:"home"}),N)});return o`<${Cn} name=${e.name} canInvite=${re(n)}
      canManage=${Ve(n)} isOwner=${e.owner_id===F.value?.id}
    onInvite=${()=>f({kind:"invites",server:e.id})}
        onEdit=${()=>f({kind:"server-edit",server:e.id})}
    onMembers=${()=>{y.value=null,S(b.value),K({kind:"members"})}} onLeave=${t} />`}function Wn({server:e,current:n}){let t=L.value[e],a=O.value,i=ae.value,s=I(new Map),c=R(()=>tt((t??[]).map(u=>({id:u.id,name:u.name,private:u.private,announces:u.posting==="moderators",archived:u.archived,unread:a.channels[u.id]??0,mentions:a.mentions[u.id]??0,draft:Ze(i,u.id)})),s.current),[t,a,i]),{channel_order:m,own_order:d}=Q.value,$=d[e],g=I([]),k=xe((u,h)=>(g.current=se(ie(u,h,m,$??[]),g.current),g.current),[m,$]),E=(u,h,D)=>Ie({channel_order:"own",own_order:{...Q.peek().own_order,[e]:et(u,h,D)}}),Y=xe(u=>gt(e,u),[e]),l=oe(V(e))?()=>f({kind:"channel-create",server:e}):null;return o`<nav aria-label=${r("channels.channels")} class="channels-nav"><${yn}
      channels=${c} current=${n} onOpen=${Y} onCreate=${l}
      order=${m} arrange=${k} onMove=${E}
      onOrder=${u=>Ie({channel_order:u})} /></nav>`}function Xn(){let e=F.value;if(!e)return null;let{phase:n,node:t,moved_from:a}=ne.value,i=qe.value.find(c=>c.id===t?.id),s=o`<${kn} phase=${n} name=${i?.name??t?.name??null}
      segment=${i?.segment??null} moved=${a!==null} behind=${ue.value.behind>0} troubled=${ue.value.trouble!==null} partial=${ue.value.unreachable.length>0}
    onClick=${()=>f({kind:"node"})} />`;return o`<${wn} user=${e} online=${n==="online"} pill=${s}
    onProfile=${()=>f({kind:"settings",tab:"profile"})}
        onSettings=${()=>f({kind:"settings",tab:"look"})} />`}var Yn='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function Zn(){return Object.values(O.value.mentions).reduce((n,t)=>n+t,0)-G.value.mentions+G.value.count}function Dn(){let e=B(_(b.value)),n=b.value.page==="mesh"?r("mesh.title"):e?.label??"",t=Zn(),a=Object.values(O.value.channels).some(s=>s>0),i=t>0?`(${t>99?"99+":t}) `:a?"• ":"";v(()=>{document.title=i+(n?`${n} · LocalChat`:"LocalChat")},[i,n]),v(()=>{eo(t>0)},[t>0])}var we=null,Pn=!1;async function eo(e){Pn=e;let n=document.querySelector("link[rel=icon]");if(!(!n||we===null&&!e)){if(we??=n.href,!e){n.href=we;return}try{let a=(await(await fetch(we,{credentials:"omit"})).text()).replace("</svg>",`${Yn}</svg>`);Pn&&(n.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var to=w(()=>import("./rest.js").then(e=>e.InvitePage)),no=w(()=>import("./rest.js").then(e=>e.MembersPanel)),oo=w(()=>import("./rest.js").then(e=>e.PinsPanel)),ro=w(()=>import("./rest.js").then(e=>e.ThreadPanel)),ao=w(()=>import("./rest.js").then(e=>e.MeshPage)),io=w(()=>import("./rest.js").then(e=>e.SearchPanel));function On(){$n(),so(),dn(),Dn();let{phase:e,node:n,lost_at:t}=ne.value,a=B(_(b.value))?y.value:null;return o`<div class="chat" data-narrow=${A.value}
      data-panel=${a?a.kind:void 0} data-page=${b.value.page}>
    <a class="skip" href="#content">${r("action.skip")}</a>
    ${e==="reconnecting"&&t&&o`<${rn} name=${n?.name??null} lost_at=${t} waiting=${de.value.length} onRetry=${Ue} />`}
    <${Sn} />
    <main class="content" id="content"><${lo} /></main>
    ${a?.kind==="members"&&o`<${no} />`}
    ${a?.kind==="pins"&&o`<${oo} />`}
    ${a?.kind==="search"&&o`<${io} />`}
    ${a?.kind==="thread"&&o`<${ro} key=${a.parent} id=${a.channel} parent=${a.parent} at=${a.at} />`}
  </div>`}function so(){let e=b.value,n=e.page==="channel"?e.server:null,t=n?L.value[n]:void 0;v(()=>{if(e.page==="home"&&T.value?.length){let i=X(null),s=T.value.find(c=>c.id===i?.server)??T.value[0];S({page:"channel",server:s.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&t?.length){let i=X(e.server),s=t.find(c=>c.id===i?.channel)??t.find(c=>!c.archived)??t[0];S({...e,channel:s.id},{replace:!0,view:A.peek()})}else e.page==="channel"&&e.channel?fn(e.server,e.channel):e.page==="direct"&&e.direct&&vn(e.direct)},[e,t,T.value]),v(()=>{n&&it(n).catch(()=>{})},[n]);let a=_(e);v(()=>{let i=y.peek();i?.kind==="thread"&&i.channel!==a&&(y.value=null)},[a])}function lo(){let e=b.value;if(e.page==="mesh")return o`<${ao} />`;if(e.page==="invite")return o`<${to} key=${e.code} code=${e.code} />`;if(e.page==="direct")return o`<${co} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&U.value[e.channel]&&!B(e.channel))return o`<${j} id=${e.channel} />`;if(T.value?.length===0)return o`<${P} icon="mesh" title=${r("empty.noServer")}
        text=${r("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>f({kind:"server-add"})}>${r("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>S({page:"direct",direct:null,message:null},{view:"list"})}>${r("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>f({kind:"settings",tab:"profile"})}>${r("settings.title")}</button><//>`;if(e.page==="missing")return o`<${j} id=${null} />`;if(e.page!=="channel")return null;if(!T.value?.some(i=>i.id===e.server))return o`<${j} id=${e.channel} />`;let t=L.value[e.server];if(!e.channel||!t)return t?.length===0?o`<${P} icon="hash" title=${r("empty.noChannel")}
          text=${r("empty.noChannelText")} />`:null;let a=B(e.channel);return a?.server!==e.server?o`<${j} id=${e.channel} />`:o`<${_e} key=${a.id} conversation=${a} at=${e} />`}function co({at:e}){let n=e.direct,[t,a]=C(!1),i=()=>{a(!1),n&&dt(n).then(c=>a(c===null),c=>a(ce(c)))};v(i,[n]);let s=B(n);return s&&s.server===null?o`<${_e} key=${s.id} conversation=${s} at=${e} />`:n&&(t===!0||U.value[n])?o`<${j} id=${n} />`:typeof t=="string"?o`<${P} icon="offline" title=${t}><button type="button" class="button"
      onClick=${i}>${r("action.retry")}</button><//>`:n||!ut.value.loaded?o`<div class="timeline-frame"><${$e} rows=${8} /></div>`:o`<${P} icon="direct" title=${r("empty.noDirect")} text=${r("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>f({kind:"direct-new"})}>${r("dm.new")}</button><//>`}function Tn({username:e,describe:n,onLogin:t}){let[a,i]=C(e),[s,c]=C(""),{busy:m,error:d,submit:$}=qt(n);return o`<form class="stack"
      onSubmit=${$(()=>t({username:a.trim(),password:s}))}
      data-testid="login-form">
    ${d&&o`<${M} tone="error">${d}<//>`}
    <${Ee} label=${r("auth.username")} value=${a} onInput=${i} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${Ee} label=${r("auth.password")} type="password" value=${s} onInput=${c}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${m}
        data-testid="login-submit">${m?r("state.working"):r("auth.login")}</button>
  </form>`}function In(){let[e,n]=C("login"),t=J.value?.registration!=="closed",a=t&&e==="register",i=J.value?.mesh?.name??"";return o`<${Xt} title=${r(a?"auth.registerTitle":"auth.loginTitle")}
      text=${i&&r("auth.mesh",{mesh:i})} foot=${o`<${Zt} />`}>
    ${Te.value&&o`<${M} tone="ok"><span data-testid="admitted">${r(`join.admitted.${Te.value}`,{mesh:i})}</span><//>`}
    ${Ne.value&&o`<${M} tone="warning">${r("auth.ended")}<//>`}
    ${b.value.page==="invite"&&o`<${M}>${r("auth.forInvite",{code:b.value.code})}<//>`}
    ${a?o`<${Yt} key="register" describe=${Le} action=${r("auth.register")}
            onRegister=${je} />`:o`<${Tn} key="login" username=${Ke.value} describe=${Le} onLogin=${He} />`}
    ${t&&o`<p class="auth-switch">${r(a?"auth.haveAccount":"auth.noAccount")}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${()=>n(a?"login":"register")}>${r(a?"auth.login":"auth.register")}</button></p>`}
  <//>`}var mo=w(()=>import("./rest.js").then(e=>e.Dialogs)),uo=w(()=>import("./rest.js").then(e=>e.EmojiPopover)),po=w(()=>import("./rest.js").then(e=>e.PersonPopover)),$o=w(()=>import("./rest.js").then(e=>e.FirstRun));function Mn(){return o`<${fo} /><${mo} /><${uo} /><${po} />
    <${on} toasts=${nt.value} onDismiss=${ot} />`}function fo(){return pe.value==="inside"?o`<${On} />`:pe.value==="failed"?o`<main class="auth"><${P} icon="offline" title=${r("boot.failed")}
        text=${r("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${Et}>${r("action.retry")}</button><//></main>`:pe.value==="outside"?J.value?.state==="member"?o`<${In} />`:o`<${$o} />`:o`<main class="auth splash" aria-busy="true"><${ee} size=${56} /></main>`}function vs(){Mt();let e=document.getElementById("app");e&&Be(o`<${Mn} />`,e),Fe(It)}export{Ln as fetchTexts,vs as start};
