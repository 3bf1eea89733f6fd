import{$ as go,$a as Ke,$b as vn,Aa as E,Ab as Vo,Ac as Fn,B as eo,Bc as Rn,Bd as bi,Ca as V,Cb as Jo,Cd as k,D as to,Da as M,Db as xt,Dc as jn,Dd as x,E as ft,Ea as To,Eb as Zo,Ec as Je,Ed as O,F as oo,Fb as Yo,Fc as Ln,Fd as ss,G as no,Ga as Ao,Gb as en,Gd as rs,H as so,Ha as Oo,Hb as We,Hd as is,I as ro,Ia as Do,Ib as tn,J as io,Ja as Po,Jb as on,K as ao,Ka as ye,Kb as Ge,L as lo,La as vt,Lb as nn,Ld as ot,Ma as J,Mb as sn,Md as as,N as co,Na as Be,Nb as rn,Nd as vi,Oa as He,Od as pe,Pa as Io,Pb as an,Pc as Bn,Pd as Ct,Q as mo,Qa as P,Qb as ln,Qd as ls,R as uo,Ra as Z,Rb as cn,Rc as Hn,Rd as cs,S as po,Sa as gt,Sb as mn,Sc as Kn,Sd as ms,T as $o,Ta as yt,Tb as dn,Tc as zn,U as fo,Ub as un,Uc as Xn,Ud as ds,V as ho,Vb as pn,Vd as us,W as Q,Wb as $n,X as bo,Xa as be,Xb as fn,Xc as H,Y as vo,Ya as Eo,Yb as hn,Yc as F,Z as ht,Za as Fo,Zb as bn,Zc as I,_a as Ro,_b as St,_c as Ze,a,ac as gn,bc as Qe,cb as B,cc as yn,d as Re,da as yo,db as ze,dc as kn,dd as q,e as $,ea as ko,eb as me,ec as we,ed as Ye,f as w,fa as wo,fd as T,g as he,ga as je,gb as kt,gc as wn,gd as qn,h as se,ha as xo,hb as Xe,hc as de,hd as Un,i as K,ia as So,ib as jo,ic as Ve,id as Wn,ja as _o,jb as Lo,jc as re,jd as Gn,k as le,ka as Co,kb as Bo,kc as xn,kd as Qn,la as Mo,lb as Ho,lc as Sn,ld as Vn,mc as Ae,md as Jn,n as Jt,nb as Ko,nc as z,nd as Zn,o as n,oa as No,ob as Te,oc as _n,p as N,pa as Le,pb as zo,pc as Cn,pd as Yn,q as G,qb as Xo,qc as Mn,qd as xe,rb as qo,rc as Nn,rd as Oe,s as U,sb as qe,sc as Tn,sd as es,t as Zt,tb as Ue,tc as _t,td as ts,ua as bt,ub as Uo,uc as An,ud as ue,va as W,vb as wt,vc as On,w as ce,wb as Wo,wc as Dn,wd as et,x as Yt,xa as L,xb as Go,xc as Pn,xd as os,y as _,ya as y,yb as Qo,yc as In,yd as ns,zb as ke,zc as En,zd as tt}from"./chunk.js";function S({title:e,onClose:t,children:o,size:s="m",testid:r,bare:i}){let l=se(null),c=le();return w(()=>{let d=document.activeElement,u=l.current;return u&&!u.open&&u.showModal(),()=>{d instanceof HTMLElement&&d.isConnected&&d.focus()}},[]),a`<dialog ref=${l} class="modal modal-${s} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${r}
    onCancel=${d=>{d.preventDefault(),t?.()}} onMouseDown=${d=>{d.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&a`<${U} icon="close" label=${n("action.close")} onClick=${t} />`}
      </div>
      ${o}
    </div>
  </dialog>`}function ps({title:e,text:t,action:o,danger:s,quote:r,onConfirm:i,onClose:l}){let[c,m]=$(!1),d=async()=>{m(!0),await i(),l()};return a`<${S} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${r&&a`<blockquote class="confirm-quote">${r}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${n("action.cancel")}</button>
      <button type="button" class="button ${s?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${d}>${o}</button>
    </footer>
  <//>`}var $e=et?"⌘":"Ctrl";function $s({sendKey:e,onClose:t}){let s=[["moving",[["switcher",[[$e,"K"]]],["search",[[$e,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["markUnread",[["Alt","U"]]],["order",[[$e,"Shift","↑"],[$e,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[$e,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[$e,"B"]]],["italic",[[$e,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[$e,"Shift","V"]]]]]];return a`<${S} title=${n("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${s.map(([r,i])=>a`<section key=${r}><h3>${n(`keys.${r}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${n(`keys.${r}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(d=>a`<kbd>${d}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${Jt.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${n("help.guide")}</a></p>
  <//>`}function Y(e){let t=n(`mesh.reason.${e}`);return Mt(t)?n("mesh.reason.unknown",{code:e}):t}function fs(e){let t=n(`mesh.counter.${e}`);return Mt(t)?e.replaceAll("_"," "):t}var nt=(e,t=Date.now())=>Date.parse(e)-t<1e3?n("mesh.soon"):Z(e,t);function fe(e,t){let o=t??n("mesh.thisNode"),s=n(`mesh.trouble.${e}`,{node:o});return Mt(s)?n("mesh.verdict.other",{code:e}):s}var Mt=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function hs({phase:e,name:t,moved_from:o,lost_at:s,nodes:r,state:i,current:l,onStatus:c,onRetry:m,onClose:d}){let u=e!=="online"?n("node.lostText",{node:t,time:s?ye(s):""}):o?n("node.movedText",{node:t,from:o}):n("node.onlineText",{node:t}),{behind:f,unreachable:p,trouble:h}=i,v=p.map(b=>b.since?n("node.awaySince",{node:b.name,time:P(b.since)}):b.name);return a`<${S} title=${n("node.title")} onClose=${d} size="s" testid="node-dialog">
    <div class="modal-body"><p>${u}</p>
      ${e==="online"&&h&&a`<p class="form-error" role="alert" data-testid="own-trouble">${fe(h,null)}</p>`}
      ${e==="online"&&f>0&&a`<p data-testid="node-behind">${n("node.behindText",{node:t,count:f})}</p>`}
      ${e==="online"&&v.length>0&&a`<p data-testid="node-away">${n("node.partialText",{others:v.join(n("list.comma"))})}</p>`}
      ${r.length>0&&a`<h3>${n("node.others")}</h3><ul class="node-list">
        ${r.map(b=>{let A=b.id===l,C=e==="online"?p.find(({id:ne})=>ne===b.id):void 0,X=e!=="online";return a`<li key=${b.id} class=${A?"is-current":""} data-testid="node-row">
            <span class="node-dot ${C||X?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&a`<span>${b.segment}</span>`}
            <em class=${C||X?"is-away":"is-ok"}>${gi(A,C,X)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${n("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${n("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${d}>${n("action.close")}</button></footer>
  <//>`}function gi(e,t,o){return o?n(e?"node.row.lost":"node.row.unknown"):e?n("node.here"):t?t.since?n("node.row.away",{time:P(t.since)}):n("node.row.awayNow"):n("node.row.reached")}function bs({username:e,describe:t,onSave:o,onLater:s}){let[r,i]=$(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:d}=x(t,["username"]);return a`<${S} title=${n("rename.title")} size="s" onClose=${s}
      testid="rename-dialog">
    <form onSubmit=${d(()=>o(r.trim()))}>
      <div class="modal-body"><p>${n("rename.text",{username:e})}</p>
        <${k} label=${n("auth.username")} value=${r} onInput=${i} autofocus
            maxlength=${50} autocomplete="username" hint=${n("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${s}>${n("action.later")}</button>
        <button class="button is-primary" disabled=${l||r.trim().length<2}
            data-testid="rename-save">${n("rename.save")}</button></footer>
    </form>
  <//>`}function vs({describe:e,onCreate:t,onPreview:o,onAccept:s,onClose:r}){let[i,l]=$(""),[c,m]=$(""),[d,u]=$(null),f=x(e,["name"]),p=x(e);return a`<${S} title=${n("server.add")} onClose=${r} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${f.submit(()=>t(i.trim()))}>
        <h3><${N} name="plus" size=${17} />${n("server.createTitle")}</h3>
        <p class="soft">${n("server.createText")}</p>
        <${k} label=${n("server.name")} value=${i} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${f.at("name")} />
        ${f.failure}
        <button class="button is-primary" disabled=${i.trim()===""||f.busy}
            data-testid="server-create">${n("server.create")}</button>
      </form>
      <form onSubmit=${p.submit(async()=>{d?await s(d.code):u(await o(c))})}>
        <h3><${N} name="ticket" size=${17} />${n("invite.enterTitle")}</h3>
        <p class="soft">${n("invite.enterText")}</p>
        <${k} label=${n("invite.code")} value=${c} mono testid="invite-code"
            error=${p.error} placeholder="ABCD2345"
          onInput=${h=>{m(h),u(null)}} />
        ${d&&a`<${T} tone="ok"><b data-testid="invite-server">${d.server_name}</b>
          ${d.already_member&&a`<br />${n("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||p.busy}
            data-testid=${d?"invite-accept":"invite-preview"}>
          ${d?d.already_member?n("invite.open"):n("invite.join",{name:d.server_name}):n("invite.look")}</button>
      </form>
    </div>
  <//>`}function gs({name:e,describe:t,onSave:o,onDelete:s,extra:r,onClose:i}){let[l,c]=$(e),{busy:m,at:d,failure:u,submit:f}=x(t,["name"]);return a`<${S} title=${n("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${f(()=>o(l.trim()))}>
      <div class="modal-body"><${k} label=${n("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${d("name")} />${u}${r}</div>
      <footer class="modal-foot">
        ${s&&a`<button type="button" class="button is-danger-quiet" onClick=${s}>${n("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${n("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${n("action.save")}</button>
      </footer>
    </form>
  <//>`}function ys({server:e,name:t,describe:o,onPassOn:s,onClose:r}){let[i,l]=$(""),{busy:c,failure:m,submit:d}=x(o),u=sn(i,e),f=d(s);return a`<${S} title=${n("members.passOnTitle",{name:t})} onClose=${r} size="s"
      testid="pass-on">
    <form onSubmit=${p=>u?f(p):p.preventDefault()}>
      <div class="modal-body"><p>${n("members.passOnText",{name:t,server:e})}</p>
        <${k} label=${n("members.passOnField",{server:e})} value=${i} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${r}>${n("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!u}>${n("members.passOnAction")}</button></footer>
    </form>
  <//>`}function ee({label:e,value:t,options:o,onChange:s,hint:r,testid:i}){let l=le();return a`<fieldset class="choice" data-testid=${i}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${o.map(c=>a`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${l} value=${c.value} checked=${c.value===t}
          onChange=${()=>s(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${r&&a`<p class="field-told">${r}</p>`}
  </fieldset>`}function st({label:e,value:t,options:o,onChange:s,hint:r,testid:i}){let l=le();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${i}
      aria-describedby=${r?`${l}-told`:void 0}
      onChange=${c=>s(c.target.value)}>${o.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${r&&a`<p id="${l}-told" class="field-told">${r}</p>`}
  </div>`}var Nt="";function ks({zone:e,onZone:t}){let o=K(Ao,[]),s=e===null||o.includes(e)?o:[e,...o],r=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${st} label=${n("settings.timeZone")} value=${e??Nt}
    hint=${n("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:Nt,label:n("settings.timeZone.device",{zone:r})},...s.map(i=>({value:i,label:i.replaceAll("_"," ")}))]}
    onChange=${i=>t(i===Nt?null:i)} />`}function ws({username:e,describe:t,onSave:o}){let[s,r]=$(""),[i,l]=$(""),{busy:c,at:m,failure:d,submit:u}=x(t,["current","new"]),f=u(async()=>{await o(s,i),r(""),l("")});return a`<form class="settings-section" onSubmit=${f}>
    <h3>${n("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${k} label=${n("account.currentPassword")} type="password" autocomplete="current-password"
        value=${s} onInput=${r} testid="password-current"
        error=${m("current")} />
    <${k} label=${n("account.newPassword")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} hint=${n("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${d}
    <button class="button" disabled=${c||s===""||i.length<8}
        data-testid="password-save">${n("account.changePassword")}</button>
  </form>`}function xs({user:e,describe:t,onSave:o}){let[s,r]=$(e.display_name),[i,l]=$(e.status_message??""),c=["display_name","status_message"],{busy:m,at:d,failure:u,submit:f}=x(t,c),p=s.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${f(()=>o({display_name:s.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${q} id=${e.id} name=${s||"?"}
        size="l" /><div><strong>${s}</strong><span>@${e.username}</span></div></div>
    <${k} label=${n("account.displayName")} value=${s} onInput=${r} maxlength=${100}
        testid="profile-display-name" error=${d("display_name")} />
    <${k} label=${n("account.status")} value=${i} onInput=${l} maxlength=${200}
        placeholder=${n("account.statusExample")} testid="profile-status"
        error=${d("status_message")} />
    ${u}
    <button class="button is-primary" disabled=${m||p||s.trim()===""}
        data-testid="profile-save">${n("action.save")}</button>
  </form>`}var yi=["profile","look","notify","account"];function Ss(e){let[t,o]=$(e.tab),{settings:s,onSettings:r}=e,i=(l,c)=>c.map(m=>({value:m,label:n(`settings.${l}.${m}`)}));return a`<${S} title=${n("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${n("settings.title")}>${yi.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${n(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${xs} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${ee} label=${n("settings.theme")} value=${s.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${l=>r({theme:l})}
              testid="setting-theme" />
          <${ee} label=${n("settings.language")} value=${s.language}
              options=${i("language",["system","ja","en"])}
              onChange=${l=>r({language:l})}
              testid="setting-language" />
          <${ks} zone=${e.zone} onZone=${e.onZone} />
          <${ee} label=${n("settings.sendKey")} value=${s.send_key}
              hint=${n("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${et?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>r({send_key:l})} />
          <${ee} label=${n("settings.replies")} value=${s.replies}
              hint=${n("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>r({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="account"&&a`
          <${ws} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${n("account.sessions")}</h3><p
              class="soft">${n("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${n("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${n("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var ki=200;function rt(e){let{chosen:t,onChange:o,label:s,max:r,me:i,find:l,isOnline:c}=e,[m,d]=$(""),[u,f]=$(0),{found:p,asking:h}=wi(m,e.ask),v=le(),b=se(null);he(()=>b.current?.focus({preventScroll:!0}),[]);let A=l(m,p),C=g=>t.some(j=>j.id===g.id),X=t.length>=r,ne=g=>{!g||X&&!C(g)||(o(C(g)?t.filter(j=>j.id!==g.id):[...t,g]),d(""),f(0),b.current?.focus())},ie=g=>{if(ue(g))return;let j=A.length;if((g.key==="ArrowDown"||g.key==="ArrowUp")&&j>0)g.preventDefault(),f((u+(g.key==="ArrowDown"?1:j-1))%j);else if(g.key==="Enter"&&!g.ctrlKey&&!g.metaKey){if(m===""&&t.length>0)return;g.preventDefault(),ne(A[u])}else g.key==="Backspace"&&m===""&&o(t.slice(0,-1))},D=m.trim()!==""&&!h;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(g=>a`<span class="people-chip" key=${g.id} title="@${g.username}" data-testid="person-chosen">
          <span>${g.display_name}</span><button type="button" aria-label=${n("people.remove",{name:g.display_name})}
            title=${n("people.remove",{name:g.display_name})} onClick=${()=>ne(g)}><${N} name="close" size=${14} /></button></span>`)}
      <input ref=${b} type="text" value=${m} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?s:""} aria-label=${s} role="combobox" aria-expanded="true"
        aria-controls="${v}-list" aria-activedescendant=${A.length>0?`${v}-${u}`:void 0}
        onKeyDown=${ie}
        onInput=${g=>{d(g.target.value),f(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${v}-list" aria-label=${s} aria-multiselectable="true">
      ${A.map((g,j)=>a`<li key=${g.id} id="${v}-${j}" role="option" data-testid="person-offered"
            aria-selected=${C(g)} class=${j===u?"is-active":""}
            data-username=${g.username}
            ref=${ge=>j===u&&ge?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>j!==u&&f(j)} onClick=${()=>ne(g)}>
          <${q} id=${g.id} name=${g.display_name} size="s" online=${c(g)} />
          <span class="people-name"><strong>${g.display_name}${g.id===i?` ${n("members.you")}`:""}</strong> <span>@${g.username}</span></span>
          ${C(g)&&a`<${N} name="check" size=${16} />`}</li>`)}
    </ul>
    ${A.length===0&&a`<p class="people-none" role="status">${D?n("people.none"):e.none??n("people.hint")}</p>`}
    ${X&&a`<p class="people-none" role="status">${n("people.full",{count:r})}</p>`}
  </div>`}function wi(e,t){let[o,s]=$({found:[],asking:!1}),r=se(0);return w(()=>{r.current+=1;let i=r.current;if(e.trim()===""){s({found:[],asking:!1});return}s(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);r.current===i&&s({found:c,asking:!1})},ki);return()=>clearTimeout(l)},[e]),o}function Tt(e){let{channel:t,describe:o,onSave:s,onArchive:r,onDelete:i,onClose:l}=e,[c,m]=$(t?.name??""),[d,u]=$(t?.topic??""),[f,p]=$(t?.private??!1),[h,v]=$(t?.posting??"everyone"),[b,A]=$(e.after??""),[C,X]=$([]),{busy:ne,at:ie,failure:D,submit:g}=x(o,["name","topic"]),j=()=>s({name:c.trim(),topic:d.trim(),private:f,posting:h,after:b||null,people:f?C:[]});return a`<${S} title=${n(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${g(j)}>
      <div class="modal-body">
        <${k} label=${n("channel.name")} value=${c} onInput=${m} autofocus
            maxlength=${100} testid="channel-name" error=${ie("name")} />
        <${k} label=${n("channel.topic")} value=${d} onInput=${u} maxlength=${500}
            hint=${n("channel.topicHint")} testid="channel-topic" error=${ie("topic")} />
        <${ee} label=${n("channel.audience")} value=${f?"private":"open"}
            testid="channel-audience" onChange=${ge=>p(ge==="private")}
            options=${[{value:"open",label:n("channel.audience.open")},{value:"private",label:n("channel.audience.private")}]} hint=${f?n("channel.privateText"):n("channel.openText")} />
        ${xi(t,f)}
        <${ee} label=${n("channel.posting")} value=${h} onChange=${v}
            testid="channel-posting" options=${[{value:"everyone",label:n("channel.posting.everyone")},{value:"moderators",label:n("channel.posting.moderators")}]} hint=${h==="moderators"?n("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${st} label=${n("channel.place")} value=${b} options=${e.places}
            onChange=${A} hint=${n("channel.placeHint")} testid="channel-place" />`}
        ${!t&&f&&a`<${rt} ...${e.picker} chosen=${C} onChange=${X}
            label=${n("channel.choose")} />`}
        ${D}
      </div>
      <footer class="modal-foot">
        ${i&&a`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${i}>${n("channel.delete")}</button>`}
        ${r&&a`<button type="button" class="button" data-testid="channel-archive" onClick=${g(r)}>${n(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${n("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||ne}
            data-testid="channel-save">${n(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function xi(e,t){return!e||e.private===t?null:a`<${T} tone="warning">${t?n("channel.becomesPrivate"):n("channel.becomesOpen")}<//>`}function De(e){let{title:t,note:o,adds:s,max:r,me:i,describe:l,onDone:c,onClose:m}=e,[d,u]=$([]),[f,p]=$(""),{busy:h,at:v,failure:b,submit:A}=x(l,["name"]),C=d.filter(D=>D.id!==i),X=!s&&C.length>1,ne=d.length>0&&C.length===0,ie=X?n("dm.startGroup"):ne?n("dm.openNotes"):n("dm.open");return a`<${S} title=${t} onClose=${m} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${A(()=>c(C,X?f.trim():""))}>
      <div class="modal-body">
        ${o&&a`<${T}>${o}<//>`}
        <${rt} chosen=${d} onChange=${u} max=${r} me=${i}
          label=${n("people.find")} ask=${e.ask} find=${e.find} isOnline=${e.isOnline} />
        ${X&&a`<${k} label=${n("dm.groupName")} value=${f} onInput=${p}
            maxlength=${100} hint=${n("dm.groupNameHint")} error=${v("name")} testid="group-name" />`}
        ${b}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${m}>${n("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${h||d.length===0}>${s?n("dm.add"):ie}</button></footer>
    </form>
  <//>`}function _s({channels:e,busy:t,onTake:o}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${n("channel.orphans")}</h3>
    <p class="soft">${n("channel.orphansText")}</p>
    <ul>${e.map(s=>a`<li key=${s.id}><${N} name="lock" size=${15} /><span>${s.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>o(s)}>${n("channel.takeOver")}</button></li>`)}</ul></section>`}function Cs(e,t,o){let s=e.filter(u=>u.id!==t),r=o===null?0:s.findIndex(u=>u.id===o)+1,i=e.find(u=>u.id===t);if(!i||o!==null&&r===0)return[];if(e[r]?.id===t)return[];let l=[...s.slice(0,r),i,...s.slice(r)],c=l[r-1]?.position??-1,m=[],d=c;for(let u of l.slice(r)){if(u.id!==t&&u.position>d)break;d+=1,u.position!==d&&m.push({id:u.id,position:d})}return m}var Ms=(e,t)=>e[e.findIndex(o=>o.id===t)-1]?.id??null;var _i=50,Ci=200,Ns=(e,t)=>({me:_.value?.id??"",max:Ci,ask:()=>Promise.resolve([]),find:o=>{let r=(me.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return ke(r,[],o,_i)},isOnline:o=>we.value[o.id]??o.online??!1,none:n("channel.nobodyLeft")});function Ts({server:e}){return a`<${Tt} channel=${null} describe=${O} onSave=${async o=>{let{name:s,topic:r,posting:i}=o,l=await Ko(e,{name:s,...r?{topic:r}:{},...o.private?{private:!0}:{}});y(),z(e,l.id);let c=o.people.map(m=>m.id);await wt(l.id,c).catch(M),i!=="everyone"&&await Te(l.id,{posting:i}).catch(M)}} after=${null}
      places=${[]} picker=${Ns(e,[_.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${y} />`}function As({id:e}){let t=kt(e),o=ze.value[t?.server_id??""]??[],[s]=$({channel:t,after:Ms(o,e)});if(!t||!s.channel)return null;let{server_id:r,archived:i}=t,l=s.channel,c=()=>L({kind:"confirm",title:n("channel.delete"),text:n("channel.deleteText",{name:t.name}),action:n("channel.delete"),danger:!0,run:()=>zo(e).then(()=>z(r),M)}),m=async u=>{await Te(e,Mi(l,u)),u.after!==s.after&&await Ni(o,e,u.after),y()},d=o.filter(u=>u.id!==e).map(u=>({value:u.id,label:n("channel.placeAfter",{name:u.name})}));return a`<${Tt} channel=${t} describe=${O} onSave=${m}
      after=${s.after} picker=${null}
      places=${[{value:"",label:n("channel.placeFirst")},...d]}
      onArchive=${()=>Te(e,{archived:!i}).then(y)}
      onDelete=${co(Xe(r))?c:null} onClose=${y} />`}function Mi(e,t){let o={};return t.name!==e.name&&(o.name=t.name),t.topic!==(e.topic??"")&&(o.topic=t.topic),t.private!==e.private&&(o.private=t.private),t.posting!==(e.posting??"everyone")&&(o.posting=t.posting),o}async function Ni(e,t,o){for(let s of Cs(e,t,o))await Te(s.id,{position:s.position})}function Os({id:e}){let t=kt(e),o=Ue.value[e]??[];if(!t)return null;let s=Ns(t.server_id,o.map(({user:i})=>i.id)),r=async i=>{await wt(e,i.map(l=>l.id)),y()};return a`<${De} ...${s} title=${n("channel.addMembers")} adds describe=${O}
      note=${n("channel.addText")} onDone=${r} onClose=${y} />`}function Ds({server:e}){let[t,o]=$([]),[s,r]=$(null);return w(()=>{Go(e).then(o,()=>{})},[e]),a`<${_s} channels=${t} busy=${s} onTake=${async l=>{r(l.id);try{await Qo(l.id),y(),z(e,l.id),E(n("channel.takenOver",{name:l.name}),"ok")}catch(c){M(c)}finally{r(null)}}} />`}function Ps({name:e,describe:t,onSave:o,onClose:s}){let[r,i]=$(e),{busy:l,at:c,failure:m,submit:d}=x(t,["name"]);return a`<${S} title=${n("dm.rename")} onClose=${s} size="s" testid="name-form">
    <form onSubmit=${d(()=>o(r.trim()))}>
      <div class="modal-body"><${k} label=${n("dm.groupName")} value=${r} onInput=${i}
          autofocus maxlength=${100} hint=${n("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${n("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||r.trim()===e}>${n("action.save")}</button></footer>
    </form>
  <//>`}var Es=100,Is=30,Fs=e=>({me:_.value?.id??"",ask:Ge,find:(t,o)=>ke(Ze(),o,t,Is+e.length).filter(s=>!e.includes(s.id)).slice(0,Is),isOnline:t=>t.id===_.value?.id||(we.value[t.id]??t.online??!1),describe:O,onClose:y});function Rs(){let e=async(t,o)=>{let s=await We(t.map(r=>r.id),o);y(),I(s.id)};return a`<${De} ...${Fs([])} title=${n("dm.new")} adds=${!1}
      max=${Es-1} onDone=${e} />`}function js({id:e}){let t=xt(e);if(!t)return null;let o=t.members.map(r=>r.id),s=async r=>{let i=await tn(e,r.map(l=>l.id));y(),i.id!==e&&(E(n("dm.newGroup"),"info"),I(i.id))};return a`<${De} ...${Fs(o)} title=${n("dm.add")} adds
      note=${t.is_group?null:n("dm.addMakesGroup")}
      max=${Math.max(1,Es-o.length)} onDone=${s} />`}function Ls({id:e}){let t=xt(e);return t?a`<${Ps} name=${t.name??""} describe=${O} onClose=${y}
      onSave=${o=>on(e,o).then(y)} />`:null}function Bs({first:e,today:t,earlier:o,describe:s,onGo:r,onClose:i}){let[l,c]=$(e),{busy:m,error:d,submit:u}=x(s);return a`<${S} title=${n("date.title")} onClose=${i} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${u(()=>r(l))}>
      <div class="button-row">${o.map(f=>a`<button type="button" class="button is-small" key=${f.day} disabled=${m}
            onClick=${u(()=>r(f.day))}>${f.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${n("date.day")} data-testid="date-day"
          onInput=${f=>c(f.target.value)} />
        <button class="button is-primary" disabled=${m||l===""}
            data-testid="date-go">${n("date.go")}</button></div>
      ${d&&a`<p class="field-told is-error" role="alert">${d}</p>`}
    </form>
  <//>`}function Hs({versions:e,error:t,onClose:o}){let s=(e?.length??0)-1,r=i=>i===0?n("history.original"):n(i===s?"history.current":"history.edited");return a`<${S} title=${n("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${T} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${H} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===s?"is-current":""}>
        <div class="history-head"><b>${r(l)}</b><time
            datetime=${i.created_at}
            title=${J(i.created_at)}>${Be(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(Ti):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function Ti({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var Ks=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function zs(e,t){let o=Ks(e),s=Ks(t),r=0;for(;r<o.length&&r<s.length&&o[r]===s[r];)r+=1;let i=0;for(;i<o.length-r&&i<s.length-r&&o.at(-1-i)===s.at(-1-i);)i+=1;let l=Ai(o.slice(r,o.length-i),s.slice(r,s.length-i));return Oi([...o.slice(0,r).map(Dt),...l,...o.slice(o.length-i).map(Dt)])}var Dt=e=>({kind:"same",text:e}),At=e=>({kind:"gone",text:e}),Ot=e=>({kind:"new",text:e});function Ai(e,t){if(e.length*t.length>4e6)return[...e.map(At),...t.map(Ot)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let s=[],r=0,i=0;for(;r<e.length&&i<t.length;)e[r]===t[i]?(s.push(Dt(e[r])),r+=1,i+=1):o[r+1][i]>=o[r][i+1]?s.push(At(e[r++])):s.push(Ot(t[i++]));return[...s,...e.slice(r).map(At),...t.slice(i).map(Ot)]}function Oi(e){let t=[];for(let o of e){let s=t.at(-1);s?.kind===o.kind?s.text+=o.text:t.push({...o})}return t}function Xs({message:e}){let[t,o]=$(null),[s,r]=$(null);w(()=>{Yt.history(e).then(o,l=>r(V(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?zs(t[c-1].content,l.content):null}));return a`<${Hs} versions=${i??null} error=${s}
    onClose=${y} />`}var Pt=864e5,Pe=e=>He(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function qs({channel:e,at:t}){let o=Date.now(),s=async i=>{let l=await ko(e,vo(i,Do));y(),I(e,l),l||await je(e)},r=[{label:n("date.yesterday"),day:Pe(o-Pt)},{label:n("date.week"),day:Pe(o-7*Pt)},{label:n("date.month"),day:Pe(o-30*Pt)},{label:n("date.beginning"),day:"1970-01-02"}];return a`<${Bs} first=${Pe(t?Date.parse(t):o)} today=${Pe(o)}
      earlier=${r} describe=${O} onGo=${s} onClose=${y} />`}function Se({html:e,content:t}){if(!e)return t;let o=e.replace(/<br>|<\/(?:p|li|tr|h\d|pre)>/g,`$&
`).replace(/<\/t[dh]>/g,"$& "),{body:s}=new DOMParser().parseFromString(o,"text/html");return(s.textContent??"").trim()}function Us({place:e,card:t,max:o,some:s,describe:r,onForward:i,onBack:l,onClose:c}){let[m,d]=$(""),{busy:u,failure:f,submit:p}=x(r),h=p(()=>i(m)),v=b=>{b.key==="Enter"&&os(b)&&!ue(b)&&h(b)};return a`<${S} title=${n("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${h} onKeyDown=${v}>
      <div class="modal-body">
        <${k} area autofocus label=${n("forward.comment")} value=${m} onInput=${d}
          maxlength=${o} testid="forward-comment" />
        ${t}
        ${s&&a`<${T}>${n("forward.some")}<//>`}
        ${f}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${l}>${n("action.back")}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${c}>${n("action.cancel")}</button>
        <button class="button is-primary" disabled=${u} data-testid="forward-send">${n("forward.send")}</button>
      </footer>
    </form>
  <//>`}var Ws=400;function it({message:e,text:t,place:o,server:s,onShow:r}){let{author:i,parent_id:l}=e,c=[...t],m=c.length>Ws?`${c.slice(0,Ws).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${n("pins.show")} onClick=${r}>
    <span class="found-place">${o}${s&&a`<small>${s}</small>`}
      ${l&&a`<small>${n("search.inThread")}</small>`}</span>
    <span class="found-by"><${q} id=${i.id} name=${i.display_name} size="s" />
      <strong>${i.display_name}</strong>
      <time title=${J(e.created_at)}>${Be(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function at({query:e,onQuery:t,targets:o,onClose:s,title:r,label:i,stays:l}){let[c,m]=$(0),d=i??n("switcher.placeholder"),u=p=>{p&&(l||s(),p.go())},f=p=>{if(!ue(p))if(p.key==="ArrowDown"||p.key==="ArrowUp"){p.preventDefault();let h=p.key==="ArrowDown"?1:o.length-1;m(o.length?(c+h)%o.length:0)}else p.key==="Enter"&&(p.preventDefault(),u(o[c]))};return a`<${S} title=${r??n("switcher.title")} onClose=${s} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${f}>
      <div class="switcher-field"><${N} name="search" />
        <input type="text" value=${e} placeholder=${d}
            aria-label=${d} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${p=>{t(p.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${r??n("switcher.title")}>
        ${o.map((p,h)=>a`<li key=${p.key} id="switcher-${h}" role="option"
              aria-selected=${h===c}
          class=${p.unread?"is-unread":""} onMouseMove=${()=>m(h)}
              onClick=${()=>u(p)}>
          <${N} name=${p.icon}
              size=${17} /><span>${p.label}</span><small>${p.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${n("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var Gs=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function Qs(e,t,o){if(t.id===e.id)return!0;let s=e.people?.map(({id:r})=>r)??o;return t.people!==null?!e.hidden&&t.people.every(r=>s.includes(r)):e.server!==null&&!e.hidden&&e.server===t.server}var Vs=12,Di=6;function Js(e,t){let o=is(),r=Le([...Ii(),...o.sort(Pi).map(Ei)],e.replace(/^[#＃@＠]/,""),d=>d.words,1/0).sort((d,u)=>Number(u.unread)-Number(d.unread)).slice(0,Vs),i=new Set(o.flatMap(({person:d})=>d?.id??[])),l=_.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:ke(Ze(),t,c,Vs).filter(({id:d})=>!i.has(d));return[...r,...m.slice(0,Di).map(d=>Fi(d,l))]}var Pi=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),Ii=()=>(B.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>z(e.id)},...(ze.value[e.id]??[]).map(t=>({key:t.id,icon:fo(t,null).icon,label:t.name,hint:e.name,unread:(Ke.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>I(t.id)}))]),Ei=({id:e,name:t,icon:o,unread:s,words:r})=>({key:e,icon:o,label:t,hint:r[2]&&o==="user"?`@${r[2]}`:"",unread:s>0,words:r,go:()=>I(e)}),Fi=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{as(e.id)}});var Ri=150;function It(){let[e,t]=$(""),[o,s]=$([]);return w(()=>{Vo.peek().loaded||Zo()},[]),w(()=>{let r=!0,i=setTimeout(async()=>{e.trim()!==""&&Yo();let l=await Ge(e.replace(/^[@＠]/,"")).catch(()=>[]);r&&s(l)},Ri);return()=>{r=!1,clearTimeout(i)}},[e]),{query:e,setQuery:t,targets:Js(e,o)}}function Zs(){let{query:e,setQuery:t,targets:o}=It();return a`<${at} query=${e} onQuery=${t}
      targets=${o} onClose=${y} />`}function Li({key:e,icon:t,person:o}){if(o)return!0;let s=t==="server"?null:F(e);return s!==null&&s.posts&&!s.archived}function Ys({message:e}){let[t,o]=$(null),{query:s,setQuery:r,targets:i}=It();if(!t){let l=i.filter(Li).map(c=>({...c,go:()=>o(c)}));return a`<${at} title=${n("message.forward")} label=${n("forward.where")} stays
      query=${s} onQuery=${r} targets=${l} onClose=${y} />`}return a`<${Bi} message=${e} target=${t} onBack=${()=>o(null)} />`}function Bi({message:e,target:t,onBack:o}){let s=F(Q(e));if(!s)return null;let r=t.person?null:F(t.key),i=r?.label??t.label,l=rs(e),c=(me.value[s.server??""]??[]).map(({user:h})=>h.id),m=t.person?[t.key,_.value?.id??""]:r?.people?.map(({id:h})=>h),d={id:r?.id??null,server:r?.server??null,people:m??null},u=async h=>{let v=t.key===_.peek()?.id?[]:[t.key],b=r?.id??(await We(v)).id;dn(b,null,Gs(h,l)),y(),E(n("forward.done",{place:i}),"ok")},f=()=>{y(),I(s.id,e.id)},p=a`<${it} message=${e} text=${Se(e)} place=${s.label}
    server=${B.value?.find(h=>h.id===s.server)?.name??null} onShow=${f} />`;return a`<${Us} place=${i} card=${p} max=${4e3-nn(l)-2}
    some=${!Qs(s,d,c)} describe=${O} onForward=${u}
    onBack=${o} onClose=${y} />`}var Hi=["60","1440","10080",""];function er({server:e,invites:t,now:o,linkOf:s,describe:r,onCreate:i,onRevoke:l,onClose:c}){let[m,d]=$(""),[u,f]=$("10080"),{busy:p,at:h,failure:v,submit:b}=x(r,["max_uses"]),A=b(()=>i({...m.trim()?{max_uses:Number(m)}:{},...u?{expires_in_minutes:Number(u)}:{}}));return a`<${S} title=${n("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${A}>
      <${ee} label=${n("invite.expires")} value=${u} onChange=${f}
          options=${Hi.map(C=>({value:C,label:n(`invite.expiry.${C||"never"}`)}))} />
      <div class="invite-make">
        <${k} label=${n("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${d} placeholder=${n("invite.unlimited")} testid="invite-max-uses"
            error=${h("max_uses")} />
        <button class="button is-primary" disabled=${p}
            data-testid="invite-create">${n("invite.create")}</button>
      </div>
      ${v}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${H} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${n("invite.noneYet")}</p>`:a`<ul>${t.map(C=>a`<li key=${C.id}><${Ki} invite=${C} now=${o} linkOf=${s} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function Ki({invite:e,now:t,linkOf:o,onRevoke:s}){let r=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||r||i,c=e.is_revoked?n("invite.revoked"):r?n("invite.expired"):i?n("invite.usedUp"):e.expires_at?n("invite.until",{when:Z(e.expires_at,t)}):n("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${n("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${pe} text=${e.code} label=${n("action.copy")} />
      <${pe} text=${o(e.code)} label=${n("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>s(e)}>${n("invite.revoke")}</button>`}
  </div>`}function tr({server:e}){let[t,o]=$(null),s=()=>ce.list(e).then(i=>o(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));w(()=>{s().catch(M)},[e]);let r=async i=>{o(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await ce.revoke(e,i.id).catch(M),await s().catch(M)};return a`<${er}
      server=${B.value?.find(i=>i.id===e)?.name??n("user.unknown")}
      invites=${t} now=${Date.now()} describe=${O}
    linkOf=${i=>location.origin+wn({page:"invite",code:i})}
    onCreate=${i=>ce.create(e,i).then(s)} onRevoke=${r}
        onClose=${y} />`}var Et=["mon","tue","wed","thu","fri","sat","sun"],zi={from:"18:00",to:"08:30",days:Et};function or({keywords:e,hours:t,describe:o,check:s,onSave:r}){let[i,l]=$(e.join(`
`)),[c,m]=$(t!==null),[d,u]=$(t??zi),{busy:f,at:p,failure:h,submit:v}=x(o,["keywords","do_not_disturb"]),b=s(i),A={keywords:b.keywords,do_not_disturb:c?d:null},C=JSON.stringify(A)===JSON.stringify({keywords:e,do_not_disturb:t}),X=b.wrong===null&&(!c||d.from&&d.to&&d.days.length>0),ne=D=>{let g=d.days.includes(D),j=Et.filter(ge=>ge===D?!g:d.days.includes(ge));u({...d,days:j})},ie=D=>a`<${k} type="time" label=${n(`notify.${D}`)} value=${d[D]} testid="notify-${D}"
      onInput=${g=>u({...d,[D]:g})} />`;return a`<form class="settings-section" onSubmit=${v(()=>r(A))}>
    <${k} area label=${n("notify.keywords")} value=${i} onInput=${l}
      hint=${n("notify.keywordsHint")} error=${b.wrong??p("keywords")} testid="notify-keywords" />
    <${ee} label=${n("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(D=>({value:D,label:n(`notify.quiet.${D}`)}))}
      onChange=${D=>m(D==="hours")}
      hint=${n("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${ie("from")}${ie("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${n("notify.days")}</legend>
        <div class="choice-options">${Et.map(D=>a`<label key=${D}
            class="choice-option ${d.days.includes(D)?"is-chosen":""}"><input type="checkbox"
            value=${D} checked=${d.days.includes(D)} onChange=${()=>ne(D)} /><span>${n(`notify.day.${D}`)}</span></label>`)}</div>
        ${d.days.length===0&&a`<p class="field-told is-error" role="alert">${n("notify.noDay")}</p>`}
      </fieldset>`}
    ${p("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${p("do_not_disturb")}</p>`}
    ${h}
    <button class="button is-primary" disabled=${f||C||!X}
        data-testid="notify-save">${n("action.save")}</button>
  </form>`}function nr({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${n("notify.here")}</h3>
    <p class="soft">${n("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${n("notify.allow")}</button>`:a`<${T} tone=${e==="granted"?"ok":"warning"}>${n(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function cr(e,{mentioned:t,set:o,keywords:s}){let{notify:r=null,muted:i=!1}=o??{};if(e.is_deleted||r==="none")return null;if(t)return"mention";if(i)return null;let l=!!e.dm_channel_id;return(r??To(l))==="all"?l?"direct":"all":Xi(e.content,s)?"keyword":null}var sr=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function Xi(e,t){let o=rr(e);return t.some(s=>qi(o,rr(s)))}var rr=e=>No(e).replace(/\s+/g," ").trim();function qi(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let s=o+t.length;if(!ir(e,o)&&!ir(e,s))return!0}return!1}function ir(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[s=""]=e.slice(t,t+2);return sr.test(o)&&sr.test(s)}var Ui=["sun","mon","tue","wed","thu","fri","sat"],ar=1440,lr=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function mr(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),s=lr(e.from),r=lr(e.to),i=s<r?r-s:r-s+ar,l=c=>{let m=o+c*ar-s,d=Ui[(t.getUTCDay()+7-c)%7];return e.days.includes(d)&&m>=0&&m<i};return l(0)||l(1)}function dr({count:e,first:t,first_sort:o},s){return e===0?!1:t===null||ht(s)>=ht({id:t,sort:o})}var Wi=5,Gi=10*6e4;function ur(e,t){let o=e.filter(({message:i})=>t-Date.parse(i.created_at)<Gi),s=o.length<=Wi?o:[],r=new Map;for(let i of e)s.includes(i)||r.set(i.space,[...r.get(i.space)??[],i]);return[...s.map(i=>[i]),...r.values()]}var pr=(e,t)=>e===void 0||e==="seen"&&t,Ft=20,Qi=40;function $r(e){let t=e.split(`
`).map(r=>r.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(r=>r!==""))],s=o.find(r=>[...r].length>Qi)??null;return{keywords:o,long:s,many:o.length>Ft}}var jt="messages",Vi=14*864e5,Rt=e=>`${_.peek()?.id??""}/${e}`,lt=null;function Ji(){return lt??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(jt),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),lt.catch(()=>{lt=null}),lt}async function fr(e,t){let o=(await Ji()).transaction(jt,"readwrite"),s=o.objectStore(jt),r=[];for(let i of e){let l=Rt(i.message.id),c=s.get(l);c.onsuccess=()=>{pr(c.result,i.edited)&&(s.put(t,l),r.push(i))}}return s.delete(IDBKeyRange.bound(Rt(""),Rt(bo(Date.now()-Vi)))),new Promise((i,l)=>{o.oncomplete=()=>i(r),o.onabort=()=>l(o.error)})}var hr=e=>e.length===0?Promise.resolve([]):fr(e,"told").catch(()=>e),br=e=>{fr([e],e.edited?"told":"seen").catch(()=>{})};function vr(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var ve=Re(vr()),_e=()=>{ve.value!=="missing"&&(ve.value=vr())};async function gr(){await Notification.requestPermission(),_e()}var yr=()=>{ve.value="missing"};var Zi=1500,kr=200,Me=new Map,Ce=new Map,Ie=new Map,ct;function wr(){_e();let e=[an(Yi),Ke.subscribe(da)];return()=>{for(let t of e)t();clearTimeout(ct),ct=void 0,Me.clear(),Ce.clear(),Lt(()=>!0)}}function Yi(e){if(_e(),ve.peek()!=="granted")return;if(e.what==="gone")return Cr(e.id);let{message:t}=e;if(e.what==="changed")return sa(t);if(t.author.id===_.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let s={message:t,mentioned:o||ea(e),edited:o,space:na(t)};_r(s)&&(oa(Q(t))?br(s):ta(s))}var ea=({message:e,mentioned:t})=>t||xr(e),xr=e=>e.mentions?.includes(_.peek()?.username??"")===!0;function ta(e){Me.set(e.message.id,e),ct??=setTimeout(()=>{ra()},Zi)}function Sr(e,t){let{channels:o,keywords:s}=be.peek();return cr(e,{mentioned:t,set:o[Q(e)],keywords:s})!==null}var _r=({message:e,mentioned:t})=>Sr(e,t)&&!mr(be.peek().do_not_disturb,Po(new Date().toISOString()));function oa(e){return!Je.peek()||document.visibilityState!=="visible"?!1:de(re.peek())===e&&!(Sn()&&xn.peek()==="list")}function na(e){return e.dm_channel_id?"direct":F(Q(e))?.server??""}function Cr(e){Me.delete(e),Ce.delete(e),Lt(({messages:t})=>t.has(e))}function sa(e){let t=Me.get(e.id)??Ce.get(e.id);t&&(t.message=e),Sr(e,xr(e))||Cr(e.id)}async function ra(){ct=void 0;let e=[...Me.values()].filter(_r);Me.clear();let t=await hr(e);for(let r of t)Ce.set(r.message.id,r);let s=(await aa(t)).filter(r=>Ce.get(r.message.id)===r);for(let{message:r}of t)Ce.delete(r.id);for(let r of ur(s,Date.now()))la(r)}var ia={count:0,first:null};async function aa(e){let t=[...new Set(e.map(({message:s})=>Q(s)))],o=new Map(await Promise.all(t.map(async s=>{let r=await ao.unreadIn(s).catch(i=>Zt(i).transient?null:ia);return[s,r]})));return e.filter(({message:s,edited:r})=>{let i=o.get(Q(s));return r||!i||dr(i,s)})}function la(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:s,body:r}=e.length===1?ca(t.message):ma(e),i;try{i=new Notification(s,{body:r,tag:o,silent:!0,dir:"auto"})}catch{return yr()}let l={conversations:new Set(e.map(({message:c})=>Q(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:i};Ie.set(o,l),i.onclose=()=>{Ie.get(o)===l&&Ie.delete(o)},i.onclick=()=>{window.focus(),i.close(),y(),I(Q(t.message),t.message.id)}}function ca(e){let{author:t,dm_channel_id:o}=e,s=F(Q(e)),r=o&&!s?.group,i=s&&!r?n("notify.titleIn",{name:t.display_name,place:s.label}):t.display_name,l=Se(e),c=[...l],m=c.length>kr;return{title:i,body:m?`${c.slice(0,kr).join("")}…`:l}}function ma(e){let[{space:t}]=e,o=B.peek()?.find(r=>r.id===t)?.name,s=e.map(({message:r})=>r.dm_channel_id?r.author.display_name:F(Q(r))?.label??"");return{title:n("notify.many",{count:e.length,place:o??n("dm.title")}),body:[...new Set(s.filter(Boolean))].slice(0,5).join(n("list.comma"))}}function Lt(e){for(let[t,o]of[...Ie])e(o)&&(Ie.delete(t),o.shown.close())}var da=({channels:e})=>Lt(({conversations:t,edited:o})=>!o&&[...t].every(s=>(e[s]??0)===0));function ua(){return w(wr,[]),null}function Mr(){w(_e,[]);let{keywords:e,do_not_disturb:t}=be.value,o=async s=>{await Fo(s),E(n("account.saved"),"ok")};return a`<${nr} permission=${ve.value} origin=${location.origin}
      onAsk=${()=>gr().catch(M)} />
    <${or} keywords=${e} hours=${t} describe=${O}
      check=${pa} onSave=${o} />`}function pa(e){let{keywords:t,long:o,many:s}=$r(e),r=o!==null?n("notify.long",{word:o}):null;return{keywords:t,wrong:s?n("notify.tooMany",{count:Ft}):r}}var Nr=Re(!1);function $a(){let e=bt.value,t=_.value;return Xn.value!=="inside"||!t?null:t.rename_needed&&!Nr.value?a`<${bs} username=${t.username} describe=${O} onLater=${()=>{Nr.value=!0}}
     
          onSave=${o=>ft({username:o}).then(()=>E(n("rename.done"),"ok"))} />`:e&&a`<${fa} key=${JSON.stringify(e)} open=${e} user=${t} />`}function fa({open:e,user:t}){switch(e.kind){case"confirm":return a`<${ps} ...${e} onConfirm=${e.run} onClose=${()=>{bt.value===e&&y()}} />`;case"switcher":return a`<${Zs} />`;case"keys":return a`<${$s} sendKey=${yt.value.send_key} onClose=${y} />`;case"node":return ha(t.mesh_admin===!0);case"forward":return a`<${Ys} message=${e.message} />`;case"history":return a`<${Xs} message=${e.message} />`;case"date":return a`<${qs} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${Rs} />`;case"direct-add":return a`<${js} id=${e.direct} />`;case"direct-rename":return a`<${Ls} id=${e.direct} />`;case"invites":return a`<${tr} server=${e.server} />`;case"server-add":return ba();case"server-edit":return va(e.server);case"server-pass-on":return ga(e.server,e.user);case"channel-create":return a`<${Ts} server=${e.server} />`;case"channel-edit":return a`<${As} id=${e.channel} />`;case"channel-add":return a`<${Os} id=${e.channel} />`;case"settings":return ya(e.tab??"look",t);default:return null}}function ha(e){let{phase:t,node:o,moved_from:s,lost_at:r}=so.value,i=()=>{y(),Ae({page:"mesh"})};return a`<${hs} phase=${t} name=${o?.name??n("node.unknown")}
      moved_from=${s} lost_at=${r} nodes=${ro.value}
      state=${ln.value} current=${o?.id??null}
    onStatus=${e?i:null} onRetry=${io} onClose=${y} />`}function Tr(e){y(),z(e)}function ba(){return a`<${vs} describe=${O} onClose=${y}
   
        onCreate=${e=>jo(e).then(t=>Tr(t.id))}
    onPreview=${e=>ce.preview(Ve(e))}
   
        onAccept=${e=>qe(e).then(t=>Tr(t.id))} />`}function va(e){let t=B.value?.find(s=>s.id===e);if(!t)return null;let o=()=>L({kind:"confirm",title:n("server.delete"),text:n("server.deleteText",{name:t.name}),action:n("server.delete"),danger:!0,run:()=>Ho(e).then(()=>Ae({page:"home"}),M)});return a`<${gs} name=${t.name} describe=${O}
      onSave=${s=>Lo(e,s).then(y)}
    extra=${a`<${Ds} server=${e} />`}
    onDelete=${t.owner_id===_.value?.id?o:null} onClose=${y} />`}function ga(e,t){let o=B.value?.find(l=>l.id===e),s=me.value[e]?.find(l=>l.user.id===t);if(!o||!s)return null;let{display_name:r}=s.user,i=()=>{y(),E(n("members.passedOn",{name:r,server:o.name}),"ok")};return a`<${ys} server=${o.name} name=${r} describe=${O}
      onPassOn=${()=>Bo(e,t).then(i)} onClose=${y} />`}function ya(e,t){let o=()=>L({kind:"confirm",title:n("account.logoutEverywhere"),text:n("account.logoutEverywhereText"),action:n("account.logoutEverywhere"),danger:!0,run:()=>no().catch(M)});return a`<${Ss} tab=${e} user=${t} settings=${yt.value}
      notify=${a`<${Mr} />`} zone=${be.value.time_zone}
      onZone=${s=>Eo({time_zone:s})}
      onSettings=${Ro} describe=${O}
   
        onProfile=${s=>ft(s).then(()=>E(n("account.saved"),"ok"))}
   
        onPassword=${(s,r)=>oo(s,r).then(()=>E(n("account.passwordChanged"),"ok"))}
    onLogout=${()=>{y(),eo(!1)}} onLogoutEverywhere=${o} onClose=${y} />`}function Ar({found:e,describe:t,onJoin:o}){let[s,r]=$(""),[i,l]=$(""),c=x(t),m=x(t),{busy:d,error:u,submit:f}=x(t);return a`<div class="stack">
    <section class="join-found"><h2>${n("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${n("join.searching")}</span></p>`:a`<ul>${e.map(p=>a`<li key=${p.node_id}><span class="join-icon"><${N}
                  name="mesh" /></span>
        <span><strong>${p.mesh_name}</strong><small>${n("join.via",{node:p.node_name,address:p.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:p.address}))}>${n("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${f(()=>o({ticket:s.trim()}))} class="stack">
      <${k} label=${n("join.ticket")} area mono value=${s} onInput=${r}
          hint=${n("join.ticketHint")} error=${u} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${d||s.trim()===""}
          data-testid="join-ticket-submit">${n("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${n("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>o({address:i.trim()}))}>
        <${k} label=${n("join.address")} mono value=${i} onInput=${l}
            hint=${n("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||i.trim()===""}
            data-testid="join-address-submit">${n("join.ask")}</button>
      </form></details>
  </div>`}function mt({words:e}){return a`<ol class="words" aria-label=${n("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function Or({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${T} tone="error">${e.error_code?Y(e.error_code):n("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${n(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||n("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${n("join.compare")}</p><${mt} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${T} tone="warning">${Y(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${n(o?"action.back":"join.cancel")}</button>
  </div>`}var ka=2e3;function wa(){let e=Bn.value,[t,o]=$(null);if(w(()=>{let i=setInterval(()=>{Hn().catch(()=>{})},ka);return()=>clearInterval(i)},[]),!e)return null;let s=a`<${cs} />`;if(e.state==="joining"&&e.join)return a`<${Ct} title=${n("join.title")} foot=${s}>
      <${Or} join=${e.join} onCancel=${()=>zn().catch(M)} /><//>`;let r=t??(e.found.length>0?"join":"found");return a`<${Ct} title=${n("first.title")} text=${n("first.text")} foot=${s}>
    <div class="tabs" role="tablist">${["found","join"].map(i=>a`<button type="button" role="tab" key=${i}
      aria-selected=${r===i} data-testid="first-run-${i}"
          onClick=${()=>o(i)}>${n(`first.${i}`)}
      ${i==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${r==="found"?a`<p class="soft">${n("first.foundText")}</p><${ls} key="found"
            founding describe=${O} action=${n("first.foundAction")} onRegister=${to} />`:a`<${Ar} key="join" found=${e.found} describe=${O}
            onJoin=${Kn} />`}</div>
  <//>`}function xa({code:e}){let[t,o]=$(null),[s,r]=$(null);w(()=>{ce.preview(Ve(e)).then(o,r)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>Ae({page:"home"})}>${n(B.value?.length?"empty.goHome":"action.back")}</button>`;if(s)return a`<${G} icon="ticket" title=${n("invite.invalid")}
        text=${V(s)}>${i}<//>`;if(!t)return null;let l=()=>qe(t.code).then(c=>z(c.id),M);return t.already_member?a`<${G} icon="ticket" title=${t.server_name}
        text=${n("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>z(t.server_id)}>${n("invite.open")}</button><//>`:a`<${G} icon="ticket"
      title=${n("invite.pageTitle",{name:t.server_name})} text=${n("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${n("invite.join",{name:t.server_name})}</button>${i}<//>`}function dt({user:e,me:t,online:o,mark:s,onPerson:r}){return a`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${i=>r(e,i.currentTarget)}>
    <${q} id=${e.id} name=${e.display_name} online=${o} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&a` <em>${n("members.you")}</em>`}${s}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${n(o?"person.online":"person.offline")}</span>
  </button>`}var Dr=400,Sa=900;function ut({rows:e,draw:t,guess:o,label:s,top:r}){let i=se(null),l=se(new Map),c=se(null),[,m]=$(0),d=qn(e,l.current,o),u=i.current?.scrollTop??0,f=i.current?.clientHeight||Sa,p=Un(d,u-Dr,u+f+Dr);he(()=>{i.current&&(i.current.scrollTop=0),m(v=>v+1)},[r]),he(()=>{let v=!1;for(let b of i.current?.querySelectorAll("[data-row]")??[]){let{row:A=""}=b.dataset,C=b.getBoundingClientRect().height;Math.abs((l.current.get(A)??0)-C)<.5||(l.current.set(A,C),v=!0)}v&&m(b=>b+1)}),w(()=>{let v=i.current;if(!v)return;let b=new ResizeObserver(()=>m(A=>A+1));return b.observe(v),()=>b.disconnect()},[]);let h=c.current?e.findIndex(v=>v.key===c.current):-1;return a`<div class="members-scroll" ref=${i} role="list" aria-label=${s}
      onScroll=${()=>m(v=>v+1)}
      onFocusIn=${v=>{c.current=v.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${Wn(d,p,[h]).map(({index:v,gap_px:b})=>b===void 0?a`<div key=${e[v].key} data-row=${e[v].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${v+1}>${t(e[v])}</div>`:a`<${Gn} key=${`gap-${v}`} index=${v} height_px=${b} />`)}
  </div>`}var _a=46,Ca=38;function Pr(e){let{members:t,find:o,online:s,roles:r}=e,[i,l]=$(""),[c,m]=$(!1),d=K(()=>i.trim()?o(t,i):t,[t,i]),u=K(()=>d.filter(({user:h})=>Ir(h,s)),[d,s]),f=c?u:d,p=K(()=>Na(f,r),[f,r]);return a`<div class="members">
    <div class="members-search"><${N} name="search" size=${16} />
      <input type="search" value=${i} placeholder=${n("members.find")}
          aria-label=${n("members.find")} data-testid="members-find"
        onInput=${h=>l(h.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${n("members.here",{count:u.length})}</button></div>
    ${p.length>0?a`<${ut} rows=${p} guess=${Ma} label=${n("members.title")} top=${`${c} ${i}`}
            draw=${h=>h.member?a`<${Ta} member=${h.member} ...${e} />`:a`<h3>${n(`role.${h.role}.many`)} <span>${h.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${n("members.none")}</p>`}
  </div>`}var Ir=(e,t)=>t[e.id]??e.online??!1,Ma=e=>e.member?_a:Ca,Na=(e,t)=>t.flatMap(o=>{let s=e.filter(i=>i.role===o);if(s.length===0)return[];let r=s.map(i=>({key:i.user.id,member:i}));return[{key:`role-${o}`,role:o,count:s.length},...r]});function Ta({member:e,owner:t,me:o,online:s,roles:r,onPerson:i,...l}){let{canChange:c,canPassOn:m,canRemove:d,onRole:u,onPassOn:f,onRemove:p}=l,{user:h}=e;return a`<div class="member" data-testid="member" data-user-id=${h.id}
      data-role=${e.role}>
    <${dt} user=${h} me=${o} online=${Ir(h,s)} onPerson=${i}
      mark=${h.id===t&&a`<span class="member-owner" title=${n("role.owner")}><${N} name="crown" size=${14} /></span>`} />
    <${Ye} label=${n("members.actions",{name:h.display_name})} testid="member-menu"
        items=${[...c(e)?r.map(v=>({label:n(`role.${v}`),checked:v===e.role,testid:`role-${v}`,onClick:()=>u(e,v)})):[],m(e)&&{label:n("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>f(e)},d(e)&&{label:n("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>p(e)}]} />
  </div>`}var Aa=46,Oa=new Intl.Collator;function Bt({people:e,me:t,online:o,onPerson:s,actions:r}){let i=K(()=>e.map(l=>({key:l.id,user:l})).sort((l,c)=>Oa.compare(l.user.display_name,c.user.display_name)||(l.key<c.key?-1:1)),[e]);return a`<div class="members"><${ut} rows=${i} guess=${()=>Aa} top=${null}
      label=${n("members.title")}
      draw=${({user:l})=>a`<div class="member" data-testid="member" data-user-id=${l.id}>
        <${dt} user=${l} me=${t} online=${o[l.id]??l.online??!1} onPerson=${s} />
        ${r?.(l)}</div>`} /></div>`}function te({title:e,subtitle:t,onClose:o,children:s,testid:r}){return a`<aside class="panel" aria-label=${e} data-testid=${r}>
    <header class="panel-head">
      <${U} icon="arrow-left" label=${n("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>
      <${U} icon="close" label=${n("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${s}
  </aside>`}var Da=(e,t)=>Le(e,t,({user:o})=>[o.display_name,o.username],e.length);function Ht(){let e=we.value,t=_.value?.id??"";return K(()=>({...e,[t]:!0}),[e,t])}var Kt=(e,t)=>ot(e.username,t,e),zt=()=>{W.value=null};function Pa(){let e=F(de(re.value));return e?.hidden?a`<${Ea} conversation=${e} />`:e?.people?a`<${Ia} conversation=${e} people=${e.people} />`:a`<${Fa} />`}function Ia({conversation:e,people:t}){let{icon:o,label:s,group:r}=e,i=_.value?.id??"",l=Ht();return a`<${te} title=${n("members.title")} subtitle=${s} testid="members" onClose=${zt}>
    <${Bt} people=${t} me=${i} online=${l} onPerson=${Kt} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>L({kind:"direct-add",direct:e.id})}>
        <${N} name="user-add" size=${15} />${n("dm.add")}</button>`}${r&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>ms(e)}>${n("dm.leave")}</button>`}</div>
  <//>`}function Ea({conversation:e}){let{id:t,label:o,name:s,manages:r}=e;w(()=>{Uo(t).catch(M)},[t]);let i=Ue.value[t],l=K(()=>i?.map(({user:f})=>f),[i]),c=Ht(),m=_.value?.id??"",d=f=>L({kind:"confirm",title:n("channel.putOut"),text:n("channel.putOutText",{name:f.display_name,channel:s}),action:n("channel.putOut"),danger:!0,run:()=>Wo(t,f.id).catch(M)}),u=f=>r&&f.id!==m&&a`<${U} icon="user-remove" testid="channel-put-out" onClick=${()=>d(f)}
      label=${n("channel.putOutName",{name:f.display_name})} />`;return a`<${te} title=${n("members.title")} subtitle=${o} testid="members" onClose=${zt}>
    ${l?a`<${Bt} people=${l} me=${m} actions=${u}
            online=${c} onPerson=${Kt} />`:a`<${H} rows=${6} kind="line" />`}
    <div class="panel-foot">${r&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>L({kind:"channel-add",channel:t})}>
        <${N} name="user-add" size=${15} />${n("channel.addMembers")}</button>`}</div>
  <//>`}function Fa(){let e=re.value.page==="channel"?re.value.server:"",t=B.value?.find(m=>m.id===e),o=me.value[e],s=_.value,r=Ht(),i=K(()=>o&&$o(o),[o]);if(!t||!s)return null;let l=Xe(e),c=m=>L({kind:"confirm",title:n("members.remove"),text:n("members.removeText",{name:m.user.display_name,server:t.name}),action:n("members.remove"),danger:!0,run:()=>qo(e,m.user.id).catch(M)});return a`<${te} title=${n("members.title")} subtitle=${t.name} testid="members"
      onClose=${zt}>
    ${i?a`<${Pr} members=${i} owner=${t.owner_id} me=${s.id}
            online=${r} onPerson=${Kt} roles=${lo} find=${Da}
      canChange=${m=>mo(t,l,m,s.id)}
          canRemove=${m=>po(t,l,m,s.id)}
          canPassOn=${m=>uo(t,m,s.id)}
          onPassOn=${m=>L({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,d)=>Xo(e,m.user.id,d).catch(M)}
          onRemove=${c} />`:a`<${H} rows=${6} kind="line" />`}
  <//>`}function Er({request:e,onApprove:t,onDeny:o}){let[s,r]=$(!1),i=async()=>{r(!0),await t(),r(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${n("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,Z(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${n("mesh.compare")}</p>
    <${mt} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${s}
        data-testid="node-approve" onClick=${i}>${n("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${s} data-testid="node-deny"
          onClick=${o}>${n("mesh.deny")}</button></div>
  </article>`}var Fr=12;function Rr({holds:e,meshName:t,describe:o,onMake:s,onRestore:r}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${n("mesh.kit")}</h2></header>
    <p class="soft">${n(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${Ra} meshName=${t} describe=${o} onMake=${s} />`:a`<${La} describe=${o} onRestore=${r} />`}
  </section>`}function Ra({meshName:e,describe:t,onMake:o}){let[s,r]=$(""),[i,l]=$(""),[c,m]=$(null),{busy:d,at:u,failure:f,submit:p}=x(t,["passphrase"]),h=p(async()=>{m(await o(s)),r(""),l("")}),v=[...s].length,b=i!==""&&i!==s;return a`<form class="settings-section" onSubmit=${h}>
    <${k} label=${n("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${s} onInput=${r} testid="kit-passphrase" error=${u("passphrase")}
        hint=${n("mesh.kitPassphraseRule",{count:Fr})} />
    <${k} label=${n("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${b?n("mesh.kitPassphraseDiffers"):null} />
    ${f}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${d||v<Fr||i!==s}>${n("mesh.kitMake")}</button></div>
    ${c&&a`<${ja} kit=${c} text=${Ba(c,e)} />`}
  </form>`}function ja({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((s,r)=>a`<li key=${r}>${s}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${n("mesh.kitSave")}</a>
      <${pe} text=${t} label=${n("mesh.kitCopy")} /></div>
    <p class="soft">${n("mesh.kitKeep")}</p></div>`}function La({describe:e,onRestore:t}){let[o,s]=$(""),[r,i]=$(""),{busy:l,at:c,failure:m,submit:d}=x(e,["kit","passphrase"]),u=d(async()=>{await t(o,r),s(""),i("")});return a`<form class="settings-section" onSubmit=${u}>
    <${k} label=${n("mesh.kitLine")} value=${o} onInput=${s} area mono
        testid="kit-line" error=${c("kit")} />
    <${k} label=${n("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${r} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||r===""}>${n("mesh.kitRestore")}</button></div>
  </form>`}function Ba(e,t){let o=e.words.map((s,r)=>`${r+1}. ${s}`).join(`
`);return`${n("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function jr({rows:e}){let t=e.filter(([,s])=>s>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${n("mesh.counters")}</h2></header>
    <p class="soft">${n("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${n("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([s,r])=>a`<div key=${s}><dt>${fs(s)}</dt><dd>${r}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${n("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function Lr({events:e}){return a`<section class="card"><header class="card-head"><h2>${n("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${n("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${J(t.at)}>${P(t.at)}</time><span>${Ha(t)}</span></li>`)}</ol>`}
  </section>`}function Ha({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return n("mesh.event.joined");case"connected":return n("mesh.event.connected",{name:o});case"lost":return n("mesh.event.lost",{name:o,reason:Y(String(t.reason))});case"authority_given":case"authority_taken":return n(`mesh.event.${e}`,{name:o});case"authority_restored":return n("mesh.event.authority_restored");case"revoked":return n("mesh.event.revoked",{name:o});case"refused_address":return n(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return fe(String(t.trouble),t.name?o:null);case"trouble_over":return n("mesh.event.troubleOver");case"set_aside":return n("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return n("mesh.event.disk",{detail:t.detail});default:return n("mesh.event.other",{code:e})}}function Br({node:e,onRevoke:t,onAuthority:o}){let s=[o&&{label:n(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:n("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),r=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&n(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&Z(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&P(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&nt(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${n(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${n("mesh.authority")}</span>`}
      ${s.length>0&&a`<${Ye} label=${n("mesh.nodeMenu",{name:e.name})} items=${s} />`}</header>
    <dl>${r.map(([i,l])=>l&&a`<div key=${i}><dt>${n(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${fe(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${Ka(e)}</p>`}
  </article>`}function Ka({last_error_code:e,last_error_at:t}){let o=Y(e??"");return t?n("mesh.errorAt",{reason:o,time:P(t)}):o}function Hr({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${n("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${n("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${n(`mesh.order.${o.kind}`)}</strong> ${Z(o.created_at)} — ${n("mesh.ordersMissing",{nodes:o.missing.map(t).join(n("list.comma"))})}</li>`)}</ul>`}
  </section>`}function Kr({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${n("mesh.positions")}</caption>
    <thead><tr><th scope="col">${n("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${n("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:s,dimmed:r})=>a`<tr key=${o.id} class=${r?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${r&&o.as_of&&a`<small>${n("mesh.asOf",{time:P(o.as_of)})}</small>`}</th>
      ${s.map(i=>a`<td class=${i.behind>0?"is-behind":""}
            title=${n("mesh.position",{seq:i.held})}>
        ${i.behind===0?"=":`−${i.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${n("mesh.since",{time:P(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var za={green:"ok",amber:"clock",red:"warning"};function zr({verdict:e,at:t,stale:o,nodes:s}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${N} name=${za[e.level]} size=${22} /><p>${Xa(e,s)}</p>
    <small>${n(o?"mesh.staleAt":"mesh.asOf",{time:vt(t)})}</small></div>`}function Xa({code:e,args:t,at:o},s){let r=i=>Number(t[i]??0);switch(e){case"equal":return n("mesh.verdict.equal",{count:r("nodes"),time:vt(o)});case"quarantined":return n("mesh.verdict.quarantined",{count:r("entries")});case"deriving":return n("mesh.verdict.deriving",{percent:r("percent")});case"behind":return n("mesh.verdict.behind",{node:t.node,count:r("behind")+r("ahead")});case"unreachable":return Wa(t,s);case"set_aside":return n("mesh.verdict.setAside",{node:t.node,entry:r("entries")});case"unanswered":return[n("mesh.verdict.unanswered",{address:t.address}),Y(String(t.reason))].join(n("list.sentences"));case"clock":return Ua(t);default:return qa(e,t)}}function qa(e,t){let o=t.since&&n("mesh.verdict.since",{time:P(String(t.since))});return[fe(e,t.here?null:String(t.node)),o].filter(Boolean).join(n("list.sentences"))}function Ua({node:e,here:t,ahead:o,seconds:s}){let r=o?"Ahead":"Behind";return t?n(`mesh.verdict.ownClock${r}`,{span:gt(Number(s))}):n(`mesh.verdict.clock${r}`,{node:e,span:gt(Number(s))})}function Wa(e,t){let o=t.filter(r=>r.state==="unreachable"||r.state==="never"),s=Number(e.behind??0);return[n("mesh.verdict.unreachable",{node:o.map(r=>r.name).join(n("list.comma"))}),e.reason&&Y(String(e.reason)),e.heard_at&&n("mesh.verdict.heard",{time:P(String(e.heard_at))}),s>0&&n("mesh.verdict.lacks",{count:s}),e.next_attempt_at&&n("mesh.verdict.next",{when:nt(String(e.next_attempt_at))})].filter(Boolean).join(n("list.sentences"))}function Xr({ticket:e,earlier:t,nameOf:o,onMake:s}){let[r,i]=$(!1),l=async()=>{i(!0),await s(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${n("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${r}
          data-testid="ticket-make" onClick=${l}><${N} name="ticket"
          size=${16} />${n("mesh.makeTicket")}</button></header>
    <p class="soft">${n("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${pe} text=${e.ticket} label=${n("mesh.copyTicket")}
          testid="ticket-copy" />
        <${pe} text="localchat --join ${e.ticket}" label=${n("mesh.copyCommand")} />
        <span
            class="soft">${n("mesh.ticketUntil",{when:Z(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${n("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?n("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?n("invite.expired"):n("mesh.ticketOpen",{time:P(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function qr(e){let t=e.writers.map(({id:s,entries:r})=>({node:s,label:e.nodes.find(i=>i.id===s)?.name??s.slice(-6),top:r})),o=e.nodes.map(s=>{let r=t.map((i,l)=>{let c=s.held[l]??0;return{held:c,behind:i.top-c}});return{node:s,cells:r,dimmed:s.state!=="here"&&s.state!=="connected"}});return{columns:t,rows:o}}function Ur(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var Ga=3e3;function Qa(){let e=_.value?.mesh_admin===!0;if(w(()=>{if(!e)return;_t();let s=setInterval(_t,Ga);return()=>clearInterval(s)},[e]),!e)return a`<${G} icon="shield" title=${n("empty.forbidden")}
        text=${n("mesh.adminsOnly")} />`;let t=Cn.value,o=Nn.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${U} icon="arrow-left" label=${n("action.back")}
        class="only-narrow" onClick=${_n} />
      <div><h1>${n("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${T} tone="warning">${n("mesh.loadFailed")} ${V(o)}<//>`}
      ${t?a`<${Va} told=${t} stale=${o!==null} />`:o===null&&a`<${H} rows=${5} kind="line" />`}
    </div>
  </section>`}function Va({told:e,stale:t}){let o=r=>e.nodes.find(i=>i.id===r)?.name??r.slice(-8),s=e.nodes.some(r=>r.state==="here"&&r.authority);return a`
    <${zr} verdict=${e.verdict} at=${Mn.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${n("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(r=>a`<${Er} key=${r.node_id} request=${r} onApprove=${()=>Ja(r)} onDeny=${()=>Za(r)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${n("mesh.positions")}</h2></header><p
        class="soft">${n("mesh.positionsText")}</p><${Kr}
        ...${qr(e)} /></section>
    <section class="status-nodes" aria-label=${n("mesh.nodes")}>${e.nodes.map(r=>a`<${Br} key=${r.id} node=${r}
      onRevoke=${r.state==="here"||r.state==="revoked"?null:()=>Ya(r)}
      onAuthority=${s&&r.state!=="revoked"&&r.state!=="waiting"?()=>el(r):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${T} tone="warning">${e.unanswered.map(({address:r,code:i})=>a`<p key=${r} data-testid="unanswered">${n("mesh.verdict.unanswered",{address:r})} ${Y(i)}</p>`)}<//>`}
    <${Xr} ticket=${Tn.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>Fn().catch(M)} />
    <${Rr} holds=${s} meshName=${e.mesh.name} describe=${O}
        onMake=${In} onRestore=${(r,i)=>En(r,i).then(()=>E(n("mesh.restored"),"ok"))} />
    <div class="card-pair"><${jr} rows=${Ur(e.counters)} /><${Hr}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${Lr} events=${e.events} />`}function Ja(e){return An(e.node_id).then(()=>E(n("mesh.approved",{name:e.name}),"ok"),M)}function Za(e){L({kind:"confirm",title:n("mesh.deny"),text:n("mesh.denyText",{name:e.name}),action:n("mesh.deny"),danger:!0,run:()=>On(e.node_id).catch(M)})}function Ya(e){L({kind:"confirm",title:n("mesh.revoke"),text:n("mesh.revokeText",{name:e.name}),action:n("mesh.revoke"),danger:!0,run:()=>Dn(e.id).catch(M)})}function el(e){let t=e.authority,o=n(t?"mesh.takeAuthority":"mesh.giveAuthority"),s={name:e.name};L({kind:"confirm",title:o,text:t?n("mesh.takeAuthorityText",s):n("mesh.giveAuthorityText",s),action:o,danger:t,run:()=>Pn(e.id,!t).catch(M)})}var Gr=["href","bold","strike","italic","code"],Wr={bold:"**",strike:"~~",italic:"*"},Qr=e=>tl(e).map(t=>{let o=t.reduce((s,{text:r})=>s+(r.match(/[*`~_]/g)?.length??0),0);return pt(t,0,o>1).trim()});function tl(e){let t=[[]],o=!0;for(let s of e)(s.kept?s.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):s.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!s.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...s,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function pt(e,t,o){let s=Gr[t];if(!s)return e.map(({text:i})=>o?sl(i):i).join("");let r="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][s]===e[i][s];)l+=1;r+=ol(e.slice(i,l),t,o),i=l}return r}function ol(e,t,o){let s=Gr[t],r=e[0][s],i=e.map(({text:l})=>l).join("");if(!r||i.trim()==="")return pt(e,t+1,o);if(s==="code")return Xt(i,l=>nl(l));if(s==="href"){if(i.trim()===r)return i;let l=pt(e,t+1,o);return Xt(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${r})`)}return Xt(pt(e,t+1,o),l=>Wr[s]+l+Wr[s])}function Xt(e,t){let o=e.trim(),s=e.length-e.trimStart().length;return e.slice(0,s)+t(o)+e.slice(s+o.length)}var nl=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,sl=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function Vr(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var rl=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,il=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,al=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,R=e=>e.nodeType===1?e.nodeName.toLowerCase():"",oe=(e,t)=>e.getAttribute?.(t)??"",ae=e=>oe(e,"style");function Jr(e){let t=[...e.childNodes].filter(s=>R(s)!==""||s.nodeType===3&&s.nodeValue?.trim()),o=s=>{let r=ae(s);return R(s)==="pre"||/white-space:\s*pre/i.test(r)&&al.test(r)};return t.length>0&&t.every(o)}var Ee=e=>/display:\s*none|mso-list:\s*ignore/i.test(ae(e));function Zr(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(ae(e))?"item":rl.test(t)?"text":null}function Yr(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),s="`".repeat(o+1),r=[...e.childNodes].find(c=>R(c)==="code"),i=`${oe(e,"class")} ${r?oe(r,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${s}${l}
${t}
${s}`}function ei(e,t){let o=Number(/\blevel(\d)/i.exec(ae(e))?.[1]??1),s=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(ti(e)),r=Number.parseInt((s?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=s?`${r||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function ti(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(ae(t)))return t.textContent??"";let o=R(t)===""?"":ti(t);if(o)return o}return""}function oi(e){let t=[...e.childNodes].flatMap(o=>R(o)==="p"?[...o.childNodes]:[o]).find(o=>R(o)==="input"&&oe(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var qt=e=>[...e.childNodes].flatMap(t=>{let o=R(t);return Ee(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?qt(t):[]}),Ut=e=>[...e.childNodes].some(t=>il.test(R(t))||R(t)==="div"&&Ut(t));var ll=/^(b|strong)$/,cl=/^(i|em|cite)$/,ml=/^(s|del|strike)$/,dl=/^(code|kbd|samp|tt)$/;function $t(e,t){let o=R(e),s=ae(e),r=/font-weight:\s*(\w+)/i.exec(s)?.[1]??"",i={...t};(ll.test(o)||/^(bold|bolder|[6-9]00)$/i.test(r))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(r)&&delete i.bold,(cl.test(o)||/font-style:\s*italic/i.test(s))&&(i.italic=!0),(ml.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(s))&&(i.strike=!0),dl.test(o)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(s)&&(i.kept=!0);let l=o==="a"?Vr(oe(e,"href")):void 0;return l&&(i.href=l),i}function si(e){let t=new Map,o=e.map(r=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of r){l();for(let m=0;m<c.columns&&i.length<=40;m+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(m===0?c.text:"")}return l(),i}),s=Math.max(0,...o.map(r=>r.length));if(s>40||s*o.length>2e3)return null;for(let r of o)for(;r.length<s;)r.push("");return ul(o)}function ul(e){let t=e.filter(s=>s.some(Boolean)),o=Math.max(0,...t.map(s=>s.findLastIndex(Boolean)+1));return t.map(s=>s.slice(0,o))}var pl=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function ri(e,t){let[o,...s]=e,r=o.map((l,c)=>{let m=s.map(u=>u[c]).filter(Boolean),d=m.length>0&&m.every(u=>pl.test(u));return t(c)||d?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(o.map(Wt)),i(r),...s.map(i)].join(`
`)}var Wt=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var fl=150,ii=12,ai=16e3,hl=400,bl=50,vl=80,gl=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Ne=class extends Error{};function li(e,t){if(Jr(e))return null;let o=new Gt;try{o.children(e,{},0)}catch(l){if(l instanceof Ne)return null;throw l}if(o.flush("line"),!o.structured&&!yl(o.looks))return null;let s=[...o.hrefs];if(s.length===1&&t.trim()===s[0])return null;let r=ci(o.blocks);return r.length<=2*ai&&r.split(`
`).length<=hl?r:null}var yl=e=>e.size>1||[...e].some(t=>t.includes("href"));function ci(e){let t="";return e.forEach((o,s)=>{let i=e[s-1]?.kind===o.kind&&o.kind!=="apart";t+=(s===0?"":i?`
`:`

`)+o.text}),t}var Gt=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=Qr(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(s=>s.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,s){for(let r of t.childNodes)this.node(r,o,s+1)}text(t,o){if(this.#t+=t.length,this.#t>ai)throw new Ne;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:s,...r}=o;this.looks.add(JSON.stringify(Object.keys(r).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,s){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let r=R(t);if(r===""||gl.test(r)||Ee(t))return;if(s>fl)return this.text(t.textContent??"",o);if(r==="br")return this.text(`
`,{...o,kept:!0});if(r==="img")return this.text(oe(t,"alt").slice(0,vl),o);if(r==="input")return;let i=$t(t,o),l=Zr(t,r);return l?this.block(l,t,i,s):this.children(t,i,s)}block(t,o,s,r){if(this.flush("line"),t==="text"){this.children(o,s,r);let c=R(o)==="p"&&!/Mso|^p\d/.test(oe(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,s,r);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Yr(o),"apart");if(t==="list"){let c=this.list(o,s,r);return c===""?void 0:this.put(c,"apart")}let i=this.inside(o,s,r);if(i==="")return;if(t==="item")return this.put(ei(o,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(R(o)[1]));return this.put(`${l} ${Wt(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,s){let[r,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>ii?this.text(t.textContent??"",o):this.children(t,o,s),this.#e-=1,this.flush("line");let l=ci(this.blocks);return this.blocks=r,this.runs=i,l}list(t,o,s){let r=Number.parseInt(oe(t,"start"),10)||1,i=R(t)==="ol",l=[];for(let c of t.childNodes){let m=R(c);if(m===""||Ee(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let p=this.#e>ii?this.inside(c,o,s):this.list(c,o,s+1);this.#e-=1,p&&l.push(p.replace(/^/gm,i?"   ":"  "));continue}let d=i?`${r}. `:"- ",u=this.inside(c,$t(c,o),s+1).replace(/\n{2,}/g,`
`);u!==""&&(r+=1,l.push(d+oi(c)+u.replace(/\n/g,`
${" ".repeat(d.length)}`)))}return l.join(`
`)}table(t,o,s){let r=qt(t).map(d=>[...d.childNodes].filter(u=>/^(td|th)$/.test(R(u))&&!Ee(u)));if(r.reduce((d,u)=>d+u.length,0)>2e3)throw new Ne;if(!(r.length>1&&r.some(d=>d.length>1))||r.some(d=>d.some(Ut))){for(let d of r)for(let u of d)this.block("text",u,o,s+1);return}let c=r.map(d=>d.map(u=>this.cell(u,o,s+1))),m=si(c);if(!m)throw new Ne;m.length!==0&&(this.structured=!0,this.put(ri(m,d=>kl(c,d)),"apart"))}cell(t,o,s){let r=this.inside(t,$t(t,o),s).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(oe(t,c),10)||1,1),bl),l=/^right$/i.test(oe(t,"align"))||/text-align:\s*right/i.test(ae(t));return{text:r.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function kl(e,t){let o=e.slice(1).flatMap(s=>s[t]?.text?[s[t]]:[]);return o.length>0&&o.every(({right:s})=>s)}var wl=2e6,xl=2e4;function Sl(e,t){if(e.length>wl)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>xl?null:li(o.body,t)}var _l=({links:e})=>a`${e.map(t=>a`<${Nl} key=${t.message} link=${t} />`)}`,Fe=new Set,Cl=500;function Ml(e){Fe.has(e)||(Fe.size>=Cl&&Fe.clear(),Fe.add(e),en(e).catch(()=>Fe.delete(e)))}function Nl({link:e}){let{conversation:t,message:o,direct:s}=e,r=F(t),i=r!==null,l=Co.value[o];w(()=>{i&&l===void 0?Mo(t,o):!i&&s&&Ml(t)},[t,o,i,l===void 0]);let c=K(()=>l?Se(l):"",[l]);if(!r||!l)return null;let m=B.value?.find(d=>d.id===r.server)?.name??null;return a`<${it} message=${l} text=${c} place=${r.label} server=${m}
    onShow=${()=>I(t,o)} />`}function mi({message:e,onShow:t,onUnpin:o,onPerson:s}){let{author:r}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${q} id=${r.id} name=${r.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${r.username}"
        onClick=${i=>s(i.currentTarget)}>${r.display_name}</button>
      <time title=${J(e.created_at)}>${P(e.created_at)}</time>
      ${o&&a`<${U} icon="close" label=${n("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${tt} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${n("pins.show")}</button>
  </article>`}function Tl(){let e=de(re.value)??"",t=F(e);if(w(()=>{e&&$n(e)},[e]),!t)return null;let o=un.value[e],s=pn.value,r=i=>{I(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(W.value=null)};return a`<${te} title=${n("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{W.value=null}}>
    ${s!==null&&a`<${T} tone="warning">${V(s)}<//>`}
    ${!o&&s===null&&a`<${H} rows=${3} />`}
    ${o?.length===0&&a`<${G} icon="pin" title=${n("pins.none")} text=${n("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(i=>a`<li key=${i.id}><${mi} message=${i}
            onPerson=${l=>ot(i.author.username,l,i.author)}
            onShow=${()=>r(i)} onUnpin=${t.pins?()=>fn(i):null} /></li>`)}</ul>`}
  <//>`}function di({saved:e,place:t,onShow:o,onRemove:s}){let{message:r,server:i}=e,{author:l}=r;return a`<article class="pinned" data-testid="saved-message" data-message-id=${r.id}>
    <p class="found-place">${t}${i&&a`<small>${i.name}</small>`}</p>
    <header><${q} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${J(r.created_at)}>${P(r.created_at)}</time>
      <${U} icon="close" label=${n("saved.remove")} testid="saved-remove" onClick=${s} /></header>
    <div class="pinned-body" dir="auto">${r.html?a`<${tt} source=${r.html} />`:a`<p class="message-plain">${r.content}</p>`}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${n("saved.show")}</button>
  </article>`}function ui({found:e,place:t,onShow:o}){let{message:s,snippet:r,server:i}=e,{author:l}=s,c=m=>{if(m.key!=="ArrowDown"&&m.key!=="ArrowUp")return;let d=m.currentTarget.closest("li"),f=(m.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;(f||m.key==="ArrowUp")&&(m.preventDefault(),(f??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${s.id} onClick=${o} onKeyDown=${c}>
    <span class="found-place">${t}${i&&a`<small>${i.name}</small>`}
      ${s.parent_id&&a`<small>${n("search.inThread")}</small>`}</span>
    <span class="found-by"><${q} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${J(s.created_at)}>${P(s.created_at)}</time></span>
    <span class="found-text" dir="auto">${r.map((m,d)=>m.hit?a`<mark key=${d}>${m.text}</mark>`:m.text)}</span>
  </button>`}function pi({value:e,busy:t,sort:o,filters:s,onInput:r,onEnter:i,onSort:l,onFilter:c}){let m=se(null),[d,u]=$(null);he(()=>{m.current?.focus(),m.current?.select()},[]);let f=p=>{if(!ue(p)){if(p.key==="Enter")p.preventDefault(),i();else if(p.key==="ArrowDown"){let h=document.querySelector(".found-list button");h instanceof HTMLElement&&(p.preventDefault(),h.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${N} name="search" size=${17} />
      <input ref=${m} type="search" value=${d??e} maxlength="500"
        placeholder=${n("search.placeholder")} aria-label=${n("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${f}
        onCompositionStart=${p=>u(p.target.value)}
        onCompositionEnd=${p=>{u(null),r(p.target.value)}}
        onInput=${p=>{p.isComposing?u(p.target.value):r(p.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${s.map(({label:p,filter:h})=>a`<button type="button" class="chip" key=${h}
          onClick=${()=>{c(h),m.current?.focus()}}>${p}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${n("search.sort")}</legend>
      ${["newest","best"].map(p=>a`<label key=${p}><input type="radio" name="search-sort" value=${p}
            checked=${o===p} onChange=${()=>l(p)} />
          <span>${n(`search.${p}`)}</span></label>`)}
    </fieldset>
  </div>`}var Al=/^(in|from|on):/;function $i(e,t){let o=Ol(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let s=Al.exec(t)?.[0],r=o.filter(l=>!s||!l.startsWith(s)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...r,i].join(" ").trim()}function Ol(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function Dl(){let{typed:e,sort:t,results:o,cursor:s,total:r,more:i,unknown:l,coverage:c,asked:m,busy:d,error:u}=gn.value,f=F(de(re.value)),p=f?.server?f:null,h=[p&&{label:n("search.inChannel",{channel:p.name}),filter:`in:#${p.name}`},{label:n("search.fromMe"),filter:"from:me"},{label:n("search.hasLink"),filter:"has:link"},{label:n("search.hasCode"),filter:"has:code"},{label:n("search.today"),filter:"on:today"}].filter(b=>b!=null),v=({message:b,channel:A,dm:C})=>{A?z(A.server_id,A.id,b.id):C&&I(C.id,b.id),matchMedia("(max-width: 1180px)").matches&&(W.value=null)};return a`<${te} title=${n("search.title")} testid="search"
      onClose=${()=>{W.value=null}}>
    <${pi} value=${e} busy=${d} sort=${t} filters=${h}
      onInput=${b=>Qe(b)}
      onEnter=${()=>Qe(e,{at_once:!0})}
      onSort=${yn}
      onFilter=${b=>Qe($i(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${d?void 0:m}>
      ${u!==null&&a`<${T} tone="warning">${V(u)}<//>`}
      ${l.map(b=>a`<${T} tone="warning" key=${b}>${n("search.unknown",{part:b})}<//>`)}
      ${!m&&!d&&u===null&&a`<${Il} />`}
      ${!m&&d&&a`<${H} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${Pl(o.length,r,i,s)}</p>
          <ol class="found-list">${o.map(b=>a`<li key=${b.message.id}><${ui} found=${b} place=${Qt(b)}
                onShow=${()=>v(b)} /></li>`)}</ol>`}
      ${m&&s&&a`<button type="button" class="button" data-testid="search-more" disabled=${d}
            onClick=${kn}>${n("search.more")}</button>`}
      ${m&&c&&a`<${El} coverage=${c} />`}
    </div>
  <//>`}function Qt({channel:e,dm:t}){return e?`#${e.name}`:t?ho(t,_.value?.id??"",Jo()):""}function Pl(e,t,o,s){return e===0&&!s?n("search.none"):o?n("search.countMore",{count:t}):n("search.count",{count:t})}function Il(){let e=[['"…"',n("search.helpPhrase")],["-…",n("search.helpWithout")],["from:",n("search.helpFrom")],["in:#",n("search.helpIn")],["has:link",n("search.helpHas")],["before: after: on:",n("search.helpDays")]];return a`<${G} icon="search" title=${n("search.start")} text=${n("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function El({coverage:e}){let{missing:t,behind:o,waiting:s,reading_before:r}=e,i=[...o.map(({name:l,since:c})=>c?n("search.unreachableSince",{name:l,time:ye(c)}):n("search.unreachable",{name:l})),t>0?n("search.missing",{count:t}):"",s>0?n("search.waiting",{count:s}):"",r?n("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${n("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}function Fl(){w(()=>{St()},[]);let{items:e,cursor:t,loaded:o}=hn.value,s=bn.value,r=({message:i,channel:l,dm:c})=>{l?z(l.server_id,l.id,i.id):c&&I(c.id,i.id),matchMedia("(max-width: 1180px)").matches&&(W.value=null)};return a`<${te} title=${n("saved.title")} testid="saved"
      onClose=${()=>{W.value=null}}>
    ${s!==null&&a`<${T} tone="warning">${V(s)}<//>`}
    ${!o&&s===null&&a`<${H} rows=${3} />`}
    ${o&&e.length===0&&a`<${G} icon="clock" title=${n("saved.none")} text=${n("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(i=>a`<li key=${i.message.id}><${di} saved=${i} place=${Qt(i)}
            onShow=${()=>r(i)} onRemove=${()=>vn(i.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{St(!1)}}>${n("saved.more")}</button>`}
  <//>`}var Rl=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>fi?`${t.slice(0,fi).join("")} …`:t.join("")},fi=40;function hi({count:e,max:t,full:o,busy:s,failed:r,onCopy:i,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${n("select.label")} data-testid="selection">
    ${r.length>0&&a`<${T} tone="error"><ul class="selection-failed" data-testid="selection-failed">${r.map(({message:m,reason:d})=>a`<li key=${m.id}>${n("select.failed",{name:m.author.display_name,time:ye(m.created_at),text:Rl(m.content),reason:d})}</li>`)}</ul><//>`}
    ${o&&a`<${T} tone="warning">${n("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${n("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||s}
        data-testid="selection-copy" onClick=${i}><${N} name="copy" size=${15} />${n("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||s} data-testid="selection-delete"
          onClick=${l}><${N} name="trash" size=${15} />${n("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${n("select.done")}</button>
    </div>
  </section>`}function Vt({moderates:e}){let t=xe.value;if(!t)return null;let o=es(t),s=o.length,r=e||o.every(({author:c})=>c.id===_.value?.id),i=async()=>{await ns(ss(o,Io))&&(E(n("select.copied",{count:s}),"ok"),Oe())},l=()=>L({kind:"confirm",title:n("select.deleteTitle",{count:s}),text:n("select.deleteText"),action:n("select.deleteCount",{count:s}),danger:!0,run:async()=>{let c=await ts();c>0&&E(n("select.deleted",{count:c}),"ok")}});return a`<${hi} count=${s} max=${Yn} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${r?l:null} onDone=${Oe} />`}function jl({id:e,parent:t,at:o}){let s=F(e),r=xo(e,t).value.messages[0],i=go(e,t).value,l=Rn(i.messages);w(()=>(o||_o(e,t),So(e,t),()=>{xe.peek()?.parent===t&&Oe()}),[e,t]);let c=Je.value,[m,d]=$(!1);w(()=>{m&&c&&i.loaded&&jn(e,t,l)},[m,c,i.loaded,l]);let u=Math.max(r?.reply_count??0,i.has_older?i.messages.length:0),f=i.has_newer?[]:cn(mn.value,e,t,i.messages),p=K(()=>{let h=r?[{kind:"message",key:t,message:r,continues:!1}]:[];if(!i.loaded)return h;h.push({kind:"replies",key:"replies",count:u});let v=Vn(i.messages,{day:He}).filter(b=>b.kind!=="day");return[...h,...v,...Jn(f)]},[i,r,u,Oo.value,...f]);return s?a`<${te} title=${n("thread.title")} subtitle=${s.label} testid="thread"
      onClose=${()=>{W.value=null}}>
    <${Qn} name=${n("thread.title")} rows=${p} guess=${Zn}
        draw=${ds({conversation:s,focus:o,thread:!0})} staying=${[rn.value?.message,"replies"]}
        before=${i.loaded?null:a`<${H} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${Ln(e,t)}
      onOlder=${()=>yo(e,t)}
          onNewer=${()=>wo(e,t)}
          onLatest=${()=>je(e,t)}
          onView=${h=>d(h?.end===!0)} />
    ${xe.value?.parent===t&&a`<${Vt} moderates=${s.moderates} />`}
    ${!s.archived&&xe.value?.parent!==t&&a`<${us} key=${t} conversation=${s} parent=${t} placeholder=${n("thread.placeholder")} />`}
  <//>`:null}export{$a as Dialogs,bi as EmojiPopover,wa as FirstRun,xa as InvitePage,Pa as MembersPanel,Qa as MeshPage,ua as Notifying,_l as PermalinkCards,vi as PersonPopover,Tl as PinsPanel,Fl as SavedPanel,Dl as SearchPanel,Vt as Selecting,jl as ThreadPanel,Sl as markdownFrom};
