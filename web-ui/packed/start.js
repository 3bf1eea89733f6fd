import{$ as Xe,$a as dt,$c as Kt,A as qe,Ab as bt,Ad as Qt,Ba as at,Bb as W,C as Ue,Ca as ue,Cc as Tt,Cd as Re,D as Ve,Da as j,Dd as Wt,Ed as Ae,Fa as it,Fc as It,Gb as yt,Gc as Mt,H as re,Ha as st,Hc as Ee,Hd as Xt,I as Ge,Ic as Et,Id as Yt,J as Je,Jc as Lt,Jd as Zt,Ka as lt,Kc as _t,Kd as en,Lc as Rt,Ld as tn,M as ae,Mc as At,Nb as de,Nc as Bt,O as ie,Oa as ct,Ob as kt,Oc as zt,Od as nn,P as Qe,Pc as X,Pd as on,Qb as pe,Qc as Le,Qd as rn,Rb as wt,Rd as an,Sb as $e,Ta as V,Td as sn,Ua as Me,Uc as fe,Ud as ln,Va as zn,Vc as Nt,Vd as cn,Wa as mt,Wc as Ft,Xa as G,Xc as he,Ya as ut,Yc as F,Zc as ve,_ as We,a as o,aa as De,ab as _,ad as _e,b as Fe,ba as Ye,bb as J,bd as Ht,c as Se,ca as Ze,cb as I,cd as ge,da as Te,db as R,dd as be,e as S,eb as pt,ec as Ct,ed as q,f as v,fa as et,fb as $t,fc as xt,fd as E,g as Ke,ga as tt,gb as ft,h as M,hb as Q,hc as A,i as B,j as Pe,jc as g,kc as N,kd as jt,l as C,lc as St,ld as qt,m as He,ma as nt,mb as ht,mc as P,md as Ut,na as se,nc as Pt,nd as Vt,o as r,oc as Ot,od as Gt,p as f,pc as Dt,q as O,qa as le,qd as K,r as ne,ra as Ie,rd as ye,s as x,sa as ce,ta as ot,tb as vt,u as oe,ua as me,ub as gt,ud as ke,v as Oe,va as w,vd as Jt,wa as rt,xa as h,xd as Y,y as H,z as je,za as z}from"./chunk.js";function mn({toasts:e,onDismiss:n}){return o`<div class="toasts" role="status" aria-live="polite">
    ${e.map(t=>o`<div class="toast toast-${t.tone}" key=${t.id}>
      <${f} name=${t.tone==="info"?"info":t.tone} /><span>${t.text}</span>
      <${x} icon="close" size=${16} label=${r("action.close")}
          onClick=${()=>n(t.id)} />
    </div>`)}
  </div>`}function un({name:e,lost_at:n,waiting:t,onRetry:a}){let i=e??r("node.unknown");return o`<div class="banner" role="status" data-testid="connection-banner">
    <${f} name="offline" />
    <span>${r("banner.lost",{node:i,time:lt(n)})}
      ${t>0&&o` ${r("banner.waiting",{count:t})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${r("action.retryNow")}</button>
  </div>`}function dn(e){let{conversation:n,person:t,members:a,membersOpen:i,pinsOpen:s,items:m}=e,{name:c,icon:u,topic:$}=n,y=t&&(t.status??r(t.online?"person.online":"person.offline"));return o`<header class="channel-header">
    <${x} icon="arrow-left" label=${r("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${t?o`<${be} id=${t.id} name=${t.name} size="s" online=${t.online} />`:o`<${f} name=${u} size=${19} />`}
      ${t?o`<button type="button" class="channel-person" data-testid="channel-title" title=${c}
              aria-haspopup="dialog" onClick=${k=>e.onPerson(k.currentTarget)}>${c}</button>`:o`<span data-testid="channel-title" title=${c}>${c}</span>`}</h1>
    ${n.archived&&o`<span class="tag">${r("channel.archivedTag")}</span>`}
    ${n.announces&&o`<span class="tag only-wide">${r("channel.announceTag")}</span>`}
    ${($||y)&&o`<p class="channel-topic" title=${$||y}>${$||y}</p>`}
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
      <${f} name="users" />${a!==null&&o`<span>${a}</span>`}</button>
    <${q} label=${r("channel.menu")} testid="channel-menu" items=${m} />
  </header>`}function pn({names:e}){let n=e.length===0?"":e.length>3?r("typing.many"):r("typing.some",{count:e.length,names:e.join(r("list.comma"))});return o`<p class="typing"
      aria-live="polite">${n&&o`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${n}`}</p>`}var Nn=100;function $n({count:e,threads:n,onJump:t,onRead:a,onThread:i}){if(e===0&&n===0)return null;let s=e>=Nn;return o`<div class="unread-bar" role="status">
    ${e>0&&o`<div class="unread-bar-part" data-testid="unread-above">
        <span>${s?r("unread.aboveMany",{count:e}):r("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${t}>
          <${f} name="arrow-up" size=${14} />${r("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${r("unread.markRead")}</button></div>`}
    ${n>0&&o`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${i}><${f} name="thread" size=${14} />
        ${r("unread.threads",{count:n})}</button>`}
  </div>`}var Fn=C(()=>import("./rest.js").then(e=>e.Selecting));function Be({conversation:e,at:n}){let{id:t,label:a}=e,{message:i}=n;v(()=>(Lt(t),()=>{_t(t),kt(),ye()}),[t]),v(()=>{i?Gt(t,i):De(t)},[t,i&&n]);let s=e.icon==="note";return o`<section class="conversation" aria-label=${a}>
    <${Kn} conversation=${e} />
    <${Hn} conversation=${e} focus=${i} />
    <${Vn} channel=${t} />
    ${K.value?.conversation===t&&K.value.parent===null?o`<${Fn} moderates=${e.moderates} />`:e.archived||!e.posts?o`<div class="composer-closed" data-testid="composer-closed"><${E}>${e.archived?r("channel.archivedText"):r("channel.announceOnly")}<//></div>`:o`<${cn} key=${t} conversation=${e} parent=${null}
            placeholder=${s?r("composer.note"):r("composer.placeholder",{channel:a})} />`}
  </section>`}function Kn({conversation:e}){let{id:n,server:t,people:a,hidden:i}=e;v(()=>{i&&gt(n).catch(()=>{})},[n,i]);let s=e.icon==="user"&&a?.find(u=>u.id!==H.value?.id),m=s?{id:s.id,name:s.display_name,online:Ct.value[s.id]??s.online??!1,status:s.status_message}:null,c=a??(i?vt.value[n]:pt.value[t??""]);return o`<${dn} conversation=${e} person=${m}
      members=${c?.length??null} items=${sn(e)}
      membersOpen=${w.value?.kind==="members"} pinsOpen=${w.value?.kind==="pins"}
      onBack=${Ot} onMembers=${()=>z({kind:"members"})}
      onPins=${()=>z({kind:"pins"})} searchOpen=${w.value?.kind==="search"}
      onSearch=${()=>z({kind:"search"})}
      onPerson=${u=>s&&tn(s.username,u,s)}
      onDate=${()=>h({kind:"date",channel:n,at:null})}
      onSwitch=${()=>h({kind:"switcher"})} />`}function Hn({conversation:e,focus:n}){let{id:t}=e,a=Xe(t).value,i=We.value[t],m=(Ee.value?.channel===t?Ee.value:null)?.line,c=B(()=>qt(Ye(a.messages),{new_from:m,day:ct}),[a.messages,m,st.value]),u=a.has_newer?[]:wt($e.value,t,null,a.messages),$=B(()=>[...c,...Ut(u)],[c,...u]);if(!a.loaded)return i?o`<div class="timeline-frame">
        <${fn} error=${i} onRetry=${()=>De(t)} /></div>`:o`<div class="timeline-frame"><${he} rows=${8} /></div>`;let y=a.has_older?o`<div
        class="older">${i?o`<${fn} error=${i} onRetry=${()=>Te(t)} />`:o`<span class="spinner" role="status" aria-label=${r("state.loading")}></span>`}</div>`:o`<${qn} conversation=${e} empty=${$.length===0} />`;return o`<${jt} name=${r("timeline.label",{channel:e.label})}
      rows=${$} draw=${ln({conversation:e,focus:n})} guess=${Vt} before=${y}
      staying=${[de.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${It(t)} onOlder=${()=>Te(t)}
        onNewer=${()=>et(t)}
    onLatest=${()=>(n&&ve(t),tt(t))}
    onView=${(k,D)=>Rt(t,k,D)}
    above=${o`<${jn} channel=${t} />`} />`}function jn({channel:e}){let n=dt.value.channels[e]??0,t=Object.keys(Tt.value[e]??{}),a=async()=>{let i=await zt(e).catch(j);i&&(await Ze(e,i).catch(j),Mt(e,null,i))};return o`<${$n} count=${Et.value?n:0} threads=${t.length}
    onJump=${()=>{a()}} onRead=${()=>At(e).catch(j)}
    onThread=${()=>{w.value={kind:"thread",channel:e,parent:t[0]}}} />`}function qn({conversation:e,empty:n}){let{server:t,label:a,icon:i}=e,s=t?"channel":i==="note"?"notes":"direct";return n?o`<${O} icon=${i} title=${r(`empty.${s}`,{channel:a,name:a})}
        text=${r(`empty.${s}Text`)}>${t&&o`<${Un} id=${e.id} server=${t} />`}<//>`:o`<header
      class="beginning"><h2>${a}</h2><p>${r(`timeline.beginning.${s}`)}</p></header>`}function Un({id:e,server:n}){let t=Q(n),a=ae(t);return o`${ie(t)&&o`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>h({kind:"invites",server:n})}>
      <${f} name="user-add" size=${16} />${r("invite.manage")}</button>`}${a&&o`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>h({kind:"channel-create",server:n})}>
      <${f} name="plus" size=${16} />${r("channel.create")}</button>`}${a&&!ft(e)?.topic&&o`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>h({kind:"channel-edit",channel:e})}>
      <${f} name="edit" size=${16} />${r("channel.setTopic")}</button>`}`}function fn({error:e,onRetry:n}){return o`<div class="load-failed"><${E} tone="warning">${ue(e)} <button
      type="button" class="link" onClick=${n}>${r("action.retry")}</button><//></div>`}function Vn({channel:e}){return o`<${pn} names=${xt(e).map(n=>Kt(n)?.display_name).filter(Boolean)} />`}var vn="channel";function hn(e){let n=e.target;n.dataset?.home&&(vn=n.dataset.home)}var we=e=>document.querySelector(e);function ze(){let e=matchMedia("(pointer: coarse)").matches,n=we("#content [role=log]"),t=we(`[data-home=${vn}]:not([hidden])`)??we("[data-home]:not([hidden])")??n;(e?n??t:t)?.focus({preventScroll:!0})}var Ne=()=>document.activeElement===null||document.activeElement===document.body;function gn(){v(()=>(document.addEventListener("focusin",hn),()=>document.removeEventListener("focusin",hn)),[]);let n=[g,N,w,me,de,Qt,en,K].map(t=>t.value);v(()=>{let t=requestAnimationFrame(()=>{Ne()&&!we("dialog[open]")&&ze()});return()=>cancelAnimationFrame(t)},n)}function yn(){v(()=>(addEventListener("keydown",bn),()=>removeEventListener("keydown",bn)),[])}function bn(e){if(!(ke(e)||e.defaultPrevented)){if(Y(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),h({kind:"switcher"});return}if(!me.value){if(Y(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),A(g.value)&&(w.value={kind:"search"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),Qn(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Jt(e.target)?(e.preventDefault(),h({kind:"keys"})):e.key==="Escape"&&K.value?ye():e.key==="Escape"&&w.value?w.value=null:e.key==="Escape"&&Bt()?e.preventDefault():Ne()&&Gn(e)&&ze()}}}var Gn=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function Jn(){let e=g.value;if(e.page==="direct"){let{favourites:c,unread:u,others:$}=Zt(Xt(),e.direct);return[...c,...u,...$]}if(e.page!=="channel")return[];let{channel_order:n,own_order:t}=V.value,a=t[e.server]??[],{favourites:i}=G.value,s=(R.value[e.server]??[]).map(c=>({...c,favourite:i.includes(c.id)?i.indexOf(c.id):null})),m=le(s,"",n,a);return ce(m,[]).flatMap(({key:c,rows:u})=>c==="archived"?[]:u)}function Qn(e,n){let t=Jn(),a=t.findIndex(i=>i.id===A(g.value));for(let i=1;i<=t.length;i+=1){let s=t[(a+e*i+t.length*i)%t.length];if(!n||(_.value.channels[s.id]??0)>0){ve(s.id);return}}}function U({id:e}){let n=e?J.value[e]:void 0,t=e?se.value[e]:void 0,a=n?.name??"";return o`<div class="gone" data-testid="gone"><${O} icon=${n?"info":"search"}
      title=${n?r(`gone.${n.why}`,{name:a}):r("empty.missing")}
      text=${n?r(`gone.${n.why}Text`):r("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>P({page:"home"})}>${r("empty.goHome")}</button><//>
    ${t&&o`<section class="gone-draft"><h3>${r("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${t}</blockquote>
        <${nn} text=${t} label=${r("message.copyText")} /></section>`}</div>`}function Z(e){return oe("places",{})[e??"last"]??null}function kn(e,n){let t={server:e,channel:n};Oe("places",{...oe("places",{}),last:t,[e]:t})}var wn=()=>oe("direct",null),Cn=e=>Oe("direct",e??void 0);var Ce=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function xn({sections:e,movable:n,onMove:t}){let a=M(null),i=M(null),[s,m]=S(null),[c,u]=S("");v(()=>{let l=i.current;i.current=null;let d=l&&document.querySelector(`[data-channel-id="${CSS.escape(l)}"]`);d instanceof HTMLElement&&d.focus()});let $=l=>e.find(({rows:d})=>d.some(b=>b.id===l))?.rows??[],y=(l,d)=>{let b=$(l),p=b.findIndex(L=>L.id===d),T=b.find(L=>L.id===l)?.name;!n||!d||p<0||d===l||T===void 0||(u(r("channels.moved",{name:T,place:p+1,count:b.length})),t(e.flatMap(L=>L.rows.map(te=>te.id)),l,d))},k=(l,d)=>{let b=$(l);return b[b.findIndex(p=>p.id===l)+d]?.id};return{over:s,told:c,items:l=>[-1,1].map(d=>k(l,d)&&{label:r(d<0?"channels.moveUp":"channels.moveDown"),testid:d<0?"channel-up":"channel-down",icon:d<0?"arrow-up":"arrow-down",onClick:()=>y(l,k(l,d))}),handlers:{onKeyDown:l=>{let d={ArrowUp:-1,ArrowDown:1}[l.key],b=Ce(l.target);!d||!b||!Y(l)||!l.shiftKey||(l.preventDefault(),l.stopPropagation(),i.current=b,y(b,k(b,d)))},onDragStart:l=>{a.current=Ce(l.target),l.dataTransfer&&(l.dataTransfer.effectAllowed="move")},onDragOver:l=>{let d=Ce(l.target);!d||!$(d).some(b=>b.id===a.current)||(l.preventDefault(),m(d))},onDragLeave:()=>m(null),onDragEnd:()=>{a.current=null,m(null)},onDrop:l=>{let d=Ce(l.target);l.preventDefault(),m(null),a.current&&d&&y(a.current,d)}}}}var Wn=8;function Pn(e){let{channels:n,current:t,onOpen:a,onCreate:i,order:s,onOrder:m,arrange:c}=e,[u,$]=S(""),y=B(()=>c(n,u),[n,u,c]),k=xn({sections:y,movable:u==="",onMove:e.onMove}),D=y.find(({rows:l})=>l.length>0)?.rows[0],ee=l=>{ke(l)||u===""||(l.key==="Escape"?(l.stopPropagation(),$("")):l.key==="Enter"&&D&&($(""),a(D.id)))};return o`${n.length>=Wn&&o`<div class="channels-find"><${f} name="search" size=${15} />
      <input type="search" value=${u} placeholder=${r("channels.find")} data-testid="channel-find"
        aria-label=${r("channels.find")} onKeyDown=${ee}
        onInput=${l=>$(l.target.value)} />
      <${q} label=${r("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(l=>({label:r(`channels.order.${l}`),checked:l===s,testid:`channel-order-${l}`,onClick:()=>m(l)})),...s==="own"&&t?k.items(t):[]]} /></div>`}<div class="channels" ...${k.handlers}>
    <p class="visually-hidden" role="status">${k.told}</p>
    ${y.map(({key:l,rows:d,chunks:b})=>(d.length>0||l==="channels"&&u==="")&&o`<section key=${l}>
      <header class="channels-head"><h2>${r(`channels.${l}`)}</h2>
        ${l==="channels"&&i&&o`<${x} icon="plus" size=${16} label=${r("channel.create")}
          testid="channel-create" onClick=${i} />`}</header>
      <div role="list">${b.map((p,T)=>o`<${Xn} key=${T} rows=${p} onOpen=${a}
          movable=${u===""} current=${Sn(p,t)} over=${Sn(p,k.over)} />`)}</div>
    </section>`)}
    ${!D&&u!==""&&o`<p class="channels-none">${r("channels.none")}</p>`}
  </div>`}var Sn=(e,n)=>e.some(t=>t.id===n)?n:null,Xn=Se(function({rows:n,current:t,over:a,movable:i,onOpen:s}){let m=M(null);return Ke(()=>{m.current?.style.setProperty("--rows",String(n.length))},[n.length]),o`<div role="none" class="channels-chunk" ref=${m}>${n.map(c=>o`<div role="listitem" key=${c.id} draggable=${i}
        class=${c.id===a?"is-target":""}><${Yn} ...${c} current=${c.id===t} onOpen=${s} /></div>`)}</div>`}),Yn=Se(function(n){let{current:t,onOpen:a}=n,i=n.unread>0&&!t,s=M(null);return v(()=>{t&&s.current?.scrollIntoView({block:"nearest"})},[t]),o`<button type="button" ref=${s}
      class="channel ${t?"is-current":""} ${i?"is-unread":""} ${n.muted?"is-muted":""}"
    aria-current=${t?"page":void 0} data-testid="channel-button"
        data-channel-id=${n.id}
    title=${n.name} onClick=${()=>a(n.id)}>
    ${n.private?o`<${f} name="lock" size=${16} /><span class="visually-hidden">${r("channel.audience.private")}</span>`:n.announces?o`<${f} name="announce" size=${16} /><span class="visually-hidden">${r("channel.announceTag")}</span>`:o`<span class="channel-hash" aria-hidden="true">#</span>`}
    <span class="channel-name">${n.name}</span>
    ${n.muted&&o`<span class="visually-hidden">${r("channel.mutedTag")}</span>`}
    ${n.draft&&!t&&o`<span class="channel-draft" title=${r("channel.draft")}><${f} name="edit" size=${14} /><span class="visually-hidden">${r("channel.draft")}</span></span>`}
    ${i&&o`<span class="count ${n.mentions>0?"is-mention":""}" data-testid="unread-count">
      <span
          class="visually-hidden">${r("unread.label")}</span>${n.unread>99?"99+":n.unread}</span>`}
  </button>`});function On({phase:e,name:n,segment:t,moved:a,behind:i,partial:s,troubled:m,onClick:c}){let $=e==="online"?m?"troubled":i?"behind":a?"moved":s?"partial":"online":"lost",y=r(`node.state.${$}`),k=n??r("node.unknown");return o`<button type="button" class="node-pill is-${$}" data-testid="node-pill"
      data-state=${$}
    title=${y} onClick=${c}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${k}${t?o` <span class="node-segment">${t}</span>`:""}</span>
    <span class="visually-hidden">${y}</span>
  </button>`}function Dn({user:e,online:n,onProfile:t,onSaved:a,onSettings:i,pill:s}){return o`<div class="profile">
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
  </div>`}function Tn({name:e,canInvite:n,canManage:t,isOwner:a,onInvite:i,onEdit:s,onMembers:m,onLeave:c}){let u=o`<span class="server-name">${e}</span><${f} name="chevron-down"
      size=${16} />`;return o`<div class="server-head">
    <h1 class="server-title"><${q} label=${r("server.menu")} class="server-menu" button=${u} align="start"
        testid="server-menu" items=${[n&&{label:r("invite.manage"),icon:"user-add",onClick:i,testid:"invite-open"},{label:r("members.title"),icon:"users",onClick:m},t&&{label:r("server.edit"),icon:"settings",onClick:s,testid:"server-edit"},!a&&{label:r("server.leave"),icon:"leave",onClick:c,danger:!0,testid:"server-leave"}]} /></h1>
    ${n&&o`<button type="button" class="icon-button" title=${r("invite.manage")}
          aria-label=${r("invite.manage")}
      data-testid="invite-button" onClick=${i}><${f} name="user-add" /></button>`}
  </div>`}function In({servers:e,current:n,onOpen:t,onAdd:a,directs:i,mesh:s}){let m=Zn(e);return o`<nav class="rail" aria-label=${r("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${ne} size=${34} /></span>
    <ul class="rail-list">
      <li class="rail-first ${i.current?"is-current":""}">
        <button type="button" class="rail-server is-directs" title=${r("dm.title")} data-testid="directs-button"
            aria-current=${i.current?"page":void 0} onClick=${i.onOpen}>
          <${f} name="direct" size=${20} />
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
        data-testid="server-add" onClick=${a}><${f} name="plus" size=${20} /></button></li>
    </ul>
    ${s.shown&&o`<button type="button" class="rail-mesh" aria-current=${s.current?"page":void 0}
      title=${r("mesh.title")} aria-label=${r("mesh.title")} data-testid="mesh-page"
          onClick=${s.onOpen}>
      <${f} name="mesh" size=${20} />
      ${s.waiting>0&&o`<span class="rail-count">${s.waiting}</span>`}</button>`}
  </nav>`}function Zn(e){let n=new Map,t=new Set;for(let{id:a,name:i}of e){let s=Ht(a);for(let m=1;m<_e&&t.has(`${ge(i)} ${s}`);m+=1)s=(s+1)%_e;t.add(`${ge(i)} ${s}`),n.set(a,s)}return n}function Mn(){let e=g.value,n=e.page==="channel"?e.server:null,t=n??Z(null)?.server,a=I.value?.find(s=>s.id===t)??null,i=(I.value??[]).map(s=>{let m=it(_.value,(R.value[s.id]??[]).map(c=>c.id));return{id:s.id,name:s.name,unread:m.count,mentions:m.mentions}});return o`<div class="sidebar">
    <${In} servers=${i} current=${n}
        onAdd=${()=>h({kind:"server-add"})}
      onOpen=${s=>P({page:"channel",server:s,channel:null,message:null},{view:"list"})}
      directs=${{current:e.page==="direct",unread:W.value.count,onOpen:()=>P({page:"direct",direct:wn(),message:null},{view:"list"})}}
      mesh=${{shown:H.value?.mesh_admin===!0,current:e.page==="mesh",waiting:Dt.value?.waiting.length??0,onOpen:()=>P({page:"mesh"})}} />
    <div class="sidebar-main" role=${St()&&N.value==="list"?"main":void 0}>
      ${e.page==="direct"?o`<${Yt} />`:a?o`<${eo} server=${a} /><${to} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:o`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${no} />
    </div>
  </div>`}function eo({server:e}){let n=Q(e.id),t=()=>h({kind:"confirm",title:r("server.leave"),text:r("server.leaveText",{name:e.name}),action:r("server.leave"),danger:!0,run:()=>ht(e.id).then(()=>P({page:"home"}),j)});return o`<${Tn} name=${e.name} canInvite=${ie(n)}
      canManage=${Qe(n)} isOwner=${e.owner_id===H.value?.id}
    onInvite=${()=>h({kind:"invites",server:e.id})}
        onEdit=${()=>h({kind:"server-edit",server:e.id})}
    onMembers=${()=>{w.value=null,P(g.value),z({kind:"members"})}} onLeave=${t} />`}function to({server:e,current:n}){let t=R.value[e],a=_.value,{favourites:i,channels:s}=G.value,m=se.value,c=M(new Map),u=B(()=>ot((t??[]).map(p=>({id:p.id,name:p.name,private:p.private,announces:p.posting==="moderators",archived:p.archived,unread:a.channels[p.id]??0,mentions:a.mentions[p.id]??0,muted:s[p.id]?.muted??!1,favourite:i.includes(p.id)?i.indexOf(p.id):null,draft:nt(m,p.id)})),c.current),[t,a,m,i,s]),{channel_order:$,own_order:y}=V.value,k=y[e],D=M([]),ee=Pe((p,T)=>(D.current=ce(le(p,T,$,k??[]),D.current),D.current),[$,k]),l=(p,T,L)=>{let{favourites:te}=G.peek();return te.includes(T)?ut({favourites:Ie(te,T,L)}):Me({channel_order:"own",own_order:{...V.peek().own_order,[e]:Ie(p,T,L)}})},d=Pe(p=>Pt(e,p),[e]),b=ae(Q(e))?()=>h({kind:"channel-create",server:e}):null;return o`<nav aria-label=${r("channels.channels")} class="channels-nav"><${Pn}
      channels=${u} current=${n} onOpen=${d} onCreate=${b}
      order=${$} arrange=${ee} onMove=${l}
      onOrder=${p=>Me({channel_order:p})} /></nav>`}function no(){let e=H.value;if(!e)return null;let{phase:n,node:t,moved_from:a}=re.value,i=Ge.value.find(m=>m.id===t?.id),s=o`<${On} phase=${n} name=${i?.name??t?.name??null}
      segment=${i?.segment??null} moved=${a!==null} behind=${pe.value.behind>0} troubled=${pe.value.trouble!==null} partial=${pe.value.unreachable.length>0}
    onClick=${()=>h({kind:"node"})} />`;return o`<${Dn} user=${e} online=${n==="online"} pill=${s}
    onSaved=${()=>z({kind:"saved"})}
    onProfile=${()=>h({kind:"settings",tab:"profile"})}
        onSettings=${()=>h({kind:"settings",tab:"look"})} />`}var oo='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function ro(){return Object.values(_.value.mentions).reduce((n,t)=>n+t,0)-W.value.mentions+W.value.count}function Ln(){let e=F(A(g.value)),n=g.value.page==="mesh"?r("mesh.title"):e?.label??"",t=ro(),a=Object.values(_.value.channels).some(s=>s>0),i=t>0?`(${t>99?"99+":t}) `:a?"• ":"";v(()=>{document.title=i+(n?`${n} · LocalChat`:"LocalChat")},[i,n]),v(()=>{ao(t>0)},[t>0])}var xe=null,En=!1;async function ao(e){En=e;let n=document.querySelector("link[rel=icon]");if(!(!n||xe===null&&!e)){if(xe??=n.href,!e){n.href=xe;return}try{let a=(await(await fetch(xe,{credentials:"omit"})).text()).replace("</svg>",`${oo}</svg>`);En&&(n.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var io=C(()=>import("./rest.js").then(e=>e.InvitePage)),so=C(()=>import("./rest.js").then(e=>e.MembersPanel)),lo=C(()=>import("./rest.js").then(e=>e.Notifying)),co=C(()=>import("./rest.js").then(e=>e.PinsPanel)),mo=C(()=>import("./rest.js").then(e=>e.ThreadPanel)),uo=C(()=>import("./rest.js").then(e=>e.MeshPage)),po=C(()=>import("./rest.js").then(e=>e.SavedPanel)),$o=C(()=>import("./rest.js").then(e=>e.SearchPanel));function _n(){yn(),fo(),gn(),Ln();let{phase:e,node:n,lost_at:t}=re.value,{value:a}=w,s=a?.kind==="saved"||F(A(g.value))?a:null;return o`<div class="chat" data-narrow=${N.value}
      data-panel=${s?s.kind:void 0} data-page=${g.value.page}>
    <a class="skip" href="#content">${r("action.skip")}</a>
    ${e==="reconnecting"&&t&&o`<${un} name=${n?.name??null} lost_at=${t} waiting=${$e.value.length} onRetry=${Je} />`}
    <${lo} /><${Mn} />
    <main class="content" id="content"><${ho} /></main>
    ${s?.kind==="members"&&o`<${so} />`}
    ${s?.kind==="pins"&&o`<${co} />`}
    ${s?.kind==="saved"&&o`<${po} />`}
    ${s?.kind==="search"&&o`<${$o} />`}
    ${s?.kind==="thread"&&o`<${mo} key=${s.parent} id=${s.channel} parent=${s.parent} at=${s.at} />`}
  </div>`}function fo(){let e=g.value,n=e.page==="channel"?e.server:null,t=n?R.value[n]:void 0;v(()=>{if(e.page==="home"&&I.value?.length){let i=Z(null),s=I.value.find(m=>m.id===i?.server)??I.value[0];P({page:"channel",server:s.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&t?.length){let i=Z(e.server),s=t.find(m=>m.id===i?.channel)??t.find(m=>!m.archived)??t[0];P({...e,channel:s.id},{replace:!0,view:N.peek()})}else e.page==="channel"&&e.channel?kn(e.server,e.channel):e.page==="direct"&&e.direct&&Cn(e.direct)},[e,t,I.value]),v(()=>{n&&$t(n).catch(()=>{})},[n]);let a=A(e);v(()=>{let i=w.peek();i?.kind==="thread"&&i.channel!==a&&(w.value=null)},[a])}function ho(){let e=g.value;if(e.page==="mesh")return o`<${uo} />`;if(e.page==="invite")return o`<${io} key=${e.code} code=${e.code} />`;if(e.page==="direct")return o`<${vo} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&J.value[e.channel]&&!F(e.channel))return o`<${U} id=${e.channel} />`;if(I.value?.length===0)return o`<${O} icon="mesh" title=${r("empty.noServer")}
        text=${r("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>h({kind:"server-add"})}>${r("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>P({page:"direct",direct:null,message:null},{view:"list"})}>${r("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>h({kind:"settings",tab:"profile"})}>${r("settings.title")}</button><//>`;if(e.page==="missing")return o`<${U} id=${null} />`;if(e.page!=="channel")return null;if(!I.value?.some(i=>i.id===e.server))return o`<${U} id=${e.channel} />`;let t=R.value[e.server];if(!e.channel||!t)return t?.length===0?o`<${O} icon="hash" title=${r("empty.noChannel")}
          text=${r("empty.noChannelText")} />`:null;let a=F(e.channel);return a?.server!==e.server?o`<${U} id=${e.channel} />`:o`<${Be} key=${a.id} conversation=${a} at=${e} />`}function vo({at:e}){let n=e.direct,[t,a]=S(!1),i=()=>{a(!1),n&&yt(n).then(m=>a(m===null),m=>a(ue(m)))};v(i,[n]);let s=F(n);return s&&s.server===null?o`<${Be} key=${s.id} conversation=${s} at=${e} />`:n&&(t===!0||J.value[n])?o`<${U} id=${n} />`:typeof t=="string"?o`<${O} icon="offline" title=${t}><button type="button" class="button"
      onClick=${i}>${r("action.retry")}</button><//>`:n||!bt.value.loaded?o`<div class="timeline-frame"><${he} rows=${8} /></div>`:o`<${O} icon="direct" title=${r("empty.noDirect")} text=${r("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>h({kind:"direct-new"})}>${r("dm.new")}</button><//>`}function Rn({username:e,describe:n,onLogin:t}){let[a,i]=S(e),[s,m]=S(""),{busy:c,error:u,submit:$}=Wt(n);return o`<form class="stack"
      onSubmit=${$(()=>t({username:a.trim(),password:s}))}
      data-testid="login-form">
    ${u&&o`<${E} tone="error">${u}<//>`}
    <${Re} label=${r("auth.username")} value=${a} onInput=${i} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${Re} label=${r("auth.password")} type="password" value=${s} onInput=${m}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${c}
        data-testid="login-submit">${c?r("state.working"):r("auth.login")}</button>
  </form>`}function An(){let[e,n]=S("login"),t=X.value?.registration!=="closed",a=t&&e==="register",i=X.value?.mesh?.name??"";return o`<${on} title=${r(a?"auth.registerTitle":"auth.loginTitle")}
      text=${i&&r("auth.mesh",{mesh:i})} foot=${o`<${an} />`}>
    ${Le.value&&o`<${E} tone="ok"><span data-testid="admitted">${r(`join.admitted.${Le.value}`,{mesh:i})}</span><//>`}
    ${qe.value&&o`<${E} tone="warning">${r("auth.ended")}<//>`}
    ${g.value.page==="invite"&&o`<${E}>${r("auth.forInvite",{code:g.value.code})}<//>`}
    ${a?o`<${rn} key="register" describe=${Ae} action=${r("auth.register")}
            onRegister=${Ve} />`:o`<${Rn} key="login" username=${je.value} describe=${Ae} onLogin=${Ue} />`}
    ${t&&o`<p class="auth-switch">${r(a?"auth.haveAccount":"auth.noAccount")}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${()=>n(a?"login":"register")}>${r(a?"auth.login":"auth.register")}</button></p>`}
  <//>`}var go=C(()=>import("./rest.js").then(e=>e.Dialogs)),bo=C(()=>import("./rest.js").then(e=>e.EmojiPopover)),yo=C(()=>import("./rest.js").then(e=>e.PersonPopover)),ko=C(()=>import("./rest.js").then(e=>e.FirstRun));function Bn(){return o`<${wo} /><${go} /><${bo} /><${yo} />
    <${mn} toasts=${rt.value} onDismiss=${at} />`}function wo(){return fe.value==="inside"?o`<${_n} />`:fe.value==="failed"?o`<main class="auth"><${O} icon="offline" title=${r("boot.failed")}
        text=${r("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${Ft}>${r("action.retry")}</button><//></main>`:fe.value==="outside"?X.value?.state==="member"?o`<${An} />`:o`<${ko} />`:o`<main class="auth splash" aria-busy="true"><${ne} size=${56} /></main>`}function Os(){Nt();let e=document.getElementById("app");e&&Fe(o`<${Bn} />`,e),He(mt)}export{zn as fetchTexts,Os as start};
