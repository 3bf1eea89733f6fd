import{$a as Xo,$b as wn,$c as D,Ab as Me,Ac as Ln,B as ao,Ba as j,Bb as nn,Bc as Bn,Bd as lr,Cb as Ve,Cc as Hn,Cd as at,D as lo,Da as Y,Dc as Kn,Dd as Ii,E as kt,Ea as _,Eb as rn,Ed as w,F as co,Fa as Ro,Fb as Tt,Fc as zn,Fd as x,G as mo,Gb as Je,Gc as nt,Gd as P,H as uo,Ha as Fo,Hb as sn,Hc as Xn,Hd as cr,I as po,Ia as jo,Ib as an,Id as mr,J as fo,Ja as Lo,Jb as Ze,Jd as dr,K as $o,Ka as Bo,Kb as ln,L as Se,La as _e,Lb as cn,M as ho,Ma as St,Mb as Ye,Md as lt,Na as Q,Nb as mn,Nd as ur,O as bo,Oa as Xe,Ob as dn,Oc as Ot,Od as Di,Pa as qe,Pb as un,Pd as pe,Qa as Ho,Qd as It,R as vo,Ra as I,Rb as et,Rc as qn,Rd as pr,S as go,Sa as ee,Sb as pn,Sd as fr,T as yo,Ta as _t,Tb as fn,Tc as Un,Td as $r,U as ko,Ua as Ct,Ub as $n,Uc as Wn,V as wo,Vb as hn,Vc as Gn,W as xo,Wb as bn,Wc as Qn,Wd as hr,X as Z,Xb as vn,Y as So,Ya as ge,Yb as gn,Yd as br,Z as _o,Za as Ko,Zb as yn,Zc as H,Zd as vr,_ as wt,_a as zo,_b as kn,_c as E,a,aa as Co,ab as Ue,ac as At,ad as rt,bb as ye,bc as xn,cc as Sn,d as xe,db as R,dc as tt,e as f,ea as Mo,eb as Ce,ec as _n,f as k,fa as No,fb as ue,fc as Cn,fd as V,g as ve,ga as To,gc as Ne,gd as st,h as W,ha as Ke,hb as Mt,hd as T,i as K,ia as Ao,ib as We,ic as Mn,id as Vn,ja as Po,jb as qo,jc as ie,jd as Jn,k as me,ka as Oo,kb as Uo,kc as ot,kd as Zn,la as Io,lb as Wo,lc as te,ld as Yn,ma as Do,mb as Go,mc as Nn,md as er,n as ro,nc as Tn,nd as tr,o as n,ob as Qo,oc as Ee,od as or,p as M,pa as Eo,pb as De,pc as q,pd as nr,q as G,qa as ze,qb as Vo,qc as An,rb as Jo,rc as Pn,rd as rr,s as X,sb as Zo,sc as On,sd as Te,t as so,tb as Ge,tc as In,td as Re,ub as Qe,uc as Dn,ud as sr,va as xt,vb as Yo,vc as Pt,vd as ir,w as de,wa as z,wb as Nt,wc as En,wd as ae,x as io,xb as en,xc as Rn,y as S,ya as F,yb as tn,yc as Fn,yd as it,za as y,zb as on,zc as jn,zd as ar}from"./chunk.js";function C({title:e,onClose:t,children:o,size:r="m",testid:s,bare:i}){let l=W(null),c=me();return k(()=>{let d=document.activeElement,u=l.current;return u&&!u.open&&u.showModal(),()=>{d instanceof HTMLElement&&d.isConnected&&d.focus()}},[]),a`<dialog ref=${l} class="modal modal-${r} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${s}
    onCancel=${d=>{d.preventDefault(),t?.()}} onMouseDown=${d=>{d.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&a`<${X} icon="close" label=${n("action.close")} onClick=${t} />`}
      </div>
      ${o}
    </div>
  </dialog>`}function gr({title:e,text:t,action:o,danger:r,quote:s,onConfirm:i,onClose:l}){let[c,m]=f(!1),d=async()=>{m(!0),await i(),l()};return a`<${C} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${s&&a`<blockquote class="confirm-quote">${s}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${n("action.cancel")}</button>
      <button type="button" class="button ${r?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${d}>${o}</button>
    </footer>
  <//>`}var fe=it?"⌘":"Ctrl";function yr({sendKey:e,onClose:t}){let r=[["moving",[["switcher",[[fe,"K"]]],["search",[[fe,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[fe,"Shift","↑"],[fe,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[fe,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[fe,"B"]]],["italic",[[fe,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[fe,"Shift","V"]]]]]];return a`<${C} title=${n("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${r.map(([s,i])=>a`<section key=${s}><h3>${n(`keys.${s}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${n(`keys.${s}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(d=>a`<kbd>${d}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${ro.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${n("help.guide")}</a></p>
  <//>`}function oe(e){let t=n(`mesh.reason.${e}`);return Dt(t)?n("mesh.reason.unknown",{code:e}):t}function kr(e){let t=n(`mesh.counter.${e}`);return Dt(t)?e.replaceAll("_"," "):t}var ct=(e,t=Date.now())=>Date.parse(e)-t<1e3?n("mesh.soon"):ee(e,t);function $e(e,t){let o=t??n("mesh.thisNode"),r=n(`mesh.trouble.${e}`,{node:o});return Dt(r)?n("mesh.verdict.other",{code:e}):r}var Dt=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function wr({phase:e,name:t,moved_from:o,lost_at:r,nodes:s,state:i,current:l,onStatus:c,onRetry:m,onClose:d}){let u=e!=="online"?n("node.lostText",{node:t,time:r?_e(r):""}):o?n("node.movedText",{node:t,from:o}):n("node.onlineText",{node:t}),{behind:$,unreachable:p,trouble:h}=i,v=p.map(b=>b.since?n("node.awaySince",{node:b.name,time:I(b.since)}):b.name);return a`<${C} title=${n("node.title")} onClose=${d} size="s" testid="node-dialog">
    <div class="modal-body"><p>${u}</p>
      ${e==="online"&&h&&a`<p class="form-error" role="alert" data-testid="own-trouble">${$e(h,null)}</p>`}
      ${e==="online"&&$>0&&a`<p data-testid="node-behind">${n("node.behindText",{node:t,count:$})}</p>`}
      ${e==="online"&&v.length>0&&a`<p data-testid="node-away">${n("node.partialText",{others:v.join(n("list.comma"))})}</p>`}
      ${s.length>0&&a`<h3>${n("node.others")}</h3><ul class="node-list">
        ${s.map(b=>{let A=b.id===l,N=e==="online"?p.find(({id:se})=>se===b.id):void 0,U=e!=="online";return a`<li key=${b.id} class=${A?"is-current":""} data-testid="node-row">
            <span class="node-dot ${N||U?"is-away":""}"></span>
            <strong>${b.name}</strong>${b.segment&&a`<span>${b.segment}</span>`}
            <em class=${N||U?"is-away":"is-ok"}>${Ei(A,N,U)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${n("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${n("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${d}>${n("action.close")}</button></footer>
  <//>`}function Ei(e,t,o){return o?n(e?"node.row.lost":"node.row.unknown"):e?n("node.here"):t?t.since?n("node.row.away",{time:I(t.since)}):n("node.row.awayNow"):n("node.row.reached")}function xr({username:e,describe:t,onSave:o,onLater:r}){let[s,i]=f(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:d}=x(t,["username"]);return a`<${C} title=${n("rename.title")} size="s" onClose=${r}
      testid="rename-dialog">
    <form onSubmit=${d(()=>o(s.trim()))}>
      <div class="modal-body"><p>${n("rename.text",{username:e})}</p>
        <${w} label=${n("auth.username")} value=${s} onInput=${i} autofocus
            maxlength=${50} autocomplete="username" hint=${n("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${r}>${n("action.later")}</button>
        <button class="button is-primary" disabled=${l||s.trim().length<2}
            data-testid="rename-save">${n("rename.save")}</button></footer>
    </form>
  <//>`}function Sr({describe:e,onCreate:t,onPreview:o,onAccept:r,onClose:s}){let[i,l]=f(""),[c,m]=f(""),[d,u]=f(null),$=x(e,["name"]),p=x(e);return a`<${C} title=${n("server.add")} onClose=${s} testid="server-add-dialog">
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
      <form onSubmit=${p.submit(async()=>{d?await r(d.code):u(await o(c))})}>
        <h3><${M} name="ticket" size=${17} />${n("invite.enterTitle")}</h3>
        <p class="soft">${n("invite.enterText")}</p>
        <${w} label=${n("invite.code")} value=${c} mono testid="invite-code"
            error=${p.error} placeholder="ABCD2345"
          onInput=${h=>{m(h),u(null)}} />
        ${d&&a`<${T} tone="ok"><b data-testid="invite-server">${d.server_name}</b>
          ${d.already_member&&a`<br />${n("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||p.busy}
            data-testid=${d?"invite-accept":"invite-preview"}>
          ${d?d.already_member?n("invite.open"):n("invite.join",{name:d.server_name}):n("invite.look")}</button>
      </form>
    </div>
  <//>`}function _r({name:e,describe:t,onSave:o,onDelete:r,extra:s,onClose:i}){let[l,c]=f(e),{busy:m,at:d,failure:u,submit:$}=x(t,["name"]);return a`<${C} title=${n("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${$(()=>o(l.trim()))}>
      <div class="modal-body"><${w} label=${n("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${d("name")} />${u}${s}</div>
      <footer class="modal-foot">
        ${r&&a`<button type="button" class="button is-danger-quiet" onClick=${r}>${n("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${n("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${n("action.save")}</button>
      </footer>
    </form>
  <//>`}function Cr({server:e,name:t,describe:o,onPassOn:r,onClose:s}){let[i,l]=f(""),{busy:c,failure:m,submit:d}=x(o),u=dn(i,e),$=d(r);return a`<${C} title=${n("members.passOnTitle",{name:t})} onClose=${s} size="s"
      testid="pass-on">
    <form onSubmit=${p=>u?$(p):p.preventDefault()}>
      <div class="modal-body"><p>${n("members.passOnText",{name:t,server:e})}</p>
        <${w} label=${n("members.passOnField",{server:e})} value=${i} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${n("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!u}>${n("members.passOnAction")}</button></footer>
    </form>
  <//>`}function ne({label:e,value:t,options:o,onChange:r,hint:s,testid:i}){let l=me();return a`<fieldset class="choice" data-testid=${i}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${o.map(c=>a`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${l} value=${c.value} checked=${c.value===t}
          onChange=${()=>r(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${s&&a`<p class="field-told">${s}</p>`}
  </fieldset>`}function mt({label:e,value:t,options:o,onChange:r,hint:s,testid:i}){let l=me();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${i}
      aria-describedby=${s?`${l}-told`:void 0}
      onChange=${c=>r(c.target.value)}>${o.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${s&&a`<p id="${l}-told" class="field-told">${s}</p>`}
  </div>`}var Et="";function Mr({zone:e,onZone:t}){let o=K(Fo,[]),r=e===null||o.includes(e)?o:[e,...o],s=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${mt} label=${n("settings.timeZone")} value=${e??Et}
    hint=${n("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:Et,label:n("settings.timeZone.device",{zone:s})},...r.map(i=>({value:i,label:i.replaceAll("_"," ")}))]}
    onChange=${i=>t(i===Et?null:i)} />`}function Nr({username:e,describe:t,onSave:o}){let[r,s]=f(""),[i,l]=f(""),{busy:c,at:m,failure:d,submit:u}=x(t,["current","new"]),$=u(async()=>{await o(r,i),s(""),l("")});return a`<form class="settings-section" onSubmit=${$}>
    <h3>${n("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${w} label=${n("account.currentPassword")} type="password" autocomplete="current-password"
        value=${r} onInput=${s} testid="password-current"
        error=${m("current")} />
    <${w} label=${n("account.newPassword")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} hint=${n("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${d}
    <button class="button" disabled=${c||r===""||i.length<8}
        data-testid="password-save">${n("account.changePassword")}</button>
  </form>`}function Tr({user:e,describe:t,onSave:o}){let[r,s]=f(e.display_name),[i,l]=f(e.status_message??""),c=["display_name","status_message"],{busy:m,at:d,failure:u,submit:$}=x(t,c),p=r.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${$(()=>o({display_name:r.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${V} id=${e.id} name=${r||"?"}
        size="l" /><div><strong>${r}</strong><span>@${e.username}</span></div></div>
    <${w} label=${n("account.displayName")} value=${r} onInput=${s} maxlength=${100}
        testid="profile-display-name" error=${d("display_name")} />
    <${w} label=${n("account.status")} value=${i} onInput=${l} maxlength=${200}
        placeholder=${n("account.statusExample")} testid="profile-status"
        error=${d("status_message")} />
    ${u}
    <button class="button is-primary" disabled=${m||p||r.trim()===""}
        data-testid="profile-save">${n("action.save")}</button>
  </form>`}var Ri=["profile","look","notify","account"];function Ar(e){let[t,o]=f(e.tab),{settings:r,onSettings:s}=e,i=(l,c)=>c.map(m=>({value:m,label:n(`settings.${l}.${m}`)}));return a`<${C} title=${n("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${n("settings.title")}>${Ri.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${n(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${Tr} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${ne} label=${n("settings.theme")} value=${r.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${l=>s({theme:l})}
              testid="setting-theme" />
          <${ne} label=${n("settings.language")} value=${r.language}
              options=${i("language",["system","ja","en"])}
              onChange=${l=>s({language:l})}
              testid="setting-language" />
          <${Mr} zone=${e.zone} onZone=${e.onZone} />
          <${ne} label=${n("settings.sendKey")} value=${r.send_key}
              hint=${n("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${it?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>s({send_key:l})} />
          <${ne} label=${n("settings.replies")} value=${r.replies}
              hint=${n("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>s({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="account"&&a`
          <${Nr} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${n("account.sessions")}</h3><p
              class="soft">${n("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${n("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${n("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Fi=200;function dt(e){let{chosen:t,onChange:o,label:r,max:s,me:i,find:l,isOnline:c}=e,[m,d]=f(""),[u,$]=f(0),{found:p,asking:h}=ji(m,e.ask),v=me(),b=W(null);ve(()=>b.current?.focus({preventScroll:!0}),[]);let A=l(m,p),N=g=>t.some(B=>B.id===g.id),U=t.length>=s,se=g=>{!g||U&&!N(g)||(o(N(g)?t.filter(B=>B.id!==g.id):[...t,g]),d(""),$(0),b.current?.focus())},le=g=>{if(ae(g))return;let B=A.length;if((g.key==="ArrowDown"||g.key==="ArrowUp")&&B>0)g.preventDefault(),$((u+(g.key==="ArrowDown"?1:B-1))%B);else if(g.key==="Enter"&&!g.ctrlKey&&!g.metaKey){if(m===""&&t.length>0)return;g.preventDefault(),se(A[u])}else g.key==="Backspace"&&m===""&&o(t.slice(0,-1))},O=m.trim()!==""&&!h;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(g=>a`<span class="people-chip" key=${g.id} title="@${g.username}" data-testid="person-chosen">
          <span>${g.display_name}</span><button type="button" aria-label=${n("people.remove",{name:g.display_name})}
            title=${n("people.remove",{name:g.display_name})} onClick=${()=>se(g)}><${M} name="close" size=${14} /></button></span>`)}
      <input ref=${b} type="text" value=${m} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?r:""} aria-label=${r} role="combobox" aria-expanded="true"
        aria-controls="${v}-list" aria-activedescendant=${A.length>0?`${v}-${u}`:void 0}
        onKeyDown=${le}
        onInput=${g=>{d(g.target.value),$(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${v}-list" aria-label=${r} aria-multiselectable="true">
      ${A.map((g,B)=>a`<li key=${g.id} id="${v}-${B}" role="option" data-testid="person-offered"
            aria-selected=${N(g)} class=${B===u?"is-active":""}
            data-username=${g.username}
            ref=${we=>B===u&&we?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>B!==u&&$(B)} onClick=${()=>se(g)}>
          <${V} id=${g.id} name=${g.display_name} size="s" online=${c(g)} />
          <span class="people-name"><strong>${g.display_name}${g.id===i?` ${n("members.you")}`:""}</strong> <span>@${g.username}</span></span>
          ${N(g)&&a`<${M} name="check" size=${16} />`}</li>`)}
    </ul>
    ${A.length===0&&a`<p class="people-none" role="status">${O?n("people.none"):e.none??n("people.hint")}</p>`}
    ${U&&a`<p class="people-none" role="status">${n("people.full",{count:s})}</p>`}
  </div>`}function ji(e,t){let[o,r]=f({found:[],asking:!1}),s=W(0);return k(()=>{s.current+=1;let i=s.current;if(e.trim()===""){r({found:[],asking:!1});return}r(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);s.current===i&&r({found:c,asking:!1})},Fi);return()=>clearTimeout(l)},[e]),o}function Rt(e){let{channel:t,describe:o,onSave:r,onArchive:s,onDelete:i,onClose:l}=e,[c,m]=f(t?.name??""),[d,u]=f(t?.topic??""),[$,p]=f(t?.private??!1),[h,v]=f(t?.posting??"everyone"),[b,A]=f(e.after??""),[N,U]=f([]),{busy:se,at:le,failure:O,submit:g}=x(o,["name","topic"]),B=()=>r({name:c.trim(),topic:d.trim(),private:$,posting:h,after:b||null,people:$?N:[]});return a`<${C} title=${n(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${g(B)}>
      <div class="modal-body">
        <${w} label=${n("channel.name")} value=${c} onInput=${m} autofocus
            maxlength=${100} testid="channel-name" error=${le("name")} />
        <${w} label=${n("channel.topic")} value=${d} onInput=${u} maxlength=${500}
            hint=${n("channel.topicHint")} testid="channel-topic" error=${le("topic")} />
        <${ne} label=${n("channel.audience")} value=${$?"private":"open"}
            testid="channel-audience" onChange=${we=>p(we==="private")}
            options=${[{value:"open",label:n("channel.audience.open")},{value:"private",label:n("channel.audience.private")}]} hint=${$?n("channel.privateText"):n("channel.openText")} />
        ${Li(t,$)}
        <${ne} label=${n("channel.posting")} value=${h} onChange=${v}
            testid="channel-posting" options=${[{value:"everyone",label:n("channel.posting.everyone")},{value:"moderators",label:n("channel.posting.moderators")}]} hint=${h==="moderators"?n("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${mt} label=${n("channel.place")} value=${b} options=${e.places}
            onChange=${A} hint=${n("channel.placeHint")} testid="channel-place" />`}
        ${!t&&$&&a`<${dt} ...${e.picker} chosen=${N} onChange=${U}
            label=${n("channel.choose")} />`}
        ${O}
      </div>
      <footer class="modal-foot">
        ${i&&a`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${i}>${n("channel.delete")}</button>`}
        ${s&&a`<button type="button" class="button" data-testid="channel-archive" onClick=${g(s)}>${n(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${n("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||se}
            data-testid="channel-save">${n(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function Li(e,t){return!e||e.private===t?null:a`<${T} tone="warning">${t?n("channel.becomesPrivate"):n("channel.becomesOpen")}<//>`}function Fe(e){let{title:t,note:o,adds:r,max:s,me:i,describe:l,onDone:c,onClose:m}=e,[d,u]=f([]),[$,p]=f(""),{busy:h,at:v,failure:b,submit:A}=x(l,["name"]),N=d.filter(O=>O.id!==i),U=!r&&N.length>1,se=d.length>0&&N.length===0,le=U?n("dm.startGroup"):se?n("dm.openNotes"):n("dm.open");return a`<${C} title=${t} onClose=${m} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${A(()=>c(N,U?$.trim():""))}>
      <div class="modal-body">
        ${o&&a`<${T}>${o}<//>`}
        <${dt} chosen=${d} onChange=${u} max=${s} me=${i}
          label=${n("people.find")} ask=${e.ask} find=${e.find} isOnline=${e.isOnline} />
        ${U&&a`<${w} label=${n("dm.groupName")} value=${$} onInput=${p}
            maxlength=${100} hint=${n("dm.groupNameHint")} error=${v("name")} testid="group-name" />`}
        ${b}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${m}>${n("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${h||d.length===0}>${r?n("dm.add"):le}</button></footer>
    </form>
  <//>`}function Pr({channels:e,busy:t,onTake:o}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${n("channel.orphans")}</h3>
    <p class="soft">${n("channel.orphansText")}</p>
    <ul>${e.map(r=>a`<li key=${r.id}><${M} name="lock" size=${15} /><span>${r.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>o(r)}>${n("channel.takeOver")}</button></li>`)}</ul></section>`}function Or(e,t,o){let r=e.filter(u=>u.id!==t),s=o===null?0:r.findIndex(u=>u.id===o)+1,i=e.find(u=>u.id===t);if(!i||o!==null&&s===0)return[];if(e[s]?.id===t)return[];let l=[...r.slice(0,s),i,...r.slice(s)],c=l[s-1]?.position??-1,m=[],d=c;for(let u of l.slice(s)){if(u.id!==t&&u.position>d)break;d+=1,u.position!==d&&m.push({id:u.id,position:d})}return m}var Ir=(e,t)=>e[e.findIndex(o=>o.id===t)-1]?.id??null;var Hi=50,Ki=200,Dr=(e,t)=>({me:S.value?.id??"",max:Ki,ask:()=>Promise.resolve([]),find:o=>{let s=(ue.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return Me(s,[],o,Hi)},isOnline:o=>Ne.value[o.id]??o.online??!1,none:n("channel.nobodyLeft")});function Er({server:e}){return a`<${Rt} channel=${null} describe=${P} onSave=${async o=>{let{name:r,topic:s,posting:i}=o,l=await Qo(e,{name:r,...s?{topic:s}:{},...o.private?{private:!0}:{}});y(),q(e,l.id);let c=o.people.map(m=>m.id);await Nt(l.id,c).catch(_),i!=="everyone"&&await De(l.id,{posting:i}).catch(_)}} after=${null}
      places=${[]} picker=${Dr(e,[S.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${y} />`}function Rr({id:e}){let t=Mt(e),o=Ce.value[t?.server_id??""]??[],[r]=f({channel:t,after:Ir(o,e)});if(!t||!r.channel)return null;let{server_id:s,archived:i}=t,l=r.channel,c=()=>F({kind:"confirm",title:n("channel.delete"),text:n("channel.deleteText",{name:t.name}),action:n("channel.delete"),danger:!0,run:()=>Vo(e).then(()=>q(s),_)}),m=async u=>{await De(e,zi(l,u)),u.after!==r.after&&await Xi(o,e,u.after),y()},d=o.filter(u=>u.id!==e).map(u=>({value:u.id,label:n("channel.placeAfter",{name:u.name})}));return a`<${Rt} channel=${t} describe=${P} onSave=${m}
      after=${r.after} picker=${null}
      places=${[{value:"",label:n("channel.placeFirst")},...d]}
      onArchive=${()=>De(e,{archived:!i}).then(y)}
      onDelete=${bo(We(s))?c:null} onClose=${y} />`}function zi(e,t){let o={};return t.name!==e.name&&(o.name=t.name),t.topic!==(e.topic??"")&&(o.topic=t.topic),t.private!==e.private&&(o.private=t.private),t.posting!==(e.posting??"everyone")&&(o.posting=t.posting),o}async function Xi(e,t,o){for(let r of Or(e,t,o))await De(r.id,{position:r.position})}function Fr({id:e}){let t=Mt(e),o=Qe.value[e]??[];if(!t)return null;let r=Dr(t.server_id,o.map(({user:i})=>i.id)),s=async i=>{await Nt(e,i.map(l=>l.id)),y()};return a`<${Fe} ...${r} title=${n("channel.addMembers")} adds describe=${P}
      note=${n("channel.addText")} onDone=${s} onClose=${y} />`}function jr({server:e}){let[t,o]=f([]),[r,s]=f(null);return k(()=>{tn(e).then(o,()=>{})},[e]),a`<${Pr} channels=${t} busy=${r} onTake=${async l=>{s(l.id);try{await on(l.id),y(),q(e,l.id),j(n("channel.takenOver",{name:l.name}),"ok")}catch(c){_(c)}finally{s(null)}}} />`}function Lr({name:e,describe:t,onSave:o,onClose:r}){let[s,i]=f(e),{busy:l,at:c,failure:m,submit:d}=x(t,["name"]);return a`<${C} title=${n("dm.rename")} onClose=${r} size="s" testid="name-form">
    <form onSubmit=${d(()=>o(s.trim()))}>
      <div class="modal-body"><${w} label=${n("dm.groupName")} value=${s} onInput=${i}
          autofocus maxlength=${100} hint=${n("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${r}>${n("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||s.trim()===e}>${n("action.save")}</button></footer>
    </form>
  <//>`}var Hr=100,Br=30,Kr=e=>({me:S.value?.id??"",ask:Ye,find:(t,o)=>Me(rt(),o,t,Br+e.length).filter(r=>!e.includes(r.id)).slice(0,Br),isOnline:t=>t.id===S.value?.id||(Ne.value[t.id]??t.online??!1),describe:P,onClose:y});function zr(){let e=async(t,o)=>{let r=await Ze(t.map(s=>s.id),o);y(),D(r.id)};return a`<${Fe} ...${Kr([])} title=${n("dm.new")} adds=${!1}
      max=${Hr-1} onDone=${e} />`}function Xr({id:e}){let t=Tt(e);if(!t)return null;let o=t.members.map(s=>s.id),r=async s=>{let i=await ln(e,s.map(l=>l.id));y(),i.id!==e&&(j(n("dm.newGroup"),"info"),D(i.id))};return a`<${Fe} ...${Kr(o)} title=${n("dm.add")} adds
      note=${t.is_group?null:n("dm.addMakesGroup")}
      max=${Math.max(1,Hr-o.length)} onDone=${r} />`}function qr({id:e}){let t=Tt(e);return t?a`<${Lr} name=${t.name??""} describe=${P} onClose=${y}
      onSave=${o=>cn(e,o).then(y)} />`:null}function Ur({first:e,today:t,earlier:o,describe:r,onGo:s,onClose:i}){let[l,c]=f(e),{busy:m,error:d,submit:u}=x(r);return a`<${C} title=${n("date.title")} onClose=${i} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${u(()=>s(l))}>
      <div class="button-row">${o.map($=>a`<button type="button" class="button is-small" key=${$.day} disabled=${m}
            onClick=${u(()=>s($.day))}>${$.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${n("date.day")} data-testid="date-day"
          onInput=${$=>c($.target.value)} />
        <button class="button is-primary" disabled=${m||l===""}
            data-testid="date-go">${n("date.go")}</button></div>
      ${d&&a`<p class="field-told is-error" role="alert">${d}</p>`}
    </form>
  <//>`}function Wr({versions:e,error:t,onClose:o}){let r=(e?.length??0)-1,s=i=>i===0?n("history.original"):n(i===r?"history.current":"history.edited");return a`<${C} title=${n("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${T} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${H} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===r?"is-current":""}>
        <div class="history-head"><b>${s(l)}</b><time
            datetime=${i.created_at}
            title=${Q(i.created_at)}>${Xe(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(qi):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function qi({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var Gr=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function Qr(e,t){let o=Gr(e),r=Gr(t),s=0;for(;s<o.length&&s<r.length&&o[s]===r[s];)s+=1;let i=0;for(;i<o.length-s&&i<r.length-s&&o.at(-1-i)===r.at(-1-i);)i+=1;let l=Ui(o.slice(s,o.length-i),r.slice(s,r.length-i));return Wi([...o.slice(0,s).map(Lt),...l,...o.slice(o.length-i).map(Lt)])}var Lt=e=>({kind:"same",text:e}),Ft=e=>({kind:"gone",text:e}),jt=e=>({kind:"new",text:e});function Ui(e,t){if(e.length*t.length>4e6)return[...e.map(Ft),...t.map(jt)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let r=[],s=0,i=0;for(;s<e.length&&i<t.length;)e[s]===t[i]?(r.push(Lt(e[s])),s+=1,i+=1):o[s+1][i]>=o[s][i+1]?r.push(Ft(e[s++])):r.push(jt(t[i++]));return[...r,...e.slice(s).map(Ft),...t.slice(i).map(jt)]}function Wi(e){let t=[];for(let o of e){let r=t.at(-1);r?.kind===o.kind?r.text+=o.text:t.push({...o})}return t}function Vr({message:e}){let[t,o]=f(null),[r,s]=f(null);k(()=>{io.history(e).then(o,l=>s(Y(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?Qr(t[c-1].content,l.content):null}));return a`<${Wr} versions=${i??null} error=${r}
    onClose=${y} />`}var Bt=864e5,je=e=>qe(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function Jr({channel:e,at:t}){let o=Date.now(),r=async i=>{let l=await No(e,_o(i,Lo));y(),D(e,l),l||await Ke(e)},s=[{label:n("date.yesterday"),day:je(o-Bt)},{label:n("date.week"),day:je(o-7*Bt)},{label:n("date.month"),day:je(o-30*Bt)},{label:n("date.beginning"),day:"1970-01-02"}];return a`<${Ur} first=${je(t?Date.parse(t):o)} today=${je(o)}
      earlier=${s} describe=${P} onGo=${r} onClose=${y} />`}function he({html:e,content:t}){if(!e)return t;let o=e.replace(/<br>|<\/(?:p|li|tr|h\d|pre)>/g,`$&
`).replace(/<\/t[dh]>/g,"$& "),{body:r}=new DOMParser().parseFromString(o,"text/html");return(r.textContent??"").trim()}function Zr({place:e,card:t,max:o,some:r,describe:s,onForward:i,onBack:l,onClose:c}){let[m,d]=f(""),{busy:u,failure:$,submit:p}=x(s),h=p(()=>i(m)),v=b=>{b.key==="Enter"&&ar(b)&&!ae(b)&&h(b)};return a`<${C} title=${n("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${h} onKeyDown=${v}>
      <div class="modal-body">
        <${w} area autofocus label=${n("forward.comment")} value=${m} onInput=${d}
          maxlength=${o} testid="forward-comment" />
        ${t}
        ${r&&a`<${T}>${n("forward.some")}<//>`}
        ${$}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${l}>${n("action.back")}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${c}>${n("action.cancel")}</button>
        <button class="button is-primary" disabled=${u} data-testid="forward-send">${n("forward.send")}</button>
      </footer>
    </form>
  <//>`}var Yr=400;function ut({message:e,text:t,place:o,server:r,onShow:s}){let{author:i,parent_id:l}=e,c=[...t],m=c.length>Yr?`${c.slice(0,Yr).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${n("pins.show")} onClick=${s}>
    <span class="found-place">${o}${r&&a`<small>${r}</small>`}
      ${l&&a`<small>${n("search.inThread")}</small>`}</span>
    <span class="found-by"><${V} id=${i.id} name=${i.display_name} size="s" />
      <strong>${i.display_name}</strong>
      <time title=${Q(e.created_at)}>${Xe(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function pt({query:e,onQuery:t,targets:o,onClose:r,title:s,label:i,stays:l}){let[c,m]=f(0),d=i??n("switcher.placeholder"),u=p=>{p&&(l||r(),p.go())},$=p=>{if(!ae(p))if(p.key==="ArrowDown"||p.key==="ArrowUp"){p.preventDefault();let h=p.key==="ArrowDown"?1:o.length-1;m(o.length?(c+h)%o.length:0)}else p.key==="Enter"&&(p.preventDefault(),u(o[c]))};return a`<${C} title=${s??n("switcher.title")} onClose=${r} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${$}>
      <div class="switcher-field"><${M} name="search" />
        <input type="text" value=${e} placeholder=${d}
            aria-label=${d} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${p=>{t(p.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${s??n("switcher.title")}>
        ${o.map((p,h)=>a`<li key=${p.key} id="switcher-${h}" role="option"
              aria-selected=${h===c}
          class=${p.unread?"is-unread":""} onMouseMove=${()=>m(h)}
              onClick=${()=>u(p)}>
          <${M} name=${p.icon}
              size=${17} /><span>${p.label}</span><small>${p.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${n("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var es=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function ts(e,t,o){if(t.id===e.id)return!0;let r=e.people?.map(({id:s})=>s)??o;return t.people!==null?!e.hidden&&t.people.every(s=>r.includes(s)):e.server!==null&&!e.hidden&&e.server===t.server}var os=12,Gi=6;function ns(e,t){let o=dr(),s=ze([...Vi(),...o.sort(Qi).map(Ji)],e.replace(/^[#＃@＠]/,""),d=>d.words,1/0).sort((d,u)=>Number(u.unread)-Number(d.unread)).slice(0,os),i=new Set(o.flatMap(({person:d})=>d?.id??[])),l=S.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:Me(rt(),t,c,os).filter(({id:d})=>!i.has(d));return[...s,...m.slice(0,Gi).map(d=>Zi(d,l))]}var Qi=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),Vi=()=>(R.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>q(e.id)},...(Ce.value[e.id]??[]).map(t=>({key:t.id,icon:wo(t,null).icon,label:t.name,hint:e.name,unread:(Ue.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>D(t.id)}))]),Ji=({id:e,name:t,icon:o,unread:r,words:s})=>({key:e,icon:o,label:t,hint:s[2]&&o==="user"?`@${s[2]}`:"",unread:r>0,words:s,go:()=>D(e)}),Zi=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{ur(e.id)}});var Yi=150;function Ht(){let[e,t]=f(""),[o,r]=f([]);return k(()=>{Ve.peek().loaded||Je()},[]),k(()=>{let s=!0,i=setTimeout(async()=>{e.trim()!==""&&sn();let l=await Ye(e.replace(/^[@＠]/,"")).catch(()=>[]);s&&r(l)},Yi);return()=>{s=!1,clearTimeout(i)}},[e]),{query:e,setQuery:t,targets:ns(e,o)}}function rs(){let{query:e,setQuery:t,targets:o}=Ht();return a`<${pt} query=${e} onQuery=${t}
      targets=${o} onClose=${y} />`}function ta({key:e,icon:t,person:o}){if(o)return!0;let r=t==="server"?null:E(e);return r!==null&&r.posts&&!r.archived}function ss({message:e}){let[t,o]=f(null),{query:r,setQuery:s,targets:i}=Ht();if(!t){let l=i.filter(ta).map(c=>({...c,go:()=>o(c)}));return a`<${pt} title=${n("message.forward")} label=${n("forward.where")} stays
      query=${r} onQuery=${s} targets=${l} onClose=${y} />`}return a`<${oa} message=${e} target=${t} onBack=${()=>o(null)} />`}function oa({message:e,target:t,onBack:o}){let r=E(Z(e));if(!r)return null;let s=t.person?null:E(t.key),i=s?.label??t.label,l=mr(e),c=(ue.value[r.server??""]??[]).map(({user:h})=>h.id),m=t.person?[t.key,S.value?.id??""]:s?.people?.map(({id:h})=>h),d={id:s?.id??null,server:s?.server??null,people:m??null},u=async h=>{let v=t.key===S.peek()?.id?[]:[t.key],b=s?.id??(await Ze(v)).id;hn(b,null,es(h,l)),y(),j(n("forward.done",{place:i}),"ok")},$=()=>{y(),D(r.id,e.id)},p=a`<${ut} message=${e} text=${he(e)} place=${r.label}
    server=${R.value?.find(h=>h.id===r.server)?.name??null} onShow=${$} />`;return a`<${Zr} place=${i} card=${p} max=${4e3-mn(l)-2}
    some=${!ts(r,d,c)} describe=${P} onForward=${u}
    onBack=${o} onClose=${y} />`}var na=["60","1440","10080",""];function is({server:e,invites:t,now:o,linkOf:r,describe:s,onCreate:i,onRevoke:l,onClose:c}){let[m,d]=f(""),[u,$]=f("10080"),{busy:p,at:h,failure:v,submit:b}=x(s,["max_uses"]),A=b(()=>i({...m.trim()?{max_uses:Number(m)}:{},...u?{expires_in_minutes:Number(u)}:{}}));return a`<${C} title=${n("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${A}>
      <${ne} label=${n("invite.expires")} value=${u} onChange=${$}
          options=${na.map(N=>({value:N,label:n(`invite.expiry.${N||"never"}`)}))} />
      <div class="invite-make">
        <${w} label=${n("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${d} placeholder=${n("invite.unlimited")} testid="invite-max-uses"
            error=${h("max_uses")} />
        <button class="button is-primary" disabled=${p}
            data-testid="invite-create">${n("invite.create")}</button>
      </div>
      ${v}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${H} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${n("invite.noneYet")}</p>`:a`<ul>${t.map(N=>a`<li key=${N.id}><${ra} invite=${N} now=${o} linkOf=${r} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function ra({invite:e,now:t,linkOf:o,onRevoke:r}){let s=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||s||i,c=e.is_revoked?n("invite.revoked"):s?n("invite.expired"):i?n("invite.usedUp"):e.expires_at?n("invite.until",{when:ee(e.expires_at,t)}):n("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${n("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${pe} text=${e.code} label=${n("action.copy")} />
      <${pe} text=${o(e.code)} label=${n("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>r(e)}>${n("invite.revoke")}</button>`}
  </div>`}function as({server:e}){let[t,o]=f(null),r=()=>de.list(e).then(i=>o(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));k(()=>{r().catch(_)},[e]);let s=async i=>{o(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await de.revoke(e,i.id).catch(_),await r().catch(_)};return a`<${is}
      server=${R.value?.find(i=>i.id===e)?.name??n("user.unknown")}
      invites=${t} now=${Date.now()} describe=${P}
    linkOf=${i=>location.origin+Mn({page:"invite",code:i})}
    onCreate=${i=>de.create(e,i).then(r)} onRevoke=${s}
        onClose=${y} />`}var Kt=["mon","tue","wed","thu","fri","sat","sun"],sa={from:"18:00",to:"08:30",days:Kt};function ls({keywords:e,hours:t,describe:o,check:r,onSave:s}){let[i,l]=f(e.join(`
`)),[c,m]=f(t!==null),[d,u]=f(t??sa),{busy:$,at:p,failure:h,submit:v}=x(o,["keywords","do_not_disturb"]),b=r(i),A={keywords:b.keywords,do_not_disturb:c?d:null},N=JSON.stringify(A)===JSON.stringify({keywords:e,do_not_disturb:t}),U=b.wrong===null&&(!c||d.from&&d.to&&d.days.length>0),se=O=>{let g=d.days.includes(O),B=Kt.filter(we=>we===O?!g:d.days.includes(we));u({...d,days:B})},le=O=>a`<${w} type="time" label=${n(`notify.${O}`)} value=${d[O]} testid="notify-${O}"
      onInput=${g=>u({...d,[O]:g})} />`;return a`<form class="settings-section" onSubmit=${v(()=>s(A))}>
    <${w} area label=${n("notify.keywords")} value=${i} onInput=${l}
      hint=${n("notify.keywordsHint")} error=${b.wrong??p("keywords")} testid="notify-keywords" />
    <${ne} label=${n("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(O=>({value:O,label:n(`notify.quiet.${O}`)}))}
      onChange=${O=>m(O==="hours")}
      hint=${n("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${le("from")}${le("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${n("notify.days")}</legend>
        <div class="choice-options">${Kt.map(O=>a`<label key=${O}
            class="choice-option ${d.days.includes(O)?"is-chosen":""}"><input type="checkbox"
            value=${O} checked=${d.days.includes(O)} onChange=${()=>se(O)} /><span>${n(`notify.day.${O}`)}</span></label>`)}</div>
        ${d.days.length===0&&a`<p class="field-told is-error" role="alert">${n("notify.noDay")}</p>`}
      </fieldset>`}
    ${p("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${p("do_not_disturb")}</p>`}
    ${h}
    <button class="button is-primary" disabled=${$||N||!U}
        data-testid="notify-save">${n("action.save")}</button>
  </form>`}function cs({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${n("notify.here")}</h3>
    <p class="soft">${n("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${n("notify.allow")}</button>`:a`<${T} tone=${e==="granted"?"ok":"warning"}>${n(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function $s(e,{mentioned:t,set:o,keywords:r}){let{notify:s=null,muted:i=!1}=o??{};if(e.is_deleted||s==="none")return null;if(t)return"mention";if(i)return null;let l=!!e.dm_channel_id;return(s??Ro(l))==="all"?l?"direct":"all":ia(e.content,r)?"keyword":null}var ms=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function ia(e,t){let o=ds(e);return t.some(r=>aa(o,ds(r)))}var ds=e=>Eo(e).replace(/\s+/g," ").trim();function aa(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let r=o+t.length;if(!us(e,o)&&!us(e,r))return!0}return!1}function us(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[r=""]=e.slice(t,t+2);return ms.test(o)&&ms.test(r)}var la=["sun","mon","tue","wed","thu","fri","sat"],ps=1440,fs=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function hs(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),r=fs(e.from),s=fs(e.to),i=r<s?s-r:s-r+ps,l=c=>{let m=o+c*ps-r,d=la[(t.getUTCDay()+7-c)%7];return e.days.includes(d)&&m>=0&&m<i};return l(0)||l(1)}function bs({count:e,first:t,first_sort:o},r){return e===0?!1:t===null||wt(r)>=wt({id:t,sort:o})}var ca=5,ma=10*6e4;function vs(e,t){let o=e.filter(({message:i})=>t-Date.parse(i.created_at)<ma),r=o.length<=ca?o:[],s=new Map;for(let i of e)r.includes(i)||s.set(i.space,[...s.get(i.space)??[],i]);return[...r.map(i=>[i]),...s.values()]}var gs=(e,t)=>e===void 0||e==="seen"&&t,zt=20,da=40;function ys(e){let t=e.split(`
`).map(s=>s.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(s=>s!==""))],r=o.find(s=>[...s].length>da)??null;return{keywords:o,long:r,many:o.length>zt}}var qt="messages",ua=14*864e5,Xt=e=>`${S.peek()?.id??""}/${e}`,ft=null;function pa(){return ft??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(qt),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),ft.catch(()=>{ft=null}),ft}async function ks(e,t){let o=(await pa()).transaction(qt,"readwrite"),r=o.objectStore(qt),s=[];for(let i of e){let l=Xt(i.message.id),c=r.get(l);c.onsuccess=()=>{gs(c.result,i.edited)&&(r.put(t,l),s.push(i))}}return r.delete(IDBKeyRange.bound(Xt(""),Xt(So(Date.now()-ua)))),new Promise((i,l)=>{o.oncomplete=()=>i(s),o.onabort=()=>l(o.error)})}var ws=e=>e.length===0?Promise.resolve([]):ks(e,"told").catch(()=>e),xs=e=>{ks([e],e.edited?"told":"seen").catch(()=>{})};function Ss(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var ke=xe(Ss()),Ae=()=>{ke.value!=="missing"&&(ke.value=Ss())};async function _s(){await Notification.requestPermission(),Ae()}var Cs=()=>{ke.value="missing"};var fa=1500,Ms=200,Oe=new Map,Pe=new Map,Le=new Map,$t;function Ns(){Ae();let e=[et($a),Ue.subscribe(Ma)];return()=>{for(let t of e)t();clearTimeout($t),$t=void 0,Oe.clear(),Pe.clear(),Ut(()=>!0)}}function $a(e){if(Ae(),ke.peek()!=="granted")return;if(e.what==="gone")return Os(e.id);let{message:t}=e;if(e.what==="changed")return ya(t);if(t.author.id===S.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let r={message:t,mentioned:o||ha(e),edited:o,space:ga(t)};Ps(r)&&(va(Z(t))?xs(r):ba(r))}var ha=({message:e,mentioned:t})=>t||Ts(e),Ts=e=>e.mentions?.includes(S.peek()?.username??"")===!0;function ba(e){Oe.set(e.message.id,e),$t??=setTimeout(()=>{ka()},fa)}function As(e,t){let{channels:o,keywords:r}=ge.peek();return $s(e,{mentioned:t,set:o[Z(e)],keywords:r})!==null}var Ps=({message:e,mentioned:t})=>As(e,t)&&!hs(ge.peek().do_not_disturb,Bo(new Date().toISOString()));function va(e){return!nt.peek()||document.visibilityState!=="visible"?!1:ie(te.peek())===e&&!(Tn()&&Nn.peek()==="list")}function ga(e){return e.dm_channel_id?"direct":E(Z(e))?.server??""}function Os(e){Oe.delete(e),Pe.delete(e),Ut(({messages:t})=>t.has(e))}function ya(e){let t=Oe.get(e.id)??Pe.get(e.id);t&&(t.message=e),As(e,Ts(e))||Os(e.id)}async function ka(){$t=void 0;let e=[...Oe.values()].filter(Ps);Oe.clear();let t=await ws(e);for(let s of t)Pe.set(s.message.id,s);let r=(await xa(t)).filter(s=>Pe.get(s.message.id)===s);for(let{message:s}of t)Pe.delete(s.id);for(let s of vs(r,Date.now()))Sa(s)}var wa={count:0,first:null};async function xa(e){let t=[...new Set(e.map(({message:r})=>Z(r)))],o=new Map(await Promise.all(t.map(async r=>{let s=await Se.unreadIn(r).catch(i=>so(i).transient?null:wa);return[r,s]})));return e.filter(({message:r,edited:s})=>{let i=o.get(Z(r));return s||!i||bs(i,r)})}function Sa(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:r,body:s}=e.length===1?_a(t.message):Ca(e),i;try{i=new Notification(r,{body:s,tag:o,silent:!0,dir:"auto"})}catch{return Cs()}let l={conversations:new Set(e.map(({message:c})=>Z(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:i};Le.set(o,l),i.onclose=()=>{Le.get(o)===l&&Le.delete(o)},i.onclick=()=>{window.focus(),i.close(),y(),D(Z(t.message),t.message.id)}}function _a(e){let{author:t,dm_channel_id:o}=e,r=E(Z(e)),s=o&&!r?.group,i=r&&!s?n("notify.titleIn",{name:t.display_name,place:r.label}):t.display_name,l=he(e),c=[...l],m=c.length>Ms;return{title:i,body:m?`${c.slice(0,Ms).join("")}…`:l}}function Ca(e){let[{space:t}]=e,o=R.peek()?.find(s=>s.id===t)?.name,r=e.map(({message:s})=>s.dm_channel_id?s.author.display_name:E(Z(s))?.label??"");return{title:n("notify.many",{count:e.length,place:o??n("dm.title")}),body:[...new Set(r.filter(Boolean))].slice(0,5).join(n("list.comma"))}}function Ut(e){for(let[t,o]of[...Le])e(o)&&(Le.delete(t),o.shown.close())}var Ma=({channels:e})=>Ut(({conversations:t,edited:o})=>!o&&[...t].every(r=>(e[r]??0)===0));function Na(){return k(Ns,[]),null}function Is(){k(Ae,[]);let{keywords:e,do_not_disturb:t}=ge.value,o=async r=>{await zo(r),j(n("account.saved"),"ok")};return a`<${cs} permission=${ke.value} origin=${location.origin}
      onAsk=${()=>_s().catch(_)} />
    <${ls} keywords=${e} hours=${t} describe=${P}
      check=${Ta} onSave=${o} />`}function Ta(e){let{keywords:t,long:o,many:r}=ys(e),s=o!==null?n("notify.long",{word:o}):null;return{keywords:t,wrong:r?n("notify.tooMany",{count:zt}):s}}var Ds=xe(!1);function Aa(){let e=xt.value,t=S.value;return Qn.value!=="inside"||!t?null:t.rename_needed&&!Ds.value?a`<${xr} username=${t.username} describe=${P} onLater=${()=>{Ds.value=!0}}
     
          onSave=${o=>kt({username:o}).then(()=>j(n("rename.done"),"ok"))} />`:e&&a`<${Pa} key=${JSON.stringify(e)} open=${e} user=${t} />`}function Pa({open:e,user:t}){switch(e.kind){case"confirm":return a`<${gr} ...${e} onConfirm=${e.run} onClose=${()=>{xt.value===e&&y()}} />`;case"switcher":return a`<${rs} />`;case"keys":return a`<${yr} sendKey=${Ct.value.send_key} onClose=${y} />`;case"node":return Oa(t.mesh_admin===!0);case"forward":return a`<${ss} message=${e.message} />`;case"history":return a`<${Vr} message=${e.message} />`;case"date":return a`<${Jr} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${zr} />`;case"direct-add":return a`<${Xr} id=${e.direct} />`;case"direct-rename":return a`<${qr} id=${e.direct} />`;case"invites":return a`<${as} server=${e.server} />`;case"server-add":return Ia();case"server-edit":return Da(e.server);case"server-pass-on":return Ea(e.server,e.user);case"channel-create":return a`<${Er} server=${e.server} />`;case"channel-edit":return a`<${Rr} id=${e.channel} />`;case"channel-add":return a`<${Fr} id=${e.channel} />`;case"settings":return Ra(e.tab??"look",t);default:return null}}function Oa(e){let{phase:t,node:o,moved_from:r,lost_at:s}=uo.value,i=()=>{y(),Ee({page:"mesh"})};return a`<${wr} phase=${t} name=${o?.name??n("node.unknown")}
      moved_from=${r} lost_at=${s} nodes=${po.value}
      state=${pn.value} current=${o?.id??null}
    onStatus=${e?i:null} onRetry=${fo} onClose=${y} />`}function Es(e){y(),q(e)}function Ia(){return a`<${Sr} describe=${P} onClose=${y}
   
        onCreate=${e=>qo(e).then(t=>Es(t.id))}
    onPreview=${e=>de.preview(ot(e))}
   
        onAccept=${e=>Ge(e).then(t=>Es(t.id))} />`}function Da(e){let t=R.value?.find(r=>r.id===e);if(!t)return null;let o=()=>F({kind:"confirm",title:n("server.delete"),text:n("server.deleteText",{name:t.name}),action:n("server.delete"),danger:!0,run:()=>Go(e).then(()=>Ee({page:"home"}),_)});return a`<${_r} name=${t.name} describe=${P}
      onSave=${r=>Uo(e,r).then(y)}
    extra=${a`<${jr} server=${e} />`}
    onDelete=${t.owner_id===S.value?.id?o:null} onClose=${y} />`}function Ea(e,t){let o=R.value?.find(l=>l.id===e),r=ue.value[e]?.find(l=>l.user.id===t);if(!o||!r)return null;let{display_name:s}=r.user,i=()=>{y(),j(n("members.passedOn",{name:s,server:o.name}),"ok")};return a`<${Cr} server=${o.name} name=${s} describe=${P}
      onPassOn=${()=>Wo(e,t).then(i)} onClose=${y} />`}function Ra(e,t){let o=()=>F({kind:"confirm",title:n("account.logoutEverywhere"),text:n("account.logoutEverywhereText"),action:n("account.logoutEverywhere"),danger:!0,run:()=>mo().catch(_)});return a`<${Ar} tab=${e} user=${t} settings=${Ct.value}
      notify=${a`<${Is} />`} zone=${ge.value.time_zone}
      onZone=${r=>Ko({time_zone:r})}
      onSettings=${Xo} describe=${P}
   
        onProfile=${r=>kt(r).then(()=>j(n("account.saved"),"ok"))}
   
        onPassword=${(r,s)=>co(r,s).then(()=>j(n("account.passwordChanged"),"ok"))}
    onLogout=${()=>{y(),ao(!1)}} onLogoutEverywhere=${o} onClose=${y} />`}function Rs({found:e,describe:t,onJoin:o}){let[r,s]=f(""),[i,l]=f(""),c=x(t),m=x(t),{busy:d,error:u,submit:$}=x(t);return a`<div class="stack">
    <section class="join-found"><h2>${n("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${n("join.searching")}</span></p>`:a`<ul>${e.map(p=>a`<li key=${p.node_id}><span class="join-icon"><${M}
                  name="mesh" /></span>
        <span><strong>${p.mesh_name}</strong><small>${n("join.via",{node:p.node_name,address:p.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:p.address}))}>${n("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${$(()=>o({ticket:r.trim()}))} class="stack">
      <${w} label=${n("join.ticket")} area mono value=${r} onInput=${s}
          hint=${n("join.ticketHint")} error=${u} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${d||r.trim()===""}
          data-testid="join-ticket-submit">${n("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${n("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>o({address:i.trim()}))}>
        <${w} label=${n("join.address")} mono value=${i} onInput=${l}
            hint=${n("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||i.trim()===""}
            data-testid="join-address-submit">${n("join.ask")}</button>
      </form></details>
  </div>`}function ht({words:e}){return a`<ol class="words" aria-label=${n("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function Fs({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${T} tone="error">${e.error_code?oe(e.error_code):n("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${n(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||n("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${n("join.compare")}</p><${ht} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${T} tone="warning">${oe(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${n(o?"action.back":"join.cancel")}</button>
  </div>`}var Fa=2e3;function ja(){let e=qn.value,[t,o]=f(null);if(k(()=>{let i=setInterval(()=>{Un().catch(()=>{})},Fa);return()=>clearInterval(i)},[]),!e)return null;let r=a`<${fr} />`;if(e.state==="joining"&&e.join)return a`<${It} title=${n("join.title")} foot=${r}>
      <${Fs} join=${e.join} onCancel=${()=>Gn().catch(_)} /><//>`;let s=t??(e.found.length>0?"join":"found");return a`<${It} title=${n("first.title")} text=${n("first.text")} foot=${r}>
    <div class="tabs" role="tablist">${["found","join"].map(i=>a`<button type="button" role="tab" key=${i}
      aria-selected=${s===i} data-testid="first-run-${i}"
          onClick=${()=>o(i)}>${n(`first.${i}`)}
      ${i==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${s==="found"?a`<p class="soft">${n("first.foundText")}</p><${pr} key="found"
            founding describe=${P} action=${n("first.foundAction")} onRegister=${lo} />`:a`<${Rs} key="join" found=${e.found} describe=${P}
            onJoin=${Wn} />`}</div>
  <//>`}function js(e){let{id:t,icon:o,name:r,server:s,unread:i,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${M} name=${o} size=${15} /><strong>${r}</strong>
      ${s&&a`<small>${s}</small>`}<span class="spacer"></span>
      ${i>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${n("unread.label")}</span>${i>99?"99+":i}</span>`:a`<small data-testid="inbox-done"><${M} name="check" size=${14} />${n("inbox.read")}</small>`}</span>
    ${m.map(d=>a`<span class="inbox-line" key=${d.id}><span class="found-by"><strong>${d.author}</strong>
        <time title=${Q(d.at)}>${I(d.at)}</time></span>
        <span class="found-text" dir="auto">${d.text}</span></span>`)}
  </button>
  ${i>0&&a`<${X} icon="check" size=${16} label=${n("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function J({title:e,subtitle:t,onClose:o,children:r,testid:s}){return a`<aside class="panel" aria-label=${e} data-testid=${s}>
    <header class="panel-head">
      <${X} icon="arrow-left" label=${n("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>
      <${X} icon="close" label=${n("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${r}
  </aside>`}function Ls(e,{channels:t,mentions:o},r,s){let i=c=>(o[c]??0)>0?0:s(c)?1:2,l=r.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>i(c)-i(m)),[...e,...l]}function Bs(e,t,o){let r=e.indexOf(t);return[...e.slice(r+1),...e.slice(0,Math.max(0,r))].find(i=>!o(i))??null}var La=3;function Hs(e,t,o){let r=e.filter(i=>!i.is_deleted),s=o?r.filter(i=>i.mentions?.includes(t)):[];return s.length>0?s.slice(0,La):r.slice(0,1)}var Ba=50,be=xe({});function zs(){be.value={}}var Xs=()=>et(e=>{e.what==="gone"&&Ks(e.id,null),e.what==="changed"&&Ks(e.message.id,e.message)});function Ks(e,t){for(let[o,r]of Object.entries(be.peek())){if(!r.some(l=>l.id===e))continue;let i=r.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);be.value={...be.peek(),[o]:i}}}async function qs(e){let t=S.peek(),{first:o}=await Se.unreadIn(e);if(!o||!t)return;let r=(ye.peek().mentions[e]??0)>0,[s,i]=await Promise.all([Se.messages(e,{around:o,limit:1}),r?Se.messages(e,{after:o,limit:Ba}):[]]),l=[...s,...i].filter(({author:c})=>c.id!==t.id);S.peek()?.id===t.id&&(be.value={...be.peek(),[e]:Hs(l,t.username,r)})}var Ha=40,Us=e=>(ye.peek().channels[e]??0)===0,Ka=()=>[...nn.value.map(({id:e})=>e),...(R.value??[]).flatMap(({id:e})=>(Ce.value[e]??[]).map(t=>t.id))],Ws=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`);function za(){let e=W([]),t=W(null),{loaded:o}=Ve.value;k(()=>{Je();let m=Xs();return()=>{m(),zs()}},[]),k(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let s=Ls(e.current,ye.value,Ka(),$o).filter(m=>E(m)!==null);e.current=o?s:[];let i=s.filter(m=>!Us(m)),l=m=>{let d=Bs(s,m,Us);Ot(m).catch(_),Ws(d??m)?.focus()},c=()=>F({kind:"confirm",title:n("inbox.readAll"),text:n("inbox.readAllText",{count:i.length}),action:n("inbox.readAll"),run:()=>Promise.all(i.map(m=>Ot(m))).catch(_)});return a`<${J} title=${n("inbox.title")} testid="inbox"
      onClose=${()=>{z.value=null}}>
    <div class="found" ref=${t} onKeyDown=${m=>Xa(m,s,l)}>
      ${i.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${n("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${n("inbox.readAll")}</button></div>`:a`<${G} icon="inbox" title=${n("inbox.none")} text=${n("inbox.noneText")} />`}
      <ul class="found-list">${s.map((m,d)=>a`<li key=${m} class="inbox-item"><${qa} id=${m} previewed=${d<Ha} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>
  <//>`}function Xa(e,t,o){let s=e.target.dataset.inbox;if(!s||ae(e)||e.ctrlKey||e.metaKey||e.altKey)return;let i={ArrowDown:1,ArrowUp:-1}[e.key];if(i)Ws(t[t.indexOf(s)+i]??s)?.focus();else if(e.key.toLowerCase()==="e")o(s);else return;e.preventDefault()}function qa({id:e,previewed:t,onRead:o}){let r=E(e),s=ye.value.channels[e]??0,i=ye.value.mentions[e]??0;if(k(()=>{t&&s>0&&qs(e).catch(()=>{})},[e,t,s>0,i]),!r)return null;let l=be.value[e]??[],c=l.map(u=>({id:u.id,author:u.author.display_name,at:u.created_at,text:he(u)})),m=u=>{let[$]=s>0?l:[];D(e,$?.id??null),matchMedia("(max-width: 1180px)").matches?z.value=null:u.detail>0&&requestAnimationFrame($r)},d=R.value?.find(u=>u.id===r.server)?.name??null;return a`<${js} id=${e} icon=${r.icon} name=${r.name} server=${d}
    unread=${s} mentions=${i} current=${ie(te.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function Ua({code:e}){let[t,o]=f(null),[r,s]=f(null);k(()=>{de.preview(ot(e)).then(o,s)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>Ee({page:"home"})}>${n(R.value?.length?"empty.goHome":"action.back")}</button>`;if(r)return a`<${G} icon="ticket" title=${n("invite.invalid")}
        text=${Y(r)}>${i}<//>`;if(!t)return null;let l=()=>Ge(t.code).then(c=>q(c.id),_);return t.already_member?a`<${G} icon="ticket" title=${t.server_name}
        text=${n("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>q(t.server_id)}>${n("invite.open")}</button><//>`:a`<${G} icon="ticket"
      title=${n("invite.pageTitle",{name:t.server_name})} text=${n("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${n("invite.join",{name:t.server_name})}</button>${i}<//>`}function bt({user:e,me:t,online:o,mark:r,onPerson:s}){return a`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${i=>s(e,i.currentTarget)}>
    <${V} id=${e.id} name=${e.display_name} online=${o} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&a` <em>${n("members.you")}</em>`}${r}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${n(o?"person.online":"person.offline")}</span>
  </button>`}var Gs=400,Wa=900;function vt({rows:e,draw:t,guess:o,label:r,top:s}){let i=W(null),l=W(new Map),c=W(null),[,m]=f(0),d=Vn(e,l.current,o),u=i.current?.scrollTop??0,$=i.current?.clientHeight||Wa,p=Jn(d,u-Gs,u+$+Gs);ve(()=>{i.current&&(i.current.scrollTop=0),m(v=>v+1)},[s]),ve(()=>{let v=!1;for(let b of i.current?.querySelectorAll("[data-row]")??[]){let{row:A=""}=b.dataset,N=b.getBoundingClientRect().height;Math.abs((l.current.get(A)??0)-N)<.5||(l.current.set(A,N),v=!0)}v&&m(b=>b+1)}),k(()=>{let v=i.current;if(!v)return;let b=new ResizeObserver(()=>m(A=>A+1));return b.observe(v),()=>b.disconnect()},[]);let h=c.current?e.findIndex(v=>v.key===c.current):-1;return a`<div class="members-scroll" ref=${i} role="list" aria-label=${r}
      onScroll=${()=>m(v=>v+1)}
      onFocusIn=${v=>{c.current=v.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${Zn(d,p,[h]).map(({index:v,gap_px:b})=>b===void 0?a`<div key=${e[v].key} data-row=${e[v].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${v+1}>${t(e[v])}</div>`:a`<${Yn} key=${`gap-${v}`} index=${v} height_px=${b} />`)}
  </div>`}var Ga=46,Qa=38;function Qs(e){let{members:t,find:o,online:r,roles:s}=e,[i,l]=f(""),[c,m]=f(!1),d=K(()=>i.trim()?o(t,i):t,[t,i]),u=K(()=>d.filter(({user:h})=>Vs(h,r)),[d,r]),$=c?u:d,p=K(()=>Ja($,s),[$,s]);return a`<div class="members">
    <div class="members-search"><${M} name="search" size=${16} />
      <input type="search" value=${i} placeholder=${n("members.find")}
          aria-label=${n("members.find")} data-testid="members-find"
        onInput=${h=>l(h.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${n("members.here",{count:u.length})}</button></div>
    ${p.length>0?a`<${vt} rows=${p} guess=${Va} label=${n("members.title")} top=${`${c} ${i}`}
            draw=${h=>h.member?a`<${Za} member=${h.member} ...${e} />`:a`<h3>${n(`role.${h.role}.many`)} <span>${h.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${n("members.none")}</p>`}
  </div>`}var Vs=(e,t)=>t[e.id]??e.online??!1,Va=e=>e.member?Ga:Qa,Ja=(e,t)=>t.flatMap(o=>{let r=e.filter(i=>i.role===o);if(r.length===0)return[];let s=r.map(i=>({key:i.user.id,member:i}));return[{key:`role-${o}`,role:o,count:r.length},...s]});function Za({member:e,owner:t,me:o,online:r,roles:s,onPerson:i,...l}){let{canChange:c,canPassOn:m,canRemove:d,onRole:u,onPassOn:$,onRemove:p}=l,{user:h}=e;return a`<div class="member" data-testid="member" data-user-id=${h.id}
      data-role=${e.role}>
    <${bt} user=${h} me=${o} online=${Vs(h,r)} onPerson=${i}
      mark=${h.id===t&&a`<span class="member-owner" title=${n("role.owner")}><${M} name="crown" size=${14} /></span>`} />
    <${st} label=${n("members.actions",{name:h.display_name})} testid="member-menu"
        items=${[...c(e)?s.map(v=>({label:n(`role.${v}`),checked:v===e.role,testid:`role-${v}`,onClick:()=>u(e,v)})):[],m(e)&&{label:n("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>$(e)},d(e)&&{label:n("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>p(e)}]} />
  </div>`}var Ya=46,el=new Intl.Collator;function Wt({people:e,me:t,online:o,onPerson:r,actions:s}){let i=K(()=>e.map(l=>({key:l.id,user:l})).sort((l,c)=>el.compare(l.user.display_name,c.user.display_name)||(l.key<c.key?-1:1)),[e]);return a`<div class="members"><${vt} rows=${i} guess=${()=>Ya} top=${null}
      label=${n("members.title")}
      draw=${({user:l})=>a`<div class="member" data-testid="member" data-user-id=${l.id}>
        <${bt} user=${l} me=${t} online=${o[l.id]??l.online??!1} onPerson=${r} />
        ${s?.(l)}</div>`} /></div>`}var tl=(e,t)=>ze(e,t,({user:o})=>[o.display_name,o.username],e.length);function Gt(){let e=Ne.value,t=S.value?.id??"";return K(()=>({...e,[t]:!0}),[e,t])}var Qt=(e,t)=>lt(e.username,t,e),Vt=()=>{z.value=null};function ol(){let e=E(ie(te.value));return e?.hidden?a`<${rl} conversation=${e} />`:e?.people?a`<${nl} conversation=${e} people=${e.people} />`:a`<${sl} />`}function nl({conversation:e,people:t}){let{icon:o,label:r,group:s}=e,i=S.value?.id??"",l=Gt();return a`<${J} title=${n("members.title")} subtitle=${r} testid="members" onClose=${Vt}>
    <${Wt} people=${t} me=${i} online=${l} onPerson=${Qt} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>F({kind:"direct-add",direct:e.id})}>
        <${M} name="user-add" size=${15} />${n("dm.add")}</button>`}${s&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>hr(e)}>${n("dm.leave")}</button>`}</div>
  <//>`}function rl({conversation:e}){let{id:t,label:o,name:r,manages:s}=e;k(()=>{Yo(t).catch(_)},[t]);let i=Qe.value[t],l=K(()=>i?.map(({user:$})=>$),[i]),c=Gt(),m=S.value?.id??"",d=$=>F({kind:"confirm",title:n("channel.putOut"),text:n("channel.putOutText",{name:$.display_name,channel:r}),action:n("channel.putOut"),danger:!0,run:()=>en(t,$.id).catch(_)}),u=$=>s&&$.id!==m&&a`<${X} icon="user-remove" testid="channel-put-out" onClick=${()=>d($)}
      label=${n("channel.putOutName",{name:$.display_name})} />`;return a`<${J} title=${n("members.title")} subtitle=${o} testid="members" onClose=${Vt}>
    ${l?a`<${Wt} people=${l} me=${m} actions=${u}
            online=${c} onPerson=${Qt} />`:a`<${H} rows=${6} kind="line" />`}
    <div class="panel-foot">${s&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>F({kind:"channel-add",channel:t})}>
        <${M} name="user-add" size=${15} />${n("channel.addMembers")}</button>`}</div>
  <//>`}function sl(){let e=te.value.page==="channel"?te.value.server:"",t=R.value?.find(m=>m.id===e),o=ue.value[e],r=S.value,s=Gt(),i=K(()=>o&&ko(o),[o]);if(!t||!r)return null;let l=We(e),c=m=>F({kind:"confirm",title:n("members.remove"),text:n("members.removeText",{name:m.user.display_name,server:t.name}),action:n("members.remove"),danger:!0,run:()=>Zo(e,m.user.id).catch(_)});return a`<${J} title=${n("members.title")} subtitle=${t.name} testid="members"
      onClose=${Vt}>
    ${i?a`<${Qs} members=${i} owner=${t.owner_id} me=${r.id}
            online=${s} onPerson=${Qt} roles=${ho} find=${tl}
      canChange=${m=>vo(t,l,m,r.id)}
          canRemove=${m=>yo(t,l,m,r.id)}
          canPassOn=${m=>go(t,m,r.id)}
          onPassOn=${m=>F({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,d)=>Jo(e,m.user.id,d).catch(_)}
          onRemove=${c} />`:a`<${H} rows=${6} kind="line" />`}
  <//>`}function Js({request:e,onApprove:t,onDeny:o}){let[r,s]=f(!1),i=async()=>{s(!0),await t(),s(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${n("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,ee(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${n("mesh.compare")}</p>
    <${ht} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${r}
        data-testid="node-approve" onClick=${i}>${n("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${r} data-testid="node-deny"
          onClick=${o}>${n("mesh.deny")}</button></div>
  </article>`}var Zs=12;function Ys({holds:e,meshName:t,describe:o,onMake:r,onRestore:s}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${n("mesh.kit")}</h2></header>
    <p class="soft">${n(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${il} meshName=${t} describe=${o} onMake=${r} />`:a`<${ll} describe=${o} onRestore=${s} />`}
  </section>`}function il({meshName:e,describe:t,onMake:o}){let[r,s]=f(""),[i,l]=f(""),[c,m]=f(null),{busy:d,at:u,failure:$,submit:p}=x(t,["passphrase"]),h=p(async()=>{m(await o(r)),s(""),l("")}),v=[...r].length,b=i!==""&&i!==r;return a`<form class="settings-section" onSubmit=${h}>
    <${w} label=${n("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${r} onInput=${s} testid="kit-passphrase" error=${u("passphrase")}
        hint=${n("mesh.kitPassphraseRule",{count:Zs})} />
    <${w} label=${n("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${b?n("mesh.kitPassphraseDiffers"):null} />
    ${$}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${d||v<Zs||i!==r}>${n("mesh.kitMake")}</button></div>
    ${c&&a`<${al} kit=${c} text=${cl(c,e)} />`}
  </form>`}function al({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((r,s)=>a`<li key=${s}>${r}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${n("mesh.kitSave")}</a>
      <${pe} text=${t} label=${n("mesh.kitCopy")} /></div>
    <p class="soft">${n("mesh.kitKeep")}</p></div>`}function ll({describe:e,onRestore:t}){let[o,r]=f(""),[s,i]=f(""),{busy:l,at:c,failure:m,submit:d}=x(e,["kit","passphrase"]),u=d(async()=>{await t(o,s),r(""),i("")});return a`<form class="settings-section" onSubmit=${u}>
    <${w} label=${n("mesh.kitLine")} value=${o} onInput=${r} area mono
        testid="kit-line" error=${c("kit")} />
    <${w} label=${n("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${s} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||s===""}>${n("mesh.kitRestore")}</button></div>
  </form>`}function cl(e,t){let o=e.words.map((r,s)=>`${s+1}. ${r}`).join(`
`);return`${n("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function ei({rows:e}){let t=e.filter(([,r])=>r>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${n("mesh.counters")}</h2></header>
    <p class="soft">${n("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${n("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([r,s])=>a`<div key=${r}><dt>${kr(r)}</dt><dd>${s}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${n("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function ti({events:e}){return a`<section class="card"><header class="card-head"><h2>${n("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${n("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${Q(t.at)}>${I(t.at)}</time><span>${ml(t)}</span></li>`)}</ol>`}
  </section>`}function ml({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return n("mesh.event.joined");case"connected":return n("mesh.event.connected",{name:o});case"lost":return n("mesh.event.lost",{name:o,reason:oe(String(t.reason))});case"authority_given":case"authority_taken":return n(`mesh.event.${e}`,{name:o});case"authority_restored":return n("mesh.event.authority_restored");case"revoked":return n("mesh.event.revoked",{name:o});case"refused_address":return n(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return $e(String(t.trouble),t.name?o:null);case"trouble_over":return n("mesh.event.troubleOver");case"set_aside":return n("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return n("mesh.event.disk",{detail:t.detail});default:return n("mesh.event.other",{code:e})}}function oi({node:e,onRevoke:t,onAuthority:o}){let r=[o&&{label:n(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:n("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),s=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&n(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&ee(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&I(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&ct(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${n(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${n("mesh.authority")}</span>`}
      ${r.length>0&&a`<${st} label=${n("mesh.nodeMenu",{name:e.name})} items=${r} />`}</header>
    <dl>${s.map(([i,l])=>l&&a`<div key=${i}><dt>${n(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${$e(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${dl(e)}</p>`}
  </article>`}function dl({last_error_code:e,last_error_at:t}){let o=oe(e??"");return t?n("mesh.errorAt",{reason:o,time:I(t)}):o}function ni({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${n("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${n("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${n(`mesh.order.${o.kind}`)}</strong> ${ee(o.created_at)} — ${n("mesh.ordersMissing",{nodes:o.missing.map(t).join(n("list.comma"))})}</li>`)}</ul>`}
  </section>`}function ri({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${n("mesh.positions")}</caption>
    <thead><tr><th scope="col">${n("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${n("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:r,dimmed:s})=>a`<tr key=${o.id} class=${s?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${s&&o.as_of&&a`<small>${n("mesh.asOf",{time:I(o.as_of)})}</small>`}</th>
      ${r.map(i=>a`<td class=${i.behind>0?"is-behind":""}
            title=${n("mesh.position",{seq:i.held})}>
        ${i.behind===0?"=":`−${i.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${n("mesh.since",{time:I(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var ul={green:"ok",amber:"clock",red:"warning"};function si({verdict:e,at:t,stale:o,nodes:r}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${M} name=${ul[e.level]} size=${22} /><p>${pl(e,r)}</p>
    <small>${n(o?"mesh.staleAt":"mesh.asOf",{time:St(t)})}</small></div>`}function pl({code:e,args:t,at:o},r){let s=i=>Number(t[i]??0);switch(e){case"equal":return n("mesh.verdict.equal",{count:s("nodes"),time:St(o)});case"quarantined":return n("mesh.verdict.quarantined",{count:s("entries")});case"deriving":return n("mesh.verdict.deriving",{percent:s("percent")});case"behind":return n("mesh.verdict.behind",{node:t.node,count:s("behind")+s("ahead")});case"unreachable":return hl(t,r);case"set_aside":return n("mesh.verdict.setAside",{node:t.node,entry:s("entries")});case"unanswered":return[n("mesh.verdict.unanswered",{address:t.address}),oe(String(t.reason))].join(n("list.sentences"));case"clock":return $l(t);default:return fl(e,t)}}function fl(e,t){let o=t.since&&n("mesh.verdict.since",{time:I(String(t.since))});return[$e(e,t.here?null:String(t.node)),o].filter(Boolean).join(n("list.sentences"))}function $l({node:e,here:t,ahead:o,seconds:r}){let s=o?"Ahead":"Behind";return t?n(`mesh.verdict.ownClock${s}`,{span:_t(Number(r))}):n(`mesh.verdict.clock${s}`,{node:e,span:_t(Number(r))})}function hl(e,t){let o=t.filter(s=>s.state==="unreachable"||s.state==="never"),r=Number(e.behind??0);return[n("mesh.verdict.unreachable",{node:o.map(s=>s.name).join(n("list.comma"))}),e.reason&&oe(String(e.reason)),e.heard_at&&n("mesh.verdict.heard",{time:I(String(e.heard_at))}),r>0&&n("mesh.verdict.lacks",{count:r}),e.next_attempt_at&&n("mesh.verdict.next",{when:ct(String(e.next_attempt_at))})].filter(Boolean).join(n("list.sentences"))}function ii({ticket:e,earlier:t,nameOf:o,onMake:r}){let[s,i]=f(!1),l=async()=>{i(!0),await r(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${n("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${s}
          data-testid="ticket-make" onClick=${l}><${M} name="ticket"
          size=${16} />${n("mesh.makeTicket")}</button></header>
    <p class="soft">${n("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${pe} text=${e.ticket} label=${n("mesh.copyTicket")}
          testid="ticket-copy" />
        <${pe} text="localchat --join ${e.ticket}" label=${n("mesh.copyCommand")} />
        <span
            class="soft">${n("mesh.ticketUntil",{when:ee(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${n("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?n("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?n("invite.expired"):n("mesh.ticketOpen",{time:I(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function ai(e){let t=e.writers.map(({id:r,entries:s})=>({node:r,label:e.nodes.find(i=>i.id===r)?.name??r.slice(-6),top:s})),o=e.nodes.map(r=>{let s=t.map((i,l)=>{let c=r.held[l]??0;return{held:c,behind:i.top-c}});return{node:r,cells:s,dimmed:r.state!=="here"&&r.state!=="connected"}});return{columns:t,rows:o}}function li(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var bl=3e3;function vl(){let e=S.value?.mesh_admin===!0;if(k(()=>{if(!e)return;Pt();let r=setInterval(Pt,bl);return()=>clearInterval(r)},[e]),!e)return a`<${G} icon="shield" title=${n("empty.forbidden")}
        text=${n("mesh.adminsOnly")} />`;let t=Pn.value,o=In.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${X} icon="arrow-left" label=${n("action.back")}
        class="only-narrow" onClick=${An} />
      <div><h1>${n("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${T} tone="warning">${n("mesh.loadFailed")} ${Y(o)}<//>`}
      ${t?a`<${gl} told=${t} stale=${o!==null} />`:o===null&&a`<${H} rows=${5} kind="line" />`}
    </div>
  </section>`}function gl({told:e,stale:t}){let o=s=>e.nodes.find(i=>i.id===s)?.name??s.slice(-8),r=e.nodes.some(s=>s.state==="here"&&s.authority);return a`
    <${si} verdict=${e.verdict} at=${On.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${n("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(s=>a`<${Js} key=${s.node_id} request=${s} onApprove=${()=>yl(s)} onDeny=${()=>kl(s)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${n("mesh.positions")}</h2></header><p
        class="soft">${n("mesh.positionsText")}</p><${ri}
        ...${ai(e)} /></section>
    <section class="status-nodes" aria-label=${n("mesh.nodes")}>${e.nodes.map(s=>a`<${oi} key=${s.id} node=${s}
      onRevoke=${s.state==="here"||s.state==="revoked"?null:()=>wl(s)}
      onAuthority=${r&&s.state!=="revoked"&&s.state!=="waiting"?()=>xl(s):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${T} tone="warning">${e.unanswered.map(({address:s,code:i})=>a`<p key=${s} data-testid="unanswered">${n("mesh.verdict.unanswered",{address:s})} ${oe(i)}</p>`)}<//>`}
    <${ii} ticket=${Dn.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>Hn().catch(_)} />
    <${Ys} holds=${r} meshName=${e.mesh.name} describe=${P}
        onMake=${Ln} onRestore=${(s,i)=>Bn(s,i).then(()=>j(n("mesh.restored"),"ok"))} />
    <div class="card-pair"><${ei} rows=${li(e.counters)} /><${ni}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${ti} events=${e.events} />`}function yl(e){return En(e.node_id).then(()=>j(n("mesh.approved",{name:e.name}),"ok"),_)}function kl(e){F({kind:"confirm",title:n("mesh.deny"),text:n("mesh.denyText",{name:e.name}),action:n("mesh.deny"),danger:!0,run:()=>Rn(e.node_id).catch(_)})}function wl(e){F({kind:"confirm",title:n("mesh.revoke"),text:n("mesh.revokeText",{name:e.name}),action:n("mesh.revoke"),danger:!0,run:()=>Fn(e.id).catch(_)})}function xl(e){let t=e.authority,o=n(t?"mesh.takeAuthority":"mesh.giveAuthority"),r={name:e.name};F({kind:"confirm",title:o,text:t?n("mesh.takeAuthorityText",r):n("mesh.giveAuthorityText",r),action:o,danger:t,run:()=>jn(e.id,!t).catch(_)})}var mi=["href","bold","strike","italic","code"],ci={bold:"**",strike:"~~",italic:"*"},di=e=>Sl(e).map(t=>{let o=t.reduce((r,{text:s})=>r+(s.match(/[*`~_]/g)?.length??0),0);return gt(t,0,o>1).trim()});function Sl(e){let t=[[]],o=!0;for(let r of e)(r.kept?r.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):r.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!r.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...r,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function gt(e,t,o){let r=mi[t];if(!r)return e.map(({text:i})=>o?Ml(i):i).join("");let s="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][r]===e[i][r];)l+=1;s+=_l(e.slice(i,l),t,o),i=l}return s}function _l(e,t,o){let r=mi[t],s=e[0][r],i=e.map(({text:l})=>l).join("");if(!s||i.trim()==="")return gt(e,t+1,o);if(r==="code")return Jt(i,l=>Cl(l));if(r==="href"){if(i.trim()===s)return i;let l=gt(e,t+1,o);return Jt(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${s})`)}return Jt(gt(e,t+1,o),l=>ci[r]+l+ci[r])}function Jt(e,t){let o=e.trim(),r=e.length-e.trimStart().length;return e.slice(0,r)+t(o)+e.slice(r+o.length)}var Cl=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Ml=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function ui(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var Nl=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,Tl=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,Al=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,L=e=>e.nodeType===1?e.nodeName.toLowerCase():"",re=(e,t)=>e.getAttribute?.(t)??"",ce=e=>re(e,"style");function pi(e){let t=[...e.childNodes].filter(r=>L(r)!==""||r.nodeType===3&&r.nodeValue?.trim()),o=r=>{let s=ce(r);return L(r)==="pre"||/white-space:\s*pre/i.test(s)&&Al.test(s)};return t.length>0&&t.every(o)}var Be=e=>/display:\s*none|mso-list:\s*ignore/i.test(ce(e));function fi(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(ce(e))?"item":Nl.test(t)?"text":null}function $i(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),r="`".repeat(o+1),s=[...e.childNodes].find(c=>L(c)==="code"),i=`${re(e,"class")} ${s?re(s,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${r}${l}
${t}
${r}`}function hi(e,t){let o=Number(/\blevel(\d)/i.exec(ce(e))?.[1]??1),r=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(bi(e)),s=Number.parseInt((r?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=r?`${s||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function bi(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(ce(t)))return t.textContent??"";let o=L(t)===""?"":bi(t);if(o)return o}return""}function vi(e){let t=[...e.childNodes].flatMap(o=>L(o)==="p"?[...o.childNodes]:[o]).find(o=>L(o)==="input"&&re(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var Zt=e=>[...e.childNodes].flatMap(t=>{let o=L(t);return Be(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?Zt(t):[]}),Yt=e=>[...e.childNodes].some(t=>Tl.test(L(t))||L(t)==="div"&&Yt(t));var Pl=/^(b|strong)$/,Ol=/^(i|em|cite)$/,Il=/^(s|del|strike)$/,Dl=/^(code|kbd|samp|tt)$/;function yt(e,t){let o=L(e),r=ce(e),s=/font-weight:\s*(\w+)/i.exec(r)?.[1]??"",i={...t};(Pl.test(o)||/^(bold|bolder|[6-9]00)$/i.test(s))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(s)&&delete i.bold,(Ol.test(o)||/font-style:\s*italic/i.test(r))&&(i.italic=!0),(Il.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(r))&&(i.strike=!0),Dl.test(o)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(r)&&(i.kept=!0);let l=o==="a"?ui(re(e,"href")):void 0;return l&&(i.href=l),i}function yi(e){let t=new Map,o=e.map(s=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of s){l();for(let m=0;m<c.columns&&i.length<=40;m+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(m===0?c.text:"")}return l(),i}),r=Math.max(0,...o.map(s=>s.length));if(r>40||r*o.length>2e3)return null;for(let s of o)for(;s.length<r;)s.push("");return El(o)}function El(e){let t=e.filter(r=>r.some(Boolean)),o=Math.max(0,...t.map(r=>r.findLastIndex(Boolean)+1));return t.map(r=>r.slice(0,o))}var Rl=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function ki(e,t){let[o,...r]=e,s=o.map((l,c)=>{let m=r.map(u=>u[c]).filter(Boolean),d=m.length>0&&m.every(u=>Rl.test(u));return t(c)||d?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(o.map(eo)),i(s),...r.map(i)].join(`
`)}var eo=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var jl=150,wi=12,xi=16e3,Ll=400,Bl=50,Hl=80,Kl=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Ie=class extends Error{};function Si(e,t){if(pi(e))return null;let o=new to;try{o.children(e,{},0)}catch(l){if(l instanceof Ie)return null;throw l}if(o.flush("line"),!o.structured&&!zl(o.looks))return null;let r=[...o.hrefs];if(r.length===1&&t.trim()===r[0])return null;let s=_i(o.blocks);return s.length<=2*xi&&s.split(`
`).length<=Ll?s:null}var zl=e=>e.size>1||[...e].some(t=>t.includes("href"));function _i(e){let t="";return e.forEach((o,r)=>{let i=e[r-1]?.kind===o.kind&&o.kind!=="apart";t+=(r===0?"":i?`
`:`

`)+o.text}),t}var to=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=di(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(r=>r.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,r){for(let s of t.childNodes)this.node(s,o,r+1)}text(t,o){if(this.#t+=t.length,this.#t>xi)throw new Ie;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:r,...s}=o;this.looks.add(JSON.stringify(Object.keys(s).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,r){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let s=L(t);if(s===""||Kl.test(s)||Be(t))return;if(r>jl)return this.text(t.textContent??"",o);if(s==="br")return this.text(`
`,{...o,kept:!0});if(s==="img")return this.text(re(t,"alt").slice(0,Hl),o);if(s==="input")return;let i=yt(t,o),l=fi(t,s);return l?this.block(l,t,i,r):this.children(t,i,r)}block(t,o,r,s){if(this.flush("line"),t==="text"){this.children(o,r,s);let c=L(o)==="p"&&!/Mso|^p\d/.test(re(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,r,s);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put($i(o),"apart");if(t==="list"){let c=this.list(o,r,s);return c===""?void 0:this.put(c,"apart")}let i=this.inside(o,r,s);if(i==="")return;if(t==="item")return this.put(hi(o,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(L(o)[1]));return this.put(`${l} ${eo(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,r){let[s,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>wi?this.text(t.textContent??"",o):this.children(t,o,r),this.#e-=1,this.flush("line");let l=_i(this.blocks);return this.blocks=s,this.runs=i,l}list(t,o,r){let s=Number.parseInt(re(t,"start"),10)||1,i=L(t)==="ol",l=[];for(let c of t.childNodes){let m=L(c);if(m===""||Be(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let p=this.#e>wi?this.inside(c,o,r):this.list(c,o,r+1);this.#e-=1,p&&l.push(p.replace(/^/gm,i?"   ":"  "));continue}let d=i?`${s}. `:"- ",u=this.inside(c,yt(c,o),r+1).replace(/\n{2,}/g,`
`);u!==""&&(s+=1,l.push(d+vi(c)+u.replace(/\n/g,`
${" ".repeat(d.length)}`)))}return l.join(`
`)}table(t,o,r){let s=Zt(t).map(d=>[...d.childNodes].filter(u=>/^(td|th)$/.test(L(u))&&!Be(u)));if(s.reduce((d,u)=>d+u.length,0)>2e3)throw new Ie;if(!(s.length>1&&s.some(d=>d.length>1))||s.some(d=>d.some(Yt))){for(let d of s)for(let u of d)this.block("text",u,o,r+1);return}let c=s.map(d=>d.map(u=>this.cell(u,o,r+1))),m=yi(c);if(!m)throw new Ie;m.length!==0&&(this.structured=!0,this.put(ki(m,d=>Xl(c,d)),"apart"))}cell(t,o,r){let s=this.inside(t,yt(t,o),r).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(re(t,c),10)||1,1),Bl),l=/^right$/i.test(re(t,"align"))||/text-align:\s*right/i.test(ce(t));return{text:s.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function Xl(e,t){let o=e.slice(1).flatMap(r=>r[t]?.text?[r[t]]:[]);return o.length>0&&o.every(({right:r})=>r)}var ql=2e6,Ul=2e4;function Wl(e,t){if(e.length>ql)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>Ul?null:Si(o.body,t)}var Gl=({links:e})=>a`${e.map(t=>a`<${Jl} key=${t.message} link=${t} />`)}`,He=new Set,Ql=500;function Vl(e){He.has(e)||(He.size>=Ql&&He.clear(),He.add(e),an(e).catch(()=>He.delete(e)))}function Jl({link:e}){let{conversation:t,message:o,direct:r}=e,s=E(t),i=s!==null,l=Io.value[o];k(()=>{i&&l===void 0?Do(t,o):!i&&r&&Vl(t)},[t,o,i,l===void 0]);let c=K(()=>l?he(l):"",[l]);if(!s||!l)return null;let m=R.value?.find(d=>d.id===s.server)?.name??null;return a`<${ut} message=${l} text=${c} place=${s.label} server=${m}
    onShow=${()=>D(t,o)} />`}function Ci({message:e,onShow:t,onUnpin:o,onPerson:r}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${V} id=${s.id} name=${s.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${s.username}"
        onClick=${i=>r(i.currentTarget)}>${s.display_name}</button>
      <time title=${Q(e.created_at)}>${I(e.created_at)}</time>
      ${o&&a`<${X} icon="close" label=${n("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${at} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${n("pins.show")}</button>
  </article>`}function Zl(){let e=ie(te.value)??"",t=E(e);if(k(()=>{e&&gn(e)},[e]),!t)return null;let o=bn.value[e],r=vn.value,s=i=>{D(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(z.value=null)};return a`<${J} title=${n("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{z.value=null}}>
    ${r!==null&&a`<${T} tone="warning">${Y(r)}<//>`}
    ${!o&&r===null&&a`<${H} rows=${3} />`}
    ${o?.length===0&&a`<${G} icon="pin" title=${n("pins.none")} text=${n("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(i=>a`<li key=${i.id}><${Ci} message=${i}
            onPerson=${l=>lt(i.author.username,l,i.author)}
            onShow=${()=>s(i)} onUnpin=${t.pins?()=>yn(i):null} /></li>`)}</ul>`}
  <//>`}function Mi({saved:e,place:t,onShow:o,onRemove:r}){let{message:s,server:i}=e,{author:l}=s;return a`<article class="pinned" data-testid="saved-message" data-message-id=${s.id}>
    <p class="found-place">${t}${i&&a`<small>${i.name}</small>`}</p>
    <header><${V} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${Q(s.created_at)}>${I(s.created_at)}</time>
      <${X} icon="close" label=${n("saved.remove")} testid="saved-remove" onClick=${r} /></header>
    <div class="pinned-body" dir="auto">${s.html?a`<${at} source=${s.html} />`:a`<p class="message-plain">${s.content}</p>`}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${n("saved.show")}</button>
  </article>`}function Ni({found:e,place:t,onShow:o}){let{message:r,snippet:s,server:i}=e,{author:l}=r,c=m=>{if(m.key!=="ArrowDown"&&m.key!=="ArrowUp")return;let d=m.currentTarget.closest("li"),$=(m.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;($||m.key==="ArrowUp")&&(m.preventDefault(),($??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${r.id} onClick=${o} onKeyDown=${c}>
    <span class="found-place">${t}${i&&a`<small>${i.name}</small>`}
      ${r.parent_id&&a`<small>${n("search.inThread")}</small>`}</span>
    <span class="found-by"><${V} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${Q(r.created_at)}>${I(r.created_at)}</time></span>
    <span class="found-text" dir="auto">${s.map((m,d)=>m.hit?a`<mark key=${d}>${m.text}</mark>`:m.text)}</span>
  </button>`}function Ti({value:e,busy:t,sort:o,filters:r,onInput:s,onEnter:i,onSort:l,onFilter:c}){let m=W(null),[d,u]=f(null);ve(()=>{m.current?.focus(),m.current?.select()},[]);let $=p=>{if(!ae(p)){if(p.key==="Enter")p.preventDefault(),i();else if(p.key==="ArrowDown"){let h=document.querySelector(".found-list button");h instanceof HTMLElement&&(p.preventDefault(),h.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${M} name="search" size=${17} />
      <input ref=${m} type="search" value=${d??e} maxlength="500"
        placeholder=${n("search.placeholder")} aria-label=${n("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${$}
        onCompositionStart=${p=>u(p.target.value)}
        onCompositionEnd=${p=>{u(null),s(p.target.value)}}
        onInput=${p=>{p.isComposing?u(p.target.value):s(p.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${r.map(({label:p,filter:h})=>a`<button type="button" class="chip" key=${h}
          onClick=${()=>{c(h),m.current?.focus()}}>${p}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${n("search.sort")}</legend>
      ${["newest","best"].map(p=>a`<label key=${p}><input type="radio" name="search-sort" value=${p}
            checked=${o===p} onChange=${()=>l(p)} />
          <span>${n(`search.${p}`)}</span></label>`)}
    </fieldset>
  </div>`}var Yl=/^(in|from|on):/;function Ai(e,t){let o=ec(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let r=Yl.exec(t)?.[0],s=o.filter(l=>!r||!l.startsWith(r)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...s,i].join(" ").trim()}function ec(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function tc(){let{typed:e,sort:t,results:o,cursor:r,total:s,more:i,unknown:l,coverage:c,asked:m,busy:d,error:u}=Sn.value,$=E(ie(te.value)),p=$?.server?$:null,h=[p&&{label:n("search.inChannel",{channel:p.name}),filter:`in:#${p.name}`},{label:n("search.fromMe"),filter:"from:me"},{label:n("search.hasLink"),filter:"has:link"},{label:n("search.hasCode"),filter:"has:code"},{label:n("search.today"),filter:"on:today"}].filter(b=>b!=null),v=({message:b,channel:A,dm:N})=>{A?q(A.server_id,A.id,b.id):N&&D(N.id,b.id),matchMedia("(max-width: 1180px)").matches&&(z.value=null)};return a`<${J} title=${n("search.title")} testid="search"
      onClose=${()=>{z.value=null}}>
    <${Ti} value=${e} busy=${d} sort=${t} filters=${h}
      onInput=${b=>tt(b)}
      onEnter=${()=>tt(e,{at_once:!0})}
      onSort=${_n}
      onFilter=${b=>tt(Ai(e,b),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${d?void 0:m}>
      ${u!==null&&a`<${T} tone="warning">${Y(u)}<//>`}
      ${l.map(b=>a`<${T} tone="warning" key=${b}>${n("search.unknown",{part:b})}<//>`)}
      ${!m&&!d&&u===null&&a`<${nc} />`}
      ${!m&&d&&a`<${H} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${oc(o.length,s,i,r)}</p>
          <ol class="found-list">${o.map(b=>a`<li key=${b.message.id}><${Ni} found=${b} place=${oo(b)}
                onShow=${()=>v(b)} /></li>`)}</ol>`}
      ${m&&r&&a`<button type="button" class="button" data-testid="search-more" disabled=${d}
            onClick=${Cn}>${n("search.more")}</button>`}
      ${m&&c&&a`<${rc} coverage=${c} />`}
    </div>
  <//>`}function oo({channel:e,dm:t}){return e?`#${e.name}`:t?xo(t,S.value?.id??"",rn()):""}function oc(e,t,o,r){return e===0&&!r?n("search.none"):o?n("search.countMore",{count:t}):n("search.count",{count:t})}function nc(){let e=[['"…"',n("search.helpPhrase")],["-…",n("search.helpWithout")],["from:",n("search.helpFrom")],["in:#",n("search.helpIn")],["has:link",n("search.helpHas")],["before: after: on:",n("search.helpDays")]];return a`<${G} icon="search" title=${n("search.start")} text=${n("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function rc({coverage:e}){let{missing:t,behind:o,waiting:r,reading_before:s}=e,i=[...o.map(({name:l,since:c})=>c?n("search.unreachableSince",{name:l,time:_e(c)}):n("search.unreachable",{name:l})),t>0?n("search.missing",{count:t}):"",r>0?n("search.waiting",{count:r}):"",s?n("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${n("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}function sc(){k(()=>{At()},[]);let{items:e,cursor:t,loaded:o}=kn.value,r=wn.value,s=({message:i,channel:l,dm:c})=>{l?q(l.server_id,l.id,i.id):c&&D(c.id,i.id),matchMedia("(max-width: 1180px)").matches&&(z.value=null)};return a`<${J} title=${n("saved.title")} testid="saved"
      onClose=${()=>{z.value=null}}>
    ${r!==null&&a`<${T} tone="warning">${Y(r)}<//>`}
    ${!o&&r===null&&a`<${H} rows=${3} />`}
    ${o&&e.length===0&&a`<${G} icon="clock" title=${n("saved.none")} text=${n("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(i=>a`<li key=${i.message.id}><${Mi} saved=${i} place=${oo(i)}
            onShow=${()=>s(i)} onRemove=${()=>xn(i.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{At(!1)}}>${n("saved.more")}</button>`}
  <//>`}var ic=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>Pi?`${t.slice(0,Pi).join("")} …`:t.join("")},Pi=40;function Oi({count:e,max:t,full:o,busy:r,failed:s,onCopy:i,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${n("select.label")} data-testid="selection">
    ${s.length>0&&a`<${T} tone="error"><ul class="selection-failed" data-testid="selection-failed">${s.map(({message:m,reason:d})=>a`<li key=${m.id}>${n("select.failed",{name:m.author.display_name,time:_e(m.created_at),text:ic(m.content),reason:d})}</li>`)}</ul><//>`}
    ${o&&a`<${T} tone="warning">${n("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${n("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||r}
        data-testid="selection-copy" onClick=${i}><${M} name="copy" size=${15} />${n("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||r} data-testid="selection-delete"
          onClick=${l}><${M} name="trash" size=${15} />${n("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${n("select.done")}</button>
    </div>
  </section>`}function no({moderates:e}){let t=Te.value;if(!t)return null;let o=sr(t),r=o.length,s=e||o.every(({author:c})=>c.id===S.value?.id),i=async()=>{await lr(cr(o,Ho))&&(j(n("select.copied",{count:r}),"ok"),Re())},l=()=>F({kind:"confirm",title:n("select.deleteTitle",{count:r}),text:n("select.deleteText"),action:n("select.deleteCount",{count:r}),danger:!0,run:async()=>{let c=await ir();c>0&&j(n("select.deleted",{count:c}),"ok")}});return a`<${Oi} count=${r} max=${rr} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${s?l:null} onDone=${Re} />`}function ac({id:e,parent:t,at:o}){let r=E(e),s=Ao(e,t).value.messages[0],i=Co(e,t).value,l=Kn(i.messages);k(()=>(o||Oo(e,t),Po(e,t),()=>{Te.peek()?.parent===t&&Re()}),[e,t]);let c=nt.value,[m,d]=f(!1);k(()=>{m&&c&&i.loaded&&zn(e,t,l)},[m,c,i.loaded,l]);let u=Math.max(s?.reply_count??0,i.has_older?i.messages.length:0),$=i.has_newer?[]:fn($n.value,e,t,i.messages),p=K(()=>{let h=s?[{kind:"message",key:t,message:s,continues:!1}]:[];if(!i.loaded)return h;h.push({kind:"replies",key:"replies",count:u});let v=tr(i.messages,{day:qe}).filter(b=>b.kind!=="day");return[...h,...v,...or($)]},[i,s,u,jo.value,...$]);return r?a`<${J} title=${n("thread.title")} subtitle=${r.label} testid="thread"
      onClose=${()=>{z.value=null}}>
    <${er} name=${n("thread.title")} rows=${p} guess=${nr}
        draw=${br({conversation:r,focus:o,thread:!0})} staying=${[un.value?.message,"replies"]}
        before=${i.loaded?null:a`<${H} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${Xn(e,t)}
      onOlder=${()=>Mo(e,t)}
          onNewer=${()=>To(e,t)}
          onLatest=${()=>Ke(e,t)}
          onView=${h=>d(h?.end===!0)} />
    ${Te.value?.parent===t&&a`<${no} moderates=${r.moderates} />`}
    ${!r.archived&&Te.value?.parent!==t&&a`<${vr} key=${t} conversation=${r} parent=${t} placeholder=${n("thread.placeholder")} />`}
  <//>`:null}export{Aa as Dialogs,Ii as EmojiPopover,ja as FirstRun,za as InboxPanel,Ua as InvitePage,ol as MembersPanel,vl as MeshPage,Na as Notifying,Gl as PermalinkCards,Di as PersonPopover,Zl as PinsPanel,sc as SavedPanel,tc as SearchPanel,no as Selecting,ac as ThreadPanel,Wl as markdownFrom};
