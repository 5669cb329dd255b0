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
var Me={},ts=new Intl.PluralRules("en"),A="en",Rt=[];function es(s){({reader:A,readers:Rt,words:Me}=s),ts=new Intl.PluralRules(A),typeof document<"u"&&uo(document.documentElement)}
var ho=()=>Rt.find(s=>s.tag===A)?.font??null;function uo(s){s.lang=A,s.style.setProperty("--ui",ho()===null?"":`"UI ${A}\
", "UI", "UI Signs", sans-serif, "UI JA"`)}function po(s,t){let e=Me[s]??s;return typeof e=="string"?e:e[ts.select(Number(t??2))]??e.other??s}function a(s,t={}){return po(
s,t.n).replace(/\{(\w+)\}/g,(e,n)=>n in t?String(t[n]):e)}var Bt=s=>s in Me;function N(s){let t=new Date(s);if(Number.isNaN(
t.getTime()))return s;let e=t.getFullYear()===new Date().getFullYear()?{}:{year:"numeric"},n=A==="en"?"en-GB":A;return new Intl.
DateTimeFormat(n,{day:"numeric",month:"short",...e}).format(t)}function It(s=new Date){return new Intl.DateTimeFormat("e\
n-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit"}).format(s)}var tt=class extends Error{constructor(t,e){super(e?.error?.text??`HTTP ${t}`),this.status=t,this.body=e??{}}},V=class extends Error{},
ns=s=>s.catch(t=>{throw new V(t.message)});async function ss(s){let t=await ns(s),e=t.headers.get("content-type")?.includes(
"json")?await t.json():null;if(!(t.ok||e))throw new V(`HTTP ${t.status}`);if(!t.ok)throw new tt(t.status,e);return e}var fo={
get:s=>ss(fetch(s,{headers:{accept:"application/json","accept-language":A}})),send:(s,t,e,n)=>ss(fetch(t,{method:s,headers:{
"content-type":"application/json","accept-language":A,...n},body:JSON.stringify(e)})),async page(s){let t=await ns(fetch(
s,{headers:{"accept-language":A}}));if(!t.ok)throw new tt(t.status,await t.json().catch(()=>null));return t.text()}},Ht=fo;
function os(s){Ht=s}var S=s=>Ht.get(s);var G=(s,t,e,n={})=>Ht.send(s,t,e,n),Ae=s=>s?`?row=${encodeURIComponent(s)}`:"",is=(s,t,e,n="")=>Ht.page(`${mo(s,t,e)}${Ae(
n)}`),mo=(s,t,e=1)=>`/api/page/${encodeURIComponent(s)}/${encodeURIComponent(t)}/${e}.svg`,Dt=async s=>(await S(`/api/te\
xts/${encodeURIComponent(s)}`)).texts,dt=(s,t)=>s instanceof tt?s.message:t;var Oe=globalThis,rs=s=>s,zt=Oe.trustedTypes,as=zt?zt.createPolicy("lit-html",{createHTML:s=>s}):void 0,Se="$lit$",W=`li\
t$${Math.random().toFixed(9).slice(2)}$`,Te="?"+W,go=`<${Te}>`,nt=document,_t=()=>nt.createComment(""),Ot=s=>s===null||typeof s!=
"object"&&typeof s!="function",Ce=Array.isArray,ds=s=>Ce(s)||typeof s?.[Symbol.iterator]=="function",_e=`[ 	
\f\r]`,At=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ls=/-->/g,cs=/>/g,et=RegExp(`>|${_e}(?:([^\\s"'>=/]+)(${_e}\
*=${_e}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),hs=/'/g,us=/"/g,fs=/^(?:script|style|textarea|title)$/i,Ee=s=>(t,...e)=>({_$litType$:s,strings:t,
values:e}),ms=Ee(1),gs=Ee(2),qi=Ee(3),O=Symbol.for("lit-noChange"),b=Symbol.for("lit-nothing"),ps=new WeakMap,st=nt.createTreeWalker(
nt,129);function $s(s,t){if(!Ce(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return as!==void 0?
as.createHTML(t):t}var ws=(s,t)=>{let e=s.length-1,n=[],o,i=t===2?"<svg>":t===3?"<math>":"",r=At;for(let l=0;l<e;l++){let h=s[l],
u,f,d=-1,m=0;for(;m<h.length&&(r.lastIndex=m,f=r.exec(h),f!==null);)m=r.lastIndex,r===At?f[1]==="!--"?r=ls:f[1]!==void 0?
r=cs:f[2]!==void 0?(fs.test(f[2])&&(o=RegExp("</"+f[2],"g")),r=et):f[3]!==void 0&&(r=et):r===et?f[0]===">"?(r=o??At,d=-1):
f[1]===void 0?d=-2:(d=r.lastIndex-f[2].length,u=f[1],r=f[3]===void 0?et:f[3]==='"'?us:hs):r===us||r===hs?r=et:r===ls||r===
cs?r=At:(r=et,o=void 0);let $=r===et&&s[l+1].startsWith("/>")?" ":"";i+=r===At?h+go:d>=0?(n.push(u),h.slice(0,d)+Se+h.slice(
d)+W+$):h+W+(d===-2?l:$)}return[$s(s,i+(s[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},St=class s{constructor({strings:t,
_$litType$:e},n){let o;this.parts=[];let i=0,r=0,l=t.length-1,h=this.parts,[u,f]=ws(t,e);if(this.el=s.createElement(u,n),
st.currentNode=this.el.content,e===2||e===3){let d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(o=st.
nextNode())!==null&&h.length<l;){if(o.nodeType===1){if(o.hasAttributes())for(let d of o.getAttributeNames())if(d.endsWith(
Se)){let m=f[r++],$=o.getAttribute(d).split(W),M=/([.?@])?(.*)/.exec(m);h.push({type:1,index:i,name:M[2],strings:$,ctor:M[1]===
"."?Ut:M[1]==="?"?Vt:M[1]==="@"?Wt:it}),o.removeAttribute(d)}else d.startsWith(W)&&(h.push({type:6,index:i}),o.removeAttribute(
d));if(fs.test(o.tagName)){let d=o.textContent.split(W),m=d.length-1;if(m>0){o.textContent=zt?zt.emptyScript:"";for(let $=0;$<
m;$++)o.append(d[$],_t()),st.nextNode(),h.push({type:2,index:++i});o.append(d[m],_t())}}}else if(o.nodeType===8)if(o.data===
Te)h.push({type:2,index:i});else{let d=-1;for(;(d=o.data.indexOf(W,d+1))!==-1;)h.push({type:7,index:i}),d+=W.length-1}i++}}static createElement(t,e){
let n=nt.createElement("template");return n.innerHTML=t,n}};function ot(s,t,e=s,n){if(t===O)return t;let o=n!==void 0?e.
_$Co?.[n]:e._$Cl,i=Ot(t)?void 0:t._$litDirective$;return o?.constructor!==i&&(o?._$AO?.(!1),i===void 0?o=void 0:(o=new i(
s),o._$AT(s,e,n)),n!==void 0?(e._$Co??=[])[n]=o:e._$Cl=o),o!==void 0&&(t=ot(s,o._$AS(s,t.values),o,n)),t}var Ft=class{constructor(t,e){
this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(t){let{el:{content:e},parts:n}=this._$AD,o=(t?.creationScope??nt).importNode(e,!0);st.currentNode=o;let i=st.
nextNode(),r=0,l=0,h=n[0];for(;h!==void 0;){if(r===h.index){let u;h.type===2?u=new ft(i,i.nextSibling,this,t):h.type===1?
u=new h.ctor(i,h.name,h.strings,this,t):h.type===6&&(u=new Kt(i,this,t)),this._$AV.push(u),h=n[++l]}r!==h?.index&&(i=st.
nextNode(),r++)}return st.currentNode=nt,o}p(t){let e=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(t,
n,e),e+=n.strings.length-2):n._$AI(t[e])),e++}},ft=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,e,n,o){
this.type=2,this._$AH=b,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=n,this.options=o,this._$Cv=o?.isConnected??!0}get parentNode(){
let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===11&&(t=e.parentNode),t}get startNode(){return this.
_$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=ot(this,t,e),Ot(t)?t===b||t==null||t===""?(this._$AH!==b&&this._$AR(),
this._$AH=b):t!==this._$AH&&t!==O&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):ds(t)?this.k(
t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.
O(t))}_(t){this._$AH!==b&&Ot(this._$AH)?this._$AA.nextSibling.data=t:this.T(nt.createTextNode(t)),this._$AH=t}$(t){let{values:e,
_$litType$:n}=t,o=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=St.createElement($s(n.h,n.h[0]),this.options)),n);
if(this._$AH?._$AD===o)this._$AH.p(e);else{let i=new Ft(o,this),r=i.u(this.options);i.p(e),this.T(r),this._$AH=i}}_$AC(t){
let e=ps.get(t.strings);return e===void 0&&ps.set(t.strings,e=new St(t)),e}k(t){Ce(this._$AH)||(this._$AH=[],this._$AR());
let e=this._$AH,n,o=0;for(let i of t)o===e.length?e.push(n=new s(this.O(_t()),this.O(_t()),this,this.options)):n=e[o],n.
_$AI(i),o++;o<e.length&&(this._$AR(n&&n._$AB.nextSibling,o),e.length=o)}_$AR(t=this._$AA.nextSibling,e){for(this._$AP?.(
!1,!0,e);t!==this._$AB;){let n=rs(t).nextSibling;rs(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this.
_$AP?.(t))}},it=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,n,o,i){
this.type=1,this._$AH=b,this._$AN=void 0,this.element=t,this.name=e,this._$AM=o,this.options=i,n.length>2||n[0]!==""||n[1]!==
""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=b}_$AI(t,e=this,n,o){let i=this.strings,r=!1;
if(i===void 0)t=ot(this,t,e,0),r=!Ot(t)||t!==this._$AH&&t!==O,r&&(this._$AH=t);else{let l=t,h,u;for(t=i[0],h=0;h<i.length-
1;h++)u=ot(this,l[n+h],e,h),u===O&&(u=this._$AH[h]),r||=!Ot(u)||u!==this._$AH[h],u===b?t=b:t!==b&&(t+=(u??"")+i[h+1]),this.
_$AH[h]=u}r&&!o&&this.j(t)}j(t){t===b?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},
Ut=class extends it{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===b?void 0:t}},Vt=class extends it{constructor(){
super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==b)}},Wt=class extends it{constructor(t,e,n,o,i){
super(t,e,n,o,i),this.type=5}_$AI(t,e=this){if((t=ot(this,t,e,0)??b)===O)return;let n=this._$AH,o=t===b&&n!==b||t.capture!==
n.capture||t.once!==n.once||t.passive!==n.passive,i=t!==b&&(n===b||o);o&&this.element.removeEventListener(this.name,this,
n),i&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.
call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},Kt=class{constructor(t,e,n){this.element=t,this.type=
6,this._$AN=void 0,this._$AM=e,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(t){ot(this,t)}},bs={M:Se,P:W,A:Te,C:1,
L:ws,R:Ft,D:ds,V:ot,I:ft,H:it,N:Vt,U:Wt,B:Ut,F:Kt},$o=Oe.litHtmlPolyfillSupport;$o?.(St,ft),(Oe.litHtmlVersions??=[]).push(
"3.3.3");var je=(s,t,e)=>{let n=e?.renderBefore??t,o=n._$litPart$;if(o===void 0){let i=e?.renderBefore??null;n._$litPart$=
o=new ft(t.insertBefore(_t(),i),i,void 0,e??{})}return o._$AI(s),o};var q={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},rt=s=>(...t)=>({_$litDirective$:s,values:t}),
K=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,n){this._$Ct=t,this._$AM=e,this._$Ci=n}_$AS(t,e){return this.
update(t,e)}update(t,e){return this.render(...e)}};function vs(s){let t=!1,e=()=>t?" ":"";return s.map(n=>n.split(/([<>]|\s*\n\s*)/).map(o=>((o==="<"||o===">")&&(t=o==="<"),
o.includes(`
`)?e():o)).join(""))}var{I:bo}=bs,ys=s=>s;var xs=s=>s.strings===void 0,ks=()=>document.createComment(""),mt=(s,t,e)=>{let n=s._$AA.parentNode,o=t===void 0?s._$AB:
t._$AA;if(e===void 0){let i=n.insertBefore(ks(),o),r=n.insertBefore(ks(),o);e=new bo(i,r,s,s.options)}else{let i=e._$AB.
nextSibling,r=e._$AM,l=r!==s;if(l){let h;e._$AQ?.(s),e._$AM=s,e._$AP!==void 0&&(h=s._$AU)!==r._$AU&&e._$AP(h)}if(i!==o||
l){let h=e._$AA;for(;h!==i;){let u=ys(h).nextSibling;ys(n).insertBefore(h,o),h=u}}}return e},Y=(s,t,e=s)=>(s._$AI(t,e),s),
vo={},qt=(s,t=vo)=>s._$AH=t,Ms=s=>s._$AH,Jt=s=>{s._$AR(),s._$AA.remove()};var Tt=rt(class extends K{constructor(s){if(super(s),s.type!==q.PROPERTY&&s.type!==q.ATTRIBUTE&&s.type!==q.BOOLEAN_ATTRIBUTE)
throw Error("The `live` directive is not allowed on child or event bindings");if(!xs(s))throw Error("`live` bindings can\
 only contain a single expression")}render(s){return s}update(s,[t]){if(t===O||t===b)return t;let e=s.element,n=s.name;if(s.
type===q.PROPERTY){if(t===e[n])return O}else if(s.type===q.BOOLEAN_ATTRIBUTE){if(!!t===e.hasAttribute(n))return O}else if(s.
type===q.ATTRIBUTE&&e.getAttribute(n)===t+"")return O;return qt(s),t}});var As=(s,t,e)=>{let n=new Map;for(let o=t;o<=e;o++)n.set(s[o],o);return n},Ct=rt(class extends K{constructor(s){if(super(
s),s.type!==q.CHILD)throw Error("repeat() can only be used in text expressions")}dt(s,t,e){let n;e===void 0?e=t:t!==void 0&&
(n=t);let o=[],i=[],r=0;for(let l of s)o[r]=n?n(l,r):r,i[r]=e(l,r),r++;return{values:i,keys:o}}render(s,t,e){return this.
dt(s,t,e).values}update(s,[t,e,n]){let o=Ms(s),{values:i,keys:r}=this.dt(t,e,n);if(!Array.isArray(o))return this.ut=r,i;
let l=this.ut??=[],h=[],u,f,d=0,m=o.length-1,$=0,M=i.length-1;for(;d<=m&&$<=M;)if(o[d]===null)d++;else if(o[m]===null)m--;else if(l[d]===
r[$])h[$]=Y(o[d],i[$]),d++,$++;else if(l[m]===r[M])h[M]=Y(o[m],i[M]),m--,M--;else if(l[d]===r[M])h[M]=Y(o[d],i[M]),mt(s,
h[M+1],o[d]),d++,M--;else if(l[m]===r[$])h[$]=Y(o[m],i[$]),mt(s,o[d],o[m]),m--,$++;else if(u===void 0&&(u=As(r,$,M),f=As(
l,d,m)),u.has(l[d]))if(u.has(l[m])){let U=f.get(r[$]),xe=U!==void 0?o[U]:null;if(xe===null){let Xe=mt(s,o[d]);Y(Xe,i[$]),
h[$]=Xe}else h[$]=Y(xe,i[$]),mt(s,o[d],xe),o[U]=null;$++}else Jt(o[m]),m--;else Jt(o[d]),d++;for(;$<=M;){let U=mt(s,h[M+
1]);Y(U,i[$]),h[$++]=U}for(;d<=m;){let U=o[d++];U!==null&&Jt(U)}return this.ut=r,qt(s,h),O}});var _s=new WeakMap;function Os(s){let t=_s.get(s);if(!t){let e=vs(s);t=Object.assign(e,{raw:e}),_s.set(s,t)}return t}var c=(s,...t)=>ms(
Os(s),...t),Gt=(s,...t)=>gs(Os(s),...t);function y(s,t){je(s??b,t)}function w(s){let t=document.createDocumentFragment();
return je(s,t),t.firstElementChild}var Le=class extends K{had={};update(t,[e]){let{style:n}=t.element;for(let[o,i]of Object.
entries(e)){let r=i===null?"":String(i);this.had[o]!==r&&(n.setProperty(o,r),this.had[o]=r)}return O}render(t){return O}},
_=rt(Le),Ne=class extends K{had="";update(t,[e,{face:n=!1,pitch:o=!1}={}]){let i=`${e.tag} ${e.lang} ${e.rtl} ${e.line_height}\
 ${n} ${o}`;if(i===this.had)return O;this.had=i;let r=t.element;return r.lang=e.lang,r.dir=e.rtl?"rtl":"ltr",n&&r.style.
setProperty("font-family",`"text-${e.tag}", var(--ui)`),o&&r.style.setProperty("line-height",String(Math.max(1.5,e.line_height))),
O}render(t,e){return O}},x=rt(Ne),B=s=>t=>{let e=t.currentTarget;s(e.value,e)},Z=s=>s.preventDefault();var yo="textarea, input:not([type=checkbox]):not([type=radio]):not([type=range]), select";function gt(s){return s instanceof
HTMLElement&&(s.matches(yo)||s.isContentEditable)}var E=()=>matchMedia("(max-width: 719px)").matches,Yt=()=>!!document.querySelector(
"dialog[open]"),j=s=>s.ctrlKey||s.metaKey,Et=()=>/Mac|iPhone|iPad/.test(navigator.platform),Ss=s=>Et()?s.replace("Ctrl ",
"⌘ ").replace("Alt ","⌃⌥ "):s,$t=s=>document.getElementById(s),C=class{constructor({name:t,head:e,label:n,role:o,described:i,
stays:r=!1},l){this.view=l,this.before=document.activeElement,this.element=document.createElement("dialog"),this.element.
className=t;let h={"aria-labelledby":e,"aria-label":n,"aria-describedby":i,role:o};for(let[u,f]of Object.entries(h))f&&this.
element.setAttribute(u,f);this.element.addEventListener("close",()=>this.closed()),this.element.addEventListener("click",
u=>{u.target===this.element&&!r&&this.close()})}draw(){y(this.view(),this.element)}open(){return this.draw(),document.body.
append(this.element),this.element.showModal(),this}close(){this.element.close()}closed(){this.element.remove(),this.before?.
isConnected&&this.before.focus()}find(t){return this.element.querySelector(t)}};function wt(s){let t=$t("spoken");t.textContent=
"",requestAnimationFrame(()=>{t.textContent=s})}function Ts(s,t,e){let o=[t,...e.querySelectorAll("[data-area]")].filter(
u=>u.offsetParent!==null||u===t),i=o.findLastIndex(u=>u.contains(document.activeElement)),r=o[i+(s.shiftKey?-1:1)];if(!r)
return;s.preventDefault();let l=r.querySelector('[tabindex="0"], textarea, a[href], button, select, input');(r.matches("\
[tabindex]")?r:l)?.focus()}function bt(s,t){t&&(s.preventDefault(),t())}function Pe(){if(!visualViewport)return;let s=Math.
max(0,innerHeight-visualViewport.height-visualViewport.offsetTop);document.documentElement.style.setProperty("--keyboard",
`${s}px`)}function Cs(s,t){let{hash:e}=location;e&&!e.startsWith("#/translate")||history.replaceState(null,"",`#/transla\
te/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)}var v={get(s,t=null){try{return JSON.parse(localStorage.getItem(`leafletgen.${s}`)??"null")??t}catch{return t}},set(s,t){
try{localStorage.setItem(`leafletgen.${s}`,JSON.stringify(t))}catch{}}};var Es={ok:"M3 8.5l3.5 3.5L13 4.5",unknown:"M3 8h.01M8 8h.01M13 8h.01",optional:"M4 8h8",beside:"M2.500 3h5v10h-5zM9.500\
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
.500",copy:"M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3",file:"M4 2h5l3 3v9H4zM9 2v3h3"},g=s=>c`
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${Es[s??""]??Es.warning} stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;var p={project:null,board:null,findings:null,only:null,language:"",output:null,version:{},lost:!1,row:null,drawn:null},Re=new Set;
function js(s){return Re.add(s),()=>{Re.delete(s)}}function Ls(s){for(let t of[...Re])t(s)}async function Ns(){p.project=
await S("/api/project"),p.only=p.project.only??null;let s=p.project.languages.map(n=>n.tag),t=[p.only,p.language,v.get("\
language")].find(n=>s.includes(n));p.language=t??s.find(n=>n!==p.project.source)??s[0]??"";let e=p.project.outputs.map(n=>n.
name);p.output=[p.output,v.get("output")].find(n=>e.includes(n))??e[0]??null}var vt=s=>p.project.languages.find(t=>t.tag===s);function at(s){let t=vt(s);if(!t)throw new Error(`no language ${s}`);return t}var Zt=s=>p.project.outputs.find(t=>t.name===s);function Ps(s){let t=Zt(s);if(!t)throw new Error(`no output ${s}`);return t}function Rs(s){s&&(p.language=s,v.set("language",s))}function Bs(s){s&&(p.output=s,v.set("output",s))}function Is(s,t){return s.kind!=="texts"||!s.languages?.length?!0:s.languages.includes(t)||s.languages.includes(p.project.
source)}var lt=s=>c`<span class="unseen">${s}</span>`,P=(s,t)=>c`<span class="badge ${s}">${g(s)}${t}</span>`;var ko=["checked","translated","draft","machine","stale","missing"];function Hs(s){let t=ko.filter(n=>s[n]),e=t.map(n=>`${a(
`state.${n}`)} ${s[n]}`).join(", ");return c`
    <span class="bar" role="img" aria-label=${e}>
      ${t.map(n=>c`<i class="s-${n}" ${_({"flex-grow":s[n]??0})}></i>`)}
    </span>`}function Ds(s,t,e=""){let n=Math.min(t,s)-15,o=i=>`${Math.max(0,Math.min(100,100*(i-n)/(100-n)))}%`;return c`
    <span class="size ${e}" role="img" aria-label=${a("size.said",{percent:s,floor:t})}>
      <i ${_({width:o(s)})}></i><b ${_({left:o(t)})}></b>
    </span>`}var k=s=>c`<kbd aria-hidden="true">${s}</kbd>`;function xo(s){let t=vt(s);return c`
    <bdi
      class="autonym"
      lang=${t?.lang??s}
      dir=${t?.rtl?"rtl":"ltr"}
      ${_({"--own":`"name-${s}"`})}
    >${t?.autonym??s}</bdi>`}var zs=s=>[xo(s),c`<span class="tag">${s}</span>`];var T=s=>vt(s)?.name[A]??s??"";function I(s){let t=Zt(s)?.paper??"",e=Bt(`output.${s}`)?a(`output.${s}`):s.charAt(0).toUpperCase()+
s.slice(1);return e.includes(t)?e:`${e} ${t}`.trim()}function Fs(s){let t=Zt(s)?.paper,e=p.project.outputs.filter(n=>n.paper===
t);return t&&e.length===1?t:I(s).replace(` ${t}`,"")}function yt(s,t,e,n,{radio:o=!1,keys:i={}}={}){return c`
    <div class="segments" role=${o?"radiogroup":"group"} aria-label=${s}>
      ${t.map(([r,l])=>{let h=i[String(r)];return c`
          <button
            type="button"
            data-focus="${s}-${r}"
            role=${o?"radio":b}
            aria-checked=${o?String(r===e):b}
            aria-pressed=${o?b:String(r===e)}
            @click=${()=>n(r)}
          >${l}${h?k(h):null}</button>`})}
    </div>`}var Us=s=>c`
  <select class="readers" aria-label=${a("reader")} title=${a("reader")} data-focus="reader" @change=${B(s)}>
    ${Rt.map(({tag:t,name:e})=>c`<option value=${t} lang=${t} .selected=${Tt(t===A)}>${e}</option>`)}
  </select>`;function Vs(){let s=v.get("theme");s&&(document.documentElement.dataset.theme=s)}var Mo=16e6,Ao=6e4,_o=[["Ctrl ↵","done-next"],["Alt ↓","keys.next"],["{","facts"],["/","find.both"],["Z","page.box"],
["Ctrl S","kit.save"]];function Ws(s,t){let e="",n=async()=>{let i=o.find("input[type=file]").files?.[0],r=i&&i.size<Mo?
s.read(await i.text()):null;r&&s.take(r),e=r?a("kit.open.done",{n:r.length}):a("kit.open.wrong"),o.draw(),r&&await t()},
o=new C({name:"kit-dialog",head:"kit-head"},()=>[c`<h1 id="kit-head">${a("kit.what-head")}</h1>`,["type","facts","meter",
"save"].map(i=>c`<p>${a(`kit.what.${i}`)}</p>`),c`
      <p class="row-of small">
        ${_o.map(([i="",r=""])=>c`<span>${k(i)}${" "}${a(r)}</span>`)}
      </p>
      <p role="status" class="small">${e}</p>
      <input
        type="file"
        class="unseen"
        accept=".json,application/json"
        tabindex="-1"
        aria-label=${a("kit.open")}
        @change=${n}
      >`,c`
      <div class="row-of">
        <button type="button" class="button" @click=${()=>o.find("input[type=file]").click()}>
          ${a("kit.open")}
        </button>
        <span class="fill"></span>
        <button type="button" class="button primary" autofocus @click=${()=>o.close()}>${a("close")}</button>
      </div>`]);o.open()}function Ks(s){if(Yt())return;s.leave();let{changes:t}=s,e=[...t.texts.values()].map(h=>h.state),
n=null,o=h=>{h.preventDefault(),n=So(s,l.find("#kit-name").value.trim()),l.draw(),l.element.classList.add("is-out")},i=c`
    <button type="button" class="button large" @click=${()=>l.close()}>${a("close")}</button>`,r=c`<button type="submit" class="button primary large">${a(
"kit.save")}</button>`,l=new C({name:"kit-dialog",head:"kit-head"},()=>[c`<h1 id="kit-head">${e.length?a("kit.save-head",
{n:e.length}):a("kit.unchanged")}</h1>`,c`
      <form @submit=${o}>
        ${e.length?Oo(e,n):c`<p class="soft">${a("kit.nothing")}</p>`}
        <div class="row-of"><span class="fill"></span>${i}${e.length?r:null}</div>
      </form>`]);l.open(),l.find(e.length?"#kit-name":"button").focus()}function Oo(s,t){let e=r=>s.filter(l=>l===r).length,
[n,o]=[e("translated"),e("draft")],i=[n?a("kit.done",{n}):"",o?a("kit.begun",{n:o}):""];return c`
    <p class="soft">${i.filter(Boolean).join(" ")}</p>
    <label for="kit-name">${a("start.your-name")}</label>
    <input
      type="text"
      id="kit-name"
      autocomplete="name"
      .value=${v.get("name","")}
      @input=${B(r=>v.set("name",r.trim()))}
    >
    <p class="hint">${a("start.privacy")}</p>
    <div role="status" class="kit-told">${t}</div>`}function So(s,t){let{changes:e}=s;v.set("name",t);let n=new Map(s.entries.
all.map(({key:r,sent:l})=>[r,l?.source??""])),o=e.file(n),i=URL.createObjectURL(new Blob([o],{type:"application/json"}));
return w(c`<a href=${i} download=${e.fileName}></a>`).click(),setTimeout(()=>URL.revokeObjectURL(i),Ao),e.keep(!0),s.line(),
c`
    <p class="finding fine">${g("ok")}<span>${a("kit.send",{file:e.fileName})}</span></p>
    <details>
      <summary class="small">${a("kit.no-file")}</summary>
      <textarea readonly rows="3" aria-label=${e.fileName} .value=${o}></textarea>
      <button type="button" class="button small" @click=${To}><span>${a("copy")}</span></button>
    </details>`}function To(s){let t=s.currentTarget;t.previousElementSibling.select(),document.execCommand("copy"),t.firstElementChild&&
(t.firstElementChild.textContent=a("copied"))}var Qt={"​":"ZWSP","⁠":"WJ","‌":"ZWNJ","‍":"ZWJ","‏":"RLM","‎":"LRM","؜":"ALM"," ":"NNBSP"," ":"NBSP","­":"\
SHY","⁦":"LRI","⁧":"RLI","⁨":"FSI","⁩":"PDI","͏":"CGJ","︎":"VS15","️":"VS16"},J={"​":{key:".",code:"Perio\
d",picture:"may-end"},"­":{key:"-",code:"Minus",picture:"may-divide"},"⁠":{key:",",code:"Comma",picture:"no-end"}},Js=/\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]|\p{Co}/gu,
Co=/[\u202a-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|\u17b4|\u17b5/gu,Gs=s=>Qt[s]??
`U+${(s.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`,ct=s=>s.replace(Co,"");function Ys(s){let t=new Map;
for(let[e]of s.matchAll(Js))t.set(e,(t.get(e)??0)+1);return[...t].map(([e,n])=>({sign:e,name:Gs(e),count:n,never:ct(e)===
""}))}function Zs(s,t){let e=[],n=0;for(let o of s.matchAll(Js))o.index>n&&e.push(...qs(s.slice(n,o.index),t)),e.push([o[0],
Gs(o[0])]),n=o.index+o[0].length;return n<s.length&&e.push(...qs(s.slice(n),t)),e}function qs(s,t){return t?s.split(/([\u00a0\u202f])/).
flatMap(e=>e?[[e,Qt[e]??""]]:[]):[[s,""]]}function Qs({key:s,code:t,altKey:e,ctrlKey:n,metaKey:o,shiftKey:i},r){if(!e||o||
i||n!==r)return null;let l=Object.entries(J).find(([,h])=>h.key===s);return l||/^[\x20-\x7e]$/.test(s)?l?.[0]??null:Object.
entries(J).find(([,h])=>h.code===t)?.[0]??null}var Eo=/\{[^{}\s]*\}/g,jo=5e3,Be=["‌","‏","‎"],Lo={Arab:Be,Aran:Be,Hebr:Be},Xs=({script:s,tag:t})=>Lo[s]??(t==="fr"?
[" "]:[]);function tn(s,t){let e=s.trim()?[]:[a("block.empty")];for(let[n]of s.matchAll(/(?<!\\)\{[^{}\s]+\}/g)){let o=n.
slice(1,-1);o in t||e.push(a("block.fact",{fact:n,near:No(o,Object.keys(t))}))}return(s.match(/(?<!\\)\*\*/g)??[]).length%
2&&e.push(a("block.bold")),[...s].length>jo&&e.push(a("too-much")),e}function No(s,t){let e=o=>[...s].filter(i=>o.includes(
i)).length/Math.max(s.length,o.length),n=t.toSorted((o,i)=>e(i)-e(o))[0];return n?`{${n}}`:""}var Po=/[^\P{Cc}\n\t]|\ufeff/gu;
function Xt(s){let t=s.replace(/\r\n?/g,`
`).normalize("NFC"),e=ct(t.replace(Po,""));return[e,e!==t]}function Ie(s,t){return[...s.matchAll(Eo)].map(e=>({name:e[0].
slice(1,-1),start:e.index,end:e.index+e[0].length})).filter(({name:e})=>e in t)}function en(s,t,e,n){let o=Ie(s,t).find(
({start:l,end:h})=>e>l&&e<h);if(!o)return e;let{start:i,end:r}=o;return n<=i?r:n>=r||e-i<r-e?i:r}var sn=s=>/(?<!\\)\{([^{}\s]*)$/.
exec(s)?.[1]??null;function nn(s,t,e){let n=[],o=(r,l)=>{for(let h of s.matchAll(r))n.push([h.index,h.index+h[0].length,
l(h[0])])};o(/\{[^{}\s]+\}/g,r=>r.slice(1,-1)in t?"chip":"chip unknown"),o(/(?<!\\)\*\*(?=\S)([^*]+)\*\*/g,()=>"bold"),o(
/《[^《》]*》/g,()=>"ruby");for(let{start:r,end:l,severity:h}of e)r!==null&&l!==null&&l>r&&l<=s.length&&n.push([r,l,
`hit ${h}`]);let i=[...new Set([0,s.length,...n.map(([r])=>r),...n.map(([,r])=>r)])].sort((r,l)=>r-l);return i.slice(0,-1).
map((r,l)=>{let h=i[l+1]??s.length,u=n.filter(([f,d])=>f<=r&&d>=h).map(([,,f])=>f);return[s.slice(r,h),u.join(" ")]})}var on=["draft","translated"],rn="leafletgen-texts-1",te=class{constructor(t){this.home=t,this.name=`leafletgen ${t.project}\
 ${t.language} ${t.stamp}`,this.fileName=`${t.project}.${t.language}.texts.json`,this.remembers=!0,this.out=!0,this.texts=
new Map;try{let{texts:e,out:n}=JSON.parse(localStorage.getItem(this.name)??"null")??{texts:[],out:!0};this.take(e),this.
out=n}catch{this.remembers=!1}}take(t){for(let e of t){if(!(e.key in this.home.bases&&on.includes(e.state??"draft"))||typeof e.
text!="string")continue;let o=(e.said??e.comments??[]).map(String);this.texts.set(e.key,{text:Xt(e.text)[0],state:e.state,
back:String(e.back??""),said:o})}this.keep(!this.texts.size)}set(t,e){let n={state:void 0,back:"",said:[],...this.texts.
get(t),...e};n.state||n.back||n.said.length?this.texts.set(t,n):this.texts.delete(t),this.keep(!this.texts.size)}keep(t){
this.out=t;let e=[...this.texts].map(([n,o])=>({key:n,...o}));try{localStorage.setItem(this.name,JSON.stringify({out:t,texts:e}))}catch{
this.remembers=!1}}file(t){let{project:e,language:n,source_language:o,bases:i}=this.home,r=[...this.texts].map(([u,{text:f,
state:d,back:m,said:$}])=>{let M=i[u];return{key:u,source:t.get(u),text:f,state:d??M?.state,back:m,comments:$,base:M}}),
l=v.get("name","");return`${JSON.stringify({format:rn,project:e,source_language:o,language:n,by:l,texts:r},null,1)}
`}read(t){try{let{format:e,project:n,language:o,texts:i}=JSON.parse(t);return!(e===rn&&n===this.home.project&&o===this.home.
language)||!Array.isArray(i)?null:i.map(l=>({...l,state:on.includes(l.state)?l.state:void 0}))}catch{return null}}asLeft(t){
let e=t.sent,n=this.texts.get(t.key),o=v.get("name",""),i=(n?.said??[]).map(r=>({mark:r,text:r,by:o,on:"",open:!0}));return t.
value=n?.text??e.target??"",t.record={...e,comments:[...e.comments,...i],target:t.value},n?.state&&Object.assign(t.record,
{state:n.state,by:o,on:""}),n?.state==="translated"&&(t.record.old_source=null),n?.back&&(t.record.back=n.back),t}beside(t,{
back:e,comment:n}){let o=this.texts.get(t.key),i=o?.said??[];return this.set(t.key,{text:t.value,back:e??o?.back??"",said:n?
[...i,n]:i}),this.asLeft(t)}},ee=class{constructor(t,e){this.changes=t,this.onchange=e}typed(t){this.save(t)}async save(t,{
done:e=!1}={}){let n=t.sent,o=t.value===(n.target??""),i=o&&["translated","checked"].includes(n.state),r=o?void 0:"draft";
return this.changes.set(t.key,{text:t.value,state:e&&!i?"translated":r}),this.changes.asLeft(t),this.onchange(t),!0}async back(){}close(){}},
an={keep:async()=>null,forget:async()=>null,all:async()=>[]};var ln=.5,L=([,s,,t])=>s+t,H=s=>s.zone??s.holder,ht=s=>s.key.split("/")[0]??"";function jt(s,t){let e=[...new Set(s.messages.
map(o=>t.get(o)??0).filter(Boolean))].sort((o,i)=>o-i),n=[];for(let o of e){let i=n.at(-1);i?.[1]===o-1?i[1]=o:n.push([o,
o])}return n.map(([o,i])=>o===i?o:`${o}–${i}`).join(", ")}function Ro({messages:s}){let[t=""]=s;if(s.length===1)return t;
let e=s.map(i=>i.split(".")),n=t.split("."),o=0;for(;o<n.length&&e.every(i=>i[o]===n[o]);)o+=1;return o?n.slice(0,o).join(
"."):t}var cn=(s,t)=>Math.max(...s.filter(e=>ht(e)===t).map(e=>L(e.rect)));function kt(s,t){if(!s.over_chars)return 0;let e=L(
H(s)),n=cn(t.boxes,ht(s));if(n<=e+ln)return 0;let o=s.rect[3]/Math.max(1,s.lines);return Math.max(1,Math.min(s.lines,Math.
round((n-e)/o)))}function se(s,t){let n=t.boxes.filter(i=>i.holder.join()===s.holder.join()).reduce((i,r)=>i+r.rect[3],0),
o=Math.min(s.holder[3],H(s)[3]);return Math.min(999,Math.round(100*n/Math.max(1,o)))}function hn(s){if(s.over_chars>0)return"\
is-over";let{percent:t}=s;return t&&t<=s.floor_percent+3&&t<100?"is-tight":"is-fine"}function un(s){let t=new Map;for(let e of s){
let n=ht(e),o=t.get(n)??{zone:H(e),over:!1};o.over||=e.over_chars>0,t.set(n,o)}return[...t].filter(([,e])=>e.over).map(([
e,{zone:n}])=>[n,cn(s,e)]).filter(([e,n])=>n>L(e)+ln)}function pn(s,t,e){let n=kt(s,t);return[jt(s,e),Ro(s),n?a("too-lon\
g.lines",{n}):Bo(s)].filter(Boolean).join(", ")}function Bo(s){return s.over_chars?a("row.too-long"):s.percent?`${s.percent}\
 %`:""}var Io=new DOMParser,Ho=72/25.4,ne=3*Ho,Do=88;function dn(s){let t=Io.parseFromString(s,"image/svg+xml").documentElement;
if(t.nodeName!=="svg")throw new Error("not a picture");return document.importNode(t,!0)}var zo=s=>dn(`<svg xmlns="http:/\
/www.w3.org/2000/svg">${s}</svg>`).firstElementChild;function He(s,t,e){[...s.querySelectorAll("[data-key]")].find(o=>o.
dataset.key===t)?.replaceWith(e)}function De(s,t=""){let{style:e}=s;Object.assign(e,{display:"block",width:"100%",height:"\
100%",overflow:t})}async function ze(s,t,e=""){return(await S(`/api/boxes/${encodeURIComponent(s)}/${encodeURIComponent(
t)}${Ae(e)}`)).pages}var oe=class{constructor({onpick:t=()=>{},numbers:e=new Map}={}){this.onpick=t,this.numbers=e,this.
overlays=new Set,this.lit=null,this.glowing=new Set,this.turn=0,this.tag="",this.output=null,this.number=1,this.page=null,
this.changed=[],this.cover=null,this.paper=w(c`<div class="paper" aria-hidden="true"></div>`),this.shadow=this.paper.attachShadow(
{mode:"open"}),this.over=w(c`<div class="overlay on-paper"></div>`);let n=o=>this.move(o);this.element=w(c`<div class="page" role="group" @keydown=${n}>${this.
paper}${this.over}</div>`)}async show(t,e,n=1,o=""){this.turn+=1;let i=this.turn,[r,l]=await Promise.all([is(t,e,n,o),ze(
t,e,o)]),h=l[n-1];i===this.turn&&h&&this.take({tag:t,output:e,number:n,page:h},r)}take(t,e){let{tag:n,output:o,number:i}=Object.
assign(this,t);this.place(dn(e));let r=a("page.name",{language:T(n),output:I(o),n:i});this.element.setAttribute("aria-la\
bel",r),this.draw()}place(t){De(t);for(let e of t.querySelectorAll("a"))e.removeAttribute("href");this.shadow.replaceChildren(
t),this.page&&(this.element.style.aspectRatio=`${this.page.width} / ${this.page.height}`)}swap(t,e){let n=t.filter(i=>i.
page===this.number);this.changed=n.map(({key:i,svg:r})=>[i,zo(r)]);for(let[i,r]of this.changed)He(this.shadow,i,r);let o=new Map(
e.filter(i=>i.page===this.number).map(i=>[i.key,i]));o.size&&this.page&&(this.page.boxes=this.page.boxes.map(i=>o.get(i.
key)??i)),this.draw()}boxesOf(t){return this.page?.boxes.filter(e=>e.messages.includes(t))??[]}linesOver(t){let[e]=this.
boxesOf(t);return e&&this.page?kt(e,this.page):0}light(t){this.lit=t,this.draw()}get litBox(){return this.element.querySelector(
".is-lit")}setOverlays(t){this.overlays=new Set(t),this.draw()}draw(){let{page:t}=this;if(!t)return;if(this.cover){y(this.
cover(),this.over);return}let e=n=>this.overlays.has(n);y([e("bleed")?this.bleed(t):null,this.overflows(t),t.boxes.map(n=>this.
box(n,t)),e("order")?this.order(t):null],this.over)}box(t,e){let n=this.lit!==null&&t.messages.includes(this.lit),o=this.
overlays.has("boxes"),i=this.overlays.has("changes")&&this.glowing.has(t.key);return c`
      <button
        type="button"
        class="box ${hn(t)}${n?" is-lit":""}${o?" is-shown":""}${i?" glows":""}"
        data-box=${t.key}
        data-focus=${t.key}
        aria-label=${pn(t,e,this.numbers)+(i?`, ${a("six.glows")}`:"")}
        @click=${()=>this.onpick(t)}
        ${Lt(t.rect,e)}
      >
        ${o||n||t.over_chars>0?this.tab(t,e):null}${o?Fo(t,e):null}
      </button>`}tab(t,e){let n=kt(t,e),o=t.over_chars>0?c`<b>${n?` +${n}`:" !"}</b>`:null;return c`<span class="number">${jt(
t,this.numbers)}${o}</span>`}overflows(t){return un(t.boxes).map(([e,n])=>c`
        <div class="hatch" ${Lt([e[0],L(e),e[2],n-L(e)],t)}></div>
        <div class="edge" ${Lt(e,t)}></div>`)}bleed(t){let{width:e,height:n}=t,[o,i,r,l]=t.trim,h=[[0,0,e,i],[0,i+l,e,n-
i-l],[0,i,o,l],[o+r,i,e-o-r,l]];return[i>.1?h.map(u=>c`<div class="bleed" ${Lt(u,t)}></div>`):null,c`<div class="safe" ${Lt(
[o+ne,i+ne,r-2*ne,l-2*ne],t)}></div>`]}order({width:t,height:e,boxes:n}){let{rtl:o}=at(this.tag),i=t/46,r=n.map(({rect:[
l,h,u]})=>[o?l+u-i:l+i,h+i]);return c`
      <svg class="order" viewBox="0 0 ${t} ${e}" aria-hidden="true">
        <polyline points=${r.map(l=>l.join(",")).join(" ")}></polyline>
        ${r.map(([l,h],u)=>Gt`
            <g transform="translate(${l} ${h})">
              <circle r=${i}></circle>
              <text text-anchor="middle" y=${i*.36} font-size=${i}>${u+1}</text>
            </g>`)}
      </svg>`}move(t){let e={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[t.key];if(!e)return;let n=[...this.over.querySelectorAll(
".box, .part")],o=n[n.indexOf(document.activeElement)+e];o&&(t.preventDefault(),o.focus())}};function Lt([s,t,e,n],{width:o,
height:i}){let r=(l,h)=>`${100*l/h}%`;return _({left:r(s,o),top:r(t,i),width:r(e,o),height:r(n,i)})}function Fo(s,t){let e=s.
over_chars<=0&&s.percent&&s.percent<Do;return c`
    <i class="full" ${_({height:`${Math.min(100,se(s,t))}%`})}></i>
    ${e?c`<span class="small-text">${`Aa ${s.percent} %`}</span>`:null}`}var Uo=[["Alt ↓","keys.next"],["F8","keys.finding"],["Ctrl S","keys.save-now"],["F6","keys.page-side"]];function Vo(s,t){
switch(s?.save){case"unsaved":return["draft","stale",a("save.unsaved")];case"saving":return["up","",a("save.saving")];case"\
saved":return["ok","ok",a("save.saved",{file:t,time:It(s.savedAt)})];case"conflict":return["warning","stale",a("save.con\
flict")];case"lost":return["error","error",a("save.lost",{n:s.left})];case"refused":return["error","error",a("save.refus\
ed",{why:s.why})];default:return["ok","",a("save.none")]}}var Fe=([s,t,e])=>c`
  <span class="save-line ${t}" role="status">${g(s)}${e}</span>`,ie=(s,t,e="foot-link")=>c`
  <button type="button" class="link" data-focus=${e} @click=${t}>${s}</button>`,Ue=s=>c`
  <span class="fill"></span>
  <span class="foot-keys">${s.map(([t,e])=>c`<span>${k(t)}${" "}${a(e)}</span>`)}</span>`;function fn(s){let{opened:t,latest:e,
finishing:n}=s,o=t?.entry.save?t.entry:e,i=n.undoable,r=()=>{o&&(s.openText(o.key),s.resolving.ask(o))};return[Fe(Wo(s,o)),
o?.save==="conflict"?ie(a("conflict.open"),r):null,i?ie(a("undo-done",{n:i.entry.record.number}),()=>n.undo(),"undo-done"):
null,Ue(Uo)]}function Wo({tag:s,entries:t},e){if(!p.project.editable)return["lock","",a("read-only.why")];let[n,o,i]=Vo(
e,`locales/${s}.yaml`),r=n==="ok"&&!t.needing.length;return[n,o,r?`${i} · ${a("all-done")}`:i]}function re(s,t=0,e=!1){return s?s.about?qo(s):Ko(s,t):c`<div class="meter"><span class="hint">${a(e?"meter.label":"mete\
r.none")}</span></div>`}function mn(s,t){return s.over_chars>0?[t?a("meter.over",{n:t}):a("meter.wide"),a("meter.chars-o\
ver",{n:s.over_chars})]:[a(s.percent<=s.floor_percent?"meter.smallest":"meter.fits",{n:s.lines}),s.free_chars?a("meter.c\
hars-free",{n:s.free_chars}):""]}function Ko(s,t){let e=s.over_chars>0;return c`
    <div class="meter${e?" is-over":""}">
      ${Jo(s.lines,e?Math.max(1,t):0)}
      <div class="meter-said">
        ${gn(mn(s,t),e)}
        <div class="small">
          <span>${a("text-size")}${" "}<strong>${`${s.percent} %`}</strong></span>
          ${Ds(s.percent,s.floor_percent,e?"over":"fits")}
          <span class="soft">${a("meter.floor",{percent:s.floor_percent})}</span>
        </div>
      </div>
    </div>`}var gn=([s,t],e)=>c`
  <div><strong class=${e?"too-long":""}>${s}</strong><span class="small soft">${t}</span></div>`;function qo(s){return c`
    <div class="meter${s.over_chars?" is-over":""}">
      <div class="meter-said">
        ${gn($n(s),s.over_chars>0)}
        <div class="small">
          <span class="filled" aria-hidden="true">
            <i ${_({width:`${Math.min(100,s.filled??0)}%`})}></i>
          </span>
          <span class="soft">${a("about.what")}</span>
        </div>
      </div>
    </div>`}function $n(s){return s.over_chars?[a("about.over"),a("meter.chars-over",{n:s.over_chars})]:s.smaller?[a("ab\
out.smaller"),""]:[a("about.fits"),a("meter.chars-free",{n:s.free_chars})]}function wn(s,t){return s?s.about?$n(s).filter(
Boolean).join(". "):s.over_chars>0?mn(s,t).join(". "):`${a("meter.fits",{n:s.lines})}. ${a("text-size")} ${s.percent} %`:
""}function Jo(s,t){let e=Math.min(s,6),n=Math.max(0,e-t),o=(r,l)=>{let h=l>=n&&t>0,u=l===e-1?42:62-l%2*4;return Gt`
      <rect x="5" y=${5+l*8+(h?2:0)} width=${u} height="5" class="line${h?" over":""}"></rect>`},i=Math.max(1,n)*8+5;return c`
    <svg class="meter-picture" viewBox="0 0 72 ${Math.max(34,e*8+8)}" aria-hidden="true">
      <rect x="1" y="1" width="70" height=${t?i:Math.max(32,i)} class="edge-line"></rect>
      ${Array.from({length:e},o)}
    </svg>`}var Ve=null;async function vn(){return Ve=p.only?{waivers:[],codes:{}}:await S(`/api/waivers?words=${A}`),Ve}var yn=({code:s,
key:t})=>!!(t&&p.project.editable&&!p.only&&Ve?.codes?.[s]?.waivable);function kn({code:s,key:t,language:e,message:n},o){
let i="",r=u=>{i=u,h.draw()},l=async u=>{u.preventDefault();let f=h.find("#waive-reason"),d=h.find('[name="waive-scope"]\
:checked').value==="all";if(!f.value.trim()){r(a("waive.needs-reason")),f.focus();return}try{let m={code:s,key:t,language:d?
null:e,reason:f.value.trim()};await G("POST",`/api/waivers?words=${A}`,m),h.close(),o()}catch(m){r(dt(m,a("comment.lost")))}},
h=new C({name:"waive",head:"waive-head"},()=>c`
      <form method="dialog" @submit=${l}>
        <h1 id="waive-head">${a("waive.head")}</h1>
        <p ${_({"font-family":e?`var(--ui), "text-${e}"`:null})}>
          ${n}${" "}<span class="tag">${s}</span>
        </p>
        <p class="soft small">${a("waive.what")}</p>
        <label for="waive-reason"><strong class="small">${a("waive.reason")}</strong></label>
        <input type="text" id="waive-reason" maxlength="300" required placeholder=${a("waive.example")} autofocus>
        <fieldset>
          <legend class="small">${a("waive.where")}</legend>
          ${bn("one",a("waive.one",{language:T(e),key:t}),!0)}
          ${bn("all",a("waive.every",{key:t}),!1)}
        </fieldset>
        <p class="error" role="alert">${i}</p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>h.close()}>${a("cancel")}${k("Esc")}</button>
          <button type="submit" class="button primary">${a("waive.do")}${k("↵")}</button>
        </div>
      </form>`);h.open()}var bn=(s,t,e)=>c`
  <label class="check"><input type="radio" name="waive-scope" value=${s} ?checked=${e}>${t}</label>`;var Go=["missing","stale","machine","draft"];function xn(s,t){let e=s.meter[t??""]??Object.values(s.meter)[0]??null;return{
key:s.key,record:s,value:s.target??"",fingerprint:s.fingerprint,save:null,conflict:null,findings:[],over:0,meters:s.meter,
meter:e}}var D=s=>s.value===(s.record.target??"")||s.value===s.written,Yo=s=>s.comments.filter(t=>t.open).length,Zo=s=>s.
over>0||Object.values(s.meters).some(t=>t.over_chars>0);function R(s){let{state:t}=s.record;return s.conflict?"error":Zo(
s)?"too-long":Go.includes(t)?t:Yo(s.record)?"comment":null}var ae=class{constructor(){this.byKey=new Map}fill(t){this.byKey=
new Map(t.map(e=>[e.key,e]))}get all(){return[...this.byKey.values()]}get size(){return this.byKey.size}get(t){return this.
byKey.get(t??"")}get needing(){return this.all.filter(R)}get tooLong(){return this.all.filter(t=>R(t)==="too-long")}get counts(){
let t={};for(let{record:e}of this.byKey.values())t[e.state]=(t[e.state]??0)+1;return t}get done(){let{counts:t}=this;return(t.
checked??0)+(t.translated??0)}shown(t,e,n){let o=e.trim().toLocaleLowerCase(),i={needs:()=>this.needing,long:()=>this.tooLong,
all:()=>this.all}[t]();return o?i.filter(r=>Qo(r,o)):!n||i.includes(n)?i:this.all.filter(r=>i.includes(r)||r===n)}after(t){
let{all:e}=this,n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,n)].find(i=>R(i)&&i.finished!==i.value)??null}beside(t,e,n){
let{all:o}=this,i=t?o.indexOf(t):-1;return e>0?n.find(r=>o.indexOf(r)>i):n.findLast(r=>o.indexOf(r)<i)}},Qo=(s,t)=>[s.record.
source,s.value,s.key].some(e=>e.toLocaleLowerCase().includes(t));function Mn(s,{text:t,fingerprint:e}){return t===s.value?!1:(e!==s.fingerprint&&(s.conflict={theirs:s.value,base:"",fingerprint:s.
fingerprint}),s.value=t,s.fingerprint=e,s.save=s.conflict?"conflict":"unsaved",!0)}function An(s,t,e){let n=Xo(s,t);if(s.
meters=t.meter,n==="conflict"){let{target:o,fingerprint:i,comments:r}=t,l=s.record.target??"";return s.conflict={theirs:o??
"",base:l,fingerprint:i,by:e.by,on:null},s.save="conflict",s.record.comments=r,n}return n==="replaced"?ti(s,t,e):s.conflict&&
(s.save=n==="freed"?"unsaved":null),s.conflict=null,s.record=t,n}function Xo(s,t){let e=!D(s);return t.fingerprint===s.fingerprint?
e&&s.conflict?"freed":"kept":e&&t.target!==s.value?"conflict":"replaced"}function ti(s,t,{by:e,time:n,somebody:o}){let i=t.
target??"",{elsewhere:r,value:l}=s,h=r&&!r.seen?r.text:l;h!==i?s.elsewhere={text:h,by:e||o,time:n,seen:!1}:delete s.elsewhere,
s.value=i,s.fingerprint=t.fingerprint,delete s.written,s.save=null}function _n(s,t,e=s.conflict){return e&&(s.fingerprint=
e.fingerprint,s.record={...s.record,target:e.theirs}),s.conflict=null,delete s.written,s.value=t,!D(s)}var le=class{constructor(t){this.screen=t,this.undoable=null}async done(){let{opened:t,resolving:e}=this.screen;if(!(t&&
p.project.editable))return;let{entry:n,blocks:o}=t;o.length?this.block(t,o):n.conflict?e.ask(n):await this.finish(n)}block(t,e){
let n=e.join(" ");t.show(e),t.note(n),wt(n)}async finish(t){let{screen:e}=this,n={text:t.record.target??"",state:t.record.
state},o=e.entries.after(t),i=e.keeper.save(t,{done:!0});o?e.openText(o.key):e.closeRow(),e.paintList(),await i?(this.undoable=
{entry:t,...n},e.line()):t.save==="refused"&&e.openText(t.key),e.paintList()}async undo(){let{screen:t,undoable:e}=this;
if(!e)return;let{entry:n,text:o,state:i}=e;this.undoable=null,n.value=o,await t.openText(n.key),t.opened&&(t.opened.field.
value=o),n.record.state=i,await t.keeper.save(n,{force:!0,undone:!0}),t.paintList()}};function On(s,t){t.isComposing||bt(t,j(t)?ei(s,t):si(s,t))}function ei(s,t){return t.key==="Enter"?()=>s.done():t.key.toLowerCase()===
"s"?()=>s.saveNow():null}function si(s,t){let e=t.target,n={ArrowDown:1,ArrowUp:-1}[t.key];return n&&t.altKey?()=>s.step(
n):n&&e.matches(".open-row")?()=>ni(s.list,e,n):t.key==="F8"?()=>oi(s):t.key==="F9"&&s.opened?()=>s.opened?.said.focus(s.
opened.element):t.key==="Escape"&&gt(e)?()=>(s.opened?.doneButton??e).focus():null}function ni(s,t,e){let n=[...s.querySelectorAll(
".open-row")];n[n.indexOf(t)+e]?.focus()}function oi(s){let t=s.opened?.stops??[],e=t[t.indexOf(document.activeElement)+
1];e?e.focus():s.step(1,s.entries.needing)}function Sn(s,t,e){bt(t,{z:()=>s.side.zoom(!s.side.whole),s:()=>s.goTo("sheet",
s.tag,...p.output?[p.output]:[]),e:()=>s.opened?.field.focus(),c:()=>s.opened?.comments.open()}[e])}var ii=new Intl.Segmenter(void 0,{granularity:"word"}),Tn=s=>[...ii.segment(s)].map(t=>t.segment);function ri(s,t){let e=Array.
from({length:s.length+1},()=>new Uint16Array(t.length+1)),n=(o,i)=>e[o]?.[i]??0;for(let o=s.length-1;o>=0;o-=1){let i=e[o];
for(let r=t.length-1;r>=0;r-=1)i[r]=s[o]===t[r]?n(o+1,r+1)+1:Math.max(n(o+1,r),n(o,r+1))}return n}function We(s,t){let[e,
n]=[Tn(s),Tn(t)],o=ri(e,n),i=[],r=(u,f="")=>{let d=i.at(-1);d?.[0]===u?d[1]+=f:f&&i.push([u,f])},[l,h]=[0,0];for(;l<e.length&&
h<n.length;)e[l]===n[h]?(r("same",e[l]),l+=1,h+=1):o(l+1,h)>=o(l,h+1)?r("gone",e[l++]):r("new",n[h++]);return r("gone",e.
slice(l).join("")),r("new",n.slice(h).join("")),i}function Cn(s,t){let e=We(s,t).filter(([n])=>n!=="new");return e.some(
([n])=>n==="gone")?e.map(([n,o],i)=>[n,n==="gone"?o:ai(o,i===0,i===e.length-1)]):null}function ai(s,t,e){return s.length<
40?s:t?`… ${s.slice(-24)}`:e?`${s.slice(0,24)} …`:`${s.slice(0,18)} … ${s.slice(-18)}`}function Q(s,t=!1){return Zs(s,t).map(([e,n])=>{if(!n)return e;let o=ct(e)==="",i=["hidden-sign",o?"never":"",J[e]?.picture??
""].filter(Boolean).join(" ");return c`<span class=${i} data-name=${t||o?n:""}>${e}</span>`})}function En(s,t){let e=Qt[s]??
"",n=J[s],o=n?`Alt ${n.key}`:"",i=n?a(`sign.${e}`):`${e}: ${a(`sign.${e}`)}`;return c`
    <button
      type="button"
      class="button small sign"
      title=${o?`${i} · ${Ss(o)}`:i}
      aria-label=${i}
      aria-keyshortcuts=${o?(Et()?"Control+":"")+o.replace(" ","+"):b}
      @mousedown=${Z}
      @click=${()=>t(s)}
    >${n?g(n.picture):e}</button>`}var Ke=s=>s.replaceAll("**","");function z(s,t){return s.split(/(\{[^{}\s]+\}|\*\*)/).map(e=>{if(e==="**")return c`<span class="stars">${e}</span>`;
let n=e.slice(1,-1);return!/^\{.+\}$/.test(e)||!(n in t)?Q(e):c`<span class="fact"><b>${e}</b>${" "}<span>${t[n]}</span></span>`})}
var X=(s,t,e={})=>We(s,t).filter(([n])=>n!=="gone").map(([n,o])=>{let i=z(o,e);return n==="new"&&o.trim()?c`<ins>${lt(a(
"added"))}${i}</ins>`:i});function ce(s,t){let e=Cn(s,t);return e?e.map(([n,o])=>n==="gone"&&o.trim()?c`<del>${lt(a("rem\
oved"))}${Q(o)}</del>`:Q(o)):null}function qe(s){let t=R(s)??"ok",e=a(`row.${t}`);return c`<span class="sign-of ${t}" title=${e}>${g(t)}${lt(e)}</span>`}var Je=s=>a(
"row.name",{n:s.record.number,state:a(`row.${R(s)??"ok"}`)}),Ge=(s,t)=>P(t,t==="too-long"&&s.over?a("too-long.lines",{n:s.
over}):a(`row.${t}`));function jn(s,{language:t,source:e,choose:n,back:o,stop:i}){let{record:r}=s,l=R(s),{facts:h}=p.project;
return c`
    <div class="text-row" role="group" aria-label=${Je(s)} data-key=${s.key}>
      <span class="n">${r.number}</span>
      <button
        type="button"
        class="open-row"
        tabindex=${i?0:-1}
        data-focus="row-${s.key}"
        aria-label=${a("row.edit",{n:r.number})}
        @click=${n}
      ></button>
      <span class="src" ${x(e)}>${z(Ke(r.source),h)}</span>
      <span class="tgt" ${x(t,{face:!0,pitch:!0})}>
        ${s.value?z(Ke(s.value),h):li()}
        ${o&&r.back?c`<span class="back hint" ${x(e)}>${r.back}</span>`:null}
      </span>
      ${qe(s)}
      <span class="phone-need">
        ${l?Ge(s,l):null}<span class="go" aria-hidden="true">›</span>
      </span>
    </div>`}var li=()=>c`<span class="hint" lang=${document.documentElement.lang} dir="ltr">${a("not-yet")}</span>`;function Ln(s){let{entries:t}=s,e=a("done-of",{n:t.done,all:t.size});return c`
    ${yt(a("filter"),ci(s),s.chosen,n=>s.choose(n))}
    <span class="progress">${Hs(t.counts)}<span class="small"><strong>${e}</strong></span></span>
    <span class="fill wide-only"></span>
    ${hi(s)}
    ${t.all.some(n=>n.record.back)?ui(s):null}
    <button type="button" class="button small drawer-button" data-focus="drawer" @click=${()=>s.drawer()}>
      ${a("page")}${k("F6")}
    </button>`}function ci({entries:s}){return[["needs",a("tab.needs",{n:s.needing.length})],["all",a("tab.all",{n:s.size})],
E()?["page",a("page")]:["long",a("tab.long",{n:s.tooLong.length})]]}function hi(s){let t=B(e=>{s.find=e,s.paintList()});
return c`
    <label class="search wide-only">
      ${g("search")}
      <input
        type="search"
        placeholder=${a("find.both")}
        aria-label=${a("find.both")}
        data-focus="find"
        .value=${s.find}
        @input=${t}
      >${k("/")}
    </label>`}function ui(s){let t=()=>{s.back=!s.back,s.paintList()};return c`
    <button
      type="button"
      class="button small wide-only"
      data-focus="back"
      aria-pressed=${String(s.back)}
      @click=${t}
    >${a("back")}</button>`}function Nn(s,t){let{opened:e,language:n,source:o,back:i}=s,r=(u,f)=>u===e?.entry?e.element:
jn(u,{language:n,source:o,choose:()=>s.openText(u.key),back:i,stop:f===0&&!e}),l=s.entries.needing[0],h=E()&&!e&&l&&p.project.
editable;return[Ct(t,u=>u.key,r),t.length?null:c`<p class="empty">${s.find?a("nothing"):a("all-done")}</p>`,h?pi(l,()=>s.
openText(l.key)):null]}var pi=(s,t)=>c`
  <div class="start-bar">
    <button type="button" class="button primary large" @click=${t}>
      ${a("start-with",{n:s.record.number})}
    </button>
  </div>`;var ut=crypto.getRandomValues(new Uint32Array(2)).join("-");var di=300,Pn=0,he=class{constructor(t,{ondrawn:e,onslow:n=()=>{},onfail:o=()=>{}},i=G){this.tag=t,this.ondrawn=e,this.onslow=
n,this.onfail=o,this.send=i,this.seq=0,this.shown=0,this.busy=!1,this.waiting=null,this.client="",this.anew()}anew(){Pn+=
1,this.client=`${ut}-${Pn}`}get path(){return`/api/draft/${encodeURIComponent(this.tag)}?words=${A}`}post(t,e,n){this.seq+=
1,this.waiting={seq:this.seq,output:t,key:e,text:n,at:performance.now()},this.busy||this.next()}async measure(t,e,n){return(await this.
send("POST",this.path,{seq:0,output:t,key:e,text:n,client:`${ut}-measure`})).meter}async next(){let{waiting:t}=this;if(!t)
return;this.waiting=null,this.busy=!0;let e=setTimeout(()=>this.onslow(!0),di);try{let{at:n,...o}=t,i=await this.send("P\
OST",this.path,{...o,client:this.client});i.seq>this.shown&&(this.shown=i.seq,this.ondrawn(i,t.key,Math.round(performance.
now()-n)))}catch(n){this.onfail(n)}finally{clearTimeout(e),this.onslow(!1),this.busy=!1,this.waiting&&this.next()}}};function Rn(s,t,e){
s.meter=t.meter,t.meter&&(s.meters={...s.meters,[e]:t.meter}),s.findings=(t.findings??[]).map(n=>({...n,value:t.value}))}
function Bn(s,t,{output:e=null,number:n=null},o){let i=e??t.output??o,r=s?.record.boxes??[],l=r.find(u=>u.output===i)??r[0]??
null,h=t.output===i?t.number:1;return{place:l,output:n?e:l?.output??i,number:n??l?.page??h}}function In(s,t,{box:e,phone:n}){
let o=t.width/s.width;return e?Math.max(.05,Math.min(4,Math.max(t.width*.9/e.rect[2],n?2*o:0))):Math.max(.05,n?o:Math.min(
o,t.height/s.height))}var Hn=({findings:s,value:t})=>s.filter(({start:e,end:n,value:o})=>e!==null&&n!==null&&o===t&&(e>0||
n<t.length));function fi({elsewhere:s},t){return!s?.text||t.some(e=>e.text===s.text)?[]:[{text:s.text,how:"replaced"}]}async function Dn(s,t,e){
let n=`/api/history/${encodeURIComponent(t.tag)}/${encodeURIComponent(s.key)}`,o=(await S(n)).versions??[],i=[...fi(s,o),
...o],r=h=>{l.close(),e(h)},l=new C({name:"history",head:"history-head"},()=>[c`
      <div class="row-of">
        <h1 id="history-head">${a("history.head",{n:s.record.number})}</h1>
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>l.close()}>${a("close")}</button>
      </div>`,i.length?c`<ol>${i.map(h=>gi(h,s,t,r))}</ol>`:c`<p class="soft">${a("history.none")}</p>`]);l.open()}function mi({
by:s,on:t,how:e,over:n,until:o}){let i=s||(e==="replaced"&&o?a("history.nobody"):""),r=e&&(n?a("history.replaced-by",{by:n}):
a(`history.${e}`));return[i,t&&N(t),r,o&&N(o)].filter(Boolean).join(" · ")}function gi(s,t,e,n){let{text:o}=s,i=mi(s),r=c`
    <button type="button" class="button small" @click=${()=>n(o)}>${a("history.use")}</button>`;return c`
    <li>
      <p class="foreign" ${x(e,{face:!0,pitch:!0})}>${X(t.value,o)}</p>
      <div class="row-of small soft">${i}<span class="fill"></span>${p.project.editable?r:null}</div>
    </li>`}var ue=()=>v.get("name")?null:c`
      <input
        type="text"
        class="by-field"
        maxlength="60"
        placeholder=${a("comment.name")}
        aria-label=${a("comment.name")}
        autocomplete="name"
        @change=${B(s=>v.set("name",s.trim()))}
      >`;var $i=1e3,Nt=new Map,pe=class{constructor(t,e,n){this.tag=t,this.name=e.key,this.changed=n,this.id=`${t} ${e.key}`,this.
said=e.comments,this.problem="",this.busy=!1,this.asked=Nt.has(this.id),this.answers="",this.element=w(c`
      <div class="remarks" @keydown=${o=>this.pressed(o)}></div>`),this.draw()}get area(){return this.element.querySelector(
".remark-area")}draw(){let{talks:t}=p.project;y(c`
        <div class="remarks-list">${Ct(this.said,e=>e.mark,e=>this.one(e))}</div>
        ${t?c`
              <button
                type="button"
                class="link plain small"
                ?hidden=${this.asked}
                data-focus="comment-${this.name}"
                @click=${()=>this.open()}
              >${a("comment")}${k("C")}</button>`:null}
        <div class="remark-form" ?hidden=${!this.asked}>${t&&this.asked?this.form():null}</div>
        <p class="error small" role="alert">${this.problem}</p>`,this.element)}form(){let t=Nt.get(this.id)??"";return c`
      <div class="grown" data-text=${t}>
        <textarea
          class="remark-area"
          rows="1"
          maxlength=${$i}
          placeholder=${a("comment.say")}
          aria-label=${a("comment.on",{key:this.name})}
          data-focus="remark-${this.name}"
          dir="auto"
          .value=${Tt(t)}
          @input=${B(e=>this.typed(e))}
        ></textarea>
      </div>
      <div class="row-of">
        ${ue()}
        <span class="fill"></span>
        <button type="button" class="button small" @click=${()=>this.post()}>
          ${a(this.answers?"comment.reply":"comment.add")}${k("Ctrl ↵")}
        </button>
      </div>`}typed(t){t?Nt.set(this.id,t):Nt.delete(this.id);let e=this.element.querySelector(".grown");e.dataset.text=
t}open(t=""){p.project.talks&&(this.asked=!0,this.answers=t,this.draw(),this.area?.focus())}update({comments:t=[]}){this.
said=t,this.draw()}leave(){this.area?.blur(),this.draw(),this.element.querySelector(".link.plain")?.focus()}one(t){return c`
      <div class="remark${t.open?"":" is-settled"}">
        <p class="small">
          <strong>${t.by||a("comment.nobody")}</strong>
          ${t.on?c`<span class="hint">${` ${N(t.on)}`}</span>`:null}${" "}
          <bdi dir="auto" ${_({"font-family":`var(--ui), "text-${this.tag}"`})}>${t.text}</bdi>
        </p>
        <p class="small row-of">
          ${t.open?c`<span class="comment row-of">${g("comment")}${a("comment.open")}</span>`:c`<span class="ok row-of">${g(
"ok")}${a("comment.settled")}</span>`}
          ${p.project.talks?this.acts(t):null}
        </p>
      </div>`}acts(t){let e=c`
      <button type="button" class="link" @click=${()=>this.open(t.mark)}>${a("comment.answer")}</button>`;return c`
      ${t.open?e:null}
      <button type="button" class="link" data-focus="settle-${t.mark}" @click=${()=>this.settle(t)}>
        ${a(t.open?"comment.settle":"comment.again")}
      </button>`}path(...t){return`/api/comments/${[this.tag,this.name,...t].map(encodeURIComponent).join("/")}`}async post(){
let t=this.area?.value.trim();if(!t||this.busy){this.area?.focus();return}await this.ask("POST",this.path(),{text:t,answers:this.
answers})&&(Nt.delete(this.id),this.asked=!1,this.answers="",this.leave())}settle(t){return this.ask("PUT",this.path(t.mark),
{open:!t.open})}async ask(t,e,n){this.busy=!0;try{let{comments:o}=await G(t,e,{...n,by:v.get("name",""),client:ut});return this.
problem="",this.update({comments:o}),this.changed(o),!0}catch(o){return this.problem=dt(o,a("comment.lost")),this.draw(),
!1}finally{this.busy=!1}}pressed(t){if(!(t.target!==this.area||t.isComposing)){if(t.key==="Enter"&&j(t))this.post();else if(t.
key==="Escape")this.asked=!!this.area?.value,this.leave();else return;t.preventDefault(),t.stopPropagation()}}};var de=class{constructor(t,e){this.facts=t,this.choose=e,this.names=[],this.at=0,this.element=w(c`
      <div class="fact-menu" role="listbox" id="fact-menu" aria-label=${a("facts")} hidden></div>`)}open(t,e){this.names=
t,this.at=0,this.element.hidden=!1,e.setAttribute("aria-controls","fact-menu"),this.draw(e)}close(t){this.element.hidden||
(this.element.hidden=!0,t.removeAttribute("aria-activedescendant"),t.removeAttribute("aria-controls"))}draw(t){t.setAttribute(
"aria-activedescendant",`fact-${this.at}`);let e=(n,o)=>c`
      <div
        role="option"
        id="fact-${o}"
        data-fact=${n}
        aria-selected=${String(o===this.at)}
        @mousedown=${i=>{i.preventDefault(),this.choose(n)}}
      ><b>${`{${n}}`}</b>${" "}${this.facts[n]}</div>`;y(this.names.map(e),this.element)}takes(t,e){if(this.element.hidden)
return!1;let n={ArrowDown:1,ArrowUp:-1}[t.key];if(n)this.at=(this.at+n+this.names.length)%this.names.length,this.draw(e);else if(t.
key==="Enter"||t.key==="Tab")t.stopPropagation(),this.choose(this.names[this.at]??"");else if(t.key==="Escape")t.stopPropagation(),
this.close(e);else return!0;return t.preventDefault(),!0}};var xt=class{constructor({language:t,value:e,label:n,facts:o,readonly:i=!1,oninput:r,onleave:l,onnote:h}){this.language=
t,this.facts=o,this.oninput=r,this.onleave=l,this.onnote=h,this.hits=[],this.showHidden=!1,this.composing=!1,this.last=0,
this.menu=new de(o,u=>this.choose(u)),this.back=w(c`<div class="field-back" aria-hidden="true" ${x(t)}></div>`),this.area=
w(this.textarea(n,i)),this.area.value=e,this.element=w(c`
      <div
        class="field"
        ${_({"--text":`"text-${t.tag}"`,"--pitch":Math.max(1.5,t.line_height)})}
      >${this.back}${this.area}${this.menu.element}</div>`),this.paint()}textarea(t,e){let n=()=>this.snap();return c`
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
        ${x(this.language)}
      ></textarea>`}get value(){return this.area.value}set value(t){if(t===this.area.value)return;let e=Math.min(this.area.
selectionStart,t.length);this.area.value=t,document.activeElement===this.area&&this.area.setSelectionRange(e,e),this.paint()}focus(){
this.area.focus({preventScroll:!0}),this.area.setSelectionRange(this.area.value.length,this.area.value.length)}changed(){
this.paint(),this.composing||this.openFacts(),this.oninput(this.value)}insert(t){this.area.focus({preventScroll:!0}),!document.
execCommand("insertText",!1,t)&&(this.area.setRangeText(t,this.area.selectionStart,this.area.selectionEnd,"end"),this.changed())}replace(t){
this.area.focus(),this.area.select(),this.insert(t)}undo(){this.area.focus(),document.execCommand("undo")}bold(){let{selectionStart:t,
selectionEnd:e,value:n}=this.area,o=n.slice(t,e),i=o.startsWith("**")&&o.endsWith("**")&&o.length>4;this.insert(i?o.slice(
2,-2):`**${o}**`);let r=this.area.selectionStart;o||this.area.setSelectionRange(r-2,r-2)}snap(){let{selectionStart:t,selectionEnd:e,
value:n}=this.area;if(t===e&&!this.composing){let o=en(n,this.facts,t,this.last);o!==t&&this.area.setSelectionRange(o,o)}
this.last=this.area.selectionStart}before(t){let e=t.inputType==="deleteContentBackward";if(!(e||t.inputType==="deleteCo\
ntentForward"))return;let{selectionStart:n,selectionEnd:o,value:i}=this.area;if(n!==o)return;let r=Ie(i,this.facts).find(
({start:l,end:h})=>n===(e?h:l));r&&this.area.setSelectionRange(r.start,r.end)}paste(t){let e=t.clipboardData?.getData("t\
ext/plain");if(!e)return;t.preventDefault();let[n,o]=Xt(e);this.insert(n),o&&this.onnote?.(a("paste.dropped"))}key(t){if(this.
last=this.area.selectionStart,!t.isComposing&&this.menu.takes(t,this.area))return;let e=Qs(t,Et());e&&!this.area.readOnly?
(t.preventDefault(),this.insert(e)):j(t)&&this.ctrlKey(t)}ctrlKey(t){let e=t.code==="Digit8"||t.key==="*";!t.altKey&&t.key.
toLowerCase()==="b"?(t.preventDefault(),this.bold()):t.shiftKey&&e&&(t.preventDefault(),this.showHidden=!this.showHidden,
this.paint())}openFacts(){let t=sn(this.value.slice(0,this.area.selectionStart)),e=t===null?[]:Object.keys(this.facts).filter(
n=>n.startsWith(t));e.length?this.menu.open(e,this.area):this.menu.close(this.area)}choose(t){let e=this.area.selectionStart,
n=this.value.lastIndexOf("{",e-1);this.area.setSelectionRange(n,this.value[e]==="}"?e+1:e),this.menu.close(this.area),this.
insert(`{${t}}`),this.menu.close(this.area)}underline(t){this.hits=t,this.paint()}paint(){let t=nn(this.value,this.facts,
this.hits).map(([e,n])=>{let o=Q(e,this.showHidden);return n?c`<span class=${n}>${o}</span>`:o});y([t,"​"],this.back)}special(){
let t=n=>En(n,o=>this.insert(o)),e=Object.keys(J).map(t);return[c`<span class="row-of ends" role="group" aria-label=${a(
"line-ends")}>${e}</span>`,...Xs(this.language).map(t)]}};var Ye=s=>s.normalize("NFC").replace(/[\u064b-\u0652\u0640\u0670\u0591-\u05c7]|[\u200b\u2060\u00ad]/g,"").toLocaleLowerCase();
function zn({use:s,avoid:t},e){let n=o=>o.some(i=>e.includes(Ye(i)));return!e||!(s.length||t.length)?"unsigned":n(t)||s.
length&&!n(s)?"warning":"ok"}function Vn(s,t,e,n){let o=Ye(e);return c`
    <div class="glossary">
      <span class="row-of small soft">${g("book")}${a("glossary")}</span>
      ${s.map(i=>wi(i,o,t,n))}
    </div>`}function wi({term:s,note:t,use:e,avoid:n},o,i,r){let l=zn({use:e,avoid:n},o),h=Fn(e," / ",f=>Un(f,i,r)),u=Fn(
n,", ",f=>Un(f,i,null));return c`
    <p class="small">
      <span class="badge ${l}">
        <span>${l==="unsigned"?null:[g(l),lt(a(bi[l]))]}</span>
        ${s}${e.length?[" → ",h]:null}
      </span>
      ${n.length?c`<span class="avoid">${a("glossary.not")}${" "}${u}</span>`:null}
      ${t?c`<span class="soft">${t}</span>`:null}
    </p>`}var bi={ok:"glossary.used",warning:"glossary.unused"},Fn=(s,t,e)=>s.map((n,o)=>[o?t:null,e(n)]);function Un(s,t,e){
let n=x(t,{face:!0});return e?c`
    <button
      type="button"
      class="word"
      title=${a("glossary.insert",{word:s})}
      @mousedown=${Z}
      @click=${()=>e(s)}
      ${n}
    >${s}</button>`:c`<bdi class="word" ${n}>${s}</bdi>`}var vi=["text-too-long","word-too-wide"],Wn=(s,t)=>({code:"",severity:s,text:t,start:null,end:null});function Kn(s,t){let e=(s.
meter?.over_chars??0)>0,n=s.findings.filter(o=>o.code==="text-missing"?!1:!(e&&vi.includes(o.code)));return[...(s.value.
trim()?t:[]).map(o=>Wn("error",o)),...e?[Wn("too-long",yi(s))]:[],...n]}function yi({meter:s,over:t,place:e}){let n=t?"f\
ind.over":"find.wide";return a(s?.about?"about.find":n,{n:t,output:I(e?.output??""),percent:s?.percent})}var ki={"too-lo\
ng":"too-long",error:"error"};function qn(s,t,e){let n=c`<button type="button" class="link" @click=${()=>e(s)}>${a("waiv\
e")}</button>`;return c`
    <p class="finding ${s.severity}" tabindex="-1">
      ${g(ki[s.severity]??"warning")}
      <span>${s.text}${s.hint?c`<span class="soft">${` ${s.hint}`}</span>`:null}</span>
      ${yn({code:s.code,key:t})?n:null}
    </p>`}function Jn(s){return new Promise(t=>{let e=!1,n=i=>{e=i,o.close()},o=new C({name:"agreeing",role:"alertdialog",head:"ag\
ree-head",described:"agree-what",stays:!0},()=>c`
        <h1 id="agree-head">${a("said.agree.head")}</h1>
        <p id="agree-what">${a("said.agree.what")}</p>
        <pre class="command"><code>${s.command}</code></pre>
        <p class="place row-of">${g(s.place?"link":"warning")}<span>${s.place?[a("said.agree.place")," ",c`<strong>${s.place}</strong>`]:
a("said.agree.unknown")}</span></p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" autofocus @click=${()=>n(!1)}>${a("said.agree.no")}</button>
          <button type="button" class="button primary" @click=${()=>n(!0)}>${a("said.agree.yes")}</button>
        </div>`);o.element.addEventListener("close",()=>t(e)),o.open()})}var xi=new WeakMap,Gn=(s,t)=>xi.set(s,t);var Yn=["missing","stale","machine","draft"],fe=class{constructor(t,{language:e,source:n},o){this.entry=t,this.language=
e,this.source=n,this.acts=o,this.found=[],this.answer=null,this.problem="",this.asking=!1,this.over=new Map,Yn.includes(
t.record.state)&&this.load()}get path(){return[this.language.tag,this.entry.key].map(encodeURIComponent).join("/")}async load(){
let t=await S(`/api/suggestions/${this.path}?words=${A}`).catch(()=>({}));t.suggestions&&(this.answer=t,this.found=t.suggestions,
this.acts.changed(),p.project.editable&&await this.measure())}async measure(){for(let{text:t}of this.found){let e=await this.
acts.measure(t).catch(()=>null);this.over.set(t,e?.over_chars??0)}this.acts.changed()}get shown(){return this.found.filter(
t=>t.text!==this.entry.value)}async focus(t){this.answer||await this.load(),(t.querySelector(".said-before button")??t.querySelector(
".said-before"))?.focus()}take(t){t.machine&&Gn(this.entry,t.text),this.acts.take(t.text),wt(a("said.taken"))}async ask(t=""){
if(this.asking)return;this.asking=!0,this.problem="",this.acts.changed();let e={};try{e=await G("POST",`/api/machine/${this.
path}?words=${A}`,t?{agreed:t}:{})}catch(n){this.problem=dt(n,a("said.lost"))}this.asking=!1,this.acts.changed(),e.ask?await Jn(
e.ask)&&await this.ask(e.ask.mark):e.text&&await this.add(e.text,e.program??"")}async add(t,e){let{source:n}=this.entry.
record,o={percent:100,text:t,source:n,language:this.language.tag,origin:e,key:"",by:"",on:""};this.found=[...this.found.
filter(i=>i.text!==t),{...o,machine:!0,variant:!1}],this.acts.changed(),await this.measure()}view(){let{answer:t,shown:e}=this;
if(!t||!(e.length||t.program||t.trouble||Yn.includes(this.entry.record.state)))return null;let n=o=>this.pressed(o);return c`
      <section class="said-before" tabindex="-1" aria-label=${a("said")} @keydown=${n}>
        <div class="row-of">
          <h2>${a("said")}</h2>
          <span class="small soft">${e.length?a("said.hint"):a("said.none")}</span>
          <span class="fill"></span>
          ${e.length&&p.project.editable?c`<span class="wide-only">${k("F9")}</span>`:null}
        </div>
        ${e.map((o,i)=>this.one(o,i+1))}
        ${this.foot(t)}
      </section>`}foot({program:t,trouble:e}){let n=c`
      <button type="button" class="link plain" data-focus="machine" @click=${()=>this.ask()}>
        ${g("machine")}${a(this.asking?"said.asking":"said.ask",{program:t})}
      </button>`;return c`
      ${t?c`<p class="small machine-ask" role="status">${n}</p>`:null}
      ${this.problem?c`<p class="small error" role="alert">${this.problem}</p>`:null}
      ${e?c`<p class="small soft trouble-of">${g("warning")}<span>${e}</span></p>`:null}`}one(t,e){let{facts:n}=p.project,
o=vt(t.language)??this.language,i=t.percent===100;return c`
      <div class="said">
        <div class="row-of small">
          ${k(String(e))}
          <strong class=${t.machine?"machine":""}>
            ${g(t.machine?"machine":"book")}
            ${a(t.machine?"said.machine":"said.like",{percent:t.percent})}
          </strong>
          <span class="soft from">${this.from(t)}</span>
          ${p.project.editable?this.button(t,e):null}
        </div>
        <p class="foreign" ${x(o,{face:!0,pitch:!0})}>${z(t.text,n)}</p>
        ${i?null:c`<p class="small soft" ${x(this.source)}>
                ${X(t.source,this.entry.record.source,n)}
              </p>`}
        ${this.tooLong(t)}
      </div>`}tooLong({text:t}){let e=this.over.get(t)??0;return e?c`<p class="small too-long row-of">${g("too-long")}${a(
"meter.chars-over",{n:e})}</p>`:null}button(t,e){return c`
      <button
        type="button"
        class="button small"
        data-focus="said-${e}"
        aria-label=${a("said.take.number",{n:e})}
        @click=${()=>this.take(t)}
      >${a("said.take")}</button>`}from({origin:t,by:e,on:n,variant:o,language:i,machine:r}){let l=r&&!n?t:t||a("said.he\
re");return[o?T(i):"",l,e,n?N(n):"",r?a("said.unchecked"):""].filter(Boolean).join(" · ")}pressed(t){if(t.ctrlKey||t.metaKey||
t.altKey||gt(t.target))return;let e=/^[1-9]$/.test(t.key)?this.shown[Number(t.key)-1]:void 0;e&&p.project.editable?(t.stopPropagation(),
bt(t,()=>this.take(e))):t.key==="Escape"&&(t.stopPropagation(),bt(t,()=>this.acts.leave()))}};var me=class{constructor(t,{source:e,crop:n,total:o,changed:i}){this.entry=t,this.source=e,this.crop=n,this.total=o,this.
changed=i,this.all=!1,this.wasWhole=!1,this.said={sign:"",words:null,was:null}}get words(){let{source:t,old_source:e}=this.
entry.record,n=`${e}
${t}`;if(this.said.sign!==n){let{facts:o}=p.project,i=e?X(e,t,o):z(t,o);this.said={sign:n,words:i,was:e?ce(e,t):null}}return this.
said}view(t,e){return c`
      <div class="src-head">${this.head()}</div>
      <p class="source-text" ${x(this.source)}>${this.words.words}</p>
      <div class="more">${this.more(t)}</div>
      <div class="crop-head small soft"><span>${a("crop")}</span><span>${e}</span></div>
      ${this.crop.element}`}head(){let{record:t,key:e}=this.entry,n=()=>{this.all=!this.all,this.changed()};return c`
      <span class="phone-n">
        <strong>${t.number}</strong>${a("n-of",{n:"",all:this.total()||""})}
      </span>
      <code>${e}</code>
      ${t.state==="stale"?P("stale",a("source.changed",{language:T(this.source.tag)})):null}
      <span class="phone-n">${this.need()}</span>
      <button type="button" class="link phone-more" aria-expanded=${String(this.all)} @click=${n}>
        ${a(this.all?"less":"more")}
      </button>`}need(){let t=R(this.entry);return t&&t!=="stale"?Ge(this.entry,t):null}more(t){let{record:e}=this.entry,
n=(o,i)=>c`
      <p class="note small"><strong>${a(o)}</strong>${" "}${i}</p>`;return[this.words.was?this.was(e.old_source??""):null,
e.note?n("note",e.note):null,e.adapt?n("adapt",a("adapt.what")):null,t,e.back?n("back",e.back):null]}was(t){let e=()=>{this.
wasWhole=!0,this.changed()};return c`
      <p class="was small">
        ${a("was")}${" "}<bdi ${x(this.source)}>${this.wasWhole?Q(t):this.words.was}</bdi>${" "}
        ${this.wasWhole?null:c`<button type="button" class="link" @click=${e}>${a("was.all")}</button>`}
      </p>`}};var Mi=6,Ai=6e3;function _i({sign:s,name:t,count:e,never:n}){let o=Bt(`sign.${t}`)?a(`sign.${t}`):"",i=e>1?` ×${e}`:"",
r=J[s];return r?c`<span title=${o}>${g(r.picture)}${a(`line-end.${t}`)}${i}</span>`:c`<span class=${n?"never":""} title=${o}><b>${t}</b>${i}</span>`}
var ge=class{constructor(t,{language:e,source:n,crop:o},i){this.entry=t,this.acts=i;let{record:r}=t;this.field=new xt({language:e,
value:t.value,label:a("field.name",{n:r.number,language:T(e.tag)}),facts:p.project.facts,readonly:!p.project.editable,oninput:i.
typed,onleave:i.leave,onnote:l=>this.note(l)}),this.comments=new pe(e.tag,r,i.commented),this.special=this.field.special(),
this.language=e,this.left=new me(t,{source:n,crop:o,total:i.total,changed:()=>this.draw()}),this.said=new fe(t,{language:e,
source:n},{take:l=>this.field.replace(l),leave:()=>this.field.focus(),measure:i.measure,changed:()=>this.element&&this.draw()}),
this.noted=null,this.noting=void 0,this.findings=null,this.element=w(c`<div class="text-row open" role="group" data-key=${t.
key}></div>`),this.update()}get blocks(){return tn(this.entry.value,p.project.facts)}update({findings:t=!0}={}){t&&!this.
field.composing&&(this.findings=this.found(this.blocks)),this.comments.update(this.entry.record),this.draw()}draw(){let{
entry:t,element:e}=this;e.setAttribute("aria-label",Je(t)),e.classList.toggle("is-changed",this.acts.outdated()!==null),
e.classList.toggle("all",this.left.all),y(c`
        <span class="n">${t.record.number}</span>
        <div class="tgt">
          ${this.field.element}
          ${this.hidden()}
          <p class="hint paste-note" role="status">${this.noted}</p>
          ${p.project.editable?[this.tools(),this.buttons()]:null}
          <div class="row-state">${this.state()}</div>
          <div class="meter-place">${re(t.meter,t.over,t.record.boxes.length>0)}</div>
          <div class="row-findings" ${_({"font-family":`var(--ui), "text-${this.language.tag}"`})}>
            ${this.findings}
          </div>
          ${this.acts.beside()}
        </div>
        <div class="src">${this.left.view(this.terms(),this.where())}${this.comments.element}</div>
        ${this.said.view()}${qe(t)}`,e)}hidden(){let t=Ys(this.entry.value);if(!t.length)return null;let e=t.some(n=>n.never);
return c`
      <p class="hidden-list small${e?" never":""}">
        ${e?g("error"):null}<span>${a("hidden")}</span>${t.map(n=>_i(n))}
        ${e&&p.project.editable?this.takeButton():null}
      </p>`}takeButton(){return c`<button type="button" class="link" data-focus="take" @click=${()=>this.field.replace(ct(
this.entry.value))}>${a("hidden.take")}</button>`}terms(){let t=this.entry.record.glossary;if(!t.length)return null;let e=p.
project.editable?n=>this.field.insert(n):null;return Vn(t,this.language,this.entry.value,e)}where(){return this.acts.outdated()??
(this.entry.place?I(this.entry.place.output):"")}tools(){let{facts:t}=p.project,e=[...new Set([...this.entry.record.facts,
...Object.keys(t)])].slice(0,Mi);return c`
      <div class="tools row-of" role="group" aria-label=${a("facts")}>
        ${e.length?c`<span class="small soft wide-only">${a("facts")}</span>`:null}
        ${e.map(n=>c`
            <button type="button" class="fact" @mousedown=${Z} @click=${()=>this.field.insert(`{${n}}`)}>
              <b>${`{${n}}`}</b>${" "}<span>${t[n]}</span>
            </button>`)}
        <span class="row-of wide-only">
          ${e.length?c`<span class="small soft">${a("or-type")}</span>${k("{")}`:null}
          <button
            type="button"
            class="button small"
            aria-label=${a("bold")}
            title=${a("bold")}
            @mousedown=${Z}
            @click=${()=>this.field.bold()}
          ><b>B</b></button>
        </span>
        ${this.special}
      </div>`}buttons(){let{entry:t,acts:e}=this,n=this.blocks,o=D(t)&&t.record.state==="stale",i=[a("history"),t.record.
versions||null].filter(Boolean).join(" ");return c`
      <div class="acts row-of">
        <button type="button" class="button square previous phone-only" aria-label=${a("list")} @click=${e.close}>
          ${g("up")}
        </button>
        <button
          type="button"
          class="button primary done"
          data-focus="done"
          aria-disabled=${String(n.length>0)}
          title=${n.join(" ")}
          @click=${e.done}
        ><span>${o?a("still-right"):a("done-next")}</span>${k("Ctrl ↵")}</button>
        <button type="button" class="button wide-only" data-focus="undo" @click=${()=>this.field.undo()}>
          ${a("undo")}${k("Ctrl Z")}
        </button>
        <button type="button" class="link plain wide-only" data-focus="history" @click=${e.history}>
          ${i}
        </button>
        ${p.project.editable&&!v.get("name")?c`<span class="wide-only">${ue()}</span>`:null}
      </div>`}state(){let{entry:t,acts:e}=this,{record:n}=t,o=t.save&&t.save!=="saved"?"draft":n.state,i=o==="checked"||
o==="translated"?"ok":o,r=c`<button type="button" class="link" @click=${e.conflict}>${a("conflict.open")}</button>`,l=["\
lost","refused","conflict"].includes(t.save??"");return c`
      ${P(i,a(`state.${o}`))}
      ${n.machine&&o!=="machine"?c`<span class="small soft">${a("origin.machine")}</span>`:null}
      <span class="small soft${l?" error":""}">${this.saving()}</span>
      <span class="fill"></span>
      ${t.conflict?r:null}
      ${p.project.editable?this.copyButton():null}`}copyButton(){return c`
      <button type="button" class="link plain" data-focus="copy" @mousedown=${Z} @click=${()=>this.field.replace(this.entry.
record.source)}>
        ${a("copy-source")}
      </button>`}saving(){let{save:t,record:e}=this.entry;return this.acts.slow()?a("drawing"):t?a(`save.short.${t}`):e.
by?`${e.by} · ${N(e.on)}`:""}note(t){clearTimeout(this.noting),this.noted=t,this.draw(),this.noting=setTimeout(()=>this.
unnote(),Ai)}unnote(){this.noted=null,this.draw()}noteElsewhere(){let{elsewhere:t}=this.entry;if(!t||t.seen)return;clearTimeout(
this.noting);let{by:e,time:n}=t;this.noted=c`
      ${a("changed-elsewhere",{by:e,time:n})}${" "}
      <button type="button" class="link" data-focus="changed" @click=${this.acts.history}>
        ${a("changed-elsewhere.show")}
      </button>`,this.draw()}seenElsewhere(){let{elsewhere:t}=this.entry;!t||t.seen||(t.seen=!0,this.unnote())}show(t=this.
blocks){this.findings=this.found(t),this.draw()}hideFindings(){this.findings=null,this.draw()}found(t){let{entry:e}=this,
n=Kn(e,t);return n.length?n.map(o=>qn(o,e.key,this.acts.waive)):!(e.value&&e.meter)||e.meter.about?null:c`<p class="finding fine">${g(
"ok")}<span>${this.fine()}</span></p>`}fine(){let{boxes:t,facts:e}=this.entry.record,n=[...new Set(t.map(i=>i.output))].
map(I),o=a("fine.fits",{outputs:new Intl.ListFormat(document.documentElement.lang).format(n)});return e.length?`${o} ${a(
"fine.facts",{facts:e.map(i=>`{${i}}`).join(" ")})}`:o}get stops(){return[...this.element.querySelectorAll(".row-finding\
s .finding:not(.fine)")]}get doneButton(){return this.element.querySelector(".done")}};function Zn(s,t){return s.get(t)??(E()?void 0:s.needing[0]??s.all[0])}function Qn(s,t){let{language:e,source:n,side:o,tag:i}=s,
r=new ge(t,{language:e,source:n,crop:o.crop},{typed:l=>s.typed(t,l),leave:()=>s.opened===r&&s.leave(),done:()=>s.done(),
history:()=>Dn(t,e,l=>r.field.replace(l)),conflict:()=>s.resolving.ask(t),commented:l=>s.commented(t,l),waive:({code:l,text:h})=>kn(
{code:l,key:t.key,language:i,message:h},()=>s.post(t)),close:()=>{s.closeRow(),s.paintList()},total:()=>s.entries.size,slow:()=>o.
slow,outdated:()=>s.outdated(t),beside:()=>s.beside(t),measure:l=>o.drafts.measure(t.place?.output??t.record.boxes[0]?.output??
"",t.key,l)});return r}var Oi=.04;function Si(s,t,e){let[n,o,i,r]=s.rect,l=Math.min(t*.012,10),h=e?Math.max(L(s.rect),L(H(s))):o+r,u=i+2*l,f=h-
o+2*l+(e?4:r*.15);return[n-l,o-l,u,Math.max(u*.12,f)]}var Mt=class{constructor(){this.host=w(c`<div class="paper"></div>`),
this.shadow=this.host.attachShadow({mode:"open"}),this.marks=w(c`<div class="overlay on-paper"></div>`),this.element=w(c`<div class="crop" aria-hidden="true">${this.
host}${this.marks}</div>`),this.svg=null,this.of=null,this.zone=""}swap(t){if(this.svg)for(let[e,n]of t.changed)He(this.
shadow,e,n.cloneNode(!0))}near(t,[,e,,n]){let o=t.shadow.firstElementChild?.cloneNode(!0),i=(t.page?.height??0)*Oi,r=new Map(
t.page?.boxes.map(h=>[ht(h),H(h)])),l=o.querySelectorAll(":scope > [data-key]");for(let h of l){let u=r.get(h.dataset.key??
"");u&&(u[1]>e+n+i||L(u)<e-i)&&h.remove()}return o}show(t,e){let[n]=t.boxesOf(e);if(this.element.hidden=!n,!(n&&t.page))
return;let o=kt(n,t.page)>0,i=Si(n,t.page.width,o);this.copied(t,n).setAttribute("viewBox",i.join(" ")),this.element.style.
aspectRatio=`${i[2]} / ${i[3]}`,this.draw(n,i,o)}copied(t,e){let n=t.shadow.firstElementChild;return this.svg&&this.of===
n&&this.zone===ht(e)?this.svg:(this.of=n,this.zone=ht(e),this.svg=this.near(t,H(e)),this.svg.setAttribute("preserveAspec\
tRatio","xMidYMin slice"),De(this.svg),this.shadow.replaceChildren(this.svg),this.svg)}draw(t,e,n){let o=([d,m,$,M])=>_(
{left:`${100*(d-e[0])/e[2]}%`,top:`${100*(m-e[1])/e[3]}%`,width:`${100*$/e[2]}%`,height:`${100*M/e[3]}%`}),[i,r,l,h]=t.rect,
u=L(H(t)),f=Math.max(L(t.rect),u);y([n?c`<div class="hatch" ${o([i,u,l,f-u])}></div>`:null,c`<div class="edge${n?"":" is\
-fine"}" ${o([i,r,l,n?Math.max(2,u-r):h])}></div>`],this.marks)}};var Xn={x:40,y:24},$e=class{constructor(t){this.owner=t,this.whole=v.get("whole",!0),this.slow=!1,this.failed=!1,this.turn=
0,this.boxPicked=null,this.page=new oe({onpick:e=>this.pickBox(e)}),this.crop=new Mt,this.drafts=new he(t.tag,{ondrawn:(e,n,o)=>this.
drawn(e,n,o),onslow:e=>this.slowly(e),onfail:e=>this.notDrawn(e)}),this.toolbar=w(c`<div class="toolbar page-tools" data-area=""></div>`),
this.scroller=w(c`
      <div class="scroller" tabindex="0" role="region" aria-label=${a("page")}>${this.page.element}</div>`),this.sheet=w(
c`<div class="picked-box"></div>`),this.element=w(c`<section class="page-side">${this.toolbar}${this.scroller}${this.sheet}</section>`),
this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(this.scroller)}close(){this.sized.disconnect()}async show(t,e={}){
let{page:n,owner:o}=this,i=o.entries.get(t),{place:r,output:l,number:h}=Bn(i,n,e,p.output);if(!l)return;this.turn+=1;let u=this.
turn;if(l!==n.output||h!==n.number){if(this.drafts.anew(),await n.show(o.tag,l,h),u!==this.turn)return;this.size()}n.element.
classList.toggle("is-rtl",o.language.rtl),i&&this.light(i,r,l),this.tools(),this.picked()}light(t,e,n){t.place=e,t.meter=
t.record.meter[n]??t.meter,this.page.light(t.key),this.owner.measure(t),this.crop.show(this.page,t.key),this.owner.lit(t),
this.follow()}async anew(){let{output:t,number:e}=this.page;if(!t){await this.show(this.owner.open()?.key??null);return}
this.drafts.anew();let n=p.project.outputs.find(o=>o.name===t);n&&await this.page.show(this.owner.tag,t,Math.max(1,Math.
min(e,n.pages)))}follow(){let t=this.page.litBox;if(!t)return;let e=t.getBoundingClientRect(),n=this.scroller.getBoundingClientRect();
this.whole?(e.top<n.top||e.bottom>n.bottom)&&(this.scroller.scrollTop+=e.top-n.top-80):this.zoom(!1)}size(){let{page:t}=this.
page;if(!t)return;let e={width:this.scroller.clientWidth-Xn.x,height:this.scroller.clientHeight-Xn.y},n=this.owner.open(),
o=n?this.page.boxesOf(n.key)[0]:this.boxPicked,i=In(t,e,{box:this.whole?null:o,phone:E()});this.page.element.style.width=
`${t.width*i}px`}zoom(t){this.whole=t,v.set("whole",t),this.size(),this.tools(),t||this.page.litBox?.scrollIntoView({block:"\
center",inline:"center"})}pickBox(t){if(E()&&this.owner.inPageView()){this.boxPicked=t,this.page.light(t.messages[0]??null),
this.picked(),this.whole||this.zoom(!1);return}let e=t.messages.indexOf(this.owner.open()?.key??""),n=t.messages[(e+1)%t.
messages.length];n&&this.owner.openText(n)}tools(){let{outputs:t}=p.project,{output:e,number:n}=this.page,o=e?Ps(e).pages:
1,i=t.length>2?Fs:I,r=h=>{Bs(h),this.show(this.owner.open()?.key,{output:h})},l=t.map(h=>[h.name,i(h.name)]);y([t.length>
1?yt(a("output"),l,e,r):null,o>1?this.pages(o,n,e):null,yt(a("view"),this.views(),this.whole,h=>this.zoom(h),{keys:{false:"\
Z"}}),c`<span class="fill"></span><span class="hint" role="status">${this.said()}</span>`],this.toolbar)}views(){return[
[!0,a("page.whole")],[!1,a("page.box")]]}pages(t,e,n){let o=Array.from({length:t},(i,r)=>[r+1,a("page.short",{n:r+1})]);
return yt(a("pages"),o,e,i=>this.show(null,{output:n,number:i}))}said(){return this.slow?a("drawing"):this.failed?a("not\
-current"):p.drawn?a("drawn",{ms:p.drawn}):""}picked(){let t=this.boxPicked,e=t?this.owner.entries.get(t.messages[0]):void 0;
y(E()&&t&&e?this.pickedView(t,e):null,this.sheet)}pickedView(t,e){let n=R(e),o=()=>{this.zoom(!this.whole),this.picked()},
i=r=>c`
      <button type="button" class="button primary large fill" @click=${()=>this.owner.openText(r)}>
        ${t.messages.length>1?a("edit-n",{n:this.page.numbers.get(r)}):a("edit-this")}
      </button>`;return c`
      <div class="row-of">
        <strong>${jt(t,this.page.numbers)}</strong><code>${e.key}</code><span class="fill"></span>
        ${P(n??"ok",a(`row.${n??"ok"}`))}
      </div>
      <p class="cut" ${x(this.owner.language,{face:!0})}>${e.value||a("not-yet")}</p>
      <div class="row-of">
        <button type="button" class="button large" @click=${o}>${a(this.whole?"zoom":"page.whole")}</button>
        ${t.messages.map(i)}
      </div>`}post(t,e=t.value){this.page.output&&t.place&&this.drafts.post(t.place.output,t.key,e)}drawn(t,e,n){let o=this.
owner.entries.get(e);o&&(this.failed=!1,this.page.swap(t.groups,t.boxes??[]),this.crop.swap(this.page),Rn(o,t,this.page.
output??""),this.owner.measure(o),this.owner.open()===o&&this.crop.show(this.page,e),this.owner.drawn(t,o)),p.drawn=n,Ls(
{type:"drawn"})}slowly(t){this.slow!==t&&(this.slow=t,this.tools(),this.owner.slow())}notDrawn(t){this.failed=!0,this.tools(),
console.warn(t)}};var Ti=30,Ci=300,to=2e3,we=class{constructor(t){this.screen=t,this.timer=void 0,this.asked=0}close(){clearTimeout(this.timer)}heard(t){
let{screen:e}=this;t.type==="back"?e.keeper.back(e.entries.all):t.type==="reloaded"&&t.client!==ut&&Is(t,e.tag)&&this.later(
t,Ti)}later(t,e){clearTimeout(this.timer),this.timer=setTimeout(()=>this.run(t),e)}async run(t){let{screen:e}=this,n=new Map(
e.entries.all.map(({key:l,turn:h})=>[l,h])),o=await this.ask(t);if(!(o&&e.root.isConnected))return;let i=o.filter(l=>!this.
bring(l,n,t));for(let l of e.entries.all)l.save==="refused"&&!l.conflict&&e.keeper.save(l);i.length&&this.later(t,Ci);let r=new Set(
o.map(l=>l.key));for(let{key:l}of e.entries.all)r.has(l)||e.remove(l);await this.page(),e.shownAnew()}async ask(t){this.
asked+=1;let e=this.asked;try{let n=await Dt(this.screen.tag);return e===this.asked?n:null}catch(n){if(!(n instanceof V))
throw n;return e===this.asked&&this.screen.root.isConnected&&this.later(t,to),null}}async page(){try{await this.screen.side.
anew()}catch(t){t instanceof tt||this.unseen(t)}}unseen(t){if(!(t instanceof V))throw t;this.screen.root.isConnected&&this.
later({type:"reloaded"},to)}bring(t,e,n){let{screen:o}=this,i=o.entries.get(t.key);if(!i)return o.entries.byKey.set(t.key,
o.entryOf(t)),!0;if(i.going||i.turn!==e.get(t.key))return!1;let r=o.opened?.entry===i?o.opened:null;t.source!==i.record.
source&&r?.note(a("source.again"));let l={by:n.by??"",time:It().slice(0,5),somebody:a("somebody")};return this.tell(i,An(
i,t,l),r),!0}tell(t,e,n){let{keeper:o,store:i,tag:r}=this.screen;e==="freed"&&o.typed(t),e==="replaced"&&(i.forget(r,t.key),
n&&(n.field.value=t.value,t.elsewhere?n.noteElsewhere():n.unnote()))}opened(){let{screen:t}=this,e=t.opened?.entry;e&&(t.
side.page.light(e.key),t.measure(e),t.side.crop.show(t.side.page,e.key),D(e)||t.post(e),t.opened?.update())}};function Ei(s){return s.over_chars>0?P("too-long",a("meter.chars-over",{n:s.over_chars})):P("ok",a("conflict.fits",{n:s.
lines,percent:s.percent}))}var be=class{constructor(t,e,n){this.entry=t,this.conflict=t.conflict,this.mine=t.value,this.
language=e,this.acts=n,this.settled=!1,this.meter=null,this.rooms=new Map,this.field=new xt({language:e,value:t.value,label:a(
"conflict.result"),facts:p.project.facts,oninput:n.draw});let o={name:"conflict",role:"alertdialog",head:"conflict-head",
described:"conflict-what"};this.dialog=new C({...o,stays:!0},()=>this.view())}open(){let{element:t}=this.dialog;return t.
addEventListener("keydown",e=>{e.key!=="Enter"||!j(e)||(e.preventDefault(),e.stopPropagation(),this.take(this.field.value))}),
t.addEventListener("close",()=>{this.settled||this.acts.later()}),this.dialog.open(),this.field.focus(),this.acts.draw(this.
field.value),this.room(this.conflict.theirs),this.room(this.mine),this}async room(t){if(!t)return;let e=await this.acts.
measure(t).catch(()=>null);e&&(this.rooms.set(t,e),this.dialog.draw())}take(t){this.settled=!0,this.dialog.close(),this.
acts.resolve(t)}shown(t,e){this.meter=re(t,e,this.entry.record.boxes.length>0),this.dialog.draw()}view(){let{theirs:t,by:e,
on:n}=this.conflict,o=[e,n?N(n):null].filter(Boolean).join(" · ");return[this.head(),c`
        <div class="two">
          ${this.version([a("conflict.theirs"),o],t,this.mine,a("conflict.take"))}
          ${this.version([a("conflict.mine"),a("conflict.here")],this.mine,t,a("conflict.keep"))}
        </div>`,this.before(),c`
        <div class="result">
          <div><h2>${a("conflict.result")}</h2>${this.field.element}</div>
          <div><p class="small soft">${a("crop")}</p>${this.acts.crop.element}<div>${this.meter}</div></div>
        </div>`,this.foot()]}head(){let{record:t,key:e}=this.entry;return c`
      <div class="conflict-head">
        <span class="warning">${g("warning")}</span>
        <div>
          <h1 id="conflict-head">${a("conflict.head")}</h1>
          <p id="conflict-what" class="soft">${a("conflict.what",{n:t.number,key:e})}</p>
        </div>
      </div>`}version([t,e],n,o,i){let r=this.rooms.get(n),l=n?X(o,n,p.project.facts):c`<span class="hint">${a("conflict\
.empty")}</span>`;return c`
      <section>
        <h2>${t}<span class="small soft">${e}</span></h2>
        <p class="foreign" ${x(this.language,{face:!0})}>${l}</p>
        <div class="row-of">
          <span>${r?Ei(r):null}</span>
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>this.take(n)}>${i}</button>
        </div>
      </section>`}before(){let{base:t,theirs:e}=this.conflict;return t?c`
      <p class="small was">
        <strong>${a("conflict.before")}</strong>
        <bdi class="foreign" ${x(this.language,{face:!0})}>
          ${ce(t,e||this.mine)??z(t,p.project.facts)}
        </bdi>
      </p>`:null}foot(){return c`
      <div class="row-of">
        <span class="small soft fill">${a("conflict.others")}</span>
        <button type="button" class="button" @click=${()=>this.dialog.close()}>
          ${a("conflict.later")}${k("Esc")}
        </button>
        <button type="button" class="button primary" @click=${()=>this.take(this.field.value)}>
          ${a("conflict.save")}${k("Ctrl ↵")}
        </button>
      </div>`}};var ve=class{constructor(t){this.screen=t,this.asking=null}ask(t){let{conflict:e,fingerprint:n}=t;if(!e)return;let o=()=>t.
conflict??(t.fingerprint===n?e:null),{side:i,language:r}=this.screen,l=new Mt,h=new be({...t,conflict:e},r,{crop:l,measure:u=>i.
drafts.measure(t.place?.output??i.page.output??"",t.key,u),draw:u=>i.post(t,u),later:()=>{this.asking=null},resolve:u=>this.
take(t,u,o())});l.show(i.page,t.key),this.asking={entry:t,crop:l,dialog:h},h.open()}drawn(t){let{asking:e}=this;if(e?.entry!==
t)return;let{page:n}=this.screen.side;e.crop.swap(n),e.crop.show(n,t.key),e.dialog.shown(t.meter,t.over)}take(t,e,n){let{
screen:o}=this;this.asking=null;let i=_n(t,e,n);o.opened?.entry===t&&(o.opened.field.value=e),i?o.keeper.save(t,{force:!0}):
(t.save="saved",t.savedAt=new Date,o.store.forget(o.tag,t.key),o.told(t)),o.post(t),o.paintList()}};var ji=400,Li=600,ye=class{constructor(t,e,n,o){Rs(e),this.tag=e,this.goTo=n,this.language=at(e),this.source=at(p.project.
source),this.entries=new ae,this.opened=null,this.filter="all",this.find="",this.back=!1,this.ready=Promise.resolve(),this.
pageView=!1,this.latest=null,this.finishing=new le(this),this.resolving=new ve(this),this.resting=void 0,this.speaking=void 0;
let{keeper:i,store:r}=o(e,h=>this.told(h));this.keeper=i,this.store=r,this.refresh=new we(this),this.side=new $e({tag:e,
language:this.language,entries:this.entries,open:()=>this.opened?.entry??null,inPageView:()=>this.pageView,openText:h=>this.
openText(h),measure:h=>this.measure(h),lit:()=>this.opened?.update(),drawn:(h,u)=>this.drawn(h,u),slow:()=>this.opened?.
update({findings:!1})}),this.tools=w(c`<div class="toolbar list-tools" data-area=""></div>`),this.list=w(c`<div class="texts" data-area=""></div>`),
this.foot=w(c`<footer class="footbar"></footer>`);let l=h=>this.keyed(h);this.root=w(c`
      <div class="columns translate" @keydown=${l}>
        <section class="list">${this.tools}${this.list}${this.foot}</section>
        ${this.side.element}
      </div>`),t.append(this.root),this.deaf=js(h=>this.refresh.heard(h)),visualViewport?.addEventListener("resize",Pe)}close(){
this.leave(),this.refresh.close(),this.deaf(),this.keeper.close(),this.side.close(),visualViewport?.removeEventListener(
"resize",Pe)}go([t,...e]){if(t&&t!==this.tag)return!1;let n=e.join("/");return this.entries.get(n)&&n!==this.opened?.entry.
key&&this.openText(n),!0}async load(t){let[e]=await Promise.all([Dt(this.tag),vn()]);if(!this.root.isConnected)return;this.
entries.fill(e.map(r=>this.entryOf(r))),this.side.page.numbers=new Map(e.map(r=>[r.key,r.number])),await this.restore();
let n=Zn(this.entries,t);this.filter=n||!this.entries.needing.length?"all":"needs",n||this.paintList();let o=!!t&&p.project.
editable,i=n?this.openText(n.key,{focus:o}):this.side.show(null);this.ready=i.catch(r=>this.refresh.unseen(r)),this.ready.
catch(()=>null),this.line()}entryOf(t){return xn(t,p.output)}async restore(){for(let t of await this.store.all(this.tag)){
let e=this.entries.get(t.key);e&&(Mn(e,t)?!e.conflict&&p.project.editable&&this.keeper.typed(e):this.store.forget(this.tag,
t.key))}}get rows(){return this.entries.shown(this.filter,this.find,this.opened?.entry??null)}get chosen(){return E()&&this.
pageView?"page":this.filter}choose(t){this.setPageView(t==="page"),t==="page"?(this.side.page.setOverlays(["boxes"]),this.
side.size()):(this.filter=t,E()&&this.closeRow()),this.paintList()}setPageView(t){this.pageView=t,this.root.classList.toggle(
"page-view",t)}drawer(){this.root.classList.toggle("with-page")}paintTools(){y(Ln(this),this.tools),this.side.tools()}paintList(){
this.paintTools();let{scrollTop:t}=this.list;y(Nn(this,this.rows),this.list),this.list.scrollTop=t}async openText(t,{focus:e=!0}={}){
let n=this.entries.get(t);if(!n||this.opened?.entry===n){e&&this.opened?.field.focus();return}this.leave(),this.setPageView(
!1);let o=Qn(this,n);this.opened=o,o.noteElsewhere(),this.root.classList.add("row-open"),this.paintList(),Cs(this.tag,t),
e&&o.field.focus(),this.reveal(o.element),await this.side.show(t),this.root.isConnected&&(n.conflict&&this.line(),p.project.
editable&&this.opened===o&&this.post(n))}outdated(t){return null}beside(t){return null}commented(t,e){t.record.comments=
e,this.opened?.update({findings:!1}),this.paintList(),this.line()}closeRow(){this.leave(),this.opened=null,this.root.classList.
remove("row-open"),this.side.page.light(null)}reveal(t){let e=t.getBoundingClientRect(),n=this.list.getBoundingClientRect();
e.top>=n.top&&e.bottom<=n.bottom||(this.list.scrollTop+=e.top-n.top-Math.max(12,Math.min(96,n.height-e.height)))}measure(t){
t.over=this.side.page.linesOver(t.key)}post(t){this.side.post(t)}typed(t,e){t.value=e,this.finishing.undoable=null,this.
keeper.typed(t),this.post(t),this.opened?.seenElsewhere(),this.opened?.hideFindings(),this.rest(t),this.opened?.update({
findings:!1})}rest(t){clearTimeout(this.resting),this.resting=setTimeout(()=>this.rested(t),ji)}rested(t){this.opened?.entry!==
t||this.opened.field.composing||(this.opened.show(),this.opened.field.underline(Hn(t)),clearTimeout(this.speaking),this.
speaking=setTimeout(()=>wt(wn(t.meter,t.over)),Li))}drawn(t,e){let{opened:n}=this;this.resolving.drawn(e),n?.entry===e&&
(n.update({findings:!1}),this.rest(e))}leave(){let t=this.opened?.entry;t&&p.project.editable&&!D(t)&&this.keeper.save(t)}done(){
return this.finishing.done()}step(t,e=this.rows){let n=this.entries.beside(this.opened?.entry??null,t,e);n&&this.openText(
n.key)}told(t){this.opened?.entry===t&&this.opened.update({findings:!1}),this.latest=t,this.line(),(t.save==="saved"||t.
save==="conflict")&&this.paintList()}line(){y(fn(this),this.foot)}shownAnew(){this.refresh.opened(),this.side.size(),this.
paintList(),this.line()}remove(t){let{opened:e}=this;if(e?.entry.key===t){if(!D(e.entry)){e.note(a("removed-key"));return}
this.closeRow()}this.entries.byKey.delete(t)}saveNow(){let t=this.opened?.entry;t?.conflict?this.resolving.ask(t):t&&this.
keeper.save(t)}keyed(t){On(this,t)}pressed(t,e){Sn(this,t,e)}};var Ni=.92,Ze=(s,t={})=>s.replace(/\\([*{}《｜\\])/g,"$1").replace(/\*\*|｜|《[^《》]*》/g,"").replace(/\{([^{}\s]+)\}/g,
(e,n)=>t[n]??e),eo=s=>[...Ze(s)].length;function so(){let s=document.createElement("canvas").getContext("2d");return(t,e)=>(s.
font=`100px "text-${e}", "UI", "UI JA", sans-serif`,s.measureText(t).width)}function Pi(s,t,e,n){let o=Math.min(1,s.floor_percent/
s.percent),i=t.boxes.find(m=>m.messages.includes(e));if(!i)return n/o;let r=Math.min(i.holder[3],H(i)[3]),l=r*se(i,t)/100,
h=i.rect[3]/Math.max(1,i.lines??s.lines),u=Math.max(0,Math.floor((r-l)/h)),f=Math.max(0,Math.floor((r-l*o)/(h*o))),d=Math.
max(1/s.lines,n/(s.lines+u));return Math.max(n/o,f?(s.lines+f)*d*Ni/o:0)}function no(s,t,e,{facts:n,page:o,width:i}){let r=i(
Ze(t.text,n),t.tag)||1,l=r/Math.max(1,eo(t.text)),h=r+(s.free_chars-s.over_chars)*l,u=s.over_chars?h:r*Pi(s,o,t.key,h/r),
f=i(Ze(e.text,n),e.tag),d=f/Math.max(1,eo(e.text))||l,m=f>u?Math.max(1,Math.round((f-u)/d)):0;return{...s,about:!0,smaller:!m&&
f>h,filled:Math.round(100*f/u),free_chars:m?0:Math.max(0,Math.floor((u-f)/d)),over_chars:m}}var ke=class extends ye{constructor(t,e,n){super(t,p.language,()=>{},(o,i)=>({keeper:new ee(e,i),store:an})),this.changes=
e,this.changed=n,this.width=so(),this.boxes=new Map}entryOf(t){let e=this.changes.asLeft({...super.entryOf(t),sent:t});return e.
value!==(t.target??"")&&this.estimate(e),e}async load(t){let{outputs:e}=p.project,n=await Promise.all(e.map(async({name:o})=>[
o,await ze(this.tag,o)]));this.boxes=new Map(n),await super.load(t)}isChanged(t){return t.value!==(t.sent?.target??"")}estimate(t){
let{key:e,value:n}=t,o=t.sent,i=o.target?{text:o.target,tag:this.tag}:{text:o.source,tag:p.project.source},r=u=>{let f=o.
boxes.find(d=>d.output===u)?.page??1;return this.boxes.get(u)?.[f-1]??{boxes:[]}},{facts:l}=p.project,h=Object.entries(o.
meter).map(([u,f])=>{let d={facts:l,page:r(u),width:this.width};return[u,no(f,{...i,key:e},{text:n,tag:this.tag},d)]});t.
meters=this.isChanged(t)&&n?Object.fromEntries(h):o.meter,t.meter=t.meters[this.side.page.output??""]??Object.values(t.meters)[0]??
null,t.record={...t.record,meter:t.meters}}measure(t){super.measure(t),t.meter?.about&&(t.over=0)}post(t){this.estimate(
t),this.measure(t),this.opened?.entry===t&&this.opened.update({findings:!1})}outdated(t){return this.isChanged(t)?a("kit\
.before"):null}beside(t){let e=at(p.project.source),n=a("kit.back",{language:T(e.tag)}),o=i=>{let r=i.target.value.trim();
this.changes.beside(t,{back:r}),this.line()};return c`
      <details class="back-field" ?open=${!!t.record.back}>
        <summary class="small soft">${a("back")}</summary>
        <textarea
          rows="2"
          aria-label=${n}
          placeholder=${n}
          .value=${t.record.back}
          @input=${o}
          ${x(e)}
        ></textarea>
      </details>`}line(){let t=this.finishing.undoable;y([Fe(this.saidOfFile()),t?ie(a("undo-done",{n:t.entry.record.number}),
()=>this.finishing.undo(),"undo-done"):null,Ue([["Alt ↓","keys.next"],["F8","keys.finding"],["F6","keys.page-side"]])],
this.foot),this.changed()}saidOfFile(){let{texts:t,out:e,remembers:n,fileName:o}=this.changes,i=t.size;return i?e?["ok",
"ok",a("kit.saved",{file:o})]:["draft","stale",a(n?"kit.changed":"kit.changed-unkept",{n:i})]:["ok","",a("kit.unchanged")]}keyed(t){
j(t)&&t.key.toLowerCase()==="s"||super.keyed(t)}};function oo(s,t){let e=s.map(n=>n.tag);for(let n of t){let{language:o,script:i,region:r}=new Intl.Locale(n).maximize(),h=[
n,`${o}-${i}-${r}`,`${o}-${i}`,`${o}-${r}`,o].find(u=>e.includes(u));if(h)return h}return"en"}var Ri=JSON.parse(document.getElementById("answers")?.textContent??"{}");function Bi(s){let[t="",e=""]=s.split("/").slice(
-2).map(decodeURIComponent),n=document.getElementById(`${t}-${e.replace(".svg","")}`)?.textContent??"",o=Uint8Array.from(
atob(n),i=>i.charCodeAt(0));return new Response(new Blob([o]).stream().pipeThrough(new DecompressionStream("deflate"))).
text()}var io=s=>({get:async t=>Ri[t.split("?")[0]??""]??{},page:Bi,async send(t,e,n){let o=s(t,e,n);if(!o)throw new V("");
return o}});var Pt=$t("main"),ro=$t("bar"),pt,F=null,ao=()=>F&&Ks(F),lo=()=>Ws(pt,Qe);function Ii(){let s=pt.out?0:pt.texts.size;y(c`
      <span class="name"><span>${p.project.name}</span></span>
      <span class="kit-language row-of">${zs(p.language)}</span>
      <span class="fill"></span>
      ${Us(t=>{v.set("reader",t),co(t)})}
      <button type="button" class="button square" data-focus="help" aria-label=${a("kit.what-head")} @click=${lo}>
        <strong>?</strong>
      </button>
      <button type="button" class="button save-file${s?" primary":""}" data-focus="save-file" @click=${ao}>
        ${a("kit.save")}${s?c`<span class="count">${s}</span>`:null}
        <span class="wide-only">${k("Ctrl S")}</span>
      </button>`,ro)}async function Qe(){let s=F?.opened?.entry.key??null;F?.close(),Pt.replaceChildren(),F=new ke(Pt,pt,
Ii),await F.load(s),await F.ready,document.title=`${p.project.name} · ${T(p.language)}`}async function co(s){let{readers:t,
words:e}=await S("/words"),n=e[s]?s:oo(t,navigator.languages);es({reader:n,readers:t,words:e[n]}),$t("skip").textContent=
a("skip"),F&&await Qe()}function Hi(s){if(s.isComposing||s.altKey)return;let t=s.key.toLowerCase();if(j(s)){if(t!=="s")return;
s.preventDefault(),ao()}else s.key==="F6"?Ts(s,ro,Pt):gt(s.target)||Yt()||Di(s,t)}function Di(s,t){let e=t==="/"?Pt.querySelector(
".search input"):null;e?(s.preventDefault(),e.focus()):t==="?"?(s.preventDefault(),lo()):"zec".includes(t)&&F?.pressed(s,
t)}function zi(s,t,{text:e}){if(s!=="POST"||!t.startsWith("/api/comments/"))return null;let n=F?.entries.get(decodeURIComponent(
t.split("/").at(-1)??""));return n?{comments:pt.beside(n,{comment:e}).record.comments}:null}function Fi(){let s=history.
replaceState.bind(history);history.replaceState=(...t)=>{try{s(...t)}catch{}}}async function Ui(){os(io(zi)),pt=new te(await S(
"/offline")),Fi(),Vs(),await Ns(),document.body.dataset.screen="translate",$t("skip").addEventListener("click",t=>{t.preventDefault(),
Pt.focus()}),await co(v.get("reader",""));let s=[p.language,p.project.source].map(t=>document.fonts.load(`16px "text-${t}\
"`));await Promise.allSettled(s),addEventListener("keydown",Hi),addEventListener("beforeunload",t=>{pt.out||t.preventDefault()}),
await Qe()}Ui();
