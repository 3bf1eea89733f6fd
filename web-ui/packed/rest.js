import{$ as Wt,$a as mo,$c as yn,A as At,Aa as no,Ab as Po,Ad as ur,Ba as so,Bb as Re,Bd as ct,C as Et,Ca as ue,Cb as Ao,Cd as Tn,D as Ye,Da as tt,Db as Eo,Dc as mn,Dd as Pn,E as Dt,Ea as V,Ed as An,F as It,Fa as Pe,Fb as Do,Fc as dn,G as Ot,Ga as Ae,Gb as Io,Gc as un,Gd as En,H as Rt,Ha as ro,Hb as Oo,Hc as pn,Hd as Dn,I as jt,Ia as A,Ib as Ro,Ic as $n,Id as In,J as Ft,Ja as W,Jb as jo,Ka as ot,Kb as Fo,L as Lt,La as nt,Lb as Lo,Lc as O,Mb as Bo,Mc as ee,Nb as Ho,Nc as j,O as Bt,Ob as at,Oc as Le,P as Ht,Pa as io,Pb as zo,Q as zt,Qa as ao,Qb as Ko,R as Kt,Ra as lo,Rb as je,S as Xt,Sa as co,Sb as Xo,T as qt,Tb as qo,Tc as H,U as Ut,Ub as fe,Uc as Be,Va as X,Vc as N,W as Gt,Wa as Ee,Wb as Uo,Wc as fn,Xa as pe,Xb as he,Xc as hn,Yb as Fe,Yc as bn,Za as st,Zb as ie,Zc as vn,_ as Vt,_a as De,_c as gn,a,aa as Jt,ab as uo,ac as we,ad as kn,ba as Ne,bb as po,bc as B,bd as wn,ca as Zt,cb as $o,cc as Go,d as Nt,da as Qt,dc as Vo,dd as xn,e as p,ea as Yt,eb as fo,ec as Wo,ed as be,f as k,fa as eo,fb as ke,fc as Jo,fd as xe,g as me,ga as to,gb as ho,gc as Zo,gd as Sn,h as Y,hb as bo,hc as lt,hd as _n,i as R,ib as vo,ic as Qo,id as ve,ja as Te,jb as Ie,jc as Yo,k as se,kb as Oe,kc as en,kd as He,lb as go,lc as tn,mb as rt,mc as on,md as Cn,n as Tt,nb as yo,nc as nn,nd as ze,o,oa as et,ob as ko,oc as sn,p as _,pa as K,pb as wo,pc as rn,pd as dr,q as U,qb as $e,qd as w,ra as I,rb as xo,rc as an,rd as x,s as z,sa as y,sc as ln,sd as E,tb as So,tc as cn,td as ae,ua as L,ub as it,ud as Mn,v as re,vb as _o,w as Pt,wa as G,wb as Co,x as P,xa as M,xb as Mo,yb as No,yd as Ke,za as oo,zb as To,zd as Nn}from"./chunk.js";function S({title:e,onClose:t,children:n,size:s="m",testid:r,bare:i}){let l=Y(null),c=se();return k(()=>{let d=document.activeElement,u=l.current;return u&&!u.open&&u.showModal(),()=>{d instanceof HTMLElement&&d.isConnected&&d.focus()}},[]),a`<dialog ref=${l} class="modal modal-${s} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${r}
    onCancel=${d=>{d.preventDefault(),t?.()}} onMouseDown=${d=>{d.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&a`<${z} icon="close" label=${o("action.close")} onClick=${t} />`}
      </div>
      ${n}
    </div>
  </dialog>`}function On({title:e,text:t,action:n,danger:s,quote:r,onConfirm:i,onClose:l}){let[c,m]=p(!1),d=async()=>{m(!0),await i(),l()};return a`<${S} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${r&&a`<blockquote class="confirm-quote">${r}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${o("action.cancel")}</button>
      <button type="button" class="button ${s?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${d}>${n}</button>
    </footer>
  <//>`}var le=He?"⌘":"Ctrl";function Rn({sendKey:e,onClose:t}){let s=[["moving",[["switcher",[[le,"K"]]],["search",[[le,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["markUnread",[["Alt","U"]]],["order",[[le,"Shift","↑"],[le,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[le,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[le,"B"]]],["italic",[[le,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[le,"Shift","V"]]]]]];return a`<${S} title=${o("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${s.map(([r,i])=>a`<section key=${r}><h3>${o(`keys.${r}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${o(`keys.${r}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(d=>a`<kbd>${d}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${Tt.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${o("help.guide")}</a></p>
  <//>`}function J(e){let t=o(`mesh.reason.${e}`);return mt(t)?o("mesh.reason.unknown",{code:e}):t}function jn(e){let t=o(`mesh.counter.${e}`);return mt(t)?e.replaceAll("_"," "):t}var Xe=(e,t=Date.now())=>Date.parse(e)-t<1e3?o("mesh.soon"):W(e,t);function ce(e,t){let n=t??o("mesh.thisNode"),s=o(`mesh.trouble.${e}`,{node:n});return mt(s)?o("mesh.verdict.other",{code:e}):s}var mt=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Fn({phase:e,name:t,moved_from:n,lost_at:s,nodes:r,state:i,current:l,onStatus:c,onRetry:m,onClose:d}){let u=e!=="online"?o("node.lostText",{node:t,time:s?ue(s):""}):n?o("node.movedText",{node:t,from:n}):o("node.onlineText",{node:t}),{behind:$,unreachable:f,trouble:b}=i,v=f.map(h=>h.since?o("node.awaySince",{node:h.name,time:A(h.since)}):h.name);return a`<${S} title=${o("node.title")} onClose=${d} size="s" testid="node-dialog">
    <div class="modal-body"><p>${u}</p>
      ${e==="online"&&b&&a`<p class="form-error" role="alert" data-testid="own-trouble">${ce(b,null)}</p>`}
      ${e==="online"&&$>0&&a`<p data-testid="node-behind">${o("node.behindText",{node:t,count:$})}</p>`}
      ${e==="online"&&v.length>0&&a`<p data-testid="node-away">${o("node.partialText",{others:v.join(o("list.comma"))})}</p>`}
      ${r.length>0&&a`<h3>${o("node.others")}</h3><ul class="node-list">
        ${r.map(h=>{let T=h.id===l,C=e==="online"?f.find(({id:oe})=>oe===h.id):void 0,q=e!=="online";return a`<li key=${h.id} class=${T?"is-current":""} data-testid="node-row">
            <span class="node-dot ${C||q?"is-away":""}"></span>
            <strong>${h.name}</strong>${h.segment&&a`<span>${h.segment}</span>`}
            <em class=${C||q?"is-away":"is-ok"}>${pr(T,C,q)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${o("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${o("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${d}>${o("action.close")}</button></footer>
  <//>`}function pr(e,t,n){return n?o(e?"node.row.lost":"node.row.unknown"):e?o("node.here"):t?t.since?o("node.row.away",{time:A(t.since)}):o("node.row.awayNow"):o("node.row.reached")}function Ln({username:e,describe:t,onSave:n,onLater:s}){let[r,i]=p(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:d}=x(t,["username"]);return a`<${S} title=${o("rename.title")} size="s" onClose=${s}
      testid="rename-dialog">
    <form onSubmit=${d(()=>n(r.trim()))}>
      <div class="modal-body"><p>${o("rename.text",{username:e})}</p>
        <${w} label=${o("auth.username")} value=${r} onInput=${i} autofocus
            maxlength=${50} autocomplete="username" hint=${o("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${s}>${o("action.later")}</button>
        <button class="button is-primary" disabled=${l||r.trim().length<2}
            data-testid="rename-save">${o("rename.save")}</button></footer>
    </form>
  <//>`}function Bn({describe:e,onCreate:t,onPreview:n,onAccept:s,onClose:r}){let[i,l]=p(""),[c,m]=p(""),[d,u]=p(null),$=x(e,["name"]),f=x(e);return a`<${S} title=${o("server.add")} onClose=${r} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${$.submit(()=>t(i.trim()))}>
        <h3><${_} name="plus" size=${17} />${o("server.createTitle")}</h3>
        <p class="soft">${o("server.createText")}</p>
        <${w} label=${o("server.name")} value=${i} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${$.at("name")} />
        ${$.failure}
        <button class="button is-primary" disabled=${i.trim()===""||$.busy}
            data-testid="server-create">${o("server.create")}</button>
      </form>
      <form onSubmit=${f.submit(async()=>{d?await s(d.code):u(await n(c))})}>
        <h3><${_} name="ticket" size=${17} />${o("invite.enterTitle")}</h3>
        <p class="soft">${o("invite.enterText")}</p>
        <${w} label=${o("invite.code")} value=${c} mono testid="invite-code"
            error=${f.error} placeholder="ABCD2345"
          onInput=${b=>{m(b),u(null)}} />
        ${d&&a`<${N} tone="ok"><b data-testid="invite-server">${d.server_name}</b>
          ${d.already_member&&a`<br />${o("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||f.busy}
            data-testid=${d?"invite-accept":"invite-preview"}>
          ${d?d.already_member?o("invite.open"):o("invite.join",{name:d.server_name}):o("invite.look")}</button>
      </form>
    </div>
  <//>`}function Hn({name:e,describe:t,onSave:n,onDelete:s,extra:r,onClose:i}){let[l,c]=p(e),{busy:m,at:d,failure:u,submit:$}=x(t,["name"]);return a`<${S} title=${o("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${$(()=>n(l.trim()))}>
      <div class="modal-body"><${w} label=${o("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${d("name")} />${u}${r}</div>
      <footer class="modal-foot">
        ${s&&a`<button type="button" class="button is-danger-quiet" onClick=${s}>${o("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${o("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${o("action.save")}</button>
      </footer>
    </form>
  <//>`}function zn({server:e,name:t,describe:n,onPassOn:s,onClose:r}){let[i,l]=p(""),{busy:c,failure:m,submit:d}=x(n),u=Ao(i,e),$=d(s);return a`<${S} title=${o("members.passOnTitle",{name:t})} onClose=${r} size="s"
      testid="pass-on">
    <form onSubmit=${f=>u?$(f):f.preventDefault()}>
      <div class="modal-body"><p>${o("members.passOnText",{name:t,server:e})}</p>
        <${w} label=${o("members.passOnField",{server:e})} value=${i} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${r}>${o("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!u}>${o("members.passOnAction")}</button></footer>
    </form>
  <//>`}function te({label:e,value:t,options:n,onChange:s,hint:r,testid:i}){let l=se();return a`<fieldset class="choice" data-testid=${i}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${n.map(c=>a`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${l} value=${c.value} checked=${c.value===t}
          onChange=${()=>s(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${r&&a`<p class="field-told">${r}</p>`}
  </fieldset>`}function qe({label:e,value:t,options:n,onChange:s,hint:r,testid:i}){let l=se();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${i}
      aria-describedby=${r?`${l}-told`:void 0}
      onChange=${c=>s(c.target.value)}>${n.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${r&&a`<p id="${l}-told" class="field-told">${r}</p>`}
  </div>`}var dt="";function Kn({zone:e,onZone:t}){let n=R(oo,[]),s=e===null||n.includes(e)?n:[e,...n],r=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${qe} label=${o("settings.timeZone")} value=${e??dt}
    hint=${o("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:dt,label:o("settings.timeZone.device",{zone:r})},...s.map(i=>({value:i,label:i.replaceAll("_"," ")}))]}
    onChange=${i=>t(i===dt?null:i)} />`}function Xn({username:e,describe:t,onSave:n}){let[s,r]=p(""),[i,l]=p(""),{busy:c,at:m,failure:d,submit:u}=x(t,["current","new"]),$=u(async()=>{await n(s,i),r(""),l("")});return a`<form class="settings-section" onSubmit=${$}>
    <h3>${o("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${w} label=${o("account.currentPassword")} type="password" autocomplete="current-password"
        value=${s} onInput=${r} testid="password-current"
        error=${m("current")} />
    <${w} label=${o("account.newPassword")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} hint=${o("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${d}
    <button class="button" disabled=${c||s===""||i.length<8}
        data-testid="password-save">${o("account.changePassword")}</button>
  </form>`}function qn({user:e,describe:t,onSave:n}){let[s,r]=p(e.display_name),[i,l]=p(e.status_message??""),c=["display_name","status_message"],{busy:m,at:d,failure:u,submit:$}=x(t,c),f=s.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${$(()=>n({display_name:s.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${H} id=${e.id} name=${s||"?"}
        size="l" /><div><strong>${s}</strong><span>@${e.username}</span></div></div>
    <${w} label=${o("account.displayName")} value=${s} onInput=${r} maxlength=${100}
        testid="profile-display-name" error=${d("display_name")} />
    <${w} label=${o("account.status")} value=${i} onInput=${l} maxlength=${200}
        placeholder=${o("account.statusExample")} testid="profile-status"
        error=${d("status_message")} />
    ${u}
    <button class="button is-primary" disabled=${m||f||s.trim()===""}
        data-testid="profile-save">${o("action.save")}</button>
  </form>`}var $r=["profile","look","account"];function Un(e){let[t,n]=p(e.tab),{settings:s,onSettings:r}=e,i=(l,c)=>c.map(m=>({value:m,label:o(`settings.${l}.${m}`)}));return a`<${S} title=${o("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${o("settings.title")}>${$r.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>n(l)}>${o(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${qn} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${te} label=${o("settings.theme")} value=${s.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${l=>r({theme:l})}
              testid="setting-theme" />
          <${te} label=${o("settings.language")} value=${s.language}
              options=${i("language",["system","ja","en"])}
              onChange=${l=>r({language:l})}
              testid="setting-language" />
          <${Kn} zone=${e.zone} onZone=${e.onZone} />
          <${te} label=${o("settings.sendKey")} value=${s.send_key}
              hint=${o("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${He?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>r({send_key:l})} />
          <${te} label=${o("settings.replies")} value=${s.replies}
              hint=${o("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>r({replies:l})} />`}
        ${t==="account"&&a`
          <${Xn} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${o("account.sessions")}</h3><p
              class="soft">${o("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${o("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${o("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var fr=200;function Ue(e){let{chosen:t,onChange:n,label:s,max:r,me:i,find:l,isOnline:c}=e,[m,d]=p(""),[u,$]=p(0),{found:f,asking:b}=hr(m,e.ask),v=se(),h=Y(null);me(()=>h.current?.focus({preventScroll:!0}),[]);let T=l(m,f),C=g=>t.some(F=>F.id===g.id),q=t.length>=r,oe=g=>{!g||q&&!C(g)||(n(C(g)?t.filter(F=>F.id!==g.id):[...t,g]),d(""),$(0),h.current?.focus())},de=g=>{if(ve(g))return;let F=T.length;if((g.key==="ArrowDown"||g.key==="ArrowUp")&&F>0)g.preventDefault(),$((u+(g.key==="ArrowDown"?1:F-1))%F);else if(g.key==="Enter"&&!g.ctrlKey&&!g.metaKey){if(m===""&&t.length>0)return;g.preventDefault(),oe(T[u])}else g.key==="Backspace"&&m===""&&n(t.slice(0,-1))},ye=m.trim()!==""&&!b;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(g=>a`<span class="people-chip" key=${g.id} title="@${g.username}" data-testid="person-chosen">
          <span>${g.display_name}</span><button type="button" aria-label=${o("people.remove",{name:g.display_name})}
            title=${o("people.remove",{name:g.display_name})} onClick=${()=>oe(g)}><${_} name="close" size=${14} /></button></span>`)}
      <input ref=${h} type="text" value=${m} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?s:""} aria-label=${s} role="combobox" aria-expanded="true"
        aria-controls="${v}-list" aria-activedescendant=${T.length>0?`${v}-${u}`:void 0}
        onKeyDown=${de}
        onInput=${g=>{d(g.target.value),$(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${v}-list" aria-label=${s} aria-multiselectable="true">
      ${T.map((g,F)=>a`<li key=${g.id} id="${v}-${F}" role="option" data-testid="person-offered"
            aria-selected=${C(g)} class=${F===u?"is-active":""}
            data-username=${g.username}
            ref=${Qe=>F===u&&Qe?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>F!==u&&$(F)} onClick=${()=>oe(g)}>
          <${H} id=${g.id} name=${g.display_name} size="s" online=${c(g)} />
          <span class="people-name"><strong>${g.display_name}${g.id===i?` ${o("members.you")}`:""}</strong> <span>@${g.username}</span></span>
          ${C(g)&&a`<${_} name="check" size=${16} />`}</li>`)}
    </ul>
    ${T.length===0&&a`<p class="people-none" role="status">${ye?o("people.none"):e.none??o("people.hint")}</p>`}
    ${q&&a`<p class="people-none" role="status">${o("people.full",{count:r})}</p>`}
  </div>`}function hr(e,t){let[n,s]=p({found:[],asking:!1}),r=Y(0);return k(()=>{r.current+=1;let i=r.current;if(e.trim()===""){s({found:[],asking:!1});return}s(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);r.current===i&&s({found:c,asking:!1})},fr);return()=>clearTimeout(l)},[e]),n}function ut(e){let{channel:t,describe:n,onSave:s,onArchive:r,onDelete:i,onClose:l}=e,[c,m]=p(t?.name??""),[d,u]=p(t?.topic??""),[$,f]=p(t?.private??!1),[b,v]=p(t?.posting??"everyone"),[h,T]=p(e.after??""),[C,q]=p([]),{busy:oe,at:de,failure:ye,submit:g}=x(n,["name","topic"]),F=()=>s({name:c.trim(),topic:d.trim(),private:$,posting:b,after:h||null,people:$?C:[]});return a`<${S} title=${o(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${g(F)}>
      <div class="modal-body">
        <${w} label=${o("channel.name")} value=${c} onInput=${m} autofocus
            maxlength=${100} testid="channel-name" error=${de("name")} />
        <${w} label=${o("channel.topic")} value=${d} onInput=${u} maxlength=${500}
            hint=${o("channel.topicHint")} testid="channel-topic" error=${de("topic")} />
        <${te} label=${o("channel.audience")} value=${$?"private":"open"}
            testid="channel-audience" onChange=${Qe=>f(Qe==="private")}
            options=${[{value:"open",label:o("channel.audience.open")},{value:"private",label:o("channel.audience.private")}]} hint=${$?o("channel.privateText"):o("channel.openText")} />
        ${br(t,$)}
        <${te} label=${o("channel.posting")} value=${b} onChange=${v}
            testid="channel-posting" options=${[{value:"everyone",label:o("channel.posting.everyone")},{value:"moderators",label:o("channel.posting.moderators")}]} hint=${b==="moderators"?o("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${qe} label=${o("channel.place")} value=${h} options=${e.places}
            onChange=${T} hint=${o("channel.placeHint")} testid="channel-place" />`}
        ${!t&&$&&a`<${Ue} ...${e.picker} chosen=${C} onChange=${q}
            label=${o("channel.choose")} />`}
        ${ye}
      </div>
      <footer class="modal-foot">
        ${i&&a`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${i}>${o("channel.delete")}</button>`}
        ${r&&a`<button type="button" class="button" data-testid="channel-archive" onClick=${g(r)}>${o(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${o("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||oe}
            data-testid="channel-save">${o(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function br(e,t){return!e||e.private===t?null:a`<${N} tone="warning">${t?o("channel.becomesPrivate"):o("channel.becomesOpen")}<//>`}function Se(e){let{title:t,note:n,adds:s,max:r,me:i,describe:l,onDone:c,onClose:m}=e,[d,u]=p([]),[$,f]=p(""),{busy:b,at:v,failure:h,submit:T}=x(l,["name"]),C=d.filter(ye=>ye.id!==i),q=!s&&C.length>1,oe=d.length>0&&C.length===0,de=q?o("dm.startGroup"):oe?o("dm.openNotes"):o("dm.open");return a`<${S} title=${t} onClose=${m} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${T(()=>c(C,q?$.trim():""))}>
      <div class="modal-body">
        ${n&&a`<${N}>${n}<//>`}
        <${Ue} chosen=${d} onChange=${u} max=${r} me=${i}
          label=${o("people.find")} ask=${e.ask} find=${e.find} isOnline=${e.isOnline} />
        ${q&&a`<${w} label=${o("dm.groupName")} value=${$} onInput=${f}
            maxlength=${100} hint=${o("dm.groupNameHint")} error=${v("name")} testid="group-name" />`}
        ${h}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${m}>${o("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${b||d.length===0}>${s?o("dm.add"):de}</button></footer>
    </form>
  <//>`}function Gn({channels:e,busy:t,onTake:n}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${o("channel.orphans")}</h3>
    <p class="soft">${o("channel.orphansText")}</p>
    <ul>${e.map(s=>a`<li key=${s.id}><${_} name="lock" size=${15} /><span>${s.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>n(s)}>${o("channel.takeOver")}</button></li>`)}</ul></section>`}function Vn(e,t,n){let s=e.filter(u=>u.id!==t),r=n===null?0:s.findIndex(u=>u.id===n)+1,i=e.find(u=>u.id===t);if(!i||n!==null&&r===0)return[];if(e[r]?.id===t)return[];let l=[...s.slice(0,r),i,...s.slice(r)],c=l[r-1]?.position??-1,m=[],d=c;for(let u of l.slice(r)){if(u.id!==t&&u.position>d)break;d+=1,u.position!==d&&m.push({id:u.id,position:d})}return m}var Wn=(e,t)=>e[e.findIndex(n=>n.id===t)-1]?.id??null;var gr=50,yr=200,Jn=(e,t)=>({me:P.value?.id??"",max:yr,ask:()=>Promise.resolve([]),find:n=>{let r=(pe.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return $e(r,[],n,gr)},isOnline:n=>fe.value[n.id]??n.online??!1,none:o("channel.nobodyLeft")});function Zn({server:e}){return a`<${ut} channel=${null} describe=${E} onSave=${async n=>{let{name:s,topic:r,posting:i}=n,l=await fo(e,{name:s,...r?{topic:r}:{},...n.private?{private:!0}:{}});y(),B(e,l.id);let c=n.people.map(m=>m.id);await rt(l.id,c).catch(M),i!=="everyone"&&await ke(l.id,{posting:i}).catch(M)}} after=${null}
      places=${[]} picker=${Jn(e,[P.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${y} />`}function Qn({id:e}){let t=st(e),n=Ee.value[t?.server_id??""]??[],[s]=p({channel:t,after:Wn(n,e)});if(!t||!s.channel)return null;let{server_id:r,archived:i}=t,l=s.channel,c=()=>I({kind:"confirm",title:o("channel.delete"),text:o("channel.deleteText",{name:t.name}),action:o("channel.delete"),danger:!0,run:()=>ho(e).then(()=>B(r),M)}),m=async u=>{await ke(e,kr(l,u)),u.after!==s.after&&await wr(n,e,u.after),y()},d=n.filter(u=>u.id!==e).map(u=>({value:u.id,label:o("channel.placeAfter",{name:u.name})}));return a`<${ut} channel=${t} describe=${E} onSave=${m}
      after=${s.after} picker=${null}
      places=${[{value:"",label:o("channel.placeFirst")},...d]}
      onArchive=${()=>ke(e,{archived:!i}).then(y)}
      onDelete=${Lt(De(r))?c:null} onClose=${y} />`}function kr(e,t){let n={};return t.name!==e.name&&(n.name=t.name),t.topic!==(e.topic??"")&&(n.topic=t.topic),t.private!==e.private&&(n.private=t.private),t.posting!==(e.posting??"everyone")&&(n.posting=t.posting),n}async function wr(e,t,n){for(let s of Vn(e,t,n))await ke(s.id,{position:s.position})}function Yn({id:e}){let t=st(e),n=Oe.value[e]??[];if(!t)return null;let s=Jn(t.server_id,n.map(({user:i})=>i.id)),r=async i=>{await rt(e,i.map(l=>l.id)),y()};return a`<${Se} ...${s} title=${o("channel.addMembers")} adds describe=${E}
      note=${o("channel.addText")} onDone=${r} onClose=${y} />`}function es({server:e}){let[t,n]=p([]),[s,r]=p(null);return k(()=>{ko(e).then(n,()=>{})},[e]),a`<${Gn} channels=${t} busy=${s} onTake=${async l=>{r(l.id);try{await wo(l.id),y(),B(e,l.id),L(o("channel.takenOver",{name:l.name}),"ok")}catch(c){M(c)}finally{r(null)}}} />`}function ts({name:e,describe:t,onSave:n,onClose:s}){let[r,i]=p(e),{busy:l,at:c,failure:m,submit:d}=x(t,["name"]);return a`<${S} title=${o("dm.rename")} onClose=${s} size="s" testid="name-form">
    <form onSubmit=${d(()=>n(r.trim()))}>
      <div class="modal-body"><${w} label=${o("dm.groupName")} value=${r} onInput=${i}
          autofocus maxlength=${100} hint=${o("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${o("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||r.trim()===e}>${o("action.save")}</button></footer>
    </form>
  <//>`}var ns=100,os=30,ss=e=>({me:P.value?.id??"",ask:Re,find:(t,n)=>$e(Le(),n,t,os+e.length).filter(s=>!e.includes(s.id)).slice(0,os),isOnline:t=>t.id===P.value?.id||(fe.value[t.id]??t.online??!1),describe:E,onClose:y});function rs(){let e=async(t,n)=>{let s=await No(t.map(r=>r.id),n);y(),j(s.id)};return a`<${Se} ...${ss([])} title=${o("dm.new")} adds=${!1}
      max=${ns-1} onDone=${e} />`}function is({id:e}){let t=it(e);if(!t)return null;let n=t.members.map(r=>r.id),s=async r=>{let i=await To(e,r.map(l=>l.id));y(),i.id!==e&&(L(o("dm.newGroup"),"info"),j(i.id))};return a`<${Se} ...${ss(n)} title=${o("dm.add")} adds
      note=${t.is_group?null:o("dm.addMakesGroup")}
      max=${Math.max(1,ns-n.length)} onDone=${s} />`}function as({id:e}){let t=it(e);return t?a`<${ts} name=${t.name??""} describe=${E} onClose=${y}
      onSave=${n=>Po(e,n).then(y)} />`:null}function ls({first:e,today:t,earlier:n,describe:s,onGo:r,onClose:i}){let[l,c]=p(e),{busy:m,error:d,submit:u}=x(s);return a`<${S} title=${o("date.title")} onClose=${i} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${u(()=>r(l))}>
      <div class="button-row">${n.map($=>a`<button type="button" class="button is-small" key=${$.day} disabled=${m}
            onClick=${u(()=>r($.day))}>${$.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${o("date.day")} data-testid="date-day"
          onInput=${$=>c($.target.value)} />
        <button class="button is-primary" disabled=${m||l===""}
            data-testid="date-go">${o("date.go")}</button></div>
      ${d&&a`<p class="field-told is-error" role="alert">${d}</p>`}
    </form>
  <//>`}function cs({versions:e,error:t,onClose:n}){let s=(e?.length??0)-1,r=i=>i===0?o("history.original"):o(i===s?"history.current":"history.edited");return a`<${S} title=${o("history.title")} onClose=${n} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${N} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${O} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===s?"is-current":""}>
        <div class="history-head"><b>${r(l)}</b><time
            datetime=${i.created_at}
            title=${V(i.created_at)}>${Pe(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(xr):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function xr({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var ms=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function ds(e,t){let n=ms(e),s=ms(t),r=0;for(;r<n.length&&r<s.length&&n[r]===s[r];)r+=1;let i=0;for(;i<n.length-r&&i<s.length-r&&n.at(-1-i)===s.at(-1-i);)i+=1;let l=Sr(n.slice(r,n.length-i),s.slice(r,s.length-i));return _r([...n.slice(0,r).map(ft),...l,...n.slice(n.length-i).map(ft)])}var ft=e=>({kind:"same",text:e}),pt=e=>({kind:"gone",text:e}),$t=e=>({kind:"new",text:e});function Sr(e,t){if(e.length*t.length>4e6)return[...e.map(pt),...t.map($t)];let n=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)n[l][c]=e[l]===t[c]?n[l+1][c+1]+1:Math.max(n[l+1][c],n[l][c+1]);let s=[],r=0,i=0;for(;r<e.length&&i<t.length;)e[r]===t[i]?(s.push(ft(e[r])),r+=1,i+=1):n[r+1][i]>=n[r][i+1]?s.push(pt(e[r++])):s.push($t(t[i++]));return[...s,...e.slice(r).map(pt),...t.slice(i).map($t)]}function _r(e){let t=[];for(let n of e){let s=t.at(-1);s?.kind===n.kind?s.text+=n.text:t.push({...n})}return t}function us({message:e}){let[t,n]=p(null),[s,r]=p(null);k(()=>{Pt.history(e).then(n,l=>r(G(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?ds(t[c-1].content,l.content):null}));return a`<${cs} versions=${i??null} error=${s}
    onClose=${y} />`}var ht=864e5,_e=e=>Ae(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function ps({channel:e,at:t}){let n=Date.now(),s=async i=>{let l=await Wt(e,Ut(i,so));y(),j(e,l),l||await Ne(e)},r=[{label:o("date.yesterday"),day:_e(n-ht)},{label:o("date.week"),day:_e(n-7*ht)},{label:o("date.month"),day:_e(n-30*ht)},{label:o("date.beginning"),day:"1970-01-02"}];return a`<${ls} first=${_e(t?Date.parse(t):n)} today=${_e(n)}
      earlier=${r} describe=${E} onGo=${s} onClose=${y} />`}var Cr=["60","1440","10080",""];function $s({server:e,invites:t,now:n,linkOf:s,describe:r,onCreate:i,onRevoke:l,onClose:c}){let[m,d]=p(""),[u,$]=p("10080"),{busy:f,at:b,failure:v,submit:h}=x(r,["max_uses"]),T=h(()=>i({...m.trim()?{max_uses:Number(m)}:{},...u?{expires_in_minutes:Number(u)}:{}}));return a`<${S} title=${o("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${T}>
      <${te} label=${o("invite.expires")} value=${u} onChange=${$}
          options=${Cr.map(C=>({value:C,label:o(`invite.expiry.${C||"never"}`)}))} />
      <div class="invite-make">
        <${w} label=${o("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${d} placeholder=${o("invite.unlimited")} testid="invite-max-uses"
            error=${b("max_uses")} />
        <button class="button is-primary" disabled=${f}
            data-testid="invite-create">${o("invite.create")}</button>
      </div>
      ${v}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${O} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${o("invite.noneYet")}</p>`:a`<ul>${t.map(C=>a`<li key=${C.id}><${Mr} invite=${C} now=${n} linkOf=${s} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function Mr({invite:e,now:t,linkOf:n,onRevoke:s}){let r=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||r||i,c=e.is_revoked?o("invite.revoked"):r?o("invite.expired"):i?o("invite.usedUp"):e.expires_at?o("invite.until",{when:W(e.expires_at,t)}):o("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${o("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${ae} text=${e.code} label=${o("action.copy")} />
      <${ae} text=${n(e.code)} label=${o("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>s(e)}>${o("invite.revoke")}</button>`}
  </div>`}function fs({server:e}){let[t,n]=p(null),s=()=>re.list(e).then(i=>n(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));k(()=>{s().catch(M)},[e]);let r=async i=>{n(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await re.revoke(e,i.id).catch(M),await s().catch(M)};return a`<${$s}
      server=${X.value?.find(i=>i.id===e)?.name??o("user.unknown")}
      invites=${t} now=${Date.now()} describe=${E}
    linkOf=${i=>location.origin+Uo({page:"invite",code:i})}
    onCreate=${i=>re.create(e,i).then(s)} onRevoke=${r}
        onClose=${y} />`}function hs({query:e,onQuery:t,targets:n,onClose:s}){let[r,i]=p(0),l=m=>{m&&(s(),m.go())},c=m=>{if(!ve(m))if(m.key==="ArrowDown"||m.key==="ArrowUp"){m.preventDefault();let d=m.key==="ArrowDown"?1:n.length-1;i(n.length?(r+d)%n.length:0)}else m.key==="Enter"&&(m.preventDefault(),l(n[r]))};return a`<${S} title=${o("switcher.title")} onClose=${s} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${c}>
      <div class="switcher-field"><${_} name="search" />
        <input type="text" value=${e} placeholder=${o("switcher.placeholder")}
            aria-label=${o("switcher.placeholder")} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${r}"
          onInput=${m=>{t(m.target.value),i(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${o("switcher.title")}>
        ${n.map((m,d)=>a`<li key=${m.key} id="switcher-${d}" role="option"
              aria-selected=${d===r}
          class=${m.unread?"is-unread":""} onMouseMove=${()=>i(d)}
              onClick=${()=>l(m)}>
          <${_} name=${m.icon}
              size=${17} /><span>${m.label}</span><small>${m.hint}</small></li>`)}
        ${n.length===0&&a`<li class="is-none">${o("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var bs=12,Nr=6;function vs(e,t){let n=Mn(),r=Te([...Pr(),...n.sort(Tr).map(Ar)],e.replace(/^[#＃@＠]/,""),d=>d.words,1/0).sort((d,u)=>Number(u.unread)-Number(d.unread)).slice(0,bs),i=new Set(n.flatMap(({person:d})=>d?.id??[])),l=P.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:$e(Le(),t,c,bs).filter(({id:d})=>!i.has(d));return[...r,...m.slice(0,Nr).map(d=>Er(d,l))]}var Tr=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),Pr=()=>(X.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>B(e.id)},...(Ee.value[e.id]??[]).map(t=>({key:t.id,icon:Xt(t,null).icon,label:t.name,hint:e.name,unread:(co.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>j(t.id)}))]),Ar=({id:e,name:t,icon:n,unread:s,words:r})=>({key:e,icon:n,label:t,hint:r[2]&&n==="user"?`@${r[2]}`:"",unread:s>0,words:r,go:()=>j(e)}),Er=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,go:()=>{Nn(e.id)}});var Dr=150;function gs(){let[e,t]=p(""),[n,s]=p([]);return k(()=>{xo.peek().loaded||_o()},[]),k(()=>{let r=!0,i=setTimeout(async()=>{e.trim()!==""&&Co();let l=await Re(e.replace(/^[@＠]/,"")).catch(()=>[]);r&&s(l)},Dr);return()=>{r=!1,clearTimeout(i)}},[e]),a`<${hs} query=${e} onQuery=${t}
      targets=${vs(e,n)} onClose=${y} />`}var ys=Nt(!1);function Ir(){let e=et.value,t=P.value;return $n.value!=="inside"||!t?null:t.rename_needed&&!ys.value?a`<${Ln} username=${t.username} describe=${E} onLater=${()=>{ys.value=!0}}
     
          onSave=${n=>Ye({username:n}).then(()=>L(o("rename.done"),"ok"))} />`:e&&a`<${Or} key=${JSON.stringify(e)} open=${e} user=${t} />`}function Or({open:e,user:t}){switch(e.kind){case"confirm":return a`<${On} ...${e} onConfirm=${e.run} onClose=${()=>{et.value===e&&y()}} />`;case"switcher":return a`<${gs} />`;case"keys":return a`<${Rn} sendKey=${nt.value.send_key} onClose=${y} />`;case"node":return Rr(t.mesh_admin===!0);case"history":return a`<${us} message=${e.message} />`;case"date":return a`<${ps} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${rs} />`;case"direct-add":return a`<${is} id=${e.direct} />`;case"direct-rename":return a`<${as} id=${e.direct} />`;case"invites":return a`<${fs} server=${e.server} />`;case"server-add":return jr();case"server-edit":return Fr(e.server);case"server-pass-on":return Lr(e.server,e.user);case"channel-create":return a`<${Zn} server=${e.server} />`;case"channel-edit":return a`<${Qn} id=${e.channel} />`;case"channel-add":return a`<${Yn} id=${e.channel} />`;case"settings":return Br(e.tab??"look",t);default:return null}}function Rr(e){let{phase:t,node:n,moved_from:s,lost_at:r}=Ot.value,i=()=>{y(),we({page:"mesh"})};return a`<${Fn} phase=${t} name=${n?.name??o("node.unknown")}
      moved_from=${s} lost_at=${r} nodes=${Rt.value}
      state=${Do.value} current=${n?.id??null}
    onStatus=${e?i:null} onRetry=${jt} onClose=${y} />`}function ks(e){y(),B(e)}function jr(){return a`<${Bn} describe=${E} onClose=${y}
   
        onCreate=${e=>mo(e).then(t=>ks(t.id))}
    onPreview=${e=>re.preview(Fe(e))}
   
        onAccept=${e=>Ie(e).then(t=>ks(t.id))} />`}function Fr(e){let t=X.value?.find(s=>s.id===e);if(!t)return null;let n=()=>I({kind:"confirm",title:o("server.delete"),text:o("server.deleteText",{name:t.name}),action:o("server.delete"),danger:!0,run:()=>$o(e).then(()=>we({page:"home"}),M)});return a`<${Hn} name=${t.name} describe=${E}
      onSave=${s=>uo(e,s).then(y)}
    extra=${a`<${es} server=${e} />`}
    onDelete=${t.owner_id===P.value?.id?n:null} onClose=${y} />`}function Lr(e,t){let n=X.value?.find(l=>l.id===e),s=pe.value[e]?.find(l=>l.user.id===t);if(!n||!s)return null;let{display_name:r}=s.user,i=()=>{y(),L(o("members.passedOn",{name:r,server:n.name}),"ok")};return a`<${zn} server=${n.name} name=${r} describe=${E}
      onPassOn=${()=>po(e,t).then(i)} onClose=${y} />`}function Br(e,t){let n=()=>I({kind:"confirm",title:o("account.logoutEverywhere"),text:o("account.logoutEverywhereText"),action:o("account.logoutEverywhere"),danger:!0,run:()=>It().catch(M)});return a`<${Un} tab=${e} user=${t} settings=${nt.value}
      zone=${io.value.time_zone}
      onZone=${s=>ao({time_zone:s})}
      onSettings=${lo} describe=${E}
   
        onProfile=${s=>Ye(s).then(()=>L(o("account.saved"),"ok"))}
   
        onPassword=${(s,r)=>Dt(s,r).then(()=>L(o("account.passwordChanged"),"ok"))}
    onLogout=${()=>{y(),At(!1)}} onLogoutEverywhere=${n} onClose=${y} />`}function ws({found:e,describe:t,onJoin:n}){let[s,r]=p(""),[i,l]=p(""),c=x(t),m=x(t),{busy:d,error:u,submit:$}=x(t);return a`<div class="stack">
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
      <${w} label=${o("join.ticket")} area mono value=${s} onInput=${r}
          hint=${o("join.ticketHint")} error=${u} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${d||s.trim()===""}
          data-testid="join-ticket-submit">${o("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${o("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>n({address:i.trim()}))}>
        <${w} label=${o("join.address")} mono value=${i} onInput=${l}
            hint=${o("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||i.trim()===""}
            data-testid="join-address-submit">${o("join.ask")}</button>
      </form></details>
  </div>`}function Ge({words:e}){return a`<ol class="words" aria-label=${o("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function xs({join:e,onCancel:t}){let n=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${n?a`<${N} tone="error">${e.error_code?J(e.error_code):o("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${o(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||o("join.thisMesh")})}</span></p>`}
    ${!n&&e.words.length>0&&a`<p class="soft">${o("join.compare")}</p><${Ge} words=${e.words} />`}
    ${!n&&e.error_code&&a`<${N} tone="warning">${J(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${o(n?"action.back":"join.cancel")}</button>
  </div>`}var Hr=2e3;function zr(){let e=mn.value,[t,n]=p(null);if(k(()=>{let i=setInterval(()=>{dn().catch(()=>{})},Hr);return()=>clearInterval(i)},[]),!e)return null;let s=a`<${Pn} />`;if(e.state==="joining"&&e.join)return a`<${ct} title=${o("join.title")} foot=${s}>
      <${xs} join=${e.join} onCancel=${()=>pn().catch(M)} /><//>`;let r=t??(e.found.length>0?"join":"found");return a`<${ct} title=${o("first.title")} text=${o("first.text")} foot=${s}>
    <div class="tabs" role="tablist">${["found","join"].map(i=>a`<button type="button" role="tab" key=${i}
      aria-selected=${r===i} data-testid="first-run-${i}"
          onClick=${()=>n(i)}>${o(`first.${i}`)}
      ${i==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${r==="found"?a`<p class="soft">${o("first.foundText")}</p><${Tn} key="found"
            founding describe=${E} action=${o("first.foundAction")} onRegister=${Et} />`:a`<${ws} key="join" found=${e.found} describe=${E}
            onJoin=${un} />`}</div>
  <//>`}function Kr({code:e}){let[t,n]=p(null),[s,r]=p(null);k(()=>{re.preview(Fe(e)).then(n,r)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>we({page:"home"})}>${o(X.value?.length?"empty.goHome":"action.back")}</button>`;if(s)return a`<${U} icon="ticket" title=${o("invite.invalid")}
        text=${G(s)}>${i}<//>`;if(!t)return null;let l=()=>Ie(t.code).then(c=>B(c.id),M);return t.already_member?a`<${U} icon="ticket" title=${t.server_name}
        text=${o("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>B(t.server_id)}>${o("invite.open")}</button><//>`:a`<${U} icon="ticket"
      title=${o("invite.pageTitle",{name:t.server_name})} text=${o("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${o("invite.join",{name:t.server_name})}</button>${i}<//>`}function Ve({user:e,me:t,online:n,mark:s,onPerson:r}){return a`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${i=>r(e,i.currentTarget)}>
    <${H} id=${e.id} name=${e.display_name} online=${n} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&a` <em>${o("members.you")}</em>`}${s}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${o(n?"person.online":"person.offline")}</span>
  </button>`}var Ss=400,Xr=900;function We({rows:e,draw:t,guess:n,label:s,top:r}){let i=Y(null),l=Y(new Map),c=Y(null),[,m]=p(0),d=fn(e,l.current,n),u=i.current?.scrollTop??0,$=i.current?.clientHeight||Xr,f=hn(d,u-Ss,u+$+Ss);me(()=>{i.current&&(i.current.scrollTop=0),m(v=>v+1)},[r]),me(()=>{let v=!1;for(let h of i.current?.querySelectorAll("[data-row]")??[]){let{row:T=""}=h.dataset,C=h.getBoundingClientRect().height;Math.abs((l.current.get(T)??0)-C)<.5||(l.current.set(T,C),v=!0)}v&&m(h=>h+1)}),k(()=>{let v=i.current;if(!v)return;let h=new ResizeObserver(()=>m(T=>T+1));return h.observe(v),()=>h.disconnect()},[]);let b=c.current?e.findIndex(v=>v.key===c.current):-1;return a`<div class="members-scroll" ref=${i} role="list" aria-label=${s}
      onScroll=${()=>m(v=>v+1)}
      onFocusIn=${v=>{c.current=v.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${bn(d,f,[b]).map(({index:v,gap_px:h})=>h===void 0?a`<div key=${e[v].key} data-row=${e[v].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${v+1}>${t(e[v])}</div>`:a`<${vn} key=${`gap-${v}`} index=${v} height_px=${h} />`)}
  </div>`}var qr=46,Ur=38;function _s(e){let{members:t,find:n,online:s,roles:r}=e,[i,l]=p(""),[c,m]=p(!1),d=R(()=>i.trim()?n(t,i):t,[t,i]),u=R(()=>d.filter(({user:b})=>Cs(b,s)),[d,s]),$=c?u:d,f=R(()=>Vr($,r),[$,r]);return a`<div class="members">
    <div class="members-search"><${_} name="search" size=${16} />
      <input type="search" value=${i} placeholder=${o("members.find")}
          aria-label=${o("members.find")} data-testid="members-find"
        onInput=${b=>l(b.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${o("members.here",{count:u.length})}</button></div>
    ${f.length>0?a`<${We} rows=${f} guess=${Gr} label=${o("members.title")} top=${`${c} ${i}`}
            draw=${b=>b.member?a`<${Wr} member=${b.member} ...${e} />`:a`<h3>${o(`role.${b.role}.many`)} <span>${b.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${o("members.none")}</p>`}
  </div>`}var Cs=(e,t)=>t[e.id]??e.online??!1,Gr=e=>e.member?qr:Ur,Vr=(e,t)=>t.flatMap(n=>{let s=e.filter(i=>i.role===n);if(s.length===0)return[];let r=s.map(i=>({key:i.user.id,member:i}));return[{key:`role-${n}`,role:n,count:s.length},...r]});function Wr({member:e,owner:t,me:n,online:s,roles:r,onPerson:i,...l}){let{canChange:c,canPassOn:m,canRemove:d,onRole:u,onPassOn:$,onRemove:f}=l,{user:b}=e;return a`<div class="member" data-testid="member" data-user-id=${b.id}
      data-role=${e.role}>
    <${Ve} user=${b} me=${n} online=${Cs(b,s)} onPerson=${i}
      mark=${b.id===t&&a`<span class="member-owner" title=${o("role.owner")}><${_} name="crown" size=${14} /></span>`} />
    <${Be} label=${o("members.actions",{name:b.display_name})} testid="member-menu"
        items=${[...c(e)?r.map(v=>({label:o(`role.${v}`),checked:v===e.role,testid:`role-${v}`,onClick:()=>u(e,v)})):[],m(e)&&{label:o("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>$(e)},d(e)&&{label:o("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}var Jr=46,Zr=new Intl.Collator;function bt({people:e,me:t,online:n,onPerson:s,actions:r}){let i=R(()=>e.map(l=>({key:l.id,user:l})).sort((l,c)=>Zr.compare(l.user.display_name,c.user.display_name)||(l.key<c.key?-1:1)),[e]);return a`<div class="members"><${We} rows=${i} guess=${()=>Jr} top=${null}
      label=${o("members.title")}
      draw=${({user:l})=>a`<div class="member" data-testid="member" data-user-id=${l.id}>
        <${Ve} user=${l} me=${t} online=${n[l.id]??l.online??!1} onPerson=${s} />
        ${r?.(l)}</div>`} /></div>`}function Z({title:e,subtitle:t,onClose:n,children:s,testid:r}){return a`<aside class="panel" aria-label=${e} data-testid=${r}>
    <header class="panel-head">
      <${z} icon="arrow-left" label=${o("action.back")} onClick=${n}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>
      <${z} icon="close" label=${o("action.close")} onClick=${n} class="only-wide"
          testid="panel-close" />
    </header>
    ${s}
  </aside>`}var Qr=(e,t)=>Te(e,t,({user:n})=>[n.display_name,n.username],e.length);function vt(){let e=fe.value,t=P.value?.id??"";return R(()=>({...e,[t]:!0}),[e,t])}var gt=(e,t)=>Ke(e.username,t,e),yt=()=>{K.value=null};function Yr(){let e=ee(he(ie.value));return e?.hidden?a`<${ti} conversation=${e} />`:e?.people?a`<${ei} conversation=${e} people=${e.people} />`:a`<${oi} />`}function ei({conversation:e,people:t}){let{icon:n,label:s,group:r}=e,i=P.value?.id??"",l=vt();return a`<${Z} title=${o("members.title")} subtitle=${s} testid="members" onClose=${yt}>
    <${bt} people=${t} me=${i} online=${l} onPerson=${gt} />
    <div class="panel-foot">${n!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>I({kind:"direct-add",direct:e.id})}>
        <${_} name="user-add" size=${15} />${o("dm.add")}</button>`}${r&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>An(e)}>${o("dm.leave")}</button>`}</div>
  <//>`}function ti({conversation:e}){let{id:t,label:n,name:s,manages:r}=e;k(()=>{go(t).catch(M)},[t]);let i=Oe.value[t],l=R(()=>i?.map(({user:$})=>$),[i]),c=vt(),m=P.value?.id??"",d=$=>I({kind:"confirm",title:o("channel.putOut"),text:o("channel.putOutText",{name:$.display_name,channel:s}),action:o("channel.putOut"),danger:!0,run:()=>yo(t,$.id).catch(M)}),u=$=>r&&$.id!==m&&a`<${z} icon="user-remove" testid="channel-put-out" onClick=${()=>d($)}
      label=${o("channel.putOutName",{name:$.display_name})} />`;return a`<${Z} title=${o("members.title")} subtitle=${n} testid="members" onClose=${yt}>
    ${l?a`<${bt} people=${l} me=${m} actions=${u}
            online=${c} onPerson=${gt} />`:a`<${O} rows=${6} kind="line" />`}
    <div class="panel-foot">${r&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>I({kind:"channel-add",channel:t})}>
        <${_} name="user-add" size=${15} />${o("channel.addMembers")}</button>`}</div>
  <//>`}function oi(){let e=ie.value.page==="channel"?ie.value.server:"",t=X.value?.find(m=>m.id===e),n=pe.value[e],s=P.value,r=vt(),i=R(()=>n&&Kt(n),[n]);if(!t||!s)return null;let l=De(e),c=m=>I({kind:"confirm",title:o("members.remove"),text:o("members.removeText",{name:m.user.display_name,server:t.name}),action:o("members.remove"),danger:!0,run:()=>vo(e,m.user.id).catch(M)});return a`<${Z} title=${o("members.title")} subtitle=${t.name} testid="members"
      onClose=${yt}>
    ${i?a`<${_s} members=${i} owner=${t.owner_id} me=${s.id}
            online=${r} onPerson=${gt} roles=${Ft} find=${Qr}
      canChange=${m=>Bt(t,l,m,s.id)}
          canRemove=${m=>zt(t,l,m,s.id)}
          canPassOn=${m=>Ht(t,m,s.id)}
          onPassOn=${m=>I({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,d)=>bo(e,m.user.id,d).catch(M)}
          onRemove=${c} />`:a`<${O} rows=${6} kind="line" />`}
  <//>`}function Ms({request:e,onApprove:t,onDeny:n}){let[s,r]=p(!1),i=async()=>{r(!0),await t(),r(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${o("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,W(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${o("mesh.compare")}</p>
    <${Ge} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${s}
        data-testid="node-approve" onClick=${i}>${o("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${s} data-testid="node-deny"
          onClick=${n}>${o("mesh.deny")}</button></div>
  </article>`}var Ns=12;function Ts({holds:e,meshName:t,describe:n,onMake:s,onRestore:r}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${o("mesh.kit")}</h2></header>
    <p class="soft">${o(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${ni} meshName=${t} describe=${n} onMake=${s} />`:a`<${ri} describe=${n} onRestore=${r} />`}
  </section>`}function ni({meshName:e,describe:t,onMake:n}){let[s,r]=p(""),[i,l]=p(""),[c,m]=p(null),{busy:d,at:u,failure:$,submit:f}=x(t,["passphrase"]),b=f(async()=>{m(await n(s)),r(""),l("")}),v=[...s].length,h=i!==""&&i!==s;return a`<form class="settings-section" onSubmit=${b}>
    <${w} label=${o("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${s} onInput=${r} testid="kit-passphrase" error=${u("passphrase")}
        hint=${o("mesh.kitPassphraseRule",{count:Ns})} />
    <${w} label=${o("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${h?o("mesh.kitPassphraseDiffers"):null} />
    ${$}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${d||v<Ns||i!==s}>${o("mesh.kitMake")}</button></div>
    ${c&&a`<${si} kit=${c} text=${ii(c,e)} />`}
  </form>`}function si({kit:e,text:t}){let n=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((s,r)=>a`<li key=${r}>${s}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${n}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${o("mesh.kitSave")}</a>
      <${ae} text=${t} label=${o("mesh.kitCopy")} /></div>
    <p class="soft">${o("mesh.kitKeep")}</p></div>`}function ri({describe:e,onRestore:t}){let[n,s]=p(""),[r,i]=p(""),{busy:l,at:c,failure:m,submit:d}=x(e,["kit","passphrase"]),u=d(async()=>{await t(n,r),s(""),i("")});return a`<form class="settings-section" onSubmit=${u}>
    <${w} label=${o("mesh.kitLine")} value=${n} onInput=${s} area mono
        testid="kit-line" error=${c("kit")} />
    <${w} label=${o("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${r} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||n.trim()===""||r===""}>${o("mesh.kitRestore")}</button></div>
  </form>`}function ii(e,t){let n=e.words.map((s,r)=>`${r+1}. ${s}`).join(`
`);return`${o("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${n}
`}function Ps({rows:e}){let t=e.filter(([,s])=>s>0),n=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${o("mesh.counters")}</h2></header>
    <p class="soft">${o("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${o("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([s,r])=>a`<div key=${s}><dt>${jn(s)}</dt><dd>${r}</dd></div>`)}</dl>`}
    ${t.length>0&&n>0&&a`<p class="soft">${o("mesh.countersQuiet",{count:n})}</p>`}
  </section>`}function As({events:e}){return a`<section class="card"><header class="card-head"><h2>${o("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${o("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,n)=>a`<li key=${`${t.at}${n}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${V(t.at)}>${A(t.at)}</time><span>${ai(t)}</span></li>`)}</ol>`}
  </section>`}function ai({code:e,args:t}){let n=String(t.name??"");switch(e){case"joined":return o("mesh.event.joined");case"connected":return o("mesh.event.connected",{name:n});case"lost":return o("mesh.event.lost",{name:n,reason:J(String(t.reason))});case"authority_given":case"authority_taken":return o(`mesh.event.${e}`,{name:n});case"authority_restored":return o("mesh.event.authority_restored");case"revoked":return o("mesh.event.revoked",{name:n});case"refused_address":return o(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return ce(String(t.trouble),t.name?n:null);case"trouble_over":return o("mesh.event.troubleOver");case"set_aside":return o("mesh.verdict.setAside",{node:n,entry:t.entry});case"disk":return o("mesh.event.disk",{detail:t.detail});default:return o("mesh.event.other",{code:e})}}function Es({node:e,onRevoke:t,onAuthority:n}){let s=[n&&{label:o(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:n,testid:"node-authority"},t&&{label:o("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),r=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&o(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&W(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&A(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Xe(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${o(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${o("mesh.authority")}</span>`}
      ${s.length>0&&a`<${Be} label=${o("mesh.nodeMenu",{name:e.name})} items=${s} />`}</header>
    <dl>${r.map(([i,l])=>l&&a`<div key=${i}><dt>${o(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${ce(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${li(e)}</p>`}
  </article>`}function li({last_error_code:e,last_error_at:t}){let n=J(e??"");return t?o("mesh.errorAt",{reason:n,time:A(t)}):n}function Ds({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${o("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${o("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(n=>a`<li key=${n.order_id}>
      <strong>${o(`mesh.order.${n.kind}`)}</strong> ${W(n.created_at)} — ${o("mesh.ordersMissing",{nodes:n.missing.map(t).join(o("list.comma"))})}</li>`)}</ul>`}
  </section>`}function Is({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
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
    </tr>`)}</tbody></table></div>`}var ci={green:"ok",amber:"clock",red:"warning"};function Os({verdict:e,at:t,stale:n,nodes:s}){return a`<div class="verdict is-${e.level} ${n?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${_} name=${ci[e.level]} size=${22} /><p>${mi(e,s)}</p>
    <small>${o(n?"mesh.staleAt":"mesh.asOf",{time:tt(t)})}</small></div>`}function mi({code:e,args:t,at:n},s){let r=i=>Number(t[i]??0);switch(e){case"equal":return o("mesh.verdict.equal",{count:r("nodes"),time:tt(n)});case"quarantined":return o("mesh.verdict.quarantined",{count:r("entries")});case"deriving":return o("mesh.verdict.deriving",{percent:r("percent")});case"behind":return o("mesh.verdict.behind",{node:t.node,count:r("behind")+r("ahead")});case"unreachable":return pi(t,s);case"set_aside":return o("mesh.verdict.setAside",{node:t.node,entry:r("entries")});case"unanswered":return[o("mesh.verdict.unanswered",{address:t.address}),J(String(t.reason))].join(o("list.sentences"));case"clock":return ui(t);default:return di(e,t)}}function di(e,t){let n=t.since&&o("mesh.verdict.since",{time:A(String(t.since))});return[ce(e,t.here?null:String(t.node)),n].filter(Boolean).join(o("list.sentences"))}function ui({node:e,here:t,ahead:n,seconds:s}){let r=n?"Ahead":"Behind";return t?o(`mesh.verdict.ownClock${r}`,{span:ot(Number(s))}):o(`mesh.verdict.clock${r}`,{node:e,span:ot(Number(s))})}function pi(e,t){let n=t.filter(r=>r.state==="unreachable"||r.state==="never"),s=Number(e.behind??0);return[o("mesh.verdict.unreachable",{node:n.map(r=>r.name).join(o("list.comma"))}),e.reason&&J(String(e.reason)),e.heard_at&&o("mesh.verdict.heard",{time:A(String(e.heard_at))}),s>0&&o("mesh.verdict.lacks",{count:s}),e.next_attempt_at&&o("mesh.verdict.next",{when:Xe(String(e.next_attempt_at))})].filter(Boolean).join(o("list.sentences"))}function Rs({ticket:e,earlier:t,nameOf:n,onMake:s}){let[r,i]=p(!1),l=async()=>{i(!0),await s(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${o("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${r}
          data-testid="ticket-make" onClick=${l}><${_} name="ticket"
          size=${16} />${o("mesh.makeTicket")}</button></header>
    <p class="soft">${o("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${ae} text=${e.ticket} label=${o("mesh.copyTicket")}
          testid="ticket-copy" />
        <${ae} text="localchat --join ${e.ticket}" label=${o("mesh.copyCommand")} />
        <span
            class="soft">${o("mesh.ticketUntil",{when:W(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${o("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?o("mesh.ticketUsed",{node:n(c.used_by)}):Date.parse(c.expires_at)<Date.now()?o("invite.expired"):o("mesh.ticketOpen",{time:A(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function js(e){let t=e.writers.map(({id:s,entries:r})=>({node:s,label:e.nodes.find(i=>i.id===s)?.name??s.slice(-6),top:r})),n=e.nodes.map(s=>{let r=t.map((i,l)=>{let c=s.held[l]??0;return{held:c,behind:i.top-c}});return{node:s,cells:r,dimmed:s.state!=="here"&&s.state!=="connected"}});return{columns:t,rows:n}}function Fs(e){return Object.entries(e).sort((t,n)=>n[1]-t[1]||(t[0]<n[0]?-1:1))}var $i=3e3;function fi(){let e=P.value?.mesh_admin===!0;if(k(()=>{if(!e)return;lt();let s=setInterval(lt,$i);return()=>clearInterval(s)},[e]),!e)return a`<${U} icon="shield" title=${o("empty.forbidden")}
        text=${o("mesh.adminsOnly")} />`;let t=Vo.value,n=Jo.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${z} icon="arrow-left" label=${o("action.back")}
        class="only-narrow" onClick=${Go} />
      <div><h1>${o("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${n!==null&&a`<${N} tone="warning">${o("mesh.loadFailed")} ${G(n)}<//>`}
      ${t?a`<${hi} told=${t} stale=${n!==null} />`:n===null&&a`<${O} rows=${5} kind="line" />`}
    </div>
  </section>`}function hi({told:e,stale:t}){let n=r=>e.nodes.find(i=>i.id===r)?.name??r.slice(-8),s=e.nodes.some(r=>r.state==="here"&&r.authority);return a`
    <${Os} verdict=${e.verdict} at=${Wo.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${o("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(r=>a`<${Ms} key=${r.node_id} request=${r} onApprove=${()=>bi(r)} onDeny=${()=>vi(r)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${o("mesh.positions")}</h2></header><p
        class="soft">${o("mesh.positionsText")}</p><${Is}
        ...${js(e)} /></section>
    <section class="status-nodes" aria-label=${o("mesh.nodes")}>${e.nodes.map(r=>a`<${Es} key=${r.id} node=${r}
      onRevoke=${r.state==="here"||r.state==="revoked"?null:()=>gi(r)}
      onAuthority=${s&&r.state!=="revoked"&&r.state!=="waiting"?()=>yi(r):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${N} tone="warning">${e.unanswered.map(({address:r,code:i})=>a`<p key=${r} data-testid="unanswered">${o("mesh.verdict.unanswered",{address:r})} ${J(i)}</p>`)}<//>`}
    <${Rs} ticket=${Zo.value} earlier=${e.tickets} nameOf=${n}
        onMake=${()=>sn().catch(M)} />
    <${Ts} holds=${s} meshName=${e.mesh.name} describe=${E}
        onMake=${on} onRestore=${(r,i)=>nn(r,i).then(()=>L(o("mesh.restored"),"ok"))} />
    <div class="card-pair"><${Ps} rows=${Fs(e.counters)} /><${Ds}
        orders=${e.unconfirmed_orders} nameOf=${n} /></div>
    <${As} events=${e.events} />`}function bi(e){return Qo(e.node_id).then(()=>L(o("mesh.approved",{name:e.name}),"ok"),M)}function vi(e){I({kind:"confirm",title:o("mesh.deny"),text:o("mesh.denyText",{name:e.name}),action:o("mesh.deny"),danger:!0,run:()=>Yo(e.node_id).catch(M)})}function gi(e){I({kind:"confirm",title:o("mesh.revoke"),text:o("mesh.revokeText",{name:e.name}),action:o("mesh.revoke"),danger:!0,run:()=>en(e.id).catch(M)})}function yi(e){let t=e.authority,n=o(t?"mesh.takeAuthority":"mesh.giveAuthority"),s={name:e.name};I({kind:"confirm",title:n,text:t?o("mesh.takeAuthorityText",s):o("mesh.giveAuthorityText",s),action:n,danger:t,run:()=>tn(e.id,!t).catch(M)})}var Bs=["href","bold","strike","italic","code"],Ls={bold:"**",strike:"~~",italic:"*"},Hs=e=>ki(e).map(t=>{let n=t.reduce((s,{text:r})=>s+(r.match(/[*`~_]/g)?.length??0),0);return Je(t,0,n>1).trim()});function ki(e){let t=[[]],n=!0;for(let s of e)(s.kept?s.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):s.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||n)&&!s.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...s,text:c}),n=c===""?l>0||n:c.endsWith(" ")});return t}function Je(e,t,n){let s=Bs[t];if(!s)return e.map(({text:i})=>n?Si(i):i).join("");let r="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][s]===e[i][s];)l+=1;r+=wi(e.slice(i,l),t,n),i=l}return r}function wi(e,t,n){let s=Bs[t],r=e[0][s],i=e.map(({text:l})=>l).join("");if(!r||i.trim()==="")return Je(e,t+1,n);if(s==="code")return kt(i,l=>xi(l));if(s==="href"){if(i.trim()===r)return i;let l=Je(e,t+1,n);return kt(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${r})`)}return kt(Je(e,t+1,n),l=>Ls[s]+l+Ls[s])}function kt(e,t){let n=e.trim(),s=e.length-e.trimStart().length;return e.slice(0,s)+t(n)+e.slice(s+n.length)}var xi=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Si=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function zs(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,n=>`%${n.charCodeAt(0).toString(16).padStart(2,"0")}`)}var _i=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,Ci=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,Mi=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,D=e=>e.nodeType===1?e.nodeName.toLowerCase():"",Q=(e,t)=>e.getAttribute?.(t)??"",ne=e=>Q(e,"style");function Ks(e){let t=[...e.childNodes].filter(s=>D(s)!==""||s.nodeType===3&&s.nodeValue?.trim()),n=s=>{let r=ne(s);return D(s)==="pre"||/white-space:\s*pre/i.test(r)&&Mi.test(r)};return t.length>0&&t.every(n)}var Ce=e=>/display:\s*none|mso-list:\s*ignore/i.test(ne(e));function Xs(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(ne(e))?"item":_i.test(t)?"text":null}function qs(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),n=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),s="`".repeat(n+1),r=[...e.childNodes].find(c=>D(c)==="code"),i=`${Q(e,"class")} ${r?Q(r,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${s}${l}
${t}
${s}`}function Us(e,t){let n=Number(/\blevel(\d)/i.exec(ne(e))?.[1]??1),s=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Gs(e)),r=Number.parseInt((s?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=s?`${r||1}. `:"- ",l="   ".repeat(Math.max(0,n-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function Gs(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(ne(t)))return t.textContent??"";let n=D(t)===""?"":Gs(t);if(n)return n}return""}function Vs(e){let t=[...e.childNodes].flatMap(n=>D(n)==="p"?[...n.childNodes]:[n]).find(n=>D(n)==="input"&&Q(n,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var wt=e=>[...e.childNodes].flatMap(t=>{let n=D(t);return Ce(t)?[]:n==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(n)?wt(t):[]}),xt=e=>[...e.childNodes].some(t=>Ci.test(D(t))||D(t)==="div"&&xt(t));var Ni=/^(b|strong)$/,Ti=/^(i|em|cite)$/,Pi=/^(s|del|strike)$/,Ai=/^(code|kbd|samp|tt)$/;function Ze(e,t){let n=D(e),s=ne(e),r=/font-weight:\s*(\w+)/i.exec(s)?.[1]??"",i={...t};(Ni.test(n)||/^(bold|bolder|[6-9]00)$/i.test(r))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(r)&&delete i.bold,(Ti.test(n)||/font-style:\s*italic/i.test(s))&&(i.italic=!0),(Pi.test(n)||/text-decoration[\w-]*:[^;]*line-through/i.test(s))&&(i.strike=!0),Ai.test(n)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(s)&&(i.kept=!0);let l=n==="a"?zs(Q(e,"href")):void 0;return l&&(i.href=l),i}function Js(e){let t=new Map,n=e.map(r=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of r){l();for(let m=0;m<c.columns&&i.length<=40;m+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(m===0?c.text:"")}return l(),i}),s=Math.max(0,...n.map(r=>r.length));if(s>40||s*n.length>2e3)return null;for(let r of n)for(;r.length<s;)r.push("");return Ei(n)}function Ei(e){let t=e.filter(s=>s.some(Boolean)),n=Math.max(0,...t.map(s=>s.findLastIndex(Boolean)+1));return t.map(s=>s.slice(0,n))}var Di=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function Zs(e,t){let[n,...s]=e,r=n.map((l,c)=>{let m=s.map(u=>u[c]).filter(Boolean),d=m.length>0&&m.every(u=>Di.test(u));return t(c)||d?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(n.map(St)),i(r),...s.map(i)].join(`
`)}var St=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var Oi=150,Qs=12,Ys=16e3,Ri=400,ji=50,Fi=80,Li=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,ge=class extends Error{};function er(e,t){if(Ks(e))return null;let n=new _t;try{n.children(e,{},0)}catch(l){if(l instanceof ge)return null;throw l}if(n.flush("line"),!n.structured&&!Bi(n.looks))return null;let s=[...n.hrefs];if(s.length===1&&t.trim()===s[0])return null;let r=tr(n.blocks);return r.length<=2*Ys&&r.split(`
`).length<=Ri?r:null}var Bi=e=>e.size>1||[...e].some(t=>t.includes("href"));function tr(e){let t="";return e.forEach((n,s)=>{let i=e[s-1]?.kind===n.kind&&n.kind!=="apart";t+=(s===0?"":i?`
`:`

`)+n.text}),t}var _t=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let n=Hs(this.runs);for(this.runs=[];n.length>0&&n[0]==="";)n.shift();for(;n.length>0&&n.at(-1)==="";)n.pop();n.length!==0&&this.put(n.map(s=>s.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,n){this.blocks.push({text:t,kind:n})}children(t,n,s){for(let r of t.childNodes)this.node(r,n,s+1)}text(t,n){if(this.#t+=t.length,this.#t>Ys)throw new ge;if(this.runs.push({...n,text:t}),t.trim()==="")return;let{kept:s,...r}=n;this.looks.add(JSON.stringify(Object.keys(r).sort())),n.href&&this.hrefs.add(n.href)}node(t,n,s){if(t.nodeType===3)return this.text(t.nodeValue??"",n);let r=D(t);if(r===""||Li.test(r)||Ce(t))return;if(s>Oi)return this.text(t.textContent??"",n);if(r==="br")return this.text(`
`,{...n,kept:!0});if(r==="img")return this.text(Q(t,"alt").slice(0,Fi),n);if(r==="input")return;let i=Ze(t,n),l=Xs(t,r);return l?this.block(l,t,i,s):this.children(t,i,s)}block(t,n,s,r){if(this.flush("line"),t==="text"){this.children(n,s,r);let c=D(n)==="p"&&!/Mso|^p\d/.test(Q(n,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(n,s,r);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(qs(n),"apart");if(t==="list"){let c=this.list(n,s,r);return c===""?void 0:this.put(c,"apart")}let i=this.inside(n,s,r);if(i==="")return;if(t==="item")return this.put(Us(n,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(D(n)[1]));return this.put(`${l} ${St(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,n,s){let[r,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Qs?this.text(t.textContent??"",n):this.children(t,n,s),this.#e-=1,this.flush("line");let l=tr(this.blocks);return this.blocks=r,this.runs=i,l}list(t,n,s){let r=Number.parseInt(Q(t,"start"),10)||1,i=D(t)==="ol",l=[];for(let c of t.childNodes){let m=D(c);if(m===""||Ce(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let f=this.#e>Qs?this.inside(c,n,s):this.list(c,n,s+1);this.#e-=1,f&&l.push(f.replace(/^/gm,i?"   ":"  "));continue}let d=i?`${r}. `:"- ",u=this.inside(c,Ze(c,n),s+1).replace(/\n{2,}/g,`
`);u!==""&&(r+=1,l.push(d+Vs(c)+u.replace(/\n/g,`
${" ".repeat(d.length)}`)))}return l.join(`
`)}table(t,n,s){let r=wt(t).map(d=>[...d.childNodes].filter(u=>/^(td|th)$/.test(D(u))&&!Ce(u)));if(r.reduce((d,u)=>d+u.length,0)>2e3)throw new ge;if(!(r.length>1&&r.some(d=>d.length>1))||r.some(d=>d.some(xt))){for(let d of r)for(let u of d)this.block("text",u,n,s+1);return}let c=r.map(d=>d.map(u=>this.cell(u,n,s+1))),m=Js(c);if(!m)throw new ge;m.length!==0&&(this.structured=!0,this.put(Zs(m,d=>Hi(c,d)),"apart"))}cell(t,n,s){let r=this.inside(t,Ze(t,n),s).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(Q(t,c),10)||1,1),ji),l=/^right$/i.test(Q(t,"align"))||/text-align:\s*right/i.test(ne(t));return{text:r.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function Hi(e,t){let n=e.slice(1).flatMap(s=>s[t]?.text?[s[t]]:[]);return n.length>0&&n.every(({right:s})=>s)}var zi=2e6,Ki=2e4;function Xi(e,t){if(e.length>zi)return null;let n=new DOMParser().parseFromString(e,"text/html");return n.getElementsByTagName("*").length>Ki?null:er(n.body,t)}var or=400;function nr({message:e,text:t,place:n,server:s,onShow:r}){let{author:i,parent_id:l}=e,c=[...t],m=c.length>or?`${c.slice(0,or).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${o("pins.show")} onClick=${r}>
    <span class="found-place">${n}${s&&a`<small>${s}</small>`}
      ${l&&a`<small>${o("search.inThread")}</small>`}</span>
    <span class="found-by"><${H} id=${i.id} name=${i.display_name} size="s" />
      <strong>${i.display_name}</strong>
      <time title=${V(e.created_at)}>${Pe(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}var qi=({links:e})=>a`${e.map(t=>a`<${Wi} key=${t.message} link=${t} />`)}`,Me=new Set,Ui=500;function Gi(e){Me.has(e)||(Me.size>=Ui&&Me.clear(),Me.add(e),Mo(e).catch(()=>Me.delete(e)))}function Vi({html:e,content:t}){if(!e)return t;let n=e.replace(/<br>|<\/(?:p|li|tr|h\d|pre)>/g,`$&
`).replace(/<\/t[dh]>/g,"$& "),{body:s}=new DOMParser().parseFromString(n,"text/html");return(s.textContent??"").trim()}function Wi({link:e}){let{conversation:t,message:n,direct:s}=e,r=ee(t),i=r!==null,l=eo.value[n];k(()=>{i&&l===void 0?to(t,n):!i&&s&&Gi(t)},[t,n,i,l===void 0]);let c=R(()=>l?Vi(l):"",[l]);if(!r||!l)return null;let m=X.value?.find(d=>d.id===r.server)?.name??null;return a`<${nr} message=${l} text=${c} place=${r.label} server=${m}
    onShow=${()=>j(t,n)} />`}function sr({message:e,onShow:t,onUnpin:n,onPerson:s}){let{author:r}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${H} id=${r.id} name=${r.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${r.username}"
        onClick=${i=>s(i.currentTarget)}>${r.display_name}</button>
      <time title=${V(e.created_at)}>${A(e.created_at)}</time>
      ${n&&a`<${z} icon="close" label=${o("message.unpin")} onClick=${n} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${ze} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${o("pins.show")}</button>
  </article>`}function Ji(){let e=he(ie.value)??"",t=ee(e);if(k(()=>{e&&Fo(e)},[e]),!t)return null;let n=Ro.value[e],s=jo.value,r=i=>{j(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(K.value=null)};return a`<${Z} title=${o("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{K.value=null}}>
    ${s!==null&&a`<${N} tone="warning">${G(s)}<//>`}
    ${!n&&s===null&&a`<${O} rows=${3} />`}
    ${n?.length===0&&a`<${U} icon="pin" title=${o("pins.none")} text=${o("pins.noneText")} />`}
    ${n&&n.length>0&&a`<ul class="pins">${n.map(i=>a`<li key=${i.id}><${sr} message=${i}
            onPerson=${l=>Ke(i.author.username,l,i.author)}
            onShow=${()=>r(i)} onUnpin=${t.pins?()=>Lo(i):null} /></li>`)}</ul>`}
  <//>`}function rr({saved:e,place:t,onShow:n,onRemove:s}){let{message:r,server:i}=e,{author:l}=r;return a`<article class="pinned" data-testid="saved-message" data-message-id=${r.id}>
    <p class="found-place">${t}${i&&a`<small>${i.name}</small>`}</p>
    <header><${H} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${V(r.created_at)}>${A(r.created_at)}</time>
      <${z} icon="close" label=${o("saved.remove")} testid="saved-remove" onClick=${s} /></header>
    <div class="pinned-body" dir="auto">${r.html?a`<${ze} source=${r.html} />`:a`<p class="message-plain">${r.content}</p>`}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${n}>${o("saved.show")}</button>
  </article>`}function ir({found:e,place:t,onShow:n}){let{message:s,snippet:r,server:i}=e,{author:l}=s,c=m=>{if(m.key!=="ArrowDown"&&m.key!=="ArrowUp")return;let d=m.currentTarget.closest("li"),$=(m.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;($||m.key==="ArrowUp")&&(m.preventDefault(),($??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${s.id} onClick=${n} onKeyDown=${c}>
    <span class="found-place">${t}${i&&a`<small>${i.name}</small>`}
      ${s.parent_id&&a`<small>${o("search.inThread")}</small>`}</span>
    <span class="found-by"><${H} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${V(s.created_at)}>${A(s.created_at)}</time></span>
    <span class="found-text" dir="auto">${r.map((m,d)=>m.hit?a`<mark key=${d}>${m.text}</mark>`:m.text)}</span>
  </button>`}function ar({value:e,busy:t,sort:n,filters:s,onInput:r,onEnter:i,onSort:l,onFilter:c}){let m=Y(null),[d,u]=p(null);me(()=>{m.current?.focus(),m.current?.select()},[]);let $=f=>{if(!ve(f)){if(f.key==="Enter")f.preventDefault(),i();else if(f.key==="ArrowDown"){let b=document.querySelector(".found-list button");b instanceof HTMLElement&&(f.preventDefault(),b.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${_} name="search" size=${17} />
      <input ref=${m} type="search" value=${d??e} maxlength="500"
        placeholder=${o("search.placeholder")} aria-label=${o("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${$}
        onCompositionStart=${f=>u(f.target.value)}
        onCompositionEnd=${f=>{u(null),r(f.target.value)}}
        onInput=${f=>{f.isComposing?u(f.target.value):r(f.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${s.map(({label:f,filter:b})=>a`<button type="button" class="chip" key=${b}
          onClick=${()=>{c(b),m.current?.focus()}}>${f}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${o("search.sort")}</legend>
      ${["newest","best"].map(f=>a`<label key=${f}><input type="radio" name="search-sort" value=${f}
            checked=${n===f} onChange=${()=>l(f)} />
          <span>${o(`search.${f}`)}</span></label>`)}
    </fieldset>
  </div>`}var Zi=/^(in|from|on):/;function lr(e,t){let n=Qi(e);if(n.includes(t))return n.filter(l=>l!==t).join(" ");let s=Zi.exec(t)?.[0],r=n.filter(l=>!s||!l.startsWith(s)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...r,i].join(" ").trim()}function Qi(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function Yi(){let{typed:e,sort:t,results:n,cursor:s,total:r,more:i,unknown:l,coverage:c,asked:m,busy:d,error:u}=Ko.value,$=ee(he(ie.value)),f=$?.server?$:null,b=[f&&{label:o("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:o("search.fromMe"),filter:"from:me"},{label:o("search.hasLink"),filter:"has:link"},{label:o("search.hasCode"),filter:"has:code"},{label:o("search.today"),filter:"on:today"}].filter(h=>h!=null),v=({message:h,channel:T,dm:C})=>{T?B(T.server_id,T.id,h.id):C&&j(C.id,h.id),matchMedia("(max-width: 1180px)").matches&&(K.value=null)};return a`<${Z} title=${o("search.title")} testid="search"
      onClose=${()=>{K.value=null}}>
    <${ar} value=${e} busy=${d} sort=${t} filters=${b}
      onInput=${h=>je(h)}
      onEnter=${()=>je(e,{at_once:!0})}
      onSort=${Xo}
      onFilter=${h=>je(lr(e,h),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${d?void 0:m}>
      ${u!==null&&a`<${N} tone="warning">${G(u)}<//>`}
      ${l.map(h=>a`<${N} tone="warning" key=${h}>${o("search.unknown",{part:h})}<//>`)}
      ${!m&&!d&&u===null&&a`<${ta} />`}
      ${!m&&d&&a`<${O} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${ea(n.length,r,i,s)}</p>
          <ol class="found-list">${n.map(h=>a`<li key=${h.message.id}><${ir} found=${h} place=${Ct(h)}
                onShow=${()=>v(h)} /></li>`)}</ol>`}
      ${m&&s&&a`<button type="button" class="button" data-testid="search-more" disabled=${d}
            onClick=${qo}>${o("search.more")}</button>`}
      ${m&&c&&a`<${oa} coverage=${c} />`}
    </div>
  <//>`}function Ct({channel:e,dm:t}){return e?`#${e.name}`:t?qt(t,P.value?.id??"",So()):""}function ea(e,t,n,s){return e===0&&!s?o("search.none"):n?o("search.countMore",{count:t}):o("search.count",{count:t})}function ta(){let e=[['"…"',o("search.helpPhrase")],["-…",o("search.helpWithout")],["from:",o("search.helpFrom")],["in:#",o("search.helpIn")],["has:link",o("search.helpHas")],["before: after: on:",o("search.helpDays")]];return a`<${U} icon="search" title=${o("search.start")} text=${o("search.startText")} />
    <dl class="search-help">${e.map(([t,n])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${n}</dd></div>`)}</dl>`}function oa({coverage:e}){let{missing:t,behind:n,waiting:s,reading_before:r}=e,i=[...n.map(({name:l,since:c})=>c?o("search.unreachableSince",{name:l,time:ue(c)}):o("search.unreachable",{name:l})),t>0?o("search.missing",{count:t}):"",s>0?o("search.waiting",{count:s}):"",r?o("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${o("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}function na(){k(()=>{at()},[]);let{items:e,cursor:t,loaded:n}=Bo.value,s=Ho.value,r=({message:i,channel:l,dm:c})=>{l?B(l.server_id,l.id,i.id):c&&j(c.id,i.id),matchMedia("(max-width: 1180px)").matches&&(K.value=null)};return a`<${Z} title=${o("saved.title")} testid="saved"
      onClose=${()=>{K.value=null}}>
    ${s!==null&&a`<${N} tone="warning">${G(s)}<//>`}
    ${!n&&s===null&&a`<${O} rows=${3} />`}
    ${n&&e.length===0&&a`<${U} icon="clock" title=${o("saved.none")} text=${o("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(i=>a`<li key=${i.message.id}><${rr} saved=${i} place=${Ct(i)}
            onShow=${()=>r(i)} onRemove=${()=>zo(i.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{at(!1)}}>${o("saved.more")}</button>`}
  <//>`}var sa=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>cr?`${t.slice(0,cr).join("")} …`:t.join("")},cr=40;function mr({count:e,max:t,full:n,busy:s,failed:r,onCopy:i,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${o("select.label")} data-testid="selection">
    ${r.length>0&&a`<${N} tone="error"><ul class="selection-failed" data-testid="selection-failed">${r.map(({message:m,reason:d})=>a`<li key=${m.id}>${o("select.failed",{name:m.author.display_name,time:ue(m.created_at),text:sa(m.content),reason:d})}</li>`)}</ul><//>`}
    ${n&&a`<${N} tone="warning">${o("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${o("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||s}
        data-testid="selection-copy" onClick=${i}><${_} name="copy" size=${15} />${o("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||s} data-testid="selection-delete"
          onClick=${l}><${_} name="trash" size=${15} />${o("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${o("select.done")}</button>
    </div>
  </section>`}function Mt({moderates:e}){let t=be.value;if(!t)return null;let n=Sn(t),s=n.length,r=e||n.every(({author:c})=>c.id===P.value?.id),i=async()=>{await Cn(En(n,ro))&&(L(o("select.copied",{count:s}),"ok"),xe())},l=()=>I({kind:"confirm",title:o("select.deleteTitle",{count:s}),text:o("select.deleteText"),action:o("select.deleteCount",{count:s}),danger:!0,run:async()=>{let c=await _n();c>0&&L(o("select.deleted",{count:c}),"ok")}});return a`<${mr} count=${s} max=${xn} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${r?l:null} onDone=${xe} />`}function ra({id:e,parent:t,at:n}){let s=ee(e),r=Zt(e,t).value.messages[0],i=Gt(e,t).value,l=rn(i.messages);k(()=>(n||Yt(e,t),Qt(e,t),()=>{be.peek()?.parent===t&&xe()}),[e,t]);let c=ln.value,[m,d]=p(!1);k(()=>{m&&c&&i.loaded&&an(e,t,l)},[m,c,i.loaded,l]);let u=Math.max(r?.reply_count??0,i.has_older?i.messages.length:0),$=i.has_newer?[]:Io(Oo.value,e,t,i.messages),f=R(()=>{let b=r?[{kind:"message",key:t,message:r,continues:!1}]:[];if(!i.loaded)return b;b.push({kind:"replies",key:"replies",count:u});let v=yn(i.messages,{day:Ae}).filter(h=>h.kind!=="day");return[...b,...v,...kn($)]},[i,r,u,no.value,...$]);return s?a`<${Z} title=${o("thread.title")} subtitle=${s.label} testid="thread"
      onClose=${()=>{K.value=null}}>
    <${gn} name=${o("thread.title")} rows=${f} guess=${wn}
        draw=${Dn({conversation:s,focus:n,thread:!0})} staying=${[Eo.value?.message,"replies"]}
        before=${i.loaded?null:a`<${O} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${cn(e,t)}
      onOlder=${()=>Vt(e,t)}
          onNewer=${()=>Jt(e,t)}
          onLatest=${()=>Ne(e,t)}
          onView=${b=>d(b?.end===!0)} />
    ${be.value?.parent===t&&a`<${Mt} moderates=${s.moderates} />`}
    ${!s.archived&&be.value?.parent!==t&&a`<${In} key=${t} conversation=${s} parent=${t} placeholder=${o("thread.placeholder")} />`}
  <//>`:null}export{Ir as Dialogs,dr as EmojiPopover,zr as FirstRun,Kr as InvitePage,Yr as MembersPanel,fi as MeshPage,qi as PermalinkCards,ur as PersonPopover,Ji as PinsPanel,na as SavedPanel,Yi as SearchPanel,Mt as Selecting,ra as ThreadPanel,Xi as markdownFrom};
