import{$a as un,$d as st,Aa as x,Ab as gn,Ad as Y,B as H,Ba as rn,Bd as ke,C as He,Ca as h,D as je,Ea as M,Ed as we,F as Ue,Fa as an,Fd as Wn,G as qe,Ga as sn,Ha as de,Hb as yn,Hd as Z,Ia as K,Ib as Q,Id as Xn,Ka as ln,L as ae,Lc as Tn,M as Ve,Ma as cn,Md as _e,N as Ge,Nb as kn,Nd as Yn,Oc as Mn,Od as Ae,Pa as mn,Pc as En,Qc as Ee,R as ie,Rc as Ln,Rd as Zn,Sc as Rn,Sd as et,T as se,Ta as dn,Tc as _n,Td as nt,U as Je,Ub as wn,Uc as An,Ud as tt,Vb as Cn,Vc as Bn,Wc as zn,Xb as pe,Xc as Nn,Xd as ot,Ya as q,Yb as xn,Yc as X,Yd as rt,Za as Me,Zb as $e,Zc as Le,Zd as at,_a as Nt,_d as it,a as r,ab as V,ae as lt,b as ze,bb as pn,bd as he,be as ct,c as Se,cd as Kn,da as Qe,dd as Fn,de as mt,e as P,ea as We,eb as ue,ed as ve,ee as dt,f as y,fa as De,fb as B,fd as F,fe as b,g as Ne,ga as Xe,gd as be,ge as ut,h as L,ha as Ye,hb as G,i as N,ia as Ie,ib as E,id as Hn,j as Pe,jb as R,jd as jn,ka as Ze,kb as $n,kd as Re,l as C,la as en,lb as fn,ld as Un,m as Ke,mb as hn,md as ge,n as Fe,nb as J,nc as fe,nd as ye,oc as Sn,od as j,p as o,pd as _,q as f,qc as z,r as D,ra as nn,s as oe,sa as le,sb as vn,sc as k,t as S,tc as W,uc as Pn,ud as qn,va as ce,vc as O,vd as Vn,wa as Te,wc as On,wd as Gn,x as re,xa as me,xc as Dn,xd as Jn,y as Oe,ya as tn,yc as In,yd as Qn,za as on,zb as bn}from"./chunk.js";function pt({toasts:e,onDismiss:n}){return r`<div class="toasts" role="status" aria-live="polite">
    ${e.map(t=>r`<div class="toast toast-${t.tone}" key=${t.id}>
      <${f} name=${t.tone==="info"?"info":t.tone} /><span>${t.text}</span>
      <${S} icon="close" size=${16} label=${o("action.close")}
          onClick=${()=>n(t.id)} />
    </div>`)}
  </div>`}function $t({name:e,lost_at:n,waiting:t,onRetry:a}){let s=e??o("node.unknown");return r`<div class="banner" role="status" data-testid="connection-banner">
    <${f} name="offline" />
    <span>${o("banner.lost",{node:s,time:mn(n)})}
      ${t>0&&r` ${o("banner.waiting",{count:t})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${o("action.retryNow")}</button>
  </div>`}function ft(e){let{conversation:n,person:t,members:a,membersOpen:s,pinsOpen:i,items:l}=e,{name:d,icon:m,topic:p}=n,g=t&&(t.status??o(`person.${t.presence}`));return r`<header class="channel-header">
    <${S} icon="arrow-left" label=${o("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${t?r`<${ye} id=${t.id} name=${t.name} size="s" presence=${t.presence} />`:r`<${f} name=${m} size=${19} />`}
      ${t?r`<button type="button" class="channel-person" data-testid="channel-title" title=${d}
              aria-haspopup="dialog" onClick=${w=>e.onPerson(w.currentTarget)}>${d}</button>`:r`<span data-testid="channel-title" title=${d}>${d}</span>`}</h1>
    ${n.archived&&r`<span class="tag">${o("channel.archivedTag")}</span>`}
    ${n.announces&&r`<span class="tag only-wide">${o("channel.announceTag")}</span>`}
    ${(p||g)&&r`<p class="channel-topic" title=${p||g}>${p||g}</p>`}
    <span class="spacer"></span>
    <${S} icon="go-to" label=${o("switcher.open")} onClick=${e.onSwitch}
        class="only-wide" testid="switcher-open" />
    <${S} icon="search" label=${o("search.open")} pressed=${e.searchOpen}
        onClick=${e.onSearch} testid="search-open" />
    <${S} icon="calendar" label=${o("date.title")} onClick=${e.onDate} class="only-wide"
        testid="date-open" />
    <${S} icon="pin" label=${o("pins.title")} pressed=${i} onClick=${e.onPins}
        testid="pins-button" />
    <button type="button" class="icon-button with-count" aria-pressed=${s}
        title=${o("members.title")}
      aria-label=${a===null?o("members.title"):o("members.count",{count:a})} data-testid="members-button" onClick=${e.onMembers}>
      <${f} name="users" />${a!==null&&r`<span>${a}</span>`}</button>
    <${j} label=${o("channel.menu")} testid="channel-menu" items=${l} />
  </header>`}function ht({names:e}){let n=e.length===0?"":e.length>3?o("typing.many"):o("typing.some",{count:e.length,names:e.join(o("list.comma"))});return r`<p class="typing"
      aria-live="polite">${n&&r`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${n}`}</p>`}var Kt=100;function vt({count:e,threads:n,onJump:t,onRead:a,onThread:s}){if(e===0&&n===0)return null;let i=e>=Kt;return r`<div class="unread-bar" role="status">
    ${e>0&&r`<div class="unread-bar-part" data-testid="unread-above">
        <span>${i?o("unread.aboveMany",{count:e}):o("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${t}>
          <${f} name="arrow-up" size=${14} />${o("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${o("unread.markRead")}</button></div>`}
    ${n>0&&r`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${s}><${f} name="thread" size=${14} />
        ${o("unread.threads",{count:n})}</button>`}
  </div>`}var Ft=C(()=>b().then(e=>e.Selecting));function Be({conversation:e,at:n}){let{id:t,label:a}=e,{message:s}=n;y(()=>(Rn(t),()=>{_n(t),Cn(),ke()}),[t]),y(()=>{s?Qn(t,s):De(t)},[t,s&&n]);let i=e.icon==="note",l=gt(e);return r`<section class="conversation" aria-label=${a}>
    <${Ht} conversation=${e} />
    <${jt} conversation=${e} focus=${s} />
    <${Gt} channel=${t} />
    ${Y.value?.conversation===t&&Y.value.parent===null?r`<${Ft} moderates=${e.moderates} />`:e.archived||!e.posts?r`<div class="composer-closed" data-testid="composer-closed"><${_}>${e.archived?o("channel.archivedText"):o("channel.announceOnly")}<//></div>`:r`<${jn} name=${l?.display_name??""} absence=${l?.absence??null} place="composer" />
            <${ut} key=${t} conversation=${e} parent=${null}
            placeholder=${i?o("composer.note"):o("composer.placeholder",{channel:a})} />`}
  </section>`}var gt=({icon:e,people:n})=>e==="user"?n?.find(t=>t.id!==H.value?.id):void 0;function Ht({conversation:e}){let{id:n,server:t,people:a,hidden:s}=e;y(()=>{s&&gn(n).catch(()=>{})},[n,s]);let i=gt(e),l=i?{id:i.id,name:i.display_name,presence:fe(i),status:i.status_message}:null,d=a??(s?bn.value[n]:$n.value[t??""]);return r`<${ft} conversation=${e} person=${l}
      members=${d?.length??null} items=${mt(e)}
      membersOpen=${x.value?.kind==="members"} pinsOpen=${x.value?.kind==="pins"}
      onBack=${Dn} onMembers=${()=>M({kind:"members"})}
      onPins=${()=>M({kind:"pins"})} searchOpen=${x.value?.kind==="search"}
      onSearch=${()=>M({kind:"search"})}
      onPerson=${m=>i&&tt(i.username,m,i)}
      onDate=${()=>h({kind:"date",channel:n,at:null})}
      onSwitch=${()=>h({kind:"switcher"})} />`}function jt({conversation:e,focus:n}){let{id:t}=e,a=We(t).value,s=Qe.value[t],l=(Ee.value?.channel===t?Ee.value:null)?.line,d=N(()=>Vn(Xe(a.messages),{new_from:l,day:dn}),[a.messages,l,cn.value]),m=a.has_newer?[]:xn($e.value,t,null,a.messages),p=N(()=>[...d,...Gn(m)],[d,...m]);if(!a.loaded)return s?r`<div class="timeline-frame">
        <${bt} error=${s} onRetry=${()=>De(t)} /></div>`:r`<div class="timeline-frame"><${ve} rows=${8} /></div>`;let g=a.has_older?r`<div
        class="older">${s?r`<${bt} error=${s} onRetry=${()=>Ie(t)} />`:r`<span class="spinner" role="status" aria-label=${o("state.loading")}></span>`}</div>`:r`<${qt} conversation=${e} empty=${p.length===0} />`;return r`<${qn} name=${o("timeline.label",{channel:e.label})}
      rows=${p} draw=${dt({conversation:e,focus:n})} guess=${Jn} before=${g}
      staying=${[wn.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${Mn(t)} onOlder=${()=>Ie(t)}
        onNewer=${()=>Ze(t)}
    onLatest=${()=>(n&&be(t),en(t))}
    onView=${(w,I)=>An(t,w,I)}
    above=${r`<${Ut} channel=${t} />`} />`}function Ut({channel:e}){let n=ue.value.channels[e]??0,t=Object.keys(Tn.value[e]??{}),a=async()=>{let s=await Nn(e).catch(K);s&&(await Ye(e,s).catch(K),En(e,null,s))};return r`<${vt} count=${Ln.value?n:0} threads=${t.length}
    onJump=${()=>{a()}} onRead=${()=>Bn(e).catch(K)}
    onThread=${()=>{x.value={kind:"thread",channel:e,parent:t[0]}}} />`}function qt({conversation:e,empty:n}){let{server:t,label:a,icon:s}=e,i=t?"channel":s==="note"?"notes":"direct";return n?r`<${D} icon=${s} title=${o(`empty.${i}`,{channel:a,name:a})}
        text=${o(`empty.${i}Text`)}>${t&&r`<${Vt} id=${e.id} server=${t} />`}<//>`:r`<header
      class="beginning"><h2>${a}</h2><p>${o(`timeline.beginning.${i}`)}</p></header>`}function Vt({id:e,server:n}){let t=J(n),a=ie(t);return r`${se(t)&&r`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>h({kind:"invites",server:n})}>
      <${f} name="user-add" size=${16} />${o("invite.manage")}</button>`}${a&&r`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>h({kind:"channel-create",server:n})}>
      <${f} name="plus" size=${16} />${o("channel.create")}</button>`}${a&&!hn(e)?.topic&&r`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>h({kind:"channel-edit",channel:e})}>
      <${f} name="edit" size=${16} />${o("channel.setTopic")}</button>`}`}function bt({error:e,onRetry:n}){return r`<div class="load-failed"><${_} tone="warning">${de(e)} <button
      type="button" class="link" onClick=${n}>${o("action.retry")}</button><//></div>`}function Gt({channel:e}){return r`<${ht} names=${Sn(e).map(n=>Hn(n)?.display_name).filter(Boolean)} />`}function kt(){y(()=>(addEventListener("keydown",yt),()=>removeEventListener("keydown",yt)),[])}function yt(e){if(!(we(e)||e.defaultPrevented)){if(Z(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),h({kind:"switcher"});return}if(!on.value){if(Z(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),z(k.value)&&(x.value={kind:"search"});return}if(Xn(e)){e.preventDefault(),M({kind:"inbox"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),Wt(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Wn(e.target)?(e.preventDefault(),h({kind:"keys"})):e.key==="Escape"&&Y.value?ke():e.key==="Escape"&&x.value?x.value=null:e.key==="Escape"&&zn()?e.preventDefault():lt()&&Jt(e)&&st()}}}var Jt=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function Qt(){let e=k.value;if(e.page==="direct"){let{favourites:d,unread:m,others:p}=nt(Zn(),e.direct);return[...d,...m,...p]}if(e.page!=="channel")return[];let{channel_order:n,own_order:t}=q.value,a=t[e.server]??[],{favourites:s}=V.value,i=(R.value[e.server]??[]).map(d=>({...d,favourite:s.includes(d.id)?s.indexOf(d.id):null})),l=ce(i,"",n,a);return me(l,[]).flatMap(({key:d,rows:m})=>d==="archived"?[]:m)}function Wt(e,n){let t=Qt(),a=t.findIndex(s=>s.id===z(k.value));for(let s=1;s<=t.length;s+=1){let i=t[(a+e*s+t.length*s)%t.length];if(!n||(B.value.channels[i.id]??0)>0){be(i.id);return}}}function U({id:e}){let n=e?G.value[e]:void 0,t=e?le.value[e]:void 0,a=n?.name??"";return r`<div class="gone" data-testid="gone"><${D} icon=${n?"info":"search"}
      title=${n?o(`gone.${n.why}`,{name:a}):o("empty.missing")}
      text=${n?o(`gone.${n.why}Text`):o("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>O({page:"home"})}>${o("empty.goHome")}</button><//>
    ${t&&r`<section class="gone-draft"><h3>${o("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${t}</blockquote>
        <${ot} text=${t} label=${o("message.copyText")} /></section>`}</div>`}function ee(e){return re("places",{})[e??"last"]??null}function wt(e,n){let t={server:e,channel:n};Oe("places",{...re("places",{}),last:t,[e]:t})}var Ct=()=>re("direct",null),xt=e=>Oe("direct",e??void 0);var Ce=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function St({sections:e,movable:n,onMove:t}){let a=L(null),s=L(null),[i,l]=P(null),[d,m]=P("");y(()=>{let c=s.current;s.current=null;let u=c&&document.querySelector(`[data-channel-id="${CSS.escape(c)}"]`);u instanceof HTMLElement&&u.focus()});let p=c=>e.find(({rows:u})=>u.some(v=>v.id===c))?.rows??[],g=(c,u)=>{let v=p(c),$=v.findIndex(A=>A.id===u),T=v.find(A=>A.id===c)?.name;!n||!u||$<0||u===c||T===void 0||(m(o("channels.moved",{name:T,place:$+1,count:v.length})),t(e.flatMap(A=>A.rows.map(te=>te.id)),c,u))},w=(c,u)=>{let v=p(c);return v[v.findIndex($=>$.id===c)+u]?.id};return{over:i,told:d,items:c=>[-1,1].map(u=>w(c,u)&&{label:o(u<0?"channels.moveUp":"channels.moveDown"),testid:u<0?"channel-up":"channel-down",icon:u<0?"arrow-up":"arrow-down",onClick:()=>g(c,w(c,u))}),handlers:{onKeyDown:c=>{let u={ArrowUp:-1,ArrowDown:1}[c.key],v=Ce(c.target);!u||!v||!Z(c)||!c.shiftKey||(c.preventDefault(),c.stopPropagation(),s.current=v,g(v,w(v,u)))},onDragStart:c=>{a.current=Ce(c.target),c.dataTransfer&&(c.dataTransfer.effectAllowed="move")},onDragOver:c=>{let u=Ce(c.target);!u||!p(u).some(v=>v.id===a.current)||(c.preventDefault(),l(u))},onDragLeave:()=>l(null),onDragEnd:()=>{a.current=null,l(null)},onDrop:c=>{let u=Ce(c.target);c.preventDefault(),l(null),a.current&&u&&g(a.current,u)}}}}var Xt=8;function Ot(e){let{channels:n,current:t,onOpen:a,onCreate:s,order:i,onOrder:l,arrange:d}=e,[m,p]=P(""),g=N(()=>d(n,m),[n,m,d]),w=St({sections:g,movable:m==="",onMove:e.onMove}),I=g.find(({rows:c})=>c.length>0)?.rows[0],ne=c=>{we(c)||m===""||(c.key==="Escape"?(c.stopPropagation(),p("")):c.key==="Enter"&&I&&(p(""),a(I.id)))};return r`${n.length>=Xt&&r`<div class="channels-find"><${f} name="search" size=${15} />
      <input type="search" value=${m} placeholder=${o("channels.find")} data-testid="channel-find"
        aria-label=${o("channels.find")} onKeyDown=${ne}
        onInput=${c=>p(c.target.value)} />
      <${j} label=${o("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(c=>({label:o(`channels.order.${c}`),checked:c===i,testid:`channel-order-${c}`,onClick:()=>l(c)})),...i==="own"&&t?w.items(t):[]]} /></div>`}<div class="channels" ...${w.handlers}>
    <p class="visually-hidden" role="status">${w.told}</p>
    ${g.map(({key:c,rows:u,chunks:v})=>(u.length>0||c==="channels"&&m==="")&&r`<section key=${c}>
      <header class="channels-head"><h2>${o(`channels.${c}`)}</h2>
        ${c==="channels"&&s&&r`<${S} icon="plus" size=${16} label=${o("channel.create")}
          testid="channel-create" onClick=${s} />`}</header>
      <div role="list">${v.map(($,T)=>r`<${Yt} key=${T} rows=${$} onOpen=${a}
          movable=${m===""} current=${Pt($,t)} over=${Pt($,w.over)} />`)}</div>
    </section>`)}
    ${!I&&m!==""&&r`<p class="channels-none">${o("channels.none")}</p>`}
  </div>`}var Pt=(e,n)=>e.some(t=>t.id===n)?n:null,Yt=Se(function({rows:n,current:t,over:a,movable:s,onOpen:i}){let l=L(null);return Ne(()=>{l.current?.style.setProperty("--rows",String(n.length))},[n.length]),r`<div role="none" class="channels-chunk" ref=${l}>${n.map(d=>r`<div role="listitem" key=${d.id} draggable=${s}
        class=${d.id===a?"is-target":""}><${Zt} ...${d} current=${d.id===t} onOpen=${i} /></div>`)}</div>`}),Zt=Se(function(n){let{current:t,onOpen:a}=n,s=n.unread>0&&!t,i=L(null);return y(()=>{t&&i.current?.scrollIntoView({block:"nearest"})},[t]),r`<button type="button" ref=${i}
      class="channel ${t?"is-current":""} ${s?"is-unread":""} ${n.muted?"is-muted":""}"
    aria-current=${t?"page":void 0} data-testid="channel-button"
        data-channel-id=${n.id}
    title=${n.name} onClick=${()=>a(n.id)}>
    ${n.private?r`<${f} name="lock" size=${16} /><span class="visually-hidden">${o("channel.audience.private")}</span>`:n.announces?r`<${f} name="announce" size=${16} /><span class="visually-hidden">${o("channel.announceTag")}</span>`:r`<span class="channel-hash" aria-hidden="true">#</span>`}
    <span class="channel-name">${n.name}</span>
    ${n.muted&&r`<span class="visually-hidden">${o("channel.mutedTag")}</span>`}
    ${n.draft&&!t&&r`<span class="channel-draft" title=${o("channel.draft")}><${f} name="edit" size=${14} /><span class="visually-hidden">${o("channel.draft")}</span></span>`}
    ${s&&r`<span class="count ${n.mentions>0?"is-mention":""}" data-testid="unread-count">
      <span
          class="visually-hidden">${o("unread.label")}</span>${n.unread>99?"99+":n.unread}</span>`}
  </button>`});function Dt({phase:e,name:n,segment:t,moved:a,behind:s,partial:i,troubled:l,onClick:d}){let p=e==="online"?l?"troubled":s?"behind":a?"moved":i?"partial":"online":"lost",g=o(`node.state.${p}`),w=n??o("node.unknown");return r`<button type="button" class="node-pill is-${p}" data-testid="node-pill"
      data-state=${p}
    title=${g} onClick=${d}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${w}${t?r` <span class="node-segment">${t}</span>`:""}</span>
    <span class="visually-hidden">${g}</span>
  </button>`}function It({user:e,presence:n,pill:t,...a}){let s=o("absence.own",{state:o(`person.${n}`)}),i=e.absence?.note??(e.absence&&o(`person.${e.absence.state}`));return r`<div class="profile">
    ${t}
    <div class="profile-row">
      <button type="button" class="profile-presence" aria-label=${s} title=${s}
        aria-haspopup="dialog" data-testid="presence-button" data-presence=${n}
        onClick=${a.onPresence}><${ye} id=${e.id} name=${e.display_name} presence=${n} /></button>
      <button type="button" class="profile-me" onClick=${a.onProfile} data-testid="profile-button">
        <span class="profile-text"><strong>${e.display_name}</strong>
          <span>${i||e.status_message||`@${e.username}`}</span></span>
      </button>
      <${S} icon="clock" label=${o("saved.title")} testid="saved-button" onClick=${a.onSaved} />
      <${S} icon="settings" label=${o("settings.title")} testid="settings-button"
          onClick=${a.onSettings} />
    </div>
  </div>`}function Tt({name:e,canInvite:n,canManage:t,isOwner:a,onInvite:s,onEdit:i,onMembers:l,onLeave:d,onRead:m}){let p=r`<span class="server-name">${e}</span><${f} name="chevron-down"
      size=${16} />`;return r`<div class="server-head">
    <h1 class="server-title"><${j} label=${o("server.menu")} class="server-menu" button=${p} align="start"
        testid="server-menu" items=${[n&&{label:o("invite.manage"),icon:"user-add",onClick:s,testid:"invite-open"},{label:o("members.title"),icon:"users",onClick:l},m&&{label:o("server.markRead"),icon:"check",onClick:m,testid:"server-read"},t&&{label:o("server.edit"),icon:"settings",onClick:i,testid:"server-edit"},!a&&{label:o("server.leave"),icon:"leave",onClick:d,danger:!0,testid:"server-leave"}]} /></h1>
    ${n&&r`<button type="button" class="icon-button" title=${o("invite.manage")}
          aria-label=${o("invite.manage")}
      data-testid="invite-button" onClick=${s}><${f} name="user-add" /></button>`}
  </div>`}function Mt({servers:e,current:n,onOpen:t,onAdd:a,inbox:s,directs:i,mesh:l}){let d=eo(e);return r`<nav class="rail" aria-label=${o("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${oe} size=${34} /></span>
    <ul class="rail-list">
      <li><button type="button" class="rail-server is-directs" title=${o("inbox.title")}
          aria-label=${o("inbox.title")} aria-pressed=${s.current} data-testid="inbox-button"
          onClick=${s.onOpen}><${f} name="inbox" size=${20} /></button></li>
      <li class="rail-first ${i.current?"is-current":""}">
        <button type="button" class="rail-server is-directs" title=${o("dm.title")} data-testid="directs-button"
            aria-current=${i.current?"page":void 0} onClick=${i.onOpen}>
          <${f} name="direct" size=${20} />
          <span class="visually-hidden">${o("dm.title")}
            ${i.unread>0&&o("unread.count",{count:i.unread})}</span></button>
        ${i.unread>0&&r`<span class="rail-count" aria-hidden="true" data-testid="directs-count">${i.unread>99?"99+":i.unread}</span>`}
      </li>
      ${e.map(m=>r`<li key=${m.id} class=${m.id===n?"is-current":""}>
        <button type="button" class="rail-server hue-${d.get(m.id)}" title=${m.name} data-server-id=${m.id}
            data-testid="server-button"
          aria-current=${m.id===n?"page":void 0}
              onClick=${()=>t(m.id)}>
          <span class="rail-initials" aria-hidden="true">${ge(m.name)}</span>
          <span class="visually-hidden">${m.name}
            ${m.unread>0&&o("unread.count",{count:m.unread})}</span>
        </button>
        ${m.mentions>0?r`<span class="rail-count" aria-hidden="true">${m.mentions}</span>`:m.unread>0&&r`<span class="rail-dot" aria-hidden="true"></span>`}
      </li>`)}
      <li><button type="button" class="rail-server is-add" title=${o("server.add")}
          aria-label=${o("server.add")}
        data-testid="server-add" onClick=${a}><${f} name="plus" size=${20} /></button></li>
    </ul>
    ${l.shown&&r`<button type="button" class="rail-mesh" aria-current=${l.current?"page":void 0}
      title=${o("mesh.title")} aria-label=${o("mesh.title")} data-testid="mesh-page"
          onClick=${l.onOpen}>
      <${f} name="mesh" size=${20} />
      ${l.waiting>0&&r`<span class="rail-count">${l.waiting}</span>`}</button>`}
  </nav>`}function eo(e){let n=new Map,t=new Set;for(let{id:a,name:s}of e){let i=Un(a);for(let l=1;l<Re&&t.has(`${ge(s)} ${i}`);l+=1)i=(i+1)%Re;t.add(`${ge(s)} ${i}`),n.set(a,i)}return n}var no=Ke(()=>b().then(e=>e.markAllRead));function Et(){let e=k.value,n=e.page==="channel"?e.server:null,t=n??ee(null)?.server,a=E.value?.find(i=>i.id===t)??null,s=(E.value??[]).map(i=>{let l=ln(B.value,(R.value[i.id]??[]).map(d=>d.id));return{id:i.id,name:i.name,unread:l.count,mentions:l.mentions}});return r`<div class="sidebar">
    <${Mt} servers=${s} current=${n}
        onAdd=${()=>h({kind:"server-add"})}
      onOpen=${i=>O({page:"channel",server:i,channel:null,message:null},{view:"list"})}
      inbox=${{current:x.value?.kind==="inbox",onOpen:()=>M({kind:"inbox"})}}
      directs=${{current:e.page==="direct",unread:Q.value.count,onOpen:()=>O({page:"direct",direct:Ct(),message:null},{view:"list"})}}
      mesh=${{shown:H.value?.mesh_admin===!0,current:e.page==="mesh",waiting:In.value?.waiting.length??0,onOpen:()=>O({page:"mesh"})}} />
    <div class="sidebar-main" role=${Pn()&&W.value==="list"?"main":void 0}>
      ${e.page==="direct"?r`<${et} />`:a?r`<${to} server=${a} /><${oo} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:r`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${ao} />
    </div>
  </div>`}function to({server:e}){let n=J(e.id),t=()=>h({kind:"confirm",title:o("server.leave"),text:o("server.leaveText",{name:e.name}),action:o("server.leave"),danger:!0,run:()=>vn(e.id).then(()=>O({page:"home"}),K)}),a=ue.value.channels,s=(R.value[e.id]??[]).map(({id:d})=>d).filter(d=>(a[d]??0)>0),i=no(),l=()=>i?.(s,e.id).then(()=>an(o("server.markedRead",{name:e.name}),"ok"),K);return r`<${Tt} name=${e.name} canInvite=${se(n)}
      canManage=${Je(n)} isOwner=${e.owner_id===H.value?.id}
    onInvite=${()=>h({kind:"invites",server:e.id})}
        onEdit=${()=>h({kind:"server-edit",server:e.id})}
    onMembers=${()=>{x.value=null,O(k.value),M({kind:"members"})}} onLeave=${t} onRead=${s.length>0&&i?l:null} />`}function oo({server:e,current:n}){let t=R.value[e],a=B.value,{favourites:s,channels:i}=V.value,l=le.value,d=L(new Map),m=N(()=>tn((t??[]).map($=>({id:$.id,name:$.name,private:$.private,announces:$.posting==="moderators",archived:$.archived,unread:a.channels[$.id]??0,mentions:a.mentions[$.id]??0,muted:i[$.id]?.muted??!1,favourite:s.includes($.id)?s.indexOf($.id):null,draft:nn(l,$.id)})),d.current),[t,a,l,s,i]),{channel_order:p,own_order:g}=q.value,w=g[e],I=L([]),ne=Pe(($,T)=>(I.current=me(ce($,T,p,w??[]),I.current),I.current),[p,w]),c=($,T,A)=>{let{favourites:te}=V.peek();return te.includes(T)?pn({favourites:Te(te,T,A)}):Me({channel_order:"own",own_order:{...q.peek().own_order,[e]:Te($,T,A)}})},u=Pe($=>On(e,$),[e]),v=ie(J(e))?()=>h({kind:"channel-create",server:e}):null;return r`<nav aria-label=${o("channels.channels")} class="channels-nav"><${Ot}
      channels=${m} current=${n} onOpen=${u} onCreate=${v}
      order=${p} arrange=${ne} onMove=${c}
      onOrder=${$=>Me({channel_order:$})} /></nav>`}function ro(e){let n=fe(e);return n==="offline"?e.absence?.state??"online":n}function ao(){let e=H.value;if(!e)return null;let{phase:n,node:t,moved_from:a}=ae.value,s=Ve.value.find(l=>l.id===t?.id),i=r`<${Dt} phase=${n} name=${s?.name??t?.name??null}
      segment=${s?.segment??null} moved=${a!==null} behind=${pe.value.behind>0} troubled=${pe.value.trouble!==null} partial=${pe.value.unreachable.length>0}
    onClick=${()=>h({kind:"node"})} />`;return r`<${It} user=${e} presence=${n==="online"?ro(e):"offline"} pill=${i}
    onPresence=${()=>h({kind:"absence",note:null})}
    onSaved=${()=>M({kind:"saved"})}
    onProfile=${()=>h({kind:"settings",tab:"profile"})}
        onSettings=${()=>h({kind:"settings",tab:"look"})} />`}var io='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function so(){return Object.values(B.value.mentions).reduce((n,t)=>n+t,0)-Q.value.mentions+Q.value.count}function Rt(){let e=F(z(k.value)),n=k.value.page==="mesh"?o("mesh.title"):e?.label??"",t=so(),a=Object.values(B.value.channels).some(i=>i>0),s=t>0?`(${t>99?"99+":t}) `:a?"• ":"";y(()=>{document.title=s+(n?`${n} · LocalChat`:"LocalChat")},[s,n]),y(()=>{lo(t>0)},[t>0])}var xe=null,Lt=!1;async function lo(e){Lt=e;let n=document.querySelector("link[rel=icon]");if(!(!n||xe===null&&!e)){if(xe??=n.href,!e){n.href=xe;return}try{let a=(await(await fetch(xe,{credentials:"omit"})).text()).replace("</svg>",`${io}</svg>`);Lt&&(n.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var co=C(()=>b().then(e=>e.InboxPanel)),mo=C(()=>b().then(e=>e.InvitePage)),uo=C(()=>b().then(e=>e.MembersPanel)),po=C(()=>b().then(e=>e.Notifying)),$o=C(()=>b().then(e=>e.PinsPanel)),fo=C(()=>b().then(e=>e.ThreadPanel)),ho=C(()=>b().then(e=>e.MeshPage)),vo=C(()=>b().then(e=>e.SavedPanel)),bo=C(()=>b().then(e=>e.SearchPanel));function _t(){kt(),go(),ct(),Rt();let{phase:e,node:n,lost_at:t}=ae.value,{value:a}=x,i=a?.kind==="saved"||a?.kind==="inbox"||F(z(k.value))?a:null;return r`<div class="chat" data-narrow=${W.value}
      data-panel=${i?i.kind:void 0} data-page=${k.value.page}>
    <a class="skip" href="#content">${o("action.skip")}</a>
    ${e==="reconnecting"&&t&&r`<${$t} name=${n?.name??null} lost_at=${t} waiting=${$e.value.length} onRetry=${Ge} />`}
    <${po} /><${Et} />
    <main class="content" id="content"><${yo} /></main>
    ${i?.kind==="inbox"&&r`<${co} />`}
    ${i?.kind==="members"&&r`<${uo} />`}
    ${i?.kind==="pins"&&r`<${$o} />`}
    ${i?.kind==="saved"&&r`<${vo} />`}
    ${i?.kind==="search"&&r`<${bo} />`}
    ${i?.kind==="thread"&&r`<${fo} key=${i.parent} id=${i.channel} parent=${i.parent} at=${i.at} />`}
  </div>`}function go(){let e=k.value,n=e.page==="channel"?e.server:null,t=n?R.value[n]:void 0;y(()=>{if(e.page==="home"&&E.value?.length){let s=ee(null),i=E.value.find(l=>l.id===s?.server)??E.value[0];O({page:"channel",server:i.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&t?.length){let s=ee(e.server),i=t.find(l=>l.id===s?.channel)??t.find(l=>!l.archived)??t[0];O({...e,channel:i.id},{replace:!0,view:W.peek()})}else e.page==="channel"&&e.channel?wt(e.server,e.channel):e.page==="direct"&&e.direct&&xt(e.direct)},[e,t,E.value]),y(()=>{n&&fn(n).catch(()=>{})},[n]);let a=z(e);y(()=>{let s=x.peek();s?.kind==="thread"&&s.channel!==a&&(x.value=null)},[a])}function yo(){let e=k.value;if(e.page==="mesh")return r`<${ho} />`;if(e.page==="invite")return r`<${mo} key=${e.code} code=${e.code} />`;if(e.page==="direct")return r`<${ko} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&G.value[e.channel]&&!F(e.channel))return r`<${U} id=${e.channel} />`;if(E.value?.length===0)return r`<${D} icon="mesh" title=${o("empty.noServer")}
        text=${o("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>h({kind:"server-add"})}>${o("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>O({page:"direct",direct:null,message:null},{view:"list"})}>${o("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>h({kind:"settings",tab:"profile"})}>${o("settings.title")}</button><//>`;if(e.page==="missing")return r`<${U} id=${null} />`;if(e.page!=="channel")return null;if(!E.value?.some(s=>s.id===e.server))return r`<${U} id=${e.channel} />`;let t=R.value[e.server];if(!e.channel||!t)return t?.length===0?r`<${D} icon="hash" title=${o("empty.noChannel")}
          text=${o("empty.noChannelText")} />`:null;let a=F(e.channel);return a?.server!==e.server?r`<${U} id=${e.channel} />`:r`<${Be} key=${a.id} conversation=${a} at=${e} />`}function ko({at:e}){let n=e.direct,[t,a]=P(!1),s=()=>{a(!1),n&&kn(n).then(l=>a(l===null),l=>a(de(l)))};y(s,[n]);let i=F(n);return i&&i.server===null?r`<${Be} key=${i.id} conversation=${i} at=${e} />`:n&&(t===!0||G.value[n])?r`<${U} id=${n} />`:typeof t=="string"?r`<${D} icon="offline" title=${t}><button type="button" class="button"
      onClick=${s}>${o("action.retry")}</button><//>`:n||!yn.value.loaded?r`<div class="timeline-frame"><${ve} rows=${8} /></div>`:r`<${D} icon="direct" title=${o("empty.noDirect")} text=${o("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>h({kind:"direct-new"})}>${o("dm.new")}</button><//>`}function At({username:e,describe:n,onLogin:t}){let[a,s]=P(e),[i,l]=P(""),{busy:d,error:m,submit:p}=Yn(n);return r`<form class="stack"
      onSubmit=${p(()=>t({username:a.trim(),password:i}))}
      data-testid="login-form">
    ${m&&r`<${_} tone="error">${m}<//>`}
    <${_e} label=${o("auth.username")} value=${a} onInput=${s} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${_e} label=${o("auth.password")} type="password" value=${i} onInput=${l}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${d}
        data-testid="login-submit">${d?o("state.working"):o("auth.login")}</button>
  </form>`}function Bt(){let[e,n]=P("login"),t=X.value?.registration!=="closed",a=t&&e==="register",s=X.value?.mesh?.name??"";return r`<${rt} title=${o(a?"auth.registerTitle":"auth.loginTitle")}
      text=${s&&o("auth.mesh",{mesh:s})} foot=${r`<${it} />`}>
    ${Le.value&&r`<${_} tone="ok"><span data-testid="admitted">${o(`join.admitted.${Le.value}`,{mesh:s})}</span><//>`}
    ${je.value&&r`<${_} tone="warning">${o("auth.ended")}<//>`}
    ${k.value.page==="invite"&&r`<${_}>${o("auth.forInvite",{code:k.value.code})}<//>`}
    ${a?r`<${at} key="register" describe=${Ae} action=${o("auth.register")}
            onRegister=${qe} />`:r`<${At} key="login" username=${He.value} describe=${Ae} onLogin=${Ue} />`}
    ${t&&r`<p class="auth-switch">${o(a?"auth.haveAccount":"auth.noAccount")}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${()=>n(a?"login":"register")}>${o(a?"auth.login":"auth.register")}</button></p>`}
  <//>`}var wo=C(()=>b().then(e=>e.Dialogs)),Co=C(()=>b().then(e=>e.EmojiPopover)),xo=C(()=>b().then(e=>e.PersonPopover)),So=C(()=>b().then(e=>e.FirstRun));function zt(){return r`<${Po} /><${wo} /><${Co} /><${xo} />
    <${pt} toasts=${rn.value} onDismiss=${sn} />`}function Po(){return he.value==="inside"?r`<${_t} />`:he.value==="failed"?r`<main class="auth"><${D} icon="offline" title=${o("boot.failed")}
        text=${o("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${Fn}>${o("action.retry")}</button><//></main>`:he.value==="outside"?X.value?.state==="member"?r`<${Bt} />`:r`<${So} />`:r`<main class="auth splash" aria-busy="true"><${oe} size=${56} /></main>`}function Ts(){Kn();let e=document.getElementById("app");e&&ze(r`<${zt} />`,e),Fe(un)}export{Nt as fetchTexts,Ts as start};
