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
var Ma=Object.defineProperty;var xt=(s,t)=>{for(var e in t)Ma(s,e,{get:t[e],enumerable:!0})};var Ls={},Ps={},Io=new Intl.PluralRules("en"),O="en";async function Ns(s){let t=async n=>(await fetch(`/static/words/${n}\
.json`)).json(),[e,o]=await Promise.all([t(s),t("en")]);Ta(s,e,o)}function Ta(s,t,e){[Ls,Ps,O]=[t,e,s],Io=new Intl.PluralRules(
s),typeof document<"u"&&(document.documentElement.lang=s)}function _a(s,t){let e=Ls[s]??Ps[s]??s;return typeof e=="strin\
g"?e:e[Io.select(Number(t??2))]??e.other??s}function a(s,t={}){return _a(s,t.n).replace(/\{(\w+)\}/g,(e,o)=>o in t?String(
t[o]):e)}var Ee=s=>s in Ls||s in Ps;function D(s){let t=new Date(s);if(Number.isNaN(t.getTime()))return s;let e=t.getFullYear()===
new Date().getFullYear()?{}:{year:"numeric"},o=O==="en"?"en-GB":O;return new Intl.DateTimeFormat(o,{day:"numeric",month:"\
short",...e}).format(t)}function jt(s=new Date){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",
second:"2-digit"}).format(s)}var U=class extends Error{constructor(t,e){super(e?.error?.text??`HTTP ${t}`),this.status=t,this.body=e??{}}},Wt=class extends Error{},
zo=s=>s.catch(t=>{throw new Wt(t.message)});async function Ho(s){let t=await zo(s),e=t.headers.get("content-type")?.includes(
"json")?await t.json():null;if(!(t.ok||e))throw new Wt(`HTTP ${t.status}`);if(!t.ok)throw new U(t.status,e);return e}var ja={
get:s=>Ho(fetch(s,{headers:{accept:"application/json","accept-language":O}})),send:(s,t,e,o)=>Ho(fetch(t,{method:s,headers:{
"content-type":"application/json","accept-language":O,...o},body:JSON.stringify(e)})),async page(s){let t=await zo(fetch(
s,{headers:{"accept-language":O}}));if(!t.ok)throw new U(t.status,await t.json().catch(()=>null));return t.text()}},Rs=ja;var E=s=>Rs.get(s),L=(s,t,e,o={})=>Rs.send(s,t,e,o),Uo=(s,t,e)=>Rs.page(ce(s,t,e)),ce=(s,t,e=1)=>`/api/page/${encodeURIComponent(
s)}/${encodeURIComponent(t)}/${e}.svg`,Q=async s=>(await E(`/api/texts/${encodeURIComponent(s)}`)).texts,qt=(s,t)=>s instanceof
U?s.message:t,q=s=>s instanceof Error?s.message:String(s);var Ds=globalThis,Vo=s=>s,Ce=Ds.trustedTypes,Fo=Ce?Ce.createPolicy("lit-html",{createHTML:s=>s}):void 0,Is="$lit$",dt=`l\
it$${Math.random().toFixed(9).slice(2)}$`,Hs="?"+dt,Ea=`<${Hs}>`,Lt=document,he=()=>Lt.createComment(""),ue=s=>s===null||
typeof s!="object"&&typeof s!="function",zs=Array.isArray,Yo=s=>zs(s)||typeof s?.[Symbol.iterator]=="function",Bs=`[ 	
\f\r]`,pe=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Wo=/-->/g,qo=/>/g,Et=RegExp(`>|${Bs}(?:([^\\s"'>=/]+)(${Bs}\
*=${Bs}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Ko=/'/g,Go=/"/g,Jo=/^(?:script|style|textarea|title)$/i,Us=s=>(t,...e)=>({_$litType$:s,strings:t,
values:e}),Qo=Us(1),Xo=Us(2),bp=Us(3),I=Symbol.for("lit-noChange"),v=Symbol.for("lit-nothing"),Zo=new WeakMap,Ct=Lt.createTreeWalker(
Lt,129);function tn(s,t){if(!zs(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return Fo!==void 0?
Fo.createHTML(t):t}var en=(s,t)=>{let e=s.length-1,o=[],n,i=t===2?"<svg>":t===3?"<math>":"",r=pe;for(let c=0;c<e;c++){let h=s[c],
u,$,g=-1,x=0;for(;x<h.length&&(r.lastIndex=x,$=r.exec(h),$!==null);)x=r.lastIndex,r===pe?$[1]==="!--"?r=Wo:$[1]!==void 0?
r=qo:$[2]!==void 0?(Jo.test($[2])&&(n=RegExp("</"+$[2],"g")),r=Et):$[3]!==void 0&&(r=Et):r===Et?$[0]===">"?(r=n??pe,g=-1):
$[1]===void 0?g=-2:(g=r.lastIndex-$[2].length,u=$[1],r=$[3]===void 0?Et:$[3]==='"'?Go:Ko):r===Go||r===Ko?r=Et:r===Wo||r===
qo?r=pe:(r=Et,n=void 0);let A=r===Et&&s[c+1].startsWith("/>")?" ":"";i+=r===pe?h+Ea:g>=0?(o.push(u),h.slice(0,g)+Is+h.slice(
g)+dt+A):h+dt+(g===-2?c:A)}return[tn(s,i+(s[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),o]},de=class s{constructor({
strings:t,_$litType$:e},o){let n;this.parts=[];let i=0,r=0,c=t.length-1,h=this.parts,[u,$]=en(t,e);if(this.el=s.createElement(
u,o),Ct.currentNode=this.el.content,e===2||e===3){let g=this.el.content.firstChild;g.replaceWith(...g.childNodes)}for(;(n=
Ct.nextNode())!==null&&h.length<c;){if(n.nodeType===1){if(n.hasAttributes())for(let g of n.getAttributeNames())if(g.endsWith(
Is)){let x=$[r++],A=n.getAttribute(g).split(dt),R=/([.?@])?(.*)/.exec(x);h.push({type:1,index:i,name:R[2],strings:A,ctor:R[1]===
"."?Pe:R[1]==="?"?Ne:R[1]==="@"?Re:Nt}),n.removeAttribute(g)}else g.startsWith(dt)&&(h.push({type:6,index:i}),n.removeAttribute(
g));if(Jo.test(n.tagName)){let g=n.textContent.split(dt),x=g.length-1;if(x>0){n.textContent=Ce?Ce.emptyScript:"";for(let A=0;A<
x;A++)n.append(g[A],he()),Ct.nextNode(),h.push({type:2,index:++i});n.append(g[x],he())}}}else if(n.nodeType===8)if(n.data===
Hs)h.push({type:2,index:i});else{let g=-1;for(;(g=n.data.indexOf(dt,g+1))!==-1;)h.push({type:7,index:i}),g+=dt.length-1}
i++}}static createElement(t,e){let o=Lt.createElement("template");return o.innerHTML=t,o}};function Pt(s,t,e=s,o){if(t===
I)return t;let n=o!==void 0?e._$Co?.[o]:e._$Cl,i=ue(t)?void 0:t._$litDirective$;return n?.constructor!==i&&(n?._$AO?.(!1),
i===void 0?n=void 0:(n=new i(s),n._$AT(s,e,o)),o!==void 0?(e._$Co??=[])[o]=n:e._$Cl=n),n!==void 0&&(t=Pt(s,n._$AS(s,t.values),
n,o)),t}var Le=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this.
_$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:o}=this._$AD,n=(t?.creationScope??Lt).importNode(
e,!0);Ct.currentNode=n;let i=Ct.nextNode(),r=0,c=0,h=o[0];for(;h!==void 0;){if(r===h.index){let u;h.type===2?u=new Kt(i,
i.nextSibling,this,t):h.type===1?u=new h.ctor(i,h.name,h.strings,this,t):h.type===6&&(u=new Be(i,this,t)),this._$AV.push(
u),h=o[++c]}r!==h?.index&&(i=Ct.nextNode(),r++)}return Ct.currentNode=Lt,n}p(t){let e=0;for(let o of this._$AV)o!==void 0&&
(o.strings!==void 0?(o._$AI(t,o,e),e+=o.strings.length-2):o._$AI(t[e])),e++}},Kt=class s{get _$AU(){return this._$AM?._$AU??
this._$Cv}constructor(t,e,o,n){this.type=2,this._$AH=v,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=o,this.options=
n,this._$Cv=n?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===
11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=Pt(this,t,e),ue(
t)?t===v||t==null||t===""?(this._$AH!==v&&this._$AR(),this._$AH=v):t!==this._$AH&&t!==I&&this._(t):t._$litType$!==void 0?
this.$(t):t.nodeType!==void 0?this.T(t):Yo(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){
this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==v&&ue(this._$AH)?this._$AA.nextSibling.data=t:this.T(Lt.
createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:o}=t,n=typeof o=="number"?this._$AC(t):(o.el===void 0&&(o.el=
de.createElement(tn(o.h,o.h[0]),this.options)),o);if(this._$AH?._$AD===n)this._$AH.p(e);else{let i=new Le(n,this),r=i.u(
this.options);i.p(e),this.T(r),this._$AH=i}}_$AC(t){let e=Zo.get(t.strings);return e===void 0&&Zo.set(t.strings,e=new de(
t)),e}k(t){zs(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,o,n=0;for(let i of t)n===e.length?e.push(o=new s(this.
O(he()),this.O(he()),this,this.options)):o=e[n],o._$AI(i),n++;n<e.length&&(this._$AR(o&&o._$AB.nextSibling,n),e.length=n)}_$AR(t=this.
_$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let o=Vo(t).nextSibling;Vo(t).remove(),t=o}}setConnected(t){
this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Nt=class{get tagName(){return this.element.tagName}get _$AU(){return this.
_$AM._$AU}constructor(t,e,o,n,i){this.type=1,this._$AH=v,this._$AN=void 0,this.element=t,this.name=e,this._$AM=n,this.options=
i,o.length>2||o[0]!==""||o[1]!==""?(this._$AH=Array(o.length-1).fill(new String),this.strings=o):this._$AH=v}_$AI(t,e=this,o,n){
let i=this.strings,r=!1;if(i===void 0)t=Pt(this,t,e,0),r=!ue(t)||t!==this._$AH&&t!==I,r&&(this._$AH=t);else{let c=t,h,u;
for(t=i[0],h=0;h<i.length-1;h++)u=Pt(this,c[o+h],e,h),u===I&&(u=this._$AH[h]),r||=!ue(u)||u!==this._$AH[h],u===v?t=v:t!==
v&&(t+=(u??"")+i[h+1]),this._$AH[h]=u}r&&!n&&this.j(t)}j(t){t===v?this.element.removeAttribute(this.name):this.element.setAttribute(
this.name,t??"")}},Pe=class extends Nt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===v?
void 0:t}},Ne=class extends Nt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,
!!t&&t!==v)}},Re=class extends Nt{constructor(t,e,o,n,i){super(t,e,o,n,i),this.type=5}_$AI(t,e=this){if((t=Pt(this,t,e,0)??
v)===I)return;let o=this._$AH,n=t===v&&o!==v||t.capture!==o.capture||t.once!==o.once||t.passive!==o.passive,i=t!==v&&(o===
v||n);n&&this.element.removeEventListener(this.name,this,o),i&&this.element.addEventListener(this.name,this,t),this._$AH=
t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},
Be=class{constructor(t,e,o){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=o}get _$AU(){return this.
_$AM._$AU}_$AI(t){Pt(this,t)}},sn={M:Is,P:dt,A:Hs,C:1,L:en,R:Le,D:Yo,V:Pt,I:Kt,H:Nt,N:Ne,U:Re,B:Pe,F:Be},Ca=Ds.litHtmlPolyfillSupport;
Ca?.(de,Kt),(Ds.litHtmlVersions??=[]).push("3.3.3");var Vs=(s,t,e)=>{let o=e?.renderBefore??t,n=o._$litPart$;if(n===void 0){
let i=e?.renderBefore??null;o._$litPart$=n=new Kt(t.insertBefore(he(),i),i,void 0,e??{})}return n._$AI(s),n};var mt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Rt=s=>(...t)=>({_$litDirective$:s,values:t}),
ft=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,o){this._$Ct=t,this._$AM=e,this._$Ci=o}_$AS(t,e){return this.
update(t,e)}update(t,e){return this.render(...e)}};function on(s){let t=!1,e=()=>t?" ":"";return s.map(o=>o.split(/([<>]|\s*\n\s*)/).map(n=>((n==="<"||n===">")&&(t=n==="<"),
n.includes(`
`)?e():n)).join(""))}var{I:Pa}=sn,nn=s=>s;var rn=s=>s.strings===void 0,an=()=>document.createComment(""),Gt=(s,t,e)=>{let o=s._$AA.parentNode,n=t===void 0?s._$AB:
t._$AA;if(e===void 0){let i=o.insertBefore(an(),n),r=o.insertBefore(an(),n);e=new Pa(i,r,s,s.options)}else{let i=e._$AB.
nextSibling,r=e._$AM,c=r!==s;if(c){let h;e._$AQ?.(s),e._$AM=s,e._$AP!==void 0&&(h=s._$AU)!==r._$AU&&e._$AP(h)}if(i!==n||
c){let h=e._$AA;for(;h!==i;){let u=nn(h).nextSibling;nn(o).insertBefore(h,n),h=u}}}return e},Ot=(s,t,e=s)=>(s._$AI(t,e),
s),Na={},De=(s,t=Na)=>s._$AH=t,ln=s=>s._$AH,Ie=s=>{s._$AR(),s._$AA.remove()};var H=Rt(class extends ft{constructor(s){if(super(s),s.type!==mt.PROPERTY&&s.type!==mt.ATTRIBUTE&&s.type!==mt.BOOLEAN_ATTRIBUTE)
throw Error("The `live` directive is not allowed on child or event bindings");if(!rn(s))throw Error("`live` bindings can\
 only contain a single expression")}render(s){return s}update(s,[t]){if(t===I||t===v)return t;let e=s.element,o=s.name;if(s.
type===mt.PROPERTY){if(t===e[o])return I}else if(s.type===mt.BOOLEAN_ATTRIBUTE){if(!!t===e.hasAttribute(o))return I}else if(s.
type===mt.ATTRIBUTE&&e.getAttribute(o)===t+"")return I;return De(s),t}});var cn=(s,t,e)=>{let o=new Map;for(let n=t;n<=e;n++)o.set(s[n],n);return o},lt=Rt(class extends ft{constructor(s){if(super(
s),s.type!==mt.CHILD)throw Error("repeat() can only be used in text expressions")}dt(s,t,e){let o;e===void 0?e=t:t!==void 0&&
(o=t);let n=[],i=[],r=0;for(let c of s)n[r]=o?o(c,r):r,i[r]=e(c,r),r++;return{values:i,keys:n}}render(s,t,e){return this.
dt(s,t,e).values}update(s,[t,e,o]){let n=ln(s),{values:i,keys:r}=this.dt(t,e,o);if(!Array.isArray(n))return this.ut=r,i;
let c=this.ut??=[],h=[],u,$,g=0,x=n.length-1,A=0,R=i.length-1;for(;g<=x&&A<=R;)if(n[g]===null)g++;else if(n[x]===null)x--;else if(c[g]===
r[A])h[A]=Ot(n[g],i[A]),g++,A++;else if(c[x]===r[R])h[R]=Ot(n[x],i[R]),x--,R--;else if(c[g]===r[R])h[R]=Ot(n[g],i[R]),Gt(
s,h[R+1],n[g]),g++,R--;else if(c[x]===r[A])h[A]=Ot(n[x],i[A]),Gt(s,n[g],n[x]),x--,A++;else if(u===void 0&&(u=cn(r,A,R),$=
cn(c,g,x)),u.has(c[g]))if(u.has(c[x])){let ut=$.get(r[A]),Cs=ut!==void 0?n[ut]:null;if(Cs===null){let Do=Gt(s,n[g]);Ot(Do,
i[A]),h[A]=Do}else h[A]=Ot(Cs,i[A]),Gt(s,n[g],Cs),n[ut]=null;A++}else Ie(n[x]),x--;else Ie(n[g]),g++;for(;A<=R;){let ut=Gt(
s,h[R+1]);Ot(ut,i[A]),h[A++]=ut}for(;g<=x;){let ut=n[g++];ut!==null&&Ie(ut)}return this.ut=r,De(s,h),I}});var pn=new WeakMap;function hn(s){let t=pn.get(s);if(!t){let e=on(s);t=Object.assign(e,{raw:e}),pn.set(s,t)}return t}var l=(s,...t)=>Qo(
hn(s),...t),Bt=(s,...t)=>Xo(hn(s),...t);function w(s,t){Vs(s??v,t)}function d(s){let t=document.createDocumentFragment();
return Vs(s,t),t.firstElementChild}var Fs=class extends ft{had={};update(t,[e]){let{style:o}=t.element;for(let[n,i]of Object.
entries(e)){let r=i===null?"":String(i);this.had[n]!==r&&(o.setProperty(n,r),this.had[n]=r)}return I}render(t){return I}},
y=Rt(Fs),Ws=class extends ft{had="";update(t,[e,{face:o=!1,pitch:n=!1}={}]){let i=`${e.tag} ${e.lang} ${e.rtl} ${e.line_height}\
 ${o} ${n}`;if(i===this.had)return I;this.had=i;let r=t.element;return r.lang=e.lang,r.dir=e.rtl?"rtl":"ltr",o&&r.style.
setProperty("font-family",`"text-${e.tag}", var(--ui)`),n&&r.style.setProperty("line-height",String(Math.max(1.5,e.line_height))),
I}render(t,e){return I}},T=Rt(Ws),j=s=>t=>{let e=t.currentTarget;s(e.value,e)},At=s=>s.preventDefault();var Ra="textarea, input:not([type=checkbox]):not([type=radio]):not([type=range]), select";function He(s){return s instanceof
HTMLElement&&(s.matches(Ra)||s.isContentEditable)}var K=()=>matchMedia("(max-width: 719px)").matches,ze=()=>!!document.querySelector(
"dialog[open]"),Y=s=>s.ctrlKey||s.metaKey,nt=s=>document.getElementById(s),C=class{constructor({name:t,head:e,label:o,role:n,
described:i,stays:r=!1},c){this.view=c,this.before=document.activeElement,this.element=document.createElement("dialog"),
this.element.className=t;let h={"aria-labelledby":e,"aria-label":o,"aria-describedby":i,role:n};for(let[u,$]of Object.entries(
h))$&&this.element.setAttribute(u,$);this.element.addEventListener("close",()=>this.closed()),this.element.addEventListener(
"click",u=>{u.target===this.element&&!r&&this.close()})}draw(){w(this.view(),this.element)}open(){return this.draw(),document.
body.append(this.element),this.element.showModal(),this}close(){this.element.close()}closed(){this.element.remove(),this.
before?.isConnected&&this.before.focus()}find(t){return this.element.querySelector(t)}};function Ue(s){let t=nt("spoken");
t.textContent="",requestAnimationFrame(()=>{t.textContent=s})}function un(s,t,e){let n=[t,...e.querySelectorAll("[data-a\
rea]")].filter(u=>u.offsetParent!==null||u===t),i=n.findLastIndex(u=>u.contains(document.activeElement)),r=n[i+(s.shiftKey?
-1:1)];if(!r)return;s.preventDefault();let c=r.querySelector('[tabindex="0"], textarea, a[href], button, select, input');
(r.matches("[tabindex]")?r:c)?.focus()}function B(s,t){t&&(s.preventDefault(),t())}function qs(){if(!visualViewport)return;
let s=Math.max(0,innerHeight-visualViewport.height-visualViewport.offsetTop);document.documentElement.style.setProperty(
"--keyboard",`${s}px`)}function dn(s,t){let{hash:e}=location;e&&!e.startsWith("#/translate")||history.replaceState(null,
"",`#/translate/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)}var gt=s=>s.normalize("NFD").replace(/\p{M}/gu,"").toLocaleLowerCase();function Ve(s,t){return s.includes(t)?0:s.some(e=>e.
startsWith(t))?1:s.some(e=>e.split(/[\s.]+/).some(o=>o.startsWith(t)))?2:s.some(e=>e.includes(t))?3:null}function Fe(s,t,e){
return s.map(o=>({one:o,near:t(o)})).filter(({near:o})=>o!==null).sort((o,n)=>Number(o.near)-Number(n.near)).slice(0,e).
map(({one:o})=>o)}function We(s,t,e){let o={ArrowDown:1,ArrowUp:-1}[s];return o&&e?(t+o+e)%e:null}var Ba=7,fe=null;async function me(){return fe||(document.head.append(d(l`<link rel="stylesheet" href="/names.css">`)),fe=
(await E("/api/tags")).tags),fe??[]}var Ks=s=>fe?.find(t=>t.tag===s);function ge(s){let t=Ks(s);return l`
    <bdi class="autonym" lang=${s} dir=${t?.rtl?"rtl":"ltr"} ${y({"--own":`"any-${s}"`})}>
      ${t?.autonym??s}
    </bdi>
    <span class="tag">${s}</span>`}function Da(s,t){let e=gt(s.trim()),o=i=>Ve([i.tag,i.autonym,...Object.values(i.name)].
map(gt),e),n=(fe??[]).filter(i=>!t.has(i.tag));return Fe(n,o,Ba)}var Zt=class{constructor({choose:t,without:e,id:o="add-\
language"}){this.choose=t,this.without=e,this.id=o,this.at=0,this.shown=[],this.isOpen=!1,this.told="",this.element=d(l`<div class="picker"></div>`),
this.draw()}get input(){return this.element.querySelector("input")}look(){let{value:t}=this.input;this.shown=t.trim()?Da(
t,this.without()):[],this.at=Math.min(this.at,Math.max(0,this.shown.length-1)),this.isOpen=this.shown.length>0,this.draw()}draw(){
let{id:t,shown:e,at:o,isOpen:n}=this;w(l`
        <input
          id=${t}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${String(n)}
          aria-controls="${t}-list"
          aria-activedescendant=${n?`${t}-${o}`:v}
          maxlength="40"
          placeholder=${a("add.placeholder")}
          aria-label=${a("add.placeholder")}
          data-focus=${t}
          @input=${()=>{this.at=0,this.told="",this.look()}}
          @blur=${()=>this.shut()}
          @keydown=${i=>this.pressed(i)}
        >
        <ul class="offers" id="${t}-list" role="listbox" aria-label=${a("languages")} ?hidden=${!n}>
          ${e.map((i,r)=>this.option(i,r))}
        </ul>
        <p class="hint" role="status">${this.told}</p>`,this.element)}option(t,e){return l`
      <li
        id="${this.id}-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @pointerdown=${o=>{o.preventDefault(),this.take(t.tag)}}
      >${ge(t.tag)}<span class="small soft">${t.name[O]}</span></li>`}shut(){this.isOpen=!1,this.draw()}take(t){this.input.
value="",this.told="",this.choose(t),this.look()}async other(){await me();let t=this.input.value,{meant:e}=await E(`/api\
/tags?word=${encodeURIComponent(t)}`);if(e&&!this.without().has(e)){this.take(e);return}this.told=a(e?"add.there":"add.u\
nknown",{word:t}),this.draw()}pressed(t){let e=We(t.key,this.at,this.shown.length);if(e!==null)this.at=e,this.isOpen=!0,
this.draw();else if(t.key==="Escape"&&this.isOpen)t.stopPropagation(),this.shut();else if(t.key==="Enter"&&this.input.value.
trim())this.entered();else return;t.preventDefault()}entered(){let t=this.isOpen?this.shown[this.at]:null;t?this.take(t.
tag):this.other()}};var m={get(s,t=null){try{return JSON.parse(localStorage.getItem(`leafletgen.${s}`)??"null")??t}catch{return t}},set(s,t){
try{localStorage.setItem(`leafletgen.${s}`,JSON.stringify(t))}catch{}}};var p={project:null,board:null,findings:null,only:null,language:"",output:null,version:{},lost:!1,drawn:null},Gs=new Set;
function z(s){return Gs.add(s),()=>{Gs.delete(s)}}function J(s){for(let t of[...Gs])t(s)}async function St(){p.project=await E(
"/api/project"),p.only=p.project.only??null;let s=p.project.languages.map(o=>o.tag),t=[p.only,p.language,m.get("language")].
find(o=>s.includes(o));p.language=t??s.find(o=>o!==p.project.source)??s[0]??"";let e=p.project.outputs.map(o=>o.name);p.
output=[p.output,m.get("output")].find(o=>e.includes(o))??e[0]??null}async function X(){p.only||(p.board=await E("/api/b\
oard"))}var S=s=>p.project.languages.find(t=>t.tag===s);function G(s){let t=S(s);if(!t)throw new Error(`no language ${s}`);
return t}var V=()=>p.project.languages.map(s=>s.tag),Mt=s=>p.project.outputs.find(t=>t.name===s);function F(s){let t=Mt(
s);if(!t)throw new Error(`no output ${s}`);return t}var tt=s=>p.board?.languages.find(t=>t.tag===s);function et(s){s&&(p.
language=s,m.set("language",s))}function Tt(s){s&&(p.output=s,m.set("output",s))}var Zs=s=>p.version[s]??0;function fn(s){
for(let t of s?.length?s:V())p.version[t]=Zs(t)+1}function qe(s,t){return s.kind!=="texts"||!s.languages?.length?!0:s.languages.
includes(t)||s.languages.includes(p.project.source)}function mn(){let s=new EventSource("/api/events"),{revision:t}=p.project;
s.onmessage=({data:e})=>{let o=JSON.parse(e),n=p.lost;n&&(p.lost=!1,J({type:"back"}));let i=n||t!==o.revision;o.revision&&
(t=o.revision),o.type==="hello"?Ia(i):J(o)},s.onerror=()=>{p.lost||(p.lost=!0,J({type:"lost"}))}}function Ia(s){s?J({type:"\
project",languages:[]}):(p.board?.pending||p.board?.checking)&&J({type:"board"})}function Ke(){let s=null,t="",e=new Zt({choose:r=>{s=r,t="",o.draw(),o.find('[data-focus="do-add"]').focus()},without:()=>new Set(
V())}),o=new C({name:"add-language",head:"add-head"},()=>[l`<h1 id="add-head">${a("add.head")}</h1>`,e.element,l`<p class="error" role="alert">${t}</p>`,
l`<div class="add-what">${s?za(s):Ha()}${n()}</div>`]),n=()=>l`
    <p class="row-of">
      <span class="fill"></span>
      <button class="button" type="button" @click=${()=>o.close()}>${a("cancel")}</button>
      <button
        class="button primary"
        type="button"
        data-focus="do-add"
        aria-disabled=${String(!s)}
        @click=${()=>s&&i(s)}
      >${a("add.do")}</button>
    </p>`,i=async r=>{try{await L("POST",`/api/languages?words=${O}`,{tag:r}),o.close(),await Promise.all([St(),X()]),et(
r),J({type:"reloaded",kind:"project"})}catch(c){t=q(c),o.draw()}};o.open(),e.input.focus(),me().then(()=>e.look())}var Ha=()=>l`<p class="small soft">${a(
"add.hint")}</p>`,za=s=>l`
  <p class="row-of chosen">${ge(s)}<span class="soft">${Ks(s)?.name[O]??""}</span></p>
  <p class="small soft">${a("add.what",{file:`locales/${s}.yaml`})}</p>
  <p class="hint">${a("command")}<br><code>leafletgen add-language ${s}</code></p>`;var gn={ok:"M3 8.5l3.5 3.5L13 4.5","too-long":"M5 10.500H2V2.500h12v8h-3M8 6v8.500M5.500 12L8 14.500l2.500-2.500",missing:"\
M2.5 5V2.5H5M7 2.5h2M11 2.5h2.5V5M13.500 7v2M13.500 11v2.500H11M9 13.500H7M5 13.500H2.500V11M2.500 9V7",stale:"M12.500 1\
0.500A5 5 0 1 1 12.800 6M13 2.800V6.200H9.600",machine:"M4 4h8v8H4zM6.500 6.500h3v3h-3zM6 4V2M10 4V2M6 14v-2M10 14v-2M4 \
6H2M4 10H2M14 6h-2M14 10h-2",error:"M8 2.200L14.500 13.500H1.500zM8 6.500v3.200M8 11.300v.9",warning:"M8 1.800a6.200 6.2\
00 0 1 0 .01 0M8 4.800v4M8 10.500v.9",unsigned:"M2.500 13.500l.8-3L10.500 3.300l2.200 2.200L5.500 12.700zM9 14h5",draft:"\
M2.500 11.500l.8-3L9.500 2.300l2.200 2.200L5.500 10.700zM2.500 14h1M6 14h1M9.500 14h1M13 14h1",signed:"M1.500 11c2-6 4-8\
 4-5s-2 6 0 5 2-3 3-3 0 3 1.500 3 2-1.500 4-1.500",search:"M7 2.500a4.500 4.500 0 1 0 .01 0M10.500 10.500L14 14",print:"\
M4.500 6V2.500h7V6M4.500 11.500H2V6h12v5.500h-2.500M4.500 9.500h7v4h-7z",list:"M2 4h12M2 8h12M2 12h12",pictures:"M2.500 \
2.500h4.500v4.500H2.500zM9 2.500h4.500v4.500H9zM2.500 9h4.500v4.500H2.500zM9 9h4.500v4.500H9z",link:"M6.500 9.500l3-3M7 \
4.500l1.500-1.500a3 3 0 0 1 4.500 4.500L11.500 9M9 11.500l-1.500 1.500A3 3 0 0 1 3 8.500L4.500 7",moon:"M12.500 9.500A5.\
500 5.500 0 0 1 6.500 2.800 5.500 5.500 0 1 0 12.500 9.500z",sun:"M8 5a3 3 0 1 0 .01 0M8 1v1.500M8 13.500V15M1 8h1.500M1\
3.500 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",book:"M8 4C6.500 2.800 4.500 2.500 2 2.500v10c2.500 0 4.500.3 6 1.500 1.\
500-1.200 3.500-1.500 6-1.500v-10c-2.500 0-4.500.3-6 1.500zM8 4v10",lock:"M4 7h8v6.500H4zM5.500 7V5a2.500 2.500 0 0 1 5 \
0v2",up:"M8 13.500V3M4 7l4-4 4 4",menu:"M2 4h12M2 8h12M2 12h12",comment:"M2.500 3h11v7.500H8L5 13.500v-3H2.500z",file:"M\
4 2h5l3 3v9H4zM9 2v3h3"},f=s=>l`
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${gn[s??""]??gn.warning} stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;var Z=s=>l`<span class="unseen">${s}</span>`,W=(s,t)=>l`<span class="badge ${s}">${f(s)}${t}</span>`;function Ge({kind:s,
count:t},e=!1){let o=a(`need.${s}`,{n:t});return e?l`
    <span class="badge ${s} short" title=${o}>
      ${f(s)}${s==="unsigned"?"":String(t)}${Z(o)}
    </span>`:W(s,o)}var Ua=["checked","translated","draft","machine","stale","missing"];function Ze(s){let t=Ua.filter(o=>s[o]),
e=t.map(o=>`${a(`state.${o}`)} ${s[o]}`).join(", ");return l`
    <span class="bar" role="img" aria-label=${e}>
      ${t.map(o=>l`<i class="s-${o}" ${y({"flex-grow":s[o]??0})}></i>`)}
    </span>`}function Yt(s,t,e=""){let o=Math.min(t,s)-15,n=i=>`${Math.max(0,Math.min(100,100*(i-o)/(100-o)))}%`;return l`
    <span class="size ${e}" role="img" aria-label=${a("size.said",{percent:s,floor:t})}>
      <i ${y({width:n(s)})}></i><b ${y({left:n(t)})}></b>
    </span>`}var b=s=>l`<kbd aria-hidden="true">${s}</kbd>`;function Ys(s){let t=S(s);return l`
    <bdi
      class="autonym"
      lang=${t?.lang??s}
      dir=${t?.rtl?"rtl":"ltr"}
      ${y({"--own":`"name-${s}"`})}
    >${t?.autonym??s}</bdi>`}var P=s=>[Ys(s),l`<span class="tag">${s}</span>`],$e=s=>P(s).map(t=>[t," "]),k=s=>S(s)?.name[O]??
s??"";function _(s){let t=Mt(s)?.paper??"",e=Ee(`output.${s}`)?a(`output.${s}`):s.charAt(0).toUpperCase()+s.slice(1);return e.
includes(t)?e:`${e} ${t}`.trim()}function Jt(s){let t=Mt(s)?.paper,e=p.project.outputs.filter(o=>o.paper===t);return t&&
e.length===1?t:_(s).replace(` ${t}`,"")}function M(s,t,e,o,{radio:n=!1,keys:i={}}={}){return l`
    <div class="segments" role=${n?"radiogroup":"group"} aria-label=${s}>
      ${t.map(([r,c])=>{let h=i[String(r)];return l`
          <button
            type="button"
            data-focus="${s}-${r}"
            role=${n?"radio":v}
            aria-checked=${n?String(r===e):v}
            aria-pressed=${n?v:String(r===e)}
            @click=${()=>o(r)}
          >${c}${h?b(h):null}</button>`})}
    </div>`}function $t(s,t,e,o){let n=o.map(r=>`"name-${r}"`).join(", "),i=r=>{let c=S(r);return l`
      <option value=${r} lang=${c?.lang??v} .selected=${H(r===t)}>
        ${`${c?.autonym??r}   ${r}`}
      </option>`};return l`
    <select
      class="language-pick"
      aria-label=${s}
      data-focus=${s}
      @change=${j(e)}
      ${y({"font-family":`${n}, var(--ui)`})}
    >${o.map(i)}</select>`}function $n(s){return l`
    <div class="segments readers" role="group" aria-label=${a("reader")}>
      ${Js.map(([t,e])=>l`
          <button
            type="button"
            lang=${t}
            data-focus="reader-${t}"
            aria-pressed=${String(t===O)}
            @click=${()=>s(t)}
          >${e}</button>`)}
    </div>`}var Js=[["en","EN"],["ja","日本語"]];var Va=[["anywhere",[[["g b"],"go"],[["/"],"find"],[["Ctrl K"],"goto"],[["?"],"help"],[["F6"],"area"],[["Esc"],"leave"]]],
["translate",[[["Ctrl ↵"],"done"],[["Alt ↓","Alt ↑"],"step"],[["{"],"facts"],[["Ctrl B"],"bold"],[["Ctrl S"],"save"],
[["Ctrl Z","Ctrl Y"],"undo"],[["F8"],"finding"]]],["page",[[["B","G","O"],"overlays"],[["D"],"distance"],[["1","0"],"siz\
es"],[["+","−"],"zoom"],[["L"],"second"],[["Z"],"box"],[["Tab"],"next"],[["↵"],"edit"],[["M","1–9"],"diagram"]]],[
"lists",[[["↑","↓"],"move"],[["Space"],"enlarge"],[["↵"],"open"],[["T","S","P"],"screens"],[["W"],"waive"],[["C"],
"comment"],[["O"],"file"]]]],Fa=()=>/Mac|iPhone|iPad/.test(navigator.platform),Wa=s=>Fa()?s.replace("Ctrl ","⌘ ").replace(
"Alt ","⌃⌥ "):s;function we(){if(document.querySelector("dialog.help"))return;let s=new C({name:"help",head:"help-he\
ad"},()=>[l`
      <div class="row-of">
        <h1 id="help-head">${a("keys")}</h1>
        <span class="hint">${a("keys.hint")}</span>
        <span class="fill"></span>
        <label class="row-of">
          <input
            type="checkbox"
            .checked=${m.get("letters",!0)}
            @change=${j((t,e)=>m.set("letters",e.checked))}
          >${a("keys.letters")}
        </label>
        <button class="button" type="button" autofocus @click=${()=>s.close()}>
          ${a("close")}${b("Esc")}
        </button>
      </div>`,l`
      <div class="keys">
        ${Va.map(([t,e])=>l`
            <section>
              <h2>${a(`keys.${t}`)}</h2>
              <dl>
                ${e.map(([o,n])=>l`
                    <dt>${o.map(i=>l`<kbd>${Wa(i)}</kbd>`)}</dt>
                    <dd>${a(`keys.${t}.${n}`)}</dd>`)}
              </dl>
            </section>`)}
      </div>`]);s.open()}function vn(s){let t=new Map,e=s.map(o=>wn(o)?null:qa(t,o));for(let o of s)wn(o)&&Ga(e[o.follows??-1],o);return[...t.values()]}
var wn=s=>(s.follows??null)!==null;function qa(s,t){let e=Ka(t),o=s.get(e);o&&Za(o,t);let n=o??{...t,outputs:t.output?[t.
output]:null,others:[],consequences:[]};return s.set(e,n),n}function Ka({code:s,language:t,key:e,output:o,file:n,line:i,
message:r}){return o?JSON.stringify(e?[s,t,e,r]:[s,n,i,r]):Symbol()}function Ga(s,t){let e=o=>o.code===t.code&&o.file===
t.file&&o.line===t.line&&o.column===t.column;s&&!s.consequences.some(e)&&s.consequences.push(t)}function Za(s,{output:t,
file:e,line:o,column:n,language:i}){s.language!==i&&(s.language=null),t&&!s.outputs?.includes(t)&&s.outputs?.push(t),![s,
...s.others].some(c=>c.file===e&&c.line===o)&&e&&s.others.push({file:e,line:o,column:n,message:""})}var Ya=s=>s.code==="\
source-suspect"?s.args.name??s.code:s.code,Ja={kind:Ya,language:s=>s.language??"",file:s=>s.file??""};function yn(s,t,e){
let o=new Map;for(let i of s){let r=Ja[t](i),c=o.get(r)??[];i.code==="source-suspect"&&t==="kind"?c.unshift(i):c.push(i),
o.set(r,c)}return[...o].map(([i,r])=>{let c=new Set(r.map(h=>h.language).filter(h=>h&&h!==e)).size;return{name:i,rows:r,
languages:c,spread:t==="kind"&&c>=5}}).toSorted((i,r)=>bn(i)-bn(r))}function bn({spread:s,rows:t}){return s?0:t.some(e=>e.
severity==="error")?1:2}var kn={vscode:["Visual Studio Code",(s,t,e)=>`vscode://file${s}:${t}:${e}`],codium:["VSCodium",(s,t,e)=>`vscodium://fil\
e${s}:${t}:${e}`],cursor:["Cursor",(s,t,e)=>`cursor://file${s}:${t}:${e}`],windsurf:["Windsurf",(s,t,e)=>`windsurf://fil\
e${s}:${t}:${e}`],zed:["Zed",(s,t,e)=>`zed://file${s}:${t}:${e}`],idea:["IntelliJ IDEA",(s,t,e)=>`idea://open?file=${s}&\
line=${t}&column=${e}`],pycharm:["PyCharm",(s,t,e)=>`pycharm://open?file=${s}&line=${t}&column=${e}`],textmate:["TextMat\
e, BBEdit",(s,t,e)=>`txmt://open?url=file://${s}&line=${t}&column=${e}`]},Dt=()=>!!p.project.folder;function wt({file:s,
line:t,column:e}){let o=kn[m.get("editor")];return o&&p.project.folder&&s?o[1](Qa(p.project.folder,s),t??1,e??1):null}function Qa(s,t){
let e=s.replaceAll("\\","/");return`${e.startsWith("/")?"":"/"}${e}/${t}`.split("/").map(encodeURIComponent).join("/").replace(
/^\/([A-Za-z])%3A/,"/$1:")}function Ye(s){let t=m.get("editor",""),e=()=>{m.set("editor",i.find("input:checked").value),
i.close(),s()},o=([r,c])=>l`
    <label class="check"><input type="radio" name="editor" value=${r} .checked=${r===t}>${c}</label>`,n=Object.entries(kn).
map(([r,[c]])=>[r,c]),i=new C({name:"editor",head:"editor-head"},()=>[l`<h1 id="editor-head">${a("editor.head")}</h1>`,l`<p class="soft">${a(
"editor.what")}</p>`,l`<fieldset>${[["",a("editor.none")],...n].map(o)}</fieldset>`,l`
      <div class="row-of">
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>i.close()}>${a("cancel")}${b("Esc")}</button>
        <button type="button" class="button primary" @click=${e}>${a("editor.do")}</button>
      </div>`]);i.open()}async function Je(s,t){try{let{lines:e}=await E(`/api/lines?file=${encodeURIComponent(t.file)}&line=${t.line}`),o=t.file.
startsWith("locales/")?S(t.language??p.project.source):null,n=y({"font-family":o?`var(--mono), "text-${o.tag}"`:null}),i=e.
map(([r,c])=>l`
        <div class="source-line">
          <span class="hint">${r}</span>
          <bdi dir="ltr" ${n}>${r===t.line?Xa(c,t):c}</bdi>
        </div>`);w(i,s)}catch{}}function Xa(s,{line:t,column:e=1,end_line:o,end_column:n=0}){let i=[...s],r=o===t&&n>e?n-
1:i.length,c=(h,u)=>i.slice(h,u).join("");return[c(0,e-1),l`<u>${c(e-1,r)}</u>`,c(r,i.length)]}function bt({file:s,line:t,
column:e}){let o=wt({file:s,line:t,column:e}),n=[s,t,e].filter(Boolean).join(":");return o?l`<a href=${o}>${n}</a>`:n}function Qs(s,t,e="\
button"){return l`
    <button type="button" class=${e} data-focus="copy-place" @click=${async n=>{let i=n.currentTarget.firstElementChild;
await navigator.clipboard?.writeText(t),i&&(i.textContent=a("copied"))}}><span>${s}</span></button>`}var Qe=({file:s,line:t,
column:e})=>Qs(a("copy-place"),`${s}:${t}:${e}`,"link small");function be(s,t=()=>{}){let e=()=>{let o=wt(s);o&&(location.
href=o)};wt(s)?e():Ye(()=>{t(),e()})}function Qt(s,t,e=!0){if(!(s.file&&Dt()))return null;let o=wt(s),n=[a("editor"),e?b(
"O"):null];return o?l`<a class="button" href=${o} data-focus="editor">${n}</a>`:l`
    <button type="button" class="button" data-focus="editor" @click=${()=>be(s,t)}>${n}</button>`}var tr=3,xn=jt();function On(){let s=t=>t.severity==="error"&&t.file&&!(t.output||t.language);return(p.findings??[]).filter(
s)}var An=()=>p.project?.broken?On()[0]?.file??"leaflet.yaml":null;function Xt(){let s=On(),t=p.project.broken||s.length>
0;document.body.classList.toggle("is-broken",t),t||(xn=jt());let e=p.project.troubles??[];w(t?sr(s):e.length?er(e):null,
nt("banner"))}var er=s=>l`
  <div class="trouble" role="alert">
    ${f("error")}
    <div>${s.map(t=>l`<p>${t}</p>`)}</div>
  </div>`;function sr(s){let[t]=s;return l`
    <div class="trouble" role="alert">
      ${f("error")}
      <div>
        <p>
          <strong>${a("broken",{file:t?.file??"leaflet.yaml",time:xn})}</strong>
          ${" "}${a("broken.still")}
        </p>
        ${t?l`<div class="trouble-places">${s.slice(0,tr).map(nr)}</div>`:null}
      </div>
      ${t?or(t):null}
    </div>`}var or=s=>l`
  <div class="trouble-acts">${Qt(s,Xt,!1)}${Qe(s)}</div>`;function nr(s){let t=d(l`<div class="mono"></div>`);return Je(
t,s),l`
    <div>
      <p><span class="mono">${bt(s)}</span>${"  "}${s.message}</p>
      ${t}
      ${s.hints.map(e=>l`<p class="soft">${e}</p>`)}
    </div>`}var ir=250,ar=["project","texts","broken"];async function ve(){p.only||p.project.missing||(p.findings=vn((await E(`/api/\
findings?words=${O}`)).diagnostics))}function Xs(){let s=p.project.languages.map(n=>n.tag).join(" "),t=document.getElementById(
"text-fonts");if(t?.dataset.tags===s)return;let e=`/fonts.css?of=${encodeURIComponent(s)}`,o=d(l`<link rel="stylesheet" id="text-fonts" href=${e} data-tags=${s}>`);
t?t.replaceWith(o):document.head.append(o)}function Sn(s){let t=!1,e=async()=>{t=!1,await X(),s(),J({type:"board-loaded"}),
!p.board?.pending&&(await ve(),s(),J({type:"findings-loaded"}))};z(o=>{["drawn","lost","back"].includes(o.type)?s():ar.includes(
o.type)?rr(o):o.type==="reloaded"?(Xs(),s()):o.type==="board"&&!t&&!p.only&&(t=!0,setTimeout(e,ir))})}async function rr(s){
s.type!=="broken"&&fn(s.type==="texts"?s.languages:null),await St(),await Promise.all([X(),ve()]),Xt(),J({...s,type:"rel\
oaded",kind:s.type})}var lr=9;async function cr(s){return p.language?(await Q(p.language)).map(t=>({kind:"text",said:l`<b>${t.number}</b>${" "}<code>${t.
key}</code>`,words:[String(t.number),t.key,t.source,t.target??""].map(gt),act:()=>s("translate",p.language,t.key),more:l`<bdi class="cut small soft">${t.
source.replaceAll("**","")}</bdi>`})):[]}function pr({go:s,screens:t,screen:e,withLanguage:o,commands:n}){let i=o.includes(
e)?e:"translate";return[...t.map(r=>({kind:"screen",said:a(`tab.${r}`),words:[a(`tab.${r}`),r].map(gt),act:()=>o.includes(
r)&&p.language?s(r,p.language):s(r)})),...(p.only?[]:p.project.languages).map(({tag:r,autonym:c,name:h})=>({kind:"langua\
ge",said:P(r),words:[r,c,...Object.values(h)].map(gt),act:()=>s(i,r),more:l`<span class="small soft">${k(r)}</span>`})),
...n.map(([r,c,h])=>({kind:"command",said:r,words:[gt(r)],act:c,more:h?b(h):null}))]}var to=class{constructor(t){this.all=
pr(t),this.at=0,this.wanted="",this.dialog=new C({name:"palette",label:a("palette")},()=>this.view()),this.dialog.open(),
this.dialog.find("input").focus(),cr(t.go).then(e=>{this.all=[...this.all,...e],this.dialog.draw()})}get shown(){let{wanted:t}=this,
e=o=>t?Ve(o.words,t):o.kind==="text"?null:0;return Fe(this.all,e,lr)}view(){let{shown:t}=this;return this.at=Math.max(0,
Math.min(this.at,t.length-1)),[l`<div class="row-of">${f("search")}${this.field(t.length)}${b("Esc")}</div>`,l`
        <ul id="palette-list" role="listbox" aria-label=${a("palette")} ?hidden=${!t.length}>
          ${t.map((e,o)=>this.option(e,o))}
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
        aria-activedescendant=${t?`palette-${this.at}`:v}
        aria-label=${a("palette")}
        placeholder=${a("palette.placeholder")}
        @input=${e=>{this.at=0,this.wanted=gt(e.target.value.trim()),this.dialog.draw()}}
        @keydown=${e=>this.pressed(e)}
      >`}option(t,e){let o=()=>{this.at!==e&&(this.at=e,this.dialog.draw())};return l`
      <li
        id="palette-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @click=${()=>this.take(t)}
        @pointermove=${o}
      >
        <span class="kind small">${a(`palette.${t.kind}`)}</span><span class="said">${t.said}</span>${t.more}
      </li>`}take(t){this.dialog.close(),t.act()}pressed(t){let{shown:e}=this,o=We(t.key,this.at,e.length),n=e[this.at];
o!==null?(t.preventDefault(),this.at=o,this.dialog.draw()):t.key==="Enter"&&n&&!t.isComposing&&(t.preventDefault(),this.
take(n))}};function Mn(s){ze()||new to(s)}var io={};xt(io,{open:()=>jr});var hr=/^(localhost|127\.0\.0\.1|\[::1\])$/,ur=30,dr=s=>l`
  <p class="row-of">
    <input
      type="text"
      readonly
      .value=${s}
      aria-label=${a("share")}
      @focus=${t=>t.target.select()}
    >${Qs(a("copy"),s)}
  </p>
  <p class="hint">${a("share.hint")}</p>
  ${hr.test(location.hostname)?fr():null}`,fr=()=>l`
  <p class="finding small">${f("warning")}<span>${a("share.local")}</span></p>`;function Tn(s){let t=new Date(Date.now()+
ur*864e5).toISOString().slice(0,10),e=null,o=async()=>{try{let i={language:s,edit:!0,until:n.find("#share-until").value||
null},r=await L("POST","/api/links",i);e=dr(`${location.origin}/${r.fragment}`),n.draw(),n.find("[readonly]").focus()}catch(i){
e=l`<p class="error">${q(i)}</p>`,n.draw()}},n=new C({name:"share",head:"share-head"},()=>[l`<h1 id="share-head">${a("sh\
are.head",{language:k(s)})}${" "}${P(s)}</h1>`,l`<p class="soft">${a("share.what")}</p>`,l`
      <p class="row-of">
        <label for="share-until">${a("share.good")}</label>
        <input type="date" id="share-until" value=${t}>
        <button class="button primary" type="button" @click=${o}>${a("share.make")}</button>
      </p>`,l`<div aria-live="polite">${e}</div>`,l`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>n.close()}>${a("close")}</button>
      </p>`]);n.open()}var It=(s,t,e,{width:o,height:n,looks:i=""}={})=>l`
  <img
    class="paper-picture ${i}"
    src="${ce(s,t)}?v=${Zs(s)}"
    alt=${e}
    loading=${o?"lazy":v}
    width=${o??v}
    height=${n??v}
  >`,Xe=(s,t)=>It(s,p.output??"",t),mr={unsigned:"proof",comment:"proof",error:"findings"};function _n(s){let t=tt(p.language)??
p.board?.languages[0];if(!t)return l`<aside class="side inspector"></aside>`;let e=k(t.tag);return l`
    <aside class="side inspector" data-area="" aria-label=${e}>
      <div class="top${p.project.outputs.length>2?" is-two":""}">
        ${P(t.tag)}<span class="fill"></span>${gr(s)}
      </div>
      ${t.outputs[p.output??""]?$r(t.tag):l`<p class="hint">${a("drawing")}</p>`}
      <h2>${a(t.ready?"board.can":"board.before",{language:e})}</h2>
      <ul class="scroll">
        ${t.ready?wr():t.needs.map(o=>br(t,o))}
      </ul>
      <div class="acts">${vr(t)}</div>
    </aside>`}function gr(s){let{outputs:t}=p.project;if(t.length<2)return null;let e=t.map(({name:o})=>[o,Jt(o)]);return M(
a("output"),e,p.output??"",o=>{Tt(o),s()})}function $r(s){let t=a("page.name",{language:k(s),output:_(p.output??""),n:1});
return l`
    <button class="picture" type="button" aria-label=${a("enlarge")} @click=${eo}>${Xe(s,t)}</button>`}var wr=()=>l`<li class="ok">${f(
"ok")}${a("ready")}</li>`,br=(s,{kind:t,count:e})=>l`
  <li>
    <span class=${t}>${f(t)}</span>
    <a href="#/${mr[t]??"translate"}/${s.tag}">${a(`before.${t}`,{n:e})}</a>
  </li>`,vr=({tag:s})=>l`
  <a class="button primary" href="#/translate/${s}">${a("tab.translate")}${b("T")}</a>
  <a class="button" href="#/sheet/${s}/${p.output}">${a("tab.sheet")}${b("S")}</a>
  <button class="button" type="button" data-focus="share" @click=${()=>Tn(s)}>
    ${f("link")}${a("share")}
  </button>`;function eo(){let s=k(p.language),t=new C({name:"enlarged",label:s},()=>Xe(p.language,s));t.element.addEventListener(
"keydown",e=>B(e,e.key===" "?()=>t.close():null)),t.open()}var te=["too-long","missing","stale","error","machine","draft","comment","unsigned"],jn=s=>Math.min(te.length,...s.needs.
map(t=>te.indexOf(t.kind)).filter(t=>t>=0)),En=s=>s.toSorted((t,e)=>Number(t.ready)-Number(e.ready)||jn(t)-jn(e));function Cn(s,t){
let e=s.needs.toSorted((n,i)=>te.indexOf(n.kind)-te.indexOf(i.kind)),o=Math.max(0,...Object.values(s.outputs).map(n=>n.warnings));
return o&&!(t&&e.length>3)&&e.push({kind:"warning",count:o}),e}var Ln=28;function Pn(s,t){let e=[[a("board.not-ready"),s.filter(o=>!o.ready)],[a("board.is-ready"),s.filter(o=>o.ready)]];
return l`
    <div class="grid" role="grid" aria-label=${a("languages")} data-area="" @keydown=${t.moved}>
      ${t.dense?xr():null}
      <div class="r heads" role="row">${yr().map((o,n,i)=>kr(o,n===i.length-1))}</div>
      <div class="flow" role="rowgroup">
        ${lt(e.filter(([,o])=>o.length),([o])=>o,([o,n])=>l`
            <div class="group" role="row"><span role="gridcell"><strong>${o}</strong>${` ${n.length}`}</span></div>
            ${lt(n,i=>i.tag,i=>Or(i,t))}`)}
      </div>
      ${s.length?null:l`<div role="row"><div class="empty" role="gridcell">${a("nothing")}</div></div>`}
    </div>`}var so=()=>p.project.outputs.map(({name:s})=>s),yr=()=>[a("language"),a("texts"),...so().map(_),a("needs"),a(
"signed")],kr=(s,t)=>l`<span role="columnheader" class=${t?"signed":""}>${s}</span>`;function xr(){let s=[a("language"),
a("texts"),...so().map(Jt),a("needs")],t=l`<div class="r">${s.map(e=>l`<span>${e}</span>`)}</div>`;return l`<div class="pair-heads" aria-hidden="true">${t}${t}</div>`}
function Or(s,{dense:t,stop:e,pick:o,open:n}){let i=(s.texts.checked??0)+(s.texts.translated??0),r=l`<div class="small"><strong>${i}</strong>${`\
 / ${s.texts.total}`}</div>`;return l`
    <div
      class="r lang-row"
      role="row"
      tabindex=${s.tag===e?0:-1}
      aria-selected=${String(s.tag===p.language)}
      data-tag=${s.tag}
      data-focus="row-${s.tag}"
      @click=${()=>o(s.tag)}
      @dblclick=${()=>n(s.tag)}
    >
      <div class="who" role="rowheader"><div>${$e(s.tag)}</div><div class="small">${k(s.tag)}</div></div>
      <div role="gridcell">${t?null:r}${Ze(s.texts)}</div>
      ${so().map(c=>l`<div class="out" role="gridcell">${Sr(s,c,t)}</div>`)}
      <div class="needs" role="gridcell">${oo(s)}</div>
      <div class="small soft signed" role="gridcell">${Ar(s)}</div>
    </div>`}function Ar({tag:s,signed:t,lapsed:e}){return t?`${t.by} · ${D(t.on)}`:e?l`<span class="stale">${a("lapsed",
{by:e.by,day:D(e.on)})}</span>`:s===p.project.source?a("source-text"):"–"}function Sr(s,t,e){let o=s.outputs[t];if(!o)
return l`<span class="hint">…</span>`;let{width_pt:n,height_pt:i}=F(t),r=o.too_long>0,c={width:Ln,height:Math.round(Ln*
i/n)};return l`
    ${e?null:It(s.tag,t,"",c)}
    <div>
      ${r?Mr(o.too_long,e):l`<strong>${`${o.percent} %`}</strong>`}
      ${e?null:Yt(o.percent,o.floor_percent,r?"over":"")}
    </div>`}function Mr(s,t){let e=a("out.over",{n:s}),o=t?String(s):a("out.over.short",{n:s}),n=t||p.project.outputs.length>
2;return l`
    <strong class="too-long">
      ${f("too-long")}${n?[l`<span aria-hidden="true">${o}</span>`,Z(e)]:e}
    </strong>`}function oo(s,t=!1){if(s.ready)return W("ok",a("ready"));let e=Cn(s,t);return e.map((o,n)=>Ge(o,t||n>2||e.
length>3&&n>1))}var Tr=24,_r=14,N={filter:"all",find:"",view:m.get("view","list"),dense:m.get("dense"),card:m.get("card",180)};async function jr(s,t,{
go:e}){let o=new no(s,e);return o.draw(),{close:z(i=>{["board-loaded","reloaded","back"].includes(i.type)&&o.draw()}),pressed:(i,r)=>o.
pressed(i,r)}}var no=class{constructor(t,e){this.go=e,this.root=d(l`<div class="columns board"></div>`),t.append(this.root)}get board(){
return p.board}get isDense(){return(N.dense??this.board.languages.length>=Tr)&&N.view==="list"&&!K()}get rows(){let t=N.
find.trim().toLocaleLowerCase();return En(this.board.languages).filter(e=>{let o=S(e.tag),n=[e.tag,o?.autonym??"",...Object.
values(o?.name??{})];return Nn(e,N.filter)&&(!t||n.some(i=>i.toLocaleLowerCase().includes(t)))})}draw(){let{root:t,rows:e}=this,
{outputs:o}=p.project,n=N.view==="pictures";t.classList.toggle("compact-list",this.isDense),t.style.setProperty("--outpu\
ts",String(o.length)),t.style.setProperty("--output",o.length>2?"94px":"118px"),t.style.gridTemplateColumns=n?"minmax(0,\
 1fr)":"",w(l`
        <section class="list">
          ${this.head()}${n?this.pictures(e):this.list(e)}
          <footer class="footbar legend">${n?Nr():Lr()}</footer>
        </section>
        ${n?null:_n(()=>this.draw())}`,t)}head(){let{languages:t}=this.board,e=this.board.counts.ready??0;return l`
      <header class="head" data-area="">
        <div>
          <h1>${a("board.ready",{n:e,all:t.length})}</h1>
          ${this.views()}${N.view==="pictures"?[this.outputs(),this.slider()]:null}
          ${p.project.editable?Cr():null}
          <button type="button" class="button primary" data-focus="build" @click=${()=>this.go("print")}>
            ${f("print")}${e?a("board.build",{n:e}):a("board.print")}
          </button>
        </div>
        ${N.view==="list"?l`<div>${this.filters()}<span class="fill"></span>${this.search()}</div>`:null}
      </header>`}views(){let t=r=>{N.view=r,m.set("view",r),this.draw()},e=r=>{N.dense=r==="compact",m.set("dense",N.dense),
this.draw()},o=[["list",[f("list"),a("view.list")]],["pictures",[f("pictures"),a("view.pictures")]]],n=[["roomy",a("room\
y")],["compact",a("compact")]],i=N.view==="list"&&this.board.languages.length>=_r;return[M(a("view"),o,N.view,t),i?M(a("\
density"),n,this.isDense?"compact":"roomy",e):null]}outputs(){let t=p.project.outputs.map(({name:e})=>[e,_(e)]);return M(
a("output"),t,p.output??"",e=>{Tt(e),this.draw()})}slider(){let t=j(e=>{N.card=Number(e),m.set("card",N.card),this.draw()});
return l`
      <label class="row-of small">
        ${a("size")}
        <input type="range" min="120" max="260" .value=${H(String(N.card))} data-focus="slider" @input=${t}>
      </label>`}filters(){let{languages:t}=this.board,e=n=>t.filter(i=>Nn(i,n)).length,o=n=>{N.filter=n,this.draw()};return l`
      <div class="filters" role="group" aria-label=${a("filter")}>
        ${["all","ready",...te].filter(n=>n==="all"||e(n)).map(n=>l`
              <button
                type="button"
                data-focus="filter-${n}"
                aria-pressed=${String(N.filter===n)}
                @click=${()=>o(n)}
              >
                ${n==="all"?null:Rn(n)}${a(`filter.${n}`)}<strong>${e(n)}</strong>
              </button>`)}
      </div>`}search(){let t=j(e=>{N.find=e,this.draw()});return l`
      <label class="search">
        ${f("search")}
        <input
          type="search"
          placeholder=${a("find")}
          aria-label=${a("find.language")}
          data-focus="find"
          .value=${H(N.find)}
          @input=${t}
        >${b("/")}
      </label>`}stopOf(t){return t.some(e=>e.tag===p.language)?p.language:t[0]?.tag}list(t){return Pn(t,{dense:this.isDense,
stop:this.stopOf(t),pick:e=>this.pick(e),open:e=>this.go("translate",e),moved:e=>this.moved(e)})}pictures(t){let e=this.
stopOf(t),o=n=>{let i=n.outputs[p.output??""];return l`
        <div
          class="sheet-card"
          role="option"
          tabindex=${n.tag===e?0:-1}
          aria-selected=${String(n.tag===p.language)}
          data-tag=${n.tag}
          data-focus="card-${n.tag}"
          @click=${()=>this.pick(n.tag)}
          @dblclick=${()=>this.go("translate",n.tag)}
        >
          ${i?Xe(n.tag,""):null}
          <div class="line">${P(n.tag)}</div>
          <div class="line">
            ${oo(n,!n.ready)}<span class="fill"></span><strong>${i?`${i.percent} %`:""}</strong>
          </div>
        </div>`};return l`
      <div
        class="sheet-cards"
        role="listbox"
        aria-label=${a("languages")}
        data-area=""
        @keydown=${n=>this.moved(n)}
        ${y({"--card":`${N.card}px`})}
      >${t.map(o)}</div>`}pick(t){et(t),this.draw()}moved(t){let e=t.currentTarget,o=[...e.querySelectorAll("[data-tag]")],
n=t.target,i=o.indexOf(n.closest("[data-tag]"));if(i<0)return;if(t.key==="Enter"&&n.dataset.tag){let{tag:h}=n.dataset;B(
t,()=>this.go("translate",h));return}let r=Er(t.key,e,i,o.length);if(!r)return;t.preventDefault();let c=o[i+r];c?.dataset.
tag&&(this.pick(c.dataset.tag),c.focus())}pressed(t,e){let o=t.target instanceof Element&&t.target.closest("[data-tag]");
e==="t"?this.go("translate",p.language):e==="s"?this.go("sheet",p.language,...p.output?[p.output]:[]):e==="p"?this.go("p\
rint"):t.key===" "&&o&&B(t,eo)}};function Nn(s,t){return t==="all"?!0:t==="ready"?s.ready:s.needs.some(e=>e.kind===t)}function Er(s,t,e,o){
let n={Home:-e,End:o-1-e};if(s in n)return n[s];if(N.view==="list")return{ArrowDown:1,ArrowUp:-1}[s];let i=Math.max(1,getComputedStyle(
t).gridTemplateColumns.split(" ").length);return{ArrowDown:i,ArrowUp:-i,ArrowRight:1,ArrowLeft:-1}[s]}var Cr=()=>l`
  <button type="button" class="button" data-focus="add" @click=${Ke}>${a("add")}</button>`,Rn=s=>l`<span class=${s==="re\
ady"?"ok":s}>${f(s==="ready"?"ok":s)}</span>`,Lr=()=>l`
  <strong>${a("texts")}</strong>
  ${["checked","translated","machine","stale","missing"].map(s=>l`
      <span>
        <span class="bar"><i class="s-${s}" ${y({"flex-grow":1})}></i></span>${a(`state.${s}`)}
      </span>`)}
  <strong>${a("text-size")}</strong><span>${Yt(80,60)}${a("legend.size")}</span>`,Pr=[["↑ ↓ ← →","move"],["Space",
"enlarge"],["Enter","keys.lists.open"],["T","tab.translate"],["P","tab.print"]],Nr=()=>l`
  ${["too-long","missing","stale","machine","unsigned","ready"].map(s=>l`<span>${Rn(s)}${a(`filter.${s}`)}</span>`)}
  <span class="fill"></span>
  ${Pr.map(([s="",t=""])=>l`<span>${b(s)}${a(t)}</span>`)}`;var co={};xt(co,{open:()=>Kr});var Bn=.5,st=([,s,,t])=>s+t,_t=s=>s.zone??s.holder,Ht=s=>s.key.split("/")[0]??"";function zt(s,t){let e=[...new Set(s.messages.
map(n=>t.get(n)??0).filter(Boolean))].sort((n,i)=>n-i),o=[];for(let n of e){let i=o.at(-1);i?.[1]===n-1?i[1]=n:o.push([n,
n])}return o.map(([n,i])=>n===i?n:`${n}–${i}`).join(", ")}function ee({messages:s}){let[t=""]=s;if(s.length===1)return t;
let e=s.map(i=>i.split(".")),o=t.split("."),n=0;for(;n<o.length&&e.every(i=>i[n]===o[n]);)n+=1;return n?o.slice(0,n).join(
"."):t}var Dn=(s,t)=>Math.max(...s.filter(e=>Ht(e)===t).map(e=>st(e.rect)));function vt(s,t){if(!s.over_chars)return 0;let e=st(
_t(s)),o=Dn(t.boxes,Ht(s));if(o<=e+Bn)return 0;let n=s.rect[3]/Math.max(1,s.lines);return Math.max(1,Math.min(s.lines,Math.
round((o-e)/n)))}function ts(s,t){let o=t.boxes.filter(i=>i.holder.join()===s.holder.join()).reduce((i,r)=>i+r.rect[3],0),
n=Math.min(s.holder[3],_t(s)[3]);return Math.min(999,Math.round(100*o/Math.max(1,n)))}function In(s){if(s.over_chars>0)return"\
is-over";let{percent:t}=s;return t&&t<=s.floor_percent+3&&t<100?"is-tight":"is-fine"}function Hn(s){let t=new Map;for(let e of s){
let o=Ht(e),n=t.get(o)??{zone:_t(e),over:!1};n.over||=e.over_chars>0,t.set(o,n)}return[...t].filter(([,e])=>e.over).map(
([e,{zone:o}])=>[o,Dn(s,e)]).filter(([e,o])=>o>st(e)+Bn)}function zn(s,t,e){let o=vt(s,t);return[zt(s,e),ee(s),o?a("too-\
long.lines",{n:o}):Rr(s)].filter(Boolean).join(", ")}function Rr(s){return s.over_chars?a("row.too-long"):s.percent?`${s.
percent} %`:""}var Br=new DOMParser,Dr=72/25.4,es=3*Dr,Ir=88;function ke(s){let t=Br.parseFromString(s,"image/svg+xml").documentElement;
if(t.nodeName!=="svg")throw new Error("not a picture");return document.importNode(t,!0)}var Hr=s=>ke(`<svg xmlns="http:/\
/www.w3.org/2000/svg">${s}</svg>`).firstElementChild;function ao(s,t,e){[...s.querySelectorAll("[data-key]")].find(n=>n.
dataset.key===t)?.replaceWith(e)}function xe(s,t=""){let{style:e}=s;Object.assign(e,{display:"block",width:"100%",height:"\
100%",overflow:t})}async function zr(s,t){return(await E(`/api/boxes/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)).
pages}var ct=class{constructor({onpick:t=()=>{},numbers:e=new Map}={}){this.onpick=t,this.numbers=e,this.overlays=new Set,
this.lit=null,this.turn=0,this.tag="",this.output=null,this.number=1,this.page=null,this.changed=[],this.paper=d(l`<div class="paper" aria-hidden="true"></div>`),
this.shadow=this.paper.attachShadow({mode:"open"}),this.over=d(l`<div class="overlay on-paper"></div>`);let o=n=>this.move(
n);this.element=d(l`<div class="page" role="group" @keydown=${o}>${this.paper}${this.over}</div>`)}async show(t,e,o=1){this.
turn+=1;let n=this.turn,[i,r]=await Promise.all([Uo(t,e,o),zr(t,e)]);if(n!==this.turn)return;Object.assign(this,{tag:t,output:e,
number:o,page:r[o-1]}),this.place(ke(i));let c=a("page.name",{language:k(t),output:_(e),n:o});this.element.setAttribute(
"aria-label",c),this.draw()}place(t){xe(t);for(let e of t.querySelectorAll("a"))e.removeAttribute("href");this.shadow.replaceChildren(
t),this.page&&(this.element.style.aspectRatio=`${this.page.width} / ${this.page.height}`)}swap(t,e){let o=t.filter(i=>i.
page===this.number);this.changed=o.map(({key:i,svg:r})=>[i,Hr(r)]);for(let[i,r]of this.changed)ao(this.shadow,i,r);let n=new Map(
e.filter(i=>i.page===this.number).map(i=>[i.key,i]));n.size&&this.page&&(this.page.boxes=this.page.boxes.map(i=>n.get(i.
key)??i)),this.draw()}boxesOf(t){return this.page?.boxes.filter(e=>e.messages.includes(t))??[]}linesOver(t){let[e]=this.
boxesOf(t);return e&&this.page?vt(e,this.page):0}light(t){this.lit=t,this.draw()}get litBox(){return this.element.querySelector(
".is-lit")}setOverlays(t){this.overlays=new Set(t),this.draw()}draw(){let{page:t}=this;if(!t)return;let e=o=>this.overlays.
has(o);w([e("bleed")?this.bleed(t):null,this.overflows(t),t.boxes.map(o=>this.box(o,t)),e("order")?this.order(t):null],this.
over)}box(t,e){let o=this.lit!==null&&t.messages.includes(this.lit),n=this.overlays.has("boxes");return l`
      <button
        type="button"
        class="box ${In(t)}${o?" is-lit":""}${n?" is-shown":""}"
        data-box=${t.key}
        data-focus=${t.key}
        aria-label=${zn(t,e,this.numbers)}
        @click=${()=>this.onpick(t)}
        ${ye(t.rect,e)}
      >
        ${n||o||t.over_chars>0?this.tab(t,e):null}${n?Ur(t,e):null}
      </button>`}tab(t,e){let o=vt(t,e),n=t.over_chars>0?l`<b>${o?` +${o}`:" !"}</b>`:null;return l`<span class="number">${zt(
t,this.numbers)}${n}</span>`}overflows(t){return Hn(t.boxes).map(([e,o])=>l`
        <div class="hatch" ${ye([e[0],st(e),e[2],o-st(e)],t)}></div>
        <div class="edge" ${ye(e,t)}></div>`)}bleed(t){let{width:e,height:o}=t,[n,i,r,c]=t.trim,h=[[0,0,e,i],[0,i+c,e,o-
i-c],[0,i,n,c],[n+r,i,e-n-r,c]];return[i>.1?h.map(u=>l`<div class="bleed" ${ye(u,t)}></div>`):null,l`<div class="safe" ${ye(
[n+es,i+es,r-2*es,c-2*es],t)}></div>`]}order({width:t,height:e,boxes:o}){let{rtl:n}=G(this.tag),i=t/46,r=o.map(({rect:[c,
h,u]})=>[n?c+u-i:c+i,h+i]);return l`
      <svg class="order" viewBox="0 0 ${t} ${e}" aria-hidden="true">
        <polyline points=${r.map(c=>c.join(",")).join(" ")}></polyline>
        ${r.map(([c,h],u)=>Bt`
            <g transform="translate(${c} ${h})">
              <circle r=${i}></circle>
              <text text-anchor="middle" y=${i*.36} font-size=${i}>${u+1}</text>
            </g>`)}
      </svg>`}move(t){let e={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[t.key];if(!e)return;let o=[...this.over.querySelectorAll(
".box")],n=o[o.indexOf(document.activeElement)+e];n&&(t.preventDefault(),n.focus())}};function ye([s,t,e,o],{width:n,height:i}){
let r=(c,h)=>`${100*c/h}%`;return y({left:r(s,n),top:r(t,i),width:r(e,n),height:r(o,i)})}function Ur(s,t){let e=s.over_chars<=
0&&s.percent&&s.percent<Ir;return l`
    <i class="full" ${y({height:`${Math.min(100,ts(s,t))}%`})}></i>
    ${e?l`<span class="small-text">${`Aa ${s.percent} %`}</span>`:null}`}var Un={row:[[3,10],[12,10],[21,10]],triangle:[[4,4],[20,4],[12,16]],cycle:[[12,3],[21,10],[12,17],[3,10]],steps:[[3,17],
[10,12],[16,8],[22,3]],ladder:[[5,3],[19,3],[5,17],[19,17]],lanes:[[4,4],[12,9],[20,15]],grid:[[5,4],[19,4],[5,16],[19,16]]},
Wn=s=>s.map(t=>t.join(",")).join(" ");function qn(s){let t=Un[s]??Un.row??[];return l`
    <svg viewBox="0 0 25 20" aria-hidden="true">
      <polyline points=${Wn(t)} fill="none" stroke="currentColor"></polyline>
      ${t.map(([e,o])=>Bt`<circle cx=${e} cy=${o} r="2.6" fill="currentColor"></circle>`)}
    </svg>`}var Vn=new Map;function Vr(s,t){let e=Vn.get(s);if(e?.text===t)return e;let o=ke(t);xe(o,"visible");let n=d(
l`<div class="drawing" role="img"></div>`);n.attachShadow({mode:"open"}).append(o);let{width:i,height:r}=o.viewBox.baseVal,
c={text:t,frame:n,viewBox:o.getAttribute("viewBox")??"",ratio:`${i} / ${r}`};return Vn.set(s,c),c}function Kn(s,t,{side:e,
arrow:o,grey:n,pick:i}){let{frame:r,viewBox:c,ratio:h}=Vr(e,s.svg[t]??"");r.setAttribute("aria-label",s.alt?.[t]??s.name),
r.style.filter=n?"grayscale(1)":"none";let u=({number:$,points:g,badge:[,,x]})=>Bt`
    <polyline
      points=${Wn(g)}
      stroke-width=${2.4*x}
      class=${o===$?"is-lit":""}
      data-arrow=${$}
      @click=${()=>i($)}
    ></polyline>`;return l`
    <div class="drawing-room" ${y({"aspect-ratio":h})}>
      ${r}
      <svg class="ways" viewBox=${c} aria-hidden="true">${(s.ways?.[t]??[]).map(u)}</svg>
    </div>`}function Gn(s,t,e,o){return l`
    <ol class="sentences" ${T(G(t),{face:!0})}>
      ${(s.steps?.[t]??[]).map((n,i)=>{let r=String(i+1);return l`
          <li class=${e===r?"is-lit":""}>
            <button
              type="button"
              class="bare"
              data-focus="step-${t}-${r}"
              aria-pressed=${String(e===r)}
              @click=${()=>o(r)}
            ><b>${r}</b><span>${n}</span></button>
          </li>`})}
    </ol>`}var Zn=(s,t)=>l`
  <div>
    <h2>${a("read-aloud",{language:k(t)})}</h2>
    <p class="small soft" ${T(G(t),{face:!0})}>${s.alt?.[t]??""}</p>
  </div>`;function Yn({id:s,pictogram:t,shape:e,mark:o,label:n,svg:i},r){let c=a(`shape.${e}`);return l`
    <li class="actor">
      <span class="sign" aria-hidden="true">${i?ke(i):null}</span>
      <span class="fill">
        ${n?l`<bdi ${T(r,{face:!0})}>${n}</bdi>`:null}
        <span class="small soft"><code>${s}</code>${t?` · ${t}`:""}</span>
      </span>
      <span class="small soft">${o?a("shape.reader",{shape:c}):c}</span>
    </li>`}function Jn({number:s,from:t,to:e,carries:o},n,i){let r=n===s;return l`
    <li class=${r?"is-picked":""}>
      <button
        type="button"
        class="bare"
        data-focus="arrow-${s}"
        aria-pressed=${String(r)}
        @click=${()=>i(s)}
      ><strong>${s}</strong>${" "}<code>${`${t} → ${e}`}</code></button>
      <span class="small soft">${o.length?a("carries",{what:o.join(", ")}):""}</span>
    </li>`}var Fr=["error","warning","advice"],Wr=({found:s,silent:t})=>!(s.length||t?.length),Fn=s=>Math.min(Wr(s)?3:2,
s.silent?.length?1:3,...s.found.map(t=>Fr.indexOf(t.severity)));function Qn({checks:s,svg:t}){let e=s.toSorted((n,i)=>Fn(
n)-Fn(i)),o=Object.keys(t).length;return l`
    <div class="checks"><h2>${a("checks")}</h2><ul>${e.map(n=>qr(n,o))}</ul></div>`}function qr(s,t){if(s.silent?.length)
return ro(s,"warning",a("check.aloud.silent",{arrows:s.silent.join(", ")}));if(s.found.length)return s.found.map(({severity:n,
text:i,languages:r})=>ro(s,n,r.length<t?`${r.map(k).join(", ")}: ${i}`:i));let e=a(`check.${s.check}`,s.figures),{language:o}=s.
figures;return ro(s,"ok",o?a("check.of",{told:e,language:k(o)}):e)}var ro=({check:s},t,e)=>l`
  <li class="small" data-check=${s} data-verdict=${t}>
    <span class=${t}>${f(t==="advice"?"warning":t)}${Z(a(`verdict.${t}`))}</span>
    <span>${e}</span>
  </li>`;async function Kr(s,t){let e=new lo(s,t[0]??null);return await e.load(),{close:z(n=>{n.type==="reloaded"&&e.load()}),go:([
n])=>(n&&e.open(n),!0),pressed:(n,i)=>e.pressed(n,i)}}var lo=class{constructor(t,e){let{source:o}=p.project,n=V();this.name=
e,this.kind=null,this.left=o,this.right=n.find(i=>G(i).rtl)??n.find(i=>i!==o)??o,this.both=!0,this.grey=!1,this.arrow=null,
this.data=null,this.root=d(l`<div class="columns diagram"></div>`),t.append(this.root)}get sides(){return this.both?["le\
ft","right"]:["left"]}async load(){if(this.name??=p.project.diagrams?.[0]??null,!this.name){w(l`<p class="empty">${a("di\
agram.none")}</p>`,this.root);return}let t=new URLSearchParams({words:O,...this.kind?{kind:this.kind}:{}});for(let e of new Set(
this.sides.map(o=>this[o])))t.append("tag",e);this.data=await E(`/api/diagram/${encodeURIComponent(this.name)}?${t}`),this.
draw()}open(t){this.name=t,this.kind=null,this.load()}pick(t){this.arrow=this.arrow===t?null:t,this.draw()}draw(){let{data:t}=this;
t&&w(l`
        <aside class="side left" data-area="">${this.aside(t)}</aside>
        <section class="pictures">
          ${this.toolbar(t)}
          <div class="two-pictures">${this.sides.map(e=>this.picture(t,e))}</div>
          <footer class="read-aloud" tabindex="0" role="region" aria-label=${a("checks")}>
            ${this.sides.map(e=>Zn(t,this[e]))}${Qn(t)}
          </footer>
        </section>`,this.root)}aside(t){let e=t.diagrams.map(r=>[r,r]),o=r=>{location.hash=`#/diagram/${r}`},n={file:`di\
agrams/${t.name}.yaml`},i=t.kind!==t.own_kind;return l`
      ${t.diagrams.length>1?M(a("tab.diagram"),e,t.name,o):null}
      <h2>${a("arrangement")}</h2>
      ${this.kinds(t)}
      <p class="hint">${i?a("arrangement.tried",{kind:t.own_kind}):a("arrangement.hint")}</p>
      <h2>${a("actors")}</h2>
      <ul>${t.actors.map(r=>Yn(r,G(this.left)))}</ul>
      <h2>${a("arrows")}</h2>
      <ul>${t.arrows.map(r=>Jn(r,this.arrow,c=>this.pick(c)))}</ul>
      <div class="row-of foot">
        <code class="fill">${bt(n)}</code>${Qt(n,()=>this.draw())}
      </div>`}kinds(t){let e=o=>{this.kind=o,this.load()};return l`
      <div class="kinds" role="radiogroup" aria-label=${a("arrangement")}>
        ${t.kinds.map(o=>l`
            <button
              type="button"
              role="radio"
              aria-checked=${String(o===t.kind)}
              data-focus="kind-${o}"
              @click=${()=>e(o)}
            >${qn(o)}<span>${o}</span></button>`)}
      </div>`}setBoth(t){this.both=t,this.load()}toolbar(t){let e=[[!0,a("directions.both")],[!1,a("directions.one")]],o=[
[!1,a("see.print")],[!0,a("see.grey")]],n=r=>{this.grey=r,this.draw()},i=r=>this.setBoth(r);return l`
      <div class="toolbar" data-area="">
        <strong class="fill">${t.name}</strong>
        ${M(a("directions"),e,this.both,i,{keys:{true:"M"}})}
        ${M(a("see"),o,this.grey,n)}
      </div>`}picture(t,e){let o=this[e],n=S(o),i=u=>this.pick(u),r=u=>{this[e]=u,this.load()},c=a(e==="left"?"language":
"language.second"),h=t.svg[o]?Kn(t,o,{side:e,arrow:this.arrow,grey:this.grey,pick:i}):l`<p class="hint">${a("diagram.unu\
sed")}</p>`;return l`
      <div class="one-picture">
        <div class="row-of">
          ${$t(c,o,r,V())}<span class="fill"></span>
          <span class="small soft">${a(n?.rtl?"rtl":"ltr")}</span>
        </div>
        <div class="diagram-paper">${h}${Gn(t,o,this.arrow,i)}</div>
      </div>`}pressed(t,e){let{data:o}=this;o&&(e==="m"?B(t,()=>this.setBoth(!this.both)):e==="o"&&Dt()?be({file:`diagra\
ms/${o.name}.yaml`},()=>this.draw()):o.arrows.some(n=>n.number===e)&&this.pick(e))}};var $o={};xt($o,{open:()=>sl});var po=null;async function ss(){return po=p.only?{waivers:[],codes:{}}:await E(`/api/waivers?words=${O}`),po}var Ut=({code:s,
key:t})=>!!(t&&p.project.editable&&!p.only&&po?.codes?.[s]?.waivable);function os({code:s,key:t,language:e,message:o},n){
let i="",r=u=>{i=u,h.draw()},c=async u=>{u.preventDefault();let $=h.find("#waive-reason"),g=h.find('[name="waive-scope"]\
:checked').value==="all";if(!$.value.trim()){r(a("waive.needs-reason")),$.focus();return}try{let x={code:s,key:t,language:g?
null:e,reason:$.value.trim()};await L("POST",`/api/waivers?words=${O}`,x),h.close(),n()}catch(x){r(qt(x,a("comment.lost")))}},
h=new C({name:"waive",head:"waive-head"},()=>l`
      <form method="dialog" @submit=${c}>
        <h1 id="waive-head">${a("waive.head")}</h1>
        <p ${y({"font-family":e?`var(--ui), "text-${e}"`:null})}>
          ${o}${" "}<span class="tag">${s}</span>
        </p>
        <p class="soft small">${a("waive.what")}</p>
        <label for="waive-reason"><strong class="small">${a("waive.reason")}</strong></label>
        <input type="text" id="waive-reason" maxlength="300" required placeholder=${a("waive.example")} autofocus>
        <fieldset>
          <legend class="small">${a("waive.where")}</legend>
          ${Xn("one",a("waive.one",{language:k(e),key:t}),!0)}
          ${Xn("all",a("waive.every",{key:t}),!1)}
        </fieldset>
        <p class="error" role="alert">${i}</p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>h.close()}>${a("cancel")}${b("Esc")}</button>
          <button type="submit" class="button primary">${a("waive.do")}${b("↵")}</button>
        </div>
      </form>`);h.open()}var Xn=(s,t,e)=>l`
  <label class="check"><input type="radio" name="waive-scope" value=${s} ?checked=${e}>${t}</label>`,ti=({code:s,key:t,language:e})=>L(
"DELETE",`/api/waivers?words=${O}`,{code:s,key:t,language:e});var Gr=.04;function Zr(s,t,e){let[o,n,i,r]=s.rect,c=Math.min(t*.012,10),h=e?Math.max(st(s.rect),st(_t(s))):n+r,u=i+2*c,$=h-
n+2*c+(e?4:r*.15);return[o-c,n-c,u,Math.max(u*.12,$)]}var pt=class{constructor(){this.host=d(l`<div class="paper"></div>`),
this.shadow=this.host.attachShadow({mode:"open"}),this.marks=d(l`<div class="overlay on-paper"></div>`),this.element=d(l`<div class="crop" aria-hidden="true">${this.
host}${this.marks}</div>`),this.svg=null,this.of=null,this.zone=""}swap(t){if(this.svg)for(let[e,o]of t.changed)ao(this.
shadow,e,o.cloneNode(!0))}near(t,[,e,,o]){let n=t.shadow.firstElementChild?.cloneNode(!0),i=(t.page?.height??0)*Gr,r=new Map(
t.page?.boxes.map(h=>[Ht(h),_t(h)])),c=n.querySelectorAll(":scope > [data-key]");for(let h of c){let u=r.get(h.dataset.key??
"");u&&(u[1]>e+o+i||st(u)<e-i)&&h.remove()}return n}show(t,e){let[o]=t.boxesOf(e);if(this.element.hidden=!o,!(o&&t.page))
return;let n=vt(o,t.page)>0,i=Zr(o,t.page.width,n);this.copied(t,o).setAttribute("viewBox",i.join(" ")),this.element.style.
aspectRatio=`${i[2]} / ${i[3]}`,this.draw(o,i,n)}copied(t,e){let o=t.shadow.firstElementChild;return this.svg&&this.of===
o&&this.zone===Ht(e)?this.svg:(this.of=o,this.zone=Ht(e),this.svg=this.near(t,_t(e)),this.svg.setAttribute("preserveAspe\
ctRatio","xMidYMin slice"),xe(this.svg),this.shadow.replaceChildren(this.svg),this.svg)}draw(t,e,o){let n=([g,x,A,R])=>y(
{left:`${100*(g-e[0])/e[2]}%`,top:`${100*(x-e[1])/e[3]}%`,width:`${100*A/e[2]}%`,height:`${100*R/e[3]}%`}),[i,r,c,h]=t.rect,
u=st(_t(t)),$=Math.max(st(t.rect),u);w([o?l`<div class="hatch" ${n([i,u,c,$-u])}></div>`:null,l`<div class="edge${o?"":"\
 is-fine"}" ${n([i,r,c,o?Math.max(2,u-r):h])}></div>`],this.marks)}};var ns={error:"error",warning:"warning",advice:"unsigned"},Yr=["text-too-long","word-too-wide"],ho=s=>Yr.includes(s.code)?
"too-long":ns[s.severity]??"warning",Jr=s=>ho(s)==="too-long"||s.severity==="advice"?ho(s):s.severity,uo=s=>l`<span class=${Jr(
s)}>${f(ho(s))}</span>`;function fo({outputs:s,output:t}){let e=s??(t?[t]:[]);return e.length>1&&e.length===p.project.outputs.
length?a("outputs.all"):e.map(_).join(", ")}var is=({language:s})=>y({"font-family":S(s)?`var(--ui), "text-${s}"`:null});
function ei({name:s,rows:t,spread:e,languages:o},{grouping:n,title:i,reason:r}){let c=t.find(g=>g.code===s)??t[0],h=e?i:
r,u=l`
    <strong>${e?a("findings.spread",{n:o}):i}</strong><span class="tag">${s}</span>
    ${t.length>1?l`<span class="small soft">${a("findings.times",{n:t.length})}</span>`:null}`,$=n==="language"&&s?P(s):
l`<strong>${s||a("findings.project")}</strong>`;return l`
    <div class="group-head${e?" is-spread":""}">
      ${c?uo(c):null}${n==="kind"?u:$}
      ${h?l`<span class="small soft why">${h}</span>`:null}
    </div>`}function si(s,{at:t,picked:e,pick:o,open:n}){let i=c=>{c.target.closest("a")||o()},r=s.output?l`<span class="hint">${s.
key?" · ":""}${fo(s)}</span>`:null;return l`
    <div
      class="finding-row"
      role="option"
      tabindex=${e?0:-1}
      aria-selected=${String(e)}
      data-at=${t}
      data-focus="finding-${t}"
      @click=${i}
      @dblclick=${n}
    >
      <span>${s.language&&S(s.language)?$e(s.language):""}</span>
      <span><code>${s.key??""}</code>${r}</span>
      <span ${is(s)}>${s.message}${Qr(s)}</span>
      <code class="where">${mo(s)}</code>
    </div>`}function Qr({consequences:s=[]}){return s.length?l`${" "}<span class="hint">${a("findings.follow",{n:s.length})}</span>`:
null}function mo({file:s,line:t,column:e}){if(!s)return"";let o=`${s.split("/").at(-1)}:${t}:${e}`,n=wt({file:s,line:t,column:e});
return n?l`<a href=${n} tabindex="-1">${o}</a>`:o}function oi(s,t,e){let o=s.language&&S(s.language)?$e(s.language):null,
n=l`
    <button type="button" class="button small" data-focus="unwaive-${t}" @click=${e}>${a("waive.undo")}</button>`;return l`
    <li class="finding-row waived">
      <span>${o??s.language??a("waive.all")}</span><code>${s.key}</code>
      <span><span class="tag">${s.code}</span>${" "}<bdi dir="auto">${s.reason}</bdi></span>
      ${p.project.editable?n:null}
    </li>`}async function Xr(s,t,e){let o=new ct;for(let n=1;n<=F(t).pages;n+=1)if(await o.show(s,t,n),o.boxesOf(e).length)return o;
return null}var as=class{constructor({reasonOf:t,changed:e,waive:o}){this.reasonOf=t,this.changed=e,this.waive=o,this.shown=
{sign:"",picture:this.emptyPicture(),lines:d(l`<div></div>`)}}emptyPicture(){return d(l`<div class="finding-picture"></div>`)}parts(t){
let e=JSON.stringify([t,p.version]);if(this.shown.sign===e)return this.shown;let o={sign:e,picture:this.emptyPicture(),lines:d(
l`<div></div>`)};return this.shown=o,this.showBox(o.picture,t),t.file&&Je(o.lines,t),o}async showBox(t,e){let o=e.output??
p.output;if(!(e.key&&o&&tt(e.language)))return;let n=await Xr(e.language??"",o,e.key).catch(()=>null);if(!n)return;let i=new pt;
i.show(n,e.key),t.replaceChildren(i.element)}view(t){let{picture:e,lines:o}=this.parts(t),n=this.reasonOf(t.code);return l`
      <div class="row-of">
        ${uo(t)}<span class="tag">${t.code}</span>
        ${t.output?l`<span class="hint">${fo(t)}</span>`:null}
      </div>
      <h2 ${is(t)}>${t.message}</h2>
      ${e}${t.file?this.place(t,o):null}
      ${t.hints.length?el(t.hints):null}${t.consequences?.length?tl(t.consequences):null}
      ${n?l`<h2>${a("why-matters")}</h2><p class="soft">${n}</p>`:null}
      <div class="acts">${this.acts(t)}</div>
      ${t.file&&wt({file:t.file})?this.otherEditor():null}`}place(t,e){let o=[...t.related,...t.others??[]];return l`
      <div class="where-box mono">
        <div class="row-of">${bt(t)}<span class="fill"></span>${Qe(t)}</div>
        ${e}
        ${o.map(n=>l`<span class="hint">${n.message}${" "}${bt(n)}</span>`)}
      </div>`}acts(t){let{language:e,key:o,file:n,line:i,column:r}=t,c=`#/translate/${encodeURIComponent(e??"")}/${encodeURIComponent(
o??"")}`,h=l`<a class="button primary" href=${c}>${a("findings.to-text")}${b("↵")}</a>`,u=l`
      <button type="button" class="button" data-focus="waive" @click=${()=>this.waive(t)}>
        ${a("waive")}${b("W")}
      </button>`;return l`
      ${o&&tt(e)?h:null}
      ${n?Qt({file:n,line:i,column:r},this.changed):null}${Ut(t)?u:null}`}otherEditor(){return l`
      <p class="small">
        <button type="button" class="link" data-focus="editor-other" @click=${()=>Ye(this.changed)}>${a("editor.other")}</button>
      </p>`}},tl=s=>l`
  <details class="following">
    <summary>${a("findings.follow",{n:s.length})}</summary>
    <ul>
      ${s.map(t=>l`<li><span ${is(t)}>${t.message}</span> <code class="where">${mo(t)}</code></li>`)}
    </ul>
  </details>`,el=s=>l`
  <h2>${a("what-to-do")}</h2>
  <ol class="steps">${s.map(t=>l`<li>${t}</li>`)}</ol>`;async function sl(s,t,{go:e}){let o=new go(s,S(t[0])?.tag??null,e);return await o.load(),{close:z(i=>{["reloaded","findi\
ngs-loaded"].includes(i.type)&&o.load()}),go:([i])=>(o.language=S(i)?.tag??null,o.draw(),!0),pressed:(i,r)=>o.pressed(i,
r)}}var go=class{constructor(t,e,o){this.go=o,this.language=e,this.filter="all",this.grouping=m.get("findings-group","ki\
nd"),this.at=0,this.flat=[],this.known={waivers:[],codes:{}},this.problem="",this.sign="",this.detail=new as({reasonOf:n=>this.
known.codes[n]?.reason,changed:()=>this.draw(),waive:n=>this.waive(n)}),this.list=d(l`<section class="list"></section>`),
this.side=d(l`<aside class="side inspector" data-area=""></aside>`),t.append(d(l`<div class="columns findings">${this.list}${this.
side}</div>`))}async load(){this.known=await ss();let t=JSON.stringify([p.findings,this.known.waivers,p.version]);t!==this.
sign&&(this.sign=t,this.draw())}get all(){return(p.findings??[]).filter(t=>!this.language||t.language===this.language)}get picked(){
return this.filter==="waived"?null:this.flat[this.at]??null}get groups(){let{filter:t,grouping:e}=this,o=this.all.filter(
n=>t==="all"||n.severity===t);return yn(o,e,p.project.source)}draw(){let{groups:t,filter:e}=this;this.flat=t.flatMap(({rows:r})=>r),
this.at=Math.min(this.at,Math.max(0,this.flat.length-1)),w([this.head(),e==="waived"?this.waived():this.findings(t)],this.
list);let{picked:o}=this,n=e==="waived"?l`<p class="soft">${a("findings.waived-what")}</p>`:null,i=this.problem?l`<p class="error" role="alert">${this.
problem}</p>`:null;w([i,o?this.detail.view(o):n],this.side)}head(){let{all:t}=this,e=t.filter(i=>i.severity==="error").length,
o={all:a("findings.n",{n:t.length}),stop:a("findings.stop",{n:e})},n=a("findings.rest",{n:t.length-e});return l`
      <header class="head" data-area="">
        <div>
          <h1 class="fill">${t.length?a("findings.head",{...o,rest:n}):a("findings.none")}</h1>
          ${this.language?this.everyButton(this.language):null}${this.groupings()}
        </div>
        <div>
          ${this.filters()}<span class="fill"></span>
          ${this.flat.length?l`<span class="hint wide-only row-of">${this.hints()}</span>`:null}
        </div>
      </header>`}everyButton(t){return l`
      <button type="button" class="button small" data-focus="every" @click=${()=>{this.language=null,this.draw()}}>${P(t)}${"\
 ×"}</button>`}groupings(){let e=["kind","language","file"].map(o=>[o,a(`group.${o}`)]);return M(a("group"),e,this.grouping,
o=>{this.grouping=o,m.set("findings-group",o),this.draw()})}filters(){let{all:t}=this,e=r=>t.filter(c=>c.severity===r).length,
o=["error","warning","advice"].filter(e),n=r=>{this.filter=r,this.draw()},i=(r,c)=>l`
      <button
        type="button"
        data-focus="filter-${r}"
        aria-pressed=${String(this.filter===r)}
        @click=${()=>n(r)}
      >
        ${ns[r]?l`<span class=${r==="advice"?"unsigned":r}>${f(ns[r])}</span>`:null}
        ${a(`findings.${r}`)}<strong>${c}</strong>
      </button>`;return l`
      <div class="filters" role="group" aria-label=${a("filter")}>
        ${i("all",t.length)}${o.map(r=>i(r,e(r)))}
        ${i("waived",this.known.waivers.length)}
      </div>`}hints(){let{picked:t}=this;return[["↑ ↓","move"],["Enter","findings.go"],...Dt()?[["O","findings.edito\
r"]]:[],...t&&Ut(t)?[["W","waive.short"]]:[]].map(([o="",n=""])=>[b(o),a(n)])}findings(t){if(!t.length){let e=this.all.length?
null:l`<p class="empty ok">${f("ok")}${" "}${a("findings.fine")}</p>`;return l`<div class="scroll fill rows" data-area="">${e}</div>`}
return l`
      <div
        class="scroll fill rows"
        role="listbox"
        aria-label=${a("tab.findings")}
        data-area=""
        @keydown=${e=>this.keyed(e)}
      >${t.map(e=>this.group(e))}</div>`}group(t){let{grouping:e,known:o}=this,n=e==="kind"&&o.codes[t.name]?.title||t.name,
i=r=>{let c=this.flat.indexOf(r);return si(r,{at:c,picked:c===this.at,pick:()=>this.pick(c),open:()=>this.open(r)})};return l`
      <div role="group" aria-label=${n||a("findings.project")}>
        ${ei(t,{grouping:e,title:n,reason:o.codes[t.name]?.reason})}${t.rows.map(i)}
      </div>`}waived(){let t=this.known.waivers;return l`
      <div class="scroll fill rows" data-area="">
        ${t.length?l`<ul>${t.map((e,o)=>oi(e,o,()=>this.takeBack(e)))}</ul>`:l`<p class="empty">${a("findings.waived-non\
e")}</p>`}
      </div>`}async takeBack(t){try{this.known.waivers=(await ti(t)).waivers,this.problem=""}catch(e){this.problem=q(e)}
this.draw()}pick(t){this.at=t,this.draw(),this.list.querySelector(`[data-at="${t}"]`)?.focus()}open(t){t?.key&&tt(t.language)&&
this.go("translate",t.language??"",t.key)}waive(t){os(t,()=>this.load())}keyed(t){let e={ArrowDown:1,ArrowUp:-1}[t.key],
o=t.target.closest("a");e?B(t,()=>this.pick(Math.max(0,Math.min(this.flat.length-1,this.at+e)))):t.key==="Enter"&&!o&&B(
t,()=>this.open(this.picked))}pressed(t,e){let o=this.picked,n=o?.language??p.language,i=o?.output??p.output,r={t:()=>o?.
language&&o.key?this.open(o):this.go("translate",p.language),s:()=>this.go("sheet",n,...i?[i]:[]),p:()=>this.go("print"),
...this.actsOn(o)};B(t,r[e])}actsOn(t){if(!t)return{};let{file:e,line:o,column:n}=t;return{...e&&Dt()?{o:()=>be({file:e,
line:o,column:n},()=>this.draw())}:{},...Ut(t)?{w:()=>this.waive(t)}:{}}}};var bo={};xt(bo,{Print:()=>ls,open:()=>ml});var ni=({path:s})=>s.split("/").at(-1);function ii({files:s,diagnostics:t,failed:e,archives:o=[]}){let n=(t??[]).filter(
c=>c.severity==="error").length,i=new URLSearchParams(s.map(c=>["path",c.path.replace(/^output\//,"")])),r=l`<a class="button" href="/api/zip?${i}" download>${a(
"all-zip")}</a>`;return l`
    <div role="status">
      ${e?l`<p class="error">${e}</p>`:null}
      <p class="${s.length?"ok":"error"} row-of">
        ${f(s.length?"ok":"error")}${a("made",{n:s.length})}
      </p>
      ${n?ol(n):null}
      ${o.length?l`<ul class="files">${o.map(nl)}</ul>`:null}
      ${s.length?l`<ul class="scroll files">${s.map(il)}</ul>`:null}
      ${s.length>1?r:null}
    </div>`}var ol=s=>l`
  <p class="error small">${a("made.errors",{n:s})}${" "}<a href="#/findings">${a("tab.findings")}</a></p>`,nl=s=>l`
  <li><a href=${s.url} download>${ni(s)}</a><span class="hint">${a("print.shop")}</span></li>`;function il(s){let t=S(s.
language)&&Mt(s.output);return l`
    <li>
      <a href=${s.url} download>${ni(s)}</a>
      <span class="hint">${t?_(s.output):s.output}</span>
    </li>`}var al={letter:"Letter",legal:"Legal",tabloid:"Tabloid","jis-b4":"B4 (JIS)","jis-b5":"B5 (JIS)"},rs=s=>al[s]??s;function ai({
languages:s,outputs:t,final:e,draft:o,zip:n,paper:i,tile:r},c){let h=s.length===c.languages,u=c.designed&&t.length===c.outputs;
return["leafletgen build",...e?["--final"]:[],...o?["--draft"]:[],...n?["--zip"]:[],...i?[`--paper ${i}`]:[],...r?[`--ti\
le ${r}`]:[],...h?[]:s.map($=>`-l ${$}`),...u?[]:t.map($=>`-o ${$}`)].join(" ")}function ri(s,t,e,o){return e?s.every(n=>n===
t)?e.sheets+1:null:s.reduce((n,i)=>n+o(i),0)}function wo(s){return s.slice(1).map(([t,e],o)=>{let n=s[o]??[0,0],i=Math.max(
t,Math.min(...n)),r=Math.min(e,Math.max(...n));return[Math.min(i,r),Math.abs(r-i)]})}var rl=["A2","A3","A4","A5","letter","legal","tabloid","jis-b4","jis-b5"],li=9999;function ci(s){let t=({name:e,profile:o,
pages:n,fixed:i})=>{let r=i&&s.way!=="designed",c=a("output.what",{profile:a(`profile.${o}`),n});return l`
      <label class="check">
        <input
          type="checkbox"
          .checked=${H(s.outputs.has(e)&&!r)}
          ?disabled=${r}
          data-focus="out-${e}"
          @change=${()=>s.toggle(s.outputs,e)}
        >${_(e)}<span class="hint">${r?a("print.fixed"):c}</span>
      </label>`};return l`<fieldset><legend>${a("outputs")}</legend>${p.project.outputs.map(t)}</fieldset>`}function pi(s){
let t=[["designed",a("paper.designed")],["tile",a("paper.tile")],["paper",a("paper.other")]],e=n=>s.change({way:n}),o=j(
n=>{s.copies=Math.max(1,Math.min(li,Number.parseInt(n,10)||1)),s.draw()});return l`
    <fieldset class="paper-choice">
      <legend>${a("paper")}</legend>
      ${M(a("paper"),t,s.way,e,{radio:!0})}
      ${s.way==="designed"?null:ll(s)}
      <label class="check">
        ${a("copies")}<span class="fill"></span>
        <input type="number" min="1" max=${li} value="1" data-focus="copies" @input=${o}>
      </label>
      ${s.shop?cl(s):null}
    </fieldset>`}function ll(s){let t=j(o=>{m.set("paper",o),s.change({paper:o})}),e=o=>l`
    <option value=${o} .selected=${H(o===s.paper)}>${rs(o)}</option>`;return l`
    <div class="row-of">
      <select aria-label=${a("paper")} data-focus="paper" @change=${t}>${rl.map(e)}</select>
      <span class="hint">${a(`paper.${s.way}.what`)}</span>
    </div>`}var cl=s=>l`
  <label class="check">
    <input
      type="checkbox"
      .checked=${H(s.zip)}
      data-focus="zip"
      @change=${()=>s.change({zip:!s.zip})}
    >${a("print.zip")}
  </label>`;function hi(s){let{languages:t}=s,e=n=>s.change({chosen:new Set(n.map(i=>i.tag))}),o=(n,i,r)=>l`
    <button type="button" class="button small" data-focus=${n} @click=${()=>e(r)}>${i}</button>`;return l`
    <fieldset>
      <legend>${a("languages")}</legend>
      <p class="row-of">
        ${o("pick-all",a("pick.all"),t)}
        ${o("pick-ready",a("pick.ready"),t.filter(n=>n.ready))}
      </p>
      ${t.map(n=>pl(s,n))}
    </fieldset>`}function pl(s,t){let{kind:e="error",count:o=0}=t.needs[0]??{},n=t.ready?"ok":e;return l`
    <label class="check">
      <input
        type="checkbox"
        .checked=${H(s.chosen.has(t.tag))}
        data-focus="lang-${t.tag}"
        @change=${()=>s.toggle(s.chosen,t.tag)}
      >${P(t.tag)}<span class="small soft">${k(t.tag)}</span><span class="fill"></span>
      <span class=${n} title=${t.ready?a("ready"):a(`need.${e}`,{n:o})}>${f(n)}</span>
    </label>`}function di(s){let{stopped:t,chosen:e}=s;return t.length?l`
    <h2 id="refuses-head">${a("refuses",{n:t.length,all:e.size})}</h2>
    <p class="small soft">${a("refuses.what")}</p>
    <ul class="scroll refused">${t.map(o=>hl(o,s.refused[o]??[]))}</ul>
    <div role="radiogroup" aria-label=${a("refuses.choice")}>
      ${ui(s,!0,a("leave-out"))}${ui(s,!1,a("with-band"))}
    </div>`:l`<h2 id="refuses-head">${a("refuses.none")}</h2><ul class="scroll refused"></ul>`}function hl(s,t){let e=tt(
s)?.needs??[],o=l`<div class="row-of wraps">${e.map(n=>Ge(n))}</div>`;return l`
    <li>
      <div class="row-of">
        ${P(s)}<span class="fill"></span><a href="#/${ul(s)}/${s}">${a("mend")}</a>
      </div>
      ${e.length?o:t.map(n=>l`<p class="hint">${n}</p>`)}
    </li>`}var ul=s=>tt(s)?.needs.some(t=>t.kind!=="unsigned")?"translate":"proof",ui=(s,t,e)=>l`
  <label class="check">
    <input
      type="radio"
      name="final"
      .checked=${H(s.final===t)}
      data-focus="final-${t}"
      @change=${()=>s.change({final:t})}
    >${e}
  </label>`;function fi(s){let{printed:t,picture:e}=s,o=t.map(r=>[r,_(r)]),n=r=>s.change({shown:r}),i=r=>s.change({looked:r});return l`
    <div class="toolbar" data-area="">
      ${$t(a("language"),s.shown,n,V())}
      ${t.length>1?M(a("output"),o,e??"",i):null}
      <span class="fill"></span><span class="small soft" role="status">${dl(s)}</span>
    </div>`}function dl({cut:s,way:t,paper:e}){let o=rs(e);return s?.sheets?a("tiles.said",{n:s.sheets,paper:o,across:s.
columns.length,down:s.rows.length}):s?a("tiles.none",{paper:o}):t==="paper"?a("paper.anew",{paper:o}):""}function mi({picture:s,
shown:t,cut:e}){if(!s)return null;let{width_pt:o,height_pt:n}=F(s),i=a("page.name",{language:k(t),output:_(s),n:1});return l`
    <div class="cut-up" ${y({"aspect-ratio":`${o} / ${n}`})}>
      ${It(t,s,i)}${e?.sheets?fl(e):null}
    </div>`}var se=s=>`${100*s}%`;function fl({columns:s,rows:t}){let e=([i,r])=>l`
    <i class="glue" ${y({left:se(i),width:se(r),top:"-1.5%",bottom:"-1.5%"})}></i>`,o=([i,r])=>l`
    <i class="glue lying" ${y({top:se(i),height:se(r),left:"-2%",right:"-2%"})}></i>`,n=(i,r)=>{let c={left:se(Math.min(
...s[r]??[0])),top:se(t[i]?.[0]??0)};return l`<b class="tile-number" ${y(c)}>${i*s.length+r+1}</b>`};return[wo(s).map(e),
wo(t).map(o),t.map((i,r)=>s.map((c,h)=>n(r,h)))]}async function ml(s){let t=new ls(s);return await t.load(),{close:z(o=>{(o.type==="reloaded"||o.type==="board-loaded")&&
t.load()})}}var ls=class{constructor(t){let e=this.languages.filter(o=>o.ready).map(o=>o.tag);this.outputs=new Set(p.project.
outputs.map(o=>o.name)),this.chosen=new Set(e.length?e:this.languages.map(o=>o.tag)),this.final=null,this.way="designed",
this.paper=m.get("paper","A4"),this.zip=!1,this.copies=1,this.shown=this.chosen.has(p.language)?p.language:[...this.chosen][0]??
p.language,this.looked=null,this.cut=null,this.refused={},this.result=null,this.building=!1,this.root=d(l`<div class="columns print"></div>`),
t.append(this.root)}get languages(){return p.board.languages}async load(){this.refused=(await E(`/api/final?words=${O}`)).
refused,this.final??=[...this.chosen].some(t=>!this.refused[t]),await this.cutUp(),this.draw()}get allTags(){return this.
languages.map(t=>t.tag)}get tags(){return this.allTags.filter(t=>this.chosen.has(t)&&!(this.final&&this.refused[t]))}get stopped(){
return this.allTags.filter(t=>this.chosen.has(t)&&this.refused[t])}get printed(){return p.project.outputs.filter(e=>this.
way==="designed"||!e.fixed).map(e=>e.name).filter(e=>this.outputs.has(e))}get picture(){let{printed:t,looked:e}=this;return e&&
t.includes(e)?e:t[0]??null}get shop(){return this.way==="designed"&&this.printed.some(t=>F(t).shop)}async cutUp(){let t=this.
picture;if(this.way!=="tile"||!t){this.cut=null;return}let e=`/api/tiles/${encodeURIComponent(this.shown)}/${encodeURIComponent(
t)}`;this.cut=await E(`${e}?tile=${this.paper}`)}async change(t){Object.assign(this,t),this.result=null,await this.cutUp(),
this.draw()}toggle(t,e){t.delete(e)||t.add(e),this.change({})}draw(){w(l`
        <aside class="side left" aria-labelledby="print-head" data-area="">
          <h1 id="print-head">${a("tab.print")}</h1>
          ${ci(this)}${pi(this)}${hi(this)}
        </aside>
        <section class="middle">${fi(this)}<div class="print-picture">${mi(this)}</div></section>
        <aside class="side inspector" aria-labelledby="refuses-head" data-area="">
          ${di(this)}
          <div class="build">${this.result?ii(this.result):this.summary()}${this.button()}${this.command()}</div>
        </aside>`,this.root)}summary(){let{tags:t,printed:e,copies:o}=this,n=ri(e,this.picture,this.cut,r=>F(r).pages),i=[
[a("pdfs"),t.length*e.length],[a("pages-in-all"),t.length*(n??0)*o]];return l`
      <dl class="summary small">
        ${i.filter(([,r])=>r).map(([r,c])=>l`<dt>${r}</dt><dd>${c}</dd>`)}
      </dl>`}button(){let t=this.tags.length*this.printed.length,e=t?a("build-n",{n:t}):a("build-none"),o=t>0&&!this.building;
return l`
      <button
        type="button"
        class="button large primary"
        data-focus="build"
        aria-disabled=${String(!o)}
        @click=${()=>o&&this.build()}
      >${f("print")}${this.building?a("building"):e}</button>`}command(){if(!(this.tags.length&&this.printed.length))return null;
let t={languages:this.languages.length,outputs:p.project.outputs.length},e=ai(this.asked,{...t,designed:this.way==="desi\
gned"});return l`<p class="hint">${a("command")}<br><code>${e}</code></p>`}get asked(){return{languages:this.tags,outputs:this.
printed,final:!!this.final,draft:!this.final&&this.stopped.length>0,zip:this.zip&&this.shop,paper:this.way==="paper"?this.
paper:"",tile:this.way==="tile"?this.paper:""}}async build(){this.building=!0,this.result=null,this.draw();try{this.result=
await L("POST",`/api/build?words=${O}`,this.asked)}catch(t){this.result={files:[],diagnostics:[],failed:q(t)}}this.building=
!1,this.draw()}};var xo={};xt(xo,{open:()=>El});var Oe=class{constructor(t,e){this.name=`read.${t}.${e}`,this.read=new Set(m.get(this.name,[]))}has({key:t,fingerprint:e}){
return this.read.has(`${t} ${e}`)}toggle({key:t,fingerprint:e}){let o=`${t} ${e}`;this.read.delete(o)||this.read.add(o),
m.set(this.name,[...this.read])}};function gi(s,t){let e=new Map,o="";for(let{key:n,boxes:i}of s){let r=i.find(h=>h.output===
t)??i[0],c=r?`${r.output} ${r.page} ${r.key}`:"";r&&c!==o&&e.set(n,r),o=c}return e}var cs=()=>m.get("name")?null:l`
      <input
        type="text"
        class="by-field"
        maxlength="60"
        placeholder=${a("comment.name")}
        aria-label=${a("comment.name")}
        autocomplete="name"
        @change=${j(s=>m.set("name",s.trim()))}
      >`;var it=crypto.getRandomValues(new Uint32Array(2)).join("-");var gl=1e3,Ae=new Map,oe=class{constructor(t,e,o){this.tag=t,this.name=e.key,this.changed=o,this.id=`${t} ${e.key}`,this.
said=e.comments,this.problem="",this.busy=!1,this.asked=Ae.has(this.id),this.element=d(l`
      <div class="remarks" @keydown=${n=>this.pressed(n)}></div>`),this.draw()}get area(){return this.element.querySelector(
".remark-area")}draw(){let{talks:t}=p.project;w(l`
        <div class="remarks-list">${lt(this.said,e=>e.mark,e=>this.one(e))}</div>
        ${t?l`
              <button
                type="button"
                class="link plain small"
                ?hidden=${this.asked}
                data-focus="comment-${this.name}"
                @click=${()=>this.open()}
              >${a("comment")}${b("C")}</button>`:null}
        <div class="remark-form" ?hidden=${!this.asked}>${t&&this.asked?this.form():null}</div>
        <p class="error small" role="alert">${this.problem}</p>`,this.element)}form(){let t=Ae.get(this.id)??"";return l`
      <div class="grown" data-text=${t}>
        <textarea
          class="remark-area"
          rows="1"
          maxlength=${gl}
          placeholder=${a("comment.say")}
          aria-label=${a("comment.on",{key:this.name})}
          data-focus="remark-${this.name}"
          dir="auto"
          .value=${H(t)}
          @input=${j(e=>this.typed(e))}
        ></textarea>
      </div>
      <div class="row-of">
        ${cs()}
        <span class="fill"></span>
        <button type="button" class="button small" @click=${()=>this.post()}>
          ${a("comment.add")}${b("Ctrl ↵")}
        </button>
      </div>`}typed(t){t?Ae.set(this.id,t):Ae.delete(this.id);let e=this.element.querySelector(".grown");e.dataset.text=
t}open(){p.project.talks&&(this.asked=!0,this.draw(),this.area?.focus())}update({comments:t=[]}){this.said=t,this.draw()}leave(){
this.area?.blur(),this.draw(),this.element.querySelector(".link.plain")?.focus()}one(t){return l`
      <div class="remark${t.open?"":" is-settled"}">
        <p class="small">
          <strong>${t.by||a("comment.nobody")}</strong>
          ${t.on?l`<span class="hint">${` ${D(t.on)}`}</span>`:null}${" "}
          <bdi dir="auto">${t.text}</bdi>
        </p>
        <p class="small row-of">
          ${t.open?l`<span class="comment row-of">${f("comment")}${a("comment.open")}</span>`:l`<span class="ok row-of">${f(
"ok")}${a("comment.settled")}</span>`}
          ${p.project.talks?this.acts(t):null}
        </p>
      </div>`}acts(t){let e=l`
      <button type="button" class="link" @click=${()=>this.open()}>${a("comment.answer")}</button>`;return l`
      ${t.open?e:null}
      <button type="button" class="link" data-focus="settle-${t.mark}" @click=${()=>this.settle(t)}>
        ${a(t.open?"comment.settle":"comment.again")}
      </button>`}path(...t){return`/api/comments/${[this.tag,this.name,...t].map(encodeURIComponent).join("/")}`}async post(){
let t=this.area?.value.trim();if(!t||this.busy){this.area?.focus();return}await this.ask("POST",this.path(),{text:t})&&(Ae.
delete(this.id),this.asked=!1,this.leave())}settle(t){return this.ask("PUT",this.path(t.mark),{open:!t.open})}async ask(t,e,o){
this.busy=!0;try{let{comments:n}=await L(t,e,{...o,by:m.get("name",""),client:it});return this.problem="",this.update({comments:n}),
this.changed(n),!0}catch(n){return this.problem=qt(n,a("comment.lost")),this.draw(),!1}finally{this.busy=!1}}pressed(t){
if(!(t.target!==this.area||t.isComposing)){if(t.key==="Enter"&&Y(t))this.post();else if(t.key==="Escape")this.asked=!!this.
area?.value,this.leave();else return;t.preventDefault(),t.stopPropagation()}}};var $l=new Intl.Segmenter(void 0,{granularity:"word"}),$i=s=>[...$l.segment(s)].map(t=>t.segment);function wl(s,t){let e=Array.
from({length:s.length+1},()=>new Uint16Array(t.length+1)),o=(n,i)=>e[n]?.[i]??0;for(let n=s.length-1;n>=0;n-=1){let i=e[n];
for(let r=t.length-1;r>=0;r-=1)i[r]=s[n]===t[r]?o(n+1,r+1)+1:Math.max(o(n+1,r),o(n,r+1))}return o}function vo(s,t){let[e,
o]=[$i(s),$i(t)],n=wl(e,o),i=[],r=(u,$="")=>{let g=i.at(-1);g?.[0]===u?g[1]+=$:$&&i.push([u,$])},[c,h]=[0,0];for(;c<e.length&&
h<o.length;)e[c]===o[h]?(r("same",e[c]),c+=1,h+=1):n(c+1,h)>=n(c,h+1)?r("gone",e[c++]):r("new",o[h++]);return r("gone",e.
slice(c).join("")),r("new",o.slice(h).join("")),i}function wi(s,t){let e=vo(s,t).filter(([o])=>o!=="new");return e.some(
([o])=>o==="gone")?e.map(([o,n],i)=>[o,o==="gone"?n:bl(n,i===0,i===e.length-1)]):null}function bl(s,t,e){return s.length<
40?s:t?`… ${s.slice(-24)}`:e?`${s.slice(0,24)} …`:`${s.slice(0,18)} … ${s.slice(-18)}`}var ne=s=>s.replaceAll("**","");function at(s,t){return s.split(/(\{[^{}\s]+\}|\*\*)/).map(e=>{if(e==="**")return l`<span class="stars">${e}</span>`;
let o=e.slice(1,-1);return!/^\{.+\}$/.test(e)||!(o in t)?e:l`<span class="fact"><b>${e}</b>${" "}<span>${t[o]}</span></span>`})}
var ie=(s,t,e={})=>vo(s,t).filter(([o])=>o!=="gone").map(([o,n])=>{let i=at(n,e);return o==="new"&&n.trim()?l`<ins>${Z(a(
"added"))}${i}</ins>`:i});function ps(s,t){let e=wi(s,t);return e?e.map(([o,n])=>o==="gone"&&n.trim()?l`<del>${Z(a("remo\
ved"))}${n}</del>`:n):null}var vl=1500,yl=150,kl="button, a, textarea, input, label",Se=class{constructor(t){this.tag=t,this.known=new Map}of({output:t,
page:e}){let o=`${t} ${e}`,n=this.known.get(o);if(n)return n;let i=new ct,r=i.show(this.tag,t,e).then(()=>i);return this.
known.set(o,r),r}},hs=class{constructor(t,{language:e,source:o},n){this.record=t,this.language=e,this.source=o,this.acts=
n,this.back=t.back,this.saved=t.back,this.problem="",this.resting=void 0,this.crop=null,this.shown=null,this.comments=new oe(
e.tag,t,r=>n.commented(this.record,r));let i=r=>{r.target.closest(kl)||this.box.focus({preventScroll:!0})};this.element=
d(l`<div class="proof-row" role="group" data-key=${t.key} @click=${i}></div>`),this.draw()}get box(){return this.element.
querySelector("[data-tick]")}update(t){this.record=t,this.back===this.saved&&(this.back=t.back),this.saved=t.back,this.comments.
update(t),this.draw()}draw(){let{record:t,language:e,source:o}=this,{facts:n}=p.project,i=a("row.name",{n:t.number,state:a(
`state.${t.state}`)});this.element.setAttribute("aria-label",i),w(l`
        <strong class="hint">${t.number}</strong>
        <p ${T(o)}>${at(ne(t.source),n)}</p>
        <div ${T(e)}>
          <p
            class="foreign"
            ${y({"font-family":`"text-${e.tag}", var(--ui)`,"line-height":Math.max(1.5,e.line_height)})}
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
            .checked=${H(this.acts.isRead(t))}
            @change=${()=>this.acts.tick(this)}
          >${Z(a("right.of",{n:t.number}))}${b("Space")}
        </label>`,this.element)}target(){let{target:t}=this.record;return t?at(ne(t),p.project.facts):l`<span class="missing" lang=${document.
documentElement.lang}>${a("not-yet")}</span>`}get placeholder(){return p.project.talks?a("back.write",{language:k(this.source.
tag)}):"–"}backField(){let{record:t}=this;return l`
      <textarea
        class="back-area"
        rows="1"
        placeholder=${this.placeholder}
        ?readonly=${!p.project.talks}
        ?disabled=${!t.target}
        maxlength="5000"
        data-focus="back-${t.key}"
        aria-label=${a("back.of",{n:t.number})}
        .value=${H(this.back)}
        @input=${e=>this.typed(e.target.value)}
        @blur=${()=>this.save()}
        @keydown=${e=>this.key(e)}
        ${T(this.source)}
      ></textarea>`}typed(t){this.back=t,this.draw(),clearTimeout(this.resting),this.resting=setTimeout(()=>this.save(),
vl)}async save(){clearTimeout(this.resting);let t=this.back.trim();if(t===this.saved||!p.project.talks)return;let{key:e,
fingerprint:o}=this.record,n=`/api/back/${encodeURIComponent(this.language.tag)}/${encodeURIComponent(e)}`;try{await L("\
PUT",n,{text:t,client:it},{"If-Match":`"${o}"`}),this.saved=t,this.record.back=t,this.problem=""}catch(i){let r=i instanceof
U&&i.status===412;this.problem=r?a("back.changed"):qt(i,a("comment.lost"))}this.draw()}key(t){if(t.isComposing)return;let e=Y(
t)&&["s","Enter"].includes(t.key);!e&&t.key!=="Escape"||(t.preventDefault(),e&&this.save(),t.key!=="s"&&this.box.focus())}async show(t,e){
if(this.shown===t)return;let o=e?await t.of(e).catch(()=>null):null;!this.element.isConnected||this.shown===t||(this.shown=
t,this.crop=o?this.cropOf(o):null,this.draw())}cropOf(t){let e=new pt;e.show(t,this.record.key);let[o=1,n=1]=e.element.style.
aspectRatio.split("/").map(Number);return e.element.style.maxWidth=`${Math.round(yl*o/n)}px`,e}};var xl=["missing","stale","machine","draft"];function bi(s,t){let e=s.meter[t??""]??Object.values(s.meter)[0]??null;return{
key:s.key,record:s,value:s.target??"",fingerprint:s.fingerprint,save:null,conflict:null,findings:[],over:0,meters:s.meter,
meter:e}}var ot=s=>s.value===(s.record.target??"")||s.value===s.written,yo=s=>s.comments.filter(t=>t.open).length,Ol=s=>s.
over>0||Object.values(s.meters).some(t=>t.over_chars>0);function rt(s){let{state:t}=s.record;return s.conflict?"error":Ol(
s)?"too-long":xl.includes(t)?t:yo(s.record)?"comment":null}var us=class{constructor(){this.byKey=new Map}fill(t){this.byKey=
new Map(t.map(e=>[e.key,e]))}get all(){return[...this.byKey.values()]}get size(){return this.byKey.size}get(t){return this.
byKey.get(t??"")}get needing(){return this.all.filter(rt)}get tooLong(){return this.all.filter(t=>rt(t)==="too-long")}get counts(){
let t={};for(let{record:e}of this.byKey.values())t[e.state]=(t[e.state]??0)+1;return t}get done(){let{counts:t}=this;return(t.
checked??0)+(t.translated??0)}shown(t,e,o){let n=e.trim().toLocaleLowerCase(),i={needs:()=>this.needing,long:()=>this.tooLong,
all:()=>this.all}[t]();return n?i.filter(r=>Al(r,n)):!o||i.includes(o)?i:this.all.filter(r=>i.includes(r)||r===o)}after(t){
let{all:e}=this,o=e.indexOf(t);return[...e.slice(o+1),...e.slice(0,o)].find(i=>rt(i)&&i.finished!==i.value)??null}beside(t,e,o){
let{all:n}=this,i=t?n.indexOf(t):-1;return e>0?o.find(r=>n.indexOf(r)>i):o.findLast(r=>n.indexOf(r)<i)}},Al=(s,t)=>[s.record.
source,s.value,s.key].some(e=>e.toLocaleLowerCase().includes(t));function Sl(s,t,e){let o=Object.fromEntries((s?.needs??[]).map(i=>[i.kind,i.count])),n=i=>i.reduce((r,c)=>r+(o[c]??0),0);
return[[n(["missing","machine","draft","stale"]),"texts"],[n(["error","too-long"]),"errors"],[e,"read"],[t.reduce((i,r)=>i+
yo(r),0),"comments"]]}var Vt={by:"",role:"native reader"};function vi(s,t,e){return[p.output?It(s,p.output,"",{looks:"sm\
all-page"}):null,s===p.project.source?l`<p>${a("source-text")}</p>`:Ml(s,t,e)]}function Ml(s,t,{unread:e,problem:o,sign:n}){
let i=tt(s),r=Sl(i,t,e),c=r.every(([u])=>!u)&&p.project.editable,h=e?a("sign.more",{n:e}):a("sign.not-yet");return l`
    <h2>${a("sign.head",{language:k(s)})}</h2>
    ${i?.signed?l`<p class="ok row-of">${f("signed")}${Tl(i.signed)}</p>`:null}
    <ul>${r.map(_l)}</ul>
    ${jl()}
    ${o?l`<p class="error" role="alert">${o}</p>`:null}
    <button
      type="button"
      class="button large primary"
      data-focus="sign"
      aria-disabled=${String(!c)}
      @click=${()=>c&&n(Vt.by,Vt.role)}
    >${f("signed")}${c?a("sign.do"):h}</button>
    <p class="hint">${a("sign.what",{file:`status/${s}.yaml`})}</p>`}var Tl=({by:s,on:t})=>a("sign.by",{by:s,day:D(t)}),
_l=([s,t])=>l`
  <li class=${s?"soft":""}>
    <span class=${s?"too-long":"ok"}>${f(s?"missing":"ok")}</span>
    ${s?a(`sign.${t}-not`,{n:s}):a(`sign.${t}`)}
  </li>`;function jl(){Vt.by||=m.get("name","");let s=j(e=>{Vt.by=e}),t=j(e=>{Vt.role=e});return l`
    <label for="sign-by"><strong class="small">${a("sign.name")}</strong></label>
    <input
      type="text"
      id="sign-by"
      maxlength="60"
      .value=${Vt.by}
      data-focus="by"
      autocomplete="name"
      @input=${s}
      @change=${j(e=>m.set("name",e.trim()))}
    >
    <label for="sign-role"><strong class="small">${a("sign.role")}</strong></label>
    <select id="sign-role" data-focus="role" @change=${t}>
      ${["native reader","translator","office"].map(e=>l`<option value=${e} ?selected=${e===Vt.role}>${a(`role.${e}`)}</option>`)}
    </select>`}async function El(s,t,{go:e}){let o=new ko(s,S(t[0])?.tag??p.language,e);await o.load();let n=z(i=>o.heard(i));return{close:()=>{
n(),o.close()},go:([i])=>(i&&S(i)&&i!==o.tag&&o.choose(i),!0),pressed:(i,r)=>o.pressed(i,r)}}var ko=class{constructor(t,e,o){
this.goTo=o,this.filter="all",this.rows=new Map,this.texts=[],this.places=new Map,this.tag=e,this.pages=new Se(e),this.read=
new Oe(p.project.name,e),this.problem="",this.tools=d(l`<div class="toolbar" data-area=""></div>`),this.heads=d(l`<div class="proof-row heads small soft"></div>`),
this.list=d(l`<div class="proof-list"></div>`),this.scroller=d(l`
      <div class="scroll fill proof-rows" data-area="">${this.heads}${this.list}</div>`),this.side=d(l`<aside class="side inspector" data-area=""></aside>`),
t.append(d(l`
        <div class="columns proof"><section class="list">${this.tools}${this.scroller}</section>${this.side}</div>`)),this.
seen=new IntersectionObserver(n=>this.nowSeen(n),{root:matchMedia("(max-width: 1000px)").matches?null:this.scroller,rootMargin:"\
200px 0px"}),this.begin(e)}begin(t){this.tag=t,this.read=new Oe(p.project.name,t),this.problem="",et(t),this.rows.clear(),
w(null,this.list)}close(){this.seen.disconnect(),this.save()}save(){for(let t of this.rows.values())t.save()}choose(t){return this.
save(),this.begin(t),this.scroller.scrollTop=0,this.load()}async load(){let{tag:t}=this,e=await Q(t);if(t===this.tag){this.
texts=e,this.pages=new Se(t),this.places=gi(e,p.output);for(let o of e){let n=this.rows.get(o.key);n?n.update(o):this.rows.
set(o.key,this.rowOf(o))}this.draw();for(let{element:o}of this.rows.values())this.seen.unobserve(o),this.seen.observe(o)}}rowOf(t){
let{tag:e}=this,o={language:G(e),source:G(p.project.source)};return new hs(t,o,{isRead:n=>this.read.has(n),tick:n=>this.
tick(n),commented:(n,i)=>this.commented(n,i)})}commented(t,e){t.comments=e,this.draw(),X()}tick({record:t,element:e}){this.
read.toggle(t);let o=e.nextElementSibling??e.previousElementSibling;this.draw(),e.isConnected||o?.querySelector("[data-t\
ick]")?.focus()}heard(t){t.type==="board-loaded"&&this.sign(),t.type==="reloaded"&&qe(t,this.tag)&&this.load()}nowSeen(t){
for(let{isIntersecting:e,target:o}of t){let n=o.dataset.key??"";e&&this.rows.get(n)?.show(this.pages,this.places.get(n))}}shown(t){
return t==="unread"?this.texts.filter(e=>!this.read.has(e)):t==="commented"?this.texts.filter(e=>e.comments.length):this.
texts}draw(){let t=this.shown(this.filter);w(this.toolbar(),this.tools),w(this.heading(),this.heads);let e=n=>this.rows.
get(n.key)?.element,o=l`<p class="empty">${a("nothing")}</p>`;w(l`${lt(t,n=>`${this.tag} ${n.key}`,e)}${t.length?null:o}`,
this.list);for(let n of this.rows.values())n.draw();this.sign()}toolbar(){let t=this.shown("unread").length,e=this.texts.
length-t,o=[["all",a("filter.all")],["unread",a("unread",{n:t})],["commented",a("commented",{n:this.shown("commented").length})]],
n=r=>{this.filter=r,this.draw()},i=(r,c)=>l`
      <i class=${c} ${y({"flex-grow":r})}></i>`;return l`
      <strong>${a("tab.proof")}</strong>${P(this.tag)}
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
      >${f("print")}${a("proof.paper")}</a>
      ${M(a("filter"),o,this.filter,n)}`}heading(){let t=k(p.project.source);return["",a("proof.source",{language:t}),a(
"proof.printed",{language:k(this.tag)}),a("back.into",{language:t}),a("right")].map(o=>l`<span>${o}</span>`)}sign(){let{
tag:t,texts:e,problem:o}=this,n=this.shown("unread").length;w(vi(t,e,{unread:n,problem:o,sign:(r,c)=>this.approve(r,c)}),
this.side)}async approve(t,e){try{await L("POST",`/api/approve/${encodeURIComponent(this.tag)}`,{by:t,role:e}),m.set("na\
me",t.trim()),this.problem="",await X()}catch(o){this.problem=q(o)}await this.load()}pressed(t,e){let o=[...this.list.querySelectorAll(
".proof-row")],n=o.findIndex(r=>r.contains(document.activeElement)),i={ArrowDown:1,ArrowUp:-1}[t.key];if(i){let r=o[Math.
max(0,Math.min(o.length-1,n+i))];B(t,r&&(()=>r.querySelector("[data-tick]")?.focus()));return}B(t,this.actsOn(o[n]?.dataset.
key,t)[t.key==="Enter"?"Enter":e])}actsOn(t,e){let o=()=>this.goTo("translate",this.tag,...t?[t]:[]),n=e.target instanceof
Element&&e.target.matches("[data-tick]");return{t:o,...t?{c:()=>this.rows.get(t)?.comments.open()}:{},...t&&n?{Enter:o}:
{},s:()=>this.goTo("sheet",this.tag,...p.output?[p.output]:[]),p:()=>this.goTo("print")}}};var Oo={};xt(Oo,{Sheet:()=>fs,open:()=>Yl});function yi(s){let[t,e]=s.panes;if(!t?.page.page)return null;let o=[t.page.page,...e?.page.page?[e.page.page]:[]];return l`
    <div class="boxes-head"><h2>${a("boxes.head")}</h2><p class="small soft">${a("boxes.what")}</p></div>
    <div class="scroll fill" tabindex="0" role="region" aria-label=${a("boxes.head")}>
      <table>
        <thead>
          <tr>
            <th></th><th>${a("text")}</th><th>${p.language}</th>${e?l`<th>${e.tag}</th>`:null}
          </tr>
        </thead>
        <tbody>${t.page.page.boxes.map(n=>Cl(s,n,o))}</tbody>
      </table>
    </div>
    ${Pl(s,o[0])}`}function Cl(s,t,e){let o=s.picked?.key===t.key,n=ee(t).split(/(?<=[._])/).map(i=>l`${i}<wbr>`);return l`
    <tr aria-current=${o?"true":v} @click=${()=>s.pickBox(t)}>
      <td class="hint">${zt(t,s.numbers)}</td>
      <td><button class="mono bare" type="button" data-focus="row-${t.key}">${n}</button></td>
      ${e.map(i=>l`<td>${Ll(t,i)}</td>`)}
    </tr>`}function Ll(s,t){let e=t.boxes.find(r=>r.key===s.key);if(!e)return"";let o=vt(e,t),n=o?a("plus.lines",{n:o}):
a("row.too-long"),i=e.percent!==null&&e.percent<100;return l`
    ${e.over_chars?l`<strong class="too-long">${n}</strong>`:`${ts(e,t)} %`}
    ${i&&e.percent?l`<small class="hint">${a("at",{percent:e.percent})}</small>`:null}`}function Pl(s,t){let e=t?.boxes.
find(i=>i.key===s.picked?.key);if(!(e&&t))return null;let o=vt(e,t),n=W("too-long",o?a("too-long.lines",{n:o}):a("row.to\
o-long"));return l`
    <div class="box-foot">
      <div class="row-of">
        <code><strong>${ee(e)}</strong></code><span class="fill"></span>
        ${e.over_chars?n:W("ok",a("fits"))}
      </div>
      <p class="small">${Nl(e)}</p>
      <div class="row-of">
        <a class="button primary small" href="#/translate/${p.language}/${e.messages[0]}">
          ${a("edit-text")}${b("E")}
        </a>
        ${e.written?l`<code class="written">${bt(e.written)}</code>`:null}
      </div>
    </div>`}function Nl({over_chars:s,lines:t,percent:e,floor_percent:o,free_chars:n}){return s?a("box.over",{language:k(
p.language),lines:t,percent:e,n:s}):e?a("box.fits",{percent:e,floor:o,n}):a("box.diagram")}var Rl=6;function ki(s,t,e){t.scroller.setAttribute("aria-label",t.page.element.getAttribute("aria-label")??"");let o=n=>e?
s.setSecond(n):s.goTo("sheet",n,...p.output?[p.output]:[]);return l`
    <section class="pane">
      <header class="pane-head">
        ${$t(a(e?"language.second":"language"),t.tag,o,V())}
        ${e?null:Bl(s)}
        ${e?xi("close",a("second.close"),()=>s.setSecond(null)):null}
      </header>
      ${t.scroller}${s.see==="far"&&!e?Il(t):null}
    </section>`}function Bl(s){let{inStep:t,second:e,see:o}=s,n=l`
    <button
      type="button"
      class="button small"
      data-focus="step"
      aria-pressed=${String(t)}
      @click=${()=>s.link()}
    >${f(t?"link":"lock")}${a(t?"in-step":"not-in-step")}${b("L")}</button>`;return l`
    ${o==="blind"?Dl(s):null}
    <span class="fill"></span>
    ${e?n:xi("second",a("second.open"),()=>s.setSecond(s.other))}`}var xi=(s,t,e)=>l`
  <button type="button" class="link plain" data-focus=${s} @click=${e}>${t}</button>`;function Dl(s){let t=j(e=>{s.blind=
e,s.applyOverlays()});return l`
    <select aria-label=${a("see.blind")} data-focus="blind" @change=${t}>
      ${["deutan","protan","tritan"].map(e=>l`<option value=${e} ?selected=${e===s.blind}>${a(`blind.${e}`)}</option>`)}
    </select>`}function Il({page:s}){let t=F(p.output??"").read_from_m,e=new Map;for(let n of s.page?.boxes??[])n.reach_m&&
!e.has(n.reach_m)&&e.set(n.reach_m,n);let o=[...e].sort(([n],[i])=>i-n).slice(0,Rl);return l`
    <div class="distances">
      ${o.map(([n,i],r)=>l`
          <p class=${r?"":"first"}>
            ${a("far.text",{name:ee(i),mm:i.letter_mm,m:n})}
            ${t&&i.far?Hl(i,n,t):null}
          </p>`)}
      <p class="hint">${t?a("far.asked",{m:t}):a("far.unasked")}</p>
    </div>`}function Hl(s,t,e){if(t>=e)return[" ",f("ok")];let o=(s.letter_mm*e/t).toFixed(1);return l`<strong class="error">${`\
 ${a("far.needs",{mm:o,m:e})}`}</strong>`}var Oi=[.1,.15,.2,.25,.33,.4,.5,.61,.75,.9,1,1.25,1.5,2,3,4,6,8],zl=72/25.4,Ul=600,Vl=2e3,Fl=85.6,Ai={x:40,y:24},ds={get isMeasured(){
return m.get("px-per-mm")!==null},get now(){return m.get("px-per-mm",96/25.4)}};function Si(s,t,e){let o=ds.now/zl;if(s===
"far")return o*Ul/Vl;if(s==="real")return o;if(s!=="fit")return s*(96/72);let n=(e.clientWidth-Ai.x)/t.width;return Math.
min(n,Math.max((e.clientHeight-Ai.y)/t.height,.05))}function Mi(s,t){let e=s*72/96;return t>0?Oi.find(o=>o>e+.01):Oi.findLast(
o=>o<e-.01)}function Ti(s,t){let e=t.scrollTop/Math.max(1,t.scrollHeight-t.clientHeight),o=t.scrollLeft/Math.max(1,t.scrollWidth-
t.clientWidth);s.scrollTop=e*(s.scrollHeight-s.clientHeight),s.scrollLeft=o*(s.scrollWidth-s.clientWidth)}function _i(s){
let t=ds.now,e=j(i=>{t=Number(i),n.draw()}),o=()=>{m.set("px-per-mm",t),n.close(),s()},n=new C({name:"card",head:"card-h\
ead"},()=>[l`<h1 id="card-head">${a("card.head")}</h1>`,l`<p class="soft">${a("card.what")}</p>`,l`<div class="bank-card" ${y(
{width:`${Fl*t}px`})}></div>`,l`
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
        <button class="button" type="button" @click=${()=>n.close()}>${a("cancel")}</button>
        <button class="button primary" type="button" @click=${o}>${a("card.done")}</button>
      </p>`]);n.open()}var Wl=[["boxes","B"],["bleed","G"],["order","O"]];function ji(s){let t=[["print",a("see.print")],["grey",a("see.grey")],
["blind",a("see.blind")],["far",a("see.far")]],e=o=>s.setSee(o);return l`
    ${ql(s)}${Kl(s)}
    <div class="segments" role="group" aria-label=${a("overlays")}>
      ${Wl.map(([o,n])=>Gl(s,o,n))}
    </div>
    ${M(a("see"),t,s.see,e,{radio:!0,keys:{far:"D"}})}
    <span class="fill"></span>
    <button
      type="button"
      class="button small boxes-button"
      data-focus="drawer"
      aria-expanded=${String(s.drawerOpen)}
      @click=${()=>s.drawer()}
    >${a("boxes.list")}</button>
    ${Zl(s)}`}function ql(s){let t=p.project.outputs.map(({name:e})=>[e,_(e)]);return t.length<2?null:M(a("output"),t,p.
output??"",e=>s.goTo("sheet",p.language,e))}function Kl(s){let t=F(p.output??"").pages;if(t<2)return null;let e=Array.from(
{length:t},(o,n)=>[n+1,a("page.short",{n:n+1})]);return M(a("pages"),e,s.number,o=>{s.number=o,s.load()})}var Gl=(s,t,e)=>l`
  <button
    type="button"
    data-focus=${t}
    aria-pressed=${String(s.overlays.has(t))}
    @click=${()=>s.toggle(t)}
  >${a(`overlay.${t}`)}${b(e)}</button>`;function Zl(s){let t=(e,o,n)=>l`
    <button type="button" data-focus=${e} aria-pressed=${String(s.zoom===e)} @click=${n}>
      ${a(`zoom.${e}`)}${b(o)}
    </button>`;return l`
    <div class="segments" role="group" aria-label=${a("zoom")}>
      <button type="button" aria-label=${a("zoom.out")} data-focus="out" @click=${()=>s.step(-1)}>−</button>
      <button type="button" class="zoom-now" title=${a("zoom.now")} data-focus="now" @click=${()=>s.setZoom(1)}>
        ${s.percent}
      </button>
      <button type="button" aria-label=${a("zoom.in")} data-focus="in" @click=${()=>s.step(1)}>+</button>
      ${t("fit","0",()=>s.setZoom("fit"))}${t("real","1",()=>s.real())}
    </div>`}function Ei([s,t]){et(s),Mt(t)&&Tt(t)}async function Yl(s,t,{go:e}){Ei(t);let o=new fs(s,e);await o.load();let n=z(i=>{i.
type==="reloaded"&&o.load()});return{close:()=>{n(),o.close()},go:i=>(Ei(i),o.load(),!0),takes:i=>i==="g",pressed:(i,r)=>o.
pressed(i,r)}}var fs=class{constructor(t,e){this.goTo=e,this.overlays=new Set(m.get("overlays",["boxes"])),this.see="pri\
nt",this.blind="deutan",this.second=m.get("second"),this.number=1,this.zoom="fit",this.picked=null,this.inStep=m.get("st\
ep",!0),this.leading=!1,this.panes=[],this.numbers=new Map,this.toolbar=d(l`
      <div class="toolbar wraps" role="toolbar" aria-label=${a("overlays")} data-area=""></div>`),this.area=d(l`<div class="panes" data-area=""></div>`),
this.list=d(l`<aside class="side boxes" data-area="" aria-label=${a("boxes.head")}></aside>`),this.root=d(l`<div class="columns sheet">${this.
area}${this.list}</div>`),t.append(this.toolbar,this.root),this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(
this.area)}close(){this.sized.disconnect()}get drawerOpen(){return this.root.classList.contains("with-boxes")}async load(){
let{output:t}=p;if(!t){w(l`<p class="empty">${a("nothing")}</p>`,this.area);return}(!V().includes(this.second??"")||this.
second===p.language)&&(this.second=null);let e=await Q(p.language);this.numbers=new Map(e.map(n=>[n.key,n.number])),this.
number=Math.min(this.number,F(t).pages||1);let o=[p.language,...this.second?[this.second]:[]].map(n=>this.paneOf(n));try{
await Promise.all(o.map(({page:n,tag:i})=>n.show(i,t,this.number)))}catch(n){if(!(n instanceof U&&this.panes.length))throw n;
return}this.panes=o,this.draw()}paneOf(t){let e=new ct({onpick:i=>this.pickBox(i),numbers:this.numbers}),o=d(l`<div class="scroller" tabindex="0" role="region">${e.
element}</div>`),n={page:e,tag:t,scroller:o,scale:1};return o.addEventListener("scroll",()=>this.follow(n),{passive:!0}),
n}draw(){this.tools(),w(this.panes.map((t,e)=>ki(this,t,e)),this.area),this.applyOverlays(),this.size(),this.boxes()}tools(){
w(ji(this),this.toolbar)}boxes(){w(yi(this),this.list)}toggle(t){this.overlays.delete(t)||this.overlays.add(t);let e={order:"\
boxes",boxes:"order"}[t];e&&this.overlays.has(t)&&this.overlays.delete(e),m.set("overlays",[...this.overlays]),this.applyOverlays(),
this.size()}drawer(){this.root.classList.toggle("with-boxes"),this.tools(),this.drawerOpen&&this.list.querySelector("but\
ton")?.focus()}setSee(t){this.see=t,this.draw()}applyOverlays(){let t={grey:"grayscale(1)",blind:`url("#${this.blind}")`,
print:"none",far:"none"};for(let{page:e}of this.panes)e.lit=this.picked?.messages[0]??null,e.setOverlays(this.see==="far"?
[]:this.overlays),e.paper.style.filter=t[this.see]}get other(){return[m.get("second"),p.project.source,p.project.staff,...V()].
find(e=>e&&e!==p.language&&V().includes(e))??null}setSecond(t){this.second=t,t&&m.set("second",t),this.load()}size(){for(let t of this.
panes){let{page:e,scroller:o}=t;!e.page||!o.isConnected||(t.scale=Si(this.see==="far"?"far":this.zoom,e.page,o),e.element.
style.width=`${e.page.width*t.scale}px`)}this.tools()}get percent(){let[t]=this.panes;return t?.page.page?`${Math.round(
100*t.scale*72/96)} %`:""}setZoom(t){let e=this.panes.map(({scroller:o})=>[(o.scrollLeft+o.clientWidth/2)/o.scrollWidth,
(o.scrollTop+o.clientHeight/2)/o.scrollHeight]);this.zoom=t,this.size(),this.panes.forEach(({scroller:o},n)=>{let[i=0,r=0]=e[n]??
[];o.scrollLeft=i*o.scrollWidth-o.clientWidth/2,o.scrollTop=r*o.scrollHeight-o.clientHeight/2})}step(t){let e=Mi(this.panes[0]?.
scale??1,t);e&&this.setZoom(e)}real(){ds.isMeasured?this.setZoom("real"):_i(()=>this.setZoom("real"))}follow(t){if(!(!this.
inStep||this.panes.length<2||this.leading)){this.leading=!0;for(let e of this.panes)e!==t&&Ti(e.scroller,t.scroller);requestAnimationFrame(
()=>{this.leading=!1})}}link(){if(!this.second){this.setSecond(this.other);return}this.inStep=!this.inStep,m.set("step",
this.inStep),this.draw()}pickBox(t){this.picked=t,this.applyOverlays(),this.boxes(),this.list.querySelector('[aria-curre\
nt="true"]')?.scrollIntoView({block:"nearest"})}edit(){let t=this.picked?.messages[0];t&&this.goTo("translate",p.language,
t)}pressed(t,e){if(t.key==="Escape"&&this.drawerOpen){this.drawer();return}B(t,{b:()=>this.toggle("boxes"),g:()=>this.toggle(
"bleed"),o:()=>this.toggle("order"),d:()=>this.setSee(this.see==="far"?"print":"far"),0:()=>this.setZoom("fit"),1:()=>this.
real(),"+":()=>this.step(1),"=":()=>this.step(1),"-":()=>this.step(-1),"−":()=>this.step(-1),l:()=>this.link(),e:()=>this.
edit(),t:()=>this.goTo("translate",p.language)}[e])}};var Eo={};xt(Eo,{open:()=>Uc});var Ci=({theirs:s,base:t,fingerprint:e,by:o,on:n})=>({theirs:s??"",base:t??"",fingerprint:e,by:o,on:n});function Li(s,{text:t,
fingerprint:e}){return t===s.value?!1:(e!==s.fingerprint&&(s.conflict={theirs:s.value,base:"",fingerprint:s.fingerprint}),
s.value=t,s.fingerprint=e,s.save=s.conflict?"conflict":"unsaved",!0)}function Pi(s,t,{by:e,time:o,somebody:n}){let i=t.fingerprint!==
s.fingerprint,r=!ot(s),c=t.target??"",h="kept";return i&&r&&t.target!==s.value?(s.conflict={theirs:c,base:s.record.target??
"",fingerprint:t.fingerprint,by:e,on:null},s.save="conflict",h="conflict"):i&&(s.value!==c&&(s.elsewhere={text:s.value,by:e||
n,time:o,seen:!1}),s.value=c,s.fingerprint=t.fingerprint,s.save=null,h="replaced"),r&&i?s.record.comments=t.comments:s.record=
t,s.meters=t.meter,h}function Ni(s,t){let{conflict:e}=s;return e&&(s.fingerprint=e.fingerprint,s.record={...s.record,target:e.
theirs}),s.conflict=null,s.value=t,!ot(s)}var Jl=1500,Ql=30,Xl=3,ms=class{constructor(t,e,o,n=L){this.tag=t,this.store=e,this.onchange=o,this.send=n,this.timers=new Map,
this.wait=0}typed(t){t.save="unsaved",this.store.keep(this.tag,t.key,t.value,t.fingerprint),this.later(t,Jl,()=>this.save(
t)),this.onchange(t)}later(t,e,o){clearTimeout(this.timers.get(t.key)),this.timers.set(t.key,setTimeout(o,e))}async save(t,{
done:e=!1,force:o=!1,undone:n=!1}={}){clearTimeout(this.timers.get(t.key)),e&&(t.finished=t.value);let i=t.finished!==void 0&&
t.finished===t.value;if(t.conflict&&!o)return this.onchange(t),!1;if(!i&&!n&&ot(t))return this.nothing(t),!0;if(t.going)
return await t.going,this.save(t,{done:e,force:o,undone:n});t.going=this.put(t,i,n);try{return await t.going}finally{t.going=
null}}nothing(t){t.save==="unsaved"&&(t.save=null,this.store.forget(this.tag,t.key),this.onchange(t))}async put(t,e,o=!1){
let n=t.value;t.save="saving",t.turn=(t.turn??0)+1,this.onchange(t);let i=`/api/texts/${encodeURIComponent(this.tag)}/${encodeURIComponent(
t.key)}?words=${O}`,r=e?{done:!0,source:t.record.source}:o?{undone:o}:{},c={text:n,client:it,by:m.get("name",""),...r},h;
try{h=await this.send("PUT",i,c,{"If-Match":`"${t.fingerprint}"`})}catch(u){return this.refused(t,u,e),!1}return this.taken(
t,n,h,e),!0}taken(t,e,o,n){let{fingerprint:i,state:r,versions:c,machine:h,by:u,on:$}=o,g=o.value??e,x=r==="stale"?t.record.
old_source:null;t.fingerprint=i,t.conflict=null,t.written=e,t.turn=(t.turn??0)+1,n&&delete t.finished,t.record={...t.record,
target:g,state:r,fingerprint:i,versions:c,machine:h,by:u,on:$,old_source:x},t.save=t.value===e?"saved":"unsaved",t.savedAt=
new Date,this.wait=0,t.value===e?this.store.forget(this.tag,t.key):this.typed(t),this.onchange(t)}refused(t,e,o){e instanceof
U?e.status===412?(t.conflict=Ci(e.body),t.save="conflict"):(t.save="refused",t.why=q(e),e.status===503?this.later(t,Xl*1e3,
()=>this.save(t,{done:o})):delete t.finished):(t.save="lost",this.wait=Math.min(Ql,Math.max(1,this.wait*2)),this.count(t,
this.wait,o)),this.onchange(t)}count(t,e,o){t.left=e,this.onchange(t),this.later(t,1e3,()=>e>1?this.count(t,e-1,o):this.
save(t,{done:o}))}async back(t){this.wait=0;for(let e of t)(e.save==="lost"||e.save==="unsaved")&&await this.save(e)}close(){
for(let t of this.timers.values())clearTimeout(t)}};function gs(s,t=0,e=!1){return s?s.about?ec(s):tc(s,t):l`<div class="meter"><span class="hint">${a(e?"meter.label":"mete\
r.none")}</span></div>`}function Ri(s,t){return s.over_chars>0?[t?a("meter.over",{n:t}):a("meter.wide"),a("meter.chars-o\
ver",{n:s.over_chars})]:[a(s.percent<=s.floor_percent?"meter.smallest":"meter.fits",{n:s.lines}),s.free_chars?a("meter.c\
hars-free",{n:s.free_chars}):""]}function tc(s,t){let e=s.over_chars>0;return l`
    <div class="meter${e?" is-over":""}">
      ${sc(s.lines,e?Math.max(1,t):0)}
      <div class="meter-said">
        ${Bi(Ri(s,t),e)}
        <div class="small">
          <span>${a("text-size")}${" "}<strong>${`${s.percent} %`}</strong></span>
          ${Yt(s.percent,s.floor_percent,e?"over":"fits")}
          <span class="soft">${a("meter.floor",{percent:s.floor_percent})}</span>
        </div>
      </div>
    </div>`}var Bi=([s,t],e)=>l`
  <div><strong class=${e?"too-long":""}>${s}</strong><span class="small soft">${t}</span></div>`;function ec(s){return l`
    <div class="meter${s.over_chars?" is-over":""}">
      <div class="meter-said">
        ${Bi(Di(s),s.over_chars>0)}
        <div class="small">
          <span class="filled" aria-hidden="true">
            <i ${y({width:`${Math.min(100,s.filled??0)}%`})}></i>
          </span>
          <span class="soft">${a("about.what")}</span>
        </div>
      </div>
    </div>`}function Di(s){return s.over_chars?[a("about.over"),a("meter.chars-over",{n:s.over_chars})]:s.smaller?[a("ab\
out.smaller"),""]:[a("about.fits"),a("meter.chars-free",{n:s.free_chars})]}function Ii(s,t){return s?s.about?Di(s).filter(
Boolean).join(". "):s.over_chars>0?Ri(s,t).join(". "):`${a("meter.fits",{n:s.lines})}. ${a("text-size")} ${s.percent} %`:
""}function sc(s,t){let e=Math.min(s,6),o=Math.max(0,e-t),n=(r,c)=>{let h=c>=o&&t>0,u=c===e-1?42:62-c%2*4;return Bt`
      <rect x="5" y=${5+c*8+(h?2:0)} width=${u} height="5" class="line${h?" over":""}"></rect>`},i=Math.max(1,o)*8+5;return l`
    <svg class="meter-picture" viewBox="0 0 72 ${Math.max(34,e*8+8)}" aria-hidden="true">
      <rect x="1" y="1" width="70" height=${t?i:Math.max(32,i)} class="edge-line"></rect>
      ${Array.from({length:e},n)}
    </svg>`}var $s=class{constructor(t){this.screen=t,this.undoable=null}async done(){let{opened:t,resolving:e}=this.screen;if(!(t&&
p.project.editable))return;let{entry:o,blocks:n}=t;n.length?this.block(t,n):o.conflict?e.ask(o):await this.finish(o)}block(t,e){
let o=e.join(" ");t.show(e),t.note(o),Ue(o)}async finish(t){let{screen:e}=this,o={text:t.record.target??"",state:t.record.
state},n=e.entries.after(t),i=e.keeper.save(t,{done:!0});n?e.openText(n.key):e.closeRow(),e.paintList(),await i?(this.undoable=
{entry:t,...o},e.line()):t.save==="refused"&&e.openText(t.key),e.paintList()}async undo(){let{screen:t,undoable:e}=this;
if(!e)return;let{entry:o,text:n,state:i}=e;this.undoable=null,o.value=n,await t.openText(o.key),t.opened&&(t.opened.field.
value=n),o.record.state=i,await t.keeper.save(o,{force:!0,undone:!0}),t.paintList()}};function Hi(s,t){t.isComposing||B(t,Y(t)?oc(s,t):nc(s,t))}function oc(s,t){return t.key==="Enter"?()=>s.done():t.key.toLowerCase()===
"s"?()=>s.saveNow():null}function nc(s,t){let e=t.target,o={ArrowDown:1,ArrowUp:-1}[t.key];return o&&t.altKey?()=>s.step(
o):o&&e.matches(".open-row")?()=>ic(s.list,e,o):t.key==="F8"?()=>ac(s):t.key==="Escape"&&He(e)?()=>(s.opened?.doneButton??
e).focus():null}function ic(s,t,e){let o=[...s.querySelectorAll(".open-row")];o[o.indexOf(t)+e]?.focus()}function ac(s){
let t=s.opened?.stops??[],e=t[t.indexOf(document.activeElement)+1];e?e.focus():s.step(1,s.entries.needing)}function zi(s,t,e){
B(t,{z:()=>s.side.zoom(!s.side.whole),s:()=>s.goTo("sheet",s.tag,...p.output?[p.output]:[]),e:()=>s.opened?.field.focus(),
c:()=>s.opened?.comments.open()}[e])}function Ao(s){let t=rt(s)??"ok",e=a(`row.${t}`);return l`<span class="sign-of ${t}" title=${e}>${f(t)}${Z(e)}</span>`}var So=s=>a(
"row.name",{n:s.record.number,state:a(`row.${rt(s)??"ok"}`)}),Mo=(s,t)=>W(t,t==="too-long"&&s.over?a("too-long.lines",{n:s.
over}):a(`row.${t}`));function Ui(s,{language:t,source:e,choose:o,back:n,stop:i}){let{record:r}=s,c=rt(s),{facts:h}=p.project;
return l`
    <div class="text-row" role="group" aria-label=${So(s)} data-key=${s.key}>
      <span class="n">${r.number}</span>
      <button
        type="button"
        class="open-row"
        tabindex=${i?0:-1}
        data-focus="row-${s.key}"
        aria-label=${a("row.edit",{n:r.number})}
        @click=${o}
      ></button>
      <span class="src" ${T(e)}>${at(ne(r.source),h)}</span>
      <span class="tgt" ${T(t,{face:!0,pitch:!0})}>
        ${s.value?at(ne(s.value),h):rc()}
        ${n&&r.back?l`<span class="back hint" ${T(e)}>${r.back}</span>`:null}
      </span>
      ${Ao(s)}
      <span class="phone-need">
        ${c?Mo(s,c):null}<span class="go" aria-hidden="true">›</span>
      </span>
    </div>`}var rc=()=>l`<span class="hint" lang=${document.documentElement.lang} dir="ltr">${a("not-yet")}</span>`;function Vi(s){let{entries:t}=s,e=a("done-of",{n:t.done,all:t.size});return l`
    ${M(a("filter"),lc(s),s.chosen,o=>s.choose(o))}
    <span class="progress">${Ze(t.counts)}<span class="small"><strong>${e}</strong></span></span>
    <span class="fill wide-only"></span>
    ${cc(s)}
    ${t.all.some(o=>o.record.back)?pc(s):null}
    <button type="button" class="button small drawer-button" data-focus="drawer" @click=${()=>s.drawer()}>
      ${a("page")}${b("F6")}
    </button>`}function lc({entries:s}){return[["needs",a("tab.needs",{n:s.needing.length})],["all",a("tab.all",{n:s.size})],
K()?["page",a("page")]:["long",a("tab.long",{n:s.tooLong.length})]]}function cc(s){let t=j(e=>{s.find=e,s.paintList()});
return l`
    <label class="search wide-only">
      ${f("search")}
      <input
        type="search"
        placeholder=${a("find.both")}
        aria-label=${a("find.both")}
        data-focus="find"
        .value=${s.find}
        @input=${t}
      >${b("/")}
    </label>`}function pc(s){let t=()=>{s.back=!s.back,s.paintList()};return l`
    <button
      type="button"
      class="button small wide-only"
      data-focus="back"
      aria-pressed=${String(s.back)}
      @click=${t}
    >${a("back")}</button>`}function Fi(s,t){let{opened:e,language:o,source:n,back:i}=s,r=(u,$)=>u===e?.entry?e.element:
Ui(u,{language:o,source:n,choose:()=>s.openText(u.key),back:i,stop:$===0&&!e}),c=s.entries.needing[0],h=K()&&!e&&c&&p.project.
editable;return[lt(t,u=>u.key,r),t.length?null:l`<p class="empty">${s.find?a("nothing"):a("all-done")}</p>`,h?hc(c,()=>s.
openText(c.key)):null]}var hc=(s,t)=>l`
  <div class="start-bar">
    <button type="button" class="button primary large" @click=${t}>
      ${a("start-with",{n:s.record.number})}
    </button>
  </div>`;var uc=300,Wi=0,ws=class{constructor(t,{ondrawn:e,onslow:o=()=>{},onfail:n=()=>{}},i=L){this.tag=t,this.ondrawn=e,this.onslow=
o,this.onfail=n,this.send=i,this.seq=0,this.shown=0,this.busy=!1,this.waiting=null,this.client="",this.anew()}anew(){Wi+=
1,this.client=`${it}-${Wi}`}get path(){return`/api/draft/${encodeURIComponent(this.tag)}?words=${O}`}post(t,e,o){this.seq+=
1,this.waiting={seq:this.seq,output:t,key:e,text:o,at:performance.now()},this.busy||this.next()}async measure(t,e,o){return(await this.
send("POST",this.path,{seq:0,output:t,key:e,text:o,client:`${it}-measure`})).meter}async next(){let{waiting:t}=this;if(!t)
return;this.waiting=null,this.busy=!0;let e=setTimeout(()=>this.onslow(!0),uc);try{let{at:o,...n}=t,i=await this.send("P\
OST",this.path,{...n,client:this.client});i.seq>this.shown&&(this.shown=i.seq,this.ondrawn(i,t.key,Math.round(performance.
now()-o)))}catch(o){this.onfail(o)}finally{clearTimeout(e),this.onslow(!1),this.busy=!1,this.waiting&&this.next()}}};function qi(s,t,e){
s.meter=t.meter,t.meter&&(s.meters={...s.meters,[e]:t.meter}),s.findings=(t.findings??[]).map(o=>({...o,value:t.value}))}
function Ki(s,t,{output:e=null,number:o=null},n){let i=e??t.output??n,r=s?.record.boxes??[],c=r.find(u=>u.output===i)??r[0]??
null,h=t.output===i?t.number:1;return{place:c,output:o?e:c?.output??i,number:o??c?.page??h}}function Gi(s,t,{box:e,phone:o}){
let n=t.width/s.width;return e?Math.max(.05,Math.min(4,Math.max(t.width*.9/e.rect[2],o?2*n:0))):Math.max(.05,o?n:Math.min(
n,t.height/s.height))}var Zi=({findings:s,value:t})=>s.filter(({start:e,end:o,value:n})=>e!==null&&o!==null&&n===t&&(e>0||
o<t.length));function dc({elsewhere:s},t){return!s?.text||t.some(e=>e.text===s.text)?[]:[{text:s.text,how:"replaced"}]}async function Yi(s,t,e){
let o=`/api/history/${encodeURIComponent(t.tag)}/${encodeURIComponent(s.key)}`,n=(await E(o)).versions??[],i=[...dc(s,n),
...n],r=h=>{c.close(),e(h)},c=new C({name:"history",head:"history-head"},()=>[l`
      <div class="row-of">
        <h1 id="history-head">${a("history.head",{n:s.record.number})}</h1>
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>c.close()}>${a("close")}</button>
      </div>`,i.length?l`<ol>${i.map(h=>mc(h,s,t,r))}</ol>`:l`<p class="soft">${a("history.none")}</p>`]);c.open()}function fc({
by:s,on:t,how:e,over:o,until:n}){let i=s||(e==="replaced"&&n?a("history.nobody"):""),r=e&&(o?a("history.replaced-by",{by:o}):
a(`history.${e}`));return[i,t&&D(t),r,n&&D(n)].filter(Boolean).join(" · ")}function mc(s,t,e,o){let{text:n}=s,i=fc(s),r=l`
    <button type="button" class="button small" @click=${()=>o(n)}>${a("history.use")}</button>`;return l`
    <li>
      <p class="foreign" ${T(e,{face:!0,pitch:!0})}>${ie(t.value,n)}</p>
      <div class="row-of small soft">${i}<span class="fill"></span>${p.project.editable?r:null}</div>
    </li>`}var bs=class{constructor(t,e){this.facts=t,this.choose=e,this.names=[],this.at=0,this.element=d(l`
      <div class="fact-menu" role="listbox" id="fact-menu" aria-label=${a("facts")} hidden></div>`)}open(t,e){this.names=
t,this.at=0,this.element.hidden=!1,e.setAttribute("aria-controls","fact-menu"),this.draw(e)}close(t){this.element.hidden||
(this.element.hidden=!0,t.removeAttribute("aria-activedescendant"),t.removeAttribute("aria-controls"))}draw(t){t.setAttribute(
"aria-activedescendant",`fact-${this.at}`);let e=(o,n)=>l`
      <div
        role="option"
        id="fact-${n}"
        data-fact=${o}
        aria-selected=${String(n===this.at)}
        @mousedown=${i=>{i.preventDefault(),this.choose(o)}}
      ><b>${`{${o}}`}</b>${" "}${this.facts[o]}</div>`;w(this.names.map(e),this.element)}takes(t,e){if(this.element.hidden)
return!1;let o={ArrowDown:1,ArrowUp:-1}[t.key];if(o)this.at=(this.at+o+this.names.length)%this.names.length,this.draw(e);else if(t.
key==="Enter"||t.key==="Tab")t.stopPropagation(),this.choose(this.names[this.at]??"");else if(t.key==="Escape")t.stopPropagation(),
this.close(e);else return!0;return t.preventDefault(),!0}};var ae={"​":"ZWSP","⁠":"WJ","‌":"ZWNJ","‍":"ZWJ","‏":"RLM","‎":"LRM","؜":"ALM"," ":"NNBSP"," ":"NBSP","­":"\
SHY","⁦":"LRI","⁧":"RLI","⁨":"FSI","⁩":"PDI","͏":"CGJ","︎":"VS15","️":"VS16"},Qi=/\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]|\p{Co}/gu,
gc=/[\u202a-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|\u17b4|\u17b5/gu,Xi=s=>ae[s]??
`U+${(s.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`,Ft=s=>s.replace(gc,"");function ta(s){let t=new Map;
for(let[e]of s.matchAll(Qi))t.set(e,(t.get(e)??0)+1);return[...t].map(([e,o])=>({sign:e,name:Xi(e),count:o,never:Ft(e)===
""}))}function ea(s,t){let e=[],o=0;for(let n of s.matchAll(Qi))n.index>o&&e.push(...Ji(s.slice(o,n.index),t)),e.push([n[0],
Xi(n[0])]),o=n.index+n[0].length;return o<s.length&&e.push(...Ji(s.slice(o),t)),e}function Ji(s,t){return t?s.split(/([\u00a0\u202f])/).
flatMap(e=>e?[[e,ae[e]??""]]:[]):[[s,""]]}var $c=/\{[^{}\s]*\}/g,wc=5e3,vs=["​","⁠"],To=["‌","‏","‎"],bc={Mymr:vs,Khmr:vs,Thai:vs,Laoo:vs,Arab:To,Aran:To,
Hebr:To},sa=({script:s,tag:t})=>bc[s]??(t==="fr"?[" "]:[]);function oa(s,t){let e=s.trim()?[]:[a("block.empty")];for(let[
o]of s.matchAll(/(?<!\\)\{[^{}\s]+\}/g)){let n=o.slice(1,-1);n in t||e.push(a("block.fact",{fact:o,near:vc(n,Object.keys(
t))}))}return(s.match(/(?<!\\)\*\*/g)??[]).length%2&&e.push(a("block.bold")),[...s].length>wc&&e.push(a("too-much")),e}function vc(s,t){
let e=n=>[...s].filter(i=>n.includes(i)).length/Math.max(s.length,n.length),o=t.toSorted((n,i)=>e(i)-e(n))[0];return o?`\
{${o}}`:""}var yc=/[^\P{Cc}\n\t]|\ufeff/gu;function na(s){let t=s.replace(/\r\n?/g,`
`).normalize("NFC"),e=Ft(t.replace(yc,""));return[e,e!==t]}function _o(s,t){return[...s.matchAll($c)].map(e=>({name:e[0].
slice(1,-1),start:e.index,end:e.index+e[0].length})).filter(({name:e})=>e in t)}function ia(s,t,e,o){let n=_o(s,t).find(
({start:c,end:h})=>e>c&&e<h);if(!n)return e;let{start:i,end:r}=n;return o<=i?r:o>=r||e-i<r-e?i:r}var aa=s=>/(?<!\\)\{([^{}\s]*)$/.
exec(s)?.[1]??null;function ra(s,t,e){let o=[],n=(r,c)=>{for(let h of s.matchAll(r))o.push([h.index,h.index+h[0].length,
c(h[0])])};n(/\{[^{}\s]+\}/g,r=>r.slice(1,-1)in t?"chip":"chip unknown"),n(/(?<!\\)\*\*(?=\S)([^*]+)\*\*/g,()=>"bold"),n(
/《[^《》]*》/g,()=>"ruby");for(let{start:r,end:c,severity:h}of e)r!==null&&c!==null&&c>r&&c<=s.length&&o.push([r,c,
`hit ${h}`]);let i=[...new Set([0,s.length,...o.map(([r])=>r),...o.map(([,r])=>r)])].sort((r,c)=>r-c);return i.slice(0,-1).
map((r,c)=>{let h=i[c+1]??s.length,u=o.filter(([$,g])=>$<=r&&g>=h).map(([,,$])=>$);return[s.slice(r,h),u.join(" ")]})}var re=class{constructor({language:t,value:e,label:o,facts:n,readonly:i=!1,oninput:r,onleave:c,onnote:h}){this.language=
t,this.facts=n,this.oninput=r,this.onleave=c,this.onnote=h,this.hits=[],this.showHidden=!1,this.composing=!1,this.last=0,
this.menu=new bs(n,u=>this.choose(u)),this.back=d(l`<div class="field-back" aria-hidden="true" ${T(t)}></div>`),this.area=
d(this.textarea(o,i)),this.area.value=e,this.element=d(l`
      <div
        class="field"
        ${y({"--text":`"text-${t.tag}"`,"--pitch":Math.max(1.5,t.line_height)})}
      >${this.back}${this.area}${this.menu.element}</div>`),this.paint()}textarea(t,e){let o=()=>this.snap();return l`
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
        @keydown=${n=>this.key(n)}
        @beforeinput=${n=>this.before(n)}
        @paste=${n=>this.paste(n)}
        @blur=${()=>{this.menu.close(this.area),this.onleave?.()}}
        @compositionstart=${()=>{this.composing=!0}}
        @compositionend=${()=>{this.composing=!1,this.changed()}}
        @select=${o}
        @keyup=${o}
        @click=${o}
        ${T(this.language)}
      ></textarea>`}get value(){return this.area.value}set value(t){if(t===this.area.value)return;let e=Math.min(this.area.
selectionStart,t.length);this.area.value=t,document.activeElement===this.area&&this.area.setSelectionRange(e,e),this.paint()}focus(){
this.area.focus({preventScroll:!0}),this.area.setSelectionRange(this.area.value.length,this.area.value.length)}changed(){
this.paint(),this.composing||this.openFacts(),this.oninput(this.value,this.composing)}insert(t){this.area.focus({preventScroll:!0}),
!document.execCommand("insertText",!1,t)&&(this.area.setRangeText(t,this.area.selectionStart,this.area.selectionEnd,"end"),
this.changed())}replace(t){this.area.focus(),this.area.select(),this.insert(t)}undo(){this.area.focus(),document.execCommand(
"undo")}bold(){let{selectionStart:t,selectionEnd:e,value:o}=this.area,n=o.slice(t,e),i=n.startsWith("**")&&n.endsWith("*\
*")&&n.length>4;this.insert(i?n.slice(2,-2):`**${n}**`);let r=this.area.selectionStart;n||this.area.setSelectionRange(r-
2,r-2)}snap(){let{selectionStart:t,selectionEnd:e,value:o}=this.area;if(t===e&&!this.composing){let n=ia(o,this.facts,t,
this.last);n!==t&&this.area.setSelectionRange(n,n)}this.last=this.area.selectionStart}before(t){let e=t.inputType==="del\
eteContentBackward";if(!(e||t.inputType==="deleteContentForward"))return;let{selectionStart:o,selectionEnd:n,value:i}=this.
area;if(o!==n)return;let r=_o(i,this.facts).find(({start:c,end:h})=>o===(e?h:c));r&&this.area.setSelectionRange(r.start,
r.end)}paste(t){let e=t.clipboardData?.getData("text/plain");if(!e)return;t.preventDefault();let[o,n]=na(e);this.insert(
o),n&&this.onnote?.(a("paste.dropped"))}key(t){if(this.last=this.area.selectionStart,!t.isComposing&&this.menu.takes(t,this.
area)||!Y(t))return;let e=t.code==="Digit8"||t.key==="*";!t.altKey&&t.key.toLowerCase()==="b"?(t.preventDefault(),this.bold()):
t.shiftKey&&e&&(t.preventDefault(),this.showHidden=!this.showHidden,this.paint())}openFacts(){let t=aa(this.value.slice(
0,this.area.selectionStart)),e=t===null?[]:Object.keys(this.facts).filter(o=>o.startsWith(t));e.length?this.menu.open(e,
this.area):this.menu.close(this.area)}choose(t){let e=this.area.selectionStart,o=this.value.lastIndexOf("{",e-1);this.area.
setSelectionRange(o,this.value[e]==="}"?e+1:e),this.menu.close(this.area),this.insert(`{${t}}`),this.menu.close(this.area)}underline(t){
this.hits=t,this.paint()}paint(){let t=ra(this.value,this.facts,this.hits).map(([e,o])=>{let n=kc(e,this.showHidden);return o?
l`<span class=${o}>${n}</span>`:n});w([t,"​"],this.back)}special(){return sa(this.language).map(t=>{let e=`${ae[t]}: ${a(
`sign.${ae[t]}`)}`;return l`
        <button
          type="button"
          class="button small sign"
          title=${e}
          aria-label=${e}
          @mousedown=${At}
          @click=${()=>this.insert(t)}
        >${ae[t]}</button>`})}};function kc(s,t){return ea(s,t).map(([e,o])=>{if(!o)return e;let n=Ft(e)==="";return l`<span class=${n?
"hidden-sign never":"hidden-sign"} data-name=${t||n?o:""}>${e}</span>`})}var jo=s=>s.normalize("NFC").replace(/[\u064b-\u0652\u0640\u0670\u0591-\u05c7]/g,"").toLocaleLowerCase();function la({use:s,
avoid:t},e){let o=n=>n.some(i=>e.includes(jo(i)));return!e||!(s.length||t.length)?"unsigned":o(t)||s.length&&!o(s)?"warn\
ing":"ok"}function ha(s,t,e,o){let n=jo(e);return l`
    <div class="glossary">
      <span class="row-of small soft">${f("book")}${a("glossary")}</span>
      ${s.map(i=>xc(i,n,t,o))}
    </div>`}function xc({term:s,note:t,use:e,avoid:o},n,i,r){let c=la({use:e,avoid:o},n),h=ca(e," / ",$=>pa($,i,r)),u=ca(
o,", ",$=>pa($,i,null));return l`
    <p class="small">
      <span class="badge ${c}">
        <span>${c==="unsigned"?null:[f(c),Z(a(Oc[c]))]}</span>
        ${s}${e.length?[" → ",h]:null}
      </span>
      ${o.length?l`<span class="avoid">${a("glossary.not")}${" "}${u}</span>`:null}
      ${t?l`<span class="soft">${t}</span>`:null}
    </p>`}var Oc={ok:"glossary.used",warning:"glossary.unused"},ca=(s,t,e)=>s.map((o,n)=>[n?t:null,e(o)]);function pa(s,t,e){
let o=T(t,{face:!0});return e?l`
    <button
      type="button"
      class="word"
      title=${a("glossary.insert",{word:s})}
      @mousedown=${At}
      @click=${()=>e(s)}
      ${o}
    >${s}</button>`:l`<bdi class="word" ${o}>${s}</bdi>`}var Ac=["text-too-long","word-too-wide"],ua=(s,t)=>({code:"",severity:s,text:t,start:null,end:null});function da(s,t){let e=(s.
meter?.over_chars??0)>0,o=s.findings.filter(n=>n.code==="text-missing"?!1:!(e&&Ac.includes(n.code)));return[...(s.value.
trim()?t:[]).map(n=>ua("error",n)),...e?[ua("too-long",Sc(s))]:[],...o]}function Sc({meter:s,over:t,place:e}){let o=t?"f\
ind.over":"find.wide";return a(s?.about?"about.find":o,{n:t,output:_(e?.output??""),percent:s?.percent})}var Mc={"too-lo\
ng":"too-long",error:"error"};function fa(s,t,e){let o=l`<button type="button" class="link" @click=${()=>e(s)}>${a("waiv\
e")}</button>`;return l`
    <p class="finding ${s.severity}" tabindex="-1">
      ${f(Mc[s.severity]??"warning")}
      <span>${s.text}${s.hint?l`<span class="soft">${` ${s.hint}`}</span>`:null}</span>
      ${Ut({code:s.code,key:t})?o:null}
    </p>`}var ys=class{constructor(t,{source:e,crop:o,total:n,changed:i}){this.entry=t,this.source=e,this.crop=o,this.total=n,this.
changed=i,this.all=!1,this.wasWhole=!1,this.said={sign:"",words:null,was:null}}get words(){let{source:t,old_source:e}=this.
entry.record,o=`${e}
${t}`;if(this.said.sign!==o){let{facts:n}=p.project,i=e?ie(e,t,n):at(t,n);this.said={sign:o,words:i,was:e?ps(e,t):null}}
return this.said}view(t,e){return l`
      <div class="src-head">${this.head()}</div>
      <p class="source-text" ${T(this.source)}>${this.words.words}</p>
      <div class="more">${this.more(t)}</div>
      <div class="crop-head small soft"><span>${a("crop")}</span><span>${e}</span></div>
      ${this.crop.element}`}head(){let{record:t,key:e}=this.entry,o=()=>{this.all=!this.all,this.changed()};return l`
      <span class="phone-n">
        <strong>${t.number}</strong>${a("n-of",{n:"",all:this.total()||""})}
      </span>
      <code>${e}</code>
      ${t.state==="stale"?W("stale",a("source.changed",{language:k(this.source.tag)})):null}
      <span class="phone-n">${this.need()}</span>
      <button type="button" class="link phone-more" aria-expanded=${String(this.all)} @click=${o}>
        ${a(this.all?"less":"more")}
      </button>`}need(){let t=rt(this.entry);return t&&t!=="stale"?Mo(this.entry,t):null}more(t){let{record:e}=this.entry,
o=(n,i)=>l`
      <p class="note small"><strong>${a(n)}</strong>${" "}${i}</p>`;return[this.words.was?this.was(e.old_source??""):null,
e.note?o("note",e.note):null,e.adapt?o("adapt",a("adapt.what")):null,t,e.back?o("back",e.back):null]}was(t){let e=()=>{this.
wasWhole=!0,this.changed()};return l`
      <p class="was small">
        ${a("was")}${" "}<bdi ${T(this.source)}>${this.wasWhole?t:this.words.was}</bdi>${" "}
        ${this.wasWhole?null:l`<button type="button" class="link" @click=${e}>${a("was.all")}</button>`}
      </p>`}};var Tc=6,_c=6e3;function jc({name:s,count:t,never:e}){let o=Ee(`sign.${s}`)?a(`sign.${s}`):"",n=t>1?` ×${t}`:"";return l`<span class=${e?
"never":""} title=${o}><b>${s}</b>${n}</span>`}var ks=class{constructor(t,{language:e,source:o,crop:n},i){this.entry=t,this.
acts=i;let{record:r}=t;this.field=new re({language:e,value:t.value,label:a("field.name",{n:r.number,language:k(e.tag)}),
facts:p.project.facts,readonly:!p.project.editable,oninput:i.typed,onleave:i.leave,onnote:c=>this.note(c)}),this.comments=
new oe(e.tag,r,i.commented),this.special=this.field.special(),this.language=e,this.left=new ys(t,{source:o,crop:n,total:i.
total,changed:()=>this.draw()}),this.noted=null,this.noting=void 0,this.findings=null,this.element=d(l`<div class="text-row open" role="group" data-key=${t.
key}></div>`),this.update()}get blocks(){return oa(this.entry.value,p.project.facts)}update({findings:t=!0}={}){t&&(this.
findings=this.found(this.blocks)),this.comments.update(this.entry.record),this.draw()}draw(){let{entry:t,element:e}=this;
e.setAttribute("aria-label",So(t)),e.classList.toggle("is-changed",this.acts.outdated()!==null),e.classList.toggle("all",
this.left.all),w(l`
        <span class="n">${t.record.number}</span>
        <div class="tgt">
          ${this.field.element}
          ${this.hidden()}
          <p class="hint paste-note" role="status">${this.noted}</p>
          ${p.project.editable?[this.tools(),this.buttons()]:null}
          <div class="row-state">${this.state()}</div>
          <div class="meter-place">${gs(t.meter,t.over,t.record.boxes.length>0)}</div>
          <div class="row-findings" ${y({"font-family":`var(--ui), "text-${this.language.tag}"`})}>
            ${this.findings}
          </div>
          ${this.acts.beside()}
        </div>
        <div class="src">${this.left.view(this.terms(),this.where())}${this.comments.element}</div>
        ${Ao(t)}`,e)}hidden(){let t=ta(this.entry.value);if(!t.length)return null;let e=t.some(o=>o.never);return l`
      <p class="hidden-list small${e?" never":""}">
        ${e?f("error"):null}<span>${a("hidden")}</span>${t.map(o=>jc(o))}
        ${e&&p.project.editable?this.takeButton():null}
      </p>`}takeButton(){return l`<button type="button" class="link" data-focus="take" @click=${()=>this.field.replace(Ft(
this.entry.value))}>${a("hidden.take")}</button>`}terms(){let t=this.entry.record.glossary;if(!t.length)return null;let e=p.
project.editable?o=>this.field.insert(o):null;return ha(t,this.language,this.entry.value,e)}where(){return this.acts.outdated()??
(this.entry.place?_(this.entry.place.output):"")}tools(){let{facts:t}=p.project,e=[...new Set([...this.entry.record.facts,
...Object.keys(t)])].slice(0,Tc);return l`
      <div class="tools row-of" role="group" aria-label=${a("facts")}>
        ${e.length?l`<span class="small soft wide-only">${a("facts")}</span>`:null}
        ${e.map(o=>l`
            <button type="button" class="fact" @mousedown=${At} @click=${()=>this.field.insert(`{${o}}`)}>
              <b>${`{${o}}`}</b>${" "}<span>${t[o]}</span>
            </button>`)}
        <span class="row-of wide-only">
          ${e.length?l`<span class="small soft">${a("or-type")}</span>${b("{")}`:null}
          <button
            type="button"
            class="button small"
            aria-label=${a("bold")}
            title=${a("bold")}
            @mousedown=${At}
            @click=${()=>this.field.bold()}
          ><b>B</b></button>
        </span>
        ${this.special}
      </div>`}buttons(){let{entry:t,acts:e}=this,o=this.blocks,n=ot(t)&&t.record.state==="stale",i=[a("history"),t.record.
versions||null].filter(Boolean).join(" ");return l`
      <div class="acts row-of">
        <button type="button" class="button square previous phone-only" aria-label=${a("list")} @click=${e.close}>
          ${f("up")}
        </button>
        <button
          type="button"
          class="button primary done"
          data-focus="done"
          aria-disabled=${String(o.length>0)}
          title=${o.join(" ")}
          @click=${e.done}
        ><span>${n?a("still-right"):a("done-next")}</span>${b("Ctrl ↵")}</button>
        <button type="button" class="button wide-only" data-focus="undo" @click=${()=>this.field.undo()}>
          ${a("undo")}${b("Ctrl Z")}
        </button>
        <button type="button" class="link plain wide-only" data-focus="history" @click=${e.history}>
          ${i}
        </button>
        ${p.project.editable?cs():null}
      </div>`}state(){let{entry:t,acts:e}=this,{record:o}=t,n=t.save&&t.save!=="saved"?"draft":o.state,i=n==="checked"||
n==="translated"?"ok":n,r=l`<button type="button" class="link" @click=${e.conflict}>${a("conflict.open")}</button>`,c=["\
lost","refused","conflict"].includes(t.save??"");return l`
      ${W(i,a(`state.${n}`))}
      ${o.machine&&n!=="machine"?l`<span class="small soft">${a("origin.machine")}</span>`:null}
      <span class="small soft${c?" error":""}">${this.said()}</span>
      <span class="fill"></span>
      ${t.conflict?r:null}
      ${p.project.editable?this.copyButton():null}`}copyButton(){return l`
      <button type="button" class="link plain" data-focus="copy" @mousedown=${At} @click=${()=>this.field.replace(this.entry.
record.source)}>
        ${a("copy-source")}
      </button>`}said(){let{save:t,record:e}=this.entry;return this.acts.slow()?a("drawing"):t?a(`save.short.${t}`):e.by?
`${e.by} · ${D(e.on)}`:""}note(t){clearTimeout(this.noting),this.noted=t,this.draw(),this.noting=setTimeout(()=>this.unnote(),
_c)}unnote(){this.noted=null,this.draw()}noteElsewhere(){let{elsewhere:t}=this.entry;if(!t||t.seen)return;clearTimeout(this.
noting);let{by:e,time:o}=t;this.noted=l`
      ${a("changed-elsewhere",{by:e,time:o})}${" "}
      <button type="button" class="link" data-focus="changed" @click=${this.acts.history}>
        ${a("changed-elsewhere.show")}
      </button>`,this.draw()}seenElsewhere(){let{elsewhere:t}=this.entry;!t||t.seen||(t.seen=!0,this.unnote())}show(t=this.
blocks){this.findings=this.found(t),this.draw()}hideFindings(){this.findings=null,this.draw()}found(t){let{entry:e}=this,
o=da(e,t);return o.length?o.map(n=>fa(n,e.key,this.acts.waive)):!(e.value&&e.meter)||e.meter.about?null:l`<p class="finding fine">${f(
"ok")}<span>${this.fine()}</span></p>`}fine(){let{boxes:t,facts:e}=this.entry.record,o=[...new Set(t.map(i=>i.output))].
map(_),n=a("fine.fits",{outputs:new Intl.ListFormat(document.documentElement.lang).format(o)});return e.length?`${n} ${a(
"fine.facts",{facts:e.map(i=>`{${i}}`).join(" ")})}`:n}get stops(){return[...this.element.querySelectorAll(".row-finding\
s .finding:not(.fine)")]}get doneButton(){return this.element.querySelector(".done")}};function ma(s,t){let{language:e,source:o,side:n,tag:i}=s,r=new ks(t,{language:e,source:o,crop:n.crop},{typed:(c,h)=>s.typed(
t,c,h),leave:()=>s.opened===r&&s.leave(),done:()=>s.done(),history:()=>Yi(t,e,c=>r.field.replace(c)),conflict:()=>s.resolving.
ask(t),commented:c=>s.commented(t,c),waive:({code:c,text:h})=>os({code:c,key:t.key,language:i,message:h},()=>s.post(t)),
close:()=>{s.closeRow(),s.paintList()},total:()=>s.entries.size,slow:()=>n.slow,outdated:()=>s.outdated(t),beside:()=>s.
beside(t)});return r}var ga={x:40,y:24},xs=class{constructor(t){this.owner=t,this.whole=m.get("whole",!0),this.slow=!1,this.failed=!1,this.boxPicked=
null,this.page=new ct({onpick:e=>this.pickBox(e)}),this.crop=new pt,this.drafts=new ws(t.tag,{ondrawn:(e,o,n)=>this.drawn(
e,o,n),onslow:e=>this.slowly(e),onfail:e=>this.notDrawn(e)}),this.toolbar=d(l`<div class="toolbar page-tools" data-area=""></div>`),
this.scroller=d(l`
      <div class="scroller" tabindex="0" role="region" aria-label=${a("page")}>${this.page.element}</div>`),this.sheet=d(
l`<div class="picked-box"></div>`),this.element=d(l`<section class="page-side">${this.toolbar}${this.scroller}${this.sheet}</section>`),
this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(this.scroller)}close(){this.sized.disconnect()}async show(t,e={}){
let{page:o,owner:n}=this,i=n.entries.get(t),{place:r,output:c,number:h}=Ki(i,o,e,p.output);c&&((c!==o.output||h!==o.number)&&
(this.drafts.anew(),await o.show(n.tag,c,h),this.size()),o.element.classList.toggle("is-rtl",n.language.rtl),i&&this.light(
i,r,c),this.tools(),this.picked())}light(t,e,o){t.place=e,t.meter=t.record.meter[o]??t.meter,this.page.light(t.key),this.
owner.measure(t),this.crop.show(this.page,t.key),this.owner.lit(t),this.follow()}async anew(){let{output:t,number:e}=this.
page;this.drafts.anew();let o=p.project.outputs.find(n=>n.name===t);t&&o&&await this.page.show(this.owner.tag,t,Math.max(
1,Math.min(e,o.pages)))}follow(){let t=this.page.litBox;if(!t)return;let e=t.getBoundingClientRect(),o=this.scroller.getBoundingClientRect();
this.whole?(e.top<o.top||e.bottom>o.bottom)&&(this.scroller.scrollTop+=e.top-o.top-80):this.zoom(!1)}size(){let{page:t}=this.
page;if(!t)return;let e={width:this.scroller.clientWidth-ga.x,height:this.scroller.clientHeight-ga.y},o=this.owner.open(),
n=o?this.page.boxesOf(o.key)[0]:this.boxPicked,i=Gi(t,e,{box:this.whole?null:n,phone:K()});this.page.element.style.width=
`${t.width*i}px`}zoom(t){this.whole=t,m.set("whole",t),this.size(),this.tools(),t||this.page.litBox?.scrollIntoView({block:"\
center",inline:"center"})}pickBox(t){if(K()&&this.owner.inPageView()){this.boxPicked=t,this.page.light(t.messages[0]??null),
this.picked(),this.whole||this.zoom(!1);return}let e=t.messages.indexOf(this.owner.open()?.key??""),o=t.messages[(e+1)%t.
messages.length];o&&this.owner.openText(o)}tools(){let{outputs:t}=p.project,{output:e,number:o}=this.page,n=e?F(e).pages:
1,i=t.length>2?Jt:_,r=h=>{Tt(h),this.show(this.owner.open()?.key,{output:h})},c=t.map(h=>[h.name,i(h.name)]);w([t.length>
1?M(a("output"),c,e,r):null,n>1?this.pages(n,o,e):null,M(a("view"),this.views(),this.whole,h=>this.zoom(h),{keys:{false:"\
Z"}}),l`<span class="fill"></span><span class="hint" role="status">${this.said()}</span>`],this.toolbar)}views(){return[
[!0,a("page.whole")],[!1,a("page.box")]]}pages(t,e,o){let n=Array.from({length:t},(i,r)=>[r+1,a("page.short",{n:r+1})]);
return M(a("pages"),n,e,i=>this.show(null,{output:o,number:i}))}said(){return this.slow?a("drawing"):this.failed?a("not-\
current"):p.drawn?a("drawn",{ms:p.drawn}):""}picked(){let t=this.boxPicked,e=t?this.owner.entries.get(t.messages[0]):void 0;
w(K()&&t&&e?this.pickedView(t,e):null,this.sheet)}pickedView(t,e){let o=rt(e),n=()=>{this.zoom(!this.whole),this.picked()},
i=r=>l`
      <button type="button" class="button primary large fill" @click=${()=>this.owner.openText(r)}>
        ${t.messages.length>1?a("edit-n",{n:this.page.numbers.get(r)}):a("edit-this")}
      </button>`;return l`
      <div class="row-of">
        <strong>${zt(t,this.page.numbers)}</strong><code>${e.key}</code><span class="fill"></span>
        ${W(o??"ok",a(`row.${o??"ok"}`))}
      </div>
      <p class="cut" ${T(this.owner.language,{face:!0})}>${e.value||a("not-yet")}</p>
      <div class="row-of">
        <button type="button" class="button large" @click=${n}>${a(this.whole?"zoom":"page.whole")}</button>
        ${t.messages.map(i)}
      </div>`}post(t,e=t.value){this.page.output&&t.place&&this.drafts.post(t.place.output,t.key,e)}drawn(t,e,o){let n=this.
owner.entries.get(e);n&&(this.failed=!1,this.page.swap(t.groups,t.boxes??[]),this.crop.swap(this.page),qi(n,t,this.page.
output??""),this.owner.measure(n),this.owner.open()===n&&this.crop.show(this.page,e),this.owner.drawn(t,n)),p.drawn=o,J(
{type:"drawn"})}slowly(t){this.slow!==t&&(this.slow=t,this.tools(),this.owner.slow())}notDrawn(t){this.failed=!0,this.tools(),
console.warn(t)}};var Ec=30,Cc=300,Os=class{constructor(t){this.screen=t,this.timer=void 0}close(){clearTimeout(this.timer)}heard(t){let{screen:e}=this;
t.type==="back"?e.keeper.back(e.entries.all):t.type==="reloaded"&&t.client!==it&&qe(t,e.tag)&&this.later(t,Ec)}later(t,e){
clearTimeout(this.timer),this.timer=setTimeout(()=>this.run(t),e)}async run(t){let{screen:e}=this,o=new Map(e.entries.all.
map(({key:c,turn:h})=>[c,h])),n=await Q(e.tag);if(!e.root.isConnected)return;let i=n.filter(c=>!this.bring(c,o,t));for(let c of e.
entries.all)c.save==="refused"&&!c.conflict&&e.keeper.save(c);i.length&&this.later(t,Cc);let r=new Set(n.map(c=>c.key));
for(let{key:c}of e.entries.all)r.has(c)||e.remove(c);await this.page(),e.shownAnew()}async page(){try{await this.screen.
side.anew()}catch(t){if(!(t instanceof U))throw t}}bring(t,e,o){let{screen:n}=this,i=n.entries.get(t.key);if(!i)return n.
entries.byKey.set(t.key,n.entryOf(t)),!0;if(i.going||i.turn!==e.get(t.key))return!1;let r=n.opened?.entry===i?n.opened:null;
t.source!==i.record.source&&r?.note(a("source.again"));let c={by:o.by??"",time:jt().slice(0,5),somebody:a("somebody")};return Pi(
i,t,c)==="replaced"&&r&&(r.field.value=i.value,r.noteElsewhere()),!0}opened(){let{screen:t}=this,e=t.opened?.entry;e&&(t.
side.page.light(e.key),t.measure(e),t.side.crop.show(t.side.page,e.key),ot(e)||t.post(e),t.opened?.update())}};function Lc(s){return s.over_chars>0?W("too-long",a("meter.chars-over",{n:s.over_chars})):W("ok",a("conflict.fits",{n:s.
lines,percent:s.percent}))}var As=class{constructor(t,e,o){this.entry=t,this.conflict=t.conflict,this.mine=t.value,this.
language=e,this.acts=o,this.settled=!1,this.meter=null,this.rooms=new Map,this.field=new re({language:e,value:t.value,label:a(
"conflict.result"),facts:p.project.facts,oninput:o.draw});let n={name:"conflict",role:"alertdialog",head:"conflict-head",
described:"conflict-what"};this.dialog=new C({...n,stays:!0},()=>this.view())}open(){let{element:t}=this.dialog;return t.
addEventListener("keydown",e=>{e.key!=="Enter"||!Y(e)||(e.preventDefault(),e.stopPropagation(),this.take(this.field.value))}),
t.addEventListener("close",()=>{this.settled||this.acts.later()}),this.dialog.open(),this.field.focus(),this.acts.draw(this.
field.value),this.room(this.conflict.theirs),this.room(this.mine),this}async room(t){if(!t)return;let e=await this.acts.
measure(t).catch(()=>null);e&&(this.rooms.set(t,e),this.dialog.draw())}take(t){this.settled=!0,this.dialog.close(),this.
acts.resolve(t)}shown(t,e){this.meter=gs(t,e,this.entry.record.boxes.length>0),this.dialog.draw()}view(){let{theirs:t,by:e,
on:o}=this.conflict,n=[e,o?D(o):null].filter(Boolean).join(" · ");return[this.head(),l`
        <div class="two">
          ${this.version([a("conflict.theirs"),n],t,this.mine,a("conflict.take"))}
          ${this.version([a("conflict.mine"),a("conflict.here")],this.mine,t,a("conflict.keep"))}
        </div>`,this.before(),l`
        <div class="result">
          <div><h2>${a("conflict.result")}</h2>${this.field.element}</div>
          <div><p class="small soft">${a("crop")}</p>${this.acts.crop.element}<div>${this.meter}</div></div>
        </div>`,this.foot()]}head(){let{record:t,key:e}=this.entry;return l`
      <div class="conflict-head">
        <span class="warning">${f("warning")}</span>
        <div>
          <h1 id="conflict-head">${a("conflict.head")}</h1>
          <p id="conflict-what" class="soft">${a("conflict.what",{n:t.number,key:e})}</p>
        </div>
      </div>`}version([t,e],o,n,i){let r=this.rooms.get(o),c=o?ie(n,o,p.project.facts):l`<span class="hint">${a("conflic\
t.empty")}</span>`;return l`
      <section>
        <h2>${t}<span class="small soft">${e}</span></h2>
        <p class="foreign" ${T(this.language,{face:!0})}>${c}</p>
        <div class="row-of">
          <span>${r?Lc(r):null}</span>
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>this.take(o)}>${i}</button>
        </div>
      </section>`}before(){let{base:t,theirs:e}=this.conflict;return t?l`
      <p class="small was">
        <strong>${a("conflict.before")}</strong>
        <bdi class="foreign" ${T(this.language,{face:!0})}>
          ${ps(t,e||this.mine)??at(t,p.project.facts)}
        </bdi>
      </p>`:null}foot(){return l`
      <div class="row-of">
        <span class="small soft fill">${a("conflict.others")}</span>
        <button type="button" class="button" @click=${()=>this.dialog.close()}>
          ${a("conflict.later")}${b("Esc")}
        </button>
        <button type="button" class="button primary" @click=${()=>this.take(this.field.value)}>
          ${a("conflict.save")}${b("Ctrl ↵")}
        </button>
      </div>`}};var Ss=class{constructor(t){this.screen=t,this.asking=null}ask(t){let{conflict:e}=t;if(!e)return;let{side:o,language:n}=this.
screen,i=new pt,r=new As({...t,conflict:e},n,{crop:i,measure:c=>o.drafts.measure(t.place?.output??o.page.output??"",t.key,
c),draw:c=>o.post(t,c),later:()=>{this.asking=null},resolve:c=>this.take(t,c)});i.show(o.page,t.key),this.asking={entry:t,
crop:i,dialog:r},r.open()}drawn(t){let{asking:e}=this;if(e?.entry!==t)return;let{page:o}=this.screen.side;e.crop.swap(o),
e.crop.show(o,t.key),e.dialog.shown(t.meter,t.over)}take(t,e){let{screen:o}=this;this.asking=null;let n=Ni(t,e);o.opened?.
entry===t&&(o.opened.field.value=e),n?o.keeper.save(t,{force:!0}):(t.save="saved",t.savedAt=new Date,o.store.forget(o.tag,
t.key),o.told(t)),o.post(t),o.paintList()}};var Pc=[["Alt ↓","keys.next"],["F8","keys.finding"],["Ctrl S","keys.save-now"],["F6","keys.page-side"]];function Nc(s,t){
switch(s?.save){case"unsaved":return["draft","stale",a("save.unsaved")];case"saving":return["up","",a("save.saving")];case"\
saved":return["ok","ok",a("save.saved",{file:t,time:jt(s.savedAt)})];case"conflict":return["warning","stale",a("save.con\
flict")];case"lost":return["error","error",a("save.lost",{n:s.left})];case"refused":return["error","error",a("save.refus\
ed",{why:s.why})];default:return["ok","",a("save.none")]}}var Rc=([s,t,e])=>l`
  <span class="save-line ${t}" role="status">${f(s)}${e}</span>`,$a=(s,t,e="foot-link")=>l`
  <button type="button" class="link" data-focus=${e} @click=${t}>${s}</button>`,Bc=s=>l`
  <span class="fill"></span>
  <span class="foot-keys">${s.map(([t,e])=>l`<span>${b(t)}${" "}${a(e)}</span>`)}</span>`;function wa(s){let{opened:t,latest:e,
finishing:o}=s,n=t?.entry.save?t.entry:e,i=o.undoable,r=()=>{n&&(s.openText(n.key),s.resolving.ask(n))};return[Rc(Dc(s,n)),
n?.save==="conflict"?$a(a("conflict.open"),r):null,i?$a(a("undo-done",{n:i.entry.record.number}),()=>o.undo(),"undo-done"):
null,Bc(Pc)]}function Dc({tag:s,entries:t},e){if(!p.project.editable)return["lock","",a("read-only.why")];let[o,n,i]=Nc(
e,`locales/${s}.yaml`),r=o==="ok"&&!t.needing.length;return[o,n,r?`${i} · ${a("all-done")}`:i]}var Ic=400,Hc=600,Ms=class{constructor(t,e,o,n){et(e),this.tag=e,this.goTo=o,this.language=G(e),this.source=G(p.project.
source),this.entries=new us,this.opened=null,this.filter="all",this.find="",this.back=!1,this.pageView=!1,this.latest=null,
this.finishing=new $s(this),this.resolving=new Ss(this),this.resting=void 0,this.speaking=void 0;let{keeper:i,store:r}=n(
e,h=>this.told(h));this.keeper=i,this.store=r,this.refresh=new Os(this),this.side=new xs({tag:e,language:this.language,entries:this.
entries,open:()=>this.opened?.entry??null,inPageView:()=>this.pageView,openText:h=>this.openText(h),measure:h=>this.measure(
h),lit:()=>this.opened?.update(),drawn:(h,u)=>this.drawn(h,u),slow:()=>this.opened?.update({findings:!1})}),this.tools=d(
l`<div class="toolbar list-tools" data-area=""></div>`),this.list=d(l`<div class="texts" data-area=""></div>`),this.foot=
d(l`<footer class="footbar"></footer>`);let c=h=>this.keyed(h);this.root=d(l`
      <div class="columns translate" @keydown=${c}>
        <section class="list">${this.tools}${this.list}${this.foot}</section>
        ${this.side.element}
      </div>`),t.append(this.root),this.deaf=z(h=>this.refresh.heard(h)),visualViewport?.addEventListener("resize",qs)}close(){
this.leave(),this.refresh.close(),this.deaf(),this.keeper.close(),this.side.close(),visualViewport?.removeEventListener(
"resize",qs)}go([t,...e]){if(t&&t!==this.tag)return!1;let o=e.join("/");return this.entries.get(o)&&o!==this.opened?.entry.
key&&this.openText(o),!0}async load(t){let[e]=await Promise.all([Q(this.tag),ss()]);if(!this.root.isConnected)return;this.
entries.fill(e.map(r=>this.entryOf(r))),this.side.page.numbers=new Map(e.map(r=>[r.key,r.number])),await this.restore();
let{needing:o}=this.entries;this.filter=!t&&o.length&&K()?"needs":"all",this.paintList();let i=this.entries.get(t)??(K()?
void 0:o[0]??this.entries.all[0]);await this.side.show(i?.key),this.root.isConnected&&(this.paintTools(),i&&this.openText(
i.key,{focus:!!t&&p.project.editable}),this.line())}entryOf(t){return bi(t,p.output)}async restore(){for(let t of await this.
store.all(this.tag)){let e=this.entries.get(t.key);e&&(Li(e,t)?!e.conflict&&p.project.editable&&this.keeper.typed(e):this.
store.forget(this.tag,t.key))}}get rows(){return this.entries.shown(this.filter,this.find,this.opened?.entry??null)}get chosen(){
return K()&&this.pageView?"page":this.filter}choose(t){this.setPageView(t==="page"),t==="page"?(this.side.page.setOverlays(
["boxes"]),this.side.size()):(this.filter=t,K()&&this.closeRow()),this.paintList()}setPageView(t){this.pageView=t,this.root.
classList.toggle("page-view",t)}drawer(){this.root.classList.toggle("with-page")}paintTools(){w(Vi(this),this.tools),this.
side.tools()}paintList(){this.paintTools();let{scrollTop:t}=this.list;w(Fi(this,this.rows),this.list),this.list.scrollTop=
t}async openText(t,{focus:e=!0}={}){let o=this.entries.get(t);if(!o||this.opened?.entry===o){e&&this.opened?.field.focus();
return}this.leave(),this.setPageView(!1);let n=ma(this,o);this.opened=n,n.noteElsewhere(),document.body.classList.toggle(
"row-open",K()),this.paintList(),dn(this.tag,t),e&&n.field.focus(),this.reveal(n.element),await this.side.show(t),o.conflict&&
this.line(),p.project.editable&&this.opened===n&&this.post(o)}outdated(t){return null}beside(t){return null}commented(t,e){
t.record.comments=e,this.opened?.update({findings:!1}),this.paintList(),this.line()}closeRow(){this.leave(),this.opened=
null,document.body.classList.remove("row-open"),this.side.page.light(null)}reveal(t){let e=t.getBoundingClientRect(),o=this.
list.getBoundingClientRect();e.top>=o.top&&e.bottom<=o.bottom||(this.list.scrollTop+=e.top-o.top-Math.max(12,Math.min(96,
o.height-e.height)))}measure(t){t.over=this.side.page.linesOver(t.key)}post(t){this.side.post(t)}typed(t,e,o){t.value=e,
this.finishing.undoable=null,this.keeper.typed(t),this.post(t),this.opened?.seenElsewhere(),this.opened?.hideFindings(),
this.rest(t,o),this.opened?.update({findings:!1})}rest(t,e){clearTimeout(this.resting),e||(this.resting=setTimeout(()=>this.
rested(t),Ic))}rested(t){this.opened?.entry===t&&(this.opened.show(),this.opened.field.underline(Zi(t)),clearTimeout(this.
speaking),this.speaking=setTimeout(()=>Ue(Ii(t.meter,t.over)),Hc))}drawn(t,e){let{opened:o}=this;this.resolving.drawn(e),
o?.entry===e&&(o.update({findings:!1}),this.rest(e,o.field.composing))}leave(){let t=this.opened?.entry;t&&p.project.editable&&
!ot(t)&&this.keeper.save(t)}done(){return this.finishing.done()}step(t,e=this.rows){let o=this.entries.beside(this.opened?.
entry??null,t,e);o&&this.openText(o.key)}told(t){this.opened?.entry===t&&this.opened.update({findings:!1}),this.latest=t,
this.line(),(t.save==="saved"||t.save==="conflict")&&this.paintList()}line(){w(wa(this),this.foot)}shownAnew(){this.refresh.
opened(),this.side.size(),this.paintList(),this.line()}remove(t){let{opened:e}=this;if(e?.entry.key===t){if(!ot(e.entry)){
e.note(a("removed-key"));return}this.closeRow()}this.entries.byKey.delete(t)}saveNow(){let t=this.opened?.entry;t?.conflict?
this.resolving.ask(t):t&&this.keeper.save(t)}keyed(t){Hi(this,t)}pressed(t,e){zi(this,t,e)}};var Ts=class{constructor(t){this.project=t,this.opened=null}base(){return this.opened??=new Promise((t,e)=>{let o=indexedDB.
open("leafletgen",1);o.onupgradeneeded=()=>o.result.createObjectStore("texts",{keyPath:"id"}),o.onsuccess=()=>t(o.result),
o.onerror=()=>e(o.error)}),this.opened}async act(t,e){try{let o=(await this.base()).transaction("texts",t).objectStore("\
texts");return await new Promise((n,i)=>{let r=e(o);r.onsuccess=()=>n(r.result),r.onerror=()=>i(r.error)})}catch{return null}}id(t,e){
return`${this.project}/${t}/${e}`}keep(t,e,o,n){let i={id:this.id(t,e),key:e,text:o,fingerprint:n,at:Date.now()};return this.
act("readwrite",r=>r.put(i))}forget(t,e){return this.act("readwrite",o=>o.delete(this.id(t,e)))}async all(t){let e=this.
id(t,"");return await this.act("readonly",o=>o.getAll(IDBKeyRange.bound(e,`${e}￿`)))??[]}};var zc=(s,t)=>{let e=new Ts(`${location.origin} ${p.project.name}`);return{store:e,keeper:new ms(s,e,t)}};async function Uc(s,t,{
go:e}){let o=S(t[0])?.tag??p.language,n=new Ms(s,o,e,zc);return await n.load(t.slice(1).join("/")||null),n}var Lo={};xt(Lo,{open:()=>Wc});var Vc=["name","source","languages","outputs","facts"];function ba(s){let t=!1;return s.split(`
`).filter(o=>(/^[\w-]/.test(o)&&(t=Vc.includes(o.split(":")[0]??"")),t&&o.trim()&&!/^\s*#/.test(o))).map(o=>{let[,n="",i=o]=o.
match(/^(\s*[\w-]+:)(.*)$/)??[];return[n,i]})}async function va(s,t){await me();let e=new Co(s,t,await E("/api/starter"));return{close:z(n=>{n.type==="reloaded"&&!p.project.
missing&&t("board")}),...e.begin()}}var Co=class{constructor(t,e,o){this.go=e,this.name=o.name,this.tags=[...o.languages],
this.files=o.files,this.problem="",this.busy=!1,this.turn=0,this.field=new Zt({id:"first-language",choose:n=>{this.tags.
push(n),this.look()},without:()=>new Set(this.tags)}),this.root=d(l`<div class="first-run"></div>`),t.append(this.root)}begin(){
return this.draw(),this.root.querySelector('[data-focus="make"]')?.focus({preventScroll:!0}),{}}async look(){this.turn+=
1;let t=this.turn;this.problem="",this.draw();let e=new URLSearchParams([["name",this.name],...this.tags.map(n=>["langua\
ge",n])]),{files:o}=await E(`/api/starter?${e}`);t===this.turn&&(this.files=o,this.draw())}async make(){if(!this.busy){this.
busy=!0;try{await L("POST",`/api/starter?words=${O}`,{name:this.name,languages:this.tags}),await St(),await X(),this.go(
"board")}catch(t){this.busy=!1,this.problem=q(t),this.draw()}}}draw(){w(l`
        <div>
          <h1>${a("first.head")}</h1>
          <p class="soft">${a("first.what")}</p>
          ${this.starter()}
          <h2>${a("languages")}</h2>
          <div class="chips">${this.tags.map((t,e)=>this.chip(t,e))}${this.field.element}</div>
          <div>${this.foot()}</div>
        </div>
        <aside>${this.written()}</aside>`,this.root)}starter(){let t=j(e=>{this.name=e.trim(),this.look()});return l`
      <div class="starter">
        <img class="paper-picture" src="/api/starter.svg" width="190" height="269" alt=${a("first.picture")}>
        <div>
          <h2>${a("first.card")}</h2>
          <p class="small soft">${a("first.card-what")}</p>
          <label for="first-name"><strong>${a("first.name")}</strong></label>
          <input type="text" id="first-name" maxlength="60" value=${this.name} spellcheck="false" @input=${t}>
          <p class="hint">${a("first.name-what")}</p>
        </div>
      </div>`}chip(t,e){let o=()=>{this.tags.splice(e,1),this.look()},n=l`
      <button
        type="button"
        aria-label=${a("first.without",{language:t})}
        data-focus="without-${t}"
        @click=${o}
      >×</button>`,i=l`<span class="small soft">${a("first.source")}</span>`;return l`<span class="language-chip">${ge(
t)}${e?n:i}</span>`}foot(){let t=p.project.editable;return l`
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
      </p>`}written(){let t=Object.entries(this.files).filter(([o])=>o!=="leaflet.yaml"),e=`leafletgen init . --name ${this.
name||"…"} --languages ${this.tags.join(",")}`;return l`
      <h2>${a("first.written")}</h2>
      <pre class="where-box mono" tabindex="0" role="region" aria-label="leaflet.yaml">
        <span class="soft">${`# leaflet.yaml
`}</span>
        ${ba(this.files["leaflet.yaml"]??"").map(([o,n])=>[l`<b>${o}</b>`,`${n}
`])}
      </pre>
      <ul class="mono small">${t.map(([o,n])=>Fc(o,n))}</ul>
      <p class="hint">${a("command")}<br><code>${e}</code></p>`}};function Fc(s,t){let e=l`<span class="soft">${a(/: ""/.
test(t)?"first.empty":"first.full")}</span>`;return l`<li>${s}${"  "}${s.startsWith("locales/")?e:null}</li>`}var ya=["missing","stale","machine","draft"];function ka(s){let t=r=>s.filter(c=>c.state===r).length,e=s.filter(r=>Object.values(r.meter).some(c=>c.over_chars>0)).length,
n=[["missing",t("missing")],["stale",t("stale")],["too-long",e],["machine",t("machine")],["draft",t("draft")]].filter(([
,r])=>r),i=n.reduce((r,[c,h])=>r+h*(c==="missing"?1:.5),0);return{rows:n,done:t("checked")+t("translated"),minutes:Math.
ceil(2*i)}}async function Wc(s,t,{go:e}){if(p.project.missing)return va(s,e);let o=p.only??S(t[0])?.tag??p.language,n=await Q(o);return s.
append(d(qc(o,n,e))),s.querySelector("input")?.focus(),{}}function qc(s,t,e){let{editable:o}=p.project,n=t.find(r=>ya.includes(
r.state));return l`
    <div class="start-page">
      <form @submit=${r=>{r.preventDefault();let c=r.currentTarget;m.set("name",c.querySelector("#name").value.trim()),e(
"translate",s,...n?[n.key]:[])}}>
        <p class="start-name">${Ys(s)}</p>
        <h1>${a(o?"start.head":"start.look-head",{language:k(s)})}</h1>
        <p class="soft">${a("start.what")}</p>
        ${Kc(t)}${o?Gc(s,()=>e("translate",s)):Zc(()=>e("translate",s))}
      </form>
      ${p.output?l`<img class="paper-picture" src=${ce(s,p.output)} alt="">`:null}
    </div>`}function Kc(s){let{rows:t,done:e,minutes:o}=ka(s);return l`
    <ul>
      ${t.map(([n,i])=>l`<li><span class=${n}>${f(n)}</span>${a(`start.${n}`,{n:i})}</li>`)}
      <li>
        <span class="ok">${f("ok")}</span>${a("start.done",{n:e,all:s.length})}
        ${o?l`<span class="soft">${a("start.minutes",{n:o})}</span>`:null}
      </li>
    </ul>`}function Gc(s,t){let e=l`
    <a class="link plain" href="/api/offline/${encodeURIComponent(s)}.html" download>${a("start.away")}</a>`;return l`
    <label for="name"><strong class="small">${a("start.your-name")}</strong></label>
    <input type="text" id="name" maxlength="60" value=${m.get("name","")} autocomplete="name" required>
    <p class="row-of">
      <button type="submit" class="button large primary">${a("start.start")}</button>
      <button type="button" class="button large" @click=${t}>${a("start.look")}</button>
      ${s===p.project.source?null:e}
    </p>
    <p class="hint">${a("start.privacy")}</p>`}var Zc=s=>l`
  <p><button type="button" class="button large primary" @click=${s}>${a("start.look")}</button></p>`;var Po={board:io,sheet:Oo,translate:Eo,diagram:co,findings:$o,proof:xo,print:bo,welcome:Lo},Me=["board","sheet","transla\
te","diagram","findings","proof","print"],Te=["sheet","translate","proof"],xa={b:"board",s:"sheet",t:"translate",d:"diag\
ram",f:"findings",o:"proof",p:"print"};function le(){let[s="",...t]=location.hash.replace(/^#\/?/,"").split("/").map(decodeURIComponent);
return s in Po?{screen:s,rest:t}:{screen:p.only?"translate":"board",rest:t}}function yt(s,...t){location.hash=["#",s,...t.
map(encodeURIComponent)].join("/")}function Oa(){let s=m.get("theme");s&&(document.documentElement.dataset.theme=s)}function _s(){let s=document.documentElement.
dataset.theme;return s?s==="dark":matchMedia("(prefers-color-scheme: dark)").matches}function _e(){let s=_s()?"light":"d\
ark";document.documentElement.dataset.theme=s,m.set("theme",s)}function js(s){let{screen:t}=le(),e=p.project&&!p.project.missing&&!p.only&&t!=="welcome",{project:o}=p;w(l`
      ${Yc()}${p.only?Jc(p.only):null}${e?Xc(t):null}
      ${t==="translate"&&o?l`<span class="phone-language">${P(p.language)}</span>`:null}
      <span class="fill"></span>
      ${e&&Te.includes(t)?tp(t):null}
      ${op()}
      ${o&&!o.editable?Qc():null}
      ${$n(s)}${ep(s)}`,nt("bar"))}function Yc(){let s=p.project?.name??"leafletgen";return l`
    <a class="name" href=${p.only?`#/translate/${p.only}`:"#/board"} data-focus="name" aria-label=${s}>
      <img src="/static/icon.svg" alt=""><span>${s}</span>
    </a>`}var Jc=s=>l`
  ${P(s)}<span class="badge unsigned">${f("lock")}${a("share.only")}</span>`,Qc=()=>l`<span class="badge draft read-only">${f(
"lock")}${a("read-only")}</span>`;function Xc(s){let t=p.findings?.length,e=o=>l`
    <a href="#/${o}" data-focus=${o} aria-current=${o===s?"page":v}>
      ${a(`tab.${o}`)}${o==="findings"&&t?l`<span class="count">${t}</span>`:null}
    </a>`;return l`<nav aria-label=${a("screens")}>${Me.map(e)}</nav>`}var tp=s=>l`
  <div class="wide-only">${$t(a("language"),p.language,t=>yt(s,t),V())}</div>`;function ep(s){let t=()=>{_e(),js(s)};return l`
    <button
      type="button"
      class="button square theme"
      data-focus="theme"
      aria-label=${a("theme")}
      title=${a("theme")}
      @click=${t}
    >${f(_s()?"sun":"moon")}</button>
    <button
      type="button"
      class="button square help-button"
      data-focus="help"
      aria-label=${a("help")}
      title=${a("help")}
      @click=${we}
    ><strong>?</strong></button>
    <button
      type="button"
      class="button square quiet menu-button"
      data-focus="menu"
      aria-label=${a("menu")}
      @click=${()=>np(s)}
    >${f("menu")}</button>`}function sp(){return p.lost?["lost",a("watch.lost")]:p.project?.broken?["broken",a("watch.br\
oken",{file:An()})]:p.project?.missing?["",a("watch.folder")]:p.board?.pending?["",a("board.pending",{n:p.board.pending})]:
["",p.drawn?a("watch.drawn",{ms:p.drawn}):a("watch")]}function op(){if(p.only&&!p.lost){let{until:e}=p.project;return l`
      <span class="watch"><span>${e?a("share.until",{day:D(e)}):a("share.link")}</span></span>`}let[s,t]=sp();return l`<span class="watch ${s}" title=${t}><i></i><span>${t}</span></span>`}
function np(s){let t=(r,c,h="",u="")=>l`
    <button
      class="button large ${h}"
      type="button"
      aria-label=${u||v}
      @click=${()=>{i.close(),c()}}
    >${r}</button>`,e=()=>$t(a("language"),p.language,r=>{i.close(),yt("translate",r)},V()),o=()=>{_e(),js(s)},n=!p.only&&
!p.project?.missing,i=new C({name:"phone-menu",label:a("menu")},()=>[n?Me.map(r=>t(a(`tab.${r}`),()=>yt(r))):null,n?e():
null,l`
      <div class="row-of">
        ${Js.map(([r,c])=>t(c,()=>s(r)))}
        ${t(f(_s()?"sun":"moon"),o,"",a("theme"))}
      </div>`,t(a("close"),()=>{},"primary")]);i.open()}var kt=nt("main"),ht=null,Es=0,No=!1,je=()=>js(Sa);async function Ro(){let{screen:s,rest:t}=le();Es+=1;let e=Es;if(ht?.name===
s&&ht.shown?.go?.(t)){je();return}if(p.only&&s!=="translate"&&s!=="welcome"){yt("translate",p.only);return}ht?.shown?.close?.(),
kt.replaceChildren(),kt.className=`screen-${s}`,document.body.dataset.screen=s,ht={name:s,shown:null},Te.includes(s)&&S(
t[0])&&et(t[0]),je(),await ip(s,t,e),document.title=[a(`tab.${s}`),p.project?.name].filter(Boolean).join(" · ")}async function ip(s,t,e){
let o=Po[s];try{let n=await o?.open(kt,t,{go:yt});if(e!==Es){n?.close?.();return}ht&&(ht.shown=n??null),kt.querySelector(
"h1")||kt.prepend(d(l`<h1 class="unseen">${a(`tab.${s}`)}</h1>`))}catch(n){e===Es&&Aa(n)}}var Bo=s=>kt.replaceChildren(d(
l`<div class="empty" role="alert">${s}</div>`));function Aa(s){console.error(s);let t=s instanceof U?s.message:a("failed"),
e=l`
    <button class="button" type="button" @click=${()=>location.reload()}>${a("reload")}</button>`;Bo(l`<p>${t}</p><p>${e}</p>`)}
async function Sa(s){m.set("reader",s),await Ns(s),await ve(),nt("skip").textContent=a("skip"),ht?.shown?.close?.(),ht=null,
Xt(),await Ro()}function ap(){if(!p.project||p.project.missing)return;let s=!p.only,t=s&&p.project.editable;Mn({go:yt,screens:s?
Me:[],screen:le().screen,withLanguage:Te,commands:[...t?[[a("add"),Ke]]:[],[a("theme"),rp],[a("reader.other"),()=>Sa(O===
"en"?"ja":"en")],[a("keys"),we,"?"]]})}function rp(){_e(),je()}var lp=s=>Y(s)&&!(s.altKey||s.shiftKey||s.isComposing)&&s.
key.toLowerCase()==="k";function cp(s){if(lp(s)){s.preventDefault(),ap();return}s.defaultPrevented||s.isComposing||Y(s)||
s.altKey||(s.key==="F6"?un(s,nt("bar"),kt):!(He(s.target)||ze())&&m.get("letters",!0)&&pp(s,s.key.toLowerCase()))}function pp(s,t){
let e=No;No=!1;let o=xa[t];e&&o&&!p.only?(s.preventDefault(),yt(o)):t==="?"?(s.preventDefault(),we()):t==="/"?hp(s):t===
"g"&&!ht?.shown?.takes?.("g")?No=!0:ht?.shown?.pressed?.(s,t)}function hp(s){let t=kt.querySelector(".search input");t&&
(s.preventDefault(),t.focus(),t.select())}async function up(){let s=location.hash.slice(1);if(!s||s.startsWith("/"))return!0;
history.replaceState(null,"","/");try{let{language:t}=await L("POST","/api/session",{secret:s}),e=m.get("name")?"transla\
te":"welcome";return t&&history.replaceState(null,"",`/#/${e}/${encodeURIComponent(t)}`),!0}catch(t){let e=t instanceof U?
t.body.error?.until:null;return Bo(l`<p>${e?a("link.ended",{day:D(e)}):q(t)}</p>`),!1}}async function dp(){try{return await St(),
Xs(),await Promise.all([X(),ve()]),!0}catch(s){return je(),s instanceof U&&s.status===401?Bo(l`<p>${a("old-tab")}</p>`):
Aa(s),!1}}async function fp(){Oa(),await Ns(m.get("reader")??(navigator.language.startsWith("ja")?"ja":"en")),nt("skip").
textContent=a("skip"),nt("skip").addEventListener("click",s=>{s.preventDefault(),kt.focus()}),await up()&&await dp()&&(Sn(
je),addEventListener("hashchange",Ro),addEventListener("keydown",cp),addEventListener("unhandledrejection",s=>{s.reason instanceof
Wt&&s.preventDefault()}),mn(),Xt(),p.project.missing&&le().screen!=="welcome"&&history.replaceState(null,"","/#/welcome"),
await Ro())}fp();
