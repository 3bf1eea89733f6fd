import{$ as fo,$a as He,$b as We,Aa as j,Ab as Uo,Ad as w,B as Jt,Bc as Dn,Bd as x,Ca as V,Cb as Wo,Cc as Ve,Cd as P,D as Qt,Da as C,Db as yt,Dc as In,Dd as de,E as ut,Ea as _o,Eb as Go,Ed as Zn,F as Zt,Fb as Vo,G as Yt,Ga as Co,Gb as Jo,H as eo,Ha as Mo,Hb as Qo,I as to,Ia as No,Ib as Zo,Id as et,J as oo,Ja as To,Jb as Yo,Jd as Yn,K as no,Ka as ve,Kb as Ue,Kd as ci,L as so,La as ft,Lb as en,Ld as xt,Ma as J,Mb as tn,Md as es,N as ro,Na as Le,Nc as En,Nd as ts,Oa as Be,Ob as on,Od as os,Pa as Ao,Pb as nn,Pc as Rn,Q as io,Qa as D,Qb as sn,Qc as Fn,Qd as ns,R as ao,Ra as Q,Rb as rn,Rc as jn,Rd as ss,S as lo,Sa as ht,Sb as an,Sc as Ln,Sd as rs,T as co,Ta as bt,Tb as ln,U as mo,Ub as cn,V as uo,Vb as mn,Vc as L,W as se,Wb as dn,Wc as X,X as po,Xa as fe,Xb as un,Xc as I,Y as $o,Ya as Oo,Yb as kt,Yc as Je,Z as pt,Za as Po,Zb as pn,_a as Do,_b as $n,a,ac as fn,bc as hn,bd as q,cb as H,cc as ke,cd as Qe,d as Re,da as ho,db as ze,dd as A,e as p,ea as bo,eb as ge,ec as bn,ed as Bn,f as k,fa as vo,fc as me,fd as Hn,g as $e,ga as Fe,gb as vt,gc as Ge,gd as zn,h as ne,ha as go,hb as Ke,hc as re,hd as Kn,i as B,ia as yo,ib as Io,ic as vn,id as Xn,ja as ko,jb as Eo,jc as gn,jd as qn,k as le,ka as wo,kb as Ro,kc as Te,kd as Un,la as xo,lb as Fo,lc as z,ld as Wn,mc as yn,n as Wt,nb as jo,nc as kn,nd as Gn,o as n,oa as So,ob as Ne,oc as wn,od as we,p as M,pa as je,pb as Lo,pc as xn,pd as Ae,q as G,qb as Bo,qc as Sn,qd as Vn,rb as Ho,rc as wt,rd as Jn,s as U,sb as Xe,sc as _n,sd as xe,t as Gt,tb as qe,tc as Cn,ua as $t,ub as zo,uc as Mn,ud as Ze,va as W,vb as gt,vc as Nn,w as ce,wb as Ko,wc as Tn,wd as Qn,x as Vt,xa as F,xb as Xo,xc as An,xd as Ye,y as N,ya as y,yb as qo,yc as On,zb as ye,zc as Pn,zd as li}from"./chunk.js";function S({title:e,onClose:t,children:o,size:s="m",testid:r,bare:i}){let l=ne(null),c=le();return k(()=>{let d=document.activeElement,u=l.current;return u&&!u.open&&u.showModal(),()=>{d instanceof HTMLElement&&d.isConnected&&d.focus()}},[]),a`<dialog ref=${l} class="modal modal-${s} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${r}
    onCancel=${d=>{d.preventDefault(),t?.()}} onMouseDown=${d=>{d.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&a`<${U} icon="close" label=${n("action.close")} onClick=${t} />`}
      </div>
      ${o}
    </div>
  </dialog>`}function is({title:e,text:t,action:o,danger:s,quote:r,onConfirm:i,onClose:l}){let[c,m]=p(!1),d=async()=>{m(!0),await i(),l()};return a`<${S} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${r&&a`<blockquote class="confirm-quote">${r}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${n("action.cancel")}</button>
      <button type="button" class="button ${s?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${d}>${o}</button>
    </footer>
  <//>`}var ue=Ze?"⌘":"Ctrl";function as({sendKey:e,onClose:t}){let s=[["moving",[["switcher",[[ue,"K"]]],["search",[[ue,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["markUnread",[["Alt","U"]]],["order",[[ue,"Shift","↑"],[ue,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[ue,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[ue,"B"]]],["italic",[[ue,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[ue,"Shift","V"]]]]]];return a`<${S} title=${n("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${s.map(([r,i])=>a`<section key=${r}><h3>${n(`keys.${r}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${n(`keys.${r}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(d=>a`<kbd>${d}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${Wt.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${n("help.guide")}</a></p>
  <//>`}function Z(e){let t=n(`mesh.reason.${e}`);return St(t)?n("mesh.reason.unknown",{code:e}):t}function ls(e){let t=n(`mesh.counter.${e}`);return St(t)?e.replaceAll("_"," "):t}var tt=(e,t=Date.now())=>Date.parse(e)-t<1e3?n("mesh.soon"):Q(e,t);function pe(e,t){let o=t??n("mesh.thisNode"),s=n(`mesh.trouble.${e}`,{node:o});return St(s)?n("mesh.verdict.other",{code:e}):s}var St=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function cs({phase:e,name:t,moved_from:o,lost_at:s,nodes:r,state:i,current:l,onStatus:c,onRetry:m,onClose:d}){let u=e!=="online"?n("node.lostText",{node:t,time:s?ve(s):""}):o?n("node.movedText",{node:t,from:o}):n("node.onlineText",{node:t}),{behind:$,unreachable:f,trouble:b}=i,v=f.map(h=>h.since?n("node.awaySince",{node:h.name,time:D(h.since)}):h.name);return a`<${S} title=${n("node.title")} onClose=${d} size="s" testid="node-dialog">
    <div class="modal-body"><p>${u}</p>
      ${e==="online"&&b&&a`<p class="form-error" role="alert" data-testid="own-trouble">${pe(b,null)}</p>`}
      ${e==="online"&&$>0&&a`<p data-testid="node-behind">${n("node.behindText",{node:t,count:$})}</p>`}
      ${e==="online"&&v.length>0&&a`<p data-testid="node-away">${n("node.partialText",{others:v.join(n("list.comma"))})}</p>`}
      ${r.length>0&&a`<h3>${n("node.others")}</h3><ul class="node-list">
        ${r.map(h=>{let T=h.id===l,_=e==="online"?f.find(({id:oe})=>oe===h.id):void 0,K=e!=="online";return a`<li key=${h.id} class=${T?"is-current":""} data-testid="node-row">
            <span class="node-dot ${_||K?"is-away":""}"></span>
            <strong>${h.name}</strong>${h.segment&&a`<span>${h.segment}</span>`}
            <em class=${_||K?"is-away":"is-ok"}>${mi(T,_,K)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${n("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${n("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${d}>${n("action.close")}</button></footer>
  <//>`}function mi(e,t,o){return o?n(e?"node.row.lost":"node.row.unknown"):e?n("node.here"):t?t.since?n("node.row.away",{time:D(t.since)}):n("node.row.awayNow"):n("node.row.reached")}function ms({username:e,describe:t,onSave:o,onLater:s}){let[r,i]=p(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:d}=x(t,["username"]);return a`<${S} title=${n("rename.title")} size="s" onClose=${s}
      testid="rename-dialog">
    <form onSubmit=${d(()=>o(r.trim()))}>
      <div class="modal-body"><p>${n("rename.text",{username:e})}</p>
        <${w} label=${n("auth.username")} value=${r} onInput=${i} autofocus
            maxlength=${50} autocomplete="username" hint=${n("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${s}>${n("action.later")}</button>
        <button class="button is-primary" disabled=${l||r.trim().length<2}
            data-testid="rename-save">${n("rename.save")}</button></footer>
    </form>
  <//>`}function ds({describe:e,onCreate:t,onPreview:o,onAccept:s,onClose:r}){let[i,l]=p(""),[c,m]=p(""),[d,u]=p(null),$=x(e,["name"]),f=x(e);return a`<${S} title=${n("server.add")} onClose=${r} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${$.submit(()=>t(i.trim()))}>
        <h3><${M} name="plus" size=${17} />${n("server.createTitle")}</h3>
        <p class="soft">${n("server.createText")}</p>
        <${w} label=${n("server.name")} value=${i} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${$.at("name")} />
        ${$.failure}
        <button class="button is-primary" disabled=${i.trim()===""||$.busy}
            data-testid="server-create">${n("server.create")}</button>
      </form>
      <form onSubmit=${f.submit(async()=>{d?await s(d.code):u(await o(c))})}>
        <h3><${M} name="ticket" size=${17} />${n("invite.enterTitle")}</h3>
        <p class="soft">${n("invite.enterText")}</p>
        <${w} label=${n("invite.code")} value=${c} mono testid="invite-code"
            error=${f.error} placeholder="ABCD2345"
          onInput=${b=>{m(b),u(null)}} />
        ${d&&a`<${A} tone="ok"><b data-testid="invite-server">${d.server_name}</b>
          ${d.already_member&&a`<br />${n("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||f.busy}
            data-testid=${d?"invite-accept":"invite-preview"}>
          ${d?d.already_member?n("invite.open"):n("invite.join",{name:d.server_name}):n("invite.look")}</button>
      </form>
    </div>
  <//>`}function us({name:e,describe:t,onSave:o,onDelete:s,extra:r,onClose:i}){let[l,c]=p(e),{busy:m,at:d,failure:u,submit:$}=x(t,["name"]);return a`<${S} title=${n("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${$(()=>o(l.trim()))}>
      <div class="modal-body"><${w} label=${n("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${d("name")} />${u}${r}</div>
      <footer class="modal-foot">
        ${s&&a`<button type="button" class="button is-danger-quiet" onClick=${s}>${n("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${n("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${n("action.save")}</button>
      </footer>
    </form>
  <//>`}function ps({server:e,name:t,describe:o,onPassOn:s,onClose:r}){let[i,l]=p(""),{busy:c,failure:m,submit:d}=x(o),u=en(i,e),$=d(s);return a`<${S} title=${n("members.passOnTitle",{name:t})} onClose=${r} size="s"
      testid="pass-on">
    <form onSubmit=${f=>u?$(f):f.preventDefault()}>
      <div class="modal-body"><p>${n("members.passOnText",{name:t,server:e})}</p>
        <${w} label=${n("members.passOnField",{server:e})} value=${i} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${r}>${n("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!u}>${n("members.passOnAction")}</button></footer>
    </form>
  <//>`}function Y({label:e,value:t,options:o,onChange:s,hint:r,testid:i}){let l=le();return a`<fieldset class="choice" data-testid=${i}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${o.map(c=>a`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${l} value=${c.value} checked=${c.value===t}
          onChange=${()=>s(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${r&&a`<p class="field-told">${r}</p>`}
  </fieldset>`}function ot({label:e,value:t,options:o,onChange:s,hint:r,testid:i}){let l=le();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${i}
      aria-describedby=${r?`${l}-told`:void 0}
      onChange=${c=>s(c.target.value)}>${o.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${r&&a`<p id="${l}-told" class="field-told">${r}</p>`}
  </div>`}var _t="";function $s({zone:e,onZone:t}){let o=B(Co,[]),s=e===null||o.includes(e)?o:[e,...o],r=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${ot} label=${n("settings.timeZone")} value=${e??_t}
    hint=${n("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:_t,label:n("settings.timeZone.device",{zone:r})},...s.map(i=>({value:i,label:i.replaceAll("_"," ")}))]}
    onChange=${i=>t(i===_t?null:i)} />`}function fs({username:e,describe:t,onSave:o}){let[s,r]=p(""),[i,l]=p(""),{busy:c,at:m,failure:d,submit:u}=x(t,["current","new"]),$=u(async()=>{await o(s,i),r(""),l("")});return a`<form class="settings-section" onSubmit=${$}>
    <h3>${n("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${w} label=${n("account.currentPassword")} type="password" autocomplete="current-password"
        value=${s} onInput=${r} testid="password-current"
        error=${m("current")} />
    <${w} label=${n("account.newPassword")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} hint=${n("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${d}
    <button class="button" disabled=${c||s===""||i.length<8}
        data-testid="password-save">${n("account.changePassword")}</button>
  </form>`}function hs({user:e,describe:t,onSave:o}){let[s,r]=p(e.display_name),[i,l]=p(e.status_message??""),c=["display_name","status_message"],{busy:m,at:d,failure:u,submit:$}=x(t,c),f=s.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${$(()=>o({display_name:s.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${q} id=${e.id} name=${s||"?"}
        size="l" /><div><strong>${s}</strong><span>@${e.username}</span></div></div>
    <${w} label=${n("account.displayName")} value=${s} onInput=${r} maxlength=${100}
        testid="profile-display-name" error=${d("display_name")} />
    <${w} label=${n("account.status")} value=${i} onInput=${l} maxlength=${200}
        placeholder=${n("account.statusExample")} testid="profile-status"
        error=${d("status_message")} />
    ${u}
    <button class="button is-primary" disabled=${m||f||s.trim()===""}
        data-testid="profile-save">${n("action.save")}</button>
  </form>`}var di=["profile","look","notify","account"];function bs(e){let[t,o]=p(e.tab),{settings:s,onSettings:r}=e,i=(l,c)=>c.map(m=>({value:m,label:n(`settings.${l}.${m}`)}));return a`<${S} title=${n("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${n("settings.title")}>${di.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${n(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${hs} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${Y} label=${n("settings.theme")} value=${s.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${l=>r({theme:l})}
              testid="setting-theme" />
          <${Y} label=${n("settings.language")} value=${s.language}
              options=${i("language",["system","ja","en"])}
              onChange=${l=>r({language:l})}
              testid="setting-language" />
          <${$s} zone=${e.zone} onZone=${e.onZone} />
          <${Y} label=${n("settings.sendKey")} value=${s.send_key}
              hint=${n("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${Ze?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>r({send_key:l})} />
          <${Y} label=${n("settings.replies")} value=${s.replies}
              hint=${n("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>r({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="account"&&a`
          <${fs} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${n("account.sessions")}</h3><p
              class="soft">${n("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${n("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${n("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var ui=200;function nt(e){let{chosen:t,onChange:o,label:s,max:r,me:i,find:l,isOnline:c}=e,[m,d]=p(""),[u,$]=p(0),{found:f,asking:b}=pi(m,e.ask),v=le(),h=ne(null);$e(()=>h.current?.focus({preventScroll:!0}),[]);let T=l(m,f),_=g=>t.some(R=>R.id===g.id),K=t.length>=r,oe=g=>{!g||K&&!_(g)||(o(_(g)?t.filter(R=>R.id!==g.id):[...t,g]),d(""),$(0),h.current?.focus())},ie=g=>{if(xe(g))return;let R=T.length;if((g.key==="ArrowDown"||g.key==="ArrowUp")&&R>0)g.preventDefault(),$((u+(g.key==="ArrowDown"?1:R-1))%R);else if(g.key==="Enter"&&!g.ctrlKey&&!g.metaKey){if(m===""&&t.length>0)return;g.preventDefault(),oe(T[u])}else g.key==="Backspace"&&m===""&&o(t.slice(0,-1))},O=m.trim()!==""&&!b;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(g=>a`<span class="people-chip" key=${g.id} title="@${g.username}" data-testid="person-chosen">
          <span>${g.display_name}</span><button type="button" aria-label=${n("people.remove",{name:g.display_name})}
            title=${n("people.remove",{name:g.display_name})} onClick=${()=>oe(g)}><${M} name="close" size=${14} /></button></span>`)}
      <input ref=${h} type="text" value=${m} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?s:""} aria-label=${s} role="combobox" aria-expanded="true"
        aria-controls="${v}-list" aria-activedescendant=${T.length>0?`${v}-${u}`:void 0}
        onKeyDown=${ie}
        onInput=${g=>{d(g.target.value),$(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${v}-list" aria-label=${s} aria-multiselectable="true">
      ${T.map((g,R)=>a`<li key=${g.id} id="${v}-${R}" role="option" data-testid="person-offered"
            aria-selected=${_(g)} class=${R===u?"is-active":""}
            data-username=${g.username}
            ref=${be=>R===u&&be?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>R!==u&&$(R)} onClick=${()=>oe(g)}>
          <${q} id=${g.id} name=${g.display_name} size="s" online=${c(g)} />
          <span class="people-name"><strong>${g.display_name}${g.id===i?` ${n("members.you")}`:""}</strong> <span>@${g.username}</span></span>
          ${_(g)&&a`<${M} name="check" size=${16} />`}</li>`)}
    </ul>
    ${T.length===0&&a`<p class="people-none" role="status">${O?n("people.none"):e.none??n("people.hint")}</p>`}
    ${K&&a`<p class="people-none" role="status">${n("people.full",{count:r})}</p>`}
  </div>`}function pi(e,t){let[o,s]=p({found:[],asking:!1}),r=ne(0);return k(()=>{r.current+=1;let i=r.current;if(e.trim()===""){s({found:[],asking:!1});return}s(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);r.current===i&&s({found:c,asking:!1})},ui);return()=>clearTimeout(l)},[e]),o}function Ct(e){let{channel:t,describe:o,onSave:s,onArchive:r,onDelete:i,onClose:l}=e,[c,m]=p(t?.name??""),[d,u]=p(t?.topic??""),[$,f]=p(t?.private??!1),[b,v]=p(t?.posting??"everyone"),[h,T]=p(e.after??""),[_,K]=p([]),{busy:oe,at:ie,failure:O,submit:g}=x(o,["name","topic"]),R=()=>s({name:c.trim(),topic:d.trim(),private:$,posting:b,after:h||null,people:$?_:[]});return a`<${S} title=${n(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${g(R)}>
      <div class="modal-body">
        <${w} label=${n("channel.name")} value=${c} onInput=${m} autofocus
            maxlength=${100} testid="channel-name" error=${ie("name")} />
        <${w} label=${n("channel.topic")} value=${d} onInput=${u} maxlength=${500}
            hint=${n("channel.topicHint")} testid="channel-topic" error=${ie("topic")} />
        <${Y} label=${n("channel.audience")} value=${$?"private":"open"}
            testid="channel-audience" onChange=${be=>f(be==="private")}
            options=${[{value:"open",label:n("channel.audience.open")},{value:"private",label:n("channel.audience.private")}]} hint=${$?n("channel.privateText"):n("channel.openText")} />
        ${$i(t,$)}
        <${Y} label=${n("channel.posting")} value=${b} onChange=${v}
            testid="channel-posting" options=${[{value:"everyone",label:n("channel.posting.everyone")},{value:"moderators",label:n("channel.posting.moderators")}]} hint=${b==="moderators"?n("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${ot} label=${n("channel.place")} value=${h} options=${e.places}
            onChange=${T} hint=${n("channel.placeHint")} testid="channel-place" />`}
        ${!t&&$&&a`<${nt} ...${e.picker} chosen=${_} onChange=${K}
            label=${n("channel.choose")} />`}
        ${O}
      </div>
      <footer class="modal-foot">
        ${i&&a`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${i}>${n("channel.delete")}</button>`}
        ${r&&a`<button type="button" class="button" data-testid="channel-archive" onClick=${g(r)}>${n(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${n("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||oe}
            data-testid="channel-save">${n(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function $i(e,t){return!e||e.private===t?null:a`<${A} tone="warning">${t?n("channel.becomesPrivate"):n("channel.becomesOpen")}<//>`}function Oe(e){let{title:t,note:o,adds:s,max:r,me:i,describe:l,onDone:c,onClose:m}=e,[d,u]=p([]),[$,f]=p(""),{busy:b,at:v,failure:h,submit:T}=x(l,["name"]),_=d.filter(O=>O.id!==i),K=!s&&_.length>1,oe=d.length>0&&_.length===0,ie=K?n("dm.startGroup"):oe?n("dm.openNotes"):n("dm.open");return a`<${S} title=${t} onClose=${m} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${T(()=>c(_,K?$.trim():""))}>
      <div class="modal-body">
        ${o&&a`<${A}>${o}<//>`}
        <${nt} chosen=${d} onChange=${u} max=${r} me=${i}
          label=${n("people.find")} ask=${e.ask} find=${e.find} isOnline=${e.isOnline} />
        ${K&&a`<${w} label=${n("dm.groupName")} value=${$} onInput=${f}
            maxlength=${100} hint=${n("dm.groupNameHint")} error=${v("name")} testid="group-name" />`}
        ${h}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${m}>${n("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${b||d.length===0}>${s?n("dm.add"):ie}</button></footer>
    </form>
  <//>`}function vs({channels:e,busy:t,onTake:o}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${n("channel.orphans")}</h3>
    <p class="soft">${n("channel.orphansText")}</p>
    <ul>${e.map(s=>a`<li key=${s.id}><${M} name="lock" size=${15} /><span>${s.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>o(s)}>${n("channel.takeOver")}</button></li>`)}</ul></section>`}function gs(e,t,o){let s=e.filter(u=>u.id!==t),r=o===null?0:s.findIndex(u=>u.id===o)+1,i=e.find(u=>u.id===t);if(!i||o!==null&&r===0)return[];if(e[r]?.id===t)return[];let l=[...s.slice(0,r),i,...s.slice(r)],c=l[r-1]?.position??-1,m=[],d=c;for(let u of l.slice(r)){if(u.id!==t&&u.position>d)break;d+=1,u.position!==d&&m.push({id:u.id,position:d})}return m}var ys=(e,t)=>e[e.findIndex(o=>o.id===t)-1]?.id??null;var hi=50,bi=200,ks=(e,t)=>({me:N.value?.id??"",max:bi,ask:()=>Promise.resolve([]),find:o=>{let r=(ge.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return ye(r,[],o,hi)},isOnline:o=>ke.value[o.id]??o.online??!1,none:n("channel.nobodyLeft")});function ws({server:e}){return a`<${Ct} channel=${null} describe=${P} onSave=${async o=>{let{name:s,topic:r,posting:i}=o,l=await jo(e,{name:s,...r?{topic:r}:{},...o.private?{private:!0}:{}});y(),z(e,l.id);let c=o.people.map(m=>m.id);await gt(l.id,c).catch(C),i!=="everyone"&&await Ne(l.id,{posting:i}).catch(C)}} after=${null}
      places=${[]} picker=${ks(e,[N.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${y} />`}function xs({id:e}){let t=vt(e),o=ze.value[t?.server_id??""]??[],[s]=p({channel:t,after:ys(o,e)});if(!t||!s.channel)return null;let{server_id:r,archived:i}=t,l=s.channel,c=()=>F({kind:"confirm",title:n("channel.delete"),text:n("channel.deleteText",{name:t.name}),action:n("channel.delete"),danger:!0,run:()=>Lo(e).then(()=>z(r),C)}),m=async u=>{await Ne(e,vi(l,u)),u.after!==s.after&&await gi(o,e,u.after),y()},d=o.filter(u=>u.id!==e).map(u=>({value:u.id,label:n("channel.placeAfter",{name:u.name})}));return a`<${Ct} channel=${t} describe=${P} onSave=${m}
      after=${s.after} picker=${null}
      places=${[{value:"",label:n("channel.placeFirst")},...d]}
      onArchive=${()=>Ne(e,{archived:!i}).then(y)}
      onDelete=${ro(Ke(r))?c:null} onClose=${y} />`}function vi(e,t){let o={};return t.name!==e.name&&(o.name=t.name),t.topic!==(e.topic??"")&&(o.topic=t.topic),t.private!==e.private&&(o.private=t.private),t.posting!==(e.posting??"everyone")&&(o.posting=t.posting),o}async function gi(e,t,o){for(let s of gs(e,t,o))await Ne(s.id,{position:s.position})}function Ss({id:e}){let t=vt(e),o=qe.value[e]??[];if(!t)return null;let s=ks(t.server_id,o.map(({user:i})=>i.id)),r=async i=>{await gt(e,i.map(l=>l.id)),y()};return a`<${Oe} ...${s} title=${n("channel.addMembers")} adds describe=${P}
      note=${n("channel.addText")} onDone=${r} onClose=${y} />`}function _s({server:e}){let[t,o]=p([]),[s,r]=p(null);return k(()=>{Xo(e).then(o,()=>{})},[e]),a`<${vs} channels=${t} busy=${s} onTake=${async l=>{r(l.id);try{await qo(l.id),y(),z(e,l.id),j(n("channel.takenOver",{name:l.name}),"ok")}catch(c){C(c)}finally{r(null)}}} />`}function Cs({name:e,describe:t,onSave:o,onClose:s}){let[r,i]=p(e),{busy:l,at:c,failure:m,submit:d}=x(t,["name"]);return a`<${S} title=${n("dm.rename")} onClose=${s} size="s" testid="name-form">
    <form onSubmit=${d(()=>o(r.trim()))}>
      <div class="modal-body"><${w} label=${n("dm.groupName")} value=${r} onInput=${i}
          autofocus maxlength=${100} hint=${n("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${n("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||r.trim()===e}>${n("action.save")}</button></footer>
    </form>
  <//>`}var Ns=100,Ms=30,Ts=e=>({me:N.value?.id??"",ask:Ue,find:(t,o)=>ye(Je(),o,t,Ms+e.length).filter(s=>!e.includes(s.id)).slice(0,Ms),isOnline:t=>t.id===N.value?.id||(ke.value[t.id]??t.online??!1),describe:P,onClose:y});function As(){let e=async(t,o)=>{let s=await Qo(t.map(r=>r.id),o);y(),I(s.id)};return a`<${Oe} ...${Ts([])} title=${n("dm.new")} adds=${!1}
      max=${Ns-1} onDone=${e} />`}function Os({id:e}){let t=yt(e);if(!t)return null;let o=t.members.map(r=>r.id),s=async r=>{let i=await Zo(e,r.map(l=>l.id));y(),i.id!==e&&(j(n("dm.newGroup"),"info"),I(i.id))};return a`<${Oe} ...${Ts(o)} title=${n("dm.add")} adds
      note=${t.is_group?null:n("dm.addMakesGroup")}
      max=${Math.max(1,Ns-o.length)} onDone=${s} />`}function Ps({id:e}){let t=yt(e);return t?a`<${Cs} name=${t.name??""} describe=${P} onClose=${y}
      onSave=${o=>Yo(e,o).then(y)} />`:null}function Ds({first:e,today:t,earlier:o,describe:s,onGo:r,onClose:i}){let[l,c]=p(e),{busy:m,error:d,submit:u}=x(s);return a`<${S} title=${n("date.title")} onClose=${i} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${u(()=>r(l))}>
      <div class="button-row">${o.map($=>a`<button type="button" class="button is-small" key=${$.day} disabled=${m}
            onClick=${u(()=>r($.day))}>${$.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${n("date.day")} data-testid="date-day"
          onInput=${$=>c($.target.value)} />
        <button class="button is-primary" disabled=${m||l===""}
            data-testid="date-go">${n("date.go")}</button></div>
      ${d&&a`<p class="field-told is-error" role="alert">${d}</p>`}
    </form>
  <//>`}function Is({versions:e,error:t,onClose:o}){let s=(e?.length??0)-1,r=i=>i===0?n("history.original"):n(i===s?"history.current":"history.edited");return a`<${S} title=${n("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${A} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${L} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===s?"is-current":""}>
        <div class="history-head"><b>${r(l)}</b><time
            datetime=${i.created_at}
            title=${J(i.created_at)}>${Le(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(yi):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function yi({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var Es=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function Rs(e,t){let o=Es(e),s=Es(t),r=0;for(;r<o.length&&r<s.length&&o[r]===s[r];)r+=1;let i=0;for(;i<o.length-r&&i<s.length-r&&o.at(-1-i)===s.at(-1-i);)i+=1;let l=ki(o.slice(r,o.length-i),s.slice(r,s.length-i));return wi([...o.slice(0,r).map(Tt),...l,...o.slice(o.length-i).map(Tt)])}var Tt=e=>({kind:"same",text:e}),Mt=e=>({kind:"gone",text:e}),Nt=e=>({kind:"new",text:e});function ki(e,t){if(e.length*t.length>4e6)return[...e.map(Mt),...t.map(Nt)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let s=[],r=0,i=0;for(;r<e.length&&i<t.length;)e[r]===t[i]?(s.push(Tt(e[r])),r+=1,i+=1):o[r+1][i]>=o[r][i+1]?s.push(Mt(e[r++])):s.push(Nt(t[i++]));return[...s,...e.slice(r).map(Mt),...t.slice(i).map(Nt)]}function wi(e){let t=[];for(let o of e){let s=t.at(-1);s?.kind===o.kind?s.text+=o.text:t.push({...o})}return t}function Fs({message:e}){let[t,o]=p(null),[s,r]=p(null);k(()=>{Vt.history(e).then(o,l=>r(V(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?Rs(t[c-1].content,l.content):null}));return a`<${Is} versions=${i??null} error=${s}
    onClose=${y} />`}var At=864e5,Pe=e=>Be(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function js({channel:e,at:t}){let o=Date.now(),s=async i=>{let l=await bo(e,$o(i,No));y(),I(e,l),l||await Fe(e)},r=[{label:n("date.yesterday"),day:Pe(o-At)},{label:n("date.week"),day:Pe(o-7*At)},{label:n("date.month"),day:Pe(o-30*At)},{label:n("date.beginning"),day:"1970-01-02"}];return a`<${Ds} first=${Pe(t?Date.parse(t):o)} today=${Pe(o)}
      earlier=${r} describe=${P} onGo=${s} onClose=${y} />`}var xi=["60","1440","10080",""];function Ls({server:e,invites:t,now:o,linkOf:s,describe:r,onCreate:i,onRevoke:l,onClose:c}){let[m,d]=p(""),[u,$]=p("10080"),{busy:f,at:b,failure:v,submit:h}=x(r,["max_uses"]),T=h(()=>i({...m.trim()?{max_uses:Number(m)}:{},...u?{expires_in_minutes:Number(u)}:{}}));return a`<${S} title=${n("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${T}>
      <${Y} label=${n("invite.expires")} value=${u} onChange=${$}
          options=${xi.map(_=>({value:_,label:n(`invite.expiry.${_||"never"}`)}))} />
      <div class="invite-make">
        <${w} label=${n("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${d} placeholder=${n("invite.unlimited")} testid="invite-max-uses"
            error=${b("max_uses")} />
        <button class="button is-primary" disabled=${f}
            data-testid="invite-create">${n("invite.create")}</button>
      </div>
      ${v}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${L} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${n("invite.noneYet")}</p>`:a`<ul>${t.map(_=>a`<li key=${_.id}><${Si} invite=${_} now=${o} linkOf=${s} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function Si({invite:e,now:t,linkOf:o,onRevoke:s}){let r=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||r||i,c=e.is_revoked?n("invite.revoked"):r?n("invite.expired"):i?n("invite.usedUp"):e.expires_at?n("invite.until",{when:Q(e.expires_at,t)}):n("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${n("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${de} text=${e.code} label=${n("action.copy")} />
      <${de} text=${o(e.code)} label=${n("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>s(e)}>${n("invite.revoke")}</button>`}
  </div>`}function Bs({server:e}){let[t,o]=p(null),s=()=>ce.list(e).then(i=>o(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));k(()=>{s().catch(C)},[e]);let r=async i=>{o(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await ce.revoke(e,i.id).catch(C),await s().catch(C)};return a`<${Ls}
      server=${H.value?.find(i=>i.id===e)?.name??n("user.unknown")}
      invites=${t} now=${Date.now()} describe=${P}
    linkOf=${i=>location.origin+bn({page:"invite",code:i})}
    onCreate=${i=>ce.create(e,i).then(s)} onRevoke=${r}
        onClose=${y} />`}var Ot=["mon","tue","wed","thu","fri","sat","sun"],_i={from:"18:00",to:"08:30",days:Ot};function Hs({keywords:e,hours:t,describe:o,check:s,onSave:r}){let[i,l]=p(e.join(`
`)),[c,m]=p(t!==null),[d,u]=p(t??_i),{busy:$,at:f,failure:b,submit:v}=x(o,["keywords","do_not_disturb"]),h=s(i),T={keywords:h.keywords,do_not_disturb:c?d:null},_=JSON.stringify(T)===JSON.stringify({keywords:e,do_not_disturb:t}),K=h.wrong===null&&(!c||d.from&&d.to&&d.days.length>0),oe=O=>{let g=d.days.includes(O),R=Ot.filter(be=>be===O?!g:d.days.includes(be));u({...d,days:R})},ie=O=>a`<${w} type="time" label=${n(`notify.${O}`)} value=${d[O]} testid="notify-${O}"
      onInput=${g=>u({...d,[O]:g})} />`;return a`<form class="settings-section" onSubmit=${v(()=>r(T))}>
    <${w} area label=${n("notify.keywords")} value=${i} onInput=${l}
      hint=${n("notify.keywordsHint")} error=${h.wrong??f("keywords")} testid="notify-keywords" />
    <${Y} label=${n("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(O=>({value:O,label:n(`notify.quiet.${O}`)}))}
      onChange=${O=>m(O==="hours")}
      hint=${n("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${ie("from")}${ie("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${n("notify.days")}</legend>
        <div class="choice-options">${Ot.map(O=>a`<label key=${O}
            class="choice-option ${d.days.includes(O)?"is-chosen":""}"><input type="checkbox"
            value=${O} checked=${d.days.includes(O)} onChange=${()=>oe(O)} /><span>${n(`notify.day.${O}`)}</span></label>`)}</div>
        ${d.days.length===0&&a`<p class="field-told is-error" role="alert">${n("notify.noDay")}</p>`}
      </fieldset>`}
    ${f("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${f("do_not_disturb")}</p>`}
    ${b}
    <button class="button is-primary" disabled=${$||_||!K}
        data-testid="notify-save">${n("action.save")}</button>
  </form>`}function zs({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${n("notify.here")}</h3>
    <p class="soft">${n("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${n("notify.allow")}</button>`:a`<${A} tone=${e==="granted"?"ok":"warning"}>${n(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function Gs(e,{mentioned:t,set:o,keywords:s}){let{notify:r=null,muted:i=!1}=o??{};if(e.is_deleted||r==="none")return null;if(t)return"mention";if(i)return null;let l=!!e.dm_channel_id;return(r??_o(l))==="all"?l?"direct":"all":Ci(e.content,s)?"keyword":null}var Ks=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function Ci(e,t){let o=Xs(e);return t.some(s=>Mi(o,Xs(s)))}var Xs=e=>So(e).replace(/\s+/g," ").trim();function Mi(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let s=o+t.length;if(!qs(e,o)&&!qs(e,s))return!0}return!1}function qs(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[s=""]=e.slice(t,t+2);return Ks.test(o)&&Ks.test(s)}var Ni=["sun","mon","tue","wed","thu","fri","sat"],Us=1440,Ws=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function Vs(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),s=Ws(e.from),r=Ws(e.to),i=s<r?r-s:r-s+Us,l=c=>{let m=o+c*Us-s,d=Ni[(t.getUTCDay()+7-c)%7];return e.days.includes(d)&&m>=0&&m<i};return l(0)||l(1)}function Js({count:e,first:t,first_sort:o},s){return e===0?!1:t===null||pt(s)>=pt({id:t,sort:o})}var Ti=5,Ai=10*6e4;function Qs(e,t){let o=e.filter(({message:i})=>t-Date.parse(i.created_at)<Ai),s=o.length<=Ti?o:[],r=new Map;for(let i of e)s.includes(i)||r.set(i.space,[...r.get(i.space)??[],i]);return[...s.map(i=>[i]),...r.values()]}var Zs=(e,t)=>e===void 0||e==="seen"&&t,Pt=20,Oi=40;function Ys(e){let t=e.split(`
`).map(r=>r.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(r=>r!==""))],s=o.find(r=>[...r].length>Oi)??null;return{keywords:o,long:s,many:o.length>Pt}}function st({html:e,content:t}){if(!e)return t;let o=e.replace(/<br>|<\/(?:p|li|tr|h\d|pre)>/g,`$&
`).replace(/<\/t[dh]>/g,"$& "),{body:s}=new DOMParser().parseFromString(o,"text/html");return(s.textContent??"").trim()}var It="messages",Pi=14*864e5,Dt=e=>`${N.peek()?.id??""}/${e}`,rt=null;function Di(){return rt??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(It),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),rt.catch(()=>{rt=null}),rt}async function er(e,t){let o=(await Di()).transaction(It,"readwrite"),s=o.objectStore(It),r=[];for(let i of e){let l=Dt(i.message.id),c=s.get(l);c.onsuccess=()=>{Zs(c.result,i.edited)&&(s.put(t,l),r.push(i))}}return s.delete(IDBKeyRange.bound(Dt(""),Dt(po(Date.now()-Pi)))),new Promise((i,l)=>{o.oncomplete=()=>i(r),o.onabort=()=>l(o.error)})}var tr=e=>e.length===0?Promise.resolve([]):er(e,"told").catch(()=>e),or=e=>{er([e],e.edited?"told":"seen").catch(()=>{})};function nr(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var he=Re(nr()),Se=()=>{he.value!=="missing"&&(he.value=nr())};async function sr(){await Notification.requestPermission(),Se()}var rr=()=>{he.value="missing"};var Ii=1500,ir=200,Ce=new Map,_e=new Map,De=new Map,it;function ar(){Se();let e=[on(Ei),He.subscribe(Wi)];return()=>{for(let t of e)t();clearTimeout(it),it=void 0,Ce.clear(),_e.clear(),Et(()=>!0)}}function Ei(e){if(Se(),he.peek()!=="granted")return;if(e.what==="gone")return dr(e.id);let{message:t}=e;if(e.what==="changed")return Bi(t);if(t.author.id===N.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let s={message:t,mentioned:o||Ri(e),edited:o,space:Li(t)};mr(s)&&(ji(se(t))?or(s):Fi(s))}var Ri=({message:e,mentioned:t})=>t||lr(e),lr=e=>e.mentions?.includes(N.peek()?.username??"")===!0;function Fi(e){Ce.set(e.message.id,e),it??=setTimeout(()=>{Hi()},Ii)}function cr(e,t){let{channels:o,keywords:s}=fe.peek();return Gs(e,{mentioned:t,set:o[se(e)],keywords:s})!==null}var mr=({message:e,mentioned:t})=>cr(e,t)&&!Vs(fe.peek().do_not_disturb,To(new Date().toISOString()));function ji(e){return!Ve.peek()||document.visibilityState!=="visible"?!1:me(re.peek())===e&&!(gn()&&vn.peek()==="list")}function Li(e){return e.dm_channel_id?"direct":X(se(e))?.server??""}function dr(e){Ce.delete(e),_e.delete(e),Et(({messages:t})=>t.has(e))}function Bi(e){let t=Ce.get(e.id)??_e.get(e.id);t&&(t.message=e),cr(e,lr(e))||dr(e.id)}async function Hi(){it=void 0;let e=[...Ce.values()].filter(mr);Ce.clear();let t=await tr(e);for(let r of t)_e.set(r.message.id,r);let s=(await Ki(t)).filter(r=>_e.get(r.message.id)===r);for(let{message:r}of t)_e.delete(r.id);for(let r of Qs(s,Date.now()))Xi(r)}var zi={count:0,first:null};async function Ki(e){let t=[...new Set(e.map(({message:s})=>se(s)))],o=new Map(await Promise.all(t.map(async s=>{let r=await no.unreadIn(s).catch(i=>Gt(i).transient?null:zi);return[s,r]})));return e.filter(({message:s,edited:r})=>{let i=o.get(se(s));return r||!i||Js(i,s)})}function Xi(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:s,body:r}=e.length===1?qi(t.message):Ui(e),i;try{i=new Notification(s,{body:r,tag:o,silent:!0,dir:"auto"})}catch{return rr()}let l={conversations:new Set(e.map(({message:c})=>se(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:i};De.set(o,l),i.onclose=()=>{De.get(o)===l&&De.delete(o)},i.onclick=()=>{window.focus(),i.close(),y(),I(se(t.message),t.message.id)}}function qi(e){let{author:t,dm_channel_id:o}=e,s=X(se(e)),r=o&&!s?.group,i=s&&!r?n("notify.titleIn",{name:t.display_name,place:s.label}):t.display_name,l=st(e),c=[...l],m=c.length>ir;return{title:i,body:m?`${c.slice(0,ir).join("")}…`:l}}function Ui(e){let[{space:t}]=e,o=H.peek()?.find(r=>r.id===t)?.name,s=e.map(({message:r})=>r.dm_channel_id?r.author.display_name:X(se(r))?.label??"");return{title:n("notify.many",{count:e.length,place:o??n("dm.title")}),body:[...new Set(s.filter(Boolean))].slice(0,5).join(n("list.comma"))}}function Et(e){for(let[t,o]of[...De])e(o)&&(De.delete(t),o.shown.close())}var Wi=({channels:e})=>Et(({conversations:t,edited:o})=>!o&&[...t].every(s=>(e[s]??0)===0));function Gi(){return k(ar,[]),null}function ur(){k(Se,[]);let{keywords:e,do_not_disturb:t}=fe.value,o=async s=>{await Po(s),j(n("account.saved"),"ok")};return a`<${zs} permission=${he.value} origin=${location.origin}
      onAsk=${()=>sr().catch(C)} />
    <${Hs} keywords=${e} hours=${t} describe=${P}
      check=${Vi} onSave=${o} />`}function Vi(e){let{keywords:t,long:o,many:s}=Ys(e),r=o!==null?n("notify.long",{word:o}):null;return{keywords:t,wrong:s?n("notify.tooMany",{count:Pt}):r}}function pr({query:e,onQuery:t,targets:o,onClose:s}){let[r,i]=p(0),l=m=>{m&&(s(),m.go())},c=m=>{if(!xe(m))if(m.key==="ArrowDown"||m.key==="ArrowUp"){m.preventDefault();let d=m.key==="ArrowDown"?1:o.length-1;i(o.length?(r+d)%o.length:0)}else m.key==="Enter"&&(m.preventDefault(),l(o[r]))};return a`<${S} title=${n("switcher.title")} onClose=${s} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${c}>
      <div class="switcher-field"><${M} name="search" />
        <input type="text" value=${e} placeholder=${n("switcher.placeholder")}
            aria-label=${n("switcher.placeholder")} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${r}"
          onInput=${m=>{t(m.target.value),i(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${n("switcher.title")}>
        ${o.map((m,d)=>a`<li key=${m.key} id="switcher-${d}" role="option"
              aria-selected=${d===r}
          class=${m.unread?"is-unread":""} onMouseMove=${()=>i(d)}
              onClick=${()=>l(m)}>
          <${M} name=${m.icon}
              size=${17} /><span>${m.label}</span><small>${m.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${n("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var $r=12,Ji=6;function fr(e,t){let o=Zn(),r=je([...Zi(),...o.sort(Qi).map(Yi)],e.replace(/^[#＃@＠]/,""),d=>d.words,1/0).sort((d,u)=>Number(u.unread)-Number(d.unread)).slice(0,$r),i=new Set(o.flatMap(({person:d})=>d?.id??[])),l=N.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:ye(Je(),t,c,$r).filter(({id:d})=>!i.has(d));return[...r,...m.slice(0,Ji).map(d=>ea(d,l))]}var Qi=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),Zi=()=>(H.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>z(e.id)},...(ze.value[e.id]??[]).map(t=>({key:t.id,icon:mo(t,null).icon,label:t.name,hint:e.name,unread:(He.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>I(t.id)}))]),Yi=({id:e,name:t,icon:o,unread:s,words:r})=>({key:e,icon:o,label:t,hint:r[2]&&o==="user"?`@${r[2]}`:"",unread:s>0,words:r,go:()=>I(e)}),ea=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,go:()=>{Yn(e.id)}});var ta=150;function hr(){let[e,t]=p(""),[o,s]=p([]);return k(()=>{Uo.peek().loaded||Go()},[]),k(()=>{let r=!0,i=setTimeout(async()=>{e.trim()!==""&&Vo();let l=await Ue(e.replace(/^[@＠]/,"")).catch(()=>[]);r&&s(l)},ta);return()=>{r=!1,clearTimeout(i)}},[e]),a`<${pr} query=${e} onQuery=${t}
      targets=${fr(e,o)} onClose=${y} />`}var br=Re(!1);function oa(){let e=$t.value,t=N.value;return Ln.value!=="inside"||!t?null:t.rename_needed&&!br.value?a`<${ms} username=${t.username} describe=${P} onLater=${()=>{br.value=!0}}
     
          onSave=${o=>ut({username:o}).then(()=>j(n("rename.done"),"ok"))} />`:e&&a`<${na} key=${JSON.stringify(e)} open=${e} user=${t} />`}function na({open:e,user:t}){switch(e.kind){case"confirm":return a`<${is} ...${e} onConfirm=${e.run} onClose=${()=>{$t.value===e&&y()}} />`;case"switcher":return a`<${hr} />`;case"keys":return a`<${as} sendKey=${bt.value.send_key} onClose=${y} />`;case"node":return sa(t.mesh_admin===!0);case"history":return a`<${Fs} message=${e.message} />`;case"date":return a`<${js} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${As} />`;case"direct-add":return a`<${Os} id=${e.direct} />`;case"direct-rename":return a`<${Ps} id=${e.direct} />`;case"invites":return a`<${Bs} server=${e.server} />`;case"server-add":return ra();case"server-edit":return ia(e.server);case"server-pass-on":return aa(e.server,e.user);case"channel-create":return a`<${ws} server=${e.server} />`;case"channel-edit":return a`<${xs} id=${e.channel} />`;case"channel-add":return a`<${Ss} id=${e.channel} />`;case"settings":return la(e.tab??"look",t);default:return null}}function sa(e){let{phase:t,node:o,moved_from:s,lost_at:r}=eo.value,i=()=>{y(),Te({page:"mesh"})};return a`<${cs} phase=${t} name=${o?.name??n("node.unknown")}
      moved_from=${s} lost_at=${r} nodes=${to.value}
      state=${nn.value} current=${o?.id??null}
    onStatus=${e?i:null} onRetry=${oo} onClose=${y} />`}function vr(e){y(),z(e)}function ra(){return a`<${ds} describe=${P} onClose=${y}
   
        onCreate=${e=>Io(e).then(t=>vr(t.id))}
    onPreview=${e=>ce.preview(Ge(e))}
   
        onAccept=${e=>Xe(e).then(t=>vr(t.id))} />`}function ia(e){let t=H.value?.find(s=>s.id===e);if(!t)return null;let o=()=>F({kind:"confirm",title:n("server.delete"),text:n("server.deleteText",{name:t.name}),action:n("server.delete"),danger:!0,run:()=>Fo(e).then(()=>Te({page:"home"}),C)});return a`<${us} name=${t.name} describe=${P}
      onSave=${s=>Eo(e,s).then(y)}
    extra=${a`<${_s} server=${e} />`}
    onDelete=${t.owner_id===N.value?.id?o:null} onClose=${y} />`}function aa(e,t){let o=H.value?.find(l=>l.id===e),s=ge.value[e]?.find(l=>l.user.id===t);if(!o||!s)return null;let{display_name:r}=s.user,i=()=>{y(),j(n("members.passedOn",{name:r,server:o.name}),"ok")};return a`<${ps} server=${o.name} name=${r} describe=${P}
      onPassOn=${()=>Ro(e,t).then(i)} onClose=${y} />`}function la(e,t){let o=()=>F({kind:"confirm",title:n("account.logoutEverywhere"),text:n("account.logoutEverywhereText"),action:n("account.logoutEverywhere"),danger:!0,run:()=>Yt().catch(C)});return a`<${bs} tab=${e} user=${t} settings=${bt.value}
      notify=${a`<${ur} />`} zone=${fe.value.time_zone}
      onZone=${s=>Oo({time_zone:s})}
      onSettings=${Do} describe=${P}
   
        onProfile=${s=>ut(s).then(()=>j(n("account.saved"),"ok"))}
   
        onPassword=${(s,r)=>Zt(s,r).then(()=>j(n("account.passwordChanged"),"ok"))}
    onLogout=${()=>{y(),Jt(!1)}} onLogoutEverywhere=${o} onClose=${y} />`}function gr({found:e,describe:t,onJoin:o}){let[s,r]=p(""),[i,l]=p(""),c=x(t),m=x(t),{busy:d,error:u,submit:$}=x(t);return a`<div class="stack">
    <section class="join-found"><h2>${n("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${n("join.searching")}</span></p>`:a`<ul>${e.map(f=>a`<li key=${f.node_id}><span class="join-icon"><${M}
                  name="mesh" /></span>
        <span><strong>${f.mesh_name}</strong><small>${n("join.via",{node:f.node_name,address:f.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:f.address}))}>${n("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${$(()=>o({ticket:s.trim()}))} class="stack">
      <${w} label=${n("join.ticket")} area mono value=${s} onInput=${r}
          hint=${n("join.ticketHint")} error=${u} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${d||s.trim()===""}
          data-testid="join-ticket-submit">${n("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${n("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>o({address:i.trim()}))}>
        <${w} label=${n("join.address")} mono value=${i} onInput=${l}
            hint=${n("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||i.trim()===""}
            data-testid="join-address-submit">${n("join.ask")}</button>
      </form></details>
  </div>`}function at({words:e}){return a`<ol class="words" aria-label=${n("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function yr({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${A} tone="error">${e.error_code?Z(e.error_code):n("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${n(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||n("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${n("join.compare")}</p><${at} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${A} tone="warning">${Z(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${n(o?"action.back":"join.cancel")}</button>
  </div>`}var ca=2e3;function ma(){let e=En.value,[t,o]=p(null);if(k(()=>{let i=setInterval(()=>{Rn().catch(()=>{})},ca);return()=>clearInterval(i)},[]),!e)return null;let s=a`<${ts} />`;if(e.state==="joining"&&e.join)return a`<${xt} title=${n("join.title")} foot=${s}>
      <${yr} join=${e.join} onCancel=${()=>jn().catch(C)} /><//>`;let r=t??(e.found.length>0?"join":"found");return a`<${xt} title=${n("first.title")} text=${n("first.text")} foot=${s}>
    <div class="tabs" role="tablist">${["found","join"].map(i=>a`<button type="button" role="tab" key=${i}
      aria-selected=${r===i} data-testid="first-run-${i}"
          onClick=${()=>o(i)}>${n(`first.${i}`)}
      ${i==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${r==="found"?a`<p class="soft">${n("first.foundText")}</p><${es} key="found"
            founding describe=${P} action=${n("first.foundAction")} onRegister=${Qt} />`:a`<${gr} key="join" found=${e.found} describe=${P}
            onJoin=${Fn} />`}</div>
  <//>`}function da({code:e}){let[t,o]=p(null),[s,r]=p(null);k(()=>{ce.preview(Ge(e)).then(o,r)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>Te({page:"home"})}>${n(H.value?.length?"empty.goHome":"action.back")}</button>`;if(s)return a`<${G} icon="ticket" title=${n("invite.invalid")}
        text=${V(s)}>${i}<//>`;if(!t)return null;let l=()=>Xe(t.code).then(c=>z(c.id),C);return t.already_member?a`<${G} icon="ticket" title=${t.server_name}
        text=${n("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>z(t.server_id)}>${n("invite.open")}</button><//>`:a`<${G} icon="ticket"
      title=${n("invite.pageTitle",{name:t.server_name})} text=${n("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${n("invite.join",{name:t.server_name})}</button>${i}<//>`}function lt({user:e,me:t,online:o,mark:s,onPerson:r}){return a`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${i=>r(e,i.currentTarget)}>
    <${q} id=${e.id} name=${e.display_name} online=${o} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&a` <em>${n("members.you")}</em>`}${s}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${n(o?"person.online":"person.offline")}</span>
  </button>`}var kr=400,ua=900;function ct({rows:e,draw:t,guess:o,label:s,top:r}){let i=ne(null),l=ne(new Map),c=ne(null),[,m]=p(0),d=Bn(e,l.current,o),u=i.current?.scrollTop??0,$=i.current?.clientHeight||ua,f=Hn(d,u-kr,u+$+kr);$e(()=>{i.current&&(i.current.scrollTop=0),m(v=>v+1)},[r]),$e(()=>{let v=!1;for(let h of i.current?.querySelectorAll("[data-row]")??[]){let{row:T=""}=h.dataset,_=h.getBoundingClientRect().height;Math.abs((l.current.get(T)??0)-_)<.5||(l.current.set(T,_),v=!0)}v&&m(h=>h+1)}),k(()=>{let v=i.current;if(!v)return;let h=new ResizeObserver(()=>m(T=>T+1));return h.observe(v),()=>h.disconnect()},[]);let b=c.current?e.findIndex(v=>v.key===c.current):-1;return a`<div class="members-scroll" ref=${i} role="list" aria-label=${s}
      onScroll=${()=>m(v=>v+1)}
      onFocusIn=${v=>{c.current=v.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${zn(d,f,[b]).map(({index:v,gap_px:h})=>h===void 0?a`<div key=${e[v].key} data-row=${e[v].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${v+1}>${t(e[v])}</div>`:a`<${Kn} key=${`gap-${v}`} index=${v} height_px=${h} />`)}
  </div>`}var pa=46,$a=38;function wr(e){let{members:t,find:o,online:s,roles:r}=e,[i,l]=p(""),[c,m]=p(!1),d=B(()=>i.trim()?o(t,i):t,[t,i]),u=B(()=>d.filter(({user:b})=>xr(b,s)),[d,s]),$=c?u:d,f=B(()=>ha($,r),[$,r]);return a`<div class="members">
    <div class="members-search"><${M} name="search" size=${16} />
      <input type="search" value=${i} placeholder=${n("members.find")}
          aria-label=${n("members.find")} data-testid="members-find"
        onInput=${b=>l(b.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${n("members.here",{count:u.length})}</button></div>
    ${f.length>0?a`<${ct} rows=${f} guess=${fa} label=${n("members.title")} top=${`${c} ${i}`}
            draw=${b=>b.member?a`<${ba} member=${b.member} ...${e} />`:a`<h3>${n(`role.${b.role}.many`)} <span>${b.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${n("members.none")}</p>`}
  </div>`}var xr=(e,t)=>t[e.id]??e.online??!1,fa=e=>e.member?pa:$a,ha=(e,t)=>t.flatMap(o=>{let s=e.filter(i=>i.role===o);if(s.length===0)return[];let r=s.map(i=>({key:i.user.id,member:i}));return[{key:`role-${o}`,role:o,count:s.length},...r]});function ba({member:e,owner:t,me:o,online:s,roles:r,onPerson:i,...l}){let{canChange:c,canPassOn:m,canRemove:d,onRole:u,onPassOn:$,onRemove:f}=l,{user:b}=e;return a`<div class="member" data-testid="member" data-user-id=${b.id}
      data-role=${e.role}>
    <${lt} user=${b} me=${o} online=${xr(b,s)} onPerson=${i}
      mark=${b.id===t&&a`<span class="member-owner" title=${n("role.owner")}><${M} name="crown" size=${14} /></span>`} />
    <${Qe} label=${n("members.actions",{name:b.display_name})} testid="member-menu"
        items=${[...c(e)?r.map(v=>({label:n(`role.${v}`),checked:v===e.role,testid:`role-${v}`,onClick:()=>u(e,v)})):[],m(e)&&{label:n("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>$(e)},d(e)&&{label:n("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>f(e)}]} />
  </div>`}var va=46,ga=new Intl.Collator;function Rt({people:e,me:t,online:o,onPerson:s,actions:r}){let i=B(()=>e.map(l=>({key:l.id,user:l})).sort((l,c)=>ga.compare(l.user.display_name,c.user.display_name)||(l.key<c.key?-1:1)),[e]);return a`<div class="members"><${ct} rows=${i} guess=${()=>va} top=${null}
      label=${n("members.title")}
      draw=${({user:l})=>a`<div class="member" data-testid="member" data-user-id=${l.id}>
        <${lt} user=${l} me=${t} online=${o[l.id]??l.online??!1} onPerson=${s} />
        ${r?.(l)}</div>`} /></div>`}function ee({title:e,subtitle:t,onClose:o,children:s,testid:r}){return a`<aside class="panel" aria-label=${e} data-testid=${r}>
    <header class="panel-head">
      <${U} icon="arrow-left" label=${n("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>
      <${U} icon="close" label=${n("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${s}
  </aside>`}var ya=(e,t)=>je(e,t,({user:o})=>[o.display_name,o.username],e.length);function Ft(){let e=ke.value,t=N.value?.id??"";return B(()=>({...e,[t]:!0}),[e,t])}var jt=(e,t)=>et(e.username,t,e),Lt=()=>{W.value=null};function ka(){let e=X(me(re.value));return e?.hidden?a`<${xa} conversation=${e} />`:e?.people?a`<${wa} conversation=${e} people=${e.people} />`:a`<${Sa} />`}function wa({conversation:e,people:t}){let{icon:o,label:s,group:r}=e,i=N.value?.id??"",l=Ft();return a`<${ee} title=${n("members.title")} subtitle=${s} testid="members" onClose=${Lt}>
    <${Rt} people=${t} me=${i} online=${l} onPerson=${jt} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>F({kind:"direct-add",direct:e.id})}>
        <${M} name="user-add" size=${15} />${n("dm.add")}</button>`}${r&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>os(e)}>${n("dm.leave")}</button>`}</div>
  <//>`}function xa({conversation:e}){let{id:t,label:o,name:s,manages:r}=e;k(()=>{zo(t).catch(C)},[t]);let i=qe.value[t],l=B(()=>i?.map(({user:$})=>$),[i]),c=Ft(),m=N.value?.id??"",d=$=>F({kind:"confirm",title:n("channel.putOut"),text:n("channel.putOutText",{name:$.display_name,channel:s}),action:n("channel.putOut"),danger:!0,run:()=>Ko(t,$.id).catch(C)}),u=$=>r&&$.id!==m&&a`<${U} icon="user-remove" testid="channel-put-out" onClick=${()=>d($)}
      label=${n("channel.putOutName",{name:$.display_name})} />`;return a`<${ee} title=${n("members.title")} subtitle=${o} testid="members" onClose=${Lt}>
    ${l?a`<${Rt} people=${l} me=${m} actions=${u}
            online=${c} onPerson=${jt} />`:a`<${L} rows=${6} kind="line" />`}
    <div class="panel-foot">${r&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>F({kind:"channel-add",channel:t})}>
        <${M} name="user-add" size=${15} />${n("channel.addMembers")}</button>`}</div>
  <//>`}function Sa(){let e=re.value.page==="channel"?re.value.server:"",t=H.value?.find(m=>m.id===e),o=ge.value[e],s=N.value,r=Ft(),i=B(()=>o&&co(o),[o]);if(!t||!s)return null;let l=Ke(e),c=m=>F({kind:"confirm",title:n("members.remove"),text:n("members.removeText",{name:m.user.display_name,server:t.name}),action:n("members.remove"),danger:!0,run:()=>Ho(e,m.user.id).catch(C)});return a`<${ee} title=${n("members.title")} subtitle=${t.name} testid="members"
      onClose=${Lt}>
    ${i?a`<${wr} members=${i} owner=${t.owner_id} me=${s.id}
            online=${r} onPerson=${jt} roles=${so} find=${ya}
      canChange=${m=>io(t,l,m,s.id)}
          canRemove=${m=>lo(t,l,m,s.id)}
          canPassOn=${m=>ao(t,m,s.id)}
          onPassOn=${m=>F({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,d)=>Bo(e,m.user.id,d).catch(C)}
          onRemove=${c} />`:a`<${L} rows=${6} kind="line" />`}
  <//>`}function Sr({request:e,onApprove:t,onDeny:o}){let[s,r]=p(!1),i=async()=>{r(!0),await t(),r(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${n("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,Q(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${n("mesh.compare")}</p>
    <${at} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${s}
        data-testid="node-approve" onClick=${i}>${n("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${s} data-testid="node-deny"
          onClick=${o}>${n("mesh.deny")}</button></div>
  </article>`}var _r=12;function Cr({holds:e,meshName:t,describe:o,onMake:s,onRestore:r}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${n("mesh.kit")}</h2></header>
    <p class="soft">${n(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${_a} meshName=${t} describe=${o} onMake=${s} />`:a`<${Ma} describe=${o} onRestore=${r} />`}
  </section>`}function _a({meshName:e,describe:t,onMake:o}){let[s,r]=p(""),[i,l]=p(""),[c,m]=p(null),{busy:d,at:u,failure:$,submit:f}=x(t,["passphrase"]),b=f(async()=>{m(await o(s)),r(""),l("")}),v=[...s].length,h=i!==""&&i!==s;return a`<form class="settings-section" onSubmit=${b}>
    <${w} label=${n("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${s} onInput=${r} testid="kit-passphrase" error=${u("passphrase")}
        hint=${n("mesh.kitPassphraseRule",{count:_r})} />
    <${w} label=${n("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${h?n("mesh.kitPassphraseDiffers"):null} />
    ${$}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${d||v<_r||i!==s}>${n("mesh.kitMake")}</button></div>
    ${c&&a`<${Ca} kit=${c} text=${Na(c,e)} />`}
  </form>`}function Ca({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((s,r)=>a`<li key=${r}>${s}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${n("mesh.kitSave")}</a>
      <${de} text=${t} label=${n("mesh.kitCopy")} /></div>
    <p class="soft">${n("mesh.kitKeep")}</p></div>`}function Ma({describe:e,onRestore:t}){let[o,s]=p(""),[r,i]=p(""),{busy:l,at:c,failure:m,submit:d}=x(e,["kit","passphrase"]),u=d(async()=>{await t(o,r),s(""),i("")});return a`<form class="settings-section" onSubmit=${u}>
    <${w} label=${n("mesh.kitLine")} value=${o} onInput=${s} area mono
        testid="kit-line" error=${c("kit")} />
    <${w} label=${n("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${r} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||r===""}>${n("mesh.kitRestore")}</button></div>
  </form>`}function Na(e,t){let o=e.words.map((s,r)=>`${r+1}. ${s}`).join(`
`);return`${n("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function Mr({rows:e}){let t=e.filter(([,s])=>s>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${n("mesh.counters")}</h2></header>
    <p class="soft">${n("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${n("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([s,r])=>a`<div key=${s}><dt>${ls(s)}</dt><dd>${r}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${n("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function Nr({events:e}){return a`<section class="card"><header class="card-head"><h2>${n("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${n("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${J(t.at)}>${D(t.at)}</time><span>${Ta(t)}</span></li>`)}</ol>`}
  </section>`}function Ta({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return n("mesh.event.joined");case"connected":return n("mesh.event.connected",{name:o});case"lost":return n("mesh.event.lost",{name:o,reason:Z(String(t.reason))});case"authority_given":case"authority_taken":return n(`mesh.event.${e}`,{name:o});case"authority_restored":return n("mesh.event.authority_restored");case"revoked":return n("mesh.event.revoked",{name:o});case"refused_address":return n(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return pe(String(t.trouble),t.name?o:null);case"trouble_over":return n("mesh.event.troubleOver");case"set_aside":return n("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return n("mesh.event.disk",{detail:t.detail});default:return n("mesh.event.other",{code:e})}}function Tr({node:e,onRevoke:t,onAuthority:o}){let s=[o&&{label:n(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:n("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),r=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&n(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&Q(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&D(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&tt(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${n(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${n("mesh.authority")}</span>`}
      ${s.length>0&&a`<${Qe} label=${n("mesh.nodeMenu",{name:e.name})} items=${s} />`}</header>
    <dl>${r.map(([i,l])=>l&&a`<div key=${i}><dt>${n(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${pe(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${Aa(e)}</p>`}
  </article>`}function Aa({last_error_code:e,last_error_at:t}){let o=Z(e??"");return t?n("mesh.errorAt",{reason:o,time:D(t)}):o}function Ar({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${n("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${n("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${n(`mesh.order.${o.kind}`)}</strong> ${Q(o.created_at)} — ${n("mesh.ordersMissing",{nodes:o.missing.map(t).join(n("list.comma"))})}</li>`)}</ul>`}
  </section>`}function Or({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${n("mesh.positions")}</caption>
    <thead><tr><th scope="col">${n("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${n("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:s,dimmed:r})=>a`<tr key=${o.id} class=${r?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${r&&o.as_of&&a`<small>${n("mesh.asOf",{time:D(o.as_of)})}</small>`}</th>
      ${s.map(i=>a`<td class=${i.behind>0?"is-behind":""}
            title=${n("mesh.position",{seq:i.held})}>
        ${i.behind===0?"=":`−${i.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${n("mesh.since",{time:D(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var Oa={green:"ok",amber:"clock",red:"warning"};function Pr({verdict:e,at:t,stale:o,nodes:s}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${M} name=${Oa[e.level]} size=${22} /><p>${Pa(e,s)}</p>
    <small>${n(o?"mesh.staleAt":"mesh.asOf",{time:ft(t)})}</small></div>`}function Pa({code:e,args:t,at:o},s){let r=i=>Number(t[i]??0);switch(e){case"equal":return n("mesh.verdict.equal",{count:r("nodes"),time:ft(o)});case"quarantined":return n("mesh.verdict.quarantined",{count:r("entries")});case"deriving":return n("mesh.verdict.deriving",{percent:r("percent")});case"behind":return n("mesh.verdict.behind",{node:t.node,count:r("behind")+r("ahead")});case"unreachable":return Ea(t,s);case"set_aside":return n("mesh.verdict.setAside",{node:t.node,entry:r("entries")});case"unanswered":return[n("mesh.verdict.unanswered",{address:t.address}),Z(String(t.reason))].join(n("list.sentences"));case"clock":return Ia(t);default:return Da(e,t)}}function Da(e,t){let o=t.since&&n("mesh.verdict.since",{time:D(String(t.since))});return[pe(e,t.here?null:String(t.node)),o].filter(Boolean).join(n("list.sentences"))}function Ia({node:e,here:t,ahead:o,seconds:s}){let r=o?"Ahead":"Behind";return t?n(`mesh.verdict.ownClock${r}`,{span:ht(Number(s))}):n(`mesh.verdict.clock${r}`,{node:e,span:ht(Number(s))})}function Ea(e,t){let o=t.filter(r=>r.state==="unreachable"||r.state==="never"),s=Number(e.behind??0);return[n("mesh.verdict.unreachable",{node:o.map(r=>r.name).join(n("list.comma"))}),e.reason&&Z(String(e.reason)),e.heard_at&&n("mesh.verdict.heard",{time:D(String(e.heard_at))}),s>0&&n("mesh.verdict.lacks",{count:s}),e.next_attempt_at&&n("mesh.verdict.next",{when:tt(String(e.next_attempt_at))})].filter(Boolean).join(n("list.sentences"))}function Dr({ticket:e,earlier:t,nameOf:o,onMake:s}){let[r,i]=p(!1),l=async()=>{i(!0),await s(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${n("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${r}
          data-testid="ticket-make" onClick=${l}><${M} name="ticket"
          size=${16} />${n("mesh.makeTicket")}</button></header>
    <p class="soft">${n("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${de} text=${e.ticket} label=${n("mesh.copyTicket")}
          testid="ticket-copy" />
        <${de} text="localchat --join ${e.ticket}" label=${n("mesh.copyCommand")} />
        <span
            class="soft">${n("mesh.ticketUntil",{when:Q(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${n("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?n("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?n("invite.expired"):n("mesh.ticketOpen",{time:D(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function Ir(e){let t=e.writers.map(({id:s,entries:r})=>({node:s,label:e.nodes.find(i=>i.id===s)?.name??s.slice(-6),top:r})),o=e.nodes.map(s=>{let r=t.map((i,l)=>{let c=s.held[l]??0;return{held:c,behind:i.top-c}});return{node:s,cells:r,dimmed:s.state!=="here"&&s.state!=="connected"}});return{columns:t,rows:o}}function Er(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var Ra=3e3;function Fa(){let e=N.value?.mesh_admin===!0;if(k(()=>{if(!e)return;wt();let s=setInterval(wt,Ra);return()=>clearInterval(s)},[e]),!e)return a`<${G} icon="shield" title=${n("empty.forbidden")}
        text=${n("mesh.adminsOnly")} />`;let t=kn.value,o=xn.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${U} icon="arrow-left" label=${n("action.back")}
        class="only-narrow" onClick=${yn} />
      <div><h1>${n("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${A} tone="warning">${n("mesh.loadFailed")} ${V(o)}<//>`}
      ${t?a`<${ja} told=${t} stale=${o!==null} />`:o===null&&a`<${L} rows=${5} kind="line" />`}
    </div>
  </section>`}function ja({told:e,stale:t}){let o=r=>e.nodes.find(i=>i.id===r)?.name??r.slice(-8),s=e.nodes.some(r=>r.state==="here"&&r.authority);return a`
    <${Pr} verdict=${e.verdict} at=${wn.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${n("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(r=>a`<${Sr} key=${r.node_id} request=${r} onApprove=${()=>La(r)} onDeny=${()=>Ba(r)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${n("mesh.positions")}</h2></header><p
        class="soft">${n("mesh.positionsText")}</p><${Or}
        ...${Ir(e)} /></section>
    <section class="status-nodes" aria-label=${n("mesh.nodes")}>${e.nodes.map(r=>a`<${Tr} key=${r.id} node=${r}
      onRevoke=${r.state==="here"||r.state==="revoked"?null:()=>Ha(r)}
      onAuthority=${s&&r.state!=="revoked"&&r.state!=="waiting"?()=>za(r):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${A} tone="warning">${e.unanswered.map(({address:r,code:i})=>a`<p key=${r} data-testid="unanswered">${n("mesh.verdict.unanswered",{address:r})} ${Z(i)}</p>`)}<//>`}
    <${Dr} ticket=${Sn.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>On().catch(C)} />
    <${Cr} holds=${s} meshName=${e.mesh.name} describe=${P}
        onMake=${Tn} onRestore=${(r,i)=>An(r,i).then(()=>j(n("mesh.restored"),"ok"))} />
    <div class="card-pair"><${Mr} rows=${Er(e.counters)} /><${Ar}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${Nr} events=${e.events} />`}function La(e){return _n(e.node_id).then(()=>j(n("mesh.approved",{name:e.name}),"ok"),C)}function Ba(e){F({kind:"confirm",title:n("mesh.deny"),text:n("mesh.denyText",{name:e.name}),action:n("mesh.deny"),danger:!0,run:()=>Cn(e.node_id).catch(C)})}function Ha(e){F({kind:"confirm",title:n("mesh.revoke"),text:n("mesh.revokeText",{name:e.name}),action:n("mesh.revoke"),danger:!0,run:()=>Mn(e.id).catch(C)})}function za(e){let t=e.authority,o=n(t?"mesh.takeAuthority":"mesh.giveAuthority"),s={name:e.name};F({kind:"confirm",title:o,text:t?n("mesh.takeAuthorityText",s):n("mesh.giveAuthorityText",s),action:o,danger:t,run:()=>Nn(e.id,!t).catch(C)})}var Fr=["href","bold","strike","italic","code"],Rr={bold:"**",strike:"~~",italic:"*"},jr=e=>Ka(e).map(t=>{let o=t.reduce((s,{text:r})=>s+(r.match(/[*`~_]/g)?.length??0),0);return mt(t,0,o>1).trim()});function Ka(e){let t=[[]],o=!0;for(let s of e)(s.kept?s.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):s.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!s.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...s,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function mt(e,t,o){let s=Fr[t];if(!s)return e.map(({text:i})=>o?Ua(i):i).join("");let r="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][s]===e[i][s];)l+=1;r+=Xa(e.slice(i,l),t,o),i=l}return r}function Xa(e,t,o){let s=Fr[t],r=e[0][s],i=e.map(({text:l})=>l).join("");if(!r||i.trim()==="")return mt(e,t+1,o);if(s==="code")return Bt(i,l=>qa(l));if(s==="href"){if(i.trim()===r)return i;let l=mt(e,t+1,o);return Bt(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${r})`)}return Bt(mt(e,t+1,o),l=>Rr[s]+l+Rr[s])}function Bt(e,t){let o=e.trim(),s=e.length-e.trimStart().length;return e.slice(0,s)+t(o)+e.slice(s+o.length)}var qa=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Ua=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function Lr(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var Wa=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,Ga=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,Va=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,E=e=>e.nodeType===1?e.nodeName.toLowerCase():"",te=(e,t)=>e.getAttribute?.(t)??"",ae=e=>te(e,"style");function Br(e){let t=[...e.childNodes].filter(s=>E(s)!==""||s.nodeType===3&&s.nodeValue?.trim()),o=s=>{let r=ae(s);return E(s)==="pre"||/white-space:\s*pre/i.test(r)&&Va.test(r)};return t.length>0&&t.every(o)}var Ie=e=>/display:\s*none|mso-list:\s*ignore/i.test(ae(e));function Hr(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(ae(e))?"item":Wa.test(t)?"text":null}function zr(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),s="`".repeat(o+1),r=[...e.childNodes].find(c=>E(c)==="code"),i=`${te(e,"class")} ${r?te(r,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${s}${l}
${t}
${s}`}function Kr(e,t){let o=Number(/\blevel(\d)/i.exec(ae(e))?.[1]??1),s=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Xr(e)),r=Number.parseInt((s?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=s?`${r||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function Xr(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(ae(t)))return t.textContent??"";let o=E(t)===""?"":Xr(t);if(o)return o}return""}function qr(e){let t=[...e.childNodes].flatMap(o=>E(o)==="p"?[...o.childNodes]:[o]).find(o=>E(o)==="input"&&te(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var Ht=e=>[...e.childNodes].flatMap(t=>{let o=E(t);return Ie(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?Ht(t):[]}),zt=e=>[...e.childNodes].some(t=>Ga.test(E(t))||E(t)==="div"&&zt(t));var Ja=/^(b|strong)$/,Qa=/^(i|em|cite)$/,Za=/^(s|del|strike)$/,Ya=/^(code|kbd|samp|tt)$/;function dt(e,t){let o=E(e),s=ae(e),r=/font-weight:\s*(\w+)/i.exec(s)?.[1]??"",i={...t};(Ja.test(o)||/^(bold|bolder|[6-9]00)$/i.test(r))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(r)&&delete i.bold,(Qa.test(o)||/font-style:\s*italic/i.test(s))&&(i.italic=!0),(Za.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(s))&&(i.strike=!0),Ya.test(o)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(s)&&(i.kept=!0);let l=o==="a"?Lr(te(e,"href")):void 0;return l&&(i.href=l),i}function Wr(e){let t=new Map,o=e.map(r=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of r){l();for(let m=0;m<c.columns&&i.length<=40;m+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(m===0?c.text:"")}return l(),i}),s=Math.max(0,...o.map(r=>r.length));if(s>40||s*o.length>2e3)return null;for(let r of o)for(;r.length<s;)r.push("");return el(o)}function el(e){let t=e.filter(s=>s.some(Boolean)),o=Math.max(0,...t.map(s=>s.findLastIndex(Boolean)+1));return t.map(s=>s.slice(0,o))}var tl=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function Gr(e,t){let[o,...s]=e,r=o.map((l,c)=>{let m=s.map(u=>u[c]).filter(Boolean),d=m.length>0&&m.every(u=>tl.test(u));return t(c)||d?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(o.map(Kt)),i(r),...s.map(i)].join(`
`)}var Kt=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var nl=150,Vr=12,Jr=16e3,sl=400,rl=50,il=80,al=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Me=class extends Error{};function Qr(e,t){if(Br(e))return null;let o=new Xt;try{o.children(e,{},0)}catch(l){if(l instanceof Me)return null;throw l}if(o.flush("line"),!o.structured&&!ll(o.looks))return null;let s=[...o.hrefs];if(s.length===1&&t.trim()===s[0])return null;let r=Zr(o.blocks);return r.length<=2*Jr&&r.split(`
`).length<=sl?r:null}var ll=e=>e.size>1||[...e].some(t=>t.includes("href"));function Zr(e){let t="";return e.forEach((o,s)=>{let i=e[s-1]?.kind===o.kind&&o.kind!=="apart";t+=(s===0?"":i?`
`:`

`)+o.text}),t}var Xt=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=jr(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(s=>s.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,s){for(let r of t.childNodes)this.node(r,o,s+1)}text(t,o){if(this.#t+=t.length,this.#t>Jr)throw new Me;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:s,...r}=o;this.looks.add(JSON.stringify(Object.keys(r).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,s){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let r=E(t);if(r===""||al.test(r)||Ie(t))return;if(s>nl)return this.text(t.textContent??"",o);if(r==="br")return this.text(`
`,{...o,kept:!0});if(r==="img")return this.text(te(t,"alt").slice(0,il),o);if(r==="input")return;let i=dt(t,o),l=Hr(t,r);return l?this.block(l,t,i,s):this.children(t,i,s)}block(t,o,s,r){if(this.flush("line"),t==="text"){this.children(o,s,r);let c=E(o)==="p"&&!/Mso|^p\d/.test(te(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,s,r);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(zr(o),"apart");if(t==="list"){let c=this.list(o,s,r);return c===""?void 0:this.put(c,"apart")}let i=this.inside(o,s,r);if(i==="")return;if(t==="item")return this.put(Kr(o,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(E(o)[1]));return this.put(`${l} ${Kt(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,s){let[r,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Vr?this.text(t.textContent??"",o):this.children(t,o,s),this.#e-=1,this.flush("line");let l=Zr(this.blocks);return this.blocks=r,this.runs=i,l}list(t,o,s){let r=Number.parseInt(te(t,"start"),10)||1,i=E(t)==="ol",l=[];for(let c of t.childNodes){let m=E(c);if(m===""||Ie(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let f=this.#e>Vr?this.inside(c,o,s):this.list(c,o,s+1);this.#e-=1,f&&l.push(f.replace(/^/gm,i?"   ":"  "));continue}let d=i?`${r}. `:"- ",u=this.inside(c,dt(c,o),s+1).replace(/\n{2,}/g,`
`);u!==""&&(r+=1,l.push(d+qr(c)+u.replace(/\n/g,`
${" ".repeat(d.length)}`)))}return l.join(`
`)}table(t,o,s){let r=Ht(t).map(d=>[...d.childNodes].filter(u=>/^(td|th)$/.test(E(u))&&!Ie(u)));if(r.reduce((d,u)=>d+u.length,0)>2e3)throw new Me;if(!(r.length>1&&r.some(d=>d.length>1))||r.some(d=>d.some(zt))){for(let d of r)for(let u of d)this.block("text",u,o,s+1);return}let c=r.map(d=>d.map(u=>this.cell(u,o,s+1))),m=Wr(c);if(!m)throw new Me;m.length!==0&&(this.structured=!0,this.put(Gr(m,d=>cl(c,d)),"apart"))}cell(t,o,s){let r=this.inside(t,dt(t,o),s).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(te(t,c),10)||1,1),rl),l=/^right$/i.test(te(t,"align"))||/text-align:\s*right/i.test(ae(t));return{text:r.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function cl(e,t){let o=e.slice(1).flatMap(s=>s[t]?.text?[s[t]]:[]);return o.length>0&&o.every(({right:s})=>s)}var ml=2e6,dl=2e4;function ul(e,t){if(e.length>ml)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>dl?null:Qr(o.body,t)}var Yr=400;function ei({message:e,text:t,place:o,server:s,onShow:r}){let{author:i,parent_id:l}=e,c=[...t],m=c.length>Yr?`${c.slice(0,Yr).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${n("pins.show")} onClick=${r}>
    <span class="found-place">${o}${s&&a`<small>${s}</small>`}
      ${l&&a`<small>${n("search.inThread")}</small>`}</span>
    <span class="found-by"><${q} id=${i.id} name=${i.display_name} size="s" />
      <strong>${i.display_name}</strong>
      <time title=${J(e.created_at)}>${Le(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}var pl=({links:e})=>a`${e.map(t=>a`<${hl} key=${t.message} link=${t} />`)}`,Ee=new Set,$l=500;function fl(e){Ee.has(e)||(Ee.size>=$l&&Ee.clear(),Ee.add(e),Jo(e).catch(()=>Ee.delete(e)))}function hl({link:e}){let{conversation:t,message:o,direct:s}=e,r=X(t),i=r!==null,l=wo.value[o];k(()=>{i&&l===void 0?xo(t,o):!i&&s&&fl(t)},[t,o,i,l===void 0]);let c=B(()=>l?st(l):"",[l]);if(!r||!l)return null;let m=H.value?.find(d=>d.id===r.server)?.name??null;return a`<${ei} message=${l} text=${c} place=${r.label} server=${m}
    onShow=${()=>I(t,o)} />`}function ti({message:e,onShow:t,onUnpin:o,onPerson:s}){let{author:r}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${q} id=${r.id} name=${r.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${r.username}"
        onClick=${i=>s(i.currentTarget)}>${r.display_name}</button>
      <time title=${J(e.created_at)}>${D(e.created_at)}</time>
      ${o&&a`<${U} icon="close" label=${n("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${Ye} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${n("pins.show")}</button>
  </article>`}function bl(){let e=me(re.value)??"",t=X(e);if(k(()=>{e&&cn(e)},[e]),!t)return null;let o=an.value[e],s=ln.value,r=i=>{I(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(W.value=null)};return a`<${ee} title=${n("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{W.value=null}}>
    ${s!==null&&a`<${A} tone="warning">${V(s)}<//>`}
    ${!o&&s===null&&a`<${L} rows=${3} />`}
    ${o?.length===0&&a`<${G} icon="pin" title=${n("pins.none")} text=${n("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(i=>a`<li key=${i.id}><${ti} message=${i}
            onPerson=${l=>et(i.author.username,l,i.author)}
            onShow=${()=>r(i)} onUnpin=${t.pins?()=>mn(i):null} /></li>`)}</ul>`}
  <//>`}function oi({saved:e,place:t,onShow:o,onRemove:s}){let{message:r,server:i}=e,{author:l}=r;return a`<article class="pinned" data-testid="saved-message" data-message-id=${r.id}>
    <p class="found-place">${t}${i&&a`<small>${i.name}</small>`}</p>
    <header><${q} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${J(r.created_at)}>${D(r.created_at)}</time>
      <${U} icon="close" label=${n("saved.remove")} testid="saved-remove" onClick=${s} /></header>
    <div class="pinned-body" dir="auto">${r.html?a`<${Ye} source=${r.html} />`:a`<p class="message-plain">${r.content}</p>`}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${n("saved.show")}</button>
  </article>`}function ni({found:e,place:t,onShow:o}){let{message:s,snippet:r,server:i}=e,{author:l}=s,c=m=>{if(m.key!=="ArrowDown"&&m.key!=="ArrowUp")return;let d=m.currentTarget.closest("li"),$=(m.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;($||m.key==="ArrowUp")&&(m.preventDefault(),($??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${s.id} onClick=${o} onKeyDown=${c}>
    <span class="found-place">${t}${i&&a`<small>${i.name}</small>`}
      ${s.parent_id&&a`<small>${n("search.inThread")}</small>`}</span>
    <span class="found-by"><${q} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${J(s.created_at)}>${D(s.created_at)}</time></span>
    <span class="found-text" dir="auto">${r.map((m,d)=>m.hit?a`<mark key=${d}>${m.text}</mark>`:m.text)}</span>
  </button>`}function si({value:e,busy:t,sort:o,filters:s,onInput:r,onEnter:i,onSort:l,onFilter:c}){let m=ne(null),[d,u]=p(null);$e(()=>{m.current?.focus(),m.current?.select()},[]);let $=f=>{if(!xe(f)){if(f.key==="Enter")f.preventDefault(),i();else if(f.key==="ArrowDown"){let b=document.querySelector(".found-list button");b instanceof HTMLElement&&(f.preventDefault(),b.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${M} name="search" size=${17} />
      <input ref=${m} type="search" value=${d??e} maxlength="500"
        placeholder=${n("search.placeholder")} aria-label=${n("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${$}
        onCompositionStart=${f=>u(f.target.value)}
        onCompositionEnd=${f=>{u(null),r(f.target.value)}}
        onInput=${f=>{f.isComposing?u(f.target.value):r(f.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${s.map(({label:f,filter:b})=>a`<button type="button" class="chip" key=${b}
          onClick=${()=>{c(b),m.current?.focus()}}>${f}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${n("search.sort")}</legend>
      ${["newest","best"].map(f=>a`<label key=${f}><input type="radio" name="search-sort" value=${f}
            checked=${o===f} onChange=${()=>l(f)} />
          <span>${n(`search.${f}`)}</span></label>`)}
    </fieldset>
  </div>`}var vl=/^(in|from|on):/;function ri(e,t){let o=gl(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let s=vl.exec(t)?.[0],r=o.filter(l=>!s||!l.startsWith(s)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...r,i].join(" ").trim()}function gl(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function yl(){let{typed:e,sort:t,results:o,cursor:s,total:r,more:i,unknown:l,coverage:c,asked:m,busy:d,error:u}=$n.value,$=X(me(re.value)),f=$?.server?$:null,b=[f&&{label:n("search.inChannel",{channel:f.name}),filter:`in:#${f.name}`},{label:n("search.fromMe"),filter:"from:me"},{label:n("search.hasLink"),filter:"has:link"},{label:n("search.hasCode"),filter:"has:code"},{label:n("search.today"),filter:"on:today"}].filter(h=>h!=null),v=({message:h,channel:T,dm:_})=>{T?z(T.server_id,T.id,h.id):_&&I(_.id,h.id),matchMedia("(max-width: 1180px)").matches&&(W.value=null)};return a`<${ee} title=${n("search.title")} testid="search"
      onClose=${()=>{W.value=null}}>
    <${si} value=${e} busy=${d} sort=${t} filters=${b}
      onInput=${h=>We(h)}
      onEnter=${()=>We(e,{at_once:!0})}
      onSort=${fn}
      onFilter=${h=>We(ri(e,h),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${d?void 0:m}>
      ${u!==null&&a`<${A} tone="warning">${V(u)}<//>`}
      ${l.map(h=>a`<${A} tone="warning" key=${h}>${n("search.unknown",{part:h})}<//>`)}
      ${!m&&!d&&u===null&&a`<${wl} />`}
      ${!m&&d&&a`<${L} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${kl(o.length,r,i,s)}</p>
          <ol class="found-list">${o.map(h=>a`<li key=${h.message.id}><${ni} found=${h} place=${qt(h)}
                onShow=${()=>v(h)} /></li>`)}</ol>`}
      ${m&&s&&a`<button type="button" class="button" data-testid="search-more" disabled=${d}
            onClick=${hn}>${n("search.more")}</button>`}
      ${m&&c&&a`<${xl} coverage=${c} />`}
    </div>
  <//>`}function qt({channel:e,dm:t}){return e?`#${e.name}`:t?uo(t,N.value?.id??"",Wo()):""}function kl(e,t,o,s){return e===0&&!s?n("search.none"):o?n("search.countMore",{count:t}):n("search.count",{count:t})}function wl(){let e=[['"…"',n("search.helpPhrase")],["-…",n("search.helpWithout")],["from:",n("search.helpFrom")],["in:#",n("search.helpIn")],["has:link",n("search.helpHas")],["before: after: on:",n("search.helpDays")]];return a`<${G} icon="search" title=${n("search.start")} text=${n("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function xl({coverage:e}){let{missing:t,behind:o,waiting:s,reading_before:r}=e,i=[...o.map(({name:l,since:c})=>c?n("search.unreachableSince",{name:l,time:ve(c)}):n("search.unreachable",{name:l})),t>0?n("search.missing",{count:t}):"",s>0?n("search.waiting",{count:s}):"",r?n("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${n("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}function Sl(){k(()=>{kt()},[]);let{items:e,cursor:t,loaded:o}=dn.value,s=un.value,r=({message:i,channel:l,dm:c})=>{l?z(l.server_id,l.id,i.id):c&&I(c.id,i.id),matchMedia("(max-width: 1180px)").matches&&(W.value=null)};return a`<${ee} title=${n("saved.title")} testid="saved"
      onClose=${()=>{W.value=null}}>
    ${s!==null&&a`<${A} tone="warning">${V(s)}<//>`}
    ${!o&&s===null&&a`<${L} rows=${3} />`}
    ${o&&e.length===0&&a`<${G} icon="clock" title=${n("saved.none")} text=${n("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(i=>a`<li key=${i.message.id}><${oi} saved=${i} place=${qt(i)}
            onShow=${()=>r(i)} onRemove=${()=>pn(i.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{kt(!1)}}>${n("saved.more")}</button>`}
  <//>`}var _l=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>ii?`${t.slice(0,ii).join("")} …`:t.join("")},ii=40;function ai({count:e,max:t,full:o,busy:s,failed:r,onCopy:i,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${n("select.label")} data-testid="selection">
    ${r.length>0&&a`<${A} tone="error"><ul class="selection-failed" data-testid="selection-failed">${r.map(({message:m,reason:d})=>a`<li key=${m.id}>${n("select.failed",{name:m.author.display_name,time:ve(m.created_at),text:_l(m.content),reason:d})}</li>`)}</ul><//>`}
    ${o&&a`<${A} tone="warning">${n("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${n("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||s}
        data-testid="selection-copy" onClick=${i}><${M} name="copy" size=${15} />${n("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||s} data-testid="selection-delete"
          onClick=${l}><${M} name="trash" size=${15} />${n("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${n("select.done")}</button>
    </div>
  </section>`}function Ut({moderates:e}){let t=we.value;if(!t)return null;let o=Vn(t),s=o.length,r=e||o.every(({author:c})=>c.id===N.value?.id),i=async()=>{await Qn(ns(o,Ao))&&(j(n("select.copied",{count:s}),"ok"),Ae())},l=()=>F({kind:"confirm",title:n("select.deleteTitle",{count:s}),text:n("select.deleteText"),action:n("select.deleteCount",{count:s}),danger:!0,run:async()=>{let c=await Jn();c>0&&j(n("select.deleted",{count:c}),"ok")}});return a`<${ai} count=${s} max=${Gn} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${r?l:null} onDone=${Ae} />`}function Cl({id:e,parent:t,at:o}){let s=X(e),r=go(e,t).value.messages[0],i=fo(e,t).value,l=Pn(i.messages);k(()=>(o||ko(e,t),yo(e,t),()=>{we.peek()?.parent===t&&Ae()}),[e,t]);let c=Ve.value,[m,d]=p(!1);k(()=>{m&&c&&i.loaded&&Dn(e,t,l)},[m,c,i.loaded,l]);let u=Math.max(r?.reply_count??0,i.has_older?i.messages.length:0),$=i.has_newer?[]:sn(rn.value,e,t,i.messages),f=B(()=>{let b=r?[{kind:"message",key:t,message:r,continues:!1}]:[];if(!i.loaded)return b;b.push({kind:"replies",key:"replies",count:u});let v=qn(i.messages,{day:Be}).filter(h=>h.kind!=="day");return[...b,...v,...Un($)]},[i,r,u,Mo.value,...$]);return s?a`<${ee} title=${n("thread.title")} subtitle=${s.label} testid="thread"
      onClose=${()=>{W.value=null}}>
    <${Xn} name=${n("thread.title")} rows=${f} guess=${Wn}
        draw=${ss({conversation:s,focus:o,thread:!0})} staying=${[tn.value?.message,"replies"]}
        before=${i.loaded?null:a`<${L} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${In(e,t)}
      onOlder=${()=>ho(e,t)}
          onNewer=${()=>vo(e,t)}
          onLatest=${()=>Fe(e,t)}
          onView=${b=>d(b?.end===!0)} />
    ${we.value?.parent===t&&a`<${Ut} moderates=${s.moderates} />`}
    ${!s.archived&&we.value?.parent!==t&&a`<${rs} key=${t} conversation=${s} parent=${t} placeholder=${n("thread.placeholder")} />`}
  <//>`:null}export{oa as Dialogs,li as EmojiPopover,ma as FirstRun,da as InvitePage,ka as MembersPanel,Fa as MeshPage,Gi as Notifying,pl as PermalinkCards,ci as PersonPopover,bl as PinsPanel,Sl as SavedPanel,yl as SearchPanel,Ut as Selecting,Cl as ThreadPanel,ul as markdownFrom};
