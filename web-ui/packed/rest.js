import{$ as ft,$a as Ht,$b as ko,$c as qe,A as Oe,Aa as It,Ab as so,Ac as A,B as rt,Bb as ro,Bc as Co,C as it,Ca as Et,Cb as io,Cc as Do,D as at,Da as Nt,Db as Le,Dc as Mo,E as lt,Ea as Ot,Eb as ao,Ec as To,F as mt,Fa as we,Fb as lo,Ga as Be,Gb as mo,Gc as ce,Ha as G,Hb as co,I as he,Ib as uo,Ic as Pe,Ja as O,Jb as $o,Ka as v,Kb as po,Kc as Po,Lb as fo,Ma as z,Mc as qn,Nb as ho,Nc as Ao,O as U,Oa as X,Ob as bo,Oc as Io,P as be,Pa as S,Pb as vo,Q as ve,Qa as jt,Rc as Eo,S as je,Sa as Rt,Sc as Un,T as ge,Tc as No,U as ct,Uc as Oo,V as dt,W as ut,Wa as Ft,Xa as Bt,Xc as ne,Y as $t,Ya as Lt,Yb as go,Yc as y,Z as ue,Za as xe,Zc as w,_ as pt,_a as Kt,_b as yo,_c as D,a as n,aa as ht,ab as zt,ac as wo,ad as jo,ba as ye,bb as qt,bc as Ke,bd as Ro,ca as ke,cc as xo,d as et,da as bt,db as Ut,e as $,ea as Re,eb as Gt,f as k,fa as vt,fb as Xt,fc as So,ga as gt,gb as Jt,h as re,ha as yt,hb as Qt,i as tt,ia as kt,ib as Vt,ic as Ce,jb as Wt,jc as He,k as W,ka as wt,kb as Yt,kc as te,l as t,lb as Se,lc as _o,m as _,mb as Zt,mc as De,n as q,na as xt,nb as eo,nc as M,oa as St,ob as Z,oc as F,p as H,pa as _t,pc as ze,qa as Ct,qb as to,qc as N,ra as Dt,rb as me,rc as oe,s as Y,sa as le,sb as _e,sc as B,t as ot,tb as ee,tc as Me,u as P,ua as Mt,va as Tt,wb as $e,x as nt,xa as Pt,xb as j,ya as Fe,yb as oo,yc as L,z as st,za as At,zb as no,zc as Te}from"./chunk.js";function x({title:e,onClose:o,children:s,size:r="m",testid:i,bare:a}){let l=re(null),m=W();return k(()=>{let c=document.activeElement,u=l.current;return u&&!u.open&&u.showModal(),()=>{c instanceof HTMLElement&&c.isConnected&&c.focus()}},[]),n`<dialog ref=${l} class="modal modal-${r} ${a?"is-bare":""}"
      aria-labelledby=${m} data-testid=${i}
    onCancel=${c=>{c.preventDefault(),o?.()}} onMouseDown=${c=>{c.target===l.current&&o?.()}}>
    <div class="modal-box">
      <div class="modal-head ${a?"visually-hidden":""}">
        <h2 id=${m}>${e}</h2>
        ${o&&!a&&n`<${H} icon="close" label=${t("action.close")} onClick=${o} />`}
      </div>
      ${s}
    </div>
  </dialog>`}function Fo({title:e,text:o,action:s,danger:r,quote:i,onConfirm:a,onClose:l}){let[m,d]=$(!1),c=async()=>{d(!0),await a(),l()};return n`<${x} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${o}</p>${i&&n`<blockquote class="confirm-quote">${i}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${t("action.cancel")}</button>
      <button type="button" class="button ${r?"is-danger":"is-primary"}" autofocus
          disabled=${m} data-testid="confirm-yes" onClick=${c}>${s}</button>
    </footer>
  <//>`}var ie=Pe?"⌘":"Ctrl";function Bo({sendKey:e,onClose:o}){let r=[["moving",[["switcher",[[ie,"K"]]],["search",[[ie,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["order",[[ie,"Shift","↑"],[ie,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[ie,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[ie,"B"]]],["italic",[[ie,"I"]]],["complete",[["@"],["#"],[":"]]]]]];return n`<${x} title=${t("keys.title")} onClose=${o} testid="key-help">
    <div class="key-help">${r.map(([i,a])=>n`<section key=${i}><h3>${t(`keys.${i}`)}</h3>
      <dl>${a.map(([l,m])=>n`<div key=${l}><dt>${t(`keys.${i}.${l}`)}</dt>
        <dd>${m.map(d=>n`<span class="combo">${d.map(c=>n`<kbd>${c}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
  <//>`}function K(e){let o=t(`mesh.reason.${e}`);return Ue(o)?t("mesh.reason.unknown",{code:e}):o}function Lo(e){let o=t(`mesh.counter.${e}`);return Ue(o)?e.replaceAll("_"," "):o}var Ae=(e,o=Date.now())=>Date.parse(e)-o<1e3?t("mesh.soon"):F(e,o);function se(e,o){let s=o??t("mesh.thisNode"),r=t(`mesh.trouble.${e}`,{node:s});return Ue(r)?t("mesh.verdict.other",{code:e}):r}var Ue=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Ko({phase:e,name:o,moved_from:s,lost_at:r,nodes:i,state:a,current:l,onStatus:m,onRetry:d,onClose:c}){let u=e!=="online"?t("node.lostText",{node:o,time:r?Ce(r):""}):s?t("node.movedText",{node:o,from:s}):t("node.onlineText",{node:o}),{behind:p,unreachable:f,trouble:g}=a,T=f.map(h=>h.since?t("node.awaySince",{node:h.name,time:M(h.since)}):h.name);return n`<${x} title=${t("node.title")} onClose=${c} size="s" testid="node-dialog">
    <div class="modal-body"><p>${u}</p>
      ${e==="online"&&g&&n`<p class="form-error" role="alert" data-testid="own-trouble">${se(g,null)}</p>`}
      ${e==="online"&&p>0&&n`<p data-testid="node-behind">${t("node.behindText",{node:o,count:p})}</p>`}
      ${e==="online"&&T.length>0&&n`<p data-testid="node-away">${t("node.partialText",{others:T.join(t("list.comma"))})}</p>`}
      ${i.length>0&&n`<h3>${t("node.others")}</h3><ul class="node-list">
        ${i.map(h=>{let I=h.id===l,C=e==="online"?f.find(({id:V})=>V===h.id):void 0,R=e!=="online";return n`<li key=${h.id} class=${I?"is-current":""} data-testid="node-row">
            <span class="node-dot ${C||R?"is-away":""}"></span>
            <strong>${h.name}</strong>${h.segment&&n`<span>${h.segment}</span>`}
            <em class=${C||R?"is-away":"is-ok"}>${Gn(I,C,R)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&n`<button type="button" class="button is-primary" onClick=${d}>${t("action.retryNow")}</button>`}
      ${m&&n`<button type="button" class="button" onClick=${m}>${t("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${c}>${t("action.close")}</button></footer>
  <//>`}function Gn(e,o,s){return s?t(e?"node.row.lost":"node.row.unknown"):e?t("node.here"):o?o.since?t("node.row.away",{time:M(o.since)}):t("node.row.awayNow"):t("node.row.reached")}function Ho({username:e,describe:o,onSave:s,onLater:r}){let[i,a]=$(e.replace(/~\d+$/,"")),{busy:l,at:m,failure:d,submit:c}=w(o,["username"]);return n`<${x} title=${t("rename.title")} size="s" onClose=${r}
      testid="rename-dialog">
    <form onSubmit=${c(()=>s(i.trim()))}>
      <div class="modal-body"><p>${t("rename.text",{username:e})}</p>
        <${y} label=${t("auth.username")} value=${i} onInput=${a} autofocus
            maxlength=${50} autocomplete="username" hint=${t("auth.usernameRule")} error=${m("username")}
            testid="rename-username" />${d}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${r}>${t("action.later")}</button>
        <button class="button is-primary" disabled=${l||i.trim().length<2}
            data-testid="rename-save">${t("rename.save")}</button></footer>
    </form>
  <//>`}function zo({describe:e,onCreate:o,onPreview:s,onAccept:r,onClose:i}){let[a,l]=$(""),[m,d]=$(""),[c,u]=$(null),p=w(e,["name"]),f=w(e);return n`<${x} title=${t("server.add")} onClose=${i} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${p.submit(()=>o(a.trim()))}>
        <h3><${_} name="plus" size=${17} />${t("server.createTitle")}</h3>
        <p class="soft">${t("server.createText")}</p>
        <${y} label=${t("server.name")} value=${a} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${p.at("name")} />
        ${p.failure}
        <button class="button is-primary" disabled=${a.trim()===""||p.busy}
            data-testid="server-create">${t("server.create")}</button>
      </form>
      <form onSubmit=${f.submit(async()=>{c?await r(c.code):u(await s(m))})}>
        <h3><${_} name="ticket" size=${17} />${t("invite.enterTitle")}</h3>
        <p class="soft">${t("invite.enterText")}</p>
        <${y} label=${t("invite.code")} value=${m} mono testid="invite-code"
            error=${f.error} placeholder="ABCD2345"
          onInput=${g=>{d(g),u(null)}} />
        ${c&&n`<${A} tone="ok"><b data-testid="invite-server">${c.server_name}</b>
          ${c.already_member&&n`<br />${t("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${m.trim()===""||f.busy}
            data-testid=${c?"invite-accept":"invite-preview"}>
          ${c?c.already_member?t("invite.open"):t("invite.join",{name:c.server_name}):t("invite.look")}</button>
      </form>
    </div>
  <//>`}function qo({name:e,describe:o,onSave:s,onDelete:r,extra:i,onClose:a}){let[l,m]=$(e),{busy:d,at:c,failure:u,submit:p}=w(o,["name"]);return n`<${x} title=${t("server.edit")} onClose=${a} size="s" testid="server-form">
    <form onSubmit=${p(()=>s(l.trim()))}>
      <div class="modal-body"><${y} label=${t("server.name")} value=${l} onInput=${m}
          autofocus maxlength=${100} error=${c("name")} />${u}${i}</div>
      <footer class="modal-foot">
        ${r&&n`<button type="button" class="button is-danger-quiet" onClick=${r}>${t("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${a}>${t("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||d}>${t("action.save")}</button>
      </footer>
    </form>
  <//>`}function J({label:e,value:o,options:s,onChange:r,hint:i,testid:a}){let l=W();return n`<fieldset class="choice" data-testid=${a}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${s.map(m=>n`<label class="choice-option ${m.value===o?"is-chosen":""}">
        <input type="radio" name=${l} value=${m.value} checked=${m.value===o}
          onChange=${()=>r(m.value)} /><span>${m.label}</span>
      </label>`)}
    </div>
    ${i&&n`<p class="field-told">${i}</p>`}
  </fieldset>`}function Uo({username:e,describe:o,onSave:s}){let[r,i]=$(""),[a,l]=$(""),{busy:m,at:d,failure:c,submit:u}=w(o,["current","new"]),p=u(async()=>{await s(r,a),i(""),l("")});return n`<form class="settings-section" onSubmit=${p}>
    <h3>${t("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${y} label=${t("account.currentPassword")} type="password" autocomplete="current-password"
        value=${r} onInput=${i} testid="password-current"
        error=${d("current")} />
    <${y} label=${t("account.newPassword")} type="password" autocomplete="new-password"
        value=${a} onInput=${l} hint=${t("auth.passwordRule")} testid="password-new"
        error=${d("new")} />
    ${c}
    <button class="button" disabled=${m||r===""||a.length<8}
        data-testid="password-save">${t("account.changePassword")}</button>
  </form>`}function Go({user:e,describe:o,onSave:s}){let[r,i]=$(e.display_name),[a,l]=$(e.status_message??""),m=["display_name","status_message"],{busy:d,at:c,failure:u,submit:p}=w(o,m),f=r.trim()===e.display_name&&a.trim()===(e.status_message??"");return n`<form class="settings-section"
      onSubmit=${p(()=>s({display_name:r.trim(),status_message:a.trim()}))}>
    <div class="profile-card"><${L} id=${e.id} name=${r||"?"}
        size="l" /><div><strong>${r}</strong><span>@${e.username}</span></div></div>
    <${y} label=${t("account.displayName")} value=${r} onInput=${i} maxlength=${100}
        testid="profile-display-name" error=${c("display_name")} />
    <${y} label=${t("account.status")} value=${a} onInput=${l} maxlength=${200}
        placeholder=${t("account.statusExample")} testid="profile-status"
        error=${c("status_message")} />
    ${u}
    <button class="button is-primary" disabled=${d||f||r.trim()===""}
        data-testid="profile-save">${t("action.save")}</button>
  </form>`}var Xn=["profile","look","account"];function Xo(e){let[o,s]=$(e.tab),{settings:r,onSettings:i}=e,a=(l,m)=>m.map(d=>({value:d,label:t(`settings.${l}.${d}`)}));return n`<${x} title=${t("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${t("settings.title")}>${Xn.map(l=>n`<button type="button" key=${l}
            aria-current=${l===o?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>s(l)}>${t(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${o==="profile"&&n`<${Go} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${o==="look"&&n`
          <${J} label=${t("settings.theme")} value=${r.theme}
              options=${a("theme",["system","light","dark"])}
              onChange=${l=>i({theme:l})}
              testid="setting-theme" />
          <${J} label=${t("settings.language")} value=${r.language}
              options=${a("language",["system","ja","en"])}
              onChange=${l=>i({language:l})}
              testid="setting-language" />
          <${J} label=${t("settings.sendKey")} value=${r.send_key}
              hint=${t("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Pe?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>i({send_key:l})} />
          <${J} label=${t("settings.replies")} value=${r.replies}
              hint=${t("settings.repliesHint")} testid="setting-replies"
            options=${a("replies",["panel","inline"])}
                onChange=${l=>i({replies:l})} />`}
        ${o==="account"&&n`
          <${Uo} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${t("account.sessions")}</h3><p
              class="soft">${t("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${t("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${t("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Jn=200;function Ie(e){let{chosen:o,onChange:s,label:r,max:i,me:a,find:l,isOnline:m}=e,[d,c]=$(""),[u,p]=$(0),{found:f,asking:g}=Qn(d,e.ask),T=W(),h=re(null);k(()=>h.current?.focus({preventScroll:!0}),[]);let I=l(d,f),C=b=>o.some(E=>E.id===b.id),R=o.length>=i,V=b=>{!b||R&&!C(b)||(s(C(b)?o.filter(E=>E.id!==b.id):[...o,b]),c(""),p(0),h.current?.focus())},ae=b=>{if(ce(b))return;let E=I.length;if((b.key==="ArrowDown"||b.key==="ArrowUp")&&E>0)b.preventDefault(),p((u+(b.key==="ArrowDown"?1:E-1))%E);else if(b.key==="Enter"&&!b.ctrlKey&&!b.metaKey){if(d===""&&o.length>0)return;b.preventDefault(),V(I[u])}else b.key==="Backspace"&&d===""&&s(o.slice(0,-1))},de=d.trim()!==""&&!g;return n`<div class="people-picker">
    <div class="people-field">
      ${o.map(b=>n`<span class="people-chip" key=${b.id} title="@${b.username}" data-testid="person-chosen">
          <span>${b.display_name}</span><button type="button" aria-label=${t("people.remove",{name:b.display_name})}
            title=${t("people.remove",{name:b.display_name})} onClick=${()=>V(b)}><${_} name="close" size=${14} /></button></span>`)}
      <input ref=${h} type="text" value=${d} autocomplete="off" data-testid="people-find"
        placeholder=${o.length===0?r:""} aria-label=${r} role="combobox" aria-expanded="true"
        aria-controls="${T}-list" aria-activedescendant=${I.length>0?`${T}-${u}`:void 0}
        onKeyDown=${ae}
        onInput=${b=>{c(b.target.value),p(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${T}-list" aria-label=${r} aria-multiselectable="true">
      ${I.map((b,E)=>n`<li key=${b.id} id="${T}-${E}" role="option" data-testid="person-offered"
            aria-selected=${C(b)} class=${E===u?"is-active":""}
            data-username=${b.username}
            ref=${Ne=>E===u&&Ne?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>E!==u&&p(E)} onClick=${()=>V(b)}>
          <${L} id=${b.id} name=${b.display_name} size="s" online=${m(b)} />
          <span class="people-name"><strong>${b.display_name}${b.id===a?` ${t("members.you")}`:""}</strong> <span>@${b.username}</span></span>
          ${C(b)&&n`<${_} name="check" size=${16} />`}</li>`)}
    </ul>
    ${I.length===0&&n`<p class="people-none" role="status">${de?t("people.none"):e.none??t("people.hint")}</p>`}
    ${R&&n`<p class="people-none" role="status">${t("people.full",{count:i})}</p>`}
  </div>`}function Qn(e,o){let[s,r]=$({found:[],asking:!1}),i=re(0);return k(()=>{i.current+=1;let a=i.current;if(e.trim()===""){r({found:[],asking:!1});return}r(m=>({...m,asking:!0}));let l=setTimeout(async()=>{let m=await o(e).catch(()=>[]);i.current===a&&r({found:m,asking:!1})},Jn);return()=>clearTimeout(l)},[e]),s}function Jo({label:e,value:o,options:s,onChange:r,hint:i,testid:a}){let l=W();return n`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${o} data-testid=${a}
      aria-describedby=${i?`${l}-told`:void 0}
      onChange=${m=>r(m.target.value)}>${s.map(m=>n`<option key=${m.value} value=${m.value} selected=${m.value===o}>${m.label}</option>`)}</select>
    ${i&&n`<p id="${l}-told" class="field-told">${i}</p>`}
  </div>`}function Ge(e){let{channel:o,describe:s,onSave:r,onArchive:i,onDelete:a,onClose:l}=e,[m,d]=$(o?.name??""),[c,u]=$(o?.topic??""),[p,f]=$(o?.private??!1),[g,T]=$(o?.posting??"everyone"),[h,I]=$(e.after??""),[C,R]=$([]),{busy:V,at:ae,failure:de,submit:b}=w(s,["name","topic"]),E=()=>r({name:m.trim(),topic:c.trim(),private:p,posting:g,after:h||null,people:p?C:[]});return n`<${x} title=${t(o?"channel.edit":"channel.create")} onClose=${l}
      size=${o?"m":"s"} testid="channel-form">
    <form onSubmit=${b(E)}>
      <div class="modal-body">
        <${y} label=${t("channel.name")} value=${m} onInput=${d} autofocus
            maxlength=${100} testid="channel-name" error=${ae("name")} />
        <${y} label=${t("channel.topic")} value=${c} onInput=${u} maxlength=${500}
            hint=${t("channel.topicHint")} testid="channel-topic" error=${ae("topic")} />
        <${J} label=${t("channel.audience")} value=${p?"private":"open"}
            testid="channel-audience" onChange=${Ne=>f(Ne==="private")}
            options=${[{value:"open",label:t("channel.audience.open")},{value:"private",label:t("channel.audience.private")}]} hint=${p?t("channel.privateText"):t("channel.openText")} />
        ${Vn(o,p)}
        <${J} label=${t("channel.posting")} value=${g} onChange=${T}
            testid="channel-posting" options=${[{value:"everyone",label:t("channel.posting.everyone")},{value:"moderators",label:t("channel.posting.moderators")}]} hint=${g==="moderators"?t("channel.announceText"):void 0} />
        ${o&&e.places.length>1&&n`<${Jo} label=${t("channel.place")} value=${h} options=${e.places}
            onChange=${I} hint=${t("channel.placeHint")} testid="channel-place" />`}
        ${!o&&p&&n`<${Ie} ...${e.picker} chosen=${C} onChange=${R}
            label=${t("channel.choose")} />`}
        ${de}
      </div>
      <footer class="modal-foot">
        ${a&&n`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${a}>${t("channel.delete")}</button>`}
        ${i&&n`<button type="button" class="button" data-testid="channel-archive" onClick=${b(i)}>${t(o?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${t("action.cancel")}</button>
        <button class="button is-primary" disabled=${m.trim()===""||V}
            data-testid="channel-save">${t(o?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function Vn(e,o){return!e||e.private===o?null:n`<${A} tone="warning">${o?t("channel.becomesPrivate"):t("channel.becomesOpen")}<//>`}function pe(e){let{title:o,note:s,adds:r,max:i,me:a,describe:l,onDone:m,onClose:d}=e,[c,u]=$([]),[p,f]=$(""),{busy:g,at:T,failure:h,submit:I}=w(l,["name"]),C=c.filter(de=>de.id!==a),R=!r&&C.length>1,V=c.length>0&&C.length===0,ae=R?t("dm.startGroup"):V?t("dm.openNotes"):t("dm.open");return n`<${x} title=${o} onClose=${d} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${I(()=>m(C,R?p.trim():""))}>
      <div class="modal-body">
        ${s&&n`<${A}>${s}<//>`}
        <${Ie} chosen=${c} onChange=${u} max=${i} me=${a}
          label=${t("people.find")} ask=${e.ask} find=${e.find} isOnline=${e.isOnline} />
        ${R&&n`<${y} label=${t("dm.groupName")} value=${p} onInput=${f}
            maxlength=${100} hint=${t("dm.groupNameHint")} error=${T("name")} testid="group-name" />`}
        ${h}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${d}>${t("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${g||c.length===0}>${r?t("dm.add"):ae}</button></footer>
    </form>
  <//>`}function Qo({channels:e,busy:o,onTake:s}){return e.length===0?null:n`<section class="orphans" data-testid="orphans"><h3>${t("channel.orphans")}</h3>
    <p class="soft">${t("channel.orphansText")}</p>
    <ul>${e.map(r=>n`<li key=${r.id}><${_} name="lock" size=${15} /><span>${r.name}</span>
        <button type="button" class="button is-small" disabled=${o!==null} data-testid="take-over"
          onClick=${()=>s(r)}>${t("channel.takeOver")}</button></li>`)}</ul></section>`}function Vo(e,o,s){let r=e.filter(u=>u.id!==o),i=s===null?0:r.findIndex(u=>u.id===s)+1,a=e.find(u=>u.id===o);if(!a||s!==null&&i===0)return[];if(e[i]?.id===o)return[];let l=[...r.slice(0,i),a,...r.slice(i)],m=l[i-1]?.position??-1,d=[],c=m;for(let u of l.slice(i)){if(u.id!==o&&u.position>c)break;c+=1,u.position!==c&&d.push({id:u.id,position:c})}return d}var Wo=(e,o)=>e[e.findIndex(s=>s.id===o)-1]?.id??null;var Yn=50,Zn=200,Yo=(e,o)=>({me:P.value?.id??"",max:Zn,ask:()=>Promise.resolve([]),find:s=>{let i=(ve.value[e]??[]).map(({user:a})=>a).filter(a=>!o.includes(a.id));return le(i,[],s,Yn)},isOnline:s=>Z.value[s.id]??s.online??!1,none:t("channel.nobodyLeft")});function Zo({server:e}){return n`<${Ge} channel=${null} describe=${D} onSave=${async s=>{let{name:r,topic:i,posting:a}=s,l=await $t(e,{name:r,...i?{topic:i}:{},...s.private?{private:!0}:{}});v(),j(e,l.id);let m=s.people.map(d=>d.id);await Re(l.id,m).catch(S),a!=="everyone"&&await ue(l.id,{posting:a}).catch(S)}} after=${null}
      places=${[]} picker=${Yo(e,[P.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${v} />`}function en({id:e}){let o=je(e),s=be.value[o?.server_id??""]??[],[r]=$({channel:o,after:Wo(s,e)});if(!o||!r.channel)return null;let{server_id:i,archived:a}=o,l=r.channel,m=()=>O({kind:"confirm",title:t("channel.delete"),text:t("channel.deleteText",{name:o.name}),action:t("channel.delete"),danger:!0,run:()=>pt(e).then(()=>j(i),S)}),d=async u=>{await ue(e,es(l,u)),u.after!==r.after&&await ts(s,e,u.after),v()},c=s.filter(u=>u.id!==e).map(u=>({value:u.id,label:t("channel.placeAfter",{name:u.name})}));return n`<${Ge} channel=${o} describe=${D} onSave=${d}
      after=${r.after} picker=${null}
      places=${[{value:"",label:t("channel.placeFirst")},...c]}
      onArchive=${()=>ue(e,{archived:!a}).then(v)}
      onDelete=${wt(ge(i))?m:null} onClose=${v} />`}function es(e,o){let s={};return o.name!==e.name&&(s.name=o.name),o.topic!==(e.topic??"")&&(s.topic=o.topic),o.private!==e.private&&(s.private=o.private),o.posting!==(e.posting??"everyone")&&(s.posting=o.posting),s}async function ts(e,o,s){for(let r of Vo(e,o,s))await ue(r.id,{position:r.position})}function tn({id:e}){let o=je(e),s=ke.value[e]??[];if(!o)return null;let r=Yo(o.server_id,s.map(({user:a})=>a.id)),i=async a=>{await Re(e,a.map(l=>l.id)),v()};return n`<${pe} ...${r} title=${t("channel.addMembers")} adds describe=${D}
      note=${t("channel.addText")} onDone=${i} onClose=${v} />`}function on({server:e}){let[o,s]=$([]),[r,i]=$(null);return k(()=>{gt(e).then(s,()=>{})},[e]),n`<${Qo} channels=${o} busy=${r} onTake=${async l=>{i(l.id);try{await yt(l.id),v(),j(e,l.id),z(t("channel.takenOver",{name:l.name}),"ok")}catch(m){S(m)}finally{i(null)}}} />`}function nn({name:e,describe:o,onSave:s,onClose:r}){let[i,a]=$(e),{busy:l,at:m,failure:d,submit:c}=w(o,["name"]);return n`<${x} title=${t("dm.rename")} onClose=${r} size="s" testid="name-form">
    <form onSubmit=${c(()=>s(i.trim()))}>
      <div class="modal-body"><${y} label=${t("dm.groupName")} value=${i} onInput=${a}
          autofocus maxlength=${100} hint=${t("dm.groupNameHint")} error=${m("name")}
          testid="group-name" />${d}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${r}>${t("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||i.trim()===e}>${t("action.save")}</button></footer>
    </form>
  <//>`}var rn=100,sn=30,an=e=>({me:P.value?.id??"",ask:we,find:(o,s)=>le(Me(),s,o,sn+e.length).filter(r=>!e.includes(r.id)).slice(0,sn),isOnline:o=>o.id===P.value?.id||(Z.value[o.id]??o.online??!1),describe:D,onClose:v});function ln(){let e=async(o,s)=>{let r=await Et(o.map(i=>i.id),s);v(),B(r.id)};return n`<${pe} ...${an([])} title=${t("dm.new")} adds=${!1}
      max=${rn-1} onDone=${e} />`}function mn({id:e}){let o=Fe(e);if(!o)return null;let s=o.members.map(i=>i.id),r=async i=>{let a=await Nt(e,i.map(l=>l.id));v(),a.id!==e&&(z(t("dm.newGroup"),"info"),B(a.id))};return n`<${pe} ...${an(s)} title=${t("dm.add")} adds
      note=${o.is_group?null:t("dm.addMakesGroup")}
      max=${Math.max(1,rn-s.length)} onDone=${r} />`}function cn({id:e}){let o=Fe(e);return o?n`<${nn} name=${o.name??""} describe=${D} onClose=${v}
      onSave=${s=>Ot(e,s).then(v)} />`:null}function dn({first:e,today:o,earlier:s,describe:r,onGo:i,onClose:a}){let[l,m]=$(e),{busy:d,error:c,submit:u}=w(r);return n`<${x} title=${t("date.title")} onClose=${a} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${u(()=>i(l))}>
      <div class="button-row">${s.map(p=>n`<button type="button" class="button is-small" key=${p.day} disabled=${d}
            onClick=${u(()=>i(p.day))}>${p.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${o} required
          aria-label=${t("date.day")} data-testid="date-day"
          onInput=${p=>m(p.target.value)} />
        <button class="button is-primary" disabled=${d||l===""}
            data-testid="date-go">${t("date.go")}</button></div>
      ${c&&n`<p class="field-told is-error" role="alert">${c}</p>`}
    </form>
  <//>`}function un({versions:e,error:o,onClose:s}){let r=(e?.length??0)-1,i=a=>a===0?t("history.original"):t(a===r?"history.current":"history.edited");return n`<${x} title=${t("history.title")} onClose=${s} testid="history-dialog">
    <div class="modal-body history">
      ${o&&n`<${A} tone="warning">${o}<//>`}
      ${!e&&!o&&n`<${N} rows=${2} kind="line" />`}
      ${e&&n`<ol>${e.map((a,l)=>n`<li key=${l} data-testid="history-version"
                class=${l===r?"is-current":""}>
        <div class="history-head"><b>${i(l)}</b><time
            datetime=${a.created_at}
            title=${te(a.created_at)}>${_o(a.created_at)}</time></div>
        <p dir="auto">${a.changes?a.changes.map(os):a.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function os({kind:e,text:o}){return e==="gone"?n`<del>${o}</del>`:e==="new"?n`<ins>${o}</ins>`:o}var $n=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function pn(e,o){let s=$n(e),r=$n(o),i=0;for(;i<s.length&&i<r.length&&s[i]===r[i];)i+=1;let a=0;for(;a<s.length-i&&a<r.length-i&&s.at(-1-a)===r.at(-1-a);)a+=1;let l=ns(s.slice(i,s.length-a),r.slice(i,r.length-a));return ss([...s.slice(0,i).map(Qe),...l,...s.slice(s.length-a).map(Qe)])}var Qe=e=>({kind:"same",text:e}),Xe=e=>({kind:"gone",text:e}),Je=e=>({kind:"new",text:e});function ns(e,o){if(e.length*o.length>4e6)return[...e.map(Xe),...o.map(Je)];let s=Array.from({length:e.length+1},()=>new Uint16Array(o.length+1));for(let l=e.length-1;l>=0;l-=1)for(let m=o.length-1;m>=0;m-=1)s[l][m]=e[l]===o[m]?s[l+1][m+1]+1:Math.max(s[l+1][m],s[l][m+1]);let r=[],i=0,a=0;for(;i<e.length&&a<o.length;)e[i]===o[a]?(r.push(Qe(e[i])),i+=1,a+=1):s[i+1][a]>=s[i][a+1]?r.push(Xe(e[i++])):r.push(Je(o[a++]));return[...r,...e.slice(i).map(Xe),...o.slice(a).map(Je)]}function ss(e){let o=[];for(let s of e){let r=o.at(-1);r?.kind===s.kind?r.text+=s.text:o.push({...s})}return o}function fn({message:e}){let[o,s]=$(null),[r,i]=$(null);k(()=>{ot.history(e).then(s,l=>i(X(l)))},[e]);let a=o?.map((l,m)=>({...l,changes:m>0?pn(o[m-1].content,l.content):null}));return n`<${un} versions=${a??null} error=${r}
    onClose=${v} />`}var Ve=864e5,fe=e=>De(new Date(e).toISOString()).split("-").map(o=>o.padStart(2,"0")).join("-");function hn({channel:e,at:o}){let s=Date.now(),r=async a=>{let l=await Bt(e,jt(a));v(),B(e,l),l||await xe(e)},i=[{label:t("date.yesterday"),day:fe(s-Ve)},{label:t("date.week"),day:fe(s-7*Ve)},{label:t("date.month"),day:fe(s-30*Ve)},{label:t("date.beginning"),day:"1970-01-02"}];return n`<${dn} first=${fe(o?Date.parse(o):s)} today=${fe(s)}
      earlier=${i} describe=${D} onGo=${r} onClose=${v} />`}var rs=["60","1440","10080",""];function bn({server:e,invites:o,now:s,linkOf:r,describe:i,onCreate:a,onRevoke:l,onClose:m}){let[d,c]=$(""),[u,p]=$("10080"),{busy:f,at:g,failure:T,submit:h}=w(i,["max_uses"]),I=h(()=>a({...d.trim()?{max_uses:Number(d)}:{},...u?{expires_in_minutes:Number(u)}:{}}));return n`<${x} title=${t("invite.title",{server:e})} onClose=${m}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${I}>
      <${J} label=${t("invite.expires")} value=${u} onChange=${p}
          options=${rs.map(C=>({value:C,label:t(`invite.expiry.${C||"never"}`)}))} />
      <div class="invite-make">
        <${y} label=${t("invite.maxUses")} type="number" min=${1} value=${d}
            onInput=${c} placeholder=${t("invite.unlimited")} testid="invite-max-uses"
            error=${g("max_uses")} />
        <button class="button is-primary" disabled=${f}
            data-testid="invite-create">${t("invite.create")}</button>
      </div>
      ${T}
    </form>
    <div class="modal-body invite-list">
      ${o===null?n`<${N} rows=${3} kind="line" />`:o.length===0?n`<p class="soft">${t("invite.noneYet")}</p>`:n`<ul>${o.map(C=>n`<li key=${C.id}><${is} invite=${C} now=${s} linkOf=${r} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function is({invite:e,now:o,linkOf:s,onRevoke:r}){let i=e.expires_at!==null&&Date.parse(e.expires_at)<o,a=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||i||a,m=e.is_revoked?t("invite.revoked"):i?t("invite.expired"):a?t("invite.usedUp"):e.expires_at?t("invite.until",{when:F(e.expires_at,o)}):t("invite.forever");return n`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${t("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${m}</span></span>
    ${!l&&n`<${ne} text=${e.code} label=${t("action.copy")} />
      <${ne} text=${s(e.code)} label=${t("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>r(e)}>${t("invite.revoke")}</button>`}
  </div>`}function vn({server:e}){let[o,s]=$(null),r=()=>Y.list(e).then(a=>s(a.slice().sort((l,m)=>l.created_at<m.created_at?1:-1)));k(()=>{r().catch(S)},[e]);let i=async a=>{s(l=>l?.map(m=>m.id===a.id?{...m,is_revoked:!0}:m)??null),await Y.revoke(e,a.id).catch(S),await r().catch(S)};return n`<${bn}
      server=${U.value?.find(a=>a.id===e)?.name??t("user.unknown")}
      invites=${o} now=${Date.now()} describe=${D}
    linkOf=${a=>location.origin+to({page:"invite",code:a})}
    onCreate=${a=>Y.create(e,a).then(r)} onRevoke=${i}
        onClose=${v} />`}function gn({query:e,onQuery:o,targets:s,onClose:r}){let[i,a]=$(0),l=d=>{d&&(r(),d.go())},m=d=>{if(!ce(d))if(d.key==="ArrowDown"||d.key==="ArrowUp"){d.preventDefault();let c=d.key==="ArrowDown"?1:s.length-1;a(s.length?(i+c)%s.length:0)}else d.key==="Enter"&&(d.preventDefault(),l(s[i]))};return n`<${x} title=${t("switcher.title")} onClose=${r} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${m}>
      <div class="switcher-field"><${_} name="search" />
        <input type="text" value=${e} placeholder=${t("switcher.placeholder")}
            aria-label=${t("switcher.placeholder")} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${i}"
          onInput=${d=>{o(d.target.value),a(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${t("switcher.title")}>
        ${s.map((d,c)=>n`<li key=${d.key} id="switcher-${c}" role="option"
              aria-selected=${c===i}
          class=${d.unread?"is-unread":""} onMouseMove=${()=>a(c)}
              onClick=${()=>l(d)}>
          <${_} name=${d.icon}
              size=${17} /><span>${d.label}</span><small>${d.hint}</small></li>`)}
        ${s.length===0&&n`<li class="is-none">${t("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var yn=12,as=6;function kn(e,o){let s=Oo(),i=he([...ms(),...s.sort(ls).map(cs)],e.replace(/^[#＃@＠]/,""),c=>c.words,1/0).sort((c,u)=>Number(u.unread)-Number(c.unread)).slice(0,yn),a=new Set(s.flatMap(({person:c})=>c?.id??[])),l=P.value?.id??"",m=e.replace(/^[@＠]/,"").trim(),d=m===""?[]:le(Me(),o,m,yn).filter(({id:c})=>!a.has(c));return[...i,...d.slice(0,as).map(c=>ds(c,l))]}var ls=(e,o)=>+(e.icon==="users")-+(o.icon==="users"),ms=()=>(U.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>j(e.id)},...(be.value[e.id]??[]).map(o=>({key:o.id,icon:Ct(o,null).icon,label:o.name,hint:e.name,unread:(Mt.value.channels[o.id]??0)>0,words:[o.name,`${e.name} ${o.name}`],go:()=>B(o.id)}))]),cs=({id:e,name:o,icon:s,unread:r,words:i})=>({key:e,icon:s,label:o,hint:i[2]&&s==="user"?`@${i[2]}`:"",unread:r>0,words:i,go:()=>B(e)}),ds=(e,o)=>({key:e.id,icon:e.id===o?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,go:()=>{Eo(e.id)}});var us=150;function wn(){let[e,o]=$(""),[s,r]=$([]);return k(()=>{Tt.peek().loaded||At()},[]),k(()=>{let i=!0,a=setTimeout(async()=>{e.trim()!==""&&It();let l=await we(e.replace(/^[@＠]/,"")).catch(()=>[]);i&&r(l)},us);return()=>{i=!1,clearTimeout(a)}},[e]),n`<${gn} query=${e} onQuery=${o}
      targets=${kn(e,s)} onClose=${v} />`}var xn=et(!1);function $s(){let e=Be.value,o=P.value;return So.value!=="inside"||!o?null:o.rename_needed&&!xn.value?n`<${Ho} username=${o.username} describe=${D} onLater=${()=>{xn.value=!0}}
     
          onSave=${s=>Oe({username:s}).then(()=>z(t("rename.done"),"ok"))} />`:e&&n`<${ps} key=${JSON.stringify(e)} open=${e} user=${o} />`}function ps({open:e,user:o}){switch(e.kind){case"confirm":return n`<${Fo} ...${e} onConfirm=${e.run} onClose=${()=>{Be.value===e&&v()}} />`;case"switcher":return n`<${wn} />`;case"keys":return n`<${Bo} sendKey=${Ke.value.send_key} onClose=${v} />`;case"node":return fs(o.mesh_admin===!0);case"history":return n`<${fn} message=${e.message} />`;case"date":return n`<${hn} channel=${e.channel} at=${e.at} />`;case"direct-new":return n`<${ln} />`;case"direct-add":return n`<${mn} id=${e.direct} />`;case"direct-rename":return n`<${cn} id=${e.direct} />`;case"invites":return n`<${vn} server=${e.server} />`;case"server-add":return hs();case"server-edit":return bs(e.server);case"channel-create":return n`<${Zo} server=${e.server} />`;case"channel-edit":return n`<${en} id=${e.channel} />`;case"channel-add":return n`<${tn} id=${e.channel} />`;case"settings":return vs(e.tab??"look",o);default:return null}}function fs(e){let{phase:o,node:s,moved_from:r,lost_at:i}=at.value,a=()=>{v(),$e({page:"mesh"})};return n`<${Ko} phase=${o} name=${s?.name??t("node.unknown")}
      moved_from=${r} lost_at=${i} nodes=${lt.value}
      state=${Ut.value} current=${s?.id??null}
    onStatus=${e?a:null} onRetry=${mt} onClose=${v} />`}function Sn(e){v(),j(e)}function hs(){return n`<${zo} describe=${D} onClose=${v}
   
        onCreate=${e=>ct(e).then(o=>Sn(o.id))}
    onPreview=${e=>Y.preview(_e(e))}
   
        onAccept=${e=>ye(e).then(o=>Sn(o.id))} />`}function bs(e){let o=U.value?.find(r=>r.id===e);if(!o)return null;let s=()=>O({kind:"confirm",title:t("server.delete"),text:t("server.deleteText",{name:o.name}),action:t("server.delete"),danger:!0,run:()=>ut(e).then(()=>$e({page:"home"}),S)});return n`<${qo} name=${o.name} describe=${D}
      onSave=${r=>dt(e,r).then(v)}
    extra=${n`<${on} server=${e} />`}
    onDelete=${o.owner_id===P.value?.id?s:null} onClose=${v} />`}function vs(e,o){let s=()=>O({kind:"confirm",title:t("account.logoutEverywhere"),text:t("account.logoutEverywhereText"),action:t("account.logoutEverywhere"),danger:!0,run:()=>it().catch(S)});return n`<${Xo} tab=${e} user=${o} settings=${Ke.value}
      onSettings=${xo} describe=${D}
   
        onProfile=${r=>Oe(r).then(()=>z(t("account.saved"),"ok"))}
   
        onPassword=${(r,i)=>rt(r,i).then(()=>z(t("account.passwordChanged"),"ok"))}
    onLogout=${()=>{v(),nt(!1)}} onLogoutEverywhere=${s} onClose=${v} />`}function _n({found:e,describe:o,onJoin:s}){let[r,i]=$(""),[a,l]=$(""),m=w(o),d=w(o),{busy:c,error:u,submit:p}=w(o);return n`<div class="stack">
    <section class="join-found"><h2>${t("join.found")}</h2>
      ${e.length===0?n`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${t("join.searching")}</span></p>`:n`<ul>${e.map(f=>n`<li key=${f.node_id}><span class="join-icon"><${_}
                  name="mesh" /></span>
        <span><strong>${f.mesh_name}</strong><small>${t("join.via",{node:f.node_name,address:f.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${m.busy}
            data-testid="join-found"
            onClick=${m.submit(()=>s({address:f.address}))}>${t("join.ask")}</button></li>`)}</ul>`}
      ${m.error&&n`<p class="field-told is-error" role="alert">${m.error}</p>`}
    </section>
    <form onSubmit=${p(()=>s({ticket:r.trim()}))} class="stack">
      <${y} label=${t("join.ticket")} area mono value=${r} onInput=${i}
          hint=${t("join.ticketHint")} error=${u} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${c||r.trim()===""}
          data-testid="join-ticket-submit">${t("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${t("join.byAddress")}</summary>
      <form class="stack" onSubmit=${d.submit(()=>s({address:a.trim()}))}>
        <${y} label=${t("join.address")} mono value=${a} onInput=${l}
            hint=${t("join.addressHint")} error=${d.error} testid="join-address" />
        <button class="button is-wide" disabled=${d.busy||a.trim()===""}
            data-testid="join-address-submit">${t("join.ask")}</button>
      </form></details>
  </div>`}function Ee({words:e}){return n`<ol class="words" aria-label=${t("mesh.words")}
      data-testid="words">${e.map(o=>n`<li>${o}</li>`)}</ol>`}function Cn({join:e,onCancel:o}){let s=e.status==="refused";return n`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${s?n`<${A} tone="error">${e.error_code?K(e.error_code):t("join.refused")}<//>`:n`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${t(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||t("join.thisMesh")})}</span></p>`}
    ${!s&&e.words.length>0&&n`<p class="soft">${t("join.compare")}</p><${Ee} words=${e.words} />`}
    ${!s&&e.error_code&&n`<${A} tone="warning">${K(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${o}>${t(s?"action.back":"join.cancel")}</button>
  </div>`}var gs=2e3;function ys(){let e=go.value,[o,s]=$(null);if(k(()=>{let a=setInterval(()=>{yo().catch(()=>{})},gs);return()=>clearInterval(a)},[]),!e)return null;let r=n`<${Ro} />`;if(e.state==="joining"&&e.join)return n`<${qe} title=${t("join.title")} foot=${r}>
      <${Cn} join=${e.join} onCancel=${()=>wo().catch(S)} /><//>`;let i=o??(e.found.length>0?"join":"found");return n`<${qe} title=${t("first.title")} text=${t("first.text")} foot=${r}>
    <div class="tabs" role="tablist">${["found","join"].map(a=>n`<button type="button" role="tab" key=${a}
      aria-selected=${i===a} data-testid="first-run-${a}"
          onClick=${()=>s(a)}>${t(`first.${a}`)}
      ${a==="join"&&e.found.length>0&&n`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${i==="found"?n`<p class="soft">${t("first.foundText")}</p><${jo} key="found"
            founding describe=${D} action=${t("first.foundAction")} onRegister=${st} />`:n`<${_n} key="join" found=${e.found} describe=${D}
            onJoin=${ko} />`}</div>
  <//>`}function ks({code:e}){let[o,s]=$(null),[r,i]=$(null);k(()=>{Y.preview(_e(e)).then(s,i)},[e]);let a=n`<button type="button" class="button"
      onClick=${()=>$e({page:"home"})}>${t(U.value?.length?"empty.goHome":"action.back")}</button>`;if(r)return n`<${q} icon="ticket" title=${t("invite.invalid")}
        text=${X(r)}>${a}<//>`;if(!o)return null;let l=()=>ye(o.code).then(m=>j(m.id),S);return o.already_member?n`<${q} icon="ticket" title=${o.server_name}
        text=${t("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>j(o.server_id)}>${t("invite.open")}</button><//>`:n`<${q} icon="ticket"
      title=${t("invite.pageTitle",{name:o.server_name})} text=${t("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${t("invite.join",{name:o.server_name})}</button>${a}<//>`}var We=100;function Dn(e){let{members:o,find:s}=e,[r,i]=$(""),[a,l]=$(We),m=r.trim()?s(o,r):o,d=e.roles.map(c=>({role:c,rows:m.slice(0,a).filter(u=>u.role===c)}));return n`<div class="members">
    <div class="members-search"><${_} name="search" size=${16} />
      <input type="search" value=${r} placeholder=${t("members.find")}
          aria-label=${t("members.find")}
        onInput=${c=>{i(c.target.value),l(We)}} /></div>
    <div class="members-scroll">
      ${d.map(({role:c,rows:u})=>u.length>0&&n`<section key=${c}>
        <h3>${t(`role.${c}.many`)} <span>${m.filter(p=>p.role===c).length}</span></h3>
        <ul>${u.map(p=>n`<li key=${p.user.id}><${ws} member=${p} ...${e} /></li>`)}</ul></section>`)}
      ${m.length===0&&n`<p class="panel-none">${t("members.none")}</p>`}
      ${m.length>a&&n`<button type="button" class="button is-wide" onClick=${()=>l(a+We)}>${t("action.showMore")}</button>`}
    </div>
  </div>`}function ws({member:e,owner:o,me:s,online:r,roles:i,canChange:a,canRemove:l,onRole:m,onRemove:d}){let{user:c}=e;return n`<div class="member" data-testid="member" data-user-id=${c.id}
      data-role=${e.role}>
    <${L} id=${c.id} name=${c.display_name}
        online=${r[c.id]??c.online??!1} />
    <span
        class="member-text"><strong>${c.display_name}${c.id===s&&n` <em>${t("members.you")}</em>`}
      ${c.id===o&&n`<span class="member-owner" title=${t("role.owner")}><${_} name="crown" size=${14} /></span>`}</strong>
      <span>@${c.username}${c.status_message?` · ${c.status_message}`:""}</span></span>
    <${Te} label=${t("members.actions",{name:c.display_name})} testid="member-menu"
        items=${[...a(e)?i.map(u=>({label:t(`role.${u}`),checked:u===e.role,testid:`role-${u}`,onClick:()=>m(e,u)})):[],l(e)&&{label:t("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>d(e)}]} />
  </div>`}function Ye({people:e,me:o,online:s,actions:r}){let i=e.slice().sort((a,l)=>a.display_name.localeCompare(l.display_name)||(a.id<l.id?-1:1));return n`<div class="members"><div class="members-scroll"><ul>${i.map(a=>n`<li key=${a.id}><div class="member" data-testid="member" data-user-id=${a.id}>
      <${L} id=${a.id} name=${a.display_name} online=${s[a.id]??a.online??!1} />
      <span class="member-text"><strong>${a.display_name}${a.id===o&&n` <em>${t("members.you")}</em>`}</strong>
        <span>@${a.username}${a.status_message?` · ${a.status_message}`:""}</span></span>
      ${r?.(a)}</div></li>`)}</ul></div></div>`}function Q({title:e,subtitle:o,onClose:s,children:r,testid:i}){return n`<aside class="panel" aria-label=${e} data-testid=${i}>
    <header class="panel-head">
      <${H} icon="arrow-left" label=${t("action.back")} onClick=${s}
          class="only-narrow" />
      <div><h2>${e}</h2>${o&&n`<p>${o}</p>`}</div>
      <${H} icon="close" label=${t("action.close")} onClick=${s} class="only-wide"
          testid="panel-close" />
    </header>
    ${r}
  </aside>`}var xs=(e,o)=>he(e,o,({user:s})=>[s.display_name,s.username],e.length),Ze=()=>{G.value=null};function Ss(){let e=oe(me(ee.value));return e?.hidden?n`<${Cs} conversation=${e} />`:e?.people?n`<${_s} conversation=${e} people=${e.people} />`:n`<${Ds} />`}function _s({conversation:e,people:o}){let{icon:s,label:r,group:i}=e,a=P.value?.id??"";return n`<${Q} title=${t("members.title")} subtitle=${r} testid="members" onClose=${Ze}>
    <${Ye} people=${o} me=${a} online=${{...Z.value,[a]:!0}} />
    <div class="panel-foot">${s!=="note"&&n`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>O({kind:"direct-add",direct:e.id})}>
        <${_} name="user-add" size=${15} />${t("dm.add")}</button>`}${i&&n`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>Io(e)}>${t("dm.leave")}</button>`}</div>
  <//>`}function Cs({conversation:e}){let{id:o,label:s,name:r,manages:i}=e;k(()=>{bt(o).catch(S)},[o]);let a=ke.value[o],l=P.value?.id??"",m=c=>O({kind:"confirm",title:t("channel.putOut"),text:t("channel.putOutText",{name:c.display_name,channel:r}),action:t("channel.putOut"),danger:!0,run:()=>vt(o,c.id).catch(S)}),d=c=>i&&c.id!==l&&n`<${H} icon="user-remove" testid="channel-put-out" onClick=${()=>m(c)}
      label=${t("channel.putOutName",{name:c.display_name})} />`;return n`<${Q} title=${t("members.title")} subtitle=${s} testid="members" onClose=${Ze}>
    ${a?n`<${Ye} people=${a.map(({user:c})=>c)} me=${l} actions=${d}
            online=${{...Z.value,[l]:!0}} />`:n`<${N} rows=${6} kind="line" />`}
    <div class="panel-foot">${i&&n`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>O({kind:"channel-add",channel:o})}>
        <${_} name="user-add" size=${15} />${t("channel.addMembers")}</button>`}</div>
  <//>`}function Ds(){let e=ee.value.page==="channel"?ee.value.server:"",o=U.value?.find(l=>l.id===e),s=ve.value[e],r=P.value;if(!o||!r)return null;let i=ge(e),a=l=>O({kind:"confirm",title:t("members.remove"),text:t("members.removeText",{name:l.user.display_name,server:o.name}),action:t("members.remove"),danger:!0,run:()=>ht(e,l.user.id).catch(S)});return n`<${Q} title=${t("members.title")} subtitle=${o.name} testid="members"
      onClose=${Ze}>
    ${s?n`<${Dn} members=${_t(s)} owner=${o.owner_id} me=${r.id}
            online=${{...Z.value,[r.id]:!0}} roles=${kt} find=${xs}
      canChange=${l=>xt(o,i,l,r.id)}
          canRemove=${l=>St(o,i,l,r.id)}
     
          onRole=${(l,m)=>ft(e,l.user.id,m).catch(S)}
          onRemove=${a} />`:n`<${N} rows=${6} kind="line" />`}
  <//>`}function Mn({request:e,onApprove:o,onDeny:s}){let[r,i]=$(!1),a=async()=>{i(!0),await o(),i(!1)};return n`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${t("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,F(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${t("mesh.compare")}</p>
    <${Ee} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${r}
        data-testid="node-approve" onClick=${a}>${t("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${r} data-testid="node-deny"
          onClick=${s}>${t("mesh.deny")}</button></div>
  </article>`}var Tn=12;function Pn({holds:e,meshName:o,describe:s,onMake:r,onRestore:i}){return n`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${t("mesh.kit")}</h2></header>
    <p class="soft">${t(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?n`<${Ms} meshName=${o} describe=${s} onMake=${r} />`:n`<${Ps} describe=${s} onRestore=${i} />`}
  </section>`}function Ms({meshName:e,describe:o,onMake:s}){let[r,i]=$(""),[a,l]=$(""),[m,d]=$(null),{busy:c,at:u,failure:p,submit:f}=w(o,["passphrase"]),g=f(async()=>{d(await s(r)),i(""),l("")}),T=[...r].length,h=a!==""&&a!==r;return n`<form class="settings-section" onSubmit=${g}>
    <${y} label=${t("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${r} onInput=${i} testid="kit-passphrase" error=${u("passphrase")}
        hint=${t("mesh.kitPassphraseRule",{count:Tn})} />
    <${y} label=${t("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${a} onInput=${l} testid="kit-passphrase-again"
        error=${h?t("mesh.kitPassphraseDiffers"):null} />
    ${p}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${c||T<Tn||a!==r}>${t("mesh.kitMake")}</button></div>
    ${m&&n`<${Ts} kit=${m} text=${As(m,e)} />`}
  </form>`}function Ts({kit:e,text:o}){let s=`data:text/plain;charset=utf-8,${encodeURIComponent(o)}`;return n`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((r,i)=>n`<li key=${i}>${r}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${s}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${t("mesh.kitSave")}</a>
      <${ne} text=${o} label=${t("mesh.kitCopy")} /></div>
    <p class="soft">${t("mesh.kitKeep")}</p></div>`}function Ps({describe:e,onRestore:o}){let[s,r]=$(""),[i,a]=$(""),{busy:l,at:m,failure:d,submit:c}=w(e,["kit","passphrase"]),u=c(async()=>{await o(s,i),r(""),a("")});return n`<form class="settings-section" onSubmit=${u}>
    <${y} label=${t("mesh.kitLine")} value=${s} onInput=${r} area mono
        testid="kit-line" error=${m("kit")} />
    <${y} label=${t("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${i} onInput=${a} testid="kit-passphrase"
        error=${m("passphrase")} />
    ${d}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||s.trim()===""||i===""}>${t("mesh.kitRestore")}</button></div>
  </form>`}function As(e,o){let s=e.words.map((r,i)=>`${i+1}. ${r}`).join(`
`);return`${t("mesh.kitFile",{mesh:o})}
${e.mesh_id}

${e.kit}

${s}
`}function An({rows:e}){let o=e.filter(([,r])=>r>0),s=e.length-o.length;return n`<section class="card"><header
      class="card-head"><h2>${t("mesh.counters")}</h2></header>
    <p class="soft">${t("mesh.countersText")}</p>
    ${o.length===0?n`<p class="all-well">${t("mesh.countersNone")}</p>`:n`<dl class="counters">${o.map(([r,i])=>n`<div key=${r}><dt>${Lo(r)}</dt><dd>${i}</dd></div>`)}</dl>`}
    ${o.length>0&&s>0&&n`<p class="soft">${t("mesh.countersQuiet",{count:s})}</p>`}
  </section>`}function In({events:e}){return n`<section class="card"><header class="card-head"><h2>${t("mesh.events")}</h2></header>
    ${e.length===0?n`<p class="soft">${t("mesh.eventsNone")}</p>`:n`<ol class="tape">${e.map((o,s)=>n`<li key=${`${o.at}${s}`} class="is-${o.code}">
      <time datetime=${o.at}
          title=${te(o.at)}>${M(o.at)}</time><span>${Is(o)}</span></li>`)}</ol>`}
  </section>`}function Is({code:e,args:o}){let s=String(o.name??"");switch(e){case"joined":return t("mesh.event.joined");case"connected":return t("mesh.event.connected",{name:s});case"lost":return t("mesh.event.lost",{name:s,reason:K(String(o.reason))});case"authority_given":case"authority_taken":return t(`mesh.event.${e}`,{name:s});case"authority_restored":return t("mesh.event.authority_restored");case"revoked":return t("mesh.event.revoked",{name:s});case"refused_address":return t(`mesh.event.refused.${o.direction}`,{address:o.address});case"trouble":return se(String(o.trouble),o.name?s:null);case"trouble_over":return t("mesh.event.troubleOver");case"set_aside":return t("mesh.verdict.setAside",{node:s,entry:o.entry});case"disk":return t("mesh.event.disk",{detail:o.detail});default:return t("mesh.event.other",{code:e})}}function En({node:e,onRevoke:o,onAuthority:s}){let r=[s&&{label:t(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:s,testid:"node-authority"},o&&{label:t("mesh.revoke"),icon:"trash",danger:!0,onClick:o,testid:"node-revoke"}].filter(Boolean),i=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&t(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&F(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&M(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Ae(e.next_attempt_at)]];return n`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${t(`mesh.state.${e.state}`)}</span>
      ${e.authority&&n`<span class="tag" data-testid="node-holds-key">${t("mesh.authority")}</span>`}
      ${r.length>0&&n`<${Te} label=${t("mesh.nodeMenu",{name:e.name})} items=${r} />`}</header>
    <dl>${i.map(([a,l])=>l&&n`<div key=${a}><dt>${t(`mesh.fact.${a}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&n`<p class="status-error is-red" data-testid="node-trouble">${se(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&n`<p class="status-error">${Es(e)}</p>`}
  </article>`}function Es({last_error_code:e,last_error_at:o}){let s=K(e??"");return o?t("mesh.errorAt",{reason:s,time:M(o)}):s}function Nn({orders:e,nameOf:o}){return n`<section class="card"><header class="card-head"><h2>${t("mesh.orders")}</h2></header>
    ${e.length===0?n`<p class="all-well">${t("mesh.ordersNone")}</p>`:n`<ul class="plain-list">${e.map(s=>n`<li key=${s.order_id}>
      <strong>${t(`mesh.order.${s.kind}`)}</strong> ${F(s.created_at)} — ${t("mesh.ordersMissing",{nodes:s.missing.map(o).join(t("list.comma"))})}</li>`)}</ul>`}
  </section>`}function On({columns:e,rows:o}){return n`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${t("mesh.positions")}</caption>
    <thead><tr><th scope="col">${t("mesh.node")}</th>
      ${e.map(s=>n`<th scope="col" key=${s.node} title=${s.node}>${s.label}<small>${s.top}</small></th>`)}
      <th scope="col">${t("mesh.behind")}</th></tr></thead>
    <tbody>${o.map(({node:s,cells:r,dimmed:i})=>n`<tr key=${s.id} class=${i?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${s.state}"
          aria-hidden="true"></span>${s.name}
        ${i&&s.as_of&&n`<small>${t("mesh.asOf",{time:M(s.as_of)})}</small>`}</th>
      ${r.map(a=>n`<td class=${a.behind>0?"is-behind":""}
            title=${t("mesh.position",{seq:a.held})}>
        ${a.behind===0?"=":`−${a.behind}`}</td>`)}
      <td
          class=${s.behind.entries>0?"is-behind":""}>${s.behind.entries===0?"=":n`−${s.behind.entries}${s.behind.oldest_at&&n` <small>${t("mesh.since",{time:M(s.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var Ns={green:"ok",amber:"clock",red:"warning"};function jn({verdict:e,at:o,stale:s,nodes:r}){return n`<div class="verdict is-${e.level} ${s?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${_} name=${Ns[e.level]} size=${22} /><p>${Os(e,r)}</p>
    <small>${t(s?"mesh.staleAt":"mesh.asOf",{time:He(o)})}</small></div>`}function Os({code:e,args:o,at:s},r){let i=a=>Number(o[a]??0);switch(e){case"equal":return t("mesh.verdict.equal",{count:i("nodes"),time:He(s)});case"quarantined":return t("mesh.verdict.quarantined",{count:i("entries")});case"deriving":return t("mesh.verdict.deriving",{percent:i("percent")});case"behind":return t("mesh.verdict.behind",{node:o.node,count:i("behind")+i("ahead")});case"unreachable":return Fs(o,r);case"set_aside":return t("mesh.verdict.setAside",{node:o.node,entry:i("entries")});case"unanswered":return[t("mesh.verdict.unanswered",{address:o.address}),K(String(o.reason))].join(t("list.sentences"));case"clock":return Rs(o);default:return js(e,o)}}function js(e,o){let s=o.since&&t("mesh.verdict.since",{time:M(String(o.since))});return[se(e,o.here?null:String(o.node)),s].filter(Boolean).join(t("list.sentences"))}function Rs({node:e,here:o,ahead:s,seconds:r}){let i=s?"Ahead":"Behind";return o?t(`mesh.verdict.ownClock${i}`,{span:ze(Number(r))}):t(`mesh.verdict.clock${i}`,{node:e,span:ze(Number(r))})}function Fs(e,o){let s=o.filter(i=>i.state==="unreachable"||i.state==="never"),r=Number(e.behind??0);return[t("mesh.verdict.unreachable",{node:s.map(i=>i.name).join(t("list.comma"))}),e.reason&&K(String(e.reason)),e.heard_at&&t("mesh.verdict.heard",{time:M(String(e.heard_at))}),r>0&&t("mesh.verdict.lacks",{count:r}),e.next_attempt_at&&t("mesh.verdict.next",{when:Ae(String(e.next_attempt_at))})].filter(Boolean).join(t("list.sentences"))}function Rn({ticket:e,earlier:o,nameOf:s,onMake:r}){let[i,a]=$(!1),l=async()=>{a(!0),await r(),a(!1)};return n`<section class="card"><header class="card-head"><h2>${t("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${i}
          data-testid="ticket-make" onClick=${l}><${_} name="ticket"
          size=${16} />${t("mesh.makeTicket")}</button></header>
    <p class="soft">${t("mesh.ticketText")}</p>
    ${e&&!o.some(m=>m.used_by&&m.expires_at===e.expires_at)&&n`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${ne} text=${e.ticket} label=${t("mesh.copyTicket")}
          testid="ticket-copy" />
        <${ne} text="localchat --join ${e.ticket}" label=${t("mesh.copyCommand")} />
        <span
            class="soft">${t("mesh.ticketUntil",{when:F(e.expires_at)})}</span></div></div>`}
    ${o.length>0&&n`<details><summary>${t("mesh.earlierTickets",{count:o.length})}</summary><ul
          class="plain-list">
      ${o.map(m=>n`<li key=${m.id}><code>${m.id.slice(-8)}</code> ${m.used_by?t("mesh.ticketUsed",{node:s(m.used_by)}):Date.parse(m.expires_at)<Date.now()?t("invite.expired"):t("mesh.ticketOpen",{time:M(m.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function Fn(e){let o=e.writers.map(({id:r,entries:i})=>({node:r,label:e.nodes.find(a=>a.id===r)?.name??r.slice(-6),top:i})),s=e.nodes.map(r=>{let i=o.map((a,l)=>{let m=r.held[l]??0;return{held:m,behind:a.top-m}});return{node:r,cells:i,dimmed:r.state!=="here"&&r.state!=="connected"}});return{columns:o,rows:s}}function Bn(e){return Object.entries(e).sort((o,s)=>s[1]-o[1]||(o[0]<s[0]?-1:1))}var Bs=3e3;function Ls(){let e=P.value?.mesh_admin===!0;if(k(()=>{if(!e)return;Le();let r=setInterval(Le,Bs);return()=>clearInterval(r)},[e]),!e)return n`<${q} icon="shield" title=${t("empty.forbidden")}
        text=${t("mesh.adminsOnly")} />`;let o=no.value,s=ro.value;return n`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${H} icon="arrow-left" label=${t("action.back")}
        class="only-narrow" onClick=${oo} />
      <div><h1>${t("mesh.title")}</h1>${o&&n`<p>${o.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${s!==null&&n`<${A} tone="warning">${t("mesh.loadFailed")} ${X(s)}<//>`}
      ${o?n`<${Ks} told=${o} stale=${s!==null} />`:s===null&&n`<${N} rows=${5} kind="line" />`}
    </div>
  </section>`}function Ks({told:e,stale:o}){let s=i=>e.nodes.find(a=>a.id===i)?.name??i.slice(-8),r=e.nodes.some(i=>i.state==="here"&&i.authority);return n`
    <${jn} verdict=${e.verdict} at=${so.value} stale=${o}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&n`<section class="card is-accent"><header
          class="card-head"><h2>${t("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(i=>n`<${Mn} key=${i.node_id} request=${i} onApprove=${()=>Hs(i)} onDeny=${()=>zs(i)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${t("mesh.positions")}</h2></header><p
        class="soft">${t("mesh.positionsText")}</p><${On}
        ...${Fn(e)} /></section>
    <section class="status-nodes" aria-label=${t("mesh.nodes")}>${e.nodes.map(i=>n`<${En} key=${i.id} node=${i}
      onRevoke=${i.state==="here"||i.state==="revoked"?null:()=>qs(i)}
      onAuthority=${r&&i.state!=="revoked"&&i.state!=="waiting"?()=>Us(i):null} />`)}</section>
    ${e.unanswered.length>0&&n`<${A} tone="warning">${e.unanswered.map(({address:i,code:a})=>n`<p key=${i} data-testid="unanswered">${t("mesh.verdict.unanswered",{address:i})} ${K(a)}</p>`)}<//>`}
    <${Rn} ticket=${io.value} earlier=${e.tickets} nameOf=${s}
        onMake=${()=>po().catch(S)} />
    <${Pn} holds=${r} meshName=${e.mesh.name} describe=${D}
        onMake=${uo} onRestore=${(i,a)=>$o(i,a).then(()=>z(t("mesh.restored"),"ok"))} />
    <div class="card-pair"><${An} rows=${Bn(e.counters)} /><${Nn}
        orders=${e.unconfirmed_orders} nameOf=${s} /></div>
    <${In} events=${e.events} />`}function Hs(e){return ao(e.node_id).then(()=>z(t("mesh.approved",{name:e.name}),"ok"),S)}function zs(e){O({kind:"confirm",title:t("mesh.deny"),text:t("mesh.denyText",{name:e.name}),action:t("mesh.deny"),danger:!0,run:()=>lo(e.node_id).catch(S)})}function qs(e){O({kind:"confirm",title:t("mesh.revoke"),text:t("mesh.revokeText",{name:e.name}),action:t("mesh.revoke"),danger:!0,run:()=>mo(e.id).catch(S)})}function Us(e){let o=e.authority,s=t(o?"mesh.takeAuthority":"mesh.giveAuthority"),r={name:e.name};O({kind:"confirm",title:s,text:o?t("mesh.takeAuthorityText",r):t("mesh.giveAuthorityText",r),action:s,danger:o,run:()=>co(e.id,!o).catch(S)})}function Ln({message:e,onShow:o,onUnpin:s}){let{author:r}=e;return n`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${L} id=${r.id} name=${r.display_name} size="s" />
      <strong>${r.display_name}</strong>
      <time title=${te(e.created_at)}>${M(e.created_at)}</time>
      ${s&&n`<${H} icon="close" label=${t("message.unpin")} onClick=${s} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?n`<${Po} source=${e.html} />`:n`<p class="message-plain">${e.content}</p>`}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${o}>${t("pins.show")}</button>
  </article>`}function Gs(){let e=me(ee.value)??"",o=oe(e);if(k(()=>{e&&Vt(e)},[e]),!o)return null;let s=Jt.value[e],r=Qt.value,i=a=>{B(e,a.id),!a.parent_id&&matchMedia("(max-width: 1180px)").matches&&(G.value=null)};return n`<${Q} title=${t("pins.title")} subtitle=${o.label} testid="pins"
      onClose=${()=>{G.value=null}}>
    ${r!==null&&n`<${A} tone="warning">${X(r)}<//>`}
    ${!s&&r===null&&n`<${N} rows=${3} />`}
    ${s?.length===0&&n`<${q} icon="pin" title=${t("pins.none")} text=${t("pins.noneText")} />`}
    ${s&&s.length>0&&n`<ul class="pins">${s.map(a=>n`<li key=${a.id}><${Ln} message=${a}
            onShow=${()=>i(a)} onUnpin=${o.pins?()=>Wt(a):null} /></li>`)}</ul>`}
  <//>`}function Kn({found:e,place:o,onShow:s}){let{message:r,snippet:i,server:a}=e,{author:l}=r,m=d=>{if(d.key!=="ArrowDown"&&d.key!=="ArrowUp")return;let c=d.currentTarget.closest("li"),p=(d.key==="ArrowDown"?c?.nextElementSibling:c?.previousElementSibling)?.querySelector("button")??null;(p||d.key==="ArrowUp")&&(d.preventDefault(),(p??document.querySelector(".search-field input"))?.focus())};return n`<button type="button" class="found-message" data-testid="found"
      data-message-id=${r.id} onClick=${s} onKeyDown=${m}>
    <span class="found-place">${o}${a&&n`<small>${a.name}</small>`}
      ${r.parent_id&&n`<small>${t("search.inThread")}</small>`}</span>
    <span class="found-by"><${L} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${te(r.created_at)}>${M(r.created_at)}</time></span>
    <span class="found-text" dir="auto">${i.map((d,c)=>d.hit?n`<mark key=${c}>${d.text}</mark>`:d.text)}</span>
  </button>`}function Hn({value:e,busy:o,sort:s,filters:r,onInput:i,onEnter:a,onSort:l,onFilter:m}){let d=re(null),[c,u]=$(null);k(()=>{d.current?.focus(),d.current?.select()},[]);let p=f=>{if(!ce(f)){if(f.key==="Enter")f.preventDefault(),a();else if(f.key==="ArrowDown"){let g=document.querySelector(".found-list button");g instanceof HTMLElement&&(f.preventDefault(),g.focus())}}};return n`<div class="search-head">
    <div class="search-field" role="search"><${_} name="search" size=${17} />
      <input ref=${d} type="search" value=${c??e} maxlength="500"
        placeholder=${t("search.placeholder")} aria-label=${t("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${p}
        onCompositionStart=${f=>u(f.target.value)}
        onCompositionEnd=${f=>{u(null),i(f.target.value)}}
        onInput=${f=>{f.isComposing?u(f.target.value):i(f.target.value)}} />
      ${o&&n`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${r.map(({label:f,filter:g})=>n`<button type="button" class="chip" key=${g}
          onClick=${()=>{m(g),d.current?.focus()}}>${f}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${t("search.sort")}</legend>
      ${["newest","best"].map(f=>n`<label key=${f}><input type="radio" name="search-sort" value=${f}
            checked=${s===f} onChange=${()=>l(f)} />
          <span>${t(`search.${f}`)}</span></label>`)}
    </fieldset>
  </div>`}var Xs=/^(in|from|on):/;function zn(e,o){let s=Js(e);if(s.includes(o))return s.filter(l=>l!==o).join(" ");let r=Xs.exec(o)?.[0],i=s.filter(l=>!r||!l.startsWith(r)),a=/\s/.test(o)?o.replace(/^(\w+:)(.*)$/s,'$1"$2"'):o;return[...i,a].join(" ").trim()}function Js(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function Qs(){let{typed:e,sort:o,results:s,cursor:r,total:i,more:a,unknown:l,coverage:m,asked:d,busy:c,error:u}=Yt.value,p=oe(me(ee.value)),f=p?.server?p:null,g=[f&&{label:t("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:t("search.fromMe"),filter:"from:me"},{label:t("search.hasLink"),filter:"has:link"},{label:t("search.hasCode"),filter:"has:code"},{label:t("search.today"),filter:"on:today"}].filter(h=>h!=null),T=({message:h,channel:I,dm:C})=>{I?j(I.server_id,I.id,h.id):C&&B(C.id,h.id),matchMedia("(max-width: 1180px)").matches&&(G.value=null)};return n`<${Q} title=${t("search.title")} testid="search"
      onClose=${()=>{G.value=null}}>
    <${Hn} value=${e} busy=${c} sort=${o} filters=${g}
      onInput=${h=>Se(h)}
      onEnter=${()=>Se(e,{at_once:!0})}
      onSort=${Zt}
      onFilter=${h=>Se(zn(e,h),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${c?void 0:d}>
      ${u!==null&&n`<${A} tone="warning">${X(u)}<//>`}
      ${l.map(h=>n`<${A} tone="warning" key=${h}>${t("search.unknown",{part:h})}<//>`)}
      ${!d&&!c&&u===null&&n`<${Ys} />`}
      ${!d&&c&&n`<${N} rows=${3} />`}
      ${d&&n`<p class="found-count" role="status">${Ws(s.length,i,a,r)}</p>
          <ol class="found-list">${s.map(h=>n`<li key=${h.message.id}><${Kn} found=${h} place=${Vs(h)}
                onShow=${()=>T(h)} /></li>`)}</ol>`}
      ${d&&r&&n`<button type="button" class="button" data-testid="search-more" disabled=${c}
            onClick=${eo}>${t("search.more")}</button>`}
      ${d&&m&&n`<${Zs} coverage=${m} />`}
    </div>
  <//>`}function Vs({channel:e,dm:o}){return e?`#${e.name}`:o?Dt(o,P.value?.id??"",Pt()):""}function Ws(e,o,s,r){return e===0&&!r?t("search.none"):s?t("search.countMore",{count:o}):t("search.count",{count:o})}function Ys(){let e=[['"…"',t("search.helpPhrase")],["-…",t("search.helpWithout")],["from:",t("search.helpFrom")],["in:#",t("search.helpIn")],["has:link",t("search.helpHas")],["before: after: on:",t("search.helpDays")]];return n`<${q} icon="search" title=${t("search.start")} text=${t("search.startText")} />
    <dl class="search-help">${e.map(([o,s])=>n`<div key=${o}><dt><code>${o}</code></dt><dd>${s}</dd></div>`)}</dl>`}function Zs({coverage:e}){let{missing:o,behind:s,waiting:r,reading_before:i}=e,a=[...s.map(({name:l,since:m})=>m?t("search.unreachableSince",{name:l,time:Ce(m)}):t("search.unreachable",{name:l})),o>0?t("search.missing",{count:o}):"",r>0?t("search.waiting",{count:r}):"",i?t("search.readingIn"):""].filter(Boolean);return a.length===0?n`<p class="found-coverage">${t("search.complete")}</p>`:n`<div class="found-coverage" data-testid="search-coverage">${a.map(l=>n`<p key=${l}>${l}</p>`)}</div>`}function er({id:e,parent:o,at:s}){let r=oe(e),i=Kt(e,o).value.messages[0],a=Rt(e,o).value,l=fo(a.messages);k(()=>{s||zt(e,o),Ht(e,o)},[e,o]);let m=bo.value,[d,c]=$(!1);k(()=>{d&&m&&a.loaded&&ho(e,o,l)},[d,m,a.loaded,l]);let u=Math.max(i?.reply_count??0,a.has_older?a.messages.length:0),p=a.has_newer?[]:Gt(Xt.value,e,o,a.messages),f=tt(()=>{let g=i?[{kind:"message",key:o,message:i,continues:!1}]:[];if(!a.loaded)return g;g.push({kind:"replies",key:"replies",count:u});let T=Do(a.messages,{day:De}).filter(h=>h.kind!=="day");return[...g,...T,...Mo(p)]},[a,i,u,...p]);return r?n`<${Q} title=${t("thread.title")} subtitle=${r.label} testid="thread"
      onClose=${()=>{G.value=null}}>
    <${Co} name=${t("thread.title")} rows=${f} guess=${To}
        draw=${No({conversation:r,focus:s,thread:!0})} staying=${[qt.value?.message,"replies"]}
        before=${a.loaded?null:n`<${N} rows=${3} />`}
        hasOlder=${a.loaded&&a.has_older} hasNewer=${a.has_newer}
        missed=${a.missed} wish=${vo(e,o)}
      onOlder=${()=>Ft(e,o)}
          onNewer=${()=>Lt(e,o)}
          onLatest=${()=>xe(e,o)}
          onView=${g=>c(g?.end===!0)} />
    ${!r.archived&&n`<${Ao} key=${o} conversation=${r} parent=${o} placeholder=${t("thread.placeholder")} />`}
  <//>`:null}export{$s as Dialogs,qn as EmojiPopover,ys as FirstRun,ks as InvitePage,Ss as MembersPanel,Ls as MeshPage,Un as PersonPopover,Gs as PinsPanel,Qs as SearchPanel,er as ThreadPanel};
