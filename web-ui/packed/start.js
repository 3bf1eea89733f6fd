import{$d as Te,$e as tt,Aa as qe,Ac as I,Ad as Dn,Ba as h,Bb as Et,Bc as gn,Bd as In,Cb as ln,Cc as kn,Cd as Mn,Ce as Jn,D as ne,Da as P,Db as j,Dd as Tn,E as Ce,Ea as Ge,Eb as cn,Ed as En,Fa as Ve,Fd as Ln,Ga as re,Gc as yn,Gd as Rn,Ge as H,Ha as B,Hb as le,Hd as _n,Ib as R,Kb as De,Kc as ce,Lb as D,Lc as wn,Ld as ue,Mb as E,Md as An,Me as Qn,Na as Je,Nb as dn,Nc as de,Nd as zn,Oa as Qe,Ob as mn,Od as pe,Pa as xe,Pb as un,Pd as N,Qa as Xe,Qb as q,Qe as Xn,R as Be,Ra as We,Rd as $e,Re as Wn,Sa as Pe,Se as Yn,T as F,Ua as Ye,Ud as Bn,Va as Ze,Vd as Nn,Ve as Zn,Wb as pn,Wd as Me,Xd as Fn,Yd as fe,Za as en,Zd as he,Ze as et,_ as te,_a as nn,_d as K,_e as nt,a as o,aa as Ne,b as Le,ba as Fe,bc as $n,bf as ot,c as ye,cc as fn,cd as me,cf as at,db as ie,dd as Cn,df as rt,eb as Oe,ee as Kn,ef as v,fa as Ke,fb as se,ff as it,g as A,gb as tn,h as y,ha as He,hd as xn,he as Hn,i as Re,ie as Un,j as M,jc as hn,je as jn,k as z,kb as on,kc as G,ke as qn,l as we,ma as oe,mb as an,me as J,ne as ve,oa as ae,p as _e,pa as Ue,pb as rn,pc as vn,q as Ae,qe as be,re as Gn,s as a,t as $,tb as sn,te as Q,u as T,ud as Pn,ue as Vn,v as ee,vc as _,w as x,x as ze,xc as C,xd as On,ya as je,yb as U,yc as V,yd as Sn,za as w,zb as Se,zc as bn,zd as Ie}from"./chunk.js";function st({toasts:e,onDismiss:n}){return o`<div class="toasts" role="status" aria-live="polite">
    ${e.map(t=>o`<div class="toast toast-${t.tone}" key=${t.id}>
      <${$} name=${t.tone==="info"?"info":t.tone} /><span>${t.text}</span>
      <${x} icon="close" size=${16} label=${a("action.close")}
          onClick=${()=>n(t.id)} />
    </div>`)}
  </div>`}function lt({name:e,lost_at:n,waiting:t,onRetry:s}){let i=e??a("node.unknown");return o`<div class="banner" role="status" data-testid="connection-banner">
    <${$} name="offline" />
    <span>${a("banner.lost",{node:i,time:rn(n)})}
      ${t>0&&o` ${a("banner.waiting",{count:t})}`}</span>
    <button type="button" class="button is-small"
        onClick=${s}>${a("action.retryNow")}</button>
  </div>`}function ct(e){let{conversation:n,person:t,members:s,membersOpen:i,pinsOpen:r,items:l}=e,{name:d,icon:m,topic:f}=n,b=t&&(t.status??a(`person.${t.presence}`));return o`<header class="channel-header">
    <${x} icon="arrow-left" label=${a("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${t?o`<${he} id=${t.id} name=${t.name} size="s" presence=${t.presence} />`:o`<${$} name=${m} size=${19} />`}
      ${t?o`<button type="button" class="channel-person" data-testid="channel-title" title=${d}
              aria-haspopup="dialog" onClick=${g=>e.onPerson(g.currentTarget)}>${d}</button>`:o`<span data-testid="channel-title" title=${d}>${d}</span>`}</h1>
    ${n.archived&&o`<span class="tag">${a("channel.archivedTag")}</span>`}
    ${n.announces&&o`<span class="tag only-wide">${a("channel.announceTag")}</span>`}
    ${(f||b)&&o`<p class="channel-topic" title=${f||b}>${f||b}</p>`}
    <span class="spacer"></span>
    <${x} icon="go-to" label=${a("switcher.open")} onClick=${e.onSwitch}
        class="only-wide" testid="switcher-open" />
    <${x} icon="search" label=${a("search.open")} pressed=${e.searchOpen}
        onClick=${e.onSearch} testid="search-open" />
    <${x} icon="calendar" label=${a("date.title")} onClick=${e.onDate} class="only-wide"
        testid="date-open" />
    <${x} icon="file" label=${a("channel.files")} pressed=${e.filesOpen} class="only-wide"
        onClick=${e.onFiles} testid="files-button" />
    <${x} icon="pin" label=${a("pins.title")} pressed=${r} onClick=${e.onPins}
        testid="pins-button" />
    <button type="button" class="icon-button with-count" aria-pressed=${i}
        title=${a("members.title")}
      aria-label=${s===null?a("members.title"):a("members.count",{count:s})} data-testid="members-button" onClick=${e.onMembers}>
      <${$} name="users" />${s!==null&&o`<span>${s}</span>`}</button>
    <${K} label=${a("channel.menu")} testid="channel-menu" items=${l} />
  </header>`}function dt({names:e}){let n=e.length===0?"":e.length>3?a("typing.many"):a("typing.some",{count:e.length,names:e.join(a("list.comma"))});return o`<p class="typing"
      aria-live="polite">${n&&o`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${n}`}</p>`}var Lt=100;function mt({count:e,threads:n,onJump:t,onRead:s,onThread:i}){if(e===0&&n===0)return null;let r=e>=Lt;return o`<div class="unread-bar" role="status">
    ${e>0&&o`<div class="unread-bar-part" data-testid="unread-above">
        <span>${r?a("unread.aboveMany",{count:e}):a("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${t}>
          <${$} name="arrow-up" size=${14} />${a("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${s}>${a("unread.markRead")}</button></div>`}
    ${n>0&&o`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${i}><${$} name="thread" size=${14} />
        ${a("unread.threads",{count:n})}</button>`}
  </div>`}var Rt=v(e=>e.Selecting);function Ee({conversation:e,at:n}){let{id:t,label:s}=e,{message:i}=n;y(()=>(In(t),()=>{Mn(t),nn(),ve()}),[t]),y(()=>{i?qn(t,i):xe(t)},[t,i&&n]);let r=e.icon==="note",l=pt(e),d=e.archived||!e.posts,m=J.value?.conversation===t&&J.value.parent===null;return o`<section class="conversation" aria-label=${s}
      data-drop=${d||m?void 0:t}>
    <${_t} conversation=${e} />
    <${At} conversation=${e} focus=${i} />
    <${Ft} channel=${t} />
    ${m?o`<${Rt} moderates=${e.moderates} />`:d?o`<div class="composer-closed" data-testid="composer-closed"><${Te}>${e.archived?a("channel.archivedText"):a("channel.announceOnly")}<//></div>`:o`<${Nn} name=${l?.display_name??""} absence=${l?.absence??null} place="composer" />
            <${it} key=${t} conversation=${e} parent=${null}
            placeholder=${r?a("composer.note"):a("composer.placeholder",{channel:s})} />`}
  </section>`}var pt=({icon:e,people:n})=>e==="user"?n?.find(t=>t.id!==F.value?.id):void 0;function _t({conversation:e}){let{id:n,server:t,people:s,hidden:i}=e;y(()=>{i&&fn(n).catch(()=>{})},[n,i]);let r=pt(e),l=r?{id:r.id,name:r.display_name,presence:me(r),status:r.status_message}:null,d=s??(i?$n.value[n]:dn.value[t??""]);return o`<${ct} conversation=${e} person=${l}
      members=${d?.length??null} items=${ot(e)}
      membersOpen=${w.value?.kind==="members"} pinsOpen=${w.value?.kind==="pins"}
      onBack=${kn} onMembers=${()=>P({kind:"members"})}
      onPins=${()=>P({kind:"pins"})}
      filesOpen=${w.value?.kind==="files"} onFiles=${()=>P({kind:"files"})} searchOpen=${w.value?.kind==="search"}
      onSearch=${()=>P({kind:"search"})}
      onPerson=${m=>r&&Zn(r.username,m,r)}
      onDate=${()=>h({kind:"date",channel:n,at:null})}
      onSwitch=${()=>h({kind:"switcher"})} />`}function At({conversation:e,focus:n}){let{id:t}=e,s=Qe(t).value,i=Je.value[t],l=(Ie.value?.channel===t?Ie.value:null)?.line,d=z(()=>Hn(Xe(s.messages),{new_from:l,day:sn}),[s.messages,l,an.value]),m=s.has_newer?[]:wn(de.value,t,null,s.messages),f=z(()=>[...d,...Un(m)],[d,...m]);if(!s.loaded)return i?o`<div class="timeline-frame">
        <${ut} error=${i} onRetry=${()=>xe(t)} /></div>`:o`<div class="timeline-frame"><${pe} rows=${8} /></div>`;let b=s.has_older?o`<div
        class="older">${i?o`<${ut} error=${i} onRetry=${()=>Pe(t)} />`:o`<span class="spinner" role="status" aria-label=${a("state.loading")}></span>`}</div>`:o`<${Bt} conversation=${e} empty=${f.length===0} />`;return o`<${Kn} name=${a("timeline.label",{channel:e.label})}
      rows=${f} draw=${at({conversation:e,focus:n})} guess=${jn} before=${b}
      staying=${[en.value?.message]} hasOlder=${s.has_older} hasNewer=${s.has_newer}
      missed=${s.missed}
      wish=${On(t)} onOlder=${()=>Pe(t)}
        onNewer=${()=>Ye(t)}
    onLatest=${()=>(n&&$e(t),Ze(t))}
    onView=${(g,O)=>Tn(t,g,O)}
    above=${o`<${zt} channel=${t} />`} />`}function zt({channel:e}){let n=le.value.channels[e]??0,t=Object.keys(Pn.value[e]??{}),s=async()=>{let i=await Rn(e).catch(B);i&&(await We(e,i).catch(B),Sn(e,null,i))};return o`<${mt} count=${Dn.value?n:0} threads=${t.length}
    onJump=${()=>{s()}} onRead=${()=>En(e).catch(B)}
    onThread=${()=>{w.value={kind:"thread",channel:e,parent:t[0]}}} />`}function Bt({conversation:e,empty:n}){let{server:t,label:s,icon:i}=e,r=t?"channel":i==="note"?"notes":"direct";return n?o`<${T} icon=${i} title=${a(`empty.${r}`,{channel:s,name:s})}
        text=${a(`empty.${r}Text`)}>${t&&o`<${Nt} id=${e.id} server=${t} />`}<//>`:o`<header
      class="beginning"><h2>${s}</h2><p>${a(`timeline.beginning.${r}`)}</p></header>`}function Nt({id:e,server:n}){let t=q(n),s=oe(t);return o`${ae(t)&&o`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>h({kind:"invites",server:n})}>
      <${$} name="user-add" size=${16} />${a("invite.manage")}</button>`}${s&&o`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>h({kind:"channel-create",server:n})}>
      <${$} name="plus" size=${16} />${a("channel.create")}</button>`}${s&&!un(e)?.topic&&o`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>h({kind:"channel-edit",channel:e})}>
      <${$} name="edit" size=${16} />${a("channel.setTopic")}</button>`}`}function ut({error:e,onRetry:n}){return o`<div class="load-failed"><${Te} tone="warning">${re(e)} <button
      type="button" class="link" onClick=${n}>${a("action.retry")}</button><//></div>`}function Ft({channel:e}){return o`<${dt} names=${Cn(e).map(n=>Bn(n)?.display_name).filter(Boolean)} />`}function ft(){y(()=>(addEventListener("keydown",$t),()=>removeEventListener("keydown",$t)),[])}function $t(e){if(!(be(e)||e.defaultPrevented)){if(Q(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),h({kind:"switcher"});return}if(!je.value){if(Q(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),_(C.value)&&(w.value={kind:"search"});return}if(Vn(e)){e.preventDefault(),P({kind:"inbox"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),Ut(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Gn(e.target)?(e.preventDefault(),h({kind:"keys"})):e.key==="Escape"&&J.value?ve():e.key==="Escape"&&w.value?w.value=null:e.key==="Escape"&&Ln()?e.preventDefault():nt()&&Kt(e)&&et()}}}var Kt=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function Ht(){let e=C.value;if(e.page==="direct"){let{favourites:d,unread:m,others:f}=Yn(Xn(),e.direct);return[...d,...m,...f]}if(e.page!=="channel")return[];let{channel_order:n,own_order:t}=U.value,s=t[e.server]??[],{favourites:i}=j.value,r=(E.value[e.server]??[]).map(d=>({...d,favourite:i.includes(d.id)?i.indexOf(d.id):null})),l=ie(r,"",n,s);return se(l,[]).flatMap(({key:d,rows:m})=>d==="archived"?[]:m)}function Ut(e,n){let t=Ht(),s=t.findIndex(i=>i.id===_(C.value));for(let i=1;i<=t.length;i+=1){let r=t[(s+e*i+t.length*i)%t.length];if(!n||(R.value.channels[r.id]??0)>0){$e(r.id);return}}}var X=e=>`${e}.${Be.peek()}`;function W(e){return ne(X("places"),{})[e??"last"]??null}function ht(e,n){let t={server:e,channel:n};Ce(X("places"),{...ne(X("places"),{}),last:t,[e]:t})}var vt=()=>ne(X("direct"),null),bt=e=>Ce(X("direct"),e??void 0);var ge=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function gt({sections:e,movable:n,onMove:t}){let s=M(null),i=M(null),[r,l]=A(null),[d,m]=A("");y(()=>{let c=i.current;i.current=null;let u=c&&document.querySelector(`[data-channel-id="${CSS.escape(c)}"]`);u instanceof HTMLElement&&u.focus()});let f=c=>e.find(({rows:u})=>u.some(k=>k.id===c))?.rows??[],b=(c,u)=>{let k=f(c),p=k.findIndex(L=>L.id===u),S=k.find(L=>L.id===c)?.name;!n||!u||p<0||u===c||S===void 0||(m(a("channels.moved",{name:S,place:p+1,count:k.length})),t(e.flatMap(L=>L.rows.map(Z=>Z.id)),c,u))},g=(c,u)=>{let k=f(c);return k[k.findIndex(p=>p.id===c)+u]?.id};return{over:r,told:d,items:c=>[-1,1].map(u=>g(c,u)&&{label:a(u<0?"channels.moveUp":"channels.moveDown"),testid:u<0?"channel-up":"channel-down",icon:u<0?"arrow-up":"arrow-down",onClick:()=>b(c,g(c,u))}),handlers:{onKeyDown:c=>{let u={ArrowUp:-1,ArrowDown:1}[c.key],k=ge(c.target);!u||!k||!Q(c)||!c.shiftKey||(c.preventDefault(),c.stopPropagation(),i.current=k,b(k,g(k,u)))},onDragStart:c=>{s.current=ge(c.target),c.dataTransfer&&(c.dataTransfer.effectAllowed="move")},onDragOver:c=>{let u=ge(c.target);!u||!f(u).some(k=>k.id===s.current)||(c.preventDefault(),l(u))},onDragLeave:()=>l(null),onDragEnd:()=>{s.current=null,l(null)},onDrop:c=>{let u=ge(c.target);c.preventDefault(),l(null),s.current&&u&&b(s.current,u)}}}}var jt=8;function yt(e){let{channels:n,current:t,onOpen:s,onCreate:i,order:r,onOrder:l,arrange:d}=e,[m,f]=A(""),b=z(()=>d(n,m),[n,m,d]),g=gt({sections:b,movable:m==="",onMove:e.onMove}),O=b.find(({rows:c})=>c.length>0)?.rows[0],Y=c=>{be(c)||m===""||(c.key==="Escape"?(c.stopPropagation(),f("")):c.key==="Enter"&&O&&(f(""),s(O.id)))};return o`${n.length>=jt&&o`<div class="channels-find"><${$} name="search" size=${15} />
      <input type="search" value=${m} placeholder=${a("channels.find")} data-testid="channel-find"
        aria-label=${a("channels.find")} onKeyDown=${Y}
        onInput=${c=>f(c.target.value)} />
      <${K} label=${a("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(c=>({label:a(`channels.order.${c}`),checked:c===r,testid:`channel-order-${c}`,onClick:()=>l(c)})),...r==="own"&&t?g.items(t):[]]} /></div>`}<div class="channels" ...${g.handlers}>
    <p class="visually-hidden" role="status">${g.told}</p>
    ${b.map(({key:c,rows:u,chunks:k})=>(u.length>0||c==="channels"&&m==="")&&o`<section key=${c}>
      <header class="channels-head"><h2>${a(`channels.${c}`)}</h2>
        ${c==="channels"&&i&&o`<${x} icon="plus" size=${16} label=${a("channel.create")}
          testid="channel-create" onClick=${i} />`}</header>
      <div role="list">${k.map((p,S)=>o`<${qt} key=${S} rows=${p} onOpen=${s}
          movable=${m===""} current=${kt(p,t)} over=${kt(p,g.over)} />`)}</div>
    </section>`)}
    ${!O&&m!==""&&o`<p class="channels-none">${a("channels.none")}</p>`}
  </div>`}var kt=(e,n)=>e.some(t=>t.id===n)?n:null,qt=ye(function({rows:n,current:t,over:s,movable:i,onOpen:r}){let l=M(null);return Re(()=>{l.current?.style.setProperty("--rows",String(n.length))},[n.length]),o`<div role="none" class="channels-chunk" ref=${l}>${n.map(d=>o`<div role="listitem" key=${d.id} draggable=${i}
        class=${d.id===s?"is-target":""}><${Gt} ...${d} current=${d.id===t} onOpen=${r} /></div>`)}</div>`}),Gt=ye(function(n){let{current:t,onOpen:s}=n,i=n.unread>0&&!t,r=M(null);return y(()=>{t&&r.current?.scrollIntoView({block:"nearest"})},[t]),o`<button type="button" ref=${r}
      class="channel ${t?"is-current":""} ${i?"is-unread":""} ${n.muted?"is-muted":""}"
    aria-current=${t?"page":void 0} data-testid="channel-button"
        data-channel-id=${n.id}
    title=${n.name} onClick=${()=>s(n.id)}>
    ${n.private?o`<${$} name="lock" size=${16} /><span class="visually-hidden">${a("channel.audience.private")}</span>`:n.announces?o`<${$} name="announce" size=${16} /><span class="visually-hidden">${a("channel.announceTag")}</span>`:o`<span class="channel-hash" aria-hidden="true">#</span>`}
    <span class="channel-name">${n.name}</span>
    ${n.muted&&o`<span class="visually-hidden">${a("channel.mutedTag")}</span>`}
    ${n.draft&&!t&&o`<span class="channel-draft" title=${a("channel.draft")}><${$} name="edit" size=${14} /><span class="visually-hidden">${a("channel.draft")}</span></span>`}
    ${i&&o`<span class="count ${n.mentions>0?"is-mention":""}" data-testid="unread-count">
      <span
          class="visually-hidden">${a("unread.label")}</span>${n.unread>99?"99+":n.unread}</span>`}
  </button>`});function wt({phase:e,name:n,segment:t,moved:s,behind:i,partial:r,troubled:l,onClick:d}){let f=e==="online"?l?"troubled":i?"behind":s?"moved":r?"partial":"online":"lost",b=a(`node.state.${f}`),g=n??a("node.unknown");return o`<button type="button" class="node-pill is-${f}" data-testid="node-pill"
      data-state=${f}
    title=${b} onClick=${d}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${g}${t?o` <span class="node-segment">${t}</span>`:""}</span>
    <span class="visually-hidden">${b}</span>
  </button>`}function Ct({user:e,presence:n,pill:t,accounts:s,...i}){let r=a("absence.own",{state:a(`person.${n}`)}),l=e.absence?.note??(e.absence&&a(`person.${e.absence.state}`));return o`<div class="profile">
    ${t}
    <div class="profile-row">
      <button type="button" class="profile-presence" aria-label=${r} title=${r}
        aria-haspopup="dialog" data-testid="presence-button" data-presence=${n}
        onClick=${i.onPresence}><${he} id=${e.id} name=${e.display_name} presence=${n} /></button>
      <button type="button" class="profile-me" onClick=${i.onProfile} data-testid="profile-button">
        <span class="profile-text"><strong>${e.display_name}</strong>
          <span>${l||e.status_message||`@${e.username}`}</span></span>
      </button>
      ${s}
      <${x} icon="clock" label=${a("saved.title")} testid="saved-button" onClick=${i.onSaved} />
      <${x} icon="settings" label=${a("settings.title")} testid="settings-button"
          onClick=${i.onSettings} />
    </div>
  </div>`}function xt({name:e,canInvite:n,canManage:t,isOwner:s,onInvite:i,onEdit:r,onGroups:l,onMembers:d,onLeave:m,onReceipts:f,onRead:b}){let g=o`<span class="server-name">${e}</span><${$} name="chevron-down"
      size=${16} />`;return o`<div class="server-head">
    <h1 class="server-title"><${K} label=${a("server.menu")} class="server-menu" button=${g} align="start"
        testid="server-menu" items=${[n&&{label:a("invite.manage"),icon:"user-add",onClick:i,testid:"invite-open"},{label:a("members.title"),icon:"users",onClick:d},n&&{label:a("groups.manage"),icon:"users",onClick:l,testid:"groups-open"},b&&{label:a("server.markRead"),icon:"check",onClick:b,testid:"server-read"},{label:a("receipts.title"),icon:"eye",onClick:f,testid:"server-receipts"},t&&{label:a("server.edit"),icon:"settings",onClick:r,testid:"server-edit"},!s&&{label:a("server.leave"),icon:"leave",onClick:m,danger:!0,testid:"server-leave"}]} /></h1>
    ${n&&o`<button type="button" class="icon-button" title=${a("invite.manage")}
          aria-label=${a("invite.manage")}
      data-testid="invite-button" onClick=${i}><${$} name="user-add" /></button>`}
  </div>`}function Pt({servers:e,current:n,onOpen:t,onAdd:s,inbox:i,directs:r,mesh:l}){let d=Vt(e);return o`<nav class="rail" aria-label=${a("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${ee} size=${34} /></span>
    <ul class="rail-list">
      <li><button type="button" class="rail-server is-directs" title=${a("inbox.title")}
          aria-label=${a("inbox.title")} aria-pressed=${i.current} data-testid="inbox-button"
          onClick=${i.onOpen}><${$} name="inbox" size=${20} /></button></li>
      <li class="rail-first ${r.current?"is-current":""}">
        <button type="button" class="rail-server is-directs" title=${a("dm.title")} data-testid="directs-button"
            aria-current=${r.current?"page":void 0} onClick=${r.onOpen}>
          <${$} name="direct" size=${20} />
          <span class="visually-hidden">${a("dm.title")}
            ${r.unread>0&&a("unread.count",{count:r.unread})}</span></button>
        ${r.unread>0&&o`<span class="rail-count" aria-hidden="true" data-testid="directs-count">${r.unread>99?"99+":r.unread}</span>`}
      </li>
      ${e.map(m=>o`<li key=${m.id} class=${m.id===n?"is-current":""}>
        <button type="button" class="rail-server hue-${d.get(m.id)}" title=${m.name} data-server-id=${m.id}
            data-testid="server-button"
          aria-current=${m.id===n?"page":void 0}
              onClick=${()=>t(m.id)}>
          <span class="rail-initials" aria-hidden="true">${fe(m.name)}</span>
          <span class="visually-hidden">${m.name}
            ${m.unread>0&&a("unread.count",{count:m.unread})}</span>
        </button>
        ${m.mentions>0?o`<span class="rail-count" aria-hidden="true">${m.mentions}</span>`:m.unread>0&&o`<span class="rail-dot" aria-hidden="true"></span>`}
      </li>`)}
      <li><button type="button" class="rail-server is-add" title=${a("server.add")}
          aria-label=${a("server.add")}
        data-testid="server-add" onClick=${s}><${$} name="plus" size=${20} /></button></li>
    </ul>
    ${l.shown&&o`<button type="button" class="rail-mesh" aria-current=${l.current?"page":void 0}
      title=${a("mesh.title")} aria-label=${a("mesh.title")} data-testid="mesh-page"
          onClick=${l.onOpen}>
      <${$} name="mesh" size=${20} />
      ${l.waiting>0&&o`<span class="rail-count">${l.waiting}</span>`}</button>`}
  </nav>`}function Vt(e){let n=new Map,t=new Set;for(let{id:s,name:i}of e){let r=Fn(s);for(let l=1;l<Me&&t.has(`${fe(i)} ${r}`);l+=1)r=(r+1)%Me;t.add(`${fe(i)} ${r}`),n.set(s,r)}return n}var Jt=v(e=>e.AccountMenu),Qt=_e(()=>rt().then(e=>e.markAllRead));function Ot(){let e=C.value,n=e.page==="channel"?e.server:null,t=n??W(null)?.server,s=D.value?.find(r=>r.id===t)??null,i=(D.value??[]).map(r=>{let l=on(R.value,(E.value[r.id]??[]).map(d=>d.id));return{id:r.id,name:r.name,unread:l.count,mentions:l.mentions}});return o`<div class="sidebar">
    <${Pt} servers=${i} current=${n}
        onAdd=${()=>h({kind:"server-add"})}
      onOpen=${r=>I({page:"channel",server:r,channel:null,message:null},{view:"list"})}
      inbox=${{current:w.value?.kind==="inbox",onOpen:()=>P({kind:"inbox"})}}
      directs=${{current:e.page==="direct",unread:G.value.count,onOpen:()=>I({page:"direct",direct:vt(),message:null},{view:"list"})}}
      mesh=${{shown:F.value?.mesh_admin===!0,current:e.page==="mesh"||e.page==="accounts",waiting:xn.value?.waiting.length??0,onOpen:()=>I({page:"mesh"})}} />
    <div class="sidebar-main" role=${bn()&&V.value==="list"?"main":void 0}>
      ${e.page==="direct"?o`<${Wn} />`:s?o`<${Xt} server=${s} /><${Wt} server=${s.id}
              current=${e.page==="channel"?e.channel:null} />`:o`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${Zt} />
    </div>
  </div>`}function Xt({server:e}){let n=q(e.id),t=()=>h({kind:"confirm",title:a("server.leave"),text:a("server.leaveText",{name:e.name}),action:a("server.leave"),danger:!0,run:()=>pn(e.id).then(()=>I({page:"home"}),B)}),s=le.value.channels,i=(E.value[e.id]??[]).map(({id:d})=>d).filter(d=>(s[d]??0)>0),r=Qt(),l=()=>r?.(i,e.id).then(()=>Ge(a("server.markedRead",{name:e.name}),"ok"),B);return o`<${xt} name=${e.name} canInvite=${ae(n)}
      canManage=${Ue(n)} isOwner=${e.owner_id===F.value?.id}
    onInvite=${()=>h({kind:"invites",server:e.id})}
        onEdit=${()=>h({kind:"server-edit",server:e.id})}
    onGroups=${()=>h({kind:"groups",server:e.id})}
    onReceipts=${()=>h({kind:"receipts",server:e.id})}
    onMembers=${()=>{w.value=null,I(C.value),P({kind:"members"})}} onLeave=${t} onRead=${i.length>0&&r?l:null} />`}function Wt({server:e,current:n}){let t=E.value[e],s=R.value,{favourites:i,channels:r}=j.value,l={...He.value,...Jn.value},d=M(new Map),m=z(()=>tn((t??[]).map(p=>({id:p.id,name:p.name,private:p.private,announces:p.posting==="moderators",archived:p.archived,unread:s.channels[p.id]??0,mentions:s.mentions[p.id]??0,muted:r[p.id]?.muted??!1,favourite:i.includes(p.id)?i.indexOf(p.id):null,draft:Ke(l,p.id)})),d.current),[t,s,l,i,r]),{channel_order:f,own_order:b}=U.value,g=b[e],O=M([]),Y=we((p,S)=>(O.current=se(ie(p,S,f,g??[]),O.current),O.current),[f,g]),c=(p,S,L)=>{let{favourites:Z}=j.peek();return Z.includes(S)?cn({favourites:Oe(Z,S,L)}):Se({channel_order:"own",own_order:{...U.peek().own_order,[e]:Oe(p,S,L)}})},u=we(p=>gn(e,p),[e]),k=oe(q(e))?()=>h({kind:"channel-create",server:e}):null;return o`<nav aria-label=${a("channels.channels")} class="channels-nav"><${yt}
      channels=${m} current=${n} onOpen=${u} onCreate=${k}
      order=${f} arrange=${Y} onMove=${c}
      onOrder=${p=>Se({channel_order:p})} /></nav>`}function Yt(e){let n=me(e);return n==="offline"?e.absence?.state??"online":n}function Zt(){let e=F.value;if(!e)return null;let{phase:n,node:t,moved_from:s}=te.value,i=Ne.value.find(l=>l.id===t?.id),r=o`<${wt} phase=${n} name=${i?.name??t?.name??null}
      segment=${i?.segment??null} moved=${s!==null} behind=${ce.value.behind>0} troubled=${ce.value.trouble!==null} partial=${ce.value.unreachable.length>0}
    onClick=${()=>h({kind:"node"})} />`;return o`<${Ct} user=${e} presence=${n==="online"?Yt(e):"offline"} pill=${r}
    accounts=${o`<${Jt} />`}
    onPresence=${()=>h({kind:"absence",note:null})}
    onSaved=${()=>P({kind:"saved"})}
    onProfile=${()=>h({kind:"settings",tab:"profile"})}
        onSettings=${()=>h({kind:"settings",tab:"look"})} />`}var eo='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function no(){return Object.values(R.value.mentions).reduce((n,t)=>n+t,0)-G.value.mentions+G.value.count}function to(e){return e==="mesh"?a("mesh.title"):e==="accounts"?a("accounts.name"):null}function Dt(){let e=N(_(C.value)),n=to(C.value.page)??e?.label??"",t=no(),s=Object.values(R.value.channels).some(r=>r>0),i=t>0?`(${t>99?"99+":t}) `:s?"• ":"";y(()=>{document.title=i+(n?`${n} · LocalChat`:"LocalChat")},[i,n]),y(()=>{It(t>0)},[t>0])}var ke=null,St=!1;ze(()=>{document.title="LocalChat",It(!1)});async function It(e){St=e;let n=document.querySelector("link[rel=icon]");if(!(!n||ke===null&&!e)){if(ke??=n.href,!e){n.href=ke;return}try{let s=(await(await fetch(ke,{credentials:"omit"})).text()).replace("</svg>",`${eo}</svg>`);St&&(n.href=`data:image/svg+xml,${encodeURIComponent(s)}`)}catch{}}}var oo=v(e=>e.FilesPanel),ao=v(e=>e.InboxPanel),ro=v(e=>e.InvitePage),io=v(e=>e.MembersPanel),so=v(e=>e.NewLogins),lo=v(e=>e.Notifying),co=v(e=>e.OpenFiles),mo=v(e=>e.OtherPlace),uo=v(e=>e.PinsPanel),po=v(e=>e.ThreadPanel),$o=v(e=>e.AccountsPage),fo=v(e=>e.MeshPage),ho=v(e=>e.SavedPanel),vo=v(e=>e.SearchPanel),bo=v(e=>e.Uploading);function Mt(){ft(),go(),tt(),Dt();let{phase:e,node:n,lost_at:t}=te.value,{value:s}=w,r=s?.kind==="saved"||s?.kind==="inbox"||N(_(C.value))?s:null;return o`<div class="chat" data-narrow=${V.value}
      data-panel=${r?r.kind:void 0} data-page=${C.value.page}>
    <a class="skip" href="#content">${a("action.skip")}</a>
    ${e==="reconnecting"&&t&&o`<${lt} name=${n?.name??null} lost_at=${t} waiting=${de.value.length} onRetry=${Fe} />`}
    <${so} /><${lo} /><${bo} /><${Ot} />
    <main class="content" id="content"><${ko} /></main>
    ${r?.kind==="files"&&o`<${oo} />`}
    ${r?.kind==="inbox"&&o`<${ao} />`}
    ${r?.kind==="members"&&o`<${io} />`}
    ${r?.kind==="pins"&&o`<${uo} />`}
    ${r?.kind==="saved"&&o`<${ho} />`}
    ${r?.kind==="search"&&o`<${vo} />`}
    ${r?.kind==="thread"&&o`<${po} key=${r.parent} id=${r.channel} parent=${r.parent} at=${r.at} />`}
    <${co} />
  </div>`}function go(){let e=C.value,n=e.page==="channel"?e.server:null,t=n?E.value[n]:void 0;y(()=>{if(e.page==="home"&&D.value?.length){let i=W(null),r=D.value.find(l=>l.id===i?.server)??D.value[0];I({page:"channel",server:r.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&t?.length){let i=W(e.server),r=t.find(l=>l.id===i?.channel)??t.find(l=>!l.archived)??t[0];I({...e,channel:r.id},{replace:!0,view:V.peek()})}else e.page==="channel"&&e.channel?ht(e.server,e.channel):e.page==="direct"&&e.direct&&bt(e.direct)},[e,t,D.value]),y(()=>{n&&(mn(n).catch(()=>{}),yn(n).catch(()=>{}))},[n]);let s=_(e);y(()=>{let i=w.peek();i?.kind==="thread"&&i.channel!==s&&(w.value=null)},[s])}function ko(){let e=C.value;if(e.page==="other")return o`<${mo} id=${e.account} />`;if(e.page==="mesh")return o`<${fo} />`;if(e.page==="accounts")return o`<${$o} />`;if(e.page==="invite")return o`<${ro} key=${e.code} code=${e.code} />`;if(e.page==="direct")return o`<${yo} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&De.value[e.channel]&&!N(e.channel))return o`<${H} id=${e.channel} />`;if(D.value?.length===0)return o`<${T} icon="mesh" title=${a("empty.noServer")}
        text=${a("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>h({kind:"server-add"})}>${a("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>I({page:"direct",direct:null,message:null},{view:"list"})}>${a("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>h({kind:"settings",tab:"profile"})}>${a("settings.title")}</button><//>`;if(e.page==="missing")return o`<${H} id=${null} />`;if(e.page!=="channel")return null;if(!D.value?.some(i=>i.id===e.server))return o`<${H} id=${e.channel} />`;let t=E.value[e.server];if(!e.channel||!t)return t?.length===0?o`<${T} icon="hash" title=${a("empty.noChannel")}
          text=${a("empty.noChannelText")} />`:null;let s=N(e.channel);return s?.server!==e.server?o`<${H} id=${e.channel} />`:o`<${Ee} key=${s.id} conversation=${s} at=${e} />`}function yo({at:e}){let n=e.direct,[t,s]=A(!1),i=()=>{s(!1),n&&vn(n).then(l=>s(l===null),l=>s(re(l)))};y(i,[n]);let r=N(n);return r&&r.server===null?o`<${Ee} key=${r.id} conversation=${r} at=${e} />`:n&&(t===!0||De.value[n])?o`<${H} id=${n} />`:typeof t=="string"?o`<${T} icon="offline" title=${t}><button type="button" class="button"
      onClick=${i}>${a("action.retry")}</button><//>`:n||!hn.value.loaded?o`<div class="timeline-frame"><${pe} rows=${8} /></div>`:o`<${T} icon="direct" title=${a("empty.noDirect")} text=${a("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>h({kind:"direct-new"})}>${a("dm.new")}</button><//>`}var wo=v(e=>e.Dialogs),Co=v(e=>e.EmojiPopover),xo=v(e=>e.PersonPopover),Po=v(e=>e.FirstRun);function Tt(){return o`<${Oo} /><${wo} /><${Co} /><${xo} />
    <${st} toasts=${qe.value} onDismiss=${Ve} />`}function Oo(){return ue.value==="inside"?o`<${Mt} />`:ue.value==="failed"?o`<main class="auth"><${T} icon="offline" title=${a("boot.failed")}
        text=${a("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${zn}>${a("action.retry")}</button><//></main>`:ue.value==="outside"?_n.value?.state==="member"?o`<${Qn} />`:o`<${Po} />`:o`<main class="auth splash" aria-busy="true"><${ee} size=${56} /></main>`}function rs(){An();let e=document.getElementById("app");e&&Le(o`<${Tt} />`,e),Ae(ln)}export{Et as fetchTexts,rs as start};
