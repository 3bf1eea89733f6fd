import{$ as Lt,$a as Qe,$c as y,Aa as B,Ab as re,Ac as F,B as kt,Ba as Ne,Bc as Re,C as Ue,Ca as de,D as wt,Db as ye,E as xt,Ea as Ve,Eb as H,F as St,Fa as Te,Fb as Co,G as _t,Ga as Ut,Gb as Mo,Gc as L,H as Ct,Ha as Gt,Hb as No,Hc as Fe,I as Mt,Ia as Vt,Ib as To,Ic as M,Ja as Jt,Jb as Ao,Jc as Jo,K as Nt,Kb as We,Kc as Qo,La as Qt,Lb as Do,Lc as Wo,Ma as ge,Mb as Eo,Mc as Yo,N as Tt,Na as Wt,Nb as Io,O as At,Oa as Yt,Ob as Oo,Oc as Zo,P as Dt,Pa as Zt,Pb as Po,Pc as fe,Q as Et,Qa as Ae,Qb as jo,Qc as ke,R as It,Ra as De,Rb as Ro,Rc as en,S as Ot,Sa as eo,Sb as Fo,Sc as tn,T as Pt,Ta as Je,Tc as he,Ua as to,Ub as Lo,V as jt,Va as oo,Vb as Bo,Vc as Le,Wa as no,Wb as Ho,Xa as ue,Xc as on,Ya as so,Yc as nn,Z as Rt,_ as Ft,_a as ro,_c as Bs,a,aa as Ce,ab as io,ad as w,ba as Bt,bb as ao,bd as N,ca as Ht,cb as lo,cd as ie,d as bt,da as Kt,db as co,dc as Ko,dd as sn,e as p,ea as zt,eb as mo,f as k,fa as Xt,fb as uo,fc as zo,gb as Ee,gc as Xo,h as ce,hb as po,hc as qo,hd as rn,i as vt,ia as Me,ib as $o,ic as Ye,id as Hs,jc as Uo,jd as tt,k as oe,kb as fo,kd as an,lb as ho,ld as ln,mb as bo,mc as Go,md as cn,n as o,na as Ge,nb as vo,o as S,oa as V,ob as go,od as mn,p as G,pb as yo,pc as $e,pd as dn,qa as O,qb as ko,qc as Ze,qd as un,r as U,ra as v,rb as wo,rc as Q,sb as Ie,sc as Pe,ta as j,tb as xo,tc as je,u as ne,ub as So,uc as Vo,v as gt,va as J,vb as se,vc as A,w as T,wa as _,wc as z,xb as _o,xc as et,ya as qt,yb as pe,yc as R,z as yt,zb as Oe,zc as W}from"./chunk.js";function x({title:e,onClose:t,children:n,size:s="m",testid:r,bare:i}){let l=ce(null),c=oe();return k(()=>{let m=document.activeElement,u=l.current;return u&&!u.open&&u.showModal(),()=>{m instanceof HTMLElement&&m.isConnected&&m.focus()}},[]),a`<dialog ref=${l} class="modal modal-${s} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${r}
    onCancel=${m=>{m.preventDefault(),t?.()}} onMouseDown=${m=>{m.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&a`<${U} icon="close" label=${o("action.close")} onClick=${t} />`}
      </div>
      ${n}
    </div>
  </dialog>`}function pn({title:e,text:t,action:n,danger:s,quote:r,onConfirm:i,onClose:l}){let[c,d]=p(!1),m=async()=>{d(!0),await i(),l()};return a`<${x} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${r&&a`<blockquote class="confirm-quote">${r}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${o("action.cancel")}</button>
      <button type="button" class="button ${s?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${m}>${n}</button>
    </footer>
  <//>`}var ae=Le?"⌘":"Ctrl";function $n({sendKey:e,onClose:t}){let s=[["moving",[["switcher",[[ae,"K"]]],["search",[[ae,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["order",[[ae,"Shift","↑"],[ae,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[ae,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[ae,"B"]]],["italic",[[ae,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[ae,"Shift","V"]]]]]];return a`<${x} title=${o("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${s.map(([r,i])=>a`<section key=${r}><h3>${o(`keys.${r}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${o(`keys.${r}.${l}`)}</dt>
        <dd>${c.map(d=>a`<span class="combo">${d.map(m=>a`<kbd>${m}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
  <//>`}function X(e){let t=o(`mesh.reason.${e}`);return ot(t)?o("mesh.reason.unknown",{code:e}):t}function fn(e){let t=o(`mesh.counter.${e}`);return ot(t)?e.replaceAll("_"," "):t}var Be=(e,t=Date.now())=>Date.parse(e)-t<1e3?o("mesh.soon"):z(e,t);function le(e,t){let n=t??o("mesh.thisNode"),s=o(`mesh.trouble.${e}`,{node:n});return ot(s)?o("mesh.verdict.other",{code:e}):s}var ot=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function hn({phase:e,name:t,moved_from:n,lost_at:s,nodes:r,state:i,current:l,onStatus:c,onRetry:d,onClose:m}){let u=e!=="online"?o("node.lostText",{node:t,time:s?$e(s):""}):n?o("node.movedText",{node:t,from:n}):o("node.onlineText",{node:t}),{behind:f,unreachable:$,trouble:g}=i,D=$.map(h=>h.since?o("node.awaySince",{node:h.name,time:A(h.since)}):h.name);return a`<${x} title=${o("node.title")} onClose=${m} size="s" testid="node-dialog">
    <div class="modal-body"><p>${u}</p>
      ${e==="online"&&g&&a`<p class="form-error" role="alert" data-testid="own-trouble">${le(g,null)}</p>`}
      ${e==="online"&&f>0&&a`<p data-testid="node-behind">${o("node.behindText",{node:t,count:f})}</p>`}
      ${e==="online"&&D.length>0&&a`<p data-testid="node-away">${o("node.partialText",{others:D.join(o("list.comma"))})}</p>`}
      ${r.length>0&&a`<h3>${o("node.others")}</h3><ul class="node-list">
        ${r.map(h=>{let E=h.id===l,C=e==="online"?$.find(({id:ee})=>ee===h.id):void 0,K=e!=="online";return a`<li key=${h.id} class=${E?"is-current":""} data-testid="node-row">
            <span class="node-dot ${C||K?"is-away":""}"></span>
            <strong>${h.name}</strong>${h.segment&&a`<span>${h.segment}</span>`}
            <em class=${C||K?"is-away":"is-ok"}>${Ks(E,C,K)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${d}>${o("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${o("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${m}>${o("action.close")}</button></footer>
  <//>`}function Ks(e,t,n){return n?o(e?"node.row.lost":"node.row.unknown"):e?o("node.here"):t?t.since?o("node.row.away",{time:A(t.since)}):o("node.row.awayNow"):o("node.row.reached")}function bn({username:e,describe:t,onSave:n,onLater:s}){let[r,i]=p(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:d,submit:m}=w(t,["username"]);return a`<${x} title=${o("rename.title")} size="s" onClose=${s}
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
  <//>`}function vn({describe:e,onCreate:t,onPreview:n,onAccept:s,onClose:r}){let[i,l]=p(""),[c,d]=p(""),[m,u]=p(null),f=w(e,["name"]),$=w(e);return a`<${x} title=${o("server.add")} onClose=${r} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${f.submit(()=>t(i.trim()))}>
        <h3><${S} name="plus" size=${17} />${o("server.createTitle")}</h3>
        <p class="soft">${o("server.createText")}</p>
        <${y} label=${o("server.name")} value=${i} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${f.at("name")} />
        ${f.failure}
        <button class="button is-primary" disabled=${i.trim()===""||f.busy}
            data-testid="server-create">${o("server.create")}</button>
      </form>
      <form onSubmit=${$.submit(async()=>{m?await s(m.code):u(await n(c))})}>
        <h3><${S} name="ticket" size=${17} />${o("invite.enterTitle")}</h3>
        <p class="soft">${o("invite.enterText")}</p>
        <${y} label=${o("invite.code")} value=${c} mono testid="invite-code"
            error=${$.error} placeholder="ABCD2345"
          onInput=${g=>{d(g),u(null)}} />
        ${m&&a`<${M} tone="ok"><b data-testid="invite-server">${m.server_name}</b>
          ${m.already_member&&a`<br />${o("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||$.busy}
            data-testid=${m?"invite-accept":"invite-preview"}>
          ${m?m.already_member?o("invite.open"):o("invite.join",{name:m.server_name}):o("invite.look")}</button>
      </form>
    </div>
  <//>`}function gn({name:e,describe:t,onSave:n,onDelete:s,extra:r,onClose:i}){let[l,c]=p(e),{busy:d,at:m,failure:u,submit:f}=w(t,["name"]);return a`<${x} title=${o("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${f(()=>n(l.trim()))}>
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
  <//>`}function yn({server:e,name:t,describe:n,onPassOn:s,onClose:r}){let[i,l]=p(""),{busy:c,failure:d,submit:m}=w(n),u=po(i,e),f=m(s);return a`<${x} title=${o("members.passOnTitle",{name:t})} onClose=${r} size="s"
      testid="pass-on">
    <form onSubmit=${$=>u?f($):$.preventDefault()}>
      <div class="modal-body"><p>${o("members.passOnText",{name:t,server:e})}</p>
        <${y} label=${o("members.passOnField",{server:e})} value=${i} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${d}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${r}>${o("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!u}>${o("members.passOnAction")}</button></footer>
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
  </fieldset>`}function kn({username:e,describe:t,onSave:n}){let[s,r]=p(""),[i,l]=p(""),{busy:c,at:d,failure:m,submit:u}=w(t,["current","new"]),f=u(async()=>{await n(s,i),r(""),l("")});return a`<form class="settings-section" onSubmit=${f}>
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
  </form>`}function wn({user:e,describe:t,onSave:n}){let[s,r]=p(e.display_name),[i,l]=p(e.status_message??""),c=["display_name","status_message"],{busy:d,at:m,failure:u,submit:f}=w(t,c),$=s.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${f(()=>n({display_name:s.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${L} id=${e.id} name=${s||"?"}
        size="l" /><div><strong>${s}</strong><span>@${e.username}</span></div></div>
    <${y} label=${o("account.displayName")} value=${s} onInput=${r} maxlength=${100}
        testid="profile-display-name" error=${m("display_name")} />
    <${y} label=${o("account.status")} value=${i} onInput=${l} maxlength=${200}
        placeholder=${o("account.statusExample")} testid="profile-status"
        error=${m("status_message")} />
    ${u}
    <button class="button is-primary" disabled=${d||$||s.trim()===""}
        data-testid="profile-save">${o("action.save")}</button>
  </form>`}var zs=["profile","look","account"];function xn(e){let[t,n]=p(e.tab),{settings:s,onSettings:r}=e,i=(l,c)=>c.map(d=>({value:d,label:o(`settings.${l}.${d}`)}));return a`<${x} title=${o("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${o("settings.title")}>${zs.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>n(l)}>${o(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${wn} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
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
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Le?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>r({send_key:l})} />
          <${Y} label=${o("settings.replies")} value=${s.replies}
              hint=${o("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>r({replies:l})} />`}
        ${t==="account"&&a`
          <${kn} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${o("account.sessions")}</h3><p
              class="soft">${o("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${o("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${o("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Xs=200;function He(e){let{chosen:t,onChange:n,label:s,max:r,me:i,find:l,isOnline:c}=e,[d,m]=p(""),[u,f]=p(0),{found:$,asking:g}=qs(d,e.ask),D=oe(),h=ce(null);k(()=>h.current?.focus({preventScroll:!0}),[]);let E=l(d,$),C=b=>t.some(P=>P.id===b.id),K=t.length>=r,ee=b=>{!b||K&&!C(b)||(n(C(b)?t.filter(P=>P.id!==b.id):[...t,b]),m(""),f(0),h.current?.focus())},me=b=>{if(he(b))return;let P=E.length;if((b.key==="ArrowDown"||b.key==="ArrowUp")&&P>0)b.preventDefault(),f((u+(b.key==="ArrowDown"?1:P-1))%P);else if(b.key==="Enter"&&!b.ctrlKey&&!b.metaKey){if(d===""&&t.length>0)return;b.preventDefault(),ee(E[u])}else b.key==="Backspace"&&d===""&&n(t.slice(0,-1))},ve=d.trim()!==""&&!g;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(b=>a`<span class="people-chip" key=${b.id} title="@${b.username}" data-testid="person-chosen">
          <span>${b.display_name}</span><button type="button" aria-label=${o("people.remove",{name:b.display_name})}
            title=${o("people.remove",{name:b.display_name})} onClick=${()=>ee(b)}><${S} name="close" size=${14} /></button></span>`)}
      <input ref=${h} type="text" value=${d} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?s:""} aria-label=${s} role="combobox" aria-expanded="true"
        aria-controls="${D}-list" aria-activedescendant=${E.length>0?`${D}-${u}`:void 0}
        onKeyDown=${me}
        onInput=${b=>{m(b.target.value),f(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${D}-list" aria-label=${s} aria-multiselectable="true">
      ${E.map((b,P)=>a`<li key=${b.id} id="${D}-${P}" role="option" data-testid="person-offered"
            aria-selected=${C(b)} class=${P===u?"is-active":""}
            data-username=${b.username}
            ref=${qe=>P===u&&qe?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>P!==u&&f(P)} onClick=${()=>ee(b)}>
          <${L} id=${b.id} name=${b.display_name} size="s" online=${c(b)} />
          <span class="people-name"><strong>${b.display_name}${b.id===i?` ${o("members.you")}`:""}</strong> <span>@${b.username}</span></span>
          ${C(b)&&a`<${S} name="check" size=${16} />`}</li>`)}
    </ul>
    ${E.length===0&&a`<p class="people-none" role="status">${ve?o("people.none"):e.none??o("people.hint")}</p>`}
    ${K&&a`<p class="people-none" role="status">${o("people.full",{count:r})}</p>`}
  </div>`}function qs(e,t){let[n,s]=p({found:[],asking:!1}),r=ce(0);return k(()=>{r.current+=1;let i=r.current;if(e.trim()===""){s({found:[],asking:!1});return}s(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);r.current===i&&s({found:c,asking:!1})},Xs);return()=>clearTimeout(l)},[e]),n}function Sn({label:e,value:t,options:n,onChange:s,hint:r,testid:i}){let l=oe();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${i}
      aria-describedby=${r?`${l}-told`:void 0}
      onChange=${c=>s(c.target.value)}>${n.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${r&&a`<p id="${l}-told" class="field-told">${r}</p>`}
  </div>`}function nt(e){let{channel:t,describe:n,onSave:s,onArchive:r,onDelete:i,onClose:l}=e,[c,d]=p(t?.name??""),[m,u]=p(t?.topic??""),[f,$]=p(t?.private??!1),[g,D]=p(t?.posting??"everyone"),[h,E]=p(e.after??""),[C,K]=p([]),{busy:ee,at:me,failure:ve,submit:b}=w(n,["name","topic"]),P=()=>s({name:c.trim(),topic:m.trim(),private:f,posting:g,after:h||null,people:f?C:[]});return a`<${x} title=${o(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${b(P)}>
      <div class="modal-body">
        <${y} label=${o("channel.name")} value=${c} onInput=${d} autofocus
            maxlength=${100} testid="channel-name" error=${me("name")} />
        <${y} label=${o("channel.topic")} value=${m} onInput=${u} maxlength=${500}
            hint=${o("channel.topicHint")} testid="channel-topic" error=${me("topic")} />
        <${Y} label=${o("channel.audience")} value=${f?"private":"open"}
            testid="channel-audience" onChange=${qe=>$(qe==="private")}
            options=${[{value:"open",label:o("channel.audience.open")},{value:"private",label:o("channel.audience.private")}]} hint=${f?o("channel.privateText"):o("channel.openText")} />
        ${Us(t,f)}
        <${Y} label=${o("channel.posting")} value=${g} onChange=${D}
            testid="channel-posting" options=${[{value:"everyone",label:o("channel.posting.everyone")},{value:"moderators",label:o("channel.posting.moderators")}]} hint=${g==="moderators"?o("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${Sn} label=${o("channel.place")} value=${h} options=${e.places}
            onChange=${E} hint=${o("channel.placeHint")} testid="channel-place" />`}
        ${!t&&f&&a`<${He} ...${e.picker} chosen=${C} onChange=${K}
            label=${o("channel.choose")} />`}
        ${ve}
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
  <//>`}function Us(e,t){return!e||e.private===t?null:a`<${M} tone="warning">${t?o("channel.becomesPrivate"):o("channel.becomesOpen")}<//>`}function we(e){let{title:t,note:n,adds:s,max:r,me:i,describe:l,onDone:c,onClose:d}=e,[m,u]=p([]),[f,$]=p(""),{busy:g,at:D,failure:h,submit:E}=w(l,["name"]),C=m.filter(ve=>ve.id!==i),K=!s&&C.length>1,ee=m.length>0&&C.length===0,me=K?o("dm.startGroup"):ee?o("dm.openNotes"):o("dm.open");return a`<${x} title=${t} onClose=${d} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${E(()=>c(C,K?f.trim():""))}>
      <div class="modal-body">
        ${n&&a`<${M}>${n}<//>`}
        <${He} chosen=${m} onChange=${u} max=${r} me=${i}
          label=${o("people.find")} ask=${e.ask} find=${e.find} isOnline=${e.isOnline} />
        ${K&&a`<${y} label=${o("dm.groupName")} value=${f} onInput=${$}
            maxlength=${100} hint=${o("dm.groupNameHint")} error=${D("name")} testid="group-name" />`}
        ${h}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${d}>${o("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${g||m.length===0}>${s?o("dm.add"):me}</button></footer>
    </form>
  <//>`}function _n({channels:e,busy:t,onTake:n}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${o("channel.orphans")}</h3>
    <p class="soft">${o("channel.orphansText")}</p>
    <ul>${e.map(s=>a`<li key=${s.id}><${S} name="lock" size=${15} /><span>${s.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>n(s)}>${o("channel.takeOver")}</button></li>`)}</ul></section>`}function Cn(e,t,n){let s=e.filter(u=>u.id!==t),r=n===null?0:s.findIndex(u=>u.id===n)+1,i=e.find(u=>u.id===t);if(!i||n!==null&&r===0)return[];if(e[r]?.id===t)return[];let l=[...s.slice(0,r),i,...s.slice(r)],c=l[r-1]?.position??-1,d=[],m=c;for(let u of l.slice(r)){if(u.id!==t&&u.position>m)break;m+=1,u.position!==m&&d.push({id:u.id,position:m})}return d}var Mn=(e,t)=>e[e.findIndex(n=>n.id===t)-1]?.id??null;var Vs=50,Js=200,Nn=(e,t)=>({me:T.value?.id??"",max:Js,ask:()=>Promise.resolve([]),find:n=>{let r=(de.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return ue(r,[],n,Vs)},isOnline:n=>se.value[n.id]??n.online??!1,none:o("channel.nobodyLeft")});function Tn({server:e}){return a`<${nt} channel=${null} describe=${N} onSave=${async n=>{let{name:s,topic:r,posting:i}=n,l=await Qt(e,{name:s,...r?{topic:r}:{},...n.private?{private:!0}:{}});v(),H(e,l.id);let c=n.people.map(d=>d.id);await Je(l.id,c).catch(_),i!=="everyone"&&await ge(l.id,{posting:i}).catch(_)}} after=${null}
      places=${[]} picker=${Nn(e,[T.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${v} />`}function An({id:e}){let t=Ve(e),n=Ne.value[t?.server_id??""]??[],[s]=p({channel:t,after:Mn(n,e)});if(!t||!s.channel)return null;let{server_id:r,archived:i}=t,l=s.channel,c=()=>O({kind:"confirm",title:o("channel.delete"),text:o("channel.deleteText",{name:t.name}),action:o("channel.delete"),danger:!0,run:()=>Wt(e).then(()=>H(r),_)}),d=async u=>{await ge(e,Qs(l,u)),u.after!==s.after&&await Ws(n,e,u.after),v()},m=n.filter(u=>u.id!==e).map(u=>({value:u.id,label:o("channel.placeAfter",{name:u.name})}));return a`<${nt} channel=${t} describe=${N} onSave=${d}
      after=${s.after} picker=${null}
      places=${[{value:"",label:o("channel.placeFirst")},...m]}
      onArchive=${()=>ge(e,{archived:!i}).then(v)}
      onDelete=${Nt(Te(r))?c:null} onClose=${v} />`}function Qs(e,t){let n={};return t.name!==e.name&&(n.name=t.name),t.topic!==(e.topic??"")&&(n.topic=t.topic),t.private!==e.private&&(n.private=t.private),t.posting!==(e.posting??"everyone")&&(n.posting=t.posting),n}async function Ws(e,t,n){for(let s of Cn(e,t,n))await ge(s.id,{position:s.position})}function Dn({id:e}){let t=Ve(e),n=De.value[e]??[];if(!t)return null;let s=Nn(t.server_id,n.map(({user:i})=>i.id)),r=async i=>{await Je(e,i.map(l=>l.id)),v()};return a`<${we} ...${s} title=${o("channel.addMembers")} adds describe=${N}
      note=${o("channel.addText")} onDone=${r} onClose=${v} />`}function En({server:e}){let[t,n]=p([]),[s,r]=p(null);return k(()=>{oo(e).then(n,()=>{})},[e]),a`<${_n} channels=${t} busy=${s} onTake=${async l=>{r(l.id);try{await no(l.id),v(),H(e,l.id),j(o("channel.takenOver",{name:l.name}),"ok")}catch(c){_(c)}finally{r(null)}}} />`}function In({name:e,describe:t,onSave:n,onClose:s}){let[r,i]=p(e),{busy:l,at:c,failure:d,submit:m}=w(t,["name"]);return a`<${x} title=${o("dm.rename")} onClose=${s} size="s" testid="name-form">
    <form onSubmit=${m(()=>n(r.trim()))}>
      <div class="modal-body"><${y} label=${o("dm.groupName")} value=${r} onInput=${i}
          autofocus maxlength=${100} hint=${o("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${d}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${o("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||r.trim()===e}>${o("action.save")}</button></footer>
    </form>
  <//>`}var Pn=100,On=30,jn=e=>({me:T.value?.id??"",ask:Ee,find:(t,n)=>ue(Re(),n,t,On+e.length).filter(s=>!e.includes(s.id)).slice(0,On),isOnline:t=>t.id===T.value?.id||(se.value[t.id]??t.online??!1),describe:N,onClose:v});function Rn(){let e=async(t,n)=>{let s=await co(t.map(r=>r.id),n);v(),F(s.id)};return a`<${we} ...${jn([])} title=${o("dm.new")} adds=${!1}
      max=${Pn-1} onDone=${e} />`}function Fn({id:e}){let t=Qe(e);if(!t)return null;let n=t.members.map(r=>r.id),s=async r=>{let i=await mo(e,r.map(l=>l.id));v(),i.id!==e&&(j(o("dm.newGroup"),"info"),F(i.id))};return a`<${we} ...${jn(n)} title=${o("dm.add")} adds
      note=${t.is_group?null:o("dm.addMakesGroup")}
      max=${Math.max(1,Pn-n.length)} onDone=${s} />`}function Ln({id:e}){let t=Qe(e);return t?a`<${In} name=${t.name??""} describe=${N} onClose=${v}
      onSave=${n=>uo(e,n).then(v)} />`:null}function Bn({first:e,today:t,earlier:n,describe:s,onGo:r,onClose:i}){let[l,c]=p(e),{busy:d,error:m,submit:u}=w(s);return a`<${x} title=${o("date.title")} onClose=${i} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${u(()=>r(l))}>
      <div class="button-row">${n.map(f=>a`<button type="button" class="button is-small" key=${f.day} disabled=${d}
            onClick=${u(()=>r(f.day))}>${f.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${o("date.day")} data-testid="date-day"
          onInput=${f=>c(f.target.value)} />
        <button class="button is-primary" disabled=${d||l===""}
            data-testid="date-go">${o("date.go")}</button></div>
      ${m&&a`<p class="field-told is-error" role="alert">${m}</p>`}
    </form>
  <//>`}function Hn({versions:e,error:t,onClose:n}){let s=(e?.length??0)-1,r=i=>i===0?o("history.original"):o(i===s?"history.current":"history.edited");return a`<${x} title=${o("history.title")} onClose=${n} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${M} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${R} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===s?"is-current":""}>
        <div class="history-head"><b>${r(l)}</b><time
            datetime=${i.created_at}
            title=${Q(i.created_at)}>${Pe(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(Ys):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function Ys({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var Kn=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function zn(e,t){let n=Kn(e),s=Kn(t),r=0;for(;r<n.length&&r<s.length&&n[r]===s[r];)r+=1;let i=0;for(;i<n.length-r&&i<s.length-r&&n.at(-1-i)===s.at(-1-i);)i+=1;let l=Zs(n.slice(r,n.length-i),s.slice(r,s.length-i));return er([...n.slice(0,r).map(it),...l,...n.slice(n.length-i).map(it)])}var it=e=>({kind:"same",text:e}),st=e=>({kind:"gone",text:e}),rt=e=>({kind:"new",text:e});function Zs(e,t){if(e.length*t.length>4e6)return[...e.map(st),...t.map(rt)];let n=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)n[l][c]=e[l]===t[c]?n[l+1][c+1]+1:Math.max(n[l+1][c],n[l][c+1]);let s=[],r=0,i=0;for(;r<e.length&&i<t.length;)e[r]===t[i]?(s.push(it(e[r])),r+=1,i+=1):n[r+1][i]>=n[r][i+1]?s.push(st(e[r++])):s.push(rt(t[i++]));return[...s,...e.slice(r).map(st),...t.slice(i).map(rt)]}function er(e){let t=[];for(let n of e){let s=t.at(-1);s?.kind===n.kind?s.text+=n.text:t.push({...n})}return t}function Xn({message:e}){let[t,n]=p(null),[s,r]=p(null);k(()=>{gt.history(e).then(n,l=>r(J(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?zn(t[c-1].content,l.content):null}));return a`<${Hn} versions=${i??null} error=${s}
    onClose=${v} />`}var at=864e5,xe=e=>je(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function qn({channel:e,at:t}){let n=Date.now(),s=async i=>{let l=await Ft(e,Pt(i));v(),F(e,l),l||await Ce(e)},r=[{label:o("date.yesterday"),day:xe(n-at)},{label:o("date.week"),day:xe(n-7*at)},{label:o("date.month"),day:xe(n-30*at)},{label:o("date.beginning"),day:"1970-01-02"}];return a`<${Bn} first=${xe(t?Date.parse(t):n)} today=${xe(n)}
      earlier=${r} describe=${N} onGo=${s} onClose=${v} />`}var tr=["60","1440","10080",""];function Un({server:e,invites:t,now:n,linkOf:s,describe:r,onCreate:i,onRevoke:l,onClose:c}){let[d,m]=p(""),[u,f]=p("10080"),{busy:$,at:g,failure:D,submit:h}=w(r,["max_uses"]),E=h(()=>i({...d.trim()?{max_uses:Number(d)}:{},...u?{expires_in_minutes:Number(u)}:{}}));return a`<${x} title=${o("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${E}>
      <${Y} label=${o("invite.expires")} value=${u} onChange=${f}
          options=${tr.map(C=>({value:C,label:o(`invite.expiry.${C||"never"}`)}))} />
      <div class="invite-make">
        <${y} label=${o("invite.maxUses")} type="number" min=${1} value=${d}
            onInput=${m} placeholder=${o("invite.unlimited")} testid="invite-max-uses"
            error=${g("max_uses")} />
        <button class="button is-primary" disabled=${$}
            data-testid="invite-create">${o("invite.create")}</button>
      </div>
      ${D}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${R} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${o("invite.noneYet")}</p>`:a`<ul>${t.map(C=>a`<li key=${C.id}><${or} invite=${C} now=${n} linkOf=${s} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function or({invite:e,now:t,linkOf:n,onRevoke:s}){let r=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||r||i,c=e.is_revoked?o("invite.revoked"):r?o("invite.expired"):i?o("invite.usedUp"):e.expires_at?o("invite.until",{when:z(e.expires_at,t)}):o("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${o("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${ie} text=${e.code} label=${o("action.copy")} />
      <${ie} text=${n(e.code)} label=${o("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>s(e)}>${o("invite.revoke")}</button>`}
  </div>`}function Gn({server:e}){let[t,n]=p(null),s=()=>ne.list(e).then(i=>n(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));k(()=>{s().catch(_)},[e]);let r=async i=>{n(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await ne.revoke(e,i.id).catch(_),await s().catch(_)};return a`<${Un}
      server=${B.value?.find(i=>i.id===e)?.name??o("user.unknown")}
      invites=${t} now=${Date.now()} describe=${N}
    linkOf=${i=>location.origin+_o({page:"invite",code:i})}
    onCreate=${i=>ne.create(e,i).then(s)} onRevoke=${r}
        onClose=${v} />`}function Vn({query:e,onQuery:t,targets:n,onClose:s}){let[r,i]=p(0),l=d=>{d&&(s(),d.go())},c=d=>{if(!he(d))if(d.key==="ArrowDown"||d.key==="ArrowUp"){d.preventDefault();let m=d.key==="ArrowDown"?1:n.length-1;i(n.length?(r+m)%n.length:0)}else d.key==="Enter"&&(d.preventDefault(),l(n[r]))};return a`<${x} title=${o("switcher.title")} onClose=${s} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${c}>
      <div class="switcher-field"><${S} name="search" />
        <input type="text" value=${e} placeholder=${o("switcher.placeholder")}
            aria-label=${o("switcher.placeholder")} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${r}"
          onInput=${d=>{t(d.target.value),i(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${o("switcher.title")}>
        ${n.map((d,m)=>a`<li key=${d.key} id="switcher-${m}" role="option"
              aria-selected=${m===r}
          class=${d.unread?"is-unread":""} onMouseMove=${()=>i(m)}
              onClick=${()=>l(d)}>
          <${S} name=${d.icon}
              size=${17} /><span>${d.label}</span><small>${d.hint}</small></li>`)}
        ${n.length===0&&a`<li class="is-none">${o("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var Jn=12,nr=6;function Qn(e,t){let n=sn(),r=Me([...rr(),...n.sort(sr).map(ir)],e.replace(/^[#＃@＠]/,""),m=>m.words,1/0).sort((m,u)=>Number(u.unread)-Number(m.unread)).slice(0,Jn),i=new Set(n.flatMap(({person:m})=>m?.id??[])),l=T.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),d=c===""?[]:ue(Re(),t,c,Jn).filter(({id:m})=>!i.has(m));return[...r,...d.slice(0,nr).map(m=>ar(m,l))]}var sr=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),rr=()=>(B.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>H(e.id)},...(Ne.value[e.id]??[]).map(t=>({key:t.id,icon:It(t,null).icon,label:t.name,hint:e.name,unread:(qt.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>F(t.id)}))]),ir=({id:e,name:t,icon:n,unread:s,words:r})=>({key:e,icon:n,label:t,hint:r[2]&&n==="user"?`@${r[2]}`:"",unread:s>0,words:r,go:()=>F(e)}),ar=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,go:()=>{rn(e.id)}});var lr=150;function Wn(){let[e,t]=p(""),[n,s]=p([]);return k(()=>{so.peek().loaded||io()},[]),k(()=>{let r=!0,i=setTimeout(async()=>{e.trim()!==""&&ao();let l=await Ee(e.replace(/^[@＠]/,"")).catch(()=>[]);r&&s(l)},lr);return()=>{r=!1,clearTimeout(i)}},[e]),a`<${Vn} query=${e} onQuery=${t}
      targets=${Qn(e,n)} onClose=${v} />`}var Yn=bt(!1);function cr(){let e=Ge.value,t=T.value;return Go.value!=="inside"||!t?null:t.rename_needed&&!Yn.value?a`<${bn} username=${t.username} describe=${N} onLater=${()=>{Yn.value=!0}}
     
          onSave=${n=>Ue({username:n}).then(()=>j(o("rename.done"),"ok"))} />`:e&&a`<${mr} key=${JSON.stringify(e)} open=${e} user=${t} />`}function mr({open:e,user:t}){switch(e.kind){case"confirm":return a`<${pn} ...${e} onConfirm=${e.run} onClose=${()=>{Ge.value===e&&v()}} />`;case"switcher":return a`<${Wn} />`;case"keys":return a`<${$n} sendKey=${Ye.value.send_key} onClose=${v} />`;case"node":return dr(t.mesh_admin===!0);case"history":return a`<${Xn} message=${e.message} />`;case"date":return a`<${qn} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${Rn} />`;case"direct-add":return a`<${Fn} id=${e.direct} />`;case"direct-rename":return a`<${Ln} id=${e.direct} />`;case"invites":return a`<${Gn} server=${e.server} />`;case"server-add":return ur();case"server-edit":return pr(e.server);case"server-pass-on":return $r(e.server,e.user);case"channel-create":return a`<${Tn} server=${e.server} />`;case"channel-edit":return a`<${An} id=${e.channel} />`;case"channel-add":return a`<${Dn} id=${e.channel} />`;case"settings":return fr(e.tab??"look",t);default:return null}}function dr(e){let{phase:t,node:n,moved_from:s,lost_at:r}=St.value,i=()=>{v(),ye({page:"mesh"})};return a`<${hn} phase=${t} name=${n?.name??o("node.unknown")}
      moved_from=${s} lost_at=${r} nodes=${_t.value}
      state=${fo.value} current=${n?.id??null}
    onStatus=${e?i:null} onRetry=${Ct} onClose=${v} />`}function Zn(e){v(),H(e)}function ur(){return a`<${vn} describe=${N} onClose=${v}
   
        onCreate=${e=>Ut(e).then(t=>Zn(t.id))}
    onPreview=${e=>ne.preview(Oe(e))}
   
        onAccept=${e=>Ae(e).then(t=>Zn(t.id))} />`}function pr(e){let t=B.value?.find(s=>s.id===e);if(!t)return null;let n=()=>O({kind:"confirm",title:o("server.delete"),text:o("server.deleteText",{name:t.name}),action:o("server.delete"),danger:!0,run:()=>Jt(e).then(()=>ye({page:"home"}),_)});return a`<${gn} name=${t.name} describe=${N}
      onSave=${s=>Gt(e,s).then(v)}
    extra=${a`<${En} server=${e} />`}
    onDelete=${t.owner_id===T.value?.id?n:null} onClose=${v} />`}function $r(e,t){let n=B.value?.find(l=>l.id===e),s=de.value[e]?.find(l=>l.user.id===t);if(!n||!s)return null;let{display_name:r}=s.user,i=()=>{v(),j(o("members.passedOn",{name:r,server:n.name}),"ok")};return a`<${yn} server=${n.name} name=${r} describe=${N}
      onPassOn=${()=>Vt(e,t).then(i)} onClose=${v} />`}function fr(e,t){let n=()=>O({kind:"confirm",title:o("account.logoutEverywhere"),text:o("account.logoutEverywhereText"),action:o("account.logoutEverywhere"),danger:!0,run:()=>xt().catch(_)});return a`<${xn} tab=${e} user=${t} settings=${Ye.value}
      onSettings=${Uo} describe=${N}
   
        onProfile=${s=>Ue(s).then(()=>j(o("account.saved"),"ok"))}
   
        onPassword=${(s,r)=>wt(s,r).then(()=>j(o("account.passwordChanged"),"ok"))}
    onLogout=${()=>{v(),yt(!1)}} onLogoutEverywhere=${n} onClose=${v} />`}function es({found:e,describe:t,onJoin:n}){let[s,r]=p(""),[i,l]=p(""),c=w(t),d=w(t),{busy:m,error:u,submit:f}=w(t);return a`<div class="stack">
    <section class="join-found"><h2>${o("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${o("join.searching")}</span></p>`:a`<ul>${e.map($=>a`<li key=${$.node_id}><span class="join-icon"><${S}
                  name="mesh" /></span>
        <span><strong>${$.mesh_name}</strong><small>${o("join.via",{node:$.node_name,address:$.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>n({address:$.address}))}>${o("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${f(()=>n({ticket:s.trim()}))} class="stack">
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
  </div>`}function Ke({words:e}){return a`<ol class="words" aria-label=${o("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function ts({join:e,onCancel:t}){let n=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${n?a`<${M} tone="error">${e.error_code?X(e.error_code):o("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${o(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||o("join.thisMesh")})}</span></p>`}
    ${!n&&e.words.length>0&&a`<p class="soft">${o("join.compare")}</p><${Ke} words=${e.words} />`}
    ${!n&&e.error_code&&a`<${M} tone="warning">${X(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${o(n?"action.back":"join.cancel")}</button>
  </div>`}var hr=2e3;function br(){let e=Ko.value,[t,n]=p(null);if(k(()=>{let i=setInterval(()=>{zo().catch(()=>{})},hr);return()=>clearInterval(i)},[]),!e)return null;let s=a`<${ln} />`;if(e.state==="joining"&&e.join)return a`<${tt} title=${o("join.title")} foot=${s}>
      <${ts} join=${e.join} onCancel=${()=>qo().catch(_)} /><//>`;let r=t??(e.found.length>0?"join":"found");return a`<${tt} title=${o("first.title")} text=${o("first.text")} foot=${s}>
    <div class="tabs" role="tablist">${["found","join"].map(i=>a`<button type="button" role="tab" key=${i}
      aria-selected=${r===i} data-testid="first-run-${i}"
          onClick=${()=>n(i)}>${o(`first.${i}`)}
      ${i==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${r==="found"?a`<p class="soft">${o("first.foundText")}</p><${an} key="found"
            founding describe=${N} action=${o("first.foundAction")} onRegister=${kt} />`:a`<${es} key="join" found=${e.found} describe=${N}
            onJoin=${Xo} />`}</div>
  <//>`}function vr({code:e}){let[t,n]=p(null),[s,r]=p(null);k(()=>{ne.preview(Oe(e)).then(n,r)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>ye({page:"home"})}>${o(B.value?.length?"empty.goHome":"action.back")}</button>`;if(s)return a`<${G} icon="ticket" title=${o("invite.invalid")}
        text=${J(s)}>${i}<//>`;if(!t)return null;let l=()=>Ae(t.code).then(c=>H(c.id),_);return t.already_member?a`<${G} icon="ticket" title=${t.server_name}
        text=${o("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>H(t.server_id)}>${o("invite.open")}</button><//>`:a`<${G} icon="ticket"
      title=${o("invite.pageTitle",{name:t.server_name})} text=${o("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${o("invite.join",{name:t.server_name})}</button>${i}<//>`}var lt=100;function os(e){let{members:t,find:n}=e,[s,r]=p(""),[i,l]=p(lt),c=s.trim()?n(t,s):t,d=e.roles.map(m=>({role:m,rows:c.slice(0,i).filter(u=>u.role===m)}));return a`<div class="members">
    <div class="members-search"><${S} name="search" size=${16} />
      <input type="search" value=${s} placeholder=${o("members.find")}
          aria-label=${o("members.find")}
        onInput=${m=>{r(m.target.value),l(lt)}} /></div>
    <div class="members-scroll">
      ${d.map(({role:m,rows:u})=>u.length>0&&a`<section key=${m}>
        <h3>${o(`role.${m}.many`)} <span>${c.filter(f=>f.role===m).length}</span></h3>
        <ul>${u.map(f=>a`<li key=${f.user.id}><${gr} member=${f} ...${e} /></li>`)}</ul></section>`)}
      ${c.length===0&&a`<p class="panel-none">${o("members.none")}</p>`}
      ${c.length>i&&a`<button type="button" class="button is-wide" onClick=${()=>l(i+lt)}>${o("action.showMore")}</button>`}
    </div>
  </div>`}function gr({member:e,owner:t,me:n,online:s,roles:r,...i}){let{canChange:l,canPassOn:c,canRemove:d,onRole:m,onPassOn:u,onRemove:f}=i,{user:$}=e;return a`<div class="member" data-testid="member" data-user-id=${$.id}
      data-role=${e.role}>
    <${L} id=${$.id} name=${$.display_name}
        online=${s[$.id]??$.online??!1} />
    <span
        class="member-text"><strong>${$.display_name}${$.id===n&&a` <em>${o("members.you")}</em>`}
      ${$.id===t&&a`<span class="member-owner" title=${o("role.owner")}><${S} name="crown" size=${14} /></span>`}</strong>
      <span>@${$.username}${$.status_message?` · ${$.status_message}`:""}</span></span>
    <${Fe} label=${o("members.actions",{name:$.display_name})} testid="member-menu"
        items=${[...l(e)?r.map(g=>({label:o(`role.${g}`),checked:g===e.role,testid:`role-${g}`,onClick:()=>m(e,g)})):[],c(e)&&{label:o("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>u(e)},d(e)&&{label:o("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}function ct({people:e,me:t,online:n,actions:s}){let r=e.slice().sort((i,l)=>i.display_name.localeCompare(l.display_name)||(i.id<l.id?-1:1));return a`<div class="members"><div class="members-scroll"><ul>${r.map(i=>a`<li key=${i.id}><div class="member" data-testid="member" data-user-id=${i.id}>
      <${L} id=${i.id} name=${i.display_name} online=${n[i.id]??i.online??!1} />
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
  </aside>`}var yr=(e,t)=>Me(e,t,({user:n})=>[n.display_name,n.username],e.length),mt=()=>{V.value=null};function kr(){let e=W(pe(re.value));return e?.hidden?a`<${xr} conversation=${e} />`:e?.people?a`<${wr} conversation=${e} people=${e.people} />`:a`<${Sr} />`}function wr({conversation:e,people:t}){let{icon:n,label:s,group:r}=e,i=T.value?.id??"";return a`<${Z} title=${o("members.title")} subtitle=${s} testid="members" onClose=${mt}>
    <${ct} people=${t} me=${i} online=${{...se.value,[i]:!0}} />
    <div class="panel-foot">${n!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>O({kind:"direct-add",direct:e.id})}>
        <${S} name="user-add" size=${15} />${o("dm.add")}</button>`}${r&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>cn(e)}>${o("dm.leave")}</button>`}</div>
  <//>`}function xr({conversation:e}){let{id:t,label:n,name:s,manages:r}=e;k(()=>{eo(t).catch(_)},[t]);let i=De.value[t],l=T.value?.id??"",c=m=>O({kind:"confirm",title:o("channel.putOut"),text:o("channel.putOutText",{name:m.display_name,channel:s}),action:o("channel.putOut"),danger:!0,run:()=>to(t,m.id).catch(_)}),d=m=>r&&m.id!==l&&a`<${U} icon="user-remove" testid="channel-put-out" onClick=${()=>c(m)}
      label=${o("channel.putOutName",{name:m.display_name})} />`;return a`<${Z} title=${o("members.title")} subtitle=${n} testid="members" onClose=${mt}>
    ${i?a`<${ct} people=${i.map(({user:m})=>m)} me=${l} actions=${d}
            online=${{...se.value,[l]:!0}} />`:a`<${R} rows=${6} kind="line" />`}
    <div class="panel-foot">${r&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>O({kind:"channel-add",channel:t})}>
        <${S} name="user-add" size=${15} />${o("channel.addMembers")}</button>`}</div>
  <//>`}function Sr(){let e=re.value.page==="channel"?re.value.server:"",t=B.value?.find(l=>l.id===e),n=de.value[e],s=T.value;if(!t||!s)return null;let r=Te(e),i=l=>O({kind:"confirm",title:o("members.remove"),text:o("members.removeText",{name:l.user.display_name,server:t.name}),action:o("members.remove"),danger:!0,run:()=>Zt(e,l.user.id).catch(_)});return a`<${Z} title=${o("members.title")} subtitle=${t.name} testid="members"
      onClose=${mt}>
    ${n?a`<${os} members=${Et(n)} owner=${t.owner_id} me=${s.id}
            online=${{...se.value,[s.id]:!0}} roles=${Mt} find=${yr}
      canChange=${l=>Tt(t,r,l,s.id)}
          canRemove=${l=>Dt(t,r,l,s.id)}
          canPassOn=${l=>At(t,l,s.id)}
          onPassOn=${l=>O({kind:"server-pass-on",server:e,user:l.user.id})}
     
          onRole=${(l,c)=>Yt(e,l.user.id,c).catch(_)}
          onRemove=${i} />`:a`<${R} rows=${6} kind="line" />`}
  <//>`}function ns({request:e,onApprove:t,onDeny:n}){let[s,r]=p(!1),i=async()=>{r(!0),await t(),r(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${o("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,z(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${o("mesh.compare")}</p>
    <${Ke} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${s}
        data-testid="node-approve" onClick=${i}>${o("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${s} data-testid="node-deny"
          onClick=${n}>${o("mesh.deny")}</button></div>
  </article>`}var ss=12;function rs({holds:e,meshName:t,describe:n,onMake:s,onRestore:r}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${o("mesh.kit")}</h2></header>
    <p class="soft">${o(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${_r} meshName=${t} describe=${n} onMake=${s} />`:a`<${Mr} describe=${n} onRestore=${r} />`}
  </section>`}function _r({meshName:e,describe:t,onMake:n}){let[s,r]=p(""),[i,l]=p(""),[c,d]=p(null),{busy:m,at:u,failure:f,submit:$}=w(t,["passphrase"]),g=$(async()=>{d(await n(s)),r(""),l("")}),D=[...s].length,h=i!==""&&i!==s;return a`<form class="settings-section" onSubmit=${g}>
    <${y} label=${o("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${s} onInput=${r} testid="kit-passphrase" error=${u("passphrase")}
        hint=${o("mesh.kitPassphraseRule",{count:ss})} />
    <${y} label=${o("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${h?o("mesh.kitPassphraseDiffers"):null} />
    ${f}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${m||D<ss||i!==s}>${o("mesh.kitMake")}</button></div>
    ${c&&a`<${Cr} kit=${c} text=${Nr(c,e)} />`}
  </form>`}function Cr({kit:e,text:t}){let n=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((s,r)=>a`<li key=${r}>${s}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${n}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${o("mesh.kitSave")}</a>
      <${ie} text=${t} label=${o("mesh.kitCopy")} /></div>
    <p class="soft">${o("mesh.kitKeep")}</p></div>`}function Mr({describe:e,onRestore:t}){let[n,s]=p(""),[r,i]=p(""),{busy:l,at:c,failure:d,submit:m}=w(e,["kit","passphrase"]),u=m(async()=>{await t(n,r),s(""),i("")});return a`<form class="settings-section" onSubmit=${u}>
    <${y} label=${o("mesh.kitLine")} value=${n} onInput=${s} area mono
        testid="kit-line" error=${c("kit")} />
    <${y} label=${o("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${r} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${d}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||n.trim()===""||r===""}>${o("mesh.kitRestore")}</button></div>
  </form>`}function Nr(e,t){let n=e.words.map((s,r)=>`${r+1}. ${s}`).join(`
`);return`${o("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${n}
`}function is({rows:e}){let t=e.filter(([,s])=>s>0),n=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${o("mesh.counters")}</h2></header>
    <p class="soft">${o("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${o("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([s,r])=>a`<div key=${s}><dt>${fn(s)}</dt><dd>${r}</dd></div>`)}</dl>`}
    ${t.length>0&&n>0&&a`<p class="soft">${o("mesh.countersQuiet",{count:n})}</p>`}
  </section>`}function as({events:e}){return a`<section class="card"><header class="card-head"><h2>${o("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${o("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,n)=>a`<li key=${`${t.at}${n}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${Q(t.at)}>${A(t.at)}</time><span>${Tr(t)}</span></li>`)}</ol>`}
  </section>`}function Tr({code:e,args:t}){let n=String(t.name??"");switch(e){case"joined":return o("mesh.event.joined");case"connected":return o("mesh.event.connected",{name:n});case"lost":return o("mesh.event.lost",{name:n,reason:X(String(t.reason))});case"authority_given":case"authority_taken":return o(`mesh.event.${e}`,{name:n});case"authority_restored":return o("mesh.event.authority_restored");case"revoked":return o("mesh.event.revoked",{name:n});case"refused_address":return o(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return le(String(t.trouble),t.name?n:null);case"trouble_over":return o("mesh.event.troubleOver");case"set_aside":return o("mesh.verdict.setAside",{node:n,entry:t.entry});case"disk":return o("mesh.event.disk",{detail:t.detail});default:return o("mesh.event.other",{code:e})}}function ls({node:e,onRevoke:t,onAuthority:n}){let s=[n&&{label:o(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:n,testid:"node-authority"},t&&{label:o("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),r=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&o(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&z(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&A(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Be(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${o(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${o("mesh.authority")}</span>`}
      ${s.length>0&&a`<${Fe} label=${o("mesh.nodeMenu",{name:e.name})} items=${s} />`}</header>
    <dl>${r.map(([i,l])=>l&&a`<div key=${i}><dt>${o(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${le(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${Ar(e)}</p>`}
  </article>`}function Ar({last_error_code:e,last_error_at:t}){let n=X(e??"");return t?o("mesh.errorAt",{reason:n,time:A(t)}):n}function cs({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${o("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${o("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(n=>a`<li key=${n.order_id}>
      <strong>${o(`mesh.order.${n.kind}`)}</strong> ${z(n.created_at)} — ${o("mesh.ordersMissing",{nodes:n.missing.map(t).join(o("list.comma"))})}</li>`)}</ul>`}
  </section>`}function ms({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${o("mesh.positions")}</caption>
    <thead><tr><th scope="col">${o("mesh.node")}</th>
      ${e.map(n=>a`<th scope="col" key=${n.node} title=${n.node}>${n.label}<small>${n.top}</small></th>`)}
      <th scope="col">${o("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:n,cells:s,dimmed:r})=>a`<tr key=${n.id} class=${r?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${n.state}"
          aria-hidden="true"></span>${n.name}
        ${r&&n.as_of&&a`<small>${o("mesh.asOf",{time:A(n.as_of)})}</small>`}</th>
      ${s.map(i=>a`<td class=${i.behind>0?"is-behind":""}
            title=${o("mesh.position",{seq:i.held})}>
        ${i.behind===0?"=":`−${i.behind}`}</td>`)}
      <td
          class=${n.behind.entries>0?"is-behind":""}>${n.behind.entries===0?"=":a`−${n.behind.entries}${n.behind.oldest_at&&a` <small>${o("mesh.since",{time:A(n.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var Dr={green:"ok",amber:"clock",red:"warning"};function ds({verdict:e,at:t,stale:n,nodes:s}){return a`<div class="verdict is-${e.level} ${n?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${S} name=${Dr[e.level]} size=${22} /><p>${Er(e,s)}</p>
    <small>${o(n?"mesh.staleAt":"mesh.asOf",{time:Ze(t)})}</small></div>`}function Er({code:e,args:t,at:n},s){let r=i=>Number(t[i]??0);switch(e){case"equal":return o("mesh.verdict.equal",{count:r("nodes"),time:Ze(n)});case"quarantined":return o("mesh.verdict.quarantined",{count:r("entries")});case"deriving":return o("mesh.verdict.deriving",{percent:r("percent")});case"behind":return o("mesh.verdict.behind",{node:t.node,count:r("behind")+r("ahead")});case"unreachable":return Pr(t,s);case"set_aside":return o("mesh.verdict.setAside",{node:t.node,entry:r("entries")});case"unanswered":return[o("mesh.verdict.unanswered",{address:t.address}),X(String(t.reason))].join(o("list.sentences"));case"clock":return Or(t);default:return Ir(e,t)}}function Ir(e,t){let n=t.since&&o("mesh.verdict.since",{time:A(String(t.since))});return[le(e,t.here?null:String(t.node)),n].filter(Boolean).join(o("list.sentences"))}function Or({node:e,here:t,ahead:n,seconds:s}){let r=n?"Ahead":"Behind";return t?o(`mesh.verdict.ownClock${r}`,{span:et(Number(s))}):o(`mesh.verdict.clock${r}`,{node:e,span:et(Number(s))})}function Pr(e,t){let n=t.filter(r=>r.state==="unreachable"||r.state==="never"),s=Number(e.behind??0);return[o("mesh.verdict.unreachable",{node:n.map(r=>r.name).join(o("list.comma"))}),e.reason&&X(String(e.reason)),e.heard_at&&o("mesh.verdict.heard",{time:A(String(e.heard_at))}),s>0&&o("mesh.verdict.lacks",{count:s}),e.next_attempt_at&&o("mesh.verdict.next",{when:Be(String(e.next_attempt_at))})].filter(Boolean).join(o("list.sentences"))}function us({ticket:e,earlier:t,nameOf:n,onMake:s}){let[r,i]=p(!1),l=async()=>{i(!0),await s(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${o("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${r}
          data-testid="ticket-make" onClick=${l}><${S} name="ticket"
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
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?o("mesh.ticketUsed",{node:n(c.used_by)}):Date.parse(c.expires_at)<Date.now()?o("invite.expired"):o("mesh.ticketOpen",{time:A(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function ps(e){let t=e.writers.map(({id:s,entries:r})=>({node:s,label:e.nodes.find(i=>i.id===s)?.name??s.slice(-6),top:r})),n=e.nodes.map(s=>{let r=t.map((i,l)=>{let c=s.held[l]??0;return{held:c,behind:i.top-c}});return{node:s,cells:r,dimmed:s.state!=="here"&&s.state!=="connected"}});return{columns:t,rows:n}}function $s(e){return Object.entries(e).sort((t,n)=>n[1]-t[1]||(t[0]<n[0]?-1:1))}var jr=3e3;function Rr(){let e=T.value?.mesh_admin===!0;if(k(()=>{if(!e)return;We();let s=setInterval(We,jr);return()=>clearInterval(s)},[e]),!e)return a`<${G} icon="shield" title=${o("empty.forbidden")}
        text=${o("mesh.adminsOnly")} />`;let t=Mo.value,n=To.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${U} icon="arrow-left" label=${o("action.back")}
        class="only-narrow" onClick=${Co} />
      <div><h1>${o("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${n!==null&&a`<${M} tone="warning">${o("mesh.loadFailed")} ${J(n)}<//>`}
      ${t?a`<${Fr} told=${t} stale=${n!==null} />`:n===null&&a`<${R} rows=${5} kind="line" />`}
    </div>
  </section>`}function Fr({told:e,stale:t}){let n=r=>e.nodes.find(i=>i.id===r)?.name??r.slice(-8),s=e.nodes.some(r=>r.state==="here"&&r.authority);return a`
    <${ds} verdict=${e.verdict} at=${No.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${o("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(r=>a`<${ns} key=${r.node_id} request=${r} onApprove=${()=>Lr(r)} onDeny=${()=>Br(r)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${o("mesh.positions")}</h2></header><p
        class="soft">${o("mesh.positionsText")}</p><${ms}
        ...${ps(e)} /></section>
    <section class="status-nodes" aria-label=${o("mesh.nodes")}>${e.nodes.map(r=>a`<${ls} key=${r.id} node=${r}
      onRevoke=${r.state==="here"||r.state==="revoked"?null:()=>Hr(r)}
      onAuthority=${s&&r.state!=="revoked"&&r.state!=="waiting"?()=>Kr(r):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${M} tone="warning">${e.unanswered.map(({address:r,code:i})=>a`<p key=${r} data-testid="unanswered">${o("mesh.verdict.unanswered",{address:r})} ${X(i)}</p>`)}<//>`}
    <${us} ticket=${Ao.value} earlier=${e.tickets} nameOf=${n}
        onMake=${()=>Ro().catch(_)} />
    <${rs} holds=${s} meshName=${e.mesh.name} describe=${N}
        onMake=${Po} onRestore=${(r,i)=>jo(r,i).then(()=>j(o("mesh.restored"),"ok"))} />
    <div class="card-pair"><${is} rows=${$s(e.counters)} /><${cs}
        orders=${e.unconfirmed_orders} nameOf=${n} /></div>
    <${as} events=${e.events} />`}function Lr(e){return Do(e.node_id).then(()=>j(o("mesh.approved",{name:e.name}),"ok"),_)}function Br(e){O({kind:"confirm",title:o("mesh.deny"),text:o("mesh.denyText",{name:e.name}),action:o("mesh.deny"),danger:!0,run:()=>Eo(e.node_id).catch(_)})}function Hr(e){O({kind:"confirm",title:o("mesh.revoke"),text:o("mesh.revokeText",{name:e.name}),action:o("mesh.revoke"),danger:!0,run:()=>Io(e.id).catch(_)})}function Kr(e){let t=e.authority,n=o(t?"mesh.takeAuthority":"mesh.giveAuthority"),s={name:e.name};O({kind:"confirm",title:n,text:t?o("mesh.takeAuthorityText",s):o("mesh.giveAuthorityText",s),action:n,danger:t,run:()=>Oo(e.id,!t).catch(_)})}var hs=["href","bold","strike","italic","code"],fs={bold:"**",strike:"~~",italic:"*"},bs=e=>zr(e).map(t=>{let n=t.reduce((s,{text:r})=>s+(r.match(/[*`~_]/g)?.length??0),0);return ze(t,0,n>1).trim()});function zr(e){let t=[[]],n=!0;for(let s of e)(s.kept?s.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):s.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||n)&&!s.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...s,text:c}),n=c===""?l>0||n:c.endsWith(" ")});return t}function ze(e,t,n){let s=hs[t];if(!s)return e.map(({text:i})=>n?Ur(i):i).join("");let r="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][s]===e[i][s];)l+=1;r+=Xr(e.slice(i,l),t,n),i=l}return r}function Xr(e,t,n){let s=hs[t],r=e[0][s],i=e.map(({text:l})=>l).join("");if(!r||i.trim()==="")return ze(e,t+1,n);if(s==="code")return dt(i,l=>qr(l));if(s==="href"){if(i.trim()===r)return i;let l=ze(e,t+1,n);return dt(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${r})`)}return dt(ze(e,t+1,n),l=>fs[s]+l+fs[s])}function dt(e,t){let n=e.trim(),s=e.length-e.trimStart().length;return e.slice(0,s)+t(n)+e.slice(s+n.length)}var qr=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Ur=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function vs(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,n=>`%${n.charCodeAt(0).toString(16).padStart(2,"0")}`)}var Gr=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,Vr=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,Jr=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,I=e=>e.nodeType===1?e.nodeName.toLowerCase():"",q=(e,t)=>e.getAttribute?.(t)??"",te=e=>q(e,"style");function gs(e){let t=[...e.childNodes].filter(s=>I(s)!==""||s.nodeType===3&&s.nodeValue?.trim()),n=s=>{let r=te(s);return I(s)==="pre"||/white-space:\s*pre/i.test(r)&&Jr.test(r)};return t.length>0&&t.every(n)}var Se=e=>/display:\s*none|mso-list:\s*ignore/i.test(te(e));function ys(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(te(e))?"item":Gr.test(t)?"text":null}function ks(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),n=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),s="`".repeat(n+1),r=[...e.childNodes].find(c=>I(c)==="code"),i=`${q(e,"class")} ${r?q(r,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${s}${l}
${t}
${s}`}function ws(e,t){let n=Number(/\blevel(\d)/i.exec(te(e))?.[1]??1),s=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(xs(e)),r=Number.parseInt((s?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=s?`${r||1}. `:"- ",l="   ".repeat(Math.max(0,n-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function xs(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(te(t)))return t.textContent??"";let n=I(t)===""?"":xs(t);if(n)return n}return""}function Ss(e){let t=[...e.childNodes].flatMap(n=>I(n)==="p"?[...n.childNodes]:[n]).find(n=>I(n)==="input"&&q(n,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var ut=e=>[...e.childNodes].flatMap(t=>{let n=I(t);return Se(t)?[]:n==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(n)?ut(t):[]}),pt=e=>[...e.childNodes].some(t=>Vr.test(I(t))||I(t)==="div"&&pt(t));var Qr=/^(b|strong)$/,Wr=/^(i|em|cite)$/,Yr=/^(s|del|strike)$/,Zr=/^(code|kbd|samp|tt)$/;function Xe(e,t){let n=I(e),s=te(e),r=/font-weight:\s*(\w+)/i.exec(s)?.[1]??"",i={...t};(Qr.test(n)||/^(bold|bolder|[6-9]00)$/i.test(r))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(r)&&delete i.bold,(Wr.test(n)||/font-style:\s*italic/i.test(s))&&(i.italic=!0),(Yr.test(n)||/text-decoration[\w-]*:[^;]*line-through/i.test(s))&&(i.strike=!0),Zr.test(n)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(s)&&(i.kept=!0);let l=n==="a"?vs(q(e,"href")):void 0;return l&&(i.href=l),i}function Cs(e){let t=new Map,n=e.map(r=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of r){l();for(let d=0;d<c.columns&&i.length<=40;d+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(d===0?c.text:"")}return l(),i}),s=Math.max(0,...n.map(r=>r.length));if(s>40||s*n.length>2e3)return null;for(let r of n)for(;r.length<s;)r.push("");return ei(n)}function ei(e){let t=e.filter(s=>s.some(Boolean)),n=Math.max(0,...t.map(s=>s.findLastIndex(Boolean)+1));return t.map(s=>s.slice(0,n))}var ti=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function Ms(e,t){let[n,...s]=e,r=n.map((l,c)=>{let d=s.map(u=>u[c]).filter(Boolean),m=d.length>0&&d.every(u=>ti.test(u));return t(c)||m?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(n.map($t)),i(r),...s.map(i)].join(`
`)}var $t=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var ni=150,Ns=12,Ts=16e3,si=400,ri=50,ii=80,ai=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,be=class extends Error{};function As(e,t){if(gs(e))return null;let n=new ft;try{n.children(e,{},0)}catch(l){if(l instanceof be)return null;throw l}if(n.flush("line"),!n.structured&&!li(n.looks))return null;let s=[...n.hrefs];if(s.length===1&&t.trim()===s[0])return null;let r=Ds(n.blocks);return r.length<=2*Ts&&r.split(`
`).length<=si?r:null}var li=e=>e.size>1||[...e].some(t=>t.includes("href"));function Ds(e){let t="";return e.forEach((n,s)=>{let i=e[s-1]?.kind===n.kind&&n.kind!=="apart";t+=(s===0?"":i?`
`:`

`)+n.text}),t}var ft=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let n=bs(this.runs);for(this.runs=[];n.length>0&&n[0]==="";)n.shift();for(;n.length>0&&n.at(-1)==="";)n.pop();n.length!==0&&this.put(n.map(s=>s.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,n){this.blocks.push({text:t,kind:n})}children(t,n,s){for(let r of t.childNodes)this.node(r,n,s+1)}text(t,n){if(this.#t+=t.length,this.#t>Ts)throw new be;if(this.runs.push({...n,text:t}),t.trim()==="")return;let{kept:s,...r}=n;this.looks.add(JSON.stringify(Object.keys(r).sort())),n.href&&this.hrefs.add(n.href)}node(t,n,s){if(t.nodeType===3)return this.text(t.nodeValue??"",n);let r=I(t);if(r===""||ai.test(r)||Se(t))return;if(s>ni)return this.text(t.textContent??"",n);if(r==="br")return this.text(`
`,{...n,kept:!0});if(r==="img")return this.text(q(t,"alt").slice(0,ii),n);if(r==="input")return;let i=Xe(t,n),l=ys(t,r);return l?this.block(l,t,i,s):this.children(t,i,s)}block(t,n,s,r){if(this.flush("line"),t==="text"){this.children(n,s,r);let c=I(n)==="p"&&!/Mso|^p\d/.test(q(n,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(n,s,r);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(ks(n),"apart");if(t==="list"){let c=this.list(n,s,r);return c===""?void 0:this.put(c,"apart")}let i=this.inside(n,s,r);if(i==="")return;if(t==="item")return this.put(ws(n,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(I(n)[1]));return this.put(`${l} ${$t(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,n,s){let[r,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Ns?this.text(t.textContent??"",n):this.children(t,n,s),this.#e-=1,this.flush("line");let l=Ds(this.blocks);return this.blocks=r,this.runs=i,l}list(t,n,s){let r=Number.parseInt(q(t,"start"),10)||1,i=I(t)==="ol",l=[];for(let c of t.childNodes){let d=I(c);if(d===""||Se(c))continue;if(d==="ul"||d==="ol"){this.#e+=1;let $=this.#e>Ns?this.inside(c,n,s):this.list(c,n,s+1);this.#e-=1,$&&l.push($.replace(/^/gm,i?"   ":"  "));continue}let m=i?`${r}. `:"- ",u=this.inside(c,Xe(c,n),s+1).replace(/\n{2,}/g,`
`);u!==""&&(r+=1,l.push(m+Ss(c)+u.replace(/\n/g,`
${" ".repeat(m.length)}`)))}return l.join(`
`)}table(t,n,s){let r=ut(t).map(m=>[...m.childNodes].filter(u=>/^(td|th)$/.test(I(u))&&!Se(u)));if(r.reduce((m,u)=>m+u.length,0)>2e3)throw new be;if(!(r.length>1&&r.some(m=>m.length>1))||r.some(m=>m.some(pt))){for(let m of r)for(let u of m)this.block("text",u,n,s+1);return}let c=r.map(m=>m.map(u=>this.cell(u,n,s+1))),d=Cs(c);if(!d)throw new be;d.length!==0&&(this.structured=!0,this.put(Ms(d,m=>ci(c,m)),"apart"))}cell(t,n,s){let r=this.inside(t,Xe(t,n),s).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(q(t,c),10)||1,1),ri),l=/^right$/i.test(q(t,"align"))||/text-align:\s*right/i.test(te(t));return{text:r.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function ci(e,t){let n=e.slice(1).flatMap(s=>s[t]?.text?[s[t]]:[]);return n.length>0&&n.every(({right:s})=>s)}var mi=2e6,di=2e4;function ui(e,t){if(e.length>mi)return null;let n=new DOMParser().parseFromString(e,"text/html");return n.getElementsByTagName("*").length>di?null:As(n.body,t)}var Es=400;function Is({message:e,place:t,server:n,onShow:s}){let{author:r,content:i,parent_id:l}=e,c=[...i],d=c.length>Es?`${c.slice(0,Es).join("")} …`:i;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${o("pins.show")} onClick=${s}>
    <span class="found-place">${t}${n&&a`<small>${n}</small>`}
      ${l&&a`<small>${o("search.inThread")}</small>`}</span>
    <span class="found-by"><${L} id=${r.id} name=${r.display_name} size="s" />
      <strong>${r.display_name}</strong>
      <time title=${Q(e.created_at)}>${Pe(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${d}</span>
  </button>`}var pi=({links:e})=>a`${e.map(t=>a`<${hi} key=${t.message} link=${t} />`)}`,_e=new Set,$i=500;function fi(e){_e.has(e)||(_e.size>=$i&&_e.clear(),_e.add(e),lo(e).catch(()=>_e.delete(e)))}function hi({link:e}){let{conversation:t,message:n,direct:s}=e,r=W(t),i=r!==null,l=zt.value[n];if(k(()=>{i&&l===void 0?Xt(t,n):!i&&s&&fi(t)},[t,n,i,l===void 0]),!r||!l)return null;let c=B.value?.find(d=>d.id===r.server)?.name??null;return a`<${Is} message=${l} place=${r.label} server=${c}
    onShow=${()=>F(t,n)} />`}function Os({message:e,onShow:t,onUnpin:n}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${L} id=${s.id} name=${s.display_name} size="s" />
      <strong>${s.display_name}</strong>
      <time title=${Q(e.created_at)}>${A(e.created_at)}</time>
      ${n&&a`<${U} icon="close" label=${o("message.unpin")} onClick=${n} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${nn} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${o("pins.show")}</button>
  </article>`}function bi(){let e=pe(re.value)??"",t=W(e);if(k(()=>{e&&yo(e)},[e]),!t)return null;let n=vo.value[e],s=go.value,r=i=>{F(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(V.value=null)};return a`<${Z} title=${o("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{V.value=null}}>
    ${s!==null&&a`<${M} tone="warning">${J(s)}<//>`}
    ${!n&&s===null&&a`<${R} rows=${3} />`}
    ${n?.length===0&&a`<${G} icon="pin" title=${o("pins.none")} text=${o("pins.noneText")} />`}
    ${n&&n.length>0&&a`<ul class="pins">${n.map(i=>a`<li key=${i.id}><${Os} message=${i}
            onShow=${()=>r(i)} onUnpin=${t.pins?()=>ko(i):null} /></li>`)}</ul>`}
  <//>`}function Ps({found:e,place:t,onShow:n}){let{message:s,snippet:r,server:i}=e,{author:l}=s,c=d=>{if(d.key!=="ArrowDown"&&d.key!=="ArrowUp")return;let m=d.currentTarget.closest("li"),f=(d.key==="ArrowDown"?m?.nextElementSibling:m?.previousElementSibling)?.querySelector("button")??null;(f||d.key==="ArrowUp")&&(d.preventDefault(),(f??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${s.id} onClick=${n} onKeyDown=${c}>
    <span class="found-place">${t}${i&&a`<small>${i.name}</small>`}
      ${s.parent_id&&a`<small>${o("search.inThread")}</small>`}</span>
    <span class="found-by"><${L} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${Q(s.created_at)}>${A(s.created_at)}</time></span>
    <span class="found-text" dir="auto">${r.map((d,m)=>d.hit?a`<mark key=${m}>${d.text}</mark>`:d.text)}</span>
  </button>`}function js({value:e,busy:t,sort:n,filters:s,onInput:r,onEnter:i,onSort:l,onFilter:c}){let d=ce(null),[m,u]=p(null);k(()=>{d.current?.focus(),d.current?.select()},[]);let f=$=>{if(!he($)){if($.key==="Enter")$.preventDefault(),i();else if($.key==="ArrowDown"){let g=document.querySelector(".found-list button");g instanceof HTMLElement&&($.preventDefault(),g.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${S} name="search" size=${17} />
      <input ref=${d} type="search" value=${m??e} maxlength="500"
        placeholder=${o("search.placeholder")} aria-label=${o("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${f}
        onCompositionStart=${$=>u($.target.value)}
        onCompositionEnd=${$=>{u(null),r($.target.value)}}
        onInput=${$=>{$.isComposing?u($.target.value):r($.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${s.map(({label:$,filter:g})=>a`<button type="button" class="chip" key=${g}
          onClick=${()=>{c(g),d.current?.focus()}}>${$}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${o("search.sort")}</legend>
      ${["newest","best"].map($=>a`<label key=${$}><input type="radio" name="search-sort" value=${$}
            checked=${n===$} onChange=${()=>l($)} />
          <span>${o(`search.${$}`)}</span></label>`)}
    </fieldset>
  </div>`}var vi=/^(in|from|on):/;function Rs(e,t){let n=gi(e);if(n.includes(t))return n.filter(l=>l!==t).join(" ");let s=vi.exec(t)?.[0],r=n.filter(l=>!s||!l.startsWith(s)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...r,i].join(" ").trim()}function gi(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function yi(){let{typed:e,sort:t,results:n,cursor:s,total:r,more:i,unknown:l,coverage:c,asked:d,busy:m,error:u}=wo.value,f=W(pe(re.value)),$=f?.server?f:null,g=[$&&{label:o("search.inChannel",{channel:$.name}),filter:`in:#${$.name}`},{label:o("search.fromMe"),filter:"from:me"},{label:o("search.hasLink"),filter:"has:link"},{label:o("search.hasCode"),filter:"has:code"},{label:o("search.today"),filter:"on:today"}].filter(h=>h!=null),D=({message:h,channel:E,dm:C})=>{E?H(E.server_id,E.id,h.id):C&&F(C.id,h.id),matchMedia("(max-width: 1180px)").matches&&(V.value=null)};return a`<${Z} title=${o("search.title")} testid="search"
      onClose=${()=>{V.value=null}}>
    <${js} value=${e} busy=${m} sort=${t} filters=${g}
      onInput=${h=>Ie(h)}
      onEnter=${()=>Ie(e,{at_once:!0})}
      onSort=${xo}
      onFilter=${h=>Ie(Rs(e,h),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${m?void 0:d}>
      ${u!==null&&a`<${M} tone="warning">${J(u)}<//>`}
      ${l.map(h=>a`<${M} tone="warning" key=${h}>${o("search.unknown",{part:h})}<//>`)}
      ${!d&&!m&&u===null&&a`<${xi} />`}
      ${!d&&m&&a`<${R} rows=${3} />`}
      ${d&&a`<p class="found-count" role="status">${wi(n.length,r,i,s)}</p>
          <ol class="found-list">${n.map(h=>a`<li key=${h.message.id}><${Ps} found=${h} place=${ki(h)}
                onShow=${()=>D(h)} /></li>`)}</ol>`}
      ${d&&s&&a`<button type="button" class="button" data-testid="search-more" disabled=${m}
            onClick=${So}>${o("search.more")}</button>`}
      ${d&&c&&a`<${Si} coverage=${c} />`}
    </div>
  <//>`}function ki({channel:e,dm:t}){return e?`#${e.name}`:t?Ot(t,T.value?.id??"",ro()):""}function wi(e,t,n,s){return e===0&&!s?o("search.none"):n?o("search.countMore",{count:t}):o("search.count",{count:t})}function xi(){let e=[['"…"',o("search.helpPhrase")],["-…",o("search.helpWithout")],["from:",o("search.helpFrom")],["in:#",o("search.helpIn")],["has:link",o("search.helpHas")],["before: after: on:",o("search.helpDays")]];return a`<${G} icon="search" title=${o("search.start")} text=${o("search.startText")} />
    <dl class="search-help">${e.map(([t,n])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${n}</dd></div>`)}</dl>`}function Si({coverage:e}){let{missing:t,behind:n,waiting:s,reading_before:r}=e,i=[...n.map(({name:l,since:c})=>c?o("search.unreachableSince",{name:l,time:$e(c)}):o("search.unreachable",{name:l})),t>0?o("search.missing",{count:t}):"",s>0?o("search.waiting",{count:s}):"",r?o("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${o("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var _i=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>Fs?`${t.slice(0,Fs).join("")} …`:t.join("")},Fs=40;function Ls({count:e,max:t,full:n,busy:s,failed:r,onCopy:i,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${o("select.label")} data-testid="selection">
    ${r.length>0&&a`<${M} tone="error"><ul class="selection-failed" data-testid="selection-failed">${r.map(({message:d,reason:m})=>a`<li key=${d.id}>${o("select.failed",{name:d.author.display_name,time:$e(d.created_at),text:_i(d.content),reason:m})}</li>`)}</ul><//>`}
    ${n&&a`<${M} tone="warning">${o("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${o("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||s}
        data-testid="selection-copy" onClick=${i}><${S} name="copy" size=${15} />${o("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||s} data-testid="selection-delete"
          onClick=${l}><${S} name="trash" size=${15} />${o("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${o("select.done")}</button>
    </div>
  </section>`}function ht({moderates:e}){let t=fe.value;if(!t)return null;let n=en(t),s=n.length,r=e||n.every(({author:c})=>c.id===T.value?.id),i=async()=>{await on(mn(n,Vo))&&(j(o("select.copied",{count:s}),"ok"),ke())},l=()=>O({kind:"confirm",title:o("select.deleteTitle",{count:s}),text:o("select.deleteText"),action:o("select.deleteCount",{count:s}),danger:!0,run:async()=>{let c=await tn();c>0&&j(o("select.deleted",{count:c}),"ok")}});return a`<${Ls} count=${s} max=${Zo} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${r?l:null} onDone=${ke} />`}function Ci({id:e,parent:t,at:n}){let s=W(e),r=Bt(e,t).value.messages[0],i=jt(e,t).value,l=Fo(i.messages);k(()=>(n||Kt(e,t),Ht(e,t),()=>{fe.peek()?.parent===t&&ke()}),[e,t]);let c=Bo.value,[d,m]=p(!1);k(()=>{d&&c&&i.loaded&&Lo(e,t,l)},[d,c,i.loaded,l]);let u=Math.max(r?.reply_count??0,i.has_older?i.messages.length:0),f=i.has_newer?[]:ho(bo.value,e,t,i.messages),$=vt(()=>{let g=r?[{kind:"message",key:t,message:r,continues:!1}]:[];if(!i.loaded)return g;g.push({kind:"replies",key:"replies",count:u});let D=Qo(i.messages,{day:je}).filter(h=>h.kind!=="day");return[...g,...D,...Wo(f)]},[i,r,u,...f]);return s?a`<${Z} title=${o("thread.title")} subtitle=${s.label} testid="thread"
      onClose=${()=>{V.value=null}}>
    <${Jo} name=${o("thread.title")} rows=${$} guess=${Yo}
        draw=${dn({conversation:s,focus:n,thread:!0})} staying=${[$o.value?.message,"replies"]}
        before=${i.loaded?null:a`<${R} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${Ho(e,t)}
      onOlder=${()=>Rt(e,t)}
          onNewer=${()=>Lt(e,t)}
          onLatest=${()=>Ce(e,t)}
          onView=${g=>m(g?.end===!0)} />
    ${fe.value?.parent===t&&a`<${ht} moderates=${s.moderates} />`}
    ${!s.archived&&fe.value?.parent!==t&&a`<${un} key=${t} conversation=${s} parent=${t} placeholder=${o("thread.placeholder")} />`}
  <//>`:null}export{cr as Dialogs,Bs as EmojiPopover,br as FirstRun,vr as InvitePage,kr as MembersPanel,Rr as MeshPage,pi as PermalinkCards,Hs as PersonPopover,bi as PinsPanel,yi as SearchPanel,ht as Selecting,Ci as ThreadPanel,ui as markdownFrom};
