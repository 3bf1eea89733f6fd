import{$b as Cn,$c as Fn,Ac as $e,Ad as Qn,Ba as le,Bc as Dn,Ca as Ie,Cb as vn,Cc as In,Cd as X,D as K,Da as ce,Db as bn,Dd as ye,E as Ke,Ea as nn,F as Ue,Fa as tn,Ga as C,Gd as ke,H as He,Ha as on,Hb as gn,Hd as Wn,I as je,Ia as h,Ib as J,Jd as Y,Ka as D,Kd as Xn,La as rn,Ma as an,N as re,Na as me,Nb as yn,Oa as F,Od as Yn,P as qe,Pc as Tn,Q as Ge,Qa as sn,Rd as Re,Sa as ln,Sc as Mn,Sd as Zn,Tc as En,Ub as kn,Uc as Me,Va as cn,Vb as wn,Vc as Ln,Vd as _e,W as ae,Wc as Rn,X as ie,Xb as B,Xc as _n,Y as Ve,Yc as An,Za as mn,Zb as k,Zc as Bn,_b as Q,_c as zn,a as r,ac as S,ad as W,b as Be,bc as xn,bd as Ee,c as xe,cb as j,cc as Pn,ce as et,db as Te,de as nt,eb as Kt,ec as Sn,ee as tt,f as P,fb as dn,fd as fe,g as y,gb as q,gc as ue,gd as Nn,h as ze,ha as Je,hb as un,hc as On,hd as Kn,i as E,ia as Qe,id as he,j as z,ja as Oe,jc as pe,jd as N,je as ot,k as Pe,ka as We,kb as de,kd as ve,la as Xe,lb as A,m as Fe,ma as De,md as Un,me as rt,n as Ne,nb as G,nd as Hn,oa as Ye,ob as M,od as Le,oe as at,p as o,pa as Ze,pb as L,pd as jn,pe as it,q as f,qb as pn,qd as be,qe as st,r as O,rb as $n,rd as ge,re as lt,s as te,sb as fn,sd as U,se as ct,t as x,tb as V,td as R,te as mt,ud as qn,ve as dt,wa as en,we as ut,x as oe,xd as Gn,xe as pt,y as Se,ya as se,yb as hn,yd as Vn,ye as b,zd as Jn,ze as $t}from"./chunk.js";function ft({toasts:e,onDismiss:n}){return r`<div class="toasts" role="status" aria-live="polite">
    ${e.map(t=>r`<div class="toast toast-${t.tone}" key=${t.id}>
      <${f} name=${t.tone==="info"?"info":t.tone} /><span>${t.text}</span>
      <${x} icon="close" size=${16} label=${o("action.close")}
          onClick=${()=>n(t.id)} />
    </div>`)}
  </div>`}function ht({name:e,lost_at:n,waiting:t,onRetry:a}){let s=e??o("node.unknown");return r`<div class="banner" role="status" data-testid="connection-banner">
    <${f} name="offline" />
    <span>${o("banner.lost",{node:s,time:cn(n)})}
      ${t>0&&r` ${o("banner.waiting",{count:t})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${o("action.retryNow")}</button>
  </div>`}function vt(e){let{conversation:n,person:t,members:a,membersOpen:s,pinsOpen:i,items:l}=e,{name:m,icon:d,topic:p}=n,v=t&&(t.status??o(`person.${t.presence}`));return r`<header class="channel-header">
    <${x} icon="arrow-left" label=${o("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${t?r`<${ge} id=${t.id} name=${t.name} size="s" presence=${t.presence} />`:r`<${f} name=${d} size=${19} />`}
      ${t?r`<button type="button" class="channel-person" data-testid="channel-title" title=${m}
              aria-haspopup="dialog" onClick=${w=>e.onPerson(w.currentTarget)}>${m}</button>`:r`<span data-testid="channel-title" title=${m}>${m}</span>`}</h1>
    ${n.archived&&r`<span class="tag">${o("channel.archivedTag")}</span>`}
    ${n.announces&&r`<span class="tag only-wide">${o("channel.announceTag")}</span>`}
    ${(p||v)&&r`<p class="channel-topic" title=${p||v}>${p||v}</p>`}
    <span class="spacer"></span>
    <${x} icon="go-to" label=${o("switcher.open")} onClick=${e.onSwitch}
        class="only-wide" testid="switcher-open" />
    <${x} icon="search" label=${o("search.open")} pressed=${e.searchOpen}
        onClick=${e.onSearch} testid="search-open" />
    <${x} icon="calendar" label=${o("date.title")} onClick=${e.onDate} class="only-wide"
        testid="date-open" />
    <${x} icon="file" label=${o("channel.files")} pressed=${e.filesOpen} class="only-wide"
        onClick=${e.onFiles} testid="files-button" />
    <${x} icon="pin" label=${o("pins.title")} pressed=${i} onClick=${e.onPins}
        testid="pins-button" />
    <button type="button" class="icon-button with-count" aria-pressed=${s}
        title=${o("members.title")}
      aria-label=${a===null?o("members.title"):o("members.count",{count:a})} data-testid="members-button" onClick=${e.onMembers}>
      <${f} name="users" />${a!==null&&r`<span>${a}</span>`}</button>
    <${U} label=${o("channel.menu")} testid="channel-menu" items=${l} />
  </header>`}function bt({names:e}){let n=e.length===0?"":e.length>3?o("typing.many"):o("typing.some",{count:e.length,names:e.join(o("list.comma"))});return r`<p class="typing"
      aria-live="polite">${n&&r`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${n}`}</p>`}var Ut=100;function gt({count:e,threads:n,onJump:t,onRead:a,onThread:s}){if(e===0&&n===0)return null;let i=e>=Ut;return r`<div class="unread-bar" role="status">
    ${e>0&&r`<div class="unread-bar-part" data-testid="unread-above">
        <span>${i?o("unread.aboveMany",{count:e}):o("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${t}>
          <${f} name="arrow-up" size=${14} />${o("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${o("unread.markRead")}</button></div>`}
    ${n>0&&r`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${s}><${f} name="thread" size=${14} />
        ${o("unread.threads",{count:n})}</button>`}
  </div>`}var Ht=b(e=>e.Selecting);function Ae({conversation:e,at:n}){let{id:t,label:a}=e,{message:s}=n;y(()=>(Rn(t),()=>{_n(t),wn(),ye()}),[t]),y(()=>{s?Qn(t,s):Oe(t)},[t,s&&n]);let i=e.icon==="note",l=kt(e),m=e.archived||!e.posts,d=X.value?.conversation===t&&X.value.parent===null;return r`<section class="conversation" aria-label=${a}
      data-drop=${m||d?void 0:t}>
    <${jt} conversation=${e} />
    <${qt} conversation=${e} focus=${s} />
    <${Qt} channel=${t} />
    ${d?r`<${Ht} moderates=${e.moderates} />`:m?r`<div class="composer-closed" data-testid="composer-closed"><${R}>${e.archived?o("channel.archivedText"):o("channel.announceOnly")}<//></div>`:r`<${Hn} name=${l?.display_name??""} absence=${l?.absence??null} place="composer" />
            <${$t} key=${t} conversation=${e} parent=${null}
            placeholder=${i?o("composer.note"):o("composer.placeholder",{channel:a})} />`}
  </section>`}var kt=({icon:e,people:n})=>e==="user"?n?.find(t=>t.id!==K.value?.id):void 0;function jt({conversation:e}){let{id:n,server:t,people:a,hidden:s}=e;y(()=>{s&&bn(n).catch(()=>{})},[n,s]);let i=kt(e),l=i?{id:i.id,name:i.display_name,presence:$e(i),status:i.status_message}:null,m=a??(s?vn.value[n]:pn.value[t??""]);return r`<${vt} conversation=${e} person=${l}
      members=${m?.length??null} items=${dt(e)}
      membersOpen=${C.value?.kind==="members"} pinsOpen=${C.value?.kind==="pins"}
      onBack=${Pn} onMembers=${()=>D({kind:"members"})}
      onPins=${()=>D({kind:"pins"})}
      filesOpen=${C.value?.kind==="files"} onFiles=${()=>D({kind:"files"})} searchOpen=${C.value?.kind==="search"}
      onSearch=${()=>D({kind:"search"})}
      onPerson=${d=>i&&ot(i.username,d,i)}
      onDate=${()=>h({kind:"date",channel:n,at:null})}
      onSwitch=${()=>h({kind:"switcher"})} />`}function qt({conversation:e,focus:n}){let{id:t}=e,a=Qe(t).value,s=Je.value[t],l=(Me.value?.channel===t?Me.value:null)?.line,m=z(()=>Gn(We(a.messages),{new_from:l,day:mn}),[a.messages,l,ln.value]),d=a.has_newer?[]:On(pe.value,t,null,a.messages),p=z(()=>[...m,...Vn(d)],[m,...d]);if(!a.loaded)return s?r`<div class="timeline-frame">
        <${yt} error=${s} onRetry=${()=>Oe(t)} /></div>`:r`<div class="timeline-frame"><${he} rows=${8} /></div>`;let v=a.has_older?r`<div
        class="older">${s?r`<${yt} error=${s} onRetry=${()=>De(t)} />`:r`<span class="spinner" role="status" aria-label=${o("state.loading")}></span>`}</div>`:r`<${Vt} conversation=${e} empty=${p.length===0} />`;return r`<${qn} name=${o("timeline.label",{channel:e.label})}
      rows=${p} draw=${ut({conversation:e,focus:n})} guess=${Jn} before=${v}
      staying=${[kn.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${Mn(t)} onOlder=${()=>De(t)}
        onNewer=${()=>Ye(t)}
    onLatest=${()=>(n&&ve(t),Ze(t))}
    onView=${(w,I)=>An(t,w,I)}
    above=${r`<${Gt} channel=${t} />`} />`}function Gt({channel:e}){let n=de.value.channels[e]??0,t=Object.keys(Tn.value[e]??{}),a=async()=>{let s=await Fn(e).catch(F);s&&(await Xe(e,s).catch(F),En(e,null,s))};return r`<${gt} count=${Ln.value?n:0} threads=${t.length}
    onJump=${()=>{a()}} onRead=${()=>Bn(e).catch(F)}
    onThread=${()=>{C.value={kind:"thread",channel:e,parent:t[0]}}} />`}function Vt({conversation:e,empty:n}){let{server:t,label:a,icon:s}=e,i=t?"channel":s==="note"?"notes":"direct";return n?r`<${O} icon=${s} title=${o(`empty.${i}`,{channel:a,name:a})}
        text=${o(`empty.${i}Text`)}>${t&&r`<${Jt} id=${e.id} server=${t} />`}<//>`:r`<header
      class="beginning"><h2>${a}</h2><p>${o(`timeline.beginning.${i}`)}</p></header>`}function Jt({id:e,server:n}){let t=V(n),a=ae(t);return r`${ie(t)&&r`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>h({kind:"invites",server:n})}>
      <${f} name="user-add" size=${16} />${o("invite.manage")}</button>`}${a&&r`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>h({kind:"channel-create",server:n})}>
      <${f} name="plus" size=${16} />${o("channel.create")}</button>`}${a&&!fn(e)?.topic&&r`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>h({kind:"channel-edit",channel:e})}>
      <${f} name="edit" size=${16} />${o("channel.setTopic")}</button>`}`}function yt({error:e,onRetry:n}){return r`<div class="load-failed"><${R} tone="warning">${me(e)} <button
      type="button" class="link" onClick=${n}>${o("action.retry")}</button><//></div>`}function Qt({channel:e}){return r`<${bt} names=${Dn(e).map(n=>Un(n)?.display_name).filter(Boolean)} />`}function Ct(){y(()=>(addEventListener("keydown",wt),()=>removeEventListener("keydown",wt)),[])}function wt(e){if(!(ke(e)||e.defaultPrevented)){if(Y(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),h({kind:"switcher"});return}if(!tn.value){if(Y(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),B(k.value)&&(C.value={kind:"search"});return}if(Xn(e)){e.preventDefault(),D({kind:"inbox"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),Yt(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Wn(e.target)?(e.preventDefault(),h({kind:"keys"})):e.key==="Escape"&&X.value?ye():e.key==="Escape"&&C.value?C.value=null:e.key==="Escape"&&zn()?e.preventDefault():ct()&&Wt(e)&&lt()}}}var Wt=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function Xt(){let e=k.value;if(e.page==="direct"){let{favourites:m,unread:d,others:p}=tt(et(),e.direct);return[...m,...d,...p]}if(e.page!=="channel")return[];let{channel_order:n,own_order:t}=j.value,a=t[e.server]??[],{favourites:s}=q.value,i=(L.value[e.server]??[]).map(m=>({...m,favourite:s.includes(m.id)?s.indexOf(m.id):null})),l=le(i,"",n,a);return ce(l,[]).flatMap(({key:m,rows:d})=>m==="archived"?[]:d)}function Yt(e,n){let t=Xt(),a=t.findIndex(s=>s.id===B(k.value));for(let s=1;s<=t.length;s+=1){let i=t[(a+e*s+t.length*s)%t.length];if(!n||(A.value.channels[i.id]??0)>0){ve(i.id);return}}}function H({id:e}){let n=e?G.value[e]:void 0,t=e?se.value[e]:void 0,a=n?.name??"";return r`<div class="gone" data-testid="gone"><${O} icon=${n?"info":"search"}
      title=${n?o(`gone.${n.why}`,{name:a}):o("empty.missing")}
      text=${n?o(`gone.${n.why}Text`):o("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>S({page:"home"})}>${o("empty.goHome")}</button><//>
    ${t&&r`<section class="gone-draft"><h3>${o("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${t}</blockquote>
        <${rt} text=${t} label=${o("message.copyText")} /></section>`}</div>`}function Z(e){return oe("places",{})[e??"last"]??null}function xt(e,n){let t={server:e,channel:n};Se("places",{...oe("places",{}),last:t,[e]:t})}var Pt=()=>oe("direct",null),St=e=>Se("direct",e??void 0);var we=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function Ot({sections:e,movable:n,onMove:t}){let a=E(null),s=E(null),[i,l]=P(null),[m,d]=P("");y(()=>{let c=s.current;s.current=null;let u=c&&document.querySelector(`[data-channel-id="${CSS.escape(c)}"]`);u instanceof HTMLElement&&u.focus()});let p=c=>e.find(({rows:u})=>u.some(g=>g.id===c))?.rows??[],v=(c,u)=>{let g=p(c),$=g.findIndex(_=>_.id===u),T=g.find(_=>_.id===c)?.name;!n||!u||$<0||u===c||T===void 0||(d(o("channels.moved",{name:T,place:$+1,count:g.length})),t(e.flatMap(_=>_.rows.map(ne=>ne.id)),c,u))},w=(c,u)=>{let g=p(c);return g[g.findIndex($=>$.id===c)+u]?.id};return{over:i,told:m,items:c=>[-1,1].map(u=>w(c,u)&&{label:o(u<0?"channels.moveUp":"channels.moveDown"),testid:u<0?"channel-up":"channel-down",icon:u<0?"arrow-up":"arrow-down",onClick:()=>v(c,w(c,u))}),handlers:{onKeyDown:c=>{let u={ArrowUp:-1,ArrowDown:1}[c.key],g=we(c.target);!u||!g||!Y(c)||!c.shiftKey||(c.preventDefault(),c.stopPropagation(),s.current=g,v(g,w(g,u)))},onDragStart:c=>{a.current=we(c.target),c.dataTransfer&&(c.dataTransfer.effectAllowed="move")},onDragOver:c=>{let u=we(c.target);!u||!p(u).some(g=>g.id===a.current)||(c.preventDefault(),l(u))},onDragLeave:()=>l(null),onDragEnd:()=>{a.current=null,l(null)},onDrop:c=>{let u=we(c.target);c.preventDefault(),l(null),a.current&&u&&v(a.current,u)}}}}var Zt=8;function It(e){let{channels:n,current:t,onOpen:a,onCreate:s,order:i,onOrder:l,arrange:m}=e,[d,p]=P(""),v=z(()=>m(n,d),[n,d,m]),w=Ot({sections:v,movable:d==="",onMove:e.onMove}),I=v.find(({rows:c})=>c.length>0)?.rows[0],ee=c=>{ke(c)||d===""||(c.key==="Escape"?(c.stopPropagation(),p("")):c.key==="Enter"&&I&&(p(""),a(I.id)))};return r`${n.length>=Zt&&r`<div class="channels-find"><${f} name="search" size=${15} />
      <input type="search" value=${d} placeholder=${o("channels.find")} data-testid="channel-find"
        aria-label=${o("channels.find")} onKeyDown=${ee}
        onInput=${c=>p(c.target.value)} />
      <${U} label=${o("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(c=>({label:o(`channels.order.${c}`),checked:c===i,testid:`channel-order-${c}`,onClick:()=>l(c)})),...i==="own"&&t?w.items(t):[]]} /></div>`}<div class="channels" ...${w.handlers}>
    <p class="visually-hidden" role="status">${w.told}</p>
    ${v.map(({key:c,rows:u,chunks:g})=>(u.length>0||c==="channels"&&d==="")&&r`<section key=${c}>
      <header class="channels-head"><h2>${o(`channels.${c}`)}</h2>
        ${c==="channels"&&s&&r`<${x} icon="plus" size=${16} label=${o("channel.create")}
          testid="channel-create" onClick=${s} />`}</header>
      <div role="list">${g.map(($,T)=>r`<${eo} key=${T} rows=${$} onOpen=${a}
          movable=${d===""} current=${Dt($,t)} over=${Dt($,w.over)} />`)}</div>
    </section>`)}
    ${!I&&d!==""&&r`<p class="channels-none">${o("channels.none")}</p>`}
  </div>`}var Dt=(e,n)=>e.some(t=>t.id===n)?n:null,eo=xe(function({rows:n,current:t,over:a,movable:s,onOpen:i}){let l=E(null);return ze(()=>{l.current?.style.setProperty("--rows",String(n.length))},[n.length]),r`<div role="none" class="channels-chunk" ref=${l}>${n.map(m=>r`<div role="listitem" key=${m.id} draggable=${s}
        class=${m.id===a?"is-target":""}><${no} ...${m} current=${m.id===t} onOpen=${i} /></div>`)}</div>`}),no=xe(function(n){let{current:t,onOpen:a}=n,s=n.unread>0&&!t,i=E(null);return y(()=>{t&&i.current?.scrollIntoView({block:"nearest"})},[t]),r`<button type="button" ref=${i}
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
  </button>`});function Tt({phase:e,name:n,segment:t,moved:a,behind:s,partial:i,troubled:l,onClick:m}){let p=e==="online"?l?"troubled":s?"behind":a?"moved":i?"partial":"online":"lost",v=o(`node.state.${p}`),w=n??o("node.unknown");return r`<button type="button" class="node-pill is-${p}" data-testid="node-pill"
      data-state=${p}
    title=${v} onClick=${m}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${w}${t?r` <span class="node-segment">${t}</span>`:""}</span>
    <span class="visually-hidden">${v}</span>
  </button>`}function Mt({user:e,presence:n,pill:t,...a}){let s=o("absence.own",{state:o(`person.${n}`)}),i=e.absence?.note??(e.absence&&o(`person.${e.absence.state}`));return r`<div class="profile">
    ${t}
    <div class="profile-row">
      <button type="button" class="profile-presence" aria-label=${s} title=${s}
        aria-haspopup="dialog" data-testid="presence-button" data-presence=${n}
        onClick=${a.onPresence}><${ge} id=${e.id} name=${e.display_name} presence=${n} /></button>
      <button type="button" class="profile-me" onClick=${a.onProfile} data-testid="profile-button">
        <span class="profile-text"><strong>${e.display_name}</strong>
          <span>${i||e.status_message||`@${e.username}`}</span></span>
      </button>
      <${x} icon="clock" label=${o("saved.title")} testid="saved-button" onClick=${a.onSaved} />
      <${x} icon="settings" label=${o("settings.title")} testid="settings-button"
          onClick=${a.onSettings} />
    </div>
  </div>`}function Et({name:e,canInvite:n,canManage:t,isOwner:a,onInvite:s,onEdit:i,onGroups:l,onMembers:m,onLeave:d,onRead:p}){let v=r`<span class="server-name">${e}</span><${f} name="chevron-down"
      size=${16} />`;return r`<div class="server-head">
    <h1 class="server-title"><${U} label=${o("server.menu")} class="server-menu" button=${v} align="start"
        testid="server-menu" items=${[n&&{label:o("invite.manage"),icon:"user-add",onClick:s,testid:"invite-open"},{label:o("members.title"),icon:"users",onClick:m},n&&{label:o("groups.manage"),icon:"users",onClick:l,testid:"groups-open"},p&&{label:o("server.markRead"),icon:"check",onClick:p,testid:"server-read"},t&&{label:o("server.edit"),icon:"settings",onClick:i,testid:"server-edit"},!a&&{label:o("server.leave"),icon:"leave",onClick:d,danger:!0,testid:"server-leave"}]} /></h1>
    ${n&&r`<button type="button" class="icon-button" title=${o("invite.manage")}
          aria-label=${o("invite.manage")}
      data-testid="invite-button" onClick=${s}><${f} name="user-add" /></button>`}
  </div>`}function Lt({servers:e,current:n,onOpen:t,onAdd:a,inbox:s,directs:i,mesh:l}){let m=to(e);return r`<nav class="rail" aria-label=${o("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${te} size=${34} /></span>
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
      ${e.map(d=>r`<li key=${d.id} class=${d.id===n?"is-current":""}>
        <button type="button" class="rail-server hue-${m.get(d.id)}" title=${d.name} data-server-id=${d.id}
            data-testid="server-button"
          aria-current=${d.id===n?"page":void 0}
              onClick=${()=>t(d.id)}>
          <span class="rail-initials" aria-hidden="true">${be(d.name)}</span>
          <span class="visually-hidden">${d.name}
            ${d.unread>0&&o("unread.count",{count:d.unread})}</span>
        </button>
        ${d.mentions>0?r`<span class="rail-count" aria-hidden="true">${d.mentions}</span>`:d.unread>0&&r`<span class="rail-dot" aria-hidden="true"></span>`}
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
  </nav>`}function to(e){let n=new Map,t=new Set;for(let{id:a,name:s}of e){let i=jn(a);for(let l=1;l<Le&&t.has(`${be(s)} ${i}`);l+=1)i=(i+1)%Le;t.add(`${be(s)} ${i}`),n.set(a,i)}return n}var oo=Fe(()=>pt().then(e=>e.markAllRead));function Rt(){let e=k.value,n=e.page==="channel"?e.server:null,t=n??Z(null)?.server,a=M.value?.find(i=>i.id===t)??null,s=(M.value??[]).map(i=>{let l=sn(A.value,(L.value[i.id]??[]).map(m=>m.id));return{id:i.id,name:i.name,unread:l.count,mentions:l.mentions}});return r`<div class="sidebar">
    <${Lt} servers=${s} current=${n}
        onAdd=${()=>h({kind:"server-add"})}
      onOpen=${i=>S({page:"channel",server:i,channel:null,message:null},{view:"list"})}
      inbox=${{current:C.value?.kind==="inbox",onOpen:()=>D({kind:"inbox"})}}
      directs=${{current:e.page==="direct",unread:J.value.count,onOpen:()=>S({page:"direct",direct:Pt(),message:null},{view:"list"})}}
      mesh=${{shown:K.value?.mesh_admin===!0,current:e.page==="mesh",waiting:In.value?.waiting.length??0,onOpen:()=>S({page:"mesh"})}} />
    <div class="sidebar-main" role=${Cn()&&Q.value==="list"?"main":void 0}>
      ${e.page==="direct"?r`<${nt} />`:a?r`<${ro} server=${a} /><${ao} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:r`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${so} />
    </div>
  </div>`}function ro({server:e}){let n=V(e.id),t=()=>h({kind:"confirm",title:o("server.leave"),text:o("server.leaveText",{name:e.name}),action:o("server.leave"),danger:!0,run:()=>hn(e.id).then(()=>S({page:"home"}),F)}),a=de.value.channels,s=(L.value[e.id]??[]).map(({id:m})=>m).filter(m=>(a[m]??0)>0),i=oo(),l=()=>i?.(s,e.id).then(()=>rn(o("server.markedRead",{name:e.name}),"ok"),F);return r`<${Et} name=${e.name} canInvite=${ie(n)}
      canManage=${Ve(n)} isOwner=${e.owner_id===K.value?.id}
    onInvite=${()=>h({kind:"invites",server:e.id})}
        onEdit=${()=>h({kind:"server-edit",server:e.id})}
    onGroups=${()=>h({kind:"groups",server:e.id})}
    onMembers=${()=>{C.value=null,S(k.value),D({kind:"members"})}} onLeave=${t} onRead=${s.length>0&&i?l:null} />`}function ao({server:e,current:n}){let t=L.value[e],a=A.value,{favourites:s,channels:i}=q.value,l={...se.value,...Yn.value},m=E(new Map),d=z(()=>nn((t??[]).map($=>({id:$.id,name:$.name,private:$.private,announces:$.posting==="moderators",archived:$.archived,unread:a.channels[$.id]??0,mentions:a.mentions[$.id]??0,muted:i[$.id]?.muted??!1,favourite:s.includes($.id)?s.indexOf($.id):null,draft:en(l,$.id)})),m.current),[t,a,l,s,i]),{channel_order:p,own_order:v}=j.value,w=v[e],I=E([]),ee=Pe(($,T)=>(I.current=ce(le($,T,p,w??[]),I.current),I.current),[p,w]),c=($,T,_)=>{let{favourites:ne}=q.peek();return ne.includes(T)?un({favourites:Ie(ne,T,_)}):Te({channel_order:"own",own_order:{...j.peek().own_order,[e]:Ie($,T,_)}})},u=Pe($=>xn(e,$),[e]),g=ae(V(e))?()=>h({kind:"channel-create",server:e}):null;return r`<nav aria-label=${o("channels.channels")} class="channels-nav"><${It}
      channels=${d} current=${n} onOpen=${u} onCreate=${g}
      order=${p} arrange=${ee} onMove=${c}
      onOrder=${$=>Te({channel_order:$})} /></nav>`}function io(e){let n=$e(e);return n==="offline"?e.absence?.state??"online":n}function so(){let e=K.value;if(!e)return null;let{phase:n,node:t,moved_from:a}=re.value,s=qe.value.find(l=>l.id===t?.id),i=r`<${Tt} phase=${n} name=${s?.name??t?.name??null}
      segment=${s?.segment??null} moved=${a!==null} behind=${ue.value.behind>0} troubled=${ue.value.trouble!==null} partial=${ue.value.unreachable.length>0}
    onClick=${()=>h({kind:"node"})} />`;return r`<${Mt} user=${e} presence=${n==="online"?io(e):"offline"} pill=${i}
    onPresence=${()=>h({kind:"absence",note:null})}
    onSaved=${()=>D({kind:"saved"})}
    onProfile=${()=>h({kind:"settings",tab:"profile"})}
        onSettings=${()=>h({kind:"settings",tab:"look"})} />`}var lo='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function co(){return Object.values(A.value.mentions).reduce((n,t)=>n+t,0)-J.value.mentions+J.value.count}function At(){let e=N(B(k.value)),n=k.value.page==="mesh"?o("mesh.title"):e?.label??"",t=co(),a=Object.values(A.value.channels).some(i=>i>0),s=t>0?`(${t>99?"99+":t}) `:a?"• ":"";y(()=>{document.title=s+(n?`${n} · LocalChat`:"LocalChat")},[s,n]),y(()=>{mo(t>0)},[t>0])}var Ce=null,_t=!1;async function mo(e){_t=e;let n=document.querySelector("link[rel=icon]");if(!(!n||Ce===null&&!e)){if(Ce??=n.href,!e){n.href=Ce;return}try{let a=(await(await fetch(Ce,{credentials:"omit"})).text()).replace("</svg>",`${lo}</svg>`);_t&&(n.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var uo=b(e=>e.FilesPanel),po=b(e=>e.InboxPanel),$o=b(e=>e.InvitePage),fo=b(e=>e.MembersPanel),ho=b(e=>e.Notifying),vo=b(e=>e.OpenGallery),bo=b(e=>e.PinsPanel),go=b(e=>e.ThreadPanel),yo=b(e=>e.MeshPage),ko=b(e=>e.SavedPanel),wo=b(e=>e.SearchPanel),Co=b(e=>e.Uploading);function Bt(){Ct(),xo(),mt(),At();let{phase:e,node:n,lost_at:t}=re.value,{value:a}=C,i=a?.kind==="saved"||a?.kind==="inbox"||N(B(k.value))?a:null;return r`<div class="chat" data-narrow=${Q.value}
      data-panel=${i?i.kind:void 0} data-page=${k.value.page}>
    <a class="skip" href="#content">${o("action.skip")}</a>
    ${e==="reconnecting"&&t&&r`<${ht} name=${n?.name??null} lost_at=${t} waiting=${pe.value.length} onRetry=${Ge} />`}
    <${ho} /><${Co} /><${Rt} />
    <main class="content" id="content"><${Po} /></main>
    ${i?.kind==="files"&&r`<${uo} />`}
    ${i?.kind==="inbox"&&r`<${po} />`}
    ${i?.kind==="members"&&r`<${fo} />`}
    ${i?.kind==="pins"&&r`<${bo} />`}
    ${i?.kind==="saved"&&r`<${ko} />`}
    ${i?.kind==="search"&&r`<${wo} />`}
    ${i?.kind==="thread"&&r`<${go} key=${i.parent} id=${i.channel} parent=${i.parent} at=${i.at} />`}
    <${vo} />
  </div>`}function xo(){let e=k.value,n=e.page==="channel"?e.server:null,t=n?L.value[n]:void 0;y(()=>{if(e.page==="home"&&M.value?.length){let s=Z(null),i=M.value.find(l=>l.id===s?.server)??M.value[0];S({page:"channel",server:i.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&t?.length){let s=Z(e.server),i=t.find(l=>l.id===s?.channel)??t.find(l=>!l.archived)??t[0];S({...e,channel:i.id},{replace:!0,view:Q.peek()})}else e.page==="channel"&&e.channel?xt(e.server,e.channel):e.page==="direct"&&e.direct&&St(e.direct)},[e,t,M.value]),y(()=>{n&&($n(n).catch(()=>{}),Sn(n).catch(()=>{}))},[n]);let a=B(e);y(()=>{let s=C.peek();s?.kind==="thread"&&s.channel!==a&&(C.value=null)},[a])}function Po(){let e=k.value;if(e.page==="mesh")return r`<${yo} />`;if(e.page==="invite")return r`<${$o} key=${e.code} code=${e.code} />`;if(e.page==="direct")return r`<${So} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&G.value[e.channel]&&!N(e.channel))return r`<${H} id=${e.channel} />`;if(M.value?.length===0)return r`<${O} icon="mesh" title=${o("empty.noServer")}
        text=${o("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>h({kind:"server-add"})}>${o("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>S({page:"direct",direct:null,message:null},{view:"list"})}>${o("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>h({kind:"settings",tab:"profile"})}>${o("settings.title")}</button><//>`;if(e.page==="missing")return r`<${H} id=${null} />`;if(e.page!=="channel")return null;if(!M.value?.some(s=>s.id===e.server))return r`<${H} id=${e.channel} />`;let t=L.value[e.server];if(!e.channel||!t)return t?.length===0?r`<${O} icon="hash" title=${o("empty.noChannel")}
          text=${o("empty.noChannelText")} />`:null;let a=N(e.channel);return a?.server!==e.server?r`<${H} id=${e.channel} />`:r`<${Ae} key=${a.id} conversation=${a} at=${e} />`}function So({at:e}){let n=e.direct,[t,a]=P(!1),s=()=>{a(!1),n&&yn(n).then(l=>a(l===null),l=>a(me(l)))};y(s,[n]);let i=N(n);return i&&i.server===null?r`<${Ae} key=${i.id} conversation=${i} at=${e} />`:n&&(t===!0||G.value[n])?r`<${H} id=${n} />`:typeof t=="string"?r`<${O} icon="offline" title=${t}><button type="button" class="button"
      onClick=${s}>${o("action.retry")}</button><//>`:n||!gn.value.loaded?r`<div class="timeline-frame"><${he} rows=${8} /></div>`:r`<${O} icon="direct" title=${o("empty.noDirect")} text=${o("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>h({kind:"direct-new"})}>${o("dm.new")}</button><//>`}function zt({username:e,describe:n,onLogin:t}){let[a,s]=P(e),[i,l]=P(""),{busy:m,error:d,submit:p}=Zn(n);return r`<form class="stack"
      onSubmit=${p(()=>t({username:a.trim(),password:i}))}
      data-testid="login-form">
    ${d&&r`<${R} tone="error">${d}<//>`}
    <${Re} label=${o("auth.username")} value=${a} onInput=${s} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${Re} label=${o("auth.password")} type="password" value=${i} onInput=${l}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${m}
        data-testid="login-submit">${m?o("state.working"):o("auth.login")}</button>
  </form>`}function Ft(){let[e,n]=P("login"),t=W.value?.registration!=="closed",a=t&&e==="register",s=W.value?.mesh?.name??"";return r`<${at} title=${o(a?"auth.registerTitle":"auth.loginTitle")}
      text=${s&&o("auth.mesh",{mesh:s})} foot=${r`<${st} />`}>
    ${Ee.value&&r`<${R} tone="ok"><span data-testid="admitted">${o(`join.admitted.${Ee.value}`,{mesh:s})}</span><//>`}
    ${Ue.value&&r`<${R} tone="warning">${o("auth.ended")}<//>`}
    ${k.value.page==="invite"&&r`<${R}>${o("auth.forInvite",{code:k.value.code})}<//>`}
    ${a?r`<${it} key="register" describe=${_e} action=${o("auth.register")}
            onRegister=${je} />`:r`<${zt} key="login" username=${Ke.value} describe=${_e} onLogin=${He} />`}
    ${t&&r`<p class="auth-switch">${o(a?"auth.haveAccount":"auth.noAccount")}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${()=>n(a?"login":"register")}>${o(a?"auth.login":"auth.register")}</button></p>`}
  <//>`}var Oo=b(e=>e.Dialogs),Do=b(e=>e.EmojiPopover),Io=b(e=>e.PersonPopover),To=b(e=>e.FirstRun);function Nt(){return r`<${Mo} /><${Oo} /><${Do} /><${Io} />
    <${ft} toasts=${on.value} onDismiss=${an} />`}function Mo(){return fe.value==="inside"?r`<${Bt} />`:fe.value==="failed"?r`<main class="auth"><${O} icon="offline" title=${o("boot.failed")}
        text=${o("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${Kn}>${o("action.retry")}</button><//></main>`:fe.value==="outside"?W.value?.state==="member"?r`<${Ft} />`:r`<${To} />`:r`<main class="auth splash" aria-busy="true"><${te} size=${56} /></main>`}function Rs(){Nn();let e=document.getElementById("app");e&&Be(r`<${Nt} />`,e),Ne(dn)}export{Kt as fetchTexts,Rs as start};
