import{$c as Wt,Ac as M,Ba as tt,Bc as _t,Cc as At,D as te,Dc as Rt,E as Ke,Ec as Bt,F as He,Fc as zt,G as je,Ga as se,Gc as ve,H as ne,Ha as y,Hc as Ft,Ia as nt,J as oe,Ja as v,Jc as Q,K as qe,L as re,La as F,Lc as Nt,M as Ue,Mb as gt,N as q,Na as ot,Nc as Kt,O as T,Oa as le,P as L,Pa as N,Pb as bt,Pc as Ht,Q as Ve,Qb as yt,Qc as jt,R as Ge,Ra as rt,Rb as De,S as Je,Sa as at,Sb as kt,T as U,Ta as xe,Tb as wt,Tc as qt,Ua as it,Ub as Ct,Uc as Ut,Va as st,Vb as xt,Vc as Vt,Wa as Se,Wb as St,Wc as Gt,X as Qe,Xb as Dt,Xc as Jt,Ya as lt,Yb as G,Yc as Pe,Za as ct,Zb as Oe,Zc as Qt,_c as Me,a as o,ad as Xt,b as Ae,bb as ce,bc as J,bd as Yt,c as ke,ca as We,cb as mt,cc as Te,da as Xe,db as me,dc as Mn,e as w,eb as ut,ec as Ot,f,fb as ue,fc as de,g as Re,gc as Tt,h as P,hc as It,i as A,ic as Pt,j as we,ja as ae,l as r,la as ie,m as $,ma as Ye,mc as Mt,n as D,o as Z,ob as dt,p as C,pb as pt,q as ee,qc as pe,r as Ce,rb as _,rc as B,sc as $e,ta as Ze,tb as b,u as z,ua as I,ub as R,uc as Et,v as Be,va as et,vb as $t,vc as Ie,w as ze,wa as V,wb as x,wc as Lt,xb as ft,xc as fe,y as Fe,yb as ht,yc as he,z as Ne,zb as vt,zc as K}from"./chunk.js";var Zt=[];function S(e){let t=null,n=null,a=()=>(n??=e().then(i=>{t=i},i=>{throw n=null,i}),n);return Zt.push(a),function(s){let[,c]=w(0);return f(()=>{if(t)return;let m=!0,d=0,p=()=>a().then(()=>m&&c(h=>h+1),()=>{m&&(d=setTimeout(p,En))});return p(),()=>{m=!1,clearTimeout(d)}},[]),t?o`<${t} ...${s} />`:null}}var En=2e3;function en(e){(window.requestIdleCallback??(n=>setTimeout(n,500)))(()=>{for(let n of[...Zt,e])n().catch(()=>{})})}function tn({toasts:e,onDismiss:t}){return o`<div class="toasts" role="status" aria-live="polite">
    ${e.map(n=>o`<div class="toast toast-${n.tone}" key=${n.id}>
      <${$} name=${n.tone==="info"?"info":n.tone} /><span>${n.text}</span>
      <${C} icon="close" size=${16} label=${r("action.close")}
          onClick=${()=>t(n.id)} />
    </div>`)}
  </div>`}function nn({name:e,lost_at:t,waiting:n,onRetry:a}){let i=e??r("node.unknown");return o`<div class="banner" role="status" data-testid="connection-banner">
    <${$} name="offline" />
    <span>${r("banner.lost",{node:i,time:Pt(t)})}
      ${n>0&&o` ${r("banner.waiting",{count:n})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${r("action.retryNow")}</button>
  </div>`}function on(e){let{conversation:t,person:n,members:a,membersOpen:i,pinsOpen:s,items:c}=e,{name:m,icon:d,topic:p}=t,h=n&&(n.status??r(n.online?"person.online":"person.offline"));return o`<header class="channel-header">
    <${C} icon="arrow-left" label=${r("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${n?o`<${he} id=${n.id} name=${n.name} size="s" online=${n.online} />`:o`<${$} name=${d} size=${19} />`}
      <span data-testid="channel-title" title=${m}>${m}</span></h1>
    ${t.archived&&o`<span class="tag">${r("channel.archivedTag")}</span>`}
    ${t.announces&&o`<span class="tag only-wide">${r("channel.announceTag")}</span>`}
    ${(p||h)&&o`<p class="channel-topic" title=${p||h}>${p||h}</p>`}
    <span class="spacer"></span>
    <${C} icon="go-to" label=${r("switcher.open")} onClick=${e.onSwitch}
        class="only-wide" testid="switcher-open" />
    <${C} icon="search" label=${r("search.open")} pressed=${e.searchOpen}
        onClick=${e.onSearch} testid="search-open" />
    <${C} icon="calendar" label=${r("date.title")} onClick=${e.onDate} class="only-wide"
        testid="date-open" />
    <${C} icon="pin" label=${r("pins.title")} pressed=${s} onClick=${e.onPins}
        testid="pins-button" />
    <button type="button" class="icon-button with-count" aria-pressed=${i}
        title=${r("members.title")}
      aria-label=${a===null?r("members.title"):r("members.count",{count:a})} data-testid="members-button" onClick=${e.onMembers}>
      <${$} name="users" />${a!==null&&o`<span>${a}</span>`}</button>
    <${K} label=${r("channel.menu")} testid="channel-menu" items=${c} />
  </header>`}function rn({names:e}){let t=e.length===0?"":e.length>3?r("typing.many"):r("typing.some",{count:e.length,names:e.join(r("list.comma"))});return o`<p class="typing"
      aria-live="polite">${t&&o`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${t}`}</p>`}var Ln=100;function an({count:e,threads:t,onJump:n,onRead:a,onThread:i}){if(e===0&&t===0)return null;let s=e>=Ln;return o`<div class="unread-bar" role="status">
    ${e>0&&o`<div class="unread-bar-part" data-testid="unread-above">
        <span>${s?r("unread.aboveMany",{count:e}):r("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${n}>
          <${$} name="arrow-up" size=${14} />${r("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${r("unread.markRead")}</button></div>`}
    ${t>0&&o`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${i}><${$} name="thread" size=${14} />
        ${r("unread.threads",{count:t})}</button>`}
  </div>`}function Ee({conversation:e,at:t}){let{id:n,label:a}=e,{message:i}=t;f(()=>(wt(n),()=>{Ct(n),mt()}),[n]),f(()=>{i?zt(n,i):xe(n)},[n,i&&t]);let s=e.icon==="note";return o`<section class="conversation" aria-label=${a}>
    <${_n} conversation=${e} />
    <${An} conversation=${e} focus=${i} />
    <${Fn} channel=${n} />
    ${e.archived||!e.posts?o`<div class="composer-closed" data-testid="composer-closed"><${M}>${e.archived?r("channel.archivedText"):r("channel.announceOnly")}<//></div>`:o`<${Kt} key=${n} conversation=${e} parent=${null}
            placeholder=${s?r("composer.note"):r("composer.placeholder",{channel:a})} />`}
  </section>`}function _n({conversation:e}){let{id:t,server:n,people:a,hidden:i}=e;f(()=>{i&&Xe(t).catch(()=>{})},[t,i]);let s=e.icon==="user"&&a?.find(d=>d.id!==z.value?.id),c=s?{id:s.id,name:s.display_name,online:dt.value[s.id]??s.online??!1,status:s.status_message}:null,m=a??(i?We.value[t]:Ve.value[n??""]);return o`<${on} conversation=${e} person=${c}
      members=${m?.length??null} items=${Ht(e)}
      membersOpen=${y.value?.kind==="members"} pinsOpen=${y.value?.kind==="pins"}
      onBack=${ht} onMembers=${()=>F({kind:"members"})}
      onPins=${()=>F({kind:"pins"})} searchOpen=${y.value?.kind==="search"}
      onSearch=${()=>F({kind:"search"})}
      onDate=${()=>v({kind:"date",channel:t,at:null})}
      onSwitch=${()=>v({kind:"switcher"})} />`}function An({conversation:e,focus:t}){let{id:n}=e,a=at(n).value,i=rt.value[n],c=(De.value?.channel===n?De.value:null)?.line,m=A(()=>At(it(a.messages),{new_from:c,day:Mt}),[a.messages,c]),d=a.has_newer?[]:ut(ue.value,n,null,a.messages),p=A(()=>[...m,...Rt(d)],[m,...d]);if(!a.loaded)return i?o`<div class="timeline-frame">
        <${sn} error=${i} onRetry=${()=>xe(n)} /></div>`:o`<div class="timeline-frame"><${pe} rows=${8} /></div>`;let h=a.has_older?o`<div
        class="older">${i?o`<${sn} error=${i} onRetry=${()=>Se(n)} />`:o`<span class="spinner" role="status" aria-label=${r("state.loading")}></span>`}</div>`:o`<${Bn} conversation=${e} empty=${p.length===0} />`;return o`<${_t} name=${r("timeline.label",{channel:e.label})}
      rows=${p} draw=${qt({conversation:e,focus:t})} guess=${Bt} before=${h}
      staying=${[ce.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${bt(n)} onOlder=${()=>Se(n)}
        onNewer=${()=>lt(n)}
    onLatest=${()=>(t&&$e(n),ct(n))}
    onView=${(k,E)=>xt(n,k,E)}
    above=${o`<${Rn} channel=${n} />`} />`}function Rn({channel:e}){let t=I.value.channels[e]??0,n=Object.keys(gt.value[e]??{}),a=async()=>{let i=await Dt(e).catch(N);i&&(await st(e,i).catch(N),yt(e,null,i))};return o`<${an} count=${kt.value?t:0} threads=${n.length}
    onJump=${()=>{a()}} onRead=${()=>St(e).catch(N)}
    onThread=${()=>{y.value={kind:"thread",channel:e,parent:n[0]}}} />`}function Bn({conversation:e,empty:t}){let{server:n,label:a,icon:i}=e,s=n?"channel":i==="note"?"notes":"direct";return t?o`<${D} icon=${i} title=${r(`empty.${s}`,{channel:a,name:a})}
        text=${r(`empty.${s}Text`)}>${n&&o`<${zn} id=${e.id} server=${n} />`}<//>`:o`<header
      class="beginning"><h2>${a}</h2><p>${r(`timeline.beginning.${s}`)}</p></header>`}function zn({id:e,server:t}){let n=U(t),a=ae(n);return o`${ie(n)&&o`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>v({kind:"invites",server:t})}>
      <${$} name="user-add" size=${16} />${r("invite.manage")}</button>`}${a&&o`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>v({kind:"channel-create",server:t})}>
      <${$} name="plus" size=${16} />${r("channel.create")}</button>`}${a&&!Je(e)?.topic&&o`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>v({kind:"channel-edit",channel:e})}>
      <${$} name="edit" size=${16} />${r("channel.setTopic")}</button>`}`}function sn({error:e,onRetry:t}){return o`<div class="load-failed"><${M} tone="warning">${le(e)} <button
      type="button" class="link" onClick=${t}>${r("action.retry")}</button><//></div>`}function Fn({channel:e}){return o`<${rn} names=${pt(e).map(t=>Et(t)?.display_name).filter(Boolean)} />`}var cn="channel";function ln(e){let t=e.target;t.dataset?.home&&(cn=t.dataset.home)}var ge=e=>document.querySelector(e);function Le(){let e=matchMedia("(pointer: coarse)").matches,t=ge("#content [role=log]"),n=ge(`[data-home=${cn}]:not([hidden])`)??ge("[data-home]:not([hidden])")??t;(e?t??n:n)?.focus({preventScroll:!0})}var _e=()=>document.activeElement===null||document.activeElement===document.body;function mn(){f(()=>(document.addEventListener("focusin",ln),()=>document.removeEventListener("focusin",ln)),[]);let e=[b,R,y,se,ce,Nt,jt].map(t=>t.value);f(()=>{let t=requestAnimationFrame(()=>{_e()&&!ge("dialog[open]")&&Le()});return()=>cancelAnimationFrame(t)},e)}function dn(){f(()=>(addEventListener("keydown",un),()=>removeEventListener("keydown",un)),[])}function un(e){if(!(ve(e)||e.defaultPrevented)){if(Q(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),v({kind:"switcher"});return}if(!se.value){if(Q(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),_(b.value)&&(y.value={kind:"search"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),Hn(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Ft(e.target)?(e.preventDefault(),v({kind:"keys"})):e.key==="Escape"&&y.value?y.value=null:_e()&&Nn(e)&&Le()}}}var Nn=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function Kn(){let e=b.value;if(e.page==="direct"){let{unread:s,others:c}=Gt(Ut(),e.direct);return[...s,...c]}if(e.page!=="channel")return[];let{channel_order:t,own_order:n}=J.value,a=n[e.server]??[],i=oe(L.value[e.server]??[],"",t,a);return re(i,[]).flatMap(({key:s,rows:c})=>s==="archived"?[]:c)}function Hn(e,t){let n=Kn(),a=n.findIndex(i=>i.id===_(b.value));for(let i=1;i<=n.length;i+=1){let s=n[(a+e*i+n.length*i)%n.length];if(!t||(I.value.channels[s.id]??0)>0){$e(s.id);return}}}function H({id:e}){let t=e?q.value[e]:void 0,n=e?ne.value[e]:void 0,a=t?.name??"";return o`<div class="gone" data-testid="gone"><${D} icon=${t?"info":"search"}
      title=${t?r(`gone.${t.why}`,{name:a}):r("empty.missing")}
      text=${t?r(`gone.${t.why}Text`):r("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>x({page:"home"})}>${r("empty.goHome")}</button><//>
    ${n&&o`<section class="gone-draft"><h3>${r("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${n}</blockquote>
        <${Jt} text=${n} label=${r("message.copyText")} /></section>`}</div>`}function W(e){return ee("places",{})[e??"last"]??null}function pn(e,t){let n={server:e,channel:t};Ce("places",{...ee("places",{}),last:n,[e]:n})}var $n=()=>ee("direct",null),fn=e=>Ce("direct",e??void 0);var be=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function hn({sections:e,movable:t,onMove:n}){let a=P(null),i=P(null),[s,c]=w(null),[m,d]=w("");f(()=>{let l=i.current;i.current=null;let u=l&&document.querySelector(`[data-channel-id="${CSS.escape(l)}"]`);u instanceof HTMLElement&&u.focus()});let p=l=>e.find(({rows:u})=>u.some(g=>g.id===l))?.rows??[],h=(l,u)=>{let g=p(l),O=g.findIndex(j=>j.id===u),Y=g.find(j=>j.id===l)?.name;!t||!u||O<0||u===l||Y===void 0||(d(r("channels.moved",{name:Y,place:O+1,count:g.length})),n(e.flatMap(j=>j.rows.map(Pn=>Pn.id)),l,u))},k=(l,u)=>{let g=p(l);return g[g.findIndex(O=>O.id===l)+u]?.id};return{over:s,told:m,items:l=>[-1,1].map(u=>k(l,u)&&{label:r(u<0?"channels.moveUp":"channels.moveDown"),testid:u<0?"channel-up":"channel-down",icon:u<0?"arrow-up":"arrow-down",onClick:()=>h(l,k(l,u))}),handlers:{onKeyDown:l=>{let u={ArrowUp:-1,ArrowDown:1}[l.key],g=be(l.target);!u||!g||!Q(l)||!l.shiftKey||(l.preventDefault(),l.stopPropagation(),i.current=g,h(g,k(g,u)))},onDragStart:l=>{a.current=be(l.target),l.dataTransfer&&(l.dataTransfer.effectAllowed="move")},onDragOver:l=>{let u=be(l.target);!u||!p(u).some(g=>g.id===a.current)||(l.preventDefault(),c(u))},onDragLeave:()=>c(null),onDragEnd:()=>{a.current=null,c(null)},onDrop:l=>{let u=be(l.target);l.preventDefault(),c(null),a.current&&u&&h(a.current,u)}}}}var jn=8;function gn(e){let{channels:t,current:n,onOpen:a,onCreate:i,order:s,onOrder:c,arrange:m}=e,[d,p]=w(""),h=A(()=>m(t,d),[t,d,m]),k=hn({sections:h,movable:d==="",onMove:e.onMove}),E=h.find(({rows:l})=>l.length>0)?.rows[0],X=l=>{ve(l)||d===""||(l.key==="Escape"?(l.stopPropagation(),p("")):l.key==="Enter"&&E&&(p(""),a(E.id)))};return o`${t.length>=jn&&o`<div class="channels-find"><${$} name="search" size=${15} />
      <input type="search" value=${d} placeholder=${r("channels.find")} data-testid="channel-find"
        aria-label=${r("channels.find")} onKeyDown=${X}
        onInput=${l=>p(l.target.value)} />
      <${K} label=${r("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(l=>({label:r(`channels.order.${l}`),checked:l===s,testid:`channel-order-${l}`,onClick:()=>c(l)})),...s==="own"&&n?k.items(n):[]]} /></div>`}<div class="channels" ...${k.handlers}>
    <p class="visually-hidden" role="status">${k.told}</p>
    ${h.map(({key:l,rows:u,chunks:g})=>(u.length>0||l==="channels"&&d==="")&&o`<section key=${l}>
      <header class="channels-head"><h2>${r(`channels.${l}`)}</h2>
        ${l==="channels"&&i&&o`<${C} icon="plus" size=${16} label=${r("channel.create")}
          testid="channel-create" onClick=${i} />`}</header>
      <div role="list">${g.map((O,Y)=>o`<${qn} key=${Y} rows=${O} onOpen=${a}
          movable=${d===""} current=${vn(O,n)} over=${vn(O,k.over)} />`)}</div>
    </section>`)}
    ${!E&&d!==""&&o`<p class="channels-none">${r("channels.none")}</p>`}
  </div>`}var vn=(e,t)=>e.some(n=>n.id===t)?t:null,qn=ke(function({rows:t,current:n,over:a,movable:i,onOpen:s}){let c=P(null);return Re(()=>{c.current?.style.setProperty("--rows",String(t.length))},[t.length]),o`<div role="none" class="channels-chunk" ref=${c}>${t.map(m=>o`<div role="listitem" key=${m.id} draggable=${i}
        class=${m.id===a?"is-target":""}><${Un} ...${m} current=${m.id===n} onOpen=${s} /></div>`)}</div>`}),Un=ke(function(t){let{current:n,onOpen:a}=t,i=t.unread>0&&!n,s=P(null);return f(()=>{n&&s.current?.scrollIntoView({block:"nearest"})},[n]),o`<button type="button" ref=${s}
      class="channel ${n?"is-current":""} ${i?"is-unread":""}"
    aria-current=${n?"page":void 0} data-testid="channel-button"
        data-channel-id=${t.id}
    title=${t.name} onClick=${()=>a(t.id)}>
    ${t.private?o`<${$} name="lock" size=${16} /><span class="visually-hidden">${r("channel.audience.private")}</span>`:t.announces?o`<${$} name="announce" size=${16} /><span class="visually-hidden">${r("channel.announceTag")}</span>`:o`<span class="channel-hash" aria-hidden="true">#</span>`}
    <span class="channel-name">${t.name}</span>
    ${t.draft&&!n&&o`<span class="channel-draft" title=${r("channel.draft")}><${$} name="edit" size=${14} /><span class="visually-hidden">${r("channel.draft")}</span></span>`}
    ${i&&o`<span class="count ${t.mentions>0?"is-mention":""}" data-testid="unread-count">
      <span
          class="visually-hidden">${r("unread.label")}</span>${t.unread>99?"99+":t.unread}</span>`}
  </button>`});function bn({phase:e,name:t,segment:n,moved:a,behind:i,partial:s,troubled:c,onClick:m}){let p=e==="online"?c?"troubled":i?"behind":a?"moved":s?"partial":"online":"lost",h=r(`node.state.${p}`),k=t??r("node.unknown");return o`<button type="button" class="node-pill is-${p}" data-testid="node-pill"
      data-state=${p}
    title=${h} onClick=${m}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${k}${n?o` <span class="node-segment">${n}</span>`:""}</span>
    <span class="visually-hidden">${h}</span>
  </button>`}function yn({user:e,online:t,onProfile:n,onSettings:a,pill:i}){return o`<div class="profile">
    ${i}
    <div class="profile-row">
      <button type="button" class="profile-me" onClick=${n} data-testid="profile-button">
        <${he} id=${e.id} name=${e.display_name} online=${t} />
        <span class="profile-text"><strong>${e.display_name}</strong>
          <span>${e.status_message||`@${e.username}`}</span></span>
      </button>
      <${C} icon="settings" label=${r("settings.title")} testid="settings-button"
          onClick=${a} />
    </div>
  </div>`}function kn({name:e,canInvite:t,canManage:n,isOwner:a,onInvite:i,onEdit:s,onMembers:c,onLeave:m}){let d=o`<span class="server-name">${e}</span><${$} name="chevron-down"
      size=${16} />`;return o`<div class="server-head">
    <h1 class="server-title"><${K} label=${r("server.menu")} class="server-menu" button=${d} align="start"
        testid="server-menu" items=${[t&&{label:r("invite.manage"),icon:"user-add",onClick:i,testid:"invite-open"},{label:r("members.title"),icon:"users",onClick:c},n&&{label:r("server.edit"),icon:"settings",onClick:s,testid:"server-edit"},!a&&{label:r("server.leave"),icon:"leave",onClick:m,danger:!0,testid:"server-leave"}]} /></h1>
    ${t&&o`<button type="button" class="icon-button" title=${r("invite.manage")}
          aria-label=${r("invite.manage")}
      data-testid="invite-button" onClick=${i}><${$} name="user-add" /></button>`}
  </div>`}function wn({servers:e,current:t,onOpen:n,onAdd:a,directs:i,mesh:s}){let c=Vn(e);return o`<nav class="rail" aria-label=${r("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${Z} size=${34} /></span>
    <ul class="rail-list">
      <li class="rail-first ${i.current?"is-current":""}">
        <button type="button" class="rail-server is-directs" title=${r("dm.title")} data-testid="directs-button"
            aria-current=${i.current?"page":void 0} onClick=${i.onOpen}>
          <${$} name="direct" size=${20} />
          <span class="visually-hidden">${r("dm.title")}
            ${i.unread>0&&r("unread.count",{count:i.unread})}</span></button>
        ${i.unread>0&&o`<span class="rail-count" aria-hidden="true" data-testid="directs-count">${i.unread>99?"99+":i.unread}</span>`}
      </li>
      ${e.map(m=>o`<li key=${m.id} class=${m.id===t?"is-current":""}>
        <button type="button" class="rail-server hue-${c.get(m.id)}" title=${m.name} data-server-id=${m.id}
            data-testid="server-button"
          aria-current=${m.id===t?"page":void 0}
              onClick=${()=>n(m.id)}>
          <span class="rail-initials" aria-hidden="true">${fe(m.name)}</span>
          <span class="visually-hidden">${m.name}
            ${m.unread>0&&r("unread.count",{count:m.unread})}</span>
        </button>
        ${m.mentions>0?o`<span class="rail-count" aria-hidden="true">${m.mentions}</span>`:m.unread>0&&o`<span class="rail-dot" aria-hidden="true"></span>`}
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
  </nav>`}function Vn(e){let t=new Map,n=new Set;for(let{id:a,name:i}of e){let s=Lt(a);for(let c=1;c<Ie&&n.has(`${fe(i)} ${s}`);c+=1)s=(s+1)%Ie;n.add(`${fe(i)} ${s}`),t.set(a,s)}return t}function Cn(){let e=b.value,t=e.page==="channel"?e.server:null,n=t??W(null)?.server,a=T.value?.find(s=>s.id===n)??null,i=(T.value??[]).map(s=>{let c=Ze(I.value,(L.value[s.id]??[]).map(m=>m.id));return{id:s.id,name:s.name,unread:c.count,mentions:c.mentions}});return o`<div class="sidebar">
    <${wn} servers=${i} current=${t}
        onAdd=${()=>v({kind:"server-add"})}
      onOpen=${s=>x({page:"channel",server:s,channel:null,message:null},{view:"list"})}
      directs=${{current:e.page==="direct",unread:V.value.count,onOpen:()=>x({page:"direct",direct:$n(),message:null},{view:"list"})}}
      mesh=${{shown:z.value?.mesh_admin===!0,current:e.page==="mesh",waiting:vt.value?.waiting.length??0,onOpen:()=>x({page:"mesh"})}} />
    <div class="sidebar-main" role=${$t()&&R.value==="list"?"main":void 0}>
      ${e.page==="direct"?o`<${Vt} />`:a?o`<${Gn} server=${a} /><${Jn} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:o`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${Qn} />
    </div>
  </div>`}function Gn({server:e}){let t=U(e.id),n=()=>v({kind:"confirm",title:r("server.leave"),text:r("server.leaveText",{name:e.name}),action:r("server.leave"),danger:!0,run:()=>Qe(e.id).then(()=>x({page:"home"}),N)});return o`<${kn} name=${e.name} canInvite=${ie(t)}
      canManage=${Ye(t)} isOwner=${e.owner_id===z.value?.id}
    onInvite=${()=>v({kind:"invites",server:e.id})}
        onEdit=${()=>v({kind:"server-edit",server:e.id})}
    onMembers=${()=>{y.value=null,x(b.value),F({kind:"members"})}} onLeave=${n} />`}function Jn({server:e,current:t}){let n=L.value[e],a=I.value,i=ne.value,s=P(new Map),c=A(()=>Ue((n??[]).map(u=>({id:u.id,name:u.name,private:u.private,announces:u.posting==="moderators",archived:u.archived,unread:a.channels[u.id]??0,mentions:a.mentions[u.id]??0,draft:je(i,u.id)})),s.current),[n,a,i]),{channel_order:m,own_order:d}=J.value,p=d[e],h=P([]),k=we((u,g)=>(h.current=re(oe(u,g,m,p??[]),h.current),h.current),[m,p]),E=(u,g,O)=>Te({channel_order:"own",own_order:{...J.peek().own_order,[e]:qe(u,g,O)}}),X=we(u=>ft(e,u),[e]),l=ae(U(e))?()=>v({kind:"channel-create",server:e}):null;return o`<nav aria-label=${r("channels.channels")} class="channels-nav"><${gn}
      channels=${c} current=${t} onOpen=${X} onCreate=${l}
      order=${m} arrange=${k} onMove=${E}
      onOrder=${u=>Te({channel_order:u})} /></nav>`}function Qn(){let e=z.value;if(!e)return null;let{phase:t,node:n,moved_from:a}=te.value,i=Ke.value.find(c=>c.id===n?.id),s=o`<${bn} phase=${t} name=${i?.name??n?.name??null}
      segment=${i?.segment??null} moved=${a!==null} behind=${me.value.behind>0} troubled=${me.value.trouble!==null} partial=${me.value.unreachable.length>0}
    onClick=${()=>v({kind:"node"})} />`;return o`<${yn} user=${e} online=${t==="online"} pill=${s}
    onProfile=${()=>v({kind:"settings",tab:"profile"})}
        onSettings=${()=>v({kind:"settings",tab:"look"})} />`}var Wn='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function Xn(){return Object.values(I.value.mentions).reduce((t,n)=>t+n,0)-V.value.mentions+V.value.count}function Sn(){let e=B(_(b.value)),t=b.value.page==="mesh"?r("mesh.title"):e?.label??"",n=Xn(),a=Object.values(I.value.channels).some(s=>s>0),i=n>0?`(${n>99?"99+":n}) `:a?"• ":"";f(()=>{document.title=i+(t?`${t} · LocalChat`:"LocalChat")},[i,t]),f(()=>{Yn(n>0)},[n>0])}var ye=null,xn=!1;async function Yn(e){xn=e;let t=document.querySelector("link[rel=icon]");if(!(!t||ye===null&&!e)){if(ye??=t.href,!e){t.href=ye;return}try{let a=(await(await fetch(ye,{credentials:"omit"})).text()).replace("</svg>",`${Wn}</svg>`);xn&&(t.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var Zn=S(()=>import("./rest.js").then(e=>e.InvitePage)),eo=S(()=>import("./rest.js").then(e=>e.MembersPanel)),to=S(()=>import("./rest.js").then(e=>e.PinsPanel)),no=S(()=>import("./rest.js").then(e=>e.ThreadPanel)),oo=S(()=>import("./rest.js").then(e=>e.MeshPage)),ro=S(()=>import("./rest.js").then(e=>e.SearchPanel));function Dn(){dn(),ao(),mn(),Sn();let{phase:e,node:t,lost_at:n}=te.value,a=B(_(b.value))?y.value:null;return o`<div class="chat" data-narrow=${R.value}
      data-panel=${a?a.kind:void 0} data-page=${b.value.page}>
    <a class="skip" href="#content">${r("action.skip")}</a>
    ${e==="reconnecting"&&n&&o`<${nn} name=${t?.name??null} lost_at=${n} waiting=${ue.value.length} onRetry=${He} />`}
    <${Cn} />
    <main class="content" id="content"><${io} /></main>
    ${a?.kind==="members"&&o`<${eo} />`}
    ${a?.kind==="pins"&&o`<${to} />`}
    ${a?.kind==="search"&&o`<${ro} />`}
    ${a?.kind==="thread"&&o`<${no} key=${a.parent} id=${a.channel} parent=${a.parent} at=${a.at} />`}
  </div>`}function ao(){let e=b.value,t=e.page==="channel"?e.server:null,n=t?L.value[t]:void 0;f(()=>{if(e.page==="home"&&T.value?.length){let i=W(null),s=T.value.find(c=>c.id===i?.server)??T.value[0];x({page:"channel",server:s.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&n?.length){let i=W(e.server),s=n.find(c=>c.id===i?.channel)??n.find(c=>!c.archived)??n[0];x({...e,channel:s.id},{replace:!0,view:R.peek()})}else e.page==="channel"&&e.channel?pn(e.server,e.channel):e.page==="direct"&&e.direct&&fn(e.direct)},[e,n,T.value]),f(()=>{t&&Ge(t).catch(()=>{})},[t]);let a=_(e);f(()=>{let i=y.peek();i?.kind==="thread"&&i.channel!==a&&(y.value=null)},[a])}function io(){let e=b.value;if(e.page==="mesh")return o`<${oo} />`;if(e.page==="invite")return o`<${Zn} key=${e.code} code=${e.code} />`;if(e.page==="direct")return o`<${so} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&q.value[e.channel]&&!B(e.channel))return o`<${H} id=${e.channel} />`;if(T.value?.length===0)return o`<${D} icon="mesh" title=${r("empty.noServer")}
        text=${r("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>v({kind:"server-add"})}>${r("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>x({page:"direct",direct:null,message:null},{view:"list"})}>${r("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>v({kind:"settings",tab:"profile"})}>${r("settings.title")}</button><//>`;if(e.page==="missing")return o`<${H} id=${null} />`;if(e.page!=="channel")return null;if(!T.value?.some(i=>i.id===e.server))return o`<${H} id=${e.channel} />`;let n=L.value[e.server];if(!e.channel||!n)return n?.length===0?o`<${D} icon="hash" title=${r("empty.noChannel")}
          text=${r("empty.noChannelText")} />`:null;let a=B(e.channel);return a?.server!==e.server?o`<${H} id=${e.channel} />`:o`<${Ee} key=${a.id} conversation=${a} at=${e} />`}function so({at:e}){let t=e.direct,[n,a]=w(!1),i=()=>{a(!1),t&&tt(t).then(c=>a(c===null),c=>a(le(c)))};f(i,[t]);let s=B(t);return s&&s.server===null?o`<${Ee} key=${s.id} conversation=${s} at=${e} />`:t&&(n===!0||q.value[t])?o`<${H} id=${t} />`:typeof n=="string"?o`<${D} icon="offline" title=${n}><button type="button" class="button"
      onClick=${i}>${r("action.retry")}</button><//>`:t||!et.value.loaded?o`<div class="timeline-frame"><${pe} rows=${8} /></div>`:o`<${D} icon="direct" title=${r("empty.noDirect")} text=${r("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>v({kind:"direct-new"})}>${r("dm.new")}</button><//>`}function On({username:e,describe:t,onLogin:n}){let[a,i]=w(e),[s,c]=w(""),{busy:m,error:d,submit:p}=Qt(t);return o`<form class="stack"
      onSubmit=${p(()=>n({username:a.trim(),password:s}))}
      data-testid="login-form">
    ${d&&o`<${M} tone="error">${d}<//>`}
    <${Pe} label=${r("auth.username")} value=${a} onInput=${i} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${Pe} label=${r("auth.password")} type="password" value=${s} onInput=${c}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${m}
        data-testid="login-submit">${m?r("state.working"):r("auth.login")}</button>
  </form>`}function Tn(){let[e,t]=w("login"),n=G.value?.registration!=="closed",a=n&&e==="register",i=G.value?.mesh?.name??"";return o`<${Wt} title=${r(a?"auth.registerTitle":"auth.loginTitle")}
      text=${i&&r("auth.mesh",{mesh:i})} foot=${o`<${Yt} />`}>
    ${Oe.value&&o`<${M} tone="ok"><span data-testid="admitted">${r(`join.admitted.${Oe.value}`,{mesh:i})}</span><//>`}
    ${ze.value&&o`<${M} tone="warning">${r("auth.ended")}<//>`}
    ${b.value.page==="invite"&&o`<${M}>${r("auth.forInvite",{code:b.value.code})}<//>`}
    ${a?o`<${Xt} key="register" describe=${Me} action=${r("auth.register")}
            onRegister=${Ne} />`:o`<${On} key="login" username=${Be.value} describe=${Me} onLogin=${Fe} />`}
    ${n&&o`<p class="auth-switch">${r(a?"auth.haveAccount":"auth.noAccount")}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${()=>t(a?"login":"register")}>${r(a?"auth.login":"auth.register")}</button></p>`}
  <//>`}var lo=S(()=>import("./rest.js").then(e=>e.Dialogs)),co=S(()=>import("./rest.js").then(e=>e.EmojiPopover)),mo=S(()=>import("./rest.js").then(e=>e.PersonPopover)),uo=S(()=>import("./rest.js").then(e=>e.FirstRun));function In(){return o`<${po} /><${lo} /><${co} /><${mo} />
    <${tn} toasts=${nt.value} onDismiss=${ot} />`}function po(){return de.value==="inside"?o`<${Dn} />`:de.value==="failed"?o`<main class="auth"><${D} icon="offline" title=${r("boot.failed")}
        text=${r("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${It}>${r("action.retry")}</button><//></main>`:de.value==="outside"?G.value?.state==="member"?o`<${Tn} />`:o`<${uo} />`:o`<main class="auth splash" aria-busy="true"><${Z} size=${56} /></main>`}function ds(){Tt();let e=document.getElementById("app");e&&Ae(o`<${In} />`,e),en(Ot)}export{Mn as fetchTexts,ds as start};
