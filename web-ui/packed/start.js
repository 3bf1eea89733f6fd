import{$a as un,$b as Oe,$c as Xn,A as Ke,Ab as gn,Ac as he,B as Ne,Bb as bn,Bc as N,Cc as M,Da as tn,Dc as An,Ec as Bn,F as ne,Fc as zn,G as He,Gc as Fn,H as je,Hc as Kn,I as qe,Ia as se,Ic as ve,J as te,Ja as y,Jc as Nn,Ka as on,L as oe,La as f,Lc as Q,M as Ue,N as re,Na as F,Nc as Hn,O as Ve,Ob as yn,P as q,Pa as rn,Pc as Ie,Q as P,Qa as le,Qc as jn,R as L,Ra as K,Rb as kn,Rc as Me,S as Ge,Sb as wn,Sc as qn,T as Je,Ta as an,Tb as De,Tc as Un,U as Qe,Ua as sn,Ub as Cn,Uc as Vn,V as U,Va as xe,Vb as xn,Vc as Gn,Wa as ln,Wb as Sn,Wc as Jn,Xa as cn,Xb as Dn,Ya as Se,Yb as On,Z as We,Zb as Pn,Zc as Qn,_a as mn,_b as G,_c as Wn,a as o,b as Re,bd as Yn,c as ke,cd as Zn,db as ce,dc as J,dd as et,e as w,ea as Xe,eb as dn,ec as Pe,f as v,fa as Ye,fb as me,fc as It,g as Ae,gb as pn,gc as Tn,h as I,hb as ue,hc as de,i as R,ic as In,j as we,jc as Mn,kc as En,l as C,la as ae,m as Be,n as r,na as ie,o as d,oa as Ze,oc as Ln,p as D,q as Z,qb as $n,r as x,rb as fn,s as ee,sc as pe,t as Ce,tb as _,tc as B,uc as $e,va as en,vb as b,w as z,wa as T,wb as A,wc as _n,x as ze,xa as nn,xb as hn,xc as Te,y as Fe,ya as V,yb as S,yc as Rn,zb as vn,zc as fe}from"./chunk.js";function nt({toasts:e,onDismiss:n}){return o`<div class="toasts" role="status" aria-live="polite">
    ${e.map(t=>o`<div class="toast toast-${t.tone}" key=${t.id}>
      <${d} name=${t.tone==="info"?"info":t.tone} /><span>${t.text}</span>
      <${x} icon="close" size=${16} label=${r("action.close")}
          onClick=${()=>n(t.id)} />
    </div>`)}
  </div>`}function tt({name:e,lost_at:n,waiting:t,onRetry:a}){let i=e??r("node.unknown");return o`<div class="banner" role="status" data-testid="connection-banner">
    <${d} name="offline" />
    <span>${r("banner.lost",{node:i,time:En(n)})}
      ${t>0&&o` ${r("banner.waiting",{count:t})}`}</span>
    <button type="button" class="button is-small"
        onClick=${a}>${r("action.retryNow")}</button>
  </div>`}function ot(e){let{conversation:n,person:t,members:a,membersOpen:i,pinsOpen:s,items:c}=e,{name:u,icon:p,topic:$}=n,g=t&&(t.status??r(t.online?"person.online":"person.offline"));return o`<header class="channel-header">
    <${x} icon="arrow-left" label=${r("action.back")} onClick=${e.onBack} class="only-narrow"
        testid="back-to-list" />
    <h1 class="channel-title">${t?o`<${he} id=${t.id} name=${t.name} size="s" online=${t.online} />`:o`<${d} name=${p} size=${19} />`}
      <span data-testid="channel-title" title=${u}>${u}</span></h1>
    ${n.archived&&o`<span class="tag">${r("channel.archivedTag")}</span>`}
    ${n.announces&&o`<span class="tag only-wide">${r("channel.announceTag")}</span>`}
    ${($||g)&&o`<p class="channel-topic" title=${$||g}>${$||g}</p>`}
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
      <${d} name="users" />${a!==null&&o`<span>${a}</span>`}</button>
    <${N} label=${r("channel.menu")} testid="channel-menu" items=${c} />
  </header>`}function rt({names:e}){let n=e.length===0?"":e.length>3?r("typing.many"):r("typing.some",{count:e.length,names:e.join(r("list.comma"))});return o`<p class="typing"
      aria-live="polite">${n&&o`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>${n}`}</p>`}var Mt=100;function at({count:e,threads:n,onJump:t,onRead:a,onThread:i}){if(e===0&&n===0)return null;let s=e>=Mt;return o`<div class="unread-bar" role="status">
    ${e>0&&o`<div class="unread-bar-part" data-testid="unread-above">
        <span>${s?r("unread.aboveMany",{count:e}):r("unread.above",{count:e})}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${t}>
          <${d} name="arrow-up" size=${14} />${r("unread.jump")}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${a}>${r("unread.markRead")}</button></div>`}
    ${n>0&&o`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${i}><${d} name="thread" size=${14} />
        ${r("unread.threads",{count:n})}</button>`}
  </div>`}function Ee({conversation:e,at:n}){let{id:t,label:a}=e,{message:i}=n;v(()=>(xn(t),()=>{Sn(t),dn()}),[t]),v(()=>{i?Kn(t,i):xe(t)},[t,i&&n]);let s=e.icon==="note";return o`<section class="conversation" aria-label=${a}>
    <${Et} conversation=${e} />
    <${Lt} conversation=${e} focus=${i} />
    <${Bt} channel=${t} />
    ${e.archived||!e.posts?o`<div class="composer-closed" data-testid="composer-closed"><${M}>${e.archived?r("channel.archivedText"):r("channel.announceOnly")}<//></div>`:o`<${et} key=${t} conversation=${e} parent=${null}
            placeholder=${s?r("composer.note"):r("composer.placeholder",{channel:a})} />`}
  </section>`}function Et({conversation:e}){let{id:n,server:t,people:a,hidden:i}=e;v(()=>{i&&Ye(n).catch(()=>{})},[n,i]);let s=e.icon==="user"&&a?.find(p=>p.id!==z.value?.id),c=s?{id:s.id,name:s.display_name,online:$n.value[s.id]??s.online??!1,status:s.status_message}:null,u=a??(i?Xe.value[n]:Ge.value[t??""]);return o`<${ot} conversation=${e} person=${c}
      members=${u?.length??null} items=${Yn(e)}
      membersOpen=${y.value?.kind==="members"} pinsOpen=${y.value?.kind==="pins"}
      onBack=${gn} onMembers=${()=>F({kind:"members"})}
      onPins=${()=>F({kind:"pins"})} searchOpen=${y.value?.kind==="search"}
      onSearch=${()=>F({kind:"search"})}
      onDate=${()=>f({kind:"date",channel:n,at:null})}
      onSwitch=${()=>f({kind:"switcher"})} />`}function Lt({conversation:e,focus:n}){let{id:t}=e,a=sn(t).value,i=an.value[t],c=(De.value?.channel===t?De.value:null)?.line,u=R(()=>Bn(ln(a.messages),{new_from:c,day:Ln}),[a.messages,c]),p=a.has_newer?[]:pn(ue.value,t,null,a.messages),$=R(()=>[...u,...zn(p)],[u,...p]);if(!a.loaded)return i?o`<div class="timeline-frame">
        <${it} error=${i} onRetry=${()=>xe(t)} /></div>`:o`<div class="timeline-frame"><${pe} rows=${8} /></div>`;let g=a.has_older?o`<div
        class="older">${i?o`<${it} error=${i} onRetry=${()=>Se(t)} />`:o`<span class="spinner" role="status" aria-label=${r("state.loading")}></span>`}</div>`:o`<${Rt} conversation=${e} empty=${$.length===0} />`;return o`<${An} name=${r("timeline.label",{channel:e.label})}
      rows=${$} draw=${Zn({conversation:e,focus:n})} guess=${Fn} before=${g}
      staying=${[ce.value?.message]} hasOlder=${a.has_older} hasNewer=${a.has_newer}
      missed=${a.missed}
      wish=${kn(t)} onOlder=${()=>Se(t)}
        onNewer=${()=>mn(t)}
    onLatest=${()=>(n&&$e(t),un(t))}
    onView=${(k,E)=>Dn(t,k,E)}
    above=${o`<${_t} channel=${t} />`} />`}function _t({channel:e}){let n=T.value.channels[e]??0,t=Object.keys(yn.value[e]??{}),a=async()=>{let i=await Pn(e).catch(K);i&&(await cn(e,i).catch(K),wn(e,null,i))};return o`<${at} count=${Cn.value?n:0} threads=${t.length}
    onJump=${()=>{a()}} onRead=${()=>On(e).catch(K)}
    onThread=${()=>{y.value={kind:"thread",channel:e,parent:t[0]}}} />`}function Rt({conversation:e,empty:n}){let{server:t,label:a,icon:i}=e,s=t?"channel":i==="note"?"notes":"direct";return n?o`<${D} icon=${i} title=${r(`empty.${s}`,{channel:a,name:a})}
        text=${r(`empty.${s}Text`)}>${t&&o`<${At} id=${e.id} server=${t} />`}<//>`:o`<header
      class="beginning"><h2>${a}</h2><p>${r(`timeline.beginning.${s}`)}</p></header>`}function At({id:e,server:n}){let t=U(n),a=ae(t);return o`${ie(t)&&o`<button type="button" class="button is-primary" data-testid="next-invite"
      onClick=${()=>f({kind:"invites",server:n})}>
      <${d} name="user-add" size=${16} />${r("invite.manage")}</button>`}${a&&o`<button type="button" class="button" data-testid="next-channel"
      onClick=${()=>f({kind:"channel-create",server:n})}>
      <${d} name="plus" size=${16} />${r("channel.create")}</button>`}${a&&!Qe(e)?.topic&&o`<button type="button" class="button" data-testid="next-topic"
      onClick=${()=>f({kind:"channel-edit",channel:e})}>
      <${d} name="edit" size=${16} />${r("channel.setTopic")}</button>`}`}function it({error:e,onRetry:n}){return o`<div class="load-failed"><${M} tone="warning">${le(e)} <button
      type="button" class="link" onClick=${n}>${r("action.retry")}</button><//></div>`}function Bt({channel:e}){return o`<${rt} names=${fn(e).map(n=>_n(n)?.display_name).filter(Boolean)} />`}var lt="channel";function st(e){let n=e.target;n.dataset?.home&&(lt=n.dataset.home)}var ge=e=>document.querySelector(e);function Le(){let e=matchMedia("(pointer: coarse)").matches,n=ge("#content [role=log]"),t=ge(`[data-home=${lt}]:not([hidden])`)??ge("[data-home]:not([hidden])")??n;(e?n??t:t)?.focus({preventScroll:!0})}var _e=()=>document.activeElement===null||document.activeElement===document.body;function ct(){v(()=>(document.addEventListener("focusin",st),()=>document.removeEventListener("focusin",st)),[]);let e=[b,A,y,se,ce,Hn,Jn].map(n=>n.value);v(()=>{let n=requestAnimationFrame(()=>{_e()&&!ge("dialog[open]")&&Le()});return()=>cancelAnimationFrame(n)},e)}function ut(){v(()=>(addEventListener("keydown",mt),()=>removeEventListener("keydown",mt)),[])}function mt(e){if(!(ve(e)||e.defaultPrevented)){if(Q(e)&&e.key.toLowerCase()==="k"&&!e.shiftKey){e.preventDefault(),f({kind:"switcher"});return}if(!se.value){if(Q(e)&&e.shiftKey&&e.key.toLowerCase()==="f"){e.preventDefault(),_(b.value)&&(y.value={kind:"search"});return}e.altKey&&(e.key==="ArrowUp"||e.key==="ArrowDown")?(e.preventDefault(),Kt(e.key==="ArrowDown"?1:-1,e.shiftKey)):e.key==="?"&&!Nn(e.target)?(e.preventDefault(),f({kind:"keys"})):e.key==="Escape"&&y.value?y.value=null:_e()&&zt(e)&&Le()}}}var zt=e=>[...e.key].length===1&&!e.ctrlKey&&!e.metaKey&&!e.altKey;function Ft(){let e=b.value;if(e.page==="direct"){let{unread:s,others:c}=Gn(Un(),e.direct);return[...s,...c]}if(e.page!=="channel")return[];let{channel_order:n,own_order:t}=J.value,a=t[e.server]??[],i=oe(L.value[e.server]??[],"",n,a);return re(i,[]).flatMap(({key:s,rows:c})=>s==="archived"?[]:c)}function Kt(e,n){let t=Ft(),a=t.findIndex(i=>i.id===_(b.value));for(let i=1;i<=t.length;i+=1){let s=t[(a+e*i+t.length*i)%t.length];if(!n||(T.value.channels[s.id]??0)>0){$e(s.id);return}}}function H({id:e}){let n=e?q.value[e]:void 0,t=e?te.value[e]:void 0,a=n?.name??"";return o`<div class="gone" data-testid="gone"><${D} icon=${n?"info":"search"}
      title=${n?r(`gone.${n.why}`,{name:a}):r("empty.missing")}
      text=${n?r(`gone.${n.why}Text`):r("empty.missingText")}>
    <button type="button" class="button"
        onClick=${()=>S({page:"home"})}>${r("empty.goHome")}</button><//>
    ${t&&o`<section class="gone-draft"><h3>${r("gone.draft")}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${t}</blockquote>
        <${qn} text=${t} label=${r("message.copyText")} /></section>`}</div>`}function W(e){return ee("places",{})[e??"last"]??null}function dt(e,n){let t={server:e,channel:n};Ce("places",{...ee("places",{}),last:t,[e]:t})}var pt=()=>ee("direct",null),$t=e=>Ce("direct",e??void 0);var be=e=>e?.closest("[role=listitem]")?.querySelector("[data-channel-id]")?.dataset.channelId??null;function ft({sections:e,movable:n,onMove:t}){let a=I(null),i=I(null),[s,c]=w(null),[u,p]=w("");v(()=>{let l=i.current;i.current=null;let m=l&&document.querySelector(`[data-channel-id="${CSS.escape(l)}"]`);m instanceof HTMLElement&&m.focus()});let $=l=>e.find(({rows:m})=>m.some(h=>h.id===l))?.rows??[],g=(l,m)=>{let h=$(l),O=h.findIndex(j=>j.id===m),Y=h.find(j=>j.id===l)?.name;!n||!m||O<0||m===l||Y===void 0||(p(r("channels.moved",{name:Y,place:O+1,count:h.length})),t(e.flatMap(j=>j.rows.map(Tt=>Tt.id)),l,m))},k=(l,m)=>{let h=$(l);return h[h.findIndex(O=>O.id===l)+m]?.id};return{over:s,told:u,items:l=>[-1,1].map(m=>k(l,m)&&{label:r(m<0?"channels.moveUp":"channels.moveDown"),testid:m<0?"channel-up":"channel-down",icon:m<0?"arrow-up":"arrow-down",onClick:()=>g(l,k(l,m))}),handlers:{onKeyDown:l=>{let m={ArrowUp:-1,ArrowDown:1}[l.key],h=be(l.target);!m||!h||!Q(l)||!l.shiftKey||(l.preventDefault(),l.stopPropagation(),i.current=h,g(h,k(h,m)))},onDragStart:l=>{a.current=be(l.target),l.dataTransfer&&(l.dataTransfer.effectAllowed="move")},onDragOver:l=>{let m=be(l.target);!m||!$(m).some(h=>h.id===a.current)||(l.preventDefault(),c(m))},onDragLeave:()=>c(null),onDragEnd:()=>{a.current=null,c(null)},onDrop:l=>{let m=be(l.target);l.preventDefault(),c(null),a.current&&m&&g(a.current,m)}}}}var Nt=8;function vt(e){let{channels:n,current:t,onOpen:a,onCreate:i,order:s,onOrder:c,arrange:u}=e,[p,$]=w(""),g=R(()=>u(n,p),[n,p,u]),k=ft({sections:g,movable:p==="",onMove:e.onMove}),E=g.find(({rows:l})=>l.length>0)?.rows[0],X=l=>{ve(l)||p===""||(l.key==="Escape"?(l.stopPropagation(),$("")):l.key==="Enter"&&E&&($(""),a(E.id)))};return o`${n.length>=Nt&&o`<div class="channels-find"><${d} name="search" size=${15} />
      <input type="search" value=${p} placeholder=${r("channels.find")} data-testid="channel-find"
        aria-label=${r("channels.find")} onKeyDown=${X}
        onInput=${l=>$(l.target.value)} />
      <${N} label=${r("channels.order")} icon="sort" testid="channel-order"
        items=${[...["made","name","own"].map(l=>({label:r(`channels.order.${l}`),checked:l===s,testid:`channel-order-${l}`,onClick:()=>c(l)})),...s==="own"&&t?k.items(t):[]]} /></div>`}<div class="channels" ...${k.handlers}>
    <p class="visually-hidden" role="status">${k.told}</p>
    ${g.map(({key:l,rows:m,chunks:h})=>(m.length>0||l==="channels"&&p==="")&&o`<section key=${l}>
      <header class="channels-head"><h2>${r(`channels.${l}`)}</h2>
        ${l==="channels"&&i&&o`<${x} icon="plus" size=${16} label=${r("channel.create")}
          testid="channel-create" onClick=${i} />`}</header>
      <div role="list">${h.map((O,Y)=>o`<${Ht} key=${Y} rows=${O} onOpen=${a}
          movable=${p===""} current=${ht(O,t)} over=${ht(O,k.over)} />`)}</div>
    </section>`)}
    ${!E&&p!==""&&o`<p class="channels-none">${r("channels.none")}</p>`}
  </div>`}var ht=(e,n)=>e.some(t=>t.id===n)?n:null,Ht=ke(function({rows:n,current:t,over:a,movable:i,onOpen:s}){let c=I(null);return Ae(()=>{c.current?.style.setProperty("--rows",String(n.length))},[n.length]),o`<div role="none" class="channels-chunk" ref=${c}>${n.map(u=>o`<div role="listitem" key=${u.id} draggable=${i}
        class=${u.id===a?"is-target":""}><${jt} ...${u} current=${u.id===t} onOpen=${s} /></div>`)}</div>`}),jt=ke(function(n){let{current:t,onOpen:a}=n,i=n.unread>0&&!t,s=I(null);return v(()=>{t&&s.current?.scrollIntoView({block:"nearest"})},[t]),o`<button type="button" ref=${s}
      class="channel ${t?"is-current":""} ${i?"is-unread":""}"
    aria-current=${t?"page":void 0} data-testid="channel-button"
        data-channel-id=${n.id}
    title=${n.name} onClick=${()=>a(n.id)}>
    ${n.private?o`<${d} name="lock" size=${16} /><span class="visually-hidden">${r("channel.audience.private")}</span>`:n.announces?o`<${d} name="announce" size=${16} /><span class="visually-hidden">${r("channel.announceTag")}</span>`:o`<span class="channel-hash" aria-hidden="true">#</span>`}
    <span class="channel-name">${n.name}</span>
    ${n.draft&&!t&&o`<span class="channel-draft" title=${r("channel.draft")}><${d} name="edit" size=${14} /><span class="visually-hidden">${r("channel.draft")}</span></span>`}
    ${i&&o`<span class="count ${n.mentions>0?"is-mention":""}" data-testid="unread-count">
      <span
          class="visually-hidden">${r("unread.label")}</span>${n.unread>99?"99+":n.unread}</span>`}
  </button>`});function gt({phase:e,name:n,segment:t,moved:a,behind:i,partial:s,troubled:c,onClick:u}){let $=e==="online"?c?"troubled":i?"behind":a?"moved":s?"partial":"online":"lost",g=r(`node.state.${$}`),k=n??r("node.unknown");return o`<button type="button" class="node-pill is-${$}" data-testid="node-pill"
      data-state=${$}
    title=${g} onClick=${u}>
    <span class="node-dot" aria-hidden="true"></span>
    <span
        class="node-name">${k}${t?o` <span class="node-segment">${t}</span>`:""}</span>
    <span class="visually-hidden">${g}</span>
  </button>`}function bt({user:e,online:n,onProfile:t,onSettings:a,pill:i}){return o`<div class="profile">
    ${i}
    <div class="profile-row">
      <button type="button" class="profile-me" onClick=${t} data-testid="profile-button">
        <${he} id=${e.id} name=${e.display_name} online=${n} />
        <span class="profile-text"><strong>${e.display_name}</strong>
          <span>${e.status_message||`@${e.username}`}</span></span>
      </button>
      <${x} icon="settings" label=${r("settings.title")} testid="settings-button"
          onClick=${a} />
    </div>
  </div>`}function yt({name:e,canInvite:n,canManage:t,isOwner:a,onInvite:i,onEdit:s,onMembers:c,onLeave:u}){let p=o`<span class="server-name">${e}</span><${d} name="chevron-down"
      size=${16} />`;return o`<div class="server-head">
    <h1 class="server-title"><${N} label=${r("server.menu")} class="server-menu" button=${p} align="start"
        testid="server-menu" items=${[n&&{label:r("invite.manage"),icon:"user-add",onClick:i,testid:"invite-open"},{label:r("members.title"),icon:"users",onClick:c},t&&{label:r("server.edit"),icon:"settings",onClick:s,testid:"server-edit"},!a&&{label:r("server.leave"),icon:"leave",onClick:u,danger:!0,testid:"server-leave"}]} /></h1>
    ${n&&o`<button type="button" class="icon-button" title=${r("invite.manage")}
          aria-label=${r("invite.manage")}
      data-testid="invite-button" onClick=${i}><${d} name="user-add" /></button>`}
  </div>`}function kt({servers:e,current:n,onOpen:t,onAdd:a,directs:i,mesh:s}){let c=qt(e);return o`<nav class="rail" aria-label=${r("rail.label")} data-testid="server-rail">
    <span class="rail-logo"><${Z} size=${34} /></span>
    <ul class="rail-list">
      <li class="rail-first ${i.current?"is-current":""}">
        <button type="button" class="rail-server is-directs" title=${r("dm.title")} data-testid="directs-button"
            aria-current=${i.current?"page":void 0} onClick=${i.onOpen}>
          <${d} name="direct" size=${20} />
          <span class="visually-hidden">${r("dm.title")}
            ${i.unread>0&&r("unread.count",{count:i.unread})}</span></button>
        ${i.unread>0&&o`<span class="rail-count" aria-hidden="true" data-testid="directs-count">${i.unread>99?"99+":i.unread}</span>`}
      </li>
      ${e.map(u=>o`<li key=${u.id} class=${u.id===n?"is-current":""}>
        <button type="button" class="rail-server hue-${c.get(u.id)}" title=${u.name} data-server-id=${u.id}
            data-testid="server-button"
          aria-current=${u.id===n?"page":void 0}
              onClick=${()=>t(u.id)}>
          <span class="rail-initials" aria-hidden="true">${fe(u.name)}</span>
          <span class="visually-hidden">${u.name}
            ${u.unread>0&&r("unread.count",{count:u.unread})}</span>
        </button>
        ${u.mentions>0?o`<span class="rail-count" aria-hidden="true">${u.mentions}</span>`:u.unread>0&&o`<span class="rail-dot" aria-hidden="true"></span>`}
      </li>`)}
      <li><button type="button" class="rail-server is-add" title=${r("server.add")}
          aria-label=${r("server.add")}
        data-testid="server-add" onClick=${a}><${d} name="plus" size=${20} /></button></li>
    </ul>
    ${s.shown&&o`<button type="button" class="rail-mesh" aria-current=${s.current?"page":void 0}
      title=${r("mesh.title")} aria-label=${r("mesh.title")} data-testid="mesh-page"
          onClick=${s.onOpen}>
      <${d} name="mesh" size=${20} />
      ${s.waiting>0&&o`<span class="rail-count">${s.waiting}</span>`}</button>`}
  </nav>`}function qt(e){let n=new Map,t=new Set;for(let{id:a,name:i}of e){let s=Rn(a);for(let c=1;c<Te&&t.has(`${fe(i)} ${s}`);c+=1)s=(s+1)%Te;t.add(`${fe(i)} ${s}`),n.set(a,s)}return n}function wt(){let e=b.value,n=e.page==="channel"?e.server:null,t=n??W(null)?.server,a=P.value?.find(s=>s.id===t)??null,i=(P.value??[]).map(s=>{let c=en(T.value,(L.value[s.id]??[]).map(u=>u.id));return{id:s.id,name:s.name,unread:c.count,mentions:c.mentions}});return o`<div class="sidebar">
    <${kt} servers=${i} current=${n}
        onAdd=${()=>f({kind:"server-add"})}
      onOpen=${s=>S({page:"channel",server:s,channel:null,message:null},{view:"list"})}
      directs=${{current:e.page==="direct",unread:V.value.count,onOpen:()=>S({page:"direct",direct:pt(),message:null},{view:"list"})}}
      mesh=${{shown:z.value?.mesh_admin===!0,current:e.page==="mesh",waiting:bn.value?.waiting.length??0,onOpen:()=>S({page:"mesh"})}} />
    <div class="sidebar-main" role=${hn()&&A.value==="list"?"main":void 0}>
      ${e.page==="direct"?o`<${Vn} />`:a?o`<${Ut} server=${a} /><${Vt} server=${a.id}
              current=${e.page==="channel"?e.channel:null} />`:o`<div class="server-head"><h1
              class="server-name is-alone">LocalChat</h1></div><div class="channels"></div>`}
      <${Gt} />
    </div>
  </div>`}function Ut({server:e}){let n=U(e.id),t=()=>f({kind:"confirm",title:r("server.leave"),text:r("server.leaveText",{name:e.name}),action:r("server.leave"),danger:!0,run:()=>We(e.id).then(()=>S({page:"home"}),K)});return o`<${yt} name=${e.name} canInvite=${ie(n)}
      canManage=${Ze(n)} isOwner=${e.owner_id===z.value?.id}
    onInvite=${()=>f({kind:"invites",server:e.id})}
        onEdit=${()=>f({kind:"server-edit",server:e.id})}
    onMembers=${()=>{y.value=null,S(b.value),F({kind:"members"})}} onLeave=${t} />`}function Vt({server:e,current:n}){let t=L.value[e],a=T.value,i=te.value,s=I(new Map),c=R(()=>Ve((t??[]).map(m=>({id:m.id,name:m.name,private:m.private,announces:m.posting==="moderators",archived:m.archived,unread:a.channels[m.id]??0,mentions:a.mentions[m.id]??0,draft:qe(i,m.id)})),s.current),[t,a,i]),{channel_order:u,own_order:p}=J.value,$=p[e],g=I([]),k=we((m,h)=>(g.current=re(oe(m,h,u,$??[]),g.current),g.current),[u,$]),E=(m,h,O)=>Pe({channel_order:"own",own_order:{...J.peek().own_order,[e]:Ue(m,h,O)}}),X=we(m=>vn(e,m),[e]),l=ae(U(e))?()=>f({kind:"channel-create",server:e}):null;return o`<nav aria-label=${r("channels.channels")} class="channels-nav"><${vt}
      channels=${c} current=${n} onOpen=${X} onCreate=${l}
      order=${u} arrange=${k} onMove=${E}
      onOrder=${m=>Pe({channel_order:m})} /></nav>`}function Gt(){let e=z.value;if(!e)return null;let{phase:n,node:t,moved_from:a}=ne.value,i=He.value.find(c=>c.id===t?.id),s=o`<${gt} phase=${n} name=${i?.name??t?.name??null}
      segment=${i?.segment??null} moved=${a!==null} behind=${me.value.behind>0} troubled=${me.value.trouble!==null} partial=${me.value.unreachable.length>0}
    onClick=${()=>f({kind:"node"})} />`;return o`<${bt} user=${e} online=${n==="online"} pill=${s}
    onProfile=${()=>f({kind:"settings",tab:"profile"})}
        onSettings=${()=>f({kind:"settings",tab:"look"})} />`}var Jt='<circle cx="25" cy="7" r="7" fill="#d6293e" stroke="#fff" stroke-width="1.5"/>';function Qt(){return Object.values(T.value.mentions).reduce((n,t)=>n+t,0)-V.value.mentions+V.value.count}function xt(){let e=B(_(b.value)),n=b.value.page==="mesh"?r("mesh.title"):e?.label??"",t=Qt(),a=Object.values(T.value.channels).some(s=>s>0),i=t>0?`(${t>99?"99+":t}) `:a?"• ":"";v(()=>{document.title=i+(n?`${n} · LocalChat`:"LocalChat")},[i,n]),v(()=>{Wt(t>0)},[t>0])}var ye=null,Ct=!1;async function Wt(e){Ct=e;let n=document.querySelector("link[rel=icon]");if(!(!n||ye===null&&!e)){if(ye??=n.href,!e){n.href=ye;return}try{let a=(await(await fetch(ye,{credentials:"omit"})).text()).replace("</svg>",`${Jt}</svg>`);Ct&&(n.href=`data:image/svg+xml,${encodeURIComponent(a)}`)}catch{}}}var Xt=C(()=>import("./rest.js").then(e=>e.InvitePage)),Yt=C(()=>import("./rest.js").then(e=>e.MembersPanel)),Zt=C(()=>import("./rest.js").then(e=>e.PinsPanel)),eo=C(()=>import("./rest.js").then(e=>e.ThreadPanel)),no=C(()=>import("./rest.js").then(e=>e.MeshPage)),to=C(()=>import("./rest.js").then(e=>e.SearchPanel));function St(){ut(),oo(),ct(),xt();let{phase:e,node:n,lost_at:t}=ne.value,a=B(_(b.value))?y.value:null;return o`<div class="chat" data-narrow=${A.value}
      data-panel=${a?a.kind:void 0} data-page=${b.value.page}>
    <a class="skip" href="#content">${r("action.skip")}</a>
    ${e==="reconnecting"&&t&&o`<${tt} name=${n?.name??null} lost_at=${t} waiting=${ue.value.length} onRetry=${je} />`}
    <${wt} />
    <main class="content" id="content"><${ro} /></main>
    ${a?.kind==="members"&&o`<${Yt} />`}
    ${a?.kind==="pins"&&o`<${Zt} />`}
    ${a?.kind==="search"&&o`<${to} />`}
    ${a?.kind==="thread"&&o`<${eo} key=${a.parent} id=${a.channel} parent=${a.parent} at=${a.at} />`}
  </div>`}function oo(){let e=b.value,n=e.page==="channel"?e.server:null,t=n?L.value[n]:void 0;v(()=>{if(e.page==="home"&&P.value?.length){let i=W(null),s=P.value.find(c=>c.id===i?.server)??P.value[0];S({page:"channel",server:s.id,channel:null,message:null},{replace:!0,view:"list"})}else if(e.page==="channel"&&!e.channel&&t?.length){let i=W(e.server),s=t.find(c=>c.id===i?.channel)??t.find(c=>!c.archived)??t[0];S({...e,channel:s.id},{replace:!0,view:A.peek()})}else e.page==="channel"&&e.channel?dt(e.server,e.channel):e.page==="direct"&&e.direct&&$t(e.direct)},[e,t,P.value]),v(()=>{n&&Je(n).catch(()=>{})},[n]);let a=_(e);v(()=>{let i=y.peek();i?.kind==="thread"&&i.channel!==a&&(y.value=null)},[a])}function ro(){let e=b.value;if(e.page==="mesh")return o`<${no} />`;if(e.page==="invite")return o`<${Xt} key=${e.code} code=${e.code} />`;if(e.page==="direct")return o`<${ao} key=${e.direct} at=${e} />`;if(e.page==="channel"&&e.channel&&q.value[e.channel]&&!B(e.channel))return o`<${H} id=${e.channel} />`;if(P.value?.length===0)return o`<${D} icon="mesh" title=${r("empty.noServer")}
        text=${r("empty.noServerText")}>
      <button type="button" class="button is-primary" data-testid="server-add-first"
          onClick=${()=>f({kind:"server-add"})}>${r("server.add")}</button>
      <button type="button" class="button only-narrow" data-testid="directs-first"
          onClick=${()=>S({page:"direct",direct:null,message:null},{view:"list"})}>${r("dm.title")}</button>
      <button type="button" class="button only-narrow"
          onClick=${()=>f({kind:"settings",tab:"profile"})}>${r("settings.title")}</button><//>`;if(e.page==="missing")return o`<${H} id=${null} />`;if(e.page!=="channel")return null;if(!P.value?.some(i=>i.id===e.server))return o`<${H} id=${e.channel} />`;let t=L.value[e.server];if(!e.channel||!t)return t?.length===0?o`<${D} icon="hash" title=${r("empty.noChannel")}
          text=${r("empty.noChannelText")} />`:null;let a=B(e.channel);return a?.server!==e.server?o`<${H} id=${e.channel} />`:o`<${Ee} key=${a.id} conversation=${a} at=${e} />`}function ao({at:e}){let n=e.direct,[t,a]=w(!1),i=()=>{a(!1),n&&tn(n).then(c=>a(c===null),c=>a(le(c)))};v(i,[n]);let s=B(n);return s&&s.server===null?o`<${Ee} key=${s.id} conversation=${s} at=${e} />`:n&&(t===!0||q.value[n])?o`<${H} id=${n} />`:typeof t=="string"?o`<${D} icon="offline" title=${t}><button type="button" class="button"
      onClick=${i}>${r("action.retry")}</button><//>`:n||!nn.value.loaded?o`<div class="timeline-frame"><${pe} rows=${8} /></div>`:o`<${D} icon="direct" title=${r("empty.noDirect")} text=${r("empty.noDirectText")}>
    <button type="button" class="button is-primary"
      onClick=${()=>f({kind:"direct-new"})}>${r("dm.new")}</button><//>`}function Dt({username:e,describe:n,onLogin:t}){let[a,i]=w(e),[s,c]=w(""),{busy:u,error:p,submit:$}=jn(n);return o`<form class="stack"
      onSubmit=${$(()=>t({username:a.trim(),password:s}))}
      data-testid="login-form">
    ${p&&o`<${M} tone="error">${p}<//>`}
    <${Ie} label=${r("auth.username")} value=${a} onInput=${i} autofocus=${!e}
        required autocomplete="username" testid="login-username" />
    <${Ie} label=${r("auth.password")} type="password" value=${s} onInput=${c}
        autofocus=${!!e} required autocomplete="current-password" testid="login-password" />
    <button class="button is-primary is-wide" disabled=${u}
        data-testid="login-submit">${u?r("state.working"):r("auth.login")}</button>
  </form>`}function Ot(){let[e,n]=w("login"),t=G.value?.registration!=="closed",a=t&&e==="register",i=G.value?.mesh?.name??"";return o`<${Qn} title=${r(a?"auth.registerTitle":"auth.loginTitle")}
      text=${i&&r("auth.mesh",{mesh:i})} foot=${o`<${Xn} />`}>
    ${Oe.value&&o`<${M} tone="ok"><span data-testid="admitted">${r(`join.admitted.${Oe.value}`,{mesh:i})}</span><//>`}
    ${Fe.value&&o`<${M} tone="warning">${r("auth.ended")}<//>`}
    ${b.value.page==="invite"&&o`<${M}>${r("auth.forInvite",{code:b.value.code})}<//>`}
    ${a?o`<${Wn} key="register" describe=${Me} action=${r("auth.register")}
            onRegister=${Ne} />`:o`<${Dt} key="login" username=${ze.value} describe=${Me} onLogin=${Ke} />`}
    ${t&&o`<p class="auth-switch">${r(a?"auth.haveAccount":"auth.noAccount")}
      <button type="button" class="link" data-testid="auth-switch"
          onClick=${()=>n(a?"login":"register")}>${r(a?"auth.login":"auth.register")}</button></p>`}
  <//>`}var io=C(()=>import("./rest.js").then(e=>e.Dialogs)),so=C(()=>import("./rest.js").then(e=>e.EmojiPopover)),lo=C(()=>import("./rest.js").then(e=>e.PersonPopover)),co=C(()=>import("./rest.js").then(e=>e.FirstRun));function Pt(){return o`<${mo} /><${io} /><${so} /><${lo} />
    <${nt} toasts=${on.value} onDismiss=${rn} />`}function mo(){return de.value==="inside"?o`<${St} />`:de.value==="failed"?o`<main class="auth"><${D} icon="offline" title=${r("boot.failed")}
        text=${r("boot.failedText")}>
      <button type="button" class="button is-primary"
          onClick=${Mn}>${r("action.retry")}</button><//></main>`:de.value==="outside"?G.value?.state==="member"?o`<${Ot} />`:o`<${co} />`:o`<main class="auth splash" aria-busy="true"><${Z} size=${56} /></main>`}function ls(){In();let e=document.getElementById("app");e&&Re(o`<${Pt} />`,e),Be(Tn)}export{It as fetchTexts,ls as start};
