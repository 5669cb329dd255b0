/*! leafletgen's browser part, made by tools/front.mjs from src/leafletgen/studio/front. It holds:

lit-html 3.3.3

BSD 3-Clause License

Copyright (c) 2017 Google LLC. All rights reserved.

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this
   list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice,
   this list of conditions and the following disclaimer in the documentation
   and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its
   contributors may be used to endorse or promote products derived from
   this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
var ul=Object.defineProperty;var dt=(s,t)=>{for(var e in t)ul(s,e,{get:t[e],enumerable:!0})};var on={},rn={},_o=new Intl.PluralRules("en"),O="en";async function an(s){let t=async o=>(await fetch(`/static/words/${o}\
.json`)).json(),[e,n]=await Promise.all([t(s),t("en")]);pl(s,e,n)}function pl(s,t,e){[on,rn,O]=[t,e,s],_o=new Intl.PluralRules(
s),typeof document<"u"&&(document.documentElement.lang=s)}function dl(s,t){let e=on[s]??rn[s]??s;return typeof e=="strin\
g"?e:e[_o.select(Number(t??2))]??e.other??s}function r(s,t={}){return dl(s,t.n).replace(/\{(\w+)\}/g,(e,n)=>n in t?String(
t[n]):e)}var Ze=s=>s in on||s in rn;function U(s){let t=new Date(s);if(Number.isNaN(t.getTime()))return s;let e=t.getFullYear()===
new Date().getFullYear()?{}:{year:"numeric"},n=O==="en"?"en-GB":O;return new Intl.DateTimeFormat(n,{day:"numeric",month:"\
short",...e}).format(t)}function Gt(s=new Date){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",
second:"2-digit"}).format(s)}var z=class extends Error{constructor(t,e){super(e?.error?.text??`HTTP ${t}`),this.status=t,this.body=e??{}}},bt=class extends Error{},
ln=s=>s.catch(t=>{throw new bt(t.message)});async function jo(s){let t=await ln(s),e=t.headers.get("content-type")?.includes(
"json")?await t.json():null;if(!(t.ok||e))throw new bt(`HTTP ${t.status}`);if(!t.ok)throw new z(t.status,e);return e}var fl={
get:s=>jo(fetch(s,{headers:{accept:"application/json","accept-language":O}})),send:(s,t,e,n)=>jo(fetch(t,{method:s,headers:{
"content-type":"application/json","accept-language":O,...n},body:JSON.stringify(e)})),async page(s){let t=await ln(fetch(
s,{headers:{"accept-language":O}}));if(!t.ok)throw new z(t.status,await t.json().catch(()=>null));return t.text()}},cn=fl;var S=s=>cn.get(s);async function Co(s,t){let e=await ln(fetch(s,{headers:{"accept-language":O}}));if(!e.ok)throw new z(
e.status,await e.json().catch(()=>null));let n=e.body.getReader(),o=new TextDecoder,i="";for(let a=await n.read();!a.done;a=
await n.read()){let c=(i+o.decode(a.value,{stream:!0})).split(`
`);i=c.pop()??"";for(let u of c)t(JSON.parse(u))}}var L=(s,t,e,n={})=>cn.send(s,t,e,n),Eo=(s,t,e)=>cn.page(Me(s,t,e)),Me=(s,t,e=1)=>`\
/api/page/${encodeURIComponent(s)}/${encodeURIComponent(t)}/${e}.svg`,st=async s=>(await S(`/api/texts/${encodeURIComponent(
s)}`)).texts,It=(s,t)=>s instanceof z?s.message:t,W=s=>s instanceof Error?s.message:String(s);var un=globalThis,Lo=s=>s,Ye=un.trustedTypes,Ro=Ye?Ye.createPolicy("lit-html",{createHTML:s=>s}):void 0,pn="$lit$",yt=`l\
it$${Math.random().toFixed(9).slice(2)}$`,dn="?"+yt,ml=`<${dn}>`,Jt=document,Ae=()=>Jt.createComment(""),Te=s=>s===null||
typeof s!="object"&&typeof s!="function",fn=Array.isArray,Do=s=>fn(s)||typeof s?.[Symbol.iterator]=="function",hn=`[ 	
\f\r]`,Se=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,No=/-->/g,Po=/>/g,Zt=RegExp(`>|${hn}(?:([^\\s"'>=/]+)(${hn}\
*=${hn}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Bo=/'/g,Io=/"/g,Ho=/^(?:script|style|textarea|title)$/i,mn=s=>(t,...e)=>({_$litType$:s,strings:t,
values:e}),Uo=mn(1),Fo=mn(2),Sd=mn(3),q=Symbol.for("lit-noChange"),v=Symbol.for("lit-nothing"),zo=new WeakMap,Yt=Jt.createTreeWalker(
Jt,129);function Vo(s,t){if(!fn(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return Ro!==void 0?
Ro.createHTML(t):t}var Wo=(s,t)=>{let e=s.length-1,n=[],o,i=t===2?"<svg>":t===3?"<math>":"",a=Se;for(let c=0;c<e;c++){let u=s[c],
p,d,f=-1,y=0;for(;y<u.length&&(a.lastIndex=y,d=a.exec(u),d!==null);)y=a.lastIndex,a===Se?d[1]==="!--"?a=No:d[1]!==void 0?
a=Po:d[2]!==void 0?(Ho.test(d[2])&&(o=RegExp("</"+d[2],"g")),a=Zt):d[3]!==void 0&&(a=Zt):a===Zt?d[0]===">"?(a=o??Se,f=-1):
d[1]===void 0?f=-2:(f=a.lastIndex-d[2].length,p=d[1],a=d[3]===void 0?Zt:d[3]==='"'?Io:Bo):a===Io||a===Bo?a=Zt:a===No||a===
Po?a=Se:(a=Zt,o=void 0);let x=a===Zt&&s[c+1].startsWith("/>")?" ":"";i+=a===Se?u+ml:f>=0?(n.push(p),u.slice(0,f)+pn+u.slice(
f)+yt+x):u+yt+(f===-2?c:x)}return[Vo(s,i+(s[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},_e=class s{constructor({
strings:t,_$litType$:e},n){let o;this.parts=[];let i=0,a=0,c=t.length-1,u=this.parts,[p,d]=Wo(t,e);if(this.el=s.createElement(
p,n),Yt.currentNode=this.el.content,e===2||e===3){let f=this.el.content.firstChild;f.replaceWith(...f.childNodes)}for(;(o=
Yt.nextNode())!==null&&u.length<c;){if(o.nodeType===1){if(o.hasAttributes())for(let f of o.getAttributeNames())if(f.endsWith(
pn)){let y=d[a++],x=o.getAttribute(f).split(yt),C=/([.?@])?(.*)/.exec(y);u.push({type:1,index:i,name:C[2],strings:x,ctor:C[1]===
"."?Qe:C[1]==="?"?Xe:C[1]==="@"?ts:Xt}),o.removeAttribute(f)}else f.startsWith(yt)&&(u.push({type:6,index:i}),o.removeAttribute(
f));if(Ho.test(o.tagName)){let f=o.textContent.split(yt),y=f.length-1;if(y>0){o.textContent=Ye?Ye.emptyScript:"";for(let x=0;x<
y;x++)o.append(f[x],Ae()),Yt.nextNode(),u.push({type:2,index:++i});o.append(f[y],Ae())}}}else if(o.nodeType===8)if(o.data===
dn)u.push({type:2,index:i});else{let f=-1;for(;(f=o.data.indexOf(yt,f+1))!==-1;)u.push({type:7,index:i}),f+=yt.length-1}
i++}}static createElement(t,e){let n=Jt.createElement("template");return n.innerHTML=t,n}};function Qt(s,t,e=s,n){if(t===
q)return t;let o=n!==void 0?e._$Co?.[n]:e._$Cl,i=Te(t)?void 0:t._$litDirective$;return o?.constructor!==i&&(o?._$AO?.(!1),
i===void 0?o=void 0:(o=new i(s),o._$AT(s,e,n)),n!==void 0?(e._$Co??=[])[n]=o:e._$Cl=o),o!==void 0&&(t=Qt(s,o._$AS(s,t.values),
o,n)),t}var Je=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this.
_$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:n}=this._$AD,o=(t?.creationScope??Jt).importNode(
e,!0);Yt.currentNode=o;let i=Yt.nextNode(),a=0,c=0,u=n[0];for(;u!==void 0;){if(a===u.index){let p;u.type===2?p=new pe(i,
i.nextSibling,this,t):u.type===1?p=new u.ctor(i,u.name,u.strings,this,t):u.type===6&&(p=new es(i,this,t)),this._$AV.push(
p),u=n[++c]}a!==u?.index&&(i=Yt.nextNode(),a++)}return Yt.currentNode=Jt,o}p(t){let e=0;for(let n of this._$AV)n!==void 0&&
(n.strings!==void 0?(n._$AI(t,n,e),e+=n.strings.length-2):n._$AI(t[e])),e++}},pe=class s{get _$AU(){return this._$AM?._$AU??
this._$Cv}constructor(t,e,n,o){this.type=2,this._$AH=v,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=n,this.options=
o,this._$Cv=o?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===
11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=Qt(this,t,e),Te(
t)?t===v||t==null||t===""?(this._$AH!==v&&this._$AR(),this._$AH=v):t!==this._$AH&&t!==q&&this._(t):t._$litType$!==void 0?
this.$(t):t.nodeType!==void 0?this.T(t):Do(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){
this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==v&&Te(this._$AH)?this._$AA.nextSibling.data=t:this.T(Jt.
createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:n}=t,o=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=
_e.createElement(Vo(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===o)this._$AH.p(e);else{let i=new Je(o,this),a=i.u(
this.options);i.p(e),this.T(a),this._$AH=i}}_$AC(t){let e=zo.get(t.strings);return e===void 0&&zo.set(t.strings,e=new _e(
t)),e}k(t){fn(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,n,o=0;for(let i of t)o===e.length?e.push(n=new s(this.
O(Ae()),this.O(Ae()),this,this.options)):n=e[o],n._$AI(i),o++;o<e.length&&(this._$AR(n&&n._$AB.nextSibling,o),e.length=o)}_$AR(t=this.
_$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let n=Lo(t).nextSibling;Lo(t).remove(),t=n}}setConnected(t){
this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Xt=class{get tagName(){return this.element.tagName}get _$AU(){return this.
_$AM._$AU}constructor(t,e,n,o,i){this.type=1,this._$AH=v,this._$AN=void 0,this.element=t,this.name=e,this._$AM=o,this.options=
i,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=v}_$AI(t,e=this,n,o){
let i=this.strings,a=!1;if(i===void 0)t=Qt(this,t,e,0),a=!Te(t)||t!==this._$AH&&t!==q,a&&(this._$AH=t);else{let c=t,u,p;
for(t=i[0],u=0;u<i.length-1;u++)p=Qt(this,c[n+u],e,u),p===q&&(p=this._$AH[u]),a||=!Te(p)||p!==this._$AH[u],p===v?t=v:t!==
v&&(t+=(p??"")+i[u+1]),this._$AH[u]=p}a&&!o&&this.j(t)}j(t){t===v?this.element.removeAttribute(this.name):this.element.setAttribute(
this.name,t??"")}},Qe=class extends Xt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===v?
void 0:t}},Xe=class extends Xt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,
!!t&&t!==v)}},ts=class extends Xt{constructor(t,e,n,o,i){super(t,e,n,o,i),this.type=5}_$AI(t,e=this){if((t=Qt(this,t,e,0)??
v)===q)return;let n=this._$AH,o=t===v&&n!==v||t.capture!==n.capture||t.once!==n.once||t.passive!==n.passive,i=t!==v&&(n===
v||o);o&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,t),this._$AH=
t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},
es=class{constructor(t,e,n){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=n}get _$AU(){return this.
_$AM._$AU}_$AI(t){Qt(this,t)}},qo={M:pn,P:yt,A:dn,C:1,L:Wo,R:Je,D:Do,V:Qt,I:pe,H:Xt,N:Xe,U:ts,B:Qe,F:es},gl=un.litHtmlPolyfillSupport;
gl?.(_e,pe),(un.litHtmlVersions??=[]).push("3.3.3");var gn=(s,t,e)=>{let n=e?.renderBefore??t,o=n._$litPart$;if(o===void 0){
let i=e?.renderBefore??null;n._$litPart$=o=new pe(t.insertBefore(Ae(),i),i,void 0,e??{})}return o._$AI(s),o};var vt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},te=s=>(...t)=>({_$litDirective$:s,values:t}),
kt=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,n){this._$Ct=t,this._$AM=e,this._$Ci=n}_$AS(t,e){return this.
update(t,e)}update(t,e){return this.render(...e)}};function Ko(s){let t=!1,e=()=>t?" ":"";return s.map(n=>n.split(/([<>]|\s*\n\s*)/).map(o=>((o==="<"||o===">")&&(t=o==="<"),
o.includes(`
`)?e():o)).join(""))}var{I:wl}=qo,Go=s=>s;var Yo=s=>s.strings===void 0,Zo=()=>document.createComment(""),de=(s,t,e)=>{let n=s._$AA.parentNode,o=t===void 0?s._$AB:
t._$AA;if(e===void 0){let i=n.insertBefore(Zo(),o),a=n.insertBefore(Zo(),o);e=new wl(i,a,s,s.options)}else{let i=e._$AB.
nextSibling,a=e._$AM,c=a!==s;if(c){let u;e._$AQ?.(s),e._$AM=s,e._$AP!==void 0&&(u=s._$AU)!==a._$AU&&e._$AP(u)}if(i!==o||
c){let u=e._$AA;for(;u!==i;){let p=Go(u).nextSibling;Go(n).insertBefore(u,o),u=p}}}return e},zt=(s,t,e=s)=>(s._$AI(t,e),
s),bl={},ss=(s,t=bl)=>s._$AH=t,Jo=s=>s._$AH,ns=s=>{s._$AR(),s._$AA.remove()};var F=te(class extends kt{constructor(s){if(super(s),s.type!==vt.PROPERTY&&s.type!==vt.ATTRIBUTE&&s.type!==vt.BOOLEAN_ATTRIBUTE)
throw Error("The `live` directive is not allowed on child or event bindings");if(!Yo(s))throw Error("`live` bindings can\
 only contain a single expression")}render(s){return s}update(s,[t]){if(t===q||t===v)return t;let e=s.element,n=s.name;if(s.
type===vt.PROPERTY){if(t===e[n])return q}else if(s.type===vt.BOOLEAN_ATTRIBUTE){if(!!t===e.hasAttribute(n))return q}else if(s.
type===vt.ATTRIBUTE&&e.getAttribute(n)===t+"")return q;return ss(s),t}});var Qo=(s,t,e)=>{let n=new Map;for(let o=t;o<=e;o++)n.set(s[o],o);return n},ft=te(class extends kt{constructor(s){if(super(
s),s.type!==vt.CHILD)throw Error("repeat() can only be used in text expressions")}dt(s,t,e){let n;e===void 0?e=t:t!==void 0&&
(n=t);let o=[],i=[],a=0;for(let c of s)o[a]=n?n(c,a):a,i[a]=e(c,a),a++;return{values:i,keys:o}}render(s,t,e){return this.
dt(s,t,e).values}update(s,[t,e,n]){let o=Jo(s),{values:i,keys:a}=this.dt(t,e,n);if(!Array.isArray(o))return this.ut=a,i;
let c=this.ut??=[],u=[],p,d,f=0,y=o.length-1,x=0,C=i.length-1;for(;f<=y&&x<=C;)if(o[f]===null)f++;else if(o[y]===null)y--;else if(c[f]===
a[x])u[x]=zt(o[f],i[x]),f++,x++;else if(c[y]===a[C])u[C]=zt(o[y],i[C]),y--,C--;else if(c[f]===a[C])u[C]=zt(o[f],i[C]),de(
s,u[C+1],o[f]),f++,C--;else if(c[y]===a[x])u[x]=zt(o[y],i[x]),de(s,o[f],o[y]),y--,x++;else if(p===void 0&&(p=Qo(a,x,C),d=
Qo(c,f,y)),p.has(c[f]))if(p.has(c[y])){let ct=d.get(a[x]),nn=ct!==void 0?o[ct]:null;if(nn===null){let To=de(s,o[f]);zt(To,
i[x]),u[x]=To}else u[x]=zt(nn,i[x]),de(s,o[f],nn),o[ct]=null;x++}else ns(o[y]),y--;else ns(o[f]),f++;for(;x<=C;){let ct=de(
s,u[C+1]);zt(ct,i[x]),u[x++]=ct}for(;f<=y;){let ct=o[f++];ct!==null&&ns(ct)}return this.ut=a,ss(s,u),q}});var Xo=new WeakMap;function ti(s){let t=Xo.get(s);if(!t){let e=Ko(s);t=Object.assign(e,{raw:e}),Xo.set(s,t)}return t}var l=(s,...t)=>Uo(
ti(s),...t),xt=(s,...t)=>Fo(ti(s),...t);function w(s,t){gn(s??v,t)}function $(s){let t=document.createDocumentFragment();
return gn(s,t),t.firstElementChild}var $n=class extends kt{had={};update(t,[e]){let{style:n}=t.element;for(let[o,i]of Object.
entries(e)){let a=i===null?"":String(i);this.had[o]!==a&&(n.setProperty(o,a),this.had[o]=a)}return q}render(t){return q}},
k=te($n),wn=class extends kt{had="";update(t,[e,{face:n=!1,pitch:o=!1}={}]){let i=`${e.tag} ${e.lang} ${e.rtl} ${e.line_height}\
 ${n} ${o}`;if(i===this.had)return q;this.had=i;let a=t.element;return a.lang=e.lang,a.dir=e.rtl?"rtl":"ltr",n&&a.style.
setProperty("font-family",`"text-${e.tag}", var(--ui)`),o&&a.style.setProperty("line-height",String(Math.max(1.5,e.line_height))),
q}render(t,e){return q}},_=te(wn),E=s=>t=>{let e=t.currentTarget;s(e.value,e)},Dt=s=>s.preventDefault();var yl="textarea, input:not([type=checkbox]):not([type=radio]):not([type=range]), select";function Ht(s){return s instanceof
HTMLElement&&(s.matches(yl)||s.isContentEditable)}var G=()=>matchMedia("(max-width: 719px)").matches,os=()=>!!document.querySelector(
"dialog[open]"),Z=s=>s.ctrlKey||s.metaKey,je=()=>/Mac|iPhone|iPad/.test(navigator.platform),is=s=>je()?s.replace("Ctrl ",
"⌘ ").replace("Alt ","⌃⌥ "):s,ht=s=>document.getElementById(s),N=class{constructor({name:t,head:e,label:n,role:o,described:i,
stays:a=!1},c){this.view=c,this.before=document.activeElement,this.element=document.createElement("dialog"),this.element.
className=t;let u={"aria-labelledby":e,"aria-label":n,"aria-describedby":i,role:o};for(let[p,d]of Object.entries(u))d&&this.
element.setAttribute(p,d);this.element.addEventListener("close",()=>this.closed()),this.element.addEventListener("click",
p=>{p.target===this.element&&!a&&this.close()})}draw(){w(this.view(),this.element)}open(){return this.draw(),document.body.
append(this.element),this.element.showModal(),this}close(){this.element.close()}closed(){this.element.remove(),this.before?.
isConnected&&this.before.focus()}find(t){return this.element.querySelector(t)}};function Y(s){let t=ht("spoken");t.textContent=
"",requestAnimationFrame(()=>{t.textContent=s})}function ei(s,t,e){let o=[t,...e.querySelectorAll("[data-area]")].filter(
p=>p.offsetParent!==null||p===t),i=o.findLastIndex(p=>p.contains(document.activeElement)),a=o[i+(s.shiftKey?-1:1)];if(!a)
return;s.preventDefault();let c=a.querySelector('[tabindex="0"], textarea, a[href], button, select, input');(a.matches("\
[tabindex]")?a:c)?.focus()}function A(s,t){t&&(s.preventDefault(),t())}function bn(){if(!visualViewport)return;let s=Math.
max(0,innerHeight-visualViewport.height-visualViewport.offsetTop);document.documentElement.style.setProperty("--keyboard",
`${s}px`)}function si(s,t){let{hash:e}=location;e&&!e.startsWith("#/translate")||history.replaceState(null,"",`#/transla\
te/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)}var Ot=s=>s.normalize("NFD").replace(/\p{M}/gu,"").toLocaleLowerCase();function rs(s,t){return s.includes(t)?0:s.some(e=>e.
startsWith(t))?1:s.some(e=>e.split(/[\s.]+/).some(n=>n.startsWith(t)))?2:s.some(e=>e.includes(t))?3:null}function as(s,t,e){
return s.map(n=>({one:n,near:t(n)})).filter(({near:n})=>n!==null).sort((n,o)=>Number(n.near)-Number(o.near)).slice(0,e).
map(({one:n})=>n)}function ls(s,t,e){let n={ArrowDown:1,ArrowUp:-1}[s];return n&&e?(t+n+e)%e:null}var kl=7,Ce=null;async function Ee(){return Ce||(document.head.append($(l`<link rel="stylesheet" href="/names.css">`)),Ce=
(await S("/api/tags")).tags),Ce??[]}var yn=s=>Ce?.find(t=>t.tag===s);function Le(s){let t=yn(s);return l`
    <bdi class="autonym" lang=${s} dir=${t?.rtl?"rtl":"ltr"} ${k({"--own":`"any-${s}"`})}>
      ${t?.autonym??s}
    </bdi>
    <span class="tag">${s}</span>`}function vl(s,t){let e=Ot(s.trim()),n=i=>rs([i.tag,i.autonym,...Object.values(i.name)].
map(Ot),e),o=(Ce??[]).filter(i=>!t.has(i.tag));return as(o,n,kl)}var fe=class{constructor({choose:t,without:e,id:n="add-\
language"}){this.choose=t,this.without=e,this.id=n,this.at=0,this.shown=[],this.isOpen=!1,this.told="",this.element=$(l`<div class="picker"></div>`),
this.draw()}get input(){return this.element.querySelector("input")}look(){let{value:t}=this.input;this.shown=t.trim()?vl(
t,this.without()):[],this.at=Math.min(this.at,Math.max(0,this.shown.length-1)),this.isOpen=this.shown.length>0,this.draw()}draw(){
let{id:t,shown:e,at:n,isOpen:o}=this;w(l`
        <input
          id=${t}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${String(o)}
          aria-controls="${t}-list"
          aria-activedescendant=${o?`${t}-${n}`:v}
          maxlength="40"
          placeholder=${r("add.placeholder")}
          aria-label=${r("add.placeholder")}
          data-focus=${t}
          @input=${()=>{this.at=0,this.told="",this.look()}}
          @blur=${()=>this.shut()}
          @keydown=${i=>this.pressed(i)}
        >
        <ul class="offers" id="${t}-list" role="listbox" aria-label=${r("languages")} ?hidden=${!o}>
          ${e.map((i,a)=>this.option(i,a))}
        </ul>
        <p class="hint" role="status">${this.told}</p>`,this.element)}option(t,e){return l`
      <li
        id="${this.id}-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @pointerdown=${n=>{n.preventDefault(),this.take(t.tag)}}
      >${Le(t.tag)}<span class="small soft">${t.name[O]}</span></li>`}shut(){this.isOpen=!1,this.draw()}take(t){this.input.
value="",this.told="",this.choose(t),this.look()}async other(){await Ee();let t=this.input.value,{meant:e}=await S(`/api\
/tags?word=${encodeURIComponent(t)}`);if(e&&!this.without().has(e)){this.take(e);return}this.told=r(e?"add.there":"add.u\
nknown",{word:t}),this.draw()}pressed(t){let e=ls(t.key,this.at,this.shown.length);if(e!==null)this.at=e,this.isOpen=!0,
this.draw();else if(t.key==="Escape"&&this.isOpen)t.stopPropagation(),this.shut();else if(t.key==="Enter"&&this.input.value.
trim())this.entered();else return;t.preventDefault()}entered(){let t=this.isOpen?this.shown[this.at]:null;t?this.take(t.
tag):this.other()}};var g={get(s,t=null){try{return JSON.parse(localStorage.getItem(`leafletgen.${s}`)??"null")??t}catch{return t}},set(s,t){
try{localStorage.setItem(`leafletgen.${s}`,JSON.stringify(t))}catch{}}};var h={project:null,board:null,findings:null,only:null,language:"",output:null,version:{},lost:!1,drawn:null},kn=new Set;
function D(s){return kn.add(s),()=>{kn.delete(s)}}function tt(s){for(let t of[...kn])t(s)}async function Ut(){h.project=
await S("/api/project"),h.only=h.project.only??null;let s=h.project.languages.map(n=>n.tag),t=[h.only,h.language,g.get("\
language")].find(n=>s.includes(n));h.language=t??s.find(n=>n!==h.project.source)??s[0]??"";let e=h.project.outputs.map(n=>n.
name);h.output=[h.output,g.get("output")].find(n=>e.includes(n))??e[0]??null}async function ot(){h.only||(h.board=await S(
"/api/board"))}var T=s=>h.project.languages.find(t=>t.tag===s);function V(s){let t=T(s);if(!t)throw new Error(`no langua\
ge ${s}`);return t}var P=()=>h.project.languages.map(s=>s.tag),Mt=s=>h.project.outputs.find(t=>t.name===s);function K(s){
let t=Mt(s);if(!t)throw new Error(`no output ${s}`);return t}var nt=(s,t)=>Mt(t)?.languages.includes(s)??!1,cs=s=>nt(s,h.
output)?h.output:h.project.outputs.find(({name:t})=>nt(s,t))?.name??null,it=s=>h.board?.languages.find(t=>t.tag===s);function J(s){
s&&(h.language=s,g.set("language",s))}function St(s){s&&(h.output=s,g.set("output",s))}var vn=s=>h.version[s]??0;function ni(s){
for(let t of s?.length?s:P())h.version[t]=vn(t)+1}function hs(s,t){return s.kind!=="texts"||!s.languages?.length?!0:s.languages.
includes(t)||s.languages.includes(h.project.source)}function oi(){let s=new EventSource("/api/events"),{revision:t}=h.project;
s.onmessage=({data:e})=>{let n=JSON.parse(e),o=h.lost;o&&(h.lost=!1,tt({type:"back"}));let i=o||t!==n.revision;n.revision&&
(t=n.revision),n.type==="hello"?xl(i):tt(n)},s.onerror=()=>{h.lost||(h.lost=!0,tt({type:"lost"}))}}function xl(s){s?tt({
type:"project",languages:[]}):(h.board?.pending||h.board?.checking)&&tt({type:"board"})}function us(){let s=null,t="",e=new fe({choose:a=>{s=a,t="",n.draw(),n.find('[data-focus="do-add"]').focus()},without:()=>new Set(
P())}),n=new N({name:"add-language",head:"add-head"},()=>[l`<h1 id="add-head">${r("add.head")}</h1>`,e.element,l`<p class="error" role="alert">${t}</p>`,
l`<div class="add-what">${s?Ml(s):Ol()}${o()}</div>`]),o=()=>l`
    <p class="row-of">
      <span class="fill"></span>
      <button class="button" type="button" @click=${()=>n.close()}>${r("cancel")}</button>
      <button
        class="button primary"
        type="button"
        data-focus="do-add"
        aria-disabled=${String(!s)}
        @click=${()=>s&&i(s)}
      >${r("add.do")}</button>
    </p>`,i=async a=>{try{await L("POST",`/api/languages?words=${O}`,{tag:a}),n.close(),await Promise.all([Ut(),ot()]),J(
a),tt({type:"reloaded",kind:"project"})}catch(c){t=W(c),n.draw()}};n.open(),e.input.focus(),Ee().then(()=>e.look())}var Ol=()=>l`<p class="small soft">${r(
"add.hint")}</p>`,Ml=s=>l`
  <p class="row-of chosen">${Le(s)}<span class="soft">${yn(s)?.name[O]??""}</span></p>
  <p class="small soft">${r("add.what",{file:`locales/${s}.yaml`})}</p>
  <p class="hint">${r("command")}<br><code>leafletgen add-language ${s}</code></p>`;var ii={ok:"M3 8.5l3.5 3.5L13 4.5","too-long":"M5 10.500H2V2.500h12v8h-3M8 6v8.500M5.500 12L8 14.500l2.500-2.500",merge:"\
M4 2.500v3c0 2.500 4 2 4 4.500M12 2.500v3c0 2.500-4 2-4 4.500M8 10v4",missing:"M2.5 5V2.5H5M7 2.5h2M11 2.5h2.5V5M13.500 \
7v2M13.500 11v2.500H11M9 13.500H7M5 13.500H2.500V11M2.500 9V7",stale:"M12.500 10.500A5 5 0 1 1 12.800 6M13 2.800V6.200H9\
.600",machine:"M4 4h8v8H4zM6.500 6.500h3v3h-3zM6 4V2M10 4V2M6 14v-2M10 14v-2M4 6H2M4 10H2M14 6h-2M14 10h-2",error:"M8 2.\
200L14.500 13.500H1.500zM8 6.500v3.200M8 11.300v.9",warning:"M8 1.800a6.200 6.200 0 1 0 .01 0M8 4.800v4M8 10.500v.9",unsigned:"\
M2.500 13.500l.8-3L10.500 3.300l2.200 2.200L5.500 12.700zM9 14h5",draft:"M2.500 11.500l.8-3L9.500 2.300l2.200 2.200L5.50\
0 10.700zM2.500 14h1M6 14h1M9.500 14h1M13 14h1",signed:"M1.500 11c2-6 4-8 4-5s-2 6 0 5 2-3 3-3 0 3 1.500 3 2-1.500 4-1.5\
00",search:"M7 2.500a4.500 4.500 0 1 0 .01 0M10.500 10.500L14 14",print:"M4.500 6V2.500h7V6M4.500 11.500H2V6h12v5.500h-2\
.500M4.500 9.500h7v4h-7z",list:"M2 4h12M2 8h12M2 12h12",pictures:"M2.500 2.500h4.500v4.500H2.500zM9 2.500h4.500v4.500H9z\
M2.500 9h4.500v4.500H2.500zM9 9h4.500v4.500H9z",link:"M6.500 9.500l3-3M7 4.500l1.500-1.500a3 3 0 0 1 4.500 4.500L11.500 \
9M9 11.500l-1.500 1.500A3 3 0 0 1 3 8.500L4.500 7",moon:"M12.500 9.500A5.500 5.500 0 0 1 6.500 2.800 5.500 5.500 0 1 0 1\
2.500 9.500z",sun:"M8 5a3 3 0 1 0 .01 0M8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",
book:"M8 4C6.500 2.800 4.500 2.500 2 2.500v10c2.500 0 4.500.3 6 1.500 1.500-1.200 3.500-1.500 6-1.500v-10c-2.500 0-4.500\
.3-6 1.500zM8 4v10",lock:"M4 7h8v6.500H4zM5.500 7V5a2.500 2.500 0 0 1 5 0v2",up:"M8 13.500V3M4 7l4-4 4 4",menu:"M2 4h12M\
2 8h12M2 12h12",comment:"M2.500 3h11v7.500H8L5 13.500v-3H2.500z","may-end":"M8 2v12M2 6.500h3.500M2 9.500h3.500M10.500 6\
.500h3.500M10.500 9.500h3.500","may-divide":"M9 2v12H3.500M12 6.500h2.500M12 9.500h2.500M1.500 6.500h5M1.500 9.500h5","n\
o-end":"M1 4.500h5.500M9.500 4.500h5.500M1 7.500h5.500M9.500 7.500h5.500M4 10.500v2.500h8v-2.500",copy:"M5.500 5.500h8v8\
h-8zM10.500 5.500v-3h-8v8h3",file:"M4 2h5l3 3v9H4zM9 2v3h3"},m=s=>l`
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${ii[s??""]??ii.warning} stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;var Q=s=>l`<span class="unseen">${s}</span>`,B=(s,t)=>l`<span class="badge ${s}">${m(s)}${t}</span>`;function ps({kind:s,
count:t},e=!1){let n=r(`need.${s}`,{n:t});return e?l`
    <span class="badge ${s} short" title=${n}>
      ${m(s)}${s==="unsigned"?"":String(t)}${Q(n)}
    </span>`:B(s,n)}var Sl=["checked","translated","draft","machine","stale","missing"];function ds(s){let t=Sl.filter(n=>s[n]),
e=t.map(n=>`${r(`state.${n}`)} ${s[n]}`).join(", ");return l`
    <span class="bar" role="img" aria-label=${e}>
      ${t.map(n=>l`<i class="s-${n}" ${k({"flex-grow":s[n]??0})}></i>`)}
    </span>`}function Ft(s,t,e=""){let n=Math.min(t,s)-15,o=i=>`${Math.max(0,Math.min(100,100*(i-n)/(100-n)))}%`;return l`
    <span class="size ${e}" role="img" aria-label=${r("size.said",{percent:s,floor:t})}>
      <i ${k({width:o(s)})}></i><b ${k({left:o(t)})}></b>
    </span>`}var b=s=>l`<kbd aria-hidden="true">${s}</kbd>`;function ee(s){let t=T(s);return l`
    <bdi
      class="autonym"
      lang=${t?.lang??s}
      dir=${t?.rtl?"rtl":"ltr"}
      ${k({"--own":`"name-${s}"`})}
    >${t?.autonym??s}</bdi>`}var I=s=>[ee(s),l`<span class="tag">${s}</span>`],Re=s=>I(s).map(t=>[t," "]),M=s=>T(s)?.name[O]??
s??"";function R(s){let t=Mt(s)?.paper??"",e=Ze(`output.${s}`)?r(`output.${s}`):s.charAt(0).toUpperCase()+s.slice(1);return e.
includes(t)?e:`${e} ${t}`.trim()}function se(s){let t=Mt(s)?.paper,e=h.project.outputs.filter(n=>n.paper===t);return t&&
e.length===1?t:R(s).replace(` ${t}`,"")}function j(s,t,e,n,{radio:o=!1,keys:i={}}={}){return l`
    <div class="segments" role=${o?"radiogroup":"group"} aria-label=${s}>
      ${t.map(([a,c])=>{let u=i[String(a)];return l`
          <button
            type="button"
            data-focus="${s}-${a}"
            role=${o?"radio":v}
            aria-checked=${o?String(a===e):v}
            aria-pressed=${o?v:String(a===e)}
            @click=${()=>n(a)}
          >${c}${u?b(u):null}</button>`})}
    </div>`}function ut(s,t,e,n){let o=n.map(a=>`"name-${a}"`).join(", "),i=a=>{let c=T(a);return l`
      <option value=${a} lang=${c?.lang??v} .selected=${F(a===t)}>
        ${`${c?.autonym??a}   ${a}`}
      </option>`};return l`
    <select
      class="language-pick"
      aria-label=${s}
      data-focus=${s}
      @change=${E(e)}
      ${k({"font-family":`${o}, var(--ui)`})}
    >${n.map(i)}</select>`}function ri(s){return l`
    <div class="segments readers" role="group" aria-label=${r("reader")}>
      ${xn.map(([t,e])=>l`
          <button
            type="button"
            lang=${t}
            data-focus="reader-${t}"
            aria-pressed=${String(t===O)}
            @click=${()=>s(t)}
          >${e}</button>`)}
    </div>`}var xn=[["en","EN"],["ja","日本語"]];var Al=[["anywhere",[[["g b"],"go"],[["/"],"find"],[["Ctrl K"],"goto"],[["?"],"help"],[["F6"],"area"],[["Esc"],"leave"]]],
["translate",[[["Ctrl ↵"],"done"],[["Alt ↓","Alt ↑"],"step"],[["{"],"facts"],[["Ctrl B"],"bold"],[["Alt .","Alt -",
"Alt ,"],"ends"],[["Ctrl S"],"save"],[["Ctrl Z","Ctrl Y"],"undo"],[["F8"],"finding"]]],["page",[[["B","G","O"],"overlays"],
[["D"],"distance"],[["1","0"],"sizes"],[["+","−"],"zoom"],[["L"],"second"],[["Z"],"box"],[["Tab"],"next"],[["↵"],"ed\
it"],[["M","1–9"],"diagram"]]],["design",[[["A"],"mode"],[["R","N","C","B","G"],"shown"],[["Tab"],"next"],[["Z"],"arou\
nd"],[["L"],"line"],[["F8"],"fault"],[["O"],"file"]]],["six",[[["6"],"mode"],[["1–6"],"language"],[["F8"],"fault"],[["\
Z"],"part"],[["↵"],"alone"]]],["blocks",[[["/"],"find"],[["←","→","↑","↓"],"move"],[["↵"],"pick"],[["C"],"co\
py"],[["Esc"],"clear"]]],["lists",[[["↑","↓"],"move"],[["Space"],"enlarge"],[["↵"],"open"],[["T","S","P"],"screens"],
[["W"],"waive"],[["C"],"comment"],[["O"],"file"]]]];function Ne(){if(document.querySelector("dialog.help"))return;let s=new N(
{name:"help",head:"help-head"},()=>[l`
      <div class="row-of">
        <h1 id="help-head">${r("keys")}</h1>
        <span class="hint">${r("keys.hint")}</span>
        <span class="fill"></span>
        <label class="row-of">
          <input
            type="checkbox"
            .checked=${g.get("letters",!0)}
            @change=${E((t,e)=>g.set("letters",e.checked))}
          >${r("keys.letters")}
        </label>
        <button class="button" type="button" autofocus @click=${()=>s.close()}>
          ${r("close")}${b("Esc")}
        </button>
      </div>`,l`
      <div class="keys">
        ${Al.map(([t,e])=>l`
            <section>
              <h2>${r(`keys.${t}`)}</h2>
              <dl>
                ${e.map(([n,o])=>l`
                    <dt>${n.map(i=>l`<kbd>${is(i)}</kbd>`)}</dt>
                    <dd>${r(`keys.${t}.${o}`)}</dd>`)}
              </dl>
            </section>`)}
      </div>`]);s.open()}function ci(s){let t=new Map,e=s.map(n=>ai(n)?null:Tl(t,n));for(let n of s)ai(n)&&Cl(e[n.follows??-1],n);return[...t.values()]}
var ai=s=>(s.follows??null)!==null;function Tl(s,t){let e=jl(t),n=s.get(e);n&&El(n,t);let o=n??{...t,..._l(t),others:[],
consequences:[]};return s.set(e,o),o}var _l=({output:s,language:t,message:e,args:n})=>({outputs:s?[s]:null,languages:t?{
[t]:{message:e,args:n}}:{}});function jl({code:s,language:t,key:e,output:n,file:o,line:i,message:a}){return n?JSON.stringify(
e?[s,t,e,a]:[s,o,i,a]):Symbol()}function Cl(s,t){let e=n=>n.code===t.code&&n.file===t.file&&n.line===t.line&&n.column===
t.column;s&&e(s)?t.language&&(s.languages[t.language]??={message:t.message,args:t.args}):s&&!s.consequences.some(e)&&s.consequences.
push(t)}function El(s,{output:t,file:e,line:n,column:o,language:i,message:a,args:c}){s.language!==i&&(s.language=null),i&&
(s.languages[i]??={message:a,args:c}),t&&!s.outputs?.includes(t)&&s.outputs?.push(t),![s,...s.others].some(p=>p.file===e&&
p.line===n)&&e&&s.others.push({file:e,line:n,column:o,message:""})}var Ll=s=>s.code==="source-suspect"?s.args.name??s.code:
s.code,Rl={kind:Ll,language:s=>s.language??"",file:s=>s.file??""};function hi(s,t,e){let n=new Map;for(let i of s){let a=Rl[t](
i),c=n.get(a)??[];i.code==="source-suspect"&&t==="kind"?c.unshift(i):c.push(i),n.set(a,c)}return[...n].map(([i,a])=>{let c=new Set(
a.map(u=>u.language).filter(u=>u&&u!==e)).size;return{name:i,rows:a,languages:c,spread:t==="kind"&&c>=5}}).toSorted((i,a)=>li(
i)-li(a))}function li({spread:s,rows:t}){return s?0:t.some(e=>e.severity==="error")?1:2}var ui={vscode:["Visual Studio Code",(s,t,e)=>`vscode://file${s}:${t}:${e}`],codium:["VSCodium",(s,t,e)=>`vscodium://fil\
e${s}:${t}:${e}`],cursor:["Cursor",(s,t,e)=>`cursor://file${s}:${t}:${e}`],windsurf:["Windsurf",(s,t,e)=>`windsurf://fil\
e${s}:${t}:${e}`],zed:["Zed",(s,t,e)=>`zed://file${s}:${t}:${e}`],idea:["IntelliJ IDEA",(s,t,e)=>`idea://open?file=${s}&\
line=${t}&column=${e}`],pycharm:["PyCharm",(s,t,e)=>`pycharm://open?file=${s}&line=${t}&column=${e}`],textmate:["TextMat\
e, BBEdit",(s,t,e)=>`txmt://open?url=file://${s}&line=${t}&column=${e}`]},At=()=>!!h.project.folder;function Tt({file:s,
line:t,column:e}){let n=ui[g.get("editor")];return n&&h.project.folder&&s?n[1](Nl(h.project.folder,s),t??1,e??1):null}function Nl(s,t){
let e=s.replaceAll("\\","/");return`${e.startsWith("/")?"":"/"}${e}/${t}`.split("/").map(encodeURIComponent).join("/").replace(
/^\/([A-Za-z])%3A/,"/$1:")}function fs(s){let t=g.get("editor",""),e=()=>{g.set("editor",i.find("input:checked").value),
i.close(),s()},n=([a,c])=>l`
    <label class="check"><input type="radio" name="editor" value=${a} .checked=${a===t}>${c}</label>`,o=Object.entries(ui).
map(([a,[c]])=>[a,c]),i=new N({name:"editor",head:"editor-head"},()=>[l`<h1 id="editor-head">${r("editor.head")}</h1>`,l`<p class="soft">${r(
"editor.what")}</p>`,l`<fieldset>${[["",r("editor.none")],...o].map(n)}</fieldset>`,l`
      <div class="row-of">
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>i.close()}>${r("cancel")}${b("Esc")}</button>
        <button type="button" class="button primary" @click=${e}>${r("editor.do")}</button>
      </div>`]);i.open()}async function ms(s,t){try{let{lines:e}=await S(`/api/lines?file=${encodeURIComponent(t.file)}&line=${t.line}`),n=t.file.
startsWith("locales/")?T(t.language??h.project.source):null,o=k({"font-family":n?`var(--mono), "text-${n.tag}"`:null}),i=e.
map(([a,c])=>l`
        <div class="source-line">
          <span class="hint">${a}</span>
          <bdi dir="ltr" ${o}>${a===t.line?Pl(c,t):c}</bdi>
        </div>`);w(i,s)}catch{}}function Pl(s,{line:t,column:e=1,end_line:n,end_column:o=0}){let i=[...s],a=n===t&&o>e?o-
1:i.length,c=(u,p)=>i.slice(u,p).join("");return[c(0,e-1),l`<u>${c(e-1,a)}</u>`,c(a,i.length)]}function _t({file:s,line:t,
column:e}){let n=Tt({file:s,line:t,column:e}),o=[s,t,e].filter(Boolean).join(":");return n?l`<a href=${n}>${o}</a>`:o}function On(s,t,e="\
button"){return l`
    <button type="button" class=${e} data-focus="copy-place" @click=${async o=>{let i=o.currentTarget.firstElementChild;
await navigator.clipboard?.writeText(t),i&&(i.textContent=r("copied"))}}><span>${s}</span></button>`}var gs=({file:s,line:t,
column:e})=>On(r("copy-place"),`${s}:${t}:${e}`,"link small");function jt(s,t=()=>{}){let e=()=>{let n=Tt(s);n&&(location.
href=n)};Tt(s)?e():fs(()=>{t(),e()})}function me(s,t,e=!0){if(!(s.file&&At()))return null;let n=Tt(s),o=[r("editor"),e?b(
"O"):null];return n?l`<a class="button" href=${n} data-focus="editor">${o}</a>`:l`
    <button type="button" class="button" data-focus="editor" @click=${()=>jt(s,t)}>${o}</button>`}var Bl=3,pi=Gt();function di(){let s=t=>t.severity==="error"&&t.file&&!(t.output||t.language);return(h.findings??[]).filter(
s)}var fi=()=>h.project?.broken?di()[0]?.file??"leaflet.yaml":null;function ne(){let s=di(),t=h.project.broken||s.length>
0;document.body.classList.toggle("is-broken",t),t||(pi=Gt());let e=h.project.troubles??[],n=Object.entries(h.project.merging??
{}),o=[t?Dl(s):null,!t&&e.length?Il(e):null];w(l`${o}${n.map(([i,a])=>zl(i,a))}`,ht("banner"))}var Il=s=>l`
  <div class="trouble" role="alert">
    ${m("error")}
    <div>${s.map(t=>l`<p>${t}</p>`)}</div>
  </div>`,zl=(s,t)=>l`
  <div class="trouble is-merge" role="alert">
    ${m("merge")}
    <div>
      <p><strong>${r("merge.banner",{file:`locales/${s}.yaml`,n:t})}</strong></p>
      <p class="soft">${r("merge.banner-what")}</p>
    </div>
    <div class="trouble-acts">
      <a class="button" href="#/translate/${encodeURIComponent(s)}">${r("merge.choose")}</a>
    </div>
  </div>`;function Dl(s){let[t]=s;return l`
    <div class="trouble" role="alert">
      ${m("error")}
      <div>
        <p>
          <strong>${r("broken",{file:t?.file??"leaflet.yaml",time:pi})}</strong>
          ${" "}${r("broken.still")}
        </p>
        ${t?l`<div class="trouble-places">${s.slice(0,Bl).map(Ul)}</div>`:null}
      </div>
      ${t?Hl(t):null}
    </div>`}var Hl=s=>l`
  <div class="trouble-acts">${me(s,ne,!1)}${gs(s)}</div>`;function Ul(s){let t=$(l`<div class="mono"></div>`);return ms(
t,s),l`
    <div>
      <p><span class="mono">${_t(s)}</span>${"  "}${s.message}</p>
      ${t}
      ${s.hints.map(e=>l`<p class="soft">${e}</p>`)}
    </div>`}var Fl=250,Vl=["project","texts","broken"];async function Pe(){h.only||h.project.missing||(h.findings=ci((await S(`/api/\
findings?words=${O}`)).diagnostics))}function Mn(){let s=h.project.languages.map(o=>o.tag).join(" "),t=document.getElementById(
"text-fonts");if(t?.dataset.tags===s)return;let e=`/fonts.css?of=${encodeURIComponent(s)}`,n=$(l`<link rel="stylesheet" id="text-fonts" href=${e} data-tags=${s}>`);
t?t.replaceWith(n):document.head.append(n)}function mi(s){let t=!1,e=async()=>{t=!1,await ot(),s(),tt({type:"board-loade\
d"}),!h.board?.pending&&(await Pe(),s(),ne(),tt({type:"findings-loaded"}))};D(n=>{["drawn","lost","back"].includes(n.type)?
s():Vl.includes(n.type)?Wl(n):n.type==="reloaded"?(Mn(),s()):n.type==="board"&&!t&&!h.only&&(t=!0,setTimeout(e,Fl))})}async function Wl(s){
s.type!=="broken"&&ni(s.type==="texts"?s.languages:null),await Ut(),await Promise.all([ot(),Pe()]),ne(),tt({...s,type:"r\
eloaded",kind:s.type})}var ql=9;async function Kl(s){return h.language?(await st(h.language)).map(t=>({kind:"text",said:l`<b>${t.number}</b>${"\
 "}<code>${t.key}</code>`,words:[String(t.number),t.key,t.source,t.target??""].map(Ot),act:()=>s("translate",h.language,
t.key),more:l`<bdi class="cut small soft">${t.source.replaceAll("**","")}</bdi>`})):[]}function Gl({go:s,screens:t,screen:e,
withLanguage:n,commands:o}){let i=n.includes(e)?e:"translate";return[...t.map(a=>({kind:"screen",said:r(`tab.${a}`),words:[
r(`tab.${a}`),a].map(Ot),act:()=>n.includes(a)&&h.language?s(a,h.language):s(a)})),...(h.only?[]:h.project.languages).map(
({tag:a,autonym:c,name:u})=>({kind:"language",said:I(a),words:[a,c,...Object.values(u)].map(Ot),act:()=>s(i,a),more:l`<span class="small soft">${M(
a)}</span>`})),...o.map(([a,c,u])=>({kind:"command",said:a,words:[Ot(a)],act:c,more:u?b(u):null}))]}var Sn=class{constructor(t){
this.all=Gl(t),this.at=0,this.wanted="",this.dialog=new N({name:"palette",label:r("palette")},()=>this.view()),this.dialog.
open(),this.dialog.find("input").focus(),Kl(t.go).then(e=>{this.all=[...this.all,...e],this.dialog.draw()})}get shown(){
let{wanted:t}=this,e=n=>t?rs(n.words,t):n.kind==="text"?null:0;return as(this.all,e,ql)}view(){let{shown:t}=this;return this.
at=Math.max(0,Math.min(this.at,t.length-1)),[l`<div class="row-of">${m("search")}${this.field(t.length)}${b("Esc")}</div>`,
l`
        <ul id="palette-list" role="listbox" aria-label=${r("palette")} ?hidden=${!t.length}>
          ${t.map((e,n)=>this.option(e,n))}
        </ul>`,t.length?null:l`<p class="hint nothing" role="status">${r("nothing")}</p>`]}field(t){return l`
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        maxlength="80"
        aria-expanded=${String(t>0)}
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant=${t?`palette-${this.at}`:v}
        aria-label=${r("palette")}
        placeholder=${r("palette.placeholder")}
        @input=${e=>{this.at=0,this.wanted=Ot(e.target.value.trim()),this.dialog.draw()}}
        @keydown=${e=>this.pressed(e)}
      >`}option(t,e){let n=()=>{this.at!==e&&(this.at=e,this.dialog.draw())};return l`
      <li
        id="palette-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @click=${()=>this.take(t)}
        @pointermove=${n}
      >
        <span class="kind small">${r(`palette.${t.kind}`)}</span><span class="said">${t.said}</span>${t.more}
      </li>`}take(t){this.dialog.close(),t.act()}pressed(t){let{shown:e}=this,n=ls(t.key,this.at,e.length),o=e[this.at];
n!==null?(t.preventDefault(),this.at=n,this.dialog.draw()):t.key==="Enter"&&o&&!t.isComposing&&(t.preventDefault(),this.
take(o))}};function gi(s){os()||new Sn(s)}var Ln={};dt(Ln,{open:()=>ic});var An={all:null,block:["block","component","shape"],diagram:["diagram"],theme:["theme"],sign:["pictogram"],token:["colo\
ur","type","space"]},Zl=/[^\P{Mn}\u3099\u309a]/gu,Yl=/[\u30a1-\u30f6]/g,Jl=96,$s=s=>s.normalize("NFKD").replace(Zl,"").normalize(
"NFC").toLowerCase().replaceAll("đ","d").replace(Yl,t=>String.fromCharCode(t.charCodeAt(0)-Jl)),wi=s=>$s(s).split(/\s+/u).
filter(Boolean),$i=new WeakMap;function Ql(s){let t=$i.get(s);return t===void 0&&(t=$s([s.name,s.title,...s.keywords,s.about,
s.also].join(`
`)),$i.set(s,t)),t}function bi(s,t){let e=wi(t);if(!e.length)return[...s];let n=i=>e.every(a=>$s(`${i.name}
${i.keywords}`).includes(a)),o=s.filter(i=>e.every(a=>Ql(i).includes(a)));return[...o.filter(n),...o.filter(i=>!n(i))]}var Tn=(s,t)=>s.
filter(({kind:e})=>An[t]?.includes(e)??!0);function yi(s){let t=new Map;for(let e of s){let n=t.get(e.group)??{name:e.group,
title:e.title,entries:[]};n.entries.push(e),t.set(e.group,n)}return[...t.values()]}function _n(s,t){let e=[...new Intl.Segmenter(
void 0,{granularity:"grapheme"}).segment(s)].map(u=>u.segment),n=e.map($s),o=n.map((u,p)=>n.slice(0,p).join("").length),
i=n.join(""),a=new Set;for(let u of wi(t))for(let p=i.indexOf(u);p>=0;p=i.indexOf(u,p+1))o.forEach((d,f)=>{d<p+u.length&&
d+(n[f]?.length??0)>p&&a.add(f)});let c=[];return e.forEach((u,p)=>{let d=c.at(-1);d&&d[1]===a.has(p)?d[0]+=u:c.push([u,
a.has(p)])}),c}function ki(s,t,e){let n=s[t];if(!n)return 0;let o={ArrowLeft:-1,ArrowRight:1}[e];if(o)return Math.max(0,
Math.min(s.length-1,t+o));let i=e==="ArrowDown",a=s.filter(({top:f})=>i?f>n.top+1:f<n.top-1).map(({top:f})=>f);if(!a.length)
return t;let c=i?Math.min(...a):Math.max(...a),u=(f=n)=>f.left+f.width/2,p=f=>Math.abs(u(s[f])-u());return s.flatMap(({top:f},y)=>Math.
abs(f-c)<=1?[y]:[]).reduce((f,y)=>p(y)<p(f)?y:f)}var Xl=new RegExp(["(?<note>(?<=^|\\s)#.*$)","(?<key>[\\p{L}_][\\w.-]*(?=:(\\s|$)))","(?<number>(?<![\\w.-])-?\\d+(\\.\\d+)?\
(u|mm|pt|%|cm|in)?(?![\\w.-]))"].join("|"),"gu");function vi(s,t,e){let n=e.flat().map(i=>i-t),o=[...new Set([0,...n.filter(
i=>i>0&&i<s.length),s.length])].sort((i,a)=>i-a);return o.slice(1).map((i,a)=>{let c=o[a]??0,u=e.some(([p=0,d=0])=>p<=c+
t&&i+t<=d);return[s.slice(c,i),u]})}function ws(s){let t=s.matchAll(Xl),e=[],n=0;for(let{index:o,0:i,groups:a}of t)o>n&&
e.push({text:s.slice(n,o),kind:"yaml"}),e.push({text:i,kind:tc(a)}),n=o+i.length;return n<s.length&&e.push({text:s.slice(
n),kind:"yaml"}),e}function tc(s){return s?.note?"yaml-comment":s?.key?"yaml-key":"yaml-number"}var ec=4.5,Ct=({kind:s,name:t})=>`${s}/${t}`,jn=({kind:s,name:t},e,n)=>{let[o,i,a]=[s,t,e].map(encodeURIComponent);return`\
/api/blocks/${o}/${i}?language=${a}&at=${n}`},bs=(s,t)=>t?_n(s,t).map(([e,n])=>n?l`<mark>${e}</mark>`:e):s,sc=(s,t)=>_n(
s,t).some(([,e])=>e);function Cn(s,t,e=""){let n=o=>{let i=o.currentTarget,{naturalWidth:a,naturalHeight:c,parentElement:u}=i;
u?.classList.toggle("is-missing",o.type==="error"),u?.classList.toggle("is-wide",a>ec*c)};return l`
    <span class="block-picture is-${s.kind}" data-missing=${r("blocks.no-picture")}>
      <img src=${t} alt=${e} loading="lazy" decoding="async" draggable="false" @error=${n} @load=${n}>
    </span>`}function xi({name:s,title:t,entries:e},n){return l`
    <div class="block-group" role="group" aria-labelledby="group-${s}">
      <h2 id="group-${s}" role="presentation">
        ${t}${" "}<span class="hint">${e.length}</span>
      </h2>
      <div class="block-tiles is-${s}" role="presentation">${e.map(o=>nc(o,n))}</div>
    </div>`}function nc(s,{language:t,state:e,query:n,picked:o,current:i,pick:a}){let c=Ct(s);return l`
    <div
      class="block-tile"
      role="option"
      data-id=${c}
      data-focus="tile-${c}"
      tabindex=${c===i?"0":"-1"}
      aria-selected=${String(c===o)}
      title=${s.about||v}
      @click=${()=>a(s)}
    >
      ${Cn(s,jn(s,t,e))}
      <span class="block-name">${bs(s.name,n)}</span>
      ${n&&!sc(s.name,n)?l`<span class="block-why">${bs(s.about,n)}</span>`:null}
      ${s.own?l`<span class="badge ok">${r("blocks.own")}</span>`:null}
    </div>`}async function Mi(s,t){let e=r("blocks.copied");try{await navigator.clipboard.writeText(`${s.yaml}
`)}catch{let n=t.querySelector(".block-yaml code");n&&getSelection()?.selectAllChildren(n),e=r("blocks.not-copied")}return Y(
e),e}function Si(s,{src:t,query:e,said:n,around:o,languages:i,copy:a,back:c}){let u=s.kind==="block"||s.kind==="componen\
t";return l`
    <button type="button" class="button block-back" data-focus="block-back" @click=${c}>
      ${`← ${r("blocks.back")}`}
    </button>
    <div class="row-of">
      <h2 class="block-title" tabindex="-1">${s.name}</h2>
      <span class="tag">${s.title}</span>
      ${s.own?l`<span class="badge ok">${m("ok")}${r("blocks.own")}</span>`:null}
      <span class="fill"></span>${i}
    </div>
    <p>${bs(s.about,e)}</p>
    <div class="block-large">${Cn(s,t,r("blocks.picture",{name:s.name}))}</div>
    <h3>${r("blocks.yaml")}</h3>
    <pre class="block-yaml" tabindex="0" aria-label="YAML"><code>${oc(s.yaml)}</code></pre>
    <div class="row-of">
      <button type="button" class="button primary" data-focus="block-copy" @click=${a}>
        ${m("copy")}${r("blocks.copy")}${b("C")}
      </button>
      <span class="ok" aria-hidden="true">${n}</span>
    </div>
    ${s.keys.length?[l`<h3>${r("blocks.keys")}</h3>`,Oi(s.keys)]:null}
    ${u?l`<details><summary>${r("blocks.around")}</summary>${Oi(o)}</details>`:null}`}var oc=s=>s.split(`
`).map((t,e)=>[e?`
`:"",ws(t).map(({text:n,kind:o})=>o==="yaml"?n:l`<span class=${o}>${n}</span>`)]),Oi=s=>l`
  <dl class="block-keys">
    ${s.map(t=>l`
        <div>
          <dt>
            <code>${t.name}</code>
            ${t.required?l`<span class="block-must">${r("blocks.required")}</span>`:null}
          </dt>
          <dd>
            ${t.about?l`<p>${t.about}</p>`:null}
            <p class="hint">${t.what}${t.unit?` (${r("blocks.unit",{unit:t.unit})})`:null}</p>
            ${t.default?l`<p class="hint">${r("blocks.default")}: <code>${t.default}</code></p>`:null}
          </dd>
        </div>`)}
  </dl>`;async function ic(s,t){let e=new En(s);return await e.load(),e.go(t),{close:D(o=>{o.type==="reloaded"&&e.load()}),go:o=>e.
go(o),pressed:(o,i)=>e.pressed(o,i)}}var En=class{constructor(t){this.catalogue={state:"",entries:[],around:[]},this.query=
"",this.filter="all",this.picked=null,this.isOver=!1,this.current="",this.said="",this.language=T(g.get("blocks-language"))?.
tag??h.project.source,this.list=$(l`<section class="list"></section>`),this.side=$(l`<aside class="side inspector" data-area="" aria-label=${r(
"tab.blocks")}></aside>`),this.columns=$(l`<div class="columns blocks">${this.list}${this.side}</div>`),t.append(this.columns),
this.columns.addEventListener("keydown",e=>this.keyed(e))}async load(){this.catalogue=await S("/api/blocks");let{entries:t}=this.
catalogue,e=this.picked?Ct(this.picked):"";this.picked=t.find(n=>Ct(n)===e)??t[0]??null,this.draw()}go([t,e]){let n=this.
catalogue.entries.find(o=>o.kind===t&&o.name===e);return n&&(this.picked=n,this.isOver=!0,this.draw()),!0}get hits(){return bi(
this.catalogue.entries,this.query)}draw(){let{hits:t}=this,e=yi(Tn(t,this.filter)),n=e.flatMap(({entries:o})=>o.map(Ct));
n.includes(this.current)||(this.current=n[0]??""),this.columns.classList.toggle("is-over",this.isOver),w([this.head(t),this.
pictures(e),this.foot()],this.list),w(this.picked?this.large(this.picked):null,this.side)}head(t){let e=this.query.trim().
normalize("NFKC"),n=t.length?"blocks.found":"blocks.none";return l`
      <header class="head" data-area="">
        <div>
          <h1 class="fill" aria-live="polite">${e?r(n,{n:t.length,query:e}):r("blocks.head")}</h1>
          ${this.search()}
        </div>
        <div class="filters" role="group" aria-label=${r("filter")}>
          ${Object.keys(An).map(o=>this.filterButton(o,Tn(t,o).length))}
        </div>
      </header>`}search(){let t=E(e=>{this.query=e,this.draw()});return l`
      <label class="search">
        ${m("search")}
        <input
          type="text"
          aria-label=${r("blocks.search")}
          placeholder=${r("blocks.example")}
          autocomplete="off"
          spellcheck="false"
          .value=${F(this.query)}
          @input=${t}
        >${this.query?l`
              <button type="button" class="block-clear" aria-label=${r("blocks.clear")} @click=${()=>this.clear()}>
                ×
              </button>`:l`<span class="wide-only">${b("/")}</span>`}
      </label>`}filterButton(t,e){let n=()=>{this.filter=t,this.draw()};return l`
      <button type="button" data-focus="filter-${t}" aria-pressed=${String(this.filter===t)} @click=${n}>
        ${r(`blocks.${t}`)}<strong>${e}</strong>
      </button>`}pictures(t){if(!t.length)return l`<div class="scroll fill" data-area=""><p class="empty">${r("blocks.no\
ne-what")}</p></div>`;let e={language:h.project.source,state:this.catalogue.state,query:this.query,picked:this.picked?Ct(
this.picked):"",current:this.current,pick:n=>this.pick(n)};return l`
      <div class="scroll fill block-list" role="listbox" aria-label=${r("tab.blocks")} data-area="">
        ${t.map(n=>xi(n,e))}
      </div>`}foot(){return l`
      <footer class="footbar wide-only">
        <span>${["←","→","↑","↓"].map(t=>[b(t)," "])}</span>${r("move")}
        ${b("Enter")}${r("blocks.hint.large")}
        ${b("C")}${r("blocks.hint.copy")}<span class="fill"></span><code>leafletgen blocks</code>
      </footer>`}large(t){let e=n=>{this.language=n,g.set("blocks-language",n),this.draw()};return Si(t,{src:jn(t,this.language,
this.catalogue.state),query:this.query,said:this.said,around:this.catalogue.around,languages:ut(r("language"),this.language,
e,P()),copy:()=>this.copy(),back:()=>this.back()})}pick(t){this.picked=t,this.current=Ct(t),this.isOver=!0,this.said="",
history.replaceState(null,"",`#/blocks/${encodeURIComponent(t.kind)}/${encodeURIComponent(t.name)}`),this.draw(),this.side.
scrollTop=0,this.tiles.length&&!this.tiles[0]?.checkVisibility()&&this.find(".block-title")?.focus()}back(){this.isOver=
!1,this.draw(),this.focus(this.current)}clear(){this.query="",this.draw(),this.find(".search input")?.focus()}async copy(){
this.picked&&(this.said=await Mi(this.picked,this.side),this.draw())}find(t){return this.columns.querySelector(t)}get tiles(){
return[...this.list.querySelectorAll(".block-tile")]}get focused(){let t=document.activeElement?.closest(".block-tile")?.
getAttribute("data-id");return this.catalogue.entries.find(e=>Ct(e)===t)??null}focus(t){if(!t)return;this.current=t,this.
draw();let e=this.tiles.find(n=>n.dataset.id===t);e?.focus(),e?.scrollIntoView({block:"nearest"})}keyed(t){t.isComposing||
(t.key==="Escape"?A(t,()=>this.escape()):Ht(t.target)?this.searching(t):this.focused&&this.moving(t,this.focused))}escape(){
this.isOver&&!this.tiles[0]?.checkVisibility()?this.back():this.query?this.clear():this.focus(this.current)}searching(t){
let e=t.target.matches(".search input"),n=this.tiles[0]?.dataset.id;e&&n&&["ArrowDown","Enter"].includes(t.key)&&A(t,()=>this.
focus(n))}moving(t,e){let{tiles:n}=this,o=n.findIndex(i=>i.dataset.id===Ct(e));if(t.key.startsWith("Arrow")){let i=n.map(
a=>a.getBoundingClientRect());A(t,()=>this.focus(n[ki(i,o,t.key)]?.dataset.id))}else t.key==="Home"?A(t,()=>this.focus(n[0]?.
dataset.id)):t.key==="End"?A(t,()=>this.focus(n.at(-1)?.dataset.id)):(t.key==="Enter"||t.key===" ")&&A(t,()=>this.pick(e))}pressed(t,e){
e==="c"&&A(t,()=>(this.focused&&this.pick(this.focused),this.copy()))}};var zn={};dt(zn,{open:()=>Sc});var rc=/^(localhost|127\.0\.0\.1|\[::1\])$/,ac=30,lc=s=>l`
  <p class="row-of">
    <input
      type="text"
      readonly
      .value=${s}
      aria-label=${r("share")}
      @focus=${t=>t.target.select()}
    >${On(r("copy"),s)}
  </p>
  <p class="hint">${r("share.hint")}</p>
  ${rc.test(location.hostname)?cc():null}`,cc=()=>l`
  <p class="finding small">${m("warning")}<span>${r("share.local")}</span></p>`;function Ai(s){let t=new Date(Date.now()+
ac*864e5).toISOString().slice(0,10),e=null,n=async()=>{try{let i={language:s,edit:!0,until:o.find("#share-until").value||
null},a=await L("POST","/api/links",i);e=lc(`${location.origin}/${a.fragment}`),o.draw(),o.find("[readonly]").focus()}catch(i){
e=l`<p class="error">${W(i)}</p>`,o.draw()}},o=new N({name:"share",head:"share-head"},()=>[l`<h1 id="share-head">${r("sh\
are.head",{language:M(s)})}${" "}${I(s)}</h1>`,l`<p class="soft">${r("share.what")}</p>`,l`
      <p class="row-of">
        <label for="share-until">${r("share.good")}</label>
        <input type="date" id="share-until" value=${t}>
        <button class="button primary" type="button" @click=${n}>${r("share.make")}</button>
      </p>`,l`<div aria-live="polite">${e}</div>`,l`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>o.close()}>${r("close")}</button>
      </p>`]);o.open()}var oe=(s,t,e,{width:n,height:o,looks:i=""}={})=>l`
  <img
    class="paper-picture ${i}"
    src="${Me(s,t)}?v=${vn(s)}"
    alt=${e}
    loading=${n?"lazy":v}
    width=${n??v}
    height=${o??v}
  >`,ys=(s,t)=>oe(s,h.output??"",t),Rn=s=>l`<p class="hint">${r(nt(s,h.output)?"drawing":"out.unmade")}</p>`,hc={unsigned:"\
proof",comment:"proof",error:"findings"};function Ti(s){let t=it(h.language)??h.board?.languages[0];if(!t)return l`<aside class="side inspector"></aside>`;
let e=M(t.tag);return l`
    <aside class="side inspector" data-area="" aria-label=${e}>
      <div class="top${h.project.outputs.length>2?" is-two":""}">
        ${I(t.tag)}<span class="fill"></span>${uc(s)}
      </div>
      ${t.outputs[h.output??""]?pc(t.tag):Rn(t.tag)}
      <h2>${r(t.ready?"board.can":"board.before",{language:e})}</h2>
      <ul class="scroll">
        ${t.ready?dc():t.needs.map(n=>fc(t,n))}
      </ul>
      <div class="acts">${mc(t)}</div>
    </aside>`}function uc(s){let{outputs:t}=h.project;if(t.length<2)return null;let e=t.map(({name:n})=>[n,se(n)]);return j(
r("output"),e,h.output??"",n=>{St(n),s()})}function pc(s){let t=r("page.name",{language:M(s),output:R(h.output??""),n:1});
return l`
    <button class="picture" type="button" aria-label=${r("enlarge")} @click=${Nn}>${ys(s,t)}</button>`}var dc=()=>l`<li class="ok">${m(
"ok")}${r("ready")}</li>`,fc=(s,{kind:t,count:e})=>l`
  <li>
    <span class=${t}>${m(t)}</span>
    <a href="#/${hc[t]??"translate"}/${s.tag}">${r(`before.${t}`,{n:e})}</a>
  </li>`,mc=({tag:s})=>l`
  <a class="button primary" href="#/translate/${s}">${r("tab.translate")}${b("T")}</a>
  <a class="button" href="#/sheet/${s}/${h.output}">${r("tab.sheet")}${b("S")}</a>
  <button class="button" type="button" data-focus="share" @click=${()=>Ai(s)}>
    ${m("link")}${r("share")}
  </button>`;function Nn(){let s=M(h.language),t=new N({name:"enlarged",label:s},()=>ys(h.language,s));t.element.addEventListener(
"keydown",e=>A(e,e.key===" "?()=>t.close():null)),t.open()}var ge=["merge","too-long","missing","stale","error","machine","draft","comment","unsigned"],_i=s=>Math.min(ge.length,...s.
needs.map(t=>ge.indexOf(t.kind)).filter(t=>t>=0)),ji=s=>s.toSorted((t,e)=>Number(t.ready)-Number(e.ready)||_i(t)-_i(e));
function Ci(s,t){let e=s.needs.toSorted((o,i)=>ge.indexOf(o.kind)-ge.indexOf(i.kind)),n=Math.max(0,...Object.values(s.outputs).
map(o=>o.warnings));return n&&!(t&&e.length>3)&&e.push({kind:"warning",count:n}),e}var Ei=28;function Li(s,t){let e=[[r("board.not-ready"),s.filter(n=>!n.ready)],[r("board.is-ready"),s.filter(n=>n.ready)]];
return l`
    <div class="grid" role="grid" aria-label=${r("languages")} data-area="" @keydown=${t.moved}>
      ${t.dense?wc():null}
      <div class="r heads" role="row">
        ${gc(t.short).map((n,o,i)=>$c(n,o===i.length-1))}
      </div>
      <div class="flow" role="rowgroup">
        ${ft(e.filter(([,n])=>n.length),([n])=>n,([n,o])=>l`
            <div class="group" role="row"><span role="gridcell"><strong>${n}</strong>${` ${o.length}`}</span></div>
            ${ft(o,i=>i.tag,i=>bc(i,t))}`)}
      </div>
      ${s.length?null:l`<div role="row"><div class="empty" role="gridcell">${r("nothing")}</div></div>`}
    </div>`}var Pn=()=>h.project.outputs.map(({name:s})=>s),gc=s=>[r("language"),r("texts"),...Pn().map(s?se:R),r("needs"),
r("signed")],$c=(s,t)=>l`<span role="columnheader" class=${t?"signed":""}>${s}</span>`;function wc(){let s=[r("language"),
r("texts"),...Pn().map(se),r("needs")],t=l`<div class="r">${s.map(e=>l`<span>${e}</span>`)}</div>`;return l`<div class="pair-heads" aria-hidden="true">${t}${t}</div>`}
function bc(s,{dense:t,short:e,stop:n,pick:o,open:i}){let a=(s.texts.checked??0)+(s.texts.translated??0),c=l`<div class="small"><strong>${a}</strong>${`\
 / ${s.texts.total}`}</div>`;return l`
    <div
      class="r lang-row"
      role="row"
      tabindex=${s.tag===n?0:-1}
      aria-selected=${String(s.tag===h.language)}
      data-tag=${s.tag}
      data-focus="row-${s.tag}"
      @click=${()=>o(s.tag)}
      @dblclick=${()=>i(s.tag)}
    >
      <div class="who" role="rowheader"><div>${Re(s.tag)}</div><div class="small">${M(s.tag)}</div></div>
      <div role="gridcell">${t?null:c}${ds(s.texts)}</div>
      ${Pn().map(u=>l`<div class="out" role="gridcell">${kc(s,u,{dense:t,short:e})}</div>`)}
      <div class="needs" role="gridcell">${Bn(s)}</div>
      <div class="small soft signed" role="gridcell">${yc(s)}</div>
    </div>`}function yc({tag:s,signed:t,lapsed:e}){return t?`${t.by} · ${U(t.on)}`:e?l`<span class="stale">${r("lapsed",
{by:e.by,day:U(e.on)})}</span>`:s===h.project.source?r("source-text"):"–"}function kc(s,t,{dense:e,short:n}){let o=s.outputs[t];
if(!nt(s.tag,t))return l`<span class="hint"><span aria-hidden="true">–</span>${Q(r("out.unmade"))}</span>`;if(!o)return l`<span class="hint">…</span>`;
let{width_pt:i,height_pt:a}=K(t),c=o.too_long>0,u={width:Ei,height:Math.round(Ei*a/i)};return l`
    ${n?null:oe(s.tag,t,"",u)}
    <div>
      ${c?vc(o.too_long,n):l`<strong>${`${o.percent} %`}</strong>`}
      ${e?null:Ft(o.percent,o.floor_percent,c?"over":"")}
    </div>`}function vc(s,t){let e=r("out.over",{n:s}),n=t?String(s):r("out.over.short",{n:s}),o=t||h.project.outputs.length>
2;return l`
    <strong class="too-long">
      ${m("too-long")}${o?[l`<span aria-hidden="true">${n}</span>`,Q(e)]:e}
    </strong>`}function Bn(s,t=!1){if(s.ready)return B("ok",r("ready"));let e=Ci(s,t);return e.map((n,o)=>ps(n,t||o>2||e.
length>3&&o>1))}var xc=24,Oc=5,Mc=14,H={filter:"all",find:"",view:g.get("view","list"),dense:g.get("dense"),card:g.get("card",180)};async function Sc(s,t,{
go:e}){let n=new In(s,e);return n.draw(),{close:D(i=>{["board-loaded","reloaded","back"].includes(i.type)&&n.draw()}),pressed:(i,a)=>n.
pressed(i,a)}}var In=class{constructor(t,e){this.go=e,this.root=$(l`<div class="columns board"></div>`),t.append(this.root)}get board(){
return h.board}get isDense(){return(H.dense??this.board.languages.length>=xc)&&H.view==="list"&&!G()}get isMany(){return h.
project.outputs.length>=Oc}get rows(){let t=H.find.trim().toLocaleLowerCase();return ji(this.board.languages).filter(e=>{
let n=T(e.tag),o=[e.tag,n?.autonym??"",...Object.values(n?.name??{})];return Ri(e,H.filter)&&(!t||o.some(i=>i.toLocaleLowerCase().
includes(t)))})}draw(){let{root:t,rows:e}=this,{outputs:n}=h.project,o=H.view==="pictures";t.classList.toggle("compact-l\
ist",this.isDense),t.classList.toggle("many-outputs",this.isMany),t.style.setProperty("--outputs",String(n.length)),t.style.
setProperty("--output",n.length>2?"94px":"118px"),t.style.gridTemplateColumns=o?"minmax(0, 1fr)":"",w(l`
        <section class="list">
          ${this.head()}${o?this.pictures(e):this.list(e)}
          <footer class="footbar legend">${o?Cc():_c()}</footer>
        </section>
        ${o?null:Ti(()=>this.draw())}`,t)}head(){let{languages:t}=this.board,e=this.board.counts.ready??0;return l`
      <header class="head" data-area="">
        <div>
          <h1>${r("board.ready",{n:e,all:t.length})}</h1>
          ${this.views()}${H.view==="pictures"?[this.outputs(),this.slider()]:null}
          ${h.project.editable?Tc():null}
          <button type="button" class="button primary" data-focus="build" @click=${()=>this.go("print")}>
            ${m("print")}${e?r("board.build",{n:e}):r("board.print")}
          </button>
        </div>
        ${H.view==="list"?l`<div>${this.filters()}<span class="fill"></span>${this.search()}</div>`:null}
      </header>`}views(){let t=a=>{H.view=a,g.set("view",a),this.draw()},e=a=>{H.dense=a==="compact",g.set("dense",H.dense),
this.draw()},n=[["list",[m("list"),r("view.list")]],["pictures",[m("pictures"),r("view.pictures")]]],o=[["roomy",r("room\
y")],["compact",r("compact")]],i=H.view==="list"&&this.board.languages.length>=Mc;return[j(r("view"),n,H.view,t),i?j(r("\
density"),o,this.isDense?"compact":"roomy",e):null]}outputs(){let t=h.project.outputs.map(({name:e})=>[e,R(e)]);return j(
r("output"),t,h.output??"",e=>{St(e),this.draw()})}slider(){let t=E(e=>{H.card=Number(e),g.set("card",H.card),this.draw()});
return l`
      <label class="row-of small">
        ${r("size")}
        <input type="range" min="120" max="260" .value=${F(String(H.card))} data-focus="slider" @input=${t}>
      </label>`}filters(){let{languages:t}=this.board,e=o=>t.filter(i=>Ri(i,o)).length,n=o=>{H.filter=o,this.draw()};return l`
      <div class="filters" role="group" aria-label=${r("filter")}>
        ${["all","ready",...ge].filter(o=>o==="all"||e(o)).map(o=>l`
              <button
                type="button"
                data-focus="filter-${o}"
                aria-pressed=${String(H.filter===o)}
                @click=${()=>n(o)}
              >
                ${o==="all"?null:Ni(o)}${r(`filter.${o}`)}<strong>${e(o)}</strong>
              </button>`)}
      </div>`}search(){let t=E(e=>{H.find=e,this.draw()});return l`
      <label class="search">
        ${m("search")}
        <input
          type="search"
          placeholder=${r("find")}
          aria-label=${r("find.language")}
          data-focus="find"
          .value=${F(H.find)}
          @input=${t}
        >${b("/")}
      </label>`}stopOf(t){return t.some(e=>e.tag===h.language)?h.language:t[0]?.tag}list(t){return Li(t,{dense:this.isDense,
short:this.isDense||this.isMany,stop:this.stopOf(t),pick:e=>this.pick(e),open:e=>this.go("translate",e),moved:e=>this.moved(
e)})}pictures(t){let e=this.stopOf(t),n=o=>{let i=o.outputs[h.output??""];return l`
        <div
          class="sheet-card"
          role="option"
          tabindex=${o.tag===e?0:-1}
          aria-selected=${String(o.tag===h.language)}
          data-tag=${o.tag}
          data-focus="card-${o.tag}"
          @click=${()=>this.pick(o.tag)}
          @dblclick=${()=>this.go("translate",o.tag)}
        >
          ${i?ys(o.tag,""):Rn(o.tag)}
          <div class="line">${I(o.tag)}</div>
          <div class="line">
            ${Bn(o,!o.ready)}<span class="fill"></span><strong>${i?`${i.percent} %`:""}</strong>
          </div>
        </div>`};return l`
      <div
        class="sheet-cards"
        role="listbox"
        aria-label=${r("languages")}
        data-area=""
        @keydown=${o=>this.moved(o)}
        ${k({"--card":`${H.card}px`})}
      >${t.map(n)}</div>`}pick(t){J(t),this.draw()}moved(t){let e=t.currentTarget,n=[...e.querySelectorAll("[data-tag]")],
o=t.target,i=n.indexOf(o.closest("[data-tag]"));if(i<0)return;if(t.key==="Enter"&&o.dataset.tag){let{tag:u}=o.dataset;A(
t,()=>this.go("translate",u));return}let a=Ac(t.key,e,i,n.length);if(!a)return;t.preventDefault();let c=n[i+a];c?.dataset.
tag&&(this.pick(c.dataset.tag),c.focus())}pressed(t,e){let n=t.target instanceof Element&&t.target.closest("[data-tag]");
e==="t"?this.go("translate",h.language):e==="s"?this.go("sheet",h.language,...h.output?[h.output]:[]):e==="p"?this.go("p\
rint"):t.key===" "&&n&&A(t,Nn)}};function Ri(s,t){return t==="all"?!0:t==="ready"?s.ready:s.needs.some(e=>e.kind===t)}function Ac(s,t,e,n){
let o={Home:-e,End:n-1-e};if(s in o)return o[s];if(H.view==="list")return{ArrowDown:1,ArrowUp:-1}[s];let i=Math.max(1,getComputedStyle(
t).gridTemplateColumns.split(" ").length);return{ArrowDown:i,ArrowUp:-i,ArrowRight:1,ArrowLeft:-1}[s]}var Tc=()=>l`
  <button type="button" class="button" data-focus="add" @click=${us}>${r("add")}</button>`,Ni=s=>l`<span class=${s==="re\
ady"?"ok":s}>${m(s==="ready"?"ok":s)}</span>`,_c=()=>l`
  <strong>${r("texts")}</strong>
  ${["checked","translated","machine","stale","missing"].map(s=>l`
      <span>
        <span class="bar"><i class="s-${s}" ${k({"flex-grow":1})}></i></span>${r(`state.${s}`)}
      </span>`)}
  <strong>${r("text-size")}</strong><span>${Ft(80,60)}${r("legend.size")}</span>`,jc=[["↑ ↓ ← →","move"],["Space",
"enlarge"],["Enter","keys.lists.open"],["T","tab.translate"],["P","tab.print"]],Cc=()=>l`
  ${["too-long","missing","stale","machine","unsigned","ready"].map(s=>l`<span>${Ni(s)}${r(`filter.${s}`)}</span>`)}
  <span class="fill"></span>
  ${jc.map(([s="",t=""])=>l`<span>${b(s)}${r(t)}</span>`)}`;var Fn={};dt(Fn,{open:()=>Fc});var Pi=.5,rt=([,s,,t])=>s+t,Vt=s=>s.zone??s.holder,ie=s=>s.key.split("/")[0]??"";function re(s,t){let e=[...new Set(s.messages.
map(o=>t.get(o)??0).filter(Boolean))].sort((o,i)=>o-i),n=[];for(let o of e){let i=n.at(-1);i?.[1]===o-1?i[1]=o:n.push([o,
o])}return n.map(([o,i])=>o===i?o:`${o}–${i}`).join(", ")}function $e({messages:s}){let[t=""]=s;if(s.length===1)return t;
let e=s.map(i=>i.split(".")),n=t.split("."),o=0;for(;o<n.length&&e.every(i=>i[o]===n[o]);)o+=1;return o?n.slice(0,o).join(
"."):t}var Bi=(s,t)=>Math.max(...s.filter(e=>ie(e)===t).map(e=>rt(e.rect)));function Et(s,t){if(!s.over_chars)return 0;let e=rt(
Vt(s)),n=Bi(t.boxes,ie(s));if(n<=e+Pi)return 0;let o=s.rect[3]/Math.max(1,s.lines);return Math.max(1,Math.min(s.lines,Math.
round((n-e)/o)))}function ks(s,t){let n=t.boxes.filter(i=>i.holder.join()===s.holder.join()).reduce((i,a)=>i+a.rect[3],0),
o=Math.min(s.holder[3],Vt(s)[3]);return Math.min(999,Math.round(100*n/Math.max(1,o)))}function Ii(s){if(s.over_chars>0)return"\
is-over";let{percent:t}=s;return t&&t<=s.floor_percent+3&&t<100?"is-tight":"is-fine"}function zi(s){let t=new Map;for(let e of s){
let n=ie(e),o=t.get(n)??{zone:Vt(e),over:!1};o.over||=e.over_chars>0,t.set(n,o)}return[...t].filter(([,e])=>e.over).map(
([e,{zone:n}])=>[n,Bi(s,e)]).filter(([e,n])=>n>rt(e)+Pi)}function Di(s,t,e){let n=Et(s,t);return[re(s,e),$e(s),n?r("too-\
long.lines",{n}):Ec(s)].filter(Boolean).join(", ")}function Ec(s){return s.over_chars?r("row.too-long"):s.percent?`${s.percent}\
 %`:""}var Lc=new DOMParser,Rc=72/25.4,vs=3*Rc,Nc=88;function Ie(s){let t=Lc.parseFromString(s,"image/svg+xml").documentElement;
if(t.nodeName!=="svg")throw new Error("not a picture");return document.importNode(t,!0)}var Pc=s=>Ie(`<svg xmlns="http:/\
/www.w3.org/2000/svg">${s}</svg>`).firstElementChild;function Dn(s,t,e){[...s.querySelectorAll("[data-key]")].find(o=>o.
dataset.key===t)?.replaceWith(e)}function ze(s,t=""){let{style:e}=s;Object.assign(e,{display:"block",width:"100%",height:"\
100%",overflow:t})}async function Bc(s,t){return(await S(`/api/boxes/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)).
pages}var mt=class{constructor({onpick:t=()=>{},numbers:e=new Map}={}){this.onpick=t,this.numbers=e,this.overlays=new Set,
this.lit=null,this.glowing=new Set,this.turn=0,this.tag="",this.output=null,this.number=1,this.page=null,this.changed=[],
this.cover=null,this.paper=$(l`<div class="paper" aria-hidden="true"></div>`),this.shadow=this.paper.attachShadow({mode:"\
open"}),this.over=$(l`<div class="overlay on-paper"></div>`);let n=o=>this.move(o);this.element=$(l`<div class="page" role="group" @keydown=${n}>${this.
paper}${this.over}</div>`)}async show(t,e,n=1){this.turn+=1;let o=this.turn,[i,a]=await Promise.all([Eo(t,e,n),Bc(t,e)]),
c=a[n-1];o===this.turn&&c&&this.take({tag:t,output:e,number:n,page:c},i)}take(t,e){let{tag:n,output:o,number:i}=Object.assign(
this,t);this.place(Ie(e));let a=r("page.name",{language:M(n),output:R(o),n:i});this.element.setAttribute("aria-label",a),
this.draw()}place(t){ze(t);for(let e of t.querySelectorAll("a"))e.removeAttribute("href");this.shadow.replaceChildren(t),
this.page&&(this.element.style.aspectRatio=`${this.page.width} / ${this.page.height}`)}swap(t,e){let n=t.filter(i=>i.page===
this.number);this.changed=n.map(({key:i,svg:a})=>[i,Pc(a)]);for(let[i,a]of this.changed)Dn(this.shadow,i,a);let o=new Map(
e.filter(i=>i.page===this.number).map(i=>[i.key,i]));o.size&&this.page&&(this.page.boxes=this.page.boxes.map(i=>o.get(i.
key)??i)),this.draw()}boxesOf(t){return this.page?.boxes.filter(e=>e.messages.includes(t))??[]}linesOver(t){let[e]=this.
boxesOf(t);return e&&this.page?Et(e,this.page):0}light(t){this.lit=t,this.draw()}get litBox(){return this.element.querySelector(
".is-lit")}setOverlays(t){this.overlays=new Set(t),this.draw()}draw(){let{page:t}=this;if(!t)return;if(this.cover){w(this.
cover(),this.over);return}let e=n=>this.overlays.has(n);w([e("bleed")?this.bleed(t):null,this.overflows(t),t.boxes.map(n=>this.
box(n,t)),e("order")?this.order(t):null],this.over)}box(t,e){let n=this.lit!==null&&t.messages.includes(this.lit),o=this.
overlays.has("boxes"),i=this.overlays.has("changes")&&this.glowing.has(t.key);return l`
      <button
        type="button"
        class="box ${Ii(t)}${n?" is-lit":""}${o?" is-shown":""}${i?" glows":""}"
        data-box=${t.key}
        data-focus=${t.key}
        aria-label=${Di(t,e,this.numbers)+(i?`, ${r("six.glows")}`:"")}
        @click=${()=>this.onpick(t)}
        ${Be(t.rect,e)}
      >
        ${o||n||t.over_chars>0?this.tab(t,e):null}${o?Ic(t,e):null}
      </button>`}tab(t,e){let n=Et(t,e),o=t.over_chars>0?l`<b>${n?` +${n}`:" !"}</b>`:null;return l`<span class="number">${re(
t,this.numbers)}${o}</span>`}overflows(t){return zi(t.boxes).map(([e,n])=>l`
        <div class="hatch" ${Be([e[0],rt(e),e[2],n-rt(e)],t)}></div>
        <div class="edge" ${Be(e,t)}></div>`)}bleed(t){let{width:e,height:n}=t,[o,i,a,c]=t.trim,u=[[0,0,e,i],[0,i+c,e,n-
i-c],[0,i,o,c],[o+a,i,e-o-a,c]];return[i>.1?u.map(p=>l`<div class="bleed" ${Be(p,t)}></div>`):null,l`<div class="safe" ${Be(
[o+vs,i+vs,a-2*vs,c-2*vs],t)}></div>`]}order({width:t,height:e,boxes:n}){let{rtl:o}=V(this.tag),i=t/46,a=n.map(({rect:[c,
u,p]})=>[o?c+p-i:c+i,u+i]);return l`
      <svg class="order" viewBox="0 0 ${t} ${e}" aria-hidden="true">
        <polyline points=${a.map(c=>c.join(",")).join(" ")}></polyline>
        ${a.map(([c,u],p)=>xt`
            <g transform="translate(${c} ${u})">
              <circle r=${i}></circle>
              <text text-anchor="middle" y=${i*.36} font-size=${i}>${p+1}</text>
            </g>`)}
      </svg>`}move(t){let e={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[t.key];if(!e)return;let n=[...this.over.querySelectorAll(
".box, .part")],o=n[n.indexOf(document.activeElement)+e];o&&(t.preventDefault(),o.focus())}};function Be([s,t,e,n],{width:o,
height:i}){let a=(c,u)=>`${100*c/u}%`;return k({left:a(s,o),top:a(t,i),width:a(e,o),height:a(n,i)})}function Ic(s,t){let e=s.
over_chars<=0&&s.percent&&s.percent<Nc;return l`
    <i class="full" ${k({height:`${Math.min(100,ks(s,t))}%`})}></i>
    ${e?l`<span class="small-text">${`Aa ${s.percent} %`}</span>`:null}`}var Hi={row:[[3,10],[12,10],[21,10]],triangle:[[4,4],[20,4],[12,16]],cycle:[[12,3],[21,10],[12,17],[3,10]],steps:[[3,17],
[10,12],[16,8],[22,3]],ladder:[[5,3],[19,3],[5,17],[19,17]],lanes:[[4,4],[12,9],[20,15]],grid:[[5,4],[19,4],[5,16],[19,16]]},
Vi=s=>s.map(t=>t.join(",")).join(" ");function Wi(s){let t=Hi[s]??Hi.row??[];return l`
    <svg viewBox="0 0 25 20" aria-hidden="true">
      <polyline points=${Vi(t)} fill="none" stroke="currentColor"></polyline>
      ${t.map(([e,n])=>xt`<circle cx=${e} cy=${n} r="2.6" fill="currentColor"></circle>`)}
    </svg>`}var Ui=new Map;function zc(s,t){let e=Ui.get(s);if(e?.text===t)return e;let n=Ie(t);ze(n,"visible");let o=$(
l`<div class="drawing" role="img"></div>`);o.attachShadow({mode:"open"}).append(n);let{width:i,height:a}=n.viewBox.baseVal,
c={text:t,frame:o,viewBox:n.getAttribute("viewBox")??"",ratio:`${i} / ${a}`};return Ui.set(s,c),c}function qi(s,t,{side:e,
arrow:n,grey:o,pick:i}){let{frame:a,viewBox:c,ratio:u}=zc(e,s.svg[t]??"");a.setAttribute("aria-label",s.alt?.[t]??s.name),
a.style.filter=o?"grayscale(1)":"none";let p=({number:d,points:f,badge:[,,y]})=>xt`
    <polyline
      points=${Vi(f)}
      stroke-width=${2.4*y}
      class=${n===d?"is-lit":""}
      data-arrow=${d}
      @click=${()=>i(d)}
    ></polyline>`;return l`
    <div class="drawing-room" ${k({"aspect-ratio":u})}>
      ${a}
      <svg class="ways" viewBox=${c} aria-hidden="true">${(s.ways?.[t]??[]).map(p)}</svg>
    </div>`}function Ki(s,t,e,n){return l`
    <ol class="sentences" ${_(V(t),{face:!0})}>
      ${(s.steps?.[t]??[]).map((o,i)=>{let a=String(i+1);return l`
          <li class=${e===a?"is-lit":""}>
            <button
              type="button"
              class="bare"
              data-focus="step-${t}-${a}"
              aria-pressed=${String(e===a)}
              @click=${()=>n(a)}
            ><b>${a}</b><span>${o}</span></button>
          </li>`})}
    </ol>`}var Gi=(s,t)=>l`
  <div>
    <h2>${r("read-aloud",{language:M(t)})}</h2>
    <p class="small soft" ${_(V(t),{face:!0})}>${s.alt?.[t]??""}</p>
  </div>`;function Zi({id:s,pictogram:t,shape:e,mark:n,label:o,svg:i},a){let c=r(`shape.${e}`);return l`
    <li class="actor">
      <span class="sign" aria-hidden="true">${i?Ie(i):null}</span>
      <span class="fill">
        ${o?l`<bdi ${_(a,{face:!0})}>${o}</bdi>`:null}
        <span class="small soft"><code>${s}</code>${t?` · ${t}`:""}</span>
      </span>
      <span class="small soft">${n?r("shape.reader",{shape:c}):c}</span>
    </li>`}function Yi({number:s,from:t,to:e,carries:n},o,i){let a=o===s;return l`
    <li class=${a?"is-picked":""}>
      <button
        type="button"
        class="bare"
        data-focus="arrow-${s}"
        aria-pressed=${String(a)}
        @click=${()=>i(s)}
      ><strong>${s}</strong>${" "}<code>${`${t} → ${e}`}</code></button>
      <span class="small soft">${n.length?r("carries",{what:n.join(", ")}):""}</span>
    </li>`}var Dc=["error","warning","advice"],Hc=({found:s,silent:t})=>!(s.length||t?.length),Fi=s=>Math.min(Hc(s)?3:2,
s.silent?.length?1:3,...s.found.map(t=>Dc.indexOf(t.severity)));function Ji({checks:s,svg:t}){let e=s.toSorted((o,i)=>Fi(
o)-Fi(i)),n=Object.keys(t).length;return l`
    <div class="checks"><h2>${r("checks")}</h2><ul>${e.map(o=>Uc(o,n))}</ul></div>`}function Uc(s,t){if(s.silent?.length)
return Hn(s,"warning",r("check.aloud.silent",{arrows:s.silent.join(", ")}));if(s.found.length)return s.found.map(({severity:o,
text:i,languages:a})=>Hn(s,o,a.length<t?`${a.map(M).join(", ")}: ${i}`:i));let e=r(`check.${s.check}`,s.figures),{language:n}=s.
figures;return Hn(s,"ok",n?r("check.of",{told:e,language:M(n)}):e)}var Hn=({check:s},t,e)=>l`
  <li class="small" data-check=${s} data-verdict=${t}>
    <span class=${t}>${m(t==="advice"?"warning":t)}${Q(r(`verdict.${t}`))}</span>
    <span>${e}</span>
  </li>`;async function Fc(s,t){let e=new Un(s,t[0]??null);return await e.load(),{close:D(o=>{o.type==="reloaded"&&e.load()}),go:([
o])=>(o&&e.open(o),!0),pressed:(o,i)=>e.pressed(o,i)}}var Un=class{constructor(t,e){let{source:n}=h.project,o=P();this.name=
e,this.kind=null,this.left=n,this.right=o.find(i=>V(i).rtl)??o.find(i=>i!==n)??n,this.both=!0,this.grey=!1,this.arrow=null,
this.data=null,this.root=$(l`<div class="columns diagram"></div>`),t.append(this.root)}get sides(){return this.both?["le\
ft","right"]:["left"]}async load(){if(this.name??=h.project.diagrams?.[0]??null,!this.name){w(l`<p class="empty">${r("di\
agram.none")}</p>`,this.root);return}let t=new URLSearchParams({words:O,...this.kind?{kind:this.kind}:{}});for(let e of new Set(
this.sides.map(n=>this[n])))t.append("tag",e);this.data=await S(`/api/diagram/${encodeURIComponent(this.name)}?${t}`),this.
draw()}open(t){this.name=t,this.kind=null,this.load()}pick(t){this.arrow=this.arrow===t?null:t,this.draw()}draw(){let{data:t}=this;
t&&w(l`
        <aside class="side left" data-area="">${this.aside(t)}</aside>
        <section class="pictures">
          ${this.toolbar(t)}
          <div class="two-pictures">${this.sides.map(e=>this.picture(t,e))}</div>
          <footer class="read-aloud" tabindex="0" role="region" aria-label=${r("checks")}>
            ${this.sides.map(e=>Gi(t,this[e]))}${Ji(t)}
          </footer>
        </section>`,this.root)}aside(t){let e=t.diagrams.map(a=>[a,a]),n=a=>{location.hash=`#/diagram/${a}`},o={file:`di\
agrams/${t.name}.yaml`},i=t.kind!==t.own_kind;return l`
      ${t.diagrams.length>1?j(r("tab.diagram"),e,t.name,n):null}
      <h2>${r("arrangement")}</h2>
      ${this.kinds(t)}
      <p class="hint">${i?r("arrangement.tried",{kind:t.own_kind}):r("arrangement.hint")}</p>
      <h2>${r("actors")}</h2>
      <ul>${t.actors.map(a=>Zi(a,V(this.left)))}</ul>
      <h2>${r("arrows")}</h2>
      <ul>${t.arrows.map(a=>Yi(a,this.arrow,c=>this.pick(c)))}</ul>
      <div class="row-of foot">
        <code class="fill">${_t(o)}</code>${me(o,()=>this.draw())}
      </div>`}kinds(t){let e=n=>{this.kind=n,this.load()};return l`
      <div class="kinds" role="radiogroup" aria-label=${r("arrangement")}>
        ${t.kinds.map(n=>l`
            <button
              type="button"
              role="radio"
              aria-checked=${String(n===t.kind)}
              data-focus="kind-${n}"
              @click=${()=>e(n)}
            >${Wi(n)}<span>${n}</span></button>`)}
      </div>`}setBoth(t){this.both=t,this.load()}toolbar(t){let e=[[!0,r("directions.both")],[!1,r("directions.one")]],n=[
[!1,r("see.print")],[!0,r("see.grey")]],o=a=>{this.grey=a,this.draw()},i=a=>this.setBoth(a);return l`
      <div class="toolbar" data-area="">
        <strong class="fill">${t.name}</strong>
        ${j(r("directions"),e,this.both,i,{keys:{true:"M"}})}
        ${j(r("see"),n,this.grey,o)}
      </div>`}picture(t,e){let n=this[e],o=T(n),i=p=>this.pick(p),a=p=>{this[e]=p,this.load()},c=r(e==="left"?"language":
"language.second"),u=t.svg[n]?qi(t,n,{side:e,arrow:this.arrow,grey:this.grey,pick:i}):l`<p class="hint">${r("diagram.unu\
sed")}</p>`;return l`
      <div class="one-picture">
        <div class="row-of">
          ${ut(c,n,a,P())}<span class="fill"></span>
          <span class="small soft">${r(o?.rtl?"rtl":"ltr")}</span>
        </div>
        <div class="diagram-paper">${u}${Ki(t,n,this.arrow,i)}</div>
      </div>`}pressed(t,e){let{data:n}=this;n&&(e==="m"?A(t,()=>this.setBoth(!this.both)):e==="o"&&At()?jt({file:`diagra\
ms/${n.name}.yaml`},()=>this.draw()):n.arrows.some(o=>o.number===e)&&this.pick(e))}};var Yn={};dt(Yn,{open:()=>Qc});var Vn=null;async function xs(){return Vn=h.only?{waivers:[],codes:{}}:await S(`/api/waivers?words=${O}`),Vn}var ae=({code:s,
key:t})=>!!(t&&h.project.editable&&!h.only&&Vn?.codes?.[s]?.waivable);function Os({code:s,key:t,language:e,message:n},o){
let i="",a=p=>{i=p,u.draw()},c=async p=>{p.preventDefault();let d=u.find("#waive-reason"),f=u.find('[name="waive-scope"]\
:checked').value==="all";if(!d.value.trim()){a(r("waive.needs-reason")),d.focus();return}try{let y={code:s,key:t,language:f?
null:e,reason:d.value.trim()};await L("POST",`/api/waivers?words=${O}`,y),u.close(),o()}catch(y){a(It(y,r("comment.lost")))}},
u=new N({name:"waive",head:"waive-head"},()=>l`
      <form method="dialog" @submit=${c}>
        <h1 id="waive-head">${r("waive.head")}</h1>
        <p ${k({"font-family":e?`var(--ui), "text-${e}"`:null})}>
          ${n}${" "}<span class="tag">${s}</span>
        </p>
        <p class="soft small">${r("waive.what")}</p>
        <label for="waive-reason"><strong class="small">${r("waive.reason")}</strong></label>
        <input type="text" id="waive-reason" maxlength="300" required placeholder=${r("waive.example")} autofocus>
        <fieldset>
          <legend class="small">${r("waive.where")}</legend>
          ${Qi("one",r("waive.one",{language:M(e),key:t}),!0)}
          ${Qi("all",r("waive.every",{key:t}),!1)}
        </fieldset>
        <p class="error" role="alert">${i}</p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>u.close()}>${r("cancel")}${b("Esc")}</button>
          <button type="submit" class="button primary">${r("waive.do")}${b("↵")}</button>
        </div>
      </form>`);u.open()}var Qi=(s,t,e)=>l`
  <label class="check"><input type="radio" name="waive-scope" value=${s} ?checked=${e}>${t}</label>`,Xi=({code:s,key:t,language:e})=>L(
"DELETE",`/api/waivers?words=${O}`,{code:s,key:t,language:e});var Vc=.04;function Wc(s,t,e){let[n,o,i,a]=s.rect,c=Math.min(t*.012,10),u=e?Math.max(rt(s.rect),rt(Vt(s))):o+a,p=i+2*c,d=u-
o+2*c+(e?4:a*.15);return[n-c,o-c,p,Math.max(p*.12,d)]}var gt=class{constructor(){this.host=$(l`<div class="paper"></div>`),
this.shadow=this.host.attachShadow({mode:"open"}),this.marks=$(l`<div class="overlay on-paper"></div>`),this.element=$(l`<div class="crop" aria-hidden="true">${this.
host}${this.marks}</div>`),this.svg=null,this.of=null,this.zone=""}swap(t){if(this.svg)for(let[e,n]of t.changed)Dn(this.
shadow,e,n.cloneNode(!0))}near(t,[,e,,n]){let o=t.shadow.firstElementChild?.cloneNode(!0),i=(t.page?.height??0)*Vc,a=new Map(
t.page?.boxes.map(u=>[ie(u),Vt(u)])),c=o.querySelectorAll(":scope > [data-key]");for(let u of c){let p=a.get(u.dataset.key??
"");p&&(p[1]>e+n+i||rt(p)<e-i)&&u.remove()}return o}show(t,e){let[n]=t.boxesOf(e);if(this.element.hidden=!n,!(n&&t.page))
return;let o=Et(n,t.page)>0,i=Wc(n,t.page.width,o);this.copied(t,n).setAttribute("viewBox",i.join(" ")),this.element.style.
aspectRatio=`${i[2]} / ${i[3]}`,this.draw(n,i,o)}copied(t,e){let n=t.shadow.firstElementChild;return this.svg&&this.of===
n&&this.zone===ie(e)?this.svg:(this.of=n,this.zone=ie(e),this.svg=this.near(t,Vt(e)),this.svg.setAttribute("preserveAspe\
ctRatio","xMidYMin slice"),ze(this.svg),this.shadow.replaceChildren(this.svg),this.svg)}draw(t,e,n){let o=([f,y,x,C])=>k(
{left:`${100*(f-e[0])/e[2]}%`,top:`${100*(y-e[1])/e[3]}%`,width:`${100*x/e[2]}%`,height:`${100*C/e[3]}%`}),[i,a,c,u]=t.rect,
p=rt(Vt(t)),d=Math.max(rt(t.rect),p);w([n?l`<div class="hatch" ${o([i,p,c,d-p])}></div>`:null,l`<div class="edge${n?"":"\
 is-fine"}" ${o([i,a,c,n?Math.max(2,p-a):u])}></div>`],this.marks)}};var Ms={error:"error",warning:"warning",advice:"unsigned"},qc=["text-too-long","word-too-wide"],Wn=s=>qc.includes(s.code)?
"too-long":Ms[s.severity]??"warning",Kc=s=>Wn(s)==="too-long"||s.severity==="advice"?Wn(s):s.severity,qn=s=>l`<span class=${Kc(
s)}>${m(Wn(s))}</span>`;function Kn({outputs:s,output:t}){let e=s??(t?[t]:[]);return e.length>1&&e.length===h.project.outputs.
length?r("outputs.all"):e.map(R).join(", ")}var Ss=({language:s})=>k({"font-family":T(s)?`var(--ui), "text-${s}"`:null});
function tr({name:s,rows:t,spread:e,languages:n},{grouping:o,title:i,reason:a}){let c=t.find(f=>f.code===s)??t[0],u=e?i:
a,p=l`
    <strong>${e?r("findings.spread",{n}):i}</strong><span class="tag">${s}</span>
    ${t.length>1?l`<span class="small soft">${r("findings.times",{n:t.length})}</span>`:null}`,d=o==="language"&&s?I(s):
l`<strong>${s||r("findings.project")}</strong>`;return l`
    <div class="group-head${e?" is-spread":""}">
      ${c?qn(c):null}${o==="kind"?p:d}
      ${u?l`<span class="small soft why">${u}</span>`:null}
    </div>`}function er(s,{at:t,picked:e,pick:n,open:o}){let i=c=>{c.target.closest("a")||n()},a=s.output?l`<span class="hint">${s.
key?" · ":""}${Kn(s)}</span>`:null;return l`
    <div
      class="finding-row"
      role="option"
      tabindex=${e?0:-1}
      aria-selected=${String(e)}
      data-at=${t}
      data-focus="finding-${t}"
      @click=${i}
      @dblclick=${o}
    >
      <span>${s.language&&T(s.language)?Re(s.language):""}</span>
      <span><code>${s.key??""}</code>${a}</span>
      <span ${Ss(s)}>${s.message}${Gc(s)}</span>
      <code class="where">${Gn(s)}</code>
    </div>`}function Gc({consequences:s=[]}){return s.length?l`${" "}<span class="hint">${r("findings.follow",{n:s.length})}</span>`:
null}function Gn({file:s,line:t,column:e}){if(!s)return"";let n=`${s.split("/").at(-1)}:${t}:${e}`,o=Tt({file:s,line:t,column:e});
return o?l`<a href=${o} tabindex="-1">${n}</a>`:n}function sr(s,t,e){let n=s.language&&T(s.language)?Re(s.language):null,
o=l`
    <button type="button" class="button small" data-focus="unwaive-${t}" @click=${e}>${r("waive.undo")}</button>`;return l`
    <li class="finding-row waived">
      <span>${n??s.language??r("waive.all")}</span><code>${s.key}</code>
      <span><span class="tag">${s.code}</span>${" "}<bdi dir="auto">${s.reason}</bdi></span>
      ${h.project.editable?o:null}
    </li>`}async function Zc(s,t,e){let n=new mt;for(let o=1;o<=K(t).pages;o+=1)if(await n.show(s,t,o),n.boxesOf(e).length)return n;
return null}var As=class{constructor({reasonOf:t,changed:e,waive:n}){this.reasonOf=t,this.changed=e,this.waive=n,this.shown=
{sign:"",picture:this.emptyPicture(),lines:$(l`<div></div>`)}}emptyPicture(){return $(l`<div class="finding-picture"></div>`)}parts(t){
let e=JSON.stringify([t,h.version]);if(this.shown.sign===e)return this.shown;let n={sign:e,picture:this.emptyPicture(),lines:$(
l`<div></div>`)};return this.shown=n,this.showBox(n.picture,t),t.file&&ms(n.lines,t),n}async showBox(t,e){let n=e.output??
h.output;if(!(e.key&&n&&it(e.language)))return;let o=await Zc(e.language??"",n,e.key).catch(()=>null);if(!o)return;let i=new gt;
i.show(o,e.key),t.replaceChildren(i.element)}view(t){let{picture:e,lines:n}=this.parts(t),o=this.reasonOf(t.code);return l`
      <div class="row-of">
        ${qn(t)}<span class="tag">${t.code}</span>
        ${t.output?l`<span class="hint">${Kn(t)}</span>`:null}
      </div>
      <h2 ${Ss(t)}>${t.message}</h2>
      ${e}${t.file?this.place(t,n):null}
      ${t.hints.length?Jc(t.hints):null}${t.consequences?.length?Yc(t.consequences):null}
      ${o?l`<h2>${r("why-matters")}</h2><p class="soft">${o}</p>`:null}
      <div class="acts">${this.acts(t)}</div>
      ${t.file&&Tt({file:t.file})?this.otherEditor():null}`}place(t,e){let n=[...t.related,...t.others??[]];return l`
      <div class="where-box mono">
        <div class="row-of">${_t(t)}<span class="fill"></span>${gs(t)}</div>
        ${e}
        ${n.map(o=>l`<span class="hint">${o.message}${" "}${_t(o)}</span>`)}
      </div>`}acts(t){let{language:e,key:n,file:o,line:i,column:a}=t,c=`#/translate/${encodeURIComponent(e??"")}/${encodeURIComponent(
n??"")}`,u=l`<a class="button primary" href=${c}>${r("findings.to-text")}${b("↵")}</a>`,p=l`
      <button type="button" class="button" data-focus="waive" @click=${()=>this.waive(t)}>
        ${r("waive")}${b("W")}
      </button>`;return l`
      ${n&&it(e)?u:null}
      ${o?me({file:o,line:i,column:a},this.changed):null}${ae(t)?p:null}`}otherEditor(){return l`
      <p class="small">
        <button type="button" class="link" data-focus="editor-other" @click=${()=>fs(this.changed)}>${r("editor.other")}</button>
      </p>`}},Yc=s=>l`
  <details class="following">
    <summary>${r("findings.follow",{n:s.length})}</summary>
    <ul>
      ${s.map(t=>l`<li><span ${Ss(t)}>${t.message}</span> <code class="where">${Gn(t)}</code></li>`)}
    </ul>
  </details>`,Jc=s=>l`
  <h2>${r("what-to-do")}</h2>
  <ol class="steps">${s.map(t=>l`<li>${t}</li>`)}</ol>`;async function Qc(s,t,{go:e}){let n=new Zn(s,T(t[0])?.tag??null,e);return await n.load(),{close:D(i=>{["reloaded","findi\
ngs-loaded"].includes(i.type)&&n.load()}),go:([i])=>(n.language=T(i)?.tag??null,n.draw(),!0),pressed:(i,a)=>n.pressed(i,
a)}}var Zn=class{constructor(t,e,n){this.go=n,this.language=e,this.filter="all",this.grouping=g.get("findings-group","ki\
nd"),this.at=0,this.flat=[],this.known={waivers:[],codes:{}},this.problem="",this.sign="",this.detail=new As({reasonOf:o=>this.
known.codes[o]?.reason,changed:()=>this.draw(),waive:o=>this.waive(o)}),this.list=$(l`<section class="list"></section>`),
this.side=$(l`<aside class="side inspector" data-area=""></aside>`),t.append($(l`<div class="columns findings">${this.list}${this.
side}</div>`))}async load(){this.known=await xs();let t=JSON.stringify([h.findings,this.known.waivers,h.version]);t!==this.
sign&&(this.sign=t,this.draw())}get all(){return(h.findings??[]).filter(t=>!this.language||t.language===this.language)}get picked(){
return this.filter==="waived"?null:this.flat[this.at]??null}get none(){return h.findings?"findings.none":"drawing"}get groups(){
let{filter:t,grouping:e}=this,n=this.all.filter(o=>t==="all"||o.severity===t);return hi(n,e,h.project.source)}draw(){let{
groups:t,filter:e}=this;this.flat=t.flatMap(({rows:a})=>a),this.at=Math.min(this.at,Math.max(0,this.flat.length-1)),w([this.
head(),e==="waived"?this.waived():this.findings(t)],this.list);let{picked:n}=this,o=e==="waived"?l`<p class="soft">${r("\
findings.waived-what")}</p>`:null,i=this.problem?l`<p class="error" role="alert">${this.problem}</p>`:null;w([i,n?this.detail.
view(n):o],this.side)}head(){let{all:t}=this,e=t.filter(i=>i.severity==="error").length,n={all:r("findings.n",{n:t.length}),
stop:r("findings.stop",{n:e})},o=r("findings.rest",{n:t.length-e});return l`
      <header class="head" data-area="">
        <div>
          <h1 class="fill">${t.length?r("findings.head",{...n,rest:o}):r(this.none)}</h1>
          ${this.language?this.everyButton(this.language):null}${this.groupings()}
        </div>
        <div>
          ${this.filters()}<span class="fill"></span>
          ${this.flat.length?l`<span class="hint wide-only row-of">${this.hints()}</span>`:null}
        </div>
      </header>`}everyButton(t){return l`
      <button type="button" class="button small" data-focus="every" @click=${()=>{this.language=null,this.draw()}}
        >${I(t)}${" ×"}</button>`}groupings(){let e=["kind","language","file"].map(n=>[n,r(`group.${n}`)]);return j(r("\
group"),e,this.grouping,n=>{this.grouping=n,g.set("findings-group",n),this.draw()})}filters(){let{all:t}=this,e=a=>t.filter(
c=>c.severity===a).length,n=["error","warning","advice"].filter(e),o=a=>{this.filter=a,this.draw()},i=(a,c)=>l`
      <button
        type="button"
        data-focus="filter-${a}"
        aria-pressed=${String(this.filter===a)}
        @click=${()=>o(a)}
      >
        ${Ms[a]?l`<span class=${a==="advice"?"unsigned":a}>${m(Ms[a])}</span>`:null}
        ${r(`findings.${a}`)}<strong>${c}</strong>
      </button>`;return l`
      <div class="filters" role="group" aria-label=${r("filter")}>
        ${i("all",t.length)}${n.map(a=>i(a,e(a)))}
        ${i("waived",this.known.waivers.length)}
      </div>`}hints(){let{picked:t}=this;return[["↑ ↓","move"],["Enter","findings.go"],...At()?[["O","findings.edito\
r"]]:[],...t&&ae(t)?[["W","waive.short"]]:[]].map(([n="",o=""])=>[b(n),r(o)])}findings(t){if(!t.length){let e=this.all.length?
null:l`<p class="empty ok">${m("ok")}${" "}${r("findings.fine")}</p>`;return l`<div class="scroll fill rows" data-area="">${e}</div>`}
return l`
      <div
        class="scroll fill rows"
        role="listbox"
        aria-label=${r("tab.findings")}
        data-area=""
        @keydown=${e=>this.keyed(e)}
      >${t.map(e=>this.group(e))}</div>`}group(t){let{grouping:e,known:n}=this,o=e==="kind"&&n.codes[t.name]?.title||t.name,
i=a=>{let c=this.flat.indexOf(a);return er(a,{at:c,picked:c===this.at,pick:()=>this.pick(c),open:()=>this.open(a)})};return l`
      <div role="group" aria-label=${o||r("findings.project")}>
        ${tr(t,{grouping:e,title:o,reason:n.codes[t.name]?.reason})}${t.rows.map(i)}
      </div>`}waived(){let t=this.known.waivers;return l`
      <div class="scroll fill rows" data-area="">
        ${t.length?l`<ul>${t.map((e,n)=>sr(e,n,()=>this.takeBack(e)))}</ul>`:l`<p class="empty">${r("findings.waived-non\
e")}</p>`}
      </div>`}async takeBack(t){try{this.known.waivers=(await Xi(t)).waivers,this.problem=""}catch(e){this.problem=W(e)}
this.draw()}pick(t){this.at=t,this.draw(),this.list.querySelector(`[data-at="${t}"]`)?.focus()}open(t){t?.key&&it(t.language)&&
this.go("translate",t.language??"",t.key)}waive(t){Os(t,()=>this.load())}keyed(t){let e={ArrowDown:1,ArrowUp:-1}[t.key],
n=t.target.closest("a");e?A(t,()=>this.pick(Math.max(0,Math.min(this.flat.length-1,this.at+e)))):t.key==="Enter"&&!n&&A(
t,()=>this.open(this.picked))}pressed(t,e){let n=this.picked,o=n?.language??h.language,i=n?.output??h.output,a={t:()=>n?.
language&&n.key?this.open(n):this.go("translate",h.language),s:()=>this.go("sheet",o,...i?[i]:[]),p:()=>this.go("print"),
...this.actsOn(n)};A(t,a[e])}actsOn(t){if(!t)return{};let{file:e,line:n,column:o}=t;return{...e&&At()?{o:()=>jt({file:e,
line:n,column:o},()=>this.draw())}:{},...ae(t)?{w:()=>this.waive(t)}:{}}}};var eo={};dt(eo,{open:()=>lh});var we=()=>g.get("name")?null:l`
      <input
        type="text"
        class="by-field"
        maxlength="60"
        placeholder=${r("comment.name")}
        aria-label=${r("comment.name")}
        autocomplete="name"
        @change=${E(s=>g.set("name",s.trim()))}
      >`;var Ts=class{constructor(t,e){this.facts=t,this.choose=e,this.names=[],this.at=0,this.element=$(l`
      <div class="fact-menu" role="listbox" id="fact-menu" aria-label=${r("facts")} hidden></div>`)}open(t,e){this.names=
t,this.at=0,this.element.hidden=!1,e.setAttribute("aria-controls","fact-menu"),this.draw(e)}close(t){this.element.hidden||
(this.element.hidden=!0,t.removeAttribute("aria-activedescendant"),t.removeAttribute("aria-controls"))}draw(t){t.setAttribute(
"aria-activedescendant",`fact-${this.at}`);let e=(n,o)=>l`
      <div
        role="option"
        id="fact-${o}"
        data-fact=${n}
        aria-selected=${String(o===this.at)}
        @mousedown=${i=>{i.preventDefault(),this.choose(n)}}
      ><b>${`{${n}}`}</b>${" "}${this.facts[n]}</div>`;w(this.names.map(e),this.element)}takes(t,e){if(this.element.hidden)
return!1;let n={ArrowDown:1,ArrowUp:-1}[t.key];if(n)this.at=(this.at+n+this.names.length)%this.names.length,this.draw(e);else if(t.
key==="Enter"||t.key==="Tab")t.stopPropagation(),this.choose(this.names[this.at]??"");else if(t.key==="Escape")t.stopPropagation(),
this.close(e);else return!0;return t.preventDefault(),!0}};var _s={"​":"ZWSP","⁠":"WJ","‌":"ZWNJ","‍":"ZWJ","‏":"RLM","‎":"LRM","؜":"ALM"," ":"NNBSP"," ":"NBSP","­":"\
SHY","⁦":"LRI","⁧":"RLI","⁨":"FSI","⁩":"PDI","͏":"CGJ","︎":"VS15","️":"VS16"},Lt={"​":{key:".",code:"Peri\
od",picture:"may-end"},"­":{key:"-",code:"Minus",picture:"may-divide"},"⁠":{key:",",code:"Comma",picture:"no-end"}},or=/\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]|\p{Co}/gu,
Xc=/[\u202a-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|\u17b4|\u17b5/gu,ir=s=>_s[s]??
`U+${(s.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`,le=s=>s.replace(Xc,"");function rr(s){let t=new Map;
for(let[e]of s.matchAll(or))t.set(e,(t.get(e)??0)+1);return[...t].map(([e,n])=>({sign:e,name:ir(e),count:n,never:le(e)===
""}))}function ar(s,t){let e=[],n=0;for(let o of s.matchAll(or))o.index>n&&e.push(...nr(s.slice(n,o.index),t)),e.push([o[0],
ir(o[0])]),n=o.index+o[0].length;return n<s.length&&e.push(...nr(s.slice(n),t)),e}function nr(s,t){return t?s.split(/([\u00a0\u202f])/).
flatMap(e=>e?[[e,_s[e]??""]]:[]):[[s,""]]}function lr({key:s,code:t,altKey:e,ctrlKey:n,metaKey:o,shiftKey:i},a){if(!e||o||
i||n!==a)return null;let c=Object.entries(Lt).find(([,u])=>u.key===s);return c||/^[\x20-\x7e]$/.test(s)?c?.[0]??null:Object.
entries(Lt).find(([,u])=>u.code===t)?.[0]??null}function Wt(s,t=!1){return ar(s,t).map(([e,n])=>{if(!n)return e;let o=le(e)==="",i=["hidden-sign",o?"never":"",Lt[e]?.picture??
""].filter(Boolean).join(" ");return l`<span class=${i} data-name=${t||o?n:""}>${e}</span>`})}function cr(s,t){let e=_s[s]??
"",n=Lt[s],o=n?`Alt ${n.key}`:"",i=n?r(`sign.${e}`):`${e}: ${r(`sign.${e}`)}`;return l`
    <button
      type="button"
      class="button small sign"
      title=${o?`${i} · ${is(o)}`:i}
      aria-label=${i}
      aria-keyshortcuts=${o?(je()?"Control+":"")+o.replace(" ","+"):v}
      @mousedown=${Dt}
      @click=${()=>t(s)}
    >${n?m(n.picture):e}</button>`}var th=/\{[^{}\s]*\}/g,eh=5e3,Jn=["‌","‏","‎"],sh={Arab:Jn,Aran:Jn,Hebr:Jn},hr=({script:s,tag:t})=>sh[s]??(t==="fr"?
[" "]:[]);function ur(s,t){let e=s.trim()?[]:[r("block.empty")];for(let[n]of s.matchAll(/(?<!\\)\{[^{}\s]+\}/g)){let o=n.
slice(1,-1);o in t||e.push(r("block.fact",{fact:n,near:nh(o,Object.keys(t))}))}return(s.match(/(?<!\\)\*\*/g)??[]).length%
2&&e.push(r("block.bold")),[...s].length>eh&&e.push(r("too-much")),e}function nh(s,t){let e=o=>[...s].filter(i=>o.includes(
i)).length/Math.max(s.length,o.length),n=t.toSorted((o,i)=>e(i)-e(o))[0];return n?`{${n}}`:""}var oh=/[^\P{Cc}\n\t]|\ufeff/gu;
function pr(s){let t=s.replace(/\r\n?/g,`
`).normalize("NFC"),e=le(t.replace(oh,""));return[e,e!==t]}function Qn(s,t){return[...s.matchAll(th)].map(e=>({name:e[0].
slice(1,-1),start:e.index,end:e.index+e[0].length})).filter(({name:e})=>e in t)}function dr(s,t,e,n){let o=Qn(s,t).find(
({start:c,end:u})=>e>c&&e<u);if(!o)return e;let{start:i,end:a}=o;return n<=i?a:n>=a||e-i<a-e?i:a}var fr=s=>/(?<!\\)\{([^{}\s]*)$/.
exec(s)?.[1]??null;function mr(s,t,e){let n=[],o=(a,c)=>{for(let u of s.matchAll(a))n.push([u.index,u.index+u[0].length,
c(u[0])])};o(/\{[^{}\s]+\}/g,a=>a.slice(1,-1)in t?"chip":"chip unknown"),o(/(?<!\\)\*\*(?=\S)([^*]+)\*\*/g,()=>"bold"),o(
/《[^《》]*》/g,()=>"ruby");for(let{start:a,end:c,severity:u}of e)a!==null&&c!==null&&c>a&&c<=s.length&&n.push([a,c,
`hit ${u}`]);let i=[...new Set([0,s.length,...n.map(([a])=>a),...n.map(([,a])=>a)])].sort((a,c)=>a-c);return i.slice(0,-1).
map((a,c)=>{let u=i[c+1]??s.length,p=n.filter(([d,f])=>d<=a&&f>=u).map(([,,d])=>d);return[s.slice(a,u),p.join(" ")]})}var qt=class{constructor({language:t,value:e,label:n,facts:o,readonly:i=!1,oninput:a,onleave:c,onnote:u}){this.language=
t,this.facts=o,this.oninput=a,this.onleave=c,this.onnote=u,this.hits=[],this.showHidden=!1,this.composing=!1,this.last=0,
this.menu=new Ts(o,p=>this.choose(p)),this.back=$(l`<div class="field-back" aria-hidden="true" ${_(t)}></div>`),this.area=
$(this.textarea(n,i)),this.area.value=e,this.element=$(l`
      <div
        class="field"
        ${k({"--text":`"text-${t.tag}"`,"--pitch":Math.max(1.5,t.line_height)})}
      >${this.back}${this.area}${this.menu.element}</div>`),this.paint()}textarea(t,e){let n=()=>this.snap();return l`
      <textarea
        class="field-area"
        rows="1"
        spellcheck="true"
        autocomplete="off"
        autocapitalize="off"
        aria-label=${t}
        ?readonly=${e}
        data-focus="field"
        @input=${()=>this.changed()}
        @keydown=${o=>this.key(o)}
        @beforeinput=${o=>this.before(o)}
        @paste=${o=>this.paste(o)}
        @blur=${()=>{this.menu.close(this.area),this.onleave?.()}}
        @compositionstart=${()=>{this.composing=!0}}
        @compositionend=${()=>{this.composing=!1,this.changed()}}
        @select=${n}
        @keyup=${n}
        @click=${n}
        ${_(this.language)}
      ></textarea>`}get value(){return this.area.value}set value(t){if(t===this.area.value)return;let e=Math.min(this.area.
selectionStart,t.length);this.area.value=t,document.activeElement===this.area&&this.area.setSelectionRange(e,e),this.paint()}focus(){
this.area.focus({preventScroll:!0}),this.area.setSelectionRange(this.area.value.length,this.area.value.length)}changed(){
this.paint(),this.composing||this.openFacts(),this.oninput(this.value,this.composing)}insert(t){this.area.focus({preventScroll:!0}),
!document.execCommand("insertText",!1,t)&&(this.area.setRangeText(t,this.area.selectionStart,this.area.selectionEnd,"end"),
this.changed())}replace(t){this.area.focus(),this.area.select(),this.insert(t)}undo(){this.area.focus(),document.execCommand(
"undo")}bold(){let{selectionStart:t,selectionEnd:e,value:n}=this.area,o=n.slice(t,e),i=o.startsWith("**")&&o.endsWith("*\
*")&&o.length>4;this.insert(i?o.slice(2,-2):`**${o}**`);let a=this.area.selectionStart;o||this.area.setSelectionRange(a-
2,a-2)}snap(){let{selectionStart:t,selectionEnd:e,value:n}=this.area;if(t===e&&!this.composing){let o=dr(n,this.facts,t,
this.last);o!==t&&this.area.setSelectionRange(o,o)}this.last=this.area.selectionStart}before(t){let e=t.inputType==="del\
eteContentBackward";if(!(e||t.inputType==="deleteContentForward"))return;let{selectionStart:n,selectionEnd:o,value:i}=this.
area;if(n!==o)return;let a=Qn(i,this.facts).find(({start:c,end:u})=>n===(e?u:c));a&&this.area.setSelectionRange(a.start,
a.end)}paste(t){let e=t.clipboardData?.getData("text/plain");if(!e)return;t.preventDefault();let[n,o]=pr(e);this.insert(
n),o&&this.onnote?.(r("paste.dropped"))}key(t){if(this.last=this.area.selectionStart,!t.isComposing&&this.menu.takes(t,this.
area))return;let e=lr(t,je());e&&!this.area.readOnly?(t.preventDefault(),this.insert(e)):Z(t)&&this.ctrlKey(t)}ctrlKey(t){
let e=t.code==="Digit8"||t.key==="*";!t.altKey&&t.key.toLowerCase()==="b"?(t.preventDefault(),this.bold()):t.shiftKey&&e&&
(t.preventDefault(),this.showHidden=!this.showHidden,this.paint())}openFacts(){let t=fr(this.value.slice(0,this.area.selectionStart)),
e=t===null?[]:Object.keys(this.facts).filter(n=>n.startsWith(t));e.length?this.menu.open(e,this.area):this.menu.close(this.
area)}choose(t){let e=this.area.selectionStart,n=this.value.lastIndexOf("{",e-1);this.area.setSelectionRange(n,this.value[e]===
"}"?e+1:e),this.menu.close(this.area),this.insert(`{${t}}`),this.menu.close(this.area)}underline(t){this.hits=t,this.paint()}paint(){
let t=mr(this.value,this.facts,this.hits).map(([e,n])=>{let o=Wt(e,this.showHidden);return n?l`<span class=${n}>${o}</span>`:
o});w([t,"​"],this.back)}special(){let t=n=>cr(n,o=>this.insert(o)),e=Object.keys(Lt).map(t);return[l`<span class="row-of ends" role="group" aria-label=${r(
"line-ends")}>${e}</span>`,...hr(this.language).map(t)]}};var ih=new Intl.Segmenter(void 0,{granularity:"word"}),gr=s=>[...ih.segment(s)].map(t=>t.segment);function rh(s,t){let e=Array.
from({length:s.length+1},()=>new Uint16Array(t.length+1)),n=(o,i)=>e[o]?.[i]??0;for(let o=s.length-1;o>=0;o-=1){let i=e[o];
for(let a=t.length-1;a>=0;a-=1)i[a]=s[o]===t[a]?n(o+1,a+1)+1:Math.max(n(o+1,a),n(o,a+1))}return n}function Xn(s,t){let[e,
n]=[gr(s),gr(t)],o=rh(e,n),i=[],a=(p,d="")=>{let f=i.at(-1);f?.[0]===p?f[1]+=d:d&&i.push([p,d])},[c,u]=[0,0];for(;c<e.length&&
u<n.length;)e[c]===n[u]?(a("same",e[c]),c+=1,u+=1):o(c+1,u)>=o(c,u+1)?a("gone",e[c++]):a("new",n[u++]);return a("gone",e.
slice(c).join("")),a("new",n.slice(u).join("")),i}function $r(s,t){let e=Xn(s,t).filter(([n])=>n!=="new");return e.some(
([n])=>n==="gone")?e.map(([n,o],i)=>[n,n==="gone"?o:ah(o,i===0,i===e.length-1)]):null}function ah(s,t,e){return s.length<
40?s:t?`… ${s.slice(-24)}`:e?`${s.slice(0,24)} …`:`${s.slice(0,18)} … ${s.slice(-18)}`}var be=s=>s.replaceAll("**","");function X(s,t){return s.split(/(\{[^{}\s]+\}|\*\*)/).map(e=>{if(e==="**")return l`<span class="stars">${e}</span>`;
let n=e.slice(1,-1);return!/^\{.+\}$/.test(e)||!(n in t)?Wt(e):l`<span class="fact"><b>${e}</b>${" "}<span>${t[n]}</span></span>`})}
var Kt=(s,t,e={})=>Xn(s,t).filter(([n])=>n!=="gone").map(([n,o])=>{let i=X(o,e);return n==="new"&&o.trim()?l`<ins>${Q(r(
"added"))}${i}</ins>`:i});function ye(s,t){let e=$r(s,t);return e?e.map(([n,o])=>n==="gone"&&o.trim()?l`<del>${Q(r("remo\
ved"))}${Wt(o)}</del>`:Wt(o)):null}var et=crypto.getRandomValues(new Uint32Array(2)).join("-");async function lh(s,t,{go:e}){let n=t[0]??h.language,o=new to(n,await S(`/api/merge/${encodeURIComponent(n)}?words=${O}`),
e);return s.append(o.element),o.draw(),o}var to=class{constructor(t,e,n){this.tag=t,this.found=e,this.go_=n,this.language=
V(t),this.store=`merge ${t} ${e.fingerprint}`,this.chosen=g.get(this.store,{}),this.at=Math.max(0,e.texts.findIndex(o=>!(o.
key in this.chosen))),this.problem="",this.busy=!1,this.field=this.fieldOf(),this.element=$(l`
      <div class="merge-page" @keydown=${o=>this.typed(o)}></div>`),this.silent=D(o=>{o.type==="reloaded"&&!h.project.merging[t]&&
this.leave()})}get text(){return this.found.texts[this.at]}get left(){return this.found.texts.filter(t=>!(t.key in this.
chosen)).length}fieldOf(){let{text:t}=this,{facts:e}=h.project,n=t?this.chosen[t.key]??t.coming.text??t.here.text??"":"";
return new qt({language:this.language,value:n,label:r("conflict.result"),facts:e,oninput:()=>{}})}close(){this.silent()}leave(){
g.set(this.store,null),this.go_("board"),this.go_("translate",this.tag)}draw(){w(l`${this.side()}${this.main()}`,this.element)}side(){
let{texts:t,names:e}=this.found,n=t.length-this.left,o=t.length?100*n/t.length:100;return l`
      <aside class="merge-side">
        <h2>${r("merge.chosen",{n,all:t.length})}</h2>
        <div class="merge-bar" aria-hidden="true"><i ${k({width:`${o}%`})}></i></div>
        <ol>${t.map((i,a)=>this.row(i,a))}</ol>
        <h2>${r("merge.sides")}</h2>
        <p class="merge-name"><i class="here"></i><strong>${r("merge.here")}</strong> <code>${e[0]}</code></p>
        <p class="merge-name"><i class="coming"></i><strong>${r("merge.coming")}</strong> <code>${e[1]}</code></p>
        <details>
          <summary>${r("merge.lines")}</summary>
          <div class="merge-lines mono" dir="ltr">${this.found.lines.map(([i,a])=>hh(i,a))}</div>
        </details>
      </aside>`}row(t,e){let n=t.key in this.chosen;return l`
      <li>
        <button
          type="button"
          class="merge-row"
          aria-current=${e===this.at?"true":"false"}
          data-key=${t.key}
          @click=${()=>this.show(e)}
        >
          <span class=${n?"ok":"stale"}>${m(n?"ok":"merge")}</span>
          <span class="fill"><code>${t.key}</code><span class="small soft">${this.how(t)}</span></span>
          <span class="small soft">${r("merge.line",{n:t.line})}</span>
        </button>
      </li>`}how(t){if(!(t.key in this.chosen))return t.here.text===null?r("merge.only-coming"):r(t.coming.text===null?"\
merge.only-here":"merge.both");let e=this.chosen[t.key]??null;return e===t.here.text?r("merge.took-here"):r(e===t.coming.
text?"merge.took-coming":"merge.took-other")}show(t){this.at=t,this.field=this.fieldOf(),this.draw(),this.field.focus()}main(){
let{text:t}=this;return l`
      <div class="merge-main">
        ${t?this.choice(t):l`<h1>${r("merge.none",{file:this.found.file})}</h1>`}
        ${this.end()}
        <p class="error" role="alert">${this.problem}</p>
      </div>`}choice(t){let{facts:e}=h.project,n=r("merge.text",{n:this.at+1,all:this.found.texts.length}),o=h.project.source,
{before:i}=t,a=i===null?null:ye(i,t.coming.text??t.here.text??"");return l`
      <div class="merge-head">
        <h1>${n} <code>${t.key}</code></h1>
        <p class="soft">${M(o)}: ${X(t.source,e)}</p>
      </div>
      <div class="two">
        ${this.version("here",t.here,t.coming,"1")}
        ${this.version("coming",t.coming,t.here,"2")}
      </div>
      ${i===null?null:l`
            <p class="small was">
              <strong>${r("merge.before")}</strong>
              <bdi class="foreign" ${_(this.language,{face:!0})}>${a??X(i,e)}</bdi>
            </p>`}
      <div>
        <h2>${r("conflict.result")} <span class="small soft">${r("merge.result")}</span></h2>
        ${this.field.element}
      </div>
      <div class="row-of">
        <button
          type="button"
          class="button large primary"
          data-focus="keep"
          @click=${()=>this.keep(this.field.value)}
        >
          ${r("merge.keep")}${b("Ctrl ↵")}
        </button>
        ${h.project.editable?we():null}
      </div>`}version(t,e,n,o){let i=[e.by,e.on?U(e.on):null].filter(Boolean).join(" · "),a=e.text===null?l`<span class="hint">${r(
"conflict.empty")}</span>`:Kt(n.text??"",e.text,h.project.facts);return l`
      <section>
        <h2>
          <span class="merge-name"><i class=${t}></i>${r(`merge.${t}`)}</span>
          <span class="small soft">${i}</span>
        </h2>
        <p class="foreign" ${_(this.language,{face:!0,pitch:!0})}>${a}</p>
        <div class="row-of">
          ${e.state?B(ch(e.state),r(`state.${e.state}`)):null}
          <span class="fill"></span>
          <button type="button" class="button" data-focus="take-${t}" @click=${()=>this.keep(e.text)}>
            ${r("merge.take")}${b(o)}
          </button>
        </div>
      </section>`}end(){let{left:t}=this,e=t===0&&h.project.editable;return l`
      <div class="merge-end">
        <p><strong>${r("merge.end")}</strong> ${r("merge.end-what",{file:this.found.file})}</p>
        <div class="row-of">
          <span class="small soft fill">
            ${t?r("merge.kept",{n:this.found.texts.length-t}):r("merge.all")}
          </span>
          <button
            type="button"
            class="button large${e?" primary":""}"
            data-focus="write"
            aria-disabled=${String(!e||this.busy)}
            @click=${()=>e&&this.write()}
          >${r("merge.write")}</button>
        </div>
      </div>`}keep(t){let{text:e}=this;if(!e)return;this.chosen={...this.chosen,[e.key]:t===""?null:t},g.set(this.store,
this.chosen);let n=this.found.texts.findIndex((i,a)=>a>this.at&&!(i.key in this.chosen)),o=n>=0?n:this.found.texts.findIndex(
i=>!(i.key in this.chosen));o>=0?this.show(o):this.draw()}async write(){if(this.busy)return;this.busy=!0,this.problem="",
this.draw();let t=`/api/merge/${encodeURIComponent(this.tag)}?words=${O}`,e={chosen:this.chosen,by:g.get("name",""),client:et};
try{await L("PUT",t,e,{"If-Match":`"${this.found.fingerprint}"`})}catch(n){this.problem=It(n,r("comment.lost"))}this.busy=
!1,this.draw()}typed(t){t.key!=="Enter"||!Z(t)||t.isComposing||(t.preventDefault(),this.keep(this.field.value))}pressed(t,e){
let{text:n,at:o}=this;if(!n)return;let i={1:()=>this.keep(n.here.text),2:()=>this.keep(n.coming.text),arrowdown:()=>this.
show(Math.min(o+1,this.found.texts.length-1)),arrowup:()=>this.show(Math.max(o-1,0))};i[e]&&(t.preventDefault(),i[e]())}},
ch=s=>s==="checked"||s==="translated"?"ok":s,hh=(s,t)=>l`
  <div class=${/^(<{7}|={7}|>{7}|\|{7})/.test(t)?"error":""}>
    <span class="soft">${String(s)}</span>${t}
  </div>`;var no={};dt(no,{Print:()=>Cs,open:()=>xh});var wr=({path:s})=>s.split("/").at(-1);function br({files:s,diagnostics:t,failed:e,archives:n=[]}){let o=(t??[]).filter(
c=>c.severity==="error").length,i=new URLSearchParams(s.map(c=>["path",c.path.replace(/^output\//,"")])),a=l`<a class="button" href="/api/zip?${i}" download>${r(
"all-zip")}</a>`;return l`
    <div role="status">
      ${e?l`<p class="error">${e}</p>`:null}
      <p class="${s.length?"ok":"error"} row-of">
        ${m(s.length?"ok":"error")}${r("made",{n:s.length})}
      </p>
      ${o?uh(o):null}
      ${n.length?l`<ul class="files">${n.map(ph)}</ul>`:null}
      ${s.length?l`<ul class="scroll files">${s.map(dh)}</ul>`:null}
      ${s.length>1?a:null}
    </div>`}var uh=s=>l`
  <p class="error small">${r("made.errors",{n:s})}${" "}<a href="#/findings">${r("tab.findings")}</a></p>`,ph=s=>l`
  <li><a href=${s.url} download>${wr(s)}</a><span class="hint">${r("print.shop")}</span></li>`;function dh(s){let t=T(s.
language)&&Mt(s.output);return l`
    <li>
      <a href=${s.url} download>${wr(s)}</a>
      <span class="hint">${t?R(s.output):s.output}</span>
    </li>`}var fh={letter:"Letter",legal:"Legal",tabloid:"Tabloid","jis-b4":"B4 (JIS)","jis-b5":"B5 (JIS)"},js=s=>fh[s]??s;function yr({
languages:s,outputs:t,final:e,draft:n,zip:o,paper:i,tile:a},c){let u=s.length===c.languages,p=c.designed&&t.length===c.outputs;
return["leafletgen build",...e?["--final"]:[],...n?["--draft"]:[],...o?["--zip"]:[],...i?[`--paper ${i}`]:[],...a?[`--ti\
le ${a}`]:[],...u?[]:s.map(d=>`-l ${d}`),...p?[]:t.map(d=>`-o ${d}`)].join(" ")}function kr(s,t,e,n){return e?s.every(o=>o===
t)?e.sheets+1:null:s.reduce((o,i)=>o+n(i),0)}function so(s){return s.slice(1).map(([t,e],n)=>{let o=s[n]??[0,0],i=Math.max(
t,Math.min(...o)),a=Math.min(e,Math.max(...o));return[Math.min(i,a),Math.abs(a-i)]})}var mh=["A2","A3","A4","A5","letter","legal","tabloid","jis-b4","jis-b5"],vr=9999;function xr(s){let t=({name:e,profile:n,
pages:o,fixed:i})=>{let a=i&&s.way!=="designed",c=r("output.what",{profile:r(`profile.${n}`),n:o});return l`
      <label class="check">
        <input
          type="checkbox"
          .checked=${F(s.outputs.has(e)&&!a)}
          ?disabled=${a}
          data-focus="out-${e}"
          @change=${()=>s.toggle(s.outputs,e)}
        >${R(e)}<span class="hint">${a?r("print.fixed"):c}</span>
      </label>`};return l`<fieldset><legend>${r("outputs")}</legend>${h.project.outputs.map(t)}</fieldset>`}function Or(s){
let t=[["designed",r("paper.designed")],["tile",r("paper.tile")],["paper",r("paper.other")]],e=o=>s.change({way:o}),n=E(
o=>{s.copies=Math.max(1,Math.min(vr,Number.parseInt(o,10)||1)),s.draw()});return l`
    <fieldset class="paper-choice">
      <legend>${r("paper")}</legend>
      ${j(r("paper"),t,s.way,e,{radio:!0})}
      ${s.way==="designed"?null:gh(s)}
      <label class="check">
        ${r("copies")}<span class="fill"></span>
        <input type="number" min="1" max=${vr} value="1" data-focus="copies" @input=${n}>
      </label>
      ${s.shop?$h(s):null}
    </fieldset>`}function gh(s){let t=E(n=>{g.set("paper",n),s.change({paper:n})}),e=n=>l`
    <option value=${n} .selected=${F(n===s.paper)}>${js(n)}</option>`;return l`
    <div class="row-of">
      <select aria-label=${r("paper")} data-focus="paper" @change=${t}>${mh.map(e)}</select>
      <span class="hint">${r(`paper.${s.way}.what`)}</span>
    </div>`}var $h=s=>l`
  <label class="check">
    <input
      type="checkbox"
      .checked=${F(s.zip)}
      data-focus="zip"
      @change=${()=>s.change({zip:!s.zip})}
    >${r("print.zip")}
  </label>`;function Mr(s){let{languages:t}=s,e=o=>s.change({chosen:new Set(o.map(i=>i.tag))}),n=(o,i,a)=>l`
    <button type="button" class="button small" data-focus=${o} @click=${()=>e(a)}>${i}</button>`;return l`
    <fieldset>
      <legend>${r("languages")}</legend>
      <p class="row-of">
        ${n("pick-all",r("pick.all"),t)}
        ${n("pick-ready",r("pick.ready"),t.filter(o=>o.ready))}
      </p>
      ${t.map(o=>wh(s,o))}
    </fieldset>`}function wh(s,t){let{kind:e="error",count:n=0}=t.needs[0]??{},o=t.ready?"ok":e;return l`
    <label class="check">
      <input
        type="checkbox"
        .checked=${F(s.chosen.has(t.tag))}
        data-focus="lang-${t.tag}"
        @change=${()=>s.toggle(s.chosen,t.tag)}
      >${I(t.tag)}<span class="small soft">${M(t.tag)}</span><span class="fill"></span>
      <span class=${o} title=${t.ready?r("ready"):r(`need.${e}`,{n})}>${m(o)}</span>
    </label>`}function Ar(s){let{stopped:t,chosen:e}=s;return t.length?l`
    <h2 id="refuses-head">${r("refuses",{n:t.length,all:e.size})}</h2>
    <p class="small soft">${r("refuses.what")}</p>
    <ul class="scroll refused">${t.map(n=>bh(n,s.refused[n]??[]))}</ul>
    <div role="radiogroup" aria-label=${r("refuses.choice")}>
      ${Sr(s,!0,r("leave-out"))}${Sr(s,!1,r("with-band"))}
    </div>`:l`<h2 id="refuses-head">${r("refuses.none")}</h2><ul class="scroll refused"></ul>`}function bh(s,t){let e=it(
s)?.needs??[],n=l`<div class="row-of wraps">${e.map(o=>ps(o))}</div>`;return l`
    <li>
      <div class="row-of">
        ${I(s)}<span class="fill"></span><a href="#/${yh(s)}/${s}">${r("mend")}</a>
      </div>
      ${e.length?n:t.map(o=>l`<p class="hint">${o}</p>`)}
    </li>`}var yh=s=>it(s)?.needs.some(t=>t.kind!=="unsigned")?"translate":"proof",Sr=(s,t,e)=>l`
  <label class="check">
    <input
      type="radio"
      name="final"
      .checked=${F(s.final===t)}
      data-focus="final-${t}"
      @change=${()=>s.change({final:t})}
    >${e}
  </label>`;function Tr(s){let{printed:t,picture:e}=s,n=t.map(a=>[a,R(a)]),o=a=>s.change({shown:a}),i=a=>s.change({looked:a});return l`
    <div class="toolbar" data-area="">
      ${ut(r("language"),s.shown,o,P())}
      ${t.length>1?j(r("output"),n,e??"",i):null}
      <span class="fill"></span><span class="small soft" role="status">${kh(s)}</span>
    </div>`}function kh({cut:s,way:t,paper:e}){let n=js(e);return s?.sheets?r("tiles.said",{n:s.sheets,paper:n,across:s.
columns.length,down:s.rows.length}):s?r("tiles.none",{paper:n}):t==="paper"?r("paper.anew",{paper:n}):""}function _r({picture:s,
shown:t,cut:e}){if(!s)return null;let{width_pt:n,height_pt:o}=K(s),i=r("page.name",{language:M(t),output:R(s),n:1});return l`
    <div class="cut-up" ${k({"aspect-ratio":`${n} / ${o}`})}>
      ${oe(t,s,i)}${e?.sheets?vh(e):null}
    </div>`}var ke=s=>`${100*s}%`;function vh({columns:s,rows:t}){let e=([i,a])=>l`
    <i class="glue" ${k({left:ke(i),width:ke(a),top:"-1.5%",bottom:"-1.5%"})}></i>`,n=([i,a])=>l`
    <i class="glue lying" ${k({top:ke(i),height:ke(a),left:"-2%",right:"-2%"})}></i>`,o=(i,a)=>{let c={left:ke(Math.min(
...s[a]??[0])),top:ke(t[i]?.[0]??0)};return l`<b class="tile-number" ${k(c)}>${i*s.length+a+1}</b>`};return[so(s).map(e),
so(t).map(n),t.map((i,a)=>s.map((c,u)=>o(a,u)))]}async function xh(s){let t=new Cs(s);return await t.load(),{close:D(n=>{(n.type==="reloaded"||n.type==="board-loaded")&&
t.load()})}}var Cs=class{constructor(t){let e=this.languages.filter(n=>n.ready).map(n=>n.tag);this.outputs=new Set(h.project.
outputs.map(n=>n.name)),this.chosen=new Set(e.length?e:this.languages.map(n=>n.tag)),this.final=null,this.way="designed",
this.paper=g.get("paper","A4"),this.zip=!1,this.copies=1,this.shown=this.chosen.has(h.language)?h.language:[...this.chosen][0]??
h.language,this.looked=null,this.cut=null,this.refused={},this.result=null,this.building=!1,this.root=$(l`<div class="columns print"></div>`),
t.append(this.root)}get languages(){return h.board.languages}async load(){this.refused=(await S(`/api/final?words=${O}`)).
refused,this.final??=[...this.chosen].some(t=>!this.refused[t]),await this.cutUp(),this.draw()}get allTags(){return this.
languages.map(t=>t.tag)}get tags(){return this.allTags.filter(t=>this.chosen.has(t)&&!(this.final&&this.refused[t]))}get stopped(){
return this.allTags.filter(t=>this.chosen.has(t)&&this.refused[t])}get printed(){return h.project.outputs.filter(e=>this.
way==="designed"||!e.fixed).map(e=>e.name).filter(e=>this.outputs.has(e))}get picture(){let{printed:t,looked:e}=this;return e&&
t.includes(e)?e:t[0]??null}get shop(){return this.way==="designed"&&this.printed.some(t=>K(t).shop)}async cutUp(){let t=this.
picture;if(this.way!=="tile"||!t){this.cut=null;return}let e=`/api/tiles/${encodeURIComponent(this.shown)}/${encodeURIComponent(
t)}`;this.cut=await S(`${e}?tile=${this.paper}`)}async change(t){Object.assign(this,t),this.result=null,await this.cutUp(),
this.draw()}toggle(t,e){t.delete(e)||t.add(e),this.change({})}draw(){w(l`
        <aside class="side left" aria-labelledby="print-head" data-area="">
          <h1 id="print-head">${r("tab.print")}</h1>
          ${xr(this)}${Or(this)}${Mr(this)}
        </aside>
        <section class="middle">${Tr(this)}<div class="print-picture">${_r(this)}</div></section>
        <aside class="side inspector" aria-labelledby="refuses-head" data-area="">
          ${Ar(this)}
          <div class="build">${this.result?br(this.result):this.summary()}${this.button()}${this.command()}</div>
        </aside>`,this.root)}summary(){let{tags:t,printed:e,copies:n}=this,o=kr(e,this.picture,this.cut,a=>K(a).pages),i=[
[r("pdfs"),t.length*e.length],[r("pages-in-all"),t.length*(o??0)*n]];return l`
      <dl class="summary small">
        ${i.filter(([,a])=>a).map(([a,c])=>l`<dt>${a}</dt><dd>${c}</dd>`)}
      </dl>`}button(){let t=this.tags.length*this.printed.length,e=t?r("build-n",{n:t}):r("build-none"),n=t>0&&!this.building;
return l`
      <button
        type="button"
        class="button large primary"
        data-focus="build"
        aria-disabled=${String(!n)}
        @click=${()=>n&&this.build()}
      >${m("print")}${this.building?r("building"):e}</button>`}command(){if(!(this.tags.length&&this.printed.length))return null;
let t={languages:this.languages.length,outputs:h.project.outputs.length},e=yr(this.asked,{...t,designed:this.way==="desi\
gned"});return l`<p class="hint">${r("command")}<br><code>${e}</code></p>`}get asked(){return{languages:this.tags,outputs:this.
printed,final:!!this.final,draft:!this.final&&this.stopped.length>0,zip:this.zip&&this.shop,paper:this.way==="paper"?this.
paper:"",tile:this.way==="tile"?this.paper:""}}async build(){this.building=!0,this.result=null,this.draw();try{this.result=
await L("POST",`/api/build?words=${O}`,this.asked)}catch(t){this.result={files:[],diagnostics:[],failed:W(t)}}this.building=
!1,this.draw()}};var ro={};dt(ro,{open:()=>Ph});var De=class{constructor(t,e){this.name=`read.${t}.${e}`,this.read=new Set(g.get(this.name,[]))}has({key:t,fingerprint:e}){
return this.read.has(`${t} ${e}`)}toggle({key:t,fingerprint:e}){let n=`${t} ${e}`;this.read.delete(n)||this.read.add(n),
g.set(this.name,[...this.read])}};function jr(s,t){let e=new Map,n="";for(let{key:o,boxes:i}of s){let a=i.find(u=>u.output===
t)??i[0],c=a?`${a.output} ${a.page} ${a.key}`:"";a&&c!==n&&e.set(o,a),n=c}return e}var Oh=1e3,He=new Map,ve=class{constructor(t,e,n){this.tag=t,this.name=e.key,this.changed=n,this.id=`${t} ${e.key}`,this.
said=e.comments,this.problem="",this.busy=!1,this.asked=He.has(this.id),this.element=$(l`
      <div class="remarks" @keydown=${o=>this.pressed(o)}></div>`),this.draw()}get area(){return this.element.querySelector(
".remark-area")}draw(){let{talks:t}=h.project;w(l`
        <div class="remarks-list">${ft(this.said,e=>e.mark,e=>this.one(e))}</div>
        ${t?l`
              <button
                type="button"
                class="link plain small"
                ?hidden=${this.asked}
                data-focus="comment-${this.name}"
                @click=${()=>this.open()}
              >${r("comment")}${b("C")}</button>`:null}
        <div class="remark-form" ?hidden=${!this.asked}>${t&&this.asked?this.form():null}</div>
        <p class="error small" role="alert">${this.problem}</p>`,this.element)}form(){let t=He.get(this.id)??"";return l`
      <div class="grown" data-text=${t}>
        <textarea
          class="remark-area"
          rows="1"
          maxlength=${Oh}
          placeholder=${r("comment.say")}
          aria-label=${r("comment.on",{key:this.name})}
          data-focus="remark-${this.name}"
          dir="auto"
          .value=${F(t)}
          @input=${E(e=>this.typed(e))}
        ></textarea>
      </div>
      <div class="row-of">
        ${we()}
        <span class="fill"></span>
        <button type="button" class="button small" @click=${()=>this.post()}>
          ${r("comment.add")}${b("Ctrl ↵")}
        </button>
      </div>`}typed(t){t?He.set(this.id,t):He.delete(this.id);let e=this.element.querySelector(".grown");e.dataset.text=
t}open(){h.project.talks&&(this.asked=!0,this.draw(),this.area?.focus())}update({comments:t=[]}){this.said=t,this.draw()}leave(){
this.area?.blur(),this.draw(),this.element.querySelector(".link.plain")?.focus()}one(t){return l`
      <div class="remark${t.open?"":" is-settled"}">
        <p class="small">
          <strong>${t.by||r("comment.nobody")}</strong>
          ${t.on?l`<span class="hint">${` ${U(t.on)}`}</span>`:null}${" "}
          <bdi dir="auto">${t.text}</bdi>
        </p>
        <p class="small row-of">
          ${t.open?l`<span class="comment row-of">${m("comment")}${r("comment.open")}</span>`:l`<span class="ok row-of">${m(
"ok")}${r("comment.settled")}</span>`}
          ${h.project.talks?this.acts(t):null}
        </p>
      </div>`}acts(t){let e=l`
      <button type="button" class="link" @click=${()=>this.open()}>${r("comment.answer")}</button>`;return l`
      ${t.open?e:null}
      <button type="button" class="link" data-focus="settle-${t.mark}" @click=${()=>this.settle(t)}>
        ${r(t.open?"comment.settle":"comment.again")}
      </button>`}path(...t){return`/api/comments/${[this.tag,this.name,...t].map(encodeURIComponent).join("/")}`}async post(){
let t=this.area?.value.trim();if(!t||this.busy){this.area?.focus();return}await this.ask("POST",this.path(),{text:t})&&(He.
delete(this.id),this.asked=!1,this.leave())}settle(t){return this.ask("PUT",this.path(t.mark),{open:!t.open})}async ask(t,e,n){
this.busy=!0;try{let{comments:o}=await L(t,e,{...n,by:g.get("name",""),client:et});return this.problem="",this.update({comments:o}),
this.changed(o),!0}catch(o){return this.problem=It(o,r("comment.lost")),this.draw(),!1}finally{this.busy=!1}}pressed(t){
if(!(t.target!==this.area||t.isComposing)){if(t.key==="Enter"&&Z(t))this.post();else if(t.key==="Escape")this.asked=!!this.
area?.value,this.leave();else return;t.preventDefault(),t.stopPropagation()}}};var Mh=1500,Sh=150,Ah="button, a, textarea, input, label",Ue=class{constructor(t){this.tag=t,this.known=new Map}of({output:t,
page:e}){let n=`${t} ${e}`,o=this.known.get(n);if(o)return o;let i=new mt,a=i.show(this.tag,t,e).then(()=>i);return this.
known.set(n,a),a}},Es=class{constructor(t,{language:e,source:n},o){this.record=t,this.language=e,this.source=n,this.acts=
o,this.back=t.back,this.saved=t.back,this.problem="",this.resting=void 0,this.crop=null,this.shown=null,this.comments=new ve(
e.tag,t,a=>o.commented(this.record,a));let i=a=>{a.target.closest(Ah)||this.box.focus({preventScroll:!0})};this.element=
$(l`<div class="proof-row" role="group" data-key=${t.key} @click=${i}></div>`),this.draw()}get box(){return this.element.
querySelector("[data-tick]")}update(t){this.record=t,this.back===this.saved&&(this.back=t.back),this.saved=t.back,this.comments.
update(t),this.draw()}draw(){let{record:t,language:e,source:n}=this,{facts:o}=h.project,i=r("row.name",{n:t.number,state:r(
`state.${t.state}`)});this.element.setAttribute("aria-label",i),w(l`
        <strong class="hint">${t.number}</strong>
        <p ${_(n)}>${X(be(t.source),o)}</p>
        <div ${_(e)}>
          <p
            class="foreign"
            ${k({"font-family":`"text-${e.tag}", var(--ui)`,"line-height":Math.max(1.5,e.line_height)})}
          >${this.target()}</p>
          <div class="as-printed">${this.crop?.element}</div>
        </div>
        <div class="says">
          <div class="grown" data-text=${this.back||this.placeholder}>${this.backField()}</div>
          <p class="error small" role="alert">${this.problem}</p>
          ${this.comments.element}
        </div>
        <label class="tick">
          <input
            type="checkbox"
            data-focus="tick-${t.key}"
            data-tick=${t.key}
            ?disabled=${!t.target}
            .checked=${F(this.acts.isRead(t))}
            @change=${()=>this.acts.tick(this)}
          >${Q(r("right.of",{n:t.number}))}${b("Space")}
        </label>`,this.element)}target(){let{target:t}=this.record;return t?X(be(t),h.project.facts):l`<span class="missing" lang=${document.
documentElement.lang}>${r("not-yet")}</span>`}get placeholder(){return h.project.talks?r("back.write",{language:M(this.source.
tag)}):"–"}backField(){let{record:t}=this;return l`
      <textarea
        class="back-area"
        rows="1"
        placeholder=${this.placeholder}
        ?readonly=${!h.project.talks}
        ?disabled=${!t.target}
        maxlength="5000"
        data-focus="back-${t.key}"
        aria-label=${r("back.of",{n:t.number})}
        .value=${F(this.back)}
        @input=${e=>this.typed(e.target.value)}
        @blur=${()=>this.save()}
        @keydown=${e=>this.key(e)}
        ${_(this.source)}
      ></textarea>`}typed(t){this.back=t,this.draw(),clearTimeout(this.resting),this.resting=setTimeout(()=>this.save(),
Mh)}async save(){clearTimeout(this.resting);let t=this.back.trim();if(t===this.saved||!h.project.talks)return;let{key:e,
fingerprint:n}=this.record,o=`/api/back/${encodeURIComponent(this.language.tag)}/${encodeURIComponent(e)}`;try{await L("\
PUT",o,{text:t,client:et},{"If-Match":`"${n}"`}),this.saved=t,this.record.back=t,this.problem=""}catch(i){let a=i instanceof
z&&i.status===412;this.problem=a?r("back.changed"):It(i,r("comment.lost"))}this.draw()}key(t){if(t.isComposing)return;let e=Z(
t)&&["s","Enter"].includes(t.key);!e&&t.key!=="Escape"||(t.preventDefault(),e&&this.save(),t.key!=="s"&&this.box.focus())}async show(t,e){
if(this.shown===t)return;let n=e?await t.of(e).catch(()=>null):null;!this.element.isConnected||this.shown===t||(this.shown=
t,this.crop=n?this.cropOf(n):null,this.draw())}cropOf(t){let e=new gt;e.show(t,this.record.key);let[n=1,o=1]=e.element.style.
aspectRatio.split("/").map(Number);return e.element.style.maxWidth=`${Math.round(Sh*n/o)}px`,e}};var Th=["missing","stale","machine","draft"];function Cr(s,t){let e=s.meter[t??""]??Object.values(s.meter)[0]??null;return{
key:s.key,record:s,value:s.target??"",fingerprint:s.fingerprint,save:null,conflict:null,findings:[],over:0,meters:s.meter,
meter:e}}var at=s=>s.value===(s.record.target??"")||s.value===s.written,oo=s=>s.comments.filter(t=>t.open).length,_h=s=>s.
over>0||Object.values(s.meters).some(t=>t.over_chars>0);function pt(s){let{state:t}=s.record;return s.conflict?"error":_h(
s)?"too-long":Th.includes(t)?t:oo(s.record)?"comment":null}var Ls=class{constructor(){this.byKey=new Map}fill(t){this.byKey=
new Map(t.map(e=>[e.key,e]))}get all(){return[...this.byKey.values()]}get size(){return this.byKey.size}get(t){return this.
byKey.get(t??"")}get needing(){return this.all.filter(pt)}get tooLong(){return this.all.filter(t=>pt(t)==="too-long")}get counts(){
let t={};for(let{record:e}of this.byKey.values())t[e.state]=(t[e.state]??0)+1;return t}get done(){let{counts:t}=this;return(t.
checked??0)+(t.translated??0)}shown(t,e,n){let o=e.trim().toLocaleLowerCase(),i={needs:()=>this.needing,long:()=>this.tooLong,
all:()=>this.all}[t]();return o?i.filter(a=>jh(a,o)):!n||i.includes(n)?i:this.all.filter(a=>i.includes(a)||a===n)}after(t){
let{all:e}=this,n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,n)].find(i=>pt(i)&&i.finished!==i.value)??null}beside(t,e,n){
let{all:o}=this,i=t?o.indexOf(t):-1;return e>0?n.find(a=>o.indexOf(a)>i):n.findLast(a=>o.indexOf(a)<i)}},jh=(s,t)=>[s.record.
source,s.value,s.key].some(e=>e.toLocaleLowerCase().includes(t));function Ch(s,t,e){let n=Object.fromEntries((s?.needs??[]).map(i=>[i.kind,i.count])),o=i=>i.reduce((a,c)=>a+(n[c]??0),0);
return[[o(["missing","machine","draft","stale"]),"texts"],[o(["error","too-long"]),"errors"],[e,"read"],[t.reduce((i,a)=>i+
oo(a),0),"comments"]]}var ce={by:"",role:"native reader"};function Er(s,t,e){let n=cs(s);return[n?oe(s,n,"",{looks:"smal\
l-page"}):null,s===h.project.source?l`<p>${r("source-text")}</p>`:Eh(s,t,e)]}function Eh(s,t,{unread:e,problem:n,sign:o}){
let i=it(s),a=Ch(i,t,e),c=a.every(([p])=>!p)&&h.project.editable,u=e?r("sign.more",{n:e}):r("sign.not-yet");return l`
    <h2>${r("sign.head",{language:M(s)})}</h2>
    ${i?.signed?l`<p class="ok row-of">${m("signed")}${Lh(i.signed)}</p>`:null}
    <ul>${a.map(Rh)}</ul>
    ${Nh()}
    ${n?l`<p class="error" role="alert">${n}</p>`:null}
    <button
      type="button"
      class="button large primary"
      data-focus="sign"
      aria-disabled=${String(!c)}
      @click=${()=>c&&o(ce.by,ce.role)}
    >${m("signed")}${c?r("sign.do"):u}</button>
    <p class="hint">${r("sign.what",{file:`status/${s}.yaml`})}</p>`}var Lh=({by:s,on:t})=>r("sign.by",{by:s,day:U(t)}),
Rh=([s,t])=>l`
  <li class=${s?"soft":""}>
    <span class=${s?"too-long":"ok"}>${m(s?"missing":"ok")}</span>
    ${s?r(`sign.${t}-not`,{n:s}):r(`sign.${t}`)}
  </li>`;function Nh(){ce.by||=g.get("name","");let s=E(e=>{ce.by=e}),t=E(e=>{ce.role=e});return l`
    <label for="sign-by"><strong class="small">${r("sign.name")}</strong></label>
    <input
      type="text"
      id="sign-by"
      maxlength="60"
      .value=${ce.by}
      data-focus="by"
      autocomplete="name"
      @input=${s}
      @change=${E(e=>g.set("name",e.trim()))}
    >
    <label for="sign-role"><strong class="small">${r("sign.role")}</strong></label>
    <select id="sign-role" data-focus="role" @change=${t}>
      ${["native reader","translator","office"].map(e=>l`<option value=${e} ?selected=${e===ce.role}>${r(`role.${e}`)}</option>`)}
    </select>`}async function Ph(s,t,{go:e}){let n=new io(s,T(t[0])?.tag??h.language,e);await n.load();let o=D(i=>n.heard(i));return{close:()=>{
o(),n.close()},go:([i])=>(i&&T(i)&&i!==n.tag&&n.choose(i),!0),pressed:(i,a)=>n.pressed(i,a)}}var io=class{constructor(t,e,n){
this.goTo=n,this.filter="all",this.rows=new Map,this.texts=[],this.places=new Map,this.tag=e,this.pages=new Ue(e),this.read=
new De(h.project.name,e),this.problem="",this.tools=$(l`<div class="toolbar" data-area=""></div>`),this.heads=$(l`<div class="proof-row heads small soft"></div>`),
this.list=$(l`<div class="proof-list"></div>`),this.scroller=$(l`
      <div class="scroll fill proof-rows" data-area="">${this.heads}${this.list}</div>`),this.side=$(l`<aside class="side inspector" data-area=""></aside>`),
t.append($(l`
        <div class="columns proof"><section class="list">${this.tools}${this.scroller}</section>${this.side}</div>`)),this.
seen=new IntersectionObserver(o=>this.nowSeen(o),{root:matchMedia("(max-width: 1000px)").matches?null:this.scroller,rootMargin:"\
200px 0px"}),this.begin(e)}begin(t){this.tag=t,this.read=new De(h.project.name,t),this.problem="",J(t),this.rows.clear(),
w(null,this.list)}close(){this.seen.disconnect(),this.save()}save(){for(let t of this.rows.values())t.save()}choose(t){return this.
save(),this.begin(t),this.scroller.scrollTop=0,this.load()}async load(){let{tag:t}=this,e=await st(t);if(t===this.tag){this.
texts=e,this.pages=new Ue(t),this.places=jr(e,h.output);for(let n of e){let o=this.rows.get(n.key);o?o.update(n):this.rows.
set(n.key,this.rowOf(n))}this.draw();for(let{element:n}of this.rows.values())this.seen.unobserve(n),this.seen.observe(n)}}rowOf(t){
let{tag:e}=this,n={language:V(e),source:V(h.project.source)};return new Es(t,n,{isRead:o=>this.read.has(o),tick:o=>this.
tick(o),commented:(o,i)=>this.commented(o,i)})}commented(t,e){t.comments=e,this.draw(),ot()}tick({record:t,element:e}){this.
read.toggle(t);let n=e.nextElementSibling??e.previousElementSibling;this.draw(),e.isConnected||n?.querySelector("[data-t\
ick]")?.focus()}heard(t){t.type==="board-loaded"&&this.sign(),t.type==="reloaded"&&hs(t,this.tag)&&this.load()}nowSeen(t){
for(let{isIntersecting:e,target:n}of t){let o=n.dataset.key??"";e&&this.rows.get(o)?.show(this.pages,this.places.get(o))}}shown(t){
return t==="unread"?this.texts.filter(e=>!this.read.has(e)):t==="commented"?this.texts.filter(e=>e.comments.length):this.
texts}draw(){let t=this.shown(this.filter);w(this.toolbar(),this.tools),w(this.heading(),this.heads);let e=o=>this.rows.
get(o.key)?.element,n=l`<p class="empty">${r("nothing")}</p>`;w(l`${ft(t,o=>`${this.tag} ${o.key}`,e)}${t.length?null:n}`,
this.list);for(let o of this.rows.values())o.draw();this.sign()}toolbar(){let t=this.shown("unread").length,e=this.texts.
length-t,n=[["all",r("filter.all")],["unread",r("unread",{n:t})],["commented",r("commented",{n:this.shown("commented").length})]],
o=a=>{this.filter=a,this.draw()},i=(a,c)=>l`
      <i class=${c} ${k({"flex-grow":a})}></i>`;return l`
      <strong>${r("tab.proof")}</strong>${I(this.tag)}
      <span class="progress">
        <span class="bar" aria-hidden="true">${i(e,"s-checked")}${i(t,"s-translated")}</span>
        <span class="small">${r("read-of",{n:e,all:this.texts.length})}</span>
      </span>
      <span class="fill"></span>
      <a
        class="button"
        href="/api/proof/${encodeURIComponent(this.tag)}.pdf"
        target="_blank"
        rel="noopener"
        data-focus="paper"
      >${m("print")}${r("proof.paper")}</a>
      ${j(r("filter"),n,this.filter,o)}`}heading(){let t=M(h.project.source);return["",r("proof.source",{language:t}),r(
"proof.printed",{language:M(this.tag)}),r("back.into",{language:t}),r("right")].map(n=>l`<span>${n}</span>`)}sign(){let{
tag:t,texts:e,problem:n}=this,o=this.shown("unread").length;w(Er(t,e,{unread:o,problem:n,sign:(a,c)=>this.approve(a,c)}),
this.side)}async approve(t,e){try{await L("POST",`/api/approve/${encodeURIComponent(this.tag)}`,{by:t,role:e}),g.set("na\
me",t.trim()),this.problem="",await ot()}catch(n){this.problem=W(n)}await this.load()}pressed(t,e){let n=[...this.list.querySelectorAll(
".proof-row")],o=n.findIndex(a=>a.contains(document.activeElement)),i={ArrowDown:1,ArrowUp:-1}[t.key];if(i){let a=n[Math.
max(0,Math.min(n.length-1,o+i))];A(t,a&&(()=>a.querySelector("[data-tick]")?.focus()));return}A(t,this.actsOn(n[o]?.dataset.
key,t)[t.key==="Enter"?"Enter":e])}actsOn(t,e){let n=()=>this.goTo("translate",this.tag,...t?[t]:[]),o=e.target instanceof
Element&&e.target.matches("[data-tick]");return{t:n,...t?{c:()=>this.rows.get(t)?.comments.open()}:{},...t&&o?{Enter:n}:
{},s:()=>this.goTo("sheet",this.tag,...h.output?[h.output]:[]),p:()=>this.goTo("print")}}};var go={};dt(go,{Sheet:()=>Hs,open:()=>lp});var he=2.834645669291339,ue=.5,Bh=new Set(["diagram","drawing","layer"]),Ih=44,zh=[1,2,5,10,20,50,100,200,500],lt=s=>(s/
he).toFixed(1),$t=(s,t)=>String(Math.round(10*s/t)/10),Fe=s=>s.split("/").slice(0,-1).join("/"),Rt=(s,t)=>s.startsWith(`${t}\
/`);function ao(s,t){let e=Fe(t);for(;e;){let n=s.find(o=>o.key===e);if(n)return n;e=Fe(e)}return null}var Ve=(s,t)=>s.find(
e=>e.kind==="zone"&&(e.key===t||Rt(t,e.key)))??null,Nt=s=>{let t=new Set(s.map(e=>Fe(e.key)));for(let e of[...t])for(let n=Fe(
e);n;n=Fe(n))t.add(n);return s.filter(e=>!t.has(e.key)&&e.kind!=="zone"&&e.kind!=="column")},Lr=(s,t)=>Math.min(s[0]+s[2],
t[0]+t[2])-Math.max(s[0],t[0])>ue,Rr=(s,t)=>Math.min(s[1]+s[3],t[1]+t[3])-Math.max(s[1],t[1])>ue;function Nr(s,t){let[e,
n]=[Math.max(s[0],t[0]),Math.max(s[1],t[1])],[o,i]=[Math.min(s[0]+s[2],t[0]+t[2])-e,Math.min(s[1]+s[3],t[1]+t[3])-n];return o>
0&&i>0?[e,n,o,i]:null}function Pr(s,t){let e=s.filter(o=>o.kind==="zone"),n=(o,i)=>t?o[0]+1>i[0]+i[2]:o[0]+o[2]<i[0]+1;return e.
filter(({rect:o})=>!e.some(i=>Rr(i.rect,o)&&n(i.rect,o)))}function Br(s,t){let e=Ve(t,s.key);if(!e||e===s)return[];let[,
n,,o]=s.rect,i=n+o,a=Nt(t).filter(p=>Rt(p.key,e.key)&&Dh(p,s)&&Lr(p.rect,s.rect)),c={from:e.rect[1],to:n,at:n,toward:e.key},
u={from:i,to:e.rect[1]+e.rect[3],at:i,toward:e.key};for(let{key:p,rect:d}of a){let f=d[1]+d[3];f<=n+ue&&f>c.from&&Object.
assign(c,{from:f,toward:p}),d[1]>=i-ue&&d[1]<u.to&&Object.assign(u,{to:d[1],toward:p})}return[c,u].filter(({from:p,to:d})=>d-
p>ue)}var Dh=(s,t)=>s.key!==t.key&&!Rt(s.key,t.key)&&!Rt(t.key,s.key);function Ir(s){return s.flatMap(t=>{let e=s.filter(
a=>ao(s,a.key)===t).map(a=>a.rect);if(!e.some(a=>e.some(c=>a!==c&&Rr(a,c)&&!Lr(a,c))))return[];let[,o,,i]=t.rect;return Hh(
e).map(([a,,c])=>[a,o,c,i])})}function Hh(s){let t=(e,n)=>e[0]>=n[0]-ue&&e[0]+e[2]<=n[0]+n[2]+ue;return s.filter((e,n)=>s.
every((o,i)=>i===n||!t(o,e)||t(e,o)&&i>n))}function zr(s){let t=s.filter(i=>i.kind==="zone"&&i.baseline>0&&i.lines.length),
e=t.flatMap(({rect:[i,a,c,u],lines:[p=0],baseline:d})=>{let f=p-Math.floor((p-a)/d)*d,y=Math.max(0,Math.floor((a+u-f)/d)+
1);return Array.from({length:y},(x,C)=>[i,i+c,f+C*d])}),o=Nt(s).filter(i=>!Bh.has(i.kind)&&!t.some(a=>Rt(i.key,a.key))).
flatMap(({rect:[i,,a],lines:c})=>c.map(u=>[i,i+a,u]));return[...e,...o]}function Dr(s,t,e){let n=zh.find(u=>u*he*e>=Ih)??
1e3,o=n>=10||n===1?n/10:n/5,i=Math.ceil(-s/he/o-1e-6),a=Math.floor(t/he/o+1e-6),c=Math.round(n/o);return Array.from({length:a-
i+1},(u,p)=>{let d=i+p,f=d%c===0?2:+(d%(c/2)===0);return{at:d*o*he,mm:Math.round(d*o*10)/10,weight:f}})}function Hr(s){let t=s.
split("/").slice(1),e=t.find(o=>/^column\.\d+$/.test(o)),n=/\.(\d+)$/.exec(t.at(-1)??"");return{column:e?Number(e.slice(
7))+1:0,block:n?Number(n[1])+1:0}}var Uh=/^(layer-over-|layer-covered|art-over-)/;function Ur(s,t){let e=new Map;for(let n of s){if(!n.outputs?.includes(t.
output))continue;let o=Fh(n,t.language),i=Gh(o,t),a=Yh(o,i,t.files);if(!(a||i.length))continue;let c=o.key?`${o.code} ${o.
key}`:`${o.code} ${o.file} ${o.line} ${o.column}`,u=e.get(c);u?qh(u,o,i,t):e.set(c,Vh(c,o,i,a,t))}return[...e.values()].
toSorted(Kh)}function Fh(s,t){let e=s.languages?.[t];return e?{...s,...e}:s}function Vh(s,t,e,n,o){let{code:i,severity:a,
message:c,hints:u}=t,p=Fr(t),d=Vr(p,o.language),f=d?Wr(t,e,o.parts):[],y=e[0]?.key??null,x=Wh(t.args.mend??"");return{id:s,
code:i,severity:a,message:c,hints:u,languages:p,written:n,here:d,marks:f,part:y,mend:x}}function Wh(s){let[,t="",e=""]=/`(dx|dy): (-?[\d.]+u)`/.
exec(s)??[];if(t)return{name:t,value:e};let[,n]=/Make it ([\d.]+u) wide/.exec(s)??[];return n?{name:"width",value:n}:null}
function qh(s,t,e,n){let o=Fr(t);if(s.languages=[...new Set([...s.languages,...o])],s.here||!Vr(o,n.language))return;let{
message:i,hints:a}=t;Object.assign(s,{here:!0,message:i,hints:a,marks:Wr(t,e,n.parts)})}var Fr=s=>Object.keys(s.languages??
{}),Vr=(s,t)=>!s.length||s.includes(t),Kh=(s,t)=>(s.written?.file??"").localeCompare(t.written?.file??"")||(s.written?.line??
0)-(t.written?.line??0);function Gh(s,{parts:t}){let{key:e,args:n,file:o}=s;if(e){let u=Nt(t).filter(d=>e in d.texts),p=u.
filter(d=>!n.box||d.key.split("/").includes(n.box));return p.length?p:u}let i=t.filter(u=>o&&u.written?.file===o&&Zh(u.written,
s)),a=Math.max(...i.map(u=>u.key.split("/").length)),c=i.filter(u=>u.key.split("/").length===a);return c.length?c:t.filter(
u=>n.box&&u.key===n.box)}function Zh(s,{line:t,column:e}){return(t>s.line||t===s.line&&e>=s.column)&&(t<s.end_line||t===
s.end_line&&e<s.end_column)}function Yh(s,t,e){let{file:n,line:o,column:i,end_line:a,end_column:c}=s;return n&&e.some(({
path:u})=>u===n)?{file:n,line:o,column:i,end_line:a??o,end_column:c??i+1}:t[0]?.written??null}function Wr(s,t,e){if(Uh.test(
s.code))return t.flatMap(o=>Jh(o,s,e));let{key:n}=s;return n?t.map(o=>Qh(o.texts[n]?.rect??o.rect,o,e)):t.map(o=>o.rect)}
function Jh(s,{args:t,code:e},n){let o=Nt(n).filter(f=>f.key!==s.key),i=o.filter(f=>f.key===t.box||Rt(f.key,t.box??"")),
a=i.length?i:o,c=a.flatMap(f=>Object.values(f.texts)),u=c.filter(({words:f})=>t.text&&f.includes(t.text)),d=(e==="layer-\
over-code"?a:u.length?u:c).map(({rect:f})=>f).map(f=>Nr(s.rect,f)).filter(f=>f!==null);return d.length?d:[s.rect]}function Qh(s,t,e){
let n=Ve(e,t.key);if(!n)return s;let[o,,i]=s,a=n.rect[1]+n.rect[3],c=s[1]+s[3];return c>a+1?[o,a,i,c-a]:s}function qr(s,t,e){
let n=s.flatMap(a=>{let{languages:c}=a;return(c.length?c:[e]).map(p=>({fault:a,language:p}))}),o=n.findIndex(a=>a.fault.
id===t&&a.language===e);return(o<0?n.find(a=>a.language===e):null)??n[(o+1)%n.length]??null}var Xh=36,Rs=s=>s.files.map(t=>tu(s,t));function lo(s){s.querySelector(".layout-line.is-marked")?.scrollIntoView({block:"\
nearest"})}function tu(s,t){return l`
    <section class="layout-file" aria-label=${t.path}>
      ${s.files.length>1?l`<h3 class="mono">${t.path}</h3>`:null}
      <ol>${t.lines.map((e,n)=>eu(s,t.path,e,n+1))}</ol>
    </section>`}function eu(s,t,e,n){let{mark:o,faults:i,onpick:a}=s,c=i.filter(({written:y})=>y?.file===t&&y.line<=n&&n<=
Kr(y)),u=c.filter(({written:y})=>y&&Kr(y)===n),p=o?.file===t&&o.line<=n&&n<=o.end_line,d=`${p?" is-marked":""}${su(c.filter(
y=>y.here))}`,f=p&&o?.line===n?"true":v;return l`
    <li>
      <button
        type="button"
        class="layout-line${d}"
        tabindex="-1"
        data-line="${t}:${n}"
        aria-current=${f}
        @click=${()=>a(t,n)}
      >
        <span class="line-number">${n}</span>
        <code ${nu(e)}>${ou(e,n,c)}</code>
      </button>
      ${u.map(y=>ru(y,s))}
    </li>`}function su(s){return s.length?s.some(t=>t.severity==="error")?" is-faulty":" is-doubtful":""}function nu(s){
let t=s.length-s.trimStart().length+4;return k({"padding-inline-start":`${t}ch`,"text-indent":`-${t}ch`})}var Kr=s=>s.end_line-
s.line>2?s.line:s.end_line;function ou(s,t,e){let n=e.map(i=>iu(i.written,t,s)),o=0;return ws(s).flatMap(({text:i,kind:a})=>{
let c=o;return o+=i.length,vi(i,c,n).map(([u,p])=>l`<span class="${a}${p?" wavy":""}">${u}</span>`)})}function iu({line:s,
column:t,end_line:e,end_column:n},o,i){let a=i.length-i.trimStart().length,c=o===s?t-1:a,u=o===e?Math.max(n-1,c+1):i.length;
if(u-c<=Xh)return[c,u];let p=c+(/^\W*/.exec(i.slice(c,u))?.[0].length??0),d=i.slice(p,u).search(/[,}\]]|$/);return o===s?
[p,p+d]:[]}function ru(s,{acts:t,open:e=null}){if(e!==null&&e!==s.id)return null;let{severity:n,message:o,hints:i,languages:a}=s;
return l`
    <div class="line-fault is-${n==="error"?"error":"warning"}" data-fault=${s.id}>
      ${m(n==="error"?"error":"warning")}
      <div>
        <p ${au(a)}><strong>${Gr(o)}</strong></p>
        ${a.length?l`<p class="small">${lu(a)}</p>`:null}
        ${i.map(c=>l`<p class="small">${Gr(c)}</p>`)}
        ${t?l`<div class="row-of">${t(s)}</div>`:null}
      </div>
    </div>`}var au=s=>k({"font-family":["var(--ui)",...s.map(t=>`"text-${t}"`)].join(", ")}),Gr=s=>s.split("`").map((t,e)=>e%
2?l`<code>${t}</code>`:t),lu=s=>[r("design.in",{n:s.length}),s.map(t=>[" ",l`<span class="tag">${t}</span>`])];var cu=48,hu=34;function uu(s){return s<hu?" is-low is-lowest":s<cu?" is-low":""}function Zr(s,t,e,{rtl:n}){return Pr(t.
parts,n).map(o=>{let{key:i,rect:a,name:c}=o,u={mm:lt(a[3]),u:$t(a[3],s.unit)},d=`${s.picked!==null&&(s.picked===i||Rt(s.
picked,i))?" is-picked":""}${uu(a[3]*e)}`,f=k({top:`${100*a[1]/t.height}%`,height:`${100*a[3]/t.height}%`});return l`
      <button
        type="button"
        class="zone-name${d}"
        data-focus="zone-${i}"
        data-zone=${i}
        aria-pressed=${String(s.picked===i)}
        @click=${()=>s.choose(i)}
        ${f}
      >
        <strong>${c??i}</strong>
        <span>${r("design.mm",u)}</span>
        <span>${r("design.u",u)}</span>
      </button>`})}var Yr=(s,t)=>s.faults.filter(e=>e.here&&e.marks.length).map(e=>pu(s,e,t));function pu(s,t,e){let{id:n,
languages:o,severity:i,message:a,marks:c}=t,[u]=c;if(!u)return null;let p=o.length,d=k({top:`${100*(u[1]+u[3]/2)/e.height}\
%`}),f=i==="error"?"error":"warning";return l`
    <button
      type="button"
      class="fault-tab is-${f}"
      data-focus="fault-${n}"
      aria-label=${p?r("design.tab",{message:a,n:p}):a}
      @click=${()=>s.toFault(t)}
      ${d}
    >${m(f)}${p||null}</button>`}var Ns=3*he,du=.1;function Xr(s,t,{rtl:e}){let{shown:n,parts:o}=s,i=s.partOn(t),a=t.parts.find(u=>u.key===s.hovered&&u!==
i),c=s.faults.some(u=>u.here&&u.part===i?.key);return[n.has("columns")?Ir(t.parts).map(u=>Ps("column-band",u,t)):null,n.
has("baseline")?wu(t):null,n.has("bleed")?bu(t):null,t.parts.filter(u=>u.kind==="zone").map(u=>Ps("zone-edge",u.rect,t)),
Nt(t.parts).map(u=>fu(s,u,t)),a?ta("hovered-part",a,t,Qr(s.tagOf(a),Jr(a,t))):null,i?mu(i,t,e,Qr(s.tagOf(i),`${Jr(i,t)}${c?
" is-faulty":""}`)):null,o===t.parts?s.faults.flatMap(u=>u.marks.map(p=>$u(u,p,t))):null]}function fu(s,t,e){let n=s.picked===
t.key;return l`
    <button
      type="button"
      class="part${n?" is-picked":""}${t.kind==="layer"?" is-layer":""}"
      data-part=${t.key}
      data-focus=${t.key}
      aria-label=${s.sayOf(t)}
      aria-pressed=${String(n)}
      @focus=${()=>s.pick(t.key)}
      @click=${()=>s.choose(t.key)}
      @mouseenter=${()=>s.hover(t.key)}
      @mouseleave=${()=>s.hover(null)}
      ${We(t.rect,e)}
    ></button>`}function mu(s,t,e,n){let o=Br(s,t.parts);return[ta("picked-part",s,t,n),o.map(i=>gu(i,s.rect,t,e))]}var ta=(s,{
rect:t},e,n)=>l`<div class=${s} ${We(t,e)}>${n}</div>`,Jr=({rect:[,s,,t]},e)=>s+t>.96*e.height?" is-above":"",Qr=(s,t="")=>l`<span class="part-tag${t}">${s}</span>`;
function gu({from:s,to:t,toward:e},[n,o,i],a,c){let u=r("design.mm",{mm:lt(t-s)}),p=c?a.width-n-i:n,d=c===p>du*a.width,f=d?
n+i:n,y=We([f,s,0,t-s],a),x=`${s<o?" is-above":" is-below"}${d?" is-right":""}`;return l`<div class="bracket${x}" title=${e} ${y}><span>${u}</span></div>`}
var $u=({id:s,severity:t},e,n)=>l`
  <div class="hatch fault-mark is-${t==="error"?"error":"warning"}" data-fault=${s} ${We(e,n)}>
  </div>`;function wu(s){let t=zr(s.parts).map(([e,n,o])=>`M${e} ${o}H${n}`).join("");return l`
    <svg class="base-lines" viewBox="0 0 ${s.width} ${s.height}" preserveAspectRatio="none" aria-hidden="true">
      ${xt`<path d=${t} vector-effect="non-scaling-stroke"></path>`}
    </svg>`}function bu(s){let{width:t,height:e,trim:n}=s,[o,i,a,c]=n,u=[[0,0,t,i],[0,i+c,t,e-i-c],[0,i,o,c],[o+a,i,t-o-
a,c]];return[i>.1?u.map(p=>Ps("bleed",p,s)):null,Ps("safe",[o+Ns,i+Ns,a-2*Ns,c-2*Ns],s)]}var Ps=(s,t,e)=>l`<div class=${s} ${We(
t,e)}></div>`;function We([s,t,e,n],{width:o,height:i}){let a=(c,u)=>`${100*c/u}%`;return k({left:a(s,o),top:a(t,i),width:a(
e,o),height:a(n,i)})}var yu=[4,7,12];function co(s,t,e,n){let o=s==="across"?0:1,i=s==="across"?t.width:t.height,a=t.trim[o]??0,c=Dr(a,i-a,e),
u=y=>`${100*y/i}%`,[p,d]=s==="across"?["left","width"]:["top","height"],f=n?{[p]:u(n[o]??0),[d]:u(n[o+2]??0)}:null;return l`
    ${f?l`<i class="ruler-span" ${k(f)}></i>`:null}
    ${c.map(({at:y,mm:x,weight:C})=>{let ct=k({[p]:u(a+y),[d==="width"?"height":"width"]:`${yu[C]}px`});return l`<i class="tick" ${ct}></i>${C===
2?ku(x,p,u(a+y)):null}`})}`}var ku=(s,t,e)=>l`<span class="tick-number" ${k({[t]:e})}>${s}</span>`;function ea(s,{rtl:t}){let e=s.part;if(!e)return l`<p class="hint">${r("design.none")}</p>`;let{rect:n,size:o,floor:i}=e,
[a=0,c=0,u=0]=s.page?.trim??[],[p,d,f,y]=n,x=t?a+u-p-f:p-a;return l`
    <p class="inspector-head">
      <strong>${s.nameOf(e)}</strong>${" "}
      <span class="soft small">${Ou(s,e)}</span>
    </p>
    <dl class="figures">
      ${ho("design.size",Bs([f,y],C=>$t(C,s.unit),"u","×"),Bs([f,y],lt,"mm","×"))}
      ${ho("design.from",Bs([x,d-c],C=>$t(C,s.unit),"u",","),Bs([x,d-c],lt,"mm",","))}
      ${o&&i?ho("design.text",vu(o,i,s.unit),xu(o,i)):null}
    </dl>`}var Bs=(s,t,e,n)=>`${s.map(t).join(n===","?", ":` ${n} `)} ${e}`,vu=(s,t,e)=>r("design.least",{size:`${(s/e).
toFixed(2)} u`,floor:(t/e).toFixed(2)}),xu=(s,t)=>r("design.least.pt",{size:s.toFixed(1),floor:t.toFixed(1)}),ho=(s,t,e)=>l`<div><dt>${r(
s)}</dt><dd>${t}</dd><dd>${e}</dd></div>`;function Ou(s,t){let e=Ve(s.parts,t.key),{column:n,block:o}=Hr(t.key),{written:i}=t;
return[e&&e!==t?e.name:null,n&&t.kind!=="column"?r("design.column",{n}):null,o&&e!==t?r("design.block",{n:o}):null,i?r("\
design.line",{n:i.line}):null].filter(Boolean).join(" · ")}var Mu=[["Tab","block"],["Z","zone"],["L","line"],["F8","fault"]];function sa(s){let{files:t,faults:e,mark:n,problem:o}=s,
i=Rs({files:t,faults:e,mark:n,onpick:(a,c)=>s.pickLine(a,c),acts:a=>Tu(s,a)});return[Su(s),o?l`<p class="error lines-problem" role="alert">${o}</p>`:
null,l`<div class="scroll fill lines" tabindex="0" role="region" aria-label=${r("design.lines")}>${i}</div>`,l`<div class="inspector-foot">${ea(
s,V(h.language))}</div>`]}var na=()=>l`
  <span class="fill"></span>
  ${Mu.map(([s,t])=>l`<span class="row-of">${b(s)}${r(`design.key.${t}`)}</span>`)}`;function Su(s){let{files:t,faults:e}=s,
n=e.length,o=e.some(a=>a.severity==="error"),i=l`
    <button type="button" class="link plain" data-focus="editor" @click=${()=>s.openEditor()}>
      ${r("editor.open")}${b("O")}
    </button>`;return l`
    <div class="lines-head">
      <h2>${t.length>1?r("design.files",{n:t.length}):t[0]?.path}</h2>
      ${n?B(o?"error":"warning",r("design.faults",{n})):Au()}
      ${At()?i:null}
    </div>`}function Au(){let s=h.project.languages.length;return h.findings&&!h.board?.pending?B("ok",r("design.holds",
{n:s})):null}function Tu(s,t){let e=t.languages.length>1,n=l`
    <button type="button" class="button small" data-focus="next-${t.id}" @click=${()=>s.next()}>
      ${r(e?"design.next-language":"keys.finding")}${b("F8")}
    </button>`;return[uo(s,t),s.faults.length>1||e?n:null]}function uo(s,{id:t,mend:e,written:n}){return e&&n&&h.project.
editable?l`
    <button
      type="button"
      class="button primary small"
      data-focus="mend-${t}"
      @click=${()=>s.write(n,e)}
    >${r("design.mend",{...e})}</button>`:null}var _u=(s,t)=>S(`/api/measures/${encodeURIComponent(s)}/${encodeURIComponent(t)}`),Is=class{constructor(t){this.screen=t,
this.shown=new Set(g.get("design",["rulers","names","columns","bleed"])),this.measures=new Map,this.desks=new WeakMap,this.
picked=null,this.hovered=null,this.faults=[],this.problem="",this.at=null}async load(t,e){let n=await Promise.all(t.map(
o=>_u(o,e)));this.measures=new Map(t.map((o,i)=>[o,n[i]])),this.judge()}judge(){let{files:t}=this,e={parts:this.parts,files:t,
output:h.output??"",language:h.language};this.faults=Ur(h.findings??[],e)}get own(){return this.measures.get(h.language)}get unit(){
return this.own?.u||1}get files(){return this.own?.files??[]}get page(){return this.own?.pages[this.screen.number-1]??null}get parts(){
return this.page?.parts??[]}get part(){return this.page?this.partOn(this.page):null}partOn(t){return t.parts.find(e=>e.key===
this.picked)??null}nameOf({kind:t,name:e}){return e&&t!=="layer"&&t!=="zone"?`${t} ${e}`:e??t}tagOf(t){let[,,e,n]=t.rect,
o=this.unit,i=`${lt(e)} × ${lt(n)} mm · ${$t(e,o)} × ${$t(n,o)} u`;return l`<strong>${this.nameOf(t)}</strong>${" "}<span>${i}</span>`}sayOf(t){
let[,,e,n]=t.rect,o={w:lt(e),h:lt(n),wu:$t(e,this.unit),hu:$t(n,this.unit)};return r("design.said",{name:this.nameOf(t),
zone:t.key.split("/")[0]??"",...o})}draw(){for(let t of this.screen.panes)this.drawPane(t);w(sa(this),this.screen.list)}drawPane(t){
let e=this.measures.get(t.tag)?.pages[this.screen.number-1],n=this.deskOf(t);if(!e)return;let o=V(t.tag);t.scroller.classList.
toggle("is-rtl",o.rtl),t.page.cover=()=>Xr(this,e,o),t.page.draw();let i=t.tag===h.language,a=this.partOn(e)?.rect??null,
c=this.shown.has("rulers");w(c?co("across",e,t.scale,a):null,n.across),w(c?co("down",e,t.scale,a):null,n.down),w(this.shown.
has("names")?Zr(this,e,t.scale,o):null,n.names),w(i?Yr(this,e):null,n.tabs)}deskOf({scroller:t,page:e}){let n=this.desks.
get(t);if(!n){let o=i=>$(l`<div class="desk-${i}"></div>`);n={corner:o("corner"),across:o("across"),down:o("down"),names:o(
"names"),tabs:o("tabs")},this.desks.set(t,n),n.corner.textContent="mm"}if(!n.corner.isConnected){let o=["top","left"].map(
i=>$(l`<div class="desk-band is-${i}"></div>`));t.classList.add("is-desk"),t.replaceChildren(...o,n.corner,n.across,n.down,
n.names,e.element,n.tabs)}return n}roomIn(t){let e=G()?44:150;return{clientWidth:t.clientWidth-e,clientHeight:t.clientHeight-
34}}get mark(){let{part:t}=this;return t?.written??null}pick(t){this.picked!==t&&(this.picked=t,this.draw(),lo(this.screen.
list))}choose(t){this.pick(t),lo(this.screen.list)}hover(t){this.hovered=t;for(let e of this.screen.panes)this.drawPane(
e)}pickLine(t,e){let n=this.parts.filter(({written:i})=>i?.file===t&&i.line<=e&&e<=i.end_line),[o]=n.toSorted((i,a)=>a.key.
split("/").length-i.key.split("/").length);o&&(this.pick(o.key),this.buttonOf(o.key)?.scrollIntoView({block:"nearest",inline:"\
nearest"}))}buttonOf(t){let[e]=this.screen.panes;return[...e?.scroller.querySelectorAll("[data-part], [data-zone]")??[]].
find(o=>o.dataset.part===t||o.dataset.zone===t)??null}widen(){let t=this.picked?ao(this.parts,this.picked):null;t&&(this.
pick(t.key),Y(this.sayOf(t)))}toLine(){let t=Nt(this.parts)[0];!this.picked&&t&&this.pick(t.key);let e=this.screen.list.
querySelector(".layout-line.is-marked");e&&(this.screen.drawerOpen||this.screen.drawer(),e.scrollIntoView({block:"neares\
t"}),e.focus())}next(){let t=qr(this.faults,this.at,h.language);if(!t){Y(r("design.no-fault"));return}if(this.at=t.fault.
id,t.language===h.language){this.toFault(t.fault);return}this.picked=t.fault.part,this.screen.goTo("sheet",t.language,...h.
output?[h.output]:[])}toFault(t){this.at=t.id,t.part&&this.pick(t.part);let e=[...this.screen.root.querySelectorAll("[da\
ta-fault]")];for(let n of e)n.dataset.fault===t.id&&n.scrollIntoView({block:"nearest",inline:"nearest"});Y(t.message)}async write({
file:t,line:e,column:n},o){let i=this.files.find(({path:a})=>a===t)?.lines[e-1]??"";try{await L("POST","/api/layout",{file:t,
line:e,column:n,seen:i,...o}),Y(r("design.mended",{file:t})),this.problem=""}catch(a){this.problem=W(a),this.screen.boxes()}}toggle(t){
this.shown.delete(t)||this.shown.add(t),g.set("design",[...this.shown]),this.draw(),this.screen.tools()}openEditor(){let t=this.
mark??{file:this.files[0]?.path??"",line:1};t.file&&jt({...t,column:1})}get keys(){return{r:()=>this.toggle("rulers"),n:()=>this.
toggle("names"),c:()=>this.toggle("columns"),b:()=>this.toggle("baseline"),g:()=>this.toggle("bleed"),z:()=>this.widen(),
l:()=>this.toLine(),f8:()=>this.next(),o:()=>this.openEditor()}}};async function oa(s,t,e,n){try{let o=await S(`/api/changes/${encodeURIComponent(t)}/${encodeURIComponent(e)}`);s.glowing=
new Set(o.changed?.[n-1]),s.draw()}catch(o){if(!(o instanceof z))throw o}}function ia(s,t){let e=({outputs:i})=>{let a=i[t];return a?[-a.too_long,a.percent-a.floor_percent]:[1,0]},n=s.toSorted((i,a)=>{
let[c=0,u=0]=e(i),[p=0,d=0]=e(a);return c-p||u-d}),o=new Set(n.slice(0,6).map(({tag:i})=>i));return s.map(({tag:i})=>i).
filter(i=>o.has(i))}function po(s){let t=[...s].map(e=>e.refused?0:e.too_long.length);return{texts:t.reduce((e,n)=>e+n,0),
languages:t.filter(e=>e>0).length}}function ra(s,t){return po(s.map(({outputs:e})=>({too_long:Array.from({length:e[t]?.too_long??
0},String)})))}function fo({refused:s,too_long:t,smallest:e}){return s?"refused":t.length?"too-long":e&&e.percent<=e.floor_percent?
"floor":"fits"}function aa(s,t){let e=s.flatMap(({tag:o,refused:i,too_long:a})=>i?[]:a.map(c=>({tag:o,key:c}))),n=e.findIndex(
({tag:o,key:i})=>o===t?.tag&&i===t.key);return e[(n+1)%e.length]??null}var ju={refused:"error","too-long":"too-long",floor:"warning",fits:"ok"},mo=s=>r(`six.${fo(s)}`,{n:s.too_long?.length??0}),
la=s=>l`
  <div class="six-grid" data-count=${s.screen.panes.length}>
    ${s.screen.panes.map(t=>Cu(s,t))}
  </div>`;function Cu(s,{tag:t,scroller:e,page:n}){let o=s.seen.get(t),i=t===s.current;return e.setAttribute("aria-label",
n.element.getAttribute("aria-label")??t),l`
    <section class="six-cell${o?.refused?" is-broken":""}${i?" is-current":""}">
      <header class="six-head">
        <button
          type="button"
          class="bare six-name"
          data-focus="six-${t}"
          aria-current=${i?"true":v}
          title=${r("six.alone")}
          @click=${()=>s.alone(t)}
        >${I(t)}</button>
        <span class="fill"></span>${o?B(ju[fo(o)]??"ok",mo(o)):null}
      </header>
      <div class="six-body">
        ${e}
        <div class="six-facts">${o&&!o.refused?Eu(s,o):o?.text}</div>
      </div>
    </section>`}function Eu(s,{changed:t,too_long:e,smallest:n}){let o=t?.[s.screen.number-1]?.length??0;return l`
    <p>${t?r("six.changed",{n:o}):r("six.unknown")}</p>
    ${e.length?l`<p class="error">${e.map(i=>l`<code>${i}</code>`)}</p>`:null}
    ${n?l`
          <p>
            <span>${n.name}</span>
            <strong>${n.percent} %</strong>${Lu(n.was,n.percent)}
          </p>`:null}`}var Lu=(s,t)=>s===null||s===t?null:l`<span class="soft">${r("six.was",{percent:s})}</span>`;function ca(s){
let{all:t}=s,e=h.output??"",n=po(t),o=h.project.languages.length;return l`
    <div class="six-verdict">
      <h2>${Nu(n,t.length)}</h2>
      <p class="hint">${n.texts?r("six.nothing-cut"):r("six.edit")}</p>
      ${o>t.length?l`<p>${Pu(e,o)}</p>`:null}
      <p>${Bu(s)}</p>
      ${s.told}
    </div>
    ${Ru(s)}
    <div class="scroll six-table" tabindex="0" role="region" aria-label=${r("six.table")}>
      <table>
        <thead>
          <tr>
            <th>${r("language")}</th><th>${r("six.long")}</th>
            <th colspan="2">${r("six.smallest")}</th><th>${r("six.before")}</th>
          </tr>
        </thead>
        <tbody>${s.screen.panes.map(({tag:i})=>Iu(s,i))}</tbody>
      </table>
    </div>`}function Ru({screen:{design:s}}){if(!s.files.length)return null;let t=Rs({files:s.files,faults:s.faults,mark:null,
onpick:(e,n)=>jt({file:e,line:n,column:1}),acts:e=>uo(s,e)});return l`
    <div class="scroll fill lines" tabindex="0" role="region" aria-label=${r("design.lines")}>${t}</div>`}function Nu({texts:s,
languages:t},e){return s?r("six.title",{long:r("six.title.long",{n:s}),where:r("six.title.in",{n:t,all:e})}):r("six.titl\
e.fit",{n:e})}function Pu(s,t){if(!h.board||h.board.pending)return r("six.all.pending",{all:t});let{texts:e,languages:n}=ra(
h.board.languages,s);return e?r("six.all",{all:t,texts:e,n}):r("six.all.fit",{all:t})}function Bu({all:s,screen:t}){if(s.
some(({changed:n})=>n===null))return r("six.since.unknown");let e=s.filter(({changed:n})=>n?.[t.number-1]?.length).length;
return e?r("six.since",{n:e}):r("six.since.none")}function Iu(s,t){let e=s.seen.get(t),{smallest:n=null,too_long:o=[]}=e??
{},i=o.length>0;return l`
    <tr aria-current=${t===s.current?"true":v}>
      <td>
        <button type="button" class="bare" data-focus="row-${t}" @click=${()=>s.choose(t)}
          >${ee(t)}</button>
      </td>
      <td>${i?l`<strong class="error">${o.length}</strong>`:"–"}</td>
      <td>${n?Ft(n.percent,n.floor_percent,i?"too-long":""):null}</td>
      <td>${n?l`<small>${n.name}</small> <strong>${n.percent} %</strong>`:null}</td>
      <td>${n?.was==null?"–":`${n.was} %`}</td>
    </tr>`}var ha=()=>l`
  <span class="fill"></span>
  ${[["1–6","language"],["F8","fault"],["Z","part"],["↵","alone"]].map(([s="",t])=>l`<span class="row-of">${b(s)}${r(
`six.key.${t}`)}</span>`)}`;var zs=class{constructor(t){this.screen=t,this.seen=new Map,this.near=!1,this.at=null,this.turn=0,this.chosen=g.get("six",
[]),this.took=null}wanted(){let t=P().filter(a=>nt(a,h.output)),e=this.chosen.filter(a=>t.includes(a));if(e.length)return e;
let{tags:n}=this;if(this.seen.size&&n.every(a=>t.includes(a)))return n;let o=(h.board?.languages??[]).filter(({tag:a})=>t.
includes(a)),i=ia(o,h.output??"");return i.length?i:t.slice(0,6)}get all(){return this.screen.panes.map(({tag:t})=>this.
seen.get(t)).filter(t=>t!==void 0)}get tags(){return this.screen.panes.map(({tag:t})=>t)}get current(){return this.screen.
panes.find(({tag:t})=>t===h.language)?.tag??this.screen.panes[0]?.tag??""}toggle(t){let{tags:e}=this,n=e.includes(t)?e.filter(
o=>o!==t):[...e,t];n.length&&this.choosing(P().filter(o=>n.includes(o)))}choosing(t){this.chosen=t,this.seen=new Map,g.set(
"six",t),this.load()}hear(t){t.type==="project"||t.type==="texts"?this.load():["reloaded","findings-loaded","board-loade\
d"].includes(t.type)&&this.draw()}async load(){let{screen:t}=this,{output:e}=h;if(!e)return;let n=this.wanted();this.turn+=
1;let o=this.turn,i=performance.now();t.panes.length===n.length&&t.panes.every(({tag:d},f)=>d===n[f])&&this.seen.size||this.
begin(n);let c=this.current,p=[c,...n.filter(d=>d!==c)].map(d=>`tag=${encodeURIComponent(d)}`);try{await Co(`/api/six/${encodeURIComponent(
e)}/${t.number}?${p.join("&")}`,d=>{o===this.turn&&this.take(d,e)})}catch(d){if(!(d instanceof z))throw d}o===this.turn&&
(this.took=Math.round(performance.now()-i),this.near&&this.magnify(),this.draw(),await this.screen.design.load([this.current],
e),o===this.turn&&this.draw())}begin(t){this.seen=new Map,this.screen.exchange(t.map(e=>this.screen.paneOf(e)))}take(t,e){
let n=this.screen.panes.find(({tag:o})=>o===t.tag);if(n){if(this.seen.set(t.tag,t),!t.refused){let{number:o}=this.screen;
n.page.glowing=new Set(t.changed?.[o-1]),n.page.take({tag:t.tag,output:e,number:o,page:t.page},t.svg)}w(this.view(),this.
screen.area),this.screen.size()}}view(){return la(this)}draw(){w(this.view(),this.screen.area),w(ca(this),this.screen.list),
w(ha(),this.screen.hints),this.screen.tools()}choose(t){J(t),this.draw(),this.paneOf(t)?.scroller.focus();let e=this.seen.
get(t);e&&Y(mo(e))}paneOf(t){return this.screen.panes.find(e=>e.tag===t)}alone(t){J(t),this.screen.setMode("look"),this.
screen.goTo("sheet",t,...h.output?[h.output]:[])}leave(){this.turn+=1,this.seen=new Map,this.near=!1,this.screen.panes=[],
this.screen.zoom="fit"}next(){if(this.at=aa(this.all,this.at),!this.at){Y(r("six.no-fault"));return}let{tag:t,key:e}=this.
at;this.choose(t);for(let n of this.screen.panes)n.page.light(n.tag===t?e:null);this.paneOf(t)?.page.litBox?.scrollIntoView(
{block:"nearest",inline:"nearest"}),Y(r("six.fault",{key:e,language:t}))}setNear(t){this.near=t,this.screen.setZoom("fit"),
t&&this.magnify(),this.draw()}magnify(){let t=this.screen.panes[0]?.scale??1;this.screen.zoom==="fit"&&this.screen.setZoom(
2*t*72/96),this.screen.leading=!0;for(let e of this.screen.panes)this.toChanged(e);requestAnimationFrame(()=>{this.screen.
leading=!1})}toChanged({page:t,scroller:e,scale:n}){let o=t.page?.boxes.filter(d=>t.glowing.has(d.key))??[];if(!o.length)
return;let[i]=o.toSorted((d,f)=>(d.percent??100)-(f.percent??100)),[a=0,c=0,u=0,p=0]=i?.rect??[];e.scrollLeft=(a+u/2)*n-
e.clientWidth/2,e.scrollTop=(c+p/2)*n-e.clientHeight/2}pressed(t,e,n){let o=/^[1-6]$/.test(e)?this.screen.panes[Number(e)-
1]:null,i=t.target instanceof Element&&t.target.closest("button, summary, a, input");o?A(t,()=>this.choose(o.tag)):e==="\
enter"&&!(i||Ht(t.target))?A(t,()=>this.alone(this.current)):e==="f8"?A(t,()=>this.next()):e==="z"?A(t,()=>this.setNear(
!this.near)):["a","0","+","=","-","−","t"].includes(e)&&A(t,n[e])}get told(){return this.took===null?null:l`<span class="hint">${r(
"six.took",{ms:this.took,n:this.seen.size})}</span>`}};function ua(s){let[t,e]=s.panes;if(!t?.page.page)return null;let n=[t.page.page,...e?.page.page?[e.page.page]:[]];return l`
    <div class="boxes-head"><h2>${r("boxes.head")}</h2><p class="small soft">${r("boxes.what")}</p></div>
    <div class="scroll fill" tabindex="0" role="region" aria-label=${r("boxes.head")}>
      <table>
        <thead>
          <tr>
            <th></th><th>${r("text")}</th><th>${h.language}</th>${e?l`<th>${e.tag}</th>`:null}
          </tr>
        </thead>
        <tbody>${t.page.page.boxes.map(o=>zu(s,o,n))}</tbody>
      </table>
    </div>
    ${Hu(s,n[0])}`}function zu(s,t,e){let n=s.picked?.key===t.key,o=$e(t).split(/(?<=[._])/).map(i=>l`${i}<wbr>`);return l`
    <tr aria-current=${n?"true":v} @click=${()=>s.pickBox(t)}>
      <td class="hint">${re(t,s.numbers)}</td>
      <td><button class="mono bare" type="button" data-focus="row-${t.key}">${o}</button></td>
      ${e.map(i=>l`<td>${Du(t,i)}</td>`)}
    </tr>`}function Du(s,t){let e=t.boxes.find(a=>a.key===s.key);if(!e)return"";let n=Et(e,t),o=n?r("plus.lines",{n}):r(
"row.too-long"),i=e.percent!==null&&e.percent<100;return l`
    ${e.over_chars?l`<strong class="too-long">${o}</strong>`:`${ks(e,t)} %`}
    ${i&&e.percent?l`<small class="hint">${r("at",{percent:e.percent})}</small>`:null}`}function Hu(s,t){let e=t?.boxes.
find(i=>i.key===s.picked?.key);if(!(e&&t))return null;let n=Et(e,t),o=B("too-long",n?r("too-long.lines",{n}):r("row.too-\
long"));return l`
    <div class="box-foot">
      <div class="row-of">
        <code><strong>${$e(e)}</strong></code><span class="fill"></span>
        ${e.over_chars?o:B("ok",r("fits"))}
      </div>
      <p class="small">${Uu(e)}</p>
      <div class="row-of">
        <a class="button primary small" href="#/translate/${h.language}/${e.messages[0]}">
          ${r("edit-text")}${b("E")}
        </a>
        ${e.written?l`<code class="written">${_t(e.written)}</code>`:null}
      </div>
    </div>`}function Uu({over_chars:s,lines:t,percent:e,floor_percent:n,free_chars:o}){return s?r("box.over",{language:M(
h.language),lines:t,percent:e,n:s}):e?r("box.fits",{percent:e,floor:n,n:o}):r("box.diagram")}var Fu=6;function pa(s,t,e){t.scroller.setAttribute("aria-label",t.page.element.getAttribute("aria-label")??"");let n=o=>e?
s.setSecond(o):s.goTo("sheet",o,...h.output?[h.output]:[]);return l`
    <section class="pane">
      <header class="pane-head">
        ${ut(r(e?"language.second":"language"),t.tag,n,P())}
        ${e?null:Vu(s)}
        ${e?da("close",r("second.close"),()=>s.setSecond(null)):null}
      </header>
      ${t.scroller}${s.see==="far"&&!e?qu(t):null}
    </section>`}function Vu(s){let{inStep:t,second:e,see:n}=s,o=l`
    <button
      type="button"
      class="button small"
      data-focus="step"
      aria-pressed=${String(t)}
      @click=${()=>s.link()}
    >${m(t?"link":"lock")}${r(t?"in-step":"not-in-step")}${b("L")}</button>`;return l`
    ${n==="blind"?Wu(s):null}
    <span class="fill"></span>
    ${e?o:da("second",r("second.open"),()=>s.setSecond(s.other))}`}var da=(s,t,e)=>l`
  <button type="button" class="link plain" data-focus=${s} @click=${e}>${t}</button>`;function Wu(s){let t=E(e=>{s.blind=
e,s.applyOverlays()});return l`
    <select aria-label=${r("see.blind")} data-focus="blind" @change=${t}>
      ${["deutan","protan","tritan"].map(e=>l`<option value=${e} ?selected=${e===s.blind}>${r(`blind.${e}`)}</option>`)}
    </select>`}function qu({page:s}){let t=K(h.output??"").read_from_m,e=new Map;for(let o of s.page?.boxes??[])o.reach_m&&
!e.has(o.reach_m)&&e.set(o.reach_m,o);let n=[...e].sort(([o],[i])=>i-o).slice(0,Fu);return l`
    <div class="distances">
      ${n.map(([o,i],a)=>l`
          <p class=${a?"":"first"}>
            ${r("far.text",{name:$e(i),mm:i.letter_mm,m:o})}
            ${t&&i.far?Ku(i,o,t):null}
          </p>`)}
      <p class="hint">${t?r("far.asked",{m:t}):r("far.unasked")}</p>
    </div>`}function Ku(s,t,e){if(t>=e)return[" ",m("ok")];let n=(s.letter_mm*e/t).toFixed(1);return l`<strong class="error">${`\
 ${r("far.needs",{mm:n,m:e})}`}</strong>`}var fa=[.1,.15,.2,.25,.33,.4,.5,.61,.75,.9,1,1.25,1.5,2,3,4,6,8],Gu=72/25.4,Zu=600,Yu=2e3,Ju=85.6,ma={x:40,y:24},Ds={get isMeasured(){
return g.get("px-per-mm")!==null},get now(){return g.get("px-per-mm",96/25.4)}};function ga(s,t,e){let n=Ds.now/Gu;if(s===
"far")return n*Zu/Yu;if(s==="real")return n;if(s!=="fit")return s*(96/72);let o=(e.clientWidth-ma.x)/t.width;return Math.
min(o,Math.max((e.clientHeight-ma.y)/t.height,.05))}function $a(s,t){let e=s*72/96;return t>0?fa.find(n=>n>e+.01):fa.findLast(
n=>n<e-.01)}function wa(s,t){let e=t.scrollTop/Math.max(1,t.scrollHeight-t.clientHeight),n=t.scrollLeft/Math.max(1,t.scrollWidth-
t.clientWidth);s.scrollTop=e*(s.scrollHeight-s.clientHeight),s.scrollLeft=n*(s.scrollWidth-s.clientWidth)}function ba(s){
let t=Ds.now,e=E(i=>{t=Number(i),o.draw()}),n=()=>{g.set("px-per-mm",t),o.close(),s()},o=new N({name:"card",head:"card-h\
ead"},()=>[l`<h1 id="card-head">${r("card.head")}</h1>`,l`<p class="soft">${r("card.what")}</p>`,l`<div class="bank-card" ${k(
{width:`${Ju*t}px`})}></div>`,l`
      <p>
        <input
          type="range"
          min="2"
          max="12"
          step="0.02"
          .value=${String(t)}
          aria-label=${r("card.head")}
          @input=${e}
        >
      </p>`,l`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>o.close()}>${r("cancel")}</button>
        <button class="button primary" type="button" @click=${n}>${r("card.done")}</button>
      </p>`]);o.open()}var Qu=[["rulers","R"],["names","N"],["columns","C"],["baseline","B"],["bleed","G"]];function ya(s){if(h.only)return null;
let t=(e,n)=>l`
    <button
      type="button"
      data-focus="mode-${e}"
      aria-pressed=${String(s.mode===e)}
      @click=${()=>s.setMode(e)}
    >${r(`mode.${e}`)}${n?b(n):null}</button>`;return l`
    <div class="segments" role="group" aria-label=${r("mode")}>
      ${t("look","")}${t("design","A")}${t("six","6")}
    </div>`}var ka=({design:s})=>l`
  <div class="segments" role="group" aria-label=${r("overlays")}>
    ${Qu.map(([t,e])=>l`
        <button
          type="button"
          data-focus="show-${t}"
          aria-pressed=${String(s.shown.has(t))}
          @click=${()=>s.toggle(t)}
        >${r(`design.${t}`)}${b(e)}</button>`)}
  </div>`;function va({six:s}){let t=[[!1,r("six.whole")],[!0,r("six.part")]];return l`
    ${tp(s)}
    ${j(r("six.view"),t,s.near,e=>s.setNear(e),{keys:{true:"Z"}})}`}function tp(s){let t=e=>l`
    <label>
      <input
        type="checkbox"
        .checked=${s.tags.includes(e)}
        ?disabled=${!s.tags.includes(e)&&s.tags.length>=6}
        @change=${()=>s.toggle(e)}
      >${ee(e)}<span class="tag">${e}</span>
    </label>`;return l`
    <details class="six-choice">
      <summary class="button small" data-focus="six-choice">${s.tags.join(" ")}</summary>
      <div class="six-list" role="group" aria-label=${r("six.languages")}>
        <button type="button" class="button small" @click=${()=>s.choosing([])}>${r("six.worst")}</button>
        ${P().map(t)}
      </div>
    </details>`}var ep=[["boxes","B"],["bleed","G"],["order","O"],["changes","C"]];function xa(s){return l`
    ${op(s)}${ip(s)}${ya(s)}
    ${sp(s)}
    <span class="fill"></span>
    <button
      type="button"
      class="button small boxes-button"
      data-focus="drawer"
      aria-expanded=${String(s.drawerOpen)}
      @click=${()=>s.drawer()}
    >${r(s.designing?"design.lines.short":"boxes.list")}</button>
    ${ap(s)}`}function sp(s){return s.isSix?va(s):s.designing?ka(s):np(s)}function np(s){let t=[["print",r("see.print")],
["grey",r("see.grey")],["blind",r("see.blind")],["far",r("see.far")]],e=o=>s.setSee(o),n=ep.filter(([o])=>o!=="changes"||
!h.only);return l`
    <div class="segments" role="group" aria-label=${r("overlays")}>
      ${n.map(([o,i])=>rp(s,o,i))}
    </div>
    ${j(r("see"),t,s.see,e,{radio:!0,keys:{far:"D"}})}`}function op(s){let e=h.project.outputs.filter(({name:n})=>nt(h.language,
n)).map(({name:n})=>[n,R(n)]);return e.length<2?null:j(r("output"),e,h.output??"",n=>s.goTo("sheet",h.language,n))}function ip(s){
let t=K(h.output??"").pages;if(t<2)return null;let e=Array.from({length:t},(n,o)=>[o+1,r("page.short",{n:o+1})]);return j(
r("pages"),e,s.number,n=>{s.number=n,s.load()})}var rp=(s,t,e)=>l`
  <button
    type="button"
    data-focus=${t}
    aria-pressed=${String(s.overlays.has(t))}
    @click=${()=>s.toggle(t)}
  >${r(`overlay.${t}`)}${b(e)}</button>`;function ap(s){let t=(e,n,o)=>l`
    <button type="button" data-focus=${e} aria-pressed=${String(s.zoom===e)} @click=${o}>
      ${r(`zoom.${e}`)}${b(n)}
    </button>`;return l`
    <div class="segments" role="group" aria-label=${r("zoom")}>
      <button type="button" aria-label=${r("zoom.out")} data-focus="out" @click=${()=>s.step(-1)}>−</button>
      <button type="button" class="zoom-now" title=${r("zoom.now")} data-focus="now" @click=${()=>s.setZoom(1)}>
        ${s.percent}
      </button>
      <button type="button" aria-label=${r("zoom.in")} data-focus="in" @click=${()=>s.step(1)}>+</button>
      ${t("fit","0",()=>s.setZoom("fit"))}${t("real","1",()=>s.real())}
    </div>`}function Oa([s,t]){J(s),Mt(t)&&St(t)}async function lp(s,t,{go:e}){Oa(t);let n=new Hs(s,e);await n.load();let o=D(i=>{n.
isSix?n.six.hear(i):i.type==="reloaded"?n.load():i.type==="findings-loaded"&&n.judge()});return{close:()=>{o(),n.close()},
go:i=>(Oa(i),n.load(),!0),takes:i=>i==="g",pressed:(i,a)=>n.pressed(i,a)}}var Hs=class{constructor(t,e){this.goTo=e,this.
overlays=new Set(g.get("overlays",["boxes","changes"])),this.see="print",this.blind="deutan",this.mode=h.only?"look":g.get(
"sheet-mode","look"),this.second=g.get("second"),this.number=1,this.zoom="fit",this.picked=null,this.inStep=g.get("step",
!0),this.leading=!1,this.panes=[],this.numbers=new Map,this.toolbar=$(l`
      <div class="toolbar wraps" role="toolbar" aria-label=${r("overlays")} data-area=""></div>`),this.area=$(l`<div class="panes" data-area=""></div>`),
this.list=$(l`<aside class="side boxes" data-area="" aria-label=${r("boxes.head")}></aside>`),this.root=$(l`<div class="columns sheet">${this.
area}${this.list}</div>`),this.hints=$(l`<footer class="footbar design-hints wide-only"></footer>`),t.append(this.toolbar,
this.root,this.hints),this.design=new Is(this),this.six=new zs(this),this.sized=new ResizeObserver(()=>this.size()),this.
sized.observe(this.area)}close(){this.sized.disconnect()}get drawerOpen(){return this.root.classList.contains("with-boxe\
s")}async load(){St(cs(h.language));let{output:t}=h;if(!t||!nt(h.language,t)){w(l`<p class="empty">${r("nothing")}</p>`,
this.area);return}(!P().includes(this.second??"")||this.second===h.language)&&(this.second=null);let e=await st(h.language);
this.numbers=new Map(e.map(n=>[n.key,n.number])),this.number=Math.min(this.number,K(t).pages||1),this.isSix?await this.six.
load():await this.loadPanes(t)}async loadPanes(t){let e=[h.language,...this.second?[this.second]:[]].map(n=>this.paneOf(
n));try{let n=e.map(({tag:c})=>c),o=this.designing?this.design.load(n,t):null,i=e.map(({page:c,tag:u})=>c.show(u,t,this.
number)),a=h.only?[]:e.map(({page:c,tag:u})=>oa(c,u,t,this.number));await Promise.all([o,...i,...a])}catch(n){if(!(n instanceof
z&&this.panes.length))throw n;return}this.exchange(e)}exchange(t){let{scrollLeft:e=0,scrollTop:n=0}=this.panes[0]?.scroller??
{};this.panes=t,this.draw();for(let{scroller:o}of t)o.scrollTo(e,n)}paneOf(t){let e=new mt({onpick:i=>this.pickBox(i),numbers:this.
numbers}),n=$(l`<div class="scroller" tabindex="0" role="region">${e.element}</div>`),o={page:e,tag:t,scroller:n,scale:1};
return n.addEventListener("scroll",()=>this.follow(o),{passive:!0}),o}draw(){this.tools();let t=this.isSix?this.six.view():
this.panes.map((e,n)=>pa(this,e,n));w(t,this.area),this.applyOverlays(),this.size(),this.boxes()}tools(){w(xa(this),this.
toolbar)}boxes(){if(this.root.classList.toggle("is-design",this.designing),this.root.classList.toggle("is-six",this.isSix),
this.isSix){this.six.draw();return}w(this.designing?na():null,this.hints),this.designing?this.design.draw():w(ua(this),this.
list)}get designing(){return this.mode==="design"}get isSix(){return this.mode==="six"}setMode(t){this.isSix&&this.six.leave(),
this.mode=t,g.set("sheet-mode",t),this.see="print",this.load()}judge(){this.designing&&(this.design.judge(),this.design.
draw())}toggle(t){this.overlays.delete(t)||this.overlays.add(t);let e={order:"boxes",boxes:"order"}[t];e&&this.overlays.
has(t)&&this.overlays.delete(e),g.set("overlays",[...this.overlays]),this.applyOverlays(),this.size()}drawer(){this.root.
classList.toggle("with-boxes"),this.tools(),this.drawerOpen&&this.list.querySelector("button")?.focus()}setSee(t){this.see=
t,this.draw()}applyOverlays(){let t={grey:"grayscale(1)",blind:`url("#${this.blind}")`,print:"none",far:"none"};for(let{
page:e}of this.panes){e.lit=this.picked?.messages[0]??null;let n=this.isSix?["changes"]:this.overlays;e.setOverlays(this.
see==="far"?[]:n),e.paper.style.filter=t[this.see]}}get other(){return[g.get("second"),h.project.source,h.project.staff,
...P()].find(e=>e&&e!==h.language&&P().includes(e))??null}setSecond(t){this.second=t,t&&g.set("second",t),this.load()}size(){
for(let t of this.panes){let{page:e,scroller:n}=t;if(!e.page||!n.isConnected)continue;let o=this.designing?this.design.roomIn(
n):n;t.scale=ga(this.see==="far"?"far":this.zoom,e.page,o),e.element.style.width=`${e.page.width*t.scale}px`,this.designing&&
this.design.drawPane(t)}this.tools()}get percent(){let[t]=this.panes;return t?.page.page?`${Math.round(100*t.scale*72/96)}\
 %`:""}setZoom(t){let e=this.panes.map(({scroller:n})=>[(n.scrollLeft+n.clientWidth/2)/n.scrollWidth,(n.scrollTop+n.clientHeight/
2)/n.scrollHeight]);this.zoom=t,this.size(),this.panes.forEach(({scroller:n},o)=>{let[i=0,a=0]=e[o]??[];n.scrollLeft=i*n.
scrollWidth-n.clientWidth/2,n.scrollTop=a*n.scrollHeight-n.clientHeight/2})}step(t){let e=$a(this.panes[0]?.scale??1,t);
e&&this.setZoom(e)}real(){Ds.isMeasured?this.setZoom("real"):ba(()=>this.setZoom("real"))}follow(t){if(!(!(this.inStep||
this.isSix)||this.panes.length<2||this.leading)){this.leading=!0;for(let e of this.panes)e!==t&&wa(e.scroller,t.scroller);
requestAnimationFrame(()=>{this.leading=!1})}}link(){if(!this.second){this.setSecond(this.other);return}this.inStep=!this.
inStep,g.set("step",this.inStep),this.draw()}pickBox(t){this.picked=t,this.applyOverlays(),this.boxes(),this.list.querySelector(
'[aria-current="true"]')?.scrollIntoView({block:"nearest"})}edit(){let t=this.picked?.messages[0];t&&this.goTo("translat\
e",h.language,t)}get modes(){return{a:()=>this.setMode(this.designing?"look":"design"),6:()=>this.setMode("six"),c:()=>this.
toggle("changes")}}pressed(t,e){if(t.key==="Escape"&&this.drawerOpen){this.drawer();return}let n={...h.only?{}:this.modes,
b:()=>this.toggle("boxes"),g:()=>this.toggle("bleed"),o:()=>this.toggle("order"),d:()=>this.setSee(this.see==="far"?"pri\
nt":"far"),0:()=>this.setZoom("fit"),1:()=>this.real(),"+":()=>this.step(1),"=":()=>this.step(1),"-":()=>this.step(-1),"\
−":()=>this.step(-1),l:()=>this.link(),e:()=>this.edit(),t:()=>this.goTo("translate",h.language)};if(this.isSix){this.
six.pressed(t,e,n);return}let o=this.designing?this.design.keys:{};A(t,o[e]??n[e])}};var ko={};dt(ko,{open:()=>Zp});var Ma=({theirs:s,base:t,fingerprint:e,by:n,on:o})=>({theirs:s??"",base:t??"",fingerprint:e,by:n,on:o});function Sa(s,{text:t,
fingerprint:e}){return t===s.value?!1:(e!==s.fingerprint&&(s.conflict={theirs:s.value,base:"",fingerprint:s.fingerprint}),
s.value=t,s.fingerprint=e,s.save=s.conflict?"conflict":"unsaved",!0)}function Aa(s,t,e){let n=cp(s,t);if(s.meters=t.meter,
n==="conflict"){let{target:o,fingerprint:i,comments:a}=t,c=s.record.target??"";return s.conflict={theirs:o??"",base:c,fingerprint:i,
by:e.by,on:null},s.save="conflict",s.record.comments=a,n}return n==="replaced"?hp(s,t,e):s.conflict&&(s.save=n==="freed"?
"unsaved":null),s.conflict=null,s.record=t,n}function cp(s,t){let e=!at(s);return t.fingerprint===s.fingerprint?e&&s.conflict?
"freed":"kept":e&&t.target!==s.value?"conflict":"replaced"}function hp(s,t,{by:e,time:n,somebody:o}){let i=t.target??"",
{elsewhere:a,value:c}=s,u=a&&!a.seen?a.text:c;u!==i?s.elsewhere={text:u,by:e||o,time:n,seen:!1}:delete s.elsewhere,s.value=
i,s.fingerprint=t.fingerprint,delete s.written,s.save=null}function Ta(s,t,e=s.conflict){return e&&(s.fingerprint=e.fingerprint,
s.record={...s.record,target:e.theirs}),s.conflict=null,delete s.written,s.value=t,!at(s)}var up=1500,pp=30,dp=3,Us=class{constructor(t,e,n,o=L){this.tag=t,this.store=e,this.onchange=n,this.send=o,this.timers=new Map,
this.wait=0}typed(t){t.save=t.conflict?"conflict":"unsaved",this.store.keep(this.tag,t.key,t.value,t.fingerprint),this.later(
t,up,()=>this.save(t)),this.onchange(t)}later(t,e,n){clearTimeout(this.timers.get(t.key)),this.timers.set(t.key,setTimeout(
n,e))}async save(t,{done:e=!1,force:n=!1,undone:o=!1}={}){clearTimeout(this.timers.get(t.key)),e&&(t.finished=t.value);let i=t.
finished!==void 0&&t.finished===t.value;if(t.conflict&&!n)return this.onchange(t),!1;if(!i&&!o&&at(t))return this.nothing(
t),!0;if(t.going)return await t.going,this.save(t,{done:e,force:n,undone:o});t.going=this.put(t,i,o);try{return await t.
going}finally{t.going=null}}nothing(t){t.save==="unsaved"&&(t.save=null,this.store.forget(this.tag,t.key),this.onchange(
t))}async put(t,e,n=!1){let o=t.value;t.save="saving",t.turn=(t.turn??0)+1,this.onchange(t);let i=`/api/texts/${encodeURIComponent(
this.tag)}/${encodeURIComponent(t.key)}?words=${O}`,a=e?{done:!0,source:t.record.source}:n?{undone:n}:{},c={text:o,client:et,
by:g.get("name",""),...a},u;try{u=await this.send("PUT",i,c,{"If-Match":`"${t.fingerprint}"`})}catch(p){return this.refused(
t,p,e),!1}return this.taken(t,o,u,e),!0}taken(t,e,n,o){let{fingerprint:i,state:a,versions:c,machine:u,by:p,on:d}=n,f=n.value??
e,y=a==="stale"?t.record.old_source:null;t.fingerprint=i,t.conflict=null,t.written=e,t.turn=(t.turn??0)+1,o&&delete t.finished,
t.record={...t.record,target:f,state:a,fingerprint:i,versions:c,machine:u,by:p,on:d,old_source:y},t.save=t.value===e?"sa\
ved":"unsaved",t.savedAt=new Date,this.wait=0,t.value===e?this.store.forget(this.tag,t.key):this.typed(t),this.onchange(
t)}refused(t,e,n){t.turn=(t.turn??0)+1,e instanceof z?e.status===412?(t.conflict=Ma(e.body),t.save="conflict"):(t.save="\
refused",t.why=W(e),e.status===503?this.later(t,dp*1e3,()=>this.save(t,{done:n})):delete t.finished):(t.save="lost",this.
wait=Math.min(pp,Math.max(1,this.wait*2)),this.count(t,this.wait,n)),this.onchange(t)}count(t,e,n){t.left=e,this.onchange(
t),this.later(t,1e3,()=>e>1?this.count(t,e-1,n):this.save(t,{done:n}))}async back(t){this.wait=0;for(let e of t)(e.save===
"lost"||e.save==="unsaved")&&await this.save(e)}close(){for(let t of this.timers.values())clearTimeout(t)}};function Fs(s,t=0,e=!1){return s?s.about?mp(s):fp(s,t):l`<div class="meter"><span class="hint">${r(e?"meter.label":"mete\
r.none")}</span></div>`}function _a(s,t){return s.over_chars>0?[t?r("meter.over",{n:t}):r("meter.wide"),r("meter.chars-o\
ver",{n:s.over_chars})]:[r(s.percent<=s.floor_percent?"meter.smallest":"meter.fits",{n:s.lines}),s.free_chars?r("meter.c\
hars-free",{n:s.free_chars}):""]}function fp(s,t){let e=s.over_chars>0;return l`
    <div class="meter${e?" is-over":""}">
      ${gp(s.lines,e?Math.max(1,t):0)}
      <div class="meter-said">
        ${ja(_a(s,t),e)}
        <div class="small">
          <span>${r("text-size")}${" "}<strong>${`${s.percent} %`}</strong></span>
          ${Ft(s.percent,s.floor_percent,e?"over":"fits")}
          <span class="soft">${r("meter.floor",{percent:s.floor_percent})}</span>
        </div>
      </div>
    </div>`}var ja=([s,t],e)=>l`
  <div><strong class=${e?"too-long":""}>${s}</strong><span class="small soft">${t}</span></div>`;function mp(s){return l`
    <div class="meter${s.over_chars?" is-over":""}">
      <div class="meter-said">
        ${ja(Ca(s),s.over_chars>0)}
        <div class="small">
          <span class="filled" aria-hidden="true">
            <i ${k({width:`${Math.min(100,s.filled??0)}%`})}></i>
          </span>
          <span class="soft">${r("about.what")}</span>
        </div>
      </div>
    </div>`}function Ca(s){return s.over_chars?[r("about.over"),r("meter.chars-over",{n:s.over_chars})]:s.smaller?[r("ab\
out.smaller"),""]:[r("about.fits"),r("meter.chars-free",{n:s.free_chars})]}function Ea(s,t){return s?s.about?Ca(s).filter(
Boolean).join(". "):s.over_chars>0?_a(s,t).join(". "):`${r("meter.fits",{n:s.lines})}. ${r("text-size")} ${s.percent} %`:
""}function gp(s,t){let e=Math.min(s,6),n=Math.max(0,e-t),o=(a,c)=>{let u=c>=n&&t>0,p=c===e-1?42:62-c%2*4;return xt`
      <rect x="5" y=${5+c*8+(u?2:0)} width=${p} height="5" class="line${u?" over":""}"></rect>`},i=Math.max(1,n)*8+5;return l`
    <svg class="meter-picture" viewBox="0 0 72 ${Math.max(34,e*8+8)}" aria-hidden="true">
      <rect x="1" y="1" width="70" height=${t?i:Math.max(32,i)} class="edge-line"></rect>
      ${Array.from({length:e},o)}
    </svg>`}var Vs=class{constructor(t){this.screen=t,this.undoable=null}async done(){let{opened:t,resolving:e}=this.screen;if(!(t&&
h.project.editable))return;let{entry:n,blocks:o}=t;o.length?this.block(t,o):n.conflict?e.ask(n):await this.finish(n)}block(t,e){
let n=e.join(" ");t.show(e),t.note(n),Y(n)}async finish(t){let{screen:e}=this,n={text:t.record.target??"",state:t.record.
state},o=e.entries.after(t),i=e.keeper.save(t,{done:!0});o?e.openText(o.key):e.closeRow(),e.paintList(),await i?(this.undoable=
{entry:t,...n},e.line()):t.save==="refused"&&e.openText(t.key),e.paintList()}async undo(){let{screen:t,undoable:e}=this;
if(!e)return;let{entry:n,text:o,state:i}=e;this.undoable=null,n.value=o,await t.openText(n.key),t.opened&&(t.opened.field.
value=o),n.record.state=i,await t.keeper.save(n,{force:!0,undone:!0}),t.paintList()}};function La(s,t){t.isComposing||A(t,Z(t)?$p(s,t):wp(s,t))}function $p(s,t){return t.key==="Enter"?()=>s.done():t.key.toLowerCase()===
"s"?()=>s.saveNow():null}function wp(s,t){let e=t.target,n={ArrowDown:1,ArrowUp:-1}[t.key];return n&&t.altKey?()=>s.step(
n):n&&e.matches(".open-row")?()=>bp(s.list,e,n):t.key==="F8"?()=>yp(s):t.key==="Escape"&&Ht(e)?()=>(s.opened?.doneButton??
e).focus():null}function bp(s,t,e){let n=[...s.querySelectorAll(".open-row")];n[n.indexOf(t)+e]?.focus()}function yp(s){
let t=s.opened?.stops??[],e=t[t.indexOf(document.activeElement)+1];e?e.focus():s.step(1,s.entries.needing)}function Ra(s,t,e){
A(t,{z:()=>s.side.zoom(!s.side.whole),s:()=>s.goTo("sheet",s.tag,...h.output?[h.output]:[]),e:()=>s.opened?.field.focus(),
c:()=>s.opened?.comments.open()}[e])}function $o(s){let t=pt(s)??"ok",e=r(`row.${t}`);return l`<span class="sign-of ${t}" title=${e}>${m(t)}${Q(e)}</span>`}var wo=s=>r(
"row.name",{n:s.record.number,state:r(`row.${pt(s)??"ok"}`)}),bo=(s,t)=>B(t,t==="too-long"&&s.over?r("too-long.lines",{n:s.
over}):r(`row.${t}`));function Na(s,{language:t,source:e,choose:n,back:o,stop:i}){let{record:a}=s,c=pt(s),{facts:u}=h.project;
return l`
    <div class="text-row" role="group" aria-label=${wo(s)} data-key=${s.key}>
      <span class="n">${a.number}</span>
      <button
        type="button"
        class="open-row"
        tabindex=${i?0:-1}
        data-focus="row-${s.key}"
        aria-label=${r("row.edit",{n:a.number})}
        @click=${n}
      ></button>
      <span class="src" ${_(e)}>${X(be(a.source),u)}</span>
      <span class="tgt" ${_(t,{face:!0,pitch:!0})}>
        ${s.value?X(be(s.value),u):kp()}
        ${o&&a.back?l`<span class="back hint" ${_(e)}>${a.back}</span>`:null}
      </span>
      ${$o(s)}
      <span class="phone-need">
        ${c?bo(s,c):null}<span class="go" aria-hidden="true">›</span>
      </span>
    </div>`}var kp=()=>l`<span class="hint" lang=${document.documentElement.lang} dir="ltr">${r("not-yet")}</span>`;function Pa(s){let{entries:t}=s,e=r("done-of",{n:t.done,all:t.size});return l`
    ${j(r("filter"),vp(s),s.chosen,n=>s.choose(n))}
    <span class="progress">${ds(t.counts)}<span class="small"><strong>${e}</strong></span></span>
    <span class="fill wide-only"></span>
    ${xp(s)}
    ${t.all.some(n=>n.record.back)?Op(s):null}
    <button type="button" class="button small drawer-button" data-focus="drawer" @click=${()=>s.drawer()}>
      ${r("page")}${b("F6")}
    </button>`}function vp({entries:s}){return[["needs",r("tab.needs",{n:s.needing.length})],["all",r("tab.all",{n:s.size})],
G()?["page",r("page")]:["long",r("tab.long",{n:s.tooLong.length})]]}function xp(s){let t=E(e=>{s.find=e,s.paintList()});
return l`
    <label class="search wide-only">
      ${m("search")}
      <input
        type="search"
        placeholder=${r("find.both")}
        aria-label=${r("find.both")}
        data-focus="find"
        .value=${s.find}
        @input=${t}
      >${b("/")}
    </label>`}function Op(s){let t=()=>{s.back=!s.back,s.paintList()};return l`
    <button
      type="button"
      class="button small wide-only"
      data-focus="back"
      aria-pressed=${String(s.back)}
      @click=${t}
    >${r("back")}</button>`}function Ba(s,t){let{opened:e,language:n,source:o,back:i}=s,a=(p,d)=>p===e?.entry?e.element:
Na(p,{language:n,source:o,choose:()=>s.openText(p.key),back:i,stop:d===0&&!e}),c=s.entries.needing[0],u=G()&&!e&&c&&h.project.
editable;return[ft(t,p=>p.key,a),t.length?null:l`<p class="empty">${s.find?r("nothing"):r("all-done")}</p>`,u?Mp(c,()=>s.
openText(c.key)):null]}var Mp=(s,t)=>l`
  <div class="start-bar">
    <button type="button" class="button primary large" @click=${t}>
      ${r("start-with",{n:s.record.number})}
    </button>
  </div>`;var Sp=300,Ia=0,Ws=class{constructor(t,{ondrawn:e,onslow:n=()=>{},onfail:o=()=>{}},i=L){this.tag=t,this.ondrawn=e,this.onslow=
n,this.onfail=o,this.send=i,this.seq=0,this.shown=0,this.busy=!1,this.waiting=null,this.client="",this.anew()}anew(){Ia+=
1,this.client=`${et}-${Ia}`}get path(){return`/api/draft/${encodeURIComponent(this.tag)}?words=${O}`}post(t,e,n){this.seq+=
1,this.waiting={seq:this.seq,output:t,key:e,text:n,at:performance.now()},this.busy||this.next()}async measure(t,e,n){return(await this.
send("POST",this.path,{seq:0,output:t,key:e,text:n,client:`${et}-measure`})).meter}async next(){let{waiting:t}=this;if(!t)
return;this.waiting=null,this.busy=!0;let e=setTimeout(()=>this.onslow(!0),Sp);try{let{at:n,...o}=t,i=await this.send("P\
OST",this.path,{...o,client:this.client});i.seq>this.shown&&(this.shown=i.seq,this.ondrawn(i,t.key,Math.round(performance.
now()-n)))}catch(n){this.onfail(n)}finally{clearTimeout(e),this.onslow(!1),this.busy=!1,this.waiting&&this.next()}}};function za(s,t,e){
s.meter=t.meter,t.meter&&(s.meters={...s.meters,[e]:t.meter}),s.findings=(t.findings??[]).map(n=>({...n,value:t.value}))}
function Da(s,t,{output:e=null,number:n=null},o){let i=e??t.output??o,a=s?.record.boxes??[],c=a.find(p=>p.output===i)??a[0]??
null,u=t.output===i?t.number:1;return{place:c,output:n?e:c?.output??i,number:n??c?.page??u}}function Ha(s,t,{box:e,phone:n}){
let o=t.width/s.width;return e?Math.max(.05,Math.min(4,Math.max(t.width*.9/e.rect[2],n?2*o:0))):Math.max(.05,n?o:Math.min(
o,t.height/s.height))}var Ua=({findings:s,value:t})=>s.filter(({start:e,end:n,value:o})=>e!==null&&n!==null&&o===t&&(e>0||
n<t.length));function Ap({elsewhere:s},t){return!s?.text||t.some(e=>e.text===s.text)?[]:[{text:s.text,how:"replaced"}]}async function Fa(s,t,e){
let n=`/api/history/${encodeURIComponent(t.tag)}/${encodeURIComponent(s.key)}`,o=(await S(n)).versions??[],i=[...Ap(s,o),
...o],a=u=>{c.close(),e(u)},c=new N({name:"history",head:"history-head"},()=>[l`
      <div class="row-of">
        <h1 id="history-head">${r("history.head",{n:s.record.number})}</h1>
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>c.close()}>${r("close")}</button>
      </div>`,i.length?l`<ol>${i.map(u=>_p(u,s,t,a))}</ol>`:l`<p class="soft">${r("history.none")}</p>`]);c.open()}function Tp({
by:s,on:t,how:e,over:n,until:o}){let i=s||(e==="replaced"&&o?r("history.nobody"):""),a=e&&(n?r("history.replaced-by",{by:n}):
r(`history.${e}`));return[i,t&&U(t),a,o&&U(o)].filter(Boolean).join(" · ")}function _p(s,t,e,n){let{text:o}=s,i=Tp(s),a=l`
    <button type="button" class="button small" @click=${()=>n(o)}>${r("history.use")}</button>`;return l`
    <li>
      <p class="foreign" ${_(e,{face:!0,pitch:!0})}>${Kt(t.value,o)}</p>
      <div class="row-of small soft">${i}<span class="fill"></span>${h.project.editable?a:null}</div>
    </li>`}var yo=s=>s.normalize("NFC").replace(/[\u064b-\u0652\u0640\u0670\u0591-\u05c7]|[\u200b\u2060\u00ad]/g,"").toLocaleLowerCase();
function Va({use:s,avoid:t},e){let n=o=>o.some(i=>e.includes(yo(i)));return!e||!(s.length||t.length)?"unsigned":n(t)||s.
length&&!n(s)?"warning":"ok"}function Ka(s,t,e,n){let o=yo(e);return l`
    <div class="glossary">
      <span class="row-of small soft">${m("book")}${r("glossary")}</span>
      ${s.map(i=>jp(i,o,t,n))}
    </div>`}function jp({term:s,note:t,use:e,avoid:n},o,i,a){let c=Va({use:e,avoid:n},o),u=Wa(e," / ",d=>qa(d,i,a)),p=Wa(
n,", ",d=>qa(d,i,null));return l`
    <p class="small">
      <span class="badge ${c}">
        <span>${c==="unsigned"?null:[m(c),Q(r(Cp[c]))]}</span>
        ${s}${e.length?[" → ",u]:null}
      </span>
      ${n.length?l`<span class="avoid">${r("glossary.not")}${" "}${p}</span>`:null}
      ${t?l`<span class="soft">${t}</span>`:null}
    </p>`}var Cp={ok:"glossary.used",warning:"glossary.unused"},Wa=(s,t,e)=>s.map((n,o)=>[o?t:null,e(n)]);function qa(s,t,e){
let n=_(t,{face:!0});return e?l`
    <button
      type="button"
      class="word"
      title=${r("glossary.insert",{word:s})}
      @mousedown=${Dt}
      @click=${()=>e(s)}
      ${n}
    >${s}</button>`:l`<bdi class="word" ${n}>${s}</bdi>`}var Ep=["text-too-long","word-too-wide"],Ga=(s,t)=>({code:"",severity:s,text:t,start:null,end:null});function Za(s,t){let e=(s.
meter?.over_chars??0)>0,n=s.findings.filter(o=>o.code==="text-missing"?!1:!(e&&Ep.includes(o.code)));return[...(s.value.
trim()?t:[]).map(o=>Ga("error",o)),...e?[Ga("too-long",Lp(s))]:[],...n]}function Lp({meter:s,over:t,place:e}){let n=t?"f\
ind.over":"find.wide";return r(s?.about?"about.find":n,{n:t,output:R(e?.output??""),percent:s?.percent})}var Rp={"too-lo\
ng":"too-long",error:"error"};function Ya(s,t,e){let n=l`<button type="button" class="link" @click=${()=>e(s)}>${r("waiv\
e")}</button>`;return l`
    <p class="finding ${s.severity}" tabindex="-1">
      ${m(Rp[s.severity]??"warning")}
      <span>${s.text}${s.hint?l`<span class="soft">${` ${s.hint}`}</span>`:null}</span>
      ${ae({code:s.code,key:t})?n:null}
    </p>`}var qs=class{constructor(t,{source:e,crop:n,total:o,changed:i}){this.entry=t,this.source=e,this.crop=n,this.total=o,this.
changed=i,this.all=!1,this.wasWhole=!1,this.said={sign:"",words:null,was:null}}get words(){let{source:t,old_source:e}=this.
entry.record,n=`${e}
${t}`;if(this.said.sign!==n){let{facts:o}=h.project,i=e?Kt(e,t,o):X(t,o);this.said={sign:n,words:i,was:e?ye(e,t):null}}return this.
said}view(t,e){return l`
      <div class="src-head">${this.head()}</div>
      <p class="source-text" ${_(this.source)}>${this.words.words}</p>
      <div class="more">${this.more(t)}</div>
      <div class="crop-head small soft"><span>${r("crop")}</span><span>${e}</span></div>
      ${this.crop.element}`}head(){let{record:t,key:e}=this.entry,n=()=>{this.all=!this.all,this.changed()};return l`
      <span class="phone-n">
        <strong>${t.number}</strong>${r("n-of",{n:"",all:this.total()||""})}
      </span>
      <code>${e}</code>
      ${t.state==="stale"?B("stale",r("source.changed",{language:M(this.source.tag)})):null}
      <span class="phone-n">${this.need()}</span>
      <button type="button" class="link phone-more" aria-expanded=${String(this.all)} @click=${n}>
        ${r(this.all?"less":"more")}
      </button>`}need(){let t=pt(this.entry);return t&&t!=="stale"?bo(this.entry,t):null}more(t){let{record:e}=this.entry,
n=(o,i)=>l`
      <p class="note small"><strong>${r(o)}</strong>${" "}${i}</p>`;return[this.words.was?this.was(e.old_source??""):null,
e.note?n("note",e.note):null,e.adapt?n("adapt",r("adapt.what")):null,t,e.back?n("back",e.back):null]}was(t){let e=()=>{this.
wasWhole=!0,this.changed()};return l`
      <p class="was small">
        ${r("was")}${" "}<bdi ${_(this.source)}>${this.wasWhole?Wt(t):this.words.was}</bdi>${" "}
        ${this.wasWhole?null:l`<button type="button" class="link" @click=${e}>${r("was.all")}</button>`}
      </p>`}};var Np=6,Pp=6e3;function Bp({sign:s,name:t,count:e,never:n}){let o=Ze(`sign.${t}`)?r(`sign.${t}`):"",i=e>1?` ×${e}`:"",
a=Lt[s];return a?l`<span title=${o}>${m(a.picture)}${r(`line-end.${t}`)}${i}</span>`:l`<span class=${n?"never":""} title=${o}><b>${t}</b>${i}</span>`}
var Ks=class{constructor(t,{language:e,source:n,crop:o},i){this.entry=t,this.acts=i;let{record:a}=t;this.field=new qt({language:e,
value:t.value,label:r("field.name",{n:a.number,language:M(e.tag)}),facts:h.project.facts,readonly:!h.project.editable,oninput:i.
typed,onleave:i.leave,onnote:c=>this.note(c)}),this.comments=new ve(e.tag,a,i.commented),this.special=this.field.special(),
this.language=e,this.left=new qs(t,{source:n,crop:o,total:i.total,changed:()=>this.draw()}),this.noted=null,this.noting=
void 0,this.findings=null,this.element=$(l`<div class="text-row open" role="group" data-key=${t.key}></div>`),this.update()}get blocks(){
return ur(this.entry.value,h.project.facts)}update({findings:t=!0}={}){t&&(this.findings=this.found(this.blocks)),this.comments.
update(this.entry.record),this.draw()}draw(){let{entry:t,element:e}=this;e.setAttribute("aria-label",wo(t)),e.classList.
toggle("is-changed",this.acts.outdated()!==null),e.classList.toggle("all",this.left.all),w(l`
        <span class="n">${t.record.number}</span>
        <div class="tgt">
          ${this.field.element}
          ${this.hidden()}
          <p class="hint paste-note" role="status">${this.noted}</p>
          ${h.project.editable?[this.tools(),this.buttons()]:null}
          <div class="row-state">${this.state()}</div>
          <div class="meter-place">${Fs(t.meter,t.over,t.record.boxes.length>0)}</div>
          <div class="row-findings" ${k({"font-family":`var(--ui), "text-${this.language.tag}"`})}>
            ${this.findings}
          </div>
          ${this.acts.beside()}
        </div>
        <div class="src">${this.left.view(this.terms(),this.where())}${this.comments.element}</div>
        ${$o(t)}`,e)}hidden(){let t=rr(this.entry.value);if(!t.length)return null;let e=t.some(n=>n.never);return l`
      <p class="hidden-list small${e?" never":""}">
        ${e?m("error"):null}<span>${r("hidden")}</span>${t.map(n=>Bp(n))}
        ${e&&h.project.editable?this.takeButton():null}
      </p>`}takeButton(){return l`<button type="button" class="link" data-focus="take" @click=${()=>this.field.replace(le(
this.entry.value))}>${r("hidden.take")}</button>`}terms(){let t=this.entry.record.glossary;if(!t.length)return null;let e=h.
project.editable?n=>this.field.insert(n):null;return Ka(t,this.language,this.entry.value,e)}where(){return this.acts.outdated()??
(this.entry.place?R(this.entry.place.output):"")}tools(){let{facts:t}=h.project,e=[...new Set([...this.entry.record.facts,
...Object.keys(t)])].slice(0,Np);return l`
      <div class="tools row-of" role="group" aria-label=${r("facts")}>
        ${e.length?l`<span class="small soft wide-only">${r("facts")}</span>`:null}
        ${e.map(n=>l`
            <button type="button" class="fact" @mousedown=${Dt} @click=${()=>this.field.insert(`{${n}}`)}>
              <b>${`{${n}}`}</b>${" "}<span>${t[n]}</span>
            </button>`)}
        <span class="row-of wide-only">
          ${e.length?l`<span class="small soft">${r("or-type")}</span>${b("{")}`:null}
          <button
            type="button"
            class="button small"
            aria-label=${r("bold")}
            title=${r("bold")}
            @mousedown=${Dt}
            @click=${()=>this.field.bold()}
          ><b>B</b></button>
        </span>
        ${this.special}
      </div>`}buttons(){let{entry:t,acts:e}=this,n=this.blocks,o=at(t)&&t.record.state==="stale",i=[r("history"),t.record.
versions||null].filter(Boolean).join(" ");return l`
      <div class="acts row-of">
        <button type="button" class="button square previous phone-only" aria-label=${r("list")} @click=${e.close}>
          ${m("up")}
        </button>
        <button
          type="button"
          class="button primary done"
          data-focus="done"
          aria-disabled=${String(n.length>0)}
          title=${n.join(" ")}
          @click=${e.done}
        ><span>${o?r("still-right"):r("done-next")}</span>${b("Ctrl ↵")}</button>
        <button type="button" class="button wide-only" data-focus="undo" @click=${()=>this.field.undo()}>
          ${r("undo")}${b("Ctrl Z")}
        </button>
        <button type="button" class="link plain wide-only" data-focus="history" @click=${e.history}>
          ${i}
        </button>
        ${h.project.editable&&!g.get("name")?l`<span class="wide-only">${we()}</span>`:null}
      </div>`}state(){let{entry:t,acts:e}=this,{record:n}=t,o=t.save&&t.save!=="saved"?"draft":n.state,i=o==="checked"||
o==="translated"?"ok":o,a=l`<button type="button" class="link" @click=${e.conflict}>${r("conflict.open")}</button>`,c=["\
lost","refused","conflict"].includes(t.save??"");return l`
      ${B(i,r(`state.${o}`))}
      ${n.machine&&o!=="machine"?l`<span class="small soft">${r("origin.machine")}</span>`:null}
      <span class="small soft${c?" error":""}">${this.said()}</span>
      <span class="fill"></span>
      ${t.conflict?a:null}
      ${h.project.editable?this.copyButton():null}`}copyButton(){return l`
      <button type="button" class="link plain" data-focus="copy" @mousedown=${Dt} @click=${()=>this.field.replace(this.entry.
record.source)}>
        ${r("copy-source")}
      </button>`}said(){let{save:t,record:e}=this.entry;return this.acts.slow()?r("drawing"):t?r(`save.short.${t}`):e.by?
`${e.by} · ${U(e.on)}`:""}note(t){clearTimeout(this.noting),this.noted=t,this.draw(),this.noting=setTimeout(()=>this.unnote(),
Pp)}unnote(){this.noted=null,this.draw()}noteElsewhere(){let{elsewhere:t}=this.entry;if(!t||t.seen)return;clearTimeout(this.
noting);let{by:e,time:n}=t;this.noted=l`
      ${r("changed-elsewhere",{by:e,time:n})}${" "}
      <button type="button" class="link" data-focus="changed" @click=${this.acts.history}>
        ${r("changed-elsewhere.show")}
      </button>`,this.draw()}seenElsewhere(){let{elsewhere:t}=this.entry;!t||t.seen||(t.seen=!0,this.unnote())}show(t=this.
blocks){this.findings=this.found(t),this.draw()}hideFindings(){this.findings=null,this.draw()}found(t){let{entry:e}=this,
n=Za(e,t);return n.length?n.map(o=>Ya(o,e.key,this.acts.waive)):!(e.value&&e.meter)||e.meter.about?null:l`<p class="finding fine">${m(
"ok")}<span>${this.fine()}</span></p>`}fine(){let{boxes:t,facts:e}=this.entry.record,n=[...new Set(t.map(i=>i.output))].
map(R),o=r("fine.fits",{outputs:new Intl.ListFormat(document.documentElement.lang).format(n)});return e.length?`${o} ${r(
"fine.facts",{facts:e.map(i=>`{${i}}`).join(" ")})}`:o}get stops(){return[...this.element.querySelectorAll(".row-finding\
s .finding:not(.fine)")]}get doneButton(){return this.element.querySelector(".done")}};function Ja(s,t){return s.get(t)??(G()?void 0:s.needing[0]??s.all[0])}function Qa(s,t){let{language:e,source:n,side:o,tag:i}=s,
a=new Ks(t,{language:e,source:n,crop:o.crop},{typed:(c,u)=>s.typed(t,c,u),leave:()=>s.opened===a&&s.leave(),done:()=>s.done(),
history:()=>Fa(t,e,c=>a.field.replace(c)),conflict:()=>s.resolving.ask(t),commented:c=>s.commented(t,c),waive:({code:c,text:u})=>Os(
{code:c,key:t.key,language:i,message:u},()=>s.post(t)),close:()=>{s.closeRow(),s.paintList()},total:()=>s.entries.size,slow:()=>o.
slow,outdated:()=>s.outdated(t),beside:()=>s.beside(t)});return a}var Xa={x:40,y:24},Gs=class{constructor(t){this.owner=t,this.whole=g.get("whole",!0),this.slow=!1,this.failed=!1,this.turn=
0,this.boxPicked=null,this.page=new mt({onpick:e=>this.pickBox(e)}),this.crop=new gt,this.drafts=new Ws(t.tag,{ondrawn:(e,n,o)=>this.
drawn(e,n,o),onslow:e=>this.slowly(e),onfail:e=>this.notDrawn(e)}),this.toolbar=$(l`<div class="toolbar page-tools" data-area=""></div>`),
this.scroller=$(l`
      <div class="scroller" tabindex="0" role="region" aria-label=${r("page")}>${this.page.element}</div>`),this.sheet=$(
l`<div class="picked-box"></div>`),this.element=$(l`<section class="page-side">${this.toolbar}${this.scroller}${this.sheet}</section>`),
this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(this.scroller)}close(){this.sized.disconnect()}async show(t,e={}){
let{page:n,owner:o}=this,i=o.entries.get(t),{place:a,output:c,number:u}=Da(i,n,e,h.output);if(!c)return;this.turn+=1;let p=this.
turn;if(c!==n.output||u!==n.number){if(this.drafts.anew(),await n.show(o.tag,c,u),p!==this.turn)return;this.size()}n.element.
classList.toggle("is-rtl",o.language.rtl),i&&this.light(i,a,c),this.tools(),this.picked()}light(t,e,n){t.place=e,t.meter=
t.record.meter[n]??t.meter,this.page.light(t.key),this.owner.measure(t),this.crop.show(this.page,t.key),this.owner.lit(t),
this.follow()}async anew(){let{output:t,number:e}=this.page;if(!t){await this.show(this.owner.open()?.key??null);return}
this.drafts.anew();let n=h.project.outputs.find(o=>o.name===t);n&&await this.page.show(this.owner.tag,t,Math.max(1,Math.
min(e,n.pages)))}follow(){let t=this.page.litBox;if(!t)return;let e=t.getBoundingClientRect(),n=this.scroller.getBoundingClientRect();
this.whole?(e.top<n.top||e.bottom>n.bottom)&&(this.scroller.scrollTop+=e.top-n.top-80):this.zoom(!1)}size(){let{page:t}=this.
page;if(!t)return;let e={width:this.scroller.clientWidth-Xa.x,height:this.scroller.clientHeight-Xa.y},n=this.owner.open(),
o=n?this.page.boxesOf(n.key)[0]:this.boxPicked,i=Ha(t,e,{box:this.whole?null:o,phone:G()});this.page.element.style.width=
`${t.width*i}px`}zoom(t){this.whole=t,g.set("whole",t),this.size(),this.tools(),t||this.page.litBox?.scrollIntoView({block:"\
center",inline:"center"})}pickBox(t){if(G()&&this.owner.inPageView()){this.boxPicked=t,this.page.light(t.messages[0]??null),
this.picked(),this.whole||this.zoom(!1);return}let e=t.messages.indexOf(this.owner.open()?.key??""),n=t.messages[(e+1)%t.
messages.length];n&&this.owner.openText(n)}tools(){let{outputs:t}=h.project,{output:e,number:n}=this.page,o=e?K(e).pages:
1,i=t.length>2?se:R,a=u=>{St(u),this.show(this.owner.open()?.key,{output:u})},c=t.map(u=>[u.name,i(u.name)]);w([t.length>
1?j(r("output"),c,e,a):null,o>1?this.pages(o,n,e):null,j(r("view"),this.views(),this.whole,u=>this.zoom(u),{keys:{false:"\
Z"}}),l`<span class="fill"></span><span class="hint" role="status">${this.said()}</span>`],this.toolbar)}views(){return[
[!0,r("page.whole")],[!1,r("page.box")]]}pages(t,e,n){let o=Array.from({length:t},(i,a)=>[a+1,r("page.short",{n:a+1})]);
return j(r("pages"),o,e,i=>this.show(null,{output:n,number:i}))}said(){return this.slow?r("drawing"):this.failed?r("not-\
current"):h.drawn?r("drawn",{ms:h.drawn}):""}picked(){let t=this.boxPicked,e=t?this.owner.entries.get(t.messages[0]):void 0;
w(G()&&t&&e?this.pickedView(t,e):null,this.sheet)}pickedView(t,e){let n=pt(e),o=()=>{this.zoom(!this.whole),this.picked()},
i=a=>l`
      <button type="button" class="button primary large fill" @click=${()=>this.owner.openText(a)}>
        ${t.messages.length>1?r("edit-n",{n:this.page.numbers.get(a)}):r("edit-this")}
      </button>`;return l`
      <div class="row-of">
        <strong>${re(t,this.page.numbers)}</strong><code>${e.key}</code><span class="fill"></span>
        ${B(n??"ok",r(`row.${n??"ok"}`))}
      </div>
      <p class="cut" ${_(this.owner.language,{face:!0})}>${e.value||r("not-yet")}</p>
      <div class="row-of">
        <button type="button" class="button large" @click=${o}>${r(this.whole?"zoom":"page.whole")}</button>
        ${t.messages.map(i)}
      </div>`}post(t,e=t.value){this.page.output&&t.place&&this.drafts.post(t.place.output,t.key,e)}drawn(t,e,n){let o=this.
owner.entries.get(e);o&&(this.failed=!1,this.page.swap(t.groups,t.boxes??[]),this.crop.swap(this.page),za(o,t,this.page.
output??""),this.owner.measure(o),this.owner.open()===o&&this.crop.show(this.page,e),this.owner.drawn(t,o)),h.drawn=n,tt(
{type:"drawn"})}slowly(t){this.slow!==t&&(this.slow=t,this.tools(),this.owner.slow())}notDrawn(t){this.failed=!0,this.tools(),
console.warn(t)}};var Ip=30,zp=300,tl=2e3,Zs=class{constructor(t){this.screen=t,this.timer=void 0,this.asked=0}close(){clearTimeout(this.timer)}heard(t){
let{screen:e}=this;t.type==="back"?e.keeper.back(e.entries.all):t.type==="reloaded"&&t.client!==et&&hs(t,e.tag)&&this.later(
t,Ip)}later(t,e){clearTimeout(this.timer),this.timer=setTimeout(()=>this.run(t),e)}async run(t){let{screen:e}=this,n=new Map(
e.entries.all.map(({key:c,turn:u})=>[c,u])),o=await this.ask(t);if(!(o&&e.root.isConnected))return;let i=o.filter(c=>!this.
bring(c,n,t));for(let c of e.entries.all)c.save==="refused"&&!c.conflict&&e.keeper.save(c);i.length&&this.later(t,zp);let a=new Set(
o.map(c=>c.key));for(let{key:c}of e.entries.all)a.has(c)||e.remove(c);await this.page(),e.shownAnew()}async ask(t){this.
asked+=1;let e=this.asked;try{let n=await st(this.screen.tag);return e===this.asked?n:null}catch(n){if(!(n instanceof bt))
throw n;return e===this.asked&&this.screen.root.isConnected&&this.later(t,tl),null}}async page(){try{await this.screen.side.
anew()}catch(t){t instanceof z||this.unseen(t)}}unseen(t){if(!(t instanceof bt))throw t;this.screen.root.isConnected&&this.
later({type:"reloaded"},tl)}bring(t,e,n){let{screen:o}=this,i=o.entries.get(t.key);if(!i)return o.entries.byKey.set(t.key,
o.entryOf(t)),!0;if(i.going||i.turn!==e.get(t.key))return!1;let a=o.opened?.entry===i?o.opened:null;t.source!==i.record.
source&&a?.note(r("source.again"));let c={by:n.by??"",time:Gt().slice(0,5),somebody:r("somebody")};return this.tell(i,Aa(
i,t,c),a),!0}tell(t,e,n){let{keeper:o,store:i,tag:a}=this.screen;e==="freed"&&o.typed(t),e==="replaced"&&(i.forget(a,t.key),
n&&(n.field.value=t.value,t.elsewhere?n.noteElsewhere():n.unnote()))}opened(){let{screen:t}=this,e=t.opened?.entry;e&&(t.
side.page.light(e.key),t.measure(e),t.side.crop.show(t.side.page,e.key),at(e)||t.post(e),t.opened?.update())}};function Dp(s){return s.over_chars>0?B("too-long",r("meter.chars-over",{n:s.over_chars})):B("ok",r("conflict.fits",{n:s.
lines,percent:s.percent}))}var Ys=class{constructor(t,e,n){this.entry=t,this.conflict=t.conflict,this.mine=t.value,this.
language=e,this.acts=n,this.settled=!1,this.meter=null,this.rooms=new Map,this.field=new qt({language:e,value:t.value,label:r(
"conflict.result"),facts:h.project.facts,oninput:n.draw});let o={name:"conflict",role:"alertdialog",head:"conflict-head",
described:"conflict-what"};this.dialog=new N({...o,stays:!0},()=>this.view())}open(){let{element:t}=this.dialog;return t.
addEventListener("keydown",e=>{e.key!=="Enter"||!Z(e)||(e.preventDefault(),e.stopPropagation(),this.take(this.field.value))}),
t.addEventListener("close",()=>{this.settled||this.acts.later()}),this.dialog.open(),this.field.focus(),this.acts.draw(this.
field.value),this.room(this.conflict.theirs),this.room(this.mine),this}async room(t){if(!t)return;let e=await this.acts.
measure(t).catch(()=>null);e&&(this.rooms.set(t,e),this.dialog.draw())}take(t){this.settled=!0,this.dialog.close(),this.
acts.resolve(t)}shown(t,e){this.meter=Fs(t,e,this.entry.record.boxes.length>0),this.dialog.draw()}view(){let{theirs:t,by:e,
on:n}=this.conflict,o=[e,n?U(n):null].filter(Boolean).join(" · ");return[this.head(),l`
        <div class="two">
          ${this.version([r("conflict.theirs"),o],t,this.mine,r("conflict.take"))}
          ${this.version([r("conflict.mine"),r("conflict.here")],this.mine,t,r("conflict.keep"))}
        </div>`,this.before(),l`
        <div class="result">
          <div><h2>${r("conflict.result")}</h2>${this.field.element}</div>
          <div><p class="small soft">${r("crop")}</p>${this.acts.crop.element}<div>${this.meter}</div></div>
        </div>`,this.foot()]}head(){let{record:t,key:e}=this.entry;return l`
      <div class="conflict-head">
        <span class="warning">${m("warning")}</span>
        <div>
          <h1 id="conflict-head">${r("conflict.head")}</h1>
          <p id="conflict-what" class="soft">${r("conflict.what",{n:t.number,key:e})}</p>
        </div>
      </div>`}version([t,e],n,o,i){let a=this.rooms.get(n),c=n?Kt(o,n,h.project.facts):l`<span class="hint">${r("conflic\
t.empty")}</span>`;return l`
      <section>
        <h2>${t}<span class="small soft">${e}</span></h2>
        <p class="foreign" ${_(this.language,{face:!0})}>${c}</p>
        <div class="row-of">
          <span>${a?Dp(a):null}</span>
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>this.take(n)}>${i}</button>
        </div>
      </section>`}before(){let{base:t,theirs:e}=this.conflict;return t?l`
      <p class="small was">
        <strong>${r("conflict.before")}</strong>
        <bdi class="foreign" ${_(this.language,{face:!0})}>
          ${ye(t,e||this.mine)??X(t,h.project.facts)}
        </bdi>
      </p>`:null}foot(){return l`
      <div class="row-of">
        <span class="small soft fill">${r("conflict.others")}</span>
        <button type="button" class="button" @click=${()=>this.dialog.close()}>
          ${r("conflict.later")}${b("Esc")}
        </button>
        <button type="button" class="button primary" @click=${()=>this.take(this.field.value)}>
          ${r("conflict.save")}${b("Ctrl ↵")}
        </button>
      </div>`}};var Js=class{constructor(t){this.screen=t,this.asking=null}ask(t){let{conflict:e,fingerprint:n}=t;if(!e)return;let o=()=>t.
conflict??(t.fingerprint===n?e:null),{side:i,language:a}=this.screen,c=new gt,u=new Ys({...t,conflict:e},a,{crop:c,measure:p=>i.
drafts.measure(t.place?.output??i.page.output??"",t.key,p),draw:p=>i.post(t,p),later:()=>{this.asking=null},resolve:p=>this.
take(t,p,o())});c.show(i.page,t.key),this.asking={entry:t,crop:c,dialog:u},u.open()}drawn(t){let{asking:e}=this;if(e?.entry!==
t)return;let{page:n}=this.screen.side;e.crop.swap(n),e.crop.show(n,t.key),e.dialog.shown(t.meter,t.over)}take(t,e,n){let{
screen:o}=this;this.asking=null;let i=Ta(t,e,n);o.opened?.entry===t&&(o.opened.field.value=e),i?o.keeper.save(t,{force:!0}):
(t.save="saved",t.savedAt=new Date,o.store.forget(o.tag,t.key),o.told(t)),o.post(t),o.paintList()}};var Hp=[["Alt ↓","keys.next"],["F8","keys.finding"],["Ctrl S","keys.save-now"],["F6","keys.page-side"]];function Up(s,t){
switch(s?.save){case"unsaved":return["draft","stale",r("save.unsaved")];case"saving":return["up","",r("save.saving")];case"\
saved":return["ok","ok",r("save.saved",{file:t,time:Gt(s.savedAt)})];case"conflict":return["warning","stale",r("save.con\
flict")];case"lost":return["error","error",r("save.lost",{n:s.left})];case"refused":return["error","error",r("save.refus\
ed",{why:s.why})];default:return["ok","",r("save.none")]}}var Fp=([s,t,e])=>l`
  <span class="save-line ${t}" role="status">${m(s)}${e}</span>`,el=(s,t,e="foot-link")=>l`
  <button type="button" class="link" data-focus=${e} @click=${t}>${s}</button>`,Vp=s=>l`
  <span class="fill"></span>
  <span class="foot-keys">${s.map(([t,e])=>l`<span>${b(t)}${" "}${r(e)}</span>`)}</span>`;function sl(s){let{opened:t,latest:e,
finishing:n}=s,o=t?.entry.save?t.entry:e,i=n.undoable,a=()=>{o&&(s.openText(o.key),s.resolving.ask(o))};return[Fp(Wp(s,o)),
o?.save==="conflict"?el(r("conflict.open"),a):null,i?el(r("undo-done",{n:i.entry.record.number}),()=>n.undo(),"undo-done"):
null,Vp(Hp)]}function Wp({tag:s,entries:t},e){if(!h.project.editable)return["lock","",r("read-only.why")];let[n,o,i]=Up(
e,`locales/${s}.yaml`),a=n==="ok"&&!t.needing.length;return[n,o,a?`${i} · ${r("all-done")}`:i]}var qp=400,Kp=600,Qs=class{constructor(t,e,n,o){J(e),this.tag=e,this.goTo=n,this.language=V(e),this.source=V(h.project.source),
this.entries=new Ls,this.opened=null,this.filter="all",this.find="",this.back=!1,this.ready=Promise.resolve(),this.pageView=
!1,this.latest=null,this.finishing=new Vs(this),this.resolving=new Js(this),this.resting=void 0,this.speaking=void 0;let{
keeper:i,store:a}=o(e,u=>this.told(u));this.keeper=i,this.store=a,this.refresh=new Zs(this),this.side=new Gs({tag:e,language:this.
language,entries:this.entries,open:()=>this.opened?.entry??null,inPageView:()=>this.pageView,openText:u=>this.openText(u),
measure:u=>this.measure(u),lit:()=>this.opened?.update(),drawn:(u,p)=>this.drawn(u,p),slow:()=>this.opened?.update({findings:!1})}),
this.tools=$(l`<div class="toolbar list-tools" data-area=""></div>`),this.list=$(l`<div class="texts" data-area=""></div>`),
this.foot=$(l`<footer class="footbar"></footer>`);let c=u=>this.keyed(u);this.root=$(l`
      <div class="columns translate" @keydown=${c}>
        <section class="list">${this.tools}${this.list}${this.foot}</section>
        ${this.side.element}
      </div>`),t.append(this.root),this.deaf=D(u=>this.refresh.heard(u)),visualViewport?.addEventListener("resize",bn)}close(){
this.leave(),this.refresh.close(),this.deaf(),this.keeper.close(),this.side.close(),visualViewport?.removeEventListener(
"resize",bn)}go([t,...e]){if(t&&t!==this.tag)return!1;let n=e.join("/");return this.entries.get(n)&&n!==this.opened?.entry.
key&&this.openText(n),!0}async load(t){let[e]=await Promise.all([st(this.tag),xs()]);if(!this.root.isConnected)return;this.
entries.fill(e.map(a=>this.entryOf(a))),this.side.page.numbers=new Map(e.map(a=>[a.key,a.number])),await this.restore();
let n=Ja(this.entries,t);this.filter=n||!this.entries.needing.length?"all":"needs",n||this.paintList();let o=!!t&&h.project.
editable,i=n?this.openText(n.key,{focus:o}):this.side.show(null);this.ready=i.catch(a=>this.refresh.unseen(a)),this.ready.
catch(()=>null),this.line()}entryOf(t){return Cr(t,h.output)}async restore(){for(let t of await this.store.all(this.tag)){
let e=this.entries.get(t.key);e&&(Sa(e,t)?!e.conflict&&h.project.editable&&this.keeper.typed(e):this.store.forget(this.tag,
t.key))}}get rows(){return this.entries.shown(this.filter,this.find,this.opened?.entry??null)}get chosen(){return G()&&this.
pageView?"page":this.filter}choose(t){this.setPageView(t==="page"),t==="page"?(this.side.page.setOverlays(["boxes"]),this.
side.size()):(this.filter=t,G()&&this.closeRow()),this.paintList()}setPageView(t){this.pageView=t,this.root.classList.toggle(
"page-view",t)}drawer(){this.root.classList.toggle("with-page")}paintTools(){w(Pa(this),this.tools),this.side.tools()}paintList(){
this.paintTools();let{scrollTop:t}=this.list;w(Ba(this,this.rows),this.list),this.list.scrollTop=t}async openText(t,{focus:e=!0}={}){
let n=this.entries.get(t);if(!n||this.opened?.entry===n){e&&this.opened?.field.focus();return}this.leave(),this.setPageView(
!1);let o=Qa(this,n);this.opened=o,o.noteElsewhere(),this.root.classList.add("row-open"),this.paintList(),si(this.tag,t),
e&&o.field.focus(),this.reveal(o.element),await this.side.show(t),this.root.isConnected&&(n.conflict&&this.line(),h.project.
editable&&this.opened===o&&this.post(n))}outdated(t){return null}beside(t){return null}commented(t,e){t.record.comments=
e,this.opened?.update({findings:!1}),this.paintList(),this.line()}closeRow(){this.leave(),this.opened=null,this.root.classList.
remove("row-open"),this.side.page.light(null)}reveal(t){let e=t.getBoundingClientRect(),n=this.list.getBoundingClientRect();
e.top>=n.top&&e.bottom<=n.bottom||(this.list.scrollTop+=e.top-n.top-Math.max(12,Math.min(96,n.height-e.height)))}measure(t){
t.over=this.side.page.linesOver(t.key)}post(t){this.side.post(t)}typed(t,e,n){t.value=e,this.finishing.undoable=null,this.
keeper.typed(t),this.post(t),this.opened?.seenElsewhere(),this.opened?.hideFindings(),this.rest(t,n),this.opened?.update(
{findings:!1})}rest(t,e){clearTimeout(this.resting),e||(this.resting=setTimeout(()=>this.rested(t),qp))}rested(t){this.opened?.
entry===t&&(this.opened.show(),this.opened.field.underline(Ua(t)),clearTimeout(this.speaking),this.speaking=setTimeout(()=>Y(
Ea(t.meter,t.over)),Kp))}drawn(t,e){let{opened:n}=this;this.resolving.drawn(e),n?.entry===e&&(n.update({findings:!1}),this.
rest(e,n.field.composing))}leave(){let t=this.opened?.entry;t&&h.project.editable&&!at(t)&&this.keeper.save(t)}done(){return this.
finishing.done()}step(t,e=this.rows){let n=this.entries.beside(this.opened?.entry??null,t,e);n&&this.openText(n.key)}told(t){
this.opened?.entry===t&&this.opened.update({findings:!1}),this.latest=t,this.line(),(t.save==="saved"||t.save==="conflic\
t")&&this.paintList()}line(){w(sl(this),this.foot)}shownAnew(){this.refresh.opened(),this.side.size(),this.paintList(),this.
line()}remove(t){let{opened:e}=this;if(e?.entry.key===t){if(!at(e.entry)){e.note(r("removed-key"));return}this.closeRow()}
this.entries.byKey.delete(t)}saveNow(){let t=this.opened?.entry;t?.conflict?this.resolving.ask(t):t&&this.keeper.save(t)}keyed(t){
La(this,t)}pressed(t,e){Ra(this,t,e)}};var Xs=class{constructor(t){this.project=t,this.opened=null}base(){return this.opened??=new Promise((t,e)=>{let n=indexedDB.
open("leafletgen",1);n.onupgradeneeded=()=>n.result.createObjectStore("texts",{keyPath:"id"}),n.onsuccess=()=>t(n.result),
n.onerror=()=>e(n.error)}),this.opened}async act(t,e){try{let n=(await this.base()).transaction("texts",t).objectStore("\
texts");return await new Promise((o,i)=>{let a=e(n);a.onsuccess=()=>o(a.result),a.onerror=()=>i(a.error)})}catch{return null}}id(t,e){
return`${this.project}/${t}/${e}`}keep(t,e,n,o){let i={id:this.id(t,e),key:e,text:n,fingerprint:o,at:Date.now()};return this.
act("readwrite",a=>a.put(i))}forget(t,e){return this.act("readwrite",n=>n.delete(this.id(t,e)))}async all(t){let e=this.
id(t,"");return await this.act("readonly",n=>n.getAll(IDBKeyRange.bound(e,`${e}￿`)))??[]}};var Gp=(s,t)=>{let e=new Xs(`${location.origin} ${h.project.name}`);return{store:e,keeper:new Us(s,e,t)}};async function Zp(s,t,{
go:e}){let n=T(t[0])?.tag??h.language,o=new Qs(s,n,e,Gp);return await o.load(t.slice(1).join("/")||null),o}var xo={};dt(xo,{open:()=>Qp});var Yp=["name","source","languages","outputs","facts"];function nl(s){let t=!1;return s.split(`
`).filter(n=>(/^[\w-]/.test(n)&&(t=Yp.includes(n.split(":")[0]??"")),t&&n.trim()&&!/^\s*#/.test(n))).map(n=>{let[,o="",i=n]=n.
match(/^(\s*[\w-]+:)(.*)$/)??[];return[o,i]})}async function ol(s,t){await Ee();let e=new vo(s,t,await S(`/api/starter?words=${O}`));return{close:D(o=>{o.type==="relo\
aded"&&!h.project.missing&&t("board")}),...e.begin()}}var vo=class{constructor(t,e,n){this.go=e,this.name=n.name,this.tags=
[...n.languages],this.templates=n.templates,this.template=n.templates[0].name,this.files=n.files,this.problem="",this.busy=
!1,this.turn=0,this.field=new fe({id:"first-language",choose:o=>{this.tags.push(o),this.look()},without:()=>new Set(this.
tags)}),this.root=$(l`<div class="first-run"></div>`),t.append(this.root)}begin(){return this.draw(),this.root.querySelector(
'[data-focus="make"]')?.focus({preventScroll:!0}),{}}async look(){this.turn+=1;let t=this.turn;this.problem="",this.draw();
let e=new URLSearchParams([["template",this.template],["name",this.name],...this.tags.map(o=>["language",o])]),{files:n}=await S(
`/api/starter?${e}`);t===this.turn&&(this.files=n,this.draw())}async make(){if(!this.busy){this.busy=!0;try{await L("POS\
T",`/api/starter?words=${O}`,{template:this.template,name:this.name,languages:this.tags}),await Ut(),await ot(),this.go(
"board")}catch(t){this.busy=!1,this.problem=W(t),this.draw()}}}draw(){w(l`
        <div>
          <h1>${r("first.head")}</h1>
          <p class="soft">${r("first.what")}</p>
          ${this.starter()}
          <h2>${r("languages")}</h2>
          <div class="chips">${this.tags.map((t,e)=>this.chip(t,e))}${this.field.element}</div>
          <div>${this.foot()}</div>
        </div>
        <aside>${this.written()}</aside>`,this.root)}starter(){let t=E(n=>{this.name=n.trim(),this.look()}),e=this.templates.
find(n=>n.name===this.template)?.about;return l`
      <fieldset class="starter">
        <legend class="unseen">${r("first.templates")}</legend>
        ${this.templates.map(n=>this.picture(n))}
      </fieldset>
      <p class="small" id="first-about" aria-live="polite">${e}</p>
      <div class="first-name">
        <label for="first-name"><strong>${r("first.name")}</strong></label>
        <input type="text" id="first-name" maxlength="60" value=${this.name} spellcheck="false" @input=${t}>
        <span class="hint">${r("first.name-what")}</span>
      </div>`}picture(t){let e=()=>{this.template=t.name,this.look()},n=t.name===this.template;return l`
      <label class=${n?"template chosen":"template"}>
        <img src="/api/starter.svg?template=${t.name}&words=${O}" width="124" height="175" alt="">
        <span>
          <input type="radio" name="template" value=${t.name} .checked=${n} @change=${e}>
          ${t.title}
        </span>
      </label>`}chip(t,e){let n=()=>{this.tags.splice(e,1),this.look()},o=l`
      <button
        type="button"
        aria-label=${r("first.without",{language:t})}
        data-focus="without-${t}"
        @click=${n}
      >×</button>`,i=l`<span class="small soft">${r("first.source")}</span>`;return l`<span class="language-chip">${Le(
t)}${e?o:i}</span>`}foot(){let t=h.project.editable;return l`
      ${this.problem?l`<p class="error" role="alert">${this.problem}</p>`:null}
      <p class="row-of">
        <button
          type="button"
          class="button large primary"
          data-focus="make"
          aria-disabled=${String(!t||this.busy)}
          @click=${()=>t&&this.make()}
        >${r("first.make")}</button>
        <span class="hint">${r(t?"first.stays":"first.read-only")}</span>
      </p>`}written(){let t=Object.entries(this.files).filter(([n])=>n!=="leaflet.yaml"),e=[`--template ${this.template}`,
`--name ${this.name||"…"}`,`--languages ${this.tags.join(",")}`];return l`
      <h2>${r("first.written")}</h2>
      <pre class="where-box mono" tabindex="0" role="region" aria-label="leaflet.yaml">
        <span class="soft">${`# leaflet.yaml
`}</span>
        ${nl(this.files["leaflet.yaml"]??"").map(([n,o])=>[l`<b>${n}</b>`,`${o}
`])}
      </pre>
      <ul class="mono small">${t.map(([n,o])=>Jp(n,o))}</ul>
      <p class="hint">${r("command")}<br><code>leafletgen init .${e.map(n=>[" ",l`<span>${n}</span>`])}</code></p>`}};function Jp(s,t){
let e=l`<span class="soft">${r(/: ""/.test(t)?"first.empty":"first.full")}</span>`;return l`<li>${s}${"  "}${s.startsWith(
"locales/")?e:null}</li>`}var il=["missing","stale","machine","draft"];function rl(s){let t=a=>s.filter(c=>c.state===a).length,e=s.filter(a=>Object.values(a.meter).some(c=>c.over_chars>0)).length,
o=[["missing",t("missing")],["stale",t("stale")],["too-long",e],["machine",t("machine")],["draft",t("draft")]].filter(([
,a])=>a),i=o.reduce((a,[c,u])=>a+u*(c==="missing"?1:.5),0);return{rows:o,done:t("checked")+t("translated"),minutes:Math.
ceil(2*i)}}async function Qp(s,t,{go:e}){if(h.project.missing)return ol(s,e);let n=h.only??T(t[0])?.tag??h.language,o=await st(n);return s.
append($(Xp(n,o,e))),s.querySelector("input")?.focus(),{}}function Xp(s,t,e){let{editable:n}=h.project,o=t.find(a=>il.includes(
a.state));return l`
    <div class="start-page">
      <form @submit=${a=>{a.preventDefault();let c=a.currentTarget;g.set("name",c.querySelector("#name").value.trim()),e(
"translate",s,...o?[o.key]:[])}}>
        <p class="start-name">${ee(s)}</p>
        <h1>${r(n?"start.head":"start.look-head",{language:M(s)})}</h1>
        <p class="soft">${r("start.what")}</p>
        ${td(t)}${n?ed(s,()=>e("translate",s)):sd(()=>e("translate",s))}
      </form>
      ${h.output?l`<img class="paper-picture" src=${Me(s,h.output)} alt="">`:null}
    </div>`}function td(s){let{rows:t,done:e,minutes:n}=rl(s);return l`
    <ul>
      ${t.map(([o,i])=>l`<li><span class=${o}>${m(o)}</span>${r(`start.${o}`,{n:i})}</li>`)}
      <li>
        <span class="ok">${m("ok")}</span>${r("start.done",{n:e,all:s.length})}
        ${n?l`<span class="soft">${r("start.minutes",{n})}</span>`:null}
      </li>
    </ul>`}function ed(s,t){let e=l`
    <a class="link plain" href="/api/offline/${encodeURIComponent(s)}.html" download>${r("start.away")}</a>`;return l`
    <label for="name"><strong class="small">${r("start.your-name")}</strong></label>
    <input type="text" id="name" maxlength="60" value=${g.get("name","")} autocomplete="name" required>
    <p class="row-of">
      <button type="submit" class="button large primary">${r("start.start")}</button>
      <button type="button" class="button large" @click=${t}>${r("start.look")}</button>
      ${s===h.project.source?null:e}
    </p>
    <p class="hint">${r("start.privacy")}</p>`}var sd=s=>l`
  <p><button type="button" class="button large primary" @click=${s}>${r("start.look")}</button></p>`;var Oo={board:zn,sheet:go,translate:ko,diagram:Fn,findings:Yn,proof:ro,print:no,blocks:Ln,welcome:xo,merge:eo},qe=["boar\
d","sheet","translate","diagram","findings","proof","print","blocks"],xe=["sheet","translate","proof"],al={b:"board",s:"\
sheet",t:"translate",d:"diagram",f:"findings",o:"proof",p:"print",k:"blocks"};function Oe(){let[s="",...t]=location.hash.
replace(/^#\/?/,"").split("/").map(decodeURIComponent);return s in Oo?{screen:s,rest:t}:{screen:h.only?"translate":"boar\
d",rest:t}}function Pt(s,...t){location.hash=["#",s,...t.map(encodeURIComponent)].join("/")}function ll(){let s=g.get("theme");s&&(document.documentElement.dataset.theme=s)}function tn(){let s=document.documentElement.
dataset.theme;return s?s==="dark":matchMedia("(prefers-color-scheme: dark)").matches}function Ke(){let s=tn()?"light":"d\
ark";document.documentElement.dataset.theme=s,g.set("theme",s)}function en(s){let{screen:t}=Oe(),e=h.project&&!h.project.missing&&!h.only&&t!=="welcome",{project:n}=h;w(l`
      ${nd()}${h.only?od(h.only):null}${e?rd(t):null}
      ${t==="translate"&&n?l`<span class="phone-language">${I(h.language)}</span>`:null}
      <span class="fill"></span>
      ${e&&xe.includes(t)?ad(t):null}
      ${hd()}
      ${n&&!n.editable?id():null}
      ${ri(s)}${ld(s)}`,ht("bar"))}function nd(){let s=h.project?.name??"leafletgen";return l`
    <a class="name" href=${h.only?`#/translate/${h.only}`:"#/board"} data-focus="name" aria-label=${s}>
      <img src="/static/icon.svg" alt=""><span>${s}</span>
    </a>`}var od=s=>l`
  ${I(s)}<span class="badge unsigned">${m("lock")}${r("share.only")}</span>`,id=()=>l`<span class="badge draft read-only">${m(
"lock")}${r("read-only")}</span>`;function rd(s){let t=h.findings?.length,e=n=>l`
    <a href="#/${n}" data-focus=${n} aria-current=${n===s?"page":v}>
      ${r(`tab.${n}`)}${n==="findings"&&t?l`<span class="count">${t}</span>`:null}
    </a>`;return l`<nav aria-label=${r("screens")}>${qe.map(e)}</nav>`}var ad=s=>l`
  <div class="wide-only">${ut(r("language"),h.language,t=>Pt(s,t),P())}</div>`;function ld(s){let t=()=>{Ke(),en(s)};return l`
    <button
      type="button"
      class="button square theme"
      data-focus="theme"
      aria-label=${r("theme")}
      title=${r("theme")}
      @click=${t}
    >${m(tn()?"sun":"moon")}</button>
    <button
      type="button"
      class="button square help-button"
      data-focus="help"
      aria-label=${r("help")}
      title=${r("help")}
      @click=${Ne}
    ><strong>?</strong></button>
    <button
      type="button"
      class="button square quiet menu-button"
      data-focus="menu"
      aria-label=${r("menu")}
      @click=${()=>ud(s)}
    >${m("menu")}</button>`}function cd(){return h.lost?["lost",r("watch.lost")]:h.project?.broken?["broken",r("watch.br\
oken",{file:fi()})]:h.project?.missing?["",r("watch.folder")]:h.board?.pending?["",r("board.pending",{n:h.board.pending})]:
["",h.drawn?r("watch.drawn",{ms:h.drawn}):r("watch")]}function hd(){if(h.only&&!h.lost){let{until:e}=h.project;return l`
      <span class="watch"><span>${e?r("share.until",{day:U(e)}):r("share.link")}</span></span>`}let[s,t]=cd();return l`<span class="watch ${s}" title=${t}><i></i><span>${t}</span></span>`}
function ud(s){let t=(a,c,u="",p="")=>l`
    <button
      class="button large ${u}"
      type="button"
      aria-label=${p||v}
      @click=${()=>{i.close(),c()}}
    >${a}</button>`,e=()=>ut(r("language"),h.language,a=>{i.close(),Pt("translate",a)},P()),n=()=>{Ke(),en(s)},o=!h.only&&
!h.project?.missing,i=new N({name:"phone-menu",label:r("menu")},()=>[o?qe.map(a=>t(r(`tab.${a}`),()=>Pt(a))):null,o?e():
null,l`
      <div class="row-of">
        ${xn.map(([a,c])=>t(c,()=>s(a)))}
        ${t(m(tn()?"sun":"moon"),n,"",r("theme"))}
      </div>`,t(r("close"),()=>{},"primary")]);i.open()}var Bt=ht("main"),wt=null,sn=0,Mo=!1,Ge=()=>en(hl);async function So(){let{screen:s,rest:t}=Oe();sn+=1;let e=sn;if(wt?.name===
s&&wt.shown?.go?.(t)){Ge();return}if(h.only&&s!=="translate"&&s!=="welcome"&&s!=="merge"){Pt("translate",h.only);return}
wt?.shown?.close?.(),Bt.replaceChildren(),Bt.className=`screen-${s}`,document.body.dataset.screen=s,wt={name:s,shown:null},
xe.includes(s)&&T(t[0])&&J(t[0]),Ge(),await pd(s,t,e),document.title=[r(`tab.${s}`),h.project?.name].filter(Boolean).join(
" · ")}async function pd(s,t,e){let n=t[0]??h.language,o=xe.includes(s)&&n in(h.project?.merging??{}),i=Oo[o?"merge":s];
try{let a=await i?.open(Bt,o?[n]:t,{go:Pt});if(e!==sn){a?.close?.();return}wt&&(wt.shown=a??null),Bt.querySelector("h1")||
Bt.prepend($(l`<h1 class="unseen">${r(`tab.${s}`)}</h1>`)),await a?.ready}catch(a){e===sn&&cl(a)}}var Ao=s=>Bt.replaceChildren(
$(l`<div class="empty" role="alert">${s}</div>`));function cl(s){console.error(s);let t=s instanceof z?s.message:r("fail\
ed"),e=l`
    <button class="button" type="button" @click=${()=>location.reload()}>${r("reload")}</button>`;Ao(l`<p>${t}</p><p>${e}</p>`)}
async function hl(s){g.set("reader",s),await an(s),await Pe(),ht("skip").textContent=r("skip"),wt?.shown?.close?.(),wt=null,
ne(),await So()}function dd(){if(!h.project||h.project.missing)return;let s=!h.only,t=s&&h.project.editable;gi({go:Pt,screens:s?
qe:[],screen:Oe().screen,withLanguage:xe,commands:[...t?[[r("add"),us]]:[],[r("theme"),fd],[r("reader.other"),()=>hl(O===
"en"?"ja":"en")],[r("keys"),Ne,"?"]]})}function fd(){Ke(),Ge()}var md=s=>Z(s)&&!(s.altKey||s.shiftKey||s.isComposing)&&s.
key.toLowerCase()==="k";function gd(s){if(md(s)){s.preventDefault(),dd();return}s.defaultPrevented||s.isComposing||Z(s)||
s.altKey||(s.key==="F6"?ei(s,ht("bar"),Bt):!(Ht(s.target)||os())&&g.get("letters",!0)&&$d(s,s.key.toLowerCase()))}function $d(s,t){
let e=Mo;Mo=!1;let n=al[t];e&&n&&!h.only?(s.preventDefault(),Pt(n)):t==="?"?(s.preventDefault(),Ne()):t==="/"?wd(s):t===
"g"&&!wt?.shown?.takes?.("g")?Mo=!0:wt?.shown?.pressed?.(s,t)}function wd(s){let t=Bt.querySelector(".search input");t&&
(s.preventDefault(),t.focus(),t.select())}async function bd(){let s=location.hash.slice(1);if(!s||s.startsWith("/"))return!0;
history.replaceState(null,"","/");try{let{language:t}=await L("POST","/api/session",{secret:s}),e=g.get("name")?"transla\
te":"welcome";return t&&history.replaceState(null,"",`/#/${e}/${encodeURIComponent(t)}`),!0}catch(t){let e=t instanceof z?
t.body.error?.until:null;return Ao(l`<p>${e?r("link.ended",{day:U(e)}):W(t)}</p>`),!1}}async function yd(){try{return await Ut(),
Mn(),await ot(),h.board?.pending||await Pe(),!0}catch(s){return Ge(),s instanceof z&&s.status===401?Ao(l`<p>${r("old-tab")}</p>`):
cl(s),!1}}async function kd(){ll(),await an(g.get("reader")??(navigator.language.startsWith("ja")?"ja":"en")),ht("skip").
textContent=r("skip"),ht("skip").addEventListener("click",s=>{s.preventDefault(),Bt.focus()}),await bd()&&await yd()&&(mi(
Ge),addEventListener("hashchange",So),addEventListener("keydown",gd),addEventListener("unhandledrejection",s=>{s.reason instanceof
bt&&s.preventDefault()}),oi(),ne(),h.project.missing&&Oe().screen!=="welcome"&&history.replaceState(null,"","/#/welcome"),
await So())}kd();
