import{$ as qe,$c as fe,A as Ne,Aa as T,Ad as Gn,C as Ke,Ca as nn,Cb as hn,D as Fe,Da as me,Db as J,Ea as F,Ec as On,Ed as Ee,Fd as Jn,Ga as tn,Gd as Le,H as re,Hc as Dn,I as He,Ia as on,Ib as vn,Ic as In,J as je,Jc as Ie,Jd as Qn,Kc as Tn,Kd as Wn,La as rn,Lc as Mn,Ld as Xn,Mc as En,Md as Yn,N as ae,Nc as Ln,Oc as _n,P as ie,Pa as an,Pb as gn,Pc as Rn,Pd as Zn,Q as Ue,Qb as bn,Qc as Bn,Qd as et,Rc as W,Rd as nt,Sb as ue,Sc as Te,Sd as tt,Tb as yn,Td as ot,Ua as U,Ub as de,Ud as rt,Va as De,Vd as at,Wa as _t,Wc as pe,Xa as sn,Xc as zn,Xd as it,Ya as q,Yc as An,Yd as st,Za as ln,Zc as $e,Zd as lt,_c as N,a as t,aa as Ve,ab as cn,b as Re,ba as Se,bb as R,bd as Nn,c as we,ca as Ge,cb as V,cd as Me,da as Je,db as M,dd as Kn,e as S,ea as Pe,eb as B,ed as he,f as b,fb as mn,fd as ve,g as Be,ga as Qe,gb as un,gc as kn,gd as H,h as E,ha as We,hb as dn,hc as wn,hd as L,i as A,ib as G,j as Ce,jc as z,l as w,lc as y,m as ze,mc as Q,md as Fn,na as Xe,nb as pn,nc as Cn,nd as Hn,o as r,oa as se,oc as P,od as jn,p as $,pc as xn,pd as Un,q as O,qc as Sn,qd as qn,r as te,ra as le,rc as Pn,s as x,sa as Oe,sd as X,ta as ce,td as ge,u as oe,ua as Ye,ub as $n,v as xe,va as Ze,vb as fn,wa as C,wd as be,xa as en,xd as Vn,y as K,ya as h,z as Ae,zd as Y}from"./chunk.js";function ct({toasts:e,onDismiss:o}){return t`<div class="toasts" role="status" aria-live="polite">
    ${e.map(n=>t`<div class="toast toast-${n.tone}" key=${n.id}>
      <${$} name=${n.tone==="info"?"info":n.tone} /><span>${n.text}</span>
      <${x} icon="close" size=${16} label=${r("action.close")}
          onClick=${()=>o(n.id)} />
    </div>`)}
  </div>`}function mt({name:e,lost_at:o,waiting:n,onRetry:a}){let s=e??r("node.unknown");return t`<div class="banner" role="status" data-testid="connection-banner">
    <${$} name="offline" />
    <span>${r("banner.lost",{node:s,time:rn(o)})}
      ${n>0&&t` ${r("banner.waiting",{count:n})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${r("action.retryNow")}</button>
  </div>`}function ut(e){let{conversation:o,person:n,members:a,membersOpen:s,pinsOpen:i,items:c}=e,{name:u,icon:m,topic:f}=o,g=n&&(n.status??r(n.online?"person.online":"person.offline"));return t`<header class="channel-header">
    <${x} icon="arrow-left" label=${r("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${n?t`<${ve} id=${n.id} name=${n.name} size="s" online=${n.online} />`:t`<${$} name=${m} size=${19} />`}
      ${n?t`<button type="button" class="channel-person" data-testid="channel-title" title=${u}
              aria-haspopup="dialog" onClick=${k=>e.onPerson(k.currentTarget)}>${u}</button>`:t`<span data-testid="channel-title" title=${u}>${u}</span>`}</h1>
    ${o.archived&&t`<span class="tag">${r("channel.archivedTag")}</span>`}
    ${o.announces&&t`<span class="tag only-wide">${r("channel.announceTag")}</span>`}
    ${(f||g)&&t`<p class="channel-topic" title=${f||g}>${f||g}</p>`}
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
      <${$} name="users" />${a!==null&&t`<span>${a}</span>`}</button>
    <${H} label=${r("channel.menu")} testid="channel-menu" items=${c} />
  </header>`}function dt({names:e}){let o=e.length===0?"":e.length>3?r("typing.many"):r("typing.some",{count:e.length,names:e.join(r("list.comma"))});return t`<p class="typing"
      aria-live="polite">${o&&t`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${o}`}</p>`}var Rt=100;function pt({count:e,threads:o,onJump:n,onRead:a,onThread:s}){if(e===0&&o===0)return null;let i=e>=Rt;return t`<div class="unread-bar" role="status">
    ${e>0&&t`<div class="unread-bar-part" data-testid="unread-above">
        <span>${i?r("unread.aboveMany",{count:e}):r("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${n}>
          <${$} name="arrow-up" size=${14} />${r("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${r("unread.markRead")}</button></div>`}
    ${o>0&&t`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${s}><${$} name="thread" size=${14} />
        ${r("unread.threads",{count:o})}</button>`}
  </div>`}var Bt=w(()=>import("./rest.js").then(e=>e.Selecting));function _e({conversation:e,at:o}){let{id:n,label:a}=e,{message:s}=o;b(()=>(Mn(n),()=>{En(n),bn(),ge()}),[n]),b(()=>{s?qn(n,s):Se(n)},[n,s&&o]);let i=e.icon==="note";return t`<section class="conversation" aria-label=${a}>
    <${zt} conversation=${e} />
    <${At} conversation=${e} focus=${s} />
    <${Ht} channel=${n} />
    ${X.value?.conversation===n&&X.value.parent===null?t`<${Bt} moderates=${e.moderates} />`:e.archived||!e.posts?t`<div class="composer-closed" data-testid="composer-closed"><${L}>${e.archived?r("channel.archivedText"):r("channel.announceOnly")}<//></div>`:t`<${lt} key=${n} conversation=${e} parent=${null}
            placeholder=${i?r("composer.note"):r("composer.placeholder",{channel:a})} />`}
  </section>`}function zt({conversation:e}){let{id:o,server:n,people:a,hidden:s}=e;b(()=>{s&&fn(o).catch(()=>{})},[o,s]);let i=e.icon==="user"&&a?.find(m=>m.id!==K.value?.id),c=i?{id:i.id,name:i.display_name,online:kn.value[i.id]??i.online??!1,status:i.status_message}:null,u=a??(s?$n.value[o]:mn.value[n??""]);return t`<${ut} conversation=${e} person=${c}
      members=${u?.length??null} items=${it(e)}
      membersOpen=${C.value?.kind==="members"} pinsOpen=${C.value?.kind==="pins"}
      onBack=${Sn} onMembers=${()=>T({kind:"members"})}
      onPins=${()=>T({kind:"pins"})} searchOpen=${C.value?.kind==="search"}
      onSearch=${()=>T({kind:"search"})}
      onPerson=${m=>i&&Yn(i.username,m,i)}
      onDate=${()=>h({kind:"date",channel:o,at:null})}
      onSwitch=${()=>h({kind:"switcher"})} />`}function At({conversation:e,focus:o}){let{id:n}=e,a=Ve(n).value,s=qe.value[n],c=(Ie.value?.channel===n?Ie.value:null)?.line,u=A(()=>Hn(Ge(a.messages),{new_from:c,day:an}),[a.messages,c,on.value]),m=a.has_newer?[]:yn(de.value,n,null,a.messages),f=A(()=>[...u,...jn(m)],[u,...m]);if(!a.loaded)return s?t`<div class="timeline-frame">
        <${$t} error=${s} onRetry=${()=>Se(n)} /></div>`:t`<div class="timeline-frame"><${$e} rows=${8} /></div>`;let g=a.has_older?t`<div
        class="older">${s?t`<${$t} error=${s} onRetry=${()=>Pe(n)} />`:t`<span class="spinner" role="status" aria-label=${r("state.loading")}></span>`}</div>`:t`<${Kt} conversation=${e} empty=${f.length===0} />`;return t`<${Fn} name=${r("timeline.label",{channel:e.label})}
      rows=${f} draw=${st({conversation:e,focus:o})} guess=${Un} before=${g}
      staying=${[gn.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${Dn(n)} onOlder=${()=>Pe(n)}
        onNewer=${()=>Qe(n)}
    onLatest=${()=>(o&&fe(n),We(n))}
    onView=${(k,D)=>Ln(n,k,D)}
    above=${t`<${Nt} channel=${n} />`} />`}function Nt({channel:e}){let o=cn.value.channels[e]??0,n=Object.keys(On.value[e]??{}),a=async()=>{let s=await Bn(e).catch(F);s&&(await Je(e,s).catch(F),In(e,null,s))};return t`<${pt} count=${Tn.value?o:0} threads=${n.length}
    onJump=${()=>{a()}} onRead=${()=>_n(e).catch(F)}
    onThread=${()=>{C.value={kind:"thread",channel:e,parent:n[0]}}} />`}function Kt({conversation:e,empty:o}){let{server:n,label:a,icon:s}=e,i=n?"channel":s==="note"?"notes":"direct";return o?t`<${O} icon=${s} title=${r(`empty.${i}`,{channel:a,name:a})}
        text=${r(`empty.${i}Text`)}>${n&&t`<${Ft} id=${e.id} server=${n} />`}<//>`:t`<header
      class="beginning"><h2>${a}</h2><p>${r(`timeline.beginning.${i}`)}</p></header>`}function Ft({id:e,server:o}){let n=G(o),a=ae(n);return t`${ie(n)&&t`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>h({kind:"invites",server:o})}>
      <${$} name="user-add" size=${16} />${r("invite.manage")}</button>`}${a&&t`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>h({kind:"channel-create",server:o})}>
      <${$} name="plus" size=${16} />${r("channel.create")}</button>`}${a&&!dn(e)?.topic&&t`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>h({kind:"channel-edit",channel:e})}>
      <${$} name="edit" size=${16} />${r("channel.setTopic")}</button>`}`}function $t({error:e,onRetry:o}){return t`<div class="load-failed"><${L} tone="warning">${me(e)} <button
      type="button" class="link" onClick=${o}>${r("action.retry")}</button><//></div>`}function Ht({channel:e}){return t`<${dt} names=${wn(e).map(o=>Nn(o)?.display_name).filter(Boolean)} />`}function ht(){b(()=>(addEventListener("keydown",ft),()=>removeEventListener("keydown",ft)),[])}function ft(e){if(!(be(e)||e.defaultPrevented)){if(Y(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),h({kind:"switcher"});return}if(!Ze.value){if(Y(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),z(y.value)&&(C.value={kind:"search"});return}if(Gn(e)){e.preventDefault(),T({kind:"inbox"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),qt(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Vn(e.target)?(e.preventDefault(),h({kind:"keys"})):e.key==="Escape"&&X.value?ge():e.key==="Escape"&&C.value?C.value=null:e.key==="Escape"&&Rn()?e.preventDefault():rt()&&jt(e)&&ot()}}}var jt=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function Ut(){let e=y.value;if(e.page==="direct"){let{favourites:u,unread:m,others:f}=Xn(Qn(),e.direct);return[...u,...m,...f]}if(e.page!=="channel")return[];let{channel_order:o,own_order:n}=U.value,a=n[e.server]??[],{favourites:s}=q.value,i=(B.value[e.server]??[]).map(u=>({...u,favourite:s.includes(u.id)?s.indexOf(u.id):null})),c=le(i,"",o,a);return ce(c,[]).flatMap(({key:u,rows:m})=>u==="archived"?[]:m)}function qt(e,o){let n=Ut(),a=n.findIndex(s=>s.id===z(y.value));for(let s=1;s<=n.length;s+=1){let i=n[(a+e*s+n.length*s)%n.length];if(!o||(R.value.channels[i.id]??0)>0){fe(i.id);return}}}function j({id:e}){let o=e?V.value[e]:void 0,n=e?se.value[e]:void 0,a=o?.name??"";return t`<div class="gone" data-testid="gone"><${O} icon=${o?"info":"search"}
      title=${o?r(`gone.${o.why}`,{name:a}):r("empty.missing")}
      text=${o?r(`gone.${o.why}Text`):r("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>P({page:"home"})}>${r("empty.goHome")}</button><//>
    ${n&&t`<section class="gone-draft"><h3>${r("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${n}</blockquote>
        <${Zn} text=${n} label=${r("message.copyText")} /></section>`}</div>`}function Z(e){return oe("places",{})[e??"last"]??null}function vt(e,o){let n={server:e,channel:o};xe("places",{...oe("places",{}),last:n,[e]:n})}var gt=()=>oe("direct",null),bt=e=>xe("direct",e??void 0);var ye=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function yt({sections:e,movable:o,onMove:n}){let a=E(null),s=E(null),[i,c]=S(null),[u,m]=S("");b(()=>{let l=s.current;s.current=null;let d=l&&document.querySelector(`[data-channel-id="${CSS.escape(l)}"]`);d instanceof HTMLElement&&d.focus()});let f=l=>e.find(({rows:d})=>d.some(v=>v.id===l))?.rows??[],g=(l,d)=>{let v=f(l),p=v.findIndex(_=>_.id===d),I=v.find(_=>_.id===l)?.name;!o||!d||p<0||d===l||I===void 0||(m(r("channels.moved",{name:I,place:p+1,count:v.length})),n(e.flatMap(_=>_.rows.map(ne=>ne.id)),l,d))},k=(l,d)=>{let v=f(l);return v[v.findIndex(p=>p.id===l)+d]?.id};return{over:i,told:u,items:l=>[-1,1].map(d=>k(l,d)&&{label:r(d<0?"channels.moveUp":"channels.moveDown"),testid:d<0?"channel-up":"channel-down",icon:d<0?"arrow-up":"arrow-down",onClick:()=>g(l,k(l,d))}),handlers:{onKeyDown:l=>{let d={ArrowUp:-1,ArrowDown:1}[l.key],v=ye(l.target);!d||!v||!Y(l)||!l.shiftKey||(l.preventDefault(),l.stopPropagation(),s.current=v,g(v,k(v,d)))},onDragStart:l=>{a.current=ye(l.target),l.dataTransfer&&(l.dataTransfer.effectAllowed="move")},onDragOver:l=>{let d=ye(l.target);!d||!f(d).some(v=>v.id===a.current)||(l.preventDefault(),c(d))},onDragLeave:()=>c(null),onDragEnd:()=>{a.current=null,c(null)},onDrop:l=>{let d=ye(l.target);l.preventDefault(),c(null),a.current&&d&&g(a.current,d)}}}}var Vt=8;function wt(e){let{channels:o,current:n,onOpen:a,onCreate:s,order:i,onOrder:c,arrange:u}=e,[m,f]=S(""),g=A(()=>u(o,m),[o,m,u]),k=yt({sections:g,movable:m==="",onMove:e.onMove}),D=g.find(({rows:l})=>l.length>0)?.rows[0],ee=l=>{be(l)||m===""||(l.key==="Escape"?(l.stopPropagation(),f("")):l.key==="Enter"&&D&&(f(""),a(D.id)))};return t`${o.length>=Vt&&t`<div class="channels-find"><${$} name="search" size=${15} />
      <input type="search" value=${m} placeholder=${r("channels.find")} data-testid="channel-find"
        aria-label=${r("channels.find")} onKeyDown=${ee}
        onInput=${l=>f(l.target.value)} />
      <${H} label=${r("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(l=>({label:r(`channels.order.${l}`),checked:l===i,testid:`channel-order-${l}`,onClick:()=>c(l)})),...i==="own"&&n?k.items(n):[]]} /></div>`}<div class="channels" ...${k.handlers}>
    <p class="visually-hidden" role="status">${k.told}</p>
    ${g.map(({key:l,rows:d,chunks:v})=>(d.length>0||l==="channels"&&m==="")&&t`<section key=${l}>
      <header class="channels-head"><h2>${r(`channels.${l}`)}</h2>
        ${l==="channels"&&s&&t`<${x} icon="plus" size=${16} label=${r("channel.create")}
          testid="channel-create" onClick=${s} />`}</header>
      <div role="list">${v.map((p,I)=>t`<${Gt} key=${I} rows=${p} onOpen=${a}
          movable=${m===""} current=${kt(p,n)} over=${kt(p,k.over)} />`)}</div>
    </section>`)}
    ${!D&&m!==""&&t`<p class="channels-none">${r("channels.none")}</p>`}
  </div>`}var kt=(e,o)=>e.some(n=>n.id===o)?o:null,Gt=we(function({rows:o,current:n,over:a,movable:s,onOpen:i}){let c=E(null);return Be(()=>{c.current?.style.setProperty("--rows",String(o.length))},[o.length]),t`<div role="none" class="channels-chunk" ref=${c}>${o.map(u=>t`<div role="listitem" key=${u.id} draggable=${s}
        class=${u.id===a?"is-target":""}><${Jt} ...${u} current=${u.id===n} onOpen=${i} /></div>`)}</div>`}),Jt=we(function(o){let{current:n,onOpen:a}=o,s=o.unread>0&&!n,i=E(null);return b(()=>{n&&i.current?.scrollIntoView({block:"nearest"})},[n]),t`<button type="button" ref=${i}
      class="channel ${n?"is-current":""} ${s?"is-unread":""} ${o.muted?"is-muted":""}"
    aria-current=${n?"page":void 0} data-testid="channel-button"
        data-channel-id=${o.id}
    title=${o.name} onClick=${()=>a(o.id)}>
    ${o.private?t`<${$} name="lock" size=${16} /><span class="visually-hidden">${r("channel.audience.private")}</span>`:o.announces?t`<${$} name="announce" size=${16} /><span class="visually-hidden">${r("channel.announceTag")}</span>`:t`<span class="channel-hash" aria-hidden="true">#</span>`}
    <span class="channel-name">${o.name}</span>
    ${o.muted&&t`<span class="visually-hidden">${r("channel.mutedTag")}</span>`}
    ${o.draft&&!n&&t`<span class="channel-draft" title=${r("channel.draft")}><${$} name="edit" size=${14} /><span class="visually-hidden">${r("channel.draft")}</span></span>`}
    ${s&&t`<span class="count ${o.mentions>0?"is-mention":""}" data-testid="unread-count">
      <span
          class="visually-hidden">${r("unread.label")}</span>${o.unread>99?"99+":o.unread}</span>`}
  </button>`});function Ct({phase:e,name:o,segment:n,moved:a,behind:s,partial:i,troubled:c,onClick:u}){let f=e==="online"?c?"troubled":s?"behind":a?"moved":i?"partial":"online":"lost",g=r(`node.state.${f}`),k=o??r("node.unknown");return t`<button type="button" class="node-pill is-${f}" data-testid="node-pill"
      data-state=${f}
    title=${g} onClick=${u}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${k}${n?t` <span class="node-segment">${n}</span>`:""}</span>
    <span class="visually-hidden">${g}</span>
  </button>`}function xt({user:e,online:o,onProfile:n,onSaved:a,onSettings:s,pill:i}){return t`<div class="profile">
    ${i}
    <div class="profile-row">
      <button type="button" class="profile-me" onClick=${n} data-testid="profile-button">
        <${ve} id=${e.id} name=${e.display_name} online=${o} />
        <span class="profile-text"><strong>${e.display_name}</strong>
          <span>${e.status_message||`@${e.username}`}</span></span>
      </button>
      <${x} icon="clock" label=${r("saved.title")} testid="saved-button" onClick=${a} />
      <${x} icon="settings" label=${r("settings.title")} testid="settings-button"
          onClick=${s} />
    </div>
  </div>`}function St({name:e,canInvite:o,canManage:n,isOwner:a,onInvite:s,onEdit:i,onMembers:c,onLeave:u}){let m=t`<span class="server-name">${e}</span><${$} name="chevron-down"
      size=${16} />`;return t`<div class="server-head">
    <h1 class="server-title"><${H} label=${r("server.menu")} class="server-menu" button=${m} align="start"
        testid="server-menu" items=${[o&&{label:r("invite.manage"),icon:"user-add",onClick:s,testid:"invite-open"},{label:r("members.title"),icon:"users",onClick:c},n&&{label:r("server.edit"),icon:"settings",onClick:i,testid:"server-edit"},!a&&{label:r("server.leave"),icon:"leave",onClick:u,danger:!0,testid:"server-leave"}]} /></h1>
    ${o&&t`<button type="button" class="icon-button" title=${r("invite.manage")}
          aria-label=${r("invite.manage")}
      data-testid="invite-button" onClick=${s}><${$} name="user-add" /></button>`}
  </div>`}function Pt({servers:e,current:o,onOpen:n,onAdd:a,inbox:s,directs:i,mesh:c}){let u=Qt(e);return t`<nav class="rail" aria-label=${r("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${te} size=${34} /></span>
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
        ${i.unread>0&&t`<span class="rail-count" aria-hidden="true" data-testid="directs-count">${i.unread>99?"99+":i.unread}</span>`}
      </li>
      ${e.map(m=>t`<li key=${m.id} class=${m.id===o?"is-current":""}>
        <button type="button" class="rail-server hue-${u.get(m.id)}" title=${m.name} data-server-id=${m.id}
            data-testid="server-button"
          aria-current=${m.id===o?"page":void 0}
              onClick=${()=>n(m.id)}>
          <span class="rail-initials" aria-hidden="true">${he(m.name)}</span>
          <span class="visually-hidden">${m.name}
            ${m.unread>0&&r("unread.count",{count:m.unread})}</span>
        </button>
        ${m.mentions>0?t`<span class="rail-count" aria-hidden="true">${m.mentions}</span>`:m.unread>0&&t`<span class="rail-dot" aria-hidden="true"></span>`}
      </li>`)}
      <li><button type="button" class="rail-server is-add" title=${r("server.add")}
          aria-label=${r("server.add")}
        data-testid="server-add" onClick=${a}><${$} name="plus" size=${20} /></button></li>
    </ul>
    ${c.shown&&t`<button type="button" class="rail-mesh" aria-current=${c.current?"page":void 0}
      title=${r("mesh.title")} aria-label=${r("mesh.title")} data-testid="mesh-page"
          onClick=${c.onOpen}>
      <${$} name="mesh" size=${20} />
      ${c.waiting>0&&t`<span class="rail-count">${c.waiting}</span>`}</button>`}
  </nav>`}function Qt(e){let o=new Map,n=new Set;for(let{id:a,name:s}of e){let i=Kn(a);for(let c=1;c<Me&&n.has(`${he(s)} ${i}`);c+=1)i=(i+1)%Me;n.add(`${he(s)} ${i}`),o.set(a,i)}return o}function Ot(){let e=y.value,o=e.page==="channel"?e.server:null,n=o??Z(null)?.server,a=M.value?.find(i=>i.id===n)??null,s=(M.value??[]).map(i=>{let c=tn(R.value,(B.value[i.id]??[]).map(u=>u.id));return{id:i.id,name:i.name,unread:c.count,mentions:c.mentions}});return t`<div class="sidebar">
    <${Pt} servers=${s} current=${o}
        onAdd=${()=>h({kind:"server-add"})}
      onOpen=${i=>P({page:"channel",server:i,channel:null,message:null},{view:"list"})}
      inbox=${{current:C.value?.kind==="inbox",onOpen:()=>T({kind:"inbox"})}}
      directs=${{current:e.page==="direct",unread:J.value.count,onOpen:()=>P({page:"direct",direct:gt(),message:null},{view:"list"})}}
      mesh=${{shown:K.value?.mesh_admin===!0,current:e.page==="mesh",waiting:Pn.value?.waiting.length??0,onOpen:()=>P({page:"mesh"})}} />
    <div class="sidebar-main" role=${Cn()&&Q.value==="list"?"main":void 0}>
      ${e.page==="direct"?t`<${Wn} />`:a?t`<${Wt} server=${a} /><${Xt} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:t`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${Yt} />
    </div>
  </div>`}function Wt({server:e}){let o=G(e.id),n=()=>h({kind:"confirm",title:r("server.leave"),text:r("server.leaveText",{name:e.name}),action:r("server.leave"),danger:!0,run:()=>pn(e.id).then(()=>P({page:"home"}),F)});return t`<${St} name=${e.name} canInvite=${ie(o)}
      canManage=${Ue(o)} isOwner=${e.owner_id===K.value?.id}
    onInvite=${()=>h({kind:"invites",server:e.id})}
        onEdit=${()=>h({kind:"server-edit",server:e.id})}
    onMembers=${()=>{C.value=null,P(y.value),T({kind:"members"})}} onLeave=${n} />`}function Xt({server:e,current:o}){let n=B.value[e],a=R.value,{favourites:s,channels:i}=q.value,c=se.value,u=E(new Map),m=A(()=>Ye((n??[]).map(p=>({id:p.id,name:p.name,private:p.private,announces:p.posting==="moderators",archived:p.archived,unread:a.channels[p.id]??0,mentions:a.mentions[p.id]??0,muted:i[p.id]?.muted??!1,favourite:s.includes(p.id)?s.indexOf(p.id):null,draft:Xe(c,p.id)})),u.current),[n,a,c,s,i]),{channel_order:f,own_order:g}=U.value,k=g[e],D=E([]),ee=Ce((p,I)=>(D.current=ce(le(p,I,f,k??[]),D.current),D.current),[f,k]),l=(p,I,_)=>{let{favourites:ne}=q.peek();return ne.includes(I)?ln({favourites:Oe(ne,I,_)}):De({channel_order:"own",own_order:{...U.peek().own_order,[e]:Oe(p,I,_)}})},d=Ce(p=>xn(e,p),[e]),v=ae(G(e))?()=>h({kind:"channel-create",server:e}):null;return t`<nav aria-label=${r("channels.channels")} class="channels-nav"><${wt}
      channels=${m} current=${o} onOpen=${d} onCreate=${v}
      order=${f} arrange=${ee} onMove=${l}
      onOrder=${p=>De({channel_order:p})} /></nav>`}function Yt(){let e=K.value;if(!e)return null;let{phase:o,node:n,moved_from:a}=re.value,s=He.value.find(c=>c.id===n?.id),i=t`<${Ct} phase=${o} name=${s?.name??n?.name??null}
      segment=${s?.segment??null} moved=${a!==null} behind=${ue.value.behind>0} troubled=${ue.value.trouble!==null} partial=${ue.value.unreachable.length>0}
    onClick=${()=>h({kind:"node"})} />`;return t`<${xt} user=${e} online=${o==="online"} pill=${i}
    onSaved=${()=>T({kind:"saved"})}
    onProfile=${()=>h({kind:"settings",tab:"profile"})}
        onSettings=${()=>h({kind:"settings",tab:"look"})} />`}var Zt='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function eo(){return Object.values(R.value.mentions).reduce((o,n)=>o+n,0)-J.value.mentions+J.value.count}function It(){let e=N(z(y.value)),o=y.value.page==="mesh"?r("mesh.title"):e?.label??"",n=eo(),a=Object.values(R.value.channels).some(i=>i>0),s=n>0?`(${n>99?"99+":n}) `:a?"• ":"";b(()=>{document.title=s+(o?`${o} · LocalChat`:"LocalChat")},[s,o]),b(()=>{no(n>0)},[n>0])}var ke=null,Dt=!1;async function no(e){Dt=e;let o=document.querySelector("link[rel=icon]");if(!(!o||ke===null&&!e)){if(ke??=o.href,!e){o.href=ke;return}try{let a=(await(await fetch(ke,{credentials:"omit"})).text()).replace("</svg>",`${Zt}</svg>`);Dt&&(o.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var to=w(()=>import("./rest.js").then(e=>e.InboxPanel)),oo=w(()=>import("./rest.js").then(e=>e.InvitePage)),ro=w(()=>import("./rest.js").then(e=>e.MembersPanel)),ao=w(()=>import("./rest.js").then(e=>e.Notifying)),io=w(()=>import("./rest.js").then(e=>e.PinsPanel)),so=w(()=>import("./rest.js").then(e=>e.ThreadPanel)),lo=w(()=>import("./rest.js").then(e=>e.MeshPage)),co=w(()=>import("./rest.js").then(e=>e.SavedPanel)),mo=w(()=>import("./rest.js").then(e=>e.SearchPanel));function Tt(){ht(),uo(),at(),It();let{phase:e,node:o,lost_at:n}=re.value,{value:a}=C,i=a?.kind==="saved"||a?.kind==="inbox"||N(z(y.value))?a:null;return t`<div class="chat" data-narrow=${Q.value}
      data-panel=${i?i.kind:void 0} data-page=${y.value.page}>
    <a class="skip" href="#content">${r("action.skip")}</a>
    ${e==="reconnecting"&&n&&t`<${mt} name=${o?.name??null} lost_at=${n} waiting=${de.value.length} onRetry=${je} />`}
    <${ao} /><${Ot} />
    <main class="content" id="content"><${po} /></main>
    ${i?.kind==="inbox"&&t`<${to} />`}
    ${i?.kind==="members"&&t`<${ro} />`}
    ${i?.kind==="pins"&&t`<${io} />`}
    ${i?.kind==="saved"&&t`<${co} />`}
    ${i?.kind==="search"&&t`<${mo} />`}
    ${i?.kind==="thread"&&t`<${so} key=${i.parent} id=${i.channel} parent=${i.parent} at=${i.at} />`}
  </div>`}function uo(){let e=y.value,o=e.page==="channel"?e.server:null,n=o?B.value[o]:void 0;b(()=>{if(e.page==="home"&&M.value?.length){let s=Z(null),i=M.value.find(c=>c.id===s?.server)??M.value[0];P({page:"channel",server:i.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&n?.length){let s=Z(e.server),i=n.find(c=>c.id===s?.channel)??n.find(c=>!c.archived)??n[0];P({...e,channel:i.id},{replace:!0,view:Q.peek()})}else e.page==="channel"&&e.channel?vt(e.server,e.channel):e.page==="direct"&&e.direct&&bt(e.direct)},[e,n,M.value]),b(()=>{o&&un(o).catch(()=>{})},[o]);let a=z(e);b(()=>{let s=C.peek();s?.kind==="thread"&&s.channel!==a&&(C.value=null)},[a])}function po(){let e=y.value;if(e.page==="mesh")return t`<${lo} />`;if(e.page==="invite")return t`<${oo} key=${e.code} code=${e.code} />`;if(e.page==="direct")return t`<${$o} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&V.value[e.channel]&&!N(e.channel))return t`<${j} id=${e.channel} />`;if(M.value?.length===0)return t`<${O} icon="mesh" title=${r("empty.noServer")}
        text=${r("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>h({kind:"server-add"})}>${r("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>P({page:"direct",direct:null,message:null},{view:"list"})}>${r("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>h({kind:"settings",tab:"profile"})}>${r("settings.title")}</button><//>`;if(e.page==="missing")return t`<${j} id=${null} />`;if(e.page!=="channel")return null;if(!M.value?.some(s=>s.id===e.server))return t`<${j} id=${e.channel} />`;let n=B.value[e.server];if(!e.channel||!n)return n?.length===0?t`<${O} icon="hash" title=${r("empty.noChannel")}
          text=${r("empty.noChannelText")} />`:null;let a=N(e.channel);return a?.server!==e.server?t`<${j} id=${e.channel} />`:t`<${_e} key=${a.id} conversation=${a} at=${e} />`}function $o({at:e}){let o=e.direct,[n,a]=S(!1),s=()=>{a(!1),o&&vn(o).then(c=>a(c===null),c=>a(me(c)))};b(s,[o]);let i=N(o);return i&&i.server===null?t`<${_e} key=${i.id} conversation=${i} at=${e} />`:o&&(n===!0||V.value[o])?t`<${j} id=${o} />`:typeof n=="string"?t`<${O} icon="offline" title=${n}><button type="button" class="button"
      onClick=${s}>${r("action.retry")}</button><//>`:o||!hn.value.loaded?t`<div class="timeline-frame"><${$e} rows=${8} /></div>`:t`<${O} icon="direct" title=${r("empty.noDirect")} text=${r("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>h({kind:"direct-new"})}>${r("dm.new")}</button><//>`}function Mt({username:e,describe:o,onLogin:n}){let[a,s]=S(e),[i,c]=S(""),{busy:u,error:m,submit:f}=Jn(o);return t`<form class="stack"
      onSubmit=${f(()=>n({username:a.trim(),password:i}))}
      data-testid="login-form">
    ${m&&t`<${L} tone="error">${m}<//>`}
    <${Ee} label=${r("auth.username")} value=${a} onInput=${s} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${Ee} label=${r("auth.password")} type="password" value=${i} onInput=${c}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${u}
        data-testid="login-submit">${u?r("state.working"):r("auth.login")}</button>
  </form>`}function Et(){let[e,o]=S("login"),n=W.value?.registration!=="closed",a=n&&e==="register",s=W.value?.mesh?.name??"";return t`<${et} title=${r(a?"auth.registerTitle":"auth.loginTitle")}
      text=${s&&r("auth.mesh",{mesh:s})} foot=${t`<${tt} />`}>
    ${Te.value&&t`<${L} tone="ok"><span data-testid="admitted">${r(`join.admitted.${Te.value}`,{mesh:s})}</span><//>`}
    ${Ne.value&&t`<${L} tone="warning">${r("auth.ended")}<//>`}
    ${y.value.page==="invite"&&t`<${L}>${r("auth.forInvite",{code:y.value.code})}<//>`}
    ${a?t`<${nt} key="register" describe=${Le} action=${r("auth.register")}
            onRegister=${Fe} />`:t`<${Mt} key="login" username=${Ae.value} describe=${Le} onLogin=${Ke} />`}
    ${n&&t`<p class="auth-switch">${r(a?"auth.haveAccount":"auth.noAccount")}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${()=>o(a?"login":"register")}>${r(a?"auth.login":"auth.register")}</button></p>`}
  <//>`}var fo=w(()=>import("./rest.js").then(e=>e.Dialogs)),ho=w(()=>import("./rest.js").then(e=>e.EmojiPopover)),vo=w(()=>import("./rest.js").then(e=>e.PersonPopover)),go=w(()=>import("./rest.js").then(e=>e.FirstRun));function Lt(){return t`<${bo} /><${fo} /><${ho} /><${vo} />
    <${ct} toasts=${en.value} onDismiss=${nn} />`}function bo(){return pe.value==="inside"?t`<${Tt} />`:pe.value==="failed"?t`<main class="auth"><${O} icon="offline" title=${r("boot.failed")}
        text=${r("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${An}>${r("action.retry")}</button><//></main>`:pe.value==="outside"?W.value?.state==="member"?t`<${Et} />`:t`<${go} />`:t`<main class="auth splash" aria-busy="true"><${te} size=${56} /></main>`}function hs(){zn();let e=document.getElementById("app");e&&Re(t`<${Lt} />`,e),ze(sn)}export{_t as fetchTexts,hs as start};
