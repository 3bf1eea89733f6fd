import{$ as Gt,$a as ot,$b as Go,$c as he,Ab as Eo,Ac as Re,B as Tt,Bb as st,Bc as je,Bd as Sn,C as Ye,Cb as Do,Cc as rn,Cd as _n,D as Pt,Db as Io,Dc as A,Dd as Cn,E as At,Ea as Zt,Eb as Ie,Ec as V,F as Et,Fa as eo,Fb as Oo,Fc as at,G as Dt,Gb as Ro,Gc as O,H as It,Hb as pe,Hc as ee,I as Ot,Ia as X,Ic as R,Ja as Te,Jb as jo,Jc as Fe,K as Rt,Ka as de,Kb as $e,Lb as Oe,Ma as tt,Mb as ie,N as jt,Na as Pe,O as Ft,Oa as to,Oc as H,P as Lt,Pa as oo,Pb as ke,Pc as Le,Q as Bt,Qa as no,Qb as L,Qc as N,R as Ht,Ra as so,Rb as Fo,Rc as an,S as zt,Sb as Lo,Sc as ln,T as Kt,Ta as ro,Tb as Bo,Tc as cn,Ua as ye,Ub as Ho,Uc as mn,V as Xt,Va as io,Vb as zo,Vc as dn,Wa as ao,Wb as rt,Wc as un,Xa as lo,Xb as Ko,Xc as pn,Ya as Ae,Yb as Xo,Yc as $n,Z as qt,Za as Ee,Zb as qo,_ as Ut,_a as co,_b as Uo,_c as fn,a,aa as Me,ab as mo,ac as Wo,ad as we,ba as Wt,bb as uo,bc as Vo,bd as hn,ca as Vt,cb as po,cc as Jo,cd as bn,d as Ct,da as Jt,db as ue,dd as be,e as p,ea as Qt,eb as $o,ec as Qo,f as k,fa as Yt,fc as Yo,fd as Be,g as Qe,gb as fo,gc as Zo,h as Z,hb as nt,hd as vn,i as B,ia as Ne,ib as ho,id as He,jb as bo,k as se,kb as vo,kd as nr,lb as go,ld as w,mb as yo,md as x,n as o,na as Ze,nb as ko,nd as E,o as _,oa as K,ob as De,od as ae,p as U,pb as wo,pc as en,pd as gn,qa as I,qb as xo,r as z,ra as y,rc as tn,sb as So,sc as on,ta as F,tb as _o,tc as nn,td as ze,u as re,ub as Co,uc as sn,ud as yn,v as Mt,va as G,vb as Mo,vd as sr,w as P,wa as M,wb as No,wd as lt,xb as To,xc as fe,xd as kn,ya as et,yb as Po,yc as it,yd as wn,z as Nt,zb as Ao,zc as W,zd as xn}from"./chunk.js";function S({title:e,onClose:t,children:n,size:s="m",testid:r,bare:i}){let l=Z(null),c=se();return k(()=>{let d=document.activeElement,u=l.current;return u&&!u.open&&u.showModal(),()=>{d instanceof HTMLElement&&d.isConnected&&d.focus()}},[]),a`<dialog ref=${l} class="modal modal-${s} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${r}
    onCancel=${d=>{d.preventDefault(),t?.()}} onMouseDown=${d=>{d.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&a`<${z} icon="close" label=${o("action.close")} onClick=${t} />`}
      </div>
      ${n}
    </div>
  </dialog>`}function Mn({title:e,text:t,action:n,danger:s,quote:r,onConfirm:i,onClose:l}){let[c,m]=p(!1),d=async()=>{m(!0),await i(),l()};return a`<${S} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${r&&a`<blockquote class="confirm-quote">${r}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${o("action.cancel")}</button>
      <button type="button" class="button ${s?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${d}>${n}</button>
    </footer>
  <//>`}var le=Be?"⌘":"Ctrl";function Nn({sendKey:e,onClose:t}){let s=[["moving",[["switcher",[[le,"K"]]],["search",[[le,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["order",[[le,"Shift","↑"],[le,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[le,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[le,"B"]]],["italic",[[le,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[le,"Shift","V"]]]]]];return a`<${S} title=${o("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${s.map(([r,i])=>a`<section key=${r}><h3>${o(`keys.${r}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${o(`keys.${r}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(d=>a`<kbd>${d}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
  <//>`}function J(e){let t=o(`mesh.reason.${e}`);return ct(t)?o("mesh.reason.unknown",{code:e}):t}function Tn(e){let t=o(`mesh.counter.${e}`);return ct(t)?e.replaceAll("_"," "):t}var Ke=(e,t=Date.now())=>Date.parse(e)-t<1e3?o("mesh.soon"):V(e,t);function ce(e,t){let n=t??o("mesh.thisNode"),s=o(`mesh.trouble.${e}`,{node:n});return ct(s)?o("mesh.verdict.other",{code:e}):s}var ct=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Pn({phase:e,name:t,moved_from:n,lost_at:s,nodes:r,state:i,current:l,onStatus:c,onRetry:m,onClose:d}){let u=e!=="online"?o("node.lostText",{node:t,time:s?fe(s):""}):n?o("node.movedText",{node:t,from:n}):o("node.onlineText",{node:t}),{behind:$,unreachable:f,trouble:b}=i,v=f.map(h=>h.since?o("node.awaySince",{node:h.name,time:A(h.since)}):h.name);return a`<${S} title=${o("node.title")} onClose=${d} size="s" testid="node-dialog">
    <div class="modal-body"><p>${u}</p>
      ${e==="online"&&b&&a`<p class="form-error" role="alert" data-testid="own-trouble">${ce(b,null)}</p>`}
      ${e==="online"&&$>0&&a`<p data-testid="node-behind">${o("node.behindText",{node:t,count:$})}</p>`}
      ${e==="online"&&v.length>0&&a`<p data-testid="node-away">${o("node.partialText",{others:v.join(o("list.comma"))})}</p>`}
      ${r.length>0&&a`<h3>${o("node.others")}</h3><ul class="node-list">
        ${r.map(h=>{let T=h.id===l,C=e==="online"?f.find(({id:oe})=>oe===h.id):void 0,q=e!=="online";return a`<li key=${h.id} class=${T?"is-current":""} data-testid="node-row">
            <span class="node-dot ${C||q?"is-away":""}"></span>
            <strong>${h.name}</strong>${h.segment&&a`<span>${h.segment}</span>`}
            <em class=${C||q?"is-away":"is-ok"}>${rr(T,C,q)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${o("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${o("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${d}>${o("action.close")}</button></footer>
  <//>`}function rr(e,t,n){return n?o(e?"node.row.lost":"node.row.unknown"):e?o("node.here"):t?t.since?o("node.row.away",{time:A(t.since)}):o("node.row.awayNow"):o("node.row.reached")}function An({username:e,describe:t,onSave:n,onLater:s}){let[r,i]=p(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:d}=x(t,["username"]);return a`<${S} title=${o("rename.title")} size="s" onClose=${s}
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
  <//>`}function En({describe:e,onCreate:t,onPreview:n,onAccept:s,onClose:r}){let[i,l]=p(""),[c,m]=p(""),[d,u]=p(null),$=x(e,["name"]),f=x(e);return a`<${S} title=${o("server.add")} onClose=${r} testid="server-add-dialog">
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
  <//>`}function Dn({name:e,describe:t,onSave:n,onDelete:s,extra:r,onClose:i}){let[l,c]=p(e),{busy:m,at:d,failure:u,submit:$}=x(t,["name"]);return a`<${S} title=${o("server.edit")} onClose=${i} size="s" testid="server-form">
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
  <//>`}function In({server:e,name:t,describe:n,onPassOn:s,onClose:r}){let[i,l]=p(""),{busy:c,failure:m,submit:d}=x(n),u=wo(i,e),$=d(s);return a`<${S} title=${o("members.passOnTitle",{name:t})} onClose=${r} size="s"
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
  </fieldset>`}function On({username:e,describe:t,onSave:n}){let[s,r]=p(""),[i,l]=p(""),{busy:c,at:m,failure:d,submit:u}=x(t,["current","new"]),$=u(async()=>{await n(s,i),r(""),l("")});return a`<form class="settings-section" onSubmit=${$}>
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
  </form>`}function Rn({user:e,describe:t,onSave:n}){let[s,r]=p(e.display_name),[i,l]=p(e.status_message??""),c=["display_name","status_message"],{busy:m,at:d,failure:u,submit:$}=x(t,c),f=s.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
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
  </form>`}var ir=["profile","look","account"];function jn(e){let[t,n]=p(e.tab),{settings:s,onSettings:r}=e,i=(l,c)=>c.map(m=>({value:m,label:o(`settings.${l}.${m}`)}));return a`<${S} title=${o("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${o("settings.title")}>${ir.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>n(l)}>${o(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${Rn} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${te} label=${o("settings.theme")} value=${s.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${l=>r({theme:l})}
              testid="setting-theme" />
          <${te} label=${o("settings.language")} value=${s.language}
              options=${i("language",["system","ja","en"])}
              onChange=${l=>r({language:l})}
              testid="setting-language" />
          <${te} label=${o("settings.sendKey")} value=${s.send_key}
              hint=${o("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Be?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>r({send_key:l})} />
          <${te} label=${o("settings.replies")} value=${s.replies}
              hint=${o("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>r({replies:l})} />`}
        ${t==="account"&&a`
          <${On} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${o("account.sessions")}</h3><p
              class="soft">${o("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${o("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${o("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var ar=200;function Xe(e){let{chosen:t,onChange:n,label:s,max:r,me:i,find:l,isOnline:c}=e,[m,d]=p(""),[u,$]=p(0),{found:f,asking:b}=lr(m,e.ask),v=se(),h=Z(null);k(()=>h.current?.focus({preventScroll:!0}),[]);let T=l(m,f),C=g=>t.some(j=>j.id===g.id),q=t.length>=r,oe=g=>{!g||q&&!C(g)||(n(C(g)?t.filter(j=>j.id!==g.id):[...t,g]),d(""),$(0),h.current?.focus())},me=g=>{if(be(g))return;let j=T.length;if((g.key==="ArrowDown"||g.key==="ArrowUp")&&j>0)g.preventDefault(),$((u+(g.key==="ArrowDown"?1:j-1))%j);else if(g.key==="Enter"&&!g.ctrlKey&&!g.metaKey){if(m===""&&t.length>0)return;g.preventDefault(),oe(T[u])}else g.key==="Backspace"&&m===""&&n(t.slice(0,-1))},ge=m.trim()!==""&&!b;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(g=>a`<span class="people-chip" key=${g.id} title="@${g.username}" data-testid="person-chosen">
          <span>${g.display_name}</span><button type="button" aria-label=${o("people.remove",{name:g.display_name})}
            title=${o("people.remove",{name:g.display_name})} onClick=${()=>oe(g)}><${_} name="close" size=${14} /></button></span>`)}
      <input ref=${h} type="text" value=${m} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?s:""} aria-label=${s} role="combobox" aria-expanded="true"
        aria-controls="${v}-list" aria-activedescendant=${T.length>0?`${v}-${u}`:void 0}
        onKeyDown=${me}
        onInput=${g=>{d(g.target.value),$(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${v}-list" aria-label=${s} aria-multiselectable="true">
      ${T.map((g,j)=>a`<li key=${g.id} id="${v}-${j}" role="option" data-testid="person-offered"
            aria-selected=${C(g)} class=${j===u?"is-active":""}
            data-username=${g.username}
            ref=${Je=>j===u&&Je?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>j!==u&&$(j)} onClick=${()=>oe(g)}>
          <${H} id=${g.id} name=${g.display_name} size="s" online=${c(g)} />
          <span class="people-name"><strong>${g.display_name}${g.id===i?` ${o("members.you")}`:""}</strong> <span>@${g.username}</span></span>
          ${C(g)&&a`<${_} name="check" size=${16} />`}</li>`)}
    </ul>
    ${T.length===0&&a`<p class="people-none" role="status">${ge?o("people.none"):e.none??o("people.hint")}</p>`}
    ${q&&a`<p class="people-none" role="status">${o("people.full",{count:r})}</p>`}
  </div>`}function lr(e,t){let[n,s]=p({found:[],asking:!1}),r=Z(0);return k(()=>{r.current+=1;let i=r.current;if(e.trim()===""){s({found:[],asking:!1});return}s(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);r.current===i&&s({found:c,asking:!1})},ar);return()=>clearTimeout(l)},[e]),n}function Fn({label:e,value:t,options:n,onChange:s,hint:r,testid:i}){let l=se();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${i}
      aria-describedby=${r?`${l}-told`:void 0}
      onChange=${c=>s(c.target.value)}>${n.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${r&&a`<p id="${l}-told" class="field-told">${r}</p>`}
  </div>`}function mt(e){let{channel:t,describe:n,onSave:s,onArchive:r,onDelete:i,onClose:l}=e,[c,m]=p(t?.name??""),[d,u]=p(t?.topic??""),[$,f]=p(t?.private??!1),[b,v]=p(t?.posting??"everyone"),[h,T]=p(e.after??""),[C,q]=p([]),{busy:oe,at:me,failure:ge,submit:g}=x(n,["name","topic"]),j=()=>s({name:c.trim(),topic:d.trim(),private:$,posting:b,after:h||null,people:$?C:[]});return a`<${S} title=${o(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${g(j)}>
      <div class="modal-body">
        <${w} label=${o("channel.name")} value=${c} onInput=${m} autofocus
            maxlength=${100} testid="channel-name" error=${me("name")} />
        <${w} label=${o("channel.topic")} value=${d} onInput=${u} maxlength=${500}
            hint=${o("channel.topicHint")} testid="channel-topic" error=${me("topic")} />
        <${te} label=${o("channel.audience")} value=${$?"private":"open"}
            testid="channel-audience" onChange=${Je=>f(Je==="private")}
            options=${[{value:"open",label:o("channel.audience.open")},{value:"private",label:o("channel.audience.private")}]} hint=${$?o("channel.privateText"):o("channel.openText")} />
        ${cr(t,$)}
        <${te} label=${o("channel.posting")} value=${b} onChange=${v}
            testid="channel-posting" options=${[{value:"everyone",label:o("channel.posting.everyone")},{value:"moderators",label:o("channel.posting.moderators")}]} hint=${b==="moderators"?o("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${Fn} label=${o("channel.place")} value=${h} options=${e.places}
            onChange=${T} hint=${o("channel.placeHint")} testid="channel-place" />`}
        ${!t&&$&&a`<${Xe} ...${e.picker} chosen=${C} onChange=${q}
            label=${o("channel.choose")} />`}
        ${ge}
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
  <//>`}function cr(e,t){return!e||e.private===t?null:a`<${N} tone="warning">${t?o("channel.becomesPrivate"):o("channel.becomesOpen")}<//>`}function xe(e){let{title:t,note:n,adds:s,max:r,me:i,describe:l,onDone:c,onClose:m}=e,[d,u]=p([]),[$,f]=p(""),{busy:b,at:v,failure:h,submit:T}=x(l,["name"]),C=d.filter(ge=>ge.id!==i),q=!s&&C.length>1,oe=d.length>0&&C.length===0,me=q?o("dm.startGroup"):oe?o("dm.openNotes"):o("dm.open");return a`<${S} title=${t} onClose=${m} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${T(()=>c(C,q?$.trim():""))}>
      <div class="modal-body">
        ${n&&a`<${N}>${n}<//>`}
        <${Xe} chosen=${d} onChange=${u} max=${r} me=${i}
          label=${o("people.find")} ask=${e.ask} find=${e.find} isOnline=${e.isOnline} />
        ${q&&a`<${w} label=${o("dm.groupName")} value=${$} onInput=${f}
            maxlength=${100} hint=${o("dm.groupNameHint")} error=${v("name")} testid="group-name" />`}
        ${h}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${m}>${o("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${b||d.length===0}>${s?o("dm.add"):me}</button></footer>
    </form>
  <//>`}function Ln({channels:e,busy:t,onTake:n}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${o("channel.orphans")}</h3>
    <p class="soft">${o("channel.orphansText")}</p>
    <ul>${e.map(s=>a`<li key=${s.id}><${_} name="lock" size=${15} /><span>${s.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>n(s)}>${o("channel.takeOver")}</button></li>`)}</ul></section>`}function Bn(e,t,n){let s=e.filter(u=>u.id!==t),r=n===null?0:s.findIndex(u=>u.id===n)+1,i=e.find(u=>u.id===t);if(!i||n!==null&&r===0)return[];if(e[r]?.id===t)return[];let l=[...s.slice(0,r),i,...s.slice(r)],c=l[r-1]?.position??-1,m=[],d=c;for(let u of l.slice(r)){if(u.id!==t&&u.position>d)break;d+=1,u.position!==d&&m.push({id:u.id,position:d})}return m}var Hn=(e,t)=>e[e.findIndex(n=>n.id===t)-1]?.id??null;var dr=50,ur=200,zn=(e,t)=>({me:P.value?.id??"",max:ur,ask:()=>Promise.resolve([]),find:n=>{let r=(de.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return ue(r,[],n,dr)},isOnline:n=>pe.value[n.id]??n.online??!1,none:o("channel.nobodyLeft")});function Kn({server:e}){return a`<${mt} channel=${null} describe=${E} onSave=${async n=>{let{name:s,topic:r,posting:i}=n,l=await ro(e,{name:s,...r?{topic:r}:{},...n.private?{private:!0}:{}});y(),L(e,l.id);let c=n.people.map(m=>m.id);await ot(l.id,c).catch(M),i!=="everyone"&&await ye(l.id,{posting:i}).catch(M)}} after=${null}
      places=${[]} picker=${zn(e,[P.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${y} />`}function Xn({id:e}){let t=tt(e),n=Te.value[t?.server_id??""]??[],[s]=p({channel:t,after:Hn(n,e)});if(!t||!s.channel)return null;let{server_id:r,archived:i}=t,l=s.channel,c=()=>I({kind:"confirm",title:o("channel.delete"),text:o("channel.deleteText",{name:t.name}),action:o("channel.delete"),danger:!0,run:()=>io(e).then(()=>L(r),M)}),m=async u=>{await ye(e,pr(l,u)),u.after!==s.after&&await $r(n,e,u.after),y()},d=n.filter(u=>u.id!==e).map(u=>({value:u.id,label:o("channel.placeAfter",{name:u.name})}));return a`<${mt} channel=${t} describe=${E} onSave=${m}
      after=${s.after} picker=${null}
      places=${[{value:"",label:o("channel.placeFirst")},...d]}
      onArchive=${()=>ye(e,{archived:!i}).then(y)}
      onDelete=${Rt(Pe(r))?c:null} onClose=${y} />`}function pr(e,t){let n={};return t.name!==e.name&&(n.name=t.name),t.topic!==(e.topic??"")&&(n.topic=t.topic),t.private!==e.private&&(n.private=t.private),t.posting!==(e.posting??"everyone")&&(n.posting=t.posting),n}async function $r(e,t,n){for(let s of Bn(e,t,n))await ye(s.id,{position:s.position})}function qn({id:e}){let t=tt(e),n=Ee.value[e]??[];if(!t)return null;let s=zn(t.server_id,n.map(({user:i})=>i.id)),r=async i=>{await ot(e,i.map(l=>l.id)),y()};return a`<${xe} ...${s} title=${o("channel.addMembers")} adds describe=${E}
      note=${o("channel.addText")} onDone=${r} onClose=${y} />`}function Un({server:e}){let[t,n]=p([]),[s,r]=p(null);return k(()=>{uo(e).then(n,()=>{})},[e]),a`<${Ln} channels=${t} busy=${s} onTake=${async l=>{r(l.id);try{await po(l.id),y(),L(e,l.id),F(o("channel.takenOver",{name:l.name}),"ok")}catch(c){M(c)}finally{r(null)}}} />`}function Gn({name:e,describe:t,onSave:n,onClose:s}){let[r,i]=p(e),{busy:l,at:c,failure:m,submit:d}=x(t,["name"]);return a`<${S} title=${o("dm.rename")} onClose=${s} size="s" testid="name-form">
    <form onSubmit=${d(()=>n(r.trim()))}>
      <div class="modal-body"><${w} label=${o("dm.groupName")} value=${r} onInput=${i}
          autofocus maxlength=${100} hint=${o("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${o("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||r.trim()===e}>${o("action.save")}</button></footer>
    </form>
  <//>`}var Vn=100,Wn=30,Jn=e=>({me:P.value?.id??"",ask:De,find:(t,n)=>ue(Fe(),n,t,Wn+e.length).filter(s=>!e.includes(s.id)).slice(0,Wn),isOnline:t=>t.id===P.value?.id||(pe.value[t.id]??t.online??!1),describe:E,onClose:y});function Qn(){let e=async(t,n)=>{let s=await go(t.map(r=>r.id),n);y(),R(s.id)};return a`<${xe} ...${Jn([])} title=${o("dm.new")} adds=${!1}
      max=${Vn-1} onDone=${e} />`}function Yn({id:e}){let t=nt(e);if(!t)return null;let n=t.members.map(r=>r.id),s=async r=>{let i=await yo(e,r.map(l=>l.id));y(),i.id!==e&&(F(o("dm.newGroup"),"info"),R(i.id))};return a`<${xe} ...${Jn(n)} title=${o("dm.add")} adds
      note=${t.is_group?null:o("dm.addMakesGroup")}
      max=${Math.max(1,Vn-n.length)} onDone=${s} />`}function Zn({id:e}){let t=nt(e);return t?a`<${Gn} name=${t.name??""} describe=${E} onClose=${y}
      onSave=${n=>ko(e,n).then(y)} />`:null}function es({first:e,today:t,earlier:n,describe:s,onGo:r,onClose:i}){let[l,c]=p(e),{busy:m,error:d,submit:u}=x(s);return a`<${S} title=${o("date.title")} onClose=${i} size="s" testid="date-dialog">
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
  <//>`}function ts({versions:e,error:t,onClose:n}){let s=(e?.length??0)-1,r=i=>i===0?o("history.original"):o(i===s?"history.current":"history.edited");return a`<${S} title=${o("history.title")} onClose=${n} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${N} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${O} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===s?"is-current":""}>
        <div class="history-head"><b>${r(l)}</b><time
            datetime=${i.created_at}
            title=${W(i.created_at)}>${Re(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(fr):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function fr({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var os=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function ns(e,t){let n=os(e),s=os(t),r=0;for(;r<n.length&&r<s.length&&n[r]===s[r];)r+=1;let i=0;for(;i<n.length-r&&i<s.length-r&&n.at(-1-i)===s.at(-1-i);)i+=1;let l=hr(n.slice(r,n.length-i),s.slice(r,s.length-i));return br([...n.slice(0,r).map(pt),...l,...n.slice(n.length-i).map(pt)])}var pt=e=>({kind:"same",text:e}),dt=e=>({kind:"gone",text:e}),ut=e=>({kind:"new",text:e});function hr(e,t){if(e.length*t.length>4e6)return[...e.map(dt),...t.map(ut)];let n=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)n[l][c]=e[l]===t[c]?n[l+1][c+1]+1:Math.max(n[l+1][c],n[l][c+1]);let s=[],r=0,i=0;for(;r<e.length&&i<t.length;)e[r]===t[i]?(s.push(pt(e[r])),r+=1,i+=1):n[r+1][i]>=n[r][i+1]?s.push(dt(e[r++])):s.push(ut(t[i++]));return[...s,...e.slice(r).map(dt),...t.slice(i).map(ut)]}function br(e){let t=[];for(let n of e){let s=t.at(-1);s?.kind===n.kind?s.text+=n.text:t.push({...n})}return t}function ss({message:e}){let[t,n]=p(null),[s,r]=p(null);k(()=>{Mt.history(e).then(n,l=>r(G(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?ns(t[c-1].content,l.content):null}));return a`<${ts} versions=${i??null} error=${s}
    onClose=${y} />`}var $t=864e5,Se=e=>je(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function rs({channel:e,at:t}){let n=Date.now(),s=async i=>{let l=await Ut(e,Kt(i));y(),R(e,l),l||await Me(e)},r=[{label:o("date.yesterday"),day:Se(n-$t)},{label:o("date.week"),day:Se(n-7*$t)},{label:o("date.month"),day:Se(n-30*$t)},{label:o("date.beginning"),day:"1970-01-02"}];return a`<${es} first=${Se(t?Date.parse(t):n)} today=${Se(n)}
      earlier=${r} describe=${E} onGo=${s} onClose=${y} />`}var vr=["60","1440","10080",""];function is({server:e,invites:t,now:n,linkOf:s,describe:r,onCreate:i,onRevoke:l,onClose:c}){let[m,d]=p(""),[u,$]=p("10080"),{busy:f,at:b,failure:v,submit:h}=x(r,["max_uses"]),T=h(()=>i({...m.trim()?{max_uses:Number(m)}:{},...u?{expires_in_minutes:Number(u)}:{}}));return a`<${S} title=${o("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${T}>
      <${te} label=${o("invite.expires")} value=${u} onChange=${$}
          options=${vr.map(C=>({value:C,label:o(`invite.expiry.${C||"never"}`)}))} />
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
      ${t===null?a`<${O} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${o("invite.noneYet")}</p>`:a`<ul>${t.map(C=>a`<li key=${C.id}><${gr} invite=${C} now=${n} linkOf=${s} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function gr({invite:e,now:t,linkOf:n,onRevoke:s}){let r=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||r||i,c=e.is_revoked?o("invite.revoked"):r?o("invite.expired"):i?o("invite.usedUp"):e.expires_at?o("invite.until",{when:V(e.expires_at,t)}):o("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${o("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${ae} text=${e.code} label=${o("action.copy")} />
      <${ae} text=${n(e.code)} label=${o("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>s(e)}>${o("invite.revoke")}</button>`}
  </div>`}function as({server:e}){let[t,n]=p(null),s=()=>re.list(e).then(i=>n(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));k(()=>{s().catch(M)},[e]);let r=async i=>{n(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await re.revoke(e,i.id).catch(M),await s().catch(M)};return a`<${is}
      server=${X.value?.find(i=>i.id===e)?.name??o("user.unknown")}
      invites=${t} now=${Date.now()} describe=${E}
    linkOf=${i=>location.origin+jo({page:"invite",code:i})}
    onCreate=${i=>re.create(e,i).then(s)} onRevoke=${r}
        onClose=${y} />`}function ls({query:e,onQuery:t,targets:n,onClose:s}){let[r,i]=p(0),l=m=>{m&&(s(),m.go())},c=m=>{if(!be(m))if(m.key==="ArrowDown"||m.key==="ArrowUp"){m.preventDefault();let d=m.key==="ArrowDown"?1:n.length-1;i(n.length?(r+d)%n.length:0)}else m.key==="Enter"&&(m.preventDefault(),l(n[r]))};return a`<${S} title=${o("switcher.title")} onClose=${s} bare
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
  <//>`}var cs=12,yr=6;function ms(e,t){let n=gn(),r=Ne([...wr(),...n.sort(kr).map(xr)],e.replace(/^[#＃@＠]/,""),d=>d.words,1/0).sort((d,u)=>Number(u.unread)-Number(d.unread)).slice(0,cs),i=new Set(n.flatMap(({person:d})=>d?.id??[])),l=P.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:ue(Fe(),t,c,cs).filter(({id:d})=>!i.has(d));return[...r,...m.slice(0,yr).map(d=>Sr(d,l))]}var kr=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),wr=()=>(X.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>L(e.id)},...(Te.value[e.id]??[]).map(t=>({key:t.id,icon:Ht(t,null).icon,label:t.name,hint:e.name,unread:(eo.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>R(t.id)}))]),xr=({id:e,name:t,icon:n,unread:s,words:r})=>({key:e,icon:n,label:t,hint:r[2]&&n==="user"?`@${r[2]}`:"",unread:s>0,words:r,go:()=>R(e)}),Sr=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,go:()=>{yn(e.id)}});var _r=150;function ds(){let[e,t]=p(""),[n,s]=p([]);return k(()=>{$o.peek().loaded||ho()},[]),k(()=>{let r=!0,i=setTimeout(async()=>{e.trim()!==""&&bo();let l=await De(e.replace(/^[@＠]/,"")).catch(()=>[]);r&&s(l)},_r);return()=>{r=!1,clearTimeout(i)}},[e]),a`<${ls} query=${e} onQuery=${t}
      targets=${ms(e,n)} onClose=${y} />`}var us=Ct(!1);function Cr(){let e=Ze.value,t=P.value;return sn.value!=="inside"||!t?null:t.rename_needed&&!us.value?a`<${An} username=${t.username} describe=${E} onLater=${()=>{us.value=!0}}
     
          onSave=${n=>Ye({username:n}).then(()=>F(o("rename.done"),"ok"))} />`:e&&a`<${Mr} key=${JSON.stringify(e)} open=${e} user=${t} />`}function Mr({open:e,user:t}){switch(e.kind){case"confirm":return a`<${Mn} ...${e} onConfirm=${e.run} onClose=${()=>{Ze.value===e&&y()}} />`;case"switcher":return a`<${ds} />`;case"keys":return a`<${Nn} sendKey=${et.value.send_key} onClose=${y} />`;case"node":return Nr(t.mesh_admin===!0);case"history":return a`<${ss} message=${e.message} />`;case"date":return a`<${rs} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${Qn} />`;case"direct-add":return a`<${Yn} id=${e.direct} />`;case"direct-rename":return a`<${Zn} id=${e.direct} />`;case"invites":return a`<${as} server=${e.server} />`;case"server-add":return Tr();case"server-edit":return Pr(e.server);case"server-pass-on":return Ar(e.server,e.user);case"channel-create":return a`<${Kn} server=${e.server} />`;case"channel-edit":return a`<${Xn} id=${e.channel} />`;case"channel-add":return a`<${qn} id=${e.channel} />`;case"settings":return Er(e.tab??"look",t);default:return null}}function Nr(e){let{phase:t,node:n,moved_from:s,lost_at:r}=Et.value,i=()=>{y(),ke({page:"mesh"})};return a`<${Pn} phase=${t} name=${n?.name??o("node.unknown")}
      moved_from=${s} lost_at=${r} nodes=${Dt.value}
      state=${So.value} current=${n?.id??null}
    onStatus=${e?i:null} onRetry=${It} onClose=${y} />`}function ps(e){y(),L(e)}function Tr(){return a`<${En} describe=${E} onClose=${y}
   
        onCreate=${e=>to(e).then(t=>ps(t.id))}
    onPreview=${e=>re.preview(Oe(e))}
   
        onAccept=${e=>Ae(e).then(t=>ps(t.id))} />`}function Pr(e){let t=X.value?.find(s=>s.id===e);if(!t)return null;let n=()=>I({kind:"confirm",title:o("server.delete"),text:o("server.deleteText",{name:t.name}),action:o("server.delete"),danger:!0,run:()=>so(e).then(()=>ke({page:"home"}),M)});return a`<${Dn} name=${t.name} describe=${E}
      onSave=${s=>oo(e,s).then(y)}
    extra=${a`<${Un} server=${e} />`}
    onDelete=${t.owner_id===P.value?.id?n:null} onClose=${y} />`}function Ar(e,t){let n=X.value?.find(l=>l.id===e),s=de.value[e]?.find(l=>l.user.id===t);if(!n||!s)return null;let{display_name:r}=s.user,i=()=>{y(),F(o("members.passedOn",{name:r,server:n.name}),"ok")};return a`<${In} server=${n.name} name=${r} describe=${E}
      onPassOn=${()=>no(e,t).then(i)} onClose=${y} />`}function Er(e,t){let n=()=>I({kind:"confirm",title:o("account.logoutEverywhere"),text:o("account.logoutEverywhereText"),action:o("account.logoutEverywhere"),danger:!0,run:()=>At().catch(M)});return a`<${jn} tab=${e} user=${t} settings=${et.value}
      onSettings=${Zt} describe=${E}
   
        onProfile=${s=>Ye(s).then(()=>F(o("account.saved"),"ok"))}
   
        onPassword=${(s,r)=>Pt(s,r).then(()=>F(o("account.passwordChanged"),"ok"))}
    onLogout=${()=>{y(),Nt(!1)}} onLogoutEverywhere=${n} onClose=${y} />`}function $s({found:e,describe:t,onJoin:n}){let[s,r]=p(""),[i,l]=p(""),c=x(t),m=x(t),{busy:d,error:u,submit:$}=x(t);return a`<div class="stack">
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
  </div>`}function qe({words:e}){return a`<ol class="words" aria-label=${o("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function fs({join:e,onCancel:t}){let n=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${n?a`<${N} tone="error">${e.error_code?J(e.error_code):o("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${o(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||o("join.thisMesh")})}</span></p>`}
    ${!n&&e.words.length>0&&a`<p class="soft">${o("join.compare")}</p><${qe} words=${e.words} />`}
    ${!n&&e.error_code&&a`<${N} tone="warning">${J(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${o(n?"action.back":"join.cancel")}</button>
  </div>`}var Dr=2e3;function Ir(){let e=en.value,[t,n]=p(null);if(k(()=>{let i=setInterval(()=>{tn().catch(()=>{})},Dr);return()=>clearInterval(i)},[]),!e)return null;let s=a`<${wn} />`;if(e.state==="joining"&&e.join)return a`<${lt} title=${o("join.title")} foot=${s}>
      <${fs} join=${e.join} onCancel=${()=>nn().catch(M)} /><//>`;let r=t??(e.found.length>0?"join":"found");return a`<${lt} title=${o("first.title")} text=${o("first.text")} foot=${s}>
    <div class="tabs" role="tablist">${["found","join"].map(i=>a`<button type="button" role="tab" key=${i}
      aria-selected=${r===i} data-testid="first-run-${i}"
          onClick=${()=>n(i)}>${o(`first.${i}`)}
      ${i==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${r==="found"?a`<p class="soft">${o("first.foundText")}</p><${kn} key="found"
            founding describe=${E} action=${o("first.foundAction")} onRegister=${Tt} />`:a`<${$s} key="join" found=${e.found} describe=${E}
            onJoin=${on} />`}</div>
  <//>`}function Or({code:e}){let[t,n]=p(null),[s,r]=p(null);k(()=>{re.preview(Oe(e)).then(n,r)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>ke({page:"home"})}>${o(X.value?.length?"empty.goHome":"action.back")}</button>`;if(s)return a`<${U} icon="ticket" title=${o("invite.invalid")}
        text=${G(s)}>${i}<//>`;if(!t)return null;let l=()=>Ae(t.code).then(c=>L(c.id),M);return t.already_member?a`<${U} icon="ticket" title=${t.server_name}
        text=${o("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>L(t.server_id)}>${o("invite.open")}</button><//>`:a`<${U} icon="ticket"
      title=${o("invite.pageTitle",{name:t.server_name})} text=${o("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${o("invite.join",{name:t.server_name})}</button>${i}<//>`}function Ue({user:e,me:t,online:n,mark:s,onPerson:r}){return a`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${i=>r(e,i.currentTarget)}>
    <${H} id=${e.id} name=${e.display_name} online=${n} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&a` <em>${o("members.you")}</em>`}${s}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${o(n?"person.online":"person.offline")}</span>
  </button>`}var hs=400,Rr=900;function Ge({rows:e,draw:t,guess:n,label:s,top:r}){let i=Z(null),l=Z(new Map),c=Z(null),[,m]=p(0),d=an(e,l.current,n),u=i.current?.scrollTop??0,$=i.current?.clientHeight||Rr,f=ln(d,u-hs,u+$+hs);Qe(()=>{i.current&&(i.current.scrollTop=0),m(v=>v+1)},[r]),Qe(()=>{let v=!1;for(let h of i.current?.querySelectorAll("[data-row]")??[]){let{row:T=""}=h.dataset,C=h.getBoundingClientRect().height;Math.abs((l.current.get(T)??0)-C)<.5||(l.current.set(T,C),v=!0)}v&&m(h=>h+1)}),k(()=>{let v=i.current;if(!v)return;let h=new ResizeObserver(()=>m(T=>T+1));return h.observe(v),()=>h.disconnect()},[]);let b=c.current?e.findIndex(v=>v.key===c.current):-1;return a`<div class="members-scroll" ref=${i} role="list" aria-label=${s}
      onScroll=${()=>m(v=>v+1)}
      onFocusIn=${v=>{c.current=v.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${cn(d,f,[b]).map(({index:v,gap_px:h})=>h===void 0?a`<div key=${e[v].key} data-row=${e[v].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${v+1}>${t(e[v])}</div>`:a`<${mn} key=${`gap-${v}`} index=${v} height_px=${h} />`)}
  </div>`}var jr=46,Fr=38;function bs(e){let{members:t,find:n,online:s,roles:r}=e,[i,l]=p(""),[c,m]=p(!1),d=B(()=>i.trim()?n(t,i):t,[t,i]),u=B(()=>d.filter(({user:b})=>vs(b,s)),[d,s]),$=c?u:d,f=B(()=>Br($,r),[$,r]);return a`<div class="members">
    <div class="members-search"><${_} name="search" size=${16} />
      <input type="search" value=${i} placeholder=${o("members.find")}
          aria-label=${o("members.find")} data-testid="members-find"
        onInput=${b=>l(b.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${o("members.here",{count:u.length})}</button></div>
    ${f.length>0?a`<${Ge} rows=${f} guess=${Lr} label=${o("members.title")} top=${`${c} ${i}`}
            draw=${b=>b.member?a`<${Hr} member=${b.member} ...${e} />`:a`<h3>${o(`role.${b.role}.many`)} <span>${b.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${o("members.none")}</p>`}
  </div>`}var vs=(e,t)=>t[e.id]??e.online??!1,Lr=e=>e.member?jr:Fr,Br=(e,t)=>t.flatMap(n=>{let s=e.filter(i=>i.role===n);if(s.length===0)return[];let r=s.map(i=>({key:i.user.id,member:i}));return[{key:`role-${n}`,role:n,count:s.length},...r]});function Hr({member:e,owner:t,me:n,online:s,roles:r,onPerson:i,...l}){let{canChange:c,canPassOn:m,canRemove:d,onRole:u,onPassOn:$,onRemove:f}=l,{user:b}=e;return a`<div class="member" data-testid="member" data-user-id=${b.id}
      data-role=${e.role}>
    <${Ue} user=${b} me=${n} online=${vs(b,s)} onPerson=${i}
      mark=${b.id===t&&a`<span class="member-owner" title=${o("role.owner")}><${_} name="crown" size=${14} /></span>`} />
    <${Le} label=${o("members.actions",{name:b.display_name})} testid="member-menu"
        items=${[...c(e)?r.map(v=>({label:o(`role.${v}`),checked:v===e.role,testid:`role-${v}`,onClick:()=>u(e,v)})):[],m(e)&&{label:o("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>$(e)},d(e)&&{label:o("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}var zr=46,Kr=new Intl.Collator;function ft({people:e,me:t,online:n,onPerson:s,actions:r}){let i=B(()=>e.map(l=>({key:l.id,user:l})).sort((l,c)=>Kr.compare(l.user.display_name,c.user.display_name)||(l.key<c.key?-1:1)),[e]);return a`<div class="members"><${Ge} rows=${i} guess=${()=>zr} top=${null}
      label=${o("members.title")}
      draw=${({user:l})=>a`<div class="member" data-testid="member" data-user-id=${l.id}>
        <${Ue} user=${l} me=${t} online=${n[l.id]??l.online??!1} onPerson=${s} />
        ${r?.(l)}</div>`} /></div>`}function Q({title:e,subtitle:t,onClose:n,children:s,testid:r}){return a`<aside class="panel" aria-label=${e} data-testid=${r}>
    <header class="panel-head">
      <${z} icon="arrow-left" label=${o("action.back")} onClick=${n}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>
      <${z} icon="close" label=${o("action.close")} onClick=${n} class="only-wide"
          testid="panel-close" />
    </header>
    ${s}
  </aside>`}var Xr=(e,t)=>Ne(e,t,({user:n})=>[n.display_name,n.username],e.length);function ht(){let e=pe.value,t=P.value?.id??"";return B(()=>({...e,[t]:!0}),[e,t])}var bt=(e,t)=>ze(e.username,t,e),vt=()=>{K.value=null};function qr(){let e=ee($e(ie.value));return e?.hidden?a`<${Gr} conversation=${e} />`:e?.people?a`<${Ur} conversation=${e} people=${e.people} />`:a`<${Wr} />`}function Ur({conversation:e,people:t}){let{icon:n,label:s,group:r}=e,i=P.value?.id??"",l=ht();return a`<${Q} title=${o("members.title")} subtitle=${s} testid="members" onClose=${vt}>
    <${ft} people=${t} me=${i} online=${l} onPerson=${bt} />
    <div class="panel-foot">${n!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>I({kind:"direct-add",direct:e.id})}>
        <${_} name="user-add" size=${15} />${o("dm.add")}</button>`}${r&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>xn(e)}>${o("dm.leave")}</button>`}</div>
  <//>`}function Gr({conversation:e}){let{id:t,label:n,name:s,manages:r}=e;k(()=>{co(t).catch(M)},[t]);let i=Ee.value[t],l=B(()=>i?.map(({user:$})=>$),[i]),c=ht(),m=P.value?.id??"",d=$=>I({kind:"confirm",title:o("channel.putOut"),text:o("channel.putOutText",{name:$.display_name,channel:s}),action:o("channel.putOut"),danger:!0,run:()=>mo(t,$.id).catch(M)}),u=$=>r&&$.id!==m&&a`<${z} icon="user-remove" testid="channel-put-out" onClick=${()=>d($)}
      label=${o("channel.putOutName",{name:$.display_name})} />`;return a`<${Q} title=${o("members.title")} subtitle=${n} testid="members" onClose=${vt}>
    ${l?a`<${ft} people=${l} me=${m} actions=${u}
            online=${c} onPerson=${bt} />`:a`<${O} rows=${6} kind="line" />`}
    <div class="panel-foot">${r&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>I({kind:"channel-add",channel:t})}>
        <${_} name="user-add" size=${15} />${o("channel.addMembers")}</button>`}</div>
  <//>`}function Wr(){let e=ie.value.page==="channel"?ie.value.server:"",t=X.value?.find(m=>m.id===e),n=de.value[e],s=P.value,r=ht(),i=B(()=>n&&Bt(n),[n]);if(!t||!s)return null;let l=Pe(e),c=m=>I({kind:"confirm",title:o("members.remove"),text:o("members.removeText",{name:m.user.display_name,server:t.name}),action:o("members.remove"),danger:!0,run:()=>lo(e,m.user.id).catch(M)});return a`<${Q} title=${o("members.title")} subtitle=${t.name} testid="members"
      onClose=${vt}>
    ${i?a`<${bs} members=${i} owner=${t.owner_id} me=${s.id}
            online=${r} onPerson=${bt} roles=${Ot} find=${Xr}
      canChange=${m=>jt(t,l,m,s.id)}
          canRemove=${m=>Lt(t,l,m,s.id)}
          canPassOn=${m=>Ft(t,m,s.id)}
          onPassOn=${m=>I({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,d)=>ao(e,m.user.id,d).catch(M)}
          onRemove=${c} />`:a`<${O} rows=${6} kind="line" />`}
  <//>`}function gs({request:e,onApprove:t,onDeny:n}){let[s,r]=p(!1),i=async()=>{r(!0),await t(),r(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${o("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,V(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${o("mesh.compare")}</p>
    <${qe} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${s}
        data-testid="node-approve" onClick=${i}>${o("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${s} data-testid="node-deny"
          onClick=${n}>${o("mesh.deny")}</button></div>
  </article>`}var ys=12;function ks({holds:e,meshName:t,describe:n,onMake:s,onRestore:r}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${o("mesh.kit")}</h2></header>
    <p class="soft">${o(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${Vr} meshName=${t} describe=${n} onMake=${s} />`:a`<${Qr} describe=${n} onRestore=${r} />`}
  </section>`}function Vr({meshName:e,describe:t,onMake:n}){let[s,r]=p(""),[i,l]=p(""),[c,m]=p(null),{busy:d,at:u,failure:$,submit:f}=x(t,["passphrase"]),b=f(async()=>{m(await n(s)),r(""),l("")}),v=[...s].length,h=i!==""&&i!==s;return a`<form class="settings-section" onSubmit=${b}>
    <${w} label=${o("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${s} onInput=${r} testid="kit-passphrase" error=${u("passphrase")}
        hint=${o("mesh.kitPassphraseRule",{count:ys})} />
    <${w} label=${o("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${h?o("mesh.kitPassphraseDiffers"):null} />
    ${$}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${d||v<ys||i!==s}>${o("mesh.kitMake")}</button></div>
    ${c&&a`<${Jr} kit=${c} text=${Yr(c,e)} />`}
  </form>`}function Jr({kit:e,text:t}){let n=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((s,r)=>a`<li key=${r}>${s}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${n}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${o("mesh.kitSave")}</a>
      <${ae} text=${t} label=${o("mesh.kitCopy")} /></div>
    <p class="soft">${o("mesh.kitKeep")}</p></div>`}function Qr({describe:e,onRestore:t}){let[n,s]=p(""),[r,i]=p(""),{busy:l,at:c,failure:m,submit:d}=x(e,["kit","passphrase"]),u=d(async()=>{await t(n,r),s(""),i("")});return a`<form class="settings-section" onSubmit=${u}>
    <${w} label=${o("mesh.kitLine")} value=${n} onInput=${s} area mono
        testid="kit-line" error=${c("kit")} />
    <${w} label=${o("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${r} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||n.trim()===""||r===""}>${o("mesh.kitRestore")}</button></div>
  </form>`}function Yr(e,t){let n=e.words.map((s,r)=>`${r+1}. ${s}`).join(`
`);return`${o("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${n}
`}function ws({rows:e}){let t=e.filter(([,s])=>s>0),n=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${o("mesh.counters")}</h2></header>
    <p class="soft">${o("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${o("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([s,r])=>a`<div key=${s}><dt>${Tn(s)}</dt><dd>${r}</dd></div>`)}</dl>`}
    ${t.length>0&&n>0&&a`<p class="soft">${o("mesh.countersQuiet",{count:n})}</p>`}
  </section>`}function xs({events:e}){return a`<section class="card"><header class="card-head"><h2>${o("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${o("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,n)=>a`<li key=${`${t.at}${n}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${W(t.at)}>${A(t.at)}</time><span>${Zr(t)}</span></li>`)}</ol>`}
  </section>`}function Zr({code:e,args:t}){let n=String(t.name??"");switch(e){case"joined":return o("mesh.event.joined");case"connected":return o("mesh.event.connected",{name:n});case"lost":return o("mesh.event.lost",{name:n,reason:J(String(t.reason))});case"authority_given":case"authority_taken":return o(`mesh.event.${e}`,{name:n});case"authority_restored":return o("mesh.event.authority_restored");case"revoked":return o("mesh.event.revoked",{name:n});case"refused_address":return o(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return ce(String(t.trouble),t.name?n:null);case"trouble_over":return o("mesh.event.troubleOver");case"set_aside":return o("mesh.verdict.setAside",{node:n,entry:t.entry});case"disk":return o("mesh.event.disk",{detail:t.detail});default:return o("mesh.event.other",{code:e})}}function Ss({node:e,onRevoke:t,onAuthority:n}){let s=[n&&{label:o(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:n,testid:"node-authority"},t&&{label:o("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),r=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&o(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&V(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&A(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&Ke(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${o(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${o("mesh.authority")}</span>`}
      ${s.length>0&&a`<${Le} label=${o("mesh.nodeMenu",{name:e.name})} items=${s} />`}</header>
    <dl>${r.map(([i,l])=>l&&a`<div key=${i}><dt>${o(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${ce(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${ei(e)}</p>`}
  </article>`}function ei({last_error_code:e,last_error_at:t}){let n=J(e??"");return t?o("mesh.errorAt",{reason:n,time:A(t)}):n}function _s({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${o("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${o("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(n=>a`<li key=${n.order_id}>
      <strong>${o(`mesh.order.${n.kind}`)}</strong> ${V(n.created_at)} — ${o("mesh.ordersMissing",{nodes:n.missing.map(t).join(o("list.comma"))})}</li>`)}</ul>`}
  </section>`}function Cs({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
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
    </tr>`)}</tbody></table></div>`}var ti={green:"ok",amber:"clock",red:"warning"};function Ms({verdict:e,at:t,stale:n,nodes:s}){return a`<div class="verdict is-${e.level} ${n?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${_} name=${ti[e.level]} size=${22} /><p>${oi(e,s)}</p>
    <small>${o(n?"mesh.staleAt":"mesh.asOf",{time:it(t)})}</small></div>`}function oi({code:e,args:t,at:n},s){let r=i=>Number(t[i]??0);switch(e){case"equal":return o("mesh.verdict.equal",{count:r("nodes"),time:it(n)});case"quarantined":return o("mesh.verdict.quarantined",{count:r("entries")});case"deriving":return o("mesh.verdict.deriving",{percent:r("percent")});case"behind":return o("mesh.verdict.behind",{node:t.node,count:r("behind")+r("ahead")});case"unreachable":return ri(t,s);case"set_aside":return o("mesh.verdict.setAside",{node:t.node,entry:r("entries")});case"unanswered":return[o("mesh.verdict.unanswered",{address:t.address}),J(String(t.reason))].join(o("list.sentences"));case"clock":return si(t);default:return ni(e,t)}}function ni(e,t){let n=t.since&&o("mesh.verdict.since",{time:A(String(t.since))});return[ce(e,t.here?null:String(t.node)),n].filter(Boolean).join(o("list.sentences"))}function si({node:e,here:t,ahead:n,seconds:s}){let r=n?"Ahead":"Behind";return t?o(`mesh.verdict.ownClock${r}`,{span:at(Number(s))}):o(`mesh.verdict.clock${r}`,{node:e,span:at(Number(s))})}function ri(e,t){let n=t.filter(r=>r.state==="unreachable"||r.state==="never"),s=Number(e.behind??0);return[o("mesh.verdict.unreachable",{node:n.map(r=>r.name).join(o("list.comma"))}),e.reason&&J(String(e.reason)),e.heard_at&&o("mesh.verdict.heard",{time:A(String(e.heard_at))}),s>0&&o("mesh.verdict.lacks",{count:s}),e.next_attempt_at&&o("mesh.verdict.next",{when:Ke(String(e.next_attempt_at))})].filter(Boolean).join(o("list.sentences"))}function Ns({ticket:e,earlier:t,nameOf:n,onMake:s}){let[r,i]=p(!1),l=async()=>{i(!0),await s(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${o("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${r}
          data-testid="ticket-make" onClick=${l}><${_} name="ticket"
          size=${16} />${o("mesh.makeTicket")}</button></header>
    <p class="soft">${o("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${ae} text=${e.ticket} label=${o("mesh.copyTicket")}
          testid="ticket-copy" />
        <${ae} text="localchat --join ${e.ticket}" label=${o("mesh.copyCommand")} />
        <span
            class="soft">${o("mesh.ticketUntil",{when:V(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${o("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?o("mesh.ticketUsed",{node:n(c.used_by)}):Date.parse(c.expires_at)<Date.now()?o("invite.expired"):o("mesh.ticketOpen",{time:A(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function Ts(e){let t=e.writers.map(({id:s,entries:r})=>({node:s,label:e.nodes.find(i=>i.id===s)?.name??s.slice(-6),top:r})),n=e.nodes.map(s=>{let r=t.map((i,l)=>{let c=s.held[l]??0;return{held:c,behind:i.top-c}});return{node:s,cells:r,dimmed:s.state!=="here"&&s.state!=="connected"}});return{columns:t,rows:n}}function Ps(e){return Object.entries(e).sort((t,n)=>n[1]-t[1]||(t[0]<n[0]?-1:1))}var ii=3e3;function ai(){let e=P.value?.mesh_admin===!0;if(k(()=>{if(!e)return;rt();let s=setInterval(rt,ii);return()=>clearInterval(s)},[e]),!e)return a`<${U} icon="shield" title=${o("empty.forbidden")}
        text=${o("mesh.adminsOnly")} />`;let t=Lo.value,n=Ho.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${z} icon="arrow-left" label=${o("action.back")}
        class="only-narrow" onClick=${Fo} />
      <div><h1>${o("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${n!==null&&a`<${N} tone="warning">${o("mesh.loadFailed")} ${G(n)}<//>`}
      ${t?a`<${li} told=${t} stale=${n!==null} />`:n===null&&a`<${O} rows=${5} kind="line" />`}
    </div>
  </section>`}function li({told:e,stale:t}){let n=r=>e.nodes.find(i=>i.id===r)?.name??r.slice(-8),s=e.nodes.some(r=>r.state==="here"&&r.authority);return a`
    <${Ms} verdict=${e.verdict} at=${Bo.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${o("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(r=>a`<${gs} key=${r.node_id} request=${r} onApprove=${()=>ci(r)} onDeny=${()=>mi(r)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${o("mesh.positions")}</h2></header><p
        class="soft">${o("mesh.positionsText")}</p><${Cs}
        ...${Ts(e)} /></section>
    <section class="status-nodes" aria-label=${o("mesh.nodes")}>${e.nodes.map(r=>a`<${Ss} key=${r.id} node=${r}
      onRevoke=${r.state==="here"||r.state==="revoked"?null:()=>di(r)}
      onAuthority=${s&&r.state!=="revoked"&&r.state!=="waiting"?()=>ui(r):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${N} tone="warning">${e.unanswered.map(({address:r,code:i})=>a`<p key=${r} data-testid="unanswered">${o("mesh.verdict.unanswered",{address:r})} ${J(i)}</p>`)}<//>`}
    <${Ns} ticket=${zo.value} earlier=${e.tickets} nameOf=${n}
        onMake=${()=>Vo().catch(M)} />
    <${ks} holds=${s} meshName=${e.mesh.name} describe=${E}
        onMake=${Go} onRestore=${(r,i)=>Wo(r,i).then(()=>F(o("mesh.restored"),"ok"))} />
    <div class="card-pair"><${ws} rows=${Ps(e.counters)} /><${_s}
        orders=${e.unconfirmed_orders} nameOf=${n} /></div>
    <${xs} events=${e.events} />`}function ci(e){return Ko(e.node_id).then(()=>F(o("mesh.approved",{name:e.name}),"ok"),M)}function mi(e){I({kind:"confirm",title:o("mesh.deny"),text:o("mesh.denyText",{name:e.name}),action:o("mesh.deny"),danger:!0,run:()=>Xo(e.node_id).catch(M)})}function di(e){I({kind:"confirm",title:o("mesh.revoke"),text:o("mesh.revokeText",{name:e.name}),action:o("mesh.revoke"),danger:!0,run:()=>qo(e.id).catch(M)})}function ui(e){let t=e.authority,n=o(t?"mesh.takeAuthority":"mesh.giveAuthority"),s={name:e.name};I({kind:"confirm",title:n,text:t?o("mesh.takeAuthorityText",s):o("mesh.giveAuthorityText",s),action:n,danger:t,run:()=>Uo(e.id,!t).catch(M)})}var Es=["href","bold","strike","italic","code"],As={bold:"**",strike:"~~",italic:"*"},Ds=e=>pi(e).map(t=>{let n=t.reduce((s,{text:r})=>s+(r.match(/[*`~_]/g)?.length??0),0);return We(t,0,n>1).trim()});function pi(e){let t=[[]],n=!0;for(let s of e)(s.kept?s.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):s.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||n)&&!s.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...s,text:c}),n=c===""?l>0||n:c.endsWith(" ")});return t}function We(e,t,n){let s=Es[t];if(!s)return e.map(({text:i})=>n?hi(i):i).join("");let r="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][s]===e[i][s];)l+=1;r+=$i(e.slice(i,l),t,n),i=l}return r}function $i(e,t,n){let s=Es[t],r=e[0][s],i=e.map(({text:l})=>l).join("");if(!r||i.trim()==="")return We(e,t+1,n);if(s==="code")return gt(i,l=>fi(l));if(s==="href"){if(i.trim()===r)return i;let l=We(e,t+1,n);return gt(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${r})`)}return gt(We(e,t+1,n),l=>As[s]+l+As[s])}function gt(e,t){let n=e.trim(),s=e.length-e.trimStart().length;return e.slice(0,s)+t(n)+e.slice(s+n.length)}var fi=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,hi=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function Is(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,n=>`%${n.charCodeAt(0).toString(16).padStart(2,"0")}`)}var bi=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,vi=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,gi=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,D=e=>e.nodeType===1?e.nodeName.toLowerCase():"",Y=(e,t)=>e.getAttribute?.(t)??"",ne=e=>Y(e,"style");function Os(e){let t=[...e.childNodes].filter(s=>D(s)!==""||s.nodeType===3&&s.nodeValue?.trim()),n=s=>{let r=ne(s);return D(s)==="pre"||/white-space:\s*pre/i.test(r)&&gi.test(r)};return t.length>0&&t.every(n)}var _e=e=>/display:\s*none|mso-list:\s*ignore/i.test(ne(e));function Rs(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(ne(e))?"item":bi.test(t)?"text":null}function js(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),n=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),s="`".repeat(n+1),r=[...e.childNodes].find(c=>D(c)==="code"),i=`${Y(e,"class")} ${r?Y(r,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${s}${l}
${t}
${s}`}function Fs(e,t){let n=Number(/\blevel(\d)/i.exec(ne(e))?.[1]??1),s=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Ls(e)),r=Number.parseInt((s?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=s?`${r||1}. `:"- ",l="   ".repeat(Math.max(0,n-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function Ls(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(ne(t)))return t.textContent??"";let n=D(t)===""?"":Ls(t);if(n)return n}return""}function Bs(e){let t=[...e.childNodes].flatMap(n=>D(n)==="p"?[...n.childNodes]:[n]).find(n=>D(n)==="input"&&Y(n,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var yt=e=>[...e.childNodes].flatMap(t=>{let n=D(t);return _e(t)?[]:n==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(n)?yt(t):[]}),kt=e=>[...e.childNodes].some(t=>vi.test(D(t))||D(t)==="div"&&kt(t));var yi=/^(b|strong)$/,ki=/^(i|em|cite)$/,wi=/^(s|del|strike)$/,xi=/^(code|kbd|samp|tt)$/;function Ve(e,t){let n=D(e),s=ne(e),r=/font-weight:\s*(\w+)/i.exec(s)?.[1]??"",i={...t};(yi.test(n)||/^(bold|bolder|[6-9]00)$/i.test(r))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(r)&&delete i.bold,(ki.test(n)||/font-style:\s*italic/i.test(s))&&(i.italic=!0),(wi.test(n)||/text-decoration[\w-]*:[^;]*line-through/i.test(s))&&(i.strike=!0),xi.test(n)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(s)&&(i.kept=!0);let l=n==="a"?Is(Y(e,"href")):void 0;return l&&(i.href=l),i}function zs(e){let t=new Map,n=e.map(r=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of r){l();for(let m=0;m<c.columns&&i.length<=40;m+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(m===0?c.text:"")}return l(),i}),s=Math.max(0,...n.map(r=>r.length));if(s>40||s*n.length>2e3)return null;for(let r of n)for(;r.length<s;)r.push("");return Si(n)}function Si(e){let t=e.filter(s=>s.some(Boolean)),n=Math.max(0,...t.map(s=>s.findLastIndex(Boolean)+1));return t.map(s=>s.slice(0,n))}var _i=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function Ks(e,t){let[n,...s]=e,r=n.map((l,c)=>{let m=s.map(u=>u[c]).filter(Boolean),d=m.length>0&&m.every(u=>_i.test(u));return t(c)||d?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(n.map(wt)),i(r),...s.map(i)].join(`
`)}var wt=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var Mi=150,Xs=12,qs=16e3,Ni=400,Ti=50,Pi=80,Ai=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,ve=class extends Error{};function Us(e,t){if(Os(e))return null;let n=new xt;try{n.children(e,{},0)}catch(l){if(l instanceof ve)return null;throw l}if(n.flush("line"),!n.structured&&!Ei(n.looks))return null;let s=[...n.hrefs];if(s.length===1&&t.trim()===s[0])return null;let r=Gs(n.blocks);return r.length<=2*qs&&r.split(`
`).length<=Ni?r:null}var Ei=e=>e.size>1||[...e].some(t=>t.includes("href"));function Gs(e){let t="";return e.forEach((n,s)=>{let i=e[s-1]?.kind===n.kind&&n.kind!=="apart";t+=(s===0?"":i?`
`:`

`)+n.text}),t}var xt=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let n=Ds(this.runs);for(this.runs=[];n.length>0&&n[0]==="";)n.shift();for(;n.length>0&&n.at(-1)==="";)n.pop();n.length!==0&&this.put(n.map(s=>s.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,n){this.blocks.push({text:t,kind:n})}children(t,n,s){for(let r of t.childNodes)this.node(r,n,s+1)}text(t,n){if(this.#t+=t.length,this.#t>qs)throw new ve;if(this.runs.push({...n,text:t}),t.trim()==="")return;let{kept:s,...r}=n;this.looks.add(JSON.stringify(Object.keys(r).sort())),n.href&&this.hrefs.add(n.href)}node(t,n,s){if(t.nodeType===3)return this.text(t.nodeValue??"",n);let r=D(t);if(r===""||Ai.test(r)||_e(t))return;if(s>Mi)return this.text(t.textContent??"",n);if(r==="br")return this.text(`
`,{...n,kept:!0});if(r==="img")return this.text(Y(t,"alt").slice(0,Pi),n);if(r==="input")return;let i=Ve(t,n),l=Rs(t,r);return l?this.block(l,t,i,s):this.children(t,i,s)}block(t,n,s,r){if(this.flush("line"),t==="text"){this.children(n,s,r);let c=D(n)==="p"&&!/Mso|^p\d/.test(Y(n,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(n,s,r);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(js(n),"apart");if(t==="list"){let c=this.list(n,s,r);return c===""?void 0:this.put(c,"apart")}let i=this.inside(n,s,r);if(i==="")return;if(t==="item")return this.put(Fs(n,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(D(n)[1]));return this.put(`${l} ${wt(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,n,s){let[r,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Xs?this.text(t.textContent??"",n):this.children(t,n,s),this.#e-=1,this.flush("line");let l=Gs(this.blocks);return this.blocks=r,this.runs=i,l}list(t,n,s){let r=Number.parseInt(Y(t,"start"),10)||1,i=D(t)==="ol",l=[];for(let c of t.childNodes){let m=D(c);if(m===""||_e(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let f=this.#e>Xs?this.inside(c,n,s):this.list(c,n,s+1);this.#e-=1,f&&l.push(f.replace(/^/gm,i?"   ":"  "));continue}let d=i?`${r}. `:"- ",u=this.inside(c,Ve(c,n),s+1).replace(/\n{2,}/g,`
`);u!==""&&(r+=1,l.push(d+Bs(c)+u.replace(/\n/g,`
${" ".repeat(d.length)}`)))}return l.join(`
`)}table(t,n,s){let r=yt(t).map(d=>[...d.childNodes].filter(u=>/^(td|th)$/.test(D(u))&&!_e(u)));if(r.reduce((d,u)=>d+u.length,0)>2e3)throw new ve;if(!(r.length>1&&r.some(d=>d.length>1))||r.some(d=>d.some(kt))){for(let d of r)for(let u of d)this.block("text",u,n,s+1);return}let c=r.map(d=>d.map(u=>this.cell(u,n,s+1))),m=zs(c);if(!m)throw new ve;m.length!==0&&(this.structured=!0,this.put(Ks(m,d=>Di(c,d)),"apart"))}cell(t,n,s){let r=this.inside(t,Ve(t,n),s).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(Y(t,c),10)||1,1),Ti),l=/^right$/i.test(Y(t,"align"))||/text-align:\s*right/i.test(ne(t));return{text:r.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function Di(e,t){let n=e.slice(1).flatMap(s=>s[t]?.text?[s[t]]:[]);return n.length>0&&n.every(({right:s})=>s)}var Ii=2e6,Oi=2e4;function Ri(e,t){if(e.length>Ii)return null;let n=new DOMParser().parseFromString(e,"text/html");return n.getElementsByTagName("*").length>Oi?null:Us(n.body,t)}var Ws=400;function Vs({message:e,text:t,place:n,server:s,onShow:r}){let{author:i,parent_id:l}=e,c=[...t],m=c.length>Ws?`${c.slice(0,Ws).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${o("pins.show")} onClick=${r}>
    <span class="found-place">${n}${s&&a`<small>${s}</small>`}
      ${l&&a`<small>${o("search.inThread")}</small>`}</span>
    <span class="found-by"><${H} id=${i.id} name=${i.display_name} size="s" />
      <strong>${i.display_name}</strong>
      <time title=${W(e.created_at)}>${Re(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}var ji=({links:e})=>a`${e.map(t=>a`<${Hi} key=${t.message} link=${t} />`)}`,Ce=new Set,Fi=500;function Li(e){Ce.has(e)||(Ce.size>=Fi&&Ce.clear(),Ce.add(e),vo(e).catch(()=>Ce.delete(e)))}function Bi({html:e,content:t}){if(!e)return t;let n=e.replace(/<br>|<\/(?:p|li|tr|h\d|pre)>/g,`$&
`).replace(/<\/t[dh]>/g,"$& "),{body:s}=new DOMParser().parseFromString(n,"text/html");return(s.textContent??"").trim()}function Hi({link:e}){let{conversation:t,message:n,direct:s}=e,r=ee(t),i=r!==null,l=Qt.value[n];k(()=>{i&&l===void 0?Yt(t,n):!i&&s&&Li(t)},[t,n,i,l===void 0]);let c=B(()=>l?Bi(l):"",[l]);if(!r||!l)return null;let m=X.value?.find(d=>d.id===r.server)?.name??null;return a`<${Vs} message=${l} text=${c} place=${r.label} server=${m}
    onShow=${()=>R(t,n)} />`}function Js({message:e,onShow:t,onUnpin:n,onPerson:s}){let{author:r}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${H} id=${r.id} name=${r.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${r.username}"
        onClick=${i=>s(i.currentTarget)}>${r.display_name}</button>
      <time title=${W(e.created_at)}>${A(e.created_at)}</time>
      ${n&&a`<${z} icon="close" label=${o("message.unpin")} onClick=${n} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${He} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${o("pins.show")}</button>
  </article>`}function zi(){let e=$e(ie.value)??"",t=ee(e);if(k(()=>{e&&To(e)},[e]),!t)return null;let n=Mo.value[e],s=No.value,r=i=>{R(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(K.value=null)};return a`<${Q} title=${o("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{K.value=null}}>
    ${s!==null&&a`<${N} tone="warning">${G(s)}<//>`}
    ${!n&&s===null&&a`<${O} rows=${3} />`}
    ${n?.length===0&&a`<${U} icon="pin" title=${o("pins.none")} text=${o("pins.noneText")} />`}
    ${n&&n.length>0&&a`<ul class="pins">${n.map(i=>a`<li key=${i.id}><${Js} message=${i}
            onPerson=${l=>ze(i.author.username,l,i.author)}
            onShow=${()=>r(i)} onUnpin=${t.pins?()=>Po(i):null} /></li>`)}</ul>`}
  <//>`}function Qs({saved:e,place:t,onShow:n,onRemove:s}){let{message:r,server:i}=e,{author:l}=r;return a`<article class="pinned" data-testid="saved-message" data-message-id=${r.id}>
    <p class="found-place">${t}${i&&a`<small>${i.name}</small>`}</p>
    <header><${H} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${W(r.created_at)}>${A(r.created_at)}</time>
      <${z} icon="close" label=${o("saved.remove")} testid="saved-remove" onClick=${s} /></header>
    <div class="pinned-body" dir="auto">${r.html?a`<${He} source=${r.html} />`:a`<p class="message-plain">${r.content}</p>`}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${n}>${o("saved.show")}</button>
  </article>`}function Ys({found:e,place:t,onShow:n}){let{message:s,snippet:r,server:i}=e,{author:l}=s,c=m=>{if(m.key!=="ArrowDown"&&m.key!=="ArrowUp")return;let d=m.currentTarget.closest("li"),$=(m.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;($||m.key==="ArrowUp")&&(m.preventDefault(),($??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${s.id} onClick=${n} onKeyDown=${c}>
    <span class="found-place">${t}${i&&a`<small>${i.name}</small>`}
      ${s.parent_id&&a`<small>${o("search.inThread")}</small>`}</span>
    <span class="found-by"><${H} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${W(s.created_at)}>${A(s.created_at)}</time></span>
    <span class="found-text" dir="auto">${r.map((m,d)=>m.hit?a`<mark key=${d}>${m.text}</mark>`:m.text)}</span>
  </button>`}function Zs({value:e,busy:t,sort:n,filters:s,onInput:r,onEnter:i,onSort:l,onFilter:c}){let m=Z(null),[d,u]=p(null);k(()=>{m.current?.focus(),m.current?.select()},[]);let $=f=>{if(!be(f)){if(f.key==="Enter")f.preventDefault(),i();else if(f.key==="ArrowDown"){let b=document.querySelector(".found-list button");b instanceof HTMLElement&&(f.preventDefault(),b.focus())}}};return a`<div class="search-head">
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
  </div>`}var Ki=/^(in|from|on):/;function er(e,t){let n=Xi(e);if(n.includes(t))return n.filter(l=>l!==t).join(" ");let s=Ki.exec(t)?.[0],r=n.filter(l=>!s||!l.startsWith(s)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...r,i].join(" ").trim()}function Xi(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function qi(){let{typed:e,sort:t,results:n,cursor:s,total:r,more:i,unknown:l,coverage:c,asked:m,busy:d,error:u}=Io.value,$=ee($e(ie.value)),f=$?.server?$:null,b=[f&&{label:o("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:o("search.fromMe"),filter:"from:me"},{label:o("search.hasLink"),filter:"has:link"},{label:o("search.hasCode"),filter:"has:code"},{label:o("search.today"),filter:"on:today"}].filter(h=>h!=null),v=({message:h,channel:T,dm:C})=>{T?L(T.server_id,T.id,h.id):C&&R(C.id,h.id),matchMedia("(max-width: 1180px)").matches&&(K.value=null)};return a`<${Q} title=${o("search.title")} testid="search"
      onClose=${()=>{K.value=null}}>
    <${Zs} value=${e} busy=${d} sort=${t} filters=${b}
      onInput=${h=>Ie(h)}
      onEnter=${()=>Ie(e,{at_once:!0})}
      onSort=${Oo}
      onFilter=${h=>Ie(er(e,h),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${d?void 0:m}>
      ${u!==null&&a`<${N} tone="warning">${G(u)}<//>`}
      ${l.map(h=>a`<${N} tone="warning" key=${h}>${o("search.unknown",{part:h})}<//>`)}
      ${!m&&!d&&u===null&&a`<${Gi} />`}
      ${!m&&d&&a`<${O} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${Ui(n.length,r,i,s)}</p>
          <ol class="found-list">${n.map(h=>a`<li key=${h.message.id}><${Ys} found=${h} place=${St(h)}
                onShow=${()=>v(h)} /></li>`)}</ol>`}
      ${m&&s&&a`<button type="button" class="button" data-testid="search-more" disabled=${d}
            onClick=${Ro}>${o("search.more")}</button>`}
      ${m&&c&&a`<${Wi} coverage=${c} />`}
    </div>
  <//>`}function St({channel:e,dm:t}){return e?`#${e.name}`:t?zt(t,P.value?.id??"",fo()):""}function Ui(e,t,n,s){return e===0&&!s?o("search.none"):n?o("search.countMore",{count:t}):o("search.count",{count:t})}function Gi(){let e=[['"…"',o("search.helpPhrase")],["-…",o("search.helpWithout")],["from:",o("search.helpFrom")],["in:#",o("search.helpIn")],["has:link",o("search.helpHas")],["before: after: on:",o("search.helpDays")]];return a`<${U} icon="search" title=${o("search.start")} text=${o("search.startText")} />
    <dl class="search-help">${e.map(([t,n])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${n}</dd></div>`)}</dl>`}function Wi({coverage:e}){let{missing:t,behind:n,waiting:s,reading_before:r}=e,i=[...n.map(({name:l,since:c})=>c?o("search.unreachableSince",{name:l,time:fe(c)}):o("search.unreachable",{name:l})),t>0?o("search.missing",{count:t}):"",s>0?o("search.waiting",{count:s}):"",r?o("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${o("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}function Vi(){k(()=>{st()},[]);let{items:e,cursor:t,loaded:n}=Ao.value,s=Eo.value,r=({message:i,channel:l,dm:c})=>{l?L(l.server_id,l.id,i.id):c&&R(c.id,i.id),matchMedia("(max-width: 1180px)").matches&&(K.value=null)};return a`<${Q} title=${o("saved.title")} testid="saved"
      onClose=${()=>{K.value=null}}>
    ${s!==null&&a`<${N} tone="warning">${G(s)}<//>`}
    ${!n&&s===null&&a`<${O} rows=${3} />`}
    ${n&&e.length===0&&a`<${U} icon="clock" title=${o("saved.none")} text=${o("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(i=>a`<li key=${i.message.id}><${Qs} saved=${i} place=${St(i)}
            onShow=${()=>r(i)} onRemove=${()=>Do(i.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{st(!1)}}>${o("saved.more")}</button>`}
  <//>`}var Ji=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>tr?`${t.slice(0,tr).join("")} …`:t.join("")},tr=40;function or({count:e,max:t,full:n,busy:s,failed:r,onCopy:i,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${o("select.label")} data-testid="selection">
    ${r.length>0&&a`<${N} tone="error"><ul class="selection-failed" data-testid="selection-failed">${r.map(({message:m,reason:d})=>a`<li key=${m.id}>${o("select.failed",{name:m.author.display_name,time:fe(m.created_at),text:Ji(m.content),reason:d})}</li>`)}</ul><//>`}
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
  </section>`}function _t({moderates:e}){let t=he.value;if(!t)return null;let n=hn(t),s=n.length,r=e||n.every(({author:c})=>c.id===P.value?.id),i=async()=>{await vn(Sn(n,rn))&&(F(o("select.copied",{count:s}),"ok"),we())},l=()=>I({kind:"confirm",title:o("select.deleteTitle",{count:s}),text:o("select.deleteText"),action:o("select.deleteCount",{count:s}),danger:!0,run:async()=>{let c=await bn();c>0&&F(o("select.deleted",{count:c}),"ok")}});return a`<${or} count=${s} max=${fn} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${r?l:null} onDone=${we} />`}function Qi({id:e,parent:t,at:n}){let s=ee(e),r=Wt(e,t).value.messages[0],i=Xt(e,t).value,l=Jo(i.messages);k(()=>(n||Jt(e,t),Vt(e,t),()=>{he.peek()?.parent===t&&we()}),[e,t]);let c=Yo.value,[m,d]=p(!1);k(()=>{m&&c&&i.loaded&&Qo(e,t,l)},[m,c,i.loaded,l]);let u=Math.max(r?.reply_count??0,i.has_older?i.messages.length:0),$=i.has_newer?[]:_o(Co.value,e,t,i.messages),f=B(()=>{let b=r?[{kind:"message",key:t,message:r,continues:!1}]:[];if(!i.loaded)return b;b.push({kind:"replies",key:"replies",count:u});let v=un(i.messages,{day:je}).filter(h=>h.kind!=="day");return[...b,...v,...pn($)]},[i,r,u,...$]);return s?a`<${Q} title=${o("thread.title")} subtitle=${s.label} testid="thread"
      onClose=${()=>{K.value=null}}>
    <${dn} name=${o("thread.title")} rows=${f} guess=${$n}
        draw=${_n({conversation:s,focus:n,thread:!0})} staying=${[xo.value?.message,"replies"]}
        before=${i.loaded?null:a`<${O} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${Zo(e,t)}
      onOlder=${()=>qt(e,t)}
          onNewer=${()=>Gt(e,t)}
          onLatest=${()=>Me(e,t)}
          onView=${b=>d(b?.end===!0)} />
    ${he.value?.parent===t&&a`<${_t} moderates=${s.moderates} />`}
    ${!s.archived&&he.value?.parent!==t&&a`<${Cn} key=${t} conversation=${s} parent=${t} placeholder=${o("thread.placeholder")} />`}
  <//>`:null}export{Cr as Dialogs,nr as EmojiPopover,Ir as FirstRun,Or as InvitePage,qr as MembersPanel,ai as MeshPage,ji as PermalinkCards,sr as PersonPopover,zi as PinsPanel,Vi as SavedPanel,qi as SearchPanel,_t as Selecting,Qi as ThreadPanel,Ri as markdownFrom};
