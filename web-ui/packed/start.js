import{$ as et,$c as N,A as Ue,Aa as An,Ad as rn,B as Ve,Ba as st,Bc as zt,Ca as G,Cd as an,Da as lt,Dd as sn,F as re,Fa as ct,G as Ge,Ga as _,Gc as he,H as Je,Ha as J,Hb as yt,Hc as K,Ia as I,Ib as kt,Ic as ve,J as ae,Ja as R,Ka as mt,Kb as A,Kc as Ft,L as ie,La as ut,Lc as _e,M as Qe,Ma as dt,Mb as g,Mc as Kt,Na as Q,Nb as F,Nc as ge,Ob as wt,Oc as be,Pb as S,Pc as q,Qb as Ct,Qc as E,Rb as xt,Sa as pt,Sb as St,U as We,V as Xe,Vc as Nt,W as De,Wc as Ht,X as Ye,Xc as jt,Y as Ze,Yc as qt,Z as Te,Za as $t,Zc as Ut,_a as ft,a as o,aa as tt,ad as ye,b as Ke,c as Se,dc as Pt,dd as ke,e as P,eb as ht,ed as Vt,f as v,fb as W,g as Ne,ga as nt,gc as Ot,gd as Y,h as M,ha as se,hc as Dt,i as B,ic as Ee,j as Pe,ja as le,jc as Tt,jd as Gt,ka as Ie,kb as vt,kc as It,l as C,la as ce,lc as Mt,ld as Re,m as He,ma as ot,mc as Et,md as Jt,n as r,na as me,nc as Lt,nd as Ae,o as $,oa as w,oc as _t,od as Qt,p as O,pa as rt,pc as X,pd as Wt,q as ne,qa as h,qb as de,qc as Le,qd as Xt,r as x,rb as gt,rd as Yt,s as oe,sa as z,sb as pe,sd as Zt,t as Oe,tb as bt,td as en,ua as at,ub as $e,uc as fe,va as ue,vc as Rt,w as H,wa as j,wc as At,wd as tn,x as je,xa as it,xc as Bt,xd as nn,y as qe,ya as V,yd as on,za as Me}from"./chunk.js";function ln({toasts:e,onDismiss:n}){return o`<div class="toasts" role="status" aria-live="polite">
    ${e.map(t=>o`<div class="toast toast-${t.tone}" key=${t.id}>
      <${$} name=${t.tone==="info"?"info":t.tone} /><span>${t.text}</span>
      <${x} icon="close" size=${16} label=${r("action.close")}
          onClick=${()=>n(t.id)} />
    </div>`)}
  </div>`}function cn({name:e,lost_at:n,waiting:t,onRetry:a}){let i=e??r("node.unknown");return o`<div class="banner" role="status" data-testid="connection-banner">
    <${$} name="offline" />
    <span>${r("banner.lost",{node:i,time:Bt(n)})}
      ${t>0&&o` ${r("banner.waiting",{count:t})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${r("action.retryNow")}</button>
  </div>`}function mn(e){let{conversation:n,person:t,members:a,membersOpen:i,pinsOpen:s,items:m}=e,{name:c,icon:u,topic:f}=n,y=t&&(t.status??r(t.online?"person.online":"person.offline"));return o`<header class="channel-header">
    <${x} icon="arrow-left" label=${r("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${t?o`<${be} id=${t.id} name=${t.name} size="s" online=${t.online} />`:o`<${$} name=${u} size=${19} />`}
      ${t?o`<button type="button" class="channel-person" data-testid="channel-title" title=${c}
              aria-haspopup="dialog" onClick=${k=>e.onPerson(k.currentTarget)}>${c}</button>`:o`<span data-testid="channel-title" title=${c}>${c}</span>`}</h1>
    ${n.archived&&o`<span class="tag">${r("channel.archivedTag")}</span>`}
    ${n.announces&&o`<span class="tag only-wide">${r("channel.announceTag")}</span>`}
    ${(f||y)&&o`<p class="channel-topic" title=${f||y}>${f||y}</p>`}
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
      <${$} name="users" />${a!==null&&o`<span>${a}</span>`}</button>
    <${q} label=${r("channel.menu")} testid="channel-menu" items=${m} />
  </header>`}function un({names:e}){let n=e.length===0?"":e.length>3?r("typing.many"):r("typing.some",{count:e.length,names:e.join(r("list.comma"))});return o`<p class="typing"
      aria-live="polite">${n&&o`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${n}`}</p>`}var Bn=100;function dn({count:e,threads:n,onJump:t,onRead:a,onThread:i}){if(e===0&&n===0)return null;let s=e>=Bn;return o`<div class="unread-bar" role="status">
    ${e>0&&o`<div class="unread-bar-part" data-testid="unread-above">
        <span>${s?r("unread.aboveMany",{count:e}):r("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${t}>
          <${$} name="arrow-up" size=${14} />${r("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${r("unread.markRead")}</button></div>`}
    ${n>0&&o`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${i}><${$} name="thread" size=${14} />
        ${r("unread.threads",{count:n})}</button>`}
  </div>`}var zn=C(()=>import("./rest.js").then(e=>e.Selecting));function Be({conversation:e,at:n}){let{id:t,label:a}=e,{message:i}=n;v(()=>(It(t),()=>{Mt(t),gt(),ye()}),[t]),v(()=>{i?Ut(t,i):De(t)},[t,i&&n]);let s=e.icon==="note";return o`<section class="conversation" aria-label=${a}>
    <${Fn} conversation=${e} />
    <${Kn} conversation=${e} focus=${i} />
    <${qn} channel=${t} />
    ${N.value?.conversation===t&&N.value.parent===null?o`<${zn} moderates=${e.moderates} />`:e.archived||!e.posts?o`<div class="composer-closed" data-testid="composer-closed"><${E}>${e.archived?r("channel.archivedText"):r("channel.announceOnly")}<//></div>`:o`<${sn} key=${t} conversation=${e} parent=${null}
            placeholder=${s?r("composer.note"):r("composer.placeholder",{channel:a})} />`}
  </section>`}function Fn({conversation:e}){let{id:n,server:t,people:a,hidden:i}=e;v(()=>{i&&ft(n).catch(()=>{})},[n,i]);let s=e.icon==="user"&&a?.find(u=>u.id!==H.value?.id),m=s?{id:s.id,name:s.display_name,online:yt.value[s.id]??s.online??!1,status:s.status_message}:null,c=a??(i?$t.value[n]:mt.value[t??""]);return o`<${mn} conversation=${e} person=${m}
      members=${c?.length??null} items=${rn(e)}
      membersOpen=${w.value?.kind==="members"} pinsOpen=${w.value?.kind==="pins"}
      onBack=${xt} onMembers=${()=>z({kind:"members"})}
      onPins=${()=>z({kind:"pins"})} searchOpen=${w.value?.kind==="search"}
      onSearch=${()=>z({kind:"search"})}
      onPerson=${u=>s&&en(s.username,u,s)}
      onDate=${()=>h({kind:"date",channel:n,at:null})}
      onSwitch=${()=>h({kind:"switcher"})} />`}function Kn({conversation:e,focus:n}){let{id:t}=e,a=Xe(t).value,i=We.value[t],m=(Ee.value?.channel===t?Ee.value:null)?.line,c=B(()=>Ht(Ye(a.messages),{new_from:m,day:zt}),[a.messages,m]),u=a.has_newer?[]:bt($e.value,t,null,a.messages),f=B(()=>[...c,...jt(u)],[c,...u]);if(!a.loaded)return i?o`<div class="timeline-frame">
        <${pn} error=${i} onRetry=${()=>De(t)} /></div>`:o`<div class="timeline-frame"><${he} rows=${8} /></div>`;let y=a.has_older?o`<div
        class="older">${i?o`<${pn} error=${i} onRetry=${()=>Te(t)} />`:o`<span class="spinner" role="status" aria-label=${r("state.loading")}></span>`}</div>`:o`<${Hn} conversation=${e} empty=${f.length===0} />`;return o`<${Nt} name=${r("timeline.label",{channel:e.label})}
      rows=${f} draw=${an({conversation:e,focus:n})} guess=${qt} before=${y}
      staying=${[de.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${Ot(t)} onOlder=${()=>Te(t)}
        onNewer=${()=>et(t)}
    onLatest=${()=>(n&&ve(t),tt(t))}
    onView=${(k,D)=>Et(t,k,D)}
    above=${o`<${Nn} channel=${t} />`} />`}function Nn({channel:e}){let n=ct.value.channels[e]??0,t=Object.keys(Pt.value[e]??{}),a=async()=>{let i=await _t(e).catch(j);i&&(await Ze(e,i).catch(j),Dt(e,null,i))};return o`<${dn} count=${Tt.value?n:0} threads=${t.length}
    onJump=${()=>{a()}} onRead=${()=>Lt(e).catch(j)}
    onThread=${()=>{w.value={kind:"thread",channel:e,parent:t[0]}}} />`}function Hn({conversation:e,empty:n}){let{server:t,label:a,icon:i}=e,s=t?"channel":i==="note"?"notes":"direct";return n?o`<${O} icon=${i} title=${r(`empty.${s}`,{channel:a,name:a})}
        text=${r(`empty.${s}Text`)}>${t&&o`<${jn} id=${e.id} server=${t} />`}<//>`:o`<header
      class="beginning"><h2>${a}</h2><p>${r(`timeline.beginning.${s}`)}</p></header>`}function jn({id:e,server:n}){let t=Q(n),a=ae(t);return o`${ie(t)&&o`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>h({kind:"invites",server:n})}>
      <${$} name="user-add" size=${16} />${r("invite.manage")}</button>`}${a&&o`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>h({kind:"channel-create",server:n})}>
      <${$} name="plus" size=${16} />${r("channel.create")}</button>`}${a&&!dt(e)?.topic&&o`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>h({kind:"channel-edit",channel:e})}>
      <${$} name="edit" size=${16} />${r("channel.setTopic")}</button>`}`}function pn({error:e,onRetry:n}){return o`<div class="load-failed"><${E} tone="warning">${ue(e)} <button
      type="button" class="link" onClick=${n}>${r("action.retry")}</button><//></div>`}function qn({channel:e}){return o`<${un} names=${kt(e).map(n=>Ft(n)?.display_name).filter(Boolean)} />`}var fn="channel";function $n(e){let n=e.target;n.dataset?.home&&(fn=n.dataset.home)}var we=e=>document.querySelector(e);function ze(){let e=matchMedia("(pointer: coarse)").matches,n=we("#content [role=log]"),t=we(`[data-home=${fn}]:not([hidden])`)??we("[data-home]:not([hidden])")??n;(e?n??t:t)?.focus({preventScroll:!0})}var Fe=()=>document.activeElement===null||document.activeElement===document.body;function hn(){v(()=>(document.addEventListener("focusin",$n),()=>document.removeEventListener("focusin",$n)),[]);let n=[g,F,w,me,de,Gt,Zt,N].map(t=>t.value);v(()=>{let t=requestAnimationFrame(()=>{Fe()&&!we("dialog[open]")&&ze()});return()=>cancelAnimationFrame(t)},n)}function gn(){v(()=>(addEventListener("keydown",vn),()=>removeEventListener("keydown",vn)),[])}function vn(e){if(!(ke(e)||e.defaultPrevented)){if(Y(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),h({kind:"switcher"});return}if(!me.value){if(Y(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),A(g.value)&&(w.value={kind:"search"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),Gn(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Vt(e.target)?(e.preventDefault(),h({kind:"keys"})):e.key==="Escape"&&N.value?ye():e.key==="Escape"&&w.value?w.value=null:Fe()&&Un(e)&&ze()}}}var Un=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function Vn(){let e=g.value;if(e.page==="direct"){let{unread:c,others:u}=Yt(Wt(),e.direct);return[...c,...u]}if(e.page!=="channel")return[];let{channel_order:n,own_order:t}=V.value,a=t[e.server]??[],{favourites:i}=G.value,s=(R.value[e.server]??[]).map(c=>({...c,favourite:i.includes(c.id)?i.indexOf(c.id):null})),m=le(s,"",n,a);return ce(m,[]).flatMap(({key:c,rows:u})=>c==="archived"?[]:u)}function Gn(e,n){let t=Vn(),a=t.findIndex(i=>i.id===A(g.value));for(let i=1;i<=t.length;i+=1){let s=t[(a+e*i+t.length*i)%t.length];if(!n||(_.value.channels[s.id]??0)>0){ve(s.id);return}}}function U({id:e}){let n=e?J.value[e]:void 0,t=e?se.value[e]:void 0,a=n?.name??"";return o`<div class="gone" data-testid="gone"><${O} icon=${n?"info":"search"}
      title=${n?r(`gone.${n.why}`,{name:a}):r("empty.missing")}
      text=${n?r(`gone.${n.why}Text`):r("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>S({page:"home"})}>${r("empty.goHome")}</button><//>
    ${t&&o`<section class="gone-draft"><h3>${r("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${t}</blockquote>
        <${Qt} text=${t} label=${r("message.copyText")} /></section>`}</div>`}function Z(e){return oe("places",{})[e??"last"]??null}function bn(e,n){let t={server:e,channel:n};Oe("places",{...oe("places",{}),last:t,[e]:t})}var yn=()=>oe("direct",null),kn=e=>Oe("direct",e??void 0);var Ce=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function wn({sections:e,movable:n,onMove:t}){let a=M(null),i=M(null),[s,m]=P(null),[c,u]=P("");v(()=>{let l=i.current;i.current=null;let d=l&&document.querySelector(`[data-channel-id="${CSS.escape(l)}"]`);d instanceof HTMLElement&&d.focus()});let f=l=>e.find(({rows:d})=>d.some(b=>b.id===l))?.rows??[],y=(l,d)=>{let b=f(l),p=b.findIndex(L=>L.id===d),T=b.find(L=>L.id===l)?.name;!n||!d||p<0||d===l||T===void 0||(u(r("channels.moved",{name:T,place:p+1,count:b.length})),t(e.flatMap(L=>L.rows.map(te=>te.id)),l,d))},k=(l,d)=>{let b=f(l);return b[b.findIndex(p=>p.id===l)+d]?.id};return{over:s,told:c,items:l=>[-1,1].map(d=>k(l,d)&&{label:r(d<0?"channels.moveUp":"channels.moveDown"),testid:d<0?"channel-up":"channel-down",icon:d<0?"arrow-up":"arrow-down",onClick:()=>y(l,k(l,d))}),handlers:{onKeyDown:l=>{let d={ArrowUp:-1,ArrowDown:1}[l.key],b=Ce(l.target);!d||!b||!Y(l)||!l.shiftKey||(l.preventDefault(),l.stopPropagation(),i.current=b,y(b,k(b,d)))},onDragStart:l=>{a.current=Ce(l.target),l.dataTransfer&&(l.dataTransfer.effectAllowed="move")},onDragOver:l=>{let d=Ce(l.target);!d||!f(d).some(b=>b.id===a.current)||(l.preventDefault(),m(d))},onDragLeave:()=>m(null),onDragEnd:()=>{a.current=null,m(null)},onDrop:l=>{let d=Ce(l.target);l.preventDefault(),m(null),a.current&&d&&y(a.current,d)}}}}var Jn=8;function xn(e){let{channels:n,current:t,onOpen:a,onCreate:i,order:s,onOrder:m,arrange:c}=e,[u,f]=P(""),y=B(()=>c(n,u),[n,u,c]),k=wn({sections:y,movable:u==="",onMove:e.onMove}),D=y.find(({rows:l})=>l.length>0)?.rows[0],ee=l=>{ke(l)||u===""||(l.key==="Escape"?(l.stopPropagation(),f("")):l.key==="Enter"&&D&&(f(""),a(D.id)))};return o`${n.length>=Jn&&o`<div class="channels-find"><${$} name="search" size=${15} />
      <input type="search" value=${u} placeholder=${r("channels.find")} data-testid="channel-find"
        aria-label=${r("channels.find")} onKeyDown=${ee}
        onInput=${l=>f(l.target.value)} />
      <${q} label=${r("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(l=>({label:r(`channels.order.${l}`),checked:l===s,testid:`channel-order-${l}`,onClick:()=>m(l)})),...s==="own"&&t?k.items(t):[]]} /></div>`}<div class="channels" ...${k.handlers}>
    <p class="visually-hidden" role="status">${k.told}</p>
    ${y.map(({key:l,rows:d,chunks:b})=>(d.length>0||l==="channels"&&u==="")&&o`<section key=${l}>
      <header class="channels-head"><h2>${r(`channels.${l}`)}</h2>
        ${l==="channels"&&i&&o`<${x} icon="plus" size=${16} label=${r("channel.create")}
          testid="channel-create" onClick=${i} />`}</header>
      <div role="list">${b.map((p,T)=>o`<${Qn} key=${T} rows=${p} onOpen=${a}
          movable=${u===""} current=${Cn(p,t)} over=${Cn(p,k.over)} />`)}</div>
    </section>`)}
    ${!D&&u!==""&&o`<p class="channels-none">${r("channels.none")}</p>`}
  </div>`}var Cn=(e,n)=>e.some(t=>t.id===n)?n:null,Qn=Se(function({rows:n,current:t,over:a,movable:i,onOpen:s}){let m=M(null);return Ne(()=>{m.current?.style.setProperty("--rows",String(n.length))},[n.length]),o`<div role="none" class="channels-chunk" ref=${m}>${n.map(c=>o`<div role="listitem" key=${c.id} draggable=${i}
        class=${c.id===a?"is-target":""}><${Wn} ...${c} current=${c.id===t} onOpen=${s} /></div>`)}</div>`}),Wn=Se(function(n){let{current:t,onOpen:a}=n,i=n.unread>0&&!t,s=M(null);return v(()=>{t&&s.current?.scrollIntoView({block:"nearest"})},[t]),o`<button type="button" ref=${s}
      class="channel ${t?"is-current":""} ${i?"is-unread":""} ${n.muted?"is-muted":""}"
    aria-current=${t?"page":void 0} data-testid="channel-button"
        data-channel-id=${n.id}
    title=${n.name} onClick=${()=>a(n.id)}>
    ${n.private?o`<${$} name="lock" size=${16} /><span class="visually-hidden">${r("channel.audience.private")}</span>`:n.announces?o`<${$} name="announce" size=${16} /><span class="visually-hidden">${r("channel.announceTag")}</span>`:o`<span class="channel-hash" aria-hidden="true">#</span>`}
    <span class="channel-name">${n.name}</span>
    ${n.muted&&o`<span class="visually-hidden">${r("channel.mutedTag")}</span>`}
    ${n.draft&&!t&&o`<span class="channel-draft" title=${r("channel.draft")}><${$} name="edit" size=${14} /><span class="visually-hidden">${r("channel.draft")}</span></span>`}
    ${i&&o`<span class="count ${n.mentions>0?"is-mention":""}" data-testid="unread-count">
      <span
          class="visually-hidden">${r("unread.label")}</span>${n.unread>99?"99+":n.unread}</span>`}
  </button>`});function Sn({phase:e,name:n,segment:t,moved:a,behind:i,partial:s,troubled:m,onClick:c}){let f=e==="online"?m?"troubled":i?"behind":a?"moved":s?"partial":"online":"lost",y=r(`node.state.${f}`),k=n??r("node.unknown");return o`<button type="button" class="node-pill is-${f}" data-testid="node-pill"
      data-state=${f}
    title=${y} onClick=${c}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${k}${t?o` <span class="node-segment">${t}</span>`:""}</span>
    <span class="visually-hidden">${y}</span>
  </button>`}function Pn({user:e,online:n,onProfile:t,onSaved:a,onSettings:i,pill:s}){return o`<div class="profile">
    ${s}
    <div class="profile-row">
      <button type="button" class="profile-me" onClick=${t} data-testid="profile-button">
        <${be} id=${e.id} name=${e.display_name} online=${n} />
        <span class="profile-text"><strong>${e.display_name}</strong>
          <span>${e.status_message||`@${e.username}`}</span></span>
      </button>
      <${x} icon="clock" label=${r("saved.title")} testid="saved-button" onClick=${a} />
      <${x} icon="settings" label=${r("settings.title")} testid="settings-button"
          onClick=${i} />
    </div>
  </div>`}function On({name:e,canInvite:n,canManage:t,isOwner:a,onInvite:i,onEdit:s,onMembers:m,onLeave:c}){let u=o`<span class="server-name">${e}</span><${$} name="chevron-down"
      size=${16} />`;return o`<div class="server-head">
    <h1 class="server-title"><${q} label=${r("server.menu")} class="server-menu" button=${u} align="start"
        testid="server-menu" items=${[n&&{label:r("invite.manage"),icon:"user-add",onClick:i,testid:"invite-open"},{label:r("members.title"),icon:"users",onClick:m},t&&{label:r("server.edit"),icon:"settings",onClick:s,testid:"server-edit"},!a&&{label:r("server.leave"),icon:"leave",onClick:c,danger:!0,testid:"server-leave"}]} /></h1>
    ${n&&o`<button type="button" class="icon-button" title=${r("invite.manage")}
          aria-label=${r("invite.manage")}
      data-testid="invite-button" onClick=${i}><${$} name="user-add" /></button>`}
  </div>`}function Dn({servers:e,current:n,onOpen:t,onAdd:a,directs:i,mesh:s}){let m=Xn(e);return o`<nav class="rail" aria-label=${r("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${ne} size=${34} /></span>
    <ul class="rail-list">
      <li class="rail-first ${i.current?"is-current":""}">
        <button type="button" class="rail-server is-directs" title=${r("dm.title")} data-testid="directs-button"
            aria-current=${i.current?"page":void 0} onClick=${i.onOpen}>
          <${$} name="direct" size=${20} />
          <span class="visually-hidden">${r("dm.title")}
            ${i.unread>0&&r("unread.count",{count:i.unread})}</span></button>
        ${i.unread>0&&o`<span class="rail-count" aria-hidden="true" data-testid="directs-count">${i.unread>99?"99+":i.unread}</span>`}
      </li>
      ${e.map(c=>o`<li key=${c.id} class=${c.id===n?"is-current":""}>
        <button type="button" class="rail-server hue-${m.get(c.id)}" title=${c.name} data-server-id=${c.id}
            data-testid="server-button"
          aria-current=${c.id===n?"page":void 0}
              onClick=${()=>t(c.id)}>
          <span class="rail-initials" aria-hidden="true">${ge(c.name)}</span>
          <span class="visually-hidden">${c.name}
            ${c.unread>0&&r("unread.count",{count:c.unread})}</span>
        </button>
        ${c.mentions>0?o`<span class="rail-count" aria-hidden="true">${c.mentions}</span>`:c.unread>0&&o`<span class="rail-dot" aria-hidden="true"></span>`}
      </li>`)}
      <li><button type="button" class="rail-server is-add" title=${r("server.add")}
          aria-label=${r("server.add")}
        data-testid="server-add" onClick=${a}><${$} name="plus" size=${20} /></button></li>
    </ul>
    ${s.shown&&o`<button type="button" class="rail-mesh" aria-current=${s.current?"page":void 0}
      title=${r("mesh.title")} aria-label=${r("mesh.title")} data-testid="mesh-page"
          onClick=${s.onOpen}>
      <${$} name="mesh" size=${20} />
      ${s.waiting>0&&o`<span class="rail-count">${s.waiting}</span>`}</button>`}
  </nav>`}function Xn(e){let n=new Map,t=new Set;for(let{id:a,name:i}of e){let s=Kt(a);for(let m=1;m<_e&&t.has(`${ge(i)} ${s}`);m+=1)s=(s+1)%_e;t.add(`${ge(i)} ${s}`),n.set(a,s)}return n}function Tn(){let e=g.value,n=e.page==="channel"?e.server:null,t=n??Z(null)?.server,a=I.value?.find(s=>s.id===t)??null,i=(I.value??[]).map(s=>{let m=it(_.value,(R.value[s.id]??[]).map(c=>c.id));return{id:s.id,name:s.name,unread:m.count,mentions:m.mentions}});return o`<div class="sidebar">
    <${Dn} servers=${i} current=${n}
        onAdd=${()=>h({kind:"server-add"})}
      onOpen=${s=>S({page:"channel",server:s,channel:null,message:null},{view:"list"})}
      directs=${{current:e.page==="direct",unread:W.value.count,onOpen:()=>S({page:"direct",direct:yn(),message:null},{view:"list"})}}
      mesh=${{shown:H.value?.mesh_admin===!0,current:e.page==="mesh",waiting:St.value?.waiting.length??0,onOpen:()=>S({page:"mesh"})}} />
    <div class="sidebar-main" role=${wt()&&F.value==="list"?"main":void 0}>
      ${e.page==="direct"?o`<${Xt} />`:a?o`<${Yn} server=${a} /><${Zn} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:o`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${eo} />
    </div>
  </div>`}function Yn({server:e}){let n=Q(e.id),t=()=>h({kind:"confirm",title:r("server.leave"),text:r("server.leaveText",{name:e.name}),action:r("server.leave"),danger:!0,run:()=>pt(e.id).then(()=>S({page:"home"}),j)});return o`<${On} name=${e.name} canInvite=${ie(n)}
      canManage=${Qe(n)} isOwner=${e.owner_id===H.value?.id}
    onInvite=${()=>h({kind:"invites",server:e.id})}
        onEdit=${()=>h({kind:"server-edit",server:e.id})}
    onMembers=${()=>{w.value=null,S(g.value),z({kind:"members"})}} onLeave=${t} />`}function Zn({server:e,current:n}){let t=R.value[e],a=_.value,{favourites:i,channels:s}=G.value,m=se.value,c=M(new Map),u=B(()=>ot((t??[]).map(p=>({id:p.id,name:p.name,private:p.private,announces:p.posting==="moderators",archived:p.archived,unread:a.channels[p.id]??0,mentions:a.mentions[p.id]??0,muted:s[p.id]?.muted??!1,favourite:i.includes(p.id)?i.indexOf(p.id):null,draft:nt(m,p.id)})),c.current),[t,a,m,i,s]),{channel_order:f,own_order:y}=V.value,k=y[e],D=M([]),ee=Pe((p,T)=>(D.current=ce(le(p,T,f,k??[]),D.current),D.current),[f,k]),l=(p,T,L)=>{let{favourites:te}=G.peek();return te.includes(T)?lt({favourites:Ie(te,T,L)}):Me({channel_order:"own",own_order:{...V.peek().own_order,[e]:Ie(p,T,L)}})},d=Pe(p=>Ct(e,p),[e]),b=ae(Q(e))?()=>h({kind:"channel-create",server:e}):null;return o`<nav aria-label=${r("channels.channels")} class="channels-nav"><${xn}
      channels=${u} current=${n} onOpen=${d} onCreate=${b}
      order=${f} arrange=${ee} onMove=${l}
      onOrder=${p=>Me({channel_order:p})} /></nav>`}function eo(){let e=H.value;if(!e)return null;let{phase:n,node:t,moved_from:a}=re.value,i=Ge.value.find(m=>m.id===t?.id),s=o`<${Sn} phase=${n} name=${i?.name??t?.name??null}
      segment=${i?.segment??null} moved=${a!==null} behind=${pe.value.behind>0} troubled=${pe.value.trouble!==null} partial=${pe.value.unreachable.length>0}
    onClick=${()=>h({kind:"node"})} />`;return o`<${Pn} user=${e} online=${n==="online"} pill=${s}
    onSaved=${()=>{S(g.value),z({kind:"saved"})}}
    onProfile=${()=>h({kind:"settings",tab:"profile"})}
        onSettings=${()=>h({kind:"settings",tab:"look"})} />`}var to='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function no(){return Object.values(_.value.mentions).reduce((n,t)=>n+t,0)-W.value.mentions+W.value.count}function Mn(){let e=K(A(g.value)),n=g.value.page==="mesh"?r("mesh.title"):e?.label??"",t=no(),a=Object.values(_.value.channels).some(s=>s>0),i=t>0?`(${t>99?"99+":t}) `:a?"• ":"";v(()=>{document.title=i+(n?`${n} · LocalChat`:"LocalChat")},[i,n]),v(()=>{oo(t>0)},[t>0])}var xe=null,In=!1;async function oo(e){In=e;let n=document.querySelector("link[rel=icon]");if(!(!n||xe===null&&!e)){if(xe??=n.href,!e){n.href=xe;return}try{let a=(await(await fetch(xe,{credentials:"omit"})).text()).replace("</svg>",`${to}</svg>`);In&&(n.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var ro=C(()=>import("./rest.js").then(e=>e.InvitePage)),ao=C(()=>import("./rest.js").then(e=>e.MembersPanel)),io=C(()=>import("./rest.js").then(e=>e.PinsPanel)),so=C(()=>import("./rest.js").then(e=>e.ThreadPanel)),lo=C(()=>import("./rest.js").then(e=>e.MeshPage)),co=C(()=>import("./rest.js").then(e=>e.SavedPanel)),mo=C(()=>import("./rest.js").then(e=>e.SearchPanel));function En(){gn(),uo(),hn(),Mn();let{phase:e,node:n,lost_at:t}=re.value,{value:a}=w,s=a?.kind==="saved"||K(A(g.value))?a:null;return o`<div class="chat" data-narrow=${F.value}
      data-panel=${s?s.kind:void 0} data-page=${g.value.page}>
    <a class="skip" href="#content">${r("action.skip")}</a>
    ${e==="reconnecting"&&t&&o`<${cn} name=${n?.name??null} lost_at=${t} waiting=${$e.value.length} onRetry=${Je} />`}
    <${Tn} />
    <main class="content" id="content"><${po} /></main>
    ${s?.kind==="members"&&o`<${ao} />`}
    ${s?.kind==="pins"&&o`<${io} />`}
    ${s?.kind==="saved"&&o`<${co} />`}
    ${s?.kind==="search"&&o`<${mo} />`}
    ${s?.kind==="thread"&&o`<${so} key=${s.parent} id=${s.channel} parent=${s.parent} at=${s.at} />`}
  </div>`}function uo(){let e=g.value,n=e.page==="channel"?e.server:null,t=n?R.value[n]:void 0;v(()=>{if(e.page==="home"&&I.value?.length){let i=Z(null),s=I.value.find(m=>m.id===i?.server)??I.value[0];S({page:"channel",server:s.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&t?.length){let i=Z(e.server),s=t.find(m=>m.id===i?.channel)??t.find(m=>!m.archived)??t[0];S({...e,channel:s.id},{replace:!0,view:F.peek()})}else e.page==="channel"&&e.channel?bn(e.server,e.channel):e.page==="direct"&&e.direct&&kn(e.direct)},[e,t,I.value]),v(()=>{n&&ut(n).catch(()=>{})},[n]);let a=A(e);v(()=>{let i=w.peek();i?.kind==="thread"&&i.channel!==a&&(w.value=null)},[a])}function po(){let e=g.value;if(e.page==="mesh")return o`<${lo} />`;if(e.page==="invite")return o`<${ro} key=${e.code} code=${e.code} />`;if(e.page==="direct")return o`<${$o} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&J.value[e.channel]&&!K(e.channel))return o`<${U} id=${e.channel} />`;if(I.value?.length===0)return o`<${O} icon="mesh" title=${r("empty.noServer")}
        text=${r("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>h({kind:"server-add"})}>${r("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>S({page:"direct",direct:null,message:null},{view:"list"})}>${r("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>h({kind:"settings",tab:"profile"})}>${r("settings.title")}</button><//>`;if(e.page==="missing")return o`<${U} id=${null} />`;if(e.page!=="channel")return null;if(!I.value?.some(i=>i.id===e.server))return o`<${U} id=${e.channel} />`;let t=R.value[e.server];if(!e.channel||!t)return t?.length===0?o`<${O} icon="hash" title=${r("empty.noChannel")}
          text=${r("empty.noChannelText")} />`:null;let a=K(e.channel);return a?.server!==e.server?o`<${U} id=${e.channel} />`:o`<${Be} key=${a.id} conversation=${a} at=${e} />`}function $o({at:e}){let n=e.direct,[t,a]=P(!1),i=()=>{a(!1),n&&vt(n).then(m=>a(m===null),m=>a(ue(m)))};v(i,[n]);let s=K(n);return s&&s.server===null?o`<${Be} key=${s.id} conversation=${s} at=${e} />`:n&&(t===!0||J.value[n])?o`<${U} id=${n} />`:typeof t=="string"?o`<${O} icon="offline" title=${t}><button type="button" class="button"
      onClick=${i}>${r("action.retry")}</button><//>`:n||!ht.value.loaded?o`<div class="timeline-frame"><${he} rows=${8} /></div>`:o`<${O} icon="direct" title=${r("empty.noDirect")} text=${r("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>h({kind:"direct-new"})}>${r("dm.new")}</button><//>`}function Ln({username:e,describe:n,onLogin:t}){let[a,i]=P(e),[s,m]=P(""),{busy:c,error:u,submit:f}=Jt(n);return o`<form class="stack"
      onSubmit=${f(()=>t({username:a.trim(),password:s}))}
      data-testid="login-form">
    ${u&&o`<${E} tone="error">${u}<//>`}
    <${Re} label=${r("auth.username")} value=${a} onInput=${i} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${Re} label=${r("auth.password")} type="password" value=${s} onInput=${m}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${c}
        data-testid="login-submit">${c?r("state.working"):r("auth.login")}</button>
  </form>`}function _n(){let[e,n]=P("login"),t=X.value?.registration!=="closed",a=t&&e==="register",i=X.value?.mesh?.name??"";return o`<${tn} title=${r(a?"auth.registerTitle":"auth.loginTitle")}
      text=${i&&r("auth.mesh",{mesh:i})} foot=${o`<${on} />`}>
    ${Le.value&&o`<${E} tone="ok"><span data-testid="admitted">${r(`join.admitted.${Le.value}`,{mesh:i})}</span><//>`}
    ${qe.value&&o`<${E} tone="warning">${r("auth.ended")}<//>`}
    ${g.value.page==="invite"&&o`<${E}>${r("auth.forInvite",{code:g.value.code})}<//>`}
    ${a?o`<${nn} key="register" describe=${Ae} action=${r("auth.register")}
            onRegister=${Ve} />`:o`<${Ln} key="login" username=${je.value} describe=${Ae} onLogin=${Ue} />`}
    ${t&&o`<p class="auth-switch">${r(a?"auth.haveAccount":"auth.noAccount")}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${()=>n(a?"login":"register")}>${r(a?"auth.login":"auth.register")}</button></p>`}
  <//>`}var fo=C(()=>import("./rest.js").then(e=>e.Dialogs)),ho=C(()=>import("./rest.js").then(e=>e.EmojiPopover)),vo=C(()=>import("./rest.js").then(e=>e.PersonPopover)),go=C(()=>import("./rest.js").then(e=>e.FirstRun));function Rn(){return o`<${bo} /><${fo} /><${ho} /><${vo} />
    <${ln} toasts=${rt.value} onDismiss=${at} />`}function bo(){return fe.value==="inside"?o`<${En} />`:fe.value==="failed"?o`<main class="auth"><${O} icon="offline" title=${r("boot.failed")}
        text=${r("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${At}>${r("action.retry")}</button><//></main>`:fe.value==="outside"?X.value?.state==="member"?o`<${_n} />`:o`<${go} />`:o`<main class="auth splash" aria-busy="true"><${ne} size=${56} /></main>`}function Cs(){Rt();let e=document.getElementById("app");e&&Ke(o`<${Rn} />`,e),He(st)}export{An as fetchTexts,Cs as start};
