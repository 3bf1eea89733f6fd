import{$c as Bt,$d as sn,A as Ke,Ad as ye,Ba as T,Bd as Vt,C as Fe,D as He,Da as nt,Db as ht,Dd as Y,Ea as me,Eb as J,Ed as Gt,Fa as F,Ha as ot,Hc as Pt,I as re,Id as Le,J as je,Ja as rt,Jb as vt,Jd as Jt,K as Ue,Kc as Ot,Kd as _e,Lc as Dt,Ma as at,Mc as Te,Nc as It,Nd as Qt,O as ae,Oc as Tt,Od as Wt,Pc as Mt,Pd as Xt,Q as ie,Qa as it,Qb as bt,Qc as Et,Qd as Yt,R as qe,Rb as gt,Rc as Lt,Sc as _t,Tb as ue,Tc as Rt,Td as Zt,Ub as yt,Uc as W,Ud as en,Va as U,Vb as de,Vc as Me,Vd as tn,Wa as Ie,Wd as nn,Xa as An,Xd as on,Ya as st,Yd as rn,Za as q,Zc as $e,Zd as an,_a as lt,_c as At,a as o,aa as Ve,ad as fe,ae as ln,b as Ae,ba as Ge,bb as ct,bd as N,be as cn,c as Ce,ca as Pe,cb as R,cd as he,da as Je,db as V,e as S,ea as Qe,eb as M,ed as zt,f as g,fa as Oe,fb as A,fd as Nt,g as Be,gb as mt,gd as Ee,h as E,ha as We,hb as ut,hd as Kt,i as z,ia as Xe,ib as dt,id as ve,j as xe,jb as G,jc as pe,jd as be,kc as kt,kd as H,l as w,ld as L,m as ze,mc as B,o as r,oa as Ye,ob as pt,oc as y,p as $,pa as se,pc as Q,q as O,qc as wt,qd as Ft,r as ne,rc as P,rd as Ht,s as x,sa as le,sc as Ct,sd as jt,ta as De,tc as xt,td as Ut,u as oe,ua as ce,uc as St,ud as qt,v as Se,va as Ze,vb as $t,wa as et,wb as ft,wd as X,xa as C,xd as ge,y as K,ya as tt,z as Ne,za as h}from"./chunk.js";function mn({toasts:e,onDismiss:t}){return o`<div class="toasts" role="status" aria-live="polite">
    ${e.map(n=>o`<div class="toast toast-${n.tone}" key=${n.id}>
      <${$} name=${n.tone==="info"?"info":n.tone} /><span>${n.text}</span>
      <${x} icon="close" size=${16} label=${r("action.close")}
          onClick=${()=>t(n.id)} />
    </div>`)}
  </div>`}function un({name:e,lost_at:t,waiting:n,onRetry:a}){let s=e??r("node.unknown");return o`<div class="banner" role="status" data-testid="connection-banner">
    <${$} name="offline" />
    <span>${r("banner.lost",{node:s,time:at(t)})}
      ${n>0&&o` ${r("banner.waiting",{count:n})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${r("action.retryNow")}</button>
  </div>`}function dn(e){let{conversation:t,person:n,members:a,membersOpen:s,pinsOpen:i,items:l}=e,{name:u,icon:m,topic:f}=t,b=n&&(n.status??r(`person.${n.presence}`));return o`<header class="channel-header">
    <${x} icon="arrow-left" label=${r("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${n?o`<${be} id=${n.id} name=${n.name} size="s" presence=${n.presence} />`:o`<${$} name=${m} size=${19} />`}
      ${n?o`<button type="button" class="channel-person" data-testid="channel-title" title=${u}
              aria-haspopup="dialog" onClick=${k=>e.onPerson(k.currentTarget)}>${u}</button>`:o`<span data-testid="channel-title" title=${u}>${u}</span>`}</h1>
    ${t.archived&&o`<span class="tag">${r("channel.archivedTag")}</span>`}
    ${t.announces&&o`<span class="tag only-wide">${r("channel.announceTag")}</span>`}
    ${(f||b)&&o`<p class="channel-topic" title=${f||b}>${f||b}</p>`}
    <span class="spacer"></span>
    <${x} icon="go-to" label=${r("switcher.open")} onClick=${e.onSwitch}
        class="only-wide" testid="switcher-open" />
    <${x} icon="search" label=${r("search.open")} pressed=${e.searchOpen}
        onClick=${e.onSearch} testid="search-open" />
    <${x} icon="calendar" label=${r("date.title")} onClick=${e.onDate} class="only-wide"
        testid="date-open" />
    <${x} icon="pin" label=${r("pins.title")} pressed=${i} onClick=${e.onPins}
        testid="pins-button" />
    <button type="button" class="icon-button with-count" aria-pressed=${s}
        title=${r("members.title")}
      aria-label=${a===null?r("members.title"):r("members.count",{count:a})} data-testid="members-button" onClick=${e.onMembers}>
      <${$} name="users" />${a!==null&&o`<span>${a}</span>`}</button>
    <${H} label=${r("channel.menu")} testid="channel-menu" items=${l} />
  </header>`}function pn({names:e}){let t=e.length===0?"":e.length>3?r("typing.many"):r("typing.some",{count:e.length,names:e.join(r("list.comma"))});return o`<p class="typing"
      aria-live="polite">${t&&o`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${t}`}</p>`}var Bn=100;function $n({count:e,threads:t,onJump:n,onRead:a,onThread:s}){if(e===0&&t===0)return null;let i=e>=Bn;return o`<div class="unread-bar" role="status">
    ${e>0&&o`<div class="unread-bar-part" data-testid="unread-above">
        <span>${i?r("unread.aboveMany",{count:e}):r("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${n}>
          <${$} name="arrow-up" size=${14} />${r("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${r("unread.markRead")}</button></div>`}
    ${t>0&&o`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${s}><${$} name="thread" size=${14} />
        ${r("unread.threads",{count:t})}</button>`}
  </div>`}var zn=w(()=>import("./rest.js").then(e=>e.Selecting));function Re({conversation:e,at:t}){let{id:n,label:a}=e,{message:s}=t;g(()=>(Tt(n),()=>{Mt(n),gt(),ge()}),[n]),g(()=>{s?qt(n,s):Pe(n)},[n,s&&t]);let i=e.icon==="note",l=hn(e);return o`<section class="conversation" aria-label=${a}>
    <${Nn} conversation=${e} />
    <${Kn} conversation=${e} focus=${s} />
    <${Un} channel=${n} />
    ${X.value?.conversation===n&&X.value.parent===null?o`<${zn} moderates=${e.moderates} />`:e.archived||!e.posts?o`<div class="composer-closed" data-testid="composer-closed"><${L}>${e.archived?r("channel.archivedText"):r("channel.announceOnly")}<//></div>`:o`<${Nt} name=${l?.display_name??""} absence=${l?.absence??null} place="composer" />
            <${cn} key=${n} conversation=${e} parent=${null}
            placeholder=${i?r("composer.note"):r("composer.placeholder",{channel:a})} />`}
  </section>`}var hn=({icon:e,people:t})=>e==="user"?t?.find(n=>n.id!==K.value?.id):void 0;function Nn({conversation:e}){let{id:t,server:n,people:a,hidden:s}=e;g(()=>{s&&ft(t).catch(()=>{})},[t,s]);let i=hn(e),l=i?{id:i.id,name:i.display_name,presence:pe(i),status:i.status_message}:null,u=a??(s?$t.value[t]:mt.value[n??""]);return o`<${dn} conversation=${e} person=${l}
      members=${u?.length??null} items=${sn(e)}
      membersOpen=${C.value?.kind==="members"} pinsOpen=${C.value?.kind==="pins"}
      onBack=${xt} onMembers=${()=>T({kind:"members"})}
      onPins=${()=>T({kind:"pins"})} searchOpen=${C.value?.kind==="search"}
      onSearch=${()=>T({kind:"search"})}
      onPerson=${m=>i&&Yt(i.username,m,i)}
      onDate=${()=>h({kind:"date",channel:t,at:null})}
      onSwitch=${()=>h({kind:"switcher"})} />`}function Kn({conversation:e,focus:t}){let{id:n}=e,a=Ge(n).value,s=Ve.value[n],l=(Te.value?.channel===n?Te.value:null)?.line,u=z(()=>Ht(Je(a.messages),{new_from:l,day:it}),[a.messages,l,rt.value]),m=a.has_newer?[]:yt(de.value,n,null,a.messages),f=z(()=>[...u,...jt(m)],[u,...m]);if(!a.loaded)return s?o`<div class="timeline-frame">
        <${fn} error=${s} onRetry=${()=>Pe(n)} /></div>`:o`<div class="timeline-frame"><${fe} rows=${8} /></div>`;let b=a.has_older?o`<div
        class="older">${s?o`<${fn} error=${s} onRetry=${()=>Oe(n)} />`:o`<span class="spinner" role="status" aria-label=${r("state.loading")}></span>`}</div>`:o`<${Hn} conversation=${e} empty=${f.length===0} />`;return o`<${Ft} name=${r("timeline.label",{channel:e.label})}
      rows=${f} draw=${ln({conversation:e,focus:t})} guess=${Ut} before=${b}
      staying=${[bt.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${Ot(n)} onOlder=${()=>Oe(n)}
        onNewer=${()=>We(n)}
    onLatest=${()=>(t&&he(n),Xe(n))}
    onView=${(k,D)=>Et(n,k,D)}
    above=${o`<${Fn} channel=${n} />`} />`}function Fn({channel:e}){let t=ct.value.channels[e]??0,n=Object.keys(Pt.value[e]??{}),a=async()=>{let s=await Rt(e).catch(F);s&&(await Qe(e,s).catch(F),Dt(e,null,s))};return o`<${$n} count=${It.value?t:0} threads=${n.length}
    onJump=${()=>{a()}} onRead=${()=>Lt(e).catch(F)}
    onThread=${()=>{C.value={kind:"thread",channel:e,parent:n[0]}}} />`}function Hn({conversation:e,empty:t}){let{server:n,label:a,icon:s}=e,i=n?"channel":s==="note"?"notes":"direct";return t?o`<${O} icon=${s} title=${r(`empty.${i}`,{channel:a,name:a})}
        text=${r(`empty.${i}Text`)}>${n&&o`<${jn} id=${e.id} server=${n} />`}<//>`:o`<header
      class="beginning"><h2>${a}</h2><p>${r(`timeline.beginning.${i}`)}</p></header>`}function jn({id:e,server:t}){let n=G(t),a=ae(n);return o`${ie(n)&&o`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>h({kind:"invites",server:t})}>
      <${$} name="user-add" size=${16} />${r("invite.manage")}</button>`}${a&&o`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>h({kind:"channel-create",server:t})}>
      <${$} name="plus" size=${16} />${r("channel.create")}</button>`}${a&&!dt(e)?.topic&&o`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>h({kind:"channel-edit",channel:e})}>
      <${$} name="edit" size=${16} />${r("channel.setTopic")}</button>`}`}function fn({error:e,onRetry:t}){return o`<div class="load-failed"><${L} tone="warning">${me(e)} <button
      type="button" class="link" onClick=${t}>${r("action.retry")}</button><//></div>`}function Un({channel:e}){return o`<${pn} names=${kt(e).map(t=>zt(t)?.display_name).filter(Boolean)} />`}function bn(){g(()=>(addEventListener("keydown",vn),()=>removeEventListener("keydown",vn)),[])}function vn(e){if(!(ye(e)||e.defaultPrevented)){if(Y(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),h({kind:"switcher"});return}if(!et.value){if(Y(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),B(y.value)&&(C.value={kind:"search"});return}if(Gt(e)){e.preventDefault(),T({kind:"inbox"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),Gn(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Vt(e.target)?(e.preventDefault(),h({kind:"keys"})):e.key==="Escape"&&X.value?ge():e.key==="Escape"&&C.value?C.value=null:e.key==="Escape"&&_t()?e.preventDefault():rn()&&qn(e)&&on()}}}var qn=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function Vn(){let e=y.value;if(e.page==="direct"){let{favourites:u,unread:m,others:f}=Xt(Qt(),e.direct);return[...u,...m,...f]}if(e.page!=="channel")return[];let{channel_order:t,own_order:n}=U.value,a=n[e.server]??[],{favourites:s}=q.value,i=(A.value[e.server]??[]).map(u=>({...u,favourite:s.includes(u.id)?s.indexOf(u.id):null})),l=le(i,"",t,a);return ce(l,[]).flatMap(({key:u,rows:m})=>u==="archived"?[]:m)}function Gn(e,t){let n=Vn(),a=n.findIndex(s=>s.id===B(y.value));for(let s=1;s<=n.length;s+=1){let i=n[(a+e*s+n.length*s)%n.length];if(!t||(R.value.channels[i.id]??0)>0){he(i.id);return}}}function j({id:e}){let t=e?V.value[e]:void 0,n=e?se.value[e]:void 0,a=t?.name??"";return o`<div class="gone" data-testid="gone"><${O} icon=${t?"info":"search"}
      title=${t?r(`gone.${t.why}`,{name:a}):r("empty.missing")}
      text=${t?r(`gone.${t.why}Text`):r("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>P({page:"home"})}>${r("empty.goHome")}</button><//>
    ${n&&o`<section class="gone-draft"><h3>${r("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${n}</blockquote>
        <${Zt} text=${n} label=${r("message.copyText")} /></section>`}</div>`}function Z(e){return oe("places",{})[e??"last"]??null}function gn(e,t){let n={server:e,channel:t};Se("places",{...oe("places",{}),last:n,[e]:n})}var yn=()=>oe("direct",null),kn=e=>Se("direct",e??void 0);var ke=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function wn({sections:e,movable:t,onMove:n}){let a=E(null),s=E(null),[i,l]=S(null),[u,m]=S("");g(()=>{let c=s.current;s.current=null;let d=c&&document.querySelector(`[data-channel-id="${CSS.escape(c)}"]`);d instanceof HTMLElement&&d.focus()});let f=c=>e.find(({rows:d})=>d.some(v=>v.id===c))?.rows??[],b=(c,d)=>{let v=f(c),p=v.findIndex(_=>_.id===d),I=v.find(_=>_.id===c)?.name;!t||!d||p<0||d===c||I===void 0||(m(r("channels.moved",{name:I,place:p+1,count:v.length})),n(e.flatMap(_=>_.rows.map(te=>te.id)),c,d))},k=(c,d)=>{let v=f(c);return v[v.findIndex(p=>p.id===c)+d]?.id};return{over:i,told:u,items:c=>[-1,1].map(d=>k(c,d)&&{label:r(d<0?"channels.moveUp":"channels.moveDown"),testid:d<0?"channel-up":"channel-down",icon:d<0?"arrow-up":"arrow-down",onClick:()=>b(c,k(c,d))}),handlers:{onKeyDown:c=>{let d={ArrowUp:-1,ArrowDown:1}[c.key],v=ke(c.target);!d||!v||!Y(c)||!c.shiftKey||(c.preventDefault(),c.stopPropagation(),s.current=v,b(v,k(v,d)))},onDragStart:c=>{a.current=ke(c.target),c.dataTransfer&&(c.dataTransfer.effectAllowed="move")},onDragOver:c=>{let d=ke(c.target);!d||!f(d).some(v=>v.id===a.current)||(c.preventDefault(),l(d))},onDragLeave:()=>l(null),onDragEnd:()=>{a.current=null,l(null)},onDrop:c=>{let d=ke(c.target);c.preventDefault(),l(null),a.current&&d&&b(a.current,d)}}}}var Jn=8;function xn(e){let{channels:t,current:n,onOpen:a,onCreate:s,order:i,onOrder:l,arrange:u}=e,[m,f]=S(""),b=z(()=>u(t,m),[t,m,u]),k=wn({sections:b,movable:m==="",onMove:e.onMove}),D=b.find(({rows:c})=>c.length>0)?.rows[0],ee=c=>{ye(c)||m===""||(c.key==="Escape"?(c.stopPropagation(),f("")):c.key==="Enter"&&D&&(f(""),a(D.id)))};return o`${t.length>=Jn&&o`<div class="channels-find"><${$} name="search" size=${15} />
      <input type="search" value=${m} placeholder=${r("channels.find")} data-testid="channel-find"
        aria-label=${r("channels.find")} onKeyDown=${ee}
        onInput=${c=>f(c.target.value)} />
      <${H} label=${r("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(c=>({label:r(`channels.order.${c}`),checked:c===i,testid:`channel-order-${c}`,onClick:()=>l(c)})),...i==="own"&&n?k.items(n):[]]} /></div>`}<div class="channels" ...${k.handlers}>
    <p class="visually-hidden" role="status">${k.told}</p>
    ${b.map(({key:c,rows:d,chunks:v})=>(d.length>0||c==="channels"&&m==="")&&o`<section key=${c}>
      <header class="channels-head"><h2>${r(`channels.${c}`)}</h2>
        ${c==="channels"&&s&&o`<${x} icon="plus" size=${16} label=${r("channel.create")}
          testid="channel-create" onClick=${s} />`}</header>
      <div role="list">${v.map((p,I)=>o`<${Qn} key=${I} rows=${p} onOpen=${a}
          movable=${m===""} current=${Cn(p,n)} over=${Cn(p,k.over)} />`)}</div>
    </section>`)}
    ${!D&&m!==""&&o`<p class="channels-none">${r("channels.none")}</p>`}
  </div>`}var Cn=(e,t)=>e.some(n=>n.id===t)?t:null,Qn=Ce(function({rows:t,current:n,over:a,movable:s,onOpen:i}){let l=E(null);return Be(()=>{l.current?.style.setProperty("--rows",String(t.length))},[t.length]),o`<div role="none" class="channels-chunk" ref=${l}>${t.map(u=>o`<div role="listitem" key=${u.id} draggable=${s}
        class=${u.id===a?"is-target":""}><${Wn} ...${u} current=${u.id===n} onOpen=${i} /></div>`)}</div>`}),Wn=Ce(function(t){let{current:n,onOpen:a}=t,s=t.unread>0&&!n,i=E(null);return g(()=>{n&&i.current?.scrollIntoView({block:"nearest"})},[n]),o`<button type="button" ref=${i}
      class="channel ${n?"is-current":""} ${s?"is-unread":""} ${t.muted?"is-muted":""}"
    aria-current=${n?"page":void 0} data-testid="channel-button"
        data-channel-id=${t.id}
    title=${t.name} onClick=${()=>a(t.id)}>
    ${t.private?o`<${$} name="lock" size=${16} /><span class="visually-hidden">${r("channel.audience.private")}</span>`:t.announces?o`<${$} name="announce" size=${16} /><span class="visually-hidden">${r("channel.announceTag")}</span>`:o`<span class="channel-hash" aria-hidden="true">#</span>`}
    <span class="channel-name">${t.name}</span>
    ${t.muted&&o`<span class="visually-hidden">${r("channel.mutedTag")}</span>`}
    ${t.draft&&!n&&o`<span class="channel-draft" title=${r("channel.draft")}><${$} name="edit" size=${14} /><span class="visually-hidden">${r("channel.draft")}</span></span>`}
    ${s&&o`<span class="count ${t.mentions>0?"is-mention":""}" data-testid="unread-count">
      <span
          class="visually-hidden">${r("unread.label")}</span>${t.unread>99?"99+":t.unread}</span>`}
  </button>`});function Sn({phase:e,name:t,segment:n,moved:a,behind:s,partial:i,troubled:l,onClick:u}){let f=e==="online"?l?"troubled":s?"behind":a?"moved":i?"partial":"online":"lost",b=r(`node.state.${f}`),k=t??r("node.unknown");return o`<button type="button" class="node-pill is-${f}" data-testid="node-pill"
      data-state=${f}
    title=${b} onClick=${u}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${k}${n?o` <span class="node-segment">${n}</span>`:""}</span>
    <span class="visually-hidden">${b}</span>
  </button>`}function Pn({user:e,presence:t,pill:n,...a}){let s=r("absence.own",{state:r(`person.${t}`)}),i=e.absence?.note??(e.absence&&r(`person.${e.absence.state}`));return o`<div class="profile">
    ${n}
    <div class="profile-row">
      <button type="button" class="profile-presence" aria-label=${s} title=${s}
        aria-haspopup="dialog" data-testid="presence-button" data-presence=${t}
        onClick=${a.onPresence}><${be} id=${e.id} name=${e.display_name} presence=${t} /></button>
      <button type="button" class="profile-me" onClick=${a.onProfile} data-testid="profile-button">
        <span class="profile-text"><strong>${e.display_name}</strong>
          <span>${i||e.status_message||`@${e.username}`}</span></span>
      </button>
      <${x} icon="clock" label=${r("saved.title")} testid="saved-button" onClick=${a.onSaved} />
      <${x} icon="settings" label=${r("settings.title")} testid="settings-button"
          onClick=${a.onSettings} />
    </div>
  </div>`}function On({name:e,canInvite:t,canManage:n,isOwner:a,onInvite:s,onEdit:i,onMembers:l,onLeave:u}){let m=o`<span class="server-name">${e}</span><${$} name="chevron-down"
      size=${16} />`;return o`<div class="server-head">
    <h1 class="server-title"><${H} label=${r("server.menu")} class="server-menu" button=${m} align="start"
        testid="server-menu" items=${[t&&{label:r("invite.manage"),icon:"user-add",onClick:s,testid:"invite-open"},{label:r("members.title"),icon:"users",onClick:l},n&&{label:r("server.edit"),icon:"settings",onClick:i,testid:"server-edit"},!a&&{label:r("server.leave"),icon:"leave",onClick:u,danger:!0,testid:"server-leave"}]} /></h1>
    ${t&&o`<button type="button" class="icon-button" title=${r("invite.manage")}
          aria-label=${r("invite.manage")}
      data-testid="invite-button" onClick=${s}><${$} name="user-add" /></button>`}
  </div>`}function Dn({servers:e,current:t,onOpen:n,onAdd:a,inbox:s,directs:i,mesh:l}){let u=Xn(e);return o`<nav class="rail" aria-label=${r("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${ne} size=${34} /></span>
    <ul class="rail-list">
      <li><button type="button" class="rail-server is-directs" title=${r("inbox.title")}
          aria-label=${r("inbox.title")} aria-pressed=${s.current} data-testid="inbox-button"
          onClick=${s.onOpen}><${$} name="inbox" size=${20} /></button></li>
      <li class="rail-first ${i.current?"is-current":""}">
        <button type="button" class="rail-server is-directs" title=${r("dm.title")} data-testid="directs-button"
            aria-current=${i.current?"page":void 0} onClick=${i.onOpen}>
          <${$} name="direct" size=${20} />
          <span class="visually-hidden">${r("dm.title")}
            ${i.unread>0&&r("unread.count",{count:i.unread})}</span></button>
        ${i.unread>0&&o`<span class="rail-count" aria-hidden="true" data-testid="directs-count">${i.unread>99?"99+":i.unread}</span>`}
      </li>
      ${e.map(m=>o`<li key=${m.id} class=${m.id===t?"is-current":""}>
        <button type="button" class="rail-server hue-${u.get(m.id)}" title=${m.name} data-server-id=${m.id}
            data-testid="server-button"
          aria-current=${m.id===t?"page":void 0}
              onClick=${()=>n(m.id)}>
          <span class="rail-initials" aria-hidden="true">${ve(m.name)}</span>
          <span class="visually-hidden">${m.name}
            ${m.unread>0&&r("unread.count",{count:m.unread})}</span>
        </button>
        ${m.mentions>0?o`<span class="rail-count" aria-hidden="true">${m.mentions}</span>`:m.unread>0&&o`<span class="rail-dot" aria-hidden="true"></span>`}
      </li>`)}
      <li><button type="button" class="rail-server is-add" title=${r("server.add")}
          aria-label=${r("server.add")}
        data-testid="server-add" onClick=${a}><${$} name="plus" size=${20} /></button></li>
    </ul>
    ${l.shown&&o`<button type="button" class="rail-mesh" aria-current=${l.current?"page":void 0}
      title=${r("mesh.title")} aria-label=${r("mesh.title")} data-testid="mesh-page"
          onClick=${l.onOpen}>
      <${$} name="mesh" size=${20} />
      ${l.waiting>0&&o`<span class="rail-count">${l.waiting}</span>`}</button>`}
  </nav>`}function Xn(e){let t=new Map,n=new Set;for(let{id:a,name:s}of e){let i=Kt(a);for(let l=1;l<Ee&&n.has(`${ve(s)} ${i}`);l+=1)i=(i+1)%Ee;n.add(`${ve(s)} ${i}`),t.set(a,i)}return t}function In(){let e=y.value,t=e.page==="channel"?e.server:null,n=t??Z(null)?.server,a=M.value?.find(i=>i.id===n)??null,s=(M.value??[]).map(i=>{let l=ot(R.value,(A.value[i.id]??[]).map(u=>u.id));return{id:i.id,name:i.name,unread:l.count,mentions:l.mentions}});return o`<div class="sidebar">
    <${Dn} servers=${s} current=${t}
        onAdd=${()=>h({kind:"server-add"})}
      onOpen=${i=>P({page:"channel",server:i,channel:null,message:null},{view:"list"})}
      inbox=${{current:C.value?.kind==="inbox",onOpen:()=>T({kind:"inbox"})}}
      directs=${{current:e.page==="direct",unread:J.value.count,onOpen:()=>P({page:"direct",direct:yn(),message:null},{view:"list"})}}
      mesh=${{shown:K.value?.mesh_admin===!0,current:e.page==="mesh",waiting:St.value?.waiting.length??0,onOpen:()=>P({page:"mesh"})}} />
    <div class="sidebar-main" role=${wt()&&Q.value==="list"?"main":void 0}>
      ${e.page==="direct"?o`<${Wt} />`:a?o`<${Yn} server=${a} /><${Zn} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:o`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${to} />
    </div>
  </div>`}function Yn({server:e}){let t=G(e.id),n=()=>h({kind:"confirm",title:r("server.leave"),text:r("server.leaveText",{name:e.name}),action:r("server.leave"),danger:!0,run:()=>pt(e.id).then(()=>P({page:"home"}),F)});return o`<${On} name=${e.name} canInvite=${ie(t)}
      canManage=${qe(t)} isOwner=${e.owner_id===K.value?.id}
    onInvite=${()=>h({kind:"invites",server:e.id})}
        onEdit=${()=>h({kind:"server-edit",server:e.id})}
    onMembers=${()=>{C.value=null,P(y.value),T({kind:"members"})}} onLeave=${n} />`}function Zn({server:e,current:t}){let n=A.value[e],a=R.value,{favourites:s,channels:i}=q.value,l=se.value,u=E(new Map),m=z(()=>Ze((n??[]).map(p=>({id:p.id,name:p.name,private:p.private,announces:p.posting==="moderators",archived:p.archived,unread:a.channels[p.id]??0,mentions:a.mentions[p.id]??0,muted:i[p.id]?.muted??!1,favourite:s.includes(p.id)?s.indexOf(p.id):null,draft:Ye(l,p.id)})),u.current),[n,a,l,s,i]),{channel_order:f,own_order:b}=U.value,k=b[e],D=E([]),ee=xe((p,I)=>(D.current=ce(le(p,I,f,k??[]),D.current),D.current),[f,k]),c=(p,I,_)=>{let{favourites:te}=q.peek();return te.includes(I)?lt({favourites:De(te,I,_)}):Ie({channel_order:"own",own_order:{...U.peek().own_order,[e]:De(p,I,_)}})},d=xe(p=>Ct(e,p),[e]),v=ae(G(e))?()=>h({kind:"channel-create",server:e}):null;return o`<nav aria-label=${r("channels.channels")} class="channels-nav"><${xn}
      channels=${m} current=${t} onOpen=${d} onCreate=${v}
      order=${f} arrange=${ee} onMove=${c}
      onOrder=${p=>Ie({channel_order:p})} /></nav>`}function eo(e){let t=pe(e);return t==="offline"?e.absence?.state??"online":t}function to(){let e=K.value;if(!e)return null;let{phase:t,node:n,moved_from:a}=re.value,s=je.value.find(l=>l.id===n?.id),i=o`<${Sn} phase=${t} name=${s?.name??n?.name??null}
      segment=${s?.segment??null} moved=${a!==null} behind=${ue.value.behind>0} troubled=${ue.value.trouble!==null} partial=${ue.value.unreachable.length>0}
    onClick=${()=>h({kind:"node"})} />`;return o`<${Pn} user=${e} presence=${t==="online"?eo(e):"offline"} pill=${i}
    onPresence=${()=>h({kind:"absence",note:null})}
    onSaved=${()=>T({kind:"saved"})}
    onProfile=${()=>h({kind:"settings",tab:"profile"})}
        onSettings=${()=>h({kind:"settings",tab:"look"})} />`}var no='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function oo(){return Object.values(R.value.mentions).reduce((t,n)=>t+n,0)-J.value.mentions+J.value.count}function Mn(){let e=N(B(y.value)),t=y.value.page==="mesh"?r("mesh.title"):e?.label??"",n=oo(),a=Object.values(R.value.channels).some(i=>i>0),s=n>0?`(${n>99?"99+":n}) `:a?"• ":"";g(()=>{document.title=s+(t?`${t} · LocalChat`:"LocalChat")},[s,t]),g(()=>{ro(n>0)},[n>0])}var we=null,Tn=!1;async function ro(e){Tn=e;let t=document.querySelector("link[rel=icon]");if(!(!t||we===null&&!e)){if(we??=t.href,!e){t.href=we;return}try{let a=(await(await fetch(we,{credentials:"omit"})).text()).replace("</svg>",`${no}</svg>`);Tn&&(t.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var ao=w(()=>import("./rest.js").then(e=>e.InboxPanel)),io=w(()=>import("./rest.js").then(e=>e.InvitePage)),so=w(()=>import("./rest.js").then(e=>e.MembersPanel)),lo=w(()=>import("./rest.js").then(e=>e.Notifying)),co=w(()=>import("./rest.js").then(e=>e.PinsPanel)),mo=w(()=>import("./rest.js").then(e=>e.ThreadPanel)),uo=w(()=>import("./rest.js").then(e=>e.MeshPage)),po=w(()=>import("./rest.js").then(e=>e.SavedPanel)),$o=w(()=>import("./rest.js").then(e=>e.SearchPanel));function En(){bn(),fo(),an(),Mn();let{phase:e,node:t,lost_at:n}=re.value,{value:a}=C,i=a?.kind==="saved"||a?.kind==="inbox"||N(B(y.value))?a:null;return o`<div class="chat" data-narrow=${Q.value}
      data-panel=${i?i.kind:void 0} data-page=${y.value.page}>
    <a class="skip" href="#content">${r("action.skip")}</a>
    ${e==="reconnecting"&&n&&o`<${un} name=${t?.name??null} lost_at=${n} waiting=${de.value.length} onRetry=${Ue} />`}
    <${lo} /><${In} />
    <main class="content" id="content"><${ho} /></main>
    ${i?.kind==="inbox"&&o`<${ao} />`}
    ${i?.kind==="members"&&o`<${so} />`}
    ${i?.kind==="pins"&&o`<${co} />`}
    ${i?.kind==="saved"&&o`<${po} />`}
    ${i?.kind==="search"&&o`<${$o} />`}
    ${i?.kind==="thread"&&o`<${mo} key=${i.parent} id=${i.channel} parent=${i.parent} at=${i.at} />`}
  </div>`}function fo(){let e=y.value,t=e.page==="channel"?e.server:null,n=t?A.value[t]:void 0;g(()=>{if(e.page==="home"&&M.value?.length){let s=Z(null),i=M.value.find(l=>l.id===s?.server)??M.value[0];P({page:"channel",server:i.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&n?.length){let s=Z(e.server),i=n.find(l=>l.id===s?.channel)??n.find(l=>!l.archived)??n[0];P({...e,channel:i.id},{replace:!0,view:Q.peek()})}else e.page==="channel"&&e.channel?gn(e.server,e.channel):e.page==="direct"&&e.direct&&kn(e.direct)},[e,n,M.value]),g(()=>{t&&ut(t).catch(()=>{})},[t]);let a=B(e);g(()=>{let s=C.peek();s?.kind==="thread"&&s.channel!==a&&(C.value=null)},[a])}function ho(){let e=y.value;if(e.page==="mesh")return o`<${uo} />`;if(e.page==="invite")return o`<${io} key=${e.code} code=${e.code} />`;if(e.page==="direct")return o`<${vo} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&V.value[e.channel]&&!N(e.channel))return o`<${j} id=${e.channel} />`;if(M.value?.length===0)return o`<${O} icon="mesh" title=${r("empty.noServer")}
        text=${r("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>h({kind:"server-add"})}>${r("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>P({page:"direct",direct:null,message:null},{view:"list"})}>${r("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>h({kind:"settings",tab:"profile"})}>${r("settings.title")}</button><//>`;if(e.page==="missing")return o`<${j} id=${null} />`;if(e.page!=="channel")return null;if(!M.value?.some(s=>s.id===e.server))return o`<${j} id=${e.channel} />`;let n=A.value[e.server];if(!e.channel||!n)return n?.length===0?o`<${O} icon="hash" title=${r("empty.noChannel")}
          text=${r("empty.noChannelText")} />`:null;let a=N(e.channel);return a?.server!==e.server?o`<${j} id=${e.channel} />`:o`<${Re} key=${a.id} conversation=${a} at=${e} />`}function vo({at:e}){let t=e.direct,[n,a]=S(!1),s=()=>{a(!1),t&&vt(t).then(l=>a(l===null),l=>a(me(l)))};g(s,[t]);let i=N(t);return i&&i.server===null?o`<${Re} key=${i.id} conversation=${i} at=${e} />`:t&&(n===!0||V.value[t])?o`<${j} id=${t} />`:typeof n=="string"?o`<${O} icon="offline" title=${n}><button type="button" class="button"
      onClick=${s}>${r("action.retry")}</button><//>`:t||!ht.value.loaded?o`<div class="timeline-frame"><${fe} rows=${8} /></div>`:o`<${O} icon="direct" title=${r("empty.noDirect")} text=${r("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>h({kind:"direct-new"})}>${r("dm.new")}</button><//>`}function Ln({username:e,describe:t,onLogin:n}){let[a,s]=S(e),[i,l]=S(""),{busy:u,error:m,submit:f}=Jt(t);return o`<form class="stack"
      onSubmit=${f(()=>n({username:a.trim(),password:i}))}
      data-testid="login-form">
    ${m&&o`<${L} tone="error">${m}<//>`}
    <${Le} label=${r("auth.username")} value=${a} onInput=${s} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${Le} label=${r("auth.password")} type="password" value=${i} onInput=${l}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${u}
        data-testid="login-submit">${u?r("state.working"):r("auth.login")}</button>
  </form>`}function _n(){let[e,t]=S("login"),n=W.value?.registration!=="closed",a=n&&e==="register",s=W.value?.mesh?.name??"";return o`<${en} title=${r(a?"auth.registerTitle":"auth.loginTitle")}
      text=${s&&r("auth.mesh",{mesh:s})} foot=${o`<${nn} />`}>
    ${Me.value&&o`<${L} tone="ok"><span data-testid="admitted">${r(`join.admitted.${Me.value}`,{mesh:s})}</span><//>`}
    ${Ke.value&&o`<${L} tone="warning">${r("auth.ended")}<//>`}
    ${y.value.page==="invite"&&o`<${L}>${r("auth.forInvite",{code:y.value.code})}<//>`}
    ${a?o`<${tn} key="register" describe=${_e} action=${r("auth.register")}
            onRegister=${He} />`:o`<${Ln} key="login" username=${Ne.value} describe=${_e} onLogin=${Fe} />`}
    ${n&&o`<p class="auth-switch">${r(a?"auth.haveAccount":"auth.noAccount")}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${()=>t(a?"login":"register")}>${r(a?"auth.login":"auth.register")}</button></p>`}
  <//>`}var bo=w(()=>import("./rest.js").then(e=>e.Dialogs)),go=w(()=>import("./rest.js").then(e=>e.EmojiPopover)),yo=w(()=>import("./rest.js").then(e=>e.PersonPopover)),ko=w(()=>import("./rest.js").then(e=>e.FirstRun));function Rn(){return o`<${wo} /><${bo} /><${go} /><${yo} />
    <${mn} toasts=${tt.value} onDismiss=${nt} />`}function wo(){return $e.value==="inside"?o`<${En} />`:$e.value==="failed"?o`<main class="auth"><${O} icon="offline" title=${r("boot.failed")}
        text=${r("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${Bt}>${r("action.retry")}</button><//></main>`:$e.value==="outside"?W.value?.state==="member"?o`<${_n} />`:o`<${ko} />`:o`<main class="auth splash" aria-busy="true"><${ne} size=${56} /></main>`}function ks(){At();let e=document.getElementById("app");e&&Ae(o`<${Rn} />`,e),ze(st)}export{An as fetchTexts,ks as start};
