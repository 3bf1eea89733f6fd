import{$a as mn,$c as En,$d as _e,Aa as se,Ab as hn,Ac as B,Cc as k,Da as le,Dc as Q,E as K,Ea as Ie,Ec as Pn,Ed as jn,F as Ke,Fa as ce,Fc as S,G as He,Ga as nn,Gc as Sn,Ha as tn,Hb as vn,Hc as On,Hd as qn,I as Ue,Ia as C,Ib as bn,Ic as Dn,Id as Gn,J as je,Ja as on,Jd as Vn,Ka as h,Kd as Jn,Ma as D,Md as X,Na as rn,Nd as ye,O as re,Oa as an,Pa as me,Pb as gn,Q as qe,Qa as F,Qb as J,Qd as ke,R as Ge,Rd as Qn,Sa as sn,Td as Y,Ua as ln,Ud as Wn,Vb as yn,Vc as In,X as ae,Xa as cn,Xd as Xn,Yc as Tn,Z as ie,Zc as Mn,Zd as Re,_ as Ve,_c as Me,_d as Yn,a as r,ac as kn,ad as Ln,b as Be,bc as wn,bd as Rn,c as xe,cd as _n,dc as ue,dd as An,de as Zn,eb as j,ec as Cn,ed as Bn,ee as et,f as P,fb as Te,fd as zn,fe as nt,g as y,gb as Nt,gc as pe,gd as W,ge as tt,h as ze,hb as dn,hd as Ee,i as E,ib as q,j as z,ja as Je,jb as un,je as ot,k as Pe,ka as Qe,la as Oe,ld as fe,le as rt,ma as We,mb as de,md as Fn,me as at,n as Fe,na as Xe,nb as A,nd as Nn,ne as it,o as Ne,oa as De,od as he,oe as st,pb as G,pd as N,pe as lt,q as o,qa as Ye,qb as M,qd as ve,qe as ct,r as f,ra as Ze,rb as L,s as O,sb as pn,sd as Kn,se as mt,t as te,tb as $n,td as Hn,te as dt,u as x,ub as fn,ud as Le,ue as ut,vb as V,vd as Un,ve as v,wd as be,we as pt,xc as $e,xd as ge,y as oe,ya as en,yc as xn,yd as H,z as Se,zd as R}from"./chunk.js";function $t({toasts:e,onDismiss:n}){return r`<div class="toasts" role="status" aria-live="polite">
    ${e.map(t=>r`<div class="toast toast-${t.tone}" key=${t.id}>
      <${f} name=${t.tone==="info"?"info":t.tone} /><span>${t.text}</span>
      <${x} icon="close" size=${16} label=${o("action.close")}
          onClick=${()=>n(t.id)} />
    </div>`)}
  </div>`}function ft({name:e,lost_at:n,waiting:t,onRetry:a}){let s=e??o("node.unknown");return r`<div class="banner" role="status" data-testid="connection-banner">
    <${f} name="offline" />
    <span>${o("banner.lost",{node:s,time:cn(n)})}
      ${t>0&&r` ${o("banner.waiting",{count:t})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${o("action.retryNow")}</button>
  </div>`}function ht(e){let{conversation:n,person:t,members:a,membersOpen:s,pinsOpen:i,items:l}=e,{name:d,icon:m,topic:p}=n,g=t&&(t.status??o(`person.${t.presence}`));return r`<header class="channel-header">
    <${x} icon="arrow-left" label=${o("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${t?r`<${ge} id=${t.id} name=${t.name} size="s" presence=${t.presence} />`:r`<${f} name=${m} size=${19} />`}
      ${t?r`<button type="button" class="channel-person" data-testid="channel-title" title=${d}
              aria-haspopup="dialog" onClick=${w=>e.onPerson(w.currentTarget)}>${d}</button>`:r`<span data-testid="channel-title" title=${d}>${d}</span>`}</h1>
    ${n.archived&&r`<span class="tag">${o("channel.archivedTag")}</span>`}
    ${n.announces&&r`<span class="tag only-wide">${o("channel.announceTag")}</span>`}
    ${(p||g)&&r`<p class="channel-topic" title=${p||g}>${p||g}</p>`}
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
    <${H} label=${o("channel.menu")} testid="channel-menu" items=${l} />
  </header>`}function vt({names:e}){let n=e.length===0?"":e.length>3?o("typing.many"):o("typing.some",{count:e.length,names:e.join(o("list.comma"))});return r`<p class="typing"
      aria-live="polite">${n&&r`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${n}`}</p>`}var Kt=100;function bt({count:e,threads:n,onJump:t,onRead:a,onThread:s}){if(e===0&&n===0)return null;let i=e>=Kt;return r`<div class="unread-bar" role="status">
    ${e>0&&r`<div class="unread-bar-part" data-testid="unread-above">
        <span>${i?o("unread.aboveMany",{count:e}):o("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${t}>
          <${f} name="arrow-up" size=${14} />${o("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${o("unread.markRead")}</button></div>`}
    ${n>0&&r`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${s}><${f} name="thread" size=${14} />
        ${o("unread.threads",{count:n})}</button>`}
  </div>`}var Ht=v(e=>e.Selecting);function Ae({conversation:e,at:n}){let{id:t,label:a}=e,{message:s}=n;y(()=>(Ln(t),()=>{Rn(t),wn(),ye()}),[t]),y(()=>{s?Jn(t,s):Oe(t)},[t,s&&n]);let i=e.icon==="note",l=yt(e),d=e.archived||!e.posts,m=X.value?.conversation===t&&X.value.parent===null;return r`<section class="conversation" aria-label=${a}
      data-drop=${d||m?void 0:t}>
    <${Ut} conversation=${e} />
    <${jt} conversation=${e} focus=${s} />
    <${Jt} channel=${t} />
    ${m?r`<${Ht} moderates=${e.moderates} />`:d?r`<div class="composer-closed" data-testid="composer-closed"><${R}>${e.archived?o("channel.archivedText"):o("channel.announceOnly")}<//></div>`:r`<${Hn} name=${l?.display_name??""} absence=${l?.absence??null} place="composer" />
            <${pt} key=${t} conversation=${e} parent=${null}
            placeholder=${i?o("composer.note"):o("composer.placeholder",{channel:a})} />`}
  </section>`}var yt=({icon:e,people:n})=>e==="user"?n?.find(t=>t.id!==K.value?.id):void 0;function Ut({conversation:e}){let{id:n,server:t,people:a,hidden:s}=e;y(()=>{s&&bn(n).catch(()=>{})},[n,s]);let i=yt(e),l=i?{id:i.id,name:i.display_name,presence:$e(i),status:i.status_message}:null,d=a??(s?vn.value[n]:pn.value[t??""]);return r`<${ht} conversation=${e} person=${l}
      members=${d?.length??null} items=${mt(e)}
      membersOpen=${C.value?.kind==="members"} pinsOpen=${C.value?.kind==="pins"}
      onBack=${On} onMembers=${()=>D({kind:"members"})}
      onPins=${()=>D({kind:"pins"})}
      filesOpen=${C.value?.kind==="files"} onFiles=${()=>D({kind:"files"})} searchOpen=${C.value?.kind==="search"}
      onSearch=${()=>D({kind:"search"})}
      onPerson=${m=>i&&tt(i.username,m,i)}
      onDate=${()=>h({kind:"date",channel:n,at:null})}
      onSwitch=${()=>h({kind:"switcher"})} />`}function jt({conversation:e,focus:n}){let{id:t}=e,a=Qe(t).value,s=Je.value[t],l=(Me.value?.channel===t?Me.value:null)?.line,d=z(()=>qn(We(a.messages),{new_from:l,day:mn}),[a.messages,l,ln.value]),m=a.has_newer?[]:Cn(pe.value,t,null,a.messages),p=z(()=>[...d,...Gn(m)],[d,...m]);if(!a.loaded)return s?r`<div class="timeline-frame">
        <${gt} error=${s} onRetry=${()=>Oe(t)} /></div>`:r`<div class="timeline-frame"><${he} rows=${8} /></div>`;let g=a.has_older?r`<div
        class="older">${s?r`<${gt} error=${s} onRetry=${()=>De(t)} />`:r`<span class="spinner" role="status" aria-label=${o("state.loading")}></span>`}</div>`:r`<${Gt} conversation=${e} empty=${p.length===0} />`;return r`<${jn} name=${o("timeline.label",{channel:e.label})}
      rows=${p} draw=${dt({conversation:e,focus:n})} guess=${Vn} before=${g}
      staying=${[kn.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${Tn(t)} onOlder=${()=>De(t)}
        onNewer=${()=>Ye(t)}
    onLatest=${()=>(n&&ve(t),Ze(t))}
    onView=${(w,I)=>_n(t,w,I)}
    above=${r`<${qt} channel=${t} />`} />`}function qt({channel:e}){let n=de.value.channels[e]??0,t=Object.keys(In.value[e]??{}),a=async()=>{let s=await zn(e).catch(F);s&&(await Xe(e,s).catch(F),Mn(e,null,s))};return r`<${bt} count=${En.value?n:0} threads=${t.length}
    onJump=${()=>{a()}} onRead=${()=>An(e).catch(F)}
    onThread=${()=>{C.value={kind:"thread",channel:e,parent:t[0]}}} />`}function Gt({conversation:e,empty:n}){let{server:t,label:a,icon:s}=e,i=t?"channel":s==="note"?"notes":"direct";return n?r`<${O} icon=${s} title=${o(`empty.${i}`,{channel:a,name:a})}
        text=${o(`empty.${i}Text`)}>${t&&r`<${Vt} id=${e.id} server=${t} />`}<//>`:r`<header
      class="beginning"><h2>${a}</h2><p>${o(`timeline.beginning.${i}`)}</p></header>`}function Vt({id:e,server:n}){let t=V(n),a=ae(t);return r`${ie(t)&&r`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>h({kind:"invites",server:n})}>
      <${f} name="user-add" size=${16} />${o("invite.manage")}</button>`}${a&&r`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>h({kind:"channel-create",server:n})}>
      <${f} name="plus" size=${16} />${o("channel.create")}</button>`}${a&&!fn(e)?.topic&&r`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>h({kind:"channel-edit",channel:e})}>
      <${f} name="edit" size=${16} />${o("channel.setTopic")}</button>`}`}function gt({error:e,onRetry:n}){return r`<div class="load-failed"><${R} tone="warning">${me(e)} <button
      type="button" class="link" onClick=${n}>${o("action.retry")}</button><//></div>`}function Jt({channel:e}){return r`<${vt} names=${xn(e).map(n=>Kn(n)?.display_name).filter(Boolean)} />`}function wt(){y(()=>(addEventListener("keydown",kt),()=>removeEventListener("keydown",kt)),[])}function kt(e){if(!(ke(e)||e.defaultPrevented)){if(Y(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),h({kind:"switcher"});return}if(!tn.value){if(Y(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),B(k.value)&&(C.value={kind:"search"});return}if(Wn(e)){e.preventDefault(),D({kind:"inbox"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),Xt(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Qn(e.target)?(e.preventDefault(),h({kind:"keys"})):e.key==="Escape"&&X.value?ye():e.key==="Escape"&&C.value?C.value=null:e.key==="Escape"&&Bn()?e.preventDefault():lt()&&Qt(e)&&st()}}}var Qt=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function Wt(){let e=k.value;if(e.page==="direct"){let{favourites:d,unread:m,others:p}=nt(Zn(),e.direct);return[...d,...m,...p]}if(e.page!=="channel")return[];let{channel_order:n,own_order:t}=j.value,a=t[e.server]??[],{favourites:s}=q.value,i=(L.value[e.server]??[]).map(d=>({...d,favourite:s.includes(d.id)?s.indexOf(d.id):null})),l=le(i,"",n,a);return ce(l,[]).flatMap(({key:d,rows:m})=>d==="archived"?[]:m)}function Xt(e,n){let t=Wt(),a=t.findIndex(s=>s.id===B(k.value));for(let s=1;s<=t.length;s+=1){let i=t[(a+e*s+t.length*s)%t.length];if(!n||(A.value.channels[i.id]??0)>0){ve(i.id);return}}}function U({id:e}){let n=e?G.value[e]:void 0,t=e?se.value[e]:void 0,a=n?.name??"";return r`<div class="gone" data-testid="gone"><${O} icon=${n?"info":"search"}
      title=${n?o(`gone.${n.why}`,{name:a}):o("empty.missing")}
      text=${n?o(`gone.${n.why}Text`):o("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>S({page:"home"})}>${o("empty.goHome")}</button><//>
    ${t&&r`<section class="gone-draft"><h3>${o("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${t}</blockquote>
        <${ot} text=${t} label=${o("message.copyText")} /></section>`}</div>`}function Z(e){return oe("places",{})[e??"last"]??null}function Ct(e,n){let t={server:e,channel:n};Se("places",{...oe("places",{}),last:t,[e]:t})}var xt=()=>oe("direct",null),Pt=e=>Se("direct",e??void 0);var we=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function St({sections:e,movable:n,onMove:t}){let a=E(null),s=E(null),[i,l]=P(null),[d,m]=P("");y(()=>{let c=s.current;s.current=null;let u=c&&document.querySelector(`[data-channel-id="${CSS.escape(c)}"]`);u instanceof HTMLElement&&u.focus()});let p=c=>e.find(({rows:u})=>u.some(b=>b.id===c))?.rows??[],g=(c,u)=>{let b=p(c),$=b.findIndex(_=>_.id===u),T=b.find(_=>_.id===c)?.name;!n||!u||$<0||u===c||T===void 0||(m(o("channels.moved",{name:T,place:$+1,count:b.length})),t(e.flatMap(_=>_.rows.map(ne=>ne.id)),c,u))},w=(c,u)=>{let b=p(c);return b[b.findIndex($=>$.id===c)+u]?.id};return{over:i,told:d,items:c=>[-1,1].map(u=>w(c,u)&&{label:o(u<0?"channels.moveUp":"channels.moveDown"),testid:u<0?"channel-up":"channel-down",icon:u<0?"arrow-up":"arrow-down",onClick:()=>g(c,w(c,u))}),handlers:{onKeyDown:c=>{let u={ArrowUp:-1,ArrowDown:1}[c.key],b=we(c.target);!u||!b||!Y(c)||!c.shiftKey||(c.preventDefault(),c.stopPropagation(),s.current=b,g(b,w(b,u)))},onDragStart:c=>{a.current=we(c.target),c.dataTransfer&&(c.dataTransfer.effectAllowed="move")},onDragOver:c=>{let u=we(c.target);!u||!p(u).some(b=>b.id===a.current)||(c.preventDefault(),l(u))},onDragLeave:()=>l(null),onDragEnd:()=>{a.current=null,l(null)},onDrop:c=>{let u=we(c.target);c.preventDefault(),l(null),a.current&&u&&g(a.current,u)}}}}var Yt=8;function Dt(e){let{channels:n,current:t,onOpen:a,onCreate:s,order:i,onOrder:l,arrange:d}=e,[m,p]=P(""),g=z(()=>d(n,m),[n,m,d]),w=St({sections:g,movable:m==="",onMove:e.onMove}),I=g.find(({rows:c})=>c.length>0)?.rows[0],ee=c=>{ke(c)||m===""||(c.key==="Escape"?(c.stopPropagation(),p("")):c.key==="Enter"&&I&&(p(""),a(I.id)))};return r`${n.length>=Yt&&r`<div class="channels-find"><${f} name="search" size=${15} />
      <input type="search" value=${m} placeholder=${o("channels.find")} data-testid="channel-find"
        aria-label=${o("channels.find")} onKeyDown=${ee}
        onInput=${c=>p(c.target.value)} />
      <${H} label=${o("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(c=>({label:o(`channels.order.${c}`),checked:c===i,testid:`channel-order-${c}`,onClick:()=>l(c)})),...i==="own"&&t?w.items(t):[]]} /></div>`}<div class="channels" ...${w.handlers}>
    <p class="visually-hidden" role="status">${w.told}</p>
    ${g.map(({key:c,rows:u,chunks:b})=>(u.length>0||c==="channels"&&m==="")&&r`<section key=${c}>
      <header class="channels-head"><h2>${o(`channels.${c}`)}</h2>
        ${c==="channels"&&s&&r`<${x} icon="plus" size=${16} label=${o("channel.create")}
          testid="channel-create" onClick=${s} />`}</header>
      <div role="list">${b.map(($,T)=>r`<${Zt} key=${T} rows=${$} onOpen=${a}
          movable=${m===""} current=${Ot($,t)} over=${Ot($,w.over)} />`)}</div>
    </section>`)}
    ${!I&&m!==""&&r`<p class="channels-none">${o("channels.none")}</p>`}
  </div>`}var Ot=(e,n)=>e.some(t=>t.id===n)?n:null,Zt=xe(function({rows:n,current:t,over:a,movable:s,onOpen:i}){let l=E(null);return ze(()=>{l.current?.style.setProperty("--rows",String(n.length))},[n.length]),r`<div role="none" class="channels-chunk" ref=${l}>${n.map(d=>r`<div role="listitem" key=${d.id} draggable=${s}
        class=${d.id===a?"is-target":""}><${eo} ...${d} current=${d.id===t} onOpen=${i} /></div>`)}</div>`}),eo=xe(function(n){let{current:t,onOpen:a}=n,s=n.unread>0&&!t,i=E(null);return y(()=>{t&&i.current?.scrollIntoView({block:"nearest"})},[t]),r`<button type="button" ref=${i}
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
  </button>`});function It({phase:e,name:n,segment:t,moved:a,behind:s,partial:i,troubled:l,onClick:d}){let p=e==="online"?l?"troubled":s?"behind":a?"moved":i?"partial":"online":"lost",g=o(`node.state.${p}`),w=n??o("node.unknown");return r`<button type="button" class="node-pill is-${p}" data-testid="node-pill"
      data-state=${p}
    title=${g} onClick=${d}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${w}${t?r` <span class="node-segment">${t}</span>`:""}</span>
    <span class="visually-hidden">${g}</span>
  </button>`}function Tt({user:e,presence:n,pill:t,...a}){let s=o("absence.own",{state:o(`person.${n}`)}),i=e.absence?.note??(e.absence&&o(`person.${e.absence.state}`));return r`<div class="profile">
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
  </div>`}function Mt({name:e,canInvite:n,canManage:t,isOwner:a,onInvite:s,onEdit:i,onMembers:l,onLeave:d,onRead:m}){let p=r`<span class="server-name">${e}</span><${f} name="chevron-down"
      size=${16} />`;return r`<div class="server-head">
    <h1 class="server-title"><${H} label=${o("server.menu")} class="server-menu" button=${p} align="start"
        testid="server-menu" items=${[n&&{label:o("invite.manage"),icon:"user-add",onClick:s,testid:"invite-open"},{label:o("members.title"),icon:"users",onClick:l},m&&{label:o("server.markRead"),icon:"check",onClick:m,testid:"server-read"},t&&{label:o("server.edit"),icon:"settings",onClick:i,testid:"server-edit"},!a&&{label:o("server.leave"),icon:"leave",onClick:d,danger:!0,testid:"server-leave"}]} /></h1>
    ${n&&r`<button type="button" class="icon-button" title=${o("invite.manage")}
          aria-label=${o("invite.manage")}
      data-testid="invite-button" onClick=${s}><${f} name="user-add" /></button>`}
  </div>`}function Et({servers:e,current:n,onOpen:t,onAdd:a,inbox:s,directs:i,mesh:l}){let d=no(e);return r`<nav class="rail" aria-label=${o("rail.label")} data-testid="server-rail">
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
      ${e.map(m=>r`<li key=${m.id} class=${m.id===n?"is-current":""}>
        <button type="button" class="rail-server hue-${d.get(m.id)}" title=${m.name} data-server-id=${m.id}
            data-testid="server-button"
          aria-current=${m.id===n?"page":void 0}
              onClick=${()=>t(m.id)}>
          <span class="rail-initials" aria-hidden="true">${be(m.name)}</span>
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
  </nav>`}function no(e){let n=new Map,t=new Set;for(let{id:a,name:s}of e){let i=Un(a);for(let l=1;l<Le&&t.has(`${be(s)} ${i}`);l+=1)i=(i+1)%Le;t.add(`${be(s)} ${i}`),n.set(a,i)}return n}var to=Fe(()=>ut().then(e=>e.markAllRead));function Lt(){let e=k.value,n=e.page==="channel"?e.server:null,t=n??Z(null)?.server,a=M.value?.find(i=>i.id===t)??null,s=(M.value??[]).map(i=>{let l=sn(A.value,(L.value[i.id]??[]).map(d=>d.id));return{id:i.id,name:i.name,unread:l.count,mentions:l.mentions}});return r`<div class="sidebar">
    <${Et} servers=${s} current=${n}
        onAdd=${()=>h({kind:"server-add"})}
      onOpen=${i=>S({page:"channel",server:i,channel:null,message:null},{view:"list"})}
      inbox=${{current:C.value?.kind==="inbox",onOpen:()=>D({kind:"inbox"})}}
      directs=${{current:e.page==="direct",unread:J.value.count,onOpen:()=>S({page:"direct",direct:xt(),message:null},{view:"list"})}}
      mesh=${{shown:K.value?.mesh_admin===!0,current:e.page==="mesh",waiting:Dn.value?.waiting.length??0,onOpen:()=>S({page:"mesh"})}} />
    <div class="sidebar-main" role=${Pn()&&Q.value==="list"?"main":void 0}>
      ${e.page==="direct"?r`<${et} />`:a?r`<${oo} server=${a} /><${ro} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:r`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${io} />
    </div>
  </div>`}function oo({server:e}){let n=V(e.id),t=()=>h({kind:"confirm",title:o("server.leave"),text:o("server.leaveText",{name:e.name}),action:o("server.leave"),danger:!0,run:()=>hn(e.id).then(()=>S({page:"home"}),F)}),a=de.value.channels,s=(L.value[e.id]??[]).map(({id:d})=>d).filter(d=>(a[d]??0)>0),i=to(),l=()=>i?.(s,e.id).then(()=>rn(o("server.markedRead",{name:e.name}),"ok"),F);return r`<${Mt} name=${e.name} canInvite=${ie(n)}
      canManage=${Ve(n)} isOwner=${e.owner_id===K.value?.id}
    onInvite=${()=>h({kind:"invites",server:e.id})}
        onEdit=${()=>h({kind:"server-edit",server:e.id})}
    onMembers=${()=>{C.value=null,S(k.value),D({kind:"members"})}} onLeave=${t} onRead=${s.length>0&&i?l:null} />`}function ro({server:e,current:n}){let t=L.value[e],a=A.value,{favourites:s,channels:i}=q.value,l={...se.value,...Xn.value},d=E(new Map),m=z(()=>nn((t??[]).map($=>({id:$.id,name:$.name,private:$.private,announces:$.posting==="moderators",archived:$.archived,unread:a.channels[$.id]??0,mentions:a.mentions[$.id]??0,muted:i[$.id]?.muted??!1,favourite:s.includes($.id)?s.indexOf($.id):null,draft:en(l,$.id)})),d.current),[t,a,l,s,i]),{channel_order:p,own_order:g}=j.value,w=g[e],I=E([]),ee=Pe(($,T)=>(I.current=ce(le($,T,p,w??[]),I.current),I.current),[p,w]),c=($,T,_)=>{let{favourites:ne}=q.peek();return ne.includes(T)?un({favourites:Ie(ne,T,_)}):Te({channel_order:"own",own_order:{...j.peek().own_order,[e]:Ie($,T,_)}})},u=Pe($=>Sn(e,$),[e]),b=ae(V(e))?()=>h({kind:"channel-create",server:e}):null;return r`<nav aria-label=${o("channels.channels")} class="channels-nav"><${Dt}
      channels=${m} current=${n} onOpen=${u} onCreate=${b}
      order=${p} arrange=${ee} onMove=${c}
      onOrder=${$=>Te({channel_order:$})} /></nav>`}function ao(e){let n=$e(e);return n==="offline"?e.absence?.state??"online":n}function io(){let e=K.value;if(!e)return null;let{phase:n,node:t,moved_from:a}=re.value,s=qe.value.find(l=>l.id===t?.id),i=r`<${It} phase=${n} name=${s?.name??t?.name??null}
      segment=${s?.segment??null} moved=${a!==null} behind=${ue.value.behind>0} troubled=${ue.value.trouble!==null} partial=${ue.value.unreachable.length>0}
    onClick=${()=>h({kind:"node"})} />`;return r`<${Tt} user=${e} presence=${n==="online"?ao(e):"offline"} pill=${i}
    onPresence=${()=>h({kind:"absence",note:null})}
    onSaved=${()=>D({kind:"saved"})}
    onProfile=${()=>h({kind:"settings",tab:"profile"})}
        onSettings=${()=>h({kind:"settings",tab:"look"})} />`}var so='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function lo(){return Object.values(A.value.mentions).reduce((n,t)=>n+t,0)-J.value.mentions+J.value.count}function _t(){let e=N(B(k.value)),n=k.value.page==="mesh"?o("mesh.title"):e?.label??"",t=lo(),a=Object.values(A.value.channels).some(i=>i>0),s=t>0?`(${t>99?"99+":t}) `:a?"• ":"";y(()=>{document.title=s+(n?`${n} · LocalChat`:"LocalChat")},[s,n]),y(()=>{co(t>0)},[t>0])}var Ce=null,Rt=!1;async function co(e){Rt=e;let n=document.querySelector("link[rel=icon]");if(!(!n||Ce===null&&!e)){if(Ce??=n.href,!e){n.href=Ce;return}try{let a=(await(await fetch(Ce,{credentials:"omit"})).text()).replace("</svg>",`${so}</svg>`);Rt&&(n.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var mo=v(e=>e.FilesPanel),uo=v(e=>e.InboxPanel),po=v(e=>e.InvitePage),$o=v(e=>e.MembersPanel),fo=v(e=>e.Notifying),ho=v(e=>e.OpenGallery),vo=v(e=>e.PinsPanel),bo=v(e=>e.ThreadPanel),go=v(e=>e.MeshPage),yo=v(e=>e.SavedPanel),ko=v(e=>e.SearchPanel),wo=v(e=>e.Uploading);function At(){wt(),Co(),ct(),_t();let{phase:e,node:n,lost_at:t}=re.value,{value:a}=C,i=a?.kind==="saved"||a?.kind==="inbox"||N(B(k.value))?a:null;return r`<div class="chat" data-narrow=${Q.value}
      data-panel=${i?i.kind:void 0} data-page=${k.value.page}>
    <a class="skip" href="#content">${o("action.skip")}</a>
    ${e==="reconnecting"&&t&&r`<${ft} name=${n?.name??null} lost_at=${t} waiting=${pe.value.length} onRetry=${Ge} />`}
    <${fo} /><${wo} /><${Lt} />
    <main class="content" id="content"><${xo} /></main>
    ${i?.kind==="files"&&r`<${mo} />`}
    ${i?.kind==="inbox"&&r`<${uo} />`}
    ${i?.kind==="members"&&r`<${$o} />`}
    ${i?.kind==="pins"&&r`<${vo} />`}
    ${i?.kind==="saved"&&r`<${yo} />`}
    ${i?.kind==="search"&&r`<${ko} />`}
    ${i?.kind==="thread"&&r`<${bo} key=${i.parent} id=${i.channel} parent=${i.parent} at=${i.at} />`}
    <${ho} />
  </div>`}function Co(){let e=k.value,n=e.page==="channel"?e.server:null,t=n?L.value[n]:void 0;y(()=>{if(e.page==="home"&&M.value?.length){let s=Z(null),i=M.value.find(l=>l.id===s?.server)??M.value[0];S({page:"channel",server:i.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&t?.length){let s=Z(e.server),i=t.find(l=>l.id===s?.channel)??t.find(l=>!l.archived)??t[0];S({...e,channel:i.id},{replace:!0,view:Q.peek()})}else e.page==="channel"&&e.channel?Ct(e.server,e.channel):e.page==="direct"&&e.direct&&Pt(e.direct)},[e,t,M.value]),y(()=>{n&&$n(n).catch(()=>{})},[n]);let a=B(e);y(()=>{let s=C.peek();s?.kind==="thread"&&s.channel!==a&&(C.value=null)},[a])}function xo(){let e=k.value;if(e.page==="mesh")return r`<${go} />`;if(e.page==="invite")return r`<${po} key=${e.code} code=${e.code} />`;if(e.page==="direct")return r`<${Po} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&G.value[e.channel]&&!N(e.channel))return r`<${U} id=${e.channel} />`;if(M.value?.length===0)return r`<${O} icon="mesh" title=${o("empty.noServer")}
        text=${o("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>h({kind:"server-add"})}>${o("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>S({page:"direct",direct:null,message:null},{view:"list"})}>${o("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>h({kind:"settings",tab:"profile"})}>${o("settings.title")}</button><//>`;if(e.page==="missing")return r`<${U} id=${null} />`;if(e.page!=="channel")return null;if(!M.value?.some(s=>s.id===e.server))return r`<${U} id=${e.channel} />`;let t=L.value[e.server];if(!e.channel||!t)return t?.length===0?r`<${O} icon="hash" title=${o("empty.noChannel")}
          text=${o("empty.noChannelText")} />`:null;let a=N(e.channel);return a?.server!==e.server?r`<${U} id=${e.channel} />`:r`<${Ae} key=${a.id} conversation=${a} at=${e} />`}function Po({at:e}){let n=e.direct,[t,a]=P(!1),s=()=>{a(!1),n&&yn(n).then(l=>a(l===null),l=>a(me(l)))};y(s,[n]);let i=N(n);return i&&i.server===null?r`<${Ae} key=${i.id} conversation=${i} at=${e} />`:n&&(t===!0||G.value[n])?r`<${U} id=${n} />`:typeof t=="string"?r`<${O} icon="offline" title=${t}><button type="button" class="button"
      onClick=${s}>${o("action.retry")}</button><//>`:n||!gn.value.loaded?r`<div class="timeline-frame"><${he} rows=${8} /></div>`:r`<${O} icon="direct" title=${o("empty.noDirect")} text=${o("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>h({kind:"direct-new"})}>${o("dm.new")}</button><//>`}function Bt({username:e,describe:n,onLogin:t}){let[a,s]=P(e),[i,l]=P(""),{busy:d,error:m,submit:p}=Yn(n);return r`<form class="stack"
      onSubmit=${p(()=>t({username:a.trim(),password:i}))}
      data-testid="login-form">
    ${m&&r`<${R} tone="error">${m}<//>`}
    <${Re} label=${o("auth.username")} value=${a} onInput=${s} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${Re} label=${o("auth.password")} type="password" value=${i} onInput=${l}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${d}
        data-testid="login-submit">${d?o("state.working"):o("auth.login")}</button>
  </form>`}function zt(){let[e,n]=P("login"),t=W.value?.registration!=="closed",a=t&&e==="register",s=W.value?.mesh?.name??"";return r`<${rt} title=${o(a?"auth.registerTitle":"auth.loginTitle")}
      text=${s&&o("auth.mesh",{mesh:s})} foot=${r`<${it} />`}>
    ${Ee.value&&r`<${R} tone="ok"><span data-testid="admitted">${o(`join.admitted.${Ee.value}`,{mesh:s})}</span><//>`}
    ${He.value&&r`<${R} tone="warning">${o("auth.ended")}<//>`}
    ${k.value.page==="invite"&&r`<${R}>${o("auth.forInvite",{code:k.value.code})}<//>`}
    ${a?r`<${at} key="register" describe=${_e} action=${o("auth.register")}
            onRegister=${je} />`:r`<${Bt} key="login" username=${Ke.value} describe=${_e} onLogin=${Ue} />`}
    ${t&&r`<p class="auth-switch">${o(a?"auth.haveAccount":"auth.noAccount")}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${()=>n(a?"login":"register")}>${o(a?"auth.login":"auth.register")}</button></p>`}
  <//>`}var So=v(e=>e.Dialogs),Oo=v(e=>e.EmojiPopover),Do=v(e=>e.PersonPopover),Io=v(e=>e.FirstRun);function Ft(){return r`<${To} /><${So} /><${Oo} /><${Do} />
    <${$t} toasts=${on.value} onDismiss=${an} />`}function To(){return fe.value==="inside"?r`<${At} />`:fe.value==="failed"?r`<main class="auth"><${O} icon="offline" title=${o("boot.failed")}
        text=${o("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${Nn}>${o("action.retry")}</button><//></main>`:fe.value==="outside"?W.value?.state==="member"?r`<${zt} />`:r`<${Io} />`:r`<main class="auth splash" aria-busy="true"><${te} size=${56} /></main>`}function Es(){Fn();let e=document.getElementById("app");e&&Be(r`<${Ft} />`,e),Ne(dn)}export{Nt as fetchTexts,Es as start};
