import{$ as St,$a as Wo,$b as _n,Aa as y,Ab as an,Ac as Hn,Ad as le,B as uo,Bb as Me,Bc as Kn,Ca as E,Cb as ln,Cc as zn,Cd as ct,D as po,Db as Ze,Dc as Xn,Dd as ur,E as xt,Ea as te,Ec as qn,F as fo,Fa as M,Fb as cn,Fc as Un,Fd as pr,G as $o,Ga as Ho,Gb as Ot,Gc as Wn,Gd as mt,H as ho,Hb as Ye,Hd as Ki,I as bo,Ia as Ko,Ib as mn,Ic as Gn,Id as k,J as vo,Ja as zo,Jb as dn,Jc as it,Jd as S,K as go,Ka as Pe,Kb as et,Kc as Qn,Kd as D,L as yo,La as Xo,Lb as un,Ld as fr,M as Se,Ma as _e,Mb as pn,Md as $r,N as ko,Na as Ct,Nb as tt,Nd as hr,Oa as Q,Ob as fn,P as wo,Pa as Ue,Pb as $n,Qa as We,Qb as hn,Qd as dt,Ra as qo,Rc as Pt,Rd as br,S as xo,Sa as I,Sb as ot,Sd as zi,T as So,Ta as oe,Tb as bn,Td as pe,U as _o,Ua as Mt,Ub as vn,Uc as Vn,Ud as Et,V as Co,Va as Nt,Vb as gn,Vd as vr,W as Mo,Wb as yn,Wc as Jn,Wd as gr,X as No,Xb as kn,Xc as Zn,Xd as yr,Y as ee,Yb as wn,Yc as Yn,Z as Ao,Za as ge,Zb as xn,Zc as er,_ as To,_a as Uo,_b as Sn,_d as kr,a,ab as Go,ac as Cn,ad as H,ae as wr,ba as Oo,bb as Ge,bc as Dt,bd as R,cb as ye,cc as Mn,cd as P,ce as xr,d as xe,dc as Nn,dd as at,e as f,eb as F,ec as nt,f as w,fa as Do,fb as Ce,fc as An,g as ve,ga as Io,gb as ue,gc as Tn,h as W,ha as Po,hc as Re,i as z,ia as Xe,ib as At,ic as On,ja as Eo,jb as Qe,jc as rt,jd as V,k as me,ka as Ro,kb as Qo,kd as lt,la as Fo,lb as Vo,lc as Dn,ld as O,ma as jo,mb as Jo,mc as ae,md as tr,n as lo,na as Lo,nb as Zo,nc as st,nd as or,o as n,oc as ne,od as nr,p as A,pb as Yo,pc as In,pd as rr,q as G,qa as Bo,qb as Ee,qc as Pn,qd as sr,ra as qe,rb as en,rc as Fe,rd as ir,s as q,sb as tn,sc as U,sd as ar,t as co,tb as on,tc as En,td as lr,ub as Ve,uc as Rn,vb as Je,vc as Fn,vd as cr,w as de,wa as _t,wb as nn,wc as jn,wd as Ne,x as mo,xa as X,xb as Tt,xc as Ln,xd as je,y as x,yb as rn,yc as It,yd as mr,za as j,zb as sn,zc as Bn,zd as dr}from"./chunk.js";function _({title:e,onClose:t,children:o,size:r="m",testid:s,bare:i}){let l=W(null),c=me();return w(()=>{let d=document.activeElement,u=l.current;return u&&!u.open&&u.showModal(),()=>{d instanceof HTMLElement&&d.isConnected&&d.focus()}},[]),a`<dialog ref=${l} class="modal modal-${r} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${s}
    onCancel=${d=>{d.preventDefault(),t?.()}} onMouseDown=${d=>{d.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&a`<${q} icon="close" label=${n("action.close")} onClick=${t} />`}
      </div>
      ${o}
    </div>
  </dialog>`}function Sr({title:e,text:t,action:o,danger:r,quote:s,onConfirm:i,onClose:l}){let[c,m]=f(!1),d=async()=>{m(!0),await i(),l()};return a`<${_} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${s&&a`<blockquote class="confirm-quote">${s}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${n("action.cancel")}</button>
      <button type="button" class="button ${r?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${d}>${o}</button>
    </footer>
  <//>`}var fe=ct?"⌘":"Ctrl";function _r({sendKey:e,onClose:t}){let r=[["moving",[["switcher",[[fe,"K"]]],["search",[[fe,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[fe,"Shift","↑"],[fe,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[fe,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[fe,"B"]]],["italic",[[fe,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[fe,"Shift","V"]]]]]];return a`<${_} title=${n("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${r.map(([s,i])=>a`<section key=${s}><h3>${n(`keys.${s}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${n(`keys.${s}.${l}`)}</dt>
        <dd>${c.map(m=>a`<span class="combo">${m.map(d=>a`<kbd>${d}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${lo.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${n("help.guide")}</a></p>
  <//>`}function re(e){let t=n(`mesh.reason.${e}`);return Rt(t)?n("mesh.reason.unknown",{code:e}):t}function Cr(e){let t=n(`mesh.counter.${e}`);return Rt(t)?e.replaceAll("_"," "):t}var ut=(e,t=Date.now())=>Date.parse(e)-t<1e3?n("mesh.soon"):oe(e,t);function $e(e,t){let o=t??n("mesh.thisNode"),r=n(`mesh.trouble.${e}`,{node:o});return Rt(r)?n("mesh.verdict.other",{code:e}):r}var Rt=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Mr({phase:e,name:t,moved_from:o,lost_at:r,nodes:s,state:i,current:l,onStatus:c,onRetry:m,onClose:d}){let u=e!=="online"?n("node.lostText",{node:t,time:r?_e(r):""}):o?n("node.movedText",{node:t,from:o}):n("node.onlineText",{node:t}),{behind:$,unreachable:p,trouble:b}=i,v=p.map(h=>h.since?n("node.awaySince",{node:h.name,time:I(h.since)}):h.name);return a`<${_} title=${n("node.title")} onClose=${d} size="s" testid="node-dialog">
    <div class="modal-body"><p>${u}</p>
      ${e==="online"&&b&&a`<p class="form-error" role="alert" data-testid="own-trouble">${$e(b,null)}</p>`}
      ${e==="online"&&$>0&&a`<p data-testid="node-behind">${n("node.behindText",{node:t,count:$})}</p>`}
      ${e==="online"&&v.length>0&&a`<p data-testid="node-away">${n("node.partialText",{others:v.join(n("list.comma"))})}</p>`}
      ${s.length>0&&a`<h3>${n("node.others")}</h3><ul class="node-list">
        ${s.map(h=>{let T=h.id===l,C=e==="online"?p.find(({id:Y})=>Y===h.id):void 0,K=e!=="online";return a`<li key=${h.id} class=${T?"is-current":""} data-testid="node-row">
            <span class="node-dot ${C||K?"is-away":""}"></span>
            <strong>${h.name}</strong>${h.segment&&a`<span>${h.segment}</span>`}
            <em class=${C||K?"is-away":"is-ok"}>${Xi(T,C,K)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${m}>${n("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${n("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${d}>${n("action.close")}</button></footer>
  <//>`}function Xi(e,t,o){return o?n(e?"node.row.lost":"node.row.unknown"):e?n("node.here"):t?t.since?n("node.row.away",{time:I(t.since)}):n("node.row.awayNow"):n("node.row.reached")}function Nr({username:e,describe:t,onSave:o,onLater:r}){let[s,i]=f(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:m,submit:d}=S(t,["username"]);return a`<${_} title=${n("rename.title")} size="s" onClose=${r}
      testid="rename-dialog">
    <form onSubmit=${d(()=>o(s.trim()))}>
      <div class="modal-body"><p>${n("rename.text",{username:e})}</p>
        <${k} label=${n("auth.username")} value=${s} onInput=${i} autofocus
            maxlength=${50} autocomplete="username" hint=${n("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${m}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${r}>${n("action.later")}</button>
        <button class="button is-primary" disabled=${l||s.trim().length<2}
            data-testid="rename-save">${n("rename.save")}</button></footer>
    </form>
  <//>`}function Ar({describe:e,onCreate:t,onPreview:o,onAccept:r,onClose:s}){let[i,l]=f(""),[c,m]=f(""),[d,u]=f(null),$=S(e,["name"]),p=S(e);return a`<${_} title=${n("server.add")} onClose=${s} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${$.submit(()=>t(i.trim()))}>
        <h3><${A} name="plus" size=${17} />${n("server.createTitle")}</h3>
        <p class="soft">${n("server.createText")}</p>
        <${k} label=${n("server.name")} value=${i} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${$.at("name")} />
        ${$.failure}
        <button class="button is-primary" disabled=${i.trim()===""||$.busy}
            data-testid="server-create">${n("server.create")}</button>
      </form>
      <form onSubmit=${p.submit(async()=>{d?await r(d.code):u(await o(c))})}>
        <h3><${A} name="ticket" size=${17} />${n("invite.enterTitle")}</h3>
        <p class="soft">${n("invite.enterText")}</p>
        <${k} label=${n("invite.code")} value=${c} mono testid="invite-code"
            error=${p.error} placeholder="ABCD2345"
          onInput=${b=>{m(b),u(null)}} />
        ${d&&a`<${O} tone="ok"><b data-testid="invite-server">${d.server_name}</b>
          ${d.already_member&&a`<br />${n("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||p.busy}
            data-testid=${d?"invite-accept":"invite-preview"}>
          ${d?d.already_member?n("invite.open"):n("invite.join",{name:d.server_name}):n("invite.look")}</button>
      </form>
    </div>
  <//>`}function Tr({name:e,describe:t,onSave:o,onDelete:r,extra:s,onClose:i}){let[l,c]=f(e),{busy:m,at:d,failure:u,submit:$}=S(t,["name"]);return a`<${_} title=${n("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${$(()=>o(l.trim()))}>
      <div class="modal-body"><${k} label=${n("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${d("name")} />${u}${s}</div>
      <footer class="modal-foot">
        ${r&&a`<button type="button" class="button is-danger-quiet" onClick=${r}>${n("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${n("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||m}>${n("action.save")}</button>
      </footer>
    </form>
  <//>`}function Or({server:e,name:t,describe:o,onPassOn:r,onClose:s}){let[i,l]=f(""),{busy:c,failure:m,submit:d}=S(o),u=$n(i,e),$=d(r);return a`<${_} title=${n("members.passOnTitle",{name:t})} onClose=${s} size="s"
      testid="pass-on">
    <form onSubmit=${p=>u?$(p):p.preventDefault()}>
      <div class="modal-body"><p>${n("members.passOnText",{name:t,server:e})}</p>
        <${k} label=${n("members.passOnField",{server:e})} value=${i} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${n("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!u}>${n("members.passOnAction")}</button></footer>
    </form>
  <//>`}function J({label:e,value:t,options:o,onChange:r,hint:s,testid:i}){let l=me();return a`<fieldset class="choice" data-testid=${i}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${o.map(c=>a`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${l} value=${c.value} checked=${c.value===t}
          onChange=${()=>r(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${s&&a`<p class="field-told">${s}</p>`}
  </fieldset>`}function Ae({label:e,value:t,options:o,onChange:r,hint:s,testid:i}){let l=me();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${i}
      aria-describedby=${s?`${l}-told`:void 0}
      onChange=${c=>r(c.target.value)}>${o.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${s&&a`<p id="${l}-told" class="field-told">${s}</p>`}
  </div>`}var Ft="";function Dr({zone:e,onZone:t}){let o=z(Ko,[]),r=e===null||o.includes(e)?o:[e,...o],s=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${Ae} label=${n("settings.timeZone")} value=${e??Ft}
    hint=${n("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:Ft,label:n("settings.timeZone.device",{zone:s})},...r.map(i=>({value:i,label:i.replaceAll("_"," ")}))]}
    onChange=${i=>t(i===Ft?null:i)} />`}function Ir({username:e,describe:t,onSave:o}){let[r,s]=f(""),[i,l]=f(""),{busy:c,at:m,failure:d,submit:u}=S(t,["current","new"]),$=u(async()=>{await o(r,i),s(""),l("")});return a`<form class="settings-section" onSubmit=${$}>
    <h3>${n("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${k} label=${n("account.currentPassword")} type="password" autocomplete="current-password"
        value=${r} onInput=${s} testid="password-current"
        error=${m("current")} />
    <${k} label=${n("account.newPassword")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} hint=${n("auth.passwordRule")} testid="password-new"
        error=${m("new")} />
    ${d}
    <button class="button" disabled=${c||r===""||i.length<8}
        data-testid="password-save">${n("account.changePassword")}</button>
  </form>`}function Pr({user:e,describe:t,onSave:o}){let[r,s]=f(e.display_name),[i,l]=f(e.status_message??""),c=["display_name","status_message"],{busy:m,at:d,failure:u,submit:$}=S(t,c),p=r.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${$(()=>o({display_name:r.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${V} id=${e.id} name=${r||"?"}
        size="l" /><div><strong>${r}</strong><span>@${e.username}</span></div></div>
    <${k} label=${n("account.displayName")} value=${r} onInput=${s} maxlength=${100}
        testid="profile-display-name" error=${d("display_name")} />
    <${k} label=${n("account.status")} value=${i} onInput=${l} maxlength=${200}
        placeholder=${n("account.statusExample")} testid="profile-status"
        error=${d("status_message")} />
    ${u}
    <button class="button is-primary" disabled=${m||p||r.trim()===""}
        data-testid="profile-save">${n("action.save")}</button>
  </form>`}var qi=["profile","look","notify","account"];function Er(e){let[t,o]=f(e.tab),{settings:r,onSettings:s}=e,i=(l,c)=>c.map(m=>({value:m,label:n(`settings.${l}.${m}`)}));return a`<${_} title=${n("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${n("settings.title")}>${qi.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${n(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${Pr} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${J} label=${n("settings.theme")} value=${r.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${l=>s({theme:l})}
              testid="setting-theme" />
          <${J} label=${n("settings.language")} value=${r.language}
              options=${i("language",["system","ja","en"])}
              onChange=${l=>s({language:l})}
              testid="setting-language" />
          <${Dr} zone=${e.zone} onZone=${e.onZone} />
          <${J} label=${n("settings.sendKey")} value=${r.send_key}
              hint=${n("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${ct?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>s({send_key:l})} />
          <${J} label=${n("settings.replies")} value=${r.replies}
              hint=${n("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>s({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="account"&&a`
          <${Ir} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${n("account.sessions")}</h3><p
              class="soft">${n("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${n("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${n("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var Ui=["online","away","do_not_disturb"];function Rr({absence:e,ends:t,describe:o,onSay:r,onClose:s,...i}){let[l,c]=f(e&&i.note===null?e.state:"away"),[m,d]=f(i.note??e?.note??""),[u,$]=f(e?.until?"at":e?"none":"today"),[p,b]=f(i.at),{busy:v,at:h,failure:T,submit:C}=S(o,["note","until"]),K=l==="online"&&m.trim()==="",Y=()=>r({state:l,note:m.trim()||null,until:i.endOf(u,p)}),ie=()=>r({state:"online",note:null,until:null});return a`<${_} title=${n("absence.title")} onClose=${s} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${C(Y)}>
      <${J} label=${n("absence.state")} value=${l} testid="absence-state"
        options=${Ui.map(N=>({value:N,label:n(`absence.choice.${N}`)}))}
        onChange=${c} hint=${n(`absence.hint.${l}`)} />
      <${k} label=${n("absence.note")} value=${m} onInput=${d} maxlength=${200} autofocus
        placeholder=${n("absence.example")} hint=${n("absence.noteHint")} testid="absence-text"
        error=${h("note")} />
      <${Ae} label=${n("absence.end")} value=${u} testid="absence-end" onChange=${$}
        options=${t.map(N=>({value:N,label:n(`absence.end.${N}`)}))} />
      ${u==="at"&&a`<${k} label=${n("absence.endAt")} type="datetime-local" value=${p} required
            onInput=${b} testid="absence-at" error=${h("until")} />`}
      ${T}
      <div class="button-row"><button class="button is-primary" disabled=${v||K}
          data-testid="absence-say">${n("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${v} data-testid="absence-back"
            onClick=${C(ie)}>${n("absence.back")}</button>`}</div>
    </form>
  <//>`}var jr=["hour","today","tomorrow","week","at","none"];function Fr(e,t){let o=Date.parse(`${e}Z`),r=o-t(o)*6e4;return o-t(r)*6e4}var jt=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function Lr(e,t,o,r){let s=l=>{let c=jt(o,r).slice(0,10),m=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(Fr(m.slice(0,16),r),o+6e4)},i=l=>new Date(l).toISOString();return e==="hour"?i(o+36e5):e==="today"?i(s(0)):e==="tomorrow"?i(s(1)):e==="week"?i(s(Wi(o,r))):e==="at"&&t!==""?i(Fr(t,r)):null}function Wi(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var Lt=36e5;function Br({note:e}){let t=x.value?.absence??null,o=Math.ceil(Date.now()/Lt)*Lt+Lt,r=t?.until?Date.parse(t.until):o,s=async i=>{let l=await fo(i);y(),E(n(l?"absence.said":"absence.takenBack"),"ok")};return a`<${Rr} absence=${t} note=${e} ends=${jr}
      at=${jt(r,Pe)} describe=${D} onSay=${s} onClose=${y}
      endOf=${(i,l)=>Lr(i,l,Date.now(),Pe)} />`}var Gi=200;function pt(e){let{chosen:t,onChange:o,label:r,max:s,me:i,find:l,presenceOf:c}=e,[m,d]=f(""),[u,$]=f(0),{found:p,asking:b}=Qi(m,e.ask),v=me(),h=W(null);ve(()=>h.current?.focus({preventScroll:!0}),[]);let T=l(m,p),C=g=>t.some(B=>B.id===g.id),K=t.length>=s,Y=g=>{!g||K&&!C(g)||(o(C(g)?t.filter(B=>B.id!==g.id):[...t,g]),d(""),$(0),h.current?.focus())},ie=g=>{if(le(g))return;let B=T.length;if((g.key==="ArrowDown"||g.key==="ArrowUp")&&B>0)g.preventDefault(),$((u+(g.key==="ArrowDown"?1:B-1))%B);else if(g.key==="Enter"&&!g.ctrlKey&&!g.metaKey){if(m===""&&t.length>0)return;g.preventDefault(),Y(T[u])}else g.key==="Backspace"&&m===""&&o(t.slice(0,-1))},N=m.trim()!==""&&!b;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(g=>a`<span class="people-chip" key=${g.id} title="@${g.username}" data-testid="person-chosen">
          <span>${g.display_name}</span><button type="button" aria-label=${n("people.remove",{name:g.display_name})}
            title=${n("people.remove",{name:g.display_name})} onClick=${()=>Y(g)}><${A} name="close" size=${14} /></button></span>`)}
      <input ref=${h} type="text" value=${m} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?r:""} aria-label=${r} role="combobox" aria-expanded="true"
        aria-controls="${v}-list" aria-activedescendant=${T.length>0?`${v}-${u}`:void 0}
        onKeyDown=${ie}
        onInput=${g=>{d(g.target.value),$(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${v}-list" aria-label=${r} aria-multiselectable="true">
      ${T.map((g,B)=>a`<li key=${g.id} id="${v}-${B}" role="option" data-testid="person-offered"
            aria-selected=${C(g)} class=${B===u?"is-active":""}
            data-username=${g.username}
            ref=${we=>B===u&&we?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>B!==u&&$(B)} onClick=${()=>Y(g)}>
          <${V} id=${g.id} name=${g.display_name} size="s" presence=${c(g)} />
          <span class="people-name"><strong>${g.display_name}${g.id===i?` ${n("members.you")}`:""}</strong> <span>@${g.username}</span></span>
          ${C(g)&&a`<${A} name="check" size=${16} />`}</li>`)}
    </ul>
    ${T.length===0&&a`<p class="people-none" role="status">${N?n("people.none"):e.none??n("people.hint")}</p>`}
    ${K&&a`<p class="people-none" role="status">${n("people.full",{count:s})}</p>`}
  </div>`}function Qi(e,t){let[o,r]=f({found:[],asking:!1}),s=W(0);return w(()=>{s.current+=1;let i=s.current;if(e.trim()===""){r({found:[],asking:!1});return}r(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);s.current===i&&r({found:c,asking:!1})},Gi);return()=>clearTimeout(l)},[e]),o}function Bt(e){let{channel:t,describe:o,onSave:r,onArchive:s,onDelete:i,onClose:l}=e,[c,m]=f(t?.name??""),[d,u]=f(t?.topic??""),[$,p]=f(t?.private??!1),[b,v]=f(t?.posting??"everyone"),[h,T]=f(e.after??""),[C,K]=f([]),{busy:Y,at:ie,failure:N,submit:g}=S(o,["name","topic"]),B=()=>r({name:c.trim(),topic:d.trim(),private:$,posting:b,after:h||null,people:$?C:[]});return a`<${_} title=${n(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${g(B)}>
      <div class="modal-body">
        <${k} label=${n("channel.name")} value=${c} onInput=${m} autofocus
            maxlength=${100} testid="channel-name" error=${ie("name")} />
        <${k} label=${n("channel.topic")} value=${d} onInput=${u} maxlength=${500}
            hint=${n("channel.topicHint")} testid="channel-topic" error=${ie("topic")} />
        <${J} label=${n("channel.audience")} value=${$?"private":"open"}
            testid="channel-audience" onChange=${we=>p(we==="private")}
            options=${[{value:"open",label:n("channel.audience.open")},{value:"private",label:n("channel.audience.private")}]} hint=${$?n("channel.privateText"):n("channel.openText")} />
        ${Vi(t,$)}
        <${J} label=${n("channel.posting")} value=${b} onChange=${v}
            testid="channel-posting" options=${[{value:"everyone",label:n("channel.posting.everyone")},{value:"moderators",label:n("channel.posting.moderators")}]} hint=${b==="moderators"?n("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${Ae} label=${n("channel.place")} value=${h} options=${e.places}
            onChange=${T} hint=${n("channel.placeHint")} testid="channel-place" />`}
        ${!t&&$&&a`<${pt} ...${e.picker} chosen=${C} onChange=${K}
            label=${n("channel.choose")} />`}
        ${N}
      </div>
      <footer class="modal-foot">
        ${i&&a`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${i}>${n("channel.delete")}</button>`}
        ${s&&a`<button type="button" class="button" data-testid="channel-archive" onClick=${g(s)}>${n(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${n("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||Y}
            data-testid="channel-save">${n(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function Vi(e,t){return!e||e.private===t?null:a`<${O} tone="warning">${t?n("channel.becomesPrivate"):n("channel.becomesOpen")}<//>`}function Le(e){let{title:t,note:o,adds:r,max:s,me:i,describe:l,onDone:c,onClose:m}=e,[d,u]=f([]),[$,p]=f(""),{busy:b,at:v,failure:h,submit:T}=S(l,["name"]),C=d.filter(N=>N.id!==i),K=!r&&C.length>1,Y=d.length>0&&C.length===0,ie=K?n("dm.startGroup"):Y?n("dm.openNotes"):n("dm.open");return a`<${_} title=${t} onClose=${m} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${T(()=>c(C,K?$.trim():""))}>
      <div class="modal-body">
        ${o&&a`<${O}>${o}<//>`}
        <${pt} chosen=${d} onChange=${u} max=${s} me=${i}
          label=${n("people.find")} ask=${e.ask} find=${e.find} presenceOf=${e.presenceOf} />
        ${K&&a`<${k} label=${n("dm.groupName")} value=${$} onInput=${p}
            maxlength=${100} hint=${n("dm.groupNameHint")} error=${v("name")} testid="group-name" />`}
        ${h}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${m}>${n("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${b||d.length===0}>${r?n("dm.add"):ie}</button></footer>
    </form>
  <//>`}function Hr({channels:e,busy:t,onTake:o}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${n("channel.orphans")}</h3>
    <p class="soft">${n("channel.orphansText")}</p>
    <ul>${e.map(r=>a`<li key=${r.id}><${A} name="lock" size=${15} /><span>${r.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>o(r)}>${n("channel.takeOver")}</button></li>`)}</ul></section>`}function Kr(e,t,o){let r=e.filter(u=>u.id!==t),s=o===null?0:r.findIndex(u=>u.id===o)+1,i=e.find(u=>u.id===t);if(!i||o!==null&&s===0)return[];if(e[s]?.id===t)return[];let l=[...r.slice(0,s),i,...r.slice(s)],c=l[s-1]?.position??-1,m=[],d=c;for(let u of l.slice(s)){if(u.id!==t&&u.position>d)break;d+=1,u.position!==d&&m.push({id:u.id,position:d})}return m}var zr=(e,t)=>e[e.findIndex(o=>o.id===t)-1]?.id??null;var Zi=50,Yi=200,Xr=(e,t)=>({me:x.value?.id??"",max:Yi,ask:()=>Promise.resolve([]),find:o=>{let s=(ue.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return Me(s,[],o,Zi)},presenceOf:rt,none:n("channel.nobodyLeft")});function qr({server:e}){return a`<${Bt} channel=${null} describe=${D} onSave=${async o=>{let{name:r,topic:s,posting:i}=o,l=await Yo(e,{name:r,...s?{topic:s}:{},...o.private?{private:!0}:{}});y(),U(e,l.id);let c=o.people.map(m=>m.id);await Tt(l.id,c).catch(M),i!=="everyone"&&await Ee(l.id,{posting:i}).catch(M)}} after=${null}
      places=${[]} picker=${Xr(e,[x.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${y} />`}function Ur({id:e}){let t=At(e),o=Ce.value[t?.server_id??""]??[],[r]=f({channel:t,after:zr(o,e)});if(!t||!r.channel)return null;let{server_id:s,archived:i}=t,l=r.channel,c=()=>j({kind:"confirm",title:n("channel.delete"),text:n("channel.deleteText",{name:t.name}),action:n("channel.delete"),danger:!0,run:()=>en(e).then(()=>U(s),M)}),m=async u=>{await Ee(e,ea(l,u)),u.after!==r.after&&await ta(o,e,u.after),y()},d=o.filter(u=>u.id!==e).map(u=>({value:u.id,label:n("channel.placeAfter",{name:u.name})}));return a`<${Bt} channel=${t} describe=${D} onSave=${m}
      after=${r.after} picker=${null}
      places=${[{value:"",label:n("channel.placeFirst")},...d]}
      onArchive=${()=>Ee(e,{archived:!i}).then(y)}
      onDelete=${wo(Qe(s))?c:null} onClose=${y} />`}function ea(e,t){let o={};return t.name!==e.name&&(o.name=t.name),t.topic!==(e.topic??"")&&(o.topic=t.topic),t.private!==e.private&&(o.private=t.private),t.posting!==(e.posting??"everyone")&&(o.posting=t.posting),o}async function ta(e,t,o){for(let r of Kr(e,t,o))await Ee(r.id,{position:r.position})}function Wr({id:e}){let t=At(e),o=Je.value[e]??[];if(!t)return null;let r=Xr(t.server_id,o.map(({user:i})=>i.id)),s=async i=>{await Tt(e,i.map(l=>l.id)),y()};return a`<${Le} ...${r} title=${n("channel.addMembers")} adds describe=${D}
      note=${n("channel.addText")} onDone=${s} onClose=${y} />`}function Gr({server:e}){let[t,o]=f([]),[r,s]=f(null);return w(()=>{sn(e).then(o,()=>{})},[e]),a`<${Hr} channels=${t} busy=${r} onTake=${async l=>{s(l.id);try{await an(l.id),y(),U(e,l.id),E(n("channel.takenOver",{name:l.name}),"ok")}catch(c){M(c)}finally{s(null)}}} />`}function Qr({name:e,describe:t,onSave:o,onClose:r}){let[s,i]=f(e),{busy:l,at:c,failure:m,submit:d}=S(t,["name"]);return a`<${_} title=${n("dm.rename")} onClose=${r} size="s" testid="name-form">
    <form onSubmit=${d(()=>o(s.trim()))}>
      <div class="modal-body"><${k} label=${n("dm.groupName")} value=${s} onInput=${i}
          autofocus maxlength=${100} hint=${n("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${m}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${r}>${n("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||s.trim()===e}>${n("action.save")}</button></footer>
    </form>
  <//>`}var Jr=100,Vr=30,Zr=e=>({me:x.value?.id??"",ask:tt,find:(t,o)=>Me(at(),o,t,Vr+e.length).filter(r=>!e.includes(r.id)).slice(0,Vr),presenceOf:t=>t.id===x.value?.id?"online":rt(t),describe:D,onClose:y});function Yr(){let e=async(t,o)=>{let r=await et(t.map(s=>s.id),o);y(),P(r.id)};return a`<${Le} ...${Zr([])} title=${n("dm.new")} adds=${!1}
      max=${Jr-1} onDone=${e} />`}function es({id:e}){let t=Ot(e);if(!t)return null;let o=t.members.map(s=>s.id),r=async s=>{let i=await un(e,s.map(l=>l.id));y(),i.id!==e&&(E(n("dm.newGroup"),"info"),P(i.id))};return a`<${Le} ...${Zr(o)} title=${n("dm.add")} adds
      note=${t.is_group?null:n("dm.addMakesGroup")}
      max=${Math.max(1,Jr-o.length)} onDone=${r} />`}function ts({id:e}){let t=Ot(e);return t?a`<${Qr} name=${t.name??""} describe=${D} onClose=${y}
      onSave=${o=>pn(e,o).then(y)} />`:null}function os({first:e,today:t,earlier:o,describe:r,onGo:s,onClose:i}){let[l,c]=f(e),{busy:m,error:d,submit:u}=S(r);return a`<${_} title=${n("date.title")} onClose=${i} size="s" testid="date-dialog">
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
  <//>`}function ns({versions:e,error:t,onClose:o}){let r=(e?.length??0)-1,s=i=>i===0?n("history.original"):n(i===r?"history.current":"history.edited");return a`<${_} title=${n("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${O} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${H} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===r?"is-current":""}>
        <div class="history-head"><b>${s(l)}</b><time
            datetime=${i.created_at}
            title=${Q(i.created_at)}>${Ue(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(oa):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function oa({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var rs=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function ss(e,t){let o=rs(e),r=rs(t),s=0;for(;s<o.length&&s<r.length&&o[s]===r[s];)s+=1;let i=0;for(;i<o.length-s&&i<r.length-s&&o.at(-1-i)===r.at(-1-i);)i+=1;let l=na(o.slice(s,o.length-i),r.slice(s,r.length-i));return ra([...o.slice(0,s).map(zt),...l,...o.slice(o.length-i).map(zt)])}var zt=e=>({kind:"same",text:e}),Ht=e=>({kind:"gone",text:e}),Kt=e=>({kind:"new",text:e});function na(e,t){if(e.length*t.length>4e6)return[...e.map(Ht),...t.map(Kt)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let r=[],s=0,i=0;for(;s<e.length&&i<t.length;)e[s]===t[i]?(r.push(zt(e[s])),s+=1,i+=1):o[s+1][i]>=o[s][i+1]?r.push(Ht(e[s++])):r.push(Kt(t[i++]));return[...r,...e.slice(s).map(Ht),...t.slice(i).map(Kt)]}function ra(e){let t=[];for(let o of e){let r=t.at(-1);r?.kind===o.kind?r.text+=o.text:t.push({...o})}return t}function is({message:e}){let[t,o]=f(null),[r,s]=f(null);w(()=>{mo.history(e).then(o,l=>s(te(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?ss(t[c-1].content,l.content):null}));return a`<${ns} versions=${i??null} error=${r}
    onClose=${y} />`}var Xt=864e5,Be=e=>We(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function as({channel:e,at:t}){let o=Date.now(),r=async i=>{let l=await Io(e,To(i,Pe));y(),P(e,l),l||await Xe(e)},s=[{label:n("date.yesterday"),day:Be(o-Xt)},{label:n("date.week"),day:Be(o-7*Xt)},{label:n("date.month"),day:Be(o-30*Xt)},{label:n("date.beginning"),day:"1970-01-02"}];return a`<${os} first=${Be(t?Date.parse(t):o)} today=${Be(o)}
      earlier=${s} describe=${D} onGo=${r} onClose=${y} />`}function he({html:e,content:t}){if(!e)return t;let o=e.replace(/<br>|<\/(?:p|li|tr|h\d|pre)>/g,`$&
`).replace(/<\/t[dh]>/g,"$& "),{body:r}=new DOMParser().parseFromString(o,"text/html");return(r.textContent??"").trim()}function ls({place:e,card:t,max:o,some:r,describe:s,onForward:i,onBack:l,onClose:c}){let[m,d]=f(""),{busy:u,failure:$,submit:p}=S(s),b=p(()=>i(m)),v=h=>{h.key==="Enter"&&ur(h)&&!le(h)&&b(h)};return a`<${_} title=${n("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${b} onKeyDown=${v}>
      <div class="modal-body">
        <${k} area autofocus label=${n("forward.comment")} value=${m} onInput=${d}
          maxlength=${o} testid="forward-comment" />
        ${t}
        ${r&&a`<${O}>${n("forward.some")}<//>`}
        ${$}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${l}>${n("action.back")}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${c}>${n("action.cancel")}</button>
        <button class="button is-primary" disabled=${u} data-testid="forward-send">${n("forward.send")}</button>
      </footer>
    </form>
  <//>`}var cs=400;function ft({message:e,text:t,place:o,server:r,onShow:s}){let{author:i,parent_id:l}=e,c=[...t],m=c.length>cs?`${c.slice(0,cs).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${n("pins.show")} onClick=${s}>
    <span class="found-place">${o}${r&&a`<small>${r}</small>`}
      ${l&&a`<small>${n("search.inThread")}</small>`}</span>
    <span class="found-by"><${V} id=${i.id} name=${i.display_name} size="s" />
      <strong>${i.display_name}</strong>
      <time title=${Q(e.created_at)}>${Ue(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${m}</span>
  </button>`}function $t({query:e,onQuery:t,targets:o,onClose:r,title:s,label:i,stays:l}){let[c,m]=f(0),d=i??n("switcher.placeholder"),u=p=>{p&&(l||r(),p.go())},$=p=>{if(!le(p))if(p.key==="ArrowDown"||p.key==="ArrowUp"){p.preventDefault();let b=p.key==="ArrowDown"?1:o.length-1;m(o.length?(c+b)%o.length:0)}else p.key==="Enter"&&(p.preventDefault(),u(o[c]))};return a`<${_} title=${s??n("switcher.title")} onClose=${r} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${$}>
      <div class="switcher-field"><${A} name="search" />
        <input type="text" value=${e} placeholder=${d}
            aria-label=${d} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${p=>{t(p.target.value),m(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${s??n("switcher.title")}>
        ${o.map((p,b)=>a`<li key=${p.key} id="switcher-${b}" role="option"
              aria-selected=${b===c}
          class=${p.unread?"is-unread":""} onMouseMove=${()=>m(b)}
              onClick=${()=>u(p)}>
          <${A} name=${p.icon}
              size=${17} /><span>${p.label}</span><small>${p.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${n("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var ms=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function ds(e,t,o){if(t.id===e.id)return!0;let r=e.people?.map(({id:s})=>s)??o;return t.people!==null?!e.hidden&&t.people.every(s=>r.includes(s)):e.server!==null&&!e.hidden&&e.server===t.server}var us=12,sa=6;function ps(e,t){let o=hr(),s=qe([...aa(),...o.sort(ia).map(la)],e.replace(/^[#＃@＠]/,""),d=>d.words,1/0).sort((d,u)=>Number(u.unread)-Number(d.unread)).slice(0,us),i=new Set(o.flatMap(({person:d})=>d?.id??[])),l=x.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),m=c===""?[]:Me(at(),t,c,us).filter(({id:d})=>!i.has(d));return[...s,...m.slice(0,sa).map(d=>ca(d,l))]}var ia=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),aa=()=>(F.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>U(e.id)},...(Ce.value[e.id]??[]).map(t=>({key:t.id,icon:Mo(t,null).icon,label:t.name,hint:e.name,unread:(Ge.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>P(t.id)}))]),la=({id:e,name:t,icon:o,unread:r,words:s})=>({key:e,icon:o,label:t,hint:s[2]&&o==="user"?`@${s[2]}`:"",unread:r>0,words:s,go:()=>P(e)}),ca=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{br(e.id)}});var ma=150;function qt(){let[e,t]=f(""),[o,r]=f([]);return w(()=>{Ze.peek().loaded||Ye()},[]),w(()=>{let s=!0,i=setTimeout(async()=>{e.trim()!==""&&mn();let l=await tt(e.replace(/^[@＠]/,"")).catch(()=>[]);s&&r(l)},ma);return()=>{s=!1,clearTimeout(i)}},[e]),{query:e,setQuery:t,targets:ps(e,o)}}function fs(){let{query:e,setQuery:t,targets:o}=qt();return a`<${$t} query=${e} onQuery=${t}
      targets=${o} onClose=${y} />`}function ua({key:e,icon:t,person:o}){if(o)return!0;let r=t==="server"?null:R(e);return r!==null&&r.posts&&!r.archived}function $s({message:e}){let[t,o]=f(null),{query:r,setQuery:s,targets:i}=qt();if(!t){let l=i.filter(ua).map(c=>({...c,go:()=>o(c)}));return a`<${$t} title=${n("message.forward")} label=${n("forward.where")} stays
      query=${r} onQuery=${s} targets=${l} onClose=${y} />`}return a`<${pa} message=${e} target=${t} onBack=${()=>o(null)} />`}function pa({message:e,target:t,onBack:o}){let r=R(ee(e));if(!r)return null;let s=t.person?null:R(t.key),i=s?.label??t.label,l=$r(e),c=(ue.value[r.server??""]??[]).map(({user:b})=>b.id),m=t.person?[t.key,x.value?.id??""]:s?.people?.map(({id:b})=>b),d={id:s?.id??null,server:s?.server??null,people:m??null},u=async b=>{let v=t.key===x.peek()?.id?[]:[t.key],h=s?.id??(await et(v)).id;yn(h,null,ms(b,l)),y(),E(n("forward.done",{place:i}),"ok")},$=()=>{y(),P(r.id,e.id)},p=a`<${ft} message=${e} text=${he(e)} place=${r.label}
    server=${F.value?.find(b=>b.id===r.server)?.name??null} onShow=${$} />`;return a`<${ls} place=${i} card=${p} max=${4e3-fn(l)-2}
    some=${!ds(r,d,c)} describe=${D} onForward=${u}
    onBack=${o} onClose=${y} />`}var fa=["60","1440","10080",""];function hs({server:e,invites:t,now:o,linkOf:r,describe:s,onCreate:i,onRevoke:l,onClose:c}){let[m,d]=f(""),[u,$]=f("10080"),{busy:p,at:b,failure:v,submit:h}=S(s,["max_uses"]),T=h(()=>i({...m.trim()?{max_uses:Number(m)}:{},...u?{expires_in_minutes:Number(u)}:{}}));return a`<${_} title=${n("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${T}>
      <${J} label=${n("invite.expires")} value=${u} onChange=${$}
          options=${fa.map(C=>({value:C,label:n(`invite.expiry.${C||"never"}`)}))} />
      <div class="invite-make">
        <${k} label=${n("invite.maxUses")} type="number" min=${1} value=${m}
            onInput=${d} placeholder=${n("invite.unlimited")} testid="invite-max-uses"
            error=${b("max_uses")} />
        <button class="button is-primary" disabled=${p}
            data-testid="invite-create">${n("invite.create")}</button>
      </div>
      ${v}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${H} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${n("invite.noneYet")}</p>`:a`<ul>${t.map(C=>a`<li key=${C.id}><${$a} invite=${C} now=${o} linkOf=${r} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function $a({invite:e,now:t,linkOf:o,onRevoke:r}){let s=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||s||i,c=e.is_revoked?n("invite.revoked"):s?n("invite.expired"):i?n("invite.usedUp"):e.expires_at?n("invite.until",{when:oe(e.expires_at,t)}):n("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${n("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${pe} text=${e.code} label=${n("action.copy")} />
      <${pe} text=${o(e.code)} label=${n("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>r(e)}>${n("invite.revoke")}</button>`}
  </div>`}function bs({server:e}){let[t,o]=f(null),r=()=>de.list(e).then(i=>o(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));w(()=>{r().catch(M)},[e]);let s=async i=>{o(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await de.revoke(e,i.id).catch(M),await r().catch(M)};return a`<${hs}
      server=${F.value?.find(i=>i.id===e)?.name??n("user.unknown")}
      invites=${t} now=${Date.now()} describe=${D}
    linkOf=${i=>location.origin+Dn({page:"invite",code:i})}
    onCreate=${i=>de.create(e,i).then(r)} onRevoke=${s}
        onClose=${y} />`}var Ut=["mon","tue","wed","thu","fri","sat","sun"],ha={from:"18:00",to:"08:30",days:Ut};function vs({keywords:e,hours:t,describe:o,check:r,onSave:s}){let[i,l]=f(e.join(`
`)),[c,m]=f(t!==null),[d,u]=f(t??ha),{busy:$,at:p,failure:b,submit:v}=S(o,["keywords","do_not_disturb"]),h=r(i),T={keywords:h.keywords,do_not_disturb:c?d:null},C=JSON.stringify(T)===JSON.stringify({keywords:e,do_not_disturb:t}),K=h.wrong===null&&(!c||d.from&&d.to&&d.days.length>0),Y=N=>{let g=d.days.includes(N),B=Ut.filter(we=>we===N?!g:d.days.includes(we));u({...d,days:B})},ie=N=>a`<${k} type="time" label=${n(`notify.${N}`)} value=${d[N]} testid="notify-${N}"
      onInput=${g=>u({...d,[N]:g})} />`;return a`<form class="settings-section" onSubmit=${v(()=>s(T))}>
    <${k} area label=${n("notify.keywords")} value=${i} onInput=${l}
      hint=${n("notify.keywordsHint")} error=${h.wrong??p("keywords")} testid="notify-keywords" />
    <${J} label=${n("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(N=>({value:N,label:n(`notify.quiet.${N}`)}))}
      onChange=${N=>m(N==="hours")}
      hint=${n("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${ie("from")}${ie("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${n("notify.days")}</legend>
        <div class="choice-options">${Ut.map(N=>a`<label key=${N}
            class="choice-option ${d.days.includes(N)?"is-chosen":""}"><input type="checkbox"
            value=${N} checked=${d.days.includes(N)} onChange=${()=>Y(N)} /><span>${n(`notify.day.${N}`)}</span></label>`)}</div>
        ${d.days.length===0&&a`<p class="field-told is-error" role="alert">${n("notify.noDay")}</p>`}
      </fieldset>`}
    ${p("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${p("do_not_disturb")}</p>`}
    ${b}
    <button class="button is-primary" disabled=${$||C||!K}
        data-testid="notify-save">${n("action.save")}</button>
  </form>`}function gs({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${n("notify.here")}</h3>
    <p class="soft">${n("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${n("notify.allow")}</button>`:a`<${O} tone=${e==="granted"?"ok":"warning"}>${n(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function _s(e,{mentioned:t,set:o,keywords:r}){let{notify:s=null,muted:i=!1}=o??{};if(e.is_deleted||s==="none")return null;if(t)return"mention";if(i)return null;let l=!!e.dm_channel_id;return(s??Ho(l))==="all"?l?"direct":"all":ba(e.content,r)?"keyword":null}var ys=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function ba(e,t){let o=ks(e);return t.some(r=>va(o,ks(r)))}var ks=e=>Bo(e).replace(/\s+/g," ").trim();function va(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let r=o+t.length;if(!ws(e,o)&&!ws(e,r))return!0}return!1}function ws(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[r=""]=e.slice(t,t+2);return ys.test(o)&&ys.test(r)}var ga=["sun","mon","tue","wed","thu","fri","sat"],xs=1440,Ss=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function Cs(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),r=Ss(e.from),s=Ss(e.to),i=r<s?s-r:s-r+xs,l=c=>{let m=o+c*xs-r,d=ga[(t.getUTCDay()+7-c)%7];return e.days.includes(d)&&m>=0&&m<i};return l(0)||l(1)}function Ms({count:e,first:t,first_sort:o},r){return e===0?!1:t===null||St(r)>=St({id:t,sort:o})}var ya=5,ka=10*6e4;function Ns(e,t){let o=e.filter(({message:i})=>t-Date.parse(i.created_at)<ka),r=o.length<=ya?o:[],s=new Map;for(let i of e)r.includes(i)||s.set(i.space,[...s.get(i.space)??[],i]);return[...r.map(i=>[i]),...s.values()]}var As=(e,t)=>e===void 0||e==="seen"&&t,Wt=20,wa=40;function Ts(e){let t=e.split(`
`).map(s=>s.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(s=>s!==""))],r=o.find(s=>[...s].length>wa)??null;return{keywords:o,long:r,many:o.length>Wt}}var Qt="messages",xa=14*864e5,Gt=e=>`${x.peek()?.id??""}/${e}`,ht=null;function Sa(){return ht??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(Qt),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),ht.catch(()=>{ht=null}),ht}async function Os(e,t){let o=(await Sa()).transaction(Qt,"readwrite"),r=o.objectStore(Qt),s=[];for(let i of e){let l=Gt(i.message.id),c=r.get(l);c.onsuccess=()=>{As(c.result,i.edited)&&(r.put(t,l),s.push(i))}}return r.delete(IDBKeyRange.bound(Gt(""),Gt(Ao(Date.now()-xa)))),new Promise((i,l)=>{o.oncomplete=()=>i(s),o.onabort=()=>l(o.error)})}var Ds=e=>e.length===0?Promise.resolve([]):Os(e,"told").catch(()=>e),Is=e=>{Os([e],e.edited?"told":"seen").catch(()=>{})};function Ps(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var ke=xe(Ps()),Te=()=>{ke.value!=="missing"&&(ke.value=Ps())};async function Es(){await Notification.requestPermission(),Te()}var Rs=()=>{ke.value="missing"};var _a=1500,Fs=200,De=new Map,Oe=new Map,He=new Map,bt;function js(){Te();let e=[ot(Ca),Ge.subscribe(La)];return()=>{for(let t of e)t();clearTimeout(bt),bt=void 0,De.clear(),Oe.clear(),Vt(()=>!0)}}function Ca(e){if(Te(),ke.peek()!=="granted")return;if(e.what==="gone")return Ks(e.id);let{message:t}=e;if(e.what==="changed")return Da(t);if(t.author.id===x.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let r={message:t,mentioned:o||Ma(e),edited:o,space:Oa(t)};Hs(r)&&(Ta(ee(t))?Is(r):Na(r))}var Ma=({message:e,mentioned:t})=>t||Ls(e),Ls=e=>e.mentions?.includes(x.peek()?.username??"")===!0;function Na(e){De.set(e.message.id,e),bt??=setTimeout(()=>{Ia()},_a)}function Bs(e,t){let{channels:o,keywords:r}=ge.peek();return _s(e,{mentioned:t,set:o[ee(e)],keywords:r})!==null}var Aa=()=>x.peek()?.absence?.state==="do_not_disturb",Hs=({message:e,mentioned:t})=>Bs(e,t)&&!Aa()&&!Cs(ge.peek().do_not_disturb,Xo(new Date().toISOString()));function Ta(e){return!it.peek()||document.visibilityState!=="visible"?!1:ae(ne.peek())===e&&!(Pn()&&In.peek()==="list")}function Oa(e){return e.dm_channel_id?"direct":R(ee(e))?.server??""}function Ks(e){De.delete(e),Oe.delete(e),Vt(({messages:t})=>t.has(e))}function Da(e){let t=De.get(e.id)??Oe.get(e.id);t&&(t.message=e),Bs(e,Ls(e))||Ks(e.id)}async function Ia(){bt=void 0;let e=[...De.values()].filter(Hs);De.clear();let t=await Ds(e);for(let s of t)Oe.set(s.message.id,s);let r=(await Ea(t)).filter(s=>Oe.get(s.message.id)===s);for(let{message:s}of t)Oe.delete(s.id);for(let s of Ns(r,Date.now()))Ra(s)}var Pa={count:0,first:null};async function Ea(e){let t=[...new Set(e.map(({message:r})=>ee(r)))],o=new Map(await Promise.all(t.map(async r=>{let s=await Se.unreadIn(r).catch(i=>co(i).transient?null:Pa);return[r,s]})));return e.filter(({message:r,edited:s})=>{let i=o.get(ee(r));return s||!i||Ms(i,r)})}function Ra(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:r,body:s}=e.length===1?Fa(t.message):ja(e),i;try{i=new Notification(r,{body:s,tag:o,silent:!0,dir:"auto"})}catch{return Rs()}let l={conversations:new Set(e.map(({message:c})=>ee(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:i};He.set(o,l),i.onclose=()=>{He.get(o)===l&&He.delete(o)},i.onclick=()=>{window.focus(),i.close(),y(),P(ee(t.message),t.message.id)}}function Fa(e){let{author:t,dm_channel_id:o}=e,r=R(ee(e)),s=o&&!r?.group,i=r&&!s?n("notify.titleIn",{name:t.display_name,place:r.label}):t.display_name,l=he(e),c=[...l],m=c.length>Fs;return{title:i,body:m?`${c.slice(0,Fs).join("")}…`:l}}function ja(e){let[{space:t}]=e,o=F.peek()?.find(s=>s.id===t)?.name,r=e.map(({message:s})=>s.dm_channel_id?s.author.display_name:R(ee(s))?.label??"");return{title:n("notify.many",{count:e.length,place:o??n("dm.title")}),body:[...new Set(r.filter(Boolean))].slice(0,5).join(n("list.comma"))}}function Vt(e){for(let[t,o]of[...He])e(o)&&(He.delete(t),o.shown.close())}var La=({channels:e})=>Vt(({conversations:t,edited:o})=>!o&&[...t].every(r=>(e[r]??0)===0));function Ba(){return w(js,[]),null}function zs(){w(Te,[]);let{keywords:e,do_not_disturb:t}=ge.value,o=async r=>{await Wo(r),E(n("account.saved"),"ok")};return a`<${gs} permission=${ke.value} origin=${location.origin}
      onAsk=${()=>Es().catch(M)} />
    <${vs} keywords=${e} hours=${t} describe=${D}
      check=${Ha} onSave=${o} />`}function Ha(e){let{keywords:t,long:o,many:r}=Ts(e),s=o!==null?n("notify.long",{word:o}):null;return{keywords:t,wrong:r?n("notify.tooMany",{count:Wt}):s}}var Xs=xe(!1);function Ka(){let e=_t.value,t=x.value;return er.value!=="inside"||!t?null:t.rename_needed&&!Xs.value?a`<${Nr} username=${t.username} describe=${D} onLater=${()=>{Xs.value=!0}}
     
          onSave=${o=>xt({username:o}).then(()=>E(n("rename.done"),"ok"))} />`:e&&a`<${za} key=${JSON.stringify(e)} open=${e} user=${t} />`}function za({open:e,user:t}){switch(e.kind){case"confirm":return a`<${Sr} ...${e} onConfirm=${e.run} onClose=${()=>{_t.value===e&&y()}} />`;case"switcher":return a`<${fs} />`;case"keys":return a`<${_r} sendKey=${Nt.value.send_key} onClose=${y} />`;case"node":return Xa(t.mesh_admin===!0);case"forward":return a`<${$s} message=${e.message} />`;case"absence":return a`<${Br} note=${e.note} />`;case"history":return a`<${is} message=${e.message} />`;case"date":return a`<${as} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${Yr} />`;case"direct-add":return a`<${es} id=${e.direct} />`;case"direct-rename":return a`<${ts} id=${e.direct} />`;case"invites":return a`<${bs} server=${e.server} />`;case"server-add":return qa();case"server-edit":return Ua(e.server);case"server-pass-on":return Wa(e.server,e.user);case"channel-create":return a`<${qr} server=${e.server} />`;case"channel-edit":return a`<${Ur} id=${e.channel} />`;case"channel-add":return a`<${Wr} id=${e.channel} />`;case"settings":return Ga(e.tab??"look",t);default:return null}}function Xa(e){let{phase:t,node:o,moved_from:r,lost_at:s}=bo.value,i=()=>{y(),Fe({page:"mesh"})};return a`<${Mr} phase=${t} name=${o?.name??n("node.unknown")}
      moved_from=${r} lost_at=${s} nodes=${vo.value}
      state=${bn.value} current=${o?.id??null}
    onStatus=${e?i:null} onRetry=${go} onClose=${y} />`}function qs(e){y(),U(e)}function qa(){return a`<${Ar} describe=${D} onClose=${y}
   
        onCreate=${e=>Qo(e).then(t=>qs(t.id))}
    onPreview=${e=>de.preview(st(e))}
   
        onAccept=${e=>Ve(e).then(t=>qs(t.id))} />`}function Ua(e){let t=F.value?.find(r=>r.id===e);if(!t)return null;let o=()=>j({kind:"confirm",title:n("server.delete"),text:n("server.deleteText",{name:t.name}),action:n("server.delete"),danger:!0,run:()=>Zo(e).then(()=>Fe({page:"home"}),M)});return a`<${Tr} name=${t.name} describe=${D}
      onSave=${r=>Vo(e,r).then(y)}
    extra=${a`<${Gr} server=${e} />`}
    onDelete=${t.owner_id===x.value?.id?o:null} onClose=${y} />`}function Wa(e,t){let o=F.value?.find(l=>l.id===e),r=ue.value[e]?.find(l=>l.user.id===t);if(!o||!r)return null;let{display_name:s}=r.user,i=()=>{y(),E(n("members.passedOn",{name:s,server:o.name}),"ok")};return a`<${Or} server=${o.name} name=${s} describe=${D}
      onPassOn=${()=>Jo(e,t).then(i)} onClose=${y} />`}function Ga(e,t){let o=()=>j({kind:"confirm",title:n("account.logoutEverywhere"),text:n("account.logoutEverywhereText"),action:n("account.logoutEverywhere"),danger:!0,run:()=>ho().catch(M)});return a`<${Er} tab=${e} user=${t} settings=${Nt.value}
      notify=${a`<${zs} />`} zone=${ge.value.time_zone}
      onZone=${r=>Uo({time_zone:r})}
      onSettings=${Go} describe=${D}
   
        onProfile=${r=>xt(r).then(()=>E(n("account.saved"),"ok"))}
   
        onPassword=${(r,s)=>$o(r,s).then(()=>E(n("account.passwordChanged"),"ok"))}
    onLogout=${()=>{y(),uo(!1)}} onLogoutEverywhere=${o} onClose=${y} />`}function Us({found:e,describe:t,onJoin:o}){let[r,s]=f(""),[i,l]=f(""),c=S(t),m=S(t),{busy:d,error:u,submit:$}=S(t);return a`<div class="stack">
    <section class="join-found"><h2>${n("join.found")}</h2>
      ${e.length===0?a`<p class="join-none"><span class="spinner"
              aria-hidden="true"></span><span>${n("join.searching")}</span></p>`:a`<ul>${e.map(p=>a`<li key=${p.node_id}><span class="join-icon"><${A}
                  name="mesh" /></span>
        <span><strong>${p.mesh_name}</strong><small>${n("join.via",{node:p.node_name,address:p.address})}</small></span>
        <button type="button" class="button is-primary is-small" disabled=${c.busy}
            data-testid="join-found"
            onClick=${c.submit(()=>o({address:p.address}))}>${n("join.ask")}</button></li>`)}</ul>`}
      ${c.error&&a`<p class="field-told is-error" role="alert">${c.error}</p>`}
    </section>
    <form onSubmit=${$(()=>o({ticket:r.trim()}))} class="stack">
      <${k} label=${n("join.ticket")} area mono value=${r} onInput=${s}
          hint=${n("join.ticketHint")} error=${u} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${d||r.trim()===""}
          data-testid="join-ticket-submit">${n("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${n("join.byAddress")}</summary>
      <form class="stack" onSubmit=${m.submit(()=>o({address:i.trim()}))}>
        <${k} label=${n("join.address")} mono value=${i} onInput=${l}
            hint=${n("join.addressHint")} error=${m.error} testid="join-address" />
        <button class="button is-wide" disabled=${m.busy||i.trim()===""}
            data-testid="join-address-submit">${n("join.ask")}</button>
      </form></details>
  </div>`}function vt({words:e}){return a`<ol class="words" aria-label=${n("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function Ws({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${O} tone="error">${e.error_code?re(e.error_code):n("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${n(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||n("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${n("join.compare")}</p><${vt} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${O} tone="warning">${re(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${n(o?"action.back":"join.cancel")}</button>
  </div>`}var Qa=2e3;function Va(){let e=Vn.value,[t,o]=f(null);if(w(()=>{let i=setInterval(()=>{Jn().catch(()=>{})},Qa);return()=>clearInterval(i)},[]),!e)return null;let r=a`<${gr} />`;if(e.state==="joining"&&e.join)return a`<${Et} title=${n("join.title")} foot=${r}>
      <${Ws} join=${e.join} onCancel=${()=>Yn().catch(M)} /><//>`;let s=t??(e.found.length>0?"join":"found");return a`<${Et} title=${n("first.title")} text=${n("first.text")} foot=${r}>
    <div class="tabs" role="tablist">${["found","join"].map(i=>a`<button type="button" role="tab" key=${i}
      aria-selected=${s===i} data-testid="first-run-${i}"
          onClick=${()=>o(i)}>${n(`first.${i}`)}
      ${i==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${s==="found"?a`<p class="soft">${n("first.foundText")}</p><${vr} key="found"
            founding describe=${D} action=${n("first.foundAction")} onRegister=${po} />`:a`<${Us} key="join" found=${e.found} describe=${D}
            onJoin=${Zn} />`}</div>
  <//>`}function Gs(e){let{id:t,icon:o,name:r,server:s,unread:i,mentions:l,current:c,lines:m}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${A} name=${o} size=${15} /><strong>${r}</strong>
      ${s&&a`<small>${s}</small>`}<span class="spacer"></span>
      ${i>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${n("unread.label")}</span>${i>99?"99+":i}</span>`:a`<small data-testid="inbox-done"><${A} name="check" size=${14} />${n("inbox.read")}</small>`}</span>
    ${m.map(d=>a`<span class="inbox-line" key=${d.id}><span class="found-by"><strong>${d.author}</strong>
        <time title=${Q(d.at)}>${I(d.at)}</time></span>
        <span class="found-text" dir="auto">${d.text}</span></span>`)}
  </button>
  ${i>0&&a`<${q} icon="check" size=${16} label=${n("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function Z({title:e,subtitle:t,onClose:o,children:r,testid:s}){return a`<aside class="panel" aria-label=${e} data-testid=${s}>
    <header class="panel-head">
      <${q} icon="arrow-left" label=${n("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>
      <${q} icon="close" label=${n("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${r}
  </aside>`}function Qs(e,{channels:t,mentions:o},r,s){let i=c=>(o[c]??0)>0?0:s(c)?1:2,l=r.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,m)=>i(c)-i(m)),[...e,...l]}function Vs(e,t,o){let r=e.indexOf(t);return[...e.slice(r+1),...e.slice(0,Math.max(0,r))].find(i=>!o(i))??null}var Ja=3;function Js(e,t,o){let r=e.filter(i=>!i.is_deleted),s=o?r.filter(i=>i.mentions?.includes(t)):[];return s.length>0?s.slice(0,Ja):r.slice(0,1)}var Za=50,be=xe({});function Ys(){be.value={}}var ei=()=>ot(e=>{e.what==="gone"&&Zs(e.id,null),e.what==="changed"&&Zs(e.message.id,e.message)});function Zs(e,t){for(let[o,r]of Object.entries(be.peek())){if(!r.some(l=>l.id===e))continue;let i=r.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);be.value={...be.peek(),[o]:i}}}async function ti(e){let t=x.peek(),{first:o}=await Se.unreadIn(e);if(!o||!t)return;let r=(ye.peek().mentions[e]??0)>0,[s,i]=await Promise.all([Se.messages(e,{around:o,limit:1}),r?Se.messages(e,{after:o,limit:Za}):[]]),l=[...s,...i].filter(({author:c})=>c.id!==t.id);x.peek()?.id===t.id&&(be.value={...be.peek(),[e]:Js(l,t.username,r)})}var Ya=40,oi=e=>(ye.peek().channels[e]??0)===0,el=()=>[...ln.value.map(({id:e})=>e),...(F.value??[]).flatMap(({id:e})=>(Ce.value[e]??[]).map(t=>t.id))],ni=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`);function tl(){let e=W([]),t=W(null),{loaded:o}=Ze.value;w(()=>{Ye();let m=ei();return()=>{m(),Ys()}},[]),w(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let s=Qs(e.current,ye.value,el(),yo).filter(m=>R(m)!==null);e.current=o?s:[];let i=s.filter(m=>!oi(m)),l=m=>{let d=Vs(s,m,oi);Pt(m).catch(M),ni(d??m)?.focus()},c=()=>j({kind:"confirm",title:n("inbox.readAll"),text:n("inbox.readAllText",{count:i.length}),action:n("inbox.readAll"),run:()=>Promise.all(i.map(m=>Pt(m))).catch(M)});return a`<${Z} title=${n("inbox.title")} testid="inbox"
      onClose=${()=>{X.value=null}}>
    <div class="found" ref=${t} onKeyDown=${m=>ol(m,s,l)}>
      ${i.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${n("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${n("inbox.readAll")}</button></div>`:a`<${G} icon="inbox" title=${n("inbox.none")} text=${n("inbox.noneText")} />`}
      <ul class="found-list">${s.map((m,d)=>a`<li key=${m} class="inbox-item"><${nl} id=${m} previewed=${d<Ya} onRead=${()=>l(m)} /></li>`)}</ul>
    </div>
  <//>`}function ol(e,t,o){let s=e.target.dataset.inbox;if(!s||le(e)||e.ctrlKey||e.metaKey||e.altKey)return;let i={ArrowDown:1,ArrowUp:-1}[e.key];if(i)ni(t[t.indexOf(s)+i]??s)?.focus();else if(e.key.toLowerCase()==="e")o(s);else return;e.preventDefault()}function nl({id:e,previewed:t,onRead:o}){let r=R(e),s=ye.value.channels[e]??0,i=ye.value.mentions[e]??0;if(w(()=>{t&&s>0&&ti(e).catch(()=>{})},[e,t,s>0,i]),!r)return null;let l=be.value[e]??[],c=l.map(u=>({id:u.id,author:u.author.display_name,at:u.created_at,text:he(u)})),m=u=>{let[$]=s>0?l:[];P(e,$?.id??null),matchMedia("(max-width: 1180px)").matches?X.value=null:u.detail>0&&requestAnimationFrame(yr)},d=F.value?.find(u=>u.id===r.server)?.name??null;return a`<${Gs} id=${e} icon=${r.icon} name=${r.name} server=${d}
    unread=${s} mentions=${i} current=${ae(ne.value)===e} lines=${c}
    onOpen=${m} onRead=${o} />`}function rl({code:e}){let[t,o]=f(null),[r,s]=f(null);w(()=>{de.preview(st(e)).then(o,s)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>Fe({page:"home"})}>${n(F.value?.length?"empty.goHome":"action.back")}</button>`;if(r)return a`<${G} icon="ticket" title=${n("invite.invalid")}
        text=${te(r)}>${i}<//>`;if(!t)return null;let l=()=>Ve(t.code).then(c=>U(c.id),M);return t.already_member?a`<${G} icon="ticket" title=${t.server_name}
        text=${n("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>U(t.server_id)}>${n("invite.open")}</button><//>`:a`<${G} icon="ticket"
      title=${n("invite.pageTitle",{name:t.server_name})} text=${n("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${n("invite.join",{name:t.server_name})}</button>${i}<//>`}function gt({user:e,me:t,presence:o,mark:r,onPerson:s}){return a`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${i=>s(e,i.currentTarget)}>
    <${V} id=${e.id} name=${e.display_name} presence=${o} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&a` <em>${n("members.you")}</em>`}${r}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${n(`person.${o}`)}</span>
  </button>`}var ri=400,sl=900;function yt({rows:e,draw:t,guess:o,label:r,top:s}){let i=W(null),l=W(new Map),c=W(null),[,m]=f(0),d=tr(e,l.current,o),u=i.current?.scrollTop??0,$=i.current?.clientHeight||sl,p=or(d,u-ri,u+$+ri);ve(()=>{i.current&&(i.current.scrollTop=0),m(v=>v+1)},[s]),ve(()=>{let v=!1;for(let h of i.current?.querySelectorAll("[data-row]")??[]){let{row:T=""}=h.dataset,C=h.getBoundingClientRect().height;Math.abs((l.current.get(T)??0)-C)<.5||(l.current.set(T,C),v=!0)}v&&m(h=>h+1)}),w(()=>{let v=i.current;if(!v)return;let h=new ResizeObserver(()=>m(T=>T+1));return h.observe(v),()=>h.disconnect()},[]);let b=c.current?e.findIndex(v=>v.key===c.current):-1;return a`<div class="members-scroll" ref=${i} role="list" aria-label=${r}
      onScroll=${()=>m(v=>v+1)}
      onFocusIn=${v=>{c.current=v.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${nr(d,p,[b]).map(({index:v,gap_px:h})=>h===void 0?a`<div key=${e[v].key} data-row=${e[v].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${v+1}>${t(e[v])}</div>`:a`<${rr} key=${`gap-${v}`} index=${v} height_px=${h} />`)}
  </div>`}var il=46,al=38;function si(e){let{members:t,find:o,present:r,roles:s}=e,[i,l]=f(""),[c,m]=f(!1),d=z(()=>i.trim()?o(t,i):t,[t,i]),u=z(()=>d.filter(({user:b})=>Re(r,b)!=="offline"),[d,r]),$=c?u:d,p=z(()=>cl($,s),[$,s]);return a`<div class="members">
    <div class="members-search"><${A} name="search" size=${16} />
      <input type="search" value=${i} placeholder=${n("members.find")}
          aria-label=${n("members.find")} data-testid="members-find"
        onInput=${b=>l(b.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>m(!c)}>${n("members.here",{count:u.length})}</button></div>
    ${p.length>0?a`<${yt} rows=${p} guess=${ll} label=${n("members.title")} top=${`${c} ${i}`}
            draw=${b=>b.member?a`<${ml} member=${b.member} ...${e} />`:a`<h3>${n(`role.${b.role}.many`)} <span>${b.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${n("members.none")}</p>`}
  </div>`}var ll=e=>e.member?il:al,cl=(e,t)=>t.flatMap(o=>{let r=e.filter(i=>i.role===o);if(r.length===0)return[];let s=r.map(i=>({key:i.user.id,member:i}));return[{key:`role-${o}`,role:o,count:r.length},...s]});function ml({member:e,owner:t,me:o,present:r,roles:s,onPerson:i,...l}){let{canChange:c,canPassOn:m,canRemove:d,onRole:u,onPassOn:$,onRemove:p}=l,{user:b}=e;return a`<div class="member" data-testid="member" data-user-id=${b.id}
      data-role=${e.role}>
    <${gt} user=${b} me=${o} presence=${Re(r,b)} onPerson=${i}
      mark=${b.id===t&&a`<span class="member-owner" title=${n("role.owner")}><${A} name="crown" size=${14} /></span>`} />
    <${lt} label=${n("members.actions",{name:b.display_name})} testid="member-menu"
        items=${[...c(e)?s.map(v=>({label:n(`role.${v}`),checked:v===e.role,testid:`role-${v}`,onClick:()=>u(e,v)})):[],m(e)&&{label:n("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>$(e)},d(e)&&{label:n("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>p(e)}]} />
  </div>`}var dl=46,ul=new Intl.Collator;function Jt({people:e,me:t,present:o,onPerson:r,actions:s}){let i=z(()=>e.map(l=>({key:l.id,user:l})).sort((l,c)=>ul.compare(l.user.display_name,c.user.display_name)||(l.key<c.key?-1:1)),[e]);return a`<div class="members"><${yt} rows=${i} guess=${()=>dl} top=${null}
      label=${n("members.title")}
      draw=${({user:l})=>a`<div class="member" data-testid="member" data-user-id=${l.id}>
        <${gt} user=${l} me=${t} presence=${Re(o,l)} onPerson=${r} />
        ${s?.(l)}</div>`} /></div>`}var pl=(e,t)=>qe(e,t,({user:o})=>[o.display_name,o.username],e.length);function Zt(){let e=On.value,t=x.value?.id??"",o=e[t]??"offline";return z(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var Yt=(e,t)=>dt(e.username,t,e),eo=()=>{X.value=null};function fl(){let e=R(ae(ne.value));return e?.hidden?a`<${hl} conversation=${e} />`:e?.people?a`<${$l} conversation=${e} people=${e.people} />`:a`<${bl} />`}function $l({conversation:e,people:t}){let{icon:o,label:r,group:s}=e,i=x.value?.id??"",l=Zt();return a`<${Z} title=${n("members.title")} subtitle=${r} testid="members" onClose=${eo}>
    <${Jt} people=${t} me=${i} present=${l} onPerson=${Yt} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>j({kind:"direct-add",direct:e.id})}>
        <${A} name="user-add" size=${15} />${n("dm.add")}</button>`}${s&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>kr(e)}>${n("dm.leave")}</button>`}</div>
  <//>`}function hl({conversation:e}){let{id:t,label:o,name:r,manages:s}=e;w(()=>{nn(t).catch(M)},[t]);let i=Je.value[t],l=z(()=>i?.map(({user:$})=>$),[i]),c=Zt(),m=x.value?.id??"",d=$=>j({kind:"confirm",title:n("channel.putOut"),text:n("channel.putOutText",{name:$.display_name,channel:r}),action:n("channel.putOut"),danger:!0,run:()=>rn(t,$.id).catch(M)}),u=$=>s&&$.id!==m&&a`<${q} icon="user-remove" testid="channel-put-out" onClick=${()=>d($)}
      label=${n("channel.putOutName",{name:$.display_name})} />`;return a`<${Z} title=${n("members.title")} subtitle=${o} testid="members" onClose=${eo}>
    ${l?a`<${Jt} people=${l} me=${m} actions=${u}
            present=${c} onPerson=${Yt} />`:a`<${H} rows=${6} kind="line" />`}
    <div class="panel-foot">${s&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>j({kind:"channel-add",channel:t})}>
        <${A} name="user-add" size=${15} />${n("channel.addMembers")}</button>`}</div>
  <//>`}function bl(){let e=ne.value.page==="channel"?ne.value.server:"",t=F.value?.find(m=>m.id===e),o=ue.value[e],r=x.value,s=Zt(),i=z(()=>o&&Co(o),[o]);if(!t||!r)return null;let l=Qe(e),c=m=>j({kind:"confirm",title:n("members.remove"),text:n("members.removeText",{name:m.user.display_name,server:t.name}),action:n("members.remove"),danger:!0,run:()=>on(e,m.user.id).catch(M)});return a`<${Z} title=${n("members.title")} subtitle=${t.name} testid="members"
      onClose=${eo}>
    ${i?a`<${si} members=${i} owner=${t.owner_id} me=${r.id}
            present=${s} onPerson=${Yt} roles=${ko} find=${pl}
      canChange=${m=>xo(t,l,m,r.id)}
          canRemove=${m=>_o(t,l,m,r.id)}
          canPassOn=${m=>So(t,m,r.id)}
          onPassOn=${m=>j({kind:"server-pass-on",server:e,user:m.user.id})}
     
          onRole=${(m,d)=>tn(e,m.user.id,d).catch(M)}
          onRemove=${c} />`:a`<${H} rows=${6} kind="line" />`}
  <//>`}function ii({request:e,onApprove:t,onDeny:o}){let[r,s]=f(!1),i=async()=>{s(!0),await t(),s(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${n("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,oe(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${n("mesh.compare")}</p>
    <${vt} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${r}
        data-testid="node-approve" onClick=${i}>${n("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${r} data-testid="node-deny"
          onClick=${o}>${n("mesh.deny")}</button></div>
  </article>`}var ai=12;function li({holds:e,meshName:t,describe:o,onMake:r,onRestore:s}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${n("mesh.kit")}</h2></header>
    <p class="soft">${n(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${vl} meshName=${t} describe=${o} onMake=${r} />`:a`<${yl} describe=${o} onRestore=${s} />`}
  </section>`}function vl({meshName:e,describe:t,onMake:o}){let[r,s]=f(""),[i,l]=f(""),[c,m]=f(null),{busy:d,at:u,failure:$,submit:p}=S(t,["passphrase"]),b=p(async()=>{m(await o(r)),s(""),l("")}),v=[...r].length,h=i!==""&&i!==r;return a`<form class="settings-section" onSubmit=${b}>
    <${k} label=${n("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${r} onInput=${s} testid="kit-passphrase" error=${u("passphrase")}
        hint=${n("mesh.kitPassphraseRule",{count:ai})} />
    <${k} label=${n("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${h?n("mesh.kitPassphraseDiffers"):null} />
    ${$}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${d||v<ai||i!==r}>${n("mesh.kitMake")}</button></div>
    ${c&&a`<${gl} kit=${c} text=${kl(c,e)} />`}
  </form>`}function gl({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((r,s)=>a`<li key=${s}>${r}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${n("mesh.kitSave")}</a>
      <${pe} text=${t} label=${n("mesh.kitCopy")} /></div>
    <p class="soft">${n("mesh.kitKeep")}</p></div>`}function yl({describe:e,onRestore:t}){let[o,r]=f(""),[s,i]=f(""),{busy:l,at:c,failure:m,submit:d}=S(e,["kit","passphrase"]),u=d(async()=>{await t(o,s),r(""),i("")});return a`<form class="settings-section" onSubmit=${u}>
    <${k} label=${n("mesh.kitLine")} value=${o} onInput=${r} area mono
        testid="kit-line" error=${c("kit")} />
    <${k} label=${n("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${s} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${m}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||s===""}>${n("mesh.kitRestore")}</button></div>
  </form>`}function kl(e,t){let o=e.words.map((r,s)=>`${s+1}. ${r}`).join(`
`);return`${n("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function ci({rows:e}){let t=e.filter(([,r])=>r>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${n("mesh.counters")}</h2></header>
    <p class="soft">${n("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${n("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([r,s])=>a`<div key=${r}><dt>${Cr(r)}</dt><dd>${s}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${n("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function mi({events:e}){return a`<section class="card"><header class="card-head"><h2>${n("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${n("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${Q(t.at)}>${I(t.at)}</time><span>${wl(t)}</span></li>`)}</ol>`}
  </section>`}function wl({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return n("mesh.event.joined");case"connected":return n("mesh.event.connected",{name:o});case"lost":return n("mesh.event.lost",{name:o,reason:re(String(t.reason))});case"authority_given":case"authority_taken":return n(`mesh.event.${e}`,{name:o});case"authority_restored":return n("mesh.event.authority_restored");case"revoked":return n("mesh.event.revoked",{name:o});case"refused_address":return n(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return $e(String(t.trouble),t.name?o:null);case"trouble_over":return n("mesh.event.troubleOver");case"set_aside":return n("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return n("mesh.event.disk",{detail:t.detail});default:return n("mesh.event.other",{code:e})}}function di({node:e,onRevoke:t,onAuthority:o}){let r=[o&&{label:n(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:n("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),s=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&n(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&oe(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&I(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&ut(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${n(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${n("mesh.authority")}</span>`}
      ${r.length>0&&a`<${lt} label=${n("mesh.nodeMenu",{name:e.name})} items=${r} />`}</header>
    <dl>${s.map(([i,l])=>l&&a`<div key=${i}><dt>${n(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${$e(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${xl(e)}</p>`}
  </article>`}function xl({last_error_code:e,last_error_at:t}){let o=re(e??"");return t?n("mesh.errorAt",{reason:o,time:I(t)}):o}function ui({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${n("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${n("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${n(`mesh.order.${o.kind}`)}</strong> ${oe(o.created_at)} — ${n("mesh.ordersMissing",{nodes:o.missing.map(t).join(n("list.comma"))})}</li>`)}</ul>`}
  </section>`}function pi({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
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
    </tr>`)}</tbody></table></div>`}var Sl={green:"ok",amber:"clock",red:"warning"};function fi({verdict:e,at:t,stale:o,nodes:r}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${A} name=${Sl[e.level]} size=${22} /><p>${_l(e,r)}</p>
    <small>${n(o?"mesh.staleAt":"mesh.asOf",{time:Ct(t)})}</small></div>`}function _l({code:e,args:t,at:o},r){let s=i=>Number(t[i]??0);switch(e){case"equal":return n("mesh.verdict.equal",{count:s("nodes"),time:Ct(o)});case"quarantined":return n("mesh.verdict.quarantined",{count:s("entries")});case"deriving":return n("mesh.verdict.deriving",{percent:s("percent")});case"behind":return n("mesh.verdict.behind",{node:t.node,count:s("behind")+s("ahead")});case"unreachable":return Nl(t,r);case"set_aside":return n("mesh.verdict.setAside",{node:t.node,entry:s("entries")});case"unanswered":return[n("mesh.verdict.unanswered",{address:t.address}),re(String(t.reason))].join(n("list.sentences"));case"clock":return Ml(t);default:return Cl(e,t)}}function Cl(e,t){let o=t.since&&n("mesh.verdict.since",{time:I(String(t.since))});return[$e(e,t.here?null:String(t.node)),o].filter(Boolean).join(n("list.sentences"))}function Ml({node:e,here:t,ahead:o,seconds:r}){let s=o?"Ahead":"Behind";return t?n(`mesh.verdict.ownClock${s}`,{span:Mt(Number(r))}):n(`mesh.verdict.clock${s}`,{node:e,span:Mt(Number(r))})}function Nl(e,t){let o=t.filter(s=>s.state==="unreachable"||s.state==="never"),r=Number(e.behind??0);return[n("mesh.verdict.unreachable",{node:o.map(s=>s.name).join(n("list.comma"))}),e.reason&&re(String(e.reason)),e.heard_at&&n("mesh.verdict.heard",{time:I(String(e.heard_at))}),r>0&&n("mesh.verdict.lacks",{count:r}),e.next_attempt_at&&n("mesh.verdict.next",{when:ut(String(e.next_attempt_at))})].filter(Boolean).join(n("list.sentences"))}function $i({ticket:e,earlier:t,nameOf:o,onMake:r}){let[s,i]=f(!1),l=async()=>{i(!0),await r(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${n("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${s}
          data-testid="ticket-make" onClick=${l}><${A} name="ticket"
          size=${16} />${n("mesh.makeTicket")}</button></header>
    <p class="soft">${n("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${pe} text=${e.ticket} label=${n("mesh.copyTicket")}
          testid="ticket-copy" />
        <${pe} text="localchat --join ${e.ticket}" label=${n("mesh.copyCommand")} />
        <span
            class="soft">${n("mesh.ticketUntil",{when:oe(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${n("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?n("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?n("invite.expired"):n("mesh.ticketOpen",{time:I(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function hi(e){let t=e.writers.map(({id:r,entries:s})=>({node:r,label:e.nodes.find(i=>i.id===r)?.name??r.slice(-6),top:s})),o=e.nodes.map(r=>{let s=t.map((i,l)=>{let c=r.held[l]??0;return{held:c,behind:i.top-c}});return{node:r,cells:s,dimmed:r.state!=="here"&&r.state!=="connected"}});return{columns:t,rows:o}}function bi(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var Al=3e3;function Tl(){let e=x.value?.mesh_admin===!0;if(w(()=>{if(!e)return;It();let r=setInterval(It,Al);return()=>clearInterval(r)},[e]),!e)return a`<${G} icon="shield" title=${n("empty.forbidden")}
        text=${n("mesh.adminsOnly")} />`;let t=Rn.value,o=jn.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${q} icon="arrow-left" label=${n("action.back")}
        class="only-narrow" onClick=${En} />
      <div><h1>${n("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${O} tone="warning">${n("mesh.loadFailed")} ${te(o)}<//>`}
      ${t?a`<${Ol} told=${t} stale=${o!==null} />`:o===null&&a`<${H} rows=${5} kind="line" />`}
    </div>
  </section>`}function Ol({told:e,stale:t}){let o=s=>e.nodes.find(i=>i.id===s)?.name??s.slice(-8),r=e.nodes.some(s=>s.state==="here"&&s.authority);return a`
    <${fi} verdict=${e.verdict} at=${Fn.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${n("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(s=>a`<${ii} key=${s.node_id} request=${s} onApprove=${()=>Dl(s)} onDeny=${()=>Il(s)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${n("mesh.positions")}</h2></header><p
        class="soft">${n("mesh.positionsText")}</p><${pi}
        ...${hi(e)} /></section>
    <section class="status-nodes" aria-label=${n("mesh.nodes")}>${e.nodes.map(s=>a`<${di} key=${s.id} node=${s}
      onRevoke=${s.state==="here"||s.state==="revoked"?null:()=>Pl(s)}
      onAuthority=${r&&s.state!=="revoked"&&s.state!=="waiting"?()=>El(s):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${O} tone="warning">${e.unanswered.map(({address:s,code:i})=>a`<p key=${s} data-testid="unanswered">${n("mesh.verdict.unanswered",{address:s})} ${re(i)}</p>`)}<//>`}
    <${$i} ticket=${Ln.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>Un().catch(M)} />
    <${li} holds=${r} meshName=${e.mesh.name} describe=${D}
        onMake=${Xn} onRestore=${(s,i)=>qn(s,i).then(()=>E(n("mesh.restored"),"ok"))} />
    <div class="card-pair"><${ci} rows=${bi(e.counters)} /><${ui}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${mi} events=${e.events} />`}function Dl(e){return Bn(e.node_id).then(()=>E(n("mesh.approved",{name:e.name}),"ok"),M)}function Il(e){j({kind:"confirm",title:n("mesh.deny"),text:n("mesh.denyText",{name:e.name}),action:n("mesh.deny"),danger:!0,run:()=>Hn(e.node_id).catch(M)})}function Pl(e){j({kind:"confirm",title:n("mesh.revoke"),text:n("mesh.revokeText",{name:e.name}),action:n("mesh.revoke"),danger:!0,run:()=>Kn(e.id).catch(M)})}function El(e){let t=e.authority,o=n(t?"mesh.takeAuthority":"mesh.giveAuthority"),r={name:e.name};j({kind:"confirm",title:o,text:t?n("mesh.takeAuthorityText",r):n("mesh.giveAuthorityText",r),action:o,danger:t,run:()=>zn(e.id,!t).catch(M)})}var gi=["href","bold","strike","italic","code"],vi={bold:"**",strike:"~~",italic:"*"},yi=e=>Rl(e).map(t=>{let o=t.reduce((r,{text:s})=>r+(s.match(/[*`~_]/g)?.length??0),0);return kt(t,0,o>1).trim()});function Rl(e){let t=[[]],o=!0;for(let r of e)(r.kept?r.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):r.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!r.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...r,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function kt(e,t,o){let r=gi[t];if(!r)return e.map(({text:i})=>o?Ll(i):i).join("");let s="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][r]===e[i][r];)l+=1;s+=Fl(e.slice(i,l),t,o),i=l}return s}function Fl(e,t,o){let r=gi[t],s=e[0][r],i=e.map(({text:l})=>l).join("");if(!s||i.trim()==="")return kt(e,t+1,o);if(r==="code")return to(i,l=>jl(l));if(r==="href"){if(i.trim()===s)return i;let l=kt(e,t+1,o);return to(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${s})`)}return to(kt(e,t+1,o),l=>vi[r]+l+vi[r])}function to(e,t){let o=e.trim(),r=e.length-e.trimStart().length;return e.slice(0,r)+t(o)+e.slice(r+o.length)}var jl=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,Ll=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function ki(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var Bl=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,Hl=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,Kl=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,L=e=>e.nodeType===1?e.nodeName.toLowerCase():"",se=(e,t)=>e.getAttribute?.(t)??"",ce=e=>se(e,"style");function wi(e){let t=[...e.childNodes].filter(r=>L(r)!==""||r.nodeType===3&&r.nodeValue?.trim()),o=r=>{let s=ce(r);return L(r)==="pre"||/white-space:\s*pre/i.test(s)&&Kl.test(s)};return t.length>0&&t.every(o)}var Ke=e=>/display:\s*none|mso-list:\s*ignore/i.test(ce(e));function xi(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(ce(e))?"item":Bl.test(t)?"text":null}function Si(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),r="`".repeat(o+1),s=[...e.childNodes].find(c=>L(c)==="code"),i=`${se(e,"class")} ${s?se(s,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${r}${l}
${t}
${r}`}function _i(e,t){let o=Number(/\blevel(\d)/i.exec(ce(e))?.[1]??1),r=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Ci(e)),s=Number.parseInt((r?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=r?`${s||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function Ci(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(ce(t)))return t.textContent??"";let o=L(t)===""?"":Ci(t);if(o)return o}return""}function Mi(e){let t=[...e.childNodes].flatMap(o=>L(o)==="p"?[...o.childNodes]:[o]).find(o=>L(o)==="input"&&se(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var oo=e=>[...e.childNodes].flatMap(t=>{let o=L(t);return Ke(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?oo(t):[]}),no=e=>[...e.childNodes].some(t=>Hl.test(L(t))||L(t)==="div"&&no(t));var zl=/^(b|strong)$/,Xl=/^(i|em|cite)$/,ql=/^(s|del|strike)$/,Ul=/^(code|kbd|samp|tt)$/;function wt(e,t){let o=L(e),r=ce(e),s=/font-weight:\s*(\w+)/i.exec(r)?.[1]??"",i={...t};(zl.test(o)||/^(bold|bolder|[6-9]00)$/i.test(s))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(s)&&delete i.bold,(Xl.test(o)||/font-style:\s*italic/i.test(r))&&(i.italic=!0),(ql.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(r))&&(i.strike=!0),Ul.test(o)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(r)&&(i.kept=!0);let l=o==="a"?ki(se(e,"href")):void 0;return l&&(i.href=l),i}function Ai(e){let t=new Map,o=e.map(s=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of s){l();for(let m=0;m<c.columns&&i.length<=40;m+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(m===0?c.text:"")}return l(),i}),r=Math.max(0,...o.map(s=>s.length));if(r>40||r*o.length>2e3)return null;for(let s of o)for(;s.length<r;)s.push("");return Wl(o)}function Wl(e){let t=e.filter(r=>r.some(Boolean)),o=Math.max(0,...t.map(r=>r.findLastIndex(Boolean)+1));return t.map(r=>r.slice(0,o))}var Gl=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function Ti(e,t){let[o,...r]=e,s=o.map((l,c)=>{let m=r.map(u=>u[c]).filter(Boolean),d=m.length>0&&m.every(u=>Gl.test(u));return t(c)||d?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(o.map(ro)),i(s),...r.map(i)].join(`
`)}var ro=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var Vl=150,Oi=12,Di=16e3,Jl=400,Zl=50,Yl=80,ec=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Ie=class extends Error{};function Ii(e,t){if(wi(e))return null;let o=new so;try{o.children(e,{},0)}catch(l){if(l instanceof Ie)return null;throw l}if(o.flush("line"),!o.structured&&!tc(o.looks))return null;let r=[...o.hrefs];if(r.length===1&&t.trim()===r[0])return null;let s=Pi(o.blocks);return s.length<=2*Di&&s.split(`
`).length<=Jl?s:null}var tc=e=>e.size>1||[...e].some(t=>t.includes("href"));function Pi(e){let t="";return e.forEach((o,r)=>{let i=e[r-1]?.kind===o.kind&&o.kind!=="apart";t+=(r===0?"":i?`
`:`

`)+o.text}),t}var so=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=yi(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(r=>r.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,r){for(let s of t.childNodes)this.node(s,o,r+1)}text(t,o){if(this.#t+=t.length,this.#t>Di)throw new Ie;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:r,...s}=o;this.looks.add(JSON.stringify(Object.keys(s).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,r){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let s=L(t);if(s===""||ec.test(s)||Ke(t))return;if(r>Vl)return this.text(t.textContent??"",o);if(s==="br")return this.text(`
`,{...o,kept:!0});if(s==="img")return this.text(se(t,"alt").slice(0,Yl),o);if(s==="input")return;let i=wt(t,o),l=xi(t,s);return l?this.block(l,t,i,r):this.children(t,i,r)}block(t,o,r,s){if(this.flush("line"),t==="text"){this.children(o,r,s);let c=L(o)==="p"&&!/Mso|^p\d/.test(se(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,r,s);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Si(o),"apart");if(t==="list"){let c=this.list(o,r,s);return c===""?void 0:this.put(c,"apart")}let i=this.inside(o,r,s);if(i==="")return;if(t==="item")return this.put(_i(o,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(L(o)[1]));return this.put(`${l} ${ro(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,r){let[s,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>Oi?this.text(t.textContent??"",o):this.children(t,o,r),this.#e-=1,this.flush("line");let l=Pi(this.blocks);return this.blocks=s,this.runs=i,l}list(t,o,r){let s=Number.parseInt(se(t,"start"),10)||1,i=L(t)==="ol",l=[];for(let c of t.childNodes){let m=L(c);if(m===""||Ke(c))continue;if(m==="ul"||m==="ol"){this.#e+=1;let p=this.#e>Oi?this.inside(c,o,r):this.list(c,o,r+1);this.#e-=1,p&&l.push(p.replace(/^/gm,i?"   ":"  "));continue}let d=i?`${s}. `:"- ",u=this.inside(c,wt(c,o),r+1).replace(/\n{2,}/g,`
`);u!==""&&(s+=1,l.push(d+Mi(c)+u.replace(/\n/g,`
${" ".repeat(d.length)}`)))}return l.join(`
`)}table(t,o,r){let s=oo(t).map(d=>[...d.childNodes].filter(u=>/^(td|th)$/.test(L(u))&&!Ke(u)));if(s.reduce((d,u)=>d+u.length,0)>2e3)throw new Ie;if(!(s.length>1&&s.some(d=>d.length>1))||s.some(d=>d.some(no))){for(let d of s)for(let u of d)this.block("text",u,o,r+1);return}let c=s.map(d=>d.map(u=>this.cell(u,o,r+1))),m=Ai(c);if(!m)throw new Ie;m.length!==0&&(this.structured=!0,this.put(Ti(m,d=>oc(c,d)),"apart"))}cell(t,o,r){let s=this.inside(t,wt(t,o),r).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(se(t,c),10)||1,1),Zl),l=/^right$/i.test(se(t,"align"))||/text-align:\s*right/i.test(ce(t));return{text:s.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function oc(e,t){let o=e.slice(1).flatMap(r=>r[t]?.text?[r[t]]:[]);return o.length>0&&o.every(({right:r})=>r)}var nc=2e6,rc=2e4;function sc(e,t){if(e.length>nc)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>rc?null:Ii(o.body,t)}var ic=({links:e})=>a`${e.map(t=>a`<${cc} key=${t.message} link=${t} />`)}`,ze=new Set,ac=500;function lc(e){ze.has(e)||(ze.size>=ac&&ze.clear(),ze.add(e),dn(e).catch(()=>ze.delete(e)))}function cc({link:e}){let{conversation:t,message:o,direct:r}=e,s=R(t),i=s!==null,l=jo.value[o];w(()=>{i&&l===void 0?Lo(t,o):!i&&r&&lc(t)},[t,o,i,l===void 0]);let c=z(()=>l?he(l):"",[l]);if(!s||!l)return null;let m=F.value?.find(d=>d.id===s.server)?.name??null;return a`<${ft} message=${l} text=${c} place=${s.label} server=${m}
    onShow=${()=>P(t,o)} />`}function Ei({message:e,onShow:t,onUnpin:o,onPerson:r}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${V} id=${s.id} name=${s.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${s.username}"
        onClick=${i=>r(i.currentTarget)}>${s.display_name}</button>
      <time title=${Q(e.created_at)}>${I(e.created_at)}</time>
      ${o&&a`<${q} icon="close" label=${n("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${mt} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${n("pins.show")}</button>
  </article>`}function mc(){let e=ae(ne.value)??"",t=R(e);if(w(()=>{e&&xn(e)},[e]),!t)return null;let o=kn.value[e],r=wn.value,s=i=>{P(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(X.value=null)};return a`<${Z} title=${n("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{X.value=null}}>
    ${r!==null&&a`<${O} tone="warning">${te(r)}<//>`}
    ${!o&&r===null&&a`<${H} rows=${3} />`}
    ${o?.length===0&&a`<${G} icon="pin" title=${n("pins.none")} text=${n("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(i=>a`<li key=${i.id}><${Ei} message=${i}
            onPerson=${l=>dt(i.author.username,l,i.author)}
            onShow=${()=>s(i)} onUnpin=${t.pins?()=>Sn(i):null} /></li>`)}</ul>`}
  <//>`}function Ri({saved:e,place:t,onShow:o,onRemove:r}){let{message:s,server:i}=e,{author:l}=s;return a`<article class="pinned" data-testid="saved-message" data-message-id=${s.id}>
    <p class="found-place">${t}${i&&a`<small>${i.name}</small>`}</p>
    <header><${V} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${Q(s.created_at)}>${I(s.created_at)}</time>
      <${q} icon="close" label=${n("saved.remove")} testid="saved-remove" onClick=${r} /></header>
    <div class="pinned-body" dir="auto">${s.html?a`<${mt} source=${s.html} />`:a`<p class="message-plain">${s.content}</p>`}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${n("saved.show")}</button>
  </article>`}function Fi({found:e,place:t,onShow:o}){let{message:r,snippet:s,server:i}=e,{author:l}=r,c=m=>{if(m.key!=="ArrowDown"&&m.key!=="ArrowUp")return;let d=m.currentTarget.closest("li"),$=(m.key==="ArrowDown"?d?.nextElementSibling:d?.previousElementSibling)?.querySelector("button")??null;($||m.key==="ArrowUp")&&(m.preventDefault(),($??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${r.id} onClick=${o} onKeyDown=${c}>
    <span class="found-place">${t}${i&&a`<small>${i.name}</small>`}
      ${r.parent_id&&a`<small>${n("search.inThread")}</small>`}</span>
    <span class="found-by"><${V} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${Q(r.created_at)}>${I(r.created_at)}</time></span>
    <span class="found-text" dir="auto">${s.map((m,d)=>m.hit?a`<mark key=${d}>${m.text}</mark>`:m.text)}</span>
  </button>`}function ji({value:e,busy:t,sort:o,filters:r,onInput:s,onEnter:i,onSort:l,onFilter:c}){let m=W(null),[d,u]=f(null);ve(()=>{m.current?.focus(),m.current?.select()},[]);let $=p=>{if(!le(p)){if(p.key==="Enter")p.preventDefault(),i();else if(p.key==="ArrowDown"){let b=document.querySelector(".found-list button");b instanceof HTMLElement&&(p.preventDefault(),b.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${A} name="search" size=${17} />
      <input ref=${m} type="search" value=${d??e} maxlength="500"
        placeholder=${n("search.placeholder")} aria-label=${n("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${$}
        onCompositionStart=${p=>u(p.target.value)}
        onCompositionEnd=${p=>{u(null),s(p.target.value)}}
        onInput=${p=>{p.isComposing?u(p.target.value):s(p.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${r.map(({label:p,filter:b})=>a`<button type="button" class="chip" key=${b}
          onClick=${()=>{c(b),m.current?.focus()}}>${p}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${n("search.sort")}</legend>
      ${["newest","best"].map(p=>a`<label key=${p}><input type="radio" name="search-sort" value=${p}
            checked=${o===p} onChange=${()=>l(p)} />
          <span>${n(`search.${p}`)}</span></label>`)}
    </fieldset>
  </div>`}var dc=/^(in|from|on):/;function Li(e,t){let o=uc(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let r=dc.exec(t)?.[0],s=o.filter(l=>!r||!l.startsWith(r)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...s,i].join(" ").trim()}function uc(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function pc(){let{typed:e,sort:t,results:o,cursor:r,total:s,more:i,unknown:l,coverage:c,asked:m,busy:d,error:u}=Nn.value,$=R(ae(ne.value)),p=$?.server?$:null,b=[p&&{label:n("search.inChannel",{channel:p.name}),filter:`in:#${p.name}`},{label:n("search.fromMe"),filter:"from:me"},{label:n("search.hasLink"),filter:"has:link"},{label:n("search.hasCode"),filter:"has:code"},{label:n("search.today"),filter:"on:today"}].filter(h=>h!=null),v=({message:h,channel:T,dm:C})=>{T?U(T.server_id,T.id,h.id):C&&P(C.id,h.id),matchMedia("(max-width: 1180px)").matches&&(X.value=null)};return a`<${Z} title=${n("search.title")} testid="search"
      onClose=${()=>{X.value=null}}>
    <${ji} value=${e} busy=${d} sort=${t} filters=${b}
      onInput=${h=>nt(h)}
      onEnter=${()=>nt(e,{at_once:!0})}
      onSort=${An}
      onFilter=${h=>nt(Li(e,h),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${d?void 0:m}>
      ${u!==null&&a`<${O} tone="warning">${te(u)}<//>`}
      ${l.map(h=>a`<${O} tone="warning" key=${h}>${n("search.unknown",{part:h})}<//>`)}
      ${!m&&!d&&u===null&&a`<${$c} />`}
      ${!m&&d&&a`<${H} rows=${3} />`}
      ${m&&a`<p class="found-count" role="status">${fc(o.length,s,i,r)}</p>
          <ol class="found-list">${o.map(h=>a`<li key=${h.message.id}><${Fi} found=${h} place=${io(h)}
                onShow=${()=>v(h)} /></li>`)}</ol>`}
      ${m&&r&&a`<button type="button" class="button" data-testid="search-more" disabled=${d}
            onClick=${Tn}>${n("search.more")}</button>`}
      ${m&&c&&a`<${hc} coverage=${c} />`}
    </div>
  <//>`}function io({channel:e,dm:t}){return e?`#${e.name}`:t?No(t,x.value?.id??"",cn()):""}function fc(e,t,o,r){return e===0&&!r?n("search.none"):o?n("search.countMore",{count:t}):n("search.count",{count:t})}function $c(){let e=[['"…"',n("search.helpPhrase")],["-…",n("search.helpWithout")],["from:",n("search.helpFrom")],["in:#",n("search.helpIn")],["has:link",n("search.helpHas")],["before: after: on:",n("search.helpDays")]];return a`<${G} icon="search" title=${n("search.start")} text=${n("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function hc({coverage:e}){let{missing:t,behind:o,waiting:r,reading_before:s}=e,i=[...o.map(({name:l,since:c})=>c?n("search.unreachableSince",{name:l,time:_e(c)}):n("search.unreachable",{name:l})),t>0?n("search.missing",{count:t}):"",r>0?n("search.waiting",{count:r}):"",s?n("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${n("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}function bc(){w(()=>{Dt()},[]);let{items:e,cursor:t,loaded:o}=_n.value,r=Cn.value,s=({message:i,channel:l,dm:c})=>{l?U(l.server_id,l.id,i.id):c&&P(c.id,i.id),matchMedia("(max-width: 1180px)").matches&&(X.value=null)};return a`<${Z} title=${n("saved.title")} testid="saved"
      onClose=${()=>{X.value=null}}>
    ${r!==null&&a`<${O} tone="warning">${te(r)}<//>`}
    ${!o&&r===null&&a`<${H} rows=${3} />`}
    ${o&&e.length===0&&a`<${G} icon="clock" title=${n("saved.none")} text=${n("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(i=>a`<li key=${i.message.id}><${Ri} saved=${i} place=${io(i)}
            onShow=${()=>s(i)} onRemove=${()=>Mn(i.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{Dt(!1)}}>${n("saved.more")}</button>`}
  <//>`}var vc=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>Bi?`${t.slice(0,Bi).join("")} …`:t.join("")},Bi=40;function Hi({count:e,max:t,full:o,busy:r,failed:s,onCopy:i,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${n("select.label")} data-testid="selection">
    ${s.length>0&&a`<${O} tone="error"><ul class="selection-failed" data-testid="selection-failed">${s.map(({message:m,reason:d})=>a`<li key=${m.id}>${n("select.failed",{name:m.author.display_name,time:_e(m.created_at),text:vc(m.content),reason:d})}</li>`)}</ul><//>`}
    ${o&&a`<${O} tone="warning">${n("select.full",{count:t})}<//>`}
    <div class="selection-row">
      <strong role="status" data-testid="selection-count">${n("select.count",{count:e})}</strong>
      <span class="spacer"></span>
      <button type="button" class="button is-small" disabled=${e===0||r}
        data-testid="selection-copy" onClick=${i}><${A} name="copy" size=${15} />${n("select.copy")}</button>
      ${l&&a`<button type="button" class="button is-small is-danger-quiet"
          disabled=${e===0||r} data-testid="selection-delete"
          onClick=${l}><${A} name="trash" size=${15} />${n("select.delete")}</button>`}
      <button type="button" class="button is-small" data-testid="selection-done"
        onClick=${c}>${n("select.done")}</button>
    </div>
  </section>`}function ao({moderates:e}){let t=Ne.value;if(!t)return null;let o=mr(t),r=o.length,s=e||o.every(({author:c})=>c.id===x.value?.id),i=async()=>{await pr(fr(o,qo))&&(E(n("select.copied",{count:r}),"ok"),je())},l=()=>j({kind:"confirm",title:n("select.deleteTitle",{count:r}),text:n("select.deleteText"),action:n("select.deleteCount",{count:r}),danger:!0,run:async()=>{let c=await dr();c>0&&E(n("select.deleted",{count:c}),"ok")}});return a`<${Hi} count=${r} max=${cr} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${s?l:null} onDone=${je} />`}function gc({id:e,parent:t,at:o}){let r=R(e),s=Eo(e,t).value.messages[0],i=Oo(e,t).value,l=Wn(i.messages);w(()=>(o||Fo(e,t),Ro(e,t),()=>{Ne.peek()?.parent===t&&je()}),[e,t]);let c=it.value,[m,d]=f(!1);w(()=>{m&&c&&i.loaded&&Gn(e,t,l)},[m,c,i.loaded,l]);let u=Math.max(s?.reply_count??0,i.has_older?i.messages.length:0),$=i.has_newer?[]:vn(gn.value,e,t,i.messages),p=z(()=>{let b=s?[{kind:"message",key:t,message:s,continues:!1}]:[];if(!i.loaded)return b;b.push({kind:"replies",key:"replies",count:u});let v=ir(i.messages,{day:We}).filter(h=>h.kind!=="day");return[...b,...v,...ar($)]},[i,s,u,zo.value,...$]);return r?a`<${Z} title=${n("thread.title")} subtitle=${r.label} testid="thread"
      onClose=${()=>{X.value=null}}>
    <${sr} name=${n("thread.title")} rows=${p} guess=${lr}
        draw=${wr({conversation:r,focus:o,thread:!0})} staying=${[hn.value?.message,"replies"]}
        before=${i.loaded?null:a`<${H} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${Qn(e,t)}
      onOlder=${()=>Do(e,t)}
          onNewer=${()=>Po(e,t)}
          onLatest=${()=>Xe(e,t)}
          onView=${b=>d(b?.end===!0)} />
    ${Ne.value?.parent===t&&a`<${ao} moderates=${r.moderates} />`}
    ${!r.archived&&Ne.value?.parent!==t&&a`<${xr} key=${t} conversation=${r} parent=${t} placeholder=${n("thread.placeholder")} />`}
  <//>`:null}export{Ka as Dialogs,Ki as EmojiPopover,Va as FirstRun,tl as InboxPanel,rl as InvitePage,fl as MembersPanel,Tl as MeshPage,Ba as Notifying,ic as PermalinkCards,zi as PersonPopover,mc as PinsPanel,bc as SavedPanel,pc as SearchPanel,ao as Selecting,gc as ThreadPanel,sc as markdownFrom};
