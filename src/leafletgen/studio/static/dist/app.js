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
var _a=Object.defineProperty;var mt=(s,t)=>{for(var e in t)_a(s,e,{get:t[e],enumerable:!0})};var Zs={},Ys={},ao=new Intl.PluralRules("en"),M="en";async function Js(s){let t=async o=>(await fetch(`/static/words/${o}\
.json`)).json(),[e,n]=await Promise.all([t(s),t("en")]);ja(s,e,n)}function ja(s,t,e){[Zs,Ys,M]=[t,e,s],ao=new Intl.PluralRules(
s),typeof document<"u"&&(document.documentElement.lang=s)}function Ea(s,t){let e=Zs[s]??Ys[s]??s;return typeof e=="strin\
g"?e:e[ao.select(Number(t??2))]??e.other??s}function a(s,t={}){return Ea(s,t.n).replace(/\{(\w+)\}/g,(e,n)=>n in t?String(
t[n]):e)}var We=s=>s in Zs||s in Ys;function I(s){let t=new Date(s);if(Number.isNaN(t.getTime()))return s;let e=t.getFullYear()===
new Date().getFullYear()?{}:{year:"numeric"},n=M==="en"?"en-GB":M;return new Intl.DateTimeFormat(n,{day:"numeric",month:"\
short",...e}).format(t)}function Ft(s=new Date){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",
second:"2-digit"}).format(s)}var W=class extends Error{constructor(t,e){super(e?.error?.text??`HTTP ${t}`),this.status=t,this.body=e??{}}},gt=class extends Error{},
co=s=>s.catch(t=>{throw new gt(t.message)});async function lo(s){let t=await co(s),e=t.headers.get("content-type")?.includes(
"json")?await t.json():null;if(!(t.ok||e))throw new gt(`HTTP ${t.status}`);if(!t.ok)throw new W(t.status,e);return e}var Ca={
get:s=>lo(fetch(s,{headers:{accept:"application/json","accept-language":M}})),send:(s,t,e,n)=>lo(fetch(t,{method:s,headers:{
"content-type":"application/json","accept-language":M,...n},body:JSON.stringify(e)})),async page(s){let t=await co(fetch(
s,{headers:{"accept-language":M}}));if(!t.ok)throw new W(t.status,await t.json().catch(()=>null));return t.text()}},Qs=Ca;var T=s=>Qs.get(s),E=(s,t,e,n={})=>Qs.send(s,t,e,n),ho=(s,t,e)=>Qs.page(ve(s,t,e)),ve=(s,t,e=1)=>`/api/page/${encodeURIComponent(
s)}/${encodeURIComponent(t)}/${e}.svg`,tt=async s=>(await T(`/api/texts/${encodeURIComponent(s)}`)).texts,Lt=(s,t)=>s instanceof
W?s.message:t,U=s=>s instanceof Error?s.message:String(s);var tn=globalThis,uo=s=>s,qe=tn.trustedTypes,po=qe?qe.createPolicy("lit-html",{createHTML:s=>s}):void 0,en="$lit$",$t=`l\
it$${Math.random().toFixed(9).slice(2)}$`,sn="?"+$t,La=`<${sn}>`,qt=document,xe=()=>qt.createComment(""),Oe=s=>s===null||
typeof s!="object"&&typeof s!="function",nn=Array.isArray,bo=s=>nn(s)||typeof s?.[Symbol.iterator]=="function",Xs=`[ 	
\f\r]`,ke=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,fo=/-->/g,mo=/>/g,Vt=RegExp(`>|${Xs}(?:([^\\s"'>=/]+)(${Xs}\
*=${Xs}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),go=/'/g,$o=/"/g,yo=/^(?:script|style|textarea|title)$/i,on=s=>(t,...e)=>({_$litType$:s,strings:t,
values:e}),vo=on(1),ko=on(2),kp=on(3),F=Symbol.for("lit-noChange"),k=Symbol.for("lit-nothing"),wo=new WeakMap,Wt=qt.createTreeWalker(
qt,129);function xo(s,t){if(!nn(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return po!==void 0?
po.createHTML(t):t}var Oo=(s,t)=>{let e=s.length-1,n=[],o,i=t===2?"<svg>":t===3?"<math>":"",r=ke;for(let c=0;c<e;c++){let u=s[c],
p,d,f=-1,b=0;for(;b<u.length&&(r.lastIndex=b,d=r.exec(u),d!==null);)b=r.lastIndex,r===ke?d[1]==="!--"?r=fo:d[1]!==void 0?
r=mo:d[2]!==void 0?(yo.test(d[2])&&(o=RegExp("</"+d[2],"g")),r=Vt):d[3]!==void 0&&(r=Vt):r===Vt?d[0]===">"?(r=o??ke,f=-1):
d[1]===void 0?f=-2:(f=r.lastIndex-d[2].length,p=d[1],r=d[3]===void 0?Vt:d[3]==='"'?$o:go):r===$o||r===go?r=Vt:r===fo||r===
mo?r=ke:(r=Vt,o=void 0);let x=r===Vt&&s[c+1].startsWith("/>")?" ":"";i+=r===ke?u+La:f>=0?(n.push(p),u.slice(0,f)+en+u.slice(
f)+$t+x):u+$t+(f===-2?c:x)}return[xo(s,i+(s[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},Me=class s{constructor({
strings:t,_$litType$:e},n){let o;this.parts=[];let i=0,r=0,c=t.length-1,u=this.parts,[p,d]=Oo(t,e);if(this.el=s.createElement(
p,n),Wt.currentNode=this.el.content,e===2||e===3){let f=this.el.content.firstChild;f.replaceWith(...f.childNodes)}for(;(o=
Wt.nextNode())!==null&&u.length<c;){if(o.nodeType===1){if(o.hasAttributes())for(let f of o.getAttributeNames())if(f.endsWith(
en)){let b=d[r++],x=o.getAttribute(f).split($t),A=/([.?@])?(.*)/.exec(b);u.push({type:1,index:i,name:A[2],strings:x,ctor:A[1]===
"."?Ge:A[1]==="?"?Ze:A[1]==="@"?Ye:Gt}),o.removeAttribute(f)}else f.startsWith($t)&&(u.push({type:6,index:i}),o.removeAttribute(
f));if(yo.test(o.tagName)){let f=o.textContent.split($t),b=f.length-1;if(b>0){o.textContent=qe?qe.emptyScript:"";for(let x=0;x<
b;x++)o.append(f[x],xe()),Wt.nextNode(),u.push({type:2,index:++i});o.append(f[b],xe())}}}else if(o.nodeType===8)if(o.data===
sn)u.push({type:2,index:i});else{let f=-1;for(;(f=o.data.indexOf($t,f+1))!==-1;)u.push({type:7,index:i}),f+=$t.length-1}
i++}}static createElement(t,e){let n=qt.createElement("template");return n.innerHTML=t,n}};function Kt(s,t,e=s,n){if(t===
F)return t;let o=n!==void 0?e._$Co?.[n]:e._$Cl,i=Oe(t)?void 0:t._$litDirective$;return o?.constructor!==i&&(o?._$AO?.(!1),
i===void 0?o=void 0:(o=new i(s),o._$AT(s,e,n)),n!==void 0?(e._$Co??=[])[n]=o:e._$Cl=o),o!==void 0&&(t=Kt(s,o._$AS(s,t.values),
o,n)),t}var Ke=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this.
_$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:n}=this._$AD,o=(t?.creationScope??qt).importNode(
e,!0);Wt.currentNode=o;let i=Wt.nextNode(),r=0,c=0,u=n[0];for(;u!==void 0;){if(r===u.index){let p;u.type===2?p=new ie(i,
i.nextSibling,this,t):u.type===1?p=new u.ctor(i,u.name,u.strings,this,t):u.type===6&&(p=new Je(i,this,t)),this._$AV.push(
p),u=n[++c]}r!==u?.index&&(i=Wt.nextNode(),r++)}return Wt.currentNode=qt,o}p(t){let e=0;for(let n of this._$AV)n!==void 0&&
(n.strings!==void 0?(n._$AI(t,n,e),e+=n.strings.length-2):n._$AI(t[e])),e++}},ie=class s{get _$AU(){return this._$AM?._$AU??
this._$Cv}constructor(t,e,n,o){this.type=2,this._$AH=k,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=n,this.options=
o,this._$Cv=o?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===
11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=Kt(this,t,e),Oe(
t)?t===k||t==null||t===""?(this._$AH!==k&&this._$AR(),this._$AH=k):t!==this._$AH&&t!==F&&this._(t):t._$litType$!==void 0?
this.$(t):t.nodeType!==void 0?this.T(t):bo(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){
this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==k&&Oe(this._$AH)?this._$AA.nextSibling.data=t:this.T(qt.
createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:n}=t,o=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=
Me.createElement(xo(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===o)this._$AH.p(e);else{let i=new Ke(o,this),r=i.u(
this.options);i.p(e),this.T(r),this._$AH=i}}_$AC(t){let e=wo.get(t.strings);return e===void 0&&wo.set(t.strings,e=new Me(
t)),e}k(t){nn(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,n,o=0;for(let i of t)o===e.length?e.push(n=new s(this.
O(xe()),this.O(xe()),this,this.options)):n=e[o],n._$AI(i),o++;o<e.length&&(this._$AR(n&&n._$AB.nextSibling,o),e.length=o)}_$AR(t=this.
_$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let n=uo(t).nextSibling;uo(t).remove(),t=n}}setConnected(t){
this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Gt=class{get tagName(){return this.element.tagName}get _$AU(){return this.
_$AM._$AU}constructor(t,e,n,o,i){this.type=1,this._$AH=k,this._$AN=void 0,this.element=t,this.name=e,this._$AM=o,this.options=
i,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=k}_$AI(t,e=this,n,o){
let i=this.strings,r=!1;if(i===void 0)t=Kt(this,t,e,0),r=!Oe(t)||t!==this._$AH&&t!==F,r&&(this._$AH=t);else{let c=t,u,p;
for(t=i[0],u=0;u<i.length-1;u++)p=Kt(this,c[n+u],e,u),p===F&&(p=this._$AH[u]),r||=!Oe(p)||p!==this._$AH[u],p===k?t=k:t!==
k&&(t+=(p??"")+i[u+1]),this._$AH[u]=p}r&&!o&&this.j(t)}j(t){t===k?this.element.removeAttribute(this.name):this.element.setAttribute(
this.name,t??"")}},Ge=class extends Gt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===k?
void 0:t}},Ze=class extends Gt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,
!!t&&t!==k)}},Ye=class extends Gt{constructor(t,e,n,o,i){super(t,e,n,o,i),this.type=5}_$AI(t,e=this){if((t=Kt(this,t,e,0)??
k)===F)return;let n=this._$AH,o=t===k&&n!==k||t.capture!==n.capture||t.once!==n.once||t.passive!==n.passive,i=t!==k&&(n===
k||o);o&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,t),this._$AH=
t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},
Je=class{constructor(t,e,n){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=n}get _$AU(){return this.
_$AM._$AU}_$AI(t){Kt(this,t)}},Mo={M:en,P:$t,A:sn,C:1,L:Oo,R:Ke,D:bo,V:Kt,I:ie,H:Gt,N:Ze,U:Ye,B:Ge,F:Je},Pa=tn.litHtmlPolyfillSupport;
Pa?.(Me,ie),(tn.litHtmlVersions??=[]).push("3.3.3");var rn=(s,t,e)=>{let n=e?.renderBefore??t,o=n._$litPart$;if(o===void 0){
let i=e?.renderBefore??null;n._$litPart$=o=new ie(t.insertBefore(xe(),i),i,void 0,e??{})}return o._$AI(s),o};var bt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Zt=s=>(...t)=>({_$litDirective$:s,values:t}),
wt=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,n){this._$Ct=t,this._$AM=e,this._$Ci=n}_$AS(t,e){return this.
update(t,e)}update(t,e){return this.render(...e)}};function So(s){let t=!1,e=()=>t?" ":"";return s.map(n=>n.split(/([<>]|\s*\n\s*)/).map(o=>((o==="<"||o===">")&&(t=o==="<"),
o.includes(`
`)?e():o)).join(""))}var{I:Ra}=Mo,Ao=s=>s;var _o=s=>s.strings===void 0,To=()=>document.createComment(""),re=(s,t,e)=>{let n=s._$AA.parentNode,o=t===void 0?s._$AB:
t._$AA;if(e===void 0){let i=n.insertBefore(To(),o),r=n.insertBefore(To(),o);e=new Ra(i,r,s,s.options)}else{let i=e._$AB.
nextSibling,r=e._$AM,c=r!==s;if(c){let u;e._$AQ?.(s),e._$AM=s,e._$AP!==void 0&&(u=s._$AU)!==r._$AU&&e._$AP(u)}if(i!==o||
c){let u=e._$AA;for(;u!==i;){let p=Ao(u).nextSibling;Ao(n).insertBefore(u,o),u=p}}}return e},Pt=(s,t,e=s)=>(s._$AI(t,e),
s),Ba={},Qe=(s,t=Ba)=>s._$AH=t,jo=s=>s._$AH,Xe=s=>{s._$AR(),s._$AA.remove()};var V=Zt(class extends wt{constructor(s){if(super(s),s.type!==bt.PROPERTY&&s.type!==bt.ATTRIBUTE&&s.type!==bt.BOOLEAN_ATTRIBUTE)
throw Error("The `live` directive is not allowed on child or event bindings");if(!_o(s))throw Error("`live` bindings can\
 only contain a single expression")}render(s){return s}update(s,[t]){if(t===F||t===k)return t;let e=s.element,n=s.name;if(s.
type===bt.PROPERTY){if(t===e[n])return F}else if(s.type===bt.BOOLEAN_ATTRIBUTE){if(!!t===e.hasAttribute(n))return F}else if(s.
type===bt.ATTRIBUTE&&e.getAttribute(n)===t+"")return F;return Qe(s),t}});var Eo=(s,t,e)=>{let n=new Map;for(let o=t;o<=e;o++)n.set(s[o],o);return n},ht=Zt(class extends wt{constructor(s){if(super(
s),s.type!==bt.CHILD)throw Error("repeat() can only be used in text expressions")}dt(s,t,e){let n;e===void 0?e=t:t!==void 0&&
(n=t);let o=[],i=[],r=0;for(let c of s)o[r]=n?n(c,r):r,i[r]=e(c,r),r++;return{values:i,keys:o}}render(s,t,e){return this.
dt(s,t,e).values}update(s,[t,e,n]){let o=jo(s),{values:i,keys:r}=this.dt(t,e,n);if(!Array.isArray(o))return this.ut=r,i;
let c=this.ut??=[],u=[],p,d,f=0,b=o.length-1,x=0,A=i.length-1;for(;f<=b&&x<=A;)if(o[f]===null)f++;else if(o[b]===null)b--;else if(c[f]===
r[x])u[x]=Pt(o[f],i[x]),f++,x++;else if(c[b]===r[A])u[A]=Pt(o[b],i[A]),b--,A--;else if(c[f]===r[A])u[A]=Pt(o[f],i[A]),re(
s,u[A+1],o[f]),f++,A--;else if(c[b]===r[x])u[x]=Pt(o[b],i[x]),re(s,o[f],o[b]),b--,x++;else if(p===void 0&&(p=Eo(r,x,A),d=
Eo(c,f,b)),p.has(c[f]))if(p.has(c[b])){let at=d.get(r[x]),Gs=at!==void 0?o[at]:null;if(Gs===null){let ro=re(s,o[f]);Pt(ro,
i[x]),u[x]=ro}else u[x]=Pt(Gs,i[x]),re(s,o[f],Gs),o[at]=null;x++}else Xe(o[b]),b--;else Xe(o[f]),f++;for(;x<=A;){let at=re(
s,u[A+1]);Pt(at,i[x]),u[x++]=at}for(;f<=b;){let at=o[f++];at!==null&&Xe(at)}return this.ut=r,Qe(s,u),F}});var Co=new WeakMap;function Lo(s){let t=Co.get(s);if(!t){let e=So(s);t=Object.assign(e,{raw:e}),Co.set(s,t)}return t}var l=(s,...t)=>vo(
Lo(s),...t),yt=(s,...t)=>ko(Lo(s),...t);function w(s,t){rn(s??k,t)}function g(s){let t=document.createDocumentFragment();
return rn(s,t),t.firstElementChild}var an=class extends wt{had={};update(t,[e]){let{style:n}=t.element;for(let[o,i]of Object.
entries(e)){let r=i===null?"":String(i);this.had[o]!==r&&(n.setProperty(o,r),this.had[o]=r)}return F}render(t){return F}},
v=Zt(an),ln=class extends wt{had="";update(t,[e,{face:n=!1,pitch:o=!1}={}]){let i=`${e.tag} ${e.lang} ${e.rtl} ${e.line_height}\
 ${n} ${o}`;if(i===this.had)return F;this.had=i;let r=t.element;return r.lang=e.lang,r.dir=e.rtl?"rtl":"ltr",n&&r.style.
setProperty("font-family",`"text-${e.tag}", var(--ui)`),o&&r.style.setProperty("line-height",String(Math.max(1.5,e.line_height))),
F}render(t,e){return F}},S=Zt(ln),L=s=>t=>{let e=t.currentTarget;s(e.value,e)},Nt=s=>s.preventDefault();var Ia="textarea, input:not([type=checkbox]):not([type=radio]):not([type=range]), select";function ts(s){return s instanceof
HTMLElement&&(s.matches(Ia)||s.isContentEditable)}var G=()=>matchMedia("(max-width: 719px)").matches,es=()=>!!document.querySelector(
"dialog[open]"),Z=s=>s.ctrlKey||s.metaKey,Se=()=>/Mac|iPhone|iPad/.test(navigator.platform),ss=s=>Se()?s.replace("Ctrl ",
"⌘ ").replace("Alt ","⌃⌥ "):s,lt=s=>document.getElementById(s),P=class{constructor({name:t,head:e,label:n,role:o,described:i,
stays:r=!1},c){this.view=c,this.before=document.activeElement,this.element=document.createElement("dialog"),this.element.
className=t;let u={"aria-labelledby":e,"aria-label":n,"aria-describedby":i,role:o};for(let[p,d]of Object.entries(u))d&&this.
element.setAttribute(p,d);this.element.addEventListener("close",()=>this.closed()),this.element.addEventListener("click",
p=>{p.target===this.element&&!r&&this.close()})}draw(){w(this.view(),this.element)}open(){return this.draw(),document.body.
append(this.element),this.element.showModal(),this}close(){this.element.close()}closed(){this.element.remove(),this.before?.
isConnected&&this.before.focus()}find(t){return this.element.querySelector(t)}};function vt(s){let t=lt("spoken");t.textContent=
"",requestAnimationFrame(()=>{t.textContent=s})}function Po(s,t,e){let o=[t,...e.querySelectorAll("[data-area]")].filter(
p=>p.offsetParent!==null||p===t),i=o.findLastIndex(p=>p.contains(document.activeElement)),r=o[i+(s.shiftKey?-1:1)];if(!r)
return;s.preventDefault();let c=r.querySelector('[tabindex="0"], textarea, a[href], button, select, input');(r.matches("\
[tabindex]")?r:c)?.focus()}function H(s,t){t&&(s.preventDefault(),t())}function cn(){if(!visualViewport)return;let s=Math.
max(0,innerHeight-visualViewport.height-visualViewport.offsetTop);document.documentElement.style.setProperty("--keyboard",
`${s}px`)}function No(s,t){let{hash:e}=location;e&&!e.startsWith("#/translate")||history.replaceState(null,"",`#/transla\
te/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)}var kt=s=>s.normalize("NFD").replace(/\p{M}/gu,"").toLocaleLowerCase();function ns(s,t){return s.includes(t)?0:s.some(e=>e.
startsWith(t))?1:s.some(e=>e.split(/[\s.]+/).some(n=>n.startsWith(t)))?2:s.some(e=>e.includes(t))?3:null}function os(s,t,e){
return s.map(n=>({one:n,near:t(n)})).filter(({near:n})=>n!==null).sort((n,o)=>Number(n.near)-Number(o.near)).slice(0,e).
map(({one:n})=>n)}function is(s,t,e){let n={ArrowDown:1,ArrowUp:-1}[s];return n&&e?(t+n+e)%e:null}var za=7,Ae=null;async function Te(){return Ae||(document.head.append(g(l`<link rel="stylesheet" href="/names.css">`)),Ae=
(await T("/api/tags")).tags),Ae??[]}var hn=s=>Ae?.find(t=>t.tag===s);function _e(s){let t=hn(s);return l`
    <bdi class="autonym" lang=${s} dir=${t?.rtl?"rtl":"ltr"} ${v({"--own":`"any-${s}"`})}>
      ${t?.autonym??s}
    </bdi>
    <span class="tag">${s}</span>`}function Da(s,t){let e=kt(s.trim()),n=i=>ns([i.tag,i.autonym,...Object.values(i.name)].
map(kt),e),o=(Ae??[]).filter(i=>!t.has(i.tag));return os(o,n,za)}var ae=class{constructor({choose:t,without:e,id:n="add-\
language"}){this.choose=t,this.without=e,this.id=n,this.at=0,this.shown=[],this.isOpen=!1,this.told="",this.element=g(l`<div class="picker"></div>`),
this.draw()}get input(){return this.element.querySelector("input")}look(){let{value:t}=this.input;this.shown=t.trim()?Da(
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
          aria-activedescendant=${o?`${t}-${n}`:k}
          maxlength="40"
          placeholder=${a("add.placeholder")}
          aria-label=${a("add.placeholder")}
          data-focus=${t}
          @input=${()=>{this.at=0,this.told="",this.look()}}
          @blur=${()=>this.shut()}
          @keydown=${i=>this.pressed(i)}
        >
        <ul class="offers" id="${t}-list" role="listbox" aria-label=${a("languages")} ?hidden=${!o}>
          ${e.map((i,r)=>this.option(i,r))}
        </ul>
        <p class="hint" role="status">${this.told}</p>`,this.element)}option(t,e){return l`
      <li
        id="${this.id}-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @pointerdown=${n=>{n.preventDefault(),this.take(t.tag)}}
      >${_e(t.tag)}<span class="small soft">${t.name[M]}</span></li>`}shut(){this.isOpen=!1,this.draw()}take(t){this.input.
value="",this.told="",this.choose(t),this.look()}async other(){await Te();let t=this.input.value,{meant:e}=await T(`/api\
/tags?word=${encodeURIComponent(t)}`);if(e&&!this.without().has(e)){this.take(e);return}this.told=a(e?"add.there":"add.u\
nknown",{word:t}),this.draw()}pressed(t){let e=is(t.key,this.at,this.shown.length);if(e!==null)this.at=e,this.isOpen=!0,
this.draw();else if(t.key==="Escape"&&this.isOpen)t.stopPropagation(),this.shut();else if(t.key==="Enter"&&this.input.value.
trim())this.entered();else return;t.preventDefault()}entered(){let t=this.isOpen?this.shown[this.at]:null;t?this.take(t.
tag):this.other()}};var $={get(s,t=null){try{return JSON.parse(localStorage.getItem(`leafletgen.${s}`)??"null")??t}catch{return t}},set(s,t){
try{localStorage.setItem(`leafletgen.${s}`,JSON.stringify(t))}catch{}}};var h={project:null,board:null,findings:null,only:null,language:"",output:null,version:{},lost:!1,drawn:null},un=new Set;
function z(s){return un.add(s),()=>{un.delete(s)}}function Q(s){for(let t of[...un])t(s)}async function Rt(){h.project=await T(
"/api/project"),h.only=h.project.only??null;let s=h.project.languages.map(n=>n.tag),t=[h.only,h.language,$.get("language")].
find(n=>s.includes(n));h.language=t??s.find(n=>n!==h.project.source)??s[0]??"";let e=h.project.outputs.map(n=>n.name);h.
output=[h.output,$.get("output")].find(n=>e.includes(n))??e[0]??null}async function et(){h.only||(h.board=await T("/api/\
board"))}var _=s=>h.project.languages.find(t=>t.tag===s);function D(s){let t=_(s);if(!t)throw new Error(`no language ${s}`);
return t}var q=()=>h.project.languages.map(s=>s.tag),Bt=s=>h.project.outputs.find(t=>t.name===s);function K(s){let t=Bt(
s);if(!t)throw new Error(`no output ${s}`);return t}var st=s=>h.board?.languages.find(t=>t.tag===s);function nt(s){s&&(h.
language=s,$.set("language",s))}function It(s){s&&(h.output=s,$.set("output",s))}var pn=s=>h.version[s]??0;function Ro(s){
for(let t of s?.length?s:q())h.version[t]=pn(t)+1}function rs(s,t){return s.kind!=="texts"||!s.languages?.length?!0:s.languages.
includes(t)||s.languages.includes(h.project.source)}function Bo(){let s=new EventSource("/api/events"),{revision:t}=h.project;
s.onmessage=({data:e})=>{let n=JSON.parse(e),o=h.lost;o&&(h.lost=!1,Q({type:"back"}));let i=o||t!==n.revision;n.revision&&
(t=n.revision),n.type==="hello"?Ha(i):Q(n)},s.onerror=()=>{h.lost||(h.lost=!0,Q({type:"lost"}))}}function Ha(s){s?Q({type:"\
project",languages:[]}):(h.board?.pending||h.board?.checking)&&Q({type:"board"})}function as(){let s=null,t="",e=new ae({choose:r=>{s=r,t="",n.draw(),n.find('[data-focus="do-add"]').focus()},without:()=>new Set(
q())}),n=new P({name:"add-language",head:"add-head"},()=>[l`<h1 id="add-head">${a("add.head")}</h1>`,e.element,l`<p class="error" role="alert">${t}</p>`,
l`<div class="add-what">${s?Fa(s):Ua()}${o()}</div>`]),o=()=>l`
    <p class="row-of">
      <span class="fill"></span>
      <button class="button" type="button" @click=${()=>n.close()}>${a("cancel")}</button>
      <button
        class="button primary"
        type="button"
        data-focus="do-add"
        aria-disabled=${String(!s)}
        @click=${()=>s&&i(s)}
      >${a("add.do")}</button>
    </p>`,i=async r=>{try{await E("POST",`/api/languages?words=${M}`,{tag:r}),n.close(),await Promise.all([Rt(),et()]),nt(
r),Q({type:"reloaded",kind:"project"})}catch(c){t=U(c),n.draw()}};n.open(),e.input.focus(),Te().then(()=>e.look())}var Ua=()=>l`<p class="small soft">${a(
"add.hint")}</p>`,Fa=s=>l`
  <p class="row-of chosen">${_e(s)}<span class="soft">${hn(s)?.name[M]??""}</span></p>
  <p class="small soft">${a("add.what",{file:`locales/${s}.yaml`})}</p>
  <p class="hint">${a("command")}<br><code>leafletgen add-language ${s}</code></p>`;var Io={ok:"M3 8.5l3.5 3.5L13 4.5","too-long":"M5 10.500H2V2.500h12v8h-3M8 6v8.500M5.500 12L8 14.500l2.500-2.500",merge:"\
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
o-end":"M1 4.500h5.500M9.500 4.500h5.500M1 7.500h5.500M9.500 7.500h5.500M4 10.500v2.500h8v-2.500",file:"M4 2h5l3 3v9H4zM\
9 2v3h3"},m=s=>l`
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${Io[s??""]??Io.warning} stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;var Y=s=>l`<span class="unseen">${s}</span>`,N=(s,t)=>l`<span class="badge ${s}">${m(s)}${t}</span>`;function ls({kind:s,
count:t},e=!1){let n=a(`need.${s}`,{n:t});return e?l`
    <span class="badge ${s} short" title=${n}>
      ${m(s)}${s==="unsigned"?"":String(t)}${Y(n)}
    </span>`:N(s,n)}var Va=["checked","translated","draft","machine","stale","missing"];function cs(s){let t=Va.filter(n=>s[n]),
e=t.map(n=>`${a(`state.${n}`)} ${s[n]}`).join(", ");return l`
    <span class="bar" role="img" aria-label=${e}>
      ${t.map(n=>l`<i class="s-${n}" ${v({"flex-grow":s[n]??0})}></i>`)}
    </span>`}function le(s,t,e=""){let n=Math.min(t,s)-15,o=i=>`${Math.max(0,Math.min(100,100*(i-n)/(100-n)))}%`;return l`
    <span class="size ${e}" role="img" aria-label=${a("size.said",{percent:s,floor:t})}>
      <i ${v({width:o(s)})}></i><b ${v({left:o(t)})}></b>
    </span>`}var y=s=>l`<kbd aria-hidden="true">${s}</kbd>`;function dn(s){let t=_(s);return l`
    <bdi
      class="autonym"
      lang=${t?.lang??s}
      dir=${t?.rtl?"rtl":"ltr"}
      ${v({"--own":`"name-${s}"`})}
    >${t?.autonym??s}</bdi>`}var R=s=>[dn(s),l`<span class="tag">${s}</span>`],je=s=>R(s).map(t=>[t," "]),O=s=>_(s)?.name[M]??
s??"";function C(s){let t=Bt(s)?.paper??"",e=We(`output.${s}`)?a(`output.${s}`):s.charAt(0).toUpperCase()+s.slice(1);return e.
includes(t)?e:`${e} ${t}`.trim()}function ce(s){let t=Bt(s)?.paper,e=h.project.outputs.filter(n=>n.paper===t);return t&&
e.length===1?t:C(s).replace(` ${t}`,"")}function j(s,t,e,n,{radio:o=!1,keys:i={}}={}){return l`
    <div class="segments" role=${o?"radiogroup":"group"} aria-label=${s}>
      ${t.map(([r,c])=>{let u=i[String(r)];return l`
          <button
            type="button"
            data-focus="${s}-${r}"
            role=${o?"radio":k}
            aria-checked=${o?String(r===e):k}
            aria-pressed=${o?k:String(r===e)}
            @click=${()=>n(r)}
          >${c}${u?y(u):null}</button>`})}
    </div>`}function xt(s,t,e,n){let o=n.map(r=>`"name-${r}"`).join(", "),i=r=>{let c=_(r);return l`
      <option value=${r} lang=${c?.lang??k} .selected=${V(r===t)}>
        ${`${c?.autonym??r}   ${r}`}
      </option>`};return l`
    <select
      class="language-pick"
      aria-label=${s}
      data-focus=${s}
      @change=${L(e)}
      ${v({"font-family":`${o}, var(--ui)`})}
    >${n.map(i)}</select>`}function zo(s){return l`
    <div class="segments readers" role="group" aria-label=${a("reader")}>
      ${fn.map(([t,e])=>l`
          <button
            type="button"
            lang=${t}
            data-focus="reader-${t}"
            aria-pressed=${String(t===M)}
            @click=${()=>s(t)}
          >${e}</button>`)}
    </div>`}var fn=[["en","EN"],["ja","日本語"]];var Wa=[["anywhere",[[["g b"],"go"],[["/"],"find"],[["Ctrl K"],"goto"],[["?"],"help"],[["F6"],"area"],[["Esc"],"leave"]]],
["translate",[[["Ctrl ↵"],"done"],[["Alt ↓","Alt ↑"],"step"],[["{"],"facts"],[["Ctrl B"],"bold"],[["Alt .","Alt -",
"Alt ,"],"ends"],[["Ctrl S"],"save"],[["Ctrl Z","Ctrl Y"],"undo"],[["F8"],"finding"]]],["page",[[["B","G","O"],"overlays"],
[["D"],"distance"],[["1","0"],"sizes"],[["+","−"],"zoom"],[["L"],"second"],[["Z"],"box"],[["Tab"],"next"],[["↵"],"ed\
it"],[["M","1–9"],"diagram"]]],["design",[[["A"],"mode"],[["R","N","C","B","G"],"shown"],[["Tab"],"next"],[["Z"],"arou\
nd"],[["L"],"line"],[["F8"],"fault"],[["O"],"file"]]],["lists",[[["↑","↓"],"move"],[["Space"],"enlarge"],[["↵"],"o\
pen"],[["T","S","P"],"screens"],[["W"],"waive"],[["C"],"comment"],[["O"],"file"]]]];function Ee(){if(document.querySelector(
"dialog.help"))return;let s=new P({name:"help",head:"help-head"},()=>[l`
      <div class="row-of">
        <h1 id="help-head">${a("keys")}</h1>
        <span class="hint">${a("keys.hint")}</span>
        <span class="fill"></span>
        <label class="row-of">
          <input
            type="checkbox"
            .checked=${$.get("letters",!0)}
            @change=${L((t,e)=>$.set("letters",e.checked))}
          >${a("keys.letters")}
        </label>
        <button class="button" type="button" autofocus @click=${()=>s.close()}>
          ${a("close")}${y("Esc")}
        </button>
      </div>`,l`
      <div class="keys">
        ${Wa.map(([t,e])=>l`
            <section>
              <h2>${a(`keys.${t}`)}</h2>
              <dl>
                ${e.map(([n,o])=>l`
                    <dt>${n.map(i=>l`<kbd>${ss(i)}</kbd>`)}</dt>
                    <dd>${a(`keys.${t}.${o}`)}</dd>`)}
              </dl>
            </section>`)}
      </div>`]);s.open()}function Uo(s){let t=new Map,e=s.map(n=>Do(n)?null:qa(t,n));for(let n of s)Do(n)&&Za(e[n.follows??-1],n);return[...t.values()]}
var Do=s=>(s.follows??null)!==null;function qa(s,t){let e=Ga(t),n=s.get(e);n&&Ya(n,t);let o=n??{...t,...Ka(t),others:[],
consequences:[]};return s.set(e,o),o}var Ka=({output:s,language:t,message:e,args:n})=>({outputs:s?[s]:null,languages:t?{
[t]:{message:e,args:n}}:{}});function Ga({code:s,language:t,key:e,output:n,file:o,line:i,message:r}){return n?JSON.stringify(
e?[s,t,e,r]:[s,o,i,r]):Symbol()}function Za(s,t){let e=n=>n.code===t.code&&n.file===t.file&&n.line===t.line&&n.column===
t.column;s&&e(s)?t.language&&(s.languages[t.language]??={message:t.message,args:t.args}):s&&!s.consequences.some(e)&&s.consequences.
push(t)}function Ya(s,{output:t,file:e,line:n,column:o,language:i,message:r,args:c}){s.language!==i&&(s.language=null),i&&
(s.languages[i]??={message:r,args:c}),t&&!s.outputs?.includes(t)&&s.outputs?.push(t),![s,...s.others].some(p=>p.file===e&&
p.line===n)&&e&&s.others.push({file:e,line:n,column:o,message:""})}var Ja=s=>s.code==="source-suspect"?s.args.name??s.code:
s.code,Qa={kind:Ja,language:s=>s.language??"",file:s=>s.file??""};function Fo(s,t,e){let n=new Map;for(let i of s){let r=Qa[t](
i),c=n.get(r)??[];i.code==="source-suspect"&&t==="kind"?c.unshift(i):c.push(i),n.set(r,c)}return[...n].map(([i,r])=>{let c=new Set(
r.map(u=>u.language).filter(u=>u&&u!==e)).size;return{name:i,rows:r,languages:c,spread:t==="kind"&&c>=5}}).toSorted((i,r)=>Ho(
i)-Ho(r))}function Ho({spread:s,rows:t}){return s?0:t.some(e=>e.severity==="error")?1:2}var Vo={vscode:["Visual Studio Code",(s,t,e)=>`vscode://file${s}:${t}:${e}`],codium:["VSCodium",(s,t,e)=>`vscodium://fil\
e${s}:${t}:${e}`],cursor:["Cursor",(s,t,e)=>`cursor://file${s}:${t}:${e}`],windsurf:["Windsurf",(s,t,e)=>`windsurf://fil\
e${s}:${t}:${e}`],zed:["Zed",(s,t,e)=>`zed://file${s}:${t}:${e}`],idea:["IntelliJ IDEA",(s,t,e)=>`idea://open?file=${s}&\
line=${t}&column=${e}`],pycharm:["PyCharm",(s,t,e)=>`pycharm://open?file=${s}&line=${t}&column=${e}`],textmate:["TextMat\
e, BBEdit",(s,t,e)=>`txmt://open?url=file://${s}&line=${t}&column=${e}`]},Ot=()=>!!h.project.folder;function Mt({file:s,
line:t,column:e}){let n=Vo[$.get("editor")];return n&&h.project.folder&&s?n[1](Xa(h.project.folder,s),t??1,e??1):null}function Xa(s,t){
let e=s.replaceAll("\\","/");return`${e.startsWith("/")?"":"/"}${e}/${t}`.split("/").map(encodeURIComponent).join("/").replace(
/^\/([A-Za-z])%3A/,"/$1:")}function hs(s){let t=$.get("editor",""),e=()=>{$.set("editor",i.find("input:checked").value),
i.close(),s()},n=([r,c])=>l`
    <label class="check"><input type="radio" name="editor" value=${r} .checked=${r===t}>${c}</label>`,o=Object.entries(Vo).
map(([r,[c]])=>[r,c]),i=new P({name:"editor",head:"editor-head"},()=>[l`<h1 id="editor-head">${a("editor.head")}</h1>`,l`<p class="soft">${a(
"editor.what")}</p>`,l`<fieldset>${[["",a("editor.none")],...o].map(n)}</fieldset>`,l`
      <div class="row-of">
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>i.close()}>${a("cancel")}${y("Esc")}</button>
        <button type="button" class="button primary" @click=${e}>${a("editor.do")}</button>
      </div>`]);i.open()}async function us(s,t){try{let{lines:e}=await T(`/api/lines?file=${encodeURIComponent(t.file)}&line=${t.line}`),n=t.file.
startsWith("locales/")?_(t.language??h.project.source):null,o=v({"font-family":n?`var(--mono), "text-${n.tag}"`:null}),i=e.
map(([r,c])=>l`
        <div class="source-line">
          <span class="hint">${r}</span>
          <bdi dir="ltr" ${o}>${r===t.line?tl(c,t):c}</bdi>
        </div>`);w(i,s)}catch{}}function tl(s,{line:t,column:e=1,end_line:n,end_column:o=0}){let i=[...s],r=n===t&&o>e?o-
1:i.length,c=(u,p)=>i.slice(u,p).join("");return[c(0,e-1),l`<u>${c(e-1,r)}</u>`,c(r,i.length)]}function St({file:s,line:t,
column:e}){let n=Mt({file:s,line:t,column:e}),o=[s,t,e].filter(Boolean).join(":");return n?l`<a href=${n}>${o}</a>`:o}function mn(s,t,e="\
button"){return l`
    <button type="button" class=${e} data-focus="copy-place" @click=${async o=>{let i=o.currentTarget.firstElementChild;
await navigator.clipboard?.writeText(t),i&&(i.textContent=a("copied"))}}><span>${s}</span></button>`}var ps=({file:s,line:t,
column:e})=>mn(a("copy-place"),`${s}:${t}:${e}`,"link small");function Yt(s,t=()=>{}){let e=()=>{let n=Mt(s);n&&(location.
href=n)};Mt(s)?e():hs(()=>{t(),e()})}function he(s,t,e=!0){if(!(s.file&&Ot()))return null;let n=Mt(s),o=[a("editor"),e?y(
"O"):null];return n?l`<a class="button" href=${n} data-focus="editor">${o}</a>`:l`
    <button type="button" class="button" data-focus="editor" @click=${()=>Yt(s,t)}>${o}</button>`}var el=3,Wo=Ft();function qo(){let s=t=>t.severity==="error"&&t.file&&!(t.output||t.language);return(h.findings??[]).filter(
s)}var Ko=()=>h.project?.broken?qo()[0]?.file??"leaflet.yaml":null;function ue(){let s=qo(),t=h.project.broken||s.length>
0;document.body.classList.toggle("is-broken",t),t||(Wo=Ft());let e=h.project.troubles??[],n=Object.entries(h.project.merging??
{}),o=[t?ol(s):null,!t&&e.length?sl(e):null];w(l`${o}${n.map(([i,r])=>nl(i,r))}`,lt("banner"))}var sl=s=>l`
  <div class="trouble" role="alert">
    ${m("error")}
    <div>${s.map(t=>l`<p>${t}</p>`)}</div>
  </div>`,nl=(s,t)=>l`
  <div class="trouble is-merge" role="alert">
    ${m("merge")}
    <div>
      <p><strong>${a("merge.banner",{file:`locales/${s}.yaml`,n:t})}</strong></p>
      <p class="soft">${a("merge.banner-what")}</p>
    </div>
    <div class="trouble-acts">
      <a class="button" href="#/translate/${encodeURIComponent(s)}">${a("merge.choose")}</a>
    </div>
  </div>`;function ol(s){let[t]=s;return l`
    <div class="trouble" role="alert">
      ${m("error")}
      <div>
        <p>
          <strong>${a("broken",{file:t?.file??"leaflet.yaml",time:Wo})}</strong>
          ${" "}${a("broken.still")}
        </p>
        ${t?l`<div class="trouble-places">${s.slice(0,el).map(rl)}</div>`:null}
      </div>
      ${t?il(t):null}
    </div>`}var il=s=>l`
  <div class="trouble-acts">${he(s,ue,!1)}${ps(s)}</div>`;function rl(s){let t=g(l`<div class="mono"></div>`);return us(
t,s),l`
    <div>
      <p><span class="mono">${St(s)}</span>${"  "}${s.message}</p>
      ${t}
      ${s.hints.map(e=>l`<p class="soft">${e}</p>`)}
    </div>`}var al=250,ll=["project","texts","broken"];async function Ce(){h.only||h.project.missing||(h.findings=Uo((await T(`/api/\
findings?words=${M}`)).diagnostics))}function gn(){let s=h.project.languages.map(o=>o.tag).join(" "),t=document.getElementById(
"text-fonts");if(t?.dataset.tags===s)return;let e=`/fonts.css?of=${encodeURIComponent(s)}`,n=g(l`<link rel="stylesheet" id="text-fonts" href=${e} data-tags=${s}>`);
t?t.replaceWith(n):document.head.append(n)}function Go(s){let t=!1,e=async()=>{t=!1,await et(),s(),Q({type:"board-loaded"}),
!h.board?.pending&&(await Ce(),s(),Q({type:"findings-loaded"}))};z(n=>{["drawn","lost","back"].includes(n.type)?s():ll.includes(
n.type)?cl(n):n.type==="reloaded"?(gn(),s()):n.type==="board"&&!t&&!h.only&&(t=!0,setTimeout(e,al))})}async function cl(s){
s.type!=="broken"&&Ro(s.type==="texts"?s.languages:null),await Rt(),await Promise.all([et(),Ce()]),ue(),Q({...s,type:"re\
loaded",kind:s.type})}var hl=9;async function ul(s){return h.language?(await tt(h.language)).map(t=>({kind:"text",said:l`<b>${t.number}</b>${"\
 "}<code>${t.key}</code>`,words:[String(t.number),t.key,t.source,t.target??""].map(kt),act:()=>s("translate",h.language,
t.key),more:l`<bdi class="cut small soft">${t.source.replaceAll("**","")}</bdi>`})):[]}function pl({go:s,screens:t,screen:e,
withLanguage:n,commands:o}){let i=n.includes(e)?e:"translate";return[...t.map(r=>({kind:"screen",said:a(`tab.${r}`),words:[
a(`tab.${r}`),r].map(kt),act:()=>n.includes(r)&&h.language?s(r,h.language):s(r)})),...(h.only?[]:h.project.languages).map(
({tag:r,autonym:c,name:u})=>({kind:"language",said:R(r),words:[r,c,...Object.values(u)].map(kt),act:()=>s(i,r),more:l`<span class="small soft">${O(
r)}</span>`})),...o.map(([r,c,u])=>({kind:"command",said:r,words:[kt(r)],act:c,more:u?y(u):null}))]}var $n=class{constructor(t){
this.all=pl(t),this.at=0,this.wanted="",this.dialog=new P({name:"palette",label:a("palette")},()=>this.view()),this.dialog.
open(),this.dialog.find("input").focus(),ul(t.go).then(e=>{this.all=[...this.all,...e],this.dialog.draw()})}get shown(){
let{wanted:t}=this,e=n=>t?ns(n.words,t):n.kind==="text"?null:0;return os(this.all,e,hl)}view(){let{shown:t}=this;return this.
at=Math.max(0,Math.min(this.at,t.length-1)),[l`<div class="row-of">${m("search")}${this.field(t.length)}${y("Esc")}</div>`,
l`
        <ul id="palette-list" role="listbox" aria-label=${a("palette")} ?hidden=${!t.length}>
          ${t.map((e,n)=>this.option(e,n))}
        </ul>`,t.length?null:l`<p class="hint nothing" role="status">${a("nothing")}</p>`]}field(t){return l`
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        maxlength="80"
        aria-expanded=${String(t>0)}
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant=${t?`palette-${this.at}`:k}
        aria-label=${a("palette")}
        placeholder=${a("palette.placeholder")}
        @input=${e=>{this.at=0,this.wanted=kt(e.target.value.trim()),this.dialog.draw()}}
        @keydown=${e=>this.pressed(e)}
      >`}option(t,e){let n=()=>{this.at!==e&&(this.at=e,this.dialog.draw())};return l`
      <li
        id="palette-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @click=${()=>this.take(t)}
        @pointermove=${n}
      >
        <span class="kind small">${a(`palette.${t.kind}`)}</span><span class="said">${t.said}</span>${t.more}
      </li>`}take(t){this.dialog.close(),t.act()}pressed(t){let{shown:e}=this,n=is(t.key,this.at,e.length),o=e[this.at];
n!==null?(t.preventDefault(),this.at=n,this.dialog.draw()):t.key==="Enter"&&o&&!t.isComposing&&(t.preventDefault(),this.
take(o))}};function Zo(s){es()||new $n(s)}var kn={};mt(kn,{open:()=>Cl});var dl=/^(localhost|127\.0\.0\.1|\[::1\])$/,fl=30,ml=s=>l`
  <p class="row-of">
    <input
      type="text"
      readonly
      .value=${s}
      aria-label=${a("share")}
      @focus=${t=>t.target.select()}
    >${mn(a("copy"),s)}
  </p>
  <p class="hint">${a("share.hint")}</p>
  ${dl.test(location.hostname)?gl():null}`,gl=()=>l`
  <p class="finding small">${m("warning")}<span>${a("share.local")}</span></p>`;function Yo(s){let t=new Date(Date.now()+
fl*864e5).toISOString().slice(0,10),e=null,n=async()=>{try{let i={language:s,edit:!0,until:o.find("#share-until").value||
null},r=await E("POST","/api/links",i);e=ml(`${location.origin}/${r.fragment}`),o.draw(),o.find("[readonly]").focus()}catch(i){
e=l`<p class="error">${U(i)}</p>`,o.draw()}},o=new P({name:"share",head:"share-head"},()=>[l`<h1 id="share-head">${a("sh\
are.head",{language:O(s)})}${" "}${R(s)}</h1>`,l`<p class="soft">${a("share.what")}</p>`,l`
      <p class="row-of">
        <label for="share-until">${a("share.good")}</label>
        <input type="date" id="share-until" value=${t}>
        <button class="button primary" type="button" @click=${n}>${a("share.make")}</button>
      </p>`,l`<div aria-live="polite">${e}</div>`,l`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>o.close()}>${a("close")}</button>
      </p>`]);o.open()}var Jt=(s,t,e,{width:n,height:o,looks:i=""}={})=>l`
  <img
    class="paper-picture ${i}"
    src="${ve(s,t)}?v=${pn(s)}"
    alt=${e}
    loading=${n?"lazy":k}
    width=${n??k}
    height=${o??k}
  >`,ds=(s,t)=>Jt(s,h.output??"",t),$l={unsigned:"proof",comment:"proof",error:"findings"};function Jo(s){let t=st(h.language)??
h.board?.languages[0];if(!t)return l`<aside class="side inspector"></aside>`;let e=O(t.tag);return l`
    <aside class="side inspector" data-area="" aria-label=${e}>
      <div class="top${h.project.outputs.length>2?" is-two":""}">
        ${R(t.tag)}<span class="fill"></span>${wl(s)}
      </div>
      ${t.outputs[h.output??""]?bl(t.tag):l`<p class="hint">${a("drawing")}</p>`}
      <h2>${a(t.ready?"board.can":"board.before",{language:e})}</h2>
      <ul class="scroll">
        ${t.ready?yl():t.needs.map(n=>vl(t,n))}
      </ul>
      <div class="acts">${kl(t)}</div>
    </aside>`}function wl(s){let{outputs:t}=h.project;if(t.length<2)return null;let e=t.map(({name:n})=>[n,ce(n)]);return j(
a("output"),e,h.output??"",n=>{It(n),s()})}function bl(s){let t=a("page.name",{language:O(s),output:C(h.output??""),n:1});
return l`
    <button class="picture" type="button" aria-label=${a("enlarge")} @click=${wn}>${ds(s,t)}</button>`}var yl=()=>l`<li class="ok">${m(
"ok")}${a("ready")}</li>`,vl=(s,{kind:t,count:e})=>l`
  <li>
    <span class=${t}>${m(t)}</span>
    <a href="#/${$l[t]??"translate"}/${s.tag}">${a(`before.${t}`,{n:e})}</a>
  </li>`,kl=({tag:s})=>l`
  <a class="button primary" href="#/translate/${s}">${a("tab.translate")}${y("T")}</a>
  <a class="button" href="#/sheet/${s}/${h.output}">${a("tab.sheet")}${y("S")}</a>
  <button class="button" type="button" data-focus="share" @click=${()=>Yo(s)}>
    ${m("link")}${a("share")}
  </button>`;function wn(){let s=O(h.language),t=new P({name:"enlarged",label:s},()=>ds(h.language,s));t.element.addEventListener(
"keydown",e=>H(e,e.key===" "?()=>t.close():null)),t.open()}var pe=["merge","too-long","missing","stale","error","machine","draft","comment","unsigned"],Qo=s=>Math.min(pe.length,...s.
needs.map(t=>pe.indexOf(t.kind)).filter(t=>t>=0)),Xo=s=>s.toSorted((t,e)=>Number(t.ready)-Number(e.ready)||Qo(t)-Qo(e));
function ti(s,t){let e=s.needs.toSorted((o,i)=>pe.indexOf(o.kind)-pe.indexOf(i.kind)),n=Math.max(0,...Object.values(s.outputs).
map(o=>o.warnings));return n&&!(t&&e.length>3)&&e.push({kind:"warning",count:n}),e}var ei=28;function si(s,t){let e=[[a("board.not-ready"),s.filter(n=>!n.ready)],[a("board.is-ready"),s.filter(n=>n.ready)]];
return l`
    <div class="grid" role="grid" aria-label=${a("languages")} data-area="" @keydown=${t.moved}>
      ${t.dense?Ml():null}
      <div class="r heads" role="row">${xl().map((n,o,i)=>Ol(n,o===i.length-1))}</div>
      <div class="flow" role="rowgroup">
        ${ht(e.filter(([,n])=>n.length),([n])=>n,([n,o])=>l`
            <div class="group" role="row"><span role="gridcell"><strong>${n}</strong>${` ${o.length}`}</span></div>
            ${ht(o,i=>i.tag,i=>Sl(i,t))}`)}
      </div>
      ${s.length?null:l`<div role="row"><div class="empty" role="gridcell">${a("nothing")}</div></div>`}
    </div>`}var bn=()=>h.project.outputs.map(({name:s})=>s),xl=()=>[a("language"),a("texts"),...bn().map(C),a("needs"),a(
"signed")],Ol=(s,t)=>l`<span role="columnheader" class=${t?"signed":""}>${s}</span>`;function Ml(){let s=[a("language"),
a("texts"),...bn().map(ce),a("needs")],t=l`<div class="r">${s.map(e=>l`<span>${e}</span>`)}</div>`;return l`<div class="pair-heads" aria-hidden="true">${t}${t}</div>`}
function Sl(s,{dense:t,stop:e,pick:n,open:o}){let i=(s.texts.checked??0)+(s.texts.translated??0),r=l`<div class="small"><strong>${i}</strong>${`\
 / ${s.texts.total}`}</div>`;return l`
    <div
      class="r lang-row"
      role="row"
      tabindex=${s.tag===e?0:-1}
      aria-selected=${String(s.tag===h.language)}
      data-tag=${s.tag}
      data-focus="row-${s.tag}"
      @click=${()=>n(s.tag)}
      @dblclick=${()=>o(s.tag)}
    >
      <div class="who" role="rowheader"><div>${je(s.tag)}</div><div class="small">${O(s.tag)}</div></div>
      <div role="gridcell">${t?null:r}${cs(s.texts)}</div>
      ${bn().map(c=>l`<div class="out" role="gridcell">${Tl(s,c,t)}</div>`)}
      <div class="needs" role="gridcell">${yn(s)}</div>
      <div class="small soft signed" role="gridcell">${Al(s)}</div>
    </div>`}function Al({tag:s,signed:t,lapsed:e}){return t?`${t.by} · ${I(t.on)}`:e?l`<span class="stale">${a("lapsed",
{by:e.by,day:I(e.on)})}</span>`:s===h.project.source?a("source-text"):"–"}function Tl(s,t,e){let n=s.outputs[t];if(!n)
return l`<span class="hint">…</span>`;let{width_pt:o,height_pt:i}=K(t),r=n.too_long>0,c={width:ei,height:Math.round(ei*
i/o)};return l`
    ${e?null:Jt(s.tag,t,"",c)}
    <div>
      ${r?_l(n.too_long,e):l`<strong>${`${n.percent} %`}</strong>`}
      ${e?null:le(n.percent,n.floor_percent,r?"over":"")}
    </div>`}function _l(s,t){let e=a("out.over",{n:s}),n=t?String(s):a("out.over.short",{n:s}),o=t||h.project.outputs.length>
2;return l`
    <strong class="too-long">
      ${m("too-long")}${o?[l`<span aria-hidden="true">${n}</span>`,Y(e)]:e}
    </strong>`}function yn(s,t=!1){if(s.ready)return N("ok",a("ready"));let e=ti(s,t);return e.map((n,o)=>ls(n,t||o>2||e.
length>3&&o>1))}var jl=24,El=14,B={filter:"all",find:"",view:$.get("view","list"),dense:$.get("dense"),card:$.get("card",180)};async function Cl(s,t,{
go:e}){let n=new vn(s,e);return n.draw(),{close:z(i=>{["board-loaded","reloaded","back"].includes(i.type)&&n.draw()}),pressed:(i,r)=>n.
pressed(i,r)}}var vn=class{constructor(t,e){this.go=e,this.root=g(l`<div class="columns board"></div>`),t.append(this.root)}get board(){
return h.board}get isDense(){return(B.dense??this.board.languages.length>=jl)&&B.view==="list"&&!G()}get rows(){let t=B.
find.trim().toLocaleLowerCase();return Xo(this.board.languages).filter(e=>{let n=_(e.tag),o=[e.tag,n?.autonym??"",...Object.
values(n?.name??{})];return ni(e,B.filter)&&(!t||o.some(i=>i.toLocaleLowerCase().includes(t)))})}draw(){let{root:t,rows:e}=this,
{outputs:n}=h.project,o=B.view==="pictures";t.classList.toggle("compact-list",this.isDense),t.style.setProperty("--outpu\
ts",String(n.length)),t.style.setProperty("--output",n.length>2?"94px":"118px"),t.style.gridTemplateColumns=o?"minmax(0,\
 1fr)":"",w(l`
        <section class="list">
          ${this.head()}${o?this.pictures(e):this.list(e)}
          <footer class="footbar legend">${o?Bl():Nl()}</footer>
        </section>
        ${o?null:Jo(()=>this.draw())}`,t)}head(){let{languages:t}=this.board,e=this.board.counts.ready??0;return l`
      <header class="head" data-area="">
        <div>
          <h1>${a("board.ready",{n:e,all:t.length})}</h1>
          ${this.views()}${B.view==="pictures"?[this.outputs(),this.slider()]:null}
          ${h.project.editable?Pl():null}
          <button type="button" class="button primary" data-focus="build" @click=${()=>this.go("print")}>
            ${m("print")}${e?a("board.build",{n:e}):a("board.print")}
          </button>
        </div>
        ${B.view==="list"?l`<div>${this.filters()}<span class="fill"></span>${this.search()}</div>`:null}
      </header>`}views(){let t=r=>{B.view=r,$.set("view",r),this.draw()},e=r=>{B.dense=r==="compact",$.set("dense",B.dense),
this.draw()},n=[["list",[m("list"),a("view.list")]],["pictures",[m("pictures"),a("view.pictures")]]],o=[["roomy",a("room\
y")],["compact",a("compact")]],i=B.view==="list"&&this.board.languages.length>=El;return[j(a("view"),n,B.view,t),i?j(a("\
density"),o,this.isDense?"compact":"roomy",e):null]}outputs(){let t=h.project.outputs.map(({name:e})=>[e,C(e)]);return j(
a("output"),t,h.output??"",e=>{It(e),this.draw()})}slider(){let t=L(e=>{B.card=Number(e),$.set("card",B.card),this.draw()});
return l`
      <label class="row-of small">
        ${a("size")}
        <input type="range" min="120" max="260" .value=${V(String(B.card))} data-focus="slider" @input=${t}>
      </label>`}filters(){let{languages:t}=this.board,e=o=>t.filter(i=>ni(i,o)).length,n=o=>{B.filter=o,this.draw()};return l`
      <div class="filters" role="group" aria-label=${a("filter")}>
        ${["all","ready",...pe].filter(o=>o==="all"||e(o)).map(o=>l`
              <button
                type="button"
                data-focus="filter-${o}"
                aria-pressed=${String(B.filter===o)}
                @click=${()=>n(o)}
              >
                ${o==="all"?null:oi(o)}${a(`filter.${o}`)}<strong>${e(o)}</strong>
              </button>`)}
      </div>`}search(){let t=L(e=>{B.find=e,this.draw()});return l`
      <label class="search">
        ${m("search")}
        <input
          type="search"
          placeholder=${a("find")}
          aria-label=${a("find.language")}
          data-focus="find"
          .value=${V(B.find)}
          @input=${t}
        >${y("/")}
      </label>`}stopOf(t){return t.some(e=>e.tag===h.language)?h.language:t[0]?.tag}list(t){return si(t,{dense:this.isDense,
stop:this.stopOf(t),pick:e=>this.pick(e),open:e=>this.go("translate",e),moved:e=>this.moved(e)})}pictures(t){let e=this.
stopOf(t),n=o=>{let i=o.outputs[h.output??""];return l`
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
          ${i?ds(o.tag,""):null}
          <div class="line">${R(o.tag)}</div>
          <div class="line">
            ${yn(o,!o.ready)}<span class="fill"></span><strong>${i?`${i.percent} %`:""}</strong>
          </div>
        </div>`};return l`
      <div
        class="sheet-cards"
        role="listbox"
        aria-label=${a("languages")}
        data-area=""
        @keydown=${o=>this.moved(o)}
        ${v({"--card":`${B.card}px`})}
      >${t.map(n)}</div>`}pick(t){nt(t),this.draw()}moved(t){let e=t.currentTarget,n=[...e.querySelectorAll("[data-tag]")],
o=t.target,i=n.indexOf(o.closest("[data-tag]"));if(i<0)return;if(t.key==="Enter"&&o.dataset.tag){let{tag:u}=o.dataset;H(
t,()=>this.go("translate",u));return}let r=Ll(t.key,e,i,n.length);if(!r)return;t.preventDefault();let c=n[i+r];c?.dataset.
tag&&(this.pick(c.dataset.tag),c.focus())}pressed(t,e){let n=t.target instanceof Element&&t.target.closest("[data-tag]");
e==="t"?this.go("translate",h.language):e==="s"?this.go("sheet",h.language,...h.output?[h.output]:[]):e==="p"?this.go("p\
rint"):t.key===" "&&n&&H(t,wn)}};function ni(s,t){return t==="all"?!0:t==="ready"?s.ready:s.needs.some(e=>e.kind===t)}function Ll(s,t,e,n){
let o={Home:-e,End:n-1-e};if(s in o)return o[s];if(B.view==="list")return{ArrowDown:1,ArrowUp:-1}[s];let i=Math.max(1,getComputedStyle(
t).gridTemplateColumns.split(" ").length);return{ArrowDown:i,ArrowUp:-i,ArrowRight:1,ArrowLeft:-1}[s]}var Pl=()=>l`
  <button type="button" class="button" data-focus="add" @click=${as}>${a("add")}</button>`,oi=s=>l`<span class=${s==="re\
ady"?"ok":s}>${m(s==="ready"?"ok":s)}</span>`,Nl=()=>l`
  <strong>${a("texts")}</strong>
  ${["checked","translated","machine","stale","missing"].map(s=>l`
      <span>
        <span class="bar"><i class="s-${s}" ${v({"flex-grow":1})}></i></span>${a(`state.${s}`)}
      </span>`)}
  <strong>${a("text-size")}</strong><span>${le(80,60)}${a("legend.size")}</span>`,Rl=[["↑ ↓ ← →","move"],["Space",
"enlarge"],["Enter","keys.lists.open"],["T","tab.translate"],["P","tab.print"]],Bl=()=>l`
  ${["too-long","missing","stale","machine","unsigned","ready"].map(s=>l`<span>${oi(s)}${a(`filter.${s}`)}</span>`)}
  <span class="fill"></span>
  ${Rl.map(([s="",t=""])=>l`<span>${y(s)}${a(t)}</span>`)}`;var Sn={};mt(Sn,{open:()=>Zl});var ii=.5,ot=([,s,,t])=>s+t,zt=s=>s.zone??s.holder,Qt=s=>s.key.split("/")[0]??"";function Xt(s,t){let e=[...new Set(s.messages.
map(o=>t.get(o)??0).filter(Boolean))].sort((o,i)=>o-i),n=[];for(let o of e){let i=n.at(-1);i?.[1]===o-1?i[1]=o:n.push([o,
o])}return n.map(([o,i])=>o===i?o:`${o}–${i}`).join(", ")}function de({messages:s}){let[t=""]=s;if(s.length===1)return t;
let e=s.map(i=>i.split(".")),n=t.split("."),o=0;for(;o<n.length&&e.every(i=>i[o]===n[o]);)o+=1;return o?n.slice(0,o).join(
"."):t}var ri=(s,t)=>Math.max(...s.filter(e=>Qt(e)===t).map(e=>ot(e.rect)));function At(s,t){if(!s.over_chars)return 0;let e=ot(
zt(s)),n=ri(t.boxes,Qt(s));if(n<=e+ii)return 0;let o=s.rect[3]/Math.max(1,s.lines);return Math.max(1,Math.min(s.lines,Math.
round((n-e)/o)))}function fs(s,t){let n=t.boxes.filter(i=>i.holder.join()===s.holder.join()).reduce((i,r)=>i+r.rect[3],0),
o=Math.min(s.holder[3],zt(s)[3]);return Math.min(999,Math.round(100*n/Math.max(1,o)))}function ai(s){if(s.over_chars>0)return"\
is-over";let{percent:t}=s;return t&&t<=s.floor_percent+3&&t<100?"is-tight":"is-fine"}function li(s){let t=new Map;for(let e of s){
let n=Qt(e),o=t.get(n)??{zone:zt(e),over:!1};o.over||=e.over_chars>0,t.set(n,o)}return[...t].filter(([,e])=>e.over).map(
([e,{zone:n}])=>[n,ri(s,e)]).filter(([e,n])=>n>ot(e)+ii)}function ci(s,t,e){let n=At(s,t);return[Xt(s,e),de(s),n?a("too-\
long.lines",{n}):Il(s)].filter(Boolean).join(", ")}function Il(s){return s.over_chars?a("row.too-long"):s.percent?`${s.percent}\
 %`:""}var zl=new DOMParser,Dl=72/25.4,ms=3*Dl,Hl=88;function Pe(s){let t=zl.parseFromString(s,"image/svg+xml").documentElement;
if(t.nodeName!=="svg")throw new Error("not a picture");return document.importNode(t,!0)}var Ul=s=>Pe(`<svg xmlns="http:/\
/www.w3.org/2000/svg">${s}</svg>`).firstElementChild;function xn(s,t,e){[...s.querySelectorAll("[data-key]")].find(o=>o.
dataset.key===t)?.replaceWith(e)}function Ne(s,t=""){let{style:e}=s;Object.assign(e,{display:"block",width:"100%",height:"\
100%",overflow:t})}async function Fl(s,t){return(await T(`/api/boxes/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)).
pages}var ut=class{constructor({onpick:t=()=>{},numbers:e=new Map}={}){this.onpick=t,this.numbers=e,this.overlays=new Set,
this.lit=null,this.turn=0,this.tag="",this.output=null,this.number=1,this.page=null,this.changed=[],this.cover=null,this.
paper=g(l`<div class="paper" aria-hidden="true"></div>`),this.shadow=this.paper.attachShadow({mode:"open"}),this.over=g(
l`<div class="overlay on-paper"></div>`);let n=o=>this.move(o);this.element=g(l`<div class="page" role="group" @keydown=${n}>${this.
paper}${this.over}</div>`)}async show(t,e,n=1){this.turn+=1;let o=this.turn,[i,r]=await Promise.all([ho(t,e,n),Fl(t,e)]);
if(o!==this.turn)return;Object.assign(this,{tag:t,output:e,number:n,page:r[n-1]}),this.place(Pe(i));let c=a("page.name",
{language:O(t),output:C(e),n});this.element.setAttribute("aria-label",c),this.draw()}place(t){Ne(t);for(let e of t.querySelectorAll(
"a"))e.removeAttribute("href");this.shadow.replaceChildren(t),this.page&&(this.element.style.aspectRatio=`${this.page.width}\
 / ${this.page.height}`)}swap(t,e){let n=t.filter(i=>i.page===this.number);this.changed=n.map(({key:i,svg:r})=>[i,Ul(r)]);
for(let[i,r]of this.changed)xn(this.shadow,i,r);let o=new Map(e.filter(i=>i.page===this.number).map(i=>[i.key,i]));o.size&&
this.page&&(this.page.boxes=this.page.boxes.map(i=>o.get(i.key)??i)),this.draw()}boxesOf(t){return this.page?.boxes.filter(
e=>e.messages.includes(t))??[]}linesOver(t){let[e]=this.boxesOf(t);return e&&this.page?At(e,this.page):0}light(t){this.lit=
t,this.draw()}get litBox(){return this.element.querySelector(".is-lit")}setOverlays(t){this.overlays=new Set(t),this.draw()}draw(){
let{page:t}=this;if(!t)return;if(this.cover){w(this.cover(),this.over);return}let e=n=>this.overlays.has(n);w([e("bleed")?
this.bleed(t):null,this.overflows(t),t.boxes.map(n=>this.box(n,t)),e("order")?this.order(t):null],this.over)}box(t,e){let n=this.
lit!==null&&t.messages.includes(this.lit),o=this.overlays.has("boxes");return l`
      <button
        type="button"
        class="box ${ai(t)}${n?" is-lit":""}${o?" is-shown":""}"
        data-box=${t.key}
        data-focus=${t.key}
        aria-label=${ci(t,e,this.numbers)}
        @click=${()=>this.onpick(t)}
        ${Le(t.rect,e)}
      >
        ${o||n||t.over_chars>0?this.tab(t,e):null}${o?Vl(t,e):null}
      </button>`}tab(t,e){let n=At(t,e),o=t.over_chars>0?l`<b>${n?` +${n}`:" !"}</b>`:null;return l`<span class="number">${Xt(
t,this.numbers)}${o}</span>`}overflows(t){return li(t.boxes).map(([e,n])=>l`
        <div class="hatch" ${Le([e[0],ot(e),e[2],n-ot(e)],t)}></div>
        <div class="edge" ${Le(e,t)}></div>`)}bleed(t){let{width:e,height:n}=t,[o,i,r,c]=t.trim,u=[[0,0,e,i],[0,i+c,e,n-
i-c],[0,i,o,c],[o+r,i,e-o-r,c]];return[i>.1?u.map(p=>l`<div class="bleed" ${Le(p,t)}></div>`):null,l`<div class="safe" ${Le(
[o+ms,i+ms,r-2*ms,c-2*ms],t)}></div>`]}order({width:t,height:e,boxes:n}){let{rtl:o}=D(this.tag),i=t/46,r=n.map(({rect:[c,
u,p]})=>[o?c+p-i:c+i,u+i]);return l`
      <svg class="order" viewBox="0 0 ${t} ${e}" aria-hidden="true">
        <polyline points=${r.map(c=>c.join(",")).join(" ")}></polyline>
        ${r.map(([c,u],p)=>yt`
            <g transform="translate(${c} ${u})">
              <circle r=${i}></circle>
              <text text-anchor="middle" y=${i*.36} font-size=${i}>${p+1}</text>
            </g>`)}
      </svg>`}move(t){let e={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[t.key];if(!e)return;let n=[...this.over.querySelectorAll(
".box, .part")],o=n[n.indexOf(document.activeElement)+e];o&&(t.preventDefault(),o.focus())}};function Le([s,t,e,n],{width:o,
height:i}){let r=(c,u)=>`${100*c/u}%`;return v({left:r(s,o),top:r(t,i),width:r(e,o),height:r(n,i)})}function Vl(s,t){let e=s.
over_chars<=0&&s.percent&&s.percent<Hl;return l`
    <i class="full" ${v({height:`${Math.min(100,fs(s,t))}%`})}></i>
    ${e?l`<span class="small-text">${`Aa ${s.percent} %`}</span>`:null}`}var hi={row:[[3,10],[12,10],[21,10]],triangle:[[4,4],[20,4],[12,16]],cycle:[[12,3],[21,10],[12,17],[3,10]],steps:[[3,17],
[10,12],[16,8],[22,3]],ladder:[[5,3],[19,3],[5,17],[19,17]],lanes:[[4,4],[12,9],[20,15]],grid:[[5,4],[19,4],[5,16],[19,16]]},
di=s=>s.map(t=>t.join(",")).join(" ");function fi(s){let t=hi[s]??hi.row??[];return l`
    <svg viewBox="0 0 25 20" aria-hidden="true">
      <polyline points=${di(t)} fill="none" stroke="currentColor"></polyline>
      ${t.map(([e,n])=>yt`<circle cx=${e} cy=${n} r="2.6" fill="currentColor"></circle>`)}
    </svg>`}var ui=new Map;function Wl(s,t){let e=ui.get(s);if(e?.text===t)return e;let n=Pe(t);Ne(n,"visible");let o=g(
l`<div class="drawing" role="img"></div>`);o.attachShadow({mode:"open"}).append(n);let{width:i,height:r}=n.viewBox.baseVal,
c={text:t,frame:o,viewBox:n.getAttribute("viewBox")??"",ratio:`${i} / ${r}`};return ui.set(s,c),c}function mi(s,t,{side:e,
arrow:n,grey:o,pick:i}){let{frame:r,viewBox:c,ratio:u}=Wl(e,s.svg[t]??"");r.setAttribute("aria-label",s.alt?.[t]??s.name),
r.style.filter=o?"grayscale(1)":"none";let p=({number:d,points:f,badge:[,,b]})=>yt`
    <polyline
      points=${di(f)}
      stroke-width=${2.4*b}
      class=${n===d?"is-lit":""}
      data-arrow=${d}
      @click=${()=>i(d)}
    ></polyline>`;return l`
    <div class="drawing-room" ${v({"aspect-ratio":u})}>
      ${r}
      <svg class="ways" viewBox=${c} aria-hidden="true">${(s.ways?.[t]??[]).map(p)}</svg>
    </div>`}function gi(s,t,e,n){return l`
    <ol class="sentences" ${S(D(t),{face:!0})}>
      ${(s.steps?.[t]??[]).map((o,i)=>{let r=String(i+1);return l`
          <li class=${e===r?"is-lit":""}>
            <button
              type="button"
              class="bare"
              data-focus="step-${t}-${r}"
              aria-pressed=${String(e===r)}
              @click=${()=>n(r)}
            ><b>${r}</b><span>${o}</span></button>
          </li>`})}
    </ol>`}var $i=(s,t)=>l`
  <div>
    <h2>${a("read-aloud",{language:O(t)})}</h2>
    <p class="small soft" ${S(D(t),{face:!0})}>${s.alt?.[t]??""}</p>
  </div>`;function wi({id:s,pictogram:t,shape:e,mark:n,label:o,svg:i},r){let c=a(`shape.${e}`);return l`
    <li class="actor">
      <span class="sign" aria-hidden="true">${i?Pe(i):null}</span>
      <span class="fill">
        ${o?l`<bdi ${S(r,{face:!0})}>${o}</bdi>`:null}
        <span class="small soft"><code>${s}</code>${t?` · ${t}`:""}</span>
      </span>
      <span class="small soft">${n?a("shape.reader",{shape:c}):c}</span>
    </li>`}function bi({number:s,from:t,to:e,carries:n},o,i){let r=o===s;return l`
    <li class=${r?"is-picked":""}>
      <button
        type="button"
        class="bare"
        data-focus="arrow-${s}"
        aria-pressed=${String(r)}
        @click=${()=>i(s)}
      ><strong>${s}</strong>${" "}<code>${`${t} → ${e}`}</code></button>
      <span class="small soft">${n.length?a("carries",{what:n.join(", ")}):""}</span>
    </li>`}var ql=["error","warning","advice"],Kl=({found:s,silent:t})=>!(s.length||t?.length),pi=s=>Math.min(Kl(s)?3:2,
s.silent?.length?1:3,...s.found.map(t=>ql.indexOf(t.severity)));function yi({checks:s,svg:t}){let e=s.toSorted((o,i)=>pi(
o)-pi(i)),n=Object.keys(t).length;return l`
    <div class="checks"><h2>${a("checks")}</h2><ul>${e.map(o=>Gl(o,n))}</ul></div>`}function Gl(s,t){if(s.silent?.length)
return On(s,"warning",a("check.aloud.silent",{arrows:s.silent.join(", ")}));if(s.found.length)return s.found.map(({severity:o,
text:i,languages:r})=>On(s,o,r.length<t?`${r.map(O).join(", ")}: ${i}`:i));let e=a(`check.${s.check}`,s.figures),{language:n}=s.
figures;return On(s,"ok",n?a("check.of",{told:e,language:O(n)}):e)}var On=({check:s},t,e)=>l`
  <li class="small" data-check=${s} data-verdict=${t}>
    <span class=${t}>${m(t==="advice"?"warning":t)}${Y(a(`verdict.${t}`))}</span>
    <span>${e}</span>
  </li>`;async function Zl(s,t){let e=new Mn(s,t[0]??null);return await e.load(),{close:z(o=>{o.type==="reloaded"&&e.load()}),go:([
o])=>(o&&e.open(o),!0),pressed:(o,i)=>e.pressed(o,i)}}var Mn=class{constructor(t,e){let{source:n}=h.project,o=q();this.name=
e,this.kind=null,this.left=n,this.right=o.find(i=>D(i).rtl)??o.find(i=>i!==n)??n,this.both=!0,this.grey=!1,this.arrow=null,
this.data=null,this.root=g(l`<div class="columns diagram"></div>`),t.append(this.root)}get sides(){return this.both?["le\
ft","right"]:["left"]}async load(){if(this.name??=h.project.diagrams?.[0]??null,!this.name){w(l`<p class="empty">${a("di\
agram.none")}</p>`,this.root);return}let t=new URLSearchParams({words:M,...this.kind?{kind:this.kind}:{}});for(let e of new Set(
this.sides.map(n=>this[n])))t.append("tag",e);this.data=await T(`/api/diagram/${encodeURIComponent(this.name)}?${t}`),this.
draw()}open(t){this.name=t,this.kind=null,this.load()}pick(t){this.arrow=this.arrow===t?null:t,this.draw()}draw(){let{data:t}=this;
t&&w(l`
        <aside class="side left" data-area="">${this.aside(t)}</aside>
        <section class="pictures">
          ${this.toolbar(t)}
          <div class="two-pictures">${this.sides.map(e=>this.picture(t,e))}</div>
          <footer class="read-aloud" tabindex="0" role="region" aria-label=${a("checks")}>
            ${this.sides.map(e=>$i(t,this[e]))}${yi(t)}
          </footer>
        </section>`,this.root)}aside(t){let e=t.diagrams.map(r=>[r,r]),n=r=>{location.hash=`#/diagram/${r}`},o={file:`di\
agrams/${t.name}.yaml`},i=t.kind!==t.own_kind;return l`
      ${t.diagrams.length>1?j(a("tab.diagram"),e,t.name,n):null}
      <h2>${a("arrangement")}</h2>
      ${this.kinds(t)}
      <p class="hint">${i?a("arrangement.tried",{kind:t.own_kind}):a("arrangement.hint")}</p>
      <h2>${a("actors")}</h2>
      <ul>${t.actors.map(r=>wi(r,D(this.left)))}</ul>
      <h2>${a("arrows")}</h2>
      <ul>${t.arrows.map(r=>bi(r,this.arrow,c=>this.pick(c)))}</ul>
      <div class="row-of foot">
        <code class="fill">${St(o)}</code>${he(o,()=>this.draw())}
      </div>`}kinds(t){let e=n=>{this.kind=n,this.load()};return l`
      <div class="kinds" role="radiogroup" aria-label=${a("arrangement")}>
        ${t.kinds.map(n=>l`
            <button
              type="button"
              role="radio"
              aria-checked=${String(n===t.kind)}
              data-focus="kind-${n}"
              @click=${()=>e(n)}
            >${fi(n)}<span>${n}</span></button>`)}
      </div>`}setBoth(t){this.both=t,this.load()}toolbar(t){let e=[[!0,a("directions.both")],[!1,a("directions.one")]],n=[
[!1,a("see.print")],[!0,a("see.grey")]],o=r=>{this.grey=r,this.draw()},i=r=>this.setBoth(r);return l`
      <div class="toolbar" data-area="">
        <strong class="fill">${t.name}</strong>
        ${j(a("directions"),e,this.both,i,{keys:{true:"M"}})}
        ${j(a("see"),n,this.grey,o)}
      </div>`}picture(t,e){let n=this[e],o=_(n),i=p=>this.pick(p),r=p=>{this[e]=p,this.load()},c=a(e==="left"?"language":
"language.second"),u=t.svg[n]?mi(t,n,{side:e,arrow:this.arrow,grey:this.grey,pick:i}):l`<p class="hint">${a("diagram.unu\
sed")}</p>`;return l`
      <div class="one-picture">
        <div class="row-of">
          ${xt(c,n,r,q())}<span class="fill"></span>
          <span class="small soft">${a(o?.rtl?"rtl":"ltr")}</span>
        </div>
        <div class="diagram-paper">${u}${gi(t,n,this.arrow,i)}</div>
      </div>`}pressed(t,e){let{data:n}=this;n&&(e==="m"?H(t,()=>this.setBoth(!this.both)):e==="o"&&Ot()?Yt({file:`diagra\
ms/${n.name}.yaml`},()=>this.draw()):n.arrows.some(o=>o.number===e)&&this.pick(e))}};var Ln={};mt(Ln,{open:()=>oc});var An=null;async function gs(){return An=h.only?{waivers:[],codes:{}}:await T(`/api/waivers?words=${M}`),An}var te=({code:s,
key:t})=>!!(t&&h.project.editable&&!h.only&&An?.codes?.[s]?.waivable);function $s({code:s,key:t,language:e,message:n},o){
let i="",r=p=>{i=p,u.draw()},c=async p=>{p.preventDefault();let d=u.find("#waive-reason"),f=u.find('[name="waive-scope"]\
:checked').value==="all";if(!d.value.trim()){r(a("waive.needs-reason")),d.focus();return}try{let b={code:s,key:t,language:f?
null:e,reason:d.value.trim()};await E("POST",`/api/waivers?words=${M}`,b),u.close(),o()}catch(b){r(Lt(b,a("comment.lost")))}},
u=new P({name:"waive",head:"waive-head"},()=>l`
      <form method="dialog" @submit=${c}>
        <h1 id="waive-head">${a("waive.head")}</h1>
        <p ${v({"font-family":e?`var(--ui), "text-${e}"`:null})}>
          ${n}${" "}<span class="tag">${s}</span>
        </p>
        <p class="soft small">${a("waive.what")}</p>
        <label for="waive-reason"><strong class="small">${a("waive.reason")}</strong></label>
        <input type="text" id="waive-reason" maxlength="300" required placeholder=${a("waive.example")} autofocus>
        <fieldset>
          <legend class="small">${a("waive.where")}</legend>
          ${vi("one",a("waive.one",{language:O(e),key:t}),!0)}
          ${vi("all",a("waive.every",{key:t}),!1)}
        </fieldset>
        <p class="error" role="alert">${i}</p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>u.close()}>${a("cancel")}${y("Esc")}</button>
          <button type="submit" class="button primary">${a("waive.do")}${y("↵")}</button>
        </div>
      </form>`);u.open()}var vi=(s,t,e)=>l`
  <label class="check"><input type="radio" name="waive-scope" value=${s} ?checked=${e}>${t}</label>`,ki=({code:s,key:t,language:e})=>E(
"DELETE",`/api/waivers?words=${M}`,{code:s,key:t,language:e});var Yl=.04;function Jl(s,t,e){let[n,o,i,r]=s.rect,c=Math.min(t*.012,10),u=e?Math.max(ot(s.rect),ot(zt(s))):o+r,p=i+2*c,d=u-
o+2*c+(e?4:r*.15);return[n-c,o-c,p,Math.max(p*.12,d)]}var pt=class{constructor(){this.host=g(l`<div class="paper"></div>`),
this.shadow=this.host.attachShadow({mode:"open"}),this.marks=g(l`<div class="overlay on-paper"></div>`),this.element=g(l`<div class="crop" aria-hidden="true">${this.
host}${this.marks}</div>`),this.svg=null,this.of=null,this.zone=""}swap(t){if(this.svg)for(let[e,n]of t.changed)xn(this.
shadow,e,n.cloneNode(!0))}near(t,[,e,,n]){let o=t.shadow.firstElementChild?.cloneNode(!0),i=(t.page?.height??0)*Yl,r=new Map(
t.page?.boxes.map(u=>[Qt(u),zt(u)])),c=o.querySelectorAll(":scope > [data-key]");for(let u of c){let p=r.get(u.dataset.key??
"");p&&(p[1]>e+n+i||ot(p)<e-i)&&u.remove()}return o}show(t,e){let[n]=t.boxesOf(e);if(this.element.hidden=!n,!(n&&t.page))
return;let o=At(n,t.page)>0,i=Jl(n,t.page.width,o);this.copied(t,n).setAttribute("viewBox",i.join(" ")),this.element.style.
aspectRatio=`${i[2]} / ${i[3]}`,this.draw(n,i,o)}copied(t,e){let n=t.shadow.firstElementChild;return this.svg&&this.of===
n&&this.zone===Qt(e)?this.svg:(this.of=n,this.zone=Qt(e),this.svg=this.near(t,zt(e)),this.svg.setAttribute("preserveAspe\
ctRatio","xMidYMin slice"),Ne(this.svg),this.shadow.replaceChildren(this.svg),this.svg)}draw(t,e,n){let o=([f,b,x,A])=>v(
{left:`${100*(f-e[0])/e[2]}%`,top:`${100*(b-e[1])/e[3]}%`,width:`${100*x/e[2]}%`,height:`${100*A/e[3]}%`}),[i,r,c,u]=t.rect,
p=ot(zt(t)),d=Math.max(ot(t.rect),p);w([n?l`<div class="hatch" ${o([i,p,c,d-p])}></div>`:null,l`<div class="edge${n?"":"\
 is-fine"}" ${o([i,r,c,n?Math.max(2,p-r):u])}></div>`],this.marks)}};var ws={error:"error",warning:"warning",advice:"unsigned"},Ql=["text-too-long","word-too-wide"],Tn=s=>Ql.includes(s.code)?
"too-long":ws[s.severity]??"warning",Xl=s=>Tn(s)==="too-long"||s.severity==="advice"?Tn(s):s.severity,_n=s=>l`<span class=${Xl(
s)}>${m(Tn(s))}</span>`;function jn({outputs:s,output:t}){let e=s??(t?[t]:[]);return e.length>1&&e.length===h.project.outputs.
length?a("outputs.all"):e.map(C).join(", ")}var bs=({language:s})=>v({"font-family":_(s)?`var(--ui), "text-${s}"`:null});
function xi({name:s,rows:t,spread:e,languages:n},{grouping:o,title:i,reason:r}){let c=t.find(f=>f.code===s)??t[0],u=e?i:
r,p=l`
    <strong>${e?a("findings.spread",{n}):i}</strong><span class="tag">${s}</span>
    ${t.length>1?l`<span class="small soft">${a("findings.times",{n:t.length})}</span>`:null}`,d=o==="language"&&s?R(s):
l`<strong>${s||a("findings.project")}</strong>`;return l`
    <div class="group-head${e?" is-spread":""}">
      ${c?_n(c):null}${o==="kind"?p:d}
      ${u?l`<span class="small soft why">${u}</span>`:null}
    </div>`}function Oi(s,{at:t,picked:e,pick:n,open:o}){let i=c=>{c.target.closest("a")||n()},r=s.output?l`<span class="hint">${s.
key?" · ":""}${jn(s)}</span>`:null;return l`
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
      <span>${s.language&&_(s.language)?je(s.language):""}</span>
      <span><code>${s.key??""}</code>${r}</span>
      <span ${bs(s)}>${s.message}${tc(s)}</span>
      <code class="where">${En(s)}</code>
    </div>`}function tc({consequences:s=[]}){return s.length?l`${" "}<span class="hint">${a("findings.follow",{n:s.length})}</span>`:
null}function En({file:s,line:t,column:e}){if(!s)return"";let n=`${s.split("/").at(-1)}:${t}:${e}`,o=Mt({file:s,line:t,column:e});
return o?l`<a href=${o} tabindex="-1">${n}</a>`:n}function Mi(s,t,e){let n=s.language&&_(s.language)?je(s.language):null,
o=l`
    <button type="button" class="button small" data-focus="unwaive-${t}" @click=${e}>${a("waive.undo")}</button>`;return l`
    <li class="finding-row waived">
      <span>${n??s.language??a("waive.all")}</span><code>${s.key}</code>
      <span><span class="tag">${s.code}</span>${" "}<bdi dir="auto">${s.reason}</bdi></span>
      ${h.project.editable?o:null}
    </li>`}async function ec(s,t,e){let n=new ut;for(let o=1;o<=K(t).pages;o+=1)if(await n.show(s,t,o),n.boxesOf(e).length)return n;
return null}var ys=class{constructor({reasonOf:t,changed:e,waive:n}){this.reasonOf=t,this.changed=e,this.waive=n,this.shown=
{sign:"",picture:this.emptyPicture(),lines:g(l`<div></div>`)}}emptyPicture(){return g(l`<div class="finding-picture"></div>`)}parts(t){
let e=JSON.stringify([t,h.version]);if(this.shown.sign===e)return this.shown;let n={sign:e,picture:this.emptyPicture(),lines:g(
l`<div></div>`)};return this.shown=n,this.showBox(n.picture,t),t.file&&us(n.lines,t),n}async showBox(t,e){let n=e.output??
h.output;if(!(e.key&&n&&st(e.language)))return;let o=await ec(e.language??"",n,e.key).catch(()=>null);if(!o)return;let i=new pt;
i.show(o,e.key),t.replaceChildren(i.element)}view(t){let{picture:e,lines:n}=this.parts(t),o=this.reasonOf(t.code);return l`
      <div class="row-of">
        ${_n(t)}<span class="tag">${t.code}</span>
        ${t.output?l`<span class="hint">${jn(t)}</span>`:null}
      </div>
      <h2 ${bs(t)}>${t.message}</h2>
      ${e}${t.file?this.place(t,n):null}
      ${t.hints.length?nc(t.hints):null}${t.consequences?.length?sc(t.consequences):null}
      ${o?l`<h2>${a("why-matters")}</h2><p class="soft">${o}</p>`:null}
      <div class="acts">${this.acts(t)}</div>
      ${t.file&&Mt({file:t.file})?this.otherEditor():null}`}place(t,e){let n=[...t.related,...t.others??[]];return l`
      <div class="where-box mono">
        <div class="row-of">${St(t)}<span class="fill"></span>${ps(t)}</div>
        ${e}
        ${n.map(o=>l`<span class="hint">${o.message}${" "}${St(o)}</span>`)}
      </div>`}acts(t){let{language:e,key:n,file:o,line:i,column:r}=t,c=`#/translate/${encodeURIComponent(e??"")}/${encodeURIComponent(
n??"")}`,u=l`<a class="button primary" href=${c}>${a("findings.to-text")}${y("↵")}</a>`,p=l`
      <button type="button" class="button" data-focus="waive" @click=${()=>this.waive(t)}>
        ${a("waive")}${y("W")}
      </button>`;return l`
      ${n&&st(e)?u:null}
      ${o?he({file:o,line:i,column:r},this.changed):null}${te(t)?p:null}`}otherEditor(){return l`
      <p class="small">
        <button type="button" class="link" data-focus="editor-other" @click=${()=>hs(this.changed)}>${a("editor.other")}</button>
      </p>`}},sc=s=>l`
  <details class="following">
    <summary>${a("findings.follow",{n:s.length})}</summary>
    <ul>
      ${s.map(t=>l`<li><span ${bs(t)}>${t.message}</span> <code class="where">${En(t)}</code></li>`)}
    </ul>
  </details>`,nc=s=>l`
  <h2>${a("what-to-do")}</h2>
  <ol class="steps">${s.map(t=>l`<li>${t}</li>`)}</ol>`;async function oc(s,t,{go:e}){let n=new Cn(s,_(t[0])?.tag??null,e);return await n.load(),{close:z(i=>{["reloaded","findi\
ngs-loaded"].includes(i.type)&&n.load()}),go:([i])=>(n.language=_(i)?.tag??null,n.draw(),!0),pressed:(i,r)=>n.pressed(i,
r)}}var Cn=class{constructor(t,e,n){this.go=n,this.language=e,this.filter="all",this.grouping=$.get("findings-group","ki\
nd"),this.at=0,this.flat=[],this.known={waivers:[],codes:{}},this.problem="",this.sign="",this.detail=new ys({reasonOf:o=>this.
known.codes[o]?.reason,changed:()=>this.draw(),waive:o=>this.waive(o)}),this.list=g(l`<section class="list"></section>`),
this.side=g(l`<aside class="side inspector" data-area=""></aside>`),t.append(g(l`<div class="columns findings">${this.list}${this.
side}</div>`))}async load(){this.known=await gs();let t=JSON.stringify([h.findings,this.known.waivers,h.version]);t!==this.
sign&&(this.sign=t,this.draw())}get all(){return(h.findings??[]).filter(t=>!this.language||t.language===this.language)}get picked(){
return this.filter==="waived"?null:this.flat[this.at]??null}get groups(){let{filter:t,grouping:e}=this,n=this.all.filter(
o=>t==="all"||o.severity===t);return Fo(n,e,h.project.source)}draw(){let{groups:t,filter:e}=this;this.flat=t.flatMap(({rows:r})=>r),
this.at=Math.min(this.at,Math.max(0,this.flat.length-1)),w([this.head(),e==="waived"?this.waived():this.findings(t)],this.
list);let{picked:n}=this,o=e==="waived"?l`<p class="soft">${a("findings.waived-what")}</p>`:null,i=this.problem?l`<p class="error" role="alert">${this.
problem}</p>`:null;w([i,n?this.detail.view(n):o],this.side)}head(){let{all:t}=this,e=t.filter(i=>i.severity==="error").length,
n={all:a("findings.n",{n:t.length}),stop:a("findings.stop",{n:e})},o=a("findings.rest",{n:t.length-e});return l`
      <header class="head" data-area="">
        <div>
          <h1 class="fill">${t.length?a("findings.head",{...n,rest:o}):a("findings.none")}</h1>
          ${this.language?this.everyButton(this.language):null}${this.groupings()}
        </div>
        <div>
          ${this.filters()}<span class="fill"></span>
          ${this.flat.length?l`<span class="hint wide-only row-of">${this.hints()}</span>`:null}
        </div>
      </header>`}everyButton(t){return l`
      <button type="button" class="button small" data-focus="every" @click=${()=>{this.language=null,this.draw()}}>${R(t)}${"\
 ×"}</button>`}groupings(){let e=["kind","language","file"].map(n=>[n,a(`group.${n}`)]);return j(a("group"),e,this.grouping,
n=>{this.grouping=n,$.set("findings-group",n),this.draw()})}filters(){let{all:t}=this,e=r=>t.filter(c=>c.severity===r).length,
n=["error","warning","advice"].filter(e),o=r=>{this.filter=r,this.draw()},i=(r,c)=>l`
      <button
        type="button"
        data-focus="filter-${r}"
        aria-pressed=${String(this.filter===r)}
        @click=${()=>o(r)}
      >
        ${ws[r]?l`<span class=${r==="advice"?"unsigned":r}>${m(ws[r])}</span>`:null}
        ${a(`findings.${r}`)}<strong>${c}</strong>
      </button>`;return l`
      <div class="filters" role="group" aria-label=${a("filter")}>
        ${i("all",t.length)}${n.map(r=>i(r,e(r)))}
        ${i("waived",this.known.waivers.length)}
      </div>`}hints(){let{picked:t}=this;return[["↑ ↓","move"],["Enter","findings.go"],...Ot()?[["O","findings.edito\
r"]]:[],...t&&te(t)?[["W","waive.short"]]:[]].map(([n="",o=""])=>[y(n),a(o)])}findings(t){if(!t.length){let e=this.all.length?
null:l`<p class="empty ok">${m("ok")}${" "}${a("findings.fine")}</p>`;return l`<div class="scroll fill rows" data-area="">${e}</div>`}
return l`
      <div
        class="scroll fill rows"
        role="listbox"
        aria-label=${a("tab.findings")}
        data-area=""
        @keydown=${e=>this.keyed(e)}
      >${t.map(e=>this.group(e))}</div>`}group(t){let{grouping:e,known:n}=this,o=e==="kind"&&n.codes[t.name]?.title||t.name,
i=r=>{let c=this.flat.indexOf(r);return Oi(r,{at:c,picked:c===this.at,pick:()=>this.pick(c),open:()=>this.open(r)})};return l`
      <div role="group" aria-label=${o||a("findings.project")}>
        ${xi(t,{grouping:e,title:o,reason:n.codes[t.name]?.reason})}${t.rows.map(i)}
      </div>`}waived(){let t=this.known.waivers;return l`
      <div class="scroll fill rows" data-area="">
        ${t.length?l`<ul>${t.map((e,n)=>Mi(e,n,()=>this.takeBack(e)))}</ul>`:l`<p class="empty">${a("findings.waived-non\
e")}</p>`}
      </div>`}async takeBack(t){try{this.known.waivers=(await ki(t)).waivers,this.problem=""}catch(e){this.problem=U(e)}
this.draw()}pick(t){this.at=t,this.draw(),this.list.querySelector(`[data-at="${t}"]`)?.focus()}open(t){t?.key&&st(t.language)&&
this.go("translate",t.language??"",t.key)}waive(t){$s(t,()=>this.load())}keyed(t){let e={ArrowDown:1,ArrowUp:-1}[t.key],
n=t.target.closest("a");e?H(t,()=>this.pick(Math.max(0,Math.min(this.flat.length-1,this.at+e)))):t.key==="Enter"&&!n&&H(
t,()=>this.open(this.picked))}pressed(t,e){let n=this.picked,o=n?.language??h.language,i=n?.output??h.output,r={t:()=>n?.
language&&n.key?this.open(n):this.go("translate",h.language),s:()=>this.go("sheet",o,...i?[i]:[]),p:()=>this.go("print"),
...this.actsOn(n)};H(t,r[e])}actsOn(t){if(!t)return{};let{file:e,line:n,column:o}=t;return{...e&&Ot()?{o:()=>Yt({file:e,
line:n,column:o},()=>this.draw())}:{},...te(t)?{w:()=>this.waive(t)}:{}}}};var In={};mt(In,{open:()=>fc});var fe=()=>$.get("name")?null:l`
      <input
        type="text"
        class="by-field"
        maxlength="60"
        placeholder=${a("comment.name")}
        aria-label=${a("comment.name")}
        autocomplete="name"
        @change=${L(s=>$.set("name",s.trim()))}
      >`;var vs=class{constructor(t,e){this.facts=t,this.choose=e,this.names=[],this.at=0,this.element=g(l`
      <div class="fact-menu" role="listbox" id="fact-menu" aria-label=${a("facts")} hidden></div>`)}open(t,e){this.names=
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
this.close(e);else return!0;return t.preventDefault(),!0}};var ks={"​":"ZWSP","⁠":"WJ","‌":"ZWNJ","‍":"ZWJ","‏":"RLM","‎":"LRM","؜":"ALM"," ":"NNBSP"," ":"NBSP","­":"\
SHY","⁦":"LRI","⁧":"RLI","⁨":"FSI","⁩":"PDI","͏":"CGJ","︎":"VS15","️":"VS16"},Tt={"​":{key:".",code:"Peri\
od",picture:"may-end"},"­":{key:"-",code:"Minus",picture:"may-divide"},"⁠":{key:",",code:"Comma",picture:"no-end"}},Ai=/\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]|\p{Co}/gu,
ic=/[\u202a-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|\u17b4|\u17b5/gu,Ti=s=>ks[s]??
`U+${(s.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`,ee=s=>s.replace(ic,"");function _i(s){let t=new Map;
for(let[e]of s.matchAll(Ai))t.set(e,(t.get(e)??0)+1);return[...t].map(([e,n])=>({sign:e,name:Ti(e),count:n,never:ee(e)===
""}))}function ji(s,t){let e=[],n=0;for(let o of s.matchAll(Ai))o.index>n&&e.push(...Si(s.slice(n,o.index),t)),e.push([o[0],
Ti(o[0])]),n=o.index+o[0].length;return n<s.length&&e.push(...Si(s.slice(n),t)),e}function Si(s,t){return t?s.split(/([\u00a0\u202f])/).
flatMap(e=>e?[[e,ks[e]??""]]:[]):[[s,""]]}function Ei({key:s,code:t,altKey:e,ctrlKey:n,metaKey:o,shiftKey:i},r){if(!e||o||
i||n!==r)return null;let c=Object.entries(Tt).find(([,u])=>u.key===s);return c||/^[\x20-\x7e]$/.test(s)?c?.[0]??null:Object.
entries(Tt).find(([,u])=>u.code===t)?.[0]??null}function Dt(s,t=!1){return ji(s,t).map(([e,n])=>{if(!n)return e;let o=ee(e)==="",i=["hidden-sign",o?"never":"",Tt[e]?.picture??
""].filter(Boolean).join(" ");return l`<span class=${i} data-name=${t||o?n:""}>${e}</span>`})}function Ci(s,t){let e=ks[s]??
"",n=Tt[s],o=n?`Alt ${n.key}`:"",i=n?a(`sign.${e}`):`${e}: ${a(`sign.${e}`)}`;return l`
    <button
      type="button"
      class="button small sign"
      title=${o?`${i} · ${ss(o)}`:i}
      aria-label=${i}
      aria-keyshortcuts=${o?(Se()?"Control+":"")+o.replace(" ","+"):k}
      @mousedown=${Nt}
      @click=${()=>t(s)}
    >${n?m(n.picture):e}</button>`}var rc=/\{[^{}\s]*\}/g,ac=5e3,Pn=["‌","‏","‎"],lc={Arab:Pn,Aran:Pn,Hebr:Pn},Li=({script:s,tag:t})=>lc[s]??(t==="fr"?
[" "]:[]);function Pi(s,t){let e=s.trim()?[]:[a("block.empty")];for(let[n]of s.matchAll(/(?<!\\)\{[^{}\s]+\}/g)){let o=n.
slice(1,-1);o in t||e.push(a("block.fact",{fact:n,near:cc(o,Object.keys(t))}))}return(s.match(/(?<!\\)\*\*/g)??[]).length%
2&&e.push(a("block.bold")),[...s].length>ac&&e.push(a("too-much")),e}function cc(s,t){let e=o=>[...s].filter(i=>o.includes(
i)).length/Math.max(s.length,o.length),n=t.toSorted((o,i)=>e(i)-e(o))[0];return n?`{${n}}`:""}var hc=/[^\P{Cc}\n\t]|\ufeff/gu;
function Ni(s){let t=s.replace(/\r\n?/g,`
`).normalize("NFC"),e=ee(t.replace(hc,""));return[e,e!==t]}function Nn(s,t){return[...s.matchAll(rc)].map(e=>({name:e[0].
slice(1,-1),start:e.index,end:e.index+e[0].length})).filter(({name:e})=>e in t)}function Ri(s,t,e,n){let o=Nn(s,t).find(
({start:c,end:u})=>e>c&&e<u);if(!o)return e;let{start:i,end:r}=o;return n<=i?r:n>=r||e-i<r-e?i:r}var Bi=s=>/(?<!\\)\{([^{}\s]*)$/.
exec(s)?.[1]??null;function Ii(s,t,e){let n=[],o=(r,c)=>{for(let u of s.matchAll(r))n.push([u.index,u.index+u[0].length,
c(u[0])])};o(/\{[^{}\s]+\}/g,r=>r.slice(1,-1)in t?"chip":"chip unknown"),o(/(?<!\\)\*\*(?=\S)([^*]+)\*\*/g,()=>"bold"),o(
/《[^《》]*》/g,()=>"ruby");for(let{start:r,end:c,severity:u}of e)r!==null&&c!==null&&c>r&&c<=s.length&&n.push([r,c,
`hit ${u}`]);let i=[...new Set([0,s.length,...n.map(([r])=>r),...n.map(([,r])=>r)])].sort((r,c)=>r-c);return i.slice(0,-1).
map((r,c)=>{let u=i[c+1]??s.length,p=n.filter(([d,f])=>d<=r&&f>=u).map(([,,d])=>d);return[s.slice(r,u),p.join(" ")]})}var Ht=class{constructor({language:t,value:e,label:n,facts:o,readonly:i=!1,oninput:r,onleave:c,onnote:u}){this.language=
t,this.facts=o,this.oninput=r,this.onleave=c,this.onnote=u,this.hits=[],this.showHidden=!1,this.composing=!1,this.last=0,
this.menu=new vs(o,p=>this.choose(p)),this.back=g(l`<div class="field-back" aria-hidden="true" ${S(t)}></div>`),this.area=
g(this.textarea(n,i)),this.area.value=e,this.element=g(l`
      <div
        class="field"
        ${v({"--text":`"text-${t.tag}"`,"--pitch":Math.max(1.5,t.line_height)})}
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
        ${S(this.language)}
      ></textarea>`}get value(){return this.area.value}set value(t){if(t===this.area.value)return;let e=Math.min(this.area.
selectionStart,t.length);this.area.value=t,document.activeElement===this.area&&this.area.setSelectionRange(e,e),this.paint()}focus(){
this.area.focus({preventScroll:!0}),this.area.setSelectionRange(this.area.value.length,this.area.value.length)}changed(){
this.paint(),this.composing||this.openFacts(),this.oninput(this.value,this.composing)}insert(t){this.area.focus({preventScroll:!0}),
!document.execCommand("insertText",!1,t)&&(this.area.setRangeText(t,this.area.selectionStart,this.area.selectionEnd,"end"),
this.changed())}replace(t){this.area.focus(),this.area.select(),this.insert(t)}undo(){this.area.focus(),document.execCommand(
"undo")}bold(){let{selectionStart:t,selectionEnd:e,value:n}=this.area,o=n.slice(t,e),i=o.startsWith("**")&&o.endsWith("*\
*")&&o.length>4;this.insert(i?o.slice(2,-2):`**${o}**`);let r=this.area.selectionStart;o||this.area.setSelectionRange(r-
2,r-2)}snap(){let{selectionStart:t,selectionEnd:e,value:n}=this.area;if(t===e&&!this.composing){let o=Ri(n,this.facts,t,
this.last);o!==t&&this.area.setSelectionRange(o,o)}this.last=this.area.selectionStart}before(t){let e=t.inputType==="del\
eteContentBackward";if(!(e||t.inputType==="deleteContentForward"))return;let{selectionStart:n,selectionEnd:o,value:i}=this.
area;if(n!==o)return;let r=Nn(i,this.facts).find(({start:c,end:u})=>n===(e?u:c));r&&this.area.setSelectionRange(r.start,
r.end)}paste(t){let e=t.clipboardData?.getData("text/plain");if(!e)return;t.preventDefault();let[n,o]=Ni(e);this.insert(
n),o&&this.onnote?.(a("paste.dropped"))}key(t){if(this.last=this.area.selectionStart,!t.isComposing&&this.menu.takes(t,this.
area))return;let e=Ei(t,Se());e&&!this.area.readOnly?(t.preventDefault(),this.insert(e)):Z(t)&&this.ctrlKey(t)}ctrlKey(t){
let e=t.code==="Digit8"||t.key==="*";!t.altKey&&t.key.toLowerCase()==="b"?(t.preventDefault(),this.bold()):t.shiftKey&&e&&
(t.preventDefault(),this.showHidden=!this.showHidden,this.paint())}openFacts(){let t=Bi(this.value.slice(0,this.area.selectionStart)),
e=t===null?[]:Object.keys(this.facts).filter(n=>n.startsWith(t));e.length?this.menu.open(e,this.area):this.menu.close(this.
area)}choose(t){let e=this.area.selectionStart,n=this.value.lastIndexOf("{",e-1);this.area.setSelectionRange(n,this.value[e]===
"}"?e+1:e),this.menu.close(this.area),this.insert(`{${t}}`),this.menu.close(this.area)}underline(t){this.hits=t,this.paint()}paint(){
let t=Ii(this.value,this.facts,this.hits).map(([e,n])=>{let o=Dt(e,this.showHidden);return n?l`<span class=${n}>${o}</span>`:
o});w([t,"​"],this.back)}special(){let t=n=>Ci(n,o=>this.insert(o)),e=Object.keys(Tt).map(t);return[l`<span class="row-of ends" role="group" aria-label=${a(
"line-ends")}>${e}</span>`,...Li(this.language).map(t)]}};var uc=new Intl.Segmenter(void 0,{granularity:"word"}),zi=s=>[...uc.segment(s)].map(t=>t.segment);function pc(s,t){let e=Array.
from({length:s.length+1},()=>new Uint16Array(t.length+1)),n=(o,i)=>e[o]?.[i]??0;for(let o=s.length-1;o>=0;o-=1){let i=e[o];
for(let r=t.length-1;r>=0;r-=1)i[r]=s[o]===t[r]?n(o+1,r+1)+1:Math.max(n(o+1,r),n(o,r+1))}return n}function Rn(s,t){let[e,
n]=[zi(s),zi(t)],o=pc(e,n),i=[],r=(p,d="")=>{let f=i.at(-1);f?.[0]===p?f[1]+=d:d&&i.push([p,d])},[c,u]=[0,0];for(;c<e.length&&
u<n.length;)e[c]===n[u]?(r("same",e[c]),c+=1,u+=1):o(c+1,u)>=o(c,u+1)?r("gone",e[c++]):r("new",n[u++]);return r("gone",e.
slice(c).join("")),r("new",n.slice(u).join("")),i}function Di(s,t){let e=Rn(s,t).filter(([n])=>n!=="new");return e.some(
([n])=>n==="gone")?e.map(([n,o],i)=>[n,n==="gone"?o:dc(o,i===0,i===e.length-1)]):null}function dc(s,t,e){return s.length<
40?s:t?`… ${s.slice(-24)}`:e?`${s.slice(0,24)} …`:`${s.slice(0,18)} … ${s.slice(-18)}`}var me=s=>s.replaceAll("**","");function J(s,t){return s.split(/(\{[^{}\s]+\}|\*\*)/).map(e=>{if(e==="**")return l`<span class="stars">${e}</span>`;
let n=e.slice(1,-1);return!/^\{.+\}$/.test(e)||!(n in t)?Dt(e):l`<span class="fact"><b>${e}</b>${" "}<span>${t[n]}</span></span>`})}
var Ut=(s,t,e={})=>Rn(s,t).filter(([n])=>n!=="gone").map(([n,o])=>{let i=J(o,e);return n==="new"&&o.trim()?l`<ins>${Y(a(
"added"))}${i}</ins>`:i});function ge(s,t){let e=Di(s,t);return e?e.map(([n,o])=>n==="gone"&&o.trim()?l`<del>${Y(a("remo\
ved"))}${Dt(o)}</del>`:Dt(o)):null}var X=crypto.getRandomValues(new Uint32Array(2)).join("-");async function fc(s,t,{go:e}){let n=t[0]??h.language,o=new Bn(n,await T(`/api/merge/${encodeURIComponent(n)}?words=${M}`),
e);return s.append(o.element),o.draw(),o}var Bn=class{constructor(t,e,n){this.tag=t,this.found=e,this.go_=n,this.language=
D(t),this.store=`merge ${t} ${e.fingerprint}`,this.chosen=$.get(this.store,{}),this.at=Math.max(0,e.texts.findIndex(o=>!(o.
key in this.chosen))),this.problem="",this.busy=!1,this.field=this.fieldOf(),this.element=g(l`
      <div class="merge-page" @keydown=${o=>this.typed(o)}></div>`),this.silent=z(o=>{o.type==="reloaded"&&!h.project.merging[t]&&
this.leave()})}get text(){return this.found.texts[this.at]}get left(){return this.found.texts.filter(t=>!(t.key in this.
chosen)).length}fieldOf(){let{text:t}=this,{facts:e}=h.project,n=t?this.chosen[t.key]??t.coming.text??t.here.text??"":"";
return new Ht({language:this.language,value:n,label:a("conflict.result"),facts:e,oninput:()=>{}})}close(){this.silent()}leave(){
$.set(this.store,null),this.go_("board"),this.go_("translate",this.tag)}draw(){w(l`${this.side()}${this.main()}`,this.element)}side(){
let{texts:t,names:e}=this.found,n=t.length-this.left,o=t.length?100*n/t.length:100;return l`
      <aside class="merge-side">
        <h2>${a("merge.chosen",{n,all:t.length})}</h2>
        <div class="merge-bar" aria-hidden="true"><i ${v({width:`${o}%`})}></i></div>
        <ol>${t.map((i,r)=>this.row(i,r))}</ol>
        <h2>${a("merge.sides")}</h2>
        <p class="merge-name"><i class="here"></i><strong>${a("merge.here")}</strong> <code>${e[0]}</code></p>
        <p class="merge-name"><i class="coming"></i><strong>${a("merge.coming")}</strong> <code>${e[1]}</code></p>
        <details>
          <summary>${a("merge.lines")}</summary>
          <div class="merge-lines mono" dir="ltr">${this.found.lines.map(([i,r])=>gc(i,r))}</div>
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
          <span class="small soft">${a("merge.line",{n:t.line})}</span>
        </button>
      </li>`}how(t){if(!(t.key in this.chosen))return t.here.text===null?a("merge.only-coming"):a(t.coming.text===null?"\
merge.only-here":"merge.both");let e=this.chosen[t.key]??null;return e===t.here.text?a("merge.took-here"):a(e===t.coming.
text?"merge.took-coming":"merge.took-other")}show(t){this.at=t,this.field=this.fieldOf(),this.draw(),this.field.focus()}main(){
let{text:t}=this;return l`
      <div class="merge-main">
        ${t?this.choice(t):l`<h1>${a("merge.none",{file:this.found.file})}</h1>`}
        ${this.end()}
        <p class="error" role="alert">${this.problem}</p>
      </div>`}choice(t){let{facts:e}=h.project,n=a("merge.text",{n:this.at+1,all:this.found.texts.length}),o=h.project.source,
{before:i}=t,r=i===null?null:ge(i,t.coming.text??t.here.text??"");return l`
      <div class="merge-head">
        <h1>${n} <code>${t.key}</code></h1>
        <p class="soft">${O(o)}: ${J(t.source,e)}</p>
      </div>
      <div class="two">
        ${this.version("here",t.here,t.coming,"1")}
        ${this.version("coming",t.coming,t.here,"2")}
      </div>
      ${i===null?null:l`
            <p class="small was">
              <strong>${a("merge.before")}</strong>
              <bdi class="foreign" ${S(this.language,{face:!0})}>${r??J(i,e)}</bdi>
            </p>`}
      <div>
        <h2>${a("conflict.result")} <span class="small soft">${a("merge.result")}</span></h2>
        ${this.field.element}
      </div>
      <div class="row-of">
        <button
          type="button"
          class="button large primary"
          data-focus="keep"
          @click=${()=>this.keep(this.field.value)}
        >
          ${a("merge.keep")}${y("Ctrl ↵")}
        </button>
        ${h.project.editable?fe():null}
      </div>`}version(t,e,n,o){let i=[e.by,e.on?I(e.on):null].filter(Boolean).join(" · "),r=e.text===null?l`<span class="hint">${a(
"conflict.empty")}</span>`:Ut(n.text??"",e.text,h.project.facts);return l`
      <section>
        <h2>
          <span class="merge-name"><i class=${t}></i>${a(`merge.${t}`)}</span>
          <span class="small soft">${i}</span>
        </h2>
        <p class="foreign" ${S(this.language,{face:!0,pitch:!0})}>${r}</p>
        <div class="row-of">
          ${e.state?N(mc(e.state),a(`state.${e.state}`)):null}
          <span class="fill"></span>
          <button type="button" class="button" data-focus="take-${t}" @click=${()=>this.keep(e.text)}>
            ${a("merge.take")}${y(o)}
          </button>
        </div>
      </section>`}end(){let{left:t}=this,e=t===0&&h.project.editable;return l`
      <div class="merge-end">
        <p><strong>${a("merge.end")}</strong> ${a("merge.end-what",{file:this.found.file})}</p>
        <div class="row-of">
          <span class="small soft fill">
            ${t?a("merge.kept",{n:this.found.texts.length-t}):a("merge.all")}
          </span>
          <button
            type="button"
            class="button large${e?" primary":""}"
            data-focus="write"
            aria-disabled=${String(!e||this.busy)}
            @click=${()=>e&&this.write()}
          >${a("merge.write")}</button>
        </div>
      </div>`}keep(t){let{text:e}=this;if(!e)return;this.chosen={...this.chosen,[e.key]:t===""?null:t},$.set(this.store,
this.chosen);let n=this.found.texts.findIndex((i,r)=>r>this.at&&!(i.key in this.chosen)),o=n>=0?n:this.found.texts.findIndex(
i=>!(i.key in this.chosen));o>=0?this.show(o):this.draw()}async write(){if(this.busy)return;this.busy=!0,this.problem="",
this.draw();let t=`/api/merge/${encodeURIComponent(this.tag)}?words=${M}`,e={chosen:this.chosen,by:$.get("name",""),client:X};
try{await E("PUT",t,e,{"If-Match":`"${this.found.fingerprint}"`})}catch(n){this.problem=Lt(n,a("comment.lost"))}this.busy=
!1,this.draw()}typed(t){t.key!=="Enter"||!Z(t)||t.isComposing||(t.preventDefault(),this.keep(this.field.value))}pressed(t,e){
let{text:n,at:o}=this;if(!n)return;let i={1:()=>this.keep(n.here.text),2:()=>this.keep(n.coming.text),arrowdown:()=>this.
show(Math.min(o+1,this.found.texts.length-1)),arrowup:()=>this.show(Math.max(o-1,0))};i[e]&&(t.preventDefault(),i[e]())}},
mc=s=>s==="checked"||s==="translated"?"ok":s,gc=(s,t)=>l`
  <div class=${/^(<{7}|={7}|>{7}|\|{7})/.test(t)?"error":""}>
    <span class="soft">${String(s)}</span>${t}
  </div>`;var Dn={};mt(Dn,{Print:()=>Os,open:()=>_c});var Hi=({path:s})=>s.split("/").at(-1);function Ui({files:s,diagnostics:t,failed:e,archives:n=[]}){let o=(t??[]).filter(
c=>c.severity==="error").length,i=new URLSearchParams(s.map(c=>["path",c.path.replace(/^output\//,"")])),r=l`<a class="button" href="/api/zip?${i}" download>${a(
"all-zip")}</a>`;return l`
    <div role="status">
      ${e?l`<p class="error">${e}</p>`:null}
      <p class="${s.length?"ok":"error"} row-of">
        ${m(s.length?"ok":"error")}${a("made",{n:s.length})}
      </p>
      ${o?$c(o):null}
      ${n.length?l`<ul class="files">${n.map(wc)}</ul>`:null}
      ${s.length?l`<ul class="scroll files">${s.map(bc)}</ul>`:null}
      ${s.length>1?r:null}
    </div>`}var $c=s=>l`
  <p class="error small">${a("made.errors",{n:s})}${" "}<a href="#/findings">${a("tab.findings")}</a></p>`,wc=s=>l`
  <li><a href=${s.url} download>${Hi(s)}</a><span class="hint">${a("print.shop")}</span></li>`;function bc(s){let t=_(s.
language)&&Bt(s.output);return l`
    <li>
      <a href=${s.url} download>${Hi(s)}</a>
      <span class="hint">${t?C(s.output):s.output}</span>
    </li>`}var yc={letter:"Letter",legal:"Legal",tabloid:"Tabloid","jis-b4":"B4 (JIS)","jis-b5":"B5 (JIS)"},xs=s=>yc[s]??s;function Fi({
languages:s,outputs:t,final:e,draft:n,zip:o,paper:i,tile:r},c){let u=s.length===c.languages,p=c.designed&&t.length===c.outputs;
return["leafletgen build",...e?["--final"]:[],...n?["--draft"]:[],...o?["--zip"]:[],...i?[`--paper ${i}`]:[],...r?[`--ti\
le ${r}`]:[],...u?[]:s.map(d=>`-l ${d}`),...p?[]:t.map(d=>`-o ${d}`)].join(" ")}function Vi(s,t,e,n){return e?s.every(o=>o===
t)?e.sheets+1:null:s.reduce((o,i)=>o+n(i),0)}function zn(s){return s.slice(1).map(([t,e],n)=>{let o=s[n]??[0,0],i=Math.max(
t,Math.min(...o)),r=Math.min(e,Math.max(...o));return[Math.min(i,r),Math.abs(r-i)]})}var vc=["A2","A3","A4","A5","letter","legal","tabloid","jis-b4","jis-b5"],Wi=9999;function qi(s){let t=({name:e,profile:n,
pages:o,fixed:i})=>{let r=i&&s.way!=="designed",c=a("output.what",{profile:a(`profile.${n}`),n:o});return l`
      <label class="check">
        <input
          type="checkbox"
          .checked=${V(s.outputs.has(e)&&!r)}
          ?disabled=${r}
          data-focus="out-${e}"
          @change=${()=>s.toggle(s.outputs,e)}
        >${C(e)}<span class="hint">${r?a("print.fixed"):c}</span>
      </label>`};return l`<fieldset><legend>${a("outputs")}</legend>${h.project.outputs.map(t)}</fieldset>`}function Ki(s){
let t=[["designed",a("paper.designed")],["tile",a("paper.tile")],["paper",a("paper.other")]],e=o=>s.change({way:o}),n=L(
o=>{s.copies=Math.max(1,Math.min(Wi,Number.parseInt(o,10)||1)),s.draw()});return l`
    <fieldset class="paper-choice">
      <legend>${a("paper")}</legend>
      ${j(a("paper"),t,s.way,e,{radio:!0})}
      ${s.way==="designed"?null:kc(s)}
      <label class="check">
        ${a("copies")}<span class="fill"></span>
        <input type="number" min="1" max=${Wi} value="1" data-focus="copies" @input=${n}>
      </label>
      ${s.shop?xc(s):null}
    </fieldset>`}function kc(s){let t=L(n=>{$.set("paper",n),s.change({paper:n})}),e=n=>l`
    <option value=${n} .selected=${V(n===s.paper)}>${xs(n)}</option>`;return l`
    <div class="row-of">
      <select aria-label=${a("paper")} data-focus="paper" @change=${t}>${vc.map(e)}</select>
      <span class="hint">${a(`paper.${s.way}.what`)}</span>
    </div>`}var xc=s=>l`
  <label class="check">
    <input
      type="checkbox"
      .checked=${V(s.zip)}
      data-focus="zip"
      @change=${()=>s.change({zip:!s.zip})}
    >${a("print.zip")}
  </label>`;function Gi(s){let{languages:t}=s,e=o=>s.change({chosen:new Set(o.map(i=>i.tag))}),n=(o,i,r)=>l`
    <button type="button" class="button small" data-focus=${o} @click=${()=>e(r)}>${i}</button>`;return l`
    <fieldset>
      <legend>${a("languages")}</legend>
      <p class="row-of">
        ${n("pick-all",a("pick.all"),t)}
        ${n("pick-ready",a("pick.ready"),t.filter(o=>o.ready))}
      </p>
      ${t.map(o=>Oc(s,o))}
    </fieldset>`}function Oc(s,t){let{kind:e="error",count:n=0}=t.needs[0]??{},o=t.ready?"ok":e;return l`
    <label class="check">
      <input
        type="checkbox"
        .checked=${V(s.chosen.has(t.tag))}
        data-focus="lang-${t.tag}"
        @change=${()=>s.toggle(s.chosen,t.tag)}
      >${R(t.tag)}<span class="small soft">${O(t.tag)}</span><span class="fill"></span>
      <span class=${o} title=${t.ready?a("ready"):a(`need.${e}`,{n})}>${m(o)}</span>
    </label>`}function Yi(s){let{stopped:t,chosen:e}=s;return t.length?l`
    <h2 id="refuses-head">${a("refuses",{n:t.length,all:e.size})}</h2>
    <p class="small soft">${a("refuses.what")}</p>
    <ul class="scroll refused">${t.map(n=>Mc(n,s.refused[n]??[]))}</ul>
    <div role="radiogroup" aria-label=${a("refuses.choice")}>
      ${Zi(s,!0,a("leave-out"))}${Zi(s,!1,a("with-band"))}
    </div>`:l`<h2 id="refuses-head">${a("refuses.none")}</h2><ul class="scroll refused"></ul>`}function Mc(s,t){let e=st(
s)?.needs??[],n=l`<div class="row-of wraps">${e.map(o=>ls(o))}</div>`;return l`
    <li>
      <div class="row-of">
        ${R(s)}<span class="fill"></span><a href="#/${Sc(s)}/${s}">${a("mend")}</a>
      </div>
      ${e.length?n:t.map(o=>l`<p class="hint">${o}</p>`)}
    </li>`}var Sc=s=>st(s)?.needs.some(t=>t.kind!=="unsigned")?"translate":"proof",Zi=(s,t,e)=>l`
  <label class="check">
    <input
      type="radio"
      name="final"
      .checked=${V(s.final===t)}
      data-focus="final-${t}"
      @change=${()=>s.change({final:t})}
    >${e}
  </label>`;function Ji(s){let{printed:t,picture:e}=s,n=t.map(r=>[r,C(r)]),o=r=>s.change({shown:r}),i=r=>s.change({looked:r});return l`
    <div class="toolbar" data-area="">
      ${xt(a("language"),s.shown,o,q())}
      ${t.length>1?j(a("output"),n,e??"",i):null}
      <span class="fill"></span><span class="small soft" role="status">${Ac(s)}</span>
    </div>`}function Ac({cut:s,way:t,paper:e}){let n=xs(e);return s?.sheets?a("tiles.said",{n:s.sheets,paper:n,across:s.
columns.length,down:s.rows.length}):s?a("tiles.none",{paper:n}):t==="paper"?a("paper.anew",{paper:n}):""}function Qi({picture:s,
shown:t,cut:e}){if(!s)return null;let{width_pt:n,height_pt:o}=K(s),i=a("page.name",{language:O(t),output:C(s),n:1});return l`
    <div class="cut-up" ${v({"aspect-ratio":`${n} / ${o}`})}>
      ${Jt(t,s,i)}${e?.sheets?Tc(e):null}
    </div>`}var $e=s=>`${100*s}%`;function Tc({columns:s,rows:t}){let e=([i,r])=>l`
    <i class="glue" ${v({left:$e(i),width:$e(r),top:"-1.5%",bottom:"-1.5%"})}></i>`,n=([i,r])=>l`
    <i class="glue lying" ${v({top:$e(i),height:$e(r),left:"-2%",right:"-2%"})}></i>`,o=(i,r)=>{let c={left:$e(Math.min(
...s[r]??[0])),top:$e(t[i]?.[0]??0)};return l`<b class="tile-number" ${v(c)}>${i*s.length+r+1}</b>`};return[zn(s).map(e),
zn(t).map(n),t.map((i,r)=>s.map((c,u)=>o(r,u)))]}async function _c(s){let t=new Os(s);return await t.load(),{close:z(n=>{(n.type==="reloaded"||n.type==="board-loaded")&&
t.load()})}}var Os=class{constructor(t){let e=this.languages.filter(n=>n.ready).map(n=>n.tag);this.outputs=new Set(h.project.
outputs.map(n=>n.name)),this.chosen=new Set(e.length?e:this.languages.map(n=>n.tag)),this.final=null,this.way="designed",
this.paper=$.get("paper","A4"),this.zip=!1,this.copies=1,this.shown=this.chosen.has(h.language)?h.language:[...this.chosen][0]??
h.language,this.looked=null,this.cut=null,this.refused={},this.result=null,this.building=!1,this.root=g(l`<div class="columns print"></div>`),
t.append(this.root)}get languages(){return h.board.languages}async load(){this.refused=(await T(`/api/final?words=${M}`)).
refused,this.final??=[...this.chosen].some(t=>!this.refused[t]),await this.cutUp(),this.draw()}get allTags(){return this.
languages.map(t=>t.tag)}get tags(){return this.allTags.filter(t=>this.chosen.has(t)&&!(this.final&&this.refused[t]))}get stopped(){
return this.allTags.filter(t=>this.chosen.has(t)&&this.refused[t])}get printed(){return h.project.outputs.filter(e=>this.
way==="designed"||!e.fixed).map(e=>e.name).filter(e=>this.outputs.has(e))}get picture(){let{printed:t,looked:e}=this;return e&&
t.includes(e)?e:t[0]??null}get shop(){return this.way==="designed"&&this.printed.some(t=>K(t).shop)}async cutUp(){let t=this.
picture;if(this.way!=="tile"||!t){this.cut=null;return}let e=`/api/tiles/${encodeURIComponent(this.shown)}/${encodeURIComponent(
t)}`;this.cut=await T(`${e}?tile=${this.paper}`)}async change(t){Object.assign(this,t),this.result=null,await this.cutUp(),
this.draw()}toggle(t,e){t.delete(e)||t.add(e),this.change({})}draw(){w(l`
        <aside class="side left" aria-labelledby="print-head" data-area="">
          <h1 id="print-head">${a("tab.print")}</h1>
          ${qi(this)}${Ki(this)}${Gi(this)}
        </aside>
        <section class="middle">${Ji(this)}<div class="print-picture">${Qi(this)}</div></section>
        <aside class="side inspector" aria-labelledby="refuses-head" data-area="">
          ${Yi(this)}
          <div class="build">${this.result?Ui(this.result):this.summary()}${this.button()}${this.command()}</div>
        </aside>`,this.root)}summary(){let{tags:t,printed:e,copies:n}=this,o=Vi(e,this.picture,this.cut,r=>K(r).pages),i=[
[a("pdfs"),t.length*e.length],[a("pages-in-all"),t.length*(o??0)*n]];return l`
      <dl class="summary small">
        ${i.filter(([,r])=>r).map(([r,c])=>l`<dt>${r}</dt><dd>${c}</dd>`)}
      </dl>`}button(){let t=this.tags.length*this.printed.length,e=t?a("build-n",{n:t}):a("build-none"),n=t>0&&!this.building;
return l`
      <button
        type="button"
        class="button large primary"
        data-focus="build"
        aria-disabled=${String(!n)}
        @click=${()=>n&&this.build()}
      >${m("print")}${this.building?a("building"):e}</button>`}command(){if(!(this.tags.length&&this.printed.length))return null;
let t={languages:this.languages.length,outputs:h.project.outputs.length},e=Fi(this.asked,{...t,designed:this.way==="desi\
gned"});return l`<p class="hint">${a("command")}<br><code>${e}</code></p>`}get asked(){return{languages:this.tags,outputs:this.
printed,final:!!this.final,draft:!this.final&&this.stopped.length>0,zip:this.zip&&this.shop,paper:this.way==="paper"?this.
paper:"",tile:this.way==="tile"?this.paper:""}}async build(){this.building=!0,this.result=null,this.draw();try{this.result=
await E("POST",`/api/build?words=${M}`,this.asked)}catch(t){this.result={files:[],diagnostics:[],failed:U(t)}}this.building=
!1,this.draw()}};var Fn={};mt(Fn,{open:()=>Uc});var Re=class{constructor(t,e){this.name=`read.${t}.${e}`,this.read=new Set($.get(this.name,[]))}has({key:t,fingerprint:e}){
return this.read.has(`${t} ${e}`)}toggle({key:t,fingerprint:e}){let n=`${t} ${e}`;this.read.delete(n)||this.read.add(n),
$.set(this.name,[...this.read])}};function Xi(s,t){let e=new Map,n="";for(let{key:o,boxes:i}of s){let r=i.find(u=>u.output===
t)??i[0],c=r?`${r.output} ${r.page} ${r.key}`:"";r&&c!==n&&e.set(o,r),n=c}return e}var jc=1e3,Be=new Map,we=class{constructor(t,e,n){this.tag=t,this.name=e.key,this.changed=n,this.id=`${t} ${e.key}`,this.
said=e.comments,this.problem="",this.busy=!1,this.asked=Be.has(this.id),this.element=g(l`
      <div class="remarks" @keydown=${o=>this.pressed(o)}></div>`),this.draw()}get area(){return this.element.querySelector(
".remark-area")}draw(){let{talks:t}=h.project;w(l`
        <div class="remarks-list">${ht(this.said,e=>e.mark,e=>this.one(e))}</div>
        ${t?l`
              <button
                type="button"
                class="link plain small"
                ?hidden=${this.asked}
                data-focus="comment-${this.name}"
                @click=${()=>this.open()}
              >${a("comment")}${y("C")}</button>`:null}
        <div class="remark-form" ?hidden=${!this.asked}>${t&&this.asked?this.form():null}</div>
        <p class="error small" role="alert">${this.problem}</p>`,this.element)}form(){let t=Be.get(this.id)??"";return l`
      <div class="grown" data-text=${t}>
        <textarea
          class="remark-area"
          rows="1"
          maxlength=${jc}
          placeholder=${a("comment.say")}
          aria-label=${a("comment.on",{key:this.name})}
          data-focus="remark-${this.name}"
          dir="auto"
          .value=${V(t)}
          @input=${L(e=>this.typed(e))}
        ></textarea>
      </div>
      <div class="row-of">
        ${fe()}
        <span class="fill"></span>
        <button type="button" class="button small" @click=${()=>this.post()}>
          ${a("comment.add")}${y("Ctrl ↵")}
        </button>
      </div>`}typed(t){t?Be.set(this.id,t):Be.delete(this.id);let e=this.element.querySelector(".grown");e.dataset.text=
t}open(){h.project.talks&&(this.asked=!0,this.draw(),this.area?.focus())}update({comments:t=[]}){this.said=t,this.draw()}leave(){
this.area?.blur(),this.draw(),this.element.querySelector(".link.plain")?.focus()}one(t){return l`
      <div class="remark${t.open?"":" is-settled"}">
        <p class="small">
          <strong>${t.by||a("comment.nobody")}</strong>
          ${t.on?l`<span class="hint">${` ${I(t.on)}`}</span>`:null}${" "}
          <bdi dir="auto">${t.text}</bdi>
        </p>
        <p class="small row-of">
          ${t.open?l`<span class="comment row-of">${m("comment")}${a("comment.open")}</span>`:l`<span class="ok row-of">${m(
"ok")}${a("comment.settled")}</span>`}
          ${h.project.talks?this.acts(t):null}
        </p>
      </div>`}acts(t){let e=l`
      <button type="button" class="link" @click=${()=>this.open()}>${a("comment.answer")}</button>`;return l`
      ${t.open?e:null}
      <button type="button" class="link" data-focus="settle-${t.mark}" @click=${()=>this.settle(t)}>
        ${a(t.open?"comment.settle":"comment.again")}
      </button>`}path(...t){return`/api/comments/${[this.tag,this.name,...t].map(encodeURIComponent).join("/")}`}async post(){
let t=this.area?.value.trim();if(!t||this.busy){this.area?.focus();return}await this.ask("POST",this.path(),{text:t})&&(Be.
delete(this.id),this.asked=!1,this.leave())}settle(t){return this.ask("PUT",this.path(t.mark),{open:!t.open})}async ask(t,e,n){
this.busy=!0;try{let{comments:o}=await E(t,e,{...n,by:$.get("name",""),client:X});return this.problem="",this.update({comments:o}),
this.changed(o),!0}catch(o){return this.problem=Lt(o,a("comment.lost")),this.draw(),!1}finally{this.busy=!1}}pressed(t){
if(!(t.target!==this.area||t.isComposing)){if(t.key==="Enter"&&Z(t))this.post();else if(t.key==="Escape")this.asked=!!this.
area?.value,this.leave();else return;t.preventDefault(),t.stopPropagation()}}};var Ec=1500,Cc=150,Lc="button, a, textarea, input, label",Ie=class{constructor(t){this.tag=t,this.known=new Map}of({output:t,
page:e}){let n=`${t} ${e}`,o=this.known.get(n);if(o)return o;let i=new ut,r=i.show(this.tag,t,e).then(()=>i);return this.
known.set(n,r),r}},Ms=class{constructor(t,{language:e,source:n},o){this.record=t,this.language=e,this.source=n,this.acts=
o,this.back=t.back,this.saved=t.back,this.problem="",this.resting=void 0,this.crop=null,this.shown=null,this.comments=new we(
e.tag,t,r=>o.commented(this.record,r));let i=r=>{r.target.closest(Lc)||this.box.focus({preventScroll:!0})};this.element=
g(l`<div class="proof-row" role="group" data-key=${t.key} @click=${i}></div>`),this.draw()}get box(){return this.element.
querySelector("[data-tick]")}update(t){this.record=t,this.back===this.saved&&(this.back=t.back),this.saved=t.back,this.comments.
update(t),this.draw()}draw(){let{record:t,language:e,source:n}=this,{facts:o}=h.project,i=a("row.name",{n:t.number,state:a(
`state.${t.state}`)});this.element.setAttribute("aria-label",i),w(l`
        <strong class="hint">${t.number}</strong>
        <p ${S(n)}>${J(me(t.source),o)}</p>
        <div ${S(e)}>
          <p
            class="foreign"
            ${v({"font-family":`"text-${e.tag}", var(--ui)`,"line-height":Math.max(1.5,e.line_height)})}
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
            .checked=${V(this.acts.isRead(t))}
            @change=${()=>this.acts.tick(this)}
          >${Y(a("right.of",{n:t.number}))}${y("Space")}
        </label>`,this.element)}target(){let{target:t}=this.record;return t?J(me(t),h.project.facts):l`<span class="missing" lang=${document.
documentElement.lang}>${a("not-yet")}</span>`}get placeholder(){return h.project.talks?a("back.write",{language:O(this.source.
tag)}):"–"}backField(){let{record:t}=this;return l`
      <textarea
        class="back-area"
        rows="1"
        placeholder=${this.placeholder}
        ?readonly=${!h.project.talks}
        ?disabled=${!t.target}
        maxlength="5000"
        data-focus="back-${t.key}"
        aria-label=${a("back.of",{n:t.number})}
        .value=${V(this.back)}
        @input=${e=>this.typed(e.target.value)}
        @blur=${()=>this.save()}
        @keydown=${e=>this.key(e)}
        ${S(this.source)}
      ></textarea>`}typed(t){this.back=t,this.draw(),clearTimeout(this.resting),this.resting=setTimeout(()=>this.save(),
Ec)}async save(){clearTimeout(this.resting);let t=this.back.trim();if(t===this.saved||!h.project.talks)return;let{key:e,
fingerprint:n}=this.record,o=`/api/back/${encodeURIComponent(this.language.tag)}/${encodeURIComponent(e)}`;try{await E("\
PUT",o,{text:t,client:X},{"If-Match":`"${n}"`}),this.saved=t,this.record.back=t,this.problem=""}catch(i){let r=i instanceof
W&&i.status===412;this.problem=r?a("back.changed"):Lt(i,a("comment.lost"))}this.draw()}key(t){if(t.isComposing)return;let e=Z(
t)&&["s","Enter"].includes(t.key);!e&&t.key!=="Escape"||(t.preventDefault(),e&&this.save(),t.key!=="s"&&this.box.focus())}async show(t,e){
if(this.shown===t)return;let n=e?await t.of(e).catch(()=>null):null;!this.element.isConnected||this.shown===t||(this.shown=
t,this.crop=n?this.cropOf(n):null,this.draw())}cropOf(t){let e=new pt;e.show(t,this.record.key);let[n=1,o=1]=e.element.style.
aspectRatio.split("/").map(Number);return e.element.style.maxWidth=`${Math.round(Cc*n/o)}px`,e}};var Pc=["missing","stale","machine","draft"];function tr(s,t){let e=s.meter[t??""]??Object.values(s.meter)[0]??null;return{
key:s.key,record:s,value:s.target??"",fingerprint:s.fingerprint,save:null,conflict:null,findings:[],over:0,meters:s.meter,
meter:e}}var it=s=>s.value===(s.record.target??"")||s.value===s.written,Hn=s=>s.comments.filter(t=>t.open).length,Nc=s=>s.
over>0||Object.values(s.meters).some(t=>t.over_chars>0);function ct(s){let{state:t}=s.record;return s.conflict?"error":Nc(
s)?"too-long":Pc.includes(t)?t:Hn(s.record)?"comment":null}var Ss=class{constructor(){this.byKey=new Map}fill(t){this.byKey=
new Map(t.map(e=>[e.key,e]))}get all(){return[...this.byKey.values()]}get size(){return this.byKey.size}get(t){return this.
byKey.get(t??"")}get needing(){return this.all.filter(ct)}get tooLong(){return this.all.filter(t=>ct(t)==="too-long")}get counts(){
let t={};for(let{record:e}of this.byKey.values())t[e.state]=(t[e.state]??0)+1;return t}get done(){let{counts:t}=this;return(t.
checked??0)+(t.translated??0)}shown(t,e,n){let o=e.trim().toLocaleLowerCase(),i={needs:()=>this.needing,long:()=>this.tooLong,
all:()=>this.all}[t]();return o?i.filter(r=>Rc(r,o)):!n||i.includes(n)?i:this.all.filter(r=>i.includes(r)||r===n)}after(t){
let{all:e}=this,n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,n)].find(i=>ct(i)&&i.finished!==i.value)??null}beside(t,e,n){
let{all:o}=this,i=t?o.indexOf(t):-1;return e>0?n.find(r=>o.indexOf(r)>i):n.findLast(r=>o.indexOf(r)<i)}},Rc=(s,t)=>[s.record.
source,s.value,s.key].some(e=>e.toLocaleLowerCase().includes(t));function Bc(s,t,e){let n=Object.fromEntries((s?.needs??[]).map(i=>[i.kind,i.count])),o=i=>i.reduce((r,c)=>r+(n[c]??0),0);
return[[o(["missing","machine","draft","stale"]),"texts"],[o(["error","too-long"]),"errors"],[e,"read"],[t.reduce((i,r)=>i+
Hn(r),0),"comments"]]}var se={by:"",role:"native reader"};function er(s,t,e){return[h.output?Jt(s,h.output,"",{looks:"sm\
all-page"}):null,s===h.project.source?l`<p>${a("source-text")}</p>`:Ic(s,t,e)]}function Ic(s,t,{unread:e,problem:n,sign:o}){
let i=st(s),r=Bc(i,t,e),c=r.every(([p])=>!p)&&h.project.editable,u=e?a("sign.more",{n:e}):a("sign.not-yet");return l`
    <h2>${a("sign.head",{language:O(s)})}</h2>
    ${i?.signed?l`<p class="ok row-of">${m("signed")}${zc(i.signed)}</p>`:null}
    <ul>${r.map(Dc)}</ul>
    ${Hc()}
    ${n?l`<p class="error" role="alert">${n}</p>`:null}
    <button
      type="button"
      class="button large primary"
      data-focus="sign"
      aria-disabled=${String(!c)}
      @click=${()=>c&&o(se.by,se.role)}
    >${m("signed")}${c?a("sign.do"):u}</button>
    <p class="hint">${a("sign.what",{file:`status/${s}.yaml`})}</p>`}var zc=({by:s,on:t})=>a("sign.by",{by:s,day:I(t)}),
Dc=([s,t])=>l`
  <li class=${s?"soft":""}>
    <span class=${s?"too-long":"ok"}>${m(s?"missing":"ok")}</span>
    ${s?a(`sign.${t}-not`,{n:s}):a(`sign.${t}`)}
  </li>`;function Hc(){se.by||=$.get("name","");let s=L(e=>{se.by=e}),t=L(e=>{se.role=e});return l`
    <label for="sign-by"><strong class="small">${a("sign.name")}</strong></label>
    <input
      type="text"
      id="sign-by"
      maxlength="60"
      .value=${se.by}
      data-focus="by"
      autocomplete="name"
      @input=${s}
      @change=${L(e=>$.set("name",e.trim()))}
    >
    <label for="sign-role"><strong class="small">${a("sign.role")}</strong></label>
    <select id="sign-role" data-focus="role" @change=${t}>
      ${["native reader","translator","office"].map(e=>l`<option value=${e} ?selected=${e===se.role}>${a(`role.${e}`)}</option>`)}
    </select>`}async function Uc(s,t,{go:e}){let n=new Un(s,_(t[0])?.tag??h.language,e);await n.load();let o=z(i=>n.heard(i));return{close:()=>{
o(),n.close()},go:([i])=>(i&&_(i)&&i!==n.tag&&n.choose(i),!0),pressed:(i,r)=>n.pressed(i,r)}}var Un=class{constructor(t,e,n){
this.goTo=n,this.filter="all",this.rows=new Map,this.texts=[],this.places=new Map,this.tag=e,this.pages=new Ie(e),this.read=
new Re(h.project.name,e),this.problem="",this.tools=g(l`<div class="toolbar" data-area=""></div>`),this.heads=g(l`<div class="proof-row heads small soft"></div>`),
this.list=g(l`<div class="proof-list"></div>`),this.scroller=g(l`
      <div class="scroll fill proof-rows" data-area="">${this.heads}${this.list}</div>`),this.side=g(l`<aside class="side inspector" data-area=""></aside>`),
t.append(g(l`
        <div class="columns proof"><section class="list">${this.tools}${this.scroller}</section>${this.side}</div>`)),this.
seen=new IntersectionObserver(o=>this.nowSeen(o),{root:matchMedia("(max-width: 1000px)").matches?null:this.scroller,rootMargin:"\
200px 0px"}),this.begin(e)}begin(t){this.tag=t,this.read=new Re(h.project.name,t),this.problem="",nt(t),this.rows.clear(),
w(null,this.list)}close(){this.seen.disconnect(),this.save()}save(){for(let t of this.rows.values())t.save()}choose(t){return this.
save(),this.begin(t),this.scroller.scrollTop=0,this.load()}async load(){let{tag:t}=this,e=await tt(t);if(t===this.tag){this.
texts=e,this.pages=new Ie(t),this.places=Xi(e,h.output);for(let n of e){let o=this.rows.get(n.key);o?o.update(n):this.rows.
set(n.key,this.rowOf(n))}this.draw();for(let{element:n}of this.rows.values())this.seen.unobserve(n),this.seen.observe(n)}}rowOf(t){
let{tag:e}=this,n={language:D(e),source:D(h.project.source)};return new Ms(t,n,{isRead:o=>this.read.has(o),tick:o=>this.
tick(o),commented:(o,i)=>this.commented(o,i)})}commented(t,e){t.comments=e,this.draw(),et()}tick({record:t,element:e}){this.
read.toggle(t);let n=e.nextElementSibling??e.previousElementSibling;this.draw(),e.isConnected||n?.querySelector("[data-t\
ick]")?.focus()}heard(t){t.type==="board-loaded"&&this.sign(),t.type==="reloaded"&&rs(t,this.tag)&&this.load()}nowSeen(t){
for(let{isIntersecting:e,target:n}of t){let o=n.dataset.key??"";e&&this.rows.get(o)?.show(this.pages,this.places.get(o))}}shown(t){
return t==="unread"?this.texts.filter(e=>!this.read.has(e)):t==="commented"?this.texts.filter(e=>e.comments.length):this.
texts}draw(){let t=this.shown(this.filter);w(this.toolbar(),this.tools),w(this.heading(),this.heads);let e=o=>this.rows.
get(o.key)?.element,n=l`<p class="empty">${a("nothing")}</p>`;w(l`${ht(t,o=>`${this.tag} ${o.key}`,e)}${t.length?null:n}`,
this.list);for(let o of this.rows.values())o.draw();this.sign()}toolbar(){let t=this.shown("unread").length,e=this.texts.
length-t,n=[["all",a("filter.all")],["unread",a("unread",{n:t})],["commented",a("commented",{n:this.shown("commented").length})]],
o=r=>{this.filter=r,this.draw()},i=(r,c)=>l`
      <i class=${c} ${v({"flex-grow":r})}></i>`;return l`
      <strong>${a("tab.proof")}</strong>${R(this.tag)}
      <span class="progress">
        <span class="bar" aria-hidden="true">${i(e,"s-checked")}${i(t,"s-translated")}</span>
        <span class="small">${a("read-of",{n:e,all:this.texts.length})}</span>
      </span>
      <span class="fill"></span>
      <a
        class="button"
        href="/api/proof/${encodeURIComponent(this.tag)}.pdf"
        target="_blank"
        rel="noopener"
        data-focus="paper"
      >${m("print")}${a("proof.paper")}</a>
      ${j(a("filter"),n,this.filter,o)}`}heading(){let t=O(h.project.source);return["",a("proof.source",{language:t}),a(
"proof.printed",{language:O(this.tag)}),a("back.into",{language:t}),a("right")].map(n=>l`<span>${n}</span>`)}sign(){let{
tag:t,texts:e,problem:n}=this,o=this.shown("unread").length;w(er(t,e,{unread:o,problem:n,sign:(r,c)=>this.approve(r,c)}),
this.side)}async approve(t,e){try{await E("POST",`/api/approve/${encodeURIComponent(this.tag)}`,{by:t,role:e}),$.set("na\
me",t.trim()),this.problem="",await et()}catch(n){this.problem=U(n)}await this.load()}pressed(t,e){let n=[...this.list.querySelectorAll(
".proof-row")],o=n.findIndex(r=>r.contains(document.activeElement)),i={ArrowDown:1,ArrowUp:-1}[t.key];if(i){let r=n[Math.
max(0,Math.min(n.length-1,o+i))];H(t,r&&(()=>r.querySelector("[data-tick]")?.focus()));return}H(t,this.actsOn(n[o]?.dataset.
key,t)[t.key==="Enter"?"Enter":e])}actsOn(t,e){let n=()=>this.goTo("translate",this.tag,...t?[t]:[]),o=e.target instanceof
Element&&e.target.matches("[data-tick]");return{t:n,...t?{c:()=>this.rows.get(t)?.comments.open()}:{},...t&&o?{Enter:n}:
{},s:()=>this.goTo("sheet",this.tag,...h.output?[h.output]:[]),p:()=>this.goTo("print")}}};var Gn={};mt(Gn,{Sheet:()=>Cs,open:()=>ou});var ne=2.834645669291339,oe=.5,Fc=new Set(["diagram","drawing","layer"]),Vc=44,Wc=[1,2,5,10,20,50,100,200,500],rt=s=>(s/
ne).toFixed(1),dt=(s,t)=>String(Math.round(10*s/t)/10),ze=s=>s.split("/").slice(0,-1).join("/"),_t=(s,t)=>s.startsWith(`${t}\
/`);function Vn(s,t){let e=ze(t);for(;e;){let n=s.find(o=>o.key===e);if(n)return n;e=ze(e)}return null}var De=(s,t)=>s.find(
e=>e.kind==="zone"&&(e.key===t||_t(t,e.key)))??null,jt=s=>{let t=new Set(s.map(e=>ze(e.key)));for(let e of[...t])for(let n=ze(
e);n;n=ze(n))t.add(n);return s.filter(e=>!t.has(e.key)&&e.kind!=="zone"&&e.kind!=="column")},sr=(s,t)=>Math.min(s[0]+s[2],
t[0]+t[2])-Math.max(s[0],t[0])>oe,nr=(s,t)=>Math.min(s[1]+s[3],t[1]+t[3])-Math.max(s[1],t[1])>oe;function or(s,t){let[e,
n]=[Math.max(s[0],t[0]),Math.max(s[1],t[1])],[o,i]=[Math.min(s[0]+s[2],t[0]+t[2])-e,Math.min(s[1]+s[3],t[1]+t[3])-n];return o>
0&&i>0?[e,n,o,i]:null}function ir(s,t){let e=s.filter(o=>o.kind==="zone"),n=(o,i)=>t?o[0]+1>i[0]+i[2]:o[0]+o[2]<i[0]+1;return e.
filter(({rect:o})=>!e.some(i=>nr(i.rect,o)&&n(i.rect,o)))}function rr(s,t){let e=De(t,s.key);if(!e||e===s)return[];let[,
n,,o]=s.rect,i=n+o,r=jt(t).filter(p=>_t(p.key,e.key)&&qc(p,s)&&sr(p.rect,s.rect)),c={from:e.rect[1],to:n,at:n,toward:e.key},
u={from:i,to:e.rect[1]+e.rect[3],at:i,toward:e.key};for(let{key:p,rect:d}of r){let f=d[1]+d[3];f<=n+oe&&f>c.from&&Object.
assign(c,{from:f,toward:p}),d[1]>=i-oe&&d[1]<u.to&&Object.assign(u,{to:d[1],toward:p})}return[c,u].filter(({from:p,to:d})=>d-
p>oe)}var qc=(s,t)=>s.key!==t.key&&!_t(s.key,t.key)&&!_t(t.key,s.key);function ar(s){return s.flatMap(t=>{let e=s.filter(
r=>Vn(s,r.key)===t).map(r=>r.rect);if(!e.some(r=>e.some(c=>r!==c&&nr(r,c)&&!sr(r,c))))return[];let[,o,,i]=t.rect;return Kc(
e).map(([r,,c])=>[r,o,c,i])})}function Kc(s){let t=(e,n)=>e[0]>=n[0]-oe&&e[0]+e[2]<=n[0]+n[2]+oe;return s.filter((e,n)=>s.
every((o,i)=>i===n||!t(o,e)||t(e,o)&&i>n))}function lr(s){let t=s.filter(i=>i.kind==="zone"&&i.baseline>0&&i.lines.length),
e=t.flatMap(({rect:[i,r,c,u],lines:[p=0],baseline:d})=>{let f=p-Math.floor((p-r)/d)*d,b=Math.max(0,Math.floor((r+u-f)/d)+
1);return Array.from({length:b},(x,A)=>[i,i+c,f+A*d])}),o=jt(s).filter(i=>!Fc.has(i.kind)&&!t.some(r=>_t(i.key,r.key))).
flatMap(({rect:[i,,r],lines:c})=>c.map(u=>[i,i+r,u]));return[...e,...o]}function cr(s,t,e){let n=Wc.find(u=>u*ne*e>=Vc)??
1e3,o=n>=10||n===1?n/10:n/5,i=Math.ceil(-s/ne/o-1e-6),r=Math.floor(t/ne/o+1e-6),c=Math.round(n/o);return Array.from({length:r-
i+1},(u,p)=>{let d=i+p,f=d%c===0?2:+(d%(c/2)===0);return{at:d*o*ne,mm:Math.round(d*o*10)/10,weight:f}})}function hr(s){let t=s.
split("/").slice(1),e=t.find(o=>/^column\.\d+$/.test(o)),n=/\.(\d+)$/.exec(t.at(-1)??"");return{column:e?Number(e.slice(
7))+1:0,block:n?Number(n[1])+1:0}}var Gc=/^(layer-over-|layer-covered|art-over-)/;function ur(s,t){let e=new Map;for(let n of s){if(!n.outputs?.includes(t.
output))continue;let o=Zc(n,t.language),i=th(o,t),r=sh(o,i,t.files);if(!(r||i.length))continue;let c=o.key?`${o.code} ${o.
key}`:`${o.code} ${o.file} ${o.line} ${o.column}`,u=e.get(c);u?Qc(u,o,i,t):e.set(c,Yc(c,o,i,r,t))}return[...e.values()].
toSorted(Xc)}function Zc(s,t){let e=s.languages?.[t];return e?{...s,...e}:s}function Yc(s,t,e,n,o){let{code:i,severity:r,
message:c,hints:u}=t,p=pr(t),d=dr(p,o.language),f=d?fr(t,e,o.parts):[],b=e[0]?.key??null,x=Jc(t.args.mend??"");return{id:s,
code:i,severity:r,message:c,hints:u,languages:p,written:n,here:d,marks:f,part:b,mend:x}}function Jc(s){let[,t="",e=""]=/`(dx|dy): (-?[\d.]+u)`/.
exec(s)??[];if(t)return{name:t,value:e};let[,n]=/Make it ([\d.]+u) wide/.exec(s)??[];return n?{name:"width",value:n}:null}
function Qc(s,t,e,n){let o=pr(t);if(s.languages=[...new Set([...s.languages,...o])],s.here||!dr(o,n.language))return;let{
message:i,hints:r}=t;Object.assign(s,{here:!0,message:i,hints:r,marks:fr(t,e,n.parts)})}var pr=s=>Object.keys(s.languages??
{}),dr=(s,t)=>!s.length||s.includes(t),Xc=(s,t)=>(s.written?.file??"").localeCompare(t.written?.file??"")||(s.written?.line??
0)-(t.written?.line??0);function th(s,{parts:t}){let{key:e,args:n,file:o}=s;if(e){let u=jt(t).filter(d=>e in d.texts),p=u.
filter(d=>!n.box||d.key.split("/").includes(n.box));return p.length?p:u}let i=t.filter(u=>o&&u.written?.file===o&&eh(u.written,
s)),r=Math.max(...i.map(u=>u.key.split("/").length)),c=i.filter(u=>u.key.split("/").length===r);return c.length?c:t.filter(
u=>n.box&&u.key===n.box)}function eh(s,{line:t,column:e}){return(t>s.line||t===s.line&&e>=s.column)&&(t<s.end_line||t===
s.end_line&&e<s.end_column)}function sh(s,t,e){let{file:n,line:o,column:i,end_line:r,end_column:c}=s;return n&&e.some(({
path:u})=>u===n)?{file:n,line:o,column:i,end_line:r??o,end_column:c??i+1}:t[0]?.written??null}function fr(s,t,e){if(Gc.test(
s.code))return t.flatMap(o=>nh(o,s,e));let{key:n}=s;return n?t.map(o=>oh(o.texts[n]?.rect??o.rect,o,e)):t.map(o=>o.rect)}
function nh(s,{args:t,code:e},n){let o=jt(n).filter(f=>f.key!==s.key),i=o.filter(f=>f.key===t.box||_t(f.key,t.box??"")),
r=i.length?i:o,c=r.flatMap(f=>Object.values(f.texts)),u=c.filter(({words:f})=>t.text&&f.includes(t.text)),d=(e==="layer-\
over-code"?r:u.length?u:c).map(({rect:f})=>f).map(f=>or(s.rect,f)).filter(f=>f!==null);return d.length?d:[s.rect]}function oh(s,t,e){
let n=De(e,t.key);if(!n)return s;let[o,,i]=s,r=n.rect[1]+n.rect[3],c=s[1]+s[3];return c>r+1?[o,r,i,c-r]:s}function mr(s,t,e){
let n=s.flatMap(r=>{let{languages:c}=r;return(c.length?c:[e]).map(p=>({fault:r,language:p}))}),o=n.findIndex(r=>r.fault.
id===t&&r.language===e);return(o<0?n.find(r=>r.language===e):null)??n[(o+1)%n.length]??null}var ih=new RegExp(["(?<note>(?<=^|\\s)#.*$)","(?<key>[\\p{L}_][\\w.-]*(?=:(\\s|$)))","(?<number>(?<![\\w.-])-?\\d+(\\.\\d+)?\
(u|mm|pt|%|cm|in)?(?![\\w.-]))"].join("|"),"gu");function gr(s,t,e){let n=e.flat().map(i=>i-t),o=[...new Set([0,...n.filter(
i=>i>0&&i<s.length),s.length])].sort((i,r)=>i-r);return o.slice(1).map((i,r)=>{let c=o[r]??0,u=e.some(([p=0,d=0])=>p<=c+
t&&i+t<=d);return[s.slice(c,i),u]})}function $r(s){let t=s.matchAll(ih),e=[],n=0;for(let{index:o,0:i,groups:r}of t)o>n&&
e.push({text:s.slice(n,o),kind:"yaml"}),e.push({text:i,kind:rh(r)}),n=o+i.length;return n<s.length&&e.push({text:s.slice(
n),kind:"yaml"}),e}function rh(s){return s?.note?"yaml-comment":s?.key?"yaml-key":"yaml-number"}var ah=36,yr=s=>s.files.map(t=>lh(s,t));function Wn(s){s.querySelector(".layout-line.is-marked")?.scrollIntoView({block:"\
nearest"})}function lh(s,t){return l`
    <section class="layout-file" aria-label=${t.path}>
      ${s.files.length>1?l`<h3 class="mono">${t.path}</h3>`:null}
      <ol>${t.lines.map((e,n)=>ch(s,t.path,e,n+1))}</ol>
    </section>`}function ch(s,t,e,n){let{mark:o,faults:i,onpick:r}=s,c=i.filter(({written:b})=>b?.file===t&&b.line<=n&&n<=
wr(b)),u=c.filter(({written:b})=>b&&wr(b)===n),p=o?.file===t&&o.line<=n&&n<=o.end_line,d=`${p?" is-marked":""}${hh(c.filter(
b=>b.here))}`,f=p&&o?.line===n?"true":k;return l`
    <li>
      <button
        type="button"
        class="layout-line${d}"
        tabindex="-1"
        data-line="${t}:${n}"
        aria-current=${f}
        @click=${()=>r(t,n)}
      >
        <span class="line-number">${n}</span>
        <code ${uh(e)}>${ph(e,n,c)}</code>
      </button>
      ${u.map(b=>fh(b,s))}
    </li>`}function hh(s){return s.length?s.some(t=>t.severity==="error")?" is-faulty":" is-doubtful":""}function uh(s){
let t=s.length-s.trimStart().length+4;return v({"padding-inline-start":`${t}ch`,"text-indent":`-${t}ch`})}var wr=s=>s.end_line-
s.line>2?s.line:s.end_line;function ph(s,t,e){let n=e.map(i=>dh(i.written,t,s)),o=0;return $r(s).flatMap(({text:i,kind:r})=>{
let c=o;return o+=i.length,gr(i,c,n).map(([u,p])=>l`<span class="${r}${p?" wavy":""}">${u}</span>`)})}function dh({line:s,
column:t,end_line:e,end_column:n},o,i){let r=i.length-i.trimStart().length,c=o===s?t-1:r,u=o===e?Math.max(n-1,c+1):i.length;
if(u-c<=ah)return[c,u];let p=c+(/^\W*/.exec(i.slice(c,u))?.[0].length??0),d=i.slice(p,u).search(/[,}\]]|$/);return o===s?
[p,p+d]:[]}function fh(s,{acts:t,open:e=null}){if(e!==null&&e!==s.id)return null;let{severity:n,message:o,hints:i,languages:r}=s;
return l`
    <div class="line-fault is-${n==="error"?"error":"warning"}" data-fault=${s.id}>
      ${m(n==="error"?"error":"warning")}
      <div>
        <p ${mh(r)}><strong>${br(o)}</strong></p>
        ${r.length?l`<p class="small">${gh(r)}</p>`:null}
        ${i.map(c=>l`<p class="small">${br(c)}</p>`)}
        ${t?l`<div class="row-of">${t(s)}</div>`:null}
      </div>
    </div>`}var mh=s=>v({"font-family":["var(--ui)",...s.map(t=>`"text-${t}"`)].join(", ")}),br=s=>s.split("`").map((t,e)=>e%
2?l`<code>${t}</code>`:t),gh=s=>[a("design.in",{n:s.length}),s.map(t=>[" ",l`<span class="tag">${t}</span>`])];var $h=48,wh=34;function bh(s){return s<wh?" is-low is-lowest":s<$h?" is-low":""}function vr(s,t,e,{rtl:n}){return ir(t.
parts,n).map(o=>{let{key:i,rect:r,name:c}=o,u={mm:rt(r[3]),u:dt(r[3],s.unit)},d=`${s.picked!==null&&(s.picked===i||_t(s.
picked,i))?" is-picked":""}${bh(r[3]*e)}`,f=v({top:`${100*r[1]/t.height}%`,height:`${100*r[3]/t.height}%`});return l`
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
        <span>${a("design.mm",u)}</span>
        <span>${a("design.u",u)}</span>
      </button>`})}var kr=(s,t)=>s.faults.filter(e=>e.here&&e.marks.length).map(e=>yh(s,e,t));function yh(s,t,e){let{id:n,
languages:o,severity:i,message:r,marks:c}=t,[u]=c;if(!u)return null;let p=o.length,d=v({top:`${100*(u[1]+u[3]/2)/e.height}\
%`}),f=i==="error"?"error":"warning";return l`
    <button
      type="button"
      class="fault-tab is-${f}"
      data-focus="fault-${n}"
      aria-label=${p?a("design.tab",{message:r,n:p}):r}
      @click=${()=>s.toFault(t)}
      ${d}
    >${m(f)}${p||null}</button>`}var As=3*ne,vh=.1;function Mr(s,t,{rtl:e}){let{shown:n,parts:o}=s,i=s.partOn(t),r=t.parts.find(u=>u.key===s.hovered&&u!==
i),c=s.faults.some(u=>u.here&&u.part===i?.key);return[n.has("columns")?ar(t.parts).map(u=>Ts("column-band",u,t)):null,n.
has("baseline")?Sh(t):null,n.has("bleed")?Ah(t):null,t.parts.filter(u=>u.kind==="zone").map(u=>Ts("zone-edge",u.rect,t)),
jt(t.parts).map(u=>kh(s,u,t)),r?Sr("hovered-part",r,t,Or(s.tagOf(r),xr(r,t))):null,i?xh(i,t,e,Or(s.tagOf(i),`${xr(i,t)}${c?
" is-faulty":""}`)):null,o===t.parts?s.faults.flatMap(u=>u.marks.map(p=>Mh(u,p,t))):null]}function kh(s,t,e){let n=s.picked===
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
      ${He(t.rect,e)}
    ></button>`}function xh(s,t,e,n){let o=rr(s,t.parts);return[Sr("picked-part",s,t,n),o.map(i=>Oh(i,s.rect,t,e))]}var Sr=(s,{
rect:t},e,n)=>l`<div class=${s} ${He(t,e)}>${n}</div>`,xr=({rect:[,s,,t]},e)=>s+t>.96*e.height?" is-above":"",Or=(s,t="")=>l`<span class="part-tag${t}">${s}</span>`;
function Oh({from:s,to:t,toward:e},[n,o,i],r,c){let u=a("design.mm",{mm:rt(t-s)}),p=c?r.width-n-i:n,d=c===p>vh*r.width,f=d?
n+i:n,b=He([f,s,0,t-s],r),x=`${s<o?" is-above":" is-below"}${d?" is-right":""}`;return l`<div class="bracket${x}" title=${e} ${b}><span>${u}</span></div>`}
var Mh=({id:s,severity:t},e,n)=>l`
  <div class="hatch fault-mark is-${t==="error"?"error":"warning"}" data-fault=${s} ${He(e,n)}>
  </div>`;function Sh(s){let t=lr(s.parts).map(([e,n,o])=>`M${e} ${o}H${n}`).join("");return l`
    <svg class="base-lines" viewBox="0 0 ${s.width} ${s.height}" preserveAspectRatio="none" aria-hidden="true">
      ${yt`<path d=${t} vector-effect="non-scaling-stroke"></path>`}
    </svg>`}function Ah(s){let{width:t,height:e,trim:n}=s,[o,i,r,c]=n,u=[[0,0,t,i],[0,i+c,t,e-i-c],[0,i,o,c],[o+r,i,t-o-
r,c]];return[i>.1?u.map(p=>Ts("bleed",p,s)):null,Ts("safe",[o+As,i+As,r-2*As,c-2*As],s)]}var Ts=(s,t,e)=>l`<div class=${s} ${He(
t,e)}></div>`;function He([s,t,e,n],{width:o,height:i}){let r=(c,u)=>`${100*c/u}%`;return v({left:r(s,o),top:r(t,i),width:r(
e,o),height:r(n,i)})}var Th=[4,7,12];function qn(s,t,e,n){let o=s==="across"?0:1,i=s==="across"?t.width:t.height,r=t.trim[o]??0,c=cr(r,i-r,e),
u=b=>`${100*b/i}%`,[p,d]=s==="across"?["left","width"]:["top","height"],f=n?{[p]:u(n[o]??0),[d]:u(n[o+2]??0)}:null;return l`
    ${f?l`<i class="ruler-span" ${v(f)}></i>`:null}
    ${c.map(({at:b,mm:x,weight:A})=>{let at=v({[p]:u(r+b),[d==="width"?"height":"width"]:`${Th[A]}px`});return l`<i class="tick" ${at}></i>${A===
2?_h(x,p,u(r+b)):null}`})}`}var _h=(s,t,e)=>l`<span class="tick-number" ${v({[t]:e})}>${s}</span>`;function Ar(s,{rtl:t}){let e=s.part;if(!e)return l`<p class="hint">${a("design.none")}</p>`;let{rect:n,size:o,floor:i}=e,
[r=0,c=0,u=0]=s.page?.trim??[],[p,d,f,b]=n,x=t?r+u-p-f:p-r;return l`
    <p class="inspector-head">
      <strong>${s.nameOf(e)}</strong>${" "}
      <span class="soft small">${Ch(s,e)}</span>
    </p>
    <dl class="figures">
      ${Kn("design.size",_s([f,b],A=>dt(A,s.unit),"u","×"),_s([f,b],rt,"mm","×"))}
      ${Kn("design.from",_s([x,d-c],A=>dt(A,s.unit),"u",","),_s([x,d-c],rt,"mm",","))}
      ${o&&i?Kn("design.text",jh(o,i,s.unit),Eh(o,i)):null}
    </dl>`}var _s=(s,t,e,n)=>`${s.map(t).join(n===","?", ":` ${n} `)} ${e}`,jh=(s,t,e)=>a("design.least",{size:`${(s/e).
toFixed(2)} u`,floor:(t/e).toFixed(2)}),Eh=(s,t)=>a("design.least.pt",{size:s.toFixed(1),floor:t.toFixed(1)}),Kn=(s,t,e)=>l`<div><dt>${a(
s)}</dt><dd>${t}</dd><dd>${e}</dd></div>`;function Ch(s,t){let e=De(s.parts,t.key),{column:n,block:o}=hr(t.key),{written:i}=t;
return[e&&e!==t?e.name:null,n&&t.kind!=="column"?a("design.column",{n}):null,o&&e!==t?a("design.block",{n:o}):null,i?a("\
design.line",{n:i.line}):null].filter(Boolean).join(" · ")}var Lh=[["Tab","block"],["Z","zone"],["L","line"],["F8","fault"]];function Tr(s){let{files:t,faults:e,mark:n,problem:o}=s,
i=yr({files:t,faults:e,mark:n,onpick:(r,c)=>s.pickLine(r,c),acts:r=>Rh(s,r)});return[Ph(s),o?l`<p class="error lines-problem" role="alert">${o}</p>`:
null,l`<div class="scroll fill lines" tabindex="0" role="region" aria-label=${a("design.lines")}>${i}</div>`,l`<div class="inspector-foot">${Ar(
s,D(h.language))}</div>`]}var _r=()=>l`
  <span class="fill"></span>
  ${Lh.map(([s,t])=>l`<span class="row-of">${y(s)}${a(`design.key.${t}`)}</span>`)}`;function Ph(s){let{files:t,faults:e}=s,
n=e.length,o=e.some(r=>r.severity==="error"),i=l`
    <button type="button" class="link plain" data-focus="editor" @click=${()=>s.openEditor()}>
      ${a("editor.open")}${y("O")}
    </button>`;return l`
    <div class="lines-head">
      <h2>${t.length>1?a("design.files",{n:t.length}):t[0]?.path}</h2>
      ${n?N(o?"error":"warning",a("design.faults",{n})):Nh()}
      ${Ot()?i:null}
    </div>`}function Nh(){let s=h.project.languages.length;return h.findings&&!h.board?.pending?N("ok",a("design.holds",
{n:s})):null}function Rh(s,{id:t,languages:e,mend:n,written:o}){let i=e.length>1,r=l`
    <button type="button" class="button small" data-focus="next-${t}" @click=${()=>s.next()}>
      ${a(i?"design.next-language":"keys.finding")}${y("F8")}
    </button>`,c=n&&o?l`
        <button
          type="button"
          class="button primary small"
          data-focus="mend-${t}"
          @click=${()=>s.write(o,n)}
        >${a("design.mend",{...n})}</button>`:null;return[h.project.editable?c:null,s.faults.length>1||i?r:null]}var Bh=(s,t)=>T(`/api/measures/${encodeURIComponent(s)}/${encodeURIComponent(t)}`),js=class{constructor(t){this.screen=t,
this.shown=new Set($.get("design",["rulers","names","columns","bleed"])),this.measures=new Map,this.desks=new WeakMap,this.
picked=null,this.hovered=null,this.faults=[],this.problem="",this.at=null}async load(t,e){let n=await Promise.all(t.map(
o=>Bh(o,e)));this.measures=new Map(t.map((o,i)=>[o,n[i]])),this.judge()}judge(){let{files:t}=this,e={parts:this.parts,files:t,
output:h.output??"",language:h.language};this.faults=ur(h.findings??[],e)}get own(){return this.measures.get(h.language)}get unit(){
return this.own?.u||1}get files(){return this.own?.files??[]}get page(){return this.own?.pages[this.screen.number-1]??null}get parts(){
return this.page?.parts??[]}get part(){return this.page?this.partOn(this.page):null}partOn(t){return t.parts.find(e=>e.key===
this.picked)??null}nameOf({kind:t,name:e}){return e&&t!=="layer"&&t!=="zone"?`${t} ${e}`:e??t}tagOf(t){let[,,e,n]=t.rect,
o=this.unit,i=`${rt(e)} × ${rt(n)} mm · ${dt(e,o)} × ${dt(n,o)} u`;return l`<strong>${this.nameOf(t)}</strong>${" "}<span>${i}</span>`}sayOf(t){
let[,,e,n]=t.rect,o={w:rt(e),h:rt(n),wu:dt(e,this.unit),hu:dt(n,this.unit)};return a("design.said",{name:this.nameOf(t),
zone:t.key.split("/")[0]??"",...o})}draw(){for(let t of this.screen.panes)this.drawPane(t);w(Tr(this),this.screen.list)}drawPane(t){
let e=this.measures.get(t.tag)?.pages[this.screen.number-1],n=this.deskOf(t);if(!e)return;let o=D(t.tag);t.scroller.classList.
toggle("is-rtl",o.rtl),t.page.cover=()=>Mr(this,e,o),t.page.draw();let i=t.tag===h.language,r=this.partOn(e)?.rect??null,
c=this.shown.has("rulers");w(c?qn("across",e,t.scale,r):null,n.across),w(c?qn("down",e,t.scale,r):null,n.down),w(this.shown.
has("names")?vr(this,e,t.scale,o):null,n.names),w(i?kr(this,e):null,n.tabs)}deskOf({scroller:t,page:e}){let n=this.desks.
get(t);if(!n){let o=i=>g(l`<div class="desk-${i}"></div>`);n={corner:o("corner"),across:o("across"),down:o("down"),names:o(
"names"),tabs:o("tabs")},this.desks.set(t,n),n.corner.textContent="mm"}if(!n.corner.isConnected){let o=["top","left"].map(
i=>g(l`<div class="desk-band is-${i}"></div>`));t.classList.add("is-desk"),t.replaceChildren(...o,n.corner,n.across,n.down,
n.names,e.element,n.tabs)}return n}roomIn(t){let e=G()?44:150;return{clientWidth:t.clientWidth-e,clientHeight:t.clientHeight-
34}}get mark(){let{part:t}=this;return t?.written??null}pick(t){this.picked!==t&&(this.picked=t,this.draw(),Wn(this.screen.
list))}choose(t){this.pick(t),Wn(this.screen.list)}hover(t){this.hovered=t;for(let e of this.screen.panes)this.drawPane(
e)}pickLine(t,e){let n=this.parts.filter(({written:i})=>i?.file===t&&i.line<=e&&e<=i.end_line),[o]=n.toSorted((i,r)=>r.key.
split("/").length-i.key.split("/").length);o&&(this.pick(o.key),this.buttonOf(o.key)?.scrollIntoView({block:"nearest",inline:"\
nearest"}))}buttonOf(t){let[e]=this.screen.panes;return[...e?.scroller.querySelectorAll("[data-part], [data-zone]")??[]].
find(o=>o.dataset.part===t||o.dataset.zone===t)??null}widen(){let t=this.picked?Vn(this.parts,this.picked):null;t&&(this.
pick(t.key),vt(this.sayOf(t)))}toLine(){let t=jt(this.parts)[0];!this.picked&&t&&this.pick(t.key);let e=this.screen.list.
querySelector(".layout-line.is-marked");e&&(this.screen.drawerOpen||this.screen.drawer(),e.scrollIntoView({block:"neares\
t"}),e.focus())}next(){let t=mr(this.faults,this.at,h.language);if(!t){vt(a("design.no-fault"));return}if(this.at=t.fault.
id,t.language===h.language){this.toFault(t.fault);return}this.picked=t.fault.part,this.screen.goTo("sheet",t.language,...h.
output?[h.output]:[])}toFault(t){this.at=t.id,t.part&&this.pick(t.part);let e=[...this.screen.root.querySelectorAll("[da\
ta-fault]")];for(let n of e)n.dataset.fault===t.id&&n.scrollIntoView({block:"nearest",inline:"nearest"});vt(t.message)}async write({
file:t,line:e,column:n},o){let i=this.files.find(({path:r})=>r===t)?.lines[e-1]??"";try{await E("POST","/api/layout",{file:t,
line:e,column:n,seen:i,...o}),vt(a("design.mended",{file:t})),this.problem=""}catch(r){this.problem=U(r),this.draw()}}toggle(t){
this.shown.delete(t)||this.shown.add(t),$.set("design",[...this.shown]),this.draw(),this.screen.tools()}openEditor(){let t=this.
mark??{file:this.files[0]?.path??"",line:1};t.file&&Yt({...t,column:1})}get keys(){return{r:()=>this.toggle("rulers"),n:()=>this.
toggle("names"),c:()=>this.toggle("columns"),b:()=>this.toggle("baseline"),g:()=>this.toggle("bleed"),z:()=>this.widen(),
l:()=>this.toLine(),f8:()=>this.next(),o:()=>this.openEditor()}}};function jr(s){let[t,e]=s.panes;if(!t?.page.page)return null;let n=[t.page.page,...e?.page.page?[e.page.page]:[]];return l`
    <div class="boxes-head"><h2>${a("boxes.head")}</h2><p class="small soft">${a("boxes.what")}</p></div>
    <div class="scroll fill" tabindex="0" role="region" aria-label=${a("boxes.head")}>
      <table>
        <thead>
          <tr>
            <th></th><th>${a("text")}</th><th>${h.language}</th>${e?l`<th>${e.tag}</th>`:null}
          </tr>
        </thead>
        <tbody>${t.page.page.boxes.map(o=>Ih(s,o,n))}</tbody>
      </table>
    </div>
    ${Dh(s,n[0])}`}function Ih(s,t,e){let n=s.picked?.key===t.key,o=de(t).split(/(?<=[._])/).map(i=>l`${i}<wbr>`);return l`
    <tr aria-current=${n?"true":k} @click=${()=>s.pickBox(t)}>
      <td class="hint">${Xt(t,s.numbers)}</td>
      <td><button class="mono bare" type="button" data-focus="row-${t.key}">${o}</button></td>
      ${e.map(i=>l`<td>${zh(t,i)}</td>`)}
    </tr>`}function zh(s,t){let e=t.boxes.find(r=>r.key===s.key);if(!e)return"";let n=At(e,t),o=n?a("plus.lines",{n}):a(
"row.too-long"),i=e.percent!==null&&e.percent<100;return l`
    ${e.over_chars?l`<strong class="too-long">${o}</strong>`:`${fs(e,t)} %`}
    ${i&&e.percent?l`<small class="hint">${a("at",{percent:e.percent})}</small>`:null}`}function Dh(s,t){let e=t?.boxes.
find(i=>i.key===s.picked?.key);if(!(e&&t))return null;let n=At(e,t),o=N("too-long",n?a("too-long.lines",{n}):a("row.too-\
long"));return l`
    <div class="box-foot">
      <div class="row-of">
        <code><strong>${de(e)}</strong></code><span class="fill"></span>
        ${e.over_chars?o:N("ok",a("fits"))}
      </div>
      <p class="small">${Hh(e)}</p>
      <div class="row-of">
        <a class="button primary small" href="#/translate/${h.language}/${e.messages[0]}">
          ${a("edit-text")}${y("E")}
        </a>
        ${e.written?l`<code class="written">${St(e.written)}</code>`:null}
      </div>
    </div>`}function Hh({over_chars:s,lines:t,percent:e,floor_percent:n,free_chars:o}){return s?a("box.over",{language:O(
h.language),lines:t,percent:e,n:s}):e?a("box.fits",{percent:e,floor:n,n:o}):a("box.diagram")}var Uh=6;function Er(s,t,e){t.scroller.setAttribute("aria-label",t.page.element.getAttribute("aria-label")??"");let n=o=>e?
s.setSecond(o):s.goTo("sheet",o,...h.output?[h.output]:[]);return l`
    <section class="pane">
      <header class="pane-head">
        ${xt(a(e?"language.second":"language"),t.tag,n,q())}
        ${e?null:Fh(s)}
        ${e?Cr("close",a("second.close"),()=>s.setSecond(null)):null}
      </header>
      ${t.scroller}${s.see==="far"&&!e?Wh(t):null}
    </section>`}function Fh(s){let{inStep:t,second:e,see:n}=s,o=l`
    <button
      type="button"
      class="button small"
      data-focus="step"
      aria-pressed=${String(t)}
      @click=${()=>s.link()}
    >${m(t?"link":"lock")}${a(t?"in-step":"not-in-step")}${y("L")}</button>`;return l`
    ${n==="blind"?Vh(s):null}
    <span class="fill"></span>
    ${e?o:Cr("second",a("second.open"),()=>s.setSecond(s.other))}`}var Cr=(s,t,e)=>l`
  <button type="button" class="link plain" data-focus=${s} @click=${e}>${t}</button>`;function Vh(s){let t=L(e=>{s.blind=
e,s.applyOverlays()});return l`
    <select aria-label=${a("see.blind")} data-focus="blind" @change=${t}>
      ${["deutan","protan","tritan"].map(e=>l`<option value=${e} ?selected=${e===s.blind}>${a(`blind.${e}`)}</option>`)}
    </select>`}function Wh({page:s}){let t=K(h.output??"").read_from_m,e=new Map;for(let o of s.page?.boxes??[])o.reach_m&&
!e.has(o.reach_m)&&e.set(o.reach_m,o);let n=[...e].sort(([o],[i])=>i-o).slice(0,Uh);return l`
    <div class="distances">
      ${n.map(([o,i],r)=>l`
          <p class=${r?"":"first"}>
            ${a("far.text",{name:de(i),mm:i.letter_mm,m:o})}
            ${t&&i.far?qh(i,o,t):null}
          </p>`)}
      <p class="hint">${t?a("far.asked",{m:t}):a("far.unasked")}</p>
    </div>`}function qh(s,t,e){if(t>=e)return[" ",m("ok")];let n=(s.letter_mm*e/t).toFixed(1);return l`<strong class="error">${`\
 ${a("far.needs",{mm:n,m:e})}`}</strong>`}var Lr=[.1,.15,.2,.25,.33,.4,.5,.61,.75,.9,1,1.25,1.5,2,3,4,6,8],Kh=72/25.4,Gh=600,Zh=2e3,Yh=85.6,Pr={x:40,y:24},Es={get isMeasured(){
return $.get("px-per-mm")!==null},get now(){return $.get("px-per-mm",96/25.4)}};function Nr(s,t,e){let n=Es.now/Kh;if(s===
"far")return n*Gh/Zh;if(s==="real")return n;if(s!=="fit")return s*(96/72);let o=(e.clientWidth-Pr.x)/t.width;return Math.
min(o,Math.max((e.clientHeight-Pr.y)/t.height,.05))}function Rr(s,t){let e=s*72/96;return t>0?Lr.find(n=>n>e+.01):Lr.findLast(
n=>n<e-.01)}function Br(s,t){let e=t.scrollTop/Math.max(1,t.scrollHeight-t.clientHeight),n=t.scrollLeft/Math.max(1,t.scrollWidth-
t.clientWidth);s.scrollTop=e*(s.scrollHeight-s.clientHeight),s.scrollLeft=n*(s.scrollWidth-s.clientWidth)}function Ir(s){
let t=Es.now,e=L(i=>{t=Number(i),o.draw()}),n=()=>{$.set("px-per-mm",t),o.close(),s()},o=new P({name:"card",head:"card-h\
ead"},()=>[l`<h1 id="card-head">${a("card.head")}</h1>`,l`<p class="soft">${a("card.what")}</p>`,l`<div class="bank-card" ${v(
{width:`${Yh*t}px`})}></div>`,l`
      <p>
        <input
          type="range"
          min="2"
          max="12"
          step="0.02"
          .value=${String(t)}
          aria-label=${a("card.head")}
          @input=${e}
        >
      </p>`,l`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>o.close()}>${a("cancel")}</button>
        <button class="button primary" type="button" @click=${n}>${a("card.done")}</button>
      </p>`]);o.open()}var Jh=[["rulers","R"],["names","N"],["columns","C"],["baseline","B"],["bleed","G"]];function zr(s){if(h.only)return null;
let t=(e,n)=>l`
    <button
      type="button"
      data-focus="mode-${e}"
      aria-pressed=${String(s.mode===e)}
      @click=${()=>s.setMode(e)}
    >${a(`mode.${e}`)}${n?y(n):null}</button>`;return l`
    <div class="segments" role="group" aria-label=${a("mode")}>
      ${t("look","")}${t("design","A")}
    </div>`}var Dr=({design:s})=>l`
  <div class="segments" role="group" aria-label=${a("overlays")}>
    ${Jh.map(([t,e])=>l`
        <button
          type="button"
          data-focus="show-${t}"
          aria-pressed=${String(s.shown.has(t))}
          @click=${()=>s.toggle(t)}
        >${a(`design.${t}`)}${y(e)}</button>`)}
  </div>`;var Qh=[["boxes","B"],["bleed","G"],["order","O"]];function Hr(s){return l`
    ${tu(s)}${eu(s)}${zr(s)}
    ${s.designing?Dr(s):Xh(s)}
    <span class="fill"></span>
    <button
      type="button"
      class="button small boxes-button"
      data-focus="drawer"
      aria-expanded=${String(s.drawerOpen)}
      @click=${()=>s.drawer()}
    >${a(s.designing?"design.lines.short":"boxes.list")}</button>
    ${nu(s)}`}function Xh(s){let t=[["print",a("see.print")],["grey",a("see.grey")],["blind",a("see.blind")],["far",a("s\
ee.far")]],e=n=>s.setSee(n);return l`
    <div class="segments" role="group" aria-label=${a("overlays")}>
      ${Qh.map(([n,o])=>su(s,n,o))}
    </div>
    ${j(a("see"),t,s.see,e,{radio:!0,keys:{far:"D"}})}`}function tu(s){let t=h.project.outputs.map(({name:e})=>[e,C(e)]);
return t.length<2?null:j(a("output"),t,h.output??"",e=>s.goTo("sheet",h.language,e))}function eu(s){let t=K(h.output??"").
pages;if(t<2)return null;let e=Array.from({length:t},(n,o)=>[o+1,a("page.short",{n:o+1})]);return j(a("pages"),e,s.number,
n=>{s.number=n,s.load()})}var su=(s,t,e)=>l`
  <button
    type="button"
    data-focus=${t}
    aria-pressed=${String(s.overlays.has(t))}
    @click=${()=>s.toggle(t)}
  >${a(`overlay.${t}`)}${y(e)}</button>`;function nu(s){let t=(e,n,o)=>l`
    <button type="button" data-focus=${e} aria-pressed=${String(s.zoom===e)} @click=${o}>
      ${a(`zoom.${e}`)}${y(n)}
    </button>`;return l`
    <div class="segments" role="group" aria-label=${a("zoom")}>
      <button type="button" aria-label=${a("zoom.out")} data-focus="out" @click=${()=>s.step(-1)}>−</button>
      <button type="button" class="zoom-now" title=${a("zoom.now")} data-focus="now" @click=${()=>s.setZoom(1)}>
        ${s.percent}
      </button>
      <button type="button" aria-label=${a("zoom.in")} data-focus="in" @click=${()=>s.step(1)}>+</button>
      ${t("fit","0",()=>s.setZoom("fit"))}${t("real","1",()=>s.real())}
    </div>`}function Ur([s,t]){nt(s),Bt(t)&&It(t)}async function ou(s,t,{go:e}){Ur(t);let n=new Cs(s,e);await n.load();let o=z(i=>{i.
type==="reloaded"&&n.load(),i.type==="findings-loaded"&&n.judge()});return{close:()=>{o(),n.close()},go:i=>(Ur(i),n.load(),
!0),takes:i=>i==="g",pressed:(i,r)=>n.pressed(i,r)}}var Cs=class{constructor(t,e){this.goTo=e,this.overlays=new Set($.get(
"overlays",["boxes"])),this.see="print",this.blind="deutan",this.mode=h.only?"look":$.get("sheet-mode","look"),this.second=
$.get("second"),this.number=1,this.zoom="fit",this.picked=null,this.inStep=$.get("step",!0),this.leading=!1,this.panes=[],
this.numbers=new Map,this.toolbar=g(l`
      <div class="toolbar wraps" role="toolbar" aria-label=${a("overlays")} data-area=""></div>`),this.area=g(l`<div class="panes" data-area=""></div>`),
this.list=g(l`<aside class="side boxes" data-area="" aria-label=${a("boxes.head")}></aside>`),this.root=g(l`<div class="columns sheet">${this.
area}${this.list}</div>`),this.hints=g(l`<footer class="footbar design-hints wide-only"></footer>`),t.append(this.toolbar,
this.root,this.hints),this.design=new js(this),this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(this.area)}close(){
this.sized.disconnect()}get drawerOpen(){return this.root.classList.contains("with-boxes")}async load(){let{output:t}=h;
if(!t){w(l`<p class="empty">${a("nothing")}</p>`,this.area);return}(!q().includes(this.second??"")||this.second===h.language)&&
(this.second=null);let e=await tt(h.language);this.numbers=new Map(e.map(o=>[o.key,o.number])),this.number=Math.min(this.
number,K(t).pages||1);let n=[h.language,...this.second?[this.second]:[]].map(o=>this.paneOf(o));try{let o=n.map(({tag:r})=>r),
i=this.designing?this.design.load(o,t):null;await Promise.all([i,...n.map(({page:r,tag:c})=>r.show(c,t,this.number))])}catch(o){
if(!(o instanceof W&&this.panes.length))throw o;return}this.exchange(n)}exchange(t){let{scrollLeft:e=0,scrollTop:n=0}=this.
panes[0]?.scroller??{};this.panes=t,this.draw();for(let{scroller:o}of t)o.scrollTo(e,n)}paneOf(t){let e=new ut({onpick:i=>this.
pickBox(i),numbers:this.numbers}),n=g(l`<div class="scroller" tabindex="0" role="region">${e.element}</div>`),o={page:e,
tag:t,scroller:n,scale:1};return n.addEventListener("scroll",()=>this.follow(o),{passive:!0}),o}draw(){this.tools(),w(this.
panes.map((t,e)=>Er(this,t,e)),this.area),this.applyOverlays(),this.size(),this.boxes()}tools(){w(Hr(this),this.toolbar)}boxes(){
this.root.classList.toggle("is-design",this.designing),w(this.designing?_r():null,this.hints),this.designing?this.design.
draw():w(jr(this),this.list)}get designing(){return this.mode==="design"}setMode(t){this.mode=t,$.set("sheet-mode",t),this.
see="print",this.load()}judge(){this.designing&&(this.design.judge(),this.design.draw())}toggle(t){this.overlays.delete(
t)||this.overlays.add(t);let e={order:"boxes",boxes:"order"}[t];e&&this.overlays.has(t)&&this.overlays.delete(e),$.set("\
overlays",[...this.overlays]),this.applyOverlays(),this.size()}drawer(){this.root.classList.toggle("with-boxes"),this.tools(),
this.drawerOpen&&this.list.querySelector("button")?.focus()}setSee(t){this.see=t,this.draw()}applyOverlays(){let t={grey:"\
grayscale(1)",blind:`url("#${this.blind}")`,print:"none",far:"none"};for(let{page:e}of this.panes)e.lit=this.picked?.messages[0]??
null,e.setOverlays(this.see==="far"?[]:this.overlays),e.paper.style.filter=t[this.see]}get other(){return[$.get("second"),
h.project.source,h.project.staff,...q()].find(e=>e&&e!==h.language&&q().includes(e))??null}setSecond(t){this.second=t,t&&
$.set("second",t),this.load()}size(){for(let t of this.panes){let{page:e,scroller:n}=t;if(!e.page||!n.isConnected)continue;
let o=this.designing?this.design.roomIn(n):n;t.scale=Nr(this.see==="far"?"far":this.zoom,e.page,o),e.element.style.width=
`${e.page.width*t.scale}px`,this.designing&&this.design.drawPane(t)}this.tools()}get percent(){let[t]=this.panes;return t?.
page.page?`${Math.round(100*t.scale*72/96)} %`:""}setZoom(t){let e=this.panes.map(({scroller:n})=>[(n.scrollLeft+n.clientWidth/
2)/n.scrollWidth,(n.scrollTop+n.clientHeight/2)/n.scrollHeight]);this.zoom=t,this.size(),this.panes.forEach(({scroller:n},o)=>{
let[i=0,r=0]=e[o]??[];n.scrollLeft=i*n.scrollWidth-n.clientWidth/2,n.scrollTop=r*n.scrollHeight-n.clientHeight/2})}step(t){
let e=Rr(this.panes[0]?.scale??1,t);e&&this.setZoom(e)}real(){Es.isMeasured?this.setZoom("real"):Ir(()=>this.setZoom("re\
al"))}follow(t){if(!(!this.inStep||this.panes.length<2||this.leading)){this.leading=!0;for(let e of this.panes)e!==t&&Br(
e.scroller,t.scroller);requestAnimationFrame(()=>{this.leading=!1})}}link(){if(!this.second){this.setSecond(this.other);
return}this.inStep=!this.inStep,$.set("step",this.inStep),this.draw()}pickBox(t){this.picked=t,this.applyOverlays(),this.
boxes(),this.list.querySelector('[aria-current="true"]')?.scrollIntoView({block:"nearest"})}edit(){let t=this.picked?.messages[0];
t&&this.goTo("translate",h.language,t)}pressed(t,e){if(t.key==="Escape"&&this.drawerOpen){this.drawer();return}let n={...h.
only?{}:{a:()=>this.setMode(this.designing?"look":"design")},b:()=>this.toggle("boxes"),g:()=>this.toggle("bleed"),o:()=>this.
toggle("order"),d:()=>this.setSee(this.see==="far"?"print":"far"),0:()=>this.setZoom("fit"),1:()=>this.real(),"+":()=>this.
step(1),"=":()=>this.step(1),"-":()=>this.step(-1),"−":()=>this.step(-1),l:()=>this.link(),e:()=>this.edit(),t:()=>this.
goTo("translate",h.language)},o=this.designing?this.design.keys:{};H(t,o[e]??n[e])}};var Xn={};mt(Xn,{open:()=>Wu});var Fr=({theirs:s,base:t,fingerprint:e,by:n,on:o})=>({theirs:s??"",base:t??"",fingerprint:e,by:n,on:o});function Vr(s,{text:t,
fingerprint:e}){return t===s.value?!1:(e!==s.fingerprint&&(s.conflict={theirs:s.value,base:"",fingerprint:s.fingerprint}),
s.value=t,s.fingerprint=e,s.save=s.conflict?"conflict":"unsaved",!0)}function Wr(s,t,e){let n=iu(s,t);if(s.meters=t.meter,
n==="conflict"){let{target:o,fingerprint:i,comments:r}=t,c=s.record.target??"";return s.conflict={theirs:o??"",base:c,fingerprint:i,
by:e.by,on:null},s.save="conflict",s.record.comments=r,n}return n==="replaced"?ru(s,t,e):s.conflict&&(s.save=n==="freed"?
"unsaved":null),s.conflict=null,s.record=t,n}function iu(s,t){let e=!it(s);return t.fingerprint===s.fingerprint?e&&s.conflict?
"freed":"kept":e&&t.target!==s.value?"conflict":"replaced"}function ru(s,t,{by:e,time:n,somebody:o}){let i=t.target??"",
{elsewhere:r,value:c}=s,u=r&&!r.seen?r.text:c;u!==i?s.elsewhere={text:u,by:e||o,time:n,seen:!1}:delete s.elsewhere,s.value=
i,s.fingerprint=t.fingerprint,delete s.written,s.save=null}function qr(s,t,e=s.conflict){return e&&(s.fingerprint=e.fingerprint,
s.record={...s.record,target:e.theirs}),s.conflict=null,delete s.written,s.value=t,!it(s)}var au=1500,lu=30,cu=3,Ls=class{constructor(t,e,n,o=E){this.tag=t,this.store=e,this.onchange=n,this.send=o,this.timers=new Map,
this.wait=0}typed(t){t.save=t.conflict?"conflict":"unsaved",this.store.keep(this.tag,t.key,t.value,t.fingerprint),this.later(
t,au,()=>this.save(t)),this.onchange(t)}later(t,e,n){clearTimeout(this.timers.get(t.key)),this.timers.set(t.key,setTimeout(
n,e))}async save(t,{done:e=!1,force:n=!1,undone:o=!1}={}){clearTimeout(this.timers.get(t.key)),e&&(t.finished=t.value);let i=t.
finished!==void 0&&t.finished===t.value;if(t.conflict&&!n)return this.onchange(t),!1;if(!i&&!o&&it(t))return this.nothing(
t),!0;if(t.going)return await t.going,this.save(t,{done:e,force:n,undone:o});t.going=this.put(t,i,o);try{return await t.
going}finally{t.going=null}}nothing(t){t.save==="unsaved"&&(t.save=null,this.store.forget(this.tag,t.key),this.onchange(
t))}async put(t,e,n=!1){let o=t.value;t.save="saving",t.turn=(t.turn??0)+1,this.onchange(t);let i=`/api/texts/${encodeURIComponent(
this.tag)}/${encodeURIComponent(t.key)}?words=${M}`,r=e?{done:!0,source:t.record.source}:n?{undone:n}:{},c={text:o,client:X,
by:$.get("name",""),...r},u;try{u=await this.send("PUT",i,c,{"If-Match":`"${t.fingerprint}"`})}catch(p){return this.refused(
t,p,e),!1}return this.taken(t,o,u,e),!0}taken(t,e,n,o){let{fingerprint:i,state:r,versions:c,machine:u,by:p,on:d}=n,f=n.value??
e,b=r==="stale"?t.record.old_source:null;t.fingerprint=i,t.conflict=null,t.written=e,t.turn=(t.turn??0)+1,o&&delete t.finished,
t.record={...t.record,target:f,state:r,fingerprint:i,versions:c,machine:u,by:p,on:d,old_source:b},t.save=t.value===e?"sa\
ved":"unsaved",t.savedAt=new Date,this.wait=0,t.value===e?this.store.forget(this.tag,t.key):this.typed(t),this.onchange(
t)}refused(t,e,n){t.turn=(t.turn??0)+1,e instanceof W?e.status===412?(t.conflict=Fr(e.body),t.save="conflict"):(t.save="\
refused",t.why=U(e),e.status===503?this.later(t,cu*1e3,()=>this.save(t,{done:n})):delete t.finished):(t.save="lost",this.
wait=Math.min(lu,Math.max(1,this.wait*2)),this.count(t,this.wait,n)),this.onchange(t)}count(t,e,n){t.left=e,this.onchange(
t),this.later(t,1e3,()=>e>1?this.count(t,e-1,n):this.save(t,{done:n}))}async back(t){this.wait=0;for(let e of t)(e.save===
"lost"||e.save==="unsaved")&&await this.save(e)}close(){for(let t of this.timers.values())clearTimeout(t)}};function Ps(s,t=0,e=!1){return s?s.about?uu(s):hu(s,t):l`<div class="meter"><span class="hint">${a(e?"meter.label":"mete\
r.none")}</span></div>`}function Kr(s,t){return s.over_chars>0?[t?a("meter.over",{n:t}):a("meter.wide"),a("meter.chars-o\
ver",{n:s.over_chars})]:[a(s.percent<=s.floor_percent?"meter.smallest":"meter.fits",{n:s.lines}),s.free_chars?a("meter.c\
hars-free",{n:s.free_chars}):""]}function hu(s,t){let e=s.over_chars>0;return l`
    <div class="meter${e?" is-over":""}">
      ${pu(s.lines,e?Math.max(1,t):0)}
      <div class="meter-said">
        ${Gr(Kr(s,t),e)}
        <div class="small">
          <span>${a("text-size")}${" "}<strong>${`${s.percent} %`}</strong></span>
          ${le(s.percent,s.floor_percent,e?"over":"fits")}
          <span class="soft">${a("meter.floor",{percent:s.floor_percent})}</span>
        </div>
      </div>
    </div>`}var Gr=([s,t],e)=>l`
  <div><strong class=${e?"too-long":""}>${s}</strong><span class="small soft">${t}</span></div>`;function uu(s){return l`
    <div class="meter${s.over_chars?" is-over":""}">
      <div class="meter-said">
        ${Gr(Zr(s),s.over_chars>0)}
        <div class="small">
          <span class="filled" aria-hidden="true">
            <i ${v({width:`${Math.min(100,s.filled??0)}%`})}></i>
          </span>
          <span class="soft">${a("about.what")}</span>
        </div>
      </div>
    </div>`}function Zr(s){return s.over_chars?[a("about.over"),a("meter.chars-over",{n:s.over_chars})]:s.smaller?[a("ab\
out.smaller"),""]:[a("about.fits"),a("meter.chars-free",{n:s.free_chars})]}function Yr(s,t){return s?s.about?Zr(s).filter(
Boolean).join(". "):s.over_chars>0?Kr(s,t).join(". "):`${a("meter.fits",{n:s.lines})}. ${a("text-size")} ${s.percent} %`:
""}function pu(s,t){let e=Math.min(s,6),n=Math.max(0,e-t),o=(r,c)=>{let u=c>=n&&t>0,p=c===e-1?42:62-c%2*4;return yt`
      <rect x="5" y=${5+c*8+(u?2:0)} width=${p} height="5" class="line${u?" over":""}"></rect>`},i=Math.max(1,n)*8+5;return l`
    <svg class="meter-picture" viewBox="0 0 72 ${Math.max(34,e*8+8)}" aria-hidden="true">
      <rect x="1" y="1" width="70" height=${t?i:Math.max(32,i)} class="edge-line"></rect>
      ${Array.from({length:e},o)}
    </svg>`}var Ns=class{constructor(t){this.screen=t,this.undoable=null}async done(){let{opened:t,resolving:e}=this.screen;if(!(t&&
h.project.editable))return;let{entry:n,blocks:o}=t;o.length?this.block(t,o):n.conflict?e.ask(n):await this.finish(n)}block(t,e){
let n=e.join(" ");t.show(e),t.note(n),vt(n)}async finish(t){let{screen:e}=this,n={text:t.record.target??"",state:t.record.
state},o=e.entries.after(t),i=e.keeper.save(t,{done:!0});o?e.openText(o.key):e.closeRow(),e.paintList(),await i?(this.undoable=
{entry:t,...n},e.line()):t.save==="refused"&&e.openText(t.key),e.paintList()}async undo(){let{screen:t,undoable:e}=this;
if(!e)return;let{entry:n,text:o,state:i}=e;this.undoable=null,n.value=o,await t.openText(n.key),t.opened&&(t.opened.field.
value=o),n.record.state=i,await t.keeper.save(n,{force:!0,undone:!0}),t.paintList()}};function Jr(s,t){t.isComposing||H(t,Z(t)?du(s,t):fu(s,t))}function du(s,t){return t.key==="Enter"?()=>s.done():t.key.toLowerCase()===
"s"?()=>s.saveNow():null}function fu(s,t){let e=t.target,n={ArrowDown:1,ArrowUp:-1}[t.key];return n&&t.altKey?()=>s.step(
n):n&&e.matches(".open-row")?()=>mu(s.list,e,n):t.key==="F8"?()=>gu(s):t.key==="Escape"&&ts(e)?()=>(s.opened?.doneButton??
e).focus():null}function mu(s,t,e){let n=[...s.querySelectorAll(".open-row")];n[n.indexOf(t)+e]?.focus()}function gu(s){
let t=s.opened?.stops??[],e=t[t.indexOf(document.activeElement)+1];e?e.focus():s.step(1,s.entries.needing)}function Qr(s,t,e){
H(t,{z:()=>s.side.zoom(!s.side.whole),s:()=>s.goTo("sheet",s.tag,...h.output?[h.output]:[]),e:()=>s.opened?.field.focus(),
c:()=>s.opened?.comments.open()}[e])}function Zn(s){let t=ct(s)??"ok",e=a(`row.${t}`);return l`<span class="sign-of ${t}" title=${e}>${m(t)}${Y(e)}</span>`}var Yn=s=>a(
"row.name",{n:s.record.number,state:a(`row.${ct(s)??"ok"}`)}),Jn=(s,t)=>N(t,t==="too-long"&&s.over?a("too-long.lines",{n:s.
over}):a(`row.${t}`));function Xr(s,{language:t,source:e,choose:n,back:o,stop:i}){let{record:r}=s,c=ct(s),{facts:u}=h.project;
return l`
    <div class="text-row" role="group" aria-label=${Yn(s)} data-key=${s.key}>
      <span class="n">${r.number}</span>
      <button
        type="button"
        class="open-row"
        tabindex=${i?0:-1}
        data-focus="row-${s.key}"
        aria-label=${a("row.edit",{n:r.number})}
        @click=${n}
      ></button>
      <span class="src" ${S(e)}>${J(me(r.source),u)}</span>
      <span class="tgt" ${S(t,{face:!0,pitch:!0})}>
        ${s.value?J(me(s.value),u):$u()}
        ${o&&r.back?l`<span class="back hint" ${S(e)}>${r.back}</span>`:null}
      </span>
      ${Zn(s)}
      <span class="phone-need">
        ${c?Jn(s,c):null}<span class="go" aria-hidden="true">›</span>
      </span>
    </div>`}var $u=()=>l`<span class="hint" lang=${document.documentElement.lang} dir="ltr">${a("not-yet")}</span>`;function ta(s){let{entries:t}=s,e=a("done-of",{n:t.done,all:t.size});return l`
    ${j(a("filter"),wu(s),s.chosen,n=>s.choose(n))}
    <span class="progress">${cs(t.counts)}<span class="small"><strong>${e}</strong></span></span>
    <span class="fill wide-only"></span>
    ${bu(s)}
    ${t.all.some(n=>n.record.back)?yu(s):null}
    <button type="button" class="button small drawer-button" data-focus="drawer" @click=${()=>s.drawer()}>
      ${a("page")}${y("F6")}
    </button>`}function wu({entries:s}){return[["needs",a("tab.needs",{n:s.needing.length})],["all",a("tab.all",{n:s.size})],
G()?["page",a("page")]:["long",a("tab.long",{n:s.tooLong.length})]]}function bu(s){let t=L(e=>{s.find=e,s.paintList()});
return l`
    <label class="search wide-only">
      ${m("search")}
      <input
        type="search"
        placeholder=${a("find.both")}
        aria-label=${a("find.both")}
        data-focus="find"
        .value=${s.find}
        @input=${t}
      >${y("/")}
    </label>`}function yu(s){let t=()=>{s.back=!s.back,s.paintList()};return l`
    <button
      type="button"
      class="button small wide-only"
      data-focus="back"
      aria-pressed=${String(s.back)}
      @click=${t}
    >${a("back")}</button>`}function ea(s,t){let{opened:e,language:n,source:o,back:i}=s,r=(p,d)=>p===e?.entry?e.element:
Xr(p,{language:n,source:o,choose:()=>s.openText(p.key),back:i,stop:d===0&&!e}),c=s.entries.needing[0],u=G()&&!e&&c&&h.project.
editable;return[ht(t,p=>p.key,r),t.length?null:l`<p class="empty">${s.find?a("nothing"):a("all-done")}</p>`,u?vu(c,()=>s.
openText(c.key)):null]}var vu=(s,t)=>l`
  <div class="start-bar">
    <button type="button" class="button primary large" @click=${t}>
      ${a("start-with",{n:s.record.number})}
    </button>
  </div>`;var ku=300,sa=0,Rs=class{constructor(t,{ondrawn:e,onslow:n=()=>{},onfail:o=()=>{}},i=E){this.tag=t,this.ondrawn=e,this.onslow=
n,this.onfail=o,this.send=i,this.seq=0,this.shown=0,this.busy=!1,this.waiting=null,this.client="",this.anew()}anew(){sa+=
1,this.client=`${X}-${sa}`}get path(){return`/api/draft/${encodeURIComponent(this.tag)}?words=${M}`}post(t,e,n){this.seq+=
1,this.waiting={seq:this.seq,output:t,key:e,text:n,at:performance.now()},this.busy||this.next()}async measure(t,e,n){return(await this.
send("POST",this.path,{seq:0,output:t,key:e,text:n,client:`${X}-measure`})).meter}async next(){let{waiting:t}=this;if(!t)
return;this.waiting=null,this.busy=!0;let e=setTimeout(()=>this.onslow(!0),ku);try{let{at:n,...o}=t,i=await this.send("P\
OST",this.path,{...o,client:this.client});i.seq>this.shown&&(this.shown=i.seq,this.ondrawn(i,t.key,Math.round(performance.
now()-n)))}catch(n){this.onfail(n)}finally{clearTimeout(e),this.onslow(!1),this.busy=!1,this.waiting&&this.next()}}};function na(s,t,e){
s.meter=t.meter,t.meter&&(s.meters={...s.meters,[e]:t.meter}),s.findings=(t.findings??[]).map(n=>({...n,value:t.value}))}
function oa(s,t,{output:e=null,number:n=null},o){let i=e??t.output??o,r=s?.record.boxes??[],c=r.find(p=>p.output===i)??r[0]??
null,u=t.output===i?t.number:1;return{place:c,output:n?e:c?.output??i,number:n??c?.page??u}}function ia(s,t,{box:e,phone:n}){
let o=t.width/s.width;return e?Math.max(.05,Math.min(4,Math.max(t.width*.9/e.rect[2],n?2*o:0))):Math.max(.05,n?o:Math.min(
o,t.height/s.height))}var ra=({findings:s,value:t})=>s.filter(({start:e,end:n,value:o})=>e!==null&&n!==null&&o===t&&(e>0||
n<t.length));function xu({elsewhere:s},t){return!s?.text||t.some(e=>e.text===s.text)?[]:[{text:s.text,how:"replaced"}]}async function aa(s,t,e){
let n=`/api/history/${encodeURIComponent(t.tag)}/${encodeURIComponent(s.key)}`,o=(await T(n)).versions??[],i=[...xu(s,o),
...o],r=u=>{c.close(),e(u)},c=new P({name:"history",head:"history-head"},()=>[l`
      <div class="row-of">
        <h1 id="history-head">${a("history.head",{n:s.record.number})}</h1>
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>c.close()}>${a("close")}</button>
      </div>`,i.length?l`<ol>${i.map(u=>Mu(u,s,t,r))}</ol>`:l`<p class="soft">${a("history.none")}</p>`]);c.open()}function Ou({
by:s,on:t,how:e,over:n,until:o}){let i=s||(e==="replaced"&&o?a("history.nobody"):""),r=e&&(n?a("history.replaced-by",{by:n}):
a(`history.${e}`));return[i,t&&I(t),r,o&&I(o)].filter(Boolean).join(" · ")}function Mu(s,t,e,n){let{text:o}=s,i=Ou(s),r=l`
    <button type="button" class="button small" @click=${()=>n(o)}>${a("history.use")}</button>`;return l`
    <li>
      <p class="foreign" ${S(e,{face:!0,pitch:!0})}>${Ut(t.value,o)}</p>
      <div class="row-of small soft">${i}<span class="fill"></span>${h.project.editable?r:null}</div>
    </li>`}var Qn=s=>s.normalize("NFC").replace(/[\u064b-\u0652\u0640\u0670\u0591-\u05c7]|[\u200b\u2060\u00ad]/g,"").toLocaleLowerCase();
function la({use:s,avoid:t},e){let n=o=>o.some(i=>e.includes(Qn(i)));return!e||!(s.length||t.length)?"unsigned":n(t)||s.
length&&!n(s)?"warning":"ok"}function ua(s,t,e,n){let o=Qn(e);return l`
    <div class="glossary">
      <span class="row-of small soft">${m("book")}${a("glossary")}</span>
      ${s.map(i=>Su(i,o,t,n))}
    </div>`}function Su({term:s,note:t,use:e,avoid:n},o,i,r){let c=la({use:e,avoid:n},o),u=ca(e," / ",d=>ha(d,i,r)),p=ca(
n,", ",d=>ha(d,i,null));return l`
    <p class="small">
      <span class="badge ${c}">
        <span>${c==="unsigned"?null:[m(c),Y(a(Au[c]))]}</span>
        ${s}${e.length?[" → ",u]:null}
      </span>
      ${n.length?l`<span class="avoid">${a("glossary.not")}${" "}${p}</span>`:null}
      ${t?l`<span class="soft">${t}</span>`:null}
    </p>`}var Au={ok:"glossary.used",warning:"glossary.unused"},ca=(s,t,e)=>s.map((n,o)=>[o?t:null,e(n)]);function ha(s,t,e){
let n=S(t,{face:!0});return e?l`
    <button
      type="button"
      class="word"
      title=${a("glossary.insert",{word:s})}
      @mousedown=${Nt}
      @click=${()=>e(s)}
      ${n}
    >${s}</button>`:l`<bdi class="word" ${n}>${s}</bdi>`}var Tu=["text-too-long","word-too-wide"],pa=(s,t)=>({code:"",severity:s,text:t,start:null,end:null});function da(s,t){let e=(s.
meter?.over_chars??0)>0,n=s.findings.filter(o=>o.code==="text-missing"?!1:!(e&&Tu.includes(o.code)));return[...(s.value.
trim()?t:[]).map(o=>pa("error",o)),...e?[pa("too-long",_u(s))]:[],...n]}function _u({meter:s,over:t,place:e}){let n=t?"f\
ind.over":"find.wide";return a(s?.about?"about.find":n,{n:t,output:C(e?.output??""),percent:s?.percent})}var ju={"too-lo\
ng":"too-long",error:"error"};function fa(s,t,e){let n=l`<button type="button" class="link" @click=${()=>e(s)}>${a("waiv\
e")}</button>`;return l`
    <p class="finding ${s.severity}" tabindex="-1">
      ${m(ju[s.severity]??"warning")}
      <span>${s.text}${s.hint?l`<span class="soft">${` ${s.hint}`}</span>`:null}</span>
      ${te({code:s.code,key:t})?n:null}
    </p>`}var Bs=class{constructor(t,{source:e,crop:n,total:o,changed:i}){this.entry=t,this.source=e,this.crop=n,this.total=o,this.
changed=i,this.all=!1,this.wasWhole=!1,this.said={sign:"",words:null,was:null}}get words(){let{source:t,old_source:e}=this.
entry.record,n=`${e}
${t}`;if(this.said.sign!==n){let{facts:o}=h.project,i=e?Ut(e,t,o):J(t,o);this.said={sign:n,words:i,was:e?ge(e,t):null}}return this.
said}view(t,e){return l`
      <div class="src-head">${this.head()}</div>
      <p class="source-text" ${S(this.source)}>${this.words.words}</p>
      <div class="more">${this.more(t)}</div>
      <div class="crop-head small soft"><span>${a("crop")}</span><span>${e}</span></div>
      ${this.crop.element}`}head(){let{record:t,key:e}=this.entry,n=()=>{this.all=!this.all,this.changed()};return l`
      <span class="phone-n">
        <strong>${t.number}</strong>${a("n-of",{n:"",all:this.total()||""})}
      </span>
      <code>${e}</code>
      ${t.state==="stale"?N("stale",a("source.changed",{language:O(this.source.tag)})):null}
      <span class="phone-n">${this.need()}</span>
      <button type="button" class="link phone-more" aria-expanded=${String(this.all)} @click=${n}>
        ${a(this.all?"less":"more")}
      </button>`}need(){let t=ct(this.entry);return t&&t!=="stale"?Jn(this.entry,t):null}more(t){let{record:e}=this.entry,
n=(o,i)=>l`
      <p class="note small"><strong>${a(o)}</strong>${" "}${i}</p>`;return[this.words.was?this.was(e.old_source??""):null,
e.note?n("note",e.note):null,e.adapt?n("adapt",a("adapt.what")):null,t,e.back?n("back",e.back):null]}was(t){let e=()=>{this.
wasWhole=!0,this.changed()};return l`
      <p class="was small">
        ${a("was")}${" "}<bdi ${S(this.source)}>${this.wasWhole?Dt(t):this.words.was}</bdi>${" "}
        ${this.wasWhole?null:l`<button type="button" class="link" @click=${e}>${a("was.all")}</button>`}
      </p>`}};var Eu=6,Cu=6e3;function Lu({sign:s,name:t,count:e,never:n}){let o=We(`sign.${t}`)?a(`sign.${t}`):"",i=e>1?` ×${e}`:"",
r=Tt[s];return r?l`<span title=${o}>${m(r.picture)}${a(`line-end.${t}`)}${i}</span>`:l`<span class=${n?"never":""} title=${o}><b>${t}</b>${i}</span>`}
var Is=class{constructor(t,{language:e,source:n,crop:o},i){this.entry=t,this.acts=i;let{record:r}=t;this.field=new Ht({language:e,
value:t.value,label:a("field.name",{n:r.number,language:O(e.tag)}),facts:h.project.facts,readonly:!h.project.editable,oninput:i.
typed,onleave:i.leave,onnote:c=>this.note(c)}),this.comments=new we(e.tag,r,i.commented),this.special=this.field.special(),
this.language=e,this.left=new Bs(t,{source:n,crop:o,total:i.total,changed:()=>this.draw()}),this.noted=null,this.noting=
void 0,this.findings=null,this.element=g(l`<div class="text-row open" role="group" data-key=${t.key}></div>`),this.update()}get blocks(){
return Pi(this.entry.value,h.project.facts)}update({findings:t=!0}={}){t&&(this.findings=this.found(this.blocks)),this.comments.
update(this.entry.record),this.draw()}draw(){let{entry:t,element:e}=this;e.setAttribute("aria-label",Yn(t)),e.classList.
toggle("is-changed",this.acts.outdated()!==null),e.classList.toggle("all",this.left.all),w(l`
        <span class="n">${t.record.number}</span>
        <div class="tgt">
          ${this.field.element}
          ${this.hidden()}
          <p class="hint paste-note" role="status">${this.noted}</p>
          ${h.project.editable?[this.tools(),this.buttons()]:null}
          <div class="row-state">${this.state()}</div>
          <div class="meter-place">${Ps(t.meter,t.over,t.record.boxes.length>0)}</div>
          <div class="row-findings" ${v({"font-family":`var(--ui), "text-${this.language.tag}"`})}>
            ${this.findings}
          </div>
          ${this.acts.beside()}
        </div>
        <div class="src">${this.left.view(this.terms(),this.where())}${this.comments.element}</div>
        ${Zn(t)}`,e)}hidden(){let t=_i(this.entry.value);if(!t.length)return null;let e=t.some(n=>n.never);return l`
      <p class="hidden-list small${e?" never":""}">
        ${e?m("error"):null}<span>${a("hidden")}</span>${t.map(n=>Lu(n))}
        ${e&&h.project.editable?this.takeButton():null}
      </p>`}takeButton(){return l`<button type="button" class="link" data-focus="take" @click=${()=>this.field.replace(ee(
this.entry.value))}>${a("hidden.take")}</button>`}terms(){let t=this.entry.record.glossary;if(!t.length)return null;let e=h.
project.editable?n=>this.field.insert(n):null;return ua(t,this.language,this.entry.value,e)}where(){return this.acts.outdated()??
(this.entry.place?C(this.entry.place.output):"")}tools(){let{facts:t}=h.project,e=[...new Set([...this.entry.record.facts,
...Object.keys(t)])].slice(0,Eu);return l`
      <div class="tools row-of" role="group" aria-label=${a("facts")}>
        ${e.length?l`<span class="small soft wide-only">${a("facts")}</span>`:null}
        ${e.map(n=>l`
            <button type="button" class="fact" @mousedown=${Nt} @click=${()=>this.field.insert(`{${n}}`)}>
              <b>${`{${n}}`}</b>${" "}<span>${t[n]}</span>
            </button>`)}
        <span class="row-of wide-only">
          ${e.length?l`<span class="small soft">${a("or-type")}</span>${y("{")}`:null}
          <button
            type="button"
            class="button small"
            aria-label=${a("bold")}
            title=${a("bold")}
            @mousedown=${Nt}
            @click=${()=>this.field.bold()}
          ><b>B</b></button>
        </span>
        ${this.special}
      </div>`}buttons(){let{entry:t,acts:e}=this,n=this.blocks,o=it(t)&&t.record.state==="stale",i=[a("history"),t.record.
versions||null].filter(Boolean).join(" ");return l`
      <div class="acts row-of">
        <button type="button" class="button square previous phone-only" aria-label=${a("list")} @click=${e.close}>
          ${m("up")}
        </button>
        <button
          type="button"
          class="button primary done"
          data-focus="done"
          aria-disabled=${String(n.length>0)}
          title=${n.join(" ")}
          @click=${e.done}
        ><span>${o?a("still-right"):a("done-next")}</span>${y("Ctrl ↵")}</button>
        <button type="button" class="button wide-only" data-focus="undo" @click=${()=>this.field.undo()}>
          ${a("undo")}${y("Ctrl Z")}
        </button>
        <button type="button" class="link plain wide-only" data-focus="history" @click=${e.history}>
          ${i}
        </button>
        ${h.project.editable&&!$.get("name")?l`<span class="wide-only">${fe()}</span>`:null}
      </div>`}state(){let{entry:t,acts:e}=this,{record:n}=t,o=t.save&&t.save!=="saved"?"draft":n.state,i=o==="checked"||
o==="translated"?"ok":o,r=l`<button type="button" class="link" @click=${e.conflict}>${a("conflict.open")}</button>`,c=["\
lost","refused","conflict"].includes(t.save??"");return l`
      ${N(i,a(`state.${o}`))}
      ${n.machine&&o!=="machine"?l`<span class="small soft">${a("origin.machine")}</span>`:null}
      <span class="small soft${c?" error":""}">${this.said()}</span>
      <span class="fill"></span>
      ${t.conflict?r:null}
      ${h.project.editable?this.copyButton():null}`}copyButton(){return l`
      <button type="button" class="link plain" data-focus="copy" @mousedown=${Nt} @click=${()=>this.field.replace(this.entry.
record.source)}>
        ${a("copy-source")}
      </button>`}said(){let{save:t,record:e}=this.entry;return this.acts.slow()?a("drawing"):t?a(`save.short.${t}`):e.by?
`${e.by} · ${I(e.on)}`:""}note(t){clearTimeout(this.noting),this.noted=t,this.draw(),this.noting=setTimeout(()=>this.unnote(),
Cu)}unnote(){this.noted=null,this.draw()}noteElsewhere(){let{elsewhere:t}=this.entry;if(!t||t.seen)return;clearTimeout(this.
noting);let{by:e,time:n}=t;this.noted=l`
      ${a("changed-elsewhere",{by:e,time:n})}${" "}
      <button type="button" class="link" data-focus="changed" @click=${this.acts.history}>
        ${a("changed-elsewhere.show")}
      </button>`,this.draw()}seenElsewhere(){let{elsewhere:t}=this.entry;!t||t.seen||(t.seen=!0,this.unnote())}show(t=this.
blocks){this.findings=this.found(t),this.draw()}hideFindings(){this.findings=null,this.draw()}found(t){let{entry:e}=this,
n=da(e,t);return n.length?n.map(o=>fa(o,e.key,this.acts.waive)):!(e.value&&e.meter)||e.meter.about?null:l`<p class="finding fine">${m(
"ok")}<span>${this.fine()}</span></p>`}fine(){let{boxes:t,facts:e}=this.entry.record,n=[...new Set(t.map(i=>i.output))].
map(C),o=a("fine.fits",{outputs:new Intl.ListFormat(document.documentElement.lang).format(n)});return e.length?`${o} ${a(
"fine.facts",{facts:e.map(i=>`{${i}}`).join(" ")})}`:o}get stops(){return[...this.element.querySelectorAll(".row-finding\
s .finding:not(.fine)")]}get doneButton(){return this.element.querySelector(".done")}};function ma(s,t){return s.get(t)??(G()?void 0:s.needing[0]??s.all[0])}function ga(s,t){let{language:e,source:n,side:o,tag:i}=s,
r=new Is(t,{language:e,source:n,crop:o.crop},{typed:(c,u)=>s.typed(t,c,u),leave:()=>s.opened===r&&s.leave(),done:()=>s.done(),
history:()=>aa(t,e,c=>r.field.replace(c)),conflict:()=>s.resolving.ask(t),commented:c=>s.commented(t,c),waive:({code:c,text:u})=>$s(
{code:c,key:t.key,language:i,message:u},()=>s.post(t)),close:()=>{s.closeRow(),s.paintList()},total:()=>s.entries.size,slow:()=>o.
slow,outdated:()=>s.outdated(t),beside:()=>s.beside(t)});return r}var $a={x:40,y:24},zs=class{constructor(t){this.owner=t,this.whole=$.get("whole",!0),this.slow=!1,this.failed=!1,this.turn=
0,this.boxPicked=null,this.page=new ut({onpick:e=>this.pickBox(e)}),this.crop=new pt,this.drafts=new Rs(t.tag,{ondrawn:(e,n,o)=>this.
drawn(e,n,o),onslow:e=>this.slowly(e),onfail:e=>this.notDrawn(e)}),this.toolbar=g(l`<div class="toolbar page-tools" data-area=""></div>`),
this.scroller=g(l`
      <div class="scroller" tabindex="0" role="region" aria-label=${a("page")}>${this.page.element}</div>`),this.sheet=g(
l`<div class="picked-box"></div>`),this.element=g(l`<section class="page-side">${this.toolbar}${this.scroller}${this.sheet}</section>`),
this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(this.scroller)}close(){this.sized.disconnect()}async show(t,e={}){
let{page:n,owner:o}=this,i=o.entries.get(t),{place:r,output:c,number:u}=oa(i,n,e,h.output);if(!c)return;this.turn+=1;let p=this.
turn;if(c!==n.output||u!==n.number){if(this.drafts.anew(),await n.show(o.tag,c,u),p!==this.turn)return;this.size()}n.element.
classList.toggle("is-rtl",o.language.rtl),i&&this.light(i,r,c),this.tools(),this.picked()}light(t,e,n){t.place=e,t.meter=
t.record.meter[n]??t.meter,this.page.light(t.key),this.owner.measure(t),this.crop.show(this.page,t.key),this.owner.lit(t),
this.follow()}async anew(){let{output:t,number:e}=this.page;if(!t){await this.show(this.owner.open()?.key??null);return}
this.drafts.anew();let n=h.project.outputs.find(o=>o.name===t);n&&await this.page.show(this.owner.tag,t,Math.max(1,Math.
min(e,n.pages)))}follow(){let t=this.page.litBox;if(!t)return;let e=t.getBoundingClientRect(),n=this.scroller.getBoundingClientRect();
this.whole?(e.top<n.top||e.bottom>n.bottom)&&(this.scroller.scrollTop+=e.top-n.top-80):this.zoom(!1)}size(){let{page:t}=this.
page;if(!t)return;let e={width:this.scroller.clientWidth-$a.x,height:this.scroller.clientHeight-$a.y},n=this.owner.open(),
o=n?this.page.boxesOf(n.key)[0]:this.boxPicked,i=ia(t,e,{box:this.whole?null:o,phone:G()});this.page.element.style.width=
`${t.width*i}px`}zoom(t){this.whole=t,$.set("whole",t),this.size(),this.tools(),t||this.page.litBox?.scrollIntoView({block:"\
center",inline:"center"})}pickBox(t){if(G()&&this.owner.inPageView()){this.boxPicked=t,this.page.light(t.messages[0]??null),
this.picked(),this.whole||this.zoom(!1);return}let e=t.messages.indexOf(this.owner.open()?.key??""),n=t.messages[(e+1)%t.
messages.length];n&&this.owner.openText(n)}tools(){let{outputs:t}=h.project,{output:e,number:n}=this.page,o=e?K(e).pages:
1,i=t.length>2?ce:C,r=u=>{It(u),this.show(this.owner.open()?.key,{output:u})},c=t.map(u=>[u.name,i(u.name)]);w([t.length>
1?j(a("output"),c,e,r):null,o>1?this.pages(o,n,e):null,j(a("view"),this.views(),this.whole,u=>this.zoom(u),{keys:{false:"\
Z"}}),l`<span class="fill"></span><span class="hint" role="status">${this.said()}</span>`],this.toolbar)}views(){return[
[!0,a("page.whole")],[!1,a("page.box")]]}pages(t,e,n){let o=Array.from({length:t},(i,r)=>[r+1,a("page.short",{n:r+1})]);
return j(a("pages"),o,e,i=>this.show(null,{output:n,number:i}))}said(){return this.slow?a("drawing"):this.failed?a("not-\
current"):h.drawn?a("drawn",{ms:h.drawn}):""}picked(){let t=this.boxPicked,e=t?this.owner.entries.get(t.messages[0]):void 0;
w(G()&&t&&e?this.pickedView(t,e):null,this.sheet)}pickedView(t,e){let n=ct(e),o=()=>{this.zoom(!this.whole),this.picked()},
i=r=>l`
      <button type="button" class="button primary large fill" @click=${()=>this.owner.openText(r)}>
        ${t.messages.length>1?a("edit-n",{n:this.page.numbers.get(r)}):a("edit-this")}
      </button>`;return l`
      <div class="row-of">
        <strong>${Xt(t,this.page.numbers)}</strong><code>${e.key}</code><span class="fill"></span>
        ${N(n??"ok",a(`row.${n??"ok"}`))}
      </div>
      <p class="cut" ${S(this.owner.language,{face:!0})}>${e.value||a("not-yet")}</p>
      <div class="row-of">
        <button type="button" class="button large" @click=${o}>${a(this.whole?"zoom":"page.whole")}</button>
        ${t.messages.map(i)}
      </div>`}post(t,e=t.value){this.page.output&&t.place&&this.drafts.post(t.place.output,t.key,e)}drawn(t,e,n){let o=this.
owner.entries.get(e);o&&(this.failed=!1,this.page.swap(t.groups,t.boxes??[]),this.crop.swap(this.page),na(o,t,this.page.
output??""),this.owner.measure(o),this.owner.open()===o&&this.crop.show(this.page,e),this.owner.drawn(t,o)),h.drawn=n,Q(
{type:"drawn"})}slowly(t){this.slow!==t&&(this.slow=t,this.tools(),this.owner.slow())}notDrawn(t){this.failed=!0,this.tools(),
console.warn(t)}};var Pu=30,Nu=300,wa=2e3,Ds=class{constructor(t){this.screen=t,this.timer=void 0,this.asked=0}close(){clearTimeout(this.timer)}heard(t){
let{screen:e}=this;t.type==="back"?e.keeper.back(e.entries.all):t.type==="reloaded"&&t.client!==X&&rs(t,e.tag)&&this.later(
t,Pu)}later(t,e){clearTimeout(this.timer),this.timer=setTimeout(()=>this.run(t),e)}async run(t){let{screen:e}=this,n=new Map(
e.entries.all.map(({key:c,turn:u})=>[c,u])),o=await this.ask(t);if(!(o&&e.root.isConnected))return;let i=o.filter(c=>!this.
bring(c,n,t));for(let c of e.entries.all)c.save==="refused"&&!c.conflict&&e.keeper.save(c);i.length&&this.later(t,Nu);let r=new Set(
o.map(c=>c.key));for(let{key:c}of e.entries.all)r.has(c)||e.remove(c);await this.page(),e.shownAnew()}async ask(t){this.
asked+=1;let e=this.asked;try{let n=await tt(this.screen.tag);return e===this.asked?n:null}catch(n){if(!(n instanceof gt))
throw n;return e===this.asked&&this.screen.root.isConnected&&this.later(t,wa),null}}async page(){try{await this.screen.side.
anew()}catch(t){t instanceof W||this.unseen(t)}}unseen(t){if(!(t instanceof gt))throw t;this.screen.root.isConnected&&this.
later({type:"reloaded"},wa)}bring(t,e,n){let{screen:o}=this,i=o.entries.get(t.key);if(!i)return o.entries.byKey.set(t.key,
o.entryOf(t)),!0;if(i.going||i.turn!==e.get(t.key))return!1;let r=o.opened?.entry===i?o.opened:null;t.source!==i.record.
source&&r?.note(a("source.again"));let c={by:n.by??"",time:Ft().slice(0,5),somebody:a("somebody")};return this.tell(i,Wr(
i,t,c),r),!0}tell(t,e,n){let{keeper:o,store:i,tag:r}=this.screen;e==="freed"&&o.typed(t),e==="replaced"&&(i.forget(r,t.key),
n&&(n.field.value=t.value,t.elsewhere?n.noteElsewhere():n.unnote()))}opened(){let{screen:t}=this,e=t.opened?.entry;e&&(t.
side.page.light(e.key),t.measure(e),t.side.crop.show(t.side.page,e.key),it(e)||t.post(e),t.opened?.update())}};function Ru(s){return s.over_chars>0?N("too-long",a("meter.chars-over",{n:s.over_chars})):N("ok",a("conflict.fits",{n:s.
lines,percent:s.percent}))}var Hs=class{constructor(t,e,n){this.entry=t,this.conflict=t.conflict,this.mine=t.value,this.
language=e,this.acts=n,this.settled=!1,this.meter=null,this.rooms=new Map,this.field=new Ht({language:e,value:t.value,label:a(
"conflict.result"),facts:h.project.facts,oninput:n.draw});let o={name:"conflict",role:"alertdialog",head:"conflict-head",
described:"conflict-what"};this.dialog=new P({...o,stays:!0},()=>this.view())}open(){let{element:t}=this.dialog;return t.
addEventListener("keydown",e=>{e.key!=="Enter"||!Z(e)||(e.preventDefault(),e.stopPropagation(),this.take(this.field.value))}),
t.addEventListener("close",()=>{this.settled||this.acts.later()}),this.dialog.open(),this.field.focus(),this.acts.draw(this.
field.value),this.room(this.conflict.theirs),this.room(this.mine),this}async room(t){if(!t)return;let e=await this.acts.
measure(t).catch(()=>null);e&&(this.rooms.set(t,e),this.dialog.draw())}take(t){this.settled=!0,this.dialog.close(),this.
acts.resolve(t)}shown(t,e){this.meter=Ps(t,e,this.entry.record.boxes.length>0),this.dialog.draw()}view(){let{theirs:t,by:e,
on:n}=this.conflict,o=[e,n?I(n):null].filter(Boolean).join(" · ");return[this.head(),l`
        <div class="two">
          ${this.version([a("conflict.theirs"),o],t,this.mine,a("conflict.take"))}
          ${this.version([a("conflict.mine"),a("conflict.here")],this.mine,t,a("conflict.keep"))}
        </div>`,this.before(),l`
        <div class="result">
          <div><h2>${a("conflict.result")}</h2>${this.field.element}</div>
          <div><p class="small soft">${a("crop")}</p>${this.acts.crop.element}<div>${this.meter}</div></div>
        </div>`,this.foot()]}head(){let{record:t,key:e}=this.entry;return l`
      <div class="conflict-head">
        <span class="warning">${m("warning")}</span>
        <div>
          <h1 id="conflict-head">${a("conflict.head")}</h1>
          <p id="conflict-what" class="soft">${a("conflict.what",{n:t.number,key:e})}</p>
        </div>
      </div>`}version([t,e],n,o,i){let r=this.rooms.get(n),c=n?Ut(o,n,h.project.facts):l`<span class="hint">${a("conflic\
t.empty")}</span>`;return l`
      <section>
        <h2>${t}<span class="small soft">${e}</span></h2>
        <p class="foreign" ${S(this.language,{face:!0})}>${c}</p>
        <div class="row-of">
          <span>${r?Ru(r):null}</span>
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>this.take(n)}>${i}</button>
        </div>
      </section>`}before(){let{base:t,theirs:e}=this.conflict;return t?l`
      <p class="small was">
        <strong>${a("conflict.before")}</strong>
        <bdi class="foreign" ${S(this.language,{face:!0})}>
          ${ge(t,e||this.mine)??J(t,h.project.facts)}
        </bdi>
      </p>`:null}foot(){return l`
      <div class="row-of">
        <span class="small soft fill">${a("conflict.others")}</span>
        <button type="button" class="button" @click=${()=>this.dialog.close()}>
          ${a("conflict.later")}${y("Esc")}
        </button>
        <button type="button" class="button primary" @click=${()=>this.take(this.field.value)}>
          ${a("conflict.save")}${y("Ctrl ↵")}
        </button>
      </div>`}};var Us=class{constructor(t){this.screen=t,this.asking=null}ask(t){let{conflict:e,fingerprint:n}=t;if(!e)return;let o=()=>t.
conflict??(t.fingerprint===n?e:null),{side:i,language:r}=this.screen,c=new pt,u=new Hs({...t,conflict:e},r,{crop:c,measure:p=>i.
drafts.measure(t.place?.output??i.page.output??"",t.key,p),draw:p=>i.post(t,p),later:()=>{this.asking=null},resolve:p=>this.
take(t,p,o())});c.show(i.page,t.key),this.asking={entry:t,crop:c,dialog:u},u.open()}drawn(t){let{asking:e}=this;if(e?.entry!==
t)return;let{page:n}=this.screen.side;e.crop.swap(n),e.crop.show(n,t.key),e.dialog.shown(t.meter,t.over)}take(t,e,n){let{
screen:o}=this;this.asking=null;let i=qr(t,e,n);o.opened?.entry===t&&(o.opened.field.value=e),i?o.keeper.save(t,{force:!0}):
(t.save="saved",t.savedAt=new Date,o.store.forget(o.tag,t.key),o.told(t)),o.post(t),o.paintList()}};var Bu=[["Alt ↓","keys.next"],["F8","keys.finding"],["Ctrl S","keys.save-now"],["F6","keys.page-side"]];function Iu(s,t){
switch(s?.save){case"unsaved":return["draft","stale",a("save.unsaved")];case"saving":return["up","",a("save.saving")];case"\
saved":return["ok","ok",a("save.saved",{file:t,time:Ft(s.savedAt)})];case"conflict":return["warning","stale",a("save.con\
flict")];case"lost":return["error","error",a("save.lost",{n:s.left})];case"refused":return["error","error",a("save.refus\
ed",{why:s.why})];default:return["ok","",a("save.none")]}}var zu=([s,t,e])=>l`
  <span class="save-line ${t}" role="status">${m(s)}${e}</span>`,ba=(s,t,e="foot-link")=>l`
  <button type="button" class="link" data-focus=${e} @click=${t}>${s}</button>`,Du=s=>l`
  <span class="fill"></span>
  <span class="foot-keys">${s.map(([t,e])=>l`<span>${y(t)}${" "}${a(e)}</span>`)}</span>`;function ya(s){let{opened:t,latest:e,
finishing:n}=s,o=t?.entry.save?t.entry:e,i=n.undoable,r=()=>{o&&(s.openText(o.key),s.resolving.ask(o))};return[zu(Hu(s,o)),
o?.save==="conflict"?ba(a("conflict.open"),r):null,i?ba(a("undo-done",{n:i.entry.record.number}),()=>n.undo(),"undo-done"):
null,Du(Bu)]}function Hu({tag:s,entries:t},e){if(!h.project.editable)return["lock","",a("read-only.why")];let[n,o,i]=Iu(
e,`locales/${s}.yaml`),r=n==="ok"&&!t.needing.length;return[n,o,r?`${i} · ${a("all-done")}`:i]}var Uu=400,Fu=600,Fs=class{constructor(t,e,n,o){nt(e),this.tag=e,this.goTo=n,this.language=D(e),this.source=D(h.project.
source),this.entries=new Ss,this.opened=null,this.filter="all",this.find="",this.back=!1,this.ready=Promise.resolve(),this.
pageView=!1,this.latest=null,this.finishing=new Ns(this),this.resolving=new Us(this),this.resting=void 0,this.speaking=void 0;
let{keeper:i,store:r}=o(e,u=>this.told(u));this.keeper=i,this.store=r,this.refresh=new Ds(this),this.side=new zs({tag:e,
language:this.language,entries:this.entries,open:()=>this.opened?.entry??null,inPageView:()=>this.pageView,openText:u=>this.
openText(u),measure:u=>this.measure(u),lit:()=>this.opened?.update(),drawn:(u,p)=>this.drawn(u,p),slow:()=>this.opened?.
update({findings:!1})}),this.tools=g(l`<div class="toolbar list-tools" data-area=""></div>`),this.list=g(l`<div class="texts" data-area=""></div>`),
this.foot=g(l`<footer class="footbar"></footer>`);let c=u=>this.keyed(u);this.root=g(l`
      <div class="columns translate" @keydown=${c}>
        <section class="list">${this.tools}${this.list}${this.foot}</section>
        ${this.side.element}
      </div>`),t.append(this.root),this.deaf=z(u=>this.refresh.heard(u)),visualViewport?.addEventListener("resize",cn)}close(){
this.leave(),this.refresh.close(),this.deaf(),this.keeper.close(),this.side.close(),visualViewport?.removeEventListener(
"resize",cn)}go([t,...e]){if(t&&t!==this.tag)return!1;let n=e.join("/");return this.entries.get(n)&&n!==this.opened?.entry.
key&&this.openText(n),!0}async load(t){let[e]=await Promise.all([tt(this.tag),gs()]);if(!this.root.isConnected)return;this.
entries.fill(e.map(r=>this.entryOf(r))),this.side.page.numbers=new Map(e.map(r=>[r.key,r.number])),await this.restore();
let n=ma(this.entries,t);this.filter=n||!this.entries.needing.length?"all":"needs",n||this.paintList();let o=!!t&&h.project.
editable,i=n?this.openText(n.key,{focus:o}):this.side.show(null);this.ready=i.catch(r=>this.refresh.unseen(r)),this.ready.
catch(()=>null),this.line()}entryOf(t){return tr(t,h.output)}async restore(){for(let t of await this.store.all(this.tag)){
let e=this.entries.get(t.key);e&&(Vr(e,t)?!e.conflict&&h.project.editable&&this.keeper.typed(e):this.store.forget(this.tag,
t.key))}}get rows(){return this.entries.shown(this.filter,this.find,this.opened?.entry??null)}get chosen(){return G()&&this.
pageView?"page":this.filter}choose(t){this.setPageView(t==="page"),t==="page"?(this.side.page.setOverlays(["boxes"]),this.
side.size()):(this.filter=t,G()&&this.closeRow()),this.paintList()}setPageView(t){this.pageView=t,this.root.classList.toggle(
"page-view",t)}drawer(){this.root.classList.toggle("with-page")}paintTools(){w(ta(this),this.tools),this.side.tools()}paintList(){
this.paintTools();let{scrollTop:t}=this.list;w(ea(this,this.rows),this.list),this.list.scrollTop=t}async openText(t,{focus:e=!0}={}){
let n=this.entries.get(t);if(!n||this.opened?.entry===n){e&&this.opened?.field.focus();return}this.leave(),this.setPageView(
!1);let o=ga(this,n);this.opened=o,o.noteElsewhere(),this.root.classList.add("row-open"),this.paintList(),No(this.tag,t),
e&&o.field.focus(),this.reveal(o.element),await this.side.show(t),this.root.isConnected&&(n.conflict&&this.line(),h.project.
editable&&this.opened===o&&this.post(n))}outdated(t){return null}beside(t){return null}commented(t,e){t.record.comments=
e,this.opened?.update({findings:!1}),this.paintList(),this.line()}closeRow(){this.leave(),this.opened=null,this.root.classList.
remove("row-open"),this.side.page.light(null)}reveal(t){let e=t.getBoundingClientRect(),n=this.list.getBoundingClientRect();
e.top>=n.top&&e.bottom<=n.bottom||(this.list.scrollTop+=e.top-n.top-Math.max(12,Math.min(96,n.height-e.height)))}measure(t){
t.over=this.side.page.linesOver(t.key)}post(t){this.side.post(t)}typed(t,e,n){t.value=e,this.finishing.undoable=null,this.
keeper.typed(t),this.post(t),this.opened?.seenElsewhere(),this.opened?.hideFindings(),this.rest(t,n),this.opened?.update(
{findings:!1})}rest(t,e){clearTimeout(this.resting),e||(this.resting=setTimeout(()=>this.rested(t),Uu))}rested(t){this.opened?.
entry===t&&(this.opened.show(),this.opened.field.underline(ra(t)),clearTimeout(this.speaking),this.speaking=setTimeout(()=>vt(
Yr(t.meter,t.over)),Fu))}drawn(t,e){let{opened:n}=this;this.resolving.drawn(e),n?.entry===e&&(n.update({findings:!1}),this.
rest(e,n.field.composing))}leave(){let t=this.opened?.entry;t&&h.project.editable&&!it(t)&&this.keeper.save(t)}done(){return this.
finishing.done()}step(t,e=this.rows){let n=this.entries.beside(this.opened?.entry??null,t,e);n&&this.openText(n.key)}told(t){
this.opened?.entry===t&&this.opened.update({findings:!1}),this.latest=t,this.line(),(t.save==="saved"||t.save==="conflic\
t")&&this.paintList()}line(){w(ya(this),this.foot)}shownAnew(){this.refresh.opened(),this.side.size(),this.paintList(),this.
line()}remove(t){let{opened:e}=this;if(e?.entry.key===t){if(!it(e.entry)){e.note(a("removed-key"));return}this.closeRow()}
this.entries.byKey.delete(t)}saveNow(){let t=this.opened?.entry;t?.conflict?this.resolving.ask(t):t&&this.keeper.save(t)}keyed(t){
Jr(this,t)}pressed(t,e){Qr(this,t,e)}};var Vs=class{constructor(t){this.project=t,this.opened=null}base(){return this.opened??=new Promise((t,e)=>{let n=indexedDB.
open("leafletgen",1);n.onupgradeneeded=()=>n.result.createObjectStore("texts",{keyPath:"id"}),n.onsuccess=()=>t(n.result),
n.onerror=()=>e(n.error)}),this.opened}async act(t,e){try{let n=(await this.base()).transaction("texts",t).objectStore("\
texts");return await new Promise((o,i)=>{let r=e(n);r.onsuccess=()=>o(r.result),r.onerror=()=>i(r.error)})}catch{return null}}id(t,e){
return`${this.project}/${t}/${e}`}keep(t,e,n,o){let i={id:this.id(t,e),key:e,text:n,fingerprint:o,at:Date.now()};return this.
act("readwrite",r=>r.put(i))}forget(t,e){return this.act("readwrite",n=>n.delete(this.id(t,e)))}async all(t){let e=this.
id(t,"");return await this.act("readonly",n=>n.getAll(IDBKeyRange.bound(e,`${e}￿`)))??[]}};var Vu=(s,t)=>{let e=new Vs(`${location.origin} ${h.project.name}`);return{store:e,keeper:new Ls(s,e,t)}};async function Wu(s,t,{
go:e}){let n=_(t[0])?.tag??h.language,o=new Fs(s,n,e,Vu);return await o.load(t.slice(1).join("/")||null),o}var eo={};mt(eo,{open:()=>Gu});var qu=["name","source","languages","outputs","facts"];function va(s){let t=!1;return s.split(`
`).filter(n=>(/^[\w-]/.test(n)&&(t=qu.includes(n.split(":")[0]??"")),t&&n.trim()&&!/^\s*#/.test(n))).map(n=>{let[,o="",i=n]=n.
match(/^(\s*[\w-]+:)(.*)$/)??[];return[o,i]})}async function ka(s,t){await Te();let e=new to(s,t,await T("/api/starter"));return{close:z(o=>{o.type==="reloaded"&&!h.project.
missing&&t("board")}),...e.begin()}}var to=class{constructor(t,e,n){this.go=e,this.name=n.name,this.tags=[...n.languages],
this.files=n.files,this.problem="",this.busy=!1,this.turn=0,this.field=new ae({id:"first-language",choose:o=>{this.tags.
push(o),this.look()},without:()=>new Set(this.tags)}),this.root=g(l`<div class="first-run"></div>`),t.append(this.root)}begin(){
return this.draw(),this.root.querySelector('[data-focus="make"]')?.focus({preventScroll:!0}),{}}async look(){this.turn+=
1;let t=this.turn;this.problem="",this.draw();let e=new URLSearchParams([["name",this.name],...this.tags.map(o=>["langua\
ge",o])]),{files:n}=await T(`/api/starter?${e}`);t===this.turn&&(this.files=n,this.draw())}async make(){if(!this.busy){this.
busy=!0;try{await E("POST",`/api/starter?words=${M}`,{name:this.name,languages:this.tags}),await Rt(),await et(),this.go(
"board")}catch(t){this.busy=!1,this.problem=U(t),this.draw()}}}draw(){w(l`
        <div>
          <h1>${a("first.head")}</h1>
          <p class="soft">${a("first.what")}</p>
          ${this.starter()}
          <h2>${a("languages")}</h2>
          <div class="chips">${this.tags.map((t,e)=>this.chip(t,e))}${this.field.element}</div>
          <div>${this.foot()}</div>
        </div>
        <aside>${this.written()}</aside>`,this.root)}starter(){let t=L(e=>{this.name=e.trim(),this.look()});return l`
      <div class="starter">
        <img class="paper-picture" src="/api/starter.svg" width="190" height="269" alt=${a("first.picture")}>
        <div>
          <h2>${a("first.card")}</h2>
          <p class="small soft">${a("first.card-what")}</p>
          <label for="first-name"><strong>${a("first.name")}</strong></label>
          <input type="text" id="first-name" maxlength="60" value=${this.name} spellcheck="false" @input=${t}>
          <p class="hint">${a("first.name-what")}</p>
        </div>
      </div>`}chip(t,e){let n=()=>{this.tags.splice(e,1),this.look()},o=l`
      <button
        type="button"
        aria-label=${a("first.without",{language:t})}
        data-focus="without-${t}"
        @click=${n}
      >×</button>`,i=l`<span class="small soft">${a("first.source")}</span>`;return l`<span class="language-chip">${_e(
t)}${e?o:i}</span>`}foot(){let t=h.project.editable;return l`
      ${this.problem?l`<p class="error" role="alert">${this.problem}</p>`:null}
      <p class="row-of">
        <button
          type="button"
          class="button large primary"
          data-focus="make"
          aria-disabled=${String(!t||this.busy)}
          @click=${()=>t&&this.make()}
        >${a("first.make")}</button>
        <span class="hint">${a(t?"first.stays":"first.read-only")}</span>
      </p>`}written(){let t=Object.entries(this.files).filter(([n])=>n!=="leaflet.yaml"),e=`leafletgen init . --name ${this.
name||"…"} --languages ${this.tags.join(",")}`;return l`
      <h2>${a("first.written")}</h2>
      <pre class="where-box mono" tabindex="0" role="region" aria-label="leaflet.yaml">
        <span class="soft">${`# leaflet.yaml
`}</span>
        ${va(this.files["leaflet.yaml"]??"").map(([n,o])=>[l`<b>${n}</b>`,`${o}
`])}
      </pre>
      <ul class="mono small">${t.map(([n,o])=>Ku(n,o))}</ul>
      <p class="hint">${a("command")}<br><code>${e}</code></p>`}};function Ku(s,t){let e=l`<span class="soft">${a(/: ""/.
test(t)?"first.empty":"first.full")}</span>`;return l`<li>${s}${"  "}${s.startsWith("locales/")?e:null}</li>`}var xa=["missing","stale","machine","draft"];function Oa(s){let t=r=>s.filter(c=>c.state===r).length,e=s.filter(r=>Object.values(r.meter).some(c=>c.over_chars>0)).length,
o=[["missing",t("missing")],["stale",t("stale")],["too-long",e],["machine",t("machine")],["draft",t("draft")]].filter(([
,r])=>r),i=o.reduce((r,[c,u])=>r+u*(c==="missing"?1:.5),0);return{rows:o,done:t("checked")+t("translated"),minutes:Math.
ceil(2*i)}}async function Gu(s,t,{go:e}){if(h.project.missing)return ka(s,e);let n=h.only??_(t[0])?.tag??h.language,o=await tt(n);return s.
append(g(Zu(n,o,e))),s.querySelector("input")?.focus(),{}}function Zu(s,t,e){let{editable:n}=h.project,o=t.find(r=>xa.includes(
r.state));return l`
    <div class="start-page">
      <form @submit=${r=>{r.preventDefault();let c=r.currentTarget;$.set("name",c.querySelector("#name").value.trim()),e(
"translate",s,...o?[o.key]:[])}}>
        <p class="start-name">${dn(s)}</p>
        <h1>${a(n?"start.head":"start.look-head",{language:O(s)})}</h1>
        <p class="soft">${a("start.what")}</p>
        ${Yu(t)}${n?Ju(s,()=>e("translate",s)):Qu(()=>e("translate",s))}
      </form>
      ${h.output?l`<img class="paper-picture" src=${ve(s,h.output)} alt="">`:null}
    </div>`}function Yu(s){let{rows:t,done:e,minutes:n}=Oa(s);return l`
    <ul>
      ${t.map(([o,i])=>l`<li><span class=${o}>${m(o)}</span>${a(`start.${o}`,{n:i})}</li>`)}
      <li>
        <span class="ok">${m("ok")}</span>${a("start.done",{n:e,all:s.length})}
        ${n?l`<span class="soft">${a("start.minutes",{n})}</span>`:null}
      </li>
    </ul>`}function Ju(s,t){let e=l`
    <a class="link plain" href="/api/offline/${encodeURIComponent(s)}.html" download>${a("start.away")}</a>`;return l`
    <label for="name"><strong class="small">${a("start.your-name")}</strong></label>
    <input type="text" id="name" maxlength="60" value=${$.get("name","")} autocomplete="name" required>
    <p class="row-of">
      <button type="submit" class="button large primary">${a("start.start")}</button>
      <button type="button" class="button large" @click=${t}>${a("start.look")}</button>
      ${s===h.project.source?null:e}
    </p>
    <p class="hint">${a("start.privacy")}</p>`}var Qu=s=>l`
  <p><button type="button" class="button large primary" @click=${s}>${a("start.look")}</button></p>`;var so={board:kn,sheet:Gn,translate:Xn,diagram:Sn,findings:Ln,proof:Fn,print:Dn,welcome:eo,merge:In},Ue=["board","sheet",
"translate","diagram","findings","proof","print"],be=["sheet","translate","proof"],Ma={b:"board",s:"sheet",t:"translate",
d:"diagram",f:"findings",o:"proof",p:"print"};function ye(){let[s="",...t]=location.hash.replace(/^#\/?/,"").split("/").
map(decodeURIComponent);return s in so?{screen:s,rest:t}:{screen:h.only?"translate":"board",rest:t}}function Et(s,...t){
location.hash=["#",s,...t.map(encodeURIComponent)].join("/")}function Sa(){let s=$.get("theme");s&&(document.documentElement.dataset.theme=s)}function Ws(){let s=document.documentElement.
dataset.theme;return s?s==="dark":matchMedia("(prefers-color-scheme: dark)").matches}function Fe(){let s=Ws()?"light":"d\
ark";document.documentElement.dataset.theme=s,$.set("theme",s)}function qs(s){let{screen:t}=ye(),e=h.project&&!h.project.missing&&!h.only&&t!=="welcome",{project:n}=h;w(l`
      ${Xu()}${h.only?tp(h.only):null}${e?sp(t):null}
      ${t==="translate"&&n?l`<span class="phone-language">${R(h.language)}</span>`:null}
      <span class="fill"></span>
      ${e&&be.includes(t)?np(t):null}
      ${rp()}
      ${n&&!n.editable?ep():null}
      ${zo(s)}${op(s)}`,lt("bar"))}function Xu(){let s=h.project?.name??"leafletgen";return l`
    <a class="name" href=${h.only?`#/translate/${h.only}`:"#/board"} data-focus="name" aria-label=${s}>
      <img src="/static/icon.svg" alt=""><span>${s}</span>
    </a>`}var tp=s=>l`
  ${R(s)}<span class="badge unsigned">${m("lock")}${a("share.only")}</span>`,ep=()=>l`<span class="badge draft read-only">${m(
"lock")}${a("read-only")}</span>`;function sp(s){let t=h.findings?.length,e=n=>l`
    <a href="#/${n}" data-focus=${n} aria-current=${n===s?"page":k}>
      ${a(`tab.${n}`)}${n==="findings"&&t?l`<span class="count">${t}</span>`:null}
    </a>`;return l`<nav aria-label=${a("screens")}>${Ue.map(e)}</nav>`}var np=s=>l`
  <div class="wide-only">${xt(a("language"),h.language,t=>Et(s,t),q())}</div>`;function op(s){let t=()=>{Fe(),qs(s)};return l`
    <button
      type="button"
      class="button square theme"
      data-focus="theme"
      aria-label=${a("theme")}
      title=${a("theme")}
      @click=${t}
    >${m(Ws()?"sun":"moon")}</button>
    <button
      type="button"
      class="button square help-button"
      data-focus="help"
      aria-label=${a("help")}
      title=${a("help")}
      @click=${Ee}
    ><strong>?</strong></button>
    <button
      type="button"
      class="button square quiet menu-button"
      data-focus="menu"
      aria-label=${a("menu")}
      @click=${()=>ap(s)}
    >${m("menu")}</button>`}function ip(){return h.lost?["lost",a("watch.lost")]:h.project?.broken?["broken",a("watch.br\
oken",{file:Ko()})]:h.project?.missing?["",a("watch.folder")]:h.board?.pending?["",a("board.pending",{n:h.board.pending})]:
["",h.drawn?a("watch.drawn",{ms:h.drawn}):a("watch")]}function rp(){if(h.only&&!h.lost){let{until:e}=h.project;return l`
      <span class="watch"><span>${e?a("share.until",{day:I(e)}):a("share.link")}</span></span>`}let[s,t]=ip();return l`<span class="watch ${s}" title=${t}><i></i><span>${t}</span></span>`}
function ap(s){let t=(r,c,u="",p="")=>l`
    <button
      class="button large ${u}"
      type="button"
      aria-label=${p||k}
      @click=${()=>{i.close(),c()}}
    >${r}</button>`,e=()=>xt(a("language"),h.language,r=>{i.close(),Et("translate",r)},q()),n=()=>{Fe(),qs(s)},o=!h.only&&
!h.project?.missing,i=new P({name:"phone-menu",label:a("menu")},()=>[o?Ue.map(r=>t(a(`tab.${r}`),()=>Et(r))):null,o?e():
null,l`
      <div class="row-of">
        ${fn.map(([r,c])=>t(c,()=>s(r)))}
        ${t(m(Ws()?"sun":"moon"),n,"",a("theme"))}
      </div>`,t(a("close"),()=>{},"primary")]);i.open()}var Ct=lt("main"),ft=null,Ks=0,no=!1,Ve=()=>qs(Ta);async function oo(){let{screen:s,rest:t}=ye();Ks+=1;let e=Ks;if(ft?.name===
s&&ft.shown?.go?.(t)){Ve();return}if(h.only&&s!=="translate"&&s!=="welcome"&&s!=="merge"){Et("translate",h.only);return}
ft?.shown?.close?.(),Ct.replaceChildren(),Ct.className=`screen-${s}`,document.body.dataset.screen=s,ft={name:s,shown:null},
be.includes(s)&&_(t[0])&&nt(t[0]),Ve(),await lp(s,t,e),document.title=[a(`tab.${s}`),h.project?.name].filter(Boolean).join(
" · ")}async function lp(s,t,e){let n=t[0]??h.language,o=be.includes(s)&&n in(h.project?.merging??{}),i=so[o?"merge":s];
try{let r=await i?.open(Ct,o?[n]:t,{go:Et});if(e!==Ks){r?.close?.();return}ft&&(ft.shown=r??null),Ct.querySelector("h1")||
Ct.prepend(g(l`<h1 class="unseen">${a(`tab.${s}`)}</h1>`)),await r?.ready}catch(r){e===Ks&&Aa(r)}}var io=s=>Ct.replaceChildren(
g(l`<div class="empty" role="alert">${s}</div>`));function Aa(s){console.error(s);let t=s instanceof W?s.message:a("fail\
ed"),e=l`
    <button class="button" type="button" @click=${()=>location.reload()}>${a("reload")}</button>`;io(l`<p>${t}</p><p>${e}</p>`)}
async function Ta(s){$.set("reader",s),await Js(s),await Ce(),lt("skip").textContent=a("skip"),ft?.shown?.close?.(),ft=null,
ue(),await oo()}function cp(){if(!h.project||h.project.missing)return;let s=!h.only,t=s&&h.project.editable;Zo({go:Et,screens:s?
Ue:[],screen:ye().screen,withLanguage:be,commands:[...t?[[a("add"),as]]:[],[a("theme"),hp],[a("reader.other"),()=>Ta(M===
"en"?"ja":"en")],[a("keys"),Ee,"?"]]})}function hp(){Fe(),Ve()}var up=s=>Z(s)&&!(s.altKey||s.shiftKey||s.isComposing)&&s.
key.toLowerCase()==="k";function pp(s){if(up(s)){s.preventDefault(),cp();return}s.defaultPrevented||s.isComposing||Z(s)||
s.altKey||(s.key==="F6"?Po(s,lt("bar"),Ct):!(ts(s.target)||es())&&$.get("letters",!0)&&dp(s,s.key.toLowerCase()))}function dp(s,t){
let e=no;no=!1;let n=Ma[t];e&&n&&!h.only?(s.preventDefault(),Et(n)):t==="?"?(s.preventDefault(),Ee()):t==="/"?fp(s):t===
"g"&&!ft?.shown?.takes?.("g")?no=!0:ft?.shown?.pressed?.(s,t)}function fp(s){let t=Ct.querySelector(".search input");t&&
(s.preventDefault(),t.focus(),t.select())}async function mp(){let s=location.hash.slice(1);if(!s||s.startsWith("/"))return!0;
history.replaceState(null,"","/");try{let{language:t}=await E("POST","/api/session",{secret:s}),e=$.get("name")?"transla\
te":"welcome";return t&&history.replaceState(null,"",`/#/${e}/${encodeURIComponent(t)}`),!0}catch(t){let e=t instanceof W?
t.body.error?.until:null;return io(l`<p>${e?a("link.ended",{day:I(e)}):U(t)}</p>`),!1}}async function gp(){try{return await Rt(),
gn(),await Promise.all([et(),Ce()]),!0}catch(s){return Ve(),s instanceof W&&s.status===401?io(l`<p>${a("old-tab")}</p>`):
Aa(s),!1}}async function $p(){Sa(),await Js($.get("reader")??(navigator.language.startsWith("ja")?"ja":"en")),lt("skip").
textContent=a("skip"),lt("skip").addEventListener("click",s=>{s.preventDefault(),Ct.focus()}),await mp()&&await gp()&&(Go(
Ve),addEventListener("hashchange",oo),addEventListener("keydown",pp),addEventListener("unhandledrejection",s=>{s.reason instanceof
gt&&s.preventDefault()}),Bo(),ue(),h.project.missing&&ye().screen!=="welcome"&&history.replaceState(null,"","/#/welcome"),
await oo())}$p();
