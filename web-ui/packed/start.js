import{$c as Nn,$d as lt,A as Fe,Ad as ke,Ba as M,Bd as Jn,C as He,D as je,Da as on,Db as bn,Dd as Z,Ea as ue,Eb as Q,Ed as Qn,Fa as H,Ha as rn,Hc as Dn,I as ae,Id as _e,J as Ue,Ja as an,Jb as gn,Jd as Wn,K as qe,Kc as In,Kd as Re,Lc as Tn,Ma as sn,Mc as Me,Nc as Mn,Nd as Xn,O as ie,Oc as En,Od as Yn,Pc as Ln,Pd as Zn,Q as se,Qa as ln,Qb as yn,Qc as _n,Qd as et,R as Ve,Rb as kn,Rc as Rn,Sc as An,Tb as de,Tc as Bn,Td as nt,Ub as wn,Uc as X,Ud as tt,Va as q,Vb as pe,Vc as Ee,Vd as ot,Wa as Te,Wd as rt,Xa as Bt,Xd as at,Ya as cn,Yd as it,Za as V,Zc as fe,Zd as st,_a as mn,_c as zn,a as o,aa as Ge,ad as he,ae as ct,b as Be,ba as Je,bb as un,bd as K,be as C,c as xe,ca as Oe,cb as A,cd as ve,ce as mt,da as Qe,db as G,e as P,ea as We,eb as E,ed as Kn,f as g,fa as De,fb as B,fd as Fn,g as ze,gb as dn,gd as Le,h as L,ha as Xe,hb as pn,hd as Hn,i as N,ia as Ye,ib as $n,id as be,j as Se,jb as J,jc as $e,jd as ge,kc as Cn,kd as j,l as w,ld as _,m as Ne,mc as z,o as r,oa as Ze,ob as fn,oc as y,p as $,pa as le,pc as W,q as D,qc as xn,qd as jn,r as oe,rc as O,rd as Un,s as S,sa as ce,sc as Sn,sd as qn,ta as Ie,tc as Pn,td as Vn,u as re,ua as me,uc as On,ud as Gn,v as Pe,va as en,vb as hn,wa as nn,wb as vn,wd as Y,xa as x,xd as ye,y as F,ya as tn,z as Ke,za as h}from"./chunk.js";function ut({toasts:e,onDismiss:n}){return o`<div class="toasts" role="status" aria-live="polite">
    ${e.map(t=>o`<div class="toast toast-${t.tone}" key=${t.id}>
      <${$} name=${t.tone==="info"?"info":t.tone} /><span>${t.text}</span>
      <${S} icon="close" size=${16} label=${r("action.close")}
          onClick=${()=>n(t.id)} />
    </div>`)}
  </div>`}function dt({name:e,lost_at:n,waiting:t,onRetry:a}){let s=e??r("node.unknown");return o`<div class="banner" role="status" data-testid="connection-banner">
    <${$} name="offline" />
    <span>${r("banner.lost",{node:s,time:sn(n)})}
      ${t>0&&o` ${r("banner.waiting",{count:t})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${r("action.retryNow")}</button>
  </div>`}function pt(e){let{conversation:n,person:t,members:a,membersOpen:s,pinsOpen:i,items:l}=e,{name:u,icon:m,topic:f}=n,b=t&&(t.status??r(`person.${t.presence}`));return o`<header class="channel-header">
    <${S} icon="arrow-left" label=${r("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${t?o`<${ge} id=${t.id} name=${t.name} size="s" presence=${t.presence} />`:o`<${$} name=${m} size=${19} />`}
      ${t?o`<button type="button" class="channel-person" data-testid="channel-title" title=${u}
              aria-haspopup="dialog" onClick=${k=>e.onPerson(k.currentTarget)}>${u}</button>`:o`<span data-testid="channel-title" title=${u}>${u}</span>`}</h1>
    ${n.archived&&o`<span class="tag">${r("channel.archivedTag")}</span>`}
    ${n.announces&&o`<span class="tag only-wide">${r("channel.announceTag")}</span>`}
    ${(f||b)&&o`<p class="channel-topic" title=${f||b}>${f||b}</p>`}
    <span class="spacer"></span>
    <${S} icon="go-to" label=${r("switcher.open")} onClick=${e.onSwitch}
        class="only-wide" testid="switcher-open" />
    <${S} icon="search" label=${r("search.open")} pressed=${e.searchOpen}
        onClick=${e.onSearch} testid="search-open" />
    <${S} icon="calendar" label=${r("date.title")} onClick=${e.onDate} class="only-wide"
        testid="date-open" />
    <${S} icon="pin" label=${r("pins.title")} pressed=${i} onClick=${e.onPins}
        testid="pins-button" />
    <button type="button" class="icon-button with-count" aria-pressed=${s}
        title=${r("members.title")}
      aria-label=${a===null?r("members.title"):r("members.count",{count:a})} data-testid="members-button" onClick=${e.onMembers}>
      <${$} name="users" />${a!==null&&o`<span>${a}</span>`}</button>
    <${j} label=${r("channel.menu")} testid="channel-menu" items=${l} />
  </header>`}function $t({names:e}){let n=e.length===0?"":e.length>3?r("typing.many"):r("typing.some",{count:e.length,names:e.join(r("list.comma"))});return o`<p class="typing"
      aria-live="polite">${n&&o`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${n}`}</p>`}var zt=100;function ft({count:e,threads:n,onJump:t,onRead:a,onThread:s}){if(e===0&&n===0)return null;let i=e>=zt;return o`<div class="unread-bar" role="status">
    ${e>0&&o`<div class="unread-bar-part" data-testid="unread-above">
        <span>${i?r("unread.aboveMany",{count:e}):r("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${t}>
          <${$} name="arrow-up" size=${14} />${r("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${r("unread.markRead")}</button></div>`}
    ${n>0&&o`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${s}><${$} name="thread" size=${14} />
        ${r("unread.threads",{count:n})}</button>`}
  </div>`}var Nt=w(()=>C().then(e=>e.Selecting));function Ae({conversation:e,at:n}){let{id:t,label:a}=e,{message:s}=n;g(()=>(En(t),()=>{Ln(t),kn(),ye()}),[t]),g(()=>{s?Gn(t,s):Oe(t)},[t,s&&n]);let i=e.icon==="note",l=vt(e);return o`<section class="conversation" aria-label=${a}>
    <${Kt} conversation=${e} />
    <${Ft} conversation=${e} focus=${s} />
    <${qt} channel=${t} />
    ${Y.value?.conversation===t&&Y.value.parent===null?o`<${Nt} moderates=${e.moderates} />`:e.archived||!e.posts?o`<div class="composer-closed" data-testid="composer-closed"><${_}>${e.archived?r("channel.archivedText"):r("channel.announceOnly")}<//></div>`:o`<${Fn} name=${l?.display_name??""} absence=${l?.absence??null} place="composer" />
            <${mt} key=${t} conversation=${e} parent=${null}
            placeholder=${i?r("composer.note"):r("composer.placeholder",{channel:a})} />`}
  </section>`}var vt=({icon:e,people:n})=>e==="user"?n?.find(t=>t.id!==F.value?.id):void 0;function Kt({conversation:e}){let{id:n,server:t,people:a,hidden:s}=e;g(()=>{s&&vn(n).catch(()=>{})},[n,s]);let i=vt(e),l=i?{id:i.id,name:i.display_name,presence:$e(i),status:i.status_message}:null,u=a??(s?hn.value[n]:dn.value[t??""]);return o`<${pt} conversation=${e} person=${l}
      members=${u?.length??null} items=${lt(e)}
      membersOpen=${x.value?.kind==="members"} pinsOpen=${x.value?.kind==="pins"}
      onBack=${Pn} onMembers=${()=>M({kind:"members"})}
      onPins=${()=>M({kind:"pins"})} searchOpen=${x.value?.kind==="search"}
      onSearch=${()=>M({kind:"search"})}
      onPerson=${m=>i&&et(i.username,m,i)}
      onDate=${()=>h({kind:"date",channel:n,at:null})}
      onSwitch=${()=>h({kind:"switcher"})} />`}function Ft({conversation:e,focus:n}){let{id:t}=e,a=Je(t).value,s=Ge.value[t],l=(Me.value?.channel===t?Me.value:null)?.line,u=N(()=>Un(Qe(a.messages),{new_from:l,day:ln}),[a.messages,l,an.value]),m=a.has_newer?[]:wn(pe.value,t,null,a.messages),f=N(()=>[...u,...qn(m)],[u,...m]);if(!a.loaded)return s?o`<div class="timeline-frame">
        <${ht} error=${s} onRetry=${()=>Oe(t)} /></div>`:o`<div class="timeline-frame"><${he} rows=${8} /></div>`;let b=a.has_older?o`<div
        class="older">${s?o`<${ht} error=${s} onRetry=${()=>De(t)} />`:o`<span class="spinner" role="status" aria-label=${r("state.loading")}></span>`}</div>`:o`<${jt} conversation=${e} empty=${f.length===0} />`;return o`<${jn} name=${r("timeline.label",{channel:e.label})}
      rows=${f} draw=${ct({conversation:e,focus:n})} guess=${Vn} before=${b}
      staying=${[yn.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${In(t)} onOlder=${()=>De(t)}
        onNewer=${()=>Xe(t)}
    onLatest=${()=>(n&&ve(t),Ye(t))}
    onView=${(k,I)=>_n(t,k,I)}
    above=${o`<${Ht} channel=${t} />`} />`}function Ht({channel:e}){let n=un.value.channels[e]??0,t=Object.keys(Dn.value[e]??{}),a=async()=>{let s=await Bn(e).catch(H);s&&(await We(e,s).catch(H),Tn(e,null,s))};return o`<${ft} count=${Mn.value?n:0} threads=${t.length}
    onJump=${()=>{a()}} onRead=${()=>Rn(e).catch(H)}
    onThread=${()=>{x.value={kind:"thread",channel:e,parent:t[0]}}} />`}function jt({conversation:e,empty:n}){let{server:t,label:a,icon:s}=e,i=t?"channel":s==="note"?"notes":"direct";return n?o`<${D} icon=${s} title=${r(`empty.${i}`,{channel:a,name:a})}
        text=${r(`empty.${i}Text`)}>${t&&o`<${Ut} id=${e.id} server=${t} />`}<//>`:o`<header
      class="beginning"><h2>${a}</h2><p>${r(`timeline.beginning.${i}`)}</p></header>`}function Ut({id:e,server:n}){let t=J(n),a=ie(t);return o`${se(t)&&o`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>h({kind:"invites",server:n})}>
      <${$} name="user-add" size=${16} />${r("invite.manage")}</button>`}${a&&o`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>h({kind:"channel-create",server:n})}>
      <${$} name="plus" size=${16} />${r("channel.create")}</button>`}${a&&!$n(e)?.topic&&o`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>h({kind:"channel-edit",channel:e})}>
      <${$} name="edit" size=${16} />${r("channel.setTopic")}</button>`}`}function ht({error:e,onRetry:n}){return o`<div class="load-failed"><${_} tone="warning">${ue(e)} <button
      type="button" class="link" onClick=${n}>${r("action.retry")}</button><//></div>`}function qt({channel:e}){return o`<${$t} names=${Cn(e).map(n=>Kn(n)?.display_name).filter(Boolean)} />`}function gt(){g(()=>(addEventListener("keydown",bt),()=>removeEventListener("keydown",bt)),[])}function bt(e){if(!(ke(e)||e.defaultPrevented)){if(Z(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),h({kind:"switcher"});return}if(!nn.value){if(Z(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),z(y.value)&&(x.value={kind:"search"});return}if(Qn(e)){e.preventDefault(),M({kind:"inbox"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),Jt(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Jn(e.target)?(e.preventDefault(),h({kind:"keys"})):e.key==="Escape"&&Y.value?ye():e.key==="Escape"&&x.value?x.value=null:e.key==="Escape"&&An()?e.preventDefault():it()&&Vt(e)&&at()}}}var Vt=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function Gt(){let e=y.value;if(e.page==="direct"){let{favourites:u,unread:m,others:f}=Zn(Xn(),e.direct);return[...u,...m,...f]}if(e.page!=="channel")return[];let{channel_order:n,own_order:t}=q.value,a=t[e.server]??[],{favourites:s}=V.value,i=(B.value[e.server]??[]).map(u=>({...u,favourite:s.includes(u.id)?s.indexOf(u.id):null})),l=ce(i,"",n,a);return me(l,[]).flatMap(({key:u,rows:m})=>u==="archived"?[]:m)}function Jt(e,n){let t=Gt(),a=t.findIndex(s=>s.id===z(y.value));for(let s=1;s<=t.length;s+=1){let i=t[(a+e*s+t.length*s)%t.length];if(!n||(A.value.channels[i.id]??0)>0){ve(i.id);return}}}function U({id:e}){let n=e?G.value[e]:void 0,t=e?le.value[e]:void 0,a=n?.name??"";return o`<div class="gone" data-testid="gone"><${D} icon=${n?"info":"search"}
      title=${n?r(`gone.${n.why}`,{name:a}):r("empty.missing")}
      text=${n?r(`gone.${n.why}Text`):r("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>O({page:"home"})}>${r("empty.goHome")}</button><//>
    ${t&&o`<section class="gone-draft"><h3>${r("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${t}</blockquote>
        <${nt} text=${t} label=${r("message.copyText")} /></section>`}</div>`}function ee(e){return re("places",{})[e??"last"]??null}function yt(e,n){let t={server:e,channel:n};Pe("places",{...re("places",{}),last:t,[e]:t})}var kt=()=>re("direct",null),wt=e=>Pe("direct",e??void 0);var we=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function Ct({sections:e,movable:n,onMove:t}){let a=L(null),s=L(null),[i,l]=P(null),[u,m]=P("");g(()=>{let c=s.current;s.current=null;let d=c&&document.querySelector(`[data-channel-id="${CSS.escape(c)}"]`);d instanceof HTMLElement&&d.focus()});let f=c=>e.find(({rows:d})=>d.some(v=>v.id===c))?.rows??[],b=(c,d)=>{let v=f(c),p=v.findIndex(R=>R.id===d),T=v.find(R=>R.id===c)?.name;!n||!d||p<0||d===c||T===void 0||(m(r("channels.moved",{name:T,place:p+1,count:v.length})),t(e.flatMap(R=>R.rows.map(te=>te.id)),c,d))},k=(c,d)=>{let v=f(c);return v[v.findIndex(p=>p.id===c)+d]?.id};return{over:i,told:u,items:c=>[-1,1].map(d=>k(c,d)&&{label:r(d<0?"channels.moveUp":"channels.moveDown"),testid:d<0?"channel-up":"channel-down",icon:d<0?"arrow-up":"arrow-down",onClick:()=>b(c,k(c,d))}),handlers:{onKeyDown:c=>{let d={ArrowUp:-1,ArrowDown:1}[c.key],v=we(c.target);!d||!v||!Z(c)||!c.shiftKey||(c.preventDefault(),c.stopPropagation(),s.current=v,b(v,k(v,d)))},onDragStart:c=>{a.current=we(c.target),c.dataTransfer&&(c.dataTransfer.effectAllowed="move")},onDragOver:c=>{let d=we(c.target);!d||!f(d).some(v=>v.id===a.current)||(c.preventDefault(),l(d))},onDragLeave:()=>l(null),onDragEnd:()=>{a.current=null,l(null)},onDrop:c=>{let d=we(c.target);c.preventDefault(),l(null),a.current&&d&&b(a.current,d)}}}}var Qt=8;function St(e){let{channels:n,current:t,onOpen:a,onCreate:s,order:i,onOrder:l,arrange:u}=e,[m,f]=P(""),b=N(()=>u(n,m),[n,m,u]),k=Ct({sections:b,movable:m==="",onMove:e.onMove}),I=b.find(({rows:c})=>c.length>0)?.rows[0],ne=c=>{ke(c)||m===""||(c.key==="Escape"?(c.stopPropagation(),f("")):c.key==="Enter"&&I&&(f(""),a(I.id)))};return o`${n.length>=Qt&&o`<div class="channels-find"><${$} name="search" size=${15} />
      <input type="search" value=${m} placeholder=${r("channels.find")} data-testid="channel-find"
        aria-label=${r("channels.find")} onKeyDown=${ne}
        onInput=${c=>f(c.target.value)} />
      <${j} label=${r("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(c=>({label:r(`channels.order.${c}`),checked:c===i,testid:`channel-order-${c}`,onClick:()=>l(c)})),...i==="own"&&t?k.items(t):[]]} /></div>`}<div class="channels" ...${k.handlers}>
    <p class="visually-hidden" role="status">${k.told}</p>
    ${b.map(({key:c,rows:d,chunks:v})=>(d.length>0||c==="channels"&&m==="")&&o`<section key=${c}>
      <header class="channels-head"><h2>${r(`channels.${c}`)}</h2>
        ${c==="channels"&&s&&o`<${S} icon="plus" size=${16} label=${r("channel.create")}
          testid="channel-create" onClick=${s} />`}</header>
      <div role="list">${v.map((p,T)=>o`<${Wt} key=${T} rows=${p} onOpen=${a}
          movable=${m===""} current=${xt(p,t)} over=${xt(p,k.over)} />`)}</div>
    </section>`)}
    ${!I&&m!==""&&o`<p class="channels-none">${r("channels.none")}</p>`}
  </div>`}var xt=(e,n)=>e.some(t=>t.id===n)?n:null,Wt=xe(function({rows:n,current:t,over:a,movable:s,onOpen:i}){let l=L(null);return ze(()=>{l.current?.style.setProperty("--rows",String(n.length))},[n.length]),o`<div role="none" class="channels-chunk" ref=${l}>${n.map(u=>o`<div role="listitem" key=${u.id} draggable=${s}
        class=${u.id===a?"is-target":""}><${Xt} ...${u} current=${u.id===t} onOpen=${i} /></div>`)}</div>`}),Xt=xe(function(n){let{current:t,onOpen:a}=n,s=n.unread>0&&!t,i=L(null);return g(()=>{t&&i.current?.scrollIntoView({block:"nearest"})},[t]),o`<button type="button" ref=${i}
      class="channel ${t?"is-current":""} ${s?"is-unread":""} ${n.muted?"is-muted":""}"
    aria-current=${t?"page":void 0} data-testid="channel-button"
        data-channel-id=${n.id}
    title=${n.name} onClick=${()=>a(n.id)}>
    ${n.private?o`<${$} name="lock" size=${16} /><span class="visually-hidden">${r("channel.audience.private")}</span>`:n.announces?o`<${$} name="announce" size=${16} /><span class="visually-hidden">${r("channel.announceTag")}</span>`:o`<span class="channel-hash" aria-hidden="true">#</span>`}
    <span class="channel-name">${n.name}</span>
    ${n.muted&&o`<span class="visually-hidden">${r("channel.mutedTag")}</span>`}
    ${n.draft&&!t&&o`<span class="channel-draft" title=${r("channel.draft")}><${$} name="edit" size=${14} /><span class="visually-hidden">${r("channel.draft")}</span></span>`}
    ${s&&o`<span class="count ${n.mentions>0?"is-mention":""}" data-testid="unread-count">
      <span
          class="visually-hidden">${r("unread.label")}</span>${n.unread>99?"99+":n.unread}</span>`}
  </button>`});function Pt({phase:e,name:n,segment:t,moved:a,behind:s,partial:i,troubled:l,onClick:u}){let f=e==="online"?l?"troubled":s?"behind":a?"moved":i?"partial":"online":"lost",b=r(`node.state.${f}`),k=n??r("node.unknown");return o`<button type="button" class="node-pill is-${f}" data-testid="node-pill"
      data-state=${f}
    title=${b} onClick=${u}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${k}${t?o` <span class="node-segment">${t}</span>`:""}</span>
    <span class="visually-hidden">${b}</span>
  </button>`}function Ot({user:e,presence:n,pill:t,...a}){let s=r("absence.own",{state:r(`person.${n}`)}),i=e.absence?.note??(e.absence&&r(`person.${e.absence.state}`));return o`<div class="profile">
    ${t}
    <div class="profile-row">
      <button type="button" class="profile-presence" aria-label=${s} title=${s}
        aria-haspopup="dialog" data-testid="presence-button" data-presence=${n}
        onClick=${a.onPresence}><${ge} id=${e.id} name=${e.display_name} presence=${n} /></button>
      <button type="button" class="profile-me" onClick=${a.onProfile} data-testid="profile-button">
        <span class="profile-text"><strong>${e.display_name}</strong>
          <span>${i||e.status_message||`@${e.username}`}</span></span>
      </button>
      <${S} icon="clock" label=${r("saved.title")} testid="saved-button" onClick=${a.onSaved} />
      <${S} icon="settings" label=${r("settings.title")} testid="settings-button"
          onClick=${a.onSettings} />
    </div>
  </div>`}function Dt({name:e,canInvite:n,canManage:t,isOwner:a,onInvite:s,onEdit:i,onMembers:l,onLeave:u}){let m=o`<span class="server-name">${e}</span><${$} name="chevron-down"
      size=${16} />`;return o`<div class="server-head">
    <h1 class="server-title"><${j} label=${r("server.menu")} class="server-menu" button=${m} align="start"
        testid="server-menu" items=${[n&&{label:r("invite.manage"),icon:"user-add",onClick:s,testid:"invite-open"},{label:r("members.title"),icon:"users",onClick:l},t&&{label:r("server.edit"),icon:"settings",onClick:i,testid:"server-edit"},!a&&{label:r("server.leave"),icon:"leave",onClick:u,danger:!0,testid:"server-leave"}]} /></h1>
    ${n&&o`<button type="button" class="icon-button" title=${r("invite.manage")}
          aria-label=${r("invite.manage")}
      data-testid="invite-button" onClick=${s}><${$} name="user-add" /></button>`}
  </div>`}function It({servers:e,current:n,onOpen:t,onAdd:a,inbox:s,directs:i,mesh:l}){let u=Yt(e);return o`<nav class="rail" aria-label=${r("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${oe} size=${34} /></span>
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
      ${e.map(m=>o`<li key=${m.id} class=${m.id===n?"is-current":""}>
        <button type="button" class="rail-server hue-${u.get(m.id)}" title=${m.name} data-server-id=${m.id}
            data-testid="server-button"
          aria-current=${m.id===n?"page":void 0}
              onClick=${()=>t(m.id)}>
          <span class="rail-initials" aria-hidden="true">${be(m.name)}</span>
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
  </nav>`}function Yt(e){let n=new Map,t=new Set;for(let{id:a,name:s}of e){let i=Hn(a);for(let l=1;l<Le&&t.has(`${be(s)} ${i}`);l+=1)i=(i+1)%Le;t.add(`${be(s)} ${i}`),n.set(a,i)}return n}function Tt(){let e=y.value,n=e.page==="channel"?e.server:null,t=n??ee(null)?.server,a=E.value?.find(i=>i.id===t)??null,s=(E.value??[]).map(i=>{let l=rn(A.value,(B.value[i.id]??[]).map(u=>u.id));return{id:i.id,name:i.name,unread:l.count,mentions:l.mentions}});return o`<div class="sidebar">
    <${It} servers=${s} current=${n}
        onAdd=${()=>h({kind:"server-add"})}
      onOpen=${i=>O({page:"channel",server:i,channel:null,message:null},{view:"list"})}
      inbox=${{current:x.value?.kind==="inbox",onOpen:()=>M({kind:"inbox"})}}
      directs=${{current:e.page==="direct",unread:Q.value.count,onOpen:()=>O({page:"direct",direct:kt(),message:null},{view:"list"})}}
      mesh=${{shown:F.value?.mesh_admin===!0,current:e.page==="mesh",waiting:On.value?.waiting.length??0,onOpen:()=>O({page:"mesh"})}} />
    <div class="sidebar-main" role=${xn()&&W.value==="list"?"main":void 0}>
      ${e.page==="direct"?o`<${Yn} />`:a?o`<${Zt} server=${a} /><${eo} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:o`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${to} />
    </div>
  </div>`}function Zt({server:e}){let n=J(e.id),t=()=>h({kind:"confirm",title:r("server.leave"),text:r("server.leaveText",{name:e.name}),action:r("server.leave"),danger:!0,run:()=>fn(e.id).then(()=>O({page:"home"}),H)});return o`<${Dt} name=${e.name} canInvite=${se(n)}
      canManage=${Ve(n)} isOwner=${e.owner_id===F.value?.id}
    onInvite=${()=>h({kind:"invites",server:e.id})}
        onEdit=${()=>h({kind:"server-edit",server:e.id})}
    onMembers=${()=>{x.value=null,O(y.value),M({kind:"members"})}} onLeave=${t} />`}function eo({server:e,current:n}){let t=B.value[e],a=A.value,{favourites:s,channels:i}=V.value,l=le.value,u=L(new Map),m=N(()=>en((t??[]).map(p=>({id:p.id,name:p.name,private:p.private,announces:p.posting==="moderators",archived:p.archived,unread:a.channels[p.id]??0,mentions:a.mentions[p.id]??0,muted:i[p.id]?.muted??!1,favourite:s.includes(p.id)?s.indexOf(p.id):null,draft:Ze(l,p.id)})),u.current),[t,a,l,s,i]),{channel_order:f,own_order:b}=q.value,k=b[e],I=L([]),ne=Se((p,T)=>(I.current=me(ce(p,T,f,k??[]),I.current),I.current),[f,k]),c=(p,T,R)=>{let{favourites:te}=V.peek();return te.includes(T)?mn({favourites:Ie(te,T,R)}):Te({channel_order:"own",own_order:{...q.peek().own_order,[e]:Ie(p,T,R)}})},d=Se(p=>Sn(e,p),[e]),v=ie(J(e))?()=>h({kind:"channel-create",server:e}):null;return o`<nav aria-label=${r("channels.channels")} class="channels-nav"><${St}
      channels=${m} current=${n} onOpen=${d} onCreate=${v}
      order=${f} arrange=${ne} onMove=${c}
      onOrder=${p=>Te({channel_order:p})} /></nav>`}function no(e){let n=$e(e);return n==="offline"?e.absence?.state??"online":n}function to(){let e=F.value;if(!e)return null;let{phase:n,node:t,moved_from:a}=ae.value,s=Ue.value.find(l=>l.id===t?.id),i=o`<${Pt} phase=${n} name=${s?.name??t?.name??null}
      segment=${s?.segment??null} moved=${a!==null} behind=${de.value.behind>0} troubled=${de.value.trouble!==null} partial=${de.value.unreachable.length>0}
    onClick=${()=>h({kind:"node"})} />`;return o`<${Ot} user=${e} presence=${n==="online"?no(e):"offline"} pill=${i}
    onPresence=${()=>h({kind:"absence",note:null})}
    onSaved=${()=>M({kind:"saved"})}
    onProfile=${()=>h({kind:"settings",tab:"profile"})}
        onSettings=${()=>h({kind:"settings",tab:"look"})} />`}var oo='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function ro(){return Object.values(A.value.mentions).reduce((n,t)=>n+t,0)-Q.value.mentions+Q.value.count}function Et(){let e=K(z(y.value)),n=y.value.page==="mesh"?r("mesh.title"):e?.label??"",t=ro(),a=Object.values(A.value.channels).some(i=>i>0),s=t>0?`(${t>99?"99+":t}) `:a?"• ":"";g(()=>{document.title=s+(n?`${n} · LocalChat`:"LocalChat")},[s,n]),g(()=>{ao(t>0)},[t>0])}var Ce=null,Mt=!1;async function ao(e){Mt=e;let n=document.querySelector("link[rel=icon]");if(!(!n||Ce===null&&!e)){if(Ce??=n.href,!e){n.href=Ce;return}try{let a=(await(await fetch(Ce,{credentials:"omit"})).text()).replace("</svg>",`${oo}</svg>`);Mt&&(n.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var io=w(()=>C().then(e=>e.InboxPanel)),so=w(()=>C().then(e=>e.InvitePage)),lo=w(()=>C().then(e=>e.MembersPanel)),co=w(()=>C().then(e=>e.Notifying)),mo=w(()=>C().then(e=>e.PinsPanel)),uo=w(()=>C().then(e=>e.ThreadPanel)),po=w(()=>C().then(e=>e.MeshPage)),$o=w(()=>C().then(e=>e.SavedPanel)),fo=w(()=>C().then(e=>e.SearchPanel));function Lt(){gt(),ho(),st(),Et();let{phase:e,node:n,lost_at:t}=ae.value,{value:a}=x,i=a?.kind==="saved"||a?.kind==="inbox"||K(z(y.value))?a:null;return o`<div class="chat" data-narrow=${W.value}
      data-panel=${i?i.kind:void 0} data-page=${y.value.page}>
    <a class="skip" href="#content">${r("action.skip")}</a>
    ${e==="reconnecting"&&t&&o`<${dt} name=${n?.name??null} lost_at=${t} waiting=${pe.value.length} onRetry=${qe} />`}
    <${co} /><${Tt} />
    <main class="content" id="content"><${vo} /></main>
    ${i?.kind==="inbox"&&o`<${io} />`}
    ${i?.kind==="members"&&o`<${lo} />`}
    ${i?.kind==="pins"&&o`<${mo} />`}
    ${i?.kind==="saved"&&o`<${$o} />`}
    ${i?.kind==="search"&&o`<${fo} />`}
    ${i?.kind==="thread"&&o`<${uo} key=${i.parent} id=${i.channel} parent=${i.parent} at=${i.at} />`}
  </div>`}function ho(){let e=y.value,n=e.page==="channel"?e.server:null,t=n?B.value[n]:void 0;g(()=>{if(e.page==="home"&&E.value?.length){let s=ee(null),i=E.value.find(l=>l.id===s?.server)??E.value[0];O({page:"channel",server:i.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&t?.length){let s=ee(e.server),i=t.find(l=>l.id===s?.channel)??t.find(l=>!l.archived)??t[0];O({...e,channel:i.id},{replace:!0,view:W.peek()})}else e.page==="channel"&&e.channel?yt(e.server,e.channel):e.page==="direct"&&e.direct&&wt(e.direct)},[e,t,E.value]),g(()=>{n&&pn(n).catch(()=>{})},[n]);let a=z(e);g(()=>{let s=x.peek();s?.kind==="thread"&&s.channel!==a&&(x.value=null)},[a])}function vo(){let e=y.value;if(e.page==="mesh")return o`<${po} />`;if(e.page==="invite")return o`<${so} key=${e.code} code=${e.code} />`;if(e.page==="direct")return o`<${bo} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&G.value[e.channel]&&!K(e.channel))return o`<${U} id=${e.channel} />`;if(E.value?.length===0)return o`<${D} icon="mesh" title=${r("empty.noServer")}
        text=${r("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>h({kind:"server-add"})}>${r("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>O({page:"direct",direct:null,message:null},{view:"list"})}>${r("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>h({kind:"settings",tab:"profile"})}>${r("settings.title")}</button><//>`;if(e.page==="missing")return o`<${U} id=${null} />`;if(e.page!=="channel")return null;if(!E.value?.some(s=>s.id===e.server))return o`<${U} id=${e.channel} />`;let t=B.value[e.server];if(!e.channel||!t)return t?.length===0?o`<${D} icon="hash" title=${r("empty.noChannel")}
          text=${r("empty.noChannelText")} />`:null;let a=K(e.channel);return a?.server!==e.server?o`<${U} id=${e.channel} />`:o`<${Ae} key=${a.id} conversation=${a} at=${e} />`}function bo({at:e}){let n=e.direct,[t,a]=P(!1),s=()=>{a(!1),n&&gn(n).then(l=>a(l===null),l=>a(ue(l)))};g(s,[n]);let i=K(n);return i&&i.server===null?o`<${Ae} key=${i.id} conversation=${i} at=${e} />`:n&&(t===!0||G.value[n])?o`<${U} id=${n} />`:typeof t=="string"?o`<${D} icon="offline" title=${t}><button type="button" class="button"
      onClick=${s}>${r("action.retry")}</button><//>`:n||!bn.value.loaded?o`<div class="timeline-frame"><${he} rows=${8} /></div>`:o`<${D} icon="direct" title=${r("empty.noDirect")} text=${r("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>h({kind:"direct-new"})}>${r("dm.new")}</button><//>`}function _t({username:e,describe:n,onLogin:t}){let[a,s]=P(e),[i,l]=P(""),{busy:u,error:m,submit:f}=Wn(n);return o`<form class="stack"
      onSubmit=${f(()=>t({username:a.trim(),password:i}))}
      data-testid="login-form">
    ${m&&o`<${_} tone="error">${m}<//>`}
    <${_e} label=${r("auth.username")} value=${a} onInput=${s} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${_e} label=${r("auth.password")} type="password" value=${i} onInput=${l}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${u}
        data-testid="login-submit">${u?r("state.working"):r("auth.login")}</button>
  </form>`}function Rt(){let[e,n]=P("login"),t=X.value?.registration!=="closed",a=t&&e==="register",s=X.value?.mesh?.name??"";return o`<${tt} title=${r(a?"auth.registerTitle":"auth.loginTitle")}
      text=${s&&r("auth.mesh",{mesh:s})} foot=${o`<${rt} />`}>
    ${Ee.value&&o`<${_} tone="ok"><span data-testid="admitted">${r(`join.admitted.${Ee.value}`,{mesh:s})}</span><//>`}
    ${Fe.value&&o`<${_} tone="warning">${r("auth.ended")}<//>`}
    ${y.value.page==="invite"&&o`<${_}>${r("auth.forInvite",{code:y.value.code})}<//>`}
    ${a?o`<${ot} key="register" describe=${Re} action=${r("auth.register")}
            onRegister=${je} />`:o`<${_t} key="login" username=${Ke.value} describe=${Re} onLogin=${He} />`}
    ${t&&o`<p class="auth-switch">${r(a?"auth.haveAccount":"auth.noAccount")}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${()=>n(a?"login":"register")}>${r(a?"auth.login":"auth.register")}</button></p>`}
  <//>`}var go=w(()=>C().then(e=>e.Dialogs)),yo=w(()=>C().then(e=>e.EmojiPopover)),ko=w(()=>C().then(e=>e.PersonPopover)),wo=w(()=>C().then(e=>e.FirstRun));function At(){return o`<${Co} /><${go} /><${yo} /><${ko} />
    <${ut} toasts=${tn.value} onDismiss=${on} />`}function Co(){return fe.value==="inside"?o`<${Lt} />`:fe.value==="failed"?o`<main class="auth"><${D} icon="offline" title=${r("boot.failed")}
        text=${r("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${Nn}>${r("action.retry")}</button><//></main>`:fe.value==="outside"?X.value?.state==="member"?o`<${Rt} />`:o`<${wo} />`:o`<main class="auth splash" aria-busy="true"><${oe} size=${56} /></main>`}function Ss(){zn();let e=document.getElementById("app");e&&Be(o`<${At} />`,e),Ne(cn)}export{Bt as fetchTexts,Ss as start};
