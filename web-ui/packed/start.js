import{$ as Je,$b as F,$d as U,Ad as be,Ba as le,Bd as ye,Cb as vt,Cd as H,Ce as sn,Dd as E,De as ln,Ea as ce,Ec as fe,Ed as Vt,Ee as cn,F as K,Fa as Re,Fc as Tt,Fe as mn,G as He,Ga as me,Gb as gt,Ge as un,H as Ue,Ha as ot,Hb as bt,Hd as Wt,He as dn,I as je,Ia as rt,Id as Jt,J as qe,Ja as w,Jd as Qt,Je as pn,K as Ge,Ka as at,Kd as Xt,Ke as $n,La as h,Lb as yt,Le as fn,Mb as J,Mc as Mt,Md as Y,Me as v,Na as D,Nd as ke,Ne as hn,Oa as it,Pa as st,Q as ae,Qa as ue,Qd as we,Ra as N,Rb as kt,Rd as Yt,S as Ve,T as We,Ta as lt,Td as Z,Ud as Zt,Va as ct,Ya as mt,Yb as wt,Z as ie,Zb as Ct,Zc as Rt,Zd as en,_ as se,a as r,ab as ut,ac as xt,ad as Lt,b as Be,bc as C,bd as Et,c as Oe,cc as Q,cd as Ee,ce as Ce,dc as Pt,dd as At,ec as S,ed as _t,ee as tn,f as x,fb as q,fc as St,fd as Ft,fe as xe,g as k,gb as Le,gc as Ot,gd as Bt,h as Ne,hb as jn,hd as Nt,i as R,ib as dt,ic as Dt,id as zt,j as B,jb as G,jd as Kt,k as De,ka as Qe,kb as pt,kc as pe,kd as X,la as Xe,lc as It,ld as Ae,m as ze,ma as Te,n as Ke,na as Ye,nb as de,nc as $e,oa as Ze,ob as _,p as t,pa as Me,pd as he,pe as nn,q as f,qb as V,qd as Ht,qe as on,r as O,ra as et,rb as M,rd as Ut,re as rn,s as oe,sa as tt,sb as L,sd as ve,t as P,tb as $t,td as z,ub as ft,ud as ge,vb as ht,wb as W,wd as jt,we as an,xd as qt,y as re,yd as _e,z as Ie,za as nt,zd as Gt}from"./chunk.js";function vn({toasts:e,onDismiss:n}){return r`<div class="toasts" role="status" aria-live="polite">
    ${e.map(o=>r`<div class="toast toast-${o.tone}" key=${o.id}>
      <${f} name=${o.tone==="info"?"info":o.tone} /><span>${o.text}</span>
      <${P} icon="close" size=${16} label=${t("action.close")}
          onClick=${()=>n(o.id)} />
    </div>`)}
  </div>`}function gn({name:e,lost_at:n,waiting:o,onRetry:a}){let s=e??t("node.unknown");return r`<div class="banner" role="status" data-testid="connection-banner">
    <${f} name="offline" />
    <span>${t("banner.lost",{node:s,time:mt(n)})}
      ${o>0&&r` ${t("banner.waiting",{count:o})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${t("action.retryNow")}</button>
  </div>`}function bn(e){let{conversation:n,person:o,members:a,membersOpen:s,pinsOpen:i,items:l}=e,{name:m,icon:u,topic:p}=n,g=o&&(o.status??t(`person.${o.presence}`));return r`<header class="channel-header">
    <${P} icon="arrow-left" label=${t("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${o?r`<${ye} id=${o.id} name=${o.name} size="s" presence=${o.presence} />`:r`<${f} name=${u} size=${19} />`}
      ${o?r`<button type="button" class="channel-person" data-testid="channel-title" title=${m}
              aria-haspopup="dialog" onClick=${b=>e.onPerson(b.currentTarget)}>${m}</button>`:r`<span data-testid="channel-title" title=${m}>${m}</span>`}</h1>
    ${n.archived&&r`<span class="tag">${t("channel.archivedTag")}</span>`}
    ${n.announces&&r`<span class="tag only-wide">${t("channel.announceTag")}</span>`}
    ${(p||g)&&r`<p class="channel-topic" title=${p||g}>${p||g}</p>`}
    <span class="spacer"></span>
    <${P} icon="go-to" label=${t("switcher.open")} onClick=${e.onSwitch}
        class="only-wide" testid="switcher-open" />
    <${P} icon="search" label=${t("search.open")} pressed=${e.searchOpen}
        onClick=${e.onSearch} testid="search-open" />
    <${P} icon="calendar" label=${t("date.title")} onClick=${e.onDate} class="only-wide"
        testid="date-open" />
    <${P} icon="file" label=${t("channel.files")} pressed=${e.filesOpen} class="only-wide"
        onClick=${e.onFiles} testid="files-button" />
    <${P} icon="pin" label=${t("pins.title")} pressed=${i} onClick=${e.onPins}
        testid="pins-button" />
    <button type="button" class="icon-button with-count" aria-pressed=${s}
        title=${t("members.title")}
      aria-label=${a===null?t("members.title"):t("members.count",{count:a})} data-testid="members-button" onClick=${e.onMembers}>
      <${f} name="users" />${a!==null&&r`<span>${a}</span>`}</button>
    <${H} label=${t("channel.menu")} testid="channel-menu" items=${l} />
  </header>`}function yn({names:e}){let n=e.length===0?"":e.length>3?t("typing.many"):t("typing.some",{count:e.length,names:e.join(t("list.comma"))});return r`<p class="typing"
      aria-live="polite">${n&&r`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${n}`}</p>`}var qn=100;function kn({count:e,threads:n,onJump:o,onRead:a,onThread:s}){if(e===0&&n===0)return null;let i=e>=qn;return r`<div class="unread-bar" role="status">
    ${e>0&&r`<div class="unread-bar-part" data-testid="unread-above">
        <span>${i?t("unread.aboveMany",{count:e}):t("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${o}>
          <${f} name="arrow-up" size=${14} />${t("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${t("unread.markRead")}</button></div>`}
    ${n>0&&r`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${s}><${f} name="thread" size=${14} />
        ${t("unread.threads",{count:n})}</button>`}
  </div>`}var Gn=v(e=>e.Selecting);function Fe({conversation:e,at:n}){let{id:o,label:a}=e,{message:s}=n;k(()=>(_t(o),()=>{Ft(o),Ct(),ke()}),[o]),k(()=>{s?Xt(o,s):Te(o)},[o,s&&n]);let i=e.icon==="note",l=Cn(e),m=e.archived||!e.posts,u=Y.value?.conversation===o&&Y.value.parent===null;return r`<section class="conversation" aria-label=${a}
      data-drop=${m||u?void 0:o}>
    <${Vn} conversation=${e} />
    <${Wn} conversation=${e} focus=${s} />
    <${Yn} channel=${o} />
    ${u?r`<${Gn} moderates=${e.moderates} />`:m?r`<div class="composer-closed" data-testid="composer-closed"><${E}>${e.archived?t("channel.archivedText"):t("channel.announceOnly")}<//></div>`:r`<${qt} name=${l?.display_name??""} absence=${l?.absence??null} place="composer" />
            <${hn} key=${o} conversation=${e} parent=${null}
            placeholder=${i?t("composer.note"):t("composer.placeholder",{channel:a})} />`}
  </section>`}var Cn=({icon:e,people:n})=>e==="user"?n?.find(o=>o.id!==K.value?.id):void 0;function Vn({conversation:e}){let{id:n,server:o,people:a,hidden:s}=e;k(()=>{s&&bt(n).catch(()=>{})},[n,s]);let i=Cn(e),l=i?{id:i.id,name:i.display_name,presence:fe(i),status:i.status_message}:null,m=a??(s?gt.value[n]:$t.value[o??""]);return r`<${bn} conversation=${e} person=${l}
      members=${m?.length??null} items=${pn(e)}
      membersOpen=${w.value?.kind==="members"} pinsOpen=${w.value?.kind==="pins"}
      onBack=${Ot} onMembers=${()=>D({kind:"members"})}
      onPins=${()=>D({kind:"pins"})}
      filesOpen=${w.value?.kind==="files"} onFiles=${()=>D({kind:"files"})} searchOpen=${w.value?.kind==="search"}
      onSearch=${()=>D({kind:"search"})}
      onPerson=${u=>i&&an(i.username,u,i)}
      onDate=${()=>h({kind:"date",channel:n,at:null})}
      onSwitch=${()=>h({kind:"switcher"})} />`}function Wn({conversation:e,focus:n}){let{id:o}=e,a=Xe(o).value,s=Qe.value[o],l=(Ee.value?.channel===o?Ee.value:null)?.line,m=B(()=>Wt(Ye(a.messages),{new_from:l,day:ut}),[a.messages,l,ct.value]),u=a.has_newer?[]:It($e.value,o,null,a.messages),p=B(()=>[...m,...Jt(u)],[m,...u]);if(!a.loaded)return s?r`<div class="timeline-frame">
        <${wn} error=${s} onRetry=${()=>Te(o)} /></div>`:r`<div class="timeline-frame"><${ve} rows=${8} /></div>`;let g=a.has_older?r`<div
        class="older">${s?r`<${wn} error=${s} onRetry=${()=>Me(o)} />`:r`<span class="spinner" role="status" aria-label=${t("state.loading")}></span>`}</div>`:r`<${Qn} conversation=${e} empty=${p.length===0} />`;return r`<${Vt} name=${t("timeline.label",{channel:e.label})}
      rows=${p} draw=${$n({conversation:e,focus:n})} guess=${Qt} before=${g}
      staying=${[wt.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${Lt(o)} onOlder=${()=>Me(o)}
        onNewer=${()=>et(o)}
    onLatest=${()=>(n&&ge(o),tt(o))}
    onView=${(b,I)=>Bt(o,b,I)}
    above=${r`<${Jn} channel=${o} />`} />`}function Jn({channel:e}){let n=de.value.channels[e]??0,o=Object.keys(Rt.value[e]??{}),a=async()=>{let s=await Kt(e).catch(N);s&&(await Ze(e,s).catch(N),Et(e,null,s))};return r`<${kn} count=${At.value?n:0} threads=${o.length}
    onJump=${()=>{a()}} onRead=${()=>Nt(e).catch(N)}
    onThread=${()=>{w.value={kind:"thread",channel:e,parent:o[0]}}} />`}function Qn({conversation:e,empty:n}){let{server:o,label:a,icon:s}=e,i=o?"channel":s==="note"?"notes":"direct";return n?r`<${O} icon=${s} title=${t(`empty.${i}`,{channel:a,name:a})}
        text=${t(`empty.${i}Text`)}>${o&&r`<${Xn} id=${e.id} server=${o} />`}<//>`:r`<header
      class="beginning"><h2>${a}</h2><p>${t(`timeline.beginning.${i}`)}</p></header>`}function Xn({id:e,server:n}){let o=W(n),a=ie(o);return r`${se(o)&&r`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>h({kind:"invites",server:n})}>
      <${f} name="user-add" size=${16} />${t("invite.manage")}</button>`}${a&&r`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>h({kind:"channel-create",server:n})}>
      <${f} name="plus" size=${16} />${t("channel.create")}</button>`}${a&&!ht(e)?.topic&&r`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>h({kind:"channel-edit",channel:e})}>
      <${f} name="edit" size=${16} />${t("channel.setTopic")}</button>`}`}function wn({error:e,onRetry:n}){return r`<div class="load-failed"><${E} tone="warning">${ue(e)} <button
      type="button" class="link" onClick=${n}>${t("action.retry")}</button><//></div>`}function Yn({channel:e}){return r`<${yn} names=${Tt(e).map(n=>jt(n)?.display_name).filter(Boolean)} />`}function Pn(){k(()=>(addEventListener("keydown",xn),()=>removeEventListener("keydown",xn)),[])}function xn(e){if(!(we(e)||e.defaultPrevented)){if(Z(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),h({kind:"switcher"});return}if(!rt.value){if(Z(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),F(C.value)&&(w.value={kind:"search"});return}if(Zt(e)){e.preventDefault(),D({kind:"inbox"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),to(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Yt(e.target)?(e.preventDefault(),h({kind:"keys"})):e.key==="Escape"&&Y.value?ke():e.key==="Escape"&&w.value?w.value=null:e.key==="Escape"&&zt()?e.preventDefault():un()&&Zn(e)&&mn()}}}var Zn=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function eo(){let e=C.value;if(e.page==="direct"){let{favourites:m,unread:u,others:p}=rn(nn(),e.direct);return[...m,...u,...p]}if(e.page!=="channel")return[];let{channel_order:n,own_order:o}=q.value,a=o[e.server]??[],{favourites:s}=G.value,i=(L.value[e.server]??[]).map(m=>({...m,favourite:s.includes(m.id)?s.indexOf(m.id):null})),l=ce(i,"",n,a);return me(l,[]).flatMap(({key:m,rows:u})=>m==="archived"?[]:u)}function to(e,n){let o=eo(),a=o.findIndex(s=>s.id===F(C.value));for(let s=1;s<=o.length;s+=1){let i=o[(a+e*s+o.length*s)%o.length];if(!n||(_.value.channels[i.id]??0)>0){ge(i.id);return}}}function j({id:e}){let n=e?V.value[e]:void 0,o=e?le.value[e]:void 0,a=n?.name??"";return r`<div class="gone" data-testid="gone"><${O} icon=${n?"info":"search"}
      title=${n?t(`gone.${n.why}`,{name:a}):t("empty.missing")}
      text=${n?t(`gone.${n.why}Text`):t("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>S({page:"home"})}>${t("empty.goHome")}</button><//>
    ${o&&r`<section class="gone-draft"><h3>${t("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${o}</blockquote>
        <${tn} text=${o} label=${t("message.copyText")} /></section>`}</div>`}function ee(e){return re("places",{})[e??"last"]??null}function Sn(e,n){let o={server:e,channel:n};Ie("places",{...re("places",{}),last:o,[e]:o})}var On=()=>re("direct",null),Dn=e=>Ie("direct",e??void 0);var Pe=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function In({sections:e,movable:n,onMove:o}){let a=R(null),s=R(null),[i,l]=x(null),[m,u]=x("");k(()=>{let c=s.current;s.current=null;let d=c&&document.querySelector(`[data-channel-id="${CSS.escape(c)}"]`);d instanceof HTMLElement&&d.focus()});let p=c=>e.find(({rows:d})=>d.some(y=>y.id===c))?.rows??[],g=(c,d)=>{let y=p(c),$=y.findIndex(A=>A.id===d),T=y.find(A=>A.id===c)?.name;!n||!d||$<0||d===c||T===void 0||(u(t("channels.moved",{name:T,place:$+1,count:y.length})),o(e.flatMap(A=>A.rows.map(ne=>ne.id)),c,d))},b=(c,d)=>{let y=p(c);return y[y.findIndex($=>$.id===c)+d]?.id};return{over:i,told:m,items:c=>[-1,1].map(d=>b(c,d)&&{label:t(d<0?"channels.moveUp":"channels.moveDown"),testid:d<0?"channel-up":"channel-down",icon:d<0?"arrow-up":"arrow-down",onClick:()=>g(c,b(c,d))}),handlers:{onKeyDown:c=>{let d={ArrowUp:-1,ArrowDown:1}[c.key],y=Pe(c.target);!d||!y||!Z(c)||!c.shiftKey||(c.preventDefault(),c.stopPropagation(),s.current=y,g(y,b(y,d)))},onDragStart:c=>{a.current=Pe(c.target),c.dataTransfer&&(c.dataTransfer.effectAllowed="move")},onDragOver:c=>{let d=Pe(c.target);!d||!p(d).some(y=>y.id===a.current)||(c.preventDefault(),l(d))},onDragLeave:()=>l(null),onDragEnd:()=>{a.current=null,l(null)},onDrop:c=>{let d=Pe(c.target);c.preventDefault(),l(null),a.current&&d&&g(a.current,d)}}}}var no=8;function Mn(e){let{channels:n,current:o,onOpen:a,onCreate:s,order:i,onOrder:l,arrange:m}=e,[u,p]=x(""),g=B(()=>m(n,u),[n,u,m]),b=In({sections:g,movable:u==="",onMove:e.onMove}),I=g.find(({rows:c})=>c.length>0)?.rows[0],te=c=>{we(c)||u===""||(c.key==="Escape"?(c.stopPropagation(),p("")):c.key==="Enter"&&I&&(p(""),a(I.id)))};return r`${n.length>=no&&r`<div class="channels-find"><${f} name="search" size=${15} />
      <input type="search" value=${u} placeholder=${t("channels.find")} data-testid="channel-find"
        aria-label=${t("channels.find")} onKeyDown=${te}
        onInput=${c=>p(c.target.value)} />
      <${H} label=${t("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(c=>({label:t(`channels.order.${c}`),checked:c===i,testid:`channel-order-${c}`,onClick:()=>l(c)})),...i==="own"&&o?b.items(o):[]]} /></div>`}<div class="channels" ...${b.handlers}>
    <p class="visually-hidden" role="status">${b.told}</p>
    ${g.map(({key:c,rows:d,chunks:y})=>(d.length>0||c==="channels"&&u==="")&&r`<section key=${c}>
      <header class="channels-head"><h2>${t(`channels.${c}`)}</h2>
        ${c==="channels"&&s&&r`<${P} icon="plus" size=${16} label=${t("channel.create")}
          testid="channel-create" onClick=${s} />`}</header>
      <div role="list">${y.map(($,T)=>r`<${oo} key=${T} rows=${$} onOpen=${a}
          movable=${u===""} current=${Tn($,o)} over=${Tn($,b.over)} />`)}</div>
    </section>`)}
    ${!I&&u!==""&&r`<p class="channels-none">${t("channels.none")}</p>`}
  </div>`}var Tn=(e,n)=>e.some(o=>o.id===n)?n:null,oo=Oe(function({rows:n,current:o,over:a,movable:s,onOpen:i}){let l=R(null);return Ne(()=>{l.current?.style.setProperty("--rows",String(n.length))},[n.length]),r`<div role="none" class="channels-chunk" ref=${l}>${n.map(m=>r`<div role="listitem" key=${m.id} draggable=${s}
        class=${m.id===a?"is-target":""}><${ro} ...${m} current=${m.id===o} onOpen=${i} /></div>`)}</div>`}),ro=Oe(function(n){let{current:o,onOpen:a}=n,s=n.unread>0&&!o,i=R(null);return k(()=>{o&&i.current?.scrollIntoView({block:"nearest"})},[o]),r`<button type="button" ref=${i}
      class="channel ${o?"is-current":""} ${s?"is-unread":""} ${n.muted?"is-muted":""}"
    aria-current=${o?"page":void 0} data-testid="channel-button"
        data-channel-id=${n.id}
    title=${n.name} onClick=${()=>a(n.id)}>
    ${n.private?r`<${f} name="lock" size=${16} /><span class="visually-hidden">${t("channel.audience.private")}</span>`:n.announces?r`<${f} name="announce" size=${16} /><span class="visually-hidden">${t("channel.announceTag")}</span>`:r`<span class="channel-hash" aria-hidden="true">#</span>`}
    <span class="channel-name">${n.name}</span>
    ${n.muted&&r`<span class="visually-hidden">${t("channel.mutedTag")}</span>`}
    ${n.draft&&!o&&r`<span class="channel-draft" title=${t("channel.draft")}><${f} name="edit" size=${14} /><span class="visually-hidden">${t("channel.draft")}</span></span>`}
    ${s&&r`<span class="count ${n.mentions>0?"is-mention":""}" data-testid="unread-count">
      <span
          class="visually-hidden">${t("unread.label")}</span>${n.unread>99?"99+":n.unread}</span>`}
  </button>`});function Rn({phase:e,name:n,segment:o,moved:a,behind:s,partial:i,troubled:l,onClick:m}){let p=e==="online"?l?"troubled":s?"behind":a?"moved":i?"partial":"online":"lost",g=t(`node.state.${p}`),b=n??t("node.unknown");return r`<button type="button" class="node-pill is-${p}" data-testid="node-pill"
      data-state=${p}
    title=${g} onClick=${m}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${b}${o?r` <span class="node-segment">${o}</span>`:""}</span>
    <span class="visually-hidden">${g}</span>
  </button>`}function Ln({user:e,presence:n,pill:o,...a}){let s=t("absence.own",{state:t(`person.${n}`)}),i=e.absence?.note??(e.absence&&t(`person.${e.absence.state}`));return r`<div class="profile">
    ${o}
    <div class="profile-row">
      <button type="button" class="profile-presence" aria-label=${s} title=${s}
        aria-haspopup="dialog" data-testid="presence-button" data-presence=${n}
        onClick=${a.onPresence}><${ye} id=${e.id} name=${e.display_name} presence=${n} /></button>
      <button type="button" class="profile-me" onClick=${a.onProfile} data-testid="profile-button">
        <span class="profile-text"><strong>${e.display_name}</strong>
          <span>${i||e.status_message||`@${e.username}`}</span></span>
      </button>
      <${P} icon="clock" label=${t("saved.title")} testid="saved-button" onClick=${a.onSaved} />
      <${P} icon="settings" label=${t("settings.title")} testid="settings-button"
          onClick=${a.onSettings} />
    </div>
  </div>`}function En({name:e,canInvite:n,canManage:o,isOwner:a,onInvite:s,onEdit:i,onGroups:l,onMembers:m,onLeave:u,onReceipts:p,onRead:g}){let b=r`<span class="server-name">${e}</span><${f} name="chevron-down"
      size=${16} />`;return r`<div class="server-head">
    <h1 class="server-title"><${H} label=${t("server.menu")} class="server-menu" button=${b} align="start"
        testid="server-menu" items=${[n&&{label:t("invite.manage"),icon:"user-add",onClick:s,testid:"invite-open"},{label:t("members.title"),icon:"users",onClick:m},n&&{label:t("groups.manage"),icon:"users",onClick:l,testid:"groups-open"},g&&{label:t("server.markRead"),icon:"check",onClick:g,testid:"server-read"},{label:t("receipts.title"),icon:"eye",onClick:p,testid:"server-receipts"},o&&{label:t("server.edit"),icon:"settings",onClick:i,testid:"server-edit"},!a&&{label:t("server.leave"),icon:"leave",onClick:u,danger:!0,testid:"server-leave"}]} /></h1>
    ${n&&r`<button type="button" class="icon-button" title=${t("invite.manage")}
          aria-label=${t("invite.manage")}
      data-testid="invite-button" onClick=${s}><${f} name="user-add" /></button>`}
  </div>`}function An({servers:e,current:n,onOpen:o,onAdd:a,inbox:s,directs:i,mesh:l}){let m=ao(e);return r`<nav class="rail" aria-label=${t("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${oe} size=${34} /></span>
    <ul class="rail-list">
      <li><button type="button" class="rail-server is-directs" title=${t("inbox.title")}
          aria-label=${t("inbox.title")} aria-pressed=${s.current} data-testid="inbox-button"
          onClick=${s.onOpen}><${f} name="inbox" size=${20} /></button></li>
      <li class="rail-first ${i.current?"is-current":""}">
        <button type="button" class="rail-server is-directs" title=${t("dm.title")} data-testid="directs-button"
            aria-current=${i.current?"page":void 0} onClick=${i.onOpen}>
          <${f} name="direct" size=${20} />
          <span class="visually-hidden">${t("dm.title")}
            ${i.unread>0&&t("unread.count",{count:i.unread})}</span></button>
        ${i.unread>0&&r`<span class="rail-count" aria-hidden="true" data-testid="directs-count">${i.unread>99?"99+":i.unread}</span>`}
      </li>
      ${e.map(u=>r`<li key=${u.id} class=${u.id===n?"is-current":""}>
        <button type="button" class="rail-server hue-${m.get(u.id)}" title=${u.name} data-server-id=${u.id}
            data-testid="server-button"
          aria-current=${u.id===n?"page":void 0}
              onClick=${()=>o(u.id)}>
          <span class="rail-initials" aria-hidden="true">${be(u.name)}</span>
          <span class="visually-hidden">${u.name}
            ${u.unread>0&&t("unread.count",{count:u.unread})}</span>
        </button>
        ${u.mentions>0?r`<span class="rail-count" aria-hidden="true">${u.mentions}</span>`:u.unread>0&&r`<span class="rail-dot" aria-hidden="true"></span>`}
      </li>`)}
      <li><button type="button" class="rail-server is-add" title=${t("server.add")}
          aria-label=${t("server.add")}
        data-testid="server-add" onClick=${a}><${f} name="plus" size=${20} /></button></li>
    </ul>
    ${l.shown&&r`<button type="button" class="rail-mesh" aria-current=${l.current?"page":void 0}
      title=${t("mesh.title")} aria-label=${t("mesh.title")} data-testid="mesh-page"
          onClick=${l.onOpen}>
      <${f} name="mesh" size=${20} />
      ${l.waiting>0&&r`<span class="rail-count">${l.waiting}</span>`}</button>`}
  </nav>`}function ao(e){let n=new Map,o=new Set;for(let{id:a,name:s}of e){let i=Gt(a);for(let l=1;l<_e&&o.has(`${be(s)} ${i}`);l+=1)i=(i+1)%_e;o.add(`${be(s)} ${i}`),n.set(a,i)}return n}var io=ze(()=>fn().then(e=>e.markAllRead));function _n(){let e=C.value,n=e.page==="channel"?e.server:null,o=n??ee(null)?.server,a=M.value?.find(i=>i.id===o)??null,s=(M.value??[]).map(i=>{let l=lt(_.value,(L.value[i.id]??[]).map(m=>m.id));return{id:i.id,name:i.name,unread:l.count,mentions:l.mentions}});return r`<div class="sidebar">
    <${An} servers=${s} current=${n}
        onAdd=${()=>h({kind:"server-add"})}
      onOpen=${i=>S({page:"channel",server:i,channel:null,message:null},{view:"list"})}
      inbox=${{current:w.value?.kind==="inbox",onOpen:()=>D({kind:"inbox"})}}
      directs=${{current:e.page==="direct",unread:J.value.count,onOpen:()=>S({page:"direct",direct:On(),message:null},{view:"list"})}}
      mesh=${{shown:K.value?.mesh_admin===!0,current:e.page==="mesh"||e.page==="accounts",waiting:Mt.value?.waiting.length??0,onOpen:()=>S({page:"mesh"})}} />
    <div class="sidebar-main" role=${Pt()&&Q.value==="list"?"main":void 0}>
      ${e.page==="direct"?r`<${on} />`:a?r`<${so} server=${a} /><${lo} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:r`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${mo} />
    </div>
  </div>`}function so({server:e}){let n=W(e.id),o=()=>h({kind:"confirm",title:t("server.leave"),text:t("server.leaveText",{name:e.name}),action:t("server.leave"),danger:!0,run:()=>vt(e.id).then(()=>S({page:"home"}),N)}),a=de.value.channels,s=(L.value[e.id]??[]).map(({id:m})=>m).filter(m=>(a[m]??0)>0),i=io(),l=()=>i?.(s,e.id).then(()=>it(t("server.markedRead",{name:e.name}),"ok"),N);return r`<${En} name=${e.name} canInvite=${se(n)}
      canManage=${Je(n)} isOwner=${e.owner_id===K.value?.id}
    onInvite=${()=>h({kind:"invites",server:e.id})}
        onEdit=${()=>h({kind:"server-edit",server:e.id})}
    onGroups=${()=>h({kind:"groups",server:e.id})}
    onReceipts=${()=>h({kind:"receipts",server:e.id})}
    onMembers=${()=>{w.value=null,S(C.value),D({kind:"members"})}} onLeave=${o} onRead=${s.length>0&&i?l:null} />`}function lo({server:e,current:n}){let o=L.value[e],a=_.value,{favourites:s,channels:i}=G.value,l={...le.value,...en.value},m=R(new Map),u=B(()=>ot((o??[]).map($=>({id:$.id,name:$.name,private:$.private,announces:$.posting==="moderators",archived:$.archived,unread:a.channels[$.id]??0,mentions:a.mentions[$.id]??0,muted:i[$.id]?.muted??!1,favourite:s.includes($.id)?s.indexOf($.id):null,draft:nt(l,$.id)})),m.current),[o,a,l,s,i]),{channel_order:p,own_order:g}=q.value,b=g[e],I=R([]),te=De(($,T)=>(I.current=me(ce($,T,p,b??[]),I.current),I.current),[p,b]),c=($,T,A)=>{let{favourites:ne}=G.peek();return ne.includes(T)?pt({favourites:Re(ne,T,A)}):Le({channel_order:"own",own_order:{...q.peek().own_order,[e]:Re($,T,A)}})},d=De($=>St(e,$),[e]),y=ie(W(e))?()=>h({kind:"channel-create",server:e}):null;return r`<nav aria-label=${t("channels.channels")} class="channels-nav"><${Mn}
      channels=${u} current=${n} onOpen=${d} onCreate=${y}
      order=${p} arrange=${te} onMove=${c}
      onOrder=${$=>Le({channel_order:$})} /></nav>`}function co(e){let n=fe(e);return n==="offline"?e.absence?.state??"online":n}function mo(){let e=K.value;if(!e)return null;let{phase:n,node:o,moved_from:a}=ae.value,s=Ve.value.find(l=>l.id===o?.id),i=r`<${Rn} phase=${n} name=${s?.name??o?.name??null}
      segment=${s?.segment??null} moved=${a!==null} behind=${pe.value.behind>0} troubled=${pe.value.trouble!==null} partial=${pe.value.unreachable.length>0}
    onClick=${()=>h({kind:"node"})} />`;return r`<${Ln} user=${e} presence=${n==="online"?co(e):"offline"} pill=${i}
    onPresence=${()=>h({kind:"absence",note:null})}
    onSaved=${()=>D({kind:"saved"})}
    onProfile=${()=>h({kind:"settings",tab:"profile"})}
        onSettings=${()=>h({kind:"settings",tab:"look"})} />`}var uo='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function po(){return Object.values(_.value.mentions).reduce((n,o)=>n+o,0)-J.value.mentions+J.value.count}function $o(e){return e==="mesh"?t("mesh.title"):e==="accounts"?t("accounts.name"):null}function Bn(){let e=z(F(C.value)),n=$o(C.value.page)??e?.label??"",o=po(),a=Object.values(_.value.channels).some(i=>i>0),s=o>0?`(${o>99?"99+":o}) `:a?"• ":"";k(()=>{document.title=s+(n?`${n} · LocalChat`:"LocalChat")},[s,n]),k(()=>{fo(o>0)},[o>0])}var Se=null,Fn=!1;async function fo(e){Fn=e;let n=document.querySelector("link[rel=icon]");if(!(!n||Se===null&&!e)){if(Se??=n.href,!e){n.href=Se;return}try{let a=(await(await fetch(Se,{credentials:"omit"})).text()).replace("</svg>",`${uo}</svg>`);Fn&&(n.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var ho=v(e=>e.FilesPanel),vo=v(e=>e.InboxPanel),go=v(e=>e.InvitePage),bo=v(e=>e.MembersPanel),yo=v(e=>e.NewLogins),ko=v(e=>e.Notifying),wo=v(e=>e.OpenFiles),Co=v(e=>e.PinsPanel),xo=v(e=>e.ThreadPanel),Po=v(e=>e.AccountsPage),So=v(e=>e.MeshPage),Oo=v(e=>e.SavedPanel),Do=v(e=>e.SearchPanel),Io=v(e=>e.Uploading);function Nn(){Pn(),To(),dn(),Bn();let{phase:e,node:n,lost_at:o}=ae.value,{value:a}=w,i=a?.kind==="saved"||a?.kind==="inbox"||z(F(C.value))?a:null;return r`<div class="chat" data-narrow=${Q.value}
      data-panel=${i?i.kind:void 0} data-page=${C.value.page}>
    <a class="skip" href="#content">${t("action.skip")}</a>
    ${e==="reconnecting"&&o&&r`<${gn} name=${n?.name??null} lost_at=${o} waiting=${$e.value.length} onRetry=${We} />`}
    <${yo} /><${ko} /><${Io} /><${_n} />
    <main class="content" id="content"><${Mo} /></main>
    ${i?.kind==="files"&&r`<${ho} />`}
    ${i?.kind==="inbox"&&r`<${vo} />`}
    ${i?.kind==="members"&&r`<${bo} />`}
    ${i?.kind==="pins"&&r`<${Co} />`}
    ${i?.kind==="saved"&&r`<${Oo} />`}
    ${i?.kind==="search"&&r`<${Do} />`}
    ${i?.kind==="thread"&&r`<${xo} key=${i.parent} id=${i.channel} parent=${i.parent} at=${i.at} />`}
    <${wo} />
  </div>`}function To(){let e=C.value,n=e.page==="channel"?e.server:null,o=n?L.value[n]:void 0;k(()=>{if(e.page==="home"&&M.value?.length){let s=ee(null),i=M.value.find(l=>l.id===s?.server)??M.value[0];S({page:"channel",server:i.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&o?.length){let s=ee(e.server),i=o.find(l=>l.id===s?.channel)??o.find(l=>!l.archived)??o[0];S({...e,channel:i.id},{replace:!0,view:Q.peek()})}else e.page==="channel"&&e.channel?Sn(e.server,e.channel):e.page==="direct"&&e.direct&&Dn(e.direct)},[e,o,M.value]),k(()=>{n&&(ft(n).catch(()=>{}),Dt(n).catch(()=>{}))},[n]);let a=F(e);k(()=>{let s=w.peek();s?.kind==="thread"&&s.channel!==a&&(w.value=null)},[a])}function Mo(){let e=C.value;if(e.page==="mesh")return r`<${So} />`;if(e.page==="accounts")return r`<${Po} />`;if(e.page==="invite")return r`<${go} key=${e.code} code=${e.code} />`;if(e.page==="direct")return r`<${Ro} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&V.value[e.channel]&&!z(e.channel))return r`<${j} id=${e.channel} />`;if(M.value?.length===0)return r`<${O} icon="mesh" title=${t("empty.noServer")}
        text=${t("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>h({kind:"server-add"})}>${t("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>S({page:"direct",direct:null,message:null},{view:"list"})}>${t("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>h({kind:"settings",tab:"profile"})}>${t("settings.title")}</button><//>`;if(e.page==="missing")return r`<${j} id=${null} />`;if(e.page!=="channel")return null;if(!M.value?.some(s=>s.id===e.server))return r`<${j} id=${e.channel} />`;let o=L.value[e.server];if(!e.channel||!o)return o?.length===0?r`<${O} icon="hash" title=${t("empty.noChannel")}
          text=${t("empty.noChannelText")} />`:null;let a=z(e.channel);return a?.server!==e.server?r`<${j} id=${e.channel} />`:r`<${Fe} key=${a.id} conversation=${a} at=${e} />`}function Ro({at:e}){let n=e.direct,[o,a]=x(!1),s=()=>{a(!1),n&&kt(n).then(l=>a(l===null),l=>a(ue(l)))};k(s,[n]);let i=z(n);return i&&i.server===null?r`<${Fe} key=${i.id} conversation=${i} at=${e} />`:n&&(o===!0||V.value[n])?r`<${j} id=${n} />`:typeof o=="string"?r`<${O} icon="offline" title=${o}><button type="button" class="button"
      onClick=${s}>${t("action.retry")}</button><//>`:n||!yt.value.loaded?r`<div class="timeline-frame"><${ve} rows=${8} /></div>`:r`<${O} icon="direct" title=${t("empty.noDirect")} text=${t("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>h({kind:"direct-new"})}>${t("dm.new")}</button><//>`}function zn({username:e,describe:n,onLogin:o}){let[a,s]=x(e),[i,l]=x(""),{busy:m,error:u,submit:p}=Ce(n);return r`<form class="stack"
      onSubmit=${p(()=>o({username:a.trim(),password:i}))}
      data-testid="login-form">
    ${u&&r`<${E} tone="error">${u}<//>`}
    <${U} label=${t("auth.username")} value=${a} onInput=${s} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${U} label=${t("auth.password")} type="password" value=${i} onInput=${l}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${m}
        data-testid="login-submit">${m?t("state.working"):t("auth.login")}</button>
  </form>`}function Kn({describe:e,onRecover:n}){let[o,a]=x(""),[s,i]=x(""),{busy:l,at:m,failure:u,submit:p}=Ce(e,["code","new"]);return r`<form class="stack" onSubmit=${p(()=>n(o.trim(),s))}
      data-testid="recover-form">
    ${u}
    <${U} label=${t("auth.code")} value=${o} onInput=${a} hint=${t("auth.codeHint")}
        autofocus mono required maxlength=${60} autocomplete="one-time-code" testid="recover-code"
        error=${m("code")} />
    <${U} label=${t("account.newPassword")} type="password" value=${s} onInput=${i}
        hint=${t("auth.passwordRule")} required minlength=${8} autocomplete="new-password"
        testid="recover-password" error=${m("new")} />
    <button class="button is-primary is-wide" disabled=${l}
        data-testid="recover-submit">${l?t("state.working"):t("auth.recover")}</button>
  </form>`}function Lo(e){return e==="recover"?t("auth.recoverTitle"):e==="register"?t("auth.registerTitle"):t("auth.loginTitle")}var Eo=e=>qe(e.invite===void 0?e:{...e,invite:xt(e.invite)});function Hn(){let[e,n]=x("login"),o=X.value?.registration??"open",a=e==="register"&&o==="closed"?"login":e,s=X.value?.mesh?.name??"",i=C.value;return r`<${sn} title=${Lo(a)}
      text=${a==="recover"?t("auth.recoverText"):s&&t("auth.mesh",{mesh:s})}
      foot=${r`<${cn} />`}>
    ${Ae.value&&r`<${E} tone="ok"><span data-testid="admitted">${t(`join.admitted.${Ae.value}`,{mesh:s})}</span><//>`}
    ${Ue.value&&r`<${E} tone="warning">${t("auth.ended")}<//>`}
    ${i.page==="invite"&&r`<${E}>${t("auth.forInvite",{code:i.code})}<//>`}
    ${Ao(a,o==="invite"?i.page==="invite"?i.code:"":null)}
    <${_o} way=${a} policy=${o} onWay=${n} />
  <//>`}function Ao(e,n){return e==="recover"?r`<${Kn} describe=${xe} onRecover=${Ge} />`:e==="register"?r`<${ln} key="register" describe=${xe} action=${t("auth.register")}
      invite=${n} onRegister=${Eo} />`:r`<${zn} key="login" username=${He.value} describe=${xe}
    onLogin=${je} />`}function _o({way:e,policy:n,onWay:o}){let a=(i,l,m)=>r`<button type="button" class="link" data-testid=${m}
      onClick=${()=>o(i)}>${l}</button>`;if(e==="recover")return r`<p class="auth-switch">${a("login",t("auth.toLogin"),"auth-switch")}</p>`;let s=e==="register";return r`${n==="closed"?r`<p class="auth-switch soft">${t("auth.closed")}</p>`:r`<p class="auth-switch">${t(s?"auth.haveAccount":"auth.noAccount")}
      ${s?a("login",t("auth.login"),"auth-switch"):a("register",t("auth.register"),"auth-switch")}</p>`}
  ${!s&&r`<p class="auth-switch">${a("recover",t("auth.haveCode"),"auth-recover")}</p>`}`}var Fo=v(e=>e.Dialogs),Bo=v(e=>e.EmojiPopover),No=v(e=>e.PersonPopover),zo=v(e=>e.FirstRun);function Un(){return r`<${Ko} /><${Fo} /><${Bo} /><${No} />
    <${vn} toasts=${at.value} onDismiss=${st} />`}function Ko(){return he.value==="inside"?r`<${Nn} />`:he.value==="failed"?r`<main class="auth"><${O} icon="offline" title=${t("boot.failed")}
        text=${t("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${Ut}>${t("action.retry")}</button><//></main>`:he.value==="outside"?X.value?.state==="member"?r`<${Hn} />`:r`<${zo} />`:r`<main class="auth splash" aria-busy="true"><${oe} size=${56} /></main>`}function Xs(){Ht();let e=document.getElementById("app");e&&Be(r`<${Un} />`,e),Ke(dt)}export{jn as fetchTexts,Xs as start};
