import{$ as te,$b as En,$c as ur,$d as Er,A as xo,Aa as q,Ab as bn,Ac as Jn,Ad as Ne,B as w,Bb as Bt,Bc as Zn,Bd as He,Ca as j,Cb as vn,Cc as zt,Cd as Sr,Da as y,Db as gn,Dc as Yn,Dd as _r,E as So,Eb as yn,Ec as er,Ed as ce,Fa as R,Fb as Ae,Fc as tr,G as _o,Gb as kn,Gc as or,Gd as pt,H as Dt,Ha as V,Hb as nt,Hc as nr,Hd as Cr,I as Co,Ia as _,Ic as rr,J as Mo,Ja as Yo,Jb as wn,Jc as sr,Jd as Mr,K as To,Kb as Ht,Kc as ir,Kd as ft,L as Ao,La as en,Lb as rt,Ld as ma,M as No,Ma as tn,Mb as xn,Mc as ar,Md as x,N as Oo,Na as Fe,Nb as Sn,Nc as mt,Nd as S,O as Io,Oa as on,Ob as st,Oc as lr,Od as I,P as Ce,Pa as Me,Pb as _n,Pd as Tr,Q as Do,Qa as Rt,Qb as Cn,Qc as Xt,Qd as Ar,Ra as J,Rb as it,Rd as Nr,S as Eo,Sa as Je,Sb as Mn,Ta as Ze,Tb as Tn,Ua as nn,Ub as An,Ud as $t,V as Po,Va as D,Vc as cr,Vd as Or,W as Ro,Wa as oe,Wb as be,Wd as da,X as Fo,Xa as Ft,Xb as Nn,Xd as ve,Y as jo,Ya as jt,Yb as On,Yc as mr,Yd as Ut,Z as Lo,Zb as In,Zd as Ir,_ as Bo,_b as Dn,_c as dr,_d as Dr,a,aa as Ho,ab as xe,ac as Pn,ad as pr,ba as Ko,bb as rn,bc as Rn,bd as fr,ca as Et,cb as sn,cc as Fn,ce as Pr,d as ae,db as an,dc as jn,e as f,ea as zo,eb as Ye,ec as Ln,ed as L,ee as Rr,f as k,fb as ue,fc as Kt,fd as P,g as we,gb as ln,gc as Bn,gd as E,ge as Fr,h as Q,hc as Hn,hd as dt,i as X,ia as Xo,ib as F,ic as at,ja as Uo,jb as Te,jc as Kn,k as fe,ka as qo,kb as he,kc as zn,la as Qe,lc as Le,ma as Wo,mb as Lt,mc as Xn,na as Go,nb as et,nc as lt,nd as Z,o as yo,oa as Qo,ob as cn,od as ut,p as n,pa as Vo,pb as mn,pc as Un,pd as N,q as A,qa as Jo,qb as dn,qc as le,qd as $r,r as U,rb as un,rc as ct,rd as hr,sc as ne,sd as br,t as G,ta as Zo,tb as pn,tc as qn,td as vr,u as ko,ua as Ve,ub as je,uc as Wn,ud as gr,v as Re,vb as fn,vc as Be,vd as yr,w as wo,wb as $n,wc as K,wd as kr,xb as hn,xc as Gn,xd as wr,yb as tt,yc as Qn,z as $e,za as Pt,zb as ot,zc as Vn,zd as xr}from"./chunk.js";function C({title:e,onClose:t,children:o,size:r="m",testid:s,bare:i}){let l=Q(null),c=fe();return k(()=>{let m=document.activeElement,u=l.current;return u&&!u.open&&u.showModal(),()=>{m instanceof HTMLElement&&m.isConnected&&m.focus()}},[]),a`<dialog ref=${l} class="modal modal-${r} ${i?"is-bare":""}"
      aria-labelledby=${c} data-testid=${s}
    onCancel=${m=>{m.preventDefault(),t?.()}} onMouseDown=${m=>{m.target===l.current&&t?.()}}>
    <div class="modal-box">
      <div class="modal-head ${i?"visually-hidden":""}">
        <h2 id=${c}>${e}</h2>
        ${t&&!i&&a`<${G} icon="close" label=${n("action.close")} onClick=${t} />`}
      </div>
      ${o}
    </div>
  </dialog>`}function jr({title:e,text:t,action:o,danger:r,quote:s,onConfirm:i,onClose:l}){let[c,d]=f(!1),m=async()=>{d(!0),await i(),l()};return a`<${C} title=${e} onClose=${l} size="s" testid="confirm">
    <div
        class="modal-body"><p>${t}</p>${s&&a`<blockquote class="confirm-quote">${s}</blockquote>`}</div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${l}>${n("action.cancel")}</button>
      <button type="button" class="button ${r?"is-danger":"is-primary"}" autofocus
          disabled=${c} data-testid="confirm-yes" onClick=${m}>${o}</button>
    </footer>
  <//>`}var ge=pt?"⌘":"Ctrl";function Lr({sendKey:e,onClose:t}){let r=[["moving",[["switcher",[[ge,"K"]]],["search",[[ge,"Shift","F"]]],["channels",[["Alt","↑"],["Alt","↓"]]],["unread",[["Alt","Shift","↓"]]],["inbox",[["Alt","I"]]],["markUnread",[["Alt","U"]]],["order",[[ge,"Shift","↑"],[ge,"Shift","↓"]]],["close",[["Esc"]]],["help",[["?"]]]]],["writing",[["send",[e==="enter"?["Enter"]:[ge,"Enter"]]],["newline",e==="enter"?[["Shift","Enter"]]:[["Enter"]]],["editLast",[["↑"]]],["bold",[[ge,"B"]]],["italic",[[ge,"I"]]],["complete",[["@"],["#"],[":"],["/"]]],["pastePlain",[[ge,"Shift","V"]]]]]];return a`<${C} title=${n("keys.title")} onClose=${t} testid="key-help">
    <div class="key-help">${r.map(([s,i])=>a`<section key=${s}><h3>${n(`keys.${s}`)}</h3>
      <dl>${i.map(([l,c])=>a`<div key=${l}><dt>${n(`keys.${s}.${l}`)}</dt>
        <dd>${c.map(d=>a`<span class="combo">${d.map(m=>a`<kbd>${m}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`)}</div>
    <p class="key-help-more"><a href="/help/${yo.value}" target="_blank" rel="noopener"
        data-testid="guide-link">${n("help.guide")}</a></p>
  <//>`}function re(e){let t=n(`mesh.reason.${e}`);return qt(t)?n("mesh.reason.unknown",{code:e}):t}function Br(e){let t=n(`mesh.counter.${e}`);return qt(t)?e.replaceAll("_"," "):t}var ht=(e,t=Date.now())=>Date.parse(e)-t<1e3?n("mesh.soon"):oe(e,t);function ye(e,t){let o=t??n("mesh.thisNode"),r=n(`mesh.trouble.${e}`,{node:o});return qt(r)?n("mesh.verdict.other",{code:e}):r}var qt=e=>/^mesh\.(reason|counter|trouble)\./.test(e);function Hr({phase:e,name:t,moved_from:o,lost_at:r,nodes:s,state:i,current:l,onStatus:c,onRetry:d,onClose:m}){let u=e!=="online"?n("node.lostText",{node:t,time:r?Me(r):""}):o?n("node.movedText",{node:t,from:o}):n("node.onlineText",{node:t}),{behind:$,unreachable:p,trouble:b}=i,v=p.map(h=>h.since?n("node.awaySince",{node:h.name,time:D(h.since)}):h.name);return a`<${C} title=${n("node.title")} onClose=${m} size="s" testid="node-dialog">
    <div class="modal-body"><p>${u}</p>
      ${e==="online"&&b&&a`<p class="form-error" role="alert" data-testid="own-trouble">${ye(b,null)}</p>`}
      ${e==="online"&&$>0&&a`<p data-testid="node-behind">${n("node.behindText",{node:t,count:$})}</p>`}
      ${e==="online"&&v.length>0&&a`<p data-testid="node-away">${n("node.partialText",{others:v.join(n("list.comma"))})}</p>`}
      ${s.length>0&&a`<h3>${n("node.others")}</h3><ul class="node-list">
        ${s.map(h=>{let O=h.id===l,M=e==="online"?p.find(({id:ee})=>ee===h.id):void 0,z=e!=="online";return a`<li key=${h.id} class=${O?"is-current":""} data-testid="node-row">
            <span class="node-dot ${M||z?"is-away":""}"></span>
            <strong>${h.name}</strong>${h.segment&&a`<span>${h.segment}</span>`}
            <em class=${M||z?"is-away":"is-ok"}>${ua(O,M,z)}</em></li>`})}</ul>`}</div>
    <footer class="modal-foot">
      ${e!=="online"&&a`<button type="button" class="button is-primary" onClick=${d}>${n("action.retryNow")}</button>`}
      ${c&&a`<button type="button" class="button" onClick=${c}>${n("mesh.title")}</button>`}
      <span class="spacer"></span><button type="button" class="button"
          onClick=${m}>${n("action.close")}</button></footer>
  <//>`}function ua(e,t,o){return o?n(e?"node.row.lost":"node.row.unknown"):e?n("node.here"):t?t.since?n("node.row.away",{time:D(t.since)}):n("node.row.awayNow"):n("node.row.reached")}function Kr({username:e,describe:t,onSave:o,onLater:r}){let[s,i]=f(e.replace(/~\d+$/,"")),{busy:l,at:c,failure:d,submit:m}=S(t,["username"]);return a`<${C} title=${n("rename.title")} size="s" onClose=${r}
      testid="rename-dialog">
    <form onSubmit=${m(()=>o(s.trim()))}>
      <div class="modal-body"><p>${n("rename.text",{username:e})}</p>
        <${x} label=${n("auth.username")} value=${s} onInput=${i} autofocus
            maxlength=${50} autocomplete="username" hint=${n("auth.usernameRule")} error=${c("username")}
            testid="rename-username" />${d}</div>
      <footer class="modal-foot"><button type="button" class="button"
          onClick=${r}>${n("action.later")}</button>
        <button class="button is-primary" disabled=${l||s.trim().length<2}
            data-testid="rename-save">${n("rename.save")}</button></footer>
    </form>
  <//>`}function zr({describe:e,onCreate:t,onPreview:o,onAccept:r,onClose:s}){let[i,l]=f(""),[c,d]=f(""),[m,u]=f(null),$=S(e,["name"]),p=S(e);return a`<${C} title=${n("server.add")} onClose=${s} testid="server-add-dialog">
    <div class="modal-body two-ways">
      <form onSubmit=${$.submit(()=>t(i.trim()))}>
        <h3><${A} name="plus" size=${17} />${n("server.createTitle")}</h3>
        <p class="soft">${n("server.createText")}</p>
        <${x} label=${n("server.name")} value=${i} onInput=${l} maxlength=${100}
            autofocus testid="server-name" error=${$.at("name")} />
        ${$.failure}
        <button class="button is-primary" disabled=${i.trim()===""||$.busy}
            data-testid="server-create">${n("server.create")}</button>
      </form>
      <form onSubmit=${p.submit(async()=>{m?await r(m.code):u(await o(c))})}>
        <h3><${A} name="ticket" size=${17} />${n("invite.enterTitle")}</h3>
        <p class="soft">${n("invite.enterText")}</p>
        <${x} label=${n("invite.code")} value=${c} mono testid="invite-code"
            error=${p.error} placeholder="ABCD2345"
          onInput=${b=>{d(b),u(null)}} />
        ${m&&a`<${N} tone="ok"><b data-testid="invite-server">${m.server_name}</b>
          ${m.already_member&&a`<br />${n("invite.already")}`}<//>`}
        <button class="button is-primary" disabled=${c.trim()===""||p.busy}
            data-testid=${m?"invite-accept":"invite-preview"}>
          ${m?m.already_member?n("invite.open"):n("invite.join",{name:m.server_name}):n("invite.look")}</button>
      </form>
    </div>
  <//>`}function Xr({name:e,describe:t,onSave:o,onDelete:r,extra:s,onClose:i}){let[l,c]=f(e),{busy:d,at:m,failure:u,submit:$}=S(t,["name"]);return a`<${C} title=${n("server.edit")} onClose=${i} size="s" testid="server-form">
    <form onSubmit=${$(()=>o(l.trim()))}>
      <div class="modal-body"><${x} label=${n("server.name")} value=${l} onInput=${c}
          autofocus maxlength=${100} error=${m("name")} />${u}${s}</div>
      <footer class="modal-foot">
        ${r&&a`<button type="button" class="button is-danger-quiet" onClick=${r}>${n("server.delete")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${i}>${n("action.cancel")}</button>
        <button class="button is-primary"
            disabled=${l.trim()===""||d}>${n("action.save")}</button>
      </footer>
    </form>
  <//>`}function Ur({server:e,name:t,describe:o,onPassOn:r,onClose:s}){let[i,l]=f(""),{busy:c,failure:d,submit:m}=S(o),u=Tn(i,e),$=m(r);return a`<${C} title=${n("members.passOnTitle",{name:t})} onClose=${s} size="s"
      testid="pass-on">
    <form onSubmit=${p=>u?$(p):p.preventDefault()}>
      <div class="modal-body"><p>${n("members.passOnText",{name:t,server:e})}</p>
        <${x} label=${n("members.passOnField",{server:e})} value=${i} onInput=${l}
            autofocus maxlength=${100} autocomplete="off" testid="pass-on-name" />${d}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${s}>${n("action.cancel")}</button>
        <button class="button is-danger" data-testid="pass-on-yes"
            disabled=${c||!u}>${n("members.passOnAction")}</button></footer>
    </form>
  <//>`}function W({label:e,value:t,options:o,onChange:r,hint:s,testid:i}){let l=fe();return a`<fieldset class="choice" data-testid=${i}>
    <legend>${e}</legend>
    <div class="choice-options">
      ${o.map(c=>a`<label class="choice-option ${c.value===t?"is-chosen":""}">
        <input type="radio" name=${l} value=${c.value} checked=${c.value===t}
          onChange=${()=>r(c.value)} /><span>${c.label}</span>
      </label>`)}
    </div>
    ${s&&a`<p class="field-told">${s}</p>`}
  </fieldset>`}function Oe({label:e,value:t,options:o,onChange:r,hint:s,testid:i}){let l=fe();return a`<div class="field"><label for=${l}>${e}</label>
    <select id=${l} value=${t} data-testid=${i}
      aria-describedby=${s?`${l}-told`:void 0}
      onChange=${c=>r(c.target.value)}>${o.map(c=>a`<option key=${c.value} value=${c.value} selected=${c.value===t}>${c.label}</option>`)}</select>
    ${s&&a`<p id="${l}-told" class="field-told">${s}</p>`}
  </div>`}var Wt="";function qr({zone:e,onZone:t}){let o=X(en,[]),r=e===null||o.includes(e)?o:[e,...o],s=Intl.DateTimeFormat().resolvedOptions().timeZone;return a`<${Oe} label=${n("settings.timeZone")} value=${e??Wt}
    hint=${n("settings.timeZoneHint")} testid="setting-time-zone"
    options=${[{value:Wt,label:n("settings.timeZone.device",{zone:s})},...r.map(i=>({value:i,label:i.replaceAll("_"," ")}))]}
    onChange=${i=>t(i===Wt?null:i)} />`}function Wr({username:e,describe:t,onSave:o}){let[r,s]=f(""),[i,l]=f(""),{busy:c,at:d,failure:m,submit:u}=S(t,["current","new"]),$=u(async()=>{await o(r,i),s(""),l("")});return a`<form class="settings-section" onSubmit=${$}>
    <h3>${n("account.password")}</h3>
    <input type="text" autocomplete="username" value=${e} readonly hidden />
    <${x} label=${n("account.currentPassword")} type="password" autocomplete="current-password"
        value=${r} onInput=${s} testid="password-current"
        error=${d("current")} />
    <${x} label=${n("account.newPassword")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} hint=${n("auth.passwordRule")} testid="password-new"
        error=${d("new")} />
    ${m}
    <button class="button" disabled=${c||r===""||i.length<8}
        data-testid="password-save">${n("account.changePassword")}</button>
  </form>`}function Gr({user:e,describe:t,onSave:o}){let[r,s]=f(e.display_name),[i,l]=f(e.status_message??""),c=["display_name","status_message"],{busy:d,at:m,failure:u,submit:$}=S(t,c),p=r.trim()===e.display_name&&i.trim()===(e.status_message??"");return a`<form class="settings-section"
      onSubmit=${$(()=>o({display_name:r.trim(),status_message:i.trim()}))}>
    <div class="profile-card"><${Z} id=${e.id} name=${r||"?"}
        size="l" /><div><strong>${r}</strong><span>@${e.username}</span></div></div>
    <${x} label=${n("account.displayName")} value=${r} onInput=${s} maxlength=${100}
        testid="profile-display-name" error=${m("display_name")} />
    <${x} label=${n("account.status")} value=${i} onInput=${l} maxlength=${200}
        placeholder=${n("account.statusExample")} testid="profile-status"
        error=${m("status_message")} />
    ${u}
    <button class="button is-primary" disabled=${d||p||r.trim()===""}
        data-testid="profile-save">${n("action.save")}</button>
  </form>`}var pa=["profile","look","notify","account"];function Qr(e){let[t,o]=f(e.tab),{settings:r,onSettings:s}=e,i=(l,c)=>c.map(d=>({value:d,label:n(`settings.${l}.${d}`)}));return a`<${C} title=${n("settings.title")} onClose=${e.onClose} size="l"
      testid="settings">
    <div class="settings">
      <nav class="settings-tabs" aria-label=${n("settings.title")}>${pa.map(l=>a`<button type="button" key=${l}
            aria-current=${l===t?"page":void 0}
        data-testid="settings-tab-${l}"
            onClick=${()=>o(l)}>${n(`settings.tab.${l}`)}</button>`)}</nav>
      <div class="settings-body">
        ${t==="profile"&&a`<${Gr} user=${e.user} describe=${e.describe} onSave=${e.onProfile} />`}
        ${t==="look"&&a`
          <${W} label=${n("settings.theme")} value=${r.theme}
              options=${i("theme",["system","light","dark"])}
              onChange=${l=>s({theme:l})}
              testid="setting-theme" />
          <${W} label=${n("settings.language")} value=${r.language}
              options=${i("language",["system","ja","en"])}
              onChange=${l=>s({language:l})}
              testid="setting-language" />
          <${qr} zone=${e.zone} onZone=${e.onZone} />
          <${W} label=${n("settings.sendKey")} value=${r.send_key}
              hint=${n("settings.sendKeyHint")} testid="setting-send-key"
            options=${[{value:"enter",label:"Enter"},{value:"mod-enter",label:`${pt?"⌘":"Ctrl"}+Enter`}]} onChange=${l=>s({send_key:l})} />
          <${W} label=${n("settings.replies")} value=${r.replies}
              hint=${n("settings.repliesHint")} testid="setting-replies"
            options=${i("replies",["panel","inline"])}
                onChange=${l=>s({replies:l})} />`}
        ${t==="notify"&&e.notify}
        ${t==="account"&&a`
          <${Wr} username=${e.user.username} describe=${e.describe}
              onSave=${e.onPassword} />
          <section class="settings-section"><h3>${n("account.sessions")}</h3><p
              class="soft">${n("account.sessionsText")}</p>
            <div class="button-row"><button type="button" class="button" data-testid="logout"
                onClick=${e.onLogout}>${n("account.logout")}</button>
              <button type="button" class="button is-danger-quiet" data-testid="logout-everywhere"
                  onClick=${e.onLogoutEverywhere}>${n("account.logoutEverywhere")}</button></div></section>`}
      </div>
    </div>
  <//>`}var fa=["online","away","do_not_disturb"];function Vr({absence:e,ends:t,describe:o,onSay:r,onClose:s,...i}){let[l,c]=f(e&&i.note===null?e.state:"away"),[d,m]=f(i.note??e?.note??""),[u,$]=f(e?.until?"at":e?"none":"today"),[p,b]=f(i.at),{busy:v,at:h,failure:O,submit:M}=S(o,["note","until"]),z=l==="online"&&d.trim()==="",ee=()=>r({state:l,note:d.trim()||null,until:i.endOf(u,p)}),ie=()=>r({state:"online",note:null,until:null});return a`<${C} title=${n("absence.title")} onClose=${s} size="s" testid="absence-form">
    <form class="modal-body absence-form" onSubmit=${M(ee)}>
      <${W} label=${n("absence.state")} value=${l} testid="absence-state"
        options=${fa.map(T=>({value:T,label:n(`absence.choice.${T}`)}))}
        onChange=${c} hint=${n(`absence.hint.${l}`)} />
      <${x} label=${n("absence.note")} value=${d} onInput=${m} maxlength=${200} autofocus
        placeholder=${n("absence.example")} hint=${n("absence.noteHint")} testid="absence-text"
        error=${h("note")} />
      <${Oe} label=${n("absence.end")} value=${u} testid="absence-end" onChange=${$}
        options=${t.map(T=>({value:T,label:n(`absence.end.${T}`)}))} />
      ${u==="at"&&a`<${x} label=${n("absence.endAt")} type="datetime-local" value=${p} required
            onInput=${b} testid="absence-at" error=${h("until")} />`}
      ${O}
      <div class="button-row"><button class="button is-primary" disabled=${v||z}
          data-testid="absence-say">${n("absence.say")}</button>
        ${e&&a`<button type="button" class="button" disabled=${v} data-testid="absence-back"
            onClick=${M(ie)}>${n("absence.back")}</button>`}</div>
    </form>
  <//>`}var Zr=["hour","today","tomorrow","week","at","none"];function Jr(e,t){let o=Date.parse(`${e}Z`),r=o-t(o)*6e4;return o-t(r)*6e4}var Gt=(e,t)=>new Date(e+t(e)*6e4).toISOString().slice(0,16);function Yr(e,t,o,r){let s=l=>{let c=Gt(o,r).slice(0,10),d=new Date(Date.parse(`${c}T23:59Z`)+l*864e5).toISOString();return Math.max(Jr(d.slice(0,16),r),o+6e4)},i=l=>new Date(l).toISOString();return e==="hour"?i(o+36e5):e==="today"?i(s(0)):e==="tomorrow"?i(s(1)):e==="week"?i(s($a(o,r))):e==="at"&&t!==""?i(Jr(t,r)):null}function $a(e,t){return(7-new Date(e+t(e)*6e4).getUTCDay())%7}var Qt=36e5;function es({note:e}){let t=w.value?.absence??null,o=Math.ceil(Date.now()/Qt)*Qt+Qt,r=t?.until?Date.parse(t.until):o,s=async i=>{let l=await Co(i);y(),R(n(l?"absence.said":"absence.takenBack"),"ok")};return a`<${Vr} absence=${t} note=${e} ends=${Zr}
      at=${Gt(r,Fe)} describe=${I} onSay=${s} onClose=${y}
      endOf=${(i,l)=>Yr(i,l,Date.now(),Fe)} />`}var ha=200;function bt(e){let{chosen:t,onChange:o,label:r,max:s,me:i,find:l,presenceOf:c}=e,[d,m]=f(""),[u,$]=f(0),{found:p,asking:b}=ba(d,e.ask),v=fe(),h=Q(null);we(()=>h.current?.focus({preventScroll:!0}),[]);let O=l(d,p),M=g=>t.some(H=>H.id===g.id),z=t.length>=s,ee=g=>{!g||z&&!M(g)||(o(M(g)?t.filter(H=>H.id!==g.id):[...t,g]),m(""),$(0),h.current?.focus())},ie=g=>{if(ce(g))return;let H=O.length;if((g.key==="ArrowDown"||g.key==="ArrowUp")&&H>0)g.preventDefault(),$((u+(g.key==="ArrowDown"?1:H-1))%H);else if(g.key==="Enter"&&!g.ctrlKey&&!g.metaKey){if(d===""&&t.length>0)return;g.preventDefault(),ee(O[u])}else g.key==="Backspace"&&d===""&&o(t.slice(0,-1))},T=d.trim()!==""&&!b;return a`<div class="people-picker">
    <div class="people-field">
      ${t.map(g=>a`<span class="people-chip" key=${g.id} title="@${g.username}" data-testid="person-chosen">
          <span>${g.display_name}</span><button type="button" aria-label=${n("people.remove",{name:g.display_name})}
            title=${n("people.remove",{name:g.display_name})} onClick=${()=>ee(g)}><${A} name="close" size=${14} /></button></span>`)}
      <input ref=${h} type="text" value=${d} autocomplete="off" data-testid="people-find"
        placeholder=${t.length===0?r:""} aria-label=${r} role="combobox" aria-expanded="true"
        aria-controls="${v}-list" aria-activedescendant=${O.length>0?`${v}-${u}`:void 0}
        onKeyDown=${ie}
        onInput=${g=>{m(g.target.value),$(0)}} />
    </div>
    <ul class="people-list" role="listbox" id="${v}-list" aria-label=${r} aria-multiselectable="true">
      ${O.map((g,H)=>a`<li key=${g.id} id="${v}-${H}" role="option" data-testid="person-offered"
            aria-selected=${M(g)} class=${H===u?"is-active":""}
            data-username=${g.username}
            ref=${_e=>H===u&&_e?.scrollIntoView({block:"nearest"})}
            onMouseMove=${()=>H!==u&&$(H)} onClick=${()=>ee(g)}>
          <${Z} id=${g.id} name=${g.display_name} size="s" presence=${c(g)} />
          <span class="people-name"><strong>${g.display_name}${g.id===i?` ${n("members.you")}`:""}</strong> <span>@${g.username}</span></span>
          ${M(g)&&a`<${A} name="check" size=${16} />`}</li>`)}
    </ul>
    ${O.length===0&&a`<p class="people-none" role="status">${T?n("people.none"):e.none??n("people.hint")}</p>`}
    ${z&&a`<p class="people-none" role="status">${n("people.full",{count:s})}</p>`}
  </div>`}function ba(e,t){let[o,r]=f({found:[],asking:!1}),s=Q(0);return k(()=>{s.current+=1;let i=s.current;if(e.trim()===""){r({found:[],asking:!1});return}r(c=>({...c,asking:!0}));let l=setTimeout(async()=>{let c=await t(e).catch(()=>[]);s.current===i&&r({found:c,asking:!1})},ha);return()=>clearTimeout(l)},[e]),o}function Vt(e){let{channel:t,describe:o,onSave:r,onArchive:s,onDelete:i,onClose:l}=e,[c,d]=f(t?.name??""),[m,u]=f(t?.topic??""),[$,p]=f(t?.private??!1),[b,v]=f(t?.posting??"everyone"),[h,O]=f(e.after??""),[M,z]=f([]),{busy:ee,at:ie,failure:T,submit:g}=S(o,["name","topic"]),H=()=>r({name:c.trim(),topic:m.trim(),private:$,posting:b,after:h||null,people:$?M:[]});return a`<${C} title=${n(t?"channel.edit":"channel.create")} onClose=${l}
      size=${t?"m":"s"} testid="channel-form">
    <form onSubmit=${g(H)}>
      <div class="modal-body">
        <${x} label=${n("channel.name")} value=${c} onInput=${d} autofocus
            maxlength=${100} testid="channel-name" error=${ie("name")} />
        <${x} label=${n("channel.topic")} value=${m} onInput=${u} maxlength=${500}
            hint=${n("channel.topicHint")} testid="channel-topic" error=${ie("topic")} />
        <${W} label=${n("channel.audience")} value=${$?"private":"open"}
            testid="channel-audience" onChange=${_e=>p(_e==="private")}
            options=${[{value:"open",label:n("channel.audience.open")},{value:"private",label:n("channel.audience.private")}]} hint=${$?n("channel.privateText"):n("channel.openText")} />
        ${va(t,$)}
        <${W} label=${n("channel.posting")} value=${b} onChange=${v}
            testid="channel-posting" options=${[{value:"everyone",label:n("channel.posting.everyone")},{value:"moderators",label:n("channel.posting.moderators")}]} hint=${b==="moderators"?n("channel.announceText"):void 0} />
        ${t&&e.places.length>1&&a`<${Oe} label=${n("channel.place")} value=${h} options=${e.places}
            onChange=${O} hint=${n("channel.placeHint")} testid="channel-place" />`}
        ${!t&&$&&a`<${bt} ...${e.picker} chosen=${M} onChange=${z}
            label=${n("channel.choose")} />`}
        ${T}
      </div>
      <footer class="modal-foot">
        ${i&&a`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${i}>${n("channel.delete")}</button>`}
        ${s&&a`<button type="button" class="button" data-testid="channel-archive" onClick=${g(s)}>${n(t?.archived?"channel.unarchive":"channel.archive")}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${l}>${n("action.cancel")}</button>
        <button class="button is-primary" disabled=${c.trim()===""||ee}
            data-testid="channel-save">${n(t?"action.save":"action.create")}</button>
      </footer>
    </form>
  <//>`}function va(e,t){return!e||e.private===t?null:a`<${N} tone="warning">${t?n("channel.becomesPrivate"):n("channel.becomesOpen")}<//>`}function Ke(e){let{title:t,note:o,adds:r,max:s,me:i,describe:l,onDone:c,onClose:d}=e,[m,u]=f([]),[$,p]=f(""),{busy:b,at:v,failure:h,submit:O}=S(l,["name"]),M=m.filter(T=>T.id!==i),z=!r&&M.length>1,ee=m.length>0&&M.length===0,ie=z?n("dm.startGroup"):ee?n("dm.openNotes"):n("dm.open");return a`<${C} title=${t} onClose=${d} size="s" testid="direct-form">
    <form class="direct-form" onSubmit=${O(()=>c(M,z?$.trim():""))}>
      <div class="modal-body">
        ${o&&a`<${N}>${o}<//>`}
        <${bt} chosen=${m} onChange=${u} max=${s} me=${i}
          label=${n("people.find")} ask=${e.ask} find=${e.find} presenceOf=${e.presenceOf} />
        ${z&&a`<${x} label=${n("dm.groupName")} value=${$} onInput=${p}
            maxlength=${100} hint=${n("dm.groupNameHint")} error=${v("name")} testid="group-name" />`}
        ${h}
      </div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${d}>${n("action.cancel")}</button>
        <button class="button is-primary" data-testid="direct-open"
            disabled=${b||m.length===0}>${r?n("dm.add"):ie}</button></footer>
    </form>
  <//>`}function ts({channels:e,busy:t,onTake:o}){return e.length===0?null:a`<section class="orphans" data-testid="orphans"><h3>${n("channel.orphans")}</h3>
    <p class="soft">${n("channel.orphansText")}</p>
    <ul>${e.map(r=>a`<li key=${r.id}><${A} name="lock" size=${15} /><span>${r.name}</span>
        <button type="button" class="button is-small" disabled=${t!==null} data-testid="take-over"
          onClick=${()=>o(r)}>${n("channel.takeOver")}</button></li>`)}</ul></section>`}function os(e,t,o){let r=e.filter(u=>u.id!==t),s=o===null?0:r.findIndex(u=>u.id===o)+1,i=e.find(u=>u.id===t);if(!i||o!==null&&s===0)return[];if(e[s]?.id===t)return[];let l=[...r.slice(0,s),i,...r.slice(s)],c=l[s-1]?.position??-1,d=[],m=c;for(let u of l.slice(s)){if(u.id!==t&&u.position>m)break;m+=1,u.position!==m&&d.push({id:u.id,position:m})}return d}var ns=(e,t)=>e[e.findIndex(o=>o.id===t)-1]?.id??null;var ya=50,ka=200,rs=(e,t)=>({me:w.value?.id??"",max:ka,ask:()=>Promise.resolve([]),find:o=>{let s=(he.value[e]??[]).map(({user:i})=>i).filter(i=>!t.includes(i.id));return Ae(s,[],o,ya)},presenceOf:lt,none:n("channel.nobodyLeft")});function ss({server:e}){return a`<${Vt} channel=${null} describe=${I} onSave=${async o=>{let{name:r,topic:s,posting:i}=o,l=await pn(e,{name:r,...s?{topic:s}:{},...o.private?{private:!0}:{}});y(),K(e,l.id);let c=o.people.map(d=>d.id);await Bt(l.id,c).catch(_),i!=="everyone"&&await je(l.id,{posting:i}).catch(_)}} after=${null}
      places=${[]} picker=${rs(e,[w.value?.id??""])} onArchive=${null}
      onDelete=${null} onClose=${y} />`}function is({id:e}){let t=Lt(e),o=Te.value[t?.server_id??""]??[],[r]=f({channel:t,after:ns(o,e)});if(!t||!r.channel)return null;let{server_id:s,archived:i}=t,l=r.channel,c=()=>j({kind:"confirm",title:n("channel.delete"),text:n("channel.deleteText",{name:t.name}),action:n("channel.delete"),danger:!0,run:()=>fn(e).then(()=>K(s),_)}),d=async u=>{await je(e,wa(l,u)),u.after!==r.after&&await xa(o,e,u.after),y()},m=o.filter(u=>u.id!==e).map(u=>({value:u.id,label:n("channel.placeAfter",{name:u.name})}));return a`<${Vt} channel=${t} describe=${I} onSave=${d}
      after=${r.after} picker=${null}
      places=${[{value:"",label:n("channel.placeFirst")},...m]}
      onArchive=${()=>je(e,{archived:!i}).then(y)}
      onDelete=${Eo(et(s))?c:null} onClose=${y} />`}function wa(e,t){let o={};return t.name!==e.name&&(o.name=t.name),t.topic!==(e.topic??"")&&(o.topic=t.topic),t.private!==e.private&&(o.private=t.private),t.posting!==(e.posting??"everyone")&&(o.posting=t.posting),o}async function xa(e,t,o){for(let r of os(e,t,o))await je(r.id,{position:r.position})}function as({id:e}){let t=Lt(e),o=ot.value[e]??[];if(!t)return null;let r=rs(t.server_id,o.map(({user:i})=>i.id)),s=async i=>{await Bt(e,i.map(l=>l.id)),y()};return a`<${Ke} ...${r} title=${n("channel.addMembers")} adds describe=${I}
      note=${n("channel.addText")} onDone=${s} onClose=${y} />`}function ls({server:e}){let[t,o]=f([]),[r,s]=f(null);return k(()=>{gn(e).then(o,()=>{})},[e]),a`<${ts} channels=${t} busy=${r} onTake=${async l=>{s(l.id);try{await yn(l.id),y(),K(e,l.id),R(n("channel.takenOver",{name:l.name}),"ok")}catch(c){_(c)}finally{s(null)}}} />`}function cs({name:e,describe:t,onSave:o,onClose:r}){let[s,i]=f(e),{busy:l,at:c,failure:d,submit:m}=S(t,["name"]);return a`<${C} title=${n("dm.rename")} onClose=${r} size="s" testid="name-form">
    <form onSubmit=${m(()=>o(s.trim()))}>
      <div class="modal-body"><${x} label=${n("dm.groupName")} value=${s} onInput=${i}
          autofocus maxlength=${100} hint=${n("dm.groupNameHint")} error=${c("name")}
          testid="group-name" />${d}</div>
      <footer class="modal-foot"><span class="spacer"></span>
        <button type="button" class="button" onClick=${r}>${n("action.cancel")}</button>
        <button class="button is-primary" data-testid="group-save"
            disabled=${l||s.trim()===e}>${n("action.save")}</button></footer>
    </form>
  <//>`}var ds=100,ms=30,us=e=>({me:w.value?.id??"",ask:it,find:(t,o)=>Ae(dt(),o,t,ms+e.length).filter(r=>!e.includes(r.id)).slice(0,ms),presenceOf:t=>t.id===w.value?.id?"online":lt(t),describe:I,onClose:y});function ps(){let e=async(t,o)=>{let r=await st(t.map(s=>s.id),o);y(),E(r.id)};return a`<${Ke} ...${us([])} title=${n("dm.new")} adds=${!1}
      max=${ds-1} onDone=${e} />`}function fs({id:e}){let t=Ht(e);if(!t)return null;let o=t.members.map(s=>s.id),r=async s=>{let i=await _n(e,s.map(l=>l.id));y(),i.id!==e&&(R(n("dm.newGroup"),"info"),E(i.id))};return a`<${Ke} ...${us(o)} title=${n("dm.add")} adds
      note=${t.is_group?null:n("dm.addMakesGroup")}
      max=${Math.max(1,ds-o.length)} onDone=${r} />`}function $s({id:e}){let t=Ht(e);return t?a`<${cs} name=${t.name??""} describe=${I} onClose=${y}
      onSave=${o=>Cn(e,o).then(y)} />`:null}function hs({first:e,today:t,earlier:o,describe:r,onGo:s,onClose:i}){let[l,c]=f(e),{busy:d,error:m,submit:u}=S(r);return a`<${C} title=${n("date.title")} onClose=${i} size="s" testid="date-dialog">
    <form class="modal-body date-form" onSubmit=${u(()=>s(l))}>
      <div class="button-row">${o.map($=>a`<button type="button" class="button is-small" key=${$.day} disabled=${d}
            onClick=${u(()=>s($.day))}>${$.label}</button>`)}</div>
      <div class="date-row"><input type="date" value=${l} max=${t} required
          aria-label=${n("date.day")} data-testid="date-day"
          onInput=${$=>c($.target.value)} />
        <button class="button is-primary" disabled=${d||l===""}
            data-testid="date-go">${n("date.go")}</button></div>
      ${m&&a`<p class="field-told is-error" role="alert">${m}</p>`}
    </form>
  <//>`}function bs({versions:e,error:t,onClose:o}){let r=(e?.length??0)-1,s=i=>i===0?n("history.original"):n(i===r?"history.current":"history.edited");return a`<${C} title=${n("history.title")} onClose=${o} testid="history-dialog">
    <div class="modal-body history">
      ${t&&a`<${N} tone="warning">${t}<//>`}
      ${!e&&!t&&a`<${L} rows=${2} kind="line" />`}
      ${e&&a`<ol>${e.map((i,l)=>a`<li key=${l} data-testid="history-version"
                class=${l===r?"is-current":""}>
        <div class="history-head"><b>${s(l)}</b><time
            datetime=${i.created_at}
            title=${J(i.created_at)}>${Je(i.created_at)}</time></div>
        <p dir="auto">${i.changes?i.changes.map(Sa):i.content}</p></li>`).reverse()}</ol>`}
    </div>
  <//>`}function Sa({kind:e,text:t}){return e==="gone"?a`<del>${t}</del>`:e==="new"?a`<ins>${t}</ins>`:t}var vs=e=>e.match(/[\p{Script=Latin}\p{N}_]+|\s+|[^]/gu)??[];function gs(e,t){let o=vs(e),r=vs(t),s=0;for(;s<o.length&&s<r.length&&o[s]===r[s];)s+=1;let i=0;for(;i<o.length-s&&i<r.length-s&&o.at(-1-i)===r.at(-1-i);)i+=1;let l=_a(o.slice(s,o.length-i),r.slice(s,r.length-i));return Ca([...o.slice(0,s).map(Yt),...l,...o.slice(o.length-i).map(Yt)])}var Yt=e=>({kind:"same",text:e}),Jt=e=>({kind:"gone",text:e}),Zt=e=>({kind:"new",text:e});function _a(e,t){if(e.length*t.length>4e6)return[...e.map(Jt),...t.map(Zt)];let o=Array.from({length:e.length+1},()=>new Uint16Array(t.length+1));for(let l=e.length-1;l>=0;l-=1)for(let c=t.length-1;c>=0;c-=1)o[l][c]=e[l]===t[c]?o[l+1][c+1]+1:Math.max(o[l+1][c],o[l][c+1]);let r=[],s=0,i=0;for(;s<e.length&&i<t.length;)e[s]===t[i]?(r.push(Yt(e[s])),s+=1,i+=1):o[s+1][i]>=o[s][i+1]?r.push(Jt(e[s++])):r.push(Zt(t[i++]));return[...r,...e.slice(s).map(Jt),...t.slice(i).map(Zt)]}function Ca(e){let t=[];for(let o of e){let r=t.at(-1);r?.kind===o.kind?r.text+=o.text:t.push({...o})}return t}function ys({message:e}){let[t,o]=f(null),[r,s]=f(null);k(()=>{xo.history(e).then(o,l=>s(V(l)))},[e]);let i=t?.map((l,c)=>({...l,changes:c>0?gs(t[c-1].content,l.content):null}));return a`<${bs} versions=${i??null} error=${r}
    onClose=${y} />`}var eo=864e5,ze=e=>Ze(new Date(e).toISOString()).split("-").map(t=>t.padStart(2,"0")).join("-");function ks({channel:e,at:t}){let o=Date.now(),r=async i=>{let l=await Uo(e,Ko(i,Fe));y(),E(e,l),l||await Qe(e)},s=[{label:n("date.yesterday"),day:ze(o-eo)},{label:n("date.week"),day:ze(o-7*eo)},{label:n("date.month"),day:ze(o-30*eo)},{label:n("date.beginning"),day:"1970-01-02"}];return a`<${hs} first=${ze(t?Date.parse(t):o)} today=${ze(o)}
      earlier=${s} describe=${I} onGo=${r} onClose=${y} />`}function me({html:e,content:t}){if(!e)return t;let o=e.replace(/<br>|<\/(?:p|li|tr|h\d|pre)>/g,`$&
`).replace(/<\/t[dh]>/g,"$& "),{body:r}=new DOMParser().parseFromString(o,"text/html");return(r.textContent??"").trim()}function ws({place:e,card:t,max:o,some:r,describe:s,onForward:i,onBack:l,onClose:c}){let[d,m]=f(""),{busy:u,failure:$,submit:p}=S(s),b=p(()=>i(d)),v=h=>{h.key==="Enter"&&Cr(h)&&!ce(h)&&b(h)};return a`<${C} title=${n("forward.to",{place:e})} onClose=${c} testid="forward">
    <form onSubmit=${b} onKeyDown=${v}>
      <div class="modal-body">
        <${x} area autofocus label=${n("forward.comment")} value=${d} onInput=${m}
          maxlength=${o} testid="forward-comment" />
        ${t}
        ${r&&a`<${N}>${n("forward.some")}<//>`}
        ${$}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" data-testid="forward-back" onClick=${l}>${n("action.back")}</button>
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${c}>${n("action.cancel")}</button>
        <button class="button is-primary" disabled=${u} data-testid="forward-send">${n("forward.send")}</button>
      </footer>
    </form>
  <//>`}var xs=400;function vt({message:e,text:t,place:o,server:r,onShow:s}){let{author:i,parent_id:l}=e,c=[...t],d=c.length>xs?`${c.slice(0,xs).join("")} …`:t;return a`<button type="button" class="found-message permalink" data-testid="permalink"
      data-card=${e.id} title=${n("pins.show")} onClick=${s}>
    <span class="found-place">${o}${r&&a`<small>${r}</small>`}
      ${l&&a`<small>${n("search.inThread")}</small>`}</span>
    <span class="found-by"><${Z} id=${i.id} name=${i.display_name} size="s" />
      <strong>${i.display_name}</strong>
      <time title=${J(e.created_at)}>${Je(e.created_at)}</time></span>
    <span class="found-text" dir="auto">${d}</span>
  </button>`}function gt({query:e,onQuery:t,targets:o,onClose:r,title:s,label:i,stays:l}){let[c,d]=f(0),m=i??n("switcher.placeholder"),u=p=>{p&&(l||r(),p.go())},$=p=>{if(!ce(p))if(p.key==="ArrowDown"||p.key==="ArrowUp"){p.preventDefault();let b=p.key==="ArrowDown"?1:o.length-1;d(o.length?(c+b)%o.length:0)}else p.key==="Enter"&&(p.preventDefault(),u(o[c]))};return a`<${C} title=${s??n("switcher.title")} onClose=${r} bare
      testid="quick-switcher">
    <div class="switcher" onKeyDown=${$}>
      <div class="switcher-field"><${A} name="search" />
        <input type="text" value=${e} placeholder=${m}
            aria-label=${m} data-testid="switcher-input"
          autofocus role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-activedescendant="switcher-${c}"
          onInput=${p=>{t(p.target.value),d(0)}} /></div>
      <ul id="switcher-list" role="listbox" aria-label=${s??n("switcher.title")}>
        ${o.map((p,b)=>a`<li key=${p.key} id="switcher-${b}" role="option"
              aria-selected=${b===c}
          class=${p.unread?"is-unread":""} onMouseMove=${()=>d(b)}
              onClick=${()=>u(p)}>
          <${A} name=${p.icon}
              size=${17} /><span>${p.label}</span><small>${p.hint}</small></li>`)}
        ${o.length===0&&a`<li class="is-none">${n("switcher.none")}</li>`}
      </ul>
    </div>
  <//>`}var Ss=(e,t)=>e.trim()===""?t:`${e.trim()}

${t}`;function _s(e,t,o){if(t.id===e.id)return!0;let r=e.people?.map(({id:s})=>s)??o;return t.people!==null?!e.hidden&&t.people.every(s=>r.includes(s)):e.server!==null&&!e.hidden&&e.server===t.server}var Cs=12,Ma=6;function Ms(e,t){let o=Nr(),s=Ve([...Aa(),...o.sort(Ta).map(Na)],e.replace(/^[#＃@＠]/,""),m=>m.words,1/0).sort((m,u)=>Number(u.unread)-Number(m.unread)).slice(0,Cs),i=new Set(o.flatMap(({person:m})=>m?.id??[])),l=w.value?.id??"",c=e.replace(/^[@＠]/,"").trim(),d=c===""?[]:Ae(dt(),t,c,Cs).filter(({id:m})=>!i.has(m));return[...s,...d.slice(0,Ma).map(m=>Oa(m,l))]}var Ta=(e,t)=>+(e.icon==="users")-+(t.icon==="users"),Aa=()=>(F.value??[]).flatMap(e=>[{key:e.id,icon:"server",label:e.name,hint:"",unread:!1,words:[e.name],go:()=>K(e.id)},...(Te.value[e.id]??[]).map(t=>({key:t.id,icon:Lo(t,null).icon,label:t.name,hint:e.name,unread:(Ye.value.channels[t.id]??0)>0,words:[t.name,`${e.name} ${t.name}`],go:()=>E(t.id)}))]),Na=({id:e,name:t,icon:o,unread:r,words:s})=>({key:e,icon:o,label:t,hint:s[2]&&o==="user"?`@${s[2]}`:"",unread:r>0,words:s,go:()=>E(e)}),Oa=(e,t)=>({key:e.id,icon:e.id===t?"note":"user-add",label:e.display_name,hint:`@${e.username}`,unread:!1,person:!0,go:()=>{Or(e.id)}});var Ia=150;function to(){let[e,t]=f(""),[o,r]=f([]);return k(()=>{nt.peek().loaded||rt()},[]),k(()=>{let s=!0,i=setTimeout(async()=>{e.trim()!==""&&xn();let l=await it(e.replace(/^[@＠]/,"")).catch(()=>[]);s&&r(l)},Ia);return()=>{s=!1,clearTimeout(i)}},[e]),{query:e,setQuery:t,targets:Ms(e,o)}}function Ts(){let{query:e,setQuery:t,targets:o}=to();return a`<${gt} query=${e} onQuery=${t}
      targets=${o} onClose=${y} />`}function Ea({key:e,icon:t,person:o}){if(o)return!0;let r=t==="server"?null:P(e);return r!==null&&r.posts&&!r.archived}function As({message:e}){let[t,o]=f(null),{query:r,setQuery:s,targets:i}=to();if(!t){let l=i.filter(Ea).map(c=>({...c,go:()=>o(c)}));return a`<${gt} title=${n("message.forward")} label=${n("forward.where")} stays
      query=${r} onQuery=${s} targets=${l} onClose=${y} />`}return a`<${Pa} message=${e} target=${t} onBack=${()=>o(null)} />`}function Pa({message:e,target:t,onBack:o}){let r=P(te(e));if(!r)return null;let s=t.person?null:P(t.key),i=s?.label??t.label,l=Ar(e),c=(he.value[r.server??""]??[]).map(({user:b})=>b.id),d=t.person?[t.key,w.value?.id??""]:s?.people?.map(({id:b})=>b),m={id:s?.id??null,server:s?.server??null,people:d??null},u=async b=>{let v=t.key===w.peek()?.id?[]:[t.key],h=s?.id??(await st(v)).id;Dn(h,null,Ss(b,l)),y(),R(n("forward.done",{place:i}),"ok")},$=()=>{y(),E(r.id,e.id)},p=a`<${vt} message=${e} text=${me(e)} place=${r.label}
    server=${F.value?.find(b=>b.id===r.server)?.name??null} onShow=${$} />`;return a`<${ws} place=${i} card=${p} max=${4e3-Mn(l)-2}
    some=${!_s(r,m,c)} describe=${I} onForward=${u}
    onBack=${o} onClose=${y} />`}var Ra=["60","1440","10080",""];function Ns({server:e,invites:t,now:o,linkOf:r,describe:s,onCreate:i,onRevoke:l,onClose:c}){let[d,m]=f(""),[u,$]=f("10080"),{busy:p,at:b,failure:v,submit:h}=S(s,["max_uses"]),O=h(()=>i({...d.trim()?{max_uses:Number(d)}:{},...u?{expires_in_minutes:Number(u)}:{}}));return a`<${C} title=${n("invite.title",{server:e})} onClose=${c}
      testid="invites-dialog">
    <form class="modal-body invite-form" onSubmit=${O}>
      <${W} label=${n("invite.expires")} value=${u} onChange=${$}
          options=${Ra.map(M=>({value:M,label:n(`invite.expiry.${M||"never"}`)}))} />
      <div class="invite-make">
        <${x} label=${n("invite.maxUses")} type="number" min=${1} value=${d}
            onInput=${m} placeholder=${n("invite.unlimited")} testid="invite-max-uses"
            error=${b("max_uses")} />
        <button class="button is-primary" disabled=${p}
            data-testid="invite-create">${n("invite.create")}</button>
      </div>
      ${v}
    </form>
    <div class="modal-body invite-list">
      ${t===null?a`<${L} rows=${3} kind="line" />`:t.length===0?a`<p class="soft">${n("invite.noneYet")}</p>`:a`<ul>${t.map(M=>a`<li key=${M.id}><${Fa} invite=${M} now=${o} linkOf=${r} onRevoke=${l} /></li>`)}</ul>`}
    </div>
  <//>`}function Fa({invite:e,now:t,linkOf:o,onRevoke:r}){let s=e.expires_at!==null&&Date.parse(e.expires_at)<t,i=e.max_uses!==null&&e.uses>=e.max_uses,l=e.is_revoked||s||i,c=e.is_revoked?n("invite.revoked"):s?n("invite.expired"):i?n("invite.usedUp"):e.expires_at?n("invite.until",{when:oe(e.expires_at,t)}):n("invite.forever");return a`<div class="invite ${l?"is-dead":""}" data-testid="invite"
      data-invite-id=${e.id}>
    <code class="invite-code" data-testid="invite-code-value">${e.code}</code>
    <span
        class="invite-facts"><span>${n("invite.uses",{uses:e.uses,max:e.max_uses??"∞"})}</span><span>${c}</span></span>
    ${!l&&a`<${ve} text=${e.code} label=${n("action.copy")} />
      <${ve} text=${o(e.code)} label=${n("invite.copyLink")} />
      <button type="button" class="button is-small is-danger-quiet" data-testid="invite-revoke"
          onClick=${()=>r(e)}>${n("invite.revoke")}</button>`}
  </div>`}function Os({server:e}){let[t,o]=f(null),r=()=>$e.list(e).then(i=>o(i.slice().sort((l,c)=>l.created_at<c.created_at?1:-1)));k(()=>{r().catch(_)},[e]);let s=async i=>{o(l=>l?.map(c=>c.id===i.id?{...c,is_revoked:!0}:c)??null),await $e.revoke(e,i.id).catch(_),await r().catch(_)};return a`<${Ns}
      server=${F.value?.find(i=>i.id===e)?.name??n("user.unknown")}
      invites=${t} now=${Date.now()} describe=${I}
    linkOf=${i=>location.origin+Un({page:"invite",code:i})}
    onCreate=${i=>$e.create(e,i).then(r)} onRevoke=${s}
        onClose=${y} />`}var oo=["mon","tue","wed","thu","fri","sat","sun"],ja={from:"18:00",to:"08:30",days:oo};function Is({keywords:e,hours:t,describe:o,check:r,onSave:s}){let[i,l]=f(e.join(`
`)),[c,d]=f(t!==null),[m,u]=f(t??ja),{busy:$,at:p,failure:b,submit:v}=S(o,["keywords","do_not_disturb"]),h=r(i),O={keywords:h.keywords,do_not_disturb:c?m:null},M=JSON.stringify(O)===JSON.stringify({keywords:e,do_not_disturb:t}),z=h.wrong===null&&(!c||m.from&&m.to&&m.days.length>0),ee=T=>{let g=m.days.includes(T),H=oo.filter(_e=>_e===T?!g:m.days.includes(_e));u({...m,days:H})},ie=T=>a`<${x} type="time" label=${n(`notify.${T}`)} value=${m[T]} testid="notify-${T}"
      onInput=${g=>u({...m,[T]:g})} />`;return a`<form class="settings-section" onSubmit=${v(()=>s(O))}>
    <${x} area label=${n("notify.keywords")} value=${i} onInput=${l}
      hint=${n("notify.keywordsHint")} error=${h.wrong??p("keywords")} testid="notify-keywords" />
    <${W} label=${n("notify.quiet")} value=${c?"hours":"never"} testid="notify-quiet"
      options=${["never","hours"].map(T=>({value:T,label:n(`notify.quiet.${T}`)}))}
      onChange=${T=>d(T==="hours")}
      hint=${n("notify.quietHint")} />
    ${c&&a`<div class="notify-hours">${ie("from")}${ie("to")}</div>
      <fieldset class="choice" data-testid="notify-days"><legend>${n("notify.days")}</legend>
        <div class="choice-options">${oo.map(T=>a`<label key=${T}
            class="choice-option ${m.days.includes(T)?"is-chosen":""}"><input type="checkbox"
            value=${T} checked=${m.days.includes(T)} onChange=${()=>ee(T)} /><span>${n(`notify.day.${T}`)}</span></label>`)}</div>
        ${m.days.length===0&&a`<p class="field-told is-error" role="alert">${n("notify.noDay")}</p>`}
      </fieldset>`}
    ${p("do_not_disturb")&&a`<p class="field-told is-error" role="alert">${p("do_not_disturb")}</p>`}
    ${b}
    <button class="button is-primary" disabled=${$||M||!z}
        data-testid="notify-save">${n("action.save")}</button>
  </form>`}function Ds({permission:e,origin:t,onAsk:o}){return a`<section class="settings-section" data-testid="notify-state"
      data-permission=${e}><h3>${n("notify.here")}</h3>
    <p class="soft">${n("notify.what")}</p>
    ${e==="default"?a`<button type="button" class="button is-primary" data-testid="notify-allow"
            onClick=${o}>${n("notify.allow")}</button>`:a`<${N} tone=${e==="granted"?"ok":"warning"}>${n(`notify.state.${e}`,{origin:t})}<//>`}</section>`}function Ls(e,{mentioned:t,followed:o,set:r,keywords:s}){let{notify:i=null,muted:l=!1}=r??{};if(e.is_deleted||i==="none")return null;if(t)return"mention";if(l)return null;let c=!!e.dm_channel_id;return(i??Yo(c))==="all"?c?"direct":"all":o?"thread":La(e.content,s)?"keyword":null}var Es=/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;function La(e,t){let o=Ps(e);return t.some(r=>Ba(o,Ps(r)))}var Ps=e=>Zo(e).replace(/\s+/g," ").trim();function Ba(e,t){if(t==="")return!1;for(let o=e.indexOf(t);o>=0;o=e.indexOf(t,o+1)){let r=o+t.length;if(!Rs(e,o)&&!Rs(e,r))return!0}return!1}function Rs(e,t){let o=[...e.slice(Math.max(0,t-2),t)].at(-1)??"",[r=""]=e.slice(t,t+2);return Es.test(o)&&Es.test(r)}var Ha=["sun","mon","tue","wed","thu","fri","sat"],Fs=1440,js=e=>Number(e.slice(0,2))*60+Number(e.slice(3,5));function Bs(e,t){if(!e)return!1;let o=t.getUTCHours()*60+t.getUTCMinutes(),r=js(e.from),s=js(e.to),i=r<s?s-r:s-r+Fs,l=c=>{let d=o+c*Fs-r,m=Ha[(t.getUTCDay()+7-c)%7];return e.days.includes(m)&&d>=0&&d<i};return l(0)||l(1)}function Hs({count:e,first:t,first_sort:o},r){return e===0?!1:t===null||Et(r)>=Et({id:t,sort:o})}var Ka=5,za=10*6e4;function Ks(e,t){let o=e.filter(({message:i})=>t-Date.parse(i.created_at)<za),r=o.length<=Ka?o:[],s=new Map;for(let i of e)r.includes(i)||s.set(i.space,[...s.get(i.space)??[],i]);return[...r.map(i=>[i]),...s.values()]}var zs=(e,t)=>e===void 0||e==="seen"&&t,no=20,Xa=40;function Xs(e){let t=e.split(`
`).map(s=>s.replace(/\s+/g," ").trim()),o=[...new Set(t.filter(s=>s!==""))],r=o.find(s=>[...s].length>Xa)??null;return{keywords:o,long:r,many:o.length>no}}var Us=encodeURIComponent,yt={list:(e,t)=>Re("GET",`/api/inbox${wo({kind:e,cursor:t})}`),readAll:e=>Re("POST","/api/inbox/read",{body:e?{server_id:e}:{},repeatable:!0})},ro={following:e=>Re("GET",`/api/messages/${Us(e)}/follow`),follow:(e,t)=>Re(t?"PUT":"DELETE",`/api/messages/${Us(e)}/follow`)};var de=ae({}),Ua=500;function kt(e,t){let{[e]:o,...r}=de.peek(),s=Object.entries(r).slice(-Ua);de.value={...Object.fromEntries(s),[e]:t}}async function wt(e){let t=w.peek()?.id,o=await ro.following(e);return w.peek()?.id===t&&kt(e,o.following),o.following}var Ws=e=>Promise.resolve(de.peek()[e]??wt(e).catch(()=>!1));async function Gs(e){let t=de.peek()[e]??!1;kt(e,!t);try{await ro.follow(e,!t)}catch(o){kt(e,t),_(o)}}function Qs(){let e=be(qa);return()=>{e(),de.value={}}}function qa(e){e.what==="followed"?kt(e.id,e.following):(e.what==="named"||e.what==="came"&&e.mentioned||e.what==="sent")&&qs(e.message)}function qs({id:e,parent_id:t}){let o=t??e;de.peek()[o]===!1&&wt(o).catch(()=>{})}var io="messages",Wa=14*864e5,so=e=>`${w.peek()?.id??""}/${e}`,xt=null;function Ga(){return xt??=new Promise((e,t)=>{let o=indexedDB.open("localchat.notified",1);o.onupgradeneeded=()=>o.result.createObjectStore(io),o.onsuccess=()=>e(o.result),o.onerror=()=>t(o.error)}),xt.catch(()=>{xt=null}),xt}async function Vs(e,t){let o=(await Ga()).transaction(io,"readwrite"),r=o.objectStore(io),s=[];for(let i of e){let l=so(i.message.id),c=r.get(l);c.onsuccess=()=>{zs(c.result,i.edited)&&(r.put(t,l),s.push(i))}}return r.delete(IDBKeyRange.bound(so(""),so(Ho(Date.now()-Wa)))),new Promise((i,l)=>{o.oncomplete=()=>i(s),o.onabort=()=>l(o.error)})}var Js=e=>e.length===0?Promise.resolve([]):Vs(e,"told").catch(()=>e),Zs=e=>{Vs([e],e.edited?"told":"seen").catch(()=>{})};var Ys=200;function ei(e){let{author:t,dm_channel_id:o}=e,r=P(te(e)),s=o&&!r?.group,i=r&&!s?n("notify.titleIn",{name:t.display_name,place:r.label}):t.display_name,l=me(e),c=[...l],d=c.length>Ys;return{title:i,body:d?`${c.slice(0,Ys).join("")}…`:l}}function ti(e){let[{space:t}]=e,o=F.peek()?.find(s=>s.id===t)?.name,r=e.map(({message:s})=>s.dm_channel_id?s.author.display_name:P(te(s))?.label??"");return{title:n("notify.many",{count:e.length,place:o??n("dm.title")}),body:[...new Set(r.filter(Boolean))].slice(0,5).join(n("list.comma"))}}function oi(){return isSecureContext?typeof Notification>"u"?"missing":Notification.permission:"insecure"}var Se=ae(oi()),Ie=()=>{Se.value!=="missing"&&(Se.value=oi())};async function ni(){await Notification.requestPermission(),Ie()}var ri=()=>{Se.value="missing"};var Qa=1500,Ee=new Map,De=new Map,Xe=new Map,Ct,St=null;function ii(){Ie();let e=[be(Va),Qs(),Ye.subscribe(al)];return St=()=>{for(let t of e)t();St=null,clearTimeout(Ct),Ct=void 0,Ee.clear(),De.clear(),ao(()=>!0)},St}function Va(e){if(Ie(),Se.peek()!=="granted")return;if(e.what==="gone")return ci(e.id);if(e.what==="sent"||e.what==="followed")return;let{message:t}=e;if(e.what==="changed")return ol(t);if(t.author.id===w.peek()?.id)return;let o=e.what==="named";if(o&&t.edited_at===null)return;let r=o||Ja(e),s={message:t,mentioned:r,followed:!1,edited:o,space:tl(t)};if(_t(s))return si(s);!t.parent_id||!_t({...s,followed:!0})||Ws(t.parent_id).then(i=>{i&&St!==null&&_t({...s,followed:i})&&si({...s,followed:i})})}function si(e){let{message:t}=e;el(te(t))?Zs(e):Za(e)}var Ja=({message:e,mentioned:t})=>t||ai(e),ai=e=>e.mentions?.includes(w.peek()?.username??"")===!0;function Za(e){Ee.set(e.message.id,e),Ct??=setTimeout(()=>{nl()},Qa)}function li(e,t,o){let{channels:r,keywords:s}=xe.peek(),i=r[te(e)];return Ls(e,{mentioned:t,followed:o,set:i,keywords:s})!==null}var Ya=()=>w.peek()?.absence?.state==="do_not_disturb",_t=({message:e,mentioned:t,followed:o})=>li(e,t,o)&&!Ya()&&!Bs(xe.peek().do_not_disturb,on(new Date().toISOString()));function el(e){return!mt.peek()||document.visibilityState!=="visible"?!1:le(ne.peek())===e&&!(Wn()&&qn.peek()==="list")}function tl(e){return e.dm_channel_id?"direct":P(te(e))?.server??""}function ci(e){Ee.delete(e),De.delete(e),ao(({messages:t})=>t.has(e))}function ol(e){let t=Ee.get(e.id)??De.get(e.id);t&&(t.message=e);let o=de.peek()[e.parent_id??""]===!0;li(e,ai(e),o)||ci(e.id)}async function nl(){Ct=void 0;let e=[...Ee.values()].filter(_t);Ee.clear();let t=await Js(e);for(let s of t)De.set(s.message.id,s);let r=(await sl(t)).filter(s=>De.get(s.message.id)===s);for(let{message:s}of t)De.delete(s.id);for(let s of Ks(r,Date.now()))il(s)}var rl={count:0,first:null};async function sl(e){let t=[...new Set(e.map(({message:r})=>te(r)))],o=new Map(await Promise.all(t.map(async r=>{let s=await Ce.unreadIn(r).catch(i=>ko(i).transient?null:rl);return[r,s]})));return e.filter(({message:r,edited:s})=>{let i=o.get(te(r));return s||!i||Hs(i,r)})}function il(e){let[t]=e,o=e.length===1?t.message.id:`space.${t.space}`,{title:r,body:s}=e.length===1?ei(t.message):ti(e),i;try{i=new Notification(r,{body:s,tag:o,silent:!0,dir:"auto"})}catch{return ri()}let l={conversations:new Set(e.map(({message:c})=>te(c))),messages:new Set(e.map(({message:c})=>c.id)),edited:t.edited,shown:i};Xe.set(o,l),i.onclose=()=>{Xe.get(o)===l&&Xe.delete(o)},i.onclick=()=>{window.focus(),i.close(),y(),E(te(t.message),t.message.id)}}function ao(e){for(let[t,o]of[...Xe])e(o)&&(Xe.delete(t),o.shown.close())}var al=({channels:e})=>ao(({conversations:t,edited:o})=>!o&&[...t].every(r=>(e[r]??0)===0));function ll(){return k(ii,[]),null}function mi(){k(Ie,[]);let{keywords:e,do_not_disturb:t}=xe.value,o=async r=>{await sn(r),R(n("account.saved"),"ok")};return a`<${Ds} permission=${Se.value} origin=${location.origin}
      onAsk=${()=>ni().catch(_)} />
    <${Is} keywords=${e} hours=${t} describe=${I}
      check=${cl} onSave=${o} />`}function cl(e){let{keywords:t,long:o,many:r}=Xs(e),s=o!==null?n("notify.long",{word:o}):null;return{keywords:t,wrong:r?n("notify.tooMany",{count:no}):s}}var di=ae(!1);function ml(){let e=Pt.value,t=w.value;return fr.value!=="inside"||!t?null:t.rename_needed&&!di.value?a`<${Kr} username=${t.username} describe=${I} onLater=${()=>{di.value=!0}}
     
          onSave=${o=>Dt({username:o}).then(()=>R(n("rename.done"),"ok"))} />`:e&&a`<${dl} key=${JSON.stringify(e)} open=${e} user=${t} />`}function dl({open:e,user:t}){switch(e.kind){case"confirm":return a`<${jr} ...${e} onConfirm=${e.run} onClose=${()=>{Pt.value===e&&y()}} />`;case"switcher":return a`<${Ts} />`;case"keys":return a`<${Lr} sendKey=${jt.value.send_key} onClose=${y} />`;case"node":return ul(t.mesh_admin===!0);case"forward":return a`<${As} message=${e.message} />`;case"absence":return a`<${es} note=${e.note} />`;case"history":return a`<${ys} message=${e.message} />`;case"date":return a`<${ks} channel=${e.channel} at=${e.at} />`;case"direct-new":return a`<${ps} />`;case"direct-add":return a`<${fs} id=${e.direct} />`;case"direct-rename":return a`<${$s} id=${e.direct} />`;case"invites":return a`<${Os} server=${e.server} />`;case"server-add":return pl();case"server-edit":return fl(e.server);case"server-pass-on":return $l(e.server,e.user);case"channel-create":return a`<${ss} server=${e.server} />`;case"channel-edit":return a`<${is} id=${e.channel} />`;case"channel-add":return a`<${as} id=${e.channel} />`;case"settings":return hl(e.tab??"look",t);default:return null}}function ul(e){let{phase:t,node:o,moved_from:r,lost_at:s}=Ao.value,i=()=>{y(),Be({page:"mesh"})};return a`<${Hr} phase=${t} name=${o?.name??n("node.unknown")}
      moved_from=${r} lost_at=${s} nodes=${No.value}
      state=${Nn.value} current=${o?.id??null}
    onStatus=${e?i:null} onRetry=${Oo} onClose=${y} />`}function ui(e){y(),K(e)}function pl(){return a`<${zr} describe=${I} onClose=${y}
   
        onCreate=${e=>cn(e).then(t=>ui(t.id))}
    onPreview=${e=>$e.preview(ct(e))}
   
        onAccept=${e=>tt(e).then(t=>ui(t.id))} />`}function fl(e){let t=F.value?.find(r=>r.id===e);if(!t)return null;let o=()=>j({kind:"confirm",title:n("server.delete"),text:n("server.deleteText",{name:t.name}),action:n("server.delete"),danger:!0,run:()=>un(e).then(()=>Be({page:"home"}),_)});return a`<${Xr} name=${t.name} describe=${I}
      onSave=${r=>mn(e,r).then(y)}
    extra=${a`<${ls} server=${e} />`}
    onDelete=${t.owner_id===w.value?.id?o:null} onClose=${y} />`}function $l(e,t){let o=F.value?.find(l=>l.id===e),r=he.value[e]?.find(l=>l.user.id===t);if(!o||!r)return null;let{display_name:s}=r.user,i=()=>{y(),R(n("members.passedOn",{name:s,server:o.name}),"ok")};return a`<${Ur} server=${o.name} name=${s} describe=${I}
      onPassOn=${()=>dn(e,t).then(i)} onClose=${y} />`}function hl(e,t){let o=()=>j({kind:"confirm",title:n("account.logoutEverywhere"),text:n("account.logoutEverywhereText"),action:n("account.logoutEverywhere"),danger:!0,run:()=>To().catch(_)});return a`<${Qr} tab=${e} user=${t} settings=${jt.value}
      notify=${a`<${mi} />`} zone=${xe.value.time_zone}
      onZone=${r=>rn({time_zone:r})}
      onSettings=${an} describe=${I}
   
        onProfile=${r=>Dt(r).then(()=>R(n("account.saved"),"ok"))}
   
        onPassword=${(r,s)=>Mo(r,s).then(()=>R(n("account.passwordChanged"),"ok"))}
    onLogout=${()=>{y(),So(!1)}} onLogoutEverywhere=${o} onClose=${y} />`}function pi({found:e,describe:t,onJoin:o}){let[r,s]=f(""),[i,l]=f(""),c=S(t),d=S(t),{busy:m,error:u,submit:$}=S(t);return a`<div class="stack">
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
      <${x} label=${n("join.ticket")} area mono value=${r} onInput=${s}
          hint=${n("join.ticketHint")} error=${u} testid="join-ticket" />
      <button class="button is-primary is-wide" disabled=${m||r.trim()===""}
          data-testid="join-ticket-submit">${n("join.withTicket")}</button>
    </form>
    <details class="join-address"><summary>${n("join.byAddress")}</summary>
      <form class="stack" onSubmit=${d.submit(()=>o({address:i.trim()}))}>
        <${x} label=${n("join.address")} mono value=${i} onInput=${l}
            hint=${n("join.addressHint")} error=${d.error} testid="join-address" />
        <button class="button is-wide" disabled=${d.busy||i.trim()===""}
            data-testid="join-address-submit">${n("join.ask")}</button>
      </form></details>
  </div>`}function Mt({words:e}){return a`<ol class="words" aria-label=${n("mesh.words")}
      data-testid="words">${e.map(t=>a`<li>${t}</li>`)}</ol>`}function fi({join:e,onCancel:t}){let o=e.status==="refused";return a`<div class="stack" data-testid="join-progress" data-status=${e.status}>
    ${o?a`<${N} tone="error">${e.error_code?re(e.error_code):n("join.refused")}<//>`:a`<p class="join-state"><span class="spinner" aria-hidden="true"></span><span
            role="status">${n(`join.${e.status}`,{address:e.address,mesh:e.mesh_name||n("join.thisMesh")})}</span></p>`}
    ${!o&&e.words.length>0&&a`<p class="soft">${n("join.compare")}</p><${Mt} words=${e.words} />`}
    ${!o&&e.error_code&&a`<${N} tone="warning">${re(e.error_code)}<//>`}
    <button type="button" class="button is-wide" data-testid="join-cancel"
        onClick=${t}>${n(o?"action.back":"join.cancel")}</button>
  </div>`}var bl=2e3;function vl(){let e=mr.value,[t,o]=f(null);if(k(()=>{let i=setInterval(()=>{dr().catch(()=>{})},bl);return()=>clearInterval(i)},[]),!e)return null;let r=a`<${Dr} />`;if(e.state==="joining"&&e.join)return a`<${Ut} title=${n("join.title")} foot=${r}>
      <${fi} join=${e.join} onCancel=${()=>pr().catch(_)} /><//>`;let s=t??(e.found.length>0?"join":"found");return a`<${Ut} title=${n("first.title")} text=${n("first.text")} foot=${r}>
    <div class="tabs" role="tablist">${["found","join"].map(i=>a`<button type="button" role="tab" key=${i}
      aria-selected=${s===i} data-testid="first-run-${i}"
          onClick=${()=>o(i)}>${n(`first.${i}`)}
      ${i==="join"&&e.found.length>0&&a`<span class="count">${e.found.length}</span>`}</button>`)}</div>
    <div role="tabpanel">${s==="found"?a`<p class="soft">${n("first.foundText")}</p><${Ir} key="found"
            founding describe=${I} action=${n("first.foundAction")} onRegister=${_o} />`:a`<${pi} key="join" found=${e.found} describe=${I}
            onJoin=${ur} />`}</div>
  <//>`}function $i(e){let{id:t,icon:o,name:r,server:s,unread:i,mentions:l,current:c,lines:d}=e;return a`<button type="button" class="found-message inbox-open" data-inbox=${t}
      data-testid="inbox-row" aria-current=${c?"page":void 0} onClick=${e.onOpen}>
    <span class="found-place"><${A} name=${o} size=${15} /><strong>${r}</strong>
      ${s&&a`<small>${s}</small>`}<span class="spacer"></span>
      ${i>0?a`<span class="count ${l>0?"is-mention":""}"><span
              class="visually-hidden">${n("unread.label")}</span>${i>99?"99+":i}</span>`:a`<small data-testid="inbox-done"><${A} name="check" size=${14} />${n("inbox.read")}</small>`}</span>
    ${d.map(m=>a`<span class="inbox-line" key=${m.id}><span class="found-by"><strong>${m.author}</strong>
        <time title=${J(m.at)}>${D(m.at)}</time></span>
        <span class="found-text" dir="auto">${m.text}</span></span>`)}
  </button>
  ${i>0&&a`<${G} icon="check" size=${16} label=${n("unread.markRead")} class="inbox-read" testid="inbox-mark" onClick=${e.onRead} />`}`}function Y({title:e,subtitle:t,onClose:o,children:r,tools:s,testid:i}){return a`<aside class="panel" aria-label=${e} data-testid=${i}>
    <header class="panel-head">
      <${G} icon="arrow-left" label=${n("action.back")} onClick=${o}
          class="only-narrow" />
      <div><h2>${e}</h2>${t&&a`<p>${t}</p>`}</div>${s}
      <${G} icon="close" label=${n("action.close")} onClick=${o} class="only-wide"
          testid="panel-close" />
    </header>
    ${r}
  </aside>`}function hi(e,{channels:t,mentions:o},r,s){let i=c=>(o[c]??0)>0?0:s(c)?1:2,l=r.filter(c=>(t[c]??0)>0&&!e.includes(c));return l.sort((c,d)=>i(c)-i(d)),[...e,...l]}function bi(e,t,o){let r=e.indexOf(t);return[...e.slice(r+1),...e.slice(0,Math.max(0,r))].find(i=>!o(i))??null}var gl=3;function vi(e,t,o){let r=e.filter(i=>!i.is_deleted),s=o?r.filter(i=>i.mentions?.includes(t)):[];return s.length>0?s.slice(0,gl):r.slice(0,1)}var yl=50,ke=ae({});function yi(){ke.value={}}var ki=()=>be(e=>{e.what==="gone"&&gi(e.id,null),e.what==="changed"&&gi(e.message.id,e.message)});function gi(e,t){for(let[o,r]of Object.entries(ke.peek())){if(!r.some(l=>l.id===e))continue;let i=r.map(l=>l.id===e?t:l).filter(l=>l!==null&&!l.is_deleted);ke.value={...ke.peek(),[o]:i}}}async function wi(e){let t=w.peek(),{first:o}=await Ce.unreadIn(e);if(!o||!t)return;let r=(ue.peek().mentions[e]??0)>0,[s,i]=await Promise.all([Ce.messages(e,{around:o,limit:1}),r?Ce.messages(e,{after:o,limit:yl}):[]]),l=[...s,...i].filter(({author:c})=>c.id!==t.id);w.peek()?.id===t.id&&(ke.value={...ke.peek(),[e]:vi(l,t.username,r)})}async function lo(e,t){await yt.readAll(t);let o=Xt.peek();o&&e.includes(o.channel)&&(Xt.value={...o,first:null,held:!1});for(let r of e)ln(r)}function Tt({found:e,place:t,unread:o=0,onShow:r}){let{message:s,snippet:i,server:l}=e,{author:c}=s,d=m=>{if(m.key!=="ArrowDown"&&m.key!=="ArrowUp")return;let u=m.currentTarget.closest("li"),p=(m.key==="ArrowDown"?u?.nextElementSibling:u?.previousElementSibling)?.querySelector("button")??null;(p||m.key==="ArrowUp")&&(m.preventDefault(),(p??document.querySelector(".search-field input"))?.focus())};return a`<button type="button" class="found-message" data-testid="found"
      data-message-id=${s.id} onClick=${r} onKeyDown=${d}>
    <span class="found-place">${t}${l&&a`<small>${l.name}</small>`}
      ${s.parent_id&&a`<small>${n("search.inThread")}</small>`}${o>0&&a`<span class="spacer"></span><span class="count is-mention"><span
            class="visually-hidden">${n("unread.label")}</span>${o>99?"99+":o}</span>`}</span>
    <span class="found-by"><${Z} id=${c.id} name=${c.display_name} size="s" />
      <strong>${c.display_name}</strong>
      <time title=${J(s.created_at)}>${D(s.created_at)}</time></span>
    <span class="found-text" dir="auto">${i.map((m,u)=>m.hit?a`<mark key=${u}>${m.text}</mark>`:m.text)}</span>
  </button>`}function xi({value:e,busy:t,sort:o,filters:r,onInput:s,onEnter:i,onSort:l,onFilter:c}){let d=Q(null),[m,u]=f(null);we(()=>{d.current?.focus(),d.current?.select()},[]);let $=p=>{if(!ce(p)){if(p.key==="Enter")p.preventDefault(),i();else if(p.key==="ArrowDown"){let b=document.querySelector(".found-list button");b instanceof HTMLElement&&(p.preventDefault(),b.focus())}}};return a`<div class="search-head">
    <div class="search-field" role="search"><${A} name="search" size=${17} />
      <input ref=${d} type="search" value=${m??e} maxlength="500"
        placeholder=${n("search.placeholder")} aria-label=${n("search.placeholder")}
        autocomplete="off" data-testid="search-input" onKeyDown=${$}
        onCompositionStart=${p=>u(p.target.value)}
        onCompositionEnd=${p=>{u(null),s(p.target.value)}}
        onInput=${p=>{p.isComposing?u(p.target.value):s(p.target.value)}} />
      ${t&&a`<span class="spinner" aria-hidden="true"></span>`}</div>
    <div class="search-filters">${r.map(({label:p,filter:b})=>a`<button type="button" class="chip" key=${b}
          onClick=${()=>{c(b),d.current?.focus()}}>${p}</button>`)}</div>
    <fieldset class="search-sort"><legend class="visually-hidden">${n("search.sort")}</legend>
      ${["newest","best"].map(p=>a`<label key=${p}><input type="radio" name="search-sort" value=${p}
            checked=${o===p} onChange=${()=>l(p)} />
          <span>${n(`search.${p}`)}</span></label>`)}
    </fieldset>
  </div>`}var kl=/^(in|from|on):/;function Si(e,t){let o=wl(e);if(o.includes(t))return o.filter(l=>l!==t).join(" ");let r=kl.exec(t)?.[0],s=o.filter(l=>!r||!l.startsWith(r)),i=/\s/.test(t)?t.replace(/^(\w+:)(.*)$/s,'$1"$2"'):t;return[...s,i].join(" ").trim()}function wl(e){return e.match(/[^\s"]*"[^"]*"|\S+/g)??[]}function xl(){let{typed:e,sort:t,results:o,cursor:r,total:s,more:i,unknown:l,coverage:c,asked:d,busy:m,error:u}=Hn.value,$=P(le(ne.value)),p=$?.server?$:null,b=[p&&{label:n("search.inChannel",{channel:p.name}),filter:`in:#${p.name}`},{label:n("search.fromMe"),filter:"from:me"},{label:n("search.hasLink"),filter:"has:link"},{label:n("search.hasCode"),filter:"has:code"},{label:n("search.today"),filter:"on:today"}].filter(h=>h!=null),v=({message:h,channel:O,dm:M})=>{O?K(O.server_id,O.id,h.id):M&&E(M.id,h.id),matchMedia("(max-width: 1180px)").matches&&(q.value=null)};return a`<${Y} title=${n("search.title")} testid="search"
      onClose=${()=>{q.value=null}}>
    <${xi} value=${e} busy=${m} sort=${t} filters=${b}
      onInput=${h=>at(h)}
      onEnter=${()=>at(e,{at_once:!0})}
      onSort=${Kn}
      onFilter=${h=>at(Si(e,h),{at_once:!0})} />
    <div class="found" data-testid="search-results" data-asked=${m?void 0:d}>
      ${u!==null&&a`<${N} tone="warning">${V(u)}<//>`}
      ${l.map(h=>a`<${N} tone="warning" key=${h}>${n("search.unknown",{part:h})}<//>`)}
      ${!d&&!m&&u===null&&a`<${_l} />`}
      ${!d&&m&&a`<${L} rows=${3} />`}
      ${d&&a`<p class="found-count" role="status">${Sl(o.length,s,i,r)}</p>
          <ol class="found-list">${o.map(h=>a`<li key=${h.message.id}><${Tt} found=${h} place=${Ue(h)}
                onShow=${()=>v(h)} /></li>`)}</ol>`}
      ${d&&r&&a`<button type="button" class="button" data-testid="search-more" disabled=${m}
            onClick=${zn}>${n("search.more")}</button>`}
      ${d&&c&&a`<${Cl} coverage=${c} />`}
    </div>
  <//>`}function Ue({channel:e,dm:t}){return e?`#${e.name}`:t?Bo(t,w.value?.id??"",wn()):""}function Sl(e,t,o,r){return e===0&&!r?n("search.none"):o?n("search.countMore",{count:t}):n("search.count",{count:t})}function _l(){let e=[['"…"',n("search.helpPhrase")],["-…",n("search.helpWithout")],["from:",n("search.helpFrom")],["in:#",n("search.helpIn")],["has:link",n("search.helpHas")],["before: after: on:",n("search.helpDays")]];return a`<${U} icon="search" title=${n("search.start")} text=${n("search.startText")} />
    <dl class="search-help">${e.map(([t,o])=>a`<div key=${t}><dt><code>${t}</code></dt><dd>${o}</dd></div>`)}</dl>`}function Cl({coverage:e}){let{missing:t,behind:o,waiting:r,reading_before:s}=e,i=[...o.map(({name:l,since:c})=>c?n("search.unreachableSince",{name:l,time:Me(c)}):n("search.unreachable",{name:l})),t>0?n("search.missing",{count:t}):"",r>0?n("search.waiting",{count:r}):"",s?n("search.readingIn"):""].filter(Boolean);return i.length===0?a`<p class="found-coverage">${n("search.complete")}</p>`:a`<div class="found-coverage" data-testid="search-coverage">${i.map(l=>a`<p key=${l}>${l}</p>`)}</div>`}var _i=300,Ml=300,Tl={items:[],cursor:null,loaded:!1,error:null};function Ci({kind:e}){let[t,o]=f(Tl),r=ue.value,s=m=>{let u=w.peek()?.id;return yt.list(e,m).then($=>{w.peek()?.id===u&&o(p=>({items:m?[...p.items,...$.items]:$.items,cursor:$.cursor,loaded:!0,error:null}))},$=>o(p=>({...p,error:$})))};k(()=>{let m=setTimeout(()=>{s(null)},t.loaded?Ml:0);return()=>clearTimeout(m)},[r]),k(()=>be(m=>{if(m.what==="followed"&&s(null),m.what!=="gone")return;let u=({message:$})=>$.id!==m.id;o($=>({...$,items:$.items.filter(u)}))}),[]);let{items:i,cursor:l,loaded:c,error:d}=t;return a`<div class="found">
    ${d!==null&&a`<${N} tone="warning">${V(d)}<//>`}
    ${!c&&d===null&&a`<${L} rows=${3} />`}
    ${c&&i.length===0&&a`<${U} icon="inbox" title=${n(`inbox.none.${e}`)} text=${n(`inbox.noneText.${e}`)} />`}
    <ol class="found-list" data-testid=${`inbox-${e}`}>${i.map(m=>a`<li key=${m.message.id}><${Tt} found=${Al(m)}
          place=${Ue(m)} unread=${m.unread} onShow=${()=>Nl(m)} /></li>`)}</ol>
    ${l&&a`<button type="button" class="button" data-testid="inbox-more" onClick=${()=>{s(l)}}>${n("saved.more")}</button>`}
  </div>`}function Al({message:e,server:t}){let o=[...me(e)],s=o.length>_i?`${o.slice(0,_i).join("")}…`:o.join("");return{message:e,server:t,snippet:[{text:s,hit:!1}]}}function Nl({message:e,channel:t,dm:o}){t?K(t.server_id,t.id,e.id):o&&E(o.id,e.id)}var Ol=40,Mi=e=>(ue.peek().channels[e]??0)===0,Il=()=>[...kn.value.map(({id:e})=>e),...(F.value??[]).flatMap(({id:e})=>(Te.value[e]??[]).map(t=>t.id))],Ti=e=>document.querySelector(`[data-inbox="${CSS.escape(e)}"]`),qe=ae("unread");function Dl(){let t=["unread","mentions","threads"].map(o=>({value:o,label:n(`inbox.kind.${o}`)}));return a`<${Y} title=${n("inbox.title")} testid="inbox"
      onClose=${()=>{q.value=null}}>
    <div class="inbox-kinds"><${W} label=${n("inbox.kinds")} value=${qe.value} options=${t} testid="inbox-kinds"
        onChange=${o=>{qe.value=o}} /></div>
    ${qe.value==="unread"?a`<${El} />`:a`<${Ci} key=${qe.value} kind=${qe.value} />`}
  <//>`}function El(){let e=Q([]),t=Q(null),{loaded:o}=nt.value;k(()=>{rt();let d=ki();return()=>{d(),yi()}},[]),k(()=>{t.current?.querySelector("[data-inbox]")?.focus()},[o]);let s=hi(e.current,ue.value,Il(),Io).filter(d=>P(d)!==null);e.current=o?s:[];let i=s.filter(d=>!Mi(d)),l=d=>{let m=bi(s,d,Mi);cr(d).catch(_),Ti(m??d)?.focus()},c=()=>j({kind:"confirm",title:n("inbox.readAll"),text:n("inbox.readAllText",{count:i.length}),action:n("inbox.readAll"),run:()=>lo(i,null).catch(_)});return a`<div class="found" ref=${t} onKeyDown=${d=>Pl(d,s,l)}>
      ${i.length>0?a`<div class="inbox-head"><p class="found-count only-wide">${n("inbox.keys")}</p>
            <button type="button" class="link" data-testid="inbox-read-all" onClick=${c}>${n("inbox.readAll")}</button></div>`:a`<${U} icon="inbox" title=${n("inbox.none")} text=${n("inbox.noneText")} />`}
      <ul class="found-list">${s.map((d,m)=>a`<li key=${d} class="inbox-item"><${Rl} id=${d} previewed=${m<Ol} onRead=${()=>l(d)} /></li>`)}</ul>
    </div>`}function Pl(e,t,o){let s=e.target.dataset.inbox;if(!s||ce(e)||e.ctrlKey||e.metaKey||e.altKey)return;let i={ArrowDown:1,ArrowUp:-1}[e.key];if(i)Ti(t[t.indexOf(s)+i]??s)?.focus();else if(e.key.toLowerCase()==="e")o(s);else return;e.preventDefault()}function Rl({id:e,previewed:t,onRead:o}){let r=P(e),s=ue.value.channels[e]??0,i=ue.value.mentions[e]??0;if(k(()=>{t&&s>0&&wi(e).catch(()=>{})},[e,t,s>0,i]),!r)return null;let l=ke.value[e]??[],c=l.map(u=>({id:u.id,author:u.author.display_name,at:u.created_at,text:me(u)})),d=u=>{let[$]=s>0?l:[];E(e,$?.id??null),matchMedia("(max-width: 1180px)").matches?q.value=null:u.detail>0&&requestAnimationFrame(Er)},m=F.value?.find(u=>u.id===r.server)?.name??null;return a`<${$i} id=${e} icon=${r.icon} name=${r.name} server=${m}
    unread=${s} mentions=${i} current=${le(ne.value)===e} lines=${c}
    onOpen=${d} onRead=${o} />`}function Fl({code:e}){let[t,o]=f(null),[r,s]=f(null);k(()=>{$e.preview(ct(e)).then(o,s)},[e]);let i=a`<button type="button" class="button"
      onClick=${()=>Be({page:"home"})}>${n(F.value?.length?"empty.goHome":"action.back")}</button>`;if(r)return a`<${U} icon="ticket" title=${n("invite.invalid")}
        text=${V(r)}>${i}<//>`;if(!t)return null;let l=()=>tt(t.code).then(c=>K(c.id),_);return t.already_member?a`<${U} icon="ticket" title=${t.server_name}
        text=${n("invite.already")}>
      <button type="button" class="button is-primary"
          onClick=${()=>K(t.server_id)}>${n("invite.open")}</button><//>`:a`<${U} icon="ticket"
      title=${n("invite.pageTitle",{name:t.server_name})} text=${n("invite.pageText")}>
    <button type="button" class="button is-primary" data-testid="invite-accept"
        onClick=${l}>${n("invite.join",{name:t.server_name})}</button>${i}<//>`}function At({user:e,me:t,presence:o,mark:r,onPerson:s}){return a`<button type="button" class="member-person" aria-haspopup="dialog"
      data-testid="member-person" onClick=${i=>s(e,i.currentTarget)}>
    <${Z} id=${e.id} name=${e.display_name} presence=${o} />
    <span class="member-text"><strong>${e.display_name}${e.id===t&&a` <em>${n("members.you")}</em>`}${r}</strong>
      <span>@${e.username}${e.status_message?` · ${e.status_message}`:""}</span></span>
    <span class="visually-hidden">${n(`person.${o}`)}</span>
  </button>`}var Ai=400,jl=900;function Nt({rows:e,draw:t,guess:o,label:r,top:s}){let i=Q(null),l=Q(new Map),c=Q(null),[,d]=f(0),m=$r(e,l.current,o),u=i.current?.scrollTop??0,$=i.current?.clientHeight||jl,p=hr(m,u-Ai,u+$+Ai);we(()=>{i.current&&(i.current.scrollTop=0),d(v=>v+1)},[s]),we(()=>{let v=!1;for(let h of i.current?.querySelectorAll("[data-row]")??[]){let{row:O=""}=h.dataset,M=h.getBoundingClientRect().height;Math.abs((l.current.get(O)??0)-M)<.5||(l.current.set(O,M),v=!0)}v&&d(h=>h+1)}),k(()=>{let v=i.current;if(!v)return;let h=new ResizeObserver(()=>d(O=>O+1));return h.observe(v),()=>h.disconnect()},[]);let b=c.current?e.findIndex(v=>v.key===c.current):-1;return a`<div class="members-scroll" ref=${i} role="list" aria-label=${r}
      onScroll=${()=>d(v=>v+1)}
      onFocusIn=${v=>{c.current=v.target.closest("[data-row]")?.dataset.row??null}}
      onFocusOut=${()=>{c.current=null}}>
    ${br(m,p,[b]).map(({index:v,gap_px:h})=>h===void 0?a`<div key=${e[v].key} data-row=${e[v].key} role="listitem"
            aria-setsize=${e.length} aria-posinset=${v+1}>${t(e[v])}</div>`:a`<${vr} key=${`gap-${v}`} index=${v} height_px=${h} />`)}
  </div>`}var Ll=46,Bl=38;function Ni(e){let{members:t,find:o,present:r,roles:s}=e,[i,l]=f(""),[c,d]=f(!1),m=X(()=>i.trim()?o(t,i):t,[t,i]),u=X(()=>m.filter(({user:b})=>Le(r,b)!=="offline"),[m,r]),$=c?u:m,p=X(()=>Kl($,s),[$,s]);return a`<div class="members">
    <div class="members-search"><${A} name="search" size=${16} />
      <input type="search" value=${i} placeholder=${n("members.find")}
          aria-label=${n("members.find")} data-testid="members-find"
        onInput=${b=>l(b.target.value)} /></div>
    <div class="members-filter"><button type="button" class="chip" aria-pressed=${c}
        data-testid="members-here" onClick=${()=>d(!c)}>${n("members.here",{count:u.length})}</button></div>
    ${p.length>0?a`<${Nt} rows=${p} guess=${Hl} label=${n("members.title")} top=${`${c} ${i}`}
            draw=${b=>b.member?a`<${zl} member=${b.member} ...${e} />`:a`<h3>${n(`role.${b.role}.many`)} <span>${b.count}</span></h3>`} />`:a`<p class="panel-none" role="status">${n("members.none")}</p>`}
  </div>`}var Hl=e=>e.member?Ll:Bl,Kl=(e,t)=>t.flatMap(o=>{let r=e.filter(i=>i.role===o);if(r.length===0)return[];let s=r.map(i=>({key:i.user.id,member:i}));return[{key:`role-${o}`,role:o,count:r.length},...s]});function zl({member:e,owner:t,me:o,present:r,roles:s,onPerson:i,...l}){let{canChange:c,canPassOn:d,canRemove:m,onRole:u,onPassOn:$,onRemove:p}=l,{user:b}=e;return a`<div class="member" data-testid="member" data-user-id=${b.id}
      data-role=${e.role}>
    <${At} user=${b} me=${o} presence=${Le(r,b)} onPerson=${i}
      mark=${b.id===t&&a`<span class="member-owner" title=${n("role.owner")}><${A} name="crown" size=${14} /></span>`} />
    <${ut} label=${n("members.actions",{name:b.display_name})} testid="member-menu"
        items=${[...c(e)?s.map(v=>({label:n(`role.${v}`),checked:v===e.role,testid:`role-${v}`,onClick:()=>u(e,v)})):[],d(e)&&{label:n("members.passOn"),icon:"crown",testid:"member-pass-on",onClick:()=>$(e)},m(e)&&{label:n("members.remove"),icon:"user-remove",danger:!0,testid:"member-remove",onClick:()=>p(e)}]} />
  </div>`}var Xl=46,Ul=new Intl.Collator;function co({people:e,me:t,present:o,onPerson:r,actions:s}){let i=X(()=>e.map(l=>({key:l.id,user:l})).sort((l,c)=>Ul.compare(l.user.display_name,c.user.display_name)||(l.key<c.key?-1:1)),[e]);return a`<div class="members"><${Nt} rows=${i} guess=${()=>Xl} top=${null}
      label=${n("members.title")}
      draw=${({user:l})=>a`<div class="member" data-testid="member" data-user-id=${l.id}>
        <${At} user=${l} me=${t} presence=${Le(o,l)} onPerson=${r} />
        ${s?.(l)}</div>`} /></div>`}var ql=(e,t)=>Ve(e,t,({user:o})=>[o.display_name,o.username],e.length);function mo(){let e=Xn.value,t=w.value?.id??"",o=e[t]??"offline";return X(()=>({...e,[t]:o==="offline"?"online":o}),[e,t])}var uo=(e,t)=>$t(e.username,t,e),po=()=>{q.value=null};function Wl(){let e=P(le(ne.value));return e?.hidden?a`<${Ql} conversation=${e} />`:e?.people?a`<${Gl} conversation=${e} people=${e.people} />`:a`<${Vl} />`}function Gl({conversation:e,people:t}){let{icon:o,label:r,group:s}=e,i=w.value?.id??"",l=mo();return a`<${Y} title=${n("members.title")} subtitle=${r} testid="members" onClose=${po}>
    <${co} people=${t} me=${i} present=${l} onPerson=${uo} />
    <div class="panel-foot">${o!=="note"&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>j({kind:"direct-add",direct:e.id})}>
        <${A} name="user-add" size=${15} />${n("dm.add")}</button>`}${s&&a`<button type="button" class="button is-small is-danger-quiet"
        onClick=${()=>Pr(e)}>${n("dm.leave")}</button>`}</div>
  <//>`}function Ql({conversation:e}){let{id:t,label:o,name:r,manages:s}=e;k(()=>{bn(t).catch(_)},[t]);let i=ot.value[t],l=X(()=>i?.map(({user:$})=>$),[i]),c=mo(),d=w.value?.id??"",m=$=>j({kind:"confirm",title:n("channel.putOut"),text:n("channel.putOutText",{name:$.display_name,channel:r}),action:n("channel.putOut"),danger:!0,run:()=>vn(t,$.id).catch(_)}),u=$=>s&&$.id!==d&&a`<${G} icon="user-remove" testid="channel-put-out" onClick=${()=>m($)}
      label=${n("channel.putOutName",{name:$.display_name})} />`;return a`<${Y} title=${n("members.title")} subtitle=${o} testid="members" onClose=${po}>
    ${l?a`<${co} people=${l} me=${d} actions=${u}
            present=${c} onPerson=${uo} />`:a`<${L} rows=${6} kind="line" />`}
    <div class="panel-foot">${s&&a`<button type="button" class="button is-small" data-testid="panel-add"
        onClick=${()=>j({kind:"channel-add",channel:t})}>
        <${A} name="user-add" size=${15} />${n("channel.addMembers")}</button>`}</div>
  <//>`}function Vl(){let e=ne.value.page==="channel"?ne.value.server:"",t=F.value?.find(d=>d.id===e),o=he.value[e],r=w.value,s=mo(),i=X(()=>o&&jo(o),[o]);if(!t||!r)return null;let l=et(e),c=d=>j({kind:"confirm",title:n("members.remove"),text:n("members.removeText",{name:d.user.display_name,server:t.name}),action:n("members.remove"),danger:!0,run:()=>hn(e,d.user.id).catch(_)});return a`<${Y} title=${n("members.title")} subtitle=${t.name} testid="members"
      onClose=${po}>
    ${i?a`<${Ni} members=${i} owner=${t.owner_id} me=${r.id}
            present=${s} onPerson=${uo} roles=${Do} find=${ql}
      canChange=${d=>Po(t,l,d,r.id)}
          canRemove=${d=>Fo(t,l,d,r.id)}
          canPassOn=${d=>Ro(t,d,r.id)}
          onPassOn=${d=>j({kind:"server-pass-on",server:e,user:d.user.id})}
     
          onRole=${(d,m)=>$n(e,d.user.id,m).catch(_)}
          onRemove=${c} />`:a`<${L} rows=${6} kind="line" />`}
  <//>`}function Oi({request:e,onApprove:t,onDeny:o}){let[r,s]=f(!1),i=async()=>{s(!0),await t(),s(!1)};return a`<article class="join-request" data-testid="join-request"
      data-node-id=${e.node_id}>
    <header><strong>${n("mesh.wantsToJoin",{name:e.name})}</strong>
      <span>${[e.segment,e.address,oe(e.asked_at)].filter(Boolean).join(" · ")}</span></header>
    <p class="soft">${n("mesh.compare")}</p>
    <${Mt} words=${e.words} />
    <div class="button-row"><button type="button" class="button is-primary" disabled=${r}
        data-testid="node-approve" onClick=${i}>${n("mesh.approve")}</button>
      <button type="button" class="button is-danger-quiet" disabled=${r} data-testid="node-deny"
          onClick=${o}>${n("mesh.deny")}</button></div>
  </article>`}var Ii=12;function Di({holds:e,meshName:t,describe:o,onMake:r,onRestore:s}){return a`<section class="card" data-testid="recovery-kit"><header class="card-head"><h2>${n("mesh.kit")}</h2></header>
    <p class="soft">${n(e?"mesh.kitText":"mesh.kitRestoreText")}</p>
    ${e?a`<${Jl} meshName=${t} describe=${o} onMake=${r} />`:a`<${Yl} describe=${o} onRestore=${s} />`}
  </section>`}function Jl({meshName:e,describe:t,onMake:o}){let[r,s]=f(""),[i,l]=f(""),[c,d]=f(null),{busy:m,at:u,failure:$,submit:p}=S(t,["passphrase"]),b=p(async()=>{d(await o(r)),s(""),l("")}),v=[...r].length,h=i!==""&&i!==r;return a`<form class="settings-section" onSubmit=${b}>
    <${x} label=${n("mesh.kitPassphrase")} type="password" autocomplete="new-password"
        value=${r} onInput=${s} testid="kit-passphrase" error=${u("passphrase")}
        hint=${n("mesh.kitPassphraseRule",{count:Ii})} />
    <${x} label=${n("mesh.kitPassphraseAgain")} type="password" autocomplete="new-password"
        value=${i} onInput=${l} testid="kit-passphrase-again"
        error=${h?n("mesh.kitPassphraseDiffers"):null} />
    ${$}
    <div class="button-row"><button class="button is-small" data-testid="kit-make"
        disabled=${m||v<Ii||i!==r}>${n("mesh.kitMake")}</button></div>
    ${c&&a`<${Zl} kit=${c} text=${ec(c,e)} />`}
  </form>`}function Zl({kit:e,text:t}){let o=`data:text/plain;charset=utf-8,${encodeURIComponent(t)}`;return a`<div class="ticket"><code data-testid="kit">${e.kit}</code>
    <ol class="words" data-testid="kit-words">${e.words.map((r,s)=>a`<li key=${s}>${r}</li>`)}</ol>
    <div class="button-row"><a class="button is-small" href=${o}
        download="localchat-recovery-kit.txt" data-testid="kit-file">${n("mesh.kitSave")}</a>
      <${ve} text=${t} label=${n("mesh.kitCopy")} /></div>
    <p class="soft">${n("mesh.kitKeep")}</p></div>`}function Yl({describe:e,onRestore:t}){let[o,r]=f(""),[s,i]=f(""),{busy:l,at:c,failure:d,submit:m}=S(e,["kit","passphrase"]),u=m(async()=>{await t(o,s),r(""),i("")});return a`<form class="settings-section" onSubmit=${u}>
    <${x} label=${n("mesh.kitLine")} value=${o} onInput=${r} area mono
        testid="kit-line" error=${c("kit")} />
    <${x} label=${n("mesh.kitPassphrase")} type="password" autocomplete="off"
        value=${s} onInput=${i} testid="kit-passphrase"
        error=${c("passphrase")} />
    ${d}
    <div class="button-row"><button class="button is-small" data-testid="kit-restore"
        disabled=${l||o.trim()===""||s===""}>${n("mesh.kitRestore")}</button></div>
  </form>`}function ec(e,t){let o=e.words.map((r,s)=>`${s+1}. ${r}`).join(`
`);return`${n("mesh.kitFile",{mesh:t})}
${e.mesh_id}

${e.kit}

${o}
`}function Ei({rows:e}){let t=e.filter(([,r])=>r>0),o=e.length-t.length;return a`<section class="card"><header
      class="card-head"><h2>${n("mesh.counters")}</h2></header>
    <p class="soft">${n("mesh.countersText")}</p>
    ${t.length===0?a`<p class="all-well">${n("mesh.countersNone")}</p>`:a`<dl class="counters">${t.map(([r,s])=>a`<div key=${r}><dt>${Br(r)}</dt><dd>${s}</dd></div>`)}</dl>`}
    ${t.length>0&&o>0&&a`<p class="soft">${n("mesh.countersQuiet",{count:o})}</p>`}
  </section>`}function Pi({events:e}){return a`<section class="card"><header class="card-head"><h2>${n("mesh.events")}</h2></header>
    ${e.length===0?a`<p class="soft">${n("mesh.eventsNone")}</p>`:a`<ol class="tape">${e.map((t,o)=>a`<li key=${`${t.at}${o}`} class="is-${t.code}">
      <time datetime=${t.at}
          title=${J(t.at)}>${D(t.at)}</time><span>${tc(t)}</span></li>`)}</ol>`}
  </section>`}function tc({code:e,args:t}){let o=String(t.name??"");switch(e){case"joined":return n("mesh.event.joined");case"connected":return n("mesh.event.connected",{name:o});case"lost":return n("mesh.event.lost",{name:o,reason:re(String(t.reason))});case"authority_given":case"authority_taken":return n(`mesh.event.${e}`,{name:o});case"authority_restored":return n("mesh.event.authority_restored");case"revoked":return n("mesh.event.revoked",{name:o});case"refused_address":return n(`mesh.event.refused.${t.direction}`,{address:t.address});case"trouble":return ye(String(t.trouble),t.name?o:null);case"trouble_over":return n("mesh.event.troubleOver");case"set_aside":return n("mesh.verdict.setAside",{node:o,entry:t.entry});case"disk":return n("mesh.event.disk",{detail:t.detail});default:return n("mesh.event.other",{code:e})}}function Ri({node:e,onRevoke:t,onAuthority:o}){let r=[o&&{label:n(e.authority?"mesh.takeAuthority":"mesh.giveAuthority"),icon:"shield",onClick:o,testid:"node-authority"},t&&{label:n("mesh.revoke"),icon:"trash",danger:!0,onClick:t,testid:"node-revoke"}].filter(Boolean),s=[["segment",e.segment],["addresses",e.addresses.join(", ")],["foundBy",e.found_by&&n(`mesh.found.${e.found_by}`)],["version",e.version],["lastHeard",e.state==="here"?null:e.last_heard_at&&oe(e.last_heard_at)],["roundTrip",e.rtt_ms!==null&&e.rtt_ms!==void 0?`${e.rtt_ms.toFixed(1)} ms`:null],["clock",e.clock_offset_ms?`${e.clock_offset_ms>0?"+":"−"}${Math.abs(e.clock_offset_ms)} ms`:null],["troubleSince",e.trouble_since&&D(e.trouble_since)],["ahead",e.ahead?.entries>0?String(e.ahead.entries):null],["nextAttempt",e.next_attempt_at&&ht(e.next_attempt_at)]];return a`<article class="status-node is-${e.state}" data-testid="status-node"
      data-node-id=${e.id} data-state=${e.state}>
    <header><span class="status-dot is-${e.state}"
        aria-hidden="true"></span><h3>${e.name}</h3><span
        class="tag">${n(`mesh.state.${e.state}`)}</span>
      ${e.authority&&a`<span class="tag" data-testid="node-holds-key">${n("mesh.authority")}</span>`}
      ${r.length>0&&a`<${ut} label=${n("mesh.nodeMenu",{name:e.name})} items=${r} />`}</header>
    <dl>${s.map(([i,l])=>l&&a`<div key=${i}><dt>${n(`mesh.fact.${i}`)}</dt><dd>${l}</dd></div>`)}</dl>
    ${e.trouble&&a`<p class="status-error is-red" data-testid="node-trouble">${ye(e.trouble,e.state==="here"?null:e.name)}</p>`}
    ${e.last_error_code&&a`<p class="status-error">${oc(e)}</p>`}
  </article>`}function oc({last_error_code:e,last_error_at:t}){let o=re(e??"");return t?n("mesh.errorAt",{reason:o,time:D(t)}):o}function Fi({orders:e,nameOf:t}){return a`<section class="card"><header class="card-head"><h2>${n("mesh.orders")}</h2></header>
    ${e.length===0?a`<p class="all-well">${n("mesh.ordersNone")}</p>`:a`<ul class="plain-list">${e.map(o=>a`<li key=${o.order_id}>
      <strong>${n(`mesh.order.${o.kind}`)}</strong> ${oe(o.created_at)} — ${n("mesh.ordersMissing",{nodes:o.missing.map(t).join(n("list.comma"))})}</li>`)}</ul>`}
  </section>`}function ji({columns:e,rows:t}){return a`<div class="table-scroll"><table class="status-table" data-testid="status-table">
    <caption class="visually-hidden">${n("mesh.positions")}</caption>
    <thead><tr><th scope="col">${n("mesh.node")}</th>
      ${e.map(o=>a`<th scope="col" key=${o.node} title=${o.node}>${o.label}<small>${o.top}</small></th>`)}
      <th scope="col">${n("mesh.behind")}</th></tr></thead>
    <tbody>${t.map(({node:o,cells:r,dimmed:s})=>a`<tr key=${o.id} class=${s?"is-dimmed":""}>
      <th scope="row"><span class="status-dot is-${o.state}"
          aria-hidden="true"></span>${o.name}
        ${s&&o.as_of&&a`<small>${n("mesh.asOf",{time:D(o.as_of)})}</small>`}</th>
      ${r.map(i=>a`<td class=${i.behind>0?"is-behind":""}
            title=${n("mesh.position",{seq:i.held})}>
        ${i.behind===0?"=":`−${i.behind}`}</td>`)}
      <td
          class=${o.behind.entries>0?"is-behind":""}>${o.behind.entries===0?"=":a`−${o.behind.entries}${o.behind.oldest_at&&a` <small>${n("mesh.since",{time:D(o.behind.oldest_at)})}</small>`}`}</td>
    </tr>`)}</tbody></table></div>`}var nc={green:"ok",amber:"clock",red:"warning"};function Li({verdict:e,at:t,stale:o,nodes:r}){return a`<div class="verdict is-${e.level} ${o?"is-stale":""}" role="status"
      data-testid="verdict" data-level=${e.level}>
    <${A} name=${nc[e.level]} size=${22} /><p>${rc(e,r)}</p>
    <small>${n(o?"mesh.staleAt":"mesh.asOf",{time:Rt(t)})}</small></div>`}function rc({code:e,args:t,at:o},r){let s=i=>Number(t[i]??0);switch(e){case"equal":return n("mesh.verdict.equal",{count:s("nodes"),time:Rt(o)});case"quarantined":return n("mesh.verdict.quarantined",{count:s("entries")});case"deriving":return n("mesh.verdict.deriving",{percent:s("percent")});case"behind":return n("mesh.verdict.behind",{node:t.node,count:s("behind")+s("ahead")});case"unreachable":return ac(t,r);case"set_aside":return n("mesh.verdict.setAside",{node:t.node,entry:s("entries")});case"unanswered":return[n("mesh.verdict.unanswered",{address:t.address}),re(String(t.reason))].join(n("list.sentences"));case"clock":return ic(t);default:return sc(e,t)}}function sc(e,t){let o=t.since&&n("mesh.verdict.since",{time:D(String(t.since))});return[ye(e,t.here?null:String(t.node)),o].filter(Boolean).join(n("list.sentences"))}function ic({node:e,here:t,ahead:o,seconds:r}){let s=o?"Ahead":"Behind";return t?n(`mesh.verdict.ownClock${s}`,{span:Ft(Number(r))}):n(`mesh.verdict.clock${s}`,{node:e,span:Ft(Number(r))})}function ac(e,t){let o=t.filter(s=>s.state==="unreachable"||s.state==="never"),r=Number(e.behind??0);return[n("mesh.verdict.unreachable",{node:o.map(s=>s.name).join(n("list.comma"))}),e.reason&&re(String(e.reason)),e.heard_at&&n("mesh.verdict.heard",{time:D(String(e.heard_at))}),r>0&&n("mesh.verdict.lacks",{count:r}),e.next_attempt_at&&n("mesh.verdict.next",{when:ht(String(e.next_attempt_at))})].filter(Boolean).join(n("list.sentences"))}function Bi({ticket:e,earlier:t,nameOf:o,onMake:r}){let[s,i]=f(!1),l=async()=>{i(!0),await r(),i(!1)};return a`<section class="card"><header class="card-head"><h2>${n("mesh.addNode")}</h2>
      <button type="button" class="button is-primary is-small" disabled=${s}
          data-testid="ticket-make" onClick=${l}><${A} name="ticket"
          size=${16} />${n("mesh.makeTicket")}</button></header>
    <p class="soft">${n("mesh.ticketText")}</p>
    ${e&&!t.some(c=>c.used_by&&c.expires_at===e.expires_at)&&a`<div class="ticket"><code data-testid="ticket">${e.ticket}</code>
      <div class="button-row"><${ve} text=${e.ticket} label=${n("mesh.copyTicket")}
          testid="ticket-copy" />
        <${ve} text="localchat --join ${e.ticket}" label=${n("mesh.copyCommand")} />
        <span
            class="soft">${n("mesh.ticketUntil",{when:oe(e.expires_at)})}</span></div></div>`}
    ${t.length>0&&a`<details><summary>${n("mesh.earlierTickets",{count:t.length})}</summary><ul
          class="plain-list">
      ${t.map(c=>a`<li key=${c.id}><code>${c.id.slice(-8)}</code> ${c.used_by?n("mesh.ticketUsed",{node:o(c.used_by)}):Date.parse(c.expires_at)<Date.now()?n("invite.expired"):n("mesh.ticketOpen",{time:D(c.expires_at)})}</li>`)}</ul></details>`}
  </section>`}function Hi(e){let t=e.writers.map(({id:r,entries:s})=>({node:r,label:e.nodes.find(i=>i.id===r)?.name??r.slice(-6),top:s})),o=e.nodes.map(r=>{let s=t.map((i,l)=>{let c=r.held[l]??0;return{held:c,behind:i.top-c}});return{node:r,cells:s,dimmed:r.state!=="here"&&r.state!=="connected"}});return{columns:t,rows:o}}function Ki(e){return Object.entries(e).sort((t,o)=>o[1]-t[1]||(t[0]<o[0]?-1:1))}var lc=3e3;function cc(){let e=w.value?.mesh_admin===!0;if(k(()=>{if(!e)return;zt();let r=setInterval(zt,lc);return()=>clearInterval(r)},[e]),!e)return a`<${U} icon="shield" title=${n("empty.forbidden")}
        text=${n("mesh.adminsOnly")} />`;let t=Qn.value,o=Jn.value;return a`<section class="mesh-page" data-testid="mesh-status">
    <header class="page-head"><${G} icon="arrow-left" label=${n("action.back")}
        class="only-narrow" onClick=${Gn} />
      <div><h1>${n("mesh.title")}</h1>${t&&a`<p>${t.mesh.name}</p>`}</div></header>
    <div class="mesh-scroll" tabindex="0">
      ${o!==null&&a`<${N} tone="warning">${n("mesh.loadFailed")} ${V(o)}<//>`}
      ${t?a`<${mc} told=${t} stale=${o!==null} />`:o===null&&a`<${L} rows=${5} kind="line" />`}
    </div>
  </section>`}function mc({told:e,stale:t}){let o=s=>e.nodes.find(i=>i.id===s)?.name??s.slice(-8),r=e.nodes.some(s=>s.state==="here"&&s.authority);return a`
    <${Li} verdict=${e.verdict} at=${Vn.value} stale=${t}
        nodes=${e.nodes} />
    ${e.waiting.length>0&&a`<section class="card is-accent"><header
          class="card-head"><h2>${n("mesh.waiting",{count:e.waiting.length})}</h2></header>
      ${e.waiting.map(s=>a`<${Oi} key=${s.node_id} request=${s} onApprove=${()=>dc(s)} onDeny=${()=>uc(s)} />`)}</section>`}
    <section class="card"><header class="card-head"><h2>${n("mesh.positions")}</h2></header><p
        class="soft">${n("mesh.positionsText")}</p><${ji}
        ...${Hi(e)} /></section>
    <section class="status-nodes" aria-label=${n("mesh.nodes")}>${e.nodes.map(s=>a`<${Ri} key=${s.id} node=${s}
      onRevoke=${s.state==="here"||s.state==="revoked"?null:()=>pc(s)}
      onAuthority=${r&&s.state!=="revoked"&&s.state!=="waiting"?()=>fc(s):null} />`)}</section>
    ${e.unanswered.length>0&&a`<${N} tone="warning">${e.unanswered.map(({address:s,code:i})=>a`<p key=${s} data-testid="unanswered">${n("mesh.verdict.unanswered",{address:s})} ${re(i)}</p>`)}<//>`}
    <${Bi} ticket=${Zn.value} earlier=${e.tickets} nameOf=${o}
        onMake=${()=>sr().catch(_)} />
    <${Di} holds=${r} meshName=${e.mesh.name} describe=${I}
        onMake=${nr} onRestore=${(s,i)=>rr(s,i).then(()=>R(n("mesh.restored"),"ok"))} />
    <div class="card-pair"><${Ei} rows=${Ki(e.counters)} /><${Fi}
        orders=${e.unconfirmed_orders} nameOf=${o} /></div>
    <${Pi} events=${e.events} />`}function dc(e){return Yn(e.node_id).then(()=>R(n("mesh.approved",{name:e.name}),"ok"),_)}function uc(e){j({kind:"confirm",title:n("mesh.deny"),text:n("mesh.denyText",{name:e.name}),action:n("mesh.deny"),danger:!0,run:()=>er(e.node_id).catch(_)})}function pc(e){j({kind:"confirm",title:n("mesh.revoke"),text:n("mesh.revokeText",{name:e.name}),action:n("mesh.revoke"),danger:!0,run:()=>tr(e.id).catch(_)})}function fc(e){let t=e.authority,o=n(t?"mesh.takeAuthority":"mesh.giveAuthority"),r={name:e.name};j({kind:"confirm",title:o,text:t?n("mesh.takeAuthorityText",r):n("mesh.giveAuthorityText",r),action:o,danger:t,run:()=>or(e.id,!t).catch(_)})}var Xi=["href","bold","strike","italic","code"],zi={bold:"**",strike:"~~",italic:"*"},Ui=e=>$c(e).map(t=>{let o=t.reduce((r,{text:s})=>r+(s.match(/[*`~_]/g)?.length??0),0);return Ot(t,0,o>1).trim()});function $c(e){let t=[[]],o=!0;for(let r of e)(r.kept?r.text.replace(/\r\n?/g,`
`).replace(/\u00a0/g," "):r.text.replace(/[ \t\r\n\f\u00a0]+/g," ")).split(`
`).forEach((i,l)=>{l>0&&t.push([]);let c=(l>0||o)&&!r.kept?i.replace(/^ /,""):i;c!==""&&t[t.length-1].push({...r,text:c}),o=c===""?l>0||o:c.endsWith(" ")});return t}function Ot(e,t,o){let r=Xi[t];if(!r)return e.map(({text:i})=>o?vc(i):i).join("");let s="";for(let i=0;i<e.length;){let l=i;for(;l<e.length&&e[l][r]===e[i][r];)l+=1;s+=hc(e.slice(i,l),t,o),i=l}return s}function hc(e,t,o){let r=Xi[t],s=e[0][r],i=e.map(({text:l})=>l).join("");if(!s||i.trim()==="")return Ot(e,t+1,o);if(r==="code")return fo(i,l=>bc(l));if(r==="href"){if(i.trim()===s)return i;let l=Ot(e,t+1,o);return fo(l,c=>`[${c.replace(/[[\]]/g," ").trim()}](${s})`)}return fo(Ot(e,t+1,o),l=>zi[r]+l+zi[r])}function fo(e,t){let o=e.trim(),r=e.length-e.trimStart().length;return e.slice(0,r)+t(o)+e.slice(r+o.length)}var bc=e=>e.includes("`")?`\`\` ${e} \`\``:`\`${e}\``,vc=e=>e.split(/( +)/).map(t=>t.includes("\\")||t.length===1?t:t.replace(/[*`]/g,"\\$&").replace(/~~/g,"\\~\\~").replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu,"$1\\_")).join("");function qi(e){let t=(e??"").trim();if(!(!/^(https?:\/\/|mailto:)./i.test(t)||t.length>2048))return t.replace(/[\s()<>|\\]/g,o=>`%${o.charCodeAt(0).toString(16).padStart(2,"0")}`)}var gc=/^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/,yc=/^(table|ul|ol|h[1-6]|pre|blockquote)$/,kc=/font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i,B=e=>e.nodeType===1?e.nodeName.toLowerCase():"",se=(e,t)=>e.getAttribute?.(t)??"",pe=e=>se(e,"style");function Wi(e){let t=[...e.childNodes].filter(r=>B(r)!==""||r.nodeType===3&&r.nodeValue?.trim()),o=r=>{let s=pe(r);return B(r)==="pre"||/white-space:\s*pre/i.test(s)&&kc.test(s)};return t.length>0&&t.every(o)}var We=e=>/display:\s*none|mso-list:\s*ignore/i.test(pe(e));function Gi(e,t){return t==="ul"||t==="ol"?"list":t==="hr"?"rule":t==="pre"?"code":t==="table"?"table":t==="blockquote"?"quote":/^h[1-6]$/.test(t)?"heading":t==="p"&&/mso-list:[^;]*\blevel\d/i.test(pe(e))?"item":gc.test(t)?"text":null}function Qi(e){let t=(e.textContent??"").replace(/\r\n?/g,`
`).replace(/^\n|\n+$/g,""),o=Math.max(2,...(t.match(/`+/g)??[]).map(c=>c.length)),r="`".repeat(o+1),s=[...e.childNodes].find(c=>B(c)==="code"),i=`${se(e,"class")} ${s?se(s,"class"):""}`,l=/\blang(?:uage)?-([\w+#.-]+)/.exec(i)?.[1]??"";return`${r}${l}
${t}
${r}`}function Vi(e,t){let o=Number(/\blevel(\d)/i.exec(pe(e))?.[1]??1),r=/^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(Ji(e)),s=Number.parseInt((r?.[1]??"").normalize("NFKC").replace(/^\(/,""),10),i=r?`${s||1}. `:"- ",l="   ".repeat(Math.max(0,o-1));return l+i+t.replace(/\n/g,`
${l}${" ".repeat(i.length)}`)}function Ji(e){for(let t of e.childNodes){if(/mso-list:\s*ignore/i.test(pe(t)))return t.textContent??"";let o=B(t)===""?"":Ji(t);if(o)return o}return""}function Zi(e){let t=[...e.childNodes].flatMap(o=>B(o)==="p"?[...o.childNodes]:[o]).find(o=>B(o)==="input"&&se(o,"type")==="checkbox");return t?t.hasAttribute("checked")?"[x] ":"[ ] ":""}var $o=e=>[...e.childNodes].flatMap(t=>{let o=B(t);return We(t)?[]:o==="tr"?[t]:/^(thead|tbody|tfoot)$/.test(o)?$o(t):[]}),ho=e=>[...e.childNodes].some(t=>yc.test(B(t))||B(t)==="div"&&ho(t));var wc=/^(b|strong)$/,xc=/^(i|em|cite)$/,Sc=/^(s|del|strike)$/,_c=/^(code|kbd|samp|tt)$/;function It(e,t){let o=B(e),r=pe(e),s=/font-weight:\s*(\w+)/i.exec(r)?.[1]??"",i={...t};(wc.test(o)||/^(bold|bolder|[6-9]00)$/i.test(s))&&(i.bold=!0),/^(normal|[1-5]00)$/i.test(s)&&delete i.bold,(xc.test(o)||/font-style:\s*italic/i.test(r))&&(i.italic=!0),(Sc.test(o)||/text-decoration[\w-]*:[^;]*line-through/i.test(r))&&(i.strike=!0),_c.test(o)&&(i.code=!0),/white-space:\s*(pre|break-spaces)/i.test(r)&&(i.kept=!0);let l=o==="a"?qi(se(e,"href")):void 0;return l&&(i.href=l),i}function ea(e){let t=new Map,o=e.map(s=>{let i=[],l=()=>{for(let c=t.get(i.length);c;c=t.get(i.length))t.set(i.length,c-1),i.push("")};for(let c of s){l();for(let d=0;d<c.columns&&i.length<=40;d+=1)c.rows>1&&t.set(i.length,c.rows-1),i.push(d===0?c.text:"")}return l(),i}),r=Math.max(0,...o.map(s=>s.length));if(r>40||r*o.length>2e3)return null;for(let s of o)for(;s.length<r;)s.push("");return Cc(o)}function Cc(e){let t=e.filter(r=>r.some(Boolean)),o=Math.max(0,...t.map(r=>r.findLastIndex(Boolean)+1));return t.map(r=>r.slice(0,o))}var Mc=/^[-+−△▲(]?[¥￥$€£]?[-−]?\d[\d,.\s]*[%％)円]?$/u;function ta(e,t){let[o,...r]=e,s=o.map((l,c)=>{let d=r.map(u=>u[c]).filter(Boolean),m=d.length>0&&d.every(u=>Mc.test(u));return t(c)||m?"--:":"---"}),i=l=>`| ${l.join(" | ")} |`;return[i(o.map(bo)),i(s),...r.map(i)].join(`
`)}var bo=e=>/^\*\*[^*]+\*\*$/.test(e)?e.slice(2,-2):e;var Ac=150,oa=12,na=16e3,Nc=400,Oc=50,Ic=80,Dc=/^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/,Pe=class extends Error{};function ra(e,t){if(Wi(e))return null;let o=new vo;try{o.children(e,{},0)}catch(l){if(l instanceof Pe)return null;throw l}if(o.flush("line"),!o.structured&&!Ec(o.looks))return null;let r=[...o.hrefs];if(r.length===1&&t.trim()===r[0])return null;let s=sa(o.blocks);return s.length<=2*na&&s.split(`
`).length<=Nc?s:null}var Ec=e=>e.size>1||[...e].some(t=>t.includes("href"));function sa(e){let t="";return e.forEach((o,r)=>{let i=e[r-1]?.kind===o.kind&&o.kind!=="apart";t+=(r===0?"":i?`
`:`

`)+o.text}),t}var vo=class{blocks=[];runs=[];structured=!1;looks=new Set;hrefs=new Set;#t=0;#e=0;flush(t){let o=Ui(this.runs);for(this.runs=[];o.length>0&&o[0]==="";)o.shift();for(;o.length>0&&o.at(-1)==="";)o.pop();o.length!==0&&this.put(o.map(r=>r.replace(/^#{1,6}\s/,"\\$&")).join(`
`),t)}put(t,o){this.blocks.push({text:t,kind:o})}children(t,o,r){for(let s of t.childNodes)this.node(s,o,r+1)}text(t,o){if(this.#t+=t.length,this.#t>na)throw new Pe;if(this.runs.push({...o,text:t}),t.trim()==="")return;let{kept:r,...s}=o;this.looks.add(JSON.stringify(Object.keys(s).sort())),o.href&&this.hrefs.add(o.href)}node(t,o,r){if(t.nodeType===3)return this.text(t.nodeValue??"",o);let s=B(t);if(s===""||Dc.test(s)||We(t))return;if(r>Ac)return this.text(t.textContent??"",o);if(s==="br")return this.text(`
`,{...o,kept:!0});if(s==="img")return this.text(se(t,"alt").slice(0,Ic),o);if(s==="input")return;let i=It(t,o),l=Gi(t,s);return l?this.block(l,t,i,r):this.children(t,i,r)}block(t,o,r,s){if(this.flush("line"),t==="text"){this.children(o,r,s);let c=B(o)==="p"&&!/Mso|^p\d/.test(se(o,"class"));return this.flush(c?"apart":"line")}if(t==="table")return this.table(o,r,s);if(this.structured=!0,t==="rule")return this.put("---","apart");if(t==="code")return this.put(Qi(o),"apart");if(t==="list"){let c=this.list(o,r,s);return c===""?void 0:this.put(c,"apart")}let i=this.inside(o,r,s);if(i==="")return;if(t==="item")return this.put(Vi(o,i),"item");if(t==="quote")return this.put(i.replace(/^/gm,"> ").replace(/ +$/gm,""),"apart");let l="#".repeat(Number(B(o)[1]));return this.put(`${l} ${bo(i.replace(/\s*\n\s*/g," "))}`,"apart")}inside(t,o,r){let[s,i]=[this.blocks,this.runs];this.blocks=[],this.runs=[],this.#e+=1,this.#e>oa?this.text(t.textContent??"",o):this.children(t,o,r),this.#e-=1,this.flush("line");let l=sa(this.blocks);return this.blocks=s,this.runs=i,l}list(t,o,r){let s=Number.parseInt(se(t,"start"),10)||1,i=B(t)==="ol",l=[];for(let c of t.childNodes){let d=B(c);if(d===""||We(c))continue;if(d==="ul"||d==="ol"){this.#e+=1;let p=this.#e>oa?this.inside(c,o,r):this.list(c,o,r+1);this.#e-=1,p&&l.push(p.replace(/^/gm,i?"   ":"  "));continue}let m=i?`${s}. `:"- ",u=this.inside(c,It(c,o),r+1).replace(/\n{2,}/g,`
`);u!==""&&(s+=1,l.push(m+Zi(c)+u.replace(/\n/g,`
${" ".repeat(m.length)}`)))}return l.join(`
`)}table(t,o,r){let s=$o(t).map(m=>[...m.childNodes].filter(u=>/^(td|th)$/.test(B(u))&&!We(u)));if(s.reduce((m,u)=>m+u.length,0)>2e3)throw new Pe;if(!(s.length>1&&s.some(m=>m.length>1))||s.some(m=>m.some(ho))){for(let m of s)for(let u of m)this.block("text",u,o,r+1);return}let c=s.map(m=>m.map(u=>this.cell(u,o,r+1))),d=ea(c);if(!d)throw new Pe;d.length!==0&&(this.structured=!0,this.put(ta(d,m=>Pc(c,m)),"apart"))}cell(t,o,r){let s=this.inside(t,It(t,o),r).replace(/\s*\n\s*/g," "),i=c=>Math.min(Math.max(Number.parseInt(se(t,c),10)||1,1),Oc),l=/^right$/i.test(se(t,"align"))||/text-align:\s*right/i.test(pe(t));return{text:s.replace(/\|/g,"\\|"),right:l,columns:i("colspan"),rows:i("rowspan")}}};function Pc(e,t){let o=e.slice(1).flatMap(r=>r[t]?.text?[r[t]]:[]);return o.length>0&&o.every(({right:r})=>r)}var Rc=2e6,Fc=2e4;function jc(e,t){if(e.length>Rc)return null;let o=new DOMParser().parseFromString(e,"text/html");return o.getElementsByTagName("*").length>Fc?null:ra(o.body,t)}var Lc=({links:e})=>a`${e.map(t=>a`<${Kc} key=${t.message} link=${t} />`)}`,Ge=new Set,Bc=500;function Hc(e){Ge.has(e)||(Ge.size>=Bc&&Ge.clear(),Ge.add(e),Sn(e).catch(()=>Ge.delete(e)))}function Kc({link:e}){let{conversation:t,message:o,direct:r}=e,s=P(t),i=s!==null,l=Vo.value[o];k(()=>{i&&l===void 0?Jo(t,o):!i&&r&&Hc(t)},[t,o,i,l===void 0]);let c=X(()=>l?me(l):"",[l]);if(!s||!l)return null;let d=F.value?.find(m=>m.id===s.server)?.name??null;return a`<${vt} message=${l} text=${c} place=${s.label} server=${d}
    onShow=${()=>E(t,o)} />`}function ia({message:e,onShow:t,onUnpin:o,onPerson:r}){let{author:s}=e;return a`<article class="pinned" data-testid="pinned" data-message-id=${e.id}>
    <header><${Z} id=${s.id} name=${s.display_name} size="s" />
      <button type="button" class="message-author" aria-haspopup="dialog" title="@${s.username}"
        onClick=${i=>r(i.currentTarget)}>${s.display_name}</button>
      <time title=${J(e.created_at)}>${D(e.created_at)}</time>
      ${o&&a`<${G} icon="close" label=${n("message.unpin")} onClick=${o} />`}</header>
    <div class="pinned-body" dir="auto">${e.html?a`<${ft} source=${e.html} />`:a`<p class="message-plain">${e.content}</p>`}</div>
    <button type="button" class="link" data-testid="pinned-show"
        onClick=${t}>${n("pins.show")}</button>
  </article>`}function zc(){let e=le(ne.value)??"",t=P(e);if(k(()=>{e&&Rn(e)},[e]),!t)return null;let o=En.value[e],r=Pn.value,s=i=>{E(e,i.id),!i.parent_id&&matchMedia("(max-width: 1180px)").matches&&(q.value=null)};return a`<${Y} title=${n("pins.title")} subtitle=${t.label} testid="pins"
      onClose=${()=>{q.value=null}}>
    ${r!==null&&a`<${N} tone="warning">${V(r)}<//>`}
    ${!o&&r===null&&a`<${L} rows=${3} />`}
    ${o?.length===0&&a`<${U} icon="pin" title=${n("pins.none")} text=${n("pins.noneText")} />`}
    ${o&&o.length>0&&a`<ul class="pins">${o.map(i=>a`<li key=${i.id}><${ia} message=${i}
            onPerson=${l=>$t(i.author.username,l,i.author)}
            onShow=${()=>s(i)} onUnpin=${t.pins?()=>Fn(i):null} /></li>`)}</ul>`}
  <//>`}function aa({saved:e,place:t,onShow:o,onRemove:r}){let{message:s,server:i}=e,{author:l}=s;return a`<article class="pinned" data-testid="saved-message" data-message-id=${s.id}>
    <p class="found-place">${t}${i&&a`<small>${i.name}</small>`}</p>
    <header><${Z} id=${l.id} name=${l.display_name} size="s" />
      <strong>${l.display_name}</strong>
      <time title=${J(s.created_at)}>${D(s.created_at)}</time>
      <${G} icon="close" label=${n("saved.remove")} testid="saved-remove" onClick=${r} /></header>
    <div class="pinned-body" dir="auto">${s.html?a`<${ft} source=${s.html} />`:a`<p class="message-plain">${s.content}</p>`}</div>
    <button type="button" class="link" data-testid="saved-show"
        onClick=${o}>${n("saved.show")}</button>
  </article>`}function Xc(){k(()=>{Kt()},[]);let{items:e,cursor:t,loaded:o}=jn.value,r=Ln.value,s=({message:i,channel:l,dm:c})=>{l?K(l.server_id,l.id,i.id):c&&E(c.id,i.id),matchMedia("(max-width: 1180px)").matches&&(q.value=null)};return a`<${Y} title=${n("saved.title")} testid="saved"
      onClose=${()=>{q.value=null}}>
    ${r!==null&&a`<${N} tone="warning">${V(r)}<//>`}
    ${!o&&r===null&&a`<${L} rows=${3} />`}
    ${o&&e.length===0&&a`<${U} icon="clock" title=${n("saved.none")} text=${n("saved.noneText")} />`}
    ${e.length>0&&a`<ul class="pins">${e.map(i=>a`<li key=${i.message.id}><${aa} saved=${i} place=${Ue(i)}
            onShow=${()=>s(i)} onRemove=${()=>Bn(i.message.id)} /></li>`)}</ul>`}
    ${t&&a`<button type="button" class="button" data-testid="saved-more" onClick=${()=>{Kt(!1)}}>${n("saved.more")}</button>`}
  <//>`}var Uc=e=>{let t=[...e.trim().split(`
`)[0]];return t.length>la?`${t.slice(0,la).join("")} …`:t.join("")},la=40;function ca({count:e,max:t,full:o,busy:r,failed:s,onCopy:i,onDelete:l,onDone:c}){return a`<section class="selection" aria-label=${n("select.label")} data-testid="selection">
    ${s.length>0&&a`<${N} tone="error"><ul class="selection-failed" data-testid="selection-failed">${s.map(({message:d,reason:m})=>a`<li key=${d.id}>${n("select.failed",{name:d.author.display_name,time:Me(d.created_at),text:Uc(d.content),reason:m})}</li>`)}</ul><//>`}
    ${o&&a`<${N} tone="warning">${n("select.full",{count:t})}<//>`}
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
  </section>`}function go({moderates:e}){let t=Ne.value;if(!t)return null;let o=Sr(t),r=o.length,s=e||o.every(({author:c})=>c.id===w.value?.id),i=async()=>{await Mr(Tr(o,nn))&&(R(n("select.copied",{count:r}),"ok"),He())},l=()=>j({kind:"confirm",title:n("select.deleteTitle",{count:r}),text:n("select.deleteText"),action:n("select.deleteCount",{count:r}),danger:!0,run:async()=>{let c=await _r();c>0&&R(n("select.deleted",{count:c}),"ok")}});return a`<${ca} count=${r} max=${xr} full=${t.full}
    busy=${t.busy} failed=${t.failed} onCopy=${()=>{i()}}
    onDelete=${s?l:null} onDone=${He} />`}function qc({parent:e}){let t=de.value[e];return k(()=>{wt(e).catch(()=>{})},[e]),t===void 0?null:a`<button type="button" class="button is-small" aria-pressed=${t} data-testid="thread-follow"
      title=${n(t?"thread.followingHint":"thread.followHint")}
      onClick=${()=>Gs(e)}>${n(t?"thread.following":"thread.follow")}</button>`}function Wc({id:e,parent:t,at:o}){let r=P(e),s=Wo(e,t).value.messages[0],i=zo(e,t).value,l=ir(i.messages);k(()=>(o||Qo(e,t),Go(e,t),()=>{Ne.peek()?.parent===t&&He()}),[e,t]);let c=mt.value,[d,m]=f(!1);k(()=>{d&&c&&i.loaded&&ar(e,t,l)},[d,c,i.loaded,l]);let u=Math.max(s?.reply_count??0,i.has_older?i.messages.length:0),$=i.has_newer?[]:On(In.value,e,t,i.messages),p=X(()=>{let b=s?[{kind:"message",key:t,message:s,continues:!1}]:[];if(!i.loaded)return b;b.push({kind:"replies",key:"replies",count:u});let v=yr(i.messages,{day:Ze}).filter(h=>h.kind!=="day");return[...b,...v,...kr($)]},[i,s,u,tn.value,...$]);return r?a`<${Y} title=${n("thread.title")} subtitle=${r.label} testid="thread"
      tools=${a`<${qc} parent=${t} />`}
      onClose=${()=>{q.value=null}}>
    <${gr} name=${n("thread.title")} rows=${p} guess=${wr}
        draw=${Rr({conversation:r,focus:o,thread:!0})} staying=${[An.value?.message,"replies"]}
        before=${i.loaded?null:a`<${L} rows=${3} />`}
        hasOlder=${i.loaded&&i.has_older} hasNewer=${i.has_newer}
        missed=${i.missed} wish=${lr(e,t)}
      onOlder=${()=>Xo(e,t)}
          onNewer=${()=>qo(e,t)}
          onLatest=${()=>Qe(e,t)}
          onView=${b=>m(b?.end===!0)} />
    ${Ne.value?.parent===t&&a`<${go} moderates=${r.moderates} />`}
    ${!r.archived&&Ne.value?.parent!==t&&a`<${Fr} key=${t} conversation=${r} parent=${t} placeholder=${n("thread.placeholder")} />`}
  <//>`:null}export{ml as Dialogs,ma as EmojiPopover,vl as FirstRun,Dl as InboxPanel,Fl as InvitePage,Wl as MembersPanel,cc as MeshPage,ll as Notifying,Lc as PermalinkCards,da as PersonPopover,zc as PinsPanel,Xc as SavedPanel,xl as SearchPanel,go as Selecting,Wc as ThreadPanel,lo as markAllRead,jc as markdownFrom};
