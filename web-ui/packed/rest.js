import{$ as _e,$a as v,$c as ie,Aa as Jt,Ab as ge,B as kt,Ba as Qt,Bb as B,C as Ue,Ca as Te,Cb as xo,D as wt,Da as Ee,Db as So,Dc as R,E as xt,Ea as Wt,Eb as _o,Ec as Le,F as St,Fa as Ve,Fb as Co,Fc as M,G as _t,Ga as Yt,Gb as Mo,Gc as Uo,H as Ct,Ha as Zt,Hb as We,Hc as Go,I as Mt,Ia as eo,Ib as No,Ic as Vo,Ja as de,Jb as Ao,Jc as Jo,K as Nt,Kb as To,La as to,Lb as Eo,Lc as Qo,Ma as oo,Mb as Do,Mc as $e,N as At,Nb as Io,Nc as ye,O as Tt,Oa as no,Ob as Po,Oc as Wo,P as Et,Pa as Je,Pb as Oo,Pc as Yo,Q as Dt,Qa as so,Qc as fe,R as It,Ra as ro,Rb as jo,S as Pt,Sa as io,Sb as Fo,Sc as Re,Ta as ao,Tb as Lo,U as Ot,Ua as lo,Uc as Zo,Va as co,Vc as en,Wa as De,Xa as Qe,Xc as js,Y as jt,Ya as V,Yc as k,Z as Ft,Zc as x,_ as Lt,_a as P,_c as A,a,aa as Rt,ac as Ro,ad as tn,ba as Bt,bb as F,ca as Ht,cc as Bo,d as bt,da as Kt,db as J,dc as Ho,e as p,ea as zt,eb as _,ec as Ko,ed as on,f as g,fb as mo,fc as Ye,fd as Fs,gc as zo,gd as tt,h as ce,ha as Ce,hb as uo,hd as nn,i as vt,ib as po,id as sn,jb as $o,jc as Xo,jd as rn,k as oe,kb as fo,lb as ho,ld as an,mb as bo,mc as pe,md as ln,n as o,na as K,nb as vo,nc as Ze,nd as cn,o as w,oa as Me,ob as go,oc as Q,p as G,pa as Ne,pb as Ie,pc as Oe,qb as yo,qc as je,r as U,ra as Ge,rb as ko,rc as qo,sa as Ae,sb as se,sc as T,ta as Xt,tc as z,u as ne,ua as qt,ub as wo,uc as et,v as gt,va as Ut,vb as ue,vc as j,w as N,wb as Pe,wc as W,xa as Gt,xb as re,xc as L,ya as ve,yc as Fe,z as yt,za as Vt}from"./chunk.js";function S({title:e,onClose:t,children:n,size:s="m",testid:r,bare:i}){let l=ce(null),c=oe();return g(()=>{let m=document.activeElement,u=l.current;return u&&!u.open&&u.showModal(),()=>{m instanceof HTMLElement&&m.isConnected&&m.focus()}},[]),a`<dialog ref=${l} class="modal modal-${s} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${r}
    onCancel=${m=>{m.preventDefault(),t?.()}} onMouseDown=${m=>{m.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&a`<${U} icon="close" label=${o("action.close")} onClick=${t} />`}
      </div>
      ${n}
    </div>
  </dialog>`}function mn({title:e,text:t,action:n,danger:s,quote:r,onConfirm:i,onClose:l}){let[c,d]=p(!1),m=async()=>{d(!0),await i(),l()};return a`<${S} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${r&&a`<blockquote class="confirm-quote">${r}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${o("action.cancel")}</button>
      <button type="button" class="button ${s?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${m}>${n}</button>
    </footer>
  <//>`}var ae=Re?"⌘":"Ctrl";function dn({sendKey:e,onClose:t}){let s=[["moving",[["switcher",[[ae,"K"]]],["search",[[ae,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["order",[[ae,"Shift","↑"],[ae,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[ae,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[ae,"B"]]],["italic",[[ae,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[ae,"Shift","V"]]]]]];return a`<${S} title=${o("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${s.map(([r,i])=>a`<section key=${r}><h3>${o(`keys.${r}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${o(`keys.${r}.${l}`)}</dt>
        <dd>${c.map(d=>a`<span class="combo">${d.map(m=>a`<kbd>${m}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
  <//>`}function X(e){let t=o(`mesh.reason.${e}`);return ot(t)?o("mesh.reason.unknown",{code:e}):t}function un(e){let t=o(`mesh.counter.${e}`);return ot(t)?e.replaceAll("_"," "):t}var Be=(e,t=Date.now())=>Date.parse(e)-t<1e3?o("mesh.soon"):z(e,t);function le(e,t){let n=t??o("mesh.thisNode"),s=o(`mesh.trouble.${e}`,{node:n});return ot(s)?o("mesh.verdict.other",{code:e}):s}var ot=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function pn({phase:e,name:t,moved_from:n,lost_at:s,nodes:r,state:i,current:l,onStatus:c,onRetry:d,onClose:m}){let u=e!=="online"?o("node.lostText",{node:t,time:s?pe(s):""}):n?o("node.movedText",{node:t,from:n}):o("node.onlineText",{node:t}),{behind:$,unreachable:f,trouble:y}=i,E=f.map(h=>h.since?o("node.awaySince",{node:h.name,time:T(h.since)}):h.name);return a`<${S} title=${o("node.title")} onClose=${m} size="s" testid="node-dialog">
    <div class="modal-body"><p>${u}</p>
      ${e==="online"&&y&&a`<p class="form-error" role="alert" data-testid="own-trouble">${le(y,null)}</p>`}
      ${e==="online"&&$>0&&a`<p data-testid="node-behind">${o("node.behindText",{node:t,count:$})}</p>`}
      ${e==="online"&&E.length>0&&a`<p data-testid="node-away">${o("node.partialText",{others:E.join(o("list.comma"))})}</p>`}
      ${r.length>0&&a`<h3>${o("node.others")}</h3><ul class="node-list">
        ${r.map(h=>{let D=h.id===l,C=e==="online"?f.find(({id:ee})=>ee===h.id):void 0,H=e!=="online";return a`<li key=${h.id} class=${D?"is-current":""} data-testid="node-row">
            <span class="node-dot ${C||H?"is-away":""}"></span>
            <strong>${h.name}</strong>${h.segment&&a`<span>${h.segment}</span>`}
            <em class=${C||H?"is-away":"is-ok"}>${Ls(D,C,H)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${d}>${o("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${o("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${m}>${o("action.close")}</button></footer>
  <//>`}function Ls(e,t,n){return n?o(e?"node.row.lost":"node.row.unknown"):e?o("node.here"):t?t.since?o("node.row.away",{time:T(t.since)}):o("node.row.awayNow"):o("node.row.reached")}function $n({username:e,describe:t,onSave:n,onLater:s}){let[r,i]=p(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:d,submit:m}=x(t,["username"]);return a`<${S} title=${o("rename.title")} size="s" onClose=${s}
      testid="rename-dialog">
    <form onSubmit=${m(()=>n(r.trim()))}>
      <div class="modal-body"><p>${o("rename.text",{username:e})}</p>
        <${k} label=${o("auth.username")} value=${r} onInput=${i} autofocus
            maxlength=${50} autocomplete="username" hint=${o("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${d}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${s}>${o("action.later")}</button>
        <button class="button is-primary" disabled=${l||r.trim().length<2}
            data-testid="rename-save">${o("rename.save")}</button></footer>
    </form>
  <//>`}function fn({describe:e,onCreate:t,onPreview:n,onAccept:s,onClose:r}){let[i,l]=p(""),[c,d]=p(""),[m,u]=p(null),$=x(e,["name"]),f=x(e);return a`<${S} title=${o("server.add")} onClose=${r} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${$.submit(()=>t(i.trim()))}>
        <h3><${w} name="plus" size=${17} />${o("server.createTitle")}</h3>
        <p class="soft">${o("server.createText")}</p>
        <${k} label=${o("server.name")} value=${i} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${$.at("name")} />
        ${$.failure}
        <button class="button is-primary" disabled=${i.trim()===""||$.busy}
            data-testid="server-create">${o("server.create")}</button>
      </form>
      <form onSubmit=${f.submit(async()=>{m?await s(m.code):u(await n(c))})}>
        <h3><${w} name="ticket" size=${17} />${o("invite.enterTitle")}</h3>
        <p class="soft">${o("invite.enterText")}</p>
        <${k} label=${o("invite.code")} value=${c} mono testid="invite-code"
            error=${f.error} placeholder="ABCD2345"
          onInput=${y=>{d(y),u(null)}} />
        ${m&&a`<${M} tone="ok"><b data-testid="invite-server">${m.server_name}</b>
          ${m.already_member&&a`<br />${o("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||f.busy}
            data-testid=${m?"invite-accept":"invite-preview"}>
          ${m?m.already_member?o("invite.open"):o("invite.join",{name:m.server_name}):o("invite.look")}</button>
      </form>
    </div>
  <//>`}function hn({name:e,describe:t,onSave:n,onDelete:s,extra:r,onClose:i}){let[l,c]=p(e),{busy:d,at:m,failure:u,submit:$}=x(t,["name"]);return a`<${S} title=${o("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${$(()=>n(l.trim()))}>
      <div class="modal-body"><${k} label=${o("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${m("name")} />${u}${r}</div>
      <footer class="modal-foot">
        ${s&&a`<button type="button" class="button is-danger-quiet" onClick=${s}>${o("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${o("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||d}>${o("action.save")}</button>
      </footer>
    </form>
  <//>`}function Y({label:e,value:t,options:n,onChange:s,hint:r,testid:i}){let l=oe();return a`<fieldset class="choice" data-testid=${i}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${n.map(c=>a`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${l} value=${c.value} checked=${c.value===t}
          onChange=${()=>s(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${r&&a`<p class="field-told">${r}</p>`}
  </fieldset>`}function bn({username:e,describe:t,onSave:n}){let[s,r]=p(""),[i,l]=p(""),{busy:c,at:d,failure:m,submit:u}=x(t,["current","new"]),$=u(async()=>{await n(s,i),r(""),l("")});return a`<form class="settings-section" onSubmit=${$}>
    <h3>${o("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${k} label=${o("account.currentPassword")} type="password" autocomplete="current-password"
        value=${s} onInput=${r} testid="password-current"
        error=${d("current")} />
    <${k} label=${o("account.newPassword")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} hint=${o("auth.passwordRule")} testid="password-new"
        error=${d("new")} />
    ${m}
    <button class="button" disabled=${c||s===""||i.length<8}
        data-testid="password-save">${o("account.changePassword")}</button>
  </form>`}function vn({user:e,describe:t,onSave:n}){let[s,r]=p(e.display_name),[i,l]=p(e.status_message??""),c=["display_name","status_message"],{busy:d,at:m,failure:u,submit:$}=x(t,c),f=s.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${$(()=>n({display_name:s.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${R} id=${e.id} name=${s||"?"}
        size="l" /><div><strong>${s}</strong><span>@${e.username}</span></div></div>
    <${k} label=${o("account.displayName")} value=${s} onInput=${r} maxlength=${100}
        testid="profile-display-name" error=${m("display_name")} />
    <${k} label=${o("account.status")} value=${i} onInput=${l} maxlength=${200}
        placeholder=${o("account.statusExample")} testid="profile-status"
        error=${m("status_message")} />
    ${u}
    <button class="button is-primary" disabled=${d||f||s.trim()===""}
        data-testid="profile-save">${o("action.save")}</button>
  </form>`}var Rs=["profile","look","account"];function gn(e){let[t,n]=p(e.tab),{settings:s,onSettings:r}=e,i=(l,c)=>c.map(d=>({value:d,label:o(`settings.${l}.${d}`)}));return a`<${S} title=${o("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${o("settings.title")}>${Rs.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>n(l)}>${o(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${vn} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${Y} label=${o("settings.theme")} value=${s.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${l=>r({theme:l})}
              testid="setting-theme" />
          <${Y} label=${o("settings.language")} value=${s.language}
              options=${i("language",["system","ja","en"])}
              onChange=${l=>r({language:l})}
              testid="setting-language" />
          <${Y} label=${o("settings.sendKey")} value=${s.send_key}
              hint=${o("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Re?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>r({send_key:l})} />
          <${Y} label=${o("settings.replies")} value=${s.replies}
              hint=${o("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>r({replies:l})} />`}
        ${t==="account"&&a`
          <${bn} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${o("account.sessions")}</h3><p
              class="soft">${o("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${o("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${o("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Bs=200;function He(e){let{chosen:t,onChange:n,label:s,max:r,me:i,find:l,isOnline:c}=e,[d,m]=p(""),[u,$]=p(0),{found:f,asking:y}=Hs(d,e.ask),E=oe(),h=ce(null);g(()=>h.current?.focus({preventScroll:!0}),[]);let D=l(d,f),C=b=>t.some(O=>O.id===b.id),H=t.length>=r,ee=b=>{!b||H&&!C(b)||(n(C(b)?t.filter(O=>O.id!==b.id):[...t,b]),m(""),$(0),h.current?.focus())},me=b=>{if(fe(b))return;let O=D.length;if((b.key==="ArrowDown"||b.key==="ArrowUp")&&O>0)b.preventDefault(),$((u+(b.key==="ArrowDown"?1:O-1))%O);else if(b.key==="Enter"&&!b.ctrlKey&&!b.metaKey){if(d===""&&t.length>0)return;b.preventDefault(),ee(D[u])}else b.key==="Backspace"&&d===""&&n(t.slice(0,-1))},be=d.trim()!==""&&!y;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(b=>a`<span class="people-chip" key=${b.id} title="@${b.username}" data-testid="person-chosen">
          <span>${b.display_name}</span><button type="button" aria-label=${o("people.remove",{name:b.display_name})}
            title=${o("people.remove",{name:b.display_name})} onClick=${()=>ee(b)}><${w} name="close" size=${14} /></button></span>`)}
      <input ref=${h} type="text" value=${d} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?s:""} aria-label=${s} role="combobox" aria-expanded="true"
        aria-controls="${E}-list" aria-activedescendant=${D.length>0?`${E}-${u}`:void 0}
        onKeyDown=${me}
        onInput=${b=>{m(b.target.value),$(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${E}-list" aria-label=${s} aria-multiselectable="true">
      ${D.map((b,O)=>a`<li key=${b.id} id="${E}-${O}" role="option" data-testid="person-offered"
            aria-selected=${C(b)} class=${O===u?"is-active":""}
            data-username=${b.username}
            ref=${qe=>O===u&&qe?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>O!==u&&$(O)} onClick=${()=>ee(b)}>
          <${R} id=${b.id} name=${b.display_name} size="s" online=${c(b)} />
          <span class="people-name"><strong>${b.display_name}${b.id===i?` ${o("members.you")}`:""}</strong> <span>@${b.username}</span></span>
          ${C(b)&&a`<${w} name="check" size=${16} />`}</li>`)}
    </ul>
    ${D.length===0&&a`<p class="people-none" role="status">${be?o("people.none"):e.none??o("people.hint")}</p>`}
    ${H&&a`<p class="people-none" role="status">${o("people.full",{count:r})}</p>`}
  </div>`}function Hs(e,t){let[n,s]=p({found:[],asking:!1}),r=ce(0);return g(()=>{r.current+=1;let i=r.current;if(e.trim()===""){s({found:[],asking:!1});return}s(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);r.current===i&&s({found:c,asking:!1})},Bs);return()=>clearTimeout(l)},[e]),n}function yn({label:e,value:t,options:n,onChange:s,hint:r,testid:i}){let l=oe();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${i}
      aria-describedby=${r?`${l}-told`:void 0}
      onChange=${c=>s(c.target.value)}>${n.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${r&&a`<p id="${l}-told" class="field-told">${r}</p>`}
  </div>`}function nt(e){let{channel:t,describe:n,onSave:s,onArchive:r,onDelete:i,onClose:l}=e,[c,d]=p(t?.name??""),[m,u]=p(t?.topic??""),[$,f]=p(t?.private??!1),[y,E]=p(t?.posting??"everyone"),[h,D]=p(e.after??""),[C,H]=p([]),{busy:ee,at:me,failure:be,submit:b}=x(n,["name","topic"]),O=()=>s({name:c.trim(),topic:m.trim(),private:$,posting:y,after:h||null,people:$?C:[]});return a`<${S} title=${o(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${b(O)}>
      <div class="modal-body">
        <${k} label=${o("channel.name")} value=${c} onInput=${d} autofocus
            maxlength=${100} testid="channel-name" error=${me("name")} />
        <${k} label=${o("channel.topic")} value=${m} onInput=${u} maxlength=${500}
            hint=${o("channel.topicHint")} testid="channel-topic" error=${me("topic")} />
        <${Y} label=${o("channel.audience")} value=${$?"private":"open"}
            testid="channel-audience" onChange=${qe=>f(qe==="private")}
            options=${[{value:"open",label:o("channel.audience.open")},{value:"private",label:o("channel.audience.private")}]} hint=${$?o("channel.privateText"):o("channel.openText")} />
        ${Ks(t,$)}
        <${Y} label=${o("channel.posting")} value=${y} onChange=${E}
            testid="channel-posting" options=${[{value:"everyone",label:o("channel.posting.everyone")},{value:"moderators",label:o("channel.posting.moderators")}]} hint=${y==="moderators"?o("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${yn} label=${o("channel.place")} value=${h} options=${e.places}
            onChange=${D} hint=${o("channel.placeHint")} testid="channel-place" />`}
        ${!t&&$&&a`<${He} ...${e.picker} chosen=${C} onChange=${H}
            label=${o("channel.choose")} />`}
        ${be}
      </div>
      <footer class="modal-foot">
        ${i&&a`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${i}>${o("channel.delete")}</button>`}
        ${r&&a`<button type="button" class="button" data-testid="channel-archive" onClick=${b(r)}>${o(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${o("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||ee}
            data-testid="channel-save">${o(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function Ks(e,t){return!e||e.private===t?null:a`<${M} tone="warning">${t?o("channel.becomesPrivate"):o("channel.becomesOpen")}<//>`}function ke(e){let{title:t,note:n,adds:s,max:r,me:i,describe:l,onDone:c,onClose:d}=e,[m,u]=p([]),[$,f]=p(""),{busy:y,at:E,failure:h,submit:D}=x(l,["name"]),C=m.filter(be=>be.id!==i),H=!s&&C.length>1,ee=m.length>0&&C.length===0,me=H?o("dm.startGroup"):ee?o("dm.openNotes"):o("dm.open");return a`<${S} title=${t} onClose=${d} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${D(()=>c(C,H?$.trim():""))}>
      <div class="modal-body">
        ${n&&a`<${M}>${n}<//>`}
        <${He} chosen=${m} onChange=${u} max=${r} me=${i}
          label=${o("people.find")} ask=${e.ask} find=${e.find} isOnline=${e.isOnline} />
        ${H&&a`<${k} label=${o("dm.groupName")} value=${$} onInput=${f}
            maxlength=${100} hint=${o("dm.groupNameHint")} error=${E("name")} testid="group-name" />`}
        ${h}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${d}>${o("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${y||m.length===0}>${s?o("dm.add"):me}</button></footer>
    </form>
  <//>`}function kn({channels:e,busy:t,onTake:n}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${o("channel.orphans")}</h3>
    <p class="soft">${o("channel.orphansText")}</p>
    <ul>${e.map(s=>a`<li key=${s.id}><${w} name="lock" size=${15} /><span>${s.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>n(s)}>${o("channel.takeOver")}</button></li>`)}</ul></section>`}function wn(e,t,n){let s=e.filter(u=>u.id!==t),r=n===null?0:s.findIndex(u=>u.id===n)+1,i=e.find(u=>u.id===t);if(!i||n!==null&&r===0)return[];if(e[r]?.id===t)return[];let l=[...s.slice(0,r),i,...s.slice(r)],c=l[r-1]?.position??-1,d=[],m=c;for(let u of l.slice(r)){if(u.id!==t&&u.position>m)break;m+=1,u.position!==m&&d.push({id:u.id,position:m})}return d}var xn=(e,t)=>e[e.findIndex(n=>n.id===t)-1]?.id??null;var Xs=50,qs=200,Sn=(e,t)=>({me:N.value?.id??"",max:qs,ask:()=>Promise.resolve([]),find:n=>{let r=(Ne.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return de(r,[],n,Xs)},isOnline:n=>se.value[n.id]??n.online??!1,none:o("channel.nobodyLeft")});function _n({server:e}){return a`<${nt} channel=${null} describe=${A} onSave=${async n=>{let{name:s,topic:r,posting:i}=n,l=await Gt(e,{name:s,...r?{topic:r}:{},...n.private?{private:!0}:{}});v(),B(e,l.id);let c=n.people.map(d=>d.id);await Ve(l.id,c).catch(_),i!=="everyone"&&await ve(l.id,{posting:i}).catch(_)}} after=${null}
      places=${[]} picker=${Sn(e,[N.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${v} />`}function Cn({id:e}){let t=Ge(e),n=Me.value[t?.server_id??""]??[],[s]=p({channel:t,after:xn(n,e)});if(!t||!s.channel)return null;let{server_id:r,archived:i}=t,l=s.channel,c=()=>P({kind:"confirm",title:o("channel.delete"),text:o("channel.deleteText",{name:t.name}),action:o("channel.delete"),danger:!0,run:()=>Vt(e).then(()=>B(r),_)}),d=async u=>{await ve(e,Us(l,u)),u.after!==s.after&&await Gs(n,e,u.after),v()},m=n.filter(u=>u.id!==e).map(u=>({value:u.id,label:o("channel.placeAfter",{name:u.name})}));return a`<${nt} channel=${t} describe=${A} onSave=${d}
      after=${s.after} picker=${null}
      places=${[{value:"",label:o("channel.placeFirst")},...m]}
      onArchive=${()=>ve(e,{archived:!i}).then(v)}
      onDelete=${Nt(Ae(r))?c:null} onClose=${v} />`}function Us(e,t){let n={};return t.name!==e.name&&(n.name=t.name),t.topic!==(e.topic??"")&&(n.topic=t.topic),t.private!==e.private&&(n.private=t.private),t.posting!==(e.posting??"everyone")&&(n.posting=t.posting),n}async function Gs(e,t,n){for(let s of wn(e,t,n))await ve(s.id,{position:s.position})}function Mn({id:e}){let t=Ge(e),n=Ee.value[e]??[];if(!t)return null;let s=Sn(t.server_id,n.map(({user:i})=>i.id)),r=async i=>{await Ve(e,i.map(l=>l.id)),v()};return a`<${ke} ...${s} title=${o("channel.addMembers")} adds describe=${A}
      note=${o("channel.addText")} onDone=${r} onClose=${v} />`}function Nn({server:e}){let[t,n]=p([]),[s,r]=p(null);return g(()=>{Zt(e).then(n,()=>{})},[e]),a`<${kn} channels=${t} busy=${s} onTake=${async l=>{r(l.id);try{await eo(l.id),v(),B(e,l.id),F(o("channel.takenOver",{name:l.name}),"ok")}catch(c){_(c)}finally{r(null)}}} />`}function An({name:e,describe:t,onSave:n,onClose:s}){let[r,i]=p(e),{busy:l,at:c,failure:d,submit:m}=x(t,["name"]);return a`<${S} title=${o("dm.rename")} onClose=${s} size="s" testid="name-form">
    <form onSubmit=${m(()=>n(r.trim()))}>
      <div class="modal-body"><${k} label=${o("dm.groupName")} value=${r} onInput=${i}
          autofocus maxlength=${100} hint=${o("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${d}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${o("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||r.trim()===e}>${o("action.save")}</button></footer>
    </form>
  <//>`}var En=100,Tn=30,Dn=e=>({me:N.value?.id??"",ask:De,find:(t,n)=>de(Fe(),n,t,Tn+e.length).filter(s=>!e.includes(s.id)).slice(0,Tn),isOnline:t=>t.id===N.value?.id||(se.value[t.id]??t.online??!1),describe:A,onClose:v});function In(){let e=async(t,n)=>{let s=await ao(t.map(r=>r.id),n);v(),L(s.id)};return a`<${ke} ...${Dn([])} title=${o("dm.new")} adds=${!1}
      max=${En-1} onDone=${e} />`}function Pn({id:e}){let t=Je(e);if(!t)return null;let n=t.members.map(r=>r.id),s=async r=>{let i=await lo(e,r.map(l=>l.id));v(),i.id!==e&&(F(o("dm.newGroup"),"info"),L(i.id))};return a`<${ke} ...${Dn(n)} title=${o("dm.add")} adds
      note=${t.is_group?null:o("dm.addMakesGroup")}
      max=${Math.max(1,En-n.length)} onDone=${s} />`}function On({id:e}){let t=Je(e);return t?a`<${An} name=${t.name??""} describe=${A} onClose=${v}
      onSave=${n=>co(e,n).then(v)} />`:null}function jn({first:e,today:t,earlier:n,describe:s,onGo:r,onClose:i}){let[l,c]=p(e),{busy:d,error:m,submit:u}=x(s);return a`<${S} title=${o("date.title")} onClose=${i} size="s" testid="date-dialog">
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
  <//>`}function Fn({versions:e,error:t,onClose:n}){let s=(e?.length??0)-1,r=i=>i===0?o("history.original"):o(i===s?"history.current":"history.edited");return a`<${S} title=${o("history.title")} onClose=${n} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${M} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${j} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===s?"is-current":""}>
        <div class="history-head"><b>${r(l)}</b><time
            datetime=${i.created_at}
            title=${Q(i.created_at)}>${Oe(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(Vs):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function Vs({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var Ln=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function Rn(e,t){let n=Ln(e),s=Ln(t),r=0;for(;r<n.length&&r<s.length&&n[r]===s[r];)r+=1;let i=0;for(;i<n.length-r&&i<s.length-r&&n.at(-1-i)===s.at(-1-i);)i+=1;let l=Js(n.slice(r,n.length-i),s.slice(r,s.length-i));return Qs([...n.slice(0,r).map(it),...l,...n.slice(n.length-i).map(it)])}var it=e=>({kind:"same",text:e}),st=e=>({kind:"gone",text:e}),rt=e=>({kind:"new",text:e});function Js(e,t){if(e.length*t.length>4e6)return[...e.map(st),...t.map(rt)];let n=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)n[l][c]=e[l]===t[c]?n[l+1][c+1]+1:Math.max(n[l+1][c],n[l][c+1]);let s=[],r=0,i=0;for(;r<e.length&&i<t.length;)e[r]===t[i]?(s.push(it(e[r])),r+=1,i+=1):n[r+1][i]>=n[r][i+1]?s.push(st(e[r++])):s.push(rt(t[i++]));return[...s,...e.slice(r).map(st),...t.slice(i).map(rt)]}function Qs(e){let t=[];for(let n of e){let s=t.at(-1);s?.kind===n.kind?s.text+=n.text:t.push({...n})}return t}function Bn({message:e}){let[t,n]=p(null),[s,r]=p(null);g(()=>{gt.history(e).then(n,l=>r(J(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?Rn(t[c-1].content,l.content):null}));return a`<${Fn} versions=${i??null} error=${s}
    onClose=${v} />`}var at=864e5,we=e=>je(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function Hn({channel:e,at:t}){let n=Date.now(),s=async i=>{let l=await Ft(e,Pt(i));v(),L(e,l),l||await _e(e)},r=[{label:o("date.yesterday"),day:we(n-at)},{label:o("date.week"),day:we(n-7*at)},{label:o("date.month"),day:we(n-30*at)},{label:o("date.beginning"),day:"1970-01-02"}];return a`<${jn} first=${we(t?Date.parse(t):n)} today=${we(n)}
      earlier=${r} describe=${A} onGo=${s} onClose=${v} />`}var Ws=["60","1440","10080",""];function Kn({server:e,invites:t,now:n,linkOf:s,describe:r,onCreate:i,onRevoke:l,onClose:c}){let[d,m]=p(""),[u,$]=p("10080"),{busy:f,at:y,failure:E,submit:h}=x(r,["max_uses"]),D=h(()=>i({...d.trim()?{max_uses:Number(d)}:{},...u?{expires_in_minutes:Number(u)}:{}}));return a`<${S} title=${o("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${D}>
      <${Y} label=${o("invite.expires")} value=${u} onChange=${$}
          options=${Ws.map(C=>({value:C,label:o(`invite.expiry.${C||"never"}`)}))} />
      <div class="invite-make">
        <${k} label=${o("invite.maxUses")} type="number" min=${1} value=${d}
            onInput=${m} placeholder=${o("invite.unlimited")} testid="invite-max-uses"
            error=${y("max_uses")} />
        <button class="button is-primary" disabled=${f}
            data-testid="invite-create">${o("invite.create")}</button>
      </div>
      ${E}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${j} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${o("invite.noneYet")}</p>`:a`<ul>${t.map(C=>a`<li key=${C.id}><${Ys} invite=${C} now=${n} linkOf=${s} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function Ys({invite:e,now:t,linkOf:n,onRevoke:s}){let r=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||r||i,c=e.is_revoked?o("invite.revoked"):r?o("invite.expired"):i?o("invite.usedUp"):e.expires_at?o("invite.until",{when:z(e.expires_at,t)}):o("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${o("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${ie} text=${e.code} label=${o("action.copy")} />
      <${ie} text=${n(e.code)} label=${o("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>s(e)}>${o("invite.revoke")}</button>`}
  </div>`}function zn({server:e}){let[t,n]=p(null),s=()=>ne.list(e).then(i=>n(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));g(()=>{s().catch(_)},[e]);let r=async i=>{n(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await ne.revoke(e,i.id).catch(_),await s().catch(_)};return a`<${Kn}
      server=${K.value?.find(i=>i.id===e)?.name??o("user.unknown")}
      invites=${t} now=${Date.now()} describe=${A}
    linkOf=${i=>location.origin+wo({page:"invite",code:i})}
    onCreate=${i=>ne.create(e,i).then(s)} onRevoke=${r}
        onClose=${v} />`}function Xn({query:e,onQuery:t,targets:n,onClose:s}){let[r,i]=p(0),l=d=>{d&&(s(),d.go())},c=d=>{if(!fe(d))if(d.key==="ArrowDown"||d.key==="ArrowUp"){d.preventDefault();let m=d.key==="ArrowDown"?1:n.length-1;i(n.length?(r+m)%n.length:0)}else d.key==="Enter"&&(d.preventDefault(),l(n[r]))};return a`<${S} title=${o("switcher.title")} onClose=${s} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${c}>
      <div class="switcher-field"><${w} name="search" />
        <input type="text" value=${e} placeholder=${o("switcher.placeholder")}
            aria-label=${o("switcher.placeholder")} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${r}"
          onInput=${d=>{t(d.target.value),i(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${o("switcher.title")}>
        ${n.map((d,m)=>a`<li key=${d.key} id="switcher-${m}" role="option"
              aria-selected=${m===r}
          class=${d.unread?"is-unread":""} onMouseMove=${()=>i(m)}
              onClick=${()=>l(d)}>
          <${w} name=${d.icon}
              size=${17} /><span>${d.label}</span><small>${d.hint}</small></li>`)}
        ${n.length===0&&a`<li class="is-none">${o("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var qn=12,Zs=6;function Un(e,t){let n=tn(),r=Ce([...tr(),...n.sort(er).map(or)],e.replace(/^[#＃@＠]/,""),m=>m.words,1/0).sort((m,u)=>Number(u.unread)-Number(m.unread)).slice(0,qn),i=new Set(n.flatMap(({person:m})=>m?.id??[])),l=N.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),d=c===""?[]:de(Fe(),t,c,qn).filter(({id:m})=>!i.has(m));return[...r,...d.slice(0,Zs).map(m=>nr(m,l))]}var er=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),tr=()=>(K.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>B(e.id)},...(Me.value[e.id]??[]).map(t=>({key:t.id,icon:Dt(t,null).icon,label:t.name,hint:e.name,unread:(to.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>L(t.id)}))]),or=({id:e,name:t,icon:n,unread:s,words:r})=>({key:e,icon:n,label:t,hint:r[2]&&n==="user"?`@${r[2]}`:"",unread:s>0,words:r,go:()=>L(e)}),nr=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,go:()=>{on(e.id)}});var sr=150;function Gn(){let[e,t]=p(""),[n,s]=p([]);return g(()=>{oo.peek().loaded||so()},[]),g(()=>{let r=!0,i=setTimeout(async()=>{e.trim()!==""&&ro();let l=await De(e.replace(/^[@＠]/,"")).catch(()=>[]);r&&s(l)},sr);return()=>{r=!1,clearTimeout(i)}},[e]),a`<${Xn} query=${e} onQuery=${t}
      targets=${Un(e,n)} onClose=${v} />`}var Vn=bt(!1);function rr(){let e=Qe.value,t=N.value;return Xo.value!=="inside"||!t?null:t.rename_needed&&!Vn.value?a`<${$n} username=${t.username} describe=${A} onLater=${()=>{Vn.value=!0}}
     
          onSave=${n=>Ue({username:n}).then(()=>F(o("rename.done"),"ok"))} />`:e&&a`<${ir} key=${JSON.stringify(e)} open=${e} user=${t} />`}function ir({open:e,user:t}){switch(e.kind){case"confirm":return a`<${mn} ...${e} onConfirm=${e.run} onClose=${()=>{Qe.value===e&&v()}} />`;case"switcher":return a`<${Gn} />`;case"keys":return a`<${dn} sendKey=${Ye.value.send_key} onClose=${v} />`;case"node":return ar(t.mesh_admin===!0);case"history":return a`<${Bn} message=${e.message} />`;case"date":return a`<${Hn} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${In} />`;case"direct-add":return a`<${Pn} id=${e.direct} />`;case"direct-rename":return a`<${On} id=${e.direct} />`;case"invites":return a`<${zn} server=${e.server} />`;case"server-add":return lr();case"server-edit":return cr(e.server);case"channel-create":return a`<${_n} server=${e.server} />`;case"channel-edit":return a`<${Cn} id=${e.channel} />`;case"channel-add":return a`<${Mn} id=${e.channel} />`;case"settings":return mr(e.tab??"look",t);default:return null}}function ar(e){let{phase:t,node:n,moved_from:s,lost_at:r}=St.value,i=()=>{v(),ge({page:"mesh"})};return a`<${pn} phase=${t} name=${n?.name??o("node.unknown")}
      moved_from=${s} lost_at=${r} nodes=${_t.value}
      state=${uo.value} current=${n?.id??null}
    onStatus=${e?i:null} onRetry=${Ct} onClose=${v} />`}function Jn(e){v(),B(e)}function lr(){return a`<${fn} describe=${A} onClose=${v}
   
        onCreate=${e=>Xt(e).then(t=>Jn(t.id))}
    onPreview=${e=>ne.preview(Pe(e))}
   
        onAccept=${e=>Te(e).then(t=>Jn(t.id))} />`}function cr(e){let t=K.value?.find(s=>s.id===e);if(!t)return null;let n=()=>P({kind:"confirm",title:o("server.delete"),text:o("server.deleteText",{name:t.name}),action:o("server.delete"),danger:!0,run:()=>Ut(e).then(()=>ge({page:"home"}),_)});return a`<${hn} name=${t.name} describe=${A}
      onSave=${s=>qt(e,s).then(v)}
    extra=${a`<${Nn} server=${e} />`}
    onDelete=${t.owner_id===N.value?.id?n:null} onClose=${v} />`}function mr(e,t){let n=()=>P({kind:"confirm",title:o("account.logoutEverywhere"),text:o("account.logoutEverywhereText"),action:o("account.logoutEverywhere"),danger:!0,run:()=>xt().catch(_)});return a`<${gn} tab=${e} user=${t} settings=${Ye.value}
      onSettings=${zo} describe=${A}
   
        onProfile=${s=>Ue(s).then(()=>F(o("account.saved"),"ok"))}
   
        onPassword=${(s,r)=>wt(s,r).then(()=>F(o("account.passwordChanged"),"ok"))}
    onLogout=${()=>{v(),yt(!1)}} onLogoutEverywhere=${n} onClose=${v} />`}function Qn({found:e,describe:t,onJoin:n}){let[s,r]=p(""),[i,l]=p(""),c=x(t),d=x(t),{busy:m,error:u,submit:$}=x(t);return a`<div class="stack">
    <section class="join-found"><h2>${o("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${o("join.searching")}</span></p>`:a`<ul>${e.map(f=>a`<li key=${f.node_id}><span class="join-icon"><${w}
                  name="mesh" /></span>
        <span><strong>${f.mesh_name}</strong><small>${o("join.via",{node:f.node_name,address:f.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>n({address:f.address}))}>${o("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${$(()=>n({ticket:s.trim()}))} class="stack">
      <${k} label=${o("join.ticket")} area mono value=${s} onInput=${r}
          hint=${o("join.ticketHint")} error=${u} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${m||s.trim()===""}
          data-testid="join-ticket-submit">${o("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${o("join.byAddress")}</summary>
      <form class="stack" onSubmit=${d.submit(()=>n({address:i.trim()}))}>
        <${k} label=${o("join.address")} mono value=${i} onInput=${l}
            hint=${o("join.addressHint")} error=${d.error} testid="join-address" />
        <button class="button is-wide" disabled=${d.busy||i.trim()===""}
            data-testid="join-address-submit">${o("join.ask")}</button>
      </form></details>
  </div>`}function Ke({words:e}){return a`<ol class="words" aria-label=${o("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function Wn({join:e,onCancel:t}){let n=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${n?a`<${M} tone="error">${e.error_code?X(e.error_code):o("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${o(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||o("join.thisMesh")})}</span></p>`}
    ${!n&&e.words.length>0&&a`<p class="soft">${o("join.compare")}</p><${Ke} words=${e.words} />`}
    ${!n&&e.error_code&&a`<${M} tone="warning">${X(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${o(n?"action.back":"join.cancel")}</button>
  </div>`}var dr=2e3;function ur(){let e=Ro.value,[t,n]=p(null);if(g(()=>{let i=setInterval(()=>{Bo().catch(()=>{})},dr);return()=>clearInterval(i)},[]),!e)return null;let s=a`<${sn} />`;if(e.state==="joining"&&e.join)return a`<${tt} title=${o("join.title")} foot=${s}>
      <${Wn} join=${e.join} onCancel=${()=>Ko().catch(_)} /><//>`;let r=t??(e.found.length>0?"join":"found");return a`<${tt} title=${o("first.title")} text=${o("first.text")} foot=${s}>
    <div class="tabs" role="tablist">${["found","join"].map(i=>a`<button type="button" role="tab" key=${i}
      aria-selected=${r===i} data-testid="first-run-${i}"
          onClick=${()=>n(i)}>${o(`first.${i}`)}
      ${i==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${r==="found"?a`<p class="soft">${o("first.foundText")}</p><${nn} key="found"
            founding describe=${A} action=${o("first.foundAction")} onRegister=${kt} />`:a`<${Qn} key="join" found=${e.found} describe=${A}
            onJoin=${Ho} />`}</div>
  <//>`}function pr({code:e}){let[t,n]=p(null),[s,r]=p(null);g(()=>{ne.preview(Pe(e)).then(n,r)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>ge({page:"home"})}>${o(K.value?.length?"empty.goHome":"action.back")}</button>`;if(s)return a`<${G} icon="ticket" title=${o("invite.invalid")}
        text=${J(s)}>${i}<//>`;if(!t)return null;let l=()=>Te(t.code).then(c=>B(c.id),_);return t.already_member?a`<${G} icon="ticket" title=${t.server_name}
        text=${o("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>B(t.server_id)}>${o("invite.open")}</button><//>`:a`<${G} icon="ticket"
      title=${o("invite.pageTitle",{name:t.server_name})} text=${o("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${o("invite.join",{name:t.server_name})}</button>${i}<//>`}var lt=100;function Yn(e){let{members:t,find:n}=e,[s,r]=p(""),[i,l]=p(lt),c=s.trim()?n(t,s):t,d=e.roles.map(m=>({role:m,rows:c.slice(0,i).filter(u=>u.role===m)}));return a`<div class="members">
    <div class="members-search"><${w} name="search" size=${16} />
      <input type="search" value=${s} placeholder=${o("members.find")}
          aria-label=${o("members.find")}
        onInput=${m=>{r(m.target.value),l(lt)}} /></div>
    <div class="members-scroll">
      ${d.map(({role:m,rows:u})=>u.length>0&&a`<section key=${m}>
        <h3>${o(`role.${m}.many`)} <span>${c.filter($=>$.role===m).length}</span></h3>
        <ul>${u.map($=>a`<li key=${$.user.id}><${$r} member=${$} ...${e} /></li>`)}</ul></section>`)}
      ${c.length===0&&a`<p class="panel-none">${o("members.none")}</p>`}
      ${c.length>i&&a`<button type="button" class="button is-wide" onClick=${()=>l(i+lt)}>${o("action.showMore")}</button>`}
    </div>
  </div>`}function $r({member:e,owner:t,me:n,online:s,roles:r,canChange:i,canRemove:l,onRole:c,onRemove:d}){let{user:m}=e;return a`<div class="member" data-testid="member" data-user-id=${m.id}
      data-role=${e.role}>
    <${R} id=${m.id} name=${m.display_name}
        online=${s[m.id]??m.online??!1} />
    <span
        class="member-text"><strong>${m.display_name}${m.id===n&&a` <em>${o("members.you")}</em>`}
      ${m.id===t&&a`<span class="member-owner" title=${o("role.owner")}><${w} name="crown" size=${14} /></span>`}</strong>
      <span>@${m.username}${m.status_message?` · ${m.status_message}`:""}</span></span>
    <${Le} label=${o("members.actions",{name:m.display_name})} testid="member-menu"
        items=${[...i(e)?r.map(u=>({label:o(`role.${u}`),checked:u===e.role,testid:`role-${u}`,onClick:()=>c(e,u)})):[],l(e)&&{label:o("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>d(e)}]} />
  </div>`}function ct({people:e,me:t,online:n,actions:s}){let r=e.slice().sort((i,l)=>i.display_name.localeCompare(l.display_name)||(i.id<l.id?-1:1));return a`<div class="members"><div class="members-scroll"><ul>${r.map(i=>a`<li key=${i.id}><div class="member" data-testid="member" data-user-id=${i.id}>
      <${R} id=${i.id} name=${i.display_name} online=${n[i.id]??i.online??!1} />
      <span class="member-text"><strong>${i.display_name}${i.id===t&&a` <em>${o("members.you")}</em>`}</strong>
        <span>@${i.username}${i.status_message?` · ${i.status_message}`:""}</span></span>
      ${s?.(i)}</div></li>`)}</ul></div></div>`}function Z({title:e,subtitle:t,onClose:n,children:s,testid:r}){return a`<aside class="panel" aria-label=${e} data-testid=${r}>
    <header class="panel-head">
      <${U} icon="arrow-left" label=${o("action.back")} onClick=${n}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>
      <${U} icon="close" label=${o("action.close")} onClick=${n} class="only-wide"
          testid="panel-close" />
    </header>
    ${s}
  </aside>`}var fr=(e,t)=>Ce(e,t,({user:n})=>[n.display_name,n.username],e.length),mt=()=>{V.value=null};function hr(){let e=W(ue(re.value));return e?.hidden?a`<${vr} conversation=${e} />`:e?.people?a`<${br} conversation=${e} people=${e.people} />`:a`<${gr} />`}function br({conversation:e,people:t}){let{icon:n,label:s,group:r}=e,i=N.value?.id??"";return a`<${Z} title=${o("members.title")} subtitle=${s} testid="members" onClose=${mt}>
    <${ct} people=${t} me=${i} online=${{...se.value,[i]:!0}} />
    <div class="panel-foot">${n!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>P({kind:"direct-add",direct:e.id})}>
        <${w} name="user-add" size=${15} />${o("dm.add")}</button>`}${r&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>rn(e)}>${o("dm.leave")}</button>`}</div>
  <//>`}function vr({conversation:e}){let{id:t,label:n,name:s,manages:r}=e;g(()=>{Wt(t).catch(_)},[t]);let i=Ee.value[t],l=N.value?.id??"",c=m=>P({kind:"confirm",title:o("channel.putOut"),text:o("channel.putOutText",{name:m.display_name,channel:s}),action:o("channel.putOut"),danger:!0,run:()=>Yt(t,m.id).catch(_)}),d=m=>r&&m.id!==l&&a`<${U} icon="user-remove" testid="channel-put-out" onClick=${()=>c(m)}
      label=${o("channel.putOutName",{name:m.display_name})} />`;return a`<${Z} title=${o("members.title")} subtitle=${n} testid="members" onClose=${mt}>
    ${i?a`<${ct} people=${i.map(({user:m})=>m)} me=${l} actions=${d}
            online=${{...se.value,[l]:!0}} />`:a`<${j} rows=${6} kind="line" />`}
    <div class="panel-foot">${r&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>P({kind:"channel-add",channel:t})}>
        <${w} name="user-add" size=${15} />${o("channel.addMembers")}</button>`}</div>
  <//>`}function gr(){let e=re.value.page==="channel"?re.value.server:"",t=K.value?.find(l=>l.id===e),n=Ne.value[e],s=N.value;if(!t||!s)return null;let r=Ae(e),i=l=>P({kind:"confirm",title:o("members.remove"),text:o("members.removeText",{name:l.user.display_name,server:t.name}),action:o("members.remove"),danger:!0,run:()=>Qt(e,l.user.id).catch(_)});return a`<${Z} title=${o("members.title")} subtitle=${t.name} testid="members"
      onClose=${mt}>
    ${n?a`<${Yn} members=${Et(n)} owner=${t.owner_id} me=${s.id}
            online=${{...se.value,[s.id]:!0}} roles=${Mt} find=${fr}
      canChange=${l=>At(t,r,l,s.id)}
          canRemove=${l=>Tt(t,r,l,s.id)}
     
          onRole=${(l,c)=>Jt(e,l.user.id,c).catch(_)}
          onRemove=${i} />`:a`<${j} rows=${6} kind="line" />`}
  <//>`}function Zn({request:e,onApprove:t,onDeny:n}){let[s,r]=p(!1),i=async()=>{r(!0),await t(),r(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${o("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,z(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${o("mesh.compare")}</p>
    <${Ke} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${s}
        data-testid="node-approve" onClick=${i}>${o("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${s} data-testid="node-deny"
          onClick=${n}>${o("mesh.deny")}</button></div>
  </article>`}var es=12;function ts({holds:e,meshName:t,describe:n,onMake:s,onRestore:r}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${o("mesh.kit")}</h2></header>
    <p class="soft">${o(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${yr} meshName=${t} describe=${n} onMake=${s} />`:a`<${wr} describe=${n} onRestore=${r} />`}
  </section>`}function yr({meshName:e,describe:t,onMake:n}){let[s,r]=p(""),[i,l]=p(""),[c,d]=p(null),{busy:m,at:u,failure:$,submit:f}=x(t,["passphrase"]),y=f(async()=>{d(await n(s)),r(""),l("")}),E=[...s].length,h=i!==""&&i!==s;return a`<form class="settings-section" onSubmit=${y}>
    <${k} label=${o("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${s} onInput=${r} testid="kit-passphrase" error=${u("passphrase")}
        hint=${o("mesh.kitPassphraseRule",{count:es})} />
    <${k} label=${o("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${h?o("mesh.kitPassphraseDiffers"):null} />
    ${$}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${m||E<es||i!==s}>${o("mesh.kitMake")}</button></div>
    ${c&&a`<${kr} kit=${c} text=${xr(c,e)} />`}
  </form>`}function kr({kit:e,text:t}){let n=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((s,r)=>a`<li key=${r}>${s}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${n}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${o("mesh.kitSave")}</a>
      <${ie} text=${t} label=${o("mesh.kitCopy")} /></div>
    <p class="soft">${o("mesh.kitKeep")}</p></div>`}function wr({describe:e,onRestore:t}){let[n,s]=p(""),[r,i]=p(""),{busy:l,at:c,failure:d,submit:m}=x(e,["kit","passphrase"]),u=m(async()=>{await t(n,r),s(""),i("")});return a`<form class="settings-section" onSubmit=${u}>
    <${k} label=${o("mesh.kitLine")} value=${n} onInput=${s} area mono
        testid="kit-line" error=${c("kit")} />
    <${k} label=${o("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${r} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${d}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||n.trim()===""||r===""}>${o("mesh.kitRestore")}</button></div>
  </form>`}function xr(e,t){let n=e.words.map((s,r)=>`${r+1}. ${s}`).join(`
`);return`${o("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${n}
`}function os({rows:e}){let t=e.filter(([,s])=>s>0),n=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${o("mesh.counters")}</h2></header>
    <p class="soft">${o("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${o("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([s,r])=>a`<div key=${s}><dt>${un(s)}</dt><dd>${r}</dd></div>`)}</dl>`}
    ${t.length>0&&n>0&&a`<p class="soft">${o("mesh.countersQuiet",{count:n})}</p>`}
  </section>`}function ns({events:e}){return a`<section class="card"><header class="card-head"><h2>${o("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${o("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,n)=>a`<li key=${`${t.at}${n}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${Q(t.at)}>${T(t.at)}</time><span>${Sr(t)}</span></li>`)}</ol>`}
  </section>`}function Sr({code:e,args:t}){let n=String(t.name??"");switch(e){case"joined":return o("mesh.event.joined");case"connected":return o("mesh.event.connected",{name:n});case"lost":return o("mesh.event.lost",{name:n,reason:X(String(t.reason))});case"authority_given":case"authority_taken":return o(`mesh.event.${e}`,{name:n});case"authority_restored":return o("mesh.event.authority_restored");case"revoked":return o("mesh.event.revoked",{name:n});case"refused_address":return o(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return le(String(t.trouble),t.name?n:null);case"trouble_over":return o("mesh.event.troubleOver");case"set_aside":return o("mesh.verdict.setAside",{node:n,entry:t.entry});case"disk":return o("mesh.event.disk",{detail:t.detail});default:return o("mesh.event.other",{code:e})}}function ss({node:e,onRevoke:t,onAuthority:n}){let s=[n&&{label:o(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:n,testid:"node-authority"},t&&{label:o("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),r=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&o(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&z(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&T(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Be(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${o(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${o("mesh.authority")}</span>`}
      ${s.length>0&&a`<${Le} label=${o("mesh.nodeMenu",{name:e.name})} items=${s} />`}</header>
    <dl>${r.map(([i,l])=>l&&a`<div key=${i}><dt>${o(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${le(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${_r(e)}</p>`}
  </article>`}function _r({last_error_code:e,last_error_at:t}){let n=X(e??"");return t?o("mesh.errorAt",{reason:n,time:T(t)}):n}function rs({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${o("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${o("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(n=>a`<li key=${n.order_id}>
      <strong>${o(`mesh.order.${n.kind}`)}</strong> ${z(n.created_at)} — ${o("mesh.ordersMissing",{nodes:n.missing.map(t).join(o("list.comma"))})}</li>`)}</ul>`}
  </section>`}function is({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${o("mesh.positions")}</caption>
    <thead><tr><th scope="col">${o("mesh.node")}</th>
      ${e.map(n=>a`<th scope="col" key=${n.node} title=${n.node}>${n.label}<small>${n.top}</small></th>`)}
      <th scope="col">${o("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:n,cells:s,dimmed:r})=>a`<tr key=${n.id} class=${r?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${n.state}"
          aria-hidden="true"></span>${n.name}
        ${r&&n.as_of&&a`<small>${o("mesh.asOf",{time:T(n.as_of)})}</small>`}</th>
      ${s.map(i=>a`<td class=${i.behind>0?"is-behind":""}
            title=${o("mesh.position",{seq:i.held})}>
        ${i.behind===0?"=":`−${i.behind}`}</td>`)}
      <td
          class=${n.behind.entries>0?"is-behind":""}>${n.behind.entries===0?"=":a`−${n.behind.entries}${n.behind.oldest_at&&a` <small>${o("mesh.since",{time:T(n.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var Cr={green:"ok",amber:"clock",red:"warning"};function as({verdict:e,at:t,stale:n,nodes:s}){return a`<div class="verdict is-${e.level} ${n?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${w} name=${Cr[e.level]} size=${22} /><p>${Mr(e,s)}</p>
    <small>${o(n?"mesh.staleAt":"mesh.asOf",{time:Ze(t)})}</small></div>`}function Mr({code:e,args:t,at:n},s){let r=i=>Number(t[i]??0);switch(e){case"equal":return o("mesh.verdict.equal",{count:r("nodes"),time:Ze(n)});case"quarantined":return o("mesh.verdict.quarantined",{count:r("entries")});case"deriving":return o("mesh.verdict.deriving",{percent:r("percent")});case"behind":return o("mesh.verdict.behind",{node:t.node,count:r("behind")+r("ahead")});case"unreachable":return Tr(t,s);case"set_aside":return o("mesh.verdict.setAside",{node:t.node,entry:r("entries")});case"unanswered":return[o("mesh.verdict.unanswered",{address:t.address}),X(String(t.reason))].join(o("list.sentences"));case"clock":return Ar(t);default:return Nr(e,t)}}function Nr(e,t){let n=t.since&&o("mesh.verdict.since",{time:T(String(t.since))});return[le(e,t.here?null:String(t.node)),n].filter(Boolean).join(o("list.sentences"))}function Ar({node:e,here:t,ahead:n,seconds:s}){let r=n?"Ahead":"Behind";return t?o(`mesh.verdict.ownClock${r}`,{span:et(Number(s))}):o(`mesh.verdict.clock${r}`,{node:e,span:et(Number(s))})}function Tr(e,t){let n=t.filter(r=>r.state==="unreachable"||r.state==="never"),s=Number(e.behind??0);return[o("mesh.verdict.unreachable",{node:n.map(r=>r.name).join(o("list.comma"))}),e.reason&&X(String(e.reason)),e.heard_at&&o("mesh.verdict.heard",{time:T(String(e.heard_at))}),s>0&&o("mesh.verdict.lacks",{count:s}),e.next_attempt_at&&o("mesh.verdict.next",{when:Be(String(e.next_attempt_at))})].filter(Boolean).join(o("list.sentences"))}function ls({ticket:e,earlier:t,nameOf:n,onMake:s}){let[r,i]=p(!1),l=async()=>{i(!0),await s(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${o("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${r}
          data-testid="ticket-make" onClick=${l}><${w} name="ticket"
          size=${16} />${o("mesh.makeTicket")}</button></header>
    <p class="soft">${o("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${ie} text=${e.ticket} label=${o("mesh.copyTicket")}
          testid="ticket-copy" />
        <${ie} text="localchat --join ${e.ticket}" label=${o("mesh.copyCommand")} />
        <span
            class="soft">${o("mesh.ticketUntil",{when:z(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${o("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?o("mesh.ticketUsed",{node:n(c.used_by)}):Date.parse(c.expires_at)<Date.now()?o("invite.expired"):o("mesh.ticketOpen",{time:T(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function cs(e){let t=e.writers.map(({id:s,entries:r})=>({node:s,label:e.nodes.find(i=>i.id===s)?.name??s.slice(-6),top:r})),n=e.nodes.map(s=>{let r=t.map((i,l)=>{let c=s.held[l]??0;return{held:c,behind:i.top-c}});return{node:s,cells:r,dimmed:s.state!=="here"&&s.state!=="connected"}});return{columns:t,rows:n}}function ms(e){return Object.entries(e).sort((t,n)=>n[1]-t[1]||(t[0]<n[0]?-1:1))}var Er=3e3;function Dr(){let e=N.value?.mesh_admin===!0;if(g(()=>{if(!e)return;We();let s=setInterval(We,Er);return()=>clearInterval(s)},[e]),!e)return a`<${G} icon="shield" title=${o("empty.forbidden")}
        text=${o("mesh.adminsOnly")} />`;let t=So.value,n=Co.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${U} icon="arrow-left" label=${o("action.back")}
        class="only-narrow" onClick=${xo} />
      <div><h1>${o("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${n!==null&&a`<${M} tone="warning">${o("mesh.loadFailed")} ${J(n)}<//>`}
      ${t?a`<${Ir} told=${t} stale=${n!==null} />`:n===null&&a`<${j} rows=${5} kind="line" />`}
    </div>
  </section>`}function Ir({told:e,stale:t}){let n=r=>e.nodes.find(i=>i.id===r)?.name??r.slice(-8),s=e.nodes.some(r=>r.state==="here"&&r.authority);return a`
    <${as} verdict=${e.verdict} at=${_o.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${o("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(r=>a`<${Zn} key=${r.node_id} request=${r} onApprove=${()=>Pr(r)} onDeny=${()=>Or(r)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${o("mesh.positions")}</h2></header><p
        class="soft">${o("mesh.positionsText")}</p><${is}
        ...${cs(e)} /></section>
    <section class="status-nodes" aria-label=${o("mesh.nodes")}>${e.nodes.map(r=>a`<${ss} key=${r.id} node=${r}
      onRevoke=${r.state==="here"||r.state==="revoked"?null:()=>jr(r)}
      onAuthority=${s&&r.state!=="revoked"&&r.state!=="waiting"?()=>Fr(r):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${M} tone="warning">${e.unanswered.map(({address:r,code:i})=>a`<p key=${r} data-testid="unanswered">${o("mesh.verdict.unanswered",{address:r})} ${X(i)}</p>`)}<//>`}
    <${ls} ticket=${Mo.value} earlier=${e.tickets} nameOf=${n}
        onMake=${()=>Po().catch(_)} />
    <${ts} holds=${s} meshName=${e.mesh.name} describe=${A}
        onMake=${Do} onRestore=${(r,i)=>Io(r,i).then(()=>F(o("mesh.restored"),"ok"))} />
    <div class="card-pair"><${os} rows=${ms(e.counters)} /><${rs}
        orders=${e.unconfirmed_orders} nameOf=${n} /></div>
    <${ns} events=${e.events} />`}function Pr(e){return No(e.node_id).then(()=>F(o("mesh.approved",{name:e.name}),"ok"),_)}function Or(e){P({kind:"confirm",title:o("mesh.deny"),text:o("mesh.denyText",{name:e.name}),action:o("mesh.deny"),danger:!0,run:()=>Ao(e.node_id).catch(_)})}function jr(e){P({kind:"confirm",title:o("mesh.revoke"),text:o("mesh.revokeText",{name:e.name}),action:o("mesh.revoke"),danger:!0,run:()=>To(e.id).catch(_)})}function Fr(e){let t=e.authority,n=o(t?"mesh.takeAuthority":"mesh.giveAuthority"),s={name:e.name};P({kind:"confirm",title:n,text:t?o("mesh.takeAuthorityText",s):o("mesh.giveAuthorityText",s),action:n,danger:t,run:()=>Eo(e.id,!t).catch(_)})}var us=["href","bold","strike","italic","code"],ds={bold:"**",strike:"~~",italic:"*"},ps=e=>Lr(e).map(t=>{let n=t.reduce((s,{text:r})=>s+(r.match(/[*`~_]/g)?.length??0),0);return ze(t,0,n>1).trim()});function Lr(e){let t=[[]],n=!0;for(let s of e)(s.kept?s.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):s.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||n)&&!s.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...s,text:c}),n=c===""?l>0||n:c.endsWith(" ")});return t}function ze(e,t,n){let s=us[t];if(!s)return e.map(({text:i})=>n?Hr(i):i).join("");let r="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][s]===e[i][s];)l+=1;r+=Rr(e.slice(i,l),t,n),i=l}return r}function Rr(e,t,n){let s=us[t],r=e[0][s],i=e.map(({text:l})=>l).join("");if(!r||i.trim()==="")return ze(e,t+1,n);if(s==="code")return dt(i,l=>Br(l));if(s==="href"){if(i.trim()===r)return i;let l=ze(e,t+1,n);return dt(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${r})`)}return dt(ze(e,t+1,n),l=>ds[s]+l+ds[s])}function dt(e,t){let n=e.trim(),s=e.length-e.trimStart().length;return e.slice(0,s)+t(n)+e.slice(s+n.length)}var Br=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Hr=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function $s(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,n=>`%${n.charCodeAt(0).toString(16).padStart(2,"0")}`)}var Kr=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,zr=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,Xr=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,I=e=>e.nodeType===1?e.nodeName.toLowerCase():"",q=(e,t)=>e.getAttribute?.(t)??"",te=e=>q(e,"style");function fs(e){let t=[...e.childNodes].filter(s=>I(s)!==""||s.nodeType===3&&s.nodeValue?.trim()),n=s=>{let r=te(s);return I(s)==="pre"||/white-space:\s*pre/i.test(r)&&Xr.test(r)};return t.length>0&&t.every(n)}var xe=e=>/display:\s*none|mso-list:\s*ignore/i.test(te(e));function hs(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(te(e))?"item":Kr.test(t)?"text":null}function bs(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),n=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),s="`".repeat(n+1),r=[...e.childNodes].find(c=>I(c)==="code"),i=`${q(e,"class")} ${r?q(r,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${s}${l}
${t}
${s}`}function vs(e,t){let n=Number(/\blevel(\d)/i.exec(te(e))?.[1]??1),s=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(gs(e)),r=Number.parseInt((s?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=s?`${r||1}. `:"- ",l="   ".repeat(Math.max(0,n-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function gs(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(te(t)))return t.textContent??"";let n=I(t)===""?"":gs(t);if(n)return n}return""}function ys(e){let t=[...e.childNodes].flatMap(n=>I(n)==="p"?[...n.childNodes]:[n]).find(n=>I(n)==="input"&&q(n,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var ut=e=>[...e.childNodes].flatMap(t=>{let n=I(t);return xe(t)?[]:n==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(n)?ut(t):[]}),pt=e=>[...e.childNodes].some(t=>zr.test(I(t))||I(t)==="div"&&pt(t));var qr=/^(b|strong)$/,Ur=/^(i|em|cite)$/,Gr=/^(s|del|strike)$/,Vr=/^(code|kbd|samp|tt)$/;function Xe(e,t){let n=I(e),s=te(e),r=/font-weight:\s*(\w+)/i.exec(s)?.[1]??"",i={...t};(qr.test(n)||/^(bold|bolder|[6-9]00)$/i.test(r))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(r)&&delete i.bold,(Ur.test(n)||/font-style:\s*italic/i.test(s))&&(i.italic=!0),(Gr.test(n)||/text-decoration[\w-]*:[^;]*line-through/i.test(s))&&(i.strike=!0),Vr.test(n)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(s)&&(i.kept=!0);let l=n==="a"?$s(q(e,"href")):void 0;return l&&(i.href=l),i}function ws(e){let t=new Map,n=e.map(r=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of r){l();for(let d=0;d<c.columns&&i.length<=40;d+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(d===0?c.text:"")}return l(),i}),s=Math.max(0,...n.map(r=>r.length));if(s>40||s*n.length>2e3)return null;for(let r of n)for(;r.length<s;)r.push("");return Jr(n)}function Jr(e){let t=e.filter(s=>s.some(Boolean)),n=Math.max(0,...t.map(s=>s.findLastIndex(Boolean)+1));return t.map(s=>s.slice(0,n))}var Qr=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function xs(e,t){let[n,...s]=e,r=n.map((l,c)=>{let d=s.map(u=>u[c]).filter(Boolean),m=d.length>0&&d.every(u=>Qr.test(u));return t(c)||m?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(n.map($t)),i(r),...s.map(i)].join(`
`)}var $t=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var Yr=150,Ss=12,_s=16e3,Zr=400,ei=50,ti=80,oi=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,he=class extends Error{};function Cs(e,t){if(fs(e))return null;let n=new ft;try{n.children(e,{},0)}catch(l){if(l instanceof he)return null;throw l}if(n.flush("line"),!n.structured&&!ni(n.looks))return null;let s=[...n.hrefs];if(s.length===1&&t.trim()===s[0])return null;let r=Ms(n.blocks);return r.length<=2*_s&&r.split(`
`).length<=Zr?r:null}var ni=e=>e.size>1||[...e].some(t=>t.includes("href"));function Ms(e){let t="";return e.forEach((n,s)=>{let i=e[s-1]?.kind===n.kind&&n.kind!=="apart";t+=(s===0?"":i?`
`:`

`)+n.text}),t}var ft=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let n=ps(this.runs);for(this.runs=[];n.length>0&&n[0]==="";)n.shift();for(;n.length>0&&n.at(-1)==="";)n.pop();n.length!==0&&this.put(n.map(s=>s.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,n){this.blocks.push({text:t,kind:n})}children(t,n,s){for(let r of t.childNodes)this.node(r,n,s+1)}text(t,n){if(this.#t+=t.length,this.#t>_s)throw new he;if(this.runs.push({...n,text:t}),t.trim()==="")return;let{kept:s,...r}=n;this.looks.add(JSON.stringify(Object.keys(r).sort())),n.href&&this.hrefs.add(n.href)}node(t,n,s){if(t.nodeType===3)return this.text(t.nodeValue??"",n);let r=I(t);if(r===""||oi.test(r)||xe(t))return;if(s>Yr)return this.text(t.textContent??"",n);if(r==="br")return this.text(`
`,{...n,kept:!0});if(r==="img")return this.text(q(t,"alt").slice(0,ti),n);if(r==="input")return;let i=Xe(t,n),l=hs(t,r);return l?this.block(l,t,i,s):this.children(t,i,s)}block(t,n,s,r){if(this.flush("line"),t==="text"){this.children(n,s,r);let c=I(n)==="p"&&!/Mso|^p\d/.test(q(n,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(n,s,r);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(bs(n),"apart");if(t==="list"){let c=this.list(n,s,r);return c===""?void 0:this.put(c,"apart")}let i=this.inside(n,s,r);if(i==="")return;if(t==="item")return this.put(vs(n,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(I(n)[1]));return this.put(`${l} ${$t(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,n,s){let[r,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Ss?this.text(t.textContent??"",n):this.children(t,n,s),this.#e-=1,this.flush("line");let l=Ms(this.blocks);return this.blocks=r,this.runs=i,l}list(t,n,s){let r=Number.parseInt(q(t,"start"),10)||1,i=I(t)==="ol",l=[];for(let c of t.childNodes){let d=I(c);if(d===""||xe(c))continue;if(d==="ul"||d==="ol"){this.#e+=1;let f=this.#e>Ss?this.inside(c,n,s):this.list(c,n,s+1);this.#e-=1,f&&l.push(f.replace(/^/gm,i?"   ":"  "));continue}let m=i?`${r}. `:"- ",u=this.inside(c,Xe(c,n),s+1).replace(/\n{2,}/g,`
`);u!==""&&(r+=1,l.push(m+ys(c)+u.replace(/\n/g,`
${" ".repeat(m.length)}`)))}return l.join(`
`)}table(t,n,s){let r=ut(t).map(m=>[...m.childNodes].filter(u=>/^(td|th)$/.test(I(u))&&!xe(u)));if(r.reduce((m,u)=>m+u.length,0)>2e3)throw new he;if(!(r.length>1&&r.some(m=>m.length>1))||r.some(m=>m.some(pt))){for(let m of r)for(let u of m)this.block("text",u,n,s+1);return}let c=r.map(m=>m.map(u=>this.cell(u,n,s+1))),d=ws(c);if(!d)throw new he;d.length!==0&&(this.structured=!0,this.put(xs(d,m=>si(c,m)),"apart"))}cell(t,n,s){let r=this.inside(t,Xe(t,n),s).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(q(t,c),10)||1,1),ei),l=/^right$/i.test(q(t,"align"))||/text-align:\s*right/i.test(te(t));return{text:r.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function si(e,t){let n=e.slice(1).flatMap(s=>s[t]?.text?[s[t]]:[]);return n.length>0&&n.every(({right:s})=>s)}var ri=2e6,ii=2e4;function ai(e,t){if(e.length>ri)return null;let n=new DOMParser().parseFromString(e,"text/html");return n.getElementsByTagName("*").length>ii?null:Cs(n.body,t)}var Ns=400;function As({message:e,place:t,server:n,onShow:s}){let{author:r,content:i,parent_id:l}=e,c=[...i],d=c.length>Ns?`${c.slice(0,Ns).join("")} …`:i;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${o("pins.show")} onClick=${s}>
    <span class="found-place">${t}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${o("search.inThread")}</small>`}</span>
    <span class="found-by"><${R} id=${r.id} name=${r.display_name} size="s" />
      <strong>${r.display_name}</strong>
      <time title=${Q(e.created_at)}>${Oe(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${d}</span>
  </button>`}var li=({links:e})=>a`${e.map(t=>a`<${di} key=${t.message} link=${t} />`)}`,Se=new Set,ci=500;function mi(e){Se.has(e)||(Se.size>=ci&&Se.clear(),Se.add(e),io(e).catch(()=>Se.delete(e)))}function di({link:e}){let{conversation:t,message:n,direct:s}=e,r=W(t),i=r!==null,l=Kt.value[n];if(g(()=>{i&&l===void 0?zt(t,n):!i&&s&&mi(t)},[t,n,i,l===void 0]),!r||!l)return null;let c=K.value?.find(d=>d.id===r.server)?.name??null;return a`<${As} message=${l} place=${r.label} server=${c}
    onShow=${()=>L(t,n)} />`}function Ts({message:e,onShow:t,onUnpin:n}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${R} id=${s.id} name=${s.display_name} size="s" />
      <strong>${s.display_name}</strong>
      <time title=${Q(e.created_at)}>${T(e.created_at)}</time>
      ${n&&a`<${U} icon="close" label=${o("message.unpin")} onClick=${n} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${en} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${o("pins.show")}</button>
  </article>`}function ui(){let e=ue(re.value)??"",t=W(e);if(g(()=>{e&&bo(e)},[e]),!t)return null;let n=fo.value[e],s=ho.value,r=i=>{L(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(V.value=null)};return a`<${Z} title=${o("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{V.value=null}}>
    ${s!==null&&a`<${M} tone="warning">${J(s)}<//>`}
    ${!n&&s===null&&a`<${j} rows=${3} />`}
    ${n?.length===0&&a`<${G} icon="pin" title=${o("pins.none")} text=${o("pins.noneText")} />`}
    ${n&&n.length>0&&a`<ul class="pins">${n.map(i=>a`<li key=${i.id}><${Ts} message=${i}
            onShow=${()=>r(i)} onUnpin=${t.pins?()=>vo(i):null} /></li>`)}</ul>`}
  <//>`}function Es({found:e,place:t,onShow:n}){let{message:s,snippet:r,server:i}=e,{author:l}=s,c=d=>{if(d.key!=="ArrowDown"&&d.key!=="ArrowUp")return;let m=d.currentTarget.closest("li"),$=(d.key==="ArrowDown"?m?.nextElementSibling:m?.previousElementSibling)?.querySelector("button")??null;($||d.key==="ArrowUp")&&(d.preventDefault(),($??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${s.id} onClick=${n} onKeyDown=${c}>
    <span class="found-place">${t}${i&&a`<small>${i.name}</small>`}
      ${s.parent_id&&a`<small>${o("search.inThread")}</small>`}</span>
    <span class="found-by"><${R} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${Q(s.created_at)}>${T(s.created_at)}</time></span>
    <span class="found-text" dir="auto">${r.map((d,m)=>d.hit?a`<mark key=${m}>${d.text}</mark>`:d.text)}</span>
  </button>`}function Ds({value:e,busy:t,sort:n,filters:s,onInput:r,onEnter:i,onSort:l,onFilter:c}){let d=ce(null),[m,u]=p(null);g(()=>{d.current?.focus(),d.current?.select()},[]);let $=f=>{if(!fe(f)){if(f.key==="Enter")f.preventDefault(),i();else if(f.key==="ArrowDown"){let y=document.querySelector(".found-list button");y instanceof HTMLElement&&(f.preventDefault(),y.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${w} name="search" size=${17} />
      <input ref=${d} type="search" value=${m??e} maxlength="500"
        placeholder=${o("search.placeholder")} aria-label=${o("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${$}
        onCompositionStart=${f=>u(f.target.value)}
        onCompositionEnd=${f=>{u(null),r(f.target.value)}}
        onInput=${f=>{f.isComposing?u(f.target.value):r(f.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${s.map(({label:f,filter:y})=>a`<button type="button" class="chip" key=${y}
          onClick=${()=>{c(y),d.current?.focus()}}>${f}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${o("search.sort")}</legend>
      ${["newest","best"].map(f=>a`<label key=${f}><input type="radio" name="search-sort" value=${f}
            checked=${n===f} onChange=${()=>l(f)} />
          <span>${o(`search.${f}`)}</span></label>`)}
    </fieldset>
  </div>`}var pi=/^(in|from|on):/;function Is(e,t){let n=$i(e);if(n.includes(t))return n.filter(l=>l!==t).join(" ");let s=pi.exec(t)?.[0],r=n.filter(l=>!s||!l.startsWith(s)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...r,i].join(" ").trim()}function $i(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function fi(){let{typed:e,sort:t,results:n,cursor:s,total:r,more:i,unknown:l,coverage:c,asked:d,busy:m,error:u}=go.value,$=W(ue(re.value)),f=$?.server?$:null,y=[f&&{label:o("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:o("search.fromMe"),filter:"from:me"},{label:o("search.hasLink"),filter:"has:link"},{label:o("search.hasCode"),filter:"has:code"},{label:o("search.today"),filter:"on:today"}].filter(h=>h!=null),E=({message:h,channel:D,dm:C})=>{D?B(D.server_id,D.id,h.id):C&&L(C.id,h.id),matchMedia("(max-width: 1180px)").matches&&(V.value=null)};return a`<${Z} title=${o("search.title")} testid="search"
      onClose=${()=>{V.value=null}}>
    <${Ds} value=${e} busy=${m} sort=${t} filters=${y}
      onInput=${h=>Ie(h)}
      onEnter=${()=>Ie(e,{at_once:!0})}
      onSort=${yo}
      onFilter=${h=>Ie(Is(e,h),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${m?void 0:d}>
      ${u!==null&&a`<${M} tone="warning">${J(u)}<//>`}
      ${l.map(h=>a`<${M} tone="warning" key=${h}>${o("search.unknown",{part:h})}<//>`)}
      ${!d&&!m&&u===null&&a`<${vi} />`}
      ${!d&&m&&a`<${j} rows=${3} />`}
      ${d&&a`<p class="found-count" role="status">${bi(n.length,r,i,s)}</p>
          <ol class="found-list">${n.map(h=>a`<li key=${h.message.id}><${Es} found=${h} place=${hi(h)}
                onShow=${()=>E(h)} /></li>`)}</ol>`}
      ${d&&s&&a`<button type="button" class="button" data-testid="search-more" disabled=${m}
            onClick=${ko}>${o("search.more")}</button>`}
      ${d&&c&&a`<${gi} coverage=${c} />`}
    </div>
  <//>`}function hi({channel:e,dm:t}){return e?`#${e.name}`:t?It(t,N.value?.id??"",no()):""}function bi(e,t,n,s){return e===0&&!s?o("search.none"):n?o("search.countMore",{count:t}):o("search.count",{count:t})}function vi(){let e=[['"…"',o("search.helpPhrase")],["-…",o("search.helpWithout")],["from:",o("search.helpFrom")],["in:#",o("search.helpIn")],["has:link",o("search.helpHas")],["before: after: on:",o("search.helpDays")]];return a`<${G} icon="search" title=${o("search.start")} text=${o("search.startText")} />
    <dl class="search-help">${e.map(([t,n])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${n}</dd></div>`)}</dl>`}function gi({coverage:e}){let{missing:t,behind:n,waiting:s,reading_before:r}=e,i=[...n.map(({name:l,since:c})=>c?o("search.unreachableSince",{name:l,time:pe(c)}):o("search.unreachable",{name:l})),t>0?o("search.missing",{count:t}):"",s>0?o("search.waiting",{count:s}):"",r?o("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${o("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var yi=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>Ps?`${t.slice(0,Ps).join("")} …`:t.join("")},Ps=40;function Os({count:e,max:t,full:n,busy:s,failed:r,onCopy:i,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${o("select.label")} data-testid="selection">
    ${r.length>0&&a`<${M} tone="error"><ul class="selection-failed" data-testid="selection-failed">${r.map(({message:d,reason:m})=>a`<li key=${d.id}>${o("select.failed",{name:d.author.display_name,time:pe(d.created_at),text:yi(d.content),reason:m})}</li>`)}</ul><//>`}
    ${n&&a`<${M} tone="warning">${o("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${o("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||s}
        data-testid="selection-copy" onClick=${i}><${w} name="copy" size=${15} />${o("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||s} data-testid="selection-delete"
          onClick=${l}><${w} name="trash" size=${15} />${o("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${o("select.done")}</button>
    </div>
  </section>`}function ht({moderates:e}){let t=$e.value;if(!t)return null;let n=Wo(t),s=n.length,r=e||n.every(({author:c})=>c.id===N.value?.id),i=async()=>{await Zo(an(n,qo))&&(F(o("select.copied",{count:s}),"ok"),ye())},l=()=>P({kind:"confirm",title:o("select.deleteTitle",{count:s}),text:o("select.deleteText"),action:o("select.deleteCount",{count:s}),danger:!0,run:async()=>{let c=await Yo();c>0&&F(o("select.deleted",{count:c}),"ok")}});return a`<${Os} count=${s} max=${Qo} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${r?l:null} onDone=${ye} />`}function ki({id:e,parent:t,at:n}){let s=W(e),r=Rt(e,t).value.messages[0],i=Ot(e,t).value,l=Oo(i.messages);g(()=>(n||Ht(e,t),Bt(e,t),()=>{$e.peek()?.parent===t&&ye()}),[e,t]);let c=Fo.value,[d,m]=p(!1);g(()=>{d&&c&&i.loaded&&jo(e,t,l)},[d,c,i.loaded,l]);let u=Math.max(r?.reply_count??0,i.has_older?i.messages.length:0),$=i.has_newer?[]:po($o.value,e,t,i.messages),f=vt(()=>{let y=r?[{kind:"message",key:t,message:r,continues:!1}]:[];if(!i.loaded)return y;y.push({kind:"replies",key:"replies",count:u});let E=Go(i.messages,{day:je}).filter(h=>h.kind!=="day");return[...y,...E,...Vo($)]},[i,r,u,...$]);return s?a`<${Z} title=${o("thread.title")} subtitle=${s.label} testid="thread"
      onClose=${()=>{V.value=null}}>
    <${Uo} name=${o("thread.title")} rows=${f} guess=${Jo}
        draw=${ln({conversation:s,focus:n,thread:!0})} staying=${[mo.value?.message,"replies"]}
        before=${i.loaded?null:a`<${j} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${Lo(e,t)}
      onOlder=${()=>jt(e,t)}
          onNewer=${()=>Lt(e,t)}
          onLatest=${()=>_e(e,t)}
          onView=${y=>m(y?.end===!0)} />
    ${$e.value?.parent===t&&a`<${ht} moderates=${s.moderates} />`}
    ${!s.archived&&$e.value?.parent!==t&&a`<${cn} key=${t} conversation=${s} parent=${t} placeholder=${o("thread.placeholder")} />`}
  <//>`:null}export{rr as Dialogs,js as EmojiPopover,ur as FirstRun,pr as InvitePage,hr as MembersPanel,Dr as MeshPage,li as PermalinkCards,Fs as PersonPopover,ui as PinsPanel,fi as SearchPanel,ht as Selecting,ki as ThreadPanel,ai as markdownFrom};
