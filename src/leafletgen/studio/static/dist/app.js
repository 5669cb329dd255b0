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
var Cr=Object.defineProperty;var dt=(s,t)=>{for(var e in t)Cr(s,e,{get:t[e],enumerable:!0})};var Ls={},Ps={},zo=new Intl.PluralRules("en"),x="en";async function Rs(s){let t=async n=>(await fetch(`/static/words/${n}\
.json`)).json(),[e,o]=await Promise.all([t(s),t("en")]);Er(s,e,o)}function Er(s,t,e){[Ls,Ps,x]=[t,e,s],zo=new Intl.PluralRules(
s),typeof document<"u"&&(document.documentElement.lang=s)}function Lr(s,t){let e=Ls[s]??Ps[s]??s;return typeof e=="strin\
g"?e:e[zo.select(Number(t??2))]??e.other??s}function i(s,t={}){return Lr(s,t.n).replace(/\{(\w+)\}/g,(e,o)=>o in t?String(
t[o]):e)}var Le=s=>s in Ls||s in Ps;function B(s){let t=new Date(s);if(Number.isNaN(t.getTime()))return s;let e=t.getFullYear()===
new Date().getFullYear()?{}:{year:"numeric"},o=x==="en"?"en-GB":x;return new Intl.DateTimeFormat(o,{day:"numeric",month:"\
short",...e}).format(t)}function Pt(s=new Date){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",
second:"2-digit"}).format(s)}var F=class extends Error{constructor(t,e){super(e?.error?.text??`HTTP ${t}`),this.status=t,this.body=e??{}}},ft=class extends Error{},
Fo=s=>s.catch(t=>{throw new ft(t.message)});async function Uo(s){let t=await Fo(s),e=t.headers.get("content-type")?.includes(
"json")?await t.json():null;if(!(t.ok||e))throw new ft(`HTTP ${t.status}`);if(!t.ok)throw new F(t.status,e);return e}var Pr={
get:s=>Uo(fetch(s,{headers:{accept:"application/json","accept-language":x}})),send:(s,t,e,o)=>Uo(fetch(t,{method:s,headers:{
"content-type":"application/json","accept-language":x,...o},body:JSON.stringify(e)})),async page(s){let t=await Fo(fetch(
s,{headers:{"accept-language":x}}));if(!t.ok)throw new F(t.status,await t.json().catch(()=>null));return t.text()}},Ns=Pr;var _=s=>Ns.get(s),E=(s,t,e,o={})=>Ns.send(s,t,e,o),Vo=(s,t,e)=>Ns.page(ue(s,t,e)),ue=(s,t,e=1)=>`/api/page/${encodeURIComponent(
s)}/${encodeURIComponent(t)}/${e}.svg`,tt=async s=>(await _(`/api/texts/${encodeURIComponent(s)}`)).texts,At=(s,t)=>s instanceof
F?s.message:t,q=s=>s instanceof Error?s.message:String(s);var Is=globalThis,Wo=s=>s,Pe=Is.trustedTypes,qo=Pe?Pe.createPolicy("lit-html",{createHTML:s=>s}):void 0,Ds="$lit$",mt=`l\
it$${Math.random().toFixed(9).slice(2)}$`,Hs="?"+mt,Rr=`<${Hs}>`,Bt=document,fe=()=>Bt.createComment(""),me=s=>s===null||
typeof s!="object"&&typeof s!="function",zs=Array.isArray,Qo=s=>zs(s)||typeof s?.[Symbol.iterator]=="function",Bs=`[ 	
\f\r]`,de=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Ko=/-->/g,Go=/>/g,Rt=RegExp(`>|${Bs}(?:([^\\s"'>=/]+)(${Bs}\
*=${Bs}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Zo=/'/g,Yo=/"/g,Xo=/^(?:script|style|textarea|title)$/i,Us=s=>(t,...e)=>({_$litType$:s,strings:t,
values:e}),tn=Us(1),en=Us(2),_h=Us(3),z=Symbol.for("lit-noChange"),y=Symbol.for("lit-nothing"),Jo=new WeakMap,Nt=Bt.createTreeWalker(
Bt,129);function sn(s,t){if(!zs(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return qo!==void 0?
qo.createHTML(t):t}var on=(s,t)=>{let e=s.length-1,o=[],n,r=t===2?"<svg>":t===3?"<math>":"",a=de;for(let h=0;h<e;h++){let p=s[h],
u,$,g=-1,O=0;for(;O<p.length&&(a.lastIndex=O,$=a.exec(p),$!==null);)O=a.lastIndex,a===de?$[1]==="!--"?a=Ko:$[1]!==void 0?
a=Go:$[2]!==void 0?(Xo.test($[2])&&(n=RegExp("</"+$[2],"g")),a=Rt):$[3]!==void 0&&(a=Rt):a===Rt?$[0]===">"?(a=n??de,g=-1):
$[1]===void 0?g=-2:(g=a.lastIndex-$[2].length,u=$[1],a=$[3]===void 0?Rt:$[3]==='"'?Yo:Zo):a===Yo||a===Zo?a=Rt:a===Ko||a===
Go?a=de:(a=Rt,n=void 0);let A=a===Rt&&s[h+1].startsWith("/>")?" ":"";r+=a===de?p+Rr:g>=0?(o.push(u),p.slice(0,g)+Ds+p.slice(
g)+mt+A):p+mt+(g===-2?h:A)}return[sn(s,r+(s[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),o]},ge=class s{constructor({
strings:t,_$litType$:e},o){let n;this.parts=[];let r=0,a=0,h=t.length-1,p=this.parts,[u,$]=on(t,e);if(this.el=s.createElement(
u,o),Nt.currentNode=this.el.content,e===2||e===3){let g=this.el.content.firstChild;g.replaceWith(...g.childNodes)}for(;(n=
Nt.nextNode())!==null&&p.length<h;){if(n.nodeType===1){if(n.hasAttributes())for(let g of n.getAttributeNames())if(g.endsWith(
Ds)){let O=$[a++],A=n.getAttribute(g).split(mt),N=/([.?@])?(.*)/.exec(O);p.push({type:1,index:r,name:N[2],strings:A,ctor:N[1]===
"."?Ne:N[1]==="?"?Be:N[1]==="@"?Ie:Dt}),n.removeAttribute(g)}else g.startsWith(mt)&&(p.push({type:6,index:r}),n.removeAttribute(
g));if(Xo.test(n.tagName)){let g=n.textContent.split(mt),O=g.length-1;if(O>0){n.textContent=Pe?Pe.emptyScript:"";for(let A=0;A<
O;A++)n.append(g[A],fe()),Nt.nextNode(),p.push({type:2,index:++r});n.append(g[O],fe())}}}else if(n.nodeType===8)if(n.data===
Hs)p.push({type:2,index:r});else{let g=-1;for(;(g=n.data.indexOf(mt,g+1))!==-1;)p.push({type:7,index:r}),g+=mt.length-1}
r++}}static createElement(t,e){let o=Bt.createElement("template");return o.innerHTML=t,o}};function It(s,t,e=s,o){if(t===
z)return t;let n=o!==void 0?e._$Co?.[o]:e._$Cl,r=me(t)?void 0:t._$litDirective$;return n?.constructor!==r&&(n?._$AO?.(!1),
r===void 0?n=void 0:(n=new r(s),n._$AT(s,e,o)),o!==void 0?(e._$Co??=[])[o]=n:e._$Cl=n),n!==void 0&&(t=It(s,n._$AS(s,t.values),
n,o)),t}var Re=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this.
_$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:o}=this._$AD,n=(t?.creationScope??Bt).importNode(
e,!0);Nt.currentNode=n;let r=Nt.nextNode(),a=0,h=0,p=o[0];for(;p!==void 0;){if(a===p.index){let u;p.type===2?u=new Zt(r,
r.nextSibling,this,t):p.type===1?u=new p.ctor(r,p.name,p.strings,this,t):p.type===6&&(u=new De(r,this,t)),this._$AV.push(
u),p=o[++h]}a!==p?.index&&(r=Nt.nextNode(),a++)}return Nt.currentNode=Bt,n}p(t){let e=0;for(let o of this._$AV)o!==void 0&&
(o.strings!==void 0?(o._$AI(t,o,e),e+=o.strings.length-2):o._$AI(t[e])),e++}},Zt=class s{get _$AU(){return this._$AM?._$AU??
this._$Cv}constructor(t,e,o,n){this.type=2,this._$AH=y,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=o,this.options=
n,this._$Cv=n?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===
11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=It(this,t,e),me(
t)?t===y||t==null||t===""?(this._$AH!==y&&this._$AR(),this._$AH=y):t!==this._$AH&&t!==z&&this._(t):t._$litType$!==void 0?
this.$(t):t.nodeType!==void 0?this.T(t):Qo(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){
this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==y&&me(this._$AH)?this._$AA.nextSibling.data=t:this.T(Bt.
createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:o}=t,n=typeof o=="number"?this._$AC(t):(o.el===void 0&&(o.el=
ge.createElement(sn(o.h,o.h[0]),this.options)),o);if(this._$AH?._$AD===n)this._$AH.p(e);else{let r=new Re(n,this),a=r.u(
this.options);r.p(e),this.T(a),this._$AH=r}}_$AC(t){let e=Jo.get(t.strings);return e===void 0&&Jo.set(t.strings,e=new ge(
t)),e}k(t){zs(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,o,n=0;for(let r of t)n===e.length?e.push(o=new s(this.
O(fe()),this.O(fe()),this,this.options)):o=e[n],o._$AI(r),n++;n<e.length&&(this._$AR(o&&o._$AB.nextSibling,n),e.length=n)}_$AR(t=this.
_$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let o=Wo(t).nextSibling;Wo(t).remove(),t=o}}setConnected(t){
this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Dt=class{get tagName(){return this.element.tagName}get _$AU(){return this.
_$AM._$AU}constructor(t,e,o,n,r){this.type=1,this._$AH=y,this._$AN=void 0,this.element=t,this.name=e,this._$AM=n,this.options=
r,o.length>2||o[0]!==""||o[1]!==""?(this._$AH=Array(o.length-1).fill(new String),this.strings=o):this._$AH=y}_$AI(t,e=this,o,n){
let r=this.strings,a=!1;if(r===void 0)t=It(this,t,e,0),a=!me(t)||t!==this._$AH&&t!==z,a&&(this._$AH=t);else{let h=t,p,u;
for(t=r[0],p=0;p<r.length-1;p++)u=It(this,h[o+p],e,p),u===z&&(u=this._$AH[p]),a||=!me(u)||u!==this._$AH[p],u===y?t=y:t!==
y&&(t+=(u??"")+r[p+1]),this._$AH[p]=u}a&&!n&&this.j(t)}j(t){t===y?this.element.removeAttribute(this.name):this.element.setAttribute(
this.name,t??"")}},Ne=class extends Dt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===y?
void 0:t}},Be=class extends Dt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,
!!t&&t!==y)}},Ie=class extends Dt{constructor(t,e,o,n,r){super(t,e,o,n,r),this.type=5}_$AI(t,e=this){if((t=It(this,t,e,0)??
y)===z)return;let o=this._$AH,n=t===y&&o!==y||t.capture!==o.capture||t.once!==o.once||t.passive!==o.passive,r=t!==y&&(o===
y||n);n&&this.element.removeEventListener(this.name,this,o),r&&this.element.addEventListener(this.name,this,t),this._$AH=
t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},
De=class{constructor(t,e,o){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=o}get _$AU(){return this.
_$AM._$AU}_$AI(t){It(this,t)}},nn={M:Ds,P:mt,A:Hs,C:1,L:on,R:Re,D:Qo,V:It,I:Zt,H:Dt,N:Be,U:Ie,B:Ne,F:De},Nr=Is.litHtmlPolyfillSupport;
Nr?.(ge,Zt),(Is.litHtmlVersions??=[]).push("3.3.3");var Fs=(s,t,e)=>{let o=e?.renderBefore??t,n=o._$litPart$;if(n===void 0){
let r=e?.renderBefore??null;o._$litPart$=n=new Zt(t.insertBefore(fe(),r),r,void 0,e??{})}return n._$AI(s),n};var $t={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Ht=s=>(...t)=>({_$litDirective$:s,values:t}),
gt=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,o){this._$Ct=t,this._$AM=e,this._$Ci=o}_$AS(t,e){return this.
update(t,e)}update(t,e){return this.render(...e)}};function rn(s){let t=!1,e=()=>t?" ":"";return s.map(o=>o.split(/([<>]|\s*\n\s*)/).map(n=>((n==="<"||n===">")&&(t=n==="<"),
n.includes(`
`)?e():n)).join(""))}var{I:Ir}=nn,an=s=>s;var cn=s=>s.strings===void 0,ln=()=>document.createComment(""),Yt=(s,t,e)=>{let o=s._$AA.parentNode,n=t===void 0?s._$AB:
t._$AA;if(e===void 0){let r=o.insertBefore(ln(),n),a=o.insertBefore(ln(),n);e=new Ir(r,a,s,s.options)}else{let r=e._$AB.
nextSibling,a=e._$AM,h=a!==s;if(h){let p;e._$AQ?.(s),e._$AM=s,e._$AP!==void 0&&(p=s._$AU)!==a._$AU&&e._$AP(p)}if(r!==n||
h){let p=e._$AA;for(;p!==r;){let u=an(p).nextSibling;an(o).insertBefore(p,n),p=u}}}return e},St=(s,t,e=s)=>(s._$AI(t,e),
s),Dr={},He=(s,t=Dr)=>s._$AH=t,hn=s=>s._$AH,ze=s=>{s._$AR(),s._$AA.remove()};var U=Ht(class extends gt{constructor(s){if(super(s),s.type!==$t.PROPERTY&&s.type!==$t.ATTRIBUTE&&s.type!==$t.BOOLEAN_ATTRIBUTE)
throw Error("The `live` directive is not allowed on child or event bindings");if(!cn(s))throw Error("`live` bindings can\
 only contain a single expression")}render(s){return s}update(s,[t]){if(t===z||t===y)return t;let e=s.element,o=s.name;if(s.
type===$t.PROPERTY){if(t===e[o])return z}else if(s.type===$t.BOOLEAN_ATTRIBUTE){if(!!t===e.hasAttribute(o))return z}else if(s.
type===$t.ATTRIBUTE&&e.getAttribute(o)===t+"")return z;return He(s),t}});var pn=(s,t,e)=>{let o=new Map;for(let n=t;n<=e;n++)o.set(s[n],n);return o},lt=Ht(class extends gt{constructor(s){if(super(
s),s.type!==$t.CHILD)throw Error("repeat() can only be used in text expressions")}dt(s,t,e){let o;e===void 0?e=t:t!==void 0&&
(o=t);let n=[],r=[],a=0;for(let h of s)n[a]=o?o(h,a):a,r[a]=e(h,a),a++;return{values:r,keys:n}}render(s,t,e){return this.
dt(s,t,e).values}update(s,[t,e,o]){let n=hn(s),{values:r,keys:a}=this.dt(t,e,o);if(!Array.isArray(n))return this.ut=a,r;
let h=this.ut??=[],p=[],u,$,g=0,O=n.length-1,A=0,N=r.length-1;for(;g<=O&&A<=N;)if(n[g]===null)g++;else if(n[O]===null)O--;else if(h[g]===
a[A])p[A]=St(n[g],r[A]),g++,A++;else if(h[O]===a[N])p[N]=St(n[O],r[N]),O--,N--;else if(h[g]===a[N])p[N]=St(n[g],r[N]),Yt(
s,p[N+1],n[g]),g++,N--;else if(h[O]===a[A])p[A]=St(n[O],r[A]),Yt(s,n[g],n[O]),O--,A++;else if(u===void 0&&(u=pn(a,A,N),$=
pn(h,g,O)),u.has(h[g]))if(u.has(h[O])){let ut=$.get(a[A]),Es=ut!==void 0?n[ut]:null;if(Es===null){let Ho=Yt(s,n[g]);St(Ho,
r[A]),p[A]=Ho}else p[A]=St(Es,r[A]),Yt(s,n[g],Es),n[ut]=null;A++}else ze(n[O]),O--;else ze(n[g]),g++;for(;A<=N;){let ut=Yt(
s,p[N+1]);St(ut,r[A]),p[A++]=ut}for(;g<=O;){let ut=n[g++];ut!==null&&ze(ut)}return this.ut=a,He(s,p),z}});var un=new WeakMap;function dn(s){let t=un.get(s);if(!t){let e=rn(s);t=Object.assign(e,{raw:e}),un.set(s,t)}return t}var l=(s,...t)=>tn(
dn(s),...t),zt=(s,...t)=>en(dn(s),...t);function w(s,t){Fs(s??y,t)}function f(s){let t=document.createDocumentFragment();
return Fs(s,t),t.firstElementChild}var Vs=class extends gt{had={};update(t,[e]){let{style:o}=t.element;for(let[n,r]of Object.
entries(e)){let a=r===null?"":String(r);this.had[n]!==a&&(o.setProperty(n,a),this.had[n]=a)}return z}render(t){return z}},
v=Ht(Vs),Ws=class extends gt{had="";update(t,[e,{face:o=!1,pitch:n=!1}={}]){let r=`${e.tag} ${e.lang} ${e.rtl} ${e.line_height}\
 ${o} ${n}`;if(r===this.had)return z;this.had=r;let a=t.element;return a.lang=e.lang,a.dir=e.rtl?"rtl":"ltr",o&&a.style.
setProperty("font-family",`"text-${e.tag}", var(--ui)`),n&&a.style.setProperty("line-height",String(Math.max(1.5,e.line_height))),
z}render(t,e){return z}},S=Ht(Ws),C=s=>t=>{let e=t.currentTarget;s(e.value,e)},Mt=s=>s.preventDefault();var Hr="textarea, input:not([type=checkbox]):not([type=radio]):not([type=range]), select";function Ue(s){return s instanceof
HTMLElement&&(s.matches(Hr)||s.isContentEditable)}var Z=()=>matchMedia("(max-width: 719px)").matches,Fe=()=>!!document.querySelector(
"dialog[open]"),G=s=>s.ctrlKey||s.metaKey,rt=s=>document.getElementById(s),L=class{constructor({name:t,head:e,label:o,role:n,
described:r,stays:a=!1},h){this.view=h,this.before=document.activeElement,this.element=document.createElement("dialog"),
this.element.className=t;let p={"aria-labelledby":e,"aria-label":o,"aria-describedby":r,role:n};for(let[u,$]of Object.entries(
p))$&&this.element.setAttribute(u,$);this.element.addEventListener("close",()=>this.closed()),this.element.addEventListener(
"click",u=>{u.target===this.element&&!a&&this.close()})}draw(){w(this.view(),this.element)}open(){return this.draw(),document.
body.append(this.element),this.element.showModal(),this}close(){this.element.close()}closed(){this.element.remove(),this.
before?.isConnected&&this.before.focus()}find(t){return this.element.querySelector(t)}};function Ve(s){let t=rt("spoken");
t.textContent="",requestAnimationFrame(()=>{t.textContent=s})}function fn(s,t,e){let n=[t,...e.querySelectorAll("[data-a\
rea]")].filter(u=>u.offsetParent!==null||u===t),r=n.findLastIndex(u=>u.contains(document.activeElement)),a=n[r+(s.shiftKey?
-1:1)];if(!a)return;s.preventDefault();let h=a.querySelector('[tabindex="0"], textarea, a[href], button, select, input');
(a.matches("[tabindex]")?a:h)?.focus()}function D(s,t){t&&(s.preventDefault(),t())}function qs(){if(!visualViewport)return;
let s=Math.max(0,innerHeight-visualViewport.height-visualViewport.offsetTop);document.documentElement.style.setProperty(
"--keyboard",`${s}px`)}function mn(s,t){let{hash:e}=location;e&&!e.startsWith("#/translate")||history.replaceState(null,
"",`#/translate/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)}var wt=s=>s.normalize("NFD").replace(/\p{M}/gu,"").toLocaleLowerCase();function We(s,t){return s.includes(t)?0:s.some(e=>e.
startsWith(t))?1:s.some(e=>e.split(/[\s.]+/).some(o=>o.startsWith(t)))?2:s.some(e=>e.includes(t))?3:null}function qe(s,t,e){
return s.map(o=>({one:o,near:t(o)})).filter(({near:o})=>o!==null).sort((o,n)=>Number(o.near)-Number(n.near)).slice(0,e).
map(({one:o})=>o)}function Ke(s,t,e){let o={ArrowDown:1,ArrowUp:-1}[s];return o&&e?(t+o+e)%e:null}var zr=7,$e=null;async function we(){return $e||(document.head.append(f(l`<link rel="stylesheet" href="/names.css">`)),$e=
(await _("/api/tags")).tags),$e??[]}var Ks=s=>$e?.find(t=>t.tag===s);function be(s){let t=Ks(s);return l`
    <bdi class="autonym" lang=${s} dir=${t?.rtl?"rtl":"ltr"} ${v({"--own":`"any-${s}"`})}>
      ${t?.autonym??s}
    </bdi>
    <span class="tag">${s}</span>`}function Ur(s,t){let e=wt(s.trim()),o=r=>We([r.tag,r.autonym,...Object.values(r.name)].
map(wt),e),n=($e??[]).filter(r=>!t.has(r.tag));return qe(n,o,zr)}var Jt=class{constructor({choose:t,without:e,id:o="add-\
language"}){this.choose=t,this.without=e,this.id=o,this.at=0,this.shown=[],this.isOpen=!1,this.told="",this.element=f(l`<div class="picker"></div>`),
this.draw()}get input(){return this.element.querySelector("input")}look(){let{value:t}=this.input;this.shown=t.trim()?Ur(
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
          aria-activedescendant=${n?`${t}-${o}`:y}
          maxlength="40"
          placeholder=${i("add.placeholder")}
          aria-label=${i("add.placeholder")}
          data-focus=${t}
          @input=${()=>{this.at=0,this.told="",this.look()}}
          @blur=${()=>this.shut()}
          @keydown=${r=>this.pressed(r)}
        >
        <ul class="offers" id="${t}-list" role="listbox" aria-label=${i("languages")} ?hidden=${!n}>
          ${e.map((r,a)=>this.option(r,a))}
        </ul>
        <p class="hint" role="status">${this.told}</p>`,this.element)}option(t,e){return l`
      <li
        id="${this.id}-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @pointerdown=${o=>{o.preventDefault(),this.take(t.tag)}}
      >${be(t.tag)}<span class="small soft">${t.name[x]}</span></li>`}shut(){this.isOpen=!1,this.draw()}take(t){this.input.
value="",this.told="",this.choose(t),this.look()}async other(){await we();let t=this.input.value,{meant:e}=await _(`/api\
/tags?word=${encodeURIComponent(t)}`);if(e&&!this.without().has(e)){this.take(e);return}this.told=i(e?"add.there":"add.u\
nknown",{word:t}),this.draw()}pressed(t){let e=Ke(t.key,this.at,this.shown.length);if(e!==null)this.at=e,this.isOpen=!0,
this.draw();else if(t.key==="Escape"&&this.isOpen)t.stopPropagation(),this.shut();else if(t.key==="Enter"&&this.input.value.
trim())this.entered();else return;t.preventDefault()}entered(){let t=this.isOpen?this.shown[this.at]:null;t?this.take(t.
tag):this.other()}};var m={get(s,t=null){try{return JSON.parse(localStorage.getItem(`leafletgen.${s}`)??"null")??t}catch{return t}},set(s,t){
try{localStorage.setItem(`leafletgen.${s}`,JSON.stringify(t))}catch{}}};var c={project:null,board:null,findings:null,only:null,language:"",output:null,version:{},lost:!1,drawn:null},Gs=new Set;
function I(s){return Gs.add(s),()=>{Gs.delete(s)}}function Q(s){for(let t of[...Gs])t(s)}async function Tt(){c.project=await _(
"/api/project"),c.only=c.project.only??null;let s=c.project.languages.map(o=>o.tag),t=[c.only,c.language,m.get("language")].
find(o=>s.includes(o));c.language=t??s.find(o=>o!==c.project.source)??s[0]??"";let e=c.project.outputs.map(o=>o.name);c.
output=[c.output,m.get("output")].find(o=>e.includes(o))??e[0]??null}async function et(){c.only||(c.board=await _("/api/\
board"))}var M=s=>c.project.languages.find(t=>t.tag===s);function K(s){let t=M(s);if(!t)throw new Error(`no language ${s}`);
return t}var V=()=>c.project.languages.map(s=>s.tag),_t=s=>c.project.outputs.find(t=>t.name===s);function W(s){let t=_t(
s);if(!t)throw new Error(`no output ${s}`);return t}var st=s=>c.board?.languages.find(t=>t.tag===s);function ot(s){s&&(c.
language=s,m.set("language",s))}function jt(s){s&&(c.output=s,m.set("output",s))}var Zs=s=>c.version[s]??0;function gn(s){
for(let t of s?.length?s:V())c.version[t]=Zs(t)+1}function Ge(s,t){return s.kind!=="texts"||!s.languages?.length?!0:s.languages.
includes(t)||s.languages.includes(c.project.source)}function $n(){let s=new EventSource("/api/events"),{revision:t}=c.project;
s.onmessage=({data:e})=>{let o=JSON.parse(e),n=c.lost;n&&(c.lost=!1,Q({type:"back"}));let r=n||t!==o.revision;o.revision&&
(t=o.revision),o.type==="hello"?Fr(r):Q(o)},s.onerror=()=>{c.lost||(c.lost=!0,Q({type:"lost"}))}}function Fr(s){s?Q({type:"\
project",languages:[]}):(c.board?.pending||c.board?.checking)&&Q({type:"board"})}function Ze(){let s=null,t="",e=new Jt({choose:a=>{s=a,t="",o.draw(),o.find('[data-focus="do-add"]').focus()},without:()=>new Set(
V())}),o=new L({name:"add-language",head:"add-head"},()=>[l`<h1 id="add-head">${i("add.head")}</h1>`,e.element,l`<p class="error" role="alert">${t}</p>`,
l`<div class="add-what">${s?Wr(s):Vr()}${n()}</div>`]),n=()=>l`
    <p class="row-of">
      <span class="fill"></span>
      <button class="button" type="button" @click=${()=>o.close()}>${i("cancel")}</button>
      <button
        class="button primary"
        type="button"
        data-focus="do-add"
        aria-disabled=${String(!s)}
        @click=${()=>s&&r(s)}
      >${i("add.do")}</button>
    </p>`,r=async a=>{try{await E("POST",`/api/languages?words=${x}`,{tag:a}),o.close(),await Promise.all([Tt(),et()]),ot(
a),Q({type:"reloaded",kind:"project"})}catch(h){t=q(h),o.draw()}};o.open(),e.input.focus(),we().then(()=>e.look())}var Vr=()=>l`<p class="small soft">${i(
"add.hint")}</p>`,Wr=s=>l`
  <p class="row-of chosen">${be(s)}<span class="soft">${Ks(s)?.name[x]??""}</span></p>
  <p class="small soft">${i("add.what",{file:`locales/${s}.yaml`})}</p>
  <p class="hint">${i("command")}<br><code>leafletgen add-language ${s}</code></p>`;var wn={ok:"M3 8.5l3.5 3.5L13 4.5","too-long":"M5 10.500H2V2.500h12v8h-3M8 6v8.500M5.500 12L8 14.500l2.500-2.500",merge:"\
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
2 8h12M2 12h12",comment:"M2.500 3h11v7.500H8L5 13.500v-3H2.500z",file:"M4 2h5l3 3v9H4zM9 2v3h3"},d=s=>l`
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${wn[s??""]??wn.warning} stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;var Y=s=>l`<span class="unseen">${s}</span>`,H=(s,t)=>l`<span class="badge ${s}">${d(s)}${t}</span>`;function Ye({kind:s,
count:t},e=!1){let o=i(`need.${s}`,{n:t});return e?l`
    <span class="badge ${s} short" title=${o}>
      ${d(s)}${s==="unsigned"?"":String(t)}${Y(o)}
    </span>`:H(s,o)}var qr=["checked","translated","draft","machine","stale","missing"];function Je(s){let t=qr.filter(o=>s[o]),
e=t.map(o=>`${i(`state.${o}`)} ${s[o]}`).join(", ");return l`
    <span class="bar" role="img" aria-label=${e}>
      ${t.map(o=>l`<i class="s-${o}" ${v({"flex-grow":s[o]??0})}></i>`)}
    </span>`}function Qt(s,t,e=""){let o=Math.min(t,s)-15,n=r=>`${Math.max(0,Math.min(100,100*(r-o)/(100-o)))}%`;return l`
    <span class="size ${e}" role="img" aria-label=${i("size.said",{percent:s,floor:t})}>
      <i ${v({width:n(s)})}></i><b ${v({left:n(t)})}></b>
    </span>`}var b=s=>l`<kbd aria-hidden="true">${s}</kbd>`;function Ys(s){let t=M(s);return l`
    <bdi
      class="autonym"
      lang=${t?.lang??s}
      dir=${t?.rtl?"rtl":"ltr"}
      ${v({"--own":`"name-${s}"`})}
    >${t?.autonym??s}</bdi>`}var P=s=>[Ys(s),l`<span class="tag">${s}</span>`],ve=s=>P(s).map(t=>[t," "]),k=s=>M(s)?.name[x]??
s??"";function j(s){let t=_t(s)?.paper??"",e=Le(`output.${s}`)?i(`output.${s}`):s.charAt(0).toUpperCase()+s.slice(1);return e.
includes(t)?e:`${e} ${t}`.trim()}function Xt(s){let t=_t(s)?.paper,e=c.project.outputs.filter(o=>o.paper===t);return t&&
e.length===1?t:j(s).replace(` ${t}`,"")}function T(s,t,e,o,{radio:n=!1,keys:r={}}={}){return l`
    <div class="segments" role=${n?"radiogroup":"group"} aria-label=${s}>
      ${t.map(([a,h])=>{let p=r[String(a)];return l`
          <button
            type="button"
            data-focus="${s}-${a}"
            role=${n?"radio":y}
            aria-checked=${n?String(a===e):y}
            aria-pressed=${n?y:String(a===e)}
            @click=${()=>o(a)}
          >${h}${p?b(p):null}</button>`})}
    </div>`}function bt(s,t,e,o){let n=o.map(a=>`"name-${a}"`).join(", "),r=a=>{let h=M(a);return l`
      <option value=${a} lang=${h?.lang??y} .selected=${U(a===t)}>
        ${`${h?.autonym??a}   ${a}`}
      </option>`};return l`
    <select
      class="language-pick"
      aria-label=${s}
      data-focus=${s}
      @change=${C(e)}
      ${v({"font-family":`${n}, var(--ui)`})}
    >${o.map(r)}</select>`}function bn(s){return l`
    <div class="segments readers" role="group" aria-label=${i("reader")}>
      ${Js.map(([t,e])=>l`
          <button
            type="button"
            lang=${t}
            data-focus="reader-${t}"
            aria-pressed=${String(t===x)}
            @click=${()=>s(t)}
          >${e}</button>`)}
    </div>`}var Js=[["en","EN"],["ja","日本語"]];var Kr=[["anywhere",[[["g b"],"go"],[["/"],"find"],[["Ctrl K"],"goto"],[["?"],"help"],[["F6"],"area"],[["Esc"],"leave"]]],
["translate",[[["Ctrl ↵"],"done"],[["Alt ↓","Alt ↑"],"step"],[["{"],"facts"],[["Ctrl B"],"bold"],[["Ctrl S"],"save"],
[["Ctrl Z","Ctrl Y"],"undo"],[["F8"],"finding"]]],["page",[[["B","G","O"],"overlays"],[["D"],"distance"],[["1","0"],"siz\
es"],[["+","−"],"zoom"],[["L"],"second"],[["Z"],"box"],[["Tab"],"next"],[["↵"],"edit"],[["M","1–9"],"diagram"]]],[
"lists",[[["↑","↓"],"move"],[["Space"],"enlarge"],[["↵"],"open"],[["T","S","P"],"screens"],[["W"],"waive"],[["C"],
"comment"],[["O"],"file"]]]],Gr=()=>/Mac|iPhone|iPad/.test(navigator.platform),Zr=s=>Gr()?s.replace("Ctrl ","⌘ ").replace(
"Alt ","⌃⌥ "):s;function ye(){if(document.querySelector("dialog.help"))return;let s=new L({name:"help",head:"help-he\
ad"},()=>[l`
      <div class="row-of">
        <h1 id="help-head">${i("keys")}</h1>
        <span class="hint">${i("keys.hint")}</span>
        <span class="fill"></span>
        <label class="row-of">
          <input
            type="checkbox"
            .checked=${m.get("letters",!0)}
            @change=${C((t,e)=>m.set("letters",e.checked))}
          >${i("keys.letters")}
        </label>
        <button class="button" type="button" autofocus @click=${()=>s.close()}>
          ${i("close")}${b("Esc")}
        </button>
      </div>`,l`
      <div class="keys">
        ${Kr.map(([t,e])=>l`
            <section>
              <h2>${i(`keys.${t}`)}</h2>
              <dl>
                ${e.map(([o,n])=>l`
                    <dt>${o.map(r=>l`<kbd>${Zr(r)}</kbd>`)}</dt>
                    <dd>${i(`keys.${t}.${n}`)}</dd>`)}
              </dl>
            </section>`)}
      </div>`]);s.open()}function kn(s){let t=new Map,e=s.map(o=>vn(o)?null:Yr(t,o));for(let o of s)vn(o)&&Qr(e[o.follows??-1],o);return[...t.values()]}
var vn=s=>(s.follows??null)!==null;function Yr(s,t){let e=Jr(t),o=s.get(e);o&&Xr(o,t);let n=o??{...t,outputs:t.output?[t.
output]:null,others:[],consequences:[]};return s.set(e,n),n}function Jr({code:s,language:t,key:e,output:o,file:n,line:r,
message:a}){return o?JSON.stringify(e?[s,t,e,a]:[s,n,r,a]):Symbol()}function Qr(s,t){let e=o=>o.code===t.code&&o.file===
t.file&&o.line===t.line&&o.column===t.column;s&&!s.consequences.some(e)&&s.consequences.push(t)}function Xr(s,{output:t,
file:e,line:o,column:n,language:r}){s.language!==r&&(s.language=null),t&&!s.outputs?.includes(t)&&s.outputs?.push(t),![s,
...s.others].some(h=>h.file===e&&h.line===o)&&e&&s.others.push({file:e,line:o,column:n,message:""})}var ta=s=>s.code==="\
source-suspect"?s.args.name??s.code:s.code,ea={kind:ta,language:s=>s.language??"",file:s=>s.file??""};function xn(s,t,e){
let o=new Map;for(let r of s){let a=ea[t](r),h=o.get(a)??[];r.code==="source-suspect"&&t==="kind"?h.unshift(r):h.push(r),
o.set(a,h)}return[...o].map(([r,a])=>{let h=new Set(a.map(p=>p.language).filter(p=>p&&p!==e)).size;return{name:r,rows:a,
languages:h,spread:t==="kind"&&h>=5}}).toSorted((r,a)=>yn(r)-yn(a))}function yn({spread:s,rows:t}){return s?0:t.some(e=>e.
severity==="error")?1:2}var On={vscode:["Visual Studio Code",(s,t,e)=>`vscode://file${s}:${t}:${e}`],codium:["VSCodium",(s,t,e)=>`vscodium://fil\
e${s}:${t}:${e}`],cursor:["Cursor",(s,t,e)=>`cursor://file${s}:${t}:${e}`],windsurf:["Windsurf",(s,t,e)=>`windsurf://fil\
e${s}:${t}:${e}`],zed:["Zed",(s,t,e)=>`zed://file${s}:${t}:${e}`],idea:["IntelliJ IDEA",(s,t,e)=>`idea://open?file=${s}&\
line=${t}&column=${e}`],pycharm:["PyCharm",(s,t,e)=>`pycharm://open?file=${s}&line=${t}&column=${e}`],textmate:["TextMat\
e, BBEdit",(s,t,e)=>`txmt://open?url=file://${s}&line=${t}&column=${e}`]},Ut=()=>!!c.project.folder;function vt({file:s,
line:t,column:e}){let o=On[m.get("editor")];return o&&c.project.folder&&s?o[1](sa(c.project.folder,s),t??1,e??1):null}function sa(s,t){
let e=s.replaceAll("\\","/");return`${e.startsWith("/")?"":"/"}${e}/${t}`.split("/").map(encodeURIComponent).join("/").replace(
/^\/([A-Za-z])%3A/,"/$1:")}function Qe(s){let t=m.get("editor",""),e=()=>{m.set("editor",r.find("input:checked").value),
r.close(),s()},o=([a,h])=>l`
    <label class="check"><input type="radio" name="editor" value=${a} .checked=${a===t}>${h}</label>`,n=Object.entries(On).
map(([a,[h]])=>[a,h]),r=new L({name:"editor",head:"editor-head"},()=>[l`<h1 id="editor-head">${i("editor.head")}</h1>`,l`<p class="soft">${i(
"editor.what")}</p>`,l`<fieldset>${[["",i("editor.none")],...n].map(o)}</fieldset>`,l`
      <div class="row-of">
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>r.close()}>${i("cancel")}${b("Esc")}</button>
        <button type="button" class="button primary" @click=${e}>${i("editor.do")}</button>
      </div>`]);r.open()}async function Xe(s,t){try{let{lines:e}=await _(`/api/lines?file=${encodeURIComponent(t.file)}&line=${t.line}`),o=t.file.
startsWith("locales/")?M(t.language??c.project.source):null,n=v({"font-family":o?`var(--mono), "text-${o.tag}"`:null}),r=e.
map(([a,h])=>l`
        <div class="source-line">
          <span class="hint">${a}</span>
          <bdi dir="ltr" ${n}>${a===t.line?oa(h,t):h}</bdi>
        </div>`);w(r,s)}catch{}}function oa(s,{line:t,column:e=1,end_line:o,end_column:n=0}){let r=[...s],a=o===t&&n>e?n-
1:r.length,h=(p,u)=>r.slice(p,u).join("");return[h(0,e-1),l`<u>${h(e-1,a)}</u>`,h(a,r.length)]}function yt({file:s,line:t,
column:e}){let o=vt({file:s,line:t,column:e}),n=[s,t,e].filter(Boolean).join(":");return o?l`<a href=${o}>${n}</a>`:n}function Qs(s,t,e="\
button"){return l`
    <button type="button" class=${e} data-focus="copy-place" @click=${async n=>{let r=n.currentTarget.firstElementChild;
await navigator.clipboard?.writeText(t),r&&(r.textContent=i("copied"))}}><span>${s}</span></button>`}var ts=({file:s,line:t,
column:e})=>Qs(i("copy-place"),`${s}:${t}:${e}`,"link small");function ke(s,t=()=>{}){let e=()=>{let o=vt(s);o&&(location.
href=o)};vt(s)?e():Qe(()=>{t(),e()})}function te(s,t,e=!0){if(!(s.file&&Ut()))return null;let o=vt(s),n=[i("editor"),e?b(
"O"):null];return o?l`<a class="button" href=${o} data-focus="editor">${n}</a>`:l`
    <button type="button" class="button" data-focus="editor" @click=${()=>ke(s,t)}>${n}</button>`}var na=3,An=Pt();function Sn(){let s=t=>t.severity==="error"&&t.file&&!(t.output||t.language);return(c.findings??[]).filter(
s)}var Mn=()=>c.project?.broken?Sn()[0]?.file??"leaflet.yaml":null;function ee(){let s=Sn(),t=c.project.broken||s.length>
0;document.body.classList.toggle("is-broken",t),t||(An=Pt());let e=c.project.troubles??[],o=Object.entries(c.project.merging??
{}),n=[t?aa(s):null,!t&&e.length?ia(e):null];w(l`${n}${o.map(([r,a])=>ra(r,a))}`,rt("banner"))}var ia=s=>l`
  <div class="trouble" role="alert">
    ${d("error")}
    <div>${s.map(t=>l`<p>${t}</p>`)}</div>
  </div>`,ra=(s,t)=>l`
  <div class="trouble is-merge" role="alert">
    ${d("merge")}
    <div>
      <p><strong>${i("merge.banner",{file:`locales/${s}.yaml`,n:t})}</strong></p>
      <p class="soft">${i("merge.banner-what")}</p>
    </div>
    <div class="trouble-acts">
      <a class="button" href="#/translate/${encodeURIComponent(s)}">${i("merge.choose")}</a>
    </div>
  </div>`;function aa(s){let[t]=s;return l`
    <div class="trouble" role="alert">
      ${d("error")}
      <div>
        <p>
          <strong>${i("broken",{file:t?.file??"leaflet.yaml",time:An})}</strong>
          ${" "}${i("broken.still")}
        </p>
        ${t?l`<div class="trouble-places">${s.slice(0,na).map(ca)}</div>`:null}
      </div>
      ${t?la(t):null}
    </div>`}var la=s=>l`
  <div class="trouble-acts">${te(s,ee,!1)}${ts(s)}</div>`;function ca(s){let t=f(l`<div class="mono"></div>`);return Xe(
t,s),l`
    <div>
      <p><span class="mono">${yt(s)}</span>${"  "}${s.message}</p>
      ${t}
      ${s.hints.map(e=>l`<p class="soft">${e}</p>`)}
    </div>`}var ha=250,pa=["project","texts","broken"];async function xe(){c.only||c.project.missing||(c.findings=kn((await _(`/api/\
findings?words=${x}`)).diagnostics))}function Xs(){let s=c.project.languages.map(n=>n.tag).join(" "),t=document.getElementById(
"text-fonts");if(t?.dataset.tags===s)return;let e=`/fonts.css?of=${encodeURIComponent(s)}`,o=f(l`<link rel="stylesheet" id="text-fonts" href=${e} data-tags=${s}>`);
t?t.replaceWith(o):document.head.append(o)}function Tn(s){let t=!1,e=async()=>{t=!1,await et(),s(),Q({type:"board-loaded"}),
!c.board?.pending&&(await xe(),s(),Q({type:"findings-loaded"}))};I(o=>{["drawn","lost","back"].includes(o.type)?s():pa.includes(
o.type)?ua(o):o.type==="reloaded"?(Xs(),s()):o.type==="board"&&!t&&!c.only&&(t=!0,setTimeout(e,ha))})}async function ua(s){
s.type!=="broken"&&gn(s.type==="texts"?s.languages:null),await Tt(),await Promise.all([et(),xe()]),ee(),Q({...s,type:"re\
loaded",kind:s.type})}var da=9;async function fa(s){return c.language?(await tt(c.language)).map(t=>({kind:"text",said:l`<b>${t.number}</b>${"\
 "}<code>${t.key}</code>`,words:[String(t.number),t.key,t.source,t.target??""].map(wt),act:()=>s("translate",c.language,
t.key),more:l`<bdi class="cut small soft">${t.source.replaceAll("**","")}</bdi>`})):[]}function ma({go:s,screens:t,screen:e,
withLanguage:o,commands:n}){let r=o.includes(e)?e:"translate";return[...t.map(a=>({kind:"screen",said:i(`tab.${a}`),words:[
i(`tab.${a}`),a].map(wt),act:()=>o.includes(a)&&c.language?s(a,c.language):s(a)})),...(c.only?[]:c.project.languages).map(
({tag:a,autonym:h,name:p})=>({kind:"language",said:P(a),words:[a,h,...Object.values(p)].map(wt),act:()=>s(r,a),more:l`<span class="small soft">${k(
a)}</span>`})),...n.map(([a,h,p])=>({kind:"command",said:a,words:[wt(a)],act:h,more:p?b(p):null}))]}var to=class{constructor(t){
this.all=ma(t),this.at=0,this.wanted="",this.dialog=new L({name:"palette",label:i("palette")},()=>this.view()),this.dialog.
open(),this.dialog.find("input").focus(),fa(t.go).then(e=>{this.all=[...this.all,...e],this.dialog.draw()})}get shown(){
let{wanted:t}=this,e=o=>t?We(o.words,t):o.kind==="text"?null:0;return qe(this.all,e,da)}view(){let{shown:t}=this;return this.
at=Math.max(0,Math.min(this.at,t.length-1)),[l`<div class="row-of">${d("search")}${this.field(t.length)}${b("Esc")}</div>`,
l`
        <ul id="palette-list" role="listbox" aria-label=${i("palette")} ?hidden=${!t.length}>
          ${t.map((e,o)=>this.option(e,o))}
        </ul>`,t.length?null:l`<p class="hint nothing" role="status">${i("nothing")}</p>`]}field(t){return l`
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        maxlength="80"
        aria-expanded=${String(t>0)}
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant=${t?`palette-${this.at}`:y}
        aria-label=${i("palette")}
        placeholder=${i("palette.placeholder")}
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
        <span class="kind small">${i(`palette.${t.kind}`)}</span><span class="said">${t.said}</span>${t.more}
      </li>`}take(t){this.dialog.close(),t.act()}pressed(t){let{shown:e}=this,o=Ke(t.key,this.at,e.length),n=e[this.at];
o!==null?(t.preventDefault(),this.at=o,this.dialog.draw()):t.key==="Enter"&&n&&!t.isComposing&&(t.preventDefault(),this.
take(n))}};function _n(s){Fe()||new to(s)}var io={};dt(io,{open:()=>Ra});var ga=/^(localhost|127\.0\.0\.1|\[::1\])$/,$a=30,wa=s=>l`
  <p class="row-of">
    <input
      type="text"
      readonly
      .value=${s}
      aria-label=${i("share")}
      @focus=${t=>t.target.select()}
    >${Qs(i("copy"),s)}
  </p>
  <p class="hint">${i("share.hint")}</p>
  ${ga.test(location.hostname)?ba():null}`,ba=()=>l`
  <p class="finding small">${d("warning")}<span>${i("share.local")}</span></p>`;function jn(s){let t=new Date(Date.now()+
$a*864e5).toISOString().slice(0,10),e=null,o=async()=>{try{let r={language:s,edit:!0,until:n.find("#share-until").value||
null},a=await E("POST","/api/links",r);e=wa(`${location.origin}/${a.fragment}`),n.draw(),n.find("[readonly]").focus()}catch(r){
e=l`<p class="error">${q(r)}</p>`,n.draw()}},n=new L({name:"share",head:"share-head"},()=>[l`<h1 id="share-head">${i("sh\
are.head",{language:k(s)})}${" "}${P(s)}</h1>`,l`<p class="soft">${i("share.what")}</p>`,l`
      <p class="row-of">
        <label for="share-until">${i("share.good")}</label>
        <input type="date" id="share-until" value=${t}>
        <button class="button primary" type="button" @click=${o}>${i("share.make")}</button>
      </p>`,l`<div aria-live="polite">${e}</div>`,l`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>n.close()}>${i("close")}</button>
      </p>`]);n.open()}var Ft=(s,t,e,{width:o,height:n,looks:r=""}={})=>l`
  <img
    class="paper-picture ${r}"
    src="${ue(s,t)}?v=${Zs(s)}"
    alt=${e}
    loading=${o?"lazy":y}
    width=${o??y}
    height=${n??y}
  >`,es=(s,t)=>Ft(s,c.output??"",t),va={unsigned:"proof",comment:"proof",error:"findings"};function Cn(s){let t=st(c.language)??
c.board?.languages[0];if(!t)return l`<aside class="side inspector"></aside>`;let e=k(t.tag);return l`
    <aside class="side inspector" data-area="" aria-label=${e}>
      <div class="top${c.project.outputs.length>2?" is-two":""}">
        ${P(t.tag)}<span class="fill"></span>${ya(s)}
      </div>
      ${t.outputs[c.output??""]?ka(t.tag):l`<p class="hint">${i("drawing")}</p>`}
      <h2>${i(t.ready?"board.can":"board.before",{language:e})}</h2>
      <ul class="scroll">
        ${t.ready?xa():t.needs.map(o=>Oa(t,o))}
      </ul>
      <div class="acts">${Aa(t)}</div>
    </aside>`}function ya(s){let{outputs:t}=c.project;if(t.length<2)return null;let e=t.map(({name:o})=>[o,Xt(o)]);return T(
i("output"),e,c.output??"",o=>{jt(o),s()})}function ka(s){let t=i("page.name",{language:k(s),output:j(c.output??""),n:1});
return l`
    <button class="picture" type="button" aria-label=${i("enlarge")} @click=${eo}>${es(s,t)}</button>`}var xa=()=>l`<li class="ok">${d(
"ok")}${i("ready")}</li>`,Oa=(s,{kind:t,count:e})=>l`
  <li>
    <span class=${t}>${d(t)}</span>
    <a href="#/${va[t]??"translate"}/${s.tag}">${i(`before.${t}`,{n:e})}</a>
  </li>`,Aa=({tag:s})=>l`
  <a class="button primary" href="#/translate/${s}">${i("tab.translate")}${b("T")}</a>
  <a class="button" href="#/sheet/${s}/${c.output}">${i("tab.sheet")}${b("S")}</a>
  <button class="button" type="button" data-focus="share" @click=${()=>jn(s)}>
    ${d("link")}${i("share")}
  </button>`;function eo(){let s=k(c.language),t=new L({name:"enlarged",label:s},()=>es(c.language,s));t.element.addEventListener(
"keydown",e=>D(e,e.key===" "?()=>t.close():null)),t.open()}var se=["merge","too-long","missing","stale","error","machine","draft","comment","unsigned"],En=s=>Math.min(se.length,...s.
needs.map(t=>se.indexOf(t.kind)).filter(t=>t>=0)),Ln=s=>s.toSorted((t,e)=>Number(t.ready)-Number(e.ready)||En(t)-En(e));
function Pn(s,t){let e=s.needs.toSorted((n,r)=>se.indexOf(n.kind)-se.indexOf(r.kind)),o=Math.max(0,...Object.values(s.outputs).
map(n=>n.warnings));return o&&!(t&&e.length>3)&&e.push({kind:"warning",count:o}),e}var Rn=28;function Nn(s,t){let e=[[i("board.not-ready"),s.filter(o=>!o.ready)],[i("board.is-ready"),s.filter(o=>o.ready)]];
return l`
    <div class="grid" role="grid" aria-label=${i("languages")} data-area="" @keydown=${t.moved}>
      ${t.dense?Ta():null}
      <div class="r heads" role="row">${Sa().map((o,n,r)=>Ma(o,n===r.length-1))}</div>
      <div class="flow" role="rowgroup">
        ${lt(e.filter(([,o])=>o.length),([o])=>o,([o,n])=>l`
            <div class="group" role="row"><span role="gridcell"><strong>${o}</strong>${` ${n.length}`}</span></div>
            ${lt(n,r=>r.tag,r=>_a(r,t))}`)}
      </div>
      ${s.length?null:l`<div role="row"><div class="empty" role="gridcell">${i("nothing")}</div></div>`}
    </div>`}var so=()=>c.project.outputs.map(({name:s})=>s),Sa=()=>[i("language"),i("texts"),...so().map(j),i("needs"),i(
"signed")],Ma=(s,t)=>l`<span role="columnheader" class=${t?"signed":""}>${s}</span>`;function Ta(){let s=[i("language"),
i("texts"),...so().map(Xt),i("needs")],t=l`<div class="r">${s.map(e=>l`<span>${e}</span>`)}</div>`;return l`<div class="pair-heads" aria-hidden="true">${t}${t}</div>`}
function _a(s,{dense:t,stop:e,pick:o,open:n}){let r=(s.texts.checked??0)+(s.texts.translated??0),a=l`<div class="small"><strong>${r}</strong>${`\
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
      <div class="who" role="rowheader"><div>${ve(s.tag)}</div><div class="small">${k(s.tag)}</div></div>
      <div role="gridcell">${t?null:a}${Je(s.texts)}</div>
      ${so().map(h=>l`<div class="out" role="gridcell">${Ca(s,h,t)}</div>`)}
      <div class="needs" role="gridcell">${oo(s)}</div>
      <div class="small soft signed" role="gridcell">${ja(s)}</div>
    </div>`}function ja({tag:s,signed:t,lapsed:e}){return t?`${t.by} · ${B(t.on)}`:e?l`<span class="stale">${i("lapsed",
{by:e.by,day:B(e.on)})}</span>`:s===c.project.source?i("source-text"):"–"}function Ca(s,t,e){let o=s.outputs[t];if(!o)
return l`<span class="hint">…</span>`;let{width_pt:n,height_pt:r}=W(t),a=o.too_long>0,h={width:Rn,height:Math.round(Rn*
r/n)};return l`
    ${e?null:Ft(s.tag,t,"",h)}
    <div>
      ${a?Ea(o.too_long,e):l`<strong>${`${o.percent} %`}</strong>`}
      ${e?null:Qt(o.percent,o.floor_percent,a?"over":"")}
    </div>`}function Ea(s,t){let e=i("out.over",{n:s}),o=t?String(s):i("out.over.short",{n:s}),n=t||c.project.outputs.length>
2;return l`
    <strong class="too-long">
      ${d("too-long")}${n?[l`<span aria-hidden="true">${o}</span>`,Y(e)]:e}
    </strong>`}function oo(s,t=!1){if(s.ready)return H("ok",i("ready"));let e=Pn(s,t);return e.map((o,n)=>Ye(o,t||n>2||e.
length>3&&n>1))}var La=24,Pa=14,R={filter:"all",find:"",view:m.get("view","list"),dense:m.get("dense"),card:m.get("card",180)};async function Ra(s,t,{
go:e}){let o=new no(s,e);return o.draw(),{close:I(r=>{["board-loaded","reloaded","back"].includes(r.type)&&o.draw()}),pressed:(r,a)=>o.
pressed(r,a)}}var no=class{constructor(t,e){this.go=e,this.root=f(l`<div class="columns board"></div>`),t.append(this.root)}get board(){
return c.board}get isDense(){return(R.dense??this.board.languages.length>=La)&&R.view==="list"&&!Z()}get rows(){let t=R.
find.trim().toLocaleLowerCase();return Ln(this.board.languages).filter(e=>{let o=M(e.tag),n=[e.tag,o?.autonym??"",...Object.
values(o?.name??{})];return Bn(e,R.filter)&&(!t||n.some(r=>r.toLocaleLowerCase().includes(t)))})}draw(){let{root:t,rows:e}=this,
{outputs:o}=c.project,n=R.view==="pictures";t.classList.toggle("compact-list",this.isDense),t.style.setProperty("--outpu\
ts",String(o.length)),t.style.setProperty("--output",o.length>2?"94px":"118px"),t.style.gridTemplateColumns=n?"minmax(0,\
 1fr)":"",w(l`
        <section class="list">
          ${this.head()}${n?this.pictures(e):this.list(e)}
          <footer class="footbar legend">${n?Ha():Ia()}</footer>
        </section>
        ${n?null:Cn(()=>this.draw())}`,t)}head(){let{languages:t}=this.board,e=this.board.counts.ready??0;return l`
      <header class="head" data-area="">
        <div>
          <h1>${i("board.ready",{n:e,all:t.length})}</h1>
          ${this.views()}${R.view==="pictures"?[this.outputs(),this.slider()]:null}
          ${c.project.editable?Ba():null}
          <button type="button" class="button primary" data-focus="build" @click=${()=>this.go("print")}>
            ${d("print")}${e?i("board.build",{n:e}):i("board.print")}
          </button>
        </div>
        ${R.view==="list"?l`<div>${this.filters()}<span class="fill"></span>${this.search()}</div>`:null}
      </header>`}views(){let t=a=>{R.view=a,m.set("view",a),this.draw()},e=a=>{R.dense=a==="compact",m.set("dense",R.dense),
this.draw()},o=[["list",[d("list"),i("view.list")]],["pictures",[d("pictures"),i("view.pictures")]]],n=[["roomy",i("room\
y")],["compact",i("compact")]],r=R.view==="list"&&this.board.languages.length>=Pa;return[T(i("view"),o,R.view,t),r?T(i("\
density"),n,this.isDense?"compact":"roomy",e):null]}outputs(){let t=c.project.outputs.map(({name:e})=>[e,j(e)]);return T(
i("output"),t,c.output??"",e=>{jt(e),this.draw()})}slider(){let t=C(e=>{R.card=Number(e),m.set("card",R.card),this.draw()});
return l`
      <label class="row-of small">
        ${i("size")}
        <input type="range" min="120" max="260" .value=${U(String(R.card))} data-focus="slider" @input=${t}>
      </label>`}filters(){let{languages:t}=this.board,e=n=>t.filter(r=>Bn(r,n)).length,o=n=>{R.filter=n,this.draw()};return l`
      <div class="filters" role="group" aria-label=${i("filter")}>
        ${["all","ready",...se].filter(n=>n==="all"||e(n)).map(n=>l`
              <button
                type="button"
                data-focus="filter-${n}"
                aria-pressed=${String(R.filter===n)}
                @click=${()=>o(n)}
              >
                ${n==="all"?null:In(n)}${i(`filter.${n}`)}<strong>${e(n)}</strong>
              </button>`)}
      </div>`}search(){let t=C(e=>{R.find=e,this.draw()});return l`
      <label class="search">
        ${d("search")}
        <input
          type="search"
          placeholder=${i("find")}
          aria-label=${i("find.language")}
          data-focus="find"
          .value=${U(R.find)}
          @input=${t}
        >${b("/")}
      </label>`}stopOf(t){return t.some(e=>e.tag===c.language)?c.language:t[0]?.tag}list(t){return Nn(t,{dense:this.isDense,
stop:this.stopOf(t),pick:e=>this.pick(e),open:e=>this.go("translate",e),moved:e=>this.moved(e)})}pictures(t){let e=this.
stopOf(t),o=n=>{let r=n.outputs[c.output??""];return l`
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
          ${r?es(n.tag,""):null}
          <div class="line">${P(n.tag)}</div>
          <div class="line">
            ${oo(n,!n.ready)}<span class="fill"></span><strong>${r?`${r.percent} %`:""}</strong>
          </div>
        </div>`};return l`
      <div
        class="sheet-cards"
        role="listbox"
        aria-label=${i("languages")}
        data-area=""
        @keydown=${n=>this.moved(n)}
        ${v({"--card":`${R.card}px`})}
      >${t.map(o)}</div>`}pick(t){ot(t),this.draw()}moved(t){let e=t.currentTarget,o=[...e.querySelectorAll("[data-tag]")],
n=t.target,r=o.indexOf(n.closest("[data-tag]"));if(r<0)return;if(t.key==="Enter"&&n.dataset.tag){let{tag:p}=n.dataset;D(
t,()=>this.go("translate",p));return}let a=Na(t.key,e,r,o.length);if(!a)return;t.preventDefault();let h=o[r+a];h?.dataset.
tag&&(this.pick(h.dataset.tag),h.focus())}pressed(t,e){let o=t.target instanceof Element&&t.target.closest("[data-tag]");
e==="t"?this.go("translate",c.language):e==="s"?this.go("sheet",c.language,...c.output?[c.output]:[]):e==="p"?this.go("p\
rint"):t.key===" "&&o&&D(t,eo)}};function Bn(s,t){return t==="all"?!0:t==="ready"?s.ready:s.needs.some(e=>e.kind===t)}function Na(s,t,e,o){
let n={Home:-e,End:o-1-e};if(s in n)return n[s];if(R.view==="list")return{ArrowDown:1,ArrowUp:-1}[s];let r=Math.max(1,getComputedStyle(
t).gridTemplateColumns.split(" ").length);return{ArrowDown:r,ArrowUp:-r,ArrowRight:1,ArrowLeft:-1}[s]}var Ba=()=>l`
  <button type="button" class="button" data-focus="add" @click=${Ze}>${i("add")}</button>`,In=s=>l`<span class=${s==="re\
ady"?"ok":s}>${d(s==="ready"?"ok":s)}</span>`,Ia=()=>l`
  <strong>${i("texts")}</strong>
  ${["checked","translated","machine","stale","missing"].map(s=>l`
      <span>
        <span class="bar"><i class="s-${s}" ${v({"flex-grow":1})}></i></span>${i(`state.${s}`)}
      </span>`)}
  <strong>${i("text-size")}</strong><span>${Qt(80,60)}${i("legend.size")}</span>`,Da=[["↑ ↓ ← →","move"],["Space",
"enlarge"],["Enter","keys.lists.open"],["T","tab.translate"],["P","tab.print"]],Ha=()=>l`
  ${["too-long","missing","stale","machine","unsigned","ready"].map(s=>l`<span>${In(s)}${i(`filter.${s}`)}</span>`)}
  <span class="fill"></span>
  ${Da.map(([s="",t=""])=>l`<span>${b(s)}${i(t)}</span>`)}`;var co={};dt(co,{open:()=>Qa});var Dn=.5,nt=([,s,,t])=>s+t,Ct=s=>s.zone??s.holder,Vt=s=>s.key.split("/")[0]??"";function Wt(s,t){let e=[...new Set(s.messages.
map(n=>t.get(n)??0).filter(Boolean))].sort((n,r)=>n-r),o=[];for(let n of e){let r=o.at(-1);r?.[1]===n-1?r[1]=n:o.push([n,
n])}return o.map(([n,r])=>n===r?n:`${n}–${r}`).join(", ")}function oe({messages:s}){let[t=""]=s;if(s.length===1)return t;
let e=s.map(r=>r.split(".")),o=t.split("."),n=0;for(;n<o.length&&e.every(r=>r[n]===o[n]);)n+=1;return n?o.slice(0,n).join(
"."):t}var Hn=(s,t)=>Math.max(...s.filter(e=>Vt(e)===t).map(e=>nt(e.rect)));function kt(s,t){if(!s.over_chars)return 0;let e=nt(
Ct(s)),o=Hn(t.boxes,Vt(s));if(o<=e+Dn)return 0;let n=s.rect[3]/Math.max(1,s.lines);return Math.max(1,Math.min(s.lines,Math.
round((o-e)/n)))}function ss(s,t){let o=t.boxes.filter(r=>r.holder.join()===s.holder.join()).reduce((r,a)=>r+a.rect[3],0),
n=Math.min(s.holder[3],Ct(s)[3]);return Math.min(999,Math.round(100*o/Math.max(1,n)))}function zn(s){if(s.over_chars>0)return"\
is-over";let{percent:t}=s;return t&&t<=s.floor_percent+3&&t<100?"is-tight":"is-fine"}function Un(s){let t=new Map;for(let e of s){
let o=Vt(e),n=t.get(o)??{zone:Ct(e),over:!1};n.over||=e.over_chars>0,t.set(o,n)}return[...t].filter(([,e])=>e.over).map(
([e,{zone:o}])=>[o,Hn(s,e)]).filter(([e,o])=>o>nt(e)+Dn)}function Fn(s,t,e){let o=kt(s,t);return[Wt(s,e),oe(s),o?i("too-\
long.lines",{n:o}):za(s)].filter(Boolean).join(", ")}function za(s){return s.over_chars?i("row.too-long"):s.percent?`${s.
percent} %`:""}var Ua=new DOMParser,Fa=72/25.4,os=3*Fa,Va=88;function Ae(s){let t=Ua.parseFromString(s,"image/svg+xml").documentElement;
if(t.nodeName!=="svg")throw new Error("not a picture");return document.importNode(t,!0)}var Wa=s=>Ae(`<svg xmlns="http:/\
/www.w3.org/2000/svg">${s}</svg>`).firstElementChild;function ro(s,t,e){[...s.querySelectorAll("[data-key]")].find(n=>n.
dataset.key===t)?.replaceWith(e)}function Se(s,t=""){let{style:e}=s;Object.assign(e,{display:"block",width:"100%",height:"\
100%",overflow:t})}async function qa(s,t){return(await _(`/api/boxes/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)).
pages}var ct=class{constructor({onpick:t=()=>{},numbers:e=new Map}={}){this.onpick=t,this.numbers=e,this.overlays=new Set,
this.lit=null,this.turn=0,this.tag="",this.output=null,this.number=1,this.page=null,this.changed=[],this.paper=f(l`<div class="paper" aria-hidden="true"></div>`),
this.shadow=this.paper.attachShadow({mode:"open"}),this.over=f(l`<div class="overlay on-paper"></div>`);let o=n=>this.move(
n);this.element=f(l`<div class="page" role="group" @keydown=${o}>${this.paper}${this.over}</div>`)}async show(t,e,o=1){this.
turn+=1;let n=this.turn,[r,a]=await Promise.all([Vo(t,e,o),qa(t,e)]);if(n!==this.turn)return;Object.assign(this,{tag:t,output:e,
number:o,page:a[o-1]}),this.place(Ae(r));let h=i("page.name",{language:k(t),output:j(e),n:o});this.element.setAttribute(
"aria-label",h),this.draw()}place(t){Se(t);for(let e of t.querySelectorAll("a"))e.removeAttribute("href");this.shadow.replaceChildren(
t),this.page&&(this.element.style.aspectRatio=`${this.page.width} / ${this.page.height}`)}swap(t,e){let o=t.filter(r=>r.
page===this.number);this.changed=o.map(({key:r,svg:a})=>[r,Wa(a)]);for(let[r,a]of this.changed)ro(this.shadow,r,a);let n=new Map(
e.filter(r=>r.page===this.number).map(r=>[r.key,r]));n.size&&this.page&&(this.page.boxes=this.page.boxes.map(r=>n.get(r.
key)??r)),this.draw()}boxesOf(t){return this.page?.boxes.filter(e=>e.messages.includes(t))??[]}linesOver(t){let[e]=this.
boxesOf(t);return e&&this.page?kt(e,this.page):0}light(t){this.lit=t,this.draw()}get litBox(){return this.element.querySelector(
".is-lit")}setOverlays(t){this.overlays=new Set(t),this.draw()}draw(){let{page:t}=this;if(!t)return;let e=o=>this.overlays.
has(o);w([e("bleed")?this.bleed(t):null,this.overflows(t),t.boxes.map(o=>this.box(o,t)),e("order")?this.order(t):null],this.
over)}box(t,e){let o=this.lit!==null&&t.messages.includes(this.lit),n=this.overlays.has("boxes");return l`
      <button
        type="button"
        class="box ${zn(t)}${o?" is-lit":""}${n?" is-shown":""}"
        data-box=${t.key}
        data-focus=${t.key}
        aria-label=${Fn(t,e,this.numbers)}
        @click=${()=>this.onpick(t)}
        ${Oe(t.rect,e)}
      >
        ${n||o||t.over_chars>0?this.tab(t,e):null}${n?Ka(t,e):null}
      </button>`}tab(t,e){let o=kt(t,e),n=t.over_chars>0?l`<b>${o?` +${o}`:" !"}</b>`:null;return l`<span class="number">${Wt(
t,this.numbers)}${n}</span>`}overflows(t){return Un(t.boxes).map(([e,o])=>l`
        <div class="hatch" ${Oe([e[0],nt(e),e[2],o-nt(e)],t)}></div>
        <div class="edge" ${Oe(e,t)}></div>`)}bleed(t){let{width:e,height:o}=t,[n,r,a,h]=t.trim,p=[[0,0,e,r],[0,r+h,e,o-
r-h],[0,r,n,h],[n+a,r,e-n-a,h]];return[r>.1?p.map(u=>l`<div class="bleed" ${Oe(u,t)}></div>`):null,l`<div class="safe" ${Oe(
[n+os,r+os,a-2*os,h-2*os],t)}></div>`]}order({width:t,height:e,boxes:o}){let{rtl:n}=K(this.tag),r=t/46,a=o.map(({rect:[h,
p,u]})=>[n?h+u-r:h+r,p+r]);return l`
      <svg class="order" viewBox="0 0 ${t} ${e}" aria-hidden="true">
        <polyline points=${a.map(h=>h.join(",")).join(" ")}></polyline>
        ${a.map(([h,p],u)=>zt`
            <g transform="translate(${h} ${p})">
              <circle r=${r}></circle>
              <text text-anchor="middle" y=${r*.36} font-size=${r}>${u+1}</text>
            </g>`)}
      </svg>`}move(t){let e={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[t.key];if(!e)return;let o=[...this.over.querySelectorAll(
".box")],n=o[o.indexOf(document.activeElement)+e];n&&(t.preventDefault(),n.focus())}};function Oe([s,t,e,o],{width:n,height:r}){
let a=(h,p)=>`${100*h/p}%`;return v({left:a(s,n),top:a(t,r),width:a(e,n),height:a(o,r)})}function Ka(s,t){let e=s.over_chars<=
0&&s.percent&&s.percent<Va;return l`
    <i class="full" ${v({height:`${Math.min(100,ss(s,t))}%`})}></i>
    ${e?l`<span class="small-text">${`Aa ${s.percent} %`}</span>`:null}`}var Vn={row:[[3,10],[12,10],[21,10]],triangle:[[4,4],[20,4],[12,16]],cycle:[[12,3],[21,10],[12,17],[3,10]],steps:[[3,17],
[10,12],[16,8],[22,3]],ladder:[[5,3],[19,3],[5,17],[19,17]],lanes:[[4,4],[12,9],[20,15]],grid:[[5,4],[19,4],[5,16],[19,16]]},
Kn=s=>s.map(t=>t.join(",")).join(" ");function Gn(s){let t=Vn[s]??Vn.row??[];return l`
    <svg viewBox="0 0 25 20" aria-hidden="true">
      <polyline points=${Kn(t)} fill="none" stroke="currentColor"></polyline>
      ${t.map(([e,o])=>zt`<circle cx=${e} cy=${o} r="2.6" fill="currentColor"></circle>`)}
    </svg>`}var Wn=new Map;function Ga(s,t){let e=Wn.get(s);if(e?.text===t)return e;let o=Ae(t);Se(o,"visible");let n=f(
l`<div class="drawing" role="img"></div>`);n.attachShadow({mode:"open"}).append(o);let{width:r,height:a}=o.viewBox.baseVal,
h={text:t,frame:n,viewBox:o.getAttribute("viewBox")??"",ratio:`${r} / ${a}`};return Wn.set(s,h),h}function Zn(s,t,{side:e,
arrow:o,grey:n,pick:r}){let{frame:a,viewBox:h,ratio:p}=Ga(e,s.svg[t]??"");a.setAttribute("aria-label",s.alt?.[t]??s.name),
a.style.filter=n?"grayscale(1)":"none";let u=({number:$,points:g,badge:[,,O]})=>zt`
    <polyline
      points=${Kn(g)}
      stroke-width=${2.4*O}
      class=${o===$?"is-lit":""}
      data-arrow=${$}
      @click=${()=>r($)}
    ></polyline>`;return l`
    <div class="drawing-room" ${v({"aspect-ratio":p})}>
      ${a}
      <svg class="ways" viewBox=${h} aria-hidden="true">${(s.ways?.[t]??[]).map(u)}</svg>
    </div>`}function Yn(s,t,e,o){return l`
    <ol class="sentences" ${S(K(t),{face:!0})}>
      ${(s.steps?.[t]??[]).map((n,r)=>{let a=String(r+1);return l`
          <li class=${e===a?"is-lit":""}>
            <button
              type="button"
              class="bare"
              data-focus="step-${t}-${a}"
              aria-pressed=${String(e===a)}
              @click=${()=>o(a)}
            ><b>${a}</b><span>${n}</span></button>
          </li>`})}
    </ol>`}var Jn=(s,t)=>l`
  <div>
    <h2>${i("read-aloud",{language:k(t)})}</h2>
    <p class="small soft" ${S(K(t),{face:!0})}>${s.alt?.[t]??""}</p>
  </div>`;function Qn({id:s,pictogram:t,shape:e,mark:o,label:n,svg:r},a){let h=i(`shape.${e}`);return l`
    <li class="actor">
      <span class="sign" aria-hidden="true">${r?Ae(r):null}</span>
      <span class="fill">
        ${n?l`<bdi ${S(a,{face:!0})}>${n}</bdi>`:null}
        <span class="small soft"><code>${s}</code>${t?` · ${t}`:""}</span>
      </span>
      <span class="small soft">${o?i("shape.reader",{shape:h}):h}</span>
    </li>`}function Xn({number:s,from:t,to:e,carries:o},n,r){let a=n===s;return l`
    <li class=${a?"is-picked":""}>
      <button
        type="button"
        class="bare"
        data-focus="arrow-${s}"
        aria-pressed=${String(a)}
        @click=${()=>r(s)}
      ><strong>${s}</strong>${" "}<code>${`${t} → ${e}`}</code></button>
      <span class="small soft">${o.length?i("carries",{what:o.join(", ")}):""}</span>
    </li>`}var Za=["error","warning","advice"],Ya=({found:s,silent:t})=>!(s.length||t?.length),qn=s=>Math.min(Ya(s)?3:2,
s.silent?.length?1:3,...s.found.map(t=>Za.indexOf(t.severity)));function ti({checks:s,svg:t}){let e=s.toSorted((n,r)=>qn(
n)-qn(r)),o=Object.keys(t).length;return l`
    <div class="checks"><h2>${i("checks")}</h2><ul>${e.map(n=>Ja(n,o))}</ul></div>`}function Ja(s,t){if(s.silent?.length)
return ao(s,"warning",i("check.aloud.silent",{arrows:s.silent.join(", ")}));if(s.found.length)return s.found.map(({severity:n,
text:r,languages:a})=>ao(s,n,a.length<t?`${a.map(k).join(", ")}: ${r}`:r));let e=i(`check.${s.check}`,s.figures),{language:o}=s.
figures;return ao(s,"ok",o?i("check.of",{told:e,language:k(o)}):e)}var ao=({check:s},t,e)=>l`
  <li class="small" data-check=${s} data-verdict=${t}>
    <span class=${t}>${d(t==="advice"?"warning":t)}${Y(i(`verdict.${t}`))}</span>
    <span>${e}</span>
  </li>`;async function Qa(s,t){let e=new lo(s,t[0]??null);return await e.load(),{close:I(n=>{n.type==="reloaded"&&e.load()}),go:([
n])=>(n&&e.open(n),!0),pressed:(n,r)=>e.pressed(n,r)}}var lo=class{constructor(t,e){let{source:o}=c.project,n=V();this.name=
e,this.kind=null,this.left=o,this.right=n.find(r=>K(r).rtl)??n.find(r=>r!==o)??o,this.both=!0,this.grey=!1,this.arrow=null,
this.data=null,this.root=f(l`<div class="columns diagram"></div>`),t.append(this.root)}get sides(){return this.both?["le\
ft","right"]:["left"]}async load(){if(this.name??=c.project.diagrams?.[0]??null,!this.name){w(l`<p class="empty">${i("di\
agram.none")}</p>`,this.root);return}let t=new URLSearchParams({words:x,...this.kind?{kind:this.kind}:{}});for(let e of new Set(
this.sides.map(o=>this[o])))t.append("tag",e);this.data=await _(`/api/diagram/${encodeURIComponent(this.name)}?${t}`),this.
draw()}open(t){this.name=t,this.kind=null,this.load()}pick(t){this.arrow=this.arrow===t?null:t,this.draw()}draw(){let{data:t}=this;
t&&w(l`
        <aside class="side left" data-area="">${this.aside(t)}</aside>
        <section class="pictures">
          ${this.toolbar(t)}
          <div class="two-pictures">${this.sides.map(e=>this.picture(t,e))}</div>
          <footer class="read-aloud" tabindex="0" role="region" aria-label=${i("checks")}>
            ${this.sides.map(e=>Jn(t,this[e]))}${ti(t)}
          </footer>
        </section>`,this.root)}aside(t){let e=t.diagrams.map(a=>[a,a]),o=a=>{location.hash=`#/diagram/${a}`},n={file:`di\
agrams/${t.name}.yaml`},r=t.kind!==t.own_kind;return l`
      ${t.diagrams.length>1?T(i("tab.diagram"),e,t.name,o):null}
      <h2>${i("arrangement")}</h2>
      ${this.kinds(t)}
      <p class="hint">${r?i("arrangement.tried",{kind:t.own_kind}):i("arrangement.hint")}</p>
      <h2>${i("actors")}</h2>
      <ul>${t.actors.map(a=>Qn(a,K(this.left)))}</ul>
      <h2>${i("arrows")}</h2>
      <ul>${t.arrows.map(a=>Xn(a,this.arrow,h=>this.pick(h)))}</ul>
      <div class="row-of foot">
        <code class="fill">${yt(n)}</code>${te(n,()=>this.draw())}
      </div>`}kinds(t){let e=o=>{this.kind=o,this.load()};return l`
      <div class="kinds" role="radiogroup" aria-label=${i("arrangement")}>
        ${t.kinds.map(o=>l`
            <button
              type="button"
              role="radio"
              aria-checked=${String(o===t.kind)}
              data-focus="kind-${o}"
              @click=${()=>e(o)}
            >${Gn(o)}<span>${o}</span></button>`)}
      </div>`}setBoth(t){this.both=t,this.load()}toolbar(t){let e=[[!0,i("directions.both")],[!1,i("directions.one")]],o=[
[!1,i("see.print")],[!0,i("see.grey")]],n=a=>{this.grey=a,this.draw()},r=a=>this.setBoth(a);return l`
      <div class="toolbar" data-area="">
        <strong class="fill">${t.name}</strong>
        ${T(i("directions"),e,this.both,r,{keys:{true:"M"}})}
        ${T(i("see"),o,this.grey,n)}
      </div>`}picture(t,e){let o=this[e],n=M(o),r=u=>this.pick(u),a=u=>{this[e]=u,this.load()},h=i(e==="left"?"language":
"language.second"),p=t.svg[o]?Zn(t,o,{side:e,arrow:this.arrow,grey:this.grey,pick:r}):l`<p class="hint">${i("diagram.unu\
sed")}</p>`;return l`
      <div class="one-picture">
        <div class="row-of">
          ${bt(h,o,a,V())}<span class="fill"></span>
          <span class="small soft">${i(n?.rtl?"rtl":"ltr")}</span>
        </div>
        <div class="diagram-paper">${p}${Yn(t,o,this.arrow,r)}</div>
      </div>`}pressed(t,e){let{data:o}=this;o&&(e==="m"?D(t,()=>this.setBoth(!this.both)):e==="o"&&Ut()?ke({file:`diagra\
ms/${o.name}.yaml`},()=>this.draw()):o.arrows.some(n=>n.number===e)&&this.pick(e))}};var $o={};dt($o,{open:()=>al});var ho=null;async function ns(){return ho=c.only?{waivers:[],codes:{}}:await _(`/api/waivers?words=${x}`),ho}var qt=({code:s,
key:t})=>!!(t&&c.project.editable&&!c.only&&ho?.codes?.[s]?.waivable);function is({code:s,key:t,language:e,message:o},n){
let r="",a=u=>{r=u,p.draw()},h=async u=>{u.preventDefault();let $=p.find("#waive-reason"),g=p.find('[name="waive-scope"]\
:checked').value==="all";if(!$.value.trim()){a(i("waive.needs-reason")),$.focus();return}try{let O={code:s,key:t,language:g?
null:e,reason:$.value.trim()};await E("POST",`/api/waivers?words=${x}`,O),p.close(),n()}catch(O){a(At(O,i("comment.lost")))}},
p=new L({name:"waive",head:"waive-head"},()=>l`
      <form method="dialog" @submit=${h}>
        <h1 id="waive-head">${i("waive.head")}</h1>
        <p ${v({"font-family":e?`var(--ui), "text-${e}"`:null})}>
          ${o}${" "}<span class="tag">${s}</span>
        </p>
        <p class="soft small">${i("waive.what")}</p>
        <label for="waive-reason"><strong class="small">${i("waive.reason")}</strong></label>
        <input type="text" id="waive-reason" maxlength="300" required placeholder=${i("waive.example")} autofocus>
        <fieldset>
          <legend class="small">${i("waive.where")}</legend>
          ${ei("one",i("waive.one",{language:k(e),key:t}),!0)}
          ${ei("all",i("waive.every",{key:t}),!1)}
        </fieldset>
        <p class="error" role="alert">${r}</p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>p.close()}>${i("cancel")}${b("Esc")}</button>
          <button type="submit" class="button primary">${i("waive.do")}${b("↵")}</button>
        </div>
      </form>`);p.open()}var ei=(s,t,e)=>l`
  <label class="check"><input type="radio" name="waive-scope" value=${s} ?checked=${e}>${t}</label>`,si=({code:s,key:t,language:e})=>E(
"DELETE",`/api/waivers?words=${x}`,{code:s,key:t,language:e});var Xa=.04;function tl(s,t,e){let[o,n,r,a]=s.rect,h=Math.min(t*.012,10),p=e?Math.max(nt(s.rect),nt(Ct(s))):n+a,u=r+2*h,$=p-
n+2*h+(e?4:a*.15);return[o-h,n-h,u,Math.max(u*.12,$)]}var ht=class{constructor(){this.host=f(l`<div class="paper"></div>`),
this.shadow=this.host.attachShadow({mode:"open"}),this.marks=f(l`<div class="overlay on-paper"></div>`),this.element=f(l`<div class="crop" aria-hidden="true">${this.
host}${this.marks}</div>`),this.svg=null,this.of=null,this.zone=""}swap(t){if(this.svg)for(let[e,o]of t.changed)ro(this.
shadow,e,o.cloneNode(!0))}near(t,[,e,,o]){let n=t.shadow.firstElementChild?.cloneNode(!0),r=(t.page?.height??0)*Xa,a=new Map(
t.page?.boxes.map(p=>[Vt(p),Ct(p)])),h=n.querySelectorAll(":scope > [data-key]");for(let p of h){let u=a.get(p.dataset.key??
"");u&&(u[1]>e+o+r||nt(u)<e-r)&&p.remove()}return n}show(t,e){let[o]=t.boxesOf(e);if(this.element.hidden=!o,!(o&&t.page))
return;let n=kt(o,t.page)>0,r=tl(o,t.page.width,n);this.copied(t,o).setAttribute("viewBox",r.join(" ")),this.element.style.
aspectRatio=`${r[2]} / ${r[3]}`,this.draw(o,r,n)}copied(t,e){let o=t.shadow.firstElementChild;return this.svg&&this.of===
o&&this.zone===Vt(e)?this.svg:(this.of=o,this.zone=Vt(e),this.svg=this.near(t,Ct(e)),this.svg.setAttribute("preserveAspe\
ctRatio","xMidYMin slice"),Se(this.svg),this.shadow.replaceChildren(this.svg),this.svg)}draw(t,e,o){let n=([g,O,A,N])=>v(
{left:`${100*(g-e[0])/e[2]}%`,top:`${100*(O-e[1])/e[3]}%`,width:`${100*A/e[2]}%`,height:`${100*N/e[3]}%`}),[r,a,h,p]=t.rect,
u=nt(Ct(t)),$=Math.max(nt(t.rect),u);w([o?l`<div class="hatch" ${n([r,u,h,$-u])}></div>`:null,l`<div class="edge${o?"":"\
 is-fine"}" ${n([r,a,h,o?Math.max(2,u-a):p])}></div>`],this.marks)}};var rs={error:"error",warning:"warning",advice:"unsigned"},el=["text-too-long","word-too-wide"],po=s=>el.includes(s.code)?
"too-long":rs[s.severity]??"warning",sl=s=>po(s)==="too-long"||s.severity==="advice"?po(s):s.severity,uo=s=>l`<span class=${sl(
s)}>${d(po(s))}</span>`;function fo({outputs:s,output:t}){let e=s??(t?[t]:[]);return e.length>1&&e.length===c.project.outputs.
length?i("outputs.all"):e.map(j).join(", ")}var as=({language:s})=>v({"font-family":M(s)?`var(--ui), "text-${s}"`:null});
function oi({name:s,rows:t,spread:e,languages:o},{grouping:n,title:r,reason:a}){let h=t.find(g=>g.code===s)??t[0],p=e?r:
a,u=l`
    <strong>${e?i("findings.spread",{n:o}):r}</strong><span class="tag">${s}</span>
    ${t.length>1?l`<span class="small soft">${i("findings.times",{n:t.length})}</span>`:null}`,$=n==="language"&&s?P(s):
l`<strong>${s||i("findings.project")}</strong>`;return l`
    <div class="group-head${e?" is-spread":""}">
      ${h?uo(h):null}${n==="kind"?u:$}
      ${p?l`<span class="small soft why">${p}</span>`:null}
    </div>`}function ni(s,{at:t,picked:e,pick:o,open:n}){let r=h=>{h.target.closest("a")||o()},a=s.output?l`<span class="hint">${s.
key?" · ":""}${fo(s)}</span>`:null;return l`
    <div
      class="finding-row"
      role="option"
      tabindex=${e?0:-1}
      aria-selected=${String(e)}
      data-at=${t}
      data-focus="finding-${t}"
      @click=${r}
      @dblclick=${n}
    >
      <span>${s.language&&M(s.language)?ve(s.language):""}</span>
      <span><code>${s.key??""}</code>${a}</span>
      <span ${as(s)}>${s.message}${ol(s)}</span>
      <code class="where">${mo(s)}</code>
    </div>`}function ol({consequences:s=[]}){return s.length?l`${" "}<span class="hint">${i("findings.follow",{n:s.length})}</span>`:
null}function mo({file:s,line:t,column:e}){if(!s)return"";let o=`${s.split("/").at(-1)}:${t}:${e}`,n=vt({file:s,line:t,column:e});
return n?l`<a href=${n} tabindex="-1">${o}</a>`:o}function ii(s,t,e){let o=s.language&&M(s.language)?ve(s.language):null,
n=l`
    <button type="button" class="button small" data-focus="unwaive-${t}" @click=${e}>${i("waive.undo")}</button>`;return l`
    <li class="finding-row waived">
      <span>${o??s.language??i("waive.all")}</span><code>${s.key}</code>
      <span><span class="tag">${s.code}</span>${" "}<bdi dir="auto">${s.reason}</bdi></span>
      ${c.project.editable?n:null}
    </li>`}async function nl(s,t,e){let o=new ct;for(let n=1;n<=W(t).pages;n+=1)if(await o.show(s,t,n),o.boxesOf(e).length)return o;
return null}var ls=class{constructor({reasonOf:t,changed:e,waive:o}){this.reasonOf=t,this.changed=e,this.waive=o,this.shown=
{sign:"",picture:this.emptyPicture(),lines:f(l`<div></div>`)}}emptyPicture(){return f(l`<div class="finding-picture"></div>`)}parts(t){
let e=JSON.stringify([t,c.version]);if(this.shown.sign===e)return this.shown;let o={sign:e,picture:this.emptyPicture(),lines:f(
l`<div></div>`)};return this.shown=o,this.showBox(o.picture,t),t.file&&Xe(o.lines,t),o}async showBox(t,e){let o=e.output??
c.output;if(!(e.key&&o&&st(e.language)))return;let n=await nl(e.language??"",o,e.key).catch(()=>null);if(!n)return;let r=new ht;
r.show(n,e.key),t.replaceChildren(r.element)}view(t){let{picture:e,lines:o}=this.parts(t),n=this.reasonOf(t.code);return l`
      <div class="row-of">
        ${uo(t)}<span class="tag">${t.code}</span>
        ${t.output?l`<span class="hint">${fo(t)}</span>`:null}
      </div>
      <h2 ${as(t)}>${t.message}</h2>
      ${e}${t.file?this.place(t,o):null}
      ${t.hints.length?rl(t.hints):null}${t.consequences?.length?il(t.consequences):null}
      ${n?l`<h2>${i("why-matters")}</h2><p class="soft">${n}</p>`:null}
      <div class="acts">${this.acts(t)}</div>
      ${t.file&&vt({file:t.file})?this.otherEditor():null}`}place(t,e){let o=[...t.related,...t.others??[]];return l`
      <div class="where-box mono">
        <div class="row-of">${yt(t)}<span class="fill"></span>${ts(t)}</div>
        ${e}
        ${o.map(n=>l`<span class="hint">${n.message}${" "}${yt(n)}</span>`)}
      </div>`}acts(t){let{language:e,key:o,file:n,line:r,column:a}=t,h=`#/translate/${encodeURIComponent(e??"")}/${encodeURIComponent(
o??"")}`,p=l`<a class="button primary" href=${h}>${i("findings.to-text")}${b("↵")}</a>`,u=l`
      <button type="button" class="button" data-focus="waive" @click=${()=>this.waive(t)}>
        ${i("waive")}${b("W")}
      </button>`;return l`
      ${o&&st(e)?p:null}
      ${n?te({file:n,line:r,column:a},this.changed):null}${qt(t)?u:null}`}otherEditor(){return l`
      <p class="small">
        <button type="button" class="link" data-focus="editor-other" @click=${()=>Qe(this.changed)}>${i("editor.other")}</button>
      </p>`}},il=s=>l`
  <details class="following">
    <summary>${i("findings.follow",{n:s.length})}</summary>
    <ul>
      ${s.map(t=>l`<li><span ${as(t)}>${t.message}</span> <code class="where">${mo(t)}</code></li>`)}
    </ul>
  </details>`,rl=s=>l`
  <h2>${i("what-to-do")}</h2>
  <ol class="steps">${s.map(t=>l`<li>${t}</li>`)}</ol>`;async function al(s,t,{go:e}){let o=new go(s,M(t[0])?.tag??null,e);return await o.load(),{close:I(r=>{["reloaded","findi\
ngs-loaded"].includes(r.type)&&o.load()}),go:([r])=>(o.language=M(r)?.tag??null,o.draw(),!0),pressed:(r,a)=>o.pressed(r,
a)}}var go=class{constructor(t,e,o){this.go=o,this.language=e,this.filter="all",this.grouping=m.get("findings-group","ki\
nd"),this.at=0,this.flat=[],this.known={waivers:[],codes:{}},this.problem="",this.sign="",this.detail=new ls({reasonOf:n=>this.
known.codes[n]?.reason,changed:()=>this.draw(),waive:n=>this.waive(n)}),this.list=f(l`<section class="list"></section>`),
this.side=f(l`<aside class="side inspector" data-area=""></aside>`),t.append(f(l`<div class="columns findings">${this.list}${this.
side}</div>`))}async load(){this.known=await ns();let t=JSON.stringify([c.findings,this.known.waivers,c.version]);t!==this.
sign&&(this.sign=t,this.draw())}get all(){return(c.findings??[]).filter(t=>!this.language||t.language===this.language)}get picked(){
return this.filter==="waived"?null:this.flat[this.at]??null}get groups(){let{filter:t,grouping:e}=this,o=this.all.filter(
n=>t==="all"||n.severity===t);return xn(o,e,c.project.source)}draw(){let{groups:t,filter:e}=this;this.flat=t.flatMap(({rows:a})=>a),
this.at=Math.min(this.at,Math.max(0,this.flat.length-1)),w([this.head(),e==="waived"?this.waived():this.findings(t)],this.
list);let{picked:o}=this,n=e==="waived"?l`<p class="soft">${i("findings.waived-what")}</p>`:null,r=this.problem?l`<p class="error" role="alert">${this.
problem}</p>`:null;w([r,o?this.detail.view(o):n],this.side)}head(){let{all:t}=this,e=t.filter(r=>r.severity==="error").length,
o={all:i("findings.n",{n:t.length}),stop:i("findings.stop",{n:e})},n=i("findings.rest",{n:t.length-e});return l`
      <header class="head" data-area="">
        <div>
          <h1 class="fill">${t.length?i("findings.head",{...o,rest:n}):i("findings.none")}</h1>
          ${this.language?this.everyButton(this.language):null}${this.groupings()}
        </div>
        <div>
          ${this.filters()}<span class="fill"></span>
          ${this.flat.length?l`<span class="hint wide-only row-of">${this.hints()}</span>`:null}
        </div>
      </header>`}everyButton(t){return l`
      <button type="button" class="button small" data-focus="every" @click=${()=>{this.language=null,this.draw()}}>${P(t)}${"\
 ×"}</button>`}groupings(){let e=["kind","language","file"].map(o=>[o,i(`group.${o}`)]);return T(i("group"),e,this.grouping,
o=>{this.grouping=o,m.set("findings-group",o),this.draw()})}filters(){let{all:t}=this,e=a=>t.filter(h=>h.severity===a).length,
o=["error","warning","advice"].filter(e),n=a=>{this.filter=a,this.draw()},r=(a,h)=>l`
      <button
        type="button"
        data-focus="filter-${a}"
        aria-pressed=${String(this.filter===a)}
        @click=${()=>n(a)}
      >
        ${rs[a]?l`<span class=${a==="advice"?"unsigned":a}>${d(rs[a])}</span>`:null}
        ${i(`findings.${a}`)}<strong>${h}</strong>
      </button>`;return l`
      <div class="filters" role="group" aria-label=${i("filter")}>
        ${r("all",t.length)}${o.map(a=>r(a,e(a)))}
        ${r("waived",this.known.waivers.length)}
      </div>`}hints(){let{picked:t}=this;return[["↑ ↓","move"],["Enter","findings.go"],...Ut()?[["O","findings.edito\
r"]]:[],...t&&qt(t)?[["W","waive.short"]]:[]].map(([o="",n=""])=>[b(o),i(n)])}findings(t){if(!t.length){let e=this.all.length?
null:l`<p class="empty ok">${d("ok")}${" "}${i("findings.fine")}</p>`;return l`<div class="scroll fill rows" data-area="">${e}</div>`}
return l`
      <div
        class="scroll fill rows"
        role="listbox"
        aria-label=${i("tab.findings")}
        data-area=""
        @keydown=${e=>this.keyed(e)}
      >${t.map(e=>this.group(e))}</div>`}group(t){let{grouping:e,known:o}=this,n=e==="kind"&&o.codes[t.name]?.title||t.name,
r=a=>{let h=this.flat.indexOf(a);return ni(a,{at:h,picked:h===this.at,pick:()=>this.pick(h),open:()=>this.open(a)})};return l`
      <div role="group" aria-label=${n||i("findings.project")}>
        ${oi(t,{grouping:e,title:n,reason:o.codes[t.name]?.reason})}${t.rows.map(r)}
      </div>`}waived(){let t=this.known.waivers;return l`
      <div class="scroll fill rows" data-area="">
        ${t.length?l`<ul>${t.map((e,o)=>ii(e,o,()=>this.takeBack(e)))}</ul>`:l`<p class="empty">${i("findings.waived-non\
e")}</p>`}
      </div>`}async takeBack(t){try{this.known.waivers=(await si(t)).waivers,this.problem=""}catch(e){this.problem=q(e)}
this.draw()}pick(t){this.at=t,this.draw(),this.list.querySelector(`[data-at="${t}"]`)?.focus()}open(t){t?.key&&st(t.language)&&
this.go("translate",t.language??"",t.key)}waive(t){is(t,()=>this.load())}keyed(t){let e={ArrowDown:1,ArrowUp:-1}[t.key],
o=t.target.closest("a");e?D(t,()=>this.pick(Math.max(0,Math.min(this.flat.length-1,this.at+e)))):t.key==="Enter"&&!o&&D(
t,()=>this.open(this.picked))}pressed(t,e){let o=this.picked,n=o?.language??c.language,r=o?.output??c.output,a={t:()=>o?.
language&&o.key?this.open(o):this.go("translate",c.language),s:()=>this.go("sheet",n,...r?[r]:[]),p:()=>this.go("print"),
...this.actsOn(o)};D(t,a[e])}actsOn(t){if(!t)return{};let{file:e,line:o,column:n}=t;return{...e&&Ut()?{o:()=>ke({file:e,
line:o,column:n},()=>this.draw())}:{},...qt(t)?{w:()=>this.waive(t)}:{}}}};var ko={};dt(ko,{open:()=>wl});var ne=()=>m.get("name")?null:l`
      <input
        type="text"
        class="by-field"
        maxlength="60"
        placeholder=${i("comment.name")}
        aria-label=${i("comment.name")}
        autocomplete="name"
        @change=${C(s=>m.set("name",s.trim()))}
      >`;var cs=class{constructor(t,e){this.facts=t,this.choose=e,this.names=[],this.at=0,this.element=f(l`
      <div class="fact-menu" role="listbox" id="fact-menu" aria-label=${i("facts")} hidden></div>`)}open(t,e){this.names=
t,this.at=0,this.element.hidden=!1,e.setAttribute("aria-controls","fact-menu"),this.draw(e)}close(t){this.element.hidden||
(this.element.hidden=!0,t.removeAttribute("aria-activedescendant"),t.removeAttribute("aria-controls"))}draw(t){t.setAttribute(
"aria-activedescendant",`fact-${this.at}`);let e=(o,n)=>l`
      <div
        role="option"
        id="fact-${n}"
        data-fact=${o}
        aria-selected=${String(n===this.at)}
        @mousedown=${r=>{r.preventDefault(),this.choose(o)}}
      ><b>${`{${o}}`}</b>${" "}${this.facts[o]}</div>`;w(this.names.map(e),this.element)}takes(t,e){if(this.element.hidden)
return!1;let o={ArrowDown:1,ArrowUp:-1}[t.key];if(o)this.at=(this.at+o+this.names.length)%this.names.length,this.draw(e);else if(t.
key==="Enter"||t.key==="Tab")t.stopPropagation(),this.choose(this.names[this.at]??"");else if(t.key==="Escape")t.stopPropagation(),
this.close(e);else return!0;return t.preventDefault(),!0}};var ie={"​":"ZWSP","⁠":"WJ","‌":"ZWNJ","‍":"ZWJ","‏":"RLM","‎":"LRM","؜":"ALM"," ":"NNBSP"," ":"NBSP","­":"\
SHY","⁦":"LRI","⁧":"RLI","⁨":"FSI","⁩":"PDI","͏":"CGJ","︎":"VS15","️":"VS16"},ai=/\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]|\p{Co}/gu,
ll=/[\u202a-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|\u17b4|\u17b5/gu,li=s=>ie[s]??
`U+${(s.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`,Kt=s=>s.replace(ll,"");function ci(s){let t=new Map;
for(let[e]of s.matchAll(ai))t.set(e,(t.get(e)??0)+1);return[...t].map(([e,o])=>({sign:e,name:li(e),count:o,never:Kt(e)===
""}))}function hi(s,t){let e=[],o=0;for(let n of s.matchAll(ai))n.index>o&&e.push(...ri(s.slice(o,n.index),t)),e.push([n[0],
li(n[0])]),o=n.index+n[0].length;return o<s.length&&e.push(...ri(s.slice(o),t)),e}function ri(s,t){return t?s.split(/([\u00a0\u202f])/).
flatMap(e=>e?[[e,ie[e]??""]]:[]):[[s,""]]}var cl=/\{[^{}\s]*\}/g,hl=5e3,hs=["​","⁠"],wo=["‌","‏","‎"],pl={Mymr:hs,Khmr:hs,Thai:hs,Laoo:hs,Arab:wo,Aran:wo,
Hebr:wo},pi=({script:s,tag:t})=>pl[s]??(t==="fr"?[" "]:[]);function ui(s,t){let e=s.trim()?[]:[i("block.empty")];for(let[
o]of s.matchAll(/(?<!\\)\{[^{}\s]+\}/g)){let n=o.slice(1,-1);n in t||e.push(i("block.fact",{fact:o,near:ul(n,Object.keys(
t))}))}return(s.match(/(?<!\\)\*\*/g)??[]).length%2&&e.push(i("block.bold")),[...s].length>hl&&e.push(i("too-much")),e}function ul(s,t){
let e=n=>[...s].filter(r=>n.includes(r)).length/Math.max(s.length,n.length),o=t.toSorted((n,r)=>e(r)-e(n))[0];return o?`\
{${o}}`:""}var dl=/[^\P{Cc}\n\t]|\ufeff/gu;function di(s){let t=s.replace(/\r\n?/g,`
`).normalize("NFC"),e=Kt(t.replace(dl,""));return[e,e!==t]}function bo(s,t){return[...s.matchAll(cl)].map(e=>({name:e[0].
slice(1,-1),start:e.index,end:e.index+e[0].length})).filter(({name:e})=>e in t)}function fi(s,t,e,o){let n=bo(s,t).find(
({start:h,end:p})=>e>h&&e<p);if(!n)return e;let{start:r,end:a}=n;return o<=r?a:o>=a||e-r<a-e?r:a}var mi=s=>/(?<!\\)\{([^{}\s]*)$/.
exec(s)?.[1]??null;function gi(s,t,e){let o=[],n=(a,h)=>{for(let p of s.matchAll(a))o.push([p.index,p.index+p[0].length,
h(p[0])])};n(/\{[^{}\s]+\}/g,a=>a.slice(1,-1)in t?"chip":"chip unknown"),n(/(?<!\\)\*\*(?=\S)([^*]+)\*\*/g,()=>"bold"),n(
/《[^《》]*》/g,()=>"ruby");for(let{start:a,end:h,severity:p}of e)a!==null&&h!==null&&h>a&&h<=s.length&&o.push([a,h,
`hit ${p}`]);let r=[...new Set([0,s.length,...o.map(([a])=>a),...o.map(([,a])=>a)])].sort((a,h)=>a-h);return r.slice(0,-1).
map((a,h)=>{let p=r[h+1]??s.length,u=o.filter(([$,g])=>$<=a&&g>=p).map(([,,$])=>$);return[s.slice(a,p),u.join(" ")]})}var Et=class{constructor({language:t,value:e,label:o,facts:n,readonly:r=!1,oninput:a,onleave:h,onnote:p}){this.language=
t,this.facts=n,this.oninput=a,this.onleave=h,this.onnote=p,this.hits=[],this.showHidden=!1,this.composing=!1,this.last=0,
this.menu=new cs(n,u=>this.choose(u)),this.back=f(l`<div class="field-back" aria-hidden="true" ${S(t)}></div>`),this.area=
f(this.textarea(o,r)),this.area.value=e,this.element=f(l`
      <div
        class="field"
        ${v({"--text":`"text-${t.tag}"`,"--pitch":Math.max(1.5,t.line_height)})}
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
        ${S(this.language)}
      ></textarea>`}get value(){return this.area.value}set value(t){if(t===this.area.value)return;let e=Math.min(this.area.
selectionStart,t.length);this.area.value=t,document.activeElement===this.area&&this.area.setSelectionRange(e,e),this.paint()}focus(){
this.area.focus({preventScroll:!0}),this.area.setSelectionRange(this.area.value.length,this.area.value.length)}changed(){
this.paint(),this.composing||this.openFacts(),this.oninput(this.value,this.composing)}insert(t){this.area.focus({preventScroll:!0}),
!document.execCommand("insertText",!1,t)&&(this.area.setRangeText(t,this.area.selectionStart,this.area.selectionEnd,"end"),
this.changed())}replace(t){this.area.focus(),this.area.select(),this.insert(t)}undo(){this.area.focus(),document.execCommand(
"undo")}bold(){let{selectionStart:t,selectionEnd:e,value:o}=this.area,n=o.slice(t,e),r=n.startsWith("**")&&n.endsWith("*\
*")&&n.length>4;this.insert(r?n.slice(2,-2):`**${n}**`);let a=this.area.selectionStart;n||this.area.setSelectionRange(a-
2,a-2)}snap(){let{selectionStart:t,selectionEnd:e,value:o}=this.area;if(t===e&&!this.composing){let n=fi(o,this.facts,t,
this.last);n!==t&&this.area.setSelectionRange(n,n)}this.last=this.area.selectionStart}before(t){let e=t.inputType==="del\
eteContentBackward";if(!(e||t.inputType==="deleteContentForward"))return;let{selectionStart:o,selectionEnd:n,value:r}=this.
area;if(o!==n)return;let a=bo(r,this.facts).find(({start:h,end:p})=>o===(e?p:h));a&&this.area.setSelectionRange(a.start,
a.end)}paste(t){let e=t.clipboardData?.getData("text/plain");if(!e)return;t.preventDefault();let[o,n]=di(e);this.insert(
o),n&&this.onnote?.(i("paste.dropped"))}key(t){if(this.last=this.area.selectionStart,!t.isComposing&&this.menu.takes(t,this.
area)||!G(t))return;let e=t.code==="Digit8"||t.key==="*";!t.altKey&&t.key.toLowerCase()==="b"?(t.preventDefault(),this.bold()):
t.shiftKey&&e&&(t.preventDefault(),this.showHidden=!this.showHidden,this.paint())}openFacts(){let t=mi(this.value.slice(
0,this.area.selectionStart)),e=t===null?[]:Object.keys(this.facts).filter(o=>o.startsWith(t));e.length?this.menu.open(e,
this.area):this.menu.close(this.area)}choose(t){let e=this.area.selectionStart,o=this.value.lastIndexOf("{",e-1);this.area.
setSelectionRange(o,this.value[e]==="}"?e+1:e),this.menu.close(this.area),this.insert(`{${t}}`),this.menu.close(this.area)}underline(t){
this.hits=t,this.paint()}paint(){let t=gi(this.value,this.facts,this.hits).map(([e,o])=>{let n=fl(e,this.showHidden);return o?
l`<span class=${o}>${n}</span>`:n});w([t,"​"],this.back)}special(){return pi(this.language).map(t=>{let e=`${ie[t]}: ${i(
`sign.${ie[t]}`)}`;return l`
        <button
          type="button"
          class="button small sign"
          title=${e}
          aria-label=${e}
          @mousedown=${Mt}
          @click=${()=>this.insert(t)}
        >${ie[t]}</button>`})}};function fl(s,t){return hi(s,t).map(([e,o])=>{if(!o)return e;let n=Kt(e)==="";return l`<span class=${n?
"hidden-sign never":"hidden-sign"} data-name=${t||n?o:""}>${e}</span>`})}var ml=new Intl.Segmenter(void 0,{granularity:"word"}),$i=s=>[...ml.segment(s)].map(t=>t.segment);function gl(s,t){let e=Array.
from({length:s.length+1},()=>new Uint16Array(t.length+1)),o=(n,r)=>e[n]?.[r]??0;for(let n=s.length-1;n>=0;n-=1){let r=e[n];
for(let a=t.length-1;a>=0;a-=1)r[a]=s[n]===t[a]?o(n+1,a+1)+1:Math.max(o(n+1,a),o(n,a+1))}return o}function vo(s,t){let[e,
o]=[$i(s),$i(t)],n=gl(e,o),r=[],a=(u,$="")=>{let g=r.at(-1);g?.[0]===u?g[1]+=$:$&&r.push([u,$])},[h,p]=[0,0];for(;h<e.length&&
p<o.length;)e[h]===o[p]?(a("same",e[h]),h+=1,p+=1):n(h+1,p)>=n(h,p+1)?a("gone",e[h++]):a("new",o[p++]);return a("gone",e.
slice(h).join("")),a("new",o.slice(p).join("")),r}function wi(s,t){let e=vo(s,t).filter(([o])=>o!=="new");return e.some(
([o])=>o==="gone")?e.map(([o,n],r)=>[o,o==="gone"?n:$l(n,r===0,r===e.length-1)]):null}function $l(s,t,e){return s.length<
40?s:t?`… ${s.slice(-24)}`:e?`${s.slice(0,24)} …`:`${s.slice(0,18)} … ${s.slice(-18)}`}var re=s=>s.replaceAll("**","");function J(s,t){return s.split(/(\{[^{}\s]+\}|\*\*)/).map(e=>{if(e==="**")return l`<span class="stars">${e}</span>`;
let o=e.slice(1,-1);return!/^\{.+\}$/.test(e)||!(o in t)?e:l`<span class="fact"><b>${e}</b>${" "}<span>${t[o]}</span></span>`})}
var Lt=(s,t,e={})=>vo(s,t).filter(([o])=>o!=="gone").map(([o,n])=>{let r=J(n,e);return o==="new"&&n.trim()?l`<ins>${Y(i(
"added"))}${r}</ins>`:r});function ae(s,t){let e=wi(s,t);return e?e.map(([o,n])=>o==="gone"&&n.trim()?l`<del>${Y(i("remo\
ved"))}${n}</del>`:n):null}var X=crypto.getRandomValues(new Uint32Array(2)).join("-");async function wl(s,t,{go:e}){let o=t[0]??c.language,n=new yo(o,await _(`/api/merge/${encodeURIComponent(o)}?words=${x}`),
e);return s.append(n.element),n.draw(),n}var yo=class{constructor(t,e,o){this.tag=t,this.found=e,this.go_=o,this.language=
K(t),this.store=`merge ${t} ${e.fingerprint}`,this.chosen=m.get(this.store,{}),this.at=Math.max(0,e.texts.findIndex(n=>!(n.
key in this.chosen))),this.problem="",this.busy=!1,this.field=this.fieldOf(),this.element=f(l`
      <div class="merge-page" @keydown=${n=>this.typed(n)}></div>`),this.silent=I(n=>{n.type==="reloaded"&&!c.project.merging[t]&&
this.leave()})}get text(){return this.found.texts[this.at]}get left(){return this.found.texts.filter(t=>!(t.key in this.
chosen)).length}fieldOf(){let{text:t}=this,{facts:e}=c.project,o=t?this.chosen[t.key]??t.coming.text??t.here.text??"":"";
return new Et({language:this.language,value:o,label:i("conflict.result"),facts:e,oninput:()=>{}})}close(){this.silent()}leave(){
m.set(this.store,null),this.go_("board"),this.go_("translate",this.tag)}draw(){w(l`${this.side()}${this.main()}`,this.element)}side(){
let{texts:t,names:e}=this.found,o=t.length-this.left,n=t.length?100*o/t.length:100;return l`
      <aside class="merge-side">
        <h2>${i("merge.chosen",{n:o,all:t.length})}</h2>
        <div class="merge-bar" aria-hidden="true"><i ${v({width:`${n}%`})}></i></div>
        <ol>${t.map((r,a)=>this.row(r,a))}</ol>
        <h2>${i("merge.sides")}</h2>
        <p class="merge-name"><i class="here"></i><strong>${i("merge.here")}</strong> <code>${e[0]}</code></p>
        <p class="merge-name"><i class="coming"></i><strong>${i("merge.coming")}</strong> <code>${e[1]}</code></p>
        <details>
          <summary>${i("merge.lines")}</summary>
          <div class="merge-lines mono" dir="ltr">${this.found.lines.map(([r,a])=>vl(r,a))}</div>
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
          <span class="small soft">${i("merge.line",{n:t.line})}</span>
        </button>
      </li>`}how(t){if(!(t.key in this.chosen))return t.here.text===null?i("merge.only-coming"):i(t.coming.text===null?"\
merge.only-here":"merge.both");let e=this.chosen[t.key]??null;return e===t.here.text?i("merge.took-here"):i(e===t.coming.
text?"merge.took-coming":"merge.took-other")}show(t){this.at=t,this.field=this.fieldOf(),this.draw(),this.field.focus()}main(){
let{text:t}=this;return l`
      <div class="merge-main">
        ${t?this.choice(t):l`<h1>${i("merge.none",{file:this.found.file})}</h1>`}
        ${this.end()}
        <p class="error" role="alert">${this.problem}</p>
      </div>`}choice(t){let{facts:e}=c.project,o=i("merge.text",{n:this.at+1,all:this.found.texts.length}),n=c.project.source,
{before:r}=t,a=r===null?null:ae(r,t.coming.text??t.here.text??"");return l`
      <div class="merge-head">
        <h1>${o} <code>${t.key}</code></h1>
        <p class="soft">${k(n)}: ${J(t.source,e)}</p>
      </div>
      <div class="two">
        ${this.version("here",t.here,t.coming,"1")}
        ${this.version("coming",t.coming,t.here,"2")}
      </div>
      ${r===null?null:l`
            <p class="small was">
              <strong>${i("merge.before")}</strong>
              <bdi class="foreign" ${S(this.language,{face:!0})}>${a??J(r,e)}</bdi>
            </p>`}
      <div>
        <h2>${i("conflict.result")} <span class="small soft">${i("merge.result")}</span></h2>
        ${this.field.element}
      </div>
      <div class="row-of">
        <button
          type="button"
          class="button large primary"
          data-focus="keep"
          @click=${()=>this.keep(this.field.value)}
        >
          ${i("merge.keep")}${b("Ctrl ↵")}
        </button>
        ${c.project.editable?ne():null}
      </div>`}version(t,e,o,n){let r=[e.by,e.on?B(e.on):null].filter(Boolean).join(" · "),a=e.text===null?l`<span class="hint">${i(
"conflict.empty")}</span>`:Lt(o.text??"",e.text,c.project.facts);return l`
      <section>
        <h2>
          <span class="merge-name"><i class=${t}></i>${i(`merge.${t}`)}</span>
          <span class="small soft">${r}</span>
        </h2>
        <p class="foreign" ${S(this.language,{face:!0,pitch:!0})}>${a}</p>
        <div class="row-of">
          ${e.state?H(bl(e.state),i(`state.${e.state}`)):null}
          <span class="fill"></span>
          <button type="button" class="button" data-focus="take-${t}" @click=${()=>this.keep(e.text)}>
            ${i("merge.take")}${b(n)}
          </button>
        </div>
      </section>`}end(){let{left:t}=this,e=t===0&&c.project.editable;return l`
      <div class="merge-end">
        <p><strong>${i("merge.end")}</strong> ${i("merge.end-what",{file:this.found.file})}</p>
        <div class="row-of">
          <span class="small soft fill">
            ${t?i("merge.kept",{n:this.found.texts.length-t}):i("merge.all")}
          </span>
          <button
            type="button"
            class="button large${e?" primary":""}"
            data-focus="write"
            aria-disabled=${String(!e||this.busy)}
            @click=${()=>e&&this.write()}
          >${i("merge.write")}</button>
        </div>
      </div>`}keep(t){let{text:e}=this;if(!e)return;this.chosen={...this.chosen,[e.key]:t===""?null:t},m.set(this.store,
this.chosen);let o=this.found.texts.findIndex((r,a)=>a>this.at&&!(r.key in this.chosen)),n=o>=0?o:this.found.texts.findIndex(
r=>!(r.key in this.chosen));n>=0?this.show(n):this.draw()}async write(){if(this.busy)return;this.busy=!0,this.problem="",
this.draw();let t=`/api/merge/${encodeURIComponent(this.tag)}?words=${x}`,e={chosen:this.chosen,by:m.get("name",""),client:X};
try{await E("PUT",t,e,{"If-Match":`"${this.found.fingerprint}"`})}catch(o){this.problem=At(o,i("comment.lost"))}this.busy=
!1,this.draw()}typed(t){t.key!=="Enter"||!G(t)||t.isComposing||(t.preventDefault(),this.keep(this.field.value))}pressed(t,e){
let{text:o,at:n}=this;if(!o)return;let r={1:()=>this.keep(o.here.text),2:()=>this.keep(o.coming.text),arrowdown:()=>this.
show(Math.min(n+1,this.found.texts.length-1)),arrowup:()=>this.show(Math.max(n-1,0))};r[e]&&(t.preventDefault(),r[e]())}},
bl=s=>s==="checked"||s==="translated"?"ok":s,vl=(s,t)=>l`
  <div class=${/^(<{7}|={7}|>{7}|\|{7})/.test(t)?"error":""}>
    <span class="soft">${String(s)}</span>${t}
  </div>`;var Oo={};dt(Oo,{Print:()=>us,open:()=>Ll});var bi=({path:s})=>s.split("/").at(-1);function vi({files:s,diagnostics:t,failed:e,archives:o=[]}){let n=(t??[]).filter(
h=>h.severity==="error").length,r=new URLSearchParams(s.map(h=>["path",h.path.replace(/^output\//,"")])),a=l`<a class="button" href="/api/zip?${r}" download>${i(
"all-zip")}</a>`;return l`
    <div role="status">
      ${e?l`<p class="error">${e}</p>`:null}
      <p class="${s.length?"ok":"error"} row-of">
        ${d(s.length?"ok":"error")}${i("made",{n:s.length})}
      </p>
      ${n?yl(n):null}
      ${o.length?l`<ul class="files">${o.map(kl)}</ul>`:null}
      ${s.length?l`<ul class="scroll files">${s.map(xl)}</ul>`:null}
      ${s.length>1?a:null}
    </div>`}var yl=s=>l`
  <p class="error small">${i("made.errors",{n:s})}${" "}<a href="#/findings">${i("tab.findings")}</a></p>`,kl=s=>l`
  <li><a href=${s.url} download>${bi(s)}</a><span class="hint">${i("print.shop")}</span></li>`;function xl(s){let t=M(s.
language)&&_t(s.output);return l`
    <li>
      <a href=${s.url} download>${bi(s)}</a>
      <span class="hint">${t?j(s.output):s.output}</span>
    </li>`}var Ol={letter:"Letter",legal:"Legal",tabloid:"Tabloid","jis-b4":"B4 (JIS)","jis-b5":"B5 (JIS)"},ps=s=>Ol[s]??s;function yi({
languages:s,outputs:t,final:e,draft:o,zip:n,paper:r,tile:a},h){let p=s.length===h.languages,u=h.designed&&t.length===h.outputs;
return["leafletgen build",...e?["--final"]:[],...o?["--draft"]:[],...n?["--zip"]:[],...r?[`--paper ${r}`]:[],...a?[`--ti\
le ${a}`]:[],...p?[]:s.map($=>`-l ${$}`),...u?[]:t.map($=>`-o ${$}`)].join(" ")}function ki(s,t,e,o){return e?s.every(n=>n===
t)?e.sheets+1:null:s.reduce((n,r)=>n+o(r),0)}function xo(s){return s.slice(1).map(([t,e],o)=>{let n=s[o]??[0,0],r=Math.max(
t,Math.min(...n)),a=Math.min(e,Math.max(...n));return[Math.min(r,a),Math.abs(a-r)]})}var Al=["A2","A3","A4","A5","letter","legal","tabloid","jis-b4","jis-b5"],xi=9999;function Oi(s){let t=({name:e,profile:o,
pages:n,fixed:r})=>{let a=r&&s.way!=="designed",h=i("output.what",{profile:i(`profile.${o}`),n});return l`
      <label class="check">
        <input
          type="checkbox"
          .checked=${U(s.outputs.has(e)&&!a)}
          ?disabled=${a}
          data-focus="out-${e}"
          @change=${()=>s.toggle(s.outputs,e)}
        >${j(e)}<span class="hint">${a?i("print.fixed"):h}</span>
      </label>`};return l`<fieldset><legend>${i("outputs")}</legend>${c.project.outputs.map(t)}</fieldset>`}function Ai(s){
let t=[["designed",i("paper.designed")],["tile",i("paper.tile")],["paper",i("paper.other")]],e=n=>s.change({way:n}),o=C(
n=>{s.copies=Math.max(1,Math.min(xi,Number.parseInt(n,10)||1)),s.draw()});return l`
    <fieldset class="paper-choice">
      <legend>${i("paper")}</legend>
      ${T(i("paper"),t,s.way,e,{radio:!0})}
      ${s.way==="designed"?null:Sl(s)}
      <label class="check">
        ${i("copies")}<span class="fill"></span>
        <input type="number" min="1" max=${xi} value="1" data-focus="copies" @input=${o}>
      </label>
      ${s.shop?Ml(s):null}
    </fieldset>`}function Sl(s){let t=C(o=>{m.set("paper",o),s.change({paper:o})}),e=o=>l`
    <option value=${o} .selected=${U(o===s.paper)}>${ps(o)}</option>`;return l`
    <div class="row-of">
      <select aria-label=${i("paper")} data-focus="paper" @change=${t}>${Al.map(e)}</select>
      <span class="hint">${i(`paper.${s.way}.what`)}</span>
    </div>`}var Ml=s=>l`
  <label class="check">
    <input
      type="checkbox"
      .checked=${U(s.zip)}
      data-focus="zip"
      @change=${()=>s.change({zip:!s.zip})}
    >${i("print.zip")}
  </label>`;function Si(s){let{languages:t}=s,e=n=>s.change({chosen:new Set(n.map(r=>r.tag))}),o=(n,r,a)=>l`
    <button type="button" class="button small" data-focus=${n} @click=${()=>e(a)}>${r}</button>`;return l`
    <fieldset>
      <legend>${i("languages")}</legend>
      <p class="row-of">
        ${o("pick-all",i("pick.all"),t)}
        ${o("pick-ready",i("pick.ready"),t.filter(n=>n.ready))}
      </p>
      ${t.map(n=>Tl(s,n))}
    </fieldset>`}function Tl(s,t){let{kind:e="error",count:o=0}=t.needs[0]??{},n=t.ready?"ok":e;return l`
    <label class="check">
      <input
        type="checkbox"
        .checked=${U(s.chosen.has(t.tag))}
        data-focus="lang-${t.tag}"
        @change=${()=>s.toggle(s.chosen,t.tag)}
      >${P(t.tag)}<span class="small soft">${k(t.tag)}</span><span class="fill"></span>
      <span class=${n} title=${t.ready?i("ready"):i(`need.${e}`,{n:o})}>${d(n)}</span>
    </label>`}function Ti(s){let{stopped:t,chosen:e}=s;return t.length?l`
    <h2 id="refuses-head">${i("refuses",{n:t.length,all:e.size})}</h2>
    <p class="small soft">${i("refuses.what")}</p>
    <ul class="scroll refused">${t.map(o=>_l(o,s.refused[o]??[]))}</ul>
    <div role="radiogroup" aria-label=${i("refuses.choice")}>
      ${Mi(s,!0,i("leave-out"))}${Mi(s,!1,i("with-band"))}
    </div>`:l`<h2 id="refuses-head">${i("refuses.none")}</h2><ul class="scroll refused"></ul>`}function _l(s,t){let e=st(
s)?.needs??[],o=l`<div class="row-of wraps">${e.map(n=>Ye(n))}</div>`;return l`
    <li>
      <div class="row-of">
        ${P(s)}<span class="fill"></span><a href="#/${jl(s)}/${s}">${i("mend")}</a>
      </div>
      ${e.length?o:t.map(n=>l`<p class="hint">${n}</p>`)}
    </li>`}var jl=s=>st(s)?.needs.some(t=>t.kind!=="unsigned")?"translate":"proof",Mi=(s,t,e)=>l`
  <label class="check">
    <input
      type="radio"
      name="final"
      .checked=${U(s.final===t)}
      data-focus="final-${t}"
      @change=${()=>s.change({final:t})}
    >${e}
  </label>`;function _i(s){let{printed:t,picture:e}=s,o=t.map(a=>[a,j(a)]),n=a=>s.change({shown:a}),r=a=>s.change({looked:a});return l`
    <div class="toolbar" data-area="">
      ${bt(i("language"),s.shown,n,V())}
      ${t.length>1?T(i("output"),o,e??"",r):null}
      <span class="fill"></span><span class="small soft" role="status">${Cl(s)}</span>
    </div>`}function Cl({cut:s,way:t,paper:e}){let o=ps(e);return s?.sheets?i("tiles.said",{n:s.sheets,paper:o,across:s.
columns.length,down:s.rows.length}):s?i("tiles.none",{paper:o}):t==="paper"?i("paper.anew",{paper:o}):""}function ji({picture:s,
shown:t,cut:e}){if(!s)return null;let{width_pt:o,height_pt:n}=W(s),r=i("page.name",{language:k(t),output:j(s),n:1});return l`
    <div class="cut-up" ${v({"aspect-ratio":`${o} / ${n}`})}>
      ${Ft(t,s,r)}${e?.sheets?El(e):null}
    </div>`}var le=s=>`${100*s}%`;function El({columns:s,rows:t}){let e=([r,a])=>l`
    <i class="glue" ${v({left:le(r),width:le(a),top:"-1.5%",bottom:"-1.5%"})}></i>`,o=([r,a])=>l`
    <i class="glue lying" ${v({top:le(r),height:le(a),left:"-2%",right:"-2%"})}></i>`,n=(r,a)=>{let h={left:le(Math.min(
...s[a]??[0])),top:le(t[r]?.[0]??0)};return l`<b class="tile-number" ${v(h)}>${r*s.length+a+1}</b>`};return[xo(s).map(e),
xo(t).map(o),t.map((r,a)=>s.map((h,p)=>n(a,p)))]}async function Ll(s){let t=new us(s);return await t.load(),{close:I(o=>{(o.type==="reloaded"||o.type==="board-loaded")&&
t.load()})}}var us=class{constructor(t){let e=this.languages.filter(o=>o.ready).map(o=>o.tag);this.outputs=new Set(c.project.
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
          <h1 id="print-head">${i("tab.print")}</h1>
          ${Oi(this)}${Ai(this)}${Si(this)}
        </aside>
        <section class="middle">${_i(this)}<div class="print-picture">${ji(this)}</div></section>
        <aside class="side inspector" aria-labelledby="refuses-head" data-area="">
          ${Ti(this)}
          <div class="build">${this.result?vi(this.result):this.summary()}${this.button()}${this.command()}</div>
        </aside>`,this.root)}summary(){let{tags:t,printed:e,copies:o}=this,n=ki(e,this.picture,this.cut,a=>W(a).pages),r=[
[i("pdfs"),t.length*e.length],[i("pages-in-all"),t.length*(n??0)*o]];return l`
      <dl class="summary small">
        ${r.filter(([,a])=>a).map(([a,h])=>l`<dt>${a}</dt><dd>${h}</dd>`)}
      </dl>`}button(){let t=this.tags.length*this.printed.length,e=t?i("build-n",{n:t}):i("build-none"),o=t>0&&!this.building;
return l`
      <button
        type="button"
        class="button large primary"
        data-focus="build"
        aria-disabled=${String(!o)}
        @click=${()=>o&&this.build()}
      >${d("print")}${this.building?i("building"):e}</button>`}command(){if(!(this.tags.length&&this.printed.length))return null;
let t={languages:this.languages.length,outputs:c.project.outputs.length},e=yi(this.asked,{...t,designed:this.way==="desi\
gned"});return l`<p class="hint">${i("command")}<br><code>${e}</code></p>`}get asked(){return{languages:this.tags,outputs:this.
printed,final:!!this.final,draft:!this.final&&this.stopped.length>0,zip:this.zip&&this.shop,paper:this.way==="paper"?this.
paper:"",tile:this.way==="tile"?this.paper:""}}async build(){this.building=!0,this.result=null,this.draw();try{this.result=
await E("POST",`/api/build?words=${x}`,this.asked)}catch(t){this.result={files:[],diagnostics:[],failed:q(t)}}this.building=
!1,this.draw()}};var Mo={};dt(Mo,{open:()=>ql});var Me=class{constructor(t,e){this.name=`read.${t}.${e}`,this.read=new Set(m.get(this.name,[]))}has({key:t,fingerprint:e}){
return this.read.has(`${t} ${e}`)}toggle({key:t,fingerprint:e}){let o=`${t} ${e}`;this.read.delete(o)||this.read.add(o),
m.set(this.name,[...this.read])}};function Ci(s,t){let e=new Map,o="";for(let{key:n,boxes:r}of s){let a=r.find(p=>p.output===
t)??r[0],h=a?`${a.output} ${a.page} ${a.key}`:"";a&&h!==o&&e.set(n,a),o=h}return e}var Pl=1e3,Te=new Map,ce=class{constructor(t,e,o){this.tag=t,this.name=e.key,this.changed=o,this.id=`${t} ${e.key}`,this.
said=e.comments,this.problem="",this.busy=!1,this.asked=Te.has(this.id),this.element=f(l`
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
              >${i("comment")}${b("C")}</button>`:null}
        <div class="remark-form" ?hidden=${!this.asked}>${t&&this.asked?this.form():null}</div>
        <p class="error small" role="alert">${this.problem}</p>`,this.element)}form(){let t=Te.get(this.id)??"";return l`
      <div class="grown" data-text=${t}>
        <textarea
          class="remark-area"
          rows="1"
          maxlength=${Pl}
          placeholder=${i("comment.say")}
          aria-label=${i("comment.on",{key:this.name})}
          data-focus="remark-${this.name}"
          dir="auto"
          .value=${U(t)}
          @input=${C(e=>this.typed(e))}
        ></textarea>
      </div>
      <div class="row-of">
        ${ne()}
        <span class="fill"></span>
        <button type="button" class="button small" @click=${()=>this.post()}>
          ${i("comment.add")}${b("Ctrl ↵")}
        </button>
      </div>`}typed(t){t?Te.set(this.id,t):Te.delete(this.id);let e=this.element.querySelector(".grown");e.dataset.text=
t}open(){c.project.talks&&(this.asked=!0,this.draw(),this.area?.focus())}update({comments:t=[]}){this.said=t,this.draw()}leave(){
this.area?.blur(),this.draw(),this.element.querySelector(".link.plain")?.focus()}one(t){return l`
      <div class="remark${t.open?"":" is-settled"}">
        <p class="small">
          <strong>${t.by||i("comment.nobody")}</strong>
          ${t.on?l`<span class="hint">${` ${B(t.on)}`}</span>`:null}${" "}
          <bdi dir="auto">${t.text}</bdi>
        </p>
        <p class="small row-of">
          ${t.open?l`<span class="comment row-of">${d("comment")}${i("comment.open")}</span>`:l`<span class="ok row-of">${d(
"ok")}${i("comment.settled")}</span>`}
          ${c.project.talks?this.acts(t):null}
        </p>
      </div>`}acts(t){let e=l`
      <button type="button" class="link" @click=${()=>this.open()}>${i("comment.answer")}</button>`;return l`
      ${t.open?e:null}
      <button type="button" class="link" data-focus="settle-${t.mark}" @click=${()=>this.settle(t)}>
        ${i(t.open?"comment.settle":"comment.again")}
      </button>`}path(...t){return`/api/comments/${[this.tag,this.name,...t].map(encodeURIComponent).join("/")}`}async post(){
let t=this.area?.value.trim();if(!t||this.busy){this.area?.focus();return}await this.ask("POST",this.path(),{text:t})&&(Te.
delete(this.id),this.asked=!1,this.leave())}settle(t){return this.ask("PUT",this.path(t.mark),{open:!t.open})}async ask(t,e,o){
this.busy=!0;try{let{comments:n}=await E(t,e,{...o,by:m.get("name",""),client:X});return this.problem="",this.update({comments:n}),
this.changed(n),!0}catch(n){return this.problem=At(n,i("comment.lost")),this.draw(),!1}finally{this.busy=!1}}pressed(t){
if(!(t.target!==this.area||t.isComposing)){if(t.key==="Enter"&&G(t))this.post();else if(t.key==="Escape")this.asked=!!this.
area?.value,this.leave();else return;t.preventDefault(),t.stopPropagation()}}};var Rl=1500,Nl=150,Bl="button, a, textarea, input, label",_e=class{constructor(t){this.tag=t,this.known=new Map}of({output:t,
page:e}){let o=`${t} ${e}`,n=this.known.get(o);if(n)return n;let r=new ct,a=r.show(this.tag,t,e).then(()=>r);return this.
known.set(o,a),a}},ds=class{constructor(t,{language:e,source:o},n){this.record=t,this.language=e,this.source=o,this.acts=
n,this.back=t.back,this.saved=t.back,this.problem="",this.resting=void 0,this.crop=null,this.shown=null,this.comments=new ce(
e.tag,t,a=>n.commented(this.record,a));let r=a=>{a.target.closest(Bl)||this.box.focus({preventScroll:!0})};this.element=
f(l`<div class="proof-row" role="group" data-key=${t.key} @click=${r}></div>`),this.draw()}get box(){return this.element.
querySelector("[data-tick]")}update(t){this.record=t,this.back===this.saved&&(this.back=t.back),this.saved=t.back,this.comments.
update(t),this.draw()}draw(){let{record:t,language:e,source:o}=this,{facts:n}=c.project,r=i("row.name",{n:t.number,state:i(
`state.${t.state}`)});this.element.setAttribute("aria-label",r),w(l`
        <strong class="hint">${t.number}</strong>
        <p ${S(o)}>${J(re(t.source),n)}</p>
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
            .checked=${U(this.acts.isRead(t))}
            @change=${()=>this.acts.tick(this)}
          >${Y(i("right.of",{n:t.number}))}${b("Space")}
        </label>`,this.element)}target(){let{target:t}=this.record;return t?J(re(t),c.project.facts):l`<span class="missing" lang=${document.
documentElement.lang}>${i("not-yet")}</span>`}get placeholder(){return c.project.talks?i("back.write",{language:k(this.source.
tag)}):"–"}backField(){let{record:t}=this;return l`
      <textarea
        class="back-area"
        rows="1"
        placeholder=${this.placeholder}
        ?readonly=${!c.project.talks}
        ?disabled=${!t.target}
        maxlength="5000"
        data-focus="back-${t.key}"
        aria-label=${i("back.of",{n:t.number})}
        .value=${U(this.back)}
        @input=${e=>this.typed(e.target.value)}
        @blur=${()=>this.save()}
        @keydown=${e=>this.key(e)}
        ${S(this.source)}
      ></textarea>`}typed(t){this.back=t,this.draw(),clearTimeout(this.resting),this.resting=setTimeout(()=>this.save(),
Rl)}async save(){clearTimeout(this.resting);let t=this.back.trim();if(t===this.saved||!c.project.talks)return;let{key:e,
fingerprint:o}=this.record,n=`/api/back/${encodeURIComponent(this.language.tag)}/${encodeURIComponent(e)}`;try{await E("\
PUT",n,{text:t,client:X},{"If-Match":`"${o}"`}),this.saved=t,this.record.back=t,this.problem=""}catch(r){let a=r instanceof
F&&r.status===412;this.problem=a?i("back.changed"):At(r,i("comment.lost"))}this.draw()}key(t){if(t.isComposing)return;let e=G(
t)&&["s","Enter"].includes(t.key);!e&&t.key!=="Escape"||(t.preventDefault(),e&&this.save(),t.key!=="s"&&this.box.focus())}async show(t,e){
if(this.shown===t)return;let o=e?await t.of(e).catch(()=>null):null;!this.element.isConnected||this.shown===t||(this.shown=
t,this.crop=o?this.cropOf(o):null,this.draw())}cropOf(t){let e=new ht;e.show(t,this.record.key);let[o=1,n=1]=e.element.style.
aspectRatio.split("/").map(Number);return e.element.style.maxWidth=`${Math.round(Nl*o/n)}px`,e}};var Il=["missing","stale","machine","draft"];function Ei(s,t){let e=s.meter[t??""]??Object.values(s.meter)[0]??null;return{
key:s.key,record:s,value:s.target??"",fingerprint:s.fingerprint,save:null,conflict:null,findings:[],over:0,meters:s.meter,
meter:e}}var it=s=>s.value===(s.record.target??"")||s.value===s.written,Ao=s=>s.comments.filter(t=>t.open).length,Dl=s=>s.
over>0||Object.values(s.meters).some(t=>t.over_chars>0);function at(s){let{state:t}=s.record;return s.conflict?"error":Dl(
s)?"too-long":Il.includes(t)?t:Ao(s.record)?"comment":null}var fs=class{constructor(){this.byKey=new Map}fill(t){this.byKey=
new Map(t.map(e=>[e.key,e]))}get all(){return[...this.byKey.values()]}get size(){return this.byKey.size}get(t){return this.
byKey.get(t??"")}get needing(){return this.all.filter(at)}get tooLong(){return this.all.filter(t=>at(t)==="too-long")}get counts(){
let t={};for(let{record:e}of this.byKey.values())t[e.state]=(t[e.state]??0)+1;return t}get done(){let{counts:t}=this;return(t.
checked??0)+(t.translated??0)}shown(t,e,o){let n=e.trim().toLocaleLowerCase(),r={needs:()=>this.needing,long:()=>this.tooLong,
all:()=>this.all}[t]();return n?r.filter(a=>Hl(a,n)):!o||r.includes(o)?r:this.all.filter(a=>r.includes(a)||a===o)}after(t){
let{all:e}=this,o=e.indexOf(t);return[...e.slice(o+1),...e.slice(0,o)].find(r=>at(r)&&r.finished!==r.value)??null}beside(t,e,o){
let{all:n}=this,r=t?n.indexOf(t):-1;return e>0?o.find(a=>n.indexOf(a)>r):o.findLast(a=>n.indexOf(a)<r)}},Hl=(s,t)=>[s.record.
source,s.value,s.key].some(e=>e.toLocaleLowerCase().includes(t));function zl(s,t,e){let o=Object.fromEntries((s?.needs??[]).map(r=>[r.kind,r.count])),n=r=>r.reduce((a,h)=>a+(o[h]??0),0);
return[[n(["missing","machine","draft","stale"]),"texts"],[n(["error","too-long"]),"errors"],[e,"read"],[t.reduce((r,a)=>r+
Ao(a),0),"comments"]]}var Gt={by:"",role:"native reader"};function Li(s,t,e){return[c.output?Ft(s,c.output,"",{looks:"sm\
all-page"}):null,s===c.project.source?l`<p>${i("source-text")}</p>`:Ul(s,t,e)]}function Ul(s,t,{unread:e,problem:o,sign:n}){
let r=st(s),a=zl(r,t,e),h=a.every(([u])=>!u)&&c.project.editable,p=e?i("sign.more",{n:e}):i("sign.not-yet");return l`
    <h2>${i("sign.head",{language:k(s)})}</h2>
    ${r?.signed?l`<p class="ok row-of">${d("signed")}${Fl(r.signed)}</p>`:null}
    <ul>${a.map(Vl)}</ul>
    ${Wl()}
    ${o?l`<p class="error" role="alert">${o}</p>`:null}
    <button
      type="button"
      class="button large primary"
      data-focus="sign"
      aria-disabled=${String(!h)}
      @click=${()=>h&&n(Gt.by,Gt.role)}
    >${d("signed")}${h?i("sign.do"):p}</button>
    <p class="hint">${i("sign.what",{file:`status/${s}.yaml`})}</p>`}var Fl=({by:s,on:t})=>i("sign.by",{by:s,day:B(t)}),
Vl=([s,t])=>l`
  <li class=${s?"soft":""}>
    <span class=${s?"too-long":"ok"}>${d(s?"missing":"ok")}</span>
    ${s?i(`sign.${t}-not`,{n:s}):i(`sign.${t}`)}
  </li>`;function Wl(){Gt.by||=m.get("name","");let s=C(e=>{Gt.by=e}),t=C(e=>{Gt.role=e});return l`
    <label for="sign-by"><strong class="small">${i("sign.name")}</strong></label>
    <input
      type="text"
      id="sign-by"
      maxlength="60"
      .value=${Gt.by}
      data-focus="by"
      autocomplete="name"
      @input=${s}
      @change=${C(e=>m.set("name",e.trim()))}
    >
    <label for="sign-role"><strong class="small">${i("sign.role")}</strong></label>
    <select id="sign-role" data-focus="role" @change=${t}>
      ${["native reader","translator","office"].map(e=>l`<option value=${e} ?selected=${e===Gt.role}>${i(`role.${e}`)}</option>`)}
    </select>`}async function ql(s,t,{go:e}){let o=new So(s,M(t[0])?.tag??c.language,e);await o.load();let n=I(r=>o.heard(r));return{close:()=>{
n(),o.close()},go:([r])=>(r&&M(r)&&r!==o.tag&&o.choose(r),!0),pressed:(r,a)=>o.pressed(r,a)}}var So=class{constructor(t,e,o){
this.goTo=o,this.filter="all",this.rows=new Map,this.texts=[],this.places=new Map,this.tag=e,this.pages=new _e(e),this.read=
new Me(c.project.name,e),this.problem="",this.tools=f(l`<div class="toolbar" data-area=""></div>`),this.heads=f(l`<div class="proof-row heads small soft"></div>`),
this.list=f(l`<div class="proof-list"></div>`),this.scroller=f(l`
      <div class="scroll fill proof-rows" data-area="">${this.heads}${this.list}</div>`),this.side=f(l`<aside class="side inspector" data-area=""></aside>`),
t.append(f(l`
        <div class="columns proof"><section class="list">${this.tools}${this.scroller}</section>${this.side}</div>`)),this.
seen=new IntersectionObserver(n=>this.nowSeen(n),{root:matchMedia("(max-width: 1000px)").matches?null:this.scroller,rootMargin:"\
200px 0px"}),this.begin(e)}begin(t){this.tag=t,this.read=new Me(c.project.name,t),this.problem="",ot(t),this.rows.clear(),
w(null,this.list)}close(){this.seen.disconnect(),this.save()}save(){for(let t of this.rows.values())t.save()}choose(t){return this.
save(),this.begin(t),this.scroller.scrollTop=0,this.load()}async load(){let{tag:t}=this,e=await tt(t);if(t===this.tag){this.
texts=e,this.pages=new _e(t),this.places=Ci(e,c.output);for(let o of e){let n=this.rows.get(o.key);n?n.update(o):this.rows.
set(o.key,this.rowOf(o))}this.draw();for(let{element:o}of this.rows.values())this.seen.unobserve(o),this.seen.observe(o)}}rowOf(t){
let{tag:e}=this,o={language:K(e),source:K(c.project.source)};return new ds(t,o,{isRead:n=>this.read.has(n),tick:n=>this.
tick(n),commented:(n,r)=>this.commented(n,r)})}commented(t,e){t.comments=e,this.draw(),et()}tick({record:t,element:e}){this.
read.toggle(t);let o=e.nextElementSibling??e.previousElementSibling;this.draw(),e.isConnected||o?.querySelector("[data-t\
ick]")?.focus()}heard(t){t.type==="board-loaded"&&this.sign(),t.type==="reloaded"&&Ge(t,this.tag)&&this.load()}nowSeen(t){
for(let{isIntersecting:e,target:o}of t){let n=o.dataset.key??"";e&&this.rows.get(n)?.show(this.pages,this.places.get(n))}}shown(t){
return t==="unread"?this.texts.filter(e=>!this.read.has(e)):t==="commented"?this.texts.filter(e=>e.comments.length):this.
texts}draw(){let t=this.shown(this.filter);w(this.toolbar(),this.tools),w(this.heading(),this.heads);let e=n=>this.rows.
get(n.key)?.element,o=l`<p class="empty">${i("nothing")}</p>`;w(l`${lt(t,n=>`${this.tag} ${n.key}`,e)}${t.length?null:o}`,
this.list);for(let n of this.rows.values())n.draw();this.sign()}toolbar(){let t=this.shown("unread").length,e=this.texts.
length-t,o=[["all",i("filter.all")],["unread",i("unread",{n:t})],["commented",i("commented",{n:this.shown("commented").length})]],
n=a=>{this.filter=a,this.draw()},r=(a,h)=>l`
      <i class=${h} ${v({"flex-grow":a})}></i>`;return l`
      <strong>${i("tab.proof")}</strong>${P(this.tag)}
      <span class="progress">
        <span class="bar" aria-hidden="true">${r(e,"s-checked")}${r(t,"s-translated")}</span>
        <span class="small">${i("read-of",{n:e,all:this.texts.length})}</span>
      </span>
      <span class="fill"></span>
      <a
        class="button"
        href="/api/proof/${encodeURIComponent(this.tag)}.pdf"
        target="_blank"
        rel="noopener"
        data-focus="paper"
      >${d("print")}${i("proof.paper")}</a>
      ${T(i("filter"),o,this.filter,n)}`}heading(){let t=k(c.project.source);return["",i("proof.source",{language:t}),i(
"proof.printed",{language:k(this.tag)}),i("back.into",{language:t}),i("right")].map(o=>l`<span>${o}</span>`)}sign(){let{
tag:t,texts:e,problem:o}=this,n=this.shown("unread").length;w(Li(t,e,{unread:n,problem:o,sign:(a,h)=>this.approve(a,h)}),
this.side)}async approve(t,e){try{await E("POST",`/api/approve/${encodeURIComponent(this.tag)}`,{by:t,role:e}),m.set("na\
me",t.trim()),this.problem="",await et()}catch(o){this.problem=q(o)}await this.load()}pressed(t,e){let o=[...this.list.querySelectorAll(
".proof-row")],n=o.findIndex(a=>a.contains(document.activeElement)),r={ArrowDown:1,ArrowUp:-1}[t.key];if(r){let a=o[Math.
max(0,Math.min(o.length-1,n+r))];D(t,a&&(()=>a.querySelector("[data-tick]")?.focus()));return}D(t,this.actsOn(o[n]?.dataset.
key,t)[t.key==="Enter"?"Enter":e])}actsOn(t,e){let o=()=>this.goTo("translate",this.tag,...t?[t]:[]),n=e.target instanceof
Element&&e.target.matches("[data-tick]");return{t:o,...t?{c:()=>this.rows.get(t)?.comments.open()}:{},...t&&n?{Enter:o}:
{},s:()=>this.goTo("sheet",this.tag,...c.output?[c.output]:[]),p:()=>this.goTo("print")}}};var To={};dt(To,{Sheet:()=>gs,open:()=>pc});function Pi(s){let[t,e]=s.panes;if(!t?.page.page)return null;let o=[t.page.page,...e?.page.page?[e.page.page]:[]];return l`
    <div class="boxes-head"><h2>${i("boxes.head")}</h2><p class="small soft">${i("boxes.what")}</p></div>
    <div class="scroll fill" tabindex="0" role="region" aria-label=${i("boxes.head")}>
      <table>
        <thead>
          <tr>
            <th></th><th>${i("text")}</th><th>${c.language}</th>${e?l`<th>${e.tag}</th>`:null}
          </tr>
        </thead>
        <tbody>${t.page.page.boxes.map(n=>Kl(s,n,o))}</tbody>
      </table>
    </div>
    ${Zl(s,o[0])}`}function Kl(s,t,e){let o=s.picked?.key===t.key,n=oe(t).split(/(?<=[._])/).map(r=>l`${r}<wbr>`);return l`
    <tr aria-current=${o?"true":y} @click=${()=>s.pickBox(t)}>
      <td class="hint">${Wt(t,s.numbers)}</td>
      <td><button class="mono bare" type="button" data-focus="row-${t.key}">${n}</button></td>
      ${e.map(r=>l`<td>${Gl(t,r)}</td>`)}
    </tr>`}function Gl(s,t){let e=t.boxes.find(a=>a.key===s.key);if(!e)return"";let o=kt(e,t),n=o?i("plus.lines",{n:o}):
i("row.too-long"),r=e.percent!==null&&e.percent<100;return l`
    ${e.over_chars?l`<strong class="too-long">${n}</strong>`:`${ss(e,t)} %`}
    ${r&&e.percent?l`<small class="hint">${i("at",{percent:e.percent})}</small>`:null}`}function Zl(s,t){let e=t?.boxes.
find(r=>r.key===s.picked?.key);if(!(e&&t))return null;let o=kt(e,t),n=H("too-long",o?i("too-long.lines",{n:o}):i("row.to\
o-long"));return l`
    <div class="box-foot">
      <div class="row-of">
        <code><strong>${oe(e)}</strong></code><span class="fill"></span>
        ${e.over_chars?n:H("ok",i("fits"))}
      </div>
      <p class="small">${Yl(e)}</p>
      <div class="row-of">
        <a class="button primary small" href="#/translate/${c.language}/${e.messages[0]}">
          ${i("edit-text")}${b("E")}
        </a>
        ${e.written?l`<code class="written">${yt(e.written)}</code>`:null}
      </div>
    </div>`}function Yl({over_chars:s,lines:t,percent:e,floor_percent:o,free_chars:n}){return s?i("box.over",{language:k(
c.language),lines:t,percent:e,n:s}):e?i("box.fits",{percent:e,floor:o,n}):i("box.diagram")}var Jl=6;function Ri(s,t,e){t.scroller.setAttribute("aria-label",t.page.element.getAttribute("aria-label")??"");let o=n=>e?
s.setSecond(n):s.goTo("sheet",n,...c.output?[c.output]:[]);return l`
    <section class="pane">
      <header class="pane-head">
        ${bt(i(e?"language.second":"language"),t.tag,o,V())}
        ${e?null:Ql(s)}
        ${e?Ni("close",i("second.close"),()=>s.setSecond(null)):null}
      </header>
      ${t.scroller}${s.see==="far"&&!e?tc(t):null}
    </section>`}function Ql(s){let{inStep:t,second:e,see:o}=s,n=l`
    <button
      type="button"
      class="button small"
      data-focus="step"
      aria-pressed=${String(t)}
      @click=${()=>s.link()}
    >${d(t?"link":"lock")}${i(t?"in-step":"not-in-step")}${b("L")}</button>`;return l`
    ${o==="blind"?Xl(s):null}
    <span class="fill"></span>
    ${e?n:Ni("second",i("second.open"),()=>s.setSecond(s.other))}`}var Ni=(s,t,e)=>l`
  <button type="button" class="link plain" data-focus=${s} @click=${e}>${t}</button>`;function Xl(s){let t=C(e=>{s.blind=
e,s.applyOverlays()});return l`
    <select aria-label=${i("see.blind")} data-focus="blind" @change=${t}>
      ${["deutan","protan","tritan"].map(e=>l`<option value=${e} ?selected=${e===s.blind}>${i(`blind.${e}`)}</option>`)}
    </select>`}function tc({page:s}){let t=W(c.output??"").read_from_m,e=new Map;for(let n of s.page?.boxes??[])n.reach_m&&
!e.has(n.reach_m)&&e.set(n.reach_m,n);let o=[...e].sort(([n],[r])=>r-n).slice(0,Jl);return l`
    <div class="distances">
      ${o.map(([n,r],a)=>l`
          <p class=${a?"":"first"}>
            ${i("far.text",{name:oe(r),mm:r.letter_mm,m:n})}
            ${t&&r.far?ec(r,n,t):null}
          </p>`)}
      <p class="hint">${t?i("far.asked",{m:t}):i("far.unasked")}</p>
    </div>`}function ec(s,t,e){if(t>=e)return[" ",d("ok")];let o=(s.letter_mm*e/t).toFixed(1);return l`<strong class="error">${`\
 ${i("far.needs",{mm:o,m:e})}`}</strong>`}var Bi=[.1,.15,.2,.25,.33,.4,.5,.61,.75,.9,1,1.25,1.5,2,3,4,6,8],sc=72/25.4,oc=600,nc=2e3,ic=85.6,Ii={x:40,y:24},ms={get isMeasured(){
return m.get("px-per-mm")!==null},get now(){return m.get("px-per-mm",96/25.4)}};function Di(s,t,e){let o=ms.now/sc;if(s===
"far")return o*oc/nc;if(s==="real")return o;if(s!=="fit")return s*(96/72);let n=(e.clientWidth-Ii.x)/t.width;return Math.
min(n,Math.max((e.clientHeight-Ii.y)/t.height,.05))}function Hi(s,t){let e=s*72/96;return t>0?Bi.find(o=>o>e+.01):Bi.findLast(
o=>o<e-.01)}function zi(s,t){let e=t.scrollTop/Math.max(1,t.scrollHeight-t.clientHeight),o=t.scrollLeft/Math.max(1,t.scrollWidth-
t.clientWidth);s.scrollTop=e*(s.scrollHeight-s.clientHeight),s.scrollLeft=o*(s.scrollWidth-s.clientWidth)}function Ui(s){
let t=ms.now,e=C(r=>{t=Number(r),n.draw()}),o=()=>{m.set("px-per-mm",t),n.close(),s()},n=new L({name:"card",head:"card-h\
ead"},()=>[l`<h1 id="card-head">${i("card.head")}</h1>`,l`<p class="soft">${i("card.what")}</p>`,l`<div class="bank-card" ${v(
{width:`${ic*t}px`})}></div>`,l`
      <p>
        <input
          type="range"
          min="2"
          max="12"
          step="0.02"
          .value=${String(t)}
          aria-label=${i("card.head")}
          @input=${e}
        >
      </p>`,l`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>n.close()}>${i("cancel")}</button>
        <button class="button primary" type="button" @click=${o}>${i("card.done")}</button>
      </p>`]);n.open()}var rc=[["boxes","B"],["bleed","G"],["order","O"]];function Fi(s){let t=[["print",i("see.print")],["grey",i("see.grey")],
["blind",i("see.blind")],["far",i("see.far")]],e=o=>s.setSee(o);return l`
    ${ac(s)}${lc(s)}
    <div class="segments" role="group" aria-label=${i("overlays")}>
      ${rc.map(([o,n])=>cc(s,o,n))}
    </div>
    ${T(i("see"),t,s.see,e,{radio:!0,keys:{far:"D"}})}
    <span class="fill"></span>
    <button
      type="button"
      class="button small boxes-button"
      data-focus="drawer"
      aria-expanded=${String(s.drawerOpen)}
      @click=${()=>s.drawer()}
    >${i("boxes.list")}</button>
    ${hc(s)}`}function ac(s){let t=c.project.outputs.map(({name:e})=>[e,j(e)]);return t.length<2?null:T(i("output"),t,c.
output??"",e=>s.goTo("sheet",c.language,e))}function lc(s){let t=W(c.output??"").pages;if(t<2)return null;let e=Array.from(
{length:t},(o,n)=>[n+1,i("page.short",{n:n+1})]);return T(i("pages"),e,s.number,o=>{s.number=o,s.load()})}var cc=(s,t,e)=>l`
  <button
    type="button"
    data-focus=${t}
    aria-pressed=${String(s.overlays.has(t))}
    @click=${()=>s.toggle(t)}
  >${i(`overlay.${t}`)}${b(e)}</button>`;function hc(s){let t=(e,o,n)=>l`
    <button type="button" data-focus=${e} aria-pressed=${String(s.zoom===e)} @click=${n}>
      ${i(`zoom.${e}`)}${b(o)}
    </button>`;return l`
    <div class="segments" role="group" aria-label=${i("zoom")}>
      <button type="button" aria-label=${i("zoom.out")} data-focus="out" @click=${()=>s.step(-1)}>−</button>
      <button type="button" class="zoom-now" title=${i("zoom.now")} data-focus="now" @click=${()=>s.setZoom(1)}>
        ${s.percent}
      </button>
      <button type="button" aria-label=${i("zoom.in")} data-focus="in" @click=${()=>s.step(1)}>+</button>
      ${t("fit","0",()=>s.setZoom("fit"))}${t("real","1",()=>s.real())}
    </div>`}function Vi([s,t]){ot(s),_t(t)&&jt(t)}async function pc(s,t,{go:e}){Vi(t);let o=new gs(s,e);await o.load();let n=I(r=>{r.
type==="reloaded"&&o.load()});return{close:()=>{n(),o.close()},go:r=>(Vi(r),o.load(),!0),takes:r=>r==="g",pressed:(r,a)=>o.
pressed(r,a)}}var gs=class{constructor(t,e){this.goTo=e,this.overlays=new Set(m.get("overlays",["boxes"])),this.see="pri\
nt",this.blind="deutan",this.second=m.get("second"),this.number=1,this.zoom="fit",this.picked=null,this.inStep=m.get("st\
ep",!0),this.leading=!1,this.panes=[],this.numbers=new Map,this.toolbar=f(l`
      <div class="toolbar wraps" role="toolbar" aria-label=${i("overlays")} data-area=""></div>`),this.area=f(l`<div class="panes" data-area=""></div>`),
this.list=f(l`<aside class="side boxes" data-area="" aria-label=${i("boxes.head")}></aside>`),this.root=f(l`<div class="columns sheet">${this.
area}${this.list}</div>`),t.append(this.toolbar,this.root),this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(
this.area)}close(){this.sized.disconnect()}get drawerOpen(){return this.root.classList.contains("with-boxes")}async load(){
let{output:t}=c;if(!t){w(l`<p class="empty">${i("nothing")}</p>`,this.area);return}(!V().includes(this.second??"")||this.
second===c.language)&&(this.second=null);let e=await tt(c.language);this.numbers=new Map(e.map(n=>[n.key,n.number])),this.
number=Math.min(this.number,W(t).pages||1);let o=[c.language,...this.second?[this.second]:[]].map(n=>this.paneOf(n));try{
await Promise.all(o.map(({page:n,tag:r})=>n.show(r,t,this.number)))}catch(n){if(!(n instanceof F&&this.panes.length))throw n;
return}this.panes=o,this.draw()}paneOf(t){let e=new ct({onpick:r=>this.pickBox(r),numbers:this.numbers}),o=f(l`<div class="scroller" tabindex="0" role="region">${e.
element}</div>`),n={page:e,tag:t,scroller:o,scale:1};return o.addEventListener("scroll",()=>this.follow(n),{passive:!0}),
n}draw(){this.tools(),w(this.panes.map((t,e)=>Ri(this,t,e)),this.area),this.applyOverlays(),this.size(),this.boxes()}tools(){
w(Fi(this),this.toolbar)}boxes(){w(Pi(this),this.list)}toggle(t){this.overlays.delete(t)||this.overlays.add(t);let e={order:"\
boxes",boxes:"order"}[t];e&&this.overlays.has(t)&&this.overlays.delete(e),m.set("overlays",[...this.overlays]),this.applyOverlays(),
this.size()}drawer(){this.root.classList.toggle("with-boxes"),this.tools(),this.drawerOpen&&this.list.querySelector("but\
ton")?.focus()}setSee(t){this.see=t,this.draw()}applyOverlays(){let t={grey:"grayscale(1)",blind:`url("#${this.blind}")`,
print:"none",far:"none"};for(let{page:e}of this.panes)e.lit=this.picked?.messages[0]??null,e.setOverlays(this.see==="far"?
[]:this.overlays),e.paper.style.filter=t[this.see]}get other(){return[m.get("second"),c.project.source,c.project.staff,...V()].
find(e=>e&&e!==c.language&&V().includes(e))??null}setSecond(t){this.second=t,t&&m.set("second",t),this.load()}size(){for(let t of this.
panes){let{page:e,scroller:o}=t;!e.page||!o.isConnected||(t.scale=Di(this.see==="far"?"far":this.zoom,e.page,o),e.element.
style.width=`${e.page.width*t.scale}px`)}this.tools()}get percent(){let[t]=this.panes;return t?.page.page?`${Math.round(
100*t.scale*72/96)} %`:""}setZoom(t){let e=this.panes.map(({scroller:o})=>[(o.scrollLeft+o.clientWidth/2)/o.scrollWidth,
(o.scrollTop+o.clientHeight/2)/o.scrollHeight]);this.zoom=t,this.size(),this.panes.forEach(({scroller:o},n)=>{let[r=0,a=0]=e[n]??
[];o.scrollLeft=r*o.scrollWidth-o.clientWidth/2,o.scrollTop=a*o.scrollHeight-o.clientHeight/2})}step(t){let e=Hi(this.panes[0]?.
scale??1,t);e&&this.setZoom(e)}real(){ms.isMeasured?this.setZoom("real"):Ui(()=>this.setZoom("real"))}follow(t){if(!(!this.
inStep||this.panes.length<2||this.leading)){this.leading=!0;for(let e of this.panes)e!==t&&zi(e.scroller,t.scroller);requestAnimationFrame(
()=>{this.leading=!1})}}link(){if(!this.second){this.setSecond(this.other);return}this.inStep=!this.inStep,m.set("step",
this.inStep),this.draw()}pickBox(t){this.picked=t,this.applyOverlays(),this.boxes(),this.list.querySelector('[aria-curre\
nt="true"]')?.scrollIntoView({block:"nearest"})}edit(){let t=this.picked?.messages[0];t&&this.goTo("translate",c.language,
t)}pressed(t,e){if(t.key==="Escape"&&this.drawerOpen){this.drawer();return}D(t,{b:()=>this.toggle("boxes"),g:()=>this.toggle(
"bleed"),o:()=>this.toggle("order"),d:()=>this.setSee(this.see==="far"?"print":"far"),0:()=>this.setZoom("fit"),1:()=>this.
real(),"+":()=>this.step(1),"=":()=>this.step(1),"-":()=>this.step(-1),"−":()=>this.step(-1),l:()=>this.link(),e:()=>this.
edit(),t:()=>this.goTo("translate",c.language)}[e])}};var Lo={};dt(Lo,{open:()=>Qc});var Wi=({theirs:s,base:t,fingerprint:e,by:o,on:n})=>({theirs:s??"",base:t??"",fingerprint:e,by:o,on:n});function qi(s,{text:t,
fingerprint:e}){return t===s.value?!1:(e!==s.fingerprint&&(s.conflict={theirs:s.value,base:"",fingerprint:s.fingerprint}),
s.value=t,s.fingerprint=e,s.save=s.conflict?"conflict":"unsaved",!0)}function Ki(s,t,e){let o=uc(s,t);if(s.meters=t.meter,
o==="conflict"){let{target:n,fingerprint:r,comments:a}=t,h=s.record.target??"";return s.conflict={theirs:n??"",base:h,fingerprint:r,
by:e.by,on:null},s.save="conflict",s.record.comments=a,o}return o==="replaced"?dc(s,t,e):s.conflict&&(s.save=o==="freed"?
"unsaved":null),s.conflict=null,s.record=t,o}function uc(s,t){let e=!it(s);return t.fingerprint===s.fingerprint?e&&s.conflict?
"freed":"kept":e&&t.target!==s.value?"conflict":"replaced"}function dc(s,t,{by:e,time:o,somebody:n}){let r=t.target??"",
{elsewhere:a,value:h}=s,p=a&&!a.seen?a.text:h;p!==r?s.elsewhere={text:p,by:e||n,time:o,seen:!1}:delete s.elsewhere,s.value=
r,s.fingerprint=t.fingerprint,delete s.written,s.save=null}function Gi(s,t,e=s.conflict){return e&&(s.fingerprint=e.fingerprint,
s.record={...s.record,target:e.theirs}),s.conflict=null,delete s.written,s.value=t,!it(s)}var fc=1500,mc=30,gc=3,$s=class{constructor(t,e,o,n=E){this.tag=t,this.store=e,this.onchange=o,this.send=n,this.timers=new Map,
this.wait=0}typed(t){t.save=t.conflict?"conflict":"unsaved",this.store.keep(this.tag,t.key,t.value,t.fingerprint),this.later(
t,fc,()=>this.save(t)),this.onchange(t)}later(t,e,o){clearTimeout(this.timers.get(t.key)),this.timers.set(t.key,setTimeout(
o,e))}async save(t,{done:e=!1,force:o=!1,undone:n=!1}={}){clearTimeout(this.timers.get(t.key)),e&&(t.finished=t.value);let r=t.
finished!==void 0&&t.finished===t.value;if(t.conflict&&!o)return this.onchange(t),!1;if(!r&&!n&&it(t))return this.nothing(
t),!0;if(t.going)return await t.going,this.save(t,{done:e,force:o,undone:n});t.going=this.put(t,r,n);try{return await t.
going}finally{t.going=null}}nothing(t){t.save==="unsaved"&&(t.save=null,this.store.forget(this.tag,t.key),this.onchange(
t))}async put(t,e,o=!1){let n=t.value;t.save="saving",t.turn=(t.turn??0)+1,this.onchange(t);let r=`/api/texts/${encodeURIComponent(
this.tag)}/${encodeURIComponent(t.key)}?words=${x}`,a=e?{done:!0,source:t.record.source}:o?{undone:o}:{},h={text:n,client:X,
by:m.get("name",""),...a},p;try{p=await this.send("PUT",r,h,{"If-Match":`"${t.fingerprint}"`})}catch(u){return this.refused(
t,u,e),!1}return this.taken(t,n,p,e),!0}taken(t,e,o,n){let{fingerprint:r,state:a,versions:h,machine:p,by:u,on:$}=o,g=o.value??
e,O=a==="stale"?t.record.old_source:null;t.fingerprint=r,t.conflict=null,t.written=e,t.turn=(t.turn??0)+1,n&&delete t.finished,
t.record={...t.record,target:g,state:a,fingerprint:r,versions:h,machine:p,by:u,on:$,old_source:O},t.save=t.value===e?"sa\
ved":"unsaved",t.savedAt=new Date,this.wait=0,t.value===e?this.store.forget(this.tag,t.key):this.typed(t),this.onchange(
t)}refused(t,e,o){t.turn=(t.turn??0)+1,e instanceof F?e.status===412?(t.conflict=Wi(e.body),t.save="conflict"):(t.save="\
refused",t.why=q(e),e.status===503?this.later(t,gc*1e3,()=>this.save(t,{done:o})):delete t.finished):(t.save="lost",this.
wait=Math.min(mc,Math.max(1,this.wait*2)),this.count(t,this.wait,o)),this.onchange(t)}count(t,e,o){t.left=e,this.onchange(
t),this.later(t,1e3,()=>e>1?this.count(t,e-1,o):this.save(t,{done:o}))}async back(t){this.wait=0;for(let e of t)(e.save===
"lost"||e.save==="unsaved")&&await this.save(e)}close(){for(let t of this.timers.values())clearTimeout(t)}};function ws(s,t=0,e=!1){return s?s.about?wc(s):$c(s,t):l`<div class="meter"><span class="hint">${i(e?"meter.label":"mete\
r.none")}</span></div>`}function Zi(s,t){return s.over_chars>0?[t?i("meter.over",{n:t}):i("meter.wide"),i("meter.chars-o\
ver",{n:s.over_chars})]:[i(s.percent<=s.floor_percent?"meter.smallest":"meter.fits",{n:s.lines}),s.free_chars?i("meter.c\
hars-free",{n:s.free_chars}):""]}function $c(s,t){let e=s.over_chars>0;return l`
    <div class="meter${e?" is-over":""}">
      ${bc(s.lines,e?Math.max(1,t):0)}
      <div class="meter-said">
        ${Yi(Zi(s,t),e)}
        <div class="small">
          <span>${i("text-size")}${" "}<strong>${`${s.percent} %`}</strong></span>
          ${Qt(s.percent,s.floor_percent,e?"over":"fits")}
          <span class="soft">${i("meter.floor",{percent:s.floor_percent})}</span>
        </div>
      </div>
    </div>`}var Yi=([s,t],e)=>l`
  <div><strong class=${e?"too-long":""}>${s}</strong><span class="small soft">${t}</span></div>`;function wc(s){return l`
    <div class="meter${s.over_chars?" is-over":""}">
      <div class="meter-said">
        ${Yi(Ji(s),s.over_chars>0)}
        <div class="small">
          <span class="filled" aria-hidden="true">
            <i ${v({width:`${Math.min(100,s.filled??0)}%`})}></i>
          </span>
          <span class="soft">${i("about.what")}</span>
        </div>
      </div>
    </div>`}function Ji(s){return s.over_chars?[i("about.over"),i("meter.chars-over",{n:s.over_chars})]:s.smaller?[i("ab\
out.smaller"),""]:[i("about.fits"),i("meter.chars-free",{n:s.free_chars})]}function Qi(s,t){return s?s.about?Ji(s).filter(
Boolean).join(". "):s.over_chars>0?Zi(s,t).join(". "):`${i("meter.fits",{n:s.lines})}. ${i("text-size")} ${s.percent} %`:
""}function bc(s,t){let e=Math.min(s,6),o=Math.max(0,e-t),n=(a,h)=>{let p=h>=o&&t>0,u=h===e-1?42:62-h%2*4;return zt`
      <rect x="5" y=${5+h*8+(p?2:0)} width=${u} height="5" class="line${p?" over":""}"></rect>`},r=Math.max(1,o)*8+5;return l`
    <svg class="meter-picture" viewBox="0 0 72 ${Math.max(34,e*8+8)}" aria-hidden="true">
      <rect x="1" y="1" width="70" height=${t?r:Math.max(32,r)} class="edge-line"></rect>
      ${Array.from({length:e},n)}
    </svg>`}var bs=class{constructor(t){this.screen=t,this.undoable=null}async done(){let{opened:t,resolving:e}=this.screen;if(!(t&&
c.project.editable))return;let{entry:o,blocks:n}=t;n.length?this.block(t,n):o.conflict?e.ask(o):await this.finish(o)}block(t,e){
let o=e.join(" ");t.show(e),t.note(o),Ve(o)}async finish(t){let{screen:e}=this,o={text:t.record.target??"",state:t.record.
state},n=e.entries.after(t),r=e.keeper.save(t,{done:!0});n?e.openText(n.key):e.closeRow(),e.paintList(),await r?(this.undoable=
{entry:t,...o},e.line()):t.save==="refused"&&e.openText(t.key),e.paintList()}async undo(){let{screen:t,undoable:e}=this;
if(!e)return;let{entry:o,text:n,state:r}=e;this.undoable=null,o.value=n,await t.openText(o.key),t.opened&&(t.opened.field.
value=n),o.record.state=r,await t.keeper.save(o,{force:!0,undone:!0}),t.paintList()}};function Xi(s,t){t.isComposing||D(t,G(t)?vc(s,t):yc(s,t))}function vc(s,t){return t.key==="Enter"?()=>s.done():t.key.toLowerCase()===
"s"?()=>s.saveNow():null}function yc(s,t){let e=t.target,o={ArrowDown:1,ArrowUp:-1}[t.key];return o&&t.altKey?()=>s.step(
o):o&&e.matches(".open-row")?()=>kc(s.list,e,o):t.key==="F8"?()=>xc(s):t.key==="Escape"&&Ue(e)?()=>(s.opened?.doneButton??
e).focus():null}function kc(s,t,e){let o=[...s.querySelectorAll(".open-row")];o[o.indexOf(t)+e]?.focus()}function xc(s){
let t=s.opened?.stops??[],e=t[t.indexOf(document.activeElement)+1];e?e.focus():s.step(1,s.entries.needing)}function tr(s,t,e){
D(t,{z:()=>s.side.zoom(!s.side.whole),s:()=>s.goTo("sheet",s.tag,...c.output?[c.output]:[]),e:()=>s.opened?.field.focus(),
c:()=>s.opened?.comments.open()}[e])}function _o(s){let t=at(s)??"ok",e=i(`row.${t}`);return l`<span class="sign-of ${t}" title=${e}>${d(t)}${Y(e)}</span>`}var jo=s=>i(
"row.name",{n:s.record.number,state:i(`row.${at(s)??"ok"}`)}),Co=(s,t)=>H(t,t==="too-long"&&s.over?i("too-long.lines",{n:s.
over}):i(`row.${t}`));function er(s,{language:t,source:e,choose:o,back:n,stop:r}){let{record:a}=s,h=at(s),{facts:p}=c.project;
return l`
    <div class="text-row" role="group" aria-label=${jo(s)} data-key=${s.key}>
      <span class="n">${a.number}</span>
      <button
        type="button"
        class="open-row"
        tabindex=${r?0:-1}
        data-focus="row-${s.key}"
        aria-label=${i("row.edit",{n:a.number})}
        @click=${o}
      ></button>
      <span class="src" ${S(e)}>${J(re(a.source),p)}</span>
      <span class="tgt" ${S(t,{face:!0,pitch:!0})}>
        ${s.value?J(re(s.value),p):Oc()}
        ${n&&a.back?l`<span class="back hint" ${S(e)}>${a.back}</span>`:null}
      </span>
      ${_o(s)}
      <span class="phone-need">
        ${h?Co(s,h):null}<span class="go" aria-hidden="true">›</span>
      </span>
    </div>`}var Oc=()=>l`<span class="hint" lang=${document.documentElement.lang} dir="ltr">${i("not-yet")}</span>`;function sr(s){let{entries:t}=s,e=i("done-of",{n:t.done,all:t.size});return l`
    ${T(i("filter"),Ac(s),s.chosen,o=>s.choose(o))}
    <span class="progress">${Je(t.counts)}<span class="small"><strong>${e}</strong></span></span>
    <span class="fill wide-only"></span>
    ${Sc(s)}
    ${t.all.some(o=>o.record.back)?Mc(s):null}
    <button type="button" class="button small drawer-button" data-focus="drawer" @click=${()=>s.drawer()}>
      ${i("page")}${b("F6")}
    </button>`}function Ac({entries:s}){return[["needs",i("tab.needs",{n:s.needing.length})],["all",i("tab.all",{n:s.size})],
Z()?["page",i("page")]:["long",i("tab.long",{n:s.tooLong.length})]]}function Sc(s){let t=C(e=>{s.find=e,s.paintList()});
return l`
    <label class="search wide-only">
      ${d("search")}
      <input
        type="search"
        placeholder=${i("find.both")}
        aria-label=${i("find.both")}
        data-focus="find"
        .value=${s.find}
        @input=${t}
      >${b("/")}
    </label>`}function Mc(s){let t=()=>{s.back=!s.back,s.paintList()};return l`
    <button
      type="button"
      class="button small wide-only"
      data-focus="back"
      aria-pressed=${String(s.back)}
      @click=${t}
    >${i("back")}</button>`}function or(s,t){let{opened:e,language:o,source:n,back:r}=s,a=(u,$)=>u===e?.entry?e.element:
er(u,{language:o,source:n,choose:()=>s.openText(u.key),back:r,stop:$===0&&!e}),h=s.entries.needing[0],p=Z()&&!e&&h&&c.project.
editable;return[lt(t,u=>u.key,a),t.length?null:l`<p class="empty">${s.find?i("nothing"):i("all-done")}</p>`,p?Tc(h,()=>s.
openText(h.key)):null]}var Tc=(s,t)=>l`
  <div class="start-bar">
    <button type="button" class="button primary large" @click=${t}>
      ${i("start-with",{n:s.record.number})}
    </button>
  </div>`;var _c=300,nr=0,vs=class{constructor(t,{ondrawn:e,onslow:o=()=>{},onfail:n=()=>{}},r=E){this.tag=t,this.ondrawn=e,this.onslow=
o,this.onfail=n,this.send=r,this.seq=0,this.shown=0,this.busy=!1,this.waiting=null,this.client="",this.anew()}anew(){nr+=
1,this.client=`${X}-${nr}`}get path(){return`/api/draft/${encodeURIComponent(this.tag)}?words=${x}`}post(t,e,o){this.seq+=
1,this.waiting={seq:this.seq,output:t,key:e,text:o,at:performance.now()},this.busy||this.next()}async measure(t,e,o){return(await this.
send("POST",this.path,{seq:0,output:t,key:e,text:o,client:`${X}-measure`})).meter}async next(){let{waiting:t}=this;if(!t)
return;this.waiting=null,this.busy=!0;let e=setTimeout(()=>this.onslow(!0),_c);try{let{at:o,...n}=t,r=await this.send("P\
OST",this.path,{...n,client:this.client});r.seq>this.shown&&(this.shown=r.seq,this.ondrawn(r,t.key,Math.round(performance.
now()-o)))}catch(o){this.onfail(o)}finally{clearTimeout(e),this.onslow(!1),this.busy=!1,this.waiting&&this.next()}}};function ir(s,t,e){
s.meter=t.meter,t.meter&&(s.meters={...s.meters,[e]:t.meter}),s.findings=(t.findings??[]).map(o=>({...o,value:t.value}))}
function rr(s,t,{output:e=null,number:o=null},n){let r=e??t.output??n,a=s?.record.boxes??[],h=a.find(u=>u.output===r)??a[0]??
null,p=t.output===r?t.number:1;return{place:h,output:o?e:h?.output??r,number:o??h?.page??p}}function ar(s,t,{box:e,phone:o}){
let n=t.width/s.width;return e?Math.max(.05,Math.min(4,Math.max(t.width*.9/e.rect[2],o?2*n:0))):Math.max(.05,o?n:Math.min(
n,t.height/s.height))}var lr=({findings:s,value:t})=>s.filter(({start:e,end:o,value:n})=>e!==null&&o!==null&&n===t&&(e>0||
o<t.length));function jc({elsewhere:s},t){return!s?.text||t.some(e=>e.text===s.text)?[]:[{text:s.text,how:"replaced"}]}async function cr(s,t,e){
let o=`/api/history/${encodeURIComponent(t.tag)}/${encodeURIComponent(s.key)}`,n=(await _(o)).versions??[],r=[...jc(s,n),
...n],a=p=>{h.close(),e(p)},h=new L({name:"history",head:"history-head"},()=>[l`
      <div class="row-of">
        <h1 id="history-head">${i("history.head",{n:s.record.number})}</h1>
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>h.close()}>${i("close")}</button>
      </div>`,r.length?l`<ol>${r.map(p=>Ec(p,s,t,a))}</ol>`:l`<p class="soft">${i("history.none")}</p>`]);h.open()}function Cc({
by:s,on:t,how:e,over:o,until:n}){let r=s||(e==="replaced"&&n?i("history.nobody"):""),a=e&&(o?i("history.replaced-by",{by:o}):
i(`history.${e}`));return[r,t&&B(t),a,n&&B(n)].filter(Boolean).join(" · ")}function Ec(s,t,e,o){let{text:n}=s,r=Cc(s),a=l`
    <button type="button" class="button small" @click=${()=>o(n)}>${i("history.use")}</button>`;return l`
    <li>
      <p class="foreign" ${S(e,{face:!0,pitch:!0})}>${Lt(t.value,n)}</p>
      <div class="row-of small soft">${r}<span class="fill"></span>${c.project.editable?a:null}</div>
    </li>`}var Eo=s=>s.normalize("NFC").replace(/[\u064b-\u0652\u0640\u0670\u0591-\u05c7]/g,"").toLocaleLowerCase();function hr({use:s,
avoid:t},e){let o=n=>n.some(r=>e.includes(Eo(r)));return!e||!(s.length||t.length)?"unsigned":o(t)||s.length&&!o(s)?"warn\
ing":"ok"}function dr(s,t,e,o){let n=Eo(e);return l`
    <div class="glossary">
      <span class="row-of small soft">${d("book")}${i("glossary")}</span>
      ${s.map(r=>Lc(r,n,t,o))}
    </div>`}function Lc({term:s,note:t,use:e,avoid:o},n,r,a){let h=hr({use:e,avoid:o},n),p=pr(e," / ",$=>ur($,r,a)),u=pr(
o,", ",$=>ur($,r,null));return l`
    <p class="small">
      <span class="badge ${h}">
        <span>${h==="unsigned"?null:[d(h),Y(i(Pc[h]))]}</span>
        ${s}${e.length?[" → ",p]:null}
      </span>
      ${o.length?l`<span class="avoid">${i("glossary.not")}${" "}${u}</span>`:null}
      ${t?l`<span class="soft">${t}</span>`:null}
    </p>`}var Pc={ok:"glossary.used",warning:"glossary.unused"},pr=(s,t,e)=>s.map((o,n)=>[n?t:null,e(o)]);function ur(s,t,e){
let o=S(t,{face:!0});return e?l`
    <button
      type="button"
      class="word"
      title=${i("glossary.insert",{word:s})}
      @mousedown=${Mt}
      @click=${()=>e(s)}
      ${o}
    >${s}</button>`:l`<bdi class="word" ${o}>${s}</bdi>`}var Rc=["text-too-long","word-too-wide"],fr=(s,t)=>({code:"",severity:s,text:t,start:null,end:null});function mr(s,t){let e=(s.
meter?.over_chars??0)>0,o=s.findings.filter(n=>n.code==="text-missing"?!1:!(e&&Rc.includes(n.code)));return[...(s.value.
trim()?t:[]).map(n=>fr("error",n)),...e?[fr("too-long",Nc(s))]:[],...o]}function Nc({meter:s,over:t,place:e}){let o=t?"f\
ind.over":"find.wide";return i(s?.about?"about.find":o,{n:t,output:j(e?.output??""),percent:s?.percent})}var Bc={"too-lo\
ng":"too-long",error:"error"};function gr(s,t,e){let o=l`<button type="button" class="link" @click=${()=>e(s)}>${i("waiv\
e")}</button>`;return l`
    <p class="finding ${s.severity}" tabindex="-1">
      ${d(Bc[s.severity]??"warning")}
      <span>${s.text}${s.hint?l`<span class="soft">${` ${s.hint}`}</span>`:null}</span>
      ${qt({code:s.code,key:t})?o:null}
    </p>`}var ys=class{constructor(t,{source:e,crop:o,total:n,changed:r}){this.entry=t,this.source=e,this.crop=o,this.total=n,this.
changed=r,this.all=!1,this.wasWhole=!1,this.said={sign:"",words:null,was:null}}get words(){let{source:t,old_source:e}=this.
entry.record,o=`${e}
${t}`;if(this.said.sign!==o){let{facts:n}=c.project,r=e?Lt(e,t,n):J(t,n);this.said={sign:o,words:r,was:e?ae(e,t):null}}return this.
said}view(t,e){return l`
      <div class="src-head">${this.head()}</div>
      <p class="source-text" ${S(this.source)}>${this.words.words}</p>
      <div class="more">${this.more(t)}</div>
      <div class="crop-head small soft"><span>${i("crop")}</span><span>${e}</span></div>
      ${this.crop.element}`}head(){let{record:t,key:e}=this.entry,o=()=>{this.all=!this.all,this.changed()};return l`
      <span class="phone-n">
        <strong>${t.number}</strong>${i("n-of",{n:"",all:this.total()||""})}
      </span>
      <code>${e}</code>
      ${t.state==="stale"?H("stale",i("source.changed",{language:k(this.source.tag)})):null}
      <span class="phone-n">${this.need()}</span>
      <button type="button" class="link phone-more" aria-expanded=${String(this.all)} @click=${o}>
        ${i(this.all?"less":"more")}
      </button>`}need(){let t=at(this.entry);return t&&t!=="stale"?Co(this.entry,t):null}more(t){let{record:e}=this.entry,
o=(n,r)=>l`
      <p class="note small"><strong>${i(n)}</strong>${" "}${r}</p>`;return[this.words.was?this.was(e.old_source??""):null,
e.note?o("note",e.note):null,e.adapt?o("adapt",i("adapt.what")):null,t,e.back?o("back",e.back):null]}was(t){let e=()=>{this.
wasWhole=!0,this.changed()};return l`
      <p class="was small">
        ${i("was")}${" "}<bdi ${S(this.source)}>${this.wasWhole?t:this.words.was}</bdi>${" "}
        ${this.wasWhole?null:l`<button type="button" class="link" @click=${e}>${i("was.all")}</button>`}
      </p>`}};var Ic=6,Dc=6e3;function Hc({name:s,count:t,never:e}){let o=Le(`sign.${s}`)?i(`sign.${s}`):"",n=t>1?` ×${t}`:"";return l`<span class=${e?
"never":""} title=${o}><b>${s}</b>${n}</span>`}var ks=class{constructor(t,{language:e,source:o,crop:n},r){this.entry=t,this.
acts=r;let{record:a}=t;this.field=new Et({language:e,value:t.value,label:i("field.name",{n:a.number,language:k(e.tag)}),
facts:c.project.facts,readonly:!c.project.editable,oninput:r.typed,onleave:r.leave,onnote:h=>this.note(h)}),this.comments=
new ce(e.tag,a,r.commented),this.special=this.field.special(),this.language=e,this.left=new ys(t,{source:o,crop:n,total:r.
total,changed:()=>this.draw()}),this.noted=null,this.noting=void 0,this.findings=null,this.element=f(l`<div class="text-row open" role="group" data-key=${t.
key}></div>`),this.update()}get blocks(){return ui(this.entry.value,c.project.facts)}update({findings:t=!0}={}){t&&(this.
findings=this.found(this.blocks)),this.comments.update(this.entry.record),this.draw()}draw(){let{entry:t,element:e}=this;
e.setAttribute("aria-label",jo(t)),e.classList.toggle("is-changed",this.acts.outdated()!==null),e.classList.toggle("all",
this.left.all),w(l`
        <span class="n">${t.record.number}</span>
        <div class="tgt">
          ${this.field.element}
          ${this.hidden()}
          <p class="hint paste-note" role="status">${this.noted}</p>
          ${c.project.editable?[this.tools(),this.buttons()]:null}
          <div class="row-state">${this.state()}</div>
          <div class="meter-place">${ws(t.meter,t.over,t.record.boxes.length>0)}</div>
          <div class="row-findings" ${v({"font-family":`var(--ui), "text-${this.language.tag}"`})}>
            ${this.findings}
          </div>
          ${this.acts.beside()}
        </div>
        <div class="src">${this.left.view(this.terms(),this.where())}${this.comments.element}</div>
        ${_o(t)}`,e)}hidden(){let t=ci(this.entry.value);if(!t.length)return null;let e=t.some(o=>o.never);return l`
      <p class="hidden-list small${e?" never":""}">
        ${e?d("error"):null}<span>${i("hidden")}</span>${t.map(o=>Hc(o))}
        ${e&&c.project.editable?this.takeButton():null}
      </p>`}takeButton(){return l`<button type="button" class="link" data-focus="take" @click=${()=>this.field.replace(Kt(
this.entry.value))}>${i("hidden.take")}</button>`}terms(){let t=this.entry.record.glossary;if(!t.length)return null;let e=c.
project.editable?o=>this.field.insert(o):null;return dr(t,this.language,this.entry.value,e)}where(){return this.acts.outdated()??
(this.entry.place?j(this.entry.place.output):"")}tools(){let{facts:t}=c.project,e=[...new Set([...this.entry.record.facts,
...Object.keys(t)])].slice(0,Ic);return l`
      <div class="tools row-of" role="group" aria-label=${i("facts")}>
        ${e.length?l`<span class="small soft wide-only">${i("facts")}</span>`:null}
        ${e.map(o=>l`
            <button type="button" class="fact" @mousedown=${Mt} @click=${()=>this.field.insert(`{${o}}`)}>
              <b>${`{${o}}`}</b>${" "}<span>${t[o]}</span>
            </button>`)}
        <span class="row-of wide-only">
          ${e.length?l`<span class="small soft">${i("or-type")}</span>${b("{")}`:null}
          <button
            type="button"
            class="button small"
            aria-label=${i("bold")}
            title=${i("bold")}
            @mousedown=${Mt}
            @click=${()=>this.field.bold()}
          ><b>B</b></button>
        </span>
        ${this.special}
      </div>`}buttons(){let{entry:t,acts:e}=this,o=this.blocks,n=it(t)&&t.record.state==="stale",r=[i("history"),t.record.
versions||null].filter(Boolean).join(" ");return l`
      <div class="acts row-of">
        <button type="button" class="button square previous phone-only" aria-label=${i("list")} @click=${e.close}>
          ${d("up")}
        </button>
        <button
          type="button"
          class="button primary done"
          data-focus="done"
          aria-disabled=${String(o.length>0)}
          title=${o.join(" ")}
          @click=${e.done}
        ><span>${n?i("still-right"):i("done-next")}</span>${b("Ctrl ↵")}</button>
        <button type="button" class="button wide-only" data-focus="undo" @click=${()=>this.field.undo()}>
          ${i("undo")}${b("Ctrl Z")}
        </button>
        <button type="button" class="link plain wide-only" data-focus="history" @click=${e.history}>
          ${r}
        </button>
        ${c.project.editable&&!m.get("name")?l`<span class="wide-only">${ne()}</span>`:null}
      </div>`}state(){let{entry:t,acts:e}=this,{record:o}=t,n=t.save&&t.save!=="saved"?"draft":o.state,r=n==="checked"||
n==="translated"?"ok":n,a=l`<button type="button" class="link" @click=${e.conflict}>${i("conflict.open")}</button>`,h=["\
lost","refused","conflict"].includes(t.save??"");return l`
      ${H(r,i(`state.${n}`))}
      ${o.machine&&n!=="machine"?l`<span class="small soft">${i("origin.machine")}</span>`:null}
      <span class="small soft${h?" error":""}">${this.said()}</span>
      <span class="fill"></span>
      ${t.conflict?a:null}
      ${c.project.editable?this.copyButton():null}`}copyButton(){return l`
      <button type="button" class="link plain" data-focus="copy" @mousedown=${Mt} @click=${()=>this.field.replace(this.entry.
record.source)}>
        ${i("copy-source")}
      </button>`}said(){let{save:t,record:e}=this.entry;return this.acts.slow()?i("drawing"):t?i(`save.short.${t}`):e.by?
`${e.by} · ${B(e.on)}`:""}note(t){clearTimeout(this.noting),this.noted=t,this.draw(),this.noting=setTimeout(()=>this.unnote(),
Dc)}unnote(){this.noted=null,this.draw()}noteElsewhere(){let{elsewhere:t}=this.entry;if(!t||t.seen)return;clearTimeout(this.
noting);let{by:e,time:o}=t;this.noted=l`
      ${i("changed-elsewhere",{by:e,time:o})}${" "}
      <button type="button" class="link" data-focus="changed" @click=${this.acts.history}>
        ${i("changed-elsewhere.show")}
      </button>`,this.draw()}seenElsewhere(){let{elsewhere:t}=this.entry;!t||t.seen||(t.seen=!0,this.unnote())}show(t=this.
blocks){this.findings=this.found(t),this.draw()}hideFindings(){this.findings=null,this.draw()}found(t){let{entry:e}=this,
o=mr(e,t);return o.length?o.map(n=>gr(n,e.key,this.acts.waive)):!(e.value&&e.meter)||e.meter.about?null:l`<p class="finding fine">${d(
"ok")}<span>${this.fine()}</span></p>`}fine(){let{boxes:t,facts:e}=this.entry.record,o=[...new Set(t.map(r=>r.output))].
map(j),n=i("fine.fits",{outputs:new Intl.ListFormat(document.documentElement.lang).format(o)});return e.length?`${n} ${i(
"fine.facts",{facts:e.map(r=>`{${r}}`).join(" ")})}`:n}get stops(){return[...this.element.querySelectorAll(".row-finding\
s .finding:not(.fine)")]}get doneButton(){return this.element.querySelector(".done")}};function $r(s,t){return s.get(t)??(Z()?void 0:s.needing[0]??s.all[0])}function wr(s,t){let{language:e,source:o,side:n,tag:r}=s,
a=new ks(t,{language:e,source:o,crop:n.crop},{typed:(h,p)=>s.typed(t,h,p),leave:()=>s.opened===a&&s.leave(),done:()=>s.done(),
history:()=>cr(t,e,h=>a.field.replace(h)),conflict:()=>s.resolving.ask(t),commented:h=>s.commented(t,h),waive:({code:h,text:p})=>is(
{code:h,key:t.key,language:r,message:p},()=>s.post(t)),close:()=>{s.closeRow(),s.paintList()},total:()=>s.entries.size,slow:()=>n.
slow,outdated:()=>s.outdated(t),beside:()=>s.beside(t)});return a}var br={x:40,y:24},xs=class{constructor(t){this.owner=t,this.whole=m.get("whole",!0),this.slow=!1,this.failed=!1,this.turn=
0,this.boxPicked=null,this.page=new ct({onpick:e=>this.pickBox(e)}),this.crop=new ht,this.drafts=new vs(t.tag,{ondrawn:(e,o,n)=>this.
drawn(e,o,n),onslow:e=>this.slowly(e),onfail:e=>this.notDrawn(e)}),this.toolbar=f(l`<div class="toolbar page-tools" data-area=""></div>`),
this.scroller=f(l`
      <div class="scroller" tabindex="0" role="region" aria-label=${i("page")}>${this.page.element}</div>`),this.sheet=f(
l`<div class="picked-box"></div>`),this.element=f(l`<section class="page-side">${this.toolbar}${this.scroller}${this.sheet}</section>`),
this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(this.scroller)}close(){this.sized.disconnect()}async show(t,e={}){
let{page:o,owner:n}=this,r=n.entries.get(t),{place:a,output:h,number:p}=rr(r,o,e,c.output);if(!h)return;this.turn+=1;let u=this.
turn;if(h!==o.output||p!==o.number){if(this.drafts.anew(),await o.show(n.tag,h,p),u!==this.turn)return;this.size()}o.element.
classList.toggle("is-rtl",n.language.rtl),r&&this.light(r,a,h),this.tools(),this.picked()}light(t,e,o){t.place=e,t.meter=
t.record.meter[o]??t.meter,this.page.light(t.key),this.owner.measure(t),this.crop.show(this.page,t.key),this.owner.lit(t),
this.follow()}async anew(){let{output:t,number:e}=this.page;if(!t){await this.show(this.owner.open()?.key??null);return}
this.drafts.anew();let o=c.project.outputs.find(n=>n.name===t);o&&await this.page.show(this.owner.tag,t,Math.max(1,Math.
min(e,o.pages)))}follow(){let t=this.page.litBox;if(!t)return;let e=t.getBoundingClientRect(),o=this.scroller.getBoundingClientRect();
this.whole?(e.top<o.top||e.bottom>o.bottom)&&(this.scroller.scrollTop+=e.top-o.top-80):this.zoom(!1)}size(){let{page:t}=this.
page;if(!t)return;let e={width:this.scroller.clientWidth-br.x,height:this.scroller.clientHeight-br.y},o=this.owner.open(),
n=o?this.page.boxesOf(o.key)[0]:this.boxPicked,r=ar(t,e,{box:this.whole?null:n,phone:Z()});this.page.element.style.width=
`${t.width*r}px`}zoom(t){this.whole=t,m.set("whole",t),this.size(),this.tools(),t||this.page.litBox?.scrollIntoView({block:"\
center",inline:"center"})}pickBox(t){if(Z()&&this.owner.inPageView()){this.boxPicked=t,this.page.light(t.messages[0]??null),
this.picked(),this.whole||this.zoom(!1);return}let e=t.messages.indexOf(this.owner.open()?.key??""),o=t.messages[(e+1)%t.
messages.length];o&&this.owner.openText(o)}tools(){let{outputs:t}=c.project,{output:e,number:o}=this.page,n=e?W(e).pages:
1,r=t.length>2?Xt:j,a=p=>{jt(p),this.show(this.owner.open()?.key,{output:p})},h=t.map(p=>[p.name,r(p.name)]);w([t.length>
1?T(i("output"),h,e,a):null,n>1?this.pages(n,o,e):null,T(i("view"),this.views(),this.whole,p=>this.zoom(p),{keys:{false:"\
Z"}}),l`<span class="fill"></span><span class="hint" role="status">${this.said()}</span>`],this.toolbar)}views(){return[
[!0,i("page.whole")],[!1,i("page.box")]]}pages(t,e,o){let n=Array.from({length:t},(r,a)=>[a+1,i("page.short",{n:a+1})]);
return T(i("pages"),n,e,r=>this.show(null,{output:o,number:r}))}said(){return this.slow?i("drawing"):this.failed?i("not-\
current"):c.drawn?i("drawn",{ms:c.drawn}):""}picked(){let t=this.boxPicked,e=t?this.owner.entries.get(t.messages[0]):void 0;
w(Z()&&t&&e?this.pickedView(t,e):null,this.sheet)}pickedView(t,e){let o=at(e),n=()=>{this.zoom(!this.whole),this.picked()},
r=a=>l`
      <button type="button" class="button primary large fill" @click=${()=>this.owner.openText(a)}>
        ${t.messages.length>1?i("edit-n",{n:this.page.numbers.get(a)}):i("edit-this")}
      </button>`;return l`
      <div class="row-of">
        <strong>${Wt(t,this.page.numbers)}</strong><code>${e.key}</code><span class="fill"></span>
        ${H(o??"ok",i(`row.${o??"ok"}`))}
      </div>
      <p class="cut" ${S(this.owner.language,{face:!0})}>${e.value||i("not-yet")}</p>
      <div class="row-of">
        <button type="button" class="button large" @click=${n}>${i(this.whole?"zoom":"page.whole")}</button>
        ${t.messages.map(r)}
      </div>`}post(t,e=t.value){this.page.output&&t.place&&this.drafts.post(t.place.output,t.key,e)}drawn(t,e,o){let n=this.
owner.entries.get(e);n&&(this.failed=!1,this.page.swap(t.groups,t.boxes??[]),this.crop.swap(this.page),ir(n,t,this.page.
output??""),this.owner.measure(n),this.owner.open()===n&&this.crop.show(this.page,e),this.owner.drawn(t,n)),c.drawn=o,Q(
{type:"drawn"})}slowly(t){this.slow!==t&&(this.slow=t,this.tools(),this.owner.slow())}notDrawn(t){this.failed=!0,this.tools(),
console.warn(t)}};var zc=30,Uc=300,vr=2e3,Os=class{constructor(t){this.screen=t,this.timer=void 0,this.asked=0}close(){clearTimeout(this.timer)}heard(t){
let{screen:e}=this;t.type==="back"?e.keeper.back(e.entries.all):t.type==="reloaded"&&t.client!==X&&Ge(t,e.tag)&&this.later(
t,zc)}later(t,e){clearTimeout(this.timer),this.timer=setTimeout(()=>this.run(t),e)}async run(t){let{screen:e}=this,o=new Map(
e.entries.all.map(({key:h,turn:p})=>[h,p])),n=await this.ask(t);if(!(n&&e.root.isConnected))return;let r=n.filter(h=>!this.
bring(h,o,t));for(let h of e.entries.all)h.save==="refused"&&!h.conflict&&e.keeper.save(h);r.length&&this.later(t,Uc);let a=new Set(
n.map(h=>h.key));for(let{key:h}of e.entries.all)a.has(h)||e.remove(h);await this.page(),e.shownAnew()}async ask(t){this.
asked+=1;let e=this.asked;try{let o=await tt(this.screen.tag);return e===this.asked?o:null}catch(o){if(!(o instanceof ft))
throw o;return e===this.asked&&this.screen.root.isConnected&&this.later(t,vr),null}}async page(){try{await this.screen.side.
anew()}catch(t){t instanceof F||this.unseen(t)}}unseen(t){if(!(t instanceof ft))throw t;this.screen.root.isConnected&&this.
later({type:"reloaded"},vr)}bring(t,e,o){let{screen:n}=this,r=n.entries.get(t.key);if(!r)return n.entries.byKey.set(t.key,
n.entryOf(t)),!0;if(r.going||r.turn!==e.get(t.key))return!1;let a=n.opened?.entry===r?n.opened:null;t.source!==r.record.
source&&a?.note(i("source.again"));let h={by:o.by??"",time:Pt().slice(0,5),somebody:i("somebody")};return this.tell(r,Ki(
r,t,h),a),!0}tell(t,e,o){let{keeper:n,store:r,tag:a}=this.screen;e==="freed"&&n.typed(t),e==="replaced"&&(r.forget(a,t.key),
o&&(o.field.value=t.value,t.elsewhere?o.noteElsewhere():o.unnote()))}opened(){let{screen:t}=this,e=t.opened?.entry;e&&(t.
side.page.light(e.key),t.measure(e),t.side.crop.show(t.side.page,e.key),it(e)||t.post(e),t.opened?.update())}};function Fc(s){return s.over_chars>0?H("too-long",i("meter.chars-over",{n:s.over_chars})):H("ok",i("conflict.fits",{n:s.
lines,percent:s.percent}))}var As=class{constructor(t,e,o){this.entry=t,this.conflict=t.conflict,this.mine=t.value,this.
language=e,this.acts=o,this.settled=!1,this.meter=null,this.rooms=new Map,this.field=new Et({language:e,value:t.value,label:i(
"conflict.result"),facts:c.project.facts,oninput:o.draw});let n={name:"conflict",role:"alertdialog",head:"conflict-head",
described:"conflict-what"};this.dialog=new L({...n,stays:!0},()=>this.view())}open(){let{element:t}=this.dialog;return t.
addEventListener("keydown",e=>{e.key!=="Enter"||!G(e)||(e.preventDefault(),e.stopPropagation(),this.take(this.field.value))}),
t.addEventListener("close",()=>{this.settled||this.acts.later()}),this.dialog.open(),this.field.focus(),this.acts.draw(this.
field.value),this.room(this.conflict.theirs),this.room(this.mine),this}async room(t){if(!t)return;let e=await this.acts.
measure(t).catch(()=>null);e&&(this.rooms.set(t,e),this.dialog.draw())}take(t){this.settled=!0,this.dialog.close(),this.
acts.resolve(t)}shown(t,e){this.meter=ws(t,e,this.entry.record.boxes.length>0),this.dialog.draw()}view(){let{theirs:t,by:e,
on:o}=this.conflict,n=[e,o?B(o):null].filter(Boolean).join(" · ");return[this.head(),l`
        <div class="two">
          ${this.version([i("conflict.theirs"),n],t,this.mine,i("conflict.take"))}
          ${this.version([i("conflict.mine"),i("conflict.here")],this.mine,t,i("conflict.keep"))}
        </div>`,this.before(),l`
        <div class="result">
          <div><h2>${i("conflict.result")}</h2>${this.field.element}</div>
          <div><p class="small soft">${i("crop")}</p>${this.acts.crop.element}<div>${this.meter}</div></div>
        </div>`,this.foot()]}head(){let{record:t,key:e}=this.entry;return l`
      <div class="conflict-head">
        <span class="warning">${d("warning")}</span>
        <div>
          <h1 id="conflict-head">${i("conflict.head")}</h1>
          <p id="conflict-what" class="soft">${i("conflict.what",{n:t.number,key:e})}</p>
        </div>
      </div>`}version([t,e],o,n,r){let a=this.rooms.get(o),h=o?Lt(n,o,c.project.facts):l`<span class="hint">${i("conflic\
t.empty")}</span>`;return l`
      <section>
        <h2>${t}<span class="small soft">${e}</span></h2>
        <p class="foreign" ${S(this.language,{face:!0})}>${h}</p>
        <div class="row-of">
          <span>${a?Fc(a):null}</span>
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>this.take(o)}>${r}</button>
        </div>
      </section>`}before(){let{base:t,theirs:e}=this.conflict;return t?l`
      <p class="small was">
        <strong>${i("conflict.before")}</strong>
        <bdi class="foreign" ${S(this.language,{face:!0})}>
          ${ae(t,e||this.mine)??J(t,c.project.facts)}
        </bdi>
      </p>`:null}foot(){return l`
      <div class="row-of">
        <span class="small soft fill">${i("conflict.others")}</span>
        <button type="button" class="button" @click=${()=>this.dialog.close()}>
          ${i("conflict.later")}${b("Esc")}
        </button>
        <button type="button" class="button primary" @click=${()=>this.take(this.field.value)}>
          ${i("conflict.save")}${b("Ctrl ↵")}
        </button>
      </div>`}};var Ss=class{constructor(t){this.screen=t,this.asking=null}ask(t){let{conflict:e,fingerprint:o}=t;if(!e)return;let n=()=>t.
conflict??(t.fingerprint===o?e:null),{side:r,language:a}=this.screen,h=new ht,p=new As({...t,conflict:e},a,{crop:h,measure:u=>r.
drafts.measure(t.place?.output??r.page.output??"",t.key,u),draw:u=>r.post(t,u),later:()=>{this.asking=null},resolve:u=>this.
take(t,u,n())});h.show(r.page,t.key),this.asking={entry:t,crop:h,dialog:p},p.open()}drawn(t){let{asking:e}=this;if(e?.entry!==
t)return;let{page:o}=this.screen.side;e.crop.swap(o),e.crop.show(o,t.key),e.dialog.shown(t.meter,t.over)}take(t,e,o){let{
screen:n}=this;this.asking=null;let r=Gi(t,e,o);n.opened?.entry===t&&(n.opened.field.value=e),r?n.keeper.save(t,{force:!0}):
(t.save="saved",t.savedAt=new Date,n.store.forget(n.tag,t.key),n.told(t)),n.post(t),n.paintList()}};var Vc=[["Alt ↓","keys.next"],["F8","keys.finding"],["Ctrl S","keys.save-now"],["F6","keys.page-side"]];function Wc(s,t){
switch(s?.save){case"unsaved":return["draft","stale",i("save.unsaved")];case"saving":return["up","",i("save.saving")];case"\
saved":return["ok","ok",i("save.saved",{file:t,time:Pt(s.savedAt)})];case"conflict":return["warning","stale",i("save.con\
flict")];case"lost":return["error","error",i("save.lost",{n:s.left})];case"refused":return["error","error",i("save.refus\
ed",{why:s.why})];default:return["ok","",i("save.none")]}}var qc=([s,t,e])=>l`
  <span class="save-line ${t}" role="status">${d(s)}${e}</span>`,yr=(s,t,e="foot-link")=>l`
  <button type="button" class="link" data-focus=${e} @click=${t}>${s}</button>`,Kc=s=>l`
  <span class="fill"></span>
  <span class="foot-keys">${s.map(([t,e])=>l`<span>${b(t)}${" "}${i(e)}</span>`)}</span>`;function kr(s){let{opened:t,latest:e,
finishing:o}=s,n=t?.entry.save?t.entry:e,r=o.undoable,a=()=>{n&&(s.openText(n.key),s.resolving.ask(n))};return[qc(Gc(s,n)),
n?.save==="conflict"?yr(i("conflict.open"),a):null,r?yr(i("undo-done",{n:r.entry.record.number}),()=>o.undo(),"undo-done"):
null,Kc(Vc)]}function Gc({tag:s,entries:t},e){if(!c.project.editable)return["lock","",i("read-only.why")];let[o,n,r]=Wc(
e,`locales/${s}.yaml`),a=o==="ok"&&!t.needing.length;return[o,n,a?`${r} · ${i("all-done")}`:r]}var Zc=400,Yc=600,Ms=class{constructor(t,e,o,n){ot(e),this.tag=e,this.goTo=o,this.language=K(e),this.source=K(c.project.
source),this.entries=new fs,this.opened=null,this.filter="all",this.find="",this.back=!1,this.ready=Promise.resolve(),this.
pageView=!1,this.latest=null,this.finishing=new bs(this),this.resolving=new Ss(this),this.resting=void 0,this.speaking=void 0;
let{keeper:r,store:a}=n(e,p=>this.told(p));this.keeper=r,this.store=a,this.refresh=new Os(this),this.side=new xs({tag:e,
language:this.language,entries:this.entries,open:()=>this.opened?.entry??null,inPageView:()=>this.pageView,openText:p=>this.
openText(p),measure:p=>this.measure(p),lit:()=>this.opened?.update(),drawn:(p,u)=>this.drawn(p,u),slow:()=>this.opened?.
update({findings:!1})}),this.tools=f(l`<div class="toolbar list-tools" data-area=""></div>`),this.list=f(l`<div class="texts" data-area=""></div>`),
this.foot=f(l`<footer class="footbar"></footer>`);let h=p=>this.keyed(p);this.root=f(l`
      <div class="columns translate" @keydown=${h}>
        <section class="list">${this.tools}${this.list}${this.foot}</section>
        ${this.side.element}
      </div>`),t.append(this.root),this.deaf=I(p=>this.refresh.heard(p)),visualViewport?.addEventListener("resize",qs)}close(){
this.leave(),this.refresh.close(),this.deaf(),this.keeper.close(),this.side.close(),visualViewport?.removeEventListener(
"resize",qs)}go([t,...e]){if(t&&t!==this.tag)return!1;let o=e.join("/");return this.entries.get(o)&&o!==this.opened?.entry.
key&&this.openText(o),!0}async load(t){let[e]=await Promise.all([tt(this.tag),ns()]);if(!this.root.isConnected)return;this.
entries.fill(e.map(a=>this.entryOf(a))),this.side.page.numbers=new Map(e.map(a=>[a.key,a.number])),await this.restore();
let o=$r(this.entries,t);this.filter=o||!this.entries.needing.length?"all":"needs",o||this.paintList();let n=!!t&&c.project.
editable,r=o?this.openText(o.key,{focus:n}):this.side.show(null);this.ready=r.catch(a=>this.refresh.unseen(a)),this.ready.
catch(()=>null),this.line()}entryOf(t){return Ei(t,c.output)}async restore(){for(let t of await this.store.all(this.tag)){
let e=this.entries.get(t.key);e&&(qi(e,t)?!e.conflict&&c.project.editable&&this.keeper.typed(e):this.store.forget(this.tag,
t.key))}}get rows(){return this.entries.shown(this.filter,this.find,this.opened?.entry??null)}get chosen(){return Z()&&this.
pageView?"page":this.filter}choose(t){this.setPageView(t==="page"),t==="page"?(this.side.page.setOverlays(["boxes"]),this.
side.size()):(this.filter=t,Z()&&this.closeRow()),this.paintList()}setPageView(t){this.pageView=t,this.root.classList.toggle(
"page-view",t)}drawer(){this.root.classList.toggle("with-page")}paintTools(){w(sr(this),this.tools),this.side.tools()}paintList(){
this.paintTools();let{scrollTop:t}=this.list;w(or(this,this.rows),this.list),this.list.scrollTop=t}async openText(t,{focus:e=!0}={}){
let o=this.entries.get(t);if(!o||this.opened?.entry===o){e&&this.opened?.field.focus();return}this.leave(),this.setPageView(
!1);let n=wr(this,o);this.opened=n,n.noteElsewhere(),this.root.classList.add("row-open"),this.paintList(),mn(this.tag,t),
e&&n.field.focus(),this.reveal(n.element),await this.side.show(t),this.root.isConnected&&(o.conflict&&this.line(),c.project.
editable&&this.opened===n&&this.post(o))}outdated(t){return null}beside(t){return null}commented(t,e){t.record.comments=
e,this.opened?.update({findings:!1}),this.paintList(),this.line()}closeRow(){this.leave(),this.opened=null,this.root.classList.
remove("row-open"),this.side.page.light(null)}reveal(t){let e=t.getBoundingClientRect(),o=this.list.getBoundingClientRect();
e.top>=o.top&&e.bottom<=o.bottom||(this.list.scrollTop+=e.top-o.top-Math.max(12,Math.min(96,o.height-e.height)))}measure(t){
t.over=this.side.page.linesOver(t.key)}post(t){this.side.post(t)}typed(t,e,o){t.value=e,this.finishing.undoable=null,this.
keeper.typed(t),this.post(t),this.opened?.seenElsewhere(),this.opened?.hideFindings(),this.rest(t,o),this.opened?.update(
{findings:!1})}rest(t,e){clearTimeout(this.resting),e||(this.resting=setTimeout(()=>this.rested(t),Zc))}rested(t){this.opened?.
entry===t&&(this.opened.show(),this.opened.field.underline(lr(t)),clearTimeout(this.speaking),this.speaking=setTimeout(()=>Ve(
Qi(t.meter,t.over)),Yc))}drawn(t,e){let{opened:o}=this;this.resolving.drawn(e),o?.entry===e&&(o.update({findings:!1}),this.
rest(e,o.field.composing))}leave(){let t=this.opened?.entry;t&&c.project.editable&&!it(t)&&this.keeper.save(t)}done(){return this.
finishing.done()}step(t,e=this.rows){let o=this.entries.beside(this.opened?.entry??null,t,e);o&&this.openText(o.key)}told(t){
this.opened?.entry===t&&this.opened.update({findings:!1}),this.latest=t,this.line(),(t.save==="saved"||t.save==="conflic\
t")&&this.paintList()}line(){w(kr(this),this.foot)}shownAnew(){this.refresh.opened(),this.side.size(),this.paintList(),this.
line()}remove(t){let{opened:e}=this;if(e?.entry.key===t){if(!it(e.entry)){e.note(i("removed-key"));return}this.closeRow()}
this.entries.byKey.delete(t)}saveNow(){let t=this.opened?.entry;t?.conflict?this.resolving.ask(t):t&&this.keeper.save(t)}keyed(t){
Xi(this,t)}pressed(t,e){tr(this,t,e)}};var Ts=class{constructor(t){this.project=t,this.opened=null}base(){return this.opened??=new Promise((t,e)=>{let o=indexedDB.
open("leafletgen",1);o.onupgradeneeded=()=>o.result.createObjectStore("texts",{keyPath:"id"}),o.onsuccess=()=>t(o.result),
o.onerror=()=>e(o.error)}),this.opened}async act(t,e){try{let o=(await this.base()).transaction("texts",t).objectStore("\
texts");return await new Promise((n,r)=>{let a=e(o);a.onsuccess=()=>n(a.result),a.onerror=()=>r(a.error)})}catch{return null}}id(t,e){
return`${this.project}/${t}/${e}`}keep(t,e,o,n){let r={id:this.id(t,e),key:e,text:o,fingerprint:n,at:Date.now()};return this.
act("readwrite",a=>a.put(r))}forget(t,e){return this.act("readwrite",o=>o.delete(this.id(t,e)))}async all(t){let e=this.
id(t,"");return await this.act("readonly",o=>o.getAll(IDBKeyRange.bound(e,`${e}￿`)))??[]}};var Jc=(s,t)=>{let e=new Ts(`${location.origin} ${c.project.name}`);return{store:e,keeper:new $s(s,e,t)}};async function Qc(s,t,{
go:e}){let o=M(t[0])?.tag??c.language,n=new Ms(s,o,e,Jc);return await n.load(t.slice(1).join("/")||null),n}var Ro={};dt(Ro,{open:()=>eh});var Xc=["name","source","languages","outputs","facts"];function xr(s){let t=!1;return s.split(`
`).filter(o=>(/^[\w-]/.test(o)&&(t=Xc.includes(o.split(":")[0]??"")),t&&o.trim()&&!/^\s*#/.test(o))).map(o=>{let[,n="",r=o]=o.
match(/^(\s*[\w-]+:)(.*)$/)??[];return[n,r]})}async function Or(s,t){await we();let e=new Po(s,t,await _("/api/starter"));return{close:I(n=>{n.type==="reloaded"&&!c.project.
missing&&t("board")}),...e.begin()}}var Po=class{constructor(t,e,o){this.go=e,this.name=o.name,this.tags=[...o.languages],
this.files=o.files,this.problem="",this.busy=!1,this.turn=0,this.field=new Jt({id:"first-language",choose:n=>{this.tags.
push(n),this.look()},without:()=>new Set(this.tags)}),this.root=f(l`<div class="first-run"></div>`),t.append(this.root)}begin(){
return this.draw(),this.root.querySelector('[data-focus="make"]')?.focus({preventScroll:!0}),{}}async look(){this.turn+=
1;let t=this.turn;this.problem="",this.draw();let e=new URLSearchParams([["name",this.name],...this.tags.map(n=>["langua\
ge",n])]),{files:o}=await _(`/api/starter?${e}`);t===this.turn&&(this.files=o,this.draw())}async make(){if(!this.busy){this.
busy=!0;try{await E("POST",`/api/starter?words=${x}`,{name:this.name,languages:this.tags}),await Tt(),await et(),this.go(
"board")}catch(t){this.busy=!1,this.problem=q(t),this.draw()}}}draw(){w(l`
        <div>
          <h1>${i("first.head")}</h1>
          <p class="soft">${i("first.what")}</p>
          ${this.starter()}
          <h2>${i("languages")}</h2>
          <div class="chips">${this.tags.map((t,e)=>this.chip(t,e))}${this.field.element}</div>
          <div>${this.foot()}</div>
        </div>
        <aside>${this.written()}</aside>`,this.root)}starter(){let t=C(e=>{this.name=e.trim(),this.look()});return l`
      <div class="starter">
        <img class="paper-picture" src="/api/starter.svg" width="190" height="269" alt=${i("first.picture")}>
        <div>
          <h2>${i("first.card")}</h2>
          <p class="small soft">${i("first.card-what")}</p>
          <label for="first-name"><strong>${i("first.name")}</strong></label>
          <input type="text" id="first-name" maxlength="60" value=${this.name} spellcheck="false" @input=${t}>
          <p class="hint">${i("first.name-what")}</p>
        </div>
      </div>`}chip(t,e){let o=()=>{this.tags.splice(e,1),this.look()},n=l`
      <button
        type="button"
        aria-label=${i("first.without",{language:t})}
        data-focus="without-${t}"
        @click=${o}
      >×</button>`,r=l`<span class="small soft">${i("first.source")}</span>`;return l`<span class="language-chip">${be(
t)}${e?n:r}</span>`}foot(){let t=c.project.editable;return l`
      ${this.problem?l`<p class="error" role="alert">${this.problem}</p>`:null}
      <p class="row-of">
        <button
          type="button"
          class="button large primary"
          data-focus="make"
          aria-disabled=${String(!t||this.busy)}
          @click=${()=>t&&this.make()}
        >${i("first.make")}</button>
        <span class="hint">${i(t?"first.stays":"first.read-only")}</span>
      </p>`}written(){let t=Object.entries(this.files).filter(([o])=>o!=="leaflet.yaml"),e=`leafletgen init . --name ${this.
name||"…"} --languages ${this.tags.join(",")}`;return l`
      <h2>${i("first.written")}</h2>
      <pre class="where-box mono" tabindex="0" role="region" aria-label="leaflet.yaml">
        <span class="soft">${`# leaflet.yaml
`}</span>
        ${xr(this.files["leaflet.yaml"]??"").map(([o,n])=>[l`<b>${o}</b>`,`${n}
`])}
      </pre>
      <ul class="mono small">${t.map(([o,n])=>th(o,n))}</ul>
      <p class="hint">${i("command")}<br><code>${e}</code></p>`}};function th(s,t){let e=l`<span class="soft">${i(/: ""/.
test(t)?"first.empty":"first.full")}</span>`;return l`<li>${s}${"  "}${s.startsWith("locales/")?e:null}</li>`}var Ar=["missing","stale","machine","draft"];function Sr(s){let t=a=>s.filter(h=>h.state===a).length,e=s.filter(a=>Object.values(a.meter).some(h=>h.over_chars>0)).length,
n=[["missing",t("missing")],["stale",t("stale")],["too-long",e],["machine",t("machine")],["draft",t("draft")]].filter(([
,a])=>a),r=n.reduce((a,[h,p])=>a+p*(h==="missing"?1:.5),0);return{rows:n,done:t("checked")+t("translated"),minutes:Math.
ceil(2*r)}}async function eh(s,t,{go:e}){if(c.project.missing)return Or(s,e);let o=c.only??M(t[0])?.tag??c.language,n=await tt(o);return s.
append(f(sh(o,n,e))),s.querySelector("input")?.focus(),{}}function sh(s,t,e){let{editable:o}=c.project,n=t.find(a=>Ar.includes(
a.state));return l`
    <div class="start-page">
      <form @submit=${a=>{a.preventDefault();let h=a.currentTarget;m.set("name",h.querySelector("#name").value.trim()),e(
"translate",s,...n?[n.key]:[])}}>
        <p class="start-name">${Ys(s)}</p>
        <h1>${i(o?"start.head":"start.look-head",{language:k(s)})}</h1>
        <p class="soft">${i("start.what")}</p>
        ${oh(t)}${o?nh(s,()=>e("translate",s)):ih(()=>e("translate",s))}
      </form>
      ${c.output?l`<img class="paper-picture" src=${ue(s,c.output)} alt="">`:null}
    </div>`}function oh(s){let{rows:t,done:e,minutes:o}=Sr(s);return l`
    <ul>
      ${t.map(([n,r])=>l`<li><span class=${n}>${d(n)}</span>${i(`start.${n}`,{n:r})}</li>`)}
      <li>
        <span class="ok">${d("ok")}</span>${i("start.done",{n:e,all:s.length})}
        ${o?l`<span class="soft">${i("start.minutes",{n:o})}</span>`:null}
      </li>
    </ul>`}function nh(s,t){let e=l`
    <a class="link plain" href="/api/offline/${encodeURIComponent(s)}.html" download>${i("start.away")}</a>`;return l`
    <label for="name"><strong class="small">${i("start.your-name")}</strong></label>
    <input type="text" id="name" maxlength="60" value=${m.get("name","")} autocomplete="name" required>
    <p class="row-of">
      <button type="submit" class="button large primary">${i("start.start")}</button>
      <button type="button" class="button large" @click=${t}>${i("start.look")}</button>
      ${s===c.project.source?null:e}
    </p>
    <p class="hint">${i("start.privacy")}</p>`}var ih=s=>l`
  <p><button type="button" class="button large primary" @click=${s}>${i("start.look")}</button></p>`;var No={board:io,sheet:To,translate:Lo,diagram:co,findings:$o,proof:Mo,print:Oo,welcome:Ro,merge:ko},je=["board","sheet",
"translate","diagram","findings","proof","print"],he=["sheet","translate","proof"],Mr={b:"board",s:"sheet",t:"translate",
d:"diagram",f:"findings",o:"proof",p:"print"};function pe(){let[s="",...t]=location.hash.replace(/^#\/?/,"").split("/").
map(decodeURIComponent);return s in No?{screen:s,rest:t}:{screen:c.only?"translate":"board",rest:t}}function xt(s,...t){
location.hash=["#",s,...t.map(encodeURIComponent)].join("/")}function Tr(){let s=m.get("theme");s&&(document.documentElement.dataset.theme=s)}function _s(){let s=document.documentElement.
dataset.theme;return s?s==="dark":matchMedia("(prefers-color-scheme: dark)").matches}function Ce(){let s=_s()?"light":"d\
ark";document.documentElement.dataset.theme=s,m.set("theme",s)}function js(s){let{screen:t}=pe(),e=c.project&&!c.project.missing&&!c.only&&t!=="welcome",{project:o}=c;w(l`
      ${rh()}${c.only?ah(c.only):null}${e?ch(t):null}
      ${t==="translate"&&o?l`<span class="phone-language">${P(c.language)}</span>`:null}
      <span class="fill"></span>
      ${e&&he.includes(t)?hh(t):null}
      ${dh()}
      ${o&&!o.editable?lh():null}
      ${bn(s)}${ph(s)}`,rt("bar"))}function rh(){let s=c.project?.name??"leafletgen";return l`
    <a class="name" href=${c.only?`#/translate/${c.only}`:"#/board"} data-focus="name" aria-label=${s}>
      <img src="/static/icon.svg" alt=""><span>${s}</span>
    </a>`}var ah=s=>l`
  ${P(s)}<span class="badge unsigned">${d("lock")}${i("share.only")}</span>`,lh=()=>l`<span class="badge draft read-only">${d(
"lock")}${i("read-only")}</span>`;function ch(s){let t=c.findings?.length,e=o=>l`
    <a href="#/${o}" data-focus=${o} aria-current=${o===s?"page":y}>
      ${i(`tab.${o}`)}${o==="findings"&&t?l`<span class="count">${t}</span>`:null}
    </a>`;return l`<nav aria-label=${i("screens")}>${je.map(e)}</nav>`}var hh=s=>l`
  <div class="wide-only">${bt(i("language"),c.language,t=>xt(s,t),V())}</div>`;function ph(s){let t=()=>{Ce(),js(s)};return l`
    <button
      type="button"
      class="button square theme"
      data-focus="theme"
      aria-label=${i("theme")}
      title=${i("theme")}
      @click=${t}
    >${d(_s()?"sun":"moon")}</button>
    <button
      type="button"
      class="button square help-button"
      data-focus="help"
      aria-label=${i("help")}
      title=${i("help")}
      @click=${ye}
    ><strong>?</strong></button>
    <button
      type="button"
      class="button square quiet menu-button"
      data-focus="menu"
      aria-label=${i("menu")}
      @click=${()=>fh(s)}
    >${d("menu")}</button>`}function uh(){return c.lost?["lost",i("watch.lost")]:c.project?.broken?["broken",i("watch.br\
oken",{file:Mn()})]:c.project?.missing?["",i("watch.folder")]:c.board?.pending?["",i("board.pending",{n:c.board.pending})]:
["",c.drawn?i("watch.drawn",{ms:c.drawn}):i("watch")]}function dh(){if(c.only&&!c.lost){let{until:e}=c.project;return l`
      <span class="watch"><span>${e?i("share.until",{day:B(e)}):i("share.link")}</span></span>`}let[s,t]=uh();return l`<span class="watch ${s}" title=${t}><i></i><span>${t}</span></span>`}
function fh(s){let t=(a,h,p="",u="")=>l`
    <button
      class="button large ${p}"
      type="button"
      aria-label=${u||y}
      @click=${()=>{r.close(),h()}}
    >${a}</button>`,e=()=>bt(i("language"),c.language,a=>{r.close(),xt("translate",a)},V()),o=()=>{Ce(),js(s)},n=!c.only&&
!c.project?.missing,r=new L({name:"phone-menu",label:i("menu")},()=>[n?je.map(a=>t(i(`tab.${a}`),()=>xt(a))):null,n?e():
null,l`
      <div class="row-of">
        ${Js.map(([a,h])=>t(h,()=>s(a)))}
        ${t(d(_s()?"sun":"moon"),o,"",i("theme"))}
      </div>`,t(i("close"),()=>{},"primary")]);r.open()}var Ot=rt("main"),pt=null,Cs=0,Bo=!1,Ee=()=>js(jr);async function Io(){let{screen:s,rest:t}=pe();Cs+=1;let e=Cs;if(pt?.name===
s&&pt.shown?.go?.(t)){Ee();return}if(c.only&&s!=="translate"&&s!=="welcome"&&s!=="merge"){xt("translate",c.only);return}
pt?.shown?.close?.(),Ot.replaceChildren(),Ot.className=`screen-${s}`,document.body.dataset.screen=s,pt={name:s,shown:null},
he.includes(s)&&M(t[0])&&ot(t[0]),Ee(),await mh(s,t,e),document.title=[i(`tab.${s}`),c.project?.name].filter(Boolean).join(
" · ")}async function mh(s,t,e){let o=t[0]??c.language,n=he.includes(s)&&o in(c.project?.merging??{}),r=No[n?"merge":s];
try{let a=await r?.open(Ot,n?[o]:t,{go:xt});if(e!==Cs){a?.close?.();return}pt&&(pt.shown=a??null),Ot.querySelector("h1")||
Ot.prepend(f(l`<h1 class="unseen">${i(`tab.${s}`)}</h1>`)),await a?.ready}catch(a){e===Cs&&_r(a)}}var Do=s=>Ot.replaceChildren(
f(l`<div class="empty" role="alert">${s}</div>`));function _r(s){console.error(s);let t=s instanceof F?s.message:i("fail\
ed"),e=l`
    <button class="button" type="button" @click=${()=>location.reload()}>${i("reload")}</button>`;Do(l`<p>${t}</p><p>${e}</p>`)}
async function jr(s){m.set("reader",s),await Rs(s),await xe(),rt("skip").textContent=i("skip"),pt?.shown?.close?.(),pt=null,
ee(),await Io()}function gh(){if(!c.project||c.project.missing)return;let s=!c.only,t=s&&c.project.editable;_n({go:xt,screens:s?
je:[],screen:pe().screen,withLanguage:he,commands:[...t?[[i("add"),Ze]]:[],[i("theme"),$h],[i("reader.other"),()=>jr(x===
"en"?"ja":"en")],[i("keys"),ye,"?"]]})}function $h(){Ce(),Ee()}var wh=s=>G(s)&&!(s.altKey||s.shiftKey||s.isComposing)&&s.
key.toLowerCase()==="k";function bh(s){if(wh(s)){s.preventDefault(),gh();return}s.defaultPrevented||s.isComposing||G(s)||
s.altKey||(s.key==="F6"?fn(s,rt("bar"),Ot):!(Ue(s.target)||Fe())&&m.get("letters",!0)&&vh(s,s.key.toLowerCase()))}function vh(s,t){
let e=Bo;Bo=!1;let o=Mr[t];e&&o&&!c.only?(s.preventDefault(),xt(o)):t==="?"?(s.preventDefault(),ye()):t==="/"?yh(s):t===
"g"&&!pt?.shown?.takes?.("g")?Bo=!0:pt?.shown?.pressed?.(s,t)}function yh(s){let t=Ot.querySelector(".search input");t&&
(s.preventDefault(),t.focus(),t.select())}async function kh(){let s=location.hash.slice(1);if(!s||s.startsWith("/"))return!0;
history.replaceState(null,"","/");try{let{language:t}=await E("POST","/api/session",{secret:s}),e=m.get("name")?"transla\
te":"welcome";return t&&history.replaceState(null,"",`/#/${e}/${encodeURIComponent(t)}`),!0}catch(t){let e=t instanceof F?
t.body.error?.until:null;return Do(l`<p>${e?i("link.ended",{day:B(e)}):q(t)}</p>`),!1}}async function xh(){try{return await Tt(),
Xs(),await Promise.all([et(),xe()]),!0}catch(s){return Ee(),s instanceof F&&s.status===401?Do(l`<p>${i("old-tab")}</p>`):
_r(s),!1}}async function Oh(){Tr(),await Rs(m.get("reader")??(navigator.language.startsWith("ja")?"ja":"en")),rt("skip").
textContent=i("skip"),rt("skip").addEventListener("click",s=>{s.preventDefault(),Ot.focus()}),await kh()&&await xh()&&(Tn(
Ee),addEventListener("hashchange",Io),addEventListener("keydown",bh),addEventListener("unhandledrejection",s=>{s.reason instanceof
ft&&s.preventDefault()}),$n(),ee(),c.project.missing&&pe().screen!=="welcome"&&history.replaceState(null,"","/#/welcome"),
await Io())}Oh();
