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
var ke={},Xe=new Intl.PluralRules("en"),M="en",Et=[];function ts(s){({reader:M,readers:Et,words:ke}=s),Xe=new Intl.PluralRules(M),typeof document<"u"&&ao(document.documentElement)}
var ro=()=>Et.find(s=>s.tag===M)?.font??null;function ao(s){s.lang=M,s.style.setProperty("--ui",ro()===null?"":`"UI ${M}\
", "UI", "UI Signs", sans-serif, "UI JA"`)}function lo(s,t){let e=ke[s]??s;return typeof e=="string"?e:e[Xe.select(Number(t??2))]??e.other??s}function a(s,t={}){return lo(
s,t.n).replace(/\{(\w+)\}/g,(e,n)=>n in t?String(t[n]):e)}var jt=s=>s in ke;function U(s){let t=new Date(s);if(Number.isNaN(
t.getTime()))return s;let e=t.getFullYear()===new Date().getFullYear()?{}:{year:"numeric"},n=M==="en"?"en-GB":M;return new Intl.
DateTimeFormat(n,{day:"numeric",month:"short",...e}).format(t)}function Lt(s=new Date){return new Intl.DateTimeFormat("e\
n-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit"}).format(s)}var Q=class extends Error{constructor(t,e){super(e?.error?.text??`HTTP ${t}`),this.status=t,this.body=e??{}}},F=class extends Error{},
ss=s=>s.catch(t=>{throw new F(t.message)});async function es(s){let t=await ss(s),e=t.headers.get("content-type")?.includes(
"json")?await t.json():null;if(!(t.ok||e))throw new F(`HTTP ${t.status}`);if(!t.ok)throw new Q(t.status,e);return e}var co={
get:s=>es(fetch(s,{headers:{accept:"application/json","accept-language":M}})),send:(s,t,e,n)=>es(fetch(t,{method:s,headers:{
"content-type":"application/json","accept-language":M,...n},body:JSON.stringify(e)})),async page(s){let t=await ss(fetch(
s,{headers:{"accept-language":M}}));if(!t.ok)throw new Q(t.status,await t.json().catch(()=>null));return t.text()}},Nt=co;
function ns(s){Nt=s}var S=s=>Nt.get(s);var ut=(s,t,e,n={})=>Nt.send(s,t,e,n),xe=s=>s?`?row=${encodeURIComponent(s)}`:"",os=(s,t,e,n="")=>Nt.page(`${ho(s,t,e)}${xe(
n)}`),ho=(s,t,e=1)=>`/api/page/${encodeURIComponent(s)}/${encodeURIComponent(t)}/${e}.svg`,Rt=async s=>(await S(`/api/te\
xts/${encodeURIComponent(s)}`)).texts,Pt=(s,t)=>s instanceof Q?s.message:t;var Me=globalThis,is=s=>s,Bt=Me.trustedTypes,rs=Bt?Bt.createPolicy("lit-html",{createHTML:s=>s}):void 0,_e="$lit$",V=`li\
t$${Math.random().toFixed(9).slice(2)}$`,Oe="?"+V,uo=`<${Oe}>`,et=document,yt=()=>et.createComment(""),kt=s=>s===null||typeof s!=
"object"&&typeof s!="function",Se=Array.isArray,ps=s=>Se(s)||typeof s?.[Symbol.iterator]=="function",Ae=`[ 	
\f\r]`,bt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,as=/-->/g,ls=/>/g,X=RegExp(`>|${Ae}(?:([^\\s"'>=/]+)(${Ae}\
*=${Ae}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),cs=/'/g,hs=/"/g,ds=/^(?:script|style|textarea|title)$/i,Te=s=>(t,...e)=>({_$litType$:s,strings:t,
values:e}),fs=Te(1),ms=Te(2),Ui=Te(3),_=Symbol.for("lit-noChange"),w=Symbol.for("lit-nothing"),us=new WeakMap,tt=et.createTreeWalker(
et,129);function gs(s,t){if(!Se(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return rs!==void 0?
rs.createHTML(t):t}var $s=(s,t)=>{let e=s.length-1,n=[],o,i=t===2?"<svg>":t===3?"<math>":"",r=bt;for(let l=0;l<e;l++){let c=s[l],
u,f,d=-1,m=0;for(;m<c.length&&(r.lastIndex=m,f=r.exec(c),f!==null);)m=r.lastIndex,r===bt?f[1]==="!--"?r=as:f[1]!==void 0?
r=ls:f[2]!==void 0?(ds.test(f[2])&&(o=RegExp("</"+f[2],"g")),r=X):f[3]!==void 0&&(r=X):r===X?f[0]===">"?(r=o??bt,d=-1):f[1]===
void 0?d=-2:(d=r.lastIndex-f[2].length,u=f[1],r=f[3]===void 0?X:f[3]==='"'?hs:cs):r===hs||r===cs?r=X:r===as||r===ls?r=bt:
(r=X,o=void 0);let g=r===X&&s[l+1].startsWith("/>")?" ":"";i+=r===bt?c+uo:d>=0?(n.push(u),c.slice(0,d)+_e+c.slice(d)+V+g):
c+V+(d===-2?l:g)}return[gs(s,i+(s[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},xt=class s{constructor({strings:t,
_$litType$:e},n){let o;this.parts=[];let i=0,r=0,l=t.length-1,c=this.parts,[u,f]=$s(t,e);if(this.el=s.createElement(u,n),
tt.currentNode=this.el.content,e===2||e===3){let d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(o=tt.
nextNode())!==null&&c.length<l;){if(o.nodeType===1){if(o.hasAttributes())for(let d of o.getAttributeNames())if(d.endsWith(
_e)){let m=f[r++],g=o.getAttribute(d).split(V),k=/([.?@])?(.*)/.exec(m);c.push({type:1,index:i,name:k[2],strings:g,ctor:k[1]===
"."?Ht:k[1]==="?"?Dt:k[1]==="@"?zt:nt}),o.removeAttribute(d)}else d.startsWith(V)&&(c.push({type:6,index:i}),o.removeAttribute(
d));if(ds.test(o.tagName)){let d=o.textContent.split(V),m=d.length-1;if(m>0){o.textContent=Bt?Bt.emptyScript:"";for(let g=0;g<
m;g++)o.append(d[g],yt()),tt.nextNode(),c.push({type:2,index:++i});o.append(d[m],yt())}}}else if(o.nodeType===8)if(o.data===
Oe)c.push({type:2,index:i});else{let d=-1;for(;(d=o.data.indexOf(V,d+1))!==-1;)c.push({type:7,index:i}),d+=V.length-1}i++}}static createElement(t,e){
let n=et.createElement("template");return n.innerHTML=t,n}};function st(s,t,e=s,n){if(t===_)return t;let o=n!==void 0?e.
_$Co?.[n]:e._$Cl,i=kt(t)?void 0:t._$litDirective$;return o?.constructor!==i&&(o?._$AO?.(!1),i===void 0?o=void 0:(o=new i(
s),o._$AT(s,e,n)),n!==void 0?(e._$Co??=[])[n]=o:e._$Cl=o),o!==void 0&&(t=st(s,o._$AS(s,t.values),o,n)),t}var It=class{constructor(t,e){
this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(t){let{el:{content:e},parts:n}=this._$AD,o=(t?.creationScope??et).importNode(e,!0);tt.currentNode=o;let i=tt.
nextNode(),r=0,l=0,c=n[0];for(;c!==void 0;){if(r===c.index){let u;c.type===2?u=new pt(i,i.nextSibling,this,t):c.type===1?
u=new c.ctor(i,c.name,c.strings,this,t):c.type===6&&(u=new Ut(i,this,t)),this._$AV.push(u),c=n[++l]}r!==c?.index&&(i=tt.
nextNode(),r++)}return tt.currentNode=et,o}p(t){let e=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(t,
n,e),e+=n.strings.length-2):n._$AI(t[e])),e++}},pt=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,e,n,o){
this.type=2,this._$AH=w,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=n,this.options=o,this._$Cv=o?.isConnected??!0}get parentNode(){
let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===11&&(t=e.parentNode),t}get startNode(){return this.
_$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=st(this,t,e),kt(t)?t===w||t==null||t===""?(this._$AH!==w&&this._$AR(),
this._$AH=w):t!==this._$AH&&t!==_&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):ps(t)?this.k(
t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.
O(t))}_(t){this._$AH!==w&&kt(this._$AH)?this._$AA.nextSibling.data=t:this.T(et.createTextNode(t)),this._$AH=t}$(t){let{values:e,
_$litType$:n}=t,o=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=xt.createElement(gs(n.h,n.h[0]),this.options)),n);
if(this._$AH?._$AD===o)this._$AH.p(e);else{let i=new It(o,this),r=i.u(this.options);i.p(e),this.T(r),this._$AH=i}}_$AC(t){
let e=us.get(t.strings);return e===void 0&&us.set(t.strings,e=new xt(t)),e}k(t){Se(this._$AH)||(this._$AH=[],this._$AR());
let e=this._$AH,n,o=0;for(let i of t)o===e.length?e.push(n=new s(this.O(yt()),this.O(yt()),this,this.options)):n=e[o],n.
_$AI(i),o++;o<e.length&&(this._$AR(n&&n._$AB.nextSibling,o),e.length=o)}_$AR(t=this._$AA.nextSibling,e){for(this._$AP?.(
!1,!0,e);t!==this._$AB;){let n=is(t).nextSibling;is(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this.
_$AP?.(t))}},nt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,n,o,i){
this.type=1,this._$AH=w,this._$AN=void 0,this.element=t,this.name=e,this._$AM=o,this.options=i,n.length>2||n[0]!==""||n[1]!==
""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=w}_$AI(t,e=this,n,o){let i=this.strings,r=!1;
if(i===void 0)t=st(this,t,e,0),r=!kt(t)||t!==this._$AH&&t!==_,r&&(this._$AH=t);else{let l=t,c,u;for(t=i[0],c=0;c<i.length-
1;c++)u=st(this,l[n+c],e,c),u===_&&(u=this._$AH[c]),r||=!kt(u)||u!==this._$AH[c],u===w?t=w:t!==w&&(t+=(u??"")+i[c+1]),this.
_$AH[c]=u}r&&!o&&this.j(t)}j(t){t===w?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},
Ht=class extends nt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===w?void 0:t}},Dt=class extends nt{constructor(){
super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==w)}},zt=class extends nt{constructor(t,e,n,o,i){
super(t,e,n,o,i),this.type=5}_$AI(t,e=this){if((t=st(this,t,e,0)??w)===_)return;let n=this._$AH,o=t===w&&n!==w||t.capture!==
n.capture||t.once!==n.once||t.passive!==n.passive,i=t!==w&&(n===w||o);o&&this.element.removeEventListener(this.name,this,
n),i&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.
call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},Ut=class{constructor(t,e,n){this.element=t,this.type=
6,this._$AN=void 0,this._$AM=e,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(t){st(this,t)}},ws={M:_e,P:V,A:Oe,C:1,
L:$s,R:It,D:ps,V:st,I:pt,H:nt,N:Dt,U:zt,B:Ht,F:Ut},po=Me.litHtmlPolyfillSupport;po?.(xt,pt),(Me.litHtmlVersions??=[]).push(
"3.3.3");var Ce=(s,t,e)=>{let n=e?.renderBefore??t,o=n._$litPart$;if(o===void 0){let i=e?.renderBefore??null;n._$litPart$=
o=new pt(t.insertBefore(yt(),i),i,void 0,e??{})}return o._$AI(s),o};var K={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ot=s=>(...t)=>({_$litDirective$:s,values:t}),
W=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,n){this._$Ct=t,this._$AM=e,this._$Ci=n}_$AS(t,e){return this.
update(t,e)}update(t,e){return this.render(...e)}};function vs(s){let t=!1,e=()=>t?" ":"";return s.map(n=>n.split(/([<>]|\s*\n\s*)/).map(o=>((o==="<"||o===">")&&(t=o==="<"),
o.includes(`
`)?e():o)).join(""))}var{I:mo}=ws,bs=s=>s;var ks=s=>s.strings===void 0,ys=()=>document.createComment(""),dt=(s,t,e)=>{let n=s._$AA.parentNode,o=t===void 0?s._$AB:
t._$AA;if(e===void 0){let i=n.insertBefore(ys(),o),r=n.insertBefore(ys(),o);e=new mo(i,r,s,s.options)}else{let i=e._$AB.
nextSibling,r=e._$AM,l=r!==s;if(l){let c;e._$AQ?.(s),e._$AM=s,e._$AP!==void 0&&(c=s._$AU)!==r._$AU&&e._$AP(c)}if(i!==o||
l){let c=e._$AA;for(;c!==i;){let u=bs(c).nextSibling;bs(n).insertBefore(c,o),c=u}}}return e},J=(s,t,e=s)=>(s._$AI(t,e),s),
go={},Ft=(s,t=go)=>s._$AH=t,xs=s=>s._$AH,Vt=s=>{s._$AR(),s._$AA.remove()};var At=ot(class extends W{constructor(s){if(super(s),s.type!==K.PROPERTY&&s.type!==K.ATTRIBUTE&&s.type!==K.BOOLEAN_ATTRIBUTE)
throw Error("The `live` directive is not allowed on child or event bindings");if(!ks(s))throw Error("`live` bindings can\
 only contain a single expression")}render(s){return s}update(s,[t]){if(t===_||t===w)return t;let e=s.element,n=s.name;if(s.
type===K.PROPERTY){if(t===e[n])return _}else if(s.type===K.BOOLEAN_ATTRIBUTE){if(!!t===e.hasAttribute(n))return _}else if(s.
type===K.ATTRIBUTE&&e.getAttribute(n)===t+"")return _;return Ft(s),t}});var As=(s,t,e)=>{let n=new Map;for(let o=t;o<=e;o++)n.set(s[o],o);return n},Mt=ot(class extends W{constructor(s){if(super(
s),s.type!==K.CHILD)throw Error("repeat() can only be used in text expressions")}dt(s,t,e){let n;e===void 0?e=t:t!==void 0&&
(n=t);let o=[],i=[],r=0;for(let l of s)o[r]=n?n(l,r):r,i[r]=e(l,r),r++;return{values:i,keys:o}}render(s,t,e){return this.
dt(s,t,e).values}update(s,[t,e,n]){let o=xs(s),{values:i,keys:r}=this.dt(t,e,n);if(!Array.isArray(o))return this.ut=r,i;
let l=this.ut??=[],c=[],u,f,d=0,m=o.length-1,g=0,k=i.length-1;for(;d<=m&&g<=k;)if(o[d]===null)d++;else if(o[m]===null)m--;else if(l[d]===
r[g])c[g]=J(o[d],i[g]),d++,g++;else if(l[m]===r[k])c[k]=J(o[m],i[k]),m--,k--;else if(l[d]===r[k])c[k]=J(o[d],i[k]),dt(s,
c[k+1],o[d]),d++,k--;else if(l[m]===r[g])c[g]=J(o[m],i[g]),dt(s,o[d],o[m]),m--,g++;else if(u===void 0&&(u=As(r,g,k),f=As(
l,d,m)),u.has(l[d]))if(u.has(l[m])){let z=f.get(r[g]),ye=z!==void 0?o[z]:null;if(ye===null){let Qe=dt(s,o[d]);J(Qe,i[g]),
c[g]=Qe}else c[g]=J(ye,i[g]),dt(s,o[d],ye),o[z]=null;g++}else Vt(o[m]),m--;else Vt(o[d]),d++;for(;g<=k;){let z=dt(s,c[k+
1]);J(z,i[g]),c[g++]=z}for(;d<=m;){let z=o[d++];z!==null&&Vt(z)}return this.ut=r,Ft(s,c),_}});var Ms=new WeakMap;function _s(s){let t=Ms.get(s);if(!t){let e=vs(s);t=Object.assign(e,{raw:e}),Ms.set(s,t)}return t}var h=(s,...t)=>fs(
_s(s),...t),Wt=(s,...t)=>ms(_s(s),...t);function y(s,t){Ce(s??w,t)}function $(s){let t=document.createDocumentFragment();
return Ce(s,t),t.firstElementChild}var Ee=class extends W{had={};update(t,[e]){let{style:n}=t.element;for(let[o,i]of Object.
entries(e)){let r=i===null?"":String(i);this.had[o]!==r&&(n.setProperty(o,r),this.had[o]=r)}return _}render(t){return _}},
O=ot(Ee),je=class extends W{had="";update(t,[e,{face:n=!1,pitch:o=!1}={}]){let i=`${e.tag} ${e.lang} ${e.rtl} ${e.line_height}\
 ${n} ${o}`;if(i===this.had)return _;this.had=i;let r=t.element;return r.lang=e.lang,r.dir=e.rtl?"rtl":"ltr",n&&r.style.
setProperty("font-family",`"text-${e.tag}", var(--ui)`),o&&r.style.setProperty("line-height",String(Math.max(1.5,e.line_height))),
_}render(t,e){return _}},A=ot(je),P=s=>t=>{let e=t.currentTarget;s(e.value,e)},G=s=>s.preventDefault();var $o="textarea, input:not([type=checkbox]):not([type=radio]):not([type=range]), select";function Kt(s){return s instanceof
HTMLElement&&(s.matches($o)||s.isContentEditable)}var T=()=>matchMedia("(max-width: 719px)").matches,qt=()=>!!document.querySelector(
"dialog[open]"),C=s=>s.ctrlKey||s.metaKey,_t=()=>/Mac|iPhone|iPad/.test(navigator.platform),Os=s=>_t()?s.replace("Ctrl ",
"⌘ ").replace("Alt ","⌃⌥ "):s,ft=s=>document.getElementById(s),L=class{constructor({name:t,head:e,label:n,role:o,described:i,
stays:r=!1},l){this.view=l,this.before=document.activeElement,this.element=document.createElement("dialog"),this.element.
className=t;let c={"aria-labelledby":e,"aria-label":n,"aria-describedby":i,role:o};for(let[u,f]of Object.entries(c))f&&this.
element.setAttribute(u,f);this.element.addEventListener("close",()=>this.closed()),this.element.addEventListener("click",
u=>{u.target===this.element&&!r&&this.close()})}draw(){y(this.view(),this.element)}open(){return this.draw(),document.body.
append(this.element),this.element.showModal(),this}close(){this.element.close()}closed(){this.element.remove(),this.before?.
isConnected&&this.before.focus()}find(t){return this.element.querySelector(t)}};function Jt(s){let t=ft("spoken");t.textContent=
"",requestAnimationFrame(()=>{t.textContent=s})}function Ss(s,t,e){let o=[t,...e.querySelectorAll("[data-area]")].filter(
u=>u.offsetParent!==null||u===t),i=o.findLastIndex(u=>u.contains(document.activeElement)),r=o[i+(s.shiftKey?-1:1)];if(!r)
return;s.preventDefault();let l=r.querySelector('[tabindex="0"], textarea, a[href], button, select, input');(r.matches("\
[tabindex]")?r:l)?.focus()}function Le(s,t){t&&(s.preventDefault(),t())}function Ne(){if(!visualViewport)return;let s=Math.
max(0,innerHeight-visualViewport.height-visualViewport.offsetTop);document.documentElement.style.setProperty("--keyboard",
`${s}px`)}function Ts(s,t){let{hash:e}=location;e&&!e.startsWith("#/translate")||history.replaceState(null,"",`#/transla\
te/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)}var v={get(s,t=null){try{return JSON.parse(localStorage.getItem(`leafletgen.${s}`)??"null")??t}catch{return t}},set(s,t){
try{localStorage.setItem(`leafletgen.${s}`,JSON.stringify(t))}catch{}}};var Cs={ok:"M3 8.5l3.5 3.5L13 4.5","too-long":"M5 10.500H2V2.500h12v8h-3M8 6v8.500M5.500 12L8 14.500l2.500-2.500",merge:"\
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
.3-6 1.500zM8 4v10",lock:"M4 7h8v6.500H4zM5.500 7V5a2.500 2.500 0 0 1 5 0v2",up:"M8 13.500V3M4 7l4-4 4 4",before:"M10 3L\
5 8l5 5",after:"M6 3l5 5-5 5",menu:"M2 4h12M2 8h12M2 12h12",comment:"M2.500 3h11v7.500H8L5 13.500v-3H2.500z","may-end":"\
M8 2v12M2 6.500h3.500M2 9.500h3.500M10.500 6.500h3.500M10.500 9.500h3.500","may-divide":"M9 2v12H3.500M12 6.500h2.500M12\
 9.500h2.500M1.500 6.500h5M1.500 9.500h5","no-end":"M1 4.500h5.500M9.500 4.500h5.500M1 7.500h5.500M9.500 7.500h5.500M4 1\
0.500v2.500h8v-2.500",copy:"M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3",file:"M4 2h5l3 3v9H4zM9 2v3h3"},b=s=>h`
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${Cs[s??""]??Cs.warning} stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;var p={project:null,board:null,findings:null,only:null,language:"",output:null,version:{},lost:!1,row:null,drawn:null},Re=new Set;
function Es(s){return Re.add(s),()=>{Re.delete(s)}}function js(s){for(let t of[...Re])t(s)}async function Ls(){p.project=
await S("/api/project"),p.only=p.project.only??null;let s=p.project.languages.map(n=>n.tag),t=[p.only,p.language,v.get("\
language")].find(n=>s.includes(n));p.language=t??s.find(n=>n!==p.project.source)??s[0]??"";let e=p.project.outputs.map(n=>n.
name);p.output=[p.output,v.get("output")].find(n=>e.includes(n))??e[0]??null}var Gt=s=>p.project.languages.find(t=>t.tag===s);function it(s){let t=Gt(s);if(!t)throw new Error(`no language ${s}`);return t}var Yt=s=>p.project.outputs.find(t=>t.name===s);function Ns(s){let t=Yt(s);if(!t)throw new Error(`no output ${s}`);return t}function Rs(s){s&&(p.language=s,v.set("language",s))}function Ps(s){s&&(p.output=s,v.set("output",s))}function Bs(s,t){return s.kind!=="texts"||!s.languages?.length?!0:s.languages.includes(t)||s.languages.includes(p.project.
source)}var rt=s=>h`<span class="unseen">${s}</span>`,N=(s,t)=>h`<span class="badge ${s}">${b(s)}${t}</span>`;var wo=["checked","translated","draft","machine","stale","missing"];function Is(s){let t=wo.filter(n=>s[n]),e=t.map(n=>`${a(
`state.${n}`)} ${s[n]}`).join(", ");return h`
    <span class="bar" role="img" aria-label=${e}>
      ${t.map(n=>h`<i class="s-${n}" ${O({"flex-grow":s[n]??0})}></i>`)}
    </span>`}function Hs(s,t,e=""){let n=Math.min(t,s)-15,o=i=>`${Math.max(0,Math.min(100,100*(i-n)/(100-n)))}%`;return h`
    <span class="size ${e}" role="img" aria-label=${a("size.said",{percent:s,floor:t})}>
      <i ${O({width:o(s)})}></i><b ${O({left:o(t)})}></b>
    </span>`}var x=s=>h`<kbd aria-hidden="true">${s}</kbd>`;function vo(s){let t=Gt(s);return h`
    <bdi
      class="autonym"
      lang=${t?.lang??s}
      dir=${t?.rtl?"rtl":"ltr"}
      ${O({"--own":`"name-${s}"`})}
    >${t?.autonym??s}</bdi>`}var Ds=s=>[vo(s),h`<span class="tag">${s}</span>`];var E=s=>Gt(s)?.name[M]??s??"";function B(s){let t=Yt(s)?.paper??"",e=jt(`output.${s}`)?a(`output.${s}`):s.charAt(0).toUpperCase()+
s.slice(1);return e.includes(t)?e:`${e} ${t}`.trim()}function zs(s){let t=Yt(s)?.paper,e=p.project.outputs.filter(n=>n.paper===
t);return t&&e.length===1?t:B(s).replace(` ${t}`,"")}function mt(s,t,e,n,{radio:o=!1,keys:i={}}={}){return h`
    <div class="segments" role=${o?"radiogroup":"group"} aria-label=${s}>
      ${t.map(([r,l])=>{let c=i[String(r)];return h`
          <button
            type="button"
            data-focus="${s}-${r}"
            role=${o?"radio":w}
            aria-checked=${o?String(r===e):w}
            aria-pressed=${o?w:String(r===e)}
            @click=${()=>n(r)}
          >${l}${c?x(c):null}</button>`})}
    </div>`}var Us=s=>h`
  <select class="readers" aria-label=${a("reader")} title=${a("reader")} data-focus="reader" @change=${P(s)}>
    ${Et.map(({tag:t,name:e})=>h`<option value=${t} lang=${t} .selected=${At(t===M)}>${e}</option>`)}
  </select>`;function Fs(){let s=v.get("theme");s&&(document.documentElement.dataset.theme=s)}var bo=16e6,yo=6e4,ko=[["Ctrl ↵","done-next"],["Alt ↓","keys.next"],["{","facts"],["/","find.both"],["Z","page.box"],
["Ctrl S","kit.save"]];function Vs(s,t){let e="",n=async()=>{let i=o.find("input[type=file]").files?.[0],r=i&&i.size<bo?
s.read(await i.text()):null;r&&s.take(r),e=r?a("kit.open.done",{n:r.length}):a("kit.open.wrong"),o.draw(),r&&await t()},
o=new L({name:"kit-dialog",head:"kit-head"},()=>[h`<h1 id="kit-head">${a("kit.what-head")}</h1>`,["type","facts","meter",
"save"].map(i=>h`<p>${a(`kit.what.${i}`)}</p>`),h`
      <p class="row-of small">
        ${ko.map(([i="",r=""])=>h`<span>${x(i)}${" "}${a(r)}</span>`)}
      </p>
      <p role="status" class="small">${e}</p>
      <input
        type="file"
        class="unseen"
        accept=".json,application/json"
        tabindex="-1"
        aria-label=${a("kit.open")}
        @change=${n}
      >`,h`
      <div class="row-of">
        <button type="button" class="button" @click=${()=>o.find("input[type=file]").click()}>
          ${a("kit.open")}
        </button>
        <span class="fill"></span>
        <button type="button" class="button primary" autofocus @click=${()=>o.close()}>${a("close")}</button>
      </div>`]);o.open()}function Ws(s){if(qt())return;s.leave();let{changes:t}=s,e=[...t.texts.values()].map(c=>c.state),
n=null,o=c=>{c.preventDefault(),n=Ao(s,l.find("#kit-name").value.trim()),l.draw(),l.element.classList.add("is-out")},i=h`
    <button type="button" class="button large" @click=${()=>l.close()}>${a("close")}</button>`,r=h`<button type="submit" class="button primary large">${a(
"kit.save")}</button>`,l=new L({name:"kit-dialog",head:"kit-head"},()=>[h`<h1 id="kit-head">${e.length?a("kit.save-head",
{n:e.length}):a("kit.unchanged")}</h1>`,h`
      <form @submit=${o}>
        ${e.length?xo(e,n):h`<p class="soft">${a("kit.nothing")}</p>`}
        <div class="row-of"><span class="fill"></span>${i}${e.length?r:null}</div>
      </form>`]);l.open(),l.find(e.length?"#kit-name":"button").focus()}function xo(s,t){let e=r=>s.filter(l=>l===r).length,
[n,o]=[e("translated"),e("draft")],i=[n?a("kit.done",{n}):"",o?a("kit.begun",{n:o}):""];return h`
    <p class="soft">${i.filter(Boolean).join(" ")}</p>
    <label for="kit-name">${a("start.your-name")}</label>
    <input
      type="text"
      id="kit-name"
      autocomplete="name"
      .value=${v.get("name","")}
      @input=${P(r=>v.set("name",r.trim()))}
    >
    <p class="hint">${a("start.privacy")}</p>
    <div role="status" class="kit-told">${t}</div>`}function Ao(s,t){let{changes:e}=s;v.set("name",t);let n=new Map(s.entries.
all.map(({key:r,sent:l})=>[r,l?.source??""])),o=e.file(n),i=URL.createObjectURL(new Blob([o],{type:"application/json"}));
return $(h`<a href=${i} download=${e.fileName}></a>`).click(),setTimeout(()=>URL.revokeObjectURL(i),yo),e.keep(!0),s.line(),
h`
    <p class="finding fine">${b("ok")}<span>${a("kit.send",{file:e.fileName})}</span></p>
    <details>
      <summary class="small">${a("kit.no-file")}</summary>
      <textarea readonly rows="3" aria-label=${e.fileName} .value=${o}></textarea>
      <button type="button" class="button small" @click=${Mo}><span>${a("copy")}</span></button>
    </details>`}function Mo(s){let t=s.currentTarget;t.previousElementSibling.select(),document.execCommand("copy"),t.firstElementChild&&
(t.firstElementChild.textContent=a("copied"))}var Zt={"​":"ZWSP","⁠":"WJ","‌":"ZWNJ","‍":"ZWJ","‏":"RLM","‎":"LRM","؜":"ALM"," ":"NNBSP"," ":"NBSP","­":"\
SHY","⁦":"LRI","⁧":"RLI","⁨":"FSI","⁩":"PDI","͏":"CGJ","︎":"VS15","️":"VS16"},q={"​":{key:".",code:"Perio\
d",picture:"may-end"},"­":{key:"-",code:"Minus",picture:"may-divide"},"⁠":{key:",",code:"Comma",picture:"no-end"}},qs=/\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]|\p{Co}/gu,
_o=/[\u202a-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|\u17b4|\u17b5/gu,Js=s=>Zt[s]??
`U+${(s.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`,at=s=>s.replace(_o,"");function Gs(s){let t=new Map;
for(let[e]of s.matchAll(qs))t.set(e,(t.get(e)??0)+1);return[...t].map(([e,n])=>({sign:e,name:Js(e),count:n,never:at(e)===
""}))}function Ys(s,t){let e=[],n=0;for(let o of s.matchAll(qs))o.index>n&&e.push(...Ks(s.slice(n,o.index),t)),e.push([o[0],
Js(o[0])]),n=o.index+o[0].length;return n<s.length&&e.push(...Ks(s.slice(n),t)),e}function Ks(s,t){return t?s.split(/([\u00a0\u202f])/).
flatMap(e=>e?[[e,Zt[e]??""]]:[]):[[s,""]]}function Zs({key:s,code:t,altKey:e,ctrlKey:n,metaKey:o,shiftKey:i},r){if(!e||o||
i||n!==r)return null;let l=Object.entries(q).find(([,c])=>c.key===s);return l||/^[\x20-\x7e]$/.test(s)?l?.[0]??null:Object.
entries(q).find(([,c])=>c.code===t)?.[0]??null}var Oo=/\{[^{}\s]*\}/g,So=5e3,Pe=["‌","‏","‎"],To={Arab:Pe,Aran:Pe,Hebr:Pe},Qs=({script:s,tag:t})=>To[s]??(t==="fr"?
[" "]:[]);function Xs(s,t){let e=s.trim()?[]:[a("block.empty")];for(let[n]of s.matchAll(/(?<!\\)\{[^{}\s]+\}/g)){let o=n.
slice(1,-1);o in t||e.push(a("block.fact",{fact:n,near:Co(o,Object.keys(t))}))}return(s.match(/(?<!\\)\*\*/g)??[]).length%
2&&e.push(a("block.bold")),[...s].length>So&&e.push(a("too-much")),e}function Co(s,t){let e=o=>[...s].filter(i=>o.includes(
i)).length/Math.max(s.length,o.length),n=t.toSorted((o,i)=>e(i)-e(o))[0];return n?`{${n}}`:""}var Eo=/[^\P{Cc}\n\t]|\ufeff/gu;
function Qt(s){let t=s.replace(/\r\n?/g,`
`).normalize("NFC"),e=at(t.replace(Eo,""));return[e,e!==t]}function Be(s,t){return[...s.matchAll(Oo)].map(e=>({name:e[0].
slice(1,-1),start:e.index,end:e.index+e[0].length})).filter(({name:e})=>e in t)}function tn(s,t,e,n){let o=Be(s,t).find(
({start:l,end:c})=>e>l&&e<c);if(!o)return e;let{start:i,end:r}=o;return n<=i?r:n>=r||e-i<r-e?i:r}var en=s=>/(?<!\\)\{([^{}\s]*)$/.
exec(s)?.[1]??null;function sn(s,t,e){let n=[],o=(r,l)=>{for(let c of s.matchAll(r))n.push([c.index,c.index+c[0].length,
l(c[0])])};o(/\{[^{}\s]+\}/g,r=>r.slice(1,-1)in t?"chip":"chip unknown"),o(/(?<!\\)\*\*(?=\S)([^*]+)\*\*/g,()=>"bold"),o(
/《[^《》]*》/g,()=>"ruby");for(let{start:r,end:l,severity:c}of e)r!==null&&l!==null&&l>r&&l<=s.length&&n.push([r,l,
`hit ${c}`]);let i=[...new Set([0,s.length,...n.map(([r])=>r),...n.map(([,r])=>r)])].sort((r,l)=>r-l);return i.slice(0,-1).
map((r,l)=>{let c=i[l+1]??s.length,u=n.filter(([f,d])=>f<=r&&d>=c).map(([,,f])=>f);return[s.slice(r,c),u.join(" ")]})}var nn=["draft","translated"],on="leafletgen-texts-1",Xt=class{constructor(t){this.home=t,this.name=`leafletgen ${t.project}\
 ${t.language} ${t.stamp}`,this.fileName=`${t.project}.${t.language}.texts.json`,this.remembers=!0,this.out=!0,this.texts=
new Map;try{let{texts:e,out:n}=JSON.parse(localStorage.getItem(this.name)??"null")??{texts:[],out:!0};this.take(e),this.
out=n}catch{this.remembers=!1}}take(t){for(let e of t){if(!(e.key in this.home.bases&&nn.includes(e.state??"draft"))||typeof e.
text!="string")continue;let o=(e.said??e.comments??[]).map(String);this.texts.set(e.key,{text:Qt(e.text)[0],state:e.state,
back:String(e.back??""),said:o})}this.keep(!this.texts.size)}set(t,e){let n={state:void 0,back:"",said:[],...this.texts.
get(t),...e};n.state||n.back||n.said.length?this.texts.set(t,n):this.texts.delete(t),this.keep(!this.texts.size)}keep(t){
this.out=t;let e=[...this.texts].map(([n,o])=>({key:n,...o}));try{localStorage.setItem(this.name,JSON.stringify({out:t,texts:e}))}catch{
this.remembers=!1}}file(t){let{project:e,language:n,source_language:o,bases:i}=this.home,r=[...this.texts].map(([u,{text:f,
state:d,back:m,said:g}])=>{let k=i[u];return{key:u,source:t.get(u),text:f,state:d??k?.state,back:m,comments:g,base:k}}),
l=v.get("name","");return`${JSON.stringify({format:on,project:e,source_language:o,language:n,by:l,texts:r},null,1)}
`}read(t){try{let{format:e,project:n,language:o,texts:i}=JSON.parse(t);return!(e===on&&n===this.home.project&&o===this.home.
language)||!Array.isArray(i)?null:i.map(l=>({...l,state:nn.includes(l.state)?l.state:void 0}))}catch{return null}}asLeft(t){
let e=t.sent,n=this.texts.get(t.key),o=v.get("name",""),i=(n?.said??[]).map(r=>({mark:r,text:r,by:o,on:"",open:!0}));return t.
value=n?.text??e.target??"",t.record={...e,comments:[...e.comments,...i],target:t.value},n?.state&&Object.assign(t.record,
{state:n.state,by:o,on:""}),n?.state==="translated"&&(t.record.old_source=null),n?.back&&(t.record.back=n.back),t}beside(t,{
back:e,comment:n}){let o=this.texts.get(t.key),i=o?.said??[];return this.set(t.key,{text:t.value,back:e??o?.back??"",said:n?
[...i,n]:i}),this.asLeft(t)}},te=class{constructor(t,e){this.changes=t,this.onchange=e}typed(t){this.save(t)}async save(t,{
done:e=!1}={}){let n=t.sent,o=t.value===(n.target??""),i=o&&["translated","checked"].includes(n.state),r=o?void 0:"draft";
return this.changes.set(t.key,{text:t.value,state:e&&!i?"translated":r}),this.changes.asLeft(t),this.onchange(t),!0}async back(){}close(){}},
rn={keep:async()=>null,forget:async()=>null,all:async()=>[]};var an=.5,j=([,s,,t])=>s+t,I=s=>s.zone??s.holder,lt=s=>s.key.split("/")[0]??"";function Ot(s,t){let e=[...new Set(s.messages.
map(o=>t.get(o)??0).filter(Boolean))].sort((o,i)=>o-i),n=[];for(let o of e){let i=n.at(-1);i?.[1]===o-1?i[1]=o:n.push([o,
o])}return n.map(([o,i])=>o===i?o:`${o}–${i}`).join(", ")}function jo({messages:s}){let[t=""]=s;if(s.length===1)return t;
let e=s.map(i=>i.split(".")),n=t.split("."),o=0;for(;o<n.length&&e.every(i=>i[o]===n[o]);)o+=1;return o?n.slice(0,o).join(
"."):t}var ln=(s,t)=>Math.max(...s.filter(e=>lt(e)===t).map(e=>j(e.rect)));function gt(s,t){if(!s.over_chars)return 0;let e=j(
I(s)),n=ln(t.boxes,lt(s));if(n<=e+an)return 0;let o=s.rect[3]/Math.max(1,s.lines);return Math.max(1,Math.min(s.lines,Math.
round((n-e)/o)))}function ee(s,t){let n=t.boxes.filter(i=>i.holder.join()===s.holder.join()).reduce((i,r)=>i+r.rect[3],0),
o=Math.min(s.holder[3],I(s)[3]);return Math.min(999,Math.round(100*n/Math.max(1,o)))}function cn(s){if(s.over_chars>0)return"\
is-over";let{percent:t}=s;return t&&t<=s.floor_percent+3&&t<100?"is-tight":"is-fine"}function hn(s){let t=new Map;for(let e of s){
let n=lt(e),o=t.get(n)??{zone:I(e),over:!1};o.over||=e.over_chars>0,t.set(n,o)}return[...t].filter(([,e])=>e.over).map(([
e,{zone:n}])=>[n,ln(s,e)]).filter(([e,n])=>n>j(e)+an)}function un(s,t,e){let n=gt(s,t);return[Ot(s,e),jo(s),n?a("too-lon\
g.lines",{n}):Lo(s)].filter(Boolean).join(", ")}function Lo(s){return s.over_chars?a("row.too-long"):s.percent?`${s.percent}\
 %`:""}var No=new DOMParser,Ro=72/25.4,se=3*Ro,Po=88;function pn(s){let t=No.parseFromString(s,"image/svg+xml").documentElement;
if(t.nodeName!=="svg")throw new Error("not a picture");return document.importNode(t,!0)}var Bo=s=>pn(`<svg xmlns="http:/\
/www.w3.org/2000/svg">${s}</svg>`).firstElementChild;function Ie(s,t,e){[...s.querySelectorAll("[data-key]")].find(o=>o.
dataset.key===t)?.replaceWith(e)}function He(s,t=""){let{style:e}=s;Object.assign(e,{display:"block",width:"100%",height:"\
100%",overflow:t})}async function De(s,t,e=""){return(await S(`/api/boxes/${encodeURIComponent(s)}/${encodeURIComponent(
t)}${xe(e)}`)).pages}var ne=class{constructor({onpick:t=()=>{},numbers:e=new Map}={}){this.onpick=t,this.numbers=e,this.
overlays=new Set,this.lit=null,this.glowing=new Set,this.turn=0,this.tag="",this.output=null,this.number=1,this.page=null,
this.changed=[],this.cover=null,this.paper=$(h`<div class="paper" aria-hidden="true"></div>`),this.shadow=this.paper.attachShadow(
{mode:"open"}),this.over=$(h`<div class="overlay on-paper"></div>`);let n=o=>this.move(o);this.element=$(h`<div class="page" role="group" @keydown=${n}>${this.
paper}${this.over}</div>`)}async show(t,e,n=1,o=""){this.turn+=1;let i=this.turn,[r,l]=await Promise.all([os(t,e,n,o),De(
t,e,o)]),c=l[n-1];i===this.turn&&c&&this.take({tag:t,output:e,number:n,page:c},r)}take(t,e){let{tag:n,output:o,number:i}=Object.
assign(this,t);this.place(pn(e));let r=a("page.name",{language:E(n),output:B(o),n:i});this.element.setAttribute("aria-la\
bel",r),this.draw()}place(t){He(t);for(let e of t.querySelectorAll("a"))e.removeAttribute("href");this.shadow.replaceChildren(
t),this.page&&(this.element.style.aspectRatio=`${this.page.width} / ${this.page.height}`)}swap(t,e){let n=t.filter(i=>i.
page===this.number);this.changed=n.map(({key:i,svg:r})=>[i,Bo(r)]);for(let[i,r]of this.changed)Ie(this.shadow,i,r);let o=new Map(
e.filter(i=>i.page===this.number).map(i=>[i.key,i]));o.size&&this.page&&(this.page.boxes=this.page.boxes.map(i=>o.get(i.
key)??i)),this.draw()}boxesOf(t){return this.page?.boxes.filter(e=>e.messages.includes(t))??[]}linesOver(t){let[e]=this.
boxesOf(t);return e&&this.page?gt(e,this.page):0}light(t){this.lit=t,this.draw()}get litBox(){return this.element.querySelector(
".is-lit")}setOverlays(t){this.overlays=new Set(t),this.draw()}draw(){let{page:t}=this;if(!t)return;if(this.cover){y(this.
cover(),this.over);return}let e=n=>this.overlays.has(n);y([e("bleed")?this.bleed(t):null,this.overflows(t),t.boxes.map(n=>this.
box(n,t)),e("order")?this.order(t):null],this.over)}box(t,e){let n=this.lit!==null&&t.messages.includes(this.lit),o=this.
overlays.has("boxes"),i=this.overlays.has("changes")&&this.glowing.has(t.key);return h`
      <button
        type="button"
        class="box ${cn(t)}${n?" is-lit":""}${o?" is-shown":""}${i?" glows":""}"
        data-box=${t.key}
        data-focus=${t.key}
        aria-label=${un(t,e,this.numbers)+(i?`, ${a("six.glows")}`:"")}
        @click=${()=>this.onpick(t)}
        ${St(t.rect,e)}
      >
        ${o||n||t.over_chars>0?this.tab(t,e):null}${o?Io(t,e):null}
      </button>`}tab(t,e){let n=gt(t,e),o=t.over_chars>0?h`<b>${n?` +${n}`:" !"}</b>`:null;return h`<span class="number">${Ot(
t,this.numbers)}${o}</span>`}overflows(t){return hn(t.boxes).map(([e,n])=>h`
        <div class="hatch" ${St([e[0],j(e),e[2],n-j(e)],t)}></div>
        <div class="edge" ${St(e,t)}></div>`)}bleed(t){let{width:e,height:n}=t,[o,i,r,l]=t.trim,c=[[0,0,e,i],[0,i+l,e,n-
i-l],[0,i,o,l],[o+r,i,e-o-r,l]];return[i>.1?c.map(u=>h`<div class="bleed" ${St(u,t)}></div>`):null,h`<div class="safe" ${St(
[o+se,i+se,r-2*se,l-2*se],t)}></div>`]}order({width:t,height:e,boxes:n}){let{rtl:o}=it(this.tag),i=t/46,r=n.map(({rect:[
l,c,u]})=>[o?l+u-i:l+i,c+i]);return h`
      <svg class="order" viewBox="0 0 ${t} ${e}" aria-hidden="true">
        <polyline points=${r.map(l=>l.join(",")).join(" ")}></polyline>
        ${r.map(([l,c],u)=>Wt`
            <g transform="translate(${l} ${c})">
              <circle r=${i}></circle>
              <text text-anchor="middle" y=${i*.36} font-size=${i}>${u+1}</text>
            </g>`)}
      </svg>`}move(t){let e={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[t.key];if(!e)return;let n=[...this.over.querySelectorAll(
".box, .part")],o=n[n.indexOf(document.activeElement)+e];o&&(t.preventDefault(),o.focus())}};function St([s,t,e,n],{width:o,
height:i}){let r=(l,c)=>`${100*l/c}%`;return O({left:r(s,o),top:r(t,i),width:r(e,o),height:r(n,i)})}function Io(s,t){let e=s.
over_chars<=0&&s.percent&&s.percent<Po;return h`
    <i class="full" ${O({height:`${Math.min(100,ee(s,t))}%`})}></i>
    ${e?h`<span class="small-text">${`Aa ${s.percent} %`}</span>`:null}`}var Ho=[["Alt ↓","keys.next"],["F8","keys.finding"],["Ctrl S","keys.save-now"],["F6","keys.page-side"]];function Do(s,t){
switch(s?.save){case"unsaved":return["draft","stale",a("save.unsaved")];case"saving":return["up","",a("save.saving")];case"\
saved":return["ok","ok",a("save.saved",{file:t,time:Lt(s.savedAt)})];case"conflict":return["warning","stale",a("save.con\
flict")];case"lost":return["error","error",a("save.lost",{n:s.left})];case"refused":return["error","error",a("save.refus\
ed",{why:s.why})];default:return["ok","",a("save.none")]}}var ze=([s,t,e])=>h`
  <span class="save-line ${t}" role="status">${b(s)}${e}</span>`,oe=(s,t,e="foot-link")=>h`
  <button type="button" class="link" data-focus=${e} @click=${t}>${s}</button>`,Ue=s=>h`
  <span class="fill"></span>
  <span class="foot-keys">${s.map(([t,e])=>h`<span>${x(t)}${" "}${a(e)}</span>`)}</span>`;function dn(s){let{opened:t,latest:e,
finishing:n}=s,o=t?.entry.save?t.entry:e,i=n.undoable,r=()=>{o&&(s.openText(o.key),s.resolving.ask(o))};return[ze(zo(s,o)),
o?.save==="conflict"?oe(a("conflict.open"),r):null,i?oe(a("undo-done",{n:i.entry.record.number}),()=>n.undo(),"undo-done"):
null,Ue(Ho)]}function zo({tag:s,entries:t},e){if(!p.project.editable)return["lock","",a("read-only.why")];let[n,o,i]=Do(
e,`locales/${s}.yaml`),r=n==="ok"&&!t.needing.length;return[n,o,r?`${i} · ${a("all-done")}`:i]}function ie(s,t=0,e=!1){return s?s.about?Fo(s):Uo(s,t):h`<div class="meter"><span class="hint">${a(e?"meter.label":"mete\
r.none")}</span></div>`}function fn(s,t){return s.over_chars>0?[t?a("meter.over",{n:t}):a("meter.wide"),a("meter.chars-o\
ver",{n:s.over_chars})]:[a(s.percent<=s.floor_percent?"meter.smallest":"meter.fits",{n:s.lines}),s.free_chars?a("meter.c\
hars-free",{n:s.free_chars}):""]}function Uo(s,t){let e=s.over_chars>0;return h`
    <div class="meter${e?" is-over":""}">
      ${Vo(s.lines,e?Math.max(1,t):0)}
      <div class="meter-said">
        ${mn(fn(s,t),e)}
        <div class="small">
          <span>${a("text-size")}${" "}<strong>${`${s.percent} %`}</strong></span>
          ${Hs(s.percent,s.floor_percent,e?"over":"fits")}
          <span class="soft">${a("meter.floor",{percent:s.floor_percent})}</span>
        </div>
      </div>
    </div>`}var mn=([s,t],e)=>h`
  <div><strong class=${e?"too-long":""}>${s}</strong><span class="small soft">${t}</span></div>`;function Fo(s){return h`
    <div class="meter${s.over_chars?" is-over":""}">
      <div class="meter-said">
        ${mn(gn(s),s.over_chars>0)}
        <div class="small">
          <span class="filled" aria-hidden="true">
            <i ${O({width:`${Math.min(100,s.filled??0)}%`})}></i>
          </span>
          <span class="soft">${a("about.what")}</span>
        </div>
      </div>
    </div>`}function gn(s){return s.over_chars?[a("about.over"),a("meter.chars-over",{n:s.over_chars})]:s.smaller?[a("ab\
out.smaller"),""]:[a("about.fits"),a("meter.chars-free",{n:s.free_chars})]}function $n(s,t){return s?s.about?gn(s).filter(
Boolean).join(". "):s.over_chars>0?fn(s,t).join(". "):`${a("meter.fits",{n:s.lines})}. ${a("text-size")} ${s.percent} %`:
""}function Vo(s,t){let e=Math.min(s,6),n=Math.max(0,e-t),o=(r,l)=>{let c=l>=n&&t>0,u=l===e-1?42:62-l%2*4;return Wt`
      <rect x="5" y=${5+l*8+(c?2:0)} width=${u} height="5" class="line${c?" over":""}"></rect>`},i=Math.max(1,n)*8+5;return h`
    <svg class="meter-picture" viewBox="0 0 72 ${Math.max(34,e*8+8)}" aria-hidden="true">
      <rect x="1" y="1" width="70" height=${t?i:Math.max(32,i)} class="edge-line"></rect>
      ${Array.from({length:e},o)}
    </svg>`}var Fe=null;async function vn(){return Fe=p.only?{waivers:[],codes:{}}:await S(`/api/waivers?words=${M}`),Fe}var bn=({code:s,
key:t})=>!!(t&&p.project.editable&&!p.only&&Fe?.codes?.[s]?.waivable);function yn({code:s,key:t,language:e,message:n},o){
let i="",r=u=>{i=u,c.draw()},l=async u=>{u.preventDefault();let f=c.find("#waive-reason"),d=c.find('[name="waive-scope"]\
:checked').value==="all";if(!f.value.trim()){r(a("waive.needs-reason")),f.focus();return}try{let m={code:s,key:t,language:d?
null:e,reason:f.value.trim()};await ut("POST",`/api/waivers?words=${M}`,m),c.close(),o()}catch(m){r(Pt(m,a("comment.lost")))}},
c=new L({name:"waive",head:"waive-head"},()=>h`
      <form method="dialog" @submit=${l}>
        <h1 id="waive-head">${a("waive.head")}</h1>
        <p ${O({"font-family":e?`var(--ui), "text-${e}"`:null})}>
          ${n}${" "}<span class="tag">${s}</span>
        </p>
        <p class="soft small">${a("waive.what")}</p>
        <label for="waive-reason"><strong class="small">${a("waive.reason")}</strong></label>
        <input type="text" id="waive-reason" maxlength="300" required placeholder=${a("waive.example")} autofocus>
        <fieldset>
          <legend class="small">${a("waive.where")}</legend>
          ${wn("one",a("waive.one",{language:E(e),key:t}),!0)}
          ${wn("all",a("waive.every",{key:t}),!1)}
        </fieldset>
        <p class="error" role="alert">${i}</p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>c.close()}>${a("cancel")}${x("Esc")}</button>
          <button type="submit" class="button primary">${a("waive.do")}${x("↵")}</button>
        </div>
      </form>`);c.open()}var wn=(s,t,e)=>h`
  <label class="check"><input type="radio" name="waive-scope" value=${s} ?checked=${e}>${t}</label>`;var Wo=["missing","stale","machine","draft"];function kn(s,t){let e=s.meter[t??""]??Object.values(s.meter)[0]??null;return{
key:s.key,record:s,value:s.target??"",fingerprint:s.fingerprint,save:null,conflict:null,findings:[],over:0,meters:s.meter,
meter:e}}var H=s=>s.value===(s.record.target??"")||s.value===s.written,Ko=s=>s.comments.filter(t=>t.open).length,qo=s=>s.
over>0||Object.values(s.meters).some(t=>t.over_chars>0);function R(s){let{state:t}=s.record;return s.conflict?"error":qo(
s)?"too-long":Wo.includes(t)?t:Ko(s.record)?"comment":null}var re=class{constructor(){this.byKey=new Map}fill(t){this.byKey=
new Map(t.map(e=>[e.key,e]))}get all(){return[...this.byKey.values()]}get size(){return this.byKey.size}get(t){return this.
byKey.get(t??"")}get needing(){return this.all.filter(R)}get tooLong(){return this.all.filter(t=>R(t)==="too-long")}get counts(){
let t={};for(let{record:e}of this.byKey.values())t[e.state]=(t[e.state]??0)+1;return t}get done(){let{counts:t}=this;return(t.
checked??0)+(t.translated??0)}shown(t,e,n){let o=e.trim().toLocaleLowerCase(),i={needs:()=>this.needing,long:()=>this.tooLong,
all:()=>this.all}[t]();return o?i.filter(r=>Jo(r,o)):!n||i.includes(n)?i:this.all.filter(r=>i.includes(r)||r===n)}after(t){
let{all:e}=this,n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,n)].find(i=>R(i)&&i.finished!==i.value)??null}beside(t,e,n){
let{all:o}=this,i=t?o.indexOf(t):-1;return e>0?n.find(r=>o.indexOf(r)>i):n.findLast(r=>o.indexOf(r)<i)}},Jo=(s,t)=>[s.record.
source,s.value,s.key].some(e=>e.toLocaleLowerCase().includes(t));function xn(s,{text:t,fingerprint:e}){return t===s.value?!1:(e!==s.fingerprint&&(s.conflict={theirs:s.value,base:"",fingerprint:s.
fingerprint}),s.value=t,s.fingerprint=e,s.save=s.conflict?"conflict":"unsaved",!0)}function An(s,t,e){let n=Go(s,t);if(s.
meters=t.meter,n==="conflict"){let{target:o,fingerprint:i,comments:r}=t,l=s.record.target??"";return s.conflict={theirs:o??
"",base:l,fingerprint:i,by:e.by,on:null},s.save="conflict",s.record.comments=r,n}return n==="replaced"?Yo(s,t,e):s.conflict&&
(s.save=n==="freed"?"unsaved":null),s.conflict=null,s.record=t,n}function Go(s,t){let e=!H(s);return t.fingerprint===s.fingerprint?
e&&s.conflict?"freed":"kept":e&&t.target!==s.value?"conflict":"replaced"}function Yo(s,t,{by:e,time:n,somebody:o}){let i=t.
target??"",{elsewhere:r,value:l}=s,c=r&&!r.seen?r.text:l;c!==i?s.elsewhere={text:c,by:e||o,time:n,seen:!1}:delete s.elsewhere,
s.value=i,s.fingerprint=t.fingerprint,delete s.written,s.save=null}function Mn(s,t,e=s.conflict){return e&&(s.fingerprint=
e.fingerprint,s.record={...s.record,target:e.theirs}),s.conflict=null,delete s.written,s.value=t,!H(s)}var ae=class{constructor(t){this.screen=t,this.undoable=null}async done(){let{opened:t,resolving:e}=this.screen;if(!(t&&
p.project.editable))return;let{entry:n,blocks:o}=t;o.length?this.block(t,o):n.conflict?e.ask(n):await this.finish(n)}block(t,e){
let n=e.join(" ");t.show(e),t.note(n),Jt(n)}async finish(t){let{screen:e}=this,n={text:t.record.target??"",state:t.record.
state},o=e.entries.after(t),i=e.keeper.save(t,{done:!0});o?e.openText(o.key):e.closeRow(),e.paintList(),await i?(this.undoable=
{entry:t,...n},e.line()):t.save==="refused"&&e.openText(t.key),e.paintList()}async undo(){let{screen:t,undoable:e}=this;
if(!e)return;let{entry:n,text:o,state:i}=e;this.undoable=null,n.value=o,await t.openText(n.key),t.opened&&(t.opened.field.
value=o),n.record.state=i,await t.keeper.save(n,{force:!0,undone:!0}),t.paintList()}};function _n(s,t){t.isComposing||Le(t,C(t)?Zo(s,t):Qo(s,t))}function Zo(s,t){return t.key==="Enter"?()=>s.done():t.key.toLowerCase()===
"s"?()=>s.saveNow():null}function Qo(s,t){let e=t.target,n={ArrowDown:1,ArrowUp:-1}[t.key];return n&&t.altKey?()=>s.step(
n):n&&e.matches(".open-row")?()=>Xo(s.list,e,n):t.key==="F8"?()=>ti(s):t.key==="Escape"&&Kt(e)?()=>(s.opened?.doneButton??
e).focus():null}function Xo(s,t,e){let n=[...s.querySelectorAll(".open-row")];n[n.indexOf(t)+e]?.focus()}function ti(s){
let t=s.opened?.stops??[],e=t[t.indexOf(document.activeElement)+1];e?e.focus():s.step(1,s.entries.needing)}function On(s,t,e){
Le(t,{z:()=>s.side.zoom(!s.side.whole),s:()=>s.goTo("sheet",s.tag,...p.output?[p.output]:[]),e:()=>s.opened?.field.focus(),
c:()=>s.opened?.comments.open()}[e])}var ei=new Intl.Segmenter(void 0,{granularity:"word"}),Sn=s=>[...ei.segment(s)].map(t=>t.segment);function si(s,t){let e=Array.
from({length:s.length+1},()=>new Uint16Array(t.length+1)),n=(o,i)=>e[o]?.[i]??0;for(let o=s.length-1;o>=0;o-=1){let i=e[o];
for(let r=t.length-1;r>=0;r-=1)i[r]=s[o]===t[r]?n(o+1,r+1)+1:Math.max(n(o+1,r),n(o,r+1))}return n}function Ve(s,t){let[e,
n]=[Sn(s),Sn(t)],o=si(e,n),i=[],r=(u,f="")=>{let d=i.at(-1);d?.[0]===u?d[1]+=f:f&&i.push([u,f])},[l,c]=[0,0];for(;l<e.length&&
c<n.length;)e[l]===n[c]?(r("same",e[l]),l+=1,c+=1):o(l+1,c)>=o(l,c+1)?r("gone",e[l++]):r("new",n[c++]);return r("gone",e.
slice(l).join("")),r("new",n.slice(c).join("")),i}function Tn(s,t){let e=Ve(s,t).filter(([n])=>n!=="new");return e.some(
([n])=>n==="gone")?e.map(([n,o],i)=>[n,n==="gone"?o:ni(o,i===0,i===e.length-1)]):null}function ni(s,t,e){return s.length<
40?s:t?`… ${s.slice(-24)}`:e?`${s.slice(0,24)} …`:`${s.slice(0,18)} … ${s.slice(-18)}`}function Y(s,t=!1){return Ys(s,t).map(([e,n])=>{if(!n)return e;let o=at(e)==="",i=["hidden-sign",o?"never":"",q[e]?.picture??
""].filter(Boolean).join(" ");return h`<span class=${i} data-name=${t||o?n:""}>${e}</span>`})}function Cn(s,t){let e=Zt[s]??
"",n=q[s],o=n?`Alt ${n.key}`:"",i=n?a(`sign.${e}`):`${e}: ${a(`sign.${e}`)}`;return h`
    <button
      type="button"
      class="button small sign"
      title=${o?`${i} · ${Os(o)}`:i}
      aria-label=${i}
      aria-keyshortcuts=${o?(_t()?"Control+":"")+o.replace(" ","+"):w}
      @mousedown=${G}
      @click=${()=>t(s)}
    >${n?b(n.picture):e}</button>`}var We=s=>s.replaceAll("**","");function Z(s,t){return s.split(/(\{[^{}\s]+\}|\*\*)/).map(e=>{if(e==="**")return h`<span class="stars">${e}</span>`;
let n=e.slice(1,-1);return!/^\{.+\}$/.test(e)||!(n in t)?Y(e):h`<span class="fact"><b>${e}</b>${" "}<span>${t[n]}</span></span>`})}
var $t=(s,t,e={})=>Ve(s,t).filter(([n])=>n!=="gone").map(([n,o])=>{let i=Z(o,e);return n==="new"&&o.trim()?h`<ins>${rt(a(
"added"))}${i}</ins>`:i});function le(s,t){let e=Tn(s,t);return e?e.map(([n,o])=>n==="gone"&&o.trim()?h`<del>${rt(a("rem\
oved"))}${Y(o)}</del>`:Y(o)):null}function Ke(s){let t=R(s)??"ok",e=a(`row.${t}`);return h`<span class="sign-of ${t}" title=${e}>${b(t)}${rt(e)}</span>`}var qe=s=>a(
"row.name",{n:s.record.number,state:a(`row.${R(s)??"ok"}`)}),Je=(s,t)=>N(t,t==="too-long"&&s.over?a("too-long.lines",{n:s.
over}):a(`row.${t}`));function En(s,{language:t,source:e,choose:n,back:o,stop:i}){let{record:r}=s,l=R(s),{facts:c}=p.project;
return h`
    <div class="text-row" role="group" aria-label=${qe(s)} data-key=${s.key}>
      <span class="n">${r.number}</span>
      <button
        type="button"
        class="open-row"
        tabindex=${i?0:-1}
        data-focus="row-${s.key}"
        aria-label=${a("row.edit",{n:r.number})}
        @click=${n}
      ></button>
      <span class="src" ${A(e)}>${Z(We(r.source),c)}</span>
      <span class="tgt" ${A(t,{face:!0,pitch:!0})}>
        ${s.value?Z(We(s.value),c):oi()}
        ${o&&r.back?h`<span class="back hint" ${A(e)}>${r.back}</span>`:null}
      </span>
      ${Ke(s)}
      <span class="phone-need">
        ${l?Je(s,l):null}<span class="go" aria-hidden="true">›</span>
      </span>
    </div>`}var oi=()=>h`<span class="hint" lang=${document.documentElement.lang} dir="ltr">${a("not-yet")}</span>`;function jn(s){let{entries:t}=s,e=a("done-of",{n:t.done,all:t.size});return h`
    ${mt(a("filter"),ii(s),s.chosen,n=>s.choose(n))}
    <span class="progress">${Is(t.counts)}<span class="small"><strong>${e}</strong></span></span>
    <span class="fill wide-only"></span>
    ${ri(s)}
    ${t.all.some(n=>n.record.back)?ai(s):null}
    <button type="button" class="button small drawer-button" data-focus="drawer" @click=${()=>s.drawer()}>
      ${a("page")}${x("F6")}
    </button>`}function ii({entries:s}){return[["needs",a("tab.needs",{n:s.needing.length})],["all",a("tab.all",{n:s.size})],
T()?["page",a("page")]:["long",a("tab.long",{n:s.tooLong.length})]]}function ri(s){let t=P(e=>{s.find=e,s.paintList()});
return h`
    <label class="search wide-only">
      ${b("search")}
      <input
        type="search"
        placeholder=${a("find.both")}
        aria-label=${a("find.both")}
        data-focus="find"
        .value=${s.find}
        @input=${t}
      >${x("/")}
    </label>`}function ai(s){let t=()=>{s.back=!s.back,s.paintList()};return h`
    <button
      type="button"
      class="button small wide-only"
      data-focus="back"
      aria-pressed=${String(s.back)}
      @click=${t}
    >${a("back")}</button>`}function Ln(s,t){let{opened:e,language:n,source:o,back:i}=s,r=(u,f)=>u===e?.entry?e.element:
En(u,{language:n,source:o,choose:()=>s.openText(u.key),back:i,stop:f===0&&!e}),l=s.entries.needing[0],c=T()&&!e&&l&&p.project.
editable;return[Mt(t,u=>u.key,r),t.length?null:h`<p class="empty">${s.find?a("nothing"):a("all-done")}</p>`,c?li(l,()=>s.
openText(l.key)):null]}var li=(s,t)=>h`
  <div class="start-bar">
    <button type="button" class="button primary large" @click=${t}>
      ${a("start-with",{n:s.record.number})}
    </button>
  </div>`;var ct=crypto.getRandomValues(new Uint32Array(2)).join("-");var ci=300,Nn=0,ce=class{constructor(t,{ondrawn:e,onslow:n=()=>{},onfail:o=()=>{}},i=ut){this.tag=t,this.ondrawn=e,this.
onslow=n,this.onfail=o,this.send=i,this.seq=0,this.shown=0,this.busy=!1,this.waiting=null,this.client="",this.anew()}anew(){
Nn+=1,this.client=`${ct}-${Nn}`}get path(){return`/api/draft/${encodeURIComponent(this.tag)}?words=${M}`}post(t,e,n){this.
seq+=1,this.waiting={seq:this.seq,output:t,key:e,text:n,at:performance.now()},this.busy||this.next()}async measure(t,e,n){
return(await this.send("POST",this.path,{seq:0,output:t,key:e,text:n,client:`${ct}-measure`})).meter}async next(){let{waiting:t}=this;
if(!t)return;this.waiting=null,this.busy=!0;let e=setTimeout(()=>this.onslow(!0),ci);try{let{at:n,...o}=t,i=await this.send(
"POST",this.path,{...o,client:this.client});i.seq>this.shown&&(this.shown=i.seq,this.ondrawn(i,t.key,Math.round(performance.
now()-n)))}catch(n){this.onfail(n)}finally{clearTimeout(e),this.onslow(!1),this.busy=!1,this.waiting&&this.next()}}};function Rn(s,t,e){
s.meter=t.meter,t.meter&&(s.meters={...s.meters,[e]:t.meter}),s.findings=(t.findings??[]).map(n=>({...n,value:t.value}))}
function Pn(s,t,{output:e=null,number:n=null},o){let i=e??t.output??o,r=s?.record.boxes??[],l=r.find(u=>u.output===i)??r[0]??
null,c=t.output===i?t.number:1;return{place:l,output:n?e:l?.output??i,number:n??l?.page??c}}function Bn(s,t,{box:e,phone:n}){
let o=t.width/s.width;return e?Math.max(.05,Math.min(4,Math.max(t.width*.9/e.rect[2],n?2*o:0))):Math.max(.05,n?o:Math.min(
o,t.height/s.height))}var In=({findings:s,value:t})=>s.filter(({start:e,end:n,value:o})=>e!==null&&n!==null&&o===t&&(e>0||
n<t.length));function hi({elsewhere:s},t){return!s?.text||t.some(e=>e.text===s.text)?[]:[{text:s.text,how:"replaced"}]}async function Hn(s,t,e){
let n=`/api/history/${encodeURIComponent(t.tag)}/${encodeURIComponent(s.key)}`,o=(await S(n)).versions??[],i=[...hi(s,o),
...o],r=c=>{l.close(),e(c)},l=new L({name:"history",head:"history-head"},()=>[h`
      <div class="row-of">
        <h1 id="history-head">${a("history.head",{n:s.record.number})}</h1>
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>l.close()}>${a("close")}</button>
      </div>`,i.length?h`<ol>${i.map(c=>pi(c,s,t,r))}</ol>`:h`<p class="soft">${a("history.none")}</p>`]);l.open()}function ui({
by:s,on:t,how:e,over:n,until:o}){let i=s||(e==="replaced"&&o?a("history.nobody"):""),r=e&&(n?a("history.replaced-by",{by:n}):
a(`history.${e}`));return[i,t&&U(t),r,o&&U(o)].filter(Boolean).join(" · ")}function pi(s,t,e,n){let{text:o}=s,i=ui(s),r=h`
    <button type="button" class="button small" @click=${()=>n(o)}>${a("history.use")}</button>`;return h`
    <li>
      <p class="foreign" ${A(e,{face:!0,pitch:!0})}>${$t(t.value,o)}</p>
      <div class="row-of small soft">${i}<span class="fill"></span>${p.project.editable?r:null}</div>
    </li>`}var he=()=>v.get("name")?null:h`
      <input
        type="text"
        class="by-field"
        maxlength="60"
        placeholder=${a("comment.name")}
        aria-label=${a("comment.name")}
        autocomplete="name"
        @change=${P(s=>v.set("name",s.trim()))}
      >`;var di=1e3,Tt=new Map,ue=class{constructor(t,e,n){this.tag=t,this.name=e.key,this.changed=n,this.id=`${t} ${e.key}`,this.
said=e.comments,this.problem="",this.busy=!1,this.asked=Tt.has(this.id),this.element=$(h`
      <div class="remarks" @keydown=${o=>this.pressed(o)}></div>`),this.draw()}get area(){return this.element.querySelector(
".remark-area")}draw(){let{talks:t}=p.project;y(h`
        <div class="remarks-list">${Mt(this.said,e=>e.mark,e=>this.one(e))}</div>
        ${t?h`
              <button
                type="button"
                class="link plain small"
                ?hidden=${this.asked}
                data-focus="comment-${this.name}"
                @click=${()=>this.open()}
              >${a("comment")}${x("C")}</button>`:null}
        <div class="remark-form" ?hidden=${!this.asked}>${t&&this.asked?this.form():null}</div>
        <p class="error small" role="alert">${this.problem}</p>`,this.element)}form(){let t=Tt.get(this.id)??"";return h`
      <div class="grown" data-text=${t}>
        <textarea
          class="remark-area"
          rows="1"
          maxlength=${di}
          placeholder=${a("comment.say")}
          aria-label=${a("comment.on",{key:this.name})}
          data-focus="remark-${this.name}"
          dir="auto"
          .value=${At(t)}
          @input=${P(e=>this.typed(e))}
        ></textarea>
      </div>
      <div class="row-of">
        ${he()}
        <span class="fill"></span>
        <button type="button" class="button small" @click=${()=>this.post()}>
          ${a("comment.add")}${x("Ctrl ↵")}
        </button>
      </div>`}typed(t){t?Tt.set(this.id,t):Tt.delete(this.id);let e=this.element.querySelector(".grown");e.dataset.text=
t}open(){p.project.talks&&(this.asked=!0,this.draw(),this.area?.focus())}update({comments:t=[]}){this.said=t,this.draw()}leave(){
this.area?.blur(),this.draw(),this.element.querySelector(".link.plain")?.focus()}one(t){return h`
      <div class="remark${t.open?"":" is-settled"}">
        <p class="small">
          <strong>${t.by||a("comment.nobody")}</strong>
          ${t.on?h`<span class="hint">${` ${U(t.on)}`}</span>`:null}${" "}
          <bdi dir="auto">${t.text}</bdi>
        </p>
        <p class="small row-of">
          ${t.open?h`<span class="comment row-of">${b("comment")}${a("comment.open")}</span>`:h`<span class="ok row-of">${b(
"ok")}${a("comment.settled")}</span>`}
          ${p.project.talks?this.acts(t):null}
        </p>
      </div>`}acts(t){let e=h`
      <button type="button" class="link" @click=${()=>this.open()}>${a("comment.answer")}</button>`;return h`
      ${t.open?e:null}
      <button type="button" class="link" data-focus="settle-${t.mark}" @click=${()=>this.settle(t)}>
        ${a(t.open?"comment.settle":"comment.again")}
      </button>`}path(...t){return`/api/comments/${[this.tag,this.name,...t].map(encodeURIComponent).join("/")}`}async post(){
let t=this.area?.value.trim();if(!t||this.busy){this.area?.focus();return}await this.ask("POST",this.path(),{text:t})&&(Tt.
delete(this.id),this.asked=!1,this.leave())}settle(t){return this.ask("PUT",this.path(t.mark),{open:!t.open})}async ask(t,e,n){
this.busy=!0;try{let{comments:o}=await ut(t,e,{...n,by:v.get("name",""),client:ct});return this.problem="",this.update({
comments:o}),this.changed(o),!0}catch(o){return this.problem=Pt(o,a("comment.lost")),this.draw(),!1}finally{this.busy=!1}}pressed(t){
if(!(t.target!==this.area||t.isComposing)){if(t.key==="Enter"&&C(t))this.post();else if(t.key==="Escape")this.asked=!!this.
area?.value,this.leave();else return;t.preventDefault(),t.stopPropagation()}}};var pe=class{constructor(t,e){this.facts=t,this.choose=e,this.names=[],this.at=0,this.element=$(h`
      <div class="fact-menu" role="listbox" id="fact-menu" aria-label=${a("facts")} hidden></div>`)}open(t,e){this.names=
t,this.at=0,this.element.hidden=!1,e.setAttribute("aria-controls","fact-menu"),this.draw(e)}close(t){this.element.hidden||
(this.element.hidden=!0,t.removeAttribute("aria-activedescendant"),t.removeAttribute("aria-controls"))}draw(t){t.setAttribute(
"aria-activedescendant",`fact-${this.at}`);let e=(n,o)=>h`
      <div
        role="option"
        id="fact-${o}"
        data-fact=${n}
        aria-selected=${String(o===this.at)}
        @mousedown=${i=>{i.preventDefault(),this.choose(n)}}
      ><b>${`{${n}}`}</b>${" "}${this.facts[n]}</div>`;y(this.names.map(e),this.element)}takes(t,e){if(this.element.hidden)
return!1;let n={ArrowDown:1,ArrowUp:-1}[t.key];if(n)this.at=(this.at+n+this.names.length)%this.names.length,this.draw(e);else if(t.
key==="Enter"||t.key==="Tab")t.stopPropagation(),this.choose(this.names[this.at]??"");else if(t.key==="Escape")t.stopPropagation(),
this.close(e);else return!0;return t.preventDefault(),!0}};var wt=class{constructor({language:t,value:e,label:n,facts:o,readonly:i=!1,oninput:r,onleave:l,onnote:c}){this.language=
t,this.facts=o,this.oninput=r,this.onleave=l,this.onnote=c,this.hits=[],this.showHidden=!1,this.composing=!1,this.last=0,
this.menu=new pe(o,u=>this.choose(u)),this.back=$(h`<div class="field-back" aria-hidden="true" ${A(t)}></div>`),this.area=
$(this.textarea(n,i)),this.area.value=e,this.element=$(h`
      <div
        class="field"
        ${O({"--text":`"text-${t.tag}"`,"--pitch":Math.max(1.5,t.line_height)})}
      >${this.back}${this.area}${this.menu.element}</div>`),this.paint()}textarea(t,e){let n=()=>this.snap();return h`
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
        ${A(this.language)}
      ></textarea>`}get value(){return this.area.value}set value(t){if(t===this.area.value)return;let e=Math.min(this.area.
selectionStart,t.length);this.area.value=t,document.activeElement===this.area&&this.area.setSelectionRange(e,e),this.paint()}focus(){
this.area.focus({preventScroll:!0}),this.area.setSelectionRange(this.area.value.length,this.area.value.length)}changed(){
this.paint(),this.composing||this.openFacts(),this.oninput(this.value,this.composing)}insert(t){this.area.focus({preventScroll:!0}),
!document.execCommand("insertText",!1,t)&&(this.area.setRangeText(t,this.area.selectionStart,this.area.selectionEnd,"end"),
this.changed())}replace(t){this.area.focus(),this.area.select(),this.insert(t)}undo(){this.area.focus(),document.execCommand(
"undo")}bold(){let{selectionStart:t,selectionEnd:e,value:n}=this.area,o=n.slice(t,e),i=o.startsWith("**")&&o.endsWith("*\
*")&&o.length>4;this.insert(i?o.slice(2,-2):`**${o}**`);let r=this.area.selectionStart;o||this.area.setSelectionRange(r-
2,r-2)}snap(){let{selectionStart:t,selectionEnd:e,value:n}=this.area;if(t===e&&!this.composing){let o=tn(n,this.facts,t,
this.last);o!==t&&this.area.setSelectionRange(o,o)}this.last=this.area.selectionStart}before(t){let e=t.inputType==="del\
eteContentBackward";if(!(e||t.inputType==="deleteContentForward"))return;let{selectionStart:n,selectionEnd:o,value:i}=this.
area;if(n!==o)return;let r=Be(i,this.facts).find(({start:l,end:c})=>n===(e?c:l));r&&this.area.setSelectionRange(r.start,
r.end)}paste(t){let e=t.clipboardData?.getData("text/plain");if(!e)return;t.preventDefault();let[n,o]=Qt(e);this.insert(
n),o&&this.onnote?.(a("paste.dropped"))}key(t){if(this.last=this.area.selectionStart,!t.isComposing&&this.menu.takes(t,this.
area))return;let e=Zs(t,_t());e&&!this.area.readOnly?(t.preventDefault(),this.insert(e)):C(t)&&this.ctrlKey(t)}ctrlKey(t){
let e=t.code==="Digit8"||t.key==="*";!t.altKey&&t.key.toLowerCase()==="b"?(t.preventDefault(),this.bold()):t.shiftKey&&e&&
(t.preventDefault(),this.showHidden=!this.showHidden,this.paint())}openFacts(){let t=en(this.value.slice(0,this.area.selectionStart)),
e=t===null?[]:Object.keys(this.facts).filter(n=>n.startsWith(t));e.length?this.menu.open(e,this.area):this.menu.close(this.
area)}choose(t){let e=this.area.selectionStart,n=this.value.lastIndexOf("{",e-1);this.area.setSelectionRange(n,this.value[e]===
"}"?e+1:e),this.menu.close(this.area),this.insert(`{${t}}`),this.menu.close(this.area)}underline(t){this.hits=t,this.paint()}paint(){
let t=sn(this.value,this.facts,this.hits).map(([e,n])=>{let o=Y(e,this.showHidden);return n?h`<span class=${n}>${o}</span>`:
o});y([t,"​"],this.back)}special(){let t=n=>Cn(n,o=>this.insert(o)),e=Object.keys(q).map(t);return[h`<span class="row-of ends" role="group" aria-label=${a(
"line-ends")}>${e}</span>`,...Qs(this.language).map(t)]}};var Ge=s=>s.normalize("NFC").replace(/[\u064b-\u0652\u0640\u0670\u0591-\u05c7]|[\u200b\u2060\u00ad]/g,"").toLocaleLowerCase();
function Dn({use:s,avoid:t},e){let n=o=>o.some(i=>e.includes(Ge(i)));return!e||!(s.length||t.length)?"unsigned":n(t)||s.
length&&!n(s)?"warning":"ok"}function Fn(s,t,e,n){let o=Ge(e);return h`
    <div class="glossary">
      <span class="row-of small soft">${b("book")}${a("glossary")}</span>
      ${s.map(i=>fi(i,o,t,n))}
    </div>`}function fi({term:s,note:t,use:e,avoid:n},o,i,r){let l=Dn({use:e,avoid:n},o),c=zn(e," / ",f=>Un(f,i,r)),u=zn(
n,", ",f=>Un(f,i,null));return h`
    <p class="small">
      <span class="badge ${l}">
        <span>${l==="unsigned"?null:[b(l),rt(a(mi[l]))]}</span>
        ${s}${e.length?[" → ",c]:null}
      </span>
      ${n.length?h`<span class="avoid">${a("glossary.not")}${" "}${u}</span>`:null}
      ${t?h`<span class="soft">${t}</span>`:null}
    </p>`}var mi={ok:"glossary.used",warning:"glossary.unused"},zn=(s,t,e)=>s.map((n,o)=>[o?t:null,e(n)]);function Un(s,t,e){
let n=A(t,{face:!0});return e?h`
    <button
      type="button"
      class="word"
      title=${a("glossary.insert",{word:s})}
      @mousedown=${G}
      @click=${()=>e(s)}
      ${n}
    >${s}</button>`:h`<bdi class="word" ${n}>${s}</bdi>`}var gi=["text-too-long","word-too-wide"],Vn=(s,t)=>({code:"",severity:s,text:t,start:null,end:null});function Wn(s,t){let e=(s.
meter?.over_chars??0)>0,n=s.findings.filter(o=>o.code==="text-missing"?!1:!(e&&gi.includes(o.code)));return[...(s.value.
trim()?t:[]).map(o=>Vn("error",o)),...e?[Vn("too-long",$i(s))]:[],...n]}function $i({meter:s,over:t,place:e}){let n=t?"f\
ind.over":"find.wide";return a(s?.about?"about.find":n,{n:t,output:B(e?.output??""),percent:s?.percent})}var wi={"too-lo\
ng":"too-long",error:"error"};function Kn(s,t,e){let n=h`<button type="button" class="link" @click=${()=>e(s)}>${a("waiv\
e")}</button>`;return h`
    <p class="finding ${s.severity}" tabindex="-1">
      ${b(wi[s.severity]??"warning")}
      <span>${s.text}${s.hint?h`<span class="soft">${` ${s.hint}`}</span>`:null}</span>
      ${bn({code:s.code,key:t})?n:null}
    </p>`}var de=class{constructor(t,{source:e,crop:n,total:o,changed:i}){this.entry=t,this.source=e,this.crop=n,this.total=o,this.
changed=i,this.all=!1,this.wasWhole=!1,this.said={sign:"",words:null,was:null}}get words(){let{source:t,old_source:e}=this.
entry.record,n=`${e}
${t}`;if(this.said.sign!==n){let{facts:o}=p.project,i=e?$t(e,t,o):Z(t,o);this.said={sign:n,words:i,was:e?le(e,t):null}}return this.
said}view(t,e){return h`
      <div class="src-head">${this.head()}</div>
      <p class="source-text" ${A(this.source)}>${this.words.words}</p>
      <div class="more">${this.more(t)}</div>
      <div class="crop-head small soft"><span>${a("crop")}</span><span>${e}</span></div>
      ${this.crop.element}`}head(){let{record:t,key:e}=this.entry,n=()=>{this.all=!this.all,this.changed()};return h`
      <span class="phone-n">
        <strong>${t.number}</strong>${a("n-of",{n:"",all:this.total()||""})}
      </span>
      <code>${e}</code>
      ${t.state==="stale"?N("stale",a("source.changed",{language:E(this.source.tag)})):null}
      <span class="phone-n">${this.need()}</span>
      <button type="button" class="link phone-more" aria-expanded=${String(this.all)} @click=${n}>
        ${a(this.all?"less":"more")}
      </button>`}need(){let t=R(this.entry);return t&&t!=="stale"?Je(this.entry,t):null}more(t){let{record:e}=this.entry,
n=(o,i)=>h`
      <p class="note small"><strong>${a(o)}</strong>${" "}${i}</p>`;return[this.words.was?this.was(e.old_source??""):null,
e.note?n("note",e.note):null,e.adapt?n("adapt",a("adapt.what")):null,t,e.back?n("back",e.back):null]}was(t){let e=()=>{this.
wasWhole=!0,this.changed()};return h`
      <p class="was small">
        ${a("was")}${" "}<bdi ${A(this.source)}>${this.wasWhole?Y(t):this.words.was}</bdi>${" "}
        ${this.wasWhole?null:h`<button type="button" class="link" @click=${e}>${a("was.all")}</button>`}
      </p>`}};var vi=6,bi=6e3;function yi({sign:s,name:t,count:e,never:n}){let o=jt(`sign.${t}`)?a(`sign.${t}`):"",i=e>1?` ×${e}`:"",
r=q[s];return r?h`<span title=${o}>${b(r.picture)}${a(`line-end.${t}`)}${i}</span>`:h`<span class=${n?"never":""} title=${o}><b>${t}</b>${i}</span>`}
var fe=class{constructor(t,{language:e,source:n,crop:o},i){this.entry=t,this.acts=i;let{record:r}=t;this.field=new wt({language:e,
value:t.value,label:a("field.name",{n:r.number,language:E(e.tag)}),facts:p.project.facts,readonly:!p.project.editable,oninput:i.
typed,onleave:i.leave,onnote:l=>this.note(l)}),this.comments=new ue(e.tag,r,i.commented),this.special=this.field.special(),
this.language=e,this.left=new de(t,{source:n,crop:o,total:i.total,changed:()=>this.draw()}),this.noted=null,this.noting=
void 0,this.findings=null,this.element=$(h`<div class="text-row open" role="group" data-key=${t.key}></div>`),this.update()}get blocks(){
return Xs(this.entry.value,p.project.facts)}update({findings:t=!0}={}){t&&(this.findings=this.found(this.blocks)),this.comments.
update(this.entry.record),this.draw()}draw(){let{entry:t,element:e}=this;e.setAttribute("aria-label",qe(t)),e.classList.
toggle("is-changed",this.acts.outdated()!==null),e.classList.toggle("all",this.left.all),y(h`
        <span class="n">${t.record.number}</span>
        <div class="tgt">
          ${this.field.element}
          ${this.hidden()}
          <p class="hint paste-note" role="status">${this.noted}</p>
          ${p.project.editable?[this.tools(),this.buttons()]:null}
          <div class="row-state">${this.state()}</div>
          <div class="meter-place">${ie(t.meter,t.over,t.record.boxes.length>0)}</div>
          <div class="row-findings" ${O({"font-family":`var(--ui), "text-${this.language.tag}"`})}>
            ${this.findings}
          </div>
          ${this.acts.beside()}
        </div>
        <div class="src">${this.left.view(this.terms(),this.where())}${this.comments.element}</div>
        ${Ke(t)}`,e)}hidden(){let t=Gs(this.entry.value);if(!t.length)return null;let e=t.some(n=>n.never);return h`
      <p class="hidden-list small${e?" never":""}">
        ${e?b("error"):null}<span>${a("hidden")}</span>${t.map(n=>yi(n))}
        ${e&&p.project.editable?this.takeButton():null}
      </p>`}takeButton(){return h`<button type="button" class="link" data-focus="take" @click=${()=>this.field.replace(at(
this.entry.value))}>${a("hidden.take")}</button>`}terms(){let t=this.entry.record.glossary;if(!t.length)return null;let e=p.
project.editable?n=>this.field.insert(n):null;return Fn(t,this.language,this.entry.value,e)}where(){return this.acts.outdated()??
(this.entry.place?B(this.entry.place.output):"")}tools(){let{facts:t}=p.project,e=[...new Set([...this.entry.record.facts,
...Object.keys(t)])].slice(0,vi);return h`
      <div class="tools row-of" role="group" aria-label=${a("facts")}>
        ${e.length?h`<span class="small soft wide-only">${a("facts")}</span>`:null}
        ${e.map(n=>h`
            <button type="button" class="fact" @mousedown=${G} @click=${()=>this.field.insert(`{${n}}`)}>
              <b>${`{${n}}`}</b>${" "}<span>${t[n]}</span>
            </button>`)}
        <span class="row-of wide-only">
          ${e.length?h`<span class="small soft">${a("or-type")}</span>${x("{")}`:null}
          <button
            type="button"
            class="button small"
            aria-label=${a("bold")}
            title=${a("bold")}
            @mousedown=${G}
            @click=${()=>this.field.bold()}
          ><b>B</b></button>
        </span>
        ${this.special}
      </div>`}buttons(){let{entry:t,acts:e}=this,n=this.blocks,o=H(t)&&t.record.state==="stale",i=[a("history"),t.record.
versions||null].filter(Boolean).join(" ");return h`
      <div class="acts row-of">
        <button type="button" class="button square previous phone-only" aria-label=${a("list")} @click=${e.close}>
          ${b("up")}
        </button>
        <button
          type="button"
          class="button primary done"
          data-focus="done"
          aria-disabled=${String(n.length>0)}
          title=${n.join(" ")}
          @click=${e.done}
        ><span>${o?a("still-right"):a("done-next")}</span>${x("Ctrl ↵")}</button>
        <button type="button" class="button wide-only" data-focus="undo" @click=${()=>this.field.undo()}>
          ${a("undo")}${x("Ctrl Z")}
        </button>
        <button type="button" class="link plain wide-only" data-focus="history" @click=${e.history}>
          ${i}
        </button>
        ${p.project.editable&&!v.get("name")?h`<span class="wide-only">${he()}</span>`:null}
      </div>`}state(){let{entry:t,acts:e}=this,{record:n}=t,o=t.save&&t.save!=="saved"?"draft":n.state,i=o==="checked"||
o==="translated"?"ok":o,r=h`<button type="button" class="link" @click=${e.conflict}>${a("conflict.open")}</button>`,l=["\
lost","refused","conflict"].includes(t.save??"");return h`
      ${N(i,a(`state.${o}`))}
      ${n.machine&&o!=="machine"?h`<span class="small soft">${a("origin.machine")}</span>`:null}
      <span class="small soft${l?" error":""}">${this.said()}</span>
      <span class="fill"></span>
      ${t.conflict?r:null}
      ${p.project.editable?this.copyButton():null}`}copyButton(){return h`
      <button type="button" class="link plain" data-focus="copy" @mousedown=${G} @click=${()=>this.field.replace(this.entry.
record.source)}>
        ${a("copy-source")}
      </button>`}said(){let{save:t,record:e}=this.entry;return this.acts.slow()?a("drawing"):t?a(`save.short.${t}`):e.by?
`${e.by} · ${U(e.on)}`:""}note(t){clearTimeout(this.noting),this.noted=t,this.draw(),this.noting=setTimeout(()=>this.unnote(),
bi)}unnote(){this.noted=null,this.draw()}noteElsewhere(){let{elsewhere:t}=this.entry;if(!t||t.seen)return;clearTimeout(this.
noting);let{by:e,time:n}=t;this.noted=h`
      ${a("changed-elsewhere",{by:e,time:n})}${" "}
      <button type="button" class="link" data-focus="changed" @click=${this.acts.history}>
        ${a("changed-elsewhere.show")}
      </button>`,this.draw()}seenElsewhere(){let{elsewhere:t}=this.entry;!t||t.seen||(t.seen=!0,this.unnote())}show(t=this.
blocks){this.findings=this.found(t),this.draw()}hideFindings(){this.findings=null,this.draw()}found(t){let{entry:e}=this,
n=Wn(e,t);return n.length?n.map(o=>Kn(o,e.key,this.acts.waive)):!(e.value&&e.meter)||e.meter.about?null:h`<p class="finding fine">${b(
"ok")}<span>${this.fine()}</span></p>`}fine(){let{boxes:t,facts:e}=this.entry.record,n=[...new Set(t.map(i=>i.output))].
map(B),o=a("fine.fits",{outputs:new Intl.ListFormat(document.documentElement.lang).format(n)});return e.length?`${o} ${a(
"fine.facts",{facts:e.map(i=>`{${i}}`).join(" ")})}`:o}get stops(){return[...this.element.querySelectorAll(".row-finding\
s .finding:not(.fine)")]}get doneButton(){return this.element.querySelector(".done")}};function qn(s,t){return s.get(t)??(T()?void 0:s.needing[0]??s.all[0])}function Jn(s,t){let{language:e,source:n,side:o,tag:i}=s,
r=new fe(t,{language:e,source:n,crop:o.crop},{typed:(l,c)=>s.typed(t,l,c),leave:()=>s.opened===r&&s.leave(),done:()=>s.done(),
history:()=>Hn(t,e,l=>r.field.replace(l)),conflict:()=>s.resolving.ask(t),commented:l=>s.commented(t,l),waive:({code:l,text:c})=>yn(
{code:l,key:t.key,language:i,message:c},()=>s.post(t)),close:()=>{s.closeRow(),s.paintList()},total:()=>s.entries.size,slow:()=>o.
slow,outdated:()=>s.outdated(t),beside:()=>s.beside(t)});return r}var ki=.04;function xi(s,t,e){let[n,o,i,r]=s.rect,l=Math.min(t*.012,10),c=e?Math.max(j(s.rect),j(I(s))):o+r,u=i+2*l,f=c-
o+2*l+(e?4:r*.15);return[n-l,o-l,u,Math.max(u*.12,f)]}var vt=class{constructor(){this.host=$(h`<div class="paper"></div>`),
this.shadow=this.host.attachShadow({mode:"open"}),this.marks=$(h`<div class="overlay on-paper"></div>`),this.element=$(h`<div class="crop" aria-hidden="true">${this.
host}${this.marks}</div>`),this.svg=null,this.of=null,this.zone=""}swap(t){if(this.svg)for(let[e,n]of t.changed)Ie(this.
shadow,e,n.cloneNode(!0))}near(t,[,e,,n]){let o=t.shadow.firstElementChild?.cloneNode(!0),i=(t.page?.height??0)*ki,r=new Map(
t.page?.boxes.map(c=>[lt(c),I(c)])),l=o.querySelectorAll(":scope > [data-key]");for(let c of l){let u=r.get(c.dataset.key??
"");u&&(u[1]>e+n+i||j(u)<e-i)&&c.remove()}return o}show(t,e){let[n]=t.boxesOf(e);if(this.element.hidden=!n,!(n&&t.page))
return;let o=gt(n,t.page)>0,i=xi(n,t.page.width,o);this.copied(t,n).setAttribute("viewBox",i.join(" ")),this.element.style.
aspectRatio=`${i[2]} / ${i[3]}`,this.draw(n,i,o)}copied(t,e){let n=t.shadow.firstElementChild;return this.svg&&this.of===
n&&this.zone===lt(e)?this.svg:(this.of=n,this.zone=lt(e),this.svg=this.near(t,I(e)),this.svg.setAttribute("preserveAspec\
tRatio","xMidYMin slice"),He(this.svg),this.shadow.replaceChildren(this.svg),this.svg)}draw(t,e,n){let o=([d,m,g,k])=>O(
{left:`${100*(d-e[0])/e[2]}%`,top:`${100*(m-e[1])/e[3]}%`,width:`${100*g/e[2]}%`,height:`${100*k/e[3]}%`}),[i,r,l,c]=t.rect,
u=j(I(t)),f=Math.max(j(t.rect),u);y([n?h`<div class="hatch" ${o([i,u,l,f-u])}></div>`:null,h`<div class="edge${n?"":" is\
-fine"}" ${o([i,r,l,n?Math.max(2,u-r):c])}></div>`],this.marks)}};var Gn={x:40,y:24},me=class{constructor(t){this.owner=t,this.whole=v.get("whole",!0),this.slow=!1,this.failed=!1,this.turn=
0,this.boxPicked=null,this.page=new ne({onpick:e=>this.pickBox(e)}),this.crop=new vt,this.drafts=new ce(t.tag,{ondrawn:(e,n,o)=>this.
drawn(e,n,o),onslow:e=>this.slowly(e),onfail:e=>this.notDrawn(e)}),this.toolbar=$(h`<div class="toolbar page-tools" data-area=""></div>`),
this.scroller=$(h`
      <div class="scroller" tabindex="0" role="region" aria-label=${a("page")}>${this.page.element}</div>`),this.sheet=$(
h`<div class="picked-box"></div>`),this.element=$(h`<section class="page-side">${this.toolbar}${this.scroller}${this.sheet}</section>`),
this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(this.scroller)}close(){this.sized.disconnect()}async show(t,e={}){
let{page:n,owner:o}=this,i=o.entries.get(t),{place:r,output:l,number:c}=Pn(i,n,e,p.output);if(!l)return;this.turn+=1;let u=this.
turn;if(l!==n.output||c!==n.number){if(this.drafts.anew(),await n.show(o.tag,l,c),u!==this.turn)return;this.size()}n.element.
classList.toggle("is-rtl",o.language.rtl),i&&this.light(i,r,l),this.tools(),this.picked()}light(t,e,n){t.place=e,t.meter=
t.record.meter[n]??t.meter,this.page.light(t.key),this.owner.measure(t),this.crop.show(this.page,t.key),this.owner.lit(t),
this.follow()}async anew(){let{output:t,number:e}=this.page;if(!t){await this.show(this.owner.open()?.key??null);return}
this.drafts.anew();let n=p.project.outputs.find(o=>o.name===t);n&&await this.page.show(this.owner.tag,t,Math.max(1,Math.
min(e,n.pages)))}follow(){let t=this.page.litBox;if(!t)return;let e=t.getBoundingClientRect(),n=this.scroller.getBoundingClientRect();
this.whole?(e.top<n.top||e.bottom>n.bottom)&&(this.scroller.scrollTop+=e.top-n.top-80):this.zoom(!1)}size(){let{page:t}=this.
page;if(!t)return;let e={width:this.scroller.clientWidth-Gn.x,height:this.scroller.clientHeight-Gn.y},n=this.owner.open(),
o=n?this.page.boxesOf(n.key)[0]:this.boxPicked,i=Bn(t,e,{box:this.whole?null:o,phone:T()});this.page.element.style.width=
`${t.width*i}px`}zoom(t){this.whole=t,v.set("whole",t),this.size(),this.tools(),t||this.page.litBox?.scrollIntoView({block:"\
center",inline:"center"})}pickBox(t){if(T()&&this.owner.inPageView()){this.boxPicked=t,this.page.light(t.messages[0]??null),
this.picked(),this.whole||this.zoom(!1);return}let e=t.messages.indexOf(this.owner.open()?.key??""),n=t.messages[(e+1)%t.
messages.length];n&&this.owner.openText(n)}tools(){let{outputs:t}=p.project,{output:e,number:n}=this.page,o=e?Ns(e).pages:
1,i=t.length>2?zs:B,r=c=>{Ps(c),this.show(this.owner.open()?.key,{output:c})},l=t.map(c=>[c.name,i(c.name)]);y([t.length>
1?mt(a("output"),l,e,r):null,o>1?this.pages(o,n,e):null,mt(a("view"),this.views(),this.whole,c=>this.zoom(c),{keys:{false:"\
Z"}}),h`<span class="fill"></span><span class="hint" role="status">${this.said()}</span>`],this.toolbar)}views(){return[
[!0,a("page.whole")],[!1,a("page.box")]]}pages(t,e,n){let o=Array.from({length:t},(i,r)=>[r+1,a("page.short",{n:r+1})]);
return mt(a("pages"),o,e,i=>this.show(null,{output:n,number:i}))}said(){return this.slow?a("drawing"):this.failed?a("not\
-current"):p.drawn?a("drawn",{ms:p.drawn}):""}picked(){let t=this.boxPicked,e=t?this.owner.entries.get(t.messages[0]):void 0;
y(T()&&t&&e?this.pickedView(t,e):null,this.sheet)}pickedView(t,e){let n=R(e),o=()=>{this.zoom(!this.whole),this.picked()},
i=r=>h`
      <button type="button" class="button primary large fill" @click=${()=>this.owner.openText(r)}>
        ${t.messages.length>1?a("edit-n",{n:this.page.numbers.get(r)}):a("edit-this")}
      </button>`;return h`
      <div class="row-of">
        <strong>${Ot(t,this.page.numbers)}</strong><code>${e.key}</code><span class="fill"></span>
        ${N(n??"ok",a(`row.${n??"ok"}`))}
      </div>
      <p class="cut" ${A(this.owner.language,{face:!0})}>${e.value||a("not-yet")}</p>
      <div class="row-of">
        <button type="button" class="button large" @click=${o}>${a(this.whole?"zoom":"page.whole")}</button>
        ${t.messages.map(i)}
      </div>`}post(t,e=t.value){this.page.output&&t.place&&this.drafts.post(t.place.output,t.key,e)}drawn(t,e,n){let o=this.
owner.entries.get(e);o&&(this.failed=!1,this.page.swap(t.groups,t.boxes??[]),this.crop.swap(this.page),Rn(o,t,this.page.
output??""),this.owner.measure(o),this.owner.open()===o&&this.crop.show(this.page,e),this.owner.drawn(t,o)),p.drawn=n,js(
{type:"drawn"})}slowly(t){this.slow!==t&&(this.slow=t,this.tools(),this.owner.slow())}notDrawn(t){this.failed=!0,this.tools(),
console.warn(t)}};var Ai=30,Mi=300,Yn=2e3,ge=class{constructor(t){this.screen=t,this.timer=void 0,this.asked=0}close(){clearTimeout(this.timer)}heard(t){
let{screen:e}=this;t.type==="back"?e.keeper.back(e.entries.all):t.type==="reloaded"&&t.client!==ct&&Bs(t,e.tag)&&this.later(
t,Ai)}later(t,e){clearTimeout(this.timer),this.timer=setTimeout(()=>this.run(t),e)}async run(t){let{screen:e}=this,n=new Map(
e.entries.all.map(({key:l,turn:c})=>[l,c])),o=await this.ask(t);if(!(o&&e.root.isConnected))return;let i=o.filter(l=>!this.
bring(l,n,t));for(let l of e.entries.all)l.save==="refused"&&!l.conflict&&e.keeper.save(l);i.length&&this.later(t,Mi);let r=new Set(
o.map(l=>l.key));for(let{key:l}of e.entries.all)r.has(l)||e.remove(l);await this.page(),e.shownAnew()}async ask(t){this.
asked+=1;let e=this.asked;try{let n=await Rt(this.screen.tag);return e===this.asked?n:null}catch(n){if(!(n instanceof F))
throw n;return e===this.asked&&this.screen.root.isConnected&&this.later(t,Yn),null}}async page(){try{await this.screen.side.
anew()}catch(t){t instanceof Q||this.unseen(t)}}unseen(t){if(!(t instanceof F))throw t;this.screen.root.isConnected&&this.
later({type:"reloaded"},Yn)}bring(t,e,n){let{screen:o}=this,i=o.entries.get(t.key);if(!i)return o.entries.byKey.set(t.key,
o.entryOf(t)),!0;if(i.going||i.turn!==e.get(t.key))return!1;let r=o.opened?.entry===i?o.opened:null;t.source!==i.record.
source&&r?.note(a("source.again"));let l={by:n.by??"",time:Lt().slice(0,5),somebody:a("somebody")};return this.tell(i,An(
i,t,l),r),!0}tell(t,e,n){let{keeper:o,store:i,tag:r}=this.screen;e==="freed"&&o.typed(t),e==="replaced"&&(i.forget(r,t.key),
n&&(n.field.value=t.value,t.elsewhere?n.noteElsewhere():n.unnote()))}opened(){let{screen:t}=this,e=t.opened?.entry;e&&(t.
side.page.light(e.key),t.measure(e),t.side.crop.show(t.side.page,e.key),H(e)||t.post(e),t.opened?.update())}};function _i(s){return s.over_chars>0?N("too-long",a("meter.chars-over",{n:s.over_chars})):N("ok",a("conflict.fits",{n:s.
lines,percent:s.percent}))}var $e=class{constructor(t,e,n){this.entry=t,this.conflict=t.conflict,this.mine=t.value,this.
language=e,this.acts=n,this.settled=!1,this.meter=null,this.rooms=new Map,this.field=new wt({language:e,value:t.value,label:a(
"conflict.result"),facts:p.project.facts,oninput:n.draw});let o={name:"conflict",role:"alertdialog",head:"conflict-head",
described:"conflict-what"};this.dialog=new L({...o,stays:!0},()=>this.view())}open(){let{element:t}=this.dialog;return t.
addEventListener("keydown",e=>{e.key!=="Enter"||!C(e)||(e.preventDefault(),e.stopPropagation(),this.take(this.field.value))}),
t.addEventListener("close",()=>{this.settled||this.acts.later()}),this.dialog.open(),this.field.focus(),this.acts.draw(this.
field.value),this.room(this.conflict.theirs),this.room(this.mine),this}async room(t){if(!t)return;let e=await this.acts.
measure(t).catch(()=>null);e&&(this.rooms.set(t,e),this.dialog.draw())}take(t){this.settled=!0,this.dialog.close(),this.
acts.resolve(t)}shown(t,e){this.meter=ie(t,e,this.entry.record.boxes.length>0),this.dialog.draw()}view(){let{theirs:t,by:e,
on:n}=this.conflict,o=[e,n?U(n):null].filter(Boolean).join(" · ");return[this.head(),h`
        <div class="two">
          ${this.version([a("conflict.theirs"),o],t,this.mine,a("conflict.take"))}
          ${this.version([a("conflict.mine"),a("conflict.here")],this.mine,t,a("conflict.keep"))}
        </div>`,this.before(),h`
        <div class="result">
          <div><h2>${a("conflict.result")}</h2>${this.field.element}</div>
          <div><p class="small soft">${a("crop")}</p>${this.acts.crop.element}<div>${this.meter}</div></div>
        </div>`,this.foot()]}head(){let{record:t,key:e}=this.entry;return h`
      <div class="conflict-head">
        <span class="warning">${b("warning")}</span>
        <div>
          <h1 id="conflict-head">${a("conflict.head")}</h1>
          <p id="conflict-what" class="soft">${a("conflict.what",{n:t.number,key:e})}</p>
        </div>
      </div>`}version([t,e],n,o,i){let r=this.rooms.get(n),l=n?$t(o,n,p.project.facts):h`<span class="hint">${a("conflic\
t.empty")}</span>`;return h`
      <section>
        <h2>${t}<span class="small soft">${e}</span></h2>
        <p class="foreign" ${A(this.language,{face:!0})}>${l}</p>
        <div class="row-of">
          <span>${r?_i(r):null}</span>
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>this.take(n)}>${i}</button>
        </div>
      </section>`}before(){let{base:t,theirs:e}=this.conflict;return t?h`
      <p class="small was">
        <strong>${a("conflict.before")}</strong>
        <bdi class="foreign" ${A(this.language,{face:!0})}>
          ${le(t,e||this.mine)??Z(t,p.project.facts)}
        </bdi>
      </p>`:null}foot(){return h`
      <div class="row-of">
        <span class="small soft fill">${a("conflict.others")}</span>
        <button type="button" class="button" @click=${()=>this.dialog.close()}>
          ${a("conflict.later")}${x("Esc")}
        </button>
        <button type="button" class="button primary" @click=${()=>this.take(this.field.value)}>
          ${a("conflict.save")}${x("Ctrl ↵")}
        </button>
      </div>`}};var we=class{constructor(t){this.screen=t,this.asking=null}ask(t){let{conflict:e,fingerprint:n}=t;if(!e)return;let o=()=>t.
conflict??(t.fingerprint===n?e:null),{side:i,language:r}=this.screen,l=new vt,c=new $e({...t,conflict:e},r,{crop:l,measure:u=>i.
drafts.measure(t.place?.output??i.page.output??"",t.key,u),draw:u=>i.post(t,u),later:()=>{this.asking=null},resolve:u=>this.
take(t,u,o())});l.show(i.page,t.key),this.asking={entry:t,crop:l,dialog:c},c.open()}drawn(t){let{asking:e}=this;if(e?.entry!==
t)return;let{page:n}=this.screen.side;e.crop.swap(n),e.crop.show(n,t.key),e.dialog.shown(t.meter,t.over)}take(t,e,n){let{
screen:o}=this;this.asking=null;let i=Mn(t,e,n);o.opened?.entry===t&&(o.opened.field.value=e),i?o.keeper.save(t,{force:!0}):
(t.save="saved",t.savedAt=new Date,o.store.forget(o.tag,t.key),o.told(t)),o.post(t),o.paintList()}};var Oi=400,Si=600,ve=class{constructor(t,e,n,o){Rs(e),this.tag=e,this.goTo=n,this.language=it(e),this.source=it(p.project.
source),this.entries=new re,this.opened=null,this.filter="all",this.find="",this.back=!1,this.ready=Promise.resolve(),this.
pageView=!1,this.latest=null,this.finishing=new ae(this),this.resolving=new we(this),this.resting=void 0,this.speaking=void 0;
let{keeper:i,store:r}=o(e,c=>this.told(c));this.keeper=i,this.store=r,this.refresh=new ge(this),this.side=new me({tag:e,
language:this.language,entries:this.entries,open:()=>this.opened?.entry??null,inPageView:()=>this.pageView,openText:c=>this.
openText(c),measure:c=>this.measure(c),lit:()=>this.opened?.update(),drawn:(c,u)=>this.drawn(c,u),slow:()=>this.opened?.
update({findings:!1})}),this.tools=$(h`<div class="toolbar list-tools" data-area=""></div>`),this.list=$(h`<div class="texts" data-area=""></div>`),
this.foot=$(h`<footer class="footbar"></footer>`);let l=c=>this.keyed(c);this.root=$(h`
      <div class="columns translate" @keydown=${l}>
        <section class="list">${this.tools}${this.list}${this.foot}</section>
        ${this.side.element}
      </div>`),t.append(this.root),this.deaf=Es(c=>this.refresh.heard(c)),visualViewport?.addEventListener("resize",Ne)}close(){
this.leave(),this.refresh.close(),this.deaf(),this.keeper.close(),this.side.close(),visualViewport?.removeEventListener(
"resize",Ne)}go([t,...e]){if(t&&t!==this.tag)return!1;let n=e.join("/");return this.entries.get(n)&&n!==this.opened?.entry.
key&&this.openText(n),!0}async load(t){let[e]=await Promise.all([Rt(this.tag),vn()]);if(!this.root.isConnected)return;this.
entries.fill(e.map(r=>this.entryOf(r))),this.side.page.numbers=new Map(e.map(r=>[r.key,r.number])),await this.restore();
let n=qn(this.entries,t);this.filter=n||!this.entries.needing.length?"all":"needs",n||this.paintList();let o=!!t&&p.project.
editable,i=n?this.openText(n.key,{focus:o}):this.side.show(null);this.ready=i.catch(r=>this.refresh.unseen(r)),this.ready.
catch(()=>null),this.line()}entryOf(t){return kn(t,p.output)}async restore(){for(let t of await this.store.all(this.tag)){
let e=this.entries.get(t.key);e&&(xn(e,t)?!e.conflict&&p.project.editable&&this.keeper.typed(e):this.store.forget(this.tag,
t.key))}}get rows(){return this.entries.shown(this.filter,this.find,this.opened?.entry??null)}get chosen(){return T()&&this.
pageView?"page":this.filter}choose(t){this.setPageView(t==="page"),t==="page"?(this.side.page.setOverlays(["boxes"]),this.
side.size()):(this.filter=t,T()&&this.closeRow()),this.paintList()}setPageView(t){this.pageView=t,this.root.classList.toggle(
"page-view",t)}drawer(){this.root.classList.toggle("with-page")}paintTools(){y(jn(this),this.tools),this.side.tools()}paintList(){
this.paintTools();let{scrollTop:t}=this.list;y(Ln(this,this.rows),this.list),this.list.scrollTop=t}async openText(t,{focus:e=!0}={}){
let n=this.entries.get(t);if(!n||this.opened?.entry===n){e&&this.opened?.field.focus();return}this.leave(),this.setPageView(
!1);let o=Jn(this,n);this.opened=o,o.noteElsewhere(),this.root.classList.add("row-open"),this.paintList(),Ts(this.tag,t),
e&&o.field.focus(),this.reveal(o.element),await this.side.show(t),this.root.isConnected&&(n.conflict&&this.line(),p.project.
editable&&this.opened===o&&this.post(n))}outdated(t){return null}beside(t){return null}commented(t,e){t.record.comments=
e,this.opened?.update({findings:!1}),this.paintList(),this.line()}closeRow(){this.leave(),this.opened=null,this.root.classList.
remove("row-open"),this.side.page.light(null)}reveal(t){let e=t.getBoundingClientRect(),n=this.list.getBoundingClientRect();
e.top>=n.top&&e.bottom<=n.bottom||(this.list.scrollTop+=e.top-n.top-Math.max(12,Math.min(96,n.height-e.height)))}measure(t){
t.over=this.side.page.linesOver(t.key)}post(t){this.side.post(t)}typed(t,e,n){t.value=e,this.finishing.undoable=null,this.
keeper.typed(t),this.post(t),this.opened?.seenElsewhere(),this.opened?.hideFindings(),this.rest(t,n),this.opened?.update(
{findings:!1})}rest(t,e){clearTimeout(this.resting),e||(this.resting=setTimeout(()=>this.rested(t),Oi))}rested(t){this.opened?.
entry===t&&(this.opened.show(),this.opened.field.underline(In(t)),clearTimeout(this.speaking),this.speaking=setTimeout(()=>Jt(
$n(t.meter,t.over)),Si))}drawn(t,e){let{opened:n}=this;this.resolving.drawn(e),n?.entry===e&&(n.update({findings:!1}),this.
rest(e,n.field.composing))}leave(){let t=this.opened?.entry;t&&p.project.editable&&!H(t)&&this.keeper.save(t)}done(){return this.
finishing.done()}step(t,e=this.rows){let n=this.entries.beside(this.opened?.entry??null,t,e);n&&this.openText(n.key)}told(t){
this.opened?.entry===t&&this.opened.update({findings:!1}),this.latest=t,this.line(),(t.save==="saved"||t.save==="conflic\
t")&&this.paintList()}line(){y(dn(this),this.foot)}shownAnew(){this.refresh.opened(),this.side.size(),this.paintList(),this.
line()}remove(t){let{opened:e}=this;if(e?.entry.key===t){if(!H(e.entry)){e.note(a("removed-key"));return}this.closeRow()}
this.entries.byKey.delete(t)}saveNow(){let t=this.opened?.entry;t?.conflict?this.resolving.ask(t):t&&this.keeper.save(t)}keyed(t){
_n(this,t)}pressed(t,e){On(this,t,e)}};var Ti=.92,Ye=(s,t={})=>s.replace(/\\([*{}《｜\\])/g,"$1").replace(/\*\*|｜|《[^《》]*》/g,"").replace(/\{([^{}\s]+)\}/g,
(e,n)=>t[n]??e),Zn=s=>[...Ye(s)].length;function Qn(){let s=document.createElement("canvas").getContext("2d");return(t,e)=>(s.
font=`100px "text-${e}", "UI", "UI JA", sans-serif`,s.measureText(t).width)}function Ci(s,t,e,n){let o=Math.min(1,s.floor_percent/
s.percent),i=t.boxes.find(m=>m.messages.includes(e));if(!i)return n/o;let r=Math.min(i.holder[3],I(i)[3]),l=r*ee(i,t)/100,
c=i.rect[3]/Math.max(1,i.lines??s.lines),u=Math.max(0,Math.floor((r-l)/c)),f=Math.max(0,Math.floor((r-l*o)/(c*o))),d=Math.
max(1/s.lines,n/(s.lines+u));return Math.max(n/o,f?(s.lines+f)*d*Ti/o:0)}function Xn(s,t,e,{facts:n,page:o,width:i}){let r=i(
Ye(t.text,n),t.tag)||1,l=r/Math.max(1,Zn(t.text)),c=r+(s.free_chars-s.over_chars)*l,u=s.over_chars?c:r*Ci(s,o,t.key,c/r),
f=i(Ye(e.text,n),e.tag),d=f/Math.max(1,Zn(e.text))||l,m=f>u?Math.max(1,Math.round((f-u)/d)):0;return{...s,about:!0,smaller:!m&&
f>c,filled:Math.round(100*f/u),free_chars:m?0:Math.max(0,Math.floor((u-f)/d)),over_chars:m}}var be=class extends ve{constructor(t,e,n){super(t,p.language,()=>{},(o,i)=>({keeper:new te(e,i),store:rn})),this.changes=
e,this.changed=n,this.width=Qn(),this.boxes=new Map}entryOf(t){let e=this.changes.asLeft({...super.entryOf(t),sent:t});return e.
value!==(t.target??"")&&this.estimate(e),e}async load(t){let{outputs:e}=p.project,n=await Promise.all(e.map(async({name:o})=>[
o,await De(this.tag,o)]));this.boxes=new Map(n),await super.load(t)}isChanged(t){return t.value!==(t.sent?.target??"")}estimate(t){
let{key:e,value:n}=t,o=t.sent,i=o.target?{text:o.target,tag:this.tag}:{text:o.source,tag:p.project.source},r=u=>{let f=o.
boxes.find(d=>d.output===u)?.page??1;return this.boxes.get(u)?.[f-1]??{boxes:[]}},{facts:l}=p.project,c=Object.entries(o.
meter).map(([u,f])=>{let d={facts:l,page:r(u),width:this.width};return[u,Xn(f,{...i,key:e},{text:n,tag:this.tag},d)]});t.
meters=this.isChanged(t)&&n?Object.fromEntries(c):o.meter,t.meter=t.meters[this.side.page.output??""]??Object.values(t.meters)[0]??
null,t.record={...t.record,meter:t.meters}}measure(t){super.measure(t),t.meter?.about&&(t.over=0)}post(t){this.estimate(
t),this.measure(t),this.opened?.entry===t&&this.opened.update({findings:!1})}outdated(t){return this.isChanged(t)?a("kit\
.before"):null}beside(t){let e=it(p.project.source),n=a("kit.back",{language:E(e.tag)}),o=i=>{let r=i.target.value.trim();
this.changes.beside(t,{back:r}),this.line()};return h`
      <details class="back-field" ?open=${!!t.record.back}>
        <summary class="small soft">${a("back")}</summary>
        <textarea
          rows="2"
          aria-label=${n}
          placeholder=${n}
          .value=${t.record.back}
          @input=${o}
          ${A(e)}
        ></textarea>
      </details>`}line(){let t=this.finishing.undoable;y([ze(this.saidOfFile()),t?oe(a("undo-done",{n:t.entry.record.number}),
()=>this.finishing.undo(),"undo-done"):null,Ue([["Alt ↓","keys.next"],["F8","keys.finding"],["F6","keys.page-side"]])],
this.foot),this.changed()}saidOfFile(){let{texts:t,out:e,remembers:n,fileName:o}=this.changes,i=t.size;return i?e?["ok",
"ok",a("kit.saved",{file:o})]:["draft","stale",a(n?"kit.changed":"kit.changed-unkept",{n:i})]:["ok","",a("kit.unchanged")]}keyed(t){
C(t)&&t.key.toLowerCase()==="s"||super.keyed(t)}};function to(s,t){let e=s.map(n=>n.tag);for(let n of t){let{language:o,script:i,region:r}=new Intl.Locale(n).maximize(),c=[
n,`${o}-${i}-${r}`,`${o}-${i}`,`${o}-${r}`,o].find(u=>e.includes(u));if(c)return c}return"en"}var Ei=JSON.parse(document.getElementById("answers")?.textContent??"{}");function ji(s){let[t="",e=""]=s.split("/").slice(
-2).map(decodeURIComponent),n=document.getElementById(`${t}-${e.replace(".svg","")}`)?.textContent??"",o=Uint8Array.from(
atob(n),i=>i.charCodeAt(0));return new Response(new Blob([o]).stream().pipeThrough(new DecompressionStream("deflate"))).
text()}var eo=s=>({get:async t=>Ei[t.split("?")[0]??""]??{},page:ji,async send(t,e,n){let o=s(t,e,n);if(!o)throw new F("");
return o}});var Ct=ft("main"),so=ft("bar"),ht,D=null,no=()=>D&&Ws(D),oo=()=>Vs(ht,Ze);function Li(){let s=ht.out?0:ht.texts.size;y(h`
      <span class="name"><span>${p.project.name}</span></span>
      <span class="kit-language row-of">${Ds(p.language)}</span>
      <span class="fill"></span>
      ${Us(t=>{v.set("reader",t),io(t)})}
      <button type="button" class="button square" data-focus="help" aria-label=${a("kit.what-head")} @click=${oo}>
        <strong>?</strong>
      </button>
      <button type="button" class="button save-file${s?" primary":""}" data-focus="save-file" @click=${no}>
        ${a("kit.save")}${s?h`<span class="count">${s}</span>`:null}
        <span class="wide-only">${x("Ctrl S")}</span>
      </button>`,so)}async function Ze(){let s=D?.opened?.entry.key??null;D?.close(),Ct.replaceChildren(),D=new be(Ct,ht,
Li),await D.load(s),await D.ready,document.title=`${p.project.name} · ${E(p.language)}`}async function io(s){let{readers:t,
words:e}=await S("/words"),n=e[s]?s:to(t,navigator.languages);ts({reader:n,readers:t,words:e[n]}),ft("skip").textContent=
a("skip"),D&&await Ze()}function Ni(s){if(s.isComposing||s.altKey)return;let t=s.key.toLowerCase();if(C(s)){if(t!=="s")return;
s.preventDefault(),no()}else s.key==="F6"?Ss(s,so,Ct):Kt(s.target)||qt()||Ri(s,t)}function Ri(s,t){let e=t==="/"?Ct.querySelector(
".search input"):null;e?(s.preventDefault(),e.focus()):t==="?"?(s.preventDefault(),oo()):"zec".includes(t)&&D?.pressed(s,
t)}function Pi(s,t,{text:e}){if(s!=="POST"||!t.startsWith("/api/comments/"))return null;let n=D?.entries.get(decodeURIComponent(
t.split("/").at(-1)??""));return n?{comments:ht.beside(n,{comment:e}).record.comments}:null}function Bi(){let s=history.
replaceState.bind(history);history.replaceState=(...t)=>{try{s(...t)}catch{}}}async function Ii(){ns(eo(Pi)),ht=new Xt(await S(
"/offline")),Bi(),Fs(),await Ls(),document.body.dataset.screen="translate",ft("skip").addEventListener("click",t=>{t.preventDefault(),
Ct.focus()}),await io(v.get("reader",""));let s=[p.language,p.project.source].map(t=>document.fonts.load(`16px "text-${t}\
"`));await Promise.allSettled(s),addEventListener("keydown",Ni),addEventListener("beforeunload",t=>{ht.out||t.preventDefault()}),
await Ze()}Ii();
