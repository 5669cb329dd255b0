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
var Rr=Object.defineProperty;var dt=(s,t)=>{for(var e in t)Rr(s,e,{get:t[e],enumerable:!0})};var Rs={},Bs={},Vo=new Intl.PluralRules("en"),x="en";async function Is(s){let t=async n=>(await fetch(`/static/words/${n}\
.json`)).json(),[e,o]=await Promise.all([t(s),t("en")]);Br(s,e,o)}function Br(s,t,e){[Rs,Bs,x]=[t,e,s],Vo=new Intl.PluralRules(
s),typeof document<"u"&&(document.documentElement.lang=s)}function Ir(s,t){let e=Rs[s]??Bs[s]??s;return typeof e=="strin\
g"?e:e[Vo.select(Number(t??2))]??e.other??s}function r(s,t={}){return Ir(s,t.n).replace(/\{(\w+)\}/g,(e,o)=>o in t?String(
t[o]):e)}var Ne=s=>s in Rs||s in Bs;function B(s){let t=new Date(s);if(Number.isNaN(t.getTime()))return s;let e=t.getFullYear()===
new Date().getFullYear()?{}:{year:"numeric"},o=x==="en"?"en-GB":x;return new Intl.DateTimeFormat(o,{day:"numeric",month:"\
short",...e}).format(t)}function Rt(s=new Date){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",
second:"2-digit"}).format(s)}var F=class extends Error{constructor(t,e){super(e?.error?.text??`HTTP ${t}`),this.status=t,this.body=e??{}}},ft=class extends Error{},
qo=s=>s.catch(t=>{throw new ft(t.message)});async function Wo(s){let t=await qo(s),e=t.headers.get("content-type")?.includes(
"json")?await t.json():null;if(!(t.ok||e))throw new ft(`HTTP ${t.status}`);if(!t.ok)throw new F(t.status,e);return e}var Dr={
get:s=>Wo(fetch(s,{headers:{accept:"application/json","accept-language":x}})),send:(s,t,e,o)=>Wo(fetch(t,{method:s,headers:{
"content-type":"application/json","accept-language":x,...o},body:JSON.stringify(e)})),async page(s){let t=await qo(fetch(
s,{headers:{"accept-language":x}}));if(!t.ok)throw new F(t.status,await t.json().catch(()=>null));return t.text()}},Ds=Dr;var _=s=>Ds.get(s),C=(s,t,e,o={})=>Ds.send(s,t,e,o),Ko=(s,t,e)=>Ds.page(de(s,t,e)),de=(s,t,e=1)=>`/api/page/${encodeURIComponent(
s)}/${encodeURIComponent(t)}/${e}.svg`,tt=async s=>(await _(`/api/texts/${encodeURIComponent(s)}`)).texts,Mt=(s,t)=>s instanceof
F?s.message:t,q=s=>s instanceof Error?s.message:String(s);var zs=globalThis,Go=s=>s,Re=zs.trustedTypes,Zo=Re?Re.createPolicy("lit-html",{createHTML:s=>s}):void 0,Us="$lit$",mt=`l\
it$${Math.random().toFixed(9).slice(2)}$`,Fs="?"+mt,Hr=`<${Fs}>`,Dt=document,me=()=>Dt.createComment(""),ge=s=>s===null||
typeof s!="object"&&typeof s!="function",Vs=Array.isArray,en=s=>Vs(s)||typeof s?.[Symbol.iterator]=="function",Hs=`[ 	
\f\r]`,fe=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Yo=/-->/g,Jo=/>/g,Bt=RegExp(`>|${Hs}(?:([^\\s"'>=/]+)(${Hs}\
*=${Hs}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Qo=/'/g,Xo=/"/g,sn=/^(?:script|style|textarea|title)$/i,Ws=s=>(t,...e)=>({_$litType$:s,strings:t,
values:e}),on=Ws(1),nn=Ws(2),Eh=Ws(3),z=Symbol.for("lit-noChange"),v=Symbol.for("lit-nothing"),tn=new WeakMap,It=Dt.createTreeWalker(
Dt,129);function rn(s,t){if(!Vs(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return Zo!==void 0?
Zo.createHTML(t):t}var an=(s,t)=>{let e=s.length-1,o=[],n,i=t===2?"<svg>":t===3?"<math>":"",a=fe;for(let h=0;h<e;h++){let p=s[h],
u,$,g=-1,O=0;for(;O<p.length&&(a.lastIndex=O,$=a.exec(p),$!==null);)O=a.lastIndex,a===fe?$[1]==="!--"?a=Yo:$[1]!==void 0?
a=Jo:$[2]!==void 0?(sn.test($[2])&&(n=RegExp("</"+$[2],"g")),a=Bt):$[3]!==void 0&&(a=Bt):a===Bt?$[0]===">"?(a=n??fe,g=-1):
$[1]===void 0?g=-2:(g=a.lastIndex-$[2].length,u=$[1],a=$[3]===void 0?Bt:$[3]==='"'?Xo:Qo):a===Xo||a===Qo?a=Bt:a===Yo||a===
Jo?a=fe:(a=Bt,n=void 0);let A=a===Bt&&s[h+1].startsWith("/>")?" ":"";i+=a===fe?p+Hr:g>=0?(o.push(u),p.slice(0,g)+Us+p.slice(
g)+mt+A):p+mt+(g===-2?h:A)}return[rn(s,i+(s[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),o]},$e=class s{constructor({
strings:t,_$litType$:e},o){let n;this.parts=[];let i=0,a=0,h=t.length-1,p=this.parts,[u,$]=an(t,e);if(this.el=s.createElement(
u,o),It.currentNode=this.el.content,e===2||e===3){let g=this.el.content.firstChild;g.replaceWith(...g.childNodes)}for(;(n=
It.nextNode())!==null&&p.length<h;){if(n.nodeType===1){if(n.hasAttributes())for(let g of n.getAttributeNames())if(g.endsWith(
Us)){let O=$[a++],A=n.getAttribute(g).split(mt),R=/([.?@])?(.*)/.exec(O);p.push({type:1,index:i,name:R[2],strings:A,ctor:R[1]===
"."?Ie:R[1]==="?"?De:R[1]==="@"?He:zt}),n.removeAttribute(g)}else g.startsWith(mt)&&(p.push({type:6,index:i}),n.removeAttribute(
g));if(sn.test(n.tagName)){let g=n.textContent.split(mt),O=g.length-1;if(O>0){n.textContent=Re?Re.emptyScript:"";for(let A=0;A<
O;A++)n.append(g[A],me()),It.nextNode(),p.push({type:2,index:++i});n.append(g[O],me())}}}else if(n.nodeType===8)if(n.data===
Fs)p.push({type:2,index:i});else{let g=-1;for(;(g=n.data.indexOf(mt,g+1))!==-1;)p.push({type:7,index:i}),g+=mt.length-1}
i++}}static createElement(t,e){let o=Dt.createElement("template");return o.innerHTML=t,o}};function Ht(s,t,e=s,o){if(t===
z)return t;let n=o!==void 0?e._$Co?.[o]:e._$Cl,i=ge(t)?void 0:t._$litDirective$;return n?.constructor!==i&&(n?._$AO?.(!1),
i===void 0?n=void 0:(n=new i(s),n._$AT(s,e,o)),o!==void 0?(e._$Co??=[])[o]=n:e._$Cl=n),n!==void 0&&(t=Ht(s,n._$AS(s,t.values),
n,o)),t}var Be=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this.
_$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:o}=this._$AD,n=(t?.creationScope??Dt).importNode(
e,!0);It.currentNode=n;let i=It.nextNode(),a=0,h=0,p=o[0];for(;p!==void 0;){if(a===p.index){let u;p.type===2?u=new Jt(i,
i.nextSibling,this,t):p.type===1?u=new p.ctor(i,p.name,p.strings,this,t):p.type===6&&(u=new ze(i,this,t)),this._$AV.push(
u),p=o[++h]}a!==p?.index&&(i=It.nextNode(),a++)}return It.currentNode=Dt,n}p(t){let e=0;for(let o of this._$AV)o!==void 0&&
(o.strings!==void 0?(o._$AI(t,o,e),e+=o.strings.length-2):o._$AI(t[e])),e++}},Jt=class s{get _$AU(){return this._$AM?._$AU??
this._$Cv}constructor(t,e,o,n){this.type=2,this._$AH=v,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=o,this.options=
n,this._$Cv=n?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===
11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=Ht(this,t,e),ge(
t)?t===v||t==null||t===""?(this._$AH!==v&&this._$AR(),this._$AH=v):t!==this._$AH&&t!==z&&this._(t):t._$litType$!==void 0?
this.$(t):t.nodeType!==void 0?this.T(t):en(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){
this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==v&&ge(this._$AH)?this._$AA.nextSibling.data=t:this.T(Dt.
createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:o}=t,n=typeof o=="number"?this._$AC(t):(o.el===void 0&&(o.el=
$e.createElement(rn(o.h,o.h[0]),this.options)),o);if(this._$AH?._$AD===n)this._$AH.p(e);else{let i=new Be(n,this),a=i.u(
this.options);i.p(e),this.T(a),this._$AH=i}}_$AC(t){let e=tn.get(t.strings);return e===void 0&&tn.set(t.strings,e=new $e(
t)),e}k(t){Vs(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,o,n=0;for(let i of t)n===e.length?e.push(o=new s(this.
O(me()),this.O(me()),this,this.options)):o=e[n],o._$AI(i),n++;n<e.length&&(this._$AR(o&&o._$AB.nextSibling,n),e.length=n)}_$AR(t=this.
_$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let o=Go(t).nextSibling;Go(t).remove(),t=o}}setConnected(t){
this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},zt=class{get tagName(){return this.element.tagName}get _$AU(){return this.
_$AM._$AU}constructor(t,e,o,n,i){this.type=1,this._$AH=v,this._$AN=void 0,this.element=t,this.name=e,this._$AM=n,this.options=
i,o.length>2||o[0]!==""||o[1]!==""?(this._$AH=Array(o.length-1).fill(new String),this.strings=o):this._$AH=v}_$AI(t,e=this,o,n){
let i=this.strings,a=!1;if(i===void 0)t=Ht(this,t,e,0),a=!ge(t)||t!==this._$AH&&t!==z,a&&(this._$AH=t);else{let h=t,p,u;
for(t=i[0],p=0;p<i.length-1;p++)u=Ht(this,h[o+p],e,p),u===z&&(u=this._$AH[p]),a||=!ge(u)||u!==this._$AH[p],u===v?t=v:t!==
v&&(t+=(u??"")+i[p+1]),this._$AH[p]=u}a&&!n&&this.j(t)}j(t){t===v?this.element.removeAttribute(this.name):this.element.setAttribute(
this.name,t??"")}},Ie=class extends zt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===v?
void 0:t}},De=class extends zt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,
!!t&&t!==v)}},He=class extends zt{constructor(t,e,o,n,i){super(t,e,o,n,i),this.type=5}_$AI(t,e=this){if((t=Ht(this,t,e,0)??
v)===z)return;let o=this._$AH,n=t===v&&o!==v||t.capture!==o.capture||t.once!==o.once||t.passive!==o.passive,i=t!==v&&(o===
v||n);n&&this.element.removeEventListener(this.name,this,o),i&&this.element.addEventListener(this.name,this,t),this._$AH=
t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},
ze=class{constructor(t,e,o){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=o}get _$AU(){return this.
_$AM._$AU}_$AI(t){Ht(this,t)}},ln={M:Us,P:mt,A:Fs,C:1,L:an,R:Be,D:en,V:Ht,I:Jt,H:zt,N:De,U:He,B:Ie,F:ze},zr=zs.litHtmlPolyfillSupport;
zr?.($e,Jt),(zs.litHtmlVersions??=[]).push("3.3.3");var qs=(s,t,e)=>{let o=e?.renderBefore??t,n=o._$litPart$;if(n===void 0){
let i=e?.renderBefore??null;o._$litPart$=n=new Jt(t.insertBefore(me(),i),i,void 0,e??{})}return n._$AI(s),n};var $t={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Ut=s=>(...t)=>({_$litDirective$:s,values:t}),
gt=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,o){this._$Ct=t,this._$AM=e,this._$Ci=o}_$AS(t,e){return this.
update(t,e)}update(t,e){return this.render(...e)}};function cn(s){let t=!1,e=()=>t?" ":"";return s.map(o=>o.split(/([<>]|\s*\n\s*)/).map(n=>((n==="<"||n===">")&&(t=n==="<"),
n.includes(`
`)?e():n)).join(""))}var{I:Fr}=ln,hn=s=>s;var un=s=>s.strings===void 0,pn=()=>document.createComment(""),Qt=(s,t,e)=>{let o=s._$AA.parentNode,n=t===void 0?s._$AB:
t._$AA;if(e===void 0){let i=o.insertBefore(pn(),n),a=o.insertBefore(pn(),n);e=new Fr(i,a,s,s.options)}else{let i=e._$AB.
nextSibling,a=e._$AM,h=a!==s;if(h){let p;e._$AQ?.(s),e._$AM=s,e._$AP!==void 0&&(p=s._$AU)!==a._$AU&&e._$AP(p)}if(i!==n||
h){let p=e._$AA;for(;p!==i;){let u=hn(p).nextSibling;hn(o).insertBefore(p,n),p=u}}}return e},St=(s,t,e=s)=>(s._$AI(t,e),
s),Vr={},Ue=(s,t=Vr)=>s._$AH=t,dn=s=>s._$AH,Fe=s=>{s._$AR(),s._$AA.remove()};var U=Ut(class extends gt{constructor(s){if(super(s),s.type!==$t.PROPERTY&&s.type!==$t.ATTRIBUTE&&s.type!==$t.BOOLEAN_ATTRIBUTE)
throw Error("The `live` directive is not allowed on child or event bindings");if(!un(s))throw Error("`live` bindings can\
 only contain a single expression")}render(s){return s}update(s,[t]){if(t===z||t===v)return t;let e=s.element,o=s.name;if(s.
type===$t.PROPERTY){if(t===e[o])return z}else if(s.type===$t.BOOLEAN_ATTRIBUTE){if(!!t===e.hasAttribute(o))return z}else if(s.
type===$t.ATTRIBUTE&&e.getAttribute(o)===t+"")return z;return Ue(s),t}});var fn=(s,t,e)=>{let o=new Map;for(let n=t;n<=e;n++)o.set(s[n],n);return o},lt=Ut(class extends gt{constructor(s){if(super(
s),s.type!==$t.CHILD)throw Error("repeat() can only be used in text expressions")}dt(s,t,e){let o;e===void 0?e=t:t!==void 0&&
(o=t);let n=[],i=[],a=0;for(let h of s)n[a]=o?o(h,a):a,i[a]=e(h,a),a++;return{values:i,keys:n}}render(s,t,e){return this.
dt(s,t,e).values}update(s,[t,e,o]){let n=dn(s),{values:i,keys:a}=this.dt(t,e,o);if(!Array.isArray(n))return this.ut=a,i;
let h=this.ut??=[],p=[],u,$,g=0,O=n.length-1,A=0,R=i.length-1;for(;g<=O&&A<=R;)if(n[g]===null)g++;else if(n[O]===null)O--;else if(h[g]===
a[A])p[A]=St(n[g],i[A]),g++,A++;else if(h[O]===a[R])p[R]=St(n[O],i[R]),O--,R--;else if(h[g]===a[R])p[R]=St(n[g],i[R]),Qt(
s,p[R+1],n[g]),g++,R--;else if(h[O]===a[A])p[A]=St(n[O],i[A]),Qt(s,n[g],n[O]),O--,A++;else if(u===void 0&&(u=fn(a,A,R),$=
fn(h,g,O)),u.has(h[g]))if(u.has(h[O])){let ut=$.get(a[A]),Ns=ut!==void 0?n[ut]:null;if(Ns===null){let Fo=Qt(s,n[g]);St(Fo,
i[A]),p[A]=Fo}else p[A]=St(Ns,i[A]),Qt(s,n[g],Ns),n[ut]=null;A++}else Fe(n[O]),O--;else Fe(n[g]),g++;for(;A<=R;){let ut=Qt(
s,p[R+1]);St(ut,i[A]),p[A++]=ut}for(;g<=O;){let ut=n[g++];ut!==null&&Fe(ut)}return this.ut=a,Ue(s,p),z}});var mn=new WeakMap;function gn(s){let t=mn.get(s);if(!t){let e=cn(s);t=Object.assign(e,{raw:e}),mn.set(s,t)}return t}var l=(s,...t)=>on(
gn(s),...t),Ft=(s,...t)=>nn(gn(s),...t);function w(s,t){qs(s??v,t)}function f(s){let t=document.createDocumentFragment();
return qs(s,t),t.firstElementChild}var Ks=class extends gt{had={};update(t,[e]){let{style:o}=t.element;for(let[n,i]of Object.
entries(e)){let a=i===null?"":String(i);this.had[n]!==a&&(o.setProperty(n,a),this.had[n]=a)}return z}render(t){return z}},
y=Ut(Ks),Gs=class extends gt{had="";update(t,[e,{face:o=!1,pitch:n=!1}={}]){let i=`${e.tag} ${e.lang} ${e.rtl} ${e.line_height}\
 ${o} ${n}`;if(i===this.had)return z;this.had=i;let a=t.element;return a.lang=e.lang,a.dir=e.rtl?"rtl":"ltr",o&&a.style.
setProperty("font-family",`"text-${e.tag}", var(--ui)`),n&&a.style.setProperty("line-height",String(Math.max(1.5,e.line_height))),
z}render(t,e){return z}},M=Ut(Gs),E=s=>t=>{let e=t.currentTarget;s(e.value,e)},Tt=s=>s.preventDefault();var Wr="textarea, input:not([type=checkbox]):not([type=radio]):not([type=range]), select";function Ve(s){return s instanceof
HTMLElement&&(s.matches(Wr)||s.isContentEditable)}var Z=()=>matchMedia("(max-width: 719px)").matches,We=()=>!!document.querySelector(
"dialog[open]"),G=s=>s.ctrlKey||s.metaKey,we=()=>/Mac|iPhone|iPad/.test(navigator.platform),qe=s=>we()?s.replace("Ctrl ",
"⌘ ").replace("Alt ","⌃⌥ "):s,rt=s=>document.getElementById(s),L=class{constructor({name:t,head:e,label:o,role:n,described:i,
stays:a=!1},h){this.view=h,this.before=document.activeElement,this.element=document.createElement("dialog"),this.element.
className=t;let p={"aria-labelledby":e,"aria-label":o,"aria-describedby":i,role:n};for(let[u,$]of Object.entries(p))$&&this.
element.setAttribute(u,$);this.element.addEventListener("close",()=>this.closed()),this.element.addEventListener("click",
u=>{u.target===this.element&&!a&&this.close()})}draw(){w(this.view(),this.element)}open(){return this.draw(),document.body.
append(this.element),this.element.showModal(),this}close(){this.element.close()}closed(){this.element.remove(),this.before?.
isConnected&&this.before.focus()}find(t){return this.element.querySelector(t)}};function Ke(s){let t=rt("spoken");t.textContent=
"",requestAnimationFrame(()=>{t.textContent=s})}function $n(s,t,e){let n=[t,...e.querySelectorAll("[data-area]")].filter(
u=>u.offsetParent!==null||u===t),i=n.findLastIndex(u=>u.contains(document.activeElement)),a=n[i+(s.shiftKey?-1:1)];if(!a)
return;s.preventDefault();let h=a.querySelector('[tabindex="0"], textarea, a[href], button, select, input');(a.matches("\
[tabindex]")?a:h)?.focus()}function D(s,t){t&&(s.preventDefault(),t())}function Zs(){if(!visualViewport)return;let s=Math.
max(0,innerHeight-visualViewport.height-visualViewport.offsetTop);document.documentElement.style.setProperty("--keyboard",
`${s}px`)}function wn(s,t){let{hash:e}=location;e&&!e.startsWith("#/translate")||history.replaceState(null,"",`#/transla\
te/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)}var wt=s=>s.normalize("NFD").replace(/\p{M}/gu,"").toLocaleLowerCase();function Ge(s,t){return s.includes(t)?0:s.some(e=>e.
startsWith(t))?1:s.some(e=>e.split(/[\s.]+/).some(o=>o.startsWith(t)))?2:s.some(e=>e.includes(t))?3:null}function Ze(s,t,e){
return s.map(o=>({one:o,near:t(o)})).filter(({near:o})=>o!==null).sort((o,n)=>Number(o.near)-Number(n.near)).slice(0,e).
map(({one:o})=>o)}function Ye(s,t,e){let o={ArrowDown:1,ArrowUp:-1}[s];return o&&e?(t+o+e)%e:null}var qr=7,be=null;async function ve(){return be||(document.head.append(f(l`<link rel="stylesheet" href="/names.css">`)),be=
(await _("/api/tags")).tags),be??[]}var Ys=s=>be?.find(t=>t.tag===s);function ye(s){let t=Ys(s);return l`
    <bdi class="autonym" lang=${s} dir=${t?.rtl?"rtl":"ltr"} ${y({"--own":`"any-${s}"`})}>
      ${t?.autonym??s}
    </bdi>
    <span class="tag">${s}</span>`}function Kr(s,t){let e=wt(s.trim()),o=i=>Ge([i.tag,i.autonym,...Object.values(i.name)].
map(wt),e),n=(be??[]).filter(i=>!t.has(i.tag));return Ze(n,o,qr)}var Xt=class{constructor({choose:t,without:e,id:o="add-\
language"}){this.choose=t,this.without=e,this.id=o,this.at=0,this.shown=[],this.isOpen=!1,this.told="",this.element=f(l`<div class="picker"></div>`),
this.draw()}get input(){return this.element.querySelector("input")}look(){let{value:t}=this.input;this.shown=t.trim()?Kr(
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
          placeholder=${r("add.placeholder")}
          aria-label=${r("add.placeholder")}
          data-focus=${t}
          @input=${()=>{this.at=0,this.told="",this.look()}}
          @blur=${()=>this.shut()}
          @keydown=${i=>this.pressed(i)}
        >
        <ul class="offers" id="${t}-list" role="listbox" aria-label=${r("languages")} ?hidden=${!n}>
          ${e.map((i,a)=>this.option(i,a))}
        </ul>
        <p class="hint" role="status">${this.told}</p>`,this.element)}option(t,e){return l`
      <li
        id="${this.id}-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @pointerdown=${o=>{o.preventDefault(),this.take(t.tag)}}
      >${ye(t.tag)}<span class="small soft">${t.name[x]}</span></li>`}shut(){this.isOpen=!1,this.draw()}take(t){this.input.
value="",this.told="",this.choose(t),this.look()}async other(){await ve();let t=this.input.value,{meant:e}=await _(`/api\
/tags?word=${encodeURIComponent(t)}`);if(e&&!this.without().has(e)){this.take(e);return}this.told=r(e?"add.there":"add.u\
nknown",{word:t}),this.draw()}pressed(t){let e=Ye(t.key,this.at,this.shown.length);if(e!==null)this.at=e,this.isOpen=!0,
this.draw();else if(t.key==="Escape"&&this.isOpen)t.stopPropagation(),this.shut();else if(t.key==="Enter"&&this.input.value.
trim())this.entered();else return;t.preventDefault()}entered(){let t=this.isOpen?this.shown[this.at]:null;t?this.take(t.
tag):this.other()}};var m={get(s,t=null){try{return JSON.parse(localStorage.getItem(`leafletgen.${s}`)??"null")??t}catch{return t}},set(s,t){
try{localStorage.setItem(`leafletgen.${s}`,JSON.stringify(t))}catch{}}};var c={project:null,board:null,findings:null,only:null,language:"",output:null,version:{},lost:!1,drawn:null},Js=new Set;
function I(s){return Js.add(s),()=>{Js.delete(s)}}function Q(s){for(let t of[...Js])t(s)}async function _t(){c.project=await _(
"/api/project"),c.only=c.project.only??null;let s=c.project.languages.map(o=>o.tag),t=[c.only,c.language,m.get("language")].
find(o=>s.includes(o));c.language=t??s.find(o=>o!==c.project.source)??s[0]??"";let e=c.project.outputs.map(o=>o.name);c.
output=[c.output,m.get("output")].find(o=>e.includes(o))??e[0]??null}async function et(){c.only||(c.board=await _("/api/\
board"))}var S=s=>c.project.languages.find(t=>t.tag===s);function K(s){let t=S(s);if(!t)throw new Error(`no language ${s}`);
return t}var V=()=>c.project.languages.map(s=>s.tag),jt=s=>c.project.outputs.find(t=>t.name===s);function W(s){let t=jt(
s);if(!t)throw new Error(`no output ${s}`);return t}var st=s=>c.board?.languages.find(t=>t.tag===s);function ot(s){s&&(c.
language=s,m.set("language",s))}function Et(s){s&&(c.output=s,m.set("output",s))}var Qs=s=>c.version[s]??0;function bn(s){
for(let t of s?.length?s:V())c.version[t]=Qs(t)+1}function Je(s,t){return s.kind!=="texts"||!s.languages?.length?!0:s.languages.
includes(t)||s.languages.includes(c.project.source)}function vn(){let s=new EventSource("/api/events"),{revision:t}=c.project;
s.onmessage=({data:e})=>{let o=JSON.parse(e),n=c.lost;n&&(c.lost=!1,Q({type:"back"}));let i=n||t!==o.revision;o.revision&&
(t=o.revision),o.type==="hello"?Gr(i):Q(o)},s.onerror=()=>{c.lost||(c.lost=!0,Q({type:"lost"}))}}function Gr(s){s?Q({type:"\
project",languages:[]}):(c.board?.pending||c.board?.checking)&&Q({type:"board"})}function Qe(){let s=null,t="",e=new Xt({choose:a=>{s=a,t="",o.draw(),o.find('[data-focus="do-add"]').focus()},without:()=>new Set(
V())}),o=new L({name:"add-language",head:"add-head"},()=>[l`<h1 id="add-head">${r("add.head")}</h1>`,e.element,l`<p class="error" role="alert">${t}</p>`,
l`<div class="add-what">${s?Yr(s):Zr()}${n()}</div>`]),n=()=>l`
    <p class="row-of">
      <span class="fill"></span>
      <button class="button" type="button" @click=${()=>o.close()}>${r("cancel")}</button>
      <button
        class="button primary"
        type="button"
        data-focus="do-add"
        aria-disabled=${String(!s)}
        @click=${()=>s&&i(s)}
      >${r("add.do")}</button>
    </p>`,i=async a=>{try{await C("POST",`/api/languages?words=${x}`,{tag:a}),o.close(),await Promise.all([_t(),et()]),ot(
a),Q({type:"reloaded",kind:"project"})}catch(h){t=q(h),o.draw()}};o.open(),e.input.focus(),ve().then(()=>e.look())}var Zr=()=>l`<p class="small soft">${r(
"add.hint")}</p>`,Yr=s=>l`
  <p class="row-of chosen">${ye(s)}<span class="soft">${Ys(s)?.name[x]??""}</span></p>
  <p class="small soft">${r("add.what",{file:`locales/${s}.yaml`})}</p>
  <p class="hint">${r("command")}<br><code>leafletgen add-language ${s}</code></p>`;var yn={ok:"M3 8.5l3.5 3.5L13 4.5","too-long":"M5 10.500H2V2.500h12v8h-3M8 6v8.500M5.500 12L8 14.500l2.500-2.500",merge:"\
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
9 2v3h3"},d=s=>l`
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${yn[s??""]??yn.warning} stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;var Y=s=>l`<span class="unseen">${s}</span>`,H=(s,t)=>l`<span class="badge ${s}">${d(s)}${t}</span>`;function Xe({kind:s,
count:t},e=!1){let o=r(`need.${s}`,{n:t});return e?l`
    <span class="badge ${s} short" title=${o}>
      ${d(s)}${s==="unsigned"?"":String(t)}${Y(o)}
    </span>`:H(s,o)}var Jr=["checked","translated","draft","machine","stale","missing"];function ts(s){let t=Jr.filter(o=>s[o]),
e=t.map(o=>`${r(`state.${o}`)} ${s[o]}`).join(", ");return l`
    <span class="bar" role="img" aria-label=${e}>
      ${t.map(o=>l`<i class="s-${o}" ${y({"flex-grow":s[o]??0})}></i>`)}
    </span>`}function te(s,t,e=""){let o=Math.min(t,s)-15,n=i=>`${Math.max(0,Math.min(100,100*(i-o)/(100-o)))}%`;return l`
    <span class="size ${e}" role="img" aria-label=${r("size.said",{percent:s,floor:t})}>
      <i ${y({width:n(s)})}></i><b ${y({left:n(t)})}></b>
    </span>`}var b=s=>l`<kbd aria-hidden="true">${s}</kbd>`;function Xs(s){let t=S(s);return l`
    <bdi
      class="autonym"
      lang=${t?.lang??s}
      dir=${t?.rtl?"rtl":"ltr"}
      ${y({"--own":`"name-${s}"`})}
    >${t?.autonym??s}</bdi>`}var P=s=>[Xs(s),l`<span class="tag">${s}</span>`],ke=s=>P(s).map(t=>[t," "]),k=s=>S(s)?.name[x]??
s??"";function j(s){let t=jt(s)?.paper??"",e=Ne(`output.${s}`)?r(`output.${s}`):s.charAt(0).toUpperCase()+s.slice(1);return e.
includes(t)?e:`${e} ${t}`.trim()}function ee(s){let t=jt(s)?.paper,e=c.project.outputs.filter(o=>o.paper===t);return t&&
e.length===1?t:j(s).replace(` ${t}`,"")}function T(s,t,e,o,{radio:n=!1,keys:i={}}={}){return l`
    <div class="segments" role=${n?"radiogroup":"group"} aria-label=${s}>
      ${t.map(([a,h])=>{let p=i[String(a)];return l`
          <button
            type="button"
            data-focus="${s}-${a}"
            role=${n?"radio":v}
            aria-checked=${n?String(a===e):v}
            aria-pressed=${n?v:String(a===e)}
            @click=${()=>o(a)}
          >${h}${p?b(p):null}</button>`})}
    </div>`}function bt(s,t,e,o){let n=o.map(a=>`"name-${a}"`).join(", "),i=a=>{let h=S(a);return l`
      <option value=${a} lang=${h?.lang??v} .selected=${U(a===t)}>
        ${`${h?.autonym??a}   ${a}`}
      </option>`};return l`
    <select
      class="language-pick"
      aria-label=${s}
      data-focus=${s}
      @change=${E(e)}
      ${y({"font-family":`${n}, var(--ui)`})}
    >${o.map(i)}</select>`}function kn(s){return l`
    <div class="segments readers" role="group" aria-label=${r("reader")}>
      ${to.map(([t,e])=>l`
          <button
            type="button"
            lang=${t}
            data-focus="reader-${t}"
            aria-pressed=${String(t===x)}
            @click=${()=>s(t)}
          >${e}</button>`)}
    </div>`}var to=[["en","EN"],["ja","日本語"]];var Qr=[["anywhere",[[["g b"],"go"],[["/"],"find"],[["Ctrl K"],"goto"],[["?"],"help"],[["F6"],"area"],[["Esc"],"leave"]]],
["translate",[[["Ctrl ↵"],"done"],[["Alt ↓","Alt ↑"],"step"],[["{"],"facts"],[["Ctrl B"],"bold"],[["Alt .","Alt -",
"Alt ,"],"ends"],[["Ctrl S"],"save"],[["Ctrl Z","Ctrl Y"],"undo"],[["F8"],"finding"]]],["page",[[["B","G","O"],"overlays"],
[["D"],"distance"],[["1","0"],"sizes"],[["+","−"],"zoom"],[["L"],"second"],[["Z"],"box"],[["Tab"],"next"],[["↵"],"ed\
it"],[["M","1–9"],"diagram"]]],["lists",[[["↑","↓"],"move"],[["Space"],"enlarge"],[["↵"],"open"],[["T","S","P"],
"screens"],[["W"],"waive"],[["C"],"comment"],[["O"],"file"]]]];function xe(){if(document.querySelector("dialog.help"))return;
let s=new L({name:"help",head:"help-head"},()=>[l`
      <div class="row-of">
        <h1 id="help-head">${r("keys")}</h1>
        <span class="hint">${r("keys.hint")}</span>
        <span class="fill"></span>
        <label class="row-of">
          <input
            type="checkbox"
            .checked=${m.get("letters",!0)}
            @change=${E((t,e)=>m.set("letters",e.checked))}
          >${r("keys.letters")}
        </label>
        <button class="button" type="button" autofocus @click=${()=>s.close()}>
          ${r("close")}${b("Esc")}
        </button>
      </div>`,l`
      <div class="keys">
        ${Qr.map(([t,e])=>l`
            <section>
              <h2>${r(`keys.${t}`)}</h2>
              <dl>
                ${e.map(([o,n])=>l`
                    <dt>${o.map(i=>l`<kbd>${qe(i)}</kbd>`)}</dt>
                    <dd>${r(`keys.${t}.${n}`)}</dd>`)}
              </dl>
            </section>`)}
      </div>`]);s.open()}function An(s){let t=new Map,e=s.map(o=>xn(o)?null:Xr(t,o));for(let o of s)xn(o)&&ea(e[o.follows??-1],o);return[...t.values()]}
var xn=s=>(s.follows??null)!==null;function Xr(s,t){let e=ta(t),o=s.get(e);o&&sa(o,t);let n=o??{...t,outputs:t.output?[t.
output]:null,others:[],consequences:[]};return s.set(e,n),n}function ta({code:s,language:t,key:e,output:o,file:n,line:i,
message:a}){return o?JSON.stringify(e?[s,t,e,a]:[s,n,i,a]):Symbol()}function ea(s,t){let e=o=>o.code===t.code&&o.file===
t.file&&o.line===t.line&&o.column===t.column;s&&!s.consequences.some(e)&&s.consequences.push(t)}function sa(s,{output:t,
file:e,line:o,column:n,language:i}){s.language!==i&&(s.language=null),t&&!s.outputs?.includes(t)&&s.outputs?.push(t),![s,
...s.others].some(h=>h.file===e&&h.line===o)&&e&&s.others.push({file:e,line:o,column:n,message:""})}var oa=s=>s.code==="\
source-suspect"?s.args.name??s.code:s.code,na={kind:oa,language:s=>s.language??"",file:s=>s.file??""};function Mn(s,t,e){
let o=new Map;for(let i of s){let a=na[t](i),h=o.get(a)??[];i.code==="source-suspect"&&t==="kind"?h.unshift(i):h.push(i),
o.set(a,h)}return[...o].map(([i,a])=>{let h=new Set(a.map(p=>p.language).filter(p=>p&&p!==e)).size;return{name:i,rows:a,
languages:h,spread:t==="kind"&&h>=5}}).toSorted((i,a)=>On(i)-On(a))}function On({spread:s,rows:t}){return s?0:t.some(e=>e.
severity==="error")?1:2}var Sn={vscode:["Visual Studio Code",(s,t,e)=>`vscode://file${s}:${t}:${e}`],codium:["VSCodium",(s,t,e)=>`vscodium://fil\
e${s}:${t}:${e}`],cursor:["Cursor",(s,t,e)=>`cursor://file${s}:${t}:${e}`],windsurf:["Windsurf",(s,t,e)=>`windsurf://fil\
e${s}:${t}:${e}`],zed:["Zed",(s,t,e)=>`zed://file${s}:${t}:${e}`],idea:["IntelliJ IDEA",(s,t,e)=>`idea://open?file=${s}&\
line=${t}&column=${e}`],pycharm:["PyCharm",(s,t,e)=>`pycharm://open?file=${s}&line=${t}&column=${e}`],textmate:["TextMat\
e, BBEdit",(s,t,e)=>`txmt://open?url=file://${s}&line=${t}&column=${e}`]},Vt=()=>!!c.project.folder;function vt({file:s,
line:t,column:e}){let o=Sn[m.get("editor")];return o&&c.project.folder&&s?o[1](ia(c.project.folder,s),t??1,e??1):null}function ia(s,t){
let e=s.replaceAll("\\","/");return`${e.startsWith("/")?"":"/"}${e}/${t}`.split("/").map(encodeURIComponent).join("/").replace(
/^\/([A-Za-z])%3A/,"/$1:")}function es(s){let t=m.get("editor",""),e=()=>{m.set("editor",i.find("input:checked").value),
i.close(),s()},o=([a,h])=>l`
    <label class="check"><input type="radio" name="editor" value=${a} .checked=${a===t}>${h}</label>`,n=Object.entries(Sn).
map(([a,[h]])=>[a,h]),i=new L({name:"editor",head:"editor-head"},()=>[l`<h1 id="editor-head">${r("editor.head")}</h1>`,l`<p class="soft">${r(
"editor.what")}</p>`,l`<fieldset>${[["",r("editor.none")],...n].map(o)}</fieldset>`,l`
      <div class="row-of">
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>i.close()}>${r("cancel")}${b("Esc")}</button>
        <button type="button" class="button primary" @click=${e}>${r("editor.do")}</button>
      </div>`]);i.open()}async function ss(s,t){try{let{lines:e}=await _(`/api/lines?file=${encodeURIComponent(t.file)}&line=${t.line}`),o=t.file.
startsWith("locales/")?S(t.language??c.project.source):null,n=y({"font-family":o?`var(--mono), "text-${o.tag}"`:null}),i=e.
map(([a,h])=>l`
        <div class="source-line">
          <span class="hint">${a}</span>
          <bdi dir="ltr" ${n}>${a===t.line?ra(h,t):h}</bdi>
        </div>`);w(i,s)}catch{}}function ra(s,{line:t,column:e=1,end_line:o,end_column:n=0}){let i=[...s],a=o===t&&n>e?n-
1:i.length,h=(p,u)=>i.slice(p,u).join("");return[h(0,e-1),l`<u>${h(e-1,a)}</u>`,h(a,i.length)]}function yt({file:s,line:t,
column:e}){let o=vt({file:s,line:t,column:e}),n=[s,t,e].filter(Boolean).join(":");return o?l`<a href=${o}>${n}</a>`:n}function eo(s,t,e="\
button"){return l`
    <button type="button" class=${e} data-focus="copy-place" @click=${async n=>{let i=n.currentTarget.firstElementChild;
await navigator.clipboard?.writeText(t),i&&(i.textContent=r("copied"))}}><span>${s}</span></button>`}var os=({file:s,line:t,
column:e})=>eo(r("copy-place"),`${s}:${t}:${e}`,"link small");function Oe(s,t=()=>{}){let e=()=>{let o=vt(s);o&&(location.
href=o)};vt(s)?e():es(()=>{t(),e()})}function se(s,t,e=!0){if(!(s.file&&Vt()))return null;let o=vt(s),n=[r("editor"),e?b(
"O"):null];return o?l`<a class="button" href=${o} data-focus="editor">${n}</a>`:l`
    <button type="button" class="button" data-focus="editor" @click=${()=>Oe(s,t)}>${n}</button>`}var aa=3,Tn=Rt();function _n(){let s=t=>t.severity==="error"&&t.file&&!(t.output||t.language);return(c.findings??[]).filter(
s)}var jn=()=>c.project?.broken?_n()[0]?.file??"leaflet.yaml":null;function oe(){let s=_n(),t=c.project.broken||s.length>
0;document.body.classList.toggle("is-broken",t),t||(Tn=Rt());let e=c.project.troubles??[],o=Object.entries(c.project.merging??
{}),n=[t?ha(s):null,!t&&e.length?la(e):null];w(l`${n}${o.map(([i,a])=>ca(i,a))}`,rt("banner"))}var la=s=>l`
  <div class="trouble" role="alert">
    ${d("error")}
    <div>${s.map(t=>l`<p>${t}</p>`)}</div>
  </div>`,ca=(s,t)=>l`
  <div class="trouble is-merge" role="alert">
    ${d("merge")}
    <div>
      <p><strong>${r("merge.banner",{file:`locales/${s}.yaml`,n:t})}</strong></p>
      <p class="soft">${r("merge.banner-what")}</p>
    </div>
    <div class="trouble-acts">
      <a class="button" href="#/translate/${encodeURIComponent(s)}">${r("merge.choose")}</a>
    </div>
  </div>`;function ha(s){let[t]=s;return l`
    <div class="trouble" role="alert">
      ${d("error")}
      <div>
        <p>
          <strong>${r("broken",{file:t?.file??"leaflet.yaml",time:Tn})}</strong>
          ${" "}${r("broken.still")}
        </p>
        ${t?l`<div class="trouble-places">${s.slice(0,aa).map(ua)}</div>`:null}
      </div>
      ${t?pa(t):null}
    </div>`}var pa=s=>l`
  <div class="trouble-acts">${se(s,oe,!1)}${os(s)}</div>`;function ua(s){let t=f(l`<div class="mono"></div>`);return ss(
t,s),l`
    <div>
      <p><span class="mono">${yt(s)}</span>${"  "}${s.message}</p>
      ${t}
      ${s.hints.map(e=>l`<p class="soft">${e}</p>`)}
    </div>`}var da=250,fa=["project","texts","broken"];async function Ae(){c.only||c.project.missing||(c.findings=An((await _(`/api/\
findings?words=${x}`)).diagnostics))}function so(){let s=c.project.languages.map(n=>n.tag).join(" "),t=document.getElementById(
"text-fonts");if(t?.dataset.tags===s)return;let e=`/fonts.css?of=${encodeURIComponent(s)}`,o=f(l`<link rel="stylesheet" id="text-fonts" href=${e} data-tags=${s}>`);
t?t.replaceWith(o):document.head.append(o)}function En(s){let t=!1,e=async()=>{t=!1,await et(),s(),Q({type:"board-loaded"}),
!c.board?.pending&&(await Ae(),s(),Q({type:"findings-loaded"}))};I(o=>{["drawn","lost","back"].includes(o.type)?s():fa.includes(
o.type)?ma(o):o.type==="reloaded"?(so(),s()):o.type==="board"&&!t&&!c.only&&(t=!0,setTimeout(e,da))})}async function ma(s){
s.type!=="broken"&&bn(s.type==="texts"?s.languages:null),await _t(),await Promise.all([et(),Ae()]),oe(),Q({...s,type:"re\
loaded",kind:s.type})}var ga=9;async function $a(s){return c.language?(await tt(c.language)).map(t=>({kind:"text",said:l`<b>${t.number}</b>${"\
 "}<code>${t.key}</code>`,words:[String(t.number),t.key,t.source,t.target??""].map(wt),act:()=>s("translate",c.language,
t.key),more:l`<bdi class="cut small soft">${t.source.replaceAll("**","")}</bdi>`})):[]}function wa({go:s,screens:t,screen:e,
withLanguage:o,commands:n}){let i=o.includes(e)?e:"translate";return[...t.map(a=>({kind:"screen",said:r(`tab.${a}`),words:[
r(`tab.${a}`),a].map(wt),act:()=>o.includes(a)&&c.language?s(a,c.language):s(a)})),...(c.only?[]:c.project.languages).map(
({tag:a,autonym:h,name:p})=>({kind:"language",said:P(a),words:[a,h,...Object.values(p)].map(wt),act:()=>s(i,a),more:l`<span class="small soft">${k(
a)}</span>`})),...n.map(([a,h,p])=>({kind:"command",said:a,words:[wt(a)],act:h,more:p?b(p):null}))]}var oo=class{constructor(t){
this.all=wa(t),this.at=0,this.wanted="",this.dialog=new L({name:"palette",label:r("palette")},()=>this.view()),this.dialog.
open(),this.dialog.find("input").focus(),$a(t.go).then(e=>{this.all=[...this.all,...e],this.dialog.draw()})}get shown(){
let{wanted:t}=this,e=o=>t?Ge(o.words,t):o.kind==="text"?null:0;return Ze(this.all,e,ga)}view(){let{shown:t}=this;return this.
at=Math.max(0,Math.min(this.at,t.length-1)),[l`<div class="row-of">${d("search")}${this.field(t.length)}${b("Esc")}</div>`,
l`
        <ul id="palette-list" role="listbox" aria-label=${r("palette")} ?hidden=${!t.length}>
          ${t.map((e,o)=>this.option(e,o))}
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
        @input=${e=>{this.at=0,this.wanted=wt(e.target.value.trim()),this.dialog.draw()}}
        @keydown=${e=>this.pressed(e)}
      >`}option(t,e){let o=()=>{this.at!==e&&(this.at=e,this.dialog.draw())};return l`
      <li
        id="palette-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @click=${()=>this.take(t)}
        @pointermove=${o}
      >
        <span class="kind small">${r(`palette.${t.kind}`)}</span><span class="said">${t.said}</span>${t.more}
      </li>`}take(t){this.dialog.close(),t.act()}pressed(t){let{shown:e}=this,o=Ye(t.key,this.at,e.length),n=e[this.at];
o!==null?(t.preventDefault(),this.at=o,this.dialog.draw()):t.key==="Enter"&&n&&!t.isComposing&&(t.preventDefault(),this.
take(n))}};function Cn(s){We()||new oo(s)}var lo={};dt(lo,{open:()=>Ia});var ba=/^(localhost|127\.0\.0\.1|\[::1\])$/,va=30,ya=s=>l`
  <p class="row-of">
    <input
      type="text"
      readonly
      .value=${s}
      aria-label=${r("share")}
      @focus=${t=>t.target.select()}
    >${eo(r("copy"),s)}
  </p>
  <p class="hint">${r("share.hint")}</p>
  ${ba.test(location.hostname)?ka():null}`,ka=()=>l`
  <p class="finding small">${d("warning")}<span>${r("share.local")}</span></p>`;function Ln(s){let t=new Date(Date.now()+
va*864e5).toISOString().slice(0,10),e=null,o=async()=>{try{let i={language:s,edit:!0,until:n.find("#share-until").value||
null},a=await C("POST","/api/links",i);e=ya(`${location.origin}/${a.fragment}`),n.draw(),n.find("[readonly]").focus()}catch(i){
e=l`<p class="error">${q(i)}</p>`,n.draw()}},n=new L({name:"share",head:"share-head"},()=>[l`<h1 id="share-head">${r("sh\
are.head",{language:k(s)})}${" "}${P(s)}</h1>`,l`<p class="soft">${r("share.what")}</p>`,l`
      <p class="row-of">
        <label for="share-until">${r("share.good")}</label>
        <input type="date" id="share-until" value=${t}>
        <button class="button primary" type="button" @click=${o}>${r("share.make")}</button>
      </p>`,l`<div aria-live="polite">${e}</div>`,l`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>n.close()}>${r("close")}</button>
      </p>`]);n.open()}var Wt=(s,t,e,{width:o,height:n,looks:i=""}={})=>l`
  <img
    class="paper-picture ${i}"
    src="${de(s,t)}?v=${Qs(s)}"
    alt=${e}
    loading=${o?"lazy":v}
    width=${o??v}
    height=${n??v}
  >`,ns=(s,t)=>Wt(s,c.output??"",t),xa={unsigned:"proof",comment:"proof",error:"findings"};function Pn(s){let t=st(c.language)??
c.board?.languages[0];if(!t)return l`<aside class="side inspector"></aside>`;let e=k(t.tag);return l`
    <aside class="side inspector" data-area="" aria-label=${e}>
      <div class="top${c.project.outputs.length>2?" is-two":""}">
        ${P(t.tag)}<span class="fill"></span>${Oa(s)}
      </div>
      ${t.outputs[c.output??""]?Aa(t.tag):l`<p class="hint">${r("drawing")}</p>`}
      <h2>${r(t.ready?"board.can":"board.before",{language:e})}</h2>
      <ul class="scroll">
        ${t.ready?Ma():t.needs.map(o=>Sa(t,o))}
      </ul>
      <div class="acts">${Ta(t)}</div>
    </aside>`}function Oa(s){let{outputs:t}=c.project;if(t.length<2)return null;let e=t.map(({name:o})=>[o,ee(o)]);return T(
r("output"),e,c.output??"",o=>{Et(o),s()})}function Aa(s){let t=r("page.name",{language:k(s),output:j(c.output??""),n:1});
return l`
    <button class="picture" type="button" aria-label=${r("enlarge")} @click=${no}>${ns(s,t)}</button>`}var Ma=()=>l`<li class="ok">${d(
"ok")}${r("ready")}</li>`,Sa=(s,{kind:t,count:e})=>l`
  <li>
    <span class=${t}>${d(t)}</span>
    <a href="#/${xa[t]??"translate"}/${s.tag}">${r(`before.${t}`,{n:e})}</a>
  </li>`,Ta=({tag:s})=>l`
  <a class="button primary" href="#/translate/${s}">${r("tab.translate")}${b("T")}</a>
  <a class="button" href="#/sheet/${s}/${c.output}">${r("tab.sheet")}${b("S")}</a>
  <button class="button" type="button" data-focus="share" @click=${()=>Ln(s)}>
    ${d("link")}${r("share")}
  </button>`;function no(){let s=k(c.language),t=new L({name:"enlarged",label:s},()=>ns(c.language,s));t.element.addEventListener(
"keydown",e=>D(e,e.key===" "?()=>t.close():null)),t.open()}var ne=["merge","too-long","missing","stale","error","machine","draft","comment","unsigned"],Nn=s=>Math.min(ne.length,...s.
needs.map(t=>ne.indexOf(t.kind)).filter(t=>t>=0)),Rn=s=>s.toSorted((t,e)=>Number(t.ready)-Number(e.ready)||Nn(t)-Nn(e));
function Bn(s,t){let e=s.needs.toSorted((n,i)=>ne.indexOf(n.kind)-ne.indexOf(i.kind)),o=Math.max(0,...Object.values(s.outputs).
map(n=>n.warnings));return o&&!(t&&e.length>3)&&e.push({kind:"warning",count:o}),e}var In=28;function Dn(s,t){let e=[[r("board.not-ready"),s.filter(o=>!o.ready)],[r("board.is-ready"),s.filter(o=>o.ready)]];
return l`
    <div class="grid" role="grid" aria-label=${r("languages")} data-area="" @keydown=${t.moved}>
      ${t.dense?Ea():null}
      <div class="r heads" role="row">${_a().map((o,n,i)=>ja(o,n===i.length-1))}</div>
      <div class="flow" role="rowgroup">
        ${lt(e.filter(([,o])=>o.length),([o])=>o,([o,n])=>l`
            <div class="group" role="row"><span role="gridcell"><strong>${o}</strong>${` ${n.length}`}</span></div>
            ${lt(n,i=>i.tag,i=>Ca(i,t))}`)}
      </div>
      ${s.length?null:l`<div role="row"><div class="empty" role="gridcell">${r("nothing")}</div></div>`}
    </div>`}var io=()=>c.project.outputs.map(({name:s})=>s),_a=()=>[r("language"),r("texts"),...io().map(j),r("needs"),r(
"signed")],ja=(s,t)=>l`<span role="columnheader" class=${t?"signed":""}>${s}</span>`;function Ea(){let s=[r("language"),
r("texts"),...io().map(ee),r("needs")],t=l`<div class="r">${s.map(e=>l`<span>${e}</span>`)}</div>`;return l`<div class="pair-heads" aria-hidden="true">${t}${t}</div>`}
function Ca(s,{dense:t,stop:e,pick:o,open:n}){let i=(s.texts.checked??0)+(s.texts.translated??0),a=l`<div class="small"><strong>${i}</strong>${`\
 / ${s.texts.total}`}</div>`;return l`
    <div
      class="r lang-row"
      role="row"
      tabindex=${s.tag===e?0:-1}
      aria-selected=${String(s.tag===c.language)}
      data-tag=${s.tag}
      data-focus="row-${s.tag}"
      @click=${()=>o(s.tag)}
      @dblclick=${()=>n(s.tag)}
    >
      <div class="who" role="rowheader"><div>${ke(s.tag)}</div><div class="small">${k(s.tag)}</div></div>
      <div role="gridcell">${t?null:a}${ts(s.texts)}</div>
      ${io().map(h=>l`<div class="out" role="gridcell">${Pa(s,h,t)}</div>`)}
      <div class="needs" role="gridcell">${ro(s)}</div>
      <div class="small soft signed" role="gridcell">${La(s)}</div>
    </div>`}function La({tag:s,signed:t,lapsed:e}){return t?`${t.by} · ${B(t.on)}`:e?l`<span class="stale">${r("lapsed",
{by:e.by,day:B(e.on)})}</span>`:s===c.project.source?r("source-text"):"–"}function Pa(s,t,e){let o=s.outputs[t];if(!o)
return l`<span class="hint">…</span>`;let{width_pt:n,height_pt:i}=W(t),a=o.too_long>0,h={width:In,height:Math.round(In*
i/n)};return l`
    ${e?null:Wt(s.tag,t,"",h)}
    <div>
      ${a?Na(o.too_long,e):l`<strong>${`${o.percent} %`}</strong>`}
      ${e?null:te(o.percent,o.floor_percent,a?"over":"")}
    </div>`}function Na(s,t){let e=r("out.over",{n:s}),o=t?String(s):r("out.over.short",{n:s}),n=t||c.project.outputs.length>
2;return l`
    <strong class="too-long">
      ${d("too-long")}${n?[l`<span aria-hidden="true">${o}</span>`,Y(e)]:e}
    </strong>`}function ro(s,t=!1){if(s.ready)return H("ok",r("ready"));let e=Bn(s,t);return e.map((o,n)=>Xe(o,t||n>2||e.
length>3&&n>1))}var Ra=24,Ba=14,N={filter:"all",find:"",view:m.get("view","list"),dense:m.get("dense"),card:m.get("card",180)};async function Ia(s,t,{
go:e}){let o=new ao(s,e);return o.draw(),{close:I(i=>{["board-loaded","reloaded","back"].includes(i.type)&&o.draw()}),pressed:(i,a)=>o.
pressed(i,a)}}var ao=class{constructor(t,e){this.go=e,this.root=f(l`<div class="columns board"></div>`),t.append(this.root)}get board(){
return c.board}get isDense(){return(N.dense??this.board.languages.length>=Ra)&&N.view==="list"&&!Z()}get rows(){let t=N.
find.trim().toLocaleLowerCase();return Rn(this.board.languages).filter(e=>{let o=S(e.tag),n=[e.tag,o?.autonym??"",...Object.
values(o?.name??{})];return Hn(e,N.filter)&&(!t||n.some(i=>i.toLocaleLowerCase().includes(t)))})}draw(){let{root:t,rows:e}=this,
{outputs:o}=c.project,n=N.view==="pictures";t.classList.toggle("compact-list",this.isDense),t.style.setProperty("--outpu\
ts",String(o.length)),t.style.setProperty("--output",o.length>2?"94px":"118px"),t.style.gridTemplateColumns=n?"minmax(0,\
 1fr)":"",w(l`
        <section class="list">
          ${this.head()}${n?this.pictures(e):this.list(e)}
          <footer class="footbar legend">${n?Fa():za()}</footer>
        </section>
        ${n?null:Pn(()=>this.draw())}`,t)}head(){let{languages:t}=this.board,e=this.board.counts.ready??0;return l`
      <header class="head" data-area="">
        <div>
          <h1>${r("board.ready",{n:e,all:t.length})}</h1>
          ${this.views()}${N.view==="pictures"?[this.outputs(),this.slider()]:null}
          ${c.project.editable?Ha():null}
          <button type="button" class="button primary" data-focus="build" @click=${()=>this.go("print")}>
            ${d("print")}${e?r("board.build",{n:e}):r("board.print")}
          </button>
        </div>
        ${N.view==="list"?l`<div>${this.filters()}<span class="fill"></span>${this.search()}</div>`:null}
      </header>`}views(){let t=a=>{N.view=a,m.set("view",a),this.draw()},e=a=>{N.dense=a==="compact",m.set("dense",N.dense),
this.draw()},o=[["list",[d("list"),r("view.list")]],["pictures",[d("pictures"),r("view.pictures")]]],n=[["roomy",r("room\
y")],["compact",r("compact")]],i=N.view==="list"&&this.board.languages.length>=Ba;return[T(r("view"),o,N.view,t),i?T(r("\
density"),n,this.isDense?"compact":"roomy",e):null]}outputs(){let t=c.project.outputs.map(({name:e})=>[e,j(e)]);return T(
r("output"),t,c.output??"",e=>{Et(e),this.draw()})}slider(){let t=E(e=>{N.card=Number(e),m.set("card",N.card),this.draw()});
return l`
      <label class="row-of small">
        ${r("size")}
        <input type="range" min="120" max="260" .value=${U(String(N.card))} data-focus="slider" @input=${t}>
      </label>`}filters(){let{languages:t}=this.board,e=n=>t.filter(i=>Hn(i,n)).length,o=n=>{N.filter=n,this.draw()};return l`
      <div class="filters" role="group" aria-label=${r("filter")}>
        ${["all","ready",...ne].filter(n=>n==="all"||e(n)).map(n=>l`
              <button
                type="button"
                data-focus="filter-${n}"
                aria-pressed=${String(N.filter===n)}
                @click=${()=>o(n)}
              >
                ${n==="all"?null:zn(n)}${r(`filter.${n}`)}<strong>${e(n)}</strong>
              </button>`)}
      </div>`}search(){let t=E(e=>{N.find=e,this.draw()});return l`
      <label class="search">
        ${d("search")}
        <input
          type="search"
          placeholder=${r("find")}
          aria-label=${r("find.language")}
          data-focus="find"
          .value=${U(N.find)}
          @input=${t}
        >${b("/")}
      </label>`}stopOf(t){return t.some(e=>e.tag===c.language)?c.language:t[0]?.tag}list(t){return Dn(t,{dense:this.isDense,
stop:this.stopOf(t),pick:e=>this.pick(e),open:e=>this.go("translate",e),moved:e=>this.moved(e)})}pictures(t){let e=this.
stopOf(t),o=n=>{let i=n.outputs[c.output??""];return l`
        <div
          class="sheet-card"
          role="option"
          tabindex=${n.tag===e?0:-1}
          aria-selected=${String(n.tag===c.language)}
          data-tag=${n.tag}
          data-focus="card-${n.tag}"
          @click=${()=>this.pick(n.tag)}
          @dblclick=${()=>this.go("translate",n.tag)}
        >
          ${i?ns(n.tag,""):null}
          <div class="line">${P(n.tag)}</div>
          <div class="line">
            ${ro(n,!n.ready)}<span class="fill"></span><strong>${i?`${i.percent} %`:""}</strong>
          </div>
        </div>`};return l`
      <div
        class="sheet-cards"
        role="listbox"
        aria-label=${r("languages")}
        data-area=""
        @keydown=${n=>this.moved(n)}
        ${y({"--card":`${N.card}px`})}
      >${t.map(o)}</div>`}pick(t){ot(t),this.draw()}moved(t){let e=t.currentTarget,o=[...e.querySelectorAll("[data-tag]")],
n=t.target,i=o.indexOf(n.closest("[data-tag]"));if(i<0)return;if(t.key==="Enter"&&n.dataset.tag){let{tag:p}=n.dataset;D(
t,()=>this.go("translate",p));return}let a=Da(t.key,e,i,o.length);if(!a)return;t.preventDefault();let h=o[i+a];h?.dataset.
tag&&(this.pick(h.dataset.tag),h.focus())}pressed(t,e){let o=t.target instanceof Element&&t.target.closest("[data-tag]");
e==="t"?this.go("translate",c.language):e==="s"?this.go("sheet",c.language,...c.output?[c.output]:[]):e==="p"?this.go("p\
rint"):t.key===" "&&o&&D(t,no)}};function Hn(s,t){return t==="all"?!0:t==="ready"?s.ready:s.needs.some(e=>e.kind===t)}function Da(s,t,e,o){
let n={Home:-e,End:o-1-e};if(s in n)return n[s];if(N.view==="list")return{ArrowDown:1,ArrowUp:-1}[s];let i=Math.max(1,getComputedStyle(
t).gridTemplateColumns.split(" ").length);return{ArrowDown:i,ArrowUp:-i,ArrowRight:1,ArrowLeft:-1}[s]}var Ha=()=>l`
  <button type="button" class="button" data-focus="add" @click=${Qe}>${r("add")}</button>`,zn=s=>l`<span class=${s==="re\
ady"?"ok":s}>${d(s==="ready"?"ok":s)}</span>`,za=()=>l`
  <strong>${r("texts")}</strong>
  ${["checked","translated","machine","stale","missing"].map(s=>l`
      <span>
        <span class="bar"><i class="s-${s}" ${y({"flex-grow":1})}></i></span>${r(`state.${s}`)}
      </span>`)}
  <strong>${r("text-size")}</strong><span>${te(80,60)}${r("legend.size")}</span>`,Ua=[["↑ ↓ ← →","move"],["Space",
"enlarge"],["Enter","keys.lists.open"],["T","tab.translate"],["P","tab.print"]],Fa=()=>l`
  ${["too-long","missing","stale","machine","unsigned","ready"].map(s=>l`<span>${zn(s)}${r(`filter.${s}`)}</span>`)}
  <span class="fill"></span>
  ${Ua.map(([s="",t=""])=>l`<span>${b(s)}${r(t)}</span>`)}`;var uo={};dt(uo,{open:()=>el});var Un=.5,nt=([,s,,t])=>s+t,Ct=s=>s.zone??s.holder,qt=s=>s.key.split("/")[0]??"";function Kt(s,t){let e=[...new Set(s.messages.
map(n=>t.get(n)??0).filter(Boolean))].sort((n,i)=>n-i),o=[];for(let n of e){let i=o.at(-1);i?.[1]===n-1?i[1]=n:o.push([n,
n])}return o.map(([n,i])=>n===i?n:`${n}–${i}`).join(", ")}function ie({messages:s}){let[t=""]=s;if(s.length===1)return t;
let e=s.map(i=>i.split(".")),o=t.split("."),n=0;for(;n<o.length&&e.every(i=>i[n]===o[n]);)n+=1;return n?o.slice(0,n).join(
"."):t}var Fn=(s,t)=>Math.max(...s.filter(e=>qt(e)===t).map(e=>nt(e.rect)));function kt(s,t){if(!s.over_chars)return 0;let e=nt(
Ct(s)),o=Fn(t.boxes,qt(s));if(o<=e+Un)return 0;let n=s.rect[3]/Math.max(1,s.lines);return Math.max(1,Math.min(s.lines,Math.
round((o-e)/n)))}function is(s,t){let o=t.boxes.filter(i=>i.holder.join()===s.holder.join()).reduce((i,a)=>i+a.rect[3],0),
n=Math.min(s.holder[3],Ct(s)[3]);return Math.min(999,Math.round(100*o/Math.max(1,n)))}function Vn(s){if(s.over_chars>0)return"\
is-over";let{percent:t}=s;return t&&t<=s.floor_percent+3&&t<100?"is-tight":"is-fine"}function Wn(s){let t=new Map;for(let e of s){
let o=qt(e),n=t.get(o)??{zone:Ct(e),over:!1};n.over||=e.over_chars>0,t.set(o,n)}return[...t].filter(([,e])=>e.over).map(
([e,{zone:o}])=>[o,Fn(s,e)]).filter(([e,o])=>o>nt(e)+Un)}function qn(s,t,e){let o=kt(s,t);return[Kt(s,e),ie(s),o?r("too-\
long.lines",{n:o}):Va(s)].filter(Boolean).join(", ")}function Va(s){return s.over_chars?r("row.too-long"):s.percent?`${s.
percent} %`:""}var Wa=new DOMParser,qa=72/25.4,rs=3*qa,Ka=88;function Se(s){let t=Wa.parseFromString(s,"image/svg+xml").documentElement;
if(t.nodeName!=="svg")throw new Error("not a picture");return document.importNode(t,!0)}var Ga=s=>Se(`<svg xmlns="http:/\
/www.w3.org/2000/svg">${s}</svg>`).firstElementChild;function co(s,t,e){[...s.querySelectorAll("[data-key]")].find(n=>n.
dataset.key===t)?.replaceWith(e)}function Te(s,t=""){let{style:e}=s;Object.assign(e,{display:"block",width:"100%",height:"\
100%",overflow:t})}async function Za(s,t){return(await _(`/api/boxes/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)).
pages}var ct=class{constructor({onpick:t=()=>{},numbers:e=new Map}={}){this.onpick=t,this.numbers=e,this.overlays=new Set,
this.lit=null,this.turn=0,this.tag="",this.output=null,this.number=1,this.page=null,this.changed=[],this.paper=f(l`<div class="paper" aria-hidden="true"></div>`),
this.shadow=this.paper.attachShadow({mode:"open"}),this.over=f(l`<div class="overlay on-paper"></div>`);let o=n=>this.move(
n);this.element=f(l`<div class="page" role="group" @keydown=${o}>${this.paper}${this.over}</div>`)}async show(t,e,o=1){this.
turn+=1;let n=this.turn,[i,a]=await Promise.all([Ko(t,e,o),Za(t,e)]);if(n!==this.turn)return;Object.assign(this,{tag:t,output:e,
number:o,page:a[o-1]}),this.place(Se(i));let h=r("page.name",{language:k(t),output:j(e),n:o});this.element.setAttribute(
"aria-label",h),this.draw()}place(t){Te(t);for(let e of t.querySelectorAll("a"))e.removeAttribute("href");this.shadow.replaceChildren(
t),this.page&&(this.element.style.aspectRatio=`${this.page.width} / ${this.page.height}`)}swap(t,e){let o=t.filter(i=>i.
page===this.number);this.changed=o.map(({key:i,svg:a})=>[i,Ga(a)]);for(let[i,a]of this.changed)co(this.shadow,i,a);let n=new Map(
e.filter(i=>i.page===this.number).map(i=>[i.key,i]));n.size&&this.page&&(this.page.boxes=this.page.boxes.map(i=>n.get(i.
key)??i)),this.draw()}boxesOf(t){return this.page?.boxes.filter(e=>e.messages.includes(t))??[]}linesOver(t){let[e]=this.
boxesOf(t);return e&&this.page?kt(e,this.page):0}light(t){this.lit=t,this.draw()}get litBox(){return this.element.querySelector(
".is-lit")}setOverlays(t){this.overlays=new Set(t),this.draw()}draw(){let{page:t}=this;if(!t)return;let e=o=>this.overlays.
has(o);w([e("bleed")?this.bleed(t):null,this.overflows(t),t.boxes.map(o=>this.box(o,t)),e("order")?this.order(t):null],this.
over)}box(t,e){let o=this.lit!==null&&t.messages.includes(this.lit),n=this.overlays.has("boxes");return l`
      <button
        type="button"
        class="box ${Vn(t)}${o?" is-lit":""}${n?" is-shown":""}"
        data-box=${t.key}
        data-focus=${t.key}
        aria-label=${qn(t,e,this.numbers)}
        @click=${()=>this.onpick(t)}
        ${Me(t.rect,e)}
      >
        ${n||o||t.over_chars>0?this.tab(t,e):null}${n?Ya(t,e):null}
      </button>`}tab(t,e){let o=kt(t,e),n=t.over_chars>0?l`<b>${o?` +${o}`:" !"}</b>`:null;return l`<span class="number">${Kt(
t,this.numbers)}${n}</span>`}overflows(t){return Wn(t.boxes).map(([e,o])=>l`
        <div class="hatch" ${Me([e[0],nt(e),e[2],o-nt(e)],t)}></div>
        <div class="edge" ${Me(e,t)}></div>`)}bleed(t){let{width:e,height:o}=t,[n,i,a,h]=t.trim,p=[[0,0,e,i],[0,i+h,e,o-
i-h],[0,i,n,h],[n+a,i,e-n-a,h]];return[i>.1?p.map(u=>l`<div class="bleed" ${Me(u,t)}></div>`):null,l`<div class="safe" ${Me(
[n+rs,i+rs,a-2*rs,h-2*rs],t)}></div>`]}order({width:t,height:e,boxes:o}){let{rtl:n}=K(this.tag),i=t/46,a=o.map(({rect:[h,
p,u]})=>[n?h+u-i:h+i,p+i]);return l`
      <svg class="order" viewBox="0 0 ${t} ${e}" aria-hidden="true">
        <polyline points=${a.map(h=>h.join(",")).join(" ")}></polyline>
        ${a.map(([h,p],u)=>Ft`
            <g transform="translate(${h} ${p})">
              <circle r=${i}></circle>
              <text text-anchor="middle" y=${i*.36} font-size=${i}>${u+1}</text>
            </g>`)}
      </svg>`}move(t){let e={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[t.key];if(!e)return;let o=[...this.over.querySelectorAll(
".box")],n=o[o.indexOf(document.activeElement)+e];n&&(t.preventDefault(),n.focus())}};function Me([s,t,e,o],{width:n,height:i}){
let a=(h,p)=>`${100*h/p}%`;return y({left:a(s,n),top:a(t,i),width:a(e,n),height:a(o,i)})}function Ya(s,t){let e=s.over_chars<=
0&&s.percent&&s.percent<Ka;return l`
    <i class="full" ${y({height:`${Math.min(100,is(s,t))}%`})}></i>
    ${e?l`<span class="small-text">${`Aa ${s.percent} %`}</span>`:null}`}var Kn={row:[[3,10],[12,10],[21,10]],triangle:[[4,4],[20,4],[12,16]],cycle:[[12,3],[21,10],[12,17],[3,10]],steps:[[3,17],
[10,12],[16,8],[22,3]],ladder:[[5,3],[19,3],[5,17],[19,17]],lanes:[[4,4],[12,9],[20,15]],grid:[[5,4],[19,4],[5,16],[19,16]]},
Yn=s=>s.map(t=>t.join(",")).join(" ");function Jn(s){let t=Kn[s]??Kn.row??[];return l`
    <svg viewBox="0 0 25 20" aria-hidden="true">
      <polyline points=${Yn(t)} fill="none" stroke="currentColor"></polyline>
      ${t.map(([e,o])=>Ft`<circle cx=${e} cy=${o} r="2.6" fill="currentColor"></circle>`)}
    </svg>`}var Gn=new Map;function Ja(s,t){let e=Gn.get(s);if(e?.text===t)return e;let o=Se(t);Te(o,"visible");let n=f(
l`<div class="drawing" role="img"></div>`);n.attachShadow({mode:"open"}).append(o);let{width:i,height:a}=o.viewBox.baseVal,
h={text:t,frame:n,viewBox:o.getAttribute("viewBox")??"",ratio:`${i} / ${a}`};return Gn.set(s,h),h}function Qn(s,t,{side:e,
arrow:o,grey:n,pick:i}){let{frame:a,viewBox:h,ratio:p}=Ja(e,s.svg[t]??"");a.setAttribute("aria-label",s.alt?.[t]??s.name),
a.style.filter=n?"grayscale(1)":"none";let u=({number:$,points:g,badge:[,,O]})=>Ft`
    <polyline
      points=${Yn(g)}
      stroke-width=${2.4*O}
      class=${o===$?"is-lit":""}
      data-arrow=${$}
      @click=${()=>i($)}
    ></polyline>`;return l`
    <div class="drawing-room" ${y({"aspect-ratio":p})}>
      ${a}
      <svg class="ways" viewBox=${h} aria-hidden="true">${(s.ways?.[t]??[]).map(u)}</svg>
    </div>`}function Xn(s,t,e,o){return l`
    <ol class="sentences" ${M(K(t),{face:!0})}>
      ${(s.steps?.[t]??[]).map((n,i)=>{let a=String(i+1);return l`
          <li class=${e===a?"is-lit":""}>
            <button
              type="button"
              class="bare"
              data-focus="step-${t}-${a}"
              aria-pressed=${String(e===a)}
              @click=${()=>o(a)}
            ><b>${a}</b><span>${n}</span></button>
          </li>`})}
    </ol>`}var ti=(s,t)=>l`
  <div>
    <h2>${r("read-aloud",{language:k(t)})}</h2>
    <p class="small soft" ${M(K(t),{face:!0})}>${s.alt?.[t]??""}</p>
  </div>`;function ei({id:s,pictogram:t,shape:e,mark:o,label:n,svg:i},a){let h=r(`shape.${e}`);return l`
    <li class="actor">
      <span class="sign" aria-hidden="true">${i?Se(i):null}</span>
      <span class="fill">
        ${n?l`<bdi ${M(a,{face:!0})}>${n}</bdi>`:null}
        <span class="small soft"><code>${s}</code>${t?` · ${t}`:""}</span>
      </span>
      <span class="small soft">${o?r("shape.reader",{shape:h}):h}</span>
    </li>`}function si({number:s,from:t,to:e,carries:o},n,i){let a=n===s;return l`
    <li class=${a?"is-picked":""}>
      <button
        type="button"
        class="bare"
        data-focus="arrow-${s}"
        aria-pressed=${String(a)}
        @click=${()=>i(s)}
      ><strong>${s}</strong>${" "}<code>${`${t} → ${e}`}</code></button>
      <span class="small soft">${o.length?r("carries",{what:o.join(", ")}):""}</span>
    </li>`}var Qa=["error","warning","advice"],Xa=({found:s,silent:t})=>!(s.length||t?.length),Zn=s=>Math.min(Xa(s)?3:2,
s.silent?.length?1:3,...s.found.map(t=>Qa.indexOf(t.severity)));function oi({checks:s,svg:t}){let e=s.toSorted((n,i)=>Zn(
n)-Zn(i)),o=Object.keys(t).length;return l`
    <div class="checks"><h2>${r("checks")}</h2><ul>${e.map(n=>tl(n,o))}</ul></div>`}function tl(s,t){if(s.silent?.length)
return ho(s,"warning",r("check.aloud.silent",{arrows:s.silent.join(", ")}));if(s.found.length)return s.found.map(({severity:n,
text:i,languages:a})=>ho(s,n,a.length<t?`${a.map(k).join(", ")}: ${i}`:i));let e=r(`check.${s.check}`,s.figures),{language:o}=s.
figures;return ho(s,"ok",o?r("check.of",{told:e,language:k(o)}):e)}var ho=({check:s},t,e)=>l`
  <li class="small" data-check=${s} data-verdict=${t}>
    <span class=${t}>${d(t==="advice"?"warning":t)}${Y(r(`verdict.${t}`))}</span>
    <span>${e}</span>
  </li>`;async function el(s,t){let e=new po(s,t[0]??null);return await e.load(),{close:I(n=>{n.type==="reloaded"&&e.load()}),go:([
n])=>(n&&e.open(n),!0),pressed:(n,i)=>e.pressed(n,i)}}var po=class{constructor(t,e){let{source:o}=c.project,n=V();this.name=
e,this.kind=null,this.left=o,this.right=n.find(i=>K(i).rtl)??n.find(i=>i!==o)??o,this.both=!0,this.grey=!1,this.arrow=null,
this.data=null,this.root=f(l`<div class="columns diagram"></div>`),t.append(this.root)}get sides(){return this.both?["le\
ft","right"]:["left"]}async load(){if(this.name??=c.project.diagrams?.[0]??null,!this.name){w(l`<p class="empty">${r("di\
agram.none")}</p>`,this.root);return}let t=new URLSearchParams({words:x,...this.kind?{kind:this.kind}:{}});for(let e of new Set(
this.sides.map(o=>this[o])))t.append("tag",e);this.data=await _(`/api/diagram/${encodeURIComponent(this.name)}?${t}`),this.
draw()}open(t){this.name=t,this.kind=null,this.load()}pick(t){this.arrow=this.arrow===t?null:t,this.draw()}draw(){let{data:t}=this;
t&&w(l`
        <aside class="side left" data-area="">${this.aside(t)}</aside>
        <section class="pictures">
          ${this.toolbar(t)}
          <div class="two-pictures">${this.sides.map(e=>this.picture(t,e))}</div>
          <footer class="read-aloud" tabindex="0" role="region" aria-label=${r("checks")}>
            ${this.sides.map(e=>ti(t,this[e]))}${oi(t)}
          </footer>
        </section>`,this.root)}aside(t){let e=t.diagrams.map(a=>[a,a]),o=a=>{location.hash=`#/diagram/${a}`},n={file:`di\
agrams/${t.name}.yaml`},i=t.kind!==t.own_kind;return l`
      ${t.diagrams.length>1?T(r("tab.diagram"),e,t.name,o):null}
      <h2>${r("arrangement")}</h2>
      ${this.kinds(t)}
      <p class="hint">${i?r("arrangement.tried",{kind:t.own_kind}):r("arrangement.hint")}</p>
      <h2>${r("actors")}</h2>
      <ul>${t.actors.map(a=>ei(a,K(this.left)))}</ul>
      <h2>${r("arrows")}</h2>
      <ul>${t.arrows.map(a=>si(a,this.arrow,h=>this.pick(h)))}</ul>
      <div class="row-of foot">
        <code class="fill">${yt(n)}</code>${se(n,()=>this.draw())}
      </div>`}kinds(t){let e=o=>{this.kind=o,this.load()};return l`
      <div class="kinds" role="radiogroup" aria-label=${r("arrangement")}>
        ${t.kinds.map(o=>l`
            <button
              type="button"
              role="radio"
              aria-checked=${String(o===t.kind)}
              data-focus="kind-${o}"
              @click=${()=>e(o)}
            >${Jn(o)}<span>${o}</span></button>`)}
      </div>`}setBoth(t){this.both=t,this.load()}toolbar(t){let e=[[!0,r("directions.both")],[!1,r("directions.one")]],o=[
[!1,r("see.print")],[!0,r("see.grey")]],n=a=>{this.grey=a,this.draw()},i=a=>this.setBoth(a);return l`
      <div class="toolbar" data-area="">
        <strong class="fill">${t.name}</strong>
        ${T(r("directions"),e,this.both,i,{keys:{true:"M"}})}
        ${T(r("see"),o,this.grey,n)}
      </div>`}picture(t,e){let o=this[e],n=S(o),i=u=>this.pick(u),a=u=>{this[e]=u,this.load()},h=r(e==="left"?"language":
"language.second"),p=t.svg[o]?Qn(t,o,{side:e,arrow:this.arrow,grey:this.grey,pick:i}):l`<p class="hint">${r("diagram.unu\
sed")}</p>`;return l`
      <div class="one-picture">
        <div class="row-of">
          ${bt(h,o,a,V())}<span class="fill"></span>
          <span class="small soft">${r(n?.rtl?"rtl":"ltr")}</span>
        </div>
        <div class="diagram-paper">${p}${Xn(t,o,this.arrow,i)}</div>
      </div>`}pressed(t,e){let{data:o}=this;o&&(e==="m"?D(t,()=>this.setBoth(!this.both)):e==="o"&&Vt()?Oe({file:`diagra\
ms/${o.name}.yaml`},()=>this.draw()):o.arrows.some(n=>n.number===e)&&this.pick(e))}};var vo={};dt(vo,{open:()=>hl});var fo=null;async function as(){return fo=c.only?{waivers:[],codes:{}}:await _(`/api/waivers?words=${x}`),fo}var Gt=({code:s,
key:t})=>!!(t&&c.project.editable&&!c.only&&fo?.codes?.[s]?.waivable);function ls({code:s,key:t,language:e,message:o},n){
let i="",a=u=>{i=u,p.draw()},h=async u=>{u.preventDefault();let $=p.find("#waive-reason"),g=p.find('[name="waive-scope"]\
:checked').value==="all";if(!$.value.trim()){a(r("waive.needs-reason")),$.focus();return}try{let O={code:s,key:t,language:g?
null:e,reason:$.value.trim()};await C("POST",`/api/waivers?words=${x}`,O),p.close(),n()}catch(O){a(Mt(O,r("comment.lost")))}},
p=new L({name:"waive",head:"waive-head"},()=>l`
      <form method="dialog" @submit=${h}>
        <h1 id="waive-head">${r("waive.head")}</h1>
        <p ${y({"font-family":e?`var(--ui), "text-${e}"`:null})}>
          ${o}${" "}<span class="tag">${s}</span>
        </p>
        <p class="soft small">${r("waive.what")}</p>
        <label for="waive-reason"><strong class="small">${r("waive.reason")}</strong></label>
        <input type="text" id="waive-reason" maxlength="300" required placeholder=${r("waive.example")} autofocus>
        <fieldset>
          <legend class="small">${r("waive.where")}</legend>
          ${ni("one",r("waive.one",{language:k(e),key:t}),!0)}
          ${ni("all",r("waive.every",{key:t}),!1)}
        </fieldset>
        <p class="error" role="alert">${i}</p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>p.close()}>${r("cancel")}${b("Esc")}</button>
          <button type="submit" class="button primary">${r("waive.do")}${b("↵")}</button>
        </div>
      </form>`);p.open()}var ni=(s,t,e)=>l`
  <label class="check"><input type="radio" name="waive-scope" value=${s} ?checked=${e}>${t}</label>`,ii=({code:s,key:t,language:e})=>C(
"DELETE",`/api/waivers?words=${x}`,{code:s,key:t,language:e});var sl=.04;function ol(s,t,e){let[o,n,i,a]=s.rect,h=Math.min(t*.012,10),p=e?Math.max(nt(s.rect),nt(Ct(s))):n+a,u=i+2*h,$=p-
n+2*h+(e?4:a*.15);return[o-h,n-h,u,Math.max(u*.12,$)]}var ht=class{constructor(){this.host=f(l`<div class="paper"></div>`),
this.shadow=this.host.attachShadow({mode:"open"}),this.marks=f(l`<div class="overlay on-paper"></div>`),this.element=f(l`<div class="crop" aria-hidden="true">${this.
host}${this.marks}</div>`),this.svg=null,this.of=null,this.zone=""}swap(t){if(this.svg)for(let[e,o]of t.changed)co(this.
shadow,e,o.cloneNode(!0))}near(t,[,e,,o]){let n=t.shadow.firstElementChild?.cloneNode(!0),i=(t.page?.height??0)*sl,a=new Map(
t.page?.boxes.map(p=>[qt(p),Ct(p)])),h=n.querySelectorAll(":scope > [data-key]");for(let p of h){let u=a.get(p.dataset.key??
"");u&&(u[1]>e+o+i||nt(u)<e-i)&&p.remove()}return n}show(t,e){let[o]=t.boxesOf(e);if(this.element.hidden=!o,!(o&&t.page))
return;let n=kt(o,t.page)>0,i=ol(o,t.page.width,n);this.copied(t,o).setAttribute("viewBox",i.join(" ")),this.element.style.
aspectRatio=`${i[2]} / ${i[3]}`,this.draw(o,i,n)}copied(t,e){let o=t.shadow.firstElementChild;return this.svg&&this.of===
o&&this.zone===qt(e)?this.svg:(this.of=o,this.zone=qt(e),this.svg=this.near(t,Ct(e)),this.svg.setAttribute("preserveAspe\
ctRatio","xMidYMin slice"),Te(this.svg),this.shadow.replaceChildren(this.svg),this.svg)}draw(t,e,o){let n=([g,O,A,R])=>y(
{left:`${100*(g-e[0])/e[2]}%`,top:`${100*(O-e[1])/e[3]}%`,width:`${100*A/e[2]}%`,height:`${100*R/e[3]}%`}),[i,a,h,p]=t.rect,
u=nt(Ct(t)),$=Math.max(nt(t.rect),u);w([o?l`<div class="hatch" ${n([i,u,h,$-u])}></div>`:null,l`<div class="edge${o?"":"\
 is-fine"}" ${n([i,a,h,o?Math.max(2,u-a):p])}></div>`],this.marks)}};var cs={error:"error",warning:"warning",advice:"unsigned"},nl=["text-too-long","word-too-wide"],mo=s=>nl.includes(s.code)?
"too-long":cs[s.severity]??"warning",il=s=>mo(s)==="too-long"||s.severity==="advice"?mo(s):s.severity,go=s=>l`<span class=${il(
s)}>${d(mo(s))}</span>`;function $o({outputs:s,output:t}){let e=s??(t?[t]:[]);return e.length>1&&e.length===c.project.outputs.
length?r("outputs.all"):e.map(j).join(", ")}var hs=({language:s})=>y({"font-family":S(s)?`var(--ui), "text-${s}"`:null});
function ri({name:s,rows:t,spread:e,languages:o},{grouping:n,title:i,reason:a}){let h=t.find(g=>g.code===s)??t[0],p=e?i:
a,u=l`
    <strong>${e?r("findings.spread",{n:o}):i}</strong><span class="tag">${s}</span>
    ${t.length>1?l`<span class="small soft">${r("findings.times",{n:t.length})}</span>`:null}`,$=n==="language"&&s?P(s):
l`<strong>${s||r("findings.project")}</strong>`;return l`
    <div class="group-head${e?" is-spread":""}">
      ${h?go(h):null}${n==="kind"?u:$}
      ${p?l`<span class="small soft why">${p}</span>`:null}
    </div>`}function ai(s,{at:t,picked:e,pick:o,open:n}){let i=h=>{h.target.closest("a")||o()},a=s.output?l`<span class="hint">${s.
key?" · ":""}${$o(s)}</span>`:null;return l`
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
      <span>${s.language&&S(s.language)?ke(s.language):""}</span>
      <span><code>${s.key??""}</code>${a}</span>
      <span ${hs(s)}>${s.message}${rl(s)}</span>
      <code class="where">${wo(s)}</code>
    </div>`}function rl({consequences:s=[]}){return s.length?l`${" "}<span class="hint">${r("findings.follow",{n:s.length})}</span>`:
null}function wo({file:s,line:t,column:e}){if(!s)return"";let o=`${s.split("/").at(-1)}:${t}:${e}`,n=vt({file:s,line:t,column:e});
return n?l`<a href=${n} tabindex="-1">${o}</a>`:o}function li(s,t,e){let o=s.language&&S(s.language)?ke(s.language):null,
n=l`
    <button type="button" class="button small" data-focus="unwaive-${t}" @click=${e}>${r("waive.undo")}</button>`;return l`
    <li class="finding-row waived">
      <span>${o??s.language??r("waive.all")}</span><code>${s.key}</code>
      <span><span class="tag">${s.code}</span>${" "}<bdi dir="auto">${s.reason}</bdi></span>
      ${c.project.editable?n:null}
    </li>`}async function al(s,t,e){let o=new ct;for(let n=1;n<=W(t).pages;n+=1)if(await o.show(s,t,n),o.boxesOf(e).length)return o;
return null}var ps=class{constructor({reasonOf:t,changed:e,waive:o}){this.reasonOf=t,this.changed=e,this.waive=o,this.shown=
{sign:"",picture:this.emptyPicture(),lines:f(l`<div></div>`)}}emptyPicture(){return f(l`<div class="finding-picture"></div>`)}parts(t){
let e=JSON.stringify([t,c.version]);if(this.shown.sign===e)return this.shown;let o={sign:e,picture:this.emptyPicture(),lines:f(
l`<div></div>`)};return this.shown=o,this.showBox(o.picture,t),t.file&&ss(o.lines,t),o}async showBox(t,e){let o=e.output??
c.output;if(!(e.key&&o&&st(e.language)))return;let n=await al(e.language??"",o,e.key).catch(()=>null);if(!n)return;let i=new ht;
i.show(n,e.key),t.replaceChildren(i.element)}view(t){let{picture:e,lines:o}=this.parts(t),n=this.reasonOf(t.code);return l`
      <div class="row-of">
        ${go(t)}<span class="tag">${t.code}</span>
        ${t.output?l`<span class="hint">${$o(t)}</span>`:null}
      </div>
      <h2 ${hs(t)}>${t.message}</h2>
      ${e}${t.file?this.place(t,o):null}
      ${t.hints.length?cl(t.hints):null}${t.consequences?.length?ll(t.consequences):null}
      ${n?l`<h2>${r("why-matters")}</h2><p class="soft">${n}</p>`:null}
      <div class="acts">${this.acts(t)}</div>
      ${t.file&&vt({file:t.file})?this.otherEditor():null}`}place(t,e){let o=[...t.related,...t.others??[]];return l`
      <div class="where-box mono">
        <div class="row-of">${yt(t)}<span class="fill"></span>${os(t)}</div>
        ${e}
        ${o.map(n=>l`<span class="hint">${n.message}${" "}${yt(n)}</span>`)}
      </div>`}acts(t){let{language:e,key:o,file:n,line:i,column:a}=t,h=`#/translate/${encodeURIComponent(e??"")}/${encodeURIComponent(
o??"")}`,p=l`<a class="button primary" href=${h}>${r("findings.to-text")}${b("↵")}</a>`,u=l`
      <button type="button" class="button" data-focus="waive" @click=${()=>this.waive(t)}>
        ${r("waive")}${b("W")}
      </button>`;return l`
      ${o&&st(e)?p:null}
      ${n?se({file:n,line:i,column:a},this.changed):null}${Gt(t)?u:null}`}otherEditor(){return l`
      <p class="small">
        <button type="button" class="link" data-focus="editor-other" @click=${()=>es(this.changed)}>${r("editor.other")}</button>
      </p>`}},ll=s=>l`
  <details class="following">
    <summary>${r("findings.follow",{n:s.length})}</summary>
    <ul>
      ${s.map(t=>l`<li><span ${hs(t)}>${t.message}</span> <code class="where">${wo(t)}</code></li>`)}
    </ul>
  </details>`,cl=s=>l`
  <h2>${r("what-to-do")}</h2>
  <ol class="steps">${s.map(t=>l`<li>${t}</li>`)}</ol>`;async function hl(s,t,{go:e}){let o=new bo(s,S(t[0])?.tag??null,e);return await o.load(),{close:I(i=>{["reloaded","findi\
ngs-loaded"].includes(i.type)&&o.load()}),go:([i])=>(o.language=S(i)?.tag??null,o.draw(),!0),pressed:(i,a)=>o.pressed(i,
a)}}var bo=class{constructor(t,e,o){this.go=o,this.language=e,this.filter="all",this.grouping=m.get("findings-group","ki\
nd"),this.at=0,this.flat=[],this.known={waivers:[],codes:{}},this.problem="",this.sign="",this.detail=new ps({reasonOf:n=>this.
known.codes[n]?.reason,changed:()=>this.draw(),waive:n=>this.waive(n)}),this.list=f(l`<section class="list"></section>`),
this.side=f(l`<aside class="side inspector" data-area=""></aside>`),t.append(f(l`<div class="columns findings">${this.list}${this.
side}</div>`))}async load(){this.known=await as();let t=JSON.stringify([c.findings,this.known.waivers,c.version]);t!==this.
sign&&(this.sign=t,this.draw())}get all(){return(c.findings??[]).filter(t=>!this.language||t.language===this.language)}get picked(){
return this.filter==="waived"?null:this.flat[this.at]??null}get groups(){let{filter:t,grouping:e}=this,o=this.all.filter(
n=>t==="all"||n.severity===t);return Mn(o,e,c.project.source)}draw(){let{groups:t,filter:e}=this;this.flat=t.flatMap(({rows:a})=>a),
this.at=Math.min(this.at,Math.max(0,this.flat.length-1)),w([this.head(),e==="waived"?this.waived():this.findings(t)],this.
list);let{picked:o}=this,n=e==="waived"?l`<p class="soft">${r("findings.waived-what")}</p>`:null,i=this.problem?l`<p class="error" role="alert">${this.
problem}</p>`:null;w([i,o?this.detail.view(o):n],this.side)}head(){let{all:t}=this,e=t.filter(i=>i.severity==="error").length,
o={all:r("findings.n",{n:t.length}),stop:r("findings.stop",{n:e})},n=r("findings.rest",{n:t.length-e});return l`
      <header class="head" data-area="">
        <div>
          <h1 class="fill">${t.length?r("findings.head",{...o,rest:n}):r("findings.none")}</h1>
          ${this.language?this.everyButton(this.language):null}${this.groupings()}
        </div>
        <div>
          ${this.filters()}<span class="fill"></span>
          ${this.flat.length?l`<span class="hint wide-only row-of">${this.hints()}</span>`:null}
        </div>
      </header>`}everyButton(t){return l`
      <button type="button" class="button small" data-focus="every" @click=${()=>{this.language=null,this.draw()}}>${P(t)}${"\
 ×"}</button>`}groupings(){let e=["kind","language","file"].map(o=>[o,r(`group.${o}`)]);return T(r("group"),e,this.grouping,
o=>{this.grouping=o,m.set("findings-group",o),this.draw()})}filters(){let{all:t}=this,e=a=>t.filter(h=>h.severity===a).length,
o=["error","warning","advice"].filter(e),n=a=>{this.filter=a,this.draw()},i=(a,h)=>l`
      <button
        type="button"
        data-focus="filter-${a}"
        aria-pressed=${String(this.filter===a)}
        @click=${()=>n(a)}
      >
        ${cs[a]?l`<span class=${a==="advice"?"unsigned":a}>${d(cs[a])}</span>`:null}
        ${r(`findings.${a}`)}<strong>${h}</strong>
      </button>`;return l`
      <div class="filters" role="group" aria-label=${r("filter")}>
        ${i("all",t.length)}${o.map(a=>i(a,e(a)))}
        ${i("waived",this.known.waivers.length)}
      </div>`}hints(){let{picked:t}=this;return[["↑ ↓","move"],["Enter","findings.go"],...Vt()?[["O","findings.edito\
r"]]:[],...t&&Gt(t)?[["W","waive.short"]]:[]].map(([o="",n=""])=>[b(o),r(n)])}findings(t){if(!t.length){let e=this.all.length?
null:l`<p class="empty ok">${d("ok")}${" "}${r("findings.fine")}</p>`;return l`<div class="scroll fill rows" data-area="">${e}</div>`}
return l`
      <div
        class="scroll fill rows"
        role="listbox"
        aria-label=${r("tab.findings")}
        data-area=""
        @keydown=${e=>this.keyed(e)}
      >${t.map(e=>this.group(e))}</div>`}group(t){let{grouping:e,known:o}=this,n=e==="kind"&&o.codes[t.name]?.title||t.name,
i=a=>{let h=this.flat.indexOf(a);return ai(a,{at:h,picked:h===this.at,pick:()=>this.pick(h),open:()=>this.open(a)})};return l`
      <div role="group" aria-label=${n||r("findings.project")}>
        ${ri(t,{grouping:e,title:n,reason:o.codes[t.name]?.reason})}${t.rows.map(i)}
      </div>`}waived(){let t=this.known.waivers;return l`
      <div class="scroll fill rows" data-area="">
        ${t.length?l`<ul>${t.map((e,o)=>li(e,o,()=>this.takeBack(e)))}</ul>`:l`<p class="empty">${r("findings.waived-non\
e")}</p>`}
      </div>`}async takeBack(t){try{this.known.waivers=(await ii(t)).waivers,this.problem=""}catch(e){this.problem=q(e)}
this.draw()}pick(t){this.at=t,this.draw(),this.list.querySelector(`[data-at="${t}"]`)?.focus()}open(t){t?.key&&st(t.language)&&
this.go("translate",t.language??"",t.key)}waive(t){ls(t,()=>this.load())}keyed(t){let e={ArrowDown:1,ArrowUp:-1}[t.key],
o=t.target.closest("a");e?D(t,()=>this.pick(Math.max(0,Math.min(this.flat.length-1,this.at+e)))):t.key==="Enter"&&!o&&D(
t,()=>this.open(this.picked))}pressed(t,e){let o=this.picked,n=o?.language??c.language,i=o?.output??c.output,a={t:()=>o?.
language&&o.key?this.open(o):this.go("translate",c.language),s:()=>this.go("sheet",n,...i?[i]:[]),p:()=>this.go("print"),
...this.actsOn(o)};D(t,a[e])}actsOn(t){if(!t)return{};let{file:e,line:o,column:n}=t;return{...e&&Vt()?{o:()=>Oe({file:e,
line:o,column:n},()=>this.draw())}:{},...Gt(t)?{w:()=>this.waive(t)}:{}}}};var Ao={};dt(Ao,{open:()=>vl});var re=()=>m.get("name")?null:l`
      <input
        type="text"
        class="by-field"
        maxlength="60"
        placeholder=${r("comment.name")}
        aria-label=${r("comment.name")}
        autocomplete="name"
        @change=${E(s=>m.set("name",s.trim()))}
      >`;var us=class{constructor(t,e){this.facts=t,this.choose=e,this.names=[],this.at=0,this.element=f(l`
      <div class="fact-menu" role="listbox" id="fact-menu" aria-label=${r("facts")} hidden></div>`)}open(t,e){this.names=
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
this.close(e);else return!0;return t.preventDefault(),!0}};var ds={"​":"ZWSP","⁠":"WJ","‌":"ZWNJ","‍":"ZWJ","‏":"RLM","‎":"LRM","؜":"ALM"," ":"NNBSP"," ":"NBSP","­":"\
SHY","⁦":"LRI","⁧":"RLI","⁨":"FSI","⁩":"PDI","͏":"CGJ","︎":"VS15","️":"VS16"},xt={"​":{key:".",code:"Peri\
od",picture:"may-end"},"­":{key:"-",code:"Minus",picture:"may-divide"},"⁠":{key:",",code:"Comma",picture:"no-end"}},hi=/\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]|\p{Co}/gu,
pl=/[\u202a-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|\u17b4|\u17b5/gu,pi=s=>ds[s]??
`U+${(s.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`,Zt=s=>s.replace(pl,"");function ui(s){let t=new Map;
for(let[e]of s.matchAll(hi))t.set(e,(t.get(e)??0)+1);return[...t].map(([e,o])=>({sign:e,name:pi(e),count:o,never:Zt(e)===
""}))}function di(s,t){let e=[],o=0;for(let n of s.matchAll(hi))n.index>o&&e.push(...ci(s.slice(o,n.index),t)),e.push([n[0],
pi(n[0])]),o=n.index+n[0].length;return o<s.length&&e.push(...ci(s.slice(o),t)),e}function ci(s,t){return t?s.split(/([\u00a0\u202f])/).
flatMap(e=>e?[[e,ds[e]??""]]:[]):[[s,""]]}function fi({key:s,code:t,altKey:e,ctrlKey:o,metaKey:n,shiftKey:i},a){if(!e||n||
i||o!==a)return null;let h=Object.entries(xt).find(([,p])=>p.key===s);return h||/^[\x20-\x7e]$/.test(s)?h?.[0]??null:Object.
entries(xt).find(([,p])=>p.code===t)?.[0]??null}function Lt(s,t=!1){return di(s,t).map(([e,o])=>{if(!o)return e;let n=Zt(e)==="",i=["hidden-sign",n?"never":"",xt[e]?.picture??
""].filter(Boolean).join(" ");return l`<span class=${i} data-name=${t||n?o:""}>${e}</span>`})}function mi(s,t){let e=ds[s]??
"",o=xt[s],n=o?`Alt ${o.key}`:"",i=o?r(`sign.${e}`):`${e}: ${r(`sign.${e}`)}`;return l`
    <button
      type="button"
      class="button small sign"
      title=${n?`${i} · ${qe(n)}`:i}
      aria-label=${i}
      aria-keyshortcuts=${n?(we()?"Control+":"")+n.replace(" ","+"):v}
      @mousedown=${Tt}
      @click=${()=>t(s)}
    >${o?d(o.picture):e}</button>`}var ul=/\{[^{}\s]*\}/g,dl=5e3,yo=["‌","‏","‎"],fl={Arab:yo,Aran:yo,Hebr:yo},gi=({script:s,tag:t})=>fl[s]??(t==="fr"?
[" "]:[]);function $i(s,t){let e=s.trim()?[]:[r("block.empty")];for(let[o]of s.matchAll(/(?<!\\)\{[^{}\s]+\}/g)){let n=o.
slice(1,-1);n in t||e.push(r("block.fact",{fact:o,near:ml(n,Object.keys(t))}))}return(s.match(/(?<!\\)\*\*/g)??[]).length%
2&&e.push(r("block.bold")),[...s].length>dl&&e.push(r("too-much")),e}function ml(s,t){let e=n=>[...s].filter(i=>n.includes(
i)).length/Math.max(s.length,n.length),o=t.toSorted((n,i)=>e(i)-e(n))[0];return o?`{${o}}`:""}var gl=/[^\P{Cc}\n\t]|\ufeff/gu;
function wi(s){let t=s.replace(/\r\n?/g,`
`).normalize("NFC"),e=Zt(t.replace(gl,""));return[e,e!==t]}function ko(s,t){return[...s.matchAll(ul)].map(e=>({name:e[0].
slice(1,-1),start:e.index,end:e.index+e[0].length})).filter(({name:e})=>e in t)}function bi(s,t,e,o){let n=ko(s,t).find(
({start:h,end:p})=>e>h&&e<p);if(!n)return e;let{start:i,end:a}=n;return o<=i?a:o>=a||e-i<a-e?i:a}var vi=s=>/(?<!\\)\{([^{}\s]*)$/.
exec(s)?.[1]??null;function yi(s,t,e){let o=[],n=(a,h)=>{for(let p of s.matchAll(a))o.push([p.index,p.index+p[0].length,
h(p[0])])};n(/\{[^{}\s]+\}/g,a=>a.slice(1,-1)in t?"chip":"chip unknown"),n(/(?<!\\)\*\*(?=\S)([^*]+)\*\*/g,()=>"bold"),n(
/《[^《》]*》/g,()=>"ruby");for(let{start:a,end:h,severity:p}of e)a!==null&&h!==null&&h>a&&h<=s.length&&o.push([a,h,
`hit ${p}`]);let i=[...new Set([0,s.length,...o.map(([a])=>a),...o.map(([,a])=>a)])].sort((a,h)=>a-h);return i.slice(0,-1).
map((a,h)=>{let p=i[h+1]??s.length,u=o.filter(([$,g])=>$<=a&&g>=p).map(([,,$])=>$);return[s.slice(a,p),u.join(" ")]})}var Pt=class{constructor({language:t,value:e,label:o,facts:n,readonly:i=!1,oninput:a,onleave:h,onnote:p}){this.language=
t,this.facts=n,this.oninput=a,this.onleave=h,this.onnote=p,this.hits=[],this.showHidden=!1,this.composing=!1,this.last=0,
this.menu=new us(n,u=>this.choose(u)),this.back=f(l`<div class="field-back" aria-hidden="true" ${M(t)}></div>`),this.area=
f(this.textarea(o,i)),this.area.value=e,this.element=f(l`
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
        ${M(this.language)}
      ></textarea>`}get value(){return this.area.value}set value(t){if(t===this.area.value)return;let e=Math.min(this.area.
selectionStart,t.length);this.area.value=t,document.activeElement===this.area&&this.area.setSelectionRange(e,e),this.paint()}focus(){
this.area.focus({preventScroll:!0}),this.area.setSelectionRange(this.area.value.length,this.area.value.length)}changed(){
this.paint(),this.composing||this.openFacts(),this.oninput(this.value,this.composing)}insert(t){this.area.focus({preventScroll:!0}),
!document.execCommand("insertText",!1,t)&&(this.area.setRangeText(t,this.area.selectionStart,this.area.selectionEnd,"end"),
this.changed())}replace(t){this.area.focus(),this.area.select(),this.insert(t)}undo(){this.area.focus(),document.execCommand(
"undo")}bold(){let{selectionStart:t,selectionEnd:e,value:o}=this.area,n=o.slice(t,e),i=n.startsWith("**")&&n.endsWith("*\
*")&&n.length>4;this.insert(i?n.slice(2,-2):`**${n}**`);let a=this.area.selectionStart;n||this.area.setSelectionRange(a-
2,a-2)}snap(){let{selectionStart:t,selectionEnd:e,value:o}=this.area;if(t===e&&!this.composing){let n=bi(o,this.facts,t,
this.last);n!==t&&this.area.setSelectionRange(n,n)}this.last=this.area.selectionStart}before(t){let e=t.inputType==="del\
eteContentBackward";if(!(e||t.inputType==="deleteContentForward"))return;let{selectionStart:o,selectionEnd:n,value:i}=this.
area;if(o!==n)return;let a=ko(i,this.facts).find(({start:h,end:p})=>o===(e?p:h));a&&this.area.setSelectionRange(a.start,
a.end)}paste(t){let e=t.clipboardData?.getData("text/plain");if(!e)return;t.preventDefault();let[o,n]=wi(e);this.insert(
o),n&&this.onnote?.(r("paste.dropped"))}key(t){if(this.last=this.area.selectionStart,!t.isComposing&&this.menu.takes(t,this.
area))return;let e=fi(t,we());e&&!this.area.readOnly?(t.preventDefault(),this.insert(e)):G(t)&&this.ctrlKey(t)}ctrlKey(t){
let e=t.code==="Digit8"||t.key==="*";!t.altKey&&t.key.toLowerCase()==="b"?(t.preventDefault(),this.bold()):t.shiftKey&&e&&
(t.preventDefault(),this.showHidden=!this.showHidden,this.paint())}openFacts(){let t=vi(this.value.slice(0,this.area.selectionStart)),
e=t===null?[]:Object.keys(this.facts).filter(o=>o.startsWith(t));e.length?this.menu.open(e,this.area):this.menu.close(this.
area)}choose(t){let e=this.area.selectionStart,o=this.value.lastIndexOf("{",e-1);this.area.setSelectionRange(o,this.value[e]===
"}"?e+1:e),this.menu.close(this.area),this.insert(`{${t}}`),this.menu.close(this.area)}underline(t){this.hits=t,this.paint()}paint(){
let t=yi(this.value,this.facts,this.hits).map(([e,o])=>{let n=Lt(e,this.showHidden);return o?l`<span class=${o}>${n}</span>`:
n});w([t,"​"],this.back)}special(){let t=o=>mi(o,n=>this.insert(n)),e=Object.keys(xt).map(t);return[l`<span class="row-of ends" role="group" aria-label=${r(
"line-ends")}>${e}</span>`,...gi(this.language).map(t)]}};var $l=new Intl.Segmenter(void 0,{granularity:"word"}),ki=s=>[...$l.segment(s)].map(t=>t.segment);function wl(s,t){let e=Array.
from({length:s.length+1},()=>new Uint16Array(t.length+1)),o=(n,i)=>e[n]?.[i]??0;for(let n=s.length-1;n>=0;n-=1){let i=e[n];
for(let a=t.length-1;a>=0;a-=1)i[a]=s[n]===t[a]?o(n+1,a+1)+1:Math.max(o(n+1,a),o(n,a+1))}return o}function xo(s,t){let[e,
o]=[ki(s),ki(t)],n=wl(e,o),i=[],a=(u,$="")=>{let g=i.at(-1);g?.[0]===u?g[1]+=$:$&&i.push([u,$])},[h,p]=[0,0];for(;h<e.length&&
p<o.length;)e[h]===o[p]?(a("same",e[h]),h+=1,p+=1):n(h+1,p)>=n(h,p+1)?a("gone",e[h++]):a("new",o[p++]);return a("gone",e.
slice(h).join("")),a("new",o.slice(p).join("")),i}function xi(s,t){let e=xo(s,t).filter(([o])=>o!=="new");return e.some(
([o])=>o==="gone")?e.map(([o,n],i)=>[o,o==="gone"?n:bl(n,i===0,i===e.length-1)]):null}function bl(s,t,e){return s.length<
40?s:t?`… ${s.slice(-24)}`:e?`${s.slice(0,24)} …`:`${s.slice(0,18)} … ${s.slice(-18)}`}var ae=s=>s.replaceAll("**","");function J(s,t){return s.split(/(\{[^{}\s]+\}|\*\*)/).map(e=>{if(e==="**")return l`<span class="stars">${e}</span>`;
let o=e.slice(1,-1);return!/^\{.+\}$/.test(e)||!(o in t)?Lt(e):l`<span class="fact"><b>${e}</b>${" "}<span>${t[o]}</span></span>`})}
var Nt=(s,t,e={})=>xo(s,t).filter(([o])=>o!=="gone").map(([o,n])=>{let i=J(n,e);return o==="new"&&n.trim()?l`<ins>${Y(r(
"added"))}${i}</ins>`:i});function le(s,t){let e=xi(s,t);return e?e.map(([o,n])=>o==="gone"&&n.trim()?l`<del>${Y(r("remo\
ved"))}${Lt(n)}</del>`:Lt(n)):null}var X=crypto.getRandomValues(new Uint32Array(2)).join("-");async function vl(s,t,{go:e}){let o=t[0]??c.language,n=new Oo(o,await _(`/api/merge/${encodeURIComponent(o)}?words=${x}`),
e);return s.append(n.element),n.draw(),n}var Oo=class{constructor(t,e,o){this.tag=t,this.found=e,this.go_=o,this.language=
K(t),this.store=`merge ${t} ${e.fingerprint}`,this.chosen=m.get(this.store,{}),this.at=Math.max(0,e.texts.findIndex(n=>!(n.
key in this.chosen))),this.problem="",this.busy=!1,this.field=this.fieldOf(),this.element=f(l`
      <div class="merge-page" @keydown=${n=>this.typed(n)}></div>`),this.silent=I(n=>{n.type==="reloaded"&&!c.project.merging[t]&&
this.leave()})}get text(){return this.found.texts[this.at]}get left(){return this.found.texts.filter(t=>!(t.key in this.
chosen)).length}fieldOf(){let{text:t}=this,{facts:e}=c.project,o=t?this.chosen[t.key]??t.coming.text??t.here.text??"":"";
return new Pt({language:this.language,value:o,label:r("conflict.result"),facts:e,oninput:()=>{}})}close(){this.silent()}leave(){
m.set(this.store,null),this.go_("board"),this.go_("translate",this.tag)}draw(){w(l`${this.side()}${this.main()}`,this.element)}side(){
let{texts:t,names:e}=this.found,o=t.length-this.left,n=t.length?100*o/t.length:100;return l`
      <aside class="merge-side">
        <h2>${r("merge.chosen",{n:o,all:t.length})}</h2>
        <div class="merge-bar" aria-hidden="true"><i ${y({width:`${n}%`})}></i></div>
        <ol>${t.map((i,a)=>this.row(i,a))}</ol>
        <h2>${r("merge.sides")}</h2>
        <p class="merge-name"><i class="here"></i><strong>${r("merge.here")}</strong> <code>${e[0]}</code></p>
        <p class="merge-name"><i class="coming"></i><strong>${r("merge.coming")}</strong> <code>${e[1]}</code></p>
        <details>
          <summary>${r("merge.lines")}</summary>
          <div class="merge-lines mono" dir="ltr">${this.found.lines.map(([i,a])=>kl(i,a))}</div>
        </details>
      </aside>`}row(t,e){let o=t.key in this.chosen;return l`
      <li>
        <button
          type="button"
          class="merge-row"
          aria-current=${e===this.at?"true":"false"}
          data-key=${t.key}
          @click=${()=>this.show(e)}
        >
          <span class=${o?"ok":"stale"}>${d(o?"ok":"merge")}</span>
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
      </div>`}choice(t){let{facts:e}=c.project,o=r("merge.text",{n:this.at+1,all:this.found.texts.length}),n=c.project.source,
{before:i}=t,a=i===null?null:le(i,t.coming.text??t.here.text??"");return l`
      <div class="merge-head">
        <h1>${o} <code>${t.key}</code></h1>
        <p class="soft">${k(n)}: ${J(t.source,e)}</p>
      </div>
      <div class="two">
        ${this.version("here",t.here,t.coming,"1")}
        ${this.version("coming",t.coming,t.here,"2")}
      </div>
      ${i===null?null:l`
            <p class="small was">
              <strong>${r("merge.before")}</strong>
              <bdi class="foreign" ${M(this.language,{face:!0})}>${a??J(i,e)}</bdi>
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
        ${c.project.editable?re():null}
      </div>`}version(t,e,o,n){let i=[e.by,e.on?B(e.on):null].filter(Boolean).join(" · "),a=e.text===null?l`<span class="hint">${r(
"conflict.empty")}</span>`:Nt(o.text??"",e.text,c.project.facts);return l`
      <section>
        <h2>
          <span class="merge-name"><i class=${t}></i>${r(`merge.${t}`)}</span>
          <span class="small soft">${i}</span>
        </h2>
        <p class="foreign" ${M(this.language,{face:!0,pitch:!0})}>${a}</p>
        <div class="row-of">
          ${e.state?H(yl(e.state),r(`state.${e.state}`)):null}
          <span class="fill"></span>
          <button type="button" class="button" data-focus="take-${t}" @click=${()=>this.keep(e.text)}>
            ${r("merge.take")}${b(n)}
          </button>
        </div>
      </section>`}end(){let{left:t}=this,e=t===0&&c.project.editable;return l`
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
      </div>`}keep(t){let{text:e}=this;if(!e)return;this.chosen={...this.chosen,[e.key]:t===""?null:t},m.set(this.store,
this.chosen);let o=this.found.texts.findIndex((i,a)=>a>this.at&&!(i.key in this.chosen)),n=o>=0?o:this.found.texts.findIndex(
i=>!(i.key in this.chosen));n>=0?this.show(n):this.draw()}async write(){if(this.busy)return;this.busy=!0,this.problem="",
this.draw();let t=`/api/merge/${encodeURIComponent(this.tag)}?words=${x}`,e={chosen:this.chosen,by:m.get("name",""),client:X};
try{await C("PUT",t,e,{"If-Match":`"${this.found.fingerprint}"`})}catch(o){this.problem=Mt(o,r("comment.lost"))}this.busy=
!1,this.draw()}typed(t){t.key!=="Enter"||!G(t)||t.isComposing||(t.preventDefault(),this.keep(this.field.value))}pressed(t,e){
let{text:o,at:n}=this;if(!o)return;let i={1:()=>this.keep(o.here.text),2:()=>this.keep(o.coming.text),arrowdown:()=>this.
show(Math.min(n+1,this.found.texts.length-1)),arrowup:()=>this.show(Math.max(n-1,0))};i[e]&&(t.preventDefault(),i[e]())}},
yl=s=>s==="checked"||s==="translated"?"ok":s,kl=(s,t)=>l`
  <div class=${/^(<{7}|={7}|>{7}|\|{7})/.test(t)?"error":""}>
    <span class="soft">${String(s)}</span>${t}
  </div>`;var So={};dt(So,{Print:()=>ms,open:()=>Nl});var Oi=({path:s})=>s.split("/").at(-1);function Ai({files:s,diagnostics:t,failed:e,archives:o=[]}){let n=(t??[]).filter(
h=>h.severity==="error").length,i=new URLSearchParams(s.map(h=>["path",h.path.replace(/^output\//,"")])),a=l`<a class="button" href="/api/zip?${i}" download>${r(
"all-zip")}</a>`;return l`
    <div role="status">
      ${e?l`<p class="error">${e}</p>`:null}
      <p class="${s.length?"ok":"error"} row-of">
        ${d(s.length?"ok":"error")}${r("made",{n:s.length})}
      </p>
      ${n?xl(n):null}
      ${o.length?l`<ul class="files">${o.map(Ol)}</ul>`:null}
      ${s.length?l`<ul class="scroll files">${s.map(Al)}</ul>`:null}
      ${s.length>1?a:null}
    </div>`}var xl=s=>l`
  <p class="error small">${r("made.errors",{n:s})}${" "}<a href="#/findings">${r("tab.findings")}</a></p>`,Ol=s=>l`
  <li><a href=${s.url} download>${Oi(s)}</a><span class="hint">${r("print.shop")}</span></li>`;function Al(s){let t=S(s.
language)&&jt(s.output);return l`
    <li>
      <a href=${s.url} download>${Oi(s)}</a>
      <span class="hint">${t?j(s.output):s.output}</span>
    </li>`}var Ml={letter:"Letter",legal:"Legal",tabloid:"Tabloid","jis-b4":"B4 (JIS)","jis-b5":"B5 (JIS)"},fs=s=>Ml[s]??s;function Mi({
languages:s,outputs:t,final:e,draft:o,zip:n,paper:i,tile:a},h){let p=s.length===h.languages,u=h.designed&&t.length===h.outputs;
return["leafletgen build",...e?["--final"]:[],...o?["--draft"]:[],...n?["--zip"]:[],...i?[`--paper ${i}`]:[],...a?[`--ti\
le ${a}`]:[],...p?[]:s.map($=>`-l ${$}`),...u?[]:t.map($=>`-o ${$}`)].join(" ")}function Si(s,t,e,o){return e?s.every(n=>n===
t)?e.sheets+1:null:s.reduce((n,i)=>n+o(i),0)}function Mo(s){return s.slice(1).map(([t,e],o)=>{let n=s[o]??[0,0],i=Math.max(
t,Math.min(...n)),a=Math.min(e,Math.max(...n));return[Math.min(i,a),Math.abs(a-i)]})}var Sl=["A2","A3","A4","A5","letter","legal","tabloid","jis-b4","jis-b5"],Ti=9999;function _i(s){let t=({name:e,profile:o,
pages:n,fixed:i})=>{let a=i&&s.way!=="designed",h=r("output.what",{profile:r(`profile.${o}`),n});return l`
      <label class="check">
        <input
          type="checkbox"
          .checked=${U(s.outputs.has(e)&&!a)}
          ?disabled=${a}
          data-focus="out-${e}"
          @change=${()=>s.toggle(s.outputs,e)}
        >${j(e)}<span class="hint">${a?r("print.fixed"):h}</span>
      </label>`};return l`<fieldset><legend>${r("outputs")}</legend>${c.project.outputs.map(t)}</fieldset>`}function ji(s){
let t=[["designed",r("paper.designed")],["tile",r("paper.tile")],["paper",r("paper.other")]],e=n=>s.change({way:n}),o=E(
n=>{s.copies=Math.max(1,Math.min(Ti,Number.parseInt(n,10)||1)),s.draw()});return l`
    <fieldset class="paper-choice">
      <legend>${r("paper")}</legend>
      ${T(r("paper"),t,s.way,e,{radio:!0})}
      ${s.way==="designed"?null:Tl(s)}
      <label class="check">
        ${r("copies")}<span class="fill"></span>
        <input type="number" min="1" max=${Ti} value="1" data-focus="copies" @input=${o}>
      </label>
      ${s.shop?_l(s):null}
    </fieldset>`}function Tl(s){let t=E(o=>{m.set("paper",o),s.change({paper:o})}),e=o=>l`
    <option value=${o} .selected=${U(o===s.paper)}>${fs(o)}</option>`;return l`
    <div class="row-of">
      <select aria-label=${r("paper")} data-focus="paper" @change=${t}>${Sl.map(e)}</select>
      <span class="hint">${r(`paper.${s.way}.what`)}</span>
    </div>`}var _l=s=>l`
  <label class="check">
    <input
      type="checkbox"
      .checked=${U(s.zip)}
      data-focus="zip"
      @change=${()=>s.change({zip:!s.zip})}
    >${r("print.zip")}
  </label>`;function Ei(s){let{languages:t}=s,e=n=>s.change({chosen:new Set(n.map(i=>i.tag))}),o=(n,i,a)=>l`
    <button type="button" class="button small" data-focus=${n} @click=${()=>e(a)}>${i}</button>`;return l`
    <fieldset>
      <legend>${r("languages")}</legend>
      <p class="row-of">
        ${o("pick-all",r("pick.all"),t)}
        ${o("pick-ready",r("pick.ready"),t.filter(n=>n.ready))}
      </p>
      ${t.map(n=>jl(s,n))}
    </fieldset>`}function jl(s,t){let{kind:e="error",count:o=0}=t.needs[0]??{},n=t.ready?"ok":e;return l`
    <label class="check">
      <input
        type="checkbox"
        .checked=${U(s.chosen.has(t.tag))}
        data-focus="lang-${t.tag}"
        @change=${()=>s.toggle(s.chosen,t.tag)}
      >${P(t.tag)}<span class="small soft">${k(t.tag)}</span><span class="fill"></span>
      <span class=${n} title=${t.ready?r("ready"):r(`need.${e}`,{n:o})}>${d(n)}</span>
    </label>`}function Li(s){let{stopped:t,chosen:e}=s;return t.length?l`
    <h2 id="refuses-head">${r("refuses",{n:t.length,all:e.size})}</h2>
    <p class="small soft">${r("refuses.what")}</p>
    <ul class="scroll refused">${t.map(o=>El(o,s.refused[o]??[]))}</ul>
    <div role="radiogroup" aria-label=${r("refuses.choice")}>
      ${Ci(s,!0,r("leave-out"))}${Ci(s,!1,r("with-band"))}
    </div>`:l`<h2 id="refuses-head">${r("refuses.none")}</h2><ul class="scroll refused"></ul>`}function El(s,t){let e=st(
s)?.needs??[],o=l`<div class="row-of wraps">${e.map(n=>Xe(n))}</div>`;return l`
    <li>
      <div class="row-of">
        ${P(s)}<span class="fill"></span><a href="#/${Cl(s)}/${s}">${r("mend")}</a>
      </div>
      ${e.length?o:t.map(n=>l`<p class="hint">${n}</p>`)}
    </li>`}var Cl=s=>st(s)?.needs.some(t=>t.kind!=="unsigned")?"translate":"proof",Ci=(s,t,e)=>l`
  <label class="check">
    <input
      type="radio"
      name="final"
      .checked=${U(s.final===t)}
      data-focus="final-${t}"
      @change=${()=>s.change({final:t})}
    >${e}
  </label>`;function Pi(s){let{printed:t,picture:e}=s,o=t.map(a=>[a,j(a)]),n=a=>s.change({shown:a}),i=a=>s.change({looked:a});return l`
    <div class="toolbar" data-area="">
      ${bt(r("language"),s.shown,n,V())}
      ${t.length>1?T(r("output"),o,e??"",i):null}
      <span class="fill"></span><span class="small soft" role="status">${Ll(s)}</span>
    </div>`}function Ll({cut:s,way:t,paper:e}){let o=fs(e);return s?.sheets?r("tiles.said",{n:s.sheets,paper:o,across:s.
columns.length,down:s.rows.length}):s?r("tiles.none",{paper:o}):t==="paper"?r("paper.anew",{paper:o}):""}function Ni({picture:s,
shown:t,cut:e}){if(!s)return null;let{width_pt:o,height_pt:n}=W(s),i=r("page.name",{language:k(t),output:j(s),n:1});return l`
    <div class="cut-up" ${y({"aspect-ratio":`${o} / ${n}`})}>
      ${Wt(t,s,i)}${e?.sheets?Pl(e):null}
    </div>`}var ce=s=>`${100*s}%`;function Pl({columns:s,rows:t}){let e=([i,a])=>l`
    <i class="glue" ${y({left:ce(i),width:ce(a),top:"-1.5%",bottom:"-1.5%"})}></i>`,o=([i,a])=>l`
    <i class="glue lying" ${y({top:ce(i),height:ce(a),left:"-2%",right:"-2%"})}></i>`,n=(i,a)=>{let h={left:ce(Math.min(
...s[a]??[0])),top:ce(t[i]?.[0]??0)};return l`<b class="tile-number" ${y(h)}>${i*s.length+a+1}</b>`};return[Mo(s).map(e),
Mo(t).map(o),t.map((i,a)=>s.map((h,p)=>n(a,p)))]}async function Nl(s){let t=new ms(s);return await t.load(),{close:I(o=>{(o.type==="reloaded"||o.type==="board-loaded")&&
t.load()})}}var ms=class{constructor(t){let e=this.languages.filter(o=>o.ready).map(o=>o.tag);this.outputs=new Set(c.project.
outputs.map(o=>o.name)),this.chosen=new Set(e.length?e:this.languages.map(o=>o.tag)),this.final=null,this.way="designed",
this.paper=m.get("paper","A4"),this.zip=!1,this.copies=1,this.shown=this.chosen.has(c.language)?c.language:[...this.chosen][0]??
c.language,this.looked=null,this.cut=null,this.refused={},this.result=null,this.building=!1,this.root=f(l`<div class="columns print"></div>`),
t.append(this.root)}get languages(){return c.board.languages}async load(){this.refused=(await _(`/api/final?words=${x}`)).
refused,this.final??=[...this.chosen].some(t=>!this.refused[t]),await this.cutUp(),this.draw()}get allTags(){return this.
languages.map(t=>t.tag)}get tags(){return this.allTags.filter(t=>this.chosen.has(t)&&!(this.final&&this.refused[t]))}get stopped(){
return this.allTags.filter(t=>this.chosen.has(t)&&this.refused[t])}get printed(){return c.project.outputs.filter(e=>this.
way==="designed"||!e.fixed).map(e=>e.name).filter(e=>this.outputs.has(e))}get picture(){let{printed:t,looked:e}=this;return e&&
t.includes(e)?e:t[0]??null}get shop(){return this.way==="designed"&&this.printed.some(t=>W(t).shop)}async cutUp(){let t=this.
picture;if(this.way!=="tile"||!t){this.cut=null;return}let e=`/api/tiles/${encodeURIComponent(this.shown)}/${encodeURIComponent(
t)}`;this.cut=await _(`${e}?tile=${this.paper}`)}async change(t){Object.assign(this,t),this.result=null,await this.cutUp(),
this.draw()}toggle(t,e){t.delete(e)||t.add(e),this.change({})}draw(){w(l`
        <aside class="side left" aria-labelledby="print-head" data-area="">
          <h1 id="print-head">${r("tab.print")}</h1>
          ${_i(this)}${ji(this)}${Ei(this)}
        </aside>
        <section class="middle">${Pi(this)}<div class="print-picture">${Ni(this)}</div></section>
        <aside class="side inspector" aria-labelledby="refuses-head" data-area="">
          ${Li(this)}
          <div class="build">${this.result?Ai(this.result):this.summary()}${this.button()}${this.command()}</div>
        </aside>`,this.root)}summary(){let{tags:t,printed:e,copies:o}=this,n=Si(e,this.picture,this.cut,a=>W(a).pages),i=[
[r("pdfs"),t.length*e.length],[r("pages-in-all"),t.length*(n??0)*o]];return l`
      <dl class="summary small">
        ${i.filter(([,a])=>a).map(([a,h])=>l`<dt>${a}</dt><dd>${h}</dd>`)}
      </dl>`}button(){let t=this.tags.length*this.printed.length,e=t?r("build-n",{n:t}):r("build-none"),o=t>0&&!this.building;
return l`
      <button
        type="button"
        class="button large primary"
        data-focus="build"
        aria-disabled=${String(!o)}
        @click=${()=>o&&this.build()}
      >${d("print")}${this.building?r("building"):e}</button>`}command(){if(!(this.tags.length&&this.printed.length))return null;
let t={languages:this.languages.length,outputs:c.project.outputs.length},e=Mi(this.asked,{...t,designed:this.way==="desi\
gned"});return l`<p class="hint">${r("command")}<br><code>${e}</code></p>`}get asked(){return{languages:this.tags,outputs:this.
printed,final:!!this.final,draft:!this.final&&this.stopped.length>0,zip:this.zip&&this.shop,paper:this.way==="paper"?this.
paper:"",tile:this.way==="tile"?this.paper:""}}async build(){this.building=!0,this.result=null,this.draw();try{this.result=
await C("POST",`/api/build?words=${x}`,this.asked)}catch(t){this.result={files:[],diagnostics:[],failed:q(t)}}this.building=
!1,this.draw()}};var jo={};dt(jo,{open:()=>Gl});var _e=class{constructor(t,e){this.name=`read.${t}.${e}`,this.read=new Set(m.get(this.name,[]))}has({key:t,fingerprint:e}){
return this.read.has(`${t} ${e}`)}toggle({key:t,fingerprint:e}){let o=`${t} ${e}`;this.read.delete(o)||this.read.add(o),
m.set(this.name,[...this.read])}};function Ri(s,t){let e=new Map,o="";for(let{key:n,boxes:i}of s){let a=i.find(p=>p.output===
t)??i[0],h=a?`${a.output} ${a.page} ${a.key}`:"";a&&h!==o&&e.set(n,a),o=h}return e}var Rl=1e3,je=new Map,he=class{constructor(t,e,o){this.tag=t,this.name=e.key,this.changed=o,this.id=`${t} ${e.key}`,this.
said=e.comments,this.problem="",this.busy=!1,this.asked=je.has(this.id),this.element=f(l`
      <div class="remarks" @keydown=${n=>this.pressed(n)}></div>`),this.draw()}get area(){return this.element.querySelector(
".remark-area")}draw(){let{talks:t}=c.project;w(l`
        <div class="remarks-list">${lt(this.said,e=>e.mark,e=>this.one(e))}</div>
        ${t?l`
              <button
                type="button"
                class="link plain small"
                ?hidden=${this.asked}
                data-focus="comment-${this.name}"
                @click=${()=>this.open()}
              >${r("comment")}${b("C")}</button>`:null}
        <div class="remark-form" ?hidden=${!this.asked}>${t&&this.asked?this.form():null}</div>
        <p class="error small" role="alert">${this.problem}</p>`,this.element)}form(){let t=je.get(this.id)??"";return l`
      <div class="grown" data-text=${t}>
        <textarea
          class="remark-area"
          rows="1"
          maxlength=${Rl}
          placeholder=${r("comment.say")}
          aria-label=${r("comment.on",{key:this.name})}
          data-focus="remark-${this.name}"
          dir="auto"
          .value=${U(t)}
          @input=${E(e=>this.typed(e))}
        ></textarea>
      </div>
      <div class="row-of">
        ${re()}
        <span class="fill"></span>
        <button type="button" class="button small" @click=${()=>this.post()}>
          ${r("comment.add")}${b("Ctrl ↵")}
        </button>
      </div>`}typed(t){t?je.set(this.id,t):je.delete(this.id);let e=this.element.querySelector(".grown");e.dataset.text=
t}open(){c.project.talks&&(this.asked=!0,this.draw(),this.area?.focus())}update({comments:t=[]}){this.said=t,this.draw()}leave(){
this.area?.blur(),this.draw(),this.element.querySelector(".link.plain")?.focus()}one(t){return l`
      <div class="remark${t.open?"":" is-settled"}">
        <p class="small">
          <strong>${t.by||r("comment.nobody")}</strong>
          ${t.on?l`<span class="hint">${` ${B(t.on)}`}</span>`:null}${" "}
          <bdi dir="auto">${t.text}</bdi>
        </p>
        <p class="small row-of">
          ${t.open?l`<span class="comment row-of">${d("comment")}${r("comment.open")}</span>`:l`<span class="ok row-of">${d(
"ok")}${r("comment.settled")}</span>`}
          ${c.project.talks?this.acts(t):null}
        </p>
      </div>`}acts(t){let e=l`
      <button type="button" class="link" @click=${()=>this.open()}>${r("comment.answer")}</button>`;return l`
      ${t.open?e:null}
      <button type="button" class="link" data-focus="settle-${t.mark}" @click=${()=>this.settle(t)}>
        ${r(t.open?"comment.settle":"comment.again")}
      </button>`}path(...t){return`/api/comments/${[this.tag,this.name,...t].map(encodeURIComponent).join("/")}`}async post(){
let t=this.area?.value.trim();if(!t||this.busy){this.area?.focus();return}await this.ask("POST",this.path(),{text:t})&&(je.
delete(this.id),this.asked=!1,this.leave())}settle(t){return this.ask("PUT",this.path(t.mark),{open:!t.open})}async ask(t,e,o){
this.busy=!0;try{let{comments:n}=await C(t,e,{...o,by:m.get("name",""),client:X});return this.problem="",this.update({comments:n}),
this.changed(n),!0}catch(n){return this.problem=Mt(n,r("comment.lost")),this.draw(),!1}finally{this.busy=!1}}pressed(t){
if(!(t.target!==this.area||t.isComposing)){if(t.key==="Enter"&&G(t))this.post();else if(t.key==="Escape")this.asked=!!this.
area?.value,this.leave();else return;t.preventDefault(),t.stopPropagation()}}};var Bl=1500,Il=150,Dl="button, a, textarea, input, label",Ee=class{constructor(t){this.tag=t,this.known=new Map}of({output:t,
page:e}){let o=`${t} ${e}`,n=this.known.get(o);if(n)return n;let i=new ct,a=i.show(this.tag,t,e).then(()=>i);return this.
known.set(o,a),a}},gs=class{constructor(t,{language:e,source:o},n){this.record=t,this.language=e,this.source=o,this.acts=
n,this.back=t.back,this.saved=t.back,this.problem="",this.resting=void 0,this.crop=null,this.shown=null,this.comments=new he(
e.tag,t,a=>n.commented(this.record,a));let i=a=>{a.target.closest(Dl)||this.box.focus({preventScroll:!0})};this.element=
f(l`<div class="proof-row" role="group" data-key=${t.key} @click=${i}></div>`),this.draw()}get box(){return this.element.
querySelector("[data-tick]")}update(t){this.record=t,this.back===this.saved&&(this.back=t.back),this.saved=t.back,this.comments.
update(t),this.draw()}draw(){let{record:t,language:e,source:o}=this,{facts:n}=c.project,i=r("row.name",{n:t.number,state:r(
`state.${t.state}`)});this.element.setAttribute("aria-label",i),w(l`
        <strong class="hint">${t.number}</strong>
        <p ${M(o)}>${J(ae(t.source),n)}</p>
        <div ${M(e)}>
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
            .checked=${U(this.acts.isRead(t))}
            @change=${()=>this.acts.tick(this)}
          >${Y(r("right.of",{n:t.number}))}${b("Space")}
        </label>`,this.element)}target(){let{target:t}=this.record;return t?J(ae(t),c.project.facts):l`<span class="missing" lang=${document.
documentElement.lang}>${r("not-yet")}</span>`}get placeholder(){return c.project.talks?r("back.write",{language:k(this.source.
tag)}):"–"}backField(){let{record:t}=this;return l`
      <textarea
        class="back-area"
        rows="1"
        placeholder=${this.placeholder}
        ?readonly=${!c.project.talks}
        ?disabled=${!t.target}
        maxlength="5000"
        data-focus="back-${t.key}"
        aria-label=${r("back.of",{n:t.number})}
        .value=${U(this.back)}
        @input=${e=>this.typed(e.target.value)}
        @blur=${()=>this.save()}
        @keydown=${e=>this.key(e)}
        ${M(this.source)}
      ></textarea>`}typed(t){this.back=t,this.draw(),clearTimeout(this.resting),this.resting=setTimeout(()=>this.save(),
Bl)}async save(){clearTimeout(this.resting);let t=this.back.trim();if(t===this.saved||!c.project.talks)return;let{key:e,
fingerprint:o}=this.record,n=`/api/back/${encodeURIComponent(this.language.tag)}/${encodeURIComponent(e)}`;try{await C("\
PUT",n,{text:t,client:X},{"If-Match":`"${o}"`}),this.saved=t,this.record.back=t,this.problem=""}catch(i){let a=i instanceof
F&&i.status===412;this.problem=a?r("back.changed"):Mt(i,r("comment.lost"))}this.draw()}key(t){if(t.isComposing)return;let e=G(
t)&&["s","Enter"].includes(t.key);!e&&t.key!=="Escape"||(t.preventDefault(),e&&this.save(),t.key!=="s"&&this.box.focus())}async show(t,e){
if(this.shown===t)return;let o=e?await t.of(e).catch(()=>null):null;!this.element.isConnected||this.shown===t||(this.shown=
t,this.crop=o?this.cropOf(o):null,this.draw())}cropOf(t){let e=new ht;e.show(t,this.record.key);let[o=1,n=1]=e.element.style.
aspectRatio.split("/").map(Number);return e.element.style.maxWidth=`${Math.round(Il*o/n)}px`,e}};var Hl=["missing","stale","machine","draft"];function Bi(s,t){let e=s.meter[t??""]??Object.values(s.meter)[0]??null;return{
key:s.key,record:s,value:s.target??"",fingerprint:s.fingerprint,save:null,conflict:null,findings:[],over:0,meters:s.meter,
meter:e}}var it=s=>s.value===(s.record.target??"")||s.value===s.written,To=s=>s.comments.filter(t=>t.open).length,zl=s=>s.
over>0||Object.values(s.meters).some(t=>t.over_chars>0);function at(s){let{state:t}=s.record;return s.conflict?"error":zl(
s)?"too-long":Hl.includes(t)?t:To(s.record)?"comment":null}var $s=class{constructor(){this.byKey=new Map}fill(t){this.byKey=
new Map(t.map(e=>[e.key,e]))}get all(){return[...this.byKey.values()]}get size(){return this.byKey.size}get(t){return this.
byKey.get(t??"")}get needing(){return this.all.filter(at)}get tooLong(){return this.all.filter(t=>at(t)==="too-long")}get counts(){
let t={};for(let{record:e}of this.byKey.values())t[e.state]=(t[e.state]??0)+1;return t}get done(){let{counts:t}=this;return(t.
checked??0)+(t.translated??0)}shown(t,e,o){let n=e.trim().toLocaleLowerCase(),i={needs:()=>this.needing,long:()=>this.tooLong,
all:()=>this.all}[t]();return n?i.filter(a=>Ul(a,n)):!o||i.includes(o)?i:this.all.filter(a=>i.includes(a)||a===o)}after(t){
let{all:e}=this,o=e.indexOf(t);return[...e.slice(o+1),...e.slice(0,o)].find(i=>at(i)&&i.finished!==i.value)??null}beside(t,e,o){
let{all:n}=this,i=t?n.indexOf(t):-1;return e>0?o.find(a=>n.indexOf(a)>i):o.findLast(a=>n.indexOf(a)<i)}},Ul=(s,t)=>[s.record.
source,s.value,s.key].some(e=>e.toLocaleLowerCase().includes(t));function Fl(s,t,e){let o=Object.fromEntries((s?.needs??[]).map(i=>[i.kind,i.count])),n=i=>i.reduce((a,h)=>a+(o[h]??0),0);
return[[n(["missing","machine","draft","stale"]),"texts"],[n(["error","too-long"]),"errors"],[e,"read"],[t.reduce((i,a)=>i+
To(a),0),"comments"]]}var Yt={by:"",role:"native reader"};function Ii(s,t,e){return[c.output?Wt(s,c.output,"",{looks:"sm\
all-page"}):null,s===c.project.source?l`<p>${r("source-text")}</p>`:Vl(s,t,e)]}function Vl(s,t,{unread:e,problem:o,sign:n}){
let i=st(s),a=Fl(i,t,e),h=a.every(([u])=>!u)&&c.project.editable,p=e?r("sign.more",{n:e}):r("sign.not-yet");return l`
    <h2>${r("sign.head",{language:k(s)})}</h2>
    ${i?.signed?l`<p class="ok row-of">${d("signed")}${Wl(i.signed)}</p>`:null}
    <ul>${a.map(ql)}</ul>
    ${Kl()}
    ${o?l`<p class="error" role="alert">${o}</p>`:null}
    <button
      type="button"
      class="button large primary"
      data-focus="sign"
      aria-disabled=${String(!h)}
      @click=${()=>h&&n(Yt.by,Yt.role)}
    >${d("signed")}${h?r("sign.do"):p}</button>
    <p class="hint">${r("sign.what",{file:`status/${s}.yaml`})}</p>`}var Wl=({by:s,on:t})=>r("sign.by",{by:s,day:B(t)}),
ql=([s,t])=>l`
  <li class=${s?"soft":""}>
    <span class=${s?"too-long":"ok"}>${d(s?"missing":"ok")}</span>
    ${s?r(`sign.${t}-not`,{n:s}):r(`sign.${t}`)}
  </li>`;function Kl(){Yt.by||=m.get("name","");let s=E(e=>{Yt.by=e}),t=E(e=>{Yt.role=e});return l`
    <label for="sign-by"><strong class="small">${r("sign.name")}</strong></label>
    <input
      type="text"
      id="sign-by"
      maxlength="60"
      .value=${Yt.by}
      data-focus="by"
      autocomplete="name"
      @input=${s}
      @change=${E(e=>m.set("name",e.trim()))}
    >
    <label for="sign-role"><strong class="small">${r("sign.role")}</strong></label>
    <select id="sign-role" data-focus="role" @change=${t}>
      ${["native reader","translator","office"].map(e=>l`<option value=${e} ?selected=${e===Yt.role}>${r(`role.${e}`)}</option>`)}
    </select>`}async function Gl(s,t,{go:e}){let o=new _o(s,S(t[0])?.tag??c.language,e);await o.load();let n=I(i=>o.heard(i));return{close:()=>{
n(),o.close()},go:([i])=>(i&&S(i)&&i!==o.tag&&o.choose(i),!0),pressed:(i,a)=>o.pressed(i,a)}}var _o=class{constructor(t,e,o){
this.goTo=o,this.filter="all",this.rows=new Map,this.texts=[],this.places=new Map,this.tag=e,this.pages=new Ee(e),this.read=
new _e(c.project.name,e),this.problem="",this.tools=f(l`<div class="toolbar" data-area=""></div>`),this.heads=f(l`<div class="proof-row heads small soft"></div>`),
this.list=f(l`<div class="proof-list"></div>`),this.scroller=f(l`
      <div class="scroll fill proof-rows" data-area="">${this.heads}${this.list}</div>`),this.side=f(l`<aside class="side inspector" data-area=""></aside>`),
t.append(f(l`
        <div class="columns proof"><section class="list">${this.tools}${this.scroller}</section>${this.side}</div>`)),this.
seen=new IntersectionObserver(n=>this.nowSeen(n),{root:matchMedia("(max-width: 1000px)").matches?null:this.scroller,rootMargin:"\
200px 0px"}),this.begin(e)}begin(t){this.tag=t,this.read=new _e(c.project.name,t),this.problem="",ot(t),this.rows.clear(),
w(null,this.list)}close(){this.seen.disconnect(),this.save()}save(){for(let t of this.rows.values())t.save()}choose(t){return this.
save(),this.begin(t),this.scroller.scrollTop=0,this.load()}async load(){let{tag:t}=this,e=await tt(t);if(t===this.tag){this.
texts=e,this.pages=new Ee(t),this.places=Ri(e,c.output);for(let o of e){let n=this.rows.get(o.key);n?n.update(o):this.rows.
set(o.key,this.rowOf(o))}this.draw();for(let{element:o}of this.rows.values())this.seen.unobserve(o),this.seen.observe(o)}}rowOf(t){
let{tag:e}=this,o={language:K(e),source:K(c.project.source)};return new gs(t,o,{isRead:n=>this.read.has(n),tick:n=>this.
tick(n),commented:(n,i)=>this.commented(n,i)})}commented(t,e){t.comments=e,this.draw(),et()}tick({record:t,element:e}){this.
read.toggle(t);let o=e.nextElementSibling??e.previousElementSibling;this.draw(),e.isConnected||o?.querySelector("[data-t\
ick]")?.focus()}heard(t){t.type==="board-loaded"&&this.sign(),t.type==="reloaded"&&Je(t,this.tag)&&this.load()}nowSeen(t){
for(let{isIntersecting:e,target:o}of t){let n=o.dataset.key??"";e&&this.rows.get(n)?.show(this.pages,this.places.get(n))}}shown(t){
return t==="unread"?this.texts.filter(e=>!this.read.has(e)):t==="commented"?this.texts.filter(e=>e.comments.length):this.
texts}draw(){let t=this.shown(this.filter);w(this.toolbar(),this.tools),w(this.heading(),this.heads);let e=n=>this.rows.
get(n.key)?.element,o=l`<p class="empty">${r("nothing")}</p>`;w(l`${lt(t,n=>`${this.tag} ${n.key}`,e)}${t.length?null:o}`,
this.list);for(let n of this.rows.values())n.draw();this.sign()}toolbar(){let t=this.shown("unread").length,e=this.texts.
length-t,o=[["all",r("filter.all")],["unread",r("unread",{n:t})],["commented",r("commented",{n:this.shown("commented").length})]],
n=a=>{this.filter=a,this.draw()},i=(a,h)=>l`
      <i class=${h} ${y({"flex-grow":a})}></i>`;return l`
      <strong>${r("tab.proof")}</strong>${P(this.tag)}
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
      >${d("print")}${r("proof.paper")}</a>
      ${T(r("filter"),o,this.filter,n)}`}heading(){let t=k(c.project.source);return["",r("proof.source",{language:t}),r(
"proof.printed",{language:k(this.tag)}),r("back.into",{language:t}),r("right")].map(o=>l`<span>${o}</span>`)}sign(){let{
tag:t,texts:e,problem:o}=this,n=this.shown("unread").length;w(Ii(t,e,{unread:n,problem:o,sign:(a,h)=>this.approve(a,h)}),
this.side)}async approve(t,e){try{await C("POST",`/api/approve/${encodeURIComponent(this.tag)}`,{by:t,role:e}),m.set("na\
me",t.trim()),this.problem="",await et()}catch(o){this.problem=q(o)}await this.load()}pressed(t,e){let o=[...this.list.querySelectorAll(
".proof-row")],n=o.findIndex(a=>a.contains(document.activeElement)),i={ArrowDown:1,ArrowUp:-1}[t.key];if(i){let a=o[Math.
max(0,Math.min(o.length-1,n+i))];D(t,a&&(()=>a.querySelector("[data-tick]")?.focus()));return}D(t,this.actsOn(o[n]?.dataset.
key,t)[t.key==="Enter"?"Enter":e])}actsOn(t,e){let o=()=>this.goTo("translate",this.tag,...t?[t]:[]),n=e.target instanceof
Element&&e.target.matches("[data-tick]");return{t:o,...t?{c:()=>this.rows.get(t)?.comments.open()}:{},...t&&n?{Enter:o}:
{},s:()=>this.goTo("sheet",this.tag,...c.output?[c.output]:[]),p:()=>this.goTo("print")}}};var Eo={};dt(Eo,{Sheet:()=>bs,open:()=>dc});function Di(s){let[t,e]=s.panes;if(!t?.page.page)return null;let o=[t.page.page,...e?.page.page?[e.page.page]:[]];return l`
    <div class="boxes-head"><h2>${r("boxes.head")}</h2><p class="small soft">${r("boxes.what")}</p></div>
    <div class="scroll fill" tabindex="0" role="region" aria-label=${r("boxes.head")}>
      <table>
        <thead>
          <tr>
            <th></th><th>${r("text")}</th><th>${c.language}</th>${e?l`<th>${e.tag}</th>`:null}
          </tr>
        </thead>
        <tbody>${t.page.page.boxes.map(n=>Zl(s,n,o))}</tbody>
      </table>
    </div>
    ${Jl(s,o[0])}`}function Zl(s,t,e){let o=s.picked?.key===t.key,n=ie(t).split(/(?<=[._])/).map(i=>l`${i}<wbr>`);return l`
    <tr aria-current=${o?"true":v} @click=${()=>s.pickBox(t)}>
      <td class="hint">${Kt(t,s.numbers)}</td>
      <td><button class="mono bare" type="button" data-focus="row-${t.key}">${n}</button></td>
      ${e.map(i=>l`<td>${Yl(t,i)}</td>`)}
    </tr>`}function Yl(s,t){let e=t.boxes.find(a=>a.key===s.key);if(!e)return"";let o=kt(e,t),n=o?r("plus.lines",{n:o}):
r("row.too-long"),i=e.percent!==null&&e.percent<100;return l`
    ${e.over_chars?l`<strong class="too-long">${n}</strong>`:`${is(e,t)} %`}
    ${i&&e.percent?l`<small class="hint">${r("at",{percent:e.percent})}</small>`:null}`}function Jl(s,t){let e=t?.boxes.
find(i=>i.key===s.picked?.key);if(!(e&&t))return null;let o=kt(e,t),n=H("too-long",o?r("too-long.lines",{n:o}):r("row.to\
o-long"));return l`
    <div class="box-foot">
      <div class="row-of">
        <code><strong>${ie(e)}</strong></code><span class="fill"></span>
        ${e.over_chars?n:H("ok",r("fits"))}
      </div>
      <p class="small">${Ql(e)}</p>
      <div class="row-of">
        <a class="button primary small" href="#/translate/${c.language}/${e.messages[0]}">
          ${r("edit-text")}${b("E")}
        </a>
        ${e.written?l`<code class="written">${yt(e.written)}</code>`:null}
      </div>
    </div>`}function Ql({over_chars:s,lines:t,percent:e,floor_percent:o,free_chars:n}){return s?r("box.over",{language:k(
c.language),lines:t,percent:e,n:s}):e?r("box.fits",{percent:e,floor:o,n}):r("box.diagram")}var Xl=6;function Hi(s,t,e){t.scroller.setAttribute("aria-label",t.page.element.getAttribute("aria-label")??"");let o=n=>e?
s.setSecond(n):s.goTo("sheet",n,...c.output?[c.output]:[]);return l`
    <section class="pane">
      <header class="pane-head">
        ${bt(r(e?"language.second":"language"),t.tag,o,V())}
        ${e?null:tc(s)}
        ${e?zi("close",r("second.close"),()=>s.setSecond(null)):null}
      </header>
      ${t.scroller}${s.see==="far"&&!e?sc(t):null}
    </section>`}function tc(s){let{inStep:t,second:e,see:o}=s,n=l`
    <button
      type="button"
      class="button small"
      data-focus="step"
      aria-pressed=${String(t)}
      @click=${()=>s.link()}
    >${d(t?"link":"lock")}${r(t?"in-step":"not-in-step")}${b("L")}</button>`;return l`
    ${o==="blind"?ec(s):null}
    <span class="fill"></span>
    ${e?n:zi("second",r("second.open"),()=>s.setSecond(s.other))}`}var zi=(s,t,e)=>l`
  <button type="button" class="link plain" data-focus=${s} @click=${e}>${t}</button>`;function ec(s){let t=E(e=>{s.blind=
e,s.applyOverlays()});return l`
    <select aria-label=${r("see.blind")} data-focus="blind" @change=${t}>
      ${["deutan","protan","tritan"].map(e=>l`<option value=${e} ?selected=${e===s.blind}>${r(`blind.${e}`)}</option>`)}
    </select>`}function sc({page:s}){let t=W(c.output??"").read_from_m,e=new Map;for(let n of s.page?.boxes??[])n.reach_m&&
!e.has(n.reach_m)&&e.set(n.reach_m,n);let o=[...e].sort(([n],[i])=>i-n).slice(0,Xl);return l`
    <div class="distances">
      ${o.map(([n,i],a)=>l`
          <p class=${a?"":"first"}>
            ${r("far.text",{name:ie(i),mm:i.letter_mm,m:n})}
            ${t&&i.far?oc(i,n,t):null}
          </p>`)}
      <p class="hint">${t?r("far.asked",{m:t}):r("far.unasked")}</p>
    </div>`}function oc(s,t,e){if(t>=e)return[" ",d("ok")];let o=(s.letter_mm*e/t).toFixed(1);return l`<strong class="error">${`\
 ${r("far.needs",{mm:o,m:e})}`}</strong>`}var Ui=[.1,.15,.2,.25,.33,.4,.5,.61,.75,.9,1,1.25,1.5,2,3,4,6,8],nc=72/25.4,ic=600,rc=2e3,ac=85.6,Fi={x:40,y:24},ws={get isMeasured(){
return m.get("px-per-mm")!==null},get now(){return m.get("px-per-mm",96/25.4)}};function Vi(s,t,e){let o=ws.now/nc;if(s===
"far")return o*ic/rc;if(s==="real")return o;if(s!=="fit")return s*(96/72);let n=(e.clientWidth-Fi.x)/t.width;return Math.
min(n,Math.max((e.clientHeight-Fi.y)/t.height,.05))}function Wi(s,t){let e=s*72/96;return t>0?Ui.find(o=>o>e+.01):Ui.findLast(
o=>o<e-.01)}function qi(s,t){let e=t.scrollTop/Math.max(1,t.scrollHeight-t.clientHeight),o=t.scrollLeft/Math.max(1,t.scrollWidth-
t.clientWidth);s.scrollTop=e*(s.scrollHeight-s.clientHeight),s.scrollLeft=o*(s.scrollWidth-s.clientWidth)}function Ki(s){
let t=ws.now,e=E(i=>{t=Number(i),n.draw()}),o=()=>{m.set("px-per-mm",t),n.close(),s()},n=new L({name:"card",head:"card-h\
ead"},()=>[l`<h1 id="card-head">${r("card.head")}</h1>`,l`<p class="soft">${r("card.what")}</p>`,l`<div class="bank-card" ${y(
{width:`${ac*t}px`})}></div>`,l`
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
        <button class="button" type="button" @click=${()=>n.close()}>${r("cancel")}</button>
        <button class="button primary" type="button" @click=${o}>${r("card.done")}</button>
      </p>`]);n.open()}var lc=[["boxes","B"],["bleed","G"],["order","O"]];function Gi(s){let t=[["print",r("see.print")],["grey",r("see.grey")],
["blind",r("see.blind")],["far",r("see.far")]],e=o=>s.setSee(o);return l`
    ${cc(s)}${hc(s)}
    <div class="segments" role="group" aria-label=${r("overlays")}>
      ${lc.map(([o,n])=>pc(s,o,n))}
    </div>
    ${T(r("see"),t,s.see,e,{radio:!0,keys:{far:"D"}})}
    <span class="fill"></span>
    <button
      type="button"
      class="button small boxes-button"
      data-focus="drawer"
      aria-expanded=${String(s.drawerOpen)}
      @click=${()=>s.drawer()}
    >${r("boxes.list")}</button>
    ${uc(s)}`}function cc(s){let t=c.project.outputs.map(({name:e})=>[e,j(e)]);return t.length<2?null:T(r("output"),t,c.
output??"",e=>s.goTo("sheet",c.language,e))}function hc(s){let t=W(c.output??"").pages;if(t<2)return null;let e=Array.from(
{length:t},(o,n)=>[n+1,r("page.short",{n:n+1})]);return T(r("pages"),e,s.number,o=>{s.number=o,s.load()})}var pc=(s,t,e)=>l`
  <button
    type="button"
    data-focus=${t}
    aria-pressed=${String(s.overlays.has(t))}
    @click=${()=>s.toggle(t)}
  >${r(`overlay.${t}`)}${b(e)}</button>`;function uc(s){let t=(e,o,n)=>l`
    <button type="button" data-focus=${e} aria-pressed=${String(s.zoom===e)} @click=${n}>
      ${r(`zoom.${e}`)}${b(o)}
    </button>`;return l`
    <div class="segments" role="group" aria-label=${r("zoom")}>
      <button type="button" aria-label=${r("zoom.out")} data-focus="out" @click=${()=>s.step(-1)}>−</button>
      <button type="button" class="zoom-now" title=${r("zoom.now")} data-focus="now" @click=${()=>s.setZoom(1)}>
        ${s.percent}
      </button>
      <button type="button" aria-label=${r("zoom.in")} data-focus="in" @click=${()=>s.step(1)}>+</button>
      ${t("fit","0",()=>s.setZoom("fit"))}${t("real","1",()=>s.real())}
    </div>`}function Zi([s,t]){ot(s),jt(t)&&Et(t)}async function dc(s,t,{go:e}){Zi(t);let o=new bs(s,e);await o.load();let n=I(i=>{i.
type==="reloaded"&&o.load()});return{close:()=>{n(),o.close()},go:i=>(Zi(i),o.load(),!0),takes:i=>i==="g",pressed:(i,a)=>o.
pressed(i,a)}}var bs=class{constructor(t,e){this.goTo=e,this.overlays=new Set(m.get("overlays",["boxes"])),this.see="pri\
nt",this.blind="deutan",this.second=m.get("second"),this.number=1,this.zoom="fit",this.picked=null,this.inStep=m.get("st\
ep",!0),this.leading=!1,this.panes=[],this.numbers=new Map,this.toolbar=f(l`
      <div class="toolbar wraps" role="toolbar" aria-label=${r("overlays")} data-area=""></div>`),this.area=f(l`<div class="panes" data-area=""></div>`),
this.list=f(l`<aside class="side boxes" data-area="" aria-label=${r("boxes.head")}></aside>`),this.root=f(l`<div class="columns sheet">${this.
area}${this.list}</div>`),t.append(this.toolbar,this.root),this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(
this.area)}close(){this.sized.disconnect()}get drawerOpen(){return this.root.classList.contains("with-boxes")}async load(){
let{output:t}=c;if(!t){w(l`<p class="empty">${r("nothing")}</p>`,this.area);return}(!V().includes(this.second??"")||this.
second===c.language)&&(this.second=null);let e=await tt(c.language);this.numbers=new Map(e.map(n=>[n.key,n.number])),this.
number=Math.min(this.number,W(t).pages||1);let o=[c.language,...this.second?[this.second]:[]].map(n=>this.paneOf(n));try{
await Promise.all(o.map(({page:n,tag:i})=>n.show(i,t,this.number)))}catch(n){if(!(n instanceof F&&this.panes.length))throw n;
return}this.panes=o,this.draw()}paneOf(t){let e=new ct({onpick:i=>this.pickBox(i),numbers:this.numbers}),o=f(l`<div class="scroller" tabindex="0" role="region">${e.
element}</div>`),n={page:e,tag:t,scroller:o,scale:1};return o.addEventListener("scroll",()=>this.follow(n),{passive:!0}),
n}draw(){this.tools(),w(this.panes.map((t,e)=>Hi(this,t,e)),this.area),this.applyOverlays(),this.size(),this.boxes()}tools(){
w(Gi(this),this.toolbar)}boxes(){w(Di(this),this.list)}toggle(t){this.overlays.delete(t)||this.overlays.add(t);let e={order:"\
boxes",boxes:"order"}[t];e&&this.overlays.has(t)&&this.overlays.delete(e),m.set("overlays",[...this.overlays]),this.applyOverlays(),
this.size()}drawer(){this.root.classList.toggle("with-boxes"),this.tools(),this.drawerOpen&&this.list.querySelector("but\
ton")?.focus()}setSee(t){this.see=t,this.draw()}applyOverlays(){let t={grey:"grayscale(1)",blind:`url("#${this.blind}")`,
print:"none",far:"none"};for(let{page:e}of this.panes)e.lit=this.picked?.messages[0]??null,e.setOverlays(this.see==="far"?
[]:this.overlays),e.paper.style.filter=t[this.see]}get other(){return[m.get("second"),c.project.source,c.project.staff,...V()].
find(e=>e&&e!==c.language&&V().includes(e))??null}setSecond(t){this.second=t,t&&m.set("second",t),this.load()}size(){for(let t of this.
panes){let{page:e,scroller:o}=t;!e.page||!o.isConnected||(t.scale=Vi(this.see==="far"?"far":this.zoom,e.page,o),e.element.
style.width=`${e.page.width*t.scale}px`)}this.tools()}get percent(){let[t]=this.panes;return t?.page.page?`${Math.round(
100*t.scale*72/96)} %`:""}setZoom(t){let e=this.panes.map(({scroller:o})=>[(o.scrollLeft+o.clientWidth/2)/o.scrollWidth,
(o.scrollTop+o.clientHeight/2)/o.scrollHeight]);this.zoom=t,this.size(),this.panes.forEach(({scroller:o},n)=>{let[i=0,a=0]=e[n]??
[];o.scrollLeft=i*o.scrollWidth-o.clientWidth/2,o.scrollTop=a*o.scrollHeight-o.clientHeight/2})}step(t){let e=Wi(this.panes[0]?.
scale??1,t);e&&this.setZoom(e)}real(){ws.isMeasured?this.setZoom("real"):Ki(()=>this.setZoom("real"))}follow(t){if(!(!this.
inStep||this.panes.length<2||this.leading)){this.leading=!0;for(let e of this.panes)e!==t&&qi(e.scroller,t.scroller);requestAnimationFrame(
()=>{this.leading=!1})}}link(){if(!this.second){this.setSecond(this.other);return}this.inStep=!this.inStep,m.set("step",
this.inStep),this.draw()}pickBox(t){this.picked=t,this.applyOverlays(),this.boxes(),this.list.querySelector('[aria-curre\
nt="true"]')?.scrollIntoView({block:"nearest"})}edit(){let t=this.picked?.messages[0];t&&this.goTo("translate",c.language,
t)}pressed(t,e){if(t.key==="Escape"&&this.drawerOpen){this.drawer();return}D(t,{b:()=>this.toggle("boxes"),g:()=>this.toggle(
"bleed"),o:()=>this.toggle("order"),d:()=>this.setSee(this.see==="far"?"print":"far"),0:()=>this.setZoom("fit"),1:()=>this.
real(),"+":()=>this.step(1),"=":()=>this.step(1),"-":()=>this.step(-1),"−":()=>this.step(-1),l:()=>this.link(),e:()=>this.
edit(),t:()=>this.goTo("translate",c.language)}[e])}};var Ro={};dt(Ro,{open:()=>th});var Yi=({theirs:s,base:t,fingerprint:e,by:o,on:n})=>({theirs:s??"",base:t??"",fingerprint:e,by:o,on:n});function Ji(s,{text:t,
fingerprint:e}){return t===s.value?!1:(e!==s.fingerprint&&(s.conflict={theirs:s.value,base:"",fingerprint:s.fingerprint}),
s.value=t,s.fingerprint=e,s.save=s.conflict?"conflict":"unsaved",!0)}function Qi(s,t,e){let o=fc(s,t);if(s.meters=t.meter,
o==="conflict"){let{target:n,fingerprint:i,comments:a}=t,h=s.record.target??"";return s.conflict={theirs:n??"",base:h,fingerprint:i,
by:e.by,on:null},s.save="conflict",s.record.comments=a,o}return o==="replaced"?mc(s,t,e):s.conflict&&(s.save=o==="freed"?
"unsaved":null),s.conflict=null,s.record=t,o}function fc(s,t){let e=!it(s);return t.fingerprint===s.fingerprint?e&&s.conflict?
"freed":"kept":e&&t.target!==s.value?"conflict":"replaced"}function mc(s,t,{by:e,time:o,somebody:n}){let i=t.target??"",
{elsewhere:a,value:h}=s,p=a&&!a.seen?a.text:h;p!==i?s.elsewhere={text:p,by:e||n,time:o,seen:!1}:delete s.elsewhere,s.value=
i,s.fingerprint=t.fingerprint,delete s.written,s.save=null}function Xi(s,t,e=s.conflict){return e&&(s.fingerprint=e.fingerprint,
s.record={...s.record,target:e.theirs}),s.conflict=null,delete s.written,s.value=t,!it(s)}var gc=1500,$c=30,wc=3,vs=class{constructor(t,e,o,n=C){this.tag=t,this.store=e,this.onchange=o,this.send=n,this.timers=new Map,
this.wait=0}typed(t){t.save=t.conflict?"conflict":"unsaved",this.store.keep(this.tag,t.key,t.value,t.fingerprint),this.later(
t,gc,()=>this.save(t)),this.onchange(t)}later(t,e,o){clearTimeout(this.timers.get(t.key)),this.timers.set(t.key,setTimeout(
o,e))}async save(t,{done:e=!1,force:o=!1,undone:n=!1}={}){clearTimeout(this.timers.get(t.key)),e&&(t.finished=t.value);let i=t.
finished!==void 0&&t.finished===t.value;if(t.conflict&&!o)return this.onchange(t),!1;if(!i&&!n&&it(t))return this.nothing(
t),!0;if(t.going)return await t.going,this.save(t,{done:e,force:o,undone:n});t.going=this.put(t,i,n);try{return await t.
going}finally{t.going=null}}nothing(t){t.save==="unsaved"&&(t.save=null,this.store.forget(this.tag,t.key),this.onchange(
t))}async put(t,e,o=!1){let n=t.value;t.save="saving",t.turn=(t.turn??0)+1,this.onchange(t);let i=`/api/texts/${encodeURIComponent(
this.tag)}/${encodeURIComponent(t.key)}?words=${x}`,a=e?{done:!0,source:t.record.source}:o?{undone:o}:{},h={text:n,client:X,
by:m.get("name",""),...a},p;try{p=await this.send("PUT",i,h,{"If-Match":`"${t.fingerprint}"`})}catch(u){return this.refused(
t,u,e),!1}return this.taken(t,n,p,e),!0}taken(t,e,o,n){let{fingerprint:i,state:a,versions:h,machine:p,by:u,on:$}=o,g=o.value??
e,O=a==="stale"?t.record.old_source:null;t.fingerprint=i,t.conflict=null,t.written=e,t.turn=(t.turn??0)+1,n&&delete t.finished,
t.record={...t.record,target:g,state:a,fingerprint:i,versions:h,machine:p,by:u,on:$,old_source:O},t.save=t.value===e?"sa\
ved":"unsaved",t.savedAt=new Date,this.wait=0,t.value===e?this.store.forget(this.tag,t.key):this.typed(t),this.onchange(
t)}refused(t,e,o){t.turn=(t.turn??0)+1,e instanceof F?e.status===412?(t.conflict=Yi(e.body),t.save="conflict"):(t.save="\
refused",t.why=q(e),e.status===503?this.later(t,wc*1e3,()=>this.save(t,{done:o})):delete t.finished):(t.save="lost",this.
wait=Math.min($c,Math.max(1,this.wait*2)),this.count(t,this.wait,o)),this.onchange(t)}count(t,e,o){t.left=e,this.onchange(
t),this.later(t,1e3,()=>e>1?this.count(t,e-1,o):this.save(t,{done:o}))}async back(t){this.wait=0;for(let e of t)(e.save===
"lost"||e.save==="unsaved")&&await this.save(e)}close(){for(let t of this.timers.values())clearTimeout(t)}};function ys(s,t=0,e=!1){return s?s.about?vc(s):bc(s,t):l`<div class="meter"><span class="hint">${r(e?"meter.label":"mete\
r.none")}</span></div>`}function tr(s,t){return s.over_chars>0?[t?r("meter.over",{n:t}):r("meter.wide"),r("meter.chars-o\
ver",{n:s.over_chars})]:[r(s.percent<=s.floor_percent?"meter.smallest":"meter.fits",{n:s.lines}),s.free_chars?r("meter.c\
hars-free",{n:s.free_chars}):""]}function bc(s,t){let e=s.over_chars>0;return l`
    <div class="meter${e?" is-over":""}">
      ${yc(s.lines,e?Math.max(1,t):0)}
      <div class="meter-said">
        ${er(tr(s,t),e)}
        <div class="small">
          <span>${r("text-size")}${" "}<strong>${`${s.percent} %`}</strong></span>
          ${te(s.percent,s.floor_percent,e?"over":"fits")}
          <span class="soft">${r("meter.floor",{percent:s.floor_percent})}</span>
        </div>
      </div>
    </div>`}var er=([s,t],e)=>l`
  <div><strong class=${e?"too-long":""}>${s}</strong><span class="small soft">${t}</span></div>`;function vc(s){return l`
    <div class="meter${s.over_chars?" is-over":""}">
      <div class="meter-said">
        ${er(sr(s),s.over_chars>0)}
        <div class="small">
          <span class="filled" aria-hidden="true">
            <i ${y({width:`${Math.min(100,s.filled??0)}%`})}></i>
          </span>
          <span class="soft">${r("about.what")}</span>
        </div>
      </div>
    </div>`}function sr(s){return s.over_chars?[r("about.over"),r("meter.chars-over",{n:s.over_chars})]:s.smaller?[r("ab\
out.smaller"),""]:[r("about.fits"),r("meter.chars-free",{n:s.free_chars})]}function or(s,t){return s?s.about?sr(s).filter(
Boolean).join(". "):s.over_chars>0?tr(s,t).join(". "):`${r("meter.fits",{n:s.lines})}. ${r("text-size")} ${s.percent} %`:
""}function yc(s,t){let e=Math.min(s,6),o=Math.max(0,e-t),n=(a,h)=>{let p=h>=o&&t>0,u=h===e-1?42:62-h%2*4;return Ft`
      <rect x="5" y=${5+h*8+(p?2:0)} width=${u} height="5" class="line${p?" over":""}"></rect>`},i=Math.max(1,o)*8+5;return l`
    <svg class="meter-picture" viewBox="0 0 72 ${Math.max(34,e*8+8)}" aria-hidden="true">
      <rect x="1" y="1" width="70" height=${t?i:Math.max(32,i)} class="edge-line"></rect>
      ${Array.from({length:e},n)}
    </svg>`}var ks=class{constructor(t){this.screen=t,this.undoable=null}async done(){let{opened:t,resolving:e}=this.screen;if(!(t&&
c.project.editable))return;let{entry:o,blocks:n}=t;n.length?this.block(t,n):o.conflict?e.ask(o):await this.finish(o)}block(t,e){
let o=e.join(" ");t.show(e),t.note(o),Ke(o)}async finish(t){let{screen:e}=this,o={text:t.record.target??"",state:t.record.
state},n=e.entries.after(t),i=e.keeper.save(t,{done:!0});n?e.openText(n.key):e.closeRow(),e.paintList(),await i?(this.undoable=
{entry:t,...o},e.line()):t.save==="refused"&&e.openText(t.key),e.paintList()}async undo(){let{screen:t,undoable:e}=this;
if(!e)return;let{entry:o,text:n,state:i}=e;this.undoable=null,o.value=n,await t.openText(o.key),t.opened&&(t.opened.field.
value=n),o.record.state=i,await t.keeper.save(o,{force:!0,undone:!0}),t.paintList()}};function nr(s,t){t.isComposing||D(t,G(t)?kc(s,t):xc(s,t))}function kc(s,t){return t.key==="Enter"?()=>s.done():t.key.toLowerCase()===
"s"?()=>s.saveNow():null}function xc(s,t){let e=t.target,o={ArrowDown:1,ArrowUp:-1}[t.key];return o&&t.altKey?()=>s.step(
o):o&&e.matches(".open-row")?()=>Oc(s.list,e,o):t.key==="F8"?()=>Ac(s):t.key==="Escape"&&Ve(e)?()=>(s.opened?.doneButton??
e).focus():null}function Oc(s,t,e){let o=[...s.querySelectorAll(".open-row")];o[o.indexOf(t)+e]?.focus()}function Ac(s){
let t=s.opened?.stops??[],e=t[t.indexOf(document.activeElement)+1];e?e.focus():s.step(1,s.entries.needing)}function ir(s,t,e){
D(t,{z:()=>s.side.zoom(!s.side.whole),s:()=>s.goTo("sheet",s.tag,...c.output?[c.output]:[]),e:()=>s.opened?.field.focus(),
c:()=>s.opened?.comments.open()}[e])}function Co(s){let t=at(s)??"ok",e=r(`row.${t}`);return l`<span class="sign-of ${t}" title=${e}>${d(t)}${Y(e)}</span>`}var Lo=s=>r(
"row.name",{n:s.record.number,state:r(`row.${at(s)??"ok"}`)}),Po=(s,t)=>H(t,t==="too-long"&&s.over?r("too-long.lines",{n:s.
over}):r(`row.${t}`));function rr(s,{language:t,source:e,choose:o,back:n,stop:i}){let{record:a}=s,h=at(s),{facts:p}=c.project;
return l`
    <div class="text-row" role="group" aria-label=${Lo(s)} data-key=${s.key}>
      <span class="n">${a.number}</span>
      <button
        type="button"
        class="open-row"
        tabindex=${i?0:-1}
        data-focus="row-${s.key}"
        aria-label=${r("row.edit",{n:a.number})}
        @click=${o}
      ></button>
      <span class="src" ${M(e)}>${J(ae(a.source),p)}</span>
      <span class="tgt" ${M(t,{face:!0,pitch:!0})}>
        ${s.value?J(ae(s.value),p):Mc()}
        ${n&&a.back?l`<span class="back hint" ${M(e)}>${a.back}</span>`:null}
      </span>
      ${Co(s)}
      <span class="phone-need">
        ${h?Po(s,h):null}<span class="go" aria-hidden="true">›</span>
      </span>
    </div>`}var Mc=()=>l`<span class="hint" lang=${document.documentElement.lang} dir="ltr">${r("not-yet")}</span>`;function ar(s){let{entries:t}=s,e=r("done-of",{n:t.done,all:t.size});return l`
    ${T(r("filter"),Sc(s),s.chosen,o=>s.choose(o))}
    <span class="progress">${ts(t.counts)}<span class="small"><strong>${e}</strong></span></span>
    <span class="fill wide-only"></span>
    ${Tc(s)}
    ${t.all.some(o=>o.record.back)?_c(s):null}
    <button type="button" class="button small drawer-button" data-focus="drawer" @click=${()=>s.drawer()}>
      ${r("page")}${b("F6")}
    </button>`}function Sc({entries:s}){return[["needs",r("tab.needs",{n:s.needing.length})],["all",r("tab.all",{n:s.size})],
Z()?["page",r("page")]:["long",r("tab.long",{n:s.tooLong.length})]]}function Tc(s){let t=E(e=>{s.find=e,s.paintList()});
return l`
    <label class="search wide-only">
      ${d("search")}
      <input
        type="search"
        placeholder=${r("find.both")}
        aria-label=${r("find.both")}
        data-focus="find"
        .value=${s.find}
        @input=${t}
      >${b("/")}
    </label>`}function _c(s){let t=()=>{s.back=!s.back,s.paintList()};return l`
    <button
      type="button"
      class="button small wide-only"
      data-focus="back"
      aria-pressed=${String(s.back)}
      @click=${t}
    >${r("back")}</button>`}function lr(s,t){let{opened:e,language:o,source:n,back:i}=s,a=(u,$)=>u===e?.entry?e.element:
rr(u,{language:o,source:n,choose:()=>s.openText(u.key),back:i,stop:$===0&&!e}),h=s.entries.needing[0],p=Z()&&!e&&h&&c.project.
editable;return[lt(t,u=>u.key,a),t.length?null:l`<p class="empty">${s.find?r("nothing"):r("all-done")}</p>`,p?jc(h,()=>s.
openText(h.key)):null]}var jc=(s,t)=>l`
  <div class="start-bar">
    <button type="button" class="button primary large" @click=${t}>
      ${r("start-with",{n:s.record.number})}
    </button>
  </div>`;var Ec=300,cr=0,xs=class{constructor(t,{ondrawn:e,onslow:o=()=>{},onfail:n=()=>{}},i=C){this.tag=t,this.ondrawn=e,this.onslow=
o,this.onfail=n,this.send=i,this.seq=0,this.shown=0,this.busy=!1,this.waiting=null,this.client="",this.anew()}anew(){cr+=
1,this.client=`${X}-${cr}`}get path(){return`/api/draft/${encodeURIComponent(this.tag)}?words=${x}`}post(t,e,o){this.seq+=
1,this.waiting={seq:this.seq,output:t,key:e,text:o,at:performance.now()},this.busy||this.next()}async measure(t,e,o){return(await this.
send("POST",this.path,{seq:0,output:t,key:e,text:o,client:`${X}-measure`})).meter}async next(){let{waiting:t}=this;if(!t)
return;this.waiting=null,this.busy=!0;let e=setTimeout(()=>this.onslow(!0),Ec);try{let{at:o,...n}=t,i=await this.send("P\
OST",this.path,{...n,client:this.client});i.seq>this.shown&&(this.shown=i.seq,this.ondrawn(i,t.key,Math.round(performance.
now()-o)))}catch(o){this.onfail(o)}finally{clearTimeout(e),this.onslow(!1),this.busy=!1,this.waiting&&this.next()}}};function hr(s,t,e){
s.meter=t.meter,t.meter&&(s.meters={...s.meters,[e]:t.meter}),s.findings=(t.findings??[]).map(o=>({...o,value:t.value}))}
function pr(s,t,{output:e=null,number:o=null},n){let i=e??t.output??n,a=s?.record.boxes??[],h=a.find(u=>u.output===i)??a[0]??
null,p=t.output===i?t.number:1;return{place:h,output:o?e:h?.output??i,number:o??h?.page??p}}function ur(s,t,{box:e,phone:o}){
let n=t.width/s.width;return e?Math.max(.05,Math.min(4,Math.max(t.width*.9/e.rect[2],o?2*n:0))):Math.max(.05,o?n:Math.min(
n,t.height/s.height))}var dr=({findings:s,value:t})=>s.filter(({start:e,end:o,value:n})=>e!==null&&o!==null&&n===t&&(e>0||
o<t.length));function Cc({elsewhere:s},t){return!s?.text||t.some(e=>e.text===s.text)?[]:[{text:s.text,how:"replaced"}]}async function fr(s,t,e){
let o=`/api/history/${encodeURIComponent(t.tag)}/${encodeURIComponent(s.key)}`,n=(await _(o)).versions??[],i=[...Cc(s,n),
...n],a=p=>{h.close(),e(p)},h=new L({name:"history",head:"history-head"},()=>[l`
      <div class="row-of">
        <h1 id="history-head">${r("history.head",{n:s.record.number})}</h1>
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>h.close()}>${r("close")}</button>
      </div>`,i.length?l`<ol>${i.map(p=>Pc(p,s,t,a))}</ol>`:l`<p class="soft">${r("history.none")}</p>`]);h.open()}function Lc({
by:s,on:t,how:e,over:o,until:n}){let i=s||(e==="replaced"&&n?r("history.nobody"):""),a=e&&(o?r("history.replaced-by",{by:o}):
r(`history.${e}`));return[i,t&&B(t),a,n&&B(n)].filter(Boolean).join(" · ")}function Pc(s,t,e,o){let{text:n}=s,i=Lc(s),a=l`
    <button type="button" class="button small" @click=${()=>o(n)}>${r("history.use")}</button>`;return l`
    <li>
      <p class="foreign" ${M(e,{face:!0,pitch:!0})}>${Nt(t.value,n)}</p>
      <div class="row-of small soft">${i}<span class="fill"></span>${c.project.editable?a:null}</div>
    </li>`}var No=s=>s.normalize("NFC").replace(/[\u064b-\u0652\u0640\u0670\u0591-\u05c7]|[\u200b\u2060\u00ad]/g,"").toLocaleLowerCase();
function mr({use:s,avoid:t},e){let o=n=>n.some(i=>e.includes(No(i)));return!e||!(s.length||t.length)?"unsigned":o(t)||s.
length&&!o(s)?"warning":"ok"}function wr(s,t,e,o){let n=No(e);return l`
    <div class="glossary">
      <span class="row-of small soft">${d("book")}${r("glossary")}</span>
      ${s.map(i=>Nc(i,n,t,o))}
    </div>`}function Nc({term:s,note:t,use:e,avoid:o},n,i,a){let h=mr({use:e,avoid:o},n),p=gr(e," / ",$=>$r($,i,a)),u=gr(
o,", ",$=>$r($,i,null));return l`
    <p class="small">
      <span class="badge ${h}">
        <span>${h==="unsigned"?null:[d(h),Y(r(Rc[h]))]}</span>
        ${s}${e.length?[" → ",p]:null}
      </span>
      ${o.length?l`<span class="avoid">${r("glossary.not")}${" "}${u}</span>`:null}
      ${t?l`<span class="soft">${t}</span>`:null}
    </p>`}var Rc={ok:"glossary.used",warning:"glossary.unused"},gr=(s,t,e)=>s.map((o,n)=>[n?t:null,e(o)]);function $r(s,t,e){
let o=M(t,{face:!0});return e?l`
    <button
      type="button"
      class="word"
      title=${r("glossary.insert",{word:s})}
      @mousedown=${Tt}
      @click=${()=>e(s)}
      ${o}
    >${s}</button>`:l`<bdi class="word" ${o}>${s}</bdi>`}var Bc=["text-too-long","word-too-wide"],br=(s,t)=>({code:"",severity:s,text:t,start:null,end:null});function vr(s,t){let e=(s.
meter?.over_chars??0)>0,o=s.findings.filter(n=>n.code==="text-missing"?!1:!(e&&Bc.includes(n.code)));return[...(s.value.
trim()?t:[]).map(n=>br("error",n)),...e?[br("too-long",Ic(s))]:[],...o]}function Ic({meter:s,over:t,place:e}){let o=t?"f\
ind.over":"find.wide";return r(s?.about?"about.find":o,{n:t,output:j(e?.output??""),percent:s?.percent})}var Dc={"too-lo\
ng":"too-long",error:"error"};function yr(s,t,e){let o=l`<button type="button" class="link" @click=${()=>e(s)}>${r("waiv\
e")}</button>`;return l`
    <p class="finding ${s.severity}" tabindex="-1">
      ${d(Dc[s.severity]??"warning")}
      <span>${s.text}${s.hint?l`<span class="soft">${` ${s.hint}`}</span>`:null}</span>
      ${Gt({code:s.code,key:t})?o:null}
    </p>`}var Os=class{constructor(t,{source:e,crop:o,total:n,changed:i}){this.entry=t,this.source=e,this.crop=o,this.total=n,this.
changed=i,this.all=!1,this.wasWhole=!1,this.said={sign:"",words:null,was:null}}get words(){let{source:t,old_source:e}=this.
entry.record,o=`${e}
${t}`;if(this.said.sign!==o){let{facts:n}=c.project,i=e?Nt(e,t,n):J(t,n);this.said={sign:o,words:i,was:e?le(e,t):null}}return this.
said}view(t,e){return l`
      <div class="src-head">${this.head()}</div>
      <p class="source-text" ${M(this.source)}>${this.words.words}</p>
      <div class="more">${this.more(t)}</div>
      <div class="crop-head small soft"><span>${r("crop")}</span><span>${e}</span></div>
      ${this.crop.element}`}head(){let{record:t,key:e}=this.entry,o=()=>{this.all=!this.all,this.changed()};return l`
      <span class="phone-n">
        <strong>${t.number}</strong>${r("n-of",{n:"",all:this.total()||""})}
      </span>
      <code>${e}</code>
      ${t.state==="stale"?H("stale",r("source.changed",{language:k(this.source.tag)})):null}
      <span class="phone-n">${this.need()}</span>
      <button type="button" class="link phone-more" aria-expanded=${String(this.all)} @click=${o}>
        ${r(this.all?"less":"more")}
      </button>`}need(){let t=at(this.entry);return t&&t!=="stale"?Po(this.entry,t):null}more(t){let{record:e}=this.entry,
o=(n,i)=>l`
      <p class="note small"><strong>${r(n)}</strong>${" "}${i}</p>`;return[this.words.was?this.was(e.old_source??""):null,
e.note?o("note",e.note):null,e.adapt?o("adapt",r("adapt.what")):null,t,e.back?o("back",e.back):null]}was(t){let e=()=>{this.
wasWhole=!0,this.changed()};return l`
      <p class="was small">
        ${r("was")}${" "}<bdi ${M(this.source)}>${this.wasWhole?Lt(t):this.words.was}</bdi>${" "}
        ${this.wasWhole?null:l`<button type="button" class="link" @click=${e}>${r("was.all")}</button>`}
      </p>`}};var Hc=6,zc=6e3;function Uc({sign:s,name:t,count:e,never:o}){let n=Ne(`sign.${t}`)?r(`sign.${t}`):"",i=e>1?` ×${e}`:"",
a=xt[s];return a?l`<span title=${n}>${d(a.picture)}${r(`line-end.${t}`)}${i}</span>`:l`<span class=${o?"never":""} title=${n}><b>${t}</b>${i}</span>`}
var As=class{constructor(t,{language:e,source:o,crop:n},i){this.entry=t,this.acts=i;let{record:a}=t;this.field=new Pt({language:e,
value:t.value,label:r("field.name",{n:a.number,language:k(e.tag)}),facts:c.project.facts,readonly:!c.project.editable,oninput:i.
typed,onleave:i.leave,onnote:h=>this.note(h)}),this.comments=new he(e.tag,a,i.commented),this.special=this.field.special(),
this.language=e,this.left=new Os(t,{source:o,crop:n,total:i.total,changed:()=>this.draw()}),this.noted=null,this.noting=
void 0,this.findings=null,this.element=f(l`<div class="text-row open" role="group" data-key=${t.key}></div>`),this.update()}get blocks(){
return $i(this.entry.value,c.project.facts)}update({findings:t=!0}={}){t&&(this.findings=this.found(this.blocks)),this.comments.
update(this.entry.record),this.draw()}draw(){let{entry:t,element:e}=this;e.setAttribute("aria-label",Lo(t)),e.classList.
toggle("is-changed",this.acts.outdated()!==null),e.classList.toggle("all",this.left.all),w(l`
        <span class="n">${t.record.number}</span>
        <div class="tgt">
          ${this.field.element}
          ${this.hidden()}
          <p class="hint paste-note" role="status">${this.noted}</p>
          ${c.project.editable?[this.tools(),this.buttons()]:null}
          <div class="row-state">${this.state()}</div>
          <div class="meter-place">${ys(t.meter,t.over,t.record.boxes.length>0)}</div>
          <div class="row-findings" ${y({"font-family":`var(--ui), "text-${this.language.tag}"`})}>
            ${this.findings}
          </div>
          ${this.acts.beside()}
        </div>
        <div class="src">${this.left.view(this.terms(),this.where())}${this.comments.element}</div>
        ${Co(t)}`,e)}hidden(){let t=ui(this.entry.value);if(!t.length)return null;let e=t.some(o=>o.never);return l`
      <p class="hidden-list small${e?" never":""}">
        ${e?d("error"):null}<span>${r("hidden")}</span>${t.map(o=>Uc(o))}
        ${e&&c.project.editable?this.takeButton():null}
      </p>`}takeButton(){return l`<button type="button" class="link" data-focus="take" @click=${()=>this.field.replace(Zt(
this.entry.value))}>${r("hidden.take")}</button>`}terms(){let t=this.entry.record.glossary;if(!t.length)return null;let e=c.
project.editable?o=>this.field.insert(o):null;return wr(t,this.language,this.entry.value,e)}where(){return this.acts.outdated()??
(this.entry.place?j(this.entry.place.output):"")}tools(){let{facts:t}=c.project,e=[...new Set([...this.entry.record.facts,
...Object.keys(t)])].slice(0,Hc);return l`
      <div class="tools row-of" role="group" aria-label=${r("facts")}>
        ${e.length?l`<span class="small soft wide-only">${r("facts")}</span>`:null}
        ${e.map(o=>l`
            <button type="button" class="fact" @mousedown=${Tt} @click=${()=>this.field.insert(`{${o}}`)}>
              <b>${`{${o}}`}</b>${" "}<span>${t[o]}</span>
            </button>`)}
        <span class="row-of wide-only">
          ${e.length?l`<span class="small soft">${r("or-type")}</span>${b("{")}`:null}
          <button
            type="button"
            class="button small"
            aria-label=${r("bold")}
            title=${r("bold")}
            @mousedown=${Tt}
            @click=${()=>this.field.bold()}
          ><b>B</b></button>
        </span>
        ${this.special}
      </div>`}buttons(){let{entry:t,acts:e}=this,o=this.blocks,n=it(t)&&t.record.state==="stale",i=[r("history"),t.record.
versions||null].filter(Boolean).join(" ");return l`
      <div class="acts row-of">
        <button type="button" class="button square previous phone-only" aria-label=${r("list")} @click=${e.close}>
          ${d("up")}
        </button>
        <button
          type="button"
          class="button primary done"
          data-focus="done"
          aria-disabled=${String(o.length>0)}
          title=${o.join(" ")}
          @click=${e.done}
        ><span>${n?r("still-right"):r("done-next")}</span>${b("Ctrl ↵")}</button>
        <button type="button" class="button wide-only" data-focus="undo" @click=${()=>this.field.undo()}>
          ${r("undo")}${b("Ctrl Z")}
        </button>
        <button type="button" class="link plain wide-only" data-focus="history" @click=${e.history}>
          ${i}
        </button>
        ${c.project.editable&&!m.get("name")?l`<span class="wide-only">${re()}</span>`:null}
      </div>`}state(){let{entry:t,acts:e}=this,{record:o}=t,n=t.save&&t.save!=="saved"?"draft":o.state,i=n==="checked"||
n==="translated"?"ok":n,a=l`<button type="button" class="link" @click=${e.conflict}>${r("conflict.open")}</button>`,h=["\
lost","refused","conflict"].includes(t.save??"");return l`
      ${H(i,r(`state.${n}`))}
      ${o.machine&&n!=="machine"?l`<span class="small soft">${r("origin.machine")}</span>`:null}
      <span class="small soft${h?" error":""}">${this.said()}</span>
      <span class="fill"></span>
      ${t.conflict?a:null}
      ${c.project.editable?this.copyButton():null}`}copyButton(){return l`
      <button type="button" class="link plain" data-focus="copy" @mousedown=${Tt} @click=${()=>this.field.replace(this.entry.
record.source)}>
        ${r("copy-source")}
      </button>`}said(){let{save:t,record:e}=this.entry;return this.acts.slow()?r("drawing"):t?r(`save.short.${t}`):e.by?
`${e.by} · ${B(e.on)}`:""}note(t){clearTimeout(this.noting),this.noted=t,this.draw(),this.noting=setTimeout(()=>this.unnote(),
zc)}unnote(){this.noted=null,this.draw()}noteElsewhere(){let{elsewhere:t}=this.entry;if(!t||t.seen)return;clearTimeout(this.
noting);let{by:e,time:o}=t;this.noted=l`
      ${r("changed-elsewhere",{by:e,time:o})}${" "}
      <button type="button" class="link" data-focus="changed" @click=${this.acts.history}>
        ${r("changed-elsewhere.show")}
      </button>`,this.draw()}seenElsewhere(){let{elsewhere:t}=this.entry;!t||t.seen||(t.seen=!0,this.unnote())}show(t=this.
blocks){this.findings=this.found(t),this.draw()}hideFindings(){this.findings=null,this.draw()}found(t){let{entry:e}=this,
o=vr(e,t);return o.length?o.map(n=>yr(n,e.key,this.acts.waive)):!(e.value&&e.meter)||e.meter.about?null:l`<p class="finding fine">${d(
"ok")}<span>${this.fine()}</span></p>`}fine(){let{boxes:t,facts:e}=this.entry.record,o=[...new Set(t.map(i=>i.output))].
map(j),n=r("fine.fits",{outputs:new Intl.ListFormat(document.documentElement.lang).format(o)});return e.length?`${n} ${r(
"fine.facts",{facts:e.map(i=>`{${i}}`).join(" ")})}`:n}get stops(){return[...this.element.querySelectorAll(".row-finding\
s .finding:not(.fine)")]}get doneButton(){return this.element.querySelector(".done")}};function kr(s,t){return s.get(t)??(Z()?void 0:s.needing[0]??s.all[0])}function xr(s,t){let{language:e,source:o,side:n,tag:i}=s,
a=new As(t,{language:e,source:o,crop:n.crop},{typed:(h,p)=>s.typed(t,h,p),leave:()=>s.opened===a&&s.leave(),done:()=>s.done(),
history:()=>fr(t,e,h=>a.field.replace(h)),conflict:()=>s.resolving.ask(t),commented:h=>s.commented(t,h),waive:({code:h,text:p})=>ls(
{code:h,key:t.key,language:i,message:p},()=>s.post(t)),close:()=>{s.closeRow(),s.paintList()},total:()=>s.entries.size,slow:()=>n.
slow,outdated:()=>s.outdated(t),beside:()=>s.beside(t)});return a}var Or={x:40,y:24},Ms=class{constructor(t){this.owner=t,this.whole=m.get("whole",!0),this.slow=!1,this.failed=!1,this.turn=
0,this.boxPicked=null,this.page=new ct({onpick:e=>this.pickBox(e)}),this.crop=new ht,this.drafts=new xs(t.tag,{ondrawn:(e,o,n)=>this.
drawn(e,o,n),onslow:e=>this.slowly(e),onfail:e=>this.notDrawn(e)}),this.toolbar=f(l`<div class="toolbar page-tools" data-area=""></div>`),
this.scroller=f(l`
      <div class="scroller" tabindex="0" role="region" aria-label=${r("page")}>${this.page.element}</div>`),this.sheet=f(
l`<div class="picked-box"></div>`),this.element=f(l`<section class="page-side">${this.toolbar}${this.scroller}${this.sheet}</section>`),
this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(this.scroller)}close(){this.sized.disconnect()}async show(t,e={}){
let{page:o,owner:n}=this,i=n.entries.get(t),{place:a,output:h,number:p}=pr(i,o,e,c.output);if(!h)return;this.turn+=1;let u=this.
turn;if(h!==o.output||p!==o.number){if(this.drafts.anew(),await o.show(n.tag,h,p),u!==this.turn)return;this.size()}o.element.
classList.toggle("is-rtl",n.language.rtl),i&&this.light(i,a,h),this.tools(),this.picked()}light(t,e,o){t.place=e,t.meter=
t.record.meter[o]??t.meter,this.page.light(t.key),this.owner.measure(t),this.crop.show(this.page,t.key),this.owner.lit(t),
this.follow()}async anew(){let{output:t,number:e}=this.page;if(!t){await this.show(this.owner.open()?.key??null);return}
this.drafts.anew();let o=c.project.outputs.find(n=>n.name===t);o&&await this.page.show(this.owner.tag,t,Math.max(1,Math.
min(e,o.pages)))}follow(){let t=this.page.litBox;if(!t)return;let e=t.getBoundingClientRect(),o=this.scroller.getBoundingClientRect();
this.whole?(e.top<o.top||e.bottom>o.bottom)&&(this.scroller.scrollTop+=e.top-o.top-80):this.zoom(!1)}size(){let{page:t}=this.
page;if(!t)return;let e={width:this.scroller.clientWidth-Or.x,height:this.scroller.clientHeight-Or.y},o=this.owner.open(),
n=o?this.page.boxesOf(o.key)[0]:this.boxPicked,i=ur(t,e,{box:this.whole?null:n,phone:Z()});this.page.element.style.width=
`${t.width*i}px`}zoom(t){this.whole=t,m.set("whole",t),this.size(),this.tools(),t||this.page.litBox?.scrollIntoView({block:"\
center",inline:"center"})}pickBox(t){if(Z()&&this.owner.inPageView()){this.boxPicked=t,this.page.light(t.messages[0]??null),
this.picked(),this.whole||this.zoom(!1);return}let e=t.messages.indexOf(this.owner.open()?.key??""),o=t.messages[(e+1)%t.
messages.length];o&&this.owner.openText(o)}tools(){let{outputs:t}=c.project,{output:e,number:o}=this.page,n=e?W(e).pages:
1,i=t.length>2?ee:j,a=p=>{Et(p),this.show(this.owner.open()?.key,{output:p})},h=t.map(p=>[p.name,i(p.name)]);w([t.length>
1?T(r("output"),h,e,a):null,n>1?this.pages(n,o,e):null,T(r("view"),this.views(),this.whole,p=>this.zoom(p),{keys:{false:"\
Z"}}),l`<span class="fill"></span><span class="hint" role="status">${this.said()}</span>`],this.toolbar)}views(){return[
[!0,r("page.whole")],[!1,r("page.box")]]}pages(t,e,o){let n=Array.from({length:t},(i,a)=>[a+1,r("page.short",{n:a+1})]);
return T(r("pages"),n,e,i=>this.show(null,{output:o,number:i}))}said(){return this.slow?r("drawing"):this.failed?r("not-\
current"):c.drawn?r("drawn",{ms:c.drawn}):""}picked(){let t=this.boxPicked,e=t?this.owner.entries.get(t.messages[0]):void 0;
w(Z()&&t&&e?this.pickedView(t,e):null,this.sheet)}pickedView(t,e){let o=at(e),n=()=>{this.zoom(!this.whole),this.picked()},
i=a=>l`
      <button type="button" class="button primary large fill" @click=${()=>this.owner.openText(a)}>
        ${t.messages.length>1?r("edit-n",{n:this.page.numbers.get(a)}):r("edit-this")}
      </button>`;return l`
      <div class="row-of">
        <strong>${Kt(t,this.page.numbers)}</strong><code>${e.key}</code><span class="fill"></span>
        ${H(o??"ok",r(`row.${o??"ok"}`))}
      </div>
      <p class="cut" ${M(this.owner.language,{face:!0})}>${e.value||r("not-yet")}</p>
      <div class="row-of">
        <button type="button" class="button large" @click=${n}>${r(this.whole?"zoom":"page.whole")}</button>
        ${t.messages.map(i)}
      </div>`}post(t,e=t.value){this.page.output&&t.place&&this.drafts.post(t.place.output,t.key,e)}drawn(t,e,o){let n=this.
owner.entries.get(e);n&&(this.failed=!1,this.page.swap(t.groups,t.boxes??[]),this.crop.swap(this.page),hr(n,t,this.page.
output??""),this.owner.measure(n),this.owner.open()===n&&this.crop.show(this.page,e),this.owner.drawn(t,n)),c.drawn=o,Q(
{type:"drawn"})}slowly(t){this.slow!==t&&(this.slow=t,this.tools(),this.owner.slow())}notDrawn(t){this.failed=!0,this.tools(),
console.warn(t)}};var Fc=30,Vc=300,Ar=2e3,Ss=class{constructor(t){this.screen=t,this.timer=void 0,this.asked=0}close(){clearTimeout(this.timer)}heard(t){
let{screen:e}=this;t.type==="back"?e.keeper.back(e.entries.all):t.type==="reloaded"&&t.client!==X&&Je(t,e.tag)&&this.later(
t,Fc)}later(t,e){clearTimeout(this.timer),this.timer=setTimeout(()=>this.run(t),e)}async run(t){let{screen:e}=this,o=new Map(
e.entries.all.map(({key:h,turn:p})=>[h,p])),n=await this.ask(t);if(!(n&&e.root.isConnected))return;let i=n.filter(h=>!this.
bring(h,o,t));for(let h of e.entries.all)h.save==="refused"&&!h.conflict&&e.keeper.save(h);i.length&&this.later(t,Vc);let a=new Set(
n.map(h=>h.key));for(let{key:h}of e.entries.all)a.has(h)||e.remove(h);await this.page(),e.shownAnew()}async ask(t){this.
asked+=1;let e=this.asked;try{let o=await tt(this.screen.tag);return e===this.asked?o:null}catch(o){if(!(o instanceof ft))
throw o;return e===this.asked&&this.screen.root.isConnected&&this.later(t,Ar),null}}async page(){try{await this.screen.side.
anew()}catch(t){t instanceof F||this.unseen(t)}}unseen(t){if(!(t instanceof ft))throw t;this.screen.root.isConnected&&this.
later({type:"reloaded"},Ar)}bring(t,e,o){let{screen:n}=this,i=n.entries.get(t.key);if(!i)return n.entries.byKey.set(t.key,
n.entryOf(t)),!0;if(i.going||i.turn!==e.get(t.key))return!1;let a=n.opened?.entry===i?n.opened:null;t.source!==i.record.
source&&a?.note(r("source.again"));let h={by:o.by??"",time:Rt().slice(0,5),somebody:r("somebody")};return this.tell(i,Qi(
i,t,h),a),!0}tell(t,e,o){let{keeper:n,store:i,tag:a}=this.screen;e==="freed"&&n.typed(t),e==="replaced"&&(i.forget(a,t.key),
o&&(o.field.value=t.value,t.elsewhere?o.noteElsewhere():o.unnote()))}opened(){let{screen:t}=this,e=t.opened?.entry;e&&(t.
side.page.light(e.key),t.measure(e),t.side.crop.show(t.side.page,e.key),it(e)||t.post(e),t.opened?.update())}};function Wc(s){return s.over_chars>0?H("too-long",r("meter.chars-over",{n:s.over_chars})):H("ok",r("conflict.fits",{n:s.
lines,percent:s.percent}))}var Ts=class{constructor(t,e,o){this.entry=t,this.conflict=t.conflict,this.mine=t.value,this.
language=e,this.acts=o,this.settled=!1,this.meter=null,this.rooms=new Map,this.field=new Pt({language:e,value:t.value,label:r(
"conflict.result"),facts:c.project.facts,oninput:o.draw});let n={name:"conflict",role:"alertdialog",head:"conflict-head",
described:"conflict-what"};this.dialog=new L({...n,stays:!0},()=>this.view())}open(){let{element:t}=this.dialog;return t.
addEventListener("keydown",e=>{e.key!=="Enter"||!G(e)||(e.preventDefault(),e.stopPropagation(),this.take(this.field.value))}),
t.addEventListener("close",()=>{this.settled||this.acts.later()}),this.dialog.open(),this.field.focus(),this.acts.draw(this.
field.value),this.room(this.conflict.theirs),this.room(this.mine),this}async room(t){if(!t)return;let e=await this.acts.
measure(t).catch(()=>null);e&&(this.rooms.set(t,e),this.dialog.draw())}take(t){this.settled=!0,this.dialog.close(),this.
acts.resolve(t)}shown(t,e){this.meter=ys(t,e,this.entry.record.boxes.length>0),this.dialog.draw()}view(){let{theirs:t,by:e,
on:o}=this.conflict,n=[e,o?B(o):null].filter(Boolean).join(" · ");return[this.head(),l`
        <div class="two">
          ${this.version([r("conflict.theirs"),n],t,this.mine,r("conflict.take"))}
          ${this.version([r("conflict.mine"),r("conflict.here")],this.mine,t,r("conflict.keep"))}
        </div>`,this.before(),l`
        <div class="result">
          <div><h2>${r("conflict.result")}</h2>${this.field.element}</div>
          <div><p class="small soft">${r("crop")}</p>${this.acts.crop.element}<div>${this.meter}</div></div>
        </div>`,this.foot()]}head(){let{record:t,key:e}=this.entry;return l`
      <div class="conflict-head">
        <span class="warning">${d("warning")}</span>
        <div>
          <h1 id="conflict-head">${r("conflict.head")}</h1>
          <p id="conflict-what" class="soft">${r("conflict.what",{n:t.number,key:e})}</p>
        </div>
      </div>`}version([t,e],o,n,i){let a=this.rooms.get(o),h=o?Nt(n,o,c.project.facts):l`<span class="hint">${r("conflic\
t.empty")}</span>`;return l`
      <section>
        <h2>${t}<span class="small soft">${e}</span></h2>
        <p class="foreign" ${M(this.language,{face:!0})}>${h}</p>
        <div class="row-of">
          <span>${a?Wc(a):null}</span>
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>this.take(o)}>${i}</button>
        </div>
      </section>`}before(){let{base:t,theirs:e}=this.conflict;return t?l`
      <p class="small was">
        <strong>${r("conflict.before")}</strong>
        <bdi class="foreign" ${M(this.language,{face:!0})}>
          ${le(t,e||this.mine)??J(t,c.project.facts)}
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
      </div>`}};var _s=class{constructor(t){this.screen=t,this.asking=null}ask(t){let{conflict:e,fingerprint:o}=t;if(!e)return;let n=()=>t.
conflict??(t.fingerprint===o?e:null),{side:i,language:a}=this.screen,h=new ht,p=new Ts({...t,conflict:e},a,{crop:h,measure:u=>i.
drafts.measure(t.place?.output??i.page.output??"",t.key,u),draw:u=>i.post(t,u),later:()=>{this.asking=null},resolve:u=>this.
take(t,u,n())});h.show(i.page,t.key),this.asking={entry:t,crop:h,dialog:p},p.open()}drawn(t){let{asking:e}=this;if(e?.entry!==
t)return;let{page:o}=this.screen.side;e.crop.swap(o),e.crop.show(o,t.key),e.dialog.shown(t.meter,t.over)}take(t,e,o){let{
screen:n}=this;this.asking=null;let i=Xi(t,e,o);n.opened?.entry===t&&(n.opened.field.value=e),i?n.keeper.save(t,{force:!0}):
(t.save="saved",t.savedAt=new Date,n.store.forget(n.tag,t.key),n.told(t)),n.post(t),n.paintList()}};var qc=[["Alt ↓","keys.next"],["F8","keys.finding"],["Ctrl S","keys.save-now"],["F6","keys.page-side"]];function Kc(s,t){
switch(s?.save){case"unsaved":return["draft","stale",r("save.unsaved")];case"saving":return["up","",r("save.saving")];case"\
saved":return["ok","ok",r("save.saved",{file:t,time:Rt(s.savedAt)})];case"conflict":return["warning","stale",r("save.con\
flict")];case"lost":return["error","error",r("save.lost",{n:s.left})];case"refused":return["error","error",r("save.refus\
ed",{why:s.why})];default:return["ok","",r("save.none")]}}var Gc=([s,t,e])=>l`
  <span class="save-line ${t}" role="status">${d(s)}${e}</span>`,Mr=(s,t,e="foot-link")=>l`
  <button type="button" class="link" data-focus=${e} @click=${t}>${s}</button>`,Zc=s=>l`
  <span class="fill"></span>
  <span class="foot-keys">${s.map(([t,e])=>l`<span>${b(t)}${" "}${r(e)}</span>`)}</span>`;function Sr(s){let{opened:t,latest:e,
finishing:o}=s,n=t?.entry.save?t.entry:e,i=o.undoable,a=()=>{n&&(s.openText(n.key),s.resolving.ask(n))};return[Gc(Yc(s,n)),
n?.save==="conflict"?Mr(r("conflict.open"),a):null,i?Mr(r("undo-done",{n:i.entry.record.number}),()=>o.undo(),"undo-done"):
null,Zc(qc)]}function Yc({tag:s,entries:t},e){if(!c.project.editable)return["lock","",r("read-only.why")];let[o,n,i]=Kc(
e,`locales/${s}.yaml`),a=o==="ok"&&!t.needing.length;return[o,n,a?`${i} · ${r("all-done")}`:i]}var Jc=400,Qc=600,js=class{constructor(t,e,o,n){ot(e),this.tag=e,this.goTo=o,this.language=K(e),this.source=K(c.project.
source),this.entries=new $s,this.opened=null,this.filter="all",this.find="",this.back=!1,this.ready=Promise.resolve(),this.
pageView=!1,this.latest=null,this.finishing=new ks(this),this.resolving=new _s(this),this.resting=void 0,this.speaking=void 0;
let{keeper:i,store:a}=n(e,p=>this.told(p));this.keeper=i,this.store=a,this.refresh=new Ss(this),this.side=new Ms({tag:e,
language:this.language,entries:this.entries,open:()=>this.opened?.entry??null,inPageView:()=>this.pageView,openText:p=>this.
openText(p),measure:p=>this.measure(p),lit:()=>this.opened?.update(),drawn:(p,u)=>this.drawn(p,u),slow:()=>this.opened?.
update({findings:!1})}),this.tools=f(l`<div class="toolbar list-tools" data-area=""></div>`),this.list=f(l`<div class="texts" data-area=""></div>`),
this.foot=f(l`<footer class="footbar"></footer>`);let h=p=>this.keyed(p);this.root=f(l`
      <div class="columns translate" @keydown=${h}>
        <section class="list">${this.tools}${this.list}${this.foot}</section>
        ${this.side.element}
      </div>`),t.append(this.root),this.deaf=I(p=>this.refresh.heard(p)),visualViewport?.addEventListener("resize",Zs)}close(){
this.leave(),this.refresh.close(),this.deaf(),this.keeper.close(),this.side.close(),visualViewport?.removeEventListener(
"resize",Zs)}go([t,...e]){if(t&&t!==this.tag)return!1;let o=e.join("/");return this.entries.get(o)&&o!==this.opened?.entry.
key&&this.openText(o),!0}async load(t){let[e]=await Promise.all([tt(this.tag),as()]);if(!this.root.isConnected)return;this.
entries.fill(e.map(a=>this.entryOf(a))),this.side.page.numbers=new Map(e.map(a=>[a.key,a.number])),await this.restore();
let o=kr(this.entries,t);this.filter=o||!this.entries.needing.length?"all":"needs",o||this.paintList();let n=!!t&&c.project.
editable,i=o?this.openText(o.key,{focus:n}):this.side.show(null);this.ready=i.catch(a=>this.refresh.unseen(a)),this.ready.
catch(()=>null),this.line()}entryOf(t){return Bi(t,c.output)}async restore(){for(let t of await this.store.all(this.tag)){
let e=this.entries.get(t.key);e&&(Ji(e,t)?!e.conflict&&c.project.editable&&this.keeper.typed(e):this.store.forget(this.tag,
t.key))}}get rows(){return this.entries.shown(this.filter,this.find,this.opened?.entry??null)}get chosen(){return Z()&&this.
pageView?"page":this.filter}choose(t){this.setPageView(t==="page"),t==="page"?(this.side.page.setOverlays(["boxes"]),this.
side.size()):(this.filter=t,Z()&&this.closeRow()),this.paintList()}setPageView(t){this.pageView=t,this.root.classList.toggle(
"page-view",t)}drawer(){this.root.classList.toggle("with-page")}paintTools(){w(ar(this),this.tools),this.side.tools()}paintList(){
this.paintTools();let{scrollTop:t}=this.list;w(lr(this,this.rows),this.list),this.list.scrollTop=t}async openText(t,{focus:e=!0}={}){
let o=this.entries.get(t);if(!o||this.opened?.entry===o){e&&this.opened?.field.focus();return}this.leave(),this.setPageView(
!1);let n=xr(this,o);this.opened=n,n.noteElsewhere(),this.root.classList.add("row-open"),this.paintList(),wn(this.tag,t),
e&&n.field.focus(),this.reveal(n.element),await this.side.show(t),this.root.isConnected&&(o.conflict&&this.line(),c.project.
editable&&this.opened===n&&this.post(o))}outdated(t){return null}beside(t){return null}commented(t,e){t.record.comments=
e,this.opened?.update({findings:!1}),this.paintList(),this.line()}closeRow(){this.leave(),this.opened=null,this.root.classList.
remove("row-open"),this.side.page.light(null)}reveal(t){let e=t.getBoundingClientRect(),o=this.list.getBoundingClientRect();
e.top>=o.top&&e.bottom<=o.bottom||(this.list.scrollTop+=e.top-o.top-Math.max(12,Math.min(96,o.height-e.height)))}measure(t){
t.over=this.side.page.linesOver(t.key)}post(t){this.side.post(t)}typed(t,e,o){t.value=e,this.finishing.undoable=null,this.
keeper.typed(t),this.post(t),this.opened?.seenElsewhere(),this.opened?.hideFindings(),this.rest(t,o),this.opened?.update(
{findings:!1})}rest(t,e){clearTimeout(this.resting),e||(this.resting=setTimeout(()=>this.rested(t),Jc))}rested(t){this.opened?.
entry===t&&(this.opened.show(),this.opened.field.underline(dr(t)),clearTimeout(this.speaking),this.speaking=setTimeout(()=>Ke(
or(t.meter,t.over)),Qc))}drawn(t,e){let{opened:o}=this;this.resolving.drawn(e),o?.entry===e&&(o.update({findings:!1}),this.
rest(e,o.field.composing))}leave(){let t=this.opened?.entry;t&&c.project.editable&&!it(t)&&this.keeper.save(t)}done(){return this.
finishing.done()}step(t,e=this.rows){let o=this.entries.beside(this.opened?.entry??null,t,e);o&&this.openText(o.key)}told(t){
this.opened?.entry===t&&this.opened.update({findings:!1}),this.latest=t,this.line(),(t.save==="saved"||t.save==="conflic\
t")&&this.paintList()}line(){w(Sr(this),this.foot)}shownAnew(){this.refresh.opened(),this.side.size(),this.paintList(),this.
line()}remove(t){let{opened:e}=this;if(e?.entry.key===t){if(!it(e.entry)){e.note(r("removed-key"));return}this.closeRow()}
this.entries.byKey.delete(t)}saveNow(){let t=this.opened?.entry;t?.conflict?this.resolving.ask(t):t&&this.keeper.save(t)}keyed(t){
nr(this,t)}pressed(t,e){ir(this,t,e)}};var Es=class{constructor(t){this.project=t,this.opened=null}base(){return this.opened??=new Promise((t,e)=>{let o=indexedDB.
open("leafletgen",1);o.onupgradeneeded=()=>o.result.createObjectStore("texts",{keyPath:"id"}),o.onsuccess=()=>t(o.result),
o.onerror=()=>e(o.error)}),this.opened}async act(t,e){try{let o=(await this.base()).transaction("texts",t).objectStore("\
texts");return await new Promise((n,i)=>{let a=e(o);a.onsuccess=()=>n(a.result),a.onerror=()=>i(a.error)})}catch{return null}}id(t,e){
return`${this.project}/${t}/${e}`}keep(t,e,o,n){let i={id:this.id(t,e),key:e,text:o,fingerprint:n,at:Date.now()};return this.
act("readwrite",a=>a.put(i))}forget(t,e){return this.act("readwrite",o=>o.delete(this.id(t,e)))}async all(t){let e=this.
id(t,"");return await this.act("readonly",o=>o.getAll(IDBKeyRange.bound(e,`${e}￿`)))??[]}};var Xc=(s,t)=>{let e=new Es(`${location.origin} ${c.project.name}`);return{store:e,keeper:new vs(s,e,t)}};async function th(s,t,{
go:e}){let o=S(t[0])?.tag??c.language,n=new js(s,o,e,Xc);return await n.load(t.slice(1).join("/")||null),n}var Io={};dt(Io,{open:()=>oh});var eh=["name","source","languages","outputs","facts"];function Tr(s){let t=!1;return s.split(`
`).filter(o=>(/^[\w-]/.test(o)&&(t=eh.includes(o.split(":")[0]??"")),t&&o.trim()&&!/^\s*#/.test(o))).map(o=>{let[,n="",i=o]=o.
match(/^(\s*[\w-]+:)(.*)$/)??[];return[n,i]})}async function _r(s,t){await ve();let e=new Bo(s,t,await _("/api/starter"));return{close:I(n=>{n.type==="reloaded"&&!c.project.
missing&&t("board")}),...e.begin()}}var Bo=class{constructor(t,e,o){this.go=e,this.name=o.name,this.tags=[...o.languages],
this.files=o.files,this.problem="",this.busy=!1,this.turn=0,this.field=new Xt({id:"first-language",choose:n=>{this.tags.
push(n),this.look()},without:()=>new Set(this.tags)}),this.root=f(l`<div class="first-run"></div>`),t.append(this.root)}begin(){
return this.draw(),this.root.querySelector('[data-focus="make"]')?.focus({preventScroll:!0}),{}}async look(){this.turn+=
1;let t=this.turn;this.problem="",this.draw();let e=new URLSearchParams([["name",this.name],...this.tags.map(n=>["langua\
ge",n])]),{files:o}=await _(`/api/starter?${e}`);t===this.turn&&(this.files=o,this.draw())}async make(){if(!this.busy){this.
busy=!0;try{await C("POST",`/api/starter?words=${x}`,{name:this.name,languages:this.tags}),await _t(),await et(),this.go(
"board")}catch(t){this.busy=!1,this.problem=q(t),this.draw()}}}draw(){w(l`
        <div>
          <h1>${r("first.head")}</h1>
          <p class="soft">${r("first.what")}</p>
          ${this.starter()}
          <h2>${r("languages")}</h2>
          <div class="chips">${this.tags.map((t,e)=>this.chip(t,e))}${this.field.element}</div>
          <div>${this.foot()}</div>
        </div>
        <aside>${this.written()}</aside>`,this.root)}starter(){let t=E(e=>{this.name=e.trim(),this.look()});return l`
      <div class="starter">
        <img class="paper-picture" src="/api/starter.svg" width="190" height="269" alt=${r("first.picture")}>
        <div>
          <h2>${r("first.card")}</h2>
          <p class="small soft">${r("first.card-what")}</p>
          <label for="first-name"><strong>${r("first.name")}</strong></label>
          <input type="text" id="first-name" maxlength="60" value=${this.name} spellcheck="false" @input=${t}>
          <p class="hint">${r("first.name-what")}</p>
        </div>
      </div>`}chip(t,e){let o=()=>{this.tags.splice(e,1),this.look()},n=l`
      <button
        type="button"
        aria-label=${r("first.without",{language:t})}
        data-focus="without-${t}"
        @click=${o}
      >×</button>`,i=l`<span class="small soft">${r("first.source")}</span>`;return l`<span class="language-chip">${ye(
t)}${e?n:i}</span>`}foot(){let t=c.project.editable;return l`
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
      </p>`}written(){let t=Object.entries(this.files).filter(([o])=>o!=="leaflet.yaml"),e=`leafletgen init . --name ${this.
name||"…"} --languages ${this.tags.join(",")}`;return l`
      <h2>${r("first.written")}</h2>
      <pre class="where-box mono" tabindex="0" role="region" aria-label="leaflet.yaml">
        <span class="soft">${`# leaflet.yaml
`}</span>
        ${Tr(this.files["leaflet.yaml"]??"").map(([o,n])=>[l`<b>${o}</b>`,`${n}
`])}
      </pre>
      <ul class="mono small">${t.map(([o,n])=>sh(o,n))}</ul>
      <p class="hint">${r("command")}<br><code>${e}</code></p>`}};function sh(s,t){let e=l`<span class="soft">${r(/: ""/.
test(t)?"first.empty":"first.full")}</span>`;return l`<li>${s}${"  "}${s.startsWith("locales/")?e:null}</li>`}var jr=["missing","stale","machine","draft"];function Er(s){let t=a=>s.filter(h=>h.state===a).length,e=s.filter(a=>Object.values(a.meter).some(h=>h.over_chars>0)).length,
n=[["missing",t("missing")],["stale",t("stale")],["too-long",e],["machine",t("machine")],["draft",t("draft")]].filter(([
,a])=>a),i=n.reduce((a,[h,p])=>a+p*(h==="missing"?1:.5),0);return{rows:n,done:t("checked")+t("translated"),minutes:Math.
ceil(2*i)}}async function oh(s,t,{go:e}){if(c.project.missing)return _r(s,e);let o=c.only??S(t[0])?.tag??c.language,n=await tt(o);return s.
append(f(nh(o,n,e))),s.querySelector("input")?.focus(),{}}function nh(s,t,e){let{editable:o}=c.project,n=t.find(a=>jr.includes(
a.state));return l`
    <div class="start-page">
      <form @submit=${a=>{a.preventDefault();let h=a.currentTarget;m.set("name",h.querySelector("#name").value.trim()),e(
"translate",s,...n?[n.key]:[])}}>
        <p class="start-name">${Xs(s)}</p>
        <h1>${r(o?"start.head":"start.look-head",{language:k(s)})}</h1>
        <p class="soft">${r("start.what")}</p>
        ${ih(t)}${o?rh(s,()=>e("translate",s)):ah(()=>e("translate",s))}
      </form>
      ${c.output?l`<img class="paper-picture" src=${de(s,c.output)} alt="">`:null}
    </div>`}function ih(s){let{rows:t,done:e,minutes:o}=Er(s);return l`
    <ul>
      ${t.map(([n,i])=>l`<li><span class=${n}>${d(n)}</span>${r(`start.${n}`,{n:i})}</li>`)}
      <li>
        <span class="ok">${d("ok")}</span>${r("start.done",{n:e,all:s.length})}
        ${o?l`<span class="soft">${r("start.minutes",{n:o})}</span>`:null}
      </li>
    </ul>`}function rh(s,t){let e=l`
    <a class="link plain" href="/api/offline/${encodeURIComponent(s)}.html" download>${r("start.away")}</a>`;return l`
    <label for="name"><strong class="small">${r("start.your-name")}</strong></label>
    <input type="text" id="name" maxlength="60" value=${m.get("name","")} autocomplete="name" required>
    <p class="row-of">
      <button type="submit" class="button large primary">${r("start.start")}</button>
      <button type="button" class="button large" @click=${t}>${r("start.look")}</button>
      ${s===c.project.source?null:e}
    </p>
    <p class="hint">${r("start.privacy")}</p>`}var ah=s=>l`
  <p><button type="button" class="button large primary" @click=${s}>${r("start.look")}</button></p>`;var Do={board:lo,sheet:Eo,translate:Ro,diagram:uo,findings:vo,proof:jo,print:So,welcome:Io,merge:Ao},Ce=["board","sheet",
"translate","diagram","findings","proof","print"],pe=["sheet","translate","proof"],Cr={b:"board",s:"sheet",t:"translate",
d:"diagram",f:"findings",o:"proof",p:"print"};function ue(){let[s="",...t]=location.hash.replace(/^#\/?/,"").split("/").
map(decodeURIComponent);return s in Do?{screen:s,rest:t}:{screen:c.only?"translate":"board",rest:t}}function Ot(s,...t){
location.hash=["#",s,...t.map(encodeURIComponent)].join("/")}function Lr(){let s=m.get("theme");s&&(document.documentElement.dataset.theme=s)}function Cs(){let s=document.documentElement.
dataset.theme;return s?s==="dark":matchMedia("(prefers-color-scheme: dark)").matches}function Le(){let s=Cs()?"light":"d\
ark";document.documentElement.dataset.theme=s,m.set("theme",s)}function Ls(s){let{screen:t}=ue(),e=c.project&&!c.project.missing&&!c.only&&t!=="welcome",{project:o}=c;w(l`
      ${lh()}${c.only?ch(c.only):null}${e?ph(t):null}
      ${t==="translate"&&o?l`<span class="phone-language">${P(c.language)}</span>`:null}
      <span class="fill"></span>
      ${e&&pe.includes(t)?uh(t):null}
      ${mh()}
      ${o&&!o.editable?hh():null}
      ${kn(s)}${dh(s)}`,rt("bar"))}function lh(){let s=c.project?.name??"leafletgen";return l`
    <a class="name" href=${c.only?`#/translate/${c.only}`:"#/board"} data-focus="name" aria-label=${s}>
      <img src="/static/icon.svg" alt=""><span>${s}</span>
    </a>`}var ch=s=>l`
  ${P(s)}<span class="badge unsigned">${d("lock")}${r("share.only")}</span>`,hh=()=>l`<span class="badge draft read-only">${d(
"lock")}${r("read-only")}</span>`;function ph(s){let t=c.findings?.length,e=o=>l`
    <a href="#/${o}" data-focus=${o} aria-current=${o===s?"page":v}>
      ${r(`tab.${o}`)}${o==="findings"&&t?l`<span class="count">${t}</span>`:null}
    </a>`;return l`<nav aria-label=${r("screens")}>${Ce.map(e)}</nav>`}var uh=s=>l`
  <div class="wide-only">${bt(r("language"),c.language,t=>Ot(s,t),V())}</div>`;function dh(s){let t=()=>{Le(),Ls(s)};return l`
    <button
      type="button"
      class="button square theme"
      data-focus="theme"
      aria-label=${r("theme")}
      title=${r("theme")}
      @click=${t}
    >${d(Cs()?"sun":"moon")}</button>
    <button
      type="button"
      class="button square help-button"
      data-focus="help"
      aria-label=${r("help")}
      title=${r("help")}
      @click=${xe}
    ><strong>?</strong></button>
    <button
      type="button"
      class="button square quiet menu-button"
      data-focus="menu"
      aria-label=${r("menu")}
      @click=${()=>gh(s)}
    >${d("menu")}</button>`}function fh(){return c.lost?["lost",r("watch.lost")]:c.project?.broken?["broken",r("watch.br\
oken",{file:jn()})]:c.project?.missing?["",r("watch.folder")]:c.board?.pending?["",r("board.pending",{n:c.board.pending})]:
["",c.drawn?r("watch.drawn",{ms:c.drawn}):r("watch")]}function mh(){if(c.only&&!c.lost){let{until:e}=c.project;return l`
      <span class="watch"><span>${e?r("share.until",{day:B(e)}):r("share.link")}</span></span>`}let[s,t]=fh();return l`<span class="watch ${s}" title=${t}><i></i><span>${t}</span></span>`}
function gh(s){let t=(a,h,p="",u="")=>l`
    <button
      class="button large ${p}"
      type="button"
      aria-label=${u||v}
      @click=${()=>{i.close(),h()}}
    >${a}</button>`,e=()=>bt(r("language"),c.language,a=>{i.close(),Ot("translate",a)},V()),o=()=>{Le(),Ls(s)},n=!c.only&&
!c.project?.missing,i=new L({name:"phone-menu",label:r("menu")},()=>[n?Ce.map(a=>t(r(`tab.${a}`),()=>Ot(a))):null,n?e():
null,l`
      <div class="row-of">
        ${to.map(([a,h])=>t(h,()=>s(a)))}
        ${t(d(Cs()?"sun":"moon"),o,"",r("theme"))}
      </div>`,t(r("close"),()=>{},"primary")]);i.open()}var At=rt("main"),pt=null,Ps=0,Ho=!1,Pe=()=>Ls(Nr);async function zo(){let{screen:s,rest:t}=ue();Ps+=1;let e=Ps;if(pt?.name===
s&&pt.shown?.go?.(t)){Pe();return}if(c.only&&s!=="translate"&&s!=="welcome"&&s!=="merge"){Ot("translate",c.only);return}
pt?.shown?.close?.(),At.replaceChildren(),At.className=`screen-${s}`,document.body.dataset.screen=s,pt={name:s,shown:null},
pe.includes(s)&&S(t[0])&&ot(t[0]),Pe(),await $h(s,t,e),document.title=[r(`tab.${s}`),c.project?.name].filter(Boolean).join(
" · ")}async function $h(s,t,e){let o=t[0]??c.language,n=pe.includes(s)&&o in(c.project?.merging??{}),i=Do[n?"merge":s];
try{let a=await i?.open(At,n?[o]:t,{go:Ot});if(e!==Ps){a?.close?.();return}pt&&(pt.shown=a??null),At.querySelector("h1")||
At.prepend(f(l`<h1 class="unseen">${r(`tab.${s}`)}</h1>`)),await a?.ready}catch(a){e===Ps&&Pr(a)}}var Uo=s=>At.replaceChildren(
f(l`<div class="empty" role="alert">${s}</div>`));function Pr(s){console.error(s);let t=s instanceof F?s.message:r("fail\
ed"),e=l`
    <button class="button" type="button" @click=${()=>location.reload()}>${r("reload")}</button>`;Uo(l`<p>${t}</p><p>${e}</p>`)}
async function Nr(s){m.set("reader",s),await Is(s),await Ae(),rt("skip").textContent=r("skip"),pt?.shown?.close?.(),pt=null,
oe(),await zo()}function wh(){if(!c.project||c.project.missing)return;let s=!c.only,t=s&&c.project.editable;Cn({go:Ot,screens:s?
Ce:[],screen:ue().screen,withLanguage:pe,commands:[...t?[[r("add"),Qe]]:[],[r("theme"),bh],[r("reader.other"),()=>Nr(x===
"en"?"ja":"en")],[r("keys"),xe,"?"]]})}function bh(){Le(),Pe()}var vh=s=>G(s)&&!(s.altKey||s.shiftKey||s.isComposing)&&s.
key.toLowerCase()==="k";function yh(s){if(vh(s)){s.preventDefault(),wh();return}s.defaultPrevented||s.isComposing||G(s)||
s.altKey||(s.key==="F6"?$n(s,rt("bar"),At):!(Ve(s.target)||We())&&m.get("letters",!0)&&kh(s,s.key.toLowerCase()))}function kh(s,t){
let e=Ho;Ho=!1;let o=Cr[t];e&&o&&!c.only?(s.preventDefault(),Ot(o)):t==="?"?(s.preventDefault(),xe()):t==="/"?xh(s):t===
"g"&&!pt?.shown?.takes?.("g")?Ho=!0:pt?.shown?.pressed?.(s,t)}function xh(s){let t=At.querySelector(".search input");t&&
(s.preventDefault(),t.focus(),t.select())}async function Oh(){let s=location.hash.slice(1);if(!s||s.startsWith("/"))return!0;
history.replaceState(null,"","/");try{let{language:t}=await C("POST","/api/session",{secret:s}),e=m.get("name")?"transla\
te":"welcome";return t&&history.replaceState(null,"",`/#/${e}/${encodeURIComponent(t)}`),!0}catch(t){let e=t instanceof F?
t.body.error?.until:null;return Uo(l`<p>${e?r("link.ended",{day:B(e)}):q(t)}</p>`),!1}}async function Ah(){try{return await _t(),
so(),await Promise.all([et(),Ae()]),!0}catch(s){return Pe(),s instanceof F&&s.status===401?Uo(l`<p>${r("old-tab")}</p>`):
Pr(s),!1}}async function Mh(){Lr(),await Is(m.get("reader")??(navigator.language.startsWith("ja")?"ja":"en")),rt("skip").
textContent=r("skip"),rt("skip").addEventListener("click",s=>{s.preventDefault(),At.focus()}),await Oh()&&await Ah()&&(En(
Pe),addEventListener("hashchange",zo),addEventListener("keydown",yh),addEventListener("unhandledrejection",s=>{s.reason instanceof
ft&&s.preventDefault()}),vn(),oe(),c.project.missing&&ue().screen!=="welcome"&&history.replaceState(null,"","/#/welcome"),
await zo())}Mh();
