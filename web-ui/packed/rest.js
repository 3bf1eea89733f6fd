import{$ as he,$a as Ne,$c as Uo,Aa as qe,Ab as fo,Ac as H,B as ht,Ba as zt,Bb as ho,Bc as Pe,C as Ke,Ca as Xt,Cb as bo,Cc as T,D as bt,Db as vo,Dc as Lo,E as vt,Ea as qt,Eb as go,Ec as Ro,F as gt,Fa as Ut,Fb as Ge,Fc as Bo,G as yt,Ga as Gt,Gb as yo,Gc as Ho,H as kt,Ha as Me,Hb as ko,Ia as Ue,Ib as wo,Ic as pe,Ja as V,Jb as xo,K as ke,Kb as So,Kc as Oe,La as j,Lb as _o,Ma as v,Mb as Co,Mc as Ko,Nb as Mo,Oa as q,Oc as gs,Pb as No,Pc as y,Q as G,Qa as J,Qb as Ao,Qc as w,R as we,Ra as S,Rb as Io,Rc as M,S as xe,Sa as Vt,Sc as ie,Tc as zo,U as ze,Ua as Jt,V as Se,W as wt,X as xt,Xc as Xo,Y as St,Ya as Qt,Yc as ys,Za as Wt,Zc as We,_ as _t,_a as Yt,_b as To,_c as qo,a,aa as Ct,ab as Zt,ac as Do,ad as Go,ba as Mt,bb as eo,bc as Eo,ca as Nt,cb as to,cc as Po,cd as Vo,d as ut,da as _e,db as oo,dc as Ve,dd as Jo,e as p,ea as Ce,ec as Oo,f as k,fa as At,fb as no,ga as Xe,gb as so,h as ce,ha as It,hb as ro,hc as jo,i as pt,ia as Tt,ib as io,ja as Dt,jb as ao,k as ee,ka as Et,kb as lo,kc as Te,lb as co,lc as Je,ma as Pt,mb as mo,mc as se,n as o,nb as Ae,nc as Fo,o as _,ob as uo,oc as De,p as U,pa as Ot,pb as po,pc as N,qa as jt,qb as oe,qc as R,r as X,ra as Ft,rc as Qe,sa as Lt,sb as $o,sc as O,ta as Rt,tb as ue,tc as re,u as te,ua as de,ub as Ie,uc as B,v as $t,vb as ne,vc as Ee,w as I,wa as Bt,xa as Ht,yb as be,z as ft,za as Kt,zb as F}from"./chunk.js";function x({title:e,onClose:t,children:n,size:s="m",testid:r,bare:i}){let l=ce(null),c=ee();return k(()=>{let m=document.activeElement,u=l.current;return u&&!u.open&&u.showModal(),()=>{m instanceof HTMLElement&&m.isConnected&&m.focus()}},[]),a`<dialog ref=${l} class="modal modal-${s} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${r}
    onCancel=${m=>{m.preventDefault(),t?.()}} onMouseDown=${m=>{m.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&a`<${X} icon="close" label=${o("action.close")} onClick=${t} />`}
      </div>
      ${n}
    </div>
  </dialog>`}function Qo({title:e,text:t,action:n,danger:s,quote:r,onConfirm:i,onClose:l}){let[c,d]=p(!1),m=async()=>{d(!0),await i(),l()};return a`<${x} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${r&&a`<blockquote class="confirm-quote">${r}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${o("action.cancel")}</button>
      <button type="button" class="button ${s?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${m}>${n}</button>
    </footer>
  <//>`}var ae=Oe?"⌘":"Ctrl";function Wo({sendKey:e,onClose:t}){let s=[["moving",[["switcher",[[ae,"K"]]],["search",[[ae,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["order",[[ae,"Shift","↑"],[ae,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[ae,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[ae,"B"]]],["italic",[[ae,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[ae,"Shift","V"]]]]]];return a`<${x} title=${o("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${s.map(([r,i])=>a`<section key=${r}><h3>${o(`keys.${r}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${o(`keys.${r}.${l}`)}</dt>
        <dd>${c.map(d=>a`<span class="combo">${d.map(m=>a`<kbd>${m}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
  <//>`}function K(e){let t=o(`mesh.reason.${e}`);return Ye(t)?o("mesh.reason.unknown",{code:e}):t}function Yo(e){let t=o(`mesh.counter.${e}`);return Ye(t)?e.replaceAll("_"," "):t}var je=(e,t=Date.now())=>Date.parse(e)-t<1e3?o("mesh.soon"):R(e,t);function le(e,t){let n=t??o("mesh.thisNode"),s=o(`mesh.trouble.${e}`,{node:n});return Ye(s)?o("mesh.verdict.other",{code:e}):s}var Ye=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Zo({phase:e,name:t,moved_from:n,lost_at:s,nodes:r,state:i,current:l,onStatus:c,onRetry:d,onClose:m}){let u=e!=="online"?o("node.lostText",{node:t,time:s?Te(s):""}):n?o("node.movedText",{node:t,from:n}):o("node.onlineText",{node:t}),{behind:$,unreachable:f,trouble:g}=i,A=f.map(h=>h.since?o("node.awaySince",{node:h.name,time:N(h.since)}):h.name);return a`<${x} title=${o("node.title")} onClose=${m} size="s" testid="node-dialog">
    <div class="modal-body"><p>${u}</p>
      ${e==="online"&&g&&a`<p class="form-error" role="alert" data-testid="own-trouble">${le(g,null)}</p>`}
      ${e==="online"&&$>0&&a`<p data-testid="node-behind">${o("node.behindText",{node:t,count:$})}</p>`}
      ${e==="online"&&A.length>0&&a`<p data-testid="node-away">${o("node.partialText",{others:A.join(o("list.comma"))})}</p>`}
      ${r.length>0&&a`<h3>${o("node.others")}</h3><ul class="node-list">
        ${r.map(h=>{let D=h.id===l,C=e==="online"?f.find(({id:Y})=>Y===h.id):void 0,L=e!=="online";return a`<li key=${h.id} class=${D?"is-current":""} data-testid="node-row">
            <span class="node-dot ${C||L?"is-away":""}"></span>
            <strong>${h.name}</strong>${h.segment&&a`<span>${h.segment}</span>`}
            <em class=${C||L?"is-away":"is-ok"}>${ks(D,C,L)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${d}>${o("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${o("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${m}>${o("action.close")}</button></footer>
  <//>`}function ks(e,t,n){return n?o(e?"node.row.lost":"node.row.unknown"):e?o("node.here"):t?t.since?o("node.row.away",{time:N(t.since)}):o("node.row.awayNow"):o("node.row.reached")}function en({username:e,describe:t,onSave:n,onLater:s}){let[r,i]=p(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:d,submit:m}=w(t,["username"]);return a`<${x} title=${o("rename.title")} size="s" onClose=${s}
      testid="rename-dialog">
    <form onSubmit=${m(()=>n(r.trim()))}>
      <div class="modal-body"><p>${o("rename.text",{username:e})}</p>
        <${y} label=${o("auth.username")} value=${r} onInput=${i} autofocus
            maxlength=${50} autocomplete="username" hint=${o("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${d}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${s}>${o("action.later")}</button>
        <button class="button is-primary" disabled=${l||r.trim().length<2}
            data-testid="rename-save">${o("rename.save")}</button></footer>
    </form>
  <//>`}function tn({describe:e,onCreate:t,onPreview:n,onAccept:s,onClose:r}){let[i,l]=p(""),[c,d]=p(""),[m,u]=p(null),$=w(e,["name"]),f=w(e);return a`<${x} title=${o("server.add")} onClose=${r} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${$.submit(()=>t(i.trim()))}>
        <h3><${_} name="plus" size=${17} />${o("server.createTitle")}</h3>
        <p class="soft">${o("server.createText")}</p>
        <${y} label=${o("server.name")} value=${i} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${$.at("name")} />
        ${$.failure}
        <button class="button is-primary" disabled=${i.trim()===""||$.busy}
            data-testid="server-create">${o("server.create")}</button>
      </form>
      <form onSubmit=${f.submit(async()=>{m?await s(m.code):u(await n(c))})}>
        <h3><${_} name="ticket" size=${17} />${o("invite.enterTitle")}</h3>
        <p class="soft">${o("invite.enterText")}</p>
        <${y} label=${o("invite.code")} value=${c} mono testid="invite-code"
            error=${f.error} placeholder="ABCD2345"
          onInput=${g=>{d(g),u(null)}} />
        ${m&&a`<${T} tone="ok"><b data-testid="invite-server">${m.server_name}</b>
          ${m.already_member&&a`<br />${o("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||f.busy}
            data-testid=${m?"invite-accept":"invite-preview"}>
          ${m?m.already_member?o("invite.open"):o("invite.join",{name:m.server_name}):o("invite.look")}</button>
      </form>
    </div>
  <//>`}function on({name:e,describe:t,onSave:n,onDelete:s,extra:r,onClose:i}){let[l,c]=p(e),{busy:d,at:m,failure:u,submit:$}=w(t,["name"]);return a`<${x} title=${o("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${$(()=>n(l.trim()))}>
      <div class="modal-body"><${y} label=${o("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${m("name")} />${u}${r}</div>
      <footer class="modal-foot">
        ${s&&a`<button type="button" class="button is-danger-quiet" onClick=${s}>${o("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${o("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||d}>${o("action.save")}</button>
      </footer>
    </form>
  <//>`}function Q({label:e,value:t,options:n,onChange:s,hint:r,testid:i}){let l=ee();return a`<fieldset class="choice" data-testid=${i}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${n.map(c=>a`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${l} value=${c.value} checked=${c.value===t}
          onChange=${()=>s(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${r&&a`<p class="field-told">${r}</p>`}
  </fieldset>`}function nn({username:e,describe:t,onSave:n}){let[s,r]=p(""),[i,l]=p(""),{busy:c,at:d,failure:m,submit:u}=w(t,["current","new"]),$=u(async()=>{await n(s,i),r(""),l("")});return a`<form class="settings-section" onSubmit=${$}>
    <h3>${o("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${y} label=${o("account.currentPassword")} type="password" autocomplete="current-password"
        value=${s} onInput=${r} testid="password-current"
        error=${d("current")} />
    <${y} label=${o("account.newPassword")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} hint=${o("auth.passwordRule")} testid="password-new"
        error=${d("new")} />
    ${m}
    <button class="button" disabled=${c||s===""||i.length<8}
        data-testid="password-save">${o("account.changePassword")}</button>
  </form>`}function sn({user:e,describe:t,onSave:n}){let[s,r]=p(e.display_name),[i,l]=p(e.status_message??""),c=["display_name","status_message"],{busy:d,at:m,failure:u,submit:$}=w(t,c),f=s.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${$(()=>n({display_name:s.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${H} id=${e.id} name=${s||"?"}
        size="l" /><div><strong>${s}</strong><span>@${e.username}</span></div></div>
    <${y} label=${o("account.displayName")} value=${s} onInput=${r} maxlength=${100}
        testid="profile-display-name" error=${m("display_name")} />
    <${y} label=${o("account.status")} value=${i} onInput=${l} maxlength=${200}
        placeholder=${o("account.statusExample")} testid="profile-status"
        error=${m("status_message")} />
    ${u}
    <button class="button is-primary" disabled=${d||f||s.trim()===""}
        data-testid="profile-save">${o("action.save")}</button>
  </form>`}var ws=["profile","look","account"];function rn(e){let[t,n]=p(e.tab),{settings:s,onSettings:r}=e,i=(l,c)=>c.map(d=>({value:d,label:o(`settings.${l}.${d}`)}));return a`<${x} title=${o("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${o("settings.title")}>${ws.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>n(l)}>${o(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${sn} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${Q} label=${o("settings.theme")} value=${s.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${l=>r({theme:l})}
              testid="setting-theme" />
          <${Q} label=${o("settings.language")} value=${s.language}
              options=${i("language",["system","ja","en"])}
              onChange=${l=>r({language:l})}
              testid="setting-language" />
          <${Q} label=${o("settings.sendKey")} value=${s.send_key}
              hint=${o("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Oe?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>r({send_key:l})} />
          <${Q} label=${o("settings.replies")} value=${s.replies}
              hint=${o("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>r({replies:l})} />`}
        ${t==="account"&&a`
          <${nn} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${o("account.sessions")}</h3><p
              class="soft">${o("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${o("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${o("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var xs=200;function Fe(e){let{chosen:t,onChange:n,label:s,max:r,me:i,find:l,isOnline:c}=e,[d,m]=p(""),[u,$]=p(0),{found:f,asking:g}=Ss(d,e.ask),A=ee(),h=ce(null);k(()=>h.current?.focus({preventScroll:!0}),[]);let D=l(d,f),C=b=>t.some(P=>P.id===b.id),L=t.length>=r,Y=b=>{!b||L&&!C(b)||(n(C(b)?t.filter(P=>P.id!==b.id):[...t,b]),m(""),$(0),h.current?.focus())},me=b=>{if(pe(b))return;let P=D.length;if((b.key==="ArrowDown"||b.key==="ArrowUp")&&P>0)b.preventDefault(),$((u+(b.key==="ArrowDown"?1:P-1))%P);else if(b.key==="Enter"&&!b.ctrlKey&&!b.metaKey){if(d===""&&t.length>0)return;b.preventDefault(),Y(D[u])}else b.key==="Backspace"&&d===""&&n(t.slice(0,-1))},fe=d.trim()!==""&&!g;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(b=>a`<span class="people-chip" key=${b.id} title="@${b.username}" data-testid="person-chosen">
          <span>${b.display_name}</span><button type="button" aria-label=${o("people.remove",{name:b.display_name})}
            title=${o("people.remove",{name:b.display_name})} onClick=${()=>Y(b)}><${_} name="close" size=${14} /></button></span>`)}
      <input ref=${h} type="text" value=${d} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?s:""} aria-label=${s} role="combobox" aria-expanded="true"
        aria-controls="${A}-list" aria-activedescendant=${D.length>0?`${A}-${u}`:void 0}
        onKeyDown=${me}
        onInput=${b=>{m(b.target.value),$(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${A}-list" aria-label=${s} aria-multiselectable="true">
      ${D.map((b,P)=>a`<li key=${b.id} id="${A}-${P}" role="option" data-testid="person-offered"
            aria-selected=${C(b)} class=${P===u?"is-active":""}
            data-username=${b.username}
            ref=${He=>P===u&&He?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>P!==u&&$(P)} onClick=${()=>Y(b)}>
          <${H} id=${b.id} name=${b.display_name} size="s" online=${c(b)} />
          <span class="people-name"><strong>${b.display_name}${b.id===i?` ${o("members.you")}`:""}</strong> <span>@${b.username}</span></span>
          ${C(b)&&a`<${_} name="check" size=${16} />`}</li>`)}
    </ul>
    ${D.length===0&&a`<p class="people-none" role="status">${fe?o("people.none"):e.none??o("people.hint")}</p>`}
    ${L&&a`<p class="people-none" role="status">${o("people.full",{count:r})}</p>`}
  </div>`}function Ss(e,t){let[n,s]=p({found:[],asking:!1}),r=ce(0);return k(()=>{r.current+=1;let i=r.current;if(e.trim()===""){s({found:[],asking:!1});return}s(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);r.current===i&&s({found:c,asking:!1})},xs);return()=>clearTimeout(l)},[e]),n}function an({label:e,value:t,options:n,onChange:s,hint:r,testid:i}){let l=ee();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${i}
      aria-describedby=${r?`${l}-told`:void 0}
      onChange=${c=>s(c.target.value)}>${n.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${r&&a`<p id="${l}-told" class="field-told">${r}</p>`}
  </div>`}function Ze(e){let{channel:t,describe:n,onSave:s,onArchive:r,onDelete:i,onClose:l}=e,[c,d]=p(t?.name??""),[m,u]=p(t?.topic??""),[$,f]=p(t?.private??!1),[g,A]=p(t?.posting??"everyone"),[h,D]=p(e.after??""),[C,L]=p([]),{busy:Y,at:me,failure:fe,submit:b}=w(n,["name","topic"]),P=()=>s({name:c.trim(),topic:m.trim(),private:$,posting:g,after:h||null,people:$?C:[]});return a`<${x} title=${o(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${b(P)}>
      <div class="modal-body">
        <${y} label=${o("channel.name")} value=${c} onInput=${d} autofocus
            maxlength=${100} testid="channel-name" error=${me("name")} />
        <${y} label=${o("channel.topic")} value=${m} onInput=${u} maxlength=${500}
            hint=${o("channel.topicHint")} testid="channel-topic" error=${me("topic")} />
        <${Q} label=${o("channel.audience")} value=${$?"private":"open"}
            testid="channel-audience" onChange=${He=>f(He==="private")}
            options=${[{value:"open",label:o("channel.audience.open")},{value:"private",label:o("channel.audience.private")}]} hint=${$?o("channel.privateText"):o("channel.openText")} />
        ${_s(t,$)}
        <${Q} label=${o("channel.posting")} value=${g} onChange=${A}
            testid="channel-posting" options=${[{value:"everyone",label:o("channel.posting.everyone")},{value:"moderators",label:o("channel.posting.moderators")}]} hint=${g==="moderators"?o("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${an} label=${o("channel.place")} value=${h} options=${e.places}
            onChange=${D} hint=${o("channel.placeHint")} testid="channel-place" />`}
        ${!t&&$&&a`<${Fe} ...${e.picker} chosen=${C} onChange=${L}
            label=${o("channel.choose")} />`}
        ${fe}
      </div>
      <footer class="modal-foot">
        ${i&&a`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${i}>${o("channel.delete")}</button>`}
        ${r&&a`<button type="button" class="button" data-testid="channel-archive" onClick=${b(r)}>${o(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${o("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||Y}
            data-testid="channel-save">${o(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function _s(e,t){return!e||e.private===t?null:a`<${T} tone="warning">${t?o("channel.becomesPrivate"):o("channel.becomesOpen")}<//>`}function ve(e){let{title:t,note:n,adds:s,max:r,me:i,describe:l,onDone:c,onClose:d}=e,[m,u]=p([]),[$,f]=p(""),{busy:g,at:A,failure:h,submit:D}=w(l,["name"]),C=m.filter(fe=>fe.id!==i),L=!s&&C.length>1,Y=m.length>0&&C.length===0,me=L?o("dm.startGroup"):Y?o("dm.openNotes"):o("dm.open");return a`<${x} title=${t} onClose=${d} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${D(()=>c(C,L?$.trim():""))}>
      <div class="modal-body">
        ${n&&a`<${T}>${n}<//>`}
        <${Fe} chosen=${m} onChange=${u} max=${r} me=${i}
          label=${o("people.find")} ask=${e.ask} find=${e.find} isOnline=${e.isOnline} />
        ${L&&a`<${y} label=${o("dm.groupName")} value=${$} onInput=${f}
            maxlength=${100} hint=${o("dm.groupNameHint")} error=${A("name")} testid="group-name" />`}
        ${h}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${d}>${o("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${g||m.length===0}>${s?o("dm.add"):me}</button></footer>
    </form>
  <//>`}function ln({channels:e,busy:t,onTake:n}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${o("channel.orphans")}</h3>
    <p class="soft">${o("channel.orphansText")}</p>
    <ul>${e.map(s=>a`<li key=${s.id}><${_} name="lock" size=${15} /><span>${s.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>n(s)}>${o("channel.takeOver")}</button></li>`)}</ul></section>`}function cn(e,t,n){let s=e.filter(u=>u.id!==t),r=n===null?0:s.findIndex(u=>u.id===n)+1,i=e.find(u=>u.id===t);if(!i||n!==null&&r===0)return[];if(e[r]?.id===t)return[];let l=[...s.slice(0,r),i,...s.slice(r)],c=l[r-1]?.position??-1,d=[],m=c;for(let u of l.slice(r)){if(u.id!==t&&u.position>m)break;m+=1,u.position!==m&&d.push({id:u.id,position:m})}return d}var mn=(e,t)=>e[e.findIndex(n=>n.id===t)-1]?.id??null;var Ms=50,Ns=200,dn=(e,t)=>({me:I.value?.id??"",max:Ns,ask:()=>Promise.resolve([]),find:n=>{let r=(xe.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return de(r,[],n,Ms)},isOnline:n=>oe.value[n.id]??n.online??!1,none:o("channel.nobodyLeft")});function un({server:e}){return a`<${Ze} channel=${null} describe=${M} onSave=${async n=>{let{name:s,topic:r,posting:i}=n,l=await _t(e,{name:s,...r?{topic:r}:{},...n.private?{private:!0}:{}});v(),F(e,l.id);let c=n.people.map(d=>d.id);await Xe(l.id,c).catch(S),i!=="everyone"&&await he(l.id,{posting:i}).catch(S)}} after=${null}
      places=${[]} picker=${dn(e,[I.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${v} />`}function pn({id:e}){let t=ze(e),n=we.value[t?.server_id??""]??[],[s]=p({channel:t,after:mn(n,e)});if(!t||!s.channel)return null;let{server_id:r,archived:i}=t,l=s.channel,c=()=>j({kind:"confirm",title:o("channel.delete"),text:o("channel.deleteText",{name:t.name}),action:o("channel.delete"),danger:!0,run:()=>Ct(e).then(()=>F(r),S)}),d=async u=>{await he(e,As(l,u)),u.after!==s.after&&await Is(n,e,u.after),v()},m=n.filter(u=>u.id!==e).map(u=>({value:u.id,label:o("channel.placeAfter",{name:u.name})}));return a`<${Ze} channel=${t} describe=${M} onSave=${d}
      after=${s.after} picker=${null}
      places=${[{value:"",label:o("channel.placeFirst")},...m]}
      onArchive=${()=>he(e,{archived:!i}).then(v)}
      onDelete=${Pt(Se(r))?c:null} onClose=${v} />`}function As(e,t){let n={};return t.name!==e.name&&(n.name=t.name),t.topic!==(e.topic??"")&&(n.topic=t.topic),t.private!==e.private&&(n.private=t.private),t.posting!==(e.posting??"everyone")&&(n.posting=t.posting),n}async function Is(e,t,n){for(let s of cn(e,t,n))await he(s.id,{position:s.position})}function $n({id:e}){let t=ze(e),n=Ce.value[e]??[];if(!t)return null;let s=dn(t.server_id,n.map(({user:i})=>i.id)),r=async i=>{await Xe(e,i.map(l=>l.id)),v()};return a`<${ve} ...${s} title=${o("channel.addMembers")} adds describe=${M}
      note=${o("channel.addText")} onDone=${r} onClose=${v} />`}function fn({server:e}){let[t,n]=p([]),[s,r]=p(null);return k(()=>{Tt(e).then(n,()=>{})},[e]),a`<${ln} channels=${t} busy=${s} onTake=${async l=>{r(l.id);try{await Dt(l.id),v(),F(e,l.id),q(o("channel.takenOver",{name:l.name}),"ok")}catch(c){S(c)}finally{r(null)}}} />`}function hn({name:e,describe:t,onSave:n,onClose:s}){let[r,i]=p(e),{busy:l,at:c,failure:d,submit:m}=w(t,["name"]);return a`<${x} title=${o("dm.rename")} onClose=${s} size="s" testid="name-form">
    <form onSubmit=${m(()=>n(r.trim()))}>
      <div class="modal-body"><${y} label=${o("dm.groupName")} value=${r} onInput=${i}
          autofocus maxlength=${100} hint=${o("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${d}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${o("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||r.trim()===e}>${o("action.save")}</button></footer>
    </form>
  <//>`}var vn=100,bn=30,gn=e=>({me:I.value?.id??"",ask:Me,find:(t,n)=>de(Ee(),n,t,bn+e.length).filter(s=>!e.includes(s.id)).slice(0,bn),isOnline:t=>t.id===I.value?.id||(oe.value[t.id]??t.online??!1),describe:M,onClose:v});function yn(){let e=async(t,n)=>{let s=await qt(t.map(r=>r.id),n);v(),B(s.id)};return a`<${ve} ...${gn([])} title=${o("dm.new")} adds=${!1}
      max=${vn-1} onDone=${e} />`}function kn({id:e}){let t=qe(e);if(!t)return null;let n=t.members.map(r=>r.id),s=async r=>{let i=await Ut(e,r.map(l=>l.id));v(),i.id!==e&&(q(o("dm.newGroup"),"info"),B(i.id))};return a`<${ve} ...${gn(n)} title=${o("dm.add")} adds
      note=${t.is_group?null:o("dm.addMakesGroup")}
      max=${Math.max(1,vn-n.length)} onDone=${s} />`}function wn({id:e}){let t=qe(e);return t?a`<${hn} name=${t.name??""} describe=${M} onClose=${v}
      onSave=${n=>Gt(e,n).then(v)} />`:null}function xn({first:e,today:t,earlier:n,describe:s,onGo:r,onClose:i}){let[l,c]=p(e),{busy:d,error:m,submit:u}=w(s);return a`<${x} title=${o("date.title")} onClose=${i} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${u(()=>r(l))}>
      <div class="button-row">${n.map($=>a`<button type="button" class="button is-small" key=${$.day} disabled=${d}
            onClick=${u(()=>r($.day))}>${$.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${o("date.day")} data-testid="date-day"
          onInput=${$=>c($.target.value)} />
        <button class="button is-primary" disabled=${d||l===""}
            data-testid="date-go">${o("date.go")}</button></div>
      ${m&&a`<p class="field-told is-error" role="alert">${m}</p>`}
    </form>
  <//>`}function Sn({versions:e,error:t,onClose:n}){let s=(e?.length??0)-1,r=i=>i===0?o("history.original"):o(i===s?"history.current":"history.edited");return a`<${x} title=${o("history.title")} onClose=${n} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${T} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${O} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===s?"is-current":""}>
        <div class="history-head"><b>${r(l)}</b><time
            datetime=${i.created_at}
            title=${se(i.created_at)}>${Fo(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(Ts):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function Ts({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var _n=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function Cn(e,t){let n=_n(e),s=_n(t),r=0;for(;r<n.length&&r<s.length&&n[r]===s[r];)r+=1;let i=0;for(;i<n.length-r&&i<s.length-r&&n.at(-1-i)===s.at(-1-i);)i+=1;let l=Ds(n.slice(r,n.length-i),s.slice(r,s.length-i));return Es([...n.slice(0,r).map(ot),...l,...n.slice(n.length-i).map(ot)])}var ot=e=>({kind:"same",text:e}),et=e=>({kind:"gone",text:e}),tt=e=>({kind:"new",text:e});function Ds(e,t){if(e.length*t.length>4e6)return[...e.map(et),...t.map(tt)];let n=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)n[l][c]=e[l]===t[c]?n[l+1][c+1]+1:Math.max(n[l+1][c],n[l][c+1]);let s=[],r=0,i=0;for(;r<e.length&&i<t.length;)e[r]===t[i]?(s.push(ot(e[r])),r+=1,i+=1):n[r+1][i]>=n[r][i+1]?s.push(et(e[r++])):s.push(tt(t[i++]));return[...s,...e.slice(r).map(et),...t.slice(i).map(tt)]}function Es(e){let t=[];for(let n of e){let s=t.at(-1);s?.kind===n.kind?s.text+=n.text:t.push({...n})}return t}function Mn({message:e}){let[t,n]=p(null),[s,r]=p(null);k(()=>{$t.history(e).then(n,l=>r(J(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?Cn(t[c-1].content,l.content):null}));return a`<${Sn} versions=${i??null} error=${s}
    onClose=${v} />`}var nt=864e5,ge=e=>De(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function Nn({channel:e,at:t}){let n=Date.now(),s=async i=>{let l=await Wt(e,Vt(i));v(),B(e,l),l||await Ne(e)},r=[{label:o("date.yesterday"),day:ge(n-nt)},{label:o("date.week"),day:ge(n-7*nt)},{label:o("date.month"),day:ge(n-30*nt)},{label:o("date.beginning"),day:"1970-01-02"}];return a`<${xn} first=${ge(t?Date.parse(t):n)} today=${ge(n)}
      earlier=${r} describe=${M} onGo=${s} onClose=${v} />`}var Ps=["60","1440","10080",""];function An({server:e,invites:t,now:n,linkOf:s,describe:r,onCreate:i,onRevoke:l,onClose:c}){let[d,m]=p(""),[u,$]=p("10080"),{busy:f,at:g,failure:A,submit:h}=w(r,["max_uses"]),D=h(()=>i({...d.trim()?{max_uses:Number(d)}:{},...u?{expires_in_minutes:Number(u)}:{}}));return a`<${x} title=${o("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${D}>
      <${Q} label=${o("invite.expires")} value=${u} onChange=${$}
          options=${Ps.map(C=>({value:C,label:o(`invite.expiry.${C||"never"}`)}))} />
      <div class="invite-make">
        <${y} label=${o("invite.maxUses")} type="number" min=${1} value=${d}
            onInput=${m} placeholder=${o("invite.unlimited")} testid="invite-max-uses"
            error=${g("max_uses")} />
        <button class="button is-primary" disabled=${f}
            data-testid="invite-create">${o("invite.create")}</button>
      </div>
      ${A}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${O} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${o("invite.noneYet")}</p>`:a`<ul>${t.map(C=>a`<li key=${C.id}><${Os} invite=${C} now=${n} linkOf=${s} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function Os({invite:e,now:t,linkOf:n,onRevoke:s}){let r=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||r||i,c=e.is_revoked?o("invite.revoked"):r?o("invite.expired"):i?o("invite.usedUp"):e.expires_at?o("invite.until",{when:R(e.expires_at,t)}):o("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${o("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${ie} text=${e.code} label=${o("action.copy")} />
      <${ie} text=${n(e.code)} label=${o("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>s(e)}>${o("invite.revoke")}</button>`}
  </div>`}function In({server:e}){let[t,n]=p(null),s=()=>te.list(e).then(i=>n(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));k(()=>{s().catch(S)},[e]);let r=async i=>{n(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await te.revoke(e,i.id).catch(S),await s().catch(S)};return a`<${An}
      server=${G.value?.find(i=>i.id===e)?.name??o("user.unknown")}
      invites=${t} now=${Date.now()} describe=${M}
    linkOf=${i=>location.origin+$o({page:"invite",code:i})}
    onCreate=${i=>te.create(e,i).then(s)} onRevoke=${r}
        onClose=${v} />`}function Tn({query:e,onQuery:t,targets:n,onClose:s}){let[r,i]=p(0),l=d=>{d&&(s(),d.go())},c=d=>{if(!pe(d))if(d.key==="ArrowDown"||d.key==="ArrowUp"){d.preventDefault();let m=d.key==="ArrowDown"?1:n.length-1;i(n.length?(r+m)%n.length:0)}else d.key==="Enter"&&(d.preventDefault(),l(n[r]))};return a`<${x} title=${o("switcher.title")} onClose=${s} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${c}>
      <div class="switcher-field"><${_} name="search" />
        <input type="text" value=${e} placeholder=${o("switcher.placeholder")}
            aria-label=${o("switcher.placeholder")} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${r}"
          onInput=${d=>{t(d.target.value),i(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${o("switcher.title")}>
        ${n.map((d,m)=>a`<li key=${d.key} id="switcher-${m}" role="option"
              aria-selected=${m===r}
          class=${d.unread?"is-unread":""} onMouseMove=${()=>i(m)}
              onClick=${()=>l(d)}>
          <${_} name=${d.icon}
              size=${17} /><span>${d.label}</span><small>${d.hint}</small></li>`)}
        ${n.length===0&&a`<li class="is-none">${o("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var Dn=12,js=6;function En(e,t){let n=zo(),r=ke([...Ls(),...n.sort(Fs).map(Rs)],e.replace(/^[#＃@＠]/,""),m=>m.words,1/0).sort((m,u)=>Number(u.unread)-Number(m.unread)).slice(0,Dn),i=new Set(n.flatMap(({person:m})=>m?.id??[])),l=I.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),d=c===""?[]:de(Ee(),t,c,Dn).filter(({id:m})=>!i.has(m));return[...r,...d.slice(0,js).map(m=>Bs(m,l))]}var Fs=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),Ls=()=>(G.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>F(e.id)},...(we.value[e.id]??[]).map(t=>({key:t.id,icon:Lt(t,null).icon,label:t.name,hint:e.name,unread:(Bt.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>B(t.id)}))]),Rs=({id:e,name:t,icon:n,unread:s,words:r})=>({key:e,icon:n,label:t,hint:r[2]&&n==="user"?`@${r[2]}`:"",unread:s>0,words:r,go:()=>B(e)}),Bs=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,go:()=>{Xo(e.id)}});var Hs=150;function Pn(){let[e,t]=p(""),[n,s]=p([]);return k(()=>{Ht.peek().loaded||zt()},[]),k(()=>{let r=!0,i=setTimeout(async()=>{e.trim()!==""&&Xt();let l=await Me(e.replace(/^[@＠]/,"")).catch(()=>[]);r&&s(l)},Hs);return()=>{r=!1,clearTimeout(i)}},[e]),a`<${Tn} query=${e} onQuery=${t}
      targets=${En(e,n)} onClose=${v} />`}var On=ut(!1);function Ks(){let e=Ue.value,t=I.value;return jo.value!=="inside"||!t?null:t.rename_needed&&!On.value?a`<${en} username=${t.username} describe=${M} onLater=${()=>{On.value=!0}}
     
          onSave=${n=>Ke({username:n}).then(()=>q(o("rename.done"),"ok"))} />`:e&&a`<${zs} key=${JSON.stringify(e)} open=${e} user=${t} />`}function zs({open:e,user:t}){switch(e.kind){case"confirm":return a`<${Qo} ...${e} onConfirm=${e.run} onClose=${()=>{Ue.value===e&&v()}} />`;case"switcher":return a`<${Pn} />`;case"keys":return a`<${Wo} sendKey=${Ve.value.send_key} onClose=${v} />`;case"node":return Xs(t.mesh_admin===!0);case"history":return a`<${Mn} message=${e.message} />`;case"date":return a`<${Nn} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${yn} />`;case"direct-add":return a`<${kn} id=${e.direct} />`;case"direct-rename":return a`<${wn} id=${e.direct} />`;case"invites":return a`<${In} server=${e.server} />`;case"server-add":return qs();case"server-edit":return Us(e.server);case"channel-create":return a`<${un} server=${e.server} />`;case"channel-edit":return a`<${pn} id=${e.channel} />`;case"channel-add":return a`<${$n} id=${e.channel} />`;case"settings":return Gs(e.tab??"look",t);default:return null}}function Xs(e){let{phase:t,node:n,moved_from:s,lost_at:r}=gt.value,i=()=>{v(),be({page:"mesh"})};return a`<${Zo} phase=${t} name=${n?.name??o("node.unknown")}
      moved_from=${s} lost_at=${r} nodes=${yt.value}
      state=${no.value} current=${n?.id??null}
    onStatus=${e?i:null} onRetry=${kt} onClose=${v} />`}function jn(e){v(),F(e)}function qs(){return a`<${tn} describe=${M} onClose=${v}
   
        onCreate=${e=>wt(e).then(t=>jn(t.id))}
    onPreview=${e=>te.preview(Ie(e))}
   
        onAccept=${e=>_e(e).then(t=>jn(t.id))} />`}function Us(e){let t=G.value?.find(s=>s.id===e);if(!t)return null;let n=()=>j({kind:"confirm",title:o("server.delete"),text:o("server.deleteText",{name:t.name}),action:o("server.delete"),danger:!0,run:()=>St(e).then(()=>be({page:"home"}),S)});return a`<${on} name=${t.name} describe=${M}
      onSave=${s=>xt(e,s).then(v)}
    extra=${a`<${fn} server=${e} />`}
    onDelete=${t.owner_id===I.value?.id?n:null} onClose=${v} />`}function Gs(e,t){let n=()=>j({kind:"confirm",title:o("account.logoutEverywhere"),text:o("account.logoutEverywhereText"),action:o("account.logoutEverywhere"),danger:!0,run:()=>vt().catch(S)});return a`<${rn} tab=${e} user=${t} settings=${Ve.value}
      onSettings=${Oo} describe=${M}
   
        onProfile=${s=>Ke(s).then(()=>q(o("account.saved"),"ok"))}
   
        onPassword=${(s,r)=>bt(s,r).then(()=>q(o("account.passwordChanged"),"ok"))}
    onLogout=${()=>{v(),ft(!1)}} onLogoutEverywhere=${n} onClose=${v} />`}function Fn({found:e,describe:t,onJoin:n}){let[s,r]=p(""),[i,l]=p(""),c=w(t),d=w(t),{busy:m,error:u,submit:$}=w(t);return a`<div class="stack">
    <section class="join-found"><h2>${o("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${o("join.searching")}</span></p>`:a`<ul>${e.map(f=>a`<li key=${f.node_id}><span class="join-icon"><${_}
                  name="mesh" /></span>
        <span><strong>${f.mesh_name}</strong><small>${o("join.via",{node:f.node_name,address:f.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>n({address:f.address}))}>${o("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${$(()=>n({ticket:s.trim()}))} class="stack">
      <${y} label=${o("join.ticket")} area mono value=${s} onInput=${r}
          hint=${o("join.ticketHint")} error=${u} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${m||s.trim()===""}
          data-testid="join-ticket-submit">${o("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${o("join.byAddress")}</summary>
      <form class="stack" onSubmit=${d.submit(()=>n({address:i.trim()}))}>
        <${y} label=${o("join.address")} mono value=${i} onInput=${l}
            hint=${o("join.addressHint")} error=${d.error} testid="join-address" />
        <button class="button is-wide" disabled=${d.busy||i.trim()===""}
            data-testid="join-address-submit">${o("join.ask")}</button>
      </form></details>
  </div>`}function Le({words:e}){return a`<ol class="words" aria-label=${o("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function Ln({join:e,onCancel:t}){let n=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${n?a`<${T} tone="error">${e.error_code?K(e.error_code):o("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${o(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||o("join.thisMesh")})}</span></p>`}
    ${!n&&e.words.length>0&&a`<p class="soft">${o("join.compare")}</p><${Le} words=${e.words} />`}
    ${!n&&e.error_code&&a`<${T} tone="warning">${K(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${o(n?"action.back":"join.cancel")}</button>
  </div>`}var Vs=2e3;function Js(){let e=To.value,[t,n]=p(null);if(k(()=>{let i=setInterval(()=>{Do().catch(()=>{})},Vs);return()=>clearInterval(i)},[]),!e)return null;let s=a`<${Uo} />`;if(e.state==="joining"&&e.join)return a`<${We} title=${o("join.title")} foot=${s}>
      <${Ln} join=${e.join} onCancel=${()=>Po().catch(S)} /><//>`;let r=t??(e.found.length>0?"join":"found");return a`<${We} title=${o("first.title")} text=${o("first.text")} foot=${s}>
    <div class="tabs" role="tablist">${["found","join"].map(i=>a`<button type="button" role="tab" key=${i}
      aria-selected=${r===i} data-testid="first-run-${i}"
          onClick=${()=>n(i)}>${o(`first.${i}`)}
      ${i==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${r==="found"?a`<p class="soft">${o("first.foundText")}</p><${qo} key="found"
            founding describe=${M} action=${o("first.foundAction")} onRegister=${ht} />`:a`<${Fn} key="join" found=${e.found} describe=${M}
            onJoin=${Eo} />`}</div>
  <//>`}function Qs({code:e}){let[t,n]=p(null),[s,r]=p(null);k(()=>{te.preview(Ie(e)).then(n,r)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>be({page:"home"})}>${o(G.value?.length?"empty.goHome":"action.back")}</button>`;if(s)return a`<${U} icon="ticket" title=${o("invite.invalid")}
        text=${J(s)}>${i}<//>`;if(!t)return null;let l=()=>_e(t.code).then(c=>F(c.id),S);return t.already_member?a`<${U} icon="ticket" title=${t.server_name}
        text=${o("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>F(t.server_id)}>${o("invite.open")}</button><//>`:a`<${U} icon="ticket"
      title=${o("invite.pageTitle",{name:t.server_name})} text=${o("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${o("invite.join",{name:t.server_name})}</button>${i}<//>`}var st=100;function Rn(e){let{members:t,find:n}=e,[s,r]=p(""),[i,l]=p(st),c=s.trim()?n(t,s):t,d=e.roles.map(m=>({role:m,rows:c.slice(0,i).filter(u=>u.role===m)}));return a`<div class="members">
    <div class="members-search"><${_} name="search" size=${16} />
      <input type="search" value=${s} placeholder=${o("members.find")}
          aria-label=${o("members.find")}
        onInput=${m=>{r(m.target.value),l(st)}} /></div>
    <div class="members-scroll">
      ${d.map(({role:m,rows:u})=>u.length>0&&a`<section key=${m}>
        <h3>${o(`role.${m}.many`)} <span>${c.filter($=>$.role===m).length}</span></h3>
        <ul>${u.map($=>a`<li key=${$.user.id}><${Ws} member=${$} ...${e} /></li>`)}</ul></section>`)}
      ${c.length===0&&a`<p class="panel-none">${o("members.none")}</p>`}
      ${c.length>i&&a`<button type="button" class="button is-wide" onClick=${()=>l(i+st)}>${o("action.showMore")}</button>`}
    </div>
  </div>`}function Ws({member:e,owner:t,me:n,online:s,roles:r,canChange:i,canRemove:l,onRole:c,onRemove:d}){let{user:m}=e;return a`<div class="member" data-testid="member" data-user-id=${m.id}
      data-role=${e.role}>
    <${H} id=${m.id} name=${m.display_name}
        online=${s[m.id]??m.online??!1} />
    <span
        class="member-text"><strong>${m.display_name}${m.id===n&&a` <em>${o("members.you")}</em>`}
      ${m.id===t&&a`<span class="member-owner" title=${o("role.owner")}><${_} name="crown" size=${14} /></span>`}</strong>
      <span>@${m.username}${m.status_message?` · ${m.status_message}`:""}</span></span>
    <${Pe} label=${o("members.actions",{name:m.display_name})} testid="member-menu"
        items=${[...i(e)?r.map(u=>({label:o(`role.${u}`),checked:u===e.role,testid:`role-${u}`,onClick:()=>c(e,u)})):[],l(e)&&{label:o("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>d(e)}]} />
  </div>`}function rt({people:e,me:t,online:n,actions:s}){let r=e.slice().sort((i,l)=>i.display_name.localeCompare(l.display_name)||(i.id<l.id?-1:1));return a`<div class="members"><div class="members-scroll"><ul>${r.map(i=>a`<li key=${i.id}><div class="member" data-testid="member" data-user-id=${i.id}>
      <${H} id=${i.id} name=${i.display_name} online=${n[i.id]??i.online??!1} />
      <span class="member-text"><strong>${i.display_name}${i.id===t&&a` <em>${o("members.you")}</em>`}</strong>
        <span>@${i.username}${i.status_message?` · ${i.status_message}`:""}</span></span>
      ${s?.(i)}</div></li>`)}</ul></div></div>`}function W({title:e,subtitle:t,onClose:n,children:s,testid:r}){return a`<aside class="panel" aria-label=${e} data-testid=${r}>
    <header class="panel-head">
      <${X} icon="arrow-left" label=${o("action.back")} onClick=${n}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>
      <${X} icon="close" label=${o("action.close")} onClick=${n} class="only-wide"
          testid="panel-close" />
    </header>
    ${s}
  </aside>`}var Ys=(e,t)=>ke(e,t,({user:n})=>[n.display_name,n.username],e.length),it=()=>{V.value=null};function Zs(){let e=re(ue(ne.value));return e?.hidden?a`<${tr} conversation=${e} />`:e?.people?a`<${er} conversation=${e} people=${e.people} />`:a`<${or} />`}function er({conversation:e,people:t}){let{icon:n,label:s,group:r}=e,i=I.value?.id??"";return a`<${W} title=${o("members.title")} subtitle=${s} testid="members" onClose=${it}>
    <${rt} people=${t} me=${i} online=${{...oe.value,[i]:!0}} />
    <div class="panel-foot">${n!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>j({kind:"direct-add",direct:e.id})}>
        <${_} name="user-add" size=${15} />${o("dm.add")}</button>`}${r&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>Go(e)}>${o("dm.leave")}</button>`}</div>
  <//>`}function tr({conversation:e}){let{id:t,label:n,name:s,manages:r}=e;k(()=>{At(t).catch(S)},[t]);let i=Ce.value[t],l=I.value?.id??"",c=m=>j({kind:"confirm",title:o("channel.putOut"),text:o("channel.putOutText",{name:m.display_name,channel:s}),action:o("channel.putOut"),danger:!0,run:()=>It(t,m.id).catch(S)}),d=m=>r&&m.id!==l&&a`<${X} icon="user-remove" testid="channel-put-out" onClick=${()=>c(m)}
      label=${o("channel.putOutName",{name:m.display_name})} />`;return a`<${W} title=${o("members.title")} subtitle=${n} testid="members" onClose=${it}>
    ${i?a`<${rt} people=${i.map(({user:m})=>m)} me=${l} actions=${d}
            online=${{...oe.value,[l]:!0}} />`:a`<${O} rows=${6} kind="line" />`}
    <div class="panel-foot">${r&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>j({kind:"channel-add",channel:t})}>
        <${_} name="user-add" size=${15} />${o("channel.addMembers")}</button>`}</div>
  <//>`}function or(){let e=ne.value.page==="channel"?ne.value.server:"",t=G.value?.find(l=>l.id===e),n=xe.value[e],s=I.value;if(!t||!s)return null;let r=Se(e),i=l=>j({kind:"confirm",title:o("members.remove"),text:o("members.removeText",{name:l.user.display_name,server:t.name}),action:o("members.remove"),danger:!0,run:()=>Nt(e,l.user.id).catch(S)});return a`<${W} title=${o("members.title")} subtitle=${t.name} testid="members"
      onClose=${it}>
    ${n?a`<${Rn} members=${Ft(n)} owner=${t.owner_id} me=${s.id}
            online=${{...oe.value,[s.id]:!0}} roles=${Et} find=${Ys}
      canChange=${l=>Ot(t,r,l,s.id)}
          canRemove=${l=>jt(t,r,l,s.id)}
     
          onRole=${(l,c)=>Mt(e,l.user.id,c).catch(S)}
          onRemove=${i} />`:a`<${O} rows=${6} kind="line" />`}
  <//>`}function Bn({request:e,onApprove:t,onDeny:n}){let[s,r]=p(!1),i=async()=>{r(!0),await t(),r(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${o("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,R(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${o("mesh.compare")}</p>
    <${Le} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${s}
        data-testid="node-approve" onClick=${i}>${o("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${s} data-testid="node-deny"
          onClick=${n}>${o("mesh.deny")}</button></div>
  </article>`}var Hn=12;function Kn({holds:e,meshName:t,describe:n,onMake:s,onRestore:r}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${o("mesh.kit")}</h2></header>
    <p class="soft">${o(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${nr} meshName=${t} describe=${n} onMake=${s} />`:a`<${rr} describe=${n} onRestore=${r} />`}
  </section>`}function nr({meshName:e,describe:t,onMake:n}){let[s,r]=p(""),[i,l]=p(""),[c,d]=p(null),{busy:m,at:u,failure:$,submit:f}=w(t,["passphrase"]),g=f(async()=>{d(await n(s)),r(""),l("")}),A=[...s].length,h=i!==""&&i!==s;return a`<form class="settings-section" onSubmit=${g}>
    <${y} label=${o("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${s} onInput=${r} testid="kit-passphrase" error=${u("passphrase")}
        hint=${o("mesh.kitPassphraseRule",{count:Hn})} />
    <${y} label=${o("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${h?o("mesh.kitPassphraseDiffers"):null} />
    ${$}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${m||A<Hn||i!==s}>${o("mesh.kitMake")}</button></div>
    ${c&&a`<${sr} kit=${c} text=${ir(c,e)} />`}
  </form>`}function sr({kit:e,text:t}){let n=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((s,r)=>a`<li key=${r}>${s}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${n}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${o("mesh.kitSave")}</a>
      <${ie} text=${t} label=${o("mesh.kitCopy")} /></div>
    <p class="soft">${o("mesh.kitKeep")}</p></div>`}function rr({describe:e,onRestore:t}){let[n,s]=p(""),[r,i]=p(""),{busy:l,at:c,failure:d,submit:m}=w(e,["kit","passphrase"]),u=m(async()=>{await t(n,r),s(""),i("")});return a`<form class="settings-section" onSubmit=${u}>
    <${y} label=${o("mesh.kitLine")} value=${n} onInput=${s} area mono
        testid="kit-line" error=${c("kit")} />
    <${y} label=${o("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${r} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${d}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||n.trim()===""||r===""}>${o("mesh.kitRestore")}</button></div>
  </form>`}function ir(e,t){let n=e.words.map((s,r)=>`${r+1}. ${s}`).join(`
`);return`${o("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${n}
`}function zn({rows:e}){let t=e.filter(([,s])=>s>0),n=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${o("mesh.counters")}</h2></header>
    <p class="soft">${o("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${o("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([s,r])=>a`<div key=${s}><dt>${Yo(s)}</dt><dd>${r}</dd></div>`)}</dl>`}
    ${t.length>0&&n>0&&a`<p class="soft">${o("mesh.countersQuiet",{count:n})}</p>`}
  </section>`}function Xn({events:e}){return a`<section class="card"><header class="card-head"><h2>${o("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${o("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,n)=>a`<li key=${`${t.at}${n}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${se(t.at)}>${N(t.at)}</time><span>${ar(t)}</span></li>`)}</ol>`}
  </section>`}function ar({code:e,args:t}){let n=String(t.name??"");switch(e){case"joined":return o("mesh.event.joined");case"connected":return o("mesh.event.connected",{name:n});case"lost":return o("mesh.event.lost",{name:n,reason:K(String(t.reason))});case"authority_given":case"authority_taken":return o(`mesh.event.${e}`,{name:n});case"authority_restored":return o("mesh.event.authority_restored");case"revoked":return o("mesh.event.revoked",{name:n});case"refused_address":return o(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return le(String(t.trouble),t.name?n:null);case"trouble_over":return o("mesh.event.troubleOver");case"set_aside":return o("mesh.verdict.setAside",{node:n,entry:t.entry});case"disk":return o("mesh.event.disk",{detail:t.detail});default:return o("mesh.event.other",{code:e})}}function qn({node:e,onRevoke:t,onAuthority:n}){let s=[n&&{label:o(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:n,testid:"node-authority"},t&&{label:o("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),r=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&o(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&R(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&N(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&je(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${o(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${o("mesh.authority")}</span>`}
      ${s.length>0&&a`<${Pe} label=${o("mesh.nodeMenu",{name:e.name})} items=${s} />`}</header>
    <dl>${r.map(([i,l])=>l&&a`<div key=${i}><dt>${o(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${le(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${lr(e)}</p>`}
  </article>`}function lr({last_error_code:e,last_error_at:t}){let n=K(e??"");return t?o("mesh.errorAt",{reason:n,time:N(t)}):n}function Un({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${o("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${o("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(n=>a`<li key=${n.order_id}>
      <strong>${o(`mesh.order.${n.kind}`)}</strong> ${R(n.created_at)} — ${o("mesh.ordersMissing",{nodes:n.missing.map(t).join(o("list.comma"))})}</li>`)}</ul>`}
  </section>`}function Gn({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${o("mesh.positions")}</caption>
    <thead><tr><th scope="col">${o("mesh.node")}</th>
      ${e.map(n=>a`<th scope="col" key=${n.node} title=${n.node}>${n.label}<small>${n.top}</small></th>`)}
      <th scope="col">${o("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:n,cells:s,dimmed:r})=>a`<tr key=${n.id} class=${r?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${n.state}"
          aria-hidden="true"></span>${n.name}
        ${r&&n.as_of&&a`<small>${o("mesh.asOf",{time:N(n.as_of)})}</small>`}</th>
      ${s.map(i=>a`<td class=${i.behind>0?"is-behind":""}
            title=${o("mesh.position",{seq:i.held})}>
        ${i.behind===0?"=":`−${i.behind}`}</td>`)}
      <td
          class=${n.behind.entries>0?"is-behind":""}>${n.behind.entries===0?"=":a`−${n.behind.entries}${n.behind.oldest_at&&a` <small>${o("mesh.since",{time:N(n.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var cr={green:"ok",amber:"clock",red:"warning"};function Vn({verdict:e,at:t,stale:n,nodes:s}){return a`<div class="verdict is-${e.level} ${n?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${_} name=${cr[e.level]} size=${22} /><p>${mr(e,s)}</p>
    <small>${o(n?"mesh.staleAt":"mesh.asOf",{time:Je(t)})}</small></div>`}function mr({code:e,args:t,at:n},s){let r=i=>Number(t[i]??0);switch(e){case"equal":return o("mesh.verdict.equal",{count:r("nodes"),time:Je(n)});case"quarantined":return o("mesh.verdict.quarantined",{count:r("entries")});case"deriving":return o("mesh.verdict.deriving",{percent:r("percent")});case"behind":return o("mesh.verdict.behind",{node:t.node,count:r("behind")+r("ahead")});case"unreachable":return pr(t,s);case"set_aside":return o("mesh.verdict.setAside",{node:t.node,entry:r("entries")});case"unanswered":return[o("mesh.verdict.unanswered",{address:t.address}),K(String(t.reason))].join(o("list.sentences"));case"clock":return ur(t);default:return dr(e,t)}}function dr(e,t){let n=t.since&&o("mesh.verdict.since",{time:N(String(t.since))});return[le(e,t.here?null:String(t.node)),n].filter(Boolean).join(o("list.sentences"))}function ur({node:e,here:t,ahead:n,seconds:s}){let r=n?"Ahead":"Behind";return t?o(`mesh.verdict.ownClock${r}`,{span:Qe(Number(s))}):o(`mesh.verdict.clock${r}`,{node:e,span:Qe(Number(s))})}function pr(e,t){let n=t.filter(r=>r.state==="unreachable"||r.state==="never"),s=Number(e.behind??0);return[o("mesh.verdict.unreachable",{node:n.map(r=>r.name).join(o("list.comma"))}),e.reason&&K(String(e.reason)),e.heard_at&&o("mesh.verdict.heard",{time:N(String(e.heard_at))}),s>0&&o("mesh.verdict.lacks",{count:s}),e.next_attempt_at&&o("mesh.verdict.next",{when:je(String(e.next_attempt_at))})].filter(Boolean).join(o("list.sentences"))}function Jn({ticket:e,earlier:t,nameOf:n,onMake:s}){let[r,i]=p(!1),l=async()=>{i(!0),await s(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${o("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${r}
          data-testid="ticket-make" onClick=${l}><${_} name="ticket"
          size=${16} />${o("mesh.makeTicket")}</button></header>
    <p class="soft">${o("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${ie} text=${e.ticket} label=${o("mesh.copyTicket")}
          testid="ticket-copy" />
        <${ie} text="localchat --join ${e.ticket}" label=${o("mesh.copyCommand")} />
        <span
            class="soft">${o("mesh.ticketUntil",{when:R(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${o("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?o("mesh.ticketUsed",{node:n(c.used_by)}):Date.parse(c.expires_at)<Date.now()?o("invite.expired"):o("mesh.ticketOpen",{time:N(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function Qn(e){let t=e.writers.map(({id:s,entries:r})=>({node:s,label:e.nodes.find(i=>i.id===s)?.name??s.slice(-6),top:r})),n=e.nodes.map(s=>{let r=t.map((i,l)=>{let c=s.held[l]??0;return{held:c,behind:i.top-c}});return{node:s,cells:r,dimmed:s.state!=="here"&&s.state!=="connected"}});return{columns:t,rows:n}}function Wn(e){return Object.entries(e).sort((t,n)=>n[1]-t[1]||(t[0]<n[0]?-1:1))}var $r=3e3;function fr(){let e=I.value?.mesh_admin===!0;if(k(()=>{if(!e)return;Ge();let s=setInterval(Ge,$r);return()=>clearInterval(s)},[e]),!e)return a`<${U} icon="shield" title=${o("empty.forbidden")}
        text=${o("mesh.adminsOnly")} />`;let t=ho.value,n=vo.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${X} icon="arrow-left" label=${o("action.back")}
        class="only-narrow" onClick=${fo} />
      <div><h1>${o("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${n!==null&&a`<${T} tone="warning">${o("mesh.loadFailed")} ${J(n)}<//>`}
      ${t?a`<${hr} told=${t} stale=${n!==null} />`:n===null&&a`<${O} rows=${5} kind="line" />`}
    </div>
  </section>`}function hr({told:e,stale:t}){let n=r=>e.nodes.find(i=>i.id===r)?.name??r.slice(-8),s=e.nodes.some(r=>r.state==="here"&&r.authority);return a`
    <${Vn} verdict=${e.verdict} at=${bo.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${o("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(r=>a`<${Bn} key=${r.node_id} request=${r} onApprove=${()=>br(r)} onDeny=${()=>vr(r)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${o("mesh.positions")}</h2></header><p
        class="soft">${o("mesh.positionsText")}</p><${Gn}
        ...${Qn(e)} /></section>
    <section class="status-nodes" aria-label=${o("mesh.nodes")}>${e.nodes.map(r=>a`<${qn} key=${r.id} node=${r}
      onRevoke=${r.state==="here"||r.state==="revoked"?null:()=>gr(r)}
      onAuthority=${s&&r.state!=="revoked"&&r.state!=="waiting"?()=>yr(r):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${T} tone="warning">${e.unanswered.map(({address:r,code:i})=>a`<p key=${r} data-testid="unanswered">${o("mesh.verdict.unanswered",{address:r})} ${K(i)}</p>`)}<//>`}
    <${Jn} ticket=${go.value} earlier=${e.tickets} nameOf=${n}
        onMake=${()=>Co().catch(S)} />
    <${Kn} holds=${s} meshName=${e.mesh.name} describe=${M}
        onMake=${So} onRestore=${(r,i)=>_o(r,i).then(()=>q(o("mesh.restored"),"ok"))} />
    <div class="card-pair"><${zn} rows=${Wn(e.counters)} /><${Un}
        orders=${e.unconfirmed_orders} nameOf=${n} /></div>
    <${Xn} events=${e.events} />`}function br(e){return yo(e.node_id).then(()=>q(o("mesh.approved",{name:e.name}),"ok"),S)}function vr(e){j({kind:"confirm",title:o("mesh.deny"),text:o("mesh.denyText",{name:e.name}),action:o("mesh.deny"),danger:!0,run:()=>ko(e.node_id).catch(S)})}function gr(e){j({kind:"confirm",title:o("mesh.revoke"),text:o("mesh.revokeText",{name:e.name}),action:o("mesh.revoke"),danger:!0,run:()=>wo(e.id).catch(S)})}function yr(e){let t=e.authority,n=o(t?"mesh.takeAuthority":"mesh.giveAuthority"),s={name:e.name};j({kind:"confirm",title:n,text:t?o("mesh.takeAuthorityText",s):o("mesh.giveAuthorityText",s),action:n,danger:t,run:()=>xo(e.id,!t).catch(S)})}var Zn=["href","bold","strike","italic","code"],Yn={bold:"**",strike:"~~",italic:"*"},es=e=>kr(e).map(t=>{let n=t.reduce((s,{text:r})=>s+(r.match(/[*`~_]/g)?.length??0),0);return Re(t,0,n>1).trim()});function kr(e){let t=[[]],n=!0;for(let s of e)(s.kept?s.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):s.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||n)&&!s.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...s,text:c}),n=c===""?l>0||n:c.endsWith(" ")});return t}function Re(e,t,n){let s=Zn[t];if(!s)return e.map(({text:i})=>n?Sr(i):i).join("");let r="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][s]===e[i][s];)l+=1;r+=wr(e.slice(i,l),t,n),i=l}return r}function wr(e,t,n){let s=Zn[t],r=e[0][s],i=e.map(({text:l})=>l).join("");if(!r||i.trim()==="")return Re(e,t+1,n);if(s==="code")return at(i,l=>xr(l));if(s==="href"){if(i.trim()===r)return i;let l=Re(e,t+1,n);return at(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${r})`)}return at(Re(e,t+1,n),l=>Yn[s]+l+Yn[s])}function at(e,t){let n=e.trim(),s=e.length-e.trimStart().length;return e.slice(0,s)+t(n)+e.slice(s+n.length)}var xr=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Sr=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function ts(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,n=>`%${n.charCodeAt(0).toString(16).padStart(2,"0")}`)}var _r=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,Cr=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,Mr=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,E=e=>e.nodeType===1?e.nodeName.toLowerCase():"",z=(e,t)=>e.getAttribute?.(t)??"",Z=e=>z(e,"style");function os(e){let t=[...e.childNodes].filter(s=>E(s)!==""||s.nodeType===3&&s.nodeValue?.trim()),n=s=>{let r=Z(s);return E(s)==="pre"||/white-space:\s*pre/i.test(r)&&Mr.test(r)};return t.length>0&&t.every(n)}var ye=e=>/display:\s*none|mso-list:\s*ignore/i.test(Z(e));function ns(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(Z(e))?"item":_r.test(t)?"text":null}function ss(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),n=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),s="`".repeat(n+1),r=[...e.childNodes].find(c=>E(c)==="code"),i=`${z(e,"class")} ${r?z(r,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${s}${l}
${t}
${s}`}function rs(e,t){let n=Number(/\blevel(\d)/i.exec(Z(e))?.[1]??1),s=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(is(e)),r=Number.parseInt((s?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=s?`${r||1}. `:"- ",l="   ".repeat(Math.max(0,n-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function is(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(Z(t)))return t.textContent??"";let n=E(t)===""?"":is(t);if(n)return n}return""}function as(e){let t=[...e.childNodes].flatMap(n=>E(n)==="p"?[...n.childNodes]:[n]).find(n=>E(n)==="input"&&z(n,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var lt=e=>[...e.childNodes].flatMap(t=>{let n=E(t);return ye(t)?[]:n==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(n)?lt(t):[]}),ct=e=>[...e.childNodes].some(t=>Cr.test(E(t))||E(t)==="div"&&ct(t));var Nr=/^(b|strong)$/,Ar=/^(i|em|cite)$/,Ir=/^(s|del|strike)$/,Tr=/^(code|kbd|samp|tt)$/;function Be(e,t){let n=E(e),s=Z(e),r=/font-weight:\s*(\w+)/i.exec(s)?.[1]??"",i={...t};(Nr.test(n)||/^(bold|bolder|[6-9]00)$/i.test(r))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(r)&&delete i.bold,(Ar.test(n)||/font-style:\s*italic/i.test(s))&&(i.italic=!0),(Ir.test(n)||/text-decoration[\w-]*:[^;]*line-through/i.test(s))&&(i.strike=!0),Tr.test(n)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(s)&&(i.kept=!0);let l=n==="a"?ts(z(e,"href")):void 0;return l&&(i.href=l),i}function cs(e){let t=new Map,n=e.map(r=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of r){l();for(let d=0;d<c.columns&&i.length<=40;d+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(d===0?c.text:"")}return l(),i}),s=Math.max(0,...n.map(r=>r.length));if(s>40||s*n.length>2e3)return null;for(let r of n)for(;r.length<s;)r.push("");return Dr(n)}function Dr(e){let t=e.filter(s=>s.some(Boolean)),n=Math.max(0,...t.map(s=>s.findLastIndex(Boolean)+1));return t.map(s=>s.slice(0,n))}var Er=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function ms(e,t){let[n,...s]=e,r=n.map((l,c)=>{let d=s.map(u=>u[c]).filter(Boolean),m=d.length>0&&d.every(u=>Er.test(u));return t(c)||m?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(n.map(mt)),i(r),...s.map(i)].join(`
`)}var mt=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var Or=150,ds=12,us=16e3,jr=400,Fr=50,Lr=80,Rr=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,$e=class extends Error{};function ps(e,t){if(os(e))return null;let n=new dt;try{n.children(e,{},0)}catch(l){if(l instanceof $e)return null;throw l}if(n.flush("line"),!n.structured&&!Br(n.looks))return null;let s=[...n.hrefs];if(s.length===1&&t.trim()===s[0])return null;let r=$s(n.blocks);return r.length<=2*us&&r.split(`
`).length<=jr?r:null}var Br=e=>e.size>1||[...e].some(t=>t.includes("href"));function $s(e){let t="";return e.forEach((n,s)=>{let i=e[s-1]?.kind===n.kind&&n.kind!=="apart";t+=(s===0?"":i?`
`:`

`)+n.text}),t}var dt=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let n=es(this.runs);for(this.runs=[];n.length>0&&n[0]==="";)n.shift();for(;n.length>0&&n.at(-1)==="";)n.pop();n.length!==0&&this.put(n.map(s=>s.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,n){this.blocks.push({text:t,kind:n})}children(t,n,s){for(let r of t.childNodes)this.node(r,n,s+1)}text(t,n){if(this.#t+=t.length,this.#t>us)throw new $e;if(this.runs.push({...n,text:t}),t.trim()==="")return;let{kept:s,...r}=n;this.looks.add(JSON.stringify(Object.keys(r).sort())),n.href&&this.hrefs.add(n.href)}node(t,n,s){if(t.nodeType===3)return this.text(t.nodeValue??"",n);let r=E(t);if(r===""||Rr.test(r)||ye(t))return;if(s>Or)return this.text(t.textContent??"",n);if(r==="br")return this.text(`
`,{...n,kept:!0});if(r==="img")return this.text(z(t,"alt").slice(0,Lr),n);if(r==="input")return;let i=Be(t,n),l=ns(t,r);return l?this.block(l,t,i,s):this.children(t,i,s)}block(t,n,s,r){if(this.flush("line"),t==="text"){this.children(n,s,r);let c=E(n)==="p"&&!/Mso|^p\d/.test(z(n,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(n,s,r);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(ss(n),"apart");if(t==="list"){let c=this.list(n,s,r);return c===""?void 0:this.put(c,"apart")}let i=this.inside(n,s,r);if(i==="")return;if(t==="item")return this.put(rs(n,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(E(n)[1]));return this.put(`${l} ${mt(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,n,s){let[r,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>ds?this.text(t.textContent??"",n):this.children(t,n,s),this.#e-=1,this.flush("line");let l=$s(this.blocks);return this.blocks=r,this.runs=i,l}list(t,n,s){let r=Number.parseInt(z(t,"start"),10)||1,i=E(t)==="ol",l=[];for(let c of t.childNodes){let d=E(c);if(d===""||ye(c))continue;if(d==="ul"||d==="ol"){this.#e+=1;let f=this.#e>ds?this.inside(c,n,s):this.list(c,n,s+1);this.#e-=1,f&&l.push(f.replace(/^/gm,i?"   ":"  "));continue}let m=i?`${r}. `:"- ",u=this.inside(c,Be(c,n),s+1).replace(/\n{2,}/g,`
`);u!==""&&(r+=1,l.push(m+as(c)+u.replace(/\n/g,`
${" ".repeat(m.length)}`)))}return l.join(`
`)}table(t,n,s){let r=lt(t).map(m=>[...m.childNodes].filter(u=>/^(td|th)$/.test(E(u))&&!ye(u)));if(r.reduce((m,u)=>m+u.length,0)>2e3)throw new $e;if(!(r.length>1&&r.some(m=>m.length>1))||r.some(m=>m.some(ct))){for(let m of r)for(let u of m)this.block("text",u,n,s+1);return}let c=r.map(m=>m.map(u=>this.cell(u,n,s+1))),d=cs(c);if(!d)throw new $e;d.length!==0&&(this.structured=!0,this.put(ms(d,m=>Hr(c,m)),"apart"))}cell(t,n,s){let r=this.inside(t,Be(t,n),s).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(z(t,c),10)||1,1),Fr),l=/^right$/i.test(z(t,"align"))||/text-align:\s*right/i.test(Z(t));return{text:r.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function Hr(e,t){let n=e.slice(1).flatMap(s=>s[t]?.text?[s[t]]:[]);return n.length>0&&n.every(({right:s})=>s)}var Kr=2e6,zr=2e4;function Xr(e,t){if(e.length>Kr)return null;let n=new DOMParser().parseFromString(e,"text/html");return n.getElementsByTagName("*").length>zr?null:ps(n.body,t)}function fs({message:e,onShow:t,onUnpin:n}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${H} id=${s.id} name=${s.display_name} size="s" />
      <strong>${s.display_name}</strong>
      <time title=${se(e.created_at)}>${N(e.created_at)}</time>
      ${n&&a`<${X} icon="close" label=${o("message.unpin")} onClick=${n} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${Ko} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${o("pins.show")}</button>
  </article>`}function qr(){let e=ue(ne.value)??"",t=re(e);if(k(()=>{e&&lo(e)},[e]),!t)return null;let n=io.value[e],s=ao.value,r=i=>{B(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(V.value=null)};return a`<${W} title=${o("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{V.value=null}}>
    ${s!==null&&a`<${T} tone="warning">${J(s)}<//>`}
    ${!n&&s===null&&a`<${O} rows=${3} />`}
    ${n?.length===0&&a`<${U} icon="pin" title=${o("pins.none")} text=${o("pins.noneText")} />`}
    ${n&&n.length>0&&a`<ul class="pins">${n.map(i=>a`<li key=${i.id}><${fs} message=${i}
            onShow=${()=>r(i)} onUnpin=${t.pins?()=>co(i):null} /></li>`)}</ul>`}
  <//>`}function hs({found:e,place:t,onShow:n}){let{message:s,snippet:r,server:i}=e,{author:l}=s,c=d=>{if(d.key!=="ArrowDown"&&d.key!=="ArrowUp")return;let m=d.currentTarget.closest("li"),$=(d.key==="ArrowDown"?m?.nextElementSibling:m?.previousElementSibling)?.querySelector("button")??null;($||d.key==="ArrowUp")&&(d.preventDefault(),($??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${s.id} onClick=${n} onKeyDown=${c}>
    <span class="found-place">${t}${i&&a`<small>${i.name}</small>`}
      ${s.parent_id&&a`<small>${o("search.inThread")}</small>`}</span>
    <span class="found-by"><${H} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${se(s.created_at)}>${N(s.created_at)}</time></span>
    <span class="found-text" dir="auto">${r.map((d,m)=>d.hit?a`<mark key=${m}>${d.text}</mark>`:d.text)}</span>
  </button>`}function bs({value:e,busy:t,sort:n,filters:s,onInput:r,onEnter:i,onSort:l,onFilter:c}){let d=ce(null),[m,u]=p(null);k(()=>{d.current?.focus(),d.current?.select()},[]);let $=f=>{if(!pe(f)){if(f.key==="Enter")f.preventDefault(),i();else if(f.key==="ArrowDown"){let g=document.querySelector(".found-list button");g instanceof HTMLElement&&(f.preventDefault(),g.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${_} name="search" size=${17} />
      <input ref=${d} type="search" value=${m??e} maxlength="500"
        placeholder=${o("search.placeholder")} aria-label=${o("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${$}
        onCompositionStart=${f=>u(f.target.value)}
        onCompositionEnd=${f=>{u(null),r(f.target.value)}}
        onInput=${f=>{f.isComposing?u(f.target.value):r(f.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${s.map(({label:f,filter:g})=>a`<button type="button" class="chip" key=${g}
          onClick=${()=>{c(g),d.current?.focus()}}>${f}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${o("search.sort")}</legend>
      ${["newest","best"].map(f=>a`<label key=${f}><input type="radio" name="search-sort" value=${f}
            checked=${n===f} onChange=${()=>l(f)} />
          <span>${o(`search.${f}`)}</span></label>`)}
    </fieldset>
  </div>`}var Ur=/^(in|from|on):/;function vs(e,t){let n=Gr(e);if(n.includes(t))return n.filter(l=>l!==t).join(" ");let s=Ur.exec(t)?.[0],r=n.filter(l=>!s||!l.startsWith(s)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...r,i].join(" ").trim()}function Gr(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function Vr(){let{typed:e,sort:t,results:n,cursor:s,total:r,more:i,unknown:l,coverage:c,asked:d,busy:m,error:u}=mo.value,$=re(ue(ne.value)),f=$?.server?$:null,g=[f&&{label:o("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:o("search.fromMe"),filter:"from:me"},{label:o("search.hasLink"),filter:"has:link"},{label:o("search.hasCode"),filter:"has:code"},{label:o("search.today"),filter:"on:today"}].filter(h=>h!=null),A=({message:h,channel:D,dm:C})=>{D?F(D.server_id,D.id,h.id):C&&B(C.id,h.id),matchMedia("(max-width: 1180px)").matches&&(V.value=null)};return a`<${W} title=${o("search.title")} testid="search"
      onClose=${()=>{V.value=null}}>
    <${bs} value=${e} busy=${m} sort=${t} filters=${g}
      onInput=${h=>Ae(h)}
      onEnter=${()=>Ae(e,{at_once:!0})}
      onSort=${uo}
      onFilter=${h=>Ae(vs(e,h),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${m?void 0:d}>
      ${u!==null&&a`<${T} tone="warning">${J(u)}<//>`}
      ${l.map(h=>a`<${T} tone="warning" key=${h}>${o("search.unknown",{part:h})}<//>`)}
      ${!d&&!m&&u===null&&a`<${Wr} />`}
      ${!d&&m&&a`<${O} rows=${3} />`}
      ${d&&a`<p class="found-count" role="status">${Qr(n.length,r,i,s)}</p>
          <ol class="found-list">${n.map(h=>a`<li key=${h.message.id}><${hs} found=${h} place=${Jr(h)}
                onShow=${()=>A(h)} /></li>`)}</ol>`}
      ${d&&s&&a`<button type="button" class="button" data-testid="search-more" disabled=${m}
            onClick=${po}>${o("search.more")}</button>`}
      ${d&&c&&a`<${Yr} coverage=${c} />`}
    </div>
  <//>`}function Jr({channel:e,dm:t}){return e?`#${e.name}`:t?Rt(t,I.value?.id??"",Kt()):""}function Qr(e,t,n,s){return e===0&&!s?o("search.none"):n?o("search.countMore",{count:t}):o("search.count",{count:t})}function Wr(){let e=[['"…"',o("search.helpPhrase")],["-…",o("search.helpWithout")],["from:",o("search.helpFrom")],["in:#",o("search.helpIn")],["has:link",o("search.helpHas")],["before: after: on:",o("search.helpDays")]];return a`<${U} icon="search" title=${o("search.start")} text=${o("search.startText")} />
    <dl class="search-help">${e.map(([t,n])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${n}</dd></div>`)}</dl>`}function Yr({coverage:e}){let{missing:t,behind:n,waiting:s,reading_before:r}=e,i=[...n.map(({name:l,since:c})=>c?o("search.unreachableSince",{name:l,time:Te(c)}):o("search.unreachable",{name:l})),t>0?o("search.missing",{count:t}):"",s>0?o("search.waiting",{count:s}):"",r?o("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${o("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}function Zr({id:e,parent:t,at:n}){let s=re(e),r=Zt(e,t).value.messages[0],i=Jt(e,t).value,l=Mo(i.messages);k(()=>{n||to(e,t),eo(e,t)},[e,t]);let c=Ao.value,[d,m]=p(!1);k(()=>{d&&c&&i.loaded&&No(e,t,l)},[d,c,i.loaded,l]);let u=Math.max(r?.reply_count??0,i.has_older?i.messages.length:0),$=i.has_newer?[]:so(ro.value,e,t,i.messages),f=pt(()=>{let g=r?[{kind:"message",key:t,message:r,continues:!1}]:[];if(!i.loaded)return g;g.push({kind:"replies",key:"replies",count:u});let A=Ro(i.messages,{day:De}).filter(h=>h.kind!=="day");return[...g,...A,...Bo($)]},[i,r,u,...$]);return s?a`<${W} title=${o("thread.title")} subtitle=${s.label} testid="thread"
      onClose=${()=>{V.value=null}}>
    <${Lo} name=${o("thread.title")} rows=${f} guess=${Ho}
        draw=${Vo({conversation:s,focus:n,thread:!0})} staying=${[oo.value?.message,"replies"]}
        before=${i.loaded?null:a`<${O} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${Io(e,t)}
      onOlder=${()=>Qt(e,t)}
          onNewer=${()=>Yt(e,t)}
          onLatest=${()=>Ne(e,t)}
          onView=${g=>m(g?.end===!0)} />
    ${!s.archived&&a`<${Jo} key=${t} conversation=${s} parent=${t} placeholder=${o("thread.placeholder")} />`}
  <//>`:null}export{Ks as Dialogs,gs as EmojiPopover,Js as FirstRun,Qs as InvitePage,Zs as MembersPanel,fr as MeshPage,ys as PersonPopover,qr as PinsPanel,Vr as SearchPanel,Zr as ThreadPanel,Xr as markdownFrom};
