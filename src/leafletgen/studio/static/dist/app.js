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
var Tc=Object.defineProperty;var ft=(s,t)=>{for(var e in t)Tc(s,e,{get:t[e],enumerable:!0})};var jn={},ai=new Intl.PluralRules("en"),x="en",xe=[];async function _n(s){let t=s?`/words?words=${encodeURIComponent(s)}`:
"/words";jc(await(await fetch(t)).json()),Ec()}function jc(s){({reader:x,readers:xe,words:jn}=s),ai=new Intl.PluralRules(
x),typeof document<"u"&&_c(document.documentElement)}var li=()=>xe.find(s=>s.tag===x)?.font??null;function _c(s){s.lang=
x,s.style.setProperty("--ui",li()===null?"":`"UI ${x}", "UI", "UI Signs", sans-serif, "UI JA"`)}var ri=new Set;function Ec(){
let s=li();if(!(!s||ri.has(x))){ri.add(x);for(let t of["400","700"])document.fonts.add(new FontFace(`UI ${x}`,`url("${s}\
-${t}.woff")`,{weight:t,display:"swap"}))}}function Cc(s,t){let e=jn[s]??s;return typeof e=="string"?e:e[ai.select(Number(
t??2))]??e.other??s}function r(s,t={}){return Cc(s,t.n).replace(/\{(\w+)\}/g,(e,n)=>n in t?String(t[n]):e)}var Oe=s=>s in
jn;function D(s){let t=new Date(s);if(Number.isNaN(t.getTime()))return s;let e=t.getFullYear()===new Date().getFullYear()?
{}:{year:"numeric"},n=x==="en"?"en-GB":x;return new Intl.DateTimeFormat(n,{day:"numeric",month:"short",...e}).format(t)}
function te(s=new Date){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit"}).format(
s)}var z=class extends Error{constructor(t,e){super(e?.error?.text??`HTTP ${t}`),this.status=t,this.body=e??{}}},Tt=class extends Error{},
En=s=>s.catch(t=>{throw new Tt(t.message)});async function ci(s){let t=await En(s),e=t.headers.get("content-type")?.includes(
"json")?await t.json():null;if(!(t.ok||e))throw new Tt(`HTTP ${t.status}`);if(!t.ok)throw new z(t.status,e);return e}var Lc={
get:s=>ci(fetch(s,{headers:{accept:"application/json","accept-language":x}})),send:(s,t,e,n)=>ci(fetch(t,{method:s,headers:{
"content-type":"application/json","accept-language":x,...n},body:JSON.stringify(e)})),async page(s){let t=await En(fetch(
s,{headers:{"accept-language":x}}));if(!t.ok)throw new z(t.status,await t.json().catch(()=>null));return t.text()}},Cn=Lc;var O=s=>Cn.get(s);async function is(s,t,e=null){let n=await En(fetch(s,{headers:{"accept-language":x},signal:e}));if(!n.
ok)throw new z(n.status,await n.json().catch(()=>null));let o=n.body.getReader(),i=new TextDecoder,a="";for(let c=await o.
read();!c.done;c=await o.read()){let u=(a+i.decode(c.value,{stream:!0})).split(`
`);a=u.pop()??"";for(let p of u)t(JSON.parse(p))}}var E=(s,t,e,n={})=>Cn.send(s,t,e,n),mt=s=>s?`?row=${encodeURIComponent(
s)}`:"",rs=(s,t,e,n="")=>Cn.page(`${ee(s,t,e)}${mt(n)}`),ee=(s,t,e=1)=>`/api/page/${encodeURIComponent(s)}/${encodeURIComponent(
t)}/${e}.svg`,at=async s=>(await O(`/api/texts/${encodeURIComponent(s)}`)).texts,vt=(s,t)=>s instanceof z?s.message:t,H=s=>s instanceof
Error?s.message:String(s);var Rn=globalThis,ui=s=>s,as=Rn.trustedTypes,hi=as?as.createPolicy("lit-html",{createHTML:s=>s}):void 0,Pn="$lit$",jt=`l\
it$${Math.random().toFixed(9).slice(2)}$`,In="?"+jt,Rc=`<${In}>`,oe=document,Be=()=>oe.createComment(""),ze=s=>s===null||
typeof s!="object"&&typeof s!="function",Nn=Array.isArray,$i=s=>Nn(s)||typeof s?.[Symbol.iterator]=="function",Ln=`[ 	
\f\r]`,Ne=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,pi=/-->/g,di=/>/g,se=RegExp(`>|${Ln}(?:([^\\s"'>=/]+)(${Ln}\
*=${Ln}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),fi=/'/g,mi=/"/g,wi=/^(?:script|style|textarea|title)$/i,Bn=s=>(t,...e)=>({_$litType$:s,strings:t,
values:e}),bi=Bn(1),yi=Bn(2),Gm=Bn(3),Z=Symbol.for("lit-noChange"),S=Symbol.for("lit-nothing"),gi=new WeakMap,ne=oe.createTreeWalker(
oe,129);function ki(s,t){if(!Nn(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return hi!==void 0?
hi.createHTML(t):t}var vi=(s,t)=>{let e=s.length-1,n=[],o,i=t===2?"<svg>":t===3?"<math>":"",a=Ne;for(let c=0;c<e;c++){let u=s[c],
p,f,d=-1,$=0;for(;$<u.length&&(a.lastIndex=$,f=a.exec(u),f!==null);)$=a.lastIndex,a===Ne?f[1]==="!--"?a=pi:f[1]!==void 0?
a=di:f[2]!==void 0?(wi.test(f[2])&&(o=RegExp("</"+f[2],"g")),a=se):f[3]!==void 0&&(a=se):a===se?f[0]===">"?(a=o??Ne,d=-1):
f[1]===void 0?d=-2:(d=a.lastIndex-f[2].length,p=f[1],a=f[3]===void 0?se:f[3]==='"'?mi:fi):a===mi||a===fi?a=se:a===pi||a===
di?a=Ne:(a=se,o=void 0);let M=a===se&&s[c+1].startsWith("/>")?" ":"";i+=a===Ne?u+Rc:d>=0?(n.push(p),u.slice(0,d)+Pn+u.slice(
d)+jt+M):u+jt+(d===-2?c:M)}return[ki(s,i+(s[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},De=class s{constructor({
strings:t,_$litType$:e},n){let o;this.parts=[];let i=0,a=0,c=t.length-1,u=this.parts,[p,f]=vi(t,e);if(this.el=s.createElement(
p,n),ne.currentNode=this.el.content,e===2||e===3){let d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(o=
ne.nextNode())!==null&&u.length<c;){if(o.nodeType===1){if(o.hasAttributes())for(let d of o.getAttributeNames())if(d.endsWith(
Pn)){let $=f[a++],M=o.getAttribute(d).split(jt),_=/([.?@])?(.*)/.exec($);u.push({type:1,index:i,name:_[2],strings:M,ctor:_[1]===
"."?cs:_[1]==="?"?us:_[1]==="@"?hs:re}),o.removeAttribute(d)}else d.startsWith(jt)&&(u.push({type:6,index:i}),o.removeAttribute(
d));if(wi.test(o.tagName)){let d=o.textContent.split(jt),$=d.length-1;if($>0){o.textContent=as?as.emptyScript:"";for(let M=0;M<
$;M++)o.append(d[M],Be()),ne.nextNode(),u.push({type:2,index:++i});o.append(d[$],Be())}}}else if(o.nodeType===8)if(o.data===
In)u.push({type:2,index:i});else{let d=-1;for(;(d=o.data.indexOf(jt,d+1))!==-1;)u.push({type:7,index:i}),d+=jt.length-1}
i++}}static createElement(t,e){let n=oe.createElement("template");return n.innerHTML=t,n}};function ie(s,t,e=s,n){if(t===
Z)return t;let o=n!==void 0?e._$Co?.[n]:e._$Cl,i=ze(t)?void 0:t._$litDirective$;return o?.constructor!==i&&(o?._$AO?.(!1),
i===void 0?o=void 0:(o=new i(s),o._$AT(s,e,n)),n!==void 0?(e._$Co??=[])[n]=o:e._$Cl=o),o!==void 0&&(t=ie(s,o._$AS(s,t.values),
o,n)),t}var ls=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this.
_$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:n}=this._$AD,o=(t?.creationScope??oe).importNode(
e,!0);ne.currentNode=o;let i=ne.nextNode(),a=0,c=0,u=n[0];for(;u!==void 0;){if(a===u.index){let p;u.type===2?p=new Se(i,
i.nextSibling,this,t):u.type===1?p=new u.ctor(i,u.name,u.strings,this,t):u.type===6&&(p=new ps(i,this,t)),this._$AV.push(
p),u=n[++c]}a!==u?.index&&(i=ne.nextNode(),a++)}return ne.currentNode=oe,o}p(t){let e=0;for(let n of this._$AV)n!==void 0&&
(n.strings!==void 0?(n._$AI(t,n,e),e+=n.strings.length-2):n._$AI(t[e])),e++}},Se=class s{get _$AU(){return this._$AM?._$AU??
this._$Cv}constructor(t,e,n,o){this.type=2,this._$AH=S,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=n,this.options=
o,this._$Cv=o?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===
11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=ie(this,t,e),ze(
t)?t===S||t==null||t===""?(this._$AH!==S&&this._$AR(),this._$AH=S):t!==this._$AH&&t!==Z&&this._(t):t._$litType$!==void 0?
this.$(t):t.nodeType!==void 0?this.T(t):$i(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){
this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==S&&ze(this._$AH)?this._$AA.nextSibling.data=t:this.T(oe.
createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:n}=t,o=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=
De.createElement(ki(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===o)this._$AH.p(e);else{let i=new ls(o,this),a=i.u(
this.options);i.p(e),this.T(a),this._$AH=i}}_$AC(t){let e=gi.get(t.strings);return e===void 0&&gi.set(t.strings,e=new De(
t)),e}k(t){Nn(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,n,o=0;for(let i of t)o===e.length?e.push(n=new s(this.
O(Be()),this.O(Be()),this,this.options)):n=e[o],n._$AI(i),o++;o<e.length&&(this._$AR(n&&n._$AB.nextSibling,o),e.length=o)}_$AR(t=this.
_$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let n=ui(t).nextSibling;ui(t).remove(),t=n}}setConnected(t){
this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},re=class{get tagName(){return this.element.tagName}get _$AU(){return this.
_$AM._$AU}constructor(t,e,n,o,i){this.type=1,this._$AH=S,this._$AN=void 0,this.element=t,this.name=e,this._$AM=o,this.options=
i,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=S}_$AI(t,e=this,n,o){
let i=this.strings,a=!1;if(i===void 0)t=ie(this,t,e,0),a=!ze(t)||t!==this._$AH&&t!==Z,a&&(this._$AH=t);else{let c=t,u,p;
for(t=i[0],u=0;u<i.length-1;u++)p=ie(this,c[n+u],e,u),p===Z&&(p=this._$AH[u]),a||=!ze(p)||p!==this._$AH[u],p===S?t=S:t!==
S&&(t+=(p??"")+i[u+1]),this._$AH[u]=p}a&&!o&&this.j(t)}j(t){t===S?this.element.removeAttribute(this.name):this.element.setAttribute(
this.name,t??"")}},cs=class extends re{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===S?
void 0:t}},us=class extends re{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,
!!t&&t!==S)}},hs=class extends re{constructor(t,e,n,o,i){super(t,e,n,o,i),this.type=5}_$AI(t,e=this){if((t=ie(this,t,e,0)??
S)===Z)return;let n=this._$AH,o=t===S&&n!==S||t.capture!==n.capture||t.once!==n.once||t.passive!==n.passive,i=t!==S&&(n===
S||o);o&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,t),this._$AH=
t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},
ps=class{constructor(t,e,n){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=n}get _$AU(){return this.
_$AM._$AU}_$AI(t){ie(this,t)}},xi={M:Pn,P:jt,A:In,C:1,L:vi,R:ls,D:$i,V:ie,I:Se,H:re,N:us,U:hs,B:cs,F:ps},Pc=Rn.litHtmlPolyfillSupport;
Pc?.(De,Se),(Rn.litHtmlVersions??=[]).push("3.3.3");var zn=(s,t,e)=>{let n=e?.renderBefore??t,o=n._$litPart$;if(o===void 0){
let i=e?.renderBefore??null;n._$litPart$=o=new Se(t.insertBefore(Be(),i),i,void 0,e??{})}return o._$AI(s),o};var Et={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ae=s=>(...t)=>({_$litDirective$:s,values:t}),
_t=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,n){this._$Ct=t,this._$AM=e,this._$Ci=n}_$AS(t,e){return this.
update(t,e)}update(t,e){return this.render(...e)}};function Oi(s){let t=!1,e=()=>t?" ":"";return s.map(n=>n.split(/([<>]|\s*\n\s*)/).map(o=>((o==="<"||o===">")&&(t=o==="<"),
o.includes(`
`)?e():o)).join(""))}var{I:Nc}=xi,Si=s=>s;var Ai=s=>s.strings===void 0,Mi=()=>document.createComment(""),Me=(s,t,e)=>{let n=s._$AA.parentNode,o=t===void 0?s._$AB:
t._$AA;if(e===void 0){let i=n.insertBefore(Mi(),o),a=n.insertBefore(Mi(),o);e=new Nc(i,a,s,s.options)}else{let i=e._$AB.
nextSibling,a=e._$AM,c=a!==s;if(c){let u;e._$AQ?.(s),e._$AM=s,e._$AP!==void 0&&(u=s._$AU)!==a._$AU&&e._$AP(u)}if(i!==o||
c){let u=e._$AA;for(;u!==i;){let p=Si(u).nextSibling;Si(n).insertBefore(u,o),u=p}}}return e},Wt=(s,t,e=s)=>(s._$AI(t,e),
s),Bc={},ds=(s,t=Bc)=>s._$AH=t,Ti=s=>s._$AH,fs=s=>{s._$AR(),s._$AA.remove()};var R=ae(class extends _t{constructor(s){if(super(s),s.type!==Et.PROPERTY&&s.type!==Et.ATTRIBUTE&&s.type!==Et.BOOLEAN_ATTRIBUTE)
throw Error("The `live` directive is not allowed on child or event bindings");if(!Ai(s))throw Error("`live` bindings can\
 only contain a single expression")}render(s){return s}update(s,[t]){if(t===Z||t===S)return t;let e=s.element,n=s.name;if(s.
type===Et.PROPERTY){if(t===e[n])return Z}else if(s.type===Et.BOOLEAN_ATTRIBUTE){if(!!t===e.hasAttribute(n))return Z}else if(s.
type===Et.ATTRIBUTE&&e.getAttribute(n)===t+"")return Z;return ds(s),t}});var ji=(s,t,e)=>{let n=new Map;for(let o=t;o<=e;o++)n.set(s[o],o);return n},lt=ae(class extends _t{constructor(s){if(super(
s),s.type!==Et.CHILD)throw Error("repeat() can only be used in text expressions")}dt(s,t,e){let n;e===void 0?e=t:t!==void 0&&
(n=t);let o=[],i=[],a=0;for(let c of s)o[a]=n?n(c,a):a,i[a]=e(c,a),a++;return{values:i,keys:o}}render(s,t,e){return this.
dt(s,t,e).values}update(s,[t,e,n]){let o=Ti(s),{values:i,keys:a}=this.dt(t,e,n);if(!Array.isArray(o))return this.ut=a,i;
let c=this.ut??=[],u=[],p,f,d=0,$=o.length-1,M=0,_=i.length-1;for(;d<=$&&M<=_;)if(o[d]===null)d++;else if(o[$]===null)$--;else if(c[d]===
a[M])u[M]=Wt(o[d],i[M]),d++,M++;else if(c[$]===a[_])u[_]=Wt(o[$],i[_]),$--,_--;else if(c[d]===a[_])u[_]=Wt(o[d],i[_]),Me(
s,u[_+1],o[d]),d++,_--;else if(c[$]===a[M])u[M]=Wt(o[$],i[M]),Me(s,o[d],o[$]),$--,M++;else if(p===void 0&&(p=ji(a,M,_),f=
ji(c,d,$)),p.has(c[d]))if(p.has(c[$])){let Q=f.get(a[M]),ve=Q!==void 0?o[Q]:null;if(ve===null){let qt=Me(s,o[d]);Wt(qt,i[M]),
u[M]=qt}else u[M]=Wt(ve,i[M]),Me(s,o[d],ve),o[Q]=null;M++}else fs(o[$]),$--;else fs(o[d]),d++;for(;M<=_;){let Q=Me(s,u[_+
1]);Wt(Q,i[M]),u[M++]=Q}for(;d<=$;){let Q=o[d++];Q!==null&&fs(Q)}return this.ut=a,ds(s,u),Z}});var _i=new WeakMap;function Ei(s){let t=_i.get(s);if(!t){let e=Oi(s);t=Object.assign(e,{raw:e}),_i.set(s,t)}return t}var l=(s,...t)=>bi(
Ei(s),...t),Ct=(s,...t)=>yi(Ei(s),...t);function y(s,t){zn(s??S,t)}function g(s){let t=document.createDocumentFragment();
return zn(s,t),t.firstElementChild}var Dn=class extends _t{had={};update(t,[e]){let{style:n}=t.element;for(let[o,i]of Object.
entries(e)){let a=i===null?"":String(i);this.had[o]!==a&&(n.setProperty(o,a),this.had[o]=a)}return Z}render(t){return Z}},
k=ae(Dn),Hn=class extends _t{had="";update(t,[e,{face:n=!1,pitch:o=!1}={}]){let i=`${e.tag} ${e.lang} ${e.rtl} ${e.line_height}\
 ${n} ${o}`;if(i===this.had)return Z;this.had=i;let a=t.element;return a.lang=e.lang,a.dir=e.rtl?"rtl":"ltr",n&&a.style.
setProperty("font-family",`"text-${e.tag}", var(--ui)`),o&&a.style.setProperty("line-height",String(Math.max(1.5,e.line_height))),
Z}render(t,e){return Z}},C=ae(Hn),j=s=>t=>{let e=t.currentTarget;s(e.value,e)},Kt=s=>s.preventDefault();var zc="textarea, input:not([type=checkbox]):not([type=radio]):not([type=range]), select";function ct(s){return s instanceof
HTMLElement&&(s.matches(zc)||s.isContentEditable)}var G=()=>matchMedia("(max-width: 719px)").matches,ms=()=>!!document.querySelector(
"dialog[open]"),X=s=>s.ctrlKey||s.metaKey,He=()=>/Mac|iPhone|iPad/.test(navigator.platform),gs=s=>He()?s.replace("Ctrl ",
"⌘ ").replace("Alt ","⌃⌥ "):s,gt=s=>document.getElementById(s),B=class{constructor({name:t,head:e,label:n,role:o,described:i,
stays:a=!1},c){this.view=c,this.before=document.activeElement,this.element=document.createElement("dialog"),this.element.
className=t;let u={"aria-labelledby":e,"aria-label":n,"aria-describedby":i,role:o};for(let[p,f]of Object.entries(u))f&&this.
element.setAttribute(p,f);this.element.addEventListener("close",()=>this.closed()),this.element.addEventListener("click",
p=>{p.target===this.element&&!a&&this.close()})}draw(){y(this.view(),this.element)}open(){return this.draw(),document.body.
append(this.element),this.element.showModal(),this}close(){this.element.close()}closed(){this.element.remove(),this.before?.
isConnected&&this.before.focus()}find(t){return this.element.querySelector(t)}};function U(s){let t=gt("spoken");t.textContent=
"",requestAnimationFrame(()=>{t.textContent=s})}function Ci(s,t,e){let o=[t,...e.querySelectorAll("[data-area]")].filter(
p=>p.offsetParent!==null||p===t),i=o.findLastIndex(p=>p.contains(document.activeElement)),a=o[i+(s.shiftKey?-1:1)];if(!a)
return;s.preventDefault();let c=a.querySelector('[tabindex="0"], textarea, a[href], button, select, input');(a.matches("\
[tabindex]")?a:c)?.focus()}function T(s,t){t&&(s.preventDefault(),t())}function Un(){if(!visualViewport)return;let s=Math.
max(0,innerHeight-visualViewport.height-visualViewport.offsetTop);document.documentElement.style.setProperty("--keyboard",
`${s}px`)}function Li(s,t){let{hash:e}=location;e&&!e.startsWith("#/translate")||history.replaceState(null,"",`#/transla\
te/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)}var Lt=s=>s.normalize("NFD").replace(/\p{M}/gu,"").toLocaleLowerCase();function $s(s,t){return s.includes(t)?0:s.some(e=>e.
startsWith(t))?1:s.some(e=>e.split(/[\s.]+/).some(n=>n.startsWith(t)))?2:s.some(e=>e.includes(t))?3:null}function ws(s,t,e){
return s.map(n=>({one:n,near:t(n)})).filter(({near:n})=>n!==null).sort((n,o)=>Number(n.near)-Number(o.near)).slice(0,e).
map(({one:n})=>n)}function bs(s,t,e){let n={ArrowDown:1,ArrowUp:-1}[s];return n&&e?(t+n+e)%e:null}var Dc=7,Ue=null;async function Fe(){return Ue||(document.head.append(g(l`<link rel="stylesheet" href="/names.css">`)),Ue=
(await O("/api/tags")).tags),Ue??[]}var Fn=s=>Ue?.find(t=>t.tag===s);function Ve(s){let t=Fn(s);return l`
    <bdi class="autonym" lang=${s} dir=${t?.rtl?"rtl":"ltr"} ${k({"--own":`"any-${s}"`})}>
      ${t?.autonym??s}
    </bdi>
    <span class="tag">${s}</span>`}function Hc(s,t){let e=Lt(s.trim()),n=i=>$s([i.tag,i.autonym,...Object.values(i.name)].
map(Lt),e),o=(Ue??[]).filter(i=>!t.has(i.tag));return ws(o,n,Dc)}var Ae=class{constructor({choose:t,without:e,id:n="add-\
language"}){this.choose=t,this.without=e,this.id=n,this.at=0,this.shown=[],this.isOpen=!1,this.told="",this.element=g(l`<div class="picker"></div>`),
this.draw()}get input(){return this.element.querySelector("input")}look(){let{value:t}=this.input;this.shown=t.trim()?Hc(
t,this.without()):[],this.at=Math.min(this.at,Math.max(0,this.shown.length-1)),this.isOpen=this.shown.length>0,this.draw()}draw(){
let{id:t,shown:e,at:n,isOpen:o}=this;y(l`
        <input
          id=${t}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${String(o)}
          aria-controls="${t}-list"
          aria-activedescendant=${o?`${t}-${n}`:S}
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
      >${Ve(t.tag)}<span class="small soft">${t.name[x]}</span></li>`}shut(){this.isOpen=!1,this.draw()}take(t){this.input.
value="",this.told="",this.choose(t),this.look()}async other(){await Fe();let t=this.input.value,{meant:e}=await O(`/api\
/tags?word=${encodeURIComponent(t)}`);if(e&&!this.without().has(e)){this.take(e);return}this.told=r(e?"add.there":"add.u\
nknown",{word:t}),this.draw()}pressed(t){let e=bs(t.key,this.at,this.shown.length);if(e!==null)this.at=e,this.isOpen=!0,
this.draw();else if(t.key==="Escape"&&this.isOpen)t.stopPropagation(),this.shut();else if(t.key==="Enter"&&this.input.value.
trim())this.entered();else return;t.preventDefault()}entered(){let t=this.isOpen?this.shown[this.at]:null;t?this.take(t.
tag):this.other()}};var w={get(s,t=null){try{return JSON.parse(localStorage.getItem(`leafletgen.${s}`)??"null")??t}catch{return t}},set(s,t){
try{localStorage.setItem(`leafletgen.${s}`,JSON.stringify(t))}catch{}}};var h={project:null,board:null,findings:null,only:null,language:"",output:null,version:{},lost:!1,row:null,drawn:null},Vn=new Set;
function F(s){return Vn.add(s),()=>{Vn.delete(s)}}function ot(s){for(let t of[...Vn])t(s)}async function Gt(){h.project=
await O("/api/project"),h.only=h.project.only??null;let s=h.project.languages.map(n=>n.tag),t=[h.only,h.language,w.get("\
language")].find(n=>s.includes(n));h.language=t??s.find(n=>n!==h.project.source)??s[0]??"";let e=h.project.outputs.map(n=>n.
name);h.output=[h.output,w.get("output")].find(n=>e.includes(n))??e[0]??null}async function ut(){h.only||(h.board=await O(
"/api/board"))}var P=s=>h.project.languages.find(t=>t.tag===s);function W(s){let t=P(s);if(!t)throw new Error(`no langua\
ge ${s}`);return t}var V=()=>h.project.languages.map(s=>s.tag),$t=s=>h.project.outputs.find(t=>t.name===s);function Y(s){
let t=$t(s);if(!t)throw new Error(`no output ${s}`);return t}var st=(s,t)=>$t(t)?.languages.includes(s)??!1,ys=s=>st(s,h.
output)?h.output:h.project.outputs.find(({name:t})=>st(s,t))?.name??null,it=s=>h.board?.languages.find(t=>t.tag===s);function tt(s){
s&&(h.language=s,w.set("language",s))}function Rt(s){s&&(h.output=s,w.set("output",s))}var qn=s=>h.version[s]??0;function Ri(s){
for(let t of s?.length?s:V())h.version[t]=qn(t)+1}function ks(s,t){return s.kind!=="texts"||!s.languages?.length?!0:s.languages.
includes(t)||s.languages.includes(h.project.source)}function Pi(){let s=new EventSource("/api/events"),{revision:t}=h.project;
s.onmessage=({data:e})=>{let n=JSON.parse(e),o=h.lost;o&&(h.lost=!1,ot({type:"back"}));let i=o||t!==n.revision;n.revision&&
(t=n.revision),n.type==="hello"?Uc(i):ot(n)},s.onerror=()=>{h.lost||(h.lost=!0,ot({type:"lost"}))}}function Uc(s){s?ot({
type:"project",languages:[]}):(h.board?.pending||h.board?.checking)&&ot({type:"board"})}function vs(){let s=null,t="",e=new Ae({choose:a=>{s=a,t="",n.draw(),n.find('[data-focus="do-add"]').focus()},without:()=>new Set(
V())}),n=new B({name:"add-language",head:"add-head"},()=>[l`<h1 id="add-head">${r("add.head")}</h1>`,e.element,l`<p class="error" role="alert">${t}</p>`,
l`<div class="add-what">${s?Vc(s):Fc()}${o()}</div>`]),o=()=>l`
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
    </p>`,i=async a=>{try{await E("POST",`/api/languages?words=${x}`,{tag:a}),n.close(),await Promise.all([Gt(),ut()]),tt(
a),ot({type:"reloaded",kind:"project"})}catch(c){t=H(c),n.draw()}};n.open(),e.input.focus(),Fe().then(()=>e.look())}var Fc=()=>l`<p class="small soft">${r(
"add.hint")}</p>`,Vc=s=>l`
  <p class="row-of chosen">${Ve(s)}<span class="soft">${Fn(s)?.name[x]??""}</span></p>
  <p class="small soft">${r("add.what",{file:`locales/${s}.yaml`})}</p>
  <p class="hint">${r("command")}<br><code>leafletgen add-language ${s}</code></p>`;var Ii={ok:"M3 8.5l3.5 3.5L13 4.5",unknown:"M3 8h.01M8 8h.01M13 8h.01",optional:"M4 8h8",beside:"M2.500 3h5v10h-5zM9.500\
 3h4M9.500 8h4M9.500 13h4","too-long":"M5 10.500H2V2.500h12v8h-3M8 6v8.500M5.500 12L8 14.500l2.500-2.500",merge:"M4 2.50\
0v3c0 2.500 4 2 4 4.500M12 2.500v3c0 2.500-4 2-4 4.500M8 10v4",missing:"M2.5 5V2.5H5M7 2.5h2M11 2.5h2.5V5M13.500 7v2M13.\
500 11v2.500H11M9 13.500H7M5 13.500H2.500V11M2.500 9V7",stale:"M12.500 10.500A5 5 0 1 1 12.800 6M13 2.800V6.200H9.600",machine:"\
M4 4h8v8H4zM6.500 6.500h3v3h-3zM6 4V2M10 4V2M6 14v-2M10 14v-2M4 6H2M4 10H2M14 6h-2M14 10h-2",error:"M8 2.200L14.500 13.5\
00H1.500zM8 6.500v3.200M8 11.300v.9",warning:"M8 1.800a6.200 6.200 0 1 0 .01 0M8 4.800v4M8 10.500v.9",unsigned:"M2.500 1\
3.500l.8-3L10.500 3.300l2.200 2.200L5.500 12.700zM9 14h5",draft:"M2.500 11.500l.8-3L9.500 2.300l2.200 2.200L5.500 10.700\
zM2.500 14h1M6 14h1M9.500 14h1M13 14h1",signed:"M1.500 11c2-6 4-8 4-5s-2 6 0 5 2-3 3-3 0 3 1.500 3 2-1.500 4-1.500",search:"\
M7 2.500a4.500 4.500 0 1 0 .01 0M10.500 10.500L14 14",print:"M4.500 6V2.500h7V6M4.500 11.500H2V6h12v5.500h-2.500M4.500 9\
.500h7v4h-7z",list:"M2 4h12M2 8h12M2 12h12",pictures:"M2.500 2.500h4.500v4.500H2.500zM9 2.500h4.500v4.500H9zM2.500 9h4.5\
00v4.500H2.500zM9 9h4.500v4.500H9z",link:"M6.500 9.500l3-3M7 4.500l1.500-1.500a3 3 0 0 1 4.500 4.500L11.500 9M9 11.500l-\
1.500 1.500A3 3 0 0 1 3 8.500L4.500 7",moon:"M12.500 9.500A5.500 5.500 0 0 1 6.500 2.800 5.500 5.500 0 1 0 12.500 9.500z",
sun:"M8 5a3 3 0 1 0 .01 0M8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",book:"M8 4C6.\
500 2.800 4.500 2.500 2 2.500v10c2.500 0 4.500.3 6 1.500 1.500-1.200 3.500-1.500 6-1.500v-10c-2.500 0-4.500.3-6 1.500zM8\
 4v10",lock:"M4 7h8v6.500H4zM5.500 7V5a2.500 2.500 0 0 1 5 0v2",up:"M8 13.500V3M4 7l4-4 4 4",before:"M10 3L5 8l5 5",after:"\
M6 3l5 5-5 5",menu:"M2 4h12M2 8h12M2 12h12",comment:"M2.500 3h11v7.500H8L5 13.500v-3H2.500z","may-end":"M8 2v12M2 6.500h\
3.500M2 9.500h3.500M10.500 6.500h3.500M10.500 9.500h3.500","may-divide":"M9 2v12H3.500M12 6.500h2.500M12 9.500h2.500M1.5\
00 6.500h5M1.500 9.500h5","no-end":"M1 4.500h5.500M9.500 4.500h5.500M1 7.500h5.500M9.500 7.500h5.500M4 10.500v2.500h8v-2\
.500",copy:"M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3",file:"M4 2h5l3 3v9H4zM9 2v3h3"},m=s=>l`
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${Ii[s??""]??Ii.warning} stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;var et=s=>l`<span class="unseen">${s}</span>`,N=(s,t)=>l`<span class="badge ${s}">${m(s)}${t}</span>`;function xs({kind:s,
count:t},e=!1){let n=r(`need.${s}`,{n:t});return e?l`
    <span class="badge ${s} short" title=${n}>
      ${m(s)}${s==="unsigned"?"":String(t)}${et(n)}
    </span>`:N(s,n)}var qc=["checked","translated","draft","machine","stale","missing"];function Os(s){let t=qc.filter(n=>s[n]),
e=t.map(n=>`${r(`state.${n}`)} ${s[n]}`).join(", ");return l`
    <span class="bar" role="img" aria-label=${e}>
      ${t.map(n=>l`<i class="s-${n}" ${k({"flex-grow":s[n]??0})}></i>`)}
    </span>`}function Zt(s,t,e=""){let n=Math.min(t,s)-15,o=i=>`${Math.max(0,Math.min(100,100*(i-n)/(100-n)))}%`;return l`
    <span class="size ${e}" role="img" aria-label=${r("size.said",{percent:s,floor:t})}>
      <i ${k({width:o(s)})}></i><b ${k({left:o(t)})}></b>
    </span>`}var b=s=>l`<kbd aria-hidden="true">${s}</kbd>`;function Pt(s){let t=P(s);return l`
    <bdi
      class="autonym"
      lang=${t?.lang??s}
      dir=${t?.rtl?"rtl":"ltr"}
      ${k({"--own":`"name-${s}"`})}
    >${t?.autonym??s}</bdi>`}var q=s=>[Pt(s),l`<span class="tag">${s}</span>`],qe=s=>q(s).map(t=>[t," "]),A=s=>P(s)?.name[x]??
s??"";function I(s){let t=$t(s)?.paper??"",e=Oe(`output.${s}`)?r(`output.${s}`):s.charAt(0).toUpperCase()+s.slice(1);return e.
includes(t)?e:`${e} ${t}`.trim()}function le(s){let t=$t(s)?.paper,e=h.project.outputs.filter(n=>n.paper===t);return t&&
e.length===1?t:I(s).replace(` ${t}`,"")}function L(s,t,e,n,{radio:o=!1,keys:i={}}={}){return l`
    <div class="segments" role=${o?"radiogroup":"group"} aria-label=${s}>
      ${t.map(([a,c])=>{let u=i[String(a)];return l`
          <button
            type="button"
            data-focus="${s}-${a}"
            role=${o?"radio":S}
            aria-checked=${o?String(a===e):S}
            aria-pressed=${o?S:String(a===e)}
            @click=${()=>n(a)}
          >${c}${u?b(u):null}</button>`})}
    </div>`}function wt(s,t,e,n){let o=n.map(a=>`"name-${a}"`).join(", "),i=a=>{let c=P(a);return l`
      <option value=${a} lang=${c?.lang??S} .selected=${R(a===t)}>
        ${`${c?.autonym??a}   ${a}`}
      </option>`};return l`
    <select
      class="language-pick"
      aria-label=${s}
      data-focus=${s}
      @change=${j(e)}
      ${k({"font-family":`${o}, var(--ui)`})}
    >${n.map(i)}</select>`}var Wn=s=>l`
  <select class="readers" aria-label=${r("reader")} title=${r("reader")} data-focus="reader" @change=${j(s)}>
    ${xe.map(({tag:t,name:e})=>l`<option value=${t} lang=${t} .selected=${R(t===x)}>${e}</option>`)}
  </select>`;var Wc=[["anywhere",[[["g b"],"go"],[["/"],"find"],[["Ctrl K"],"goto"],[["?"],"help"],[["F6"],"area"],[["Esc"],"leave"]]],
["translate",[[["Ctrl ↵"],"done"],[["Alt ↓","Alt ↑"],"step"],[["{"],"facts"],[["Ctrl B"],"bold"],[["Alt .","Alt -",
"Alt ,"],"ends"],[["Ctrl S"],"save"],[["Ctrl Z","Ctrl Y"],"undo"],[["F8"],"finding"],[["F9","1–3"],"said"]]],["page",[
[["B","G","O"],"overlays"],[["D"],"distance"],[["1","0"],"sizes"],[["+","−"],"zoom"],[["L"],"second"],[["Z"],"box"],[[
"Tab"],"next"],[["↵"],"edit"],[["M","1–9"],"diagram"]]],["design",[[["A"],"mode"],[["R","N","C","B","G"],"shown"],[[
"Tab"],"next"],[["Z"],"around"],[["L"],"line"],[["F8"],"fault"],[["O"],"file"]]],["six",[[["6"],"mode"],[["1–6"],"lang\
uage"],[["F8"],"fault"],[["Z"],"part"],[["↵"],"alone"]]],["blocks",[[["/"],"find"],[["←","→","↑","↓"],"move"],
[["↵"],"pick"],[["C"],"copy"],[["Esc"],"clear"]]],["rows",[[["[","]"],"row"],[["←","→"],"language"],[["Space"],"ti\
ck"],[["/"],"find"],[["R"],"outline"],[["↵"],"sheet"]]],["lists",[[["↑","↓"],"move"],[["Space"],"enlarge"],[["↵"],
"open"],[["T","S","P"],"screens"],[["W"],"waive"],[["C"],"comment"],[["O"],"file"]]]];function We(){if(document.querySelector(
"dialog.help"))return;let s=new B({name:"help",head:"help-head"},()=>[l`
      <div class="row-of">
        <h1 id="help-head">${r("keys")}</h1>
        <span class="hint">${r("keys.hint")}</span>
        <span class="fill"></span>
        <label class="row-of">
          <input
            type="checkbox"
            .checked=${w.get("letters",!0)}
            @change=${j((t,e)=>w.set("letters",e.checked))}
          >${r("keys.letters")}
        </label>
        <button class="button" type="button" autofocus @click=${()=>s.close()}>
          ${r("close")}${b("Esc")}
        </button>
      </div>`,l`
      <div class="keys">
        ${Wc.map(([t,e])=>l`
            <section>
              <h2>${r(`keys.${t}`)}</h2>
              <dl>
                ${e.map(([n,o])=>l`
                    <dt>${n.map(i=>l`<kbd>${gs(i)}</kbd>`)}</dt>
                    <dd>${r(`keys.${t}.${o}`)}</dd>`)}
              </dl>
            </section>`)}
      </div>`]);s.open()}function zi(s){let t=new Map,e=s.map(n=>Ni(n)?null:Kc(t,n));for(let n of s)Ni(n)&&Yc(e[n.follows??-1],n);return[...t.values()]}
var Ni=s=>(s.follows??null)!==null;function Kc(s,t){let e=Zc(t),n=s.get(e);n&&Jc(n,t);let o=n??{...t,...Gc(t),others:[],
consequences:[]};return s.set(e,o),o}var Gc=({output:s,language:t,message:e,args:n})=>({outputs:s?[s]:null,languages:t?{
[t]:{message:e,args:n}}:{}});function Zc({code:s,language:t,key:e,output:n,file:o,line:i,message:a}){return n?JSON.stringify(
e?[s,t,e,a]:[s,o,i,a]):Symbol()}function Yc(s,t){let e=n=>n.code===t.code&&n.file===t.file&&n.line===t.line&&n.column===
t.column;s&&e(s)?t.language&&(s.languages[t.language]??={message:t.message,args:t.args}):s&&!s.consequences.some(e)&&s.consequences.
push(t)}function Jc(s,{output:t,file:e,line:n,column:o,language:i,message:a,args:c}){s.language!==i&&(s.language=null),i&&
(s.languages[i]??={message:a,args:c}),t&&!s.outputs?.includes(t)&&s.outputs?.push(t),![s,...s.others].some(p=>p.file===e&&
p.line===n)&&e&&s.others.push({file:e,line:n,column:o,message:""})}var Qc=s=>s.code==="source-suspect"?s.args.name??s.code:
s.code,Xc={kind:Qc,language:s=>s.language??"",file:s=>s.file??""};function Di(s,t,e){let n=new Map;for(let i of s){let a=Xc[t](
i),c=n.get(a)??[];i.code==="source-suspect"&&t==="kind"?c.unshift(i):c.push(i),n.set(a,c)}return[...n].map(([i,a])=>{let c=new Set(
a.map(u=>u.language).filter(u=>u&&u!==e)).size;return{name:i,rows:a,languages:c,spread:t==="kind"&&c>=5}}).toSorted((i,a)=>Bi(
i)-Bi(a))}function Bi({spread:s,rows:t}){return s?0:t.some(e=>e.severity==="error")?1:2}var Hi={vscode:["Visual Studio Code",(s,t,e)=>`vscode://file${s}:${t}:${e}`],codium:["VSCodium",(s,t,e)=>`vscodium://fil\
e${s}:${t}:${e}`],cursor:["Cursor",(s,t,e)=>`cursor://file${s}:${t}:${e}`],windsurf:["Windsurf",(s,t,e)=>`windsurf://fil\
e${s}:${t}:${e}`],zed:["Zed",(s,t,e)=>`zed://file${s}:${t}:${e}`],idea:["IntelliJ IDEA",(s,t,e)=>`idea://open?file=${s}&\
line=${t}&column=${e}`],pycharm:["PyCharm",(s,t,e)=>`pycharm://open?file=${s}&line=${t}&column=${e}`],textmate:["TextMat\
e, BBEdit",(s,t,e)=>`txmt://open?url=file://${s}&line=${t}&column=${e}`]},bt=()=>!!h.project.folder;function yt({file:s,
line:t,column:e}){let n=Hi[w.get("editor")];return n&&h.project.folder&&s?n[1](tu(h.project.folder,s),t??1,e??1):null}function tu(s,t){
let e=s.replaceAll("\\","/");return`${e.startsWith("/")?"":"/"}${e}/${t}`.split("/").map(encodeURIComponent).join("/").replace(
/^\/([A-Za-z])%3A/,"/$1:")}function Ss(s){let t=w.get("editor",""),e=()=>{w.set("editor",i.find("input:checked").value),
i.close(),s()},n=([a,c])=>l`
    <label class="check"><input type="radio" name="editor" value=${a} .checked=${a===t}>${c}</label>`,o=Object.entries(Hi).
map(([a,[c]])=>[a,c]),i=new B({name:"editor",head:"editor-head"},()=>[l`<h1 id="editor-head">${r("editor.head")}</h1>`,l`<p class="soft">${r(
"editor.what")}</p>`,l`<fieldset>${[["",r("editor.none")],...o].map(n)}</fieldset>`,l`
      <div class="row-of">
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>i.close()}>${r("cancel")}${b("Esc")}</button>
        <button type="button" class="button primary" @click=${e}>${r("editor.do")}</button>
      </div>`]);i.open()}async function Ms(s,t){try{let{lines:e}=await O(`/api/lines?file=${encodeURIComponent(t.file)}&line=${t.line}`),n=t.file.
startsWith("locales/")?P(t.language??h.project.source):null,o=k({"font-family":n?`var(--mono), "text-${n.tag}"`:null}),i=e.
map(([a,c])=>l`
        <div class="source-line">
          <span class="hint">${a}</span>
          <bdi dir="ltr" ${o}>${a===t.line?eu(c,t):c}</bdi>
        </div>`);y(i,s)}catch{}}function eu(s,{line:t,column:e=1,end_line:n,end_column:o=0}){let i=[...s],a=n===t&&o>e?o-
1:i.length,c=(u,p)=>i.slice(u,p).join("");return[c(0,e-1),l`<u>${c(e-1,a)}</u>`,c(a,i.length)]}function It({file:s,line:t,
column:e}){let n=yt({file:s,line:t,column:e}),o=[s,t,e].filter(Boolean).join(":");return n?l`<a href=${n}>${o}</a>`:o}var su=()=>!0,
nu=()=>!1;function ou(s,t){let e=document.createElement("textarea");e.className="unseen",e.value=t,s.after(e),e.select();
let n=document.execCommand("copy");return e.remove(),s.focus(),n}function Kn(s,t,e="button"){return l`
    <button type="button" class=${e} data-focus="copy-place" @click=${async o=>{let i=o.currentTarget;(navigator.clipboard?
await navigator.clipboard.writeText(t).then(su,nu):ou(i,t))&&i.firstElementChild&&(i.firstElementChild.textContent=r("co\
pied"))}}><span>${s}</span></button>`}var As=({file:s,line:t,column:e})=>Kn(r("copy-place"),`${s}:${t}:${e}`,"link small");
function Nt(s,t=()=>{}){let e=()=>{let n=yt(s);n&&(location.href=n)};yt(s)?e():Ss(()=>{t(),e()})}function Te(s,t,e=!0){if(!(s.
file&&bt()))return null;let n=yt(s),o=[r("editor"),e?b("O"):null];return n?l`<a class="button" href=${n} data-focus="editor">${o}</a>`:
l`
    <button type="button" class="button" data-focus="editor" @click=${()=>Nt(s,t)}>${o}</button>`}var iu=3,Ui=te();function Fi(){let s=t=>t.severity==="error"&&t.file&&!(t.output||t.language||t.row);return(h.findings??
[]).filter(s)}var Vi=()=>h.project?.broken?Fi()[0]?.file??"leaflet.yaml":null;function ce(){let s=Fi(),t=h.project.broken||
s.length>0;document.body.classList.toggle("is-broken",t),t||(Ui=te());let e=h.project.troubles??[],n=Object.entries(h.project.
merging??{}),o=[t?lu(s):null,!t&&e.length?ru(e):null];y(l`${o}${n.map(([i,a])=>au(i,a))}`,gt("banner"))}var ru=s=>l`
  <div class="trouble" role="alert">
    ${m("error")}
    <div>${s.map(t=>l`<p>${t}</p>`)}</div>
  </div>`,au=(s,t)=>l`
  <div class="trouble is-merge" role="alert">
    ${m("merge")}
    <div>
      <p><strong>${r("merge.banner",{file:`locales/${s}.yaml`,n:t})}</strong></p>
      <p class="soft">${r("merge.banner-what")}</p>
    </div>
    <div class="trouble-acts">
      <a class="button" href="#/translate/${encodeURIComponent(s)}">${r("merge.choose")}</a>
    </div>
  </div>`;function lu(s){let[t]=s;return l`
    <div class="trouble" role="alert">
      ${m("error")}
      <div>
        <p>
          <strong>${r("broken",{file:t?.file??"leaflet.yaml",time:Ui})}</strong>
          ${" "}${r("broken.still")}
        </p>
        ${t?l`<div class="trouble-places">${s.slice(0,iu).map(uu)}</div>`:null}
      </div>
      ${t?cu(t):null}
    </div>`}var cu=s=>l`
  <div class="trouble-acts">${Te(s,ce,!1)}${As(s)}</div>`;function uu(s){let t=g(l`<div class="mono"></div>`);return Ms(
t,s),l`
    <div>
      <p><span class="mono">${It(s)}</span>${"  "}${s.message}</p>
      ${t}
      ${s.hints.map(e=>l`<p class="soft">${e}</p>`)}
    </div>`}var hu=250,pu=["project","texts","broken"];async function Ke(){h.only||h.project.missing||(h.findings=zi((await O(`/api/\
findings?words=${x}`)).diagnostics))}function Gn(){let s=h.project.languages.map(i=>i.tag).join(" "),t=h.project.languages.
map(({tag:i})=>`"text-${i}"`).join(", ");document.documentElement.style.setProperty("--names",t||"sans-serif");let e=document.
getElementById("text-fonts");if(e?.dataset.tags===s)return;let n=`/fonts.css?of=${encodeURIComponent(s)}`,o=g(l`<link rel="stylesheet" id="text-fonts" href=${n} data-tags=${s}>`);
e?e.replaceWith(o):document.head.append(o)}function qi(s){let t=!1,e=async()=>{t=!1,await ut(),s(),ot({type:"board-loade\
d"}),!h.board?.pending&&(await Ke(),s(),ce(),ot({type:"findings-loaded"}))};F(n=>{["drawn","lost","back"].includes(n.type)?
s():pu.includes(n.type)?du(n):n.type==="reloaded"?(Gn(),s()):n.type==="board"&&!t&&!h.only&&(t=!0,setTimeout(e,hu))})}async function du(s){
s.type!=="broken"&&Ri(s.type==="texts"?s.languages:null),await Gt(),await Promise.all([ut(),Ke()]),ce(),ot({...s,type:"r\
eloaded",kind:s.type})}var fu=9;async function mu(s){return h.language?(await at(h.language)).map(t=>({kind:"text",said:l`<b>${t.number}</b>${"\
 "}<code>${t.key}</code>`,words:[String(t.number),t.key,t.source,t.target??""].map(Lt),act:()=>s("translate",h.language,
t.key),more:l`<bdi class="cut small soft">${t.source.replaceAll("**","")}</bdi>`})):[]}function gu({go:s,screens:t,screen:e,
withLanguage:n,commands:o}){let i=n.includes(e)?e:"translate";return[...t.map(a=>({kind:"screen",said:r(`tab.${a}`),words:[
r(`tab.${a}`),a].map(Lt),act:()=>n.includes(a)&&h.language?s(a,h.language):s(a)})),...(h.only?[]:h.project.languages).map(
({tag:a,autonym:c,name:u})=>({kind:"language",said:q(a),words:[a,c,...Object.values(u)].map(Lt),act:()=>s(i,a),more:l`<span class="small soft">${A(
a)}</span>`})),...o.map(([a,c,u])=>({kind:"command",said:a,words:[Lt(a)],act:c,more:u?b(u):null}))]}var Zn=class{constructor(t){
this.all=gu(t),this.at=0,this.wanted="",this.dialog=new B({name:"palette",label:r("palette")},()=>this.view()),this.dialog.
open(),this.dialog.find("input").focus(),mu(t.go).then(e=>{this.all=[...this.all,...e],this.dialog.draw()})}get shown(){
let{wanted:t}=this,e=n=>t?$s(n.words,t):n.kind==="text"?null:0;return ws(this.all,e,fu)}view(){let{shown:t}=this;return this.
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
        aria-activedescendant=${t?`palette-${this.at}`:S}
        aria-label=${r("palette")}
        placeholder=${r("palette.placeholder")}
        @input=${e=>{this.at=0,this.wanted=Lt(e.target.value.trim()),this.dialog.draw()}}
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
      </li>`}take(t){this.dialog.close(),t.act()}pressed(t){let{shown:e}=this,n=bs(t.key,this.at,e.length),o=e[this.at];
n!==null?(t.preventDefault(),this.at=n,this.dialog.draw()):t.key==="Enter"&&o&&!t.isComposing&&(t.preventDefault(),this.
take(o))}};function Wi(s){ms()||new Zn(s)}var so={};ft(so,{open:()=>Au});var Yn={all:null,block:["block","component","shape"],diagram:["diagram"],theme:["theme"],sign:["pictogram"],token:["colo\
ur","type","space"]},$u=/[^\P{Mn}\u3099\u309a]/gu,wu=/[\u30a1-\u30f6]/g,bu=96,ue=s=>s.normalize("NFKD").replace($u,"").normalize(
"NFC").toLowerCase().replaceAll("đ","d").replace(wu,t=>String.fromCharCode(t.charCodeAt(0)-bu)),Gi=s=>ue(s).split(/\s+/u).
filter(Boolean),Ki=new WeakMap;function yu(s){let t=Ki.get(s);return t===void 0&&(t=ue([s.name,s.title,...s.keywords,s.about,
s.also].join(`
`)),Ki.set(s,t)),t}function Zi(s,t){let e=Gi(t);if(!e.length)return[...s];let n=i=>e.every(a=>ue(`${i.name}
${i.keywords}`).includes(a)),o=s.filter(i=>e.every(a=>yu(i).includes(a)));return[...o.filter(n),...o.filter(i=>!n(i))]}var Jn=(s,t)=>s.
filter(({kind:e})=>Yn[t]?.includes(e)??!0);function Yi(s){let t=new Map;for(let e of s){let n=t.get(e.group)??{name:e.group,
title:e.title,entries:[]};n.entries.push(e),t.set(e.group,n)}return[...t.values()]}function Qn(s,t){let e=[...new Intl.Segmenter(
void 0,{granularity:"grapheme"}).segment(s)].map(u=>u.segment),n=e.map(ue),o=n.map((u,p)=>n.slice(0,p).join("").length),
i=n.join(""),a=new Set;for(let u of Gi(t))for(let p=i.indexOf(u);p>=0;p=i.indexOf(u,p+1))o.forEach((f,d)=>{f<p+u.length&&
f+(n[d]?.length??0)>p&&a.add(d)});let c=[];return e.forEach((u,p)=>{let f=c.at(-1);f&&f[1]===a.has(p)?f[0]+=u:c.push([u,
a.has(p)])}),c}function Ji(s,t,e){let n=s[t];if(!n)return 0;let o={ArrowLeft:-1,ArrowRight:1}[e];if(o)return Math.max(0,
Math.min(s.length-1,t+o));let i=e==="ArrowDown",a=s.filter(({top:d})=>i?d>n.top+1:d<n.top-1).map(({top:d})=>d);if(!a.length)
return t;let c=i?Math.min(...a):Math.max(...a),u=(d=n)=>d.left+d.width/2,p=d=>Math.abs(u(s[d])-u());return s.flatMap(({top:d},$)=>Math.
abs(d-c)<=1?[$]:[]).reduce((d,$)=>p($)<p(d)?$:d)}var ku=new RegExp(["(?<note>(?<=^|\\s)#.*$)","(?<key>[\\p{L}_][\\w.-]*(?=:(\\s|$)))","(?<number>(?<![\\w.-])-?\\d+(\\.\\d+)?\
(u|mm|pt|%|cm|in)?(?![\\w.-]))"].join("|"),"gu");function Qi(s,t,e){let n=e.flat().map(i=>i-t),o=[...new Set([0,...n.filter(
i=>i>0&&i<s.length),s.length])].sort((i,a)=>i-a);return o.slice(1).map((i,a)=>{let c=o[a]??0,u=e.some(([p=0,f=0])=>p<=c+
t&&i+t<=f);return[s.slice(c,i),u]})}function Ts(s){let t=s.matchAll(ku),e=[],n=0;for(let{index:o,0:i,groups:a}of t)o>n&&
e.push({text:s.slice(n,o),kind:"yaml"}),e.push({text:i,kind:vu(a)}),n=o+i.length;return n<s.length&&e.push({text:s.slice(
n),kind:"yaml"}),e}function vu(s){return s?.note?"yaml-comment":s?.key?"yaml-key":"yaml-number"}var xu=4.5,Bt=({kind:s,name:t})=>`${s}/${t}`,Xn=({kind:s,name:t},e,n)=>{let[o,i,a]=[s,t,e].map(encodeURIComponent);return`\
/api/blocks/${o}/${i}?language=${a}&at=${n}`},js=(s,t)=>t?Qn(s,t).map(([e,n])=>n?l`<mark>${e}</mark>`:e):s,Ou=(s,t)=>Qn(
s,t).some(([,e])=>e);function to(s,t,e=""){let n=o=>{let i=o.currentTarget,{naturalWidth:a,naturalHeight:c,parentElement:u}=i;
u?.classList.toggle("is-missing",o.type==="error"),u?.classList.toggle("is-wide",a>xu*c)};return l`
    <span class="block-picture is-${s.kind}" data-missing=${r("blocks.no-picture")}>
      <img src=${t} alt=${e} loading="lazy" decoding="async" draggable="false" @error=${n} @load=${n}>
    </span>`}function Xi({name:s,title:t,entries:e},n){return l`
    <div class="block-group" role="group" aria-labelledby="group-${s}">
      <h2 id="group-${s}" role="presentation">
        ${t}${" "}<span class="hint">${e.length}</span>
      </h2>
      <div class="block-tiles is-${s}" role="presentation">${e.map(o=>Su(o,n))}</div>
    </div>`}function Su(s,{language:t,state:e,query:n,picked:o,current:i,pick:a}){let c=Bt(s);return l`
    <div
      class="block-tile"
      role="option"
      data-id=${c}
      data-focus="tile-${c}"
      tabindex=${c===i?"0":"-1"}
      aria-selected=${String(c===o)}
      title=${s.about||S}
      @click=${()=>a(s)}
    >
      ${to(s,Xn(s,t,e))}
      <span class="block-name">${js(s.name,n)}</span>
      ${n&&!Ou(s.name,n)?l`<span class="block-why">${js(s.about,n)}</span>`:null}
      ${s.own?l`<span class="badge ok">${r("blocks.own")}</span>`:null}
    </div>`}async function er(s,t){let e=r("blocks.copied");try{await navigator.clipboard.writeText(`${s.yaml}
`)}catch{let n=t.querySelector(".block-yaml code");n&&getSelection()?.selectAllChildren(n),e=r("blocks.not-copied")}return U(
e),e}function sr(s,{src:t,query:e,said:n,around:o,languages:i,copy:a,back:c}){let u=s.kind==="block"||s.kind==="componen\
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
    <p>${js(s.about,e)}</p>
    <div class="block-large">${to(s,t,r("blocks.picture",{name:s.name}))}</div>
    <h3>${r("blocks.yaml")}</h3>
    <pre class="block-yaml" tabindex="0" aria-label="YAML"><code>${Mu(s.yaml)}</code></pre>
    <div class="row-of">
      <button type="button" class="button primary" data-focus="block-copy" @click=${a}>
        ${m("copy")}${r("blocks.copy")}${b("C")}
      </button>
      <span class="ok" aria-hidden="true">${n}</span>
    </div>
    ${s.keys.length?[l`<h3>${r("blocks.keys")}</h3>`,tr(s.keys)]:null}
    ${u?l`<details><summary>${r("blocks.around")}</summary>${tr(o)}</details>`:null}`}var Mu=s=>s.split(`
`).map((t,e)=>[e?`
`:"",Ts(t).map(({text:n,kind:o})=>o==="yaml"?n:l`<span class=${o}>${n}</span>`)]),tr=s=>l`
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
  </dl>`;async function Au(s,t){let e=new eo(s);return await e.load(),e.go(t),{close:F(o=>{o.type==="reloaded"&&e.load()}),go:o=>e.
go(o),pressed:(o,i)=>e.pressed(o,i)}}var eo=class{constructor(t){this.catalogue={state:"",entries:[],around:[]},this.query=
"",this.filter="all",this.picked=null,this.isOver=!1,this.current="",this.said="",this.language=P(w.get("blocks-language"))?.
tag??h.project.source,this.list=g(l`<section class="list"></section>`),this.side=g(l`<aside class="side inspector" data-area="" aria-label=${r(
"tab.blocks")}></aside>`),this.columns=g(l`<div class="columns blocks">${this.list}${this.side}</div>`),t.append(this.columns),
this.columns.addEventListener("keydown",e=>this.keyed(e))}async load(){this.catalogue=await O("/api/blocks");let{entries:t}=this.
catalogue,e=this.picked?Bt(this.picked):"";this.picked=t.find(n=>Bt(n)===e)??t[0]??null,this.draw()}go([t,e]){let n=this.
catalogue.entries.find(o=>o.kind===t&&o.name===e);return n&&(this.picked=n,this.isOver=!0,this.draw()),!0}get hits(){return Zi(
this.catalogue.entries,this.query)}draw(){let{hits:t}=this,e=Yi(Jn(t,this.filter)),n=e.flatMap(({entries:o})=>o.map(Bt));
n.includes(this.current)||(this.current=n[0]??""),this.columns.classList.toggle("is-over",this.isOver),y([this.head(t),this.
pictures(e),this.foot()],this.list),y(this.picked?this.large(this.picked):null,this.side)}head(t){let e=this.query.trim().
normalize("NFKC"),n=t.length?"blocks.found":"blocks.none";return l`
      <header class="head" data-area="">
        <div>
          <h1 class="fill" aria-live="polite">${e?r(n,{n:t.length,query:e}):r("blocks.head")}</h1>
          ${this.search()}
        </div>
        <div class="filters" role="group" aria-label=${r("filter")}>
          ${Object.keys(Yn).map(o=>this.filterButton(o,Jn(t,o).length))}
        </div>
      </header>`}search(){let t=j(e=>{this.query=e,this.draw()});return l`
      <label class="search">
        ${m("search")}
        <input
          type="text"
          aria-label=${r("blocks.search")}
          placeholder=${r("blocks.example")}
          autocomplete="off"
          spellcheck="false"
          .value=${R(this.query)}
          @input=${t}
        >${this.query?l`
              <button type="button" class="block-clear" aria-label=${r("blocks.clear")} @click=${()=>this.clear()}>
                ×
              </button>`:l`<span class="wide-only">${b("/")}</span>`}
      </label>`}filterButton(t,e){let n=()=>{this.filter=t,this.draw()};return l`
      <button type="button" data-focus="filter-${t}" aria-pressed=${String(this.filter===t)} @click=${n}>
        ${r(`blocks.${t}`)}<strong>${e}</strong>
      </button>`}pictures(t){if(!t.length)return l`<div class="scroll fill" data-area=""><p class="empty">${r("blocks.no\
ne-what")}</p></div>`;let e={language:h.project.source,state:this.catalogue.state,query:this.query,picked:this.picked?Bt(
this.picked):"",current:this.current,pick:n=>this.pick(n)};return l`
      <div class="scroll fill block-list" role="listbox" aria-label=${r("tab.blocks")} data-area="">
        ${t.map(n=>Xi(n,e))}
      </div>`}foot(){return l`
      <footer class="footbar wide-only">
        <span>${["←","→","↑","↓"].map(t=>[b(t)," "])}</span>${r("move")}
        ${b("Enter")}${r("blocks.hint.large")}
        ${b("C")}${r("blocks.hint.copy")}<span class="fill"></span><code>leafletgen blocks</code>
      </footer>`}large(t){let e=n=>{this.language=n,w.set("blocks-language",n),this.draw()};return sr(t,{src:Xn(t,this.language,
this.catalogue.state),query:this.query,said:this.said,around:this.catalogue.around,languages:wt(r("language"),this.language,
e,V()),copy:()=>this.copy(),back:()=>this.back()})}pick(t){this.picked=t,this.current=Bt(t),this.isOver=!0,this.said="",
history.replaceState(null,"",`#/blocks/${encodeURIComponent(t.kind)}/${encodeURIComponent(t.name)}`),this.draw(),this.side.
scrollTop=0,this.tiles.length&&!this.tiles[0]?.checkVisibility()&&this.find(".block-title")?.focus()}back(){this.isOver=
!1,this.draw(),this.focus(this.current)}clear(){this.query="",this.draw(),this.find(".search input")?.focus()}async copy(){
this.picked&&(this.said=await er(this.picked,this.side),this.draw())}find(t){return this.columns.querySelector(t)}get tiles(){
return[...this.list.querySelectorAll(".block-tile")]}get focused(){let t=document.activeElement?.closest(".block-tile")?.
getAttribute("data-id");return this.catalogue.entries.find(e=>Bt(e)===t)??null}focus(t){if(!t)return;this.current=t,this.
draw();let e=this.tiles.find(n=>n.dataset.id===t);e?.focus(),e?.scrollIntoView({block:"nearest"})}keyed(t){t.isComposing||
(t.key==="Escape"?T(t,()=>this.escape()):ct(t.target)?this.searching(t):this.focused&&this.moving(t,this.focused))}escape(){
this.isOver&&!this.tiles[0]?.checkVisibility()?this.back():this.query?this.clear():this.focus(this.current)}searching(t){
let e=t.target.matches(".search input"),n=this.tiles[0]?.dataset.id;e&&n&&["ArrowDown","Enter"].includes(t.key)&&T(t,()=>this.
focus(n))}moving(t,e){let{tiles:n}=this,o=n.findIndex(i=>i.dataset.id===Bt(e));if(t.key.startsWith("Arrow")){let i=n.map(
a=>a.getBoundingClientRect());T(t,()=>this.focus(n[Ji(i,o,t.key)]?.dataset.id))}else t.key==="Home"?T(t,()=>this.focus(n[0]?.
dataset.id)):t.key==="End"?T(t,()=>this.focus(n.at(-1)?.dataset.id)):(t.key==="Enter"||t.key===" ")&&T(t,()=>this.pick(e))}pressed(t,e){
e==="c"&&T(t,()=>(this.focused&&this.pick(this.focused),this.copy()))}};var uo={};ft(uo,{open:()=>sh});var Tu=["fact-unconfirmed","fact-undated","fact-stale"],_s=`/api/facts?words=${x}`,nr={unconfirmed:"unconfirmed",undated:"\
unsigned",checked:"ok"},oo=()=>!!(h.project.editable&&!h.only),or=({code:s})=>Tu.includes(s)&&oo(),no=class{constructor(){
this.facts=[],this.typed=new Map,this.problem="",this.dialog=new B({name:"facts",head:"facts-head",stays:!0},()=>this.view())}async open(){
await this.ask(()=>O(_s)),this.dialog.open(),this.dialog.find("input, button")?.focus()}async ask(t){try{return this.facts=
ju((await t()).facts,this.facts),this.problem="",!0}catch(e){return this.problem=H(e),!1}}corrected({name:t,value:e}){let n=this.
typed.get(t)?.trim();return n&&n!==e?n:null}async confirm(t){let{name:e,value:n,checked:o}=t,i={name:e,seen:n,checked:o,
value:this.corrected(t)};await this.ask(()=>E("PUT",_s,i))?(this.typed.delete(e),U(r("facts.confirmed",{name:e}))):await this.
lookAgain(),this.drawn(e)}async undo({name:t}){await this.ask(()=>E("DELETE",_s,{name:t}))?U(r("facts.undone",{name:t})):
await this.lookAgain(),this.drawn(t)}drawn(t){this.dialog.draw(),this.dialog.find(`[data-fact="${CSS.escape(t)}"] input`)?.
focus()}async lookAgain(){let{problem:t}=this;await this.ask(()=>O(_s)),this.problem=t}view(){return l`
      <h1 id="facts-head">${r("facts.head")}</h1>
      <p class="soft">${r("facts.what")}</p>
      <ul>${this.facts.map((t,e)=>this.row(t,e))}</ul>
      ${this.facts.length?null:l`<p class="empty">${r("facts.none")}</p>`}
      <p class="error" role="alert">${this.problem}</p>
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>this.dialog.close()}>${r("close")}${b("Esc")}</button>
      </p>`}row(t,e){let{name:n,value:o,state:i}=t,a=u=>{u.preventDefault(),this.confirm(t)},c=u=>{this.typed.set(n,u.target.
value),this.dialog.draw()};return l`
      <li>
        <form @submit=${a} data-fact=${n}>
          <label for="fact-value-${e}"><code>${n}</code></label>
          <input
            type="text"
            id="fact-value-${e}"
            dir="auto"
            spellcheck="false"
            autocomplete="off"
            maxlength="2000"
            ?readonly=${o.includes(`
`)}
            .value=${this.typed.get(n)??o}
            @input=${c}
          >
          <span class="acts">${this.buttons(t,e)}</span>
          <span class="small state"
            ><span class=${nr[i]??""}>${m(nr[i]??"")}</span>${_u(t)}</span
          >
        </form>
      </li>`}buttons(t,e){let{undo:n,state:o}=t,i=this.corrected(t)!==null,a=i?"facts.correct":o==="checked"?"facts.agai\
n":"facts.confirm",c=o==="unconfirmed"||i?"button primary small":"button small",u=l`
      <button type="button" class="button small" aria-describedby="fact-value-${e}" @click=${()=>this.undo(t)}>
        ${r("undo")}
      </button>`,p=l`<button type="submit" class=${c} aria-describedby="fact-value-${e}">${r(a)}</button>`;return[n?u:null,
n&&!i?null:p]}};function ju(s,t){let e=n=>t.findIndex(({name:o})=>o===n.name);return s.toSorted((n,o)=>e(n)-e(o))}var _u=({
state:s,checked:t})=>r(`facts.${s}`,{on:t??""}),Es=()=>new no().open();var Eu=30,Cu=(s,t)=>l`
  <p class="row-of">
    <input
      type="text"
      readonly
      .value=${s}
      aria-label=${r("share")}
      @focus=${e=>e.target.select()}
    >${Kn(r("copy"),s)}
  </p>
  <p class="hint">${r("share.hint")}</p>
  ${t?Ru(t):Lu()}`,Lu=()=>l`
  <p class="finding small">${m("warning")}<span>${r("share.local")}</span></p>
  <p><code dir="ltr">leafletgen preview --edit --host 0.0.0.0</code></p>`,Ru=({side:s,path:t})=>l`
  <figure class="link-code">
    <svg viewBox="0 0 ${s} ${s}" role="img" aria-label=${r("share.code")}><path d=${t}></path></svg>
    <figcaption class="hint">${r("share.scan")}</figcaption>
  </figure>`;function ir(s){let t=new Date(Date.now()+Eu*864e5).toISOString().slice(0,10),e=null,n=async()=>{try{let i={
language:s,edit:!0,until:o.find("#share-until").value||null},a=await E("POST","/api/links",i);e=Cu(a.address,a.code),o.draw(),
o.find("[readonly]").focus()}catch(i){e=l`<p class="error">${H(i)}</p>`,o.draw()}},o=new B({name:"share",head:"share-hea\
d"},()=>[l`<h1 id="share-head">${r("share.head",{language:A(s)})}${" "}${q(s)}</h1>`,l`<p class="soft">${r("share.what")}</p>`,
l`
      <p class="row-of">
        <label for="share-until">${r("share.good")}</label>
        <input type="date" id="share-until" value=${t}>
        <button class="button primary" type="button" @click=${n}>${r("share.make")}</button>
      </p>`,l`<div aria-live="polite">${e}</div>`,l`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>o.close()}>${r("close")}</button>
      </p>`]);o.open()}var je=["merge","too-long","missing","stale","error","unconfirmed","machine","draft","comment","beside","unsigned"],rr=s=>Math.
min(je.length,...s.needs.map(t=>je.indexOf(t.kind)).filter(t=>t>=0)),lr=s=>s.toSorted((t,e)=>ar(t)-ar(e)||rr(t)-rr(e)),ar=s=>Number(
s.ready??.5);function cr(s,t){let e=s.needs.toSorted((o,i)=>je.indexOf(o.kind)-je.indexOf(i.kind)),n=Math.max(0,...Object.
values(s.outputs).map(o=>o.warnings));return n&&!(t&&e.length>3)&&e.push({kind:"warning",count:n}),e}var he=s=>s.ready===
null&&!s.needs.length;var _e=()=>w.get("name")?null:l`
      <input
        type="text"
        class="by-field"
        maxlength="60"
        placeholder=${r("comment.name")}
        aria-label=${r("comment.name")}
        autocomplete="name"
        @change=${j(s=>w.set("name",s.trim()))}
      >`;var rt=crypto.getRandomValues(new Uint32Array(2)).join("-");var Pu=1e3,Ge=new Map,Yt=class{constructor(t,e,n){this.tag=t,this.name=e.key,this.changed=n,this.id=`${t} ${e.key}`,this.
said=e.comments,this.problem="",this.busy=!1,this.asked=Ge.has(this.id),this.answers="",this.element=g(l`
      <div class="remarks" @keydown=${o=>this.pressed(o)}></div>`),this.draw()}get area(){return this.element.querySelector(
".remark-area")}draw(){let{talks:t}=h.project;y(l`
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
        <p class="error small" role="alert">${this.problem}</p>`,this.element)}form(){let t=Ge.get(this.id)??"";return l`
      <div class="grown" data-text=${t}>
        <textarea
          class="remark-area"
          rows="1"
          maxlength=${Pu}
          placeholder=${r("comment.say")}
          aria-label=${r("comment.on",{key:this.name})}
          data-focus="remark-${this.name}"
          dir="auto"
          .value=${R(t)}
          @input=${j(e=>this.typed(e))}
        ></textarea>
      </div>
      <div class="row-of">
        ${_e()}
        <span class="fill"></span>
        <button type="button" class="button small" @click=${()=>this.post()}>
          ${r(this.answers?"comment.reply":"comment.add")}${b("Ctrl ↵")}
        </button>
      </div>`}typed(t){t?Ge.set(this.id,t):Ge.delete(this.id);let e=this.element.querySelector(".grown");e.dataset.text=
t}open(t=""){h.project.talks&&(this.asked=!0,this.answers=t,this.draw(),this.area?.focus())}update({comments:t=[]}){this.
said=t,this.draw()}leave(){this.area?.blur(),this.draw(),this.element.querySelector(".link.plain")?.focus()}one(t){return l`
      <div class="remark${t.open?"":" is-settled"}">
        <p class="small">
          <strong>${t.by||r("comment.nobody")}</strong>
          ${t.on?l`<span class="hint">${` ${D(t.on)}`}</span>`:null}${" "}
          <bdi dir="auto" ${k({"font-family":`var(--ui), "text-${this.tag}"`})}>${t.text}</bdi>
        </p>
        <p class="small row-of">
          ${t.open?l`<span class="comment row-of">${m("comment")}${r("comment.open")}</span>`:l`<span class="ok row-of">${m(
"ok")}${r("comment.settled")}</span>`}
          ${h.project.talks?this.acts(t):null}
        </p>
      </div>`}acts(t){let e=l`
      <button type="button" class="link" @click=${()=>this.open(t.mark)}>${r("comment.answer")}</button>`;return l`
      ${t.open?e:null}
      <button type="button" class="link" data-focus="settle-${t.mark}" @click=${()=>this.settle(t)}>
        ${r(t.open?"comment.settle":"comment.again")}
      </button>`}path(...t){return`/api/comments/${[this.tag,this.name,...t].map(encodeURIComponent).join("/")}`}async post(){
let t=this.area?.value.trim();if(!t||this.busy){this.area?.focus();return}await this.ask("POST",this.path(),{text:t,answers:this.
answers})&&(Ge.delete(this.id),this.asked=!1,this.answers="",this.leave())}settle(t){return this.ask("PUT",this.path(t.mark),
{open:!t.open})}async ask(t,e,n){this.busy=!0;try{let{comments:o}=await E(t,e,{...n,by:w.get("name",""),client:rt});return this.
problem="",this.update({comments:o}),this.changed(o),!0}catch(o){return this.problem=vt(o,r("comment.lost")),this.draw(),
!1}finally{this.busy=!1}}pressed(t){if(!(t.target!==this.area||t.isComposing)){if(t.key==="Enter"&&X(t))this.post();else if(t.
key==="Escape")this.asked=!!this.area?.value,this.leave();else return;t.preventDefault(),t.stopPropagation()}}};var ur=new Map;function Iu(s,{key:t,comments:e}){let n=`${s} ${t}`,o=ur.get(n);return o||(o=new Yt(s,{key:t,comments:e},
()=>null),ur.set(n,o)),JSON.stringify(o.said)!==JSON.stringify(e)&&o.update({comments:e}),o.element}function hr({tag:s,questions:t}){
return t.length?l`
    <section class="questions" aria-label=${r("questions")}>
      <h2>${r("questions")}</h2>
      ${t.map(e=>Nu(s,e,W(h.project.source)))}
    </section>`:null}var Nu=(s,t,e)=>l`
  <div class="question">
    <p class="small">
      <a href="#/translate/${encodeURIComponent(s)}/${encodeURIComponent(t.key)}">${t.key}</a>${" "}
      <span class="soft" ${C(e)}>${t.source}</span>
    </p>
    ${Iu(s,t)}
  </div>`;var pe=(s,t,e,{width:n,height:o,looks:i="",row:a=""}={})=>l`
  <img
    class="paper-picture ${i}"
    src="${ee(s,t)}?v=${qn(s)}${a?`&row=${encodeURIComponent(a)}`:""}"
    alt=${e}
    loading=${n?"lazy":S}
    width=${n??S}
    height=${o??S}
  >`,Cs=(s,t)=>pe(s,h.output??"",t),io=s=>l`<p class="hint">${r(st(s,h.output)?"drawing":"out.unmade")}</p>`,Bu={unsigned:"\
proof",comment:"proof",error:"findings",unconfirmed:"findings"};function pr(s){let t=it(h.language)??h.board?.languages[0];
if(!t)return l`<aside class="side inspector"></aside>`;let e=A(t.tag);return l`
    <aside class="side inspector" data-area="" aria-label=${e}>
      <div class="top${h.project.outputs.length>2?" is-two":""}">
        ${q(t.tag)}<span class="fill"></span>${zu(s)}
      </div>
      ${t.outputs[h.output??""]?Du(t.tag):io(t.tag)}
      <h2>${r(he(t)?"board.looking":t.ready?"board.can":"board.before",{language:e})}</h2>
      <ul class="scroll">
        ${t.ready?Hu():t.needs.map(n=>Uu(t,n))}
      </ul>
      ${hr(t)}
      <div class="acts">${qu(t)}</div>
    </aside>`}function zu(s){let{outputs:t}=h.project;if(t.length<2)return null;let e=t.map(({name:n})=>[n,le(n)]);return L(
r("output"),e,h.output??"",n=>{Rt(n),s()})}function Du(s){let t=r("page.name",{language:A(s),output:I(h.output??""),n:1});
return l`
    <button class="picture" type="button" aria-label=${r("enlarge")} @click=${ro}>${Cs(s,t)}</button>`}var Hu=()=>l`<li class="ok">${m(
"ok")}${r("ready")}</li>`,Uu=(s,{kind:t,count:e})=>l`
  <li>
    <span class=${t}>${m(t)}</span>
    ${t==="unconfirmed"&&oo()?Vu(e):Fu(s,t,e)}
  </li>`,Fu=(s,t,e)=>l`
  <a href="#/${Bu[t]??"translate"}/${s.tag}">${r(`before.${t}`,{n:e})}</a>`,Vu=s=>l`
  <button type="button" class="link" data-focus="facts" @click=${Es}>
    ${r("before.unconfirmed",{n:s})}
  </button>`,qu=({tag:s})=>l`
  <a class="button primary" href="#/translate/${s}">${r("tab.translate")}${b("T")}</a>
  <a class="button" href="#/sheet/${s}/${h.output}">${r("tab.sheet")}${b("S")}</a>
  <button class="button" type="button" data-focus="share" @click=${()=>ir(s)}>
    ${m("link")}${r("share")}
  </button>`;function ro(){let s=A(h.language),t=new B({name:"enlarged",label:s},()=>Cs(h.language,s));t.element.addEventListener(
"keydown",e=>T(e,e.key===" "?()=>t.close():null)),t.open()}var dr=28;function fr(s,t){let e=[[r("board.not-ready"),s.filter(n=>n.ready===!1)],[r("board.unknown"),s.filter(n=>n.ready===
null)],[r("board.is-ready"),s.filter(n=>n.ready)]];return l`
    <div class="grid" role="grid" aria-label=${r("languages")} data-area="" @keydown=${t.moved}>
      ${t.dense?Gu():null}
      <div class="r heads" role="row">
        ${Wu(t.short).map((n,o,i)=>Ku(n,o===i.length-1))}
      </div>
      <div class="flow" role="rowgroup">
        ${lt(e.filter(([,n])=>n.length),([n])=>n,([n,o])=>l`
            <div class="group" role="row"><span role="gridcell"><strong>${n}</strong>${` ${o.length}`}</span></div>
            ${lt(o,i=>i.tag,i=>Zu(i,t))}`)}
      </div>
      ${s.length?null:l`<div role="row"><div class="empty" role="gridcell">${r("nothing")}</div></div>`}
    </div>`}var ao=()=>h.project.outputs.map(({name:s})=>s),Wu=s=>[r("language"),r("texts"),...ao().map(s?le:I),r("needs"),
r("signed")],Ku=(s,t)=>l`<span role="columnheader" class=${t?"signed":""}>${s}</span>`;function Gu(){let s=[r("language"),
r("texts"),...ao().map(le),r("needs")],t=l`<div class="r">${s.map(e=>l`<span>${e}</span>`)}</div>`;return l`<div class="pair-heads" aria-hidden="true">${t}${t}</div>`}
function Zu(s,{dense:t,short:e,stop:n,pick:o,open:i}){let a=(s.texts.checked??0)+(s.texts.translated??0),c=l`<div class="small"><strong>${a}</strong>${`\
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
      <div class="who" role="rowheader"><div>${qe(s.tag)}</div><div class="small">${A(s.tag)}</div></div>
      <div role="gridcell">${t?null:c}${Os(s.texts)}</div>
      ${ao().map(u=>l`<div class="out" role="gridcell">${Ju(s,u,{dense:t,short:e})}</div>`)}
      <div class="needs" role="gridcell">${lo(s)}</div>
      <div class="small soft signed" role="gridcell">${Yu(s)}</div>
    </div>`}function Yu({tag:s,signed:t,lapsed:e}){return t?`${t.by} · ${D(t.on)}`:e?l`<span class="stale">${r("lapsed",
{by:e.by,day:D(e.on)})}</span>`:s===h.project.source?r("source-text"):"–"}function Ju(s,t,{dense:e,short:n}){let o=s.outputs[t];
if(!st(s.tag,t))return l`<span class="hint"><span aria-hidden="true">–</span>${et(r("out.unmade"))}</span>`;if(!o)return l`<span class="hint">…</span>`;
let{width_pt:i,height_pt:a}=Y(t),c=o.too_long>0,u={width:dr,height:Math.round(dr*a/i)};return l`
    ${n?null:pe(s.tag,t,"",u)}
    <div>
      ${c?Qu(o.too_long,n):l`<strong>${`${o.percent} %`}</strong>`}
      ${e?null:Zt(o.percent,o.floor_percent,c?"over":"")}
    </div>`}function Qu(s,t){let e=r("out.over",{n:s}),n=t?String(s):r("out.over.short",{n:s}),o=t||h.project.outputs.length>
2;return l`
    <strong class="too-long">
      ${m("too-long")}${o?[l`<span aria-hidden="true">${n}</span>`,et(e)]:e}
    </strong>`}function lo(s,t=!1){if(s.ready)return N("ok",r("ready"));if(he(s))return N("unknown",r("unknown"));let e=cr(
s,t);return e.map((n,o)=>xs(n,t||o>2||e.length>3&&o>1))}var Xu=24,th=5,eh=14,K={filter:"all",find:"",view:w.get("view","list"),dense:w.get("dense"),card:w.get("card",180)};async function sh(s,t,{
go:e}){let n=new co(s,e);return n.draw(),{close:F(i=>{["board-loaded","reloaded","back"].includes(i.type)&&n.draw()}),pressed:(i,a)=>n.
pressed(i,a)}}var co=class{constructor(t,e){this.go=e,this.root=g(l`<div class="columns board"></div>`),t.append(this.root)}get board(){
return h.board}get isDense(){return(K.dense??this.board.languages.length>=Xu)&&K.view==="list"&&!G()}get isMany(){return h.
project.outputs.length>=th}get rows(){let t=K.find.trim().toLocaleLowerCase();return lr(this.board.languages).filter(e=>{
let n=P(e.tag),o=[e.tag,n?.autonym??"",...Object.values(n?.name??{})];return mr(e,K.filter)&&(!t||o.some(i=>i.toLocaleLowerCase().
includes(t)))})}draw(){let{root:t,rows:e}=this,{outputs:n}=h.project,o=K.view==="pictures";t.classList.toggle("compact-l\
ist",this.isDense),t.classList.toggle("many-outputs",this.isMany),t.style.setProperty("--outputs",String(n.length)),t.style.
setProperty("--output",n.length>2?"94px":"118px"),t.style.gridTemplateColumns=o?"minmax(0, 1fr)":"",y(l`
        <section class="list">
          ${this.head()}${o?this.pictures(e):this.list(e)}
          <footer class="footbar legend">${o?ah():ih()}</footer>
        </section>
        ${o?null:pr(()=>this.draw())}`,t)}head(){let{languages:t}=this.board,e=this.board.counts.ready??0;return l`
      <header class="head" data-area="">
        <div>
          <h1>${r("board.ready",{n:e,all:t.length})}</h1>
          ${this.views()}${K.view==="pictures"?[this.outputs(),this.slider()]:null}
          ${h.project.editable?oh():null}
          <button type="button" class="button primary" data-focus="build" @click=${()=>this.go("print")}>
            ${m("print")}${e?r("board.build",{n:e}):r("board.print")}
          </button>
        </div>
        ${K.view==="list"?l`<div>${this.filters()}<span class="fill"></span>${this.search()}</div>`:null}
      </header>`}views(){let t=a=>{K.view=a,w.set("view",a),this.draw()},e=a=>{K.dense=a==="compact",w.set("dense",K.dense),
this.draw()},n=[["list",[m("list"),r("view.list")]],["pictures",[m("pictures"),r("view.pictures")]]],o=[["roomy",r("room\
y")],["compact",r("compact")]],i=K.view==="list"&&this.board.languages.length>=eh;return[L(r("view"),n,K.view,t),i?L(r("\
density"),o,this.isDense?"compact":"roomy",e):null]}outputs(){let t=h.project.outputs.map(({name:e})=>[e,I(e)]);return L(
r("output"),t,h.output??"",e=>{Rt(e),this.draw()})}slider(){let t=j(e=>{K.card=Number(e),w.set("card",K.card),this.draw()});
return l`
      <label class="row-of small">
        ${r("size")}
        <input type="range" min="120" max="260" .value=${R(String(K.card))} data-focus="slider" @input=${t}>
      </label>`}filters(){let{languages:t}=this.board,e=o=>t.filter(i=>mr(i,o)).length,n=o=>{K.filter=o,this.draw()};return l`
      <div class="filters" role="group" aria-label=${r("filter")}>
        ${["all","ready",...je].filter(o=>o==="all"||e(o)).map(o=>l`
              <button
                type="button"
                data-focus="filter-${o}"
                aria-pressed=${String(K.filter===o)}
                @click=${()=>n(o)}
              >
                ${o==="all"?null:gr(o)}${r(`filter.${o}`)}<strong>${e(o)}</strong>
              </button>`)}
      </div>`}search(){let t=j(e=>{K.find=e,this.draw()});return l`
      <label class="search">
        ${m("search")}
        <input
          type="search"
          placeholder=${r("find")}
          aria-label=${r("find.language")}
          data-focus="find"
          .value=${R(K.find)}
          @input=${t}
        >${b("/")}
      </label>`}stopOf(t){return t.some(e=>e.tag===h.language)?h.language:t[0]?.tag}list(t){return fr(t,{dense:this.isDense,
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
          ${i?Cs(o.tag,""):io(o.tag)}
          <div class="line">${q(o.tag)}</div>
          <div class="line">
            ${lo(o,!o.ready)}<span class="fill"></span><strong>${i?`${i.percent} %`:""}</strong>
          </div>
        </div>`};return l`
      <div
        class="sheet-cards"
        role="listbox"
        aria-label=${r("languages")}
        data-area=""
        @keydown=${o=>this.moved(o)}
        ${k({"--card":`${K.card}px`})}
      >${t.map(n)}</div>`}pick(t){tt(t),this.draw()}moved(t){let e=t.currentTarget,n=[...e.querySelectorAll("[data-tag]")],
o=t.target,i=n.indexOf(o.closest("[data-tag]"));if(i<0)return;if(t.key==="Enter"&&o.dataset.tag){let{tag:u}=o.dataset;T(
t,()=>this.go("translate",u));return}let a=nh(t.key,e,i,n.length);if(!a)return;t.preventDefault();let c=n[i+a];c?.dataset.
tag&&(this.pick(c.dataset.tag),c.focus())}pressed(t,e){let n=t.target instanceof Element&&t.target.closest("[data-tag]");
e==="t"?this.go("translate",h.language):e==="s"?this.go("sheet",h.language,...h.output?[h.output]:[]):e==="p"?this.go("p\
rint"):t.key===" "&&n&&T(t,ro)}};function mr(s,t){return t==="all"?!0:t==="ready"?s.ready:s.needs.some(e=>e.kind===t)}function nh(s,t,e,n){
let o={Home:-e,End:n-1-e};if(s in o)return o[s];if(K.view==="list")return{ArrowDown:1,ArrowUp:-1}[s];let i=Math.max(1,getComputedStyle(
t).gridTemplateColumns.split(" ").length);return{ArrowDown:i,ArrowUp:-i,ArrowRight:1,ArrowLeft:-1}[s]}var oh=()=>l`
  <button type="button" class="button" data-focus="add" @click=${vs}>${r("add")}</button>`,gr=s=>l`<span class=${s==="re\
ady"?"ok":s}>${m(s==="ready"?"ok":s)}</span>`,ih=()=>l`
  <strong>${r("texts")}</strong>
  ${["checked","translated","machine","stale","missing"].map(s=>l`
      <span>
        <span class="bar"><i class="s-${s}" ${k({"flex-grow":1})}></i></span>${r(`state.${s}`)}
      </span>`)}
  <strong>${r("text-size")}</strong><span>${Zt(80,60)}${r("legend.size")}</span>`,rh=[["↑ ↓ ← →","move"],["Space",
"enlarge"],["Enter","keys.lists.open"],["T","tab.translate"],["P","tab.print"]],ah=()=>l`
  ${["too-long","missing","stale","machine","unsigned","ready"].map(s=>l`<span>${gr(s)}${r(`filter.${s}`)}</span>`)}
  <span class="fill"></span>
  ${rh.map(([s="",t=""])=>l`<span>${b(s)}${r(t)}</span>`)}`;var mo={};ft(mo,{open:()=>bh});var $r=.5,ht=([,s,,t])=>s+t,Jt=s=>s.zone??s.holder,de=s=>s.key.split("/")[0]??"";function fe(s,t){let e=[...new Set(s.messages.
map(o=>t.get(o)??0).filter(Boolean))].sort((o,i)=>o-i),n=[];for(let o of e){let i=n.at(-1);i?.[1]===o-1?i[1]=o:n.push([o,
o])}return n.map(([o,i])=>o===i?o:`${o}–${i}`).join(", ")}function Ee({messages:s}){let[t=""]=s;if(s.length===1)return t;
let e=s.map(i=>i.split(".")),n=t.split("."),o=0;for(;o<n.length&&e.every(i=>i[o]===n[o]);)o+=1;return o?n.slice(0,o).join(
"."):t}var wr=(s,t)=>Math.max(...s.filter(e=>de(e)===t).map(e=>ht(e.rect)));function zt(s,t){if(!s.over_chars)return 0;let e=ht(
Jt(s)),n=wr(t.boxes,de(s));if(n<=e+$r)return 0;let o=s.rect[3]/Math.max(1,s.lines);return Math.max(1,Math.min(s.lines,Math.
round((n-e)/o)))}function Ls(s,t){let n=t.boxes.filter(i=>i.holder.join()===s.holder.join()).reduce((i,a)=>i+a.rect[3],0),
o=Math.min(s.holder[3],Jt(s)[3]);return Math.min(999,Math.round(100*n/Math.max(1,o)))}function br(s){if(s.over_chars>0)return"\
is-over";let{percent:t}=s;return t&&t<=s.floor_percent+3&&t<100?"is-tight":"is-fine"}function yr(s){let t=new Map;for(let e of s){
let n=de(e),o=t.get(n)??{zone:Jt(e),over:!1};o.over||=e.over_chars>0,t.set(n,o)}return[...t].filter(([,e])=>e.over).map(
([e,{zone:n}])=>[n,wr(s,e)]).filter(([e,n])=>n>ht(e)+$r)}function kr(s,t,e){let n=zt(s,t);return[fe(s,e),Ee(s),n?r("too-\
long.lines",{n}):lh(s)].filter(Boolean).join(", ")}function lh(s){return s.over_chars?r("row.too-long"):s.percent?`${s.percent}\
 %`:""}var ch=new DOMParser,uh=72/25.4,Rs=3*uh,hh=88;function me(s){let t=ch.parseFromString(s,"image/svg+xml").documentElement;
if(t.nodeName!=="svg")throw new Error("not a picture");return document.importNode(t,!0)}var ph=s=>me(`<svg xmlns="http:/\
/www.w3.org/2000/svg">${s}</svg>`).firstElementChild;function ho(s,t,e){[...s.querySelectorAll("[data-key]")].find(o=>o.
dataset.key===t)?.replaceWith(e)}function ge(s,t=""){let{style:e}=s;Object.assign(e,{display:"block",width:"100%",height:"\
100%",overflow:t})}async function dh(s,t,e=""){return(await O(`/api/boxes/${encodeURIComponent(s)}/${encodeURIComponent(
t)}${mt(e)}`)).pages}var xt=class{constructor({onpick:t=()=>{},numbers:e=new Map}={}){this.onpick=t,this.numbers=e,this.
overlays=new Set,this.lit=null,this.glowing=new Set,this.turn=0,this.tag="",this.output=null,this.number=1,this.page=null,
this.changed=[],this.cover=null,this.paper=g(l`<div class="paper" aria-hidden="true"></div>`),this.shadow=this.paper.attachShadow(
{mode:"open"}),this.over=g(l`<div class="overlay on-paper"></div>`);let n=o=>this.move(o);this.element=g(l`<div class="page" role="group" @keydown=${n}>${this.
paper}${this.over}</div>`)}async show(t,e,n=1,o=""){this.turn+=1;let i=this.turn,[a,c]=await Promise.all([rs(t,e,n,o),dh(
t,e,o)]),u=c[n-1];i===this.turn&&u&&this.take({tag:t,output:e,number:n,page:u},a)}take(t,e){let{tag:n,output:o,number:i}=Object.
assign(this,t);this.place(me(e));let a=r("page.name",{language:A(n),output:I(o),n:i});this.element.setAttribute("aria-la\
bel",a),this.draw()}place(t){ge(t);for(let e of t.querySelectorAll("a"))e.removeAttribute("href");this.shadow.replaceChildren(
t),this.page&&(this.element.style.aspectRatio=`${this.page.width} / ${this.page.height}`)}swap(t,e){let n=t.filter(i=>i.
page===this.number);this.changed=n.map(({key:i,svg:a})=>[i,ph(a)]);for(let[i,a]of this.changed)ho(this.shadow,i,a);let o=new Map(
e.filter(i=>i.page===this.number).map(i=>[i.key,i]));o.size&&this.page&&(this.page.boxes=this.page.boxes.map(i=>o.get(i.
key)??i)),this.draw()}boxesOf(t){return this.page?.boxes.filter(e=>e.messages.includes(t))??[]}linesOver(t){let[e]=this.
boxesOf(t);return e&&this.page?zt(e,this.page):0}light(t){this.lit=t,this.draw()}get litBox(){return this.element.querySelector(
".is-lit")}setOverlays(t){this.overlays=new Set(t),this.draw()}draw(){let{page:t}=this;if(!t)return;if(this.cover){y(this.
cover(),this.over);return}let e=n=>this.overlays.has(n);y([e("bleed")?this.bleed(t):null,this.overflows(t),t.boxes.map(n=>this.
box(n,t)),e("order")?this.order(t):null],this.over)}box(t,e){let n=this.lit!==null&&t.messages.includes(this.lit),o=this.
overlays.has("boxes"),i=this.overlays.has("changes")&&this.glowing.has(t.key);return l`
      <button
        type="button"
        class="box ${br(t)}${n?" is-lit":""}${o?" is-shown":""}${i?" glows":""}"
        data-box=${t.key}
        data-focus=${t.key}
        aria-label=${kr(t,e,this.numbers)+(i?`, ${r("six.glows")}`:"")}
        @click=${()=>this.onpick(t)}
        ${Ze(t.rect,e)}
      >
        ${o||n||t.over_chars>0?this.tab(t,e):null}${o?fh(t,e):null}
      </button>`}tab(t,e){let n=zt(t,e),o=t.over_chars>0?l`<b>${n?` +${n}`:" !"}</b>`:null;return l`<span class="number">${fe(
t,this.numbers)}${o}</span>`}overflows(t){return yr(t.boxes).map(([e,n])=>l`
        <div class="hatch" ${Ze([e[0],ht(e),e[2],n-ht(e)],t)}></div>
        <div class="edge" ${Ze(e,t)}></div>`)}bleed(t){let{width:e,height:n}=t,[o,i,a,c]=t.trim,u=[[0,0,e,i],[0,i+c,e,n-
i-c],[0,i,o,c],[o+a,i,e-o-a,c]];return[i>.1?u.map(p=>l`<div class="bleed" ${Ze(p,t)}></div>`):null,l`<div class="safe" ${Ze(
[o+Rs,i+Rs,a-2*Rs,c-2*Rs],t)}></div>`]}order({width:t,height:e,boxes:n}){let{rtl:o}=W(this.tag),i=t/46,a=n.map(({rect:[c,
u,p]})=>[o?c+p-i:c+i,u+i]);return l`
      <svg class="order" viewBox="0 0 ${t} ${e}" aria-hidden="true">
        <polyline points=${a.map(c=>c.join(",")).join(" ")}></polyline>
        ${a.map(([c,u],p)=>Ct`
            <g transform="translate(${c} ${u})">
              <circle r=${i}></circle>
              <text text-anchor="middle" y=${i*.36} font-size=${i}>${p+1}</text>
            </g>`)}
      </svg>`}move(t){let e={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[t.key];if(!e)return;let n=[...this.over.querySelectorAll(
".box, .part")],o=n[n.indexOf(document.activeElement)+e];o&&(t.preventDefault(),o.focus())}};function Ze([s,t,e,n],{width:o,
height:i}){let a=(c,u)=>`${100*c/u}%`;return k({left:a(s,o),top:a(t,i),width:a(e,o),height:a(n,i)})}function fh(s,t){let e=s.
over_chars<=0&&s.percent&&s.percent<hh;return l`
    <i class="full" ${k({height:`${Math.min(100,Ls(s,t))}%`})}></i>
    ${e?l`<span class="small-text">${`Aa ${s.percent} %`}</span>`:null}`}var vr={row:[[3,10],[12,10],[21,10]],triangle:[[4,4],[20,4],[12,16]],cycle:[[12,3],[21,10],[12,17],[3,10]],steps:[[3,17],
[10,12],[16,8],[22,3]],ladder:[[5,3],[19,3],[5,17],[19,17]],lanes:[[4,4],[12,9],[20,15]],grid:[[5,4],[19,4],[5,16],[19,16]]},
Sr=s=>s.map(t=>t.join(",")).join(" ");function Mr(s){let t=vr[s]??vr.row??[];return l`
    <svg viewBox="0 0 25 20" aria-hidden="true">
      <polyline points=${Sr(t)} fill="none" stroke="currentColor"></polyline>
      ${t.map(([e,n])=>Ct`<circle cx=${e} cy=${n} r="2.6" fill="currentColor"></circle>`)}
    </svg>`}var xr=new Map;function mh(s,t){let e=xr.get(s);if(e?.text===t)return e;let n=me(t);ge(n,"visible");let o=g(
l`<div class="drawing" role="img"></div>`);o.attachShadow({mode:"open"}).append(n);let{width:i,height:a}=n.viewBox.baseVal,
c={text:t,frame:o,viewBox:n.getAttribute("viewBox")??"",ratio:`${i} / ${a}`};return xr.set(s,c),c}function Ar(s,t,{side:e,
arrow:n,grey:o,pick:i}){let{frame:a,viewBox:c,ratio:u}=mh(e,s.svg[t]??"");a.setAttribute("aria-label",s.alt?.[t]??s.name),
a.style.filter=o?"grayscale(1)":"none";let p=({number:f,points:d,badge:[,,$]})=>Ct`
    <polyline
      points=${Sr(d)}
      stroke-width=${2.4*$}
      class=${n===f?"is-lit":""}
      data-arrow=${f}
      @click=${()=>i(f)}
    ></polyline>`;return l`
    <div class="drawing-room" ${k({"aspect-ratio":u})}>
      ${a}
      <svg class="ways" viewBox=${c} aria-hidden="true">${(s.ways?.[t]??[]).map(p)}</svg>
    </div>`}function Tr(s,t,e,n){return l`
    <ol class="sentences" ${C(W(t),{face:!0})}>
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
    </ol>`}var jr=(s,t)=>l`
  <div>
    <h2>${r("read-aloud",{language:A(t)})}</h2>
    <p class="small soft" ${C(W(t),{face:!0})}>${s.alt?.[t]??""}</p>
  </div>`;function _r({id:s,pictogram:t,shape:e,mark:n,label:o,svg:i},a){let c=r(`shape.${e}`);return l`
    <li class="actor">
      <span class="sign" aria-hidden="true">${i?me(i):null}</span>
      <span class="fill">
        ${o?l`<bdi ${C(a,{face:!0})}>${o}</bdi>`:null}
        <span class="small soft"><code>${s}</code>${t?` · ${t}`:""}</span>
      </span>
      <span class="small soft">${n?r("shape.reader",{shape:c}):c}</span>
    </li>`}function Er({number:s,from:t,to:e,carries:n},o,i){let a=o===s;return l`
    <li class=${a?"is-picked":""}>
      <button
        type="button"
        class="bare"
        data-focus="arrow-${s}"
        aria-pressed=${String(a)}
        @click=${()=>i(s)}
      ><strong>${s}</strong>${" "}<code>${`${t} → ${e}`}</code></button>
      <span class="small soft">${n.length?r("carries",{what:n.join(", ")}):""}</span>
    </li>`}var gh=["error","warning","advice"],$h=({found:s,silent:t})=>!(s.length||t?.length),Or=s=>Math.min($h(s)?3:2,
s.silent?.length?1:3,...s.found.map(t=>gh.indexOf(t.severity)));function Cr({checks:s,svg:t}){let e=s.toSorted((o,i)=>Or(
o)-Or(i)),n=Object.keys(t).length;return l`
    <div class="checks"><h2>${r("checks")}</h2><ul>${e.map(o=>wh(o,n))}</ul></div>`}function wh(s,t){if(s.silent?.length)
return po(s,"warning",r("check.aloud.silent",{arrows:s.silent.join(", ")}));if(s.found.length)return s.found.map(({severity:o,
text:i,languages:a})=>po(s,o,a.length<t?`${a.map(A).join(", ")}: ${i}`:i));let e=r(`check.${s.check}`,s.figures),{language:n}=s.
figures;return po(s,"ok",n?r("check.of",{told:e,language:A(n)}):e)}var po=({check:s},t,e)=>l`
  <li class="small" data-check=${s} data-verdict=${t}>
    <span class=${t}>${m(t==="advice"?"warning":t)}${et(r(`verdict.${t}`))}</span>
    <span>${e}</span>
  </li>`;async function bh(s,t){let e=new fo(s,t[0]??null);return await e.load(),{close:F(o=>{o.type==="reloaded"&&e.load()}),go:([
o])=>(o&&e.open(o),!0),pressed:(o,i)=>e.pressed(o,i)}}var fo=class{constructor(t,e){let{source:n}=h.project,o=V();this.name=
e,this.kind=null,this.left=n,this.right=o.find(i=>W(i).rtl)??o.find(i=>i!==n)??n,this.both=!0,this.grey=!1,this.arrow=null,
this.data=null,this.root=g(l`<div class="columns diagram"></div>`),t.append(this.root)}get sides(){return this.both?["le\
ft","right"]:["left"]}async load(){if(this.name??=h.project.diagrams?.[0]??null,!this.name){y(l`<p class="empty">${r("di\
agram.none")}</p>`,this.root);return}let t=new URLSearchParams({words:x,...this.kind?{kind:this.kind}:{}});for(let e of new Set(
this.sides.map(n=>this[n])))t.append("tag",e);this.data=await O(`/api/diagram/${encodeURIComponent(this.name)}?${t}`),this.
draw()}open(t){this.name=t,this.kind=null,this.load()}pick(t){this.arrow=this.arrow===t?null:t,this.draw()}draw(){let{data:t}=this;
t&&y(l`
        <aside class="side left" data-area="">${this.aside(t)}</aside>
        <section class="pictures">
          ${this.toolbar(t)}
          <div class="two-pictures">${this.sides.map(e=>this.picture(t,e))}</div>
          <footer class="read-aloud" tabindex="0" role="region" aria-label=${r("checks")}>
            ${this.sides.map(e=>jr(t,this[e]))}${Cr(t)}
          </footer>
        </section>`,this.root)}aside(t){let e=t.diagrams.map(a=>[a,a]),n=a=>{location.hash=`#/diagram/${a}`},o={file:`di\
agrams/${t.name}.yaml`},i=t.kind!==t.own_kind;return l`
      ${t.diagrams.length>1?L(r("tab.diagram"),e,t.name,n):null}
      <h2>${r("arrangement")}</h2>
      ${this.kinds(t)}
      <p class="hint">${i?r("arrangement.tried",{kind:t.own_kind}):r("arrangement.hint")}</p>
      <h2>${r("actors")}</h2>
      <ul>${t.actors.map(a=>_r(a,W(this.left)))}</ul>
      <h2>${r("arrows")}</h2>
      <ul>${t.arrows.map(a=>Er(a,this.arrow,c=>this.pick(c)))}</ul>
      <div class="row-of foot">
        <code class="fill">${It(o)}</code>${Te(o,()=>this.draw())}
      </div>`}kinds(t){let e=n=>{this.kind=n,this.load()};return l`
      <div class="kinds" role="radiogroup" aria-label=${r("arrangement")}>
        ${t.kinds.map(n=>l`
            <button
              type="button"
              role="radio"
              aria-checked=${String(n===t.kind)}
              data-focus="kind-${n}"
              @click=${()=>e(n)}
            >${Mr(n)}<span>${n}</span></button>`)}
      </div>`}setBoth(t){this.both=t,this.load()}toolbar(t){let e=[[!0,r("directions.both")],[!1,r("directions.one")]],n=[
[!1,r("see.print")],[!0,r("see.grey")]],o=a=>{this.grey=a,this.draw()},i=a=>this.setBoth(a);return l`
      <div class="toolbar" data-area="">
        <strong class="fill">${t.name}</strong>
        ${L(r("directions"),e,this.both,i,{keys:{true:"M"}})}
        ${L(r("see"),n,this.grey,o)}
      </div>`}picture(t,e){let n=this[e],o=P(n),i=p=>this.pick(p),a=p=>{this[e]=p,this.load()},c=r(e==="left"?"language":
"language.second"),u=t.svg[n]?Ar(t,n,{side:e,arrow:this.arrow,grey:this.grey,pick:i}):l`<p class="hint">${r("diagram.unu\
sed")}</p>`;return l`
      <div class="one-picture">
        <div class="row-of">
          ${wt(c,n,a,V())}<span class="fill"></span>
          <span class="small soft">${r(o?.rtl?"rtl":"ltr")}</span>
        </div>
        <div class="diagram-paper">${u}${Tr(t,n,this.arrow,i)}</div>
      </div>`}pressed(t,e){let{data:n}=this;n&&(e==="m"?T(t,()=>this.setBoth(!this.both)):e==="o"&&bt()?Nt({file:`diagra\
ms/${n.name}.yaml`},()=>this.draw()):n.arrows.some(o=>o.number===e)&&this.pick(e))}};var vo={};ft(vo,{open:()=>Th});var go=null;async function Ps(){return go=h.only?{waivers:[],codes:{}}:await O(`/api/waivers?words=${x}`),go}var $e=({code:s,
key:t})=>!!(t&&h.project.editable&&!h.only&&go?.codes?.[s]?.waivable);function Is({code:s,key:t,language:e,message:n},o){
let i="",a=p=>{i=p,u.draw()},c=async p=>{p.preventDefault();let f=u.find("#waive-reason"),d=u.find('[name="waive-scope"]\
:checked').value==="all";if(!f.value.trim()){a(r("waive.needs-reason")),f.focus();return}try{let $={code:s,key:t,language:d?
null:e,reason:f.value.trim()};await E("POST",`/api/waivers?words=${x}`,$),u.close(),o()}catch($){a(vt($,r("comment.lost")))}},
u=new B({name:"waive",head:"waive-head"},()=>l`
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
          ${Lr("one",r("waive.one",{language:A(e),key:t}),!0)}
          ${Lr("all",r("waive.every",{key:t}),!1)}
        </fieldset>
        <p class="error" role="alert">${i}</p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>u.close()}>${r("cancel")}${b("Esc")}</button>
          <button type="submit" class="button primary">${r("waive.do")}${b("↵")}</button>
        </div>
      </form>`);u.open()}var Lr=(s,t,e)=>l`
  <label class="check"><input type="radio" name="waive-scope" value=${s} ?checked=${e}>${t}</label>`,Rr=({code:s,key:t,language:e})=>E(
"DELETE",`/api/waivers?words=${x}`,{code:s,key:t,language:e});var yh=.04;function kh(s,t,e){let[n,o,i,a]=s.rect,c=Math.min(t*.012,10),u=e?Math.max(ht(s.rect),ht(Jt(s))):o+a,p=i+2*c,f=u-
o+2*c+(e?4:a*.15);return[n-c,o-c,p,Math.max(p*.12,f)]}var Ot=class{constructor(){this.host=g(l`<div class="paper"></div>`),
this.shadow=this.host.attachShadow({mode:"open"}),this.marks=g(l`<div class="overlay on-paper"></div>`),this.element=g(l`<div class="crop" aria-hidden="true">${this.
host}${this.marks}</div>`),this.svg=null,this.of=null,this.zone=""}swap(t){if(this.svg)for(let[e,n]of t.changed)ho(this.
shadow,e,n.cloneNode(!0))}near(t,[,e,,n]){let o=t.shadow.firstElementChild?.cloneNode(!0),i=(t.page?.height??0)*yh,a=new Map(
t.page?.boxes.map(u=>[de(u),Jt(u)])),c=o.querySelectorAll(":scope > [data-key]");for(let u of c){let p=a.get(u.dataset.key??
"");p&&(p[1]>e+n+i||ht(p)<e-i)&&u.remove()}return o}show(t,e){let[n]=t.boxesOf(e);if(this.element.hidden=!n,!(n&&t.page))
return;let o=zt(n,t.page)>0,i=kh(n,t.page.width,o);this.copied(t,n).setAttribute("viewBox",i.join(" ")),this.element.style.
aspectRatio=`${i[2]} / ${i[3]}`,this.draw(n,i,o)}copied(t,e){let n=t.shadow.firstElementChild;return this.svg&&this.of===
n&&this.zone===de(e)?this.svg:(this.of=n,this.zone=de(e),this.svg=this.near(t,Jt(e)),this.svg.setAttribute("preserveAspe\
ctRatio","xMidYMin slice"),ge(this.svg),this.shadow.replaceChildren(this.svg),this.svg)}draw(t,e,n){let o=([d,$,M,_])=>k(
{left:`${100*(d-e[0])/e[2]}%`,top:`${100*($-e[1])/e[3]}%`,width:`${100*M/e[2]}%`,height:`${100*_/e[3]}%`}),[i,a,c,u]=t.rect,
p=ht(Jt(t)),f=Math.max(ht(t.rect),p);y([n?l`<div class="hatch" ${o([i,p,c,f-p])}></div>`:null,l`<div class="edge${n?"":"\
 is-fine"}" ${o([i,a,c,n?Math.max(2,p-a):u])}></div>`],this.marks)}};var Ns={error:"error",warning:"warning",advice:"unsigned"},vh=["text-too-long","word-too-wide"],$o=s=>vh.includes(s.code)?
"too-long":Ns[s.severity]??"warning",xh=s=>$o(s)==="too-long"||s.severity==="advice"?$o(s):s.severity,wo=s=>l`<span class=${xh(
s)}>${m($o(s))}</span>`;function bo({outputs:s,output:t}){let e=s??(t?[t]:[]);return e.length>1&&e.length===h.project.outputs.
length?r("outputs.all"):e.map(I).join(", ")}var Bs=({language:s})=>k({"font-family":P(s)?`var(--ui), "text-${s}"`:null});
function Pr({name:s,rows:t,spread:e,languages:n},{grouping:o,title:i,reason:a}){let c=t.find(d=>d.code===s)??t[0],u=e?i:
a,p=l`
    <strong>${e?r("findings.spread",{n}):i}</strong><span class="tag">${s}</span>
    ${t.length>1?l`<span class="small soft">${r("findings.times",{n:t.length})}</span>`:null}`,f=o==="language"&&s?q(s):
l`<strong>${s||r("findings.project")}</strong>`;return l`
    <div class="group-head${e?" is-spread":""}">
      ${c?wo(c):null}${o==="kind"?p:f}
      ${u?l`<span class="small soft why">${u}</span>`:null}
    </div>`}function Ir(s,{at:t,picked:e,pick:n,open:o}){let i=c=>{c.target.closest("a")||n()},a=s.output?l`<span class="hint">${s.
key?" · ":""}${bo(s)}</span>`:null;return l`
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
      <span>${s.language&&P(s.language)?qe(s.language):""}</span>
      <span><code>${s.key??""}</code>${a}</span>
      <span ${Bs(s)}>${s.message}${Oh(s)}</span>
      <code class="where">${yo(s)}</code>
    </div>`}function Oh({consequences:s=[]}){return s.length?l`${" "}<span class="hint">${r("findings.follow",{n:s.length})}</span>`:
null}function yo({file:s,line:t,column:e}){if(!s)return"";let n=`${s.split("/").at(-1)}:${t}:${e}`,o=yt({file:s,line:t,column:e});
return o?l`<a href=${o} tabindex="-1">${n}</a>`:n}function Nr(s,t,e){let n=s.language&&P(s.language)?qe(s.language):null,
o=l`
    <button type="button" class="button small" data-focus="unwaive-${t}" @click=${e}>${r("waive.undo")}</button>`;return l`
    <li class="finding-row waived">
      <span>${n??s.language??r("waive.all")}</span><code>${s.key}</code>
      <span><span class="tag">${s.code}</span>${" "}<bdi dir="auto">${s.reason}</bdi></span>
      ${h.project.editable?o:null}
    </li>`}async function Sh(s,t,e){let n=new xt;for(let o=1;o<=Y(t).pages;o+=1)if(await n.show(s,t,o),n.boxesOf(e).length)return n;
return null}var zs=class{constructor({reasonOf:t,changed:e,waive:n}){this.reasonOf=t,this.changed=e,this.waive=n,this.shown=
{sign:"",picture:this.emptyPicture(),lines:g(l`<div></div>`)}}emptyPicture(){return g(l`<div class="finding-picture"></div>`)}parts(t){
let e=JSON.stringify([t,h.version]);if(this.shown.sign===e)return this.shown;let n={sign:e,picture:this.emptyPicture(),lines:g(
l`<div></div>`)};return this.shown=n,this.showBox(n.picture,t),t.file&&Ms(n.lines,t),n}async showBox(t,e){let n=e.output??
h.output;if(!(e.key&&n&&it(e.language)))return;let o=await Sh(e.language??"",n,e.key).catch(()=>null);if(!o)return;let i=new Ot;
i.show(o,e.key),t.replaceChildren(i.element)}view(t){let{picture:e,lines:n}=this.parts(t),o=this.reasonOf(t.code);return l`
      <div class="row-of">
        ${wo(t)}<span class="tag">${t.code}</span>
        ${t.output?l`<span class="hint">${bo(t)}</span>`:null}
      </div>
      <h2 ${Bs(t)}>${t.message}</h2>
      ${e}${t.file?this.place(t,n):null}
      ${t.hints.length?Ah(t.hints):null}${t.consequences?.length?Mh(t.consequences):null}
      ${o?l`<h2>${r("why-matters")}</h2><p class="soft">${o}</p>`:null}
      <div class="acts">${this.acts(t)}</div>
      ${t.file&&yt({file:t.file})?this.otherEditor():null}`}place(t,e){let n=[...t.related,...t.others??[]];return l`
      <div class="where-box mono">
        <div class="row-of">${It(t)}<span class="fill"></span>${As(t)}</div>
        ${e}
        ${n.map(o=>l`<span class="hint">${o.message}${" "}${It(o)}</span>`)}
      </div>`}acts(t){let{language:e,key:n,file:o,line:i,column:a}=t,c=`#/translate/${encodeURIComponent(e??"")}/${encodeURIComponent(
n??"")}`,u=l`<a class="button primary" href=${c}>${r("findings.to-text")}${b("↵")}</a>`,p=l`
      <button type="button" class="button" data-focus="waive" @click=${()=>this.waive(t)}>
        ${r("waive")}${b("W")}
      </button>`,f=l`
      <button type="button" class="button primary" data-focus="facts" @click=${Es}>
        ${r("facts.open")}
      </button>`;return l`
      ${n&&it(e)?u:null}${or(t)?f:null}
      ${o?Te({file:o,line:i,column:a},this.changed):null}${$e(t)?p:null}`}otherEditor(){return l`
      <p class="small">
        <button type="button" class="link" data-focus="editor-other" @click=${()=>Ss(this.changed)}>${r("editor.other")}</button>
      </p>`}},Mh=s=>l`
  <details class="following">
    <summary>${r("findings.follow",{n:s.length})}</summary>
    <ul>
      ${s.map(t=>l`<li><span ${Bs(t)}>${t.message}</span> <code class="where">${yo(t)}</code></li>`)}
    </ul>
  </details>`,Ah=s=>l`
  <h2>${r("what-to-do")}</h2>
  <ol class="steps">${s.map(t=>l`<li>${t}</li>`)}</ol>`;async function Th(s,t,{go:e}){let n=new ko(s,P(t[0])?.tag??null,e);return await n.load(),{close:F(i=>{["reloaded","findi\
ngs-loaded"].includes(i.type)&&n.load()}),go:([i])=>(n.language=P(i)?.tag??null,n.draw(),!0),pressed:(i,a)=>n.pressed(i,
a)}}var ko=class{constructor(t,e,n){this.go=n,this.language=e,this.filter="all",this.grouping=w.get("findings-group","ki\
nd"),this.at=0,this.flat=[],this.known={waivers:[],codes:{}},this.problem="",this.sign="",this.detail=new zs({reasonOf:o=>this.
known.codes[o]?.reason,changed:()=>this.draw(),waive:o=>this.waive(o)}),this.list=g(l`<section class="list"></section>`),
this.side=g(l`<aside class="side inspector" data-area=""></aside>`),t.append(g(l`<div class="columns findings">${this.list}${this.
side}</div>`))}async load(){this.known=await Ps();let t=JSON.stringify([h.findings,this.known.waivers,h.version]);t!==this.
sign&&(this.sign=t,this.draw())}get all(){return(h.findings??[]).filter(t=>!this.language||t.language===this.language)}get picked(){
return this.filter==="waived"?null:this.flat[this.at]??null}get none(){return h.findings?"findings.none":"drawing"}get groups(){
let{filter:t,grouping:e}=this,n=this.all.filter(o=>t==="all"||o.severity===t);return Di(n,e,h.project.source)}draw(){let{
groups:t,filter:e}=this;this.flat=t.flatMap(({rows:a})=>a),this.at=Math.min(this.at,Math.max(0,this.flat.length-1)),y([this.
head(),e==="waived"?this.waived():this.findings(t)],this.list);let{picked:n}=this,o=e==="waived"?l`<p class="soft">${r("\
findings.waived-what")}</p>`:null,i=this.problem?l`<p class="error" role="alert">${this.problem}</p>`:null;y([i,n?this.detail.
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
        >${q(t)}${" ×"}</button>`}groupings(){let e=["kind","language","file"].map(n=>[n,r(`group.${n}`)]);return L(r("\
group"),e,this.grouping,n=>{this.grouping=n,w.set("findings-group",n),this.draw()})}filters(){let{all:t}=this,e=a=>t.filter(
c=>c.severity===a).length,n=["error","warning","advice"].filter(e),o=a=>{this.filter=a,this.draw()},i=(a,c)=>l`
      <button
        type="button"
        data-focus="filter-${a}"
        aria-pressed=${String(this.filter===a)}
        @click=${()=>o(a)}
      >
        ${Ns[a]?l`<span class=${a==="advice"?"unsigned":a}>${m(Ns[a])}</span>`:null}
        ${r(`findings.${a}`)}<strong>${c}</strong>
      </button>`;return l`
      <div class="filters" role="group" aria-label=${r("filter")}>
        ${i("all",t.length)}${n.map(a=>i(a,e(a)))}
        ${i("waived",this.known.waivers.length)}
      </div>`}hints(){let{picked:t}=this;return[["↑ ↓","move"],["Enter","findings.go"],...bt()?[["O","findings.edito\
r"]]:[],...t&&$e(t)?[["W","waive.short"]]:[]].map(([n="",o=""])=>[b(n),r(o)])}findings(t){if(!t.length){let e=this.all.length?
null:l`<p class="empty ok">${m("ok")}${" "}${r("findings.fine")}</p>`;return l`<div class="scroll fill rows" data-area="">${e}</div>`}
return l`
      <div
        class="scroll fill rows"
        role="listbox"
        aria-label=${r("tab.findings")}
        data-area=""
        @keydown=${e=>this.keyed(e)}
      >${t.map(e=>this.group(e))}</div>`}group(t){let{grouping:e,known:n}=this,o=e==="kind"&&n.codes[t.name]?.title||t.name,
i=a=>{let c=this.flat.indexOf(a);return Ir(a,{at:c,picked:c===this.at,pick:()=>this.pick(c),open:()=>this.open(a)})};return l`
      <div role="group" aria-label=${o||r("findings.project")}>
        ${Pr(t,{grouping:e,title:o,reason:n.codes[t.name]?.reason})}${t.rows.map(i)}
      </div>`}waived(){let t=this.known.waivers;return l`
      <div class="scroll fill rows" data-area="">
        ${t.length?l`<ul>${t.map((e,n)=>Nr(e,n,()=>this.takeBack(e)))}</ul>`:l`<p class="empty">${r("findings.waived-non\
e")}</p>`}
      </div>`}async takeBack(t){try{this.known.waivers=(await Rr(t)).waivers,this.problem=""}catch(e){this.problem=H(e)}
this.draw()}pick(t){this.at=t,this.draw(),this.list.querySelector(`[data-at="${t}"]`)?.focus()}open(t){t?.key&&it(t.language)&&
this.go("translate",t.language??"",t.key)}waive(t){Is(t,()=>this.load())}keyed(t){let e={ArrowDown:1,ArrowUp:-1}[t.key],
n=t.target.closest("a");e?T(t,()=>this.pick(Math.max(0,Math.min(this.flat.length-1,this.at+e)))):t.key==="Enter"&&!n&&T(
t,()=>this.open(this.picked))}pressed(t,e){let n=this.picked,o=n?.language??h.language,i=n?.output??h.output,a={t:()=>n?.
language&&n.key?this.open(n):this.go("translate",h.language),s:()=>this.go("sheet",o,...i?[i]:[]),p:()=>this.go("print"),
...this.actsOn(n)};T(t,a[e])}actsOn(t){if(!t)return{};let{file:e,line:n,column:o}=t;return{...e&&bt()?{o:()=>Nt({file:e,
line:n,column:o},()=>this.draw())}:{},...$e(t)?{w:()=>this.waive(t)}:{}}}};var Ao={};ft(Ao,{open:()=>Bh});var Ds=class{constructor(t,e){this.facts=t,this.choose=e,this.names=[],this.at=0,this.element=g(l`
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
      ><b>${`{${n}}`}</b>${" "}${this.facts[n]}</div>`;y(this.names.map(e),this.element)}takes(t,e){if(this.element.hidden)
return!1;let n={ArrowDown:1,ArrowUp:-1}[t.key];if(n)this.at=(this.at+n+this.names.length)%this.names.length,this.draw(e);else if(t.
key==="Enter"||t.key==="Tab")t.stopPropagation(),this.choose(this.names[this.at]??"");else if(t.key==="Escape")t.stopPropagation(),
this.close(e);else return!0;return t.preventDefault(),!0}};var Hs={"​":"ZWSP","⁠":"WJ","‌":"ZWNJ","‍":"ZWJ","‏":"RLM","‎":"LRM","؜":"ALM"," ":"NNBSP"," ":"NBSP","­":"\
SHY","⁦":"LRI","⁧":"RLI","⁨":"FSI","⁩":"PDI","͏":"CGJ","︎":"VS15","️":"VS16"},Dt={"​":{key:".",code:"Peri\
od",picture:"may-end"},"­":{key:"-",code:"Minus",picture:"may-divide"},"⁠":{key:",",code:"Comma",picture:"no-end"}},zr=/\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]|\p{Co}/gu,
jh=/[\u202a-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|\u17b4|\u17b5/gu,Dr=s=>Hs[s]??
`U+${(s.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`,we=s=>s.replace(jh,"");function Hr(s){let t=new Map;
for(let[e]of s.matchAll(zr))t.set(e,(t.get(e)??0)+1);return[...t].map(([e,n])=>({sign:e,name:Dr(e),count:n,never:we(e)===
""}))}function Ur(s,t){let e=[],n=0;for(let o of s.matchAll(zr))o.index>n&&e.push(...Br(s.slice(n,o.index),t)),e.push([o[0],
Dr(o[0])]),n=o.index+o[0].length;return n<s.length&&e.push(...Br(s.slice(n),t)),e}function Br(s,t){return t?s.split(/([\u00a0\u202f])/).
flatMap(e=>e?[[e,Hs[e]??""]]:[]):[[s,""]]}function Fr({key:s,code:t,altKey:e,ctrlKey:n,metaKey:o,shiftKey:i},a){if(!e||o||
i||n!==a)return null;let c=Object.entries(Dt).find(([,u])=>u.key===s);return c||/^[\x20-\x7e]$/.test(s)?c?.[0]??null:Object.
entries(Dt).find(([,u])=>u.code===t)?.[0]??null}function Qt(s,t=!1){return Ur(s,t).map(([e,n])=>{if(!n)return e;let o=we(e)==="",i=["hidden-sign",o?"never":"",Dt[e]?.picture??
""].filter(Boolean).join(" ");return l`<span class=${i} data-name=${t||o?n:""}>${e}</span>`})}function Vr(s,t){let e=Hs[s]??
"",n=Dt[s],o=n?`Alt ${n.key}`:"",i=n?r(`sign.${e}`):`${e}: ${r(`sign.${e}`)}`;return l`
    <button
      type="button"
      class="button small sign"
      title=${o?`${i} · ${gs(o)}`:i}
      aria-label=${i}
      aria-keyshortcuts=${o?(He()?"Control+":"")+o.replace(" ","+"):S}
      @mousedown=${Kt}
      @click=${()=>t(s)}
    >${n?m(n.picture):e}</button>`}var _h=/\{[^{}\s]*\}/g,Eh=5e3,xo=["‌","‏","‎"],Ch={Arab:xo,Aran:xo,Hebr:xo},qr=({script:s,tag:t})=>Ch[s]??(t==="fr"?
[" "]:[]);function Wr(s,t){let e=s.trim()?[]:[r("block.empty")];for(let[n]of s.matchAll(/(?<!\\)\{[^{}\s]+\}/g)){let o=n.
slice(1,-1);o in t||e.push(r("block.fact",{fact:n,near:Lh(o,Object.keys(t))}))}return(s.match(/(?<!\\)\*\*/g)??[]).length%
2&&e.push(r("block.bold")),[...s].length>Eh&&e.push(r("too-much")),e}function Lh(s,t){let e=o=>[...s].filter(i=>o.includes(
i)).length/Math.max(s.length,o.length),n=t.toSorted((o,i)=>e(i)-e(o))[0];return n?`{${n}}`:""}var Rh=/[^\P{Cc}\n\t]|\ufeff/gu;
function Kr(s){let t=s.replace(/\r\n?/g,`
`).normalize("NFC"),e=we(t.replace(Rh,""));return[e,e!==t]}function Oo(s,t){return[...s.matchAll(_h)].map(e=>({name:e[0].
slice(1,-1),start:e.index,end:e.index+e[0].length})).filter(({name:e})=>e in t)}function Gr(s,t,e,n){let o=Oo(s,t).find(
({start:c,end:u})=>e>c&&e<u);if(!o)return e;let{start:i,end:a}=o;return n<=i?a:n>=a||e-i<a-e?i:a}var Zr=s=>/(?<!\\)\{([^{}\s]*)$/.
exec(s)?.[1]??null;function Yr(s,t,e){let n=[],o=(a,c)=>{for(let u of s.matchAll(a))n.push([u.index,u.index+u[0].length,
c(u[0])])};o(/\{[^{}\s]+\}/g,a=>a.slice(1,-1)in t?"chip":"chip unknown"),o(/(?<!\\)\*\*(?=\S)([^*]+)\*\*/g,()=>"bold"),o(
/《[^《》]*》/g,()=>"ruby");for(let{start:a,end:c,severity:u}of e)a!==null&&c!==null&&c>a&&c<=s.length&&n.push([a,c,
`hit ${u}`]);let i=[...new Set([0,s.length,...n.map(([a])=>a),...n.map(([,a])=>a)])].sort((a,c)=>a-c);return i.slice(0,-1).
map((a,c)=>{let u=i[c+1]??s.length,p=n.filter(([f,d])=>f<=a&&d>=u).map(([,,f])=>f);return[s.slice(a,u),p.join(" ")]})}var Xt=class{constructor({language:t,value:e,label:n,facts:o,readonly:i=!1,oninput:a,onleave:c,onnote:u}){this.language=
t,this.facts=o,this.oninput=a,this.onleave=c,this.onnote=u,this.hits=[],this.showHidden=!1,this.composing=!1,this.last=0,
this.menu=new Ds(o,p=>this.choose(p)),this.back=g(l`<div class="field-back" aria-hidden="true" ${C(t)}></div>`),this.area=
g(this.textarea(n,i)),this.area.value=e,this.element=g(l`
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
        ${C(this.language)}
      ></textarea>`}get value(){return this.area.value}set value(t){if(t===this.area.value)return;let e=Math.min(this.area.
selectionStart,t.length);this.area.value=t,document.activeElement===this.area&&this.area.setSelectionRange(e,e),this.paint()}focus(){
this.area.focus({preventScroll:!0}),this.area.setSelectionRange(this.area.value.length,this.area.value.length)}changed(){
this.paint(),this.composing||this.openFacts(),this.oninput(this.value)}insert(t){this.area.focus({preventScroll:!0}),!document.
execCommand("insertText",!1,t)&&(this.area.setRangeText(t,this.area.selectionStart,this.area.selectionEnd,"end"),this.changed())}replace(t){
this.area.focus(),this.area.select(),this.insert(t)}undo(){this.area.focus(),document.execCommand("undo")}bold(){let{selectionStart:t,
selectionEnd:e,value:n}=this.area,o=n.slice(t,e),i=o.startsWith("**")&&o.endsWith("**")&&o.length>4;this.insert(i?o.slice(
2,-2):`**${o}**`);let a=this.area.selectionStart;o||this.area.setSelectionRange(a-2,a-2)}snap(){let{selectionStart:t,selectionEnd:e,
value:n}=this.area;if(t===e&&!this.composing){let o=Gr(n,this.facts,t,this.last);o!==t&&this.area.setSelectionRange(o,o)}
this.last=this.area.selectionStart}before(t){let e=t.inputType==="deleteContentBackward";if(!(e||t.inputType==="deleteCo\
ntentForward"))return;let{selectionStart:n,selectionEnd:o,value:i}=this.area;if(n!==o)return;let a=Oo(i,this.facts).find(
({start:c,end:u})=>n===(e?u:c));a&&this.area.setSelectionRange(a.start,a.end)}paste(t){let e=t.clipboardData?.getData("t\
ext/plain");if(!e)return;t.preventDefault();let[n,o]=Kr(e);this.insert(n),o&&this.onnote?.(r("paste.dropped"))}key(t){if(this.
last=this.area.selectionStart,!t.isComposing&&this.menu.takes(t,this.area))return;let e=Fr(t,He());e&&!this.area.readOnly?
(t.preventDefault(),this.insert(e)):X(t)&&this.ctrlKey(t)}ctrlKey(t){let e=t.code==="Digit8"||t.key==="*";!t.altKey&&t.key.
toLowerCase()==="b"?(t.preventDefault(),this.bold()):t.shiftKey&&e&&(t.preventDefault(),this.showHidden=!this.showHidden,
this.paint())}openFacts(){let t=Zr(this.value.slice(0,this.area.selectionStart)),e=t===null?[]:Object.keys(this.facts).filter(
n=>n.startsWith(t));e.length?this.menu.open(e,this.area):this.menu.close(this.area)}choose(t){let e=this.area.selectionStart,
n=this.value.lastIndexOf("{",e-1);this.area.setSelectionRange(n,this.value[e]==="}"?e+1:e),this.menu.close(this.area),this.
insert(`{${t}}`),this.menu.close(this.area)}underline(t){this.hits=t,this.paint()}paint(){let t=Yr(this.value,this.facts,
this.hits).map(([e,n])=>{let o=Qt(e,this.showHidden);return n?l`<span class=${n}>${o}</span>`:o});y([t,"​"],this.back)}special(){
let t=n=>Vr(n,o=>this.insert(o)),e=Object.keys(Dt).map(t);return[l`<span class="row-of ends" role="group" aria-label=${r(
"line-ends")}>${e}</span>`,...qr(this.language).map(t)]}};var Ph=new Intl.Segmenter(void 0,{granularity:"word"}),Jr=s=>[...Ph.segment(s)].map(t=>t.segment);function Ih(s,t){let e=Array.
from({length:s.length+1},()=>new Uint16Array(t.length+1)),n=(o,i)=>e[o]?.[i]??0;for(let o=s.length-1;o>=0;o-=1){let i=e[o];
for(let a=t.length-1;a>=0;a-=1)i[a]=s[o]===t[a]?n(o+1,a+1)+1:Math.max(n(o+1,a),n(o,a+1))}return n}function So(s,t){let[e,
n]=[Jr(s),Jr(t)],o=Ih(e,n),i=[],a=(p,f="")=>{let d=i.at(-1);d?.[0]===p?d[1]+=f:f&&i.push([p,f])},[c,u]=[0,0];for(;c<e.length&&
u<n.length;)e[c]===n[u]?(a("same",e[c]),c+=1,u+=1):o(c+1,u)>=o(c,u+1)?a("gone",e[c++]):a("new",n[u++]);return a("gone",e.
slice(c).join("")),a("new",n.slice(u).join("")),i}function Qr(s,t){let e=So(s,t).filter(([n])=>n!=="new");return e.some(
([n])=>n==="gone")?e.map(([n,o],i)=>[n,n==="gone"?o:Nh(o,i===0,i===e.length-1)]):null}function Nh(s,t,e){return s.length<
40?s:t?`… ${s.slice(-24)}`:e?`${s.slice(0,24)} …`:`${s.slice(0,18)} … ${s.slice(-18)}`}var Ce=s=>s.replaceAll("**","");function J(s,t){return s.split(/(\{[^{}\s]+\}|\*\*)/).map(e=>{if(e==="**")return l`<span class="stars">${e}</span>`;
let n=e.slice(1,-1);return!/^\{.+\}$/.test(e)||!(n in t)?Qt(e):l`<span class="fact"><b>${e}</b>${" "}<span>${t[n]}</span></span>`})}
var St=(s,t,e={})=>So(s,t).filter(([n])=>n!=="gone").map(([n,o])=>{let i=J(o,e);return n==="new"&&o.trim()?l`<ins>${et(r(
"added"))}${i}</ins>`:i});function Le(s,t){let e=Qr(s,t);return e?e.map(([n,o])=>n==="gone"&&o.trim()?l`<del>${et(r("rem\
oved"))}${Qt(o)}</del>`:Qt(o)):null}async function Bh(s,t,{go:e}){let n=t[0]??h.language,o=new Mo(n,await O(`/api/merge/${encodeURIComponent(n)}?words=${x}`),
e);return s.append(o.element),o.draw(),o}var Mo=class{constructor(t,e,n){this.tag=t,this.found=e,this.go_=n,this.language=
W(t),this.store=`merge ${t} ${e.fingerprint}`,this.chosen=w.get(this.store,{}),this.at=Math.max(0,e.texts.findIndex(o=>!(o.
key in this.chosen))),this.problem="",this.busy=!1,this.field=this.fieldOf(),this.element=g(l`
      <div class="merge-page" @keydown=${o=>this.typed(o)}></div>`),this.silent=F(o=>{o.type==="reloaded"&&!h.project.merging[t]&&
this.leave()})}get text(){return this.found.texts[this.at]}get left(){return this.found.texts.filter(t=>!(t.key in this.
chosen)).length}fieldOf(){let{text:t}=this,{facts:e}=h.project,n=t?this.chosen[t.key]??t.coming.text??t.here.text??"":"";
return new Xt({language:this.language,value:n,label:r("conflict.result"),facts:e,oninput:()=>{}})}close(){this.silent()}leave(){
w.set(this.store,null),this.go_("board"),this.go_("translate",this.tag)}draw(){y(l`${this.side()}${this.main()}`,this.element)}side(){
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
          <div class="merge-lines mono" dir="ltr">${this.found.lines.map(([i,a])=>Dh(i,a))}</div>
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
{before:i}=t,a=i===null?null:Le(i,t.coming.text??t.here.text??"");return l`
      <div class="merge-head">
        <h1>${n} <code>${t.key}</code></h1>
        <p class="soft">${A(o)}: ${J(t.source,e)}</p>
      </div>
      <div class="two">
        ${this.version("here",t.here,t.coming,"1")}
        ${this.version("coming",t.coming,t.here,"2")}
      </div>
      ${i===null?null:l`
            <p class="small was">
              <strong>${r("merge.before")}</strong>
              <bdi class="foreign" ${C(this.language,{face:!0})}>${a??J(i,e)}</bdi>
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
        ${h.project.editable?_e():null}
      </div>`}version(t,e,n,o){let i=[e.by,e.on?D(e.on):null].filter(Boolean).join(" · "),a=e.text===null?l`<span class="hint">${r(
"conflict.empty")}</span>`:St(n.text??"",e.text,h.project.facts);return l`
      <section>
        <h2>
          <span class="merge-name"><i class=${t}></i>${r(`merge.${t}`)}</span>
          <span class="small soft">${i}</span>
        </h2>
        <p class="foreign" ${C(this.language,{face:!0,pitch:!0})}>${a}</p>
        <div class="row-of">
          ${e.state?N(zh(e.state),r(`state.${e.state}`)):null}
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
      </div>`}keep(t){let{text:e}=this;if(!e)return;this.chosen={...this.chosen,[e.key]:t===""?null:t},w.set(this.store,
this.chosen);let n=this.found.texts.findIndex((i,a)=>a>this.at&&!(i.key in this.chosen)),o=n>=0?n:this.found.texts.findIndex(
i=>!(i.key in this.chosen));o>=0?this.show(o):this.draw()}async write(){if(this.busy)return;this.busy=!0,this.problem="",
this.draw();let t=`/api/merge/${encodeURIComponent(this.tag)}?words=${x}`,e={chosen:this.chosen,by:w.get("name",""),client:rt};
try{await E("PUT",t,e,{"If-Match":`"${this.found.fingerprint}"`})}catch(n){this.problem=vt(n,r("comment.lost"))}this.busy=
!1,this.draw()}typed(t){t.key!=="Enter"||!X(t)||t.isComposing||(t.preventDefault(),this.keep(this.field.value))}pressed(t,e){
let{text:n,at:o}=this;if(!n)return;let i={1:()=>this.keep(n.here.text),2:()=>this.keep(n.coming.text),arrowdown:()=>this.
show(Math.min(o+1,this.found.texts.length-1)),arrowup:()=>this.show(Math.max(o-1,0))};i[e]&&(t.preventDefault(),i[e]())}},
zh=s=>s==="checked"||s==="translated"?"ok":s,Dh=(s,t)=>l`
  <div class=${/^(<{7}|={7}|>{7}|\|{7})/.test(t)?"error":""}>
    <span class="soft">${String(s)}</span>${t}
  </div>`;var Lo={};ft(Lo,{Print:()=>Ks,open:()=>ip});var Fs={all:null,ready:["ready"],reprint:["reprint"],unsigned:["unsigned"],faults:["fault","too-long","error"],none:["no\
ne"]},Hh=["fault","too-long","error","none"];function ta(s,t){let e=new Set(t),n=s.wishes.map(([o])=>o.filter(([i,a])=>a&&
e.has(i)).map(([i])=>i));return s.rows.map(([o,i,a,c,u])=>{let p={number:o,line:i,name:a,copies:u,faults:s.faults[o]??[]},
[f,d]=s.wishes[c??-1]??[[],0];if(c===null)return{...p,...Uh};let $=s.looked[o]??[],M=s.reprint[a]??null,_={languages:f,sheets:d,
troubles:$,hanging:M,unsigned:n[c]??[]};return{...p,..._,kind:ea(_)}})}var Uh={languages:[],sheets:0,troubles:[],hanging:null,
unsigned:[],kind:"fault"};function ea({sheets:s,troubles:t,hanging:e,unsigned:n}){return s?t.length?t.every(({kind:o})=>o===
"too-long")?"too-long":"error":e?"reprint":n.length?"unsigned":"ready":"none"}function sa(s,t){s.kind!=="fault"&&(s.troubles=
t,s.kind=ea(s))}var nt=({kind:s})=>!Hh.includes(s),na=(s,t)=>Fs[t]?.includes(s.kind)??!0;function oa(s,t,e){let n=ue(e.trim());
return s.filter(o=>na(o,t)&&(!n||ue(`${o.number} ${o.name}`).includes(n)))}function ia(s){return Object.fromEntries(Object.
keys(Fs).map(t=>[t,s.filter(e=>na(e,t)).length]))}var Us=class{constructor(){this.rest="usual",this.own=new Map}has(t,e){
return!nt(t)||e&&t.unsigned.length?!1:this.own.get(t.name)??this.rest!=="none"}set(t,e){this.own.set(t.name,e)}setAll(t){
this.rest=t?"all":"none",this.own.clear()}};function ra(s){let t=[];for(let e of s){let n=t.at(-1);n&&e===n[1]+1?n[1]=e:
t.push([e,e])}return t.map(([e,n])=>e===n?`${e}`:`${e}-${n}`).join(" ")}var Xr=8;function Vs(s,t,e,n){return[Math.max(0,
Math.min(Math.floor(s/e),n)-Xr),Math.min(n,Math.ceil((s+t)/e)+Xr)]}function qs(s,t,e){let n=s.findIndex(o=>o.number===t);
return n<0?s[e>0?0:s.length-1]:s[Math.max(0,Math.min(s.length-1,n+e))]}var v={list:null,houses:[],ticks:new Us,name:null,wish:w.get("rows-final"),filter:"all",query:"",get final(){return this.
wish??this.houses.some(({kind:s})=>s==="ready")},setFinal(s){this.wish=s,w.set("rows-final",s)},async load(){let[s,{refused:t}]=await Promise.
all([O(`/api/rows?words=${x}`),O(`/api/final?words=${x}`)]);this.list=s,this.houses=ta(s,Object.keys(t))},isTicked(s){return this.
ticks.has(s,this.final)},get ticked(){let{final:s,ticks:t}=this;return this.houses.filter(e=>t.has(e,s))},asked(s){return{
rows:ra(s.map(({number:t})=>t)),state:this.list?.state??""}}};var Fh=500,To=()=>v.houses.find(({name:s})=>s===v.name)??v.houses.find(nt);function jo(s){return s==="all"?v.houses.filter(
({kind:t})=>t!=="fault"):s==="ticked"?v.ticked:[To()].filter(t=>t!==void 0)}function aa(s,t,e){let n=new Set(e),o=t.map(
a=>new Set(h.project.outputs.find(c=>c.name===a)?.languages)),i=0;for(let{languages:a}of s)for(let[c,u]of a)u&&n.has(c)&&
(i+=o.filter(p=>p.has(c)).length);return i}function la(s){if(!s.byRow.length)return null;let t=[["all",r("rows.choice.al\
l",{n:jo("all").length})],["ticked",r("rows.choice.ticked",{n:v.ticked.length})],["one",r("rows.choice.one")]],e=s.rows!==
"all"&&s.byRow.length<s.printed.length;return l`
    <fieldset>
      <legend>${r("rows.choice")}</legend>
      ${L(r("rows.choice"),t,s.rows,n=>s.change({rows:n}),{radio:!0})}
      ${s.rows==="one"?Vh(s):null}
      <p class="hint">
        ${r("rows.choice.what")}${e?` ${r("rows.choice.shared")}`:null}
        ${" "}<a href="#/rows">${r("rows.open")}</a>
      </p>
    </fieldset>`}function Vh(s){let t=v.houses.filter(nt),e=j(n=>{t.some(o=>o.name===n)&&(v.name=n,s.change({}))});return t.
length>Fh?l`
      <input
        type="text"
        data-focus="one-row"
        aria-label=${v.list?.head}
        .value=${R(To()?.name??"")}
        @change=${e}
      >`:l`
    <select data-focus="one-row" aria-label=${v.list?.head} @change=${e}>
      ${t.map(({name:n})=>l`<option value=${n} .selected=${R(n===To()?.name)}>${n}</option>`)}
    </select>`}var ca=({path:s})=>s.split("/").at(-1),_o=200,qh=s=>s>0?l`<li class="hint">${r("made.more",{n:s})}</li>`:null;function ua({
files:s,diagnostics:t,failed:e,archives:n=[]}){let o=(t??[]).filter(u=>u.severity==="error").length,i=new URLSearchParams(
s.map(u=>["path",u.path.replace(/^output\//,"")])),a=s.slice(0,_o),c=l`<a class="button" href="/api/zip?${i}" download>${r(
"all-zip")}</a>`;return l`
    <div role="status">
      ${e?l`<p class="error">${e}</p>`:null}
      <p class="${s.length?"ok":"error"} row-of">
        ${m(s.length?"ok":"error")}${r("made",{n:s.length})}
      </p>
      ${o?Wh(o):null}
      ${n.length?l`<ul class="files">${n.map(Kh)}</ul>`:null}
      ${s.length?l`<ul class="scroll files">${a.map(Gh)}${qh(s.length-_o)}</ul>`:null}
      ${s.length>1&&s.length<=_o?c:null}
    </div>`}var Wh=s=>l`
  <p class="error small">${r("made.errors",{n:s})}${" "}<a href="#/findings">${r("tab.findings")}</a></p>`,Kh=s=>l`
  <li><a href=${s.url} download>${ca(s)}</a><span class="hint">${r("print.shop")}</span></li>`;function Gh(s){let t=P(s.
language)&&$t(s.output);return l`
    <li>
      <a href=${s.url} download>${ca(s)}</a>
      <span class="hint">${t?I(s.output):s.output}</span>
    </li>`}var Zh={letter:"Letter",legal:"Legal",tabloid:"Tabloid","jis-b4":"B4 (JIS)","jis-b5":"B5 (JIS)"},Ws=s=>Zh[s]??s;function ha({
languages:s,outputs:t,final:e,draft:n,zip:o,paper:i,tile:a},c,u=[]){let p=s.length===c.languages,f=c.designed&&t.length===
c.outputs;return["leafletgen build",...e?["--final"]:[],...n?["--draft"]:[],...o?["--zip"]:[],...i?[`--paper ${i}`]:[],...a?
[`--tile ${a}`]:[],...p?[]:s.map(d=>`-l ${d}`),...f?[]:t.map(d=>`-o ${d}`),...Eo(u)].join(" ")}var Yh=3;function Eo(s){return s.
length>Yh?["--rows rows.txt"]:s.map(t=>`--row ${/^[\w.-]+$/.test(t)?t:`"${t.replaceAll('"','\\"')}"`}`)}function pa(s,t,e,n){
return e?s.every(o=>o===t)?e.sheets+1:null:s.reduce((o,i)=>o+n(i),0)}function Co(s){return s.slice(1).map(([t,e],n)=>{let o=s[n]??
[0,0],i=Math.max(t,Math.min(...o)),a=Math.min(e,Math.max(...o));return[Math.min(i,a),Math.abs(a-i)]})}var Jh=["A2","A3","A4","A5","letter","legal","tabloid","jis-b4","jis-b5"],da=9999;function fa(s){let t=({name:e,profile:n,
pages:o,fixed:i})=>{let a=i&&s.way!=="designed",c=r("output.what",{profile:r(`profile.${n}`),n:o});return l`
      <label class="check">
        <input
          type="checkbox"
          .checked=${R(s.outputs.has(e)&&!a)}
          ?disabled=${a}
          data-focus="out-${e}"
          @change=${()=>s.toggle(s.outputs,e)}
        >${I(e)}<span class="hint">${a?r("print.fixed"):c}</span>
      </label>`};return l`<fieldset><legend>${r("outputs")}</legend>${h.project.outputs.map(t)}</fieldset>`}function ma(s){
let t=[["designed",r("paper.designed")],["tile",r("paper.tile")],["paper",r("paper.other")]],e=o=>s.change({way:o}),n=j(
o=>{s.copies=Math.max(1,Math.min(da,Number.parseInt(o,10)||1)),s.draw()});return l`
    <fieldset class="paper-choice">
      <legend>${r("paper")}</legend>
      ${L(r("paper"),t,s.way,e,{radio:!0})}
      ${s.way==="designed"?null:Qh(s)}
      <label class="check">
        ${r("copies")}<span class="fill"></span>
        <input type="number" min="1" max=${da} value="1" data-focus="copies" @input=${n}>
      </label>
      ${s.shop?Xh(s):null}
    </fieldset>`}function Qh(s){let t=j(n=>{w.set("paper",n),s.change({paper:n})}),e=n=>l`
    <option value=${n} .selected=${R(n===s.paper)}>${Ws(n)}</option>`;return l`
    <div class="row-of">
      <select aria-label=${r("paper")} data-focus="paper" @change=${t}>${Jh.map(e)}</select>
      <span class="hint">${r(`paper.${s.way}.what`)}</span>
    </div>`}var Xh=s=>l`
  <label class="check">
    <input
      type="checkbox"
      .checked=${R(s.zip)}
      data-focus="zip"
      @change=${()=>s.change({zip:!s.zip})}
    >${r("print.zip")}
  </label>`;function ga(s){let{languages:t}=s,e=o=>s.change({chosen:new Set(o.map(i=>i.tag))}),n=(o,i,a)=>l`
    <button type="button" class="button small" data-focus=${o} @click=${()=>e(a)}>${i}</button>`;return l`
    <fieldset>
      <legend>${r("languages")}</legend>
      <p class="row-of">
        ${n("pick-all",r("pick.all"),t)}
        ${n("pick-ready",r("pick.ready"),t.filter(o=>o.ready))}
      </p>
      ${t.map(o=>tp(s,o))}
    </fieldset>`}function tp(s,t){let{kind:e="error",count:n=0}=t.needs[0]??{},o=t.ready?"ok":he(t)?"unknown":e,i=t.ready?
r("ready"):he(t)?r("unknown"):r(`need.${e}`,{n});return l`
    <label class="check">
      <input
        type="checkbox"
        .checked=${R(s.chosen.has(t.tag))}
        data-focus="lang-${t.tag}"
        @change=${()=>s.toggle(s.chosen,t.tag)}
      >${q(t.tag)}<span class="small soft">${A(t.tag)}</span><span class="fill"></span>
      <span class=${o} title=${i}>${m(o)}</span>
    </label>`}function wa(s){let{stopped:t,chosen:e}=s,n=[...e].filter(i=>it(i)?.ready===null).length,o=n?r("refuses.unknown",{n}):"";
return t.length?l`
    <h2 id="refuses-head">${r("refuses",{n:t.length,all:e.size})}</h2>
    <p class="small soft">${r("refuses.what")}</p>
    <ul class="scroll refused">${t.map(i=>ep(i,s.refused[i]??[]))}</ul>
    ${o&&l`<p class="small soft">${o}</p>`}
    <div role="radiogroup" aria-label=${r("refuses.choice")}>
      ${$a(s,!0,r("leave-out"))}${$a(s,!1,r("with-band"))}
    </div>`:l`<h2 id="refuses-head">${o||r("refuses.none")}</h2><ul class="scroll refused"></ul>`}function ep(s,t){let e=it(
s)?.needs??[],n=l`<div class="row-of wraps">${e.map(o=>xs(o))}</div>`;return l`
    <li>
      <div class="row-of">
        ${q(s)}<span class="fill"></span><a href="#/${sp(s)}/${s}">${r("mend")}</a>
      </div>
      ${e.length?n:t.map(o=>l`<p class="hint">${o}</p>`)}
    </li>`}var sp=s=>it(s)?.needs.some(t=>t.kind!=="unsigned")?"translate":"proof",$a=(s,t,e)=>l`
  <label class="check">
    <input
      type="radio"
      name="final"
      .checked=${R(s.final===t)}
      data-focus="final-${t}"
      @change=${()=>s.change({final:t})}
    >${e}
  </label>`;function ba(s){let{printed:t,picture:e}=s,n=t.map(a=>[a,I(a)]),o=a=>s.change({shown:a}),i=a=>s.change({looked:a});return l`
    <div class="toolbar" data-area="">
      ${wt(r("language"),s.shown,o,V())}
      ${t.length>1?L(r("output"),n,e??"",i):null}
      <span class="fill"></span><span class="small soft" role="status">${np(s)}</span>
    </div>`}function np({cut:s,way:t,paper:e}){let n=Ws(e);return s?.sheets?r("tiles.said",{n:s.sheets,paper:n,across:s.
columns.length,down:s.rows.length}):s?r("tiles.none",{paper:n}):t==="paper"?r("paper.anew",{paper:n}):""}function ya({picture:s,
shown:t,cut:e,shownRow:n}){if(!s)return null;let{width_pt:o,height_pt:i}=Y(s),a=r("page.name",{language:A(t),output:I(s),
n:1});return l`
    <div class="cut-up" ${k({"aspect-ratio":`${o} / ${i}`})}>
      ${pe(t,s,a,{row:n})}${e?.sheets?op(e):null}
    </div>`}var Re=s=>`${100*s}%`;function op({columns:s,rows:t}){let e=([i,a])=>l`
    <i class="glue" ${k({left:Re(i),width:Re(a),top:"-1.5%",bottom:"-1.5%"})}></i>`,n=([i,a])=>l`
    <i class="glue lying" ${k({top:Re(i),height:Re(a),left:"-2%",right:"-2%"})}></i>`,o=(i,a)=>{let c={left:Re(Math.min(
...s[a]??[0])),top:Re(t[i]?.[0]??0)};return l`<b class="tile-number" ${k(c)}>${i*s.length+a+1}</b>`};return[Co(s).map(e),
Co(t).map(n),t.map((i,a)=>s.map((c,u)=>o(a,u)))]}async function ip(s){let t=new Ks(s);return await t.load(),{close:F(n=>{(n.type==="reloaded"||n.type==="board-loaded")&&
t.load()})}}var Ks=class{constructor(t){let e=this.languages.filter(n=>n.ready).map(n=>n.tag);this.outputs=new Set(h.project.
outputs.map(n=>n.name)),this.chosen=new Set(e.length?e:this.languages.map(n=>n.tag)),this.final=null,this.way="designed",
this.paper=w.get("paper","A4"),this.zip=!1,this.copies=1,this.shown=this.chosen.has(h.language)?h.language:[...this.chosen][0]??
h.language,this.looked=null,this.cut=null,this.refused={},this.result=null,this.building=!1,this.rows="all",this.root=g(
l`<div class="columns print"></div>`),t.append(this.root)}get languages(){return h.board.languages}async load(){this.refused=
(await O(`/api/final?words=${x}`)).refused,h.project.rows&&await v.load(),this.final??=[...this.chosen].some(t=>!this.refused[t]),
await this.cutUp(),this.draw()}get allTags(){return this.languages.map(t=>t.tag)}get tags(){return this.allTags.filter(t=>this.
chosen.has(t)&&!(this.final&&this.refused[t]))}get stopped(){return this.allTags.filter(t=>this.chosen.has(t)&&this.refused[t])}get printed(){
return h.project.outputs.filter(e=>this.way==="designed"||!e.fixed).map(e=>e.name).filter(e=>this.outputs.has(e))}get picture(){
let{printed:t,looked:e}=this;return e&&t.includes(e)?e:t[0]??null}get shop(){return this.way==="designed"&&this.printed.
some(t=>Y(t).shop)}async cutUp(){let t=this.picture;if(this.way!=="tile"||!t){this.cut=null;return}let e=`/api/tiles/${encodeURIComponent(
this.shown)}/${encodeURIComponent(t)}`;this.cut=await O(`${e}?tile=${this.paper}`)}async change(t){Object.assign(this,t),
this.result=null,await this.cutUp(),this.draw()}toggle(t,e){t.delete(e)||t.add(e),this.change({})}draw(){y(l`
        <aside class="side left" aria-labelledby="print-head" data-area="">
          <h1 id="print-head">${r("tab.print")}</h1>
          ${fa(this)}${ma(this)}${la(this)}${ga(this)}
        </aside>
        <section class="middle">${ba(this)}<div class="print-picture">${ya(this)}</div></section>
        <aside class="side inspector" aria-labelledby="refuses-head" data-area="">
          ${wa(this)}
          <div class="build">${this.result?ua(this.result):this.summary()}${this.button()}${this.command()}</div>
        </aside>`,this.root)}summary(){let{tags:t,printed:e,copies:n}=this,o=pa(e,this.picture,this.cut,c=>Y(c).pages),i=this.
byRow.length?0:t.length*(o??0)*n,a=[[r("pdfs"),this.count],[r("pages-in-all"),i]];return l`
      <dl class="summary small">
        ${a.filter(([,c])=>c).map(([c,u])=>l`<dt>${c}</dt><dd>${u}</dd>`)}
      </dl>`}get byRow(){return this.printed.filter(t=>h.project.rows?.outputs.includes(t))}get houses(){return jo(this.
rows)}get shownRow(){return this.byRow.length&&this.rows!=="all"?this.houses[0]?.name??"":""}get count(){let{tags:t,byRow:e}=this,
n=this.rows==="all"||!e.length?this.printed.length-e.length:0;return t.length*n+aa(e.length?this.houses:[],e,t)}button(){
let t=this.count,e=t?r("build-n",{n:t}):r("build-none"),n=t>0&&!this.building;return l`
      <button
        type="button"
        class="button large primary"
        data-focus="build"
        aria-disabled=${String(!n)}
        @click=${()=>n&&this.build()}
      >${m("print")}${this.building?r("building"):e}</button>`}command(){if(!this.count)return null;let t={languages:this.
languages.length,outputs:h.project.outputs.length},e=this.byRow.length&&this.rows!=="all"?this.houses.map(({name:o})=>o):
[],n=ha(this.asked,{...t,designed:this.way==="designed"},e);return l`<p class="hint">${r("command")}<br><code>${n}</code></p>`}get asked(){
return{...this.byRow.length&&this.rows!=="all"?v.asked(this.houses):{},languages:this.tags,outputs:this.printed,final:!!this.
final,draft:!this.final&&this.stopped.length>0,zip:this.zip&&this.shop,paper:this.way==="paper"?this.paper:"",tile:this.
way==="tile"?this.paper:""}}async build(){this.building=!0,this.result=null,this.draw();try{this.result=await E("POST",`\
/api/build?words=${x}`,this.asked)}catch(t){this.result={files:[],diagnostics:[],failed:H(t)}}this.building=!1,this.draw()}};var Io={};ft(Io,{open:()=>$p});var Ye=class{constructor(t,e){this.name=`read.${t}.${e}`,this.read=new Set(w.get(this.name,[]))}has({key:t,fingerprint:e}){
return this.read.has(`${t} ${e}`)}toggle({key:t,fingerprint:e}){let n=`${t} ${e}`;this.read.delete(n)||this.read.add(n),
w.set(this.name,[...this.read])}};function ka(s,t){let e=new Map,n="";for(let{key:o,boxes:i}of s){let a=i.find(u=>u.output===
t)??i[0],c=a?`${a.output} ${a.page} ${a.key}`:"";a&&c!==n&&e.set(o,a),n=c}return e}var rp=1500,ap=150,lp="button, a, textarea, input, label",Je=class{constructor(t){this.tag=t,this.known=new Map}of({output:t,
page:e}){let n=`${t} ${e}`,o=this.known.get(n);if(o)return o;let i=new xt,a=i.show(this.tag,t,e).then(()=>i);return this.
known.set(n,a),a}},Gs=class{constructor(t,{language:e,source:n},o){this.record=t,this.language=e,this.source=n,this.acts=
o,this.back=t.back,this.saved=t.back,this.problem="",this.resting=void 0,this.crop=null,this.shown=null,this.comments=new Yt(
e.tag,t,a=>o.commented(this.record,a));let i=a=>{a.target.closest(lp)||this.box.focus({preventScroll:!0})};this.element=
g(l`<div class="proof-row" role="group" data-key=${t.key} @click=${i}></div>`),this.draw()}get box(){return this.element.
querySelector("[data-tick]")}update(t){this.record=t,this.back===this.saved&&(this.back=t.back),this.saved=t.back,this.comments.
update(t),this.draw()}draw(){let{record:t,language:e,source:n}=this,{facts:o}=h.project,i=r("row.name",{n:t.number,state:r(
`state.${t.state}`)});this.element.setAttribute("aria-label",i),y(l`
        <strong class="hint">${t.number}</strong>
        <p ${C(n)}>${J(Ce(t.source),o)}</p>
        <div ${C(e)}>
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
            .checked=${R(this.acts.isRead(t))}
            @change=${()=>this.acts.tick(this)}
          >${et(r("right.of",{n:t.number}))}${b("Space")}
        </label>`,this.element)}target(){let{target:t}=this.record;return t?J(Ce(t),h.project.facts):l`<span class="missing" lang=${document.
documentElement.lang}>${r("not-yet")}</span>`}get placeholder(){return h.project.talks?r("back.write",{language:A(this.source.
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
        .value=${R(this.back)}
        @input=${e=>this.typed(e.target.value)}
        @blur=${()=>this.save()}
        @keydown=${e=>this.key(e)}
        ${C(this.source)}
      ></textarea>`}typed(t){this.back=t,this.draw(),clearTimeout(this.resting),this.resting=setTimeout(()=>this.save(),
rp)}async save(){clearTimeout(this.resting);let t=this.back.trim();if(t===this.saved||!h.project.talks)return;let{key:e,
fingerprint:n}=this.record,o=`/api/back/${encodeURIComponent(this.language.tag)}/${encodeURIComponent(e)}`;try{await E("\
PUT",o,{text:t,client:rt},{"If-Match":`"${n}"`}),this.saved=t,this.record.back=t,this.problem=""}catch(i){let a=i instanceof
z&&i.status===412;this.problem=a?r("back.changed"):vt(i,r("comment.lost"))}this.draw()}key(t){if(t.isComposing)return;let e=X(
t)&&["s","Enter"].includes(t.key);!e&&t.key!=="Escape"||(t.preventDefault(),e&&this.save(),t.key!=="s"&&this.box.focus())}async show(t,e){
if(this.shown===t)return;let n=e?await t.of(e).catch(()=>null):null;!this.element.isConnected||this.shown===t||(this.shown=
t,this.crop=n?this.cropOf(n):null,this.draw())}cropOf(t){let e=new Ot;e.show(t,this.record.key);let[n=1,o=1]=e.element.style.
aspectRatio.split("/").map(Number);return e.element.style.maxWidth=`${Math.round(ap*n/o)}px`,e}};var cp=["missing","stale","machine","draft"];function va(s,t){let e=s.meter[t??""]??Object.values(s.meter)[0]??null;return{
key:s.key,record:s,value:s.target??"",fingerprint:s.fingerprint,save:null,conflict:null,findings:[],over:0,meters:s.meter,
meter:e}}var pt=s=>s.value===(s.record.target??"")||s.value===s.written,Ro=s=>s.comments.filter(t=>t.open).length,up=s=>s.
over>0||Object.values(s.meters).some(t=>t.over_chars>0);function kt(s){let{state:t}=s.record;return s.conflict?"error":up(
s)?"too-long":cp.includes(t)?t:Ro(s.record)?"comment":null}var Zs=class{constructor(){this.byKey=new Map}fill(t){this.byKey=
new Map(t.map(e=>[e.key,e]))}get all(){return[...this.byKey.values()]}get size(){return this.byKey.size}get(t){return this.
byKey.get(t??"")}get needing(){return this.all.filter(kt)}get tooLong(){return this.all.filter(t=>kt(t)==="too-long")}get counts(){
let t={};for(let{record:e}of this.byKey.values())t[e.state]=(t[e.state]??0)+1;return t}get done(){let{counts:t}=this;return(t.
checked??0)+(t.translated??0)}shown(t,e,n){let o=e.trim().toLocaleLowerCase(),i={needs:()=>this.needing,long:()=>this.tooLong,
all:()=>this.all}[t]();return o?i.filter(a=>hp(a,o)):!n||i.includes(n)?i:this.all.filter(a=>i.includes(a)||a===n)}after(t){
let{all:e}=this,n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,n)].find(i=>kt(i)&&i.finished!==i.value)??null}beside(t,e,n){
let{all:o}=this,i=t?o.indexOf(t):-1;return e>0?n.find(a=>o.indexOf(a)>i):n.findLast(a=>o.indexOf(a)<i)}},hp=(s,t)=>[s.record.
source,s.value,s.key].some(e=>e.toLocaleLowerCase().includes(t));function pp(s,t,e){let n=Object.fromEntries((s?.needs??[]).map(i=>[i.kind,i.count])),o=i=>i.reduce((a,c)=>a+(n[c]??0),0);
return[[o(["missing","machine","draft","stale"]),"texts"],[o(["error","too-long"]),"errors"],[e,"read"],[t.reduce((i,a)=>i+
Ro(a),0),"comments"]]}var be={by:"",role:"native reader"};function xa(s,t,e){let n=ys(s);return[n?pe(s,n,"",{looks:"smal\
l-page"}):null,s===h.project.source?l`<p>${r("source-text")}</p>`:dp(s,t,e)]}function dp(s,t,{unread:e,problem:n,sign:o}){
let i=it(s),a=pp(i,t,e),c=a.every(([p])=>!p)&&h.project.editable,u=e?r("sign.more",{n:e}):r("sign.not-yet");return l`
    <h2>${r("sign.head",{language:A(s)})}</h2>
    ${i?.signed?l`<p class="ok row-of">${m("signed")}${fp(i.signed)}</p>`:null}
    <ul>${a.map(mp)}</ul>
    ${gp()}
    ${n?l`<p class="error" role="alert">${n}</p>`:null}
    <button
      type="button"
      class="button large primary"
      data-focus="sign"
      aria-disabled=${String(!c)}
      @click=${()=>c&&o(be.by,be.role)}
    >${m("signed")}${c?r("sign.do"):u}</button>
    <p class="hint">${r("sign.what",{file:`status/${s}.yaml`})}</p>`}var fp=({by:s,on:t})=>r("sign.by",{by:s,day:D(t)}),
mp=([s,t])=>l`
  <li class=${s?"soft":""}>
    <span class=${s?"too-long":"ok"}>${m(s?"missing":"ok")}</span>
    ${s?r(`sign.${t}-not`,{n:s}):r(`sign.${t}`)}
  </li>`;function gp(){be.by||=w.get("name","");let s=j(e=>{be.by=e}),t=j(e=>{be.role=e});return l`
    <label for="sign-by"><strong class="small">${r("sign.name")}</strong></label>
    <input
      type="text"
      id="sign-by"
      maxlength="60"
      .value=${be.by}
      data-focus="by"
      autocomplete="name"
      @input=${s}
      @change=${j(e=>w.set("name",e.trim()))}
    >
    <label for="sign-role"><strong class="small">${r("sign.role")}</strong></label>
    <select id="sign-role" data-focus="role" @change=${t}>
      ${["native reader","translator","office"].map(e=>l`<option value=${e} ?selected=${e===be.role}>${r(`role.${e}`)}</option>`)}
    </select>`}async function $p(s,t,{go:e}){let n=new Po(s,P(t[0])?.tag??h.language,e);await n.load();let o=F(i=>n.heard(i));return{close:()=>{
o(),n.close()},go:([i])=>(i&&P(i)&&i!==n.tag&&n.choose(i),!0),pressed:(i,a)=>n.pressed(i,a)}}var Po=class{constructor(t,e,n){
this.goTo=n,this.filter="all",this.rows=new Map,this.texts=[],this.places=new Map,this.tag=e,this.pages=new Je(e),this.read=
new Ye(h.project.name,e),this.problem="",this.tools=g(l`<div class="toolbar" data-area=""></div>`),this.heads=g(l`<div class="proof-row heads small soft"></div>`),
this.list=g(l`<div class="proof-list"></div>`),this.scroller=g(l`
      <div class="scroll fill proof-rows" data-area="">${this.heads}${this.list}</div>`),this.side=g(l`<aside class="side inspector" data-area=""></aside>`),
t.append(g(l`
        <div class="columns proof"><section class="list">${this.tools}${this.scroller}</section>${this.side}</div>`)),this.
seen=new IntersectionObserver(o=>this.nowSeen(o),{root:matchMedia("(max-width: 1000px)").matches?null:this.scroller,rootMargin:"\
200px 0px"}),this.begin(e)}begin(t){this.tag=t,this.read=new Ye(h.project.name,t),this.problem="",tt(t),this.rows.clear(),
y(null,this.list)}close(){this.seen.disconnect(),this.save()}save(){for(let t of this.rows.values())t.save()}choose(t){return this.
save(),this.begin(t),this.scroller.scrollTop=0,this.load()}async load(){let{tag:t}=this,e=await at(t);if(t===this.tag){this.
texts=e,this.pages=new Je(t),this.places=ka(e,h.output);for(let n of e){let o=this.rows.get(n.key);o?o.update(n):this.rows.
set(n.key,this.rowOf(n))}this.draw();for(let{element:n}of this.rows.values())this.seen.unobserve(n),this.seen.observe(n)}}rowOf(t){
let{tag:e}=this,n={language:W(e),source:W(h.project.source)};return new Gs(t,n,{isRead:o=>this.read.has(o),tick:o=>this.
tick(o),commented:(o,i)=>this.commented(o,i)})}commented(t,e){t.comments=e,this.draw(),ut()}tick({record:t,element:e}){this.
read.toggle(t);let n=e.nextElementSibling??e.previousElementSibling;this.draw(),e.isConnected||n?.querySelector("[data-t\
ick]")?.focus()}heard(t){t.type==="board-loaded"&&this.sign(),t.type==="reloaded"&&ks(t,this.tag)&&this.load()}nowSeen(t){
for(let{isIntersecting:e,target:n}of t){let o=n.dataset.key??"";e&&this.rows.get(o)?.show(this.pages,this.places.get(o))}}shown(t){
return t==="unread"?this.texts.filter(e=>!this.read.has(e)):t==="commented"?this.texts.filter(e=>e.comments.length):this.
texts}draw(){let t=this.shown(this.filter);y(this.toolbar(),this.tools),y(this.heading(),this.heads);let e=o=>this.rows.
get(o.key)?.element,n=l`<p class="empty">${r("nothing")}</p>`;y(l`${lt(t,o=>`${this.tag} ${o.key}`,e)}${t.length?null:n}`,
this.list);for(let o of this.rows.values())o.draw();this.sign()}toolbar(){let t=this.shown("unread").length,e=this.texts.
length-t,n=[["all",r("filter.all")],["unread",r("unread",{n:t})],["commented",r("commented",{n:this.shown("commented").length})]],
o=a=>{this.filter=a,this.draw()},i=(a,c)=>l`
      <i class=${c} ${k({"flex-grow":a})}></i>`;return l`
      <strong>${r("tab.proof")}</strong>${q(this.tag)}
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
      ${L(r("filter"),n,this.filter,o)}`}heading(){let t=A(h.project.source);return["",r("proof.source",{language:t}),r(
"proof.printed",{language:A(this.tag)}),r("back.into",{language:t}),r("right")].map(n=>l`<span>${n}</span>`)}sign(){let{
tag:t,texts:e,problem:n}=this,o=this.shown("unread").length;y(xa(t,e,{unread:o,problem:n,sign:(a,c)=>this.approve(a,c)}),
this.side)}async approve(t,e){try{await E("POST",`/api/approve/${encodeURIComponent(this.tag)}`,{by:t,role:e}),w.set("na\
me",t.trim()),this.problem="",await ut()}catch(n){this.problem=H(n)}await this.load()}pressed(t,e){let n=[...this.list.querySelectorAll(
".proof-row")],o=n.findIndex(a=>a.contains(document.activeElement)),i={ArrowDown:1,ArrowUp:-1}[t.key];if(i){let a=n[Math.
max(0,Math.min(n.length-1,o+i))];T(t,a&&(()=>a.querySelector("[data-tick]")?.focus()));return}T(t,this.actsOn(n[o]?.dataset.
key,t)[t.key==="Enter"?"Enter":e])}actsOn(t,e){let n=()=>this.goTo("translate",this.tag,...t?[t]:[]),o=e.target instanceof
Element&&e.target.matches("[data-tick]");return{t:n,...t?{c:()=>this.rows.get(t)?.comments.open()}:{},...t&&o?{Enter:n}:
{},s:()=>this.goTo("sheet",this.tag,...h.output?[h.output]:[]),p:()=>this.goTo("print")}}};var zo={};ft(zo,{Rows:()=>sn,open:()=>td});function wp(s,t){let e=i=>i?.kind==="fault"?i.faults.find(a=>a.severity==="error"):null,n=e(t)?t:s.find(i=>e(i)),o=e(n);
return n&&o?[n,o]:null}function bp(s){let t=`${s.file}:${s.line}:${s.column}`,e=bt()?yt(s):null;return e?l`<a href=${e}><code>${t}</code></a>`:
l`<code>${t}</code>`}function Oa(s){let t=wp(v.houses,s.current);if(!t)return null;let[e,n]=t,o=s.writing.open?.number===
e.number?s.writing.open:null,i=e.number!==s.current?.number;return l`
    <section class="fault-bar" role="group" aria-label=${r("rows.fault")}>
      ${m("error")}
      <p>
        <strong>${r("rows.fault.row",{n:e.number})} ${n.text}</strong>${" "}
        <span class="small">${r("rows.fault.left-out")} ${o||i?null:n.hint}</span>
      </p>
      <div class="fault-acts">${o?kp(s,n):yp(s,e,n)}${bp(n)}</div>
    </section>`}function yp(s,t,e){return t.number!==s.current?.number?l`
      <button type="button" class="button" data-focus="to-fault" @click=${()=>s.pick(t)}>
        ${r("rows.fault.go")}
      </button>`:v.list?.writable?!e.head||!h.project.editable?null:l`
    <button type="button" class="button" data-focus="type" @click=${()=>s.writing.type(e)}>
      ${r("rows.fault.type")}
    </button>`:l`<span class="small">${r("rows.fault.workbook",{file:e.file})}</span>`}function kp(s,t){return l`
    <form class="fault-form" @submit=${n=>{n.preventDefault(),s.writing.save(t)}}>
      <label class="small" for="fault-value"><code>${t.head}</code></label>
      <input
        id="fault-value"
        type="text"
        maxlength="500"
        autocomplete="off"
        spellcheck="false"
        data-focus="fault-value"
        .value=${s.writing.open?.seen??""}
        @keydown=${n=>s.writing.pressed(n)}
      >
      <button type="submit" class="button primary">${r("rows.fault.save")}${b("↵")}</button>
    </form>`}var vp=2,xp=8;function No({changed:s}){let t=s.filter(o=>o.startsWith("{")).map(o=>o.slice(1,-1)),e=s.length-t.length;return[
...t.length>vp?[r("rows.columns",{n:t.length})]:t,...e?[r("rows.texts",{n:e})]:[]].join(", ")}function Op({faults:s}){let[
t]=s.filter(n=>n.severity==="error");if(!t)return r("rows.fault");let e=`rows.fault.${t.code}`;return Oe(e)?r(e,{head:t.
head??""}):r("rows.fault")}function Sa(s){let[t]=s.troubles;switch(s.kind){case"fault":return[N("error",Op(s)),l`<small class="soft">${r(
"rows.line",{n:s.line})}</small>`];case"too-long":case"error":return[N(s.kind,r(`need.${s.kind}`,{n:s.troubles.length})),
l`<small class="soft">${t?.tag}${t?.key?`: ${t.key}`:""}</small>`];case"reprint":return N("stale",r("rows.reprint",{what:s.
hanging?No(s.hanging):""}));case"unsigned":return N("unsigned",Bo(s.unsigned));case"none":return N("draft",r("rows.no-co\
pies"));default:return N("ok",r("rows.ready"))}}var Bo=s=>s.join(", ").length>xp?r("rows.unsigned.n",{n:s.length}):r("ro\
ws.unsigned",{tags:s.join(", ")});var Sp=6,Ta=50;function ja(s){let{current:t,detail:e}=s;return l`
    <div class="kit-top scroll">
      <h2 id="kit-head">${t?r("rows.kit",{name:t.name}):r("rows.kits")}</h2>
      ${t&&e?[Mp(s,t,e),jp(t)]:null}
    </div>
    <div class="kit-foot">${Cp(s)}</div>`}function Mp(s,t,e){let n=new Set(e.sheets.map(({output:i})=>i)).size>1,o=[...new Set(
e.sheets.map(({output:i})=>$t(i)?.paper??""))].filter(Boolean);return l`
    ${e.left_out?null:l`<p class="small soft">${r("rows.kit.what",{n:e.together})}</p>`}
    <div class="kit-card">
      <div class="row-of">
        <strong class="kit-name"><bdi>${e.name}</bdi></strong><span class="fill"></span>
        <span class="small">${r("rows.kit.nth",{n:e.number,all:e.of})}</span>
      </div>
      ${Ap(t,e)}
      ${e.left_out?null:l`
            <table class="kit-table">
              <thead><tr><th scope="col">${r("rows.sheet")}</th><th scope="col">${r("rows.copies")}</th></tr></thead>
              <tbody>${e.sheets.map(i=>Tp(s,t,e,i,n))}</tbody>
              <tfoot>
                <tr>
                  <th scope="row">${r("rows.together")}<span class="small soft"> ${o.join(", ")}</span></th>
                  <td>${e.together}</td>
                </tr>
              </tfoot>
            </table>`}
    </div>`}function Ap({hanging:s,faults:t},{cells:e}){let n=[v.list?.head,"languages","copies"],o=new Set(t.map(({head:c})=>c)),
i=e.filter(([c,u])=>(u||o.has(c))&&!n.includes(c)).slice(0,Sp),a=(c,u)=>s&&c in s.was?l`<mark>${u}</mark>`:o.has(c)?l`<strong class="error">${u||
"–"}</strong>`:u;return l`
    <dl class="kit-said">
      ${i.map(([c,u])=>l`
          <div><dt>${c}</dt><dd><bdi>${a(c,u)}</bdi></dd></div>`)}
    </dl>`}function Tp(s,t,e,n,o){let{tag:i,output:a,copies:c}=n,u=()=>s.choose(n),p=s.sheet?.tag===i&&s.sheet.output===
a,f=j($=>s.writing.sheetCopies(t,n,$)),d=r("rows.copies.sheet",{language:i,output:I(a)});return l`
    <tr class=${p?"is-shown":""}>
      <th scope="row">
        <button type="button" class="bare" data-focus="sheet-${a}-${i}" @click=${u}>
          ${Pt(i)}<span class="tag">${i}</span>
        </button>
        ${t.unsigned.includes(i)?_p(i):null}
        ${o?l`<span class="hint">${I(a)}</span>`:null}
      </th>
      <td>
        ${e.numbered&&s.writes("languages")?l`
              <input
                type="text"
                inputmode="numeric"
                maxlength="4"
                aria-label=${d}
                .value=${R(String(c))}
                @change=${f}
              >`:c}
      </td>
    </tr>`}function jp(s){let{hanging:t,troubles:e,unsigned:n,faults:o}=s,i=o.filter(c=>c.severity!=="error"),a=v.final?
"rows.unsigned.final":"rows.unsigned.what";return l`
    ${t?Ep(t):null}
    ${e.map(({tag:c,text:u,kind:p})=>l`
        <div class="kit-note ${p}">${m(p)}<p><strong>${c}</strong> ${u}</p></div>`)}
    ${n.length?Ma("unsigned","unsigned",r(a,{tags:n.join(", ")})):null}
    ${i.map(({text:c,hint:u})=>Ma("stale","warning",`${c} ${u}`))}`}var Ma=(s,t,e)=>l`<div class="kit-note ${s}">${m(t)}<p>${e}</p></div>`,
_p=s=>l`
  <span class="unsigned" title=${Bo([s])}>${m("unsigned")}</span>`;function Ep(s){let t=Object.entries(s.was),e=No(s),n=[
...new Set(s.sheets.map(([,i])=>i))],o={version:s.version,day:D(s.on)};return l`
    <div class="kit-note stale">
      ${m("stale")}
      <div>
        <p><strong>${r("rows.again")}</strong> ${t.length?null:r("rows.again.texts",{what:e,...o})}</p>
        ${t.map(([i,a])=>l`<p>${r("rows.again.was",{name:i,...o})} <code>${a}</code></p>`)}
        <p class="small">${r("rows.again.sheets",{tags:n.join(", ")})}</p>
      </div>
    </div>`}function Cp(s){let{run:{state:t},current:e}=s,{ticked:n}=v,o=n.reduce((p,f)=>p+f.sheets,0),i=t.state==="goin\
g",a=e!==null&&nt(e)&&!(v.final&&e.unsigned.length)&&!i,c=n.length>0&&!i,u=e?.name??"";return l`
    <div class="row-of">
      <h2>${r("rows.kits")}</h2>
      <span class="small soft">${r("rows.kits.what",{n:n.length,sheets:o.toLocaleString("en")})}</span>
    </div>
    ${i?Pp(s,t):Np(s,t)}
    ${i?null:Hp(s)}
    <button
      type="button"
      class="button large primary"
      data-focus="build-one"
      aria-disabled=${String(!a)}
      @click=${()=>e&&a&&s.run.build([e])}
    >${m("print")}${r("rows.build.one")}</button>
    <button
      type="button"
      class="button"
      data-focus="build-all"
      aria-disabled=${String(!c)}
      @click=${()=>c&&s.run.build(n)}
    >${r("rows.build.all",{n:n.length})}</button>
    <p class="hint"><code>${a?Rp(u):Lp(e,i)}</code></p>`}function Lp(s,t){return t?r("building"):s&&nt(s)&&s.unsigned.length&&
v.final?r("rows.build.unsigned",{tags:s.unsigned.join(", ")}):r("rows.build.none")}var Rp=s=>["leafletgen kit",...Eo([s]),
...v.final?["--final"]:[]].join(" ");function Pp(s,{done:t=0,of:e=0,left:n}){let o=n==null?null:l` · <strong>${Ip(n)}</strong>`,
i=e?`${100*t/e}%`:"0%";return l`
    <div
      class="kit-bar"
      role="progressbar"
      aria-label=${r("rows.kits")}
      aria-valuemin="0"
      aria-valuemax=${e}
      aria-valuenow=${t}
    >
      <i ${k({width:i})}></i>
    </div>
    <div class="row-of kit-going">
      <span>${e?r("rows.going",{done:t,of:e}):r("building")}${o}</span>
      <span class="fill"></span>
      <button type="button" class="link" data-focus="stop" @click=${()=>s.run.stop()}>${r("rows.stop")}</button>
    </div>
    <p class="hint">${r("rows.stop.what")}</p>`}var Aa=60,Ip=s=>s<1.5*Aa?r("rows.left.seconds",{n:Math.max(1,Math.ceil(s))}):
r("rows.left.minutes",{n:Math.round(s/Aa)});function Np(s,t){if(t.state==="none")return null;if(t.state==="failed")return l`<p class="error" role="status">${t.
failed}</p>`;if(t.state==="stopped")return l`<p role="status">${r("rows.stopped",{done:t.done??0,of:t.of??0})}</p>`;let e=t.
files?.find(({row:u})=>u===s.current?.name),{made:n=0,sheets:o=0,kept:i=0,refused:a=[],files:c=[]}=t;return l`
    <div role="status">
      <p class="${n?"ok":"error"} row-of">
        ${m(n?"ok":"error")}${r("rows.made",{n,sheets:o,kept:i})}
      </p>
      ${e?Bp(e):null}
      ${a.length?zp(t):null}
      ${c.length>1?Dp(t):null}
    </div>`}var Bp=({url:s,path:t,pages:e})=>l`
  <p>
    <a href=${s} download>${t.split("/").at(-1)}</a>${" "}<span class="hint">${r("rows.file",{n:e})}</span>
  </p>`,zp=({refused:s=[],errors:t=0})=>l`
  <details open>
    <summary class="error">${r("rows.refused",{n:t})}</summary>
    <ul class="scroll kit-list">
      ${s.slice(0,Ta).map(({row:e,text:n})=>l`<li><strong><bdi>${e}</bdi></strong> ${n}</li>`)}
    </ul>
  </details>`,Dp=({files:s=[]})=>l`
  <details>
    <summary>${r("rows.files")}</summary>
    <ul class="scroll kit-list">
      ${s.slice(0,Ta).map(({url:t,path:e})=>l`<li><a href=${t} download>${e.split("/").at(-1)}</a></li>`)}
    </ul>
  </details>`;function Hp(s){let t=v.houses.filter(o=>o.unsigned.length&&o.sheets),e=[...new Set(t.flatMap(o=>o.unsigned))],
n=v.final?"rows.final.without":"rows.final.with";return l`
    <label class="check">
      <input
        type="checkbox"
        data-focus="final"
        .checked=${R(v.final)}
        @change=${j((o,i)=>s.setFinal(i.checked))}
      >${r("rows.final")}
    </label>
    ${t.length?l`<p class="hint">${r(n,{n:t.length,tags:e.join(", ")})}</p>`:null}`}function Ys({languages:s,kind:t},e,n){let o=v.list?.outputs??[],i=s.filter(([,p])=>p),[a]=i.find(([p])=>p===e)??i[0]??[],
u=[n,...o,...h.project.outputs.map(({name:p})=>p)].find(p=>p&&a&&st(a,p));return t==="fault"||!(a&&u)?null:{tag:a,output:u,
own:o.includes(u),copies:1}}var Qe=({tag:s,output:t,own:e},n)=>`${ee(s,t)}${mt(e?n:"")}`;var Up=250,Fp=700,Vp=40,qp=s=>new Promise(t=>{let e=new Image;e.onload=t,e.onerror=t,e.src=s}),Js=class{constructor(t){this.
screen=t,this.ready=0,this.seen=new Set,this.stop=new AbortController,this.small=0,this.large=0,this.turn=0}rest(){this.
turn+=1,clearTimeout(this.small),clearTimeout(this.large),this.stop.abort()}begin(){this.ready=0,this.small=window.setTimeout(
()=>this.smallPages(),Up),this.soon()}async smallPages(){this.turn+=1;let t=this.turn,{besides:e,current:n,sheet:o,shown:i}=this.
screen;for(let a of e){if(await qp(Qe(a,n?.name??"")),t!==this.turn)return;this.ready+=1,this.screen.besideRows()}for(let a of[
1,-1]){let c=qs(i,n?.number??0,a),u=c&&o?.own&&c!==n?Ys(c,o.tag,o.output):null;u&&c&&fetch(Qe(u,c.name)).catch(()=>{})}}soon(){
clearTimeout(this.large),this.large=window.setTimeout(()=>this.look(),Fp)}async look(){let{top:t,height:e,rowHeight:n,shown:o}=this.
screen,[i,a]=Vs(t,e,n,o.length),u=o.slice(i,a).filter(d=>d.sheets&&!this.seen.has(d.number)).slice(0,Vp);if(!u.length)return;
this.stop=new AbortController;let{signal:p}=this.stop,f=u.map(({number:d})=>`n=${d}`).join("&");try{await is(`/api/rows/\
looked?${f}&words=${x}`,d=>this.take(d),p)}catch(d){if(!(d instanceof z||p.aborted))throw d;return}for(let{number:d}of u)
this.seen.add(d);this.soon()}take(t){this.seen.add(t.n);let e=v.houses.find(({number:n})=>n===t.n);e&&(t.looked.length||
e.troubles.length)&&(sa(e,t.looked),this.screen.draw())}};var _a=([s,t,e,n],[o,i,a,c])=>s<o+a&&o<s+e&&t<i+c&&i<t+n;function Ea(s,t,e,n){let o=[];return s.map(({rect:i,name:a})=>{
let c=s.filter(d=>d.rect!==i).map(d=>d.rect),p=Wp(i,e).map(d=>({place:d,room:Kp(i,a,d)})).filter(({room:d})=>{let[$,M,_,
Q]=d;return $>=0&&M>=0&&$+_<=e&&M+Q<=n&&![...o,...c].some(qt=>_a(qt,d))}),f=p.find(({room:d})=>!t.some($=>_a($,d)))??p[0];
return f?(o.push(f.room),f.place):null})}function Wp([s,,t],e){let n=s+t/2>e/2;return["above","beside","below"].flatMap(
i=>[{where:i,end:n},{where:i,end:!n}])}function Kp([s,t,e,n],o,{where:i,end:a}){let c=o.length*6.6+12;return i==="beside"?
[a?s-3-2-c:s+e+3+2,t+(n-16)/2,c,16]:[a?s+e+2-c:s-2,i==="below"?t+n+3:t-3-16,c,16]}var Xs=class{constructor(){this.turn=0,this.pages=[],this.number=1,this.changed=new Set,this.outlined=!0,this.paper=g(l`<div class="paper" aria-hidden="true"></div>`),
this.shadow=this.paper.attachShadow({mode:"open"}),this.over=g(l`<div class="overlay on-paper"></div>`),this.element=g(l`<div class="page" role="group">${this.
paper}${this.over}</div>`),new ResizeObserver(()=>this.draw()).observe(this.element)}async show({tag:t,output:e,own:n},o,i=1){
this.turn+=1;let a=this.turn,c=n?o:"",u=`/api/marks/${encodeURIComponent(t)}/${encodeURIComponent(e)}${mt(c)}`,[p,{pages:f}]=await Promise.
all([rs(t,e,i,c),O(u)]);if(a!==this.turn)return!1;this.pages=f,this.number=i;let d=me(p);ge(d),this.shadow.replaceChildren(
d);let $=f[i-1];this.element.style.aspectRatio=`${$.width} / ${$.height}`,this.element.style.setProperty("--ratio",String(
$.width/$.height));let M=r("page.name",{language:A(t),output:I(e),n:i});return this.element.setAttribute("aria-label",`${o}\
: ${M}`),this.draw(),!0}draw(){let t=this.pages[this.number-1];y(t&&this.outlined?this.marks(t):null,this.over)}marks({width:t,
height:e,marks:n,words:o}){let i=(this.element.clientWidth||t)/t,a=f=>this.changed.has(f),c=n.map(({rect:f,facts:d})=>({
rect:f.map($=>$*i),name:d.map($=>a($)?r("rows.mark.changed",{name:$}):$).join(", "),changed:d.some(a)}));c.sort((f,d)=>Number(
d.changed)-Number(f.changed));let u=o.map(f=>f.map(d=>d*i)),p=Ea(c,u,t*i,e*i);return c.map(({rect:[f,d,$,M],name:_,changed:Q},ve)=>{
let qt=p[ve],Sc=[Q?"is-changed":"",`is-${qt?.where}`,qt?.end?"is-end":""].join(" "),Mc={left:Qs(f,t*i),top:Qs(d,e*i),width:Qs(
$,t*i),height:Qs(M,e*i)},Ac=qt?l`<span>${_}</span>`:null;return l`<div class="row-mark ${Sc}" title=${_} ${k(Mc)}>${Ac}</div>`})}},
Qs=(s,t)=>`${100*s/t}%`;function Ca(s){let t=s.current,e=t?s.shown.indexOf(t):-1,n=e>=0&&s.shown.length<s.total,o=(i,a,c)=>l`
    <button
      type="button"
      class="button square"
      data-focus="row-${a}"
      aria-label=${r(`rows.${a}`)}
      title="${r(`rows.${a}`)} (${c})"
      aria-keyshortcuts=${c}
      @click=${()=>s.step(i)}
    >${m(a)}</button>`;return l`
    <header class="pager-head">
      <button type="button" class="link plain house-back" @click=${()=>s.back()}>
        ${m("before")}${r("rows.back")}
      </button>
      ${o(-1,"before","[")}
      <div class="pager-name" aria-live="polite">
        <h2><bdi>${t?.name??""}</bdi></h2>
        <p class="small soft">
          ${t?r("rows.nth",{n:t.number,all:s.total}):null}
          ${n?` · ${r("n-of",{n:e+1,all:s.shown.length})}`:null}
        </p>
      </div>
      ${o(1,"after","]")}
    </header>`}function La(s){let{sheet:t,page:e,sheets:n}=s,o=[...new Set(n.map(({output:c})=>c))],i=e.pages.length;if(!t||
o.length<2&&i<2)return null;let a=Array.from({length:i},(c,u)=>[u+1,r("page.short",{n:u+1})]);return l`
    <div class="pager-tools">
      ${o.length<2?null:L(r("output"),o.map(c=>[c,I(c)]),t.output,c=>s.chooseOutput(c))}
      ${i<2?null:L(r("pages"),a,e.number,c=>s.showPage(c))}
    </div>`}function Ra(s){let{sheet:t,sheets:e,current:n,looking:o}=s;if(!(t&&n))return null;let i=e.filter(({output:c})=>c===
t.output),a=(c,u)=>l`
    <button
      type="button"
      class="thumb"
      data-focus="thumb-${c.tag}"
      aria-pressed=${String(c.tag===t.tag)}
      aria-label=${r("rows.thumb",{language:A(c.tag),tag:c.tag,n:c.copies})}
      @click=${()=>s.chooseLanguage(c.tag)}
    >
      <span class="thumb-paper" ${k({"aspect-ratio":s.ratio})}>
        ${u<o.ready?l`<img src=${Qe(c,n.name)} alt="">`:null}
      </span>
      <span class="mono">${c.tag} × ${c.copies}</span>
    </button>`;return l`<div class="thumbs" role="group" aria-label=${r("rows.thumbs")}>${i.map(a)}</div>`}var Pa=s=>l`
  <footer class="footbar wide-only">
    ${b("[")}${b("]")}<span>${Gp()}</span>
    ${b("←")}${b("→")}<span>${r("rows.key.language")}</span>
    ${b("Space")}<span>${r("rows.key.tick")}</span>
    <button
      type="button"
      class="link plain outline-button"
      data-focus="outline"
      aria-pressed=${String(s.page.outlined)}
      @click=${()=>s.outline()}
    >${b("R")}${r("rows.key.outline")}</button>
  </footer>`,Gp=()=>r("rows.key.row");var tn=class{constructor(t){this.screen=t,this.state={state:"none"}}async load(){this.state=await O("/api/kits")}async heard({
state:t,done:e,of:n,left:o}){t==="going"?this.state={...this.state,state:t,done:e,of:n,left:o}:await this.load(),this.screen.
kit()}async build(t){let e={...v.asked(t),final:v.final};try{this.state=await E("POST",`/api/kits?words=${x}`,e)}catch(n){
this.state={state:"failed",failed:H(n)}}this.screen.kit()}async stop(){await E("DELETE",`/api/kits?words=${x}`,{})}};var Ia={ready:"ok",reprint:"stale",unsigned:"unsigned",faults:"error",none:"draft"};function Na(s){let t=ia(v.houses),e=v.
houses.filter(nt).length,n=Object.keys(Fs).filter(o=>t[o]||["all","ready","faults"].includes(o));return l`
    <header class="head" data-area="">
      <div>
        <h1 class="fill">${r("rows.head",{n:e,all:v.houses.length})}</h1>
        <code>${v.list?.file}</code>
        <label class="search">
          ${m("search")}
          <input
            type="text"
            aria-label=${r("rows.find")}
            placeholder=${r("rows.find")}
            autocomplete="off"
            spellcheck="false"
            data-focus="find"
            .value=${R(v.query)}
            @input=${j(o=>s.find(o))}
          ><span class="wide-only">${b("/")}</span>
        </label>
      </div>
      <div>
        <div class="filters" role="group" aria-label=${r("filter")}>
          ${n.map(o=>Zp(s,o,t[o]??0))}
        </div>
      </div>
    </header>`}var Zp=(s,t,e)=>l`
  <button
    type="button"
    data-focus="filter-${t}"
    aria-pressed=${String(v.filter===t)}
    @click=${()=>s.filter(t)}
  >${Ia[t]?m(Ia[t]):null}${r(`rows.filter.${t}`)}<strong>${e}</strong></button>`;function Ba(s){let t=s.shown.filter(n=>v.
isTicked(n)).length,e=t>0&&t<s.shown.filter(nt).length;return l`
    <div class="house-row heads" role="row" aria-rowindex="1">
      <span role="columnheader" class="number" aria-label=${r("rows.number")}></span>
      <span role="columnheader">
        <input
          type="checkbox"
          aria-label=${r("rows.tick-all")}
          data-focus="tick-all"
          .checked=${R(t>0)}
          .indeterminate=${R(e)}
          @change=${j((n,o)=>s.tickAll(o.checked))}
        >
      </span>
      <span role="columnheader">${v.list?.head}</span>
      <span role="columnheader" class="languages">${r("languages")}</span>
      <span role="columnheader" class="figure">${r("rows.copies")}</span>
      <span role="columnheader" class="figure">${r("rows.sheets")}</span>
      <span role="columnheader">${r("rows.state")}</span>
    </div>`}function za(s){let{shown:t,rowHeight:e}=s;if(!t.length)return l`<p class="empty">${r("rows.none")}</p>`;let[
n,o]=Vs(s.top,s.height,e,t.length);return l`
    <div class="house-room" role="presentation" ${k({height:`${t.length*e}px`})}>
      ${lt(t.slice(n,o),i=>i.number,(i,a)=>Yp(s,i,n+a))}
    </div>`}function Yp(s,t,e){let n=t.number===s.current?.number,o=n?"0":"-1",i=()=>s.pick(t);return l`
    <div
      class="house-row is-${t.kind}"
      role="row"
      id="house-${t.number}"
      aria-rowindex=${e+2}
      aria-selected=${String(n)}
      ${k({transform:`translateY(${e*s.rowHeight}px)`})}
      @click=${i}
    >
      <span role="gridcell" class="number">${t.number}</span>
      <span role="gridcell">
        <input
          type="checkbox"
          tabindex=${o}
          aria-label=${r("rows.tick",{name:t.name})}
          ?disabled=${!nt(t)||v.final&&t.unsigned.length>0}
          .checked=${R(v.isTicked(t))}
          @change=${j((a,c)=>s.tick(t,c.checked))}
        >
      </span>
      <span role="gridcell" class="house-name"><bdi>${t.name}</bdi></span>
      <span role="gridcell" class="languages mono" title=${t.languages.map(([a])=>a).join(" ")}>
        ${t.languages.map(([a,c])=>c?l`<b>${a}</b>`:l`<s>${a}</s>`)}
      </span>
      <span role="gridcell" class="figure">${Jp(s,t,o)}</span>
      <span role="gridcell" class="figure">${t.sheets||"–"}</span>
      <span role="gridcell" class="house-state">${Sa(t)}</span>
    </div>`}function Jp(s,t,e){return t.copies===null?l`<span class="hint" title=${r("rows.copies.own")}>${r("rows.own")}</span>`:
s.writes("copies")?l`
    <input
      type="text"
      inputmode="numeric"
      pattern="[0-9]*"
      maxlength="4"
      tabindex=${e}
      aria-label=${r("rows.copies.of",{name:t.name})}
      placeholder="1"
      .value=${R(t.copies)}
      @change=${j(n=>s.writing.copies(t,n))}
    >`:t.copies||"1"}var Da=/^\d{0,4}$/,en=class{constructor(t){this.screen=t,this.open=null,this.problem=""}leave(){this.open=null,this.problem=
""}cell(t){return this.screen.detail?.cells.find(([e])=>e===t)?.[1]??""}type(t){let{screen:e}=this;e.current&&t.head&&(this.
open={number:e.current.number,seen:this.cell(t.head)},e.besideRows(),e.field?.focus(),e.field?.select())}async save(t){let{
open:e,screen:n}=this;if(!(e&&t.head&&n.field))return;let o={column:t.head,seen:e.seen,value:n.field.value};await this.write(
`/api/rows/${e.number}`,o)&&(this.open=null,n.grid.focus())}pressed(t){t.key==="Escape"&&T(t,()=>{this.leave(),this.screen.
besideRows(),this.screen.grid.focus()})}async copies(t,e){let n=e.trim().normalize("NFKC");Da.test(n)?n!==t.copies&&await this.
write(`/api/rows/${t.number}`,{column:"copies",seen:t.copies??"",value:n}):this.refuse(r("rows.copies.wrong"))}async sheetCopies(t,{
tag:e,output:n,copies:o},i){let a=i.trim().normalize("NFKC");if(!(a&&Da.test(a)))this.refuse(r("rows.copies.wrong"));else if(Number(
a)!==o){let c={language:e,output:n,copies:Number(a)};await this.write(`/api/rows/${t.number}/copies`,c)}}refuse(t){this.
problem=t,this.screen.draw()}async write(t,e){try{return await E("PUT",`${t}?words=${x}`,e),this.problem="",U(r("rows.sa\
ved")),!0}catch(n){return this.refuse(H(n)),!1}}};var Qp=34,Xp=48;async function td(s,t,{go:e}){let n=new sn(s,e);await n.load(),n.go(t);let o=F(i=>{i.type==="reloaded"||
i.type==="findings-loaded"?n.load():i.type==="kits"&&n.run.heard(i)});return{close:()=>{o(),n.close()},go:i=>n.go(i),pressed:(i,a)=>n.
pressed(i,a)}}var sn=class{constructor(t,e){this.goTo=e,this.current=null,this.detail=null,this.sheet=null,this.shown=[],
this.writing=new en(this),this.looking=new Js(this),this.run=new tn(this),this.page=new Xs,this.top=0,this.height=900,this.
turn=0,this.head=g(l`<div class="houses-head"></div>`),this.heads=g(l`<div role="rowgroup"></div>`),this.body=g(l`<div role="rowgroup"></div>`),
this.grid=g(l`
      <div class="house-grid scroll" role="grid" tabindex="0" data-area="" aria-label=${r("tab.rows")}>
        ${this.heads}${this.body}
      </div>`),this.bar=g(l`<div></div>`),this.pager=g(l`<section class="pager" data-area="" aria-label=${r("rows.pager")}></section>`),
this.side=g(l`<aside class="side kit" data-area="" aria-labelledby="kit-head"></aside>`),this.root=g(l`
      <div class="columns houses">
        <section class="list">${this.head}${this.grid}${this.bar}</section>
        <div class="houses-beside">${this.pager}${this.side}</div>
      </div>`),t.append(this.root),this.grid.addEventListener("scroll",()=>this.scrolled(),{passive:!0}),this.root.addEventListener(
"keydown",n=>this.keyed(n)),this.sized=new ResizeObserver(()=>this.scrolled()),this.sized.observe(this.grid)}close(){this.
sized.disconnect(),this.looking.rest()}get rowHeight(){return G()?Xp:Qp}get total(){return v.houses.length}get sheets(){
return(this.detail?.sheets??[]).filter(({copies:t})=>t>0)}get besides(){return this.sheets.filter(({output:t})=>t===this.
sheet?.output)}get ratio(){return this.page.element.style.getPropertyValue("--ratio")||"0.707"}get field(){return this.bar.
querySelector("#fault-value")}writes(t){return!!(h.project.editable&&v.list?.writable&&v.list.heads.includes(t))}async load(){
this.looking.rest(),await Promise.all([v.load(),this.run.load()]),this.looking.seen.clear();let{houses:t}=v,e=v.name??h.
row?.name;this.current=t.find(({name:n})=>n===e)??t.find(nt)??t[0]??null,this.sift(),this.openRow()}go([t,e,n]){let o=v.
houses.find(i=>i.name===t);return o&&this.pick(o,{tag:e,output:n}),!0}sift(){this.shown=oa(v.houses,v.filter,v.query),this.
draw()}draw(){y(Na(this),this.head),y(Ba(this),this.heads),this.grid.setAttribute("aria-rowcount",String(this.shown.length+
1)),this.rows(),this.besideRows()}rows(){y(za(this),this.body);let t=`house-${this.current?.number}`;document.getElementById(
t)?this.grid.setAttribute("aria-activedescendant",t):this.grid.removeAttribute("aria-activedescendant")}besideRows(){let{
problem:t}=this.writing,e=t?l`<p class="houses-problem error" role="alert">${t}</p>`:null;y([e,Oa(this)],this.bar);let n=this.
current?.kind==="fault",o=n||!this.sheet?l`<p class="empty">${r(n?"rows.no-sheet.fault":"rows.no-sheet")}</p>`:[La(this),
l`<div class="row-desk">${this.page.element}</div>`,Ra(this)];y([Ca(this),l`<div class="pager-body scroll">${o}</div>`,Pa(
this)],this.pager),this.kit()}kit(){y(ja(this),this.side)}scrolled(){this.top=this.grid.scrollTop,this.height=this.grid.
clientHeight||this.height,this.rows(),this.looking.soon()}pick(t,e={}){if(!t)return;let n=t.number!==this.current?.number;
this.current=t,v.name=t.name,n&&this.writing.leave(),G()&&this.root.classList.add("is-over"),n||e.tag?this.openRow(e):this.
draw(),this.inView()}back(){this.root.classList.remove("is-over"),this.scrolled(),this.grid.focus()}inView(){let t=this.
shown.findIndex(({number:i})=>i===this.current?.number);if(t<0)return;let{rowHeight:e,grid:n}=this,o=(t+2)*e-n.clientHeight;
t*e<n.scrollTop?n.scrollTop=t*e:o>n.scrollTop&&(n.scrollTop=o),this.rows()}step(t){this.pick(qs(this.shown,this.current?.
number??0,t))}async openRow(t={}){let{current:e}=this;this.looking.rest(),this.turn+=1;let n=this.turn;if(!e){this.draw();
return}h.row=e.kind==="fault"?null:{number:e.number,name:e.name},ed(e.name),this.page.changed=new Set(Object.keys(e.hanging?.
was??{})),this.sheet=Ys(e,t.tag??this.sheet?.tag,t.output??this.sheet?.output);let o=this.sheet?this.page.show(this.sheet,
e.name):null;this.rows();try{let[i]=await Promise.all([O(`/api/rows/${e.number}`),o]);if(n!==this.turn)return;this.detail=
i}catch(i){if(!(i instanceof z))throw i;if(n!==this.turn)return;this.writing.problem=i.message}this.draw(),this.looking.
begin()}choose(t){this.sheet=t,this.showPage(1)}async showPage(t){let{sheet:e,current:n}=this;e&&n&&await this.page.show(
e,n.name,t)&&this.besideRows()}chooseLanguage(t){let e=this.besides.find(n=>n.tag===t);e&&this.choose(e)}chooseOutput(t){
let e=this.sheets.filter(o=>o.output===t),n=e.find(({tag:o})=>o===this.sheet?.tag)??e[0];n&&this.choose(n)}language(t){let{
besides:e}=this,n=e.findIndex(({tag:i})=>i===this.sheet?.tag),o=e[(n+t+e.length)%e.length];o&&(this.choose(o),U(o.tag))}outline(){
this.page.outlined=!this.page.outlined,this.page.draw(),this.besideRows()}find(t){v.query=t,this.grid.scrollTop=0,this.sift()}filter(t){
v.filter=t,this.grid.scrollTop=0,this.sift()}tick(t,e){v.ticks.set(t,e),this.draw()}tickAll(t){if(this.shown.length===this.
total)v.ticks.setAll(t);else for(let e of this.shown)v.ticks.set(e,t);this.draw()}setFinal(t){v.setFinal(t),this.draw()}keyed(t){
let e=t.target;t.isComposing||!e.matches(".search input")||(t.key==="Escape"?T(t,()=>this.find("")):["Enter","ArrowDown"].
includes(t.key)&&T(t,()=>{this.pick(this.shown[0]),this.grid.focus()}))}pressed(t,e){let n=t.target;if(ct(n)||n.matches(
"button, a, input, summary")&&[" ","enter"].includes(e))return;let{current:i}=this,a=Math.max(1,Math.floor(this.height/this.
rowHeight)-1);T(t,{"[":()=>this.step(-1),"]":()=>this.step(1),arrowup:()=>this.step(-1),arrowdown:()=>this.step(1),pageup:()=>this.
step(-a),pagedown:()=>this.step(a),home:()=>this.step(-this.total),end:()=>this.step(this.total),arrowleft:()=>this.language(
-1),arrowright:()=>this.language(1),r:()=>this.outline()," ":()=>i&&nt(i)&&this.tick(i,!v.isTicked(i)),enter:()=>this.sheet&&
this.goTo("sheet",this.sheet.tag,this.sheet.output)}[e])}};function ed(s){location.hash.startsWith("#/rows")&&history.replaceState(
null,"",`#/rows/${encodeURIComponent(s)}`)}var Go={};ft(Go,{Sheet:()=>pn,open:()=>Tf});var ye=2.834645669291339,ke=.5,sd=new Set(["diagram","drawing","layer"]),nd=44,od=[1,2,5,10,20,50,100,200,500],dt=s=>(s/
ye).toFixed(1),Mt=(s,t)=>String(Math.round(10*s/t)/10),Xe=s=>s.split("/").slice(0,-1).join("/"),Ht=(s,t)=>s.startsWith(`${t}\
/`);function Do(s,t){let e=Xe(t);for(;e;){let n=s.find(o=>o.key===e);if(n)return n;e=Xe(e)}return null}var ts=(s,t)=>s.find(
e=>e.kind==="zone"&&(e.key===t||Ht(t,e.key)))??null,Ut=s=>{let t=new Set(s.map(e=>Xe(e.key)));for(let e of[...t])for(let n=Xe(
e);n;n=Xe(n))t.add(n);return s.filter(e=>!t.has(e.key)&&e.kind!=="zone"&&e.kind!=="column")},Ha=(s,t)=>Math.min(s[0]+s[2],
t[0]+t[2])-Math.max(s[0],t[0])>ke,Ua=(s,t)=>Math.min(s[1]+s[3],t[1]+t[3])-Math.max(s[1],t[1])>ke;function Fa(s,t){let[e,
n]=[Math.max(s[0],t[0]),Math.max(s[1],t[1])],[o,i]=[Math.min(s[0]+s[2],t[0]+t[2])-e,Math.min(s[1]+s[3],t[1]+t[3])-n];return o>
0&&i>0?[e,n,o,i]:null}function Va(s,t){let e=s.filter(o=>o.kind==="zone"),n=(o,i)=>t?o[0]+1>i[0]+i[2]:o[0]+o[2]<i[0]+1;return e.
filter(({rect:o})=>!e.some(i=>Ua(i.rect,o)&&n(i.rect,o)))}function qa(s,t){let e=ts(t,s.key);if(!e||e===s)return[];let[,
n,,o]=s.rect,i=n+o,a=Ut(t).filter(p=>Ht(p.key,e.key)&&id(p,s)&&Ha(p.rect,s.rect)),c={from:e.rect[1],to:n,at:n,toward:e.key},
u={from:i,to:e.rect[1]+e.rect[3],at:i,toward:e.key};for(let{key:p,rect:f}of a){let d=f[1]+f[3];d<=n+ke&&d>c.from&&Object.
assign(c,{from:d,toward:p}),f[1]>=i-ke&&f[1]<u.to&&Object.assign(u,{to:f[1],toward:p})}return[c,u].filter(({from:p,to:f})=>f-
p>ke)}var id=(s,t)=>s.key!==t.key&&!Ht(s.key,t.key)&&!Ht(t.key,s.key);function Wa(s){return s.flatMap(t=>{let e=s.filter(
a=>Do(s,a.key)===t).map(a=>a.rect);if(!e.some(a=>e.some(c=>a!==c&&Ua(a,c)&&!Ha(a,c))))return[];let[,o,,i]=t.rect;return rd(
e).map(([a,,c])=>[a,o,c,i])})}function rd(s){let t=(e,n)=>e[0]>=n[0]-ke&&e[0]+e[2]<=n[0]+n[2]+ke;return s.filter((e,n)=>s.
every((o,i)=>i===n||!t(o,e)||t(e,o)&&i>n))}function Ka(s){let t=s.filter(i=>i.kind==="zone"&&i.baseline>0&&i.lines.length),
e=t.flatMap(({rect:[i,a,c,u],lines:[p=0],baseline:f})=>{let d=p-Math.floor((p-a)/f)*f,$=Math.max(0,Math.floor((a+u-d)/f)+
1);return Array.from({length:$},(M,_)=>[i,i+c,d+_*f])}),o=Ut(s).filter(i=>!sd.has(i.kind)&&!t.some(a=>Ht(i.key,a.key))).
flatMap(({rect:[i,,a],lines:c})=>c.map(u=>[i,i+a,u]));return[...e,...o]}function Ga(s,t,e){let n=od.find(u=>u*ye*e>=nd)??
1e3,o=n>=10||n===1?n/10:n/5,i=Math.ceil(-s/ye/o-1e-6),a=Math.floor(t/ye/o+1e-6),c=Math.round(n/o);return Array.from({length:a-
i+1},(u,p)=>{let f=i+p,d=f%c===0?2:+(f%(c/2)===0);return{at:f*o*ye,mm:Math.round(f*o*10)/10,weight:d}})}function Za(s){let t=s.
split("/").slice(1),e=t.find(o=>/^column\.\d+$/.test(o)),n=/\.(\d+)$/.exec(t.at(-1)??"");return{column:e?Number(e.slice(
7))+1:0,block:n?Number(n[1])+1:0}}var ad=/^(layer-over-|layer-covered|art-over-)/;function Ya(s,t){let e=new Map;for(let n of s){if(!n.outputs?.includes(t.
output))continue;let o=ld(n,t.language),i=dd(o,t),a=md(o,i,t.files);if(!(a||i.length))continue;let c=o.key?`${o.code} ${o.
key}`:`${o.code} ${o.file} ${o.line} ${o.column}`,u=e.get(c);u?hd(u,o,i,t):e.set(c,cd(c,o,i,a,t))}return[...e.values()].
toSorted(pd)}function ld(s,t){let e=s.languages?.[t];return e?{...s,...e}:s}function cd(s,t,e,n,o){let{code:i,severity:a,
message:c,hints:u}=t,p=Ja(t),f=Qa(p,o.language),d=f?Xa(t,e,o.parts):[],$=e[0]?.key??null,M=ud(t.args.mend??"");return{id:s,
code:i,severity:a,message:c,hints:u,languages:p,written:n,here:f,marks:d,part:$,mend:M}}function ud(s){let[,t="",e=""]=/`(dx|dy): (-?[\d.]+u)`/.
exec(s)??[];if(t)return{name:t,value:e};let[,n]=/Make it ([\d.]+u) wide/.exec(s)??[];return n?{name:"width",value:n}:null}
function hd(s,t,e,n){let o=Ja(t);if(s.languages=[...new Set([...s.languages,...o])],s.here||!Qa(o,n.language))return;let{
message:i,hints:a}=t;Object.assign(s,{here:!0,message:i,hints:a,marks:Xa(t,e,n.parts)})}var Ja=s=>Object.keys(s.languages??
{}),Qa=(s,t)=>!s.length||s.includes(t),pd=(s,t)=>(s.written?.file??"").localeCompare(t.written?.file??"")||(s.written?.line??
0)-(t.written?.line??0);function dd(s,{parts:t}){let{key:e,args:n,file:o}=s;if(e){let u=Ut(t).filter(f=>e in f.texts),p=u.
filter(f=>!n.box||f.key.split("/").includes(n.box));return p.length?p:u}let i=t.filter(u=>o&&u.written?.file===o&&fd(u.written,
s)),a=Math.max(...i.map(u=>u.key.split("/").length)),c=i.filter(u=>u.key.split("/").length===a);return c.length?c:t.filter(
u=>n.box&&u.key===n.box)}function fd(s,{line:t,column:e}){return(t>s.line||t===s.line&&e>=s.column)&&(t<s.end_line||t===
s.end_line&&e<s.end_column)}function md(s,t,e){let{file:n,line:o,column:i,end_line:a,end_column:c}=s;return n&&e.some(({
path:u})=>u===n)?{file:n,line:o,column:i,end_line:a??o,end_column:c??i+1}:t[0]?.written??null}function Xa(s,t,e){if(ad.test(
s.code))return t.flatMap(o=>gd(o,s,e));let{key:n}=s;return n?t.map(o=>$d(o.texts[n]?.rect??o.rect,o,e)):t.map(o=>o.rect)}
function gd(s,{args:t,code:e},n){let o=Ut(n).filter(d=>d.key!==s.key),i=o.filter(d=>d.key===t.box||Ht(d.key,t.box??"")),
a=i.length?i:o,c=a.flatMap(d=>Object.values(d.texts)),u=c.filter(({words:d})=>t.text&&d.includes(t.text)),f=(e==="layer-\
over-code"?a:u.length?u:c).map(({rect:d})=>d).map(d=>Fa(s.rect,d)).filter(d=>d!==null);return f.length?f:[s.rect]}function $d(s,t,e){
let n=ts(e,t.key);if(!n)return s;let[o,,i]=s,a=n.rect[1]+n.rect[3],c=s[1]+s[3];return c>a+1?[o,a,i,c-a]:s}function tl(s,t,e){
let n=s.flatMap(a=>{let{languages:c}=a;return(c.length?c:[e]).map(p=>({fault:a,language:p}))}),o=n.findIndex(a=>a.fault.
id===t&&a.language===e);return(o<0?n.find(a=>a.language===e):null)??n[(o+1)%n.length]??null}var wd=36,nn=s=>s.files.map(t=>bd(s,t));function Ho(s){s.querySelector(".layout-line.is-marked")?.scrollIntoView({block:"\
nearest"})}function bd(s,t){return l`
    <section class="layout-file" aria-label=${t.path}>
      ${s.files.length>1?l`<h3 class="mono">${t.path}</h3>`:null}
      <ol>${t.lines.map((e,n)=>yd(s,t.path,e,n+1))}</ol>
    </section>`}function yd(s,t,e,n){let{mark:o,faults:i,onpick:a}=s,c=i.filter(({written:$})=>$?.file===t&&$.line<=n&&n<=
el($)),u=c.filter(({written:$})=>$&&el($)===n),p=o?.file===t&&o.line<=n&&n<=o.end_line,f=`${p?" is-marked":""}${kd(c.filter(
$=>$.here))}`,d=p&&o?.line===n?"true":S;return l`
    <li>
      <button
        type="button"
        class="layout-line${f}"
        tabindex="-1"
        data-line="${t}:${n}"
        aria-current=${d}
        @click=${()=>a(t,n)}
      >
        <span class="line-number">${n}</span>
        <code ${vd(e)}>${xd(e,n,c)}</code>
      </button>
      ${u.map($=>Sd($,s))}
    </li>`}function kd(s){return s.length?s.some(t=>t.severity==="error")?" is-faulty":" is-doubtful":""}function vd(s){
let t=s.length-s.trimStart().length+4;return k({"padding-inline-start":`${t}ch`,"text-indent":`-${t}ch`})}var el=s=>s.end_line-
s.line>2?s.line:s.end_line;function xd(s,t,e){let n=e.map(i=>Od(i.written,t,s)),o=0;return Ts(s).flatMap(({text:i,kind:a})=>{
let c=o;return o+=i.length,Qi(i,c,n).map(([u,p])=>l`<span class="${a}${p?" wavy":""}">${u}</span>`)})}function Od({line:s,
column:t,end_line:e,end_column:n},o,i){let a=i.length-i.trimStart().length,c=o===s?t-1:a,u=o===e?Math.max(n-1,c+1):i.length;
if(u-c<=wd)return[c,u];let p=c+(/^\W*/.exec(i.slice(c,u))?.[0].length??0),f=i.slice(p,u).search(/[,}\]]|$/);return o===s?
[p,p+f]:[]}function Sd(s,{acts:t,open:e=null}){if(e!==null&&e!==s.id)return null;let{severity:n,message:o,hints:i,languages:a}=s;
return l`
    <div class="line-fault is-${n==="error"?"error":"warning"}" data-fault=${s.id}>
      ${m(n==="error"?"error":"warning")}
      <div>
        <p ${Md(a)}><strong>${sl(o)}</strong></p>
        ${a.length?l`<p class="small">${Ad(a)}</p>`:null}
        ${i.map(c=>l`<p class="small">${sl(c)}</p>`)}
        ${t?l`<div class="row-of">${t(s)}</div>`:null}
      </div>
    </div>`}var Md=s=>k({"font-family":["var(--ui)",...s.map(t=>`"text-${t}"`)].join(", ")}),sl=s=>s.split("`").map((t,e)=>e%
2?l`<code>${t}</code>`:t),Ad=s=>[r("design.in",{n:s.length}),s.map(t=>[" ",l`<span class="tag">${t}</span>`])];var Td=48,jd=34;function _d(s){return s<jd?" is-low is-lowest":s<Td?" is-low":""}function nl(s,t,e,{rtl:n}){return Va(t.
parts,n).map(o=>{let{key:i,rect:a,name:c}=o,u={mm:dt(a[3]),u:Mt(a[3],s.unit)},f=`${s.picked!==null&&(s.picked===i||Ht(s.
picked,i))?" is-picked":""}${_d(a[3]*e)}`,d=k({top:`${100*a[1]/t.height}%`,height:`${100*a[3]/t.height}%`});return l`
      <button
        type="button"
        class="zone-name${f}"
        data-focus="zone-${i}"
        data-zone=${i}
        aria-pressed=${String(s.picked===i)}
        @click=${()=>s.choose(i)}
        ${d}
      >
        <strong>${c??i}</strong>
        <span>${r("design.mm",u)}</span>
        <span>${r("design.u",u)}</span>
      </button>`})}var ol=(s,t)=>s.faults.filter(e=>e.here&&e.marks.length).map(e=>Ed(s,e,t));function Ed(s,t,e){let{id:n,
languages:o,severity:i,message:a,marks:c}=t,[u]=c;if(!u)return null;let p=o.length,f=k({top:`${100*(u[1]+u[3]/2)/e.height}\
%`}),d=i==="error"?"error":"warning";return l`
    <button
      type="button"
      class="fault-tab is-${d}"
      data-focus="fault-${n}"
      aria-label=${p?r("design.tab",{message:a,n:p}):a}
      @click=${()=>s.toFault(t)}
      ${f}
    >${m(d)}${p||null}</button>`}var on=3*ye,Cd=.1;function al(s,t,{rtl:e}){let{shown:n,parts:o}=s,i=s.partOn(t),a=t.parts.find(u=>u.key===s.hovered&&u!==
i),c=s.faults.some(u=>u.here&&u.part===i?.key);return[n.has("columns")?Wa(t.parts).map(u=>rn("column-band",u,t)):null,n.
has("baseline")?Nd(t):null,n.has("bleed")?Bd(t):null,t.parts.filter(u=>u.kind==="zone").map(u=>rn("zone-edge",u.rect,t)),
Ut(t.parts).map(u=>Ld(s,u,t)),a?ll("hovered-part",a,t,rl(s.tagOf(a),il(a,t))):null,i?Rd(i,t,e,rl(s.tagOf(i),`${il(i,t)}${c?
" is-faulty":""}`)):null,o===t.parts?s.faults.flatMap(u=>u.marks.map(p=>Id(u,p,t))):null]}function Ld(s,t,e){let n=s.picked===
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
      ${es(t.rect,e)}
    ></button>`}function Rd(s,t,e,n){let o=qa(s,t.parts);return[ll("picked-part",s,t,n),o.map(i=>Pd(i,s.rect,t,e))]}var ll=(s,{
rect:t},e,n)=>l`<div class=${s} ${es(t,e)}>${n}</div>`,il=({rect:[,s,,t]},e)=>s+t>.96*e.height?" is-above":"",rl=(s,t="")=>l`<span class="part-tag${t}">${s}</span>`;
function Pd({from:s,to:t,toward:e},[n,o,i],a,c){let u=r("design.mm",{mm:dt(t-s)}),p=c?a.width-n-i:n,f=c===p>Cd*a.width,d=f?
n+i:n,$=es([d,s,0,t-s],a),M=`${s<o?" is-above":" is-below"}${f?" is-right":""}`;return l`<div class="bracket${M}" title=${e} ${$}><span>${u}</span></div>`}
var Id=({id:s,severity:t},e,n)=>l`
  <div class="hatch fault-mark is-${t==="error"?"error":"warning"}" data-fault=${s} ${es(e,n)}>
  </div>`;function Nd(s){let t=Ka(s.parts).map(([e,n,o])=>`M${e} ${o}H${n}`).join("");return l`
    <svg class="base-lines" viewBox="0 0 ${s.width} ${s.height}" preserveAspectRatio="none" aria-hidden="true">
      ${Ct`<path d=${t} vector-effect="non-scaling-stroke"></path>`}
    </svg>`}function Bd(s){let{width:t,height:e,trim:n}=s,[o,i,a,c]=n,u=[[0,0,t,i],[0,i+c,t,e-i-c],[0,i,o,c],[o+a,i,t-o-
a,c]];return[i>.1?u.map(p=>rn("bleed",p,s)):null,rn("safe",[o+on,i+on,a-2*on,c-2*on],s)]}var rn=(s,t,e)=>l`<div class=${s} ${es(
t,e)}></div>`;function es([s,t,e,n],{width:o,height:i}){let a=(c,u)=>`${100*c/u}%`;return k({left:a(s,o),top:a(t,i),width:a(
e,o),height:a(n,i)})}var zd=[4,7,12];function Uo(s,t,e,n){let o=s==="across"?0:1,i=s==="across"?t.width:t.height,a=t.trim[o]??0,c=Ga(a,i-a,e),
u=$=>`${100*$/i}%`,[p,f]=s==="across"?["left","width"]:["top","height"],d=n?{[p]:u(n[o]??0),[f]:u(n[o+2]??0)}:null;return l`
    ${d?l`<i class="ruler-span" ${k(d)}></i>`:null}
    ${c.map(({at:$,mm:M,weight:_})=>{let Q=k({[p]:u(a+$),[f==="width"?"height":"width"]:`${zd[_]}px`});return l`<i class="tick" ${Q}></i>${_===
2?Dd(M,p,u(a+$)):null}`})}`}var Dd=(s,t,e)=>l`<span class="tick-number" ${k({[t]:e})}>${s}</span>`;function cl(s,{rtl:t}){let e=s.part;if(!e)return l`<p class="hint">${r("design.none")}</p>`;let{rect:n,size:o,floor:i}=e,
[a=0,c=0,u=0]=s.page?.trim??[],[p,f,d,$]=n,M=t?a+u-p-d:p-a;return l`
    <p class="inspector-head">
      <strong>${s.nameOf(e)}</strong>${" "}
      <span class="soft small">${Fd(s,e)}</span>
    </p>
    <dl class="figures">
      ${Fo("design.size",an([d,$],_=>Mt(_,s.unit),"u","×"),an([d,$],dt,"mm","×"))}
      ${Fo("design.from",an([M,f-c],_=>Mt(_,s.unit),"u",","),an([M,f-c],dt,"mm",","))}
      ${o&&i?Fo("design.text",Hd(o,i,s.unit),Ud(o,i)):null}
    </dl>`}var an=(s,t,e,n)=>`${s.map(t).join(n===","?", ":` ${n} `)} ${e}`,Hd=(s,t,e)=>r("design.least",{size:`${(s/e).
toFixed(2)} u`,floor:(t/e).toFixed(2)}),Ud=(s,t)=>r("design.least.pt",{size:s.toFixed(1),floor:t.toFixed(1)}),Fo=(s,t,e)=>l`<div><dt>${r(
s)}</dt><dd>${t}</dd><dd>${e}</dd></div>`;function Fd(s,t){let e=ts(s.parts,t.key),{column:n,block:o}=Za(t.key),{written:i}=t;
return[e&&e!==t?e.name:null,n&&t.kind!=="column"?r("design.column",{n}):null,o&&e!==t?r("design.block",{n:o}):null,i?r("\
design.line",{n:i.line}):null].filter(Boolean).join(" · ")}var Vd=[["Tab","block"],["Z","zone"],["L","line"],["F8","fault"]];function ul(s){let{files:t,faults:e,mark:n,problem:o}=s,
i=nn({files:t,faults:e,mark:n,onpick:(a,c)=>s.pickLine(a,c),acts:a=>Kd(s,a)});return[qd(s),o?l`<p class="error lines-problem" role="alert">${o}</p>`:
null,l`<div class="scroll fill lines" tabindex="0" role="region" aria-label=${r("design.lines")}>${i}</div>`,l`<div class="inspector-foot">${cl(
s,W(h.language))}</div>`]}var hl=()=>l`
  <span class="fill"></span>
  ${Vd.map(([s,t])=>l`<span class="row-of">${b(s)}${r(`design.key.${t}`)}</span>`)}`;function qd(s){let{files:t,faults:e}=s,
n=e.length,o=e.some(a=>a.severity==="error"),i=l`
    <button type="button" class="link plain" data-focus="editor" @click=${()=>s.openEditor()}>
      ${r("editor.open")}${b("O")}
    </button>`;return l`
    <div class="lines-head">
      <h2>${t.length>1?r("design.files",{n:t.length}):t[0]?.path}</h2>
      ${n?N(o?"error":"warning",r("design.faults",{n})):Wd()}
      ${bt()?i:null}
    </div>`}function Wd(){let s=h.project.languages.length;return h.findings&&!h.board?.pending?N("ok",r("design.holds",
{n:s})):null}function Kd(s,t){let e=t.languages.length>1,n=l`
    <button type="button" class="button small" data-focus="next-${t.id}" @click=${()=>s.next()}>
      ${r(e?"design.next-language":"keys.finding")}${b("F8")}
    </button>`;return[Vo(s,t),s.faults.length>1||e?n:null]}function Vo(s,{id:t,mend:e,written:n}){return e&&n&&h.project.
editable?l`
    <button
      type="button"
      class="button primary small"
      data-focus="mend-${t}"
      @click=${()=>s.write(n,e)}
    >${r("design.mend",{...e})}</button>`:null}var Gd=(s,t,e)=>O(`/api/measures/${encodeURIComponent(s)}/${encodeURIComponent(t)}${mt(e)}`),ln=class{constructor(t){this.
screen=t,this.shown=new Set(w.get("design",["rulers","names","columns","bleed"])),this.measures=new Map,this.desks=new WeakMap,
this.picked=null,this.hovered=null,this.faults=[],this.problem="",this.at=null}async load(t,e){let n=await Promise.all(t.
map(o=>Gd(o,e,this.screen.row)));this.measures=new Map(t.map((o,i)=>[o,n[i]])),this.judge()}judge(){let{files:t}=this,e={
parts:this.parts,files:t,output:h.output??"",language:h.language};this.faults=Ya(h.findings??[],e)}get own(){return this.
measures.get(h.language)}get unit(){return this.own?.u||1}get files(){return this.own?.files??[]}get page(){return this.
own?.pages[this.screen.number-1]??null}get parts(){return this.page?.parts??[]}get part(){return this.page?this.partOn(this.
page):null}partOn(t){return t.parts.find(e=>e.key===this.picked)??null}nameOf({kind:t,name:e}){return e&&t!=="layer"&&t!==
"zone"?`${t} ${e}`:e??t}tagOf(t){let[,,e,n]=t.rect,o=this.unit,i=`${dt(e)} × ${dt(n)} mm · ${Mt(e,o)} × ${Mt(n,o)} u`;
return l`<strong>${this.nameOf(t)}</strong>${" "}<span>${i}</span>`}sayOf(t){let[,,e,n]=t.rect,o={w:dt(e),h:dt(n),wu:Mt(
e,this.unit),hu:Mt(n,this.unit)};return r("design.said",{name:this.nameOf(t),zone:t.key.split("/")[0]??"",...o})}draw(){
for(let t of this.screen.panes)this.drawPane(t);y(ul(this),this.screen.list)}drawPane(t){let e=this.measures.get(t.tag)?.
pages[this.screen.number-1],n=this.deskOf(t);if(!e)return;let o=W(t.tag);t.scroller.classList.toggle("is-rtl",o.rtl),t.page.
cover=()=>al(this,e,o),t.page.draw();let i=t.tag===h.language,a=this.partOn(e)?.rect??null,c=this.shown.has("rulers");y(
c?Uo("across",e,t.scale,a):null,n.across),y(c?Uo("down",e,t.scale,a):null,n.down),y(this.shown.has("names")?nl(this,e,t.
scale,o):null,n.names),y(i?ol(this,e):null,n.tabs)}deskOf({scroller:t,page:e}){let n=this.desks.get(t);if(!n){let o=i=>g(
l`<div class="desk-${i}"></div>`);n={corner:o("corner"),across:o("across"),down:o("down"),names:o("names"),tabs:o("tabs")},
this.desks.set(t,n),n.corner.textContent="mm"}if(!n.corner.isConnected){let o=["top","left"].map(i=>g(l`<div class="desk-band is-${i}"></div>`));
t.classList.add("is-desk"),t.replaceChildren(...o,n.corner,n.across,n.down,n.names,e.element,n.tabs)}return n}roomIn(t){
let e=G()?44:150;return{clientWidth:t.clientWidth-e,clientHeight:t.clientHeight-34}}get mark(){let{part:t}=this;return t?.
written??null}pick(t){this.picked!==t&&(this.picked=t,this.draw(),Ho(this.screen.list))}choose(t){this.pick(t),Ho(this.screen.
list)}hover(t){this.hovered=t;for(let e of this.screen.panes)this.drawPane(e)}pickLine(t,e){let n=this.parts.filter(({written:i})=>i?.
file===t&&i.line<=e&&e<=i.end_line),[o]=n.toSorted((i,a)=>a.key.split("/").length-i.key.split("/").length);o&&(this.pick(
o.key),this.buttonOf(o.key)?.scrollIntoView({block:"nearest",inline:"nearest"}))}buttonOf(t){let[e]=this.screen.panes;return[
...e?.scroller.querySelectorAll("[data-part], [data-zone]")??[]].find(o=>o.dataset.part===t||o.dataset.zone===t)??null}widen(){
let t=this.picked?Do(this.parts,this.picked):null;t&&(this.pick(t.key),U(this.sayOf(t)))}toLine(){let t=Ut(this.parts)[0];
!this.picked&&t&&this.pick(t.key);let e=this.screen.list.querySelector(".layout-line.is-marked");e&&(this.screen.drawerOpen||
this.screen.drawer(),e.scrollIntoView({block:"nearest"}),e.focus())}next(){let t=tl(this.faults,this.at,h.language);if(!t){
U(r("design.no-fault"));return}if(this.at=t.fault.id,t.language===h.language){this.toFault(t.fault);return}this.picked=t.
fault.part,this.screen.goTo("sheet",t.language,...h.output?[h.output]:[])}toFault(t){this.at=t.id,t.part&&this.pick(t.part);
let e=[...this.screen.root.querySelectorAll("[data-fault]")];for(let n of e)n.dataset.fault===t.id&&n.scrollIntoView({block:"\
nearest",inline:"nearest"});U(t.message)}async write({file:t,line:e,column:n},o){let i=this.files.find(({path:a})=>a===t)?.
lines[e-1]??"";try{await E("POST","/api/layout",{file:t,line:e,column:n,seen:i,...o}),U(r("design.mended",{file:t})),this.
problem=""}catch(a){this.problem=H(a),this.screen.boxes()}}toggle(t){this.shown.delete(t)||this.shown.add(t),w.set("desi\
gn",[...this.shown]),this.draw(),this.screen.tools()}openEditor(){let t=this.mark??{file:this.files[0]?.path??"",line:1};
t.file&&Nt({...t,column:1})}get keys(){return{r:()=>this.toggle("rulers"),n:()=>this.toggle("names"),c:()=>this.toggle("\
columns"),b:()=>this.toggle("baseline"),g:()=>this.toggle("bleed"),z:()=>this.widen(),l:()=>this.toLine(),f8:()=>this.next(),
o:()=>this.openEditor()}}};function pl(s){let{rows:t}=h.project;if(!t?.first||!t.outputs.includes(h.output??""))return null;let e=(o,i)=>l`
    <button
      type="button"
      class="button square"
      data-focus="row-${o}"
      aria-label=${r(`rows.${o}`)}
      title="${r(`rows.${o}`)} (${i})"
      @click=${()=>cn(s,o)}
    >${m(o)}</button>`,n=h.row?.name;return l`
    <span class="row-pager" role="group" aria-label=${r("tab.rows")}>
      ${e("before","[")}
      <a href=${`#/rows${n?`/${encodeURIComponent(n)}`:""}`} title=${r("rows.open")}>
        ${n?l`<bdi>${n}</bdi>`:r("rows.first")}
      </a>
      ${e("after","]")}
    </span>`}async function cn(s,t){let{rows:e}=h.project;if(!e?.first||!e.outputs.includes(h.output??""))return;let o=(await O(
`/api/rows/${h.row?.number??e.first}`))[t];if(o===null)return;let{name:i}=await O(`/api/rows/${o}`);h.row={number:o,name:i},
await s.load()}async function dl(s,t,e,n,o){try{let i=await O(`/api/changes/${encodeURIComponent(t)}/${encodeURIComponent(e)}${mt(o)}`);
s.glowing=new Set(i.changed?.[n-1]),s.draw()}catch(i){if(!(i instanceof z))throw i}}function fl(s,t){let e=({outputs:i})=>{let a=i[t];return a?[-a.too_long,a.percent-a.floor_percent]:[1,0]},n=s.toSorted((i,a)=>{
let[c=0,u=0]=e(i),[p=0,f=0]=e(a);return c-p||u-f}),o=new Set(n.slice(0,6).map(({tag:i})=>i));return s.map(({tag:i})=>i).
filter(i=>o.has(i))}function qo(s){let t=[...s].map(e=>e.refused?0:e.too_long.length);return{texts:t.reduce((e,n)=>e+n,0),
languages:t.filter(e=>e>0).length}}function ml(s,t){return qo(s.map(({outputs:e})=>({too_long:Array.from({length:e[t]?.too_long??
0},String)})))}function Wo({refused:s,too_long:t,smallest:e}){return s?"refused":t.length?"too-long":e&&e.percent<=e.floor_percent?
"floor":"fits"}function gl(s,t){let e=s.flatMap(({tag:o,refused:i,too_long:a})=>i?[]:a.map(c=>({tag:o,key:c}))),n=e.findIndex(
({tag:o,key:i})=>o===t?.tag&&i===t.key);return e[(n+1)%e.length]??null}var Zd={refused:"error","too-long":"too-long",floor:"warning",fits:"ok"},Ko=s=>r(`six.${Wo(s)}`,{n:s.too_long?.length??0}),
$l=s=>l`
  <div class="six-grid" data-count=${s.screen.panes.length}>
    ${s.screen.panes.map(t=>Yd(s,t))}
  </div>`;function Yd(s,{tag:t,scroller:e,page:n}){let o=s.seen.get(t),i=t===s.current;return e.setAttribute("aria-label",
n.element.getAttribute("aria-label")??t),l`
    <section class="six-cell${o?.refused?" is-broken":""}${i?" is-current":""}">
      <header class="six-head">
        <button
          type="button"
          class="bare six-name"
          data-focus="six-${t}"
          aria-current=${i?"true":S}
          title=${r("six.alone")}
          @click=${()=>s.alone(t)}
        >${q(t)}</button>
        <span class="fill"></span>${o?N(Zd[Wo(o)]??"ok",Ko(o)):null}
      </header>
      <div class="six-body">
        ${e}
        <div class="six-facts">${o&&!o.refused?Jd(s,o):o?.text}</div>
      </div>
    </section>`}function Jd(s,{changed:t,too_long:e,smallest:n}){let o=t?.[s.screen.number-1]?.length??0;return l`
    <p>${t?r("six.changed",{n:o}):r("six.unknown")}</p>
    ${e.length?l`<p class="error">${e.map(i=>l`<code>${i}</code>`)}</p>`:null}
    ${n?l`
          <p>
            <span>${n.name}</span>
            <strong>${n.percent} %</strong>${Qd(n.was,n.percent)}
          </p>`:null}`}var Qd=(s,t)=>s===null||s===t?null:l`<span class="soft">${r("six.was",{percent:s})}</span>`;function wl(s){
let{all:t}=s,e=h.output??"",n=qo(t),o=h.project.languages.length;return l`
    <div class="six-verdict">
      <h2>${tf(n,t.length)}</h2>
      <p class="hint">${n.texts?r("six.nothing-cut"):r("six.edit")}</p>
      ${o>t.length?l`<p>${ef(e,o)}</p>`:null}
      <p>${sf(s)}</p>
      ${s.told}
    </div>
    ${Xd(s)}
    <div class="scroll six-table" tabindex="0" role="region" aria-label=${r("six.table")}>
      <table>
        <thead>
          <tr>
            <th>${r("language")}</th><th>${r("six.long")}</th>
            <th colspan="2">${r("six.smallest")}</th><th>${r("six.before")}</th>
          </tr>
        </thead>
        <tbody>${s.screen.panes.map(({tag:i})=>nf(s,i))}</tbody>
      </table>
    </div>`}function Xd({screen:{design:s}}){if(!s.files.length)return null;let t=nn({files:s.files,faults:s.faults,mark:null,
onpick:(e,n)=>Nt({file:e,line:n,column:1}),acts:e=>Vo(s,e)});return l`
    <div class="scroll fill lines" tabindex="0" role="region" aria-label=${r("design.lines")}>${t}</div>`}function tf({texts:s,
languages:t},e){return s?r("six.title",{long:r("six.title.long",{n:s}),where:r("six.title.in",{n:t,all:e})}):r("six.titl\
e.fit",{n:e})}function ef(s,t){if(!h.board||h.board.pending)return r("six.all.pending",{all:t});let{texts:e,languages:n}=ml(
h.board.languages,s);return e?r("six.all",{all:t,texts:e,n}):r("six.all.fit",{all:t})}function sf({all:s,screen:t}){if(s.
some(({changed:n})=>n===null))return r("six.since.unknown");let e=s.filter(({changed:n})=>n?.[t.number-1]?.length).length;
return e?r("six.since",{n:e}):r("six.since.none")}function nf(s,t){let e=s.seen.get(t),{smallest:n=null,too_long:o=[]}=e??
{},i=o.length>0;return l`
    <tr aria-current=${t===s.current?"true":S}>
      <td>
        <button type="button" class="bare" data-focus="row-${t}" @click=${()=>s.choose(t)}
          >${Pt(t)}</button>
      </td>
      <td>${i?l`<strong class="error">${o.length}</strong>`:"–"}</td>
      <td>${n?Zt(n.percent,n.floor_percent,i?"too-long":""):null}</td>
      <td>${n?l`<small>${n.name}</small> <strong>${n.percent} %</strong>`:null}</td>
      <td>${n?.was==null?"–":`${n.was} %`}</td>
    </tr>`}var bl=()=>l`
  <span class="fill"></span>
  ${[["1–6","language"],["F8","fault"],["Z","part"],["↵","alone"]].map(([s="",t])=>l`<span class="row-of">${b(s)}${r(
`six.key.${t}`)}</span>`)}`;var un=class{constructor(t){this.screen=t,this.seen=new Map,this.near=!1,this.at=null,this.turn=0,this.chosen=w.get("six",
[]),this.took=null}wanted(){let t=V().filter(a=>st(a,h.output)),e=this.chosen.filter(a=>t.includes(a));if(e.length)return e;
let{tags:n}=this;if(this.seen.size&&n.every(a=>t.includes(a)))return n;let o=(h.board?.languages??[]).filter(({tag:a})=>t.
includes(a)),i=fl(o,h.output??"");return i.length?i:t.slice(0,6)}get all(){return this.screen.panes.map(({tag:t})=>this.
seen.get(t)).filter(t=>t!==void 0)}get tags(){return this.screen.panes.map(({tag:t})=>t)}get current(){return this.screen.
panes.find(({tag:t})=>t===h.language)?.tag??this.screen.panes[0]?.tag??""}toggle(t){let{tags:e}=this,n=e.includes(t)?e.filter(
o=>o!==t):[...e,t];n.length&&this.choosing(V().filter(o=>n.includes(o)))}choosing(t){this.chosen=t,this.seen=new Map,w.set(
"six",t),this.load()}hear(t){t.type==="project"||t.type==="texts"?this.load():["reloaded","findings-loaded","board-loade\
d"].includes(t.type)&&this.draw()}async load(){let{screen:t}=this,{output:e}=h;if(!e)return;let n=this.wanted();this.turn+=
1;let o=this.turn,i=performance.now();t.panes.length===n.length&&t.panes.every(({tag:d},$)=>d===n[$])&&this.seen.size||this.
begin(n);let c=this.current,u=[c,...n.filter(d=>d!==c)],p=t.row?[`row=${encodeURIComponent(t.row)}`]:[],f=[...u.map(d=>`\
tag=${encodeURIComponent(d)}`),...p];try{await is(`/api/six/${encodeURIComponent(e)}/${t.number}?${f.join("&")}`,d=>{o===
this.turn&&this.take(d,e)})}catch(d){if(!(d instanceof z))throw d}o===this.turn&&(this.took=Math.round(performance.now()-
i),this.near&&this.magnify(),this.draw(),await this.screen.design.load([this.current],e),o===this.turn&&this.draw())}begin(t){
this.seen=new Map,this.screen.exchange(t.map(e=>this.screen.paneOf(e)))}take(t,e){let n=this.screen.panes.find(({tag:o})=>o===
t.tag);if(n){if(this.seen.set(t.tag,t),!t.refused){let{number:o}=this.screen;n.page.glowing=new Set(t.changed?.[o-1]),n.
page.take({tag:t.tag,output:e,number:o,page:t.page},t.svg)}y(this.view(),this.screen.area),this.screen.size()}}view(){return $l(
this)}draw(){y(this.view(),this.screen.area),y(wl(this),this.screen.list),y(bl(),this.screen.hints),this.screen.tools()}choose(t){
tt(t),this.draw(),this.paneOf(t)?.scroller.focus();let e=this.seen.get(t);e&&U(Ko(e))}paneOf(t){return this.screen.panes.
find(e=>e.tag===t)}alone(t){tt(t),this.screen.setMode("look"),this.screen.goTo("sheet",t,...h.output?[h.output]:[])}leave(){
this.turn+=1,this.seen=new Map,this.near=!1,this.screen.panes=[],this.screen.zoom="fit"}next(){if(this.at=gl(this.all,this.
at),!this.at){U(r("six.no-fault"));return}let{tag:t,key:e}=this.at;this.choose(t);for(let n of this.screen.panes)n.page.
light(n.tag===t?e:null);this.paneOf(t)?.page.litBox?.scrollIntoView({block:"nearest",inline:"nearest"}),U(r("six.fault",
{key:e,language:t}))}setNear(t){this.near=t,this.screen.setZoom("fit"),t&&this.magnify(),this.draw()}magnify(){let t=this.
screen.panes[0]?.scale??1;this.screen.zoom==="fit"&&this.screen.setZoom(2*t*72/96),this.screen.leading=!0;for(let e of this.
screen.panes)this.toChanged(e);requestAnimationFrame(()=>{this.screen.leading=!1})}toChanged({page:t,scroller:e,scale:n}){
let o=t.page?.boxes.filter(f=>t.glowing.has(f.key))??[];if(!o.length)return;let[i]=o.toSorted((f,d)=>(f.percent??100)-(d.
percent??100)),[a=0,c=0,u=0,p=0]=i?.rect??[];e.scrollLeft=(a+u/2)*n-e.clientWidth/2,e.scrollTop=(c+p/2)*n-e.clientHeight/
2}pressed(t,e,n){let o=/^[1-6]$/.test(e)?this.screen.panes[Number(e)-1]:null,i=t.target instanceof Element&&t.target.closest(
"button, summary, a, input");o?T(t,()=>this.choose(o.tag)):e==="enter"&&!(i||ct(t.target))?T(t,()=>this.alone(this.current)):
e==="f8"?T(t,()=>this.next()):e==="z"?T(t,()=>this.setNear(!this.near)):["a","0","+","=","-","−","t"].includes(e)&&T(t,
n[e])}get told(){return this.took===null?null:l`<span class="hint">${r("six.took",{ms:this.took,n:this.seen.size})}</span>`}};function yl(s){let[t,e]=s.panes;if(!t?.page.page)return null;let n=[t.page.page,...e?.page.page?[e.page.page]:[]];return l`
    <div class="boxes-head"><h2>${r("boxes.head")}</h2><p class="small soft">${r("boxes.what")}</p></div>
    <div class="scroll fill" tabindex="0" role="region" aria-label=${r("boxes.head")}>
      <table>
        <thead>
          <tr>
            <th></th><th>${r("text")}</th><th>${h.language}</th>${e?l`<th>${e.tag}</th>`:null}
          </tr>
        </thead>
        <tbody>${t.page.page.boxes.map(o=>of(s,o,n))}</tbody>
      </table>
    </div>
    ${af(s,n[0])}`}function of(s,t,e){let n=s.picked?.key===t.key,o=Ee(t).split(/(?<=[._])/).map(i=>l`${i}<wbr>`);return l`
    <tr aria-current=${n?"true":S} @click=${()=>s.pickBox(t)}>
      <td class="hint">${fe(t,s.numbers)}</td>
      <td><button class="mono bare" type="button" data-focus="row-${t.key}">${o}</button></td>
      ${e.map(i=>l`<td>${rf(t,i)}</td>`)}
    </tr>`}function rf(s,t){let e=t.boxes.find(a=>a.key===s.key);if(!e)return"";let n=zt(e,t),o=n?r("plus.lines",{n}):r(
"row.too-long"),i=e.percent!==null&&e.percent<100;return l`
    ${e.over_chars?l`<strong class="too-long">${o}</strong>`:`${Ls(e,t)} %`}
    ${i&&e.percent?l`<small class="hint">${r("at",{percent:e.percent})}</small>`:null}`}function af(s,t){let e=t?.boxes.
find(i=>i.key===s.picked?.key);if(!(e&&t))return null;let n=zt(e,t),o=N("too-long",n?r("too-long.lines",{n}):r("row.too-\
long"));return l`
    <div class="box-foot">
      <div class="row-of">
        <code><strong>${Ee(e)}</strong></code><span class="fill"></span>
        ${e.over_chars?o:N("ok",r("fits"))}
      </div>
      <p class="small">${lf(e)}</p>
      <div class="row-of">
        <a class="button primary small" href="#/translate/${h.language}/${e.messages[0]}">
          ${r("edit-text")}${b("E")}
        </a>
        ${e.written?l`<code class="written">${It(e.written)}</code>`:null}
      </div>
    </div>`}function lf({over_chars:s,lines:t,percent:e,floor_percent:n,free_chars:o}){return s?r("box.over",{language:A(
h.language),lines:t,percent:e,n:s}):e?r("box.fits",{percent:e,floor:n,n:o}):r("box.diagram")}var cf=6;function kl(s,t,e){t.scroller.setAttribute("aria-label",t.page.element.getAttribute("aria-label")??"");let n=o=>e?
s.setSecond(o):s.goTo("sheet",o,...h.output?[h.output]:[]);return l`
    <section class="pane">
      <header class="pane-head">
        ${wt(r(e?"language.second":"language"),t.tag,n,V())}
        ${e?null:uf(s)}
        ${e?vl("close",r("second.close"),()=>s.setSecond(null)):null}
      </header>
      ${t.scroller}${s.see==="far"&&!e?pf(t):null}
    </section>`}function uf(s){let{inStep:t,second:e,see:n}=s,o=l`
    <button
      type="button"
      class="button small"
      data-focus="step"
      aria-pressed=${String(t)}
      @click=${()=>s.link()}
    >${m(t?"link":"lock")}${r(t?"in-step":"not-in-step")}${b("L")}</button>`;return l`
    ${n==="blind"?hf(s):null}
    <span class="fill"></span>
    ${e?o:vl("second",r("second.open"),()=>s.setSecond(s.other))}`}var vl=(s,t,e)=>l`
  <button type="button" class="link plain" data-focus=${s} @click=${e}>${t}</button>`;function hf(s){let t=j(e=>{s.blind=
e,s.applyOverlays()});return l`
    <select aria-label=${r("see.blind")} data-focus="blind" @change=${t}>
      ${["deutan","protan","tritan"].map(e=>l`<option value=${e} ?selected=${e===s.blind}>${r(`blind.${e}`)}</option>`)}
    </select>`}function pf({page:s}){let t=Y(h.output??"").read_from_m,e=new Map;for(let o of s.page?.boxes??[])o.reach_m&&
!e.has(o.reach_m)&&e.set(o.reach_m,o);let n=[...e].sort(([o],[i])=>i-o).slice(0,cf);return l`
    <div class="distances">
      ${n.map(([o,i],a)=>l`
          <p class=${a?"":"first"}>
            ${r("far.text",{name:Ee(i),mm:i.letter_mm,m:o})}
            ${t&&i.far?df(i,o,t):null}
          </p>`)}
      <p class="hint">${t?r("far.asked",{m:t}):r("far.unasked")}</p>
    </div>`}function df(s,t,e){if(t>=e)return[" ",m("ok")];let n=(s.letter_mm*e/t).toFixed(1);return l`<strong class="error">${`\
 ${r("far.needs",{mm:n,m:e})}`}</strong>`}var xl=[.1,.15,.2,.25,.33,.4,.5,.61,.75,.9,1,1.25,1.5,2,3,4,6,8],ff=72/25.4,mf=600,gf=2e3,$f=85.6,Ol={x:40,y:24},hn={get isMeasured(){
return w.get("px-per-mm")!==null},get now(){return w.get("px-per-mm",96/25.4)}};function Sl(s,t,e){let n=hn.now/ff;if(s===
"far")return n*mf/gf;if(s==="real")return n;if(s!=="fit")return s*(96/72);let o=(e.clientWidth-Ol.x)/t.width;return Math.
min(o,Math.max((e.clientHeight-Ol.y)/t.height,.05))}function Ml(s,t){let e=s*72/96;return t>0?xl.find(n=>n>e+.01):xl.findLast(
n=>n<e-.01)}function Al(s,t){let e=t.scrollTop/Math.max(1,t.scrollHeight-t.clientHeight),n=t.scrollLeft/Math.max(1,t.scrollWidth-
t.clientWidth);s.scrollTop=e*(s.scrollHeight-s.clientHeight),s.scrollLeft=n*(s.scrollWidth-s.clientWidth)}function Tl(s){
let t=hn.now,e=j(i=>{t=Number(i),o.draw()}),n=()=>{w.set("px-per-mm",t),o.close(),s()},o=new B({name:"card",head:"card-h\
ead"},()=>[l`<h1 id="card-head">${r("card.head")}</h1>`,l`<p class="soft">${r("card.what")}</p>`,l`<div class="bank-card" ${k(
{width:`${$f*t}px`})}></div>`,l`
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
      </p>`]);o.open()}var wf=[["rulers","R"],["names","N"],["columns","C"],["baseline","B"],["bleed","G"]];function jl(s){if(h.only)return null;
let t=(e,n)=>l`
    <button
      type="button"
      data-focus="mode-${e}"
      aria-pressed=${String(s.mode===e)}
      @click=${()=>s.setMode(e)}
    >${r(`mode.${e}`)}${n?b(n):null}</button>`;return l`
    <div class="segments" role="group" aria-label=${r("mode")}>
      ${t("look","")}${t("design","A")}${t("six","6")}
    </div>`}var _l=({design:s})=>l`
  <div class="segments" role="group" aria-label=${r("overlays")}>
    ${wf.map(([t,e])=>l`
        <button
          type="button"
          data-focus="show-${t}"
          aria-pressed=${String(s.shown.has(t))}
          @click=${()=>s.toggle(t)}
        >${r(`design.${t}`)}${b(e)}</button>`)}
  </div>`;function El({six:s}){let t=[[!1,r("six.whole")],[!0,r("six.part")]];return l`
    ${yf(s)}
    ${L(r("six.view"),t,s.near,e=>s.setNear(e),{keys:{true:"Z"}})}`}function yf(s){let t=e=>l`
    <label>
      <input
        type="checkbox"
        .checked=${s.tags.includes(e)}
        ?disabled=${!s.tags.includes(e)&&s.tags.length>=6}
        @change=${()=>s.toggle(e)}
      >${Pt(e)}<span class="tag">${e}</span>
    </label>`;return l`
    <details class="six-choice">
      <summary class="button small" data-focus="six-choice">${s.tags.join(" ")}</summary>
      <div class="six-list" role="group" aria-label=${r("six.languages")}>
        <button type="button" class="button small" @click=${()=>s.choosing([])}>${r("six.worst")}</button>
        ${V().map(t)}
      </div>
    </details>`}var kf=[["boxes","B"],["bleed","G"],["order","O"],["changes","C"]];function Cl(s){return l`
    ${Of(s)}${Sf(s)}${pl(s)}${jl(s)}
    ${vf(s)}
    <span class="fill"></span>
    <button
      type="button"
      class="button small boxes-button"
      data-focus="drawer"
      aria-expanded=${String(s.drawerOpen)}
      @click=${()=>s.drawer()}
    >${r(s.designing?"design.lines.short":"boxes.list")}</button>
    ${Af(s)}`}function vf(s){return s.isSix?El(s):s.designing?_l(s):xf(s)}function xf(s){let t=[["print",r("see.print")],
["grey",r("see.grey")],["blind",r("see.blind")],["far",r("see.far")]],e=o=>s.setSee(o),n=kf.filter(([o])=>o!=="changes"||
!h.only);return l`
    <div class="segments" role="group" aria-label=${r("overlays")}>
      ${n.map(([o,i])=>Mf(s,o,i))}
    </div>
    ${L(r("see"),t,s.see,e,{radio:!0,keys:{far:"D"}})}`}function Of(s){let e=h.project.outputs.filter(({name:n})=>st(h.language,
n)).map(({name:n})=>[n,I(n)]);return e.length<2?null:L(r("output"),e,h.output??"",n=>s.goTo("sheet",h.language,n))}function Sf(s){
let t=Y(h.output??"").pages;if(t<2)return null;let e=Array.from({length:t},(n,o)=>[o+1,r("page.short",{n:o+1})]);return L(
r("pages"),e,s.number,n=>{s.number=n,s.load()})}var Mf=(s,t,e)=>l`
  <button
    type="button"
    data-focus=${t}
    aria-pressed=${String(s.overlays.has(t))}
    @click=${()=>s.toggle(t)}
  >${r(`overlay.${t}`)}${b(e)}</button>`;function Af(s){let t=(e,n,o)=>l`
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
    </div>`}function Ll([s,t]){tt(s),$t(t)&&Rt(t)}async function Tf(s,t,{go:e}){Ll(t);let n=new pn(s,e);await n.load();let o=F(i=>{n.
isSix?n.six.hear(i):i.type==="reloaded"?n.load():i.type==="findings-loaded"&&n.judge()});return{close:()=>{o(),n.close()},
go:i=>(Ll(i),n.load(),!0),takes:i=>i==="g",pressed:(i,a)=>n.pressed(i,a)}}var pn=class{constructor(t,e){this.goTo=e,this.
overlays=new Set(w.get("overlays",["boxes","changes"])),this.see="print",this.blind="deutan",this.mode=h.only?"look":w.get(
"sheet-mode","look"),this.second=w.get("second"),this.number=1,this.zoom="fit",this.picked=null,this.inStep=w.get("step",
!0),this.leading=!1,this.panes=[],this.numbers=new Map,this.toolbar=g(l`
      <div class="toolbar wraps" role="toolbar" aria-label=${r("overlays")} data-area=""></div>`),this.area=g(l`<div class="panes" data-area=""></div>`),
this.list=g(l`<aside class="side boxes" data-area="" aria-label=${r("boxes.head")}></aside>`),this.root=g(l`<div class="columns sheet">${this.
area}${this.list}</div>`),this.hints=g(l`<footer class="footbar design-hints wide-only"></footer>`),t.append(this.toolbar,
this.root,this.hints),this.design=new ln(this),this.six=new un(this),this.sized=new ResizeObserver(()=>this.size()),this.
sized.observe(this.area)}close(){this.sized.disconnect()}get row(){return h.row?.name??""}get drawerOpen(){return this.root.
classList.contains("with-boxes")}async load(){Rt(ys(h.language));let{output:t}=h;if(!t||!st(h.language,t)){y(l`<p class="empty">${r(
"nothing")}</p>`,this.area);return}(!V().includes(this.second??"")||this.second===h.language)&&(this.second=null);let e=await at(
h.language);this.numbers=new Map(e.map(n=>[n.key,n.number])),this.number=Math.min(this.number,Y(t).pages||1),this.isSix?
await this.six.load():await this.loadPanes(t)}async loadPanes(t){let e=[h.language,...this.second?[this.second]:[]].map(
n=>this.paneOf(n));try{let n=e.map(({tag:c})=>c),o=this.designing?this.design.load(n,t):null,i=e.map(({page:c,tag:u})=>c.
show(u,t,this.number,this.row)),a=h.only?[]:e.map(({page:c,tag:u})=>dl(c,u,t,this.number,this.row));await Promise.all([o,
...i,...a])}catch(n){if(n instanceof z&&n.status===404&&h.row){h.row=null,await this.load();return}if(!(n instanceof z&&
this.panes.length))throw n;return}this.exchange(e)}exchange(t){let{scrollLeft:e=0,scrollTop:n=0}=this.panes[0]?.scroller??
{};this.panes=t,this.draw();for(let{scroller:o}of t)o.scrollTo(e,n)}paneOf(t){let e=new xt({onpick:i=>this.pickBox(i),numbers:this.
numbers}),n=g(l`<div class="scroller" tabindex="0" role="region">${e.element}</div>`),o={page:e,tag:t,scroller:n,scale:1};
return n.addEventListener("scroll",()=>this.follow(o),{passive:!0}),o}draw(){this.tools();let t=this.isSix?this.six.view():
this.panes.map((e,n)=>kl(this,e,n));y(t,this.area),this.applyOverlays(),this.size(),this.boxes()}tools(){y(Cl(this),this.
toolbar)}boxes(){if(this.root.classList.toggle("is-design",this.designing),this.root.classList.toggle("is-six",this.isSix),
this.isSix){this.six.draw();return}y(this.designing?hl():null,this.hints),this.designing?this.design.draw():y(yl(this),this.
list)}get designing(){return this.mode==="design"}get isSix(){return this.mode==="six"}setMode(t){this.isSix&&this.six.leave(),
this.mode=t,w.set("sheet-mode",t),this.see="print",this.load()}judge(){this.designing&&(this.design.judge(),this.design.
draw())}toggle(t){this.overlays.delete(t)||this.overlays.add(t);let e={order:"boxes",boxes:"order"}[t];e&&this.overlays.
has(t)&&this.overlays.delete(e),w.set("overlays",[...this.overlays]),this.applyOverlays(),this.size()}drawer(){this.root.
classList.toggle("with-boxes"),this.tools(),this.drawerOpen&&this.list.querySelector("button")?.focus()}setSee(t){this.see=
t,this.draw()}applyOverlays(){let t={grey:"grayscale(1)",blind:`url("#${this.blind}")`,print:"none",far:"none"};for(let{
page:e}of this.panes){e.lit=this.picked?.messages[0]??null;let n=this.isSix?["changes"]:this.overlays;e.setOverlays(this.
see==="far"?[]:n),e.paper.style.filter=t[this.see]}}get other(){return[w.get("second"),h.project.source,h.project.staff,
...V()].find(e=>e&&e!==h.language&&V().includes(e))??null}setSecond(t){this.second=t,t&&w.set("second",t),this.load()}size(){
for(let t of this.panes){let{page:e,scroller:n}=t;if(!e.page||!n.isConnected)continue;let o=this.designing?this.design.roomIn(
n):n;t.scale=Sl(this.see==="far"?"far":this.zoom,e.page,o),e.element.style.width=`${e.page.width*t.scale}px`,this.designing&&
this.design.drawPane(t)}this.tools()}get percent(){let[t]=this.panes;return t?.page.page?`${Math.round(100*t.scale*72/96)}\
 %`:""}setZoom(t){let e=this.panes.map(({scroller:n})=>[(n.scrollLeft+n.clientWidth/2)/n.scrollWidth,(n.scrollTop+n.clientHeight/
2)/n.scrollHeight]);this.zoom=t,this.size(),this.panes.forEach(({scroller:n},o)=>{let[i=0,a=0]=e[o]??[];n.scrollLeft=i*n.
scrollWidth-n.clientWidth/2,n.scrollTop=a*n.scrollHeight-n.clientHeight/2})}step(t){let e=Ml(this.panes[0]?.scale??1,t);
e&&this.setZoom(e)}real(){hn.isMeasured?this.setZoom("real"):Tl(()=>this.setZoom("real"))}follow(t){if(!(!(this.inStep||
this.isSix)||this.panes.length<2||this.leading)){this.leading=!0;for(let e of this.panes)e!==t&&Al(e.scroller,t.scroller);
requestAnimationFrame(()=>{this.leading=!1})}}link(){if(!this.second){this.setSecond(this.other);return}this.inStep=!this.
inStep,w.set("step",this.inStep),this.draw()}pickBox(t){this.picked=t,this.applyOverlays(),this.boxes(),this.list.querySelector(
'[aria-current="true"]')?.scrollIntoView({block:"nearest"})}edit(){let t=this.picked?.messages[0];t&&this.goTo("translat\
e",h.language,t)}get modes(){return{a:()=>this.setMode(this.designing?"look":"design"),6:()=>this.setMode("six"),c:()=>this.
toggle("changes")}}pressed(t,e){if(t.key==="Escape"&&this.drawerOpen){this.drawer();return}let n={...h.only?{}:this.modes,
b:()=>this.toggle("boxes"),g:()=>this.toggle("bleed"),o:()=>this.toggle("order"),d:()=>this.setSee(this.see==="far"?"pri\
nt":"far"),0:()=>this.setZoom("fit"),1:()=>this.real(),"+":()=>this.step(1),"=":()=>this.step(1),"-":()=>this.step(-1),"\
−":()=>this.step(-1),l:()=>this.link(),e:()=>this.edit(),t:()=>this.goTo("translate",h.language),"[":()=>cn(this,"befo\
re"),"]":()=>cn(this,"after")};if(this.isSix){this.six.pressed(t,e,n);return}let o=this.designing?this.design.keys:{};T(
t,o[e]??n[e])}};var Xo={};ft(Xo,{open:()=>mm});var Rl=({theirs:s,base:t,fingerprint:e,by:n,on:o})=>({theirs:s??"",base:t??"",fingerprint:e,by:n,on:o});function Pl(s,{text:t,
fingerprint:e}){return t===s.value?!1:(e!==s.fingerprint&&(s.conflict={theirs:s.value,base:"",fingerprint:s.fingerprint}),
s.value=t,s.fingerprint=e,s.save=s.conflict?"conflict":"unsaved",!0)}function Il(s,t,e){let n=jf(s,t);if(s.meters=t.meter,
n==="conflict"){let{target:o,fingerprint:i,comments:a}=t,c=s.record.target??"";return s.conflict={theirs:o??"",base:c,fingerprint:i,
by:e.by,on:null},s.save="conflict",s.record.comments=a,n}return n==="replaced"?_f(s,t,e):s.conflict&&(s.save=n==="freed"?
"unsaved":null),s.conflict=null,s.record=t,n}function jf(s,t){let e=!pt(s);return t.fingerprint===s.fingerprint?e&&s.conflict?
"freed":"kept":e&&t.target!==s.value?"conflict":"replaced"}function _f(s,t,{by:e,time:n,somebody:o}){let i=t.target??"",
{elsewhere:a,value:c}=s,u=a&&!a.seen?a.text:c;u!==i?s.elsewhere={text:u,by:e||o,time:n,seen:!1}:delete s.elsewhere,s.value=
i,s.fingerprint=t.fingerprint,delete s.written,s.save=null}function Nl(s,t,e=s.conflict){return e&&(s.fingerprint=e.fingerprint,
s.record={...s.record,target:e.theirs}),s.conflict=null,delete s.written,s.value=t,!pt(s)}var Bl=new WeakMap,zl=(s,t)=>Bl.set(s,t),Dl=(s,t)=>Bl.get(s)===t;var Ef=1500,Cf=30,Lf=3,dn=class{constructor(t,e,n,o=E){this.tag=t,this.store=e,this.onchange=n,this.send=o,this.timers=new Map,
this.wait=0}typed(t){t.save=t.conflict?"conflict":"unsaved",this.store.keep(this.tag,t.key,t.value,t.fingerprint),this.later(
t,Ef,()=>this.save(t)),this.onchange(t)}later(t,e,n){clearTimeout(this.timers.get(t.key)),this.timers.set(t.key,setTimeout(
n,e))}async save(t,{done:e=!1,force:n=!1,undone:o=!1}={}){clearTimeout(this.timers.get(t.key)),e&&(t.finished=t.value);let i=t.
finished!==void 0&&t.finished===t.value;if(t.conflict&&!n)return this.onchange(t),!1;if(!i&&!o&&pt(t))return this.nothing(
t),!0;if(t.going)return await t.going,this.save(t,{done:e,force:n,undone:o});t.going=this.put(t,i,o);try{return await t.
going}finally{t.going=null}}nothing(t){t.save==="unsaved"&&(t.save=null,this.store.forget(this.tag,t.key),this.onchange(
t))}async put(t,e,n=!1){let o=t.value;t.save="saving",t.turn=(t.turn??0)+1,this.onchange(t);let i=`/api/texts/${encodeURIComponent(
this.tag)}/${encodeURIComponent(t.key)}?words=${x}`,a=n&&!e?{undone:n}:this.origin(t,o,e),c={text:o,client:rt,by:w.get("\
name",""),...a},u;try{u=await this.send("PUT",i,c,{"If-Match":`"${t.fingerprint}"`})}catch(p){return this.refused(t,p,e),
!1}return this.taken(t,o,u,e),!0}origin(t,e,n){let{source:o}=t.record;return n?{done:n,source:o}:Dl(t,e)?{machine:!0,source:o}:
{}}taken(t,e,n,o){let{fingerprint:i,state:a,versions:c,machine:u,by:p,on:f}=n,d=n.value??e,$=a==="stale"?t.record.old_source:
null;t.fingerprint=i,t.conflict=null,t.written=e,t.turn=(t.turn??0)+1,o&&delete t.finished,t.record={...t.record,target:d,
state:a,fingerprint:i,versions:c,machine:u,by:p,on:f,old_source:$},t.save=t.value===e?"saved":"unsaved",t.savedAt=new Date,
this.wait=0,t.value===e?this.store.forget(this.tag,t.key):this.typed(t),this.onchange(t)}refused(t,e,n){t.turn=(t.turn??
0)+1,e instanceof z?e.status===412?(t.conflict=Rl(e.body),t.save="conflict"):(t.save="refused",t.why=H(e),e.status===503?
this.later(t,Lf*1e3,()=>this.save(t,{done:n})):delete t.finished):(t.save="lost",this.wait=Math.min(Cf,Math.max(1,this.wait*
2)),this.count(t,this.wait,n)),this.onchange(t)}count(t,e,n){t.left=e,this.onchange(t),this.later(t,1e3,()=>e>1?this.count(
t,e-1,n):this.save(t,{done:n}))}async back(t){this.wait=0;for(let e of t)(e.save==="lost"||e.save==="unsaved")&&await this.
save(e)}close(){for(let t of this.timers.values())clearTimeout(t)}};function fn(s,t=0,e=!1){return s?s.about?Pf(s):Rf(s,t):l`<div class="meter"><span class="hint">${r(e?"meter.label":"mete\
r.none")}</span></div>`}function Hl(s,t){return s.over_chars>0?[t?r("meter.over",{n:t}):r("meter.wide"),r("meter.chars-o\
ver",{n:s.over_chars})]:[r(s.percent<=s.floor_percent?"meter.smallest":"meter.fits",{n:s.lines}),s.free_chars?r("meter.c\
hars-free",{n:s.free_chars}):""]}function Rf(s,t){let e=s.over_chars>0;return l`
    <div class="meter${e?" is-over":""}">
      ${If(s.lines,e?Math.max(1,t):0)}
      <div class="meter-said">
        ${Ul(Hl(s,t),e)}
        <div class="small">
          <span>${r("text-size")}${" "}<strong>${`${s.percent} %`}</strong></span>
          ${Zt(s.percent,s.floor_percent,e?"over":"fits")}
          <span class="soft">${r("meter.floor",{percent:s.floor_percent})}</span>
        </div>
      </div>
    </div>`}var Ul=([s,t],e)=>l`
  <div><strong class=${e?"too-long":""}>${s}</strong><span class="small soft">${t}</span></div>`;function Pf(s){return l`
    <div class="meter${s.over_chars?" is-over":""}">
      <div class="meter-said">
        ${Ul(Fl(s),s.over_chars>0)}
        <div class="small">
          <span class="filled" aria-hidden="true">
            <i ${k({width:`${Math.min(100,s.filled??0)}%`})}></i>
          </span>
          <span class="soft">${r("about.what")}</span>
        </div>
      </div>
    </div>`}function Fl(s){return s.over_chars?[r("about.over"),r("meter.chars-over",{n:s.over_chars})]:s.smaller?[r("ab\
out.smaller"),""]:[r("about.fits"),r("meter.chars-free",{n:s.free_chars})]}function Vl(s,t){return s?s.about?Fl(s).filter(
Boolean).join(". "):s.over_chars>0?Hl(s,t).join(". "):`${r("meter.fits",{n:s.lines})}. ${r("text-size")} ${s.percent} %`:
""}function If(s,t){let e=Math.min(s,6),n=Math.max(0,e-t),o=(a,c)=>{let u=c>=n&&t>0,p=c===e-1?42:62-c%2*4;return Ct`
      <rect x="5" y=${5+c*8+(u?2:0)} width=${p} height="5" class="line${u?" over":""}"></rect>`},i=Math.max(1,n)*8+5;return l`
    <svg class="meter-picture" viewBox="0 0 72 ${Math.max(34,e*8+8)}" aria-hidden="true">
      <rect x="1" y="1" width="70" height=${t?i:Math.max(32,i)} class="edge-line"></rect>
      ${Array.from({length:e},o)}
    </svg>`}var mn=class{constructor(t){this.screen=t,this.undoable=null}async done(){let{opened:t,resolving:e}=this.screen;if(!(t&&
h.project.editable))return;let{entry:n,blocks:o}=t;o.length?this.block(t,o):n.conflict?e.ask(n):await this.finish(n)}block(t,e){
let n=e.join(" ");t.show(e),t.note(n),U(n)}async finish(t){let{screen:e}=this,n={text:t.record.target??"",state:t.record.
state},o=e.entries.after(t),i=e.keeper.save(t,{done:!0});o?e.openText(o.key):e.closeRow(),e.paintList(),await i?(this.undoable=
{entry:t,...n},e.line()):t.save==="refused"&&e.openText(t.key),e.paintList()}async undo(){let{screen:t,undoable:e}=this;
if(!e)return;let{entry:n,text:o,state:i}=e;this.undoable=null,n.value=o,await t.openText(n.key),t.opened&&(t.opened.field.
value=o),n.record.state=i,await t.keeper.save(n,{force:!0,undone:!0}),t.paintList()}};function ql(s,t){t.isComposing||T(t,X(t)?Nf(s,t):Bf(s,t))}function Nf(s,t){return t.key==="Enter"?()=>s.done():t.key.toLowerCase()===
"s"?()=>s.saveNow():null}function Bf(s,t){let e=t.target,n={ArrowDown:1,ArrowUp:-1}[t.key];return n&&t.altKey?()=>s.step(
n):n&&e.matches(".open-row")?()=>zf(s.list,e,n):t.key==="F8"?()=>Df(s):t.key==="F9"&&s.opened?()=>s.opened?.said.focus(s.
opened.element):t.key==="Escape"&&ct(e)?()=>(s.opened?.doneButton??e).focus():null}function zf(s,t,e){let n=[...s.querySelectorAll(
".open-row")];n[n.indexOf(t)+e]?.focus()}function Df(s){let t=s.opened?.stops??[],e=t[t.indexOf(document.activeElement)+
1];e?e.focus():s.step(1,s.entries.needing)}function Wl(s,t,e){T(t,{z:()=>s.side.zoom(!s.side.whole),s:()=>s.goTo("sheet",
s.tag,...h.output?[h.output]:[]),e:()=>s.opened?.field.focus(),c:()=>s.opened?.comments.open()}[e])}function Zo(s){let t=kt(s)??"ok",e=r(`row.${t}`);return l`<span class="sign-of ${t}" title=${e}>${m(t)}${et(e)}</span>`}
var Yo=s=>r("row.name",{n:s.record.number,state:r(`row.${kt(s)??"ok"}`)}),Jo=(s,t)=>N(t,t==="too-long"&&s.over?r("too-lo\
ng.lines",{n:s.over}):r(`row.${t}`));function Kl(s,{language:t,source:e,choose:n,back:o,stop:i}){let{record:a}=s,c=kt(s),
{facts:u}=h.project;return l`
    <div class="text-row" role="group" aria-label=${Yo(s)} data-key=${s.key}>
      <span class="n">${a.number}</span>
      <button
        type="button"
        class="open-row"
        tabindex=${i?0:-1}
        data-focus="row-${s.key}"
        aria-label=${r("row.edit",{n:a.number})}
        @click=${n}
      ></button>
      <span class="src" ${C(e)}>${J(Ce(a.source),u)}</span>
      <span class="tgt" ${C(t,{face:!0,pitch:!0})}>
        ${s.value?J(Ce(s.value),u):Hf()}
        ${o&&a.back?l`<span class="back hint" ${C(e)}>${a.back}</span>`:null}
      </span>
      ${Zo(s)}
      <span class="phone-need">
        ${c?Jo(s,c):null}<span class="go" aria-hidden="true">›</span>
      </span>
    </div>`}var Hf=()=>l`<span class="hint" lang=${document.documentElement.lang} dir="ltr">${r("not-yet")}</span>`;function Gl(s){let{entries:t}=s,e=r("done-of",{n:t.done,all:t.size});return l`
    ${L(r("filter"),Uf(s),s.chosen,n=>s.choose(n))}
    <span class="progress">${Os(t.counts)}<span class="small"><strong>${e}</strong></span></span>
    <span class="fill wide-only"></span>
    ${Ff(s)}
    ${t.all.some(n=>n.record.back)?Vf(s):null}
    <button type="button" class="button small drawer-button" data-focus="drawer" @click=${()=>s.drawer()}>
      ${r("page")}${b("F6")}
    </button>`}function Uf({entries:s}){return[["needs",r("tab.needs",{n:s.needing.length})],["all",r("tab.all",{n:s.size})],
G()?["page",r("page")]:["long",r("tab.long",{n:s.tooLong.length})]]}function Ff(s){let t=j(e=>{s.find=e,s.paintList()});
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
    </label>`}function Vf(s){let t=()=>{s.back=!s.back,s.paintList()};return l`
    <button
      type="button"
      class="button small wide-only"
      data-focus="back"
      aria-pressed=${String(s.back)}
      @click=${t}
    >${r("back")}</button>`}function Zl(s,t){let{opened:e,language:n,source:o,back:i}=s,a=(p,f)=>p===e?.entry?e.element:
Kl(p,{language:n,source:o,choose:()=>s.openText(p.key),back:i,stop:f===0&&!e}),c=s.entries.needing[0],u=G()&&!e&&c&&h.project.
editable;return[lt(t,p=>p.key,a),t.length?null:l`<p class="empty">${s.find?r("nothing"):r("all-done")}</p>`,u?qf(c,()=>s.
openText(c.key)):null]}var qf=(s,t)=>l`
  <div class="start-bar">
    <button type="button" class="button primary large" @click=${t}>
      ${r("start-with",{n:s.record.number})}
    </button>
  </div>`;var Wf=300,Yl=0,gn=class{constructor(t,{ondrawn:e,onslow:n=()=>{},onfail:o=()=>{}},i=E){this.tag=t,this.ondrawn=e,this.onslow=
n,this.onfail=o,this.send=i,this.seq=0,this.shown=0,this.busy=!1,this.waiting=null,this.client="",this.anew()}anew(){Yl+=
1,this.client=`${rt}-${Yl}`}get path(){return`/api/draft/${encodeURIComponent(this.tag)}?words=${x}`}post(t,e,n){this.seq+=
1,this.waiting={seq:this.seq,output:t,key:e,text:n,at:performance.now()},this.busy||this.next()}async measure(t,e,n){return(await this.
send("POST",this.path,{seq:0,output:t,key:e,text:n,client:`${rt}-measure`})).meter}async next(){let{waiting:t}=this;if(!t)
return;this.waiting=null,this.busy=!0;let e=setTimeout(()=>this.onslow(!0),Wf);try{let{at:n,...o}=t,i=await this.send("P\
OST",this.path,{...o,client:this.client});i.seq>this.shown&&(this.shown=i.seq,this.ondrawn(i,t.key,Math.round(performance.
now()-n)))}catch(n){this.onfail(n)}finally{clearTimeout(e),this.onslow(!1),this.busy=!1,this.waiting&&this.next()}}};function Jl(s,t,e){
s.meter=t.meter,t.meter&&(s.meters={...s.meters,[e]:t.meter}),s.findings=(t.findings??[]).map(n=>({...n,value:t.value}))}
function Ql(s,t,{output:e=null,number:n=null},o){let i=e??t.output??o,a=s?.record.boxes??[],c=a.find(p=>p.output===i)??a[0]??
null,u=t.output===i?t.number:1;return{place:c,output:n?e:c?.output??i,number:n??c?.page??u}}function Xl(s,t,{box:e,phone:n}){
let o=t.width/s.width;return e?Math.max(.05,Math.min(4,Math.max(t.width*.9/e.rect[2],n?2*o:0))):Math.max(.05,n?o:Math.min(
o,t.height/s.height))}var tc=({findings:s,value:t})=>s.filter(({start:e,end:n,value:o})=>e!==null&&n!==null&&o===t&&(e>0||
n<t.length));function Kf({elsewhere:s},t){return!s?.text||t.some(e=>e.text===s.text)?[]:[{text:s.text,how:"replaced"}]}async function ec(s,t,e){
let n=`/api/history/${encodeURIComponent(t.tag)}/${encodeURIComponent(s.key)}`,o=(await O(n)).versions??[],i=[...Kf(s,o),
...o],a=u=>{c.close(),e(u)},c=new B({name:"history",head:"history-head"},()=>[l`
      <div class="row-of">
        <h1 id="history-head">${r("history.head",{n:s.record.number})}</h1>
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>c.close()}>${r("close")}</button>
      </div>`,i.length?l`<ol>${i.map(u=>Zf(u,s,t,a))}</ol>`:l`<p class="soft">${r("history.none")}</p>`]);c.open()}function Gf({
by:s,on:t,how:e,over:n,until:o}){let i=s||(e==="replaced"&&o?r("history.nobody"):""),a=e&&(n?r("history.replaced-by",{by:n}):
r(`history.${e}`));return[i,t&&D(t),a,o&&D(o)].filter(Boolean).join(" · ")}function Zf(s,t,e,n){let{text:o}=s,i=Gf(s),a=l`
    <button type="button" class="button small" @click=${()=>n(o)}>${r("history.use")}</button>`;return l`
    <li>
      <p class="foreign" ${C(e,{face:!0,pitch:!0})}>${St(t.value,o)}</p>
      <div class="row-of small soft">${i}<span class="fill"></span>${h.project.editable?a:null}</div>
    </li>`}var Qo=s=>s.normalize("NFC").replace(/[\u064b-\u0652\u0640\u0670\u0591-\u05c7]|[\u200b\u2060\u00ad]/g,"").toLocaleLowerCase();
function sc({use:s,avoid:t},e){let n=o=>o.some(i=>e.includes(Qo(i)));return!e||!(s.length||t.length)?"unsigned":n(t)||s.
length&&!n(s)?"warning":"ok"}function ic(s,t,e,n){let o=Qo(e);return l`
    <div class="glossary">
      <span class="row-of small soft">${m("book")}${r("glossary")}</span>
      ${s.map(i=>Yf(i,o,t,n))}
    </div>`}function Yf({term:s,note:t,use:e,avoid:n},o,i,a){let c=sc({use:e,avoid:n},o),u=nc(e," / ",f=>oc(f,i,a)),p=nc(
n,", ",f=>oc(f,i,null));return l`
    <p class="small">
      <span class="badge ${c}">
        <span>${c==="unsigned"?null:[m(c),et(r(Jf[c]))]}</span>
        ${s}${e.length?[" → ",u]:null}
      </span>
      ${n.length?l`<span class="avoid">${r("glossary.not")}${" "}${p}</span>`:null}
      ${t?l`<span class="soft">${t}</span>`:null}
    </p>`}var Jf={ok:"glossary.used",warning:"glossary.unused"},nc=(s,t,e)=>s.map((n,o)=>[o?t:null,e(n)]);function oc(s,t,e){
let n=C(t,{face:!0});return e?l`
    <button
      type="button"
      class="word"
      title=${r("glossary.insert",{word:s})}
      @mousedown=${Kt}
      @click=${()=>e(s)}
      ${n}
    >${s}</button>`:l`<bdi class="word" ${n}>${s}</bdi>`}var Qf=["text-too-long","word-too-wide"],rc=(s,t)=>({code:"",severity:s,text:t,start:null,end:null});function ac(s,t){let e=(s.
meter?.over_chars??0)>0,n=s.findings.filter(o=>o.code==="text-missing"?!1:!(e&&Qf.includes(o.code)));return[...(s.value.
trim()?t:[]).map(o=>rc("error",o)),...e?[rc("too-long",Xf(s))]:[],...n]}function Xf({meter:s,over:t,place:e}){let n=t?"f\
ind.over":"find.wide";return r(s?.about?"about.find":n,{n:t,output:I(e?.output??""),percent:s?.percent})}var tm={"too-lo\
ng":"too-long",error:"error"};function lc(s,t,e){let n=l`<button type="button" class="link" @click=${()=>e(s)}>${r("waiv\
e")}</button>`;return l`
    <p class="finding ${s.severity}" tabindex="-1">
      ${m(tm[s.severity]??"warning")}
      <span>${s.text}${s.hint?l`<span class="soft">${` ${s.hint}`}</span>`:null}</span>
      ${$e({code:s.code,key:t})?n:null}
    </p>`}function cc(s){return new Promise(t=>{let e=!1,n=i=>{e=i,o.close()},o=new B({name:"agreeing",role:"alertdialog",head:"ag\
ree-head",described:"agree-what",stays:!0},()=>l`
        <h1 id="agree-head">${r("said.agree.head")}</h1>
        <p id="agree-what">${r("said.agree.what")}</p>
        <pre class="command"><code>${s.command}</code></pre>
        <p class="place row-of">${m(s.place?"link":"warning")}<span>${s.place?[r("said.agree.place")," ",l`<strong>${s.place}</strong>`]:
r("said.agree.unknown")}</span></p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" autofocus @click=${()=>n(!1)}>${r("said.agree.no")}</button>
          <button type="button" class="button primary" @click=${()=>n(!0)}>${r("said.agree.yes")}</button>
        </div>`);o.element.addEventListener("close",()=>t(e)),o.open()})}var uc=["missing","stale","machine","draft"],$n=class{constructor(t,{language:e,source:n},o){this.entry=t,this.language=
e,this.source=n,this.acts=o,this.found=[],this.answer=null,this.problem="",this.asking=!1,this.over=new Map,uc.includes(
t.record.state)&&this.load()}get path(){return[this.language.tag,this.entry.key].map(encodeURIComponent).join("/")}async load(){
let t=await O(`/api/suggestions/${this.path}?words=${x}`).catch(()=>({}));t.suggestions&&(this.answer=t,this.found=t.suggestions,
this.acts.changed(),h.project.editable&&await this.measure())}async measure(){for(let{text:t}of this.found){let e=await this.
acts.measure(t).catch(()=>null);this.over.set(t,e?.over_chars??0)}this.acts.changed()}get shown(){return this.found.filter(
t=>t.text!==this.entry.value)}async focus(t){this.answer||await this.load(),(t.querySelector(".said-before button")??t.querySelector(
".said-before"))?.focus()}take(t){t.machine&&zl(this.entry,t.text),this.acts.take(t.text),U(r("said.taken"))}async ask(t=""){
if(this.asking)return;this.asking=!0,this.problem="",this.acts.changed();let e={};try{e=await E("POST",`/api/machine/${this.
path}?words=${x}`,t?{agreed:t}:{})}catch(n){this.problem=vt(n,r("said.lost"))}this.asking=!1,this.acts.changed(),e.ask?await cc(
e.ask)&&await this.ask(e.ask.mark):e.text&&await this.add(e.text,e.program??"")}async add(t,e){let{source:n}=this.entry.
record,o={percent:100,text:t,source:n,language:this.language.tag,origin:e,key:"",by:"",on:""};this.found=[...this.found.
filter(i=>i.text!==t),{...o,machine:!0,variant:!1}],this.acts.changed(),await this.measure()}view(){let{answer:t,shown:e}=this;
if(!t||!(e.length||t.program||t.trouble||uc.includes(this.entry.record.state)))return null;let n=o=>this.pressed(o);return l`
      <section class="said-before" tabindex="-1" aria-label=${r("said")} @keydown=${n}>
        <div class="row-of">
          <h2>${r("said")}</h2>
          <span class="small soft">${e.length?r("said.hint"):r("said.none")}</span>
          <span class="fill"></span>
          ${e.length&&h.project.editable?l`<span class="wide-only">${b("F9")}</span>`:null}
        </div>
        ${e.map((o,i)=>this.one(o,i+1))}
        ${this.foot(t)}
      </section>`}foot({program:t,trouble:e}){let n=l`
      <button type="button" class="link plain" data-focus="machine" @click=${()=>this.ask()}>
        ${m("machine")}${r(this.asking?"said.asking":"said.ask",{program:t})}
      </button>`;return l`
      ${t?l`<p class="small machine-ask" role="status">${n}</p>`:null}
      ${this.problem?l`<p class="small error" role="alert">${this.problem}</p>`:null}
      ${e?l`<p class="small soft trouble-of">${m("warning")}<span>${e}</span></p>`:null}`}one(t,e){let{facts:n}=h.project,
o=P(t.language)??this.language,i=t.percent===100;return l`
      <div class="said">
        <div class="row-of small">
          ${b(String(e))}
          <strong class=${t.machine?"machine":""}>
            ${m(t.machine?"machine":"book")}
            ${r(t.machine?"said.machine":"said.like",{percent:t.percent})}
          </strong>
          <span class="soft from">${this.from(t)}</span>
          ${h.project.editable?this.button(t,e):null}
        </div>
        <p class="foreign" ${C(o,{face:!0,pitch:!0})}>${J(t.text,n)}</p>
        ${i?null:l`<p class="small soft" ${C(this.source)}>
                ${St(t.source,this.entry.record.source,n)}
              </p>`}
        ${this.tooLong(t)}
      </div>`}tooLong({text:t}){let e=this.over.get(t)??0;return e?l`<p class="small too-long row-of">${m("too-long")}${r(
"meter.chars-over",{n:e})}</p>`:null}button(t,e){return l`
      <button
        type="button"
        class="button small"
        data-focus="said-${e}"
        aria-label=${r("said.take.number",{n:e})}
        @click=${()=>this.take(t)}
      >${r("said.take")}</button>`}from({origin:t,by:e,on:n,variant:o,language:i,machine:a}){let c=a&&!n?t:t||r("said.he\
re");return[o?A(i):"",c,e,n?D(n):"",a?r("said.unchecked"):""].filter(Boolean).join(" · ")}pressed(t){if(t.ctrlKey||t.metaKey||
t.altKey||ct(t.target))return;let e=/^[1-9]$/.test(t.key)?this.shown[Number(t.key)-1]:void 0;e&&h.project.editable?(t.stopPropagation(),
T(t,()=>this.take(e))):t.key==="Escape"&&(t.stopPropagation(),T(t,()=>this.acts.leave()))}};var wn=class{constructor(t,{source:e,crop:n,total:o,changed:i}){this.entry=t,this.source=e,this.crop=n,this.total=o,this.
changed=i,this.all=!1,this.wasWhole=!1,this.said={sign:"",words:null,was:null}}get words(){let{source:t,old_source:e}=this.
entry.record,n=`${e}
${t}`;if(this.said.sign!==n){let{facts:o}=h.project,i=e?St(e,t,o):J(t,o);this.said={sign:n,words:i,was:e?Le(e,t):null}}return this.
said}view(t,e){return l`
      <div class="src-head">${this.head()}</div>
      <p class="source-text" ${C(this.source)}>${this.words.words}</p>
      <div class="more">${this.more(t)}</div>
      <div class="crop-head small soft"><span>${r("crop")}</span><span>${e}</span></div>
      ${this.crop.element}`}head(){let{record:t,key:e}=this.entry,n=()=>{this.all=!this.all,this.changed()};return l`
      <span class="phone-n">
        <strong>${t.number}</strong>${r("n-of",{n:"",all:this.total()||""})}
      </span>
      <code>${e}</code>
      ${t.state==="stale"?N("stale",r("source.changed",{language:A(this.source.tag)})):null}
      <span class="phone-n">${this.need()}</span>
      <button type="button" class="link phone-more" aria-expanded=${String(this.all)} @click=${n}>
        ${r(this.all?"less":"more")}
      </button>`}need(){let t=kt(this.entry);return t&&t!=="stale"?Jo(this.entry,t):null}more(t){let{record:e}=this.entry,
n=(o,i)=>l`
      <p class="note small"><strong>${r(o)}</strong>${" "}${i}</p>`;return[this.words.was?this.was(e.old_source??""):null,
e.note?n("note",e.note):null,e.adapt?n("adapt",r("adapt.what")):null,t,e.back?n("back",e.back):null]}was(t){let e=()=>{this.
wasWhole=!0,this.changed()};return l`
      <p class="was small">
        ${r("was")}${" "}<bdi ${C(this.source)}>${this.wasWhole?Qt(t):this.words.was}</bdi>${" "}
        ${this.wasWhole?null:l`<button type="button" class="link" @click=${e}>${r("was.all")}</button>`}
      </p>`}};var em=6,sm=6e3;function nm({sign:s,name:t,count:e,never:n}){let o=Oe(`sign.${t}`)?r(`sign.${t}`):"",i=e>1?` ×${e}`:"",
a=Dt[s];return a?l`<span title=${o}>${m(a.picture)}${r(`line-end.${t}`)}${i}</span>`:l`<span class=${n?"never":""} title=${o}><b>${t}</b>${i}</span>`}
var bn=class{constructor(t,{language:e,source:n,crop:o},i){this.entry=t,this.acts=i;let{record:a}=t;this.field=new Xt({language:e,
value:t.value,label:r("field.name",{n:a.number,language:A(e.tag)}),facts:h.project.facts,readonly:!h.project.editable,oninput:i.
typed,onleave:i.leave,onnote:c=>this.note(c)}),this.comments=new Yt(e.tag,a,i.commented),this.special=this.field.special(),
this.language=e,this.left=new wn(t,{source:n,crop:o,total:i.total,changed:()=>this.draw()}),this.said=new $n(t,{language:e,
source:n},{take:c=>this.field.replace(c),leave:()=>this.field.focus(),measure:i.measure,changed:()=>this.element&&this.draw()}),
this.noted=null,this.noting=void 0,this.findings=null,this.element=g(l`<div class="text-row open" role="group" data-key=${t.
key}></div>`),this.update()}get blocks(){return Wr(this.entry.value,h.project.facts)}update({findings:t=!0}={}){t&&!this.
field.composing&&(this.findings=this.found(this.blocks)),this.comments.update(this.entry.record),this.draw()}draw(){let{
entry:t,element:e}=this;e.setAttribute("aria-label",Yo(t)),e.classList.toggle("is-changed",this.acts.outdated()!==null),
e.classList.toggle("all",this.left.all),y(l`
        <span class="n">${t.record.number}</span>
        <div class="tgt">
          ${this.field.element}
          ${this.hidden()}
          <p class="hint paste-note" role="status">${this.noted}</p>
          ${h.project.editable?[this.tools(),this.buttons()]:null}
          <div class="row-state">${this.state()}</div>
          <div class="meter-place">${fn(t.meter,t.over,t.record.boxes.length>0)}</div>
          <div class="row-findings" ${k({"font-family":`var(--ui), "text-${this.language.tag}"`})}>
            ${this.findings}
          </div>
          ${this.acts.beside()}
        </div>
        <div class="src">${this.left.view(this.terms(),this.where())}${this.comments.element}</div>
        ${this.said.view()}${Zo(t)}`,e)}hidden(){let t=Hr(this.entry.value);if(!t.length)return null;let e=t.some(n=>n.never);
return l`
      <p class="hidden-list small${e?" never":""}">
        ${e?m("error"):null}<span>${r("hidden")}</span>${t.map(n=>nm(n))}
        ${e&&h.project.editable?this.takeButton():null}
      </p>`}takeButton(){return l`<button type="button" class="link" data-focus="take" @click=${()=>this.field.replace(we(
this.entry.value))}>${r("hidden.take")}</button>`}terms(){let t=this.entry.record.glossary;if(!t.length)return null;let e=h.
project.editable?n=>this.field.insert(n):null;return ic(t,this.language,this.entry.value,e)}where(){return this.acts.outdated()??
(this.entry.place?I(this.entry.place.output):"")}tools(){let{facts:t}=h.project,e=[...new Set([...this.entry.record.facts,
...Object.keys(t)])].slice(0,em);return l`
      <div class="tools row-of" role="group" aria-label=${r("facts")}>
        ${e.length?l`<span class="small soft wide-only">${r("facts")}</span>`:null}
        ${e.map(n=>l`
            <button type="button" class="fact" @mousedown=${Kt} @click=${()=>this.field.insert(`{${n}}`)}>
              <b>${`{${n}}`}</b>${" "}<span>${t[n]}</span>
            </button>`)}
        <span class="row-of wide-only">
          ${e.length?l`<span class="small soft">${r("or-type")}</span>${b("{")}`:null}
          <button
            type="button"
            class="button small"
            aria-label=${r("bold")}
            title=${r("bold")}
            @mousedown=${Kt}
            @click=${()=>this.field.bold()}
          ><b>B</b></button>
        </span>
        ${this.special}
      </div>`}buttons(){let{entry:t,acts:e}=this,n=this.blocks,o=pt(t)&&t.record.state==="stale",i=[r("history"),t.record.
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
        ${h.project.editable&&!w.get("name")?l`<span class="wide-only">${_e()}</span>`:null}
      </div>`}state(){let{entry:t,acts:e}=this,{record:n}=t,o=t.save&&t.save!=="saved"?"draft":n.state,i=o==="checked"||
o==="translated"?"ok":o,a=l`<button type="button" class="link" @click=${e.conflict}>${r("conflict.open")}</button>`,c=["\
lost","refused","conflict"].includes(t.save??"");return l`
      ${N(i,r(`state.${o}`))}
      ${n.machine&&o!=="machine"?l`<span class="small soft">${r("origin.machine")}</span>`:null}
      <span class="small soft${c?" error":""}">${this.saving()}</span>
      <span class="fill"></span>
      ${t.conflict?a:null}
      ${h.project.editable?this.copyButton():null}`}copyButton(){return l`
      <button type="button" class="link plain" data-focus="copy" @mousedown=${Kt} @click=${()=>this.field.replace(this.entry.
record.source)}>
        ${r("copy-source")}
      </button>`}saving(){let{save:t,record:e}=this.entry;return this.acts.slow()?r("drawing"):t?r(`save.short.${t}`):e.
by?`${e.by} · ${D(e.on)}`:""}note(t){clearTimeout(this.noting),this.noted=t,this.draw(),this.noting=setTimeout(()=>this.
unnote(),sm)}unnote(){this.noted=null,this.draw()}noteElsewhere(){let{elsewhere:t}=this.entry;if(!t||t.seen)return;clearTimeout(
this.noting);let{by:e,time:n}=t;this.noted=l`
      ${r("changed-elsewhere",{by:e,time:n})}${" "}
      <button type="button" class="link" data-focus="changed" @click=${this.acts.history}>
        ${r("changed-elsewhere.show")}
      </button>`,this.draw()}seenElsewhere(){let{elsewhere:t}=this.entry;!t||t.seen||(t.seen=!0,this.unnote())}show(t=this.
blocks){this.findings=this.found(t),this.draw()}hideFindings(){this.findings=null,this.draw()}found(t){let{entry:e}=this,
n=ac(e,t);return n.length?n.map(o=>lc(o,e.key,this.acts.waive)):!(e.value&&e.meter)||e.meter.about?null:l`<p class="finding fine">${m(
"ok")}<span>${this.fine()}</span></p>`}fine(){let{boxes:t,facts:e}=this.entry.record,n=[...new Set(t.map(i=>i.output))].
map(I),o=r("fine.fits",{outputs:new Intl.ListFormat(document.documentElement.lang).format(n)});return e.length?`${o} ${r(
"fine.facts",{facts:e.map(i=>`{${i}}`).join(" ")})}`:o}get stops(){return[...this.element.querySelectorAll(".row-finding\
s .finding:not(.fine)")]}get doneButton(){return this.element.querySelector(".done")}};function hc(s,t){return s.get(t)??(G()?void 0:s.needing[0]??s.all[0])}function pc(s,t){let{language:e,source:n,side:o,tag:i}=s,
a=new bn(t,{language:e,source:n,crop:o.crop},{typed:c=>s.typed(t,c),leave:()=>s.opened===a&&s.leave(),done:()=>s.done(),
history:()=>ec(t,e,c=>a.field.replace(c)),conflict:()=>s.resolving.ask(t),commented:c=>s.commented(t,c),waive:({code:c,text:u})=>Is(
{code:c,key:t.key,language:i,message:u},()=>s.post(t)),close:()=>{s.closeRow(),s.paintList()},total:()=>s.entries.size,slow:()=>o.
slow,outdated:()=>s.outdated(t),beside:()=>s.beside(t),measure:c=>o.drafts.measure(t.place?.output??t.record.boxes[0]?.output??
"",t.key,c)});return a}var dc={x:40,y:24},yn=class{constructor(t){this.owner=t,this.whole=w.get("whole",!0),this.slow=!1,this.failed=!1,this.turn=
0,this.boxPicked=null,this.page=new xt({onpick:e=>this.pickBox(e)}),this.crop=new Ot,this.drafts=new gn(t.tag,{ondrawn:(e,n,o)=>this.
drawn(e,n,o),onslow:e=>this.slowly(e),onfail:e=>this.notDrawn(e)}),this.toolbar=g(l`<div class="toolbar page-tools" data-area=""></div>`),
this.scroller=g(l`
      <div class="scroller" tabindex="0" role="region" aria-label=${r("page")}>${this.page.element}</div>`),this.sheet=g(
l`<div class="picked-box"></div>`),this.element=g(l`<section class="page-side">${this.toolbar}${this.scroller}${this.sheet}</section>`),
this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(this.scroller)}close(){this.sized.disconnect()}async show(t,e={}){
let{page:n,owner:o}=this,i=o.entries.get(t),{place:a,output:c,number:u}=Ql(i,n,e,h.output);if(!c)return;this.turn+=1;let p=this.
turn;if(c!==n.output||u!==n.number){if(this.drafts.anew(),await n.show(o.tag,c,u),p!==this.turn)return;this.size()}n.element.
classList.toggle("is-rtl",o.language.rtl),i&&this.light(i,a,c),this.tools(),this.picked()}light(t,e,n){t.place=e,t.meter=
t.record.meter[n]??t.meter,this.page.light(t.key),this.owner.measure(t),this.crop.show(this.page,t.key),this.owner.lit(t),
this.follow()}async anew(){let{output:t,number:e}=this.page;if(!t){await this.show(this.owner.open()?.key??null);return}
this.drafts.anew();let n=h.project.outputs.find(o=>o.name===t);n&&await this.page.show(this.owner.tag,t,Math.max(1,Math.
min(e,n.pages)))}follow(){let t=this.page.litBox;if(!t)return;let e=t.getBoundingClientRect(),n=this.scroller.getBoundingClientRect();
this.whole?(e.top<n.top||e.bottom>n.bottom)&&(this.scroller.scrollTop+=e.top-n.top-80):this.zoom(!1)}size(){let{page:t}=this.
page;if(!t)return;let e={width:this.scroller.clientWidth-dc.x,height:this.scroller.clientHeight-dc.y},n=this.owner.open(),
o=n?this.page.boxesOf(n.key)[0]:this.boxPicked,i=Xl(t,e,{box:this.whole?null:o,phone:G()});this.page.element.style.width=
`${t.width*i}px`}zoom(t){this.whole=t,w.set("whole",t),this.size(),this.tools(),t||this.page.litBox?.scrollIntoView({block:"\
center",inline:"center"})}pickBox(t){if(G()&&this.owner.inPageView()){this.boxPicked=t,this.page.light(t.messages[0]??null),
this.picked(),this.whole||this.zoom(!1);return}let e=t.messages.indexOf(this.owner.open()?.key??""),n=t.messages[(e+1)%t.
messages.length];n&&this.owner.openText(n)}tools(){let{outputs:t}=h.project,{output:e,number:n}=this.page,o=e?Y(e).pages:
1,i=t.length>2?le:I,a=u=>{Rt(u),this.show(this.owner.open()?.key,{output:u})},c=t.map(u=>[u.name,i(u.name)]);y([t.length>
1?L(r("output"),c,e,a):null,o>1?this.pages(o,n,e):null,L(r("view"),this.views(),this.whole,u=>this.zoom(u),{keys:{false:"\
Z"}}),l`<span class="fill"></span><span class="hint" role="status">${this.said()}</span>`],this.toolbar)}views(){return[
[!0,r("page.whole")],[!1,r("page.box")]]}pages(t,e,n){let o=Array.from({length:t},(i,a)=>[a+1,r("page.short",{n:a+1})]);
return L(r("pages"),o,e,i=>this.show(null,{output:n,number:i}))}said(){return this.slow?r("drawing"):this.failed?r("not-\
current"):h.drawn?r("drawn",{ms:h.drawn}):""}picked(){let t=this.boxPicked,e=t?this.owner.entries.get(t.messages[0]):void 0;
y(G()&&t&&e?this.pickedView(t,e):null,this.sheet)}pickedView(t,e){let n=kt(e),o=()=>{this.zoom(!this.whole),this.picked()},
i=a=>l`
      <button type="button" class="button primary large fill" @click=${()=>this.owner.openText(a)}>
        ${t.messages.length>1?r("edit-n",{n:this.page.numbers.get(a)}):r("edit-this")}
      </button>`;return l`
      <div class="row-of">
        <strong>${fe(t,this.page.numbers)}</strong><code>${e.key}</code><span class="fill"></span>
        ${N(n??"ok",r(`row.${n??"ok"}`))}
      </div>
      <p class="cut" ${C(this.owner.language,{face:!0})}>${e.value||r("not-yet")}</p>
      <div class="row-of">
        <button type="button" class="button large" @click=${o}>${r(this.whole?"zoom":"page.whole")}</button>
        ${t.messages.map(i)}
      </div>`}post(t,e=t.value){this.page.output&&t.place&&this.drafts.post(t.place.output,t.key,e)}drawn(t,e,n){let o=this.
owner.entries.get(e);o&&(this.failed=!1,this.page.swap(t.groups,t.boxes??[]),this.crop.swap(this.page),Jl(o,t,this.page.
output??""),this.owner.measure(o),this.owner.open()===o&&this.crop.show(this.page,e),this.owner.drawn(t,o)),h.drawn=n,ot(
{type:"drawn"})}slowly(t){this.slow!==t&&(this.slow=t,this.tools(),this.owner.slow())}notDrawn(t){this.failed=!0,this.tools(),
console.warn(t)}};var om=30,im=300,fc=2e3,kn=class{constructor(t){this.screen=t,this.timer=void 0,this.asked=0}close(){clearTimeout(this.timer)}heard(t){
let{screen:e}=this;t.type==="back"?e.keeper.back(e.entries.all):t.type==="reloaded"&&t.client!==rt&&ks(t,e.tag)&&this.later(
t,om)}later(t,e){clearTimeout(this.timer),this.timer=setTimeout(()=>this.run(t),e)}async run(t){let{screen:e}=this,n=new Map(
e.entries.all.map(({key:c,turn:u})=>[c,u])),o=await this.ask(t);if(!(o&&e.root.isConnected))return;let i=o.filter(c=>!this.
bring(c,n,t));for(let c of e.entries.all)c.save==="refused"&&!c.conflict&&e.keeper.save(c);i.length&&this.later(t,im);let a=new Set(
o.map(c=>c.key));for(let{key:c}of e.entries.all)a.has(c)||e.remove(c);await this.page(),e.shownAnew()}async ask(t){this.
asked+=1;let e=this.asked;try{let n=await at(this.screen.tag);return e===this.asked?n:null}catch(n){if(!(n instanceof Tt))
throw n;return e===this.asked&&this.screen.root.isConnected&&this.later(t,fc),null}}async page(){try{await this.screen.side.
anew()}catch(t){t instanceof z||this.unseen(t)}}unseen(t){if(!(t instanceof Tt))throw t;this.screen.root.isConnected&&this.
later({type:"reloaded"},fc)}bring(t,e,n){let{screen:o}=this,i=o.entries.get(t.key);if(!i)return o.entries.byKey.set(t.key,
o.entryOf(t)),!0;if(i.going||i.turn!==e.get(t.key))return!1;let a=o.opened?.entry===i?o.opened:null;t.source!==i.record.
source&&a?.note(r("source.again"));let c={by:n.by??"",time:te().slice(0,5),somebody:r("somebody")};return this.tell(i,Il(
i,t,c),a),!0}tell(t,e,n){let{keeper:o,store:i,tag:a}=this.screen;e==="freed"&&o.typed(t),e==="replaced"&&(i.forget(a,t.key),
n&&(n.field.value=t.value,t.elsewhere?n.noteElsewhere():n.unnote()))}opened(){let{screen:t}=this,e=t.opened?.entry;e&&(t.
side.page.light(e.key),t.measure(e),t.side.crop.show(t.side.page,e.key),pt(e)||t.post(e),t.opened?.update())}};function rm(s){return s.over_chars>0?N("too-long",r("meter.chars-over",{n:s.over_chars})):N("ok",r("conflict.fits",{n:s.
lines,percent:s.percent}))}var vn=class{constructor(t,e,n){this.entry=t,this.conflict=t.conflict,this.mine=t.value,this.
language=e,this.acts=n,this.settled=!1,this.meter=null,this.rooms=new Map,this.field=new Xt({language:e,value:t.value,label:r(
"conflict.result"),facts:h.project.facts,oninput:n.draw});let o={name:"conflict",role:"alertdialog",head:"conflict-head",
described:"conflict-what"};this.dialog=new B({...o,stays:!0},()=>this.view())}open(){let{element:t}=this.dialog;return t.
addEventListener("keydown",e=>{e.key!=="Enter"||!X(e)||(e.preventDefault(),e.stopPropagation(),this.take(this.field.value))}),
t.addEventListener("close",()=>{this.settled||this.acts.later()}),this.dialog.open(),this.field.focus(),this.acts.draw(this.
field.value),this.room(this.conflict.theirs),this.room(this.mine),this}async room(t){if(!t)return;let e=await this.acts.
measure(t).catch(()=>null);e&&(this.rooms.set(t,e),this.dialog.draw())}take(t){this.settled=!0,this.dialog.close(),this.
acts.resolve(t)}shown(t,e){this.meter=fn(t,e,this.entry.record.boxes.length>0),this.dialog.draw()}view(){let{theirs:t,by:e,
on:n}=this.conflict,o=[e,n?D(n):null].filter(Boolean).join(" · ");return[this.head(),l`
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
      </div>`}version([t,e],n,o,i){let a=this.rooms.get(n),c=n?St(o,n,h.project.facts):l`<span class="hint">${r("conflic\
t.empty")}</span>`;return l`
      <section>
        <h2>${t}<span class="small soft">${e}</span></h2>
        <p class="foreign" ${C(this.language,{face:!0})}>${c}</p>
        <div class="row-of">
          <span>${a?rm(a):null}</span>
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>this.take(n)}>${i}</button>
        </div>
      </section>`}before(){let{base:t,theirs:e}=this.conflict;return t?l`
      <p class="small was">
        <strong>${r("conflict.before")}</strong>
        <bdi class="foreign" ${C(this.language,{face:!0})}>
          ${Le(t,e||this.mine)??J(t,h.project.facts)}
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
      </div>`}};var xn=class{constructor(t){this.screen=t,this.asking=null}ask(t){let{conflict:e,fingerprint:n}=t;if(!e)return;let o=()=>t.
conflict??(t.fingerprint===n?e:null),{side:i,language:a}=this.screen,c=new Ot,u=new vn({...t,conflict:e},a,{crop:c,measure:p=>i.
drafts.measure(t.place?.output??i.page.output??"",t.key,p),draw:p=>i.post(t,p),later:()=>{this.asking=null},resolve:p=>this.
take(t,p,o())});c.show(i.page,t.key),this.asking={entry:t,crop:c,dialog:u},u.open()}drawn(t){let{asking:e}=this;if(e?.entry!==
t)return;let{page:n}=this.screen.side;e.crop.swap(n),e.crop.show(n,t.key),e.dialog.shown(t.meter,t.over)}take(t,e,n){let{
screen:o}=this;this.asking=null;let i=Nl(t,e,n);o.opened?.entry===t&&(o.opened.field.value=e),i?o.keeper.save(t,{force:!0}):
(t.save="saved",t.savedAt=new Date,o.store.forget(o.tag,t.key),o.told(t)),o.post(t),o.paintList()}};var am=[["Alt ↓","keys.next"],["F8","keys.finding"],["Ctrl S","keys.save-now"],["F6","keys.page-side"]];function lm(s,t){
switch(s?.save){case"unsaved":return["draft","stale",r("save.unsaved")];case"saving":return["up","",r("save.saving")];case"\
saved":return["ok","ok",r("save.saved",{file:t,time:te(s.savedAt)})];case"conflict":return["warning","stale",r("save.con\
flict")];case"lost":return["error","error",r("save.lost",{n:s.left})];case"refused":return["error","error",r("save.refus\
ed",{why:s.why})];default:return["ok","",r("save.none")]}}var cm=([s,t,e])=>l`
  <span class="save-line ${t}" role="status">${m(s)}${e}</span>`,mc=(s,t,e="foot-link")=>l`
  <button type="button" class="link" data-focus=${e} @click=${t}>${s}</button>`,um=s=>l`
  <span class="fill"></span>
  <span class="foot-keys">${s.map(([t,e])=>l`<span>${b(t)}${" "}${r(e)}</span>`)}</span>`;function gc(s){let{opened:t,latest:e,
finishing:n}=s,o=t?.entry.save?t.entry:e,i=n.undoable,a=()=>{o&&(s.openText(o.key),s.resolving.ask(o))};return[cm(hm(s,o)),
o?.save==="conflict"?mc(r("conflict.open"),a):null,i?mc(r("undo-done",{n:i.entry.record.number}),()=>n.undo(),"undo-done"):
null,um(am)]}function hm({tag:s,entries:t},e){if(!h.project.editable)return["lock","",r("read-only.why")];let[n,o,i]=lm(
e,`locales/${s}.yaml`),a=n==="ok"&&!t.needing.length;return[n,o,a?`${i} · ${r("all-done")}`:i]}var pm=400,dm=600,On=class{constructor(t,e,n,o){tt(e),this.tag=e,this.goTo=n,this.language=W(e),this.source=W(h.project.
source),this.entries=new Zs,this.opened=null,this.filter="all",this.find="",this.back=!1,this.ready=Promise.resolve(),this.
pageView=!1,this.latest=null,this.finishing=new mn(this),this.resolving=new xn(this),this.resting=void 0,this.speaking=void 0;
let{keeper:i,store:a}=o(e,u=>this.told(u));this.keeper=i,this.store=a,this.refresh=new kn(this),this.side=new yn({tag:e,
language:this.language,entries:this.entries,open:()=>this.opened?.entry??null,inPageView:()=>this.pageView,openText:u=>this.
openText(u),measure:u=>this.measure(u),lit:()=>this.opened?.update(),drawn:(u,p)=>this.drawn(u,p),slow:()=>this.opened?.
update({findings:!1})}),this.tools=g(l`<div class="toolbar list-tools" data-area=""></div>`),this.list=g(l`<div class="texts" data-area=""></div>`),
this.foot=g(l`<footer class="footbar"></footer>`);let c=u=>this.keyed(u);this.root=g(l`
      <div class="columns translate" @keydown=${c}>
        <section class="list">${this.tools}${this.list}${this.foot}</section>
        ${this.side.element}
      </div>`),t.append(this.root),this.deaf=F(u=>this.refresh.heard(u)),visualViewport?.addEventListener("resize",Un)}close(){
this.leave(),this.refresh.close(),this.deaf(),this.keeper.close(),this.side.close(),visualViewport?.removeEventListener(
"resize",Un)}go([t,...e]){if(t&&t!==this.tag)return!1;let n=e.join("/");return this.entries.get(n)&&n!==this.opened?.entry.
key&&this.openText(n),!0}async load(t){let[e]=await Promise.all([at(this.tag),Ps()]);if(!this.root.isConnected)return;this.
entries.fill(e.map(a=>this.entryOf(a))),this.side.page.numbers=new Map(e.map(a=>[a.key,a.number])),await this.restore();
let n=hc(this.entries,t);this.filter=n||!this.entries.needing.length?"all":"needs",n||this.paintList();let o=!!t&&h.project.
editable,i=n?this.openText(n.key,{focus:o}):this.side.show(null);this.ready=i.catch(a=>this.refresh.unseen(a)),this.ready.
catch(()=>null),this.line()}entryOf(t){return va(t,h.output)}async restore(){for(let t of await this.store.all(this.tag)){
let e=this.entries.get(t.key);e&&(Pl(e,t)?!e.conflict&&h.project.editable&&this.keeper.typed(e):this.store.forget(this.tag,
t.key))}}get rows(){return this.entries.shown(this.filter,this.find,this.opened?.entry??null)}get chosen(){return G()&&this.
pageView?"page":this.filter}choose(t){this.setPageView(t==="page"),t==="page"?(this.side.page.setOverlays(["boxes"]),this.
side.size()):(this.filter=t,G()&&this.closeRow()),this.paintList()}setPageView(t){this.pageView=t,this.root.classList.toggle(
"page-view",t)}drawer(){this.root.classList.toggle("with-page")}paintTools(){y(Gl(this),this.tools),this.side.tools()}paintList(){
this.paintTools();let{scrollTop:t}=this.list;y(Zl(this,this.rows),this.list),this.list.scrollTop=t}async openText(t,{focus:e=!0}={}){
let n=this.entries.get(t);if(!n||this.opened?.entry===n){e&&this.opened?.field.focus();return}this.leave(),this.setPageView(
!1);let o=pc(this,n);this.opened=o,o.noteElsewhere(),this.root.classList.add("row-open"),this.paintList(),Li(this.tag,t),
e&&o.field.focus(),this.reveal(o.element),await this.side.show(t),this.root.isConnected&&(n.conflict&&this.line(),h.project.
editable&&this.opened===o&&this.post(n))}outdated(t){return null}beside(t){return null}commented(t,e){t.record.comments=
e,this.opened?.update({findings:!1}),this.paintList(),this.line()}closeRow(){this.leave(),this.opened=null,this.root.classList.
remove("row-open"),this.side.page.light(null)}reveal(t){let e=t.getBoundingClientRect(),n=this.list.getBoundingClientRect();
e.top>=n.top&&e.bottom<=n.bottom||(this.list.scrollTop+=e.top-n.top-Math.max(12,Math.min(96,n.height-e.height)))}measure(t){
t.over=this.side.page.linesOver(t.key)}post(t){this.side.post(t)}typed(t,e){t.value=e,this.finishing.undoable=null,this.
keeper.typed(t),this.post(t),this.opened?.seenElsewhere(),this.opened?.hideFindings(),this.rest(t),this.opened?.update({
findings:!1})}rest(t){clearTimeout(this.resting),this.resting=setTimeout(()=>this.rested(t),pm)}rested(t){this.opened?.entry!==
t||this.opened.field.composing||(this.opened.show(),this.opened.field.underline(tc(t)),clearTimeout(this.speaking),this.
speaking=setTimeout(()=>U(Vl(t.meter,t.over)),dm))}drawn(t,e){let{opened:n}=this;this.resolving.drawn(e),n?.entry===e&&(n.
update({findings:!1}),this.rest(e))}leave(){let t=this.opened?.entry;t&&h.project.editable&&!pt(t)&&this.keeper.save(t)}done(){
return this.finishing.done()}step(t,e=this.rows){let n=this.entries.beside(this.opened?.entry??null,t,e);n&&this.openText(
n.key)}told(t){this.opened?.entry===t&&this.opened.update({findings:!1}),this.latest=t,this.line(),(t.save==="saved"||t.
save==="conflict")&&this.paintList()}line(){y(gc(this),this.foot)}shownAnew(){this.refresh.opened(),this.side.size(),this.
paintList(),this.line()}remove(t){let{opened:e}=this;if(e?.entry.key===t){if(!pt(e.entry)){e.note(r("removed-key"));return}
this.closeRow()}this.entries.byKey.delete(t)}saveNow(){let t=this.opened?.entry;t?.conflict?this.resolving.ask(t):t&&this.
keeper.save(t)}keyed(t){ql(this,t)}pressed(t,e){Wl(this,t,e)}};var Sn=class{constructor(t){this.project=t,this.opened=null}base(){return this.opened??=new Promise((t,e)=>{let n=indexedDB.
open("leafletgen",1);n.onupgradeneeded=()=>n.result.createObjectStore("texts",{keyPath:"id"}),n.onsuccess=()=>t(n.result),
n.onerror=()=>e(n.error)}),this.opened}async act(t,e){try{let n=(await this.base()).transaction("texts",t).objectStore("\
texts");return await new Promise((o,i)=>{let a=e(n);a.onsuccess=()=>o(a.result),a.onerror=()=>i(a.error)})}catch{return null}}id(t,e){
return`${this.project}/${t}/${e}`}keep(t,e,n,o){let i={id:this.id(t,e),key:e,text:n,fingerprint:o,at:Date.now()};return this.
act("readwrite",a=>a.put(i))}forget(t,e){return this.act("readwrite",n=>n.delete(this.id(t,e)))}async all(t){let e=this.
id(t,"");return await this.act("readonly",n=>n.getAll(IDBKeyRange.bound(e,`${e}￿`)))??[]}};var fm=(s,t)=>{let e=new Sn(`${location.origin} ${h.project.name}`);return{store:e,keeper:new dn(s,e,t)}};async function mm(s,t,{
go:e}){let n=P(t[0])?.tag??h.language,o=new On(s,n,e,fm);return await o.load(t.slice(1).join("/")||null),o}var ei={};ft(ei,{open:()=>wm});var gm=["name","source","languages","outputs","facts"];function $c(s){let t=!1;return s.split(`
`).filter(n=>(/^[\w-]/.test(n)&&(t=gm.includes(n.split(":")[0]??"")),t&&n.trim()&&!/^\s*#/.test(n))).map(n=>{let[,o="",i=n]=n.
match(/^(\s*[\w-]+:)(.*)$/)??[];return[o,i]})}async function wc(s,t){await Fe();let e=new ti(s,t,await O(`/api/starter?words=${x}`));return{close:F(o=>{o.type==="relo\
aded"&&!h.project.missing&&t("board")}),...e.begin()}}var ti=class{constructor(t,e,n){this.go=e,this.name=n.name,this.tags=
[...n.languages],this.templates=n.templates,this.template=n.templates[0]?.name??"",this.files=n.files,this.problem="",this.
busy=!1,this.turn=0,this.field=new Ae({id:"first-language",choose:o=>{this.tags.push(o),this.look()},without:()=>new Set(
this.tags)}),this.root=g(l`<div class="first-run"></div>`),t.append(this.root)}begin(){return this.draw(),this.root.querySelector(
'[data-focus="make"]')?.focus({preventScroll:!0}),{}}async look(){this.turn+=1;let t=this.turn;this.problem="",this.draw();
let e=new URLSearchParams([["template",this.template],["name",this.name],...this.tags.map(o=>["language",o])]),{files:n}=await O(
`/api/starter?${e}`);t===this.turn&&(this.files=n,this.draw())}async make(){if(!this.busy){this.busy=!0;try{await E("POS\
T",`/api/starter?words=${x}`,{template:this.template,name:this.name,languages:this.tags}),await Gt(),await ut(),this.go(
"board")}catch(t){this.busy=!1,this.problem=H(t),this.draw()}}}draw(){y(l`
        <div>
          <h1>${r("first.head")}</h1>
          <p class="soft">${r("first.what")}</p>
          ${this.starter()}
          <h2>${r("languages")}</h2>
          <div class="chips">${this.tags.map((t,e)=>this.chip(t,e))}${this.field.element}</div>
          <div>${this.foot()}</div>
        </div>
        <aside>${this.written()}</aside>`,this.root)}starter(){let t=j(n=>{this.name=n.trim(),this.look()}),e=this.templates.
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
        <img src="/api/starter.svg?template=${t.name}&words=${x}" width="124" height="175" alt="">
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
      >×</button>`,i=l`<span class="small soft">${r("first.source")}</span>`;return l`<span class="language-chip">${Ve(
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
        ${$c(this.files["leaflet.yaml"]??"").map(([n,o])=>[l`<b>${n}</b>`,`${o}
`])}
      </pre>
      <ul class="mono small">${t.map(([n,o])=>$m(n,o))}</ul>
      <p class="hint">${r("command")}<br>
        <code>leafletgen init .${e.map(n=>[" ",l`<span>${n}</span>`])}</code></p>`}};function $m(s,t){let e=l`<span class="soft">${r(
/: ""/.test(t)?"first.empty":"first.full")}</span>`;return l`<li>${s}${"  "}${s.startsWith("locales/")?e:null}</li>`}var bc=["missing","stale","machine","draft"];function yc(s){let t=a=>s.filter(c=>c.state===a).length,e=s.filter(a=>Object.values(a.meter).some(c=>c.over_chars>0)).length,
o=[["missing",t("missing")],["stale",t("stale")],["too-long",e],["machine",t("machine")],["draft",t("draft")]].filter(([
,a])=>a),i=o.reduce((a,[c,u])=>a+u*(c==="missing"?1:.5),0);return{rows:o,done:t("checked")+t("translated"),minutes:Math.
ceil(2*i)}}async function wm(s,t,{go:e}){if(h.project.missing)return wc(s,e);let n=h.only??P(t[0])?.tag??h.language,o=await at(n);return s.
append(g(bm(n,o,e))),s.querySelector("input")?.focus(),{}}function bm(s,t,e){let{editable:n}=h.project,o=t.find(a=>bc.includes(
a.state));return l`
    <div class="start-page">
      <form @submit=${a=>{a.preventDefault();let c=a.currentTarget;w.set("name",c.querySelector("#name").value.trim()),e(
"translate",s,...o?[o.key]:[])}}>
        <p class="start-name">${Pt(s)}</p>
        <h1>${r(n?"start.head":"start.look-head",{language:A(s)})}</h1>
        <p class="soft">${r("start.what")}</p>
        ${ym(t)}${n?km(s,()=>e("translate",s)):vm(()=>e("translate",s))}
      </form>
      ${h.output?l`<img class="paper-picture" src=${ee(s,h.output)} alt="">`:null}
    </div>`}function ym(s){let{rows:t,done:e,minutes:n}=yc(s);return l`
    <ul>
      ${t.map(([o,i])=>l`<li><span class=${o}>${m(o)}</span>${r(`start.${o}`,{n:i})}</li>`)}
      <li>
        <span class="ok">${m("ok")}</span>${r("start.done",{n:e,all:s.length})}
        ${n?l`<span class="soft">${r("start.minutes",{n})}</span>`:null}
      </li>
    </ul>`}function km(s,t){let e=l`
    <a class="link plain" href="/api/offline/${encodeURIComponent(s)}.html" download>${r("start.away")}</a>`;return l`
    <label for="name"><strong class="small">${r("start.your-name")}</strong></label>
    <input type="text" id="name" maxlength="60" value=${w.get("name","")} autocomplete="name" required>
    <p class="row-of">
      <button type="submit" class="button large primary">${r("start.start")}</button>
      <button type="button" class="button large" @click=${t}>${r("start.look")}</button>
      ${s===h.project.source?null:e}
    </p>
    <p class="hint">${r("start.privacy")}</p>`}var vm=s=>l`
  <p><button type="button" class="button large primary" @click=${s}>${r("start.look")}</button></p>`;var si={board:uo,sheet:Go,translate:Xo,diagram:mo,findings:vo,proof:Io,rows:zo,print:Lo,blocks:so,welcome:ei,merge:Ao},xm=[
"board","sheet","translate","diagram","findings","proof","rows","print","blocks"],ss=()=>xm.filter(s=>s!=="rows"||h.project?.
rows),Pe=["sheet","translate","proof"],kc={b:"board",s:"sheet",t:"translate",d:"diagram",f:"findings",o:"proof",r:"rows",
p:"print",k:"blocks"};function Ie(){let[s="",...t]=location.hash.replace(/^#\/?/,"").split("/").map(decodeURIComponent);
return s in si?{screen:s,rest:t}:{screen:h.only?"translate":"board",rest:t}}function Ft(s,...t){location.hash=["#",s,...t.
map(encodeURIComponent)].join("/")}function vc(){let s=w.get("theme");s&&(document.documentElement.dataset.theme=s)}function Mn(){let s=document.documentElement.
dataset.theme;return s?s==="dark":matchMedia("(prefers-color-scheme: dark)").matches}function ns(){let s=Mn()?"light":"d\
ark";document.documentElement.dataset.theme=s,w.set("theme",s)}function An(s){let{screen:t}=Ie(),e=h.project&&!h.project.missing&&!h.only&&t!=="welcome",{project:n}=h;y(l`
      ${Om()}${h.only?Sm(h.only):null}${e?Am(t):null}
      ${t==="translate"&&n?l`<span class="phone-language">${q(h.language)}</span>`:null}
      <span class="fill"></span>
      ${e&&Pe.includes(t)?Tm(t):null}
      ${Em()}
      ${n&&!n.editable?Mm():null}
      ${Wn(s)}${jm(s)}`,gt("bar"))}function Om(){let s=h.project?.name??"leafletgen";return l`
    <a class="name" href=${h.only?`#/translate/${h.only}`:"#/board"} data-focus="name" aria-label=${s}>
      <img src="/static/icon.svg" alt=""><span>${s}</span>
    </a>`}var Sm=s=>l`
  ${q(s)}<span class="badge unsigned">${m("lock")}${r("share.only")}</span>`,Mm=()=>l`<span class="badge draft read-only">${m(
"lock")}${r("read-only")}</span>`;function Am(s){let t=h.findings?.length,e=n=>l`
    <a href="#/${n}" data-focus=${n} aria-current=${n===s?"page":S}>
      ${r(`tab.${n}`)}${n==="findings"&&t?l`<span class="count">${t}</span>`:null}
    </a>`;return l`<nav aria-label=${r("screens")}>${ss().map(e)}</nav>`}var Tm=s=>l`
  <div class="wide-only">${wt(r("language"),h.language,t=>Ft(s,t),V())}</div>`;function jm(s){let t=()=>{ns(),An(s)};return l`
    <button
      type="button"
      class="button square theme"
      data-focus="theme"
      aria-label=${r("theme")}
      title=${r("theme")}
      @click=${t}
    >${m(Mn()?"sun":"moon")}</button>
    <button
      type="button"
      class="button square help-button"
      data-focus="help"
      aria-label=${r("help")}
      title=${r("help")}
      @click=${We}
    ><strong>?</strong></button>
    <button
      type="button"
      class="button square quiet menu-button"
      data-focus="menu"
      aria-label=${r("menu")}
      @click=${()=>Cm(s)}
    >${m("menu")}</button>`}function _m(){return h.lost?["lost",r("watch.lost")]:h.project?.broken?["broken",r("watch.br\
oken",{file:Vi()})]:h.project?.missing?["",r("watch.folder")]:h.board?.pending?["",r("board.pending",{n:h.board.pending})]:
["",h.drawn?r("watch.drawn",{ms:h.drawn}):r("watch")]}function Em(){if(h.only&&!h.lost){let{until:e}=h.project;return l`
      <span class="watch"><span>${e?r("share.until",{day:D(e)}):r("share.link")}</span></span>`}let[s,t]=_m();return l`<span class="watch ${s}" title=${t}><i></i><span>${t}</span></span>`}
function Cm(s){let t=(a,c,u="",p="")=>l`
    <button
      class="button large ${u}"
      type="button"
      aria-label=${p||S}
      @click=${()=>{i.close(),c()}}
    >${a}</button>`,e=()=>wt(r("language"),h.language,a=>{i.close(),Ft("translate",a)},V()),n=()=>{ns(),An(s)},o=!h.only&&
!h.project?.missing,i=new B({name:"phone-menu",label:r("menu")},()=>[o?ss().map(a=>t(r(`tab.${a}`),()=>Ft(a))):null,o?e():
null,l`
      <div class="row-of">
        ${Wn(a=>{i.close(),s(a)})}
        ${t(m(Mn()?"sun":"moon"),n,"",r("theme"))}
      </div>`,t(r("close"),()=>{},"primary")]);i.open()}var Vt=gt("main"),At=null,Tn=0,ni=!1,os=()=>An(Oc);async function oi(){let{screen:s,rest:t}=Ie();Tn+=1;let e=Tn;if(At?.name===
s&&At.shown?.go?.(t)){os();return}if(h.only&&s!=="translate"&&s!=="welcome"&&s!=="merge"){Ft("translate",h.only);return}
At?.shown?.close?.(),Vt.replaceChildren(),Vt.className=`screen-${s}`,document.body.dataset.screen=s,At={name:s,shown:null},
Pe.includes(s)&&P(t[0])&&tt(t[0]),os(),await Lm(s,t,e),document.title=[r(`tab.${s}`),h.project?.name].filter(Boolean).join(
" · ")}async function Lm(s,t,e){let n=t[0]??h.language,o=Pe.includes(s)&&n in(h.project?.merging??{}),i=si[o?"merge":s];
try{let a=await i?.open(Vt,o?[n]:t,{go:Ft});if(e!==Tn){a?.close?.();return}At&&(At.shown=a??null),Vt.querySelector("h1")||
Vt.prepend(g(l`<h1 class="unseen">${r(`tab.${s}`)}</h1>`)),await a?.ready}catch(a){e===Tn&&xc(a)}}var ii=s=>Vt.replaceChildren(
g(l`<div class="empty" role="alert">${s}</div>`));function xc(s){console.error(s);let t=s instanceof z?s.message:r("fail\
ed"),e=l`
    <button class="button" type="button" @click=${()=>location.reload()}>${r("reload")}</button>`;ii(l`<p>${t}</p><p>${e}</p>`)}
async function Oc(s){w.set("reader",s),await _n(s),await Ke(),gt("skip").textContent=r("skip"),At?.shown?.close?.(),At=null,
ce(),await oi()}function Rm(){if(!h.project||h.project.missing)return;let s=!h.only,t=s&&h.project.editable;Wi({go:Ft,screens:s?
ss():[],screen:Ie().screen,withLanguage:Pe,commands:[...t?[[r("add"),vs]]:[],[r("theme"),Im],...xe.filter(({tag:e})=>e!==
x).map(Pm),[r("keys"),We,"?"]]})}var Pm=({tag:s,name:t})=>[r("reader.to",{language:t}),()=>Oc(s)];function Im(){ns(),os()}
var Nm=s=>X(s)&&!(s.altKey||s.shiftKey||s.isComposing)&&s.key.toLowerCase()==="k";function Bm(s){if(Nm(s)){s.preventDefault(),
Rm();return}s.defaultPrevented||s.isComposing||X(s)||s.altKey||(s.key==="F6"?Ci(s,gt("bar"),Vt):!(ct(s.target)||ms())&&w.
get("letters",!0)&&zm(s,s.key.toLowerCase()))}function zm(s,t){let e=ni;ni=!1;let n=kc[t];e&&n&&!h.only?(s.preventDefault(),
Ft(n)):t==="?"?(s.preventDefault(),We()):t==="/"?Dm(s):t==="g"&&!At?.shown?.takes?.("g")?ni=!0:At?.shown?.pressed?.(s,t)}
function Dm(s){let t=Vt.querySelector(".search input");t&&(s.preventDefault(),t.focus(),t.select())}async function Hm(){
let s=location.hash.slice(1);if(!s||s.startsWith("/"))return!0;history.replaceState(null,"","/");try{let{language:t}=await E(
"POST","/api/session",{secret:s}),e=w.get("name")?"translate":"welcome";return t&&history.replaceState(null,"",`/#/${e}/${encodeURIComponent(
t)}`),!0}catch(t){let e=t instanceof z?t.body.error?.until:null;return ii(l`<p>${e?r("link.ended",{day:D(e)}):H(t)}</p>`),
!1}}async function Um(){try{return await Gt(),Gn(),await ut(),h.board?.pending||await Ke(),!0}catch(s){return os(),s instanceof
z&&s.status===401?ii(l`<p>${r("old-tab")}</p>`):xc(s),!1}}async function Fm(){vc(),await _n(w.get("reader")),gt("skip").
textContent=r("skip"),gt("skip").addEventListener("click",s=>{s.preventDefault(),Vt.focus()}),await Hm()&&await Um()&&(qi(
os),addEventListener("hashchange",oi),addEventListener("keydown",Bm),addEventListener("unhandledrejection",s=>{s.reason instanceof
Tt&&s.preventDefault()}),Pi(),ce(),h.project.missing&&Ie().screen!=="welcome"&&history.replaceState(null,"","/#/welcome"),
await oi())}Fm();
